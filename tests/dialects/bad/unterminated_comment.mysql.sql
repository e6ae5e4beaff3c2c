CREATE TABLE `a` (`id` int NOT NULL);
/*!50001 CREATE TABLE `b` (`id` int NOT NULL);
CREATE TABLE `c` (`id` int NOT NULL);
