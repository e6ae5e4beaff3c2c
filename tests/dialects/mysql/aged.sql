-- MySQL dump 10.13  Distrib 5.1.73, for redhat-linux-gnu (x86_64)
--
-- Host: srv-old    Database: erp
-- ------------------------------------------------------
-- Server version	5.1.73-log

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

--
-- Table structure for table `AUFTRAG`
--

DROP TABLE IF EXISTS `AUFTRAG`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `AUFTRAG` (
  `AUFTRNR` bigint(20) NOT NULL AUTO_INCREMENT,
  `KUNDE` int(10) NOT NULL,
  `DATUM` date DEFAULT NULL,
  `ZEIT` time DEFAULT NULL,
  `JAHR` year(4) DEFAULT NULL,
  `STATUS` enum('','neu','offen','fertig','storno') DEFAULT '',
  `OPTIONEN` set('express','insel','selbstabholer','geschenk') DEFAULT NULL,
  `NETTO` decimal(10,2) unsigned NOT NULL DEFAULT '0.00',
  `STEUER` decimal(10,0) DEFAULT NULL,
  `BEM` mediumtext,
  `INTERN` longtext CHARACTER SET latin1 COLLATE latin1_german2_ci,
  PRIMARY KEY (`AUFTRNR`),
  KEY `KUNDE` (`KUNDE`),
  KEY `KUNDE_2` (`KUNDE`,`DATUM`)
) ENGINE=MyISAM AUTO_INCREMENT=70001 DEFAULT CHARSET=latin1;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `AUFTRAG`
--

LOCK TABLES `AUFTRAG` WRITE;
/*!40000 ALTER TABLE `AUFTRAG` DISABLE KEYS */;
INSERT INTO `AUFTRAG` VALUES (70000,1,'2013-02-28','24:00:00',1999,'neu','express,insel',100.00,19,'Zeile 1\r\nZeile 2',NULL);
/*!40000 ALTER TABLE `AUFTRAG` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `Artikel`
--

DROP TABLE IF EXISTS `Artikel`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `Artikel` (
  `ArtNr` mediumint(8) unsigned zerofill NOT NULL,
  `Bez` varchar(60) NOT NULL DEFAULT '',
  `bez2` varchar(60) DEFAULT NULL,
  `key` char(3) DEFAULT '',
  `order` int(11) NOT NULL DEFAULT '0',
  `group` tinyint(4) NOT NULL DEFAULT '-1',
  `desc` text,
  `rank` smallint(6) DEFAULT '0',
  `VK` double(10,2) NOT NULL DEFAULT '0.00',
  `EK` double(10,2) DEFAULT NULL,
  `Faktor` float(7,4) NOT NULL DEFAULT '1.0000',
  `Gewicht` float DEFAULT '0',
  `Bild` mediumblob,
  `Kurz` tinytext,
  `MwSt` decimal(4,1) NOT NULL DEFAULT '19.0',
  `Aktiv` enum('J','N') NOT NULL DEFAULT 'J',
  `Anlage` date NOT NULL DEFAULT '0000-00-00',
  `Aenderung` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`ArtNr`),
  KEY `group` (`group`),
  KEY `Bez` (`Bez`(10)),
  KEY `order` (`order`,`rank`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1 PACK_KEYS=0 ROW_FORMAT=DYNAMIC;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `Artikel`
--

LOCK TABLES `Artikel` WRITE;
/*!40000 ALTER TABLE `Artikel` DISABLE KEYS */;
INSERT INTO `Artikel` VALUES (00000042,'Schraube M3','DIN 7985','ABC',1,-1,'A \"screw\";\nM3\tx 10',0,0.10,0.02,1.0000,0.001,'','',19.0,'J','2001-01-01','2013-01-01 00:00:00'),(00012345,'Dübel 6mm',NULL,'',0,3,NULL,NULL,0.05,NULL,1.2500,0,NULL,NULL,7.0,'N','0000-00-00','2013-07-18 23:59:59');
/*!40000 ALTER TABLE `Artikel` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `Kunden`
--

DROP TABLE IF EXISTS `Kunden`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `Kunden` (
  `id` int(10) NOT NULL AUTO_INCREMENT,
  `kdnr` varchar(10) NOT NULL DEFAULT '',
  `name1` varchar(50) NOT NULL DEFAULT '',
  `name2` varchar(50) NOT NULL DEFAULT '',
  `strasse` varchar(50) NOT NULL DEFAULT '',
  `plz` int(5) unsigned zerofill NOT NULL DEFAULT '00000',
  `ort` varchar(50) NOT NULL DEFAULT '',
  `tel` varchar(30) NOT NULL DEFAULT '',
  `Umsatz` double(12,2) NOT NULL DEFAULT '0.00',
  `Bonus` double(12,2) unsigned zerofill DEFAULT NULL,
  `gesperrt` char(1) NOT NULL DEFAULT '0',
  `letzter_kontakt` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  `rabatt` tinyint(2) NOT NULL DEFAULT '0',
  UNIQUE KEY `kdnr` (`kdnr`),
  KEY `id` (`id`)
) ENGINE=MyISAM AUTO_INCREMENT=1202 DEFAULT CHARSET=latin1;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `Kunden`
--

LOCK TABLES `Kunden` WRITE;
/*!40000 ALTER TABLE `Kunden` DISABLE KEYS */;
INSERT INTO `Kunden` VALUES (1,'K0001','Müller & Co','','Hauptstr. 1',01067,'Dresden','',1234567.89,000000012.50,'0','0000-00-00 00:00:00',0),(1201,'K1201','O\'Brien \\ Söhne','c/o \"Post\"','',00000,'','',-5.00,NULL,'1','2012-02-29 12:00:00',10);
/*!40000 ALTER TABLE `Kunden` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `auftrag_pos`
--

DROP TABLE IF EXISTS `auftrag_pos`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `auftrag_pos` (
  `auftrnr` bigint(20) NOT NULL DEFAULT '0',
  `pos` smallint(5) unsigned NOT NULL DEFAULT '0',
  `artnr` mediumint(8) unsigned zerofill DEFAULT NULL,
  `menge` double NOT NULL DEFAULT '1',
  `preis` double(10,2) DEFAULT '0.00',
  `text` varchar(255) CHARACTER SET latin1 COLLATE latin1_bin DEFAULT NULL,
  PRIMARY KEY (`auftrnr`,`pos`),
  KEY `artnr` (`artnr`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `auftrag_pos`
--

LOCK TABLES `auftrag_pos` WRITE;
/*!40000 ALTER TABLE `auftrag_pos` DISABLE KEYS */;
/*!40000 ALTER TABLE `auftrag_pos` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `forum_posts`
--

DROP TABLE IF EXISTS `forum_posts`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `forum_posts` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `thread` int(10) unsigned NOT NULL DEFAULT '0',
  `poster` varchar(25) NOT NULL DEFAULT '',
  `posted_unix` int(10) unsigned NOT NULL DEFAULT '0',
  `ip` varchar(15) NOT NULL DEFAULT '000.000.000.000',
  `subject` varchar(80) NOT NULL DEFAULT '',
  `message` text NOT NULL,
  `html` blob,
  `attach` longblob,
  `smilies` tinyint(1) NOT NULL DEFAULT '1',
  `edits` tinyint(3) unsigned NOT NULL DEFAULT '0',
  PRIMARY KEY (`id`),
  KEY `thread` (`thread`,`posted_unix`),
  KEY `poster` (`poster`(8)),
  FULLTEXT KEY `subject` (`subject`,`message`)
) ENGINE=MyISAM AUTO_INCREMENT=33718 DEFAULT CHARSET=latin1 MIN_ROWS=1 MAX_ROWS=200000 CHECKSUM=1;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `forum_posts`
--

LOCK TABLES `forum_posts` WRITE;
/*!40000 ALTER TABLE `forum_posts` DISABLE KEYS */;
/*!40000 ALTER TABLE `forum_posts` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `kunden`
--

DROP TABLE IF EXISTS `kunden`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `kunden` (
  `ID` int(11) NOT NULL DEFAULT '0',
  `NAME` char(40) CHARACTER SET utf8 COLLATE utf8_unicode_ci DEFAULT NULL,
  `Land` char(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'DE'
) ENGINE=MyISAM DEFAULT CHARSET=latin1 COMMENT='import; do not use';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `kunden`
--

LOCK TABLES `kunden` WRITE;
/*!40000 ALTER TABLE `kunden` DISABLE KEYS */;
/*!40000 ALTER TABLE `kunden` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `lager`
--

DROP TABLE IF EXISTS `lager`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `lager` (
  `lagerort` char(6) NOT NULL,
  `artnr` mediumint(8) unsigned zerofill NOT NULL DEFAULT '00000000',
  `bestand` int(11) DEFAULT '0',
  `reserviert` int(11) DEFAULT '0',
  `inventur` datetime DEFAULT NULL,
  `pruefer` tinyint(3) unsigned DEFAULT NULL,
  PRIMARY KEY (`lagerort`,`artnr`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 COMMENT='InnoDB free: 9216 kB; (`artnr`) REFER `erp/Artikel`(`ArtNr`)';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `lager`
--

LOCK TABLES `lager` WRITE;
/*!40000 ALTER TABLE `lager` DISABLE KEYS */;
/*!40000 ALTER TABLE `lager` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `lager_bewegung`
--

DROP TABLE IF EXISTS `lager_bewegung`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `lager_bewegung` (
  `nr` int(11) NOT NULL AUTO_INCREMENT,
  `lagerort` char(6) NOT NULL,
  `artnr` mediumint(8) unsigned zerofill NOT NULL,
  `menge` int(11) NOT NULL,
  `wann` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `geaendert` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (`nr`),
  KEY `lagerort` (`lagerort`,`artnr`),
  CONSTRAINT `lager_bewegung_ibfk_1` FOREIGN KEY (`lagerort`, `artnr`) REFERENCES `lager` (`lagerort`, `artnr`) ON UPDATE CASCADE,
  CONSTRAINT `lager_bewegung_ibfk_2` FOREIGN KEY (`lagerort`) REFERENCES `lagerorte` (`kuerzel`)
) ENGINE=InnoDB AUTO_INCREMENT=501 DEFAULT CHARSET=latin1;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `lager_bewegung`
--

LOCK TABLES `lager_bewegung` WRITE;
/*!40000 ALTER TABLE `lager_bewegung` DISABLE KEYS */;
/*!40000 ALTER TABLE `lager_bewegung` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `lagerorte`
--

DROP TABLE IF EXISTS `lagerorte`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `lagerorte` (
  `kuerzel` char(6) NOT NULL DEFAULT '',
  `name` varchar(30) DEFAULT NULL,
  PRIMARY KEY (`kuerzel`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `lagerorte`
--

LOCK TABLES `lagerorte` WRITE;
/*!40000 ALTER TABLE `lagerorte` DISABLE KEYS */;
/*!40000 ALTER TABLE `lagerorte` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Temporary table structure for view `offene_auftraege`
--

DROP TABLE IF EXISTS `offene_auftraege`;
/*!50001 DROP VIEW IF EXISTS `offene_auftraege`*/;
SET @saved_cs_client     = @@character_set_client;
SET character_set_client = utf8;
/*!50001 CREATE TABLE `offene_auftraege` (
  `AUFTRNR` tinyint NOT NULL,
  `name1` tinyint NOT NULL,
  `NETTO` tinyint NOT NULL,
  `alter` tinyint NOT NULL
) ENGINE=MyISAM */;
SET character_set_client = @saved_cs_client;

--
-- Table structure for table `tmp_1`
--

DROP TABLE IF EXISTS `tmp_1`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `tmp_1` (
  `a` int(11) DEFAULT NULL,
  `A2` int(1) DEFAULT NULL,
  `b` varchar(255) DEFAULT NULL,
  `c` varchar(255) DEFAULT NULL
) ENGINE=MyISAM DEFAULT CHARSET=latin1;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `tmp_1`
--

LOCK TABLES `tmp_1` WRITE;
/*!40000 ALTER TABLE `tmp_1` DISABLE KEYS */;
/*!40000 ALTER TABLE `tmp_1` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `user`
--

DROP TABLE IF EXISTS `user`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `user` (
  `User` varchar(16) NOT NULL DEFAULT '',
  `Password` char(41) NOT NULL DEFAULT '',
  `rechte` int(10) unsigned NOT NULL DEFAULT '0',
  `last login` datetime DEFAULT NULL,
  `int` int(11) DEFAULT NULL,
  `from` date DEFAULT NULL,
  `to` date DEFAULT NULL,
  `e-mail` varchar(50) DEFAULT NULL,
  `default` varchar(10) DEFAULT 'default',
  `Größe` smallint(6) DEFAULT NULL,
  `100%` tinyint(1) unsigned DEFAULT '1',
  PRIMARY KEY (`User`)
) ENGINE=MyISAM DEFAULT CHARSET=latin1;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `user`
--

LOCK TABLES `user` WRITE;
/*!40000 ALTER TABLE `user` DISABLE KEYS */;
/*!40000 ALTER TABLE `user` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Table structure for table `zaehler`
--

DROP TABLE IF EXISTS `zaehler`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `zaehler` (
  `name` varbinary(20) NOT NULL DEFAULT '',
  `wert` int(11) unsigned NOT NULL DEFAULT '1',
  `schritt` binary(1) NOT NULL DEFAULT '1',
  PRIMARY KEY (`name`)
) ENGINE=MEMORY DEFAULT CHARSET=latin1;
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `zaehler`
--

LOCK TABLES `zaehler` WRITE;
/*!40000 ALTER TABLE `zaehler` DISABLE KEYS */;
INSERT INTO `zaehler` VALUES ('rechnung',20130417,'1');
/*!40000 ALTER TABLE `zaehler` ENABLE KEYS */;
UNLOCK TABLES;

--
-- Final view structure for view `offene_auftraege`
--

/*!50001 DROP TABLE IF EXISTS `offene_auftraege`*/;
/*!50001 DROP VIEW IF EXISTS `offene_auftraege`*/;
/*!50001 SET @saved_cs_client          = @@character_set_client */;
/*!50001 SET @saved_cs_results         = @@character_set_results */;
/*!50001 SET @saved_col_connection     = @@collation_connection */;
/*!50001 SET character_set_client      = latin1 */;
/*!50001 SET character_set_results     = latin1 */;
/*!50001 SET collation_connection      = latin1_swedish_ci */;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`erp`@`192.168.1.%` SQL SECURITY DEFINER */
/*!50001 VIEW `offene_auftraege` AS select `a`.`AUFTRNR` AS `AUFTRNR`,`k`.`name1` AS `name1`,`a`.`NETTO` AS `NETTO`,(to_days(now()) - to_days(`a`.`DATUM`)) AS `alter` from (`AUFTRAG` `a` join `Kunden` `k` on((`k`.`id` = `a`.`KUNDE`))) where (`a`.`STATUS` in ('neu','offen')) */;
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

-- Dump completed on 2013-07-19  1:30:01

# ---------------------------------------------------------------
# added by hand after the move to the new server
# ---------------------------------------------------------------
create table if not exists Filialen (
  nr TINYINT(3) UNSIGNED ZEROFILL not null default 0,
  Name NATIONAL CHAR(30) not null default '',
  Leiter national varchar(40) NULL,
  `Kürzel` NCHAR(3),
  Info NVARCHAR(200) default "keine",
  Flaeche DOUBLE PRECISION(8,2) default 0,
  Miete DEC(9,2) default '0',
  Typ CHARACTER VARYING(10) default 'Laden',
  Karte LONG VARBINARY,
  Notiz LONG,
  offen BOOL default 1,
  flag INT1 default 0, gr INT2, mi MIDDLEINT, z INT4 unsigned, g INT8,
  pr FLOAT4, sp REAL, fx FIXED(6,3),
  primary key (nr), index (Name), unique (`Kürzel`), index (Leiter, Typ), key (Typ)
) ENGINE = MyISAM CHARSET = latin1;

ALTER TABLE `Kunden` ADD `filiale` TINYINT(3) UNSIGNED ZEROFILL NOT NULL DEFAULT '000' AFTER `ort`, ADD INDEX ( `filiale` );
ALTER TABLE `Kunden` CHANGE `tel` `telefon` VARCHAR( 40 ) CHARACTER SET latin1 COLLATE latin1_swedish_ci NOT NULL DEFAULT '';
ALTER TABLE `auftrag_pos` ADD `lfd` INT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE FIRST;
ALTER TABLE tmp_1 ENGINE = InnoDB, DROP A2, RENAME TO tmp_import;
insert into Filialen (nr, Name, `Kürzel`) values (1, 'Zentrale', 'ZEN'), (2, "Nord \"alt\"", 'NO');
insert into Filialen set nr = 3, Name = 'Süd', Miete = 990.5;
replace into zaehler values ('filiale', 3, '1');
