//! Operator families and their operators.

use super::AccessMethodId;
use crate::knowledge::layout::Member;
use crate::knowledge::object::object;
use crate::knowledge::{OperatorId, TypeId, Versions, table};

object! {
    /// An operator family: `pg_opfamily`.
    FamilyId in families: Family
}

/// An operator's membership in a family: `pg_amop`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MemberId(u16);

/// The operators of a family.
pub fn family_operators(family: FamilyId) -> impl ExactSizeIterator<Item = MemberId> + Clone {
    table::members().equal(|row| row.family.cmp(&family.0)).map(MemberId)
}

/// The memberships of an operator in a family: one to search, one to order, or none. An exclusion
/// constraint needs one to search.
pub fn operator_in_family(family: FamilyId, operator: OperatorId) -> impl ExactSizeIterator<Item = MemberId> + Clone {
    let wanted = (family.0, operator.number());
    table::members().equal(|row| (row.family, row.operator).cmp(&wanted)).map(MemberId)
}

/// What a family of `btree`, `hash` or `gist` takes for equality of two types: what foreign keys
/// and keys WITHOUT OVERLAPS use.
pub fn equality_operator(family: FamilyId, left: TypeId, right: TypeId) -> Option<OperatorId> {
    let at = |strategy: u16| {
        let mut members = family_operators(family);
        let found = members.find(|member| member.strategy() == strategy && member.types() == (left, right));
        found.map(MemberId::operator)
    };
    match family.access_method().name() {
        "btree" => at(3),
        "hash" => at(1),
        // Each class counts in its own way: ranges have equality at 18, btree_gist at 3 as btree.
        "gist" => [at(18), at(3)].into_iter().flatten().find(|operator| operator.name() == "="),
        _ => None,
    }
}

impl FamilyId {
    /// A number in the tables.
    pub(super) fn new(number: u16) -> FamilyId {
        FamilyId(number)
    }

    /// The access method that it is for.
    pub fn access_method(self) -> AccessMethodId {
        AccessMethodId::new(self.row().access_method)
    }
}

impl MemberId {
    /// The family.
    pub fn family(self) -> FamilyId {
        FamilyId(self.row().family)
    }

    /// The operator.
    pub fn operator(self) -> OperatorId {
        OperatorId::new(self.row().operator)
    }

    /// The types for which the family holds it.
    pub fn types(self) -> (TypeId, TypeId) {
        let row = self.row();
        (TypeId::new(row.left), TypeId::new(row.right))
    }

    /// What it means to the access method: `amopstrategy`.
    pub fn strategy(self) -> u16 {
        self.row().strategy
    }

    /// The btree family by which its results are ordered; an operator to search with has none.
    pub fn sort_family(self) -> Option<FamilyId> {
        self.row().sort_family.map(FamilyId)
    }

    /// In which major versions it is a member.
    pub fn versions(self) -> Versions {
        Versions::from_bits(self.row().versions)
    }

    fn row(self) -> Member {
        table::members().get(self.0.into())
    }
}
