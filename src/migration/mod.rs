//! Owns the chain of migrations: file names, headers, hashes, heads. Bytes in, bytes out: it touches no disk.

mod chain;
mod hash;
mod header;
mod slug;

pub use chain::{Chain, ChainFile, Migration};
pub use hash::content_hash;
pub use header::Header;
pub use slug::{file_name, slug};

/// What stands in a file that waits for somebody to write it: the up, the down.
pub const TO_BE_WRITTEN: [&str; 2] = ["-- Write the step here.", "-- Write here what takes the step back."];
