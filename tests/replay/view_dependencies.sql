create table t (a int, b text);
create view v as select a, b from t;
drop table t;
---
create table t (a int, b text);
create view v as select a, b from t;
drop table t cascade;
create view v as select 1 as x;
---
create table t (a int, b text);
create view v as select a from t;
alter table t drop column a;
---
create table t (a int, b text);
create view v as select a from t;
alter table t drop column b;
---
create table t (a int, b text);
create view v as select a from t;
alter table t drop column a cascade;
create view v as select b from t;
---
create table t (a int, b text);
create view v as select a from t where b <> '';
alter table t drop column b;
---
create table t (a int, b text);
create view v as select a from t order by b;
alter table t drop column b;
---
create table t (a int, b text);
create view v as select count(*) from t;
alter table t drop column a, drop column b;
---
create table t (a int, b text);
create view v as select * from t;
alter table t drop column b;
---
create table t (a int, b text);
create view v as select t from t;
alter table t drop column b;
---
create table t (a int, b text);
create view v as select row_to_json(t) as j from t;
alter table t add column c int;
---
create table t (a int, b text);
create view v as select t from t;
alter table t alter column b type varchar(10);
---
create table t (a int, b text);
create view v as select row_to_json(t) as j from t;
alter table t drop column b;
alter table t rename column a to id;
---
create table t (a int, b text);
create view v as select a from t;
alter table t alter column a type bigint;
---
create table t (a int, b text);
create view v as select a from t;
alter table t alter column b type varchar(10);
---
create table t (a int, b text);
create view v as select 1 as one from t where a > 0;
alter table t alter column a type bigint;
---
create table t (a int, b text);
create view v as select a from t;
alter table t alter column a type int;
---
create table t (a varchar(10));
create view v as select a from t;
alter table t alter column a type varchar(20);
---
create table t (a int, b text);
create view v as select a from t;
drop view v;
alter table t alter column a type bigint;
create view v as select a from t;
---
create table t (a int, b text);
create view v as select a from t;
alter table t add column c int;
alter table t alter column a set not null, alter column a set default 1;
alter table t add primary key (a);
---
create table t (a int, b text);
create view v as select * from t;
alter table t add column c int;
create view w as select * from t;
---
create table t (a int, b text);
create view v as select a, b from t;
alter table t rename to u;
create view w as select a, b from u;
---
create table t (a int, b text);
create view v as select a, b from t;
alter table t rename column a to id;
create view w as select id as a, b from t;
---
create table t (a int, b text);
create view v as select t.a, x.b from t join t x on x.a = t.a;
alter table t rename to u;
create view w as select u.a, x.b from u join u x on x.a = u.a;
---
create table t (a int, b text);
create view v as select x.a, x.b from t x where x.a > 0;
alter table t rename to u;
create view w as select x.a, x.b from u x where x.a > 0;
---
create table t (a int, b text);
create table u (a int, c text);
create view v as select * from t natural join u;
alter table u rename c to b;
---
create table t (a int, b text);
create table u (a int, c text);
create view v as select * from t natural join u;
alter table u add column b text;
---
create table t (a int, b text);
create view v as select a, b from t order by a;
alter table t rename a to id;
create view w as select id as a, b from t order by id;
---
create table t (a int, b text);
create view v as select b, count(*) as n from t group by b having count(*) > 1;
alter table t rename b to name;
create view w as select name as b, count(*) as n from t group by name having count(*) > 1;
---
create table t (a int, b text);
create view v as select a + 1 as next, upper(b) as loud from t where a is not null;
alter table t rename a to x;
alter table t rename b to y;
create view w as select x + 1 as next, upper(y) as loud from t where x is not null;
---
create table t (a int, b text);
create view v as select upper(b), a from t;
alter table t rename b to name;
create view w as select upper(name), a from t;
---
create table t (a int, b text);
create view v as select s.a from (select a from t) s;
alter table t rename a to id;
create view w as select s.a from (select id as a from t) s;
---
create table t (a int, b text);
create view v as with s as (select a from t) select s.a from s;
alter table t rename a to id;
create view w as with s as (select id as a from t) select s.a from s;
---
create table t (a int, b text);
create view v as select a from t where exists (select 1 from t x where x.b = t.b);
alter table t rename to u;
---
create table t (a int, b text);
create view v as select a from t;
create view x as select a from v;
alter view v rename column a to id;
create view y as select id as a from v;
---
create table t (a int, b text);
create view x as select a from t;
create view v as select a + 1 as b from x;
alter view x rename to z;
create view w as select a + 1 as b from z;
---
create schema app;
create table app.t (a int);
create view v as select a from app.t;
alter schema app rename to lib;
create view w as select a from lib.t;
---
create schema app;
create table app.t (a int);
create view v as select a from app.t;
alter table app.t set schema public;
create view w as select a from t;
---
create schema app;
create table app.t (a int);
create view v as select a from app.t;
drop schema app;
---
create schema app;
create table app.t (a int);
create view v as select a from app.t;
drop schema app cascade;
create view v as select 1 as a;
---
create schema app;
create table t (a int);
create view app.v as select a from t;
drop schema app cascade;
drop table t;
---
create schema app;
create table t (a int);
create view app.v as select a from t;
drop schema app;
---
create type mood as enum ('sad', 'ok');
create table t (a int, m mood);
create view v as select a, m from t where m = 'ok';
alter type mood rename value 'ok' to 'fine';
create view w as select a, m from t where m = 'fine';
---
create type mood as enum ('sad', 'ok');
create table t (a int, m mood);
create view v as select a from t where m in ('sad', 'ok');
alter type mood rename value 'sad' to 'blue';
create view w as select a from t where m in ('blue', 'ok');
---
create type mood as enum ('sad', 'ok');
create view v as select 'ok'::mood as m;
alter type mood rename to feeling;
create view w as select 'ok'::feeling as m;
---
create type mood as enum ('sad', 'ok');
create view v as select 'ok'::mood as m;
drop type mood;
---
create type mood as enum ('sad', 'ok');
create view v as select 'ok'::mood as m;
create view w as select m from v;
drop type mood cascade;
create view w as select 1 as v;
---
create type mood as enum ('sad', 'ok');
create table t (a text);
create view v as select a from t where a::mood = 'ok';
drop type mood;
---
create type mood as enum ('sad', 'ok');
create table t (a int, m mood);
create view v as select m from t;
drop type mood cascade;
create view v as select a from t;
---
create type mood as enum ('sad', 'ok');
create table t (a int, m mood);
create view v as select a from t;
drop type mood cascade;
---
create type mood as enum ('sad', 'ok');
create table t (a text);
create view v as select a::mood[] as ms from t;
alter type mood rename to feeling;
create view w as select a::feeling[] as ms from t;
---
create schema app;
create type app.mood as enum ('sad', 'ok');
create view v as select 'ok'::app.mood as m;
alter type app.mood set schema public;
create view w as select 'ok'::mood as m;
---
create domain pos as int check (value > 0);
create view v as select 1::pos as one;
drop domain pos;
---
create domain pos as int check (value > 0);
create table t (a int);
create view v as select a::pos as p from t;
alter domain pos rename to positive;
create view w as select a::positive as p from t;
---
create domain pos as int check (value > 0);
create table t (a pos);
create view v as select a from t;
alter domain pos drop constraint pos_check;
alter domain pos add constraint big check (value > 10);
---
create type pair as (x int, y int);
create table t (p pair);
create view v as select (p).x from t;
alter type pair rename attribute x to left_side;
create view w as select (p).left_side as x from t;
---
create type pair as (x int, y int);
create table t (p pair);
create view v as select (p).x from t;
alter type pair drop attribute x;
---
create type pair as (x int, y int);
create view v as select row(1, 2)::pair as p;
drop type pair cascade;
create view v as select 2 as p;
---
create function f(a int) returns int language sql immutable as 'select a + 1';
create view v as select f(1) as n;
drop function f(int) cascade;
create view v as select 2 as n;
---
create function f(a int) returns int language sql immutable as 'select a + 1';
create view v as select f(1) as n;
alter function f(int) rename to g;
create view w as select g(1) as n;
---
create function f(a int) returns int language sql immutable as 'select a + 1';
create view v as select f(1);
alter function f(int) rename to g;
create view w as select g(1) as f;
---
create function f(a int) returns int language sql immutable as 'select a + 1';
create view v as select f(1) as n;
create or replace function f(a int) returns int language sql immutable as 'select a + 2';
---
create function f(a int, b int default 5) returns int language sql immutable as 'select a + b';
create view v as select f(1) as n;
alter function f(int, int) rename to g;
create view w as select g(1) as n;
---
create function f(n int) returns setof int language sql as 'select generate_series(1, n)';
create view v as select x from f(3) x;
alter function f rename to g;
create view w as select x from g(3) x;
---
create function f(n int) returns setof int language sql as 'select generate_series(1, n)';
create view v as select f from f(3);
alter function f rename to g;
create view w as select f from g(3) f;
---
create function f() returns table (a int, b text) language sql as $$ select 1, 'x' $$;
create view v as select a from f();
drop function f();
---
create table t (a int, b text);
create function f() returns setof t language sql as 'select a, b from t';
create view v as select a, b from f();
alter table t drop column b;
---
create table t (a int, b text);
create function f() returns setof t language sql as 'select a, b from t';
create view v as select a from f();
drop table t cascade;
create view v as select 1 as f;
---
create schema app;
create function app.f(a int) returns int language sql immutable as 'select a + 1';
create view v as select app.f(1) as n;
alter function app.f(int) set schema public;
create view w as select f(1) as n;
---
create sequence s;
create view v as select nextval('s') as n;
drop sequence s;
---
create sequence s;
create view v as select nextval('s') as n;
alter sequence s rename to r;
create view w as select nextval('r') as n;
---
create sequence s;
create view v as select last_value from s;
drop sequence s cascade;
create view v as select 1 as s;
---
create sequence s;
create view v as select nextval('s'::text) as n;
drop sequence s;
---
create table t (a int);
create view v as select 't'::regclass as r;
drop table t;
---
create table t (a int);
create view v as select 't'::regclass as r;
alter table t rename to u;
create view w as select 'u'::regclass as r;
---
create collation german from "de-x-icu";
create table t (b text);
create view v as select b from t order by b collate german;
drop collation german;
---
create table t (id int primary key, b text);
create view v as select id, b, count(*) as n from t group by id;
alter table t drop constraint t_pkey;
---
create table t (id int primary key, b text);
create view v as select id, b, count(*) as n from t group by id;
alter table t drop constraint t_pkey cascade;
create view v as select id from t;
---
create table t (id int primary key, b text);
create view v as select id, count(*) as n from t group by id;
alter table t drop constraint t_pkey;
---
create table t (id int primary key, b text);
create view v as select id, b, count(*) as n from t group by id, b;
alter table t drop constraint t_pkey;
---
create table t (id int primary key, b text);
create view v as select id, b from t group by id;
alter table t rename constraint t_pkey to key;
alter table t drop constraint key;
---
create table t (id int unique, b text);
create view v as select id, b from t;
alter table t drop constraint t_id_key;
---
create table t (a int);
create view v as select a from t;
create materialized view m as select a from v;
create index on m (a);
drop table t cascade;
create table m (a int);
---
create table t (a int, b int);
create materialized view m as select a, b from t;
create index m_b on m (b);
alter table t rename b to c;
create view v as select b from m;
alter table t drop column c;
---
create table t (a int, b int);
create view v as select a, b from t;
create function f() returns setof v language sql as 'select 1, 2';
create view w as select a from f();
drop view v cascade;
create view w as select 1 as f;
---
create table t (a int, b int);
create view v as select a, b from t;
create table u (x int, y v);
alter view v rename to w;
alter table u alter y drop default;
---
create table t (a int, b int);
create view v as select a, b from t;
create view w as select b from v;
create or replace view v as select a, 0 as b from t;
alter table t drop column b;
---
create table t (a int, b int);
create view v as select a, b from t;
create view w as select a from v;
alter table t drop column b;
---
create table t (a int, b int);
create view v as select a, b from t;
create view w as select a from v;
alter table t drop column b cascade;
create view w as select a from t;
---
create table p (a int);
create table c (b int) inherits (p);
create view v as select a from p;
alter table p rename a to id;
create view w as select id as a from p;
---
create table p (a int);
create table c (b int) inherits (p);
create view v as select a, b from c;
alter table p rename a to id;
create view w as select id as a, b from c;
---
create table p (a int);
create table c (b int) inherits (p);
create view v as select a from c;
alter table p drop column a;
---
create table p (a int);
create table c (b int) inherits (p);
create view v as select a from only p;
drop table p cascade;
---
create table p (a int) partition by list (a);
create table p1 partition of p for values in (1);
create view v as select a from p1;
drop table p;
---
create table p (a int) partition by list (a);
create table p1 partition of p for values in (1);
create view v as select a from p;
drop table p1;
---
create table p (a int) partition by list (a);
create table p1 partition of p for values in (1);
create view v as select a from p1;
alter table p rename a to k;
create view w as select k as a from p1;
---
create table t (a int, b int);
create view v as select a from t;
create view w as select b from t;
drop table t, v, w;
---
create table t (a int, b int);
create view v as select a from t;
drop view v;
alter table t drop column a;
---
create table t (a int, b int);
create view v as select x.a as y from t x left join t z on x.a = z.b and z.a = 1;
alter table t rename a to k;
create view w as select x.k as y from t x left join t z on x.k = z.b and z.k = 1;
---
create table t (a int, b int);
create view v as select sum(b) over (partition by a order by b) as total from t;
alter table t rename a to grp;
create view w as select sum(b) over (partition by grp order by b) as total from t;
---
create table t (a int, b int);
create view v as select sum(b) over win as total from t window win as (partition by a);
alter table t rename a to grp;
create view w as select sum(b) over win as total from t window win as (partition by grp);
---
create table t (a int, b int);
create view v as select a from t union all select b from t;
alter table t rename a to x;
create view w as select x as a from t union all select b from t;
---
create table t (a int, b int);
create view v as select case when a > b then a else b end as top from t;
alter table t rename b to c;
create view w as select case when a > c then a else c end as top from t;
---
create table t (a int, "select" int);
create view v as select "select" from t;
alter table t rename "select" to "Mixed Case";
create view w as select "Mixed Case" as "select" from t;
---
create table t (a int);
create view v as select a from t;
alter table t rename to "order";
create view w as select a from "order";
---
create table t (a int);
create table u (a int);
create view v as select t.a from t, u;
alter table t rename to x;
alter table u rename to t;
---
create table t (a int, b int);
create view v as select a from t;
alter table t rename a to c;
alter table t rename b to a;
create view w as select c as a from t;
---
create table t (a int, b int);
create view v (x, y) as select a, b from t;
alter table t rename a to k;
create view w (x, y) as select k, b from t;
---
create table t (a int, b int);
create view v as select a from t where b > 0 with check option;
alter table t rename b to c;
alter view v set (security_barrier);
alter view v rename to z;
---
create table t (a int, b int);
create view v as select a, b from t;
grant select (a) on v to reader;
comment on column v.a is 'A';
alter view v rename a to id;
revoke select (id) on v from reader;
---
create extension citext;
create table t (a citext);
create view v as select a from t where a = 'x';
drop extension citext;
---
create extension citext;
create table t (a citext, b int);
create view v as select a from t where a = 'x';
drop extension citext cascade;
create view v as select b from t;
---
create extension pgcrypto;
create view v as select digest('x', 'sha1') as d;
drop extension pgcrypto;
---
create table t (a int, b int);
create view v as select a from t;
create table u (like v);
drop view v;
---
create table t (a int, b int generated always as (a * 2) stored);
create view v as select b from t;
alter table t drop column a cascade;
create view v as select 1 as t;
---
create table t (a int, b int);
create index i on t (a);
create view v as select a from t;
drop index i;
---
create table t (a int);
create view v as select a from t;
create view w as select v from v;
alter view v rename a to b;
create or replace view v as select a as b, 1 as c from t;
---
create table t (a int);
create view v as select a from t;
create view x as select v.* from v;
alter view v rename a to b;
create view y as select x.a, v.b from x, v;
