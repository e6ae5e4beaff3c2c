//! A view, materialized or not. Identity: schema, name, and whether it is materialized. CREATE OR REPLACE changes the query of a view
//! that keeps its columns; all else is made anew, with whatever depends on it.

mod change;
mod model;
mod render;
mod replay;

pub use model::{View, ViewColumn};
pub(crate) use replay::alter_view;
