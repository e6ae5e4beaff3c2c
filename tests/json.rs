//! The JSON that commands print is what docs/json says it is: every key there, no other, of those types.

#[path = "bad/scratch.rs"]
mod scratch;

use std::fs;
use std::path::Path;

use scratch::{Scratch, entries};
use serde_json::Value;

fn schema(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/json").join(format!("{name}.schema.json"));
    serde_json::from_str(&fs::read_to_string(path).expect("the schema can be read")).expect("the schema is JSON")
}

/// Where a value is not what a schema says: type, enum, properties, required, additionalProperties, items.
fn wrong(value: &Value, schema: &Value, path: &str) -> Option<String> {
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if !kinds.is_empty() && !kinds.contains(&kind) {
        return Some(format!("{path} is of type {kind}, not {kinds:?}"));
    }
    if schema["enum"].as_array().is_some_and(|all| !all.contains(value)) {
        return Some(format!("{path} is {value}, which the schema does not list"));
    }
    match value {
        Value::Array(items) => {
            items.iter().enumerate().find_map(|(i, item)| wrong(item, &schema["items"], &format!("{path}[{i}]")))
        }
        Value::Object(map) => {
            let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
            let missing =
                required.into_iter().find(|key| !map.contains_key(*key)).map(|key| format!("{path}.{key} is missing"));
            missing.or_else(|| {
                map.iter().find_map(|(key, item)| {
                    let path = format!("{path}.{key}");
                    match (&schema["properties"][key.as_str()], &schema["additionalProperties"]) {
                        (Value::Null, Value::Bool(false)) => Some(format!("{path} is not in the schema")),
                        (Value::Null, other) => wrong(item, other, &path),
                        (known, _) => wrong(item, known, &path),
                    }
                })
            })
        }
        _ => None,
    }
}

fn holds(scratch: &Scratch, args: &[&str], name: &str) {
    let ran = scratch.run(args);
    let value: Value = serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{args:?}: {error}: {ran}"));
    if let Some(why) = wrong(&value, &schema(name), "$") {
        panic!("{args:?}: {why}\n{ran}");
    }
}

#[test]
fn every_shape_is_as_its_schema_says() {
    let scratch = Scratch::new();
    scratch.write(
        "schema/app.sdl",
        "extension citext\nenum mood { fine, 'so so' }\ndomain email as citext check (value ~ '@')\ntype pair as (a int, b text)\n\
         sequence ticket start 7\n/// People.\ntable user {\n  id    bigint  generated always as identity primary key\n  /// Where.\n  mail  email   unique\n  \
         pair  pair?\n  mood  mood  = 'fine'\n  twice  bigint  generated always as (id * 2) stored\n  boss  bigint?  references user\n  index (lower(mail::text))\n  \
         constraint no_clash exclude using btree (id with =)\n}\nview people as select 1 as one\nschema audit\n",
    );
    holds(&scratch, &["plan", "--format", "json"], "plan");
    holds(&scratch, &["check", "--format", "json"], "report");
    holds(&scratch, &["emit", "--format", "json"], "report");
    assert!(
        scratch.files().contains_key("migrations/0001_create_audit_and_more.up.sql"),
        "{:?}",
        scratch.files().keys()
    );
    holds(&scratch, &["history", "--format", "json"], "history");
    holds(&scratch, &["heads", "--format", "json"], "history");
    holds(&scratch, &["audit", "--format", "json"], "report");
    holds(&scratch, &["show", "--format", "json"], "show");
    holds(&scratch, &["diff", "1", "empty", "--format", "json"], "plan");
    scratch.write("schema/app.sdl", "table user { id int, name strng }\n");
    holds(&scratch, &["plan", "--format", "json"], "plan");
    holds(&scratch, &["check", "--format", "json"], "report");
}

/// The four shapes; a fifth must be held to its schema above.
#[test]
fn every_schema_is_known() {
    let names = entries(&Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/json"));
    let names: Vec<String> =
        names.iter().map(|path| path.file_name().unwrap_or_default().to_string_lossy().into_owned()).collect();
    assert_eq!(names, ["history.schema.json", "plan.schema.json", "report.schema.json", "show.schema.json"]);
}

#[test]
fn a_schema_refuses_what_it_does_not_say() {
    let history = schema("history");
    let wrongs = [
        serde_json::json!({ "version": 1 }),
        serde_json::json!({ "version": "1", "migrations": [] }),
        serde_json::json!({ "version": 1, "migrations": [], "more": 1 }),
        serde_json::json!({ "version": 1, "migrations": [{}] }),
    ];
    for one in wrongs {
        assert!(wrong(&one, &history, "$").is_some(), "{one}");
    }
}
