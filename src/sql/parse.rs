//! Owns parsing: a file's statements with their places, errors with theirs, and lone expressions and types.

use std::sync::Arc;

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::ast::{Expr, Query, QueryText, SqlText, Statement, TypeName};
use super::convert::{self, Source};
use super::token::{self, Tokens};

/// What PostgreSQL's parser says is wrong, and where (byte offset).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SqlError {
    /// PostgreSQL's message.
    pub message: String,
    /// First byte of the token it stumbled over.
    pub at: u32,
    /// The byte after it.
    pub end: u32,
}

/// A parsed file.
#[derive(Clone, Debug, Default)]
pub struct Parsed {
    /// Its statements in order.
    pub statements: Vec<Statement>,
    /// What could not be parsed.
    pub errors: Vec<SqlError>,
    /// Its tokens.
    pub tokens: Tokens,
}

/// Parses a file of statements. One bad statement costs only itself.
pub fn parse(text: &str) -> Parsed {
    let tokens = match token::scan(text) {
        Ok(tokens) => tokens,
        Err(message) => return Parsed { errors: vec![scan_error(text, message)], ..Parsed::default() },
    };
    let mut out = Parsed::default();
    let source = Source { text, tokens: &tokens };
    match parse_range(source, 0, text.len(), &mut out.statements) {
        Ok(()) => {}
        Err(_) => recover(source, &mut out),
    }
    out.tokens = tokens;
    out
}

/// A statement of a function's body.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyStatement {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// What it says.
    pub query: Query,
}

/// The statements of a body in SQL that are queries or change rows, as far as schemac has a model of them.
///
/// # Errors
///
/// What PostgreSQL's parser says.
pub fn body_statements(text: &str) -> Result<Vec<BodyStatement>, String> {
    let parsed = pg_query::parse(text, 0).map_err(|error| message(&error))?;
    let mut out = Vec::new();
    for raw in parsed.protobuf.stmts {
        let pb::RawStmt { stmt, stmt_location, stmt_len: _ } = raw;
        let from = usize::try_from(stmt_location).unwrap_or(0);
        // A statement begins with the white space before it.
        let rest = text.get(from..).unwrap_or("");
        let at = from + rest.len() - rest.trim_start().len();
        let line = 1 + text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count();
        if let Some(Ok(query)) = stmt.and_then(|node| node.node).map(convert::body_statement) {
            out.push(BodyStatement { line, query });
        }
    }
    Ok(out)
}

/// One statement that is a query or changes rows; none where it is something else.
pub(super) fn statement_query(text: &str) -> Option<Query> {
    let mut statements = body_statements(text).ok()?.into_iter();
    statements.next().map(|one| one.query)
}

/// Parses `text[start..end]`; statements get offsets in the whole text.
fn parse_range(source: Source<'_>, start: usize, end: usize, out: &mut Vec<Statement>) -> Result<(), String> {
    // Offsets must be those of the whole file: what comes before is parsed as blanks.
    let owned;
    let text = if start == 0 && end == source.text.len() {
        source.text
    } else {
        owned = format!("{}{}", " ".repeat(start), &source.text[start..end]);
        &owned
    };
    let parsed = pg_query::parse(text, 0).map_err(|e| message(&e))?;
    for raw in parsed.protobuf.stmts {
        let pb::RawStmt { stmt, stmt_location, stmt_len } = raw;
        let first = usize::try_from(stmt_location).unwrap_or(0);
        let last = if stmt_len == 0 { end } else { first + usize::try_from(stmt_len).unwrap_or(0) };
        let (first, last) = extent(source, first, last);
        if let Some(stmt) = stmt {
            out.push(convert::statement(*stmt, source, first, last));
        }
    }
    Ok(())
}

/// The first and last byte of the tokens between two offsets.
fn extent(source: Source<'_>, first: usize, last: usize) -> (u32, u32) {
    let (first, last) = (u32::try_from(first).unwrap_or(0), u32::try_from(last).unwrap_or(u32::MAX));
    let list = &source.tokens.list;
    let from = source.from(first);
    let to = list.partition_point(|token| token.end <= last);
    match (list.get(from), to.checked_sub(1).and_then(|i| list.get(i))) {
        (Some(a), Some(b)) if a.start <= b.start => (a.start, b.end),
        _ => (first, last),
    }
}

/// Parses what can be parsed: finds each error, takes the statements before it, goes on after the next semicolon.
fn recover(source: Source<'_>, out: &mut Parsed) {
    let list = &source.tokens.list;
    let (mut from, mut rounds) = (0_usize, 0);
    while from < list.len() && rounds < 50 {
        rounds += 1;
        let start = list[from].start as usize;
        let Err(text) = parse_range(source, start, source.text.len(), &mut out.statements) else { return };
        let bad = first_bad_token(source, from, &text);
        // Statements before the one that fails: up to the last semicolon whose prefix parses.
        let semicolons = (from..bad).rev().filter(|i| list[*i].text(source.text) == ";");
        for semicolon in semicolons {
            if parse_range(source, start, list[semicolon].end as usize, &mut out.statements).is_ok() {
                break;
            }
        }
        let token = list.get(bad).or(list.last());
        let (at, end) = token.map_or((0, 0), |token| (token.start, token.end));
        let at_end = text.contains("at end of input");
        out.errors.push(SqlError { message: text, at: if at_end { end } else { at }, end });
        match (bad..list.len()).find(|i| list[*i].text(source.text) == ";") {
            Some(semicolon) => from = semicolon + 1,
            None => return,
        }
    }
}

/// An LR parser fails at its first bad token: the shortest prefix that fails with anything but "at end of input" ends with it.
fn first_bad_token(source: Source<'_>, from: usize, message_text: &str) -> usize {
    let list = &source.tokens.list;
    let start = list[from].start as usize;
    let fails = |count: usize| {
        let end = list[from + count - 1].end as usize;
        match pg_query::parse(&source.text[start..end], 0) {
            Err(e) => !message(&e).contains("at end of input"),
            Ok(_) => false,
        }
    };
    let (mut low, mut high) = (1, list.len() - from);
    while low < high {
        let middle = (low + high) / 2;
        if fails(middle) { high = middle } else { low = middle + 1 }
    }
    let found = from + high - 1;
    // The lexer looks one token ahead after NOT, NULLS, WITH, WITHOUT, FORMAT: the message quotes the one before.
    let quoted = message_text.split("at or near \"").nth(1).map(|rest| rest.trim_end_matches('"'));
    match quoted {
        Some(quoted)
            if found > from
                && list[found].text(source.text) != quoted
                && list[found - 1].text(source.text) == quoted =>
        {
            found - 1
        }
        _ => found,
    }
}

fn scan_error(text: &str, message_text: String) -> SqlError {
    // The scanner quotes the rest of the input, from where it gave up.
    let rest = message_text.split("at or near \"").nth(1).map_or(0, |quoted| quoted.trim_end_matches('"').len());
    let at = text.len().saturating_sub(rest);
    let head = message_text.split(" at or near").next().unwrap_or("").to_owned();
    SqlError { message: head, at: u32::try_from(at).unwrap_or(0), end: u32::try_from(text.len()).unwrap_or(u32::MAX) }
}

fn message(error: &pg_query::Error) -> String {
    match error {
        pg_query::Error::Parse(text) | pg_query::Error::Scan(text) => text.clone(),
        pg_query::Error::Conversion(_) => "the text contains a NUL byte".to_owned(),
        pg_query::Error::Decode(_) => "an expression is nested too deeply".to_owned(),
        other => other.to_string(),
    }
}

/// Whether the parser gave up before it was through.
fn too_deep(error: &pg_query::Error) -> bool {
    let text = error.to_string();
    ["nested too deeply", "memory exhausted", "stack depth", "recursion limit"].iter().any(|words| text.contains(words))
}

const EXPR_HEAD: &str = "SELECT (\n";

/// Parses one scalar expression. The brackets around it must be balanced by the caller's scanner or by this text itself.
pub fn parse_expr(text: &str) -> Result<SqlText, SqlError> {
    balanced(text)?;
    if text.trim_start().get(..6).is_some_and(|word| word.eq_ignore_ascii_case("select")) {
        let message = "an expression is expected; a query goes in brackets".to_owned();
        return Err(SqlError { message, at: 0, end: u32::try_from(text.len()).unwrap_or(u32::MAX) });
    }
    let sql = format!("{EXPR_HEAD}{text}\n)");
    let fail = |message: String, at: usize| {
        let at = u32::try_from(at.saturating_sub(EXPR_HEAD.len()).min(text.len())).unwrap_or(0);
        SqlError { message, at, end: u32::try_from(text.len()).unwrap_or(u32::MAX) }
    };
    let parsed = match pg_query::parse(&sql, 0) {
        Ok(parsed) => parsed,
        Err(error) if too_deep(&error) => {
            return Err(fail("the expression is nested too deeply: cut it into several".to_owned(), EXPR_HEAD.len()));
        }
        Err(_) => return Err(expression_error(text, &sql)),
    };
    let mut stmts = parsed.protobuf.stmts.into_iter();
    let (Some(raw), None) = (stmts.next(), stmts.next()) else {
        return Err(fail("one expression is expected here".to_owned(), EXPR_HEAD.len()));
    };
    let select = match raw.stmt.and_then(|node| node.node) {
        Some(NodeEnum::SelectStmt(select)) => *select,
        _ => return Err(fail("an expression is expected here".to_owned(), EXPR_HEAD.len())),
    };
    let expr = lone_target(select).map_err(|what| fail(what, EXPR_HEAD.len()))?;
    let lead = text.len() - text.trim_start().len();
    let shift = -i64::try_from(EXPR_HEAD.len() + lead).unwrap_or(0);
    Ok(SqlText { text: text.trim().into(), expr: Arc::new(expr), shift, base: 0 })
}

/// Parses one query: what a view is made of.
///
/// # Errors
///
/// What PostgreSQL's parser says, or what of the query schemac has no model of.
pub fn parse_query(text: &str) -> Result<QueryText, SqlError> {
    let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
    let fail = |message: String| SqlError { message, at: 0, end };
    let parsed = pg_query::parse(text, 0).map_err(|error| fail(message(&error)))?;
    let mut stmts = parsed.protobuf.stmts.into_iter();
    let (Some(raw), None) = (stmts.next(), stmts.next()) else {
        return Err(fail("one query is expected here".to_owned()));
    };
    match raw.stmt.and_then(|node| node.node) {
        Some(NodeEnum::SelectStmt(select)) => {
            let query = convert::query(*select).map_err(|what| fail(what.to_string()))?;
            Ok(QueryText { text: text.into(), query: Arc::new(query), base: 0 })
        }
        _ => Err(fail("a query is expected here".to_owned())),
    }
}

fn lone_target(select: pb::SelectStmt) -> Result<Expr, String> {
    let plain = select.from_clause.is_empty()
        && select.into_clause.is_none()
        && select.where_clause.is_none()
        && select.distinct_clause.is_empty()
        && select.sort_clause.is_empty();
    let mut targets = select.target_list.into_iter();
    let (true, Some(target), None) = (plain, targets.next(), targets.next()) else {
        return Err("one expression is expected here".to_owned());
    };
    let val = match target.node {
        Some(NodeEnum::ResTarget(target)) if target.name.is_empty() => target.val,
        _ => None,
    };
    let Some(val) = val else { return Err("one expression is expected here".to_owned()) };
    if let Some(NodeEnum::RowExpr(row)) = &val.node
        && row.row_format == pb::CoercionForm::CoerceImplicitCast as i32
    {
        return Err("one expression is expected here, not a list".to_owned());
    }
    convert::expression(*val).map_err(|e| format!("{e} is not possible here"))
}

fn expression_error(text: &str, sql: &str) -> SqlError {
    let parsed = parse(sql);
    match parsed.errors.into_iter().next() {
        Some(error) => {
            let head = u32::try_from(EXPR_HEAD.len()).unwrap_or(0);
            let limit = u32::try_from(text.len()).unwrap_or(u32::MAX);
            let (at, end) = (error.at.saturating_sub(head).min(limit), error.end.saturating_sub(head).min(limit));
            // The bracket that closes our own frame is the end of the user's text.
            let message = if at == limit { "the expression is not complete".to_owned() } else { error.message };
            SqlError { message, at, end }
        }
        None => SqlError { message: "one expression is expected here".to_owned(), at: 0, end: 0 },
    }
}

/// Refuses text that would leave the brackets it is put into.
fn balanced(text: &str) -> Result<(), SqlError> {
    let tokens = token::scan(text).map_err(|message| scan_error(text, message))?;
    let mut open: Vec<token::Token> = Vec::new();
    for token in &tokens.list {
        match token.text(text) {
            "(" | "[" => open.push(*token),
            ")" | "]" if open.pop().is_none() => {
                return Err(SqlError {
                    message: "this bracket closes nothing".to_owned(),
                    at: token.start,
                    end: token.end,
                });
            }
            ";" => {
                return Err(SqlError {
                    message: "a semicolon in an expression".to_owned(),
                    at: token.start,
                    end: token.end,
                });
            }
            _ => {}
        }
    }
    match open.pop() {
        Some(token) => {
            Err(SqlError { message: "this bracket is never closed".to_owned(), at: token.start, end: token.end })
        }
        None if tokens.list.is_empty() => {
            Err(SqlError { message: "an expression is expected here".to_owned(), at: 0, end: 0 })
        }
        None => Ok(()),
    }
}

/// Parses one type: `varchar(10)`, `timestamp(3) with time zone[]`, `app.mood`.
pub fn parse_type(text: &str) -> Result<TypeName, SqlError> {
    balanced(text)?;
    let head = "SELECT CAST(NULL AS ";
    let bad = |message: &str| SqlError {
        message: message.to_owned(),
        at: 0,
        end: u32::try_from(text.len()).unwrap_or(u32::MAX),
    };
    let parsed = pg_query::parse(&format!("{head}{text}\n)"), 0).map_err(|e| bad(&message(&e)))?;
    let cast = parsed
        .protobuf
        .stmts
        .into_iter()
        .next()
        .and_then(|raw| raw.stmt)
        .and_then(|node| match node.node {
            Some(NodeEnum::SelectStmt(select)) => select.target_list.into_iter().next(),
            _ => None,
        })
        .and_then(|node| match node.node {
            Some(NodeEnum::ResTarget(target)) => target.val,
            _ => None,
        });
    let t = match cast.and_then(|node| node.node) {
        Some(NodeEnum::TypeCast(cast)) => cast.type_name,
        _ => None,
    };
    let Some(t) = t else { return Err(bad("a type is expected here")) };
    let mut t = convert::type_name(t).map_err(|e| bad(&format!("{e} in a type")))?;
    if t.setof {
        return Err(bad("SETOF is not possible here"));
    }
    t.at = 0;
    Ok(t)
}
