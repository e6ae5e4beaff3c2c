//! Owns `tsvector` and `tsquery` of plain words; positions, weights, quotes and operators are not read.

use super::super::error::Analysis;
use super::{is_space, unread};

/// The words, each once, in the order of their bytes (`tsCompareString`).
pub(super) fn vector(text: &str) -> Analysis<Box<str>> {
    if text.chars().any(|c| matches!(c, '\'' | '\\' | ':')) {
        return Err(unread("tsvector"));
    }
    let mut words: Vec<&str> = text.split(is_space).filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words.dedup();
    Ok(words.into_iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" ").into())
}

/// One word.
pub(super) fn query(text: &str) -> Analysis<Box<str>> {
    let word = super::trimmed(text);
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if word.is_empty() || !word.chars().all(plain) {
        return Err(unread("tsquery"));
    }
    Ok(format!("'{word}'").into())
}
