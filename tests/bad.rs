//! Bad input: what `check` and `plan` say of it, word for word, and that nothing crashes, hangs or is written.
//!
//! A case is a file or folder in `tests/bad`: `name.sdl` is a project's whole schema, `name.sql` the only migration of a
//! chain, a folder a whole project. Beside it `name.snap` holds the exit status and the messages.

#[path = "bad/mutate.rs"]
mod mutate;
#[path = "bad/scratch.rs"]
mod scratch;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use insta::{Settings, assert_snapshot};
use scratch::{Scratch, entries};

/// A case is thought of by somebody; fewer than these, and some were lost.
const FLOOR: usize = 50;

#[test]
fn every_case_says_what_its_snapshot_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad");
    let cases: Vec<_> = entries(&folder)
        .into_iter()
        .filter(|path| {
            path.is_dir() && !path.ends_with("mutate") || path.extension().is_some_and(|e| e == "sdl" || e == "sql")
        })
        .collect();
    assert!(cases.len() >= FLOOR, "only {} cases", cases.len());
    let mut failed = Vec::new();
    for path in &cases {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let report = report(&project(path));
        let mut settings = Settings::clone_current();
        settings.set_snapshot_path("bad");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        let same = catch_unwind(AssertUnwindSafe(|| settings.bind(|| assert_snapshot!(name.as_str(), report))));
        if same.is_err() {
            failed.push(name);
        }
    }
    assert!(failed.is_empty(), "these say something else: {}", failed.join(", "));
}

/// No snapshot is left of a case that is gone.
#[test]
fn every_snapshot_has_its_case() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad");
    for snap in entries(&folder).into_iter().filter(|path| path.extension().is_some_and(|e| e == "snap")) {
        let has = ["", "sdl", "sql"].iter().any(|extension| snap.with_extension(extension).exists());
        assert!(has, "{} has no case", snap.display());
    }
}

/// A scratch project of a case.
fn project(case: &Path) -> Scratch {
    let scratch = Scratch::new();
    if case.is_dir() {
        copy(case, case, &scratch);
        return scratch;
    }
    let bytes = fs::read(case).expect("cases can be read");
    match case.extension() {
        Some(extension) if extension == "sql" => scratch.write("migrations/0001_first.up.sql", bytes),
        _ => scratch.write("schema/app.sdl", bytes),
    };
    scratch
}

fn copy(root: &Path, dir: &Path, scratch: &Scratch) {
    for path in entries(dir) {
        if path.is_dir() {
            copy(root, &path, scratch);
        } else {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
            scratch.write(&name, fs::read(&path).expect("cases can be read"));
        }
    }
}

/// What `check` says. `plan` says the same where something is wrong, neither writes a file, and neither crashes.
fn report(scratch: &Scratch) -> String {
    let before = scratch.files();
    let check = scratch.run(&["check"]);
    let plan = scratch.run(&["plan"]);
    assert!(matches!(check.code, 0 | 1), "check: {} {}", check.code, check.err);
    assert_eq!(check.out, "", "findings go to stderr");
    if check.code == 1 && !check.err.contains("error[pending]") {
        assert_eq!(
            (plan.code, plan.err.as_str(), plan.out.as_str()),
            (1, check.err.as_str(), ""),
            "plan says the same"
        );
        let emit = scratch.run(&["emit", "--allow", "all"]);
        assert_eq!(
            (emit.code, emit.err.as_str(), emit.out.as_str()),
            (1, check.err.as_str(), ""),
            "emit says the same"
        );
    } else {
        assert_eq!(plan.code, 0, "plan: {}", plan.err);
    }
    assert_eq!(scratch.files(), before, "nothing is written");
    // That all is well, or only pending, is told elsewhere.
    let findings =
        check.err.split("\nok: ").next().unwrap_or_default().split("error[pending]").next().unwrap_or_default();
    format!("exit {}\n\n{findings}", check.code)
}

/// Bytes in a file of a project that is right else: exit status and messages of `check`.
fn check_bytes(name: &str, bytes: &[u8]) -> scratch::Ran {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", "table car { id int? }\n");
    scratch.write("migrations/0001_first.up.sql", "create table car (id int);\n");
    scratch.write(name, bytes);
    let before = scratch.files();
    let ran = scratch.run(&["check"]);
    assert_eq!(scratch.files(), before, "nothing is written");
    ran
}

#[test]
fn what_is_not_utf8_is_refused() {
    for (name, bytes) in [
        ("schema/app.sdl", &b"table caf\xe9 { id int }\n"[..]),
        ("migrations/0001_first.up.sql", b"create table caf\xe9 (id int);\n"),
        ("migrations/0001_first.up.sql", b"\xff\xfec\0r\0e\0a\0t\0e\0"),
        ("schemac.toml", b"\xff"),
    ] {
        let ran = check_bytes(name, bytes);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{ran}");
        assert!(ran.err.contains(name) && ran.err.contains("not UTF-8"), "{ran}");
    }
}

#[test]
fn a_nul_byte_is_refused() {
    for (name, bytes) in [
        ("schema/app.sdl", &b"/// a\0b\ntable car { id int? }\n"[..]),
        ("schema/app.sdl", b"table car { id int? }\n\0"),
        ("migrations/0001_first.up.sql", b"create table car (id int);\n-- \0\n"),
        ("migrations/0001_first.up.sql", b"create table car (id int default '\0');\n"),
    ] {
        let ran = check_bytes(name, bytes);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{ran}");
        assert!(ran.err.contains(name) && ran.err.contains("NUL byte"), "{ran}");
    }
}

#[test]
fn marks_and_line_ends_mean_nothing() {
    for (name, bytes) in [
        ("schema/app.sdl", &b"\xef\xbb\xbftable car { id int? }\n"[..]),
        ("schema/app.sdl", b"table car {\r\n  id  int?\r\n}\r\n"),
        ("schema/app.sdl", b"table car { id int? }"),
        ("schema/empty.sdl", b""),
        ("schema/empty.sdl", b"// nothing\n/* nothing\n */"),
        ("schema/note.txt", b"\xff"),
        ("migrations/0001_first.up.sql", b"\xef\xbb\xbfcreate table car (id int);\n"),
        ("migrations/0001_first.up.sql", b"create table car\r\n  (id int);\r\n"),
        ("migrations/0001_first.up.sql", b"create table car (id int)"),
        ("migrations/0002_nothing.up.sql", b""),
        ("migrations/0002_nothing.up.sql", b"-- nothing\n;;\n"),
        ("schemac.toml", b"\xef\xbb\xbf[postgres]\r\nversions = \"17\"\r\n"),
        ("schemac.toml", b""),
    ] {
        let ran = check_bytes(name, bytes);
        assert_eq!(ran.code, 0, "{name}: {ran}");
    }
}

#[test]
fn a_project_may_be_empty() {
    for folder in ["schema/.gitkeep", "migrations/.gitkeep"] {
        let scratch = Scratch::new();
        scratch.write(folder, "");
        for args in [&["check", "--strict"][..], &["plan", "--exit-code"], &["emit"], &["show"]] {
            let ran = scratch.run(args);
            assert_eq!(ran.code, 0, "{args:?}: {ran}");
        }
        assert_eq!(scratch.files().len(), 1);
    }
}

#[test]
fn settings_that_are_wrong_are_told_with_their_place() {
    for (text, words) in [
        ("[postgres]\nversion = \"17\"\n", &["line 2", "unknown field `version`", "`versions`"][..]),
        ("[postgress]\nversions = \"17\"\n", &["line 1", "unknown field `postgress`", "`postgres`"]),
        ("nonsense = 1\n", &["line 1", "unknown field `nonsense`"]),
        ("[postgres]\nversions = 17\n", &["line 2", "expected a string"]),
        ("[postgres\n", &["line 1"]),
        ("[postgres]\nversions = \"17\"\nversions = \"18\"\n", &["line 3", "duplicate key"]),
        ("[postgres]\nversions = \"9..18\"\n", &["`versions = \"9..18\"` is no range", "\"14..18\" or \"17\""]),
        ("[postgres]\nversions = \"18..14\"\n", &["is no range"]),
        ("[postgres]\nversions = \"17..19\"\n", &["is no range"]),
        ("[postgres]\nversions = \"14.2\"\n", &["is no range"]),
        ("[postgres]\nversions = \"latest\"\n", &["is no range"]),
        ("[postgres]\nversions = \"\"\n", &["is no range"]),
    ] {
        let ran = check_bytes("schemac.toml", text.as_bytes());
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{text}: {ran}");
        for word in words.iter().chain(&["schemac.toml"]) {
            assert!(ran.err.contains(word), "{text}: no `{word}` in {ran}");
        }
    }
}

#[test]
fn deep_and_long_inputs_end() {
    let many = |text: &str, count: usize| text.repeat(count);
    let column = |default: String| format!("table t {{\n  a  int?  = {default}\n}}\n");
    for text in [
        column(format!("{}1{}", many("(", 20_000), many(")", 20_000))),
        column(many("(", 20_000)),
        column(format!("{}1{}", many("array[", 20_000), many("]", 20_000))),
        column(format!("1{}", many(" + 1", 5_000))),
        column(format!("{}true", many("not ", 5_000))),
        column(format!("{}1", many("- ", 5_000))),
        column(format!("1{}", many("::int", 5_000))),
        column(format!("{}1{}", many("case when true then 1 else ", 5_000), many(" end", 5_000))),
        column(format!("'{}'", many("x", 1_000_000))),
        format!("table t {}\n", many("{", 5_000)),
        format!("view v as select {}1{}\n", many("(", 20_000), many(")", 20_000)),
        many("x", 1_000_000),
        many("(", 1_000_000),
        many("/*", 500_000),
        format!("table {}b {{ id int }}\n", many("a.", 100_000)),
    ] {
        let ran = check_bytes("schema/app.sdl", text.as_bytes());
        assert_eq!(ran.code, 1, "{}: {}", &text[..60], ran.err.get(..400).unwrap_or(&ran.err));
    }
    for text in [
        format!("create table t (a int default {}1{});\n", many("(", 20_000), many(")", 20_000)),
        format!("create table t (a int default 1{});\n", many(" + 1", 5_000)),
        format!("create table t (a bool check ({}true));\n", many("not ", 20_000)),
        format!("create view v as select 1{};\n", many(" union all select 1", 20_000)),
        format!("create table t (a text default '{}');\n", many("x", 1_000_000)),
        many("selec 1;", 3_000),
    ] {
        let ran = check_bytes("migrations/0001_first.up.sql", text.as_bytes());
        assert_eq!(ran.code, 1, "{}: {}", &text[..60], ran.err.get(..400).unwrap_or(&ran.err));
    }
}
