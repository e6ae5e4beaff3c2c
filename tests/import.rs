//! `import` from other databases: its choices, and what people give it instead of a dump. The schemas are in `tests/dialects.rs`.

#[path = "bad/scratch.rs"]
mod scratch;

use scratch::Scratch;

/// Rows of a dump may hold any bytes; PowerShell writes UTF-16.
#[test]
fn dumps_of_any_bytes_are_read() {
    let scratch = Scratch::new();
    let mut bytes =
        b"CREATE TABLE `t` (`id` int NOT NULL, PRIMARY KEY (`id`));\nINSERT INTO `t` VALUES (_binary '".to_vec();
    bytes.extend([0xff, 0x00, 0x9c]);
    bytes.extend(b"');\n");
    scratch.write("rows.sql", bytes);
    let ran = scratch.run(&["import", "--dialect", "mysql", "rows.sql", "--out", "a"]);
    assert_eq!(ran.code, 0, "{ran}");
    let wide: Vec<u8> = "\u{feff}CREATE TABLE t (a int);\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    scratch.write("wide.sql", wide);
    let ran = scratch.run(&["import", "--dialect", "sqlite", "wide.sql", "--out", "b"]);
    assert_eq!(ran.code, 0, "{ran}");
    let files = scratch.files();
    assert!(files.keys().any(|name| name.starts_with("a/")) && files.keys().any(|name| name.starts_with("b/")));
}

/// What people disagree on is chosen in schemac.toml.
#[test]
fn an_import_follows_its_choices() {
    const MYSQL: &str = "CREATE TABLE `T` (`Id` int unsigned NOT NULL AUTO_INCREMENT, `on` tinyint(1) DEFAULT '1', \
        `n` int unsigned, `j` json, `at` datetime(3), `s` varchar(9) COLLATE utf8mb4_bin, `c` varchar(9), PRIMARY KEY (`Id`));";
    const SQLITE: &str = "CREATE TABLE T (a INTEGER, \"B\" TEXT COLLATE NOCASE, at DATETIME);";
    const COLLATED: &str = "CREATE TABLE t (b TEXT CHECK (b <> 'ROOT' COLLATE NOCASE)); \
        CREATE VIEW v AS SELECT b FROM t WHERE b COLLATE NOCASE IN ('x', 'y');";
    const PRODUCT: &str = "CREATE TABLE p (id bigint unsigned AUTO_INCREMENT PRIMARY KEY); \
        CREATE TABLE t (a int, b int, p_id bigint unsigned, CHECK (a * b < 9), FOREIGN KEY (p_id) REFERENCES p (id));";
    const NARROW: &str =
        "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (n INTEGER, p_id INTEGER REFERENCES p);";
    let import = |dialect: &str, dump: &str, choices: &str| {
        let scratch = Scratch::new();
        scratch.write("schemac.toml", format!("[import]\n{choices}\n")).write("dump.sql", dump);
        let ran = scratch.run(&["import", "--dialect", dialect, "dump.sql"]);
        assert_eq!(ran.code, 0, "{ran}");
        let text: Vec<String> = scratch
            .files()
            .into_iter()
            .filter(|(name, _)| name.ends_with(".sdl"))
            .map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned())
            .collect();
        text.join("\n").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for (dialect, dump, choices, wanted) in [
        (
            "mysql",
            MYSQL,
            "",
            &[
                "table \"T\" {",
                "\"Id\" bigint",
                "on bool? = true",
                "n bigint?",
                "j jsonb?",
                "at timestamp(3)?",
                "c varchar(9)?",
            ][..],
        ),
        ("mysql", MYSQL, "unsigned = \"check\"", &["n bigint? check (n >= 0)"]),
        ("mysql", MYSQL, "unsigned = \"same\"", &["n int?"]),
        ("mysql", MYSQL, "tinyint1 = \"smallint\"", &["on smallint? = 1"]),
        ("mysql", MYSQL, "json = \"json\"", &["j json?"]),
        ("mysql", MYSQL, "datetime = \"timestamptz\"", &["at timestamptz(3)?"]),
        ("mysql", MYSQL, "case_insensitive = \"citext\"", &["c citext?", "s varchar(9)?", "extension citext"]),
        ("mysql", MYSQL, "names = \"lower\"", &["table t {", "id bigint"]),
        ("sqlite", SQLITE, "", &["table t {", "a bigint?", "\"B\" citext?", "at timestamp?"]),
        ("sqlite", SQLITE, "sqlite_integer = \"integer\"", &["a int?"]),
        ("sqlite", SQLITE, "case_insensitive = \"text\"", &["\"B\" text?"]),
        ("sqlite", SQLITE, "names = \"keep\"", &["table \"T\" {"]),
        // COLLATE on one side governs the comparison; a product has 64 bits.
        (
            "sqlite",
            COLLATED,
            "",
            &["check (lower(b) <> lower('ROOT'::text))", "where lower(b) in (lower('x'::text), lower('y'::text))"],
        ),
        ("mysql", PRODUCT, "", &["check (a::bigint * b < 9)", "p_id bigint? references p"]),
        ("sqlite", NARROW, "sqlite_integer = \"integer\"", &["p_id bigint? references p", "n int?"]),
    ] {
        let sdl = import(dialect, dump, choices);
        for one in wanted {
            assert!(sdl.contains(one), "{dialect}, {choices}: no `{one}` in {sdl}");
        }
    }
}

/// A dump that is taken for PostgreSQL's is recognised.
#[test]
fn another_dialect_is_named() {
    let scratch = Scratch::new();
    scratch.write("dump.sql", "CREATE TABLE `t` (`a` int NOT NULL AUTO_INCREMENT) ENGINE=InnoDB;\n");
    let ran = scratch.run(&["import", "dump.sql"]);
    assert_eq!(ran.code, 1, "{ran}");
    assert!(ran.err.contains("the file looks like MySQL") && ran.err.contains("--dialect mysql"), "{ran}");
    let ran = scratch.run(&["import", "--dialect", "sqlite", "dump.sql"]);
    assert!(ran.err.contains("the file looks like MySQL"), "{ran}");
}

/// A database is no dump; a folder that declares things already is told before anything is read.
#[test]
fn what_is_no_dump_is_named() {
    let scratch = Scratch::new();
    scratch.write("app.db", b"SQLite format 3\0\x10\x00\xff\xfe");
    for dialect in ["sqlite", "mysql", "postgres"] {
        let ran = scratch.run(&["import", "--dialect", dialect, "app.db"]);
        assert_eq!(ran.code, 1, "{ran}");
        assert!(ran.err.contains("is a SQLite database, and no SQL"), "{ran}");
    }
    scratch.write("schema/app.sdl", "table a { id int }\n");
    let ran = scratch.run(&["import", "--dialect", "sqlite", "app.db"]);
    assert!(ran.err.contains("declares things already"), "{ran}");
}

/// pg_dump makes every materialized view empty and fills it with the data: that is no wish.
#[test]
fn import_takes_no_empty_views_over() {
    let scratch = Scratch::new();
    let dump = "create table t (a int not null);\n\
                create materialized view m as select a from t with no data;\n\
                create materialized view n as select a, 'Jan 3 2024'::date as d from t with no data;\n";
    scratch.write("dump.sql", dump);
    assert_eq!(scratch.run(&["import", "dump.sql"]).code, 0);
    let files = scratch.files();
    let text: String = files
        .iter()
        .filter(|(name, _)| name.ends_with(".sdl"))
        .map(|(_, text)| String::from_utf8_lossy(text))
        .collect();
    assert!(text.contains("materialized view m") && text.contains("materialized view n"), "{text}");
    assert!(!text.to_lowercase().contains("no data"), "{text}");
}
