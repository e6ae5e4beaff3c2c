create table t (a int, b int) partition by range (a);
create table t1 partition of t for values from (1) to (10);
create table t2 partition of t for values from (9) to (20);
---
create table t (a int, b int) partition by range (a);
create table t1 partition of t for values from (1) to (10);
create table t2 partition of t for values from (10) to (20);
create table t3 partition of t for values from (minvalue) to (1);
create table t4 partition of t default;
---
create table t (a int, b int) partition by range (a);
create table t1 partition of t for values from (10) to (10);
---
create table t (a int, b int) partition by range (a, b);
create table t1 partition of t for values from (1, 1) to (1, 10);
create table t2 partition of t for values from (1, minvalue) to (1, 1);
create table t3 partition of t for values from (2, minvalue) to (maxvalue, maxvalue);
---
create table t (a int, b int) partition by range (a, b);
create table t1 partition of t for values from (1, 1) to (1, 10);
create table t2 partition of t for values from (1, 5) to (2, 0);
---
create table t (at timestamptz) partition by range (at);
create table t1 partition of t for values from ('2024-01-01') to ('2024-02-01');
create table t2 partition of t for values from ('2024-01-15') to ('2024-03-01');
---
create table t (at timestamp) partition by range (at);
create table t1 partition of t for values from ('2024-01-01') to ('2024-02-01 00:00');
create table t2 partition of t for values from ('2024-02-01 00:00:00') to ('2024-03-01');
---
create table t (at date) partition by range (at);
create table t1 partition of t for values from ('2024-02-01') to ('2024-01-01');
---
create table t (a text) partition by list (a);
create table t1 partition of t for values in ('a', 'b');
create table t2 partition of t for values in ('c', 'b');
---
create table t (a int) partition by list (a);
create table t1 partition of t for values in (1, null);
create table t2 partition of t for values in (2, null);
---
create table t (a int) partition by list (a);
create table t1 partition of t default;
create table t2 partition of t default;
---
create table t (a int) partition by hash (a);
create table t0 partition of t for values with (modulus 4, remainder 0);
create table t1 partition of t for values with (modulus 8, remainder 4);
---
create table t (a int) partition by hash (a);
create table t0 partition of t for values with (modulus 4, remainder 0);
create table t1 partition of t for values with (modulus 8, remainder 5);
---
create table t (a int) partition by hash (a);
create table t0 partition of t for values with (modulus 4, remainder 4);
---
create table t (a int) partition by hash (a);
create table t0 partition of t for values with (modulus 4, remainder 0);
create table t1 partition of t for values with (modulus 6, remainder 1);
---
create table t (a int, b int primary key) partition by range (a);
---
create table t (a int, b int, unique (b)) partition by range (a);
---
create table t (a int, b int) partition by range (a);
create unique index on t (b);
---
create table t (a int, b int) partition by range (a);
alter table t add constraint t_u unique (b) include (a);
---
create table t (a int, b int) partition by range ((a + 1));
create unique index on t (b, a);
---
create table t (a int, b int, primary key (b, a)) partition by range (a);
create table t1 partition of t for values from (1) to (10);
---
create table t (a int, b int) partition by range (a);
create unique index i on t (a, b);
alter table t add constraint u unique using index i;
---
create table t (a int, b int, exclude using btree (b with =)) partition by range (a);
---
create table t (a int, b int) partition by range (a);
create table t1 (a int, b int);
alter table t attach partition t1 for values from (1) to (10);
create table t2 (a int, b int, unique (b));
alter table t attach partition t2 for values from (5) to (20);
---
create table t (a int, b int) partition by range (a);
create table t1 (a int, b int, c int);
alter table t attach partition t1 for values from (1) to (10);
---
create table t (a int, b text) partition by range (a);
create table t1 (a int, b varchar);
alter table t attach partition t1 for values from (1) to (10);
---
create table t (a int) partition by list (b);
---
create table t (a int, b int) partition by list (a, b);
---
create table t (a int) partition by range (a);
create table t1 partition of t for values in (1);
---
create table t (a int);
create table t1 partition of t for values in (1);
---
create table t (a int) partition by range (a);
create table t1 partition of t for values from (1) to (2);
alter table t1 add column b int;
---
create table t (a int) partition by range (a);
create table t1 partition of t for values from (1) to (2);
alter table t1 drop column a;
---
create table t (a int, b int) partition by range (a);
alter table t drop column a;
---
create table t (a int, b int) partition by range (a);
alter table t alter column a type bigint;
---
create table t (a int, b int) partition by range ((a + 1));
alter table t drop column a;
---
create table t (a int, b int) partition by range ((a + 1));
alter table t alter column a type bigint;
---
create table t (a int, b int) partition by range (a);
create table u partition of t for values from (1) to (10) partition by list (b);
alter table t drop column b;
---
create table t (a int, b int) partition by range (a);
create table u partition of t for values from (1) to (10) partition by list (b);
alter table t alter column b type bigint;
