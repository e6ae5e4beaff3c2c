//! The same SDL in other orders: items reversed, items spread over files.

use super::world::Files;

/// Other orders of the same items.
pub fn orders(sdl: &Files) -> Vec<Files> {
    let Some((_, text)) = sdl.first() else { return Vec::new() };
    let mut items = items(text);
    items.reverse();
    let reversed: String = items.concat();
    let mut spread: Vec<String> = vec![String::new(); 3];
    for (i, item) in items.iter().enumerate() {
        spread[i % 3].push_str(item);
    }
    let spread = spread.into_iter().enumerate().map(|(i, text)| (format!("part_{i}.sdl"), text)).collect();
    vec![vec![("schema.sdl".to_owned(), reversed)], spread]
}

/// Cuts a file into items, each with the comments and annotations above it. An item begins at the left margin; the
/// items of a schema's block turn round too.
fn items(text: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    let mut scan = Scan::default();
    let mut glue = false;
    for line in text.split_inclusive('\n') {
        let begins = scan.outside() && line.starts_with(|c: char| !c.is_whitespace() && !matches!(c, '}' | '{' | ')'));
        if (begins && !glue) || items.is_empty() {
            items.push(String::new());
        }
        if begins {
            glue = ["//", "--", "@"].iter().any(|start| line.starts_with(start));
        }
        if let Some(item) = items.last_mut() {
            item.push_str(line);
        }
        scan.line(line);
    }
    items.into_iter().map(|item| turn_block(&item)).collect()
}

/// Turns the items in a schema's block round.
fn turn_block(item: &str) -> String {
    let head = item.lines().find(|line| !line.starts_with("//")).unwrap_or_default();
    let (Some(open), Some(close)) = (item.find("{\n"), item.rfind("\n}")) else { return item.to_owned() };
    if !head.starts_with("schema ") || close <= open {
        return item.to_owned();
    }
    let body = &item[open + 2..=close];
    let lines: String = body.split_inclusive('\n').map(|line| line.strip_prefix("  ").unwrap_or(line)).collect();
    let mut inner = items(&lines);
    inner.reverse();
    let inner: String = inner.concat().split_inclusive('\n').map(|line| format!("  {line}")).collect();
    format!("{}{inner}{}", &item[..open + 2], &item[close + 1..])
}

/// Where in brackets and quotes a text is.
#[derive(Default)]
struct Scan {
    depth: usize,
    /// The text that ends the quote.
    quote: Option<String>,
}

impl Scan {
    fn outside(&self) -> bool {
        self.depth == 0 && self.quote.is_none()
    }

    fn line(&mut self, line: &str) {
        let mut rest = line;
        while let Some(c) = rest.chars().next() {
            if let Some(end) = &self.quote {
                match rest.find(end.as_str()) {
                    Some(at) => {
                        rest = &rest[at + end.len()..];
                        self.quote = None;
                    }
                    None => return,
                }
                continue;
            }
            match c {
                '/' | '-' if rest.starts_with("//") || rest.starts_with("--") => return,
                '\'' | '"' => self.quote = Some(c.to_string()),
                '$' => {
                    if let Some(tag) = rest[1..].find('$').map(|end| &rest[..end + 2])
                        && tag[1..tag.len() - 1].chars().all(|c| c.is_alphanumeric() || c == '_')
                    {
                        self.quote = Some(tag.to_owned());
                        rest = &rest[tag.len()..];
                        continue;
                    }
                }
                '(' | '[' | '{' => self.depth += 1,
                ')' | ']' | '}' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
            rest = &rest[c.len_utf8()..];
        }
    }
}
