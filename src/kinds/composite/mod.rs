//! A composite type. Identity: schema and name. Attributes can be added, dropped, renamed and retyped in place,
//! the latter three only where no column uses the type.

mod change;
mod model;
mod replay;

pub(crate) use replay::not_of_itself;

pub use model::{Attribute, Composite};
