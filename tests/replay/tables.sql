create table t ();
---
create table t (a int);
create table t (a int);
---
create table t (a int);
create table if not exists t (b text);
---
create table if not exists t (a int);
---
create table s.t (a int);
---
create schema s;
create table s.t (a int);
create table t (a int);
---
create table a.b.c.t (a int);
---
create unlogged table t (a int);
---
create unlogged table t (a int);
alter table t set logged;
---
create table t (a int primary key);
alter table t set unlogged;
---
create table t (a int);
alter table t set logged;
alter table t set logged;
---
create table t (a int primary key);
create table u (a int references t);
alter table u set unlogged;
---
create unlogged table t (a int primary key);
create unlogged table u (a int references t);
alter table t set logged;
alter table u set logged;
---
create table t (a int) tablespace fast;
---
create table t (a int) tablespace pg_default;
---
create table t (a int);
alter table t set tablespace fast;
---
create table t (a int) tablespace fast;
alter table t set tablespace pg_default;
---
create table t (a int primary key using index tablespace fast, b int unique using index tablespace fast);
---
create table t (a int) with (fillfactor = 70);
---
create table t (a int) with (fillfactor = 5);
---
create table t (a int) with (fillfactor = 'x');
---
create table t (a int) with (fillfactor);
---
create table t (a int) with (nope = 1);
---
create table t (a int) with (autovacuum_enabled = false, autovacuum_vacuum_scale_factor = 0.05, toast.autovacuum_enabled = off);
---
create table t (a int) with (autovacuum_enabled = maybe);
---
create table t (a int) with (autovacuum_enabled);
---
create table t (a int) with (toast.nope = 1);
---
create table t (a int) with (parallel_workers = 4, toast_tuple_target = 512, user_catalog_table = true, vacuum_truncate = off, log_autovacuum_min_duration = 0);
---
create table t (a int) with (parallel_workers = 2000);
---
create table t (a int) with (toast_tuple_target = 100);
---
create table t (a int) with (autovacuum_vacuum_cost_delay = 1.5, autovacuum_freeze_max_age = 100000, autovacuum_vacuum_insert_threshold = -1, vacuum_index_cleanup = auto);
---
create table t (a int) with (autovacuum_freeze_max_age = 5);
---
create table t (a int) with oids;
---
create table t (a int) without oids;
---
create table t (a int);
alter table t set (fillfactor = 50, autovacuum_enabled = off);
alter table t reset (fillfactor);
---
create table t (a int);
alter table t reset (fillfactor, autovacuum_enabled);
---
create table t (a int);
alter table t reset (nope);
---
create table t (a int);
alter table t set (nope = 4);
---
create table t (a int);
alter table t set (fillfactor = 500);
---
create table t (a int) using heap;
---
create table t (a int);
alter table t set access method heap;
---
create table t (a int);
alter table t rename to u;
alter table u rename to v;
---
create table t (a int);
create table u (a int);
alter table t rename to u;
---
create table t (a int);
alter table t rename to t;
---
create type u as enum ('a');
create table t (a int);
alter table t rename to u;
---
create table t (a int);
create index u on t (a);
alter table t rename to u;
---
alter table if exists t rename to u;
---
create table t (a int);
alter table t rename to s.u;
---
create table t (a int);
alter table t rename as u;
---
create schema s;
create table t (a serial primary key, b text unique);
create index i on t (b);
alter table t set schema s;
---
create schema s;
create table t (a int);
create index i on t (a);
create table s.i (a int);
alter table t set schema s;
---
create table t (a int);
alter table t set schema s;
---
alter table if exists t set schema s;
---
create table t (a int);
drop table t;
create table t (b int);
---
drop table t;
---
drop table if exists t, u;
---
drop table if exists s.t;
---
create table t (a int);
create table u (a int);
drop table t, u;
---
create table t (a int);
drop table t, u;
---
create table t (a int);
drop table t, t;
---
create table t (a int primary key);
create table u (a int references t);
drop table t;
---
create table t (a int primary key);
create table u (a int references t);
drop table t cascade;
---
create table t (a int primary key);
create table u (a int references t);
drop table t, u;
---
create table t (a int primary key);
create table u (a int references t);
drop table u, t;
---
create table t (a int primary key, b int references t);
drop table t;
---
create table t (a int primary key, b int);
create table u (a int primary key, b int references t);
alter table t add foreign key (b) references u;
drop table t;
---
create table t (a int primary key, b int);
create table u (a int primary key, b int references t);
alter table t add foreign key (b) references u;
drop table t, u;
---
create table t (a int);
create index i on t (a);
drop table i;
---
create table t (a int);
drop index t;
---
create type t as enum ('a');
drop table t;
---
create table t (a int, b text default 'x' not null, check (a > 0), primary key (a));
create table u (like t);
---
create table t (a int, b text default 'x' not null, check (a > 0), primary key (a), unique (b));
create index on t (a, b);
create table u (like t including all);
---
create table t (a int, b text default 'x' not null, check (a > 0), primary key (a));
create table u (like t including defaults including constraints);
---
create table t (a int, b text, primary key (a));
create index foo on t (b) where a > 3;
create unique index bar on t (lower(b));
create table u (like t including indexes);
---
create table t (a int generated always as identity, b int generated always as (5) stored);
create table u (like t);
---
create table t (a serial, b int);
create table u (like t including all);
drop table t;
---
create table t (a text collate "C" compression pglz, b text);
alter table t alter b set storage external;
comment on column t.a is 'x';
create table u (like t including storage including compression including comments);
---
create table t (a int);
create table u (b int, like t, c int);
---
create table t (a int);
create table u (a int, like t);
---
create table t (a int);
create table u (like t, like t);
---
create table u (like t);
---
create table u (like u);
---
create table t (a int);
create table u (like t including nope);
---
create table t (a int, constraint c check (a > 0));
create table u (like t including constraints, constraint c check (a > 1));
---
create table t (a int, constraint c check (a > 0));
create table u (b int, like t including constraints, check (b > 1));
---
create table t (a int primary key);
create table u (like t including indexes, primary key (a));
---
create table t (a int primary key);
create table u (a int references t, b int);
create table v (like u including all);
---
create table t (a int, b int);
create table u (like t including all excluding indexes);
---
create table t (a int, b int) with (fillfactor = 50);
create table u (like t including all) with (fillfactor = 60);
---
create table t (a int, exclude using gist (int4range(a, a + 1) with &&));
create table u (like t including all);
---
create table t (a int);
alter table t owner to postgres;
alter table t owner to current_user;
---
create table t (a int);
alter table t cluster on t_pkey;
---
create table t (a int primary key);
alter table t cluster on t_pkey;
alter table t set without cluster;
---
create table t (a int primary key);
alter table t replica identity full;
alter table t replica identity nothing;
alter table t replica identity default;
alter table t replica identity using index t_pkey;
---
create table t (a int unique);
alter table t replica identity using index t_a_key;
---
create table t (a int);
alter table t replica identity using index nope;
---
create table t (a int);
create index i on t (a);
alter table t replica identity using index i;
---
create table t (a int);
alter table t add constraint;
---
create table t (a int;
---
create table t a int;
---
create tabel t (a int);
---
create table (a int);
---
create table t (a int) engine = InnoDB;
---
create table `t` (a int);
---
create table t (a int, index (a));
---
create table t (a int comment 'x');
---
create table user (a int);
---
create table "user" (a int);
create table "Order" (a int);
create table order_ (a int);
---
create table order (a int);
---
create table group (a int);
---
create table t (a int, end int);
---
create table t (name text, type text, value int, key text, year int, day int, role text, comment text);
---
create table t (desc text);
---
create table t (default int);
---
drop table t cascade restrict;
---
create or replace table t (a int);
---
create table t (a int);
alter table only t add b int;
alter table t * add c int;
---
create table t (a int);
drop table public.t restrict;
---
create table t (a int);
alter table t drop a;
drop table t;
---
create table t (a int);
drop table T;
---
create table T (a int);
drop table "T";
---
create table t (a int primary key);
create table u (a int references t);
alter table t set unlogged;
---
create unlogged table t (a int primary key);
create unlogged table u (a int references t);
alter table u set logged;
---
create table t (a int) with (oids = true);
---
create table t (a int) with (oids = false);
---
create table t (a int) using btree;
---
create table t (a int) using nope;
---
create table t (a int primary key);
create table u (a int references t);
alter table t rename to z;
alter table u rename to t;
---
create table t (a int);
alter table t set schema public;
---
create temporary table p (a int);
create table c (a int);
create sequence s;
---
create temporary table p (a int);
create table p (a int);
select * from p;
---
create temporary table p (a int);
create table c (a int);
create temporary table c (b int);
drop table c;
drop table c;
