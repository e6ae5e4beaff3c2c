//! Owns how the rules read Rust: comments and strings blanked out, braces matched, paths and functions found.

/// A function with a body.
pub struct Function<'a> {
    /// Its name.
    pub name: &'a str,
    /// Where its `fn` stands.
    pub at: usize,
    /// Lines from `fn` to the closing brace.
    pub lines: usize,
}

/// The text with comments, strings and characters blanked out: every byte that is left stands where it stood.
pub fn mask(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (length, is_code) = step(rest);
        let (piece, after) = rest.split_at(length);
        if is_code {
            out.push_str(piece);
        } else {
            blank(piece, &mut out);
        }
        rest = after;
    }
    out
}

/// The masked code without its `#[cfg(test)]` blocks.
pub fn without_tests(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(at) = rest.find("#[cfg(test)]") {
        let body = rest[at..].find(['{', ';']).map_or(rest.len(), |found| at + found);
        let end = if rest[body..].starts_with('{') { closing(rest, body) } else { body };
        out.push_str(&rest[..at]);
        blank(&rest[at..end], &mut out);
        rest = &rest[end..];
    }
    out + rest
}

/// The line of a place, from 1.
pub fn line(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// Every place of a word.
pub fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |at| !code[..*at].ends_with(is_word) && !code[at + word.len()..].starts_with(is_word))
}

/// Every place where a crate (`pest`), a part of std (`std::fs`) or a macro (`println!`) is used.
pub fn uses(code: &str, name: &str) -> Vec<usize> {
    if let Some(part) = name.strip_prefix("std::") {
        return paths(code, "std").into_iter().filter(|(_, head)| *head == part).map(|(at, _)| at).collect();
    }
    match name.strip_suffix('!') {
        Some(word) => words(code, word).filter(|at| code[at + word.len()..].starts_with('!')).collect(),
        None => words(code, name).collect(),
    }
}

/// What stands behind `root::`, also in braces: each with its place.
pub fn paths<'a>(code: &'a str, root: &str) -> Vec<(usize, &'a str)> {
    let mut out = Vec::new();
    for at in words(code, root).filter(|at| !code[..*at].trim_end().ends_with("::")) {
        if let Some(rest) = code[at + root.len()..].trim_start().strip_prefix("::") {
            out.extend(heads(code, code.len() - rest.len()));
        }
    }
    out
}

/// What a file at that depth under `src` reaches by climbing to the crate's root: `super::super::x`.
pub fn climbs(code: &str, depth: usize) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    for at in words(code, "super").filter(|at| !code[..*at].trim_end().ends_with("::")) {
        let mut rest = &code[at..];
        let mut steps = 0;
        while let Some(after) = rest.strip_prefix("super").and_then(|after| after.trim_start().strip_prefix("::")) {
            rest = after.trim_start();
            steps += 1;
        }
        if steps >= depth + inline_depth(code, at) {
            out.extend(heads(code, code.len() - rest.len()));
        }
    }
    out
}

/// All functions that have a body.
pub fn functions(code: &str) -> Vec<Function<'_>> {
    let mut out = Vec::new();
    for at in words(code, "fn") {
        let name = word_at(code[at + 2..].trim_start());
        if name.is_empty() {
            continue;
        }
        if let Some(open) = body(code, at) {
            let lines = code[at..closing(code, open)].matches('\n').count() + 1;
            out.push(Function { name, at, lines });
        }
    }
    out
}

/// The length of what comes next, and whether it is code.
fn step(rest: &str) -> (usize, bool) {
    let (prefix, after) = rest.split_at(word_at(rest).len());
    let literal = match prefix {
        "r" | "br" | "cr" => raw_string(after),
        "" | "b" => string(after).or_else(|| character(after)),
        "c" => string(after),
        _ => None,
    };
    match literal.map(|length| prefix.len() + length).or_else(|| comment(rest)) {
        Some(length) => (length, false),
        None if prefix.is_empty() => (rest.chars().next().map_or(0, char::len_utf8), true),
        None => (prefix.len(), true),
    }
}

/// The length of `"…"`.
fn string(rest: &str) -> Option<usize> {
    let mut inside = rest.strip_prefix('"')?.char_indices();
    while let Some((at, c)) = inside.next() {
        match c {
            '"' => return Some(at + 2),
            '\\' => _ = inside.next(),
            _ => {}
        }
    }
    Some(rest.len())
}

/// The length of `#"…"#` behind an `r`; a raw identifier has none.
fn raw_string(rest: &str) -> Option<usize> {
    let inside = rest.trim_start_matches('#');
    let hashes = &rest[..rest.len() - inside.len()];
    let open = hashes.len() + 1;
    inside.starts_with('"').then(|| {
        let close = format!("\"{hashes}");
        rest[open..].find(&close).map_or(rest.len(), |at| open + at + close.len())
    })
}

/// The length of `'x'`; a lifetime has none.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let first = inside.chars().next()?;
    let content = if first == '\\' {
        let escaped = inside[1..].chars().next()?.len_utf8();
        1 + escaped + inside[1 + escaped..].find('\'')?
    } else {
        first.len_utf8()
    };
    inside[content..].starts_with('\'').then_some(content + 2)
}

/// The length of a comment; blocks may be nested.
fn comment(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    let mut end = rest.starts_with("/*").then_some(2)?;
    let mut depth = 1;
    while depth > 0 && end < rest.len() {
        let tail = &rest[end..];
        let (change, length) = match tail.chars().next() {
            Some('/') if tail.starts_with("/*") => (1, 2),
            Some('*') if tail.starts_with("*/") => (-1, 2),
            other => (0, other.map_or(1, char::len_utf8)),
        };
        depth += change;
        end += length;
    }
    Some(end)
}

fn blank(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '\n' => out.push('\n'),
            _ => out.extend(std::iter::repeat_n(' ', c.len_utf8())),
        }
    }
}

/// The place behind the brace that closes the one at `open`.
fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0usize;
    for (at, c) in code[open..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return open + at + 1;
        }
    }
    code.len()
}

/// The brace that opens a function's body; a mere signature has none.
fn body(code: &str, at: usize) -> Option<usize> {
    let mut depth = 0usize;
    for (offset, c) in code[at..].char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '{' if depth == 0 => return Some(at + offset),
            ';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// The first words of a path, or of each path of a group in braces.
fn heads(code: &str, at: usize) -> Vec<(usize, &str)> {
    let rest = code[at..].trim_start();
    let start = code.len() - rest.len();
    if !rest.starts_with('{') {
        return vec![(start, word_at(rest))];
    }
    let end = closing(code, start) - 1;
    let mut out = Vec::new();
    let mut depth = 0usize;
    let mut is_head = true;
    for (offset, c) in code[start + 1..end].char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => is_head = true,
            c if is_head && is_word(c) => {
                let at = start + 1 + offset;
                out.push((at, word_at(&code[at..])));
                is_head = false;
            }
            _ => {}
        }
    }
    out
}

/// How many `mod x { … }` stand around a place.
fn inline_depth(code: &str, at: usize) -> usize {
    let around = |start: usize| {
        let open = start + code[start..].find(['{', ';']).unwrap_or(0);
        code[open..].starts_with('{') && open < at && at < closing(code, open)
    };
    words(code, "mod").filter(|start| around(*start)).count()
}

fn word_at(text: &str) -> &str {
    &text[..text.find(|c| !is_word(c)).unwrap_or(text.len())]
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[test]
fn only_code_is_left() {
    let literals = "a(\"fn x() {\\\" {\", r#\"{ \" }\"#, b\"{\", '{', '\\'', b'\\\\', 'é')";
    let text = format!("{literals} // {{\n/* {{ /* {{ */ {{ */ b::<'a>(r#type)");
    let code = mask(&text);
    assert_eq!(code.len(), text.len());
    assert_eq!(code.split_whitespace().collect::<String>(), "a(,,,,,,)b::<'a>(r#type)");
}

#[test]
fn functions_end_at_their_brace() {
    let code = mask(
        "fn a<'x>(b: [u8; 2]) -> T {\n    if '}' == c { \"}\" }\n}\ntrait T {\n    fn c(&self);\n}\nlet d: fn(u8);\n",
    );
    let found: Vec<_> = functions(&code).iter().map(|one| (one.name, line(&code, one.at), one.lines)).collect();
    assert_eq!(found, [("a", 1, 3)]);
}

#[test]
fn paths_are_found_in_braces() {
    let code = mask(
        "use crate::{a::{x, y}, b};\nuse std::fs;\nfn f() { crate::c::g(); super::d::h() }\nmod m { use super::z; }",
    );
    let heads = |found: Vec<(usize, &str)>| found.into_iter().map(|(_, head)| head.to_owned()).collect::<Vec<_>>();
    assert_eq!(heads(paths(&code, "crate")), ["a", "b", "c"]);
    assert_eq!(heads(climbs(&code, 1)), ["d"]);
    assert_eq!(uses(&code, "std::fs").len(), 1);
}

#[test]
fn code_of_tests_can_be_left_out() {
    assert_eq!(without_tests("a\n#[cfg(test)]\nmod t { b {} }\nc").split_whitespace().collect::<String>(), "ac");
}
