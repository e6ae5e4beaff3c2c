create view v as select '1'::int, 2::text, cast('3' as numeric(5, 2)), int '4' as i, date '2020-01-01', interval '1 day', '{1,2}'::int[] as l;
---
create table t (a int, b text);
create view v as select a::text, b::varchar(5), a::numeric(10, 2) as n, b::name as m, a::bool as q, a::float as f, a::bit(8) as bits from t;
---
create table t (a int, b text);
create view v as select case when a > 0 then 'pos' when a < 0 then 'neg' else 'zero' end as sign from t;
---
create table t (a int, b text);
create view v as select case a when 1 then 'one' when 2 then 'two' end, case when true then 1 else 2.5 end as x, case when a is null then null end as y, case when a > 0 then b else 'none' end as z, case when a = 1 then a else a end as aa, case when a = 2 then 1 else a end as ab from t;
---
create table t (a int, b text, c varchar(5), d varchar(5));
create view v as select coalesce(a, 0), coalesce(b, 'none') as b, coalesce(c, d) as c, nullif(a, 0), greatest(a, 1.5), least(c, b) as l from t;
---
create table t (a int, b text);
create view v as select array[a, 2], array[[1, 2], [3, 4]] as m, array[b, null] as s, '{}'::text[] as e, array[]::int[] as n, array[1, 2.5] as d, array[null] as u from t;
---
create table t (a int[], b text[]);
create view v as select a[1], a[1:2] as s, a[:2] as h, b || 'x'::text as more, a || 1 as longer, 1 = any (a) as has, a @> '{1}' as c, cardinality(a) from t;
---
create table t (doc jsonb, old json);
create view v as select doc -> 'a' as a, doc ->> 'b' as b, doc #> '{c,d}' as c, doc #>> '{c,0}' as d, old -> 0 as e, (doc ->> 'n')::int as n from t where doc @> '{"x": 1}' and doc ? 'y';
---
create table t (doc jsonb);
create view v as select doc['a']['b'] as x, doc['list'][0], jsonb_path_query_first(doc, '$.a') from t where doc @? '$.a[*]';
---
create table t (a int, b text);
create view v as select json_build_object('a', a, 'b', b), jsonb_build_array(a, b, null), to_jsonb(t) - 'a' as j from t;
---
create table t (a int);
create view v as select a from t for update;
---
create table t (a int);
create table u (a int);
create view v as select t.a from t join u using (a) for share of t nowait for key share of u skip locked;
---
create table t (a int, d date, ts timestamptz);
create view v as select extract(year from d), date_trunc('month', ts) as m, ts at time zone 'UTC' as utc, d + 1 as n, d - d as days, age(ts), d + interval '1 day' as x, now() - ts as y from t;
---
create table t (b text);
create view v as select b like 'x%' as p, b not ilike '_y' as q, b ~ '^a' as r, b similar to 'a|b' as s, substring(b from 1 for 2), trim(both from b), position('x' in b), overlay(b placing 'z' from 1), b like 'a!%' escape '!' as e from t;
---
create table t (a int, b bool);
create view v as select a between 1 and 5 as p, a not between symmetric 5 and 1 as q, b is true as r, b is not unknown as s, a is distinct from 1 as d, not b and b or b is null as x, a isnull as y from t;
---
create view v as select current_date, current_timestamp, localtime(0), current_user, session_user, current_schema, current_catalog;
---
create view v as select 1 + 2 as a, 7 / 2 as b, 7 % 2, 2 ^ 3 as d, -1 as e, 1.0 as one, 1e3 as k, 10000000000 as big, @ -5 as f, 5 & 3 as g, |/ 4 as h, 1::smallint + 2 as i, -a.x as j from (values (1)) a (x);
---
create view v as select 'a' || 'b' as a, 'a' || 1 as b, E'x\ny' as c, $$it's$$ as d, U&'\0061' as e, B'101' as f, X'1F' as g, true as t, null;
---
create table t (a int, b text);
create view v as select "t"."a" as "A", b as "Mixed Case", a as "select", b as "weird""quote", a as group from t as t;
---
create table t (a int, b text, xs int[]);
create view v as select format('%s-%s', a, b), concat(a, b, null), to_char(a, '999'), a::text || b as ab, lower(b), length(b), x.n from t, num_nulls(variadic xs) as x (n);
---
create table t (a int, b int);
create view v as select 1 as x from t where a operator(pg_catalog.=) b and a = b::bigint and a <> b and a != 3;
---
create table t (a int) partition by range (a);
create table t1 partition of t for values from (1) to (5);
create view v as select a, tableoid::regclass::text as part from t union all select a, 'direct' from only t1;
---
create table t (a int);
create view v as select a from t tablesample bernoulli (10) repeatable (1);
---
create table t (id int generated always as identity, a int, b text default 'x');
create view v as select max(id) as last, currval(pg_get_serial_sequence('t', 'id')) from t;
---
create view v as select xmlelement(name item, xmlattributes(1 as id), 'x') as x, xmlforest('a' as b);
---
create view v as select * from xmltable('/r/i' passing '<r><i id="1"/></r>' columns n for ordinality, id int path '@id', note text default 'none');
---
create table t (a int, b text);
create view v as select a, b from (select * from (select t.* from t) x) y where y.a = (select count(*) from t z where z.b = y.b);
---
create table t (a int, b text);
create view v as select (select sum(x.a) from (select t.a union all select 2) x) as s from t;
---
create table t (a int, b int);
create table u (c int);
create view v as select a, (select sum(t.b) from u limit 1) as s from t group by a;
---
create table t (a int, b text);
create view v as select a as x, b as y from t union select a + 1, b from t order by x, y desc;
---
create table t (a text);
create table u (b text collate "C");
create view v as select a || b collate "C" as c from t, u;
create view w as select b || 'x' as c, lower(b) as d from u;
---
create table t (a int, b money, c uuid, d inet);
create view v as select sum(b), b * 2 as x, c::text, host(d), d << '10.0.0.0/8' as inside from t group by b, c, d;
---
create table t (a int, during tstzrange);
create view v as select lower(during), upper(during) - lower(during) as len, during && tstzrange(now(), null) as live, range_agg(during) over () from t;
---
create table t (a int, b text);
create view v as select to_tsvector('english', b) @@ plainto_tsquery('english', 'cat') as hit, ts_rank(to_tsvector('simple', b), 'x'::tsquery) from t;
---
create table t (a int, name text);
create view v as select name, value.a, value.name as again from t as value;
---
create table t (a int, b text);
create view v as select from t where a > 0;
create view w as select count(*) from v;
---
create table t (a text collate "C", b text collate "POSIX");
create view v as select a < b as c from t;
---
create view v as select 99999999999::int as a;
---
create view v as select extract(nope from now()) as x;
---
create view v as select true;
create view w as select false, null as x;
---
create view v as select current_date, 'x'::char(3), array[1], row(1)::text, (select 5 as five), exists (select 1), coalesce(1), nullif(1, 2), greatest(1, 2), case when true then 1 end;
---
create table t (a int);
create view v as select (a), (a)::text as b, -a, a is null as c, (case when a > 1 then a else a end)::text as d, (array[a])[1] from t;
---
create table t (a int);
create view v as select case when a > 1 then 2 else a end from t;
---
create table t (a int);
create view v as select case when a > 1 then 'x' end, case when a > 2 then 1 else t.a end from t;
---
create view v as select extract(year from now()), position('x' in 'xy'), substring('abc' from 2), trim(' x '), trim(leading from ' x'), overlay('abc' placing 'z' from 2), normalize('x'), now() at time zone 'UTC';
