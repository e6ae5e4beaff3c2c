//! Defaults: constants of a column's type, and the moments and keys that a database makes up.

use sqlparser::ast::{Expr, FunctionArg, FunctionArgExpr, UnaryOperator, Value};

use super::expr::{Binds, No, Teller, no};
use super::function;
use super::scope::{Class, Column};
use super::shape::{arguments, string, truth};
use crate::dialect::Dialect;
use crate::name::literal;

/// A default as PostgreSQL writes it; none where it is null, which goes without saying.
pub(super) fn default(teller: &Teller, column: &Column, expr: &Expr) -> Result<Option<String>, No> {
    if is_null(expr) {
        return Ok(None);
    }
    if column.class == Class::Bool {
        return match truth(expr) {
            Some(word) => Ok(Some(word.to_owned())),
            None => Err(no(format!("`{expr}` is no truth value"))),
        };
    }
    if let Some(text) = constant(teller.cx.dialect, column, expr) {
        return text.map(Some);
    }
    let said = if is_now(expr) && matches!(column.class, Class::Date | Class::Time | Class::Timestamp) {
        function::now(teller)
    } else {
        teller.expr(expr)?
    };
    Ok(Some(match (column.class, said.class) {
        // What SQLite's functions give is text, in this form.
        (Class::Text, Some(Class::Timestamp)) => format!("to_char({}, 'YYYY-MM-DD HH24:MI:SS')", said.sql),
        (Class::Text, Some(class)) if class != Class::Text => format!("{}::text", said.inside(Binds::Atom)),
        (Class::Timestamp, Some(Class::Timestamp)) if column.sql.starts_with("timestamptz") => "now()".to_owned(),
        (Class::Date, Some(Class::Timestamp)) => format!("{}::date", said.inside(Binds::Atom)),
        (Class::Time, Some(Class::Timestamp)) => format!("{}::time", said.inside(Binds::Atom)),
        _ => said.inside(Binds::Atom),
    }))
}

/// `strftime('…', 'now')`: the moment as text, which a column of moments reads again.
fn is_now(expr: &Expr) -> bool {
    match expr {
        Expr::Nested(inner) => is_now(inner),
        Expr::Function(function) if function.name.to_string().eq_ignore_ascii_case("strftime") => {
            let args = arguments(function).unwrap_or_default();
            let value = |arg: &FunctionArg| match arg {
                FunctionArg::Unnamed(FunctionArgExpr::Expr(of)) => string(of).map(str::to_lowercase),
                _ => None,
            };
            // A format that leaves parts out, and modifiers, make another moment of it.
            let whole = args.first().and_then(value).is_some_and(|format| format.starts_with("%y-%m-%d"));
            whole
                && args.len() == 2
                && matches!(args.get(1), Some(FunctionArg::Unnamed(FunctionArgExpr::Expr(of)))
                if string(of).is_some_and(|text| text.eq_ignore_ascii_case("now")))
        }
        _ => false,
    }
}

pub(super) fn is_null(expr: &Expr) -> bool {
    match expr {
        Expr::Nested(inner) => is_null(inner),
        Expr::Value(value) => value.value == Value::Null,
        _ => false,
    }
}

/// A constant, as the column's type has it; none for what is no constant.
fn constant(dialect: Dialect, column: &Column, expr: &Expr) -> Option<Result<String, No>> {
    if let Some(text) = string(expr) {
        return match (dialect, column.class) {
            // `DEFAULT 'CURRENT_TIMESTAMP'` would be a string, and is one.
            (_, Class::Int | Class::Numeric | Class::Float) => Some(number(text)),
            (_, Class::Date | Class::Timestamp) if text.starts_with("0000-00-00") => {
                Some(Err(no("PostgreSQL has no such day: leave the column null instead")))
            }
            (_, Class::Date | Class::Time | Class::Timestamp) if SPECIAL.contains(&text.to_lowercase().as_str()) => {
                Some(Err(no(format!("PostgreSQL reads '{text}' when the table is created, and keeps that moment"))))
            }
            (Dialect::Mysql, Class::Other) if column.sql == "text[]" => Some(Ok(members(text))),
            (Dialect::Mysql, Class::Other) if !column.labels.is_empty() => Some(Ok(literal(&label(column, text)))),
            (_, Class::Bytes) => Some(Ok(literal(&format!("\\x{}", hex(text))))),
            _ => Some(Ok(literal(text))),
        };
    }
    let (sign, inner) = match expr {
        Expr::UnaryOp { op: UnaryOperator::Minus, expr } => ("-", expr.as_ref()),
        Expr::UnaryOp { op: UnaryOperator::Plus, expr } => ("", expr.as_ref()),
        other => ("", other),
    };
    let Expr::Value(value) = inner else { return None };
    match &value.value {
        Value::Number(digits, _) => Some(match column.class {
            Class::Text => Ok(literal(&format!("{sign}{digits}"))),
            Class::Timestamp | Class::Date if digits == "0" => {
                Err(no("PostgreSQL has no such day: leave the column null instead"))
            }
            Class::Other if !column.labels.is_empty() => Err(no("a label is a string")),
            _ => Ok(format!("{sign}{digits}")),
        }),
        Value::SingleQuotedByteStringLiteral(bits) => Some(Ok(match column.class {
            Class::Int => u64::from_str_radix(bits, 2).unwrap_or_default().to_string(),
            _ => format!("b'{}'", padded(bits, &column.sql)),
        })),
        Value::Boolean(value) if column.class.is_number() => Some(Ok(if *value { "1" } else { "0" }.to_owned())),
        _ => None,
    }
}

/// Texts that PostgreSQL reads as a moment.
const SPECIAL: &[&str] = &["now", "today", "tomorrow", "yesterday", "allballs"];

/// Whether it is a day that there never was, which MySQL keeps.
pub(super) fn is_zero_day(expr: &Expr) -> bool {
    string(expr).is_some_and(|text| text.starts_with("0000-00-00"))
}

/// `'0'` of a column of numbers.
fn number(text: &str) -> Result<String, No> {
    let trimmed = text.trim();
    if trimmed.parse::<f64>().is_ok() && trimmed.bytes().all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b)) {
        let plain = trimmed.trim_start_matches('+');
        let digits = plain.trim_start_matches('0');
        let whole = !plain.starts_with('0') || digits.is_empty() || digits.starts_with('.');
        return Ok(if digits.is_empty() {
            "0"
        } else if whole {
            plain
        } else {
            digits
        }
        .to_owned());
    }
    Err(no(format!("'{text}' is no number")))
}

/// `'a,b'` of a SET.
fn members(text: &str) -> String {
    let list: Vec<String> =
        text.split(',').filter(|one| !one.is_empty()).map(|one| format!("\"{}\"", one.replace('"', "\\\""))).collect();
    literal(&format!("{{{}}}", list.join(",")))
}

/// MySQL finds a label without regard to case.
fn label(column: &Column, text: &str) -> String {
    let found = column.labels.iter().find(|label| label.as_str() == text);
    found
        .or_else(|| column.labels.iter().find(|label| label.eq_ignore_ascii_case(text)))
        .cloned()
        .unwrap_or_else(|| text.to_owned())
}

fn hex(text: &str) -> String {
    text.bytes().map(|byte| format!("{byte:02x}")).collect()
}

/// `b'1'` of a `bit(8)`, which is filled up on the left there.
fn padded(bits: &str, sql: &str) -> String {
    let width = sql.trim_start_matches("bit(").trim_end_matches(')').parse().unwrap_or(bits.len());
    format!("{bits:0>width$}")
}

/// The moment that ON UPDATE sets.
pub(super) fn touched(teller: &Teller) -> String {
    function::now(teller).sql
}
