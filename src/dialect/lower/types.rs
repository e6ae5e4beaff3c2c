//! What type each column gets.

use super::scope::{Class, Column, Relation};
use super::{Cx, mysql_types, sqlite_types};
use crate::dialect::model::{self, KeyKind, Schema, Table};
use crate::dialect::{CaseInsensitive, Dialect};

/// A type of PostgreSQL.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub(super) sql: String,
    pub(super) class: Class,
    /// A check on the column, with `$` for its name.
    pub(super) check: Option<String>,
}

/// A type without a check.
pub(super) fn target(sql: impl Into<String>, class: Class) -> Target {
    Target { sql: sql.into(), class, check: None }
}

/// `name(args)`, without brackets where there are no arguments.
pub(super) fn with_args(name: &str, args: &[String]) -> String {
    let number = |at: usize| args.get(at).and_then(|arg| arg.parse::<u32>().ok());
    let fits = match name {
        // Digits after the point may not be more than all of them before PostgreSQL 15.
        "numeric" => {
            args.len() <= 2
                && number(0).is_some_and(|all| (1..=1000).contains(&all) && number(1).is_none_or(|scale| scale <= all))
        }
        "varchar" | "char" => args.len() == 1 && number(0).is_some_and(|length| (1..=10_485_760).contains(&length)),
        _ => true,
    };
    match (args.is_empty() || !fits, name) {
        (false, _) => format!("{name}({})", args.join(",")),
        (true, "varchar") if !args.is_empty() => "text".to_owned(),
        (true, _) => name.to_owned(),
    }
}

/// `timestamp(3)`; 6 digits are what there is without a number.
pub(super) fn with_digits(name: &str, args: &[String]) -> String {
    match args.first() {
        Some(digits) if digits != "6" => format!("{name}({digits})"),
        _ => name.to_owned(),
    }
}

/// All tables with the types of their columns.
pub(super) fn decide(schema: &Schema, cx: &mut Cx) -> Vec<Relation> {
    let mut relations: Vec<Relation> = schema.tables.iter().map(|table| relation(cx, table)).collect();
    follow_identities(schema, &mut relations);
    if cx.dialect == Dialect::Mysql {
        for (table, relation) in schema.tables.iter().zip(&relations) {
            for (source, column) in table.columns.iter().zip(&relation.columns) {
                mysql_types::say_unsigned(cx, source, &column.sql);
            }
        }
    }
    relations
}

fn relation(cx: &mut Cx, table: &Table) -> Relation {
    let name = cx.names.table(&table.name.text);
    let mut columns = Vec::with_capacity(table.columns.len());
    for column in &table.columns {
        let identity = is_identity(cx.dialect, table, column);
        let mut target = match cx.dialect {
            Dialect::Sqlite => sqlite_types::target(cx, table, column, identity),
            Dialect::Mysql => mysql_types::target(cx, table, column, &name, identity),
        };
        if target.class == Class::Text && is_json(table, column) {
            target = json(cx);
        }
        let unknown =
            |name: &str| cx.dialect == Dialect::Sqlite && !["nocase", "binary"].contains(&name.to_lowercase().as_str());
        if let Some((name, at)) = column.collation.as_ref().filter(|(name, _)| unknown(name)) {
            let what = format!("the collation `{name}` of column `{}`", column.name.text);
            cx.report.lost(
                *at,
                &what,
                "PostgreSQL has none of that name",
                "write a collation of PostgreSQL where order matters",
            );
        }
        if target.class == Class::Text && wants_citext(cx, table, column) {
            target.sql = "citext".to_owned();
            require_citext(cx, column);
        }
        let name = cx.names.column(&column.name);
        let quoted = super::names::quote(&name);
        let checks = target.check.iter().map(|check| check.replace('$', &quoted)).collect();
        columns.push(Column {
            source: column.name.text.clone(),
            name,
            sql: target.sql,
            class: target.class,
            labels: column.kind.labels.clone(),
            folds: folds(cx.dialect, table, column),
            identity,
            checks,
        });
    }
    distinct(cx, table, &mut columns);
    Relation { source: table.name.text.clone(), name, columns }
}

/// Two columns whose names were cut to the same.
fn distinct(cx: &mut Cx, table: &Table, columns: &mut [Column]) {
    for at in 1..columns.len() {
        let (before, rest) = columns.split_at_mut(at);
        if before.iter().any(|column| column.name == rest[0].name) {
            let new = format!("{}_{at}", rest[0].name.chars().take(40).collect::<String>());
            cx.report.chose(
                table.columns[at].name.at,
                format!("column `{}` is called `{new}`", rest[0].source),
                "another has its name already",
            );
            rest[0].name = new;
        }
    }
}

/// `json` or `jsonb`.
pub(super) fn json(cx: &Cx) -> Target {
    target(
        match cx.choices.json {
            crate::dialect::Json::Jsonb => "jsonb",
            crate::dialect::Json::Json => "json",
        },
        Class::Json,
    )
}

/// Whether a check says that a text is JSON.
fn is_json(table: &Table, column: &model::Column) -> bool {
    table.checks.iter().any(|check| super::shape::needs_json(&check.expr, &|name| column.name.is(name)))
}

/// Whether text of a column compares without regard to case.
fn folds(dialect: Dialect, table: &Table, column: &model::Column) -> bool {
    let own = column.collation.as_ref().map(|(name, _)| name.as_str());
    match dialect {
        Dialect::Sqlite => own.is_some_and(|name| name.eq_ignore_ascii_case("nocase")),
        Dialect::Mysql => {
            let collation = own.or(table.collation.as_deref()).unwrap_or("utf8mb4_0900_ai_ci").to_lowercase();
            collation.ends_with("_ci")
        }
    }
}

fn wants_citext(cx: &Cx, table: &Table, column: &model::Column) -> bool {
    match cx.choices.case_insensitive {
        CaseInsensitive::Auto => cx.dialect == Dialect::Sqlite && folds(cx.dialect, table, column),
        CaseInsensitive::Citext => folds(cx.dialect, table, column),
        CaseInsensitive::Text => false,
    }
}

fn require_citext(cx: &mut Cx, column: &model::Column) {
    let text = "create extension if not exists citext";
    if !cx.pieces.iter().any(|piece| piece.what == "extension `citext`") {
        cx.piece("extension `citext`", column.at, text);
    }
    let why = "it compares without regard to case; the length of such a column is not limited any more";
    cx.report.chose(column.at, "text that compares without regard to case becomes `citext`", why);
}

/// Whether a column counts by itself.
fn is_identity(dialect: Dialect, table: &Table, column: &model::Column) -> bool {
    if dialect == Dialect::Mysql {
        return column.counts;
    }
    // SQLite: the one INTEGER column of the primary key is the row's number, unless it is declared DESC at the column.
    let Some(key) = table.primary() else { return false };
    // One to one: it has the number of the row that it refers to.
    let refers = table.references.iter().any(|one| one.columns.len() == 1 && one.columns[0].is(&column.name.text));
    if table.without_rowid || refers && !column.counts {
        return false;
    }
    let alone = key.parts.len() == 1 && key.parts[0].column().is_some_and(|name| column.name.is(name));
    alone && (column.counts || column.kind.words == "INTEGER" && !column.kind.unsigned && !key.parts[0].descending)
}

/// What refers to a column that counts has its type: an unsigned number that counts is no larger than `bigint`.
fn follow_identities(schema: &Schema, relations: &mut [Relation]) {
    loop {
        let mut changed = false;
        for (at, table) in schema.tables.iter().enumerate() {
            for reference in &table.references {
                changed |= follow(schema, relations, at, reference);
            }
        }
        if !changed {
            return;
        }
    }
}

fn follow(schema: &Schema, relations: &mut [Relation], at: usize, reference: &model::Reference) -> bool {
    let Some(parent) = schema.tables.iter().position(|table| table.name.is(&reference.table.text)) else {
        return false;
    };
    let primary = || {
        let key = schema.tables[parent].keys.iter().find(|key| key.kind == KeyKind::Primary);
        key.and_then(model::Key::plain).unwrap_or_default().into_iter().map(str::to_owned).collect()
    };
    let targets: Vec<String> = match reference.targets.as_slice() {
        [] => primary(),
        names => names.iter().map(|name| name.text.clone()).collect(),
    };
    let mut changed = false;
    for (own, theirs) in reference.columns.iter().zip(targets) {
        let Some(wanted) = relations[parent].column(&theirs).map(|column| (column.sql.clone(), column.class)) else {
            continue;
        };
        let lower = own.text.to_lowercase();
        let found = relations[at].columns.iter_mut().find(|column| column.source.to_lowercase() == lower);
        if let Some(column) = found
            && (column.sql.starts_with("numeric(20") || column.sql == "integer" && column.class == Class::Int)
            && wanted.0 == "bigint"
        {
            (column.sql, column.class) = wanted;
            changed = true;
        }
    }
    changed
}
