-- What the queries of the other files use: which objects are read, and how names are written.
-- The setting `schemac.extension` is the extension to read, or empty for what is built in.

SET search_path = pg_catalog;

-- The extension whose objects are read; empty for what is built in.
CREATE FUNCTION pg_temp.extension() RETURNS text LANGUAGE sql AS $$ SELECT current_setting('schemac.extension') $$;

-- Who owns what: the members of extensions, with the schema the user chose for
-- the extension (`target`), null where the extension insists on one.
CREATE TEMP TABLE owned AS
SELECT d.classid, d.objid, e.extname,
       CASE WHEN v.schema IS NULL THEN e.extnamespace END AS target
FROM pg_depend d
JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid
JOIN pg_available_extension_versions v ON v.name = e.extname AND v.version = e.extversion
WHERE d.deptype = 'e';
CREATE INDEX ON owned (objid, classid);

-- Whether the object is one of those to read.
CREATE FUNCTION pg_temp.mine(class regclass, object oid) RETURNS boolean
LANGUAGE sql AS $$
  SELECT CASE WHEN pg_temp.extension() = ''
    THEN object < 16384 AND NOT EXISTS (SELECT FROM pg_temp.owned WHERE objid = object AND classid = class)
    ELSE EXISTS (SELECT FROM pg_temp.owned WHERE objid = object AND classid = class AND extname = pg_temp.extension()) END
$$;

-- How a name is qualified: not at all in pg_catalog, with a placeholder in the
-- schema that the user chose for an extension, else by the schema's name.
CREATE FUNCTION pg_temp.place(class regclass, object oid, schema oid) RETURNS text
LANGUAGE sql AS $$
  SELECT CASE
    WHEN schema = 'pg_catalog'::regnamespace THEN ''
    ELSE coalesce(
      (SELECT CASE WHEN extname = pg_temp.extension() THEN '@extschema@.' ELSE '@extschema:' || extname || '@.' END
       FROM pg_temp.owned WHERE objid = object AND classid = class AND target = schema),
      (SELECT nspname || '.' FROM pg_namespace WHERE oid = schema)) END
$$;

-- The name of every type. Array types and row types are no members of the
-- extension by themselves: their element or relation is; so with multiranges.
CREATE TEMP TABLE type_name AS
SELECT t.oid, pg_temp.place(
    CASE WHEN b.typrelid <> 0 AND c.relkind <> 'c' THEN 'pg_class'::regclass ELSE 'pg_type'::regclass END,
    CASE WHEN b.typrelid <> 0 AND c.relkind <> 'c' THEN c.oid ELSE coalesce(r.rngtypid, b.oid) END,
    t.typnamespace) || t.typname AS name
FROM pg_type t
LEFT JOIN pg_type e ON e.typarray = t.oid
JOIN pg_type b ON b.oid = coalesce(e.oid, t.oid)
LEFT JOIN pg_class c ON c.oid = b.typrelid
LEFT JOIN pg_range r ON r.rngmultitypid = b.oid;
CREATE UNIQUE INDEX ON type_name (oid);
ANALYZE owned; ANALYZE type_name;

CREATE FUNCTION pg_temp.ty(oid) RETURNS text LANGUAGE sql AS $$ SELECT name FROM pg_temp.type_name WHERE oid = $1 $$;
CREATE FUNCTION pg_temp.proc(oid) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.place('pg_proc', oid, pronamespace) || proname FROM pg_proc WHERE oid = $1
$$;
CREATE FUNCTION pg_temp.signature(oid) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.proc($1) || '('
    || (SELECT coalesce(string_agg(pg_temp.ty(t), ', ' ORDER BY i), '') FROM unnest(proargtypes) WITH ORDINALITY a(t, i)) || ')'
  FROM pg_proc WHERE oid = $1
$$;
CREATE FUNCTION pg_temp.oper(oid) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.place('pg_operator', oid, oprnamespace) || oprname FROM pg_operator WHERE oid = $1
$$;
CREATE FUNCTION pg_temp.family(oid) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.place('pg_opfamily', oid, opfnamespace) || opfname FROM pg_opfamily WHERE oid = $1
$$;
CREATE FUNCTION pg_temp.collation_name(oid) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.place('pg_collation', oid, collnamespace) || collname FROM pg_collation WHERE oid = $1
$$;
