//! Owns what a dump declares, in the dump's own terms, after its ALTERs.

use sqlparser::ast::{Expr, Query};

use crate::diag::Diagnostic;
use crate::source::Span;

/// All of a dump.
#[derive(Debug, Default)]
pub(super) struct Schema {
    pub(super) tables: Vec<Table>,
    pub(super) views: Vec<View>,
    pub(super) sequences: Vec<Sequence>,
    /// Virtual tables of SQLite with their modules: their shadows are tables in the dump.
    pub(super) virtuals: Vec<(String, String)>,
    /// What could not be read, and what has no equivalent.
    pub(super) findings: Vec<Diagnostic>,
    /// Statements that change rows, and the first of them.
    pub(super) rows: Option<(u32, Span)>,
}

impl Schema {
    /// A table by its name, without regard to case where no table has exactly that one.
    pub(super) fn table(&mut self, name: &str) -> Option<&mut Table> {
        let exact = self.tables.iter().position(|table| table.name.text == name);
        let found = exact.or_else(|| self.tables.iter().position(|table| table.name.is(name)))?;
        self.tables.get_mut(found)
    }
}

/// A name, as it is written.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) text: String,
    pub(super) quoted: bool,
    pub(super) at: Span,
}

impl Name {
    /// Whether it is another, without regard to case.
    pub(super) fn is(&self, other: &str) -> bool {
        self.text == other || self.text.to_lowercase() == other.to_lowercase()
    }
}

/// A table.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) name: Name,
    pub(super) columns: Vec<Column>,
    pub(super) keys: Vec<Key>,
    pub(super) references: Vec<Reference>,
    pub(super) checks: Vec<Check>,
    pub(super) comment: Option<String>,
    pub(super) collation: Option<String>,
    pub(super) strict: bool,
    /// WITHOUT ROWID.
    pub(super) without_rowid: bool,
    pub(super) at: Span,
}

impl Table {
    /// A column by its name, without regard to case.
    pub(super) fn column(&mut self, name: &str) -> Option<&mut Column> {
        self.columns.iter_mut().find(|column| column.name.is(name))
    }

    /// Its primary key.
    pub(super) fn primary(&self) -> Option<&Key> {
        self.keys.iter().find(|key| key.kind == KeyKind::Primary)
    }
}

/// A column.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) name: Name,
    pub(super) kind: SourceType,
    pub(super) not_null: bool,
    pub(super) default: Option<(Expr, Span)>,
    pub(super) generated: Option<Generated>,
    /// AUTO_INCREMENT, AUTOINCREMENT.
    pub(super) counts: bool,
    /// ON UPDATE CURRENT_TIMESTAMP.
    pub(super) touched: Option<Span>,
    pub(super) comment: Option<String>,
    pub(super) collation: Option<(String, Span)>,
    pub(super) at: Span,
}

/// A generated column's expression.
#[derive(Clone, Debug)]
pub(super) struct Generated {
    pub(super) expr: Expr,
    pub(super) stored: bool,
    pub(super) at: Span,
}

/// A type as it is written.
#[derive(Clone, Debug)]
pub(super) struct SourceType {
    /// Its words in upper case, without arguments and modifiers; empty where there are none.
    pub(super) words: String,
    /// Numbers between its brackets.
    pub(super) args: Vec<String>,
    /// Strings between its brackets: the labels of ENUM and SET.
    pub(super) labels: Vec<String>,
    pub(super) unsigned: bool,
    pub(super) zerofill: bool,
    pub(super) at: Span,
}

/// A key or an index.
#[derive(Clone, Debug)]
pub(super) struct Key {
    pub(super) kind: KeyKind,
    pub(super) name: Option<Name>,
    pub(super) parts: Vec<KeyPart>,
    pub(super) predicate: Option<Expr>,
    /// WITHOUT OVERLAPS of MariaDB.
    pub(super) periods: bool,
    pub(super) comment: Option<String>,
    /// Whether it is a statement of its own, so that its name is the schema's.
    pub(super) alone: bool,
    pub(super) at: Span,
}

impl Key {
    /// Its columns' names, where it has nothing else.
    pub(super) fn plain(&self) -> Option<Vec<&str>> {
        let plain = |part: &KeyPart| part.length.is_none() && part.collation.is_none();
        self.parts.iter().map(|part| part.column().filter(|_| plain(part))).collect()
    }
}

/// What a key is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum KeyKind {
    Primary,
    Unique,
    Index,
    FullText,
    Spatial,
}

/// A part of a key.
#[derive(Clone, Debug)]
pub(super) struct KeyPart {
    pub(super) expr: Expr,
    /// How many characters of it count.
    pub(super) length: Option<u32>,
    pub(super) descending: bool,
    pub(super) collation: Option<String>,
    /// AUTOINCREMENT.
    pub(super) counts: bool,
}

impl KeyPart {
    /// The column that it is.
    pub(super) fn column(&self) -> Option<&str> {
        match &self.expr {
            Expr::Identifier(name) => Some(&name.value),
            _ => None,
        }
    }
}

/// A foreign key.
#[derive(Clone, Debug)]
pub(super) struct Reference {
    pub(super) name: Option<Name>,
    pub(super) columns: Vec<Name>,
    pub(super) table: Name,
    /// Empty: the primary key.
    pub(super) targets: Vec<Name>,
    /// ON DELETE and ON UPDATE, MATCH and DEFERRABLE, as PostgreSQL writes them.
    pub(super) tail: String,
    /// Whether it stands at a column, where MySQL overlooks it.
    pub(super) inline: bool,
    pub(super) at: Span,
}

/// A check.
#[derive(Clone, Debug)]
pub(super) struct Check {
    pub(super) name: Option<Name>,
    pub(super) expr: Expr,
    pub(super) enforced: bool,
    pub(super) at: Span,
}

/// A view.
#[derive(Debug)]
pub(super) struct View {
    pub(super) name: Name,
    pub(super) columns: Vec<Name>,
    pub(super) query: Box<Query>,
    pub(super) check: Option<&'static str>,
    /// SQL SECURITY INVOKER.
    pub(super) invoker: bool,
    pub(super) at: Span,
}

/// A sequence of MariaDB, as PostgreSQL writes its options.
#[derive(Debug)]
pub(super) struct Sequence {
    pub(super) name: Name,
    pub(super) options: String,
    pub(super) at: Span,
}
