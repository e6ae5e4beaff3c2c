//! What replay keeps without looking into it: foreign tables, publications, casts and so on. It has identity, text, and the names
//! that it mentions. Absent from the SDL it is unmanaged: kept, never dropped; but for what is of a kind with a model and beyond
//! analysis, and statistics, which are declared or not there.

mod change;
mod follow;
mod guess;
mod model;
mod replay;

pub(crate) use follow::{Standing, followed};
pub use guess::Guess;
pub use model::Opaque;
pub(crate) use model::without_create;
pub(crate) use replay::{guess_again, keep};
