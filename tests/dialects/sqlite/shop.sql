PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE customers (
  customer_id INTEGER PRIMARY KEY AUTOINCREMENT,
  email VARCHAR(254) NOT NULL COLLATE NOCASE,
  first_name VARCHAR(80) NOT NULL,
  last_name VARCHAR(80) NOT NULL,
  phone VARCHAR(32),
  birth_date DATE,
  newsletter BOOLEAN NOT NULL DEFAULT FALSE,
  loyalty_points INT NOT NULL DEFAULT 0 CHECK (loyalty_points >= 0),
  credit_limit DECIMAL(12, 2) NOT NULL DEFAULT 0.00,
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  deleted_at TIMESTAMP DEFAULT NULL,
  CONSTRAINT customers_email_format CHECK (email LIKE '%_@_%')
);
INSERT INTO customers VALUES(1,'mira@example.com','Mira','O''Neill','+49 30 5550101','1987-02-28',1,120,250,'2024-01-02 08:30:00',NULL);
INSERT INTO customers VALUES(2,'tom.k@example.org','Tomáš','Král',NULL,NULL,0,0,0,'2024-01-05 19:12:44',NULL);
INSERT INTO customers VALUES(7,'gone@example.net','Deleted','User',NULL,NULL,0,0,0,'2024-02-11 00:00:00','2024-03-01 00:00:00');
CREATE TABLE countries (
  iso2 CHAR(2) NOT NULL PRIMARY KEY CHECK (length(iso2) = 2),
  iso3 CHAR(3) NOT NULL UNIQUE,
  name VARCHAR(100) NOT NULL,
  vat_rate NUMERIC(5,3) NOT NULL DEFAULT 0.2 CHECK (vat_rate BETWEEN 0 AND 1)
) WITHOUT ROWID;
INSERT INTO countries VALUES('CI','CIV','Côte d''Ivoire',0.17999999999999999333);
INSERT INTO countries VALUES('CZ','CZE','Czechia',0.20999999999999999222);
INSERT INTO countries VALUES('DE','DEU','Germany',0.19000000000000000222);
CREATE TABLE addresses (
  customer_id INTEGER NOT NULL REFERENCES customers (customer_id) ON DELETE CASCADE ON UPDATE CASCADE,
  line_no SMALLINT NOT NULL,
  kind VARCHAR(8) NOT NULL DEFAULT 'shipping' CHECK (kind IN ('shipping','billing','both')),
  street VARCHAR(200) NOT NULL,
  city VARCHAR(100) NOT NULL,
  zip VARCHAR(12),
  country CHAR(2) NOT NULL DEFAULT 'DE' REFERENCES countries,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  PRIMARY KEY (customer_id, line_no),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
);
INSERT INTO addresses VALUES(1,1,'both','Lindenallee 5','Berlin','10115','DE',52.530000000000001136,13.380000000000000781);
INSERT INTO addresses VALUES(2,1,'shipping','Dlouhá 12','Praha','110 00','CZ',NULL,NULL);
CREATE TABLE categories (
  category_id INTEGER PRIMARY KEY,
  parent_id INTEGER REFERENCES categories (category_id) ON DELETE RESTRICT,
  name VARCHAR(100) NOT NULL,
  sort_order TINYINT NOT NULL DEFAULT 0,
  UNIQUE (parent_id, name),
  CHECK (parent_id <> category_id)
);
INSERT INTO categories VALUES(1,NULL,'Kitchen',0);
INSERT INTO categories VALUES(2,1,'Knives',1);
INSERT INTO categories VALUES(3,1,'Pans',2);
CREATE TABLE products (
  sku VARCHAR(24) NOT NULL,
  category_id INTEGER REFERENCES categories ON DELETE SET NULL,
  title VARCHAR(200) NOT NULL,
  description CLOB,
  price DECIMAL(10,2) NOT NULL CHECK (price > 0),
  cost DECIMAL(10,2) CHECK (cost >= 0),
  weight_kg FLOAT,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  image BLOB,
  attributes JSON NOT NULL DEFAULT '{}',
  added_on DATE NOT NULL DEFAULT CURRENT_DATE,
  added_time TIME NOT NULL DEFAULT CURRENT_TIME,
  PRIMARY KEY (sku),
  CONSTRAINT margin CHECK (cost IS NULL OR cost < price),
  CONSTRAINT attributes_json CHECK (json_valid(attributes))
);
INSERT INTO products VALUES('KN-001',2,'Chef''s knife 20 cm','Forged; "full tang"',84.900000000000005687,31.5,0.28000000000000002664,1,X'89504e470d0a1a0a','{"steel":"X50"}','2023-11-01','09:00:00');
INSERT INTO products VALUES('PA-104',3,'Iron pan',replace('Line one\nline two','\n',char(10)),45,18.25,1.8999999999999999111,1,NULL,'{}','2023-11-02','09:00:00');
CREATE TABLE product_variants (
  sku VARCHAR(24) NOT NULL,
  variant VARCHAR(16) NOT NULL DEFAULT '-',
  color VARCHAR(30),
  size VARCHAR(8) CHECK (size IN ('XS','S','M','L','XL','XXL') OR size GLOB '[0-9]*'),
  stock INTEGER NOT NULL DEFAULT 0 CHECK (stock >= 0),
  surcharge DECIMAL(8,2) NOT NULL DEFAULT (0),
  barcode BIGINT UNIQUE,
  CONSTRAINT pk_variant PRIMARY KEY (sku, variant),
  CONSTRAINT fk_variant_product FOREIGN KEY (sku) REFERENCES products (sku) ON UPDATE CASCADE ON DELETE CASCADE
);
INSERT INTO product_variants VALUES('KN-001','-',NULL,NULL,14,0,4006381333931);
INSERT INTO product_variants VALUES('PA-104','24','black','24',3,0,NULL);
INSERT INTO product_variants VALUES('PA-104','28','black','28',0,8.5,NULL);
CREATE TABLE warehouses (
  code CHAR(4) PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  country CHAR(2) NOT NULL REFERENCES countries (iso2)
);
INSERT INTO warehouses VALUES('BER1','Berlin main','DE');
CREATE TABLE stock_levels (
  warehouse CHAR(4) NOT NULL REFERENCES warehouses (code),
  sku VARCHAR(24) NOT NULL,
  variant VARCHAR(16) NOT NULL,
  on_hand INTEGER NOT NULL DEFAULT 0,
  reserved INTEGER NOT NULL DEFAULT 0,
  counted_at DATETIME,
  PRIMARY KEY (warehouse, sku, variant),
  FOREIGN KEY (sku, variant) REFERENCES product_variants (sku, variant) ON UPDATE CASCADE,
  CHECK (reserved <= on_hand)
) WITHOUT ROWID;
INSERT INTO stock_levels VALUES('BER1','KN-001','-',14,1,'2024-03-01 06:00:00');
CREATE TABLE coupons (
  code VARCHAR(20) PRIMARY KEY NOT NULL CHECK (code = upper(code)),
  percent_off DECIMAL(5,2) CHECK (percent_off > 0 AND percent_off <= 100),
  amount_off DECIMAL(10,2) CHECK (amount_off > 0),
  valid_from DATE NOT NULL,
  valid_until DATE,
  max_uses INTEGER DEFAULT -1,
  CHECK (valid_until IS NULL OR valid_until >= valid_from),
  CHECK (percent_off IS NOT NULL OR amount_off IS NOT NULL)
);
INSERT INTO coupons VALUES('SPRING24',10,NULL,'2024-03-01','2024-05-31',500);
CREATE TABLE orders (
  order_id INTEGER PRIMARY KEY AUTOINCREMENT,
  order_no VARCHAR(16) NOT NULL UNIQUE,
  customer_id INTEGER NOT NULL,
  ship_line INTEGER,
  coupon VARCHAR(20) REFERENCES coupons (code) ON UPDATE CASCADE ON DELETE SET NULL,
  status VARCHAR(12) NOT NULL DEFAULT 'cart' CONSTRAINT order_status CHECK (status IN ('cart','placed','paid','packed','shipped','delivered','returned','cancelled')),
  currency CHAR(3) NOT NULL DEFAULT 'EUR',
  shipping_cost DECIMAL(8,2) NOT NULL DEFAULT 4.95,
  note TEXT NOT NULL DEFAULT '',
  placed_at TIMESTAMP,
  paid_at TIMESTAMP,
  shipped_at TIMESTAMP,
  FOREIGN KEY (customer_id) REFERENCES customers (customer_id) ON DELETE RESTRICT,
  FOREIGN KEY (customer_id, ship_line) REFERENCES addresses (customer_id, line_no) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  CHECK (CASE WHEN status IN ('shipped','delivered') THEN shipped_at IS NOT NULL ELSE 1 END)
);
INSERT INTO orders VALUES(1,'2024-000001',1,1,'SPRING24','paid','EUR',4.9500000000000001776,'','2024-03-02 10:00:00','2024-03-02 10:01:17',NULL);
CREATE TABLE order_items (
  order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 1),
  sku VARCHAR(24) NOT NULL,
  variant VARCHAR(16) NOT NULL DEFAULT '-',
  quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity BETWEEN 1 AND 999),
  unit_price DECIMAL(10,2) NOT NULL,
  discount DECIMAL(5,4) NOT NULL DEFAULT 0.0 CHECK (discount >= 0 AND discount < 1),
  PRIMARY KEY (order_id, position),
  UNIQUE (order_id, sku, variant),
  FOREIGN KEY (sku, variant) REFERENCES product_variants (sku, variant)
);
INSERT INTO order_items VALUES(1,1,'KN-001','-',1,79.900000000000005683,0.10000000000000000555);
CREATE TABLE payments (
  payment_id CHAR(36) NOT NULL PRIMARY KEY DEFAULT (lower(hex(randomblob(16)))),
  order_id INTEGER NOT NULL REFERENCES orders (order_id),
  method VARCHAR(10) NOT NULL CHECK (method IN ('card','paypal','invoice','giftcard')),
  amount DECIMAL(10,2) NOT NULL CHECK (amount <> 0),
  captured BOOLEAN NOT NULL DEFAULT 0 CHECK (captured IN (0,1)),
  gateway_response JSON,
  created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO payments VALUES('0b6e1f0c5a6f4d3f9a61a3a7c35f2d10',1,'card',76.859999999999999431,1,'{"id":"ch_1","ok":true}','2024-03-02 10:01:17');
CREATE TABLE reviews (
  customer_id INTEGER NOT NULL REFERENCES customers ON DELETE CASCADE,
  sku VARCHAR(24) NOT NULL REFERENCES products ON DELETE CASCADE,
  stars TINYINT NOT NULL CHECK (stars >= 1 AND stars <= 5),
  headline VARCHAR(120),
  body TEXT,
  helpful_yes INTEGER DEFAULT +0,
  helpful_no INTEGER DEFAULT 0,
  verified CHAR(1) NOT NULL DEFAULT 'N' CHECK (verified IN ('Y','N')),
  PRIMARY KEY (sku, customer_id)
);
INSERT INTO reviews VALUES(1,'KN-001',5,'Sharp!','Would buy again; really.',3,0,'Y');
CREATE TABLE price_history (
  sku VARCHAR(24) NOT NULL,
  valid_from TIMESTAMP NOT NULL,
  price DECIMAL(10,2) NOT NULL,
  PRIMARY KEY (sku, valid_from DESC)
);
INSERT INTO price_history VALUES('KN-001','2024-03-04 00:00:00',84.900000000000005687);
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 VALUES('order_items','order_items_sku','1 1 1');
INSERT INTO sqlite_stat1 VALUES('order_items','sqlite_autoindex_order_items_2','1 1 1 1');
INSERT INTO sqlite_stat1 VALUES('order_items','sqlite_autoindex_order_items_1','1 1 1');
INSERT INTO sqlite_stat1 VALUES('orders','orders_open','1 1');
INSERT INTO sqlite_stat1 VALUES('orders','orders_customer','1 1');
INSERT INTO sqlite_stat1 VALUES('orders','sqlite_autoindex_orders_1','1 1');
INSERT INTO sqlite_stat1 VALUES('coupons','sqlite_autoindex_coupons_1','1 1');
INSERT INTO sqlite_stat1 VALUES('stock_levels','stock_levels','1 1 1 1');
INSERT INTO sqlite_stat1 VALUES('reviews','sqlite_autoindex_reviews_1','1 1 1');
INSERT INTO sqlite_stat1 VALUES('payments','payments_order','1 1');
INSERT INTO sqlite_stat1 VALUES('payments','sqlite_autoindex_payments_1','1 1');
INSERT INTO sqlite_stat1 VALUES('customers','customers_name','3 1 1');
INSERT INTO sqlite_stat1 VALUES('customers','customers_email_live','2 1');
INSERT INTO sqlite_stat1 VALUES('countries','sqlite_autoindex_countries_2','3 1');
INSERT INTO sqlite_stat1 VALUES('countries','countries','3 1');
INSERT INTO sqlite_stat1 VALUES('addresses','sqlite_autoindex_addresses_1','2 1 1');
INSERT INTO sqlite_stat1 VALUES('categories','sqlite_autoindex_categories_1','3 2 1');
INSERT INTO sqlite_stat1 VALUES('products','products_active','2 1');
INSERT INTO sqlite_stat1 VALUES('products','products_category','2 1 1');
INSERT INTO sqlite_stat1 VALUES('products','sqlite_autoindex_products_1','2 1');
INSERT INTO sqlite_stat1 VALUES('price_history','sqlite_autoindex_price_history_1','1 1 1');
INSERT INTO sqlite_stat1 VALUES('product_variants','sqlite_autoindex_product_variants_2','3 2 1');
INSERT INTO sqlite_stat1 VALUES('product_variants','sqlite_autoindex_product_variants_1','3 2');
INSERT INTO sqlite_stat1 VALUES('warehouses','sqlite_autoindex_warehouses_2','1 1');
INSERT INTO sqlite_stat1 VALUES('warehouses','sqlite_autoindex_warehouses_1','1 1');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('customers',7);
INSERT INTO sqlite_sequence VALUES('orders',1);
CREATE UNIQUE INDEX customers_email_live ON customers (email) WHERE deleted_at IS NULL;
CREATE INDEX customers_name ON customers (last_name COLLATE NOCASE, first_name COLLATE NOCASE);
CREATE INDEX products_category ON products (category_id, price DESC);
CREATE INDEX products_active ON products (title) WHERE active AND price > 0;
CREATE INDEX stock_low ON stock_levels (warehouse, on_hand - reserved) WHERE on_hand - reserved < 5;
CREATE INDEX orders_customer ON orders (customer_id);
CREATE INDEX orders_open ON orders (placed_at) WHERE status NOT IN ('delivered','cancelled','returned');
CREATE UNIQUE INDEX orders_one_cart ON orders (customer_id) WHERE status = 'cart';
CREATE INDEX order_items_sku ON order_items (sku, variant);
CREATE INDEX payments_order ON payments (order_id);
CREATE TRIGGER products_price_history AFTER UPDATE OF price ON products
WHEN old.price <> new.price
BEGIN
  INSERT INTO price_history (sku, valid_from, price) VALUES (new.sku, CURRENT_TIMESTAMP, new.price);
END;
CREATE VIEW order_totals AS
  SELECT o.order_id, o.order_no, sum(i.quantity * i.unit_price * (1 - i.discount)) + o.shipping_cost AS total
  FROM orders o JOIN order_items i USING (order_id)
  GROUP BY o.order_id;
COMMIT;
