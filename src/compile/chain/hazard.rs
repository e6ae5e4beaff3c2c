//! Owns what replay does not see of a pair that somebody wrote by hand: rows and bodies that name what the other branch took
//! away or changed.

use std::collections::BTreeSet;

use super::merge::Conflict;
use crate::catalog::Catalog;
use crate::kinds::table::Table;
use crate::kinds::{Model, Object, ObjectId};
use crate::name::{QualifiedName, folded};
use crate::sql;
use crate::sql::ast::{Statement, StatementNode};

/// What a statement of rows, or one that is kept as it is, names of what is not as it was.
pub(super) fn hazard(text: &str, before: &Catalog, now: &Catalog) -> Option<Conflict> {
    let parsed = sql::parse(&sql::blank_psql(text));
    let blind = |one: &&Statement| matches!(one.node, StatementNode::Dml(_) | StatementNode::Opaque(_));
    parsed.statements.iter().filter(blind).find_map(|one| {
        let words = words(text.get(one.start as usize..one.end as usize)?);
        let inserts = matches!(&one.node, StatementNode::Dml(dml) if dml.verb.eq_ignore_ascii_case("insert"));
        before.iter().find_map(|(id, old)| changed(id, old, now.get(id), &words, inserts))
    })
}

/// A name in a pair that means something else by now: what had it is called otherwise, and something new has it.
pub(super) fn reused(text: &str, before: &Catalog, now: &Catalog) -> Option<Conflict> {
    let words = words(&sql::blank_psql(text));
    now.iter().find_map(|(id, object)| {
        let old_names = now.lineage().former(id);
        let was_known = |name| before.lineage().was(id, name);
        let taken = old_names.iter().filter(|name| !was_known(**name) && words.contains(name.name.as_str()));
        let other = taken.map(|name| ObjectId { schema: name.schema, name: name.name, ..id });
        if let Some(other) = other.into_iter().find(|other| before.has(*other) && now.has(*other)) {
            let what = format!("what had that name is {id} now, and something else has it");
            return Some(Conflict { object: other, what });
        }
        let own = |name: QualifiedName| before.get(ObjectId { schema: name.schema, name: name.name, ..id });
        let then = before.get(id).or_else(|| old_names.iter().rev().find_map(|name| own(*name)))?;
        let table = then.id().name;
        if !words.contains(table.as_str()) && !words.contains(id.name.as_str()) {
            return None;
        }
        now.lineage().former_parts(id).find_map(|(part, name)| {
            let known = before.lineage().part_was(then.id(), part, name);
            let both = has_part(then, name) && has_part(object, name);
            let spoken = words.contains(name) || words.contains(&crate::name::literal(name));
            (!known && both && spoken).then(|| Conflict {
                object: id,
                what: format!("what was `{name}` there is `{part}` now, and something else is `{name}`"),
            })
        })
    })
}

fn has_part(object: &Object, name: &str) -> bool {
    match object {
        Object::Table(table) => table.columns.iter().any(|column| column.name.as_str() == name),
        Object::Composite(one) => one.attributes.iter().any(|attribute| attribute.name.as_str() == name),
        Object::View(view) => view.columns.iter().any(|column| column.name.as_str() == name),
        Object::Enum(one) => one.labels.iter().any(|label| **label == *name),
        _ => false,
    }
}

/// The words and strings of a statement, folded as names are.
fn words(text: &str) -> BTreeSet<String> {
    let Ok(tokens) = sql::token::scan(text) else { return BTreeSet::new() };
    let bare = |word: &str| if word.starts_with('\'') { word.to_owned() } else { folded(word) };
    tokens.list.iter().map(|token| bare(token.text(text))).collect()
}

fn changed(
    id: ObjectId,
    old: &Object,
    now: Option<&Object>,
    words: &BTreeSet<String>,
    inserts: bool,
) -> Option<Conflict> {
    let says = |what: String| Some(Conflict { object: id, what });
    match (old, now) {
        (Object::Enum(old), Some(Object::Enum(now))) => {
            let gone = old.labels.iter().filter(|label| !now.labels.contains(label));
            gone.into_iter()
                .find(|label| words.contains(&crate::name::literal(label)))
                .and_then(|label| says(format!("label '{label}' is not there any more")))
        }
        (Object::Table(old), Some(Object::Table(now))) if words.contains(old.name.name.as_str()) => {
            of_table(old, now, words, inserts).and_then(says)
        }
        _ => None,
    }
}

fn of_table(old: &Table, now: &Table, words: &BTreeSet<String>, inserts: bool) -> Option<String> {
    let named = |name: &str| words.contains(name);
    let touched = old.columns.iter().filter(|column| named(column.name.as_str())).find_map(|column| {
        match now.column(column.name) {
            None => Some(format!("column `{}` is not there any more", column.name)),
            Some(other) if other.ty != column.ty => Some(format!("column `{}` has another type now", column.name)),
            Some(_) => None,
        }
    });
    touched.or_else(|| {
        let needed = |column: &&crate::kinds::table::Column| {
            let given = column.default.is_some() || column.identity().is_some() || column.generated().is_some();
            column.not_null && !given && old.column(column.name).is_none() && !named(column.name.as_str())
        };
        let column = now.columns.iter().filter(|_| inserts).find(needed)?;
        Some(format!("column `{}` takes a value now", column.name))
    })
}
