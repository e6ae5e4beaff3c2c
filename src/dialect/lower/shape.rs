//! What expressions of a dump look like: constants, calls, and checks that say what a type says already.

use sqlparser::ast::{
    BinaryOperator as Op, Expr, Function, FunctionArg, FunctionArgExpr, FunctionArguments, InTarget, Value,
};

/// The column of which a check says nothing but that it is JSON: `json_valid(c)`, or that beside `c is null`.
pub(super) fn json_valid(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Nested(inner) => json_valid(inner),
        Expr::BinaryOp { left, op: Op::Or, right } if matches!(**right, Expr::IsNull(_)) => json_valid(left),
        Expr::BinaryOp { left, op: Op::Or, right } if matches!(**left, Expr::IsNull(_)) => json_valid(right),
        Expr::Function(function) if function.name.to_string().eq_ignore_ascii_case("json_valid") => {
            match arguments(function)? {
                [FunctionArg::Unnamed(FunctionArgExpr::Expr(Expr::Identifier(name)))] => Some(&name.value),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether a check says of a column that it is JSON, whatever else it says.
pub(super) fn needs_json(expr: &Expr, is_column: &dyn Fn(&str) -> bool) -> bool {
    match expr {
        Expr::Nested(inner) => needs_json(inner, is_column),
        Expr::BinaryOp { left, op: Op::And, right } => needs_json(left, is_column) || needs_json(right, is_column),
        other => json_valid(other).is_some_and(is_column) || json_type(other).is_some_and(|(name, _)| is_column(name)),
    }
}

/// `json_type(c) = 'array'`: the column, and the type.
fn json_type(expr: &Expr) -> Option<(&str, &str)> {
    match expr {
        Expr::Nested(inner) => json_type(inner),
        Expr::BinaryOp { left, op: Op::Eq, right } => {
            let Expr::Function(function) = &**left else { return None };
            let named = function.name.to_string().eq_ignore_ascii_case("json_type");
            match arguments(function)? {
                [FunctionArg::Unnamed(FunctionArgExpr::Expr(Expr::Identifier(name)))] if named => {
                    Some((&name.value, string(right)?))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// The arguments of a call.
pub(super) fn arguments(function: &Function) -> Option<&[FunctionArg]> {
    match &function.args {
        FunctionArguments::List(list) => Some(&list.args),
        _ => None,
    }
}

/// A constant as a truth value.
pub(super) fn truth(expr: &Expr) -> Option<&'static str> {
    match expr {
        Expr::Nested(inner) => truth(inner),
        Expr::Prefixed { value, .. } => truth(value),
        Expr::Value(value) => match &value.value {
            Value::Number(digits, _) | Value::SingleQuotedString(digits) => match digits.as_str() {
                "1" | "t" | "true" => Some("true"),
                "0" | "f" | "false" => Some("false"),
                _ => None,
            },
            Value::SingleQuotedByteStringLiteral(bits) => match bits.as_str() {
                "1" => Some("true"),
                "0" => Some("false"),
                _ => None,
            },
            Value::Boolean(true) => Some("true"),
            Value::Boolean(false) => Some("false"),
            _ => None,
        },
        Expr::Identifier(name) if name.value.eq_ignore_ascii_case("true") => Some("true"),
        Expr::Identifier(name) if name.value.eq_ignore_ascii_case("false") => Some("false"),
        _ => None,
    }
}

/// A constant string.
pub(super) fn string(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Nested(inner) => string(inner),
        Expr::Prefixed { value, .. } => string(value),
        Expr::Value(value) => match &value.value {
            Value::SingleQuotedString(text) | Value::DoubleQuotedString(text) => Some(text),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a check is `c in (0, 1)`.
pub(super) fn is_zero_or_one(expr: &Expr, column: &str) -> bool {
    let is_column = |expr: &Expr| matches!(expr, Expr::Identifier(name) if name.value.eq_ignore_ascii_case(column));
    match expr {
        Expr::Nested(inner) => is_zero_or_one(inner, column),
        Expr::In { expr, target: InTarget::List(items), negated: false, .. } => {
            is_column(expr) && items.len() == 2 && items.iter().all(|item| truth(item).is_some())
        }
        Expr::Between { expr, negated: false, low, high } => {
            is_column(expr) && truth(low) == Some("false") && truth(high) == Some("true")
        }
        _ => false,
    }
}

/// The column of whose values a check asks nothing but the type.
pub(super) fn typeof_check(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Nested(inner) => typeof_check(inner),
        Expr::BinaryOp { left, op: Op::Eq, right } => typeof_call(left).filter(|_| string(right).is_some()),
        Expr::BinaryOp { left, op: Op::Or, right } => {
            typeof_check(left).filter(|_| typeof_check(right).is_some() || matches!(**right, Expr::IsNull(_)))
        }
        Expr::In { expr, target: InTarget::List(_), negated: false, .. } => typeof_call(expr),
        _ => None,
    }
}

fn typeof_call(expr: &Expr) -> Option<&str> {
    let Expr::Function(function) = expr else { return None };
    match arguments(function)? {
        [FunctionArg::Unnamed(FunctionArgExpr::Expr(Expr::Identifier(name)))]
            if function.name.to_string().eq_ignore_ascii_case("typeof") =>
        {
            Some(&name.value)
        }
        _ => None,
    }
}

/// Whether a COLLATE on it says that case does not count.
pub(super) fn folds_case(expr: &Expr) -> bool {
    match expr {
        Expr::Nested(inner) => folds_case(inner),
        Expr::Collate { collation, .. } => {
            let name = collation.to_string().to_lowercase();
            name.trim_matches(['"', '`']) == "nocase" || name.trim_matches(['"', '`']).ends_with("_ci")
        }
        _ => false,
    }
}

/// An expression without the COLLATE on top of it.
pub(super) fn without_collation(expr: &Expr) -> &Expr {
    match expr {
        Expr::Nested(inner) if folds_case(inner) => without_collation(inner),
        Expr::Collate { expr: inner, .. } if folds_case(expr) => inner,
        other => other,
    }
}
