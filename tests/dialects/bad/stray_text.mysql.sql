mysqldump: [Warning] Using a password on the command line interface can be insecure.
CREATE TABLE `a` (`id` int NOT NULL);
+----+------+
| id | name |
+----+------+
CREATE TABLE `b` (`id` int NOT NULL) hello world;
TABEL `c` (`id` int);
CREATE TABEL `d` (`id` int);
