//! Reads keys, indexes and foreign keys.

use sqlparser::tokenizer::Token;

use super::Fault;
use super::reader::Reader;
use crate::dialect::left_out;
use crate::dialect::model::{Key, KeyKind, KeyPart, Name, Reference, Schema};
use crate::source::Span;

/// A key of a table, after the words that say its kind: `[name] [USING …] (parts) [options]`.
pub(super) fn key(reader: &mut Reader, kind: KeyKind, name: Option<Name>, at: Span) -> Result<Key, Fault> {
    let mut own = name;
    if *reader.peek(0) != Token::LParen && reader.peek_word(0).as_deref() != Some("USING") {
        own = Some(reader.name()?);
    }
    using(reader);
    let (parts, periods) = key_parts(reader)?;
    let comment = options(reader);
    Ok(Key { kind, name: own, parts, predicate: None, periods, comment, alone: false, at: reader.since(at) })
}

fn using(reader: &mut Reader) {
    if reader.word("USING") {
        reader.next();
    }
}

/// What stands behind an index: of all that PostgreSQL has only the comment.
fn options(reader: &mut Reader) -> Option<String> {
    let mut comment = None;
    loop {
        if reader.word("COMMENT") {
            reader.symbol(&Token::Eq);
            comment = reader.string().filter(|text| !text.is_empty());
        } else if reader.one_of(&["USING", "KEY_BLOCK_SIZE", "ALGORITHM", "LOCK"]).is_some() {
            reader.symbol(&Token::Eq);
            reader.next();
        } else if reader.words(&["WITH", "PARSER"]) {
            reader.next();
        } else if reader.one_of(&["INVISIBLE", "VISIBLE", "IGNORED", "CLUSTERING"]).is_none()
            && !reader.words(&["NOT", "IGNORED"])
        {
            return comment;
        }
    }
}

/// The parts, and whether one of them is a period.
fn key_parts(reader: &mut Reader) -> Result<(Vec<KeyPart>, bool), Fault> {
    reader.expect_symbol(&Token::LParen)?;
    let mut parts = vec![key_part(reader)?];
    while reader.symbol(&Token::Comma) {
        parts.push(key_part(reader)?);
    }
    let periods = reader.words(&["WITHOUT", "OVERLAPS"]);
    reader.expect_symbol(&Token::RParen)?;
    Ok((parts, periods))
}

fn key_part(reader: &mut Reader) -> Result<KeyPart, Fault> {
    // `name(10)` is a prefix, and looks like a call.
    let prefix =
        matches!((reader.peek(0), reader.peek(1), reader.peek(2)), (Token::Word(_), Token::LParen, Token::Number(..)))
            && *reader.peek(3) == Token::RParen;
    let mut length = None;
    let expr = if prefix {
        let name = reader.name()?;
        reader.next();
        length = reader.number().and_then(|text| text.parse().ok());
        reader.next();
        let mut ident = sqlparser::ast::Ident::new(name.text);
        ident.quote_style = name.quoted.then_some('`');
        sqlparser::ast::Expr::Identifier(ident)
    } else {
        reader.expr()?
    };
    let mut part = KeyPart { expr, length, descending: false, collation: None, counts: false };
    if let sqlparser::ast::Expr::Collate { expr, collation } = part.expr {
        part.expr = *expr;
        part.collation = Some(collation.to_string());
    }
    if let sqlparser::ast::Expr::Nested(inner) = &part.expr
        && matches!(**inner, sqlparser::ast::Expr::Identifier(_))
    {
        part.expr = (**inner).clone();
    }
    part.descending = reader.one_of(&["ASC", "DESC"]) == Some("DESC");
    part.counts = reader.word("AUTOINCREMENT");
    if matches!(part.expr, sqlparser::ast::Expr::Value(_)) {
        let mut fault = reader.fault("a column");
        fault.message = "a key has columns; a column that is called `key` or `index` stands in backquotes".to_owned();
        return Err(fault);
    }
    Ok(part)
}

/// REFERENCES and what follows.
pub(super) fn reference(
    reader: &mut Reader,
    name: Option<Name>,
    columns: Vec<Name>,
    inline: bool,
    at: Span,
) -> Result<Reference, Fault> {
    reader.expect_word("REFERENCES")?;
    let table = reader.qualified()?;
    let targets = if *reader.peek(0) == Token::LParen { reader.names()? } else { Vec::new() };
    let mut tail = String::new();
    loop {
        if reader.word("ON") {
            let event = reader.one_of(&["DELETE", "UPDATE"]).ok_or_else(|| reader.fault("DELETE or UPDATE"))?;
            let action = action(reader)?;
            tail.push_str(&format!(" on {} {action}", event.to_lowercase()));
        } else if reader.word("MATCH") {
            // PostgreSQL has no PARTIAL, and SIMPLE is what happens anyway.
            if reader.one_of(&["FULL", "SIMPLE", "PARTIAL"]) == Some("FULL") {
                tail.insert_str(0, " match full");
            }
        } else if reader.words(&["NOT", "DEFERRABLE"]) {
        } else if reader.word("DEFERRABLE") {
            tail.push_str(" deferrable");
        } else if reader.word("INITIALLY") {
            if reader.one_of(&["DEFERRED", "IMMEDIATE"]) == Some("DEFERRED") {
                tail.push_str(" initially deferred");
            }
        } else {
            break;
        }
    }
    Ok(Reference { name, columns, table, targets, tail, inline, at: reader.since(at) })
}

fn action(reader: &mut Reader) -> Result<&'static str, Fault> {
    if reader.word("CASCADE") {
        Ok("cascade")
    } else if reader.word("RESTRICT") {
        Ok("restrict")
    } else if reader.words(&["SET", "NULL"]) {
        Ok("set null")
    } else if reader.words(&["SET", "DEFAULT"]) {
        Ok("set default")
    } else if reader.words(&["NO", "ACTION"]) {
        Ok("no action")
    } else {
        Err(reader.fault("CASCADE, RESTRICT, SET NULL, SET DEFAULT or NO ACTION"))
    }
}

/// CREATE INDEX, from UNIQUE, FULLTEXT, SPATIAL or INDEX on.
pub(super) fn create_index(reader: &mut Reader, schema: &mut Schema) -> Result<(), Fault> {
    let whole = reader.whole();
    let kind = match reader.one_of(&["UNIQUE", "FULLTEXT", "SPATIAL"]) {
        Some("UNIQUE") => KeyKind::Unique,
        Some("FULLTEXT") => KeyKind::FullText,
        Some(_) => KeyKind::Spatial,
        None => KeyKind::Index,
    };
    reader.expect_word("INDEX")?;
    reader.words(&["IF", "NOT", "EXISTS"]);
    let name = reader.qualified()?;
    using(reader);
    reader.expect_word("ON")?;
    let table = reader.qualified()?;
    let (parts, periods) = key_parts(reader)?;
    let comment = options(reader);
    let predicate = if reader.word("WHERE") { Some(reader.expr()?) } else { None };
    if !reader.at_end() {
        return Err(reader.fault("the end of the statement"));
    }
    let what = format!("index `{}`", name.text);
    let key = Key { kind, name: Some(name), parts, predicate, periods, comment, alone: true, at: whole };
    match schema.table(&table.text) {
        Some(found) => found.keys.push(key),
        None => schema.findings.push(
            left_out(whole, &what, &format!("there is no table `{}` in the file", table.text))
                .help("give the whole schema in one file"),
        ),
    }
    Ok(())
}
