//! Owns what a value that is written into rows may be made of.

use crate::kinds::{ObjectId, ObjectKind};
use crate::name::Ident;
use crate::sql::{BEFORE_EXPR, Named, named};

/// What a value names that a column of a table gets: by `@fill`, by `@cast`, by the third argument of `@drop`.
pub(crate) struct Filled {
    table: ObjectId,
    value: Named,
}

impl Filled {
    /// Of the value as SQL.
    pub(crate) fn new(table: ObjectId, value: &str) -> Filled {
        Filled { table, value: named(&format!("{BEFORE_EXPR}{value}")) }
    }

    /// Whether it may be made of a column of the table: by its name, or by way of the whole row.
    pub(crate) fn may_use(&self, column: Ident) -> bool {
        self.value.all_columns || self.names(column) || self.names(self.table.name)
    }

    /// Whether it may be made of something else.
    pub(crate) fn may_use_other(&self, other: ObjectId) -> bool {
        let named = matches!(
            other.kind,
            ObjectKind::Table
                | ObjectKind::View
                | ObjectKind::Routine
                | ObjectKind::Sequence
                | ObjectKind::Enum
                | ObjectKind::Domain
                | ObjectKind::Composite
        );
        named && other != self.table && self.names(other.name)
    }

    /// Whether it reads rows, of which there may be none: then it may be null.
    pub(crate) fn reads_rows(&self) -> bool {
        !self.value.relations.is_empty()
    }

    /// Whether it has that name in it.
    pub(crate) fn names(&self, name: Ident) -> bool {
        self.value.mentions.contains(&name)
    }
}
