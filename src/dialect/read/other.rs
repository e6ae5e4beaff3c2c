//! Reads what is no table: views, sequences, drops; and passes over what has no equivalent, saying so.

use sqlparser::tokenizer::Token;

use super::Fault;
use super::reader::Reader;
use crate::dialect::model::{Name, Schema, Sequence, Table, View};
use crate::dialect::{Dialect, left_out};

/// CREATE VIEW, from VIEW on.
pub(super) fn view(reader: &mut Reader, schema: &mut Schema, invoker: bool) -> Result<(), Fault> {
    let at = reader.whole();
    reader.expect_word("VIEW")?;
    reader.words(&["IF", "NOT", "EXISTS"]);
    let name = reader.qualified()?;
    let columns = if *reader.peek(0) == Token::LParen { reader.names()? } else { Vec::new() };
    reader.expect_word("AS")?;
    let query = match reader.query() {
        Ok(query) => query,
        Err(fault) => {
            let what = format!("view `{}`", name.text);
            let why = format!("its query cannot be read: {}", fault.message);
            let span = fault.primary.as_ref().map_or(at, |place| place.span);
            schema.findings.push(left_out(span, &what, &why).help(REWRITE));
            return Ok(());
        }
    };
    let check = if reader.words(&["WITH", "CASCADED", "CHECK", "OPTION"]) || reader.words(&["WITH", "CHECK", "OPTION"])
    {
        Some("cascaded")
    } else if reader.words(&["WITH", "LOCAL", "CHECK", "OPTION"]) {
        Some("local")
    } else {
        None
    };
    if !reader.at_end() {
        let what = format!("view `{}`", name.text);
        let why = format!("its query cannot be read whole: {}", reader.fault("its end").message);
        schema.findings.push(left_out(reader.here(), &what, &why).help(REWRITE));
        return Ok(());
    }
    // mysqldump first makes a view of constants in the place of each.
    schema.views.retain(|view| view.name.text != name.text);
    schema.views.push(View { name, columns, query, check, invoker, at });
    Ok(())
}

/// What is to be done about a view that cannot be taken over.
pub(in crate::dialect) const REWRITE: &str = "write it anew in PostgreSQL's words, as an item `view … as select …`";

/// CREATE SEQUENCE of MariaDB.
pub(super) fn sequence(reader: &mut Reader, schema: &mut Schema) -> Result<(), Fault> {
    let at = reader.whole();
    reader.expect_word("SEQUENCE")?;
    reader.words(&["IF", "NOT", "EXISTS"]);
    let name = reader.qualified()?;
    let mut options = String::new();
    while !reader.at_end() {
        let Some(word) = reader.peek_word(0) else { return Err(reader.fault("an option of the sequence")) };
        reader.next();
        match word.as_str() {
            "START" | "INCREMENT" | "MINVALUE" | "MAXVALUE" | "CACHE" => {
                reader.one_of(&["WITH", "BY"]);
                reader.symbol(&Token::Eq);
                let sign = if reader.symbol(&Token::Minus) { "-" } else { "" };
                let Some(number) = reader.number() else { return Err(reader.fault("a number")) };
                options.push_str(&format!(" {} {sign}{number}", word.to_lowercase()));
            }
            "CYCLE" => options.push_str(" cycle"),
            "NOCYCLE" | "NOCACHE" => {}
            "NO" => drop(reader.next()),
            _ => {
                reader.symbol(&Token::Eq);
                reader.next();
            }
        }
    }
    schema.sequences.push(Sequence { name, options, at });
    Ok(())
}

/// CREATE VIRTUAL TABLE of SQLite, and the tables in which it keeps itself.
pub(super) fn virtual_table(reader: &mut Reader, schema: &mut Schema) -> Result<(), Fault> {
    let at = reader.whole();
    reader.word("VIRTUAL");
    reader.expect_word("TABLE")?;
    reader.words(&["IF", "NOT", "EXISTS"]);
    let name = reader.qualified()?;
    let module = if reader.word("USING") { reader.name()?.text.to_lowercase() } else { String::new() };
    lost_virtual(schema, at, name.text, module);
    Ok(())
}

/// A virtual table as `.dump` writes it: a row of `sqlite_schema` that holds its statement.
pub(super) fn dumped_virtual(reader: &mut Reader, schema: &mut Schema) -> bool {
    let into = reader.peek_word(2).unwrap_or_default();
    if reader.peek_word(0).as_deref() != Some("INSERT") || !["SQLITE_SCHEMA", "SQLITE_MASTER"].contains(&into.as_str())
    {
        return false;
    }
    let at = reader.whole();
    while !reader.at_end() {
        let Some(text) = reader.string() else {
            reader.next();
            continue;
        };
        let lower = text.to_lowercase();
        let Some(rest) = lower.strip_prefix("create virtual table") else { continue };
        let (name, rest) = rest.trim().split_once(" using ").unwrap_or((rest, ""));
        let name =
            name.trim().trim_start_matches("if not exists").trim().trim_matches(['"', '`', '[', ']', '\'']).to_owned();
        let module = rest.trim().split(['(', ' ', ';']).next().unwrap_or_default().to_owned();
        lost_virtual(schema, at, name, module);
    }
    true
}

fn lost_virtual(schema: &mut Schema, at: crate::source::Span, name: String, module: String) {
    let help = match module.as_str() {
        "fts3" | "fts4" | "fts5" => {
            "index the text where it is: `index using gin (to_tsvector('english', body))`, asked with `@@`"
        }
        "rtree" | "geopoly" => "keep a column of a range or of `box`, with `index using gist (…)`",
        _ => "look for what it did in PostgreSQL's extensions",
    };
    let why = format!("its module `{module}` is SQLite's own");
    schema.findings.push(left_out(at, &format!("virtual table `{name}`"), &why).help(help));
    schema.virtuals.push((name, module));
}

/// Triggers, routines and events: another language.
pub(super) fn program(reader: &mut Reader, schema: &mut Schema, word: &str) {
    let at = reader.whole();
    reader.next();
    reader.words(&["IF", "NOT", "EXISTS"]);
    let name = reader.qualified().map(|name| name.text).unwrap_or_default();
    let kind = word.to_lowercase();
    let help = match word {
        "TRIGGER" => "write a function that returns trigger in PL/pgSQL, and an item `trigger … execute function …`",
        "EVENT" => "run it from cron, or with the extension pg_cron",
        _ => "write it anew in PL/pgSQL or SQL, as an item `function …` or `procedure …`",
    };
    let why = "its body is not written in PostgreSQL's language";
    schema.findings.push(left_out(at, &format!("{kind} `{name}`"), why).help(help));
}

/// DROP of what is there is carried out; of what is not, as dumps begin, it is nothing.
pub(super) fn remove(reader: &mut Reader, schema: &mut Schema) -> Result<(), Fault> {
    reader.word("DROP");
    reader.word("TEMPORARY");
    let Some(word) = reader.one_of(&["TABLE", "VIEW", "INDEX", "SEQUENCE"]) else { return Ok(()) };
    reader.words(&["IF", "EXISTS"]);
    let exact = reader.dialect == Dialect::Mysql;
    loop {
        let name = reader.qualified()?;
        let is = |one: &Name| if exact { one.text == name.text } else { one.is(&name.text) };
        match word {
            "TABLE" => schema.tables.retain(|table| !is(&table.name)),
            "VIEW" => schema.views.retain(|view| !is(&view.name)),
            "SEQUENCE" => schema.sequences.retain(|sequence| !is(&sequence.name)),
            _ => {
                let on = if reader.word("ON") { Some(reader.qualified()?) } else { None };
                let concerned = |table: &&mut Table| on.as_ref().is_none_or(|on| table.name.is(&on.text));
                for table in schema.tables.iter_mut().filter(concerned) {
                    table.keys.retain(|key| key.name.as_ref().is_none_or(|own| !own.is(&name.text)));
                }
            }
        }
        if !reader.symbol(&Token::Comma) {
            return Ok(());
        }
    }
}
