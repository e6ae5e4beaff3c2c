//! A rule of a table or view. Identity: the relation and the name.

mod change;
mod model;
mod replay;

pub use model::Rule;
pub(crate) use replay::fire;
