# Schema of the sailing club database.
# Usage: mysql -u root -p < handwritten.sql
#
-- second kind of comment
/* third kind of comment;
   with a semicolon; and a 'quote */

SET NAMES utf8mb4;
SET FOREIGN_KEY_CHECKS = 0;
SET sql_mode = 'STRICT_ALL_TABLES';

DROP DATABASE IF EXISTS sailing_club;
CREATE DATABASE IF NOT EXISTS sailing_club
  DEFAULT CHARACTER SET = utf8mb4
  DEFAULT COLLATE = utf8mb4_unicode_ci;
USE sailing_club;

-- -----------------------------------------------------
-- lookup tables
-- -----------------------------------------------------
CREATE TABLE country (
  code CHAR(2) PRIMARY KEY,
  name VARCHAR(100) NOT NULL UNIQUE KEY
);

CREATE TABLE boat_class (
  id TINYINT UNSIGNED AUTO_INCREMENT KEY,          # KEY alone means PRIMARY KEY
  name VARCHAR(40) NOT NULL UNIQUE,
  crew_min TINYINT UNSIGNED NOT NULL DEFAULT 1,
  crew_max TINYINT UNSIGNED NOT NULL DEFAULT 1,
  yardstick DECIMAL(5,1) UNSIGNED DEFAULT 100.0,
  CHECK (crew_min <= crew_max)
) ENGINE=InnoDB;

create table sailor
(
    id            SERIAL,                           -- BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE
    number        int unsigned zerofill not null,
    first_name    varchar(60)  not null,
    last_name     varchar(60)  not null,
    email         varchar(254) null,
    `password`    varchar(255) binary null,
    born          date,
    joined        date         not null default (current_date),
    left_on       date         default null,
    country       char(2)      default 'DE' references country(code),   -- ignored by the server
    kind          enum('active','passive','youth','honorary') not null default 'active',
    licences      set('SBF-See','SBF-Binnen','SRC','UBI') not null default '',
    balance       decimal(8,2) not null default 0,
    newsletter    boolean      not null default true,
    photo         longblob,
    remark        text comment 'it''s "internal"; never printed',
    created_at    timestamp    not null default current_timestamp,
    updated_at    timestamp    not null default current_timestamp on update current_timestamp,
    primary key (id),
    unique key uk_sailor_number (number),
    unique (email),
    key (last_name, first_name),
    index idx_joined (joined desc),
    constraint chk_left check (left_on is null or left_on >= joined)
) engine = InnoDB auto_increment = 1000 comment = 'club members';

CREATE TABLE boat (
  id INT NOT NULL AUTO_INCREMENT,
  class_id TINYINT UNSIGNED NOT NULL,
  owner_id BIGINT UNSIGNED,
  name VARCHAR(80) NOT NULL,
  sail_no VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin UNIQUE,
  length_m DECIMAL(4,2),
  draft_m FLOAT(4,2) UNSIGNED,
  built YEAR,
  colour VARCHAR(20) DEFAULT "white",
  insured BIT NOT NULL DEFAULT 0,
  berth POINT,
  equipment JSON DEFAULT (JSON_ARRAY('anchor', 'vest')),
  length_ft DOUBLE AS (length_m * 3.28084) VIRTUAL,
  label VARCHAR(100) GENERATED ALWAYS AS (CONCAT(name, ' (', IFNULL(sail_no, '-'), ')')) STORED,
  PRIMARY KEY (id),
  FOREIGN KEY (class_id) REFERENCES boat_class (id) ON UPDATE CASCADE,
  CONSTRAINT fk_boat_owner FOREIGN KEY fk_boat_owner_idx (owner_id) REFERENCES sailor (id) ON DELETE SET NULL,
  FULLTEXT INDEX ft_boat_name (name)
) ENGINE InnoDB DEFAULT CHARSET utf8mb4;

CREATE TABLE IF NOT EXISTS booking (
  boat_id INT NOT NULL,
  sailor_id BIGINT UNSIGNED NOT NULL,
  starts_at DATETIME NOT NULL,
  ends_at DATETIME NOT NULL,
  skipper BOOL DEFAULT FALSE,
  purpose VARCHAR(200) NOT NULL DEFAULT '',
  price DECIMAL(6,2) DEFAULT NULL CHECK (price >= 0),
  PRIMARY KEY (boat_id, starts_at),
  INDEX idx_sailor USING BTREE (sailor_id),
  CONSTRAINT FOREIGN KEY (boat_id) REFERENCES boat(id) ON DELETE CASCADE,
  FOREIGN KEY fk_sailor (sailor_id) REFERENCES sailor(id) ON DELETE CASCADE ON UPDATE NO ACTION,
  CONSTRAINT CHECK (ends_at > starts_at)
);

CREATE TABLE regatta (
  id MEDIUMINT(8) UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'number of the race',
  title NATIONAL VARCHAR(120) NOT NULL,
  venue NCHAR VARYING(80) NULL,
  area POLYGON NOT NULL,
  starts DATETIME(3) NOT NULL DEFAULT NOW(3),
  wind_kn REAL DEFAULT -1,
  fee DEC(7,2) NOT NULL DEFAULT '15.00',
  rules LONG,
  result_pdf MEDIUMBLOB NULL,
  uuid BINARY(16) DEFAULT (UNHEX(REPLACE(UUID(), '-', ''))),
  state INT(1) NOT NULL DEFAULT 1,
  token VARBINARY(8) DEFAULT 0x00FF,
  flags BIT(4) DEFAULT b'0101',
  SPATIAL INDEX (area)
);

CREATE TABLE regatta_entry (
  regatta_id MEDIUMINT UNSIGNED NOT NULL REFERENCES regatta (id) ON DELETE CASCADE,
  boat_id INT NOT NULL REFERENCES boat (id),
  start_no SMALLINT(3) UNSIGNED ZEROFILL,
  finished TIME(2),
  place SMALLINT,
  points DOUBLE PRECISION NOT NULL DEFAULT 0.0,
  protest TINYTEXT
);

CREATE TABLE audit_trail LIKE regatta_entry;
DROP TABLE audit_trail;
CREATE TABLE audit_trail (at DATETIME(6) DEFAULT CURRENT_TIMESTAMP(6), who VARCHAR(80) DEFAULT 'system', what MEDIUMTEXT) ENGINE=MyISAM;

/* ------------------------------------------------------------------
 * later changes
 * ------------------------------------------------------------------ */
ALTER TABLE regatta_entry
  ADD PRIMARY KEY (regatta_id, boat_id),
  ADD CONSTRAINT fk_entry_regatta FOREIGN KEY (regatta_id) REFERENCES regatta (id) ON DELETE CASCADE,
  ADD CONSTRAINT fk_entry_boat FOREIGN KEY (boat_id) REFERENCES boat (id) ON DELETE RESTRICT,
  ADD CONSTRAINT uk_start UNIQUE (regatta_id, start_no),
  ADD CONSTRAINT chk_place CHECK (place > 0);
ALTER TABLE boat ADD INDEX idx_boat_class (class_id, built DESC);
ALTER TABLE boat ADD COLUMN trailer TINYINT(1) NOT NULL DEFAULT 0 AFTER colour;
ALTER TABLE boat ADD hull ENUM('gfk','wood','steel','alu') FIRST, ADD mast_m DECIMAL(4,2) NULL;
ALTER TABLE boat ADD (keel VARCHAR(20), rudder VARCHAR(20) DEFAULT 'single');
ALTER TABLE boat MODIFY COLUMN name VARCHAR(100) NOT NULL DEFAULT 'unnamed';
ALTER TABLE boat CHANGE COLUMN colour hull_colour VARCHAR(20) NOT NULL DEFAULT 'white';
ALTER TABLE boat ALTER COLUMN length_m SET DEFAULT 5.50;
ALTER TABLE boat DROP COLUMN rudder, DROP keel;
ALTER TABLE sailor ALTER country DROP DEFAULT;
ALTER TABLE sailor RENAME COLUMN remark TO note;
ALTER TABLE sailor ADD COLUMN referred_by BIGINT UNSIGNED NULL,
                   ADD CONSTRAINT `fk-sailor-referrer` FOREIGN KEY (referred_by) REFERENCES sailor (id) ON DELETE SET NULL;
ALTER TABLE sailor AUTO_INCREMENT = 2000;
ALTER TABLE audit_trail RENAME TO change_log;
ALTER TABLE change_log ENGINE = InnoDB, COMMENT 'who did what', ROW_FORMAT = DYNAMIC;
ALTER TABLE change_log ADD COLUMN id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST;
ALTER TABLE change_log CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;
ALTER TABLE country ADD UNIQUE INDEX uq_country (name), DROP INDEX name;
RENAME TABLE booking TO boat_booking;

CREATE INDEX idx_booking_end ON boat_booking (ends_at);
CREATE UNIQUE INDEX uq_boat_name USING BTREE ON boat (name(30), class_id);
CREATE FULLTEXT INDEX ft_sailor ON sailor (last_name, note);
CREATE INDEX idx_sailor_kind ON sailor (kind ASC, joined DESC) COMMENT 'for the yearly letter';
DROP INDEX idx_joined ON sailor;

CREATE OR REPLACE VIEW fleet AS
  SELECT b.id, b.label, c.name AS class, CONCAT_WS(' ', m.first_name, m.last_name) AS owner
  FROM boat b
  JOIN boat_class c ON c.id = b.class_id
  LEFT JOIN sailor m ON m.id = b.owner_id;

DELIMITER //
CREATE TRIGGER trg_booking_log AFTER INSERT ON boat_booking
FOR EACH ROW
BEGIN
  INSERT INTO change_log (who, what) VALUES (USER(), CONCAT('booked; boat ', NEW.boat_id));
END//
CREATE PROCEDURE retire_sailor (IN p_id BIGINT UNSIGNED)
BEGIN
  UPDATE sailor SET left_on = CURDATE() WHERE id = p_id;
  DELETE FROM boat_booking WHERE sailor_id = p_id AND starts_at > NOW();
END//
DELIMITER ;

-- seed data
INSERT INTO country VALUES ('DE', 'Germany'), ('DK', 'Denmark'), ('CI', 'Côte d''Ivoire');
INSERT INTO boat_class (name, crew_min, crew_max, yardstick) VALUES
  ('Optimist', 1, 1, 173),
  ("470", 2, 2, 104.5),    -- double quotes are strings here
  ('420er', 2, 2, DEFAULT),
  ('Folke\'boat', 2, 3, 109);
INSERT INTO sailor (number, first_name, last_name, email, born, kind, licences, balance)
VALUES (7, 'Inga', 'Sørensen', 'inga@example.dk', '1979-12-31', 'active', 'SBF-See,SRC', -20.50),
       (8, 'Tim', 'O\'Hara', NULL, 19900615, 'youth', '', 0);
INSERT IGNORE INTO sailor SET number = 9, first_name = 'Eva', last_name = 'Lüders', joined = '2001-04-01';
INSERT INTO boat (class_id, owner_id, name, sail_no, length_m, built, insured, berth)
SELECT c.id, m.id, 'Blue; "Moon"', 'GER 12', 7.64, 1986, b'1', ST_GeomFromText('POINT(10.1 54.4)')
FROM boat_class c, sailor m WHERE c.name LIKE 'Folke%' AND m.number = 7;
INSERT INTO boat_class (name, crew_min, crew_max) VALUES ('470', 2, 2) ON DUPLICATE KEY UPDATE crew_max = VALUES(crew_max);
REPLACE INTO country (code, name) VALUES ('DK', 'Danmark');
UPDATE sailor SET newsletter = 0 WHERE email IS NULL;
DELETE FROM change_log WHERE at < '2000-01-01';
COMMIT;

CREATE USER IF NOT EXISTS 'club'@'localhost' IDENTIFIED BY 'change-me';
GRANT SELECT, INSERT, UPDATE, DELETE ON sailing_club.* TO 'club'@'localhost';
FLUSH PRIVILEGES;
SET FOREIGN_KEY_CHECKS = 1;
# end of file
