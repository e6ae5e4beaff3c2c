//! The project's own tools: what `cargo xtask` does, and the PostgreSQL servers that tests use.

#![warn(missing_docs)]

mod apt;
pub mod commands;
mod demo;
pub mod knowledge;
mod libclang;
mod npm;
mod pip;
mod places;
mod process;
mod schemac;
pub mod server;
mod setup;
mod testing;
