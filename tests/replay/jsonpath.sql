create table t (j jsonb, check (j @? '$.a'));
---
create table t (j jsonb, check (j @@ '$.a > 1'));
---
create view v as select '{}'::jsonb @? '$.a.b[*].c' as a, '[]'::jsonb @? 'strict $[0]' as b, '{}'::jsonb @? 'lax $ . a' as c;
---
create view v as select jsonb_path_query('{}', '$.a ? (@.b > 1 && @.c == "x")') as a;
---
create view v as select jsonb_path_query('{}', '$.a ? (@.b > 1 && @.c == "x" || !(@.d < 2.5))') as a;
---
create view v as select jsonb_path_query('{}', '$.a ? ((@.b > 1 || @.c == "x") && @.d <> true)') as a;
---
create view v as select jsonb_path_query('{}', '$.items[0 to last].size()') as a, jsonb_path_query('[]', '$[1, 2 to 3]') as b;
---
create view v as select jsonb_path_query('{}', '$.a + 1 * 2') as a, jsonb_path_query('{}', '($.a + 1) * 2') as b;
---
create view v as select jsonb_path_query('{}', '$.a - 1 - 2') as a, jsonb_path_query('{}', '$.a - (1 - 2)') as b;
---
create view v as select jsonb_path_exists('{}', '$."a b"."c"') as a, jsonb_path_match('{}', '$.a == null') as b;
---
create view v as select '$.*'::jsonpath as a, '$.a.*'::jsonpath as b, '$[*].type()'::jsonpath as c;
---
create view v as select '$.a == 1'::jsonpath as a, 'strict $.a == 1'::jsonpath as b, '($.a == 1)'::jsonpath as c;
---
create view v as select '$.a ? (@ > 10) ? (@ < 20)'::jsonpath as a, '$ ? (@.a ? (@.b == 1).c > 2)'::jsonpath as b;
---
create view v as select '1 + 2'::jsonpath as a, '"x"'::jsonpath as b, 'true'::jsonpath as c;
---
create view v as select '$.a ? (@.b == 1 && @.c == 2 && @.d == 3)'::jsonpath as a, '$.a ? (@.b == 1 || @.c == 2 || @.d == 3)'::jsonpath as b;
---
create view v as select '$.a ? (@.b == 1 && (@.c == 2 && @.d == 3))'::jsonpath as a;
---
create view v as select '$.a ? (!(@.b == 1 && @.c == 2))'::jsonpath as a, '$.a.size() > 1'::jsonpath as b;
