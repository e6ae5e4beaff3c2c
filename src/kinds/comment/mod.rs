//! A comment on any object, or on a column of it. Identity: its target.

mod change;
mod model;
mod replay;

pub use model::Comment;
