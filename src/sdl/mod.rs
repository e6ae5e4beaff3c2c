//! The language: `schema/*.sdl` in, the statements that would create what it declares out. The only door to pest.
//!
//! A scanner cuts a file into units, pest parses a unit at a time, [`lower`] makes statements of
//! [`crate::sql::ast`] of them, with the place each came from. What the statements mean is replay's business.

mod annotation;
mod format;
mod hints;
mod lower;
mod parse;
mod print;
mod scan;

pub use annotation::without;
pub use format::format;
pub use hints::{AllowHint, CastHint, DropHint, FillHint, Hints, LabelHint, RenameHint};
pub use print::print;

use std::sync::Arc;

use crate::diag::Diagnostic;
use crate::name::Ident;
use crate::source::{FileId, SourceMap, Span};
use crate::sql::ast::Statement;

/// What the SDL of a project declares.
#[derive(Debug, Default)]
pub struct Declared {
    /// The statements that would create it, in no order that matters.
    pub items: Vec<Item>,
    /// What annotations say about the change.
    pub hints: Hints,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
    /// Pieces of SQL that were parsed before: a schema says the same few types and defaults over and over.
    memo: lower::Memo,
}

/// One declared thing, as the statement that would create it.
#[derive(Debug)]
pub struct Item {
    /// The statement. Offsets in it plus `shift` are offsets in the file.
    pub statement: Statement,
    /// See `statement`.
    pub shift: i64,
    /// The text that the statement's own range counts in.
    pub text: Arc<str>,
    /// Where it is declared.
    pub span: Span,
    /// The schema block that it stands in.
    pub schema: Option<Ident>,
}

/// Reads all files of a project's SDL.
pub fn read(files: &[FileId], sources: &SourceMap) -> Declared {
    let mut declared = Declared::default();
    let mut mixins = lower::Mixins::default();
    let is_sql = |file: &&FileId| sources.file(**file).name.ends_with(".sql");
    for file in files.iter().filter(is_sql) {
        lower::sql(*file, &sources.file(*file).text, &mut declared);
    }
    let scanned: Vec<_> = files
        .iter()
        .filter(|file| !is_sql(file))
        .map(|file| (*file, scan::scan(*file, &sources.file(*file).text, &mut declared.diagnostics)))
        .collect();
    for (file, one) in &scanned {
        lower::gather_mixins(*file, one, &mut mixins, &mut declared);
    }
    for (file, one) in scanned {
        lower::file(file, one, &mixins, &mut declared);
    }
    mixins.report_unused(&mut declared);
    declared
}
