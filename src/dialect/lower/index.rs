//! Keys and indexes.

use super::Cx;
use super::expr::{Binds, Teller};
use super::names;
use super::scope::{Class, Relation};
use super::table::{WRITE_ANEW, columns, is_constraint};
use crate::dialect::model::{Key, KeyKind, KeyPart, Table};
use crate::dialect::{Dialect, Part, Piece, Wish};

/// A key of nothing but columns is a constraint of its table.
pub(super) fn constraint(cx: &mut Cx, table: &Table, relation: &Relation, key: &Key, parts: &mut Vec<Part>) {
    if !is_constraint(key.kind) || key.alone {
        return;
    }
    let Some(list) = plain(key) else { return };
    let (word, what) = match key.kind {
        KeyKind::Primary => ("primary key", format!("the primary key of `{}`", relation.name)),
        _ => ("unique", format!("unique ({}) of `{}`", list.join(", "), relation.name)),
    };
    if key.periods {
        let help = "from PostgreSQL 18 on: a column of a range, and `primary key (room, stay without overlaps)`";
        return cx.report.lost(key.at, &what, "PostgreSQL's periods are ranges", help);
    }
    match columns(relation, list.into_iter()) {
        Ok(columns) => {
            let name = match key.kind {
                // MySQL calls every primary key PRIMARY.
                KeyKind::Primary if cx.dialect == Dialect::Mysql => None,
                KeyKind::Primary => cx.names.constraint(table, key.name.as_ref()),
                _ => key.name.as_ref().and_then(|name| cx.names.key(&relation.name, name, key, &mut cx.report)),
            };
            comment(cx, relation, key, name.as_deref(), true);
            let name = name.map_or(String::new(), |name| format!("constraint {} ", names::quote(&name)));
            parts.push(Part::Optional(Wish { text: format!(",\n  {name}{word} ({columns})"), what, at: key.at }));
        }
        Err(why) => cx.report.lost(key.at, &what, &why, "name a column that there is"),
    }
}

/// The comment of a key, which needs a name.
fn comment(cx: &mut Cx, relation: &Relation, key: &Key, name: Option<&str>, of_constraint: bool) {
    let Some(text) = &key.comment else { return };
    let what = format!("comment of a key of `{}`", relation.name);
    let Some(name) = name.map(names::quote) else {
        let help = "write `comment on index its_name is '…'` in the SDL";
        return cx.report.lost(key.at, &what, "its key has PostgreSQL's own name", help);
    };
    let on = match of_constraint {
        true => format!("constraint {name} on {}", names::quote(&relation.name)),
        false => format!("index {name}"),
    };
    cx.comments.push((what, key.at, format!("comment on {on} is {}", crate::name::literal(text))));
}

/// The columns of a key without prefixes and collations of its own.
fn plain(key: &Key) -> Option<Vec<&str>> {
    // A table has no primary key without one: it takes whole columns.
    let whole = || key.parts.iter().map(KeyPart::column).collect();
    if key.kind == KeyKind::Primary { whole() } else { key.plain().filter(|_| key.predicate.is_none()) }
}

/// The indexes that are no constraints.
pub(super) fn indexes(cx: &mut Cx, table: &Table, relation: &Relation) {
    for key in &table.keys {
        if is_constraint(key.kind) && !key.alone && plain(key).is_some() {
            continue;
        }
        let called = key.name.as_ref().map_or(String::new(), |name| format!(" `{}`", name.text));
        let what = format!("index{called} of `{}`", relation.name);
        let tail = match key.kind {
            KeyKind::FullText => full_text(cx, relation, key),
            KeyKind::Spatial => spatial(relation, key),
            _ => ordered(cx, relation, key),
        };
        let tail = tail.and_then(|tail| Ok(format!("{tail}{}", predicate(cx, relation, key)?)));
        match tail {
            Ok(tail) => {
                let name = key.name.as_ref().and_then(|name| cx.names.key(&relation.name, name, key, &mut cx.report));
                comment(cx, relation, key, name.as_deref(), false);
                let name = name.map_or(String::new(), |name| format!(" {}", names::quote(&name)));
                let unique = if is_constraint(key.kind) { "unique " } else { "" };
                let text = format!("create {unique}index{name} on {} {tail}", names::quote(&relation.name));
                cx.pieces.push(Piece { what, at: key.at, parts: vec![Part::Fixed(text)], waits: false });
            }
            Err(why) => cx.report.lost(key.at, &what, &why, WRITE_ANEW),
        }
    }
}

fn predicate(cx: &Cx, relation: &Relation, key: &Key) -> Result<String, String> {
    match &key.predicate {
        Some(expr) => Ok(format!(" where {}", Teller::of(cx, relation).condition(expr).map_err(|no| no.why)?.sql)),
        None => Ok(String::new()),
    }
}

fn ordered(cx: &mut Cx, relation: &Relation, key: &Key) -> Result<String, String> {
    let mut list = Vec::new();
    for part in &key.parts {
        list.push(self::part(cx, relation, key, part)?);
    }
    Ok(format!("({})", list.join(", ")))
}

fn part(cx: &mut Cx, relation: &Relation, key: &Key, part: &KeyPart) -> Result<String, String> {
    let teller = Teller::of(cx, relation);
    let said = teller.expr(&part.expr).map_err(|no| no.why)?;
    let folds = part.collation.as_ref().is_some_and(|name| name.eq_ignore_ascii_case("nocase"));
    let is_column = part.column().is_some();
    let limited = part
        .column()
        .and_then(|name| relation.column(name))
        .is_some_and(|column| column.sql.starts_with("varchar") || column.sql.starts_with("char"));
    let mut text = match part.length {
        // What compares the beginning only must go on doing so; what only orders takes all of a short text.
        Some(length) if key.kind == KeyKind::Unique || !limited => match said.class {
            Some(Class::Bytes) => format!("substr({}, 1, {length})", said.sql),
            _ => format!("\"left\"({}, {length})", said.sql),
        },
        _ if folds && said.class == Some(Class::Text) && is_citext(relation, part) => said.sql.clone(),
        _ if folds && said.class == Some(Class::Text) => format!("lower({})", said.sql),
        _ if is_column => said.sql.clone(),
        _ => format!("({})", said.inside(Binds::Or)),
    };
    if part.descending {
        text.push_str(" desc");
    }
    if part.length.is_some() {
        let why = "PostgreSQL has no prefixes in an index: `left(c, n)` is used by queries that say the same, a whole column by all";
        cx.report.chose(
            key.at,
            "an index on the beginning of a column is one on `left(…)`, or on all of a short text",
            why,
        );
    }
    Ok(text)
}

fn is_citext(relation: &Relation, part: &KeyPart) -> bool {
    part.column().and_then(|name| relation.column(name)).is_some_and(|column| column.sql == "citext")
}

fn full_text(cx: &mut Cx, relation: &Relation, key: &Key) -> Result<String, String> {
    let mut list = Vec::new();
    for part in &key.parts {
        let said = Teller::of(cx, relation).expr(&part.expr).map_err(|no| no.why)?;
        list.push(format!("coalesce({}, '')", said.sql));
    }
    let why = "queries ask it with `to_tsvector('simple', …) @@ websearch_to_tsquery('simple', …)`; another configuration knows a language";
    cx.report.chose(key.at, "a full-text index becomes a GIN index on `to_tsvector('simple', …)`", why);
    Ok(format!("using gin (to_tsvector('simple', {}))", list.join(" || ' ' || ")))
}

fn spatial(relation: &Relation, key: &Key) -> Result<String, String> {
    let columns = key.plain().unwrap_or_default();
    let points = columns.iter().all(|name| relation.column(name).is_some_and(|column| column.sql == "point"));
    match columns.first().and_then(|name| relation.column(name)) {
        Some(column) if points && columns.len() == 1 => Ok(format!("using gist ({})", names::quote(&column.name))),
        _ => Err("its column has no spatial type in PostgreSQL alone".to_owned()),
    }
}
