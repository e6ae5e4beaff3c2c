//! The data of a sequence.

use crate::kinds::schema::Schema;
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Slot, Strength};
use crate::name::{Ident, QualifiedName};

/// A sequence.
#[derive(Clone, PartialEq, Debug)]
pub struct Sequence {
    /// Its name.
    pub name: QualifiedName,
    /// Its options.
    pub options: Options,
    /// UNLOGGED.
    pub unlogged: bool,
    /// Whose it is.
    pub role: Role,
}

/// Whose a sequence is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Role {
    /// Nobody's.
    Free,
    /// OWNED BY a column, which takes it along when it goes.
    Owned(QualifiedName, Ident),
    /// Behind an identity column.
    Identity(QualifiedName, Ident),
}

/// The options of a sequence, as `pg_sequence` holds them: nothing is left to a default.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Options {
    /// `int2`, `int4` or `int8`.
    pub ty: Ident,
    /// START.
    pub start: i64,
    /// INCREMENT.
    pub increment: i64,
    /// MINVALUE.
    pub min: i64,
    /// MAXVALUE.
    pub max: i64,
    /// CACHE.
    pub cache: i64,
    /// CYCLE.
    pub cycle: bool,
}

impl Options {
    /// What CREATE SEQUENCE makes of no options at all.
    pub fn of_type(ty: Ident) -> Options {
        Options { ty, start: 1, increment: 1, min: 1, max: limits(ty).1, cache: 1, cycle: false }
    }

    /// The bounds that PostgreSQL chooses for a direction.
    pub fn default_bounds(ty: Ident, increment: i64) -> (i64, i64) {
        let (lowest, highest) = limits(ty);
        if increment > 0 { (1, highest) } else { (lowest, -1) }
    }
}

/// The least and greatest value of an integer type.
pub(crate) fn limits(ty: Ident) -> (i64, i64) {
    match ty.as_str() {
        "int2" => (i64::from(i16::MIN), i64::from(i16::MAX)),
        "int4" => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => (i64::MIN, i64::MAX),
    }
}

impl Sequence {
    /// The identity of the sequence of that name.
    pub fn id_of(name: QualifiedName) -> ObjectId {
        ObjectId::new(ObjectKind::Sequence, name.schema, name.name)
    }

    /// The table and column that it belongs to.
    pub fn owner(&self) -> Option<(QualifiedName, Ident)> {
        match self.role {
            Role::Free => None,
            Role::Owned(table, column) | Role::Identity(table, column) => Some((table, column)),
        }
    }
}

impl Model for Sequence {
    fn id(&self) -> ObjectId {
        Sequence::id_of(self.name)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        add(Dependency::on(Schema::id_of(self.name.schema), Strength::Normal));
        if let Some((table, column)) = self.owner() {
            add(Dependency::on_column(ObjectId::table(table), column, Strength::Auto));
        }
    }

    fn rename(&mut self, renaming: &Renaming) {
        let own = self.id();
        if let Renaming::Object { from, to } = renaming
            && *from == own
        {
            self.name = to.qualified();
        }
        let (Role::Owned(table, column) | Role::Identity(table, column)) = &mut self.role else { return };
        match renaming {
            Renaming::Object { from, to } if *from == ObjectId::table(*table) => *table = to.qualified(),
            Renaming::Column { of, from, to } if *of == ObjectId::table(*table) && from == column => *column = *to,
            _ => {}
        }
    }

    fn slots(&self, add: &mut dyn FnMut(Slot)) {
        add(Slot::Relation(self.name.schema, self.name.name));
    }
}
