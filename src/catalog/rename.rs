//! Owns how the text of an expression follows a rename: by its tree or its tokens, never by its letters.

use crate::analyze;
use crate::kinds::{ObjectId, ObjectKind};
use crate::name::{Ident, literal};
use crate::sql::ast::{Const, ExprNode};
use crate::sql::token::part_at;
use crate::sql::{self, BEFORE_EXPR, PlaceOf};

/// Replaces a column's name where the tree has a reference to it.
pub(super) fn column(text: &str, from: Ident, to: Ident) -> String {
    in_columns(text, to, &|name| (name.last() == Some(&from)).then_some(name.len()))
}

/// Gives the table that bare names are of another name, where columns have it before them or it stands for the row.
pub(super) fn qualifier(text: &str, from: Ident, to: Ident) -> String {
    in_columns(text, to, &|name| (name.len() <= 2 && name.first() == Some(&from)).then_some(1))
}

/// Replaces, of the names of columns in an expression, the part that is chosen (counted from 1).
fn in_columns(text: &str, to: Ident, chosen: &dyn Fn(&[Ident]) -> Option<usize>) -> String {
    let Ok(parsed) = sql::parse_expr(text) else { return text.to_owned() };
    let mut places = Vec::new();
    sql::walk(&parsed.expr, &mut |expr| {
        if let ExprNode::Column(name) = &expr.node
            && let Some(part) = chosen(name)
        {
            places.push((i64::from(expr.at) + parsed.shift, part));
        }
    });
    places.sort_unstable();
    let mut out = parsed.text.to_string();
    for (at, part) in places.into_iter().rev() {
        if let Some((start, end)) = part_at(&out, usize::try_from(at).unwrap_or(0), part) {
            out.replace_range(start..end, &to.sql().to_string());
        }
    }
    out
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

/// Gives an object another name in an expression that is beyond analysis.
pub(super) fn beyond(text: &str, from: ObjectId, to: ObjectId) -> String {
    in_statement(&format!("{BEFORE_EXPR}{text}"), from, to)[BEFORE_EXPR.len()..].to_owned()
}

/// Gives a function or type another name in a statement that is beyond analysis, and whatever a constant names.
pub(crate) fn in_statement(text: &str, from: ObjectId, to: ObjectId) -> String {
    let mut out = text.to_owned();
    let mut places = sql::named(&out).places;
    places.sort_unstable_by_key(|place| place.at);
    let is = |name: &[Ident]| match name {
        [last] => *last == from.name,
        [schema, last] => (*schema, *last) == (from.schema, from.name),
        _ => false,
    };
    for place in places.iter().rev() {
        let new = to.qualified().to_string();
        let (named, new) = match &place.what {
            PlaceOf::Function => (from.kind == ObjectKind::Routine && is(&place.name), new),
            PlaceOf::Type => (from.kind != ObjectKind::Routine && is(&place.name), new),
            PlaceOf::Constant(ty, text) => {
                let names = analyze::name_in(text).is_some_and(|name| is(&name));
                (names && registers(ty.as_str(), from.kind), literal(&new))
            }
        };
        if named && let Some((_, end)) = part_at(&out, place.at, place.name.len().max(1)) {
            out.replace_range(place.at..end, &new);
        }
    }
    out
}

/// Whether values of a type name objects of a kind.
fn registers(ty: &str, kind: ObjectKind) -> bool {
    match ty {
        "regclass" => matches!(kind, ObjectKind::Table | ObjectKind::View | ObjectKind::Sequence | ObjectKind::Index),
        "regproc" => kind == ObjectKind::Routine,
        "regtype" => {
            matches!(kind, ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Composite | ObjectKind::Table)
        }
        _ => false,
    }
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
