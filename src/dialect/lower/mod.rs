//! Says a dump's model in PostgreSQL's words. What is PostgreSQL's to judge (whether an expression has a type, a function can be
//! found, keys fit) is left to who runs the pieces: a wish that is refused is left out, and said.

mod default;
mod expr;
mod format;
mod function;
mod index;
mod mysql_types;
mod names;
mod pattern;
mod query;
mod scope;
mod shape;
mod sqlite_types;
mod table;
mod touch;
mod types;

use super::model::Schema;
use super::report::Report;
use super::{Choices, Dialect, Part, Piece, Translation};
use crate::source::Span;
use names::Names;
use scope::Relation;

/// What all of it needs.
struct Cx {
    dialect: Dialect,
    choices: Choices,
    report: Report,
    names: Names,
    pieces: Vec<Piece>,
    /// Comments of keys, which come when the keys are there.
    comments: Vec<(String, Span, String)>,
}

impl Cx {
    fn piece(&mut self, what: impl Into<String>, at: Span, text: impl Into<String>) {
        self.pieces.push(Piece { what: what.into(), at, parts: vec![Part::Fixed(text.into())], waits: false });
    }
}

/// The model as PostgreSQL's statements.
pub(super) fn lower(mut schema: Schema, dialect: Dialect, choices: Choices) -> Translation {
    let mut cx = Cx {
        dialect,
        choices,
        report: Report::new(std::mem::take(&mut schema.findings)),
        names: Names::default(),
        pieces: Vec::new(),
        comments: Vec::new(),
    };
    shadows(&mut schema);
    cx.names = Names::new(&schema, dialect, choices.names, &mut cx.report);
    let relations = types::decide(&schema, &mut cx);
    for sequence in &schema.sequences {
        let name = cx.names.table(&sequence.name.text);
        let quoted = crate::name::Ident::new(&name).sql();
        cx.piece(format!("sequence `{name}`"), sequence.at, format!("create sequence {quoted}{}", sequence.options));
    }
    for (table, relation) in schema.tables.iter().zip(&relations) {
        table::table(&mut cx, table, relation);
    }
    for (table, relation) in schema.tables.iter().zip(&relations) {
        index::indexes(&mut cx, table, relation);
    }
    for (table, relation) in schema.tables.iter().zip(&relations) {
        table::references(&mut cx, table, relation, &relations);
    }
    for (what, at, text) in std::mem::take(&mut cx.comments) {
        cx.piece(what, at, text);
    }
    touch::triggers(&mut cx, &schema, &relations);
    views(&mut cx, &schema, &relations);
    differences(&mut cx, &schema, &relations);
    Translation { pieces: cx.pieces, findings: cx.report.finish() }
}

/// Tables in which SQLite's virtual ones keep what they hold.
fn shadows(schema: &mut Schema) {
    let ends = |module: &str| -> &[&str] {
        match module {
            "fts5" => &["_data", "_idx", "_content", "_docsize", "_config"],
            "fts3" | "fts4" => &["_segments", "_segdir", "_content", "_docsize", "_stat"],
            "rtree" | "rtree_i32" | "geopoly" => &["_node", "_parent", "_rowid"],
            _ => &[],
        }
    };
    let virtuals = std::mem::take(&mut schema.virtuals);
    let is_shadow = |name: &str| {
        let of = |(own, module): &(String, String)| {
            name.strip_prefix(own.as_str()).is_some_and(|end| ends(module).contains(&end))
        };
        virtuals.iter().any(of)
    };
    schema.tables.retain(|table| !is_shadow(&table.name.text));
}

fn views(cx: &mut Cx, schema: &Schema, relations: &[Relation]) {
    for view in &schema.views {
        let name = cx.names.table(&view.name.text);
        let what = format!("view `{name}`");
        match query::query(cx, relations, &view.query) {
            Ok(query) => {
                let columns =
                    view.columns.iter().map(|column| names::quote(&cx.names.folded(column))).collect::<Vec<_>>();
                let columns = if columns.is_empty() { String::new() } else { format!(" ({})", columns.join(", ")) };
                let check = view.check.map_or(String::new(), |kind| format!(" with {kind} check option"));
                let mut parts = vec![Part::Fixed(format!("create view {}{columns}", names::quote(&name)))];
                if view.invoker {
                    let what = format!("`sql security invoker` of {what}");
                    let text = " with (security_invoker = true)".to_owned();
                    parts.push(Part::Optional(crate::dialect::Wish { text, what, at: view.at }));
                }
                parts.push(Part::Fixed(format!(" as\n{query}{check}")));
                cx.pieces.push(Piece { what, at: view.at, parts, waits: true });
            }
            Err(no) => cx.report.lost(view.at, &what, &no.why, super::read::REWRITE),
        }
    }
}

/// What holds for the whole of a database, said once.
fn differences(cx: &mut Cx, schema: &Schema, relations: &[Relation]) {
    if let Some((count, at)) = schema.rows {
        let statements = if count == 1 {
            "1 statement that changes rows was"
        } else {
            &format!("{count} statements that change rows were")
        };
        let help = "copy the rows when the schema is there";
        cx.report.chose(at, format!("{statements} passed over"), help);
    }
    let Some(first) = schema.tables.first() else { return };
    let identities =
        schema.tables.iter().zip(relations).flat_map(|(table, relation)| table.columns.iter().zip(&relation.columns));
    for (source, _) in identities.filter(|(_, column)| column.identity) {
        let why = "when rows are copied, let each go on after its last value: docs/coming-from.md has the statement";
        cx.report.chose(source.at, "an identity column begins at 1", why);
    }
    match cx.dialect {
        Dialect::Sqlite => {
            let sorts = "write `collate \"C\"` at a column whose order must stay";
            cx.report.chose(first.at, "text is sorted as the database's collation says: SQLite sorts by bytes", sorts);
            if let Some(key) = schema.tables.iter().find_map(nullable_key) {
                let why = "rows with a null there are found when they are copied";
                let what = "columns of a primary key may not be null: SQLite lets them be, but for INTEGER PRIMARY KEY, STRICT and WITHOUT ROWID";
                cx.report.chose(key, what, why);
            }
            if let Some(loose) = schema.tables.iter().find(|table| !table.strict) {
                let why = "rows that do not fit are found when they are copied";
                let what = "types and lengths hold now: SQLite keeps any value in any column, but for STRICT tables";
                cx.report.chose(loose.at, what, why);
            }
            if let Some(one) = schema.tables.iter().find_map(|table| table.references.first()) {
                let why = "rows without a parent are found when they are copied";
                cx.report.chose(
                    one.at,
                    "foreign keys always hold now: SQLite only looks at them after `PRAGMA foreign_keys = ON`",
                    why,
                );
            }
        }
        Dialect::Mysql => {
            let why =
                "where that matters: `[import] case_insensitive = \"citext\"` in schemac.toml, or an index on lower(…)";
            let what =
                "text compares by its letters now: most collations of MySQL take `A` for `a`, and pass over accents";
            if cx.choices.case_insensitive != super::CaseInsensitive::Citext {
                cx.report.chose(first.at, what, why);
            }
        }
    }
}

/// A primary key of which a column may be null in SQLite.
fn nullable_key(table: &crate::dialect::model::Table) -> Option<Span> {
    let key = table.primary().filter(|_| !table.strict && !table.without_rowid)?;
    let null =
        |name: &str| table.columns.iter().any(|one| one.name.is(name) && !one.not_null && one.kind.words != "INTEGER");
    key.parts.iter().filter_map(|part| part.column()).any(null).then_some(key.at)
}
