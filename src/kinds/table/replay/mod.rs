//! CREATE TABLE and ALTER TABLE. Constraints are handed on to their own kind.

mod alter;
mod bound;
mod carry;
mod column;
mod create;
mod create_as;
mod heirs;
mod inherit;
mod like;
mod not_null;
mod partition;
mod partition_key;
mod persistence;
mod retype;
mod typed;

pub(crate) use column::nextval;
pub(crate) use heirs::let_go;
pub(crate) use inherit::{
    is_inherited, merged as merged_columns, merges as merges_with_inherited, of_other_source, with_descendants,
};
pub(crate) use not_null::{carries_key, drop as drop_not_null, restate as restate_not_null};
pub(crate) use partition::{inherit_index, spread_constraint};
pub(crate) use partition_key::holds_partition_key;
pub(crate) use typed::{
    columns_that_go as columns_of_attribute, composite_columns, follow as follow_type, may_follow as may_follow_type,
};

use super::Table;
use crate::replay::{Outcome, Replay, Replayer};
use crate::sql::ast::{ObjectType, Statement, StatementNode};

impl Replay for Table {
    fn replay(cx: &mut Replayer, statement: &Statement, text: &str) -> Option<Outcome> {
        match &statement.node {
            StatementNode::CreateTable(create) => Some(create::create_table(cx, create)),
            StatementNode::CreateTableAs(create) => Some(create_as::create_table_as(cx, create)),
            StatementNode::AlterTable(alter) if alter.kind != ObjectType::Type => {
                Some(alter::alter_table(cx, alter, statement, text))
            }
            StatementNode::NamePart { table, parent, name } => {
                Some(cx.find_kind::<Table>(table, "a table").and_then(|id| partition::name_part(cx, id, parent, *name)))
            }
            _ => None,
        }
    }
}
