//! Owns ROW(…) and comparisons of rows: PostgreSQL's `transformRowExpr` and `make_row_comparison_op`.

use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::{Form, Node, OpNode, OpShape, RowCompareNode};
use crate::analyze::ty::Ty;
use crate::sql::ast::{BoolOp, Expr, Name};

impl Analyzer<'_> {
    /// ROW(…).
    pub(super) fn row(&mut self, fields: &[Expr]) -> Analysis<Node> {
        let out = self.expression_list(fields)?;
        Ok(Node::Row { fields: out, ty: Ty::record(), form: Form::Call })
    }

    /// `ROW(…) op ROW(…)`.
    pub(super) fn row_comparison(&mut self, name: &Name, lefts: &[Expr], rights: &[Expr], at: u32) -> Analysis<Node> {
        let pairs = self.row_pairs(lefts, rights, at)?;
        if pairs.is_empty() {
            return Err(AnalyzeError::error("cannot compare rows of zero length", at));
        }
        self.compare_rows(name, pairs, at)
    }

    /// `ROW(…) IS DISTINCT FROM ROW(…)`: PostgreSQL's `make_row_distinct_op`.
    pub(super) fn row_distinction(&mut self, name: &Name, lefts: &[Expr], rights: &[Expr], at: u32) -> Analysis<Node> {
        let mut parts = Vec::new();
        for (left, right) in self.row_pairs(lefts, rights, at)? {
            parts.push(self.make_shape(name, Some(left), right, at, OpShape::Distinct)?);
        }
        if parts.is_empty() {
            return Err(AnalyzeError::unknown("IS DISTINCT FROM of rows of zero length", at));
        }
        Ok(super::operator::chain(BoolOp::Or, parts))
    }

    /// The values that stand at the same place of two rows, in which a star means all columns.
    fn row_pairs(&mut self, lefts: &[Expr], rights: &[Expr], at: u32) -> Analysis<Vec<(Node, Node)>> {
        let (lefts, rights) = (self.expression_list(lefts)?, self.expression_list(rights)?);
        if lefts.len() != rights.len() {
            return Err(AnalyzeError::error("unequal number of entries in row expressions", at));
        }
        Ok(lefts.into_iter().zip(rights).collect())
    }

    /// `make_row_comparison_op`.
    pub(crate) fn compare_rows(&mut self, name: &Name, values: Vec<(Node, Node)>, at: u32) -> Analysis<Node> {
        let mut pairs = Vec::with_capacity(values.len());
        for (left, right) in values {
            match self.make_op(name, Some(left), right, at)? {
                Node::Op(op) if op.ty == Ty::bool() => pairs.push(*op),
                other => {
                    let ty = self.types.describe(other.ty());
                    let message = format!("row comparison operator must yield type boolean, not type {ty}");
                    return Err(AnalyzeError::error(message, at));
                }
            }
        }
        if pairs.len() == 1 {
            return pairs.pop().map(op_node).ok_or_else(|| AnalyzeError::unknown("a row", at));
        }
        self.row_strategy(name, pairs, at)
    }

    fn row_strategy(&self, name: &Name, pairs: Vec<OpNode>, at: u32) -> Analysis<Node> {
        let name = name.last().map_or("", |name| name.as_str());
        let all = |op| Ok(Node::Bool(op, pairs.clone().into_iter().map(op_node).collect()));
        match name {
            "=" => all(BoolOp::And),
            "<>" => all(BoolOp::Or),
            "<" | "<=" | ">" | ">=" => {
                let mut out = RowCompareNode { ops: Vec::new(), left: Vec::new(), right: Vec::new() };
                for pair in pairs {
                    let OpNode { op, left, right, ty: _, shape: _ } = pair;
                    out.ops.push(op);
                    out.left.extend(left);
                    out.right.push(right);
                }
                Ok(Node::RowCompare(Box::new(out)))
            }
            _ => {
                let message = format!("could not determine interpretation of row comparison operator {name}");
                let hint = "Row comparison operators must be associated with btree operator families.";
                Err(AnalyzeError::hinted(message, hint, at))
            }
        }
    }
}

fn op_node(op: OpNode) -> Node {
    Node::Op(Box::new(op))
}
