create table t (a int, b text);
create view v as select c from t;
---
create table t (a int, b text);
create view v as select t.c from t;
---
create table t (a int, b text);
create view v as select x.a from t;
---
create table t (a int, b text);
create view v as select t.a from t x;
---
create view v as select a from nope;
---
create view v as select a from app.nope;
---
create schema app;
create view v as select a from app.nope;
---
create schema app;
create table app.t (a int);
create view v as select a from t;
---
create table t (a int, b text);
create view v as select public.t.a from t x;
---
create table t (a int);
create view v as select * from t where b = 1;
---
create table t (aa int);
create view v as select ab from t;
---
create table t (a int);
create table u (a int);
create view v as select a from t, u;
---
create table t (a int);
create table u (a int);
create view v as select t.a from t join u on a = 1;
---
create table t (a int);
create table u (a int);
create view v as select a from t join u on t.a = u.a;
---
create table t (a int);
create view v as select 1 as x from t, t;
---
create table t (a int);
create view v as select x.a from t x join t x on true;
---
create table t (a int);
create table u (a int);
create view v as select * from t, u;
---
create table t (a int);
create view v as select a, a from t;
---
create table t (a int);
create view v (x, x) as select a, a from t;
---
create table t (a int);
create view v (x, y) as select a from t;
---
create view v as select 1, 2;
---
create view v as select count(*), count(1) from pg_class;
---
create table t (a int);
create table u (b int);
create view v as select 1 from t join u using (a);
---
create table t (a int, b int);
create table u (a int, b int);
create view v as select * from t join u using (a, a);
---
create table t (a int);
create table u (a int);
create table w (a int);
create view v as select 1 as x from t join u on true join w using (a);
---
create table t (a int);
create table u (a int);
create view v as select 1 as x from t join u on x.a = t.a;
---
create table t (a int);
create table u (a int);
create table w (a int);
create view v as select 1 as x from t, u join w on t.a = w.a;
---
create table t (a int, b text);
create view v as select x.one from t x (one, two, three);
---
create table t (a int, b text);
create view v as select a from t x (one, two);
---
create table t (a int, b text);
create view v as select 1 as x from t join t u on t.a;
---
create table t (a int, b text);
create view v as select a from t where b;
---
create table t (a int, b text);
create view v as select a from t where a;
---
create table t (a int, b text);
create view v as select a from t where count(*) > 1;
---
create table t (a int, b text);
create view v as select x.a from t x join t y on max(x.a) = y.a;
---
create table t (a int, b text);
create view v as select a from t group by count(*);
---
create table t (a int, b text);
create view v as select count(*) from t group by 1;
---
create table t (a int, b text);
create view v as select a, count(*) from t;
---
create table t (a int, b text);
create view v as select a, b from t group by a;
---
create table t (a int, b text);
create view v as select a + 1 from t group by a + 2;
---
create table t (a int, b text);
create view v as select a from t group by a order by b;
---
create table t (a int, b text);
create view v as select a from t having b > '';
---
create table t (a int, b text);
create view v as select count(*) from t having a > 1;
---
create table t (id int unique not null, b text);
create view v as select id, b from t group by id;
---
create table t (a int, b int, c text, primary key (a, b));
create view v as select a, c from t group by a;
---
create table t (id int primary key, b text);
create table u (id int primary key, c text);
create view v as select t.id, u.c from t join u on t.id = u.id group by t.id;
---
create table t (a int, b text);
create view v as select * from t group by a;
---
create table t (a int, b text);
create view v as select t from t group by a, b;
---
create table t (a int, b int);
create view v as select a, (select max(x.a) from t x where x.a = t.b) from t group by a;
---
create table t (a int, b text);
create view v as select sum(count(*)) from t;
---
create table t (a int, b text);
create view v as select sum(row_number() over ()) from t;
---
create table t (a int, b text);
create view v as select a, sum(generate_series(1, a)) from t group by a;
---
create table t (a int, b text);
create view v as select a from t group by 3;
---
create table t (a int, b text);
create view v as select a from t order by 2;
---
create table t (a int, b text);
create view v as select a from t order by 0;
---
create table t (a int, b text);
create view v as select a from t order by 'x';
---
create table t (a int, b text);
create view v as select a from t order by 1.5;
---
create table t (a int, b text);
create view v as select a from t group by 'x';
---
create table t (a int, b text);
create view v as select a as x from t order by x + 1;
---
create table t (a int, b text);
create view v as select a as x, -a as x from t order by x;
---
create table t (a int, b text);
create view v as select distinct a from t order by b;
---
create table t (a int, b text);
create view v as select distinct a from t order by a + 1;
---
create table t (a int, b text);
create view v as select distinct on (a) a, b from t order by b;
---
create table t (a int, b text);
create view v as select distinct on (3) a, b from t;
---
create table t (a int, b json);
create view v as select distinct b from t;
---
create table t (a int, b json);
create view v as select b from t order by b;
---
create table t (a int, b json);
create view v as select b, count(*) from t group by b;
---
create table t (a int, b json);
create view v as select b from t union select b from t;
---
create table t (a int, b point);
create view v as select a from t order by b;
---
create table t (a int, b text);
create view v as select a, b from t union select a from t;
---
create table t (a int, b text);
create view v as select a from t except select a, b from t;
---
create table t (a int, b text);
create view v as select a from t union select b from t;
---
create table t (a int, b text);
create view v as select a from t union all select 'x';
---
create table t (a int, b date);
create view v as select b from t intersect select a from t;
---
create table t (a int, b text);
create view v as select a from t union select a from t order by a + 1;
---
create table t (a int, b text);
create view v as select a from t union select a + 1 from t order by b;
---
create table t (a int, b text);
create view v as select a from t order by a union select a from t;
---
create table t (a int, b text);
create view v as select a from t union select a from t for update;
---
create view v as values (1, 2), (3);
---
create view v as values (1), ('x');
---
create table t (a int);
create view v as values (a);
---
create view v as select * from (values (1), ('x'::text)) x;
---
create table t (a int, b int);
create view v as select s.a from (select b from t) s;
---
create table t (a int, b int);
create view v as select x.a from t x, (select x.a) y;
---
create table t (a int, b int);
create view v as select x.a from t x join (select x.b) y on true;
---
create table t (a int, b int);
create view v as select x.a from t x right join lateral (select x.b) y on true;
---
create table t (a int, b int);
create view v as select x.a from lateral (select y.b) z, t x, t y;
---
create table t (a int, b text);
create view v as select (select a, b from t) as x;
---
create table t (a int, b text);
create view v as select a from t where a in (select a, b from t);
---
create table t (a int, b text);
create view v as select a from t where (a, b) in (select a from t);
---
create table t (a int, b text);
create view v as select a from t where a in (select b from t);
---
create table t (a int, b text);
create view v as select a from t where a = any (select b from t);
---
create table t (a int, b text);
create view v as select a from t where a = any (b);
---
create table t (a int, b text);
create view v as select a from t where a in ('x', 'y');
---
create table t (a int, b text);
create view v as select a from t where a in (1, b);
---
create table t (a int, b text);
create view v as select a from t where a = b;
---
create table t (a int, b text);
create view v as select a from t where (a, b) = (1, 2, 3);
---
create table t (a int, b text);
create view v as select grouping(a) from t;
---
create table t (a int, b text);
create view v as select grouping(b) from t group by a;
---
create table t (a int, b text);
create view v as select a, b from t group by rollup (a);
---
create table t (a int, b text);
create view v as select a from t limit a;
---
create table t (a int, b text);
create view v as select a from t limit 'x';
---
create table t (a int, b text);
create view v as select a from t limit count(*);
---
create table t (a int, b text);
create view v as select a from t fetch first 3 rows with ties;
---
create table t (a int, b text);
create view v as select a from t order by a fetch first 3 rows with ties for update skip locked;
---
create table t (a int, b text);
create view v as select distinct a from t for update;
---
create table t (a int, b text);
create view v as select count(*) from t for update;
---
create table t (a int, b text);
create view v as select a from t group by a for share;
---
create table t (a int, b text);
create view v as select a from t for update of u;
---
create table t (a int, b text);
create view v as select x.a from t x for update of t;
---
create table t (a int, b text);
create view v as select row_number() over () as n from t for update;
---
create view v as with recursive r as (select 1 union all select n + 1 from r) select * from r;
---
create view v as with recursive r (n) as (select 1 union all select 'x' from r) select * from r;
---
create view v as with r (n) as (select 1 union all select n + 1 from r) select * from r;
---
create view v as with x as (select 1 as a), x as (select 2 as b) select * from x;
---
create view v as with x as (select a from y), y as (select 1 as a) select * from x;
---
create view v as with x (a, b) as (select 1) select * from x;
---
create view v as with x (a) as (select 1) select b from x;
---
create view v as select * from generate_series(1, 3) g, unnest(g);
---
create view v as select * from json_to_record('{"a": 1}');
---
create view v as select * from json_to_record('{"a": 1}') as x;
---
create view v as select * from generate_series(1, 3) as g (a int);
---
create function f(out a int, out b text) language sql as $$ select 1, 'x' $$;
create view v as select * from f() as x (a int, b text);
---
create view v as select * from generate_series(1, 3) as g (a, b);
---
create view v as select * from unnest(array[1]) with ordinality as x (a, b, c);
---
create view v as select * from json_to_record('{"a": 1}') with ordinality as x (a int);
---
create view v as select * from count(*);
---
create view v as select * from row_number() over ();
---
create table t (a int);
create view v as select a from t where generate_series(1, 3) = a;
---
create table t (a int);
create view v as select a from t limit generate_series(1, 3);
---
create view v as select *;
---
create view v as select x.*;
---
create table t (a int);
create view v as select count(*), t.* from t;
