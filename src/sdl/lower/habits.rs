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

/// Looks for one habit in a unit, which begins at that byte.
type Habit = fn(&Cx<'_>, usize, &str) -> Option<Diagnostic>;

/// What SQL, Prisma and Django hands type.
fn habit(cx: &Cx<'_>, rule: Rule, start: usize, text: &str) -> Option<Diagnostic> {
    let tries: &[Habit] = match rule {
        Rule::member => &[
            comment_sign,
            prisma,
            index_on_table,
            default_word,
            null_word,
            foreign_type,
            array_mark,
            question_apart,
            colon,
            upper_case_clause,
            index_without_brackets,
            name_after_kind,
            other_dialects,
            generated_shape,
            empty_name,
            no_type,
            late_clause,
        ],
        Rule::table_head => &[upper_case_clause, late_option, row_security],
        Rule::enum_head => &[round_brackets],
        Rule::drop_unit => &[drop_kind],
        Rule::annotation_line => &[annotation_shape],
        _ => &[],
    };
    tries.iter().find_map(|one| one(cx, start, text))
}

fn syntax(cx: &Cx<'_>, start: usize, end: usize, message: impl Into<String>, help: impl Into<String>) -> Diagnostic {
    Diagnostic::error("syntax", cx.span(start, end), message).help(help)
}

/// `check positive (…)`: the name stands before, after `constraint`.
fn name_after_kind(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let kind = ["check", "unique", "primary key", "foreign key", "exclude"]
        .into_iter()
        .find(|kind| text.strip_prefix(kind).is_some_and(|rest| rest.starts_with(char::is_whitespace)))?;
    let rest = text[kind.len()..].trim_start();
    let at = text.len() - rest.len();
    let name = rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).next().filter(|name| !name.is_empty())?;
    let after = rest[name.len()..].trim_start();
    if !after.starts_with('(') || matches!(name, "nulls" | "using") {
        return None;
    }
    let help = format!("write `constraint {name} {kind} {}`", after.lines().next().unwrap_or(after));
    Some(syntax(cx, start + at, start + at + name.len(), "a constraint's name stands before its kind", help))
}

/// `force row level security` in a table's head, where only what enables it stands.
fn row_security(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let head = text.lines().next()?;
    let at = word(head, "force").filter(|_| word(head, "row").is_some())?;
    let name = head.split_whitespace().nth(1)?;
    let help = format!(
        "write `alter table {name} force row level security` as an item; `table {name} row level security` enables it"
    );
    Some(syntax(cx, start + at, start + at + "force".len(), "FORCE stands in an item of its own", help))
}

/// `key (a)`, `auto_increment`: words of MySQL and SQLite.
fn other_dialects(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    if let Some(rest) = text.strip_prefix("key") {
        let columns = rest.trim_start();
        let plain =
            columns.starts_with('(') || rest.starts_with(' ') && columns.contains('(') && !columns.contains(' ');
        if plain {
            let help = format!("write `index{rest}`; a key is `unique (…)` or `primary key (…)`");
            return Some(syntax(cx, start, start + 3, "an index is called `index` here", help));
        }
    }
    let word = ["auto_increment", "autoincrement"].into_iter().find(|word| {
        text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).any(|one| one.eq_ignore_ascii_case(word))
    })?;
    let at = start + text.to_ascii_lowercase().find(word)?;
    let help = "write `generated by default as identity` after the type";
    Some(syntax(cx, at, at + word.len(), format!("PostgreSQL has no `{word}`"), help))
}

/// `generated (…)`, `= generated (…)`: the words are PostgreSQL's.
fn generated_shape(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let at = text.find("generated (").or_else(|| text.find("as (").filter(|_| !text.contains("generated")))?;
    let open = at + text[at..].find('(')?;
    let close = open + text[open..].rfind(')')?;
    let end = if text[close..].contains("stored") { "stored" } else { "virtual" };
    let help = format!("write `generated always as {} {end}`, without `=`", &text[open..=close]);
    Some(syntax(cx, start + at, start + open, "a generated column has other words", help))
}

/// A standing `@drop` of something that has none.
fn drop_kind(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    const KINDS: [&str; 12] = [
        "column",
        "table",
        "enum",
        "type",
        "domain",
        "sequence",
        "schema",
        "extension",
        "index",
        "constraint",
        "view",
        "function",
    ];
    let open = text.find('(')?;
    let word = text[open + 1..].trim_start().split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    if KINDS.contains(&word) {
        return None;
    }
    let at = start + text.find(word).filter(|_| !word.is_empty()).unwrap_or(open);
    let found =
        Diagnostic::error("syntax", cx.span(at, at + word.len().max(1)), format!("`@drop` has no kind `{word}`"));
    Some(match nearest(word, KINDS) {
        Some(near) => found.help(format!("did you mean `{near}`?")),
        None => found.help(format!("write one of {}: `@drop(column code, 'why')`", KINDS.join(", "))),
    })
}

fn annotation_shape(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let word = text[1..].split(|c: char| !c.is_ascii_alphabetic()).next()?;
    let end = start + 1 + word.len();
    let help = format!("write `@{word}(…)`");
    Some(syntax(cx, start, end, "an annotation has its value in brackets", help))
}

fn comment_sign(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    text.starts_with('#').then(|| syntax(cx, start, start + 1, "`#` begins no comment", "write `//` or `--`"))
}

fn default_word(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let at = word(text, "default")?;
    let before = text[..at].trim_end();
    if before.ends_with("generated by") {
        let (start, end) = (start + at, start + text.len());
        let help = "write `generated by default as identity`; options of its sequence stand in brackets: `as identity (start 1000)`";
        return Some(syntax(cx, start, end, "this identity cannot be read", help));
    }
    let rest = text[at + "default".len()..].trim();
    // What follows the value: clauses, which come before it here.
    let clauses = CLAUSES.iter().filter_map(|clause| word(rest, clause)).min();
    let (value, moved) = rest.split_at(clauses.unwrap_or(rest.len()));
    let head = text[..at].trim_end();
    // Not null is what a column is without a word.
    let moved = moved.trim().trim_start_matches("not null").trim();
    let head = head.trim_end_matches("not null").trim_end();
    let fixed: Vec<&str> = [head, moved].into_iter().filter(|part| !part.is_empty()).collect();
    let help = format!("write `{} = {}`", fixed.join(" "), value.trim());
    let place = cx.span(start + at, start + at + "default".len());
    Some(Diagnostic::error("habit-default", place, "a default is written with `=`").help(one_line(&help)))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn null_word(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let at = word(text, "null")?;
    let before = text[..at].trim_end();
    if before.ends_with("not") || before.ends_with("set") || before.ends_with("NOT") {
        return None;
    }
    let found = Diagnostic::error("habit-null", cx.span(start + at, start + at + 4), "`null` is no clause here");
    Some(found.help("write `?` after the type for a column that may be null; without it, it may not"))
}

fn foreign_type(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let mut words = text.split_whitespace();
    let (first, second) = (words.next()?, words.next()?);
    let bare = second.trim_end_matches(['?', '[', ']']);
    let upper = bare.starts_with(|c: char| c.is_ascii_uppercase());
    let known = crate::replay::habitual_type(&bare.to_ascii_lowercase()).filter(|_| upper)?;
    let at = start + text.find(second).unwrap_or(0);
    let found =
        Diagnostic::error("habit-type", cx.span(at, at + second.len()), format!("`{second}` is no type of PostgreSQL"));
    Some(found.help(format!("write `{first} {known}`")))
}

/// `id Int @id @default(autoincrement())`: a line of Prisma's.
fn prisma(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let attribute = ["@id", "@unique", "@default", "@map", "@relation", "@updatedAt", "@db."];
    let at = attribute.iter().filter_map(|one| text.find(one)).min()?;
    let mut words = text[..at].split_whitespace();
    let (name, ty) = (words.next()?, words.next()?);
    let bare = ty.trim_end_matches('?');
    let lower = bare.to_ascii_lowercase();
    let known = crate::replay::habitual_type(&lower).unwrap_or(&lower);
    let value =
        text.split_once("@default(").map(|(_, rest)| rest.trim_end().trim_end_matches(')').trim_end_matches('('));
    let counts = value == Some("autoincrement");
    let mut line = format!("{name} {known}{}", if ty.ends_with('?') { "?" } else { "" });
    for (has, clause) in [
        (counts, " generated by default as identity"),
        (text.contains("@id"), " primary key"),
        (text.contains("@unique"), " unique"),
    ] {
        if has {
            line.push_str(clause);
        }
    }
    match value.filter(|_| !counts) {
        Some("now") => line.push_str(" = now()"),
        Some("uuid" | "cuid") => line.push_str(" = gen_random_uuid()"),
        Some(value) => line.push_str(&format!(" = {}", value.replace('"', "'"))),
        None => {}
    }
    let found =
        syntax(cx, start + at, start + text.len(), "attributes such as `@id` are Prisma's", format!("write `{line}`"));
    Some(found)
}

/// `index name on task (a)`: the table is the one around it.
fn index_on_table(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let index = text.strip_prefix("unique ").unwrap_or(text);
    if !index.starts_with("index") {
        return None;
    }
    let at = text.find(" on ")?;
    let rest = text[at + 4..].trim_start();
    let table =
        rest.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.' || c == '"')).next().unwrap_or_default();
    let tail = one_line(rest[table.len()..].trim_start());
    let help = format!("leave it out: `{} {tail}`", &text[..at]);
    let end = start + at + 4 + table.len();
    Some(syntax(cx, start + at + 1, end, "an index in a table is on that table", help))
}

fn array_mark(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let at = text.find("?[")?;
    let ty = text[..at].split_whitespace().next_back().unwrap_or("text");
    let help = format!("write `{ty}[]?`");
    Some(syntax(cx, start + at, start + at + 2, "`?` comes after the brackets of an array", help))
}

fn question_apart(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let at = text.find(" ?")?;
    let ty = text[..at].trim_end().split_once(char::is_whitespace)?.1.trim();
    let plain = ty.chars().all(|c| c.is_alphanumeric() || "_.()[], ".contains(c));
    let help = format!("write `{ty}?`");
    plain.then(|| syntax(cx, start + at + 1, start + at + 2, "`?` touches the type", help))
}

fn colon(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let at = text.find(':')?;
    let name = text[..at].trim_end();
    let plain = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '"');
    let rest = text[at + 1..].trim();
    let help = format!("write `{name} {}`", one_line(rest));
    plain.then(|| syntax(cx, start + at, start + at + 1, "no colon stands between a name and its type", help))
}

fn upper_case_clause(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    CLAUSES.iter().chain(&["unlogged", "using", "with", "tablespace", "inherits", "partition"]).find_map(|clause| {
        let first = text.get(..clause.len()).is_some_and(|start| start.eq_ignore_ascii_case(clause));
        let at = if first { Some(0) } else { word(text, clause) }?;
        let written = &text[at..at + clause.len()];
        let message = format!("`{written}` is written in lower case");
        (written != *clause).then(|| {
            Diagnostic::error("upper-case", cx.span(start + at, start + at + clause.len()), message)
                .help("the words of the language are in lower case")
        })
    })
}

fn index_without_brackets(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let rest = text.strip_prefix("unique ").unwrap_or(text).strip_prefix("index ")?;
    let plain =
        !rest.contains('(') && rest.split([',', ' ']).all(|one| one.chars().all(|c| c.is_alphanumeric() || c == '_'));
    let help = format!("write `{}({rest})`", &text[..text.len() - rest.len()]);
    plain.then(|| syntax(cx, start, start + text.len(), "the keys of an index stand in brackets", help))
}

fn empty_name(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    text.starts_with("\"\"").then(|| syntax(cx, start, start + 2, "a name is not empty", "give it one"))
}

fn no_type(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let alone = text.chars().all(|c| c.is_alphanumeric() || c == '_');
    let message = format!("column `{text}` has no type");
    alone.then(|| syntax(cx, start, start + text.len(), message, format!("write `{text} text`, say")))
}

/// A clause after an annotation.
fn late_clause(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let tokens = crate::sql::token::scan(text).ok()?;
    let sign = tokens.list.iter().position(|token| token.text(text) == "@")?;
    let named = tokens.list.get(sign + 1).map(|token| token.text(text))?;
    if CLAUSES.contains(&named) || matches!(named, "default" | "map" | "id" | "db" | "updatedAt" | "relation") {
        let at = start + tokens.list[sign].start as usize;
        let help = match named {
            "default" => "a default is written with `=`, at the end of the line".to_owned(),
            other if CLAUSES.contains(&other) => format!("leave the `@` out: `{other}`"),
            "id" => "write `primary key`".to_owned(),
            _ => "remove it: annotations are `@was`, `@fill` and `@cast`".to_owned(),
        };
        return Some(syntax(cx, at, at + 1 + named.len(), format!("`@{named}` has no meaning"), help));
    }
    // Only what follows the brackets of the annotation is late.
    let open = tokens.list[sign..].iter().position(|token| token.text(text) == "(")?;
    let sign = sign + open;
    let (mut depth, mut last) = (0_i32, None);
    for token in &tokens.list[sign..] {
        match token.text(text) {
            "(" => depth += 1,
            ")" => depth -= 1,
            "=" if depth == 0 => last = Some(token),
            other if depth == 0 && CLAUSES.contains(&other) => last = Some(token),
            _ => {}
        }
        if last.is_some() {
            break;
        }
    }
    let found = last?;
    let (at, end) = (start + found.start as usize, start + found.end as usize);
    Some(syntax(cx, at, end, "annotations come last", "move the annotation to the end of the line"))
}

/// An option of a table after an annotation.
fn late_option(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let tokens = crate::sql::token::scan(text).ok()?.list;
    let sign = tokens.iter().position(|token| token.text(text) == "@")?;
    let mut depth = 0_i32;
    for token in &tokens[sign + 2..] {
        match token.text(text) {
            "(" => depth += 1,
            ")" => depth -= 1,
            "@" if depth == 0 => return None,
            _ if depth == 0 => {
                let (at, end) = (start + token.start as usize, start + token.end as usize);
                let help = "move the annotation to the end of the head, just before the `{`";
                return Some(syntax(cx, at, end, "annotations come last", help));
            }
            _ => {}
        }
    }
    None
}

/// `enum e (a, b)`.
fn round_brackets(cx: &Cx<'_>, start: usize, text: &str) -> Option<Diagnostic> {
    let at = text.find('(').filter(|_| !text.contains('@'))?;
    let head = text[..at].trim_end();
    let labels = text[at..].trim_start_matches('(').trim_end().trim_end_matches(')');
    let bare = |one: &str| one.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    let labels = labels.split(',').map(str::trim).map(|one| match one.trim_matches('\'') {
        inside if bare(inside) => inside,
        _ => one,
    });
    let labels: Vec<&str> = labels.collect();
    let help = format!("write `{head} {{ {} }}`", labels.join(", "));
    Some(syntax(cx, start + at, start + at + 1, "labels stand in braces", &help))
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

/// The words that begin a clause.
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

/// What was expected, in words.
fn expected(rule: Rule, error: &Error<Rule>) -> String {
    let ErrorVariant::ParsingError { positives, negatives: _ } = &error.variant else {
        return "something else".to_owned();
    };
    let mut words: Vec<&str> = positives.iter().map(|rule| rule_words(*rule)).filter(|w| !w.is_empty()).collect();
    words.sort_unstable();
    words.dedup();
    // An annotation and the end may follow anything: alone they say that more could have come.
    let ends = words.iter().all(|word| matches!(*word, "an annotation" | "the end of the line"));
    match words.len() {
        _ if ends => whole(rule).to_owned(),
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
    const OPTIONS: [&str; 6] = ["unlogged", "using", "with", "tablespace", "inherits", "partition"];
    let word = text.get(at..end)?;
    match rule {
        Rule::member => nearest(word, CLAUSES),
        Rule::table_head => nearest(word, OPTIONS),
        _ => None,
    }
    .and_then(|near| CLAUSES.iter().chain(&OPTIONS).find(|one| **one == near).copied())
}
