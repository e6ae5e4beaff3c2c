//! Owns the chain of migrations: file names, headers, hashes, heads. Bytes in, bytes out: it touches no disk.

mod chain;
mod hash;
mod header;
mod slug;

pub use chain::{Chain, ChainFile, Migration};
pub use hash::content_hash;
pub use header::Header;
pub use slug::{file_name, slug};
