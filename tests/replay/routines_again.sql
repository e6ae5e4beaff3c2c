create function a(out x int) returns text language sql as 'select 1';
---
create function b(out x int, out y int) returns text language sql as 'select 1,2';
---
create function c(out x int, out y int) returns record language sql as 'select 1,2';
create or replace function c(out x int, out y int) language sql as 'select 1,2';
---
create function d(out x int) returns int language sql as 'select 1';
create or replace function d(out x int) language sql as 'select 1';
create or replace function d(out y int) language sql as 'select 1';
create or replace function d() returns int language sql as 'select 1';
---
create function e() returns table (x int, y int) language sql as 'select 1,2';
create or replace function e(out x int, out y int) returns setof record language sql as 'select 1,2';
---
create function e() returns table (x int, y int) language sql as 'select 1,2';
create or replace function e(out x int, out y int) returns record language sql as 'select 1,2';
---
create function e() returns table (x int, y int) language sql as 'select 1,2';
create or replace function e(out x int, out z int) returns setof record language sql as 'select 1,2';
---
create function f() returns table (x int) language sql as 'select 1';
create or replace function f() returns setof int language sql as 'select 1';
create or replace function f(out x int) returns setof int language sql as 'select 1';
---
create function g(inout x int) returns bigint language sql as 'select 1';
---
create function h(inout x int, out y int) returns setof int language sql as 'select 1, 2';
---
create function i(out x int) returns setof text language sql as 'select 1';
