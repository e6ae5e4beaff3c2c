//! Owns how one run finds several mistakes of a table: the member that is wrong is taken out, and the rest is tried again.

use crate::name::Ident;
use crate::replay::Refusal;
use crate::sdl::Item;
use crate::sql::ast::{StatementNode, TableElement};

/// What was taken out.
pub(super) enum Pruned {
    /// A column: what misses it elsewhere is an echo.
    Column(Ident),
    /// A constraint.
    Constraint,
}

/// Takes the member of a table out that a refusal points at; none where it points at no member.
pub(super) fn prune(item: &mut Item, refusal: &Refusal) -> Option<Pruned> {
    let at = refusal.at.filter(|at| *at != 0)?;
    let StatementNode::CreateTable(create) = &mut item.statement.node else { return None };
    // Members stand one after the other: the wrong one is the last that begins before the place. Those that come from a
    // mixin are in another part of the file, or in another file, and are found by being nearest.
    let (index, _) = create
        .elements
        .iter()
        .enumerate()
        .map(|(index, element)| (index, place(element)))
        .filter(|(_, start)| *start <= at && *start != 0)
        .max_by_key(|(_, start)| *start)?;
    match create.elements.remove(index) {
        TableElement::Column(column) => Some(Pruned::Column(column.name)),
        TableElement::Constraint(_) | TableElement::Like { .. } => Some(Pruned::Constraint),
    }
}

fn place(element: &TableElement) -> u32 {
    match element {
        TableElement::Column(column) => column.at,
        TableElement::Constraint(constraint) => constraint.at,
        TableElement::Like { .. } => 0,
    }
}
