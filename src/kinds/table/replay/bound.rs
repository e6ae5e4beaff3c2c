//! Bounds of partitions: the values after coercion to the types of the key.

use super::column;
use crate::catalog::SqlExpr;
use crate::kinds::index::IndexKey;
use crate::kinds::table::{Bound, PartitionBy, Table};
use crate::name::Ident;
use crate::replay::{Refusal, Replayer};
use crate::sql;
use crate::types::TypeRef;

/// A bound as written after PARTITION OF, with what it means.
pub(super) fn bound(cx: &mut Replayer, parent: &Table, by: &PartitionBy, text: &str) -> Result<Bound, Refusal> {
    let lower = text.trim_start().to_ascii_lowercase();
    if lower.starts_with("default") {
        if by.strategy == 'h' {
            return Err(Refusal::sql("a hash-partitioned table may not have a default partition"));
        }
        return Ok(Bound { text: "default".into(), meaning: "default".into() });
    }
    let wanted = match by.strategy {
        'l' => "in",
        'h' => "with",
        _ => "from",
    };
    if !lower.starts_with(wanted) {
        return Err(Refusal::sql(format!("invalid bound specification for a {} partition", by.word())));
    }
    let written = format!("for values {}", text.trim());
    if by.strategy == 'h' {
        let words: String = lower.split_whitespace().collect();
        return Ok(Bound { text: written.into(), meaning: words.into() });
    }
    let types: Vec<Option<(Ident, TypeRef)>> = by.keys.iter().map(|key| type_of(parent, &key.key)).collect();
    let mut meaning = String::new();
    for list in lists(text) {
        let mut values = Vec::new();
        for (i, value) in list.iter().enumerate() {
            // A list has many values of one key, a range one of each.
            let ty = types.get(if by.strategy == 'l' { 0 } else { i }).cloned().flatten();
            let value = meant(cx, value, ty)?;
            if by.strategy != 'l' || !values.contains(&value) {
                values.push(value);
            }
        }
        if by.strategy != 'l' && values.len() != by.keys.len() {
            return Err(Refusal::sql("FROM and TO must specify exactly one value per partitioning column"));
        }
        meaning.push_str(&format!("({})", values.join(", ")));
    }
    Ok(Bound { text: written.into(), meaning: meaning.into() })
}

/// A key's column with its type, where the key is a column.
pub(super) fn type_of(parent: &Table, key: &IndexKey) -> Option<(Ident, TypeRef)> {
    match key {
        IndexKey::Column(name) => parent.column(*name).map(|column| (*name, column.ty.without_modifier())),
        IndexKey::Expr(..) => None,
    }
}

/// The values in each pair of brackets.
pub(super) fn lists(text: &str) -> Vec<Vec<String>> {
    let Ok(tokens) = sql::token::scan(text) else { return Vec::new() };
    let (mut out, mut depth, mut start) = (Vec::new(), 0_usize, 0_usize);
    for token in &tokens.list {
        match token.text(text) {
            "(" => {
                depth += 1;
                if depth == 1 {
                    out.push(Vec::new());
                    start = token.end as usize;
                }
            }
            ")" | "," if depth == 1 => {
                if let Some(list) = out.last_mut() {
                    list.push(text[start..token.start as usize].trim().to_owned());
                }
                start = token.end as usize;
                depth -= usize::from(token.text(text) == ")");
            }
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    out
}

/// A value as PostgreSQL stores it: evaluated, of the key's type.
fn meant(cx: &mut Replayer, value: &str, ty: Option<(Ident, TypeRef)>) -> Result<String, Refusal> {
    let word = value.to_ascii_lowercase();
    if matches!(word.as_str(), "minvalue" | "maxvalue" | "null") {
        return Ok(word);
    }
    let Some((column, ty)) = ty else { return Ok(value.to_owned()) };
    let parsed = sql::parse_expr(value).map_err(|error| Refusal::sql(error.message))?;
    let expr = column::default(cx, column, &ty, &parsed)?;
    Ok(expr.as_ref().and_then(SqlExpr::print).map_or_else(|| value.to_owned(), constant))
}

/// A printed constant without its type: `'2024-01-01'::date` is `'2024-01-01'`, `1` is `'1'`.
fn constant(print: &str) -> String {
    let bare = match print.strip_prefix('(').and_then(|p| p.split_once(")::")) {
        Some((inside, _)) => inside,
        None => print,
    };
    if let Some(rest) = bare.strip_prefix('\'') {
        let mut end = 0;
        let bytes = rest.as_bytes();
        while end < bytes.len() {
            if bytes[end] == b'\'' {
                if bytes.get(end + 1) != Some(&b'\'') {
                    break;
                }
                end += 1;
            }
            end += 1;
        }
        return format!("'{}'", &rest[..end]);
    }
    format!("'{bare}'")
}
