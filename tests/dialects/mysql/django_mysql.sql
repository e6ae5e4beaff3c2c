-- MySQL dump 10.13  Distrib 8.0.39, for Linux (x86_64)
--
-- Host: localhost    Database: festival
-- ------------------------------------------------------
-- Server version	8.0.39

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!50503 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;

--
-- Table structure for table `auth_group`
--

DROP TABLE IF EXISTS `auth_group`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `auth_group` (
  `id` int NOT NULL AUTO_INCREMENT,
  `name` varchar(150) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `name` (`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `auth_group_permissions`
--

DROP TABLE IF EXISTS `auth_group_permissions`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `auth_group_permissions` (
  `id` bigint NOT NULL AUTO_INCREMENT,
  `group_id` int NOT NULL,
  `permission_id` int NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `auth_group_permissions_group_id_permission_id_0cd325b0_uniq` (`group_id`,`permission_id`),
  KEY `auth_group_permissio_permission_id_84c5c92e_fk_auth_perm` (`permission_id`),
  CONSTRAINT `auth_group_permissio_permission_id_84c5c92e_fk_auth_perm` FOREIGN KEY (`permission_id`) REFERENCES `auth_permission` (`id`),
  CONSTRAINT `auth_group_permissions_group_id_b120cbf9_fk_auth_group_id` FOREIGN KEY (`group_id`) REFERENCES `auth_group` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `auth_permission`
--

DROP TABLE IF EXISTS `auth_permission`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `auth_permission` (
  `id` int NOT NULL AUTO_INCREMENT,
  `name` varchar(255) NOT NULL,
  `content_type_id` int NOT NULL,
  `codename` varchar(100) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `auth_permission_content_type_id_codename_01ab375a_uniq` (`content_type_id`,`codename`),
  CONSTRAINT `auth_permission_content_type_id_2f476e4b_fk_django_co` FOREIGN KEY (`content_type_id`) REFERENCES `django_content_type` (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=73 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `auth_user`
--

DROP TABLE IF EXISTS `auth_user`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `auth_user` (
  `id` int NOT NULL AUTO_INCREMENT,
  `password` varchar(128) NOT NULL,
  `last_login` datetime(6) DEFAULT NULL,
  `is_superuser` tinyint(1) NOT NULL,
  `username` varchar(150) NOT NULL,
  `first_name` varchar(150) NOT NULL,
  `last_name` varchar(150) NOT NULL,
  `email` varchar(254) NOT NULL,
  `is_staff` tinyint(1) NOT NULL,
  `is_active` tinyint(1) NOT NULL,
  `date_joined` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `username` (`username`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `auth_user_groups`
--

DROP TABLE IF EXISTS `auth_user_groups`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `auth_user_groups` (
  `id` bigint NOT NULL AUTO_INCREMENT,
  `user_id` int NOT NULL,
  `group_id` int NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `auth_user_groups_user_id_group_id_94350c0c_uniq` (`user_id`,`group_id`),
  KEY `auth_user_groups_group_id_97559544_fk_auth_group_id` (`group_id`),
  CONSTRAINT `auth_user_groups_group_id_97559544_fk_auth_group_id` FOREIGN KEY (`group_id`) REFERENCES `auth_group` (`id`),
  CONSTRAINT `auth_user_groups_user_id_6a12ed8b_fk_auth_user_id` FOREIGN KEY (`user_id`) REFERENCES `auth_user` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `auth_user_user_permissions`
--

DROP TABLE IF EXISTS `auth_user_user_permissions`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `auth_user_user_permissions` (
  `id` bigint NOT NULL AUTO_INCREMENT,
  `user_id` int NOT NULL,
  `permission_id` int NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `auth_user_user_permissions_user_id_permission_id_14a6b632_uniq` (`user_id`,`permission_id`),
  KEY `auth_user_user_permi_permission_id_1fbb5f2c_fk_auth_perm` (`permission_id`),
  CONSTRAINT `auth_user_user_permi_permission_id_1fbb5f2c_fk_auth_perm` FOREIGN KEY (`permission_id`) REFERENCES `auth_permission` (`id`),
  CONSTRAINT `auth_user_user_permissions_user_id_a95ead1b_fk_auth_user_id` FOREIGN KEY (`user_id`) REFERENCES `auth_user` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `django_admin_log`
--

DROP TABLE IF EXISTS `django_admin_log`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `django_admin_log` (
  `id` int NOT NULL AUTO_INCREMENT,
  `action_time` datetime(6) NOT NULL,
  `object_id` longtext,
  `object_repr` varchar(200) NOT NULL,
  `action_flag` smallint unsigned NOT NULL,
  `change_message` longtext NOT NULL,
  `content_type_id` int DEFAULT NULL,
  `user_id` int NOT NULL,
  PRIMARY KEY (`id`),
  KEY `django_admin_log_content_type_id_c4bce8eb_fk_django_co` (`content_type_id`),
  KEY `django_admin_log_user_id_c564eba6_fk_auth_user_id` (`user_id`),
  CONSTRAINT `django_admin_log_content_type_id_c4bce8eb_fk_django_co` FOREIGN KEY (`content_type_id`) REFERENCES `django_content_type` (`id`),
  CONSTRAINT `django_admin_log_user_id_c564eba6_fk_auth_user_id` FOREIGN KEY (`user_id`) REFERENCES `auth_user` (`id`),
  CONSTRAINT `django_admin_log_chk_1` CHECK ((`action_flag` >= 0))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `django_content_type`
--

DROP TABLE IF EXISTS `django_content_type`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `django_content_type` (
  `id` int NOT NULL AUTO_INCREMENT,
  `app_label` varchar(100) NOT NULL,
  `model` varchar(100) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `django_content_type_app_label_model_76bd3d3b_uniq` (`app_label`,`model`)
) ENGINE=InnoDB AUTO_INCREMENT=19 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `django_migrations`
--

DROP TABLE IF EXISTS `django_migrations`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `django_migrations` (
  `id` bigint NOT NULL AUTO_INCREMENT,
  `app` varchar(255) NOT NULL,
  `name` varchar(255) NOT NULL,
  `applied` datetime(6) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=20 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `django_session`
--

DROP TABLE IF EXISTS `django_session`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `django_session` (
  `session_key` varchar(40) NOT NULL,
  `session_data` longtext NOT NULL,
  `expire_date` datetime(6) NOT NULL,
  PRIMARY KEY (`session_key`),
  KEY `django_session_expire_date_a5c62663` (`expire_date`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `festival_artist`
--

DROP TABLE IF EXISTS `festival_artist`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `festival_artist` (
  `id` char(32) NOT NULL,
  `name` varchar(200) NOT NULL,
  `sort_name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'without the article',
  `country` varchar(2) NOT NULL,
  `biography` longtext NOT NULL,
  `homepage` varchar(500) NOT NULL,
  `rider` json NOT NULL,
  `links` json DEFAULT NULL,
  `press_photo` longblob,
  `popularity` double NOT NULL,
  `followers` bigint unsigned NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  PRIMARY KEY (`id`),
  KEY `festival_artist_name_590c7cde` (`name`),
  KEY `festival_ar_country_febd3b_idx` (`country`,`popularity` DESC),
  CONSTRAINT `festival_artist_chk_1` CHECK ((`followers` >= 0))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci COMMENT='bands and solo artists';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `festival_comment`
--

DROP TABLE IF EXISTS `festival_comment`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `festival_comment` (
  `id` bigint NOT NULL AUTO_INCREMENT,
  `object_id` int unsigned NOT NULL,
  `body` longtext NOT NULL,
  `author_id` int NOT NULL,
  `content_type_id` int NOT NULL,
  PRIMARY KEY (`id`),
  KEY `festival_comment_author_id_aa740956_fk_auth_user_id` (`author_id`),
  KEY `festival_co_content_b971e1_idx` (`content_type_id`,`object_id`),
  CONSTRAINT `festival_comment_author_id_aa740956_fk_auth_user_id` FOREIGN KEY (`author_id`) REFERENCES `auth_user` (`id`),
  CONSTRAINT `festival_comment_content_type_id_515ce323_fk_django_co` FOREIGN KEY (`content_type_id`) REFERENCES `django_content_type` (`id`),
  CONSTRAINT `festival_comment_chk_1` CHECK ((`object_id` >= 0))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `festival_concert`
--

DROP TABLE IF EXISTS `festival_concert`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `festival_concert` (
  `id` bigint NOT NULL AUTO_INCREMENT,
  `title` varchar(255) NOT NULL,
  `starts_at` datetime(6) NOT NULL,
  `ends_at` datetime(6) DEFAULT NULL,
  `status` varchar(12) NOT NULL,
  `base_price` decimal(8,2) NOT NULL DEFAULT '25.00',
  `service_fee` decimal(8,2) NOT NULL,
  `full_price` decimal(9,2) GENERATED ALWAYS AS ((`base_price` + `service_fee`)) STORED,
  `curfew` bigint DEFAULT NULL,
  `season_id` int NOT NULL,
  `venue_id` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `festival_concert_venue_id_starts_at_82f3dbe5_uniq` (`venue_id`,`starts_at`),
  KEY `concert_season_status_idx` (`season_id`,`status`),
  CONSTRAINT `festival_concert_season_id_fc7a0e9b_fk_festival_season_id` FOREIGN KEY (`season_id`) REFERENCES `festival_season` (`id`),
  CONSTRAINT `festival_concert_venue_id_177c8d5c_fk_festival_venue_id` FOREIGN KEY (`venue_id`) REFERENCES `festival_venue` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `festival_concert_tags`
--

DROP TABLE IF EXISTS `festival_concert_tags`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `festival_concert_tags` (
  `id` bigint NOT NULL AUTO_INCREMENT,
  `concert_id` bigint NOT NULL,
  `tag_id` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `festival_concert_tags_concert_id_tag_id_15c4ab6d_uniq` (`concert_id`,`tag_id`),
  KEY `festival_concert_tags_tag_id_7129d0d2_fk_festival_tag_id` (`tag_id`),
  CONSTRAINT `festival_concert_tags_concert_id_d718f269_fk_festival_concert_id` FOREIGN KEY (`concert_id`) REFERENCES `festival_concert` (`id`),
  CONSTRAINT `festival_concert_tags_tag_id_7129d0d2_fk_festival_tag_id` FOREIGN KEY (`tag_id`) REFERENCES `festival_tag` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `festival_order`
--

DROP TABLE IF EXISTS `festival_order`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `festival_order` (
  `id` bigint NOT NULL AUTO_INCREMENT,
  `number` bigint NOT NULL,
  `email` varchar(254) NOT NULL,
  `ip` char(39) DEFAULT NULL,
  `placed_at` datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  `paid_at` datetime(6) DEFAULT NULL,
  `total` decimal(12,2) NOT NULL,
  `note` longtext,
  `customer_id` int DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `number` (`number`),
  KEY `festival_order_customer_id_970fd18a_fk_auth_user_id` (`customer_id`),
  KEY `festival_order_placed_at_3e3ea495` (`placed_at`),
  CONSTRAINT `festival_order_customer_id_970fd18a_fk_auth_user_id` FOREIGN KEY (`customer_id`) REFERENCES `auth_user` (`id`),
  CONSTRAINT `order_paid_after_placed` CHECK (((`paid_at` is null) or (`paid_at` >= `placed_at`))),
  CONSTRAINT `order_total_not_negative` CHECK ((`total` >= 0))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `festival_pricecategory`
--

DROP TABLE IF EXISTS `festival_pricecategory`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `festival_pricecategory` (
  `code` varchar(8) NOT NULL,
  `label` varchar(80) NOT NULL,
  `factor` double NOT NULL,
  `colour` varchar(7) DEFAULT NULL,
  PRIMARY KEY (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Temporary view structure for view `festival_revenue`
--

DROP TABLE IF EXISTS `festival_revenue`;
/*!50001 DROP VIEW IF EXISTS `festival_revenue`*/;
SET @saved_cs_client     = @@character_set_client;
/*!50503 SET character_set_client = utf8mb4 */;
/*!50001 CREATE VIEW `festival_revenue` AS SELECT 
 1 AS `concert_id`,
 1 AS `title`,
 1 AS `tickets`,
 1 AS `revenue`*/;
SET character_set_client = @saved_cs_client;

--
-- Table structure for table `festival_season`
--

DROP TABLE IF EXISTS `festival_season`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `festival_season` (
  `id` int NOT NULL AUTO_INCREMENT,
  `year` smallint unsigned NOT NULL,
  `motto` varchar(200) NOT NULL,
  `starts` date NOT NULL,
  `ends` date NOT NULL,
  `frozen` tinyint(1) NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `year` (`year`),
  CONSTRAINT `festival_season_chk_1` CHECK ((`year` >= 0)),
  CONSTRAINT `season_ends_after_start` CHECK ((`ends` >= `starts`))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `festival_shift`
--

DROP TABLE IF EXISTS `festival_shift`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `festival_shift` (
  `id` bigint NOT NULL AUTO_INCREMENT,
  `begins` datetime(6) NOT NULL,
  `ends` datetime(6) NOT NULL,
  `task` int NOT NULL,
  `concert_id` bigint DEFAULT NULL,
  `volunteer_id` int NOT NULL,
  PRIMARY KEY (`id`),
  KEY `festival_shift_concert_id_29c57f9b_fk_festival_concert_id` (`concert_id`),
  KEY `festival_shift_volunteer_id_0d5000e8_fk_festival_` (`volunteer_id`),
  CONSTRAINT `festival_shift_concert_id_29c57f9b_fk_festival_concert_id` FOREIGN KEY (`concert_id`) REFERENCES `festival_concert` (`id`),
  CONSTRAINT `festival_shift_volunteer_id_0d5000e8_fk_festival_` FOREIGN KEY (`volunteer_id`) REFERENCES `festival_volunteer` (`user_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `festival_slot`
--

DROP TABLE IF EXISTS `festival_slot`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `festival_slot` (
  `id` bigint NOT NULL AUTO_INCREMENT,
  `position` smallint unsigned NOT NULL,
  `minutes` smallint NOT NULL,
  `fee` decimal(12,2) DEFAULT NULL,
  `artist_id` char(32) NOT NULL,
  `concert_id` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `one_artist_per_position` (`concert_id`,`position`),
  KEY `festival_slot_artist_id_865862da_fk_festival_artist_id` (`artist_id`),
  CONSTRAINT `festival_slot_artist_id_865862da_fk_festival_artist_id` FOREIGN KEY (`artist_id`) REFERENCES `festival_artist` (`id`),
  CONSTRAINT `festival_slot_concert_id_b1572456_fk_festival_concert_id` FOREIGN KEY (`concert_id`) REFERENCES `festival_concert` (`id`),
  CONSTRAINT `festival_slot_chk_1` CHECK ((`position` >= 0))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `festival_tag`
--

DROP TABLE IF EXISTS `festival_tag`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `festival_tag` (
  `id` bigint NOT NULL AUTO_INCREMENT,
  `name` varchar(50) NOT NULL,
  `parent_id` bigint DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `name` (`name`),
  KEY `festival_tag_parent_id_9866ba08_fk_festival_tag_id` (`parent_id`),
  CONSTRAINT `festival_tag_parent_id_9866ba08_fk_festival_tag_id` FOREIGN KEY (`parent_id`) REFERENCES `festival_tag` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `festival_ticket`
--

DROP TABLE IF EXISTS `festival_ticket`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `festival_ticket` (
  `id` bigint NOT NULL AUTO_INCREMENT,
  `uuid` char(32) NOT NULL,
  `seat` varchar(10) DEFAULT NULL,
  `price` decimal(8,2) NOT NULL,
  `scanned_at` datetime(6) DEFAULT NULL,
  `holder` varchar(150) NOT NULL,
  `category` varchar(8) NOT NULL,
  `concert_id` bigint NOT NULL,
  `order_id` bigint NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uuid` (`uuid`),
  UNIQUE KEY `festival_ticket_concert_id_seat_3282b9f5_uniq` (`concert_id`,`seat`),
  KEY `festival_ticket_category_dcb85a30_fk_festival_pricecategory_code` (`category`),
  KEY `festival_ticket_order_id_f5cff16c_fk_festival_order_id` (`order_id`),
  CONSTRAINT `festival_ticket_category_dcb85a30_fk_festival_pricecategory_code` FOREIGN KEY (`category`) REFERENCES `festival_pricecategory` (`code`),
  CONSTRAINT `festival_ticket_concert_id_9bc8c695_fk_festival_concert_id` FOREIGN KEY (`concert_id`) REFERENCES `festival_concert` (`id`),
  CONSTRAINT `festival_ticket_order_id_f5cff16c_fk_festival_order_id` FOREIGN KEY (`order_id`) REFERENCES `festival_order` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `festival_venue`
--

DROP TABLE IF EXISTS `festival_venue`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `festival_venue` (
  `id` bigint NOT NULL AUTO_INCREMENT,
  `name` varchar(120) NOT NULL,
  `slug` varchar(50) NOT NULL,
  `address` longtext NOT NULL,
  `capacity` int unsigned NOT NULL,
  `latitude` decimal(9,6) DEFAULT NULL,
  `longitude` decimal(9,6) DEFAULT NULL,
  `indoor` tinyint(1) DEFAULT NULL,
  `plan` varchar(100) DEFAULT NULL,
  `opened` time(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `slug` (`slug`),
  CONSTRAINT `festival_venue_chk_1` CHECK ((`capacity` >= 0))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `festival_volunteer`
--

DROP TABLE IF EXISTS `festival_volunteer`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `festival_volunteer` (
  `user_id` int NOT NULL,
  `shirt_size` varchar(3) NOT NULL,
  `first_aid` tinyint(1) NOT NULL,
  `available` json NOT NULL,
  PRIMARY KEY (`user_id`),
  CONSTRAINT `festival_volunteer_user_id_7ed6b08d_fk_auth_user_id` FOREIGN KEY (`user_id`) REFERENCES `auth_user` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `festival_volunteer_groups`
--

DROP TABLE IF EXISTS `festival_volunteer_groups`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `festival_volunteer_groups` (
  `id` bigint NOT NULL AUTO_INCREMENT,
  `volunteer_id` int NOT NULL,
  `group_id` int NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `festival_volunteer_groups_volunteer_id_group_id_1a2e092d_uniq` (`volunteer_id`,`group_id`),
  KEY `festival_volunteer_groups_group_id_4a88d87b_fk_auth_group_id` (`group_id`),
  CONSTRAINT `festival_volunteer_g_volunteer_id_58d09baa_fk_festival_` FOREIGN KEY (`volunteer_id`) REFERENCES `festival_volunteer` (`user_id`),
  CONSTRAINT `festival_volunteer_groups_group_id_4a88d87b_fk_auth_group_id` FOREIGN KEY (`group_id`) REFERENCES `auth_group` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Final view structure for view `festival_revenue`
--

/*!50001 DROP VIEW IF EXISTS `festival_revenue`*/;
/*!50001 SET @saved_cs_client          = @@character_set_client */;
/*!50001 SET @saved_cs_results         = @@character_set_results */;
/*!50001 SET @saved_col_connection     = @@collation_connection */;
/*!50001 SET character_set_client      = utf8mb4 */;
/*!50001 SET character_set_results     = utf8mb4 */;
/*!50001 SET collation_connection      = utf8mb4_0900_ai_ci */;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`festival`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `festival_revenue` AS select `c`.`id` AS `concert_id`,`c`.`title` AS `title`,count(`t`.`id`) AS `tickets`,ifnull(sum(`t`.`price`),0) AS `revenue` from (`festival_concert` `c` left join `festival_ticket` `t` on((`t`.`concert_id` = `c`.`id`))) group by `c`.`id`,`c`.`title` */;
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

-- Dump completed on 2025-01-15 23:59:59
