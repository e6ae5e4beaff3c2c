create function f() returns int language sql as $$ select 'x' $$;
---
create function f() returns int language sql as $$ select now() $$;
---
create function f() returns int language sql as $$ select 1, 2 $$;
---
create table t (a int);
create function f() returns int language sql as $$ insert into t values (1) $$;
---
create table t (a int, b int);
create function f() returns setof t language sql as $$ select 1, 2 from t $$;
---
create table t (a int, b int);
create function f() returns setof t language sql as $$ select 1, 2, 3 from t $$;
---
create table t (a int, b text);
create function f() returns t language sql as $$ select 1 $$;
---
create table t (a int, b text);
create function f() returns t language sql as $$ select 1, now() $$;
---
create table t (a int, b text);
create function f() returns t language sql as $$ select t from t $$;
---
create table t (a int, b text);
create function f() returns t language sql as $$ select row(1, 'x')::t $$;
---
create table t (a int, b text);
create function f() returns t language sql as $$ select * from t limit 1 $$;
---
create table t (a int, b text);
create function f() returns t language sql as $$ insert into t values (1, 'x') returning * $$;
---
create table t (a int, b text);
create function f() returns int language sql as $$ update t set b = 'x' returning a $$;
---
create table t (a int, b text);
create function f() returns int language sql as $$ delete from t $$;
---
create function f() returns int language sql as $$ $$;
---
create function f() returns void language sql as $$ $$;
---
create function f() returns void language sql as $$ select 1, 2 $$;
---
create function f() returns bigint language sql as $$ select 1 $$;
---
create function f() returns smallint language sql as $$ select 1 $$;
---
create function f() returns text language sql as $$ select 1 $$;
---
create function f() returns varchar language sql as $$ select 'x' $$;
---
create function f() returns int language sql as $$ select 1.5 $$;
---
create function f() returns boolean language sql as $$ select 1 $$;
---
create function f(out a int, out b text) language sql as $$ select 1, 'x' $$;
---
create function f(out a int, out b text) language sql as $$ select 1 $$;
---
create function f(out a int, out b text) language sql as $$ select 'x', 1 $$;
---
create function f(out a int) language sql as $$ select 'x' $$;
---
create function f(inout a int, out b int) language sql as $$ select a, a $$;
---
create function f() returns table (a int, b text) language sql as $$ select 1, 'x' $$;
---
create function f() returns table (a int, b text) language sql as $$ select 1, 'x', 2 $$;
---
create function f() returns table (a int) language sql as $$ select now() $$;
---
create function f() returns record language sql as $$ select 1, 2 $$;
---
create function f() returns record language sql as $$ select 1 $$;
---
create procedure p() language sql as $$ select 1 $$;
---
create procedure p(inout a int) language sql as $$ select 1 $$;
---
create procedure p(inout a int) language sql as $$ select now() $$;
---
create domain d as int check (value > 0);
create function f() returns d language sql as $$ select 1 $$;
---
create domain d as int check (value > 0);
create function f() returns d language sql as $$ select now() $$;
---
create type e as enum ('a');
create function f() returns e language sql as $$ select 'a' $$;
---
create type e as enum ('a');
create function f() returns e language sql as $$ select 'a'::e $$;
---
create type e as enum ('a');
create function f() returns e[] language sql as $$ select array['a'::e] $$;
---
create function f() returns int[] language sql as $$ select array[1, 2] $$;
---
create function f() returns int[] language sql as $$ select 1 $$;
---
create function f() returns json language sql as $$ select '{}' $$;
---
create function f() returns timestamptz language sql as $$ select current_date $$;
---
create function f() returns date language sql as $$ select now() $$;
---
create function f() returns setof int language sql as $$ values (1), (2) $$;
---
create function f() returns setof int language sql as $$ select 1 union select 2 $$;
---
create function f() returns setof int language sql as $$ select 1 as a order by 2 - a $$;
---
create function f() returns setof text language sql as $$ select 'a' union select 'b' $$;
---
create table t (a int);
create function f() returns int language sql as $$ insert into t values (1); select 2 $$;
---
create table t (a int);
create function f() returns int language sql as $$ select 2; insert into t values (1) $$;
---
create table t (a int, b int);
alter table t drop column a;
create function f() returns t language sql as $$ select 1 $$;
---
create function f() returns int language plpgsql as $$ begin retrun 1; end $$;
---
create function f() returns int language plpgsql as $$ select 1 $$;
---
create function f() returns int language plpgsql as $$ begin return 1 end $$;
---
create function f() returns int language plpgsql as $$ begin return 1; end; $$;
---
create function f() returns int language plpgsql as $$ begin if true then return 1; end $$;
---
create function f() returns trigger language plpgsql as $$ begin new.a = 1; return new; end $$;
---
set check_function_bodies = off;
create function f() returns int language plpgsql as $$ begin retrun 1; end $$;
---
set check_function_bodies = off;
create function f() returns int language sql as $$ select now() $$;
