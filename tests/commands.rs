//! Commands over the chain and the files: history, new, heads, squash, audit, diff, fmt, diagrams, and SQL beside the SDL.

#[path = "bad/scratch.rs"]
mod scratch;

use scratch::Scratch;

const CAR: &str = "table car {\n  id    int   primary key\n  name  text?\n}\n";

/// A project with one emitted migration.
fn car() -> Scratch {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", CAR);
    let ran = scratch.run(&["emit", "--name", "first"]);
    assert_eq!(ran.code, 0, "{ran}");
    scratch
}

/// The same with a second one, that adds `doors`.
fn doors() -> Scratch {
    let scratch = car();
    scratch.write("schema/app.sdl", CAR.replace("name  text?", "doors  int?\n  name  text?"));
    assert_eq!(scratch.run(&["emit", "--name", "doors"]).code, 0);
    scratch
}

#[test]
fn history_says_where_each_comes_from() {
    let scratch = doors();
    scratch.write("migrations/0003_by_hand.up.sql", "update car set doors = 4;\n");
    let up = String::from_utf8(scratch.files()["migrations/0002_doors.up.sql"].clone()).expect("text");
    scratch.write("migrations/0002_doors.up.sql", up.replace("int;", "int; -- four"));
    let ran = scratch.run(&["history"]);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(
        lines,
        [
            "0001_first    emitted · 1 statement",
            // A comment is no edit: the hash is of what it does.
            "0002_doors    emitted · 1 statement",
            "0003_by_hand  by hand · 1 statement · no down",
        ]
    );
    scratch.write("migrations/0002_doors.up.sql", up.replace("int;", "bigint;"));
    assert!(scratch.run(&["history"]).out.contains("0002_doors    edited"), "{ran}");
}

#[test]
fn a_new_pair_is_written_into_and_no_edit() {
    let scratch = car();
    let ran = scratch.run(&["new", "Give names"]);
    assert_eq!(ran.out, "migrations/0002_give_names.up.sql\nmigrations/0002_give_names.down.sql\n", "{ran}");
    let up = String::from_utf8(scratch.files()["migrations/0002_give_names.up.sql"].clone()).expect("text");
    scratch.write("migrations/0002_give_names.up.sql", format!("{up}update car set name = 'x' where name is null;\n"));
    let check = scratch.run(&["check", "--strict"]);
    assert_eq!(check.code, 1, "{check}");
    assert!(check.err.contains("`0002_give_names.down.sql` is still to be written"), "{check}");
    scratch.write("migrations/0002_give_names.down.sql", "-- Names may stay.\n");
    let check = scratch.run(&["check", "--strict"]);
    assert_eq!(check.code, 0, "{check}");
}

#[test]
fn two_heads_are_both_shown() {
    let scratch = doors();
    assert_eq!(scratch.run(&["heads"]).code, 0);
    scratch.write("migrations/0002_other.up.sql", "create table wheel (id int);\n");
    let ran = scratch.run(&["heads"]);
    assert_eq!(ran.code, 1, "{ran}");
    assert!(ran.out.contains("0002_doors") && ran.out.contains("0002_other"), "{ran}");
    let unnamed = scratch.run(&["rebase"]);
    assert_eq!(unnamed.code, 1);
    assert!(unnamed.err.contains("error[which-head]"), "{unnamed}");
    assert_eq!(scratch.run(&["rebase", "0002_other"]).code, 0);
    assert!(scratch.files().contains_key("migrations/0003_other.up.sql"));
    assert_eq!(scratch.run(&["heads"]).code, 0);
}

/// Whichever pair of a branch is named, the whole branch moves, and its pairs stay in their order.
#[test]
fn a_branch_of_several_pairs_moves_as_a_whole() {
    let with = |columns: &str| CAR.replace("name  text?", &format!("name  text?\n  {columns}"));
    let branch = |first: &str, second: &str| {
        let scratch = car();
        let before = scratch.files();
        for (name, columns) in [(first, format!("{first} int?")), (second, format!("{first} int?\n  {second} int?"))] {
            scratch.write("schema/app.sdl", with(&columns));
            assert_eq!(scratch.run(&["emit", "--name", name]).code, 0);
        }
        let files = scratch.files().into_iter();
        files.filter(|(name, _)| name.starts_with("migrations/") && !before.contains_key(name)).collect::<Vec<_>>()
    };
    let (ours, theirs) = (branch("a", "b"), branch("c", "d"));
    for (named, order) in [
        ("0002_a", ["0002_c", "0003_d", "0004_a", "0005_b"]),
        ("0003_b", ["0002_c", "0003_d", "0004_a", "0005_b"]),
        ("0002_c", ["0002_a", "0003_b", "0004_c", "0005_d"]),
        ("0003_d", ["0002_a", "0003_b", "0004_c", "0005_d"]),
    ] {
        let scratch = car();
        for (name, bytes) in ours.iter().chain(&theirs) {
            scratch.write(name, bytes);
        }
        scratch.write("schema/app.sdl", with("a int?\n  b int?\n  c int?\n  d int?"));
        assert!(scratch.run(&["check"]).err.contains("two heads"));
        let ran = scratch.run(&["rebase", named]);
        assert_eq!(ran.code, 0, "{named}: {ran}");
        let ups = scratch
            .files()
            .into_keys()
            .filter_map(|name| Some(name.strip_prefix("migrations/")?.strip_suffix(".up.sql")?.to_owned()));
        assert_eq!(ups.skip(1).collect::<Vec<_>>(), order, "{named}");
        let ran = scratch.run(&["check", "--strict"]);
        assert_eq!(ran.code, 0, "{named}: {ran}");
    }
}

#[test]
fn a_squash_is_shown_and_only_forced_written() {
    let scratch = doors();
    let before = scratch.files();
    let shown = scratch.run(&["squash"]);
    assert_eq!(shown.code, 0, "{shown}");
    assert!(shown.out.contains("create table car (") && shown.out.contains("doors int"), "{shown}");
    assert_eq!(scratch.files(), before, "nothing is written");
    assert_eq!(scratch.run(&["squash", "--force"]).code, 0);
    let names: Vec<String> = scratch.files().into_keys().filter(|name| name.starts_with("migrations/")).collect();
    assert_eq!(names, ["migrations/0002_doors.down.sql", "migrations/0002_doors.up.sql"]);
    assert_eq!(scratch.run(&["check"]).code, 0);
    assert_eq!(scratch.run(&["audit"]).code, 0);
}

#[test]
fn a_squash_follows_renames() {
    let scratch = car();
    let renamed = "table auto @was(car) {\n  id    int   primary key\n  called  text?  @was(name)\n}\n";
    scratch.write("schema/app.sdl", renamed);
    assert_eq!(scratch.run(&["emit", "--name", "rename"]).code, 0);
    scratch.write("schema/app.sdl", renamed.replace("called  text?", "size int?\n  called  text?"));
    assert_eq!(scratch.run(&["emit", "--name", "size"]).code, 0);
    let ran = scratch.run(&["squash", "--from", "2"]);
    assert_eq!(ran.code, 0, "{ran}");
    assert!(ran.out.contains("rename to auto") && ran.out.contains("rename column name to called"), "{ran}");
    assert!(!ran.out.contains("drop table"), "{ran}");
}

#[test]
fn a_squash_does_not_forget_rows() {
    let scratch = doors();
    scratch.write("migrations/0003_rows.up.sql", "update car set doors = 4;\n");
    let ran = scratch.run(&["squash", "--force"]);
    assert_eq!(ran.code, 0, "{ran}");
    let files = scratch.files();
    let up = String::from_utf8_lossy(&files["migrations/0003_rows.up.sql"]);
    assert!(up.contains("create table car (") && up.ends_with("-- 0003_rows\n\nupdate car set doors = 4;\n"), "{up}");
    // One of them had no way back, so there is none.
    assert!(
        !files.contains_key("migrations/0003_rows.down.sql") && !files.contains_key("migrations/0002_doors.up.sql")
    );
    assert_eq!(scratch.run(&["check"]).code, 0);
}

/// A name that goes from one thing to another: a plan from the first state to the last would drop the wrong table.
#[test]
fn a_squash_does_to_rows_what_its_migrations_did() {
    let scratch = Scratch::new();
    let steps = [
        "table t { a int? }\ntable u { a int? }\n",
        "table t2 @was(t) { a int? }\ntable u { a int? }\n",
        "table t2 { a int? }\ntable t @was(u) { a int? }\n",
        "table t2 { a int?, b int? = 5 }\ntable t { a int? }\n",
        "table t2 { a int?, b int? }\ntable t { a int? }\n",
    ];
    for step in steps {
        scratch.write("schema/app.sdl", step);
        assert_eq!(scratch.run(&["emit"]).code, 0);
    }
    let ran = scratch.run(&["squash", "--from", "2"]);
    assert_eq!(ran.code, 0, "{ran}");
    assert!(ran.out.contains("alter table t rename to t2;") && ran.out.contains("alter table u rename to t;"), "{ran}");
    assert!(ran.out.contains("add column b int default 5") && ran.out.contains("alter b drop default"), "{ran}");
    assert!(
        !ran.out.contains("drop table") && ran.out.contains("-- down loses: the values of column `b` of `t2`"),
        "{ran}"
    );
    // Nothing can have rows before the first, so the whole chain is planned anew.
    let whole = scratch.run(&["squash"]);
    assert!(!whole.out.contains("rename"), "{whole}");
    scratch.write("schema/app.sdl", "table t2 { a int?, b int? }\ntable t @was(u) { a int? }\n");
    let refused = scratch.run(&["squash", "--force"]);
    assert!(refused.code == 1 && refused.err.contains("error[squash-refused]: this `@was` speaks of"), "{refused}");
}

/// What an annotation asked for is done once: `check` says so, and `fmt --clean` takes it away.
#[test]
fn annotations_that_are_done_are_told() {
    let scratch = car();
    scratch.write(
        "schema/app.sdl",
        "table car {\n  id    int   primary key\n  name  text?\n  size  int   @fill(4)\n  @drop(column weight, 'never written')\n}\n",
    );
    let pending = scratch.run(&["check"]);
    assert!(pending.code == 1 && !pending.err.contains("warning"), "{pending}");
    assert_eq!(scratch.run(&["emit"]).code, 0);
    let ran = scratch.run(&["check"]);
    assert_eq!(ran.code, 0, "{ran}");
    assert!(ran.err.contains("warning[stale]: `@fill` has nothing left to do"), "{ran}");
    assert!(ran.err.contains("warning[stale]: `@drop` has nothing left to do"), "{ran}");
    assert_eq!(scratch.run(&["check", "--strict"]).code, 1);
    assert_eq!(scratch.run(&["fmt", "--clean"]).code, 0);
    let clean = scratch.run(&["check", "--strict"]);
    assert_eq!(clean.code, 0, "{clean}");
}

/// IF NOT EXISTS passes over what is there: where it is something else, somebody is mistaken.
#[test]
fn definitions_that_are_passed_over_are_told() {
    let scratch = car();
    let same = "create table if not exists car (id int primary key, name text);\n\
                create sequence s;\ncreate sequence if not exists s;\n\
                alter table car add column if not exists name text;\n\
                create index i on car (name);\ncreate index if not exists i on car (name);\n";
    scratch.write("migrations/0002_same.up.sql", same);
    let ran = scratch.run(&["plan"]);
    assert!(!ran.err.contains("warning"), "{ran}");
    let other = "create table if not exists car (id int primary key, name text not null);\n\
                 create sequence if not exists s start 5;\n\
                 alter table car add column if not exists name varchar(10);\n\
                 create index if not exists i on car (name desc);\n";
    scratch.write("migrations/0003_other.up.sql", other);
    let ran = scratch.run(&["plan"]);
    for what in ["table `car`", "sequence `s`", "column `name` of `car`", "index `i`"] {
        let said = format!("warning[skipped]: {what} exists already and is defined otherwise");
        assert!(ran.err.contains(&said), "{what}: {ran}");
    }
}

/// A down has a hash of its own.
#[test]
fn an_edited_down_is_noticed() {
    let scratch = car();
    let down = scratch.files().into_keys().find(|name| name.ends_with(".down.sql")).expect("there is a down");
    let text = String::from_utf8_lossy(&scratch.files()[&down]).into_owned();
    scratch.write(&down, format!("{text}\ndelete from car;\n"));
    let ran = scratch.run(&["check"]);
    assert!(
        ran.err.contains("warning[edited]") && ran.err.contains(".down.sql` was edited after it was written"),
        "{ran}"
    );
    // A comment says nothing.
    scratch.write(&down, format!("{text}\n-- looked at by two\n"));
    assert!(!scratch.run(&["check"]).err.contains("warning[edited]"));
}

/// What pg_dump says of owners stands beside the tables, and is carried out after all of them.
#[test]
fn owners_of_partitions_are_shown() {
    let scratch = Scratch::new();
    let dump = "create table log (at date not null) partition by range (at);\nalter table log owner to app;\n\
                create table log_1 (at date not null);\nalter table log_1 owner to app;\n\
                alter table only log attach partition log_1 for values from ('2024-01-01') to ('2025-01-01');\n";
    scratch.write("migrations/0001_dump.up.sql", dump);
    assert_eq!(scratch.run(&["import", "migrations/0001_dump.up.sql"]).code, 0);
    let ran = scratch.run(&["show", "--format", "sql"]);
    assert_eq!(ran.code, 0, "{ran}");
    let (table, owner) = (ran.out.find("create table log_1"), ran.out.find("alter table log_1 owner to app"));
    assert!(table.is_some() && table < owner, "{ran}");
}

#[test]
fn an_audit_finds_downs_that_do_not_lead_back() {
    let scratch = doors();
    scratch.write("migrations/0003_a.up.sql", "create table a (id int);\n");
    scratch.write("migrations/0003_a.down.sql", "drop table b;\n");
    scratch.write("migrations/0004_b.up.sql", "create table b (id int); create index on b (id);\n");
    scratch.write("migrations/0004_b.down.sql", "drop index b_id_idx;\n");
    let ran = scratch.run(&["audit"]);
    assert_eq!(ran.code, 1, "{ran}");
    assert!(ran.err.contains("`0003_a.down.sql` cannot run: `drop table b` is refused"), "{ran}");
    assert!(ran.err.contains("`0004_b.down.sql` does not lead back: table b"), "{ran}");
}

#[test]
fn any_two_states_have_a_difference() {
    let scratch = doors();
    scratch.write("other.sql", "create table car (id int primary key, name text);\n");
    assert_eq!(scratch.run(&["diff", "2", "schema"]).out, "No difference.\n");
    let back = scratch.run(&["diff", "schema", "0001_first", "--format", "sql", "--exit-code"]);
    assert_eq!((back.code, back.out.as_str()), (2, "alter table car drop column doors;\n"), "{back}");
    let file = scratch.run(&["diff", "1", "other.sql"]);
    assert_eq!(file.out, "No difference.\n", "{file}");
    assert!(scratch.run(&["diff", "empty", "1", "--format", "sql"]).out.starts_with("create table car (\n"));
    let none = scratch.run(&["diff", "17", "schema"]);
    assert_eq!(none.code, 1);
    assert!(none.err.contains("`17` is no state"), "{none}");
}

#[test]
fn the_end_of_an_atomic_body_may_stand_at_the_margin() {
    let scratch = Scratch::new();
    let text = "function one() returns int language sql begin atomic\n  select 1;\nend\n\ntable t {\n  a  int\n}\n";
    scratch.write("schema/a.sdl", text);
    let plan = scratch.run(&["plan"]);
    assert_eq!(plan.code, 0, "{plan}");
    let formed = scratch.run(&["fmt"]);
    assert_eq!(formed.code, 0, "{formed}");
    assert_eq!(String::from_utf8_lossy(&scratch.files()["schema/a.sdl"]), text);
}

#[test]
fn fmt_has_one_form_and_cleans_what_is_done() {
    let scratch = car();
    let messy = "table car  {\n id int primary key, // the key\n\n\n title text?   @was( name )\n}\n";
    scratch.write("schema/app.sdl", messy);
    let check = scratch.run(&["fmt", "--check"]);
    assert_eq!((check.code, check.out.as_str()), (1, "schema/app.sdl\n"), "{check}");
    assert_eq!(scratch.run(&["fmt"]).code, 0);
    let formatted = "table car {\n  id  int  primary key  // the key\n\n  title  text?  @was( name )\n}\n";
    assert_eq!(String::from_utf8_lossy(&scratch.files()["schema/app.sdl"]), formatted);
    // Not done yet: it stays.
    assert_eq!(scratch.run(&["fmt", "--clean"]).out, "");
    assert_eq!(scratch.run(&["emit", "--name", "rename"]).code, 0);
    assert_eq!(scratch.run(&["fmt", "--clean"]).out, "schema/app.sdl\n");
    let text = String::from_utf8_lossy(&scratch.files()["schema/app.sdl"]).into_owned();
    assert_eq!(text, formatted.replace("  @was( name )", ""));
    assert_eq!(scratch.run(&["check"]).code, 0);
    assert_eq!(scratch.run(&["fmt", "--check"]).code, 0);
}

#[test]
fn sql_beside_the_sdl_is_declared_too() {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", "table wheel {\n  id   int\n  car  int  references car\n}\n");
    scratch.write(
        "schema/more/car.sql",
        "-- In no order.\ncreate index on car (name);\ncomment on table car is 'What people drive';\n\
         create table car (id int primary key, name text, boss int references car, big mood);\n\
         create type mood as enum ('fine');\ncreate view v as select 1 as a;\n",
    );
    let ran = scratch.run(&["emit", "--name", "all"]);
    assert_eq!(ran.code, 0, "{ran}");
    assert_eq!(scratch.run(&["check"]).code, 0);
    scratch.write("schema/wrong.sql", "insert into car values (1);\nalter table car add x int;\ndrop table car;\n");
    let wrong = scratch.run(&["check"]);
    assert_eq!(wrong.code, 1);
    assert_eq!(wrong.err.matches("error[not-a-declaration]").count(), 3, "{wrong}");
    assert!(wrong.err.contains("schema/wrong.sql:2:1"), "{wrong}");
}

#[test]
fn the_state_is_drawn() {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", "table user { id int primary key }\ntable car {\n  id     int   primary key\n  owner  int?  references user\n}\n");
    assert_eq!(scratch.run(&["emit"]).code, 0);
    let mermaid = scratch.run(&["show", "--format", "mermaid"]).out;
    assert!(
        mermaid.starts_with("erDiagram\n") && mermaid.contains("\"user\" |o--o{ \"car\" : \"car_owner_fkey\""),
        "{mermaid}"
    );
    let dot = scratch.run(&["show", "--format", "dot"]).out;
    assert!(dot.contains("\"car\" -> \"user\" [label=\"car_owner_fkey\", style=dashed];"), "{dot}");
}

#[test]
fn a_plan_goes_into_a_pull_request() {
    let scratch = car();
    scratch.write("schema/app.sdl", "table car { id int primary key }\n");
    let ran = scratch.run(&["plan", "--format", "markdown"]);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(
        lines[..5],
        [
            "### Changes to the schema",
            "",
            "| change | lock | mind |",
            "| --- | --- | --- |",
            "| drop column `name` of `car` | ACCESS EXCLUSIVE | **loses the values of column `name` of `car`** |",
        ],
        "{ran}"
    );
}

#[test]
fn shells_and_the_manual_know_every_command() {
    let scratch = Scratch::new();
    let help = scratch.run(&["--help"]).out;
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = scratch.run(&["completions", shell]);
        assert_eq!(ran.code, 0, "{ran}");
        assert!(ran.out.contains("rebase"), "{shell}");
    }
    let man = scratch.run(&["man"]).out;
    for command in [
        "init", "plan", "emit", "check", "fmt", "new", "history", "heads", "rebase", "squash", "audit", "diff", "show",
        "import", "explain",
    ] {
        assert!(help.contains(command) && man.contains(&format!("schemac\\-{command}")), "{command}");
    }
}

#[test]
fn likely_renames_are_said_the_likeliest_first() {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", "table car {\n  id  int  primary key\n  plate_no  text\n  maker  text\n}\ntable wheel {\n  id  int\n  size  int\n}\n");
    assert_eq!(scratch.run(&["emit"]).code, 0);
    let sdl = "table car {\n  id  int  primary key\n  plate  text\n}\ntable rim {\n  id  int\n  size  int\n}\n";
    scratch.write("schema/app.sdl", sdl);
    let ran = scratch.run(&["plan"]);
    let said: Vec<&str> = ran.err.lines().filter(|line| line.starts_with("note[likely-rename]")).collect();
    assert_eq!(
        said,
        [
            "note[likely-rename]: table `wheel` goes and `rim` comes, with the same columns for the most part",
            "note[likely-rename]: column `plate_no` of `car` goes and `plate` comes, of the same type",
            "note[likely-rename]: column `maker` of `car` goes and `plate` comes, of the same type",
        ],
        "{ran}"
    );
    assert!(ran.err.contains("write `@was(plate_no)` at the end of its line"), "{ran}");
    // What is meant is not asked about.
    scratch.write("schema/app.sdl", sdl.replace("  plate  text\n", "  plate  text\n  @drop(column maker, 'gone')\n"));
    assert!(!scratch.run(&["plan"]).err.contains("column `maker`"));
}

#[test]
fn what_is_ignored_is_nobody_s_business() {
    let scratch = Scratch::new();
    scratch.write("schemac.toml", "[manage]\nignore = [\"public.event_2*\", \"audit.*\"]\n");
    scratch.write(
        "migrations/0001_dump.up.sql",
        "create table event (id int primary key);
         create table event_2024 (id serial primary key, event int references event);
         comment on column event_2024.event is 'which';
         create index on event_2024 (event);
         create schema audit;
         create table audit.log (at date);
         create table alembic_version (version_num text);
         create table car (id int primary key, event int references event_2024);",
    );
    let imported = scratch.run(&["import", "migrations/0001_dump.up.sql", "--out", "imported"]);
    assert_eq!(imported.code, 0, "{imported}");
    let files = scratch.files();
    let sdl: String = files
        .iter()
        .filter(|(name, _)| name.starts_with("imported/"))
        .map(|(_, text)| String::from_utf8_lossy(text))
        .collect();
    assert!(!sdl.contains("event_2024 {") && !sdl.contains("alembic") && !sdl.contains("log {"), "{sdl}");
    scratch.write("schema/app.sdl", "table event { id int primary key }\ntable car {\n  id int primary key\n  event int? references event_2024\n}\nschema audit\n");
    let check = scratch.run(&["check", "--strict"]);
    assert_eq!(check.code, 0, "{check}");
    // What is ignored still stands in the way of what it needs.
    scratch.write(
        "schema/app.sdl",
        "table car {\n  id int primary key\n  event int? references event_2024\n}\nschema audit\n",
    );
    let plan = scratch.run(&["plan"]);
    assert!(plan.err.contains("event_2024"), "{plan}");
    scratch.write("schema/app.sdl", "table event { id int primary key }\ntable event_2025 { id int }\ntable event_2024 { id int }\ntable car {\n  id int primary key\n  event int? references event_2024\n}\n");
    let plan = scratch.run(&["plan"]);
    assert!(plan.err.contains("error[ignored]: `event_2024` is ignored, and declared"), "{plan}");
    // Nor is anything declared that would be ignored once it is there.
    scratch.write("schema/app.sdl", "table car { id int primary key }\nview event_2030 as select 1 as a\n");
    let plan = scratch.run(&["plan"]);
    assert!(plan.err.contains("error[ignored]: `event_2030` is ignored, and declared"), "{plan}");
    scratch.write("schemac.toml", "[manage]\nignore = [\"event_2*\"]\n");
    assert!(scratch.run(&["plan"]).err.contains("write \"public.event_2*\""));
}

/// The chain remembers its renames, whichever way the difference goes.
#[test]
fn a_difference_of_revisions_knows_renames() {
    let scratch = car();
    scratch.write(
        "schema/app.sdl",
        CAR.replace("table car {", "table vehicle @was(car) {").replace("name  text?", "title  text?  @was(name)"),
    );
    assert_eq!(scratch.run(&["emit", "--name", "renamed"]).code, 0);
    let forward = scratch.run(&["diff", "1", "2", "--format", "sql"]);
    assert!(forward.out.contains("alter table car rename to vehicle"), "{forward}");
    assert!(!forward.out.contains("drop"), "{forward}");
    let back = scratch.run(&["diff", "2", "1", "--format", "sql"]);
    assert!(back.out.contains("rename column title to name") && !back.out.contains("drop"), "{back}");
}

#[test]
fn check_says_which_migration_broke_a_body() {
    let scratch = Scratch::new();
    let body = "function total() returns bigint language plpgsql as $$\nbegin\n  return (select sum(doors) from car);\nend\n$$\n";
    let table = CAR.replace("name  text?", "doors  int?\n  name  text?");
    scratch.write("schema/app.sdl", format!("{table}{body}"));
    assert_eq!(scratch.run(&["emit", "--name", "first"]).code, 0);
    scratch.write("migrations/0002_more.up.sql", "alter table car add column wheels int;\n");
    scratch.write("migrations/0003_less.up.sql", "alter table car drop column doors;\n");
    scratch.write("migrations/0004_last.up.sql", "alter table car drop column wheels;\n");
    scratch.write("schema/app.sdl", format!("{CAR}{body}"));
    let ran = scratch.run(&["check"]);
    assert_eq!(ran.code, 0, "{ran}");
    let said = "warning[broken-body]: function `total()` does not work since `0003_less`: line 3 of its body: column \
                \"doors\" does not exist\n --> migrations/0003_less.up.sql:1:1";
    assert!(ran.err.contains(said), "{ran}");
    assert_eq!(scratch.run(&["check", "--strict"]).code, 1);
    // What never worked may be made at run time.
    scratch.write("schema/app.sdl", format!("{CAR}{}", body.replace("doors", "horses")));
    let ran = scratch.run(&["emit", "--name", "horses"]);
    assert_eq!(ran.code, 0, "{ran}");
    let ran = scratch.run(&["check", "--strict"]);
    assert_eq!(ran.code, 0, "{ran}");
}
