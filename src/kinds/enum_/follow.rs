//! Owns how columns get from an enum to the one that is made anew beside it.

use super::Enum;
use crate::catalog::Catalog;
use crate::kinds::table::{Column, Table, default_sql};
use crate::kinds::{Model, Object, ObjectId, ObjectKind};
use crate::name::{Ident, QualifiedName, literal};
use crate::plan::DiffCx;
use crate::types::TypeRef;

/// A column that has an enum which is made anew.
pub(super) struct User {
    pub(super) table: QualifiedName,
    pub(super) column: Ident,
    pub(super) array: bool,
    /// Whether its values are not its own, as in a partition, or not of the enum, and only its default is said again.
    pub(super) part: bool,
    /// What makes it follow.
    pub(super) clauses: Vec<String>,
}

/// The columns of an enum, each with the sub-commands that let it follow through text; why not, where something
/// else than a column has the type.
pub(super) fn users(cx: &DiffCx<'_>, id: ObjectId) -> Result<Vec<User>, String> {
    let (mut all, mut parts) = (Vec::new(), Vec::new());
    for dependent in cx.old.dependents(id) {
        let Some(new) = cx.new.get(dependent) else { continue };
        match (cx.old.find::<Table>(dependent), new) {
            (Some(old), Object::Table(new)) => {
                parts.extend(old.columns.iter().filter_map(|column| default_of_it(column, id, new)));
                for column in &old.columns {
                    let same = new.column(column.name).is_some_and(|c| c.ty == column.ty);
                    if (column.ty.schema, column.ty.name) != (id.schema, id.name) || !same {
                        continue;
                    }
                    let reads =
                        |one: &&Column| one.generated().is_some_and(|g| g.expr.columns().contains(&column.name));
                    if let Some(reader) =
                        new.columns.iter().filter(reads).find(|one| old.column(one.name) == Some(*one))
                    {
                        return Err(format!(
                            "the generated column `{}` of {dependent} reads it, and has to go before, in a pair of its own",
                            reader.name
                        ));
                    }
                    match old.partition_of() {
                        Some(of) => parts.extend(part(column, new, of.parent, cx)),
                        None => all.push(user(column, old, new, cx)),
                    }
                }
            }
            (None, Object::Constraint(_) | Object::Index(_) | Object::Comment(_)) => {}
            // Made anew themselves, with the columns that have them.
            (None, Object::Domain(_) | Object::Composite(_)) => {}
            // They go before, and come again.
            (None, Object::View(_) | Object::Routine(_) | Object::Trigger(_) | Object::Policy(_) | Object::Rule(_)) => {
            }
            (None, Object::Owner(_) | Object::Privileges(_)) => {}
            (None, Object::Opaque(one)) if one.is_managed() => {}
            _ => return Err(format!("{dependent} uses it")),
        }
    }
    all.extend(parts);
    Ok(all)
}

/// A default that has a value of the enum, of a column of another type: said again, it is of the new one.
fn default_of_it(column: &Column, id: ObjectId, new: &Table) -> Option<User> {
    let default = new.column(column.name)?.default.as_ref()?;
    // Columns of the enum, and of what is made of it, follow with their defaults.
    let other = column.ty.schema == Ident::PG_CATALOG;
    if !other || column.default.as_ref() != Some(default) || !default.refs().contains(&id) {
        return None;
    }
    let clauses = vec![format!("alter {} set default {}", column.name.sql(), default_sql(default))];
    Some(User { table: new.name, column: column.name, array: false, part: true, clauses })
}

/// A partition's column follows its parent's; a default that is its own is put back afterwards.
fn part(column: &Column, new: &Table, parent: ObjectId, cx: &DiffCx<'_>) -> Option<User> {
    let default = |table: &Table| table.column(column.name).and_then(|one| one.default.clone());
    let own = default(new).filter(|own| cx.new.find::<Table>(parent).and_then(default).as_ref() != Some(own))?;
    let clauses = vec![format!("alter {} set default {}", column.name.sql(), own.text())];
    Some(User { table: new.name, column: column.name, array: column.ty.array, part: true, clauses })
}

/// Whether a column has a default, in a table or in a partition of it.
fn has_default(catalog: &Catalog, table: &Table, column: Ident) -> bool {
    let of = |one: &&Table| one.partition_of().is_some_and(|of| of.parent == table.id());
    table.column(column).is_some_and(|one| one.default.is_some())
        || catalog.dependents_of::<Table>(table.id()).filter(of).any(|one| has_default(catalog, one, column))
}

/// A value's text, with the labels that go as those that take their rows.
pub(crate) fn relabelled(ty: &TypeRef, value: &str, cx: &DiffCx<'_>) -> String {
    let of = QualifiedName::new(ty.schema, ty.name);
    let has = |catalog: &Catalog, label: &str| {
        catalog.find::<Enum>(Enum::id_of(of)).is_some_and(|one| one.labels.iter().any(|other| **other == *label))
    };
    let pairs: Vec<(String, String)> = cx
        .guide
        .labels
        .iter()
        // What was said of another change has nothing to do with this one.
        .filter(|((name, label), _)| *name == of && has(cx.old, label) && !has(cx.new, label))
        .map(|((_, from), to)| (literal(from), literal(to)))
        .collect();
    if pairs.is_empty() {
        return value.to_owned();
    }
    if ty.array {
        return pairs
            .iter()
            .fold(value.to_owned(), |value, (from, to)| format!("array_replace({value}, {from}, {to})"));
    }
    let whens: String = pairs.iter().map(|(from, to)| format!(" when {from} then {to}")).collect();
    format!("(case {value}{whens} else {value} end)")
}

/// Whether the default of a column calls a function that has the column's type among its own.
fn calls_user(column: &Column, cx: &DiffCx<'_>) -> bool {
    let ty = Enum::id_of(QualifiedName::new(column.ty.schema, column.ty.name));
    let uses =
        |id: &ObjectId| id.kind == ObjectKind::Routine && cx.old.dependencies(*id).iter().any(|one| one.on == ty);
    column.default.as_ref().is_some_and(|default| default.refs().iter().any(uses))
}

fn user(column: &Column, old: &Table, new: &Table, cx: &DiffCx<'_>) -> User {
    let (name, ty) = (column.name.sql(), column.ty.short());
    let array = if column.ty.array { "[]" } else { "" };
    let mut clauses = Vec::new();
    let after = new.column(column.name);
    // A function that takes or returns the type goes and comes again, and takes the default along.
    let by_function = after.is_some_and(|after| after.default == column.default) && calls_user(column, cx);
    if has_default(cx.old, old, column.name) && !by_function {
        clauses.push(format!("alter {name} drop default"));
    }
    let value = relabelled(&column.ty, &format!("{name}::text{array}"), cx);
    clauses.push(format!("alter {name} type {ty} using {value}::{ty}"));
    if let Some(default) = after.and_then(|c| c.default.as_ref()).filter(|_| !by_function) {
        clauses.push(format!("alter {name} set default {}", default.text()));
    }
    // A change of type puts both back to the type's own.
    let extra = after.and_then(|c| c.extra.as_deref());
    if let Some(storage) = extra.and_then(|extra| extra.storage) {
        clauses.push(format!("alter {name} set storage {storage}"));
    }
    if let Some(method) = extra.and_then(|extra| extra.compression) {
        clauses.push(format!("alter {name} set compression {method}"));
    }
    User { table: new.name, column: column.name, array: column.ty.array, part: false, clauses }
}
