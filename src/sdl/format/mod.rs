//! Owns the one canonical form of the SDL. It keeps every comment, every group and every word; only white space, commas
//! between lines and the `not null` that a column is without saying change.
//!
//! Columns are aligned within a run of lines without a blank line or a comment between them: name and type, never the
//! rest, so that one long name does not touch a whole table. Lines of SQL are shifted as a block.

mod trivia;
mod unit;

use super::scan::{self, Scanned, Unit};
use crate::diag::Diagnostic;
use crate::source::FileId;
use crate::sql::quoted_lines;
use trivia::Comment;
use unit::Form;

/// The longest line that a block in braces may stay on.
const WIDTH: usize = 100;

/// A file in its canonical form; what is wrong with it where it cannot be read.
pub fn format(file: FileId, text: &str) -> Result<String, Vec<Diagnostic>> {
    let once = pass(file, text)?;
    // What got lines of its own stands apart from its neighbours, which only the next pass sees.
    pass(file, &once)
}

fn pass(file: FileId, text: &str) -> Result<String, Vec<Diagnostic>> {
    let mut diagnostics = Vec::new();
    let text = line_ends(file, text);
    let scanned = scan::scan(file, &text, &mut diagnostics);
    if diagnostics.iter().any(Diagnostic::is_error) {
        return Err(diagnostics);
    }
    let mut formatter = Formatter { text: &text, scanned: &scanned, out: String::new() };
    formatter.block(&scanned.units, Place { from: 0, to: text.len(), indent: 0, body: Body::Items });
    let out = formatter.out.trim_matches('\n').to_owned();
    Ok(if out.is_empty() { out } else { out + "\n" })
}

/// Lines end in `\n`, but for those inside of quotes: the bytes of a body are state.
fn line_ends(file: FileId, text: &str) -> String {
    if !text.contains("\r\n") {
        return text.to_owned();
    }
    let scanned = scan::scan(file, text, &mut Vec::new());
    let inside = quoted_lines(&scanned.clean);
    let lines = text.split('\n').enumerate();
    let kept = lines.map(|(i, line)| if inside.contains(&(i + 1)) { line } else { line.trim_end_matches('\r') });
    kept.collect::<Vec<_>>().join("\n")
}

/// What a block holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Body {
    /// Items of the file or of a schema.
    Items,
    /// Members of a table or mixin.
    Members,
    /// Labels.
    Labels,
}

/// Where a block is, and how deep.
#[derive(Clone, Copy)]
struct Place {
    from: usize,
    to: usize,
    indent: usize,
    body: Body,
}

struct Formatter<'a> {
    text: &'a str,
    scanned: &'a Scanned,
    out: String,
}

/// A line under way: a unit with the comments above it and after it.
struct Line {
    blank: bool,
    lead: Vec<Comment>,
    form: Form,
    trail: Vec<Comment>,
    /// The text of the block in braces, from ` {` on.
    body: String,
}

impl Formatter<'_> {
    fn block(&mut self, units: &[Unit], place: Place) {
        let (mut lines, mut at): (Vec<Line>, usize) = (Vec::new(), place.from);
        for one in units {
            let mut trivia = trivia::read(self.text, at, one.start);
            if let Some(last) = lines.last_mut() {
                last.trail = same_line(&mut trivia.comments);
            }
            let end = self.end(one);
            // A blank line stands before the first comment, or before the unit.
            let first = trivia.comments.first().map_or(trivia.breaks, |comment| comment.breaks);
            let heavy = place.body == Body::Items && one.body.as_ref().is_some_and(|_| self.is_tall(one, end));
            let gap = trivia.breaks > 1 && !trivia.comments.is_empty();
            let mut lead = trivia.comments;
            if gap {
                // Comments that stand apart from the unit stay apart.
                lead.push(Comment { text: String::new(), breaks: 1, column: 0 });
            }
            let blank = !lines.is_empty() && (first > 1 || heavy);
            let (form, body) = self.unit(one, end, place);
            lines.push(Line { blank, lead, form, trail: Vec::new(), body });
            at = end;
        }
        let mut rest = trivia::read(self.text, at, place.to).comments;
        if let Some(last) = lines.last_mut() {
            last.trail = same_line(&mut rest);
        }
        self.write(&lines, place.indent);
        for (i, comment) in rest.iter().enumerate() {
            if (comment.breaks > 1) && (i > 0 || !lines.is_empty()) {
                self.out.push('\n');
            }
            self.comment(comment, place.indent);
        }
    }

    /// The byte after a unit with its block.
    fn end(&self, one: &Unit) -> usize {
        let Some(inner) = &one.body else { return one.end };
        let from = inner.last().map_or_else(|| self.brace(one) + 1, |last| self.end(last));
        self.scanned.clean[from..].find('}').map_or(self.text.len(), |at| from + at + 1)
    }

    fn brace(&self, one: &Unit) -> usize {
        self.scanned.clean[one.end..].find('{').map_or(one.end, |at| one.end + at)
    }

    /// Whether a unit's block takes several lines.
    fn is_tall(&self, one: &Unit, end: usize) -> bool {
        self.text[self.brace(one)..end].contains('\n') || !one.docs.is_empty()
    }

    fn column(&self, at: usize) -> usize {
        let line = self.text[..at].rfind('\n').map_or(0, |i| i + 1);
        self.text[line..at].chars().count()
    }

    fn unit(&self, one: &Unit, end: usize, place: Place) -> (Form, String) {
        let (text, clean) = (&self.text[one.start..one.end], &self.scanned.clean[one.start..one.end]);
        let column = self.column(one.start);
        let form = match place.body {
            Body::Members => unit::member(text, clean, column, place.indent),
            Body::Labels => unit::other(text, clean, column, place.indent, false),
            Body::Items => unit::other(text, clean, column, place.indent, one.body.is_none()),
        };
        let body = match &one.body {
            Some(inner) => self.braces(one, inner, end, place.indent, &form),
            None => String::new(),
        };
        (form, body)
    }

    /// A block in braces: on one line where it was and fits, else a line a unit.
    fn braces(&self, one: &Unit, inner: &[Unit], end: usize, indent: usize, head: &Form) -> String {
        let open = self.brace(one);
        let source = &self.text[open..end];
        let body = match clean_word(&self.scanned.clean[one.start..one.end]) {
            "schema" => Body::Items,
            "enum" => Body::Labels,
            _ => Body::Members,
        };
        let between = &self.text[one.end..open];
        let plain = source == &self.scanned.clean[open..end] && between.trim().is_empty();
        if plain && !source.contains('\n') && body != Body::Items {
            let place = Place { from: open + 1, to: end - 1, indent: indent + 2, body };
            let all: Option<Vec<String>> =
                inner.iter().map(|unit| self.unit(unit, unit.end, place).0.inline()).collect();
            if let (Some(all), Some(head)) = (all, head.inline()) {
                let text = if all.is_empty() { " {}".to_owned() } else { format!(" {{ {} }}", all.join(", ")) };
                if indent + head.chars().count() + text.chars().count() <= WIDTH {
                    return text;
                }
            }
        }
        let mut inside = Formatter { text: self.text, scanned: self.scanned, out: String::new() };
        // Comments between the head and its brace, and right after the brace, go into the block.
        inside.block(inner, Place { from: one.end, to: end - 1, indent: indent + 2, body });
        let inside = inside.out.trim_start_matches('\n').to_owned();
        if inside.is_empty() { " {}".to_owned() } else { format!(" {{\n{inside}{}}}", " ".repeat(indent)) }
    }

    fn write(&mut self, lines: &[Line], indent: usize) {
        for (i, line) in lines.iter().enumerate() {
            if line.blank {
                self.out.push('\n');
            }
            for (j, comment) in line.lead.iter().enumerate() {
                if comment.breaks > 1 && j > 0 {
                    self.out.push('\n');
                }
                if comment.text.is_empty() {
                    self.out.push('\n');
                } else {
                    self.comment(comment, indent);
                }
            }
            self.out.push_str(&" ".repeat(indent));
            let text = match &line.form {
                Form::Column(name, ty, rest) => {
                    let (names, types) = widths(lines, i);
                    let pad = |text: &str, width: usize| " ".repeat(width.saturating_sub(text.chars().count()));
                    let head = format!("{name}{}  {ty}", pad(name, names));
                    if rest.is_empty() { head } else { format!("{head}{}  {rest}", pad(ty, types)) }
                }
                Form::Text(text) => text.clone(),
            };
            self.out.push_str(&text);
            self.out.push_str(&line.body);
            for comment in &line.trail {
                self.out.push_str("  ");
                self.out.push_str(&comment.text);
            }
            self.out.push('\n');
        }
    }

    fn comment(&mut self, comment: &Comment, indent: usize) {
        let text = unit::shifted(&comment.text, comment.column, indent);
        self.out.push_str(&format!("{}{text}\n", " ".repeat(indent)));
    }
}

/// Takes the comments that stand on the line of what comes before them.
fn same_line(comments: &mut Vec<Comment>) -> Vec<Comment> {
    let count = comments.iter().take_while(|one| one.breaks == 0 && !one.text.starts_with("///")).count();
    comments.drain(..count).collect()
}

/// The widths of names and types of the run of columns that a line is in.
fn widths(lines: &[Line], at: usize) -> (usize, usize) {
    let column = |line: &Line| match &line.form {
        Form::Column(name, ty, rest) => Some((name.chars().count(), ty.chars().count(), rest.is_empty())),
        Form::Text(_) => None,
    };
    let joined = |i: usize| !lines[i].blank && lines[i].lead.is_empty() && column(&lines[i]).is_some();
    let (mut first, mut last) = (at, at);
    while first > 0 && joined(first) && column(&lines[first - 1]).is_some() {
        first -= 1;
    }
    while last + 1 < lines.len() && joined(last + 1) {
        last += 1;
    }
    let run = || lines[first..=last].iter().filter_map(column);
    let names = run().map(|(name, _, _)| name).max().unwrap_or(0).min(30);
    let types = run().filter(|(_, _, alone)| !alone).map(|(_, ty, _)| ty).max().unwrap_or(0).min(30);
    (names, types)
}

fn clean_word(text: &str) -> &str {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or("")
}
