//! An event trigger, which fires on commands. Identity: its name.

mod change;
mod model;
mod replay;

pub use model::EventTrigger;
