//! CREATE TABLE and ALTER TABLE. Constraints are handed on to their own kind.

mod alter;
mod column;
mod create;
mod like;
mod retype;

pub(crate) use column::nextval;

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
            _ => None,
        }
    }
}
