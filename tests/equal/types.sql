-- same: type integer
create table t (a integer);
===
create table t (a int);
---
-- same: type integer
create table t (k int);
alter table t add a integer;
===
create table t (k int);
alter table t add a int4;
---
-- same: type integer
create domain d as integer;
===
create domain d as pg_catalog.int4;
---
-- same: type integer
create type c as (a integer);
===
create type c as (a INT);
---
-- same: type integer
create table t (a integer);
===
create table t (a "int4");
---
-- same: type integer
create table t (k int);
alter table t add a integer;
===
create table t (k int);
alter table t add a Integer;
---
-- different: type integer
create domain d as integer;
===
create domain d as bigint;
---
-- different: type integer
create type c as (a integer);
===
create type c as (a smallint);
---
-- different: type integer
create table t (a integer);
===
create table t (a numeric);
---
-- different: type integer
create table t (k int);
alter table t add a integer;
===
create table t (k int);
alter table t add a oid;
---
-- same: type bigint
create table t (a bigint);
===
create table t (a int8);
---
-- same: type bigint
create table t (k int);
alter table t add a bigint;
===
create table t (k int);
alter table t add a pg_catalog.int8;
---
-- different: type bigint
create domain d as bigint;
===
create domain d as int;
---
-- different: type bigint
create type c as (a bigint);
===
create type c as (a numeric(19));
---
-- same: type smallint
create table t (a smallint);
===
create table t (a int2);
---
-- different: type smallint
create table t (k int);
alter table t add a smallint;
===
create table t (k int);
alter table t add a int;
---
-- same: type boolean
create table t (a boolean);
===
create table t (a bool);
---
-- same: type boolean
create table t (k int);
alter table t add a boolean;
===
create table t (k int);
alter table t add a pg_catalog.bool;
---
-- different: type boolean
create domain d as boolean;
===
create domain d as bit;
---
-- different: type boolean
create type c as (a boolean);
===
create type c as (a "char");
---
-- same: type text
create table t (a text);
===
create table t (a pg_catalog.text);
---
-- same: type text
create table t (k int);
alter table t add a text;
===
create table t (k int);
alter table t add a "text";
---
-- different: type text
create domain d as text;
===
create domain d as varchar;
---
-- different: type text
create type c as (a text);
===
create type c as (a name);
---
-- different: type text
create table t (a text);
===
create table t (a bpchar);
---
-- same: type varchar(n)
create table t (a varchar(10));
===
create table t (a character varying(10));
---
-- same: type varchar(n)
create table t (k int);
alter table t add a varchar(10);
===
create table t (k int);
alter table t add a char varying(10);
---
-- same: type varchar(n)
create domain d as varchar(10);
===
create domain d as national character varying(10);
---
-- same: type varchar(n)
create type c as (a varchar(10));
===
create type c as (a nchar varying(10));
---
-- same: type varchar(n)
create table t (a varchar(10));
===
create table t (a pg_catalog.varchar(10));
---
-- same: type varchar(n)
create table t (k int);
alter table t add a varchar(10);
===
create table t (k int);
alter table t add a VARCHAR (10);
---
-- different: type varchar(n)
create domain d as varchar(10);
===
create domain d as varchar(11);
---
-- different: type varchar(n)
create type c as (a varchar(10));
===
create type c as (a varchar);
---
-- different: type varchar(n)
create table t (a varchar(10));
===
create table t (a text);
---
-- different: type varchar(n)
create table t (k int);
alter table t add a varchar(10);
===
create table t (k int);
alter table t add a char(10);
---
-- same: type varchar
create table t (a varchar);
===
create table t (a character varying);
---
-- same: type varchar
create table t (k int);
alter table t add a varchar;
===
create table t (k int);
alter table t add a national char varying;
---
-- different: type varchar
create domain d as varchar;
===
create domain d as text;
---
-- different: type varchar
create type c as (a varchar);
===
create type c as (a varchar(1));
---
-- same: type char
create table t (a char);
===
create table t (a char(1));
---
-- same: type char
create table t (k int);
alter table t add a char;
===
create table t (k int);
alter table t add a character;
---
-- same: type char
create domain d as char;
===
create domain d as character(1);
---
-- same: type char
create type c as (a char);
===
create type c as (a nchar);
---
-- same: type char
create table t (a char);
===
create table t (a national character(1));
---
-- same: type char
create table t (k int);
alter table t add a char;
===
create table t (k int);
alter table t add a pg_catalog.bpchar(1);
---
-- same: type char
create domain d as char;
===
create domain d as bpchar(1);
---
-- different: type char
create type c as (a char);
===
create type c as (a "char");
---
-- different: type char
create table t (a char);
===
create table t (a bpchar);
---
-- different: type char
create table t (k int);
alter table t add a char;
===
create table t (k int);
alter table t add a char(2);
---
-- different: type char
create domain d as char;
===
create domain d as varchar(1);
---
-- same: type bpchar
create table t (a bpchar);
===
create table t (a pg_catalog.bpchar);
---
-- different: type bpchar
create table t (k int);
alter table t add a bpchar;
===
create table t (k int);
alter table t add a char;
---
-- different: type bpchar
create domain d as bpchar;
===
create domain d as text;
---
-- same: type numeric(p,s)
create table t (a numeric(10,2));
===
create table t (a decimal(10,2));
---
-- same: type numeric(p,s)
create table t (k int);
alter table t add a numeric(10,2);
===
create table t (k int);
alter table t add a dec(10, 2);
---
-- same: type numeric(p,s)
create domain d as numeric(10,2);
===
create domain d as NUMERIC( 10 ,2 );
---
-- same: type numeric(p,s)
create type c as (a numeric(10,2));
===
create type c as (a pg_catalog.numeric(10,2));
---
-- different: type numeric(p,s)
create table t (a numeric(10,2));
===
create table t (a numeric(10,3));
---
-- different: type numeric(p,s)
create table t (k int);
alter table t add a numeric(10,2);
===
create table t (k int);
alter table t add a numeric(11,2);
---
-- different: type numeric(p,s)
create domain d as numeric(10,2);
===
create domain d as numeric;
---
-- different: type numeric(p,s)
create type c as (a numeric(10,2));
===
create type c as (a numeric(2,10));
---
-- same: type numeric(p)
create table t (a numeric(10));
===
create table t (a numeric(10,0));
---
-- same: type numeric(p)
create table t (k int);
alter table t add a numeric(10);
===
create table t (k int);
alter table t add a decimal(10);
---
-- different: type numeric(p)
create domain d as numeric(10);
===
create domain d as numeric;
---
-- different: type numeric(p)
create type c as (a numeric(10));
===
create type c as (a numeric(10,1));
---
-- same: type numeric
create table t (a numeric);
===
create table t (a decimal);
---
-- same: type numeric
create table t (k int);
alter table t add a numeric;
===
create table t (k int);
alter table t add a dec;
---
-- different: type numeric
create domain d as numeric;
===
create domain d as numeric(1000);
---
-- different: type numeric
create type c as (a numeric);
===
create type c as (a float8);
---
-- same: type negative scale
create table t (a numeric(3,-2));
===
create table t (a decimal(3,-2));
---
-- different: type negative scale
create table t (k int);
alter table t add a numeric(3,-2);
===
create table t (k int);
alter table t add a numeric(3,2);
---
-- different: type negative scale
create domain d as numeric(3,-2);
===
create domain d as numeric(3);
---
-- same: type double precision
create table t (a double precision);
===
create table t (a float8);
---
-- same: type double precision
create table t (k int);
alter table t add a double precision;
===
create table t (k int);
alter table t add a float;
---
-- same: type double precision
create domain d as double precision;
===
create domain d as float(53);
---
-- same: type double precision
create type c as (a double precision);
===
create type c as (a float(25));
---
-- same: type double precision
create table t (a double precision);
===
create table t (a pg_catalog.float8);
---
-- different: type double precision
create table t (k int);
alter table t add a double precision;
===
create table t (k int);
alter table t add a real;
---
-- different: type double precision
create domain d as double precision;
===
create domain d as float(24);
---
-- different: type double precision
create type c as (a double precision);
===
create type c as (a numeric);
---
-- same: type real
create table t (a real);
===
create table t (a float4);
---
-- same: type real
create table t (k int);
alter table t add a real;
===
create table t (k int);
alter table t add a float(1);
---
-- same: type real
create domain d as real;
===
create domain d as float(24);
---
-- different: type real
create type c as (a real);
===
create type c as (a float);
---
-- different: type real
create table t (a real);
===
create table t (a double precision);
---
-- same: type timestamp
create table t (a timestamp);
===
create table t (a timestamp without time zone);
---
-- same: type timestamp
create table t (k int);
alter table t add a timestamp;
===
create table t (k int);
alter table t add a pg_catalog.timestamp;
---
-- different: type timestamp
create domain d as timestamp;
===
create domain d as timestamptz;
---
-- different: type timestamp
create type c as (a timestamp);
===
create type c as (a timestamp(6));
---
-- different: type timestamp
create table t (a timestamp);
===
create table t (a timestamp(0));
---
-- different: type timestamp
create table t (k int);
alter table t add a timestamp;
===
create table t (k int);
alter table t add a date;
---
-- same: type timestamptz
create table t (a timestamptz);
===
create table t (a timestamp with time zone);
---
-- same: type timestamptz
create table t (k int);
alter table t add a timestamptz;
===
create table t (k int);
alter table t add a pg_catalog.timestamptz;
---
-- same: type timestamptz
create domain d as timestamptz;
===
create domain d as TIMESTAMP WITH TIME ZONE;
---
-- different: type timestamptz
create type c as (a timestamptz);
===
create type c as (a timestamp);
---
-- different: type timestamptz
create table t (a timestamptz);
===
create table t (a timestamptz(6));
---
-- same: type timestamp(p)
create table t (a timestamp(3));
===
create table t (a timestamp(3) without time zone);
---
-- different: type timestamp(p)
create table t (k int);
alter table t add a timestamp(3);
===
create table t (k int);
alter table t add a timestamp(2);
---
-- different: type timestamp(p)
create domain d as timestamp(3);
===
create domain d as timestamptz(3);
---
-- same: type timestamp(6) is the largest
create table t (a timestamp(6));
===
create table t (a timestamp(7));
---
-- same: type timestamp(6) is the largest
create table t (k int);
alter table t add a timestamp(6);
===
create table t (k int);
alter table t add a timestamp(9) without time zone;
---
-- different: type timestamp(6) is the largest
create domain d as timestamp(6);
===
create domain d as timestamp;
---
-- different: type timestamp(6) is the largest
create type c as (a timestamp(6));
===
create type c as (a timestamp(5));
---
-- same: type timestamptz(p)
create table t (a timestamptz(0));
===
create table t (a timestamp(0) with time zone);
---
-- different: type timestamptz(p)
create table t (k int);
alter table t add a timestamptz(0);
===
create table t (k int);
alter table t add a timestamptz;
---
-- different: type timestamptz(p)
create domain d as timestamptz(0);
===
create domain d as timestamptz(1);
---
-- same: type time
create table t (a time);
===
create table t (a time without time zone);
---
-- different: type time
create table t (k int);
alter table t add a time;
===
create table t (k int);
alter table t add a timetz;
---
-- different: type time
create domain d as time;
===
create domain d as time(6);
---
-- different: type time
create type c as (a time);
===
create type c as (a interval);
---
-- same: type timetz
create table t (a timetz);
===
create table t (a time with time zone);
---
-- different: type timetz
create table t (k int);
alter table t add a timetz;
===
create table t (k int);
alter table t add a time;
---
-- different: type timetz
create domain d as timetz;
===
create domain d as timetz(0);
---
-- same: type timetz(p)
create table t (a timetz(2));
===
create table t (a time(2) with time zone);
---
-- different: type timetz(p)
create table t (k int);
alter table t add a timetz(2);
===
create table t (k int);
alter table t add a timetz;
---
-- different: type timetz(p)
create domain d as timetz(2);
===
create domain d as time(2);
---
-- same: type interval
create table t (a interval);
===
create table t (a pg_catalog.interval);
---
-- different: type interval
create table t (k int);
alter table t add a interval;
===
create table t (k int);
alter table t add a interval(6);
---
-- different: type interval
create domain d as interval;
===
create domain d as interval day;
---
-- different: type interval
create type c as (a interval);
===
create type c as (a interval second);
---
-- same: type interval fields
create table t (a interval day to second(3));
===
create table t (a interval day to second (3));
---
-- different: type interval fields
create table t (k int);
alter table t add a interval day to second(3);
===
create table t (k int);
alter table t add a interval day to second;
---
-- different: type interval fields
create domain d as interval day to second(3);
===
create domain d as interval(3);
---
-- different: type interval fields
create type c as (a interval day to second(3));
===
create type c as (a interval second(3));
---
-- same: type interval year to month
create table t (a interval year to month);
===
create table t (a INTERVAL YEAR TO MONTH);
---
-- different: type interval year to month
create table t (k int);
alter table t add a interval year to month;
===
create table t (k int);
alter table t add a interval year;
---
-- different: type interval year to month
create domain d as interval year to month;
===
create domain d as interval month;
---
-- same: type bit
create table t (a bit);
===
create table t (a bit(1));
---
-- different: type bit
create table t (k int);
alter table t add a bit;
===
create table t (k int);
alter table t add a bit(2);
---
-- different: type bit
create domain d as bit;
===
create domain d as varbit;
---
-- different: type bit
create type c as (a bit);
===
create type c as (a bit varying(1));
---
-- same: type varbit
create table t (a varbit(5));
===
create table t (a bit varying(5));
---
-- different: type varbit
create table t (k int);
alter table t add a varbit(5);
===
create table t (k int);
alter table t add a bit(5);
---
-- different: type varbit
create domain d as varbit(5);
===
create domain d as varbit;
---
-- same: type varbit without a length
create table t (a varbit);
===
create table t (a bit varying);
---
-- different: type varbit without a length
create table t (k int);
alter table t add a varbit;
===
create table t (k int);
alter table t add a bit;
---
-- same: type array
create table t (a int[]);
===
create table t (a int array);
---
-- same: type array
create table t (k int);
alter table t add a int[];
===
create table t (k int);
alter table t add a integer[];
---
-- same: type array
create domain d as int[];
===
create domain d as int4[];
---
-- same: type array
create type c as (a int[]);
===
create type c as (a _int4);
---
-- same: type array
create table t (a int[]);
===
create table t (a int[3]);
---
-- same: type array
create table t (k int);
alter table t add a int[];
===
create table t (k int);
alter table t add a int[][];
---
-- same: type array
create domain d as int[];
===
create domain d as int array[4];
---
-- same: type array
create type c as (a int[]);
===
create type c as (a int[3][3]);
---
-- same: type array
create table t (a int[]);
===
create table t (a pg_catalog._int4);
---
-- different: type array
create table t (k int);
alter table t add a int[];
===
create table t (k int);
alter table t add a int;
---
-- different: type array
create domain d as int[];
===
create domain d as bigint[];
---
-- different: type array
create type c as (a int[]);
===
create type c as (a int4range);
---
-- different: type array
create table t (a int[]);
===
create table t (a int2vector);
---
-- same: type array of varchar(n)
create table t (a varchar(10)[]);
===
create table t (a character varying(10)[]);
---
-- same: type array of varchar(n)
create table t (k int);
alter table t add a varchar(10)[];
===
create table t (k int);
alter table t add a varchar(10) array;
---
-- different: type array of varchar(n)
create domain d as varchar(10)[];
===
create domain d as varchar[];
---
-- different: type array of varchar(n)
create type c as (a varchar(10)[]);
===
create type c as (a varchar(11)[]);
---
-- different: type array of varchar(n)
create table t (a varchar(10)[]);
===
create table t (a text[]);
---
-- same: type array of numeric
create table t (a numeric(5,2)[]);
===
create table t (a decimal(5,2)[][]);
---
-- different: type array of numeric
create table t (k int);
alter table t add a numeric(5,2)[];
===
create table t (k int);
alter table t add a numeric[];
---
-- different: type array of numeric
create domain d as numeric(5,2)[];
===
create domain d as numeric(5,2);
---
-- same: type json
create table t (a json);
===
create table t (a pg_catalog.json);
---
-- different: type json
create table t (k int);
alter table t add a json;
===
create table t (k int);
alter table t add a jsonb;
---
-- different: type json
create domain d as json;
===
create domain d as text;
---
-- same: type enum
create type mood as enum ('a');
create table t (a mood);
===
create type mood as enum ('a');
create table t (a public.mood);
---
-- same: type enum
create type mood as enum ('a');
create table t (k int);
alter table t add a mood;
===
create type mood as enum ('a');
create table t (k int);
alter table t add a "mood";
---
-- same: type enum
create type mood as enum ('a');
create domain d as mood;
===
create type mood as enum ('a');
create domain d as MOOD;
---
-- different: type enum
create type mood as enum ('a');
create type c as (a mood);
===
create type mood as enum ('a');
create type c as (a mood[]);
---
-- different: type enum
create type mood as enum ('a');
create table t (a mood);
===
create type mood as enum ('a');
create table t (a text);
---
-- same: type enum array
create type mood as enum ('a');
create table t (a mood[]);
===
create type mood as enum ('a');
create table t (a public.mood[]);
---
-- same: type enum array
create type mood as enum ('a');
create table t (k int);
alter table t add a mood[];
===
create type mood as enum ('a');
create table t (k int);
alter table t add a _mood;
---
-- same: type enum array
create type mood as enum ('a');
create domain d as mood[];
===
create type mood as enum ('a');
create domain d as mood array;
---
-- same: type enum array
create type mood as enum ('a');
create type c as (a mood[]);
===
create type mood as enum ('a');
create type c as (a public._mood);
---
-- different: type enum array
create type mood as enum ('a');
create table t (a mood[]);
===
create type mood as enum ('a');
create table t (a mood);
---
-- same: type domain is not its base type
create domain e as int;
create table t (a e);
===
create domain e as int;
create table t (a public.e);
---
-- different: type domain is not its base type
create domain e as int;
create table t (k int);
alter table t add a e;
===
create domain e as int;
create table t (k int);
alter table t add a int;
---
-- different: type domain is not its base type
create domain e as int;
create domain d as e;
===
create domain e as int;
create domain d as e[];
---
-- same: type a type named like an alias of the grammar
create domain int4 as bigint;
create table t (a public.int4);
===
create domain int4 as bigint;
create table t (a "public"."int4");
---
-- different: type a type named like an alias of the grammar
create domain int4 as bigint;
create table t (k int);
alter table t add a public.int4;
===
create domain int4 as bigint;
create table t (k int);
alter table t add a int4;
---
-- different: type a type named like an alias of the grammar
create domain int4 as bigint;
create domain d as public.int4;
===
create domain int4 as bigint;
create domain d as int;
---
-- different: type a type named like an alias of the grammar
create domain int4 as bigint;
create type c as (a public.int4);
===
create domain int4 as bigint;
create type c as (a pg_catalog.int4);
---
-- same: type system types
create table t (a oid);
===
create table t (a pg_catalog.oid);
---
-- same: type system types
create table t (k int);
alter table t add a oid;
===
create table t (k int);
alter table t add a OID;
---
-- different: type system types
create domain d as oid;
===
create domain d as regclass;
---
-- different: type system types
create type c as (a oid);
===
create type c as (a int);
---
-- different: type system types
create table t (a oid);
===
create table t (a xid);
---
-- same: type xml
create table t (a xml);
===
create table t (a pg_catalog.xml);
---
-- different: type xml
create table t (k int);
alter table t add a xml;
===
create table t (k int);
alter table t add a text;
---
-- same: composite types
create type c as (a int, b varchar(3));
===
create type public.c as (a integer, b character varying(3));
---
-- different: composite types
create type c as (a int, b varchar(3));
===
create type c as (a int, b varchar(4));
---
-- different: composite types
create type c as (a int, b varchar(3));
===
create table c (a int, b varchar(3));
---
-- same: composite attribute collation
create type c as (a text);
===
create type c as (a text collate "default");
---
-- different: composite attribute collation
create type c as (a text);
===
create type c as (a text collate "C");
---
-- same: composite built in steps
create type c as (a int, b text);
===
create type c as (a int);
alter type c add attribute b text;
---
-- same: composite attribute changed
create type c as (a int);
===
create type c as (a bigint);
alter type c alter attribute a type integer;
---
-- different: composite attribute changed
create type c as (a int);
===
create type c as (a bigint);
alter type c alter attribute a type smallint;
---
-- same: composite attribute renamed
create type c as (a int);
===
create type c as (z int);
alter type c rename attribute z to a;
---
-- different: composite attribute renamed
create type c as (a int);
===
create type c as (z int);
---
-- different: range type with defaults
create type r as range (subtype = int4);
===
create type r as range (subtype = int8);
---
-- different: range type with defaults
create type r as range (subtype = int4);
===
create type r as range (subtype = int4, multirange_type_name = rm);
---
-- different: name of the multirange when the range name holds "range"
create type myrange as range (subtype = int4);
===
create type myrange as range (subtype = int4, multirange_type_name = myrange_multirange);
