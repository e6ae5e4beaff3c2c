create table t (x xml);
alter table t add check (x is document);
alter table t drop constraint t_x_check;
---
create table t (x xml, y text);
create index i on t ((xmlserialize(content x as text)));
alter table t drop column x;
drop index i;
---
create table t (x text, y int, check (xmlexists('a' passing xmlparse(content x))));
alter table t drop column x;
alter table t drop constraint t_x_check;
---
create table t (j jsonb, y int);
create function strip(j jsonb) returns jsonb language sql return jsonb_strip_nulls(j);
create index i on t (jsonb_strip_nulls(j));
alter table t add check (json_strip_nulls('{}'::json) is not null);
---
-- other words
create table t (x text);
alter table t add check (x is json);
alter table t drop constraint t_x_check;
---
-- other words
create table t (x varchar(10), y jsonb, z bytea, w json);
alter table t add check (x is json and y is json object and z is not json array and w is json scalar with unique keys);
---
-- other words
create table t (x text, y bool generated always as (x is json) stored);
alter table t drop column x;
---
-- other words
create table t (x text, y int);
create index i on t (y) where x is json object with unique keys;
alter table t rename column x to z;
---
-- other words
create table t (x int check (x is json));
---
-- other words
create view v as select 'x' is json as a, 'x' is not json object as b;
---
-- other words
create table t (x text, y int, check (json_object('a': x) is not null));
alter table t drop column x;
---
-- other words
create table t (x text, y int, check (json_array(x, y) is not null));
alter table t rename column x to z;
alter table t drop constraint t_check;
---
-- other words
create table t (x jsonb, y int);
alter table t add check (json_exists(x, '$.a'));
alter table t drop constraint t_x_check;
---
-- other words
create table t (x jsonb, y int generated always as (json_value(x, '$.a' returning int)) stored);
alter table t drop column x;
---
-- other words
create table t (a int default 0x1F);
---
-- other words
create table t (a int default 1_000);
---
create table t_0x1 (a_1 int default 1, "1_0" text default '1_0 0x1F');
---
-- other words
create view v as select a from (select 1 as a);
---
-- other words
create view v as select a from (values (1)) where true;
