//! Owns how a text beyond analysis follows a rename of what it may use.

use super::Guess;
use crate::catalog::renamed_in_statement;
use crate::kinds::{ObjectId, ObjectKind, Renaming};
use crate::name::QualifiedName;
use crate::sql::{self, ColumnRename};

/// The statement afterwards; none where nobody knows. `uses` is what it used before, `own` the table that it is of.
pub(crate) fn followed(text: &str, uses: &Guess, own: Option<QualifiedName>, renaming: &Renaming) -> Option<String> {
    match *renaming {
        Renaming::Column { of, from, to } if is_relation(of) => {
            let shared = uses.iter().any(|(other, column)| other != of && column == Some(from));
            sql::column_renamed(text, ColumnRename { of: of.qualified(), own, shared, from, to })
        }
        Renaming::Column { .. } => None,
        Renaming::Object { from, .. } if uses.objects().any(|one| one != from && one.name == from.name) => None,
        Renaming::Object { from, to } => match from.kind {
            ObjectKind::Sequence if sql::named(text).strings.iter().any(|one| one.contains(from.name.as_str())) => None,
            _ if is_relation(from) => {
                let text = sql::relation_renamed(text, from.qualified(), to.qualified())?;
                Some(renamed_in_statement(&text, from, to))
            }
            ObjectKind::Routine | ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Composite => {
                Some(renamed_in_statement(text, from, to))
            }
            // A primary key is not named.
            ObjectKind::Constraint => Some(text.to_owned()),
            _ => None,
        },
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
