create type mood as enum ('sad', 'ok', 'happy');
---
create type mood as enum ();
create table t (a mood);
---
create type mood as enum ('sad');
create type mood as enum ('ok');
---
create table mood (a int);
create type mood as enum ('ok');
---
create type mood as enum ('ok');
create table mood (a int);
---
create type mood as enum ('ok');
create domain mood as int;
---
create type mood as enum ('');
---
create type mood as enum ('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
---
create type mood as enum ('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
---
create type mood as enum ('äääääääääääääääääääääääääääääääx');
---
create type mood as enum ('ääääääääääääääääääääääääääääääää');
---
create type mood as enum ('it''s', E'tab\tbed', 'Ünïcode', '  spaces  ', '"quoted"');
---
create type mood as enum (sad, ok);
---
create type mood as enum ("sad");
---
create type mood enum ('sad');
---
create type mood as enum ('sad', 'ok',);
---
create type mood as enum (1, 2);
---
create type mood as enum ('sad', null);
---
create type if not exists mood as enum ('sad');
---
create type s.mood as enum ('sad');
---
create schema s;
create type s.mood as enum ('sad');
create table t (a s.mood, b s.mood[]);
---
create schema s;
create type s.mood as enum ('sad');
create table t (a mood);
---
create type mood as enum ('sad');
create table t (a mood default 'sad', b mood[] default '{sad,sad}', c mood default null);
---
create type mood as enum ('sad');
create table t (a mood default 'happy');
---
create type mood as enum ('sad');
create table t (a mood default 'Sad');
---
create type mood as enum ('sad');
create table t (a mood default 'sad ');
---
create type mood as enum ('sad');
create table t (a mood default '');
---
create type mood as enum ('sad');
create table t (a mood[] default '{sad,happy}');
---
create type mood as enum ('sad', 'ok');
create table t (a mood default 'sad'::text);
---
create type mood as enum ('sad', 'ok');
create table t (a mood default ('sad'::text)::mood, b text default 'ok'::mood);
---
create type mood as enum ('sad', 'ok');
create table t (a mood default 1);
---
create type mood as enum ('sad', 'ok');
create table t (a mood check (a in ('sad', 'ok')), b mood check (b > 'sad'));
---
create type mood as enum ('sad', 'ok');
create table t (a mood check (a in ('sad', 'glad')));
---
create type mood as enum ('sad', 'ok');
create table t (a mood check (a like 's%'));
---
create type mood as enum ('sad', 'ok');
create table t (a mood check (a::text like 's%'));
---
create type mood as enum ('sad', 'ok');
create table t (a mood check (a = 'sad'::text));
---
create type mood as enum ('sad', 'ok');
create type tone as enum ('sad', 'ok');
create table t (a mood, b tone, check (a = b));
---
create type mood as enum ('sad', 'ok');
create type tone as enum ('sad', 'ok');
create table t (a mood, b tone, check (a::text = b::text));
---
create type mood as enum ('sad', 'ok');
create table t (a mood check (enum_first(a) = a), b mood check (b <> all (enum_range(null::mood))));
---
create type mood as enum ('sad', 'ok');
alter type mood add value 'happy';
---
create type mood as enum ('sad', 'ok');
alter type mood add value 'happy' after 'ok';
alter type mood add value 'awful' before 'sad';
alter type mood add value 'meh' before 'ok';
alter type mood add value 'so-so' after 'meh';
---
create type mood as enum ('sad', 'ok');
alter type mood add value 'ok';
---
create type mood as enum ('sad', 'ok');
alter type mood add value if not exists 'ok';
---
create type mood as enum ('sad', 'ok');
alter type mood add value if not exists 'ok' before 'sad';
---
create type mood as enum ('sad', 'ok');
alter type mood add value if not exists 'ok' before 'nowhere';
---
create type mood as enum ('sad', 'ok');
alter type mood add value if not exists 'happy' before 'sad';
---
create type mood as enum ('sad', 'ok');
alter type mood add value 'happy' after 'glad';
---
create type mood as enum ('sad', 'ok');
alter type mood add value 'happy' before 'glad';
---
create type mood as enum ();
alter type mood add value 'happy';
---
alter type mood add value 'happy';
---
alter type int add value 'happy';
---
create type mood as enum ('sad', 'ok');
alter type mood add value '';
alter type mood add value ' ';
---
create type mood as enum ('sad', 'ok');
alter type mood add value 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
---
create type mood as enum ('sad', 'ok');
alter type mood add value happy;
---
create type mood as enum ('sad', 'ok');
alter type mood add 'happy';
---
create type mood as enum ('sad', 'ok');
alter type mood add value 'happy', add value 'glad';
---
create type mood as enum ('sad', 'ok');
alter type mood rename value 'sad' to 'bad';
---
create type mood as enum ('sad', 'ok');
alter type mood rename value 'glad' to 'bad';
---
create type mood as enum ('sad', 'ok');
alter type mood rename value 'sad' to 'ok';
---
create type mood as enum ('sad', 'ok');
alter type mood rename value 'sad' to 'sad';
---
create type mood as enum ('sad', 'ok');
create table t (a mood default 'sad', check (a <> 'ok'));
create index on t (a) where a = 'sad';
alter type mood rename value 'sad' to 'bad';
---
create type mood as enum ('sad', 'ok');
alter type mood rename value 'sad' to 'ok2';
alter type mood rename value 'ok' to 'sad';
alter type mood rename value 'ok2' to 'ok';
---
create type mood as enum ('sad', 'ok');
alter type mood rename to tone;
create table t (a tone default 'sad');
---
create type mood as enum ('sad', 'ok');
create table t (a mood default 'sad');
alter type mood rename to tone;
alter type tone add value 'happy';
---
create type mood as enum ('sad', 'ok');
create table t (a int);
alter type mood rename to t;
---
create type mood as enum ('sad', 'ok');
create type tone as enum ('sad', 'ok');
alter type mood rename to tone;
---
create type mood as enum ('sad', 'ok');
alter type mood rename to s.tone;
---
alter type mood rename to tone;
---
create type mood as enum ('sad', 'ok');
alter type mood[] rename to tones;
---
create type mood as enum ('sad', 'ok');
create type _mood as enum ('x');
---
create type _mood as enum ('x');
create type mood as enum ('sad', 'ok');
create table t (a mood[], b _mood[]);
---
create schema s;
create type mood as enum ('sad', 'ok');
create table t (a mood default 'sad');
alter type mood set schema s;
---
create type mood as enum ('sad', 'ok');
alter type mood set schema s;
---
create type mood as enum ('sad', 'ok');
drop type mood;
create type mood as enum ('x');
---
drop type mood;
---
drop type if exists mood;
---
drop type if exists s.mood;
---
create type mood as enum ('sad', 'ok');
create type tone as enum ('sad', 'ok');
drop type mood, tone;
---
create type mood as enum ('sad', 'ok');
drop type mood, tone;
---
create type mood as enum ('sad', 'ok');
drop type if exists mood, tone;
---
create type mood as enum ('sad', 'ok');
drop type mood, mood;
---
create type mood as enum ('sad', 'ok');
create table t (a mood);
drop type mood;
---
create type mood as enum ('sad', 'ok');
create table t (a mood[]);
drop type mood restrict;
---
create type mood as enum ('sad', 'ok');
create table t (a mood, b int, c mood[]);
drop type mood cascade;
---
create type mood as enum ('sad', 'ok');
create domain d as mood;
drop type mood;
---
create type mood as enum ('sad', 'ok');
create domain d as mood default 'sad';
create table t (a d, b int);
drop type mood cascade;
---
create type mood as enum ('sad', 'ok');
create table t (a text default 'sad'::mood, b int);
drop type mood;
---
create type mood as enum ('sad', 'ok');
create table t (a text default 'sad'::mood, b text check (b <> 'ok'::mood::text));
drop type mood cascade;
---
create type mood as enum ('sad', 'ok');
drop table mood;
---
create type mood as enum ('sad', 'ok');
create type tone as enum ('ok', 'sad', 'new');
create table t (a mood default 'sad');
alter table t alter a type tone using a::text::tone;
---
create type mood as enum ('sad', 'ok');
create type tone as enum ('ok', 'sad', 'new');
create table t (a mood);
alter table t alter a type tone;
---
create type mood as enum ('sad', 'ok');
create type tone as enum ('ok', 'sad', 'new');
create table t (a mood);
alter table t alter a type tone using a::tone;
---
create type mood as enum ('sad', 'ok');
create type tone as enum ('ok', 'sad', 'new');
create table t (a mood default 'sad');
alter table t alter a drop default, alter a type tone using a::text::tone, alter a set default 'new';
drop type mood;
alter type tone rename to mood;
---
create type mood as enum ('sad', 'ok');
create table t (a text default 'sad');
alter table t alter a type mood using a::mood;
---
create type mood as enum ('sad', 'ok');
create table t (a text);
alter table t alter a type mood;
---
create type mood as enum ('sad', 'ok');
create table t (a mood default 'sad');
alter table t alter a type text;
---
create type mood as enum ('sad', 'ok');
create table t (a mood default 'sad');
alter table t alter a type varchar(10) using a::text;
---
create type mood as enum ('sad', 'ok');
create table t (a mood, b text generated always as (a::text) stored);
---
create type mood as enum ('sad', 'ok');
create table t (a mood, b boolean generated always as (a = 'sad') stored);
---
create type mood as enum ('sad', 'ok');
create table t (a mood);
create index on t ((a::text));
---
create type mood as enum ('sad', 'ok');
create table t (a mood);
create index on t (a);
create index on t using hash (a);
create unique index on t (a desc nulls last);
---
create type mood as enum ('sad', 'ok');
create table t (a mood);
create index on t using gin (a);
---
create type mood as enum ('sad', 'ok');
create table t (a mood[]);
create index on t using gin (a);
---
create type mood as enum ('sad', 'ok');
create table t (a mood collate "C");
---
create type mood as enum ('sad', 'ok');
create table t (a mood(3));
---
create type mood as enum ('sad', 'ok');
create table t (a mood primary key);
create table u (a mood references t, b mood[]);
---
create type mood as enum ('sad', 'ok');
create table t (a mood primary key);
create table u (a text references t);
---
create type mood as enum ('sad', 'ok');
create type tone as enum ('sad', 'ok');
create table t (a mood primary key);
create table u (a tone references t);
---
create type mood as enum ('sad', 'ok');
create table t (a mood) partition by list (a);
create table t1 partition of t for values in ('sad');
create table t2 partition of t for values in ('glad');
---
create type mood as enum ('sad', 'ok');
create table t (a mood) partition by range (a);
create table t1 partition of t for values from ('sad') to ('ok');
---
create type mood as enum ('ok', 'sad');
comment on type mood is 'how one feels';
comment on type mood is null;
comment on type mood is 'again';
---
create type "Mood" as enum ('ok', 'sad');
create table t (a mood);
---
create type "Mood" as enum ('ok', 'sad');
create table t (a "Mood" default 'ok');
alter type "Mood" rename to "select";
---
create type mood as enum ('a') ;
alter type mood alter value 'a' to 'b';
---
create type user as enum ('a');
---
create type status as enum ('a');
create table status_log (status status not null default 'a');
---
create type text as enum ('a');
create table t (a text);
---
create type mood as enum ('sad', 'ok');
alter type mood rename value 'sad' to 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
---
create type mood as enum ('sad', 'ok');
alter type mood set schema public;
---
create type mood as enum ('sad', 'ok');
drop domain mood;
---
create type mood as enum ('sad', 'ok', 'o''k', 'null');
create table t (a mood[] default '{sad,ok}', b mood[] default array['sad', 'ok']::mood[]);
alter type mood rename value 'sad' to 'so, so';
---
create type mood as enum ('sad', 'ok', 's''sad');
create table t (a mood default 's''sad', b mood check (b in ('sad', 's''sad')), c mood[] default '{{sad,ok},{ok,sad}}');
alter type mood rename value 'sad' to 'blue';
---
create type mood as enum ('sad', 'ok');
create domain d as mood[] default '{sad}' check (value <> '{ok,sad}');
alter type mood rename value 'sad' to 'null';
---
create type mood as enum ('sad', 'ok');
create table t (a mood[]);
create index i on t (a) where a = '{sad}';
alter type mood rename value 'sad' to 'bl\ue';
