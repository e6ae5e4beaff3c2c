//! schemac: a declarative schema-as-code compiler for PostgreSQL.
//!
//! The modules in the order in which data flows through them.

pub mod analyze;
pub mod catalog;
pub mod cli;
pub mod compile;
pub mod diag;
pub mod dialect;
pub mod kinds;
pub mod knowledge;
pub mod migration;
pub mod name;
pub mod plan;
pub mod replay;
pub mod sdl;
pub mod source;
pub mod sql;
pub mod types;
