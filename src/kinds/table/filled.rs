//! Owns what the value of a fill may be made of.

use crate::kinds::ObjectId;
use crate::name::Ident;
use crate::sql::{BEFORE_EXPR, Named, named};

/// What the value names that a column of a table is filled with.
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
        let says = |name: Ident| self.value.mentions.contains(&name);
        self.value.all_columns || says(column) || says(self.table.name)
    }
}
