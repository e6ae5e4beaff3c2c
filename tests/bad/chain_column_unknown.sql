create table car (id int primary key, n int check (m > 0));
