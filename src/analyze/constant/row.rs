//! Owns constants of composite types: `record_in`, then `record_out`.

use super::is_space;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::ty::{Ty, Types};

/// The row as its output function writes it.
pub(super) fn read(types: &mut Types<'_>, ty: Ty, text: &str) -> Analysis<Box<str>> {
    let malformed = || AnalyzeError::error(format!("malformed record literal: \"{text}\""), 0);
    let fields = fields(text).ok_or_else(malformed)?;
    let attributes = types.attribute_types(ty)?.unwrap_or_default();
    // `()` is a row of no columns, and of one that is null.
    let fields = if attributes.is_empty() && matches!(fields.as_slice(), [None]) { Vec::new() } else { fields };
    if fields.len() != attributes.len() {
        return Err(malformed());
    }
    let mut out = String::from("(");
    for (i, (field, (ty, typmod))) in fields.iter().zip(attributes).enumerate() {
        if i > 0 {
            out.push(',');
        }
        if let Some(field) = field {
            write(&value(types, ty, typmod, field)?, &mut out);
        }
    }
    out.push(')');
    Ok(out.into())
}

fn value(types: &mut Types<'_>, ty: Ty, typmod: i32, text: &str) -> Analysis<Box<str>> {
    if ty.core_name() == Some("varchar") && typmod != -1 {
        let longest = usize::try_from(typmod - 4).unwrap_or(0);
        if text.chars().count() <= longest {
            return Ok(text.into());
        }
        if text.chars().skip(longest).any(|c| c != ' ') {
            let message = format!("value too long for type character varying({longest})");
            return Err(AnalyzeError::error(message, 0));
        }
    }
    // Whether a domain takes the value, or what a modifier does to it, is for the server to say.
    if types.base(ty) != ty || typmod != -1 {
        return Err(AnalyzeError::unknown("a row constant with a field of a domain or of a modifier", 0));
    }
    super::read(types, ty, typmod, text)
}

/// The fields between the brackets, none for NULL; none at all where the brackets or quotes are wrong.
fn fields(text: &str) -> Option<Vec<Option<String>>> {
    let mut chars = text.trim_start_matches(is_space).strip_prefix('(')?.chars().peekable();
    let mut out = Vec::new();
    loop {
        let mut field = String::new();
        let is_null = matches!(chars.peek(), Some(',' | ')'));
        let mut quoted = false;
        let end = loop {
            match chars.next()? {
                '\\' => field.push(chars.next()?),
                '"' if quoted && chars.peek() == Some(&'"') => field.extend(chars.next()),
                '"' => quoted = !quoted,
                end @ (',' | ')') if !quoted => break end,
                c => field.push(c),
            }
        };
        out.push((!is_null).then_some(field));
        if end == ')' {
            return chars.all(is_space).then_some(out);
        }
    }
}

fn write(value: &str, out: &mut String) {
    if !value.is_empty() && !value.contains(|c: char| is_space(c) || "\"\\(),".contains(c)) {
        out.push_str(value);
        return;
    }
    out.push('"');
    for c in value.chars() {
        if matches!(c, '"' | '\\') {
            out.push(c);
        }
        out.push(c);
    }
    out.push('"');
}
