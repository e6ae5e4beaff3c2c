//! Owns bit strings.

use crate::analyze::error::{Analysis, AnalyzeError};

/// The bits of a `b'…'` or `x'…'` literal, whose first character says which; the lexer has checked the digits.
pub(crate) fn literal(text: &str) -> Box<str> {
    match text.split_at_checked(1) {
        Some(("x" | "X", digits)) => expand(digits).into(),
        Some((_, digits)) => digits.into(),
        None => text.into(),
    }
}

fn expand(digits: &str) -> String {
    let bits = |c: char| c.to_digit(16).map(|digit| format!("{digit:04b}")).unwrap_or_default();
    digits.chars().map(bits).collect()
}

/// `bit_in` without a length, then `bit_out`.
pub(super) fn read(text: &str) -> Analysis<Box<str>> {
    let (hex, digits) = match text.split_at_checked(1) {
        Some(("b" | "B", digits)) => (false, digits),
        Some(("x" | "X", digits)) => (true, digits),
        _ => (false, text),
    };
    let valid = |c: char| if hex { c.is_ascii_hexdigit() } else { matches!(c, '0' | '1') };
    if let Some(bad) = digits.chars().find(|c| !valid(*c)) {
        let kind = if hex { "hexadecimal" } else { "binary" };
        return Err(AnalyzeError::error(format!("\"{bad}\" is not a valid {kind} digit"), 0));
    }
    Ok(if hex { expand(digits).into() } else { digits.into() })
}
