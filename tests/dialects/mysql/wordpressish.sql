-- phpMyAdmin SQL Dump
-- version 5.2.1
-- https://www.phpmyadmin.net/
--
-- Host: localhost:3306
-- Generation Time: Jun 30, 2023 at 04:00 AM
-- Server version: 5.7.42-0ubuntu0.18.04.1-log
-- PHP Version: 7.4.33

SET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";
START TRANSACTION;
SET time_zone = "+00:00";


/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;

--
-- Database: `cms_live`
--
CREATE DATABASE IF NOT EXISTS `cms_live` DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
USE `cms_live`;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_albums`
--

CREATE TABLE `qx3_albums` (
  `album_id` int(10) UNSIGNED NOT NULL,
  `title` varchar(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `taken` year(4) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

--
-- Dumping data for table `qx3_albums`
--

INSERT INTO `qx3_albums` (`album_id`, `title`, `taken`) VALUES
(1, 'Summer (2019)', 2019),
(2, 'Misc; unsorted', NULL);

-- --------------------------------------------------------

--
-- Table structure for table `qx3_calendar`
--

CREATE TABLE `qx3_calendar` (
  `event_id` int(11) NOT NULL,
  `item_id` bigint(20) UNSIGNED DEFAULT NULL,
  `begins` datetime DEFAULT NULL,
  `ends` datetime DEFAULT NULL,
  `all_day` tinyint(1) UNSIGNED ZEROFILL NOT NULL DEFAULT '0',
  `rrule` varchar(255) CHARACTER SET ascii DEFAULT NULL,
  `lat` decimal(10,7) DEFAULT NULL,
  `lng` decimal(10,7) DEFAULT NULL,
  `stamp` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_forms_inbox`
--

CREATE TABLE `qx3_forms_inbox` (
  `inbox_id` int(10) UNSIGNED NOT NULL,
  `form` mediumint(8) UNSIGNED NOT NULL,
  `fields` mediumtext COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `seen` tinyint(1) NOT NULL DEFAULT '0',
  `flag` tinyint(4) NOT NULL DEFAULT '-1',
  `amount` decimal(19,2) DEFAULT NULL,
  `language` varchar(5) CHARACTER SET latin1 DEFAULT 'de_DE',
  `sender_ip` varchar(39) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `came_in` datetime NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_item_labels`
--

CREATE TABLE `qx3_item_labels` (
  `item_id` bigint(20) UNSIGNED NOT NULL DEFAULT '0',
  `label_id` bigint(20) UNSIGNED NOT NULL DEFAULT '0',
  `sort` int(11) NOT NULL DEFAULT '0'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_itemmeta`
--

CREATE TABLE `qx3_itemmeta` (
  `meta_id` bigint(20) UNSIGNED NOT NULL,
  `item_id` bigint(20) UNSIGNED NOT NULL DEFAULT '0',
  `meta_name` varchar(255) COLLATE utf8mb4_unicode_520_ci DEFAULT NULL,
  `meta_data` longtext COLLATE utf8mb4_unicode_520_ci
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

--
-- Dumping data for table `qx3_itemmeta`
--

INSERT INTO `qx3_itemmeta` (`meta_id`, `item_id`, `meta_name`, `meta_data`) VALUES
(1, 1, '_layout', 'default'),
(2, 1, '_edit_lock', '1554106320:1'),
(3, 2, 'gallery', 'a:2:{i:0;s:5:\"a.jpg\";i:1;s:5:\"b.jpg\";}'),
(4, 2, NULL, NULL);

-- --------------------------------------------------------

--
-- Table structure for table `qx3_items`
--

CREATE TABLE `qx3_items` (
  `item_id` bigint(20) UNSIGNED NOT NULL,
  `member_id` bigint(20) UNSIGNED NOT NULL DEFAULT '0',
  `kind` varchar(20) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT 'article',
  `state` varchar(20) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT 'live',
  `urlname` varchar(200) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `headline` text COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `teaser` tinytext COLLATE utf8mb4_unicode_520_ci,
  `body` longtext COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `template` varchar(100) COLLATE utf8mb4_unicode_520_ci DEFAULT NULL,
  `replies_open` char(1) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT 'y',
  `created` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  `changed` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  `expires` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  `parent` bigint(20) UNSIGNED NOT NULL DEFAULT '0',
  `sort` int(11) NOT NULL DEFAULT '0',
  `views` bigint(20) NOT NULL DEFAULT '0'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

--
-- Dumping data for table `qx3_items`
--

INSERT INTO `qx3_items` (`item_id`, `member_id`, `kind`, `state`, `urlname`, `headline`, `teaser`, `body`, `template`, `replies_open`, `created`, `changed`, `expires`, `parent`, `sort`, `views`) VALUES
(1, 1, 'article', 'live', 'hello', 'Hello', NULL, '<p>Welcome! This is your first item. It\'s easy: edit <b>or</b> delete it.</p>\n<!-- more -->\n', NULL, 'y', '2019-04-01 10:12:00', '2020-01-01 00:00:00', '0000-00-00 00:00:00', 0, 0, 1871),
(2, 1, 'page', 'draft', '', '(draft; no title)', '', '', NULL, 'n', '2019-04-01 10:12:00', '0000-00-00 00:00:00', '0000-00-00 00:00:00', 0, 0, 0);

-- --------------------------------------------------------

--
-- Table structure for table `qx3_labelmeta`
--

CREATE TABLE `qx3_labelmeta` (
  `meta_id` bigint(20) UNSIGNED NOT NULL,
  `label_id` bigint(20) UNSIGNED NOT NULL DEFAULT '0',
  `meta_name` varchar(255) COLLATE utf8mb4_unicode_520_ci DEFAULT NULL,
  `meta_data` longtext COLLATE utf8mb4_unicode_520_ci
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_labels`
--

CREATE TABLE `qx3_labels` (
  `label_id` bigint(20) UNSIGNED NOT NULL,
  `name` varchar(200) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `urlname` varchar(200) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `scheme` varchar(32) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `about` longtext COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `above` bigint(20) UNSIGNED NOT NULL DEFAULT '0',
  `uses` bigint(20) NOT NULL DEFAULT '0'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_links`
--

CREATE TABLE `qx3_links` (
  `link_id` bigint(20) UNSIGNED NOT NULL,
  `url` varchar(255) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `name` varchar(255) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `image` varchar(255) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `target` varchar(25) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `visible` varchar(20) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT 'Y',
  `rating` int(11) NOT NULL DEFAULT '0',
  `updated` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  `notes` mediumtext COLLATE utf8mb4_unicode_520_ci NOT NULL
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_log`
--

CREATE TABLE `qx3_log` (
  `id` bigint(20) NOT NULL,
  `at` timestamp NOT NULL DEFAULT '0000-00-00 00:00:00',
  `level` smallint(4) NOT NULL,
  `source` varchar(200) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `message` longtext COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `context` longtext COLLATE utf8mb4_unicode_520_ci
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci COMMENT='rotated by cron';

-- --------------------------------------------------------

--
-- Table structure for table `qx3_membermeta`
--

CREATE TABLE `qx3_membermeta` (
  `meta_id` bigint(20) UNSIGNED NOT NULL,
  `member_id` bigint(20) UNSIGNED NOT NULL DEFAULT '0',
  `meta_name` varchar(255) COLLATE utf8mb4_unicode_520_ci DEFAULT NULL,
  `meta_data` longtext COLLATE utf8mb4_unicode_520_ci
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_members`
--

CREATE TABLE `qx3_members` (
  `member_id` bigint(20) UNSIGNED NOT NULL,
  `login` varchar(60) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `hash` varchar(255) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `mail` varchar(100) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `shown_as` varchar(250) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `rank` tinyint(3) UNSIGNED NOT NULL DEFAULT '0',
  `joined` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  `last_seen` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  `newsletter` enum('y','n') COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT 'n'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_photos`
--

CREATE TABLE `qx3_photos` (
  `photo_id` int(10) UNSIGNED NOT NULL,
  `album_id` int(10) UNSIGNED NOT NULL,
  `file` varchar(255) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `exif` json DEFAULT NULL,
  `lens` varchar(80) COLLATE utf8mb4_unicode_520_ci GENERATED ALWAYS AS (json_unquote(json_extract(`exif`,'$.lens'))) VIRTUAL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_prefs`
--

CREATE TABLE `qx3_prefs` (
  `pref_id` bigint(20) UNSIGNED NOT NULL,
  `pref_name` varchar(191) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `pref_value` longtext COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `preload` varchar(20) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT 'yes'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

--
-- Dumping data for table `qx3_prefs`
--

INSERT INTO `qx3_prefs` (`pref_id`, `pref_name`, `pref_value`, `preload`) VALUES
(1, 'site_url', 'https://www.example.com', 'yes'),
(2, 'site_title', 'Example & Söhne', 'yes'),
(3, 'active_modules', 'a:3:{i:0;s:9:\"shop-lite\";i:1;s:5:\"forms\";i:2;s:8:\"calendar\";}', 'yes'),
(4, 'cron', 'a:1:{i:1688090400;a:1:{s:5:\"purge\";a:1:{s:8:\"interval\";i:3600;}}}', 'yes'),
(5, 'path', 'C:\\htdocs\\site\\', 'no'),
(6, 'empty', '', 'no');

-- --------------------------------------------------------

--
-- Table structure for table `qx3_replies`
--

CREATE TABLE `qx3_replies` (
  `reply_id` bigint(20) UNSIGNED NOT NULL,
  `item_id` bigint(20) UNSIGNED NOT NULL DEFAULT '0',
  `name` tinytext COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `mail` varchar(100) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `url` varchar(200) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `ip` varchar(100) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `written` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  `written_utc` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  `content` text COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `karma` int(11) NOT NULL DEFAULT '0',
  `approved` varchar(20) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '1',
  `browser` varchar(255) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `in_reply_to` bigint(20) UNSIGNED NOT NULL DEFAULT '0',
  `member_id` bigint(20) UNSIGNED NOT NULL DEFAULT '0'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_replymeta`
--

CREATE TABLE `qx3_replymeta` (
  `meta_id` bigint(20) UNSIGNED NOT NULL,
  `reply_id` bigint(20) UNSIGNED NOT NULL DEFAULT '0',
  `meta_name` varchar(255) COLLATE utf8mb4_unicode_520_ci DEFAULT NULL,
  `meta_data` longtext COLLATE utf8mb4_unicode_520_ci
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_search_words`
--

CREATE TABLE `qx3_search_words` (
  `word_id` int(11) UNSIGNED NOT NULL,
  `word` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `item_id` bigint(20) NOT NULL,
  `weight` int(3) DEFAULT NULL,
  `positions` mediumtext COLLATE utf8mb4_unicode_520_ci,
  `stop_word` tinyint(1) DEFAULT '0',
  `indexed_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_shop_carts`
--

CREATE TABLE `qx3_shop_carts` (
  `cart_key` char(32) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `contents` longtext COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `expires` bigint(20) UNSIGNED NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_shop_downloads`
--

CREATE TABLE `qx3_shop_downloads` (
  `download_id` bigint(20) UNSIGNED NOT NULL,
  `row_id` bigint(20) UNSIGNED NOT NULL DEFAULT '0',
  `file` varchar(1000) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `ticket` char(40) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `left` varchar(9) COLLATE utf8mb4_unicode_520_ci DEFAULT '',
  `valid_until` datetime NOT NULL DEFAULT '0000-00-00 00:00:00'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_shop_order_rows`
--

CREATE TABLE `qx3_shop_order_rows` (
  `row_id` bigint(20) UNSIGNED NOT NULL,
  `order_id` bigint(20) UNSIGNED NOT NULL,
  `row_name` text COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `row_kind` varchar(200) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `qty` float NOT NULL DEFAULT '1',
  `net` double NOT NULL DEFAULT '0'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_shop_orders`
--

CREATE TABLE `qx3_shop_orders` (
  `order_id` bigint(20) UNSIGNED NOT NULL,
  `order_no` varchar(30) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `state` varchar(20) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT 'open',
  `member_id` bigint(20) UNSIGNED DEFAULT NULL,
  `mail` varchar(254) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  `address` longtext COLLATE utf8mb4_unicode_520_ci,
  `net` decimal(20,6) NOT NULL DEFAULT '0.000000',
  `tax` decimal(20,6) NOT NULL DEFAULT '0.000000',
  `paid_with` varchar(60) COLLATE utf8mb4_unicode_520_ci DEFAULT NULL,
  `paid_at` datetime NOT NULL DEFAULT '0000-00-00 00:00:00',
  `placed_at` datetime DEFAULT NULL,
  `remark` text COLLATE utf8mb4_unicode_520_ci
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_shop_tax`
--

CREATE TABLE `qx3_shop_tax` (
  `tax_id` bigint(20) UNSIGNED NOT NULL,
  `country` char(2) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `zone` varchar(200) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '*',
  `percent` varchar(8) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '0',
  `caption` varchar(200) COLLATE utf8mb4_unicode_520_ci NOT NULL DEFAULT '',
  `on_shipping` int(1) NOT NULL DEFAULT '1',
  `step` int(2) UNSIGNED ZEROFILL NOT NULL DEFAULT '01'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci;

-- --------------------------------------------------------

--
-- Table structure for table `qx3_visits`
--

CREATE TABLE `qx3_visits` (
  `day` date NOT NULL DEFAULT '0000-00-00',
  `item_id` bigint(20) UNSIGNED NOT NULL DEFAULT '0',
  `hits` int(10) UNSIGNED NOT NULL DEFAULT '1',
  `last` time NOT NULL DEFAULT '00:00:00'
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci PACK_KEYS=1 ROW_FORMAT=FIXED;

--
-- Indexes for dumped tables
--

--
-- Indexes for table `qx3_albums`
--
ALTER TABLE `qx3_albums`
  ADD PRIMARY KEY (`album_id`);

--
-- Indexes for table `qx3_calendar`
--
ALTER TABLE `qx3_calendar`
  ADD PRIMARY KEY (`event_id`),
  ADD UNIQUE KEY `item_id` (`item_id`),
  ADD KEY `range` (`begins`,`ends`);

--
-- Indexes for table `qx3_forms_inbox`
--
ALTER TABLE `qx3_forms_inbox`
  ADD PRIMARY KEY (`inbox_id`),
  ADD KEY `form_seen` (`form`,`seen`,`came_in`);

--
-- Indexes for table `qx3_item_labels`
--
ALTER TABLE `qx3_item_labels`
  ADD PRIMARY KEY (`item_id`,`label_id`),
  ADD KEY `label_id` (`label_id`);

--
-- Indexes for table `qx3_itemmeta`
--
ALTER TABLE `qx3_itemmeta`
  ADD PRIMARY KEY (`meta_id`),
  ADD KEY `item_id` (`item_id`),
  ADD KEY `meta_name` (`meta_name`(191));

--
-- Indexes for table `qx3_items`
--
ALTER TABLE `qx3_items`
  ADD PRIMARY KEY (`item_id`),
  ADD KEY `urlname` (`urlname`(191)),
  ADD KEY `kind_state_created` (`kind`,`state`,`created`,`item_id`),
  ADD KEY `parent` (`parent`),
  ADD KEY `member_id` (`member_id`);

--
-- Indexes for table `qx3_labelmeta`
--
ALTER TABLE `qx3_labelmeta`
  ADD PRIMARY KEY (`meta_id`),
  ADD KEY `label_id` (`label_id`),
  ADD KEY `meta_name` (`meta_name`(191));

--
-- Indexes for table `qx3_labels`
--
ALTER TABLE `qx3_labels`
  ADD PRIMARY KEY (`label_id`),
  ADD UNIQUE KEY `scheme_urlname` (`scheme`,`urlname`),
  ADD KEY `urlname` (`urlname`(191)),
  ADD KEY `name` (`name`(191)),
  ADD KEY `scheme` (`scheme`);

--
-- Indexes for table `qx3_links`
--
ALTER TABLE `qx3_links`
  ADD PRIMARY KEY (`link_id`),
  ADD KEY `visible` (`visible`);

--
-- Indexes for table `qx3_log`
--
ALTER TABLE `qx3_log`
  ADD PRIMARY KEY (`id`),
  ADD KEY `level` (`level`);

--
-- Indexes for table `qx3_membermeta`
--
ALTER TABLE `qx3_membermeta`
  ADD PRIMARY KEY (`meta_id`),
  ADD KEY `member_id` (`member_id`),
  ADD KEY `meta_name` (`meta_name`(191));

--
-- Indexes for table `qx3_members`
--
ALTER TABLE `qx3_members`
  ADD PRIMARY KEY (`member_id`),
  ADD KEY `login` (`login`),
  ADD KEY `mail` (`mail`);

--
-- Indexes for table `qx3_photos`
--
ALTER TABLE `qx3_photos`
  ADD PRIMARY KEY (`photo_id`),
  ADD UNIQUE KEY `album_file` (`album_id`,`file`(100)),
  ADD FULLTEXT KEY `file` (`file`);

--
-- Indexes for table `qx3_prefs`
--
ALTER TABLE `qx3_prefs`
  ADD PRIMARY KEY (`pref_id`),
  ADD UNIQUE KEY `pref_name` (`pref_name`),
  ADD KEY `preload` (`preload`);

--
-- Indexes for table `qx3_replies`
--
ALTER TABLE `qx3_replies`
  ADD PRIMARY KEY (`reply_id`),
  ADD KEY `item_id` (`item_id`),
  ADD KEY `approved_written` (`approved`,`written_utc`),
  ADD KEY `written_utc` (`written_utc`),
  ADD KEY `in_reply_to` (`in_reply_to`),
  ADD KEY `mail` (`mail`(10));

--
-- Indexes for table `qx3_replymeta`
--
ALTER TABLE `qx3_replymeta`
  ADD PRIMARY KEY (`meta_id`),
  ADD KEY `reply_id` (`reply_id`),
  ADD KEY `meta_name` (`meta_name`(191));

--
-- Indexes for table `qx3_search_words`
--
ALTER TABLE `qx3_search_words`
  ADD PRIMARY KEY (`word_id`),
  ADD UNIQUE KEY `word_item` (`word`,`item_id`),
  ADD KEY `item_id` (`item_id`);

--
-- Indexes for table `qx3_shop_carts`
--
ALTER TABLE `qx3_shop_carts`
  ADD PRIMARY KEY (`cart_key`),
  ADD KEY `expires` (`expires`);

--
-- Indexes for table `qx3_shop_downloads`
--
ALTER TABLE `qx3_shop_downloads`
  ADD PRIMARY KEY (`download_id`),
  ADD UNIQUE KEY `ticket` (`ticket`(16)),
  ADD KEY `row_file` (`row_id`,`file`(60));

--
-- Indexes for table `qx3_shop_order_rows`
--
ALTER TABLE `qx3_shop_order_rows`
  ADD PRIMARY KEY (`row_id`),
  ADD KEY `order_id` (`order_id`);

--
-- Indexes for table `qx3_shop_orders`
--
ALTER TABLE `qx3_shop_orders`
  ADD PRIMARY KEY (`order_id`),
  ADD UNIQUE KEY `order_no` (`order_no`),
  ADD KEY `state_placed` (`state`,`placed_at`),
  ADD KEY `member_mail` (`member_id`,`mail`(150));

--
-- Indexes for table `qx3_shop_tax`
--
ALTER TABLE `qx3_shop_tax`
  ADD PRIMARY KEY (`tax_id`),
  ADD KEY `country` (`country`),
  ADD KEY `zone` (`zone`(2)),
  ADD KEY `caption` (`caption`(10));

--
-- Indexes for table `qx3_visits`
--
ALTER TABLE `qx3_visits`
  ADD PRIMARY KEY (`day`,`item_id`);

--
-- AUTO_INCREMENT for dumped tables
--

--
-- AUTO_INCREMENT for table `qx3_albums`
--
ALTER TABLE `qx3_albums`
  MODIFY `album_id` int(10) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=3;

--
-- AUTO_INCREMENT for table `qx3_calendar`
--
ALTER TABLE `qx3_calendar`
  MODIFY `event_id` int(11) NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=31;

--
-- AUTO_INCREMENT for table `qx3_forms_inbox`
--
ALTER TABLE `qx3_forms_inbox`
  MODIFY `inbox_id` int(10) UNSIGNED NOT NULL AUTO_INCREMENT;

--
-- AUTO_INCREMENT for table `qx3_itemmeta`
--
ALTER TABLE `qx3_itemmeta`
  MODIFY `meta_id` bigint(20) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=9120;

--
-- AUTO_INCREMENT for table `qx3_items`
--
ALTER TABLE `qx3_items`
  MODIFY `item_id` bigint(20) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=2041;

--
-- AUTO_INCREMENT for table `qx3_labelmeta`
--
ALTER TABLE `qx3_labelmeta`
  MODIFY `meta_id` bigint(20) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=1;

--
-- AUTO_INCREMENT for table `qx3_labels`
--
ALTER TABLE `qx3_labels`
  MODIFY `label_id` bigint(20) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=90;

--
-- AUTO_INCREMENT for table `qx3_links`
--
ALTER TABLE `qx3_links`
  MODIFY `link_id` bigint(20) UNSIGNED NOT NULL AUTO_INCREMENT;

--
-- AUTO_INCREMENT for table `qx3_log`
--
ALTER TABLE `qx3_log`
  MODIFY `id` bigint(20) NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=5120;

--
-- AUTO_INCREMENT for table `qx3_membermeta`
--
ALTER TABLE `qx3_membermeta`
  MODIFY `meta_id` bigint(20) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=311;

--
-- AUTO_INCREMENT for table `qx3_members`
--
ALTER TABLE `qx3_members`
  MODIFY `member_id` bigint(20) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=17;

--
-- AUTO_INCREMENT for table `qx3_photos`
--
ALTER TABLE `qx3_photos`
  MODIFY `photo_id` int(10) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=15;

--
-- AUTO_INCREMENT for table `qx3_prefs`
--
ALTER TABLE `qx3_prefs`
  MODIFY `pref_id` bigint(20) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=4412;

--
-- AUTO_INCREMENT for table `qx3_replies`
--
ALTER TABLE `qx3_replies`
  MODIFY `reply_id` bigint(20) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=58;

--
-- AUTO_INCREMENT for table `qx3_replymeta`
--
ALTER TABLE `qx3_replymeta`
  MODIFY `meta_id` bigint(20) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=1;

--
-- AUTO_INCREMENT for table `qx3_search_words`
--
ALTER TABLE `qx3_search_words`
  MODIFY `word_id` int(11) UNSIGNED NOT NULL AUTO_INCREMENT;

--
-- AUTO_INCREMENT for table `qx3_shop_downloads`
--
ALTER TABLE `qx3_shop_downloads`
  MODIFY `download_id` bigint(20) UNSIGNED NOT NULL AUTO_INCREMENT;

--
-- AUTO_INCREMENT for table `qx3_shop_order_rows`
--
ALTER TABLE `qx3_shop_order_rows`
  MODIFY `row_id` bigint(20) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=977;

--
-- AUTO_INCREMENT for table `qx3_shop_orders`
--
ALTER TABLE `qx3_shop_orders`
  MODIFY `order_id` bigint(20) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=312;

--
-- AUTO_INCREMENT for table `qx3_shop_tax`
--
ALTER TABLE `qx3_shop_tax`
  MODIFY `tax_id` bigint(20) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=6;

--
-- Constraints for dumped tables
--

--
-- Constraints for table `qx3_photos`
--
ALTER TABLE `qx3_photos`
  ADD CONSTRAINT `qx3_photos_album` FOREIGN KEY (`album_id`) REFERENCES `qx3_albums` (`album_id`) ON DELETE CASCADE ON UPDATE CASCADE;
COMMIT;

/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
