//! Owns which annotations are done: the chain holds what they asked for.

use super::losses::allows;
use super::project::Planned;
use crate::catalog::type_object;
use crate::diag::Diagnostic;
use crate::kinds::table::Table;
use crate::kinds::{ObjectId, ObjectKind};
use crate::name::{Ident, QualifiedName};
use crate::sdl::{AllowHint, DropHint, RenameHint};
use crate::source::Span;
use crate::sql::ast::ObjectType;

/// Where the annotations stand that have nothing left to say.
pub fn done_annotations(planned: &Planned) -> Vec<Span> {
    let renames = planned.hints.renames.iter().filter(|hint| renamed(planned, hint)).map(|hint| hint.span);
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
    fills.chain(casts).chain(drops.map(|hint| ("@drop", hint.span))).chain(allows).collect()
}

fn renamed(planned: &Planned, hint: &RenameHint) -> bool {
    let lineage = planned.now.lineage();
    let id = match hint.kind {
        ObjectType::Schema => ObjectId::new(ObjectKind::Schema, Ident::EMPTY, hint.name.name),
        ObjectType::Sequence => ObjectId::new(ObjectKind::Sequence, hint.name.schema, hint.name.name),
        ObjectType::Index => ObjectId::new(ObjectKind::Index, hint.name.schema, hint.name.name),
        ObjectType::Type | ObjectType::Domain => {
            let candidates = type_object(hint.name.schema, hint.name.name);
            match candidates.iter().find(|id| planned.now.has(**id)) {
                Some(id) => *id,
                None => return false,
            }
        }
        _ => ObjectId::table(hint.name),
    };
    match &hint.part {
        Some(part) => lineage.part_was(id, part, hint.from.name.as_str()),
        None => {
            let schema = if hint.from.schema.is_empty() { hint.name.schema } else { hint.from.schema };
            planned.now.has(id) && lineage.was(id, QualifiedName::new(schema, hint.from.name))
        }
    }
}

/// Whether a column is in the chain as the schema has it.
fn settled(planned: &Planned, table: QualifiedName, column: Ident) -> bool {
    let find = |catalog: &crate::catalog::Catalog| {
        catalog.find::<Table>(ObjectId::table(table)).and_then(|table| table.column(column)).cloned()
    };
    match (find(&planned.now), find(&planned.wanted)) {
        (Some(now), Some(wanted)) => now.ty == wanted.ty && now.not_null == wanted.not_null,
        _ => false,
    }
}

fn dropped(planned: &Planned, hint: &DropHint) -> bool {
    let there = |catalog: &crate::catalog::Catalog| match hint.column {
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
