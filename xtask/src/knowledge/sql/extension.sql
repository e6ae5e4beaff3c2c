-- The extension itself.

SELECT '== extension';
SELECT e.extname, e.extversion,
       (SELECT string_agg(version, ', ' ORDER BY version COLLATE "C")
        FROM pg_available_extension_versions WHERE name = e.extname),
       v.schema, v.relocatable, v.superuser, v.trusted, array_to_string(v.requires, ', '), v.comment
FROM pg_extension e
JOIN pg_available_extension_versions v ON v.name = e.extname AND v.version = e.extversion
WHERE e.extname = pg_temp.extension();
