create table p (id int primary key);
create table c (p_id int references p);
---
create table p (id int primary key);
create table c (p_id int references p (id) on delete cascade on update restrict);
---
create table p (id int primary key);
create table c (a int, foreign key (a) references p, constraint x foreign key (a) references p on delete set null);
---
create table c (a int references p);
---
create table c (a int references s.p);
---
create table p (id int);
create table c (a int references p);
---
create table p (id int);
create table c (a int references p (id));
---
create table p (id int primary key, x int);
create table c (a int references p (x));
---
create table p (id int primary key);
create table c (a int references p (nope));
---
create table p (id int primary key);
create table c (a int, foreign key (nope) references p);
---
create table p (id int primary key);
create table c (a int, b int, foreign key (a, b) references p);
---
create table p (a int, b int, primary key (a, b));
create table c (a int, foreign key (a) references p);
---
create table p (a int, b int, primary key (a, b));
create table c (a int, foreign key (a) references p (a));
---
create table p (a int, b int, primary key (a, b));
create table c (x int, y int, foreign key (x, y) references p (b, a));
---
create table p (a int, b text, primary key (a, b));
create table c (x int, y text, foreign key (y, x) references p);
---
create table p (a int, b text, primary key (a, b));
create table c (x int, y text, foreign key (y, x) references p (b, a));
---
create table p (a int, b int, primary key (a, b));
create table c (x int, foreign key (x, x) references p);
---
create table p (a int primary key);
create table c (x text references p);
---
create table p (a text primary key);
create table c (x int references p);
---
create table p (a uuid primary key);
create table c (x text references p);
---
create table p (a real primary key);
create table c (x float8 references p, y int references p, z numeric references p);
---
create table p (a varchar(10) primary key);
create table c (x text references p, y varchar(20) references p, z char(4) references p);
---
create table p (a char(4) primary key);
create table c (x text references p);
---
create table p (a timestamptz primary key);
create table c (x timestamp references p, y date references p);
---
create table p (a date primary key);
create table c (x timestamptz references p);
---
create table p (a interval primary key);
create table c (x time references p);
---
create table p (a inet primary key);
create table c (x cidr references p);
---
create table p (a cidr primary key);
create table c (x inet references p);
---
create table p (a int[] primary key);
create table c (x int[] references p);
---
create table p (a int primary key);
create table c (x int[] references p);
---
create table p (a int[] primary key);
create table c (x bigint[] references p);
---
create table p (a int4range primary key);
create table c (x int4range references p);
---
create table p (a jsonb primary key);
create table c (x json references p);
---
create table p (a bit(3) primary key);
create table c (x varbit references p);
---
create table p (a oid primary key);
create table c (x int references p, y bigint references p);
---
create table p (a boolean primary key);
create table c (x int references p);
---
create table p (a money primary key);
create table c (x numeric references p);
---
create table p (a bytea primary key);
create table c (x text references p);
---
create table p (a name primary key);
create table c (x text references p);
---
create table p (a text collate "C" primary key);
create table c (x text references p, y text collate "POSIX" references p);
---
create table p (a int unique);
create table c (x int references p (a));
---
create table p (a int unique);
create table c (x int references p);
---
create table p (a int);
create unique index i on p (a);
create table c (x int references p (a));
---
create table p (a int);
create unique index i on p (a) where a > 0;
create table c (x int references p (a));
---
create table p (a int);
create unique index i on p ((a + 0));
create table c (x int references p (a));
---
create table p (a int unique deferrable);
create unique index i on p (a);
create table c (x int references p (a));
---
create table p (a int, b int, primary key (a) include (b));
create table c (x int references p);
---
create table p (a int, b int, primary key (a) include (b));
create table c (x int, y int, foreign key (x, y) references p (a, b));
---
create table p (a int unique nulls not distinct);
create table c (x int references p (a));
---
create table p (a text);
create unique index i on p (a text_pattern_ops);
create table c (x text references p (a));
---
create table p (a int);
create index i on p (a);
create table c (x int references p (a));
---
create table p (a int primary key, b int references p);
---
create table p (a int primary key, b int references p (b));
---
create table p (a int primary key references p);
---
create table p (a int references p, b int, primary key (a));
---
create table p (a int unique, b int references p);
---
create table p (id int primary key);
create table c (a int references p match full, b int references p match simple);
---
create table p (id int primary key);
create table c (a int references p match partial);
---
create table p (a int, b int, primary key (a, b));
create table c (a int, b int, foreign key (a, b) references p match full on delete set default);
---
create table p (a int, b int, primary key (a, b));
create table c (a int, b int, foreign key (a, b) references p on delete set null (b));
---
create table p (a int, b int, primary key (a, b));
create table c (a int, b int, foreign key (a, b) references p on update set null (b));
---
create table p (a int, b int, primary key (a, b));
create table c (a int, b int, foreign key (a, b) references p on delete cascade (b));
---
create table p (a int, b int, primary key (a, b));
create table c (a int, b int, foreign key (a, b) references p on delete set null (a, b));
---
create table p (a int, b int, primary key (a, b));
create table c (a int, b int, foreign key (a, b) references p on delete set null (b, b));
---
create table p (id int primary key);
create table c (a int references p on delete cascade on delete restrict);
---
create table p (id int primary key);
create table c (a int references p on delete delete);
---
create table p (id int primary key);
create table c (a int not null references p on delete set null);
---
create table p (id int primary key);
create table c (a int, b int generated always as (a) stored references p);
---
create table p (id int primary key);
create table c (a int, b int generated always as (a) stored references p on update restrict on delete cascade);
---
create table p (id int primary key);
create unlogged table c (a int references p);
---
create unlogged table p (id int primary key);
create unlogged table c (a int references p);
---
create sequence s;
create table c (a bigint references s (last_value));
---
create table p (id int primary key);
create table c (a int references p deferrable initially deferred, b int references p initially deferred, d int references p deferrable);
---
create table p (id int primary key);
create table c (a int references p not deferrable initially deferred);
---
create table p (id int primary key);
create table c (a int references p deferrable deferrable);
---
create table p (id int primary key);
create table c (a int);
alter table c add foreign key (a) references p;
alter table c add foreign key (a) references p;
---
create table p (id int primary key);
create table c (a int);
alter table c add constraint fk foreign key (a) references p not valid;
alter table c validate constraint fk;
---
create table p (id int primary key);
create table c (a int);
alter table c add constraint fk foreign key (a) references p not valid;
---
create table p (id int primary key);
create table c (a int references p not valid);
---
create table p (id int primary key);
create table c (a int);
alter table c validate constraint fk;
---
create table p (id int primary key);
create table c (a int constraint fk references p);
alter table c add constraint fk foreign key (a) references p;
---
create table p (id int primary key);
create table c (a int constraint fk references p, b int constraint fk references p);
---
create table p (id int primary key);
create table c (a int constraint fk references p constraint fk check (a > 0));
---
create table p (id int primary key);
create table c (a int references p);
alter table c alter constraint c_a_fkey deferrable initially deferred;
---
create table p (id int primary key);
create table c (a int references p deferrable initially deferred);
alter table c alter constraint c_a_fkey not deferrable;
---
create table p (id int primary key);
create table c (a int references p);
alter table c alter constraint c_a_fkey not deferrable initially deferred;
---
create table p (id int primary key);
create table c (a int references p);
alter table c alter constraint nope deferrable;
---
create table p (id int primary key);
create table c (a int references p, check (a > 0));
alter table c alter constraint c_a_check deferrable;
---
create table p (id int primary key);
create table c (a int references p);
alter table c alter constraint c_a_fkey;
---
create table p (id int primary key);
create table c (a int references p);
alter table c drop constraint c_a_fkey;
drop table p;
---
create table p (id int primary key);
create table c (a int references p);
alter table c rename constraint c_a_fkey to fk;
alter table c rename constraint fk to c_a_fkey;
---
create table p (id int primary key);
create table c (a int references p, b int references p);
alter table c rename constraint c_a_fkey to c_b_fkey;
---
create table p (id int primary key);
create table c (a int references p);
alter table c drop a;
drop table p;
---
create table p (id int primary key);
create table c (a int references p);
alter table p alter id type bigint;
alter table c alter a type bigint;
---
create table p (id int primary key);
create table c (a int references p);
alter table p alter id type text;
---
create table p (id int primary key);
create table c (a int references p);
alter table c alter a type text;
---
create table p (id int primary key);
create table c (a int references p);
alter table c alter a type uuid using null;
---
create table p (id int primary key);
create table c (a int);
alter table c add column b int references p on delete cascade, add foreign key (a) references p;
---
create table p (id int primary key);
create table c (a int);
alter table c add foreign key (b) references p, add column b int;
---
create table p (id int);
create table c (a int);
alter table c add foreign key (a) references p (id);
alter table p add unique (id);
---
create table p (id int unique, k int unique);
create table c (a int references p (id));
alter table p drop constraint p_id_key;
---
create table p (id int unique, k int unique);
create unique index i on p (id);
create table c (a int references p (id));
drop index i;
---
create table p (id int);
create unique index i on p (id);
create table c (a int references p (id));
drop index i;
---
create table p (id int primary key) partition by list (id);
create table c (a int references p);
create table p1 partition of p for values in (1);
---
create table p (id int primary key) partition by list (id);
create table p1 partition of p for values in (1);
create table c (a int references p1);
---
create table p (id int primary key);
create table c (a int references p) partition by list (a);
create table c1 partition of c for values in (1);
---
create table p (id int primary key);
create table c (a int) partition by list (a);
create table c1 partition of c for values in (1);
alter table c add foreign key (a) references p;
alter table c1 drop constraint c_a_fkey;
---
create table p (id int primary key) partition by list (id);
create table c (a int);
alter table c add foreign key (a) references p not valid;
---
create table p (id int primary key) partition by list (id);
create table p1 partition of p for values in (1);
create table c (a int references p);
drop table p1;
---
create table p (id int primary key) partition by list (id);
create table p1 partition of p for values in (1);
create table c (a int references p);
drop table p cascade;
---
create table p (id int primary key);
create table c (a int, foreign key a references p);
---
create table p (id int primary key);
create table c (a int foreign key references p);
---
create table p (id int primary key);
create table c (a int, foreign key (a) references p(id) on delete no action on update no action);
---
create table p (id int primary key);
create table c (a int references p check (a > 0) unique not null default 5);
---
create table p (id int primary key);
create table c (a int references p on delete set default default 5);
---
create schema s;
create table s.p (id int primary key);
create table c (a int references s.p, b int references p);
---
create table "P" (id int primary key);
create table c (a int references P);
---
create table c (a int primary key, b int);
alter table c add foreign key (b) references c on delete cascade;
drop table c;
---
create table p (id int primary key);
create table c (a int references p not enforced);
---
create table a (id int primary key, b_id int);
create table b (id int primary key, a_id int references a);
alter table a add foreign key (b_id) references b;
alter table a drop constraint a_pkey;
---
create table p (a int, during tsrange, primary key (a, during without overlaps));
---
create table p (id int, primary key (id));
create table c (id int primary key, p_id int);
alter table c add constraint fk foreign key (p_id) references p (id), alter p_id set not null, add check (p_id > 0);
---
create table p (a int primary key);
create table c (x bigint references p);
---
create table p (a smallint primary key);
create table c (x bigint references p, y int references p);
---
create table p (a real primary key);
create table c (x numeric references p);
---
create table p (a text primary key);
create table c (x varchar references p, y char(3) references p, z name references p);
---
create table p (a char(3) primary key);
create table c (x varchar references p);
---
create table p (a date primary key);
create table c (x timestamp references p);
---
create table p (a timestamp primary key);
create table c (x date references p, y timestamptz references p);
---
create table p (a interval primary key);
create table c (x interval(3) references p);
---
create table p (a varbit primary key);
create table c (x bit(3) references p);
---
create table p (a bigint primary key);
create table c (x int references p, y smallint references p, z numeric references p);
---
create table p (a numeric primary key);
create table c (x int references p, y bigint references p, z real references p);
---
create table p (id int primary key);
create table c (a int, b int generated always as (a) stored references p on delete set null);
---
create table p (id int primary key);
create table c (a int, b int generated always as (a) stored references p on delete set default);
---
create table p (id int primary key);
create table c (a int, b int generated always as (a) stored references p on update cascade);
---
create table p (id int primary key);
create table c (a int, b int generated always as (a) stored references p on update set default);
---
create unlogged table p (id int primary key);
create table c (a int references p);
---
create table p (id int primary key);
create table c (a int) partition by list (a);
alter table c add foreign key (a) references p not valid;
---
create table p (a numeric primary key);
create table c (x real references p);
---
create table p (a int primary key);
create table c (x numeric references p);
---
create table p (a int primary key);
create table c (x real references p);
---
create table p (a time primary key);
create table c (x timetz references p);
---
create table p (a time primary key);
create table c (x interval references p);
---
create table p (a macaddr primary key);
create table c (x macaddr8 references p);
---
create table p (id int primary key);
create unlogged table c (a int);
create unlogged table q (id int primary key);
alter table c add foreign key (a) references p;
create table d (a int);
alter table d add foreign key (a) references q;
---
create table p (a int, b int, primary key (a, b));
create table c (a int, b int, z int, foreign key (a, b) references p on delete set default (z));
---
create table p (a int, b int, primary key (a, b));
create table c (a int, b int, foreign key (a, b) references p on delete set null (nope));
---
create table p (id int primary key);
create table c (a int references p);
alter table p rename id to pid;
alter table p rename to q;
alter table c rename a to b;
