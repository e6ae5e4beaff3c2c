-- The schema of a database, an attribute a line. What an extension brings is not the user's; the order of a table's
-- columns is no difference. Version-specific columns are asked of the row as JSON.
with
  space as (
    select oid, quote_ident(nspname) as name from pg_namespace
    where nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg\_%'
  ),
  brought as (select classid, objid from pg_depend where deptype = 'e'),
  relation as (
    select c.*, space.name || '.' || quote_ident(relname) as name
    from pg_class c join space on space.oid = relnamespace
    where (1259, c.oid) not in (select classid, objid from brought)
  ),
  kind as (
    select t.*, space.name || '.' || quote_ident(typname) as name
    from pg_type t join space on space.oid = typnamespace
    where (1247, t.oid) not in (select classid, objid from brought)
  ),
  line as (
    select 'schema ' || name as text from space
    union all
    -- Owners, and who may do what; what nobody said is said.
    select format('schema %s owner %s', quote_ident(nspname), nspowner::regrole) from pg_namespace
    where oid in (select oid from space) and oid >= 16384
    union all
    select format('schema %s acl %s', quote_ident(nspname), one)
    from pg_namespace, unnest(coalesce(nspacl, acldefault('n', nspowner))) one
    where oid in (select oid from space) and oid >= 16384
    union all
    select format('default privileges of %s in %s on %s: %s', defaclrole::regrole, coalesce(nspname, 'any schema'),
      defaclobjtype, (select string_agg(one::text, ', ' order by one::text collate "C") from unnest(defaclacl) one))
    from pg_default_acl left join pg_namespace n on n.oid = defaclnamespace
    union all
    select format('extension %I in %I version %s', extname, nspname, extversion)
    from pg_extension join pg_namespace n on n.oid = extnamespace
    union all
    -- Relations.
    select format('relation %s %s %s', name, attribute, value)
    from relation, lateral (values
      ('kind', relkind::text),
      ('persistence', relpersistence::text),
      ('options', (select string_agg(o, ', ' order by o) from unnest(reloptions) o)),
      ('toast options', (
        select string_agg(o, ', ' order by o) from pg_class t, unnest(t.reloptions) o where t.oid = reltoastrelid
      )),
      ('method', (select amname::text from pg_am where pg_am.oid = relam)),
      ('tablespace', (select spcname::text from pg_tablespace s where s.oid = reltablespace)),
      ('row security', case when relrowsecurity then 'enabled' end),
      ('row security', case when relforcerowsecurity then 'forced' end),
      ('replica identity', nullif(relreplident::text, case when relkind in ('r', 'p', 'm') then 'd' else 'n' end)),
      ('partition', pg_get_expr(relpartbound, oid)),
      ('partitioned', case when relkind = 'p' then pg_get_partkeydef(oid) end),
      ('parents', (select string_agg(inhparent::regclass::text, ', ' order by inhseqno) from pg_inherits where inhrelid = oid)),
      ('view', case when relkind in ('v', 'm') then pg_get_viewdef(oid) end),
      ('acl', (
        select string_agg(one::text, ', ' order by one::text collate "C")
        from unnest(coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner))) one
      )),
      ('owner', case when relkind not in ('i', 'I') then relowner::regrole::text end)
    ) as v (attribute, value)
    where value is not null and relkind <> 't'
    union all
    -- Columns.
    select format('column %s.%I %s %s', r.name, attname, attribute, value)
    from relation r
    join pg_attribute a on attrelid = r.oid and attnum > 0 and not attisdropped
    join pg_type t on t.oid = atttypid
    left join pg_attrdef d on adrelid = r.oid and adnum = attnum,
    lateral (values
      ('type', format_type(atttypid, atttypmod)),
      ('not null', case when attnotnull then 'yes' end),
      ('default', pg_get_expr(adbin, adrelid)),
      ('identity', nullif(attidentity::text, '')),
      ('generated', nullif(attgenerated::text, '')),
      ('collation', case when attcollation <> typcollation then attcollation::regcollation::text end),
      ('storage', case when attstorage <> typstorage then attstorage::text end),
      ('compression', nullif(attcompression::text, '')),
      ('statistics', nullif(to_jsonb(a) ->> 'attstattarget', '-1')),
      ('options', (select string_agg(o, ', ' order by o) from unnest(attoptions) o where o not like 'pg\_attver=%')),
      ('local', case when not attislocal then 'no' end),
      ('acl', (select string_agg(one::text, ', ' order by one::text collate "C") from unnest(attacl) one))
    ) as v (attribute, value)
    where value is not null and relkind in ('r', 'p', 'f', 'v', 'm', 'c')
    union all
    -- Constraints.
    select format('%s %s on %s: %s%s%s',
      case contype when 'n' then 'not null' else 'constraint' end, quote_ident(conname),
      case when conrelid <> 0 then conrelid::regclass::text else contypid::regtype::text end,
      pg_get_constraintdef(c.oid),
      case when not convalidated then ' [not validated]' end,
      case when to_jsonb(c) ->> 'conenforced' = 'false' then ' [not enforced]' end)
    from pg_constraint c join space on space.oid = connamespace
    where (2606, c.oid) not in (select classid, objid from brought) and contype <> 't'
    union all
    -- Indexes.
    select format('index %s%s%s%s%s', pg_get_indexdef(indexrelid),
      case when not indisvalid then ' [invalid]' end,
      case when indisclustered then ' [clustered]' end,
      case when indisreplident then ' [replica identity]' end,
      case when not indimmediate then ' [not immediate]' end)
    from pg_index join relation on oid = indexrelid
    where relkind in ('i', 'I')
    union all
    select format('index column %s.%s statistics %s', name, attnum, to_jsonb(a) ->> 'attstattarget')
    from relation join pg_attribute a on attrelid = oid
    where relkind in ('i', 'I') and to_jsonb(a) ->> 'attstattarget' <> '-1'
    union all
    -- Sequences.
    select format('sequence %s as %s start %s increment %s from %s to %s cache %s%s', name, format_type(seqtypid, null),
      seqstart, seqincrement, seqmin, seqmax, seqcache, case when seqcycle then ' cycle' end)
    from pg_sequence join relation on oid = seqrelid
    union all
    select format('sequence %s belongs to %s.%I (%s)', name, refobjid::regclass, attname, deptype)
    from relation
    join pg_depend on classid = 1259 and objid = oid and refclassid = 1259 and deptype in ('a', 'i') and refobjsubid > 0
    join pg_attribute on attrelid = refobjid and attnum = refobjsubid
    where relkind = 'S'
    union all
    -- Types.
    select format('enum %s %s', name, (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = kind.oid))
    from kind where typtype = 'e'
    union all
    select format('domain %s %s %s', name, attribute, value)
    from kind, lateral (values
      ('over', format_type(typbasetype, typtypmod)),
      ('not null', case when typnotnull then 'yes' end),
      ('default', pg_get_expr(typdefaultbin, 0)),
      ('collation', (select typcollation::regcollation::text from pg_type b where b.oid = kind.typbasetype and b.typcollation <> kind.typcollation))
    ) as v (attribute, value)
    where typtype = 'd' and value is not null
    union all
    select format('range %s of %s', name, rngsubtype::regtype)
    from kind join pg_range on rngtypid = oid
    union all
    select format('type %s owner %s', name, typowner::regrole) from kind where typarray <> 0
    union all
    select format('routine %s owner %s', p.oid::regprocedure, proowner::regrole)
    from pg_proc p join space on space.oid = pronamespace
    where (1255, p.oid) not in (select classid, objid from brought)
    union all
    select format('type %s acl %s', name, one) from kind, unnest(coalesce(typacl, acldefault('T', typowner))) one
    where typtype in ('e', 'd', 'c') and typarray <> 0
    union all
    select format('routine %s acl %s', p.oid::regprocedure, one)
    from pg_proc p join space on space.oid = pronamespace, unnest(coalesce(proacl, acldefault('f', proowner))) one
    where (1255, p.oid) not in (select classid, objid from brought)
    union all
    -- What PostgreSQL and extensions bring, where somebody may do something else with it than at first.
    select format('brought %s acl %s%s', name, change, one)
    from (
      select 1255 as classoid, oid as objoid, 0 as objsubid, oid::regprocedure::text as name, proacl as now,
        acldefault('f', proowner) as usual
      from pg_proc where proacl is not null
      union all
      select 1259, oid, 0, oid::regclass::text, relacl, acldefault('r', relowner)
      from pg_class where relacl is not null and relkind in ('r', 'v')
      union all
      select 1259, attrelid, attnum, format('%s.%I', attrelid::regclass, attname), attacl, '{}'
      from pg_attribute where attacl is not null
      union all
      select 2612, oid, 0, format('language %I', lanname), lanacl, acldefault('l', lanowner)
      from pg_language where lanacl is not null
      union all
      select 2615, oid, 0, format('schema %I', nspname), nspacl, acldefault('n', nspowner)
      from pg_namespace where nspacl is not null and nspname <> 'public'
    ) held left join pg_init_privs using (classoid, objoid, objsubid),
    lateral (
      select '' as change, one from unnest(now) one where not one = any (coalesce(initprivs, usual))
      union all
      select 'lost ', one from unnest(coalesce(initprivs, usual)) one where not one = any (now)
    ) as changed
    where objoid < 16384 or (classoid, objoid) in (select classid, objid from brought)
    union all
    -- Code.
    select case when prokind = 'a' then format('aggregate %s(%s) %s', p.oid::regproc, pg_get_function_arguments(p.oid), proparallel) else pg_get_functiondef(p.oid) end
    from pg_proc p join space on space.oid = pronamespace
    where (1255, p.oid) not in (select classid, objid from brought)
    union all
    select format('aggregate %s: %s', aggfnoid, to_jsonb(a) - '{aggfnoid,aggtranstype,aggmtranstype}'::text[])
      || format(' %s %s', aggtranstype::regtype, aggmtranstype::regtype)
    from pg_aggregate a join pg_proc p on p.oid = aggfnoid join space on space.oid = pronamespace
    where (1255, p.oid) not in (select classid, objid from brought)
    union all
    select format('event trigger %I on %s for %s: %s [%s] of %s', evtname, evtevent, evttags, evtfoid::regproc, evtenabled,
      evtowner::regrole)
    from pg_event_trigger
    union all
    select format('%s [%s]', pg_get_triggerdef(t.oid), tgenabled)
    from pg_trigger t join relation on relation.oid = tgrelid where not tgisinternal
    union all
    select format('%s [%s]', pg_get_ruledef(w.oid), ev_enabled)
    from pg_rewrite w join relation on relation.oid = ev_class where rulename <> '_RETURN'
    union all
    select format('policy %I on %s %s%s to %s using %s check %s', polname, name, polcmd, polpermissive, polroles::regrole[],
      pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
    from pg_policy join relation on relation.oid = polrelid
    union all
    select pg_get_statisticsobjdef(s.oid) from pg_statistic_ext s join space on space.oid = stxnamespace
    union all
    -- Comments.
    select format('comment on %s %s: %s', (what).type, (what).identity, description)
    from (
      select description, pg_identify_object(classoid, objoid, objsubid) as what
      from pg_description
      where (objoid >= 16384 or (classoid = 2615 and objoid in (select oid from space)))
        and (classoid, objoid) not in (select classid, objid from brought)
    ) d
  )
select text from line order by text collate "C"
