//! A constraint of a table (primary key, unique, exclusion, foreign key, check) or of a domain (check).
//! Identity: its table or domain, and its name. Deferrability of foreign keys and validity are altered in place;
//! the rest recreates it.

mod change;
mod foreign;
mod model;
mod render;
mod replay;

pub(crate) use foreign::implementable;
pub use model::{Body, Constraint, Exclusion, Foreign, Key};
pub(crate) use render::{action_words, column_list};
pub(crate) use replay::{add_all, alter_constraint, drop_constraint, validate};
