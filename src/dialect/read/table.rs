//! Reads CREATE TABLE, a member at a time: one that cannot be read leaves the others to be looked at.

use sqlparser::tokenizer::Token;

use super::reader::Reader;
use super::{Fault, column, key};
use crate::diag::Diagnostic;
use crate::dialect::model::{KeyKind, Name, Schema, Table};
use crate::dialect::{Dialect, left_out};
use crate::source::Span;

pub(super) fn create(reader: &mut Reader, schema: &mut Schema, replace: bool) -> Result<(), Fault> {
    let whole = reader.whole();
    reader.expect_word("TABLE")?;
    let lenient = reader.words(&["IF", "NOT", "EXISTS"]);
    let name = reader.qualified()?;
    // What SQLite keeps for itself.
    if reader.dialect == Dialect::Sqlite && name.text.starts_with("sqlite_") {
        return Ok(());
    }
    let mut table = Table {
        name,
        columns: Vec::new(),
        keys: Vec::new(),
        references: Vec::new(),
        checks: Vec::new(),
        comment: None,
        collation: None,
        strict: false,
        without_rowid: false,
        at: whole,
    };
    if replace {
        schema.tables.retain(|one| !same(reader.dialect, &one.name, &table.name));
    } else if lenient && schema.tables.iter().any(|one| same(reader.dialect, &one.name, &table.name)) {
        return Ok(());
    }
    if reader.word("LIKE") || (*reader.peek(0) == Token::LParen && reader.peek_word(1).as_deref() == Some("LIKE")) {
        return like(reader, schema, table);
    }
    if reader.peek_word(0).is_some_and(|word| ["AS", "SELECT", "WITH"].contains(&word.as_str())) {
        let what = format!("table `{}`", table.name.text);
        let help = "write its columns out: CREATE TABLE with names and types";
        schema.findings.push(left_out(whole, &what, "its columns come from a query").help(help));
        return Ok(());
    }
    reader.expect_symbol(&Token::LParen)?;
    loop {
        if let Err(fault) = member(reader, &mut table, &mut schema.findings) {
            schema.findings.push(*fault);
            reader.skip_member();
        } else if reader.dialect == Dialect::Sqlite && starts_constraint(reader) {
            // SQLite takes constraints of a table without commas between them.
            continue;
        } else if !matches!(reader.peek(0), Token::Comma | Token::RParen) {
            schema.findings.push(*reader.fault("`,` or `)` after a member of the table"));
            reader.skip_member();
        }
        if !reader.symbol(&Token::Comma) {
            break;
        }
    }
    reader.expect_symbol(&Token::RParen)?;
    let ended = options(reader, &mut table, &mut schema.findings);
    add(reader.dialect, schema, table);
    ended
}

/// Whether two names are one: in MySQL tables differ by case.
fn same(dialect: Dialect, a: &Name, b: &Name) -> bool {
    if dialect == Dialect::Mysql { a.text == b.text } else { a.is(&b.text) }
}

fn starts_constraint(reader: &Reader) -> bool {
    let word = reader.peek_word(0).unwrap_or_default();
    ["CONSTRAINT", "PRIMARY", "UNIQUE", "FOREIGN", "CHECK"].contains(&word.as_str())
}

/// Adds a table; one that is there already is said, for SQLite and MySQL would refuse it.
fn add(dialect: Dialect, schema: &mut Schema, table: Table) {
    match schema.tables.iter().find(|one| same(dialect, &one.name, &table.name)) {
        Some(first) => {
            let message = format!("table `{}` is created twice", table.name.text);
            let found = Diagnostic::error("dialect-syntax", table.name.at, message);
            let help = "where the file holds several databases, import one dump for each";
            schema.findings.push(found.note(first.name.at, "first here").help(help));
        }
        None => schema.tables.push(table),
    }
}

fn like(reader: &mut Reader, schema: &mut Schema, table: Table) -> Result<(), Fault> {
    reader.symbol(&Token::LParen);
    reader.word("LIKE");
    let other = reader.qualified()?;
    let Some(found) = schema.table(&other.text).cloned() else {
        let message = format!("there is no table `{}` before it", other.text);
        return Err(Box::new(Diagnostic::error("dialect-syntax", other.at, message)));
    };
    // MySQL copies all but the foreign keys.
    add(reader.dialect, schema, Table { name: table.name, at: table.at, references: Vec::new(), ..found });
    Ok(())
}

/// A column, or a constraint or index of the table.
pub(super) fn member(reader: &mut Reader, table: &mut Table, findings: &mut Vec<Diagnostic>) -> Result<(), Fault> {
    if constraint(reader, table, findings)? {
        return Ok(());
    }
    let read = column::column(reader)?;
    if let Some(first) = table.columns.iter().find(|one| one.name.is(&read.column.name.text)) {
        let message = format!("column `{}` is in table `{}` already", read.column.name.text, table.name.text);
        findings
            .push(Diagnostic::error("dialect-syntax", read.column.name.at, message).note(first.name.at, "first here"));
        return Ok(());
    }
    table.columns.push(read.column);
    table.keys.extend(read.keys);
    table.references.extend(read.references);
    table.checks.extend(read.checks);
    findings.extend(read.findings);
    Ok(())
}

/// A constraint or index; false where the member is a column.
pub(super) fn constraint(
    reader: &mut Reader,
    table: &mut Table,
    findings: &mut Vec<Diagnostic>,
) -> Result<bool, Fault> {
    let at = reader.here();
    let mut name = None;
    if reader.word("CONSTRAINT") {
        let next = reader.peek_word(0).unwrap_or_default();
        let follows = ["PRIMARY", "UNIQUE", "FOREIGN", "CHECK"].contains(&next.as_str());
        if !follows || matches!(reader.peek(1), Token::Word(_)) && reader.peek_word(1).as_deref() == Some(next.as_str())
        {
            name = Some(reader.name()?);
        }
    }
    if let Some(kind) = kind_of_key(reader) {
        let mut key = key::key(reader, kind, name, at)?;
        findings.extend(column::on_conflict(reader, at));
        key.at = reader.since(at);
        for part in key.parts.iter().filter(|part| part.counts) {
            if let Some(column) = part.column().and_then(|name| table.columns.iter_mut().find(|one| one.name.is(name)))
            {
                column.counts = true;
            }
        }
        table.keys.push(key);
    } else if reader.words(&["FOREIGN", "KEY"]) {
        let own: Option<Name> = if *reader.peek(0) == Token::LParen { None } else { Some(reader.name()?) };
        let columns = reader.names()?;
        table.references.push(key::reference(reader, name.or(own), columns, false, at)?);
    } else if reader.peek_word(0).as_deref() == Some("CHECK") && *reader.peek(1) == Token::LParen {
        reader.next();
        table.checks.push(column::check(reader, name, at)?);
        findings.extend(column::on_conflict(reader, at));
    } else if reader.words(&["PERIOD", "FOR"]) {
        let period = reader.name()?;
        reader.skip_brackets();
        if period.is("system_time") {
            lost_versions(reader.since(at), findings);
        } else {
            let help =
                "keep a column of a range: `during daterange generated always as (daterange(starts, ends)) stored`";
            let what = format!("the period `{}`", period.text);
            findings.push(left_out(reader.since(at), &what, "PostgreSQL's periods are ranges").help(help));
        }
    } else if name.is_some() {
        return Err(reader.fault("PRIMARY KEY, UNIQUE, FOREIGN KEY or CHECK"));
    } else {
        return Ok(false);
    }
    Ok(true)
}

/// The words that open a key, taken. In SQLite `key` and `index` are names of columns like others.
fn kind_of_key(reader: &mut Reader) -> Option<KeyKind> {
    if reader.words(&["PRIMARY", "KEY"]) {
        return Some(KeyKind::Primary);
    }
    let mysql = reader.dialect == Dialect::Mysql;
    let brackets = *reader.peek(1) == Token::LParen;
    let first = reader.peek_word(0)?;
    let kind = match first.as_str() {
        "UNIQUE" if mysql || brackets => KeyKind::Unique,
        "INDEX" | "KEY" if mysql => KeyKind::Index,
        "FULLTEXT" if mysql => KeyKind::FullText,
        "SPATIAL" if mysql => KeyKind::Spatial,
        _ => return None,
    };
    reader.next();
    if kind != KeyKind::Index {
        reader.one_of(&["KEY", "INDEX"]);
    }
    reader.words(&["IF", "NOT", "EXISTS"]);
    Some(kind)
}

fn lost_versions(at: Span, findings: &mut Vec<Diagnostic>) {
    let help = "keep the history of rows in a table of its own, which a trigger fills";
    findings.push(left_out(at, "system versioning", "PostgreSQL has none").help(help));
}

/// Options of MySQL that say how a table is stored.
const STORAGE: &[&str] = &[
    "ENGINE",
    "TYPE",
    "AUTO_INCREMENT",
    "CHARSET",
    "ROW_FORMAT",
    "KEY_BLOCK_SIZE",
    "STATS_PERSISTENT",
    "STATS_AUTO_RECALC",
    "STATS_SAMPLE_PAGES",
    "PACK_KEYS",
    "CHECKSUM",
    "PAGE_CHECKSUM",
    "DELAY_KEY_WRITE",
    "MAX_ROWS",
    "MIN_ROWS",
    "AVG_ROW_LENGTH",
    "TABLESPACE",
    "INSERT_METHOD",
    "UNION",
    "CONNECTION",
    "ENCRYPTION",
    "COMPRESSION",
    "TRANSACTIONAL",
    "PAGE_COMPRESSED",
    "PAGE_COMPRESSION_LEVEL",
    "ENCRYPTED",
    "ENCRYPTION_KEY_ID",
    "STORAGE",
    "SECONDARY_ENGINE",
    "AUTOEXTEND_SIZE",
    "PASSWORD",
    "SEQUENCE",
    "ENGINE_ATTRIBUTE",
    "SECONDARY_ENGINE_ATTRIBUTE",
    "IETF_QUOTES",
];

/// What stands behind the brackets, to the end of the statement.
fn options(reader: &mut Reader, table: &mut Table, findings: &mut Vec<Diagnostic>) -> Result<(), Fault> {
    while !reader.at_end() {
        if !option(reader, table, findings)? {
            return Err(match reader.dialect {
                Dialect::Sqlite => reader.fault("WITHOUT ROWID, STRICT or `;`: is a `;` missing before it?"),
                Dialect::Mysql => reader.fault("an option of the table or `;`: is a `;` missing before it?"),
            });
        }
        reader.symbol(&Token::Comma);
    }
    Ok(())
}

/// One option; false where there is none.
fn option(reader: &mut Reader, table: &mut Table, findings: &mut Vec<Diagnostic>) -> Result<bool, Fault> {
    let at = reader.here();
    reader.word("DEFAULT");
    if reader.dialect == Dialect::Sqlite {
        table.strict |= reader.peek_word(0).as_deref() == Some("STRICT");
        table.without_rowid |= reader.peek_word(0).as_deref() == Some("WITHOUT");
        return Ok(reader.word("STRICT") || reader.words(&["WITHOUT", "ROWID"]));
    }
    if reader.word("ENGINE") {
        reader.symbol(&Token::Eq);
        let engine = reader.name()?.text;
        if ["MRG_MYISAM", "MERGE", "FEDERATED", "BLACKHOLE", "CSV", "MEMORY", "HEAP", "CONNECT", "SPIDER"]
            .contains(&engine.to_uppercase().as_str())
        {
            let what = format!("`engine={engine}` of table `{}`", table.name.text);
            let help = "its rows are kept as those of any table: write a view or a foreign table where that is meant";
            findings.push(left_out(reader.since(at), &what, "PostgreSQL keeps rows in one way").help(help));
        }
    } else if reader.word("COMMENT") {
        reader.symbol(&Token::Eq);
        table.comment = reader.string().filter(|text| !text.is_empty());
    } else if reader.word("COLLATE") {
        reader.symbol(&Token::Eq);
        table.collation = Some(reader.name()?.text);
    } else if reader.words(&["WITH", "SYSTEM", "VERSIONING"]) {
        lost_versions(reader.since(at), findings);
    } else if reader.words(&["PARTITION", "BY"]) {
        let what = format!("partitioning of table `{}`", table.name.text);
        let help = "declare it anew where it pays: `table … partition by range (…)` and its partitions";
        findings.push(left_out(reader.since(at), &what, "partitions of PostgreSQL are tables of their own").help(help));
        // It is the last option, and the clause is long.
        while !reader.at_end() {
            reader.next();
        }
    } else if reader.words(&["CHARACTER", "SET"])
        || reader.words(&["DATA", "DIRECTORY"])
        || reader.words(&["INDEX", "DIRECTORY"])
        || reader.one_of(STORAGE).is_some()
    {
        reader.symbol(&Token::Eq);
        if *reader.peek(0) == Token::LParen {
            reader.skip_brackets();
        } else {
            reader.next();
        }
    } else if matches!(reader.peek(0), Token::Word(word) if word.quote_style.is_some()) && *reader.peek(1) == Token::Eq
    {
        // MariaDB's engines have options of their own.
        for _ in 0..3 {
            reader.next();
        }
    } else if reader
        .peek_word(0)
        .is_some_and(|word| ["AS", "SELECT", "IGNORE", "REPLACE", "WITH"].contains(&word.as_str()))
    {
        let what = format!("what a query adds to table `{}`", table.name.text);
        findings.push(left_out(at, &what, "its columns come from rows").help("write its columns out"));
        while !reader.at_end() {
            reader.next();
        }
    } else {
        // A charset that was said without `=` is gone already.
        return Ok(reader.at_end());
    }
    Ok(true)
}
