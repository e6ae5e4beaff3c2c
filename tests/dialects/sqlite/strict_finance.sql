CREATE TABLE currencies (
  code TEXT PRIMARY KEY CHECK (code GLOB '[A-Z][A-Z][A-Z]'),
  name TEXT NOT NULL COLLATE NOCASE UNIQUE ON CONFLICT ABORT,
  minor_units INTEGER NOT NULL DEFAULT 2 CHECK (minor_units BETWEEN 0 AND 4),
  symbol TEXT,
  active INT NOT NULL DEFAULT TRUE CHECK (active IN (TRUE, FALSE))
) STRICT, WITHOUT ROWID;
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE ON CONFLICT ROLLBACK,
  parent_id INTEGER REFERENCES accounts (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL ON CONFLICT FAIL COLLATE NOCASE,
  kind TEXT NOT NULL CHECK (kind IN ('asset', 'liability', 'equity', 'income', 'expense')),
  normal_side INTEGER GENERATED ALWAYS AS (CASE WHEN kind IN ('asset', 'expense') THEN 1 ELSE -1 END) STORED,
  currency TEXT NOT NULL DEFAULT 'EUR' REFERENCES currencies (code) ON UPDATE CASCADE,
  opened_on TEXT NOT NULL DEFAULT (date('now')) CHECK (opened_on IS date(opened_on)),
  closed_on TEXT CHECK (closed_on IS NULL OR closed_on > opened_on),
  is_open INTEGER AS (closed_on IS NULL) VIRTUAL,
  meta TEXT NOT NULL DEFAULT '{}' CHECK (json_type(meta) = 'object'),
  depth INTEGER GENERATED ALWAYS AS (length(number) - length(replace(number, '.', ''))) VIRTUAL
) STRICT;
CREATE TABLE fiscal_periods (
  year INTEGER NOT NULL CHECK (year >= 1990),
  month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 13),
  label TEXT NOT NULL GENERATED ALWAYS AS (printf('%04d-%02d', year, month)) STORED UNIQUE,
  locked INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (year, month)
) WITHOUT ROWID, STRICT;
CREATE TABLE journals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL,
  title TEXT,
  next_number INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT journals_code_key UNIQUE (code COLLATE NOCASE) ON CONFLICT IGNORE,
  CONSTRAINT journals_code_len CHECK (length(code) <= 6)
) STRICT;
CREATE TABLE entries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  journal_id INTEGER NOT NULL REFERENCES journals,
  number INTEGER NOT NULL,
  year INTEGER NOT NULL,
  month INTEGER NOT NULL,
  booked_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  memo TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
  document BLOB,
  document_sha BLOB CHECK (document_sha IS NULL OR length(document_sha) = 32),
  reverses INTEGER UNIQUE REFERENCES entries (id),
  uuid TEXT NOT NULL DEFAULT (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))),
  UNIQUE (journal_id, number) ON CONFLICT ABORT,
  FOREIGN KEY (year, month) REFERENCES fiscal_periods (year, month),
  CHECK (reverses IS NOT id)
) STRICT;
CREATE TABLE entry_lines (
  entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  line INTEGER NOT NULL,
  account_id INTEGER NOT NULL REFERENCES accounts (id),
  debit INTEGER NOT NULL DEFAULT 0 CHECK (debit >= 0),
  credit INTEGER NOT NULL DEFAULT 0 CHECK (credit >= 0),
  amount INTEGER GENERATED ALWAYS AS (debit - credit) STORED,
  rate REAL NOT NULL DEFAULT 1.0,
  base_amount REAL AS (round((debit - credit) * rate, 2)),
  tax_code TEXT,
  extra ANY,
  CONSTRAINT one_side CHECK ((debit = 0) <> (credit = 0)),
  PRIMARY KEY (entry_id, line),
  FOREIGN KEY (tax_code) REFERENCES tax_codes (code) ON UPDATE CASCADE ON DELETE SET NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE tax_codes (
  code TEXT NOT NULL PRIMARY KEY ON CONFLICT REPLACE,
  rate REAL NOT NULL CHECK (rate >= 0.0 AND rate < 1.0),
  percent TEXT GENERATED ALWAYS AS (printf('%.1f %%', rate * 100)) VIRTUAL,
  account_id INTEGER REFERENCES accounts ON DELETE NO ACTION,
  valid_from TEXT NOT NULL DEFAULT '1900-01-01',
  valid_to TEXT NOT NULL DEFAULT '9999-12-31'
) STRICT;
CREATE TABLE fx_rates (
  base TEXT NOT NULL,
  quote TEXT NOT NULL,
  day TEXT NOT NULL,
  rate REAL NOT NULL CHECK (rate > 0),
  inverse REAL GENERATED ALWAYS AS (1.0 / rate) STORED,
  source TEXT DEFAULT NULL,
  PRIMARY KEY (base, quote, day) ON CONFLICT REPLACE,
  FOREIGN KEY (base) REFERENCES currencies (code),
  FOREIGN KEY (quote) REFERENCES currencies (code),
  CHECK (base <> quote)
) STRICT;
CREATE TABLE counterparties (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE,
  vat_id TEXT COLLATE BINARY,
  iban TEXT COLLATE RTRIM CHECK (iban IS NULL OR (length(iban) BETWEEN 15 AND 34 AND iban NOT LIKE '% %')),
  details TEXT CHECK (json_valid(details)),
  city TEXT GENERATED ALWAYS AS (json_extract(details, '$.address.city')) VIRTUAL,
  country TEXT GENERATED ALWAYS AS (details ->> '$.address.country') VIRTUAL COLLATE NOCASE,
  risk REAL NOT NULL DEFAULT -1.0,
  limit_cents INTEGER DEFAULT 10000000000,
  blocked INTEGER NOT NULL DEFAULT (0) CHECK (blocked IN (0, 1))
) STRICT;
CREATE TABLE invoices (
  id INTEGER PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  number TEXT NOT NULL,
  counterparty_id INTEGER NOT NULL REFERENCES counterparties (id),
  entry_id INTEGER UNIQUE ON CONFLICT IGNORE REFERENCES entries (id) ON DELETE SET NULL,
  issued_on TEXT NOT NULL,
  terms_days INTEGER NOT NULL DEFAULT 30,
  due_on TEXT GENERATED ALWAYS AS (date(issued_on, '+' || terms_days || ' days')) STORED,
  net_cents INTEGER NOT NULL,
  tax_cents INTEGER NOT NULL DEFAULT 0,
  total_cents INTEGER NOT NULL GENERATED ALWAYS AS (net_cents + tax_cents) STORED CHECK (total_cents >= 0),
  paid_cents INTEGER NOT NULL DEFAULT 0,
  open_cents INTEGER AS (net_cents + tax_cents - paid_cents) VIRTUAL,
  UNIQUE (direction, number COLLATE NOCASE)
) STRICT;
CREATE TABLE payments (
  id TEXT NOT NULL PRIMARY KEY,
  invoice_id INTEGER NOT NULL,
  cents INTEGER NOT NULL,
  paid_at INTEGER NOT NULL DEFAULT (unixepoch()),
  raw ANY,
  CONSTRAINT payments_invoice_fk FOREIGN KEY (invoice_id) REFERENCES invoices (id) ON DELETE RESTRICT ON UPDATE RESTRICT NOT DEFERRABLE INITIALLY IMMEDIATE,
  CONSTRAINT payments_nonzero CHECK (cents <> 0)
) STRICT;
CREATE INDEX accounts_lower_name ON accounts (lower(name));
CREATE INDEX accounts_parent ON accounts (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX accounts_open ON accounts (is_open, number COLLATE NOCASE DESC);
CREATE INDEX accounts_owner ON accounts (json_extract(meta, '$.owner'));
CREATE INDEX entries_month ON entries (substr(booked_at, 1, 7), journal_id DESC);
CREATE INDEX entries_period ON entries (year, month);
CREATE INDEX lines_abs ON entry_lines (abs(debit - credit) DESC) WHERE credit > 0 OR debit > 100000;
CREATE INDEX lines_account ON entry_lines (account_id, amount);
CREATE UNIQUE INDEX counterparties_vat ON counterparties (upper(replace(vat_id, ' ', ''))) WHERE vat_id IS NOT NULL;
CREATE INDEX counterparties_city ON counterparties (city COLLATE NOCASE, country);
CREATE INDEX invoices_open ON invoices (due_on) WHERE paid_cents < net_cents + tax_cents;
CREATE INDEX invoices_year ON invoices (CAST(substr(issued_on, 1, 4) AS INTEGER), direction);
CREATE INDEX fx_latest ON fx_rates (quote, base, day DESC);
CREATE TRIGGER lines_locked_insert BEFORE INSERT ON entry_lines
WHEN EXISTS (SELECT 1 FROM entries e JOIN fiscal_periods p USING (year, month) WHERE e.id = NEW.entry_id AND p.locked)
BEGIN
  SELECT RAISE(ABORT, 'period is locked');
END;
CREATE VIEW trial_balance (account, name, debit, credit, balance) AS
  SELECT a.number, a.name, total(l.debit) / 100.0, total(l.credit) / 100.0, a.normal_side * sum(l.amount) / 100.0
  FROM accounts a LEFT JOIN entry_lines l ON l.account_id = a.id
  GROUP BY a.id
  ORDER BY a.number
/* trial_balance(account,name,debit,credit,balance) */;
