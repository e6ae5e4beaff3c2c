create table car (id int primary key);
create tabel wheel (id int);
create table cog (id int);
alter table cog add colum x int;
create index on cog (id);
