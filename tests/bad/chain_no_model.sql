create table car (id int);
create database garage;
