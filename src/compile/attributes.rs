//! Owns what an object says, attribute by attribute, in words: for the comparison of branches, and for saying what differs.

use std::collections::BTreeMap;

use crate::kinds::Object;
use crate::kinds::composite::Composite;
use crate::kinds::sequence::{Options, Sequence};
use crate::kinds::table::{Column, ColumnExtra, PartitionOf, Table, partition_by_sql};
use crate::kinds::view::View;

/// An attribute: the part of the object that has it (a column, a label; nothing for the whole), and its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Attribute {
    pub(super) part: String,
    pub(super) name: String,
}

/// Attributes with their values as text.
pub(super) type Attributes = BTreeMap<Attribute, String>;

/// What marks that a part is there at all.
pub(super) const EXISTS: &str = "";

/// All attributes of an object.
pub(super) fn attributes(object: &Object) -> Attributes {
    let mut out = Attributes::new();
    match object {
        Object::Table(table) => of_table(table, &mut out),
        Object::Sequence(sequence) => of_sequence(sequence, &mut out),
        Object::Composite(composite) => of_composite(composite, &mut out),
        Object::Enum(one) => {
            for label in one.labels.iter() {
                put(&mut out, format!("label '{label}'"), EXISTS, String::new());
            }
        }
        Object::Comment(comment) => put(&mut out, String::new(), "text", format!("'{}'", comment.text)),
        Object::Constraint(one) => put(&mut out, String::new(), "definition", one.definition()),
        Object::Index(one) => {
            put(&mut out, String::new(), "definition", format!("{} {:?}", one.definition(None), one.marks))
        }
        Object::View(one) => of_view(one, &mut out),
        Object::Trigger(one) => put(&mut out, String::new(), "definition", format!("{} {:?}", one.item(), one.firing)),
        Object::EventTrigger(one) => {
            put(&mut out, String::new(), "definition", format!("{} {:?}", one.item(), one.firing))
        }
        Object::Rule(one) => put(&mut out, String::new(), "definition", format!("{} {:?}", one.item(), one.firing)),
        Object::Policy(one) => put(&mut out, String::new(), "definition", one.item()),
        other => put(&mut out, String::new(), "definition", format!("{other:?}")),
    }
    out
}

fn put(out: &mut Attributes, part: String, name: &str, value: String) {
    out.insert(Attribute { part, name: name.to_owned() }, value);
}

fn of_table(table: &Table, out: &mut Attributes) {
    let Table {
        name: _,
        columns,
        unlogged,
        options,
        tablespace,
        method,
        row_security,
        forced_row_security,
        replica_identity,
        family,
    } = table;
    let mut whole = |name: &str, value: String| put(out, String::new(), name, value);
    whole("persistence", if *unlogged { "unlogged" } else { "logged" }.to_owned());
    whole("tablespace", tablespace.map_or_else(|| "the default".to_owned(), |space| space.to_string()));
    whole("access method", method.map_or_else(|| "heap".to_owned(), |method| method.to_string()));
    whole("row level security", row_security.to_string());
    whole("forced row level security", forced_row_security.to_string());
    whole("replica identity", replica_identity.to_string());
    let none = || "none".to_owned();
    let family = family.as_deref();
    let by = family.and_then(|one| one.partition_by.as_ref());
    whole("partitioning", by.map_or_else(none, partition_by_sql));
    let of = family.and_then(|one| one.partition_of.as_ref());
    let place = |one: &PartitionOf| format!("partition of {} {}", one.parent.qualified(), one.bound.text);
    whole("place", of.map_or_else(none, place));
    let parents: Vec<String> = table.parents().iter().map(|one| one.qualified().to_string()).collect();
    whole("inheritance", if parents.is_empty() { none() } else { parents.join(", ") });
    whole("type", table.of_type().map_or_else(none, |one| one.qualified().to_string()));
    for (name, value) in options {
        whole(&format!("storage parameter {name}"), value.to_string());
    }
    columns.iter().for_each(|column| of_column(column, out));
}

fn of_column(column: &Column, out: &mut Attributes) {
    let Column { name, ty, not_null, default, extra } = column;
    let none = ColumnExtra::default();
    let ColumnExtra {
        collation,
        identity,
        generated,
        storage,
        compression,
        statistics,
        options,
        inherited,
        not_null: state,
        not_null_name,
    } = extra.as_deref().unwrap_or(&none);
    let mut say = |what: &str, value: Option<String>| {
        put(out, format!("column `{name}`"), what, value.unwrap_or_else(|| "none".to_owned()));
    };
    say(EXISTS, Some(String::new()));
    say("type", Some(ty.sql()));
    say("nullability", Some(if *not_null { "not null" } else { "nullable" }.to_owned()));
    say("default", default.as_ref().map(|default| default.print().unwrap_or(default.text()).to_owned()));
    say("collation", collation.map(|collation| collation.to_string()));
    say("identity", identity.map(|one| if one.always { "always" } else { "by default" }.to_owned()));
    say("generation expression", generated.as_ref().map(|one| format!("({}) stored: {}", one.expr.text(), one.stored)));
    say("storage", storage.map(|storage| storage.to_string()));
    say("compression", compression.map(|method| method.to_string()));
    say("statistics target", statistics.map(|target| target.to_string()));
    say("inherited", inherited.then(|| "only".to_owned()));
    say("not null no inherit", state.no_inherit.then(|| "yes".to_owned()));
    say("not null not valid", state.not_valid.then(|| "yes".to_owned()));
    say("name of its not null", not_null_name.map(|name| name.to_string()));
    for (option, value) in options {
        say(&format!("option {option}"), Some(value.to_string()));
    }
}

fn of_sequence(sequence: &Sequence, out: &mut Attributes) {
    let Sequence { name: _, options, unlogged, role } = sequence;
    let Options { ty, start, increment, min, max, cache, cycle } = options;
    let mut say = |name: &str, value: String| put(out, String::new(), name, value);
    say("type", ty.to_string());
    say("start", start.to_string());
    say("increment", increment.to_string());
    say("minimum", min.to_string());
    say("maximum", max.to_string());
    say("cache", cache.to_string());
    say("cycle", cycle.to_string());
    say("persistence", if *unlogged { "unlogged" } else { "logged" }.to_owned());
    say("owner", format!("{role:?}"));
}

fn of_view(view: &View, out: &mut Attributes) {
    let View {
        name: _,
        materialized: _,
        columns,
        query,
        listed: _,
        starred: _,
        updatable: _,
        options,
        tablespace,
        method,
        filled: _,
    } = view;
    let mut say = |name: &str, value: String| put(out, String::new(), name, value);
    say("query", query.print().to_owned());
    say("columns", columns.iter().map(|one| format!("{} {}", one.name, one.ty.sql())).collect::<Vec<_>>().join(", "));
    say("tablespace", tablespace.map_or_else(|| "the default".to_owned(), |space| space.to_string()));
    say("access method", method.map_or_else(|| "heap".to_owned(), |method| method.to_string()));
    for (name, value) in options {
        say(&format!("option {name}"), value.to_string());
    }
    for column in columns.iter().filter(|column| column.default.is_some()) {
        let default = column.default.as_ref().map_or("", |default| default.text());
        say(&format!("default of column `{}`", column.name), default.to_owned());
    }
}

fn of_composite(composite: &Composite, out: &mut Attributes) {
    for one in &composite.attributes {
        let part = || format!("attribute `{}`", one.name);
        put(out, part(), EXISTS, String::new());
        put(out, part(), "type", one.ty.sql());
        put(out, part(), "collation", one.collation.map_or_else(|| "none".to_owned(), |name| name.to_string()));
    }
}

/// The first attribute in which two objects differ, in words.
pub(super) fn first_difference(got: &Object, wanted: &Object) -> String {
    let (got, wanted) = (attributes(got), attributes(wanted));
    let differs = got.keys().chain(wanted.keys()).find(|key| got.get(*key) != wanted.get(*key));
    let Some(key) = differs else { return "it differs".to_owned() };
    let of = if key.part.is_empty() { String::new() } else { format!("{}: ", key.part) };
    match (got.get(key), wanted.get(key)) {
        (None, _) if key.name == EXISTS => format!("{} is missing", key.part),
        (_, None) if key.name == EXISTS => format!("{} should not be there", key.part),
        (None, _) => format!("{of}it has no {}", key.name),
        (_, None) => format!("{of}it should have no {}", key.name),
        (Some(a), Some(b)) => format!("{of}its {} is {a}, wanted is {b}", key.name),
    }
}
