create table t (a int, b text);
create index on t (a);
create index on t (a);
create index i on t (b, a desc);
---
create index on t (a);
---
create index i on s.t (a);
---
create table t (a int);
create index i on t (b);
---
create table t (a int);
create index i on t (a);
create index i on t (a);
---
create table t (a int);
create index if not exists i on t (a);
create index if not exists i on t (a desc);
---
create table t (a int);
create index if not exists on t (a);
---
create table t (a int);
create index t on t (a);
---
create table t (a int);
create index s.i on t (a);
---
create table t (a int);
create index i on t ();
---
create table t (a int);
create index i on t (a);
reindex index i;
---
create table t (a text);
create index i on t (lower(a));
create index on t (lower(a), upper(a));
create index on t ((a || 'x'));
create index on t ((a || 'x'), a, (a || 'y'));
---
create table t (a text);
create index i on t (a || 'x');
---
create table t (a text);
create index on t ((lower(a)));
create index on t (coalesce(a, ''));
create index on t ((a is null));
create index on t (nullif(a, ''));
create index on t (cast(a as int));
---
create table t (a timestamptz);
create index on t (date(a));
---
create table t (a timestamptz);
create index on t ((a::date));
---
create table t (a timestamp);
create index on t ((a::date));
create index on t (date_trunc('day', a));
create index on t (extract(year from a));
---
create table t (a timestamptz);
create index on t (date_trunc('day', a));
---
create table t (a timestamptz);
create index on t (date_trunc('day', a, 'UTC'));
---
create table t (a timestamptz);
create index on t (date_trunc('day', a at time zone 'UTC'));
create index on t (extract(epoch from a));
---
create table t (a timestamptz);
create index on t (extract(year from a));
---
create table t (a int);
create index on t (a) where a > random();
---
create table t (a timestamptz);
create index on t (a) where a > now();
---
create table t (a timestamptz, b boolean);
create index on t (a) where b;
create index on t (a) where not b and a > '2020-01-01'::timestamp at time zone 'utc';
---
create table t (a timestamptz);
create index on t (a) where a > '2020-01-01';
---
create table t (a int);
create index on t (a) where a;
---
create table t (a int);
create index on t (a) where b > 0;
---
create table t (a int);
create index on t (a) where sum(a) > 0;
---
create table t (a int);
create index on t (a) where a in (select 1);
---
create table t (a int);
create index on t ((select 1));
---
create table t (a int);
create index on t (sum(a));
---
create table t (a int);
create index on t (generate_series(1, a));
---
create table t (a int);
create index on t ((5));
---
create table t (a int);
create index on t (now());
---
create table t (a int);
create index on t (nope(a));
---
create table t (a text);
create index on t (concat(a, 'x'));
---
create table t (a text);
create index on t (format('%s', a));
---
create table t (a int);
create index on t ((a::text));
---
create table t (a float);
create index on t ((a::text));
---
create table t (a date);
create index on t ((a::text));
---
create table t (a date);
create index on t (to_char(a, 'YYYY'));
---
create table t (a uuid);
create index on t ((a::text));
---
create table t (a jsonb);
create index on t ((a ->> 'x'));
create index on t (((a ->> 'x')::int));
create index on t using gin (a);
create index on t using gin (a jsonb_path_ops);
create index on t using gin ((a -> 'tags'));
---
create table t (a jsonb);
create index on t ((a ->> 'at')::date);
---
create table t (a jsonb);
create index on t (((a ->> 'at')::date));
---
create table t (a jsonb);
create index on t (((a ->> 'at')::timestamptz));
---
create table t (a json);
create index on t using gin (a);
---
create table t (a json);
create index on t (a);
---
create table t (a text);
create index on t using gin (a);
---
create table t (a text);
create index on t using gin (to_tsvector('english', a));
---
create table t (a text);
create index on t using gin (to_tsvector(a));
---
create table t (a tsvector);
create index on t using gin (a);
create index on t using gist (a);
create index on t (a);
---
create table t (a point, b box, c int4range, d inet);
create index on t using gist (a);
create index on t using spgist (a);
create index on t using gist (b);
create index on t using gist (c);
create index on t using gist (d inet_ops);
create index on t using spgist (d);
---
create table t (a inet);
create index on t using gist (a);
---
create table t (a point);
create index on t (a);
---
create table t (a int);
create index on t using gist (a);
---
create table t (a int, b int);
create index on t using hash (a, b);
---
create table t (a int);
create unique index on t using hash (a);
---
create table t (a int);
create index on t using hash (a desc);
---
create table t (a int);
create index on t using hash (a nulls first);
---
create table t (a int[]);
create index on t using gin (a desc);
---
create table t (a int, b int);
create index on t using hash (a) include (b);
---
create table t (a int, b int[]);
create index on t using gin (b) include (a);
---
create table t (a int, b int4range);
create index on t using gist (b) include (a);
create index on t using spgist (b) include (a);
---
create table t (a int, b int4range);
create unique index on t using gist (b);
---
create table t (a int, b int4range);
create index on t using spgist (b, b);
---
create table t (a jsonb);
create index on t using brin (a);
---
create table t (a int);
create index on t using nope (a);
---
create table t (a text);
create index on t (a text_pattern_ops);
create index on t (a varchar_pattern_ops desc);
create index on t (a pg_catalog.text_ops);
---
create table t (a text);
create index on t (a nope_ops);
---
create table t (a text);
create index on t (a gin_trgm_ops);
---
create table t (a text);
create index on t using gin (a text_ops);
---
create table t (a varchar(10), b char(3), c citext);
---
create table t (a varchar(10), b char(3));
create index on t (a text_pattern_ops);
create index on t (a varchar_ops);
create index on t (b bpchar_pattern_ops);
---
create table t (a int, b int, c text);
create index on t (a) include (b, c);
---
create table t (a int, b int);
create index on t (a) include (a);
---
create table t (a int, b int);
create index on t (a) include (z);
---
create table t (a text);
create index on t (a collate "C");
create index on t (a collate "C" text_pattern_ops desc nulls last);
create index on t (lower(a) collate "POSIX");
create index on t (lower(a collate "C"));
---
create table t (a text);
create index on t (a collate "nope");
---
create table t (a text collate "C", b text collate "POSIX");
create index on t ((a || b));
---
create table t (a text collate "C", b text collate "POSIX");
create index on t ((a < b));
---
create table t (a int);
create index on t (a) with (fillfactor = 5);
---
create table t (a int);
create index on t (a) with (nope = 5);
---
create table t (a int);
create index on t (a) with (fastupdate = on);
---
create table t (a int[]);
create index on t using gin (a) with (fastupdate = off, gin_pending_list_limit = 64);
---
create table t (a int[]);
create index on t using gin (a) with (gin_pending_list_limit = 1);
---
create table t (a box);
create index on t using gist (a) with (buffering = auto, fillfactor = 90);
---
create table t (a box);
create index on t using gist (a) with (buffering = maybe);
---
create table t (a int);
create index on t using brin (a) with (pages_per_range = 0);
---
create table t (a int);
create index on t (a) tablespace fast;
---
create table t (a int);
create unique index on t (a) nulls not distinct;
create unique index on t (a) nulls distinct;
---
create table t (a int);
create index on t (a) nulls not distinct;
---
create table t (a int);
create unique index i on t (a) where a > 0;
comment on index i is 'x';
---
create table t (a int);
comment on index t is 'x';
---
create table t (a int);
create index i on t (a);
alter index i rename to j;
alter index j rename to j2;
---
create table t (a int);
create index i on t (a);
alter index i rename to t;
---
create table t (a int);
alter index if exists i rename to j;
---
create table t (a int);
alter index t rename to j;
---
create table t (a int);
create index i on t (a);
alter table i rename to j;
---
create table t (a int);
create index i on t (a);
drop index i;
drop index i;
---
create table t (a int);
create index i on t (a);
drop index if exists i, j;
---
drop index i, j;
---
create table t (a int);
drop index t;
---
create table t (a int);
create index i on t (a);
drop index i cascade;
---
create table t (a int);
create index i on t (a);
drop index i on t;
---
create table t (a int);
create index i on t (a);
alter index i set (fillfactor = 50);
alter index i reset (fillfactor);
---
create table t (a int);
create index i on t (a);
alter index i set (nope = 50);
---
create table t (a int);
create index i on t (a);
alter index i set tablespace fast;
---
create table t (a int);
create index i on t (a);
alter index i set schema s;
---
create table t (a int);
create index i on t (a);
alter table t rename a to b;
alter table t rename to u;
---
create table t (a int, b int);
create index i on t (a, b);
alter table t drop b;
create index i on t (a);
---
create table t (a int, b int);
create index i on t ((a + b));
alter table t alter a type bigint;
---
create table t (a text);
create index i on t (lower(a));
alter table t alter a type int using 1;
---
create table t (a text);
create index i on t (a) where a <> '';
alter table t alter a type varchar(10);
---
create table t (a text);
create index i on t (a) where a <> '';
alter table t alter a type int using 1;
---
create table t (a int) partition by range (a);
create index i on t (a);
create table t1 partition of t for values from (1) to (2);
drop index t1_a_idx;
---
create table t (a int) partition by range (a);
create table t1 partition of t for values from (1) to (2);
create index i on only t (a);
create index j on t1 (a);
alter index i attach partition j;
---
create table t (a int, b int) partition by range (a);
create unique index i on t (b);
---
create table t (a int);
create index on t using btree (a asc nulls first, (a + 1) desc nulls last, abs(a));
---
create table t (a int);
create index on t (a asc desc);
---
create table t (a int);
create index on t (t);
---
create table t (a int);
create index on t ((t.a + 1));
---
create table t (a int);
create index on t ((u.a + 1));
---
create table t (a int, b int generated always as (a + 1) stored);
create index on t (b);
---
create sequence s;
create index on s (last_value);
---
create table t (a int);
create unique index "My Idx" on t (a);
drop index my_idx;
---
create table t (a int);
create bitmap index i on t (a);
---
create table t (a int);
create index i on t (a(10));
---
create table t (a int);
create index on t (a) where (a > 0) include (a);
---
create table t (a int);
create index on t (a) where a > 0 and a < 10 or a is null;
create index on t (a) where a in (1, 2, 3);
create index on t (a) where a = any ('{1,2}');
create index on t (a) where a = any ('{1,x}');
---
create table t (a text, b text);
create index on t ((a, b));
---
create table t (a text, b text);
create index on t (row(a, b));
---
create table t (a text[]);
create index on t using gin (a);
create index on t using gin (a array_ops);
create index on t ((a[1]));
create index on t (array_length(a, 1));
create index on t (array_to_string(a, ','));
---
create table t (a bytea, b bit(3), c money, d oid, e macaddr, f "char", g name);
create index on t (a, b, c, d, e, f, g);
---
create table t (a xml);
create index on t ((xpath('//a', a)));
---
create table t (a int);
create index on t using gist (int4range(a, a + 1) int4_ops);
---
create table t (a int);
create index on t using gin (array[a] jsonb_ops);
---
create table t (a int[]);
create index on t using gin (a _int4_ops);
---
create table t (a jsonb);
create index on t using gin (a jsonb_ops);
create index on t (a jsonb_ops);
create index on t using hash (a jsonb_ops);
---
create table t (a jsonb);
create index on t (a jsonb_path_ops);
---
create table t (a jsonb);
create index on t ((a ->> 'x') collate "C");
---
create table t (a int);
create index on t using btree (a) with (autosummarize = on);
---
create table t (a int);
create index on t (a) with (fillfactor = 'x');
---
create table t (a json);
create index on t ((a -> 'x'));
---
create table t (a json);
create index on t ((a ->> 'x'));
---
create table t (a pg_lsn, b xid8, c pg_snapshot, d tid);
create index on t (a);
create index on t (b);
create index on t (d);
create index on t (c);
---
create table t (a line);
create index on t using gist (a);
---
create table t (a path, b polygon, c circle);
create index on t using gist (b);
create index on t using gist (c);
create index on t using gist (a);
---
create table t (a xid);
create index on t (a);
---
create table t (a xid, b cid, c aclitem);
create index on t using hash (a);
create index on t using hash (b);
create index on t using hash (c);
---
create table t (a int);
create index on t (a text_pattern_ops);
---
create table t (a int);
create index on t (a collate "C");
---
create table t (a int);
create index on t (a) where ctid is not null;
---
create table t (a xml);
create index on t (a);
---
create table t (a jsonb);
create index on t using gin (a array_ops);
---
create table t (a bigint);
create index on t (a int4_ops);
---
create table t (a uuid);
create index on t (a text_ops);
---
create table t (a text);
create index on t (a int8_ops);
---
create table t (a int);
create index on t (a varchar_pattern_ops);
---
create table t (a int);
create index on t ((a + 1) collate "C");
---
create table t (a jsonb);
create index on t ((a -> 'x') collate "C");
---
create table t (a xml);
create unique index on t (a);
---
create table t (a tsvector);
create index on t using gist (a tsvector_ops (siglen = 100));
---
create table t (a int, b int);
create index on t (a) include (b desc);
---
create table t (a int, b text);
create index on t (a) include (b collate "C");
---
create table t (a int, b text);
create index on t (a) include (b text_ops);
---
create table t (a int, b int);
create index on t (a) include (b nulls first);
