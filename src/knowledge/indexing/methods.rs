//! Access methods.

use crate::knowledge::object::global;
use crate::knowledge::table;

global! {
    /// An access method: `pg_am`. Its name is in no schema.
    AccessMethodId in access_methods: AccessMethod
}

/// What an access method is for: `amtype`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccessMethodKind {
    /// Indexes.
    Index,
    /// Tables and materialized views.
    Table,
}

/// The access method of that name.
pub fn access_method(name: &str) -> Option<AccessMethodId> {
    table::access_methods().equal(|row| row.object.name.order(name)).map(AccessMethodId).next()
}

impl AccessMethodId {
    /// A number in the tables.
    pub(super) fn new(number: u16) -> AccessMethodId {
        AccessMethodId(number)
    }

    /// Its number in the tables.
    pub(super) fn number(self) -> u16 {
        self.0
    }

    /// What it is for.
    pub fn kind(self) -> AccessMethodKind {
        match self.row().kind {
            b't' => AccessMethodKind::Table,
            _ => AccessMethodKind::Index,
        }
    }

    /// Whether an index's columns may be ASC, DESC, NULLS FIRST, NULLS LAST.
    pub fn can_order(self) -> bool {
        self.row().can_order
    }

    /// Whether indexes may be unique.
    pub fn can_unique(self) -> bool {
        self.row().can_unique
    }

    /// Whether indexes may have several columns.
    pub fn can_multi_col(self) -> bool {
        self.row().can_multi_col
    }

    /// Whether it can back an exclusion constraint.
    pub fn can_exclude(self) -> bool {
        self.row().can_exclude
    }

    /// Whether indexes may have INCLUDE columns.
    pub fn can_include(self) -> bool {
        self.row().can_include
    }
}
