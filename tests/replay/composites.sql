create type c as (a int, b text);
create table t (x c, y c[]);
---
create type c as ();
---
create type c as ();
create table t (x c);
---
create type c as (a int, a text);
---
create type c as (a nope);
---
create type c as (a c);
---
create type c as (a c[]);
---
create type c as (a int not null);
---
create type c as (a int default 1);
---
create type c as (a serial);
---
create type c as (a int primary key);
---
create type c as (a text collate "C", b int[]);
---
create type c as (a int collate "C");
---
create type c as (a text collate nope);
---
create type c as (a anyelement);
---
create type c as (a record);
---
create type c as (a unknown);
---
create type c as (a void);
---
create type c as (ctid tid);
---
create type c as (xmin int, tableoid int);
---
create type c as (a varchar(3), b numeric(5,2), c timestamptz(3), d bit(3));
---
create type c as (a varchar(0));
---
create type c as (a int);
create table c (b int);
---
create sequence c;
create type c as (b int);
---
create table t (a int);
create index c on t (a);
create type c as (b int);
---
create type s.c as (a int);
---
create schema s;
create type s.c as (a int);
create table t (x s.c default row(1)::s.c);
---
create type c as (a int, b text);
create table t (x c default '(1,x)');
---
create type c as (a int, b text);
create table t (x c default row(1, 'x'));
---
create type c as (a int, b text);
create table t (x c default row(1));
---
create type c as (a int, b text);
create table t (x c default row(1, 2, 3));
---
create type c as (a int, b text);
create table t (x c check ((x).a > 0), y int generated always as ((x).a) stored);
---
create type c as (a int, b text);
create table t (x c check ((x).z > 0));
---
create type c as (a int, b text);
create table t (x c check (x.a > 0));
---
create type c as (a int, b text);
create table t (x c check (x = row(1, 'a')::c));
---
create type c as (a int, b json);
create table t (x c check (x = row(1, '1')::c));
---
create type c as (a int, b text);
create table t (x c primary key);
create table u (y c references t);
---
create type c as (a int, b json);
create table t (x c primary key);
---
create type c as (a int, b text);
create table t (x c);
create index on t (((x).a));
create index on t (x);
create unique index on t using hash (x);
---
create type c as (a int, b text);
create table t (x c);
create index on t ((x).a);
---
create type c as (a int, b text);
alter type c add attribute d date;
create table t (x c default row(1, 'x', '2020-01-01'));
---
create type c as (a int, b text);
alter type c add attribute a date;
---
create type c as (a int, b text);
alter type c add attribute ctid date;
---
create type c as (a int, b text);
alter type c add attribute if not exists a date;
---
create type c as (a int, b text);
alter type c add attribute d nope;
---
create type c as (a int, b text);
alter type c add attribute d int default 4;
---
create type c as (a int, b text);
alter type c add attribute d text collate "C", drop attribute a, alter attribute b type varchar(10);
---
create type c as (a int, b text);
alter type c drop attribute a;
create table t (x c default row('x'));
---
create type c as (a int, b text);
alter type c drop attribute z;
---
create type c as (a int, b text);
alter type c drop attribute if exists z;
---
create type c as (a int, b text);
alter type c drop attribute a, drop attribute b;
---
create type c as (a int, b text);
alter type c drop attribute a, add attribute a date;
---
create type c as (a int, b text);
alter type c alter attribute a type bigint;
alter type c alter attribute a set data type text collate "C";
---
create type c as (a int, b text);
alter type c alter attribute z type bigint;
---
create type c as (a int, b text);
alter type c alter attribute a type bigint using a::bigint;
---
create type c as (a int, b text);
alter type c alter attribute a type serial;
---
create type c as (a int, b text);
alter type c alter attribute a set not null;
---
create type c as (a int, b text);
alter type c alter attribute a set default 1;
---
create type c as (a int, b text);
create table t (x c);
alter type c alter attribute a type bigint;
---
create type c as (a int, b text);
create table t (x c[]);
alter type c alter attribute a type bigint;
---
create type c as (a int, b text);
create type d as (x c);
alter type c alter attribute a type bigint;
---
create type c as (a int, b text);
create table t (x c);
alter type c alter attribute a type bigint cascade;
---
create type c as (a int, b text);
create table t (x c);
alter type c add attribute d int;
---
create type c as (a int, b text);
create table t (x c);
alter type c drop attribute a;
---
create type c as (a int, b text);
create table t (x c check ((x).b > ''));
alter type c drop attribute a;
---
create type c as (a int, b text);
alter type c rename attribute a to b;
---
create type c as (a int, b text);
alter type c rename attribute a to a;
---
create type c as (a int, b text);
alter type c rename attribute a to ctid;
---
create type c as (a int, b text);
alter type c rename attribute a to z cascade;
---
create type c as (a int, b text);
alter type c rename attribute a to z, drop attribute b;
---
create type c as (a int, b text);
alter type c rename to d;
create table t (x d);
---
create type c as (a int, b text);
create table d (a int);
alter type c rename to d;
---
create table c (a int);
alter type c add attribute d int;
---
create table c (a int);
alter type c rename attribute a to d;
---
create type c as (a int);
drop table c;
---
create type c as (a int);
drop type c;
drop type c;
---
create type c as (a int);
create table t (x c);
drop type c;
---
create type c as (a int);
create table t (x c, y int);
drop type c cascade;
---
create type c as (a int);
create type d as (x c);
drop type c;
---
create type c as (a int);
create type d as (x c, y int);
drop type c cascade;
create table t (a d default row(4));
---
create type c as (a int);
create domain d as c;
create table t (x d, y int);
drop type c cascade;
---
create domain d as int check (value > 0);
create type c as (a d);
drop domain d;
---
create schema s;
create type c as (a int);
create table t (x c);
alter type c set schema s;
---
create type c as (a int);
comment on column c.a is 'x';
comment on type c is 'y';
---
create type c as (a int);
comment on column c.b is 'x';
---
create type c as (a int);
comment on table c is 'x';
---
create type c as (a int);
create table t (like c);
---
create table p (a int, b text);
create table t (x p, y p[]);
---
create table p (a int, b text);
create table t (x p);
drop table p;
---
create table p (a int, b text);
create table t (x p, y int);
drop table p cascade;
---
create table p (a int, b text);
create table t (x p);
alter table p add c int;
alter table p drop b;
---
create table p (a int, b p);
---
create type c as (a int, b text);
create table t (x c);
alter table t alter x type text;
---
create type c as (a int, b text);
create table t (x text);
alter table t alter x type c;
---
create type c as (a int, b text);
create table t (x text);
alter table t alter x type c using row(1, x);
---
create type c as (a int, b text);
create type d as (a int, b text);
create table t (x c);
alter table t alter x type d;
---
create type address as (street text, zip varchar(5));
create table person (home address not null, work address);
alter table person add constraint ok check ((home).zip ~ '^\d+$');
---
create table p (a int);
create table t (x p, b int);
alter table p drop a;
---
create table p (a int, b text);
create table t (x p[]);
alter table p add c int not null;
---
create table p (a int, b text);
create table t (x p);
alter table p alter b set not null;
alter table p alter b set default 'x';
alter table p add primary key (a);
---
create table p (a int, b text);
create table t (x p);
alter table p alter a type bigint;
---
create table p (a int, b text);
create table t (x p);
alter table p add c int default 4;
---
create type c as (a int, b text);
alter type c add attribute d c;
---
create table c (a int);
alter type c rename to d;
---
create table c (a int);
drop type c;
---
create table p (a int);
alter table p add b p;
---
create table p (a int);
create type c as (x p);
alter table p add b c;
---
create type c as (a int);
alter type c add attribute b c[];
---
create type c as (a int);
create domain d as c;
alter type c add attribute b d;
---
create type c as (a int);
create type d as (x c);
alter type c add attribute b d;
---
create type c as (a int, b text);
create table t (x c default '(1,x)', y c default '(1,"a ""b\\c")', z c default '(,)', w c default ' ( 7 , x )');
---
create type c as (a int, b text);
create table t (x c default '(1,x,2)');
---
create type c as (a int, b text);
create table t (x c default '(1)');
---
create type c as (a int, b text);
create table t (x c default '(a,x)');
---
create type c as (a int, b text);
create table t (x c default '1,x');
---
create type c as (a int, b text);
create table t (x c default '(1,x) y');
---
create type c as (a int, b text);
create table t (x c default '(1,"x');
---
create type c as (a date, b boolean, d numeric);
create table t (x c default '(2020-1-2,yes,01.50)', y c[] default '{"(2020-1-2,yes,01.50)"}');
---
create type e as enum ('a', 'b');
create type c as (a e, b int[]);
create table t (x c default '(a,"{1, 2}")');
---
create type e as enum ('a', 'b');
create type c as (a e, b int[]);
create table t (x c default '(x,"{1, 2}")');
---
create type c as (a int, b text);
create type d as (x c, y c);
create table t (x d default '("(1,x)","(2,)")', check (x <> '("(1,""y z"")",)'));
---
create type c as (a int, b text);
create table t (x c, check (x in ('(1,x)', '(2,y)')));
create index i on t (x) where x > '(3,z)';
---
create type c as (a int);
create table t (x c default '()', y c default '(5)');
---
create type c as (a int, b varchar(2));
create table t (x c default '(1,ab)', y c default '(1,abc)');
---
create type c as (a int, b varchar(2));
create table t (x c default '(1,ab)');
