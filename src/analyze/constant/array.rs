//! Owns constants of array types: `array_in`, then `array_out`.

use super::is_space;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::ty::{Ty, Types};

/// One element or a nested array.
enum Item {
    Null,
    Value(String),
    Array(Vec<Item>),
}

/// How deep arrays may be nested.
const MAX_DIMENSIONS: usize = 6;

/// The array as its output function writes it.
pub(super) fn read(types: &mut Types<'_>, element: Ty, typmod: i32, text: &str) -> Analysis<Box<str>> {
    if text.trim_start_matches(is_space).starts_with('[') {
        return Err(AnalyzeError::unknown("an array constant with bounds", 0));
    }
    let malformed = || AnalyzeError::error(format!("malformed array literal: \"{text}\""), 0);
    let items = items(text).ok_or_else(malformed)?;
    if leaves(&items) == 0 {
        return if nested(&items) {
            Err(AnalyzeError::unknown("an array constant of empty arrays", 0))
        } else {
            Ok("{}".into())
        };
    }
    if !rectangular(&items) {
        return Err(AnalyzeError::unknown("an array constant that is not rectangular", 0));
    }
    let separator = if element.core_name() == Some("box") { ';' } else { ',' };
    if separator != ',' {
        return Err(AnalyzeError::unknown("a constant of type box[]", 0));
    }
    let mut out = String::new();
    write(&items, &mut out, &mut |value| {
        let base = types.base(element);
        super::read(types, base, typmod, value)
    })?;
    Ok(out.into())
}

/// The array with some of its elements changed; none where it is malformed.
pub fn with(text: &str, change: &mut dyn FnMut(&str) -> Option<String>) -> Option<String> {
    let mut out = String::new();
    write(&items(text)?, &mut out, &mut |value| Ok(change(value).map_or_else(|| value.into(), Into::into))).ok()?;
    Some(out)
}

fn items(text: &str) -> Option<Vec<Item>> {
    let chars: Vec<char> = text.chars().collect();
    let mut reader = Reader { chars: &chars, at: 0 };
    reader.skip_space();
    let items = reader.array(1)?;
    reader.skip_space();
    (reader.at == chars.len()).then_some(items)
}

struct Reader<'c> {
    chars: &'c [char],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(is_space) {
            self.at += 1;
        }
    }

    /// From the opening brace to the closing one; none where it is malformed.
    fn array(&mut self, depth: usize) -> Option<Vec<Item>> {
        if self.peek() != Some('{') || depth > MAX_DIMENSIONS {
            return None;
        }
        self.at += 1;
        let mut items = Vec::new();
        self.skip_space();
        if self.peek() == Some('}') {
            self.at += 1;
            return Some(items);
        }
        loop {
            self.skip_space();
            items.push(if self.peek() == Some('{') { Item::Array(self.array(depth + 1)?) } else { self.element()? });
            self.skip_space();
            match self.peek()? {
                ',' => self.at += 1,
                '}' => {
                    self.at += 1;
                    return Some(items);
                }
                _ => return None,
            }
        }
    }

    fn element(&mut self) -> Option<Item> {
        if self.peek() == Some('"') {
            return self.quoted();
        }
        let mut text = String::new();
        let mut kept = 0;
        let mut escaped = false;
        loop {
            match self.peek()? {
                ',' | '}' => break,
                '{' | '"' => return None,
                '\\' => {
                    self.at += 1;
                    text.push(self.peek()?);
                    kept = text.len();
                    escaped = true;
                }
                c => {
                    text.push(c);
                    if !is_space(c) {
                        kept = text.len();
                    }
                }
            }
            self.at += 1;
        }
        text.truncate(kept);
        if text.is_empty() {
            return None;
        }
        Some(if !escaped && text.eq_ignore_ascii_case("null") { Item::Null } else { Item::Value(text) })
    }

    fn quoted(&mut self) -> Option<Item> {
        let mut text = String::new();
        loop {
            self.at += 1;
            match self.peek()? {
                '"' => break,
                '\\' => {
                    self.at += 1;
                    text.push(self.peek()?);
                }
                c => text.push(c),
            }
        }
        self.at += 1;
        Some(Item::Value(text))
    }
}

fn nested(items: &[Item]) -> bool {
    items.iter().any(|item| matches!(item, Item::Array(_)))
}

fn leaves(items: &[Item]) -> usize {
    items.iter().map(|item| if let Item::Array(inner) = item { leaves(inner) } else { 1 }).sum()
}

/// Whether all arrays of one level have the same shape.
fn rectangular(items: &[Item]) -> bool {
    fn shape(items: &[Item]) -> Option<Vec<usize>> {
        let mut inner: Option<Vec<usize>> = None;
        for item in items {
            let own = match item {
                Item::Array(items) => shape(items)?,
                Item::Null | Item::Value(_) => Vec::new(),
            };
            match &inner {
                Some(known) if *known != own => return None,
                _ => inner = Some(own),
            }
        }
        let mut out = vec![items.len()];
        out.extend(inner.unwrap_or_default());
        Some(out)
    }
    shape(items).is_some()
}

fn write(items: &[Item], out: &mut String, value: &mut dyn FnMut(&str) -> Analysis<Box<str>>) -> Analysis<()> {
    out.push('{');
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        match item {
            Item::Null => out.push_str("NULL"),
            Item::Array(inner) => write(inner, out, value)?,
            Item::Value(text) => write_element(&value(text)?, out),
        }
    }
    out.push('}');
    Ok(())
}

fn write_element(value: &str, out: &mut String) {
    let special = |c: char| is_space(c) || matches!(c, '"' | '\\' | '{' | '}' | ',');
    if !value.is_empty() && !value.contains(special) && !value.eq_ignore_ascii_case("null") {
        out.push_str(value);
        return;
    }
    out.push('"');
    for c in value.chars() {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
}
