create table t (a int, b text);
create view v as select array(select a, b from t) as x;
---
create table t (a int, b text);
create view v as select array[a, b] as x from t;
---
create table t (a int, b text);
create view v as select case when a > 0 then a else b end as x from t;
---
create table t (a int, b text);
create view v as select case when a then 1 end as x from t;
---
create table t (a int, b text);
create view v as select coalesce(a, b) from t;
---
create table t (a int, b text);
create view v as select coalesce(a, 'none') from t;
---
create table t (a int, b text);
create view v as select a + b from t;
---
create table t (a int, b text);
create view v as select -b from t;
---
create table t (a int, b text);
create view v as select a || 1 as x from t;
---
create table t (a int, b text);
create view v as select a::date from t;
---
create table t (a int, b text);
create view v as select a::nope from t;
---
create view v as select 'x'::int as a;
---
create view v as select date '2020-13-01' as d;
---
create view v as select '{1,x}'::int[] as a;
---
create view v as select '{bad'::json as a;
---
create type mood as enum ('sad', 'ok');
create view v as select 'fine'::mood as m;
---
create type mood as enum ('sad', 'ok');
create table t (m mood);
create view v as select m from t where m = 'fine';
---
create table t (a int, b text);
create view v as select nope(a) from t;
---
create table t (a int, b text);
create view v as select upper(a) from t;
---
create table t (a int, b text);
create view v as select length(b, b, b) from t;
---
create table t (a int, b text);
create view v as select upper(distinct b) from t;
---
create table t (a int, b text);
create view v as select upper(b) filter (where a > 0) from t;
---
create table t (a int, b text);
create view v as select upper(b) over () from t;
---
create table t (a int, b text);
create view v as select upper(b order by a) from t;
---
create table t (a int, b text);
create view v as select upper(*) from t;
---
create table t (a int, b text);
create view v as select sum(*) from t;
---
create table t (a int, b text);
create view v as select sum(b) from t;
---
create table t (a int, b text);
create view v as select count() from t;
---
create table t (a int, b text);
create view v as select string_agg(distinct b, ',' order by a) from t;
---
create table t (a int, b text);
create view v as select count(*) filter (where a) from t;
---
create table t (a int, b text);
create view v as select count(*) filter (where count(*) > 1) from t;
---
create table t (a int, b text);
create view v as select percentile_cont(0.5) from t;
---
create table t (a int, b text);
create view v as select percentile_cont(a) within group (order by a) from t;
---
create table t (a int, b text);
create view v as select sum(a) within group (order by a) from t;
---
create table t (a int, b text);
create view v as select percentile_cont(0.5) within group (order by a) over () from t;
---
create table t (a int, b text);
create view v as select count(distinct a) over () from t;
---
create table t (a int, b text);
create view v as select sum(a order by a) over () from t;
---
create table t (a int, b text);
create view v as select row_number() from t;
---
create table t (a int, b text);
create view v as select a from t where row_number() over () = 1;
---
create table t (a int, b text);
create view v as select a from t group by a having rank() over (order by a) = 1;
---
create table t (a int, b text);
create view v as select sum(a) over w from t;
---
create table t (a int, b text);
create view v as select sum(a) over w from t window w as (order by a), w as (order by b);
---
create table t (a int, b text);
create view v as select sum(a) over (w partition by b) from t window w as (order by a);
---
create table t (a int, b text);
create view v as select sum(a) over (w order by b) from t window w as (order by a);
---
create table t (a int, b text);
create view v as select sum(a) over (w) from t window w as (order by a rows 1 preceding);
---
create table t (a int, b text);
create view v as select sum(a) over (x) from t window w as (x), x as (order by a);
---
create table t (a int, b text);
create view v as select sum(a) over (order by a rows between unbounded following and current row) from t;
---
create table t (a int, b text);
create view v as select sum(a) over (order by a rows between current row and unbounded preceding) from t;
---
create table t (a int, b text);
create view v as select sum(a) over (order by a rows between 1 following and current row) from t;
---
create table t (a int, b text);
create view v as select sum(a) over (order by a rows between current row and 1 preceding) from t;
---
create table t (a int, b text);
create view v as select sum(a) over (range between 1 preceding and current row) from t;
---
create table t (a int, b text);
create view v as select sum(a) over (order by a, b range between 1 preceding and current row) from t;
---
create table t (a int, b text);
create view v as select sum(a) over (order by b range between 1 preceding and current row) from t;
---
create table t (a int, b text);
create view v as select sum(a) over (groups between 1 preceding and current row) from t;
---
create table t (a int, b text);
create view v as select sum(a) over (order by a rows a preceding) from t;
---
create table t (a int, b text);
create view v as select sum(a) over (order by a rows 'x' preceding) from t;
---
create table t (a int, b text);
create view v as select sum(a) over (order by a rows max(a) preceding) from t group by a;
---
create table t (a int);
create view v as select (a).x from t;
---
create type pair as (x int, y int);
create table t (p pair);
create view v as select (p).z from t;
---
create type pair as (x int, y int);
create table t (p pair);
create view v as select p.x from t;
---
create type pair as (x int, y int);
create view v as select row(1, 2, 3)::pair as p;
---
create type pair as (x int, y int);
create view v as select row(1)::pair as p;
---
create table t (a int, b text);
create view v as select a[1] from t;
---
create table t (a int[]);
create view v as select a['x'] from t;
---
create table t (a int[]);
create view v as select a[1].b from t;
---
create table t (doc jsonb);
create view v as select doc[1:2] from t;
---
create table t (doc jsonb);
create view v as select doc -> true as x from t;
---
create view v as select array[] as x;
---
create view v as select row(1, 2);
---
create view v as select row(1, 2) = row(1) as x;
---
create table t (a int, b text);
create view v as select b collate "nope" from t;
---
create table t (a int, b text);
create view v as select a collate "C" from t;
---
create table t (a text collate "C", b text collate "POSIX");
create view v as select a || b as c from t;
---
create table t (a text collate "C", b text collate "POSIX");
create view v as select a from t union select b from t;
---
create table t (a text);
create view v as select a collate "C" < a collate "POSIX" as c from t;
---
create table t (a int, b text);
create view v as select $1 as a from t;
---
create table t (a int, b text);
create view v as select a is true from t;
---
create table t (a int, b text);
create view v as select not a from t;
---
create table t (a int, b text);
create view v as select a > 0 and b from t;
---
create table t (a int, b text);
create view v as select a like 'x' from t;
---
create table t (a int, b text);
create view v as select a between 1 and b from t;
---
create table t (a point, b text);
create view v as select a is distinct from a from t;
---
create table t (a int, b text);
create view v as select nullif(a, b) from t;
---
create table t (a int, b text);
create view v as select greatest(a, b) from t;
---
create view v as select a from generate_series(1, 2) a where a = '1x';
---
create sequence s;
create view v as select nextval('nope') as n;
---
create table t (a int);
create view v as select 'nope'::regclass as r from t;
---
create table t (a int);
create view v as select current_setting('x', a) from t;
---
create table t (a int);
create view v as select default from t;
---
create view v as select extract(year from 'x') as x;
---
create table t (a int);
create view v as select extract(year from a) from t;
---
create table t (a int, b text);
create view v as select round(b, 2) from t;
---
create table t (a float8, b text);
create view v as select round(a, 2) from t;
---
create function f(a int, b int) returns int language sql as 'select 1';
create view v as select f(a => 1, 2);
---
create function f(a int, b int) returns int language sql as 'select 1';
create view v as select f(a => 1, c => 2);
---
create function f(a int, b int) returns int language sql as 'select 1';
create view v as select f(a => 1, a => 2);
---
create function f(a date) returns int language sql as 'select 1';
create function f(a interval) returns int language sql as 'select 2';
create view v as select f('x') as n;
---
create table t (a int, "Mixed" text);
create view v as select Mixed from t;
---
create table t (a int);
create view v as select nope.* from t;
---
create table t (a int);
create view v as select a from t as x, x;
---
create table t (a int);
create view v as select oid from t;
---
create table t (a int, b int);
create view v as select a from t group by grouping sets ((a), (nope));
---
create view v as select json_each('{"a": 1}') from (select 1) x where y = 1;
---
create view v as select 1 as a where exists (select nope);
---
create view v as select max(a) from (values (1, 2)) x (a, a);
---
create view v as select count(*) over (partition by count(*) over ()) from pg_class;
---
create view v as select null as a union select null union select 3;
---
create function f() returns table (a int, b text) language sql as $$ select 1, 'x' $$;
create view v as select * from f();
create view w as select x.b, f() from f() x;
---
create schema app;
create table app.t (a int, b text);
create view v as select app.t.a, app.t.*, t.b as bb from app.t where app.t.a > 0;
---
create view v as select '1'::int, 2::text, cast('3' as numeric(5, 2)), int '4', date '2020-01-01', interval '1 day', '{1,2}'::int[];
---
create table t (a int, b text);
create view v as select case a when 1 then 'one' when 2 then 'two' end, case when true then 1 else 2.5 end as x, case when a is null then null end from t;
---
create table t (a int, b text);
create view v as select array[a, 2], array[[1, 2], [3, 4]] as m, array[b, null] as s, '{}'::text[] as e, array[]::int[] from t;
---
create table t (a int[], b text[]);
create view v as select a[1], a[1:2] as s, a[:2] as h, b || 'x' as more, 1 = any (a) as has, a @> '{1}' as c, cardinality(a) from t;
---
create view v as select 1 + 2 as a, 7 / 2 as b, 7 % 2, 2 ^ 3 as d, -1 as e, 1.0, 1e3, 10000000000, @ -5 as f, 5 & 3, |/ 4 as g, 1::smallint + 2 as h;
---
create view v as select 'a' || 'b' as a, 'a' || 1 as b, E'x\ny' as c, $$it's$$ as d, U&'\0061' as e, B'101' as f, X'1F' as g, true, null;
---
create table t (a int, b text, xs int[]);
create view v as select format('%s-%s', a, b), concat(a, b, null), to_char(a, '999'), a::text || b as ab, lower(b), length(b), row(a, b), variadic_less.n from t, num_nulls(variadic xs) as variadic_less (n);
---
create table t (a int);
create view v as select (a), (a)::text as b, -a, a is null as c, (case when a > 1 then a else a end)::text, (array[a])[1] from t;
---
create table t (a int); create view v as select a from t tablesample nope (10);
---
create table t (a int); create view w as select a from t; create view v as select a from w tablesample system (10);
---
create table t (a int); create view v as select a from t limit a;
---
create table t (a int, b int); create view v as select row(t.*) = row(1, 2, 3) as x from t;
---
create table t (a int, b int); create view v as select a from t where (a, b) = (select 1);
