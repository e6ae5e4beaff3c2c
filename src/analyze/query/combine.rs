//! Owns UNION, INTERSECT and EXCEPT: PostgreSQL's `transformSetOperationStmt`.

use super::clause::Clause;
use super::node::{QueryNode, Rte, RteColumn, RteKind, SetTree, TargetNode, VarRef};
use super::relation::renamed;
use super::rule::uses;
use super::scope::var_node;
use crate::analyze::Analyzer;
use crate::analyze::collate::DEFAULT;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::Node;
use crate::analyze::ty::Ty;
use crate::name::Ident;
use crate::sql::ast::{Combination, ExprNode, Query, QueryBody, SetOp};

/// One side: its tree, and its columns with whether they are bare literals of an open type.
struct Side {
    tree: SetTree,
    columns: Vec<RteColumn>,
    /// The query of each column, where the side is only one query: literals of an open type are coerced there.
    leaf: Option<u16>,
}

impl Analyzer<'_> {
    /// A combination, with ORDER BY and LIMIT over it.
    pub(super) fn combined(&mut self, query: &Query, node: &mut QueryNode) -> Analysis<()> {
        let QueryBody::Combined(combination) = &query.body else { return Ok(()) };
        let top = self.here().defines.is_some();
        let side = self.set_operation(combination, top)?;
        let first = leftmost(&side.tree);
        let level = self.depth_of_query();
        let number = |index: usize| u16::try_from(index).unwrap_or(u16::MAX);
        for (index, column) in side.columns.iter().enumerate() {
            let at = (first, number(index));
            let seen = super::scope::SeenColumn {
                name: column.name,
                is: at,
                shown: at,
                ty: column.ty,
                typmod: column.typmod,
                collation: column.collation,
                starred: true,
            };
            let value = var_node(VarRef { level, rte: at.0, column: at.1, shown: at }, &seen);
            node.targets.push(TargetNode { node: value, name: column.name, junk: false });
        }
        node.setop = Some(side.tree);
        let shown = node.targets.len();
        // Only the columns of the result are in sight.
        if query.sort.iter().any(|sort| !matches!(sort.value.node, ExprNode::Column(_) | ExprNode::Const(_))) {
            return Err(only_columns());
        }
        node.sort = self.sort_clause(&query.sort, &mut node.targets, Clause::Order, false)?;
        if node.targets.len() > shown {
            return Err(only_columns());
        }
        self.limits(query, node)
    }

    fn set_operation(&mut self, one: &Combination, recursive: bool) -> Analysis<Side> {
        let context = match one.op {
            SetOp::Union => "UNION",
            SetOp::Intersect => "INTERSECT",
            SetOp::Except => "EXCEPT",
        };
        let left = self.side(&one.left)?;
        if recursive {
            self.recursive_columns(left.columns.clone());
        }
        let right = self.side(&one.right)?;
        if left.columns.len() != right.columns.len() {
            let message = format!("each {context} query must have the same number of columns");
            return Err(AnalyzeError::error(message, 0));
        }
        let mut columns = Vec::with_capacity(left.columns.len());
        for index in 0..left.columns.len() {
            columns.push(self.set_column((context, one.all), index, (&left, &right))?);
        }
        let tree = SetTree::Op { op: one.op, all: one.all, left: Box::new(left.tree), right: Box::new(right.tree) };
        Ok(Side { tree, columns, leaf: None })
    }

    /// A query of a combination: a leaf, or a combination itself.
    fn side(&mut self, query: &Query) -> Analysis<Side> {
        let bare = query.sort.is_empty() && query.limit.is_none() && query.offset.is_none() && query.ctes.is_empty();
        if let (QueryBody::Combined(inner), true) = (&query.body, bare && query.locks.is_empty()) {
            return self.set_operation(inner, false);
        }
        let node = self.query(query, false)?;
        if uses(&node, self.depth_of_query(), None) {
            let message = "UNION/INTERSECT/EXCEPT member statement cannot refer to other relations of same query level";
            return Err(AnalyzeError::error(message, 0));
        }
        let columns = self.result_columns(&node)?;
        let name = Ident::new(&format!("*SELECT* {}", self.here().rtable.len() + 1));
        let rte = renamed(RteKind::Subquery(Box::new(node)), name, columns.clone(), None, 0)?;
        let index = self.here().add(Rte { alias: Some(name), ..rte })?;
        Ok(Side { tree: SetTree::Leaf(index), columns, leaf: Some(index) })
    }

    fn set_column(
        &mut self,
        (context, all): (&str, bool),
        index: usize,
        (left, right): (&Side, &Side),
    ) -> Analysis<RteColumn> {
        let (l, r) = (&left.columns[index], &right.columns[index]);
        let types = [l.ty, r.ty];
        let ty = self.types.common_type(&types, Some((context, 0)))?.unwrap_or_else(Ty::text);
        for side in [left, right] {
            self.settle_literal(side, index, ty, context)?;
            let own = side.columns[index].ty;
            if own != Ty::unknown() && !self.types.can_coerce(own, ty, crate::analyze::pathway::Context::Implicit) {
                let (own, ty) = (self.types.describe(own), self.types.describe(ty));
                let message = format!("{context} could not convert type {own} to {ty}");
                return Err(AnalyzeError::error(message, 0));
            }
        }
        if !(context == "UNION" && all) {
            self.types.check_equality(ty, 0)?;
        }
        let typmod = if l.ty == ty && r.ty == ty && l.typmod == r.typmod { l.typmod } else { -1 };
        let collation = match (l.collation, r.collation) {
            (a, b) if a == b => a.or_else(|| self.types.collation(ty)),
            (Some(a), None) | (None, Some(a)) => Some(a),
            (Some(a), Some(b)) if b == DEFAULT => Some(a),
            (Some(a), Some(b)) if a == DEFAULT => Some(b),
            (Some(a), Some(b)) if self.types.collation(ty).is_some() && !(context == "UNION" && all) => {
                let message =
                    format!("collation mismatch between implicit collations \"{}\" and \"{}\"", a.name, b.name);
                let hint = "You can choose the collation by applying the COLLATE clause to one or both expressions.";
                return Err(AnalyzeError::hinted(message, hint, 0));
            }
            _ => None,
        };
        Ok(RteColumn { name: l.name, ty, typmod, collation })
    }

    /// A literal of an open type gets the common type where it stands.
    fn settle_literal(&mut self, side: &Side, index: usize, ty: Ty, context: &str) -> Analysis<()> {
        let (Some(leaf), true) = (side.leaf, side.columns[index].ty == Ty::unknown()) else { return Ok(()) };
        let taken = match &mut self.here().rtable[usize::from(leaf)] {
            Rte { kind: RteKind::Subquery(query), columns, .. } => {
                columns[index].ty = ty;
                let mut shown = query.targets.iter_mut().filter(|target| !target.junk);
                shown.nth(index).map(|target| std::mem::replace(&mut target.node, Node::Grouping(Vec::new())))
            }
            _ => None,
        };
        let Some(node) = taken else { return Ok(()) };
        let node = self.coerce_to_common(node, ty, context, 0)?;
        if let RteKind::Subquery(query) = &mut self.here().rtable[usize::from(leaf)].kind
            && let Some(target) = query.targets.iter_mut().filter(|target| !target.junk).nth(index)
        {
            target.node = node;
        }
        Ok(())
    }
}

fn only_columns() -> AnalyzeError {
    let message = "invalid UNION/INTERSECT/EXCEPT ORDER BY clause";
    AnalyzeError::hinted(message, "Only result column names can be used, not expressions or functions.", 0)
}

fn leftmost(tree: &SetTree) -> u16 {
    match tree {
        SetTree::Leaf(index) => *index,
        SetTree::Op { left, .. } => leftmost(left),
    }
}
