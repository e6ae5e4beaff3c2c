create table cars (id int primary key, title text not null);
create table wheel (size int);
create type color as enum ('red', 'green');
