//! A function or procedure. Identity: schema, name and the types of its input parameters. CREATE OR REPLACE changes all of it but
//! what it returns and what its parameters are called.

mod body;
mod change;
mod model;
mod render;
mod replay;

pub(crate) use body::Finding;
pub use model::{Argument, Body, Definition, Returns, Routine, SqlBody};
