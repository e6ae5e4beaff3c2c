//! Owns constants of range types: `range_in`, its canonical form, then `range_out`.

use std::cmp::Ordering;

use super::{is_space, trimmed};
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::ty::{Ty, Types};
use crate::knowledge;

/// One end of a range; none where it is open-ended.
struct Bound {
    value: Option<Box<str>>,
    inclusive: bool,
}

/// The range as its output function writes it.
pub(super) fn read(types: &mut Types<'_>, name: &str, text: &str) -> Analysis<Box<str>> {
    let doubtful = || AnalyzeError::unknown(format!("a constant of type {name} in such a spelling"), 0);
    let inner = trimmed(text);
    if inner.eq_ignore_ascii_case("empty") {
        return Ok("empty".into());
    }
    let (open, rest) = inner.split_at_checked(1).ok_or_else(doubtful)?;
    let (body, close) = rest.split_at_checked(rest.len().saturating_sub(1)).ok_or_else(doubtful)?;
    let (true, true, Some((low, high))) = (matches!(open, "[" | "("), matches!(close, "]" | ")"), body.split_once(','))
    else {
        return Err(doubtful());
    };
    if high.contains(',') || body.contains('\\') {
        return Err(doubtful());
    }
    let subtype = knowledge::core_type(name).and_then(|id| id.range_subtype()).map(Ty::Known).ok_or_else(doubtful)?;
    let mut bound = |text: &str, inclusive: bool| -> Analysis<Bound> {
        let value = if text.is_empty() {
            None
        } else {
            Some(super::read(types, subtype, -1, unquoted(text).ok_or_else(doubtful)?)?)
        };
        let inclusive = inclusive && value.is_some();
        Ok(Bound { value, inclusive })
    };
    let (mut low, mut high) = (bound(low, open == "[")?, bound(high, close == "]")?);
    if is_empty(name, &low, &high, text)? {
        return Ok("empty".into());
    }
    if matches!(name, "int4range" | "int8range" | "daterange") {
        canonical(name, &mut low, true).ok_or_else(doubtful)?;
        canonical(name, &mut high, false).ok_or_else(doubtful)?;
        if is_empty(name, &low, &high, text)? {
            return Ok("empty".into());
        }
    }
    Ok(spell(&low, &high).into())
}

/// The text of a bound without its quotes; none where quoting is mixed.
fn unquoted(text: &str) -> Option<&str> {
    match text.strip_prefix('"') {
        Some(rest) => rest.strip_suffix('"').filter(|inner| !inner.contains('"')),
        None => (!text.contains('"')).then_some(text),
    }
}

/// Whether nothing lies between the bounds.
fn is_empty(name: &str, low: &Bound, high: &Bound, text: &str) -> Analysis<bool> {
    let (Some(a), Some(b)) = (&low.value, &high.value) else { return Ok(false) };
    match compare(name, a, b) {
        None => Err(AnalyzeError::unknown(format!("a constant of type {name} with such bounds: {text}"), 0)),
        Some(Ordering::Greater) => {
            Err(AnalyzeError::error("range lower bound must be less than or equal to range upper bound", 0))
        }
        Some(Ordering::Equal) => Ok(!(low.inclusive && high.inclusive)),
        Some(Ordering::Less) => Ok(false),
    }
}

fn compare(name: &str, a: &str, b: &str) -> Option<Ordering> {
    match name {
        "int4range" | "int8range" => Some(a.parse::<i64>().ok()?.cmp(&b.parse::<i64>().ok()?)),
        "numrange" => super::number::compare(a, b),
        // ISO dates of four-digit years order as text.
        _ => {
            let plain = |text: &str| text.starts_with(|c: char| c.is_ascii_digit()) && !text.ends_with("BC");
            (plain(a) && plain(b)).then(|| a.cmp(b))
        }
    }
}

/// Ranges of discrete values start with `[` and end with `)`.
fn canonical(name: &str, bound: &mut Bound, low: bool) -> Option<()> {
    let Some(value) = &bound.value else { return Some(()) };
    if bound.inclusive == low {
        return Some(());
    }
    let next = match name {
        "daterange" => super::datetime::next_day(value)?,
        "int4range" => value.parse::<i32>().ok()?.checked_add(1)?.to_string(),
        _ => value.parse::<i64>().ok()?.checked_add(1)?.to_string(),
    };
    *bound = Bound { value: Some(next.into()), inclusive: low };
    Some(())
}

fn spell(low: &Bound, high: &Bound) -> String {
    let mut out = String::from(if low.inclusive { "[" } else { "(" });
    let quoted = |value: &Option<Box<str>>| match value {
        None => String::new(),
        Some(text) if text.contains(|c: char| is_space(c) || "()[],\"\\".contains(c)) => format!("\"{text}\""),
        Some(text) => text.to_string(),
    };
    out.push_str(&quoted(&low.value));
    out.push(',');
    out.push_str(&quoted(&high.value));
    out.push(if high.inclusive { ']' } else { ')' });
    out
}
