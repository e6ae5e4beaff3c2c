create aggregate total(int) (sfunc = int4pl, stype = int);
---
create aggregate total(int) (sfunc = int4pl);
---
create aggregate total(int) (stype = int);
---
create aggregate total(int) (sfunc = nothing_there, stype = int);
---
create aggregate total(int) (sfunc = int4pl, stype = text);
---
create aggregate total(int) (sfunc = int8pl, stype = int8);
---
create aggregate total(text) (sfunc = int4pl, stype = int, initcond = '0');
---
create aggregate how_many(*) (sfunc = int8inc, stype = int8);
---
create aggregate how_many(*) (sfunc = int8inc, stype = int8, initcond = '0');
---
create aggregate how_many("any") (sfunc = int8inc_any, stype = int8, initcond = '0');
---
create aggregate total(basetype = int, sfunc = int4pl, stype = int);
---
create aggregate how_many(basetype = 'ANY', sfunc = int8inc, stype = int8, initcond = 0);
---
create aggregate old_words(basetype = int, sfunc1 = int4pl, stype1 = int, initcond1 = '3');
---
create aggregate everything(int) (sfunc = int4pl, stype = int, sspace = 16, finalfunc = int4abs, finalfunc_extra = false,
  finalfunc_modify = shareable, combinefunc = int4pl, initcond = '0', msfunc = int4pl, minvfunc = int4mi, mstype = int,
  msspace = 8, mfinalfunc = int4abs, mfinalfunc_modify = read_write, minitcond = '1', sortop = <, parallel = restricted);
---
create aggregate lists(anyelement) (sfunc = array_append, stype = anyarray, initcond = '{}');
create table t (id int, name text);
create view v as select lists(name) as names, lists(id) as ids from t;
---
create aggregate mid(float8 order by anyelement) (sfunc = ordered_set_transition, stype = internal,
  finalfunc = percentile_disc_final, finalfunc_extra);
create table t (id int, name text);
create view v as select mid(0.5) within group (order by name) as name from t;
---
create aggregate place(variadic "any" order by variadic "any") (sfunc = ordered_set_transition_multi, stype = internal,
  finalfunc = rank_final, finalfunc_extra, hypothetical);
---
create function longer(text, text) returns text immutable language sql as 'select greatest($1, $2)';
create aggregate longest(text) (sfunc = longer, stype = text);
drop function longer(text, text);
-- other words
---
create function longer(text, text) returns text immutable language sql as 'select greatest($1, $2)';
create aggregate longest(text) (sfunc = longer, stype = text);
alter function longer(text, text) rename to taller;
create schema app;
alter function taller(text, text) set schema app;
---
create function longer(text, text) returns text immutable language sql as 'select greatest($1, $2)';
create aggregate longest(text) (sfunc = longer, stype = text);
create table t (name text);
create view v as select longest(name) from t;
drop aggregate longest(text);
-- other words
---
create function longer(text, text) returns text immutable language sql as 'select greatest($1, $2)';
create aggregate longest(text) (sfunc = longer, stype = text);
create table t (name text);
create view v as select longest(name) from t;
drop function longer(text, text) cascade;
---
create aggregate total(int) (sfunc = int4pl, stype = int);
create aggregate total(int) (sfunc = int4larger, stype = int);
---
create aggregate total(int) (sfunc = int4pl, stype = int);
create or replace aggregate total(int) (sfunc = int4larger, stype = int);
---
create aggregate total(int) (sfunc = int4pl, stype = int);
create or replace aggregate total(int) (sfunc = int48pl, stype = int8, initcond = '0');
---
create function total(int) returns int language sql as 'select $1';
create or replace aggregate total(int) (sfunc = int4pl, stype = int);
---
create aggregate total(int) (sfunc = int4pl, stype = int);
alter aggregate total(int) rename to sum_of;
create schema app;
alter aggregate sum_of(int) set schema app;
comment on aggregate app.sum_of(int) is 'Sum';
---
create aggregate total(int) (sfunc = int4pl, stype = int);
drop aggregate total(int);
drop aggregate if exists total(int);
---
create aggregate total(int) (sfunc = int4pl, stype = int);
drop function total(int);
---
create function total(int) returns int language sql as 'select $1';
drop aggregate total(int);
---
create type pair as (a int, b int);
create function add_up(pair, int) returns pair language sql immutable as 'select $1';
create aggregate pairs(int) (sfunc = add_up, stype = pair);
drop type pair;
---
create type pair as (a int, b int);
create function add_up(pair, int) returns pair language sql immutable as 'select $1';
create aggregate pairs(int) (sfunc = add_up, stype = pair, initcond = '(1,2)');
alter type pair rename to duo;
alter type duo rename attribute a to c;
---
create aggregate total(int) (sfunc = int4pl, stype = int);
create table t (a int, b int);
create view v as select total(a) over (partition by b order by a) as x, total(distinct b) filter (where a > 3) as y from t group by a, b;
---
create aggregate total(int) (sfunc = int4pl, stype = int);
create table t (a int check (total(a) > 3));
---
create aggregate total(int) (sfunc = int4pl, stype = int);
create aggregate total(bigint) (sfunc = int8pl, stype = bigint);
create table t (a int, b bigint, c smallint);
create view v as select total(a) as a, total(b) as b, total(c) as c from t;
---
create aggregate first_of(x int, y int) (sfunc = int4_sum3, stype = int);
---
create function three(int, int, int) returns int language sql as 'select $1 + $2 + $3';
create aggregate first_of(x int, y int) (sfunc = three, stype = int, initcond = '0');
create or replace aggregate first_of(x int, z int) (sfunc = three, stype = int, initcond = '0');
---
create aggregate total(int) (sfunc = int4pl, stype = int);
revoke execute on function total(int) from public;
---
create aggregate total(int) (sfunc = int4pl, stype = int);
alter aggregate total(int) owner to current_user;
---
drop function nothing(int, text[], nowhere);
-- other words
---
drop function nothing(int, text[]);
---
drop function nothing;
---
drop aggregate nothing;
---
drop aggregate nothing(*);
---
drop procedure nothing(int);
---
drop routine nothing(int);
---
create procedure p(int) language sql as '';
drop function p(int);
---
create function f(int) returns int language sql as 'select 1';
drop procedure f(int);
---
create function f(int) returns int language sql as 'select 1';
create function f(text) returns int language sql as 'select 1';
drop function f;
---
comment on function nothing(int) is 'x';
---
alter function nothing(int) rename to something;
---
create aggregate g(int) (sfunc = int4pl, stype = int, msfunc = int4pl);
---
create aggregate g(int) (sfunc = int4pl, stype = int, mstype = int, msfunc = int4pl);
---
create aggregate g(int) (sfunc = int4pl, stype = int, parallel = maybe);
---
create aggregate g(int) (sfunc = int4pl, stype = int, initcond = 'x');
---
create aggregate g(int) (sfunc = int4pl, stype = int, minitcond = '3');
---
create aggregate g(int) (sfunc = int4pl, stype = int, hypothetical);
---
create aggregate g(int) (sfunc = int4pl, stype = int, finalfunc = int4abs, finalfunc_modify = bad);
---
create aggregate g(int) (sfunc = int4pl, stype = int, sspace = 'x');
---
create aggregate g(int) (sfunc = int4pl, stype = int, initcond = '3', parallel = safe);
