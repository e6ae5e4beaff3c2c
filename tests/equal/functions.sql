-- same: now() (default)
create table t (x timestamptz default now());
===
create table t (x timestamptz default pg_catalog.now());
---
-- same: now() (domain default)
create domain d as timestamptz default now();
===
create domain d as timestamptz default NOW( );
---
-- same: now() (set default)
create table t (x timestamptz);
alter table t alter column x set default now();
===
create table t (x timestamptz);
alter table t alter column x set default (now());
---
-- same: now() (default)
create table t (x timestamptz default now());
===
create table t (x timestamptz default "now"());
---
-- same: now() (domain default)
create domain d as timestamptz default now();
===
create domain d as timestamptz default now()::timestamptz;
---
-- different: now() (set default)
create table t (x timestamptz);
alter table t alter column x set default now();
===
create table t (x timestamptz);
alter table t alter column x set default current_timestamp;
---
-- different: now() (default)
create table t (x timestamptz default now());
===
create table t (x timestamptz default transaction_timestamp());
---
-- different: now() (domain default)
create domain d as timestamptz default now();
===
create domain d as timestamptz default statement_timestamp();
---
-- different: now() (set default)
create table t (x timestamptz);
alter table t alter column x set default now();
===
create table t (x timestamptz);
alter table t alter column x set default clock_timestamp();
---
-- different: now() (default)
create table t (x timestamptz default now());
===
create table t (x timestamptz default now()::timestamp);
---
-- different: now() (domain default)
create domain d as timestamptz default now();
===
create domain d as timestamptz default current_date;
---
-- different: now() (set default)
create table t (x timestamptz);
alter table t alter column x set default now();
===
create table t (x timestamptz);
alter table t alter column x set default localtimestamp;
---
-- same: CURRENT_TIMESTAMP (default)
create table t (x timestamptz default current_timestamp);
===
create table t (x timestamptz default CURRENT_TIMESTAMP);
---
-- same: CURRENT_TIMESTAMP (domain default)
create domain d as timestamptz default current_timestamp;
===
create domain d as timestamptz default (current_timestamp);
---
-- same: CURRENT_TIMESTAMP (default)
create table t (x timestamptz default current_timestamp);
===
create table t (x timestamptz default current_timestamp::timestamptz);
---
-- different: CURRENT_TIMESTAMP (domain default)
create domain d as timestamptz default current_timestamp;
===
create domain d as timestamptz default now();
---
-- different: CURRENT_TIMESTAMP (default)
create table t (x timestamptz default current_timestamp);
===
create table t (x timestamptz default current_timestamp(6));
---
-- different: CURRENT_TIMESTAMP (domain default)
create domain d as timestamptz default current_timestamp;
===
create domain d as timestamptz default current_timestamp(0);
---
-- different: CURRENT_TIMESTAMP (default)
create table t (x timestamptz default current_timestamp);
===
create table t (x timestamptz default localtimestamp);
---
-- different: CURRENT_TIMESTAMP (domain default)
create domain d as timestamptz default current_timestamp;
===
create domain d as timestamptz default current_timestamp::timestamp;
---
-- same: precision of CURRENT_TIMESTAMP (default)
create table t (x timestamptz default current_timestamp(3));
===
create table t (x timestamptz default CURRENT_TIMESTAMP ( 3 ));
---
-- different: precision of CURRENT_TIMESTAMP (default)
create table t (x timestamptz default current_timestamp(3));
===
create table t (x timestamptz default current_timestamp);
---
-- different: precision of CURRENT_TIMESTAMP (default)
create table t (x timestamptz default current_timestamp(3));
===
create table t (x timestamptz default current_timestamp::timestamptz(3));
---
-- different: precision of CURRENT_TIMESTAMP (default)
create table t (x timestamptz default current_timestamp(3));
===
create table t (x timestamptz default localtimestamp(3));
---
-- same: now() in a date (default)
create table t (x date default now());
===
create table t (x date default now()::timestamptz);
---
-- different: now() in a date (default)
create table t (x date default now());
===
create table t (x date default current_date);
---
-- different: now() in a date (default)
create table t (x date default now());
===
create table t (x date default now()::date);
---
-- different: now() in a date (default)
create table t (x date default now());
===
create table t (x date default current_timestamp);
---
-- different: now() in a date (default)
create table t (x date default now());
===
create table t (x date default ('now'::text)::date);
---
-- same: now() in a timestamp (default)
create table t (x timestamp default now());
===
create table t (x timestamp default (now()));
---
-- different: now() in a timestamp (default)
create table t (x timestamp default now());
===
create table t (x timestamp default now()::timestamp);
---
-- different: now() in a timestamp (default)
create table t (x timestamp default now());
===
create table t (x timestamp default localtimestamp);
---
-- different: now() in a timestamp (default)
create table t (x timestamp default now());
===
create table t (x timestamp default (now() at time zone 'utc'));
---
-- different: now() in a timestamp (default)
create table t (x timestamp default now());
===
create table t (x timestamp default current_timestamp);
---
-- same: AT TIME ZONE (default)
create table t (x timestamp default (now() at time zone 'utc'));
===
create table t (x timestamp default (now() AT TIME ZONE 'utc'::text));
---
-- same: AT TIME ZONE (domain default)
create domain d as timestamp default (now() at time zone 'utc');
===
create domain d as timestamp default (pg_catalog.now() at time zone text 'utc');
---
-- different: AT TIME ZONE (default)
create table t (x timestamp default (now() at time zone 'utc'));
===
create table t (x timestamp default timezone('utc', now()));
---
-- different: AT TIME ZONE (domain default)
create domain d as timestamp default (now() at time zone 'utc');
===
create domain d as timestamp default (now() at time zone 'UTC');
---
-- different: AT TIME ZONE (default)
create table t (x timestamp default (now() at time zone 'utc'));
===
create table t (x timestamp default (current_timestamp at time zone 'utc'));
---
-- different: AT TIME ZONE (domain default)
create domain d as timestamp default (now() at time zone 'utc');
===
create domain d as timestamp default (now() at time zone interval '0');
---
-- same: timezone() as a function (default)
create table t (x timestamp default timezone('utc', now()));
===
create table t (x timestamp default timezone('utc'::text, now()));
---
-- same: timezone() as a function (default)
create table t (x timestamp default timezone('utc', now()));
===
create table t (x timestamp default pg_catalog.timezone('utc', now()));
---
-- same: timezone() as a function (default)
create table t (x timestamp default timezone('utc', now()));
===
create table t (x timestamp default TIMEZONE('utc', NOW()));
---
-- different: timezone() as a function (default)
create table t (x timestamp default timezone('utc', now()));
===
create table t (x timestamp default (now() at time zone 'utc'));
---
-- different: timezone() as a function (default)
create table t (x timestamp default timezone('utc', now()));
===
create table t (x timestamp default timezone('utc', current_timestamp));
---
-- different: timezone() as a function (default)
create table t (x timestamp default timezone('utc', now()));
===
create table t (x timestamp default timezone('UTC', now()));
---
-- same: AT LOCAL (default)
-- only: 18
create table t (x timestamp default (now() at local));
===
create table t (x timestamp default (now() AT LOCAL));
---
-- different: AT LOCAL (default)
-- only: 18
create table t (x timestamp default (now() at local));
===
create table t (x timestamp default (now() at time zone 'local'));
---
-- different: AT LOCAL (default)
-- only: 18
create table t (x timestamp default (now() at local));
===
create table t (x timestamp default (now() at time zone 'utc'));
---
-- different: AT LOCAL (default)
-- only: 18
create table t (x timestamp default (now() at local));
===
create table t (x timestamp default timezone(now()));
---
-- same: current_user and its relatives (default)
create table t (x name default current_user);
===
create table t (x name default CURRENT_USER);
---
-- different: current_user and its relatives (default)
create table t (x name default current_user);
===
create table t (x name default session_user);
---
-- different: current_user and its relatives (default)
create table t (x name default current_user);
===
create table t (x name default 'postgres');
---
-- different: current_user and its relatives (default)
create table t (x name default current_user);
===
create table t (x name default current_role);
---
-- different: current_user and its relatives (default)
create table t (x name default current_user);
===
create table t (x name default user);
---
-- same: user (default)
create table t (x text default user);
===
create table t (x text default USER);
---
-- different: user (default)
create table t (x text default user);
===
create table t (x text default current_user);
---
-- different: user (default)
create table t (x text default user);
===
create table t (x text default session_user);
---
-- same: current_user in text (default)
create table t (x text default current_user);
===
create table t (x text default (CURRENT_USER));
---
-- different: current_user in text (default)
create table t (x text default current_user);
===
create table t (x text default current_user::text);
---
-- different: current_user in text (default)
create table t (x text default current_user);
===
create table t (x text default session_user);
---
-- different: current_user in text (default)
create table t (x text default current_user);
===
create table t (x text default current_user::varchar);
---
-- same: current_schema (default)
create table t (x name default current_schema);
===
create table t (x name default CURRENT_SCHEMA);
---
-- different: current_schema (default)
create table t (x name default current_schema);
===
create table t (x name default current_schema());
---
-- different: current_schema (default)
create table t (x name default current_schema);
===
create table t (x name default current_catalog);
---
-- different: current_schema (default)
create table t (x name default current_schema);
===
create table t (x name default 'public');
---
-- same: current_setting (default)
create table t (x uuid default current_setting('app.tenant')::uuid);
===
create table t (x uuid default (current_setting('app.tenant'::text))::uuid);
---
-- same: current_setting (default)
create table t (x uuid default current_setting('app.tenant')::uuid);
===
create table t (x uuid default cast(current_setting('app.tenant') as uuid));
---
-- different: current_setting (default)
create table t (x uuid default current_setting('app.tenant')::uuid);
===
create table t (x uuid default current_setting('app.tenant', true)::uuid);
---
-- different: current_setting (default)
create table t (x uuid default current_setting('app.tenant')::uuid);
===
create table t (x uuid default current_setting('app.tenant_id')::uuid);
---
-- same: gen_random_uuid (default)
create table t (x uuid default gen_random_uuid());
===
create table t (x uuid default pg_catalog.gen_random_uuid());
---
-- same: gen_random_uuid (domain default)
create domain d as uuid default gen_random_uuid();
===
create domain d as uuid default GEN_RANDOM_UUID();
---
-- different: gen_random_uuid (added column default)
create table t ();
alter table t add column x uuid default gen_random_uuid();
===
create table t ();
alter table t add column x uuid default gen_random_uuid()::text::uuid;
---
-- different: gen_random_uuid (default)
create table t (x uuid default gen_random_uuid());
===
create table t (x uuid default null);
---
-- same: uuid functions of 18 (default)
-- only: 18
create table t (x uuid default uuidv7());
===
create table t (x uuid default pg_catalog.uuidv7());
---
-- different: uuid functions of 18 (default)
-- only: 18
create table t (x uuid default uuidv7());
===
create table t (x uuid default uuidv4());
---
-- different: uuid functions of 18 (default)
-- only: 18
create table t (x uuid default uuidv7());
===
create table t (x uuid default gen_random_uuid());
---
-- different: uuid functions of 18 (default)
-- only: 18
create table t (x uuid default uuidv7());
===
create table t (x uuid default uuidv7(interval '1 s'));
---
-- different: uuidv4 is not gen_random_uuid (default)
-- only: 18
create table t (x uuid default uuidv4());
===
create table t (x uuid default gen_random_uuid());
---
-- same: extract (generated column)
create table t (
  d date,
  g numeric generated always as (extract(year from d)) stored
);
===
create table t (
  d date,
  g numeric generated always as (extract('year' from d)) stored
);
---
-- same: extract (index expression)
create table t (d date);
create index i on t ((extract(year from d)));
===
create table t (d date);
create index i on t ((EXTRACT(YEAR FROM d)));
---
-- same: extract (generated column)
create table t (
  d date,
  g numeric generated always as (extract(year from d)) stored
);
===
create table t (
  d date,
  g numeric generated always as (extract("year" from d)) stored
);
---
-- same: extract (index expression)
create table t (d date);
create index i on t ((extract(year from d)));
===
create table t (d date);
create index i on t ((extract('year' from (d))));
---
-- different: extract (generated column)
create table t (
  d date,
  g numeric generated always as (extract(year from d)) stored
);
===
create table t (
  d date,
  g numeric generated always as (date_part('year', d)) stored
);
---
-- different: extract (index expression)
create table t (d date);
create index i on t ((extract(year from d)));
===
create table t (d date);
create index i on t ((extract(month from d)));
---
-- different: extract (generated column)
create table t (
  d date,
  g numeric generated always as (extract(year from d)) stored
);
===
create table t (
  d date,
  g numeric generated always as (extract('YEAR' from d)) stored
);
---
-- different: extract (index expression)
create table t (d date);
create index i on t ((extract(year from d)));
===
create table t (d date);
create index i on t ((extract(isoyear from d)));
---
-- different: extract (generated column)
create table t (
  d date,
  g numeric generated always as (extract(year from d)) stored
);
===
create table t (
  d date,
  g numeric generated always as (pg_catalog.extract('year', d)) stored
);
---
-- same: date_part (index expression)
create table t (d timestamp);
create index i on t ((date_part('year', d)));
===
create table t (d timestamp);
create index i on t ((date_part('year'::text, d)));
---
-- different: date_part (index expression)
create table t (d timestamp);
create index i on t ((date_part('year', d)));
===
create table t (d timestamp);
create index i on t ((extract(year from d)));
---
-- different: date_part (index expression)
create table t (d timestamp);
create index i on t ((date_part('year', d)));
===
create table t (d timestamp);
create index i on t ((date_part('YEAR', d)));
---
-- different: date_part (index expression)
create table t (d timestamp);
create index i on t ((date_part('year', d)));
===
create table t (d timestamp);
create index i on t ((date_part('year', d::date)));
---
-- same: date_trunc (index expression)
create table t (a timestamp);
create index i on t ((date_trunc('day', a)));
===
create table t (a timestamp);
create index i on t ((date_trunc('day'::text, a)));
---
-- same: date_trunc (generated column)
create table t (
  a timestamp,
  g timestamp generated always as (date_trunc('day', a)) stored
);
===
create table t (
  a timestamp,
  g timestamp generated always as (DATE_TRUNC('day', a)) stored
);
---
-- different: date_trunc (index expression)
create table t (a timestamp);
create index i on t ((date_trunc('day', a)));
===
create table t (a timestamp);
create index i on t ((date_trunc('DAY', a)));
---
-- different: date_trunc (generated column)
create table t (
  a timestamp,
  g timestamp generated always as (date_trunc('day', a)) stored
);
===
create table t (
  a timestamp,
  g timestamp generated always as (date_trunc('hour', a)) stored
);
---
-- different: date_trunc (index expression)
create table t (a timestamp);
create index i on t ((date_trunc('day', a)));
===
create table t (a timestamp);
create index i on t ((a::date::timestamp));
---
-- same: substring (index expression)
create table t (t text);
create index i on t ((substring(t from 1 for 2)));
===
create table t (t text);
create index i on t ((SUBSTRING(t FROM 1 FOR 2)));
---
-- same: substring (generated column)
create table t (
  t text,
  g text generated always as (substring(t from 1 for 2)) stored
);
===
create table t (
  t text,
  g text generated always as (substring(t from '1'::int for 2)) stored
);
---
-- same: substring (index expression)
create table t (t text);
create index i on t ((substring(t from 1 for 2)));
===
create table t (t text);
create index i on t ((substring(t for 2)));
---
-- different: substring (generated column)
create table t (
  t text,
  g text generated always as (substring(t from 1 for 2)) stored
);
===
create table t (
  t text,
  g text generated always as (substring(t, 1, 2)) stored
);
---
-- different: substring (index expression)
create table t (t text);
create index i on t ((substring(t from 1 for 2)));
===
create table t (t text);
create index i on t ((substr(t, 1, 2)));
---
-- different: substring (generated column)
create table t (
  t text,
  g text generated always as (substring(t from 1 for 2)) stored
);
===
create table t (
  t text,
  g text generated always as (left(t, 2)) stored
);
---
-- different: substring (index expression)
create table t (t text);
create index i on t ((substring(t from 1 for 2)));
===
create table t (t text);
create index i on t ((substring(t from 1)));
---
-- different: substring (generated column)
create table t (
  t text,
  g text generated always as (substring(t from 1 for 2)) stored
);
===
create table t (
  t text,
  g text generated always as (substring(t from 2 for 1)) stored
);
---
-- same: substring as a function (generated column)
create table t (
  t text,
  g text generated always as (substring(t, 1, 2)) stored
);
===
create table t (
  t text,
  g text generated always as (pg_catalog.substring(t, 1, 2)) stored
);
---
-- different: substring as a function (generated column)
create table t (
  t text,
  g text generated always as (substring(t, 1, 2)) stored
);
===
create table t (
  t text,
  g text generated always as (substring(t from 1 for 2)) stored
);
---
-- different: substring as a function (generated column)
create table t (
  t text,
  g text generated always as (substring(t, 1, 2)) stored
);
===
create table t (
  t text,
  g text generated always as (substr(t, 1, 2)) stored
);
---
-- same: substring with a pattern (generated column)
create table t (
  t text,
  g text generated always as (substring(t from '[0-9]+')) stored
);
===
create table t (
  t text,
  g text generated always as (substring(t from '[0-9]+'::text)) stored
);
---
-- same: substring with a pattern (generated column)
create table t (
  t text,
  g text generated always as (substring(t from '[0-9]+')) stored
);
===
create table t (
  t text,
  g text generated always as (substring(t, '[0-9]+')) stored
);
---
-- different: substring with a pattern (generated column)
create table t (
  t text,
  g text generated always as (substring(t from '[0-9]+')) stored
);
===
create table t (
  t text,
  g text generated always as (substring(t similar '[0-9]+' escape '#')) stored
);
---
-- different: substring with a pattern (generated column)
create table t (
  t text,
  g text generated always as (substring(t from '[0-9]+')) stored
);
===
create table t (
  t text,
  g text generated always as (substring(t from '[0-9]*')) stored
);
---
-- same: trim (index expression)
create table t (t text);
create index i on t ((trim(t) = 'a'));
===
create table t (t text);
create index i on t ((trim(both from t) = 'a'));
---
-- same: trim (generated column)
create table t (
  t text,
  g boolean generated always as (trim(t) = 'a') stored
);
===
create table t (
  t text,
  g boolean generated always as (TRIM(BOTH FROM (t)) = 'a') stored
);
---
-- same: trim (check)
create table t (
  t text,
  constraint c check (trim(t) = 'a')
);
===
create table t (
  t text,
  constraint c check (trim(from t) = 'a')
);
---
-- different: trim (index expression)
create table t (t text);
create index i on t ((trim(t) = 'a'));
===
create table t (t text);
create index i on t ((btrim(t) = 'a'));
---
-- different: trim (generated column)
create table t (
  t text,
  g boolean generated always as (trim(t) = 'a') stored
);
===
create table t (
  t text,
  g boolean generated always as (trim(both ' ' from t) = 'a') stored
);
---
-- different: trim (check)
create table t (
  t text,
  constraint c check (trim(t) = 'a')
);
===
create table t (
  t text,
  constraint c check (trim(leading from t) = 'a')
);
---
-- different: trim (index expression)
create table t (t text);
create index i on t ((trim(t) = 'a'));
===
create table t (t text);
create index i on t ((ltrim(t) = 'a'));
---
-- different: trim (generated column)
create table t (
  t text,
  g boolean generated always as (trim(t) = 'a') stored
);
===
create table t (
  t text,
  g boolean generated always as (rtrim(t) = 'a') stored
);
---
-- same: trim with characters (index expression)
create table t (t text);
create index i on t ((trim('x' from t)));
===
create table t (t text);
create index i on t ((trim(both 'x' from t)));
---
-- same: trim with characters (index expression)
create table t (t text);
create index i on t ((trim('x' from t)));
===
create table t (t text);
create index i on t ((trim(both from t, 'x')));
---
-- same: trim with characters (index expression)
create table t (t text);
create index i on t ((trim('x' from t)));
===
create table t (t text);
create index i on t ((trim(t, 'x')));
---
-- different: trim with characters (index expression)
create table t (t text);
create index i on t ((trim('x' from t)));
===
create table t (t text);
create index i on t ((btrim(t, 'x')));
---
-- different: trim with characters (index expression)
create table t (t text);
create index i on t ((trim('x' from t)));
===
create table t (t text);
create index i on t ((trim(leading 'x' from t)));
---
-- different: trim with characters (index expression)
create table t (t text);
create index i on t ((trim('x' from t)));
===
create table t (t text);
create index i on t ((trim('y' from t)));
---
-- same: trim leading (index expression)
create table t (t text);
create index i on t ((trim(leading from t)));
===
create table t (t text);
create index i on t ((TRIM(LEADING FROM t)));
---
-- different: trim leading (index expression)
create table t (t text);
create index i on t ((trim(leading from t)));
===
create table t (t text);
create index i on t ((ltrim(t)));
---
-- different: trim leading (index expression)
create table t (t text);
create index i on t ((trim(leading from t)));
===
create table t (t text);
create index i on t ((trim(trailing from t)));
---
-- different: trim leading (index expression)
create table t (t text);
create index i on t ((trim(leading from t)));
===
create table t (t text);
create index i on t ((trim(leading ' ' from t)));
---
-- same: position (check)
create table t (
  t text,
  constraint c check (position('a' in t) > 0)
);
===
create table t (
  t text,
  constraint c check (POSITION('a'::text IN t) > 0)
);
---
-- different: position (check)
create table t (
  t text,
  constraint c check (position('a' in t) > 0)
);
===
create table t (
  t text,
  constraint c check (strpos(t, 'a') > 0)
);
---
-- different: position (check)
create table t (
  t text,
  constraint c check (position('a' in t) > 0)
);
===
create table t (
  t text,
  constraint c check (pg_catalog.position(t, 'a') > 0)
);
---
-- different: position (check)
create table t (
  t text,
  constraint c check (position('a' in t) > 0)
);
===
create table t (
  t text,
  constraint c check (position(t in 'a') > 0)
);
---
-- different: position (check)
create table t (
  t text,
  constraint c check (position('a' in t) > 0)
);
===
create table t (
  t text,
  constraint c check (position('b' in t) > 0)
);
---
-- same: overlay (generated column)
create table t (
  t text,
  g text generated always as (overlay(t placing 'x' from 1 for 2)) stored
);
===
create table t (
  t text,
  g text generated always as (OVERLAY(t PLACING 'x'::text FROM 1 FOR 2)) stored
);
---
-- different: overlay (generated column)
create table t (
  t text,
  g text generated always as (overlay(t placing 'x' from 1 for 2)) stored
);
===
create table t (
  t text,
  g text generated always as (overlay(t, 'x', 1, 2)) stored
);
---
-- different: overlay (generated column)
create table t (
  t text,
  g text generated always as (overlay(t placing 'x' from 1 for 2)) stored
);
===
create table t (
  t text,
  g text generated always as (overlay(t placing 'x' from 1)) stored
);
---
-- same: lower (index expression)
create table t (t text);
create index i on t ((lower(t)));
===
create table t (t text);
create index i on t ((pg_catalog.lower(t)));
---
-- same: lower (generated column)
create table t (
  t text,
  g text generated always as (lower(t)) stored
);
===
create table t (
  t text,
  g text generated always as (LOWER( t )) stored
);
---
-- same: lower (unique index expression)
create table t (t text);
create unique index i on t (t, (lower(t)));
===
create table t (t text);
create unique index i on t (t, ("lower"(t)));
---
-- same: lower (index expression)
create table t (t text);
create index i on t ((lower(t)));
===
create table t (t text);
create index i on t ((lower((t))));
---
-- same: lower (generated column)
create table t (
  t text,
  g text generated always as (lower(t)) stored
);
===
create table t (
  t text,
  g text generated always as (lower(t::text)) stored
);
---
-- different: lower (unique index expression)
create table t (t text);
create unique index i on t (t, (lower(t)));
===
create table t (t text);
create unique index i on t (t, (upper(t)));
---
-- different: lower (index expression)
create table t (t text);
create index i on t ((lower(t)));
===
create table t (t text);
create index i on t ((lower(t::varchar)));
---
-- different: lower (generated column)
create table t (
  t text,
  g text generated always as (lower(t)) stored
);
===
create table t (
  t text,
  g text generated always as (lower(lower(t))) stored
);
---
-- different: lower (unique index expression)
create table t (t text);
create unique index i on t (t, (lower(t)));
===
create table t (t text);
create unique index i on t (t, (initcap(t)));
---
-- same: lower of a varchar (index expression)
create table t (v varchar(10));
create index i on t ((lower(v)));
===
create table t (v varchar(10));
create index i on t ((lower(v::text)));
---
-- same: lower of a varchar (unique index expression)
create table t (v varchar(10));
create unique index i on t (v, (lower(v)));
===
create table t (v varchar(10));
create unique index i on t (v, (lower(cast(v as text))));
---
-- different: lower of a varchar (index expression)
create table t (v varchar(10));
create index i on t ((lower(v)));
===
create table t (v varchar(10));
create index i on t ((lower(v::varchar)));
---
-- different: lower of a varchar (unique index expression)
create table t (v varchar(10));
create unique index i on t (v, (lower(v)));
===
create table t (v varchar(10));
create unique index i on t (v, (lower(v::char(10))));
---
-- same: length synonyms are kept (check)
create table t (
  t text,
  constraint c check (char_length(t) <= 5)
);
===
create table t (
  t text,
  constraint c check (pg_catalog.char_length(t) <= 5)
);
---
-- different: length synonyms are kept (check)
create table t (
  t text,
  constraint c check (char_length(t) <= 5)
);
===
create table t (
  t text,
  constraint c check (character_length(t) <= 5)
);
---
-- different: length synonyms are kept (check)
create table t (
  t text,
  constraint c check (char_length(t) <= 5)
);
===
create table t (
  t text,
  constraint c check (length(t) <= 5)
);
---
-- different: length synonyms are kept (check)
create table t (
  t text,
  constraint c check (char_length(t) <= 5)
);
===
create table t (
  t text,
  constraint c check (char_length(t) < 6)
);
---
-- different: length synonyms are kept (check)
create table t (
  t text,
  constraint c check (char_length(t) <= 5)
);
===
create table t (
  t text,
  constraint c check (char_length(t) <= 6)
);
---
-- same: length of a varchar (check)
create table t (
  v varchar(10),
  constraint c check (length(v) > 2)
);
===
create table t (
  v varchar(10),
  constraint c check (length(v::text) > 2)
);
---
-- different: length of a varchar (check)
create table t (
  v varchar(10),
  constraint c check (length(v) > 2)
);
===
create table t (
  v varchar(10),
  constraint c check (length(v::bpchar) > 2)
);
---
-- different: length of a varchar (check)
create table t (
  v varchar(10),
  constraint c check (length(v) > 2)
);
===
create table t (
  v varchar(10),
  constraint c check (char_length(v) > 2)
);
---
-- same: numeric functions have synonyms that are kept (generated column)
create table t (
  p numeric,
  g numeric generated always as (ceil(p)) stored
);
===
create table t (
  p numeric,
  g numeric generated always as (pg_catalog.ceil(p)) stored
);
---
-- different: numeric functions have synonyms that are kept (generated column)
create table t (
  p numeric,
  g numeric generated always as (ceil(p)) stored
);
===
create table t (
  p numeric,
  g numeric generated always as (ceiling(p)) stored
);
---
-- different: numeric functions have synonyms that are kept (generated column)
create table t (
  p numeric,
  g numeric generated always as (ceil(p)) stored
);
===
create table t (
  p numeric,
  g numeric generated always as (floor(p)) stored
);
---
-- different: numeric functions have synonyms that are kept (generated column)
create table t (
  p numeric,
  g numeric generated always as (ceil(p)) stored
);
===
create table t (
  p numeric,
  g numeric generated always as (round(p)) stored
);
---
-- same: round (generated column)
create table t (
  p numeric,
  g numeric generated always as (round(p, 2)) stored
);
===
create table t (
  p numeric,
  g numeric generated always as (round(p, '2')) stored
);
---
-- different: round (generated column)
create table t (
  p numeric,
  g numeric generated always as (round(p, 2)) stored
);
===
create table t (
  p numeric,
  g numeric generated always as (round(p, 3)) stored
);
---
-- different: round (generated column)
create table t (
  p numeric,
  g numeric generated always as (round(p, 2)) stored
);
===
create table t (
  p numeric,
  g numeric generated always as (trunc(p, 2)) stored
);
---
-- different: round (generated column)
create table t (
  p numeric,
  g numeric generated always as (round(p, 2)) stored
);
===
create table t (
  p numeric,
  g numeric generated always as (round(p)) stored
);
---
-- same: mod and power (generated column)
create table t (
  a int, b int,
  g int generated always as (mod(a, b)) stored
);
===
create table t (
  a int, b int,
  g int generated always as (MOD(a, b)) stored
);
---
-- different: mod and power (generated column)
create table t (
  a int, b int,
  g int generated always as (mod(a, b)) stored
);
===
create table t (
  a int, b int,
  g int generated always as (a % b) stored
);
---
-- different: mod and power (generated column)
create table t (
  a int, b int,
  g int generated always as (mod(a, b)) stored
);
===
create table t (
  a int, b int,
  g int generated always as (mod(b, a)) stored
);
---
-- same: implicit cast of a function argument (generated column)
create table t (
  a int,
  g float8 generated always as (sqrt(a)) stored
);
===
create table t (
  a int,
  g float8 generated always as (sqrt(a::float8)) stored
);
---
-- same: implicit cast of a function argument (generated column)
create table t (
  a int,
  g float8 generated always as (sqrt(a)) stored
);
===
create table t (
  a int,
  g float8 generated always as (sqrt((a)::double precision)) stored
);
---
-- different: implicit cast of a function argument (generated column)
create table t (
  a int,
  g float8 generated always as (sqrt(a)) stored
);
===
create table t (
  a int,
  g float8 generated always as (sqrt(a::numeric)) stored
);
---
-- different: implicit cast of a function argument (generated column)
create table t (
  a int,
  g float8 generated always as (sqrt(a)) stored
);
===
create table t (
  a int,
  g float8 generated always as (sqrt(a + 0)) stored
);
---
-- same: concatenation of text and integer (check)
create table t (
  t text, n int,
  constraint c check (t || n = 'a1')
);
===
create table t (
  t text, n int,
  constraint c check ((t || n) = 'a1'::text)
);
---
-- different: concatenation of text and integer (check)
create table t (
  t text, n int,
  constraint c check (t || n = 'a1')
);
===
create table t (
  t text, n int,
  constraint c check (t || n::text = 'a1')
);
---
-- different: concatenation of text and integer (check)
create table t (
  t text, n int,
  constraint c check (t || n = 'a1')
);
===
create table t (
  t text, n int,
  constraint c check (n || t = 'a1')
);
---
-- different: concatenation of text and integer (check)
create table t (
  t text, n int,
  constraint c check (t || n = 'a1')
);
===
create table t (
  t text, n int,
  constraint c check (concat(t, n) = 'a1')
);
---
-- same: named arguments (default)
create table t (x interval default make_interval(days => 10));
===
create table t (x interval default make_interval(days := 10));
---
-- same: named arguments (default)
create table t (x interval default make_interval(days => 10));
===
create table t (x interval default make_interval(days => '10'));
---
-- different: named arguments (default)
create table t (x interval default make_interval(days => 10));
===
create table t (x interval default make_interval(0, 0, 0, 10));
---
-- different: named arguments (default)
create table t (x interval default make_interval(days => 10));
===
create table t (x interval default make_interval(hours => 10));
---
-- different: named arguments (default)
create table t (x interval default make_interval(days => 10));
===
create table t (x interval default make_interval(days => 11));
---
-- different: named arguments (default)
create table t (x interval default make_interval(days => 10));
===
create table t (x interval default interval '10 days');
---
-- same: variadic (generated column)
create table t (
  a text, b text,
  g int generated always as (num_nulls(a, b)) stored
);
===
create table t (
  a text, b text,
  g int generated always as (NUM_NULLS(a, b)) stored
);
---
-- different: variadic (generated column)
create table t (
  a text, b text,
  g int generated always as (num_nulls(a, b)) stored
);
===
create table t (
  a text, b text,
  g int generated always as (num_nulls(b, a)) stored
);
---
-- different: variadic (generated column)
create table t (
  a text, b text,
  g int generated always as (num_nulls(a, b)) stored
);
===
create table t (
  a text, b text,
  g int generated always as (num_nulls(variadic array[a, b])) stored
);
---
-- different: variadic (generated column)
create table t (
  a text, b text,
  g int generated always as (num_nulls(a, b)) stored
);
===
create table t (
  a text, b text,
  g int generated always as (num_nonnulls(a, b)) stored
);
---
-- same: array functions (check)
create table t (
  a text[],
  constraint c check (array_length(a, 1) > 0)
);
===
create table t (
  a text[],
  constraint c check (array_length((a), '1') > 0)
);
---
-- different: array functions (check)
create table t (
  a text[],
  constraint c check (array_length(a, 1) > 0)
);
===
create table t (
  a text[],
  constraint c check (cardinality(a) > 0)
);
---
-- different: array functions (check)
create table t (
  a text[],
  constraint c check (array_length(a, 1) > 0)
);
===
create table t (
  a text[],
  constraint c check (array_length(a, 2) > 0)
);
---
-- different: array functions (check)
create table t (
  a text[],
  constraint c check (array_length(a, 1) > 0)
);
===
create table t (
  a text[],
  constraint c check (array_upper(a, 1) > 0)
);
---
-- same: to_tsvector (index expression)
create table t (t text);
create index i on t ((to_tsvector('english', t)));
===
create table t (t text);
create index i on t ((to_tsvector('english'::regconfig, t)));
---
-- same: to_tsvector (generated column)
create table t (
  t text,
  g tsvector generated always as (to_tsvector('english', t)) stored
);
===
create table t (
  t text,
  g tsvector generated always as (to_tsvector('pg_catalog.english', t)) stored
);
---
-- same: to_tsvector (index expression)
create table t (t text);
create index i on t ((to_tsvector('english', t)));
===
create table t (t text);
create index i on t ((to_tsvector(regconfig 'english', t)));
---
-- same: to_tsvector (generated column)
create table t (
  t text,
  g tsvector generated always as (to_tsvector('english', t)) stored
);
===
create table t (
  t text,
  g tsvector generated always as (to_tsvector('ENGLISH', t)) stored
);
---
-- different: to_tsvector (index expression)
create table t (t text);
create index i on t ((to_tsvector('english', t)));
===
create table t (t text);
create index i on t ((to_tsvector('simple', t)));
---
-- different: to_tsvector (generated column)
create table t (
  t text,
  g tsvector generated always as (to_tsvector('english', t)) stored
);
===
create table t (
  t text,
  g tsvector generated always as (to_tsvector('german', t)) stored
);
---
-- same: to_tsvector over coalesce (generated column)
create table t (
  a text, b text,
  g tsvector generated always as (to_tsvector('english', coalesce(a, '') || ' ' || coalesce(b, ''))) stored
);
===
create table t (
  a text, b text,
  g tsvector generated always as (to_tsvector('english'::regconfig, (coalesce(a, ''::text) || ' '::text) || coalesce(b, ''::text))) stored
);
---
-- different: to_tsvector over coalesce (generated column)
create table t (
  a text, b text,
  g tsvector generated always as (to_tsvector('english', coalesce(a, '') || ' ' || coalesce(b, ''))) stored
);
===
create table t (
  a text, b text,
  g tsvector generated always as (to_tsvector('english', coalesce(b, '') || ' ' || coalesce(a, ''))) stored
);
---
-- different: to_tsvector over coalesce (generated column)
create table t (
  a text, b text,
  g tsvector generated always as (to_tsvector('english', coalesce(a, '') || ' ' || coalesce(b, ''))) stored
);
===
create table t (
  a text, b text,
  g tsvector generated always as (to_tsvector('english', coalesce(a, '') || '' || coalesce(b, ''))) stored
);
---
-- different: to_tsvector over coalesce (generated column)
create table t (
  a text, b text,
  g tsvector generated always as (to_tsvector('english', coalesce(a, '') || ' ' || coalesce(b, ''))) stored
);
===
create table t (
  a text, b text,
  g tsvector generated always as (to_tsvector('english', a || ' ' || b)) stored
);
---
-- same: setweight (generated column)
create table t (
  a text,
  g tsvector generated always as (setweight(to_tsvector('english', a), 'A')) stored
);
===
create table t (
  a text,
  g tsvector generated always as (setweight(to_tsvector('english', a), 'A'::"char")) stored
);
---
-- different: setweight (generated column)
create table t (
  a text,
  g tsvector generated always as (setweight(to_tsvector('english', a), 'A')) stored
);
===
create table t (
  a text,
  g tsvector generated always as (setweight(to_tsvector('english', a), 'B')) stored
);
---
-- different: setweight (generated column)
create table t (
  a text,
  g tsvector generated always as (setweight(to_tsvector('english', a), 'A')) stored
);
===
create table t (
  a text,
  g tsvector generated always as (setweight(to_tsvector('english', a), 'a')) stored
);
---
-- same: range constructors (index expression)
create table t (a date, b date);
create index i on t ((daterange(a, b, '[)')));
===
create table t (a date, b date);
create index i on t ((daterange(a, b, '[)'::text)));
---
-- different: range constructors (index expression)
create table t (a date, b date);
create index i on t ((daterange(a, b, '[)')));
===
create table t (a date, b date);
create index i on t ((daterange(a, b)));
---
-- different: range constructors (index expression)
create table t (a date, b date);
create index i on t ((daterange(a, b, '[)')));
===
create table t (a date, b date);
create index i on t ((daterange(a, b, '[]')));
---
-- different: range constructors (index expression)
create table t (a date, b date);
create index i on t ((daterange(a, b, '[)')));
===
create table t (a date, b date);
create index i on t ((daterange(b, a, '[)')));
---
-- same: json functions (generated column)
create table t (
  j jsonb,
  g int generated always as (jsonb_array_length(j -> 'a')) stored
);
===
create table t (
  j jsonb,
  g int generated always as (jsonb_array_length((j -> 'a'::text))) stored
);
---
-- different: json functions (generated column)
create table t (
  j jsonb,
  g int generated always as (jsonb_array_length(j -> 'a')) stored
);
===
create table t (
  j jsonb,
  g int generated always as (jsonb_array_length(j #> '{a}')) stored
);
---
-- different: json functions (generated column)
create table t (
  j jsonb,
  g int generated always as (jsonb_array_length(j -> 'a')) stored
);
===
create table t (
  j jsonb,
  g int generated always as (jsonb_array_length(j['a'])) stored
);
---
-- different: json functions (generated column)
create table t (
  j jsonb,
  g int generated always as (jsonb_array_length(j -> 'a')) stored
);
===
create table t (
  j jsonb,
  g int generated always as (json_array_length((j -> 'a')::json)) stored
);
---
-- same: jsonb subscript (generated column)
create table t (
  j jsonb,
  g jsonb generated always as (j['a']) stored
);
===
create table t (
  j jsonb,
  g jsonb generated always as ((j)['a']) stored
);
---
-- same: jsonb subscript (generated column)
create table t (
  j jsonb,
  g jsonb generated always as (j['a']) stored
);
===
create table t (
  j jsonb,
  g jsonb generated always as (j['a'::text]) stored
);
---
-- different: jsonb subscript (generated column)
create table t (
  j jsonb,
  g jsonb generated always as (j['a']) stored
);
===
create table t (
  j jsonb,
  g jsonb generated always as (j -> 'a') stored
);
---
-- different: jsonb subscript (generated column)
create table t (
  j jsonb,
  g jsonb generated always as (j['a']) stored
);
===
create table t (
  j jsonb,
  g jsonb generated always as (j['b']) stored
);
---
-- different: jsonb subscript (generated column)
create table t (
  j jsonb,
  g jsonb generated always as (j['a']) stored
);
===
create table t (
  j jsonb,
  g jsonb generated always as (j['a']['a']) stored
);
---
-- same: composite field (index expression)
create type pt as (x int, y int);
create table t (p pt);
create index i on t (((p).x));
===
create type pt as (x int, y int);
create table t (p pt);
create index i on t ((((p)).x));
---
-- same: composite field (index expression)
create type pt as (x int, y int);
create table t (p pt);
create index i on t (((p).x));
===
create type pt as (x int, y int);
create table t (p pt);
create index i on t (((p)."x"));
---
-- different: composite field (index expression)
create type pt as (x int, y int);
create table t (p pt);
create index i on t (((p).x));
===
create type pt as (x int, y int);
create table t (p pt);
create index i on t (((p).y));
---
-- different: composite field (index expression)
create type pt as (x int, y int);
create table t (p pt);
create index i on t (((p).x));
===
create type pt as (x int, y int);
create table t (p pt);
create index i on t ((((p).x + 0)));
---
-- same: whole row (check)
create table t (
  a int, b int,
  constraint c check (t is not null)
);
===
create table t (
  a int, b int,
  constraint c check (t.* is not null)
);
---
-- different: whole row (check)
create table t (
  a int, b int,
  constraint c check (t is not null)
);
===
create table t (
  a int, b int,
  constraint c check (row(a, b) is not null)
);
---
-- different: whole row (check)
create table t (
  a int, b int,
  constraint c check (t is not null)
);
===
create table t (
  a int, b int,
  constraint c check ((a, b) is not null)
);
---
-- same: column qualified by its table (check)
create table t (
  a int, b int,
  constraint c check (t.a + t.b > 0)
);
===
create table t (
  a int, b int,
  constraint c check (a + b > 0)
);
---
-- same: column qualified by its table (index expression)
create table t (a int, b int);
create index i on t ((t.a + t.b > 0));
===
create table t (a int, b int);
create index i on t (("t".a + b > 0));
---
-- different: column qualified by its table (index predicate)
create table t (a int, b int);
create index i on t (a) where t.a + t.b > 0;
===
create table t (a int, b int);
create index i on t (a) where t.b + t.a > 0;
---
-- different: column qualified by its table (generated column)
create table t (
  a int, b int,
  g boolean generated always as (t.a + t.b > 0) stored
);
===
create table t (
  a int, b int,
  g boolean generated always as (t.a + t.a > 0) stored
);
---
-- same: current_date (default)
create table t (x date default current_date);
===
create table t (x date default CURRENT_DATE);
---
-- same: current_date (default)
create table t (x date default current_date);
===
create table t (x date default (current_date));
---
-- same: current_date (default)
create table t (x date default current_date);
===
create table t (x date default current_date::date);
---
-- different: current_date (default)
create table t (x date default current_date);
===
create table t (x date default now());
---
-- different: current_date (default)
create table t (x date default current_date);
===
create table t (x date default 'today'::text::date);
---
-- different: current_date (default)
create table t (x date default current_date);
===
create table t (x date default current_timestamp);
---
-- different: current_date (default)
create table t (x date default current_date);
===
create table t (x date default current_date + 0);
---
-- same: current_time (default)
create table t (x timetz default current_time);
===
create table t (x timetz default (CURRENT_TIME));
---
-- different: current_time (default)
create table t (x timetz default current_time);
===
create table t (x timetz default localtime);
---
-- different: current_time (default)
create table t (x timetz default current_time);
===
create table t (x timetz default current_time(0));
---
-- different: current_time (default)
create table t (x timetz default current_time);
===
create table t (x timetz default now()::timetz);
---
-- same: localtime (default)
create table t (x time default localtime);
===
create table t (x time default LOCALTIME);
---
-- different: localtime (default)
create table t (x time default localtime);
===
create table t (x time default current_time);
---
-- different: localtime (default)
create table t (x time default localtime);
===
create table t (x time default localtime(0));
---
-- same: date arithmetic (default)
create table t (x date default current_date + 7);
===
create table t (x date default current_date + '7'::int);
---
-- same: date arithmetic (default)
create table t (x date default current_date + 7);
===
create table t (x date default (current_date + 7));
---
-- different: date arithmetic (default)
create table t (x date default current_date + 7);
===
create table t (x date default current_date + interval '7 days');
---
-- different: date arithmetic (default)
create table t (x date default current_date + 7);
===
create table t (x date default current_date + 8);
---
-- different: date arithmetic (default)
create table t (x date default current_date + 7);
===
create table t (x date default 7 + current_date);
---
-- same: timestamp arithmetic (default)
create table t (x timestamptz default now() + interval '7 days');
===
create table t (x timestamptz default now() + '7 days');
---
-- same: timestamp arithmetic (default)
create table t (x timestamptz default now() + interval '7 days');
===
create table t (x timestamptz default now() + '1 week'::interval);
---
-- same: timestamp arithmetic (default)
create table t (x timestamptz default now() + interval '7 days');
===
create table t (x timestamptz default (now() + '7 days'::interval));
---
-- different: timestamp arithmetic (default)
create table t (x timestamptz default now() + interval '7 days');
===
create table t (x timestamptz default now() + interval '7' day);
---
-- different: timestamp arithmetic (default)
create table t (x timestamptz default now() + interval '7 days');
===
create table t (x timestamptz default now() - interval '-7 days');
---
-- different: timestamp arithmetic (default)
create table t (x timestamptz default now() + interval '7 days');
===
create table t (x timestamptz default interval '7 days' + now());
---
-- different: timestamp arithmetic (default)
create table t (x timestamptz default now() + interval '7 days');
===
create table t (x timestamptz default now() + interval '8 days');
---
-- different: timestamp arithmetic (default)
create table t (x timestamptz default now() + interval '7 days');
===
create table t (x timestamptz default current_timestamp + interval '7 days');
---
-- same: encode and digest-like nesting (default)
create table t (x text default encode(sha256('a'), 'hex'));
===
create table t (x text default encode(sha256('a'::bytea), 'hex'::text));
---
-- same: encode and digest-like nesting (default)
create table t (x text default encode(sha256('a'), 'hex'));
===
create table t (x text default encode(sha256('\x61'), 'hex'));
---
-- different: encode and digest-like nesting (default)
create table t (x text default encode(sha256('a'), 'hex'));
===
create table t (x text default encode(sha256('b'), 'hex'));
---
-- different: encode and digest-like nesting (default)
create table t (x text default encode(sha256('a'), 'hex'));
===
create table t (x text default encode(sha256('a'), 'HEX'));
---
-- different: encode and digest-like nesting (default)
create table t (x text default encode(sha256('a'), 'hex'));
===
create table t (x text default encode(sha224('a'), 'hex'));
---
-- same: extract from an interval (check)
create table t (
  a timestamp, b timestamp,
  constraint c check (extract(epoch from a - b) > 0)
);
===
create table t (
  a timestamp, b timestamp,
  constraint c check (extract(epoch from (a - b)) > 0::numeric)
);
---
-- different: extract from an interval (check)
create table t (
  a timestamp, b timestamp,
  constraint c check (extract(epoch from a - b) > 0)
);
===
create table t (
  a timestamp, b timestamp,
  constraint c check (extract(epoch from a - b) > 0.0)
);
---
-- different: extract from an interval (check)
create table t (
  a timestamp, b timestamp,
  constraint c check (extract(epoch from a - b) > 0)
);
===
create table t (
  a timestamp, b timestamp,
  constraint c check (date_part('epoch', a - b) > 0)
);
---
-- different: extract from an interval (check)
create table t (
  a timestamp, b timestamp,
  constraint c check (extract(epoch from a - b) > 0)
);
===
create table t (
  a timestamp, b timestamp,
  constraint c check (extract(epoch from b - a) > 0)
);
