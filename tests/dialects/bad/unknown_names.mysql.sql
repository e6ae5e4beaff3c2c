CREATE TABLE `a` (`id` int NOT NULL, KEY `x` (`missing`), PRIMARY KEY (`nr`), CONSTRAINT `f` FOREIGN KEY (`b_id`) REFERENCES `b` (`id`));
ALTER TABLE `b` ADD COLUMN `c` int;
ALTER TABLE `a` DROP COLUMN `d`;
ALTER TABLE `a` ADD KEY `e` (`e`), ADD `f` int AFTER `g`;
ALTER TABLE `a` CHANGE `h` `i` int;
CREATE INDEX `j` ON `k` (`l`);
CREATE TABLE `m` LIKE `n`;
RENAME TABLE `o` TO `p`;
