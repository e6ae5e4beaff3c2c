//! Owns the first level of the language: cuts a file into units by quotes, brackets, indentation and braces.
//!
//! A unit goes on inside quotes and brackets, over lines indented deeper than its first, and, for a head, on a line that
//! starts with `{`. What pest sees later is one unit at a time, with comments blanked out byte for byte.

use crate::diag::Diagnostic;
use crate::source::{FileId, Span};

/// A file cut into units.
#[derive(Debug)]
pub(super) struct Scanned {
    /// The text with comments and doc comments blanked out; offsets are those of the file.
    pub(super) clean: std::rc::Rc<str>,
    /// The units in order.
    pub(super) units: Vec<Unit>,
}

/// One unit: a head with its body, a member, or a verbatim item.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// Its bytes in the clean text, trimmed; of a head those before `{`.
    pub(super) start: usize,
    /// The byte after the last.
    pub(super) end: usize,
    /// The lines of `///` above it, without their slashes.
    pub(super) docs: Vec<Doc>,
    /// What stands between its braces.
    pub(super) body: Option<Vec<Unit>>,
}

/// A line of a doc comment.
#[derive(Debug, Clone)]
pub(super) struct Doc {
    /// What it says.
    pub(super) text: String,
    /// Where.
    pub(super) span: Span,
}

/// Nesting of brackets beyond which nobody means it.
const MAX_DEPTH: usize = 500;

/// Cuts a file.
pub(super) fn scan(file: FileId, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Scanned {
    let mut scanner = Scanner {
        file,
        text,
        bytes: text.as_bytes(),
        clean: text.as_bytes().to_vec(),
        at: 0,
        docs: Vec::new(),
        unclosed: false,
        cut_off: false,
        diagnostics,
    };
    let units = scanner.units(Body::File);
    // Only whole characters are ever blanked, so the bytes are still text.
    let clean = String::from_utf8(scanner.clean).unwrap_or_default();
    Scanned { clean: clean.into(), units }
}

/// What encloses units.
#[derive(Clone, Copy, PartialEq)]
enum Body {
    /// The file.
    File,
    /// A schema block: units nest, commas are theirs.
    Schema,
    /// A table, enum or mixin: a comma ends a unit too.
    Members,
}

struct Scanner<'a> {
    file: FileId,
    text: &'a str,
    bytes: &'a [u8],
    clean: Vec<u8>,
    at: usize,
    docs: Vec<Doc>,
    /// An item begins where a member was expected: the block around it has no end.
    unclosed: bool,
    /// A comment without an end hides the rest of the file.
    cut_off: bool,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Scanner<'_> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, u32::try_from(start).unwrap_or(0), u32::try_from(end).unwrap_or(0))
    }

    fn error(&mut self, start: usize, end: usize, message: impl Into<String>) -> &mut Diagnostic {
        let span = self.span(start, end);
        self.diagnostics.push(Diagnostic::error("syntax", span, message));
        let last = self.diagnostics.len() - 1;
        &mut self.diagnostics[last]
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn units(&mut self, body: Body) -> Vec<Unit> {
        let mut units = Vec::new();
        loop {
            self.skip_trivia(body);
            match self.peek() {
                None => break,
                Some(b'}') => {
                    if body == Body::File {
                        self.error(self.at, self.at + 1, "`}` closes nothing").helps.push("remove it".to_owned());
                        self.at += 1;
                        continue;
                    }
                    break;
                }
                Some(_) => {
                    let before = self.at;
                    if let Some(unit) = self.unit(body) {
                        units.push(unit);
                    }
                    if self.unclosed {
                        return units;
                    }
                    if self.at == before {
                        self.at += 1;
                    }
                }
            }
        }
        if let Some(doc) = self.docs.first().cloned() {
            self.docs.clear();
            let message = "this doc comment belongs to nothing";
            self.diagnostics
                .push(Diagnostic::error("stray-doc", doc.span, message).help("use `//` for a plain comment"));
        }
        units
    }

    /// Skips blanks, separators and comments between units; gathers doc comments.
    fn skip_trivia(&mut self, body: Body) {
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                b',' if body == Body::Members => self.at += 1,
                b';' => self.semicolon(),
                _ if self.comment(true) => {}
                _ => break,
            }
        }
    }

    fn semicolon(&mut self) {
        let line = self.bytes[self.at + 1..].split(|byte| *byte == b'\n').next().unwrap_or_default();
        let goes_on = !matches!(line.trim_ascii(), b"" | b"}") && !line.trim_ascii().starts_with(b"//");
        let help = if goes_on { "write `,`, or begin a new line" } else { "remove it: a line break ends an item" };
        self.error(self.at, self.at + 1, "`;` has no meaning here").helps.push(help.to_owned());
        self.clean[self.at] = b' ';
        self.at += 1;
    }

    /// Blanks out the comment at the cursor, if there is one. `between`: units are not under way, so `///` documents.
    fn comment(&mut self, between: bool) -> bool {
        let rest = &self.bytes[self.at..];
        let fresh = self.at == 0 || self.bytes[self.at - 1].is_ascii_whitespace();
        if rest.starts_with(b"//") && fresh {
            let is_doc = rest.starts_with(b"///") && !rest.starts_with(b"////");
            let end = self.line_end(self.at);
            if is_doc {
                self.doc(end, between);
            }
            self.blank(self.at, end);
        } else if rest.starts_with(b"--") {
            let end = self.line_end(self.at);
            self.blank(self.at, end);
        } else if rest.starts_with(b"/*") {
            let end = self.block_comment();
            self.blank(self.at, end);
        } else {
            return false;
        }
        true
    }

    fn doc(&mut self, end: usize, between: bool) {
        let first_on_line = self.bytes[self.line_start(self.at)..self.at].iter().all(u8::is_ascii_whitespace);
        let span = self.span(self.at, end);
        if !between || !first_on_line {
            self.diagnostics.push(
                Diagnostic::error("stray-doc", span, "a doc comment stands above what it documents")
                    .help("put it on a line of its own above, or use `//`"),
            );
            return;
        }
        let line = self.text.get(self.at + 3..end).unwrap_or("").trim_end_matches('\r');
        self.docs.push(Doc { text: line.strip_prefix(' ').unwrap_or(line).to_owned(), span });
    }

    fn block_comment(&mut self) -> usize {
        let start = self.at;
        let (mut depth, mut i) = (0_usize, self.at);
        while i < self.bytes.len() {
            if self.bytes[i..].starts_with(b"/*") {
                depth += 1;
                i += 2;
            } else if self.bytes[i..].starts_with(b"*/") {
                depth -= 1;
                i += 2;
                if depth == 0 {
                    return i;
                }
            } else {
                i += 1;
            }
        }
        self.error(start, start + 2, "this comment has no end").helps.push("close it with `*/`".to_owned());
        self.cut_off = true;
        self.bytes.len()
    }

    fn blank(&mut self, start: usize, end: usize) {
        for byte in &mut self.clean[start..end] {
            if *byte != b'\n' && *byte != b'\r' {
                *byte = b' ';
            }
        }
        self.at = end;
    }

    fn line_end(&self, from: usize) -> usize {
        self.bytes[from..].iter().position(|b| *b == b'\n').map_or(self.bytes.len(), |i| from + i)
    }

    fn line_start(&self, from: usize) -> usize {
        self.bytes[..from].iter().rposition(|b| *b == b'\n').map_or(0, |i| i + 1)
    }

    /// The white space that a line must begin with, and more, to go on with the unit that starts here. A unit that is
    /// not the first on its line (`table t { id int`) has its own column.
    fn indent(&self, from: usize) -> Vec<u8> {
        let line = &self.bytes[self.line_start(from)..from];
        line.iter().map(|byte| if *byte == b'\t' { b'\t' } else { b' ' }).collect()
    }

    /// One unit, from its first byte.
    fn unit(&mut self, body: Body) -> Option<Unit> {
        let start = self.at;
        let docs = std::mem::take(&mut self.docs);
        let indent = self.indent(start);
        // `{` never occurs in SQL outside quotes: what has one is a head, whatever its word.
        let opens = match (body, self.word_at(start)) {
            (Body::Members, _) => None,
            (_, "schema") => Some(Body::Schema),
            _ => Some(Body::Members),
        };
        let mut end = match (self.extent(&indent, body, opens.is_some()), opens) {
            (Some(end), _) => end,
            (None, Some(inner)) if self.peek() == Some(b'{') => {
                self.block(inner);
                return None;
            }
            (None, _) => return None,
        };
        if body == Body::Members && self.peek() == Some(b'{') && self.is_head(start) {
            (self.at, self.docs, self.unclosed) = (start, docs, true);
            return None;
        }
        // Annotations on lines of their own belong to the item below them.
        while self.is_annotation(start, end) {
            self.skip_trivia(body);
            let before = self.at;
            if matches!(self.peek(), None | Some(b'}')) {
                break;
            }
            end = self.extent(&indent, body, false)?;
            if self.at == before {
                break;
            }
        }
        let mut unit = Unit { start, end, docs, body: None };
        if self.peek() == Some(b'{')
            && let Some(inner) = opens
        {
            unit.body = Some(self.block(inner));
        }
        Some(unit)
    }

    /// Whether a unit is the head of another item.
    fn is_head(&self, start: usize) -> bool {
        let first = self.bytes[self.line_start(start)..start].iter().all(u8::is_ascii_whitespace);
        first && matches!(self.word_at(start), "table" | "enum" | "mixin" | "schema")
    }

    /// Whether all of a unit so far is annotations other than the standing `@drop`.
    fn is_annotation(&self, start: usize, end: usize) -> bool {
        let text = self.text.get(start..end).unwrap_or("");
        text.starts_with('@')
            && !text.starts_with("@drop")
            && text.lines().all(|line| line.trim_start().starts_with('@'))
    }

    fn word_at(&self, at: usize) -> &str {
        let width = self.bytes[at..].iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'_').count();
        self.text.get(at..at + width).unwrap_or("")
    }

    fn block(&mut self, inner: Body) -> Vec<Unit> {
        let open = self.at;
        self.at += 1;
        let units = self.units(inner);
        if self.peek() == Some(b'}') {
            self.at += 1;
            self.after_block();
        } else if std::mem::take(&mut self.unclosed) || self.at < self.bytes.len() || !self.cut_off {
            self.error(open, open + 1, "this `{` is never closed")
                .helps
                .push("add the `}` that ends the block".to_owned());
        }
        units
    }

    /// Nothing may follow `}` on its line.
    fn after_block(&mut self) {
        while let Some(b' ' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// Moves to the end of the unit that starts at the cursor; returns the byte after its last.
    fn extent(&mut self, indent: &[u8], body: Body, head: bool) -> Option<usize> {
        let (start, mut last) = (self.at, self.at);
        let mut atomic = Atomic::default();
        let first = self.bytes[start..].split(|byte| !is_word(*byte)).next().unwrap_or_default();
        let several = body != Body::Members && first.eq_ignore_ascii_case(b"rule");
        while let Some(byte) = self.peek() {
            match byte {
                b' ' | b'\t' | b'\r' => self.at += 1,
                b'\n' => {
                    if !self.goes_on(indent, Open { head, atomic: atomic.is_open() }) {
                        return Some(last);
                    }
                }
                b';' if atomic.is_open() => self.at += 1,
                b'{' | b'}' => {
                    if byte == b'{' && !head && !(body == Body::Members && self.is_head(start)) {
                        self.stray_brace(start);
                        continue;
                    }
                    return Some(last);
                }
                b',' if body == Body::Members => return Some(last),
                b';' => self.semicolon(),
                b'(' | b'[' => {
                    self.brackets(indent, several)?;
                    last = self.at;
                }
                b')' | b']' => {
                    self.error(self.at, self.at + 1, format!("`{}` closes nothing", char::from(byte)))
                        .helps
                        .push("remove it, or open it before".to_owned());
                    self.clean[self.at] = b' ';
                    self.at += 1;
                }
                _ if self.comment(false) => {}
                _ => {
                    let word = self.at;
                    self.quoted_or_plain()?;
                    last = self.at;
                    atomic.word(&self.bytes[word..last]);
                }
            }
        }
        Some(last)
    }

    /// `{` in the middle of a member: what it encloses on its line is passed.
    fn stray_brace(&mut self, unit: usize) {
        let start = self.at;
        let end = self.line_end(start);
        let width = self.bytes[start..end].iter().position(|b| *b == b'}').map_or(1, |at| at + 1);
        let inside = self.text.get(start..start + width).unwrap_or("{").to_owned();
        let after_equals = self.text[..start].trim_end().ends_with('=');
        let help = if after_equals && inside.ends_with('}') {
            format!("a value in braces is a string in SQL: `'{}'`", inside.replace('\'', "''"))
        } else if self.text[..unit]
            .trim_end()
            .rsplit('\n')
            .next()
            .is_some_and(|line| line.trim_start().starts_with('@'))
        {
            "an annotation of a table or an enum stands in its head: `table task @was(todo) {`".to_owned()
        } else {
            "only table, enum, mixin and schema have a body in braces".to_owned()
        };
        self.error(start, start + width, "`{` opens nothing here").helps.push(help);
        self.at += width;
    }

    /// At a line break: whether the next line that counts belongs to the unit.
    fn goes_on(&mut self, indent: &[u8], open: Open) -> bool {
        let mut next = self.at + 1;
        loop {
            let line = &self.bytes[next..self.line_end(next).max(next)];
            let width = line.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
            let rest = &line[width..];
            let blank = rest.is_empty() || rest == b"\r";
            let comment = rest.starts_with(b"--") || rest.starts_with(b"//") && !is_doc(rest);
            if (blank || comment) && next + line.len() < self.bytes.len() {
                next += line.len() + 1;
                continue;
            }
            let mixed = !indent.starts_with(&line[..width]) && !line.starts_with(indent);
            if mixed && !rest.is_empty() {
                let message = "this line is indented by other white space than the item above";
                self.error(next, next + width, message).helps.push("use spaces only, or tabs only".to_owned());
            }
            let deeper =
                width > indent.len() && (mixed || line.starts_with(indent)) && !rest.is_empty() && !is_doc(rest);
            let brace = open.head && rest.starts_with(b"{");
            let first = rest.split(|byte| !is_word(*byte)).next().unwrap_or_default();
            let end = open.atomic && width == indent.len() && first.eq_ignore_ascii_case(b"end");
            let closing = rest.starts_with(b"}");
            if (deeper && !closing) || brace || end {
                // Comments in between are blanked by the walk over them.
                self.at += 1;
                return true;
            }
            return false;
        }
    }

    /// Passes brackets with all that is in them: of a rule `several` statements. An opener that is never closed is reported where
    /// it is.
    fn brackets(&mut self, indent: &[u8], several: bool) -> Option<()> {
        let mut open = Vec::new();
        while let Some(byte) = self.peek() {
            match byte {
                b'(' | b'[' => {
                    open.push((self.at, byte));
                    if open.len() > MAX_DEPTH {
                        self.error(self.at, self.at + 1, "brackets are nested too deeply");
                        self.at = self.bytes.len();
                        return None;
                    }
                    self.at += 1;
                }
                b')' | b']' => {
                    let expected = if byte == b')' { b'(' } else { b'[' };
                    let (at, opener) = open.pop()?;
                    if opener != expected {
                        self.error(
                            self.at,
                            self.at + 1,
                            format!("`{}` does not close `{}`", char::from(byte), char::from(opener)),
                        );
                        let span = self.span(at, at + 1);
                        if let Some(last) = self.diagnostics.last_mut() {
                            last.secondary.push(crate::diag::Annotation { span, label: "opened here".to_owned() });
                            last.helps.push(format!("write `{}`", if opener == b'(' { ')' } else { ']' }));
                        }
                        self.clean[self.at] = if opener == b'(' { b')' } else { b']' };
                    }
                    self.at += 1;
                    if open.is_empty() {
                        return Some(());
                    }
                }
                b';' if several => self.at += 1,
                b'{' | b'}' | b';' => break,
                b'\n' if self.restarts(indent) => break,
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                _ if self.comment(false) => {}
                _ => self.quoted_or_plain()?,
            }
        }
        let (at, byte) = open.pop()?;
        let closer = if byte == b'(' { ')' } else { ']' };
        self.error(at, at + 1, format!("this `{}` is never closed", char::from(byte)))
            .helps
            .push(format!("add the `{closer}`"));
        self.skip_line();
        None
    }

    fn skip_line(&mut self) {
        if !matches!(self.peek(), Some(b'{' | b'}')) {
            self.at = self.line_end(self.at);
        }
    }

    /// Inside brackets: whether the next line looks like the start of another item, at the unit's own indentation or less.
    fn restarts(&self, indent: &[u8]) -> bool {
        let next = self.at + 1;
        let line = &self.bytes[next..self.line_end(next).max(next)];
        let width = line.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
        if width > indent.len() || line.len() == width {
            return false;
        }
        let word = self.word_at(next + width);
        let begins = matches!(
            word,
            "table"
                | "enum"
                | "schema"
                | "mixin"
                | "domain"
                | "type"
                | "view"
                | "function"
                | "extension"
                | "sequence"
                | "index"
                | "unique"
                | "check"
                | "primary"
                | "foreign"
                | "constraint"
                | "include"
                | "exclude"
                | "trigger"
                | "policy"
        );
        begins || line[width] == b'}'
    }

    /// Passes a quoted thing, a word or one character.
    fn quoted_or_plain(&mut self) -> Option<()> {
        let byte = self.peek()?;
        let start = self.at;
        match byte {
            b'\'' => self.string(start, false),
            b'"' => self.until(start, b'"', "this quoted name has no end"),
            b'$' => self.dollar(start),
            b'e' | b'E' if self.bytes.get(self.at + 1) == Some(&b'\'') => {
                self.at += 1;
                self.string(start, true)
            }
            b if is_word(b) => {
                while self.peek().is_some_and(|b| is_word(b) || b == b'$') {
                    self.at += 1;
                }
                Some(())
            }
            _ => {
                self.at += self.text[self.at..].chars().next().map_or(1, char::len_utf8);
                Some(())
            }
        }
    }

    fn string(&mut self, start: usize, escapes: bool) -> Option<()> {
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'\\' if escapes => self.at += 1,
                b'\'' if self.peek() == Some(b'\'') => self.at += 1,
                b'\'' => return Some(()),
                _ => {}
            }
        }
        self.unended(start, "this string has no end", "'")
    }

    fn until(&mut self, start: usize, close: u8, message: &str) -> Option<()> {
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == close {
                if self.peek() == Some(close) {
                    self.at += 1;
                } else {
                    return Some(());
                }
            }
        }
        self.unended(start, message, "\"")
    }

    /// A dollar-quoted string, or a lone `$`.
    fn dollar(&mut self, start: usize) -> Option<()> {
        let rest = &self.text[start..];
        let tag_end = rest[1..].find('$').map(|i| i + 2);
        let tag = tag_end.map(|end| &rest[..end]).filter(|tag| tag[1..tag.len() - 1].bytes().all(is_word));
        let Some(tag) = tag.filter(|tag| !tag[1..].starts_with(|c: char| c.is_ascii_digit())) else {
            self.at += 1;
            return Some(());
        };
        match rest[tag.len()..].find(tag) {
            Some(close) => {
                self.at = start + tag.len() + close + tag.len();
                Some(())
            }
            None => {
                self.at = start + tag.len();
                let tag = tag.to_owned();
                self.unended(start, "this dollar-quoted text has no end", &tag)
            }
        }
    }

    fn unended(&mut self, start: usize, message: &str, closer: &str) -> Option<()> {
        let width = closer.len().min(self.bytes.len() - start);
        self.error(start, start + width, message).helps.push(format!("close it with `{closer}`"));
        // Go on with the next line: one lost quote must not hide the rest of the file.
        self.at = self.line_end(start);
        None
    }
}

/// What is open at the end of a line, so that the next one may belong to it without being indented.
#[derive(Clone, Copy)]
struct Open {
    /// The head of a block: `{` may follow.
    head: bool,
    /// `begin atomic`: `end` must follow.
    atomic: bool,
}

/// How deep a unit is in `begin atomic … end`, whose statements end with `;`.
#[derive(Default)]
struct Atomic {
    begin: bool,
    depth: usize,
}

impl Atomic {
    fn is_open(&self) -> bool {
        self.depth > 0
    }

    fn word(&mut self, word: &[u8]) {
        let is = |text: &str| word.eq_ignore_ascii_case(text.as_bytes());
        if self.begin && is("atomic") || self.depth > 0 && is("case") {
            self.depth += 1;
        } else if is("end") {
            self.depth = self.depth.saturating_sub(1);
        }
        self.begin = is("begin");
    }
}

fn is_doc(rest: &[u8]) -> bool {
    rest.starts_with(b"///") && !rest.starts_with(b"////")
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}
