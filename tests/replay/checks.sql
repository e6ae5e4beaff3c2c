create table t (a int check (a > 0), b int check (b > a));
---
create table t (a int check (a > 0) check (a < 10));
---
create table t (a int, check (a > 0), check (a > 0));
---
create table t (a int constraint c not null constraint d check (a > 0));
---
create table t (a int, check (b > 0));
---
create table t (a int check (a));
---
create table t (a int check ('x'));
---
create table t (a int check ('true'));
---
create table t (a int check (null));
---
create table t (a int check (true));
---
create table t (a int check (a > 'x'));
---
create table t (a int check (a = '5'));
---
create table t (a int check (a > now()));
---
create table t (a date check (a < now()), b timestamptz check (b < current_timestamp));
---
create table t (a int check ((select true)));
---
create table t (a int check (exists (select 1)));
---
create table t (a int check (a in (select 1)));
---
create table t (a int check (sum(a) > 0));
---
create table t (a int check (count(*) > 0));
---
create table t (a int check (rank() over () > 0));
---
create table t (a int check (generate_series(1, a) > 0));
---
create table t (a int check (unnest(array[a]) > 0));
---
create table t (a int check (nope(a)));
---
create table t (a int check (length(a) > 0));
---
create table t (a text check (length(a) > 0 and char_length(a) < 10 and a = lower(a) and a ~ '^x' and a !~* 'y' and a not like '%z' and a similar to 'x%'));
---
create table t (a text check (a = 'x' or a = "y"));
---
create table t (a text check (a in ('a', 'b')), b text check (b not in ('x')), c int check (c in (1, 2, 3)), d int check (d = any (array[1, 2])));
---
create table t (a int check (a in ('a', 'b')));
---
create table t (a int check (a in (1, 'b')));
---
create table t (a int check (a between 1 and 10), b date check (b between '2000-01-01' and '2100-01-01'), c int check (c between symmetric 5 and 1));
---
create table t (a date check (a > '2000-02-30'));
---
create table t (a int, b int, check ((a is null) <> (b is null)), check (num_nonnulls(a, b) = 1), check (coalesce(a, b, 0) > 0));
---
create table t (a int, b text, check (coalesce(a, b) is not null));
---
create table t (a int check (case when a > 0 then true else false end), b int check (case b when 1 then true end));
---
create table t (a int check (case when a then true end));
---
create table t (a int check (case when a > 0 then 1 else true end));
---
create table t (a jsonb check (a ? 'x'), b jsonb check (b ->> 'x' = 'y'), c jsonb check (jsonb_typeof(c) = 'object'), d jsonb check (d @> '{"a": 1}'));
---
create table t (a json check (a ? 'x'));
---
create table t (a jsonb check (a -> 'x' > 5));
---
create table t (a jsonb check ((a ->> 'x')::int > 5));
---
create table t (a int[] check (array_length(a, 1) < 5), b text[] check ('x' = any (b)), c int[] check (c <@ array[1, 2, 3]), d int[] check (cardinality(d) > 0), e int[] check (e[1] > 0));
---
create table t (a int[] check (a <@ array['x']));
---
create table t (a int[] check (a <@ '{x}'));
---
create table t (a int check (a[1] > 0));
---
create table t (a int check (a > $1));
---
create table t (a int check (a > default));
---
create table t (a int check (t.a > 0), check (t.a > 1));
---
create table t (a int check (public.t.a > 0));
---
create table t (a int check (u.a > 0));
---
create table t (a int check (t is not null));
---
create table t (a int check (t.* is not null));
---
create table t (a int check a > 0);
---
create table t (a int check ());
---
create table t (a int check (a > 0 and));
---
create table t (a int check (a == 0));
---
create table t (a int check (a != 0 && a <> 1));
---
create table t (a int check (a <> 0 and not a = 5 or a is distinct from 7));
---
create table t (a int check (a = null));
---
create table t (a int check (a > 0) deferrable);
---
create table t (a int, check (a > 0) deferrable);
---
create table t (a int, check (a > 0) not deferrable);
---
create table t (a int check (a > 0) no inherit, check (a > 1) no inherit);
---
create table t (a int check (a > 0) not valid);
---
create table t (a int);
alter table t add check (a > 0) not valid;
alter table t validate constraint t_a_check;
---
create table t (a int);
alter table t add check (a > 0) not valid;
---
create table t (a int);
alter table t add check (b > 0);
---
create table t (a int);
alter table t add b int, add check (b > 0);
---
create table t (a int);
alter table t add check (b > 0), add b int;
---
create table t (a int);
alter table t add constraint c check (a > 0);
alter table t add constraint c check (a > 0);
---
create table t (a int);
alter table t add constraint c check (a > 0), add constraint c check (a > 1);
---
create table t (a int);
alter table t add check (a > 0), add check (a > 1), add check (a < 9);
---
create table t (a int check (a > 0));
alter table t drop constraint t_a_check;
alter table t drop constraint t_a_check;
---
create table t (a int check (a > 0));
alter table t drop constraint t_a_check, add constraint t_a_check check (a > 5);
---
create table t (a int check (a > 0));
alter table t rename constraint t_a_check to c;
alter table t rename constraint t_a_check to d;
---
create table t (a int check (a > 0), b int check (b > 0));
alter table t rename constraint t_a_check to t_b_check;
---
create table t (a int check (a > 0));
alter table t rename a to b;
alter table t rename to u;
alter table u drop constraint t_a_check;
---
create table t (a int check (a > 0));
alter table t alter a type bigint;
---
create table t (a int check (a > 0));
alter table t alter a type text;
---
create table t (a int check (a > 0));
alter table t alter a type text using a::text;
---
create table t (a int, b int, check (a > b));
alter table t drop a;
---
create table t (a int, b int, constraint c check (a > b) );
alter table t drop a, drop constraint c;
---
create table t (a int check (a > 0));
alter table t alter constraint t_a_check deferrable;
---
create table t (a int, constraint c check (a > 0));
comment on constraint c on t is 'x';
comment on constraint d on t is 'x';
---
create table t (a int, constraint c check (a > 0));
create table u (a int, constraint c check (a > 0));
---
create table t (a int, constraint t check (a > 0));
---
create table t (a text check (a collate "C" > 'x'), b text, check (a < b));
---
create table t (a text collate "C", b text collate "POSIX", check (a < b));
---
create table t (a text collate "C", b text collate "POSIX", check (a < b collate "C"));
---
create table t (a text check (a collate nope > 'x'));
---
create table t (a int check (a collate "C" > 1));
---
create table t (a int, exclude using gist (a with =));
---
create table t (a int, exclude using btree (a with =));
---
create table t (a int, exclude (a with =));
---
create table t (a int, exclude using hash (a with =));
---
create table t (a int4range, exclude using gist (a with &&));
---
create table t (a int4range, exclude using gist (a with &&) where (not isempty(a)));
---
create table t (a int4range, exclude using gist (a with &&) where not isempty(a));
---
create table t (a int, b int, exclude using gist (int4range(a, b) with &&) deferrable initially deferred);
---
create table t (a timestamptz, b timestamptz, constraint no_overlap exclude using gist (tstzrange(a, b, '[)') with &&));
---
create table t (a timestamp, b timestamptz, exclude using gist (tstzrange(a, b) with &&));
---
create table t (a circle, exclude using gist (a with &&), exclude using gist (a with &&));
---
create table t (a int4range exclude using gist (a with &&));
---
create table t (a int4range, exclude using gist (a with operator(pg_catalog.&&)));
---
create table t (a int4range, exclude using gist (a range_ops with &&));
---
create table t (a int4range, exclude using gist (a int4_ops with &&));
---
create table t (a int4range, exclude using gist (a with &&) include (b), b int);
---
create table t (a int4range, b int, exclude using gist (a with &&) include (b));
---
create table t (a int4range, exclude using gist (a with &&) not valid);
---
create table t (a int4range);
alter table t add exclude using gist (a with &&);
alter table t add constraint x exclude using gist (a with =);
alter table t drop constraint t_a_excl;
---
create table t (a int4range, constraint x exclude using gist (a with &&));
drop index x;
---
create table t (a int4range, constraint x exclude using gist (a with &&));
alter table t drop a;
---
create table t (a int4range, exclude using gist (a with &&));
alter table t alter a type int8range using null;
---
create table t (a int4range, exclude using spgist (a with &&));
---
create table t (a text, exclude using btree (lower(a) with =), exclude using btree ((a || 'x') with =));
---
create table t (a text, exclude using btree (a text_pattern_ops with =, a collate "C" with =));
---
create table t (a text, exclude using btree (a desc nulls last with =));
---
create table t (a timestamptz, exclude using btree ((a::date) with =));
---
create table t (a int4range, exclude using gist (a with &&) with (fillfactor = 50) using index tablespace fast where (a <> 'empty'));
---
create table t (a int, b int, check (a > 0 and b > 0), check (1 > 0), constraint q check (b < 5));
---
create table t (email text check (email ~* '^[^@\s]+@[^@\s]+\.[a-z]+$'), price numeric(10,2) check (price >= 0), qty int check (qty > 0), status text check (status in ('new', 'paid')) default 'new');
---
create table t (a int4range default '[1,2)', b daterange default '[2024-01-01,)', c tsrange default 'empty', d numrange default '(,)');
---
create table t (a int4range default '[5,2)');
---
create table t (a int, check (a > '12x'));
---
create table t (a daterange check (a @> '2024-02-30'::date));
---
create table t (a int4range check (a && '[1,x)'));
---
create table t (a point, exclude using gist (a with ~=));
---
create table t (a int4range, exclude using gist (a with -|-));
---
create table t (a inet, exclude using gist (a inet_ops with &&));
---
create table t (a inet, exclude using gist (a with &&));
---
create table t (a int check (ctid is not null));
---
create table t (a int check (xmin is not null));
---
create table t (a int, check (a > 0) not valid);
---
create table t (a int4range, exclude using gist (a with @@@));
---
create table t (a int, exclude using hash (a with <>));
---
create table t (a int, b int, exclude using btree (a with =, b with <>));
---
create table t (a box, exclude using gist (a with &&, a with =));
---
create table t (a int, b int, exclude using hash (a with =, b with =));
---
create table t (a int[], exclude using gin (a with &&));
---
create table t (a int4range, exclude using nope (a with &&));
---
create table t (a int4range, exclude using brin (a with &&));
---
create table t (a int4range, exclude using gin (a with &&));
