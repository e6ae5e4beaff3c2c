create table t (a date default '2024-13-77');
---
create table t (a date default '2024-02-30');
---
create table t (a timestamp default '2024-01-01 25:00');
---
create table t (a time default '24:00:00');
---
create table t (a time default '25:00');
---
create table t (a timestamptz default '2024-01-01T10:00:00Z');
---
create table t (a timestamptz default '2024-01-01 10:00:00 America/New_York');
---
create table t (a timestamptz default 'infinity', b date default '-infinity', c date default 'epoch');
---
create table t (a date default '20240101', b date default 'Jan 1, 2024', c date default '1 Jan 2024', d date default '01/02/2024', e date default 'J2451187', f date default '2024.001', g date default 'January 8, 99 BC');
---
create table t (a date default '2024-00-10');
---
create table t (a timestamp default '2024-01-01 10:60');
---
create table t (a date default 'tomorrow', b date default 'yesterday', c date default 'today');
---
create table t (a date default 'soon');
---
create table t (a time default '10:00 pm', b timetz default '10:00+02', c timetz default '10:00 EST', d time default '101112', e time default 'allballs', f time default '10:11:60');
---
create table t (a timestamp default '2024-01-01 10:00:00.1234567');
---
create table t (a uuid default 'x');
---
create table t (a int default '12x');
---
create table t (a int default '99999999999');
---
create table t (a int2 default 99999);
---
create table t (a boolean default 'maybe');
---
create table t (a jsonb default '{a: 1}');
---
create table t (a int[] default '{1,2,x}');
---
create table t (a inet default '1.2.3.400');
---
create table t (a numeric(3,1) default 123.4);
---
create table t (a varchar(2) default 'abc');
---
create table t (a money default '$1,234.50');
---
create table t (a bit(3) default '10');
---
create table t (a point default '(1,2');
---
create table t (a macaddr default '08:00:2b:01:02:zz');
---
create table t (a bytea default '\xZZ');
---
create table t (a varchar(0));
---
create table t (a numeric(1001));
---
create table t (a time(7));
---
create table t (a bit(0));
---
create table t (a float(54));
