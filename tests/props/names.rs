//! Owns names: a pool with the difficult ones, how SDL and SQL spell them, what PostgreSQL chooses by itself.

use crate::model::{Id, Model};
use crate::random::Random;

/// Names of things in schemas.
const THINGS: [&str; 30] = [
    "user",
    "order",
    "task",
    "project",
    "account",
    "invoice",
    "item",
    "tag",
    "audit_log",
    "Group",
    "camelCase",
    "Weird Name",
    "größe",
    "select",
    "table",
    "group",
    "a\"b",
    "x.y",
    "dash-ed",
    "semi;colon",
    "it's",
    "from",
    "index",
    "check",
    "default",
    "_private",
    "t1",
    "日本語の名前",
    "a_name_that_is_as_long_as_postgresql_lets_a_name_be_63_bytes_xx",
    "überlänge_mit_umlauten_äöüß_bis_dreiundsechzig_bytes_voll_äöü",
];

/// Names of columns and attributes.
const COLUMNS: [&str; 30] = [
    "name",
    "title",
    "order",
    "user",
    "index",
    "check",
    "include",
    "like",
    "camelCase",
    "with space",
    "naïve",
    "desc",
    "a'b",
    "created_at",
    "updated_at",
    "amount",
    "status",
    "email",
    "note",
    "value",
    "type",
    "key",
    "end",
    "primary",
    "q\"q",
    "a",
    "b",
    "c",
    "the_column_whose_name_is_long_enough_to_make_generated_names_cut",
    "größe_in_sehr_vielen_umlauten_äöüäöüäöü",
];

/// Labels of enums.
const LABELS: [&str; 14] = [
    "todo",
    "done",
    "in_progress",
    "Won't do",
    "blocked",
    "InReview",
    "not started",
    "ÄÖÜ",
    "a,b",
    "x{y}",
    "null",
    "-- c",
    "one",
    "two",
];

/// Names of schemas.
const SCHEMAS: [&str; 7] = ["audit", "schema", "Sales", "user", "my schema", "extensions", "größe"];

/// Reserved words among them, which SQL wants quoted.
const RESERVED: [&str; 14] = [
    "user", "order", "select", "table", "group", "check", "default", "desc", "end", "primary", "like", "from", "null",
    "foreign",
];

/// Words that open a member of a table.
const MEMBERS: [&str; 9] =
    ["check", "constraint", "exclude", "foreign", "include", "index", "like", "primary", "unique"];

/// What a name is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pool {
    Thing,
    Column,
    Label,
    Schema,
}

/// A name that is not among those taken.
pub fn choose(random: &mut Random, pool: Pool, taken: &dyn Fn(&str) -> bool) -> String {
    let list: &[&str] = match pool {
        Pool::Thing => &THINGS,
        Pool::Column => &COLUMNS,
        Pool::Label => &LABELS,
        Pool::Schema => &SCHEMAS,
    };
    for _ in 0..8 {
        let word = random.pick(list).unwrap_or("x");
        // Difficult names are there, but not everywhere.
        if !is_plain(word) && random.chance(50) {
            continue;
        }
        let name = if random.chance(25) {
            clip(&format!("{}_{}", clip(word, 58), random.below(90)), 63).to_owned()
        } else {
            clip(word, 63).to_owned()
        };
        if !taken(&name) {
            return name;
        }
    }
    let mut number = random.below(1000);
    loop {
        let name = format!("n{number}");
        if !taken(&name) {
            return name;
        }
        number += 1;
    }
}

/// At most so many bytes, whole characters.
pub fn clip(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn is_plain(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase() || c == '_')
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

fn quote(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// As SQL writes it.
pub fn sql(name: &str) -> String {
    if is_plain(name) && !RESERVED.contains(&name) { name.to_owned() } else { quote(name) }
}

/// As SDL writes it where only a name can stand: reserved words are names.
pub fn word(name: &str) -> String {
    if is_plain(name) { name.to_owned() } else { quote(name) }
}

/// As SDL writes a column: nine words would open another member.
pub fn column_word(name: &str) -> String {
    if MEMBERS.contains(&name) { quote(name) } else { word(name) }
}

/// A string.
pub fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// Schema and name, seen from a schema.
pub fn qualified(model: &Model, schema: Option<Id>, name: &str, here: Option<Id>) -> String {
    if schema == here { sql(name) } else { format!("{}.{}", sql(model.schema_name(schema)), sql(name)) }
}

/// The name that PostgreSQL makes of a table's, columns' and a label.
pub fn generated(first: &str, second: &str, label: &str) -> String {
    let overhead = label.len() + 1 + usize::from(!second.is_empty());
    let (mut a, mut b) = (first.len(), second.len());
    while a + b + overhead > 63 {
        if a > b { a -= 1 } else { b -= 1 }
    }
    let (a, b) = (clip(first, a), clip(second, b));
    if second.is_empty() { format!("{a}_{label}") } else { format!("{a}_{b}_{label}") }
}
