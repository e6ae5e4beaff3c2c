-- same: enum order
create type m as enum ('a', 'b', 'c');
===
create type public.m as enum ('a', 'b', 'c');
---
-- different: enum order
create type m as enum ('a', 'b', 'c');
===
create type m as enum ('b', 'a', 'c');
---
-- different: enum order
create type m as enum ('a', 'b', 'c');
===
create type m as enum ('a', 'b');
---
-- different: enum order
create type m as enum ('a', 'b', 'c');
===
create type m as enum ('a', 'b', 'C');
---
-- different: enum order
create type m as enum ('a', 'b', 'c');
===
create type m as enum ('a', 'b', 'c ');
---
-- same: enum value appended
create type m as enum ('a', 'b');
===
create type m as enum ('a');
alter type m add value 'b';
---
-- different: enum value appended
create type m as enum ('a', 'b');
===
create type m as enum ('b');
alter type m add value 'a';
---
-- same: enum value put before
create type m as enum ('a', 'b');
===
create type m as enum ('b');
alter type m add value 'a' before 'b';
---
-- different: enum value put before
create type m as enum ('a', 'b');
===
create type m as enum ('b');
alter type m add value 'a' after 'b';
---
-- same: enum value put between
create type m as enum ('a', 'b', 'c');
===
create type m as enum ('a', 'c');
alter type m add value 'b' after 'a';
---
-- different: enum value put between
create type m as enum ('a', 'b', 'c');
===
create type m as enum ('a', 'c');
alter type m add value 'b';
---
-- same: many values put between
create type m as enum ('a', 'b', 'c', 'd');
===
create type m as enum ('a', 'd');
alter type m add value 'b' before 'd';
alter type m add value 'c' before 'd';
---
-- different: many values put between
create type m as enum ('a', 'b', 'c', 'd');
===
create type m as enum ('a', 'd');
alter type m add value 'c' before 'd';
alter type m add value 'b' before 'd';
alter type m rename value 'b' to 'x';
---
-- same: ADD VALUE IF NOT EXISTS
create type m as enum ('a', 'b');
===
create type m as enum ('a', 'b');
alter type m add value if not exists 'a' after 'b';
---
-- different: ADD VALUE IF NOT EXISTS
create type m as enum ('a', 'b');
===
create type m as enum ('b');
alter type m add value if not exists 'a' after 'b';
---
-- same: enum value renamed
create type m as enum ('a', 'b');
===
create type m as enum ('x', 'b');
alter type m rename value 'x' to 'a';
---
-- different: enum value renamed
create type m as enum ('a', 'b');
===
create type m as enum ('x', 'b');
---
-- same: renamed enum value within a default and a check
create type m as enum ('a', 'b');
create table t (x m default 'a' check (x <> 'b'));
===
create type m as enum ('z', 'b');
create table t (x m default 'z' check (x <> 'b'));
alter type m rename value 'z' to 'a';
---
-- different: renamed enum value within a default and a check
create type m as enum ('a', 'b');
create table t (x m default 'a' check (x <> 'b'));
===
create type m as enum ('a', 'b', 'z');
create table t (x m default 'z' check (x <> 'b'));
---
-- same: enum value quoting
create type m as enum ('it''s', 'b');
===
create type m as enum (E'it\'s', $$b$$);
---
-- different: enum value quoting
create type m as enum ('it''s', 'b');
===
create type m as enum ('its', 'b');
---
-- same: empty enum
create type m as enum ();
===
create type m as enum ( );
---
-- different: empty enum
create type m as enum ();
===
create type m as enum ('');
---
-- same: domain NULL
create domain d as int;
===
create domain d int null;
---
-- different: domain NULL
create domain d as int;
===
create domain d as int not null;
---
-- same: domain SET and DROP NOT NULL
create domain d as int not null;
===
create domain d as int;
alter domain d set not null;
---
-- different: domain SET and DROP NOT NULL
create domain d as int not null;
===
create domain d as int not null;
alter domain d drop not null;
---
-- same: domain named NOT NULL (15 drops the name)
-- only: 15
create domain d as int not null;
===
create domain d as int constraint nn not null;
---
-- different: domain named NOT NULL (15 drops the name)
-- only: 15
create domain d as int not null;
===
create domain d as int constraint nn null;
---
-- same: domain NOT NULL under its own default name
-- only: 18
create domain d as int not null;
===
create domain d as int constraint d_not_null not null;
---
-- same: domain default
create domain d as text default 'x';
===
create domain d as text;
alter domain d set default 'x'::text;
---
-- different: domain default
create domain d as text default 'x';
===
create domain d as text;
alter domain d set default 'x'::varchar;
---
-- different: domain default
create domain d as text default 'x';
===
create domain d as text default 'x';
alter domain d drop default;
---
-- same: domain check name
create domain d as int check (value > 0);
===
create domain d as int constraint d_check check (value > 0);
---
-- different: domain check name
create domain d as int check (value > 0);
===
create domain d as int constraint d_value_check check (value > 0);
---
-- same: second domain check
create domain d as int check (value > 0) check (value < 9);
===
create domain d as int constraint d_check check (value > 0) constraint d_check1 check (value < 9);
---
-- different: second domain check
create domain d as int check (value > 0) check (value < 9);
===
create domain d as int constraint d_check check (value > 0) constraint d_check2 check (value < 9);
---
-- different: second domain check
create domain d as int check (value > 0) check (value < 9);
===
create domain d as int check (value < 9) check (value > 0);
---
-- different: second domain check
create domain d as int check (value > 0) check (value < 9);
===
create domain d as int check (value > 0 and value < 9);
---
-- same: domain checks added later
create domain d as int check (value > 0) check (value < 9);
===
create domain d as int;
alter domain d add check (value > 0);
alter domain d add check (value < 9);
---
-- different: domain checks added later
create domain d as int check (value > 0) check (value < 9);
===
create domain d as int;
alter domain d add check (value < 9);
alter domain d add check (value > 0);
---
-- same: VALUE in any case
create domain d as int check (value > 0);
===
create domain d as int check (VALUE > 0);
---
-- different: VALUE in any case
create domain d as int check (value > 0);
===
create domain d as int check (value >= 0);
---
-- same: domain collation
create domain d as text;
===
create domain d as text collate "default";
---
-- different: domain collation
create domain d as text;
===
create domain d as text collate "C";
---
-- same: domain over a domain
create domain e as int;
create domain d as e check (value > 0);
===
create domain e as int;
create domain d as public.e check ((value)::int > 0);
---
-- different: domain over a domain
create domain e as int;
create domain d as e check (value > 0);
===
create domain e as int;
create domain d as int check (value > 0);
---
-- same: domain base type with length
create domain d as varchar(10);
===
create domain d as character varying(10);
---
-- different: domain base type with length
create domain d as varchar(10);
===
create domain d as varchar(11);
---
-- different: domain base type with length
create domain d as varchar(10);
===
create domain d as varchar;
---
-- same: domain over an array
create domain d as text[] default '{}' check (cardinality(value) < 3);
===
create domain d as text array default '{}'::text[] check (cardinality(value) < 3);
---
-- different: domain over an array
create domain d as text[] default '{}' check (cardinality(value) < 3);
===
create domain d as text[] default array[]::text[] check (cardinality(value) < 3);
---
-- same: domain rename keeps constraint names
create domain d as int constraint e_check check (value > 0);
===
create domain e as int check (value > 0);
alter domain e rename to d;
---
-- different: domain rename keeps constraint names
create domain d as int constraint e_check check (value > 0);
===
create domain d as int check (value > 0);
---
-- same: domain NOT VALID check validated
create domain d as int constraint c check (value > 0);
===
create domain d as int;
alter domain d add constraint c check (value > 0) not valid;
alter domain d validate constraint c;
---
-- different: domain NOT VALID check validated
create domain d as int constraint c check (value > 0);
===
create domain d as int;
alter domain d add constraint c check (value > 0) not valid;
---
-- same: type renamed
create type m as enum ('a');
create table t (x m default 'a');
===
create type m2 as enum ('a');
create table t (x m2 default 'a');
alter type m2 rename to m;
---
-- different: type renamed
create type m as enum ('a');
create table t (x m default 'a');
===
create type m2 as enum ('a');
create table t (x m2 default 'a');
