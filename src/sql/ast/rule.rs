//! CREATE RULE.

use super::{Expr, Opaque, Query, RangeVar};
use crate::name::Ident;

/// CREATE RULE.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateRule {
    /// Its name.
    pub name: Ident,
    /// The table or view.
    pub table: RangeVar,
    /// OR REPLACE.
    pub replace: bool,
    /// ON.
    pub event: RuleEvent,
    /// INSTEAD.
    pub instead: bool,
    /// WHERE.
    pub condition: Option<Box<Expr>>,
    /// DO; nothing for NOTHING.
    pub actions: Vec<RuleAction>,
    /// All that follows the table's name, as written.
    pub text: Box<str>,
    /// The statement, for what is beyond analysis.
    pub kept: Opaque,
}

/// What a rule is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleEvent {
    /// INSERT.
    Insert,
    /// UPDATE.
    Update,
    /// DELETE.
    Delete,
}

impl RuleEvent {
    /// The word after ON.
    pub fn word(self) -> &'static str {
        match self {
            RuleEvent::Insert => "insert",
            RuleEvent::Update => "update",
            RuleEvent::Delete => "delete",
        }
    }
}

/// What a rule does.
#[derive(Clone, Debug, PartialEq)]
pub enum RuleAction {
    /// A query, or a statement that changes rows.
    Query(Query),
    /// NOTIFY, with its payload.
    Notify(Ident, Option<Box<str>>),
}
