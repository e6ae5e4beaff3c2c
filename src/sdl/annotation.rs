//! Owns the taking out of annotations from a text.

use crate::source::Span;

/// A text without the annotations at these places; a line that held nothing else goes with them.
pub fn without<'a>(text: &str, places: impl Iterator<Item = &'a Span>) -> String {
    let mut ranges: Vec<(usize, usize)> =
        places.filter_map(|span| whole(text, span.start as usize, span.end as usize)).collect();
    ranges.sort_unstable();
    ranges.dedup();
    let mut out = text.to_owned();
    for (start, end) in ranges.into_iter().rev() {
        let line_start = out[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = out[end..].find('\n').map_or(out.len(), |at| end + at);
        let alone = out[line_start..start].trim().is_empty() && out[end..line_end].trim().is_empty();
        if alone {
            out.replace_range(line_start..(line_end + 1).min(out.len()), "");
        } else {
            let head = out[..start].trim_end_matches([' ', '\t']).len();
            out.replace_range(head..end, "");
        }
    }
    out
}

/// The range of an annotation, from its `@` to its bracket; what is known may be only its inside.
fn whole(text: &str, start: usize, end: usize) -> Option<(usize, usize)> {
    if text[start..].starts_with('@') {
        return Some((start, end));
    }
    let at = text[..start].rfind('@')?;
    let close = text[end..].find(')')?;
    Some((at, end + close + 1))
}
