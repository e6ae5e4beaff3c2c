-- same: defaults of a btree index
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t using btree (a);
---
-- different: defaults of a btree index
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t (a desc);
---
-- different: defaults of a btree index
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t (a nulls first);
---
-- different: defaults of a btree index
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t using hash (a);
---
-- different: defaults of a btree index
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t (a text_pattern_ops);
---
-- different: defaults of a btree index
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t (b);
---
-- different: defaults of a btree index
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t (a, b);
---
-- same: defaults of a btree index
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t (a asc);
---
-- same: defaults of a btree index
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t (a nulls last);
---
-- same: defaults of a btree index
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t (a asc nulls last);
---
-- same: defaults of a btree index
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t using btree (a text_ops asc nulls last);
---
-- same: defaults of a btree index
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t (("a"));
---
-- same: defaults of a btree index
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t ((a));
---
-- same: defaults of a btree index
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t USING BTREE (A);
---
-- same: defaults of DESC
create table t (a text, b int);
create index i on t (a desc);
===
create table t (a text, b int);
create index i on t (a desc nulls first);
---
-- different: defaults of DESC
create table t (a text, b int);
create index i on t (a desc);
===
create table t (a text, b int);
create index i on t (a desc nulls last);
---
-- different: defaults of DESC
create table t (a text, b int);
create index i on t (a desc);
===
create table t (a text, b int);
create index i on t (a);
---
-- different: defaults of DESC
create table t (a text, b int);
create index i on t (a desc);
===
create table t (a text, b int);
create index i on t (a nulls first);
---
-- same: defaults of DESC
create table t (a text, b int);
create index i on t (a desc);
===
create table t (a text, b int);
create index i on t ((a) desc);
---
-- same: DESC NULLS LAST and ASC NULLS FIRST
create table t (a text, b int);
create index i on t (a desc nulls last, b nulls first);
===
create table t (a text, b int);
create index i on t (a desc nulls last, b asc nulls first);
---
-- different: DESC NULLS LAST and ASC NULLS FIRST
create table t (a text, b int);
create index i on t (a desc nulls last, b nulls first);
===
create table t (a text, b int);
create index i on t (a desc, b nulls first);
---
-- different: DESC NULLS LAST and ASC NULLS FIRST
create table t (a text, b int);
create index i on t (a desc nulls last, b nulls first);
===
create table t (a text, b int);
create index i on t (b nulls first, a desc nulls last);
---
-- same: default opclass
create table t (a text, b int);
create index i on t (b int4_ops);
===
create table t (a text, b int);
create index i on t (b pg_catalog.int4_ops);
---
-- different: default opclass
create table t (a text, b int);
create index i on t (b int4_ops);
===
create table t (a text, b int);
create index i on t (a);
---
-- same: default opclass
create table t (a text, b int);
create index i on t (b int4_ops);
===
create table t (a text, b int);
create index i on t (b);
---
-- same: varchar uses text_ops by default
create table t (v varchar(10));
create index i on t (v);
===
create table t (v varchar(10));
create index i on t (v text_ops);
---
-- different: varchar uses text_ops by default
create table t (v varchar(10));
create index i on t (v);
===
create table t (v varchar(10));
create index i on t (v varchar_ops);
---
-- different: varchar uses text_ops by default
create table t (v varchar(10));
create index i on t (v);
===
create table t (v varchar(10));
create index i on t (v varchar_pattern_ops);
---
-- different: varchar uses text_ops by default
create table t (v varchar(10));
create index i on t (v);
===
create table t (v varchar(10));
create index i on t (v text_pattern_ops);
---
-- same: varchar_ops and varchar_pattern_ops are not the text classes
create table t (v varchar(10));
create index i on t (v varchar_pattern_ops);
===
create table t (v varchar(10));
create index i on t (v pg_catalog.varchar_pattern_ops);
---
-- different: varchar_ops and varchar_pattern_ops are not the text classes
create table t (v varchar(10));
create index i on t (v varchar_pattern_ops);
===
create table t (v varchar(10));
create index i on t (v text_pattern_ops);
---
-- different: varchar_ops and varchar_pattern_ops are not the text classes
create table t (v varchar(10));
create index i on t (v varchar_pattern_ops);
===
create table t (v varchar(10));
create index i on t (v);
---
-- same: char(n)
create table t (c char(3));
create index i on t (c);
===
create table t (c char(3));
create index i on t (c bpchar_ops);
---
-- different: char(n)
create table t (c char(3));
create index i on t (c);
===
create table t (c char(3));
create index i on t (c bpchar_pattern_ops);
---
-- same: inet and cidr
create table t (c cidr);
create index i on t (c);
===
create table t (c cidr);
create index i on t (c inet_ops);
---
-- different: inet and cidr
create table t (c cidr);
create index i on t (c);
===
create table t (c cidr);
create index i on t (c cidr_ops);
---
-- same: enum
create type mood as enum ('a');
create table t (m mood);
create index i on t (m);
===
create type mood as enum ('a');
create table t (m mood);
create index i on t (m enum_ops);
---
-- different: enum
create type mood as enum ('a');
create table t (m mood);
create index i on t (m);
===
create type mood as enum ('a');
create table t (m mood);
create index i on t using hash (m);
---
-- same: array
create table t (a int[]);
create index i on t (a);
===
create table t (a int[]);
create index i on t (a array_ops);
---
-- different: array
create table t (a int[]);
create index i on t (a);
===
create table t (a int[]);
create index i on t using gin (a);
---
-- same: gin on jsonb
create table t (j jsonb);
create index i on t using gin (j);
===
create table t (j jsonb);
create index i on t using gin (j jsonb_ops);
---
-- different: gin on jsonb
create table t (j jsonb);
create index i on t using gin (j);
===
create table t (j jsonb);
create index i on t using gin (j jsonb_path_ops);
---
-- different: gin on jsonb
create table t (j jsonb);
create index i on t using gin (j);
===
create table t (j jsonb);
create index i on t using btree (j);
---
-- same: gin on jsonb
create table t (j jsonb);
create index i on t using gin (j);
===
create table t (j jsonb);
create index i on t USING GIN (j pg_catalog.jsonb_ops);
---
-- same: gin on tsvector and arrays
create table t (v tsvector, a text[]);
create index i on t using gin (v);
===
create table t (v tsvector, a text[]);
create index i on t using gin (v tsvector_ops);
---
-- different: gin on tsvector and arrays
create table t (v tsvector, a text[]);
create index i on t using gin (v);
===
create table t (v tsvector, a text[]);
create index i on t using gist (v);
---
-- different: gin on tsvector and arrays
create table t (v tsvector, a text[]);
create index i on t using gin (v);
===
create table t (v tsvector, a text[]);
create index i on t using gin (a);
---
-- same: gist on ranges
create table t (r int4range);
create index i on t using gist (r);
===
create table t (r int4range);
create index i on t using gist (r range_ops);
---
-- different: gist on ranges
create table t (r int4range);
create index i on t using gist (r);
===
create table t (r int4range);
create index i on t using spgist (r);
---
-- different: gist on ranges
create table t (r int4range);
create index i on t using gist (r);
===
create table t (r int4range);
create index i on t using btree (r);
---
-- same: gist on inet needs its opclass
create table t (n inet);
create index i on t using gist (n inet_ops);
===
create table t (n inet);
create index i on t using gist (n pg_catalog.inet_ops);
---
-- different: gist on inet needs its opclass
create table t (n inet);
create index i on t using gist (n inet_ops);
===
create table t (n inet);
create index i on t using spgist (n);
---
-- different: gist on inet needs its opclass
create table t (n inet);
create index i on t using gist (n inet_ops);
===
create table t (n inet);
create index i on t (n);
---
-- same: brin
create table t (b int);
create index i on t using brin (b);
===
create table t (b int);
create index i on t using brin (b int4_minmax_ops);
---
-- different: brin
create table t (b int);
create index i on t using brin (b);
===
create table t (b int);
create index i on t using brin (b int4_bloom_ops);
---
-- different: brin
create table t (b int);
create index i on t using brin (b);
===
create table t (b int);
create index i on t using brin (b int4_minmax_multi_ops);
---
-- different: brin
create table t (b int);
create index i on t using brin (b);
===
create table t (b int);
create index i on t using brin (b) with (pages_per_range = 128);
---
-- same: opclass options
create table t (v tsvector);
create index i on t using gist (v tsvector_ops (siglen = 100));
===
create table t (v tsvector);
create index i on t using gist (v tsvector_ops (siglen = '100'));
---
-- different: opclass options
create table t (v tsvector);
create index i on t using gist (v tsvector_ops (siglen = 100));
===
create table t (v tsvector);
create index i on t using gist (v);
---
-- different: opclass options
create table t (v tsvector);
create index i on t using gist (v tsvector_ops (siglen = 100));
===
create table t (v tsvector);
create index i on t using gist (v tsvector_ops (siglen = 124));
---
-- same: opclass options
create table t (v tsvector);
create index i on t using gist (v tsvector_ops (siglen = 100));
===
create table t (v tsvector);
create index i on t using gist (v tsvector_ops(SIGLEN=100));
---
-- same: INCLUDE
create table t (a text, b int);
create index i on t (a) include (b);
===
create table t (a text, b int);
create index i on t (a) INCLUDE ("b");
---
-- different: INCLUDE
create table t (a text, b int);
create index i on t (a) include (b);
===
create table t (a text, b int);
create index i on t (a, b);
---
-- different: INCLUDE
create table t (a text, b int);
create index i on t (a) include (b);
===
create table t (a text, b int);
create index i on t (a);
---
-- different: INCLUDE
create table t (a text, b int);
create index i on t (a) include (b);
===
create table t (a text, b int);
create index i on t (b) include (a);
---
-- same: INCLUDE order
create table t (a text, b int, c int);
create index i on t (a) include (b, c);
===
create table t (a text, b int, c int);
create index i on t (a asc) include (b, c);
---
-- different: INCLUDE order
create table t (a text, b int, c int);
create index i on t (a) include (b, c);
===
create table t (a text, b int, c int);
create index i on t (a) include (c, b);
---
-- same: index WHERE
create table t (a text, b int);
create index i on t (a) where b > 0;
===
create table t (a text, b int);
create index i on t (a) where (b > 0);
---
-- different: index WHERE
create table t (a text, b int);
create index i on t (a) where b > 0;
===
create table t (a text, b int);
create index i on t (a) where b >= 0;
---
-- different: index WHERE
create table t (a text, b int);
create index i on t (a) where b > 0;
===
create table t (a text, b int);
create index i on t (a);
---
-- different: index WHERE
create table t (a text, b int);
create index i on t (a) where b > 0;
===
create table t (a text, b int);
create index i on t (b) where b > 0;
---
-- same: index WHERE
create table t (a text, b int);
create index i on t (a) where b > 0;
===
create table t (a text, b int);
create index i on t (a) WHERE ((b) > (0));
---
-- same: index on an expression without extra brackets
create table t (a text, b int);
create index i on t (lower(a));
===
create table t (a text, b int);
create index i on t ((lower(a)));
---
-- different: index on an expression without extra brackets
create table t (a text, b int);
create index i on t (lower(a));
===
create table t (a text, b int);
create index i on t (upper(a));
---
-- different: index on an expression without extra brackets
create table t (a text, b int);
create index i on t (lower(a));
===
create table t (a text, b int);
create index i on t (a);
---
-- different: index on an expression without extra brackets
create table t (a text, b int);
create index i on t (lower(a));
===
create table t (a text, b int);
create index i on t (lower(a) text_pattern_ops);
---
-- same: index on an expression without extra brackets
create table t (a text, b int);
create index i on t (lower(a));
===
create table t (a text, b int);
create index i on t (LOWER(a) asc);
---
-- same: COALESCE and CAST count as functions for the brackets
create table t (a text, b int);
create index i on t (coalesce(a, ''));
===
create table t (a text, b int);
create index i on t ((coalesce(a, ''::text)));
---
-- different: COALESCE and CAST count as functions for the brackets
create table t (a text, b int);
create index i on t (coalesce(a, ''));
===
create table t (a text, b int);
create index i on t (coalesce(a, ' '));
---
-- same: CAST without extra brackets
create table t (a text, b int);
create index i on t (cast(b as bigint));
===
create table t (a text, b int);
create index i on t ((b::bigint));
---
-- different: CAST without extra brackets
create table t (a text, b int);
create index i on t (cast(b as bigint));
===
create table t (a text, b int);
create index i on t (b);
---
-- different: CAST without extra brackets
create table t (a text, b int);
create index i on t (cast(b as bigint));
===
create table t (a text, b int);
create index i on t ((b::text));
---
-- same: CAST without extra brackets
create table t (a text, b int);
create index i on t (cast(b as bigint));
===
create table t (a text, b int);
create index i on t ((b::int8) int8_ops);
---
-- same: a cast that does nothing is a plain column
create table t (a text, b int);
create index i on t (b);
===
create table t (a text, b int);
create index i on t ((b::int));
---
-- different: a cast that does nothing is a plain column
create table t (a text, b int);
create index i on t (b);
===
create table t (a text, b int);
create index i on t ((b::bigint));
---
-- different: a cast that does nothing is a plain column
create table t (a text, b int);
create index i on t (b);
===
create table t (a text, b int);
create index i on t ((+ b));
---
-- same: a cast that does nothing is a plain column
create table t (a text, b int);
create index i on t (b);
===
create table t (a text, b int);
create index i on t ((b));
---
-- same: a cast of text to its own type is a plain column
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t ((a::text));
---
-- different: a cast of text to its own type is a plain column
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t ((a::varchar));
---
-- different: a cast of text to its own type is a plain column
create table t (a text, b int);
create index i on t (a);
===
create table t (a text, b int);
create index i on t ((a || ''));
---
-- same: opclass of an expression
create table t (a text, b int);
create index i on t (lower(a) text_pattern_ops);
===
create table t (a text, b int);
create index i on t ((lower(a)) pg_catalog.text_pattern_ops asc);
---
-- different: opclass of an expression
create table t (a text, b int);
create index i on t (lower(a) text_pattern_ops);
===
create table t (a text, b int);
create index i on t (lower(a));
---
-- different: opclass of an expression
create table t (a text, b int);
create index i on t (lower(a) text_pattern_ops);
===
create table t (a text, b int);
create index i on t (lower(a) text_pattern_ops desc);
---
-- same: fillfactor
create table t (a text, b int);
create index i on t (a) with (fillfactor = 70);
===
create table t (a text, b int);
create index i on t (a) with (fillfactor=70);
---
-- different: fillfactor
create table t (a text, b int);
create index i on t (a) with (fillfactor = 70);
===
create table t (a text, b int);
create index i on t (a) with (fillfactor = 71);
---
-- different: fillfactor
create table t (a text, b int);
create index i on t (a) with (fillfactor = 70);
===
create table t (a text, b int);
create index i on t (a);
---
-- different: fillfactor
create table t (a text, b int);
create index i on t (a) with (fillfactor = 70);
===
create table t (a text, b int);
create index i on t (a) with (fillfactor = 90);
---
-- same: fillfactor
create table t (a text, b int);
create index i on t (a) with (fillfactor = 70);
===
create table t (a text, b int);
create index i on t (a) with (FILLFACTOR = '70');
---
-- same: fillfactor
create table t (a text, b int);
create index i on t (a) with (fillfactor = 70);
===
create table t (a text, b int);
create index i on t (a) with ("fillfactor" = 70);
---
-- same: a storage parameter at its default is kept
create table t (a text, b int);
create index i on t (a) with (fillfactor = 90);
===
create table t (a text, b int);
create index i on t (a) with (fillfactor = '90');
---
-- different: a storage parameter at its default is kept
create table t (a text, b int);
create index i on t (a) with (fillfactor = 90);
===
create table t (a text, b int);
create index i on t (a);
---
-- same: boolean storage parameters keep their spelling
create table t (a text, b int);
create index i on t (a) with (deduplicate_items = on);
===
create table t (a text, b int);
create index i on t (a) with (deduplicate_items = 'on');
---
-- different: boolean storage parameters keep their spelling
create table t (a text, b int);
create index i on t (a) with (deduplicate_items = on);
===
create table t (a text, b int);
create index i on t (a) with (deduplicate_items = true);
---
-- different: boolean storage parameters keep their spelling
create table t (a text, b int);
create index i on t (a) with (deduplicate_items = on);
===
create table t (a text, b int);
create index i on t (a) with (deduplicate_items);
---
-- different: boolean storage parameters keep their spelling
create table t (a text, b int);
create index i on t (a) with (deduplicate_items = on);
===
create table t (a text, b int);
create index i on t (a);
---
-- different: boolean storage parameters keep their spelling
create table t (a text, b int);
create index i on t (a) with (deduplicate_items = on);
===
create table t (a text, b int);
create index i on t (a) with (deduplicate_items = off);
---
-- same: a storage parameter without value is true
create table t (a text, b int);
create index i on t (a) with (deduplicate_items);
===
create table t (a text, b int);
create index i on t (a) with (deduplicate_items = true);
---
-- different: a storage parameter without value is true
create table t (a text, b int);
create index i on t (a) with (deduplicate_items);
===
create table t (a text, b int);
create index i on t (a) with (deduplicate_items = 1);
---
-- different: a storage parameter without value is true
create table t (a text, b int);
create index i on t (a) with (deduplicate_items);
===
create table t (a text, b int);
create index i on t (a) with (deduplicate_items = 't');
---
-- different: a storage parameter without value is true
create table t (a text, b int);
create index i on t (a) with (deduplicate_items);
===
create table t (a text, b int);
create index i on t (a) with (deduplicate_items = 'TRUE');
---
-- different: a storage parameter without value is true
create table t (a text, b int);
create index i on t (a) with (deduplicate_items);
===
create table t (a text, b int);
create index i on t (a) with (deduplicate_items = on);
---
-- same: a storage parameter without value is true
create table t (a text, b int);
create index i on t (a) with (deduplicate_items);
===
create table t (a text, b int);
create index i on t (a) with (deduplicate_items = TRUE);
---
-- same: a storage parameter without value is true
create table t (a text, b int);
create index i on t (a) with (deduplicate_items);
===
create table t (a text, b int);
create index i on t (a) with (deduplicate_items = 'true');
---
-- same: order of storage parameters
create table t (a text, b int);
create index i on t (a) with (fillfactor = 70, deduplicate_items = off);
===
create table t (a text, b int);
create index i on t (a) with ( FillFactor=70 , Deduplicate_Items=off );
---
-- same: unique index
create table t (a int);
create unique index i on t (a);
===
create table t (a int);
create unique index i on only public.t using btree (a asc nulls last);
---
-- different: unique index
create table t (a int);
create unique index i on t (a);
===
create table t (a int);
create index i on t (a);
---
-- different: unique index
create table t (a int);
create unique index i on t (a);
===
create table t (a int, constraint i unique (a));
---
-- different: unique index
create table t (a int);
create unique index i on t (a);
===
create table t (a int);
create unique index i on t (a) nulls not distinct;
---
-- same: NULLS DISTINCT is the default of an index
create table t (a int);
create unique index i on t (a);
===
create table t (a int);
create unique index i on t (a) nulls distinct;
---
-- different: NULLS DISTINCT is the default of an index
create table t (a int);
create unique index i on t (a);
===
create table t (a int);
create unique index i on t (a) nulls not distinct;
---
-- different: NULLS NOT DISTINCT of an index that is not unique is kept
create table t (a int);
create index i on t (a);
===
create table t (a int);
create index i on t (a) nulls not distinct;
---
-- same: IF NOT EXISTS goes by the name only
create table t (a int, b int);
create index i on t (a);
===
create table t (a int, b int);
create index i on t (a);
create index if not exists i on t (b);
---
-- different: IF NOT EXISTS goes by the name only
create table t (a int, b int);
create index i on t (a);
===
create table t (a int, b int);
create index if not exists i on t (b);
---
-- same: unique constraint USING INDEX
create table t (a int, constraint u unique (a));
===
create table t (a int);
create unique index u on t (a);
alter table t add constraint u unique using index u;
---
-- different: unique constraint USING INDEX
create table t (a int, constraint u unique (a));
===
create table t (a int);
create unique index u on t (a);
---
-- same: USING INDEX renames the index
create table t (a int, constraint u unique (a));
===
create table t (a int);
create unique index x on t (a);
alter table t add constraint u unique using index x;
---
-- different: USING INDEX renames the index
create table t (a int, constraint u unique (a));
===
create table t (a int, constraint x unique (a));
---
-- same: USING INDEX without a name
create table t (a int, constraint x unique (a));
===
create table t (a int);
create unique index x on t (a);
alter table t add unique using index x;
---
-- different: USING INDEX without a name
create table t (a int, constraint x unique (a));
===
create table t (a int, unique (a));
---
-- same: primary key USING INDEX makes NOT NULL
create table t (a int, constraint k primary key (a));
===
create table t (a int);
create unique index k on t (a);
alter table t add constraint k primary key using index k;
---
-- different: primary key USING INDEX makes NOT NULL
create table t (a int, constraint k primary key (a));
===
create table t (a int);
create unique index k on t (a);
alter table t add constraint k unique using index k;
---
-- same: index renamed
create table t (a int);
create index i on t (a);
===
create table t (a int);
create index j on t (a);
alter index j rename to i;
---
-- different: index renamed
create table t (a int);
create index i on t (a);
===
create table t (a int);
create index j on t (a);
---
-- same: ALTER TABLE renames an index too
create table t (a int);
create index i on t (a);
===
create table t (a int);
create index j on t (a);
alter table j rename to i;
---
-- different: ALTER TABLE renames an index too
create table t (a int);
create index i on t (a);
===
create table t (a int);
create index j on t (a);
---
-- same: renaming the index of a constraint renames the constraint
create table t (a int, constraint u unique (a));
===
create table t (a int, constraint v unique (a));
alter index v rename to u;
---
-- different: renaming the index of a constraint renames the constraint
create table t (a int, constraint u unique (a));
===
create table t (a int, constraint v unique (a));
---
-- same: storage parameters set later
create table t (a int);
create index i on t (a) with (fillfactor = 70);
===
create table t (a int);
create index i on t (a);
alter index i set (fillfactor = 70);
---
-- different: storage parameters set later
create table t (a int);
create index i on t (a) with (fillfactor = 70);
===
create table t (a int);
create index i on t (a) with (fillfactor = 70);
alter index i reset (fillfactor);
---
-- same: CLUSTER ON
create table t (a int primary key);
===
create table t (a int primary key);
alter table t cluster on t_pkey;
alter table t set without cluster;
---
-- different: CLUSTER ON
create table t (a int primary key);
===
create table t (a int primary key);
alter table t cluster on t_pkey;
---
-- same: replica identity default
create table t (a int primary key);
===
create table t (a int primary key);
alter table t replica identity full;
alter table t replica identity default;
---
-- different: replica identity default
create table t (a int primary key);
===
create table t (a int primary key);
alter table t replica identity full;
---
-- different: replica identity default
create table t (a int primary key);
===
create table t (a int primary key);
alter table t replica identity using index t_pkey;
---
-- same: two indexes of one column set
create table t (a int);
create index i on t (a);
create index j on t (a);
===
create table t (a int);
create index j on t (a);
create index i on t (a);
---
-- different: two indexes of one column set
create table t (a int);
create index i on t (a);
create index j on t (a);
===
create table t (a int);
create index i on t (a);
---
-- different: CREATE STATISTICS with all kinds
create table t (a int, b int);
create statistics s on a, b from t;
===
create table t (a int, b int);
create statistics s (mcv, ndistinct) on a, b from t;
---
-- different: order of columns and kinds in CREATE STATISTICS
create table t (a int, b int);
create statistics s (ndistinct, mcv) on a, b from t;
===
create table t (a int, b int);
create statistics s (dependencies) on a, b from t;
---
-- different: CREATE STATISTICS without a name
-- only: 18
create table t (a int, b int);
create statistics on a, b from t;
===
create table t (a int, b int);
create statistics t_b_a_stat on b, a from t;
---
-- different: CREATE STATISTICS without a name
-- only: 18
create table t (a int, b int);
create statistics on a, b from t;
===
create table t (a int, b int);
create statistics on b, a from t;
---
-- different: CREATE STATISTICS on an expression
create table t (a int, b int);
create statistics s on (a + b) from t;
===
create table t (a int, b int);
create statistics s on (b + a) from t;
---
-- different: columns come before expressions in CREATE STATISTICS
create table t (a int, b int);
create statistics s on a, (a + b) from t;
===
create table t (a int, b int);
create statistics s on b, (a + b) from t;
---
-- different: a bracketed column in CREATE STATISTICS is a column
create table t (a int, b int);
create statistics s on a, b from t;
===
create table t (a int, b int);
create statistics s on a, (b + 0) from t;
