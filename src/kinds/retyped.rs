//! Owns which columns get another type in a plan: PostgreSQL refuses that while views, triggers and policies use them.

use super::enum_::enum_is_remade;
use super::{Object, ObjectId};
use crate::catalog::Catalog;
use crate::name::{Ident, QualifiedName};
use crate::plan::DiffCx;
use crate::types::TypeRef;

/// Whether a column of a table or view has another type or collation afterwards, or a type of that name which is made anew.
pub(super) fn is_retyped(cx: &DiffCx<'_>, of: ObjectId, column: Ident) -> bool {
    match (shape(cx.old, of, column), shape(cx.new, of, column)) {
        (Some(old), Some(new)) => old != new || enum_is_remade(cx, &new.0),
        _ => false,
    }
}

/// The first of these columns that is.
pub(super) fn first_retyped(
    cx: &DiffCx<'_>,
    mut used: impl Iterator<Item = (ObjectId, Option<Ident>)>,
) -> Option<(ObjectId, Ident)> {
    used.find_map(|(of, column)| column.filter(|column| is_retyped(cx, of, *column)).map(|column| (of, column)))
}

fn shape(catalog: &Catalog, of: ObjectId, column: Ident) -> Option<(TypeRef, Option<QualifiedName>)> {
    match catalog.get(of)? {
        Object::Table(table) => table.column(column).map(|one| (one.ty.clone(), one.collation())),
        Object::View(view) => view.column(column).map(|one| (one.ty.clone(), one.collation)),
        _ => None,
    }
}
