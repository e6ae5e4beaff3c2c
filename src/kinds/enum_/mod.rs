//! An enumerated type. Identity: schema and name. Labels can be added anywhere and renamed in place; removing or
//! reordering them recreates the type with every column that uses it.

mod change;
mod follow;
mod model;
mod replay;

pub(crate) use change::enum_is_remade;
pub(crate) use follow::relabelled;
pub use model::Enum;
pub(crate) use replay::new_type_name;
