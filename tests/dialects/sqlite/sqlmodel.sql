CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE organisation (
	id INTEGER NOT NULL, 
	name VARCHAR(120) NOT NULL, 
	billing_email VARCHAR(254), 
	seats INTEGER NOT NULL, 
	monthly_fee NUMERIC(8, 2) NOT NULL, 
	trial_ends DATE, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ix_organisation_name ON organisation (name);
CREATE TABLE member (
	id CHAR(32) NOT NULL, 
	organisation_id INTEGER NOT NULL, 
	email VARCHAR NOT NULL, 
	full_name VARCHAR NOT NULL, 
	hashed_password VARCHAR, 
	role VARCHAR(7) NOT NULL, 
	is_active BOOLEAN NOT NULL, 
	last_seen DATETIME, 
	avatar BLOB, locale VARCHAR(8) DEFAULT 'en' NOT NULL, invited_by CHAR(32) CONSTRAINT fk_member_invited_by REFERENCES member (id), 
	PRIMARY KEY (id), 
	CONSTRAINT uq_member_org_email UNIQUE (organisation_id, email), 
	FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ix_member_lower_email ON member (lower(email));
CREATE INDEX ix_member_email ON member (email);
CREATE INDEX ix_member_organisation_id ON member (organisation_id);
CREATE TABLE team_member_link (
	team_id INTEGER NOT NULL, 
	member_id CHAR(32) NOT NULL, 
	since DATE NOT NULL, 
	PRIMARY KEY (team_id, member_id), 
	FOREIGN KEY(team_id) REFERENCES team (id), 
	FOREIGN KEY(member_id) REFERENCES member (id)
);
CREATE TABLE project (
	id INTEGER NOT NULL, 
	organisation_id INTEGER NOT NULL, 
	team_id INTEGER, 
	"key" VARCHAR(10) NOT NULL, 
	title VARCHAR(200) NOT NULL, 
	description TEXT DEFAULT '' NOT NULL, 
	settings JSON, 
	archived BOOLEAN DEFAULT 0 NOT NULL, 
	starts_on DATE NOT NULL, 
	ends_on DATE, 
	daily_standup TIME, 
	budget FLOAT, 
	PRIMARY KEY (id), 
	CONSTRAINT ck_project_dates CHECK (ends_on IS NULL OR ends_on >= starts_on), 
	FOREIGN KEY(organisation_id) REFERENCES organisation (id), 
	FOREIGN KEY(team_id) REFERENCES team (id)
);
CREATE UNIQUE INDEX ix_project_org_key ON project (organisation_id, "key");
CREATE INDEX ix_project_live ON project (team_id) WHERE archived = 0;
CREATE TABLE ticket (
	id INTEGER NOT NULL, 
	project_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	parent_id INTEGER, 
	title VARCHAR NOT NULL, 
	body TEXT, 
	state VARCHAR(8) DEFAULT 'OPEN' NOT NULL, 
	priority VARCHAR(10) NOT NULL, 
	assignee_id CHAR(32), 
	estimate DATETIME, 
	created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL, 
	closed_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (project_id, number), 
	FOREIGN KEY(project_id) REFERENCES project (id), 
	FOREIGN KEY(parent_id) REFERENCES ticket (id), 
	CONSTRAINT ticketstate CHECK (state IN ('OPEN', 'TRIAGED', 'BLOCKED', 'RESOLVED', 'CLOSED')), 
	CONSTRAINT ck_ticket_priority CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')), 
	FOREIGN KEY(assignee_id) REFERENCES member (id)
);
CREATE INDEX ix_ticket_state ON ticket (state);
CREATE INDEX ix_ticket_project_id ON ticket (project_id);
CREATE TABLE time_entries (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ticket_id INTEGER NOT NULL, 
	member_id CHAR(32) NOT NULL, 
	started TIMESTAMP NOT NULL, 
	minutes SMALLINT NOT NULL, 
	hourly_rate NUMERIC(10, 2) DEFAULT 0, 
	billable BOOLEAN DEFAULT 1 NOT NULL, 
	note VARCHAR(500), 
	CONSTRAINT ck_time_entries_minutes_range CHECK (minutes > 0 AND minutes <= 1440), 
	CONSTRAINT fk_time_entries_ticket_id_ticket FOREIGN KEY(ticket_id) REFERENCES ticket (id) ON DELETE CASCADE, 
	CONSTRAINT fk_time_entries_member_id_member FOREIGN KEY(member_id) REFERENCES member (id), 
	CONSTRAINT ck_time_entries_billable_bool CHECK (billable IN (0, 1))
);
CREATE INDEX ix_time_entries_ticket_id ON time_entries (ticket_id);
CREATE TABLE invoices (
	id INTEGER NOT NULL, 
	organisation_id INTEGER NOT NULL, 
	number VARCHAR(20) NOT NULL, 
	issued_on DATE DEFAULT CURRENT_DATE NOT NULL, 
	net NUMERIC(12, 2) NOT NULL, 
	vat NUMERIC(12, 2) NOT NULL, 
	gross NUMERIC(12, 2) GENERATED ALWAYS AS (net + vat) STORED, 
	label VARCHAR(40) GENERATED ALWAYS AS ('INV-' || number) VIRTUAL, 
	pdf BLOB, 
	meta JSON DEFAULT '{}' NOT NULL, 
	exchange_rate FLOAT, 
	checksum BLOB, 
	paid BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_invoices PRIMARY KEY (id), 
	CONSTRAINT fk_invoices_organisation_id_organisation FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT ON UPDATE CASCADE, 
	CONSTRAINT uq_invoices_number UNIQUE (number)
);
CREATE INDEX ix_invoices_issued_desc ON invoices (issued_on DESC, organisation_id);
CREATE TABLE ticket_watchers (
	project_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	member_id CHAR(32) NOT NULL, 
	"order" INTEGER, 
	CONSTRAINT pk_ticket_watchers PRIMARY KEY (project_id, number, member_id), 
	CONSTRAINT fk_ticket_watchers_project_id_ticket FOREIGN KEY(project_id, number) REFERENCES ticket (project_id, number), 
	CONSTRAINT fk_ticket_watchers_member_id_member FOREIGN KEY(member_id) REFERENCES member (id) ON DELETE CASCADE
);
CREATE TABLE invoice_lines (
	invoice_id BIGINT NOT NULL, 
	pos INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	qty DECIMAL(8, 3) DEFAULT '1.000' NOT NULL, 
	price REAL NOT NULL, 
	CONSTRAINT pk_invoice_lines PRIMARY KEY (invoice_id, pos), 
	CONSTRAINT fk_lines_invoice FOREIGN KEY(invoice_id) REFERENCES invoices (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE IF NOT EXISTS "team" (
	id INTEGER NOT NULL, 
	organisation_id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	color VARCHAR(7) DEFAULT '#888888' NOT NULL, 
	lead_id CHAR(32), 
	PRIMARY KEY (id), 
	FOREIGN KEY(organisation_id) REFERENCES organisation (id), 
	FOREIGN KEY(lead_id) REFERENCES member (id) ON DELETE SET NULL
);
