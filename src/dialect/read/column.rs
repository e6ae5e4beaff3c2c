//! Reads a column: its name, its type, its clauses in whatever order.

use sqlparser::ast::Expr;
use sqlparser::tokenizer::Token;

use super::reader::Reader;
use super::{Fault, key, types};
use crate::diag::Diagnostic;
use crate::dialect::model::{Check, Column, Generated, Key, KeyKind, KeyPart, Name, Reference};
use crate::dialect::{Dialect, left_out};
use crate::source::Span;

/// A column, and what its clauses say of the table.
pub(super) struct Read {
    pub(super) column: Column,
    pub(super) keys: Vec<Key>,
    pub(super) references: Vec<Reference>,
    pub(super) checks: Vec<Check>,
    pub(super) findings: Vec<Diagnostic>,
}

pub(super) fn column(reader: &mut Reader) -> Result<Read, Fault> {
    let name = reader.name()?;
    let kind = types::source_type(reader)?;
    let at = name.at;
    let column = Column {
        name,
        kind,
        not_null: false,
        default: None,
        generated: None,
        counts: false,
        touched: None,
        comment: None,
        collation: None,
        at,
    };
    let mut read = Read { column, keys: Vec::new(), references: Vec::new(), checks: Vec::new(), findings: Vec::new() };
    while clause(reader, &mut read)? {}
    read.column.at = reader.since(at);
    if reader.dialect == Dialect::Mysql && read.column.kind.words == "SERIAL" {
        serial(reader, &mut read, at);
    }
    Ok(read)
}

/// SERIAL is `BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE`.
fn serial(reader: &Reader, read: &mut Read, at: Span) {
    read.column.kind.words = "BIGINT".to_owned();
    read.column.kind.unsigned = true;
    read.column.not_null = true;
    read.column.counts = true;
    if read.keys.is_empty() {
        own_key(reader, read, KeyKind::Unique, None, false, at);
    }
}

/// One clause; false where there is none.
fn clause(reader: &mut Reader, read: &mut Read) -> Result<bool, Fault> {
    let at = reader.here();
    let named = reader.word("CONSTRAINT");
    let name = if named && !starts_constraint(reader) { Some(reader.name()?) } else { None };
    Ok(constraint(reader, read, name, at)? || value(reader, read, at)? || dressing(reader, read)?)
}

fn starts_constraint(reader: &Reader) -> bool {
    reader.peek_word(0).is_some_and(|word| ["CHECK", "UNIQUE", "PRIMARY", "REFERENCES", "NOT"].contains(&word.as_str()))
}

/// What is a constraint.
fn constraint(reader: &mut Reader, read: &mut Read, name: Option<Name>, at: Span) -> Result<bool, Fault> {
    if reader.words(&["NOT", "NULL"]) {
        read.column.not_null = true;
        conflict(reader, read, at);
    } else if reader.words(&["PRIMARY", "KEY"]) || reader.word("KEY") {
        let descending = reader.one_of(&["ASC", "DESC"]) == Some("DESC");
        conflict(reader, read, at);
        read.column.counts |= reader.word("AUTOINCREMENT");
        own_key(reader, read, KeyKind::Primary, name, descending, at);
    } else if reader.word("UNIQUE") {
        reader.word("KEY");
        conflict(reader, read, at);
        own_key(reader, read, KeyKind::Unique, name, false, at);
    } else if reader.word("CHECK") {
        read.checks.push(check(reader, name, at)?);
    } else if *reader.peek(0) != Token::LParen && reader.peek_word(0).as_deref() == Some("REFERENCES") {
        let columns = vec![read.column.name.clone()];
        read.references.push(key::reference(reader, name, columns, true, at)?);
    } else {
        return Ok(false);
    }
    Ok(true)
}

/// CHECK, after its word.
pub(super) fn check(reader: &mut Reader, name: Option<Name>, at: Span) -> Result<Check, Fault> {
    let expr = reader.bracketed()?;
    let enforced = !reader.words(&["NOT", "ENFORCED"]);
    reader.word("ENFORCED");
    Ok(Check { name, expr, enforced, at: reader.since(at) })
}

fn own_key(reader: &Reader, read: &mut Read, kind: KeyKind, name: Option<Name>, descending: bool, at: Span) {
    let column = &read.column.name;
    let mut ident = sqlparser::ast::Ident::new(column.text.clone());
    ident.quote_style = column.quoted.then_some('"');
    let part = KeyPart { expr: Expr::Identifier(ident), length: None, descending, collation: None, counts: false };
    read.keys.push(Key {
        kind,
        name,
        parts: vec![part],
        predicate: None,
        periods: false,
        comment: None,
        alone: false,
        at: reader.since(at),
    });
}

/// `ON CONFLICT REPLACE` of SQLite.
pub(super) fn on_conflict(reader: &mut Reader, at: Span) -> Option<Diagnostic> {
    if !reader.words(&["ON", "CONFLICT"]) {
        return None;
    }
    let action = reader.peek_word(0).unwrap_or_default();
    reader.next();
    // That is what happens without it.
    if action == "ABORT" {
        return None;
    }
    let help = "say it where rows are written: `insert … on conflict (…) do update …` or `do nothing`";
    Some(
        left_out(
            reader.since(at),
            &format!("`on conflict {}`", action.to_lowercase()),
            "PostgreSQL has no such clause in a table",
        )
        .help(help),
    )
}

fn conflict(reader: &mut Reader, read: &mut Read, at: Span) {
    read.findings.extend(on_conflict(reader, at));
}

/// What gives a column its value.
fn value(reader: &mut Reader, read: &mut Read, at: Span) -> Result<bool, Fault> {
    if reader.word("DEFAULT") {
        let mut expr = reader.default_value()?;
        if let Expr::Collate { expr: inner, collation } = expr {
            read.column.collation = Some((collation.to_string(), at));
            expr = *inner;
        }
        read.column.default = Some((expr, reader.since(at)));
    } else if reader.words(&["ON", "UPDATE"]) {
        reader.default_value()?;
        read.column.touched = Some(reader.since(at));
    } else if reader.words(&["GENERATED", "ALWAYS", "AS", "ROW"]) || reader.words(&["AS", "ROW"]) {
        reader.next();
        let help = "keep the history of rows in a table of its own, which a trigger fills";
        read.findings
            .push(left_out(reader.since(at), "the row's period", "PostgreSQL has no system versioning").help(help));
    } else if reader.words(&["GENERATED", "ALWAYS", "AS"]) || reader.word("AS") {
        let expr = reader.bracketed()?;
        let stored = reader.one_of(&["STORED", "PERSISTENT", "VIRTUAL"]).is_some_and(|word| word != "VIRTUAL");
        read.column.generated = Some(Generated { expr, stored, at: reader.since(at) });
    } else if reader.word("AUTO_INCREMENT") || reader.word("AUTOINCREMENT") {
        read.column.counts = true;
    } else {
        return Ok(false);
    }
    Ok(true)
}

/// What is neither.
fn dressing(reader: &mut Reader, read: &mut Read) -> Result<bool, Fault> {
    let at = reader.here();
    let passed = [&["NULL"][..], &["VISIBLE"], &["WITHOUT", "SYSTEM", "VERSIONING"], &["WITH", "SYSTEM", "VERSIONING"]];
    if passed.into_iter().any(|words| reader.words(words)) {
        return Ok(true);
    }
    if reader.word("INVISIBLE") {
        let help = "queries that write `select *` get it now: name the columns that they want";
        let what = format!("`invisible` of column `{}`", read.column.name.text);
        read.findings.push(left_out(reader.since(at), &what, "PostgreSQL shows all columns").help(help));
        return Ok(true);
    }
    if reader.one_of(&["STORAGE", "COLUMN_FORMAT", "SRID", "REF_SYSTEM_ID"]).is_some() {
        reader.symbol(&Token::Eq);
        reader.next();
    } else if reader.words(&["CHARACTER", "SET"]) || reader.words(&["CHAR", "SET"]) || reader.word("CHARSET") {
        reader.name()?;
        reader.word("BINARY");
    } else if reader.word("COLLATE") {
        let name = reader.name()?;
        read.column.collation = Some((name.text, reader.since(at)));
    } else if reader.word("COMMENT") {
        let Some(text) = reader.string() else { return Err(reader.fault("a string")) };
        read.column.comment = Some(text).filter(|text| !text.is_empty());
    } else {
        return Ok(false);
    }
    Ok(true)
}
