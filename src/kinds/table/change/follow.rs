//! Owns how a column gets through the time in which its type is gone: as text.

use super::column::{add, after_retype, attributes, clause, default_change, drop, drop_default, rewrite};
use super::retype::{default_as, type_and_collation};
use crate::catalog::SqlExpr;
use crate::kinds::enum_::enum_is_remade;
use crate::kinds::table::{Column, Table};
use crate::kinds::{ObjectId, ObjectKind};
use crate::name::Ident;
use crate::plan::{Action, DiffCx, Loss, Verb};
use crate::types::TypeRef;

/// What lets a column let go of a type that is made anew, and take the new one; none where it cannot.
pub(super) fn follow(old: &Table, new: &Table, column: Ident, ty: ObjectId, cx: &DiffCx<'_>) -> Option<Vec<Action>> {
    let (before, after) = (old.column(column)?, new.column(column)?);
    if before.generated().is_some() || after.generated().is_some() {
        return None;
    }
    let has = |column: &Column| (column.ty.schema, column.ty.name) == (ty.schema, ty.name);
    if has(before) != has(after) {
        return None;
    }
    let mut actions = readers(old, new, before.name, cx);
    // The default comes along where it converts there and back.
    let stays = |default: &&SqlExpr| !default.refs().iter().any(|id| is_remade(cx, *id));
    let carried = before.default.as_ref().filter(|_| has(before)).filter(stays).and_then(|default| {
        let text = TypeRef { array: before.ty.array, ..TypeRef::core("text") };
        default_as(cx, &default_as(cx, default, before.name, &text)?, after.name, &after.ty)
    });
    if before.default.is_some() && carried.is_none() {
        actions.push(drop_default(new, after));
    }
    if has(before) {
        actions.extend(through_text(new, before, after));
        actions.extend(attributes(new, &after_retype(before, true), after, cx));
    }
    actions.extend(default_change(new, after, carried.as_ref()));
    Some(actions)
}

/// Generated columns that read the column, and stay as they are: they go and come again around the time.
fn readers(old: &Table, new: &Table, column: Ident, cx: &DiffCx<'_>) -> Vec<Action> {
    let reads = |one: &&Column| one.generated().is_some_and(|generated| generated.expr.columns().contains(&column));
    let stay = old.columns.iter().filter(reads).filter_map(|one| new.column(one.name).filter(|after| *after == one));
    stay.flat_map(|one| std::iter::once(drop(old, one)).chain(add(new, one, cx))).collect()
}

/// Whether an enum is made anew beside the old one: a default that has a label of the old one holds on to it.
fn is_remade(cx: &DiffCx<'_>, id: ObjectId) -> bool {
    id.kind == ObjectKind::Enum
        && enum_is_remade(cx, &TypeRef { schema: id.schema, name: id.name, ..TypeRef::core("text") })
}

fn through_text(table: &Table, before: &Column, after: &Column) -> [Action; 2] {
    let (name, ty) = (after.name.sql(), after.ty.short());
    let text = if before.ty.array { "text[]" } else { "text" };
    let mut loosen = clause(
        table,
        after,
        Verb::Loosen,
        format!("alter {name} type {text} using {name}::{text}"),
        format!("keep `{}` of `{}` as text meanwhile", after.name, table.name),
    );
    loosen.losses.push(rewrite(table));
    let mut tighten = clause(
        table,
        after,
        Verb::Type,
        format!("alter {name} type {} using {name}::{ty}", type_and_collation(after)),
        format!("give column `{}` of `{}` the new {ty}", after.name, table.name),
    );
    tighten.losses.push(Loss::Rows {
        what: format!("every value of `{}` of `{}` fits {ty}", after.name, table.name),
        query: format!("select {name} from {} where {name} is not null", table.name),
    });
    [loosen, tighten]
}
