create table t (a int, b text);
create table u (a int, c date);
create view v as select t.a, b, c from t join u on t.a = u.a;
---
create table t (a int, b text);
create table u (a int, c date);
create view v as select a, b, c from t join u using (a);
---
create table t (a int, b text);
create table u (a int, c date);
create view v as select * from t left join u using (a);
---
create table t (a int, b text);
create table u (a int, c date);
create view v as select * from t full join u using (a);
---
create table t (a int, b text);
create table u (a bigint, c date);
create view v as select * from t full join u using (a);
create view w as select * from t right join u using (a);
---
create table t (a int, b text);
create table u (a int, b text, c date);
create view v as select * from t natural join u;
---
create table t (a int, b text);
create table u (a int, c date);
create view v as select j.*, t.b as other from t join u using (a) as j;
---
create table t (a int, b text);
create table u (a int, c date);
create view v as select x, y, z from (t join u using (a)) as j (x, y, z);
---
create table t (a int, b text);
create table u (a int, c date);
create table w (a int, d bool);
create view v as select t.a, c, d from t left join (u join w on u.a = w.a) on t.a = u.a;
---
create table t (a int);
create table u (a int);
create table w (a int);
create view v as select a from (t left join u using (a)) full join w using (a) order by a;
---
create table t (a int);
create table u (a int);
create view v as select t.a as x, u.a as y from t cross join u;
---
create table t (a int);
create table u (a int);
create view v as select t.a as x, u.a as y from t, u where t.a = u.a;
---
create table t (a int);
create table u (a int);
create table w (a int);
create view v as select t.a from t, u left join w on u.a = w.a where t.a = w.a;
---
create table person (id int primary key, name text, boss int references person);
create view v as select p.name, b.name as boss from person p left join person b on b.id = p.boss;
---
create table t (a int, b text);
create view v as select x.one, x.b from t as x (one);
---
create table t (a int, b text);
create view v as select x.* from t as x (one, two);
---
create table t (a int, tags text[]);
create view v as select t.a, tag from t, unnest(t.tags) tag;
---
create table t (a int, tags text[]);
create view v as select t.a, x.tag, x.n from t left join lateral unnest(t.tags) with ordinality as x (tag, n) on true;
---
create table t (a int, b int);
create view v as select t.a, s.top from t cross join lateral (select max(x.b) as top from t x where x.a = t.a) s;
---
create table t (a int, b int);
create view v as select t.a, s.b from t left join lateral (select x.b from t x where x.a > t.a order by x.a limit 1) s on true;
---
create table t (a int, b text);
create view v as select s.a, s.n from (select a, count(*) as n from t group by a) s where s.n > 1;
---
create table t (a int, b text);
create view v as select x, y from (select a, b from t) as s (x, y);
---
create table t (a int, b text);
create table u (a int);
create view v as select a, b from t where exists (select from u where u.a = t.a);
---
create table t (a int, b text);
create table u (a int);
create view v as select a, b from t where not exists (select 1 from u where u.a = t.a);
---
create table t (a int, b text);
create table u (a int);
create view v as select a, b from t where a in (select a from u);
---
create table t (a int, b text);
create table u (a int);
create view v as select a, b from t where a not in (select u.a from u where u.a is not null);
---
create table t (a int, b text);
create table u (a bigint, b text);
create view v as select a from t where (a, b) in (select a, b from u);
---
create table t (a int, b text);
create table u (a int);
create view v as select a from t where a > all (select a from u) or a = any (select a from u);
---
create table t (a int, b text);
create view v as select a from t where a = any (array[1, 2, 3]) and b <> all ('{x,y}');
---
create table t (a int, b text);
create view v as select a from t where a in (1, 2, 3) and b in ('x', 'y') and a not in (4, 5);
---
create table t (a int, b text);
create view v as select a from t where a in (1, 2.5) and a in (a + 1, 7);
---
create table t (a int, b text);
create view v as select array(select a from t order by a) as all_a, array(select b from t) as all_b;
---
create table t (a int, b text);
create view v as select (select max(a) from t) as top, (select count(*) from t), (select b from t limit 1);
---
create table t (a int, b int);
create view v as select a, (select sum(x.b) from t x where x.a = t.a) as total from t;
---
create table t (a int, b int);
create view v as select a from t where (a, b) = (select max(a), max(b) from t);
---
create table t (a int, b int);
create view v as select a from t where (a, b) > (1, 2) and row(a, b) is distinct from row(1, null);
---
create table t (a int, b text);
create view v as with s as (select a from t where a > 0) select s.a, t.b from s join t using (a);
---
create table t (a int, b text);
create view v as with x as (select a from t), y (k) as (select a + 1 from x) select x.a, y.k from x, y;
---
create table t (a int, b text);
create view v as with s as materialized (select a from t), r as not materialized (select b from t) select * from s, r;
---
create table t (a int, b text);
create view v as with t as (select 1 as one) select one from t;
---
create table t (a int, b text);
create view v as select (with s as (select max(a) as m from t) select m from s) as top;
---
create view v as with recursive n (i) as (values (1) union all select i + 1 from n where i < 100) select sum(i) from n;
---
create table part (id int primary key, parent int references part, name text);
create view v as with recursive tree as (
  select id, name, 0 as depth from part where parent is null
  union all
  select p.id, p.name, t.depth + 1 from part p join tree t on p.parent = t.id
) select * from tree;
---
create table part (id int primary key, parent int references part);
create view v as with recursive tree as (
  select id, array[id] as path from part where parent is null
  union all
  select p.id, t.path || p.id from part p, tree t where p.parent = t.id and not p.id = any (t.path)
) select id, path, array_length(path, 1) as depth from tree;
---
create table edge (a int, b int);
create view v as with recursive r (a, b) as (select a, b from edge union select r.a, e.b from r join edge e on e.a = r.b)
search depth first by a set ord select a, b from r order by ord;
---
create table edge (a int, b int);
create view v as with recursive r (a, b) as (select a, b from edge union all select r.a, e.b from r join edge e on e.a = r.b)
cycle a, b set is_cycle using path select a, b, is_cycle from r;
---
create table edge (a int, b int);
create view v as with recursive r as (select a, b from edge union all select r.a, e.b from r join edge e on e.a = r.b)
search breadth first by a set ord cycle b set looped to 'y' default 'n' using path select a, b, looped from r order by ord;
---
create table t (a int, b text);
create view v as with recursive y as (select * from x), x as (select a from t) select * from y;
---
create table t (a int);
create table u (a bigint);
create view v as select a from t union select a from u;
---
create table t (a int);
create table u (b numeric);
create view v as select a from t union all select b from u order by a;
---
create view v as select 1 as a union all select 2.5;
---
create view v as select 'x' as a union select 'y';
---
create view v as select null as a union (select null union select 3);
create view w as select null as a union select 3 union select null;
---
create view v as (select null as a union select null) union select 'x';
---
create table t (a int, b text, c date);
create view v as select a, b, c from t union all select 0, 'none', '2020-01-01';
---
create table t (a varchar(10), b varchar(20));
create view v as select a from t union select b from t;
create view w as select a from t union select a from t;
---
create table t (a varchar(10), b char(3), c numeric(10, 2));
create view v as select a, c from t union all select b, c from t;
---
create table t (a int, b int);
create view v as select a from t intersect select b from t;
create view w as select a from t except all select b from t;
---
create table t (a int, b int);
create view v as select a from t union select b from t intersect select 1;
create view w as (select a from t union select b from t) except select 1;
---
create table t (a int, b int);
create view v as (select a from t order by b limit 1) union all (select b from t order by a desc limit 2) order by 1 limit 3;
---
create table t (a int, b int);
create view v as select a, b from t union all values (1, 2), (3, 4);
---
create view v as values (1, 'x'), (2, null), (null, 'z');
---
create view v as values (1), (2.5), (null);
---
create view v as select * from (values (1, 'one'), (2, 'two')) as x (n, name);
---
create view v as select x.column1, x.column2 + 1 as next from (values ('a', 1), ('b', 2)) x;
---
create view v as values ('2020-01-01'::date), (null), ('2021-01-01') order by 1 desc limit 2;
---
create table t (a int, b text, c int);
create view v as select b, count(*), sum(c), avg(c), min(c), max(c) from t group by b;
---
create table t (a int, b text);
create view v as select upper(b) as loud, count(*) from t group by 1;
---
create table t (a int, b text);
create view v as select upper(b) as loud, count(*) from t group by loud;
---
create table t (a int, b text);
create view v as select upper(b) || '!' as loud, count(*) from t group by upper(b);
---
create table t (a int, b text);
create view v as select a + 1 as b, count(*) from t group by b, a;
---
create table t (id int primary key, b text, c int);
create table u (t_id int references t, x int);
create view v as select t.id, t.b, t.c, sum(u.x) from t left join u on u.t_id = t.id group by t.id;
---
create table t (a int, b int, c text, primary key (a, b));
create view v as select a, b, c, count(*) from t group by b, a having max(a) > 0 and c <> '';
---
create table t (a int, b text, c int);
create view v as select a, b, sum(c) from t group by rollup (a, b);
---
create table t (a int, b text, c int);
create view v as select a, b, sum(c), grouping(a, b) as g from t group by cube (a, b);
---
create table t (a int, b text, c int);
create view v as select a, b, sum(c), grouping(a), grouping(b) as gb from t group by grouping sets ((a), (b), ());
---
create table t (a int, b text, c int);
create view v as select a, b, c, count(*) from t group by a, rollup (b, c), grouping sets (cube (a), ());
---
create table t (a int, b text, c int);
create view v as select a, b from t group by distinct rollup (a, b), rollup (a);
---
create table t (a int, b text);
create view v as select count(*) from t group by ();
---
create table t (a int, b text);
create view v as select b from t group by b having count(*) > 1 and bool_and(a > 0);
---
create table t (a int, b text);
create view v as select max(a) from t having count(*) > 5;
---
create table t (a int, b text);
create view v as select distinct b from t;
create view w as select distinct a, b from t order by b desc, a;
---
create table t (a int, b text, c date);
create view v as select distinct on (a) a, b, c from t order by a, c desc;
---
create table t (a int, b text, c date);
create view v as select distinct on (a, upper(b)) c from t order by upper(b), a, c desc nulls last;
---
create table t (a int, b text);
create view v as select distinct on (1) a, b from t;
---
create table t (a int, b text);
create view v as select a, b from t order by 2 desc, 1;
---
create table t (a int, b text);
create view v as select a as x, b from t order by x nulls first, b desc nulls last;
---
create table t (a int, b text);
create view v as select -a as a from t order by a;
create view w as select -a as a from t order by a + 1;
---
create table t (a int, b text);
create view v as select b from t order by a using >, b using operator(pg_catalog.~<~);
---
create table t (a int, b text);
create view v as select b from t order by b collate "C", length(b);
---
create table t (a int, b text);
create view v as select b, count(*) from t group by b order by count(*) desc, max(a);
---
create table t (a int);
create view v as select a from t limit 10 offset 5;
create view w as select a from t order by a fetch first 3 rows only;
---
create table t (a int);
create view v as select a from t order by a fetch first 3 rows with ties;
---
create table t (a int);
create view v as select a from t limit (select count(*) / 2 from t);
create view w as select a from t limit all offset 1 + 1;
---
create table t (a int, b text);
create view v as select a, row_number() over (order by a) as n, rank() over (partition by b order by a desc) from t;
---
create table t (a int, b text);
create view v as select a, count(*) over () as total, sum(a) over (partition by b) from t;
---
create table t (a int, b text);
create view v as select lag(a) over w as before, lead(a, 2, 0) over w as after from t window w as (partition by b order by a);
---
create table t (a int, b text);
create view v as select sum(a) over (w order by a), avg(a) over (w rows unbounded preceding) from t window w as (partition by b);
---
create table t (a int, b text);
create view v as select first_value(a) over x from t window w as (partition by b), x as (w order by a);
---
create table t (a int, b text);
create view v as select sum(a) over (order by a rows between 1 preceding and 1 following) as s from t;
---
create table t (a int, d date);
create view v as select sum(a) over (order by d range between interval '7 days' preceding and current row) as week from t;
---
create table t (a int, b numeric);
create view v as select sum(a) over (order by b range between 1.5 preceding and 2 following exclude ties) from t;
---
create table t (a int, b text);
create view v as select sum(a) over (order by b groups between 1 preceding and unbounded following exclude current row) from t;
---
create table t (a int, b text);
create view v as select ntile(4) over (order by a), nth_value(b, 2) over (order by a), percent_rank() over (order by a) from t;
---
create table t (a int, b text);
create view v as select b, sum(count(*)) over (order by b) as running from t group by b;
---
create table t (a int, b text);
create view v as select b, rank() over (order by sum(a) desc) from t group by b order by rank() over (order by sum(a) desc);
---
create table t (a int, b text);
create view v as select count(*) filter (where a > 0) over (partition by b) as pos from t;
---
create table t (a int, b text);
create view v as select count(distinct b), string_agg(b, ', ' order by a desc), array_agg(distinct a order by a) from t;
---
create table t (a int, b text);
create view v as select count(*) filter (where a > 0) as pos, sum(a) filter (where b like 'x%') from t;
---
create table t (a int, b text);
create view v as select percentile_cont(0.5) within group (order by a) as median, mode() within group (order by b) from t;
---
create table t (a int, b text);
create view v as select percentile_disc(array[0.25, 0.75]) within group (order by b desc) from t;
create view w as select rank(5) within group (order by a) from t;
---
create table t (a int, b text);
create view v as select jsonb_agg(b order by a), jsonb_object_agg(b, a), json_agg(t), bool_or(a > 0), every(a > 0) from t;
---
create view v as select g from generate_series(1, 10) g;
create view w as select generate_series from generate_series(1, 10);
---
create view v as select g.day::date as day from generate_series('2020-01-01'::timestamp, '2020-02-01', '1 day') as g (day);
---
create view v as select * from unnest(array[1, 2], array['a', 'b']) as x (n, s);
---
create view v as select * from unnest(array['a', 'b']) with ordinality;
---
create view v as select key, value from json_each('{"a": 1}');
create view w as select * from jsonb_each_text('{"a": 1}') as x (k, v);
---
create view v as select * from json_to_record('{"a": 1, "b": "x"}') as x (a int, b text);
---
create table t (doc jsonb);
create view v as select r.* from t, jsonb_to_recordset(t.doc) as r (id int, tags text[], price numeric(10, 2));
---
create type pair as (x int, y text);
create view v as select * from json_populate_record(null::pair, '{"x": 1}');
---
create view v as select * from rows from (generate_series(1, 3), unnest(array['a', 'b'])) as r (n, s);
---
create view v as select * from rows from (generate_series(1, 3), json_to_record('{"a": 1}') as (a int)) with ordinality as r (n, a, o);
---
create view v as select * from current_date, now() as n, upper('x');
---
create function f() returns table (a int, b text) language sql as $$ select 1, 'x' $$;
create view v as select * from f();
create view w as select x.b from f() x;
---
create function f(out a int, out b text) language sql as $$ select 1, 'x' $$;
create view v as select (f()).*, (f()).a as again;
---
create function f() returns record language sql as $$ select 1, 'x' $$;
create view v as select * from f() as (a int, b text);
create view w as select * from f() as x (a int, b text);
---
create function f() returns int language sql as 'select 1';
create view v as select * from f();
create view w as select * from f() as x;
create view x as select * from f() as x (y);
---
create view v as select generate_series(1, 3) as n, unnest(array['a', 'b']);
---
create table t (a int, b text);
create view v as select t.*, a + 1 as next from t;
create view w as select x.*, x.a as z from t x;
---
create table t (a int, b text);
create table u (c int, d text);
create view v as select u.*, t.* from t, u;
---
create schema app;
create table app.t (a int, b text);
create view v as select app.t.*, app.t.a + 1 as next, t.b as bb from app.t where app.t.a > 0;
---
create table t (a int, b text);
create view v as select t, t.a as x, row_to_json(t.*) as j, (t).b as y from t;
---
create table t (a int, b text);
create view v as select count(t), array_agg(t) as ts from t where t is not null;
---
create table t (a int, b text);
create view v as select (x.r).a as first, (x.r).* from (select t as r from t) x (r) where (x.r).b is null;
---
create type pair as (x int, y text);
create table t (p pair, ps pair[]);
create view v as select (p).x, (p).y, (ps[1]).x as first from t where (p).x > 0;
create view w as select (t.p).*, (ps[1]).y as z from t;
---
create view v as select relname, relkind, n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace;
---
create view v as select table_schema, table_name from information_schema.tables;
---
create view v as select pid, query_start, state from pg_stat_activity where state <> 'idle';
---
create view v as select c.oid::regclass as name, pg_get_indexdef(c.oid) as def from pg_catalog.pg_class c where c.relkind = 'i';
---
create view v as select ctid, xmin, tableoid::regclass from pg_class;
---
create table t (a int, b text);
create view v as select ctid, tableoid, a from t;
---
create table job (id int, a int); create function f(job) returns int language sql as 'select 1';
create view v as select f(job.*) as ff, f(job) as gg, id(job) as hh, a(job.*) as ii from job;
create view w as select f(j) as ff from (select * from job) j;
-- other words
---
create table job (id int); create view v as select nothing(job.*) as ff from job;
---
create view v as with recursive h as (select 1 as n, cast('a' as varchar(500)) as p union all select n + 1, p || 'b' from h where n < 3) select * from h;
---
create view v as with recursive h as (select 1 as n, cast('a' as text) as p union all select n + 1, p || 'b' from h where n < 3) select * from h;
---
create view v as with recursive h as (select 1 as n union all select n + 1.5 from h where n < 3) select * from h;
---
create view v as with recursive h as (select 1 as n union all select 2.5) select * from h;
---
create view v as with recursive h (n) as (select 1 union select n + 1 from h where n < 3) select n from h;
---
create view v as with recursive h (n) as (select 1::numeric(5,2) union all select n from h where n < 3) select n from h;
---
create view v as with recursive h (n) as (select 1::numeric(5,2) union all select n + 1 from h where n < 3) select n from h;
