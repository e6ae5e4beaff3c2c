create schema s;
create table s.a (id int primary key);
create table s.b (id int);
create function f() returns int language sql as 'select 1';
create type mood as enum ('sad');
alter table s.a owner to reader;
alter table s.b owner to writer;
alter function f() owner to reader;
alter type mood owner to reader;
grant select on s.b to reader;
reassign owned by reader to writer;
---
create table a (id int primary key, n serial);
create table b (id int references a);
alter table a owner to reader;
drop owned by reader;
---
create table a (id int primary key, n serial);
create table b (id int references a, c int);
create view v as select id from a;
alter table a owner to reader;
grant select on b to reader;
grant update (c) on b to reader;
grant select on b to writer;
alter default privileges grant select on tables to reader;
alter default privileges for role reader grant select on tables to writer;
create policy p on b to reader using (true);
create policy q on b to reader, writer using (true);
create policy r on b using (true);
drop owned by reader cascade;
---
create table a (id int);
alter table a owner to reader;
drop owned by guest;
reassign owned by guest, reader to current_user;
---
create table t (a int);
prepare one as select a from t;
deallocate one;
drop table t;
---
drop owned by public;
