create table task (id int primary key, title text not null, done bool not null default false);
create view open_task as select id, title from task where not done;
---
create table task (id int primary key, title text not null, done bool not null default false);
create view open_task (task_id, name) as select id, title from task where not done;
---
create table task (id int primary key, title text not null, done bool not null default false);
create view open_task (task_id) as select id, title, done from task;
---
create table t (a int, b text);
create or replace view v as select a from t;
create or replace view v as select a, b from t;
---
create table t (a int, b text);
create view v as select a, b from t;
create or replace view v as select a from t;
---
create table t (a int, b text);
create view v as select a, b from t;
create or replace view v as select b, a from t;
---
create table t (a int, b text);
create view v as select a from t;
create or replace view v as select a as id from t;
---
create table t (a int, b text);
create view v as select a from t;
create or replace view v (id) as select a from t;
---
create table t (a int, b text);
create view v as select a from t;
create or replace view v as select a::bigint as a from t;
---
create table t (a varchar(10), b text);
create view v as select a from t;
create or replace view v as select a::varchar(20) as a from t;
---
create table t (a varchar(10), b text);
create view v as select a from t;
create or replace view v as select b as a from t;
---
create table t (a text, b text);
create view v as select a from t;
create or replace view v as select a collate "C" as a from t;
---
create table t (a numeric(10, 2));
create view v as select a from t;
create or replace view v as select a + 1 as a from t;
---
create table t (a int, b text);
create view v as select a from t;
create or replace view v as select b, a from t;
---
create table t (a int, b int);
create view v as select a, b from t where a > 0;
create or replace view v as select b as a, a as b from t where b > 0 order by 1;
---
create table t (a int);
create table u (a int);
create view v as select a from t;
create or replace view v as select a from u;
drop table t;
---
create table t (a int);
create table u (a int);
create view v as select a from t;
create or replace view v as select a from u;
drop table u;
---
create table t (a int);
create view v as select a from t;
create view v as select a from t;
---
create table t (a int);
create view t as select 1 as a;
---
create table v (a int);
create or replace view v as select 1 as a;
---
create table t (a int);
create materialized view v as select a from t;
create or replace view v as select a from t;
---
create sequence s;
create or replace view s as select 1 as a;
---
create type v as enum ('a');
create view v as select 1 as a;
---
create view v as select 1 as a;
create type v as enum ('a');
---
create view v as select 1 as a;
create table v (a int);
---
create view v as select 1 as a;
create domain v as int;
---
create view v as select 1 as a;
create sequence v;
---
create view v as select 1 as a;
create table if not exists v (a int);
---
create schema app;
create table app.t (a int);
create view app.v as select a from app.t;
---
create view app.v as select 1 as a;
---
create schema app;
create table app.t (a int);
set search_path = app, public;
create view v as select a from t;
---
create schema app;
create table app.t (a int);
create table t (b int);
set search_path = app, public;
create view v as select a from t;
create view public.w as select b from public.t;
---
create view v (a, b) as values (1, 'one'), (2, 'two');
---
create view v as values (1, 'one'), (2, 'two');
---
create view v as table pg_class;
drop view v;
---
create table t (a int, b text);
create view v as table t;
---
create view v as select;
---
create view v as select 1;
---
create view v as select 1, now();
---
create view v as select 'x';
---
create view v as select null as nothing;
---
create view v as select '1' as a, null as b;
create view w as select a || 'x' as c, b || 'y' as d from v;
---
create table t (a int, b text);
create view v with (security_barrier) as select a from t;
---
create table t (a int, b text);
create view v with (security_barrier = true, security_invoker = on) as select a from t;
---
create table t (a int, b text);
create view v with (security_invoker = 1) as select a from t;
create view w with (security_invoker = off) as select a from t;
---
create table t (a int, b text);
create view v with (security_barrier = perhaps) as select a from t;
---
create table t (a int, b text);
create view v with (fillfactor = 70) as select a from t;
---
create table t (a int, b text);
create view v with (security_barrier, security_barrier) as select a from t;
---
create table t (a int, b text);
create view v with (check_option = local) as select a from t where a > 0;
---
create table t (a int, b text);
create view v with (check_option = cascaded) as select a from t where a > 0;
---
create table t (a int, b text);
create view v with (check_option = both) as select a from t where a > 0;
---
create table t (a int, b text);
create view v as select a from t where a > 0 with check option;
---
create table t (a int, b text);
create view v as select a from t where a > 0 with local check option;
create view w as select a from v where a < 10 with cascaded check option;
---
create table t (a int, b text);
create view v as select distinct a from t with check option;
---
create table t (a int, b text);
create view v as select a, count(*) from t group by a with check option;
---
create table t (a int, b text);
create view v as select a from t limit 10 with local check option;
---
create table t (a int, b text);
create table u (a int);
create view v as select t.a from t join u using (a) with check option;
---
create table t (a int, b text);
create view v as select a + 1 as a from t with check option;
---
create table t (a int, b text);
create view v with (check_option = local) as select a from t where a > 0 with check option;
---
create view v as select 1 as a with check option;
---
create table t (a int, b text);
create view v with (security_barrier) as select a from t;
create or replace view v as select a from t;
---
create table t (a int, b text);
create view v as select a from t;
create or replace view v with (security_barrier) as select a, b from t;
---
create table t (a int, b text);
create view v with (check_option = local, security_barrier) as select a from t;
create or replace view v with (security_invoker) as select a from t;
---
create table t (a int);
create view v as select a from t;
alter view v set (security_barrier = true);
alter view v set (security_invoker = true, check_option = cascaded);
alter view v reset (security_barrier);
---
create table t (a int);
create view v as select a from t;
alter view v set (check_option = local);
alter view v reset (check_option, security_barrier);
---
create table t (a int);
create view v as select distinct a from t;
alter view v set (check_option = local);
---
create table t (a int);
create view v as select a from t;
alter view v set (fillfactor = 10);
---
create table t (a int);
create view v as select a from t;
alter view v set (check_option = wrong);
---
create table t (a int);
alter view t set (security_barrier);
---
create table t (a int);
create view v as select a from t;
alter table v set (security_barrier);
---
create table t (a int);
create view v as select a from t;
alter view v rename to w;
create view v as select a from w;
---
create table t (a int);
create view v as select a from t;
alter table v rename to w;
drop view w;
---
create table t (a int);
alter view t rename to u;
---
create table t (a int);
create view v as select a from t;
alter view v rename to t;
---
alter view if exists nope rename to v;
alter view if exists nope set schema public;
alter view if exists nope set (security_barrier);
---
create table t (a int, b text);
create view v as select a, b from t;
alter view v rename column a to id;
alter view v rename b to name;
create view w as select id, name from v;
---
create table t (a int, b text);
create view v as select a, b from t;
alter view v rename column a to b;
---
create table t (a int, b text);
create view v as select a, b from t;
alter view v rename column a to id;
create or replace view v as select a, b from t;
---
create table t (a int, b text);
create view v as select a, b from t;
alter view v rename column a to id;
create or replace view v as select a as id, b, a + 1 as next from t;
---
create table t (a int);
create view v as select a from t;
create schema app;
alter view v set schema app;
create view w as select a from app.v;
---
create table t (a int);
create view v as select a from t;
alter view v set schema app;
---
create table t (a int);
create view v as select a from t;
create schema app;
alter table t set schema app;
---
create table t (a int, b text);
create view v as select a, b from t;
alter view v alter column a set default 5;
alter view v alter b set default 'none';
---
create table t (a int, b text);
create view v as select a, b from t;
alter view v alter column a set default 5;
alter view v alter column a drop default;
---
create table t (a int, b text);
create view v as select a, b from t;
alter view v alter column a set default 'x';
---
create table t (a int, b text);
create view v as select a, b from t;
alter view v alter column c set default 1;
---
create table t (a int, b text);
create view v as select a, b from t;
alter view v alter column a set default b;
---
create table t (a int, b text);
create view v as select a, b from t;
create sequence s;
alter view v alter column a set default nextval('s');
drop sequence s;
---
create table t (a int, b text);
create view v as select a, b from t;
create sequence s;
alter table v alter column a set default nextval('s');
drop sequence s cascade;
---
create table t (a int);
create view v as select a from t;
alter table v alter column a set not null;
---
create table t (a int);
create view v as select a from t;
alter table v alter column a type bigint;
---
create table t (a int);
create view v as select a from t;
alter table v add column b int;
---
create table t (a int);
create view v as select a from t;
alter table v drop column a;
---
create table t (a int);
create view v as select a from t;
alter table v add primary key (a);
---
create table t (a int);
create view v as select a from t;
create index on v (a);
---
create table t (a int);
create view v as select a from t;
alter view v owner to reader;
---
create table t (a int);
create view v as select a from t;
create table u (a int references v);
---
create table t (a int);
create view v as select a from t;
create table u (a int) inherits (v);
---
create table t (a int primary key, b text default 'x');
create view v as select a, b from t;
create table u (like v including all, c int);
---
create table t (a int);
create view v as select a from t;
drop view v;
drop table t;
---
create table t (a int);
create view v as select a from t;
drop table v;
---
create table t (a int);
drop view t;
---
create table t (a int);
create materialized view v as select a from t;
drop view v;
---
drop view nope;
---
drop view if exists nope, app.nope;
---
create table t (a int);
create view v as select a from t;
create view w as select a from v;
drop view v;
---
create table t (a int);
create view v as select a from t;
create view w as select a from v;
drop view v restrict;
---
create table t (a int);
create view v as select a from t;
create view w as select a from v;
drop view v cascade;
create view w as select a from t;
---
create table t (a int);
create view v as select a from t;
create view w as select a from v;
create view x as select 1 from w;
drop view v, x, w;
---
create table t (a int);
create view v as select a from t;
create view w as select a from v;
create view x as select v.a, w.a as b from v, w;
drop view w;
---
create table t (a int);
create view v as select a from t;
create table u (x v, y v[]);
---
create table t (a int);
create view v as select a from t;
create table u (x v);
drop view v;
---
create table t (a int);
create view v as select a from t;
create table u (x v, y int);
drop view v cascade;
---
create table t (a int);
create view v as select a from t;
create function f(x v) returns int language sql as 'select 1';
drop view v;
---
create table t (a int);
create view v as select a from t;
create function f() returns setof v language sql as 'select 1';
drop view v cascade;
create view v as select 1 as f;
---
create table t (a int, b text);
create view v as select a, b from t;
create view w as select a as x, upper(b) as y from v where a > 0;
create view x as select v.*, w.y from v join w on w.x = v.a;
---
create view v as select a from v;
---
create recursive view n (i) as select 1 union all select i + 1 from n where i < 10;
---
create recursive view n (i, label) as values (1, 'x') union all select i + 1, label || 'x' from n where i < 10;
drop view n;
---
create recursive view n as select 1 union all select i + 1 from n where i < 10;
---
create schema app;
create recursive view app.n (i) as select 1 union select i * 2 from n where i < 100;
---
create view v as insert into t values (1) returning a;
---
create temp table t (a int);
create view public.v as select a from t;
---
create unlogged view v as select 1 as a;
---
create table t (a int);
create view v as select a from t;
comment on view v is 'What is left';
comment on column v.a is 'A number';
---
create table t (a int);
create view v as select a from t;
comment on view v is 'What is left';
create or replace view v as select a, a + 1 as b from t;
comment on column v.b is 'Next';
alter view v rename to w;
alter view w rename b to c;
---
create table t (a int);
create view v as select a from t;
comment on view v is 'x';
comment on view v is null;
---
create table t (a int);
comment on view t is 'x';
---
create table t (a int);
create view v as select a from t;
comment on table v is 'x';
---
create table t (a int);
create view v as select a from t;
comment on column v.b is 'x';
---
create table t (a int);
create view v as select a from t;
comment on view v is 'x';
drop view v;
create view v as select a from t;
---
create table t (a int);
create view v as select a from t;
grant select on v to reader;
grant select, insert, update, delete on table v to writer;
---
create table t (a int, b int);
create view v as select a, b from t;
grant select (a), update (b) on v to reader, writer;
revoke update (b) on v from writer;
---
create table t (a int, b int);
create view v as select a, b from t;
grant select (c) on v to reader;
---
create table t (a int);
create view v as select a from t;
grant all on v to public;
revoke select on v from public;
---
create table t (a int);
create view v as select a from t;
grant select on v to reader with grant option;
create or replace view v as select a, 1 as b from t;
---
create table t (a int);
create view v as select a from t;
grant select on v to reader;
drop view v;
create view v as select a from t;
---
create table t (a int);
create view v as select a from t;
grant select on sequence v to reader;
---
create table t (a int);
create view v as select a from t;
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger x instead of insert on v for each row execute function f();
alter table v disable trigger x;
---
create table t (a int);
create view v as select a from t;
create rule r as on insert to v do instead nothing;
alter table v enable always rule r;
---
create table t (id int, a int, b int); create view v as select y from t tt (x, y);
create view w as select x, tt.b, tt.a from t tt (x); create materialized view m as select q.b from t q (x, y);
alter table t rename a to c; alter table t rename b to d; alter table t rename id to k;
