create table car (id int primary key);
insert into car (id, nme) values (1, 'x');
