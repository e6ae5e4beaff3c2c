CREATE TABLE `t` (
  `id` int NOT NULL DEFAULT,
  `name` varchar(20) NOT NULL DEFAULT ,
  `at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE,
  `n` int DEFAULT (,
  `note` varchar(20) COMMENT,
  `last` int DEFAULT 1
);
