//! What replay keeps without looking into it: views, functions, triggers, grants and so on. It has identity, text, and
//! the names that it mentions. Absent from the SDL it is unmanaged: kept, never dropped.

mod change;
mod model;
mod replay;

pub use model::Opaque;
pub(crate) use model::without_create;
pub(crate) use replay::{fire_rule, keep};
