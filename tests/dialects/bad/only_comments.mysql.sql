-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
# nothing else
/* and this; */
/*!40101 SET NAMES utf8 */;
