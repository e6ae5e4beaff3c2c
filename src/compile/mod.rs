//! The façade: one function a command, values in, values out. It reads no disk and prints nothing.

mod access;
mod attributes;
mod bodies;
mod carry;
mod chain;
mod clean;
mod config;
mod create;
mod declare;
mod emit;
mod guide;
mod import;
mod likely;
mod losses;
mod managed;
mod project;
mod prove;
mod prune;
mod segments;
mod state;
mod stated;
mod suggested;
mod values;
mod view;

pub use access::{Gain, gained};
pub use chain::{Entry, Origin, Rebased, Squashed, audit, history, rebase, squash, way};
pub use clean::{done_annotations, stale_annotations};
pub use config::{Config, Locking};
pub use create::empty_pair;
pub use emit::{EmitOptions, Emitted, OutputFile, emit};
pub use import::import;
pub use losses::Allowance;
pub use project::{Planned, Project, plan};
pub use prove::difference;
pub use state::{State, replay_chain, replay_sql};
pub use view::{JSON_VERSION, catalog_json, dot, mermaid};
