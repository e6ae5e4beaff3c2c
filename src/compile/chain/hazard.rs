//! Owns what replay does not see of a pair that somebody wrote by hand: rows and bodies that name what the other branch took
//! away or changed.

use std::collections::BTreeSet;

use super::merge::Conflict;
use crate::catalog::Catalog;
use crate::kinds::table::Table;
use crate::kinds::{Object, ObjectId};
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

/// The words and strings of a statement, folded as names are.
fn words(text: &str) -> BTreeSet<String> {
    let Ok(tokens) = sql::token::scan(text) else { return BTreeSet::new() };
    let bare = |word: &str| match word.strip_prefix('"').and_then(|word| word.strip_suffix('"')) {
        Some(quoted) => quoted.replace("\"\"", "\""),
        None if word.starts_with('\'') => word.to_owned(),
        None => word.to_lowercase(),
    };
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
