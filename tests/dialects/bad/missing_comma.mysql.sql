CREATE TABLE `users` (
  `id` int NOT NULL AUTO_INCREMENT,
  `name` varchar(50) NOT NULL
  `email` varchar(100) DEFAULT NULL,
  PRIMARY KEY (`id`)
  KEY `name` (`name`)
) ENGINE=InnoDB;
