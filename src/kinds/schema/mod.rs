//! A schema. Identity: its name. Depends on nothing; everything in it depends on it.
//! Only its name (and owner) can be altered. `public` exists from the start and is never created.

mod change;
mod model;
mod replay;

pub use model::Schema;
