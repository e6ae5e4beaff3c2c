//! What headers decide: which pair is a head, and what of a chain a squash may make anew.

#[path = "bad/scratch.rs"]
mod scratch;

use scratch::Scratch;

const CAR: &str = "table car {\n  id    int   primary key\n  name  text?\n}\n";

/// A project with one emitted migration.
fn project() -> Scratch {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", CAR);
    assert_eq!(scratch.run(&["emit", "--name", "first"]).code, 0);
    scratch
}

/// A fill has nothing to do where there are no rows.
#[test]
fn a_squash_from_the_first_on_makes_anew_what_was_filled() {
    let scratch = project();
    scratch.write(
        "schema/app.sdl",
        CAR.replace("name  text?", "name  text?\n  doors  int  @fill(4)\n  code  text  @fill(upper(name))"),
    );
    assert_eq!(scratch.run(&["emit", "--name", "code"]).code, 0);
    let before = scratch.files();
    let ran = scratch.run(&["squash"]);
    assert_eq!(ran.code, 0, "{ran}");
    assert_eq!(scratch.files(), before, "nothing is written");
    assert!(ran.out.contains("code text not null") && !ran.out.contains("update"), "{ran}");
}

/// The head of a branch is the pair on which none stands, by the headers.
#[test]
fn heads_go_by_the_headers() {
    let scratch = project();
    scratch.write("schema/app.sdl", CAR.replace("name  text?", "doors  int?\n  name  text?"));
    assert_eq!(scratch.run(&["emit", "--name", "doors"]).code, 0);
    scratch.write(
        "migrations/0002_other.up.sql",
        "-- schemac: 1\n-- revision: 0002_other\n-- parent: 0001_first s1:0\n-- transaction: on\n\nselect 1;\n",
    );
    scratch.write(
        "migrations/0003_more.up.sql",
        "-- schemac: 1\n-- revision: 0003_more\n-- parent: 0002_other s1:0\n-- transaction: on\n\nselect 1;\n",
    );
    let ran = scratch.run(&["heads"]);
    assert_eq!(ran.code, 1, "{ran}");
    let heads: Vec<&str> = ran.out.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(heads, ["0002_doors", "0003_more"], "{ran}");
}
