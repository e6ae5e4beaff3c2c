create type e as enum ('a');
create table t (a e, b e[]);
create table u (a e);
drop type e;
---
create type e as enum ('a');
create domain d as e;
create type c as (x e);
create table t (a e, b d, x c);
drop type e;
---
create type e as enum ('a');
create domain d as e;
create type c as (x e);
create table t (a e, b d, x c, z int);
drop type e cascade;
---
create type e as enum ('a');
create table t (a int, b text default 'a'::e::text, c int check (c > 0 or 'a'::e = 'a'));
drop type e;
---
create type e as enum ('a');
create table t (a int, b text default 'a'::e::text, c int check (c > 0 or 'a'::e = 'a'));
create index i on t (c) where 'a'::e = 'a';
create index j on t ((('a'::e) = 'a'));
drop type e cascade;
---
create type e as enum ('a');
create table t (a int);
create index i on t (a) where 'a'::e = 'a';
drop type e;
---
create type e as enum ('a');
create table t (a e) partition by list (a);
create table t1 partition of t for values in ('a');
drop type e;
---
create type e as enum ('a');
create table t (a int, b e) partition by list (a);
create table t1 partition of t for values in (1);
drop type e cascade;
---
create type e as enum ('a');
create table t (a e, b int generated always as (case when a = 'a' then 1 end) stored, c int);
drop type e cascade;
---
create type e as enum ('a');
create table t (a e primary key, b int, unique (a, b));
create index i on t (b) where a = 'a';
create table u (a e references t, b int);
drop type e cascade;
---
create type e as enum ('a');
create table t (a e);
alter table t drop a;
drop type e;
---
create type e as enum ('a');
create table t (a e);
drop table t;
drop type e;
---
create type e as enum ('a');
create type f as enum ('a');
create table t (a e, b f, c int);
drop type e, f cascade;
---
create type e as enum ('a');
create domain d as e;
drop type e, d;
---
create type e as enum ('a');
create domain d as e;
drop type d, e;
---
create domain d as int;
create domain e as d;
create domain f as e;
create table t (a f, b int);
drop domain d cascade;
---
create type c as (a int);
create type d as (x c);
create table t (x d, y int);
drop type c cascade;
---
create type c as (a int);
create type d as (x c);
create table t (x d, y int);
drop type c;
---
create type c as (a int, b text);
create table t (x c, y int check ((x).a > 0), z int default (row(1, 'x')::c).a);
drop type c cascade;
---
create table t (a int, b int);
create index i on t (a, b);
alter table t drop a;
create index i on t (b);
---
create table t (a int, b int, check (a > b), constraint c check (b > 0));
alter table t drop a;
alter table t drop constraint c;
---
create table t (a int, b int, check (a > b));
alter table t drop b;
alter table t drop constraint t_check;
---
create table t (a int, b int generated always as (a) stored);
alter table t drop a restrict;
---
create table t (a int, b int generated always as (a) stored, c int generated always as (a + 1) stored);
alter table t drop a;
---
create table t (a int, b int generated always as (a) stored, c int generated always as (a + 1) stored);
alter table t drop a cascade;
---
create table t (a int, b int generated always as (a) stored, check (b > 0));
create index i on t (b);
alter table t drop a cascade;
---
create table t (a int, b int generated always as (a) stored);
alter table t drop a, drop b;
---
create table t (a int, b int generated always as (a) stored);
alter table t drop b, drop a;
---
create table t (a int, b int);
alter table t drop a;
alter table t drop b;
alter table t add c int;
---
create table t (a int primary key, b int);
create table u (a int references t, b int);
alter table t drop a;
---
create table t (a int primary key, b int);
create table u (a int references t, b int);
alter table t drop a cascade;
alter table u drop constraint u_a_fkey;
---
create table t (a int primary key, b int references t);
alter table t drop a;
---
create table t (a int primary key, b int references t);
alter table t drop a cascade;
---
create table t (a int primary key, b int references t);
alter table t drop b;
drop table t;
---
create table t (a int, b int, primary key (a, b));
create table u (a int, b int, foreign key (a, b) references t);
alter table t drop b cascade;
---
create table t (a int, b int, primary key (a, b));
create table u (a int, b int, foreign key (a, b) references t);
alter table u drop b;
drop table t;
---
create table t (a int unique, b int unique);
create table u (a int references t (a), b int references t (b));
alter table t drop constraint t_a_key;
---
create table t (a int unique, b int unique);
create table u (a int references t (a), b int references t (b));
alter table t drop constraint t_a_key cascade;
alter table u drop constraint u_b_fkey;
---
create table t (a int);
create unique index i on t (a);
create table u (a int references t (a));
drop index i;
---
create table t (a int);
create unique index i on t (a);
create table u (a int references t (a));
drop index i cascade;
alter table u drop constraint u_a_fkey;
---
create table t (a int);
create unique index i on t (a);
create table u (a int references t (a));
alter table t drop a;
---
create table t (a int unique);
drop index t_a_key;
---
create table t (a int primary key);
drop index t_pkey cascade;
---
create table p (id int primary key);
create table a (x int references p);
create table b (x int references p);
drop table p;
---
create table p (id int primary key);
create table a (x int references p);
create table b (x int references p);
drop table p cascade;
drop table a, b;
---
create table p (id int primary key);
create table q (id int primary key);
create table a (x int references p, y int references q);
drop table p, q cascade;
---
create table p (id int primary key);
create table a (x int references p);
drop table if exists p;
---
create table p (id int primary key);
create table a (x int references p);
drop table if exists p, nope cascade;
---
create table p (id int primary key, a_id int);
create table a (id int primary key, p_id int references p);
alter table p add foreign key (a_id) references a;
drop table p;
---
create table p (id int primary key, a_id int);
create table a (id int primary key, p_id int references p);
alter table p add foreign key (a_id) references a;
drop table p cascade;
drop table a;
---
create table p (a int, b text);
create table t (x p, y p[], z int);
drop table p;
---
create table p (a int, b text);
create domain d as p;
create table t (x d, z int);
drop table p cascade;
---
create table p (a int) partition by list (a);
create table p1 partition of p for values in (1);
drop table p;
drop table p1;
---
create table p (a int) partition by list (a);
create table p1 partition of p for values in (1);
drop table p1;
drop table p;
---
create table p (a int primary key) partition by list (a);
create table p1 partition of p for values in (1);
create table t (x int references p);
drop table p;
---
create table p (a int primary key) partition by list (a);
create table p1 partition of p for values in (1);
create table t (x int references p1);
drop table p;
---
create table p (a int primary key) partition by list (a);
create table p1 partition of p for values in (1);
create table t (x int references p1);
drop table p cascade;
alter table t drop constraint t_x_fkey;
---
create table p (a int, b int) partition by list (a);
create table p1 partition of p for values in (1);
alter table p drop b;
alter table p1 drop b;
---
create table p (a int, b int) partition by list (a);
create table p1 partition of p for values in (1);
alter table p1 drop b;
---
create table p (a int, b int) partition by list (a);
alter table p drop a;
---
create table p (a int, b int) partition by list (a);
alter table p drop a cascade;
---
create table p (a int, b int) partition by list ((a + b));
alter table p drop b;
---
create table p (a int, b int) partition by list (a);
create index i on p (b);
create table p1 partition of p for values in (1);
drop index i;
drop index p1_b_idx;
---
create table p (a int, b int) partition by list (a);
create index i on p (b);
create table p1 partition of p for values in (1);
drop index p1_b_idx;
---
create sequence s;
create table t (a int default nextval('s'));
create table u (a int default nextval('s'));
drop sequence s;
---
create sequence s;
create table t (a int default nextval('s'));
create table u (a int default nextval('s'), b int not null);
drop sequence s cascade;
---
create sequence s;
create table t (a int default nextval('s'));
alter sequence s owned by t.a;
alter table t drop a;
create sequence s;
---
create sequence s;
create table t (a int default nextval('s'));
drop table t;
drop sequence s;
---
create table t (a serial);
drop table t;
create sequence t_a_seq;
---
create table t (a serial, b int default currval('t_a_seq'));
alter table t drop a;
---
create table t (a serial, b int default currval('t_a_seq'));
alter table t drop a cascade;
---
create table t (a serial, b int default currval('t_a_seq'));
drop sequence t_a_seq;
---
create table t (a int generated always as identity);
drop sequence t_a_seq;
---
create table t (a int generated always as identity, b int);
alter table t drop a;
create sequence t_a_seq;
---
create schema s;
create table s.t (a int primary key);
create type s.e as enum ('a');
create sequence s.q;
drop schema s;
---
create schema s;
create table s.t (a int primary key);
create table t (a int references s.t, b int);
drop schema s;
---
create schema s;
create table s.t (a int primary key);
create table t (a int references s.t, b int);
drop schema s cascade;
alter table t drop constraint t_a_fkey;
---
create schema s;
create type s.e as enum ('a');
create domain d as s.e;
create table t (a d, b s.e, c int);
drop schema s cascade;
---
create schema s;
create type s.e as enum ('a');
create table t (a s.e);
alter type s.e set schema public;
drop schema s;
---
create schema s;
create sequence s.q;
create table t (a int default nextval('s.q'), b int);
drop schema s cascade;
---
create schema s;
create table s.p (a int) partition by list (a);
create table p1 partition of s.p for values in (1);
drop schema s cascade;
---
create schema s;
create table p (a int) partition by list (a);
create table s.p1 partition of p for values in (1);
drop schema s cascade;
drop table p;
---
create schema s;
create table p (a int) partition by list (a);
create table s.p1 partition of p for values in (1);
drop schema s;
---
create schema s;
create schema r;
create table s.t (a int primary key);
create table r.t (a int references s.t);
drop schema s, r cascade;
---
create schema s;
create schema r;
drop schema if exists s, nope, r;
---
create schema s;
drop schema s, nope;
---
create table t (a text);
create index i on t (lower(a));
create index j on t ((a || 'x')) where a <> '';
create unique index k on t (a);
drop table t;
create table i (a int);
---
create extension citext;
create table t (a citext, b citext[]);
create domain d as citext;
create table u (a d, b int);
drop extension citext cascade;
---
create extension citext;
create domain d as citext;
create table t (a d);
drop extension citext;
---
create extension pg_trgm;
create table t (a text);
create index i on t using gin (a gin_trgm_ops);
drop extension pg_trgm restrict;
---
create extension pg_trgm;
create table t (a text, check (similarity(a, 'x') > 0.1), b real generated always as (similarity(a, 'x')) stored);
drop extension pg_trgm cascade;
---
create extension btree_gist;
create table t (a int, r int4range, exclude using gist (a with =, r with &&));
drop extension btree_gist cascade;
alter table t drop constraint t_a_r_excl;
---
create table t (a int, b int);
create table u (a int, b int);
drop table t, u restrict;
drop table t;
---
create table t (a int not null check (a > 0) unique, b int);
alter table t drop column a cascade;
alter table t add column a int not null check (a > 0) unique;
---
create domain d as int check (value > 0);
create table t (a d, b int check (b::d > 0), c int default 3::d);
drop domain d cascade;
---
create domain d as int check (value > 0);
create table t (a d, b int generated always as (a + 1) stored, c int);
create index i on t ((a + 1));
create index j on t (c) where a > 1;
drop domain d cascade;
---
create domain d as int;
alter domain d add constraint c check (value > 0);
create table t (a d);
drop domain d;
---
create type e as enum ('a');
create table t (a text default 'a'::e);
create table u (a text check (a <> 'a'::e::text));
drop type e;
---
create table p (id int primary key);
create table a (x int references p);
alter table p drop constraint p_pkey;
---
create table p (id int primary key);
create table a (x int references p);
alter table p drop constraint p_pkey, add primary key (id);
---
create table p (id int primary key);
create table a (x int references p);
alter table p drop constraint p_pkey cascade, add primary key (id);
alter table a add foreign key (x) references p;
---
create extension "uuid-ossp";
create table t (a uuid default uuid_generate_v4() not null, b int unique);
drop extension "uuid-ossp" cascade;
---
create type e as enum ('a');
create table t (a int, b e) partition by list (a, b);
---
create type e as enum ('a');
create table t (a int, b e) partition by range (a, b);
drop type e;
---
create extension "uuid-ossp";
create table t (a uuid default uuid_generate_v4() primary key, b int);
drop extension "uuid-ossp" cascade;
---
create extension pgcrypto;
create table t (a bytea default gen_random_bytes(4) unique, b int);
drop extension pgcrypto cascade;
---
create extension "uuid-ossp";
create table t (a uuid default uuid_generate_v4(), b int, primary key (a));
create table u (a uuid references t);
drop extension "uuid-ossp" cascade;
---
create extension "uuid-ossp";
create table t (a uuid default uuid_generate_v4(), check (a is not null));
create index i on t (a);
drop extension "uuid-ossp" cascade;
---
create sequence s;
create table t (a bigint default nextval('s') primary key, b int);
drop sequence s cascade;
---
create type e as enum ('a');
create table t (a text default 'a'::e primary key);
drop type e cascade;
