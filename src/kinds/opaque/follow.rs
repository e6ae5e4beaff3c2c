//! Owns how a text beyond analysis follows a rename of what it may use.

use super::Guess;
use crate::catalog::renamed_in_statement;
use crate::kinds::{ObjectId, ObjectKind, Renaming};
use crate::knowledge;
use crate::name::{Ident, QualifiedName};
use crate::sql::{self, ColumnRename};

/// Where a text stands that follows.
#[derive(Clone, Copy)]
pub(crate) struct Standing<'a> {
    /// What it used before.
    pub(crate) uses: &'a Guess,
    /// The table that it is of.
    pub(crate) own: Option<QualifiedName>,
    /// Its names were written for another `search_path` than the project's own.
    pub(crate) elsewhere: bool,
}

/// The statement afterwards; none where nobody knows.
pub(crate) fn followed(text: &str, at: Standing<'_>, renaming: &Renaming) -> Option<String> {
    let Standing { uses, own, elsewhere } = at;
    let (Renaming::Object { from: renamed, .. } | Renaming::Column { of: renamed, .. }) = *renaming;
    // Two of one name, each in its schema.
    if uses.objects().any(|one| one != renamed && one.name == renamed.name) {
        return None;
    }
    match *renaming {
        Renaming::Column { of, from, to } if is_relation(of) => {
            let has = uses.iter().any(|(other, column)| other != of && column == Some(from));
            let shared = has || has_unknown_relations(text, at)?;
            sql::column_renamed(text, ColumnRename { of: of.qualified(), own, shared, from, to })
        }
        Renaming::Column { .. } => None,
        Renaming::Object { from, to } => match from.kind {
            ObjectKind::Sequence if sql::named(text).strings.iter().any(|one| one.contains(from.name.as_str())) => None,
            _ if is_relation(from) => {
                let text = sql::relation_renamed(text, from.qualified(), to.qualified(), elsewhere)?;
                (!elsewhere || !names_in_places(&text, from)).then(|| renamed_in_statement(&text, from, to))
            }
            ObjectKind::Routine | ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Composite => {
                (!elsewhere && !is_core(to)).then(|| renamed_in_statement(text, from, to))
            }
            // A primary key is not named.
            ObjectKind::Constraint => Some(text.to_owned()),
            _ => None,
        },
    }
}

/// Whether a relation in the text is none of which it is known what columns it has.
fn has_unknown_relations(text: &str, at: Standing<'_>) -> Option<bool> {
    let known = |name: &Ident| {
        let own = at.own.is_some_and(|own| own.name == *name);
        let table = |of: ObjectId| matches!(of.kind, ObjectKind::Table | ObjectKind::View) && of.name == *name;
        own || at.uses.objects().any(table)
    };
    Some(!sql::relations_in(text)?.iter().all(known))
}

/// Whether a type or constant of the text has its name.
fn names_in_places(text: &str, id: ObjectId) -> bool {
    sql::named(text).types.iter().any(|name| name.last() == Some(&id.name)) || text.contains(&format!("'{}'", id.name))
}

/// Whether PostgreSQL has such a function or type of its own, which comes first.
fn is_core(id: ObjectId) -> bool {
    match id.kind {
        ObjectKind::Routine => knowledge::functions(id.name.as_str()).next().is_some(),
        _ => knowledge::core_type(id.name.as_str()).is_some(),
    }
}

fn is_relation(id: ObjectId) -> bool {
    let kept = || matches!(super::Opaque::kind_of(id), "view" | "materialized view" | "foreign table");
    match id.kind {
        ObjectKind::Table | ObjectKind::View | ObjectKind::Sequence => true,
        ObjectKind::Opaque => kept(),
        _ => false,
    }
}
