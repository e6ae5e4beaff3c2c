//! A state for people and programs: diagrams, JSON.

mod graph;
mod json;

pub use graph::{dot, mermaid};
pub use json::{VERSION as JSON_VERSION, catalog as catalog_json};
