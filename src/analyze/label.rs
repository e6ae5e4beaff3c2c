//! Owns the name that PostgreSQL gives to a column made of an expression: its `FigureIndexColname`.

use crate::name::Ident;
use crate::sql::ast::{Expr, ExprNode, OpKind, Query, QueryBody, Step, SubLinkKind, XmlOp};

/// The name, or none where PostgreSQL falls back to `expr` (of an index) or `?column?`.
pub fn column_label(expr: &Expr) -> Option<Ident> {
    figure(expr).map(|(name, _)| name)
}

/// The name, and whether it is a good one: a cast's type is not, so that a function below wins.
fn figure(expr: &Expr) -> Option<(Ident, bool)> {
    let good = |name: &'static str| Some((Ident::from_static(name), true));
    match &expr.node {
        ExprNode::Column(name) => name.last().map(|name| (*name, true)),
        ExprNode::Indirection(arg, steps) => {
            let field = steps.iter().rev().find_map(|step| match step {
                Step::Field(name) => Some((*name, true)),
                Step::Star | Step::Index(_) | Step::Slice(..) => None,
            });
            field.or_else(|| figure(arg))
        }
        ExprNode::Call(call) => call.name.last().map(|name| (*name, true)),
        ExprNode::Op { kind: OpKind::NullIf, .. } => good("nullif"),
        ExprNode::Cast(arg, t) => match figure(arg) {
            Some((name, true)) => Some((name, true)),
            _ => t.name.last().map(|name| (*name, false)),
        },
        ExprNode::Collate(arg, _) => figure(arg),
        ExprNode::Case { otherwise, .. } => match otherwise.as_deref().and_then(figure) {
            Some((name, true)) => Some((name, true)),
            _ => Some((Ident::from_static("case"), false)),
        },
        ExprNode::Array(_) => good("array"),
        ExprNode::Row(..) => good("row"),
        ExprNode::Coalesce(_) => good("coalesce"),
        ExprNode::MinMax(true, _) => good("greatest"),
        ExprNode::MinMax(false, _) => good("least"),
        ExprNode::SqlValue(value) => good(value.keyword()),
        ExprNode::Grouping(_) => good("grouping"),
        ExprNode::SubLink(link) => match link.kind {
            SubLinkKind::Exists => good("exists"),
            SubLinkKind::Array => good("array"),
            SubLinkKind::Value => first_label(&link.query),
            SubLinkKind::Any | SubLinkKind::All | SubLinkKind::Row => None,
        },
        ExprNode::Star(_)
        | ExprNode::Const(_)
        | ExprNode::Param(_)
        | ExprNode::Op { .. }
        | ExprNode::Bool(..)
        | ExprNode::NullTest(..)
        | ExprNode::BooleanTest(..)
        | ExprNode::NamedArg(..)
        | ExprNode::List(_)
        | ExprNode::IsJson(..)
        | ExprNode::Other(..) => None,
        ExprNode::Json(json) => good(json.op.word()),
        ExprNode::Xml(xml) => (xml.op != XmlOp::Document).then(|| (Ident::from_static(xml.op.word()), true)),
    }
}

/// The name of a query's first column.
fn first_label(query: &Query) -> Option<(Ident, bool)> {
    match &query.body {
        QueryBody::Select(select) => {
            let first = select.targets.first()?;
            first.label.map(|label| (label, true)).or_else(|| figure(&first.value))
        }
        QueryBody::Values(_) => Some((Ident::from_static("column1"), true)),
        QueryBody::Combined(both) => first_label(&both.left),
        QueryBody::Modify(_) => None,
    }
}
