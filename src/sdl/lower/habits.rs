//! Owns messages for what does not parse: what people type out of habit first, then what pest expected.

use pest::error::{Error, ErrorVariant, InputLocation};

use super::context::Cx;
use crate::diag::{Diagnostic, nearest};
use crate::sdl::parse::Rule;

/// A message for a unit that does not parse.
pub(super) fn explain(cx: &Cx<'_>, rule: Rule, start: usize, end: usize, error: &Error<Rule>) -> Diagnostic {
    let text = &cx.clean[start..end];
    if let Some(found) = habit(cx, rule, start, text) {
        return found;
    }
    let at = start
        + match error.location {
            InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
        };
    let word_end = at + cx.clean[at..end].find(|c: char| c.is_whitespace() || "(),=".contains(c)).unwrap_or(end - at);
    let span = cx.span(at.min(end), word_end.max(at + 1).min(end.max(at)));
    let found = if at >= end {
        "the end".to_owned()
    } else {
        format!("`{}`", &cx.clean[at..word_end.max(at + next_char(cx.clean, at))])
    };
    let message = format!("{} is expected, not {found}", expected(rule, error));
    let diagnostic = Diagnostic::error("syntax", span, message);
    match near_word(rule, cx.clean, at, word_end) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic,
    }
}

fn next_char(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

/// What SQL, Prisma and Django hands type.
fn habit(cx: &Cx<'_>, rule: Rule, start: usize, text: &str) -> Option<Diagnostic> {
    if rule != Rule::member {
        return None;
    }
    let find = |needle: &str| word(text, needle).map(|at| (start + at, start + at + needle.len()));
    if let Some((at, end)) = find("default") {
        let value = cx.clean[end..start + text.len()].trim();
        return Some(
            Diagnostic::error("habit-default", cx.span(at, end), "a default is written with `=`")
                .help(format!("write `= {value}` at the end of the line, without `default`")),
        );
    }
    if let Some((at, end)) = find("null")
        && !text[..at - start].trim_end().ends_with("not")
        && !text[..at - start].trim_end().ends_with("set")
    {
        return Some(
            Diagnostic::error("habit-null", cx.span(at, end), "`null` is no clause here")
                .help("write `?` after the type for a column that may be null; without it, it may not"),
        );
    }
    let mut words = text.split_whitespace();
    let (first, second) = (words.next()?, words.next());
    if let Some(second) = second
        && let Some(prisma) = prisma_type(second.trim_end_matches(['?', '[', ']']))
    {
        let at = start + text.find(second).unwrap_or(0);
        return Some(
            Diagnostic::error(
                "habit-type",
                cx.span(at, at + second.len()),
                format!("`{second}` is no type of PostgreSQL"),
            )
            .help(format!("write `{first} {prisma}`")),
        );
    }
    if let Some(at) = text.find("?[") {
        let span = cx.span(start + at, start + at + 2);
        return Some(
            Diagnostic::error("syntax", span, "`?` comes after the brackets of an array").help("write `text[]?`"),
        );
    }
    None
}

/// Where a word stands outside quotes and brackets, in lower case.
fn word(text: &str, needle: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut depth, mut quote) = (0_i32, None);
    for (i, byte) in bytes.iter().enumerate() {
        match (quote, byte) {
            (Some(q), b) if q == *b => quote = None,
            (Some(_), _) => {}
            (None, b'\'' | b'"') => quote = Some(*byte),
            (None, b'(' | b'[') => depth += 1,
            (None, b')' | b']') => depth -= 1,
            (None, b'=') if depth == 0 => return None,
            _ => {}
        }
        let boundary = |j: usize| bytes.get(j).is_none_or(|b| !b.is_ascii_alphanumeric() && *b != b'_');
        let here = quote.is_none() && depth == 0 && i > 0 && boundary(i - 1);
        if here
            && text.get(i..i + needle.len()).is_some_and(|t| t.eq_ignore_ascii_case(needle))
            && boundary(i + needle.len())
        {
            return Some(i);
        }
    }
    None
}

fn prisma_type(word: &str) -> Option<&'static str> {
    Some(match word {
        "String" => "text",
        "Int" => "int",
        "BigInt" => "bigint",
        "Boolean" | "Bool" => "bool",
        "DateTime" => "timestamptz",
        "Float" => "float8",
        "Decimal" => "numeric",
        "Json" => "jsonb",
        "Bytes" => "bytea",
        _ => return None,
    })
}

/// What was expected, in words.
fn expected(rule: Rule, error: &Error<Rule>) -> String {
    let ErrorVariant::ParsingError { positives, negatives: _ } = &error.variant else {
        return "something else".to_owned();
    };
    let mut words: Vec<&str> = positives.iter().map(|rule| rule_words(*rule)).filter(|w| !w.is_empty()).collect();
    words.sort_unstable();
    words.dedup();
    match words.len() {
        0 => whole(rule).to_owned(),
        1 => words[0].to_owned(),
        _ if words.len() > 5 => whole(rule).to_owned(),
        n => format!("{} or {}", words[..n - 1].join(", "), words[n - 1]),
    }
}

fn whole(rule: Rule) -> &'static str {
    match rule {
        Rule::member => "a clause, `=` with a default, or the end of the line",
        Rule::table_head => "an option of the table, or `{`",
        Rule::label => "a label: a lower-case word or a string",
        Rule::enum_head => "the enum's name and `{`",
        _ => "something else",
    }
}

fn rule_words(rule: Rule) -> &'static str {
    match rule {
        Rule::name | Rule::qname | Rule::bare | Rule::quoted | Rule::key_name | Rule::index_name => "a name",
        Rule::names | Rule::key_columns | Rule::reference_columns => "a list of columns in brackets",
        Rule::r#type | Rule::type_words => "a type",
        Rule::parens | Rule::round => "an expression in brackets",
        Rule::sql | Rule::sql_to_annotation | Rule::inside => "an expression",
        Rule::string => "a string in single quotes",
        Rule::action => "cascade, restrict, no action, set null or set default",
        Rule::on_action | Rule::on_delete | Rule::on_update => "`on delete` or `on update`",
        Rule::key_target | Rule::key_expr | Rule::key_call | Rule::index_keys | Rule::index_key => {
            "a column or an expression"
        }
        Rule::EOI => "the end of the line",
        Rule::annotation | Rule::annotations => "an annotation",
        Rule::drop_kind => "column, table, enum, …",
        _ => "",
    }
}

/// The clause word that was meant.
fn near_word(rule: Rule, text: &str, at: usize, end: usize) -> Option<&'static str> {
    const CLAUSES: [&str; 14] = [
        "primary",
        "unique",
        "references",
        "check",
        "not",
        "collate",
        "storage",
        "generated",
        "constraint",
        "compression",
        "deferrable",
        "initially",
        "foreign",
        "index",
    ];
    const OPTIONS: [&str; 6] = ["unlogged", "using", "with", "tablespace", "inherits", "partition"];
    let word = text.get(at..end)?;
    match rule {
        Rule::member => nearest(word, CLAUSES),
        Rule::table_head => nearest(word, OPTIONS),
        _ => None,
    }
    .and_then(|near| CLAUSES.iter().chain(&OPTIONS).find(|one| **one == near).copied())
}
