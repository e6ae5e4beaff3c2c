-- schemac: 1
-- revision: 0001_garage
-- transaction: on

create table car (id int);
