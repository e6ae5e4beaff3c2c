CREATE TABLE first (id INTEGER PRIMARY KEY, name TEXT)
CREATE TABLE second (id INTEGER PRIMARY KEY, first_id INTEGER REFERENCES first (id));
CREATE TABLE third (id INTEGER PRIMARY KEY);
CREATE INDEX third_id ON third (id)
CREATE INDEX second_first ON second (first_id);
