//! A trigger of a table or view. Identity: the relation and the name. What a partitioned table's triggers put on its partitions
//! is no state of its own.

mod change;
mod function;
mod model;
mod render;
mod replay;

pub(crate) use function::function;
pub use model::{Trigger, Waiting};
pub(crate) use replay::fire;
