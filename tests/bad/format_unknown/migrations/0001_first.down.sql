drop table car;
