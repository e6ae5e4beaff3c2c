//! Owns ORDER BY, GROUP BY and DISTINCT: which targets they mean.

use super::clause::Clause;
use super::node::{DistinctNode, GroupNode, QueryNode, SortNode, TargetNode};
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::label::column_label;
use crate::name::Ident;
use crate::sql::ast::{Const, Distinct, Expr, ExprNode, Grouping, SortBy};

impl Analyzer<'_> {
    /// `transformSortClause`; `plain` is SQL:1999's rule: expressions only.
    pub(super) fn sort_clause(
        &mut self,
        list: &[SortBy],
        targets: &mut Vec<TargetNode>,
        clause: Clause,
        plain: bool,
    ) -> Analysis<Vec<SortNode>> {
        let mut out: Vec<SortNode> = Vec::with_capacity(list.len());
        for sort in list {
            let target = self.find_target(&sort.value, targets, clause, plain, "ORDER BY")?;
            self.resolve_unknown(&mut targets[target])?;
            let descending = self.direction(sort)?;
            let nulls_first = sort.nulls_first.unwrap_or(descending);
            self.types.check_ordering(targets[target].node.ty(), sort.value.at)?;
            if !out.iter().any(|one| one.target == target) {
                out.push(SortNode { target, descending, nulls_first });
            }
        }
        Ok(out)
    }

    fn direction(&self, sort: &SortBy) -> Analysis<bool> {
        let Some(name) = &sort.using else { return Ok(sort.descending.unwrap_or(false)) };
        match name.last().map(|name| name.as_str()) {
            Some("<") => Ok(false),
            Some(">") => Ok(true),
            _ => Err(AnalyzeError::unknown("ORDER BY … USING", sort.value.at)),
        }
    }

    /// `findTargetlistEntrySQL92` and `…SQL99`: which target is meant; it is added where it is none.
    pub(super) fn find_target(
        &mut self,
        expr: &Expr,
        targets: &mut Vec<TargetNode>,
        clause: Clause,
        plain: bool,
        what: &str,
    ) -> Analysis<usize> {
        if !plain && let Some(found) = self.named_target(expr, targets, clause, what)? {
            return Ok(found);
        }
        let node = self.within(clause, |analyzer| analyzer.transform(expr))?;
        let same = |target: &TargetNode| target.node == node || *target.node.without_implicit() == node;
        if let Some(found) = targets.iter().position(same) {
            return Ok(found);
        }
        let name = column_label(expr).unwrap_or(Ident::from_static("?column?"));
        targets.push(TargetNode { node, name, junk: true });
        Ok(targets.len() - 1)
    }

    /// A target by its name or number.
    fn named_target(&self, expr: &Expr, targets: &[TargetNode], clause: Clause, what: &str) -> Analysis<Option<usize>> {
        let shown = || targets.iter().enumerate().filter(|(_, target)| !target.junk);
        match &expr.node {
            ExprNode::Column(name) if name.len() == 1 => {
                if clause == Clause::Group && self.is_column(name[0]) {
                    return Ok(None);
                }
                let mut hits = shown().filter(|(_, target)| target.name == name[0]);
                let Some((first, found)) = hits.next() else { return Ok(None) };
                if hits.any(|(_, other)| other.node != found.node) {
                    return Err(AnalyzeError::error(format!("{what} \"{}\" is ambiguous", name[0]), expr.at));
                }
                Ok(Some(first))
            }
            ExprNode::Const(Const::Integer(number)) => {
                let index = usize::try_from(*number).ok().and_then(|number| number.checked_sub(1));
                match index.and_then(|index| shown().nth(index)) {
                    Some((found, _)) => Ok(Some(found)),
                    None => {
                        let message = format!("{what} position {number} is not in select list");
                        Err(AnalyzeError::error(message, expr.at))
                    }
                }
            }
            ExprNode::Const(Const::Null) => Ok(None),
            ExprNode::Const(_) => Err(AnalyzeError::error(format!("non-integer constant in {what}"), expr.at)),
            _ => Ok(None),
        }
    }

    /// `transformGroupClause`.
    pub(super) fn group_clause(&mut self, list: &[Grouping], node: &mut QueryNode) -> Analysis<()> {
        let mut sets = Vec::with_capacity(list.len());
        for item in list {
            sets.push(self.grouping(item, &mut node.targets)?);
        }
        let plain = sets.iter().all(|set| matches!(set, GroupNode::Simple(_)));
        for target in sets.iter().flat_map(GroupNode::targets) {
            if !node.group.contains(&target) {
                node.group.push(target);
            }
        }
        if !plain {
            node.sets = sets;
        }
        Ok(())
    }

    fn grouping(&mut self, item: &Grouping, targets: &mut Vec<TargetNode>) -> Analysis<GroupNode> {
        let mut all = |list: &[Grouping]| -> Analysis<Vec<GroupNode>> {
            list.iter().map(|one| self.grouping(one, targets)).collect()
        };
        Ok(match item {
            Grouping::Rollup(list) => GroupNode::Rollup(all(list)?),
            Grouping::Cube(list) => GroupNode::Cube(all(list)?),
            Grouping::Sets(list) => GroupNode::Sets(all(list)?),
            Grouping::Empty => GroupNode::Empty,
            Grouping::Plain(expr) => {
                let parts = match &expr.node {
                    ExprNode::Row(parts, false) => parts.as_slice(),
                    _ => std::slice::from_ref(expr),
                };
                let mut out = Vec::with_capacity(parts.len());
                for part in parts {
                    let target = self.find_target(part, targets, Clause::Group, false, "GROUP BY")?;
                    self.resolve_unknown(&mut targets[target])?;
                    self.types.check_equality(targets[target].node.ty(), part.at)?;
                    out.push(target);
                }
                GroupNode::Simple(out)
            }
        })
    }

    /// `transformDistinctClause` and `transformDistinctOnClause`.
    pub(super) fn distinct_clause(&mut self, distinct: &Distinct, node: &mut QueryNode) -> Analysis<()> {
        match distinct {
            Distinct::No => Ok(()),
            Distinct::All => {
                if node.sort.iter().any(|sort| node.targets[sort.target].junk) {
                    let message = "for SELECT DISTINCT, ORDER BY expressions must appear in select list";
                    return Err(AnalyzeError::error(message, 0));
                }
                for target in node.targets.iter().filter(|target| !target.junk) {
                    self.types.check_equality(target.node.ty(), 0)?;
                }
                node.distinct = DistinctNode::All;
                Ok(())
            }
            Distinct::On(list) => {
                let mut on: Vec<usize> = Vec::with_capacity(list.len());
                for expr in list {
                    let target = self.find_target(expr, &mut node.targets, Clause::Distinct, false, "DISTINCT ON")?;
                    self.resolve_unknown(&mut node.targets[target])?;
                    self.types.check_equality(node.targets[target].node.ty(), expr.at)?;
                    on.push(target);
                }
                node.distinct = DistinctNode::On(in_order_of(&node.sort, &on)?);
                Ok(())
            }
        }
    }
}

impl GroupNode {
    /// All targets in it.
    fn targets(&self) -> Vec<usize> {
        match self {
            GroupNode::Simple(list) => list.clone(),
            GroupNode::Empty => Vec::new(),
            GroupNode::Rollup(list) | GroupNode::Cube(list) | GroupNode::Sets(list) => {
                list.iter().flat_map(GroupNode::targets).collect()
            }
        }
    }
}

/// The targets of DISTINCT ON as ORDER BY has them, then the others.
fn in_order_of(sort: &[SortNode], on: &[usize]) -> Analysis<Vec<usize>> {
    let mut out = Vec::with_capacity(on.len());
    let mut skipped = false;
    for one in sort {
        if !on.contains(&one.target) {
            skipped = true;
        } else if skipped {
            let message = "SELECT DISTINCT ON expressions must match initial ORDER BY expressions";
            return Err(AnalyzeError::error(message, 0));
        } else {
            out.push(one.target);
        }
    }
    let rest: Vec<usize> = on.iter().copied().filter(|target| !out.contains(target)).collect();
    if skipped && !rest.is_empty() {
        let message = "SELECT DISTINCT ON expressions must match initial ORDER BY expressions";
        return Err(AnalyzeError::error(message, 0));
    }
    for target in rest {
        if !out.contains(&target) {
            out.push(target);
        }
    }
    Ok(out)
}
