//! What a table that gets its columns from others asks of a plan: partitions, children, tables of a type.

use super::column;
use crate::catalog::Catalog;
use crate::kinds::ObjectId;
use crate::kinds::constraint::Constraint;
use crate::kinds::table::{Column, PartitionBy, PartitionOf, Table, composite_columns, merged_columns};
use crate::plan::{Action, DiffCx, Lock, Loss, Verb};

/// What stands after the name of a new partition.
pub(super) fn partition_sql(table: &Table, of: &PartitionOf, constraints: &[&Constraint], cx: &DiffCx<'_>) -> String {
    let body = typeless(table, constraints, cx);
    format!("partition of {}{body} {}", of.parent.qualified(), of.bound.text)
}

/// What stands after the name of a new table of a type.
pub(super) fn typed_sql(table: &Table, ty: ObjectId, constraints: &[&Constraint], cx: &DiffCx<'_>) -> String {
    format!("of {}{}", ty.qualified(), typeless(table, constraints, cx))
}

fn typeless(table: &Table, constraints: &[&Constraint], cx: &DiffCx<'_>) -> String {
    let mut lines: Vec<String> =
        own_columns(table, cx.new).map(|(column, parent)| own_options(column, &parent)).collect();
    lines.extend(constraints.iter().map(|one| one.clause(true)));
    if lines.is_empty() { String::new() } else { format!(" (\n  {}\n)", lines.join(",\n  ")) }
}

/// Tables in a list.
pub(super) fn list(tables: &[ObjectId]) -> String {
    tables.iter().map(|id| id.qualified().to_string()).collect::<Vec<_>>().join(", ")
}

/// The columns that a table gets from others: its parent's, its parents', its type's.
fn given(table: &Table, catalog: &Catalog) -> Vec<Column> {
    if let Some(of) = table.partition_of() {
        return catalog.find::<Table>(of.parent).map(|parent| parent.columns.clone()).unwrap_or_default();
    }
    if let Some(ty) = table.of_type() {
        return composite_columns(catalog, ty);
    }
    let parents: Vec<&Table> = table.parents().iter().filter_map(|id| catalog.find::<Table>(*id)).collect();
    merged_columns(&parents, false).map(|all| all.into_iter().map(|one| one.column).collect()).unwrap_or_default()
}

/// A column as CREATE TABLE leaves it.
pub(super) fn as_given(table: &Table, column: &Column, catalog: &Catalog) -> Column {
    let above = given(table, catalog).into_iter().find(|one| one.name == column.name);
    match above.filter(|_| column.is_inherited()) {
        Some(above) => above,
        None => column::as_created(column),
    }
}

/// ` default null`, where the column would get its parents' default.
pub(super) fn no_default(table: &Table, column: &Column, cx: &DiffCx<'_>) -> &'static str {
    let has = |one: &Column| one.name == column.name && one.default.is_some();
    let hides = column.default.is_none() && given(table, cx.new).iter().any(has);
    if hides && table.partition_of().is_none() { " default null" } else { "" }
}

/// Whether a column that is there would become, or stop being, the table's own beside its parents'.
pub(super) fn changes_hands(column: &Column, new: &Table) -> bool {
    new.column(column.name).is_some_and(|other| other.is_inherited() != column.is_inherited())
}

/// The columns in which a table differs from what it gets from others, each with what it gets.
pub(crate) fn own_columns<'a>(table: &'a Table, catalog: &'a Catalog) -> impl Iterator<Item = (&'a Column, Column)> {
    let above = given(table, catalog);
    let partition = table.partition_of().is_some() || table.of_type().is_some();
    let all = table.columns.iter().filter(move |one| partition || one.is_inherited());
    all.filter_map(move |own| Some((own, above.iter().find(|one| one.name == own.name)?.clone()))).filter(
        |(own, above)| own.default != above.default && own.generated().is_none() || own.not_null && !above.not_null,
    )
}

fn own_options(column: &Column, parent: &Column) -> String {
    let mut out = format!("{} with options", column.name.sql());
    if column.default != parent.default {
        out.push_str(&match &column.default {
            Some(default) => format!(" default {}", crate::kinds::table::default_sql(default)),
            None => " default null".to_owned(),
        });
    }
    if column.not_null && !parent.not_null {
        out.push_str(" not null");
    }
    out
}

/// What the creation of a table takes on those that it gets its columns from.
pub(super) fn joining_lock(table: &Table, cx: &DiffCx<'_>) -> Lock {
    let there = |id: &ObjectId| cx.old.has(*id);
    if table.partition_of().is_some_and(|of| there(&of.parent)) {
        return Lock::AccessExclusive;
    }
    if table.parents().iter().any(there) { Lock::ShareUpdateExclusive } else { Lock::None }
}

/// A default partition is read for rows that would not be its own any more.
pub(super) fn from_default(table: &Table, cx: &DiffCx<'_>) -> Option<Loss> {
    let of = table.partition_of()?;
    let is_default = |one: &&Table| {
        one.partition_of().is_some_and(|other| other.parent == of.parent && &*other.bound.meaning == "default")
    };
    let default = cx.old.dependents_of::<Table>(of.parent).find(is_default)?;
    let what = format!("no row of `{}` is one {}", default.name, of.bound.text);
    Some(Loss::Rows { what, query: String::new() })
}

/// PARTITION BY.
pub(crate) fn partition_by_sql(by: &PartitionBy) -> String {
    let keys: Vec<String> = by.keys.iter().map(crate::kinds::index::key_sql).collect();
    format!("partition by {} ({})", by.word(), keys.join(", "))
}

/// ATTACH PARTITION, where the table is to be one; it has left its old parent before.
fn attach(old: &Table, new: &Table, cx: &DiffCx<'_>) -> Option<Action> {
    let of = new.partition_of().filter(|_| old.partition_of() != new.partition_of())?;
    let parent = of.parent.qualified();
    let sql = format!("alter table {parent} attach partition {} {}", new.name, of.bound.text);
    let action = Action::statement(Verb::Set, sql, format!("attach `{}` to `{parent}`", new.name));
    let what = format!("every row of `{}` is one {}", new.name, of.bound.text);
    let mut action = action.lock(Lock::AccessExclusive).loses(Loss::Rows { what, query: String::new() });
    action.losses.extend(from_default(new, cx));
    Some(action)
}

/// What makes a table one of others: ATTACH PARTITION, INHERIT, OF. It has left its old ones before.
pub(super) fn join(old: &Table, new: &Table, cx: &DiffCx<'_>) -> Vec<Action> {
    let mut all: Vec<Action> = attach(old, new, cx).into_iter().collect();
    for parent in new.parents().iter().filter(|id| !old.parents().contains(id)) {
        let parent = parent.qualified();
        let sql = format!("alter table {} inherit {parent}", new.name);
        let action = Action::statement(Verb::Set, sql, format!("`{}` inherits from `{parent}`", new.name));
        all.push(action.lock(Lock::AccessExclusive));
    }
    if let Some(ty) = new.of_type().filter(|_| old.of_type() != new.of_type()) {
        let ty = ty.qualified();
        let sql = format!("alter table {} of {ty}", new.name);
        let action = Action::statement(Verb::Set, sql, format!("`{}` is of type `{ty}`", new.name));
        all.push(action.lock(Lock::AccessExclusive));
    }
    all
}

/// NOT OF, where the type is not its own any more.
pub(super) fn not_of(old: &Table, new: &Table) -> Option<Action> {
    let ty = old.of_type().filter(|_| old.of_type() != new.of_type())?.qualified();
    let sql = format!("alter table {} not of", new.name);
    let says = format!("`{}` is no longer of type `{ty}`", new.name);
    Some(Action::statement(Verb::Set, sql, says).lock(Lock::AccessExclusive))
}
