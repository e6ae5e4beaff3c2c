//! Owns what people say about a change: renames, fills, casts. A guide is of one direction; the way back has its inverse.

use std::collections::BTreeMap;

use crate::kinds::{ObjectId, ObjectKind};
use crate::name::{Ident, QualifiedName};

/// One rename, in terms of before and after.
#[derive(Clone, Debug, PartialEq)]
pub enum Renamed {
    /// An object.
    Object {
        /// Its identity before.
        from: ObjectId,
        /// Its identity after.
        to: ObjectId,
    },
    /// A column; the table's identity is the one after.
    Column {
        /// The table.
        table: ObjectId,
        /// Before.
        from: Ident,
        /// After.
        to: Ident,
    },
    /// A label of an enum; the enum's identity is the one after.
    Label {
        /// The enum.
        of: ObjectId,
        /// Before.
        from: Box<str>,
        /// After.
        to: Box<str>,
    },
}

/// What people say about a change.
#[derive(Clone, Debug, Default)]
pub struct Guide {
    /// Renames, objects before columns.
    pub renames: Vec<Renamed>,
    /// What rows that exist get in a column, by table and column after.
    pub fills: BTreeMap<(QualifiedName, Ident), String>,
    /// USING expressions, by table and column after.
    pub casts: BTreeMap<(QualifiedName, Ident), String>,
    /// What rows get whose label goes, by enum and label.
    pub labels: BTreeMap<(QualifiedName, Box<str>), Box<str>>,
    /// All statements run in one transaction: there is one down for an up, however many ups a plan takes.
    pub one_transaction: bool,
    /// Values are made of the types before: on the way back they are said by the file, from which it leads away.
    pub by_types_before: bool,
    /// Writers do not wait while rows are read (`[plan] locking = "online"`).
    pub online: bool,
}

/// What an object was called before renames, by what it is called after them.
pub fn before(renames: &[Renamed], id: ObjectId) -> ObjectId {
    let object = renames.iter().find_map(|one| match one {
        Renamed::Object { from, to } if *to == id => Some(*from),
        _ => None,
    });
    let mut old = object.unwrap_or(id);
    let schema = renames.iter().find_map(|one| match one {
        Renamed::Object { from, to } if to.kind == ObjectKind::Schema && to.name == old.schema => Some(from.name),
        _ => None,
    });
    old.schema = schema.unwrap_or(old.schema);
    old
}

/// What a column was called before renames, of a table by what that is called after them.
pub fn column_before(renames: &[Renamed], table: ObjectId, column: Ident) -> Ident {
    let renamed = renames.iter().find_map(|one| match one {
        Renamed::Column { table: of, from, to } if *of == table && *to == column => Some(*from),
        _ => None,
    });
    renamed.unwrap_or(column)
}

/// The same renames backwards, the last one first.
pub fn inverse(renames: &[Renamed]) -> Vec<Renamed> {
    renames
        .iter()
        .rev()
        .map(|one| match one {
            Renamed::Object { from, to } => Renamed::Object { from: *to, to: *from },
            Renamed::Column { table, from, to } => Renamed::Column { table: *table, from: *to, to: *from },
            Renamed::Label { of, from, to } => Renamed::Label { of: *of, from: to.clone(), to: from.clone() },
        })
        .collect()
}
