create table c (id serial primary key);
drop sequence c_id_seq cascade;
---
create table c (id serial, check (id > 0), x int default 5);
drop sequence c_id_seq cascade;
---
create table x (a int, constraint n check (a < 5) not valid);
---
create table p (id int primary key);
create table x (a int, constraint n foreign key (a) references p not valid);
---
create table t (a int unique, constraint foo unique (a));
---
create table t (a int primary key, constraint foo unique (a));
---
create table t (a int, unique (a), constraint foo unique (a), constraint bar unique (a));
---
create table t (a int, constraint foo unique (a), b int unique, unique (a));
---
create table p (id int primary key);
cluster p using p_pkey;
---
create table y (a bigint primary key);
create table x (b numeric references y);
---
create table y (a numeric primary key);
create table x (b bigint references y);
---
create table y (a text primary key);
create table x (b varchar references y, c name references y);
---
create table y (a varchar primary key);
create table x (b text references y);
---
create table y (a date primary key);
create table x (b timestamp references y);
---
create table y (a int primary key);
create table x (b text references y);
---
create table y (a text);
create index on y (a int4_ops);
---
create table y (a int);
create index on y (a collate "C");
---
create table y (a int, b text, c jsonb);
create index on y using gin (c jsonb_path_ops);
create index on y (b text_pattern_ops);
create index on y (b varchar_pattern_ops);
create index on y using hash (a int4_ops);
---
create table y (a int, b varchar(10));
create index on y (a text_ops);
---
create unlogged table y (a int primary key);
create table x (a int references y);
---
create table y (a int primary key);
create unlogged table x (a int references y);
---
create table y (a int primary key);
create table x (a int references y);
alter table y set unlogged;
---
create unlogged table y (a int primary key);
create unlogged table x (a int references y);
alter table x set logged;
---
create table p (a int primary key);
create table x (a int, g int generated always as (a + 1) stored references p on update cascade);
---
create table p (a int primary key);
create table x (a int, g int generated always as (a + 1) stored references p on delete set null);
---
create table p (a int primary key);
create table x (a int, g int generated always as (a + 1) stored references p on delete cascade);
---
create extension btree_gist;
create table x (name text, exclude using gist (name with &&));
---
create table x (a int, exclude using btree (a with <>));
---
create table x (a int, exclude (a with =));
---
create table l (k int, v int) partition by list (k);
-- other words
alter table l set (fillfactor = 70);
---
-- other words
create table l (k int, v int) partition by list (k) with (fillfactor = 70);
---
create table p (a int primary key);
create table l (k int references p not valid, v int) partition by list (k);
---
create table p (a int primary key);
create table l (k int, v int) partition by list (k);
alter table l add foreign key (k) references p not valid;
---
create table p (id int primary key, name text);
create table t (b p[]);
alter table p add n int default 0;
---
create table p (id int primary key, name text);
create table t (a p);
alter table p add n int;
---
create table p (id int primary key, name text);
create table t (a p);
alter table p alter name type varchar(10);
---
create table p (id int primary key, name text);
create table t (a p);
alter table p drop name;
---
create table p (id int primary key, name text);
create table t (a p);
alter table p rename name to title;
---
create table p (id int primary key, name text);
create type c as (x p);
create table t (a c);
alter table p add n int;
---
create table p (id int primary key, name text);
create domain d as p;
create table t (a d);
alter table p add n int default 3;
---
create type a as (x int, y int);
create table t (a a default row(1, 2), b int generated always as ((a).x) stored);
---
create table t (a int, b int generated always as (a) stored, check (ctid is not null));
---
create table t (a int, check (xmin is not null));
---
create table t (a inet default '300.1.1.1');
---
create table t (a int4range default '[1,2)', b daterange default '[2024-01-01,2024-02-01)', c int4range default 'empty');
---
create table t (a interval default '1 day 02:03:04', b interval default '1-2', c interval default 'P1DT2H', d interval default '@ 1 hour ago', e interval default '3 weeks', f interval default '1.5 h');
---
create type r as (a int, b text);
create table t (a r default '(1,)', b r default '(1,"x y")');
---
create table t (a numeric(3, 5));
---
create table t (a numeric(3, -2));
---
create table t (a int) with (oids = false);
---
create table t (a int) with (oids = true);
---
do $$ begin if not exists (select from pg_roles where rolname = 'schemac_none') then create role schemac_none; end if; end $$;
create table t (a int);
