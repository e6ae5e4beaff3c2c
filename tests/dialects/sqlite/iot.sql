PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE android_metadata (locale TEXT);
INSERT INTO android_metadata VALUES('de_AT');
CREATE TABLE homes (
  _id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  name TEXT NOT NULL,
  timezone TEXT NOT NULL DEFAULT 'Europe/Vienna',
  latitude REAL,
  longitude REAL,
  is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
  created_at INTEGER NOT NULL DEFAULT (strftime('%s', 'now')),
  updated_at INTEGER NOT NULL DEFAULT (CAST(strftime('%s', 'now') AS INTEGER) * 1000),
  deleted_at INTEGER
);
INSERT INTO homes VALUES(1,'9f0c3a7d5b1e4c2f8a6d7e8f90a1b2c3','Wohnung','Europe/Vienna',48.208199999999997941,16.373799999999999243,1,1700000000,1700000000000,NULL);
INSERT INTO homes VALUES(2,'00112233445566778899aabbccddeeff','Opa''s Haus','Europe/Vienna',NULL,NULL,0,1700000500,1700000500000,1710000000);
CREATE TABLE rooms (
  _id INTEGER PRIMARY KEY AUTOINCREMENT,
  home_id INTEGER NOT NULL REFERENCES homes (_id) ON DELETE CASCADE,
  parent_room_id INTEGER REFERENCES rooms (_id) ON DELETE SET NULL,
  name TEXT NOT NULL,
  floor INTEGER NOT NULL DEFAULT 0,
  icon BLOB,
  color INTEGER NOT NULL DEFAULT -16777216,
  sort_key REAL NOT NULL DEFAULT 0.5,
  UNIQUE (home_id, name)
);
INSERT INTO rooms VALUES(1,1,NULL,'Küche',0,NULL,-16777216,0.5);
INSERT INTO rooms VALUES(2,1,1,'Speis',0,X'89504e47',-1,1.25);
CREATE TABLE device_models (
  vendor_id INTEGER NOT NULL,
  product_id INTEGER NOT NULL,
  revision INTEGER NOT NULL DEFAULT 0,
  title TEXT NOT NULL,
  capabilities TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(capabilities) AND json_type(capabilities) = 'array'),
  battery_powered INTEGER CHECK (battery_powered IN (0, 1)),
  PRIMARY KEY (vendor_id, product_id, revision)
) WITHOUT ROWID;
INSERT INTO device_models VALUES(4660,1,0,'Thermo One','["temperature","humidity"]',1);
INSERT INTO device_models VALUES(4660,2,3,'Plug S','["power","energy"]',0);
CREATE TABLE devices (
  _id INTEGER PRIMARY KEY AUTOINCREMENT,
  room_id INTEGER REFERENCES rooms (_id) ON DELETE SET NULL,
  gateway_id INTEGER REFERENCES devices (_id) ON DELETE CASCADE,
  vendor_id INTEGER NOT NULL,
  product_id INTEGER NOT NULL,
  revision INTEGER NOT NULL DEFAULT 0,
  mac TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(mac) = 17 AND mac LIKE '__:__:__:__:__:__'),
  serial BLOB NOT NULL,
  alias TEXT DEFAULT NULL,
  config TEXT CHECK (config IS NULL OR json_valid(config)),
  firmware TEXT NOT NULL DEFAULT '0.0.0',
  battery_level REAL CHECK (battery_level >= 0.0 AND battery_level <= 1.0),
  rssi INTEGER DEFAULT -127,
  online BOOLEAN NOT NULL DEFAULT 0 CHECK (online IN (0,1)),
  last_seen_ms INTEGER NOT NULL DEFAULT 0,
  paired_on REAL NOT NULL DEFAULT (julianday('now')),
  aes_key BLOB CHECK (typeof(aes_key) IN ('null', 'blob') AND (aes_key IS NULL OR length(aes_key) IN (16, 32))), hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)), tint TEXT DEFAULT '#FF00FF',
  FOREIGN KEY (vendor_id, product_id, revision) REFERENCES device_models (vendor_id, product_id, revision) ON DELETE RESTRICT
);
INSERT INTO devices VALUES(1,1,NULL,4660,2,3,'AA:BB:CC:00:00:01',X'0001','Kühlschrank','{"ip":"10.0.0.7"}','1.4.2',NULL,-61,1,1700009999123,2460263.25,X'000102030405060708090a0b0c0d0e0f',0,'#FF00FF');
INSERT INTO devices VALUES(2,2,1,4660,1,0,'aa:bb:cc:00:00:02',X'0002',NULL,NULL,'0.9.0',0.82999999999999996003,-88,0,1700000123456,2460264.5,NULL,0,'#FF00FF');
CREATE TABLE sensors (
  device_id INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('temperature','humidity','co2','motion','power','energy','contact','light')),
  unit TEXT NOT NULL DEFAULT '',
  offset_value REAL NOT NULL DEFAULT 0.0,
  gain REAL NOT NULL DEFAULT 1.0,
  PRIMARY KEY (device_id, channel),
  FOREIGN KEY (device_id) REFERENCES devices (_id) ON DELETE CASCADE
) WITHOUT ROWID;
INSERT INTO sensors VALUES(1,0,'power','W',0.0,1.0);
INSERT INTO sensors VALUES(2,0,'temperature','°C',-0.4000000000000000222,1.0);
INSERT INTO sensors VALUES(2,1,'humidity','%',0.0,1.0200000000000000177);
CREATE TABLE readings (
  device_id INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  ts INTEGER NOT NULL,
  value REAL,
  raw BLOB,
  quality INTEGER NOT NULL DEFAULT 100 CHECK (quality BETWEEN 0 AND 100),
  synced INTEGER NOT NULL DEFAULT 0 CHECK (synced IN (0, 1)),
  PRIMARY KEY (device_id, channel, ts),
  FOREIGN KEY (device_id, channel) REFERENCES sensors (device_id, channel) ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO readings VALUES(1,0,1700000000,81.499999999999999996,NULL,100,1);
INSERT INTO readings VALUES(1,0,1700000060,79.250000000000000001,NULL,100,0);
INSERT INTO readings VALUES(2,0,1700000000,21.437499999999999999,X'0157',97,0);
INSERT INTO readings VALUES(2,0,1700003600,NULL,X'',0,0);
CREATE TABLE readings_hourly (
  device_id INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  hour INTEGER NOT NULL CHECK (hour % 3600 = 0),
  n INTEGER NOT NULL,
  min_value REAL, max_value REAL, avg_value REAL,
  PRIMARY KEY (device_id, channel, hour)
);
INSERT INTO readings_hourly VALUES(1,0,1699999200,2,79.250000000000000001,81.499999999999999996,80.375000000000000003);
INSERT INTO readings_hourly VALUES(2,0,1699999200,1,21.437499999999999999,21.437499999999999999,21.437499999999999999);
CREATE TABLE rules (
  _id INTEGER PRIMARY KEY,
  home_id INTEGER NOT NULL REFERENCES homes ON DELETE CASCADE,
  title TEXT NOT NULL DEFAULT 'New rule',
  enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
  condition_json TEXT NOT NULL CHECK (json_valid(condition_json)),
  action_json TEXT NOT NULL CHECK (json_valid(action_json)),
  weekdays INTEGER NOT NULL DEFAULT 127 CHECK (weekdays & 127 = weekdays),
  start_minute INTEGER CHECK (start_minute >= 0 AND start_minute < 1440),
  cooldown_s INTEGER NOT NULL DEFAULT (15 * 60),
  last_fired TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 0, 'unixepoch'))
, owner_uuid TEXT REFERENCES homes (uuid) ON UPDATE CASCADE);
INSERT INTO rules VALUES(1,1,'Fridge door',1,'{"gt":["1/0",300]}','{"notify":"it''s open"}',127,NULL,900,'2023-11-14T22:13:20Z','9f0c3a7d5b1e4c2f8a6d7e8f90a1b2c3');
CREATE TABLE alerts (
  _id INTEGER PRIMARY KEY AUTOINCREMENT,
  rule_id INTEGER REFERENCES rules (_id) ON DELETE CASCADE,
  device_id INTEGER REFERENCES devices (_id) ON DELETE CASCADE,
  severity INTEGER NOT NULL DEFAULT 1 CHECK (severity IN (0, 1, 2, 3)),
  message TEXT NOT NULL,
  raised_at INTEGER NOT NULL DEFAULT (strftime('%s','now')),
  acknowledged_at INTEGER,
  snoozed_until INTEGER NOT NULL DEFAULT 9223372036854775807,
  CHECK (rule_id IS NOT NULL OR device_id IS NOT NULL),
  CHECK (acknowledged_at IS NULL OR acknowledged_at >= raised_at)
);
INSERT INTO alerts VALUES(1,1,1,2,replace('Door open\nsince 10 min','\n',char(10)),1700000700,NULL,9223372036854775807);
CREATE TABLE firmware_blobs (
  sha1 BLOB PRIMARY KEY CHECK (length(sha1) = 20),
  version TEXT NOT NULL,
  image BLOB NOT NULL DEFAULT x'',
  size INTEGER NOT NULL DEFAULT 0,
  released DATE,
  mandatory BOOLEAN DEFAULT FALSE
);
CREATE TABLE sync_state (
  entity TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  local_id INTEGER,
  dirty INTEGER NOT NULL DEFAULT 0,
  etag TEXT,
  payload TEXT CHECK (payload IS NULL OR json_valid(payload)),
  server_time TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT pk_sync PRIMARY KEY (entity, remote_id) ON CONFLICT REPLACE
);
CREATE TABLE room_master_table (id INTEGER PRIMARY KEY,identity_hash TEXT);
INSERT INTO room_master_table VALUES(42,'c5d7e0b1a2938475');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('homes',2);
INSERT INTO sqlite_sequence VALUES('rooms',2);
INSERT INTO sqlite_sequence VALUES('devices',2);
INSERT INTO sqlite_sequence VALUES('alerts',1);
CREATE INDEX index_rooms_home_id ON rooms (home_id);
CREATE INDEX index_devices_room_id ON devices (room_id);
CREATE INDEX index_devices_model ON devices (vendor_id, product_id, revision);
CREATE INDEX index_readings_unsynced ON readings (ts) WHERE synced = 0;
CREATE INDEX index_readings_ts ON readings (ts DESC);
CREATE UNIQUE INDEX index_homes_default ON homes (is_default) WHERE is_default = 1 AND deleted_at IS NULL;
CREATE INDEX index_alerts_open ON alerts (severity DESC, raised_at DESC) WHERE acknowledged_at IS NULL;
CREATE INDEX index_devices_config_ip ON devices (json_extract(config, '$.ip'));
CREATE VIEW latest_readings AS SELECT r.device_id, r.channel, max(r.ts) AS ts, r.value, datetime(max(r.ts), 'unixepoch', 'localtime') AS at FROM readings r GROUP BY r.device_id, r.channel;
CREATE TRIGGER homes_touch AFTER UPDATE ON homes FOR EACH ROW WHEN NEW.updated_at <= OLD.updated_at BEGIN UPDATE homes SET updated_at = strftime('%s','now') * 1000 WHERE _id = NEW._id; END;
CREATE TRIGGER readings_rollup AFTER INSERT ON readings WHEN NEW.value IS NOT NULL BEGIN
  INSERT INTO readings_hourly VALUES (NEW.device_id, NEW.channel, NEW.ts - NEW.ts % 3600, 1, NEW.value, NEW.value, NEW.value)
  ON CONFLICT (device_id, channel, hour) DO UPDATE SET n = n + 1, min_value = min(min_value, excluded.min_value), max_value = max(max_value, excluded.max_value), avg_value = (avg_value * n + excluded.avg_value) / (n + 1);
END;
COMMIT;
