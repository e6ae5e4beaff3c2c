//! Operators.

use super::object::object;
use super::{FunctionId, TypeId, table};

object! {
    /// An operator: `pg_operator`.
    OperatorId in operators: Operator
}

/// All operators of that name, the core's first.
pub fn operators(name: &str) -> impl ExactSizeIterator<Item = OperatorId> + DoubleEndedIterator + Clone + use<> {
    table::operators().equal(|row| row.object.name.order(name)).map(OperatorId)
}

impl OperatorId {
    /// A number in the tables.
    pub(super) fn new(number: u16) -> OperatorId {
        OperatorId(number)
    }

    /// Its number in the tables.
    pub(super) fn number(self) -> u16 {
        self.0
    }

    /// The type on its left; a prefix operator has none.
    pub fn left(self) -> Option<TypeId> {
        self.row().left.map(TypeId::new)
    }

    /// The type on its right.
    pub fn right(self) -> TypeId {
        TypeId::new(self.row().right)
    }

    /// What it gives.
    pub fn result(self) -> TypeId {
        TypeId::new(self.row().result)
    }

    /// The function that implements it, in the newest of its versions.
    pub fn function(self) -> FunctionId {
        FunctionId::new(self.row().function)
    }

    /// The name of the operator that gives the same with the sides exchanged.
    pub fn commutator(self) -> Option<&'static str> {
        self.row().commutator.some()
    }

    /// The name of the operator that gives the opposite.
    pub fn negator(self) -> Option<&'static str> {
        self.row().negator.some()
    }
}
