//! Owns CREATE RULE.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::expr::optional as optional_expr;
use super::modify::statement;
use super::names::relation;
use super::{Converted, Source, each, unsupported};
use crate::name::Ident;
use crate::sql::ast::{CreateRule, Opaque, RuleAction, RuleEvent};

/// CREATE RULE, but for those ON SELECT, which make views.
pub(super) fn create_rule(
    stmt: pb::RuleStmt,
    kept: &Opaque,
    source: Source<'_>,
    start: u32,
    end: u32,
) -> Converted<CreateRule> {
    let pb::RuleStmt { relation: table, rulename, where_clause, event, instead, actions, replace } = stmt;
    let event = match pb::CmdType::try_from(event) {
        Ok(pb::CmdType::CmdInsert) => RuleEvent::Insert,
        Ok(pb::CmdType::CmdUpdate) => RuleEvent::Update,
        Ok(pb::CmdType::CmdDelete) => RuleEvent::Delete,
        _ => return unsupported("a rule ON SELECT"),
    };
    let table = relation(table)?;
    Ok(CreateRule {
        name: Ident::new(&rulename),
        table,
        replace,
        event,
        instead,
        condition: optional_expr(where_clause)?,
        actions: each(actions, action)?,
        text: text(source, start, end, table.schema.is_empty())?,
        kept: kept.clone(),
    })
}

/// What follows `to table`.
fn text(source: Source<'_>, start: u32, end: u32, bare: bool) -> Converted<Box<str>> {
    let to = source.find(source.from(start), "to");
    let first = to.map(|to| to + if bare { 2 } else { 4 }).and_then(|at| source.tokens.list.get(at));
    match first {
        Some(token) if token.start < end => Ok(source.text[token.start as usize..end as usize].trim_end().into()),
        _ => unsupported("a rule whose text cannot be found"),
    }
}

fn action(node: pb::Node) -> Converted<RuleAction> {
    match node.node {
        Some(NodeEnum::NotifyStmt(pb::NotifyStmt { conditionname, payload, payload_location: _ })) => {
            let payload = (!payload.is_empty()).then(|| payload.into());
            Ok(RuleAction::Notify(Ident::new(&conditionname), payload))
        }
        Some(node) => Ok(RuleAction::Query(statement(node)?)),
        None => unsupported("an action that is not there"),
    }
}
