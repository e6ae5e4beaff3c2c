//! A function, a procedure or an aggregate. Identity: schema, name and the types of its input parameters. CREATE OR REPLACE changes all of it but
//! what it returns and what its parameters are called.

mod aggregate;
mod body;
mod change;
mod define;
mod model;
mod render;
mod replay;
mod support;

pub use aggregate::Aggregate;
pub(crate) use body::Finding;
pub use model::{Argument, Body, Definition, Returns, Routine, RoutineKind, SqlBody, Transform};
pub(crate) use replay::guess_again;
pub use support::SupportFunction;
