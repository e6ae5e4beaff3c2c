-- same: text default (default)
create table t (x text default 'a');
===
create table t (x text default 'a'::text);
---
-- same: text default (set default)
create table t (x text);
alter table t alter column x set default 'a';
===
create table t (x text);
alter table t alter column x set default text 'a';
---
-- same: text default (domain default)
create domain d as text default 'a';
===
create domain d as text default cast('a' as text);
---
-- same: text default (added column default)
create table t ();
alter table t add column x text default 'a';
===
create table t ();
alter table t add column x text default E'a';
---
-- same: text default (default)
create table t (x text default 'a');
===
create table t (x text default $$a$$);
---
-- same: text default (set default)
create table t (x text);
alter table t alter column x set default 'a';
===
create table t (x text);
alter table t alter column x set default U&'\0061';
---
-- same: text default (domain default)
create domain d as text default 'a';
===
create domain d as text default U&'!0061' uescape '!';
---
-- same: text default (added column default)
create table t ();
alter table t add column x text default 'a';
===
create table t ();
alter table t add column x text default ('a');
---
-- same: text default (default)
create table t (x text default 'a');
===
create table t (x text default pg_catalog.text 'a');
---
-- different: text default (set default)
create table t (x text);
alter table t alter column x set default 'a';
===
create table t (x text);
alter table t alter column x set default 'A';
---
-- different: text default (domain default)
create domain d as text default 'a';
===
create domain d as text default 'a ';
---
-- different: text default (added column default)
create table t ();
alter table t add column x text default 'a';
===
create table t ();
alter table t add column x text default 'a'::varchar;
---
-- different: text default (default)
create table t (x text default 'a');
===
create table t (x text default 'a' || '');
---
-- different: text default (set default)
create table t (x text);
alter table t alter column x set default 'a';
===
create table t (x text);
alter table t alter column x set default lower('a');
---
-- different: text default (domain default)
create domain d as text default 'a';
===
create domain d as text default 'a'::name;
---
-- different: text default (added column default)
create table t ();
alter table t add column x text default 'a';
===
create table t ();
alter table t add column x text default E'\a1';
---
-- same: quotes in a string (default)
create table t (x text default 'it''s');
===
create table t (x text default E'it\'s');
---
-- same: quotes in a string (domain default)
create domain d as text default 'it''s';
===
create domain d as text default $$it's$$;
---
-- same: quotes in a string (default)
create table t (x text default 'it''s');
===
create table t (x text default $q$it's$q$);
---
-- same: quotes in a string (domain default)
create domain d as text default 'it''s';
===
create domain d as text default E'it''s';
---
-- same: quotes in a string (default)
create table t (x text default 'it''s');
===
create table t (x text default U&'it''s');
---
-- different: quotes in a string (domain default)
create domain d as text default 'it''s';
===
create domain d as text default 'its';
---
-- different: quotes in a string (default)
create table t (x text default 'it''s');
===
create table t (x text default 'it"s');
---
-- different: quotes in a string (domain default)
create domain d as text default 'it''s';
===
create domain d as text default 'it''''s';
---
-- same: backslash in a string (default)
create table t (x text default 'a\b');
===
create table t (x text default E'a\\b');
---
-- same: backslash in a string (domain default)
create domain d as text default 'a\b';
===
create domain d as text default $$a\b$$;
---
-- same: backslash in a string (default)
create table t (x text default 'a\b');
===
create table t (x text default U&'a\\b');
---
-- different: backslash in a string (domain default)
create domain d as text default 'a\b';
===
create domain d as text default E'a\b';
---
-- different: backslash in a string (default)
create table t (x text default 'a\b');
===
create table t (x text default 'a\\b');
---
-- different: backslash in a string (domain default)
create domain d as text default 'a\b';
===
create domain d as text default 'ab';
---
-- same: new line and tab in a string (default)
create table t (x text default E'a\nb');
===
create table t (x text default 'a
b');
---
-- same: new line and tab in a string (default)
create table t (x text default E'a\nb');
===
create table t (x text default E'a\012b');
---
-- same: new line and tab in a string (default)
create table t (x text default E'a\nb');
===
create table t (x text default E'a\x0Ab');
---
-- same: new line and tab in a string (default)
create table t (x text default E'a\nb');
===
create table t (x text default U&'a\000Ab');
---
-- different: new line and tab in a string (default)
create table t (x text default E'a\nb');
===
create table t (x text default 'a\nb');
---
-- different: new line and tab in a string (default)
create table t (x text default E'a\nb');
===
create table t (x text default 'a b');
---
-- different: new line and tab in a string (default)
create table t (x text default E'a\nb');
===
create table t (x text default E'a\r\nb');
---
-- different: new line and tab in a string (default)
create table t (x text default E'a\nb');
===
create table t (x text default E'a\tb');
---
-- same: continued string (default)
create table t (x text default 'ab');
===
create table t (x text default 'a'
  'b');
---
-- same: continued string (default)
create table t (x text default 'ab');
===
create table t (x text default E'a'
  'b');
---
-- different: continued string (default)
create table t (x text default 'ab');
===
create table t (x text default 'a b');
---
-- different: continued string (default)
create table t (x text default 'ab');
===
create table t (x text default 'a' || 'b');
---
-- same: non-ASCII string (default)
create table t (x text default 'é');
===
create table t (x text default E'\u00e9');
---
-- same: non-ASCII string (domain default)
create domain d as text default 'é';
===
create domain d as text default U&'\00E9';
---
-- same: non-ASCII string (default)
create table t (x text default 'é');
===
create table t (x text default E'\xc3\xa9');
---
-- different: non-ASCII string (domain default)
create domain d as text default 'é';
===
create domain d as text default 'e';
---
-- different: non-ASCII string (default)
create table t (x text default 'é');
===
create table t (x text default U&'e\0301');
---
-- different: non-ASCII string (domain default)
create domain d as text default 'é';
===
create domain d as text default 'É';
---
-- same: empty string and NULL (default)
create table t (x text default '');
===
create table t (x text default ''::text);
---
-- same: empty string and NULL (domain default)
create domain d as text default '';
===
create domain d as text default E'';
---
-- different: empty string and NULL (default)
create table t (x text default '');
===
create table t (x text default ' ');
---
-- different: empty string and NULL (domain default)
create domain d as text default '';
===
create domain d as text default null;
---
-- different: empty string and NULL (default)
create table t (x text default '');
===
create table t (x text default ''::varchar);
---
-- same: varchar(n) default (default)
create table t (x varchar(10) default 'a');
===
create table t (x varchar(10) default 'a'::varchar);
---
-- same: varchar(n) default (set default)
create table t (x varchar(10));
alter table t alter column x set default 'a';
===
create table t (x varchar(10));
alter table t alter column x set default 'a'::character varying;
---
-- same: varchar(n) default (domain default)
create domain d as varchar(10) default 'a';
===
create domain d as varchar(10) default varchar 'a';
---
-- different: varchar(n) default (added column default)
create table t ();
alter table t add column x varchar(10) default 'a';
===
create table t ();
alter table t add column x varchar(10) default 'a'::text;
---
-- different: varchar(n) default (default)
create table t (x varchar(10) default 'a');
===
create table t (x varchar(10) default 'b');
---
-- different: varchar(n) default (set default)
create table t (x varchar(10));
alter table t alter column x set default 'a';
===
create table t (x varchar(10));
alter table t alter column x set default 'a'::varchar(10);
---
-- different: varchar(n) default (domain default)
create domain d as varchar(10) default 'a';
===
create domain d as varchar(10) default 'a'::varchar(5);
---
-- different: varchar(n) default (added column default)
create table t ();
alter table t add column x varchar(10) default 'a';
===
create table t ();
alter table t add column x varchar(10) default 'a'::bpchar;
---
-- same: varchar default (default)
create table t (x varchar default 'a');
===
create table t (x varchar default 'a'::varchar);
---
-- different: varchar default (domain default)
create domain d as varchar default 'a';
===
create domain d as varchar default 'a'::text;
---
-- different: varchar default (default)
create table t (x varchar default 'a');
===
create table t (x varchar default 'a'::varchar(1));
---
-- same: char(n) default (default)
create table t (x char(3) default 'a');
===
create table t (x char(3) default 'a'::bpchar);
---
-- same: char(n) default (domain default)
create domain d as char(3) default 'a';
===
create domain d as char(3) default bpchar 'a';
---
-- different: char(n) default (default)
create table t (x char(3) default 'a');
===
create table t (x char(3) default 'a'::char(3));
---
-- different: char(n) default (domain default)
create domain d as char(3) default 'a';
===
create domain d as char(3) default 'a'::char;
---
-- different: char(n) default (default)
create table t (x char(3) default 'a');
===
create table t (x char(3) default 'a  ');
---
-- different: char(n) default (domain default)
create domain d as char(3) default 'a';
===
create domain d as char(3) default 'a'::text;
---
-- same: integer default (default)
create table t (x int default 1);
===
create table t (x int default '1');
---
-- same: integer default (set default)
create table t (x int);
alter table t alter column x set default 1;
===
create table t (x int);
alter table t alter column x set default 1::int;
---
-- same: integer default (domain default)
create domain d as int default 1;
===
create domain d as int default '1'::integer;
---
-- same: integer default (added column default)
create table t ();
alter table t add column x int default 1;
===
create table t ();
alter table t add column x int default int '1';
---
-- same: integer default (default)
create table t (x int default 1);
===
create table t (x int default int4 '1');
---
-- same: integer default (set default)
create table t (x int);
alter table t alter column x set default 1;
===
create table t (x int);
alter table t alter column x set default (1);
---
-- same: integer default (domain default)
create domain d as int default 1;
===
create domain d as int default cast('1' as int);
---
-- same: integer default (added column default)
create table t ();
alter table t add column x int default 1;
===
create table t ();
alter table t add column x int default ' 1 ';
---
-- same: integer default (default)
create table t (x int default 1);
===
create table t (x int default 01);
---
-- different: integer default (set default)
create table t (x int);
alter table t alter column x set default 1;
===
create table t (x int);
alter table t alter column x set default 2;
---
-- different: integer default (domain default)
create domain d as int default 1;
===
create domain d as int default -1;
---
-- different: integer default (added column default)
create table t ();
alter table t add column x int default 1;
===
create table t ();
alter table t add column x int default 1::bigint;
---
-- different: integer default (default)
create table t (x int default 1);
===
create table t (x int default 1.0);
---
-- different: integer default (set default)
create table t (x int);
alter table t alter column x set default 1;
===
create table t (x int);
alter table t alter column x set default '1'::bigint;
---
-- different: integer default (domain default)
create domain d as int default 1;
===
create domain d as int default 1 + 0;
---
-- different: integer default (added column default)
create table t ();
alter table t add column x int default 1;
===
create table t ();
alter table t add column x int default 1::smallint;
---
-- different: integer default (default)
create table t (x int default 1);
===
create table t (x int default +1);
---
-- same: negative integer default (default)
create table t (x int default -1);
===
create table t (x int default '-1');
---
-- same: negative integer default (domain default)
create domain d as int default -1;
===
create domain d as int default (-1);
---
-- same: negative integer default (set default)
create table t (x int);
alter table t alter column x set default -1;
===
create table t (x int);
alter table t alter column x set default - 1;
---
-- same: negative integer default (default)
create table t (x int default -1);
===
create table t (x int default -(1));
---
-- same: negative integer default (domain default)
create domain d as int default -1;
===
create domain d as int default '-1'::int;
---
-- same: negative integer default (set default)
create table t (x int);
alter table t alter column x set default -1;
===
create table t (x int);
alter table t alter column x set default int '-1';
---
-- different: negative integer default (default)
create table t (x int default -1);
===
create table t (x int default 1);
---
-- settled: negative integer default (domain default)
create domain d as int default -1;
===
create domain d as int default -1::int;
---
-- settled: negative integer default (set default)
create table t (x int);
alter table t alter column x set default -1;
===
create table t (x int);
alter table t alter column x set default - '1'::int;
---
-- different: negative integer default (default)
create table t (x int default -1);
===
create table t (x int default 0 - 1);
---
-- different: negative integer default (domain default)
create domain d as int default -1;
===
create domain d as int default -1.0;
---
-- same: bigint default (default)
create table t (x bigint default 1);
===
create table t (x bigint default 1::int);
---
-- same: bigint default (set default)
create table t (x bigint);
alter table t alter column x set default 1;
===
create table t (x bigint);
alter table t alter column x set default int '1';
---
-- same: bigint default (domain default)
create domain d as bigint default 1;
===
create domain d as bigint default '1'::int;
---
-- different: bigint default (added column default)
create table t ();
alter table t add column x bigint default 1;
===
create table t ();
alter table t add column x bigint default '1';
---
-- different: bigint default (default)
create table t (x bigint default 1);
===
create table t (x bigint default 1::bigint);
---
-- different: bigint default (set default)
create table t (x bigint);
alter table t alter column x set default 1;
===
create table t (x bigint);
alter table t alter column x set default '1'::bigint;
---
-- different: bigint default (domain default)
create domain d as bigint default 1;
===
create domain d as bigint default 1.0;
---
-- same: bigint default from a string (default)
create table t (x bigint default '1');
===
create table t (x bigint default '1'::bigint);
---
-- same: bigint default from a string (domain default)
create domain d as bigint default '1';
===
create domain d as bigint default int8 '1';
---
-- different: bigint default from a string (default)
create table t (x bigint default '1');
===
create table t (x bigint default 1);
---
-- different: bigint default from a string (domain default)
create domain d as bigint default '1';
===
create domain d as bigint default 1::bigint;
---
-- same: bigint default with a cast (default)
create table t (x bigint default 1::bigint);
===
create table t (x bigint default (1)::int8);
---
-- same: bigint default with a cast (domain default)
create domain d as bigint default 1::bigint;
===
create domain d as bigint default cast(1 as bigint);
---
-- different: bigint default with a cast (default)
create table t (x bigint default 1::bigint);
===
create table t (x bigint default '1');
---
-- different: bigint default with a cast (domain default)
create domain d as bigint default 1::bigint;
===
create domain d as bigint default 1;
---
-- same: smallint default (default)
create table t (x smallint default 1);
===
create table t (x smallint default 1::int);
---
-- same: smallint default (domain default)
create domain d as smallint default 1;
===
create domain d as smallint default '1'::int;
---
-- different: smallint default (default)
create table t (x smallint default 1);
===
create table t (x smallint default '1');
---
-- different: smallint default (domain default)
create domain d as smallint default 1;
===
create domain d as smallint default 1::smallint;
---
-- different: smallint default (default)
create table t (x smallint default 1);
===
create table t (x smallint default 1::bigint);
---
-- same: smallint default from a string (set default)
create table t (x smallint);
alter table t alter column x set default '1';
===
create table t (x smallint);
alter table t alter column x set default '1'::smallint;
---
-- same: smallint default from a string (set default)
create table t (x smallint);
alter table t alter column x set default '1';
===
create table t (x smallint);
alter table t alter column x set default int2 '1';
---
-- different: smallint default from a string (set default)
create table t (x smallint);
alter table t alter column x set default '1';
===
create table t (x smallint);
alter table t alter column x set default 1;
---
-- different: smallint default from a string (set default)
create table t (x smallint);
alter table t alter column x set default '1';
===
create table t (x smallint);
alter table t alter column x set default (1)::smallint;
---
-- same: numeric default (default)
create table t (x numeric(10,2) default 0);
===
create table t (x numeric(10,2) default 0::int);
---
-- same: numeric default (set default)
create table t (x numeric(10,2));
alter table t alter column x set default 0;
===
create table t (x numeric(10,2));
alter table t alter column x set default '0'::int;
---
-- different: numeric default (domain default)
create domain d as numeric(10,2) default 0;
===
create domain d as numeric(10,2) default '0';
---
-- different: numeric default (added column default)
create table t ();
alter table t add column x numeric(10,2) default 0;
===
create table t ();
alter table t add column x numeric(10,2) default 0.0;
---
-- different: numeric default (default)
create table t (x numeric(10,2) default 0);
===
create table t (x numeric(10,2) default 0.00);
---
-- different: numeric default (set default)
create table t (x numeric(10,2));
alter table t alter column x set default 0;
===
create table t (x numeric(10,2));
alter table t alter column x set default 0::numeric;
---
-- different: numeric default (domain default)
create domain d as numeric(10,2) default 0;
===
create domain d as numeric(10,2) default -0.0;
---
-- different: numeric default (added column default)
create table t ();
alter table t add column x numeric(10,2) default 0;
===
create table t ();
alter table t add column x numeric(10,2) default 0::bigint;
---
-- different: numeric default (default)
create table t (x numeric(10,2) default 0);
===
create table t (x numeric(10,2) default 0::numeric(10,2));
---
-- same: numeric default with a scale (default)
create table t (x numeric(10,2) default 0.00);
===
create table t (x numeric(10,2) default 0.00::numeric);
---
-- same: numeric default with a scale (domain default)
create domain d as numeric(10,2) default 0.00;
===
create domain d as numeric(10,2) default numeric '0.00';
---
-- same: numeric default with a scale (default)
create table t (x numeric(10,2) default 0.00);
===
create table t (x numeric(10,2) default '0.00');
---
-- same: numeric default with a scale (domain default)
create domain d as numeric(10,2) default 0.00;
===
create domain d as numeric(10,2) default 00.00;
---
-- same: numeric default with a scale (default)
create table t (x numeric(10,2) default 0.00);
===
create table t (x numeric(10,2) default 0.00::decimal);
---
-- different: numeric default with a scale (domain default)
create domain d as numeric(10,2) default 0.00;
===
create domain d as numeric(10,2) default 0.0;
---
-- different: numeric default with a scale (default)
create table t (x numeric(10,2) default 0.00);
===
create table t (x numeric(10,2) default 0);
---
-- different: numeric default with a scale (domain default)
create domain d as numeric(10,2) default 0.00;
===
create domain d as numeric(10,2) default 0.000;
---
-- different: numeric default with a scale (default)
create table t (x numeric(10,2) default 0.00);
===
create table t (x numeric(10,2) default 0.00::numeric(10,2));
---
-- different: numeric default with a scale (domain default)
create domain d as numeric(10,2) default 0.00;
===
create domain d as numeric(10,2) default 0.00::float8;
---
-- same: numeric default from a whole string (set default)
create table t (x numeric(10,2));
alter table t alter column x set default '0';
===
create table t (x numeric(10,2));
alter table t alter column x set default '0'::numeric;
---
-- same: numeric default from a whole string (domain default)
create domain d as numeric(10,2) default '0';
===
create domain d as numeric(10,2) default numeric '0';
---
-- same: numeric default from a whole string (set default)
create table t (x numeric(10,2));
alter table t alter column x set default '0';
===
create table t (x numeric(10,2));
alter table t alter column x set default 0.;
---
-- same: numeric default from a whole string (domain default)
create domain d as numeric(10,2) default '0';
===
create domain d as numeric(10,2) default 0e0;
---
-- different: numeric default from a whole string (set default)
create table t (x numeric(10,2));
alter table t alter column x set default '0';
===
create table t (x numeric(10,2));
alter table t alter column x set default 0;
---
-- different: numeric default from a whole string (domain default)
create domain d as numeric(10,2) default '0';
===
create domain d as numeric(10,2) default 0.0;
---
-- different: numeric default from a whole string (set default)
create table t (x numeric(10,2));
alter table t alter column x set default '0';
===
create table t (x numeric(10,2));
alter table t alter column x set default '0'::numeric(10,2);
---
-- same: negative numeric default (default)
create table t (x numeric default -1.5);
===
create table t (x numeric default '-1.5');
---
-- same: negative numeric default (default)
create table t (x numeric default -1.5);
===
create table t (x numeric default (-1.5));
---
-- same: negative numeric default (default)
create table t (x numeric default -1.5);
===
create table t (x numeric default numeric '-1.5');
---
-- different: negative numeric default (default)
create table t (x numeric default -1.5);
===
create table t (x numeric default 1.5);
---
-- different: negative numeric default (default)
create table t (x numeric default -1.5);
===
create table t (x numeric default -1.50);
---
-- settled: negative numeric default (default)
create table t (x numeric default -1.5);
===
create table t (x numeric default -1.5::numeric);
---
-- same: double precision default (default)
create table t (x double precision default 0);
===
create table t (x double precision default 0::int);
---
-- different: double precision default (domain default)
create domain d as double precision default 0;
===
create domain d as double precision default '0';
---
-- different: double precision default (default)
create table t (x double precision default 0);
===
create table t (x double precision default 0.0);
---
-- different: double precision default (domain default)
create domain d as double precision default 0;
===
create domain d as double precision default 0::float8;
---
-- different: double precision default (default)
create table t (x double precision default 0);
===
create table t (x double precision default 0::real);
---
-- same: double precision default from a string (default)
create table t (x float8 default '0');
===
create table t (x float8 default '0.0');
---
-- same: double precision default from a string (default)
create table t (x float8 default '0');
===
create table t (x float8 default '0'::float8);
---
-- same: double precision default from a string (default)
create table t (x float8 default '0');
===
create table t (x float8 default float8 '0e5');
---
-- same: double precision default from a string (default)
create table t (x float8 default '0');
===
create table t (x float8 default double precision '0');
---
-- different: double precision default from a string (default)
create table t (x float8 default '0');
===
create table t (x float8 default 0);
---
-- different: double precision default from a string (default)
create table t (x float8 default '0');
===
create table t (x float8 default '-0');
---
-- different: double precision default from a string (default)
create table t (x float8 default '0');
===
create table t (x float8 default '0'::real);
---
-- same: real default (default)
create table t (x real default 0.1);
===
create table t (x real default 0.1::numeric);
---
-- same: real default (default)
create table t (x real default 0.1);
===
create table t (x real default numeric '0.1');
---
-- different: real default (default)
create table t (x real default 0.1);
===
create table t (x real default '0.1');
---
-- different: real default (default)
create table t (x real default 0.1);
===
create table t (x real default 0.1::real);
---
-- different: real default (default)
create table t (x real default 0.1);
===
create table t (x real default 0.10);
---
-- different: real default (default)
create table t (x real default 0.1);
===
create table t (x real default 0.1::float8);
---
-- same: special floats (default)
create table t (x float8 default 'NaN');
===
create table t (x float8 default 'nan'::float8);
---
-- same: special floats (default)
create table t (x float8 default 'NaN');
===
create table t (x float8 default float8 'NaN');
---
-- different: special floats (default)
create table t (x float8 default 'NaN');
===
create table t (x float8 default 'Infinity');
---
-- different: special floats (default)
create table t (x float8 default 'NaN');
===
create table t (x float8 default 'NaN'::real);
---
-- different: special floats (default)
create table t (x float8 default 'NaN');
===
create table t (x float8 default '-Infinity');
---
-- same: infinity spellings (default)
create table t (x float8 default 'Infinity');
===
create table t (x float8 default 'inf');
---
-- same: infinity spellings (default)
create table t (x float8 default 'Infinity');
===
create table t (x float8 default '+Infinity');
---
-- same: infinity spellings (default)
create table t (x float8 default 'Infinity');
===
create table t (x float8 default float8 'infinity');
---
-- different: infinity spellings (default)
create table t (x float8 default 'Infinity');
===
create table t (x float8 default '-inf');
---
-- different: infinity spellings (default)
create table t (x float8 default 'Infinity');
===
create table t (x float8 default 'NaN');
---
-- same: boolean default (default)
create table t (x boolean default true);
===
create table t (x boolean default 't');
---
-- same: boolean default (set default)
create table t (x boolean);
alter table t alter column x set default true;
===
create table t (x boolean);
alter table t alter column x set default 'true';
---
-- same: boolean default (domain default)
create domain d as boolean default true;
===
create domain d as boolean default 'yes';
---
-- same: boolean default (added column default)
create table t ();
alter table t add column x boolean default true;
===
create table t ();
alter table t add column x boolean default 'on';
---
-- same: boolean default (default)
create table t (x boolean default true);
===
create table t (x boolean default '1');
---
-- same: boolean default (set default)
create table t (x boolean);
alter table t alter column x set default true;
===
create table t (x boolean);
alter table t alter column x set default TRUE;
---
-- same: boolean default (domain default)
create domain d as boolean default true;
===
create domain d as boolean default bool 'y';
---
-- same: boolean default (added column default)
create table t ();
alter table t add column x boolean default true;
===
create table t ();
alter table t add column x boolean default 'tr'::boolean;
---
-- same: boolean default (default)
create table t (x boolean default true);
===
create table t (x boolean default true::boolean);
---
-- same: boolean default (set default)
create table t (x boolean);
alter table t alter column x set default true;
===
create table t (x boolean);
alter table t alter column x set default cast('T' as boolean);
---
-- different: boolean default (domain default)
create domain d as boolean default true;
===
create domain d as boolean default false;
---
-- different: boolean default (added column default)
create table t ();
alter table t add column x boolean default true;
===
create table t ();
alter table t add column x boolean default 'f';
---
-- different: boolean default (default)
create table t (x boolean default true);
===
create table t (x boolean default (not false));
---
-- different: boolean default (set default)
create table t (x boolean);
alter table t alter column x set default true;
===
create table t (x boolean);
alter table t alter column x set default 1::boolean;
---
-- different: boolean default (domain default)
create domain d as boolean default true;
===
create domain d as boolean default 'f'::boolean;
---
-- different: boolean default (added column default)
create table t ();
alter table t add column x boolean default true;
===
create table t ();
alter table t add column x boolean default null;
---
-- same: false default (default)
create table t (x boolean default false);
===
create table t (x boolean default 'f');
---
-- same: false default (domain default)
create domain d as boolean default false;
===
create domain d as boolean default 'no';
---
-- same: false default (set default)
create table t (x boolean);
alter table t alter column x set default false;
===
create table t (x boolean);
alter table t alter column x set default 'off';
---
-- same: false default (default)
create table t (x boolean default false);
===
create table t (x boolean default '0');
---
-- same: false default (domain default)
create domain d as boolean default false;
===
create domain d as boolean default 'of'::bool;
---
-- different: false default (set default)
create table t (x boolean);
alter table t alter column x set default false;
===
create table t (x boolean);
alter table t alter column x set default true;
---
-- different: false default (default)
create table t (x boolean default false);
===
create table t (x boolean default (not true));
---
-- different: false default (domain default)
create domain d as boolean default false;
===
create domain d as boolean default 0::boolean;
---
-- same: NULL default is no default (default)
create table t (x uuid default null);
===
create table t (x uuid default NULL::uuid);
---
-- same: NULL default is no default (set default)
create table t (x uuid);
alter table t alter column x set default null;
===
create table t (x uuid);
alter table t alter column x set default (null);
---
-- same: NULL default is no default (added column default)
create table t ();
alter table t add column x uuid default null;
===
create table t ();
alter table t add column x uuid default cast(null as uuid);
---
-- different: NULL default is no default (default)
create table t (x uuid default null);
===
create table t (x uuid default gen_random_uuid());
---
-- different: NULL default is no default (set default)
create table t (x uuid);
alter table t alter column x set default null;
===
create table t (x uuid);
alter table t alter column x set default nullif(gen_random_uuid(), null);
---
-- different: NULL default is no default (added column default)
create table t ();
alter table t add column x uuid default null;
===
create table t ();
alter table t add column x uuid default null::text::uuid;
---
-- same: no default and DEFAULT NULL
create table t (a int);
===
create table t (a int default null);
---
-- different: no default and DEFAULT NULL
create table t (a int);
===
create table t (a int default 0);
---
-- same: no default and SET DEFAULT NULL
create table t (a int);
===
create table t (a int default 5);
alter table t alter column a set default null;
---
-- different: no default and SET DEFAULT NULL
create table t (a int);
===
create table t (a int default 5);
---
-- same: SET DEFAULT NULL and DROP DEFAULT
create table t (a text default 'x');
alter table t alter a set default null;
===
create table t (a text default 'x');
alter table t alter a drop default;
---
-- different: SET DEFAULT NULL and DROP DEFAULT
create table t (a text default 'x');
alter table t alter a set default null;
===
create table t (a text default 'x');
alter table t alter a set default '';
---
-- same: domain without default and DEFAULT NULL
create domain d as int;
===
create domain d as int default null;
---
-- different: domain without default and DEFAULT NULL
create domain d as int;
===
create domain d as int default 0;
---
-- different: DEFAULT NULL on a column with a length keeps a cast
create table t (a varchar(10));
===
create table t (a varchar(10) default null);
---
-- same: DEFAULT NULL on a varchar(n)
create table t (a varchar(10) default null);
===
create table t (a varchar(10) default null::varchar);
---
-- different: DEFAULT NULL on a varchar(n)
create table t (a varchar(10) default null);
===
create table t (a varchar(10) default null::varchar(10));
---
-- different: DEFAULT NULL on a varchar(n)
create table t (a varchar(10) default null);
===
create table t (a varchar(10));
---
-- different: DEFAULT NULL on a varchar(n)
create table t (a varchar(10) default null);
===
create table t (a varchar(10) default null::text);
---
-- different: DEFAULT NULL on a numeric(p,s) keeps a cast
create table t (a numeric(10,2));
===
create table t (a numeric(10,2) default null);
---
-- different: DEFAULT NULL on timestamp(0) keeps a cast
create table t (a timestamp(0));
===
create table t (a timestamp(0) default null);
---
-- different: DEFAULT NULL on char(n) keeps a cast
create table t (a char(3));
===
create table t (a char(3) default null);
---
-- same: DEFAULT NULL on varchar without a length
create table t (a varchar);
===
create table t (a varchar default null);
---
-- different: DEFAULT NULL on varchar without a length
create table t (a varchar);
===
create table t (a varchar default '');
---
-- same: DEFAULT NULL on numeric without a scale
create table t (a numeric);
===
create table t (a numeric default null::numeric);
---
-- different: DEFAULT NULL on numeric without a scale
create table t (a numeric);
===
create table t (a numeric default 0);
---
-- different: DEFAULT NULL on a column of a domain is kept
create domain d as int default 5;
create table t (a d);
===
create domain d as int default 5;
create table t (a d default null);
---
-- same: DEFAULT NULL on a column of a domain
create domain d as int;
create table t (a d default null);
===
create domain d as int;
create table t (a d default null::int);
---
-- different: DEFAULT NULL on a column of a domain
create domain d as int;
create table t (a d default null);
===
create domain d as int;
create table t (a d default null::d);
---
-- different: DEFAULT NULL on a column of a domain
create domain d as int;
create table t (a d default null);
===
create domain d as int;
create table t (a d);
---
-- same: DEFAULT NULL on an array
create table t (a text[]);
===
create table t (a text[] default null::text[]);
---
-- different: DEFAULT NULL on an array
create table t (a text[]);
===
create table t (a text[] default '{}');
---
-- same: date default (default)
create table t (x date default '2024-01-02');
===
create table t (x date default date '2024-01-02');
---
-- same: date default (domain default)
create domain d as date default '2024-01-02';
===
create domain d as date default '2024-01-02'::date;
---
-- same: date default (default)
create table t (x date default '2024-01-02');
===
create table t (x date default '20240102');
---
-- not analysed: date default (domain default)
create domain d as date default '2024-01-02';
===
create domain d as date default 'January 2, 2024';
---
-- same: date default (default)
create table t (x date default '2024-01-02');
===
create table t (x date default '2024-1-2');
---
-- not analysed: date default (domain default)
create domain d as date default '2024-01-02';
===
create domain d as date default '2 Jan 2024';
---
-- not analysed: date default (default)
create table t (x date default '2024-01-02');
===
create table t (x date default '01/02/2024');
---
-- not analysed: date default (domain default)
create domain d as date default '2024-01-02';
===
create domain d as date default '2024.002';
---
-- not analysed: date default (default)
create table t (x date default '2024-01-02');
===
create table t (x date default 'J2460312');
---
-- same: date default (domain default)
create domain d as date default '2024-01-02';
===
create domain d as date default '2024-01-02 23:59';
---
-- different: date default (default)
create table t (x date default '2024-01-02');
===
create table t (x date default '2024-02-01');
---
-- different: date default (domain default)
create domain d as date default '2024-01-02';
===
create domain d as date default timestamp '2024-01-02';
---
-- different: date default (default)
create table t (x date default '2024-01-02');
===
create table t (x date default '2024-01-03');
---
-- different: date default (domain default)
create domain d as date default '2024-01-02';
===
create domain d as date default '2024-01-02'::text::date;
---
-- different: date default (default)
create table t (x date default '2024-01-02');
===
create table t (x date default '0024-01-02');
---
-- same: special dates (default)
create table t (x date default 'infinity');
===
create table t (x date default date 'infinity');
---
-- same: special dates (default)
create table t (x date default 'infinity');
===
create table t (x date default 'Infinity'::date);
---
-- different: special dates (default)
create table t (x date default 'infinity');
===
create table t (x date default '-infinity');
---
-- different: special dates (default)
create table t (x date default 'infinity');
===
create table t (x date default 'infinity'::timestamp);
---
-- different: special dates (default)
create table t (x date default 'infinity');
===
create table t (x date default 'epoch');
---
-- same: epoch (default)
create table t (x timestamp default 'epoch');
===
create table t (x timestamp default '1970-01-01');
---
-- same: epoch (default)
create table t (x timestamp default 'epoch');
===
create table t (x timestamp default '1970-01-01 00:00:00'::timestamp);
---
-- different: epoch (default)
create table t (x timestamp default 'epoch');
===
create table t (x timestamp default '1970-01-02');
---
-- different: epoch (default)
create table t (x timestamp default 'epoch');
===
create table t (x timestamp default 'epoch'::timestamptz);
---
-- same: timestamp default (default)
create table t (x timestamp default '2024-01-02');
===
create table t (x timestamp default '2024-01-02 00:00:00');
---
-- same: timestamp default (domain default)
create domain d as timestamp default '2024-01-02';
===
create domain d as timestamp default timestamp '2024-01-02 00:00';
---
-- same: timestamp default (default)
create table t (x timestamp default '2024-01-02');
===
create table t (x timestamp default '2024-01-02T00:00:00.000');
---
-- same: timestamp default (domain default)
create domain d as timestamp default '2024-01-02';
===
create domain d as timestamp default '2024-01-02 00:00:00+02'::timestamp;
---
-- same: timestamp default (default)
create table t (x timestamp default '2024-01-02');
===
create table t (x timestamp default timestamp without time zone '2024-01-02 00:00:00Z');
---
-- not analysed: timestamp default (domain default)
create domain d as timestamp default '2024-01-02';
===
create domain d as timestamp default '2024-01-02 12:00 AM';
---
-- different: timestamp default (default)
create table t (x timestamp default '2024-01-02');
===
create table t (x timestamp default '2024-01-02 00:00:01');
---
-- different: timestamp default (domain default)
create domain d as timestamp default '2024-01-02';
===
create domain d as timestamp default timestamptz '2024-01-02';
---
-- different: timestamp default (default)
create table t (x timestamp default '2024-01-02');
===
create table t (x timestamp default date '2024-01-02');
---
-- different: timestamp default (domain default)
create domain d as timestamp default '2024-01-02';
===
create domain d as timestamp default '2024-01-02 12:00';
---
-- different: timestamp default (default)
create table t (x timestamp default '2024-01-02');
===
create table t (x timestamp default timestamp(0) '2024-01-02');
---
-- same: timestamptz default (domain default)
create domain d as timestamptz default '2024-01-02 00:00:00+00';
===
create domain d as timestamptz default timestamptz '2024-01-02 01:00:00+01';
---
-- same: timestamptz default (default)
create table t (x timestamptz default '2024-01-02 00:00:00+00');
===
create table t (x timestamptz default timestamp with time zone '2024-01-02 00:00 UTC');
---
-- same: timestamptz default (domain default)
create domain d as timestamptz default '2024-01-02 00:00:00+00';
===
create domain d as timestamptz default '2024-01-01T19:00:00-05'::timestamptz;
---
-- same: timestamptz default (default)
create table t (x timestamptz default '2024-01-02 00:00:00+00');
===
create table t (x timestamptz default '2024-01-02 00:00Z');
---
-- different: timestamptz default (domain default)
create domain d as timestamptz default '2024-01-02 00:00:00+00';
===
create domain d as timestamptz default '2024-01-02 01:00:00+00';
---
-- different: timestamptz default (default)
create table t (x timestamptz default '2024-01-02 00:00:00+00');
===
create table t (x timestamptz default timestamp '2024-01-02');
---
-- different: timestamptz default (domain default)
create domain d as timestamptz default '2024-01-02 00:00:00+00';
===
create domain d as timestamptz default '2024-01-02 00:00+01';
---
-- different: timestamptz default (default)
create table t (x timestamptz default '2024-01-02 00:00:00+00');
===
create table t (x timestamptz default timestamptz(0) '2024-01-02');
---
-- different: the session's TimeZone decides what a bare timestamptz literal is
set timezone = 'UTC';
create table t (a timestamptz default '2024-01-02 00:00+01');
===
set timezone = 'UTC';
create table t (a timestamptz default '2024-01-02 00:00');
---
-- not analysed: the session's DateStyle decides the order of day and month
set datestyle = 'ISO, DMY';
create table t (a date default '02/01/2024');
===
set datestyle = 'ISO, MDY';
create table t (a date default '01/02/2024');
---
-- different: the session's DateStyle decides the order of day and month
set datestyle = 'ISO, DMY';
create table t (a date default '02/01/2024');
===
set datestyle = 'ISO, DMY';
create table t (a date default '01/02/2024');
---
-- same: fractional seconds (default)
create table t (x timestamp default '2024-01-02 00:00:00.5');
===
create table t (x timestamp default '2024-01-02 00:00:00.500');
---
-- same: fractional seconds (default)
create table t (x timestamp default '2024-01-02 00:00:00.5');
===
create table t (x timestamp default timestamp '2024-01-02 00:00:00.500000');
---
-- different: fractional seconds (default)
create table t (x timestamp default '2024-01-02 00:00:00.5');
===
create table t (x timestamp default '2024-01-02 00:00:00.05');
---
-- different: fractional seconds (default)
create table t (x timestamp default '2024-01-02 00:00:00.5');
===
create table t (x timestamp default '2024-01-02 00:00:00');
---
-- same: time default (default)
create table t (x time default '12:00');
===
create table t (x time default time '12:00:00');
---
-- not analysed: time default (domain default)
create domain d as time default '12:00';
===
create domain d as time default '12:00 PM'::time;
---
-- not analysed: time default (default)
create table t (x time default '12:00');
===
create table t (x time default '120000');
---
-- same: time default (domain default)
create domain d as time default '12:00';
===
create domain d as time default time without time zone '12:00';
---
-- same: time default (default)
create table t (x time default '12:00');
===
create table t (x time default '12:00:00.000');
---
-- same: time default (domain default)
create domain d as time default '12:00';
===
create domain d as time default '12:00'::time without time zone;
---
-- different: time default (default)
create table t (x time default '12:00');
===
create table t (x time default '12:00 AM');
---
-- different: time default (domain default)
create domain d as time default '12:00';
===
create domain d as time default '12:00:01';
---
-- different: time default (default)
create table t (x time default '12:00');
===
create table t (x time default timetz '12:00');
---
-- different: time default (domain default)
create domain d as time default '12:00';
===
create domain d as time default '24:00';
---
-- same: end of the day (default)
create table t (x time default '24:00');
===
create table t (x time default time '24:00:00');
---
-- different: end of the day (default)
create table t (x time default '24:00');
===
create table t (x time default '00:00');
---
-- different: end of the day (default)
create table t (x time default '24:00');
===
create table t (x time default '23:59:59.999999');
---
-- same: time with time zone (default)
create table t (x timetz default '12:00+01');
===
create table t (x timetz default timetz '12:00:00+01:00');
---
-- same: time with time zone (default)
create table t (x timetz default '12:00+01');
===
create table t (x timetz default time with time zone '12:00+0100');
---
-- different: time with time zone (default)
create table t (x timetz default '12:00+01');
===
create table t (x timetz default '11:00+00');
---
-- different: time with time zone (default)
create table t (x timetz default '12:00+01');
===
create table t (x timetz default '12:00+00');
---
-- different: time with time zone (default)
create table t (x timetz default '12:00+01');
===
create table t (x timetz default time '12:00');
---
-- same: interval default (default)
create table t (x interval default interval '90 days');
===
create table t (x interval default '90 days'::interval);
---
-- same: interval default (domain default)
create domain d as interval default interval '90 days';
===
create domain d as interval default '90 days';
---
-- same: interval default (default)
create table t (x interval default interval '90 days');
===
create table t (x interval default cast('90 days' as interval));
---
-- same: interval default (domain default)
create domain d as interval default interval '90 days';
===
create domain d as interval default '90 day';
---
-- same: interval default (default)
create table t (x interval default interval '90 days');
===
create table t (x interval default 'P90D');
---
-- same: interval default (domain default)
create domain d as interval default interval '90 days';
===
create domain d as interval default '90d';
---
-- same: interval default (default)
create table t (x interval default interval '90 days');
===
create table t (x interval default '@ 90 days');
---
-- same: interval default (domain default)
create domain d as interval default interval '90 days';
===
create domain d as interval default interval '90 DAYS';
---
-- same: interval default (default)
create table t (x interval default interval '90 days');
===
create table t (x interval default interval '90' day);
---
-- same: interval default (domain default)
create domain d as interval default interval '90 days';
===
create domain d as interval default interval '90 days' day;
---
-- same: interval default (default)
create table t (x interval default interval '90 days');
===
create table t (x interval default '90 days'::interval day);
---
-- different: interval default (domain default)
create domain d as interval default interval '90 days';
===
create domain d as interval default '3 months';
---
-- different: interval default (default)
create table t (x interval default interval '90 days');
===
create table t (x interval default '91 days');
---
-- different: interval default (domain default)
create domain d as interval default interval '90 days';
===
create domain d as interval default '2160 hours';
---
-- different: interval default (default)
create table t (x interval default interval '90 days');
===
create table t (x interval default '90 days'::interval::interval day);
---
-- different: interval default (domain default)
create domain d as interval default interval '90 days';
===
create domain d as interval default 90 * interval '1 day';
---
-- different: interval default (default)
create table t (x interval default interval '90 days');
===
create table t (x interval default '-90 days');
---
-- same: weeks are days, years are months (default)
create table t (x interval default '1 year 1 week');
===
create table t (x interval default '12 months 7 days');
---
-- same: weeks are days, years are months (domain default)
create domain d as interval default '1 year 1 week';
===
create domain d as interval default '1 year 7 days';
---
-- same: weeks are days, years are months (default)
create table t (x interval default '1 year 1 week');
===
create table t (x interval default 'P1Y7D');
---
-- not analysed: weeks are days, years are months (domain default)
create domain d as interval default '1 year 1 week';
===
create domain d as interval default '1-0 7 0:0';
---
-- different: weeks are days, years are months (default)
create table t (x interval default '1 year 1 week');
===
create table t (x interval default '372 days');
---
-- different: weeks are days, years are months (domain default)
create domain d as interval default '1 year 1 week';
===
create domain d as interval default '1 year 1 day';
---
-- same: hours and minutes (default)
create table t (x interval default '1.5 hours');
===
create table t (x interval default '01:30');
---
-- same: hours and minutes (default)
create table t (x interval default '1.5 hours');
===
create table t (x interval default '90 minutes');
---
-- same: hours and minutes (default)
create table t (x interval default '1.5 hours');
===
create table t (x interval default '5400 seconds');
---
-- same: hours and minutes (default)
create table t (x interval default '1.5 hours');
===
create table t (x interval default 'PT1H30M');
---
-- same: hours and minutes (default)
create table t (x interval default '1.5 hours');
===
create table t (x interval default '1 hour 30 mins');
---
-- same: hours and minutes (default)
create table t (x interval default '1.5 hours');
===
create table t (x interval default interval '90' minute);
---
-- different: hours and minutes (default)
create table t (x interval default '1.5 hours');
===
create table t (x interval default '1.5 days');
---
-- different: hours and minutes (default)
create table t (x interval default '1.5 hours');
===
create table t (x interval default '1:30:01');
---
-- different: hours and minutes (default)
create table t (x interval default '1.5 hours');
===
create table t (x interval default '90 seconds');
---
-- different: hours and minutes (default)
create table t (x interval default '1.5 hours');
===
create table t (x interval default interval '90');
---
-- same: hours are not days (default)
create table t (x interval default '24 hours');
===
create table t (x interval default '24:00:00');
---
-- same: hours are not days (default)
create table t (x interval default '24 hours');
===
create table t (x interval default 'PT24H');
---
-- same: hours are not days (default)
create table t (x interval default '24 hours');
===
create table t (x interval default '1440 min');
---
-- different: hours are not days (default)
create table t (x interval default '24 hours');
===
create table t (x interval default '1 day');
---
-- different: hours are not days (default)
create table t (x interval default '24 hours');
===
create table t (x interval default 'P1D');
---
-- same: fractions of days and months spill down (default)
create table t (x interval default '1.5 days');
===
create table t (x interval default '1 day 12 hours');
---
-- same: fractions of days and months spill down (default)
create table t (x interval default '1.5 days');
===
create table t (x interval default '1 day 12:00');
---
-- different: fractions of days and months spill down (default)
create table t (x interval default '1.5 days');
===
create table t (x interval default '36 hours');
---
-- different: fractions of days and months spill down (default)
create table t (x interval default '1.5 days');
===
create table t (x interval default '2 days');
---
-- same: negative intervals (default)
create table t (x interval default '-1 day');
===
create table t (x interval default '1 day ago');
---
-- same: negative intervals (default)
create table t (x interval default '-1 day');
===
create table t (x interval default interval '-1 day');
---
-- not analysed: negative intervals (default)
create table t (x interval default '-1 day');
===
create table t (x interval default '- 1 days');
---
-- different: negative intervals (default)
create table t (x interval default '-1 day');
===
create table t (x interval default '1 day');
---
-- different: negative intervals (default)
create table t (x interval default '-1 day');
===
create table t (x interval default - interval '1 day');
---
-- different: negative intervals (default)
create table t (x interval default '-1 day');
===
create table t (x interval default '-1 day +1 hour');
---
-- same: zero interval (default)
create table t (x interval default '0');
===
create table t (x interval default '0 days');
---
-- same: zero interval (default)
create table t (x interval default '0');
===
create table t (x interval default '00:00:00');
---
-- same: zero interval (default)
create table t (x interval default '0');
===
create table t (x interval default interval 'PT0S');
---
-- same: zero interval (default)
create table t (x interval default '0');
===
create table t (x interval default interval '0' day);
---
-- different: zero interval (default)
create table t (x interval default '0');
===
create table t (x interval default '1 second');
---
-- same: interval with a field (check)
create table t (
  a interval,
  constraint c check (a > interval '1' day)
);
===
create table t (
  a interval,
  constraint c check (a > interval '1 day' day)
);
---
-- same: interval with a field (index predicate)
create table t (a interval);
create index i on t (a) where a > interval '1' day;
===
create table t (a interval);
create index i on t (a) where a > '1 day'::interval day;
---
-- same: interval with a field (check)
create table t (
  a interval,
  constraint c check (a > interval '1' day)
);
===
create table t (
  a interval,
  constraint c check (a > cast('1' as interval day))
);
---
-- same: interval with a field (index predicate)
create table t (a interval);
create index i on t (a) where a > interval '1' day;
===
create table t (a interval);
create index i on t (a) where a > interval '1 day'::interval day;
---
-- different: interval with a field (check)
create table t (
  a interval,
  constraint c check (a > interval '1' day)
);
===
create table t (
  a interval,
  constraint c check (a > interval '1 day')
);
---
-- different: interval with a field (index predicate)
create table t (a interval);
create index i on t (a) where a > interval '1' day;
===
create table t (a interval);
create index i on t (a) where a > interval '1' hour;
---
-- different: interval with a field (check)
create table t (
  a interval,
  constraint c check (a > interval '1' day)
);
===
create table t (
  a interval,
  constraint c check (a > interval '24' hour)
);
---
-- different: interval with a field (index predicate)
create table t (a interval);
create index i on t (a) where a > interval '1' day;
===
create table t (a interval);
create index i on t (a) where a > interval '1' day to second;
---
-- different: interval with a field (check)
create table t (
  a interval,
  constraint c check (a > interval '1' day)
);
===
create table t (
  a interval,
  constraint c check (a > interval '2' day)
);
---
-- same: field of an interval at the top of a default (default)
create table t (x interval default interval '1' day);
===
create table t (x interval default interval '1 day');
---
-- same: field of an interval at the top of a default (domain default)
create domain d as interval default interval '1' day;
===
create domain d as interval default '1 day';
---
-- different: field of an interval at the top of a default (default)
create table t (x interval default interval '1' day);
===
create table t (x interval default interval '1');
---
-- different: field of an interval at the top of a default (domain default)
create domain d as interval default interval '1' day;
===
create domain d as interval default interval '1' hour;
---
-- different: field of an interval at the top of a default (default)
create table t (x interval default interval '1' day);
===
create table t (x interval default interval '24' hour);
---
-- different: field of an interval at the top of a default (domain default)
create domain d as interval default interval '1' day;
===
create domain d as interval default interval '1 day'::interval day;
---
-- different: field of an interval at the top of a default (default)
create table t (x interval default interval '1' day);
===
create table t (x interval default interval '1' month);
---
-- same: interval with a precision (default)
create table t (x interval default interval(0) '1 s');
===
create table t (x interval default '1 s'::interval(0));
---
-- same: interval with a precision (domain default)
create domain d as interval default interval(0) '1 s';
===
create domain d as interval default interval(3) '1 s';
---
-- same: interval with a precision (default)
create table t (x interval default interval(0) '1 s');
===
create table t (x interval default interval '1' second);
---
-- same: interval with a precision (domain default)
create domain d as interval default interval(0) '1 s';
===
create domain d as interval default '1 s';
---
-- different: interval with a precision (default)
create table t (x interval default interval(0) '1 s');
===
create table t (x interval default interval '1 s'::interval(0));
---
-- different: interval with a precision (domain default)
create domain d as interval default interval(0) '1 s';
===
create domain d as interval default interval(0) '2 s';
---
-- same: precision of an interval within an expression (check)
create table t (
  a interval,
  constraint c check (a > interval(0) '1 s')
);
===
create table t (
  a interval,
  constraint c check (a > '1 s'::interval(0))
);
---
-- different: precision of an interval within an expression (check)
create table t (
  a interval,
  constraint c check (a > interval(0) '1 s')
);
===
create table t (
  a interval,
  constraint c check (a > interval '1 s')
);
---
-- different: precision of an interval within an expression (check)
create table t (
  a interval,
  constraint c check (a > interval(0) '1 s')
);
===
create table t (
  a interval,
  constraint c check (a > interval(3) '1 s')
);
---
-- different: precision of an interval within an expression (check)
create table t (
  a interval,
  constraint c check (a > interval(0) '1 s')
);
===
create table t (
  a interval,
  constraint c check (a > interval '1' second)
);
---
-- same: default of a column with interval fields (default)
create table t (x interval day default '1 day');
===
create table t (x interval day default interval '1' day);
---
-- same: default of a column with interval fields (default)
create table t (x interval day default '1 day');
===
create table t (x interval day default '1 day'::interval day);
---
-- different: default of a column with interval fields (default)
create table t (x interval day default '1 day');
===
create table t (x interval day default '1 day'::interval);
---
-- different: default of a column with interval fields (default)
create table t (x interval day default '1 day');
===
create table t (x interval day default '2 days');
---
-- different: the IntervalStyle of the session does not matter
create table t (a interval default '1 day 01:00');
===
create table t (a interval default '1 day 1 second');
---
-- same: interval arithmetic in a check (check)
create table t (
  a timestamp, b timestamp,
  constraint c check (a - b < interval '90 days')
);
===
create table t (
  a timestamp, b timestamp,
  constraint c check (a - b < '90 days')
);
---
-- same: interval arithmetic in a check (index predicate)
create table t (a timestamp, b timestamp);
create index i on t (a) where a - b < interval '90 days';
===
create table t (a timestamp, b timestamp);
create index i on t (a) where (a - b) < '90 days'::interval;
---
-- different: interval arithmetic in a check (check)
create table t (
  a timestamp, b timestamp,
  constraint c check (a - b < interval '90 days')
);
===
create table t (
  a timestamp, b timestamp,
  constraint c check (a - b < interval '90' day)
);
---
-- different: interval arithmetic in a check (index predicate)
create table t (a timestamp, b timestamp);
create index i on t (a) where a - b < interval '90 days';
===
create table t (a timestamp, b timestamp);
create index i on t (a) where a < b + interval '90 days';
---
-- different: interval arithmetic in a check (check)
create table t (
  a timestamp, b timestamp,
  constraint c check (a - b < interval '90 days')
);
===
create table t (
  a timestamp, b timestamp,
  constraint c check (a - b < '3 months')
);
---
-- different: interval arithmetic in a check (index predicate)
create table t (a timestamp, b timestamp);
create index i on t (a) where a - b < interval '90 days';
===
create table t (a timestamp, b timestamp);
create index i on t (a) where a - b <= '90 days';
---
-- same: uuid default (default)
create table t (x uuid default 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11');
===
create table t (x uuid default 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11');
---
-- same: uuid default (domain default)
create domain d as uuid default 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11';
===
create domain d as uuid default '{a0eebc999c0b4ef8bb6d6bb9bd380a11}';
---
-- same: uuid default (default)
create table t (x uuid default 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11');
===
create table t (x uuid default uuid 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11');
---
-- different: uuid default (domain default)
create domain d as uuid default 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11';
===
create domain d as uuid default 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12';
---
-- different: uuid default (default)
create table t (x uuid default 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11');
===
create table t (x uuid default 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::text::uuid);
---
-- same: jsonb default (default)
create table t (x jsonb default '{}');
===
create table t (x jsonb default '{}'::jsonb);
---
-- same: jsonb default (set default)
create table t (x jsonb);
alter table t alter column x set default '{}';
===
create table t (x jsonb);
alter table t alter column x set default jsonb '{}';
---
-- same: jsonb default (domain default)
create domain d as jsonb default '{}';
===
create domain d as jsonb default ' { } ';
---
-- same: jsonb default (added column default)
create table t ();
alter table t add column x jsonb default '{}';
===
create table t ();
alter table t add column x jsonb default cast('{}' as jsonb);
---
-- same: jsonb default (default)
create table t (x jsonb default '{}');
===
create table t (x jsonb default '{ }'::pg_catalog.jsonb);
---
-- different: jsonb default (set default)
create table t (x jsonb);
alter table t alter column x set default '{}';
===
create table t (x jsonb);
alter table t alter column x set default '[]';
---
-- different: jsonb default (domain default)
create domain d as jsonb default '{}';
===
create domain d as jsonb default '{}'::json;
---
-- different: jsonb default (added column default)
create table t ();
alter table t add column x jsonb default '{}';
===
create table t ();
alter table t add column x jsonb default 'null';
---
-- different: jsonb default (default)
create table t (x jsonb default '{}');
===
create table t (x jsonb default null);
---
-- different: jsonb default (set default)
create table t (x jsonb);
alter table t alter column x set default '{}';
===
create table t (x jsonb);
alter table t alter column x set default jsonb_build_object();
---
-- different: jsonb default (domain default)
create domain d as jsonb default '{}';
===
create domain d as jsonb default '{}'::text::jsonb;
---
-- same: jsonb is stored parsed (default)
create table t (x jsonb default '{"a": 1, "b": [1, 2]}');
===
create table t (x jsonb default '{"b":[1,2],"a":1}');
---
-- same: jsonb is stored parsed (domain default)
create domain d as jsonb default '{"a": 1, "b": [1, 2]}';
===
create domain d as jsonb default '{"a":0,"a":1,"b":[1,2]}';
---
-- same: jsonb is stored parsed (default)
create table t (x jsonb default '{"a": 1, "b": [1, 2]}');
===
create table t (x jsonb default '{"a":1e0,"b":[0.1e1,2]}');
---
-- same: jsonb is stored parsed (domain default)
create domain d as jsonb default '{"a": 1, "b": [1, 2]}';
===
create domain d as jsonb default '{"\u0061":1,"b":[1,2]}';
---
-- different: jsonb is stored parsed (default)
create table t (x jsonb default '{"a": 1, "b": [1, 2]}');
===
create table t (x jsonb default '{"a": 1, "b": [2, 1]}');
---
-- different: jsonb is stored parsed (domain default)
create domain d as jsonb default '{"a": 1, "b": [1, 2]}';
===
create domain d as jsonb default '{"a": 1, "b": [10e-1, 2]}';
---
-- different: jsonb is stored parsed (default)
create table t (x jsonb default '{"a": 1, "b": [1, 2]}');
===
create table t (x jsonb default '{"a": 1.0, "b": [1, 2]}');
---
-- different: jsonb is stored parsed (domain default)
create domain d as jsonb default '{"a": 1, "b": [1, 2]}';
===
create domain d as jsonb default '{"a": "1", "b": [1, 2]}';
---
-- different: jsonb is stored parsed (default)
create table t (x jsonb default '{"a": 1, "b": [1, 2]}');
===
create table t (x jsonb default '{"A": 1, "b": [1, 2]}');
---
-- same: json keeps its text (default)
create table t (x json default '{"a":1}');
===
create table t (x json default '{"a":1}'::json);
---
-- same: json keeps its text (domain default)
create domain d as json default '{"a":1}';
===
create domain d as json default json '{"a":1}';
---
-- different: json keeps its text (default)
create table t (x json default '{"a":1}');
===
create table t (x json default '{"a": 1}');
---
-- different: json keeps its text (domain default)
create domain d as json default '{"a":1}';
===
create domain d as json default ' {"a":1}';
---
-- different: json keeps its text (default)
create table t (x json default '{"a":1}');
===
create table t (x json default '{"a":1}'::jsonb);
---
-- different: json keeps its text (domain default)
create domain d as json default '{"a":1}';
===
create domain d as json default '{"a":1,"a":1}';
---
-- same: jsonb in a check (check)
create table t (
  j jsonb,
  constraint c check (j @> '{"a": 1}')
);
===
create table t (
  j jsonb,
  constraint c check (j @> '{"a":1}'::jsonb)
);
---
-- same: jsonb in a check (index predicate)
create table t (j jsonb);
create index i on t (j) where j @> '{"a": 1}';
===
create table t (j jsonb);
create index i on t (j) where j @> jsonb ' {"a" : 1 } ';
---
-- different: jsonb in a check (check)
create table t (
  j jsonb,
  constraint c check (j @> '{"a": 1}')
);
===
create table t (
  j jsonb,
  constraint c check (j @> '{"a": 2}')
);
---
-- different: jsonb in a check (index predicate)
create table t (j jsonb);
create index i on t (j) where j @> '{"a": 1}';
===
create table t (j jsonb);
create index i on t (j) where j <@ '{"a": 1}';
---
-- different: jsonb in a check (check)
create table t (
  j jsonb,
  constraint c check (j @> '{"a": 1}')
);
===
create table t (
  j jsonb,
  constraint c check (j @> '{"a": 1.0}')
);
---
-- different: jsonb in a check (index predicate)
create table t (j jsonb);
create index i on t (j) where j @> '{"a": 1}';
===
create table t (j jsonb);
create index i on t (j) where '{"a": 1}' <@ j;
---
-- same: jsonb key test (check)
create table t (
  j jsonb,
  constraint c check (j ? 'a')
);
===
create table t (
  j jsonb,
  constraint c check (j ? 'a'::text)
);
---
-- different: jsonb key test (check)
create table t (
  j jsonb,
  constraint c check (j ? 'a')
);
===
create table t (
  j jsonb,
  constraint c check (j ?| '{a}')
);
---
-- different: jsonb key test (check)
create table t (
  j jsonb,
  constraint c check (j ? 'a')
);
===
create table t (
  j jsonb,
  constraint c check (j ? 'b')
);
---
-- different: jsonb key test (check)
create table t (
  j jsonb,
  constraint c check (j ? 'a')
);
===
create table t (
  j jsonb,
  constraint c check (jsonb_exists(j, 'a'))
);
---
-- same: jsonpath is stored parsed (check)
create table t (
  j jsonb,
  constraint c check (j @? '$.a')
);
===
create table t (
  j jsonb,
  constraint c check (j @? '$."a"')
);
---
-- same: jsonpath is stored parsed (check)
create table t (
  j jsonb,
  constraint c check (j @? '$.a')
);
===
create table t (
  j jsonb,
  constraint c check (j @? ' $ . a '::jsonpath)
);
---
-- same: jsonpath is stored parsed (check)
create table t (
  j jsonb,
  constraint c check (j @? '$.a')
);
===
create table t (
  j jsonb,
  constraint c check (j @? 'lax $.a')
);
---
-- different: jsonpath is stored parsed (check)
create table t (
  j jsonb,
  constraint c check (j @? '$.a')
);
===
create table t (
  j jsonb,
  constraint c check (j @? 'strict $.a')
);
---
-- different: jsonpath is stored parsed (check)
create table t (
  j jsonb,
  constraint c check (j @? '$.a')
);
===
create table t (
  j jsonb,
  constraint c check (j @@ '$.a')
);
---
-- different: jsonpath is stored parsed (check)
create table t (
  j jsonb,
  constraint c check (j @? '$.a')
);
===
create table t (
  j jsonb,
  constraint c check (j @? '$.b')
);
---
-- same: text array default (default)
create table t (x text[] default '{a,b}');
===
create table t (x text[] default '{a,b}'::text[]);
---
-- same: text array default (set default)
create table t (x text[]);
alter table t alter column x set default '{a,b}';
===
create table t (x text[]);
alter table t alter column x set default '{ a , b }';
---
-- same: text array default (domain default)
create domain d as text[] default '{a,b}';
===
create domain d as text[] default '{"a","b"}';
---
-- same: text array default (added column default)
create table t ();
alter table t add column x text[] default '{a,b}';
===
create table t ();
alter table t add column x text[] default cast('{a,b}' as text[]);
---
-- same: text array default (default)
create table t (x text[] default '{a,b}');
===
create table t (x text[] default '{a, b}'::_text);
---
-- different: text array default (set default)
create table t (x text[]);
alter table t alter column x set default '{a,b}';
===
create table t (x text[]);
alter table t alter column x set default array['a', 'b'];
---
-- different: text array default (domain default)
create domain d as text[] default '{a,b}';
===
create domain d as text[] default '{b,a}';
---
-- different: text array default (added column default)
create table t ();
alter table t add column x text[] default '{a,b}';
===
create table t ();
alter table t add column x text[] default '{a,b,c}';
---
-- different: text array default (default)
create table t (x text[] default '{a,b}');
===
create table t (x text[] default '{a,"b "}');
---
-- different: text array default (set default)
create table t (x text[]);
alter table t alter column x set default '{a,b}';
===
create table t (x text[]);
alter table t alter column x set default '{a,B}';
---
-- different: text array default (domain default)
create domain d as text[] default '{a,b}';
===
create domain d as text[] default string_to_array('a,b', ',');
---
-- different: text array default (added column default)
create table t ();
alter table t add column x text[] default '{a,b}';
===
create table t ();
alter table t add column x text[] default '{a,b}'::varchar[];
---
-- same: array constructor default (default)
create table t (x text[] default array['a', 'b']);
===
create table t (x text[] default array['a', 'b']::text[]);
---
-- same: array constructor default (domain default)
create domain d as text[] default array['a', 'b'];
===
create domain d as text[] default array['a'::text, 'b'];
---
-- same: array constructor default (default)
create table t (x text[] default array['a', 'b']);
===
create table t (x text[] default ARRAY['a'::text, 'b'::text]::text[]);
---
-- different: array constructor default (domain default)
create domain d as text[] default array['a', 'b'];
===
create domain d as text[] default '{a,b}';
---
-- different: array constructor default (default)
create table t (x text[] default array['a', 'b']);
===
create table t (x text[] default array['b', 'a']);
---
-- different: array constructor default (domain default)
create domain d as text[] default array['a', 'b'];
===
create domain d as text[] default array['a', 'b']::varchar[];
---
-- different: array constructor default (default)
create table t (x text[] default array['a', 'b']);
===
create table t (x text[] default array['a', null]);
---
-- same: empty arrays (default)
create table t (x text[] default '{}');
===
create table t (x text[] default '{}'::text[]);
---
-- same: empty arrays (domain default)
create domain d as text[] default '{}';
===
create domain d as text[] default '{ }';
---
-- same: empty arrays (default)
create table t (x text[] default '{}');
===
create table t (x text[] default cast('{}' as text[]));
---
-- different: empty arrays (domain default)
create domain d as text[] default '{}';
===
create domain d as text[] default array[]::text[];
---
-- different: empty arrays (default)
create table t (x text[] default '{}');
===
create table t (x text[] default '{""}');
---
-- different: empty arrays (domain default)
create domain d as text[] default '{}';
===
create domain d as text[] default null;
---
-- different: empty arrays (default)
create table t (x text[] default '{}');
===
create table t (x text[] default '{}'::varchar[]);
---
-- same: empty array constructor (default)
create table t (x text[] default array[]::text[]);
===
create table t (x text[] default cast(array[] as text[]));
---
-- same: empty array constructor (default)
create table t (x text[] default array[]::text[]);
===
create table t (x text[] default ARRAY[ ] :: text[]);
---
-- different: empty array constructor (default)
create table t (x text[] default array[]::text[]);
===
create table t (x text[] default '{}');
---
-- different: empty array constructor (default)
create table t (x text[] default array[]::text[]);
===
create table t (x text[] default array[]::varchar[]);
---
-- different: empty array constructor (default)
create table t (x text[] default array[]::text[]);
===
create table t (x text[] default array['']::text[]);
---
-- same: integer array (default)
create table t (x int[] default '{1,2}');
===
create table t (x int[] default '{01, +2}');
---
-- same: integer array (domain default)
create domain d as int[] default '{1,2}';
===
create domain d as int[] default '{1,2}'::int[];
---
-- not analysed: integer array (default)
create table t (x int[] default '{1,2}');
===
create table t (x int[] default '[1:2]={1,2}');
---
-- different: integer array (domain default)
create domain d as int[] default '{1,2}';
===
create domain d as int[] default array[1,2];
---
-- different: integer array (default)
create table t (x int[] default '{1,2}');
===
create table t (x int[] default '[0:1]={1,2}');
---
-- different: integer array (domain default)
create domain d as int[] default '{1,2}';
===
create domain d as int[] default '{{1,2}}';
---
-- different: integer array (default)
create table t (x int[] default '{1,2}');
===
create table t (x int[] default '{1,2}'::bigint[]);
---
-- different: integer array (domain default)
create domain d as int[] default '{1,2}';
===
create domain d as int[] default '{1,NULL}';
---
-- same: NULL in an array literal (default)
create table t (x text[] default '{a,NULL}');
===
create table t (x text[] default '{a,null}');
---
-- same: NULL in an array literal (default)
create table t (x text[] default '{a,NULL}');
===
create table t (x text[] default '{"a",Null}');
---
-- different: NULL in an array literal (default)
create table t (x text[] default '{a,NULL}');
===
create table t (x text[] default '{a,"NULL"}');
---
-- different: NULL in an array literal (default)
create table t (x text[] default '{a,NULL}');
===
create table t (x text[] default '{a,nil}');
---
-- same: array in a check (check)
create table t (
  a text[],
  constraint c check (a <@ array['x', 'y'])
);
===
create table t (
  a text[],
  constraint c check (a <@ array['x', 'y']::text[])
);
---
-- same: array in a check (index predicate)
create table t (a text[]);
create index i on t (a) where a <@ array['x', 'y'];
===
create table t (a text[]);
create index i on t (a) where a <@ array['x'::text, 'y'::text];
---
-- different: array in a check (check)
create table t (
  a text[],
  constraint c check (a <@ array['x', 'y'])
);
===
create table t (
  a text[],
  constraint c check (a <@ '{x,y}')
);
---
-- different: array in a check (index predicate)
create table t (a text[]);
create index i on t (a) where a <@ array['x', 'y'];
===
create table t (a text[]);
create index i on t (a) where a @> array['x', 'y'];
---
-- different: array in a check (check)
create table t (
  a text[],
  constraint c check (a <@ array['x', 'y'])
);
===
create table t (
  a text[],
  constraint c check (a <@ array['y', 'x'])
);
---
-- different: array in a check (index predicate)
create table t (a text[]);
create index i on t (a) where a <@ array['x', 'y'];
===
create table t (a text[]);
create index i on t (a) where array['x', 'y'] @> a;
---
-- same: varchar array in a check (check)
create table t (
  a varchar(5)[],
  constraint c check (a <@ array['x', 'y']::varchar[])
);
===
create table t (
  a varchar(5)[],
  constraint c check (a <@ array['x'::varchar, 'y'])
);
---
-- different: varchar array in a check (check)
create table t (
  a varchar(5)[],
  constraint c check (a <@ array['x', 'y']::varchar[])
);
===
create table t (
  a varchar(5)[],
  constraint c check (a::text[] <@ array['x', 'y']::text[])
);
---
-- different: varchar array in a check (check)
create table t (
  a varchar(5)[],
  constraint c check (a <@ array['x', 'y']::varchar[])
);
===
create table t (
  a varchar(5)[],
  constraint c check (a <@ '{x,y}')
);
---
-- same: enum default (default)
create type mood as enum ('a', 'b');
create table t (x mood default 'a');
===
create type mood as enum ('a', 'b');
create table t (x mood default 'a'::mood);
---
-- same: enum default (set default)
create type mood as enum ('a', 'b');
create table t (x mood);
alter table t alter column x set default 'a';
===
create type mood as enum ('a', 'b');
create table t (x mood);
alter table t alter column x set default mood 'a';
---
-- same: enum default (domain default)
create type mood as enum ('a', 'b');
create domain d as mood default 'a';
===
create type mood as enum ('a', 'b');
create domain d as mood default 'a'::public.mood;
---
-- same: enum default (added column default)
create type mood as enum ('a', 'b');
create table t ();
alter table t add column x mood default 'a';
===
create type mood as enum ('a', 'b');
create table t ();
alter table t add column x mood default cast('a' as mood);
---
-- same: enum default (default)
create type mood as enum ('a', 'b');
create table t (x mood default 'a');
===
create type mood as enum ('a', 'b');
create table t (x mood default 'a'::"mood");
---
-- different: enum default (set default)
create type mood as enum ('a', 'b');
create table t (x mood);
alter table t alter column x set default 'a';
===
create type mood as enum ('a', 'b');
create table t (x mood);
alter table t alter column x set default 'b';
---
-- different: enum default (domain default)
create type mood as enum ('a', 'b');
create domain d as mood default 'a';
===
create type mood as enum ('a', 'b');
create domain d as mood default 'a'::text::mood;
---
-- different: enum default (added column default)
create type mood as enum ('a', 'b');
create table t ();
alter table t add column x mood default 'a';
===
create type mood as enum ('a', 'b');
create table t ();
alter table t add column x mood default null;
---
-- same: enum array default (default)
create type mood as enum ('a', 'b');
create table t (x mood[] default '{a,b}');
===
create type mood as enum ('a', 'b');
create table t (x mood[] default '{a,b}'::mood[]);
---
-- same: enum array default (default)
create type mood as enum ('a', 'b');
create table t (x mood[] default '{a,b}');
===
create type mood as enum ('a', 'b');
create table t (x mood[] default '{ a, "b" }'::_mood);
---
-- different: enum array default (default)
create type mood as enum ('a', 'b');
create table t (x mood[] default '{a,b}');
===
create type mood as enum ('a', 'b');
create table t (x mood[] default array['a', 'b']::mood[]);
---
-- different: enum array default (default)
create type mood as enum ('a', 'b');
create table t (x mood[] default '{a,b}');
===
create type mood as enum ('a', 'b');
create table t (x mood[] default '{b,a}');
---
-- same: enum array constructor default (default)
create type mood as enum ('a', 'b');
create table t (x mood[] default array['a', 'b']::mood[]);
===
create type mood as enum ('a', 'b');
create table t (x mood[] default array['a'::mood, 'b'::mood]);
---
-- same: enum array constructor default (default)
create type mood as enum ('a', 'b');
create table t (x mood[] default array['a', 'b']::mood[]);
===
create type mood as enum ('a', 'b');
create table t (x mood[] default array['a'::mood, 'b']);
---
-- different: enum array constructor default (default)
create type mood as enum ('a', 'b');
create table t (x mood[] default array['a', 'b']::mood[]);
===
create type mood as enum ('a', 'b');
create table t (x mood[] default '{a,b}');
---
-- different: enum array constructor default (default)
create type mood as enum ('a', 'b');
create table t (x mood[] default array['a', 'b']::mood[]);
===
create type mood as enum ('a', 'b');
create table t (x mood[] default array['a'::mood]);
---
-- same: bytea default (default)
create table t (x bytea default '\x6a6b');
===
create table t (x bytea default '\x6A6B');
---
-- same: bytea default (domain default)
create domain d as bytea default '\x6a6b';
===
create domain d as bytea default 'jk';
---
-- same: bytea default (default)
create table t (x bytea default '\x6a6b');
===
create table t (x bytea default E'\\x6a6b');
---
-- same: bytea default (domain default)
create domain d as bytea default '\x6a6b';
===
create domain d as bytea default '\x6a 6b';
---
-- same: bytea default (default)
create table t (x bytea default '\x6a6b');
===
create table t (x bytea default '\152k');
---
-- same: bytea default (domain default)
create domain d as bytea default '\x6a6b';
===
create domain d as bytea default bytea 'jk';
---
-- different: bytea default (default)
create table t (x bytea default '\x6a6b');
===
create table t (x bytea default '\x6a6c');
---
-- different: bytea default (domain default)
create domain d as bytea default '\x6a6b';
===
create domain d as bytea default '';
---
-- different: bytea default (default)
create table t (x bytea default '\x6a6b');
===
create table t (x bytea default 'x6a6b');
---
-- different: bytea default (domain default)
create domain d as bytea default '\x6a6b';
===
create domain d as bytea default 'jk'::text::bytea;
---
-- different: bytea default (default)
create table t (x bytea default '\x6a6b');
===
create table t (x bytea default 'JK');
---
-- same: bit default (default)
create table t (x bit(4) default B'1010');
===
create table t (x bit(4) default X'A');
---
-- same: bit default (default)
create table t (x bit(4) default B'1010');
===
create table t (x bit(4) default x'a');
---
-- same: bit default (default)
create table t (x bit(4) default B'1010');
===
create table t (x bit(4) default b'1010');
---
-- different: bit default (default)
create table t (x bit(4) default B'1010');
===
create table t (x bit(4) default B'1011');
---
-- different: bit default (default)
create table t (x bit(4) default B'1010');
===
create table t (x bit(4) default '1010'::bit(4));
---
-- different: bit default (default)
create table t (x bit(4) default B'1010');
===
create table t (x bit(4) default B'1010'::bit(4));
---
-- different: bit default (default)
create table t (x bit(4) default B'1010');
===
create table t (x bit(4) default 10::bit(4));
---
-- same: bit default from a string (default)
create table t (x bit(4) default '1010');
===
create table t (x bit(4) default 'b1010');
---
-- same: bit default from a string (default)
create table t (x bit(4) default '1010');
===
create table t (x bit(4) default 'xA');
---
-- same: bit default from a string (default)
create table t (x bit(4) default '1010');
===
create table t (x bit(4) default '1010'::"bit");
---
-- same: bit default from a string (default)
create table t (x bit(4) default '1010');
===
create table t (x bit(4) default B'1010');
---
-- different: bit default from a string (default)
create table t (x bit(4) default '1010');
===
create table t (x bit(4) default '1011');
---
-- different: bit default from a string (default)
create table t (x bit(4) default '1010');
===
create table t (x bit(4) default '1010'::varbit);
---
-- same: inet default (default)
create table t (x inet default '10.0.0.1/32');
===
create table t (x inet default '10.0.0.1');
---
-- same: inet default (default)
create table t (x inet default '10.0.0.1/32');
===
create table t (x inet default inet '10.0.0.1');
---
-- same: inet default (default)
create table t (x inet default '10.0.0.1/32');
===
create table t (x inet default '10.0.0.1/32'::inet);
---
-- different: inet default (default)
create table t (x inet default '10.0.0.1/32');
===
create table t (x inet default '10.0.0.1/24');
---
-- different: inet default (default)
create table t (x inet default '10.0.0.1/32');
===
create table t (x inet default '10.0.0.1'::cidr);
---
-- different: inet default (default)
create table t (x inet default '10.0.0.1/32');
===
create table t (x inet default '10.0.0.2');
---
-- same: IPv6 is stored short (default)
create table t (x inet default '::1');
===
create table t (x inet default '0:0:0:0:0:0:0:1');
---
-- same: IPv6 is stored short (default)
create table t (x inet default '::1');
===
create table t (x inet default inet '0000::0001/128');
---
-- different: IPv6 is stored short (default)
create table t (x inet default '::1');
===
create table t (x inet default '::2');
---
-- different: IPv6 is stored short (default)
create table t (x inet default '::1');
===
create table t (x inet default '::1/64');
---
-- not analysed: cidr default (default)
create table t (x cidr default '10.0.0.0/8');
===
create table t (x cidr default '10');
---
-- not analysed: cidr default (default)
create table t (x cidr default '10.0.0.0/8');
===
create table t (x cidr default '10/8');
---
-- not analysed: cidr default (default)
create table t (x cidr default '10.0.0.0/8');
===
create table t (x cidr default cidr '10.0/8');
---
-- different: cidr default (default)
create table t (x cidr default '10.0.0.0/8');
===
create table t (x cidr default '10.0.0.0/16');
---
-- different: cidr default (default)
create table t (x cidr default '10.0.0.0/8');
===
create table t (x cidr default '10.0.0.0/8'::inet);
---
-- same: macaddr default (default)
create table t (x macaddr default '08:00:2b:01:02:03');
===
create table t (x macaddr default '08-00-2B-01-02-03');
---
-- not analysed: macaddr default (default)
create table t (x macaddr default '08:00:2b:01:02:03');
===
create table t (x macaddr default '08002b010203');
---
-- not analysed: macaddr default (default)
create table t (x macaddr default '08:00:2b:01:02:03');
===
create table t (x macaddr default macaddr '0800.2b01.0203');
---
-- different: macaddr default (default)
create table t (x macaddr default '08:00:2b:01:02:03');
===
create table t (x macaddr default '08:00:2b:01:02:04');
---
-- same: point default (default)
create table t (x point default '(1,2)');
===
create table t (x point default '1,2');
---
-- same: point default (default)
create table t (x point default '(1,2)');
===
create table t (x point default point '( 1.0 , 2e0 )');
---
-- same: point default (default)
create table t (x point default '(1,2)');
===
create table t (x point default '(1,2)'::point);
---
-- different: point default (default)
create table t (x point default '(1,2)');
===
create table t (x point default '(2,1)');
---
-- different: point default (default)
create table t (x point default '(1,2)');
===
create table t (x point default point(1,2));
---
-- same: discrete range default (default)
create table t (x int4range default '[1,4)');
===
create table t (x int4range default '[1,3]');
---
-- same: discrete range default (domain default)
create domain d as int4range default '[1,4)';
===
create domain d as int4range default '(0,4)';
---
-- same: discrete range default (default)
create table t (x int4range default '[1,4)');
===
create table t (x int4range default int4range '(0,3]');
---
-- same: discrete range default (domain default)
create domain d as int4range default '[1,4)';
===
create domain d as int4range default ' [ 1 , 4 ) ';
---
-- same: discrete range default (default)
create table t (x int4range default '[1,4)');
===
create table t (x int4range default '[1,4)'::int4range);
---
-- different: discrete range default (domain default)
create domain d as int4range default '[1,4)';
===
create domain d as int4range default '[1,4]';
---
-- different: discrete range default (default)
create table t (x int4range default '[1,4)');
===
create table t (x int4range default '[1,)');
---
-- different: discrete range default (domain default)
create domain d as int4range default '[1,4)';
===
create domain d as int4range default 'empty';
---
-- different: discrete range default (default)
create table t (x int4range default '[1,4)');
===
create table t (x int4range default int4range(1,4));
---
-- different: discrete range default (domain default)
create domain d as int4range default '[1,4)';
===
create domain d as int4range default '[1,4)'::int8range::text::int4range;
---
-- same: continuous range default (default)
create table t (x numrange default '[1,2)');
===
create table t (x numrange default '[ 1,2)');
---
-- same: continuous range default (default)
create table t (x numrange default '[1,2)');
===
create table t (x numrange default numrange '[1,2)');
---
-- different: continuous range default (default)
create table t (x numrange default '[1,2)');
===
create table t (x numrange default '[1,2]');
---
-- different: continuous range default (default)
create table t (x numrange default '[1,2)');
===
create table t (x numrange default '[1.0,2)');
---
-- different: continuous range default (default)
create table t (x numrange default '[1,2)');
===
create table t (x numrange default '(1,2)');
---
-- same: empty range (default)
create table t (x int4range default 'empty');
===
create table t (x int4range default '[1,1)');
---
-- same: empty range (default)
create table t (x int4range default 'empty');
===
create table t (x int4range default '(1,2)');
---
-- same: empty range (default)
create table t (x int4range default 'empty');
===
create table t (x int4range default int4range 'EMPTY');
---
-- different: empty range (default)
create table t (x int4range default 'empty');
===
create table t (x int4range default '[1,1]');
---
-- different: empty range (default)
create table t (x int4range default 'empty');
===
create table t (x int4range default '(,)');
---
-- same: date range (default)
create table t (x daterange default '[2024-01-01,2024-01-31]');
===
create table t (x daterange default '[2024-01-01,2024-02-01)');
---
-- same: date range (default)
create table t (x daterange default '[2024-01-01,2024-01-31]');
===
create table t (x daterange default daterange '[20240101,20240201)');
---
-- same: date range (default)
create table t (x daterange default '[2024-01-01,2024-01-31]');
===
create table t (x daterange default '["2024-01-01","2024-02-01")');
---
-- different: date range (default)
create table t (x daterange default '[2024-01-01,2024-01-31]');
===
create table t (x daterange default '[2024-01-01,2024-01-31)');
---
-- different: date range (default)
create table t (x daterange default '[2024-01-01,2024-01-31]');
===
create table t (x daterange default '[2024-01-01,infinity)');
---
-- same: unbounded range (default)
create table t (x daterange default '[2024-01-01,)');
===
create table t (x daterange default '[2024-01-01,]');
---
-- same: unbounded range (default)
create table t (x daterange default '[2024-01-01,)');
===
create table t (x daterange default daterange '(2023-12-31,)');
---
-- different: unbounded range (default)
create table t (x daterange default '[2024-01-01,)');
===
create table t (x daterange default '[2024-01-01,infinity)');
---
-- different: unbounded range (default)
create table t (x daterange default '[2024-01-01,)');
===
create table t (x daterange default '(,2024-01-01)');
---
-- not analysed: multirange (default)
create table t (x int4multirange default '{[1,3],[4,5]}');
===
create table t (x int4multirange default '{[1,6)}');
---
-- not analysed: multirange (default)
create table t (x int4multirange default '{[1,3],[4,5]}');
===
create table t (x int4multirange default '{[1,4),[3,6)}');
---
-- not analysed: multirange (default)
create table t (x int4multirange default '{[1,3],[4,5]}');
===
create table t (x int4multirange default int4multirange '{ [4,6), [1,4) }');
---
-- different: multirange (default)
create table t (x int4multirange default '{[1,3],[4,5]}');
===
create table t (x int4multirange default '{[1,3],[5,6]}');
---
-- different: multirange (default)
create table t (x int4multirange default '{[1,3],[4,5]}');
===
create table t (x int4multirange default '{}');
---
-- not analysed: tsquery is stored parsed (check)
create table t (
  v tsvector,
  constraint c check (v @@ 'a & b')
);
===
create table t (
  v tsvector,
  constraint c check (v @@ '''a'' & ''b'''::tsquery)
);
---
-- not analysed: tsquery is stored parsed (check)
create table t (
  v tsvector,
  constraint c check (v @@ 'a & b')
);
===
create table t (
  v tsvector,
  constraint c check (v @@ tsquery ' a&b ')
);
---
-- different: tsquery is stored parsed (check)
create table t (
  v tsvector,
  constraint c check (v @@ 'a & b')
);
===
create table t (
  v tsvector,
  constraint c check (v @@ 'b & a')
);
---
-- different: tsquery is stored parsed (check)
create table t (
  v tsvector,
  constraint c check (v @@ 'a & b')
);
===
create table t (
  v tsvector,
  constraint c check (v @@ 'a | b')
);
---
-- different: tsquery is stored parsed (check)
create table t (
  v tsvector,
  constraint c check (v @@ 'a & b')
);
===
create table t (
  v tsvector,
  constraint c check (v @@ to_tsquery('a & b'))
);
---
-- same: tsvector is stored sorted (default)
create table t (x tsvector default 'b a');
===
create table t (x tsvector default 'a b');
---
-- same: tsvector is stored sorted (default)
create table t (x tsvector default 'b a');
===
create table t (x tsvector default 'a b a');
---
-- same: tsvector is stored sorted (default)
create table t (x tsvector default 'b a');
===
create table t (x tsvector default tsvector '''a'' b');
---
-- different: tsvector is stored sorted (default)
create table t (x tsvector default 'b a');
===
create table t (x tsvector default 'a b c');
---
-- different: tsvector is stored sorted (default)
create table t (x tsvector default 'b a');
===
create table t (x tsvector default 'A b');
---
-- different: tsvector is stored sorted (default)
create table t (x tsvector default 'b a');
===
create table t (x tsvector default to_tsvector('a b'));
---
-- same: regclass constant
create table u ();
create table t (o regclass default 'u'::regclass);
===
create table u ();
create table t (o regclass default 'public.u');
---
-- different: regclass constant
create table u ();
create table t (o regclass default 'u'::regclass);
===
create table u ();
create table t (o regclass default 'u'::text::regclass);
---
-- different: regclass constant
create table u ();
create table t (o regclass default 'u'::regclass);
===
create table u ();
create table t (o oid default 'u'::regclass);
---
-- different: regclass constant
create table u ();
create table t (o regclass default 'u'::regclass);
===
create table u ();
create table t (o regclass);
---
-- same: regclass constant folds case and takes quotes
create table u ();
create table t (o oid default 'u'::regclass);
===
create table u ();
create table t (o oid default '"u"'::regclass);
---
-- different: regclass constant folds case and takes quotes
create table u ();
create table t (o oid default 'u'::regclass);
===
create table u ();
create table t (o oid default 'u'::regclass::oid);
---
-- same: regclass constant in upper case
create table u ();
create table t (o oid default 'u'::regclass);
===
create table u ();
create table t (o oid default 'PUBLIC.U'::regclass);
---
-- different: regclass constant in upper case
create table u ();
create table t (o oid default 'u'::regclass);
===
create table u ();
create table "U" ();
create table t (o oid default '"U"'::regclass);
---
-- same: regtype constant (default)
create table t (x regtype default 'int');
===
create table t (x regtype default 'integer'::regtype);
---
-- same: regtype constant (default)
create table t (x regtype default 'int');
===
create table t (x regtype default 'int4'::regtype);
---
-- same: regtype constant (default)
create table t (x regtype default 'int');
===
create table t (x regtype default regtype 'pg_catalog.int4');
---
-- different: regtype constant (default)
create table t (x regtype default 'int');
===
create table t (x regtype default 'bigint');
---
-- different: regtype constant (default)
create table t (x regtype default 'int');
===
create table t (x regtype default 'int'::text::regtype);
---
-- same: regclass constant follows a rename
create table u ();
create table t (o regclass default 'u'::regclass);
alter table u rename to w;
===
create table w ();
create table t (o regclass default 'w'::regclass);
---
-- different: regclass constant follows a rename
create table u ();
create table t (o regclass default 'u'::regclass);
alter table u rename to w;
===
create table w ();
create table u ();
create table t (o regclass default 'u'::regclass);
---
-- same: a text in regclass does not follow a rename
create sequence s;
create table t (n bigint default nextval('s'::text::regclass));
alter sequence s rename to s2;
===
create sequence s2;
create table t (n bigint default nextval('s'::text::regclass));
---
-- different: a text in regclass does not follow a rename
create sequence s;
create table t (n bigint default nextval('s'::text::regclass));
alter sequence s rename to s2;
===
create sequence s2;
create table t (n bigint default nextval('s2'::text::regclass));
---
-- same: integer literals with underscores and bases (default)
-- only: 18
create table t (x int default 1000000);
===
create table t (x int default 1_000_000);
---
-- same: integer literals with underscores and bases (domain default)
-- only: 18
create domain d as int default 1000000;
===
create domain d as int default 0xF4240;
---
-- same: integer literals with underscores and bases (default)
-- only: 18
create table t (x int default 1000000);
===
create table t (x int default 0b11110100001001000000);
---
-- same: integer literals with underscores and bases (domain default)
-- only: 18
create domain d as int default 1000000;
===
create domain d as int default 0o3641100;
---
-- not analysed: integer literals with underscores and bases (default)
-- only: 18
create table t (x int default 1000000);
===
create table t (x int default '1_000_000');
---
-- different: integer literals with underscores and bases (domain default)
-- only: 18
create domain d as int default 1000000;
===
create domain d as int default 1_000_001;
---
-- different: integer literals with underscores and bases (default)
-- only: 18
create table t (x int default 1000000);
===
create table t (x int default 1_000_000.0);
---
-- different: integer literals with underscores and bases (domain default)
-- only: 18
create domain d as int default 1000000;
===
create domain d as int default 0xF4241;
---
-- same: other defaults that look alike (default)
create table t (x text default 5);
===
create table t (x text default 5::int);
---
-- different: other defaults that look alike (default)
create table t (x text default 5);
===
create table t (x text default '5');
---
-- different: other defaults that look alike (default)
create table t (x text default 5);
===
create table t (x text default 5::text);
---
-- different: other defaults that look alike (default)
create table t (x text default 5);
===
create table t (x text default '5 ');
---
-- different: other defaults that look alike (default)
create table t (x text default 5);
===
create table t (x text default 5.0);
---
-- same: boolean given as default of text (default)
create table t (x text default true);
===
create table t (x text default 't'::boolean);
---
-- different: boolean given as default of text (default)
create table t (x text default true);
===
create table t (x text default 'true');
---
-- different: boolean given as default of text (default)
create table t (x text default true);
===
create table t (x text default 't');
---
-- not analysed: money (default)
create table t (x money default '1.50');
===
create table t (x money default '$1.50');
---
-- not analysed: money (default)
create table t (x money default '1.50');
===
create table t (x money default money '1.5');
---
-- different: money (default)
create table t (x money default '1.50');
===
create table t (x money default 1.50);
---
-- different: money (default)
create table t (x money default '1.50');
===
create table t (x money default '$1.51');
