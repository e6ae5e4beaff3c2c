//! CREATE TABLE and ALTER TABLE. Constraints are handed on to their own kind.

mod alter;
mod bound;
mod column;
mod create;
mod like;
mod partition;
mod partition_key;
mod persistence;
mod retype;

pub(crate) use column::nextval;
pub(crate) use partition::{inherit_index, spread_constraint};
pub(crate) use partition_key::holds_partition_key;

use super::Table;
use crate::replay::{Outcome, Replay, Replayer};
use crate::sql::ast::{ObjectType, Statement, StatementNode};

impl Replay for Table {
    fn replay(cx: &mut Replayer, statement: &Statement, text: &str) -> Option<Outcome> {
        match &statement.node {
            StatementNode::CreateTable(create) => Some(create::create_table(cx, create)),
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
