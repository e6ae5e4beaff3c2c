create schema s;
---
create schema s;
create schema s;
---
create schema s;
create schema if not exists s;
---
create schema public;
---
create schema pg_x;
---
create schema "pg_x";
---
create schema pg_catalog;
---
create schema authorization postgres;
---
create schema s authorization postgres;
---
create schema s create table t (a int primary key) create index on t (a);
---
create schema s create table t (a int references u) create table u (a int primary key);
---
create schema s create sequence q create table t (a int default nextval('s.q'));
---
create schema if not exists s create table t (a int);
---
create schema s create type e as enum ('a');
---
create schema s.t;
---
create schema "S";
create table s.t (a int);
---
create schema "S";
create table "S".t (a int);
---
create schema user;
---
create schema s;
drop schema s;
drop schema s;
---
drop schema s;
---
drop schema if exists s, r;
---
create schema s;
drop schema s, r;
---
create schema s;
create schema r;
drop schema s, r;
---
create schema s;
create table s.t (a int);
drop schema s;
---
create schema s;
create type s.e as enum ('a');
drop schema s restrict;
---
create schema s;
create table s.t (a int);
drop schema s cascade;
create table t (a int);
---
create schema s;
create type s.e as enum ('a');
create table t (a s.e, b int);
drop schema s cascade;
---
create schema s;
create table s.p (a int primary key);
create table t (a int references s.p);
drop schema s cascade;
---
create schema s;
create sequence s.q;
create table t (a int default nextval('s.q'));
drop schema s cascade;
---
create schema s;
create domain s.d as int;
create table t (a s.d, b int check (b::s.d > 0));
drop schema s cascade;
---
create schema s;
create table s.t (a int);
create schema r;
create table r.t (a s.t);
drop schema s, r cascade;
---
drop schema public;
create table t (a int);
---
drop schema public;
create schema s;
create table s.t (a int);
---
create schema s;
alter schema s rename to r;
create table r.t (a int);
---
create schema s;
alter schema s rename to r;
create table s.t (a int);
---
create schema s;
create schema r;
alter schema s rename to r;
---
alter schema s rename to r;
---
create schema s;
alter schema s rename to s;
---
create schema s;
alter schema s rename to public;
---
alter schema public rename to p;
create table t (a int);
---
create schema s;
alter schema s owner to postgres;
---
create schema s;
create type s.e as enum ('a');
create table t (a s.e default 'a', check (a = 'a'::s.e));
alter schema s rename to r;
alter table t add b r.e;
---
create schema s;
create sequence s.q;
create table t (a int default nextval('s.q'));
alter schema s rename to r;
---
create schema s;
comment on schema s is 'x';
comment on schema public is 'y';
---
comment on schema s is 'x';
---
create schema s;
set search_path = s;
create table t (a int);
---
create schema s;
set search_path to s, public;
create table t (a int);
create table public.t (a text);
alter table t add b int;
---
create schema s;
create table public.t (a int);
set search_path to s, public;
alter table t add b int;
---
set search_path = nope;
create table t (a int);
---
set search_path = '';
create table t (a int);
---
set search_path = '';
create table public.t (a int, b text default 'x', c timestamptz default now());
---
set search_path = '';
create type public.e as enum ('a');
create table public.t (a e);
---
set search_path = '';
create type public.e as enum ('a');
create table public.t (a public.e default 'a', b public.e default 'a'::public.e);
---
create schema s;
set local search_path = s;
create table t (a int);
---
create schema s;
set search_path = s;
reset search_path;
create table t (a int);
---
create schema s;
set search_path = s;
set search_path to default;
create table t (a int);
---
create schema s;
set search_path = "s, public";
create table t (a int);
---
create schema s;
set search_path = 's, public';
create table t (a int);
---
create schema s;
set search_path = "$user", s;
create table t (a int);
---
create schema s;
create type s.e as enum ('a');
set search_path = public, s;
create table t (a e default 'a');
create type e as enum ('b');
create table u (a e default 'b');
---
create schema s;
create type s.e as enum ('a');
set search_path = s, public;
create table t (a e default 'b');
---
create schema s;
create table s.p (id int primary key);
set search_path = s;
create table public.c (a int references p);
---
create schema s;
create table s.p (id int primary key);
create table c (a int references p);
---
create schema s;
set search_path = s;
create table t (a serial, b int generated always as identity);
create index i on t (a);
drop index i;
---
create schema s;
create table s.t (a int);
create index i on s.t (a);
drop index i;
---
create schema s;
create table s.t (a int);
create index i on s.t (a);
drop index s.i;
---
create schema s;
set schema 's';
create table t (a int);
---
select pg_catalog.set_config('search_path', '', false);
create table t (a int);
---
select pg_catalog.set_config('search_path', '', false);
create table public.t (a int);
---
set search_path = pg_temp;
create table public.t (a int);
---
set client_encoding = 'UTF8';
set standard_conforming_strings = on;
set check_function_bodies = false;
set client_min_messages = warning;
set row_security = off;
set default_tablespace = '';
set default_table_access_method = heap;
set statement_timeout = 0;
set lock_timeout = '5s';
create table t (a int);
---
set my.var = 'x';
---
set time zone 'UTC';
create table t (a int);
---
set local statement_timeout = '1min';
reset all;
---
create schema s;
create table t (a serial primary key, b text);
create index i on t (b);
create schema r;
alter table t set schema s;
alter table s.t set schema r;
---
create schema s;
create table t (a serial);
alter sequence t_a_seq set schema s;
---
create schema s;
create table p (id int primary key);
create table c (a int references p);
alter table p set schema s;
alter table c drop constraint c_a_fkey;
---
create schema s;
create type e as enum ('a');
create domain d as e;
create table t (a e, b d);
alter type e set schema s;
alter domain d set schema s;
alter table t add c s.e;
---
create schema s;
create type e as enum ('a');
alter type e set schema s;
create table t (a e);
---
create schema s;
create table s.a (id int);
create table s.b (id int);
create schema r;
alter table s.a set schema r;
drop schema s;
---
create schema s;
create table s.a (id int);
create schema r;
alter table s.a set schema r;
drop schema s;
create table r.b (like r.a);
---
create schema s;
create sequence q;
create table t (a int default nextval('q'));
alter sequence q set schema s;
alter table t add b int default nextval('q');
---
alter schema s set schema r;
---
create schema s;
create table s.t (a int);
create table s.t (a int);
---
create schema s;
create table s.t (a int);
alter table s.t rename to s.u;
---
create schema s;
create table s.t (a int, constraint c check (a > 0));
alter table s.t rename constraint c to d;
alter table s.t rename a to b;
alter table s.t rename to u;
drop table s.u;
drop schema s;
---
create schema s;
create index i on s.t (a);
---
create schema s;
create unlogged sequence s.q as int;
drop sequence q;
---
create schema if not exists s;
create schema if not exists s;
create table if not exists s.t (a int);
drop schema if exists r cascade;
drop schema if exists s cascade;
---
set default_tablespace = 'fast';
create table t (a int primary key);
---
set default_tablespace = 'fast';
create table t (a int);
set default_tablespace = '';
create index on t (a);
