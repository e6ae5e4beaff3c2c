//! jsonpath: what `jsonpath_in` reads and `jsonpath_out` writes, for paths of keys, indexes, filters and methods. Escapes,
//! regular expressions, variables, dates and what is rarer are not analysed.

use super::super::error::{Analysis, AnalyzeError};

/// A path as PostgreSQL writes it.
pub(super) fn read(text: &str) -> Analysis<Box<str>> {
    let unknown = || AnalyzeError::unknown("such a constant of type jsonpath", 0);
    let mut parser = Parser { rest: text.trim(), depth: 0, filters: 0 };
    let strict = parser.word("strict");
    if !strict {
        parser.word("lax");
    }
    let path = parser.expr(0).filter(|_| parser.rest.trim().is_empty()).ok_or_else(unknown)?;
    let prefix = if strict { "strict " } else { "" };
    // A predicate by itself stands in brackets.
    Ok(format!("{prefix}{}", path.written(path.priority < ATOM)).into())
}

/// `operationPriority`: what binds more loosely stands in brackets inside of what binds more tightly.
const ATOM: u8 = 6;

/// A part of a path as it is written.
struct Part {
    text: String,
    priority: u8,
}

impl Part {
    fn atom(text: impl Into<String>) -> Part {
        Part { text: text.into(), priority: ATOM }
    }

    fn is_predicate(&self) -> bool {
        self.priority <= 2 || self.text.starts_with("!(")
    }

    fn written(&self, brackets: bool) -> String {
        if brackets { format!("({})", self.text) } else { self.text.clone() }
    }
}

/// How deep brackets are followed: what is deeper is not analysed.
const MAX_DEPTH: usize = 200;

struct Parser<'a> {
    rest: &'a str,
    /// Brackets that are open.
    depth: usize,
    /// Filters that are open: `@` means something only there.
    filters: usize,
}

/// Operators with what they are written as, and their priority; longer ones first.
const OPERATORS: &[(&str, &str, u8)] = &[
    ("||", "||", 0),
    ("&&", "&&", 1),
    ("==", "==", 2),
    ("!=", "!=", 2),
    ("<>", "!=", 2),
    ("<=", "<=", 2),
    (">=", ">=", 2),
    ("<", "<", 2),
    (">", ">", 2),
    ("+", "+", 3),
    ("-", "-", 3),
    ("*", "*", 4),
    ("/", "/", 4),
    ("%", "%", 4),
];

impl Parser<'_> {
    fn blanks(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn sign(&mut self, sign: &str) -> bool {
        self.blanks();
        let found = self.rest.strip_prefix(sign);
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }

    /// A word that ends there.
    fn word(&mut self, word: &str) -> bool {
        self.blanks();
        let found = self.rest.strip_prefix(word).filter(|rest| !rest.starts_with(is_word));
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }

    /// Operands that are joined by operators of this priority and above.
    fn expr(&mut self, least: u8) -> Option<Part> {
        let mut left = self.operand()?;
        loop {
            self.blanks();
            let Some((sign, written, priority)) = OPERATORS.iter().find(|(sign, ..)| self.rest.starts_with(sign))
            else {
                return Some(left);
            };
            if *priority < least {
                return Some(left);
            }
            self.rest = &self.rest[sign.len()..];
            let right = self.expr(priority + 1)?;
            // AND and OR join predicates; nothing else does.
            let joins = *priority < 2;
            if left.is_predicate() != joins || right.is_predicate() != joins {
                return None;
            }
            let side = |part: &Part| part.written(part.priority <= *priority);
            left = Part { text: format!("{} {written} {}", side(&left), side(&right)), priority: *priority };
        }
    }

    fn operand(&mut self) -> Option<Part> {
        self.blanks();
        if self.rest.starts_with('(') {
            return self.bracketed();
        }
        if self.sign("!") {
            return self.bracketed().map(|inner| Part::atom(format!("!({})", inner.text)));
        }
        for word in ["true", "false", "null"] {
            if self.word(word) {
                return Some(Part::atom(word));
            }
        }
        if self.rest.starts_with('"') {
            return self.quoted().map(Part::atom);
        }
        if self.rest.starts_with(|c: char| c.is_ascii_digit()) {
            return self.number().map(Part::atom);
        }
        let start = ["$", "@"].into_iter().find(|start| self.sign(start))?;
        // A variable: `$name`.
        if start == "@" && self.filters == 0 || self.rest.starts_with(|c: char| is_word(c) || c == '"') {
            return None;
        }
        let mut text = start.to_owned();
        while let Some(step) = self.step()? {
            text.push_str(&step);
        }
        Some(Part::atom(text))
    }

    /// What stands in brackets.
    fn bracketed(&mut self) -> Option<Part> {
        if self.depth == MAX_DEPTH || !self.sign("(") {
            return None;
        }
        self.depth += 1;
        let inner = self.expr(0)?;
        self.depth -= 1;
        self.sign(")").then_some(inner)
    }

    /// One step of a path; none where it ends.
    fn step(&mut self) -> Option<Option<String>> {
        self.blanks();
        if self.sign("[") {
            if self.sign("*") {
                return self.sign("]").then(|| Some("[*]".to_owned()));
            }
            let mut list = vec![self.subscript()?];
            while self.sign(",") {
                list.push(self.subscript()?);
            }
            return self.sign("]").then(|| Some(format!("[{}]", list.join(","))));
        }
        if self.sign("?") {
            self.filters += 1;
            let inner = self.bracketed()?;
            self.filters -= 1;
            return inner.is_predicate().then(|| Some(format!("?({})", inner.text)));
        }
        if !self.rest.starts_with('.') {
            return Some(None);
        }
        self.rest = &self.rest[1..];
        if self.sign("*") {
            return (!self.rest.starts_with('*')).then(|| Some(".*".to_owned()));
        }
        self.blanks();
        if self.rest.starts_with('"') {
            return self.quoted().map(|key| Some(format!(".{key}")));
        }
        let length = self.rest.find(|c| !is_word(c)).unwrap_or(self.rest.len());
        let (key, rest) = self.rest.split_at(length);
        if key.is_empty() || key.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        self.rest = rest;
        if !self.sign("(") {
            return Some(Some(format!(".\"{key}\"")));
        }
        let known = ["size", "type", "abs", "ceiling", "floor", "double", "keyvalue"].contains(&key);
        (known && self.sign(")")).then(|| Some(format!(".{key}()")))
    }

    /// `1`, `last`, `1 to last`.
    fn subscript(&mut self) -> Option<String> {
        let from = self.index()?;
        Some(if self.word("to") { format!("{from} to {}", self.index()?) } else { from })
    }

    fn index(&mut self) -> Option<String> {
        self.blanks();
        if self.word("last") {
            return Some("last".to_owned());
        }
        let length = self.rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(length);
        let plain =
            !digits.is_empty() && (digits == "0" || !digits.starts_with('0')) && !rest.starts_with(['.', 'e', '_']);
        self.rest = rest;
        plain.then(|| digits.to_owned())
    }

    /// A number that is written as it is read.
    fn number(&mut self) -> Option<String> {
        let length = self.rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(length);
        self.rest = rest;
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = (whole == "0" || !whole.starts_with('0'))
            && !whole.is_empty()
            && !fraction.is_empty()
            && fraction.bytes().all(|b| b.is_ascii_digit())
            && !rest.starts_with(is_word);
        plain.then(|| digits.to_owned())
    }

    /// A string without escapes.
    fn quoted(&mut self) -> Option<String> {
        let end = self.rest[1..].find('"')? + 2;
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        let plain = !text.contains('\\') && !text.chars().any(char::is_control);
        plain.then(|| text.to_owned())
    }
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn what_is_too_deep_or_means_nothing_is_not_analysed() {
        let nested = |depth: usize| format!("$ ? ({}@.a == 1{})", "(".repeat(depth), ")".repeat(depth));
        assert_eq!(read(&nested(100)).ok().as_deref(), Some("$?(@.\"a\" == 1)"));
        assert!(read(&nested(1_000_000)).is_err());
        assert!(read("@.a").is_err());
    }
}
