//! How columns read in SQL.

use std::collections::BTreeMap;

use super::{Column, Table};
use crate::catalog::SqlExpr;
use crate::kinds::domain::collation_sql;
use crate::kinds::sequence::{Sequence, options_sql};
use crate::kinds::{Kind, Object};
use crate::name::Ident;
use crate::sql;
use crate::sql::ast::{BoolOp, Expr, ExprNode, OpKind, XmlOp};

/// A column as CREATE TABLE and ADD COLUMN write it. `sequence` is the one that its clause makes along the way.
pub(crate) fn column_sql(column: &Column, table: &Table, sequence: Option<&Sequence>) -> String {
    let mut out = column.name.sql().to_string();
    if sequence.is_some_and(|sequence| sequence.is_serial(table)) {
        out.push_str(match column.ty.name.as_str() {
            "int2" => " smallserial",
            "int4" => " serial",
            _ => " bigserial",
        });
        return out + &compression(column);
    }
    out.push_str(&format!(" {}", column.ty.short()));
    out.push_str(&compression(column));
    if let Some(collation) = column.collation() {
        out.push_str(&format!(" collate {}", collation_sql(collation)));
    }
    if let Some(identity) = column.identity() {
        let options = sequence.map(|one| identity_options(one, column, table)).unwrap_or_default();
        out.push_str(&format!(
            " generated {} as identity{options}",
            if identity.always { "always" } else { "by default" }
        ));
    }
    if let Some(generated) = column.generated() {
        let how = if generated.stored { "stored" } else { "virtual" };
        out.push_str(&format!(" generated always as ({}) {how}", generated.expr.text()));
    }
    if let Some(default) = &column.default {
        out.push_str(&format!(" default {}", default_sql(default)));
    }
    out + &not_null(column)
}

fn not_null(column: &Column) -> String {
    let name = column.extra.as_ref().and_then(|extra| extra.not_null_name);
    let tail = if column.not_null_state().no_inherit { " no inherit" } else { "" };
    match name {
        Some(name) if column.not_null => format!(" constraint {} not null{tail}", name.sql()),
        _ if column.not_null && (column.identity().is_none() || !tail.is_empty()) => format!(" not null{tail}"),
        _ => String::new(),
    }
}

fn compression(column: &Column) -> String {
    let method = column.extra.as_ref().and_then(|extra| extra.compression);
    method.map_or_else(String::new, |method| format!(" compression {method}"))
}

/// The bracketed options of an identity column's sequence, where they are not PostgreSQL's own choice.
pub(crate) fn identity_options(sequence: &Sequence, column: &Column, table: &Table) -> String {
    let mut parts = Vec::new();
    let chosen = crate::catalog::make_name(table.name.name.as_str(), column.name.as_str(), "seq");
    if sequence.name.name.as_str() != chosen || sequence.name.schema != table.name.schema {
        parts.push(format!("sequence name {}", sequence.name));
    }
    let options = options_sql(&sequence.options, false);
    if !options.is_empty() {
        parts.push(options.trim().to_owned());
    }
    if sequence.unlogged != table.unlogged {
        parts.push(if sequence.unlogged { "unlogged" } else { "logged" }.to_owned());
    }
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(" ")) }
}

/// The sequence that a column's clause makes: an identity's, or a serial's.
pub(crate) fn clause_sequence<'a>(column: Ident, absorbed: &[&'a Object]) -> Option<&'a Sequence> {
    absorbed
        .iter()
        .filter_map(|object| Sequence::of(object))
        .find(|one| one.owner().is_some_and(|(_, of)| of == column))
}

/// A default where the grammar takes less than any expression: in brackets if it must.
pub(crate) fn default_sql(default: &SqlExpr) -> String {
    let text = default.text();
    let plain = sql::parse_expr(text).is_ok_and(|parsed| is_restricted(&parsed.expr));
    if plain { text.to_owned() } else { format!("({text})") }
}

/// Whether an expression is a `b_expr` of PostgreSQL's grammar as it stands, as far as can be told without its brackets.
fn is_restricted(expr: &Expr) -> bool {
    match &expr.node {
        ExprNode::Bool(BoolOp::And | BoolOp::Or | BoolOp::Not, _)
        | ExprNode::NullTest(..)
        | ExprNode::BooleanTest(..)
        | ExprNode::Collate(..)
        | ExprNode::IsJson(..)
        | ExprNode::Other(..) => false,
        ExprNode::Xml(xml) => xml.op != XmlOp::Document || xml.args.iter().all(is_restricted),
        ExprNode::Call(call) => !call.sql_syntax || call.name.last().is_some_and(|name| name.as_str() != "timezone"),
        ExprNode::Op { kind, name: _, left, right } => {
            matches!(kind, OpKind::Plain | OpKind::NullIf)
                && left.as_ref().is_none_or(|left| is_restricted(left))
                && is_restricted(right)
        }
        ExprNode::Cast(arg, _) => is_restricted(arg),
        _ => true,
    }
}

/// `(a = 1, b = 2)`.
pub(crate) fn options_list(options: &BTreeMap<Box<str>, Box<str>>) -> String {
    let all: Vec<String> = options.iter().map(|(name, value)| format!("{name} = {}", option_value(value))).collect();
    format!("({})", all.join(", "))
}

fn option_value(value: &str) -> String {
    let plain =
        !value.is_empty() && value.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'));
    if plain { value.to_owned() } else { crate::name::literal(value) }
}

/// The change from one set of options to another, as SET and RESET.
pub(crate) fn options_change(old: &BTreeMap<Box<str>, Box<str>>, new: &BTreeMap<Box<str>, Box<str>>) -> Vec<String> {
    let set: BTreeMap<Box<str>, Box<str>> =
        new.iter().filter(|(k, v)| old.get(*k) != Some(v)).map(|(k, v)| (k.clone(), v.clone())).collect();
    let reset: Vec<&str> = old.keys().filter(|k| !new.contains_key(*k)).map(|k| &**k).collect();
    let mut out = Vec::new();
    if !set.is_empty() {
        out.push(format!("set {}", options_list(&set)));
    }
    if !reset.is_empty() {
        out.push(format!("reset ({})", reset.join(", ")));
    }
    out
}
