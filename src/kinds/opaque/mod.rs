//! What replay keeps without looking into it: statistics, foreign tables, publications and so on. It has identity, text, and
//! the names that it mentions. Absent from the SDL it is unmanaged: kept, never dropped; but for rules and aggregates
//! beyond analysis, which are declared or not there.

mod change;
mod model;
mod replay;

pub use model::Opaque;
pub(crate) use model::without_create;
pub(crate) use replay::{keep, uses};
