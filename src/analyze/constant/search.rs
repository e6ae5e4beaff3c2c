//! Owns `tsvector` and `tsquery` of words, in quotes or not; positions, weights, backslashes and operators are not read.

use super::super::error::Analysis;
use super::{is_space, unread};

/// The words, each once, in the order of their bytes (`tsCompareString`).
pub(super) fn vector(text: &str) -> Analysis<Box<str>> {
    let mut words = words(text).ok_or_else(|| unread("tsvector"))?;
    words.sort_unstable();
    words.dedup();
    Ok(words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" ").into())
}

/// One word.
pub(super) fn query(text: &str) -> Analysis<Box<str>> {
    let plain = |word: &String| word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    match words(text).as_deref() {
        Some([word]) if plain(word) => Ok(quoted(word).into()),
        _ => Err(unread("tsquery")),
    }
}

fn words(text: &str) -> Option<Vec<String>> {
    let mut out = Vec::new();
    let mut rest = text.trim_start_matches(is_space);
    while !rest.is_empty() {
        let mut word = String::new();
        if let Some(mut inside) = rest.strip_prefix('\'') {
            loop {
                let (part, after) = inside.split_once('\'')?;
                word.push_str(part);
                match after.strip_prefix('\'') {
                    Some(more) => {
                        word.push('\'');
                        inside = more;
                    }
                    None => {
                        rest = after;
                        break;
                    }
                }
            }
            if !rest.is_empty() && !rest.starts_with(is_space) {
                return None;
            }
        } else {
            let end = rest.find(is_space).unwrap_or(rest.len());
            word.push_str(&rest[..end]);
            rest = &rest[end..];
            if word.contains(['\'', ':']) {
                return None;
            }
        }
        if word.is_empty() || word.contains('\\') {
            return None;
        }
        out.push(word);
        rest = rest.trim_start_matches(is_space);
    }
    Some(out)
}

fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', "''"))
}
