//! What a role may do by default with objects that another role creates. Identity: who creates, in which schema or anywhere, what
//! kind, who may. Held where it differs from what PostgreSQL gives by itself.

mod change;
mod given;
mod model;
mod replay;

pub(crate) use given::{given, on};
pub use model::DefaultPrivileges;
