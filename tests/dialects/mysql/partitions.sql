-- MySQL dump 10.13  Distrib 5.7.38, for Linux (x86_64)
--
-- Host: localhost    Database: gis
-- ------------------------------------------------------
-- Server version	5.7.38-log

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;

--
-- Table structure for table `access_log`
--

DROP TABLE IF EXISTS `access_log`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `access_log` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `at` datetime NOT NULL,
  `ip` int(10) unsigned NOT NULL,
  `method` enum('GET','POST','PUT','DELETE','HEAD','') NOT NULL DEFAULT 'GET',
  `path` varchar(500) CHARACTER SET latin1 NOT NULL,
  `status` smallint(3) unsigned zerofill NOT NULL DEFAULT '200',
  `bytes` mediumint(8) unsigned DEFAULT NULL,
  `agent_hash` binary(16) DEFAULT NULL,
  PRIMARY KEY (`id`,`at`),
  KEY `ip` (`ip`) USING BTREE
) ENGINE=InnoDB AUTO_INCREMENT=1803377 DEFAULT CHARSET=utf8mb4 ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=4
/*!50500 PARTITION BY RANGE  COLUMNS(`at`)
(PARTITION d20221129 VALUES LESS THAN ('2022-11-30') ENGINE = InnoDB,
 PARTITION d20221130 VALUES LESS THAN ('2022-12-01') ENGINE = InnoDB,
 PARTITION dmax VALUES LESS THAN (MAXVALUE) ENGINE = InnoDB) */;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `access_log`
--

LOCK TABLES `access_log` WRITE;
/*!40000 ALTER TABLE `access_log` DISABLE KEYS */;
INSERT INTO `access_log` VALUES (1803375,'2022-11-30 23:59:59',3232235777,'GET','/map?z=1&b=%22x%22',200,5120,0x00112233445566778899AABBCCDDEEFF),(1803376,'2022-12-01 00:00:00',167772161,'','/',404,NULL,NULL);
/*!40000 ALTER TABLE `access_log` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `counters`
--

DROP TABLE IF EXISTS `counters`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `counters` (
  `id` int(11) NOT NULL,
  `n` bigint(20) NOT NULL DEFAULT '0',
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
/*!50100 PARTITION BY HASH (id)
PARTITIONS 16 */;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `counters`
--

LOCK TABLES `counters` WRITE;
/*!40000 ALTER TABLE `counters` DISABLE KEYS */;
/*!40000 ALTER TABLE `counters` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `counters_linear`
--

DROP TABLE IF EXISTS `counters_linear`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `counters_linear` (
  `id` int(11) NOT NULL,
  `bucket` int(11) NOT NULL,
  `n` double NOT NULL DEFAULT '0',
  UNIQUE KEY `u` (`id`,`bucket`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb4
/*!50100 PARTITION BY LINEAR HASH (id + bucket)
PARTITIONS 4 */;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `counters_linear`
--

LOCK TABLES `counters_linear` WRITE;
/*!40000 ALTER TABLE `counters_linear` DISABLE KEYS */;
/*!40000 ALTER TABLE `counters_linear` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `import_csv`
--

DROP TABLE IF EXISTS `import_csv`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `import_csv` (
  `f1` varchar(50) NOT NULL,
  `f2` int(11) NOT NULL,
  `f3` date NOT NULL
) ENGINE=CSV DEFAULT CHARSET=utf8mb4;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `import_csv`
--

LOCK TABLES `import_csv` WRITE;
/*!40000 ALTER TABLE `import_csv` DISABLE KEYS */;
/*!40000 ALTER TABLE `import_csv` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `log_2021`
--

DROP TABLE IF EXISTS `log_2021`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `log_2021` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `msg` varchar(255) NOT NULL DEFAULT '',
  KEY `id` (`id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb4 CHECKSUM=1 DELAY_KEY_WRITE=1;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `log_2021`
--

LOCK TABLES `log_2021` WRITE;
/*!40000 ALTER TABLE `log_2021` DISABLE KEYS */;
/*!40000 ALTER TABLE `log_2021` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `log_2022`
--

DROP TABLE IF EXISTS `log_2022`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `log_2022` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `msg` varchar(255) NOT NULL DEFAULT '',
  KEY `id` (`id`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb4 CHECKSUM=1 DELAY_KEY_WRITE=1;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `log_2022`
--

LOCK TABLES `log_2022` WRITE;
/*!40000 ALTER TABLE `log_2022` DISABLE KEYS */;
/*!40000 ALTER TABLE `log_2022` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `log_all`
--

DROP TABLE IF EXISTS `log_all`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `log_all` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `msg` varchar(255) NOT NULL DEFAULT '',
  KEY `id` (`id`)
) ENGINE=MRG_MyISAM DEFAULT CHARSET=utf8mb4 INSERT_METHOD=LAST UNION=(`log_2021`,`log_2022`);
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `log_all`
--

LOCK TABLES `log_all` WRITE;
/*!40000 ALTER TABLE `log_all` DISABLE KEYS */;
/*!40000 ALTER TABLE `log_all` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `lookup_cache`
--

DROP TABLE IF EXISTS `lookup_cache`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `lookup_cache` (
  `key` varchar(64) NOT NULL,
  `value` varchar(2000) DEFAULT NULL,
  `expires` int(10) unsigned NOT NULL,
  PRIMARY KEY (`key`) USING HASH,
  KEY `expires` (`expires`) USING BTREE
) ENGINE=MEMORY DEFAULT CHARSET=utf8mb4 MAX_ROWS=10000;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `lookup_cache`
--

LOCK TABLES `lookup_cache` WRITE;
/*!40000 ALTER TABLE `lookup_cache` DISABLE KEYS */;
/*!40000 ALTER TABLE `lookup_cache` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `measurements`
--

DROP TABLE IF EXISTS `measurements`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `measurements` (
  `station_id` int(10) unsigned NOT NULL,
  `taken_on` date NOT NULL,
  `taken_at` time(3) NOT NULL,
  `kind` tinyint(3) unsigned NOT NULL DEFAULT '0',
  `value` decimal(12,6) DEFAULT NULL,
  `flags` bit(8) NOT NULL DEFAULT b'1010',
  `valid` bit(1) NOT NULL DEFAULT b'1',
  PRIMARY KEY (`station_id`,`taken_on`,`taken_at`,`kind`),
  KEY `taken_on` (`taken_on`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='by year'
/*!50100 PARTITION BY RANGE (YEAR(taken_on))
(PARTITION p2019 VALUES LESS THAN (2020) ENGINE = InnoDB,
 PARTITION p2020 VALUES LESS THAN (2021) COMMENT = 'leap year' ENGINE = InnoDB,
 PARTITION p2021 VALUES LESS THAN (2022) ENGINE = InnoDB,
 PARTITION pmax VALUES LESS THAN MAXVALUE ENGINE = InnoDB) */;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `measurements`
--

LOCK TABLES `measurements` WRITE;
/*!40000 ALTER TABLE `measurements` DISABLE KEYS */;
INSERT INTO `measurements` VALUES (17,'2020-02-29','12:30:00.250',1,21.500000,0x0A,0x01),(17,'2021-03-01','00:00:00.000',1,NULL,0xFF,0x00);
/*!40000 ALTER TABLE `measurements` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `old_positions`
--

DROP TABLE IF EXISTS `old_positions`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `old_positions` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `vehicle` varchar(20) DEFAULT NULL,
  `lat` decimal(8,6) DEFAULT NULL,
  `lng` decimal(9,6) DEFAULT NULL,
  `at` int(11) DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=ARCHIVE AUTO_INCREMENT=990012 DEFAULT CHARSET=utf8mb4;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `old_positions`
--

LOCK TABLES `old_positions` WRITE;
/*!40000 ALTER TABLE `old_positions` DISABLE KEYS */;
/*!40000 ALTER TABLE `old_positions` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `places`
--

DROP TABLE IF EXISTS `places`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `places` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `name` varchar(200) NOT NULL,
  `alt_names` text,
  `location` point NOT NULL,
  `outline` polygon DEFAULT NULL,
  `parts` multipolygon DEFAULT NULL,
  `anything` geometry DEFAULT NULL,
  `founded` year(4) DEFAULT NULL,
  `postcode` int(5) unsigned zerofill NOT NULL DEFAULT '00000',
  `height` float(7,2) unsigned zerofill DEFAULT NULL,
  `rank` smallint(4) unsigned zerofill DEFAULT '0001',
  `latlng` varchar(40) GENERATED ALWAYS AS (concat(st_x(`location`),',',st_y(`location`))) VIRTUAL,
  PRIMARY KEY (`id`),
  KEY `name` (`name`(50)),
  SPATIAL KEY `location` (`location`),
  FULLTEXT KEY `ft_names` (`name`,`alt_names`)
) ENGINE=MyISAM AUTO_INCREMENT=3 DEFAULT CHARSET=utf8mb4;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `places`
--

LOCK TABLES `places` WRITE;
/*!40000 ALTER TABLE `places` DISABLE KEYS */;
/*!40000 ALTER TABLE `places` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Temporary view structure for view `places_near`
--

DROP TABLE IF EXISTS `places_near`;
/*!50001 DROP VIEW IF EXISTS `places_near`*/;
SET @saved_cs_client     = @@character_set_client;
SET character_set_client = utf8;
/*!50001 CREATE VIEW `places_near` AS SELECT 
 1 AS `id`,
 1 AS `name`,
 1 AS `wkt`,
 1 AS `rank`*/;
SET character_set_client = @saved_cs_client;

--
-- Table structure for table `regions`
--

DROP TABLE IF EXISTS `regions`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `regions` (
  `country` char(2) NOT NULL,
  `code` varchar(10) NOT NULL,
  `name` varchar(100) NOT NULL,
  `population` int(8) unsigned zerofill DEFAULT NULL,
  PRIMARY KEY (`country`,`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
/*!50500 PARTITION BY LIST  COLUMNS(country)
(PARTITION dach VALUES IN ('DE','AT','CH') ENGINE = InnoDB,
 PARTITION benelux VALUES IN ('BE','NL','LU') ENGINE = InnoDB,
 PARTITION other VALUES IN ('FR','IT','') ENGINE = InnoDB) */;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `regions`
--

LOCK TABLES `regions` WRITE;
/*!40000 ALTER TABLE `regions` DISABLE KEYS */;
INSERT INTO `regions` VALUES ('AT','9','Wien',01973403),('BE','VLG','Vlaanderen',NULL);
/*!40000 ALTER TABLE `regions` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `route_notes`
--

DROP TABLE IF EXISTS `route_notes`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `route_notes` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `route_id` int(11) NOT NULL,
  `note` text NOT NULL,
  PRIMARY KEY (`id`),
  KEY `route_id` (`route_id`),
  FULLTEXT KEY `note` (`note`),
  CONSTRAINT `route_notes_ibfk_1` FOREIGN KEY (`route_id`) REFERENCES `routes` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `route_notes`
--

LOCK TABLES `route_notes` WRITE;
/*!40000 ALTER TABLE `route_notes` DISABLE KEYS */;
/*!40000 ALTER TABLE `route_notes` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `routes`
--

DROP TABLE IF EXISTS `routes`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `routes` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `line` linestring NOT NULL,
  `stops` multipoint DEFAULT NULL,
  `variants` multilinestring DEFAULT NULL,
  `all` geometrycollection DEFAULT NULL,
  `length_km` double(8,3) DEFAULT NULL,
  `open_days` bit(7) NOT NULL DEFAULT b'1111111',
  `mask` bit(64) DEFAULT NULL,
  `departs` time NOT NULL DEFAULT '00:00:00',
  `season` year(4) NOT NULL DEFAULT '2022',
  PRIMARY KEY (`id`),
  SPATIAL KEY `sp_line` (`line`)
) ENGINE=InnoDB AUTO_INCREMENT=2 DEFAULT CHARSET=utf8mb4;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `routes`
--

LOCK TABLES `routes` WRITE;
/*!40000 ALTER TABLE `routes` DISABLE KEYS */;
INSERT INTO `routes` VALUES (1,0x000000000102000000020000000000000000000000000000000000000000000000000010400000000000001040,NULL,NULL,NULL,5.657,0x7F,0xFFFFFFFFFFFFFFFF,'07:05:00',2022);
/*!40000 ALTER TABLE `routes` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `sales`
--

DROP TABLE IF EXISTS `sales`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `sales` (
  `id` int(11) NOT NULL,
  `store` tinyint(4) NOT NULL,
  `sold_on` date NOT NULL,
  `amount` decimal(10,2) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
/*!50100 PARTITION BY LIST (store)
SUBPARTITION BY HASH (TO_DAYS(sold_on))
SUBPARTITIONS 2
(PARTITION north VALUES IN (1,2,3) ENGINE = InnoDB,
 PARTITION south VALUES IN (4,5,NULL) ENGINE = InnoDB) */;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `sales`
--

LOCK TABLES `sales` WRITE;
/*!40000 ALTER TABLE `sales` DISABLE KEYS */;
/*!40000 ALTER TABLE `sales` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `sessions`
--

DROP TABLE IF EXISTS `sessions`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `sessions` (
  `sid` char(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `user_id` int(11) DEFAULT NULL,
  `data` blob NOT NULL,
  `touched` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`sid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
/*!50100 PARTITION BY KEY (sid)
PARTITIONS 8 */;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `sessions`
--

LOCK TABLES `sessions` WRITE;
/*!40000 ALTER TABLE `sessions` DISABLE KEYS */;
/*!40000 ALTER TABLE `sessions` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `shard_key`
--

DROP TABLE IF EXISTS `shard_key`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `shard_key` (
  `a` int(11) NOT NULL,
  `b` varchar(20) NOT NULL,
  PRIMARY KEY (`a`,`b`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
/*!50100 PARTITION BY LINEAR KEY (a,b)
PARTITIONS 4 */;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `shard_key`
--

LOCK TABLES `shard_key` WRITE;
/*!40000 ALTER TABLE `shard_key` DISABLE KEYS */;
/*!40000 ALTER TABLE `shard_key` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `sink`
--

DROP TABLE IF EXISTS `sink`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `sink` (
  `payload` longtext
) ENGINE=BLACKHOLE DEFAULT CHARSET=utf8mb4;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `sink`
--

LOCK TABLES `sink` WRITE;
/*!40000 ALTER TABLE `sink` DISABLE KEYS */;
/*!40000 ALTER TABLE `sink` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `tiles`
--

DROP TABLE IF EXISTS `tiles`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `tiles` (
  `zoom` tinyint(2) unsigned NOT NULL,
  `x` mediumint(8) unsigned NOT NULL,
  `y` mediumint(8) unsigned NOT NULL,
  `png` mediumblob,
  PRIMARY KEY (`zoom`,`x`,`y`)
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb4 MAX_ROWS=1000000000 AVG_ROW_LENGTH=12000
/*!50100 PARTITION BY RANGE (zoom)
(PARTITION z0 VALUES LESS THAN (10) MAX_ROWS = 1000000 ENGINE = MyISAM,
 PARTITION z1 VALUES LESS THAN (15) ENGINE = MyISAM,
 PARTITION z2 VALUES LESS THAN MAXVALUE ENGINE = MyISAM) */;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `tiles`
--

LOCK TABLES `tiles` WRITE;
/*!40000 ALTER TABLE `tiles` DISABLE KEYS */;
/*!40000 ALTER TABLE `tiles` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Final view structure for view `places_near`
--

/*!50001 DROP VIEW IF EXISTS `places_near`*/;
/*!50001 SET @saved_cs_client          = @@character_set_client */;
/*!50001 SET @saved_cs_results         = @@character_set_results */;
/*!50001 SET @saved_col_connection     = @@collation_connection */;
/*!50001 SET character_set_client      = utf8mb4 */;
/*!50001 SET character_set_results     = utf8mb4 */;
/*!50001 SET collation_connection      = utf8mb4_general_ci */;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `places_near` AS select `places`.`id` AS `id`,`places`.`name` AS `name`,st_astext(`places`.`location`) AS `wkt`,(`places`.`rank` + 0) AS `rank` from `places` where (match (`places`.`name`,`places`.`alt_names`) against ('alt' in boolean mode)) */;
/*!50001 SET character_set_client      = @saved_cs_client */;
/*!50001 SET character_set_results     = @saved_cs_results */;
/*!50001 SET collation_connection      = @saved_col_connection */;

/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;

-- Dump completed on 2022-12-01 12:00:01
