mysqldump: [Warning] Using a password on the command line interface can be insecure.
CREATE TABLE `a` (`id` int NOT NULL);
CREATE TABLE `b` (`id` int NOT NULL) hello world;
TABEL `c` (`id` int);
CREATE TABEL `d` (`id` int);
ALTER TABLE `b` FROBNICATE;
ALTER TABLE `b` ADD COLUM `e` int;
+----+------+
| id | name |
+----+------+
CREATE TABLE `f` (`id` int NOT NULL);
