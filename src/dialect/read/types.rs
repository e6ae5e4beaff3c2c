//! Reads a column's type: SQLite takes any words for one, MySQL a few of several words.

use sqlparser::tokenizer::{Token, Word};

use super::Fault;
use super::reader::Reader;
use crate::dialect::Dialect;
use crate::dialect::model::SourceType;

/// Words that open a column's clauses in SQLite, so that no type goes on with them.
const CLAUSES: &[&str] = &[
    "CONSTRAINT",
    "PRIMARY",
    "NOT",
    "NULL",
    "UNIQUE",
    "CHECK",
    "DEFAULT",
    "COLLATE",
    "REFERENCES",
    "GENERATED",
    "AS",
    "AUTOINCREMENT",
    "AUTO_INCREMENT",
];
/// Words that go on MySQL's type after its first.
const CONTINUES: &[(&str, &[&str])] = &[
    ("DOUBLE", &["PRECISION"]),
    ("CHARACTER", &["VARYING"]),
    ("CHAR", &["VARYING", "BYTE"]),
    ("NCHAR", &["VARYING", "VARCHAR"]),
    ("NATIONAL", &["CHAR", "CHARACTER", "VARCHAR", "VARYING"]),
    ("LONG", &["VARCHAR", "VARBINARY", "CHAR", "VARYING"]),
];

/// A type, with what stands in its brackets and the words that change it.
pub(super) fn source_type(reader: &mut Reader) -> Result<SourceType, Fault> {
    let at = reader.here();
    let mut kind =
        SourceType { words: String::new(), args: Vec::new(), labels: Vec::new(), unsigned: false, zerofill: false, at };
    match reader.dialect {
        Dialect::Sqlite => sqlite_words(reader, &mut kind),
        Dialect::Mysql => mysql_words(reader, &mut kind)?,
    }
    if !kind.words.is_empty() {
        brackets(reader, &mut kind)?;
    }
    modifiers(reader, &mut kind);
    kind.at = reader.since(at);
    Ok(kind)
}

fn push(kind: &mut SourceType, word: &str) {
    if !kind.words.is_empty() {
        kind.words.push(' ');
    }
    kind.words.push_str(&word.to_uppercase());
}

fn sqlite_words(reader: &mut Reader, kind: &mut SourceType) {
    while let Token::Word(Word { value, quote_style, .. }) = reader.peek(0) {
        let word = value.clone();
        if quote_style.is_none() && CLAUSES.iter().any(|clause| word.eq_ignore_ascii_case(clause)) {
            return;
        }
        reader.next();
        match word.to_uppercase().as_str() {
            "UNSIGNED" => kind.unsigned = true,
            _ => push(kind, &word),
        }
    }
}

fn mysql_words(reader: &mut Reader, kind: &mut SourceType) -> Result<(), Fault> {
    let Some(first) = reader.peek_word(0) else { return Err(reader.fault("a type")) };
    reader.next();
    push(kind, &first);
    while let Some((_, next)) = CONTINUES.iter().find(|(word, _)| kind.words.rsplit(' ').next() == Some(word)) {
        let Some(word) = reader.one_of(next) else { break };
        push(kind, word);
    }
    Ok(())
}

/// `(10, 2)`, `('a', 'b')`.
fn brackets(reader: &mut Reader, kind: &mut SourceType) -> Result<(), Fault> {
    if !reader.symbol(&Token::LParen) {
        return Ok(());
    }
    while !reader.symbol(&Token::RParen) {
        let sign = if reader.symbol(&Token::Minus) { "-" } else { "" };
        reader.symbol(&Token::Plus);
        if let Some(number) = reader.number() {
            kind.args.push(format!("{sign}{number}"));
        } else if let Some(label) = reader.string() {
            kind.labels.push(label);
        } else if let (Dialect::Sqlite, Some(word)) = (reader.dialect, reader.peek_word(0)) {
            // `VARCHAR(MAX)`: SQLite takes names between the brackets.
            reader.next();
            kind.args.push(word);
        } else {
            return Err(reader.fault("a number or a label of the type"));
        }
        if !reader.symbol(&Token::Comma) && *reader.peek(0) != Token::RParen {
            return Err(reader.fault("`,` or `)`"));
        }
    }
    Ok(())
}

/// `UNSIGNED ZEROFILL`.
fn modifiers(reader: &mut Reader, kind: &mut SourceType) {
    while let Some(word) = reader.one_of(&["UNSIGNED", "SIGNED", "ZEROFILL", "ASCII", "UNICODE", "BINARY"]) {
        kind.unsigned |= matches!(word, "UNSIGNED" | "ZEROFILL");
        kind.zerofill |= word == "ZEROFILL";
    }
}
