create table task (id int primary key, title text not null, done bool not null default false);
create function title_of(task_id int) returns text language sql stable return (select title from task where id = task_id);
drop table task;
---
create table task (id int primary key, title text not null, done bool not null default false);
create function title_of(task_id int) returns text language sql stable return (select title from task where id = task_id);
alter table task drop column title;
---
create table task (id int primary key, title text not null, done bool not null default false);
create function title_of(task_id int) returns text language sql stable return (select title from task where id = task_id);
alter table task drop column done;
---
create table task (id int primary key, title text not null, done bool not null default false);
create function title_of(task_id int) returns text language sql stable return (select title from task where id = task_id);
alter table task drop column title cascade;
---
create table task (id int primary key, title text not null);
create function title_of(task_id int) returns text language sql stable return (select title from task where id = task_id);
alter table task rename column title to name;
alter table task rename to job;
---
create table task (id int primary key, title varchar(20) not null);
create function title_of(task_id int) returns text language sql stable return (select title from task where id = task_id);
alter table task alter column title type text;
---
create function twice(a int) returns int language sql immutable return a + a;
create function four(a int) returns int language sql immutable return twice(twice(a));
drop function twice(int);
---
create function twice(a int) returns int language sql immutable return a + a;
create function four(a int) returns int language sql immutable return twice(twice(a));
drop function twice(int) cascade;
---
create function twice(a int) returns int language sql immutable return a + a;
create function four(a int) returns int language sql immutable return twice(twice(a));
alter function twice(int) rename to double;
---
create function f(a int) returns int language sql return b;
---
create function f(a int) returns int language sql return $2;
---
create function f(int) returns int language sql return $1 + 1;
---
create function f(a int) returns int language sql return f.a + 1;
---
create function f(a int) returns int language sql return f(a - 1);
---
create function f(a int) returns text language sql return upper(a);
---
create type point2 as (x int, y int);
create function x_of(p point2) returns int language sql return p.x;
alter type point2 drop attribute x;
---
create type point2 as (x int, y int);
create function x_of(p point2) returns int language sql return (p).x + p.y;
---
create type point2 as (x int, y int);
create function x_of(p point2) returns int language sql return p.z;
---
create table task (id int primary key, title text not null, done bool not null default false);
create procedure add_task(name text) language sql begin atomic
  insert into task (id, title) values (1, name);
  update task set done = true where title = name;
  delete from task where done and id > 10;
end;
drop table task;
---
create table task (id int primary key, title text not null, done bool not null default false);
create procedure add_task(name text) language sql begin atomic
  insert into task (id, title) values (1, name);
end;
alter table task drop column done;
alter table task drop column title;
---
create table task (id int primary key, title text not null, done bool not null default false);
create procedure finish(name text) language sql begin atomic
  update task set done = true;
end;
alter table task drop column title;
alter table task drop column done;
---
create table task (id int primary key, title text);
create procedure p() language sql begin atomic insert into task (id, nam) values (1, 'x'); end;
---
create table task (id int primary key, title text);
create procedure p() language sql begin atomic insert into task (id, title) values (1); end;
---
create table task (id int primary key, title text);
create procedure p() language sql begin atomic insert into task (id) values (1, 'x'); end;
---
create table task (id int primary key, title text);
create procedure p() language sql begin atomic insert into task values (default, default); end;
---
create table task (id int primary key, title text);
create procedure p() language sql begin atomic insert into task (id) values (now()); end;
---
create table task (id int primary key, title text);
create table old (id int, title text, at timestamptz);
create procedure p() language sql begin atomic insert into old (id, title) select id, title from task; end;
alter table old drop column at;
alter table task drop column title;
---
create table task (id int primary key, title text);
create table old (id int, at timestamptz);
create procedure p() language sql begin atomic insert into old (at) select title from task; end;
---
create table task (id int primary key, title text);
create procedure p() language sql begin atomic update task set title = 1; end;
---
create table task (id int primary key, title text);
create procedure p() language sql begin atomic update task set name = 'x'; end;
---
create table task (id int primary key, title text);
create procedure p() language sql begin atomic update task as t set title = u.title from task u where u.id = t.id + 1; end;
---
create table task (id int primary key, title text);
create procedure p() language sql begin atomic update task set (id, title) = (1, 'x'); end;
---
create table task (id int primary key, title text, hits int);
create procedure p(a int) language sql begin atomic
  insert into task (id, title) values (a, 'x') on conflict (id) do update set hits = task.hits + 1, title = excluded.title where task.hits > 0;
end;
alter table task drop column hits;
---
create table task (id int primary key, title text, constraint one_title unique (title));
create procedure p(a int) language sql begin atomic
  insert into task (id, title) values (a, 'x') on conflict on constraint one_title do nothing;
end;
alter table task drop constraint one_title;
---
create table task (id int primary key, title text);
create procedure p(a int) language sql begin atomic
  insert into task (id, title) values (a, 'x') on conflict (id) do update set title = bad.title;
end;
---
create table task (id int primary key, title text);
create function p(a int) returns int language sql begin atomic
  insert into task (id, title) values (a, 'x') returning id;
end;
---
create table task (id int primary key, title text);
create function p(a int) returns setof int language sql begin atomic
  delete from task using task other where other.id = task.id and task.id = a returning task.id;
end;
---
create table task (id int primary key, title text);
create function p(a int) returns setof int language sql begin atomic
  with gone as (delete from task where id = a returning id) select id from gone;
end;
drop table task;
---
create table task (id int primary key, title text);
create function p(id int) returns setof text language sql begin atomic
  select title from task where task.id = p.id;
end;
alter table task rename column title to name;
---
create table task (id int primary key, title text);
create view v as with gone as (delete from task returning id) select id from gone;
---
create schema app;
create table app.task (id int primary key, title text);
create function app.f() returns bigint language sql return (select count(*) from app.task);
alter schema app rename to app2;
---
create schema app;
create table app.task (id int primary key, title text);
set search_path = app;
create function f() returns bigint language sql return (select count(*) from task);
---
create function f(out a int, b int) returns int language sql begin atomic select b; end;
---
create type mood as enum ('sad', 'ok');
create function f() returns mood language sql return 'sad'::mood;
alter type mood rename value 'sad' to 'blue';
---
create type mood as enum ('sad', 'ok');
create function f() returns mood language sql return 'sad'::mood;
drop type mood;
---
create function f(variadic a int[]) returns int language sql return a[1];
---
create procedure p() language sql begin atomic end;
---
create table task (id int primary key, title text not null);
create function f() returns bigint language sql as $$ select count(*) from task where name = 'x' $$;
---
create table task (id int primary key, title text not null);
create function f(a int) returns text language sql as $$ select title from task where id = a $$;
alter table task drop column title;
---
create function f(a int) returns int language sql as $$ select f(a - 1) $$;
---
create function f(a int) returns int language sql as $$ select g(a - 1) $$;
---
set check_function_bodies = off;
create function f(a int) returns int language sql as $$ select g(a - 1) $$;
---
create function f(a anyelement) returns anyelement language sql as $$ select nothing from nowhere $$;
---
create function f(a int) returns int language sql as $$ select a + $1 + f.a $$;
---
create function f(a int) returns int language sql as $$ select b $$;
---
create function f(out a int, b int) language sql as $$ select b $$;
---
create function f(a int) returns int language sql as $$ selec 1 $$;
---
create table task (id int primary key, title text not null);
create function f() returns void language sql as $$ insert into task (id, name) values (1, 'x') $$;
---
create table task (id int primary key, title text not null);
create function f() returns void language sql as $$ create table later (id int); insert into later values (1) $$;
---
create table task (id int primary key, title text not null);
create function f(task) returns text language sql as $$ select $1.title $$;
---
create table task (id int primary key, title text not null);
create function f(task) returns text language sql as $$ select $1.name $$;
---
create schema app;
create table app.task (id int primary key);
create function f() returns bigint language sql set search_path = app as $$ select count(*) from task $$;
---
create schema app;
create table app.task (id int primary key);
create function f() returns bigint language sql as $$ select count(*) from task $$;
---
create temp table t (a int);
create function f() returns bigint language sql as $$ select count(*) from t $$;
---
create function f() returns int language plpgsql as $$ declare r nosuch; begin return 1; end $$;
---
create function f() returns int language plpgsql as $$ declare r nosuch[] := null; begin return 1; end $$;
---
create function f() returns int language plpgsql as $$ declare r public.nosuch not null default 1; begin return 1; end $$;
---
create function f() returns int language plpgsql as $$ declare r nosuch%rowtype; begin return 1; end $$;
---
create function f() returns int language plpgsql as $$ declare r public.nosuch%rowtype; begin return 1; end $$;
---
create table m (c int);
create function f() returns int language plpgsql as $$
declare
  a constant m := null;
  b public.m%rowtype;
  c m.c%type = 1;
  d public.m.c%type;
  "E" pg_class;
  f pg_class%rowtype;
  g pg_catalog.pg_class.relname%type;
  h record;
  i refcursor;
  j cursor for select 1;
  k no scroll cursor (x int) for select x;
  l alias for a;
begin
  declare o m[]; p text collate "C";
  begin
    return 1;
  end;
end $$;
