//! Owns the few expressions whose print, read again, is stored differently: what a dump and restore makes of them.
//!
//! `id BETWEEN 1 AND 2 AND f` is stored as an AND within an AND, and printed with brackets that the parser flattens;
//! `v IN ('a', 'b')` over varchar casts an array, and the parser hands a cast of `ARRAY[…]` to its elements.

use super::node::{Constant, Node, OpShape};
use crate::sql::ast::BoolOp;

/// Whether the print may be stored differently when it is read again.
pub(crate) fn is_unsettled(node: &Node) -> bool {
    let here = match node {
        Node::ArrayCoerce { arg, .. } => matches!(**arg, Node::Array(_)),
        Node::Bool(op, args) if *op != BoolOp::Not => {
            matches!(args.first(), Some(Node::Bool(inner, _)) if inner == op)
        }
        Node::Op(op) if op.left.is_none() && op.shape == OpShape::Plain => {
            matches!(&op.right, Node::Const(Constant { value: Some(text), .. }) if text.starts_with(|c: char| c.is_ascii_digit()))
        }
        _ => false,
    };
    if here {
        return true;
    }
    let mut found = false;
    node.children(&mut |child| found = found || is_unsettled(child));
    found
}
