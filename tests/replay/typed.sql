create type ty as (a int, b text);
create table t of ty;
---
create type ty as (a int, b text, c numeric(5, 2));
create table t of ty (a with options default 1 not null, b unique, primary key (a), check (b <> ''));
create table u of ty (primary key (b));
---
create type ty as (a int, b text);
create table t of ty (a primary key, constraint k check (a > 0), b with options default 'x' check (b <> ''));
create table u (x int references t, y ty);
---
create type ty as (a int);
create table if not exists t of ty;
create table if not exists t of ty (z primary key);
---
create schema s;
create type s.ty as (a int);
create unlogged table t of s.ty with (fillfactor = 70);
create table s.t of s.ty (a unique);
---
create type ty as (a int);
create table t of ty (z with options default 1);
---
create type ty as (a int);
create table t of ty (a with options default 1, a with options not null);
---
create type ty as (a int, b text);
create table t of ty (a int, b text);
---
create type ty as (a int);
create table t of ty (primary key (z));
---
create table t of nope;
---
create type ty as enum ('x');
create table t of ty;
---
create domain d as int;
create table t of d;
---
create table t of int;
---
create type ty;
create table t of ty;
-- other words
---
create type ty as range (subtype = int);
create table t of ty;
---
create table p (a int);
create table t of p;
---
create view v as select 1 as a;
create table t of v;
-- other words
---
create type ty as (a int);
create domain d as ty;
create table t of d;
---
create type ty as ();
create table t of ty;
---
create type ty as (a int, b text collate "C", c varchar(10)[]);
create table t of ty;
create index on t (b);
---
create type ty as (a int, b text);
create table t of ty (a with options generated always as identity);
---
create type ty as (a int, b int);
create table t of ty (b with options generated always as (a + 1) stored);
---
create type ty as (a int, b int);
create table t of ty (b with options generated always as (z + 1) stored);
---
create type ty as (a int);
create table t of ty (a with options default 'x');
---
create type ty as (a int);
create table t of ty (like ty);
---
create type ty as (a int);
create table p (a int);
create table t of ty inherits (p);
---
create type ty as (a int);
create table t of ty;
alter table t add column b int;
---
create type ty as (a int, b int);
create table t of ty;
alter table t drop column b;
---
create type ty as (a int);
create table t of ty;
alter table t rename a to b;
---
create type ty as (a int);
create table t of ty;
alter table t alter a type bigint;
---
create type ty as (a int);
create table t of ty;
alter table t add column if not exists a int;
---
create type ty as (a int);
create table t of ty;
alter table t drop column if exists z;
---
create type ty as (a int);
create table t of ty;
create table p (a int);
alter table t inherit p;
---
create type ty as (a int);
create table t of ty;
create table p (a int);
alter table t no inherit p;
-- other words
---
create type ty as (a int, b text);
create table t of ty;
alter table t alter a set not null;
alter table t alter a add generated always as identity;
alter table t alter a drop identity, alter a drop not null;
---
create schema s;
create type ty as (a int);
create table t of ty;
alter table t set schema s;
alter type ty rename to tz;
alter type tz set schema s;
---
create type ty as (a int);
create table t of ty;
alter type ty add attribute b text;
---
create type ty as (a int);
create table t of ty;
alter type ty add attribute b text restrict;
---
create type ty as (a int);
create table t of ty (a primary key);
create table u of ty;
alter type ty add attribute b text collate "C" cascade;
---
create type ty as (a int, b text);
create table t of ty;
alter type ty drop attribute b;
---
create type ty as (a int, b text, c int);
create table t of ty (unique (b), check (a > c));
create index on t (b, a);
alter type ty drop attribute b cascade;
alter type ty drop attribute c cascade;
---
create type ty as (a int);
create table t of ty;
alter type ty alter attribute a type bigint;
---
create type ty as (a int, b text);
create table t of ty (a default 3 primary key, check (a > 0));
alter type ty alter attribute a type bigint cascade;
alter type ty alter attribute b type varchar(10) cascade;
---
create type ty as (a text);
create table t of ty;
alter type ty alter attribute a type int cascade;
---
create type ty as (a text);
create table t of ty (a default 'x');
alter type ty alter attribute a type int cascade;
---
create type ty as (a text);
create table t of ty (unique (a));
alter type ty alter attribute a type text collate "C" cascade;
---
create type ty as (a int);
create table t of ty;
alter type ty rename attribute a to b;
---
create type ty as (a int, b int);
create table t of ty;
alter type ty rename attribute a to b cascade;
-- other words
---
create type ty as (a int, b int);
create table t of ty;
alter type ty drop attribute z cascade;
---
create type ty as (a int, b int);
create table t of ty;
alter type ty drop attribute if exists z cascade;
---
create type ty as (a int);
create table t of ty;
alter type ty add attribute a int cascade;
---
create type ty as (a int);
create table t of ty;
alter type ty add attribute b t cascade;
---
create type ty as (a int);
create table t of ty;
alter type ty add attribute b ty cascade;
---
create type ty as (a int, b int);
create table t of ty;
alter type ty add attribute c text, drop attribute b, alter attribute a type bigint;
---
create type ty as (a int, b int);
create table t of ty;
alter type ty add attribute c text cascade, drop attribute b cascade, alter attribute a type bigint cascade;
---
create type ty as (a int);
create table t (a int, x ty);
alter type ty add attribute b int;
alter type ty rename attribute a to c;
---
create type ty as (a int);
create table t (x ty);
alter type ty alter attribute a type bigint cascade;
---
create type ty as (a int);
create table t of ty;
create table u (x t);
alter type ty alter attribute a type bigint cascade;
---
create type ty as (a int);
create table t of ty;
drop type ty;
---
create type ty as (a int);
create table t of ty;
create table u (x ty, y int);
drop type ty cascade;
---
create type ty as (a int);
create table t of ty;
drop table t;
drop type ty;
---
create schema s;
create type s.ty as (a int);
create table t of s.ty;
create table u (a int);
drop schema s cascade;
---
create schema s;
create type s.ty as (a int);
create table t of s.ty;
drop schema s;
---
create type e as enum ('x');
create type ty as (a e, b int);
create table t of ty;
drop type e;
---
create type e as enum ('x');
create type ty as (a e, b int);
create table t of ty;
drop type e cascade;
---
create type ty as (a int, b text);
create table t (a int primary key, b text default 'x');
alter table t of ty;
---
create type ty as (a int);
create table t of ty;
alter table t not of;
alter table t add column b int;
alter type ty add attribute c int;
drop type ty;
---
create type ty as (a int, b text);
create table t (a int);
alter table t of ty;
---
create type ty as (a int);
create table t (a int, b text);
alter table t of ty;
---
create type ty as (a int, b text);
create table t (b text, a int);
alter table t of ty;
---
create type ty as (a int);
create table t (a bigint);
alter table t of ty;
---
create type ty as (a varchar(10));
create table t (a varchar(20));
alter table t of ty;
---
create type ty as (a text);
create table t (a text collate "C");
alter table t of ty;
---
create type ty as (a int);
create table t (b int);
alter table t of ty;
---
create type ty as (a int, b text);
create table t (z int, a int, y int, b text);
alter table t drop column z, drop column y;
alter table t of ty;
---
create type ty as (a int, z int, b text);
alter type ty drop attribute z;
create table t (a int, b text);
alter table t of ty;
create table u of ty (b default 'x');
---
create type ty as (a int);
create table t (a int);
alter table t not of;
---
create type ty as (a int);
create table p (a int);
create table t () inherits (p);
alter table t of ty;
---
create type ty as (a int);
create table t (a int);
create table c () inherits (t);
alter table t of ty;
---
create table p (a int);
create table t (a int);
alter table t of p;
---
create type ty as enum ('x');
create table t (a int);
alter table t of ty;
---
create table t (a int);
alter table t of nope;
---
create type ty as (a int);
create type tz as (a int);
create table t of ty;
alter table t of tz;
drop type ty;
---
create type ty as (a int);
create table t of ty;
create table c (b int) inherits (t);
alter type ty add attribute d int cascade;
alter type ty rename attribute a to z cascade;
---
create type ty as (a int, b int);
create table t of ty;
create table c (b int) inherits (t);
alter type ty drop attribute b cascade;
alter type ty alter attribute a type bigint cascade;
---
create type ty as (a int);
create table t of ty;
create table c () inherits (t);
alter table c drop column a;
---
create type ty as (a int);
create table t of ty;
create table c () inherits (t);
drop type ty;
---
create type ty as (a int);
create table t of ty;
create table c (b int) inherits (t);
create table d () inherits (c);
drop type ty cascade;
---
create type ty as (a int);
create table t of ty;
create table c (b int) inherits (t);
alter table c no inherit t;
drop type ty cascade;
---
create type ty as (a int, b text);
create table t of ty (primary key (a)) partition by range (a);
create table t1 partition of t for values from (1) to (10);
alter type ty add attribute c int cascade;
alter type ty drop attribute b cascade;
---
create type ty as (a int, b text);
create table t of ty partition by range (a);
create table t1 partition of t default;
alter type ty drop attribute a cascade;
---
create type ty as (a int, b text);
create table t of ty partition by range (a);
alter type ty alter attribute a type bigint cascade;
---
create type ty as (a int);
create table p (a int) partition by range (a);
create table t of ty;
alter table p attach partition t default;
---
create type ty as (a int);
create table p (a int) partition by range (a);
create table t partition of p default;
alter table t of ty;
---
create type ty as (a int);
create table p (a int) partition by range (a);
alter table p of ty;
create table t partition of p default;
---
create type ty as (a int);
create table t of ty;
comment on table t is 'of a type';
comment on column t.a is 'a';
comment on column ty.a is 'attribute';
alter type ty rename attribute a to b cascade;
---
-- A collation among a column's options says nothing.
create type ty as (a int);
create table t of ty (a collate "C");
---
create type ty as (a text);
create table t of ty (a with options collate "C");
---
create type ty as (a text, b text);
create table t of ty (a with options default 1::text, constraint k exclude (b with =), unique nulls not distinct (a));
---
create type ty as (a int);
create table t of ty;
alter table t rename column a to b;
---
create type ty as (a int);
create table t of ty;
alter table t alter a set data type bigint, alter a set default 3;
---
create type ty as (a int);
create table t of ty;
create type t as (b int);
-- other words
---
create type ty as (a int);
create table ty of ty;
---
create type ty as (a int);
create temporary table t of ty;
drop type ty;
---
create type ty as (a int);
create table t of ty (a primary key, primary key (a));
---
create type ty as (a int, b int);
create table t of ty (unique (a));
create table u (x int references t (a));
alter type ty drop attribute a cascade;
---
create type ty as (a int, b int);
create table t of ty (unique (a));
create table u (x int references t (a));
alter type ty alter attribute a type bigint cascade;
---
create type ty as (a int);
alter table ty add column b int;
-- other words
---
create type ty as (a int);
create table t of ty;
alter table ty rename a to b;
-- other words
---
create type ty as (a int);
alter table ty rename to tz;
-- other words
---
create type ty as (a int);
create table t of ty;
alter table only t add constraint k check (a > 0) no inherit;
alter table t drop constraint k;
alter table t drop constraint k;
---
create type ty as (a int);
create table t of ty;
alter type ty alter attribute a type text cascade;
---
create type ty as (a int);
create table t of ty;
alter type ty alter attribute a set data type smallint cascade;
---
create type ty as (a int);
create table t of ty (a default 70000);
alter type ty alter attribute a type smallint cascade;
---
create type ty as (a int);
create type tz as (a int, b int);
create table t of ty;
alter table t of tz;
---
create type ty as (a int);
create table t of ty;
alter table t not of, add column b int;
---
create type ty as (a int);
create table t (a int);
alter table t of ty, add column b int;
---
create type ty as (a int, b int);
create table t (a int);
alter table t add column b int, of ty;
---
create type ty as (a int not null);
---
create type ty as (a int, b int);
create table t (a int, b int generated always as (a + 1) stored);
alter table t of ty;
alter type ty drop attribute a;
---
create type ty as (id int, up int);
create table t of ty (id primary key, constraint t_up foreign key (up) references t);
create table u of ty (constraint u_key primary key (up), id references t on delete cascade);
---
create type ty as (a int);
create table t of ty;
alter type ty rename to tz;
create table u of tz (a unique);
alter type tz add attribute b int cascade;
alter table t add check (b > 0);
---
create type ty as (a int, b text);
create table t of ty partition by list (b);
create table t1 partition of t (a default 3) for values in ('x');
create table t2 partition of t default;
alter type ty rename attribute b to c cascade;
---
create type ty as (a int, b text);
create table t of ty partition by list (b);
create table t1 partition of t default;
drop type ty;
---
create type ty as (a int, b text);
create table t of ty partition by list (b);
create table t1 partition of t default;
drop type ty cascade;
---
create type ty as (a int);
create table t of ty (a primary key);
create table u (x int references t, y int);
drop type ty cascade;
---
create type "T y" as ("A" int);
create table "T" of "T y" ("A" with options default 1);
alter type "T y" add attribute "B" text cascade;
---
create type "T y" as ("A" int);
create table "T" of "T y";
alter type "T y" drop attribute "A";
---
create type ty as (a int);
create table t of ty;
create table p (a int);
create table c () inherits (t, p);
alter type ty alter attribute a type bigint cascade;
---
create type ty as (a int, b int);
create table t of ty;
create table p (a int);
create table c (b int) inherits (t, p);
alter type ty drop attribute a cascade;
alter type ty drop attribute b cascade;
---
create type ty as (a int);
create table t of ty;
create table c (b int) inherits (t);
alter type ty add attribute b text cascade;
---
create type ty as (a int);
create table t of ty;
create table c (b int) inherits (t);
alter type ty add attribute b int cascade;
alter table c drop column b;
---
create type ty as (a int);
create table t of ty (check (a > 0));
alter type ty alter attribute a type text cascade;
---
create type ty as (a int, b int);
create table t of ty (a default 1, check (a > 0));
create index on t ((a + b)) where b > 0;
alter type ty alter attribute a type bigint cascade;
alter type ty alter attribute b type smallint cascade;
---
create type ty as (a int, b text);
create table t of ty;
create table u of ty;
alter table t add constraint k check (a > 0) not valid, alter b set default 'x';
alter table t validate constraint k;
---
create schema s;
create type ty as (a int);
create table t of ty;
create table s.t of ty (a primary key);
alter type ty set schema s;
alter type s.ty add attribute b int cascade;
---
create type ty as (a int, b int);
create table t of ty;
comment on column ty.a is 'of the type';
comment on column t.b is 'of the table';
alter type ty drop attribute b cascade;
alter type ty alter attribute a type text cascade;
---
create type ty as (a int, b int);
create table t of ty;
alter type ty add attribute c int cascade, add attribute d int;
---
create type e as enum ('x');
create type ty as (a e, b int);
create table t of ty;
create table c () inherits (t);
alter type ty drop attribute a cascade;
drop type e;
---
create type ty as (a int);
create table t of ty;
alter type ty drop attribute a cascade;
alter type ty add attribute a text cascade;
create index on t (a);
---
create domain d as int check (value > 0);
create type ty as (a d, b int);
create table t of ty (a default 3);
alter domain d add constraint k check (value < 100);
---
create domain d as int not null;
create type ty as (a d, b int);
create table t of ty;
drop domain d;
---
create type ty as (a int, b int);
create table t of ty;
create index on t (b);
create table u (x int);
drop index t_b_idx;
alter type ty rename attribute b to x cascade;
alter type ty drop attribute a;
