-- same: IN list of integers (check)
create table t (
  n int,
  constraint c check (n in (1, 2))
);
===
create table t (
  n int,
  constraint c check (n = any (array[1, 2]))
);
---
-- same: IN list of integers (index predicate)
create table t (n int);
create index i on t (n) where n in (1, 2);
===
create table t (n int);
create index i on t (n) where n = some (array[1, 2]);
---
-- same: IN list of integers (generated column)
create table t (
  n int,
  g boolean generated always as (n in (1, 2)) stored
);
===
create table t (
  n int,
  g boolean generated always as (n in ('1', '2')) stored
);
---
-- same: IN list of integers (index expression)
create table t (n int);
create index i on t ((n in (1, 2)));
===
create table t (n int);
create index i on t ((n = any (array[1, 2]::int[])));
---
-- same: IN list of integers (added check)
create table t (n int);
alter table t add constraint c check (n in (1, 2));
===
create table t (n int);
alter table t add constraint c check ((((n) in ((1), (2)))));
---
-- same: IN list of integers (check)
create table t (
  n int,
  constraint c check (n in (1, 2))
);
===
create table t (
  n int,
  constraint c check (n = any (array[1::int, 2::integer]))
);
---
-- different: IN list of integers (index predicate)
create table t (n int);
create index i on t (n) where n in (1, 2);
===
create table t (n int);
create index i on t (n) where n in (2, 1);
---
-- different: IN list of integers (generated column)
create table t (
  n int,
  g boolean generated always as (n in (1, 2)) stored
);
===
create table t (
  n int,
  g boolean generated always as (n in (1, 2, 2)) stored
);
---
-- different: IN list of integers (index expression)
create table t (n int);
create index i on t ((n in (1, 2)));
===
create table t (n int);
create index i on t ((n in (1, 3)));
---
-- different: IN list of integers (added check)
create table t (n int);
alter table t add constraint c check (n in (1, 2));
===
create table t (n int);
alter table t add constraint c check (n in (1, 2, null));
---
-- different: IN list of integers (check)
create table t (
  n int,
  constraint c check (n in (1, 2))
);
===
create table t (
  n int,
  constraint c check (n not in (1, 2))
);
---
-- different: IN list of integers (index predicate)
create table t (n int);
create index i on t (n) where n in (1, 2);
===
create table t (n int);
create index i on t (n) where n = all (array[1, 2]);
---
-- different: IN list of integers (generated column)
create table t (
  n int,
  g boolean generated always as (n in (1, 2)) stored
);
===
create table t (
  n int,
  g boolean generated always as (n = 1 or n = 2) stored
);
---
-- different: IN list of integers (index expression)
create table t (n int);
create index i on t ((n in (1, 2)));
===
create table t (n int);
create index i on t ((n = any ('{1,2}')));
---
-- different: IN list of integers (added check)
create table t (n int);
alter table t add constraint c check (n in (1, 2));
===
create table t (n int);
alter table t add constraint c check (n in (1::bigint, 2));
---
-- different: IN list of integers (check)
create table t (
  n int,
  constraint c check (n in (1, 2))
);
===
create table t (
  n int,
  constraint c check (n in (1.0, 2))
);
---
-- different: IN list of integers (index predicate)
create table t (n int);
create index i on t (n) where n in (1, 2);
===
create table t (n int);
create index i on t (n) where n in (+1, 2);
---
-- different: IN list of integers (generated column)
create table t (
  n int,
  g boolean generated always as (n in (1, 2)) stored
);
===
create table t (
  n int,
  g boolean generated always as (n >= any (array[1, 2])) stored
);
---
-- same: one-element IN (column check)
create table t (
  n int constraint c check (n in (1))
);
===
create table t (
  n int constraint c check (n = 1)
);
---
-- same: one-element IN (index predicate)
create table t (n int);
create index i on t (n) where n in (1);
===
create table t (n int);
create index i on t (n) where n in ('1');
---
-- different: one-element IN (generated column)
create table t (
  n int,
  g boolean generated always as (n in (1)) stored
);
===
create table t (
  n int,
  g boolean generated always as (n = any (array[1])) stored
);
---
-- different: one-element IN (exclusion predicate)
create table t (
  n int,
  constraint e exclude using btree (n with =) where (n in (1))
);
===
create table t (
  n int,
  constraint e exclude using btree (n with =) where (n in (1, 1))
);
---
-- different: one-element IN (column check)
create table t (
  n int constraint c check (n in (1))
);
===
create table t (
  n int constraint c check (n in (2))
);
---
-- different: one-element IN (index predicate)
create table t (n int);
create index i on t (n) where n in (1);
===
create table t (n int);
create index i on t (n) where n not in (1);
---
-- same: one-element NOT IN (added check)
create table t (n int);
alter table t add constraint c check (n not in (1));
===
create table t (n int);
alter table t add constraint c check (n <> 1);
---
-- same: one-element NOT IN (index expression)
create table t (n int);
create index i on t ((n not in (1)));
===
create table t (n int);
create index i on t ((n != 1));
---
-- different: one-element NOT IN (added check)
create table t (n int);
alter table t add constraint c check (n not in (1));
===
create table t (n int);
alter table t add constraint c check (n <> all (array[1]));
---
-- different: one-element NOT IN (index expression)
create table t (n int);
create index i on t ((n not in (1)));
===
create table t (n int);
create index i on t ((not n in (1)));
---
-- same: NOT IN and <> ALL (index predicate)
create table t (n int);
create index i on t (n) where n not in (1, 2);
===
create table t (n int);
create index i on t (n) where n <> all (array[1, 2]);
---
-- same: NOT IN and <> ALL (check)
create table t (
  n int,
  constraint c check (n not in (1, 2))
);
===
create table t (
  n int,
  constraint c check (n != all (array[1, 2]))
);
---
-- different: NOT IN and <> ALL (generated column)
create table t (
  n int,
  g boolean generated always as (n not in (1, 2)) stored
);
===
create table t (
  n int,
  g boolean generated always as (not (n in (1, 2))) stored
);
---
-- different: NOT IN and <> ALL (index predicate)
create table t (n int);
create index i on t (n) where n not in (1, 2);
===
create table t (n int);
create index i on t (n) where n <> any (array[1, 2]);
---
-- different: NOT IN and <> ALL (check)
create table t (
  n int,
  constraint c check (n not in (1, 2))
);
===
create table t (
  n int,
  constraint c check (n <> 1 and n <> 2)
);
---
-- different: NOT IN and <> ALL (generated column)
create table t (
  n int,
  g boolean generated always as (n not in (1, 2)) stored
);
===
create table t (
  n int,
  g boolean generated always as (n not in (2, 1)) stored
);
---
-- same: NOT n IN without brackets (check)
create table t (
  n int,
  constraint c check (not n in (1, 2))
);
===
create table t (
  n int,
  constraint c check (not (n in (1, 2)))
);
---
-- same: NOT n IN without brackets (check)
create table t (
  n int,
  constraint c check (not n in (1, 2))
);
===
create table t (
  n int,
  constraint c check (not (n = any (array[1, 2])))
);
---
-- different: NOT n IN without brackets (check)
create table t (
  n int,
  constraint c check (not n in (1, 2))
);
===
create table t (
  n int,
  constraint c check (n not in (1, 2))
);
---
-- same: IN list of strings on text (check)
create table t (
  t text,
  constraint c check (t in ('a', 'b'))
);
===
create table t (
  t text,
  constraint c check (t = any (array['a', 'b']))
);
---
-- same: IN list of strings on text (generated column)
create table t (
  t text,
  g boolean generated always as (t in ('a', 'b')) stored
);
===
create table t (
  t text,
  g boolean generated always as (t = any (array['a'::text, 'b'::text])) stored
);
---
-- same: IN list of strings on text (index predicate)
create table t (t text);
create index i on t (t) where t in ('a', 'b');
===
create table t (t text);
create index i on t (t) where t in ('a'::text, 'b');
---
-- same: IN list of strings on text (index expression)
create table t (t text);
create index i on t ((t in ('a', 'b')));
===
create table t (t text);
create index i on t ((t = any (array['a', 'b']::text[])));
---
-- same: IN list of strings on text (check)
create table t (
  t text,
  constraint c check (t in ('a', 'b'))
);
===
create table t (
  t text,
  constraint c check (t in ($$a$$, E'b'))
);
---
-- different: IN list of strings on text (generated column)
create table t (
  t text,
  g boolean generated always as (t in ('a', 'b')) stored
);
===
create table t (
  t text,
  g boolean generated always as (t in ('b', 'a')) stored
);
---
-- different: IN list of strings on text (index predicate)
create table t (t text);
create index i on t (t) where t in ('a', 'b');
===
create table t (t text);
create index i on t (t) where t in ('a', 'B');
---
-- different: IN list of strings on text (index expression)
create table t (t text);
create index i on t ((t in ('a', 'b')));
===
create table t (t text);
create index i on t ((t in ('a'::varchar, 'b')));
---
-- different: IN list of strings on text (check)
create table t (
  t text,
  constraint c check (t in ('a', 'b'))
);
===
create table t (
  t text,
  constraint c check (t = any ('{a,b}'))
);
---
-- different: IN list of strings on text (generated column)
create table t (
  t text,
  g boolean generated always as (t in ('a', 'b')) stored
);
===
create table t (
  t text,
  g boolean generated always as (t = any ('{a,b}'::text[])) stored
);
---
-- different: IN list of strings on text (index predicate)
create table t (t text);
create index i on t (t) where t in ('a', 'b');
===
create table t (t text);
create index i on t (t) where t = 'a' or t = 'b';
---
-- different: IN list of strings on text (index expression)
create table t (t text);
create index i on t ((t in ('a', 'b')));
===
create table t (t text);
create index i on t ((t in ('a', 'b ')));
---
-- different: IN list of strings on text (check)
create table t (
  t text,
  constraint c check (t in ('a', 'b'))
);
===
create table t (
  t text,
  constraint c check (t not in ('a', 'b'))
);
---
-- same: = ANY ('{…}') on text (check)
create table t (
  t text,
  constraint c check (t = any ('{a,b}'))
);
===
create table t (
  t text,
  constraint c check (t = any ('{a,b}'::text[]))
);
---
-- same: = ANY ('{…}') on text (index predicate)
create table t (t text);
create index i on t (t) where t = any ('{a,b}');
===
create table t (t text);
create index i on t (t) where t = any ('{ a , "b" }'::text[]);
---
-- different: = ANY ('{…}') on text (check)
create table t (
  t text,
  constraint c check (t = any ('{a,b}'))
);
===
create table t (
  t text,
  constraint c check (t = any ('{a,b,b}'))
);
---
-- different: = ANY ('{…}') on text (index predicate)
create table t (t text);
create index i on t (t) where t = any ('{a,b}');
===
create table t (t text);
create index i on t (t) where t = any (array['a', 'b']);
---
-- same: one-element IN on text (index predicate)
create table t (t text);
create index i on t (t) where t in ('a');
===
create table t (t text);
create index i on t (t) where t = 'a';
---
-- same: one-element IN on text (column check)
create table t (
  t text constraint c check (t in ('a'))
);
===
create table t (
  t text constraint c check (t = 'a'::text)
);
---
-- different: one-element IN on text (index predicate)
create table t (t text);
create index i on t (t) where t in ('a');
===
create table t (t text);
create index i on t (t) where t = any (array['a']);
---
-- different: one-element IN on text (column check)
create table t (
  t text constraint c check (t in ('a'))
);
===
create table t (
  t text constraint c check (t = 'a'::varchar)
);
---
-- same: IN list of strings on varchar (check)
create table t (
  v varchar(10),
  constraint c check (v in ('a', 'b'))
);
===
create table t (
  v varchar(10),
  constraint c check (v = any (array['a', 'b']::varchar[]))
);
---
-- same: IN list of strings on varchar (index predicate)
create table t (v varchar(10));
create index i on t (v) where v in ('a', 'b');
===
create table t (v varchar(10));
create index i on t (v) where v = any (array['a'::varchar, 'b'::varchar]);
---
-- same: IN list of strings on varchar (generated column)
create table t (
  v varchar(10),
  g boolean generated always as (v in ('a', 'b')) stored
);
===
create table t (
  v varchar(10),
  g boolean generated always as (v::text = any ((array['a'::varchar, 'b'::varchar])::varchar[]::text[])) stored
);
---
-- different: IN list of strings on varchar (check)
create table t (
  v varchar(10),
  constraint c check (v in ('a', 'b'))
);
===
create table t (
  v varchar(10),
  constraint c check (v::text in ('a', 'b'))
);
---
-- different: IN list of strings on varchar (index predicate)
create table t (v varchar(10));
create index i on t (v) where v in ('a', 'b');
===
create table t (v varchar(10));
create index i on t (v) where v = any (array['a', 'b']);
---
-- different: IN list of strings on varchar (generated column)
create table t (
  v varchar(10),
  g boolean generated always as (v in ('a', 'b')) stored
);
===
create table t (
  v varchar(10),
  g boolean generated always as (v::text = any (array['a', 'b'])) stored
);
---
-- settled: IN list of strings on varchar (check)
create table t (
  v varchar(10),
  constraint c check (v in ('a', 'b'))
);
===
create table t (
  v varchar(10),
  constraint c check ((v)::text = any ((array['a'::character varying, 'b'::character varying])::text[]))
);
---
-- different: IN list of strings on varchar (index predicate)
create table t (v varchar(10));
create index i on t (v) where v in ('a', 'b');
===
create table t (v varchar(10));
create index i on t (v) where v in ('b', 'a');
---
-- different: IN list of strings on varchar (generated column)
create table t (
  v varchar(10),
  g boolean generated always as (v in ('a', 'b')) stored
);
===
create table t (
  v varchar(10),
  g boolean generated always as (v in ('a'::text, 'b'::text)) stored
);
---
-- different: IN list of strings on varchar (check)
create table t (
  v varchar(10),
  constraint c check (v in ('a', 'b'))
);
===
create table t (
  v varchar(10),
  constraint c check (v in ('a'::varchar(10), 'b'::varchar(10)))
);
---
-- same: cast of the varchar column to text before IN (check)
create table t (
  v varchar(10),
  constraint c check (v::text in ('a', 'b'))
);
===
create table t (
  v varchar(10),
  constraint c check (v::text = any (array['a', 'b']))
);
---
-- same: cast of the varchar column to text before IN (index predicate)
create table t (v varchar(10));
create index i on t (v) where v::text in ('a', 'b');
===
create table t (v varchar(10));
create index i on t (v) where v = any (array['a', 'b']);
---
-- different: cast of the varchar column to text before IN (check)
create table t (
  v varchar(10),
  constraint c check (v::text in ('a', 'b'))
);
===
create table t (
  v varchar(10),
  constraint c check (v in ('a', 'b'))
);
---
-- different: cast of the varchar column to text before IN (index predicate)
create table t (v varchar(10));
create index i on t (v) where v::text in ('a', 'b');
===
create table t (v varchar(10));
create index i on t (v) where v in ('a'::text, 'b');
---
-- different: cast of the varchar column to text before IN (check)
create table t (
  v varchar(10),
  constraint c check (v::text in ('a', 'b'))
);
===
create table t (
  v varchar(10),
  constraint c check (v in ('a'::text, 'b'::text))
);
---
-- same: what pg_dump prints for IN on varchar, read again (check)
create table t (
  v varchar(10),
  constraint c check ((v)::text = any ((array['a'::character varying, 'b'::character varying])::text[]))
);
===
create table t (
  v varchar(10),
  constraint c check (v::text = any (array['a'::varchar::text, 'b'::varchar::text]))
);
---
-- settled: what pg_dump prints for IN on varchar, read again (index predicate)
create table t (v varchar(10));
create index i on t (v) where (v)::text = any ((array['a'::character varying, 'b'::character varying])::text[]);
===
create table t (v varchar(10));
create index i on t (v) where v in ('a', 'b');
---
-- same: one-element IN on varchar (generated column)
create table t (
  v varchar(10),
  g boolean generated always as (v in ('a')) stored
);
===
create table t (
  v varchar(10),
  g boolean generated always as (v = 'a') stored
);
---
-- same: one-element IN on varchar (check)
create table t (
  v varchar(10),
  constraint c check (v in ('a'))
);
===
create table t (
  v varchar(10),
  constraint c check (v::text = 'a')
);
---
-- same: one-element IN on varchar (generated column)
create table t (
  v varchar(10),
  g boolean generated always as (v in ('a')) stored
);
===
create table t (
  v varchar(10),
  g boolean generated always as ((v)::text = 'a'::text) stored
);
---
-- different: one-element IN on varchar (check)
create table t (
  v varchar(10),
  constraint c check (v in ('a'))
);
===
create table t (
  v varchar(10),
  constraint c check (v = 'a'::varchar)
);
---
-- different: one-element IN on varchar (generated column)
create table t (
  v varchar(10),
  g boolean generated always as (v in ('a')) stored
);
===
create table t (
  v varchar(10),
  g boolean generated always as (v::varchar(5) = 'a') stored
);
---
-- same: IN list on char(n) (check)
create table t (
  c char(2),
  constraint c check (c in ('a', 'b'))
);
===
create table t (
  c char(2),
  constraint c check (c = any (array['a', 'b']::bpchar[]))
);
---
-- same: IN list on char(n) (index predicate)
create table t (c char(2));
create index i on t (c) where c in ('a', 'b');
===
create table t (c char(2));
create index i on t (c) where c = any (array['a'::bpchar, 'b']);
---
-- different: IN list on char(n) (check)
create table t (
  c char(2),
  constraint c check (c in ('a', 'b'))
);
===
create table t (
  c char(2),
  constraint c check (c in ('a ', 'b'))
);
---
-- different: IN list on char(n) (index predicate)
create table t (c char(2));
create index i on t (c) where c in ('a', 'b');
===
create table t (c char(2));
create index i on t (c) where c::text in ('a', 'b');
---
-- different: IN list on char(n) (check)
create table t (
  c char(2),
  constraint c check (c in ('a', 'b'))
);
===
create table t (
  c char(2),
  constraint c check (c in ('a'::char(2), 'b'::char(2)))
);
---
-- same: IN list on an enum (check)
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  constraint c check (m in ('a', 'b'))
);
===
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  constraint c check (m = any (array['a', 'b']::mood[]))
);
---
-- same: IN list on an enum (generated column)
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  g boolean generated always as (m in ('a', 'b')) stored
);
===
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  g boolean generated always as (m = any (array['a'::mood, 'b'])) stored
);
---
-- same: IN list on an enum (index predicate)
create type mood as enum ('a', 'b', 'c');
create table t (m mood);
create index i on t (m) where m in ('a', 'b');
===
create type mood as enum ('a', 'b', 'c');
create table t (m mood);
create index i on t (m) where m in ('a'::mood, 'b'::mood);
---
-- same: IN list on an enum (added check)
create type mood as enum ('a', 'b', 'c');
create table t (m mood);
alter table t add constraint c check (m in ('a', 'b'));
===
create type mood as enum ('a', 'b', 'c');
create table t (m mood);
alter table t add constraint c check (m in (mood 'a', cast('b' as mood)));
---
-- different: IN list on an enum (check)
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  constraint c check (m in ('a', 'b'))
);
===
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  constraint c check (m::text in ('a', 'b'))
);
---
-- different: IN list on an enum (generated column)
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  g boolean generated always as (m in ('a', 'b')) stored
);
===
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  g boolean generated always as (m in ('b', 'a')) stored
);
---
-- different: IN list on an enum (index predicate)
create type mood as enum ('a', 'b', 'c');
create table t (m mood);
create index i on t (m) where m in ('a', 'b');
===
create type mood as enum ('a', 'b', 'c');
create table t (m mood);
create index i on t (m) where m in ('a', 'c');
---
-- different: IN list on an enum (added check)
create type mood as enum ('a', 'b', 'c');
create table t (m mood);
alter table t add constraint c check (m in ('a', 'b'));
===
create type mood as enum ('a', 'b', 'c');
create table t (m mood);
alter table t add constraint c check (m = any ('{a,b}'));
---
-- different: IN list on an enum (check)
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  constraint c check (m in ('a', 'b'))
);
===
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  constraint c check (m = 'a' or m = 'b')
);
---
-- different: IN list on an enum (generated column)
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  g boolean generated always as (m in ('a', 'b')) stored
);
===
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  g boolean generated always as (m not in ('a', 'b')) stored
);
---
-- same: one-element IN on an enum (index predicate)
create type mood as enum ('a', 'b', 'c');
create table t (m mood);
create index i on t (m) where m in ('a');
===
create type mood as enum ('a', 'b', 'c');
create table t (m mood);
create index i on t (m) where m = 'a';
---
-- same: one-element IN on an enum (check)
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  constraint c check (m in ('a'))
);
===
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  constraint c check (m = 'a'::mood)
);
---
-- same: one-element IN on an enum (index predicate)
create type mood as enum ('a', 'b', 'c');
create table t (m mood);
create index i on t (m) where m in ('a');
===
create type mood as enum ('a', 'b', 'c');
create table t (m mood);
create index i on t (m) where m = 'a'::public.mood;
---
-- different: one-element IN on an enum (check)
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  constraint c check (m in ('a'))
);
===
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  constraint c check (m in ('b'))
);
---
-- different: one-element IN on an enum (index predicate)
create type mood as enum ('a', 'b', 'c');
create table t (m mood);
create index i on t (m) where m in ('a');
===
create type mood as enum ('a', 'b', 'c');
create table t (m mood);
create index i on t (m) where m = any (array['a']::mood[]);
---
-- different: one-element IN on an enum (check)
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  constraint c check (m in ('a'))
);
===
create type mood as enum ('a', 'b', 'c');
create table t (
  m mood,
  constraint c check (m::text = 'a')
);
---
-- same: IN list on bigint (check)
create table t (
  n bigint,
  constraint c check (n in (1, 2))
);
===
create table t (
  n bigint,
  constraint c check (n = any (array[1::bigint, 2::bigint]))
);
---
-- same: IN list on bigint (index expression)
create table t (n bigint);
create index i on t ((n in (1, 2)));
===
create table t (n bigint);
create index i on t ((n = any (array[1, 2]::bigint[])));
---
-- different: IN list on bigint (check)
create table t (
  n bigint,
  constraint c check (n in (1, 2))
);
===
create table t (
  n bigint,
  constraint c check (n = any (array[1, 2]))
);
---
-- different: IN list on bigint (index expression)
create table t (n bigint);
create index i on t ((n in (1, 2)));
===
create table t (n bigint);
create index i on t ((n in ('1', '2')));
---
-- different: IN list on bigint (check)
create table t (
  n bigint,
  constraint c check (n in (1, 2))
);
===
create table t (
  n bigint,
  constraint c check (n in (1::bigint, '2'))
);
---
-- same: strings in an IN list on bigint (check)
create table t (
  n bigint,
  constraint c check (n in ('1', '2'))
);
===
create table t (
  n bigint,
  constraint c check (n in ('1'::bigint, int8 '2'))
);
---
-- different: strings in an IN list on bigint (check)
create table t (
  n bigint,
  constraint c check (n in ('1', '2'))
);
===
create table t (
  n bigint,
  constraint c check (n in (1, 2))
);
---
-- different: strings in an IN list on bigint (check)
create table t (
  n bigint,
  constraint c check (n in ('1', '2'))
);
===
create table t (
  n bigint,
  constraint c check (n = any ('{1,2}'))
);
---
-- same: IN list on smallint (index predicate)
create table t (n smallint);
create index i on t (n) where n in (1, 2);
===
create table t (n smallint);
create index i on t (n) where n = any (array[1, 2]);
---
-- same: IN list on smallint (check)
create table t (
  n smallint,
  constraint c check (n in (1, 2))
);
===
create table t (
  n smallint,
  constraint c check (n in (1::int, 2))
);
---
-- different: IN list on smallint (index predicate)
create table t (n smallint);
create index i on t (n) where n in (1, 2);
===
create table t (n smallint);
create index i on t (n) where n in (1::smallint, 2::smallint);
---
-- different: IN list on smallint (check)
create table t (
  n smallint,
  constraint c check (n in (1, 2))
);
===
create table t (
  n smallint,
  constraint c check (n = any (array[1, 2]::smallint[]))
);
---
-- different: IN list on smallint (index predicate)
create table t (n smallint);
create index i on t (n) where n in (1, 2);
===
create table t (n smallint);
create index i on t (n) where n in ('1', '2');
---
-- same: IN list on numeric (generated column)
create table t (
  n numeric,
  g boolean generated always as (n in (1, 2.5)) stored
);
===
create table t (
  n numeric,
  g boolean generated always as (n = any (array[1, 2.5])) stored
);
---
-- same: IN list on numeric (check)
create table t (
  n numeric,
  constraint c check (n in (1, 2.5))
);
===
create table t (
  n numeric,
  constraint c check (n in (1::numeric, 2.5))
);
---
-- different: IN list on numeric (generated column)
create table t (
  n numeric,
  g boolean generated always as (n in (1, 2.5)) stored
);
===
create table t (
  n numeric,
  g boolean generated always as (n in (1.0, 2.5)) stored
);
---
-- different: IN list on numeric (check)
create table t (
  n numeric,
  constraint c check (n in (1, 2.5))
);
===
create table t (
  n numeric,
  constraint c check (n in (1, 2.50))
);
---
-- different: IN list on numeric (generated column)
create table t (
  n numeric,
  g boolean generated always as (n in (1, 2.5)) stored
);
===
create table t (
  n numeric,
  g boolean generated always as (n in (1, 2)) stored
);
---
-- same: IN list of dates (check)
create table t (
  d date,
  constraint c check (d in ('2024-01-01', '2024-02-01'))
);
===
create table t (
  d date,
  constraint c check (d in (date '2024-01-01', date '2024-02-01'))
);
---
-- same: IN list of dates (index predicate)
create table t (d date);
create index i on t (d) where d in ('2024-01-01', '2024-02-01');
===
create table t (d date);
create index i on t (d) where d = any (array['2024-01-01', '2024-02-01']::date[]);
---
-- not analysed: IN list of dates (check)
create table t (
  d date,
  constraint c check (d in ('2024-01-01', '2024-02-01'))
);
===
create table t (
  d date,
  constraint c check (d in ('20240101', 'Feb 1 2024'))
);
---
-- different: IN list of dates (index predicate)
create table t (d date);
create index i on t (d) where d in ('2024-01-01', '2024-02-01');
===
create table t (d date);
create index i on t (d) where d in ('2024-01-01', '2024-02-02');
---
-- different: IN list of dates (check)
create table t (
  d date,
  constraint c check (d in ('2024-01-01', '2024-02-01'))
);
===
create table t (
  d date,
  constraint c check (d in (timestamp '2024-01-01', '2024-02-01'))
);
---
-- same: IN list that holds a column (check)
create table t (
  n int, m int,
  constraint c check (n in (m, 1))
);
===
create table t (
  n int, m int,
  constraint c check (n = m or n = 1)
);
---
-- different: IN list that holds a column (index predicate)
create table t (n int, m int);
create index i on t (n) where n in (m, 1);
===
create table t (n int, m int);
create index i on t (n) where n in (1, m);
---
-- different: IN list that holds a column (check)
create table t (
  n int, m int,
  constraint c check (n in (m, 1))
);
===
create table t (
  n int, m int,
  constraint c check (n = 1 or n = m)
);
---
-- different: IN list that holds a column (index predicate)
create table t (n int, m int);
create index i on t (n) where n in (m, 1);
===
create table t (n int, m int);
create index i on t (n) where n = any (array[m, 1]);
---
-- same: IN list with a column and two constants (check)
create table t (
  n int, m int,
  constraint c check (n in (m, 1, 2))
);
===
create table t (
  n int, m int,
  constraint c check (n in (1, m, 2))
);
---
-- same: IN list with a column and two constants (check)
create table t (
  n int, m int,
  constraint c check (n in (m, 1, 2))
);
===
create table t (
  n int, m int,
  constraint c check (n in (1, 2, m))
);
---
-- same: IN list with a column and two constants (check)
create table t (
  n int, m int,
  constraint c check (n in (m, 1, 2))
);
===
create table t (
  n int, m int,
  constraint c check (n = any (array[1, 2]) or n = m)
);
---
-- different: IN list with a column and two constants (check)
create table t (
  n int, m int,
  constraint c check (n in (m, 1, 2))
);
===
create table t (
  n int, m int,
  constraint c check (n in (2, m, 1))
);
---
-- different: IN list with a column and two constants (check)
create table t (
  n int, m int,
  constraint c check (n in (m, 1, 2))
);
===
create table t (
  n int, m int,
  constraint c check (n = m or n = any (array[1, 2]))
);
---
-- different: IN list with a column and two constants (check)
create table t (
  n int, m int,
  constraint c check (n in (m, 1, 2))
);
===
create table t (
  n int, m int,
  constraint c check (n = m or n = 1 or n = 2)
);
---
-- same: NOT IN list with a column and two constants (index predicate)
create table t (n int, m int);
create index i on t (n) where n not in (m, 1, 2);
===
create table t (n int, m int);
create index i on t (n) where n <> all (array[1, 2]) and n <> m;
---
-- different: NOT IN list with a column and two constants (index predicate)
create table t (n int, m int);
create index i on t (n) where n not in (m, 1, 2);
===
create table t (n int, m int);
create index i on t (n) where n <> m and n <> all (array[1, 2]);
---
-- different: NOT IN list with a column and two constants (index predicate)
create table t (n int, m int);
create index i on t (n) where n not in (m, 1, 2);
===
create table t (n int, m int);
create index i on t (n) where not (n in (m, 1, 2));
---
-- same: IN list of three columns (check)
create table t (
  n int, a int, b int, c int,
  constraint c check (n in (a, b))
);
===
create table t (
  n int, a int, b int, c int,
  constraint c check (n = a or n = b)
);
---
-- different: IN list of three columns (check)
create table t (
  n int, a int, b int, c int,
  constraint c check (n in (a, b))
);
===
create table t (
  n int, a int, b int, c int,
  constraint c check (n in (b, a))
);
---
-- settled: IN list of three columns is nested, an OR chain is flat (check)
create table t (
  n int, a int, b int, c int,
  constraint c check (n in (a, b, c))
);
===
create table t (
  n int, a int, b int, c int,
  constraint c check (n = a or n = b or n = c)
);
---
-- same: IN list of rows (check)
create table t (
  a int, b int,
  constraint c check ((a, b) in ((1, 2), (3, 4)))
);
===
create table t (
  a int, b int,
  constraint c check ((a = 1 and b = 2) or (a = 3 and b = 4))
);
---
-- same: IN list of rows (index predicate)
create table t (a int, b int);
create index i on t (a) where (a, b) in ((1, 2), (3, 4));
===
create table t (a int, b int);
create index i on t (a) where row(a, b) in (row(1, 2), row(3, 4));
---
-- different: IN list of rows (check)
create table t (
  a int, b int,
  constraint c check ((a, b) in ((1, 2), (3, 4)))
);
===
create table t (
  a int, b int,
  constraint c check ((a, b) in ((3, 4), (1, 2)))
);
---
-- different: IN list of rows (index predicate)
create table t (a int, b int);
create index i on t (a) where (a, b) in ((1, 2), (3, 4));
===
create table t (a int, b int);
create index i on t (a) where (a, b) in ((1, 2), (3, 5));
---
-- different: IN list of rows (check)
create table t (
  a int, b int,
  constraint c check ((a, b) in ((1, 2), (3, 4)))
);
===
create table t (
  a int, b int,
  constraint c check ((a, b) = any (array[(1, 2), (3, 4)]))
);
---
-- same: boolean IN (check)
create table t (
  b boolean,
  constraint c check (b in (true, false))
);
===
create table t (
  b boolean,
  constraint c check (b in ('t', 'f'))
);
---
-- same: boolean IN (check)
create table t (
  b boolean,
  constraint c check (b in (true, false))
);
===
create table t (
  b boolean,
  constraint c check (b = any (array[true, false]))
);
---
-- different: boolean IN (check)
create table t (
  b boolean,
  constraint c check (b in (true, false))
);
===
create table t (
  b boolean,
  constraint c check (b in (false, true))
);
---
-- different: boolean IN (check)
create table t (
  b boolean,
  constraint c check (b in (true, false))
);
===
create table t (
  b boolean,
  constraint c check (b in (true))
);
---
-- same: IN with a function on the left (index expression)
create table t (t text);
create index i on t ((lower(t) in ('a', 'b')));
===
create table t (t text);
create index i on t ((lower(t) = any (array['a', 'b'])));
---
-- same: IN with a function on the left (check)
create table t (
  t text,
  constraint c check (lower(t) in ('a', 'b'))
);
===
create table t (
  t text,
  constraint c check (pg_catalog.lower(t) in ('a', 'b'))
);
---
-- different: IN with a function on the left (index expression)
create table t (t text);
create index i on t ((lower(t) in ('a', 'b')));
===
create table t (t text);
create index i on t ((upper(t) in ('a', 'b')));
---
-- different: IN with a function on the left (check)
create table t (
  t text,
  constraint c check (lower(t) in ('a', 'b'))
);
===
create table t (
  t text,
  constraint c check (lower(t) in ('a', 'c'))
);
---
-- same: IN in a domain check (domain check)
create domain d as text constraint c check (value in ('a', 'b'));
===
create domain d as text constraint c check (value = any (array['a', 'b']));
---
-- same: IN in a domain check (added domain check)
create domain d as text;
alter domain d add constraint c check (value in ('a', 'b'));
===
create domain d as text;
alter domain d add constraint c check (VALUE IN ('a'::text, 'b'));
---
-- different: IN in a domain check (domain check)
create domain d as text constraint c check (value in ('a', 'b'));
===
create domain d as text constraint c check (value in ('b', 'a'));
---
-- different: IN in a domain check (added domain check)
create domain d as text;
alter domain d add constraint c check (value in ('a', 'b'));
===
create domain d as text;
alter domain d add constraint c check (value in ('a'));
---
-- different: IN in a domain check (domain check)
create domain d as text constraint c check (value in ('a', 'b'));
===
create domain d as text constraint c check (value not in ('a', 'b'));
---
-- same: IN in a domain check over varchar (domain check)
create domain d as varchar(10) constraint c check (value in ('a', 'b'));
===
create domain d as varchar(10) constraint c check (value = any (array['a', 'b']::varchar[]));
---
-- different: IN in a domain check over varchar (added domain check)
create domain d as varchar(10);
alter domain d add constraint c check (value in ('a', 'b'));
===
create domain d as varchar(10);
alter domain d add constraint c check (value::text in ('a', 'b'));
---
-- different: IN in a domain check over varchar (domain check)
create domain d as varchar(10) constraint c check (value in ('a', 'b'));
===
create domain d as varchar(10) constraint c check (value = any (array['a', 'b']));
---
-- same: IN in a domain check over integer (domain check)
create domain d as int constraint c check (value in (1, 2));
===
create domain d as int constraint c check (value = any (array[1, 2]));
---
-- different: IN in a domain check over integer (domain check)
create domain d as int constraint c check (value in (1, 2));
===
create domain d as int constraint c check (value in (1, 3));
---
-- different: IN in a domain check over integer (domain check)
create domain d as int constraint c check (value in (1, 2));
===
create domain d as int constraint c check (value = 1 or value = 2);
---
-- same: IN within a default (default)
create table t (x boolean default (1 in (1, 2)));
===
create table t (x boolean default (1 = any (array[1, 2])));
---
-- same: IN within a default (set default)
create table t (x boolean);
alter table t alter column x set default (1 in (1, 2));
===
create table t (x boolean);
alter table t alter column x set default ((1) in ('1', '2'));
---
-- different: IN within a default (domain default)
create domain d as boolean default (1 in (1, 2));
===
create domain d as boolean default (1 in (2, 1));
---
-- different: IN within a default (default)
create table t (x boolean default (1 in (1, 2)));
===
create table t (x boolean default (1 = 1 or 1 = 2));
---
-- different: IN within a default (set default)
create table t (x boolean);
alter table t alter column x set default (1 in (1, 2));
===
create table t (x boolean);
alter table t alter column x set default true;
---
-- same: ANY with another operator (check)
create table t (
  t text,
  constraint c check (t like any (array['a%', 'b%']))
);
===
create table t (
  t text,
  constraint c check (t ~~ any (array['a%'::text, 'b%']))
);
---
-- different: ANY with another operator (check)
create table t (
  t text,
  constraint c check (t like any (array['a%', 'b%']))
);
===
create table t (
  t text,
  constraint c check (t like all (array['a%', 'b%']))
);
---
-- different: ANY with another operator (check)
create table t (
  t text,
  constraint c check (t like any (array['a%', 'b%']))
);
===
create table t (
  t text,
  constraint c check (t ilike any (array['a%', 'b%']))
);
---
-- different: ANY with another operator (check)
create table t (
  t text,
  constraint c check (t like any (array['a%', 'b%']))
);
===
create table t (
  t text,
  constraint c check (t like 'a%' or t like 'b%')
);
---
-- same: array column on the right of ANY (check)
create table t (
  n int, a int[],
  constraint c check (1 = any (a))
);
===
create table t (
  n int, a int[],
  constraint c check (1 = any ((a)))
);
---
-- different: array column on the right of ANY (index predicate)
create table t (n int, a int[]);
create index i on t (n) where 1 = any (a);
===
create table t (n int, a int[]);
create index i on t (n) where a @> array[1];
---
-- different: array column on the right of ANY (check)
create table t (
  n int, a int[],
  constraint c check (1 = any (a))
);
===
create table t (
  n int, a int[],
  constraint c check (1 = all (a))
);
---
-- different: array column on the right of ANY (index predicate)
create table t (n int, a int[]);
create index i on t (n) where 1 = any (a);
===
create table t (n int, a int[]);
create index i on t (n) where n = any (a);
