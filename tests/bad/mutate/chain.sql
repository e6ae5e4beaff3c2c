-- What was there before.
create extension citext;
create type level as enum ('low', 'middle');
create table "user" (
  id uuid primary key default gen_random_uuid(),
  email text not null constraint user_email_key unique,
  born date check (born > '1900-01-01')
);
create table thing (
  id serial primary key,
  code citext not null,
  price numeric(8,2) default 0,
  level level not null default 'low'
);
create index thing_code_idx on thing using btree (lower(code::text) text_pattern_ops) where price > 0;
alter table thing add column "displayName" varchar(40) collate "C", add constraint one_code unique (code);
alter table thing alter column price drop default, alter column price type numeric(10,2) using price * 1.0;
alter table thing add foreign key (id) references thing on delete cascade not valid;
alter table thing rename column price to cost;
comment on table thing is $$What is owned$$;
create schema audit;
create table audit.log (at timestamptz default now(), who int references thing, primary key (at));
alter table audit.log drop constraint log_pkey;
alter type level add value 'high' after 'middle';
insert into thing (code) values ('a'), ('b''c');
drop index thing_code_idx;
