//! What several test programs share: pages, laws, snapshots, servers that judge.

#![allow(dead_code, reason = "each program uses a part of it")]

pub mod fields;
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
