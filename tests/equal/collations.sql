-- same: column collation "default"
create table t (a text);
===
create table t (a text collate "default");
---
-- different: column collation "default"
create table t (a text);
===
create table t (a text collate "C");
---
-- different: column collation "default"
create table t (a text);
===
create table t (a text collate pg_catalog."POSIX");
---
-- same: column collation qualified
create table t (a text collate "C");
===
create table t (a text collate pg_catalog."C");
---
-- different: column collation qualified
create table t (a text collate "C");
===
create table t (a text collate "POSIX");
---
-- different: column collation qualified
create table t (a text collate "C");
===
create table t (a varchar collate "C");
---
-- same: COLLATE after other clauses
create table t (a text collate "C" not null default '');
===
create table t (a text not null default '' collate "C");
---
-- different: COLLATE after other clauses
create table t (a text collate "C" not null default '');
===
create table t (a text not null default ('' collate "C"));
---
-- same: COLLATE in an expression (check)
create table t (
  t text,
  constraint c check (t collate "C" > 'a')
);
===
create table t (
  t text,
  constraint c check ((t collate "C") > 'a'::text)
);
---
-- same: COLLATE in an expression (index predicate)
create table t (t text);
create index i on t (t) where t collate "C" > 'a';
===
create table t (t text);
create index i on t (t) where t collate pg_catalog."C" > 'a';
---
-- different: COLLATE in an expression (generated column)
create table t (
  t text,
  g boolean generated always as (t collate "C" > 'a') stored
);
===
create table t (
  t text,
  g boolean generated always as (t > 'a') stored
);
---
-- different: COLLATE in an expression (check)
create table t (
  t text,
  constraint c check (t collate "C" > 'a')
);
===
create table t (
  t text,
  constraint c check (t > 'a' collate "C")
);
---
-- different: COLLATE in an expression (index predicate)
create table t (t text);
create index i on t (t) where t collate "C" > 'a';
===
create table t (t text);
create index i on t (t) where t collate "default" > 'a';
---
-- different: COLLATE in an expression (generated column)
create table t (
  t text,
  g boolean generated always as (t collate "C" > 'a') stored
);
===
create table t (
  t text,
  g boolean generated always as (t collate "POSIX" > 'a') stored
);
---
-- different: COLLATE in an expression (check)
create table t (
  t text,
  constraint c check (t collate "C" > 'a')
);
===
create table t (
  t text,
  constraint c check ((t > 'a') is true)
);
---
-- same: COLLATE binds before comparison and concatenation (check)
create table t (
  t text, u text,
  constraint c check (t || u collate "C" > 'a')
);
===
create table t (
  t text, u text,
  constraint c check ((t || (u collate "C")) > 'a')
);
---
-- different: COLLATE binds before comparison and concatenation (check)
create table t (
  t text, u text,
  constraint c check (t || u collate "C" > 'a')
);
===
create table t (
  t text, u text,
  constraint c check ((t || u) collate "C" > 'a')
);
---
-- different: COLLATE binds before comparison and concatenation (check)
create table t (
  t text, u text,
  constraint c check (t || u collate "C" > 'a')
);
===
create table t (
  t text, u text,
  constraint c check (t collate "C" || u > 'a')
);
---
-- same: COLLATE on a function (index expression)
create table t (t text);
create index i on t ((lower(t) collate "C"));
===
create table t (t text);
create index i on t (((lower(t)) collate "C"));
---
-- same: COLLATE on a function (generated column)
create table t (
  t text,
  g text collate "C" generated always as (lower(t) collate "C") stored
);
===
create table t (
  t text,
  g text collate "C" generated always as (lower(t::text) collate pg_catalog."C") stored
);
---
-- different: COLLATE on a function (index expression)
create table t (t text);
create index i on t ((lower(t) collate "C"));
===
create table t (t text);
create index i on t ((lower(t collate "C")));
---
-- different: COLLATE on a function (generated column)
create table t (
  t text,
  g text collate "C" generated always as (lower(t) collate "C") stored
);
===
create table t (
  t text,
  g text collate "C" generated always as (lower(t)) stored
);
---
-- different: COLLATE on a function (index expression)
create table t (t text);
create index i on t ((lower(t) collate "C"));
===
create table t (t text);
create index i on t ((lower(t) collate "POSIX"));
---
-- different: COLLATE "default" is kept in an expression (check)
create table t (
  t text,
  constraint c check (t collate "default" > 'a')
);
===
create table t (
  t text,
  constraint c check (t > 'a')
);
---
-- same: index collation
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t (a collate "default");
---
-- different: index collation
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t (a collate "C");
---
-- same: index collation equal to the collation of the column
create table t (a text collate "C");
create index i on t (a);
===
create table t (a text collate "C");
create index i on t (a collate "C");
---
-- different: index collation equal to the collation of the column
create table t (a text collate "C");
create index i on t (a);
===
create table t (a text collate "C");
create index i on t (a collate "default");
---
-- different: index collation equal to the collation of the column
create table t (a text collate "C");
create index i on t (a);
===
create table t (a text collate "C");
create index i on t (a collate "POSIX");
---
-- same: index collation equal to the collation of the column
create table t (a text collate "C");
create index i on t (a);
===
create table t (a text collate "C");
create index i on t (a collate pg_catalog."C");
---
-- same: COLLATE within the expression of a plain column is the same as outside
create table t (a text, b int);
create index i on t (a collate "C");
===
create table t (a text, b int);
create index i on t ((a collate "C"));
---
-- different: COLLATE within the expression of a plain column is the same as outside
create table t (a text, b int);
create index i on t (a collate "C");
===
create table t (a text, b int);
create index i on t (a);
---
-- different: COLLATE within the expression of a plain column is the same as outside
create table t (a text, b int);
create index i on t (a collate "C");
===
create table t (a text, b int);
create index i on t ((a::varchar collate "C"));
---
-- same: COLLATE within the expression of a plain column is the same as outside
create table t (a text, b int);
create index i on t (a collate "C");
===
create table t (a text, b int);
create index i on t ((a) collate "C");
---
-- same: collation of an index expression
create table t (a text, b int);
create index i on t (lower(a) collate "C");
===
create table t (a text, b int);
create index i on t ((lower(a)) collate "C");
---
-- different: collation of an index expression
create table t (a text, b int);
create index i on t (lower(a) collate "C");
===
create table t (a text, b int);
create index i on t (lower(a));
---
-- different: collation of an index expression
create table t (a text, b int);
create index i on t (lower(a) collate "C");
===
create table t (a text, b int);
create index i on t ((lower(a collate "C")));
---
-- different: collation of an index expression
create table t (a text, b int);
create index i on t (lower(a) collate "C");
===
create table t (a text, b int);
create index i on t (lower(a) collate "POSIX");
---
-- same: collation of an index expression
create table t (a text, b int);
create index i on t (lower(a) collate "C");
===
create table t (a text, b int);
create index i on t ((lower(a) collate "C"));
---
-- same: opclass and collation
create table t (a text, b int);
create index i on t (a collate "C" text_pattern_ops);
===
create table t (a text, b int);
create index i on t ((a) collate pg_catalog."C" pg_catalog.text_pattern_ops);
---
-- different: opclass and collation
create table t (a text, b int);
create index i on t (a collate "C" text_pattern_ops);
===
create table t (a text, b int);
create index i on t (a text_pattern_ops);
---
-- different: opclass and collation
create table t (a text, b int);
create index i on t (a collate "C" text_pattern_ops);
===
create table t (a text, b int);
create index i on t (a collate "C");
---
-- same: partition key collation
create table t (a text) partition by range (a);
===
create table t (a text) partition by range (a collate "default");
---
-- different: partition key collation
create table t (a text) partition by range (a);
===
create table t (a text) partition by range (a collate "C");
