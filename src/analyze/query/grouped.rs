//! Owns what may stand beside aggregates and GROUP BY: PostgreSQL's `parseCheckAggregates`.

use super::node::{QueryNode, RteKind, VarRef, WHOLE_ROW};
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::Node;
use crate::name::{Ident, QualifiedName};

/// What is grouped by.
struct Groups<'q> {
    level: u16,
    nodes: Vec<&'q Node>,
    /// The columns among them.
    columns: Vec<VarRef>,
}

impl Analyzer<'_> {
    /// Refuses columns that are neither grouped by nor inside an aggregate; gathers the keys that others follow from.
    pub(super) fn check_grouped(&mut self, node: &mut QueryNode) -> Analysis<()> {
        if node.group.iter().any(|target| aggregates(&node.targets[*target].node)) {
            return Err(AnalyzeError::error("aggregate functions are not allowed in GROUP BY", 0));
        }
        let grouping = node.targets.iter().any(|target| matches!(target.node, Node::Grouping(_)));
        let grouped = grouping || !node.group.is_empty() || !node.sets.is_empty() || node.having.is_some();
        if !grouped && !self.here().aggregates {
            return Ok(());
        }
        let nodes: Vec<&Node> = node.group.iter().map(|target| &node.targets[*target].node).collect();
        let columns =
            nodes.iter().filter_map(|node| if let Node::QueryVar { var, .. } = node { Some(*var) } else { None });
        let groups = Groups { level: self.depth_of_query(), columns: columns.collect(), nodes };
        let simple = node.sets.is_empty();
        let mut keys: Vec<(QualifiedName, Ident)> = Vec::new();
        let looked_at = node.targets.iter().map(|target| &target.node).chain(&node.having);
        for one in looked_at {
            self.check_ungrouped(one, &groups, (simple, false), &mut keys)?;
        }
        node.keys = keys;
        Ok(())
    }

    fn check_ungrouped(
        &self,
        node: &Node,
        groups: &Groups<'_>,
        (simple, below): (bool, bool),
        keys: &mut Vec<(QualifiedName, Ident)>,
    ) -> Analysis<()> {
        let plain = node.without_implicit();
        if groups.nodes.iter().any(|one| **one == *node || one.without_implicit() == plain) {
            return Ok(());
        }
        match node {
            Node::Aggregate(call) if call.level >= groups.level => {
                return call.direct.iter().try_for_each(|arg| self.check_ungrouped(arg, groups, (simple, below), keys));
            }
            Node::Grouping(args) => {
                let known = |arg: &Node| groups.nodes.iter().any(|one| **one == *arg);
                if args.iter().all(known) {
                    return Ok(());
                }
                let message = "arguments to GROUPING must be grouping expressions of the associated query level";
                return Err(AnalyzeError::error(message, 0));
            }
            Node::QueryVar { var, .. } if var.level == groups.level => {
                return self.ungrouped(*var, groups, (simple, below), keys);
            }
            _ => {}
        }
        let below = below || matches!(node, Node::SubLink(_));
        let mut out = Ok(());
        node.children(&mut |child| {
            if out.is_ok() {
                out = self.check_ungrouped(child, groups, (simple, below), keys);
            }
        });
        out
    }

    /// A column that is not grouped by may follow from a primary key that is.
    fn ungrouped(
        &self,
        var: VarRef,
        groups: &Groups<'_>,
        (simple, below): (bool, bool),
        keys: &mut Vec<(QualifiedName, Ident)>,
    ) -> Analysis<()> {
        let rte = &self.levels[usize::from(var.level)].rtable[usize::from(var.rte)];
        let (called, column) = (rte.name, rte.columns.get(usize::from(var.column)).map(|column| column.name));
        if let RteKind::Relation { name, real, .. } = &rte.kind
            && simple
            && let Some((key, of)) = self.types.env.primary_key(name.schema, name.name)
        {
            let has = |column: &Ident| {
                let at = real.iter().position(|one| one == column);
                groups.columns.iter().any(|one| one.rte == var.rte && Some(usize::from(one.column)) == at)
            };
            if of.iter().all(has) {
                if !keys.contains(&(*name, key)) {
                    keys.push((*name, key));
                }
                return Ok(());
            }
        }
        if let RteKind::Join { .. } = rte.kind {
            return Err(AnalyzeError::unknown("a join's own column beside GROUP BY", 0));
        }
        let column = if var.column == WHOLE_ROW { None } else { column };
        let named = format!("{called}.{}", column.map_or_else(|| "*".to_owned(), |column| column.to_string()));
        if below {
            return Err(AnalyzeError::error(format!("subquery uses ungrouped column \"{named}\" from outer query"), 0));
        }
        let message =
            format!("column \"{named}\" must appear in the GROUP BY clause or be used in an aggregate function");
        Err(AnalyzeError::error(message, 0))
    }
}

fn aggregates(node: &Node) -> bool {
    let mut found = matches!(node, Node::Aggregate(_));
    if !matches!(node, Node::SubLink(_)) {
        node.children(&mut |child| found |= aggregates(child));
    }
    found
}
