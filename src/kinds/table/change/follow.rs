//! Owns how a column gets through the time in which its type is gone: as text.

use super::column::{after_retype, attributes, clause, rewrite};
use super::retype::default_as;
use crate::kinds::ObjectId;
use crate::kinds::table::{Column, Table};
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
    let mut actions = Vec::new();
    let name = after.name.sql();
    // The default comes along where it converts there and back.
    let carried = before.default.as_ref().filter(|_| has(before)).and_then(|default| {
        let text = TypeRef { array: before.ty.array, ..TypeRef::core("text") };
        default_as(cx, &default_as(cx, default, before.name, &text)?, after.name, &after.ty)
    });
    if before.default.is_some() && carried.is_none() {
        let says = format!("drop the default of `{}` of `{}`", after.name, new.name);
        actions.push(clause(new, after, Verb::DropDefault, format!("alter {name} drop default"), says));
    }
    if has(before) {
        actions.extend(through_text(new, before, after));
        actions.extend(attributes(new, &after_retype(before, true), after, cx));
    }
    if carried == after.default {
        return Some(actions);
    }
    if let Some(default) = &after.default {
        let says = format!("set the default of `{}` of `{}` to {}", after.name, new.name, default.text());
        let sql = format!("alter {name} set default {}", default.text());
        actions.push(clause(new, after, Verb::SetDefault, sql, says));
    }
    Some(actions)
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
        format!("alter {name} type {ty} using {name}::{ty}"),
        format!("give column `{}` of `{}` the new {ty}", after.name, table.name),
    );
    tighten.losses.push(Loss::Rows {
        what: format!("every value of `{}` of `{}` fits {ty}", after.name, table.name),
        query: format!("select {name} from {} where {name} is not null", table.name),
    });
    [loosen, tighten]
}
