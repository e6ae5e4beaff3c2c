create table t (a int, b text); create table log (a int, b text);
create rule r as on insert to t do also insert into log values (new.a, new.b);
---
create table t (a int); create rule r as on insert to t do also insert into nowhere values (new.a);
---
create table t (a int); create rule r as on insert to nowhere do nothing;
---
create table t (a int); create rule r as on insert to t do nothing; create rule r as on update to t do nothing;
---
create table t (a int); create rule r as on insert to t do nothing;
create or replace rule r as on update to t where old.a > 1 do instead nothing;
---
create table t (a int); create rule r as on insert to t where old.a = 1 do nothing;
---
create table t (a int); create rule r as on insert to t do delete from t where a = old.a;
---
create table t (a int); create rule r as on delete to t do insert into t values (new.a);
---
create table t (a int); create rule r as on update to t where nosuch do nothing;
---
create table t (a int); create rule r as on update to t where new.a do nothing;
---
create table t (a int); create rule r as on update to t where new.a = 1 do notify x;
---
create table t (a int); create rule r as on update to t do (notify x; insert into t values (new.a); delete from t where a = old.a);
---
create table t (a int); create materialized view v as select a from t; create rule r as on insert to v do nothing;
---
create sequence s; create rule r as on insert to s do nothing;
---
create table t (a int, b text); create view v as select a, b from t;
create rule i as on insert to v do instead insert into t values (new.a, new.b) returning a, b;
create rule u as on update to v do instead update t set a = new.a, b = new.b where a = old.a returning t.*;
create rule d as on delete to v do instead delete from t where a = old.a returning a;
---
create table t (a int, b text); create view v as select a, b from t;
create rule i as on insert to v do instead insert into t values (new.a, new.b) returning a, a;
---
create table t (a int, b text); create view v as select a, b from t;
create rule i as on insert to v do insert into t values (new.a, new.b) returning a, b;
---
create table t (a int, b text);
create rule r as on insert to t do instead nothing;
alter rule r on t rename to q;
alter table t disable rule q;
comment on rule q on t is 'Q';
---
create table t (a int); alter rule nosuch on t rename to q;
---
create table t (a int); create rule r as on insert to t do nothing; create rule q as on insert to t do nothing;
alter rule r on t rename to q;
---
create table t (a int); drop rule nosuch on t;
---
drop rule nosuch on nowhere;
---
create table t (a int); drop rule if exists nosuch on t; create rule r as on insert to t do nothing; drop rule r on t;
---
create table t (a int); alter table t enable rule nosuch;
---
create table t (a int, b text); create table log (b text);
create rule r as on insert to t do insert into log values (new.b);
alter table t drop column b;
-- other words
---
create table t (a int, b text); create table log (b text);
create rule r as on insert to t do insert into log values (new.b);
alter table t drop column b cascade;
---
create table t (a int, b text); create table log (b text);
create rule r as on insert to t do insert into log values (new.b);
alter table t alter b type varchar(10);
---
create table t (a int, b text); create table log (b text);
create rule r as on insert to t do insert into log values (new.b);
alter table log alter b type varchar(10);
---
create table t (a int, b text); create table log (b text);
create rule r as on insert to t do insert into log values (new.b);
drop table log;
-- other words
---
create table t (a int, b text); create table log (b text);
create rule r as on insert to t do insert into log values (new.b);
drop table t; drop table log;
---
create table t (a int, b text); create table log (b text);
create rule r as on insert to t where new.a > 1 do insert into log select new.b from t where t.b = new.b;
alter table t rename column b to c; alter table t rename to u; alter table log rename to history; create schema app;
alter table history set schema app; alter table u rename a to x;
---
create function f(text) returns text language sql as 'select $1';
create table t (a int, b text); create table log (b text);
create rule r as on insert to t do insert into log values (f(new.b));
drop function f(text);
-- other words
---
create type mood as enum ('sad', 'ok');
create table t (a mood); create table log (b text);
create rule r as on insert to t where new.a = 'sad' do insert into log values (new.a::text);
alter type mood rename value 'sad' to 'blue'; alter type mood rename to temper;
---
create table t (a int primary key); create table log (a int primary key, b int);
create rule r as on insert to t do insert into log values (new.a, 1) on conflict on constraint log_pkey do update set b = log.b + 1;
alter table log drop constraint log_pkey;
-- other words
---
create table t (a int, b int);
create rule r as on update to t do instead update t set (a, b) = (select new.b, new.a) where a = old.a;
---
create table t (a int); create rule r as on select to t do instead select 1 as a;
-- other words
---
create table t (id int, a int); create table l (id int, a int, b text);
create rule r as on update to t where row(new.*) is distinct from row(old.*) do also insert into l (id) values (new.id);
create rule q as on insert to l do also update t set (id, a) = row(new.id, new.a) where row(t.*) = row(new.*);
alter table t add column c int;
---
create table t (id int, a int); create table u (id int, a int);
create view v as select row(t.*) = row(t.*) as eq, row(t.*) is not distinct from row(1, 2) as two from t where row(t.*) in (select u.* from u);
---
create table t (id int, a int check (row(t.*) is not null));
---
create table t (id int, a int); create view v as select row(t.*) = row(1, 2, 3) as x from t;
