//! A domain. Identity: schema and name. Its checks are constraints of their own, with the domain as parent.
//! Default and NOT NULL can be altered; another base type or collation recreates it.

mod model;
mod replay;

pub use model::Domain;
