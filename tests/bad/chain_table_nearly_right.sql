create table car (id int primary key);
alter table cra drop column id;
