CREATE TABLE t (
  id INT AUTO_INCREMENT PRIMARY KEY,
  name,
  email NOT NULL,
  age DEFAULT 0,
  size varchar,
  kind ENUM,
  label VARCHAR(),
  level VARCHAR(big),
  state VACHAR(20)
);
