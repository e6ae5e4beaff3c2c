//! schemac: a declarative schema-as-code compiler for PostgreSQL.
//!
//! The modules in the order in which data flows through them.

pub mod name;
pub mod sql;
