create extension citext;
create table t (a citext primary key, b citext default 'x');
---
create extension citext;
create extension citext;
---
create extension if not exists citext;
create extension if not exists citext;
---
create table t (a citext);
---
create extension citext schema s;
---
create schema s;
create extension citext schema s;
create table t (a s.citext);
---
create schema s;
create extension citext schema s;
create table t (a citext);
---
create schema s;
create extension citext with schema s;
set search_path = s, public;
create table t (a citext check (a = 'X'), unique (a));
---
create extension citext version '1.6';
---
create extension citext;
create table t (a citext);
drop extension citext;
---
create extension citext;
create table t (a citext, b int);
drop extension citext cascade;
---
create extension citext;
drop extension citext;
create table t (a citext);
---
create extension citext;
drop extension citext, hstore;
---
drop extension citext;
---
drop extension if exists citext;
---
create extension citext;
drop extension if exists citext cascade;
create type citext as enum ('a');
---
create extension citext;
create table t (a citext check (a ~ '^x'), b citext check (b like 'x%'), c citext check (lower(c) = 'x'));
create index on t (lower(a));
create index on t (a citext_pattern_ops);
create index on t using hash (a);
---
create extension citext;
create table t (a text);
alter table t alter a type citext;
---
create extension citext;
create table t (a citext);
alter table t alter a type text;
---
create extension citext;
create table t (a int);
alter table t alter a type citext;
---
create extension citext;
create table t (a text primary key);
create table u (a citext references t);
---
create extension citext;
create table t (a citext default 5);
---
create extension citext;
create table t (a citext(5));
---
create extension citext;
create domain email as citext check (value ~ '@');
create table t (a email unique, b email[]);
---
create extension citext;
create domain email as citext check (value ~ '@');
drop extension citext;
---
create extension citext;
create table t (a text check (a::citext = 'x'));
drop extension citext;
---
create extension citext;
create table t (a text check (a::citext = 'x'), b int);
drop extension citext cascade;
---
create schema s;
create extension citext;
create table t (a int);
alter extension citext set schema s;
create table u (a s.citext);
---
create schema s;
create extension citext;
alter extension citext set schema nope;
---
create schema s;
alter extension citext set schema s;
---
create extension citext;
alter extension citext update;
---
create extension citext;
alter extension citext rename to c;
---
alter extension citext update;
---
create extension citext;
comment on extension citext is 'x';
---
comment on extension citext is 'x';
---
create extension citext cascade;
---
create extension earthdistance;
---
create extension earthdistance cascade;
---
create extension cube;
create extension earthdistance;
drop extension cube, earthdistance;
---
create extension "uuid-ossp";
create table t (a uuid default uuid_generate_v4() primary key, b uuid default uuid_generate_v1mc());
---
create extension uuid-ossp;
---
create extension if not exists "uuid-ossp";
create table t (a uuid default uuid_generate_v4());
drop extension "uuid-ossp" cascade;
---
create schema s;
create extension "uuid-ossp" schema s;
create table t (a uuid default uuid_generate_v4());
---
create schema s;
create extension "uuid-ossp" schema s;
create table t (a uuid default s.uuid_generate_v4());
---
create extension "uuid-ossp";
create table t (a uuid default uuid_generate_v5());
---
create extension "uuid-ossp";
create table t (a uuid default uuid_generate_v5(uuid_ns_url(), 'x'));
---
create extension pgcrypto;
create table t (a uuid default gen_random_uuid(), b text default encode(digest('x', 'sha256'), 'hex'), c bytea default gen_random_bytes(16));
---
create table t (a bytea default gen_random_bytes(16));
---
create extension pgcrypto;
create table t (a bytea default gen_random_bytes(16));
drop extension pgcrypto;
---
create extension pgcrypto;
create table t (a text default crypt('x', gen_salt('bf')));
---
create extension pg_trgm;
create table t (a text);
create index on t using gin (a gin_trgm_ops);
create index on t using gist (a gist_trgm_ops);
create index on t using gist (a gist_trgm_ops (siglen = 32));
---
create extension pg_trgm;
create table t (a text);
create index on t (a gin_trgm_ops);
---
create extension pg_trgm;
create table t (a text);
create index on t using gin (a);
---
create extension pg_trgm;
create table t (a text);
create index i on t using gin (a gin_trgm_ops);
drop extension pg_trgm;
---
create extension pg_trgm;
create table t (a text);
create index i on t using gin (a gin_trgm_ops);
drop extension pg_trgm cascade;
---
create schema s;
create extension pg_trgm schema s;
create table t (a text);
create index i on t using gin (a gin_trgm_ops);
---
create schema s;
create extension pg_trgm schema s;
create table t (a text);
create index i on t using gin (a s.gin_trgm_ops);
---
create extension pg_trgm;
create table t (a text, check (similarity(a, 'x') > 0.5), check (a % 'x'));
---
create table t (a text, check (a % 'x'));
---
create extension pg_trgm;
create table t (a text);
create index on t using gin (lower(a) gin_trgm_ops, (a || 'x') gin_trgm_ops);
---
create extension btree_gist;
create table t (room int, during tsrange, exclude using gist (room with =, during with &&));
---
create table t (room int, during tsrange, exclude using gist (room with =, during with &&));
---
create extension btree_gist;
create table t (room int, during tsrange, exclude using gist (room with =, during with &&));
drop extension btree_gist;
---
create extension btree_gist;
create table t (room int, during tsrange, exclude using gist (room with =, during with &&));
drop extension btree_gist cascade;
---
create extension btree_gist;
create table t (room int, exclude using gist (room with <>));
---
create extension btree_gist;
create table t (room uuid, a text, d date, exclude using gist (room with =, a with =, d with =));
create index on t using gist (room, a);
---
create extension btree_gist;
create table t (j jsonb, exclude using gist (j with =));
---
create extension btree_gist;
create type e as enum ('a');
create table t (j e, b boolean, exclude using gist (j with =));
---
create extension btree_gin;
create table t (a int, b jsonb);
create index on t using gin (a, b);
---
create table t (a int, b jsonb);
create index on t using gin (a, b);
---
create extension hstore;
create table t (a hstore default '', b hstore default 'a=>1', c hstore check (c ? 'x'), d text generated always as (a -> 'x') stored);
create index on t using gin (a);
create index on t using gist (a);
---
create extension hstore;
create table t (a hstore);
create index on t ((a -> 'x'));
create index on t (a);
create unique index on t (a);
---
create table t (a hstore);
---
create extension hstore;
create table t (a hstore);
alter table t alter a type jsonb using a::jsonb;
---
create extension hstore;
create table t (a hstore);
alter table t alter a type jsonb;
---
create extension hstore;
create table t (a jsonb);
alter table t alter a type hstore;
---
create extension hstore;
create table t (a hstore, b int);
drop extension hstore restrict;
---
create extension hstore;
create table t (a hstore[], b int);
drop extension hstore cascade;
---
create extension hstore;
create type c as (a hstore, b int);
drop extension hstore cascade;
create table t (x c);
---
create extension hstore;
create table t (a int references hstore);
---
create extension unaccent;
create table t (a text);
create index on t (unaccent(a));
---
create extension unaccent;
create table t (a text, b text generated always as (unaccent(a)) stored);
---
create extension intarray;
create table t (a int[]);
create index on t using gin (a gin__int_ops);
create index on t using gist (a gist__int_ops);
---
create extension fuzzystrmatch;
create table t (a text, b text generated always as (soundex(a)) stored);
---
create extension tablefunc;
create extension pg_stat_statements;
---
create extension plpgsql;
---
create extension if not exists plpgsql;
---
create extension isn;
create table t (a isbn default '978-0-393-04002-9');
---
create extension lo;
create table t (a lo);
---
create extension seg;
create table t (a seg default '1 .. 2');
create index on t using gist (a);
---
create extension cube;
create table t (a cube default '(1,2)');
create index on t using gist (a);
---
create extension citext;
create extension pg_trgm;
create table t (a citext);
create index on t using gin (a gin_trgm_ops);
---
create extension citext;
drop schema public cascade;
---
create schema s;
create extension citext schema s;
drop schema s;
---
create schema s;
create extension citext schema s;
create table t (a s.citext, b int);
drop schema s cascade;
---
create schema s;
create extension citext schema s;
alter schema s rename to r;
create table t (a r.citext);
---
set search_path = nope;
create extension citext;
---
create schema s;
set search_path = s;
create extension citext;
create table t (a citext);
---
create schema s;
set search_path = s;
create extension if not exists citext with schema public;
create table t (a citext);
---
create extension citext;
create table t (a citext primary key);
create table u (a text references t);
---
create extension pg_trgm;
create table t (a int);
create index on t using gin (a gin_trgm_ops);
---
create extension ltree;
create table t (path ltree unique, check (nlevel(path) < 5));
create index on t using gist (path);
create index on t using gist (path gist_ltree_ops (siglen = 100));
---
create extension cube;
create extension earthdistance;
drop extension cube;
---
create extension cube;
create extension earthdistance;
drop extension cube cascade;
---
create extension earthdistance cascade;
drop extension earthdistance;
drop extension cube;
---
create type citext as enum ('a');
create extension citext;
---
create extension citext;
create type citext as enum ('a');
---
create extension citext;
create domain citext as text;
---
create extension citext;
create table citext (a int);
---
create schema s;
create extension citext schema s;
create table citext (a int);
---
create table citext (a int);
create extension citext;
---
create table hstore_x (a int);
create extension citext;
alter table hstore_x rename to citext;
---
create extension pg_stat_statements;
create table pg_stat_statements (a int);
