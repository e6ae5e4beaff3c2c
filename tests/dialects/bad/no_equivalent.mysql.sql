CREATE TABLE `a` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `area` polygon NOT NULL,
  `tags` set('x','y') DEFAULT 'x',
  `at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `hash` binary(32) GENERATED ALWAYS AS (unhex(sha2(`id`,256))) VIRTUAL,
  `n` int DEFAULT (floor(rand() * 10)),
  PRIMARY KEY (`id`),
  SPATIAL KEY `area` (`area`),
  CONSTRAINT `c` CHECK (json_schema_valid('{}', `tags`)) NOT ENFORCED
) ENGINE=InnoDB
/*!50100 PARTITION BY HASH (id) PARTITIONS 4 */;
CREATE VIEW `v` AS SELECT `id`, match (`tags`) against ('x') AS `score` FROM `a` GROUP BY `id` WITH ROLLUP;
CREATE EVENT `e` ON SCHEDULE EVERY 1 DAY DO DELETE FROM `a`;
CREATE FUNCTION `f`(`x` int) RETURNS int DETERMINISTIC RETURN `x` + 1;
CREATE TEMPORARY TABLE `t` (`id` int);
CREATE TABLE `b` AS SELECT * FROM `a`;
CREATE USER 'u'@'%' IDENTIFIED BY 'x';
GRANT SELECT ON `a` TO 'u'@'%';
