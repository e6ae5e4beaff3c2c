CREATE TABLE `a` (
  `id` int NOT NULL,
  `kind` enum('x','y' DEFAULT 'x',
  `price` decimal(10,2) DEFAULT '0.00'
) ENGINE=InnoDB;
CREATE TABLE `b` (
  `id` int NOT NULL,
  KEY `id` (`id`
) ENGINE=InnoDB;
CREATE TABLE `c` (`id` int NOT NULL PRIMARY KEY;
