//! Owns the form of one unit: a column in its three parts, anything else as one text.

use pest::Parser as _;

use crate::sdl::parse::{Grammar, Rule};
use crate::sql::quoted_lines;

/// A unit as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A column: its name, its type with the `?`, and the rest, which may go on over lines.
    Column(String, String, String),
    /// Anything else.
    Text(String),
}

impl Form {
    /// On one line, without alignment; none where it takes several.
    pub(super) fn inline(&self) -> Option<String> {
        let text = match self {
            Form::Column(name, ty, rest) if rest.is_empty() => format!("{name} {ty}"),
            Form::Column(name, ty, rest) => format!("{name} {ty} {rest}"),
            Form::Text(text) => text.clone(),
        };
        (!text.contains('\n')).then_some(text)
    }
}

/// The form of a member of a table or mixin. `column` is where it begins on its line, `indent` where it will.
pub(super) fn member(text: &str, clean: &str, column: usize, indent: usize) -> Form {
    let Some(pair) = Grammar::parse(Rule::member, clean).ok().and_then(|mut pairs| pairs.next()) else {
        return Form::Text(shifted(text, column, indent));
    };
    let inner = pair.into_inner().next().filter(|inner| inner.as_rule() == Rule::column);
    let Some(inner) = inner else {
        return Form::Text(if is_plain(text, clean) { one_space(text) } else { shifted(text, column, indent) });
    };
    let offset = |part: &str| (part.as_ptr() as usize) - (clean.as_ptr() as usize);
    let (mut name, mut ty, mut end, mut dropped) = (String::new(), String::new(), 0, Vec::new());
    let mut parts = inner.into_inner().peekable();
    while let Some(part) = parts.next() {
        let (start, stop) = (offset(part.as_str()), offset(part.as_str()) + part.as_str().len());
        match part.as_rule() {
            Rule::name => name = part.as_str().to_owned(),
            Rule::r#type | Rule::nullable => {
                ty.push_str(&one_space(part.as_str()));
                end = stop;
            }
            // A state says something of it.
            Rule::clause if is_bare_not_null(&part) && !parts.peek().is_some_and(is_state) => dropped.push(start..stop),
            _ => {}
        }
    }
    // `b with options` of a partition has no type: all of it is one text.
    if ty.is_empty() {
        return Form::Text(if is_plain(text, clean) { one_space(text) } else { shifted(text, column, indent) });
    }
    if !is_plain(text, clean) {
        // A comment or a line break before the type's end would be lost.
        let head = &text[..end];
        return match head.contains('\n') || head != &clean[..end] {
            true => Form::Text(shifted(text, column, indent)),
            false => Form::Column(name, ty, shifted(text[end..].trim_start_matches([' ', '\t']), column, indent)),
        };
    }
    let mut rest = String::new();
    let mut at = end;
    for gap in dropped {
        rest.push_str(&text[at..gap.start]);
        at = gap.end;
    }
    rest.push_str(&text[at..]);
    Form::Column(name, ty, one_space(&rest))
}

/// The form of a head, label or verbatim item. White space inside of SQL is not touched.
pub(super) fn other(text: &str, clean: &str, column: usize, indent: usize, verbatim: bool) -> Form {
    Form::Text(text_of(text, clean, column, indent, verbatim))
}

fn text_of(text: &str, clean: &str, column: usize, indent: usize, verbatim: bool) -> String {
    // Annotations have lines of their own above a verbatim item.
    let above = Grammar::parse(Rule::annotation_line, clean).ok().and_then(|mut pairs| pairs.next());
    let length = above.filter(|_| verbatim).map_or(0, |pair| pair.as_str().len());
    if length > 0 && text.get(..length).is_some_and(|line| line.trim_end().len() < line.len()) {
        let rest = text_of(&text[length..], &clean[length..], column, indent, verbatim);
        return format!("{}\n{}{rest}", text[..length].trim_end(), " ".repeat(indent));
    }
    match is_plain(text, clean) && !verbatim {
        true => one_space(text),
        false => shifted(text, column, indent),
    }
}

/// On one line, without comments.
fn is_plain(text: &str, clean: &str) -> bool {
    text == clean && !text.contains('\n')
}

fn is_bare_not_null(clause: &pest::iterators::Pair<'_, Rule>) -> bool {
    let mut parts = clause.clone().into_inner();
    match (parts.next(), parts.next()) {
        (Some(only), None) => only.as_rule() == Rule::not_null && only.into_inner().next().is_none(),
        _ => false,
    }
}

fn is_state(clause: &pest::iterators::Pair<'_, Rule>) -> bool {
    clause.clone().into_inner().next().is_some_and(|only| only.as_rule() == Rule::state)
}

/// Runs of white space outside quotes become one space.
fn one_space(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.trim();
    while let Some(c) = rest.chars().next() {
        let quoted = quoted_width(rest);
        if quoted > 0 {
            out.push_str(&rest[..quoted]);
            rest = &rest[quoted..];
        } else if c.is_whitespace() {
            out.push(' ');
            rest = rest.trim_start();
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

/// The bytes of the quoted thing that a text begins with; 0 where it begins with none.
fn quoted_width(text: &str) -> usize {
    if !text.starts_with(['\'', '"', '$', 'e', 'E', 'u', 'U']) {
        return 0;
    }
    [Rule::string, Rule::quoted, Rule::dollar]
        .into_iter()
        .find_map(|rule| {
            Grammar::parse(rule, text).ok().and_then(|mut pairs| pairs.next()).map(|pair| pair.as_str().len())
        })
        .unwrap_or(0)
}

/// Lines after the first are shifted by as much as the first; those that begin inside of a quote are not touched.
pub(super) fn shifted(text: &str, column: usize, indent: usize) -> String {
    let inside = quoted_lines(text);
    let lines: Vec<String> = text
        .split('\n')
        .enumerate()
        .map(|(i, line)| {
            if inside.contains(&i) {
                return line.to_owned();
            }
            // Where the next line is inside of a quote, blanks at the end of this one are, too.
            let line = if inside.contains(&(i + 1)) { line } else { line.trim_end() };
            if i == 0 || line.is_empty() {
                return line.to_owned();
            }
            let width = line.chars().take_while(|c| c.is_whitespace()).count();
            // `end` of an atomic body may stand where the item begins: see the scanner.
            let closes = width == column && line.trim_start().eq_ignore_ascii_case("end");
            let least = if closes { indent } else { indent + 1 };
            let new = (width + indent).saturating_sub(column).max(least);
            format!("{}{}", " ".repeat(new), line.trim_start())
        })
        .collect();
    lines.join("\n")
}
