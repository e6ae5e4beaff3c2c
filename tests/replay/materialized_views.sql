create table t (a int);
create view v as select a from t;
drop materialized view v;
---
create table t (a int);
create materialized view m as select a, a * 2 as b from t;
create unique index m_a on m (a);
create index m_b on m (b) where b > 10;
---
create table t (a int);
create materialized view m (x, y) as select a, count(*) from t group by a with no data;
---
create table t (a int);
create materialized view if not exists m as select a from t;
create materialized view if not exists m as select a + 1 as b from t;
---
create table t (a int);
create materialized view m as select a from t;
create materialized view m as select a from t;
---
create table t (a int);
create materialized view m with (fillfactor = 80, autovacuum_enabled = false) as select a from t;
alter materialized view m set (fillfactor = 90);
alter materialized view m reset (autovacuum_enabled);
---
create table t (a int);
create materialized view m with (security_barrier) as select a from t;
---
create table t (a int);
create materialized view m as select a from t with no data;
refresh materialized view m;
---
create table t (a int);
create materialized view m as select a from t;
create unique index on m (a);
refresh materialized view concurrently m;
---
create table t (a int);
create materialized view m as select a from t;
refresh materialized view m with no data;
---
create table t (a int);
create materialized view m as select a from t;
alter materialized view m rename to n;
alter materialized view n rename column a to id;
create view v as select id from n;
---
create table t (a int);
create materialized view m as select a from t;
create index i on m (a);
create schema app;
alter materialized view m set schema app;
create index i on app.m ((a + 1));
---
create table t (a int);
create materialized view m as select a from t;
create index i on m (a);
create schema app;
alter materialized view m set schema app;
drop index i;
---
create table t (a int);
create materialized view m as select a from t;
create view v as select a from m;
drop materialized view m;
---
create table t (a int);
create materialized view m as select a from t;
create view v as select a from m;
drop materialized view m cascade;
drop table t;
---
create table t (a int);
create materialized view m as select a from t;
create index i on m (a);
drop materialized view m;
create index i on t (a);
---
create table t (a int);
create materialized view m as select a from t;
alter view m rename to n;
---
create table t (a int);
create view m as select a from t;
alter materialized view m rename to n;
---
create table t (a int);
create materialized view m as select a from t;
alter table m alter column a set not null;
---
create table t (a int);
create materialized view m as select a from t;
alter table m add column b int;
---
create table t (a int);
create materialized view m as select a from t;
alter table m add primary key (a);
---
create unlogged materialized view m as select 1 as a;
---
create table t (a int);
create materialized view m tablespace pg_default as select a from t;
---
create materialized view m as select 'x' as a, null as b;
create index on m (a, b);
---
create table t (a int);
create materialized view m as select a from t;
comment on materialized view m is 'Counted nightly';
comment on column m.a is 'A number';
---
create table t (a int);
create materialized view m as select a from t;
comment on view m is 'x';
---
create table t (a int);
create materialized view m as select a from t;
grant select on m to reader;
grant select (a) on m to writer;
---
create table t (a int);
create view v as select a from t;
create materialized view m as select a from t;
grant select on all tables in schema public to reader;
---
create table t (a int, b text);
create materialized view m as select a, b from t;
alter table t drop column b;
---
create table t (a int, b text);
create materialized view m as select a, b from t;
alter table t rename b to c;
create view w as select b from m;
---
create table t (a int, b text);
create materialized view m as select a from t;
alter materialized view m alter column a type bigint;
---
create table t (a int, b text);
create materialized view m as select a from t;
alter table m rename to n;
drop materialized view n;
---
create table t (a int, b text);
create materialized view m as select a from t;
create index i on m (a);
comment on index i is 'x';
alter index i rename to j;
drop index j;
---
create table t (a int, b text);
create materialized view m as select a from t;
create index i on m (b);
---
create materialized view m using heap as select 1 as a;
---
create table t (a int);
create materialized view m as select a from t;
alter materialized view m rename to t;
---
create table t (a int);
create materialized view m as select a from t;
create materialized view n as select a from m;
create unique index on n (a);
drop materialized view m, n;
---
create table t (a int);
create materialized view m as select a from t;
create materialized view n as select a from m;
drop materialized view m;
---
create table t (a int);
create materialized view m as select a from t;
create statistics s on a, (a + 1) from m;
---
create table t (a int, b text);
create materialized view m as select a, a from t;
---
create materialized view m as select row(1, 2) as r;
---
drop materialized view nope;
---
drop materialized view if exists nope;
---
create table t (a int);
drop materialized view t;
