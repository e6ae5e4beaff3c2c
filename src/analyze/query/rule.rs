//! Owns rules: PostgreSQL's `transformRuleStmt`, and what `DefineQueryRewrite` asks of them.

use super::clause::Clause;
use super::node::{QueryNode, Rte};
use super::scope::Seen;
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::Node;
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::{Alias, Expr, Modification, Query, QueryBody, RuleAction, RuleEvent};

/// The items that stand for the old and the new row.
const OLD: u16 = 0;
const NEW: u16 = 1;

/// What a rule is: its relation, its event, and whether it is INSTEAD.
#[derive(Clone, Copy)]
pub(crate) struct RuleOf {
    pub(crate) table: QualifiedName,
    pub(crate) event: RuleEvent,
    pub(crate) instead: bool,
}

/// An analysed rule.
pub(crate) struct RuleNode {
    /// WHERE.
    pub(crate) condition: Option<QueryNode>,
    /// What it does.
    pub(crate) actions: Vec<ActionNode>,
}

/// An analysed action of a rule.
pub(crate) enum ActionNode {
    /// A query, or a statement that changes rows.
    Query(Box<QueryNode>),
    /// NOTIFY.
    Notify(Ident, Option<Box<str>>),
}

impl Analyzer<'_> {
    /// A rule.
    pub(crate) fn rule(&mut self, of: RuleOf, condition: Option<&Expr>, actions: &[RuleAction]) -> Analysis<RuleNode> {
        let row = |name| (of.table, Some(Ident::from_static(name)));
        let condition = match condition {
            Some(expr) => {
                let node = self.condition_on(&[row("old"), row("new")], expr, Clause::Where, "WHERE")?;
                let hidden = match of.event {
                    RuleEvent::Insert => Some(OLD),
                    RuleEvent::Delete => Some(NEW),
                    RuleEvent::Update => None,
                };
                if node.columns_read().iter().any(|(row, _)| Some(*row) == hidden) {
                    let name = if hidden == Some(OLD) { "old" } else { "new" };
                    let message = format!("invalid reference to FROM-clause entry for table \"{name}\"");
                    return Err(AnalyzeError::error(message, 0));
                }
                Some(node)
            }
            None => None,
        };
        let mut out = RuleNode { condition, actions: Vec::with_capacity(actions.len()) };
        for action in actions {
            let node = self.rule_action(of, action, out.condition.is_some())?;
            out.actions.push(node);
        }
        self.check_returning(of, &out)?;
        Ok(out)
    }

    fn rule_action(&mut self, of: RuleOf, action: &RuleAction, conditional: bool) -> Analysis<ActionNode> {
        let query = match action {
            RuleAction::Query(query) => query,
            RuleAction::Notify(..) if conditional => {
                let message = "rules with WHERE conditions can only have SELECT, INSERT, UPDATE, or DELETE actions";
                return Err(AnalyzeError::error(message, 0));
            }
            RuleAction::Notify(channel, payload) => return Ok(ActionNode::Notify(*channel, payload.clone())),
        };
        self.rule_rows = Some(of.table);
        let node = self.query(query, true);
        self.rule_rows = None;
        let node = node?;
        if conditional && node.setop.is_some() {
            let message = "conditional UNION/INTERSECT/EXCEPT statements are not implemented";
            return Err(AnalyzeError::error(message, 0));
        }
        let holder = node.modify.as_ref().and_then(|modify| modify.source()).unwrap_or(&node);
        let level = u16::from(!std::ptr::eq(holder, &node));
        for (row, event, what) in [(OLD, RuleEvent::Insert, "INSERT"), (NEW, RuleEvent::Delete, "DELETE")] {
            if of.event == event && uses(holder, level, Some(row)) {
                let name = if row == OLD { "OLD" } else { "NEW" };
                return Err(AnalyzeError::error(format!("ON {what} rule cannot use {name}"), 0));
            }
        }
        Ok(ActionNode::Query(Box::new(node)))
    }

    /// RETURNING is what the rule's statement returns.
    fn check_returning(&mut self, of: RuleOf, rule: &RuleNode) -> Analysis<()> {
        let returning = |action: &&ActionNode| matches!(action, ActionNode::Query(query) if query.modify.is_some() && !query.targets.is_empty());
        let mut all = rule.actions.iter().filter(returning);
        let (Some(ActionNode::Query(query)), second) = (all.next(), all.next()) else { return Ok(()) };
        let refuse = |message: &str| Err(AnalyzeError::error(message, 0));
        if second.is_some() {
            return refuse("cannot have multiple RETURNING lists in a rule");
        }
        if rule.condition.is_some() {
            return refuse("RETURNING lists are not supported in conditional rules");
        }
        if !of.instead {
            return refuse("RETURNING lists are not supported in non-INSTEAD rules");
        }
        let columns = self.table_rte(&vec![of.table.schema, of.table.name], false, None, 0)?.columns;
        for (i, target) in query.columns().enumerate() {
            let Some(column) = columns.get(i) else { return refuse("RETURNING list has too many entries") };
            if target.node.ty() != column.ty {
                let message =
                    format!("RETURNING list's entry {} has different type from column \"{}\"", i + 1, column.name);
                return Err(AnalyzeError::error(message, 0));
            }
            let (own, wanted) = (target.node.typmod(), column.typmod);
            if own != wanted && own != -1 && wanted != -1 {
                let message =
                    format!("RETURNING list's entry {} has different size from column \"{}\"", i + 1, column.name);
                return Err(AnalyzeError::error(message, 0));
            }
        }
        if query.columns().count() < columns.len() {
            return refuse("RETURNING list has too few entries");
        }
        Ok(())
    }

    /// Puts the old and the new row into the innermost query, where it is the one that a rule's action gives them to.
    pub(super) fn add_rule_rows(&mut self, query: &Query) -> Analysis<()> {
        let inserts_query = matches!(&query.body, QueryBody::Modify(modify)
            if matches!(&modify.what, Modification::Insert { source: Some(source), .. } if !super::modify::is_rows(source)));
        if inserts_query {
            return Ok(());
        }
        let Some(of) = self.rule_rows.take() else { return Ok(()) };
        for name in ["old", "new"] {
            let alias = Alias { name: Ident::from_static(name), columns: Vec::new() };
            let rte: Rte = self.table_rte(&vec![of.schema, of.name], false, Some(&alias), 0)?;
            let seen = self.place(rte)?.seen;
            // They are found by name only, and stand in no FROM.
            self.here().seen.extend(seen.into_iter().map(|item| Seen { bare: false, ..item }));
        }
        Ok(())
    }
}

/// Whether a column of that item, or of any, of the query of that level is used in it.
pub(super) fn uses(query: &QueryNode, level: u16, rte: Option<u16>) -> bool {
    fn in_node(node: &Node, level: u16, rte: Option<u16>) -> bool {
        let is_it = |one: u16| rte.is_none_or(|rte| rte == one);
        let mut found = matches!(node, Node::QueryVar { var, .. } if var.level == level && is_it(var.rte));
        node.children(&mut |child| found = found || in_node(child, level, rte));
        found
    }
    let mut found = false;
    query.expressions(&mut |node| found = found || in_node(node, level, rte));
    found
}
