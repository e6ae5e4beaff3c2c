//! A table with its columns. Identity: schema and name. Columns nest in it, because only they cannot live without it;
//! constraints, indexes, comments and owned sequences are objects of their own with the table as parent.

mod change;
mod family;
mod filled;
mod model;
mod render;
mod replay;
mod rows;

pub(crate) use change::{alike, attribute_losses, base_type, go_on, own_columns, partition_by_sql};
pub use family::{Bound, Family, PartitionBy, PartitionOf};
pub(crate) use filled::Filled;
pub use model::{Column, ColumnExtra, Generated, Identity, NotNullState, Table};
pub(crate) use render::{default_sql, identity_options, options_change, options_list};
pub(crate) use replay::{
    carries_key, columns_of_attribute, composite_columns, drop_not_null, follow_type, holds_partition_key,
    inherit_index, is_inherited, let_go, may_follow_type, merged_columns, merges_with_inherited, nextval,
    of_other_source, restate_not_null, spread_constraint, with_descendants,
};
