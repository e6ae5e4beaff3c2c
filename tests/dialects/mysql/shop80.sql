-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
--
-- Host: db.internal    Database: shop
-- ------------------------------------------------------
-- Server version	8.0.36

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
SET @MYSQLDUMP_TEMP_LOG_BIN = @@SESSION.SQL_LOG_BIN;
SET @@SESSION.SQL_LOG_BIN= 0;

--
-- GTID state at the beginning of the backup 
--

SET @@GLOBAL.GTID_PURGED=/*!80000 '+'*/ '3e11fa47-71ca-11ee-9e33-c80aa9429562:1-48213';

--
-- Current Database: `shop`
--

CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop` /*!40100 DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci */ /*!80016 DEFAULT ENCRYPTION='N' */;

USE `shop`;

--
-- Table structure for table `address`
--

DROP TABLE IF EXISTS `address`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `address` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `customer_id` bigint unsigned NOT NULL,
  `kind` enum('billing','shipping') NOT NULL DEFAULT 'shipping',
  `street` varchar(200) NOT NULL,
  `zip` varchar(12) NOT NULL,
  `city` varchar(100) NOT NULL,
  `country` char(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'DE',
  `location` point /*!80003 SRID 4326 */ DEFAULT NULL,
  `is_default` tinyint(1) NOT NULL DEFAULT '0',
  PRIMARY KEY (`id`),
  KEY `fk_address_customer` (`customer_id`),
  KEY `idx_address_country_zip` (`country`,`zip`) USING BTREE COMMENT 'for the logistics export',
  CONSTRAINT `fk_address_customer` FOREIGN KEY (`customer_id`) REFERENCES `customer` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=120011 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `brand`
--

DROP TABLE IF EXISTS `brand`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `brand` (
  `id` int unsigned NOT NULL AUTO_INCREMENT,
  `name` varchar(120) NOT NULL,
  `slug` varchar(120) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `founded` year DEFAULT NULL,
  `website` varchar(255) DEFAULT NULL,
  `logo` mediumblob,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uk_brand_slug` (`slug`),
  UNIQUE KEY `uk_brand_name_ci` ((lower(`name`)))
) ENGINE=InnoDB AUTO_INCREMENT=42 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `category`
--

DROP TABLE IF EXISTS `category`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `category` (
  `id` int unsigned NOT NULL AUTO_INCREMENT,
  `parent_id` int unsigned DEFAULT NULL,
  `name` varchar(120) NOT NULL,
  `path` varchar(700) GENERATED ALWAYS AS (concat(_utf8mb4'/',lower(replace(`name`,_utf8mb4' ',_utf8mb4'-')))) STORED,
  `lft` int NOT NULL DEFAULT '0',
  `rgt` int NOT NULL DEFAULT '0',
  `visible` tinyint(1) NOT NULL DEFAULT '1',
  `sort_order` smallint NOT NULL DEFAULT '-1',
  `meta` json NOT NULL DEFAULT (json_object()),
  PRIMARY KEY (`id`),
  KEY `idx_category_tree` (`lft`,`rgt` DESC),
  KEY `fk_category_parent` (`parent_id`),
  KEY `idx_category_path` (`path`(191)),
  CONSTRAINT `fk_category_parent` FOREIGN KEY (`parent_id`) REFERENCES `category` (`id`) ON DELETE CASCADE ON UPDATE RESTRICT,
  CONSTRAINT `category_chk_1` CHECK ((`lft` <= `rgt`))
) ENGINE=InnoDB AUTO_INCREMENT=317 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci COMMENT='Nested set; don''t touch lft/rgt by hand';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `coupon`
--

DROP TABLE IF EXISTS `coupon`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `coupon` (
  `code` varchar(24) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
  `kind` enum('percent','amount','free_shipping') NOT NULL,
  `value` decimal(10,2) DEFAULT NULL,
  `min_total` decimal(10,2) unsigned NOT NULL DEFAULT '0.00',
  `uses_left` int DEFAULT NULL,
  `starts_at` datetime NOT NULL,
  `ends_at` datetime DEFAULT NULL,
  `rules` json NOT NULL DEFAULT (json_array()),
  PRIMARY KEY (`code`),
  CONSTRAINT `chk_coupon_period` CHECK (((`ends_at` is null) or (`ends_at` > `starts_at`))),
  CONSTRAINT `chk_coupon_value` CHECK ((((`kind` = _utf8mb4'percent') and (`value` between 1 and 100)) or ((`kind` = _utf8mb4'amount') and (`value` > 0)) or ((`kind` = _utf8mb4'free_shipping') and (`value` is null))))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `customer`
--

DROP TABLE IF EXISTS `customer`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `customer` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `email` varchar(254) NOT NULL,
  `email_hash` char(64) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (sha2(lower(`email`),256)) STORED,
  `password_hash` varbinary(255) DEFAULT NULL,
  `first_name` varchar(80) NOT NULL DEFAULT '',
  `last_name` varchar(80) NOT NULL DEFAULT '',
  `full_name` varchar(161) GENERATED ALWAYS AS (trim(concat_ws(_utf8mb4' ',`first_name`,`last_name`))) VIRTUAL,
  `phone` varchar(32) DEFAULT NULL,
  `birthday` date DEFAULT NULL,
  `gender` enum('f','m','x') DEFAULT NULL,
  `newsletter` bit(1) NOT NULL DEFAULT b'0',
  `preferences` json DEFAULT NULL,
  `credit` decimal(13,4) NOT NULL DEFAULT '0.0000',
  `locale` varchar(10) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL DEFAULT 'en_US',
  `created_at` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `last_order_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uk_customer_email` ((lower(`email`))),
  KEY `idx_customer_name` (`last_name`(20),`first_name`(10)),
  CONSTRAINT `chk_customer_email` CHECK ((`email` like _utf8mb4'%@%')),
  CONSTRAINT `chk_customer_prefs` CHECK (json_schema_valid(_utf8mb4'{"type":"object"}',`preferences`))
) ENGINE=InnoDB AUTO_INCREMENT=88123 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Temporary view structure for view `open_orders`
--

DROP TABLE IF EXISTS `open_orders`;
/*!50001 DROP VIEW IF EXISTS `open_orders`*/;
SET @saved_cs_client     = @@character_set_client;
/*!50503 SET character_set_client = utf8mb4 */;
/*!50001 CREATE VIEW `open_orders` AS SELECT 
 1 AS `id`,
 1 AS `number`,
 1 AS `customer`,
 1 AS `grand_total`,
 1 AS `items`*/;
SET character_set_client = @saved_cs_client;

--
-- Table structure for table `order`
--

DROP TABLE IF EXISTS `order`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `order` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `number` varchar(20) NOT NULL,
  `customer_id` bigint unsigned DEFAULT NULL,
  `billing_address_id` bigint unsigned DEFAULT NULL,
  `shipping_address_id` bigint unsigned DEFAULT NULL,
  `coupon_code` varchar(24) CHARACTER SET ascii COLLATE ascii_general_ci DEFAULT NULL,
  `status` enum('cart','placed','paid','shipped','done','cancelled') NOT NULL DEFAULT 'cart',
  `currency` char(3) NOT NULL DEFAULT 'EUR',
  `items_total` decimal(14,2) NOT NULL DEFAULT '0.00',
  `shipping_total` decimal(10,2) NOT NULL DEFAULT '0.00',
  `discount_total` decimal(10,2) NOT NULL DEFAULT '0.00',
  `grand_total` decimal(15,2) GENERATED ALWAYS AS (((`items_total` + `shipping_total`) - `discount_total`)) STORED,
  `note` text,
  `client_ip` varbinary(16) DEFAULT NULL,
  `placed_at` datetime(6) DEFAULT NULL,
  `placed_month` char(7) GENERATED ALWAYS AS (date_format(`placed_at`,_utf8mb4'%Y-%m')) VIRTUAL,
  `created_at` datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  `updated_at` datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
  PRIMARY KEY (`id`),
  UNIQUE KEY `uk_order_number` (`number`),
  UNIQUE KEY `uk_order_cart` (`customer_id`,((case when (`status` = _utf8mb4'cart') then 1 end))),
  KEY `idx_order_customer` (`customer_id`,`placed_at` DESC),
  KEY `idx_order_status` (`status`,`id` DESC),
  KEY `idx_order_month` (`placed_month`),
  KEY `fk_order_billing` (`billing_address_id`),
  KEY `fk_order_shipping` (`shipping_address_id`),
  KEY `fk_order_coupon` (`coupon_code`),
  CONSTRAINT `fk_order_billing` FOREIGN KEY (`billing_address_id`) REFERENCES `address` (`id`) ON DELETE SET NULL,
  CONSTRAINT `fk_order_coupon` FOREIGN KEY (`coupon_code`) REFERENCES `coupon` (`code`) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT `fk_order_customer` FOREIGN KEY (`customer_id`) REFERENCES `customer` (`id`),
  CONSTRAINT `fk_order_shipping` FOREIGN KEY (`shipping_address_id`) REFERENCES `address` (`id`) ON DELETE SET NULL,
  CONSTRAINT `order_chk_1` CHECK ((`discount_total` >= 0)),
  CONSTRAINT `order_chk_2` CHECK (((`status` = _utf8mb4'cart') or (`placed_at` is not null)))
) ENGINE=InnoDB AUTO_INCREMENT=501 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `order_item`
--

DROP TABLE IF EXISTS `order_item`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `order_item` (
  `order_id` bigint unsigned NOT NULL,
  `line` smallint unsigned NOT NULL,
  `product_id` bigint unsigned NOT NULL,
  `variant_no` smallint unsigned NOT NULL DEFAULT '1',
  `quantity` int unsigned NOT NULL DEFAULT '1',
  `unit_price` decimal(10,2) NOT NULL,
  `line_total` decimal(14,2) GENERATED ALWAYS AS ((`quantity` * `unit_price`)) STORED,
  `options` json DEFAULT NULL,
  PRIMARY KEY (`order_id`,`line`),
  KEY `fk_item_variant` (`product_id`,`variant_no`),
  CONSTRAINT `fk_item_order` FOREIGN KEY (`order_id`) REFERENCES `order` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_item_variant` FOREIGN KEY (`product_id`, `variant_no`) REFERENCES `product_variant` (`product_id`, `variant_no`) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT `chk_item_quantity` CHECK ((`quantity` > 0))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `payment`
--

DROP TABLE IF EXISTS `payment`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `payment` (
  `id` char(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT (uuid()),
  `order_id` bigint unsigned NOT NULL,
  `provider` varchar(30) NOT NULL,
  `amount` decimal(14,2) NOT NULL,
  `state` enum('open','authorized','captured','refunded','failed') NOT NULL DEFAULT 'open',
  `raw` json DEFAULT NULL,
  `provider_ref` varchar(64) GENERATED ALWAYS AS (json_unquote(json_extract(`raw`,_utf8mb4'$.id'))) STORED,
  `created_at` datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (`id`),
  UNIQUE KEY `uk_payment_ref` (`provider`,`provider_ref`),
  KEY `fk_payment_order` (`order_id`),
  CONSTRAINT `fk_payment_order` FOREIGN KEY (`order_id`) REFERENCES `order` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `product`
--

DROP TABLE IF EXISTS `product`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `product` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `uuid` binary(16) NOT NULL DEFAULT (uuid_to_bin(uuid())),
  `sku` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `brand_id` int unsigned DEFAULT NULL,
  `title` varchar(255) NOT NULL,
  `title_de` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_de_pb_0900_ai_ci DEFAULT NULL,
  `description` text,
  `care_instructions` text NOT NULL DEFAULT (_utf8mb4'none'),
  `price` decimal(10,2) NOT NULL,
  `compare_price` decimal(10,2) DEFAULT NULL,
  `tax_rate` decimal(5,4) NOT NULL DEFAULT '0.1900',
  `gross_price` decimal(12,2) GENERATED ALWAYS AS (round((`price` * (1 + `tax_rate`)),2)) STORED,
  `on_sale` tinyint(1) GENERATED ALWAYS AS ((`compare_price` > `price`)) VIRTUAL,
  `weight_g` int unsigned DEFAULT NULL,
  `dimensions_cm` json DEFAULT NULL,
  `attributes` json DEFAULT NULL,
  `color` varchar(30) GENERATED ALWAYS AS (json_unquote(json_extract(`attributes`,_utf8mb4'$.color'))) VIRTUAL,
  `tag_ids` json DEFAULT NULL,
  `status` enum('draft','active','discontinued','it''s complicated') NOT NULL DEFAULT 'draft',
  `flags` set('new','bestseller','fragile','bulky','hazmat') NOT NULL DEFAULT '',
  `rating` float DEFAULT NULL,
  `rating_count` mediumint unsigned NOT NULL DEFAULT '0',
  `available_from` date NOT NULL DEFAULT (curdate()),
  `available_until` date DEFAULT ((curdate() + interval 2 year)),
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
  `updated_at` timestamp NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  `deleted_at` datetime(3) DEFAULT NULL,
  `internal_cost` decimal(10,4) DEFAULT NULL /*!80023 INVISIBLE */,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uk_product_sku` (`sku`),
  UNIQUE KEY `uk_product_uuid` (`uuid`),
  KEY `idx_product_brand` (`brand_id`,`created_at` DESC),
  KEY `idx_product_year` ((year(`available_from`))),
  KEY `idx_product_status_price` (`status`,(round(`price`,0)) DESC,`id`),
  KEY `idx_product_tags` ((cast(json_extract(`tag_ids`,_utf8mb4'$[*]') as unsigned array))),
  KEY `idx_product_color` (`color`),
  KEY `idx_product_deleted` (`deleted_at`) /*!80000 INVISIBLE */,
  FULLTEXT KEY `ft_product` (`title`,`description`) /*!50100 WITH PARSER `ngram` */ ,
  CONSTRAINT `fk_product_brand` FOREIGN KEY (`brand_id`) REFERENCES `brand` (`id`) ON DELETE SET NULL,
  CONSTRAINT `chk_product_compare` CHECK (((`compare_price` is null) or (`compare_price` >= `price`))),
  CONSTRAINT `chk_product_price` CHECK ((`price` > 0)),
  CONSTRAINT `chk_product_sku` CHECK (regexp_like(`sku`,_utf8mb4'^[A-Z0-9-]{3,32}$')),
  CONSTRAINT `chk_product_tax` CHECK ((`tax_rate` between 0 and 1)) /*!80016 NOT ENFORCED */
) ENGINE=InnoDB AUTO_INCREMENT=10482 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `product_category`
--

DROP TABLE IF EXISTS `product_category`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `product_category` (
  `product_id` bigint unsigned NOT NULL,
  `category_id` int unsigned NOT NULL,
  `is_primary` tinyint(1) NOT NULL DEFAULT '0',
  PRIMARY KEY (`product_id`,`category_id`),
  UNIQUE KEY `uk_one_primary` (`product_id`,(if(`is_primary`,1,NULL))),
  KEY `fk_pc_category` (`category_id`),
  CONSTRAINT `fk_pc_category` FOREIGN KEY (`category_id`) REFERENCES `category` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_pc_product` FOREIGN KEY (`product_id`) REFERENCES `product` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `product_image`
--

DROP TABLE IF EXISTS `product_image`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `product_image` (
  `product_id` bigint unsigned NOT NULL,
  `position` tinyint unsigned NOT NULL,
  `url` varchar(1000) NOT NULL,
  `alt` varchar(255) NOT NULL DEFAULT '',
  `checksum` binary(32) GENERATED ALWAYS AS (unhex(sha2(`url`,256))) STORED NOT NULL,
  PRIMARY KEY (`product_id`,`position`),
  UNIQUE KEY `uk_image_checksum` (`product_id`,`checksum`),
  CONSTRAINT `fk_image_product` FOREIGN KEY (`product_id`) REFERENCES `product` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `product_variant`
--

DROP TABLE IF EXISTS `product_variant`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `product_variant` (
  `product_id` bigint unsigned NOT NULL,
  `variant_no` smallint unsigned NOT NULL,
  `ean` char(13) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `size` varchar(10) DEFAULT NULL,
  `surcharge` decimal(8,2) NOT NULL DEFAULT '0.00',
  `stock` int NOT NULL DEFAULT '0',
  `reserved` int NOT NULL DEFAULT '0',
  `free` int GENERATED ALWAYS AS ((`stock` - `reserved`)) VIRTUAL,
  PRIMARY KEY (`product_id`,`variant_no`),
  UNIQUE KEY `uk_variant_ean` (`ean`),
  KEY `idx_variant_free` (`free`),
  CONSTRAINT `fk_variant_product` FOREIGN KEY (`product_id`) REFERENCES `product` (`id`) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT `product_variant_chk_1` CHECK ((`reserved` <= `stock`)),
  CONSTRAINT `product_variant_chk_2` CHECK (((`ean` is null) or (length(`ean`) = 13)))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `review`
--

DROP TABLE IF EXISTS `review`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `review` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `product_id` bigint unsigned NOT NULL,
  `customer_id` bigint unsigned NOT NULL,
  `stars` tinyint unsigned NOT NULL,
  `title` varchar(150) DEFAULT NULL,
  `body` mediumtext,
  `photos` longblob,
  `helpful` int unsigned NOT NULL DEFAULT '0',
  `created_at` timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  PRIMARY KEY (`id`),
  UNIQUE KEY `uk_review` (`product_id`,`customer_id`),
  KEY `fk_review_customer` (`customer_id`),
  FULLTEXT KEY `ft_review_body` (`body`),
  CONSTRAINT `fk_review_customer` FOREIGN KEY (`customer_id`) REFERENCES `customer` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_review_product` FOREIGN KEY (`product_id`) REFERENCES `product` (`id`) ON DELETE CASCADE,
  CONSTRAINT `review_chk_1` CHECK ((`stars` in (1,2,3,4,5)))
) ENGINE=InnoDB AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Table structure for table `stock_movement`
--

DROP TABLE IF EXISTS `stock_movement`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `stock_movement` (
  `my_row_id` bigint unsigned NOT NULL AUTO_INCREMENT /*!80023 INVISIBLE */,
  `product_id` bigint unsigned NOT NULL,
  `variant_no` smallint unsigned NOT NULL,
  `delta` int NOT NULL,
  `reason` enum('sale','return','delivery','inventory','loss') NOT NULL,
  `factor` double NOT NULL DEFAULT '1',
  `jitter` double DEFAULT ((rand() * 10)),
  `moved_at` time NOT NULL DEFAULT '08:00:00',
  `moved_on` date NOT NULL DEFAULT '2020-01-01',
  PRIMARY KEY (`my_row_id`),
  KEY `idx_movement` (`product_id`,`variant_no`,`moved_on` DESC)
) ENGINE=InnoDB AUTO_INCREMENT=1 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci COMMENT='append only';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Temporary view structure for view `top_products`
--

DROP TABLE IF EXISTS `top_products`;
/*!50001 DROP VIEW IF EXISTS `top_products`*/;
SET @saved_cs_client     = @@character_set_client;
/*!50503 SET character_set_client = utf8mb4 */;
/*!50001 CREATE VIEW `top_products` AS SELECT 
 1 AS `sku`,
 1 AS `title`,
 1 AS `sold`,
 1 AS `place`*/;
SET character_set_client = @saved_cs_client;

--
-- Table structure for table `wishlist`
--

DROP TABLE IF EXISTS `wishlist`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `wishlist` (
  `customer_id` bigint unsigned NOT NULL,
  `product_id` bigint unsigned NOT NULL,
  `added_at` datetime NOT NULL DEFAULT (now()),
  `priority` enum('low','normal','high') CHARACTER SET latin1 COLLATE latin1_swedish_ci DEFAULT 'normal' COMMENT 'shown as 1..3 hearts',
  PRIMARY KEY (`customer_id`,`product_id`),
  KEY `fk_wishlist_product` (`product_id`),
  CONSTRAINT `fk_wishlist_customer` FOREIGN KEY (`customer_id`) REFERENCES `customer` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_wishlist_product` FOREIGN KEY (`product_id`) REFERENCES `product` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Final view structure for view `open_orders`
--

/*!50001 DROP VIEW IF EXISTS `open_orders`*/;
/*!50001 SET @saved_cs_client          = @@character_set_client */;
/*!50001 SET @saved_cs_results         = @@character_set_results */;
/*!50001 SET @saved_col_connection     = @@collation_connection */;
/*!50001 SET character_set_client      = utf8mb4 */;
/*!50001 SET character_set_results     = utf8mb4 */;
/*!50001 SET collation_connection      = utf8mb4_0900_ai_ci */;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `open_orders` AS select `o`.`id` AS `id`,`o`.`number` AS `number`,`c`.`full_name` AS `customer`,`o`.`grand_total` AS `grand_total`,count(`i`.`line`) AS `items` from ((`order` `o` join `customer` `c` on((`c`.`id` = `o`.`customer_id`))) left join `order_item` `i` on((`i`.`order_id` = `o`.`id`))) where (`o`.`status` in ('placed','paid')) group by `o`.`id` */;
/*!50001 SET character_set_client      = @saved_cs_client */;
/*!50001 SET character_set_results     = @saved_cs_results */;
/*!50001 SET collation_connection      = @saved_col_connection */;

--
-- Final view structure for view `top_products`
--

/*!50001 DROP VIEW IF EXISTS `top_products`*/;
/*!50001 SET @saved_cs_client          = @@character_set_client */;
/*!50001 SET @saved_cs_results         = @@character_set_results */;
/*!50001 SET @saved_col_connection     = @@collation_connection */;
/*!50001 SET character_set_client      = utf8mb4 */;
/*!50001 SET character_set_results     = utf8mb4 */;
/*!50001 SET collation_connection      = utf8mb4_0900_ai_ci */;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`shop_app`@`10.%` SQL SECURITY INVOKER */
/*!50001 VIEW `top_products` AS with `sales` as (select `order_item`.`product_id` AS `product_id`,sum(`order_item`.`quantity`) AS `n` from `order_item` group by `order_item`.`product_id`) select `p`.`sku` AS `sku`,`p`.`title` AS `title`,coalesce(`s`.`n`,0) AS `sold`,rank() OVER (ORDER BY coalesce(`s`.`n`,0) desc )  AS `place` from (`product` `p` left join `sales` `s` on((`s`.`product_id` = `p`.`id`))) where (`p`.`deleted_at` is null) */;
/*!50001 SET character_set_client      = @saved_cs_client */;
/*!50001 SET character_set_results     = @saved_cs_results */;
/*!50001 SET collation_connection      = @saved_col_connection */;

SET @@SESSION.SQL_LOG_BIN = @MYSQLDUMP_TEMP_LOG_BIN;
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;

-- Dump completed on 2024-03-11  2:15:07
