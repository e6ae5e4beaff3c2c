-- same: OR chain (check)
create table t (
  n int,
  constraint c check (n = 1 or n = 2 or n = 3)
);
===
create table t (
  n int,
  constraint c check ((n = 1 or n = 2) or n = 3)
);
---
-- same: OR chain (index predicate)
create table t (n int);
create index i on t (n) where n = 1 or n = 2 or n = 3;
===
create table t (n int);
create index i on t (n) where ((n = 1) or (n = 2)) or (n = 3);
---
-- different: OR chain (generated column)
create table t (
  n int,
  g boolean generated always as (n = 1 or n = 2 or n = 3) stored
);
===
create table t (
  n int,
  g boolean generated always as (n = 1 or (n = 2 or n = 3)) stored
);
---
-- different: OR chain (check)
create table t (
  n int,
  constraint c check (n = 1 or n = 2 or n = 3)
);
===
create table t (
  n int,
  constraint c check (n = 2 or n = 1 or n = 3)
);
---
-- different: OR chain (index predicate)
create table t (n int);
create index i on t (n) where n = 1 or n = 2 or n = 3;
===
create table t (n int);
create index i on t (n) where n = 1 or n = 3 or n = 2;
---
-- different: OR chain (generated column)
create table t (
  n int,
  g boolean generated always as (n = 1 or n = 2 or n = 3) stored
);
===
create table t (
  n int,
  g boolean generated always as (n in (1, 2, 3)) stored
);
---
-- different: OR chain (check)
create table t (
  n int,
  constraint c check (n = 1 or n = 2 or n = 3)
);
===
create table t (
  n int,
  constraint c check (n = 1 or n = 2)
);
---
-- same: AND chain (check)
create table t (
  a int, b int, c int,
  constraint c check (a > 0 and b > 0 and c > 0)
);
===
create table t (
  a int, b int, c int,
  constraint c check ((a > 0 and b > 0) and c > 0)
);
---
-- same: AND chain (index expression)
create table t (a int, b int, c int);
create index i on t ((a > 0 and b > 0 and c > 0));
===
create table t (a int, b int, c int);
create index i on t ((((a > 0) and (b > 0)) and (c > 0)));
---
-- different: AND chain (exclusion predicate)
create table t (
  a int, b int, c int,
  constraint e exclude using btree (a with =) where (a > 0 and b > 0 and c > 0)
);
===
create table t (
  a int, b int, c int,
  constraint e exclude using btree (a with =) where (a > 0 and (b > 0 and c > 0))
);
---
-- different: AND chain (check)
create table t (
  a int, b int, c int,
  constraint c check (a > 0 and b > 0 and c > 0)
);
===
create table t (
  a int, b int, c int,
  constraint c check (b > 0 and a > 0 and c > 0)
);
---
-- different: AND chain (index expression)
create table t (a int, b int, c int);
create index i on t ((a > 0 and b > 0 and c > 0));
===
create table t (a int, b int, c int);
create index i on t ((a > 0 and b > 0));
---
-- different: AND chain (exclusion predicate)
create table t (
  a int, b int, c int,
  constraint e exclude using btree (a with =) where (a > 0 and b > 0 and c > 0)
);
===
create table t (
  a int, b int, c int,
  constraint e exclude using btree (a with =) where (a > 0 and b > 0 and c >= 0)
);
---
-- different: AND chain (check)
create table t (
  a int, b int, c int,
  constraint c check (a > 0 and b > 0 and c > 0)
);
===
create table t (
  a int, b int, c int,
  constraint c check (a > 0 or b > 0 or c > 0)
);
---
-- same: AND nested on the right (check)
create table t (
  a int, b int, c int, d int,
  constraint c check (a > 0 and (b > 0 and c > 0 and d > 0))
);
===
create table t (
  a int, b int, c int, d int,
  constraint c check (a > 0 and ((b > 0 and c > 0) and d > 0))
);
---
-- different: AND nested on the right (index predicate)
create table t (a int, b int, c int, d int);
create index i on t (a) where a > 0 and (b > 0 and c > 0 and d > 0);
===
create table t (a int, b int, c int, d int);
create index i on t (a) where a > 0 and b > 0 and c > 0 and d > 0;
---
-- different: AND nested on the right (check)
create table t (
  a int, b int, c int, d int,
  constraint c check (a > 0 and (b > 0 and c > 0 and d > 0))
);
===
create table t (
  a int, b int, c int, d int,
  constraint c check (a > 0 and (b > 0 and (c > 0 and d > 0)))
);
---
-- different: AND nested on the right (index predicate)
create table t (a int, b int, c int, d int);
create index i on t (a) where a > 0 and (b > 0 and c > 0 and d > 0);
===
create table t (a int, b int, c int, d int);
create index i on t (a) where (a > 0 and b > 0) and (c > 0 and d > 0);
---
-- same: AND binds before OR (check)
create table t (
  a int, b int, c int,
  constraint c check (a > 0 or b > 0 and c > 0)
);
===
create table t (
  a int, b int, c int,
  constraint c check (a > 0 or (b > 0 and c > 0))
);
---
-- different: AND binds before OR (generated column)
create table t (
  a int, b int, c int,
  g boolean generated always as (a > 0 or b > 0 and c > 0) stored
);
===
create table t (
  a int, b int, c int,
  g boolean generated always as ((a > 0 or b > 0) and c > 0) stored
);
---
-- different: AND binds before OR (index predicate)
create table t (a int, b int, c int);
create index i on t (a) where a > 0 or b > 0 and c > 0;
===
create table t (a int, b int, c int);
create index i on t (a) where a > 0 or c > 0 and b > 0;
---
-- same: AND before OR, left (index expression)
create table t (a int, b int, c int);
create index i on t ((a > 0 and b > 0 or c > 0));
===
create table t (a int, b int, c int);
create index i on t (((a > 0 and b > 0) or c > 0));
---
-- different: AND before OR, left (check)
create table t (
  a int, b int, c int,
  constraint c check (a > 0 and b > 0 or c > 0)
);
===
create table t (
  a int, b int, c int,
  constraint c check (a > 0 and (b > 0 or c > 0))
);
---
-- same: NOT binds before AND (index predicate)
create table t (a boolean, b boolean);
create index i on t (a) where not a and b;
===
create table t (a boolean, b boolean);
create index i on t (a) where (not a) and b;
---
-- same: NOT binds before AND (check)
create table t (
  a boolean, b boolean,
  constraint c check (not a and b)
);
===
create table t (
  a boolean, b boolean,
  constraint c check (not (a) and (b))
);
---
-- different: NOT binds before AND (index predicate)
create table t (a boolean, b boolean);
create index i on t (a) where not a and b;
===
create table t (a boolean, b boolean);
create index i on t (a) where not (a and b);
---
-- different: NOT binds before AND (check)
create table t (
  a boolean, b boolean,
  constraint c check (not a and b)
);
===
create table t (
  a boolean, b boolean,
  constraint c check (b and not a)
);
---
-- different: NOT binds before AND (index predicate)
create table t (a boolean, b boolean);
create index i on t (a) where not a and b;
===
create table t (a boolean, b boolean);
create index i on t (a) where not a or b;
---
-- same: NOT binds after comparison (check)
create table t (
  a int, b int,
  constraint c check (not a = b)
);
===
create table t (
  a int, b int,
  constraint c check (not (a = b))
);
---
-- different: NOT binds after comparison (generated column)
create table t (
  a int, b int,
  g boolean generated always as (not a = b) stored
);
===
create table t (
  a int, b int,
  g boolean generated always as (a <> b) stored
);
---
-- different: NOT binds after comparison (check)
create table t (
  a int, b int,
  constraint c check (not a = b)
);
===
create table t (
  a int, b int,
  constraint c check (not a <> b)
);
---
-- same: double NOT (check)
create table t (
  a boolean,
  constraint c check (not not a)
);
===
create table t (
  a boolean,
  constraint c check (not (not a))
);
---
-- different: double NOT (check)
create table t (
  a boolean,
  constraint c check (not not a)
);
===
create table t (
  a boolean,
  constraint c check (a)
);
---
-- different: double NOT (check)
create table t (
  a boolean,
  constraint c check (not not a)
);
===
create table t (
  a boolean,
  constraint c check (not a)
);
---
-- same: != and <> (check)
create table t (
  n int,
  constraint c check (n != 2)
);
===
create table t (
  n int,
  constraint c check (n <> 2)
);
---
-- same: != and <> (index predicate)
create table t (n int);
create index i on t (n) where n != 2;
===
create table t (n int);
create index i on t (n) where n operator(pg_catalog.<>) 2;
---
-- different: != and <> (generated column)
create table t (
  n int,
  g boolean generated always as (n != 2) stored
);
===
create table t (
  n int,
  g boolean generated always as (not n = 2) stored
);
---
-- different: != and <> (index expression)
create table t (n int);
create index i on t ((n != 2));
===
create table t (n int);
create index i on t ((n <> 3));
---
-- different: != and <> (check)
create table t (
  n int,
  constraint c check (n != 2)
);
===
create table t (
  n int,
  constraint c check (n = 2)
);
---
-- different: != and <> (index predicate)
create table t (n int);
create index i on t (n) where n != 2;
===
create table t (n int);
create index i on t (n) where n is distinct from 2;
---
-- different: != and <> (generated column)
create table t (
  n int,
  g boolean generated always as (n != 2) stored
);
===
create table t (
  n int,
  g boolean generated always as (2 <> n) stored
);
---
-- same: comparison (check)
create table t (
  n int,
  constraint c check (n > 0)
);
===
create table t (
  n int,
  constraint c check ((n > 0))
);
---
-- same: comparison (index predicate)
create table t (n int);
create index i on t (n) where n > 0;
===
create table t (n int);
create index i on t (n) where ( ( n )>( 0 ) );
---
-- same: comparison (generated column)
create table t (
  n int,
  g boolean generated always as (n > 0) stored
);
===
create table t (
  n int,
  g boolean generated always as (n > '0') stored
);
---
-- same: comparison (check)
create table t (
  n int,
  constraint c check (n > 0)
);
===
create table t (
  n int,
  constraint c check (n > 0::int)
);
---
-- same: comparison (index predicate)
create table t (n int);
create index i on t (n) where n > 0;
===
create table t (n int);
create index i on t (n) where n operator(pg_catalog.>) 0;
---
-- same: comparison (generated column)
create table t (
  n int,
  g boolean generated always as (n > 0) stored
);
===
create table t (
  n int,
  g boolean generated always as (n > '0'::integer) stored
);
---
-- same: comparison (check)
create table t (
  n int,
  constraint c check (n > 0)
);
===
create table t (
  n int,
  constraint c check (n::integer > 0)
);
---
-- same: comparison (index predicate)
create table t (n int);
create index i on t (n) where n > 0;
===
create table t (n int);
create index i on t (n) where n > -0;
---
-- different: comparison (generated column)
create table t (
  n int,
  g boolean generated always as (n > 0) stored
);
===
create table t (
  n int,
  g boolean generated always as (n >= 0) stored
);
---
-- different: comparison (check)
create table t (
  n int,
  constraint c check (n > 0)
);
===
create table t (
  n int,
  constraint c check (n < 0)
);
---
-- different: comparison (index predicate)
create table t (n int);
create index i on t (n) where n > 0;
===
create table t (n int);
create index i on t (n) where 0 < n;
---
-- different: comparison (generated column)
create table t (
  n int,
  g boolean generated always as (n > 0) stored
);
===
create table t (
  n int,
  g boolean generated always as (n > 1) stored
);
---
-- different: comparison (check)
create table t (
  n int,
  constraint c check (n > 0)
);
===
create table t (
  n int,
  constraint c check (n > 0.0)
);
---
-- different: comparison (index predicate)
create table t (n int);
create index i on t (n) where n > 0;
===
create table t (n int);
create index i on t (n) where n > 0::bigint;
---
-- different: comparison (generated column)
create table t (
  n int,
  g boolean generated always as (n > 0) stored
);
===
create table t (
  n int,
  g boolean generated always as (n > +0) stored
);
---
-- different: comparison (check)
create table t (
  n int,
  constraint c check (n > 0)
);
===
create table t (
  n int,
  constraint c check (n > 0::smallint)
);
---
-- same: boolean column as condition (index predicate)
create table t (b boolean);
create index i on t (b) where b;
===
create table t (b boolean);
create index i on t (b) where (b);
---
-- same: boolean column as condition (check)
create table t (
  b boolean,
  constraint c check (b)
);
===
create table t (
  b boolean,
  constraint c check (b::boolean)
);
---
-- different: boolean column as condition (exclusion predicate)
create table t (
  b boolean,
  constraint e exclude using btree (b with =) where (b)
);
===
create table t (
  b boolean,
  constraint e exclude using btree (b with =) where (b = true)
);
---
-- different: boolean column as condition (index predicate)
create table t (b boolean);
create index i on t (b) where b;
===
create table t (b boolean);
create index i on t (b) where b is true;
---
-- different: boolean column as condition (check)
create table t (
  b boolean,
  constraint c check (b)
);
===
create table t (
  b boolean,
  constraint c check (not b)
);
---
-- different: boolean column as condition (exclusion predicate)
create table t (
  b boolean,
  constraint e exclude using btree (b with =) where (b)
);
===
create table t (
  b boolean,
  constraint e exclude using btree (b with =) where (b is not false)
);
---
-- same: = true (check)
create table t (
  b boolean,
  constraint c check (b = true)
);
===
create table t (
  b boolean,
  constraint c check (b = 't')
);
---
-- same: = true (index predicate)
create table t (b boolean);
create index i on t (b) where b = true;
===
create table t (b boolean);
create index i on t (b) where b = 'yes'::bool;
---
-- same: = true (check)
create table t (
  b boolean,
  constraint c check (b = true)
);
===
create table t (
  b boolean,
  constraint c check (b = boolean 'on')
);
---
-- same: = true (index predicate)
create table t (b boolean);
create index i on t (b) where b = true;
===
create table t (b boolean);
create index i on t (b) where b = TRUE;
---
-- different: = true (check)
create table t (
  b boolean,
  constraint c check (b = true)
);
===
create table t (
  b boolean,
  constraint c check (b)
);
---
-- different: = true (index predicate)
create table t (b boolean);
create index i on t (b) where b = true;
===
create table t (b boolean);
create index i on t (b) where b = false;
---
-- different: = true (check)
create table t (
  b boolean,
  constraint c check (b = true)
);
===
create table t (
  b boolean,
  constraint c check (b is true)
);
---
-- different: = true (index predicate)
create table t (b boolean);
create index i on t (b) where b = true;
===
create table t (b boolean);
create index i on t (b) where true = b;
---
-- different: = true (check)
create table t (
  b boolean,
  constraint c check (b = true)
);
===
create table t (
  b boolean,
  constraint c check (b <> false)
);
---
-- same: IS TRUE family (index predicate)
create table t (b boolean);
create index i on t (b) where b is true;
===
create table t (b boolean);
create index i on t (b) where (b) is true;
---
-- different: IS TRUE family (check)
create table t (
  b boolean,
  constraint c check (b is true)
);
===
create table t (
  b boolean,
  constraint c check (b is not true)
);
---
-- different: IS TRUE family (index predicate)
create table t (b boolean);
create index i on t (b) where b is true;
===
create table t (b boolean);
create index i on t (b) where b is false;
---
-- different: IS TRUE family (check)
create table t (
  b boolean,
  constraint c check (b is true)
);
===
create table t (
  b boolean,
  constraint c check (b is unknown)
);
---
-- different: IS TRUE family (index predicate)
create table t (b boolean);
create index i on t (b) where b is true;
===
create table t (b boolean);
create index i on t (b) where b is not false;
---
-- same: IS UNKNOWN is not IS NULL (check)
create table t (
  b boolean,
  constraint c check (b is unknown)
);
===
create table t (
  b boolean,
  constraint c check ((b) is unknown)
);
---
-- different: IS UNKNOWN is not IS NULL (check)
create table t (
  b boolean,
  constraint c check (b is unknown)
);
===
create table t (
  b boolean,
  constraint c check (b is null)
);
---
-- different: IS UNKNOWN is not IS NULL (check)
create table t (
  b boolean,
  constraint c check (b is unknown)
);
===
create table t (
  b boolean,
  constraint c check (b is not unknown)
);
---
-- same: ISNULL and NOTNULL (check)
create table t (
  n int,
  constraint c check (n is null)
);
===
create table t (
  n int,
  constraint c check (n isnull)
);
---
-- same: ISNULL and NOTNULL (index predicate)
create table t (n int);
create index i on t (n) where n is null;
===
create table t (n int);
create index i on t (n) where (n) is null;
---
-- different: ISNULL and NOTNULL (generated column)
create table t (
  n int,
  g boolean generated always as (n is null) stored
);
===
create table t (
  n int,
  g boolean generated always as (n is not null) stored
);
---
-- different: ISNULL and NOTNULL (check)
create table t (
  n int,
  constraint c check (n is null)
);
===
create table t (
  n int,
  constraint c check (n = null)
);
---
-- different: ISNULL and NOTNULL (index predicate)
create table t (n int);
create index i on t (n) where n is null;
===
create table t (n int);
create index i on t (n) where not (n is not null);
---
-- same: NOT … IS NULL (index predicate)
create table t (n int);
create index i on t (n) where not n is null;
===
create table t (n int);
create index i on t (n) where not (n is null);
---
-- same: NOT … IS NULL (check)
create table t (
  n int,
  constraint c check (not n is null)
);
===
create table t (
  n int,
  constraint c check (not n isnull)
);
---
-- different: NOT … IS NULL (index predicate)
create table t (n int);
create index i on t (n) where not n is null;
===
create table t (n int);
create index i on t (n) where n is not null;
---
-- different: NOT … IS NULL (check)
create table t (
  n int,
  constraint c check (not n is null)
);
===
create table t (
  n int,
  constraint c check (n notnull)
);
---
-- same: NOTNULL (index expression)
create table t (n int);
create index i on t ((n is not null));
===
create table t (n int);
create index i on t ((n notnull));
---
-- different: NOTNULL (check)
create table t (
  n int,
  constraint c check (n is not null)
);
===
create table t (
  n int,
  constraint c check (not (n is null))
);
---
-- different: NOTNULL (index expression)
create table t (n int);
create index i on t ((n is not null));
===
create table t (n int);
create index i on t ((n is null));
---
-- same: = NULL stays a comparison (check)
create table t (
  n int,
  constraint c check (n = null)
);
===
create table t (
  n int,
  constraint c check (n = null::int)
);
---
-- same: = NULL stays a comparison (check)
create table t (
  n int,
  constraint c check (n = null)
);
===
create table t (
  n int,
  constraint c check (n = cast(null as integer))
);
---
-- different: = NULL stays a comparison (check)
create table t (
  n int,
  constraint c check (n = null)
);
===
create table t (
  n int,
  constraint c check (n is null)
);
---
-- different: = NULL stays a comparison (check)
create table t (
  n int,
  constraint c check (n = null)
);
===
create table t (
  n int,
  constraint c check (null = n)
);
---
-- different: = NULL stays a comparison (check)
create table t (
  n int,
  constraint c check (n = null)
);
===
create table t (
  n int,
  constraint c check (n = null::bigint)
);
---
-- same: a default of boolean logic (default)
create table t (x boolean default (true and not false));
===
create table t (x boolean default ((true) and (not false)));
---
-- same: a default of boolean logic (domain default)
create domain d as boolean default (true and not false);
===
create domain d as boolean default ('t' and not 'f');
---
-- different: a default of boolean logic (default)
create table t (x boolean default (true and not false));
===
create table t (x boolean default true);
---
-- different: a default of boolean logic (domain default)
create domain d as boolean default (true and not false);
===
create domain d as boolean default (not false and true);
---
-- different: a default of boolean logic (default)
create table t (x boolean default (true and not false));
===
create table t (x boolean default (true or not false));
---
-- different: a default of boolean logic (domain default)
create domain d as boolean default (true and not false);
===
create domain d as boolean default (not false);
---
-- same: brackets in a domain check (domain check)
create domain d as int constraint c check (value > 0 and value < 10);
===
create domain d as int constraint c check (((value > 0) and (value < 10)));
---
-- same: brackets in a domain check (added domain check)
create domain d as int;
alter domain d add constraint c check (value > 0 and value < 10);
===
create domain d as int;
alter domain d add constraint c check ((VALUE > 0 AND VALUE < 10));
---
-- different: brackets in a domain check (domain check)
create domain d as int constraint c check (value > 0 and value < 10);
===
create domain d as int constraint c check (value < 10 and value > 0);
---
-- different: brackets in a domain check (added domain check)
create domain d as int;
alter domain d add constraint c check (value > 0 and value < 10);
===
create domain d as int;
alter domain d add constraint c check (value > 0 and value <= 10);
---
-- different: brackets in a domain check (domain check)
create domain d as int constraint c check (value > 0 and value < 10);
===
create domain d as int constraint c check (value >= 0 and value < 10);
---
-- different: brackets in a domain check (added domain check)
create domain d as int;
alter domain d add constraint c check (value > 0 and value < 10);
===
create domain d as int;
alter domain d add constraint c check (value between 0 and 10);
---
-- same: two checks are not one with AND, and their order does not matter
create table t (a int, constraint c1 check (a > 0), constraint c2 check (a < 9));
===
create table t (a int, constraint c2 check (a < 9), constraint c1 check (a > 0));
---
-- different: two checks are not one with AND, and their order does not matter
create table t (a int, constraint c1 check (a > 0), constraint c2 check (a < 9));
===
create table t (a int, constraint c1 check (a > 0 and a < 9));
---
-- different: two checks are not one with AND, and their order does not matter
create table t (a int, constraint c1 check (a > 0), constraint c2 check (a < 9));
===
create table t (a int, constraint c1 check (a < 9), constraint c2 check (a > 0));
---
-- same: row equality (check)
create table t (
  a int, b int,
  constraint c check ((a, b) = (1, 2))
);
===
create table t (
  a int, b int,
  constraint c check (row(a, b) = row(1, 2))
);
---
-- same: row equality (index predicate)
create table t (a int, b int);
create index i on t (a) where (a, b) = (1, 2);
===
create table t (a int, b int);
create index i on t (a) where a = 1 and b = 2;
---
-- different: row equality (generated column)
create table t (
  a int, b int,
  g boolean generated always as ((a, b) = (1, 2)) stored
);
===
create table t (
  a int, b int,
  g boolean generated always as ((a, b) = (2, 1)) stored
);
---
-- different: row equality (check)
create table t (
  a int, b int,
  constraint c check ((a, b) = (1, 2))
);
===
create table t (
  a int, b int,
  constraint c check ((b, a) = (2, 1))
);
---
-- different: row equality (index predicate)
create table t (a int, b int);
create index i on t (a) where (a, b) = (1, 2);
===
create table t (a int, b int);
create index i on t (a) where (a, b) is not distinct from (1, 2);
---
-- same: row inequality (check)
create table t (
  a int, b int,
  constraint c check ((a, b) <> (1, 2))
);
===
create table t (
  a int, b int,
  constraint c check (a <> 1 or b <> 2)
);
---
-- same: row inequality (index predicate)
create table t (a int, b int);
create index i on t (a) where (a, b) <> (1, 2);
===
create table t (a int, b int);
create index i on t (a) where (a, b) != (1, 2);
---
-- different: row inequality (check)
create table t (
  a int, b int,
  constraint c check ((a, b) <> (1, 2))
);
===
create table t (
  a int, b int,
  constraint c check (a <> 1 and b <> 2)
);
---
-- different: row inequality (index predicate)
create table t (a int, b int);
create index i on t (a) where (a, b) <> (1, 2);
===
create table t (a int, b int);
create index i on t (a) where not ((a, b) = (1, 2));
---
-- same: row comparison < (check)
create table t (
  a int, b int,
  constraint c check ((a, b) < (1, 2))
);
===
create table t (
  a int, b int,
  constraint c check (row(a, b) < row(1, 2))
);
---
-- different: row comparison < (index predicate)
create table t (a int, b int);
create index i on t (a) where (a, b) < (1, 2);
===
create table t (a int, b int);
create index i on t (a) where (a, b) <= (1, 2);
---
-- different: row comparison < (check)
create table t (
  a int, b int,
  constraint c check ((a, b) < (1, 2))
);
===
create table t (
  a int, b int,
  constraint c check (a < 1 or (a = 1 and b < 2))
);
---
-- different: row comparison < (index predicate)
create table t (a int, b int);
create index i on t (a) where (a, b) < (1, 2);
===
create table t (a int, b int);
create index i on t (a) where a < 1 and b < 2;
---
-- same: row IS NULL (check)
create table t (
  a int, b int,
  constraint c check ((a, b) is null)
);
===
create table t (
  a int, b int,
  constraint c check (row(a, b) is null)
);
---
-- different: row IS NULL (check)
create table t (
  a int, b int,
  constraint c check ((a, b) is null)
);
===
create table t (
  a int, b int,
  constraint c check (a is null and b is null)
);
---
-- different: row IS NULL (check)
create table t (
  a int, b int,
  constraint c check ((a, b) is null)
);
===
create table t (
  a int, b int,
  constraint c check ((a, b) is not null)
);
---
-- different: row IS NULL (check)
create table t (
  a int, b int,
  constraint c check ((a, b) is null)
);
===
create table t (
  a int, b int,
  constraint c check ((b, a) is null)
);
---
-- same: row of one (check)
create table t (
  a int,
  constraint c check (row(a) = row(1))
);
===
create table t (
  a int,
  constraint c check (a = 1)
);
---
-- different: row of one (check)
create table t (
  a int,
  constraint c check (row(a) = row(1))
);
===
create table t (
  a int,
  constraint c check (row(a) is not null)
);
---
-- same: three columns in a row (check)
create table t (
  a int, b int, c int,
  constraint c check ((a, b, c) = (1, 2, 3))
);
===
create table t (
  a int, b int, c int,
  constraint c check (a = 1 and b = 2 and c = 3)
);
---
-- same: three columns in a row (check)
create table t (
  a int, b int, c int,
  constraint c check ((a, b, c) = (1, 2, 3))
);
===
create table t (
  a int, b int, c int,
  constraint c check ((a = 1 and b = 2) and c = 3)
);
---
-- different: three columns in a row (check)
create table t (
  a int, b int, c int,
  constraint c check ((a, b, c) = (1, 2, 3))
);
===
create table t (
  a int, b int, c int,
  constraint c check (a = 1 and (b = 2 and c = 3))
);
---
-- same: CASE with and without ELSE NULL (check)
create table t (
  n int,
  constraint c check (case when n > 0 then 1 end > 0)
);
===
create table t (
  n int,
  constraint c check (case when n > 0 then 1 else null end > 0)
);
---
-- same: CASE with and without ELSE NULL (generated column)
create table t (
  n int,
  g boolean generated always as (case when n > 0 then 1 end > 0) stored
);
===
create table t (
  n int,
  g boolean generated always as (case when (n > 0) then 1 else null::int end > 0) stored
);
---
-- different: CASE with and without ELSE NULL (index expression)
create table t (n int);
create index i on t ((case when n > 0 then 1 end > 0));
===
create table t (n int);
create index i on t ((case when n > 0 then 1 else 0 end > 0));
---
-- different: CASE with and without ELSE NULL (check)
create table t (
  n int,
  constraint c check (case when n > 0 then 1 end > 0)
);
===
create table t (
  n int,
  constraint c check (case when n >= 0 then 1 end > 0)
);
---
-- different: CASE with and without ELSE NULL (generated column)
create table t (
  n int,
  g boolean generated always as (case when n > 0 then 1 end > 0) stored
);
===
create table t (
  n int,
  g boolean generated always as (case when not n > 0 then null else 1 end > 0) stored
);
---
-- same: CASE forms (generated column)
create table t (
  n int,
  g text generated always as (case n when 1 then 'a' when 2 then 'b' else 'c' end) stored
);
===
create table t (
  n int,
  g text generated always as (case n when 1 then 'a'::text when 2 then 'b' else 'c' end) stored
);
---
-- same: CASE forms (index expression)
create table t (n int);
create index i on t ((case n when 1 then 'a' when 2 then 'b' else 'c' end));
===
create table t (n int);
create index i on t ((case (n) when '1' then 'a' when 2 then 'b' else 'c' end));
---
-- different: CASE forms (generated column)
create table t (
  n int,
  g text generated always as (case n when 1 then 'a' when 2 then 'b' else 'c' end) stored
);
===
create table t (
  n int,
  g text generated always as (case when n = 1 then 'a' when n = 2 then 'b' else 'c' end) stored
);
---
-- different: CASE forms (index expression)
create table t (n int);
create index i on t ((case n when 1 then 'a' when 2 then 'b' else 'c' end));
===
create table t (n int);
create index i on t ((case n when 2 then 'b' when 1 then 'a' else 'c' end));
---
-- different: CASE forms (generated column)
create table t (
  n int,
  g text generated always as (case n when 1 then 'a' when 2 then 'b' else 'c' end) stored
);
===
create table t (
  n int,
  g text generated always as (case n when 1 then 'a' when 2 then 'b' end) stored
);
---
-- different: CASE forms (index expression)
create table t (n int);
create index i on t ((case n when 1 then 'a' when 2 then 'b' else 'c' end));
===
create table t (n int);
create index i on t ((case n when 1 then 'a' else case n when 2 then 'b' else 'c' end end));
---
-- same: CASE results take a common type (generated column)
create table t (
  n int,
  g numeric generated always as (case when n > 0 then 1 else 2.5 end) stored
);
===
create table t (
  n int,
  g numeric generated always as (case when n > 0 then 1::numeric else 2.5 end) stored
);
---
-- different: CASE results take a common type (index expression)
create table t (n int);
create index i on t ((case when n > 0 then 1 else 2.5 end));
===
create table t (n int);
create index i on t ((case when n > 0 then 1.0 else 2.5 end));
---
-- different: CASE results take a common type (generated column)
create table t (
  n int,
  g numeric generated always as (case when n > 0 then 1 else 2.5 end) stored
);
===
create table t (
  n int,
  g numeric generated always as (case when n > 0 then '1' else 2.5 end) stored
);
---
-- same: COALESCE (index expression)
create table t (a int, b int);
create index i on t ((coalesce(a, b, 0)));
===
create table t (a int, b int);
create index i on t ((COALESCE ( a , b , '0' )));
---
-- same: COALESCE (generated column)
create table t (
  a int, b int,
  g int generated always as (coalesce(a, b, 0)) stored
);
===
create table t (
  a int, b int,
  g int generated always as (coalesce(a, b, 0::int)) stored
);
---
-- different: COALESCE (index expression)
create table t (a int, b int);
create index i on t ((coalesce(a, b, 0)));
===
create table t (a int, b int);
create index i on t ((coalesce(b, a, 0)));
---
-- different: COALESCE (generated column)
create table t (
  a int, b int,
  g int generated always as (coalesce(a, b, 0)) stored
);
===
create table t (
  a int, b int,
  g int generated always as (coalesce(a, b)) stored
);
---
-- different: COALESCE (index expression)
create table t (a int, b int);
create index i on t ((coalesce(a, b, 0)));
===
create table t (a int, b int);
create index i on t ((coalesce(coalesce(a, b), 0)));
---
-- different: COALESCE (generated column)
create table t (
  a int, b int,
  g int generated always as (coalesce(a, b, 0)) stored
);
===
create table t (
  a int, b int,
  g int generated always as (coalesce(a, coalesce(b, 0))) stored
);
---
-- different: COALESCE (index expression)
create table t (a int, b int);
create index i on t ((coalesce(a, b, 0)));
===
create table t (a int, b int);
create index i on t ((case when a is not null then a else coalesce(b, 0) end));
---
-- same: COALESCE with text (unique index expression)
create table t (t text);
create unique index i on t (t, (coalesce(t, '') = 'x'));
===
create table t (t text);
create unique index i on t (t, (coalesce(t, ''::text) = 'x'));
---
-- same: COALESCE with text (index predicate)
create table t (t text);
create index i on t (t) where coalesce(t, '') = 'x';
===
create table t (t text);
create index i on t (t) where (coalesce(t, '')) = 'x'::text;
---
-- different: COALESCE with text (unique index expression)
create table t (t text);
create unique index i on t (t, (coalesce(t, '') = 'x'));
===
create table t (t text);
create unique index i on t (t, (coalesce(t, ' ') = 'x'));
---
-- different: COALESCE with text (index predicate)
create table t (t text);
create index i on t (t) where coalesce(t, '') = 'x';
===
create table t (t text);
create index i on t (t) where coalesce(t, 'x') = '';
---
-- different: COALESCE with text (unique index expression)
create table t (t text);
create unique index i on t (t, (coalesce(t, '') = 'x'));
===
create table t (t text);
create unique index i on t (t, (nullif(t, '') = 'x'));
---
-- same: COALESCE with varchar (index expression)
create table t (v varchar(5));
create index i on t ((coalesce(v, '')));
===
create table t (v varchar(5));
create index i on t ((coalesce(v, ''::varchar)));
---
-- same: COALESCE with varchar (index expression)
create table t (v varchar(5));
create index i on t ((coalesce(v, '')));
===
create table t (v varchar(5));
create index i on t ((coalesce(v, ''::character varying)));
---
-- different: COALESCE with varchar (index expression)
create table t (v varchar(5));
create index i on t ((coalesce(v, '')));
===
create table t (v varchar(5));
create index i on t ((coalesce(v, ''::text)));
---
-- different: COALESCE with varchar (index expression)
create table t (v varchar(5));
create index i on t ((coalesce(v, '')));
===
create table t (v varchar(5));
create index i on t ((coalesce(v::text, '')));
---
-- same: NULLIF (generated column)
create table t (
  a int,
  g int generated always as (nullif(a, 0)) stored
);
===
create table t (
  a int,
  g int generated always as (NULLIF(a, '0')) stored
);
---
-- different: NULLIF (index expression)
create table t (a int);
create index i on t ((nullif(a, 0)));
===
create table t (a int);
create index i on t ((nullif(0, a)));
---
-- different: NULLIF (generated column)
create table t (
  a int,
  g int generated always as (nullif(a, 0)) stored
);
===
create table t (
  a int,
  g int generated always as (nullif(a, 1)) stored
);
---
-- different: NULLIF (index expression)
create table t (a int);
create index i on t ((nullif(a, 0)));
===
create table t (a int);
create index i on t ((case when a = 0 then null else a end));
---
-- same: GREATEST and LEAST (index expression)
create table t (a int, b int);
create index i on t ((greatest(a, b)));
===
create table t (a int, b int);
create index i on t ((GREATEST((a), (b))));
---
-- different: GREATEST and LEAST (generated column)
create table t (
  a int, b int,
  g int generated always as (greatest(a, b)) stored
);
===
create table t (
  a int, b int,
  g int generated always as (greatest(b, a)) stored
);
---
-- different: GREATEST and LEAST (index expression)
create table t (a int, b int);
create index i on t ((greatest(a, b)));
===
create table t (a int, b int);
create index i on t ((least(a, b)));
---
-- different: GREATEST and LEAST (generated column)
create table t (
  a int, b int,
  g int generated always as (greatest(a, b)) stored
);
===
create table t (
  a int, b int,
  g int generated always as (case when a > b then a else b end) stored
);
---
-- same: addition is left-associative (index expression)
create table t (a int, b int, c int);
create index i on t ((a + b + c > 0));
===
create table t (a int, b int, c int);
create index i on t (((a + b) + c > 0));
---
-- same: addition is left-associative (generated column)
create table t (
  a int, b int, c int,
  g boolean generated always as (a + b + c > 0) stored
);
===
create table t (
  a int, b int, c int,
  g boolean generated always as (((a + b) + c) > 0) stored
);
---
-- different: addition is left-associative (check)
create table t (
  a int, b int, c int,
  constraint c check (a + b + c > 0)
);
===
create table t (
  a int, b int, c int,
  constraint c check (a + (b + c) > 0)
);
---
-- different: addition is left-associative (index expression)
create table t (a int, b int, c int);
create index i on t ((a + b + c > 0));
===
create table t (a int, b int, c int);
create index i on t ((b + a + c > 0));
---
-- same: multiplication before addition (generated column)
create table t (
  a int, b int, c int,
  g int generated always as (a + b * c) stored
);
===
create table t (
  a int, b int, c int,
  g int generated always as (a + (b * c)) stored
);
---
-- different: multiplication before addition (index expression)
create table t (a int, b int, c int);
create index i on t ((a + b * c));
===
create table t (a int, b int, c int);
create index i on t (((a + b) * c));
---
-- different: multiplication before addition (generated column)
create table t (
  a int, b int, c int,
  g int generated always as (a + b * c) stored
);
===
create table t (
  a int, b int, c int,
  g int generated always as (b * c + a) stored
);
---
-- different: multiplication before addition (index expression)
create table t (a int, b int, c int);
create index i on t ((a + b * c));
===
create table t (a int, b int, c int);
create index i on t ((a + c * b));
---
-- same: subtraction (generated column)
create table t (
  a int, b int, c int,
  g int generated always as (a - b - c) stored
);
===
create table t (
  a int, b int, c int,
  g int generated always as ((a - b) - c) stored
);
---
-- different: subtraction (generated column)
create table t (
  a int, b int, c int,
  g int generated always as (a - b - c) stored
);
===
create table t (
  a int, b int, c int,
  g int generated always as (a - (b - c)) stored
);
---
-- different: subtraction (generated column)
create table t (
  a int, b int, c int,
  g int generated always as (a - b - c) stored
);
===
create table t (
  a int, b int, c int,
  g int generated always as (a - (b + c)) stored
);
---
-- same: power is left-associative (check)
create table t (
  a float8,
  constraint c check (a ^ 2 ^ 3 > 0)
);
===
create table t (
  a float8,
  constraint c check ((a ^ 2) ^ 3 > 0)
);
---
-- different: power is left-associative (check)
create table t (
  a float8,
  constraint c check (a ^ 2 ^ 3 > 0)
);
===
create table t (
  a float8,
  constraint c check (a ^ (2 ^ 3) > 0)
);
---
-- different: power is left-associative (check)
create table t (
  a float8,
  constraint c check (a ^ 2 ^ 3 > 0)
);
===
create table t (
  a float8,
  constraint c check (power(power(a, 2), 3) > 0)
);
---
-- same: unary minus before power (check)
create table t (
  a float8,
  constraint c check (- a ^ 2 > 0)
);
===
create table t (
  a float8,
  constraint c check ((- a) ^ 2 > 0)
);
---
-- different: unary minus before power (check)
create table t (
  a float8,
  constraint c check (- a ^ 2 > 0)
);
===
create table t (
  a float8,
  constraint c check (- (a ^ 2) > 0)
);
---
-- same: unary minus on a column (index expression)
create table t (a int);
create index i on t ((- a));
===
create table t (a int);
create index i on t (((-a)));
---
-- same: unary minus on a column (index expression)
create table t (a int);
create index i on t ((- a));
===
create table t (a int);
create index i on t ((-(a)));
---
-- different: unary minus on a column (index expression)
create table t (a int);
create index i on t ((- a));
===
create table t (a int);
create index i on t ((0 - a));
---
-- different: unary minus on a column (index expression)
create table t (a int);
create index i on t ((- a));
===
create table t (a int);
create index i on t ((a * -1));
---
-- different: unary minus on a column (index expression)
create table t (a int);
create index i on t ((- a));
===
create table t (a int);
create index i on t ((+ a));
---
-- same: concatenation (generated column)
create table t (
  a text, b text,
  g text generated always as (a || '-' || b) stored
);
===
create table t (
  a text, b text,
  g text generated always as ((a || '-') || b) stored
);
---
-- same: concatenation (index expression)
create table t (a text, b text);
create index i on t ((a || '-' || b));
===
create table t (a text, b text);
create index i on t ((a || '-'::text || b));
---
-- different: concatenation (generated column)
create table t (
  a text, b text,
  g text generated always as (a || '-' || b) stored
);
===
create table t (
  a text, b text,
  g text generated always as (a || ('-' || b)) stored
);
---
-- different: concatenation (index expression)
create table t (a text, b text);
create index i on t ((a || '-' || b));
===
create table t (a text, b text);
create index i on t ((b || '-' || a));
---
-- different: concatenation (generated column)
create table t (
  a text, b text,
  g text generated always as (a || '-' || b) stored
);
===
create table t (
  a text, b text,
  g text generated always as (a || '_' || b) stored
);
---
-- different: concatenation (index expression)
create table t (a text, b text);
create index i on t ((a || '-' || b));
===
create table t (a text, b text);
create index i on t ((a || b || '-'));
---
-- same: other operators bind alike, left to right (check)
create table t (
  j jsonb,
  constraint c check (j -> 'a' ->> 'b' = 'x')
);
===
create table t (
  j jsonb,
  constraint c check (((j -> 'a') ->> 'b') = 'x')
);
---
-- same: other operators bind alike, left to right (check)
create table t (
  j jsonb,
  constraint c check (j -> 'a' ->> 'b' = 'x')
);
===
create table t (
  j jsonb,
  constraint c check ((j -> 'a'::text) ->> 'b'::text = 'x'::text)
);
---
-- different: other operators bind alike, left to right (check)
create table t (
  j jsonb,
  constraint c check (j -> 'a' ->> 'b' = 'x')
);
===
create table t (
  j jsonb,
  constraint c check (j ->> 'a' = 'x')
);
---
-- different: other operators bind alike, left to right (check)
create table t (
  j jsonb,
  constraint c check (j -> 'a' ->> 'b' = 'x')
);
===
create table t (
  j jsonb,
  constraint c check (j -> 'b' ->> 'a' = 'x')
);
---
-- different: other operators bind alike, left to right (check)
create table t (
  j jsonb,
  constraint c check (j -> 'a' ->> 'b' = 'x')
);
===
create table t (
  j jsonb,
  constraint c check (j #>> '{a,b}' = 'x')
);
---
-- different: other operators bind alike, left to right (check)
create table t (
  j jsonb,
  constraint c check (j -> 'a' ->> 'b' = 'x')
);
===
create table t (
  j jsonb,
  constraint c check (j -> 'a' -> 'b' = '"x"')
);
---
-- different: other operators bind alike, left to right (check)
create table t (
  j jsonb,
  constraint c check (j -> 'a' ->> 'b' = 'x')
);
===
create table t (
  j jsonb,
  constraint c check (j['a'] ->> 'b' = 'x')
);
---
-- same: path operator (index expression)
create table t (j jsonb);
create index i on t ((j #>> '{a,b}'));
===
create table t (j jsonb);
create index i on t ((j #>> '{a,b}'::text[]));
---
-- same: path operator (index expression)
create table t (j jsonb);
create index i on t ((j #>> '{a,b}'));
===
create table t (j jsonb);
create index i on t ((j #>> '{ a, "b" }'));
---
-- different: path operator (index expression)
create table t (j jsonb);
create index i on t ((j #>> '{a,b}'));
===
create table t (j jsonb);
create index i on t ((j #>> array['a', 'b']));
---
-- different: path operator (index expression)
create table t (j jsonb);
create index i on t ((j #>> '{a,b}'));
===
create table t (j jsonb);
create index i on t ((j #> '{a,b}'));
---
-- different: path operator (index expression)
create table t (j jsonb);
create index i on t ((j #>> '{a,b}'));
===
create table t (j jsonb);
create index i on t ((j #>> '{b,a}'));
---
-- same: json key by number (index expression)
create table t (j jsonb);
create index i on t ((j -> 0));
===
create table t (j jsonb);
create index i on t ((j -> (0)));
---
-- different: json key by number (index expression)
create table t (j jsonb);
create index i on t ((j -> 0));
===
create table t (j jsonb);
create index i on t ((j -> '0'));
---
-- different: json key by number (index expression)
create table t (j jsonb);
create index i on t ((j -> 0));
===
create table t (j jsonb);
create index i on t ((j ->> 0));
---
-- same: concatenation binds before LIKE and comparison (check)
create table t (
  a text, b text,
  constraint c check (a like b || '%')
);
===
create table t (
  a text, b text,
  constraint c check (a like (b || '%'))
);
---
-- same: concatenation binds before LIKE and comparison (check)
create table t (
  a text, b text,
  constraint c check (a like b || '%')
);
===
create table t (
  a text, b text,
  constraint c check (a ~~ (b || '%'))
);
---
-- different: concatenation binds before LIKE and comparison (check)
create table t (
  a text, b text,
  constraint c check (a like b || '%')
);
===
create table t (
  a text, b text,
  constraint c check ((a like b)::text || '%' = a)
);
---
-- different: concatenation binds before LIKE and comparison (check)
create table t (
  a text, b text,
  constraint c check (a like b || '%')
);
===
create table t (
  a text, b text,
  constraint c check (a like '%' || b)
);
---
-- same: containment and AND (check)
create table t (
  a int[], n int,
  constraint c check (a @> array[1] and n > 0)
);
===
create table t (
  a int[], n int,
  constraint c check ((a @> array[1]) and (n > 0))
);
---
-- different: containment and AND (index predicate)
create table t (a int[], n int);
create index i on t (a) where a @> array[1] and n > 0;
===
create table t (a int[], n int);
create index i on t (a) where array[1] <@ a and n > 0;
---
-- different: containment and AND (check)
create table t (
  a int[], n int,
  constraint c check (a @> array[1] and n > 0)
);
===
create table t (
  a int[], n int,
  constraint c check (a @> '{1}' and n > 0)
);
---
-- different: containment and AND (index predicate)
create table t (a int[], n int);
create index i on t (a) where a @> array[1] and n > 0;
===
create table t (a int[], n int);
create index i on t (a) where a && array[1] and n > 0;
---
-- same: IS NULL binds after comparison (check)
create table t (
  a int, b int,
  constraint c check (a = b is null)
);
===
create table t (
  a int, b int,
  constraint c check ((a = b) is null)
);
---
-- different: IS NULL binds after comparison (check)
create table t (
  a int, b int,
  constraint c check (a = b is null)
);
===
create table t (
  a int, b int,
  constraint c check (a = b is not null)
);
---
-- same: cast binds before minus (check)
create table t (
  a smallint,
  constraint c check (a > -1::smallint)
);
===
create table t (
  a smallint,
  constraint c check (a > -(1::smallint))
);
---
-- same: cast binds before minus (check)
create table t (
  a smallint,
  constraint c check (a > -1::smallint)
);
===
create table t (
  a smallint,
  constraint c check (a > - cast(1 as smallint))
);
---
-- different: cast binds before minus (check)
create table t (
  a smallint,
  constraint c check (a > -1::smallint)
);
===
create table t (
  a smallint,
  constraint c check (a > (-1)::smallint)
);
---
-- different: cast binds before minus (check)
create table t (
  a smallint,
  constraint c check (a > -1::smallint)
);
===
create table t (
  a smallint,
  constraint c check (a > '-1'::smallint)
);
---
-- different: cast binds before minus (check)
create table t (
  a smallint,
  constraint c check (a > -1::smallint)
);
===
create table t (
  a smallint,
  constraint c check (a > -1)
);
---
-- same: cast of a negative constant (check)
create table t (
  a smallint,
  constraint c check (a > (-1)::smallint)
);
===
create table t (
  a smallint,
  constraint c check (a > cast(-1 as smallint))
);
---
-- different: cast of a negative constant (check)
create table t (
  a smallint,
  constraint c check (a > (-1)::smallint)
);
===
create table t (
  a smallint,
  constraint c check (a > -1::smallint)
);
---
-- different: cast of a negative constant (check)
create table t (
  a smallint,
  constraint c check (a > (-1)::smallint)
);
===
create table t (
  a smallint,
  constraint c check (a > '-1'::smallint)
);
---
-- different: cast of a negative constant (check)
create table t (
  a smallint,
  constraint c check (a > (-1)::smallint)
);
===
create table t (
  a smallint,
  constraint c check (a > (-2)::smallint)
);
---
-- same: negative integer (check)
create table t (
  a int,
  constraint c check (a > -1)
);
===
create table t (
  a int,
  constraint c check (a > - 1)
);
---
-- same: negative integer (index predicate)
create table t (a int);
create index i on t (a) where a > -1;
===
create table t (a int);
create index i on t (a) where a > (-1);
---
-- same: negative integer (generated column)
create table t (
  a int,
  g boolean generated always as (a > -1) stored
);
===
create table t (
  a int,
  g boolean generated always as (a > -(1)) stored
);
---
-- same: negative integer (check)
create table t (
  a int,
  constraint c check (a > -1)
);
===
create table t (
  a int,
  constraint c check (a > '-1')
);
---
-- same: negative integer (index predicate)
create table t (a int);
create index i on t (a) where a > -1;
===
create table t (a int);
create index i on t (a) where a > '-1'::integer;
---
-- different: negative integer (generated column)
create table t (
  a int,
  g boolean generated always as (a > -1) stored
);
===
create table t (
  a int,
  g boolean generated always as (a > - (+1)) stored
);
---
-- different: negative integer (check)
create table t (
  a int,
  constraint c check (a > -1)
);
===
create table t (
  a int,
  constraint c check (a > 0 - 1)
);
---
-- settled: negative integer (index predicate)
create table t (a int);
create index i on t (a) where a > -1;
===
create table t (a int);
create index i on t (a) where a > -1::int;
---
-- different: negative integer (generated column)
create table t (
  a int,
  g boolean generated always as (a > -1) stored
);
===
create table t (
  a int,
  g boolean generated always as (-a < 1) stored
);
---
-- different: negative integer (check)
create table t (
  a int,
  constraint c check (a > -1)
);
===
create table t (
  a int,
  constraint c check (a > 1)
);
---
-- same: modulo, bits and shifts (check)
create table t (
  a int,
  constraint c check (a % 2 = 0 and a & 1 = 0)
);
===
create table t (
  a int,
  constraint c check ((a % 2) = 0 and (a & 1) = 0)
);
---
-- different: modulo, bits and shifts (check)
create table t (
  a int,
  constraint c check (a % 2 = 0 and a & 1 = 0)
);
===
create table t (
  a int,
  constraint c check (mod(a, 2) = 0 and a & 1 = 0)
);
---
-- different: modulo, bits and shifts (check)
create table t (
  a int,
  constraint c check (a % 2 = 0 and a & 1 = 0)
);
===
create table t (
  a int,
  constraint c check (a % 2 = 0 and a & (1 + 0) = 0)
);
---
-- same: AT TIME ZONE binds before minus and comparison (check)
create table t (
  a timestamptz, b timestamp,
  constraint c check (a at time zone 'utc' > b)
);
===
create table t (
  a timestamptz, b timestamp,
  constraint c check ((a at time zone 'utc') > b)
);
---
-- same: AT TIME ZONE binds before minus and comparison (check)
create table t (
  a timestamptz, b timestamp,
  constraint c check (a at time zone 'utc' > b)
);
===
create table t (
  a timestamptz, b timestamp,
  constraint c check (a at time zone 'utc'::text > b)
);
---
-- different: AT TIME ZONE binds before minus and comparison (check)
create table t (
  a timestamptz, b timestamp,
  constraint c check (a at time zone 'utc' > b)
);
===
create table t (
  a timestamptz, b timestamp,
  constraint c check (timezone('utc', a) > b)
);
---
-- different: AT TIME ZONE binds before minus and comparison (check)
create table t (
  a timestamptz, b timestamp,
  constraint c check (a at time zone 'utc' > b)
);
===
create table t (
  a timestamptz, b timestamp,
  constraint c check (a at time zone 'UTC' > b)
);
---
-- different: AT TIME ZONE binds before minus and comparison (check)
create table t (
  a timestamptz, b timestamp,
  constraint c check (a at time zone 'utc' > b)
);
===
create table t (
  a timestamptz, b timestamp,
  constraint c check (a > b at time zone 'utc')
);
---
-- same: OPERATOR(…) binds like any other operator (check)
create table t (
  a int, b int, c int,
  constraint c check (a + b = c)
);
===
create table t (
  a int, b int, c int,
  constraint c check ((a operator(pg_catalog.+) b) = c)
);
---
-- same: OPERATOR(…) binds like any other operator (check)
create table t (
  a int, b int, c int,
  constraint c check (a + b = c)
);
===
create table t (
  a int, b int, c int,
  constraint c check ((a + b) operator(pg_catalog.=) c)
);
---
-- different: OPERATOR(…) binds like any other operator (check)
create table t (
  a int, b int, c int,
  constraint c check (a + b = c)
);
===
create table t (
  a int, b int, c int,
  constraint c check (a operator(pg_catalog.-) b = c)
);
