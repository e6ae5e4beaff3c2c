//! Owns the walk over an expression's tree.

use super::ast::{Expr, ExprNode, Step};

/// Calls `visit` for an expression and everything below it, outside in.
pub fn walk(expr: &Expr, visit: &mut dyn FnMut(&Expr)) {
    visit(expr);
    match &expr.node {
        ExprNode::Column(_)
        | ExprNode::Star(_)
        | ExprNode::Const(_)
        | ExprNode::Param(_)
        | ExprNode::SqlValue(_)
        | ExprNode::SubLink(_)
        | ExprNode::Other(_) => {}
        ExprNode::Cast(arg, _)
        | ExprNode::Collate(arg, _)
        | ExprNode::NullTest(arg, _)
        | ExprNode::BooleanTest(arg, _)
        | ExprNode::IsJson(arg, _, _)
        | ExprNode::NamedArg(_, arg) => walk(arg, visit),
        ExprNode::Op { kind: _, name: _, left, right } => {
            if let Some(left) = left {
                walk(left, visit);
            }
            walk(right, visit);
        }
        ExprNode::Bool(_, list)
        | ExprNode::Coalesce(list)
        | ExprNode::MinMax(_, list)
        | ExprNode::Array(list)
        | ExprNode::Row(list, _)
        | ExprNode::Grouping(list)
        | ExprNode::List(list) => list.iter().for_each(|one| walk(one, visit)),
        ExprNode::Case { operand, whens, otherwise } => {
            operand.iter().for_each(|one| walk(one, visit));
            for (when, then) in whens {
                walk(when, visit);
                walk(then, visit);
            }
            otherwise.iter().for_each(|one| walk(one, visit));
        }
        ExprNode::Xml(xml) => xml.named.iter().map(|(_, one)| one).chain(&xml.args).for_each(|one| walk(one, visit)),
        ExprNode::Json(json) => json.expressions().for_each(|one| walk(one, visit)),
        ExprNode::Call(call) => call.args.iter().for_each(|one| walk(one, visit)),
        ExprNode::Indirection(arg, steps) => {
            walk(arg, visit);
            steps.iter().for_each(|step| walk_step(step, visit));
        }
    }
}

fn walk_step(step: &Step, visit: &mut dyn FnMut(&Expr)) {
    match step {
        Step::Field(_) | Step::Star => {}
        Step::Index(index) => walk(index, visit),
        Step::Slice(lower, upper) => {
            lower.iter().for_each(|one| walk(one, visit));
            upper.iter().for_each(|one| walk(one, visit));
        }
    }
}
