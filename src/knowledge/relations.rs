//! Relations that are not the user's: system catalogs, `information_schema`, and what extensions
//! create.

use super::layout;
use super::object::object;
use super::{Home, Provider, TypeId, table};

object! {
    /// A relation: `pg_class`. Where its columns differ between major versions, there are several.
    RelationId in relations: Relation
}

/// What kind of relation it is: `relkind`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RelationKind {
    /// A table, partitioned or not.
    Table,
    /// A view.
    View,
    /// A materialized view.
    MaterializedView,
    /// A foreign table.
    ForeignTable,
    /// A composite type.
    CompositeType,
    /// A sequence.
    Sequence,
    /// An index.
    Index,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name; an argument may have none.
    pub name: &'static str,
    /// Its type.
    pub type_id: TypeId,
    /// Its type's modifier: `atttypmod`.
    pub modifier: Option<i32>,
}

/// All relations of that name, the core's first.
pub fn relations(name: &str) -> impl ExactSizeIterator<Item = RelationId> + DoubleEndedIterator + Clone + use<> {
    table::relations().equal(|row| row.object.name.order(name)).map(RelationId)
}

/// The core's relation of that name in `pg_catalog` or `information_schema`, as it is in one major
/// version.
pub fn system_relation(schema: &str, name: &str, major: u32) -> Option<RelationId> {
    let is_it = |id: RelationId| match id.home() {
        Home::Schema(home) => home == schema && id.provider() == Provider::Core && id.versions().contains(major),
        Home::ExtensionSchema(_) => false,
    };
    relations(name).find(|&id| is_it(id))
}

impl RelationId {
    /// What kind of relation it is.
    pub fn kind(self) -> RelationKind {
        match self.row().kind {
            b'v' => RelationKind::View,
            b'm' => RelationKind::MaterializedView,
            b'f' => RelationKind::ForeignTable,
            b'c' => RelationKind::CompositeType,
            b'S' => RelationKind::Sequence,
            b'i' | b'I' => RelationKind::Index,
            _ => RelationKind::Table,
        }
    }

    /// The type of its rows.
    pub fn row_type(self) -> Option<TypeId> {
        self.row().row_type.map(TypeId::new)
    }

    /// Its columns; those of sequences and indexes are not held.
    pub fn columns(self) -> impl ExactSizeIterator<Item = Column> + DoubleEndedIterator + Clone {
        self.row().columns.rows(table::columns()).map(Column::new)
    }
}

impl Column {
    /// A column in the tables.
    pub(super) fn new(row: layout::Column) -> Column {
        Column { name: row.name.get(), type_id: TypeId::new(row.type_id), modifier: table::modifier(row.modifier) }
    }
}
