//! A sequence, free, owned by a column (`serial`) or behind an identity column. Identity: schema and name.
//! Every option can be altered in place.

mod change;
mod model;
mod replay;

pub(crate) use change::options_sql;
pub(crate) use model::limits;
pub use model::{Options, Role, Sequence};
pub(crate) use replay::{alter_sequence, make_options, retype_identity};
