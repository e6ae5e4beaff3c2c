//! Owns which columns get another type in a plan: PostgreSQL refuses that while views, triggers and policies use them.

use super::composite::Composite;
use super::enum_::enum_is_remade;
use super::table::Column;
use super::{Object, ObjectId};
use crate::catalog::{Catalog, each_expr};
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

/// The table or composite type that is a type of rows, if one of its columns gets another type, or a value for each row.
pub(super) fn rewritten_row(cx: &DiffCx<'_>, ty: &TypeRef) -> Option<QualifiedName> {
    let name = QualifiedName::new(ty.schema, ty.name);
    let (table, composite) = (ObjectId::table(name), Composite::id_of(name));
    let found = match (cx.old.get(table), cx.new.get(table), cx.old.get(composite)) {
        (Some(Object::Table(old)), Some(Object::Table(new)), _) => {
            let value = |one: &Column| one.default.is_some() || one.generated().is_some() || one.identity().is_some();
            let comes = |one: &Column| old.column(one.name).is_none() && value(one);
            old.columns.iter().any(|one| is_retyped(cx, table, one.name)) || new.columns.iter().any(comes)
        }
        (_, _, Some(Object::Composite(old))) => old.attributes.iter().any(|one| is_retyped(cx, composite, one.name)),
        _ => false,
    };
    found.then_some(name)
}

/// Why an object of a table does not live through what becomes of a column or type: it has an expression that is beyond
/// analysis, whose constants are of the old type.
pub(super) fn beyond_broken(object: &Object, table: ObjectId, cx: &DiffCx<'_>) -> Option<String> {
    let mut found = None;
    each_expr(object, &mut |expr| {
        if expr.print().is_some() || found.is_some() {
            return;
        }
        let column = expr.columns().iter().find(|column| is_retyped(cx, table, **column));
        let ty = expr.refs().iter().find(|id| is_another_type(cx, **id));
        found = match (column, ty) {
            (Some(column), _) => Some(format!("the type of `{column}` of `{}` changes", table.name)),
            (None, Some(ty)) => Some(format!("{ty} changes")),
            (None, None) => None,
        };
    });
    found
}

/// Whether values of a user's type are others afterwards.
fn is_another_type(cx: &DiffCx<'_>, id: ObjectId) -> bool {
    match (cx.old.get(id), cx.new.get(id)) {
        (Some(Object::Composite(old)), Some(Object::Composite(new))) => old != new,
        (Some(Object::Enum(one)), Some(_)) => enum_is_remade(cx, &TypeRef::row(one.name)),
        _ => false,
    }
}

fn shape(catalog: &Catalog, of: ObjectId, column: Ident) -> Option<(TypeRef, Option<QualifiedName>)> {
    match catalog.get(of)? {
        Object::Table(table) => table.column(column).map(|one| (one.ty.clone(), one.collation())),
        Object::View(view) => view.column(column).map(|one| (one.ty.clone(), one.collation)),
        Object::Composite(one) => {
            one.attributes.iter().find(|one| one.name == column).map(|one| (one.ty.clone(), one.collation))
        }
        _ => None,
    }
}
