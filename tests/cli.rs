//! The built binary: each command, each kind of failure, with its exit status and all that it prints.

#[path = "bad/scratch.rs"]
mod scratch;

use std::fmt::Write as _;
use std::process::Stdio;
use std::thread;

use insta::assert_snapshot;
use scratch::{Scratch, ran};

const CAR: &str = "\
/// What people drive.
table car {
  id     int   primary key
  name   text
  doors  int   = 4
}
";

/// A project whose chain says what its schema says.
fn emitted(sdl: &str) -> Scratch {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", sdl);
    let ran = scratch.run(&["emit", "--name", "first"]);
    assert_eq!(ran.code, 0, "{ran}");
    scratch
}

/// Some files, with their names above them.
fn show(scratch: &Scratch, wanted: &str) -> String {
    let mut out = String::new();
    for (name, bytes) in scratch.files().iter().filter(|(name, _)| name.contains(wanted)) {
        let _ = write!(out, "=== {name}\n{}", String::from_utf8_lossy(bytes));
    }
    out
}

fn names(scratch: &Scratch) -> String {
    scratch.files().into_keys().collect::<Vec<_>>().join("\n")
}

#[test]
fn init_makes_a_project_that_works() {
    let scratch = Scratch::new();
    assert_snapshot!(scratch.run(&["init"]), @"
    exit 0
    --- stderr
    wrote schemac.toml
    wrote schema/user.sdl
    wrote migrations/.gitkeep
    next: edit schema/user.sdl, then run `schemac plan` and `schemac emit`
    ");
    assert_snapshot!(names(&scratch), @"
    migrations/.gitkeep
    schema/user.sdl
    schemac.toml
    ");
    assert_eq!(scratch.run(&["plan", "--exit-code"]).code, 2);
    assert_snapshot!(scratch.run(&["emit"]), @"
    exit 0
    --- stdout
    migrations/0001_create_user.up.sql
    migrations/0001_create_user.down.sql
    ");
    assert_eq!(scratch.run(&["check", "--strict"]).code, 0);
    assert_snapshot!(scratch.run(&["plan", "--exit-code"]), @"
    exit 0
    --- stdout
    Nothing to do: the chain already says what the schema says.
    ");
}

#[test]
fn init_writes_over_nothing() {
    for taken in ["schemac.toml", "schema/user.sdl"] {
        let scratch = Scratch::new();
        scratch.write(taken, "mine");
        let before = scratch.files();
        let ran = scratch.run(&["init"]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""));
        assert!(ran.err.contains(taken) && ran.err.contains("exists already: nothing was written"), "{ran}");
        assert_eq!(scratch.files(), before);
    }
}

#[test]
fn plan_for_people() {
    let scratch = emitted(CAR);
    scratch.write(
        "schema/app.sdl",
        "table car {\n  id     int    primary key\n  name   text?\n  wheel  bigint unique\n}\n",
    );
    assert_snapshot!(scratch.run(&["plan"]), @"
    exit 0
    --- stdout
    5 changes:

      drop column `doors` of `car`
      column `name` of `car` may be null
      add column `wheel` bigint to `car`
      add constraint `car_wheel_key` to `car`
          lock: ACCESS EXCLUSIVE
          loses the values of column `doors` of `car` (allow: drop-column:car.doors)
          works only if `car` has no rows: there is no value for `wheel` (a default or `@fill(…)` gives one); to see: select count(*) from car
          works only if no two rows of `car` are alike in (wheel); to see: select wheel, count(*) from car group by wheel having count(*) > 1
            alter table car
              drop column doors,
              alter name drop not null,
              add column wheel bigint not null,
              add constraint car_wheel_key unique (wheel)

      remove the comment on table car
          lock: SHARE UPDATE EXCLUSIVE
            comment on table car is null
    ");
}

#[test]
fn plan_for_programs() {
    let scratch = emitted(CAR);
    scratch.write("schema/app.sdl", CAR.replace("  doors  int   = 4\n", ""));
    assert_snapshot!(scratch.run(&["plan", "--format", "json"]), @r#"
    exit 0
    --- stdout
    {
      "findings": [],
      "newly_allowed": [],
      "not_analysed": 0,
      "statements": [
        {
          "because": [],
          "lock": "ACCESS EXCLUSIVE",
          "losses": [
            {
              "kind": "data",
              "object": "car.doors",
              "rule": "drop-column",
              "what": "the values of column `doors` of `car`"
            }
          ],
          "replaced": null,
          "says": [
            "drop column `doors` of `car`"
          ],
          "sql": "alter table car drop column doors",
          "transactional": true
        }
      ],
      "version": 1
    }
    "#);
}

#[test]
fn plan_as_statements() {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", CAR);
    assert_snapshot!(scratch.run(&["plan", "--format", "sql"]), @"
    exit 0
    --- stdout
    create table car (
      id int not null,
      name text not null,
      doors int default 4 not null,
      constraint car_pkey primary key (id)
    );
    comment on table car is 'What people drive.';
    ");
}

#[test]
fn plan_of_what_is_wrong_for_programs() {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", "table car {\n  id  int  default 4\n}\n");
    assert_snapshot!(scratch.run(&["plan", "--format", "json"]), @r#"
    exit 1
    --- stdout
    {
      "findings": [
        {
          "help": [
            "write `id int = 4`"
          ],
          "id": "habit-default",
          "message": "a default is written with `=`",
          "place": {
            "column": 12,
            "end_column": 19,
            "end_line": 2,
            "file": "schema/app.sdl",
            "line": 2
          },
          "severity": "error"
        }
      ],
      "newly_allowed": [],
      "not_analysed": 0,
      "statements": [],
      "version": 1
    }
    "#);
}

#[test]
fn only_exit_code_tells_of_pending_changes() {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", CAR);
    for format in ["text", "sql", "json"] {
        assert_eq!(scratch.run(&["plan", "--format", format]).code, 0);
        assert_eq!(scratch.run(&["plan", "--format", format, "--exit-code"]).code, 2);
    }
    scratch.run(&["emit"]);
    for format in ["text", "sql", "json"] {
        assert_eq!(scratch.run(&["plan", "--format", format, "--exit-code"]).code, 0);
    }
    scratch.write("schema/app.sdl", "tabel");
    assert_eq!(scratch.run(&["plan", "--exit-code"]).code, 1);
}

#[test]
fn emit_writes_a_pair() {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", CAR);
    assert_snapshot!(scratch.run(&["emit"]), @"
    exit 0
    --- stdout
    migrations/0001_create_car.up.sql
    migrations/0001_create_car.down.sql
    ");
    assert_snapshot!(show(&scratch, "migrations/"), @"
    === migrations/0001_create_car.down.sql
    -- schemac: 1
    -- revision: 0001_create_car
    -- hash: s1:55e33a146715a2db824375881c15778da5cce31534f18a1f95d42937b6d78c58
    -- transaction: on
    -- loses: every row of table `car`

    drop table car;
    === migrations/0001_create_car.up.sql
    -- schemac: 1
    -- revision: 0001_create_car
    -- hash: s1:5fad98a4b2597a6c2cbc2240ab9d9f093796573164f5b771b6ec359d0e3084d2
    -- transaction: on
    -- down loses: every row of table `car`

    create table car (
      id int not null,
      name text not null,
      doors int default 4 not null,
      constraint car_pkey primary key (id)
    );

    comment on table car is 'What people drive.';
    ");
}

#[test]
fn emit_twice_writes_once() {
    let scratch = emitted(CAR);
    let before = scratch.files();
    assert_snapshot!(scratch.run(&["emit"]), @"
    exit 0
    --- stderr
    Nothing to do: the chain already says what the schema says.
    ");
    assert_snapshot!(scratch.run(&["emit", "--format", "json"]), @r#"
    exit 0
    --- stdout
    {
      "findings": [],
      "version": 1,
      "written": []
    }
    "#);
    assert_eq!(scratch.files(), before);
}

#[test]
fn emit_for_programs() {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", CAR);
    assert_snapshot!(scratch.run(&["emit", "--format", "json"]), @r#"
    exit 0
    --- stdout
    {
      "findings": [],
      "version": 1,
      "written": [
        "0001_create_car.up.sql",
        "0001_create_car.down.sql"
      ]
    }
    "#);
}

#[test]
fn emit_follows_the_chain_that_is_there() {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", "table a { id int? }\ntable b { id int? }\n");
    scratch.write("migrations/007_by_hand.up.sql", "CREATE TABLE a (id int); -- by hand\n");
    assert_snapshot!(scratch.run(&["emit"]), @"
    exit 0
    --- stdout
    migrations/008_create_b.up.sql
    migrations/008_create_b.down.sql
    ");
    assert_snapshot!(show(&scratch, "008_create_b.up"), @"
    === migrations/008_create_b.up.sql
    -- schemac: 1
    -- revision: 008_create_b
    -- parent: 007_by_hand s1:e852138048fbde6208b44ff124c5295713caf98a91ca93311c70292fa851b731
    -- hash: s1:eada6c3df4c1f8f6e5f82d7d58dd0c1904f21d4704efca58d8bba4b0a2b65755
    -- transaction: on
    -- down loses: every row of table `b`

    create table b (
      id int
    );
    ");
    // White space, comments and line ends are no change.
    scratch.write("migrations/007_by_hand.up.sql", "-- reviewed\r\ncreate  TABLE a\r\n  (id int);\r\n");
    assert_eq!(scratch.run(&["check", "--strict"]).code, 0);
    scratch.write("migrations/007_by_hand.up.sql", "create table a (id int); select 1;");
    assert_snapshot!(scratch.run(&["check", "--strict"]), @"
    exit 0
    --- stderr
    note[edited-parent]: `007_by_hand` has changed since `008_create_b` was written on top of it
     --> migrations/008_create_b.up.sql:1:1
      |
    1 | -- schemac: 1
      | ^
      |
     ::: migrations/007_by_hand.up.sql:1:1
      |
    1 | create table a (id int); select 1;
      | - the parent
      |
      = help: look whether the later one still fits; its own text needs no change
    ok: 3 objects, 2 migrations, one head, nothing pending
    ");
}

#[test]
fn emit_refuses_a_loss_until_it_is_allowed() {
    let scratch = emitted("table car {\n  id    int   primary key\n  note  text?\n}\ntable wheel { id int }\n");
    scratch.write("schema/app.sdl", "table car {\n  id  int  primary key\n}\n");
    let before = scratch.files();
    assert_snapshot!(scratch.run(&["emit"]), @"
    exit 1
    --- stderr
    error[drop-column]: this loses the values of column `note` of `car`
     |
     = help: allow it with `--allow drop-column:car.note`, or with the line `@drop(column note, 'why')` in `table car`, where a third argument is the value that the way back gives the rows

    error[drop-table]: this loses every row of table `wheel`
     |
     = help: allow it with `--allow drop-table:wheel`, or with the line `@drop(table wheel, 'why')`
    ");
    assert_snapshot!(scratch.run(&["emit", "--allow", "drop-table:wheel", "--allow", "drop-column:car.nite"]), @"
    exit 1
    --- stderr
    error[drop-column]: this loses the values of column `note` of `car`
     |
     = help: allow it with `--allow drop-column:car.note`, or with the line `@drop(column note, 'why')` in `table car`, where a third argument is the value that the way back gives the rows

    error[allow-nothing]: `--allow drop-column:car.nite` matches nothing that this plan loses
     |
     = help: did you mean `drop-column:car.note`?
    ");
    assert_eq!(scratch.files(), before);
    let allowed = scratch.run(&["emit", "--allow", "drop-table:wheel", "--allow", "drop-column:car.note"]);
    assert_eq!(allowed.code, 0, "{allowed}");
    assert_snapshot!(show(&scratch, "0002"), @"
    === migrations/0002_drop_car_note_drop_wheel.down.sql
    -- schemac: 1
    -- revision: 0002_drop_car_note_drop_wheel
    -- parent: 0001_first s1:f9286a61900fff010884466efe73da5902f80f7bd6b008faaa4aba88209f117e
    -- hash: s1:013bbc5dbc9c15dd663734a7eeb0998e385241b25ffdd4816ee25dc6ddbf0d67
    -- transaction: on

    alter table car add column note text;

    create table wheel (
      id int not null
    );
    === migrations/0002_drop_car_note_drop_wheel.up.sql
    -- schemac: 1
    -- revision: 0002_drop_car_note_drop_wheel
    -- parent: 0001_first s1:f9286a61900fff010884466efe73da5902f80f7bd6b008faaa4aba88209f117e
    -- hash: s1:b75f10022aac6d0fd93222097ae5a5843e240ea8f125e61ab10bf3cc4966fb71
    -- transaction: on
    -- loses: the values of column `note` of `car`
    -- loses: every row of table `wheel`
    -- allowed: drop-column:car.note by --allow
    -- allowed: drop-table:wheel by --allow

    alter table car drop column note;

    drop table wheel;
    ");
}

#[test]
fn allowing_all_names_each() {
    let scratch = emitted("table car {\n  id    int   primary key\n  note  text?\n}\ntable wheel { id int }\n");
    scratch.write("schema/app.sdl", "table car {\n  id  int  primary key\n}\n");
    assert_eq!(scratch.run(&["emit", "--allow", "all", "--name", "less"]).code, 0);
    let up = show(&scratch, "0002_less.up");
    let lines: Vec<&str> =
        up.lines().filter(|line| line.starts_with("-- allowed") || line.starts_with("-- loses")).collect();
    assert_snapshot!(lines.join("\n"), @"
    -- loses: the values of column `note` of `car`
    -- loses: every row of table `wheel`
    -- allowed: drop-column:car.note by --allow
    -- allowed: drop-table:wheel by --allow
    ");
}

#[test]
fn the_schema_may_allow_a_loss() {
    let scratch = emitted("table car {\n  id    int   primary key\n  note  text?\n}\ntable wheel { id int }\n");
    let sdl = "table car {\n  id  int  primary key\n  @drop(column note, 'moved\nto the wiki')\n}\n@drop(table wheel, 'bikes only')\n";
    scratch.write("schema/app.sdl", sdl);
    assert_snapshot!(scratch.run(&["emit"]), @"
    exit 0
    --- stdout
    migrations/0002_drop_car_note_drop_wheel.up.sql
    migrations/0002_drop_car_note_drop_wheel.down.sql
    ");
    let up = show(&scratch, "0002_drop_car_note_drop_wheel.up");
    let allowed: Vec<&str> = up.lines().filter(|line| line.starts_with("-- allowed")).collect();
    assert_eq!(
        allowed,
        [
            "-- allowed: drop-column:car.note by @drop, 'moved\\nto the wiki'",
            "-- allowed: drop-table:wheel by @drop, 'bikes only'"
        ]
    );
}

#[test]
fn a_name_becomes_a_slug() {
    for (name, file) in [
        ("Add Colour!", "0001_add_colour"),
        ("../../etc/passwd", "0001_etc_passwd"),
        ("größe", "0001_gr_e"),
        ("a__b--c", "0001_a_b_c"),
    ] {
        let scratch = Scratch::new();
        scratch.write("schema/app.sdl", CAR);
        let ran = scratch.run(&["emit", "--name", name]);
        assert_eq!(ran.out, format!("migrations/{file}.up.sql\nmigrations/{file}.down.sql\n"), "{name}");
    }
}

#[test]
fn emits_at_once_leave_one_whole_pair() {
    for _ in 0..5 {
        let scratch = Scratch::new();
        scratch.write("schema/app.sdl", CAR);
        let runs: Vec<_> = thread::scope(|scope| {
            let workers: Vec<_> = (0..6).map(|_| scope.spawn(|| scratch.run(&["emit", "--name", "first"]))).collect();
            workers.into_iter().map(|worker| worker.join().expect("no worker dies")).collect()
        });
        let wrote = runs.iter().filter(|ran| !ran.out.is_empty()).count();
        assert_eq!(wrote, 1, "{runs:?}");
        for ran in &runs {
            assert!(ran.code == 0 || ran.err.contains("nothing was written"), "{ran}");
        }
        let check = scratch.run(&["check", "--strict"]);
        assert_eq!(check.code, 0, "{check}");
        let left: Vec<String> = scratch.files().into_keys().filter(|name| !name.contains(".lock")).collect();
        assert_eq!(left, ["migrations/0001_first.down.sql", "migrations/0001_first.up.sql", "schema/app.sdl"]);
    }
}

#[test]
fn emits_at_once_make_one_head() {
    for _ in 0..5 {
        let scratch = Scratch::new();
        scratch.write("schema/app.sdl", CAR);
        let runs: Vec<_> = thread::scope(|scope| {
            let start = |name: &'static str| {
                scope.spawn({
                    let scratch = &scratch;
                    move || scratch.run(&["emit", "--name", name])
                })
            };
            let workers = ["one", "two", "three", "four"].map(start);
            workers.into_iter().map(|worker| worker.join().expect("no worker dies")).collect()
        });
        assert_eq!(runs.iter().filter(|ran| !ran.out.is_empty()).count(), 1, "{runs:?}");
        assert_eq!(scratch.run(&["check", "--strict"]).code, 0, "{}", names(&scratch));
    }
}

#[test]
fn readers_see_no_half_pair() {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", CAR);
    thread::scope(|scope| {
        let writer = scope.spawn(|| scratch.run(&["emit", "--name", "first"]));
        let path = |name: &str| scratch.path().join("migrations").join(name);
        let (up, down) = (path("0001_first.up.sql"), path("0001_first.down.sql"));
        while !writer.is_finished() {
            assert!(!up.exists() || down.exists(), "an up without its down");
            for file in [&up, &down] {
                let whole = std::fs::read(file).map_or(true, |bytes| bytes.ends_with(b";\n"));
                assert!(whole, "{} is not whole", file.display());
            }
        }
        assert_eq!(writer.join().expect("it ends").code, 0);
    });
}

#[test]
fn check_says_what_is_wrong() {
    let scratch = emitted(CAR);
    let fine = scratch.run(&["check"]);
    assert_eq!((fine.code, fine.out.as_str()), (0, ""));
    assert!(fine.err.starts_with("ok: ") && fine.err.ends_with("one head, nothing pending\n"), "{fine}");
    assert_snapshot!(scratch.run(&["check", "--format", "json"]), @r#"
    exit 0
    --- stdout
    {
      "findings": [],
      "version": 1,
      "written": []
    }
    "#);
    scratch.write("schema/app.sdl", format!("{CAR}table wheel {{ id int }}\ntable cog {{ id int }}\n"));
    assert_snapshot!(scratch.run(&["check"]), @"
    exit 1
    --- stderr
    error[pending]: 2 changes are not in the chain yet, the first: create table `cog`
     |
     = help: run `schemac plan` to see them, `schemac emit` to write them
    ");
    assert_snapshot!(scratch.run(&["check", "--format", "json"]), @r#"
    exit 1
    --- stdout
    {
      "findings": [
        {
          "help": [
            "run `schemac plan` to see them, `schemac emit` to write them"
          ],
          "id": "pending",
          "message": "2 changes are not in the chain yet, the first: create table `cog`",
          "place": null,
          "severity": "error"
        }
      ],
      "version": 1,
      "written": []
    }
    "#);
}

#[test]
fn check_minds_warnings_when_strict() {
    let scratch = emitted(CAR);
    scratch.write("migrations/notes.sql", "-- nothing\n");
    assert_eq!(scratch.run(&["check"]).code, 0);
    assert_snapshot!(scratch.run(&["check", "--strict"]), @"
    exit 1
    --- stderr
    warning[stray-file]: `notes.sql` is no migration: its name says neither number nor direction
     --> migrations/notes.sql:1:1
      |
    1 | -- nothing
      | ^
      |
      = help: migrations are called `0001_name.up.sql` and `0001_name.down.sql`
    ");
}

#[test]
fn a_down_left_by_a_crash_is_told_by_every_command() {
    let scratch = emitted(CAR);
    scratch.write("migrations/0002_cut_off.down.sql", "drop table wheel;\n");
    for args in [&["check"][..], &["plan"], &["emit"], &["show"]] {
        let ran = scratch.run(args);
        assert_eq!(ran.code, 1, "{ran}");
        assert!(ran.err.starts_with("error[down-without-up]: `0002_cut_off.down.sql` has no up\n"), "{ran}");
    }
}

#[test]
fn show_the_state() {
    let scratch =
        emitted("enum color { red, 'Dark blue' }\ntable car {\n  id    int   primary key\n  kind  color?\n}\n");
    assert_snapshot!(scratch.run(&["show"]), @"
    exit 0
    --- stdout
    enum color {
      red
      'Dark blue'
    }

    table car {
      id    int  primary key
      kind  color?
    }
    ");
    assert_snapshot!(scratch.run(&["show", "--format", "sql"]), @"
    exit 0
    --- stdout
    create type color as enum ('red', 'Dark blue');

    create table car (
      id int not null,
      kind color,
      constraint car_pkey primary key (id)
    );
    ");
    let json = scratch.run(&["show", "--format", "json"]).out;
    for part in ["\"labels\": [\n        \"red\",\n        \"Dark blue\"", "\"definition\": \"primary key (id)\""] {
        assert!(json.contains(part), "{json}");
    }
}

#[test]
fn show_a_state_that_was() {
    let scratch = emitted("table car { id int }\n");
    scratch.write("schema/app.sdl", "table car { id int }\ntable wheel { id int }\n");
    assert_eq!(scratch.run(&["emit"]).code, 0);
    for at in ["1", "0001", "0001_first"] {
        assert_eq!(scratch.run(&["show", "--at", at]).out, "table car {\n  id  int\n}\n");
    }
    assert_eq!(scratch.run(&["show", "--at", "2"]), scratch.run(&["show"]));
    assert_snapshot!(scratch.run(&["show", "--at", "3"]), @"
    exit 1
    --- stderr
    error: there is no one revision `3`: name its number, or how its name begins; the chain goes from `0001_first` to `0002_create_wheel`
    ");
    assert_snapshot!(scratch.run(&["show", "--at", "first"]), @"
    exit 1
    --- stderr
    error: there is no one revision `first`: name its number, or how its name begins; the chain goes from `0001_first` to `0002_create_wheel`
    ");
}

/// What `pg_dump -s` and `pg_dump` write around the statements.
const DUMP: &str = r#"--
-- PostgreSQL database dump
--

\restrict f3ZkQ

-- Dumped from database version 18.0

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET default_tablespace = '';
SET default_table_access_method = heap;

CREATE TYPE public.mood AS ENUM (
    'happy',
    'Sad'
);

CREATE TABLE public.task (
    id bigint NOT NULL,
    "Title" text NOT NULL,
    mood public.mood DEFAULT 'happy'::public.mood,
    CONSTRAINT task_short CHECK ((char_length("Title") < 100))
);

COMMENT ON TABLE public.task IS 'What is to be done.';

CREATE SEQUENCE public.task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.task_id_seq OWNED BY public.task.id;

ALTER TABLE ONLY public.task ALTER COLUMN id SET DEFAULT nextval('public.task_id_seq'::regclass);

COPY public.task (id, "Title", mood) FROM stdin;
1	it's $$ not; SQL	happy
2	\N	\N
\.

SELECT pg_catalog.setval('public.task_id_seq', 2, true);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_pkey PRIMARY KEY (id);

CREATE INDEX task_title_idx ON public.task USING btree ("Title");

\unrestrict f3ZkQ
"#;

#[test]
fn import_reads_a_dump() {
    let scratch = Scratch::new();
    scratch.write("dump.sql", DUMP);
    let ran = scratch.run(&["import", "dump.sql"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.ends_with("schema/schema.sdl\n"), "{ran}");
    assert_snapshot!(show(&scratch, "schema/"), @r#"
    === schema/schema.sdl
    enum mood {
      happy
      'Sad'
    }

    /// What is to be done.
    table task {
      id       bigserial  primary key
      "Title"  text       constraint task_short check ((char_length("Title") < 100))
      mood     mood?      = 'happy'::public.mood

      index task_title_idx ("Title")
    }
    "#);
    // What is imported can be emitted, and imported again from what was emitted.
    assert_eq!(scratch.run(&["emit", "--name", "first"]).code, 0);
    let again = scratch.run(&["import", "migrations/0001_first.up.sql", "--out", "again"]);
    assert_eq!(again.code, 0, "{again}");
    let files = scratch.files();
    assert_eq!(files["again/schema.sdl"], files["schema/schema.sdl"]);
}

#[test]
fn import_writes_over_nothing_unless_forced() {
    let scratch = Scratch::new();
    scratch.write("dump.sql", "create table a (id int);").write("schema/schema.sdl", "mine");
    let before = scratch.files();
    let ran = scratch.run(&["import", "dump.sql"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("schema/schema.sdl declares things already: nothing was written"), "{ran}");
    assert_eq!(scratch.files(), before);
    assert_eq!(scratch.run(&["import", "dump.sql", "--force"]).code, 0);
    assert_snapshot!(show(&scratch, "schema/"), @"
    === schema/schema.sdl
    table a {
      id  int?
    }
    ");
}

#[test]
fn import_of_what_is_wrong_writes_nothing() {
    let scratch = Scratch::new();
    scratch.write("dump.sql", "create table a (id int);\ncreate table b (id int) inherit (a);\n");
    let before = scratch.files();
    assert_snapshot!(scratch.run(&["import", "dump.sql"]), @r#"
    exit 1
    --- stderr
    error[sql-syntax]: syntax error at or near "inherit"
     --> dump.sql:2:25
      |
    2 | create table b (id int) inherit (a);
      |                         ^^^^^^^
    "#);
    assert_snapshot!(scratch.run(&["import", "nothing.sql"]), @"
    exit 1
    --- stderr
    error: cannot read nothing.sql: No such file or directory (os error 2)
    ");
    assert_eq!(scratch.files(), before);
}

#[test]
fn explain_a_finding() {
    let scratch = Scratch::new();
    let list = scratch.run(&["explain"]);
    assert_eq!((list.code, list.err.as_str()), (0, ""));
    for line in list.out.lines() {
        let rule = line.split(' ').next().unwrap_or_default();
        let page = scratch.run(&["explain", rule]);
        assert_eq!(page.code, 0);
        assert!(page.out.starts_with("# ") && page.out.contains("**"), "{page}");
    }
    assert_snapshot!(scratch.run(&["explain", "drop-colunm"]), @"
    exit 64
    --- stderr
    error: there is no page on `drop-colunm`; `schemac explain` lists the pages
    help: did you mean `drop-column`?
    ");
    assert_eq!(scratch.run(&["explain", "colour"]).code, 64);
}

#[test]
fn wrong_usage_is_64() {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", CAR);
    let before = scratch.files();
    for args in [
        &[][..],
        &["plann"],
        &["plan", "--format", "xml"],
        &["plan", "extra"],
        &["check", "--stric"],
        &["emit", "--allow"],
        &["emit", "--allow", "drop-column"],
        &["emit", "--allow", ":"],
        &["show", "--at"],
        &["import"],
        &["-C"],
        &["help"],
    ] {
        let ran = scratch.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (64, ""), "{args:?}: {ran}");
        assert!(!ran.err.is_empty());
    }
    assert_eq!(scratch.files(), before);
    assert_snapshot!(scratch.run(&["emit", "--allow", "everything"]), @"
    exit 64
    --- stderr
    error: `everything` is no allowance: write RULE:OBJECT, as `drop-column:task.note`, or `all`
    ");
    assert_snapshot!(scratch.run(&["plann"]), @"
    exit 64
    --- stderr
    error: unrecognized subcommand 'plann'

      tip: some similar subcommands exist: 'explain', 'plan'

    Usage: schemac [OPTIONS] <COMMAND>

    For more information, try '--help'.
    ");
}

#[test]
fn help_and_version_are_data() {
    let scratch = Scratch::new();
    assert_eq!(scratch.run(&["--version"]).out, concat!("schemac ", env!("CARGO_PKG_VERSION"), "\n"));
    for args in [&["--help"][..], &["-h"], &["plan", "--help"], &["emit", "-h"], &["import", "--help"]] {
        let ran = scratch.run(args);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{args:?}");
        assert!(ran.out.contains("Usage: schemac"), "{args:?}: {ran}");
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    let scratch = Scratch::new();
    let tables: String = (0..2000).map(|i| format!("table t{i} {{ id int }}\n")).collect();
    scratch.write("schema/app.sdl", tables);
    for args in [&["plan"][..], &["plan", "--format", "sql"], &["plan", "--format", "json"], &["explain"], &["--help"]]
    {
        let mut command = scratch.command(args);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary runs");
        drop(child.stdout.take());
        let ran = ran(child.wait_with_output().expect("it ends"));
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{args:?}");
    }
}

#[test]
fn another_folder() {
    let outside = Scratch::new();
    outside.write("project/schema/app.sdl", "table car {\n  id  int  default 3\n}\n");
    assert_snapshot!(outside.run(&["-C", "project", "check"]), @"
    exit 1
    --- stderr
    error[habit-default]: a default is written with `=`
     --> schema/app.sdl:2:12
      |
    2 |   id  int  default 3
      |            ^^^^^^^
      |
      = help: write `id int = 3`
    ");
    outside.write("project/schema/app.sdl", CAR);
    assert_snapshot!(outside.run(&["emit", "-C", "project", "--name", "first"]), @"
    exit 0
    --- stdout
    migrations/0001_first.up.sql
    migrations/0001_first.down.sql
    ");
    assert_snapshot!(names(&outside), @"
    project/migrations/0001_first.down.sql
    project/migrations/0001_first.up.sql
    project/schema/app.sdl
    ");
    assert_eq!(outside.run(&["-C", "project", "check"]).code, 0);
}

#[test]
fn no_project_is_said_so() {
    let scratch = Scratch::new();
    for args in [&["plan"][..], &["check"], &["emit"], &["show"]] {
        let ran = scratch.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{ran}");
        assert!(ran.err.contains("run `schemac init` to make a project"), "{ran}");
    }
    assert!(scratch.files().is_empty());
}

#[test]
fn what_cannot_be_read_is_said_so() {
    let scratch = Scratch::new();
    scratch.write("migrations/0001_a.up.sql/x", "a folder with the name of a file");
    let ran = scratch.run(&["plan"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("cannot read") && ran.err.contains("migrations/0001_a.up.sql"), "{ran}");
}

#[test]
fn output_that_is_no_terminal_has_no_colours() {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", "table car {\n  id  int  default 3\n}\n");
    for no_color in [None, Some(""), Some("1")] {
        let mut command = scratch.command(&["check"]);
        match no_color {
            Some(value) => command.env("NO_COLOR", value),
            None => command.env_remove("NO_COLOR"),
        };
        let ran = ran(command.output().expect("the binary runs"));
        assert!(!ran.err.contains('\u{1b}'), "{ran}");
    }
}

#[test]
fn names_cannot_write_to_the_terminal() {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", "table \"a\u{1b}[31m\nb\u{202e}\" { id int }\n");
    let plan = scratch.run(&["plan"]);
    let said = plan.out.lines().find(|line| line.contains("create table")).unwrap_or_default();
    assert!(!said.contains(['\u{1b}', '\u{202e}']), "{said:?}");
    let emit = scratch.run(&["emit", "--name", "first"]);
    assert_eq!(emit.code, 0, "{emit}");
    assert_eq!(scratch.run(&["check"]).code, 0);
    let header = show(&scratch, "down").lines().filter(|line| line.starts_with("--")).collect::<String>();
    assert!(!header.contains(['\u{1b}', '\u{202e}']), "{header:?}");
}

/// The project's own example, written in some order; all that the commands print and write.
fn everything(order: &[usize], folder: &str, environment: &[(&str, &str)]) -> String {
    let files = [
        ("schema/user.sdl", include_str!("../schema/user.sdl")),
        ("schema/task.sdl", include_str!("../schema/task.sdl")),
        ("schema/deep/er/car.sdl", CAR),
        ("schemac.toml", "[postgres]\nversions = \"15..18\"\n"),
        ("migrations/0001_a.up.sql", "create table wheel (id int);\n"),
        ("migrations/0001_a.down.sql", "drop table wheel;\n"),
    ];
    let scratch = Scratch::new();
    for at in order {
        let (name, text) = files[*at];
        scratch.write(&format!("{folder}/{name}"), text);
    }
    let mut out = String::new();
    for args in [&["plan", "-v"][..], &["plan", "--format", "json"], &["emit", "--allow", "all"], &["show"], &["check"]]
    {
        let mut command = scratch.command(args);
        command.current_dir(scratch.path().join(folder)).envs(environment.iter().copied());
        let _ = writeln!(out, "{}", ran(command.output().expect("the binary runs")));
    }
    out.push_str(&show(&scratch, "/migrations/0").replace(folder, "project"));
    out
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let first = everything(&[0, 1, 2, 3, 4, 5], "project", &[]);
    assert!(first.contains("0002_drop_wheel_and_more.up.sql"), "{first}");
    assert_eq!(first, everything(&[0, 1, 2, 3, 4, 5], "project", &[]));
    assert_eq!(first, everything(&[5, 4, 3, 2, 1, 0], "another", &[]));
    let environment = [
        ("LANG", "tr_TR.UTF-8"),
        ("LC_ALL", "tr_TR.UTF-8"),
        ("TZ", "Asia/Kathmandu"),
        ("HOME", "/nowhere"),
        ("PGDATABASE", "other"),
        ("RUST_BACKTRACE", "full"),
        ("COLUMNS", "20"),
    ];
    assert_eq!(first, everything(&[2, 0, 5, 1, 4, 3], "größe und mehr", &environment));
}
