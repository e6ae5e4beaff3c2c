-- Reads what one server knows by itself: all that is built in, or all that one
-- extension brought. Run by psql, tuples only, fields separated by tabs, in a
-- scratch database; the variable `extension` is its name, or empty for the core.
-- Each `\echo == KIND` starts the rows of the data file KIND; their columns are
-- those of `xtask/src/knowledge/kinds.rs`, without `versions`.

SET search_path = pg_catalog;

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
CREATE FUNCTION pg_temp.mine(class regclass, object oid, extension text) RETURNS boolean
LANGUAGE sql AS $$
  SELECT CASE WHEN extension = ''
    THEN object < 16384 AND NOT EXISTS (SELECT FROM pg_temp.owned WHERE objid = object AND classid = class)
    ELSE EXISTS (SELECT FROM pg_temp.owned WHERE objid = object AND classid = class AND extname = extension) END
$$;

-- How a name is qualified: not at all in pg_catalog, with a placeholder in the
-- schema that the user chose for an extension, else by the schema's name.
CREATE FUNCTION pg_temp.place(class regclass, object oid, schema oid, extension text) RETURNS text
LANGUAGE sql AS $$
  SELECT CASE
    WHEN schema = 'pg_catalog'::regnamespace THEN ''
    ELSE coalesce(
      (SELECT CASE WHEN extname = extension THEN '@extschema@.' ELSE '@extschema:' || extname || '@.' END
       FROM pg_temp.owned WHERE objid = object AND classid = class AND target = schema),
      (SELECT nspname || '.' FROM pg_namespace WHERE oid = schema)) END
$$;

-- The name of every type. Array types and row types are no members of the
-- extension by themselves: their element or relation is; so with multiranges.
CREATE TEMP TABLE type_name AS
SELECT t.oid, pg_temp.place(
    CASE WHEN b.typrelid <> 0 AND c.relkind <> 'c' THEN 'pg_class'::regclass ELSE 'pg_type'::regclass END,
    CASE WHEN b.typrelid <> 0 AND c.relkind <> 'c' THEN c.oid ELSE coalesce(r.rngtypid, b.oid) END,
    t.typnamespace, :'extension') || t.typname AS name
FROM pg_type t
LEFT JOIN pg_type e ON e.typarray = t.oid
JOIN pg_type b ON b.oid = coalesce(e.oid, t.oid)
LEFT JOIN pg_class c ON c.oid = b.typrelid
LEFT JOIN pg_range r ON r.rngmultitypid = b.oid;
CREATE UNIQUE INDEX ON type_name (oid);
ANALYZE owned; ANALYZE type_name;

CREATE FUNCTION pg_temp.ty(oid) RETURNS text LANGUAGE sql AS $$ SELECT name FROM pg_temp.type_name WHERE oid = $1 $$;
CREATE FUNCTION pg_temp.proc(oid, text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.place('pg_proc', oid, pronamespace, $2) || proname FROM pg_proc WHERE oid = $1
$$;
CREATE FUNCTION pg_temp.signature(oid, text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.proc($1, $2) || '('
    || (SELECT coalesce(string_agg(pg_temp.ty(t), ', ' ORDER BY i), '') FROM unnest(proargtypes) WITH ORDINALITY a(t, i)) || ')'
  FROM pg_proc WHERE oid = $1
$$;
CREATE FUNCTION pg_temp.oper(oid, text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.place('pg_operator', oid, oprnamespace, $2) || oprname FROM pg_operator WHERE oid = $1
$$;
CREATE FUNCTION pg_temp.family(oid, text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.place('pg_opfamily', oid, opfnamespace, $2) || opfname FROM pg_opfamily WHERE oid = $1
$$;
CREATE FUNCTION pg_temp.collation_name(oid, text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.place('pg_collation', oid, collnamespace, $2) || collname FROM pg_collation WHERE oid = $1
$$;

\echo == types
-- Without row types (they come with their relation) and without the array types
-- that follow from their element by the rule in the last condition.
SELECT pg_temp.ty(t.oid), t.typtype, t.typcategory, t.typispreferred, t.typlen, t.typstorage,
       pg_temp.collation_name(t.typcollation, :'extension'), t.typmodin <> 0,
       pg_temp.ty(t.typelem), (SELECT proname FROM pg_proc WHERE oid = t.typsubscript), pg_temp.ty(t.typarray),
       pg_temp.ty(t.typbasetype), nullif(t.typtypmod, -1), pg_temp.ty(r.rngsubtype), pg_temp.ty(r.rngmultitypid)
FROM pg_type t
LEFT JOIN pg_range r ON r.rngtypid = t.oid
LEFT JOIN pg_range m ON m.rngmultitypid = t.oid
LEFT JOIN pg_type e ON e.typarray = t.oid
WHERE t.typrelid = 0
  AND pg_temp.mine('pg_type', coalesce(e.oid, m.rngtypid, t.oid), :'extension')
  AND coalesce(e.typrelid, 0) = 0
  AND (e.oid IS NULL
    OR (t.typtype, t.typcategory, t.typispreferred, t.typlen, t.typstorage, t.typcollation, t.typmodin <> 0, t.typelem,
        t.typsubscript, t.typarray, t.typnamespace)
    IS DISTINCT FROM
       ('b'::"char", 'A'::"char", false, -1::int2, 'x'::"char", e.typcollation, e.typmodin <> 0, e.oid,
        'array_subscript_handler'::regproc, 0::oid, e.typnamespace));

\echo == relations
-- Columns are `type name`, a type with its modifier as `type:modifier`. Composite
-- types are relations of kind c.
SELECT pg_temp.place(CASE relkind WHEN 'c' THEN 'pg_type'::regclass ELSE 'pg_class' END,
                     CASE relkind WHEN 'c' THEN c.reltype ELSE c.oid END, relnamespace, :'extension') || relname,
       relkind, pg_temp.ty(t.typarray),
       (SELECT string_agg(pg_temp.ty(atttypid) || CASE WHEN atttypmod >= 0 THEN ':' || atttypmod ELSE '' END
                          || ' ' || attname, ', ' ORDER BY attnum)
        FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND relkind NOT IN ('i', 'S'))
FROM pg_class c LEFT JOIN pg_type t ON t.oid = c.reltype
WHERE CASE relkind WHEN 'c' THEN pg_temp.mine('pg_type', c.reltype, :'extension')
      ELSE pg_temp.mine('pg_class', c.oid, :'extension') END
  AND relnamespace <> 'pg_toast'::regnamespace
  AND (relkind NOT IN ('i', 't') OR :'extension' <> '');

\echo == functions
-- Arguments are `type name`, with IN left out and OUT, INOUT, VARIADIC, TABLE
-- before; the kind of an aggregate over ordered input is o or h (hypothetical)
-- with the number of its direct arguments.
SELECT pg_temp.place('pg_proc', p.oid, pronamespace, :'extension') || proname,
       CASE WHEN aggkind IN ('o', 'h') THEN aggkind::text || aggnumdirectargs ELSE prokind::text END,
       (SELECT string_agg(
          CASE coalesce(proargmodes[i], 'i') WHEN 'i' THEN '' WHEN 'o' THEN 'OUT ' WHEN 'b' THEN 'INOUT '
               WHEN 'v' THEN 'VARIADIC ' WHEN 't' THEN 'TABLE ' END
          || pg_temp.ty(coalesce(proallargtypes[i], proargtypes[i - 1]))
          || coalesce(' ' || nullif(proargnames[i], ''), ''), ', ' ORDER BY i)
        FROM generate_series(1, coalesce(cardinality(proallargtypes), pronargs)) i),
       pronargdefaults,
       CASE WHEN proretset THEN 'setof ' ELSE '' END || pg_temp.ty(prorettype),
       provolatile, proisstrict, lanname
FROM pg_proc p JOIN pg_language l ON l.oid = prolang LEFT JOIN pg_aggregate a ON a.aggfnoid = p.oid
WHERE pg_temp.mine('pg_proc', p.oid, :'extension');

\echo == operators
-- The function has its argument types only where they are not those of the operator.
SELECT pg_temp.oper(o.oid, :'extension'), pg_temp.ty(oprleft), pg_temp.ty(oprright), pg_temp.ty(oprresult),
       CASE WHEN (SELECT proargtypes::oid[] FROM pg_proc WHERE oid = oprcode)
                 IS DISTINCT FROM array_remove(ARRAY[oprleft, oprright], 0::oid)
            THEN pg_temp.signature(oprcode, :'extension') ELSE pg_temp.proc(oprcode, :'extension') END,
       pg_temp.oper(oprcom, :'extension'), pg_temp.oper(oprnegate, :'extension')
FROM pg_operator o
WHERE oprcode <> 0 AND pg_temp.mine('pg_operator', o.oid, :'extension');

\echo == casts
SELECT pg_temp.ty(castsource), pg_temp.ty(casttarget), castcontext, castmethod, pg_temp.signature(castfunc, :'extension')
FROM pg_cast c
WHERE pg_temp.mine('pg_cast', c.oid, :'extension');

\echo == access_methods
SELECT amname, amtype,
       pg_indexam_has_property(a.oid, 'can_order'), pg_indexam_has_property(a.oid, 'can_unique'),
       pg_indexam_has_property(a.oid, 'can_multi_col'), pg_indexam_has_property(a.oid, 'can_exclude'),
       pg_indexam_has_property(a.oid, 'can_include')
FROM pg_am a
WHERE pg_temp.mine('pg_am', a.oid, :'extension');

\echo == families
SELECT amname, pg_temp.family(f.oid, :'extension')
FROM pg_opfamily f JOIN pg_am a ON a.oid = opfmethod
WHERE pg_temp.mine('pg_opfamily', f.oid, :'extension');

\echo == operator_classes
SELECT amname, pg_temp.place('pg_opclass', c.oid, opcnamespace, :'extension') || opcname,
       pg_temp.family(opcfamily, :'extension'), pg_temp.ty(opcintype), opcdefault, pg_temp.ty(opckeytype)
FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
WHERE pg_temp.mine('pg_opclass', c.oid, :'extension');

\echo == family_operators
-- A member belongs to an extension when its family, operator or types do.
SELECT amname, pg_temp.family(amopfamily, :'extension'), pg_temp.oper(amopopr, :'extension'),
       pg_temp.ty(oprleft), pg_temp.ty(oprright), pg_temp.ty(amoplefttype), pg_temp.ty(amoprighttype),
       amopstrategy, pg_temp.family(nullif(amopsortfamily, 0), :'extension')
FROM pg_amop m JOIN pg_am a ON a.oid = amopmethod JOIN pg_operator o ON o.oid = amopopr
WHERE CASE WHEN :'extension' = '' THEN m.oid < 16384
      ELSE m.oid >= 16384 AND (pg_temp.mine('pg_opfamily', amopfamily, :'extension')
        OR pg_temp.mine('pg_operator', amopopr, :'extension')
        OR pg_temp.mine('pg_type', amoplefttype, :'extension')
        OR pg_temp.mine('pg_type', amoprighttype, :'extension')) END;

\echo == collations
-- Without the C library's own, which are the machine's.
SELECT pg_temp.collation_name(c.oid, :'extension'), collprovider, collisdeterministic
FROM pg_collation c
WHERE pg_temp.mine('pg_collation', c.oid, :'extension')
  AND (collprovider <> 'c' OR collname IN ('C', 'POSIX', 'ucs_basic'));

\echo == languages
SELECT lanname, lanpltrusted, lanispl
FROM pg_language l
WHERE pg_temp.mine('pg_language', l.oid, :'extension');

\echo == names
-- Whatever else there is, by name only.
SELECT 'text search configuration', pg_temp.place('pg_ts_config', oid, cfgnamespace, :'extension') || cfgname
FROM pg_ts_config WHERE pg_temp.mine('pg_ts_config', oid, :'extension')
UNION ALL
SELECT 'text search dictionary', pg_temp.place('pg_ts_dict', oid, dictnamespace, :'extension') || dictname
FROM pg_ts_dict WHERE pg_temp.mine('pg_ts_dict', oid, :'extension')
UNION ALL
SELECT 'text search parser', pg_temp.place('pg_ts_parser', oid, prsnamespace, :'extension') || prsname
FROM pg_ts_parser WHERE pg_temp.mine('pg_ts_parser', oid, :'extension')
UNION ALL
SELECT 'text search template', pg_temp.place('pg_ts_template', oid, tmplnamespace, :'extension') || tmplname
FROM pg_ts_template WHERE pg_temp.mine('pg_ts_template', oid, :'extension')
UNION ALL
SELECT 'conversion', pg_temp.place('pg_conversion', oid, connamespace, :'extension') || conname
FROM pg_conversion WHERE pg_temp.mine('pg_conversion', oid, :'extension')
UNION ALL
SELECT 'foreign data wrapper', fdwname
FROM pg_foreign_data_wrapper WHERE pg_temp.mine('pg_foreign_data_wrapper', oid, :'extension')
UNION ALL
SELECT 'foreign server', srvname
FROM pg_foreign_server WHERE pg_temp.mine('pg_foreign_server', oid, :'extension')
UNION ALL
SELECT 'event trigger', evtname
FROM pg_event_trigger WHERE pg_temp.mine('pg_event_trigger', oid, :'extension')
UNION ALL
SELECT 'schema', nspname
FROM pg_namespace WHERE pg_temp.mine('pg_namespace', oid, :'extension')
  AND (:'extension' <> '' OR nspname IN ('pg_catalog', 'information_schema', 'pg_toast', 'public'))
UNION ALL
SELECT 'role', rolname FROM pg_roles WHERE :'extension' = '' AND oid < 16384 AND rolname LIKE 'pg\_%'
UNION ALL
SELECT 'tablespace', spcname FROM pg_tablespace WHERE :'extension' = '' AND oid < 16384;

\if :core
\echo == keywords
SELECT word, catcode, barelabel FROM pg_get_keywords();

\echo == settings
SELECT name, vartype, context FROM pg_settings WHERE name NOT LIKE '%.%';
\else
\echo == extension
SELECT e.extname, e.extversion,
       (SELECT string_agg(version, ', ' ORDER BY version) FROM pg_available_extension_versions WHERE name = e.extname),
       v.schema, v.relocatable, v.superuser, v.trusted, array_to_string(v.requires, ', ')
FROM pg_extension e
JOIN pg_available_extension_versions v ON v.name = e.extname AND v.version = e.extversion
WHERE e.extname = :'extension';
\endif
