//! Owns which annotations are done: the chain holds what they asked for.

use super::guide::is_done;
use super::losses::allows;
use super::project::Planned;
use crate::catalog::Catalog;
use crate::diag::Diagnostic;
use crate::kinds::ObjectId;
use crate::kinds::enum_::Enum;
use crate::kinds::table::Table;
use crate::name::{Ident, QualifiedName};
use crate::sdl::{AllowHint, DropHint, LabelHint};
use crate::source::Span;

/// Where the annotations stand that have nothing left to say.
pub fn done_annotations(planned: &Planned) -> Vec<Span> {
    let renames = planned
        .hints
        .renames
        .iter()
        .filter(|hint| is_done(hint, &planned.hints, &planned.now, &planned.wanted))
        .map(|hint| hint.span);
    renames.chain(stale(planned).into_iter().map(|(_, span)| span)).collect()
}

/// Values and losses that were used up, or never had anything to do: a later change would not be what they were meant for.
pub fn stale_annotations(planned: &Planned) -> Vec<Diagnostic> {
    let warning = |(word, span): (&str, Span)| {
        let message = format!("`{word}` has nothing left to do");
        Diagnostic::warning("stale", span, message).help("`schemac fmt --clean` takes it away")
    };
    stale(planned).into_iter().map(warning).collect()
}

fn stale(planned: &Planned) -> Vec<(&'static str, Span)> {
    let hints = &planned.hints;
    let fills = hints.fills.iter().filter(|hint| settled(planned, hint.table, hint.column));
    let casts = hints.casts.iter().filter(|hint| settled(planned, hint.table, hint.column));
    let drops = hints.drops.iter().filter(|hint| dropped(planned, hint));
    let lost =
        |hint: &&AllowHint| planned.up.statements.iter().flat_map(|one| &one.losses).any(|loss| allows(hint, loss));
    let allows = hints.allows.iter().filter(|hint| !lost(hint)).map(|hint| ("@allow", hint.span));
    let fills = fills.map(|hint| ("@fill", hint.span));
    let casts = casts.map(|hint| ("@cast", hint.span));
    let labels = hints.labels.iter().filter(|hint| labelled(planned, hint));
    let labels = labels.map(|hint| (if hint.down { "@down" } else { "@takes" }, hint.span));
    fills.chain(casts).chain(labels).chain(drops.map(|hint| ("@drop", hint.span))).chain(allows).collect()
}

/// A `@takes` whose label is gone from the chain as well, a `@down` whose label is in it.
fn labelled(planned: &Planned, hint: &LabelHint) -> bool {
    let has = |catalog: &Catalog, label: &str| {
        catalog.find::<Enum>(Enum::id_of(hint.of)).is_some_and(|one| one.labels.iter().any(|other| **other == *label))
    };
    let known = planned.now.has(Enum::id_of(hint.of));
    known && if hint.down { has(&planned.now, &hint.from) } else { !has(&planned.now, &hint.from) }
}

/// Whether a column is in the chain as the schema has it.
fn settled(planned: &Planned, table: QualifiedName, column: Ident) -> bool {
    let find = |catalog: &Catalog| {
        catalog.find::<Table>(ObjectId::table(table)).and_then(|table| table.column(column)).cloned()
    };
    match (find(&planned.now), find(&planned.wanted)) {
        (Some(now), Some(wanted)) => now.ty == wanted.ty && now.not_null == wanted.not_null,
        _ => false,
    }
}

fn dropped(planned: &Planned, hint: &DropHint) -> bool {
    let there = |catalog: &Catalog| match hint.column {
        Some(column) => {
            catalog.find::<Table>(ObjectId::table(hint.name)).is_some_and(|table| table.column(column).is_some())
        }
        None => catalog.iter().any(|(id, _)| {
            id.kind.word() == &*hint.kind
                && (id.qualified() == hint.name || id.schema.is_empty() && id.name == hint.name.name)
        }),
    };
    !there(&planned.now) && !there(&planned.wanted)
}
