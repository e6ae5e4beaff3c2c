create extension citext;
create extension hstore;
create schema app;
create type mood as enum ('sad', 'ok', 'happy');
create type app."Level" as enum ('low', 'high');
create type pair as (x int, y text);
create type address as (street text, zip varchar(10), at pair);
create domain positive as int check (value > 0);
create domain code as varchar(5);
create domain email as citext check (value ~ '@');
create domain tags as text[];
create domain twice as positive check (value % 2 = 0);
create domain cents as numeric(12,2);
create domain german as text collate "C";
create sequence counter;
create sequence app."Odd Seq";
create function twofold(n int) returns int language sql immutable as 'select n * 2';
create function twofold(n text) returns text language sql stable as 'select n || n';
create function app.slug(t text, max int default 20) returns text language sql immutable as 'select left(t, max)';
create function anything(variadic parts text[]) returns text language sql immutable as 'select array_to_string(parts, '','')';
create function give(x anyelement) returns anyelement language sql immutable as 'select x';
create table t (
  id int primary key, s smallint, b bigint, n numeric, n2 numeric(10,2), f real, d double precision,
  txt text, vc varchar, vc10 varchar(10), ch char(3), nm name, c1 "char", cit citext, em email,
  flag boolean, dt date, tm time, tmz timetz, ts timestamp, ts3 timestamp(3), tsz timestamptz, iv interval,
  u uuid, j json, jb jsonb, by bytea, bi bit(4), vb bit varying(8), ip inet, net cidr, mac macaddr,
  ia int[], ta text[], va varchar(5)[], na numeric(6,2)[], ba boolean[], ma mood[], tsa timestamptz[],
  m mood, lv app."Level", p pair, ad address, pos positive, cod code, tg tags, tw twice, ce cents, ger german,
  hs hstore, ir int4range, nr numrange, dr daterange, tr tstzrange, tv tsvector, tq tsquery, x xml, mo money,
  o oid, rc regclass, pt point, bx box, "Mixed Case" int, "select" text, cc text collate "C", pa pair[],
  gen int generated always as (id + 1) stored, zold bit varying(70)
);
create table book (isbn text primary key, title text not null, price numeric(10,2), pages int, tags text[], published date,
  mood mood, data jsonb, author int);
create table author (id int primary key, name text not null, born date, "Home Town" text, boss int, unique (name));
create table app.loan (id bigint generated always as identity primary key, isbn text, reader int, since timestamptz, until timestamptz,
  fee cents default 0);
create view prices as select isbn, price, price * 2 as twice from book;
create materialized view app.readers as select reader, count(*) as loans from app.loan group by reader;
create function shelf(n int) returns setof book language sql stable as 'select * from public.book limit n';
create function spread(n int, out low int, out high int) language sql immutable as 'select n - 1, n + 1';
create function spreads(n int) returns table (step int, label text) language sql stable as 'select 1, ''a''';
create function longer(a text, b text) returns text language sql immutable as 'select greatest(a, b)';
create aggregate longest(text) (sfunc = longer, stype = text);
create aggregate my_rank(variadic "any" order by variadic "any") (
  stype = internal, sfunc = ordered_set_transition_multi, finalfunc = rank_final, finalfunc_extra, hypothetical
);
create function third_state(int, text) returns int language sql immutable as 'select $1';
create function third_final(int, text) returns int language sql immutable as 'select $1';
create aggregate third(text order by text) (sfunc = third_state, stype = int, finalfunc = third_final, hypothetical);
create type bare as (a int, j json);
