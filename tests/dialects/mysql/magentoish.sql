/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;

/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_basket` (
  `basket_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Basket ID',
  `shop_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Shop ID',
  `client_id` int(10) unsigned DEFAULT NULL COMMENT 'Client ID',
  `guest_email` varchar(255) DEFAULT NULL COMMENT 'Guest Email',
  `line_count` int(10) unsigned DEFAULT '0' COMMENT 'Line Count',
  `piece_count` decimal(12,4) DEFAULT '0.0000' COMMENT 'Piece Count',
  `currency` char(3) DEFAULT NULL COMMENT 'Currency',
  `total` decimal(12,4) DEFAULT '0.0000' COMMENT 'Total',
  `voucher` varchar(255) DEFAULT NULL COMMENT 'Voucher',
  `browser_ip` varchar(45) DEFAULT NULL COMMENT 'Browser IP',
  `is_ordered` smallint(6) NOT NULL DEFAULT '0' COMMENT 'Is Ordered',
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Created At',
  `updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'Updated At',
  PRIMARY KEY (`basket_id`),
  KEY `IDX_BZ_BASKET_CLIENT_ID_SHOP_ID_IS_ORDERED` (`client_id`,`shop_id`,`is_ordered`),
  KEY `IDX_BZ_BASKET_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_BASKET_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Baskets';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_basket_line` (
  `line_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Line ID',
  `basket_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Basket ID',
  `parent_line` int(10) unsigned DEFAULT NULL COMMENT 'Parent Line',
  `goods_id` int(10) unsigned DEFAULT NULL COMMENT 'Goods ID',
  `article_no` varchar(255) DEFAULT NULL COMMENT 'Article No',
  `title` varchar(255) DEFAULT NULL COMMENT 'Title',
  `qty` decimal(12,4) NOT NULL DEFAULT '0.0000' COMMENT 'Qty',
  `price` decimal(12,4) NOT NULL DEFAULT '0.0000' COMMENT 'Price',
  `levy_percent` decimal(12,4) DEFAULT '0.0000' COMMENT 'Levy Percent',
  `answers` text COMMENT 'Answers',
  PRIMARY KEY (`line_id`),
  KEY `IDX_BZ_BASKET_LINE_BASKET_ID` (`basket_id`),
  KEY `IDX_BZ_BASKET_LINE_PARENT_LINE` (`parent_line`),
  KEY `IDX_BZ_BASKET_LINE_GOODS_ID` (`goods_id`),
  CONSTRAINT `FK_BZ_BASKET_LINE_BASKET_ID_BZ_BASKET_BASKET_ID` FOREIGN KEY (`basket_id`) REFERENCES `bz_basket` (`basket_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_BASKET_LINE_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_BASKET_LINE_PARENT_LINE_BZ_BASKET_LINE_LINE_ID` FOREIGN KEY (`parent_line`) REFERENCES `bz_basket_line` (`line_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Lines of Baskets';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_bill` (
  `bill_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Bill ID',
  `order_id` int(10) unsigned NOT NULL COMMENT 'Order ID',
  `shop_id` smallint(5) unsigned DEFAULT NULL COMMENT 'Shop ID',
  `number` varchar(50) DEFAULT NULL COMMENT 'Number',
  `net` decimal(12,4) DEFAULT NULL COMMENT 'Net',
  `levies` decimal(12,4) DEFAULT NULL COMMENT 'Levies',
  `gross` decimal(12,4) DEFAULT NULL COMMENT 'Gross',
  `pdf` longblob COMMENT 'PDF',
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Created At',
  PRIMARY KEY (`bill_id`),
  UNIQUE KEY `UNQ_BZ_BILL_NUMBER_SHOP_ID` (`number`,`shop_id`),
  KEY `IDX_BZ_BILL_GROSS` (`gross`),
  KEY `IDX_BZ_BILL_ORDER_ID` (`order_id`),
  KEY `IDX_BZ_BILL_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_BILL_ORDER_ID_BZ_ORDER_ORDER_ID` FOREIGN KEY (`order_id`) REFERENCES `bz_order` (`order_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_BILL_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE SET NULL
) ENGINE=InnoDB AUTO_INCREMENT=6864 DEFAULT CHARSET=utf8 COMMENT='Bills';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_bill_line` (
  `line_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Line ID',
  `bill_id` int(10) unsigned NOT NULL COMMENT 'Bill ID',
  `order_line_id` int(11) DEFAULT NULL COMMENT 'Order Line ID',
  `qty` decimal(12,4) DEFAULT NULL COMMENT 'Qty',
  `price` decimal(12,4) DEFAULT NULL COMMENT 'Price',
  `title` varchar(255) DEFAULT NULL COMMENT 'Title',
  PRIMARY KEY (`line_id`),
  KEY `IDX_BZ_BILL_LINE_BILL_ID` (`bill_id`),
  CONSTRAINT `FK_BZ_BILL_LINE_BILL_ID_BZ_BILL_BILL_ID` FOREIGN KEY (`bill_id`) REFERENCES `bz_bill` (`bill_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Lines of Bills';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_cache_label` (
  `label` varchar(100) NOT NULL COMMENT 'Label',
  `record` varchar(200) NOT NULL COMMENT 'Record',
  PRIMARY KEY (`label`,`record`),
  KEY `IDX_BZ_CACHE_LABEL_RECORD` (`record`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Labels of Cache Records';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_clerk` (
  `clerk_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Clerk ID',
  `login` varchar(40) DEFAULT NULL COMMENT 'Login',
  `full_name` varchar(64) DEFAULT NULL COMMENT 'Full Name',
  `email` varchar(128) DEFAULT NULL COMMENT 'Email',
  `secret` varchar(255) NOT NULL COMMENT 'Secret',
  `logins` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Logins',
  `is_enabled` smallint(6) NOT NULL DEFAULT '1' COMMENT 'Is Enabled',
  `locked_until` timestamp NULL DEFAULT NULL COMMENT 'Locked Until',
  `hired` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Hired',
  `changed` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'Changed',
  `memo` text COMMENT 'Private Memo; not shown',
  PRIMARY KEY (`clerk_id`),
  UNIQUE KEY `UNQ_BZ_CLERK_LOGIN` (`login`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Back Office Clerks';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_clerk_log` (
  `entry_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Entry ID',
  `clerk_id` int(10) unsigned DEFAULT NULL COMMENT 'Clerk ID',
  `what` varchar(64) NOT NULL COMMENT 'What',
  `subject` varchar(64) DEFAULT NULL COMMENT 'Subject',
  `subject_id` bigint(20) unsigned DEFAULT NULL COMMENT 'Subject ID',
  `old_value` longtext COMMENT 'Old Value',
  `new_value` longtext COMMENT 'New Value',
  `done_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Done At',
  PRIMARY KEY (`entry_id`),
  KEY `IDX_BZ_CLERK_LOG_WHAT_DONE_AT` (`what`,`done_at`),
  KEY `IDX_BZ_CLERK_LOG_CLERK_ID` (`clerk_id`),
  CONSTRAINT `FK_BZ_CLERK_LOG_CLERK_ID_BZ_CLERK_CLERK_ID` FOREIGN KEY (`clerk_id`) REFERENCES `bz_clerk` (`clerk_id`) ON DELETE SET NULL
) ENGINE=InnoDB AUTO_INCREMENT=6663 DEFAULT CHARSET=utf8 COMMENT='What Clerks Did';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_clerk_right` (
  `right_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Right ID',
  `role_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Role ID',
  `action` varchar(255) DEFAULT NULL COMMENT 'Action',
  `verdict` enum('allow','deny') DEFAULT NULL COMMENT 'Verdict',
  PRIMARY KEY (`right_id`),
  KEY `IDX_BZ_CLERK_RIGHT_ACTION_ROLE_ID` (`action`,`role_id`),
  KEY `IDX_BZ_CLERK_RIGHT_ROLE_ID` (`role_id`),
  CONSTRAINT `FK_BZ_CLERK_RIGHT_ROLE_ID_BZ_CLERK_ROLE_ROLE_ID` FOREIGN KEY (`role_id`) REFERENCES `bz_clerk_role` (`role_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Rights of Roles';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_clerk_role` (
  `role_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Role ID',
  `parent_role` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Parent Role',
  `depth` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Depth',
  `title` varchar(50) NOT NULL COMMENT 'Title',
  `clerk_id` int(10) unsigned DEFAULT NULL COMMENT 'Clerk ID',
  PRIMARY KEY (`role_id`),
  KEY `IDX_BZ_CLERK_ROLE_PARENT_ROLE_TITLE` (`parent_role`,`title`),
  KEY `IDX_BZ_CLERK_ROLE_DEPTH` (`depth`),
  KEY `IDX_BZ_CLERK_ROLE_CLERK_ID` (`clerk_id`),
  CONSTRAINT `FK_BZ_CLERK_ROLE_CLERK_ID_BZ_CLERK_CLERK_ID` FOREIGN KEY (`clerk_id`) REFERENCES `bz_clerk` (`clerk_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=2415 DEFAULT CHARSET=utf8 COMMENT='Roles of Clerks';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_client` (
  `client_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Client ID',
  `domain_id` smallint(5) unsigned DEFAULT NULL COMMENT 'Domain ID',
  `number` varchar(50) DEFAULT NULL COMMENT 'Number',
  `email` varchar(255) DEFAULT NULL COMMENT 'Email',
  `client_class_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Client Class ID',
  `given_name` varchar(255) DEFAULT NULL COMMENT 'Given Name',
  `surname` varchar(255) DEFAULT NULL COMMENT 'Surname',
  `secret` varchar(128) DEFAULT NULL COMMENT 'Secret',
  `birthday` date DEFAULT NULL COMMENT 'Birthday',
  `is_blocked` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Is Blocked',
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Created At',
  `updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'Updated At',
  PRIMARY KEY (`client_id`),
  UNIQUE KEY `UNQ_BZ_CLIENT_EMAIL_DOMAIN_ID` (`email`,`domain_id`),
  KEY `IDX_BZ_CLIENT_SURNAME` (`surname`),
  KEY `IDX_BZ_CLIENT_DOMAIN_ID` (`domain_id`),
  CONSTRAINT `FK_BZ_CLIENT_DOMAIN_ID_BZ_DOMAIN_DOMAIN_ID` FOREIGN KEY (`domain_id`) REFERENCES `bz_domain` (`domain_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Clients';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_client_address` (
  `address_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Address ID',
  `client_id` int(10) unsigned DEFAULT NULL COMMENT 'Client ID',
  `label` varchar(64) DEFAULT NULL COMMENT 'Label',
  `recipient` varchar(255) NOT NULL COMMENT 'Recipient',
  `lines` text NOT NULL COMMENT 'Lines',
  `postcode` varchar(20) DEFAULT NULL COMMENT 'Postcode',
  `town` varchar(255) NOT NULL COMMENT 'Town',
  `district_id` int(10) unsigned DEFAULT NULL COMMENT 'District ID',
  `country` char(2) NOT NULL COMMENT 'Country',
  `phone` varchar(64) DEFAULT NULL COMMENT 'Phone',
  `is_default` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Is Default',
  `updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'Updated At',
  PRIMARY KEY (`address_id`),
  KEY `IDX_BZ_CLIENT_ADDRESS_CLIENT_ID` (`client_id`),
  CONSTRAINT `FK_BZ_CLIENT_ADDRESS_CLIENT_ID_BZ_CLIENT_CLIENT_ID` FOREIGN KEY (`client_id`) REFERENCES `bz_client` (`client_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=2327 DEFAULT CHARSET=utf8 COMMENT='Client Addresses';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_client_class` (
  `client_class_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Client Class ID',
  `title` varchar(32) NOT NULL COMMENT 'Title',
  `levy_group_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Levy Group ID',
  `discount` decimal(4,2) NOT NULL DEFAULT '0.00' COMMENT 'Discount',
  PRIMARY KEY (`client_class_id`)
) ENGINE=InnoDB AUTO_INCREMENT=8958 DEFAULT CHARSET=utf8 COMMENT='Classes of Clients';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_client_dec` (
  `row_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Row ID',
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Attribute ID',
  `client_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Client ID',
  `value` decimal(12,4) DEFAULT NULL COMMENT 'Value',
  PRIMARY KEY (`row_id`),
  UNIQUE KEY `UNQ_BZ_CLIENT_DEC_CLIENT_ID_ATTRIBUTE_ID` (`client_id`,`attribute_id`),
  KEY `IDX_BZ_CLIENT_DEC_ATTRIBUTE_ID_VALUE` (`attribute_id`,`value`),
  CONSTRAINT `FK_BZ_CLIENT_DEC_ATTRIBUTE_ID_BZ_EAV_ATTRIBUTE_ATTRIBUTE_ID` FOREIGN KEY (`attribute_id`) REFERENCES `bz_eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_CLIENT_DEC_CLIENT_ID_BZ_CLIENT_CLIENT_ID` FOREIGN KEY (`client_id`) REFERENCES `bz_client` (`client_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Client Decimal Values';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_client_int` (
  `row_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Row ID',
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Attribute ID',
  `client_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Client ID',
  `value` int(11) DEFAULT NULL COMMENT 'Value',
  PRIMARY KEY (`row_id`),
  UNIQUE KEY `UNQ_BZ_CLIENT_INT_CLIENT_ID_ATTRIBUTE_ID` (`client_id`,`attribute_id`),
  KEY `IDX_BZ_CLIENT_INT_ATTRIBUTE_ID_VALUE` (`attribute_id`,`value`),
  CONSTRAINT `FK_BZ_CLIENT_INT_ATTRIBUTE_ID_BZ_EAV_ATTRIBUTE_ATTRIBUTE_ID` FOREIGN KEY (`attribute_id`) REFERENCES `bz_eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_CLIENT_INT_CLIENT_ID_BZ_CLIENT_CLIENT_ID` FOREIGN KEY (`client_id`) REFERENCES `bz_client` (`client_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Client Integer Values';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_client_str` (
  `row_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Row ID',
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Attribute ID',
  `client_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Client ID',
  `value` varchar(255) DEFAULT NULL COMMENT 'Value',
  PRIMARY KEY (`row_id`),
  UNIQUE KEY `UNQ_BZ_CLIENT_STR_CLIENT_ID_ATTRIBUTE_ID` (`client_id`,`attribute_id`),
  KEY `IDX_BZ_CLIENT_STR_ATTRIBUTE_ID_VALUE` (`attribute_id`,`value`),
  CONSTRAINT `FK_BZ_CLIENT_STR_ATTRIBUTE_ID_BZ_EAV_ATTRIBUTE_ATTRIBUTE_ID` FOREIGN KEY (`attribute_id`) REFERENCES `bz_eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_CLIENT_STR_CLIENT_ID_BZ_CLIENT_CLIENT_ID` FOREIGN KEY (`client_id`) REFERENCES `bz_client` (`client_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=5642 DEFAULT CHARSET=utf8 COMMENT='Client String Values';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_client_visit` (
  `visit_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Visit ID',
  `client_id` int(11) NOT NULL COMMENT 'Client ID',
  `came_at` timestamp NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Came At',
  `left_at` timestamp NULL DEFAULT NULL COMMENT 'Left At',
  PRIMARY KEY (`visit_id`),
  UNIQUE KEY `UNQ_BZ_CLIENT_VISIT_CLIENT_ID` (`client_id`)
) ENGINE=InnoDB AUTO_INCREMENT=4766 DEFAULT CHARSET=utf8 COMMENT='Last Visits of Clients';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_country` (
  `country` char(2) NOT NULL COMMENT 'Country',
  `alpha3` char(3) DEFAULT NULL COMMENT 'Alpha3',
  `has_districts` tinyint(1) NOT NULL DEFAULT '0' COMMENT 'Has Districts',
  PRIMARY KEY (`country`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Countries';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_depot` (
  `depot_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Depot ID',
  `domain_id` smallint(5) unsigned NOT NULL COMMENT 'Domain ID',
  `title` varchar(255) DEFAULT NULL COMMENT 'Title',
  `opens` time DEFAULT NULL COMMENT 'Opens',
  `closes` time DEFAULT NULL COMMENT 'Closes',
  PRIMARY KEY (`depot_id`)
) ENGINE=InnoDB AUTO_INCREMENT=5403 DEFAULT CHARSET=utf8 COMMENT='Depots';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_depot_move` (
  `move_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Move ID',
  `stock_id` int(10) unsigned NOT NULL COMMENT 'Stock ID',
  `delta` decimal(12,4) NOT NULL COMMENT 'Delta',
  `cause` varchar(32) NOT NULL COMMENT 'Cause',
  `moved_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Moved At',
  PRIMARY KEY (`move_id`),
  KEY `IDX_BZ_DEPOT_MOVE_CAUSE_MOVED_AT` (`cause`,`moved_at`),
  KEY `IDX_BZ_DEPOT_MOVE_STOCK_ID` (`stock_id`),
  CONSTRAINT `FK_BZ_DEPOT_MOVE_STOCK_ID_BZ_DEPOT_STOCK_STOCK_ID` FOREIGN KEY (`stock_id`) REFERENCES `bz_depot_stock` (`stock_id`) ON DELETE RESTRICT
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Movements in Depots';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_depot_stock` (
  `stock_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Stock ID',
  `goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Goods ID',
  `depot_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Depot ID',
  `on_hand` decimal(12,4) DEFAULT NULL COMMENT 'On Hand',
  `reorder_at` decimal(12,4) NOT NULL DEFAULT '0.0000' COMMENT 'Reorder At',
  `accepts_backlog` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Accepts Backlog',
  `lot_size` decimal(12,4) NOT NULL DEFAULT '1.0000' COMMENT 'Lot Size',
  `empty_since` timestamp NULL DEFAULT NULL COMMENT 'Empty Since',
  PRIMARY KEY (`stock_id`),
  UNIQUE KEY `UNQ_BZ_DEPOT_STOCK_GOODS_ID_DEPOT_ID` (`goods_id`,`depot_id`),
  KEY `IDX_BZ_DEPOT_STOCK_DEPOT_ID` (`depot_id`),
  CONSTRAINT `FK_BZ_DEPOT_STOCK_DEPOT_ID_BZ_DEPOT_DEPOT_ID` FOREIGN KEY (`depot_id`) REFERENCES `bz_depot` (`depot_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_DEPOT_STOCK_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Stock in Depots';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_district` (
  `district_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'District ID',
  `country` char(2) NOT NULL DEFAULT 'DE' COMMENT 'Country',
  `code` varchar(32) DEFAULT NULL COMMENT 'Code',
  `name` varchar(255) DEFAULT NULL COMMENT 'Name',
  PRIMARY KEY (`district_id`),
  KEY `IDX_BZ_DISTRICT_COUNTRY` (`country`)
) ENGINE=InnoDB AUTO_INCREMENT=8912 DEFAULT CHARSET=utf8 COMMENT='Districts';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_district_name` (
  `locale` varchar(16) NOT NULL COMMENT 'Locale',
  `district_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'District ID',
  `name` varchar(255) DEFAULT NULL COMMENT 'Name',
  PRIMARY KEY (`locale`,`district_id`),
  KEY `IDX_BZ_DISTRICT_NAME_DISTRICT_ID` (`district_id`),
  CONSTRAINT `FK_BZ_DISTRICT_NAME_DISTRICT_ID_BZ_DISTRICT_DISTRICT_ID` FOREIGN KEY (`district_id`) REFERENCES `bz_district` (`district_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Names of Districts';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_domain` (
  `domain_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Domain ID',
  `host` varchar(128) NOT NULL COMMENT 'Host',
  `title` varchar(64) DEFAULT NULL COMMENT 'Title',
  `priority` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Priority',
  `fallback_shop` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Shop Shown When None Matches',
  PRIMARY KEY (`domain_id`),
  UNIQUE KEY `UNQ_BZ_DOMAIN_HOST` (`host`),
  KEY `IDX_BZ_DOMAIN_PRIORITY` (`priority`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Domains';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_eav_attribute` (
  `attribute_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Attribute ID',
  `kind_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Kind ID',
  `code` varchar(64) NOT NULL COMMENT 'Code',
  `storage` enum('own','dt','dec','int','txt','str') NOT NULL DEFAULT 'own' COMMENT 'Storage',
  `widget` varchar(50) DEFAULT NULL COMMENT 'Widget',
  `caption` varchar(255) DEFAULT NULL COMMENT 'Caption',
  `mandatory` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Mandatory',
  `fallback` text COMMENT 'Value When Nothing Is Stored',
  `regex` varchar(255) DEFAULT NULL COMMENT 'Regex',
  `help` varchar(255) DEFAULT NULL COMMENT 'Help',
  PRIMARY KEY (`attribute_id`),
  UNIQUE KEY `UNQ_BZ_EAV_ATTRIBUTE_KIND_ID_CODE` (`kind_id`,`code`),
  CONSTRAINT `FK_BZ_EAV_ATTRIBUTE_KIND_ID_BZ_EAV_KIND_KIND_ID` FOREIGN KEY (`kind_id`) REFERENCES `bz_eav_kind` (`kind_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=701 DEFAULT CHARSET=utf8 COMMENT='Attributes';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_eav_choice` (
  `choice_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Choice ID',
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Attribute ID',
  `sort_order` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Sort Order',
  PRIMARY KEY (`choice_id`),
  KEY `IDX_BZ_EAV_CHOICE_ATTRIBUTE_ID` (`attribute_id`),
  CONSTRAINT `FK_BZ_EAV_CHOICE_ATTRIBUTE_ID_BZ_EAV_ATTRIBUTE_ATTRIBUTE_ID` FOREIGN KEY (`attribute_id`) REFERENCES `bz_eav_attribute` (`attribute_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=471 DEFAULT CHARSET=utf8 COMMENT='Choices of Attributes';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_eav_choice_text` (
  `text_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Text ID',
  `choice_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Choice ID',
  `shop_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Shop ID',
  `value` varchar(255) DEFAULT NULL COMMENT 'Value',
  PRIMARY KEY (`text_id`),
  KEY `IDX_BZ_EAV_CHOICE_TEXT_CHOICE_ID` (`choice_id`),
  KEY `IDX_BZ_EAV_CHOICE_TEXT_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_EAV_CHOICE_TEXT_CHOICE_ID_BZ_EAV_CHOICE_CHOICE_ID` FOREIGN KEY (`choice_id`) REFERENCES `bz_eav_choice` (`choice_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_EAV_CHOICE_TEXT_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=7896 DEFAULT CHARSET=utf8 COMMENT='Choice Texts per Shop';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_eav_kind` (
  `kind_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Kind ID',
  `code` varchar(50) NOT NULL COMMENT 'Code',
  `table_prefix` varchar(255) DEFAULT NULL COMMENT 'Table Prefix',
  `pad_length` smallint(5) unsigned NOT NULL DEFAULT '8' COMMENT 'Pad Length',
  `pad_char` varchar(1) NOT NULL DEFAULT '0' COMMENT 'Pad Char',
  PRIMARY KEY (`kind_id`),
  KEY `IDX_BZ_EAV_KIND_CODE` (`code`)
) ENGINE=InnoDB AUTO_INCREMENT=3980 DEFAULT CHARSET=utf8 COMMENT='Kinds of Entities with Attributes';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_eav_panel` (
  `panel_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Panel ID',
  `template_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Template ID',
  `title` varchar(255) DEFAULT NULL COMMENT 'Title',
  `sort_order` smallint(6) NOT NULL DEFAULT '0' COMMENT 'Sort Order',
  PRIMARY KEY (`panel_id`),
  UNIQUE KEY `UNQ_BZ_EAV_PANEL_TEMPLATE_ID_TITLE` (`template_id`,`title`),
  CONSTRAINT `FK_BZ_EAV_PANEL_TEMPLATE_ID_BZ_EAV_TEMPLATE_TEMPLATE_ID` FOREIGN KEY (`template_id`) REFERENCES `bz_eav_template` (`template_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Panels of Attribute Templates';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_eav_placement` (
  `placement_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Placement ID',
  `panel_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Panel ID',
  `template_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Template ID',
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Attribute ID',
  `sort_order` smallint(6) NOT NULL DEFAULT '0' COMMENT 'Sort Order',
  PRIMARY KEY (`placement_id`),
  UNIQUE KEY `UNQ_BZ_EAV_PLACEMENT_TEMPLATE_ID_ATTRIBUTE_ID` (`template_id`,`attribute_id`),
  UNIQUE KEY `UNQ_BZ_EAV_PLACEMENT_PANEL_ID_ATTRIBUTE_ID` (`panel_id`,`attribute_id`),
  KEY `IDX_BZ_EAV_PLACEMENT_ATTRIBUTE_ID` (`attribute_id`),
  CONSTRAINT `FK_BZ_EAV_PLACEMENT_ATTRIBUTE_ID_BZ_EAV_ATTRIBUTE_ATTRIBUTE_ID` FOREIGN KEY (`attribute_id`) REFERENCES `bz_eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_EAV_PLACEMENT_PANEL_ID_BZ_EAV_PANEL_PANEL_ID` FOREIGN KEY (`panel_id`) REFERENCES `bz_eav_panel` (`panel_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=2919 DEFAULT CHARSET=utf8 COMMENT='Attributes on Panels';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_eav_template` (
  `template_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Template ID',
  `kind_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Kind ID',
  `title` varchar(255) DEFAULT NULL COMMENT 'Title',
  `sort_order` smallint(6) NOT NULL DEFAULT '0' COMMENT 'Sort Order',
  PRIMARY KEY (`template_id`),
  UNIQUE KEY `UNQ_BZ_EAV_TEMPLATE_KIND_ID_TITLE` (`kind_id`,`title`),
  KEY `IDX_BZ_EAV_TEMPLATE_KIND_ID_SORT_ORDER` (`kind_id`,`sort_order`),
  CONSTRAINT `FK_BZ_EAV_TEMPLATE_KIND_ID_BZ_EAV_KIND_KIND_ID` FOREIGN KEY (`kind_id`) REFERENCES `bz_eav_kind` (`kind_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=623 DEFAULT CHARSET=utf8 COMMENT='Attribute Templates';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_exchange` (
  `from_code` char(3) NOT NULL COMMENT 'From Code',
  `to_code` char(3) NOT NULL COMMENT 'To Code',
  `rate` decimal(24,12) NOT NULL DEFAULT '0.000000000000' COMMENT 'Rate',
  PRIMARY KEY (`from_code`,`to_code`),
  KEY `IDX_BZ_EXCHANGE_TO_CODE` (`to_code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Exchange Rates';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_flat_price` (
  `goods_id` int(10) unsigned NOT NULL COMMENT 'Goods ID',
  `client_class_id` smallint(5) unsigned NOT NULL COMMENT 'Client Class ID',
  `domain_id` smallint(5) unsigned NOT NULL COMMENT 'Domain ID',
  `net` decimal(12,4) DEFAULT NULL COMMENT 'Net',
  `gross` decimal(12,4) DEFAULT NULL COMMENT 'Gross',
  `lowest` decimal(12,4) DEFAULT NULL COMMENT 'Lowest',
  `highest` decimal(12,4) DEFAULT NULL COMMENT 'Highest',
  PRIMARY KEY (`goods_id`,`client_class_id`,`domain_id`),
  KEY `IDX_BZ_FLAT_PRICE_CLIENT_CLASS_ID` (`client_class_id`),
  KEY `IDX_BZ_FLAT_PRICE_LOWEST` (`lowest`),
  KEY `IDX_A8332CE9A4EDBA820C97C82004364D16` (`domain_id`,`client_class_id`,`lowest`,`highest`,`net`,`gross`),
  CONSTRAINT `FK_BZ_FLAT_PRICE_DOMAIN_ID_BZ_DOMAIN_DOMAIN_ID` FOREIGN KEY (`domain_id`) REFERENCES `bz_domain` (`domain_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Flat Prices';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_flat_price_tmp` (
  `goods_id` int(10) unsigned NOT NULL COMMENT 'Goods ID',
  `client_class_id` smallint(5) unsigned NOT NULL COMMENT 'Client Class ID',
  `domain_id` smallint(5) unsigned NOT NULL COMMENT 'Domain ID',
  `net` decimal(12,4) DEFAULT NULL COMMENT 'Net',
  `gross` decimal(12,4) DEFAULT NULL COMMENT 'Gross',
  PRIMARY KEY (`goods_id`,`client_class_id`,`domain_id`)
) ENGINE=MEMORY DEFAULT CHARSET=utf8 COMMENT='Flat Prices While They Are Rebuilt';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_flat_search` (
  `search_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Search ID',
  `goods_id` int(10) unsigned NOT NULL COMMENT 'Goods ID',
  `shop_id` smallint(5) unsigned NOT NULL COMMENT 'Shop ID',
  `words` longtext COMMENT 'Words',
  PRIMARY KEY (`search_id`),
  UNIQUE KEY `UNQ_BZ_FLAT_SEARCH_GOODS_ID_SHOP_ID` (`goods_id`,`shop_id`),
  FULLTEXT KEY `FTI_BZ_FLAT_SEARCH_WORDS` (`words`)
) ENGINE=InnoDB AUTO_INCREMENT=3260 DEFAULT CHARSET=utf8 COMMENT='Full Text of Goods';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_flat_section` (
  `section_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Section ID',
  `goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Goods ID',
  `shop_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Shop ID',
  `place` int(11) DEFAULT NULL COMMENT 'Place',
  `is_direct` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Is Direct',
  `shown_in` smallint(5) unsigned NOT NULL COMMENT 'Shown In',
  PRIMARY KEY (`section_id`,`goods_id`,`shop_id`),
  KEY `IDX_BZ_FLAT_SECTION_GOODS_ID_SHOP_ID_SECTION_ID_SHOWN_IN` (`goods_id`,`shop_id`,`section_id`,`shown_in`),
  KEY `IDX_BZ_FLAT_SECTION_SHOP_ID_SECTION_ID_SHOWN_IN_IS_DIRECT_PLACE` (`shop_id`,`section_id`,`shown_in`,`is_direct`,`place`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Flat Goods in Sections and Their Parents';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_goods` (
  `goods_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Goods ID',
  `template_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Template ID',
  `flavour` varchar(32) NOT NULL DEFAULT 'single' COMMENT 'single, set, family or download',
  `article_no` varchar(64) DEFAULT NULL COMMENT 'Article No',
  `needs_choice` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Needs Choice',
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Created At',
  `updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'Updated At',
  PRIMARY KEY (`goods_id`),
  KEY `IDX_BZ_GOODS_ARTICLE_NO` (`article_no`),
  KEY `IDX_BZ_GOODS_FLAVOUR` (`flavour`),
  KEY `IDX_BZ_GOODS_TEMPLATE_ID` (`template_id`),
  CONSTRAINT `FK_BZ_GOODS_TEMPLATE_ID_BZ_EAV_TEMPLATE_TEMPLATE_ID` FOREIGN KEY (`template_id`) REFERENCES `bz_eav_template` (`template_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=8987 DEFAULT CHARSET=utf8 COMMENT='Goods';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_goods_dec` (
  `row_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Row ID',
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Attribute ID',
  `shop_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Shop ID',
  `goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Goods ID',
  `value` decimal(12,4) DEFAULT NULL COMMENT 'Value',
  PRIMARY KEY (`row_id`),
  UNIQUE KEY `UNQ_BZ_GOODS_DEC_GOODS_ID_ATTRIBUTE_ID_SHOP_ID` (`goods_id`,`attribute_id`,`shop_id`),
  KEY `IDX_BZ_GOODS_DEC_ATTRIBUTE_ID` (`attribute_id`),
  KEY `IDX_BZ_GOODS_DEC_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_GOODS_DEC_ATTRIBUTE_ID_BZ_EAV_ATTRIBUTE_ATTRIBUTE_ID` FOREIGN KEY (`attribute_id`) REFERENCES `bz_eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_DEC_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_DEC_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=8052 DEFAULT CHARSET=utf8 COMMENT='Goods Decimal Values';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_goods_domain` (
  `goods_id` int(10) unsigned NOT NULL COMMENT 'Goods ID',
  `domain_id` smallint(5) unsigned NOT NULL COMMENT 'Domain ID',
  PRIMARY KEY (`goods_id`,`domain_id`),
  KEY `IDX_BZ_GOODS_DOMAIN_DOMAIN_ID` (`domain_id`),
  CONSTRAINT `FK_BZ_GOODS_DOMAIN_DOMAIN_ID_BZ_DOMAIN_DOMAIN_ID` FOREIGN KEY (`domain_id`) REFERENCES `bz_domain` (`domain_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_DOMAIN_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Goods on Domains';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_goods_dt` (
  `row_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Row ID',
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Attribute ID',
  `shop_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Shop ID',
  `goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Goods ID',
  `value` datetime DEFAULT NULL COMMENT 'Value',
  PRIMARY KEY (`row_id`),
  UNIQUE KEY `UNQ_BZ_GOODS_DT_GOODS_ID_ATTRIBUTE_ID_SHOP_ID` (`goods_id`,`attribute_id`,`shop_id`),
  KEY `IDX_BZ_GOODS_DT_ATTRIBUTE_ID` (`attribute_id`),
  KEY `IDX_BZ_GOODS_DT_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_GOODS_DT_ATTRIBUTE_ID_BZ_EAV_ATTRIBUTE_ATTRIBUTE_ID` FOREIGN KEY (`attribute_id`) REFERENCES `bz_eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_DT_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_DT_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Goods Datetime Values';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_goods_family_axis` (
  `axis_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Axis ID',
  `goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Goods ID',
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Attribute ID',
  `place` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Place',
  PRIMARY KEY (`axis_id`),
  UNIQUE KEY `UNQ_BZ_GOODS_FAMILY_AXIS_GOODS_ID_ATTRIBUTE_ID` (`goods_id`,`attribute_id`),
  KEY `IDX_BZ_GOODS_FAMILY_AXIS_ATTRIBUTE_ID` (`attribute_id`),
  CONSTRAINT `FK_29764206DC07877ECE60A5580CE32736` FOREIGN KEY (`attribute_id`) REFERENCES `bz_eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_FAMILY_AXIS_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=8402 DEFAULT CHARSET=utf8 COMMENT='Axes of Goods Families';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_goods_int` (
  `row_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Row ID',
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Attribute ID',
  `shop_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Shop ID',
  `goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Goods ID',
  `value` int(11) DEFAULT NULL COMMENT 'Value',
  PRIMARY KEY (`row_id`),
  UNIQUE KEY `UNQ_BZ_GOODS_INT_GOODS_ID_ATTRIBUTE_ID_SHOP_ID` (`goods_id`,`attribute_id`,`shop_id`),
  KEY `IDX_BZ_GOODS_INT_ATTRIBUTE_ID` (`attribute_id`),
  KEY `IDX_BZ_GOODS_INT_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_GOODS_INT_ATTRIBUTE_ID_BZ_EAV_ATTRIBUTE_ATTRIBUTE_ID` FOREIGN KEY (`attribute_id`) REFERENCES `bz_eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_INT_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_INT_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Goods Integer Values';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_goods_picture` (
  `picture_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Picture ID',
  `goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Goods ID',
  `path` varchar(255) NOT NULL COMMENT 'Path',
  `caption` varchar(255) DEFAULT NULL COMMENT 'Caption',
  `place` int(10) unsigned DEFAULT NULL COMMENT 'Place',
  `is_hidden` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Is Hidden',
  `focus` point DEFAULT NULL COMMENT 'Focus',
  PRIMARY KEY (`picture_id`),
  KEY `IDX_BZ_GOODS_PICTURE_GOODS_ID` (`goods_id`),
  CONSTRAINT `FK_BZ_GOODS_PICTURE_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=7982 DEFAULT CHARSET=utf8 COMMENT='Pictures of Goods';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_goods_question` (
  `question_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Question ID',
  `goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Goods ID',
  `caption` varchar(255) NOT NULL COMMENT 'Caption',
  `input` varchar(50) DEFAULT NULL COMMENT 'Input',
  `mandatory` smallint(6) NOT NULL DEFAULT '1' COMMENT 'Mandatory',
  `max_length` int(10) unsigned DEFAULT NULL COMMENT 'Max Length',
  `surcharge` decimal(12,4) NOT NULL DEFAULT '0.0000' COMMENT 'Surcharge',
  `surcharge_kind` enum('fixed','percent') NOT NULL DEFAULT 'fixed' COMMENT 'Surcharge Kind',
  PRIMARY KEY (`question_id`),
  KEY `IDX_BZ_GOODS_QUESTION_GOODS_ID` (`goods_id`),
  CONSTRAINT `FK_BZ_GOODS_QUESTION_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=6629 DEFAULT CHARSET=utf8 COMMENT='Questions Asked When Buying';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_goods_relation` (
  `relation_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Relation ID',
  `goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Goods ID',
  `other_goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Other Goods ID',
  `relation` enum('related','accessory','successor') NOT NULL DEFAULT 'related' COMMENT 'Relation',
  `place` int(11) DEFAULT '0' COMMENT 'Place',
  PRIMARY KEY (`relation_id`),
  UNIQUE KEY `UNQ_BZ_GOODS_RELATION_RELATION_GOODS_ID_OTHER_GOODS_ID` (`relation`,`goods_id`,`other_goods_id`),
  KEY `IDX_BZ_GOODS_RELATION_GOODS_ID` (`goods_id`),
  KEY `IDX_BZ_GOODS_RELATION_OTHER_GOODS_ID` (`other_goods_id`),
  CONSTRAINT `FK_BZ_GOODS_RELATION_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_RELATION_OTHER_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`other_goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=378 DEFAULT CHARSET=utf8 COMMENT='Relations between Goods';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_goods_section` (
  `section_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Section ID',
  `goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Goods ID',
  `place` int(11) NOT NULL DEFAULT '0' COMMENT 'Place',
  PRIMARY KEY (`section_id`,`goods_id`),
  KEY `IDX_BZ_GOODS_SECTION_GOODS_ID` (`goods_id`),
  CONSTRAINT `FK_BZ_GOODS_SECTION_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_SECTION_SECTION_ID_BZ_SECTION_SECTION_ID` FOREIGN KEY (`section_id`) REFERENCES `bz_section` (`section_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Goods in Sections';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_goods_set_part` (
  `part_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Part ID',
  `set_goods_id` int(10) unsigned NOT NULL COMMENT 'Set Goods ID',
  `part_goods_id` int(10) unsigned NOT NULL COMMENT 'Part Goods ID',
  `qty` decimal(12,4) NOT NULL DEFAULT '1.0000' COMMENT 'Qty',
  `is_optional` smallint(6) NOT NULL DEFAULT '0' COMMENT 'Is Optional',
  PRIMARY KEY (`part_id`),
  KEY `IDX_BZ_GOODS_SET_PART_SET_GOODS_ID` (`set_goods_id`),
  KEY `IDX_BZ_GOODS_SET_PART_PART_GOODS_ID` (`part_goods_id`),
  CONSTRAINT `FK_BZ_GOODS_SET_PART_PART_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`part_goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_SET_PART_SET_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`set_goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Parts of Sets';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_goods_staffel` (
  `staffel_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Staffel ID',
  `goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Goods ID',
  `client_class_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Client Class ID',
  `from_qty` decimal(12,4) NOT NULL DEFAULT '1.0000' COMMENT 'From Qty',
  `price` decimal(12,4) NOT NULL DEFAULT '0.0000' COMMENT 'Price',
  `percent` decimal(5,2) DEFAULT NULL COMMENT 'Percent',
  `domain_id` smallint(5) unsigned NOT NULL COMMENT 'Domain ID',
  PRIMARY KEY (`staffel_id`),
  UNIQUE KEY `UNQ_BZ_GOODS_STAFFEL_GOODS_ID_CLIENT_CLASS_ID_FROM_QTY_DOMAIN_ID` (`goods_id`,`client_class_id`,`from_qty`,`domain_id`),
  KEY `IDX_BZ_GOODS_STAFFEL_DOMAIN_ID` (`domain_id`),
  CONSTRAINT `FK_BZ_GOODS_STAFFEL_DOMAIN_ID_BZ_DOMAIN_DOMAIN_ID` FOREIGN KEY (`domain_id`) REFERENCES `bz_domain` (`domain_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_STAFFEL_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=7809 DEFAULT CHARSET=utf8 COMMENT='Quantity Discounts';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_goods_str` (
  `row_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Row ID',
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Attribute ID',
  `shop_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Shop ID',
  `goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Goods ID',
  `value` varchar(255) DEFAULT NULL COMMENT 'Value',
  PRIMARY KEY (`row_id`),
  UNIQUE KEY `UNQ_BZ_GOODS_STR_GOODS_ID_ATTRIBUTE_ID_SHOP_ID` (`goods_id`,`attribute_id`,`shop_id`),
  KEY `IDX_BZ_GOODS_STR_ATTRIBUTE_ID` (`attribute_id`),
  KEY `IDX_BZ_GOODS_STR_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_GOODS_STR_ATTRIBUTE_ID_BZ_EAV_ATTRIBUTE_ATTRIBUTE_ID` FOREIGN KEY (`attribute_id`) REFERENCES `bz_eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_STR_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_STR_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Goods String Values';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_goods_txt` (
  `row_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Row ID',
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Attribute ID',
  `shop_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Shop ID',
  `goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Goods ID',
  `value` text COMMENT 'Value',
  PRIMARY KEY (`row_id`),
  UNIQUE KEY `UNQ_BZ_GOODS_TXT_GOODS_ID_ATTRIBUTE_ID_SHOP_ID` (`goods_id`,`attribute_id`,`shop_id`),
  KEY `IDX_BZ_GOODS_TXT_ATTRIBUTE_ID` (`attribute_id`),
  KEY `IDX_BZ_GOODS_TXT_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_GOODS_TXT_ATTRIBUTE_ID_BZ_EAV_ATTRIBUTE_ATTRIBUTE_ID` FOREIGN KEY (`attribute_id`) REFERENCES `bz_eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_TXT_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_GOODS_TXT_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=6114 DEFAULT CHARSET=utf8 COMMENT='Goods Text Values';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_import_run` (
  `run_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Run ID',
  `clerk_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Clerk ID',
  `file` varchar(255) DEFAULT NULL COMMENT 'File',
  `error_file` varchar(255) NOT NULL COMMENT 'Error File',
  `took` time DEFAULT NULL COMMENT 'Took',
  `rows_read` int(11) DEFAULT '-1' COMMENT 'Rows Read',
  `summary` varchar(255) DEFAULT NULL COMMENT 'Summary',
  `started_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Started At',
  PRIMARY KEY (`run_id`)
) ENGINE=InnoDB AUTO_INCREMENT=4907 DEFAULT CHARSET=utf8 COMMENT='Runs of the Importer';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_letter_reader` (
  `reader_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Reader ID',
  `shop_id` smallint(5) unsigned DEFAULT '0' COMMENT 'Shop ID',
  `email` varchar(150) DEFAULT NULL COMMENT 'Email',
  `client_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Client ID',
  `state` int(11) NOT NULL DEFAULT '0' COMMENT 'State: 1, 2, 3 or 4',
  `code` varchar(32) DEFAULT 'NULL' COMMENT 'Code',
  `changed_at` timestamp NULL DEFAULT NULL COMMENT 'Changed At',
  PRIMARY KEY (`reader_id`),
  KEY `IDX_BZ_LETTER_READER_CLIENT_ID` (`client_id`),
  KEY `IDX_BZ_LETTER_READER_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_LETTER_READER_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE SET NULL
) ENGINE=InnoDB AUTO_INCREMENT=7785 DEFAULT CHARSET=utf8 COMMENT='Readers of the Newsletter';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_levy` (
  `levy_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Levy ID',
  `country` char(2) NOT NULL COMMENT 'Country',
  `district_id` int(11) NOT NULL COMMENT 'District ID',
  `postcodes` varchar(21) DEFAULT NULL COMMENT 'Postcodes',
  `code` varchar(255) NOT NULL COMMENT 'Code',
  `percent` decimal(12,4) NOT NULL COMMENT 'Percent',
  `from_zip` int(10) unsigned DEFAULT NULL COMMENT 'From Zip',
  `to_zip` int(10) unsigned DEFAULT NULL COMMENT 'To Zip',
  PRIMARY KEY (`levy_id`),
  UNIQUE KEY `UNQ_BZ_LEVY_CODE` (`code`),
  KEY `IDX_BZ_LEVY_COUNTRY_DISTRICT_ID_POSTCODES` (`country`,`district_id`,`postcodes`),
  KEY `IDX_BZ_LEVY_FROM_ZIP_TO_ZIP` (`from_zip`,`to_zip`)
) ENGINE=InnoDB AUTO_INCREMENT=5000 DEFAULT CHARSET=utf8 COMMENT='Levies';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_levy_group` (
  `levy_group_id` smallint(6) NOT NULL DEFAULT '0' COMMENT 'Levy Group ID',
  `title` varchar(255) NOT NULL COMMENT 'Title',
  `applies_to` varchar(8) NOT NULL DEFAULT 'CLIENT' COMMENT 'Applies To',
  PRIMARY KEY (`levy_group_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Levy Groups';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_levy_rule` (
  `rule_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Rule ID',
  `levy_id` int(11) NOT NULL COMMENT 'Levy ID',
  `client_levy_group_id` smallint(6) NOT NULL COMMENT 'Client Levy Group ID',
  `goods_levy_group_id` smallint(6) NOT NULL COMMENT 'Goods Levy Group ID',
  `priority` int(11) NOT NULL DEFAULT '0' COMMENT 'Priority',
  PRIMARY KEY (`rule_id`),
  KEY `IDX_BZ_LEVY_RULE_LEVY_ID` (`levy_id`),
  KEY `IDX_BZ_LEVY_RULE_CLIENT_LEVY_GROUP_ID` (`client_levy_group_id`),
  KEY `IDX_BZ_LEVY_RULE_GOODS_LEVY_GROUP_ID` (`goods_levy_group_id`),
  CONSTRAINT `FK_BZ_LEVY_RULE_CLIENT_LEVY_GROUP_ID_BZ_LEVY_GROUP_LEVY_GROUP_ID` FOREIGN KEY (`client_levy_group_id`) REFERENCES `bz_levy_group` (`levy_group_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_LEVY_RULE_GOODS_LEVY_GROUP_ID_BZ_LEVY_GROUP_LEVY_GROUP_ID` FOREIGN KEY (`goods_levy_group_id`) REFERENCES `bz_levy_group` (`levy_group_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_LEVY_RULE_LEVY_ID_BZ_LEVY_LEVY_ID` FOREIGN KEY (`levy_id`) REFERENCES `bz_levy` (`levy_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=4884 DEFAULT CHARSET=utf8 COMMENT='Which Levies Apply to Whom';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_lock` (
  `lock_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Lock ID',
  `name` varchar(255) NOT NULL COMMENT 'Name',
  `held_by` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Held By',
  `payload` mediumtext COMMENT 'Payload',
  `touched` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'Date of Last Touch',
  PRIMARY KEY (`lock_id`),
  KEY `IDX_BZ_LOCK_TOUCHED` (`touched`)
) ENGINE=InnoDB AUTO_INCREMENT=1953 DEFAULT CHARSET=utf8 COMMENT='Named Locks';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_memo_list` (
  `list_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'List ID',
  `client_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Client ID',
  `is_shared` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Is Shared',
  `share_code` varchar(32) DEFAULT NULL COMMENT 'Share Code',
  `updated_at` timestamp NULL DEFAULT NULL COMMENT 'Updated At',
  PRIMARY KEY (`list_id`),
  UNIQUE KEY `UNQ_BZ_MEMO_LIST_CLIENT_ID` (`client_id`),
  KEY `IDX_BZ_MEMO_LIST_IS_SHARED` (`is_shared`),
  CONSTRAINT `FK_BZ_MEMO_LIST_CLIENT_ID_BZ_CLIENT_CLIENT_ID` FOREIGN KEY (`client_id`) REFERENCES `bz_client` (`client_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Memo Lists';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_memo_list_item` (
  `item_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Item ID',
  `list_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'List ID',
  `goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Goods ID',
  `shop_id` smallint(5) unsigned DEFAULT NULL COMMENT 'Shop ID',
  `note` text COMMENT 'Note',
  `qty` decimal(12,4) NOT NULL COMMENT 'Qty',
  `added_at` timestamp NULL DEFAULT NULL COMMENT 'Added At',
  PRIMARY KEY (`item_id`),
  KEY `IDX_BZ_MEMO_LIST_ITEM_LIST_ID` (`list_id`),
  KEY `IDX_BZ_MEMO_LIST_ITEM_GOODS_ID` (`goods_id`),
  KEY `IDX_BZ_MEMO_LIST_ITEM_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_MEMO_LIST_ITEM_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_MEMO_LIST_ITEM_LIST_ID_BZ_MEMO_LIST_LIST_ID` FOREIGN KEY (`list_id`) REFERENCES `bz_memo_list` (`list_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_MEMO_LIST_ITEM_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE SET NULL
) ENGINE=InnoDB AUTO_INCREMENT=3801 DEFAULT CHARSET=utf8 COMMENT='Goods on Memo Lists';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_module` (
  `module` varchar(50) NOT NULL COMMENT 'Module',
  `schema_version` varchar(50) DEFAULT NULL COMMENT 'Schema Version',
  `data_version` varchar(50) DEFAULT NULL COMMENT 'Data Version',
  `installed` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Installed',
  PRIMARY KEY (`module`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Installed Modules';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_numbering` (
  `numbering_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Numbering ID',
  `document` varchar(16) NOT NULL COMMENT 'Document',
  `shop_id` smallint(5) unsigned NOT NULL COMMENT 'Shop ID',
  `prefix` varchar(32) DEFAULT NULL COMMENT 'Prefix',
  `next_value` int(10) unsigned NOT NULL DEFAULT '1' COMMENT 'Next Value',
  `step` int(10) unsigned NOT NULL DEFAULT '1' COMMENT 'Step',
  `last_value` bigint(20) unsigned NOT NULL DEFAULT '18446744073709551615' COMMENT 'Last Value',
  `is_on` tinyint(1) NOT NULL DEFAULT '0' COMMENT 'Is On',
  PRIMARY KEY (`numbering_id`),
  UNIQUE KEY `UNQ_BZ_NUMBERING_DOCUMENT_SHOP_ID` (`document`,`shop_id`),
  KEY `IDX_BZ_NUMBERING_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_NUMBERING_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=993 DEFAULT CHARSET=utf8 COMMENT='Numbering of Documents';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_opinion` (
  `opinion_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Opinion ID',
  `goods_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Goods ID',
  `shop_id` smallint(5) unsigned DEFAULT NULL COMMENT 'Shop ID',
  `client_id` int(10) unsigned DEFAULT NULL COMMENT 'Client ID',
  `signed` varchar(128) NOT NULL COMMENT 'Signed',
  `headline` varchar(255) NOT NULL COMMENT 'Headline',
  `body` text NOT NULL COMMENT 'Body',
  `state` tinyint(3) unsigned NOT NULL DEFAULT '0' COMMENT 'State',
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Created At',
  PRIMARY KEY (`opinion_id`),
  KEY `IDX_BZ_OPINION_GOODS_ID` (`goods_id`),
  KEY `IDX_BZ_OPINION_SHOP_ID` (`shop_id`),
  KEY `IDX_BZ_OPINION_CLIENT_ID` (`client_id`),
  CONSTRAINT `FK_BZ_OPINION_CLIENT_ID_BZ_CLIENT_CLIENT_ID` FOREIGN KEY (`client_id`) REFERENCES `bz_client` (`client_id`) ON DELETE SET NULL,
  CONSTRAINT `FK_BZ_OPINION_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_OPINION_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Opinions about Goods';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_opinion_score` (
  `score_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Score ID',
  `opinion_id` bigint(20) unsigned DEFAULT NULL COMMENT 'Opinion ID',
  `aspect` varchar(50) NOT NULL COMMENT 'Aspect',
  `stars` smallint(6) NOT NULL DEFAULT '0' COMMENT 'Stars',
  `voter_ip` varbinary(16) DEFAULT NULL COMMENT 'Voter IP',
  PRIMARY KEY (`score_id`),
  KEY `IDX_BZ_OPINION_SCORE_OPINION_ID` (`opinion_id`),
  CONSTRAINT `FK_BZ_OPINION_SCORE_OPINION_ID_BZ_OPINION_OPINION_ID` FOREIGN KEY (`opinion_id`) REFERENCES `bz_opinion` (`opinion_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Scores of Opinions';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_order` (
  `order_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Order ID',
  `number` varchar(50) DEFAULT NULL COMMENT 'Number',
  `phase` varchar(32) DEFAULT NULL COMMENT 'Phase',
  `shop_id` smallint(5) unsigned DEFAULT NULL COMMENT 'Shop ID',
  `client_id` int(10) unsigned DEFAULT NULL COMMENT 'Client ID',
  `email` varchar(128) DEFAULT NULL COMMENT 'Email',
  `currency` varchar(3) DEFAULT NULL COMMENT 'Currency',
  `rate_to_base` decimal(12,4) DEFAULT NULL COMMENT 'Rate To Base',
  `goods_total` decimal(12,4) DEFAULT NULL COMMENT 'Goods Total',
  `freight` decimal(12,4) DEFAULT NULL COMMENT 'Freight',
  `levies` decimal(12,4) DEFAULT NULL COMMENT 'Levies',
  `rebate` decimal(12,4) DEFAULT NULL COMMENT 'Rebate',
  `grand_total` decimal(12,4) DEFAULT NULL COMMENT 'Grand Total',
  `settled` decimal(12,4) DEFAULT NULL COMMENT 'Settled',
  `voucher` varchar(255) DEFAULT NULL COMMENT 'Voucher',
  `freight_method` varchar(120) DEFAULT NULL COMMENT 'Freight Method',
  `remark` text COMMENT 'Remark',
  `weight` decimal(12,4) DEFAULT NULL COMMENT 'Weight',
  `ordered_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Ordered At',
  `updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'Updated At',
  PRIMARY KEY (`order_id`),
  UNIQUE KEY `UNQ_BZ_ORDER_NUMBER_SHOP_ID` (`number`,`shop_id`),
  KEY `IDX_BZ_ORDER_PHASE` (`phase`),
  KEY `IDX_BZ_ORDER_ORDERED_AT` (`ordered_at`),
  KEY `IDX_BZ_ORDER_UPDATED_AT` (`updated_at`),
  KEY `IDX_BZ_ORDER_SHOP_ID` (`shop_id`),
  KEY `IDX_BZ_ORDER_CLIENT_ID` (`client_id`),
  CONSTRAINT `FK_BZ_ORDER_CLIENT_ID_BZ_CLIENT_CLIENT_ID` FOREIGN KEY (`client_id`) REFERENCES `bz_client` (`client_id`) ON DELETE SET NULL,
  CONSTRAINT `FK_BZ_ORDER_PHASE_BZ_ORDER_PHASE_PHASE` FOREIGN KEY (`phase`) REFERENCES `bz_order_phase` (`phase`),
  CONSTRAINT `FK_BZ_ORDER_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Orders';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_order_address` (
  `address_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Address ID',
  `order_id` int(10) unsigned DEFAULT NULL COMMENT 'Order ID',
  `purpose` varchar(16) DEFAULT NULL COMMENT 'Purpose',
  `recipient` varchar(255) DEFAULT NULL COMMENT 'Recipient',
  `lines` text COMMENT 'Lines',
  `postcode` varchar(20) DEFAULT NULL COMMENT 'Postcode',
  `town` varchar(255) DEFAULT NULL COMMENT 'Town',
  `country` char(2) DEFAULT NULL COMMENT 'Country',
  `phone` varchar(64) DEFAULT NULL COMMENT 'Phone',
  PRIMARY KEY (`address_id`),
  UNIQUE KEY `UNQ_BZ_ORDER_ADDRESS_ORDER_ID_PURPOSE` (`order_id`,`purpose`),
  CONSTRAINT `FK_BZ_ORDER_ADDRESS_ORDER_ID_BZ_ORDER_ORDER_ID` FOREIGN KEY (`order_id`) REFERENCES `bz_order` (`order_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=1670 DEFAULT CHARSET=utf8 COMMENT='Addresses of Orders';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_order_day` (
  `day_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Day ID',
  `day` date DEFAULT NULL COMMENT 'Day',
  `shop_id` smallint(5) unsigned DEFAULT NULL COMMENT 'Shop ID',
  `phase` varchar(50) NOT NULL COMMENT 'Phase',
  `orders` int(11) NOT NULL DEFAULT '0' COMMENT 'Orders',
  `pieces` decimal(12,4) NOT NULL DEFAULT '0.0000' COMMENT 'Pieces',
  `turnover` decimal(12,4) NOT NULL DEFAULT '0.0000' COMMENT 'Turnover',
  PRIMARY KEY (`day_id`),
  UNIQUE KEY `UNQ_BZ_ORDER_DAY_DAY_SHOP_ID_PHASE` (`day`,`shop_id`,`phase`),
  KEY `IDX_BZ_ORDER_DAY_TURNOVER_ORDERS_PIECES_DAY_PHASE` (`turnover`,`orders`,`pieces`,`day`,`phase`),
  KEY `IDX_BZ_ORDER_DAY_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_ORDER_DAY_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=1335 DEFAULT CHARSET=utf8 COMMENT='Orders per Day';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_order_line` (
  `line_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Line ID',
  `order_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Order ID',
  `parent_line` int(10) unsigned DEFAULT NULL COMMENT 'Parent Line',
  `goods_id` int(10) unsigned DEFAULT NULL COMMENT 'Goods ID',
  `article_no` varchar(255) DEFAULT NULL COMMENT 'Article No',
  `title` varchar(255) DEFAULT NULL COMMENT 'Title',
  `snapshot` mediumtext COMMENT 'Snapshot',
  `ordered` decimal(12,4) DEFAULT '0.0000' COMMENT 'Ordered',
  `sent` decimal(12,4) DEFAULT '0.0000' COMMENT 'Sent',
  `returned` decimal(12,4) DEFAULT '0.0000' COMMENT 'Returned',
  `price` decimal(12,4) NOT NULL DEFAULT '0.0000' COMMENT 'Price',
  `levy_percent` decimal(12,4) DEFAULT '0.0000' COMMENT 'Levy Percent',
  `line_total` decimal(12,4) NOT NULL DEFAULT '0.0000' COMMENT 'Line Total',
  PRIMARY KEY (`line_id`),
  KEY `IDX_BZ_ORDER_LINE_ORDER_ID` (`order_id`),
  CONSTRAINT `FK_BZ_ORDER_LINE_ORDER_ID_BZ_ORDER_ORDER_ID` FOREIGN KEY (`order_id`) REFERENCES `bz_order` (`order_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Lines of Orders';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_order_note` (
  `note_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Note ID',
  `order_id` int(10) unsigned NOT NULL COMMENT 'Order ID',
  `phase` varchar(32) DEFAULT NULL COMMENT 'Phase',
  `body` text COMMENT 'Body',
  `client_told` int(11) DEFAULT NULL COMMENT 'Client Told',
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Created At',
  PRIMARY KEY (`note_id`),
  KEY `IDX_BZ_ORDER_NOTE_CREATED_AT` (`created_at`),
  KEY `IDX_BZ_ORDER_NOTE_ORDER_ID` (`order_id`),
  CONSTRAINT `FK_BZ_ORDER_NOTE_ORDER_ID_BZ_ORDER_ORDER_ID` FOREIGN KEY (`order_id`) REFERENCES `bz_order` (`order_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=4601 DEFAULT CHARSET=utf8 COMMENT='Notes on Orders';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_order_payment` (
  `payment_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Payment ID',
  `order_id` int(10) unsigned NOT NULL COMMENT 'Order ID',
  `method` varchar(128) NOT NULL COMMENT 'Method',
  `due` decimal(12,4) DEFAULT NULL COMMENT 'Due',
  `received` decimal(12,4) DEFAULT NULL COMMENT 'Received',
  `card_hint` char(4) DEFAULT NULL COMMENT 'Card Hint',
  `card_expires` year(4) DEFAULT NULL COMMENT 'Card Expires',
  `gateway_data` text COMMENT 'Gateway Data',
  `paid_at` timestamp NULL DEFAULT NULL COMMENT 'Paid At',
  PRIMARY KEY (`payment_id`),
  KEY `IDX_BZ_ORDER_PAYMENT_ORDER_ID` (`order_id`),
  CONSTRAINT `FK_BZ_ORDER_PAYMENT_ORDER_ID_BZ_ORDER_ORDER_ID` FOREIGN KEY (`order_id`) REFERENCES `bz_order` (`order_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Payments of Orders';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_order_phase` (
  `phase` varchar(32) NOT NULL COMMENT 'Phase',
  `caption` varchar(128) NOT NULL COMMENT 'Caption',
  `is_final` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Is Final',
  PRIMARY KEY (`phase`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Phases of Orders';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_page` (
  `page_id` smallint(6) NOT NULL COMMENT 'Page ID',
  `title` varchar(255) DEFAULT NULL COMMENT 'Title',
  `slug` varchar(100) DEFAULT NULL COMMENT 'Slug',
  `keywords` text COMMENT 'Keywords',
  `body` mediumtext COMMENT 'Body',
  `is_on` smallint(6) NOT NULL DEFAULT '1' COMMENT 'Is On',
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Created At',
  `updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'Updated At',
  PRIMARY KEY (`page_id`),
  KEY `IDX_BZ_PAGE_SLUG` (`slug`),
  FULLTEXT KEY `FTI_BZ_PAGE_TITLE_KEYWORDS_BODY` (`title`,`keywords`,`body`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Content Pages';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_page_shop` (
  `page_id` smallint(6) NOT NULL COMMENT 'Page ID',
  `shop_id` smallint(5) unsigned NOT NULL COMMENT 'Shop ID',
  PRIMARY KEY (`page_id`,`shop_id`),
  KEY `IDX_BZ_PAGE_SHOP_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_PAGE_SHOP_PAGE_ID_BZ_PAGE_PAGE_ID` FOREIGN KEY (`page_id`) REFERENCES `bz_page` (`page_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_PAGE_SHOP_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Pages in Shops';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_parcel` (
  `parcel_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Parcel ID',
  `order_id` int(10) unsigned NOT NULL COMMENT 'Order ID',
  `carrier` varchar(32) DEFAULT NULL COMMENT 'Carrier',
  `tracking` text COMMENT 'Tracking',
  `weight` decimal(12,4) DEFAULT NULL COMMENT 'Weight',
  `label` mediumblob COMMENT 'Printed Label; PNG',
  `sent_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Sent At',
  `updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP COMMENT 'Updated At',
  PRIMARY KEY (`parcel_id`),
  KEY `IDX_BZ_PARCEL_ORDER_ID` (`order_id`),
  CONSTRAINT `FK_BZ_PARCEL_ORDER_ID_BZ_ORDER_ORDER_ID` FOREIGN KEY (`order_id`) REFERENCES `bz_order` (`order_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=5889 DEFAULT CHARSET=utf8 COMMENT='Parcels';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_parcel_line` (
  `parcel_id` int(10) unsigned NOT NULL COMMENT 'Parcel ID',
  `order_line_id` int(10) unsigned NOT NULL COMMENT 'Order Line ID',
  `qty` decimal(12,4) NOT NULL COMMENT 'Qty',
  PRIMARY KEY (`parcel_id`,`order_line_id`),
  KEY `IDX_BZ_PARCEL_LINE_ORDER_LINE_ID` (`order_line_id`),
  CONSTRAINT `FK_BZ_PARCEL_LINE_ORDER_LINE_ID_BZ_ORDER_LINE_LINE_ID` FOREIGN KEY (`order_line_id`) REFERENCES `bz_order_line` (`line_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_PARCEL_LINE_PARCEL_ID_BZ_PARCEL_PARCEL_ID` FOREIGN KEY (`parcel_id`) REFERENCES `bz_parcel` (`parcel_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Lines of Parcels';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_promo` (
  `promo_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Promo ID',
  `title` varchar(255) DEFAULT NULL COMMENT 'Title',
  `details` text COMMENT 'Details',
  `from_date` date DEFAULT NULL COMMENT 'From Date',
  `to_date` date DEFAULT NULL COMMENT 'To Date',
  `is_on` smallint(6) NOT NULL DEFAULT '0' COMMENT 'Is On',
  `when_json` mediumtext COMMENT 'When Json',
  `then_json` mediumtext COMMENT 'Then Json',
  `amount` decimal(12,4) NOT NULL DEFAULT '0.0000' COMMENT 'Amount',
  `percent` decimal(5,2) DEFAULT NULL COMMENT 'Percent',
  `times_used` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Times Used',
  `freight_too` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Freight Too',
  PRIMARY KEY (`promo_id`),
  KEY `IDX_BZ_PROMO_IS_ON_TO_DATE_FROM_DATE` (`is_on`,`to_date`,`from_date`)
) ENGINE=InnoDB AUTO_INCREMENT=6665 DEFAULT CHARSET=utf8 COMMENT='Promotions';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_return` (
  `return_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Return ID',
  `order_id` int(10) unsigned NOT NULL COMMENT 'Order ID',
  `bill_id` int(10) unsigned DEFAULT NULL COMMENT 'Bill ID',
  `amount` decimal(12,4) DEFAULT NULL COMMENT 'Amount',
  `reason` enum('damaged','wrong','late','other') DEFAULT 'other' COMMENT 'Reason',
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Created At',
  PRIMARY KEY (`return_id`),
  KEY `IDX_BZ_RETURN_ORDER_ID` (`order_id`),
  KEY `IDX_BZ_RETURN_BILL_ID` (`bill_id`),
  CONSTRAINT `FK_BZ_RETURN_BILL_ID_BZ_BILL_BILL_ID` FOREIGN KEY (`bill_id`) REFERENCES `bz_bill` (`bill_id`) ON DELETE SET NULL,
  CONSTRAINT `FK_BZ_RETURN_ORDER_ID_BZ_ORDER_ORDER_ID` FOREIGN KEY (`order_id`) REFERENCES `bz_order` (`order_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=6333 DEFAULT CHARSET=utf8 COMMENT='Returns';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_route` (
  `route_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Route ID',
  `subject` varchar(32) NOT NULL COMMENT 'Subject',
  `subject_id` int(10) unsigned NOT NULL COMMENT 'Subject ID',
  `path` varchar(255) DEFAULT NULL COMMENT 'Path',
  `leads_to` varchar(255) DEFAULT NULL COMMENT 'Leads To',
  `http_status` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Http Status',
  `shop_id` smallint(5) unsigned NOT NULL COMMENT 'Shop ID',
  PRIMARY KEY (`route_id`),
  UNIQUE KEY `UNQ_BZ_ROUTE_PATH_SHOP_ID` (`path`,`shop_id`),
  KEY `IDX_BZ_ROUTE_LEADS_TO` (`leads_to`),
  KEY `IDX_BZ_ROUTE_SHOP_ID_SUBJECT_ID` (`shop_id`,`subject_id`),
  CONSTRAINT `FK_BZ_ROUTE_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Addresses of Pages';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_section` (
  `section_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Section ID',
  `template_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Template ID',
  `parent_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Parent ID',
  `trail` varchar(255) NOT NULL COMMENT 'Ids From the Root; Slash-Separated',
  `place` int(11) NOT NULL COMMENT 'Place',
  `depth` int(11) NOT NULL DEFAULT '0' COMMENT 'Depth',
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Created At',
  PRIMARY KEY (`section_id`),
  KEY `IDX_BZ_SECTION_DEPTH` (`depth`),
  KEY `IDX_BZ_SECTION_TRAIL_PARENT_ID` (`trail`,`parent_id`)
) ENGINE=InnoDB AUTO_INCREMENT=8615 DEFAULT CHARSET=utf8 COMMENT='Sections of the Catalogue';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_section_dt` (
  `row_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Row ID',
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Attribute ID',
  `shop_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Shop ID',
  `section_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Section ID',
  `value` datetime DEFAULT NULL COMMENT 'Value',
  PRIMARY KEY (`row_id`),
  UNIQUE KEY `UNQ_BZ_SECTION_DT_SECTION_ID_ATTRIBUTE_ID_SHOP_ID` (`section_id`,`attribute_id`,`shop_id`),
  KEY `IDX_BZ_SECTION_DT_ATTRIBUTE_ID` (`attribute_id`),
  KEY `IDX_BZ_SECTION_DT_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_SECTION_DT_ATTRIBUTE_ID_BZ_EAV_ATTRIBUTE_ATTRIBUTE_ID` FOREIGN KEY (`attribute_id`) REFERENCES `bz_eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_SECTION_DT_SECTION_ID_BZ_SECTION_SECTION_ID` FOREIGN KEY (`section_id`) REFERENCES `bz_section` (`section_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_SECTION_DT_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=2340 DEFAULT CHARSET=utf8 COMMENT='Section Datetime Values';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_section_int` (
  `row_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Row ID',
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Attribute ID',
  `shop_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Shop ID',
  `section_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Section ID',
  `value` int(11) DEFAULT NULL COMMENT 'Value',
  PRIMARY KEY (`row_id`),
  UNIQUE KEY `UNQ_BZ_SECTION_INT_SECTION_ID_ATTRIBUTE_ID_SHOP_ID` (`section_id`,`attribute_id`,`shop_id`),
  KEY `IDX_BZ_SECTION_INT_ATTRIBUTE_ID` (`attribute_id`),
  KEY `IDX_BZ_SECTION_INT_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_SECTION_INT_ATTRIBUTE_ID_BZ_EAV_ATTRIBUTE_ATTRIBUTE_ID` FOREIGN KEY (`attribute_id`) REFERENCES `bz_eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_SECTION_INT_SECTION_ID_BZ_SECTION_SECTION_ID` FOREIGN KEY (`section_id`) REFERENCES `bz_section` (`section_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_SECTION_INT_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=8121 DEFAULT CHARSET=utf8 COMMENT='Section Integer Values';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_section_str` (
  `row_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Row ID',
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Attribute ID',
  `shop_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Shop ID',
  `section_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Section ID',
  `value` varchar(255) DEFAULT NULL COMMENT 'Value',
  PRIMARY KEY (`row_id`),
  UNIQUE KEY `UNQ_BZ_SECTION_STR_SECTION_ID_ATTRIBUTE_ID_SHOP_ID` (`section_id`,`attribute_id`,`shop_id`),
  KEY `IDX_BZ_SECTION_STR_ATTRIBUTE_ID` (`attribute_id`),
  KEY `IDX_BZ_SECTION_STR_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_SECTION_STR_ATTRIBUTE_ID_BZ_EAV_ATTRIBUTE_ATTRIBUTE_ID` FOREIGN KEY (`attribute_id`) REFERENCES `bz_eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_SECTION_STR_SECTION_ID_BZ_SECTION_SECTION_ID` FOREIGN KEY (`section_id`) REFERENCES `bz_section` (`section_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_SECTION_STR_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=5882 DEFAULT CHARSET=utf8 COMMENT='Section String Values';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_section_txt` (
  `row_id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'Row ID',
  `attribute_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Attribute ID',
  `shop_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Shop ID',
  `section_id` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Section ID',
  `value` text COMMENT 'Value',
  PRIMARY KEY (`row_id`),
  UNIQUE KEY `UNQ_BZ_SECTION_TXT_SECTION_ID_ATTRIBUTE_ID_SHOP_ID` (`section_id`,`attribute_id`,`shop_id`),
  KEY `IDX_BZ_SECTION_TXT_ATTRIBUTE_ID` (`attribute_id`),
  KEY `IDX_BZ_SECTION_TXT_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_SECTION_TXT_ATTRIBUTE_ID_BZ_EAV_ATTRIBUTE_ATTRIBUTE_ID` FOREIGN KEY (`attribute_id`) REFERENCES `bz_eav_attribute` (`attribute_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_SECTION_TXT_SECTION_ID_BZ_SECTION_SECTION_ID` FOREIGN KEY (`section_id`) REFERENCES `bz_section` (`section_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_SECTION_TXT_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=2403 DEFAULT CHARSET=utf8 COMMENT='Section Text Values';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_seen_goods` (
  `seen_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Seen ID',
  `visitor_id` int(10) unsigned DEFAULT NULL COMMENT 'Visitor ID',
  `client_id` int(10) unsigned DEFAULT NULL COMMENT 'Client ID',
  `goods_id` int(10) unsigned NOT NULL COMMENT 'Goods ID',
  `shop_id` smallint(5) unsigned DEFAULT NULL COMMENT 'Shop ID',
  `seen_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Seen At',
  PRIMARY KEY (`seen_id`),
  UNIQUE KEY `UNQ_BZ_SEEN_GOODS_VISITOR_ID_GOODS_ID` (`visitor_id`,`goods_id`),
  KEY `IDX_BZ_SEEN_GOODS_SEEN_AT` (`seen_at`),
  KEY `IDX_BZ_SEEN_GOODS_CLIENT_ID` (`client_id`),
  KEY `IDX_BZ_SEEN_GOODS_GOODS_ID` (`goods_id`),
  KEY `IDX_BZ_SEEN_GOODS_SHOP_ID` (`shop_id`),
  CONSTRAINT `FK_BZ_SEEN_GOODS_CLIENT_ID_BZ_CLIENT_CLIENT_ID` FOREIGN KEY (`client_id`) REFERENCES `bz_client` (`client_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_SEEN_GOODS_GOODS_ID_BZ_GOODS_GOODS_ID` FOREIGN KEY (`goods_id`) REFERENCES `bz_goods` (`goods_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_SEEN_GOODS_SHOP_ID_BZ_SHOP_SHOP_ID` FOREIGN KEY (`shop_id`) REFERENCES `bz_shop` (`shop_id`) ON DELETE SET NULL
) ENGINE=InnoDB AUTO_INCREMENT=3944 DEFAULT CHARSET=utf8 COMMENT='Goods Seen by Visitors';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_setting` (
  `setting_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Setting ID',
  `level` varchar(8) NOT NULL DEFAULT 'global' COMMENT 'Level: global, domain or shop',
  `level_id` int(11) NOT NULL DEFAULT '0' COMMENT 'Level ID',
  `name` varchar(255) NOT NULL DEFAULT 'general' COMMENT 'Name',
  `value` text COMMENT 'Value',
  PRIMARY KEY (`setting_id`),
  UNIQUE KEY `UNQ_BZ_SETTING_LEVEL_LEVEL_ID_NAME` (`level`,`level_id`,`name`)
) ENGINE=InnoDB AUTO_INCREMENT=6480 DEFAULT CHARSET=utf8 COMMENT='Settings';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_shop` (
  `shop_id` smallint(5) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Shop ID',
  `domain_id` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Domain ID',
  `handle` varchar(32) NOT NULL COMMENT 'Handle',
  `title` varchar(255) NOT NULL COMMENT 'Title',
  `locale` varchar(16) NOT NULL DEFAULT 'en_US' COMMENT 'Locale',
  `base_currency` char(3) NOT NULL DEFAULT 'EUR' COMMENT 'Base Currency',
  `is_open` smallint(5) unsigned NOT NULL DEFAULT '0' COMMENT 'Is Open For Business',
  PRIMARY KEY (`shop_id`),
  UNIQUE KEY `UNQ_BZ_SHOP_HANDLE` (`handle`),
  KEY `IDX_BZ_SHOP_IS_OPEN_TITLE` (`is_open`,`title`),
  KEY `IDX_BZ_SHOP_DOMAIN_ID` (`domain_id`),
  CONSTRAINT `FK_BZ_SHOP_DOMAIN_ID_BZ_DOMAIN_DOMAIN_ID` FOREIGN KEY (`domain_id`) REFERENCES `bz_domain` (`domain_id`) ON DELETE CASCADE ON UPDATE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=3909 DEFAULT CHARSET=utf8 COMMENT='Shops';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_task` (
  `task_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Task ID',
  `handler` varchar(255) NOT NULL DEFAULT '0' COMMENT 'Handler',
  `phase` varchar(7) NOT NULL DEFAULT 'waiting' COMMENT 'Phase',
  `output` text COMMENT 'Output',
  `planned_at` timestamp NULL DEFAULT NULL COMMENT 'Planned At',
  `started_at` timestamp NULL DEFAULT NULL COMMENT 'Started At',
  `ended_at` timestamp NULL DEFAULT NULL COMMENT 'Ended At',
  `created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'Created At',
  PRIMARY KEY (`task_id`),
  KEY `IDX_BZ_TASK_HANDLER` (`handler`),
  KEY `IDX_BZ_TASK_PLANNED_AT_PHASE` (`planned_at`,`phase`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Background Tasks';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!50001 DROP VIEW IF EXISTS `bz_view_bestsellers`*/;
SET @saved_cs_client     = @@character_set_client;
SET character_set_client = utf8;
/*!50001 CREATE VIEW `bz_view_bestsellers` AS SELECT 
 1 AS `article_no`,
 1 AS `title`,
 1 AS `pieces`*/;
SET character_set_client = @saved_cs_client;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_visit_session` (
  `session_key` varchar(255) NOT NULL COMMENT 'Session Key',
  `expires` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Unix Time of Expiration',
  `payload` mediumblob NOT NULL COMMENT 'Payload',
  PRIMARY KEY (`session_key`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Sessions';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_visitor_log` (
  `visitor_id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Visitor ID',
  `session_hash` char(64) DEFAULT NULL COMMENT 'Session Hash',
  `first_at` datetime DEFAULT NULL COMMENT 'First At',
  `last_at` datetime NOT NULL COMMENT 'Last At',
  `browser` float DEFAULT NULL COMMENT 'Major.Minor Version',
  `score` double DEFAULT '0' COMMENT 'Score',
  `host` binary(16) DEFAULT NULL COMMENT 'Host',
  PRIMARY KEY (`visitor_id`),
  KEY `IDX_BZ_VISITOR_LOG_LAST_AT` (`last_at`)
) ENGINE=MyISAM AUTO_INCREMENT=4515 DEFAULT CHARSET=utf8 COMMENT='Log of Visitors';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_voucher` (
  `voucher_id` int(10) unsigned NOT NULL AUTO_INCREMENT COMMENT 'Voucher ID',
  `promo_id` int(10) unsigned NOT NULL COMMENT 'Promo ID',
  `code` varchar(255) DEFAULT NULL COMMENT 'Code',
  `max_uses` int(10) unsigned DEFAULT NULL COMMENT 'Max Uses',
  `times_used` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Times Used',
  `expires` datetime DEFAULT NULL COMMENT 'Expires',
  `is_main` smallint(5) unsigned DEFAULT NULL COMMENT 'Is Main',
  PRIMARY KEY (`voucher_id`),
  UNIQUE KEY `UNQ_BZ_VOUCHER_CODE` (`code`),
  UNIQUE KEY `UNQ_BZ_VOUCHER_PROMO_ID_IS_MAIN` (`promo_id`,`is_main`),
  CONSTRAINT `FK_BZ_VOUCHER_PROMO_ID_BZ_PROMO_PROMO_ID` FOREIGN KEY (`promo_id`) REFERENCES `bz_promo` (`promo_id`) ON DELETE CASCADE
) ENGINE=InnoDB AUTO_INCREMENT=818 DEFAULT CHARSET=utf8 COMMENT='Vouchers';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `bz_voucher_use` (
  `voucher_id` int(10) unsigned NOT NULL COMMENT 'Voucher ID',
  `client_id` int(10) unsigned NOT NULL COMMENT 'Client ID',
  `times_used` int(10) unsigned NOT NULL DEFAULT '0' COMMENT 'Times Used',
  PRIMARY KEY (`voucher_id`,`client_id`),
  KEY `IDX_BZ_VOUCHER_USE_CLIENT_ID` (`client_id`),
  CONSTRAINT `FK_BZ_VOUCHER_USE_CLIENT_ID_BZ_CLIENT_CLIENT_ID` FOREIGN KEY (`client_id`) REFERENCES `bz_client` (`client_id`) ON DELETE CASCADE,
  CONSTRAINT `FK_BZ_VOUCHER_USE_VOUCHER_ID_BZ_VOUCHER_VOUCHER_ID` FOREIGN KEY (`voucher_id`) REFERENCES `bz_voucher` (`voucher_id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8 COMMENT='Uses of Vouchers';
/*!40101 SET character_set_client = @saved_cs_client */;
/*!50001 DROP VIEW IF EXISTS `bz_view_bestsellers`*/;
/*!50001 SET @saved_cs_client          = @@character_set_client */;
/*!50001 SET @saved_cs_results         = @@character_set_results */;
/*!50001 SET @saved_col_connection     = @@collation_connection */;
/*!50001 SET character_set_client      = utf8 */;
/*!50001 SET character_set_results     = utf8 */;
/*!50001 SET collation_connection      = utf8_general_ci */;
/*!50001 CREATE ALGORITHM=TEMPTABLE */
/*!50013 DEFINER=`bazaar`@`10.1.%` SQL SECURITY DEFINER */
/*!50001 VIEW `bz_view_bestsellers` AS select `l`.`article_no` AS `article_no`,max(`l`.`title`) AS `title`,sum(`l`.`ordered`) AS `pieces` from (`bz_order_line` `l` join `bz_order` `o` on((`o`.`order_id` = `l`.`order_id`))) where (`o`.`phase` <> 'cancelled') group by `l`.`article_no` order by `pieces` desc */;
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
