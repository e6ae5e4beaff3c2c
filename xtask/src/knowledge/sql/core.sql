-- What only the core has.

SELECT '== keywords';
SELECT word, catcode, barelabel FROM pg_get_keywords();

SELECT '== settings';
SELECT name, vartype, context FROM pg_settings WHERE name NOT LIKE '%.%';
