CREATE TABLE collections (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL DEFAULT 'en',
  created_at TEXT DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  collection_id INTEGER NOT NULL REFERENCES collections(id) ON DELETE CASCADE,
  url TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  tags TEXT,
  fetched_at INTEGER NOT NULL DEFAULT (strftime('%s', 'now')),
  etag TEXT,
  lat REAL,
  lon REAL
);
CREATE INDEX documents_collection ON documents(collection_id, fetched_at);
CREATE VIRTUAL TABLE documents_fts USING fts5(
  title,
  body,
  tags,
  content='documents',
  content_rowid='id',
  tokenize='porter unicode61 remove_diacritics 2',
  prefix='2 3'
)
/* documents_fts(title,body,tags) */;
CREATE TABLE IF NOT EXISTS 'documents_fts_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE IF NOT EXISTS 'documents_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'documents_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE IF NOT EXISTS 'documents_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TRIGGER documents_ai AFTER INSERT ON documents BEGIN
  INSERT INTO documents_fts(rowid, title, body, tags) VALUES (new.id, new.title, new.body, new.tags);
END;
CREATE TRIGGER documents_ad AFTER DELETE ON documents BEGIN
  INSERT INTO documents_fts(documents_fts, rowid, title, body, tags) VALUES ('delete', old.id, old.title, old.body, old.tags);
END;
CREATE TRIGGER documents_au AFTER UPDATE OF title, body, tags ON documents BEGIN
  INSERT INTO documents_fts(documents_fts, rowid, title, body, tags) VALUES ('delete', old.id, old.title, old.body, old.tags);
  INSERT INTO documents_fts(rowid, title, body, tags) VALUES (new.id, new.title, new.body, new.tags);
END;
CREATE TABLE notes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER REFERENCES documents(id) ON DELETE SET NULL,
  note TEXT NOT NULL,
  pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1))
);
CREATE VIRTUAL TABLE "notes_fts" USING fts5(note, pinned UNINDEXED, detail=none, columnsize=0)
/* notes_fts(note,pinned) */;
CREATE TABLE IF NOT EXISTS 'notes_fts_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE IF NOT EXISTS 'notes_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'notes_fts_content'(id INTEGER PRIMARY KEY, c0, c1);
CREATE TABLE IF NOT EXISTS 'notes_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE VIRTUAL TABLE chat USING fts5(sender, message, sent_at UNINDEXED)
/* chat(sender,message,sent_at) */;
CREATE TABLE IF NOT EXISTS 'chat_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE IF NOT EXISTS 'chat_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'chat_content'(id INTEGER PRIMARY KEY, c0, c1, c2);
CREATE TABLE IF NOT EXISTS 'chat_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE IF NOT EXISTS 'chat_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE VIRTUAL TABLE vocab USING fts5vocab('documents_fts', 'row')
/* vocab(term,doc,cnt) */;
CREATE VIRTUAL TABLE contentless USING fts5(a, b, content='', tokenize = "trigram")
/* contentless(a,b) */;
CREATE TABLE IF NOT EXISTS 'contentless_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE IF NOT EXISTS 'contentless_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'contentless_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE IF NOT EXISTS 'contentless_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE VIRTUAL TABLE mail USING fts4(subject TEXT, body TEXT, sender VARCHAR(100), tokenize=unicode61 "remove_diacritics=1", notindexed=sender, order=desc)
/* mail(subject,body,sender) */;
CREATE TABLE IF NOT EXISTS 'mail_content'(docid INTEGER PRIMARY KEY, 'c0subject', 'c1body', 'c2sender');
CREATE TABLE IF NOT EXISTS 'mail_segments'(blockid INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE IF NOT EXISTS 'mail_segdir'(level INTEGER,idx INTEGER,start_block INTEGER,leaves_end_block INTEGER,end_block INTEGER,root BLOB,PRIMARY KEY(level, idx));
CREATE TABLE IF NOT EXISTS 'mail_docsize'(docid INTEGER PRIMARY KEY, size BLOB);
CREATE TABLE IF NOT EXISTS 'mail_stat'(id INTEGER PRIMARY KEY, value BLOB);
CREATE VIRTUAL TABLE legacy_pages USING fts3(title, content, tokenize=porter)
/* legacy_pages(title,content) */;
CREATE TABLE IF NOT EXISTS 'legacy_pages_content'(docid INTEGER PRIMARY KEY, 'c0title', 'c1content');
CREATE TABLE IF NOT EXISTS 'legacy_pages_segments'(blockid INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE IF NOT EXISTS 'legacy_pages_segdir'(level INTEGER,idx INTEGER,start_block INTEGER,leaves_end_block INTEGER,end_block INTEGER,root BLOB,PRIMARY KEY(level, idx));
CREATE VIRTUAL TABLE places_rtree USING rtree(
  id,
  min_lat, max_lat,
  min_lon, max_lon,
  +place_name TEXT,
  +kind INTEGER
)
/* places_rtree(id,min_lat,max_lat,min_lon,max_lon,place_name,kind) */;
CREATE TABLE IF NOT EXISTS "places_rtree_rowid"(rowid INTEGER PRIMARY KEY,nodeno,a0,a1);
CREATE TABLE IF NOT EXISTS "places_rtree_node"(nodeno INTEGER PRIMARY KEY,data);
CREATE TABLE IF NOT EXISTS "places_rtree_parent"(nodeno INTEGER PRIMARY KEY,parentnode);
CREATE VIRTUAL TABLE [grid] USING rtree_i32(id, x0, x1, y0, y1)
/* grid(id,x0,x1,y0,y1) */;
CREATE TABLE IF NOT EXISTS "grid_rowid"(rowid INTEGER PRIMARY KEY,nodeno);
CREATE TABLE IF NOT EXISTS "grid_node"(nodeno INTEGER PRIMARY KEY,data);
CREATE TABLE IF NOT EXISTS "grid_parent"(nodeno INTEGER PRIMARY KEY,parentnode);
CREATE TABLE places (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE,
  lat REAL NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon REAL NOT NULL CHECK (lon BETWEEN -180 AND 180),
  radius_m REAL DEFAULT 0.0
);
CREATE TRIGGER places_rtree_ins AFTER INSERT ON places BEGIN
  INSERT INTO places_rtree (id, min_lat, max_lat, min_lon, max_lon, place_name) VALUES (new.id, new.lat, new.lat, new.lon, new.lon, new.name);
END;
CREATE TRIGGER places_rtree_del AFTER DELETE ON places BEGIN
  DELETE FROM places_rtree WHERE id = old.id;
END;
CREATE TRIGGER places_rtree_upd AFTER UPDATE ON places WHEN old.lat IS NOT new.lat OR old.lon IS NOT new.lon BEGIN
  UPDATE places_rtree SET min_lat = new.lat, max_lat = new.lat, min_lon = new.lon, max_lon = new.lon WHERE id = new.id;
END;
CREATE TABLE search_log (
  query TEXT NOT NULL,
  hits INTEGER NOT NULL DEFAULT 0,
  took_ms REAL,
  searched_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%S', 'now', 'localtime'))
);
CREATE INDEX search_log_query ON search_log (query COLLATE NOCASE);
CREATE TABLE synonyms (
  term TEXT NOT NULL,
  synonym TEXT NOT NULL,
  weight REAL NOT NULL DEFAULT 1.0,
  PRIMARY KEY (term, synonym)
) WITHOUT ROWID;
CREATE VIEW search_top AS
  SELECT lower(trim(query)) AS q, count(*) AS n, avg(hits) AS avg_hits, max(searched_at) AS last
  FROM search_log GROUP BY 1 HAVING count(*) > 1 ORDER BY n DESC LIMIT 50
/* search_top(q,n,avg_hits,"last") */;
CREATE VIEW documents_ranked AS
  SELECT d.id, d.title, snippet(documents_fts, 1, '<b>', '</b>', '…', 12) AS excerpt, bm25(documents_fts, 10.0, 1.0, 5.0) AS score
  FROM documents_fts JOIN documents d ON d.id = documents_fts.rowid
/* documents_ranked(id,title,excerpt,score) */;
