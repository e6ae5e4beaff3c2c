CREATE TABLE order (
  id INTEGER PRIMARY KEY,
  group TEXT,
  select INTEGER,
  index INTEGER DEFAULT 0
);
