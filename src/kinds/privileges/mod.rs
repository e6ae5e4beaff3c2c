//! What a role may do with an object, or a column of it. Identity: the object, the column, the role. Held where it differs from
//! what PostgreSQL gives by itself: nothing, but for EXECUTE of routines, USAGE of types and of the schema `public` to PUBLIC.

mod brought;
mod change;
mod held;
mod model;
mod replay;

pub(crate) use change::{items, left_over, settled};
pub(crate) use held::{Held, Step, Wording};
pub use model::{Class, Privileges};
pub(crate) use replay::change_owner;
