create function f() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger a on ddl_command_end execute function f();
---
create function f() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger a on nothing_like_it execute function f();
---
create function f() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger a on ddl_command_end when kind in ('x') execute function f();
---
create function f() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger a on ddl_command_end when tag in ('create table', 'DROP TABLE') execute function f();
---
create function f() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger a on ddl_command_end execute function f();
create event trigger a on sql_drop execute function f();
---
create function f() returns trigger language plpgsql as $$ begin end $$;
create event trigger a on ddl_command_end execute function f();
---
create event trigger a on ddl_command_end execute function nothing_there();
---
create function f() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger a on ddl_command_end execute function f();
drop function f();
-- other words
---
create function f() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger a on ddl_command_end execute function f();
drop function f() cascade;
---
create function f() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger a on ddl_command_end execute function f();
alter event trigger a rename to b; alter event trigger b enable replica; comment on event trigger b is 'B';
create schema app; alter function f() rename to g; alter function g() set schema app;
---
alter event trigger nosuch disable;
---
alter event trigger nosuch rename to other;
---
drop event trigger nosuch;
---
drop event trigger if exists nosuch;
---
create function f() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger a on ddl_command_end execute function f();
create event trigger b on ddl_command_end execute function f();
alter event trigger a rename to b;
