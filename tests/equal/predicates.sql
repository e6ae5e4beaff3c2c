-- same: IS NOT DISTINCT FROM (check)
create table t (
  a int, b int,
  constraint c check (a is not distinct from b)
);
===
create table t (
  a int, b int,
  constraint c check (not (a is distinct from b))
);
---
-- same: IS NOT DISTINCT FROM (index predicate)
create table t (a int, b int);
create index i on t (a) where a is not distinct from b;
===
create table t (a int, b int);
create index i on t (a) where not a is distinct from b;
---
-- same: IS NOT DISTINCT FROM (generated column)
create table t (
  a int, b int,
  g boolean generated always as (a is not distinct from b) stored
);
===
create table t (
  a int, b int,
  g boolean generated always as ((not ((a) is distinct from (b)))) stored
);
---
-- different: IS NOT DISTINCT FROM (check)
create table t (
  a int, b int,
  constraint c check (a is not distinct from b)
);
===
create table t (
  a int, b int,
  constraint c check (a is distinct from b)
);
---
-- different: IS NOT DISTINCT FROM (index predicate)
create table t (a int, b int);
create index i on t (a) where a is not distinct from b;
===
create table t (a int, b int);
create index i on t (a) where b is not distinct from a;
---
-- different: IS NOT DISTINCT FROM (generated column)
create table t (
  a int, b int,
  g boolean generated always as (a is not distinct from b) stored
);
===
create table t (
  a int, b int,
  g boolean generated always as (a = b) stored
);
---
-- different: IS NOT DISTINCT FROM (check)
create table t (
  a int, b int,
  constraint c check (a is not distinct from b)
);
===
create table t (
  a int, b int,
  constraint c check (not (a is not distinct from b))
);
---
-- same: IS DISTINCT FROM (index predicate)
create table t (a int);
create index i on t (a) where a is distinct from 1;
===
create table t (a int);
create index i on t (a) where a is distinct from '1';
---
-- same: IS DISTINCT FROM (check)
create table t (
  a int,
  constraint c check (a is distinct from 1)
);
===
create table t (
  a int,
  constraint c check ((a) is distinct from (1))
);
---
-- different: IS DISTINCT FROM (index expression)
create table t (a int);
create index i on t ((a is distinct from 1));
===
create table t (a int);
create index i on t ((a <> 1));
---
-- different: IS DISTINCT FROM (index predicate)
create table t (a int);
create index i on t (a) where a is distinct from 1;
===
create table t (a int);
create index i on t (a) where a is distinct from 2;
---
-- different: IS DISTINCT FROM (check)
create table t (
  a int,
  constraint c check (a is distinct from 1)
);
===
create table t (
  a int,
  constraint c check (1 is distinct from a)
);
---
-- different: IS DISTINCT FROM (index expression)
create table t (a int);
create index i on t ((a is distinct from 1));
===
create table t (a int);
create index i on t ((not (a is not distinct from 1)));
---
-- different: IS DISTINCT FROM (index predicate)
create table t (a int);
create index i on t (a) where a is distinct from 1;
===
create table t (a int);
create index i on t (a) where a is distinct from 1.0;
---
-- same: IS DISTINCT FROM NULL (check)
create table t (
  a int,
  constraint c check (a is distinct from null)
);
===
create table t (
  a int,
  constraint c check (a is not null)
);
---
-- same: IS DISTINCT FROM NULL (index predicate)
create table t (a int);
create index i on t (a) where a is distinct from null;
===
create table t (a int);
create index i on t (a) where null is distinct from a;
---
-- different: IS DISTINCT FROM NULL (check)
create table t (
  a int,
  constraint c check (a is distinct from null)
);
===
create table t (
  a int,
  constraint c check (a is distinct from null::int)
);
---
-- different: IS DISTINCT FROM NULL (index predicate)
create table t (a int);
create index i on t (a) where a is distinct from null;
===
create table t (a int);
create index i on t (a) where a is not distinct from null;
---
-- different: IS DISTINCT FROM NULL (check)
create table t (
  a int,
  constraint c check (a is distinct from null)
);
===
create table t (
  a int,
  constraint c check (not (a is null))
);
---
-- same: IS NOT DISTINCT FROM NULL (check)
create table t (
  a int,
  constraint c check (a is not distinct from null)
);
===
create table t (
  a int,
  constraint c check (a is null)
);
---
-- different: IS NOT DISTINCT FROM NULL (check)
create table t (
  a int,
  constraint c check (a is not distinct from null)
);
===
create table t (
  a int,
  constraint c check (a is not distinct from null::int)
);
---
-- different: IS NOT DISTINCT FROM NULL (check)
create table t (
  a int,
  constraint c check (a is not distinct from null)
);
===
create table t (
  a int,
  constraint c check (a = null)
);
---
-- same: IS DISTINCT FROM with text (check)
create table t (
  t text,
  constraint c check (t is distinct from 'a')
);
===
create table t (
  t text,
  constraint c check (t is distinct from 'a'::text)
);
---
-- different: IS DISTINCT FROM with text (index predicate)
create table t (t text);
create index i on t (t) where t is distinct from 'a';
===
create table t (t text);
create index i on t (t) where t is distinct from 'b';
---
-- different: IS DISTINCT FROM with text (check)
create table t (
  t text,
  constraint c check (t is distinct from 'a')
);
===
create table t (
  t text,
  constraint c check (t is distinct from 'a'::varchar)
);
---
-- same: row IS DISTINCT FROM (check)
create table t (
  a int, b int,
  constraint c check ((a, b) is distinct from (1, 2))
);
===
create table t (
  a int, b int,
  constraint c check (row(a, b) is distinct from row(1, 2))
);
---
-- same: row IS DISTINCT FROM (check)
create table t (
  a int, b int,
  constraint c check ((a, b) is distinct from (1, 2))
);
===
create table t (
  a int, b int,
  constraint c check (a is distinct from 1 or b is distinct from 2)
);
---
-- different: row IS DISTINCT FROM (check)
create table t (
  a int, b int,
  constraint c check ((a, b) is distinct from (1, 2))
);
===
create table t (
  a int, b int,
  constraint c check ((a, b) <> (1, 2))
);
---
-- different: row IS DISTINCT FROM (check)
create table t (
  a int, b int,
  constraint c check ((a, b) is distinct from (1, 2))
);
===
create table t (
  a int, b int,
  constraint c check ((a, b) is distinct from (2, 1))
);
---
-- same: BETWEEN (check)
create table t (
  n int,
  constraint c check (n between 1 and 9)
);
===
create table t (
  n int,
  constraint c check (n >= 1 and n <= 9)
);
---
-- same: BETWEEN (index predicate)
create table t (n int);
create index i on t (n) where n between 1 and 9;
===
create table t (n int);
create index i on t (n) where ((n >= 1) and (n <= 9));
---
-- same: BETWEEN (generated column)
create table t (
  n int,
  g boolean generated always as (n between 1 and 9) stored
);
===
create table t (
  n int,
  g boolean generated always as (n between asymmetric 1 and 9) stored
);
---
-- same: BETWEEN (index expression)
create table t (n int);
create index i on t ((n between 1 and 9));
===
create table t (n int);
create index i on t ((n between '1' and 9));
---
-- different: BETWEEN (check)
create table t (
  n int,
  constraint c check (n between 1 and 9)
);
===
create table t (
  n int,
  constraint c check (n >= 1 and n < 9)
);
---
-- different: BETWEEN (index predicate)
create table t (n int);
create index i on t (n) where n between 1 and 9;
===
create table t (n int);
create index i on t (n) where n > 1 and n <= 9;
---
-- different: BETWEEN (generated column)
create table t (
  n int,
  g boolean generated always as (n between 1 and 9) stored
);
===
create table t (
  n int,
  g boolean generated always as (n between 9 and 1) stored
);
---
-- different: BETWEEN (index expression)
create table t (n int);
create index i on t ((n between 1 and 9));
===
create table t (n int);
create index i on t ((n between 1 and 8));
---
-- different: BETWEEN (check)
create table t (
  n int,
  constraint c check (n between 1 and 9)
);
===
create table t (
  n int,
  constraint c check (n <= 9 and n >= 1)
);
---
-- different: BETWEEN (index predicate)
create table t (n int);
create index i on t (n) where n between 1 and 9;
===
create table t (n int);
create index i on t (n) where n between symmetric 1 and 9;
---
-- different: BETWEEN (generated column)
create table t (
  n int,
  g boolean generated always as (n between 1 and 9) stored
);
===
create table t (
  n int,
  g boolean generated always as (n between 1.0 and 9) stored
);
---
-- different: BETWEEN (index expression)
create table t (n int);
create index i on t ((n between 1 and 9));
===
create table t (n int);
create index i on t ((1 <= n and n <= 9));
---
-- different: BETWEEN (check)
create table t (
  n int,
  constraint c check (n between 1 and 9)
);
===
create table t (
  n int,
  constraint c check (n not between 1 and 9)
);
---
-- same: NOT BETWEEN (check)
create table t (
  n int,
  constraint c check (n not between 1 and 9)
);
===
create table t (
  n int,
  constraint c check (n < 1 or n > 9)
);
---
-- different: NOT BETWEEN (index predicate)
create table t (n int);
create index i on t (n) where n not between 1 and 9;
===
create table t (n int);
create index i on t (n) where not (n between 1 and 9);
---
-- different: NOT BETWEEN (check)
create table t (
  n int,
  constraint c check (n not between 1 and 9)
);
===
create table t (
  n int,
  constraint c check (n <= 1 or n >= 9)
);
---
-- different: NOT BETWEEN (index predicate)
create table t (n int);
create index i on t (n) where n not between 1 and 9;
===
create table t (n int);
create index i on t (n) where n > 9 or n < 1;
---
-- same: NOT n BETWEEN (check)
create table t (
  n int,
  constraint c check (not n between 1 and 9)
);
===
create table t (
  n int,
  constraint c check (not (n >= 1 and n <= 9))
);
---
-- different: NOT n BETWEEN (check)
create table t (
  n int,
  constraint c check (not n between 1 and 9)
);
===
create table t (
  n int,
  constraint c check (n not between 1 and 9)
);
---
-- same: BETWEEN SYMMETRIC (check)
create table t (
  n int, a int, b int,
  constraint c check (n between symmetric a and b)
);
===
create table t (
  n int, a int, b int,
  constraint c check ((n >= a and n <= b) or (n >= b and n <= a))
);
---
-- same: BETWEEN SYMMETRIC (check)
create table t (
  n int, a int, b int,
  constraint c check (n between symmetric a and b)
);
===
create table t (
  n int, a int, b int,
  constraint c check ((n between a and b) or (n between b and a))
);
---
-- different: BETWEEN SYMMETRIC (check)
create table t (
  n int, a int, b int,
  constraint c check (n between symmetric a and b)
);
===
create table t (
  n int, a int, b int,
  constraint c check (n between a and b)
);
---
-- different: BETWEEN SYMMETRIC (check)
create table t (
  n int, a int, b int,
  constraint c check (n between symmetric a and b)
);
===
create table t (
  n int, a int, b int,
  constraint c check (n between symmetric b and a)
);
---
-- different: BETWEEN SYMMETRIC (check)
create table t (
  n int, a int, b int,
  constraint c check (n between symmetric a and b)
);
===
create table t (
  n int, a int, b int,
  constraint c check (n >= least(a, b) and n <= greatest(a, b))
);
---
-- same: NOT BETWEEN SYMMETRIC (check)
create table t (
  n int, a int, b int,
  constraint c check (n not between symmetric a and b)
);
===
create table t (
  n int, a int, b int,
  constraint c check ((n < a or n > b) and (n < b or n > a))
);
---
-- different: NOT BETWEEN SYMMETRIC (check)
create table t (
  n int, a int, b int,
  constraint c check (n not between symmetric a and b)
);
===
create table t (
  n int, a int, b int,
  constraint c check (not (n between symmetric a and b))
);
---
-- same: AND after BETWEEN stays nested (check)
create table t (
  n int, m int,
  constraint c check (n between 1 and 9 and m > 0)
);
===
create table t (
  n int, m int,
  constraint c check ((n between 1 and 9) and m > 0)
);
---
-- settled: AND after BETWEEN stays nested (index predicate)
create table t (n int, m int);
create index i on t (n) where n between 1 and 9 and m > 0;
===
create table t (n int, m int);
create index i on t (n) where n >= 1 and n <= 9 and m > 0;
---
-- settled: AND after BETWEEN stays nested (check)
create table t (
  n int, m int,
  constraint c check (n between 1 and 9 and m > 0)
);
===
create table t (
  n int, m int,
  constraint c check ((n >= 1 and n <= 9) and m > 0)
);
---
-- different: AND after BETWEEN stays nested (index predicate)
create table t (n int, m int);
create index i on t (n) where n between 1 and 9 and m > 0;
===
create table t (n int, m int);
create index i on t (n) where m > 0 and n between 1 and 9;
---
-- same: AND before BETWEEN (check)
create table t (
  n int, m int,
  constraint c check (m > 0 and n between 1 and 9)
);
===
create table t (
  n int, m int,
  constraint c check (m > 0 and (n >= 1 and n <= 9))
);
---
-- different: AND before BETWEEN (index predicate)
create table t (n int, m int);
create index i on t (n) where m > 0 and n between 1 and 9;
===
create table t (n int, m int);
create index i on t (n) where m > 0 and n >= 1 and n <= 9;
---
-- different: AND before BETWEEN (check)
create table t (
  n int, m int,
  constraint c check (m > 0 and n between 1 and 9)
);
===
create table t (
  n int, m int,
  constraint c check (n between 1 and 9 and m > 0)
);
---
-- same: BETWEEN takes an expression without AND (check)
create table t (
  n int,
  constraint c check (n between 1 and 2 + 3)
);
===
create table t (
  n int,
  constraint c check (n between 1 and (2 + 3))
);
---
-- different: BETWEEN takes an expression without AND (check)
create table t (
  n int,
  constraint c check (n between 1 and 2 + 3)
);
===
create table t (
  n int,
  constraint c check (n between 1 and 5)
);
---
-- different: BETWEEN takes an expression without AND (check)
create table t (
  n int,
  constraint c check (n between 1 and 2 + 3)
);
===
create table t (
  n int,
  constraint c check (n between 1 and 3 + 2)
);
---
-- same: BETWEEN on dates (check)
create table t (
  d date,
  constraint c check (d between '2024-01-01' and '2024-12-31')
);
===
create table t (
  d date,
  constraint c check (d >= date '2024-01-01' and d <= '2024-12-31'::date)
);
---
-- different: BETWEEN on dates (index predicate)
create table t (d date);
create index i on t (d) where d between '2024-01-01' and '2024-12-31';
===
create table t (d date);
create index i on t (d) where d between '2024-01-01' and '2024-12-31'::timestamp;
---
-- different: BETWEEN on dates (check)
create table t (
  d date,
  constraint c check (d between '2024-01-01' and '2024-12-31')
);
===
create table t (
  d date,
  constraint c check (d between '2024-01-01' and '2024-12-30')
);
---
-- different: BETWEEN on dates (index predicate)
create table t (d date);
create index i on t (d) where d between '2024-01-01' and '2024-12-31';
===
create table t (d date);
create index i on t (d) where d >= '2024-01-01' and d < '2025-01-01';
---
-- same: BETWEEN in a domain (domain check)
create domain d as numeric(3,2) constraint c check (value between 0 and 1);
===
create domain d as numeric(3,2) constraint c check (value >= 0 and value <= 1);
---
-- same: BETWEEN in a domain (added domain check)
create domain d as numeric(3,2);
alter domain d add constraint c check (value between 0 and 1);
===
create domain d as numeric(3,2);
alter domain d add constraint c check (value >= 0::numeric and value <= 1::numeric);
---
-- different: BETWEEN in a domain (domain check)
create domain d as numeric(3,2) constraint c check (value between 0 and 1);
===
create domain d as numeric(3,2) constraint c check (value between 0.0 and 1);
---
-- different: BETWEEN in a domain (added domain check)
create domain d as numeric(3,2);
alter domain d add constraint c check (value between 0 and 1);
===
create domain d as numeric(3,2);
alter domain d add constraint c check (value >= 0 and value < 1);
---
-- different: BETWEEN in a domain (domain check)
create domain d as numeric(3,2) constraint c check (value between 0 and 1);
===
create domain d as numeric(3,2) constraint c check (value between '0' and '1');
---
-- same: LIKE (check)
create table t (
  t text,
  constraint c check (t like 'a%')
);
===
create table t (
  t text,
  constraint c check (t ~~ 'a%')
);
---
-- same: LIKE (index predicate)
create table t (t text);
create index i on t (t) where t like 'a%';
===
create table t (t text);
create index i on t (t) where t like 'a%'::text;
---
-- same: LIKE (generated column)
create table t (
  t text,
  g boolean generated always as (t like 'a%') stored
);
===
create table t (
  t text,
  g boolean generated always as (t operator(pg_catalog.~~) 'a%') stored
);
---
-- different: LIKE (check)
create table t (
  t text,
  constraint c check (t like 'a%')
);
===
create table t (
  t text,
  constraint c check (t ilike 'a%')
);
---
-- different: LIKE (index predicate)
create table t (t text);
create index i on t (t) where t like 'a%';
===
create table t (t text);
create index i on t (t) where t like 'a_';
---
-- different: LIKE (generated column)
create table t (
  t text,
  g boolean generated always as (t like 'a%') stored
);
===
create table t (
  t text,
  g boolean generated always as (t not like 'a%') stored
);
---
-- different: LIKE (check)
create table t (
  t text,
  constraint c check (t like 'a%')
);
===
create table t (
  t text,
  constraint c check (t like 'a%' escape '\')
);
---
-- different: LIKE (index predicate)
create table t (t text);
create index i on t (t) where t like 'a%';
===
create table t (t text);
create index i on t (t) where t ~ '^a';
---
-- different: LIKE (generated column)
create table t (
  t text,
  g boolean generated always as (t like 'a%') stored
);
===
create table t (
  t text,
  g boolean generated always as (starts_with(t, 'a')) stored
);
---
-- different: LIKE (check)
create table t (
  t text,
  constraint c check (t like 'a%')
);
===
create table t (
  t text,
  constraint c check (t ^@ 'a')
);
---
-- different: LIKE (index predicate)
create table t (t text);
create index i on t (t) where t like 'a%';
===
create table t (t text);
create index i on t (t) where t like 'A%';
---
-- different: LIKE (generated column)
create table t (
  t text,
  g boolean generated always as (t like 'a%') stored
);
===
create table t (
  t text,
  g boolean generated always as ('a%' like t) stored
);
---
-- different: LIKE (check)
create table t (
  t text,
  constraint c check (t like 'a%')
);
===
create table t (
  t text,
  constraint c check (like(t, 'a%'))
);
---
-- same: NOT LIKE (check)
create table t (
  t text,
  constraint c check (t not like 'a%')
);
===
create table t (
  t text,
  constraint c check (t !~~ 'a%')
);
---
-- different: NOT LIKE (index predicate)
create table t (t text);
create index i on t (t) where t not like 'a%';
===
create table t (t text);
create index i on t (t) where not (t like 'a%');
---
-- different: NOT LIKE (check)
create table t (
  t text,
  constraint c check (t not like 'a%')
);
===
create table t (
  t text,
  constraint c check (t not ilike 'a%')
);
---
-- different: NOT LIKE (index predicate)
create table t (t text);
create index i on t (t) where t not like 'a%';
===
create table t (t text);
create index i on t (t) where t like 'a%';
---
-- same: NOT t LIKE (check)
create table t (
  t text,
  constraint c check (not t like 'a%')
);
===
create table t (
  t text,
  constraint c check (not (t ~~ 'a%'))
);
---
-- different: NOT t LIKE (check)
create table t (
  t text,
  constraint c check (not t like 'a%')
);
===
create table t (
  t text,
  constraint c check (t not like 'a%')
);
---
-- different: NOT t LIKE (check)
create table t (
  t text,
  constraint c check (not t like 'a%')
);
===
create table t (
  t text,
  constraint c check (t !~~ 'a%')
);
---
-- same: ILIKE (index predicate)
create table t (t text);
create index i on t (t) where t ilike 'a%';
===
create table t (t text);
create index i on t (t) where t ~~* 'a%';
---
-- different: ILIKE (check)
create table t (
  t text,
  constraint c check (t ilike 'a%')
);
===
create table t (
  t text,
  constraint c check (t like 'a%')
);
---
-- different: ILIKE (index predicate)
create table t (t text);
create index i on t (t) where t ilike 'a%';
===
create table t (t text);
create index i on t (t) where lower(t) like 'a%';
---
-- different: ILIKE (check)
create table t (
  t text,
  constraint c check (t ilike 'a%')
);
===
create table t (
  t text,
  constraint c check (t ~* '^a')
);
---
-- same: NOT ILIKE (check)
create table t (
  t text,
  constraint c check (t not ilike 'a%')
);
===
create table t (
  t text,
  constraint c check (t !~~* 'a%')
);
---
-- different: NOT ILIKE (check)
create table t (
  t text,
  constraint c check (t not ilike 'a%')
);
===
create table t (
  t text,
  constraint c check (not t ilike 'a%')
);
---
-- different: NOT ILIKE (check)
create table t (
  t text,
  constraint c check (t not ilike 'a%')
);
===
create table t (
  t text,
  constraint c check (t !~* 'a%')
);
---
-- same: LIKE … ESCAPE (check)
create table t (
  t text,
  constraint c check (t like 'a!%' escape '!')
);
===
create table t (
  t text,
  constraint c check (t ~~ like_escape('a!%', '!'))
);
---
-- different: LIKE … ESCAPE (check)
create table t (
  t text,
  constraint c check (t like 'a!%' escape '!')
);
===
create table t (
  t text,
  constraint c check (t like 'a!%')
);
---
-- different: LIKE … ESCAPE (check)
create table t (
  t text,
  constraint c check (t like 'a!%' escape '!')
);
===
create table t (
  t text,
  constraint c check (t like 'a!%' escape '#')
);
---
-- different: LIKE … ESCAPE (check)
create table t (
  t text,
  constraint c check (t like 'a!%' escape '!')
);
===
create table t (
  t text,
  constraint c check (t ilike 'a!%' escape '!')
);
---
-- same: LIKE on varchar (check)
create table t (
  v varchar(10),
  constraint c check (v like 'a%')
);
===
create table t (
  v varchar(10),
  constraint c check (v::text ~~ 'a%'::text)
);
---
-- same: LIKE on varchar (index predicate)
create table t (v varchar(10));
create index i on t (v) where v like 'a%';
===
create table t (v varchar(10));
create index i on t (v) where (v)::text like 'a%';
---
-- different: LIKE on varchar (check)
create table t (
  v varchar(10),
  constraint c check (v like 'a%')
);
===
create table t (
  v varchar(10),
  constraint c check (v like 'a%'::varchar)
);
---
-- different: LIKE on varchar (index predicate)
create table t (v varchar(10));
create index i on t (v) where v like 'a%';
===
create table t (v varchar(10));
create index i on t (v) where v::char(10) like 'a%';
---
-- same: LIKE on char(n) (check)
create table t (
  c char(10),
  constraint c check (c like 'a%')
);
===
create table t (
  c char(10),
  constraint c check (c ~~ 'a%'::text)
);
---
-- different: LIKE on char(n) (check)
create table t (
  c char(10),
  constraint c check (c like 'a%')
);
===
create table t (
  c char(10),
  constraint c check (c::text like 'a%')
);
---
-- different: LIKE on char(n) (check)
create table t (
  c char(10),
  constraint c check (c like 'a%')
);
===
create table t (
  c char(10),
  constraint c check (c like 'a%'::bpchar)
);
---
-- same: SIMILAR TO (check)
create table t (
  t text,
  constraint c check (t similar to '(a|b)%')
);
===
create table t (
  t text,
  constraint c check (t ~ similar_to_escape('(a|b)%'))
);
---
-- different: SIMILAR TO (index predicate)
create table t (t text);
create index i on t (t) where t similar to '(a|b)%';
===
create table t (t text);
create index i on t (t) where t not similar to '(a|b)%';
---
-- different: SIMILAR TO (check)
create table t (
  t text,
  constraint c check (t similar to '(a|b)%')
);
===
create table t (
  t text,
  constraint c check (t similar to '(a|b)%' escape '\')
);
---
-- different: SIMILAR TO (index predicate)
create table t (t text);
create index i on t (t) where t similar to '(a|b)%';
===
create table t (t text);
create index i on t (t) where t ~ similar_escape('(a|b)%', null);
---
-- different: SIMILAR TO (check)
create table t (
  t text,
  constraint c check (t similar to '(a|b)%')
);
===
create table t (
  t text,
  constraint c check (t ~ '^(?:(a|b).*)$')
);
---
-- different: SIMILAR TO (index predicate)
create table t (t text);
create index i on t (t) where t similar to '(a|b)%';
===
create table t (t text);
create index i on t (t) where t similar to '(b|a)%';
---
-- same: SIMILAR TO … ESCAPE (check)
create table t (
  t text,
  constraint c check (t similar to 'a#%' escape '#')
);
===
create table t (
  t text,
  constraint c check (t ~ similar_to_escape('a#%', '#'))
);
---
-- different: SIMILAR TO … ESCAPE (check)
create table t (
  t text,
  constraint c check (t similar to 'a#%' escape '#')
);
===
create table t (
  t text,
  constraint c check (t similar to 'a#%')
);
---
-- different: SIMILAR TO … ESCAPE (check)
create table t (
  t text,
  constraint c check (t similar to 'a#%' escape '#')
);
===
create table t (
  t text,
  constraint c check (t not similar to 'a#%' escape '#')
);
---
-- same: NOT SIMILAR TO (check)
create table t (
  t text,
  constraint c check (t not similar to 'a%')
);
===
create table t (
  t text,
  constraint c check (t !~ similar_to_escape('a%'))
);
---
-- different: NOT SIMILAR TO (check)
create table t (
  t text,
  constraint c check (t not similar to 'a%')
);
===
create table t (
  t text,
  constraint c check (not t similar to 'a%')
);
---
-- same: regular expressions (check)
create table t (
  t text,
  constraint c check (t ~ '^[a-z]+$')
);
===
create table t (
  t text,
  constraint c check (t ~ '^[a-z]+$'::text)
);
---
-- same: regular expressions (index predicate)
create table t (t text);
create index i on t (t) where t ~ '^[a-z]+$';
===
create table t (t text);
create index i on t (t) where t ~ E'^[a-z]+$';
---
-- same: regular expressions (column check)
create table t (
  t text constraint c check (t ~ '^[a-z]+$')
);
===
create table t (
  t text constraint c check (t ~ $x$^[a-z]+$$x$)
);
---
-- different: regular expressions (check)
create table t (
  t text,
  constraint c check (t ~ '^[a-z]+$')
);
===
create table t (
  t text,
  constraint c check (t ~* '^[a-z]+$')
);
---
-- different: regular expressions (index predicate)
create table t (t text);
create index i on t (t) where t ~ '^[a-z]+$';
===
create table t (t text);
create index i on t (t) where t !~ '^[a-z]+$';
---
-- different: regular expressions (column check)
create table t (
  t text constraint c check (t ~ '^[a-z]+$')
);
===
create table t (
  t text constraint c check (t ~ '^[a-z]*$')
);
---
-- different: regular expressions (check)
create table t (
  t text,
  constraint c check (t ~ '^[a-z]+$')
);
===
create table t (
  t text,
  constraint c check (not (t !~ '^[a-z]+$'))
);
---
-- different: regular expressions (index predicate)
create table t (t text);
create index i on t (t) where t ~ '^[a-z]+$';
===
create table t (t text);
create index i on t (t) where t ~ '^[A-z]+$';
---
-- different: regular expressions (column check)
create table t (
  t text constraint c check (t ~ '^[a-z]+$')
);
===
create table t (
  t text constraint c check (regexp_like(t, '^[a-z]+$'))
);
---
-- different: regular expressions (check)
create table t (
  t text,
  constraint c check (t ~ '^[a-z]+$')
);
===
create table t (
  t text,
  constraint c check (regexp_match(t, '^[a-z]+$') is not null)
);
---
-- same: backslashes in a pattern (check)
create table t (
  t text,
  constraint c check (t ~ '^\d+$')
);
===
create table t (
  t text,
  constraint c check (t ~ E'^\\d+$')
);
---
-- same: backslashes in a pattern (check)
create table t (
  t text,
  constraint c check (t ~ '^\d+$')
);
===
create table t (
  t text,
  constraint c check (t ~ $x$^\d+$$x$)
);
---
-- different: backslashes in a pattern (check)
create table t (
  t text,
  constraint c check (t ~ '^\d+$')
);
===
create table t (
  t text,
  constraint c check (t ~ E'^\d+$')
);
---
-- different: backslashes in a pattern (check)
create table t (
  t text,
  constraint c check (t ~ '^\d+$')
);
===
create table t (
  t text,
  constraint c check (t ~ '^\\d+$')
);
---
-- different: backslashes in a pattern (check)
create table t (
  t text,
  constraint c check (t ~ '^\d+$')
);
===
create table t (
  t text,
  constraint c check (t ~ '^[0-9]+$')
);
---
-- same: regular expression in a domain (domain check)
create domain d as text constraint c check (value ~ '^\S+@\S+$');
===
create domain d as text constraint c check (VALUE ~ E'^\\S+@\\S+$');
---
-- same: regular expression in a domain (added domain check)
create domain d as text;
alter domain d add constraint c check (value ~ '^\S+@\S+$');
===
create domain d as text;
alter domain d add constraint c check ((value)::text ~ '^\S+@\S+$'::text);
---
-- different: regular expression in a domain (domain check)
create domain d as text constraint c check (value ~ '^\S+@\S+$');
===
create domain d as text constraint c check (value ~* '^\S+@\S+$');
---
-- different: regular expression in a domain (added domain check)
create domain d as text;
alter domain d add constraint c check (value ~ '^\S+@\S+$');
===
create domain d as text;
alter domain d add constraint c check (value ~ '^\S+@\S*$');
---
-- different: regular expression in a domain (domain check)
create domain d as text constraint c check (value ~ '^\S+@\S+$');
===
create domain d as text constraint c check (value !~ '^\S+@\S+$');
---
-- same: length check (check)
create table t (
  t text,
  constraint c check (length(t) > 0)
);
===
create table t (
  t text,
  constraint c check ((LENGTH(t) > 0))
);
---
-- same: length check (check)
create table t (
  t text,
  constraint c check (length(t) > 0)
);
===
create table t (
  t text,
  constraint c check (pg_catalog.length(t) > 0)
);
---
-- different: length check (check)
create table t (
  t text,
  constraint c check (length(t) > 0)
);
===
create table t (
  t text,
  constraint c check (char_length(t) > 0)
);
---
-- different: length check (check)
create table t (
  t text,
  constraint c check (length(t) > 0)
);
===
create table t (
  t text,
  constraint c check (length(t) >= 1)
);
---
-- different: length check (check)
create table t (
  t text,
  constraint c check (length(t) > 0)
);
===
create table t (
  t text,
  constraint c check (t <> '')
);
---
-- different: length check (check)
create table t (
  t text,
  constraint c check (length(t) > 0)
);
===
create table t (
  t text,
  constraint c check (octet_length(t) > 0)
);
---
-- same: OVERLAPS (check)
create table t (
  a date, b date,
  constraint c check ((a, b) overlaps ('2024-01-01'::date, '2024-02-01'::date))
);
===
create table t (
  a date, b date,
  constraint c check (row(a, b) overlaps row(date '2024-01-01', date '2024-02-01'))
);
---
-- different: OVERLAPS (check)
create table t (
  a date, b date,
  constraint c check ((a, b) overlaps ('2024-01-01'::date, '2024-02-01'::date))
);
===
create table t (
  a date, b date,
  constraint c check ((a, b) overlaps ('2024-01-01'::date, '2024-03-01'::date))
);
---
-- different: OVERLAPS (check)
create table t (
  a date, b date,
  constraint c check ((a, b) overlaps ('2024-01-01'::date, '2024-02-01'::date))
);
===
create table t (
  a date, b date,
  constraint c check ((b, a) overlaps ('2024-01-01'::date, '2024-02-01'::date))
);
---
-- same: IS JSON (check)
-- only: 18
create table t (
  t text,
  constraint c check (t is json)
);
===
create table t (
  t text,
  constraint c check (t is json value)
);
---
-- same: IS JSON (check)
-- only: 18
create table t (
  t text,
  constraint c check (t is json)
);
===
create table t (
  t text,
  constraint c check ((t) is json without unique)
);
---
-- different: IS JSON (check)
-- only: 18
create table t (
  t text,
  constraint c check (t is json)
);
===
create table t (
  t text,
  constraint c check (t is json object)
);
---
-- different: IS JSON (check)
-- only: 18
create table t (
  t text,
  constraint c check (t is json)
);
===
create table t (
  t text,
  constraint c check (t is not json)
);
---
-- different: IS JSON (check)
-- only: 18
create table t (
  t text,
  constraint c check (t is json)
);
===
create table t (
  t text,
  constraint c check (t is json with unique keys)
);
---
-- same: IS NORMALIZED (check)
create table t (
  t text,
  constraint c check (t is normalized)
);
===
create table t (
  t text,
  constraint c check ((t) is normalized)
);
---
-- different: IS NORMALIZED (check)
create table t (
  t text,
  constraint c check (t is normalized)
);
===
create table t (
  t text,
  constraint c check (t is nfc normalized)
);
---
-- different: IS NORMALIZED (check)
create table t (
  t text,
  constraint c check (t is normalized)
);
===
create table t (
  t text,
  constraint c check (t is not normalized)
);
---
-- different: IS NORMALIZED (check)
create table t (
  t text,
  constraint c check (t is normalized)
);
===
create table t (
  t text,
  constraint c check (t is nfkc normalized)
);
---
-- same: IS OF a document (check)
create table t (
  x xml,
  constraint c check (x is document)
);
===
create table t (
  x xml,
  constraint c check ((x) is document)
);
---
-- different: IS OF a document (check)
create table t (
  x xml,
  constraint c check (x is document)
);
===
create table t (
  x xml,
  constraint c check (x is not document)
);
