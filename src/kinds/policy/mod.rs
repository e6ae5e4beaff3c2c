//! A policy for row-level security. Identity: the table and the name.

mod change;
mod model;
mod render;
mod replay;

pub use model::Policy;
