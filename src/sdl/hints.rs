//! Owns what annotations say. They speak of the change, never of the state.

use crate::name::{Ident, QualifiedName};
use crate::source::Span;
use crate::sql::ast::{ObjectType, SqlText};

/// All annotations of a project.
#[derive(Debug, Default)]
pub struct Hints {
    /// `@was`.
    pub renames: Vec<RenameHint>,
    /// `@fill`.
    pub fills: Vec<FillHint>,
    /// `@cast`.
    pub casts: Vec<CastHint>,
    /// `@drop`.
    pub drops: Vec<DropHint>,
    /// `@allow`.
    pub allows: Vec<AllowHint>,
    /// `@takes` and `@down` of labels.
    pub labels: Vec<LabelHint>,
}

/// What becomes of rows whose label goes: up, those of the labels that `@takes` names; down, those of a new label.
#[derive(Debug, Clone)]
pub struct LabelHint {
    /// The enum.
    pub of: QualifiedName,
    /// The label that goes.
    pub from: Box<str>,
    /// The label that its rows get.
    pub to: Box<str>,
    /// It is said of the way down.
    pub down: bool,
    /// Where.
    pub span: Span,
}

/// `@was`: what something was called before.
#[derive(Debug, Clone)]
pub struct RenameHint {
    /// What it is on.
    pub kind: ObjectType,
    /// The object, or the table of a column, the enum of a label.
    pub name: QualifiedName,
    /// The column or label, where it is on one.
    pub part: Option<Box<str>>,
    /// The old name; the schema is empty where none is written.
    pub from: QualifiedName,
    /// The input types of the routine that it is on, in brackets, where the old name has some: only that overload is meant.
    pub overload: Option<Ident>,
    /// Where.
    pub span: Span,
}

/// `@fill`: what rows that exist get in a column that may not be null.
#[derive(Debug, Clone)]
pub struct FillHint {
    /// The table.
    pub table: QualifiedName,
    /// The column.
    pub column: Ident,
    /// The value.
    pub value: SqlText,
    /// Where.
    pub span: Span,
}

/// `@cast`: how values become another type, and back.
#[derive(Debug, Clone)]
pub struct CastHint {
    /// The table.
    pub table: QualifiedName,
    /// The column.
    pub column: Ident,
    /// Up.
    pub up: SqlText,
    /// Down.
    pub down: Option<SqlText>,
    /// Where.
    pub span: Span,
}

/// `@drop`: a loss that is meant.
#[derive(Debug, Clone)]
pub struct DropHint {
    /// What goes: `column`, `table`, …
    pub kind: Box<str>,
    /// The object, or the table of a column.
    pub name: QualifiedName,
    /// The column, where it is one.
    pub column: Option<Ident>,
    /// Why.
    pub reason: Box<str>,
    /// What the down gives to rows that have no value any more.
    pub value: Option<SqlText>,
    /// Where.
    pub span: Span,
}

/// `@allow`: a loss that is meant, of what stays.
#[derive(Debug, Clone)]
pub struct AllowHint {
    /// The rule: `change-type`, …
    pub rule: Box<str>,
    /// The object as the plan names it: `task.note`.
    pub object: Box<str>,
    /// Why.
    pub reason: Box<str>,
    /// Where.
    pub span: Span,
}
