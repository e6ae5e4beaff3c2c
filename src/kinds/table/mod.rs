//! A table with its columns. Identity: schema and name. Columns nest in it, because only they cannot live without it;
//! constraints, indexes, comments and owned sequences are objects of their own with the table as parent.

mod model;
mod replay;

pub(crate) use replay::nextval;
pub use model::{Column, ColumnExtra, Generated, Identity, Table};
