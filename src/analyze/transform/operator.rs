//! Owns the operators of SQL's syntax: comparisons, IN, BETWEEN, LIKE, IS DISTINCT FROM, NULLIF, ANY, ALL.

use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::{ArrayNode, Node, OpShape};
use crate::analyze::ty::Ty;
use crate::name::Ident;
use crate::sql::ast::{BoolOp, Expr, ExprNode, Name, OpKind, SubLink, SubLinkKind};

impl Analyzer<'_> {
    /// An operator of any kind.
    pub(super) fn operator(
        &mut self,
        kind: OpKind,
        name: &Name,
        left: Option<&Expr>,
        right: &Expr,
        at: u32,
    ) -> Analysis<Node> {
        match kind {
            OpKind::Plain | OpKind::Like | OpKind::ILike | OpKind::Similar => self.plain(name, left, right, at),
            OpKind::Any | OpKind::All => {
                let (left, right) = (self.left(left, at)?, self.transform(right)?);
                self.make_any_all(name, kind == OpKind::Any, left, right, at)
            }
            OpKind::Distinct => self.distinct(name, left, right, false, at),
            OpKind::NotDistinct => self.distinct(name, left, right, true, at),
            OpKind::NullIf => {
                let (left, right) = (self.left(left, at)?, self.transform(right)?);
                self.make_shape(name, Some(left), right, at, OpShape::NullIf)
            }
            OpKind::In => self.in_list(name, left, right, at),
            OpKind::Between | OpKind::NotBetween | OpKind::BetweenSymmetric | OpKind::NotBetweenSymmetric => {
                self.between(kind, left, right, at)
            }
        }
    }

    fn left(&mut self, left: Option<&Expr>, at: u32) -> Analysis<Node> {
        match left {
            Some(left) => self.transform(left),
            None => Err(AnalyzeError::unknown("an operator without its left side", at)),
        }
    }

    fn plain(&mut self, name: &Name, left: Option<&Expr>, right: &Expr, at: u32) -> Analysis<Node> {
        if let (Some(Expr { node: ExprNode::Row(lefts, _), .. }), ExprNode::Row(rights, _)) = (left, &right.node) {
            return self.row_comparison(name, lefts, rights, at);
        }
        if let (Some(row @ Expr { node: ExprNode::Row(..), .. }), ExprNode::SubLink(link)) = (left, &right.node)
            && link.kind == SubLinkKind::Value
        {
            let (left, op) = (Some(row.clone()), Some(name.clone()));
            return self.sublink(&SubLink { kind: SubLinkKind::Row, left, op, query: link.query.clone() }, at);
        }
        let left = match left {
            Some(left) => Some(self.transform(left)?),
            None => None,
        };
        let right = self.transform(right)?;
        self.make_op(name, left, right, at)
    }

    /// IS [NOT] DISTINCT FROM.
    fn distinct(&mut self, name: &Name, left: Option<&Expr>, right: &Expr, negated: bool, at: u32) -> Analysis<Node> {
        if let (Some(Expr { node: ExprNode::Row(lefts, _), .. }), ExprNode::Row(rights, _)) = (left, &right.node) {
            let node = self.row_distinction(name, lefts, rights, at)?;
            return Ok(if negated { Node::Bool(BoolOp::Not, vec![node]) } else { node });
        }
        let null = |expr: &Expr| matches!(expr.node, ExprNode::Const(crate::sql::ast::Const::Null));
        let tested = match left {
            _ if null(right) => left,
            Some(left) if null(left) => Some(right),
            _ => None,
        };
        if let Some(tested) = tested {
            let arg = self.transform(tested)?;
            return Ok(Node::NullTest { arg: Box::new(arg), not: !negated, row: false });
        }
        let (left, right) = (self.left(left, at)?, self.transform(right)?);
        let node = self.make_shape(name, Some(left), right, at, OpShape::Distinct)?;
        Ok(if negated { Node::Bool(BoolOp::Not, vec![node]) } else { node })
    }

    /// IN and NOT IN.
    fn in_list(&mut self, name: &Name, left: Option<&Expr>, right: &Expr, at: u32) -> Analysis<Node> {
        let ExprNode::List(items) = &right.node else {
            return self.transform(right).and(Err(AnalyzeError::unknown("IN of something other than a list", at)));
        };
        let any = name.last().is_none_or(|name| name.as_str() != "<>");
        let left_row = matches!(left, Some(Expr { node: ExprNode::Row(..), .. }));
        if left_row || items.iter().any(|item| matches!(item.node, ExprNode::Row(..))) {
            return self.in_rows(name, left, items, any, at);
        }
        let left = self.left(left, at)?;
        let mut nodes = Vec::with_capacity(items.len());
        for item in items {
            nodes.push(self.transform(item)?);
        }
        let (vars, others): (Vec<Node>, Vec<Node>) = {
            let level = self.levels.len().checked_sub(1).and_then(|level| u16::try_from(level).ok());
            let uses = |node: &Node| contains_column(node, level);
            let whole = nodes.iter().filter(|node| !uses(node)).count();
            if whole > 1 { nodes.into_iter().partition(uses) } else { (nodes, Vec::new()) }
        };
        let mut rest = vars;
        let mut parts = Vec::new();
        if !others.is_empty() {
            match self.in_array(name, any, &left, others, at)? {
                Ok(node) => parts.push(node),
                Err(others) => rest = self.in_order(items, others, rest)?,
            }
        }
        for node in rest {
            let comparison = self.make_op(name, Some(left.clone()), node, at)?;
            parts.push(self.coerce_to_boolean(comparison, "IN", at)?);
        }
        Ok(chain(if any { BoolOp::Or } else { BoolOp::And }, parts))
    }

    /// The items in the order in which they were written, where no array could be made of some.
    fn in_order(&mut self, items: &[Expr], others: Vec<Node>, vars: Vec<Node>) -> Analysis<Vec<Node>> {
        if vars.is_empty() {
            return Ok(others);
        }
        items.iter().map(|item| self.transform(item)).collect()
    }

    /// The items as one array, or back where they have no common type.
    fn in_array(
        &mut self,
        name: &Name,
        any: bool,
        left: &Node,
        items: Vec<Node>,
        at: u32,
    ) -> Analysis<Result<Node, Vec<Node>>> {
        let types: Vec<Ty> = std::iter::once(left).chain(&items).map(Node::ty).collect();
        let common = self.types.common_type(&types, None)?;
        let common = common.filter(|ty| *ty != Ty::record() && self.types.all_become(&types, *ty));
        let Some((element, array)) = common.and_then(|ty| Some((ty, self.types.array(ty)?))) else {
            return Ok(Err(items));
        };
        let mut elements = Vec::with_capacity(items.len());
        for item in items {
            elements.push(self.coerce_to_common(item, element, "IN", at)?);
        }
        let right = Node::Array(Box::new(ArrayNode { ty: array, elements, nested: false }));
        self.make_any_all(name, any, left.clone(), right, at).map(Ok)
    }

    /// IN over rows.
    fn in_rows(&mut self, name: &Name, left: Option<&Expr>, items: &[Expr], any: bool, at: u32) -> Analysis<Node> {
        let Some(left) = left else { return Err(AnalyzeError::unknown("an operator without its left side", at)) };
        let mut parts = Vec::with_capacity(items.len());
        for item in items {
            parts.push(self.plain(name, Some(left), item, at)?);
        }
        Ok(chain(if any { BoolOp::Or } else { BoolOp::And }, parts))
    }

    /// BETWEEN and its kin.
    fn between(&mut self, kind: OpKind, left: Option<&Expr>, right: &Expr, at: u32) -> Analysis<Node> {
        let (Some(left), ExprNode::List(bounds)) = (left, &right.node) else {
            return Err(AnalyzeError::unknown("BETWEEN without bounds", at));
        };
        let [low, high] = bounds.as_slice() else {
            return Err(AnalyzeError::unknown("BETWEEN without two bounds", at));
        };
        let (inside, outside) = ([">=", "<="], ["<", ">"]);
        let mut pair = |ops: [&'static str; 2], low: &Expr, high: &Expr, op: BoolOp| {
            let mut parts = Vec::with_capacity(2);
            for (op, bound) in ops.into_iter().zip([low, high]) {
                let node = self.plain(&vec![Ident::from_static(op)], Some(left), bound, at)?;
                parts.push(self.coerce_to_boolean(node, "AND", at)?);
            }
            Ok(Node::Bool(op, parts))
        };
        match kind {
            OpKind::NotBetween => pair(outside, low, high, BoolOp::Or),
            OpKind::BetweenSymmetric => Ok(Node::Bool(
                BoolOp::Or,
                vec![pair(inside, low, high, BoolOp::And)?, pair(inside, high, low, BoolOp::And)?],
            )),
            OpKind::NotBetweenSymmetric => Ok(Node::Bool(
                BoolOp::And,
                vec![pair(outside, low, high, BoolOp::Or)?, pair(outside, high, low, BoolOp::Or)?],
            )),
            _ => pair(inside, low, high, BoolOp::And),
        }
    }
}

/// The parts one after the other, each pair an expression of its own, as PostgreSQL builds them.
pub(super) fn chain(op: BoolOp, parts: Vec<Node>) -> Node {
    let mut parts = parts.into_iter();
    let first = parts.next().unwrap_or(Node::Bool(op, Vec::new()));
    parts.fold(first, |left, right| Node::Bool(op, vec![left, right]))
}

/// Whether a column of the query that is looked at appears anywhere; of the table, outside queries.
fn contains_column(node: &Node, level: Option<u16>) -> bool {
    let mut found = match (node, level) {
        (Node::Var { .. } | Node::WholeRow { .. }, None) => true,
        (Node::QueryVar { var, .. }, Some(level)) => var.level == level,
        _ => false,
    };
    if !found {
        node.children(&mut |child| found |= contains_column(child, level));
    }
    found
}
