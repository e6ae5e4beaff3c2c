//! Owns the moving of lines to the right and to the left. Lines that begin inside a quote stay: their white space is state.

use std::collections::BTreeSet;

use super::quote_after;

/// Moves lines to the right.
pub fn indent(text: &str, by: usize) -> String {
    let inside = quoted_lines(text);
    let moved = |(i, line): (usize, &str)| {
        if line.is_empty() || inside.contains(&i) { line.to_owned() } else { format!("{}{line}", " ".repeat(by)) }
    };
    text.split('\n').enumerate().map(moved).collect::<Vec<_>>().join("\n")
}

/// Moves all lines but the first to the left, until one of them stands there.
pub fn dedent(text: &str) -> String {
    let inside = quoted_lines(text);
    let free = |(i, line): &(usize, &str)| *i > 0 && !line.trim().is_empty() && !inside.contains(i);
    let blanks = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let by = text.split('\n').enumerate().filter(free).map(|(_, line)| blanks(line)).min().unwrap_or(0);
    let moved = |(i, line): (usize, &str)| match (i, inside.contains(&i)) {
        (0, _) | (_, true) => line.to_owned(),
        _ => line.get(by.min(blanks(line))..).unwrap_or("").to_owned(),
    };
    text.split('\n').enumerate().map(moved).collect::<Vec<_>>().join("\n")
}

/// Lines that begin inside a quote.
pub fn quoted_lines(text: &str) -> BTreeSet<usize> {
    let mut out = BTreeSet::new();
    let mut quote = None;
    for (i, line) in text.split_inclusive('\n').enumerate() {
        if quote.is_some() {
            out.insert(i);
        }
        // A quote in a comment is none.
        if quote.is_some() || !line.trim_start().starts_with("//") {
            quote = quote_after(line, quote);
        }
    }
    out
}
