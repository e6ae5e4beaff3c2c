//! Reads a dump's statements into the model. sqlparser cuts the tokens and reads expressions and queries; members of tables are
//! read one at a time here, for sqlparser gives up a whole table where it does not know one clause, and keeps no places.

mod alter;
mod column;
mod key;
mod other;

mod reader;
mod table;
mod types;

use super::model::Schema;
use super::split::split;
use super::{Dialect, left_out};
use crate::diag::Diagnostic;
use crate::source::{FileId, Span};
pub(super) use other::REWRITE;
use reader::Reader;
pub(super) use reader::UNREAD;

/// What could not be read; boxed, for it is rare.
type Fault = Box<Diagnostic>;

/// Reads a dump.
pub(super) fn read(file: FileId, text: &str, dialect: Dialect) -> Schema {
    let mut schema = Schema::default();
    for statement in split(text, dialect) {
        let part = &text[statement.start..statement.end];
        let base = u32::try_from(statement.start).unwrap_or(u32::MAX);
        let read = Reader::new(file, part, base, dialect).and_then(|mut reader| one(&mut reader, &mut schema));
        if let Err(fault) = read {
            schema.findings.push(*fault);
        }
    }
    if schema.tables.is_empty() && schema.views.is_empty() && !schema.findings.iter().any(Diagnostic::is_error) {
        let message = format!("there is no CREATE TABLE in it that {} would run", dialect.name());
        let found = Diagnostic::error("dialect-syntax", Span::new(file, 0, 0), message);
        schema.findings.push(found.help(match dialect {
            Dialect::Sqlite => "write the schema with `sqlite3 app.db .schema > dump.sql`",
            Dialect::Mysql => "write the schema with `mysqldump --no-data app > dump.sql`",
        }));
    }
    schema
}

/// Statements that say nothing of the schema.
const PASSED_OVER: &[&str] = &[
    "ANALYZE",
    "BEGIN",
    "COMMIT",
    "END",
    "LOCK",
    "PRAGMA",
    "REINDEX",
    "ROLLBACK",
    "SAVEPOINT",
    "RELEASE",
    "SET",
    "START",
    "UNLOCK",
    "USE",
    "VACUUM",
    "FLUSH",
    "OPTIMIZE",
    "DETACH",
];
/// Statements that change rows.
const ROWS: &[&str] = &["DELETE", "INSERT", "LOAD", "REPLACE", "SELECT", "TRUNCATE", "UPDATE", "WITH", "CALL", "DO"];

fn one(reader: &mut Reader, schema: &mut Schema) -> Result<(), Fault> {
    let word = reader.peek_word(0).unwrap_or_default();
    let word = word.as_str();
    if word.is_empty() && reader.at_end() {
        return reader.complete();
    }
    if PASSED_OVER.contains(&word) {
        return Ok(());
    }
    if ROWS.contains(&word) {
        if other::dumped_virtual(reader, schema) {
            return Ok(());
        }
        let (count, _) = schema.rows.get_or_insert((0, reader.whole()));
        *count += 1;
        return Ok(());
    }
    match word {
        "CREATE" => create(reader, schema),
        "ALTER" => alter::alter(reader, schema),
        "DROP" => other::remove(reader, schema),
        "RENAME" => alter::rename_tables(reader, schema),
        "ATTACH" => {
            let help = "import its own dump, into a schema of its own";
            schema
                .findings
                .push(left_out(reader.whole(), "another database", "its tables are not in this file").help(help));
            Ok(())
        }
        "GRANT" | "REVOKE" => {
            let help = "declare roles in PostgreSQL, and write `grant … on … to …` items";
            schema
                .findings
                .push(left_out(reader.whole(), "a privilege", "users are not those of PostgreSQL").help(help));
            Ok(())
        }
        _ => Err(reader.fault("a statement: CREATE, ALTER, DROP, INSERT, …")),
    }
}

fn create(reader: &mut Reader, schema: &mut Schema) -> Result<(), Fault> {
    reader.word("CREATE");
    let replace = reader.words(&["OR", "REPLACE"]);
    let temporary = reader.word("TEMPORARY") || reader.word("TEMP");
    let invoker = reader.definer()?;
    let word = reader.peek_word(0).unwrap_or_default();
    match word.as_str() {
        "TABLE" if temporary => {
            let help = "leave it to the program that fills it";
            schema
                .findings
                .push(left_out(reader.whole(), "a temporary table", "it is gone when its session ends").help(help));
            Ok(())
        }
        "TABLE" => table::create(reader, schema, replace),
        "UNIQUE" | "INDEX" | "FULLTEXT" | "SPATIAL" => key::create_index(reader, schema),
        "VIEW" => other::view(reader, schema, invoker),
        "SEQUENCE" => other::sequence(reader, schema),
        "ROLE" | "USER" => {
            let help = "create roles in PostgreSQL: they are a server's, and no part of a schema";
            schema.findings.push(left_out(reader.whole(), "a user", "users are not those of PostgreSQL").help(help));
            Ok(())
        }
        "DATABASE" | "SCHEMA" => Ok(()),
        "VIRTUAL" => other::virtual_table(reader, schema),
        "TRIGGER" | "PROCEDURE" | "FUNCTION" | "EVENT" | "AGGREGATE" => {
            other::program(reader, schema, &word);
            Ok(())
        }
        _ => Err(reader.fault("what to create: TABLE, INDEX, VIEW, TRIGGER, …")),
    }
}
