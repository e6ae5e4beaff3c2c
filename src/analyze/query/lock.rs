//! Owns FOR UPDATE and its kin: PostgreSQL's `CheckSelectLocking` and `transformLockingClause`.

use super::node::{DistinctNode, FromNode, LockNode, QueryNode, RteKind};
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::name::Ident;
use crate::sql::ast::{Query, RowLock};

impl Analyzer<'_> {
    /// Whether rows may be locked, and the tables are there.
    pub(super) fn check_locks(&mut self, query: &Query, node: &QueryNode) -> Analysis<()> {
        let Some(lock) = query.locks.first() else { return Ok(()) };
        let aggregates = self.here().aggregates;
        let windows = node.targets.iter().any(|target| super::window::has_window_call(&target.node));
        let with = match () {
            () if node.setop.is_some() => Some("UNION/INTERSECT/EXCEPT"),
            () if node.distinct != DistinctNode::No => Some("DISTINCT clause"),
            () if !node.group.is_empty() || !node.sets.is_empty() => Some("GROUP BY clause"),
            () if node.having.is_some() => Some("HAVING clause"),
            () if aggregates => Some("aggregate functions"),
            () if windows => Some("window functions"),
            () => None,
        };
        if let Some(with) = with {
            return Err(AnalyzeError::error(format!("FOR {} is not allowed with {with}", lock.strength.word()), 0));
        }
        let seen: Vec<Ident> = self.here().seen.iter().map(|item| item.name).collect();
        for lock in &query.locks {
            if let Some(missing) = lock.of.iter().find(|name| !seen.contains(name)) {
                let word = lock.strength.word();
                let message = format!("relation \"{missing}\" in FOR {word} clause not found in FROM clause");
                return Err(AnalyzeError::error(message, 0));
            }
        }
        Ok(())
    }

    /// What is locked, and how: the strongest that is said of an item, where it was first said.
    pub(super) fn locks(&mut self, clauses: &[RowLock], from: &[FromNode]) -> Vec<LockNode> {
        let mut items = Vec::new();
        from.iter().for_each(|item| item.items(&mut items));
        let rtable = &self.here().rtable;
        items.retain(|rte| matches!(rtable[usize::from(*rte)].kind, RteKind::Relation { .. } | RteKind::Subquery(_)));
        let mut out: Vec<LockNode> = Vec::new();
        for clause in clauses {
            for rte in &items {
                let meant = clause.of.is_empty() || clause.of.contains(&rtable[usize::from(*rte)].name);
                match out.iter_mut().find(|one| one.rte == *rte) {
                    _ if !meant => {}
                    Some(one) => {
                        one.strength = one.strength.max(clause.strength);
                        one.wait = one.wait.max(clause.wait);
                    }
                    None => out.push(LockNode { rte: *rte, strength: clause.strength, wait: clause.wait }),
                }
            }
        }
        out
    }
}

impl FromNode {
    /// The items in the order of FROM.
    fn items(&self, out: &mut Vec<u16>) {
        match self {
            FromNode::Item(rte) => out.push(*rte),
            FromNode::Join(join) => {
                join.left.items(out);
                join.right.items(out);
            }
        }
    }
}
