//! A domain. Identity: schema and name. Its checks are constraints of their own, with the domain as parent.
//! Default and NOT NULL can be altered; another base type or collation recreates it.

mod change;
mod model;
mod replay;

pub(crate) use change::collation_sql;
pub use model::Domain;
pub(crate) use replay::contained;
