//! What a rename by hand leaves of texts that are beyond analysis: they follow, or are out of date.

#[path = "bad/scratch.rs"]
mod scratch;

use scratch::Scratch;

const CAR: &str = "table car {\n  id    int   primary key\n  name  text?\n}\n";

/// A project with this schema in its first migration, and another by hand.
fn project(schema: &str, by_hand: &str) -> Scratch {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", schema);
    assert_eq!(scratch.run(&["emit", "--name", "first"]).code, 0);
    scratch.write("migrations/0002_hand.up.sql", by_hand);
    scratch
}

#[test]
fn what_was_renamed_below_a_text_is_not_taken_for_the_same() {
    let view = "view v as select 'Jan 1, 1950'::date as e, coalesce(name, 'x') as d from car\n";
    let scratch = project(&format!("{CAR}{view}"), "alter table car rename column name to called;\n");
    let renamed = CAR.replace("name  text?", "called  text?");
    // PostgreSQL follows, and so does the text in the chain: as it was it says nothing of what is there.
    scratch.write("schema/app.sdl", format!("{renamed}{view}"));
    let ran = scratch.run(&["check"]);
    assert_eq!(ran.code, 1, "{ran}");
    assert!(ran.err.contains("error[pending]"), "{ran}");
    scratch.write("schema/app.sdl", format!("{renamed}{}", view.replace("(name", "(called")));
    let ran = scratch.run(&["check", "--strict"]);
    assert_eq!(ran.code, 0, "{ran}");
}

#[test]
fn what_does_not_follow_a_rename_is_not_made_again() {
    let view = "view v as select *, 'Jan 1, 1950'::date as e, coalesce(name, 'x') as d from car\n";
    let scratch = project(&format!("{CAR}{view}"), "alter table car rename column name to called;\n");
    let renamed = CAR.replace("name  text?", "called  text?");
    scratch.write("schema/app.sdl", format!("{renamed}{}", view.replace("(name", "(called")));
    let before = scratch.files();
    let ran = scratch.run(&["emit", "--name", "view"]);
    assert!(ran.err.contains("view v cannot be made again: what it names was renamed"), "{ran}");
    assert_eq!(scratch.files(), before, "nothing is written");
    let anew = "drop view v;\nalter table car rename column name to called;\n\
                create view v as select *, 'Jan 1, 1950'::date as e, coalesce(called, 'x') as d from car;\n";
    scratch.write("migrations/0002_hand.up.sql", anew);
    let ran = scratch.run(&["check", "--strict"]);
    assert_eq!(ran.code, 0, "{ran}");
}

#[test]
fn a_label_renamed_below_a_text_outdates_it_by_way_of_a_table() {
    let schema = |label: &str| {
        format!(
            "enum kind {{ {label}, van }}\ntable car {{ id int, kind kind }}\n\
             view v as select id, 'Jan 1, 1950'::date as n from car where kind = '{label}'\n"
        )
    };
    let scratch = project(&schema("small"), "alter type kind rename value 'small' to 'tiny';\n");
    scratch.write("schema/app.sdl", schema("tiny"));
    let before = scratch.files();
    let ran = scratch.run(&["emit", "--name", "view"]);
    assert!(ran.err.contains("view v cannot be made again: what it names was renamed"), "{ran}");
    assert_eq!(scratch.files(), before, "nothing is written");
}
