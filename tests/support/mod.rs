//! What the tests of cases share: pages, laws, snapshots, servers that judge.

pub mod judge;
pub mod laws;
pub mod minimal;
pub mod page;
pub mod reader;
pub mod rows;
pub mod server;
pub mod shuffle;
pub mod snapshot;
pub mod world;
