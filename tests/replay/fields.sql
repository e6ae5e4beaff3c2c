create type c as (a int, b text);
create table t (x c, check ((x).a > 0));
alter type c rename attribute a to n;
---
create type c as (a int, b text);
create table t (x c, check ((x).a > 0));
alter type c drop attribute a;
---
create type c as (a int, b text);
create table t (x c, check ((x).a > 0));
alter type c drop attribute b;
---
create type c as (a int, b text);
create table t (x c, check ((x).a > 0));
alter type c drop attribute a cascade;
---
create type c as (a int, b text);
create type d as (a int, b c);
create table t (x d, y c, check ((x).a > (x).b.a and (y).a > 0));
alter type c rename attribute a to n;
---
create type c as (a int, b text);
create type d as (a int, b c);
create table t (x d, y c, check ((x).a > (x).b.a and (y).a > 0));
alter type d rename attribute a to "N n";
---
create type c as (a int, b text);
create table t (x c[], check (x[1].a > 0));
alter type c rename attribute a to n;
---
create type c as (a int, b text);
create table t (x c);
create index t_a on t (((x).a)) where (x).b <> '';
alter type c rename attribute a to n;
alter type c rename attribute b to m;
---
create type c as (a int, b text);
create table t (x c);
create index t_a on t (((x).a));
alter type c drop attribute a;
---
create type c as (a int, b text);
create table t (x c);
create index t_a on t (((x).a));
alter type c drop attribute a cascade;
---
create type c as (a int, b text);
create table t (x c, y int generated always as ((x).a) stored);
alter type c rename attribute a to n;
---
create type c as (a int, b text);
create table t (x c, y int generated always as ((x).a) stored);
alter type c drop attribute a cascade;
---
create type c as (a int, b text);
create table t (y int default (row(1, 'x')::c).a);
alter type c rename attribute a to n;
---
create type c as (a int, b text);
create table t (y int default (row(1, 'x')::c).a);
alter type c drop attribute a;
---
create table p (a int, b text);
create table t (x p, check ((x).a > 0));
alter table p rename a to n;
---
create table p (a int, b text);
create table t (x p, check ((x).a > 0));
alter table p drop column a;
---
create table p (a int, b text);
create table t (x p, check ((x).a > 0));
alter table p drop column a cascade;
---
create type c as (a int, b text);
create domain d as c check ((value).a > 0);
alter type c rename attribute a to n;
---
create type c as (a int, b text);
create domain d as c check ((value).a > 0);
create table t (x d, check ((x).a < 9));
alter type c rename attribute a to n;
---
create type c as (a int, b text);
create table t (x c, check ((x).a > 0));
alter type c rename to d;
alter type d rename attribute a to n;
---
create type c as (a int, b text);
create table t (a int, x c, check ((x).a > a));
alter table t rename a to m;
alter type c rename attribute a to n;
---
create type c as (a int, b text);
create table t (x c, check ((x).a > 0 and (x).b = ').a'));
alter type c rename attribute a to n;
---
create type c as (a int, b text);
create table t (k int, x c) partition by range (((x).a));
alter type c rename attribute a to n;
---
create type c as (a int, b text);
create table t (k int, x c, exclude (((x).a) with =));
alter type c rename attribute a to n;
---
create type c as (a int, b text);
create table t (k int, x c, exclude (((x).a) with =));
alter type c drop attribute a;
