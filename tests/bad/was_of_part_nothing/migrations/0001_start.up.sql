create type size as (w int, h int);
create view v as select 1 as a;
create domain d as int constraint c check (value > 0);
create table t (a int not null constraint k check (a > 0));
