//! Access methods, and the families and classes of operators that they use.

mod classes;
mod families;
mod methods;

pub use classes::{OperatorClassId, default_operator_class, default_operator_classes, operator_classes};
pub use families::{FamilyId, MemberId, equality_operator, family_operators, operator_in_family};
pub use methods::{AccessMethodId, AccessMethodKind, access_method};
