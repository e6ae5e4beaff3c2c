create table p (a int, b int, unique (a, b)) partition by range (a);
create index on p (b);
alter table p rename b to c;
create table q partition of p for values from (1) to (2);
---
create table p (a int, b int, unique (a, b), exclude using btree (a with =)) partition by range (a);
---
create table t (a int, b int, unique (a, b), exclude (b with =));
create index on t (b) include (a);
create index on t ((a + 1), (b + 1), b);
alter table t rename b to c;
create table l (like t including all);
---
create table t (a int, b int);
create index on t (b);
alter table t rename b to c;
create table l (like t including all);
alter table l rename c to d;
create table m (like l including all);
---
create table p (a int, b int) partition by range (a);
create index on p (b);
create table q partition of p for values from (1) to (2) partition by range (a);
alter table p rename b to c;
create table r partition of q for values from (1) to (2);
create index on p (c, a);
alter table p rename c to d;
create table s partition of p for values from (2) to (3);
---
create table p (a int, b int) partition by range (a);
create index on p (b);
alter table p rename b to c;
create table q (a int, c int);
alter table p attach partition q for values from (1) to (2);
