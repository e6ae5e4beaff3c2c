create table t (a int primary key, b int unique);
---
create table t (a int primary key primary key);
---
create table t (a int primary key, b int primary key);
---
create table t (a int primary key, b int, primary key (b));
---
create table t (a int, primary key (a), primary key (a));
---
create table t (a int, primary key (b));
---
create table t (a int, unique (b));
---
create table t (a int, b int, primary key (a, b));
---
create table t (a int, primary key (a, a));
---
create table t (a int, unique (a, a));
---
create table t (a int, primary key ());
---
create table t (a int, unique (lower(a)));
---
create table t (a int, unique (a desc));
---
create table t (a int, unique (a) where (a > 0));
---
create table t (a json primary key);
---
create table t (a point unique);
---
create table t (a jsonb primary key, b int[] unique, c tsvector unique, d int4range unique, e inet unique, f box);
---
create table t (a int unique unique);
---
create table t (a int unique, unique (a));
---
create table t (a int primary key, unique (a));
---
create table t (a int, b int, unique (a, b), unique (b, a));
---
create table t (a int constraint t primary key);
---
create table t (a int constraint k primary key, constraint k check (a > 0));
---
create table t (a int, constraint t_pkey check (a > 0), primary key (a));
---
create table t_pkey (a int);
create table t (a int primary key);
---
create table t_a_key (a int);
create table t (a int unique, unique (a));
---
create table t (a int constraint k primary key);
create table u (a int constraint k primary key);
---
create table t (a int constraint k check (a > 0));
create table u (a int constraint k primary key);
---
create schema s;
create table t (a int constraint k primary key);
create table s.u (a int constraint k primary key);
---
create table t (a int primary key using index tablespace fast);
---
create table t (a int primary key with (fillfactor = 50));
---
create table t (a int primary key with (fillfactor = 5));
---
create table t (a int primary key with (nope = 5));
---
create table t (a int, b int, c text, primary key (a) include (b, c));
---
create table t (a int, b int, primary key (a) include (a));
---
create table t (a int, b int, primary key (a) include (z));
---
create table t (a int, b json, unique (a) include (b));
---
create table t (a int, b int, unique (a) include (b));
alter table t drop b;
---
create table t (a int primary key include (b), b int);
---
create table t (a int unique nulls not distinct);
---
create table t (a int, b int, unique nulls not distinct (a, b));
---
create table t (a int, b int, unique nulls distinct (a, b));
---
create table t (a int, primary key nulls not distinct (a));
---
create table t (a int primary key deferrable);
---
create table t (a int primary key deferrable initially deferred, b int unique initially deferred);
---
create table t (a int unique not deferrable initially deferred);
---
create table t (a int unique deferrable not deferrable);
---
create table t (a int unique initially immediate initially deferred);
---
create table t (a int unique not deferrable initially immediate);
---
create table t (a int not null deferrable);
---
create table t (a int primary key not valid);
---
create table t (a int, primary key (a) not valid);
---
create table t (a int, unique (a) no inherit);
---
create table t (a int);
alter table t add primary key (a);
---
create table t (a int);
alter table t add primary key (a), add primary key (a);
---
create table t (a int primary key, b int);
alter table t add primary key (b);
---
create table t (a int primary key, b int);
alter table t drop constraint t_pkey, add primary key (b);
---
create table t (a int primary key, b int);
alter table t add primary key (b), drop constraint t_pkey;
---
create table t (a int);
alter table t add unique (b);
---
create table t (a int);
alter table t add b int, add unique (b);
---
create table t (a int);
alter table t add unique (b), add b int;
---
create table t (a int);
alter table t add constraint k unique (a);
alter table t add constraint k check (a > 0);
---
create table t (a int);
create unique index i on t (a);
alter table t add constraint k unique using index i;
---
create table t (a int);
create unique index i on t (a);
alter table t add unique using index i;
---
create table t (a int);
create unique index i on t (a);
alter table t add constraint k primary key using index i;
---
create table t (a int);
create unique index i on t (a);
alter table t add primary key using index i deferrable initially deferred;
---
create table t (a int);
create index i on t (a);
alter table t add unique using index i;
---
create table t (a int);
create unique index i on t (a) where a > 0;
alter table t add unique using index i;
---
create table t (a int);
create unique index i on t ((a + 1));
alter table t add unique using index i;
---
create table t (a int);
create unique index i on t (a) nulls not distinct;
alter table t add unique using index i;
---
create table t (a int, b int);
create unique index i on t (a) include (b);
alter table t add primary key using index i;
---
create table t (a int);
create unique index i on t (a) with (fillfactor = 50) tablespace fast;
alter table t add primary key using index i;
---
create table t (a int);
alter table t add unique using index i;
---
create table t (a int);
create unique index i on t using btree (a);
create table k (a int);
alter table t add constraint k unique using index i;
---
create table t (a int) partition by range (a);
create unique index i on t (a);
alter table t add unique using index i;
---
create table t (a int primary key);
alter table t drop constraint t_pkey;
---
create table t (a int primary key);
alter table t drop constraint nope;
---
create table t (a int primary key);
alter table t drop constraint if exists nope;
---
create table t (a int primary key);
drop index t_pkey;
---
create table t (a int unique);
drop index t_a_key cascade;
---
create table t (a int unique);
drop index if exists t_a_key;
---
create table t (a int primary key);
create table u (a int references t);
alter table t drop constraint t_pkey;
---
create table t (a int primary key);
create table u (a int references t);
alter table t drop constraint t_pkey cascade;
---
create table t (a int primary key, b int unique);
create table u (a int references t);
alter table t drop constraint t_b_key;
---
create table t (a int primary key);
alter table t rename constraint t_pkey to k;
---
create table t (a int primary key);
alter index t_pkey rename to k;
alter table t drop constraint k;
---
create table t (a int primary key);
create table k (a int);
alter table t rename constraint t_pkey to k;
---
create table t (a int primary key);
alter table t rename to u;
alter table u drop constraint u_pkey;
---
create table t (a int unique, b int, unique (a, b));
alter table t rename constraint t_a_key to t_a_b_key;
---
create table t (a int unique);
alter table t alter constraint t_a_key deferrable;
---
create table t (a int primary key);
comment on constraint t_pkey on t is 'x';
comment on index t_pkey is 'y';
---
create table t (a int primary key);
comment on constraint nope on t is 'x';
---
create table t (a int primary key);
alter index t_pkey set (fillfactor = 70);
alter index t_pkey set tablespace fast;
---
create table t (a int primary key);
create schema s;
alter index t_pkey set schema s;
---
create table t (a int not null, b int);
alter table t add constraint k primary key (a) include (b);
alter table t alter b type bigint;
---
create table t (a int primary key);
alter table t alter a type text;
---
create table t (a int primary key);
alter table t drop a;
alter table t add a int primary key;
---
create table t (a text primary key collate "C");
---
create table t (a text collate "C" primary key, b text, unique (b collate "C"));
---
create table t (a int, constraint "My Key" primary key (a));
alter table t drop constraint "My Key";
---
create table t (a int, constraint "My Key" primary key (a));
alter table t drop constraint my_key;
---
create table t (a int, key (a));
---
create table t (a int, unique key (a));
---
create table t (a int, unique index (a));
---
create table t (id int primary key, email text not null unique, tenant int not null, slug text not null, unique (tenant, slug), constraint slug_ok check (slug <> ''));
---
create table t (a int, b int);
create unique index t_a_key on t (a);
alter table t add unique (a);
---
create table t (a int, b int) partition by list (a);
alter table t add primary key (b);
---
create table t (a int, b int) partition by list (a);
alter table t add primary key (b, a);
---
create table t (a int, b int, primary key (a)) partition by list (a);
create table t1 partition of t for values in (1);
alter table t1 drop constraint t1_pkey;
---
create table t (a int unique with (fastupdate = on));
---
create table t (a int primary key, primary key (a) );
---
create table t (a int);
alter table t add b int unique, add unique (b) deferrable;
---
create table t (a int unique, unique (a) deferrable);
---
create table t (a int unique, unique nulls not distinct (a));
---
create table t (a int, b int, unique (a), unique (a) include (b));
---
create table t (a int unique with (fillfactor = 50), unique (a));
---
create table t (a int constraint x unique constraint y unique);
---
create table t (a int, b int);
create index on t (a) with (pages_per_range = 4);
---
create table t (a xml unique);
---
create table t (a int);
alter table t add unique (a);
alter table t add unique (a);
---
create table t (a int);
create unique index i on t (a desc);
alter table t add unique using index i;
---
create table t (a int);
create unique index i on t (a nulls first);
alter table t add unique using index i;
---
create table t (a text);
create unique index i on t (a text_pattern_ops);
alter table t add unique using index i;
---
create table t (a text);
create unique index i on t (a collate "C");
alter table t add unique using index i;
---
create table t (a int primary key, b int);
alter table t rename a to z;
alter table t rename to u;
---
create table t (a int primary key);
alter table t rename to u;
create table t (a int primary key);
---
create table t (a int primary key);
alter table t alter a type json using '1'::json;
---
create table t (a int unique);
alter table t add unique (a);
---
create table t (a int primary key);
alter table t add unique (a);
---
create table t (a int);
alter table t add unique (a), add unique (a);
---
create table t (a int);
alter table t add constraint x unique (a), add unique (a);
---
create table t (a int);
alter table t add primary key (a), add unique (a);
---
create table t (a int);
alter table t add b int unique, add primary key (b);
---
create table t (a int);
alter table t add b int unique, add unique (b);
---
create table t (a int);
alter table t add b int primary key, add unique (b);
---
create table t (a int, b int);
alter table t add constraint x unique (a, b);
alter table t add constraint y unique (a, b);
---
create table t (a int);
create unique index i on t (a);
alter table t add constraint k unique using index i, add constraint l unique (a);
---
create table t (a int, b int, exclude using btree (a with <));
---
create extension btree_gist;
create table t (a text, b daterange, exclude using gist (a with <, b with &&));
---
create extension btree_gist;
create table t (a int, b daterange, exclude using gist (a with <>, b with &&));
---
create table t (b daterange, exclude using gist (b with @>));
---
create table t (b daterange, exclude using gist (b with -|-));
---
create table t (b box, exclude using gist (b with ~=));
