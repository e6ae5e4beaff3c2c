//! An extension. Identity: its name. Depends on its schema; what it brings is known by `crate::knowledge` and is not state.
//! The version is compared only where one is written.

mod change;
mod model;
mod replay;

pub use model::Extension;
