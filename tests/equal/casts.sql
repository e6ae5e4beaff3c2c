-- same: cast forms (index expression)
create table t (a int);
create index i on t ((a::bigint));
===
create table t (a int);
create index i on t ((cast(a as bigint)));
---
-- same: cast forms (generated column)
create table t (
  a int,
  g bigint generated always as (a::bigint) stored
);
===
create table t (
  a int,
  g bigint generated always as (CAST((a) AS int8)) stored
);
---
-- same: cast forms (index expression)
create table t (a int);
create index i on t ((a::bigint));
===
create table t (a int);
create index i on t ((a::pg_catalog.int8));
---
-- different: cast forms (generated column)
create table t (
  a int,
  g bigint generated always as (a::bigint) stored
);
===
create table t (
  a int,
  g bigint generated always as (int8(a)) stored
);
---
-- different: cast forms (index expression)
create table t (a int);
create index i on t ((a::bigint));
===
create table t (a int);
create index i on t ((a::numeric));
---
-- different: cast forms (generated column)
create table t (
  a int,
  g bigint generated always as (a::bigint) stored
);
===
create table t (
  a int,
  g bigint generated always as (a::int::bigint + 0) stored
);
---
-- different: cast forms (index expression)
create table t (a int);
create index i on t ((a::bigint));
===
create table t (a int);
create index i on t ((a));
---
-- different: cast forms (generated column)
create table t (
  a int,
  g bigint generated always as (a::bigint) stored
);
===
create table t (
  a int,
  g bigint generated always as (a::smallint) stored
);
---
-- same: redundant cast of a typed column (check)
create table t (
  n int, t text,
  constraint c check (n::int > 0 and t::text = 'x')
);
===
create table t (
  n int, t text,
  constraint c check (n > 0 and t = 'x')
);
---
-- same: redundant cast of a typed column (index predicate)
create table t (n int, t text);
create index i on t (n) where n::int > 0 and t::text = 'x';
===
create table t (n int, t text);
create index i on t (n) where cast(n as integer) > 0::int and t = 'x'::text;
---
-- different: redundant cast of a typed column (generated column)
create table t (
  n int, t text,
  g boolean generated always as (n::int > 0 and t::text = 'x') stored
);
===
create table t (
  n int, t text,
  g boolean generated always as (n::bigint > 0 and t = 'x') stored
);
---
-- different: redundant cast of a typed column (check)
create table t (
  n int, t text,
  constraint c check (n::int > 0 and t::text = 'x')
);
===
create table t (
  n int, t text,
  constraint c check (n > 0 and t::varchar = 'x')
);
---
-- different: redundant cast of a typed column (index predicate)
create table t (n int, t text);
create index i on t (n) where n::int > 0 and t::text = 'x';
===
create table t (n int, t text);
create index i on t (n) where n > 0 and t = 'x'::varchar;
---
-- same: redundant cast, varchar of the same length (index expression)
create table t (v varchar(10));
create index i on t ((lower(v::varchar(10))));
===
create table t (v varchar(10));
create index i on t ((lower(v)));
---
-- same: redundant cast, varchar of the same length (index expression)
create table t (v varchar(10));
create index i on t ((lower(v::varchar(10))));
===
create table t (v varchar(10));
create index i on t ((lower(v::text)));
---
-- same: redundant cast, varchar of the same length (index expression)
create table t (v varchar(10));
create index i on t ((lower(v::varchar(10))));
===
create table t (v varchar(10));
create index i on t ((lower((v)::text)));
---
-- different: redundant cast, varchar of the same length (index expression)
create table t (v varchar(10));
create index i on t ((lower(v::varchar(10))));
===
create table t (v varchar(10));
create index i on t ((lower(v::varchar)));
---
-- different: redundant cast, varchar of the same length (index expression)
create table t (v varchar(10));
create index i on t ((lower(v::varchar(10))));
===
create table t (v varchar(10));
create index i on t ((lower(v::varchar(9))));
---
-- different: redundant cast, varchar of the same length (index expression)
create table t (v varchar(10));
create index i on t ((lower(v::varchar(10))));
===
create table t (v varchar(10));
create index i on t ((lower(v::char(10))));
---
-- different: redundant cast, varchar of the same length (index expression)
create table t (v varchar(10));
create index i on t ((lower(v::varchar(10))));
===
create table t (v varchar(10));
create index i on t ((lower(v::varchar(11))));
---
-- same: implicit and explicit cast of varchar to text print alike (check)
create table t (
  v varchar(10),
  constraint c check (v = 'a')
);
===
create table t (
  v varchar(10),
  constraint c check (v::text = 'a')
);
---
-- same: implicit and explicit cast of varchar to text print alike (index expression)
create table t (v varchar(10));
create index i on t ((v = 'a'));
===
create table t (v varchar(10));
create index i on t ((v::text = 'a'::text));
---
-- same: implicit and explicit cast of varchar to text print alike (index predicate)
create table t (v varchar(10));
create index i on t (v) where v = 'a';
===
create table t (v varchar(10));
create index i on t (v) where cast(v as text) = 'a';
---
-- different: implicit and explicit cast of varchar to text print alike (check)
create table t (
  v varchar(10),
  constraint c check (v = 'a')
);
===
create table t (
  v varchar(10),
  constraint c check (v = 'a'::varchar(10))
);
---
-- different: implicit and explicit cast of varchar to text print alike (index expression)
create table t (v varchar(10));
create index i on t ((v = 'a'));
===
create table t (v varchar(10));
create index i on t ((v::bpchar = 'a'));
---
-- different: implicit and explicit cast of varchar to text print alike (index predicate)
create table t (v varchar(10));
create index i on t (v) where v = 'a';
===
create table t (v varchar(10));
create index i on t (v) where 'a' = v;
---
-- same: varchar compared with a varchar literal (check)
create table t (
  v varchar(10),
  constraint c check (v = 'a'::varchar)
);
===
create table t (
  v varchar(10),
  constraint c check (v::text = 'a'::varchar)
);
---
-- same: varchar compared with a varchar literal (check)
create table t (
  v varchar(10),
  constraint c check (v = 'a'::varchar)
);
===
create table t (
  v varchar(10),
  constraint c check (v = cast('a' as character varying))
);
---
-- same: varchar compared with a varchar literal (check)
create table t (
  v varchar(10),
  constraint c check (v = 'a'::varchar)
);
===
create table t (
  v varchar(10),
  constraint c check (v = ('a'::varchar)::text)
);
---
-- different: varchar compared with a varchar literal (check)
create table t (
  v varchar(10),
  constraint c check (v = 'a'::varchar)
);
===
create table t (
  v varchar(10),
  constraint c check (v = 'a')
);
---
-- different: varchar compared with a varchar literal (check)
create table t (
  v varchar(10),
  constraint c check (v = 'a'::varchar)
);
===
create table t (
  v varchar(10),
  constraint c check (v = 'a'::varchar(10))
);
---
-- same: text compared with a varchar literal (check)
create table t (
  t text,
  constraint c check (t = 'a'::varchar)
);
===
create table t (
  t text,
  constraint c check (t = 'a'::varchar::text)
);
---
-- different: text compared with a varchar literal (check)
create table t (
  t text,
  constraint c check (t = 'a'::varchar)
);
===
create table t (
  t text,
  constraint c check (t = 'a')
);
---
-- different: text compared with a varchar literal (check)
create table t (
  t text,
  constraint c check (t = 'a'::varchar)
);
===
create table t (
  t text,
  constraint c check (t = 'a'::varchar(1))
);
---
-- different: text compared with a varchar literal (check)
create table t (
  t text,
  constraint c check (t = 'a'::varchar)
);
===
create table t (
  t text,
  constraint c check (t::varchar = 'a')
);
---
-- same: two varchar columns (check)
create table t (
  v varchar(10), w varchar(20),
  constraint c check (v = w)
);
===
create table t (
  v varchar(10), w varchar(20),
  constraint c check (v::text = w::text)
);
---
-- same: two varchar columns (check)
create table t (
  v varchar(10), w varchar(20),
  constraint c check (v = w)
);
===
create table t (
  v varchar(10), w varchar(20),
  constraint c check (v = w::text)
);
---
-- different: two varchar columns (check)
create table t (
  v varchar(10), w varchar(20),
  constraint c check (v = w)
);
===
create table t (
  v varchar(10), w varchar(20),
  constraint c check (v::varchar(20) = w)
);
---
-- different: two varchar columns (check)
create table t (
  v varchar(10), w varchar(20),
  constraint c check (v = w)
);
===
create table t (
  v varchar(10), w varchar(20),
  constraint c check (w = v)
);
---
-- same: varchar against text column (check)
create table t (
  v varchar(10), t text,
  constraint c check (v = t)
);
===
create table t (
  v varchar(10), t text,
  constraint c check (v::text = t)
);
---
-- different: varchar against text column (check)
create table t (
  v varchar(10), t text,
  constraint c check (v = t)
);
===
create table t (
  v varchar(10), t text,
  constraint c check (v = t::varchar)
);
---
-- different: varchar against text column (check)
create table t (
  v varchar(10), t text,
  constraint c check (v = t)
);
===
create table t (
  v varchar(10), t text,
  constraint c check (t = v)
);
---
-- same: char(n) keeps its own operators (check)
create table t (
  c char(3),
  constraint c check (c = 'a')
);
===
create table t (
  c char(3),
  constraint c check (c = 'a'::bpchar)
);
---
-- same: char(n) keeps its own operators (check)
create table t (
  c char(3),
  constraint c check (c = 'a')
);
===
create table t (
  c char(3),
  constraint c check (c = bpchar 'a')
);
---
-- different: char(n) keeps its own operators (check)
create table t (
  c char(3),
  constraint c check (c = 'a')
);
===
create table t (
  c char(3),
  constraint c check (c = 'a'::char(3))
);
---
-- different: char(n) keeps its own operators (check)
create table t (
  c char(3),
  constraint c check (c = 'a')
);
===
create table t (
  c char(3),
  constraint c check (c = 'a  ')
);
---
-- different: char(n) keeps its own operators (check)
create table t (
  c char(3),
  constraint c check (c = 'a')
);
===
create table t (
  c char(3),
  constraint c check (c = 'a'::char)
);
---
-- different: char(n) keeps its own operators (check)
create table t (
  c char(3),
  constraint c check (c = 'a')
);
===
create table t (
  c char(3),
  constraint c check (c::text = 'a')
);
---
-- same: numeric against an integer (check)
create table t (
  p numeric(10,2),
  constraint c check (p > 0)
);
===
create table t (
  p numeric(10,2),
  constraint c check (p > 0::numeric)
);
---
-- same: numeric against an integer (index predicate)
create table t (p numeric(10,2));
create index i on t (p) where p > 0;
===
create table t (p numeric(10,2));
create index i on t (p) where p > cast(0 as decimal);
---
-- same: numeric against an integer (generated column)
create table t (
  p numeric(10,2),
  g boolean generated always as (p > 0) stored
);
===
create table t (
  p numeric(10,2),
  g boolean generated always as (p > (0)::numeric) stored
);
---
-- different: numeric against an integer (check)
create table t (
  p numeric(10,2),
  constraint c check (p > 0)
);
===
create table t (
  p numeric(10,2),
  constraint c check (p > '0')
);
---
-- different: numeric against an integer (index predicate)
create table t (p numeric(10,2));
create index i on t (p) where p > 0;
===
create table t (p numeric(10,2));
create index i on t (p) where p > 0.0;
---
-- different: numeric against an integer (generated column)
create table t (
  p numeric(10,2),
  g boolean generated always as (p > 0) stored
);
===
create table t (
  p numeric(10,2),
  g boolean generated always as (p > 0.00) stored
);
---
-- different: numeric against an integer (check)
create table t (
  p numeric(10,2),
  constraint c check (p > 0)
);
===
create table t (
  p numeric(10,2),
  constraint c check (p >= 0)
);
---
-- different: numeric against an integer (index predicate)
create table t (p numeric(10,2));
create index i on t (p) where p > 0;
===
create table t (p numeric(10,2));
create index i on t (p) where p > 0::numeric(10,2);
---
-- different: numeric against an integer (generated column)
create table t (
  p numeric(10,2),
  g boolean generated always as (p > 0) stored
);
===
create table t (
  p numeric(10,2),
  g boolean generated always as (p > 0::bigint) stored
);
---
-- different: numeric against an integer (check)
create table t (
  p numeric(10,2),
  constraint c check (p > 0)
);
===
create table t (
  p numeric(10,2),
  constraint c check (p > 0::float8)
);
---
-- same: numeric against a string (check)
create table t (
  p numeric,
  constraint c check (p > '0')
);
===
create table t (
  p numeric,
  constraint c check (p > '0'::numeric)
);
---
-- same: numeric against a string (check)
create table t (
  p numeric,
  constraint c check (p > '0')
);
===
create table t (
  p numeric,
  constraint c check (p > numeric '0')
);
---
-- same: numeric against a string (check)
create table t (
  p numeric,
  constraint c check (p > '0')
);
===
create table t (
  p numeric,
  constraint c check (p > 0e0)
);
---
-- same: numeric against a string (check)
create table t (
  p numeric,
  constraint c check (p > '0')
);
===
create table t (
  p numeric,
  constraint c check (p > 0.)
);
---
-- different: numeric against a string (check)
create table t (
  p numeric,
  constraint c check (p > '0')
);
===
create table t (
  p numeric,
  constraint c check (p > 0)
);
---
-- different: numeric against a string (check)
create table t (
  p numeric,
  constraint c check (p > '0')
);
===
create table t (
  p numeric,
  constraint c check (p > '0.0')
);
---
-- different: numeric against a string (check)
create table t (
  p numeric,
  constraint c check (p > '0')
);
===
create table t (
  p numeric,
  constraint c check (p > 0.0)
);
---
-- same: numeric literals keep their scale (check)
create table t (
  p numeric,
  constraint c check (p > 1.5)
);
===
create table t (
  p numeric,
  constraint c check (p > '1.5')
);
---
-- same: numeric literals keep their scale (index predicate)
create table t (p numeric);
create index i on t (p) where p > 1.5;
===
create table t (p numeric);
create index i on t (p) where p > 1.5::numeric;
---
-- same: numeric literals keep their scale (check)
create table t (
  p numeric,
  constraint c check (p > 1.5)
);
===
create table t (
  p numeric,
  constraint c check (p > 01.5)
);
---
-- same: numeric literals keep their scale (index predicate)
create table t (p numeric);
create index i on t (p) where p > 1.5;
===
create table t (p numeric);
create index i on t (p) where p > 15e-1;
---
-- different: numeric literals keep their scale (check)
create table t (
  p numeric,
  constraint c check (p > 1.5)
);
===
create table t (
  p numeric,
  constraint c check (p > 1.50)
);
---
-- different: numeric literals keep their scale (index predicate)
create table t (p numeric);
create index i on t (p) where p > 1.5;
===
create table t (p numeric);
create index i on t (p) where p > 1.500;
---
-- different: numeric literals keep their scale (check)
create table t (
  p numeric,
  constraint c check (p > 1.5)
);
===
create table t (
  p numeric,
  constraint c check (p > 1.5::float8)
);
---
-- different: numeric literals keep their scale (index predicate)
create table t (p numeric);
create index i on t (p) where p > 1.5;
===
create table t (p numeric);
create index i on t (p) where p > 2;
---
-- different: numeric literals keep their scale (check)
create table t (
  p numeric,
  constraint c check (p > 1.5)
);
===
create table t (
  p numeric,
  constraint c check (p > 1.5::numeric(3,1))
);
---
-- same: double precision against an integer (check)
create table t (
  f float8,
  constraint c check (f > 1)
);
===
create table t (
  f float8,
  constraint c check (f > 1::float8)
);
---
-- same: double precision against an integer (index expression)
create table t (f float8);
create index i on t ((f > 1));
===
create table t (f float8);
create index i on t ((f > (1)::double precision));
---
-- different: double precision against an integer (check)
create table t (
  f float8,
  constraint c check (f > 1)
);
===
create table t (
  f float8,
  constraint c check (f > 1.0)
);
---
-- different: double precision against an integer (index expression)
create table t (f float8);
create index i on t ((f > 1));
===
create table t (f float8);
create index i on t ((f > '1'));
---
-- different: double precision against an integer (check)
create table t (
  f float8,
  constraint c check (f > 1)
);
===
create table t (
  f float8,
  constraint c check (f > 1::real)
);
---
-- different: double precision against an integer (index expression)
create table t (f float8);
create index i on t ((f > 1));
===
create table t (f float8);
create index i on t ((f > 1::numeric));
---
-- same: double precision against a decimal (check)
create table t (
  f double precision,
  constraint c check (f > 1.5)
);
===
create table t (
  f double precision,
  constraint c check (f > 1.5::float8)
);
---
-- same: double precision against a decimal (check)
create table t (
  f double precision,
  constraint c check (f > 1.5)
);
===
create table t (
  f double precision,
  constraint c check (f > (1.5)::double precision)
);
---
-- different: double precision against a decimal (check)
create table t (
  f double precision,
  constraint c check (f > 1.5)
);
===
create table t (
  f double precision,
  constraint c check (f > '1.5')
);
---
-- different: double precision against a decimal (check)
create table t (
  f double precision,
  constraint c check (f > 1.5)
);
===
create table t (
  f double precision,
  constraint c check (f > 1.50)
);
---
-- different: double precision against a decimal (check)
create table t (
  f double precision,
  constraint c check (f > 1.5)
);
===
create table t (
  f double precision,
  constraint c check (f > 1.5::real)
);
---
-- same: double precision against a string (check)
create table t (
  f float8,
  constraint c check (f > '1')
);
===
create table t (
  f float8,
  constraint c check (f > '1.0')
);
---
-- same: double precision against a string (check)
create table t (
  f float8,
  constraint c check (f > '1')
);
===
create table t (
  f float8,
  constraint c check (f > '1.00'::float8)
);
---
-- same: double precision against a string (check)
create table t (
  f float8,
  constraint c check (f > '1')
);
===
create table t (
  f float8,
  constraint c check (f > float8 '1e0')
);
---
-- different: double precision against a string (check)
create table t (
  f float8,
  constraint c check (f > '1')
);
===
create table t (
  f float8,
  constraint c check (f > 1)
);
---
-- different: double precision against a string (check)
create table t (
  f float8,
  constraint c check (f > '1')
);
===
create table t (
  f float8,
  constraint c check (f > '1.1')
);
---
-- same: real against a decimal goes through double precision (check)
create table t (
  f real,
  constraint c check (f > 1.5)
);
===
create table t (
  f real,
  constraint c check (f > 1.5::float8)
);
---
-- different: real against a decimal goes through double precision (check)
create table t (
  f real,
  constraint c check (f > 1.5)
);
===
create table t (
  f real,
  constraint c check (f > 1.5::real)
);
---
-- different: real against a decimal goes through double precision (check)
create table t (
  f real,
  constraint c check (f > 1.5)
);
===
create table t (
  f real,
  constraint c check (f > '1.5')
);
---
-- different: real against a decimal goes through double precision (check)
create table t (
  f real,
  constraint c check (f > 1.5)
);
===
create table t (
  f real,
  constraint c check (f::float8 > 1.5::numeric(3,1))
);
---
-- same: bigint against an integer stays int8 > int4 (check)
create table t (
  b bigint,
  constraint c check (b > 1)
);
===
create table t (
  b bigint,
  constraint c check (b > 1::int)
);
---
-- same: bigint against an integer stays int8 > int4 (index predicate)
create table t (b bigint);
create index i on t (b) where b > 1;
===
create table t (b bigint);
create index i on t (b) where b > int '1';
---
-- different: bigint against an integer stays int8 > int4 (check)
create table t (
  b bigint,
  constraint c check (b > 1)
);
===
create table t (
  b bigint,
  constraint c check (b > '1')
);
---
-- different: bigint against an integer stays int8 > int4 (index predicate)
create table t (b bigint);
create index i on t (b) where b > 1;
===
create table t (b bigint);
create index i on t (b) where b > 1::bigint;
---
-- different: bigint against an integer stays int8 > int4 (check)
create table t (
  b bigint,
  constraint c check (b > 1)
);
===
create table t (
  b bigint,
  constraint c check (b > 1.0)
);
---
-- same: bigint against a string (check)
create table t (
  b bigint,
  constraint c check (b > '1')
);
===
create table t (
  b bigint,
  constraint c check (b > '1'::bigint)
);
---
-- same: bigint against a string (check)
create table t (
  b bigint,
  constraint c check (b > '1')
);
===
create table t (
  b bigint,
  constraint c check (b > int8 '1')
);
---
-- different: bigint against a string (check)
create table t (
  b bigint,
  constraint c check (b > '1')
);
===
create table t (
  b bigint,
  constraint c check (b > 1)
);
---
-- different: bigint against a string (check)
create table t (
  b bigint,
  constraint c check (b > '1')
);
===
create table t (
  b bigint,
  constraint c check (b > 1::bigint)
);
---
-- same: an integer literal beyond 32 bits (check)
create table t (
  b bigint,
  constraint c check (b > 5000000000)
);
===
create table t (
  b bigint,
  constraint c check (b > '5000000000')
);
---
-- same: an integer literal beyond 32 bits (index predicate)
create table t (b bigint);
create index i on t (b) where b > 5000000000;
===
create table t (b bigint);
create index i on t (b) where b > '5000000000'::bigint;
---
-- same: an integer literal beyond 32 bits (check)
create table t (
  b bigint,
  constraint c check (b > 5000000000)
);
===
create table t (
  b bigint,
  constraint c check (b > 5000000000::bigint)
);
---
-- different: an integer literal beyond 32 bits (index predicate)
create table t (b bigint);
create index i on t (b) where b > 5000000000;
===
create table t (b bigint);
create index i on t (b) where b > 5000000000.0;
---
-- different: an integer literal beyond 32 bits (check)
create table t (
  b bigint,
  constraint c check (b > 5000000000)
);
===
create table t (
  b bigint,
  constraint c check (b > 5000000001)
);
---
-- different: an integer literal beyond 32 bits (index predicate)
create table t (b bigint);
create index i on t (b) where b > 5000000000;
===
create table t (b bigint);
create index i on t (b) where b > 5000000000::numeric;
---
-- same: an integer literal beyond 64 bits is numeric (check)
create table t (
  p numeric,
  constraint c check (p < 99999999999999999999)
);
===
create table t (
  p numeric,
  constraint c check (p < '99999999999999999999')
);
---
-- same: an integer literal beyond 64 bits is numeric (check)
create table t (
  p numeric,
  constraint c check (p < 99999999999999999999)
);
===
create table t (
  p numeric,
  constraint c check (p < '99999999999999999999'::numeric)
);
---
-- different: an integer literal beyond 64 bits is numeric (check)
create table t (
  p numeric,
  constraint c check (p < 99999999999999999999)
);
===
create table t (
  p numeric,
  constraint c check (p < 99999999999999999999.0)
);
---
-- different: an integer literal beyond 64 bits is numeric (check)
create table t (
  p numeric,
  constraint c check (p < 99999999999999999999)
);
===
create table t (
  p numeric,
  constraint c check (p < 1e20)
);
---
-- same: exponent literals are numeric (check)
create table t (
  p numeric,
  constraint c check (p < 1e3)
);
===
create table t (
  p numeric,
  constraint c check (p < '1000')
);
---
-- same: exponent literals are numeric (check)
create table t (
  p numeric,
  constraint c check (p < 1e3)
);
===
create table t (
  p numeric,
  constraint c check (p < 1000.)
);
---
-- same: exponent literals are numeric (check)
create table t (
  p numeric,
  constraint c check (p < 1e3)
);
===
create table t (
  p numeric,
  constraint c check (p < '1e3'::numeric)
);
---
-- different: exponent literals are numeric (check)
create table t (
  p numeric,
  constraint c check (p < 1e3)
);
===
create table t (
  p numeric,
  constraint c check (p < 1000)
);
---
-- different: exponent literals are numeric (check)
create table t (
  p numeric,
  constraint c check (p < 1e3)
);
===
create table t (
  p numeric,
  constraint c check (p < 1000.0)
);
---
-- different: exponent literals are numeric (check)
create table t (
  p numeric,
  constraint c check (p < 1e3)
);
===
create table t (
  p numeric,
  constraint c check (p < 1e4)
);
---
-- different: exponent literals are numeric (check)
create table t (
  p numeric,
  constraint c check (p < 1e3)
);
===
create table t (
  p numeric,
  constraint c check (p < '1e3'::float8)
);
---
-- same: leading zeros and points (check)
create table t (
  p numeric,
  constraint c check (p < .5)
);
===
create table t (
  p numeric,
  constraint c check (p < 0.5)
);
---
-- same: leading zeros and points (check)
create table t (
  p numeric,
  constraint c check (p < .5)
);
===
create table t (
  p numeric,
  constraint c check (p < 00.5)
);
---
-- same: leading zeros and points (check)
create table t (
  p numeric,
  constraint c check (p < .5)
);
===
create table t (
  p numeric,
  constraint c check (p < 5e-1)
);
---
-- different: leading zeros and points (check)
create table t (
  p numeric,
  constraint c check (p < .5)
);
===
create table t (
  p numeric,
  constraint c check (p < 0.50)
);
---
-- different: leading zeros and points (check)
create table t (
  p numeric,
  constraint c check (p < .5)
);
===
create table t (
  p numeric,
  constraint c check (p < .05)
);
---
-- same: integer literals in other bases (check)
-- only: 18
create table t (
  n int,
  constraint c check (n < 1000)
);
===
create table t (
  n int,
  constraint c check (n < 1_000)
);
---
-- same: integer literals in other bases (index predicate)
-- only: 18
create table t (n int);
create index i on t (n) where n < 1000;
===
create table t (n int);
create index i on t (n) where n < 0x3E8;
---
-- same: integer literals in other bases (check)
-- only: 18
create table t (
  n int,
  constraint c check (n < 1000)
);
===
create table t (
  n int,
  constraint c check (n < 0o1750)
);
---
-- same: integer literals in other bases (index predicate)
-- only: 18
create table t (n int);
create index i on t (n) where n < 1000;
===
create table t (n int);
create index i on t (n) where n < 0b1111101000;
---
-- same: integer literals in other bases (check)
-- only: 18
create table t (
  n int,
  constraint c check (n < 1000)
);
===
create table t (
  n int,
  constraint c check (n < 01000)
);
---
-- different: integer literals in other bases (index predicate)
-- only: 18
create table t (n int);
create index i on t (n) where n < 1000;
===
create table t (n int);
create index i on t (n) where n < 1000.0;
---
-- different: integer literals in other bases (check)
-- only: 18
create table t (
  n int,
  constraint c check (n < 1000)
);
===
create table t (
  n int,
  constraint c check (n < 10_00_0)
);
---
-- different: integer literals in other bases (index predicate)
-- only: 18
create table t (n int);
create index i on t (n) where n < 1000;
===
create table t (n int);
create index i on t (n) where n < 0x3E9;
---
-- same: leading zeros in an integer (check)
create table t (
  n int,
  constraint c check (n < 8)
);
===
create table t (
  n int,
  constraint c check (n < 008)
);
---
-- same: leading zeros in an integer (check)
create table t (
  n int,
  constraint c check (n < 8)
);
===
create table t (
  n int,
  constraint c check (n < '08')
);
---
-- same: leading zeros in an integer (check)
create table t (
  n int,
  constraint c check (n < 8)
);
===
create table t (
  n int,
  constraint c check (n < ' 8 ')
);
---
-- different: leading zeros in an integer (check)
create table t (
  n int,
  constraint c check (n < 8)
);
===
create table t (
  n int,
  constraint c check (n < 80)
);
---
-- different: leading zeros in an integer (check)
create table t (
  n int,
  constraint c check (n < 8)
);
===
create table t (
  n int,
  constraint c check (n < 8.0)
);
---
-- same: extract against an integer (check)
create table t (
  d date,
  constraint c check (extract(year from d) > 2000)
);
===
create table t (
  d date,
  constraint c check (extract(year from d) > 2000::numeric)
);
---
-- different: extract against an integer (check)
create table t (
  d date,
  constraint c check (extract(year from d) > 2000)
);
===
create table t (
  d date,
  constraint c check (extract(year from d) > 2000.0)
);
---
-- different: extract against an integer (check)
create table t (
  d date,
  constraint c check (extract(year from d) > 2000)
);
===
create table t (
  d date,
  constraint c check (extract(year from d)::int > 2000)
);
---
-- different: extract against an integer (check)
create table t (
  d date,
  constraint c check (extract(year from d) > 2000)
);
===
create table t (
  d date,
  constraint c check (date_part('year', d) > 2000)
);
---
-- same: casts of casts are kept (check)
create table t (
  t text,
  constraint c check (t::int::bigint > 0)
);
===
create table t (
  t text,
  constraint c check (cast(cast(t as int) as int8) > 0)
);
---
-- different: casts of casts are kept (check)
create table t (
  t text,
  constraint c check (t::int::bigint > 0)
);
===
create table t (
  t text,
  constraint c check (t::bigint > 0)
);
---
-- different: casts of casts are kept (check)
create table t (
  t text,
  constraint c check (t::int::bigint > 0)
);
===
create table t (
  t text,
  constraint c check (t::int > 0)
);
---
-- different: casts of casts are kept (check)
create table t (
  t text,
  constraint c check (t::int::bigint > 0)
);
===
create table t (
  t text,
  constraint c check (t::smallint::bigint > 0)
);
---
-- same: cast to the own type with a length (generated column)
create table t (
  p numeric(10,2),
  g numeric(10,2) generated always as (p::numeric(10,2)) stored
);
===
create table t (
  p numeric(10,2),
  g numeric(10,2) generated always as (p) stored
);
---
-- different: cast to the own type with a length (generated column)
create table t (
  p numeric(10,2),
  g numeric(10,2) generated always as (p::numeric(10,2)) stored
);
===
create table t (
  p numeric(10,2),
  g numeric(10,2) generated always as (p::numeric(10,3)) stored
);
---
-- different: cast to the own type with a length (generated column)
create table t (
  p numeric(10,2),
  g numeric(10,2) generated always as (p::numeric(10,2)) stored
);
===
create table t (
  p numeric(10,2),
  g numeric(10,2) generated always as (p::numeric(12,2)) stored
);
---
-- different: cast to the own type with a length (generated column)
create table t (
  p numeric(10,2),
  g numeric(10,2) generated always as (p::numeric(10,2)) stored
);
===
create table t (
  p numeric(10,2),
  g numeric(10,2) generated always as (round(p, 2)) stored
);
---
-- same: cast to numeric without scale drops the typmod (generated column)
create table t (
  p numeric(10,2),
  g numeric generated always as (p::numeric) stored
);
===
create table t (
  p numeric(10,2),
  g numeric generated always as (p::decimal) stored
);
---
-- same: cast to numeric without scale drops the typmod (index expression)
create table t (p numeric(10,2));
create index i on t ((p::numeric));
===
create table t (p numeric(10,2));
create index i on t ((p::pg_catalog.numeric));
---
-- different: cast to numeric without scale drops the typmod (generated column)
create table t (
  p numeric(10,2),
  g numeric generated always as (p::numeric) stored
);
===
create table t (
  p numeric(10,2),
  g numeric generated always as (p::numeric(10,2)) stored
);
---
-- different: cast to numeric without scale drops the typmod (index expression)
create table t (p numeric(10,2));
create index i on t ((p::numeric));
===
create table t (p numeric(10,2));
create index i on t ((p::numeric(10)));
---
-- same: cast numeric(n) is numeric(n,0) (generated column)
create table t (
  p numeric,
  g numeric generated always as (p::numeric(10)) stored
);
===
create table t (
  p numeric,
  g numeric generated always as (p::numeric(10,0)) stored
);
---
-- same: cast numeric(n) is numeric(n,0) (generated column)
create table t (
  p numeric,
  g numeric generated always as (p::numeric(10)) stored
);
===
create table t (
  p numeric,
  g numeric generated always as (p::dec(10)) stored
);
---
-- different: cast numeric(n) is numeric(n,0) (generated column)
create table t (
  p numeric,
  g numeric generated always as (p::numeric(10)) stored
);
===
create table t (
  p numeric,
  g numeric generated always as (p::numeric) stored
);
---
-- different: cast numeric(n) is numeric(n,0) (generated column)
create table t (
  p numeric,
  g numeric generated always as (p::numeric(10)) stored
);
===
create table t (
  p numeric,
  g numeric generated always as (p::numeric(11)) stored
);
---
-- same: cast to timestamp precision (check)
create table t (
  a timestamp,
  constraint c check (a::timestamp(0) = a)
);
===
create table t (
  a timestamp,
  constraint c check (a::timestamp(0) without time zone = a)
);
---
-- different: cast to timestamp precision (check)
create table t (
  a timestamp,
  constraint c check (a::timestamp(0) = a)
);
===
create table t (
  a timestamp,
  constraint c check (a::timestamp = a)
);
---
-- different: cast to timestamp precision (check)
create table t (
  a timestamp,
  constraint c check (a::timestamp(0) = a)
);
===
create table t (
  a timestamp,
  constraint c check (date_trunc('second', a) = a)
);
---
-- different: cast to timestamp precision (check)
create table t (
  a timestamp,
  constraint c check (a::timestamp(0) = a)
);
===
create table t (
  a timestamp,
  constraint c check (a::timestamp(3) = a)
);
---
-- same: cast to varchar of the same type (index expression)
create table t (t text);
create index i on t ((t::varchar));
===
create table t (t text);
create index i on t ((t::character varying));
---
-- same: cast to varchar of the same type (index expression)
create table t (t text);
create index i on t ((t::varchar));
===
create table t (t text);
create index i on t (((t)::varchar));
---
-- different: cast to varchar of the same type (index expression)
create table t (t text);
create index i on t ((t::varchar));
===
create table t (t text);
create index i on t ((t));
---
-- different: cast to varchar of the same type (index expression)
create table t (t text);
create index i on t ((t::varchar));
===
create table t (t text);
create index i on t ((t::varchar(10)));
---
-- different: cast to varchar of the same type (index expression)
create table t (t text);
create index i on t ((t::varchar));
===
create table t (t text);
create index i on t ((t::bpchar));
---
-- same: cast of an integer to text (generated column)
create table t (
  n int,
  g text generated always as (n::text) stored
);
===
create table t (
  n int,
  g text generated always as (cast(n as text)) stored
);
---
-- same: cast of an integer to text (index expression)
create table t (n int);
create index i on t ((n::text));
===
create table t (n int);
create index i on t (((n)::pg_catalog.text));
---
-- different: cast of an integer to text (generated column)
create table t (
  n int,
  g text generated always as (n::text) stored
);
===
create table t (
  n int,
  g text generated always as (n::varchar) stored
);
---
-- different: cast of an integer to text (index expression)
create table t (n int);
create index i on t ((n::text));
===
create table t (n int);
create index i on t ((n::bigint::text));
---
-- same: cast of an enum to text (check)
create type mood as enum ('a', 'b');
create table t (
  m mood,
  constraint c check (m::text = 'a')
);
===
create type mood as enum ('a', 'b');
create table t (
  m mood,
  constraint c check (m::text = 'a'::text)
);
---
-- same: cast of an enum to text (check)
create type mood as enum ('a', 'b');
create table t (
  m mood,
  constraint c check (m::text = 'a')
);
===
create type mood as enum ('a', 'b');
create table t (
  m mood,
  constraint c check (cast(m as text) = 'a')
);
---
-- different: cast of an enum to text (check)
create type mood as enum ('a', 'b');
create table t (
  m mood,
  constraint c check (m::text = 'a')
);
===
create type mood as enum ('a', 'b');
create table t (
  m mood,
  constraint c check (m = 'a')
);
---
-- different: cast of an enum to text (check)
create type mood as enum ('a', 'b');
create table t (
  m mood,
  constraint c check (m::text = 'a')
);
===
create type mood as enum ('a', 'b');
create table t (
  m mood,
  constraint c check (m::varchar = 'a')
);
---
-- different: cast of an enum to text (check)
create type mood as enum ('a', 'b');
create table t (
  m mood,
  constraint c check (m::text = 'a')
);
===
create type mood as enum ('a', 'b');
create table t (
  m mood,
  constraint c check (m::text = 'b')
);
---
-- same: typed literal and cast (check)
create table t (
  d date,
  constraint c check (d > date '2024-01-01')
);
===
create table t (
  d date,
  constraint c check (d > '2024-01-01'::date)
);
---
-- same: typed literal and cast (index predicate)
create table t (d date);
create index i on t (d) where d > date '2024-01-01';
===
create table t (d date);
create index i on t (d) where d > cast('2024-01-01' as date);
---
-- same: typed literal and cast (check)
create table t (
  d date,
  constraint c check (d > date '2024-01-01')
);
===
create table t (
  d date,
  constraint c check (d > '2024-01-01')
);
---
-- same: typed literal and cast (index predicate)
create table t (d date);
create index i on t (d) where d > date '2024-01-01';
===
create table t (d date);
create index i on t (d) where d > pg_catalog.date '2024-01-01';
---
-- different: typed literal and cast (check)
create table t (
  d date,
  constraint c check (d > date '2024-01-01')
);
===
create table t (
  d date,
  constraint c check (d > timestamp '2024-01-01')
);
---
-- different: typed literal and cast (index predicate)
create table t (d date);
create index i on t (d) where d > date '2024-01-01';
===
create table t (d date);
create index i on t (d) where d > '2024-01-02';
---
-- different: typed literal and cast (check)
create table t (
  d date,
  constraint c check (d > date '2024-01-01')
);
===
create table t (
  d date,
  constraint c check (d > '2024-01-01'::text::date)
);
---
-- different: typed literal and cast (index predicate)
create table t (d date);
create index i on t (d) where d > date '2024-01-01';
===
create table t (d date);
create index i on t (d) where d >= '2024-01-01';
---
-- different: date against a timestamptz literal (check)
create table t (
  d date,
  constraint c check (d > timestamptz '2024-01-01')
);
===
create table t (
  d date,
  constraint c check (d > timestamp '2024-01-01')
);
---
-- different: date against a timestamptz literal (check)
create table t (
  d date,
  constraint c check (d > timestamptz '2024-01-01')
);
===
create table t (
  d date,
  constraint c check (d > '2024-01-01')
);
---
-- same: a boolean from an integer (default)
create table t (x boolean default 1::bool);
===
create table t (x boolean default (1)::boolean);
---
-- same: a boolean from an integer (default)
create table t (x boolean default 1::bool);
===
create table t (x boolean default cast(1 as bool));
---
-- different: a boolean from an integer (default)
create table t (x boolean default 1::bool);
===
create table t (x boolean default true);
---
-- different: a boolean from an integer (default)
create table t (x boolean default 1::bool);
===
create table t (x boolean default '1');
---
-- different: a boolean from an integer (default)
create table t (x boolean default 1::bool);
===
create table t (x boolean default 0::bool);
---
-- same: array casts (generated column)
create table t (
  a int[],
  g bigint[] generated always as (a::bigint[]) stored
);
===
create table t (
  a int[],
  g bigint[] generated always as (cast(a as int8[])) stored
);
---
-- same: array casts (generated column)
create table t (
  a int[],
  g bigint[] generated always as (a::bigint[]) stored
);
===
create table t (
  a int[],
  g bigint[] generated always as (a::int8 array) stored
);
---
-- same: array casts (generated column)
create table t (
  a int[],
  g bigint[] generated always as (a::bigint[]) stored
);
===
create table t (
  a int[],
  g bigint[] generated always as (a::bigint[5]) stored
);
---
-- different: array casts (generated column)
create table t (
  a int[],
  g bigint[] generated always as (a::bigint[]) stored
);
===
create table t (
  a int[],
  g bigint[] generated always as (a::int[]) stored
);
---
-- different: array casts (generated column)
create table t (
  a int[],
  g bigint[] generated always as (a::bigint[]) stored
);
===
create table t (
  a int[],
  g bigint[] generated always as (a::numeric[]) stored
);
---
-- different: array casts (generated column)
create table t (
  a int[],
  g bigint[] generated always as (a::bigint[]) stored
);
===
create table t (
  a int[],
  g bigint[] generated always as (array[a[1]]::bigint[]) stored
);
---
-- same: cast of an array constructor is pushed into it (default)
create table t (x varchar[] default array['a', 'b']::varchar[]);
===
create table t (x varchar[] default array['a'::varchar, 'b'::varchar]);
---
-- same: cast of an array constructor is pushed into it (default)
create table t (x varchar[] default array['a', 'b']::varchar[]);
===
create table t (x varchar[] default array['a'::varchar, 'b']);
---
-- different: cast of an array constructor is pushed into it (default)
create table t (x varchar[] default array['a', 'b']::varchar[]);
===
create table t (x varchar[] default array['a', 'b']);
---
-- different: cast of an array constructor is pushed into it (default)
create table t (x varchar[] default array['a', 'b']::varchar[]);
===
create table t (x varchar[] default array['a'::varchar(1), 'b']);
---
-- different: cast of an array constructor is pushed into it (default)
create table t (x varchar[] default array['a', 'b']::varchar[]);
===
create table t (x varchar[] default '{a,b}');
---
-- same: nested array constructor (default)
create table t (x int[] default array[[1,2],[3,4]]);
===
create table t (x int[] default array[array[1,2],array[3,4]]);
---
-- same: nested array constructor (default)
create table t (x int[] default array[[1,2],[3,4]]);
===
create table t (x int[] default array[[1,2],[3,4]]::int[]);
---
-- different: nested array constructor (default)
create table t (x int[] default array[[1,2],[3,4]]);
===
create table t (x int[] default array[[1,2],[4,3]]);
---
-- different: nested array constructor (default)
create table t (x int[] default array[[1,2],[3,4]]);
===
create table t (x int[] default '{{1,2},{3,4}}');
---
-- different: nested array constructor (default)
create table t (x int[] default array[[1,2],[3,4]]);
===
create table t (x int[] default array[1,2,3,4]);
---
-- same: NULL with a type (check)
create table t (
  u uuid,
  constraint c check (u is distinct from coalesce(u, null::uuid))
);
===
create table t (
  u uuid,
  constraint c check (u is distinct from coalesce(u, null))
);
---
-- same: NULL with a type (check)
create table t (
  u uuid,
  constraint c check (u is distinct from coalesce(u, null::uuid))
);
===
create table t (
  u uuid,
  constraint c check (u is distinct from coalesce(u, cast(null as uuid)))
);
---
-- different: NULL with a type (check)
create table t (
  u uuid,
  constraint c check (u is distinct from coalesce(u, null::uuid))
);
===
create table t (
  u uuid,
  constraint c check (u is distinct from coalesce(null, u))
);
---
-- different: NULL with a type (check)
create table t (
  u uuid,
  constraint c check (u is distinct from coalesce(u, null::uuid))
);
===
create table t (
  u uuid,
  constraint c check (u is distinct from u)
);
---
-- same: NULL in a comparison takes the type of the other side (check)
create table t (
  u uuid,
  constraint c check (u = null)
);
===
create table t (
  u uuid,
  constraint c check (u = null::uuid)
);
---
-- different: NULL in a comparison takes the type of the other side (index predicate)
create table t (u uuid);
create index i on t (u) where u = null;
===
create table t (u uuid);
create index i on t (u) where u is null;
---
-- different: NULL in a comparison takes the type of the other side (check)
create table t (
  u uuid,
  constraint c check (u = null)
);
===
create table t (
  u uuid,
  constraint c check (null = u)
);
---
-- different: NULL in a comparison takes the type of the other side (index predicate)
create table t (u uuid);
create index i on t (u) where u = null;
===
create table t (u uuid);
create index i on t (u) where u = null::text::uuid;
---
-- same: NULL concatenated (check)
create table t (
  t text,
  constraint c check (t || null = '')
);
===
create table t (
  t text,
  constraint c check (t || null::text = '')
);
---
-- different: NULL concatenated (check)
create table t (
  t text,
  constraint c check (t || null = '')
);
===
create table t (
  t text,
  constraint c check (null || t = '')
);
---
-- different: NULL concatenated (check)
create table t (
  t text,
  constraint c check (t || null = '')
);
===
create table t (
  t text,
  constraint c check (t || '' = null)
);
---
-- same: COLLATE is not a cast (check)
create table t (
  t text,
  constraint c check ((t)::text > 'a')
);
===
create table t (
  t text,
  constraint c check (t > 'a')
);
---
-- different: COLLATE is not a cast (check)
create table t (
  t text,
  constraint c check ((t)::text > 'a')
);
===
create table t (
  t text,
  constraint c check (t collate "C" > 'a')
);
---
-- different: COLLATE is not a cast (check)
create table t (
  t text,
  constraint c check ((t)::text > 'a')
);
===
create table t (
  t text,
  constraint c check (t collate "default" > 'a')
);
---
-- same: subscripts and slices (check)
create table t (
  a int[],
  constraint c check (a[1] > 0)
);
===
create table t (
  a int[],
  constraint c check ((a)[1] > 0)
);
---
-- same: subscripts and slices (check)
create table t (
  a int[],
  constraint c check (a[1] > 0)
);
===
create table t (
  a int[],
  constraint c check (a['1'] > 0)
);
---
-- different: subscripts and slices (check)
create table t (
  a int[],
  constraint c check (a[1] > 0)
);
===
create table t (
  a int[],
  constraint c check (a[2] > 0)
);
---
-- different: subscripts and slices (check)
create table t (
  a int[],
  constraint c check (a[1] > 0)
);
===
create table t (
  a int[],
  constraint c check (a[1:1] > '{0}')
);
---
-- different: subscripts and slices (check)
create table t (
  a int[],
  constraint c check (a[1] > 0)
);
===
create table t (
  a int[],
  constraint c check (a[1::smallint] > 0)
);
---
-- same: slices (check)
create table t (
  a int[],
  constraint c check (a[1:2] = '{1,2}')
);
===
create table t (
  a int[],
  constraint c check ((a)[1:2] = '{1,2}'::int[])
);
---
-- different: slices (check)
create table t (
  a int[],
  constraint c check (a[1:2] = '{1,2}')
);
===
create table t (
  a int[],
  constraint c check (a[:2] = '{1,2}')
);
---
-- different: slices (check)
create table t (
  a int[],
  constraint c check (a[1:2] = '{1,2}')
);
===
create table t (
  a int[],
  constraint c check (a[1:2] = array[1,2])
);
---
-- different: slices (check)
create table t (
  a int[],
  constraint c check (a[1:2] = '{1,2}')
);
===
create table t (
  a int[],
  constraint c check (a[2] = '2')
);
---
-- same: domain cast (check)
create domain d as int;
create table t (
  n int,
  constraint c check (n::d > 0)
);
===
create domain d as int;
create table t (
  n int,
  constraint c check (cast(n as d) > 0)
);
---
-- same: domain cast (check)
create domain d as int;
create table t (
  n int,
  constraint c check (n::d > 0)
);
===
create domain d as int;
create table t (
  n int,
  constraint c check (n::public.d > 0)
);
---
-- different: domain cast (check)
create domain d as int;
create table t (
  n int,
  constraint c check (n::d > 0)
);
===
create domain d as int;
create table t (
  n int,
  constraint c check (n > 0)
);
---
-- different: domain cast (check)
create domain d as int;
create table t (
  n int,
  constraint c check (n::d > 0)
);
===
create domain d as int;
create table t (
  n int,
  constraint c check (n::d > 0::d)
);
---
-- different: domain cast (check)
create domain d as int;
create table t (
  n int,
  constraint c check (n::d > 0)
);
===
create domain d as int;
create table t (
  n int,
  constraint c check (n::int > 0)
);
---
-- same: a column of a domain type is compared as its base type (check)
create domain d as int;
create table t (
  n d,
  constraint c check (n > 0)
);
===
create domain d as int;
create table t (
  n d,
  constraint c check (n::int > 0)
);
---
-- same: a column of a domain type is compared as its base type (index predicate)
create domain d as int;
create table t (n d);
create index i on t (n) where n > 0;
===
create domain d as int;
create table t (n d);
create index i on t (n) where (n)::integer > 0;
---
-- different: a column of a domain type is compared as its base type (check)
create domain d as int;
create table t (
  n d,
  constraint c check (n > 0)
);
===
create domain d as int;
create table t (
  n d,
  constraint c check (n > 0::d)
);
---
-- different: a column of a domain type is compared as its base type (index predicate)
create domain d as int;
create table t (n d);
create index i on t (n) where n > 0;
===
create domain d as int;
create table t (n d);
create index i on t (n) where n::bigint > 0;
---
-- same: a column of a text domain (check)
create domain d as text;
create table t (
  n d,
  constraint c check (n = 'a')
);
===
create domain d as text;
create table t (
  n d,
  constraint c check (n::text = 'a')
);
---
-- same: a column of a text domain (check)
create domain d as text;
create table t (
  n d,
  constraint c check (n = 'a')
);
===
create domain d as text;
create table t (
  n d,
  constraint c check (n::text = 'a'::text)
);
---
-- different: a column of a text domain (check)
create domain d as text;
create table t (
  n d,
  constraint c check (n = 'a')
);
===
create domain d as text;
create table t (
  n d,
  constraint c check (n = 'a'::d)
);
---
-- different: a column of a text domain (check)
create domain d as text;
create table t (
  n d,
  constraint c check (n = 'a')
);
===
create domain d as text;
create table t (
  n d,
  constraint c check (n::varchar = 'a')
);
---
-- same: domain check over varchar (domain check)
create domain d as varchar(10) constraint c check (value <> '');
===
create domain d as varchar(10) constraint c check (value::text <> '');
---
-- same: domain check over varchar (domain check)
create domain d as varchar(10) constraint c check (value <> '');
===
create domain d as varchar(10) constraint c check ((value)::text <> ''::text);
---
-- different: domain check over varchar (domain check)
create domain d as varchar(10) constraint c check (value <> '');
===
create domain d as varchar(10) constraint c check (value <> ' ');
---
-- different: domain check over varchar (domain check)
create domain d as varchar(10) constraint c check (value <> '');
===
create domain d as varchar(10) constraint c check (value::varchar(10) <> '' or false);
---
-- different: domain check over varchar (domain check)
create domain d as varchar(10) constraint c check (value <> '');
===
create domain d as varchar(10) constraint c check (value <> ''::varchar);
---
-- same: conversion functions (check)
create table t (
  t text,
  constraint c check (t::date > '2024-01-01')
);
===
create table t (
  t text,
  constraint c check (cast(t as date) > '2024-01-01'::date)
);
---
-- different: conversion functions (check)
create table t (
  t text,
  constraint c check (t::date > '2024-01-01')
);
===
create table t (
  t text,
  constraint c check (to_date(t, 'YYYY-MM-DD') > '2024-01-01')
);
---
-- different: conversion functions (check)
create table t (
  t text,
  constraint c check (t::date > '2024-01-01')
);
===
create table t (
  t text,
  constraint c check (date(t::timestamp) > '2024-01-01')
);
---
-- same: function-like cast (index expression)
create table t (a timestamp);
create index i on t ((a::date));
===
create table t (a timestamp);
create index i on t ((cast(a as date)));
---
-- same: function-like cast (index expression)
create table t (a timestamp);
create index i on t ((a::date));
===
create table t (a timestamp);
create index i on t (((a)::pg_catalog.date));
---
-- different: function-like cast (index expression)
create table t (a timestamp);
create index i on t ((a::date));
===
create table t (a timestamp);
create index i on t ((date(a)));
---
-- different: function-like cast (index expression)
create table t (a timestamp);
create index i on t ((a::date));
===
create table t (a timestamp);
create index i on t ((date_trunc('day', a)));
---
-- different: function-like cast (index expression)
create table t (a timestamp);
create index i on t ((a::date));
===
create table t (a timestamp);
create index i on t ((a));
