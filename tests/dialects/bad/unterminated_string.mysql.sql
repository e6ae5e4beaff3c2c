CREATE TABLE `a` (
  `id` int NOT NULL,
  `path` varchar(20) NOT NULL DEFAULT 'C:\',
  `note` varchar(20) DEFAULT 'x'
);
CREATE TABLE `b` (`id` int NOT NULL COMMENT 'it''s');
