//! Owns constants of hstore, in plain spellings: `hstore_in`, then `hstore_out`.

use super::is_space;
use crate::analyze::error::{Analysis, AnalyzeError};

/// The pairs as hstore keeps them: by length of the key, then by its bytes; of equal keys the first stays.
pub(super) fn read(text: &str) -> Analysis<Box<str>> {
    let doubtful = || AnalyzeError::unknown("a constant of type hstore in such a spelling", 0);
    let mut pairs = Vec::new();
    let mut rest = text.trim_matches(is_space);
    while !rest.is_empty() {
        let (key, _, after) = word(rest).ok_or_else(doubtful)?;
        let after = after.trim_start_matches(is_space).strip_prefix("=>").ok_or_else(doubtful)?;
        let (value, quoted, after) = word(after.trim_start_matches(is_space)).ok_or_else(doubtful)?;
        let null = !quoted && value.eq_ignore_ascii_case("null");
        pairs.push((key, (!null).then_some(value)));
        let after = after.trim_start_matches(is_space);
        rest = match after.strip_prefix(',') {
            Some(next) => next.trim_start_matches(is_space),
            None if after.is_empty() => "",
            None => return Err(doubtful()),
        };
    }
    pairs.sort_by(|(a, _): &(&str, _), (b, _)| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
    if pairs.windows(2).any(|pair| pair[0].0 == pair[1].0) {
        return Err(doubtful());
    }
    let spelled = pairs.iter().map(|(key, value)| match value {
        Some(value) => format!("\"{key}\"=>\"{value}\""),
        None => format!("\"{key}\"=>NULL"),
    });
    Ok(spelled.collect::<Vec<_>>().join(", ").into())
}

/// A key or value, whether it was quoted, and the rest; none where it has escapes or is not plain.
fn word(text: &str) -> Option<(&str, bool, &str)> {
    if let Some(inner) = text.strip_prefix('"') {
        let end = inner.find('"')?;
        let (word, after) = (&inner[..end], &inner[end + 1..]);
        return (!word.contains('\\')).then_some((word, true, after));
    }
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-'))).unwrap_or(text.len());
    (end > 0).then(|| (&text[..end], false, &text[end..]))
}
