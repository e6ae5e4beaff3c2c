CREATE VIRTUAL TABLE note_fts USING fts5(title, body, content='note');
CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL ON CONFLICT IGNORE,
  body TEXT COLLATE RTRIM,
  size INTEGER GENERATED ALWAYS AS (unicode(body)) STORED,
  slug TEXT DEFAULT (printf('%08x', random())),
  CHECK (body REGEXP '^[a-z]'),
  UNIQUE (slug) ON CONFLICT REPLACE
);
CREATE INDEX note_soundex ON note (soundex(title));
CREATE TRIGGER note_ai AFTER INSERT ON note BEGIN
  INSERT INTO note_fts (rowid, title) VALUES (new.id, new.title);
END;
CREATE VIEW found AS SELECT rowid, highlight(note_fts, 0, '<', '>') FROM note_fts WHERE note_fts MATCH 'x';
CREATE VIEW bare AS SELECT title, max(id) FROM note;
CREATE TABLE copy AS SELECT * FROM note;
CREATE TEMP TABLE scratch (x);
ATTACH DATABASE 'other.db' AS other;
