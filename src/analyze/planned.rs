//! Owns whether an expression stays mutable after planning: PostgreSQL's `contain_mutable_functions_after_planning`.
//!
//! The planner folds constants and puts the bodies of SQL functions in place of calls before it looks, so that
//! `to_char(ts, NULL)` passes. What it would have to compute to know is left open here, and taken.

use super::facts::io_volatility;
use super::function::Func;
use super::node::{CallNode, CaseNode, Constant, Node, OpShape};
use super::ty::{Ty, Types};
use crate::knowledge::Volatility;
use crate::sql::ast::BoolOp;

/// Whether mutable functions are left.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Mutable {
    /// None.
    No,
    /// That takes computing.
    Doubtful,
    /// Some.
    Yes,
}

/// What folding makes of a node.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Value {
    /// The constant NULL.
    Null,
    /// A boolean constant.
    Boolean(bool),
    /// A constant that is not NULL, or one that takes computing.
    Constant,
    /// No constant.
    Open,
}

#[derive(Clone, Copy)]
struct Left {
    mutable: Mutable,
    value: Value,
}

impl Left {
    const NULL: Left = Left { mutable: Mutable::No, value: Value::Null };

    fn open(mutable: Mutable) -> Left {
        Left { mutable, value: Value::Open }
    }
}

/// Whether mutable functions are left.
pub(crate) fn mutable(types: &Types<'_>, node: &Node) -> Mutable {
    fold(types, node).mutable
}

/// Whether planning leaves nothing but a constant, as far as that takes no computing of conditions.
pub(crate) fn constant(types: &Types<'_>, node: &Node) -> bool {
    fold(types, node).value != Value::Open
}

fn fold(types: &Types<'_>, node: &Node) -> Left {
    match node {
        Node::Const(constant) => Left { mutable: Mutable::No, value: constant_value(constant) },
        Node::Call(call) => fold_call(types, call),
        Node::Op(op) => {
            let strict = op.shape == OpShape::Plain && op.op.0.function().strict();
            let own =
                operator_mutable(types, op.op.volatility(), op.left.as_ref(), &op.right, op.op.0.function().name());
            combine(types, op.left.iter().chain([&op.right]), strict, own)
        }
        Node::ViaIo { arg, ty, .. } => {
            let volatility = io_volatility(types, arg.ty(), false).max(io_volatility(types, *ty, true));
            combine(types, std::iter::once(&**arg), true, of_volatility(volatility))
        }
        Node::Relabel { arg, .. } | Node::Collate { arg, .. } | Node::Named { arg, .. } => fold(types, arg),
        Node::ToDomain { arg, .. } => Left::open(fold(types, arg).mutable),
        Node::Bool(op, args) => fold_boolean(types, *op, args),
        Node::Coalesce { args, .. } => fold_coalesce(types, args),
        Node::Case(case) => fold_case(types, case),
        Node::SqlValue { .. } => Left::open(Mutable::Yes),
        Node::AnyAll { op, sides, .. } => {
            combine(types, [&sides.0, &sides.1].into_iter(), false, of_volatility(op.volatility()))
        }
        Node::RowCompare(rows) => {
            let own = rows.ops.iter().map(|op| of_volatility(op.volatility())).max().unwrap_or(Mutable::No);
            combine(types, rows.left.iter().chain(&rows.right), false, own)
        }
        _ => {
            let mut all = Vec::new();
            node.children(&mut |child| all.push(child));
            let leaf = all.is_empty() && !matches!(node, Node::Array(_) | Node::Row { .. });
            let folded = combine(types, all.into_iter(), false, Mutable::No);
            if leaf { Left::open(folded.mutable) } else { folded }
        }
    }
}

fn constant_value(constant: &Constant) -> Value {
    match &constant.value {
        None => Value::Null,
        Some(text) if constant.ty == Ty::bool() => Value::Boolean(&**text == "t"),
        Some(_) => Value::Constant,
    }
}

fn of_volatility(volatility: Volatility) -> Mutable {
    if volatility == Volatility::Immutable { Mutable::No } else { Mutable::Yes }
}

/// A function or operator over its arguments.
fn combine<'n>(types: &Types<'_>, args: impl Iterator<Item = &'n Node>, strict: bool, own: Mutable) -> Left {
    let mut mutable = own;
    let mut constant = own == Mutable::No;
    for arg in args {
        let left = fold(types, arg);
        if strict && left.value == Value::Null {
            return Left::NULL;
        }
        mutable = mutable.max(left.mutable);
        constant &= left.value != Value::Open;
    }
    Left { mutable, value: if constant { Value::Constant } else { Value::Open } }
}

fn fold_call(types: &Types<'_>, call: &CallNode) -> Left {
    let (strict, own) = match &call.func {
        Func::Known(id) => {
            let any = call.args.iter().find(|arg| arg.ty() != Ty::text());
            (id.strict(), known_mutable(types, id.name(), types.volatility(&call.func), any))
        }
        Func::User(user) => {
            let own = match of_volatility(user.function.volatility) {
                Mutable::Yes if user.function.sql => Mutable::Doubtful,
                own => own,
            };
            (user.function.strict, own)
        }
    };
    combine(types, call.args.iter(), strict, own)
}

/// The functions over any type whose SQL bodies only turn it into text.
fn known_mutable(types: &Types<'_>, name: &str, volatility: Volatility, any: Option<&Node>) -> Mutable {
    match (name, any) {
        ("anytextcat" | "textanycat" | "quote_literal" | "quote_nullable", Some(arg)) => {
            of_volatility(io_volatility(types, arg.ty(), false))
        }
        _ => of_volatility(volatility),
    }
}

fn operator_mutable(
    types: &Types<'_>,
    volatility: Volatility,
    left: Option<&Node>,
    right: &Node,
    function: &str,
) -> Mutable {
    let any = [left, Some(right)].into_iter().flatten().find(|node| node.ty() != Ty::text());
    known_mutable(types, function, volatility, any)
}

/// AND stops at false, OR at true.
fn fold_boolean(types: &Types<'_>, op: BoolOp, args: &[Node]) -> Left {
    let stop = op == BoolOp::Or;
    let mut mutable = Mutable::No;
    let mut computed = false;
    let mut open = false;
    for arg in args {
        let left = fold(types, arg);
        match left.value {
            Value::Boolean(value) if op == BoolOp::Not => {
                return Left { mutable: Mutable::No, value: Value::Boolean(!value) };
            }
            Value::Boolean(value) if value == stop => return Left { mutable: Mutable::No, value: left.value },
            Value::Boolean(_) | Value::Null => {}
            Value::Constant => computed = true,
            Value::Open => open = true,
        }
        mutable = mutable.max(left.mutable);
    }
    Left {
        mutable: if computed { mutable.min(Mutable::Doubtful) } else { mutable },
        value: if open { Value::Open } else { Value::Constant },
    }
}

fn fold_coalesce(types: &Types<'_>, args: &[Node]) -> Left {
    let mut mutable = Mutable::No;
    for (i, arg) in args.iter().enumerate() {
        let left = fold(types, arg);
        match left.value {
            Value::Null => {}
            Value::Constant | Value::Boolean(_) if matches!(arg, Node::Const(_)) => {
                let value = if mutable == Mutable::No && i == 0 { left.value } else { Value::Open };
                return Left { mutable, value };
            }
            Value::Constant | Value::Boolean(_) => {
                let rest = args[i + 1..].iter().map(|arg| fold(types, arg).mutable).max().unwrap_or(Mutable::No);
                return Left::open(mutable.max(rest.min(Mutable::Doubtful)));
            }
            Value::Open => mutable = mutable.max(left.mutable),
        }
    }
    Left::open(mutable)
}

fn fold_case(types: &Types<'_>, case: &CaseNode) -> Left {
    let operand = case.operand.as_ref().map(|operand| fold(types, operand));
    let mut mutable = operand.map_or(Mutable::No, |left| left.mutable);
    let mut doubtful = operand.is_some_and(|left| left.value != Value::Open);
    for (when, then) in &case.whens {
        let (when, then) = (fold(types, when), fold(types, then));
        match when.value {
            Value::Boolean(false) | Value::Null => continue,
            Value::Boolean(true) => return Left::open(limit(mutable.max(then.mutable), doubtful)),
            Value::Constant => doubtful = true,
            Value::Open => {}
        }
        mutable = mutable.max(when.mutable).max(then.mutable);
    }
    mutable = mutable.max(fold(types, &case.otherwise).mutable);
    Left::open(limit(mutable, doubtful))
}

fn limit(mutable: Mutable, doubtful: bool) -> Mutable {
    if doubtful { mutable.min(Mutable::Doubtful) } else { mutable }
}
