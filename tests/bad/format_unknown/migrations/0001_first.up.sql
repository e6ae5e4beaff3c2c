-- schemac: 7
-- revision: 0001_first
-- transaction: on

create table car (id int);
