CREATE TABLE invoice (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  issued DATE NOT NULL DEFAULT,
  due DATE NOT DEFAULT 0,
  net NUMERIC(10,2) NOT NULL,
  vat NUMERIC(4,3) = 0.19,
  paid BOOLEAN NOT NULL DEFAULT 0,
  FOREIGN KEY (customer_id) REFERENCES,
  UNIQUE (number, issued),
  CHECK (due >= issued AND),
  note TEXT = 'x'
);
