create view v as select 1 as a;
create view w as select a from v;
alter table v rename column a to b;
---
create view v as select 1 as a;
alter materialized view v rename column a to b;
alter view v rename column a to c;
---
create materialized view m as select 1 as a;
alter table m rename column a to b;
alter view m rename column b to c;
---
create table t (a int);
alter view t rename column a to b;
---
create schema x;
create view v as select 1 as a;
create sequence s;
create materialized view m as select 1 as a;
create index mi on m (a);
alter table v set schema x;
alter table s set schema x;
alter table m set schema x;
---
create schema x;
create table t (a int);
alter view t set schema x;
---
create schema x;
alter table nope set schema x;
---
create materialized view m as select 1 as a;
create index mi on m (a);
alter table m cluster on mi;
---
create materialized view m as select 1 as a;
create index mi on m (a);
alter materialized view m cluster on mi;
alter materialized view m set without cluster;
---
create materialized view m as select 1 as a;
alter table m cluster on mi;
---
create materialized view m as select 1 as a;
alter table m alter a set statistics 10;
alter materialized view m alter a set storage plain;
---
create materialized view m as select 1 as a;
alter table m alter nope set statistics 10;
