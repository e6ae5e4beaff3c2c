//! An index that is not a constraint's. Identity: schema and name (it lives among relations). Storage parameters and
//! the tablespace are altered in place; the rest recreates it.

mod change;
mod marks;
mod model;
mod render;
mod replay;

pub use marks::Marks;
pub(crate) use marks::{Mark, mark};
pub use model::{Born, Index, IndexColumn, IndexKey, rename_columns};
pub(crate) use render::key_sql;
pub(crate) use replay::key;
