//! schemac: a declarative schema-as-code compiler for PostgreSQL.
//!
//! The modules in the order in which data flows through them.

pub mod source;
pub mod diag;
pub mod name;
pub mod knowledge;
pub mod sql;
pub mod types;
pub mod analyze;
pub mod kinds;
pub mod catalog;
pub mod replay;
pub mod sdl;
pub mod plan;
pub mod migration;
pub mod compile;
pub mod cli;
