//! The project's own tools: what `cargo xtask` does, and the PostgreSQL servers that tests use.

mod apt;
mod npm;
pub mod places;
pub mod process;
pub mod server;
