//! Reads ALTER TABLE and RENAME TABLE, and carries them out on the model.

use sqlparser::tokenizer::Token;

use super::reader::Reader;
use super::{Fault, column, table};
use crate::diag::Diagnostic;
use crate::dialect::model::{KeyKind, Name, Schema, Table};

pub(super) fn alter(reader: &mut Reader, schema: &mut Schema) -> Result<(), Fault> {
    reader.word("ALTER");
    reader.one_of(&["IGNORE", "ONLINE"]);
    if reader.peek_word(0).as_deref() != Some("TABLE") {
        // ALTER DATABASE says how text is compared, ALTER USER who may log in.
        return Ok(());
    }
    reader.word("TABLE");
    reader.words(&["IF", "EXISTS"]);
    let name = reader.qualified()?;
    let (mut findings, mut moved) = (Vec::new(), None);
    let Some(found) = schema.table(&name.text) else {
        let message = format!("there is no table `{}` before it", name.text);
        return Err(Box::new(Diagnostic::error("dialect-syntax", name.at, message)));
    };
    loop {
        action(reader, found, &mut moved, &mut findings)?;
        if !reader.symbol(&Token::Comma) {
            break;
        }
    }
    if !reader.at_end() {
        return Err(reader.fault("`,` or the end of the statement"));
    }
    schema.findings.extend(findings);
    match moved {
        Some(new) => renamed(schema, &name, new),
        None => Ok(()),
    }
}

/// RENAME TABLE a TO b, c TO d.
pub(super) fn rename_tables(reader: &mut Reader, schema: &mut Schema) -> Result<(), Fault> {
    reader.word("RENAME");
    reader.expect_word("TABLE")?;
    loop {
        let old = reader.qualified()?;
        reader.expect_word("TO")?;
        let new = reader.qualified()?;
        renamed(schema, &old, new)?;
        if !reader.symbol(&Token::Comma) {
            return Ok(());
        }
    }
}

fn renamed(schema: &mut Schema, old: &Name, new: Name) -> Result<(), Fault> {
    for reference in schema.tables.iter_mut().flat_map(|table| &mut table.references) {
        if reference.table.is(&old.text) {
            reference.table = new.clone();
        }
    }
    match schema.table(&old.text) {
        Some(table) => {
            table.name = new;
            Ok(())
        }
        None => Err(Box::new(Diagnostic::error(
            "dialect-syntax",
            old.at,
            format!("there is no table `{}` before it", old.text),
        ))),
    }
}

/// One sub-command.
fn action(
    reader: &mut Reader,
    found: &mut Table,
    moved: &mut Option<Name>,
    findings: &mut Vec<Diagnostic>,
) -> Result<(), Fault> {
    if reader.word("ADD") {
        return add(reader, found, findings);
    }
    if reader.word("MODIFY") {
        reader.word("COLUMN");
        reader.words(&["IF", "EXISTS"]);
        return replace(reader, found, findings, None);
    }
    if reader.word("CHANGE") {
        reader.word("COLUMN");
        let old = reader.name()?;
        return replace(reader, found, findings, Some(old));
    }
    if reader.word("RENAME") {
        return rename(reader, found, moved);
    }
    if reader.word("DROP") {
        return drop_member(reader, found);
    }
    if reader.words(&["ALTER", "INDEX"]) || reader.words(&["ALTER", "CHECK"]) || reader.words(&["ALTER", "CONSTRAINT"])
    {
        // Whether a plan sees an index, and the like.
        reader.skip_member();
        return Ok(());
    }
    if reader.word("COMMENT") {
        reader.symbol(&Token::Eq);
        found.comment = reader.string().filter(|text| !text.is_empty());
        return Ok(());
    }
    if reader.words(&["ALTER", "COLUMN"]) || reader.word("ALTER") {
        let name = reader.name()?;
        let Some(column) = found.column(&name.text) else { return Err(no_column(&name, found)) };
        if reader.words(&["SET", "DEFAULT"]) {
            let at = name.at;
            column.default = Some((reader.default_value()?, reader.since(at)));
        } else if reader.words(&["DROP", "DEFAULT"]) {
            column.default = None;
        } else {
            return Err(reader.fault("SET DEFAULT or DROP DEFAULT"));
        }
        return Ok(());
    }
    // What is left speaks of storage: AUTO_INCREMENT=5, ENGINE=…, DISABLE KEYS, CONVERT TO CHARACTER SET …
    reader.skip_member();
    Ok(())
}

fn no_column(name: &Name, found: &Table) -> Fault {
    let message = format!("table `{}` has no column `{}`", found.name.text, name.text);
    Box::new(Diagnostic::error("dialect-syntax", name.at, message))
}

fn add(reader: &mut Reader, found: &mut Table, findings: &mut Vec<Diagnostic>) -> Result<(), Fault> {
    if reader.words(&["PARTITION", "BY"]) || reader.word("PARTITION") {
        reader.skip_member();
        return Ok(());
    }
    if table::constraint(reader, found, findings)? {
        return Ok(());
    }
    reader.word("COLUMN");
    reader.words(&["IF", "NOT", "EXISTS"]);
    if *reader.peek(0) == Token::LParen {
        reader.next();
        loop {
            table::member(reader, found, findings)?;
            if !reader.symbol(&Token::Comma) {
                return reader.expect_symbol(&Token::RParen);
            }
        }
    }
    table::member(reader, found, findings)?;
    position(reader, found)
}

/// FIRST, AFTER c: of the column that is last now.
fn position(reader: &mut Reader, found: &mut Table) -> Result<(), Fault> {
    let target = if reader.word("FIRST") {
        0
    } else if reader.word("AFTER") {
        let name = reader.name()?;
        match found.columns.iter().position(|column| column.name.is(&name.text)) {
            Some(at) => at + 1,
            None => return Err(no_column(&name, found)),
        }
    } else {
        return Ok(());
    };
    if let Some(last) = found.columns.pop() {
        found.columns.insert(target.min(found.columns.len()), last);
    }
    Ok(())
}

/// MODIFY and CHANGE: the column is declared anew, and keeps its keys.
fn replace(
    reader: &mut Reader,
    found: &mut Table,
    findings: &mut Vec<Diagnostic>,
    old: Option<Name>,
) -> Result<(), Fault> {
    let read = column::column(reader)?;
    let name = old.as_ref().map_or_else(|| read.column.name.text.clone(), |old| old.text.clone());
    let new = read.column.name.clone();
    findings.extend(read.findings);
    found.keys.extend(read.keys);
    found.references.extend(read.references);
    found.checks.extend(read.checks);
    match found.columns.iter().position(|column| column.name.is(&name)) {
        Some(at) => {
            let old = std::mem::replace(&mut found.columns[at], read.column);
            rename_in_keys(found, &old.name.text, &new);
            if reader.word("FIRST") || reader.peek_word(0).as_deref() == Some("AFTER") {
                let column = found.columns.remove(at);
                found.columns.push(column);
                if reader.peek_word(0).as_deref() == Some("AFTER") {
                    return position(reader, found);
                }
                let column = found.columns.pop();
                found.columns.splice(0..0, column);
            }
            Ok(())
        }
        None => Err(no_column(old.as_ref().unwrap_or(&new), found)),
    }
}

fn rename(reader: &mut Reader, found: &mut Table, moved: &mut Option<Name>) -> Result<(), Fault> {
    if reader.word("COLUMN") {
        let old = reader.name()?;
        reader.expect_word("TO")?;
        let new = reader.name()?;
        match found.column(&old.text) {
            Some(column) => column.name = new.clone(),
            None => return Err(no_column(&old, found)),
        }
        rename_in_keys(found, &old.text, &new);
    } else if reader.word("INDEX") || reader.word("KEY") {
        let old = reader.name()?;
        reader.expect_word("TO")?;
        let new = reader.name()?;
        for key in found.keys.iter_mut().filter(|key| key.name.as_ref().is_some_and(|name| name.is(&old.text))) {
            key.name = Some(new.clone());
        }
    } else {
        reader.word("TO");
        reader.word("AS");
        *moved = Some(reader.qualified()?);
    }
    Ok(())
}

/// Keys and references name the column as it is called now. Expressions are found by name when they are written down.
fn rename_in_keys(found: &mut Table, old: &str, new: &Name) {
    for part in found.keys.iter_mut().flat_map(|key| &mut key.parts) {
        if let sqlparser::ast::Expr::Identifier(ident) = &mut part.expr
            && ident.value.eq_ignore_ascii_case(old)
        {
            ident.value = new.text.clone();
        }
    }
    for column in found.references.iter_mut().flat_map(|reference| &mut reference.columns) {
        if column.is(old) {
            *column = new.clone();
        }
    }
}

fn drop_member(reader: &mut Reader, found: &mut Table) -> Result<(), Fault> {
    if reader.words(&["PRIMARY", "KEY"]) {
        found.keys.retain(|key| key.kind != KeyKind::Primary);
        return Ok(());
    }
    if reader.word("PARTITION") {
        reader.skip_member();
        return Ok(());
    }
    let what = reader.one_of(&["FOREIGN", "INDEX", "KEY", "CONSTRAINT", "CHECK", "COLUMN"]);
    reader.word("KEY");
    reader.words(&["IF", "EXISTS"]);
    let name = reader.name()?;
    let named = |own: &Option<Name>| own.as_ref().is_some_and(|own| own.is(&name.text));
    match what {
        Some("FOREIGN") => found.references.retain(|one| !named(&one.name)),
        Some("INDEX" | "KEY") => found.keys.retain(|one| !named(&one.name)),
        Some("CONSTRAINT" | "CHECK") => {
            found.references.retain(|one| !named(&one.name));
            found.keys.retain(|one| !named(&one.name));
            found.checks.retain(|one| !named(&one.name));
        }
        _ => {
            if found.column(&name.text).is_none() {
                return Err(no_column(&name, found));
            }
            found.columns.retain(|column| !column.name.is(&name.text));
            found
                .keys
                .iter_mut()
                .for_each(|key| key.parts.retain(|part| !part.column().is_some_and(|own| name.is(own))));
            found.keys.retain(|key| !key.parts.is_empty());
        }
    }
    reader.one_of(&["RESTRICT", "CASCADE"]);
    Ok(())
}
