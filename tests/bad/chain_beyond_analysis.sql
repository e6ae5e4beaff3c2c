create table a (id int, name text);
create table b (id int);
create view v as select a.name from a, b where a.id < 3 and a.name > 'Jan 1, 1950'::date::text;
alter table b drop column id;
