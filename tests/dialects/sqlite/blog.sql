-- Schema of the little blog engine.
-- Load with:  sqlite3 blog.db < blog.sql

PRAGMA foreign_keys = ON;
PRAGMA journal_mode = WAL;
PRAGMA user_version = 3;

CREATE TABLE IF NOT EXISTS authors (
    id            INTEGER PRIMARY KEY,
    handle        TEXT    NOT NULL UNIQUE,
    display_name  TEXT    NOT NULL,
    email         TEXT    UNIQUE COLLATE NOCASE,
    bio           TEXT    NOT NULL DEFAULT '',
    is_admin      BOOLEAN NOT NULL DEFAULT 0,
    created_at    TEXT    NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE IF NOT EXISTS posts (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    author_id     INTEGER NOT NULL REFERENCES authors(id) ON DELETE CASCADE,
    slug          TEXT    NOT NULL UNIQUE,
    title         TEXT    NOT NULL CHECK (length(title) > 0),
    body          TEXT    NOT NULL,            -- markdown
    status        TEXT    NOT NULL DEFAULT 'draft'
                  CHECK (status IN ('draft', 'published', 'archived')),
    word_count    INTEGER NOT NULL DEFAULT 0,
    published_at  DATETIME,
    created_at    DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at    DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CHECK (status <> 'published' OR published_at IS NOT NULL)
);

CREATE INDEX IF NOT EXISTS posts_author_idx ON posts (author_id, published_at DESC);
CREATE INDEX IF NOT EXISTS posts_public_idx ON posts (published_at) WHERE status = 'published';

CREATE TABLE IF NOT EXISTS tags (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE COLLATE NOCASE
);

/* A post has many tags, a tag has many posts. */
CREATE TABLE IF NOT EXISTS post_tags (
    post_id  INTEGER NOT NULL,
    tag_id   INTEGER NOT NULL,
    PRIMARY KEY (post_id, tag_id),
    FOREIGN KEY (post_id) REFERENCES posts (id) ON DELETE CASCADE,
    FOREIGN KEY (tag_id)  REFERENCES tags  (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS comments (
    id          INTEGER PRIMARY KEY,
    post_id     INTEGER NOT NULL REFERENCES posts(id) ON DELETE CASCADE,
    parent_id   INTEGER REFERENCES comments(id) ON DELETE SET NULL,
    name        TEXT    NOT NULL DEFAULT 'anonymous',
    website     TEXT,
    body        TEXT    NOT NULL,
    approved    INTEGER NOT NULL DEFAULT 0,
    created_at  TEXT    NOT NULL DEFAULT (datetime('now'))
);

CREATE INDEX IF NOT EXISTS comments_post_idx ON comments (post_id);

-- key/value settings of the site
CREATE TABLE IF NOT EXISTS settings (
    key    TEXT PRIMARY KEY NOT NULL,
    value  TEXT
) WITHOUT ROWID;

INSERT OR IGNORE INTO settings (key, value) VALUES ('title', 'It''s my blog');
INSERT OR IGNORE INTO settings (key, value) VALUES ('posts_per_page', '10');
INSERT OR IGNORE INTO tags (name) VALUES ('news'), ('how-to'), ('misc');
