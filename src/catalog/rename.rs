//! Owns how the text of an expression follows a rename: by its tree or its tokens, never by its letters.

use crate::analyze;
use crate::kinds::ObjectId;
use crate::name::{Ident, literal};
use crate::sql;
use crate::sql::ast::{Const, ExprNode};

/// Replaces a column's name where the tree has a reference to it.
pub(super) fn column(text: &str, from: Ident, to: Ident) -> String {
    let Ok(parsed) = sql::parse_expr(text) else { return text.to_owned() };
    let mut places = Vec::new();
    sql::walk(&parsed.expr, &mut |expr| {
        if let ExprNode::Column(name) = &expr.node
            && name.last() == Some(&from)
        {
            places.push((i64::from(expr.at) + parsed.shift, name.len()));
        }
    });
    places.sort_unstable();
    let mut out = parsed.text.to_string();
    for (at, parts) in places.into_iter().rev() {
        if let Some((start, end)) = last_part(&out, usize::try_from(at).unwrap_or(0), parts) {
            out.replace_range(start..end, &to.sql().to_string());
        }
    }
    out
}

/// The byte range of the last of `parts` dotted names that begin at `at`.
fn last_part(text: &str, at: usize, parts: usize) -> Option<(usize, usize)> {
    let tokens = sql::token::scan(text).ok()?;
    let first = tokens.list.iter().position(|token| token.start as usize == at)?;
    let token = tokens.list.get(first + 2 * (parts - 1))?;
    Some((token.start as usize, token.end as usize))
}

/// Gives a field another name wherever the print reads it: `fields` says of which type each one is.
pub(super) fn fields(print: &str, fields: &[(ObjectId, Ident)], which: (ObjectId, Ident), to: Ident) -> String {
    let Ok(tokens) = sql::token::scan(print) else { return print.to_owned() };
    let mut out = print.to_owned();
    let read = field_tokens(print, &tokens.list);
    for (token, field) in read.into_iter().zip(fields).rev() {
        if *field == which {
            out.replace_range(token.start as usize..token.end as usize, &to.sql().to_string());
        }
    }
    out
}

/// The names of fields in a print: after a bracket, or after such a name.
fn field_tokens(print: &str, tokens: &[sql::token::Token]) -> Vec<sql::token::Token> {
    let mut out: Vec<sql::token::Token> = Vec::new();
    for window in tokens.windows(3) {
        let [before, dot, name] = window else { continue };
        let of_row =
            matches!(before.text(print), ")" | "]") || out.last().is_some_and(|last| last.start == before.start);
        if dot.text(print) == "." && of_row {
            out.push(*name);
        }
    }
    out
}

/// Replaces an object's full name, as a name and inside `regclass` literals.
pub(super) fn object(text: &str, from: ObjectId, to: ObjectId) -> String {
    let (old, new) = (full(from), full(to));
    let quoted_old = old.replace('\'', "''");
    let quoted_new = new.replace('\'', "''");
    let text = text.replace(&format!("'{quoted_old}'::regclass"), &format!("'{quoted_new}'::regclass"));
    let Ok(tokens) = sql::token::scan(&text) else { return text };
    let mut out = text.clone();
    for window in tokens.list.windows(3).rev() {
        let [schema, dot, name] = window else { continue };
        let matches = dot.text(&text) == "."
            && schema.text(&text) == from.schema.sql().to_string()
            && name.text(&text) == from.name.sql().to_string();
        if matches {
            out.replace_range(schema.start as usize..name.end as usize, &new);
        }
    }
    out
}

fn full(id: ObjectId) -> String {
    format!("{}.{}", id.schema.sql(), id.name.sql())
}

/// Gives labels of an enum other names in a print, where they are constants or stand in arrays that are.
pub(super) fn labels(print: &str, of: ObjectId, change: &mut dyn FnMut(&str) -> Option<String>) -> String {
    let Ok(tokens) = sql::token::scan(print) else { return print.to_owned() };
    let mut out = print.to_owned();
    let (schema, name) = (of.schema.sql().to_string(), of.name.sql().to_string());
    for (at, window) in tokens.list.windows(5).enumerate().rev() {
        let [constant, cast, first, dot, last] = window else { continue };
        let typed = [cast, first, dot, last].map(|one| one.text(print)) == ["::", &schema, ".", &name];
        let Some(value) = typed.then(|| constant_of(constant.text(print))).flatten() else { continue };
        let is_array = tokens.list.get(at + 5).is_some_and(|next| next.text(print) == "[");
        let changed = if is_array { analyze::array_with(&value, change) } else { change(&value) };
        if let Some(changed) = changed.filter(|changed| *changed != value) {
            out.replace_range(constant.start as usize..constant.end as usize, &literal(&changed));
        }
    }
    out
}

/// A literal of an enum, or of an array of one, with a label renamed; none where it has no such label.
pub(super) fn label_in(constant: &str, array: bool, from: &str, to: &str) -> Option<String> {
    let value = constant_of(constant)?;
    let mut change = |label: &str| (label == from).then(|| to.to_owned());
    let changed = if array { analyze::array_with(&value, &mut change) } else { change(&value) };
    changed.filter(|changed| *changed != value).map(|changed| literal(&changed))
}

/// Whether a string constant is a label, or an array that has it.
pub(super) fn has_label(constant: &str, array: bool, label: &str) -> bool {
    let Some(value) = constant_of(constant) else { return false };
    let mut found = false;
    let mut look = |one: &str| {
        found |= one == label;
        None
    };
    if array {
        analyze::array_with(&value, &mut look)
    } else {
        look(&value)
    };
    found
}

/// What a string constant says.
fn constant_of(token: &str) -> Option<String> {
    match &sql::parse_expr(token).ok()?.expr.node {
        ExprNode::Const(Const::String(value)) => Some(value.to_string()),
        _ => None,
    }
}
