create table ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt (a int);
---
create table tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt (a int);
---
create table tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt (a int);
create table ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt (a int);
---
create table tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt (a int);
alter table ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt add b int;
---
create table t (cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc int, ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc int);
---
create table t (cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc int);
alter table t rename cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc to x;
---
create table ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt (a int primary key, b int unique, c serial, d int check (d > 0));
---
create table tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt (a int primary key, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb int unique, cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc serial, dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd int check (dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd > 0));
---
create table tttttttttttttttttttttttttttt (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb int unique);
---
create table tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt (bbbbbbbbbbbbbbbbbbbbbbbbbbbb int unique);
---
create table ttttttttttttttttttttttttttttttt (bbbbbbbbbbbbbbbbbbbbbbbbbbb int unique);
---
create table tttttttttttttttttttttttttttttt (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb int unique);
---
create table ttttttttttttttttttttttttttttt (bbbbbbbbbbbbbbbbbbbbbbbbbbbbb int unique);
---
create table ttttttttttttttttttttttttttttt (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb serial);
---
create table äääääääääääääääääääääääääääääää (ööööööööööööööööööööööööööööööö int unique);
---
create table ääääääääääääääääääää (öööööööööööööööööööö serial primary key);
---
create table xääääääääääääääääääää (yöööööööööööööööööööö serial unique check (yöööööööööööööööööööö > 0));
---
create table xxääääääääääääääääääää (yööööööööööööööööööööö serial unique check (yööööööööööööööööööööö > 0));
---
create table 日日日日日日日日日日日日日日日 (本本本本本本本本本本本本本本本 int unique, 語語語語語語語語語語語語語語語語語語語語語 int generated always as identity);
---
create table 日日日日日日日日日日日日日日日日日日日日日日 (a int);
---
create table ääääääääääääääääääääääääääääääää (a int);
drop table äääääääääääääääääääääääääääääää;
---
create table xääääääääääääääääääääääääääääääää (a int);
drop table xäääääääääääääääääääääääääääääää;
---
create table ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt (a int);
create index on ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt (a);
create index on ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt (a);
---
create table ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttx (a serial);
create table tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttty (a serial);
---
create table ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttx (a int primary key);
create table tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttty (a int primary key);
---
create table ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttx (a int check (a > 0));
create table tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttty (a int check (a > 0));
---
create table t (a int, constraint cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc check (a > 0));
alter table t drop constraint ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc;
---
create type eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee as enum ('a');
create table t (a eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee, b eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee[]);
---
create domain dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd as int check (value > 0);
---
create domain ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd as int check (value > 0) check (value < 5);
---
create type eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee as enum ('a');
create type _eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee as enum ('a');
---
create schema ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss;
create table ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss.t (a int);
---
create sequence ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss;
create table t (a int default nextval('sssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss'));
---
create sequence ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss;
create table t (a int default nextval('ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss'));
---
create index iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii on t (a);
---
create table t (a int);
create index iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii on t (a);
drop index iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii;
---
create table t (a int);
alter table t rename to uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu;
---
create table t (a int);
alter table t rename a to uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu;
---
create table t (a int, b int);
alter table t rename a to uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu;
alter table t rename b to uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu;
---
create table t (a int, b int, unique (a, b), check (a > b), foreign key (a) references t (b), unique (b));
---
create table t (a int, b int unique, foreign key (a) references t (b), foreign key (a, b) references t (a, b), unique (a, b));
---
create table t (a int unique, b int references t (a), c int references t (a));
alter table t add foreign key (b) references t (a), add foreign key (b) references t (a);
---
create table t (a int, b int, c int, d int, e int, f int, unique (a, b, c, d, e, f));
---
create table tttttttttttttttttttt (aaaaaaaaaaaaaaaaaaaa int, bbbbbbbbbbbbbbbbbbbb int, cccccccccccccccccccc int, unique (aaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbb, cccccccccccccccccccc));
create index on tttttttttttttttttttt (aaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbb, cccccccccccccccccccc);
---
create table t (a text);
create index on t (lower(a));
create index on t (upper(a), lower(a));
create index on t ((a || 'x'));
create index on t (a, (a || 'x'), (a || 'y'));
---
create table t (lower text);
create index on t (lower, lower(lower));
---
create table t (a int, b int);
create index on t (a) include (b);
create index on t (a, b);
---
create table t (a int);
create index on t (a, a, a);
---
create table t (a int, a1 int);
create index on t (a, a, a1);
---
create table t (a int);
create index on t ((a::text));
create index on t ((a + 1));
create index on t ((case when a > 0 then 1 end));
create index on t (coalesce(a, 1));
create index on t (greatest(a, 1));
---
create table t (a int[], b jsonb);
create index on t ((a[1]));
create index on t ((b ->> 'x'));
create index on t ((b['x']));
create index on t ((array[1]));
---
create table t (a text);
create index on t ((a collate "C"));
create index on t ((a::varchar(3)));
create index on t ((nullif(a, '')));
create index on t (substring(a from 1 for 2), trim(a), position('x' in a));
create index on t (extract(year from a::timestamp));
---
create table t (a text);
create index on t (substring(a from 1 for 2), trim(a), position('x' in a), overlay(a placing 'x' from 1));
---
create table t (a timestamp);
create index on t (extract(year from a));
create index on t (a at time zone 'utc');
---
create table t (a timestamp);
create index on t ((a at time zone 'utc'));
---
create table t (a int check (a > 0), check (a > 1), b int check (b > a), check (true), check (b > 0));
---
create table t (a int, constraint t_a_check check (a > 5), check (a > 0));
---
create table t (a int check (a > 0), b int constraint t_a_check1 check (b > 0), check (a > 2));
---
create table t (a int, constraint t_a_key check (a > 0), unique (a));
---
create table t (a int unique, constraint t_a_key check (a > 0));
---
create table t (a int, constraint t_a_key unique (a), b int, constraint t_b_key unique (b), unique (a, b));
---
create table t_a_idx (x int);
create table t (a int);
create index on t (a);
---
create table t_a_seq (x int);
create table t (a serial);
---
create table t_a_seq (x int);
create table t (a int generated always as identity);
create table u (a int default nextval('t_a_seq1'));
---
create table t (a int check (a > 0));
alter table t rename a to b;
alter table t add check (b > 1);
alter table t add check (b > 2);
---
create table t (a int);
create index on t (a);
alter table t rename to u;
create table t (a int);
create index on t (a);
drop index t_a_idx, t_a_idx1;
---
create table t (a int);
create index on t (a);
drop index t_a_idx;
create index on t (a);
drop index t_a_idx;
---
create table t (a int);
create index on t (a);
create index on t (a);
drop index t_a_idx;
create index on t (a);
create index on t (a);
---
create schema s;
create table s.t_pkey (a int);
create table t (a int primary key);
---
create schema s;
create table t_pkey (a int);
create table s.t (a int primary key);
alter table s.t drop constraint t_pkey;
---
create table p (id int primary key);
create table t (p_id int, constraint t_p_id_fkey check (p_id > 0), foreign key (p_id) references p);
---
create table p (id int primary key);
create table t (p_id int references p, q_id int references p);
alter table t drop constraint t_p_id_fkey;
alter table t drop constraint t_p_id_fkey;
---
create table p (id int primary key);
create table t (a int, b int);
alter table t add foreign key (a) references p;
alter table t rename a to c;
alter table t rename b to a;
alter table t add foreign key (a) references p;
---
create table p (x int, y int, primary key (x, y));
create table t (a int, b int, foreign key (a, b) references p);
alter table t drop constraint t_a_b_fkey;
---
create table p (x int, y int, primary key (x, y));
create table t (a int, b int, foreign key (a, b) references p);
alter table t drop constraint t_a_fkey;
---
create table t (a int4range, b int4range, exclude using gist (a with &&, b with &&), exclude using gist ((a * b) with &&));
alter table t drop constraint t_a_b_excl;
alter table t drop constraint t_expr_excl;
---
create table t (a int4range, exclude using gist (a with &&), exclude using gist (a with =));
---
create domain d as int check (value > 0) check (value > 1);
alter domain d drop constraint d_check;
alter domain d add check (value > 2);
alter domain d drop constraint d_check2;
---
create domain d as int constraint d_check1 check (value > 0) check (value > 1) check (value > 3);
alter domain d drop constraint d_check2;
---
create table "T" ("A" int primary key, "b c" int unique, "D" serial, check ("A" > 0));
create index on "T" ("A", "b c");
---
create table "T" ("A" int primary key);
alter table "T" drop constraint t_pkey;
---
create table "a""b" ("c""d" int primary key, e int unique);
create index on "a""b" ("c""d");
---
create table "1" ("2" int unique);
---
create table t$1 (a$ int unique);
---
create table $t (a int);
---
create table _t (_a int unique, __b serial);
---
create table t-1 (a int);
---
create table t (a-b int);
---
create table Tä (Ö int unique);
alter table tä rename Ö to x;
---
create table U&"d\0061t" (a int);
drop table dat;
---
create table t (a int) partition by list (a);
create table t1 partition of t for values in (1);
create index on t (a);
create index on t1 (a);
drop index t1_a_idx1;
---
create table t (a int primary key) partition by list (a);
create table t1 partition of t for values in (1);
create table t2 partition of t default;
alter index t1_pkey rename to k;
---
create table t (a int, b int check (b > 0)) partition by list (a);
create table t1 partition of t for values in (1);
alter table t add check (b > 1);
alter table t1 add check (b > 2);
---
create table t (a int, b int check (b > 0)) partition by list (a);
create table t1 partition of t for values in (1);
alter table t1 rename constraint t_b_check to c;
---
create table t (a int, b int check (b > 0)) partition by list (a);
create table t1 partition of t for values in (1);
alter table t rename constraint t_b_check to c;
alter table t rename b to z;
---
create table t (a int, b int check (b > 0)) partition by list (a);
create table t1 partition of t for values in (1);
alter table t1 rename b to z;
---
create table t (a int);
alter table t add constraint t_check check (true), add check (1 > 0);
---
create table t (a int, b int);
alter table t add unique (a), add unique (a, b), add constraint t_a_key1 unique (b);
---
create table t (a int unique);
create index t_a_key on t (a);
---
create table t (a int unique);
alter table t add constraint t_a_key check (a > 0);
---
create table t (a int);
create index t_a_key on t (a);
alter table t add constraint t_a_key check (a > 0);
---
create table t (a int check (a > 0));
create table t_a_check (x int);
create index t_a_check1 on t (a);
alter table t add check (a > 1);
---
create table t (a int check (a > 0), b int);
alter table t drop a;
alter table t add a int check (a > 0);
---
create table t (a int not null);
create table u (a int constraint t_a_not_null not null);
---
create table t (a int not null, constraint t_a_not_null check (a > 0));
---
create table t (a int primary key);
alter table t rename to u;
create table t (a int primary key);
alter table u drop constraint t_pkey;
---
create table t (a serial);
alter table t rename to u;
create table t (a serial);
drop table u;
---
create table t (a int);
alter table t add column b int check (b > 0) unique, add column c int check (c > b), add unique (b, c), add primary key (b);
alter table t drop constraint t_b_c_key;
---
create table t (a int not null, b int not null);
alter table t rename a to c;
alter table t add a int not null;
