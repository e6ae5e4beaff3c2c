create table car (id int primary key);
alter table car add column id text;
create table car (id int);
