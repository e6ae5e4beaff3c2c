//! Who owns an object, where that is a role other than the one that deploys. Identity: the object. A sequence that a column owns
//! has the owner of the table.

mod change;
mod model;
mod owned;
mod replay;

pub use model::Owner;
pub(crate) use replay::{follow_table, own, set_owner};
