/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: inventory
-- ------------------------------------------------------
-- Server version	10.11.19-MariaDB-0+deb12u1

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
-- Sequence structure for `seq_plain`
--

DROP SEQUENCE IF EXISTS `seq_plain`;
CREATE SEQUENCE `seq_plain` start with 1 minvalue 1 maxvalue 9223372036854775806 increment by 1 cache 1000 nocycle ENGINE=InnoDB;
DO SETVAL(`seq_plain`, 1, 0);

--
-- Sequence structure for `seq_ticket`
--

DROP SEQUENCE IF EXISTS `seq_ticket`;
CREATE SEQUENCE `seq_ticket` start with 1000 minvalue 1000 maxvalue 99999990 increment by 10 cache 50 cycle ENGINE=InnoDB;
DO SETVAL(`seq_ticket`, 1020, 0);

--
-- Table structure for table `assignments`
--

DROP TABLE IF EXISTS `assignments`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `assignments` (
  `ticket_no` bigint(20) NOT NULL,
  `person_id` int(10) unsigned NOT NULL,
  `share` decimal(4,3) NOT NULL DEFAULT 1.000 CHECK (`share` between 0 and 1),
  `since` datetime NOT NULL DEFAULT utc_timestamp(),
  PRIMARY KEY (`ticket_no`,`person_id`),
  KEY `person_id` (`person_id`),
  CONSTRAINT `1` FOREIGN KEY (`ticket_no`) REFERENCES `tickets` (`no`) ON DELETE CASCADE,
  CONSTRAINT `assignments_ibfk_1` FOREIGN KEY (`person_id`) REFERENCES `people` (`id`) ON DELETE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_general_ci ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=8;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `assignments`
--

LOCK TABLES `assignments` WRITE;
/*!40000 ALTER TABLE `assignments` DISABLE KEYS */;
/*!40000 ALTER TABLE `assignments` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `bookings`
--

DROP TABLE IF EXISTS `bookings`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `bookings` (
  `room` int(10) unsigned NOT NULL,
  `valid_from` date NOT NULL,
  `valid_to` date NOT NULL,
  `guest` varchar(100) DEFAULT NULL,
  PERIOD FOR `stay` (`valid_from`, `valid_to`),
  PRIMARY KEY (`room`,`stay` WITHOUT OVERLAPS)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `bookings`
--

LOCK TABLES `bookings` WRITE;
/*!40000 ALTER TABLE `bookings` DISABLE KEYS */;
INSERT INTO `bookings` VALUES
(1,'2024-02-01','2024-02-04','Bo'),
(1,'2024-02-04','2024-02-05',NULL);
/*!40000 ALTER TABLE `bookings` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `contracts`
--

DROP TABLE IF EXISTS `contracts`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `contracts` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `customer` varchar(100) NOT NULL,
  `monthly` decimal(12,2) NOT NULL DEFAULT 0.00,
  `terms` longtext DEFAULT NULL,
  `auto_renew` bit(1) NOT NULL DEFAULT b'1',
  `mask` bit(8) DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=77 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci WITH SYSTEM VERSIONING;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `contracts`
--

LOCK TABLES `contracts` WRITE;
/*!40000 ALTER TABLE `contracts` DISABLE KEYS */;
INSERT INTO `contracts` VALUES
(75,'Zenith',0.00,'a;b','\0',NULL),
(76,'Acme',199.90,NULL,'','U');
/*!40000 ALTER TABLE `contracts` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Temporary table structure for view `high_tickets`
--

DROP TABLE IF EXISTS `high_tickets`;
/*!50001 DROP VIEW IF EXISTS `high_tickets`*/;
SET @saved_cs_client     = @@character_set_client;
SET character_set_client = utf8mb4;
/*!50001 CREATE VIEW `high_tickets` AS SELECT
 NULL AS `no`,
 NULL AS `host_id`,
 NULL AS `title`,
 NULL AS `severity`,
 NULL AS `watchers`,
 NULL AS `opened_at`,
 NULL AS `due_on`,
 NULL AS `closed_at`,
 NULL AS `minutes_open`,
 NULL AS `body`,
 NULL AS `raw_mail`,
 NULL AS `cost`,
 NULL AS `weight`,
 NULL AS `flag` */;
SET character_set_client = @saved_cs_client;

--
-- Table structure for table `hosts`
--

DROP TABLE IF EXISTS `hosts`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `hosts` (
  `id` uuid NOT NULL DEFAULT uuid(),
  `name` varchar(190) NOT NULL,
  `ipv4` inet4 DEFAULT NULL,
  `ipv6` inet6 DEFAULT NULL,
  `labels` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '{}' CHECK (json_valid(`labels`)),
  `facts` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`facts`)),
  `os` varchar(40) GENERATED ALWAYS AS (json_value(`facts`,'$.os.name')) VIRTUAL,
  `ram_gib` decimal(10,2) GENERATED ALWAYS AS (`ram_kib` / 1048576) STORED,
  `ram_kib` bigint(20) unsigned NOT NULL DEFAULT 0,
  `cores` tinyint(3) unsigned NOT NULL DEFAULT 1 CHECK (`cores` > 0),
  `notes` text NOT NULL DEFAULT 'n/a',
  `seen_at` timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(),
  `created_at` datetime(6) NOT NULL DEFAULT current_timestamp(6),
  `retired` date DEFAULT NULL,
  `secret` varbinary(64) INVISIBLE DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `hosts_name` (`name`),
  KEY `hosts_os` (`os`),
  KEY `hosts_seen` (`seen_at` DESC),
  KEY `hosts_retired` (`retired`) IGNORED,
  CONSTRAINT `hosts_addr` CHECK (`ipv4` is not null or `ipv6` is not null)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci COMMENT='inventory; "hosts" only';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `hosts`
--

LOCK TABLES `hosts` WRITE;
/*!40000 ALTER TABLE `hosts` DISABLE KEYS */;
INSERT INTO `hosts` (`id`, `name`, `ipv4`, `ipv6`, `labels`, `facts`, `os`, `ram_gib`, `ram_kib`, `cores`, `notes`, `seen_at`, `created_at`, `retired`, `secret`) VALUES ('6b3c1f8e-4a5d-11ee-9f6c-3cecef000001','web-1','10.0.0.1',NULL,'{\"env\":\"prod\"}','{\"os\":{\"name\":\"Debian\",\"major\":12}}','Debian',16.00,16777216,8,'it\'s the main one','2024-01-01 10:00:00','2023-05-05 05:05:05.123456',NULL,NULL),
('6b3c1f8e-4a5d-11ee-9f6c-3cecef000002','db-1',NULL,'2001:db8::5','{}',NULL,NULL,64.00,67108864,16,'line\nbreak \\ \"q\"','2024-01-01 10:00:00','2023-05-05 05:05:06.000000',NULL,NULL);
/*!40000 ALTER TABLE `hosts` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `metrics`
--

DROP TABLE IF EXISTS `metrics`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `metrics` (
  `host_id` uuid NOT NULL,
  `ts` timestamp(3) NOT NULL DEFAULT current_timestamp(3),
  `name` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `value` double DEFAULT NULL,
  PRIMARY KEY (`host_id`,`name`,`ts`)
) ENGINE=Aria DEFAULT CHARSET=latin1 COLLATE=latin1_swedish_ci PAGE_CHECKSUM=1 TRANSACTIONAL=0
 PARTITION BY RANGE (unix_timestamp(`ts`))
(PARTITION `p2023` VALUES LESS THAN (1704067200) ENGINE = Aria,
 PARTITION `pmax` VALUES LESS THAN MAXVALUE ENGINE = Aria);
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `metrics`
--

LOCK TABLES `metrics` WRITE;
/*!40000 ALTER TABLE `metrics` DISABLE KEYS */;
/*!40000 ALTER TABLE `metrics` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Temporary table structure for view `open_tickets`
--

DROP TABLE IF EXISTS `open_tickets`;
/*!50001 DROP VIEW IF EXISTS `open_tickets`*/;
SET @saved_cs_client     = @@character_set_client;
SET character_set_client = utf8mb4;
/*!50001 CREATE VIEW `open_tickets` AS SELECT
 NULL AS `no`,
 NULL AS `title`,
 NULL AS `host`,
 NULL AS `people` */;
SET character_set_client = @saved_cs_client;

--
-- Table structure for table `people`
--

DROP TABLE IF EXISTS `people`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `people` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `full_name` varchar(150) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci NOT NULL,
  `e-mail` varchar(254) NOT NULL,
  `manager` int(10) unsigned DEFAULT NULL,
  `born` year(4) DEFAULT NULL,
  `home` point DEFAULT NULL,
  `attributes` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`attributes`)),
  `token` char(36) NOT NULL DEFAULT uuid(),
  `initials` varchar(5) DEFAULT concat(left('a',1),'.'),
  `joined` timestamp NULL DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `mail` (`e-mail`) USING HASH,
  KEY `manager` (`manager`),
  CONSTRAINT `people_ibfk_1` FOREIGN KEY (`manager`) REFERENCES `people` (`id`),
  CONSTRAINT `CONSTRAINT_1` CHECK (`e-mail` like '%@%' and octet_length(`full_name`) between 1 and 150)
) ENGINE=InnoDB AUTO_INCREMENT=4 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci `PAGE_COMPRESSED`='1';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `people`
--

LOCK TABLES `people` WRITE;
/*!40000 ALTER TABLE `people` DISABLE KEYS */;
INSERT INTO `people` VALUES
(1,'Ada Kovács','ada@example.hu',NULL,1988,NULL,'{\"skills\":[\"sql\",\"ops\"]}','11111111-2222-3333-4444-555555555555','a.','2023-01-01 00:00:00'),
(3,'Bo','bo@example.hu',1,NULL,NULL,NULL,'11111111-2222-3333-4444-666666666666','a.',NULL);
/*!40000 ALTER TABLE `people` ENABLE KEYS */;
UNLOCK TABLES;
/*!50003 SET @saved_cs_client      = @@character_set_client */ ;
/*!50003 SET @saved_cs_results     = @@character_set_results */ ;
/*!50003 SET @saved_col_connection = @@collation_connection */ ;
/*!50003 SET character_set_client  = utf8mb4 */ ;
/*!50003 SET character_set_results = utf8mb4 */ ;
/*!50003 SET collation_connection  = utf8mb4_general_ci */ ;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION' */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER people_bi BEFORE INSERT ON people FOR EACH ROW BEGIN
  IF NEW.token IS NULL THEN SET NEW.token = uuid(); END IF;
  SET NEW.full_name = trim(NEW.full_name);
END 
*/;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
/*!50003 SET character_set_client  = @saved_cs_client */ ;
/*!50003 SET character_set_results = @saved_cs_results */ ;
/*!50003 SET collation_connection  = @saved_col_connection */ ;

--
-- Temporary table structure for view `price_history`
--

DROP TABLE IF EXISTS `price_history`;
/*!50001 DROP VIEW IF EXISTS `price_history`*/;
SET @saved_cs_client     = @@character_set_client;
SET character_set_client = utf8mb4;
/*!50001 CREATE VIEW `price_history` AS SELECT
 NULL AS `sku`,
 NULL AS `price`,
 NULL AS `row_start`,
 NULL AS `row_end` */;
SET character_set_client = @saved_cs_client;

--
-- Table structure for table `prices`
--

DROP TABLE IF EXISTS `prices`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `prices` (
  `sku` varchar(30) NOT NULL,
  `price` decimal(10,2) NOT NULL,
  `hits` int(11) DEFAULT 0 WITHOUT SYSTEM VERSIONING,
  `row_start` timestamp(6) GENERATED ALWAYS AS ROW START,
  `row_end` timestamp(6) GENERATED ALWAYS AS ROW END,
  PRIMARY KEY (`sku`,`row_end`),
  PERIOD FOR SYSTEM_TIME (`row_start`, `row_end`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci WITH SYSTEM VERSIONING;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `prices`
--

LOCK TABLES `prices` WRITE;
/*!40000 ALTER TABLE `prices` DISABLE KEYS */;
/*!40000 ALTER TABLE `prices` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `tickets`
--

DROP TABLE IF EXISTS `tickets`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `tickets` (
  `no` bigint(20) NOT NULL DEFAULT nextval(`inventory`.`seq_ticket`),
  `host_id` uuid DEFAULT NULL,
  `title` varchar(200) NOT NULL DEFAULT '',
  `severity` enum('low','mid','high') NOT NULL DEFAULT 'mid',
  `watchers` set('ops','dev','mgmt') DEFAULT 'ops,dev',
  `opened_at` datetime NOT NULL DEFAULT current_timestamp(),
  `due_on` date DEFAULT (curdate() + interval 7 day),
  `closed_at` datetime DEFAULT NULL,
  `minutes_open` int(11) GENERATED ALWAYS AS (timestampdiff(MINUTE,`opened_at`,`closed_at`)) VIRTUAL,
  `body` mediumtext DEFAULT NULL,
  `raw_mail` longblob /*M!100301 COMPRESSED*/ DEFAULT NULL,
  `cost` double NOT NULL DEFAULT 0.5,
  `weight` float DEFAULT -0.0015,
  `flag` bit(1) NOT NULL DEFAULT b'0',
  PRIMARY KEY (`no`),
  KEY `host` (`host_id`),
  FULLTEXT KEY `ft` (`title`,`body`),
  CONSTRAINT `fk_ticket_host` FOREIGN KEY (`host_id`) REFERENCES `hosts` (`id`) ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT `closes_later` CHECK (`closed_at` is null or `closed_at` >= `opened_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `tickets`
--

LOCK TABLES `tickets` WRITE;
/*!40000 ALTER TABLE `tickets` DISABLE KEYS */;
/*!40000 ALTER TABLE `tickets` ENABLE KEYS */;
UNLOCK TABLES;
/*!50003 SET @saved_cs_client      = @@character_set_client */ ;
/*!50003 SET @saved_cs_results     = @@character_set_results */ ;
/*!50003 SET @saved_col_connection = @@collation_connection */ ;
/*!50003 SET character_set_client  = utf8mb4 */ ;
/*!50003 SET character_set_results = utf8mb4 */ ;
/*!50003 SET collation_connection  = utf8mb4_general_ci */ ;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION' */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER tickets_au AFTER UPDATE ON tickets FOR EACH ROW
  INSERT INTO metrics (host_id, name, value) VALUES (coalesce(NEW.host_id, uuid()), 'ticket;changed', 1) 
*/;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
/*!50003 SET character_set_client  = @saved_cs_client */ ;
/*!50003 SET character_set_results = @saved_cs_results */ ;
/*!50003 SET collation_connection  = @saved_col_connection */ ;

--
-- Table structure for table `tree`
--

DROP TABLE IF EXISTS `tree`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `tree` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `parent` int(11) DEFAULT NULL,
  `path` varchar(3000) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `u2` (`parent`,`id`),
  UNIQUE KEY `path` (`path`) USING HASH
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `tree`
--

LOCK TABLES `tree` WRITE;
/*!40000 ALTER TABLE `tree` DISABLE KEYS */;
/*!40000 ALTER TABLE `tree` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Dumping events for database 'inventory'
--
/*!50106 SET @save_time_zone= @@TIME_ZONE */ ;
/*!50106 DROP EVENT IF EXISTS `purge_metrics` */;
DELIMITER ;;
/*!50003 SET @saved_cs_client      = @@character_set_client */ ;;
/*!50003 SET @saved_cs_results     = @@character_set_results */ ;;
/*!50003 SET @saved_col_connection = @@collation_connection */ ;;
/*!50003 SET character_set_client  = utf8mb4 */ ;;
/*!50003 SET character_set_results = utf8mb4 */ ;;
/*!50003 SET collation_connection  = utf8mb4_general_ci */ ;;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION' */ ;;
/*!50003 SET @saved_time_zone      = @@time_zone */ ;;
/*!50003 SET time_zone             = 'SYSTEM' */ ;;
/*!50106 CREATE*/ /*!50117 DEFINER=`root`@`localhost`*/ /*!50106 EVENT `purge_metrics` ON SCHEDULE EVERY 1 DAY STARTS '2024-01-01 03:00:00' ON COMPLETION NOT PRESERVE ENABLE DO DELETE FROM metrics WHERE ts < now() - interval 400 day 
*/ ;;
/*!50003 SET time_zone             = @saved_time_zone */ ;;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;;
/*!50003 SET character_set_client  = @saved_cs_client */ ;;
/*!50003 SET character_set_results = @saved_cs_results */ ;;
/*!50003 SET collation_connection  = @saved_col_connection */ ;;
DELIMITER ;
/*!50106 SET TIME_ZONE= @save_time_zone */ ;

--
-- Dumping routines for database 'inventory'
--
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION' */ ;
/*!50003 DROP FUNCTION IF EXISTS `host_count` */;
/*!50003 SET @saved_cs_client      = @@character_set_client */ ;
/*!50003 SET @saved_cs_results     = @@character_set_results */ ;
/*!50003 SET @saved_col_connection = @@collation_connection */ ;
/*!50003 SET character_set_client  = utf8mb4 */ ;
/*!50003 SET character_set_results = utf8mb4 */ ;
/*!50003 SET collation_connection  = utf8mb4_general_ci */ ;
DELIMITER ;;
CREATE DEFINER=`root`@`localhost` FUNCTION `host_count`(p varchar(190)) RETURNS int(11)
    READS SQL DATA
BEGIN
  DECLARE n int DEFAULT 0;
  SELECT count(*) INTO n FROM hosts WHERE name LIKE concat(p, '%'); 
  RETURN n;
END
;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
/*!50003 SET character_set_client  = @saved_cs_client */ ;
/*!50003 SET character_set_results = @saved_cs_results */ ;
/*!50003 SET collation_connection  = @saved_col_connection */ ;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION' */ ;
/*!50003 DROP PROCEDURE IF EXISTS `close_old` */;
/*!50003 SET @saved_cs_client      = @@character_set_client */ ;
/*!50003 SET @saved_cs_results     = @@character_set_results */ ;
/*!50003 SET @saved_col_connection = @@collation_connection */ ;
/*!50003 SET character_set_client  = utf8mb4 */ ;
/*!50003 SET character_set_results = utf8mb4 */ ;
/*!50003 SET collation_connection  = utf8mb4_general_ci */ ;
DELIMITER ;;
CREATE DEFINER=`root`@`localhost` PROCEDURE `close_old`(IN days int, OUT n int)
    MODIFIES SQL DATA
    COMMENT 'housekeeping'
BEGIN
  UPDATE tickets SET closed_at = now() WHERE closed_at IS NULL AND opened_at < now() - interval days day;
  SET n = row_count();
END
;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
/*!50003 SET character_set_client  = @saved_cs_client */ ;
/*!50003 SET character_set_results = @saved_cs_results */ ;
/*!50003 SET collation_connection  = @saved_col_connection */ ;

--
-- Final view structure for view `high_tickets`
--

/*!50001 DROP VIEW IF EXISTS `high_tickets`*/;
/*!50001 SET @saved_cs_client          = @@character_set_client */;
/*!50001 SET @saved_cs_results         = @@character_set_results */;
/*!50001 SET @saved_col_connection     = @@collation_connection */;
/*!50001 SET character_set_client      = utf8mb4 */;
/*!50001 SET character_set_results     = utf8mb4 */;
/*!50001 SET collation_connection      = utf8mb4_general_ci */;
/*!50001 CREATE ALGORITHM=MERGE */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY INVOKER */
/*!50001 VIEW `high_tickets` AS select `tickets`.`no` AS `no`,`tickets`.`host_id` AS `host_id`,`tickets`.`title` AS `title`,`tickets`.`severity` AS `severity`,`tickets`.`watchers` AS `watchers`,`tickets`.`opened_at` AS `opened_at`,`tickets`.`due_on` AS `due_on`,`tickets`.`closed_at` AS `closed_at`,`tickets`.`minutes_open` AS `minutes_open`,`tickets`.`body` AS `body`,`tickets`.`raw_mail` AS `raw_mail`,`tickets`.`cost` AS `cost`,`tickets`.`weight` AS `weight`,`tickets`.`flag` AS `flag` from `tickets` where `tickets`.`severity` = 'high' */
/*!50002 WITH CASCADED CHECK OPTION */;
/*!50001 SET character_set_client      = @saved_cs_client */;
/*!50001 SET character_set_results     = @saved_cs_results */;
/*!50001 SET collation_connection      = @saved_col_connection */;

--
-- Final view structure for view `open_tickets`
--

/*!50001 DROP VIEW IF EXISTS `open_tickets`*/;
/*!50001 SET @saved_cs_client          = @@character_set_client */;
/*!50001 SET @saved_cs_results         = @@character_set_results */;
/*!50001 SET @saved_col_connection     = @@collation_connection */;
/*!50001 SET character_set_client      = utf8mb4 */;
/*!50001 SET character_set_results     = utf8mb4 */;
/*!50001 SET collation_connection      = utf8mb4_general_ci */;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `open_tickets` AS select `t`.`no` AS `no`,`t`.`title` AS `title`,`h`.`name` AS `host`,group_concat(`p`.`full_name` order by `p`.`full_name` ASC separator ', ') AS `people` from (((`tickets` `t` left join `hosts` `h` on(`h`.`id` = `t`.`host_id`)) left join `assignments` `a` on(`a`.`ticket_no` = `t`.`no`)) left join `people` `p` on(`p`.`id` = `a`.`person_id`)) where `t`.`closed_at` is null group by `t`.`no` */;
/*!50001 SET character_set_client      = @saved_cs_client */;
/*!50001 SET character_set_results     = @saved_cs_results */;
/*!50001 SET collation_connection      = @saved_col_connection */;

--
-- Final view structure for view `price_history`
--

/*!50001 DROP VIEW IF EXISTS `price_history`*/;
/*!50001 SET @saved_cs_client          = @@character_set_client */;
/*!50001 SET @saved_cs_results         = @@character_set_results */;
/*!50001 SET @saved_col_connection     = @@collation_connection */;
/*!50001 SET character_set_client      = utf8mb4 */;
/*!50001 SET character_set_results     = utf8mb4 */;
/*!50001 SET collation_connection      = utf8mb4_general_ci */;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `price_history` AS select `prices`.`sku` AS `sku`,`prices`.`price` AS `price`,`prices`.`row_start` AS `row_start`,`prices`.`row_end` AS `row_end` from `prices` FOR SYSTEM_TIME ALL */;
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

-- Dump completed on 2025-06-14  2:00:07
