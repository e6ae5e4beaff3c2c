create table t (a int not null, b int constraint n not null, c int primary key, d serial);
---
create table t (a int, constraint n not null a);
---
create table t (a int, b int, not null a, constraint n not null b);
---
create table t (a int not null, not null a);
---
create table t (a int constraint n not null, constraint n not null a);
---
create table t (a int not null, constraint n not null a);
---
create table t (a int constraint n not null, not null a);
---
create table t (a int not null null);
---
create table t (a int null, not null a);
---
create table t (a int, constraint n not null z);
---
create table t (a int, not null a, not null a);
---
-- other words
create table t (a int constraint n not null, b int constraint n check (b > 0));
---
-- other words
create table t (a int constraint n check (a > 0), b int constraint n not null);
---
create table t (a int constraint n not null, b int, constraint n unique (b));
---
create table t (a int constraint n primary key, b int constraint n not null);
---
create table q (id int primary key);
create table t (a int constraint n not null, b int constraint n references q);
---
create table t (a int constraint n not null);
create table u (a int constraint n not null, b int constraint t_a_not_null not null);
---
-- A name that is taken in the schema is passed over.
create table u (x int constraint t_a_not_null not null, y int constraint t_a_not_null1 check (y > 0));
create table t (a int not null);
---
create table t (b int constraint t_a_not_null not null, a int not null);
---
create table t_a_not_null (x int);
create table t (a int not null);
---
create table t (a int);
create table u (x int constraint t_a_not_null not null);
alter table t alter a set not null;
---
create table t (a int not null no inherit);
---
create table t (a int, constraint n not null a no inherit);
create table c () inherits (t);
---
create table t (a int primary key, not null a no inherit);
---
create table t (a int not null no inherit primary key);
---
create table t (a int not null no inherit, not null a);
---
create table t (a int not null no inherit, constraint n not null a no inherit);
---
create table t (a int not null no inherit);
alter table t add primary key (a);
---
create table t (a int) partition by range (a);
alter table t add constraint n not null a no inherit;
---
create table t (a int not null not valid);
---
create table t (a int, constraint n not null a not valid);
---
create table t (a int not null deferrable);
---
create table t (a int, b int);
alter table t add constraint n not null a;
alter table t add not null b;
---
create table t (a int);
alter table t add constraint n not null a not valid;
---
create table t (a int);
alter table t add constraint n not null a no inherit;
---
create table t (a int);
alter table t add constraint n not null a no inherit not valid;
---
create table t (a int not null);
alter table t add not null a;
---
create table t (a int not null);
alter table t add constraint t_a_not_null not null a;
---
create table t (a int not null);
alter table t add constraint n not null a;
---
create table t (a int not null);
alter table t add not null a no inherit;
---
create table t (a int not null no inherit);
alter table t add not null a;
---
create table t (a int);
alter table t add constraint n not null a not valid;
alter table t add not null a;
---
create table t (a int, b int constraint n check (b > 0));
alter table t add constraint n not null a;
---
create table t (a int, b int constraint n unique);
alter table t add constraint n not null a;
---
create table t (a int constraint n not null, b int);
alter table t add constraint n not null b;
---
create table t (a int constraint n not null, b int);
alter table t add constraint n check (b > 0);
---
create table t (a int constraint n not null, b int);
alter table t add constraint n unique (b);
---
create table t (a int);
alter table t add constraint n not null a not valid;
alter table t validate constraint n;
---
create table t (a int constraint n not null);
alter table t validate constraint n;
---
create table t (a int);
create table c () inherits (t);
alter table t add constraint n not null a not valid;
alter table t validate constraint n;
---
create table t (a int);
create table c (a int not null) inherits (t);
alter table t add constraint n not null a not valid;
alter table t validate constraint n;
---
create table t (a int);
alter table t add constraint n not null a not valid;
alter table t alter a set not null;
---
create table t (a int);
alter table t add constraint n not null a not valid;
alter table t add primary key (a);
---
create table t (a int);
alter table t add constraint n not null a not valid;
alter table t validate constraint n, add primary key (a);
---
create table t (a int);
alter table t add constraint n not null a not valid;
alter table t alter a add generated always as identity;
---
create table t (a int);
alter table t add constraint n not null a not valid;
alter table t alter a drop not null;
alter table t drop constraint n;
---
create table t (a int);
alter table t add constraint n not null a not valid;
create table c () inherits (t);
create table d (like t);
---
create table t (a int constraint n not null);
comment on constraint t_a_not_null on t is 'x';
---
create table t (a int not null);
alter table t rename constraint t_a_not_null to n;
alter table t alter a drop not null;
---
create table t (a int not null);
alter table t rename a to b;
alter table t rename to u;
alter table u add column a int not null;
create table t (a int not null);
---
create table t (a int not null, b int);
alter table t rename a to z;
alter table t rename b to a;
alter table t alter a set not null;
---
create table t (a int not null);
create table c () inherits (t);
create table d () inherits (c);
alter table t rename constraint t_a_not_null to n;
---
create table t (a int not null);
alter table t drop constraint t_a_not_null;
---
create table t (a int primary key);
alter table t drop constraint t_a_not_null;
---
create table t (a int primary key);
alter table t drop constraint t_a_not_null cascade;
---
create table t (a int primary key);
alter table t alter a drop not null;
---
create table t (a int constraint n not null primary key);
alter table t drop constraint t_pkey;
alter table t drop constraint n;
---
create table t (a int primary key);
alter table t drop constraint t_pkey, drop constraint t_a_not_null;
---
create table t (a int primary key);
alter table t drop constraint t_a_not_null, drop constraint t_pkey;
---
create table t (a int generated always as identity);
alter table t drop constraint t_a_not_null;
---
create table t (a int generated always as identity);
alter table t alter a drop not null;
---
create table t (a serial);
alter table t drop constraint t_a_not_null;
---
create table t (a int not null);
alter table t drop constraint if exists t_a_not_null;
alter table t drop constraint if exists t_a_not_null;
---
create table t (a int not null);
create table c (a int not null) inherits (t);
alter table t drop constraint t_a_not_null;
---
create table t (a int not null);
create table c (primary key (a)) inherits (t);
alter table t drop constraint t_a_not_null;
---
create table t (a int);
create table c () inherits (t);
alter table only t add constraint n not null a no inherit;
---
create table t (a int);
create table c () inherits (t);
alter table t add constraint n not null a no inherit;
alter table c alter a set not null;
---
create table t (a int);
create table c (a int constraint k not null) inherits (t);
alter table t add constraint n not null a;
---
create table t (a int);
create table c (b int constraint t_a_not_null check (b > 0)) inherits (t);
alter table t alter a set not null;
---
create table t (a int constraint n not null);
create table c (b int constraint n check (b > 0)) inherits (t);
---
create table t (a int constraint n not null);
create table c (b int constraint n not null) inherits (t);
---
create table t (a int constraint n not null);
create table c (a int constraint k not null) inherits (t);
---
create table t (a int);
create table c (a int not null no inherit) inherits (t);
create table d () inherits (c);
---
create table p1 (a int constraint n not null);
create table p2 (a int constraint m not null);
create table c () inherits (p1, p2);
create table d () inherits (p2, p1);
---
create table p1 (a int constraint n not null);
create table p2 (b int constraint n not null);
create table c () inherits (p1, p2);
---
create table p1 (a int constraint c_b_not_null not null);
create table c (b int not null) inherits (p1);
---
create table p1 (a int constraint n not null no inherit);
create table p2 (a int);
create table c () inherits (p1, p2);
---
create table p1 (a int not null no inherit);
create table p2 (a int constraint n not null);
create table c () inherits (p1, p2);
---
create table p (a int);
alter table p add constraint n not null a not valid;
create table c (a int);
alter table c inherit p;
---
create table p (a int);
alter table p add constraint n not null a not valid;
create table c (a int not null);
alter table c inherit p;
---
create table p (a int not null);
create table c (a int not null);
alter table c inherit p;
alter table c no inherit p;
alter table c alter a drop not null;
---
create table p (a int not null);
create table c () inherits (p);
alter table c add constraint k not null a;
---
create table t (a int not null no inherit);
alter table t alter constraint t_a_not_null inherit;
create table c () inherits (t);
---
create table t (a int);
create table c (a int constraint k not null) inherits (t);
alter table t add constraint n not null a no inherit;
alter table t alter constraint n inherit;
---
create table t (a int constraint n not null, b int primary key);
create table u (like t);
---
create table t (a int constraint n not null, b int constraint m primary key);
create table u (like t including all, c int constraint k not null);
---
create table t (a int constraint n not null no inherit);
create table u (like t);
create table c () inherits (u);
---
-- other words
create table t (a int constraint n not null);
create table u (b int constraint n check (b > 0), like t);
---
create table t (a int constraint n not null);
create table u (like t, not null a);
---
create table p (a int constraint n not null);
create table t (a int constraint m not null);
create table c (like t) inherits (p);
---
create table t (a int not null, b int constraint n not null) partition by range (a);
create table t1 partition of t default;
---
create table t (a int) partition by range (a);
create table t1 partition of t default;
alter table t add constraint n not null a;
---
create table t (a int) partition by range (a);
create table t1 partition of t default;
alter table only t alter a set not null;
---
create table t (a int not null) partition by range (a);
create table t1 partition of t default;
alter table t1 alter a drop not null;
---
create table t (a int not null) partition by range (a);
create table t1 partition of t default;
alter table t alter a drop not null;
---
create table t (a int primary key) partition by range (a);
create table u (a int not null);
alter table t attach partition u default;
alter table t detach partition u;
alter table u drop constraint u_pkey;
---
create table t (a int) partition by range (a);
create table t1 partition of t default;
alter table t add primary key (a);
---
create table t (a int) partition by range (a);
create table t1 partition of t default;
alter table t add constraint n not null a not valid;
alter table t validate constraint n;
---
create table t (a int not null) partition by range (a);
create table t1 partition of t default;
alter table t detach partition t1;
alter table t1 alter a drop not null;
---
create table t (a int not null) partition by range (a);
create table t1 partition of t default;
alter table t rename constraint t_a_not_null to n;
---
create table t (a int, b int, primary key (a, b));
alter table t drop constraint t_pkey;
alter table t drop constraint t_b_not_null;
---
create table t (a int constraint n not null, primary key (a));
create table u (a int, constraint n not null a, constraint m primary key (a));
---
create table t (a int);
alter table t add constraint m primary key (a);
alter table t rename constraint m to l;
---
create table t (a int);
create unique index i on t (a);
alter table t add primary key using index i;
---
create table t (a int);
create table u (x int constraint t_a_not_null not null);
alter table t add primary key (a);
---
create table t (a int);
create table c (a int constraint k not null) inherits (t);
alter table only t add primary key (a);
---
create table t (a int);
create table c () inherits (t);
alter table t add column b int not null default 1, add column d int constraint n not null default 2;
---
create table t (a int);
create table c (b int constraint k not null) inherits (t);
alter table t add column b int constraint n not null;
---
create table t (a int);
alter table t add column b int constraint n not null, add constraint m not null a;
alter table t alter b drop not null, alter a drop not null;
---
create table t (a int);
alter table t alter a set not null, add constraint n not null a;
---
create table t (a int);
alter table t add constraint n not null a, alter a set not null;
---
create table t (a int);
alter table t add primary key (a), add constraint n not null a;
---
create table t (a int);
alter table t alter a set not null, alter a drop not null;
---
create table t (a int not null, b int generated always as (a + 1) stored not null);
alter table t alter b drop expression;
alter table t alter b drop not null;
---
create table t (a int, b int generated always as (a + 1) virtual not null);
---
create table t (a int, b int generated always as (a + 1) virtual);
alter table t add constraint n not null b not valid;
---
create domain d as int not null null;
---
create schema s;
create table s.t (a int not null);
create table t (b int constraint t_a_not_null not null, a int not null);
alter table t rename to u;
alter table u set schema s;
---
create table abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz (abcdefghijklmnopqrstuvwxyz int not null);
---
create table "T" ("A b" int not null, "C" int constraint "N x" not null);
alter table "T" drop constraint "T_A b_not_null";
---
create table t (a int not null no inherit);
alter table t alter a set not null;
---
create table t (a int);
alter table only t alter a set not null;
create table c () inherits (t);
---
create table t (a int) partition by range (a);
alter table only t alter a set not null;
create table t1 partition of t default;
---
create table t (a int not null);
create table c () inherits (t);
alter table only t alter a set not null;
---
create table t (a int);
alter table only t add primary key (a);
create table c () inherits (t);
---
create table t (a int);
create table c () inherits (t);
alter table c alter a set not null;
alter table t alter a set not null;
alter table t alter a drop not null;
alter table c alter a drop not null;
---
create table t (a int not null);
create table c (a int constraint k not null) inherits (t);
create table d () inherits (c);
alter table t alter a drop not null;
alter table d alter a drop not null;
---
create table t (a int constraint n not null, b int constraint m not null);
alter table t alter a type bigint, drop column b;
alter table t add column c int constraint m not null;
---
create table t (a int primary key, b int generated always as identity);
alter table t rename a to z;
alter table t rename b to a;
alter table t alter a drop identity;
alter table t drop constraint t_b_not_null;
---
create table t (a int);
alter table t add column b int generated always as identity, add column c serial, add column d int primary key;
---
create table t (a int constraint n not null) partition by range (a);
create table u (a int constraint m not null) partition by range (a);
create table u1 partition of u default;
alter table t attach partition u default;
alter table t alter a drop not null;
---
create table t (a int constraint n not null) partition by range (a);
create table u (a int not null) partition by range (a);
create table u1 partition of u default;
alter table t attach partition u default;
alter table u1 alter a drop not null;
---
-- Names that are chosen for others, too, take care of those of not-null constraints.
create table t (a int constraint t_pkey not null, b int primary key);
---
create table t (a int constraint t_b_key not null, b int unique);
---
create table q (id int primary key);
create table t (a int constraint t_b_fkey not null, b int references q);
---
create table t (a int constraint t_b_check not null, b int);
alter table t add check (b > 0);
alter table t add constraint t_b_key not null b;
alter table t add unique (b);
---
create table t (a int) partition by range (a);
create table t1 partition of t (a not null no inherit) default;
---
create table t (a int);
create table c () inherits (t);
alter table t add constraint n not null a not valid;
alter table c alter a drop not null;
---
create table t (a int);
alter table t add constraint n not null a no inherit not valid;
alter table t alter constraint n inherit;
alter table t validate constraint n;
---
create table t (a int, b int);
alter table t add constraint n not null a not valid, add constraint m not null b not valid;
create table u (like t including all);
alter table u drop column a;
alter table u add column a int constraint n not null;
---
create table t (a int);
alter table t add constraint n not null a not valid;
alter table t add constraint u unique (a), replica identity using index u;
---
create table t (a int unique);
alter table t add constraint n not null a not valid;
alter table t replica identity using index t_a_key;
---
create table t (a int constraint n not null);
alter table t add constraint n not null a, alter a set default 3;
alter table t drop constraint n, alter a drop default;
---
create table p (a int constraint n not null);
create table c1 () inherits (p);
create table c2 () inherits (p);
create table d () inherits (c1, c2);
alter table p rename constraint n to k;
alter table p alter a drop not null;
---
create table p (a int constraint n not null);
create table c () inherits (p);
drop table p cascade;
create table p (a int not null);
create table c (a int constraint n not null);
alter table c inherit p;
---
create table p (a int primary key);
create table c () inherits (p);
alter table p drop constraint p_pkey, alter a drop not null;
---
create table p (a int primary key);
create table c () inherits (p);
alter table p drop constraint p_pkey;
alter table c alter a drop not null;
---
create table t (a int constraint n not null no inherit, b int constraint n2 not null);
create table u (like t, constraint n not null a no inherit);
alter table u drop constraint n2;
---
create table t (a int constraint n not null no inherit);
create table u (like t, not null a);
