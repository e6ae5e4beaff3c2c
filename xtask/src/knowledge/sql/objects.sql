-- The objects of each kind. `== KIND` starts the rows of a kind; their columns are those of
-- `kind.rs`, without `versions`.

SELECT '== types';
-- Without row types (they come with their relation) and without the array types
-- that follow from their element by the rule in the last condition.
SELECT pg_temp.ty(t.oid), t.typtype, t.typcategory, t.typispreferred, t.typlen, t.typstorage,
       pg_temp.collation_name(t.typcollation), t.typmodin <> 0,
       pg_temp.ty(t.typelem), (SELECT proname FROM pg_proc WHERE oid = t.typsubscript), pg_temp.ty(t.typarray),
       pg_temp.ty(t.typbasetype), nullif(t.typtypmod, -1), pg_temp.ty(r.rngsubtype), pg_temp.ty(r.rngmultitypid)
FROM pg_type t
LEFT JOIN pg_range r ON r.rngtypid = t.oid
LEFT JOIN pg_range m ON m.rngmultitypid = t.oid
LEFT JOIN pg_type e ON e.typarray = t.oid
WHERE t.typrelid = 0
  AND pg_temp.mine('pg_type', coalesce(e.oid, m.rngtypid, t.oid))
  AND coalesce(e.typrelid, 0) = 0
  AND (e.oid IS NULL
    OR (t.typtype, t.typcategory, t.typispreferred, t.typlen, t.typstorage, t.typcollation, t.typmodin <> 0, t.typelem,
        t.typsubscript, t.typarray, t.typnamespace)
    IS DISTINCT FROM
       ('b'::"char", 'A'::"char", false, -1::int2, 'x'::"char", e.typcollation, e.typmodin <> 0, e.oid,
        'array_subscript_handler'::regproc, 0::oid, e.typnamespace));

SELECT '== relations';
-- Columns are `type name`, a type with its modifier as `type:modifier`. Composite
-- types are relations of kind c.
SELECT pg_temp.place(CASE relkind WHEN 'c' THEN 'pg_type'::regclass ELSE 'pg_class' END,
                     CASE relkind WHEN 'c' THEN c.reltype ELSE c.oid END, relnamespace) || relname,
       relkind, pg_temp.ty(t.typarray),
       (SELECT string_agg(pg_temp.ty(atttypid) || CASE WHEN atttypmod >= 0 THEN ':' || atttypmod ELSE '' END
                          || ' ' || attname, ', ' ORDER BY attnum)
        FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND relkind NOT IN ('i', 'S'))
FROM pg_class c LEFT JOIN pg_type t ON t.oid = c.reltype
WHERE CASE relkind WHEN 'c' THEN pg_temp.mine('pg_type', c.reltype)
      ELSE pg_temp.mine('pg_class', c.oid) END
  AND relnamespace <> 'pg_toast'::regnamespace
  AND (relkind NOT IN ('i', 't') OR pg_temp.extension() <> '');

SELECT '== functions';
-- Arguments are `type name`, with IN left out and OUT, INOUT, VARIADIC, TABLE
-- before; the kind of an aggregate over ordered input is o or h (hypothetical)
-- with the number of its direct arguments.
SELECT pg_temp.place('pg_proc', p.oid, pronamespace) || proname,
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
WHERE pg_temp.mine('pg_proc', p.oid);

SELECT '== operators';
-- The function has its argument types only where they are not those of the operator.
SELECT pg_temp.oper(o.oid), pg_temp.ty(oprleft), pg_temp.ty(oprright), pg_temp.ty(oprresult),
       CASE WHEN (SELECT proargtypes::oid[] FROM pg_proc WHERE oid = oprcode)
                 IS DISTINCT FROM array_remove(ARRAY[oprleft, oprright], 0::oid)
            THEN pg_temp.signature(oprcode) ELSE pg_temp.proc(oprcode) END,
       pg_temp.oper(oprcom), pg_temp.oper(oprnegate)
FROM pg_operator o
WHERE oprcode <> 0 AND pg_temp.mine('pg_operator', o.oid);

SELECT '== casts';
SELECT pg_temp.ty(castsource), pg_temp.ty(casttarget), castcontext, castmethod, pg_temp.signature(castfunc)
FROM pg_cast c
WHERE pg_temp.mine('pg_cast', c.oid);

SELECT '== access_methods';
SELECT amname, amtype,
       pg_indexam_has_property(a.oid, 'can_order'), pg_indexam_has_property(a.oid, 'can_unique'),
       pg_indexam_has_property(a.oid, 'can_multi_col'), pg_indexam_has_property(a.oid, 'can_exclude'),
       pg_indexam_has_property(a.oid, 'can_include')
FROM pg_am a
WHERE pg_temp.mine('pg_am', a.oid);

SELECT '== families';
SELECT amname, pg_temp.family(f.oid)
FROM pg_opfamily f JOIN pg_am a ON a.oid = opfmethod
WHERE pg_temp.mine('pg_opfamily', f.oid);

SELECT '== operator_classes';
SELECT amname, pg_temp.place('pg_opclass', c.oid, opcnamespace) || opcname,
       pg_temp.family(opcfamily), pg_temp.ty(opcintype), opcdefault, pg_temp.ty(opckeytype)
FROM pg_opclass c JOIN pg_am a ON a.oid = opcmethod
WHERE pg_temp.mine('pg_opclass', c.oid);

SELECT '== family_operators';
-- A member belongs to an extension when its family, operator or types do.
SELECT amname, pg_temp.family(amopfamily), pg_temp.oper(amopopr),
       pg_temp.ty(oprleft), pg_temp.ty(oprright), pg_temp.ty(amoplefttype), pg_temp.ty(amoprighttype),
       amopstrategy, pg_temp.family(nullif(amopsortfamily, 0))
FROM pg_amop m JOIN pg_am a ON a.oid = amopmethod JOIN pg_operator o ON o.oid = amopopr
WHERE CASE WHEN pg_temp.extension() = '' THEN m.oid < 16384
      ELSE m.oid >= 16384 AND (pg_temp.mine('pg_opfamily', amopfamily)
        OR pg_temp.mine('pg_operator', amopopr)
        OR pg_temp.mine('pg_type', amoplefttype)
        OR pg_temp.mine('pg_type', amoprighttype)) END;

SELECT '== collations';
-- Without the C library's own, which are the machine's.
SELECT pg_temp.collation_name(c.oid), collprovider, collisdeterministic
FROM pg_collation c
WHERE pg_temp.mine('pg_collation', c.oid)
  AND (collprovider <> 'c' OR collname IN ('C', 'POSIX', 'ucs_basic'));

SELECT '== languages';
SELECT lanname, lanpltrusted, lanispl
FROM pg_language l
WHERE pg_temp.mine('pg_language', l.oid);

SELECT '== names';
-- Whatever else there is, by name only.
SELECT 'text search configuration', pg_temp.place('pg_ts_config', oid, cfgnamespace) || cfgname
FROM pg_ts_config WHERE pg_temp.mine('pg_ts_config', oid)
UNION ALL
SELECT 'text search dictionary', pg_temp.place('pg_ts_dict', oid, dictnamespace) || dictname
FROM pg_ts_dict WHERE pg_temp.mine('pg_ts_dict', oid)
UNION ALL
SELECT 'text search parser', pg_temp.place('pg_ts_parser', oid, prsnamespace) || prsname
FROM pg_ts_parser WHERE pg_temp.mine('pg_ts_parser', oid)
UNION ALL
SELECT 'text search template', pg_temp.place('pg_ts_template', oid, tmplnamespace) || tmplname
FROM pg_ts_template WHERE pg_temp.mine('pg_ts_template', oid)
UNION ALL
SELECT 'conversion', pg_temp.place('pg_conversion', oid, connamespace) || conname
FROM pg_conversion WHERE pg_temp.mine('pg_conversion', oid)
UNION ALL
SELECT 'foreign data wrapper', fdwname
FROM pg_foreign_data_wrapper WHERE pg_temp.mine('pg_foreign_data_wrapper', oid)
UNION ALL
SELECT 'foreign server', srvname
FROM pg_foreign_server WHERE pg_temp.mine('pg_foreign_server', oid)
UNION ALL
SELECT 'event trigger', evtname
FROM pg_event_trigger WHERE pg_temp.mine('pg_event_trigger', oid)
UNION ALL
SELECT 'schema', nspname
FROM pg_namespace WHERE pg_temp.mine('pg_namespace', oid)
  AND (pg_temp.extension() <> '' OR nspname IN ('pg_catalog', 'information_schema', 'pg_toast', 'public'))
UNION ALL
SELECT 'role', rolname FROM pg_roles WHERE pg_temp.extension() = '' AND oid < 16384 AND rolname LIKE 'pg\_%'
UNION ALL
SELECT 'tablespace', spcname FROM pg_tablespace WHERE pg_temp.extension() = '' AND oid < 16384;
