create collation co (locale = 'C');
create table t (a text collate co);
drop collation co;
---
create collation co (locale = 'C');
create table t (a text collate co);
drop collation co cascade;
---
create collation co (locale = 'C');
create domain d as text collate co;
drop collation co;
---
create collation co (locale = 'C');
create domain d as text collate co;
drop collation co cascade;
---
create collation co (locale = 'C');
create type c as (a text collate co, b int);
drop collation co;
---
create collation co (locale = 'C');
create type c as (a text collate co, b int);
drop collation co cascade;
---
create collation co (locale = 'C');
create table t (a text);
create index i on t (a collate co);
drop collation co;
---
create collation co (locale = 'C');
create table t (a text);
create index i on t (a collate co);
drop collation co cascade;
---
create collation co (locale = 'C');
create table t (a text, check (a collate co > 'a'));
drop collation co;
---
create collation co (locale = 'C');
create table t (a text, check (a collate co > 'a'));
drop collation co cascade;
---
create collation co (locale = 'C');
create table t (a text) partition by range (a collate co);
drop collation co;
---
create collation co (locale = 'C');
create table t (a text, exclude (a collate co with =));
drop collation co;
---
create collation co (locale = 'C');
drop collation co;
create table t (a text collate co);
---
create collation co (locale = 'C');
create collation co (locale = 'C');
-- other words
---
create collation co (locale = 'C');
drop collation if exists cx;
drop collation cx;
-- other words
