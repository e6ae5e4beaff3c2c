//! Reads what is no table: views, sequences, drops; and passes over what has no equivalent, saying so.

use sqlparser::tokenizer::Token;

use super::Fault;
use super::reader::Reader;
use crate::dialect::left_out;
use crate::dialect::model::{Schema, Sequence, View};

/// CREATE VIEW, from VIEW on.
pub(super) fn view(reader: &mut Reader, schema: &mut Schema) -> Result<(), Fault> {
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
    // mysqldump first makes a view of constants in the place of each.
    schema.views.retain(|view| view.name.text != name.text);
    schema.views.push(View { name, columns, query, check, at });
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
    let help = match module.as_str() {
        "fts3" | "fts4" | "fts5" => {
            "index the text where it is: `index using gin (to_tsvector('english', body))`, asked with `@@`"
        }
        "rtree" | "geopoly" => "keep a column of a range or of `box`, with `index using gist (…)`",
        _ => "look for what it did in PostgreSQL's extensions",
    };
    let why = format!("its module `{module}` is SQLite's own");
    schema.findings.push(left_out(at, &format!("virtual table `{}`", name.text), &why).help(help));
    schema.virtuals.push(name);
    Ok(())
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
    loop {
        let name = reader.qualified()?;
        match word {
            "TABLE" => schema.tables.retain(|table| table.name.text != name.text),
            "VIEW" => schema.views.retain(|view| view.name.text != name.text),
            "SEQUENCE" => schema.sequences.retain(|sequence| sequence.name.text != name.text),
            _ => {
                for table in &mut schema.tables {
                    table.keys.retain(|key| key.name.as_ref().is_none_or(|own| !own.is(&name.text)));
                }
            }
        }
        if !reader.symbol(&Token::Comma) {
            return Ok(());
        }
    }
}
