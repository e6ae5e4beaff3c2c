create extension cube;
create extension earthdistance;
create table places (lat float8, lng float8);
create index on places using gist (ll_to_earth(lat, lng));
---
create domain small as int check (value < 100);
create domain smaller as small;
create table t (a smaller);
create index on t (a);
create index on t using hash (a);
create index on t using gin (a);
---
create extension citext;
create domain mail as citext;
create table t (a mail);
create index on t (a);
create index on t using gin (a);
