//! Owns constants of bool, "char", uuid and bytea.

use super::{invalid, trimmed};
use crate::analyze::error::{Analysis, AnalyzeError};

/// `parse_bool`: any unique prefix of the words.
pub(super) fn boolean(text: &str) -> Analysis<Box<str>> {
    let word = trimmed(text).to_ascii_lowercase();
    let prefix = |full: &str, least: usize| word.len() >= least && full.starts_with(&word);
    if prefix("true", 1) || prefix("yes", 1) || word == "on" || word == "1" {
        Ok("t".into())
    } else if prefix("false", 1) || prefix("no", 1) || prefix("off", 2) || word == "0" {
        Ok("f".into())
    } else {
        Err(invalid("boolean", text))
    }
}

/// `charin`: the first byte.
pub(super) fn one_byte(text: &str) -> Analysis<Box<str>> {
    if !text.is_ascii() || text.starts_with('\\') {
        return Err(AnalyzeError::unknown("a constant of type \"char\" that is not plain", 0));
    }
    Ok(text.get(..1).unwrap_or("").into())
}

/// `uuid_in`: 32 digits with hyphens after any group of four, perhaps in braces.
pub(super) fn uuid(text: &str) -> Analysis<Box<str>> {
    let bad = || invalid("uuid", text);
    let (inner, braces) = match text.strip_prefix('{') {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let inner = if braces { inner.strip_suffix('}').ok_or_else(bad)? } else { inner };
    let mut digits = String::with_capacity(32);
    let mut bytes = inner.bytes().peekable();
    while digits.len() < 32 {
        match bytes.next() {
            Some(b) if b.is_ascii_hexdigit() => digits.push(char::from(b.to_ascii_lowercase())),
            _ => return Err(bad()),
        }
        if digits.len().is_multiple_of(4) && digits.len() < 32 && bytes.peek() == Some(&b'-') {
            bytes.next();
        }
    }
    if bytes.next().is_some() {
        return Err(bad());
    }
    let parts = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
    Ok(parts.join("-").into())
}

/// `byteain`, then `byteaout` in its hex form.
pub(super) fn bytea(text: &str) -> Analysis<Box<str>> {
    let bytes = match text.strip_prefix("\\x") {
        Some(hex) => from_hex(hex)?,
        None => from_escapes(text)?,
    };
    let mut out = String::from("\\x");
    for byte in bytes {
        out.push_str(&format!("{byte:02x}"));
    }
    Ok(out.into())
}

fn from_hex(hex: &str) -> Analysis<Vec<u8>> {
    let mut out = Vec::new();
    let mut chars = hex.chars().filter(|c| !matches!(c, ' ' | '\n' | '\t' | '\r'));
    let digit = |c: char| {
        c.to_digit(16)
            .and_then(|d| u8::try_from(d).ok())
            .ok_or_else(|| AnalyzeError::error(format!("invalid hexadecimal digit: \"{c}\""), 0))
    };
    while let Some(high) = chars.next() {
        let high = digit(high)?;
        let Some(low) = chars.next() else {
            return Err(AnalyzeError::error("invalid hexadecimal data: odd number of digits", 0));
        };
        out.push(high << 4 | digit(low)?);
    }
    Ok(out)
}

fn from_escapes(text: &str) -> Analysis<Vec<u8>> {
    let mut out = Vec::new();
    let mut rest = text.as_bytes();
    let octal = |b: u8, max: u8| (b'0'..=max).contains(&b).then(|| b - b'0');
    while let Some((&first, after)) = rest.split_first() {
        if first != b'\\' {
            out.push(first);
            rest = after;
            continue;
        }
        match after {
            [b'\\', after @ ..] => {
                out.push(b'\\');
                rest = after;
            }
            [a, b, c, after @ ..] => match (octal(*a, b'3'), octal(*b, b'7'), octal(*c, b'7')) {
                (Some(a), Some(b), Some(c)) => {
                    out.push(a << 6 | b << 3 | c);
                    rest = after;
                }
                _ => return Err(AnalyzeError::error("invalid input syntax for type bytea", 0)),
            },
            _ => return Err(AnalyzeError::error("invalid input syntax for type bytea", 0)),
        }
    }
    Ok(out)
}

/// The place of a row: `(block,offset)`.
pub(super) fn tid(text: &str) -> Analysis<Box<str>> {
    let inside = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts = inside.and_then(|inside| inside.split_once(','));
    match parts.filter(|(block, offset)| digits(block) && digits(offset)) {
        Some((block, offset)) => match (block.parse::<u32>(), offset.parse::<u16>()) {
            (Ok(block), Ok(offset)) => Ok(format!("({block},{offset})").into()),
            _ => Err(super::invalid("tid", text)),
        },
        None => Err(super::unread("tid")),
    }
}
