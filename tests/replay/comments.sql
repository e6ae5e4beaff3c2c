create table t (a int);
comment on table t is 'x';
---
create table t (a int);
comment on table t is null;
---
create table t (a int);
comment on table t is '';
---
create table t (a int);
comment on table t is 'it''s';
comment on table t is E'two\nlines\t\\ back';
---
create table t (a int);
comment on table t is 'Ünïcode ☃ 日本';
---
create table t (a int);
comment on table t is $$dollar 'quoted'$$;
---
create table t (a int);
comment on table t is U&'\0441\043b';
---
create table t (a int);
comment on table t is "x";
---
create table t (a int);
comment on table t is 5;
---
create table t (a int);
comment on table t is 'a' || 'b';
---
create table t (a int);
comment on table t is 'a'
  'b';
---
create table t (a int);
comment on table t 'x';
---
create table t (a int);
comment on t is 'x';
---
create table t (a int);
comment on column t.a is 'x';
comment on column t.a is 'y';
---
create table t (a int);
comment on column t.b is 'x';
---
create table t (a int);
comment on column public.t.a is 'x';
---
create table t (a int);
comment on column s.t.a is 'x';
---
comment on column t.a is 'x';
---
create table t (a int);
comment on column t.a is 'x';
alter table t rename a to b;
alter table t rename to u;
---
create table t (a int, b int);
comment on column t.a is 'x';
alter table t drop a;
alter table t add a int;
---
create table t (a int);
comment on column t.a is 'x';
alter table t alter a type bigint;
---
create table t (a int);
comment on table t is 'x';
drop table t;
create table t (a int);
---
create table t (a int);
create index i on t (a);
comment on index i is 'x';
---
create table t (a int);
create index i on t (a);
comment on index public.i is 'x';
comment on index i is null;
---
create table t (a int);
create index i on t (a);
comment on table i is 'x';
---
create table t (a int);
comment on index t is 'x';
---
create table t (a int, b int);
create index i on t (a);
comment on index i is 'x';
alter table t alter a type bigint;
---
create table t (a int);
create index i on t (a);
comment on index i is 'x';
alter index i rename to j;
---
create sequence s;
comment on sequence s is 'x';
alter sequence s rename to r;
---
create table t (a serial);
comment on sequence t_a_seq is 'x';
---
create table t (a int generated always as identity);
comment on sequence t_a_seq is 'x';
---
create table t (a int);
comment on sequence t is 'x';
---
create sequence s;
comment on table s is 'x';
---
create table t (a int primary key);
comment on constraint t_pkey on t is 'x';
---
create table t (a int primary key);
comment on constraint t_pkey on u is 'x';
---
create table t (a int check (a > 0));
comment on constraint t_a_check on t is 'x';
alter table t rename constraint t_a_check to c;
---
create table t (a int check (a > 0));
comment on constraint t_a_check on t is 'x';
alter table t alter a type bigint;
---
create table t (a int check (a > 0));
comment on constraint t_a_check on t is 'x';
alter table t drop constraint t_a_check;
alter table t add constraint t_a_check check (a > 0);
---
create table p (a int primary key);
create table t (a int references p);
comment on constraint t_a_fkey on t is 'x';
---
create table p (a int primary key);
create table t (a int references p);
comment on constraint t_a_fkey on p is 'x';
---
create table t (a int primary key);
comment on constraint t_pkey is 'x';
---
create table t (a int);
create unique index i on t (a);
comment on index i is 'x';
alter table t add constraint k unique using index i;
---
create domain d as int;
comment on domain d is 'x';
---
create domain d as int check (value > 0);
comment on constraint d_check on domain d is 'x';
alter domain d rename constraint d_check to c;
---
create domain d as int check (value > 0);
comment on constraint d_check on d is 'x';
---
create domain d as int check (value > 0);
comment on constraint nope on domain d is 'x';
---
comment on domain d is 'x';
---
comment on constraint c on domain d is 'x';
---
create type e as enum ('a');
comment on type e is 'x';
---
create domain d as int;
comment on type d is 'x';
---
comment on type e is 'x';
---
create type c as (a int);
comment on type c is 'x';
comment on column c.a is 'y';
---
create type c as (a int);
comment on column c.z is 'y';
---
create type c as (a int);
comment on column c.a is 'y';
alter type c rename attribute a to b;
alter type c rename to d;
---
create type e as enum ('a');
comment on type e is 'x';
alter type e rename to f;
---
create schema s;
comment on schema s is 'x';
alter schema s rename to r;
---
comment on schema s is 'x';
---
comment on schema public is 'mine';
---
create extension citext;
comment on extension citext is 'x';
---
comment on extension citext is 'x';
---
comment on database postgres is 'x';
---
comment on database nope is 'x';
---
create table t (a int, b int);
create statistics st on a, b from t;
comment on statistics st is 'x';
---
create table t (a int);
comment on view t is 'x';
---
create table t (a int);
comment on materialized view t is 'x';
---
create table t (a int);
comment on foreign table t is 'x';
---
create table "My Table" ("a b" int);
comment on table "My Table" is 'x';
comment on column "My Table"."a b" is 'x';
---
create table t (a int);
comment on table t is 'x';
alter table t set unlogged;
---
create schema s;
create table t (a int);
comment on table t is 'x';
comment on column t.a is 'y';
alter table t set schema s;
---
create table t (a int) partition by list (a);
create table t1 partition of t for values in (1);
comment on table t is 'x';
comment on table t1 is 'y';
comment on column t1.a is 'z';
---
create table t (a int);
comment on table t is 'x';
comment on column t.a is 'y';
create table u (like t including comments);
---
create table t (a int, constraint c check (a > 0));
comment on constraint c on t is 'x';
create table u (like t including all);
---
create table t (a int primary key);
create index i on t (a);
comment on index i is 'x';
comment on index t_pkey is 'x';
create table u (like t including all);
---
create table t (a int);
comment on table only t is 'x';
---
create table t (a int);
comment if exists on table t is 'x';
---
create table t (a int);
comment on table t is 'x', 'y';
---
create table t (a int);
/* and /* a nested */ one; */
comment on table t is 'x'; -- tail
---
create table t (a int);
comment on table T is 'x';
comment on column T.A is 'y';
---
create type e as enum ('a');
comment on domain e is 'x';
---
create extension citext;
comment on extension citext is null;
---
create extension citext;
comment on extension citext is 'mine';
comment on extension citext is 'data type for case-insensitive character strings';
---
create extension citext;
comment on extension citext is 'data type for case-insensitive character strings';
---
create extension citext;
comment on extension citext is '';
drop extension citext;
create extension citext;
