CREATE TABLE order (
  id INT PRIMARY KEY,
  key VARCHAR(20),
  index INT,
  group INT,
  desc TEXT,
  check INT
);
