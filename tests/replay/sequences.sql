create sequence s;
---
create sequence s;
create sequence s;
---
create sequence s;
create sequence if not exists s start 5;
---
create sequence s start 5 increment 2 minvalue 1 maxvalue 99 cache 10 cycle;
---
create sequence s as smallint;
---
create sequence s as int start with 7 increment by -1;
---
create sequence s increment 0;
---
create sequence s cache 0;
---
create sequence s cache -1;
---
create sequence s minvalue 10 maxvalue 5;
---
create sequence s minvalue 10 maxvalue 10;
---
create sequence s minvalue 10 start 5;
---
create sequence s maxvalue 10 start 50;
---
create sequence s as smallint maxvalue 32768;
---
create sequence s as smallint minvalue -32769;
---
create sequence s as int maxvalue 2147483648;
---
create sequence s as int maxvalue 2147483647 minvalue -2147483648 start -2147483648;
---
create sequence s maxvalue 9223372036854775807;
---
create sequence s as text;
---
create sequence s as numeric;
---
create sequence s as nope;
---
create sequence s as oid;
---
create domain d as int;
create sequence s as d;
---
create sequence s no minvalue no maxvalue no cycle;
---
create sequence s increment -1 maxvalue -1 minvalue -10;
---
create sequence s increment -2 start 5;
---
create sequence s increment -1;
---
create sequence s minvalue 0 start 0;
---
create sequence s restart;
---
create sequence s restart 5;
---
create sequence s owned by none;
---
create table t (a int);
create sequence s owned by t.a;
---
create table t (a int);
create sequence s owned by t.b;
---
create sequence s owned by t.b;
---
create table t (a int);
create sequence s owned by a;
---
create table t (a int);
create sequence s owned by t;
---
create table t (a int);
create sequence s owned by public.t.a;
drop table t;
create sequence s;
---
create schema x;
create table x.t (a int);
create sequence s owned by x.t.a;
---
create schema x;
create table t (a int);
create sequence x.s;
alter sequence x.s owned by t.a;
---
create table t (a int);
create index i on t (a);
create sequence s owned by i.a;
---
create type c as (a int);
create sequence s owned by c.a;
---
create sequence r;
create sequence s owned by r.last_value;
---
create unlogged sequence s;
---
create table s (a int);
create sequence s;
---
create sequence s;
create table s (a int);
---
create sequence x.s;
---
create sequence s maxvalue;
---
create sequence s start -5;
---
create sequence s start -5 minvalue -5;
---
create sequence s minvalue -5;
---
create sequence s;
alter sequence s increment 5;
---
create sequence s;
alter sequence s maxvalue 100 restart 50;
---
create sequence s;
alter sequence s minvalue 5;
---
create sequence s;
alter sequence s minvalue 5 start 5 restart;
---
create sequence s start 10;
alter sequence s maxvalue 5;
---
create sequence s start 3;
alter sequence s start 10;
---
create sequence s start 10;
alter sequence s maxvalue 20 start 15 cache 3 cycle;
alter sequence s no maxvalue no cycle;
---
create sequence s;
alter sequence s as int;
---
create sequence s;
alter sequence s as smallint;
alter sequence s as bigint;
---
create sequence s maxvalue 100000;
alter sequence s as smallint;
---
create sequence s as smallint;
alter sequence s as int;
---
create sequence s as int maxvalue 32767;
alter sequence s as bigint;
---
create sequence s as int minvalue -2147483648 start 1;
alter sequence s as bigint;
---
create sequence s;
alter sequence s increment -1;
---
create sequence s;
alter sequence s increment by 0;
---
create sequence s;
alter sequence s;
---
alter sequence s increment 5;
---
alter sequence if exists s increment 5;
---
create table t (a int);
create sequence s;
alter sequence s owned by t.a;
drop table t;
alter sequence s increment 2;
---
create table t (a int);
create sequence s owned by t.a;
alter table t drop column a;
drop sequence s;
---
create table t (a int);
create sequence s owned by t.a;
alter sequence s owned by none;
drop table t;
drop sequence s;
---
create sequence s;
create table r (a int);
alter sequence s rename to r;
---
create sequence s;
alter table s rename to r;
---
create table s (a int);
alter sequence s rename to r;
---
create schema x;
create sequence s;
alter sequence s set schema x;
create table t (a int default nextval('x.s'));
---
create schema x;
create table t (a int);
create sequence s owned by t.a;
alter sequence s set schema x;
---
create schema x;
create table t (a serial);
alter table t set schema x;
alter sequence x.t_a_seq increment 2;
---
create sequence s;
drop sequence s, r;
---
create sequence s;
drop sequence if exists s, r;
---
drop sequence s;
---
create table s (a int);
drop sequence s;
---
create sequence s;
drop table s;
---
create sequence s;
create table t (a int default nextval('s'));
drop sequence s;
---
create sequence s;
create table t (a int default nextval('s'::regclass), b int);
drop sequence s cascade;
---
create sequence s;
create table t (a int default nextval('s'::text));
drop sequence s;
---
create table t (a int default nextval('s'));
---
create sequence s;
create table t (a int default nextval(s));
---
create sequence s;
create table t (a int default nextval('S'));
---
create sequence "S";
create table t (a int default nextval('"S"'));
---
create table s (a int);
create table t (a int default nextval('s'));
---
create sequence s;
create table t (a int default nextval('s'));
alter sequence s rename to r;
alter table t rename to u;
---
create sequence s;
create table t (a int default nextval('s'));
alter sequence s owned by t.a;
alter table t rename a to b;
alter table t alter b drop default;
---
create table t (a serial);
drop sequence t_a_seq;
---
create table t (a serial);
alter table t alter a drop default;
drop sequence t_a_seq;
---
create table t (a serial);
drop sequence t_a_seq cascade;
---
create table t (a smallserial, b bigserial primary key, c serial4, d serial8, e serial2);
---
create table t (a serial default 1);
---
create table t (a serial null);
---
create table t (a serial not null unique);
---
create table t (a serial[]);
---
create table t (a int, b pg_catalog.serial);
---
create sequence t_a_seq;
create table t (a serial);
---
create table t (a int);
alter table t add b serial, add c bigserial;
---
create table t (a int);
alter table t alter a type serial;
---
create table t (a serial);
alter table t alter a type bigint;
---
create table t (a serial);
alter table t alter a type text;
---
create table t (a int generated always as identity);
---
create table t (a int generated by default as identity primary key);
---
create table t (a int generated by default as identity (start 5 increment 2 maxvalue 99 cycle));
---
create table t (a int generated always as identity (sequence name foo start with 10));
---
create table t (a int generated always as identity (owned by none));
---
create table t (a smallint generated always as identity (maxvalue 40000));
---
create table t (a int generated always as identity (increment 0));
---
create table t (a int generated always as identity (minvalue 5 start 1));
---
create table t (a text generated always as identity);
---
create table t (a numeric generated always as identity);
---
create table t (a int default 1 generated always as identity);
---
create table t (a int generated always as identity default 1);
---
create table t (a int null generated always as identity);
---
create table t (a int generated always as identity null);
---
create table t (a int generated always as identity not null);
---
create table t (a serial generated always as identity);
---
create table t (a int generated always as identity generated by default as identity);
---
create table t (a int generated as identity);
---
create table t (a int generated default as identity);
---
create table t (a int not null);
alter table t alter a add generated always as identity;
---
create table t (a int);
alter table t alter a add generated always as identity;
---
create table t (a int not null default 5);
alter table t alter a add generated always as identity;
---
create table t (a int generated always as identity);
alter table t alter a add generated always as identity;
---
create table t (a int primary key);
alter table t alter a add generated by default as identity (start 100);
---
create table t (a int not null);
alter table t alter a add generated always as (1) stored;
---
create table t (a int generated always as identity);
alter table t alter a drop identity;
---
create table t (a int);
alter table t alter a drop identity;
---
create table t (a int);
alter table t alter a drop identity if exists;
---
create table t (a int generated always as identity);
alter table t alter a set generated by default;
---
create table t (a int generated always as identity);
alter table t alter a set generated by default set start with 10 set increment by 5 restart with 20;
---
create table t (a int);
alter table t alter a set generated always;
---
create table t (a int generated always as identity);
alter table t alter a set default 4;
---
create table t (a int generated always as identity);
alter table t alter a drop default;
---
create table t (a int generated always as identity);
alter table t alter a drop not null;
---
create table t (a int generated always as identity);
alter table t alter a type bigint;
---
create table t (a int generated always as identity);
alter table t alter a type smallint;
---
create table t (a int generated always as identity);
alter table t alter a type text;
---
create table t (a int generated always as identity);
drop sequence t_a_seq;
---
create table t (a int generated always as identity);
drop sequence t_a_seq cascade;
---
create table t (a int generated always as identity);
alter sequence t_a_seq owned by none;
---
create table t (a int generated always as identity);
alter sequence t_a_seq rename to x;
alter sequence x increment 3;
---
create schema x;
create table t (a int generated always as identity);
alter sequence t_a_seq set schema x;
---
create table t (a int, b int);
create sequence s owned by t.a;
alter sequence s owned by t.b;
alter table t drop a;
---
create table t (a int generated always as identity, b int default nextval('t_a_seq'));
---
create table t (a serial, b int default nextval('t_a_seq'));
---
create table t (a serial, b int default nextval('t_a_seq'));
drop table t;
---
create table t (a serial);
create table u (b int default nextval('t_a_seq'));
drop table t;
---
create table t (a serial);
create table u (b int default nextval('t_a_seq'));
drop table t cascade;
---
create table t (a serial);
create table u (b int default nextval('t_a_seq'));
alter table t drop a;
---
create table s (a int);
comment on sequence s is 'x';
---
create sequence s;
alter sequence s set logged;
---
create sequence s;
create index on s (last_value);
---
create sequence s;
alter table s owner to postgres;
---
create sequence s;
create table t (a int default currval('s'), b int default lastval(), c bigint default setval('s', 4));
---
create unlogged table t (a serial, b int generated always as identity);
---
create sequence s start 1 start 2;
---
create sequence s cycle no cycle;
---
create sequence s minvalue 1 no minvalue;
---
create sequence s as int as bigint;
