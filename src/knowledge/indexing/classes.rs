//! Operator classes.

use super::{AccessMethodId, FamilyId, access_method};
use crate::knowledge::object::object;
use crate::knowledge::{TypeId, table};

object! {
    /// An operator class: `pg_opclass`.
    OperatorClassId in operator_classes: OperatorClass
}

/// The operator classes of that name for an access method, the core's first.
pub fn operator_classes(
    method: &str,
    name: &str,
) -> impl ExactSizeIterator<Item = OperatorClassId> + DoubleEndedIterator + Clone + use<> {
    let number = access_method(method).map(AccessMethodId::number);
    let found = table::operator_classes()
        .equal(|row| Some(row.access_method).cmp(&number).then_with(|| row.object.name.order(name)));
    found.map(OperatorClassId)
}

/// The operator class that an access method takes for exactly this type where none is given: the
/// core's if it has one. Of a type for which there is none, the caller looks for a class of what it
/// can be taken for without a change of bytes (a domain's base, `text` for `varchar`, `anyarray`).
pub fn default_operator_class(method: &str, input: TypeId) -> Option<OperatorClassId> {
    default_operator_classes(method, input).next()
}

/// The same, of the core and of each extension that brings one.
pub fn default_operator_classes(
    method: &str,
    input: TypeId,
) -> impl ExactSizeIterator<Item = OperatorClassId> + Clone + use<> {
    let wanted = (access_method(method).map(AccessMethodId::number), input.number());
    let key = |number: u16| {
        let row = table::operator_classes().get(number.into());
        (Some(row.access_method), row.input)
    };
    let found = table::default_operator_classes().equal(|number| key(number).cmp(&wanted));
    found.map(|place| OperatorClassId(table::default_operator_classes().get(place.into())))
}

impl OperatorClassId {
    /// The access method that it is for.
    pub fn access_method(self) -> AccessMethodId {
        AccessMethodId::new(self.row().access_method)
    }

    /// The family that holds its operators.
    pub fn family(self) -> FamilyId {
        FamilyId::new(self.row().family)
    }

    /// The type that it indexes.
    pub fn input(self) -> TypeId {
        TypeId::new(self.row().input)
    }

    /// Whether it is taken for that type where none is given.
    pub fn is_default(self) -> bool {
        self.row().default
    }

    /// What the index stores, where that is another type.
    pub fn key(self) -> Option<TypeId> {
        self.row().key.map(TypeId::new)
    }
}
