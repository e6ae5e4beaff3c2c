create table t (a int not null, b varchar(20) not null default 'x', c numeric(10, 2), d text[], e timestamptz(3));
create table u as select * from t;
---
create table t (a int primary key, b text);
create table u as select a, b as name, a + 1, upper(b), count(*) over () from t;
---
create table u as select 1 as a, 'x' as b, null as c, now() as d, 1.5 as e, true as f;
---
create table u (x, y) as select 1, 'y'::text;
---
create table u (x) as select 1, 2 as b;
---
create table u (x, y, z) as select 1, 2;
---
create table u as select 1, 2;
---
create table u as select 1 as a, 2 as a;
---
create table t (a int);
create table u as table t;
---
create table u as values (1, 'x'), (2, 'y');
---
create table u (n, name) as values (1, 'x'), (2, 'y');
---
create table t (a int);
create table t as select 1 as a;
---
create table t (a int);
create table if not exists t as select 'x' as b;
---
create table if not exists t as select 'x' as b;
---
create unlogged table u as select 1 as a;
---
create table u with (fillfactor = 70) as select 1 as a with no data;
---
create table u as select row(1, 2) as r;
---
create table t (a int);
create table u as select t from t;
---
create type c as (x int, y text);
create table t (a c);
create table u as select a, (a).x from t;
---
create table t (b text collate "C");
create table u as select b, b || 'x' as d, lower(b) as e from t;
---
create table t (b name, c "char");
create table u as select b, c from t;
---
create table u as select x from nowhere;
---
create table t (a int);
create table u as select b from t;
---
create table t (a int);
select * into u from t;
---
create table t (a int);
select a, a::text as b into u from t where a > 1 order by a;
---
create table t (a int);
select a into temp u from t;
insert into u values (1);
---
create temporary table u as select 1 as a;
create view v as select a from u;
---
create schema s;
create table s.u as select 1 as a;
alter table s.u add primary key (a);
---
create domain d as int check (value > 0);
create table t (a d);
create table u as select a, a + 1 as b from t;
---
create type e as enum ('x', 'y');
create table t (a e, b e[]);
create table u as select a, b, b[1] as c from t;
---
create table t (a int, b int);
create table u as select a, sum(b) as s, avg(b) as m, array_agg(b) as l from t group by a having count(*) > 1;
---
create table t (a int);
create table u as with x as (select a from t) select x.a, y.a as b from x left join t y on y.a = x.a;
---
create table t (a int);
create table u as select * from t union select 2.5;
---
create table u as select g from generate_series(1, 3) g;
---
create table u as select * from json_to_record('{}') as x(a int, b text);
---
create schema s authorization reader create table u (a int);
create table s.w as select a from s.u;
---
create table t (a int generated always as identity, b int);
create table u as select * from t;
