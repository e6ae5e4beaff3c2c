//! Owns conditions about rows of relations that no query names: a trigger's OLD and NEW, the rows that a policy is about.

use super::clause::Clause;
use super::node::{QueryNode, RteKind, VarRef, WHOLE_ROW, system_column};
use super::scope::Level;
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::Node;
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::{Alias, Expr, FromItem};

/// A relation that a condition is about, and what it is called there, where it is not by its own name.
pub type Row = (QualifiedName, Option<Ident>);

impl Analyzer<'_> {
    /// The condition as the WHERE of a query that reads these relations and selects nothing.
    pub(crate) fn condition_on(
        &mut self,
        rows: &[Row],
        expr: &Expr,
        clause: Clause,
        what: &str,
    ) -> Analysis<QueryNode> {
        let item = |(of, alias): &Row| FromItem::Relation {
            name: vec![of.schema, of.name],
            only: false,
            alias: alias.map(|name| Alias { name, columns: Vec::new() }),
            at: 0,
        };
        let items: Vec<FromItem> = rows.iter().map(item).collect();
        let mut node = QueryNode::new();
        self.levels.push(Level::new());
        let done = self.source_list(&items).and_then(|from| {
            node.from = from;
            node.filter = self.condition(Some(expr), clause, what)?;
            Ok(())
        });
        let level = self.levels.pop();
        done?;
        match level {
            Some(level) => node.rtable = level.rtable,
            None => return Err(AnalyzeError::unknown("a condition without its relations", 0)),
        }
        Ok(node)
    }
}

impl QueryNode {
    /// The columns of its relations that its condition reads itself: which relation, and the column; none for whole rows.
    pub(crate) fn columns_read(&self) -> Vec<(u16, Option<Ident>)> {
        let mut out = Vec::new();
        if let Some(filter) = &self.filter {
            self.gather(filter, &mut out);
        }
        out
    }

    fn gather(&self, node: &Node, out: &mut Vec<(u16, Option<Ident>)>) {
        if let Node::QueryVar { var, .. } = node {
            out.extend(self.read(*var));
        }
        node.children(&mut |child| self.gather(child, out));
    }

    fn read(&self, var: VarRef) -> Option<(u16, Option<Ident>)> {
        // Queries in the condition have items of their own.
        if var.level != 0 {
            return None;
        }
        let RteKind::Relation { real, .. } = &self.rtable.get(usize::from(var.rte))?.kind else { return None };
        let of_row = var.column == WHOLE_ROW || system_column(var.column).is_some();
        let column = if of_row { None } else { Some(*real.get(usize::from(var.column))?) };
        Some((var.rte, column))
    }
}
