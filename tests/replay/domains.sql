create domain d as int;
create table t (a d);
---
create domain d as text check (value <> '') default 'x' not null;
create table t (a d default 'y');
---
create domain d as int default 'x';
---
create domain d as int default now();
---
create domain d as int default 1.5;
---
create domain d as int default null;
---
create domain d as int default value;
---
create domain d as int check (value > 0) check (value < 10);
---
create domain d as int constraint c check (value > 0) constraint c check (value < 10);
---
create domain d as int check (x > 0);
---
create domain d as int check (value);
---
create domain d as int check (value > 'x');
---
create domain d as int check (values > 1);
---
create domain d as int check (sum(value) > 1);
---
create domain d as int check (value > (select 1));
---
create domain d as int check (row_number() over () > 1);
---
create domain d as int check (generate_series(1, value) > 1);
---
create domain d as int check (value > 0 and value < 100), check (value <> 5);
---
create domain d as int primary key;
---
create domain d as int unique;
---
create domain d as int references t;
---
create domain d as int check (value > 0) not valid;
---
create domain d as serial;
---
create domain d as text collate "C";
create table t (a d, b d collate "POSIX");
---
create domain d as int collate "C";
---
create domain d as text collate "nope";
---
create domain d as varchar(5) default 'abcdef';
create table t (a d default 'abcdef');
---
create domain d as numeric(5,2) check (value > 0);
create table t (a d(3));
---
create domain d as numeric(5,2) check (value > 0);
create table t (a d default 3.14159, b d[] default '{1,2}');
---
create domain d as nope;
---
create domain d as d;
---
create domain d as int;
create domain d as text;
---
create domain a as int check (value > 0);
create domain b as a check (value < 10);
create table t (x b default 5, y a);
---
create domain a as int default 3;
create domain b as a;
create table t (x b);
---
create domain a as int not null;
create domain b as a null;
create table t (x b, y b null);
---
create type c as (x int, y text);
create domain d as c check ((value).x > 0);
create table t (a d);
---
create type c as (x int, y text);
create domain d as c check ((value).z > 0);
---
create table c (x int, y text);
create domain d as c;
---
create domain d as int[] check (array_length(value, 1) = 2);
create table t (a d default '{1,2}');
---
create domain d as int[];
create table t (a d, b int generated always as (a[1]) stored);
---
create domain d as anyelement;
---
create domain d as record;
---
create domain d as unknown;
---
create domain d as cstring;
---
create domain d as void;
---
create domain d as int4range check (not isempty(value));
---
create domain d as int4multirange;
---
create domain int as text;
create table t (a public.int);
---
create domain s.d as int;
---
create schema s;
create domain s.d as int check (value > 0);
create table t (a s.d default 4);
---
create domain d as int;
create domain e as int;
alter domain d rename to e;
---
create domain d as int;
alter domain d rename to d2;
create table t (a d2);
---
create domain d as int check (value > 0);
alter domain d rename to e;
alter domain e drop constraint d_check;
---
create domain d as int check (value > 0);
alter domain d rename to e;
alter domain e add check (value < 100);
---
create domain d as int check (value > 0);
alter domain d add check (value < 100);
alter domain d add constraint d_check2 check (value < 50);
---
create domain d as int check (value > 0);
alter domain d add constraint d_check check (value < 100);
---
create domain d as int check (value > 0);
alter domain d drop constraint d_check;
alter domain d add check (value > 1);
---
create domain d as int;
alter domain d drop constraint c;
---
create domain d as int;
alter domain d drop constraint if exists c;
---
create domain d as int check (value > 0);
alter domain d drop constraint d_check cascade;
---
create domain d as int check (value > 0);
alter domain d rename constraint d_check to positive;
---
create domain d as int check (value > 0);
alter domain d rename constraint nope to positive;
---
create domain d as int;
alter domain d add constraint c check (value > 0) not valid;
alter domain d validate constraint c;
---
create domain d as int;
alter domain d add constraint c check (value > 0) not valid;
---
create domain d as int constraint c check (value > 0);
alter domain d validate constraint c;
---
create domain d as int;
alter domain d set default 5;
alter domain d set not null;
create table t (a d);
---
create domain d as int default 5 not null;
alter domain d drop default;
alter domain d drop not null;
---
create domain d as int;
alter domain d drop default;
alter domain d drop not null;
---
create domain d as int;
alter domain d set default 'x';
---
create domain d as int default 5;
alter domain d set default null;
---
create domain d as int;
alter domain d set not null, set default 3;
---
create domain d as int;
alter domain d type bigint;
---
alter domain d set not null;
---
create domain d as int;
alter type d rename to e;
---
create domain d as int;
alter type d set schema s;
---
create schema s;
create domain d as int check (value > 0);
create table t (a d);
alter domain d set schema s;
---
create domain d as int;
drop domain d;
drop domain d;
---
create domain d as int;
drop domain if exists d, e;
---
drop domain d;
---
create domain d as int;
drop type d;
---
create domain d as int;
create table t (a d);
drop domain d;
---
create domain d as int;
create table t (a d, b int);
drop domain d cascade;
---
create domain d as int;
create domain e as d;
create table t (a e, b int);
drop domain d cascade;
---
create domain d as int;
create domain e as d;
drop domain d;
---
create domain d as int;
create domain e as d;
drop domain d, e;
---
create domain d as int;
create table t (a int check (a::d > 0), b int default 3::d);
drop domain d;
---
create domain d as int;
create table t (a int check (a::d > 0), b int default 3::d);
drop domain d cascade;
---
create domain d as int;
create table t (a d[]);
drop domain d;
---
create domain d as int;
create table t (a int);
alter table t alter a type d;
---
create domain d as int check (value > 0);
create table t (a text);
alter table t alter a type d;
---
create domain d as int check (value > 0);
create table t (a text);
alter table t alter a type d using a::int;
---
create domain d as int check (value > 0);
create table t (a text);
alter table t alter a type d using a::d;
---
create domain d as int default 5;
create table t (a d);
alter table t alter a type int;
---
create domain d as int;
create table t (a d primary key, b d unique);
create table u (a int references t, b d references t (b));
---
create domain d as text;
create table t (a d primary key);
create table u (a int references t);
---
create domain d as text;
create table t (a d check (a like 'x%'), b d generated always as (lower(a)) stored);
create index on t (a text_pattern_ops);
create index on t (lower(a));
---
create domain d as int check (value > 0);
create table t (a d generated always as identity);
---
create domain d as int check (value > 0);
create table t (a text, b d generated always as (length(a)) stored);
---
create domain d as json;
create table t (a d unique);
---
create domain d as point;
create table t (a d primary key);
---
create domain d as int;
comment on domain d is 'x';
comment on constraint c on domain d is 'x';
---
create domain d as int constraint c check (value > 0);
comment on constraint c on domain d is 'x';
comment on domain d is 'y';
---
create domain d as int;
comment on type d is 'x';
---
create domain d as int;
create table t (a d) partition by range (a);
create table t1 partition of t for values from (1) to (5);
---
create domain d as date default current_date check (value > '2000-01-01');
---
create domain d as date check (value > '2000-13-01');
---
create domain d as text check (value in ('a', 'b', 'c') or value is null);
---
create domain d as text check (lenght(value) > 1);
---
create domain d as text check (value ~ '[');
---
create domain email as text check (value ~* '^[^@]+@[^@]+$' and length(value) < 255);
create domain url as varchar(200) check (value like 'http%');
create table users (id int, e email not null, u url);
---
create domain d as int check (d > 0);
---
create domain d as int;
create table t (a d default 'x');
---
create domain d as varchar(3);
create table t (a d default 1);
---
create domain d as int check (value > 0);
create table t (a d default -1);
---
create domain d as int check (value > 0);
create table t (a d default '-1');
---
create domain d as int check (value > nextval('s'));
---
create sequence s;
create domain d as int default nextval('s');
drop sequence s;
---
create sequence s;
create domain d as int default nextval('s');
create table t (a d);
drop sequence s cascade;
---
create domain d as int not null null;
---
create domain d as int null not null;
---
create domain d as int default 1 default 2;
---
create domain d as int check (value > 0) no inherit;
---
create type e as enum ('a');
comment on domain e is 'x';
