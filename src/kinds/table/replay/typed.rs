//! Typed tables: what a table gets from its composite type, OF and NOT OF, what a change of the type does to it.

use super::{carry, heirs, persistence, retype};
use crate::catalog::{Catalog, Part};
use crate::kinds::composite::Composite;
use crate::kinds::table::{Column, Table};
use crate::kinds::{Model, ObjectId, ObjectKind};
use crate::replay::{Outcome, Refusal, Replayer, written};
use crate::sql::ast::{AlterCommand, CreateTable, TypeName};

/// Gives a new table the columns of its type.
pub(super) fn columns(cx: &Replayer, table: &mut Table, create: &CreateTable) -> Outcome {
    let Some(name) = &create.of_type else { return Ok(()) };
    let ty = composite(cx, name)?;
    table.columns = columns_of(cx, ty);
    table.edit_family(|family| family.of_type = Some(ty));
    Ok(())
}

fn composite(cx: &Replayer, name: &TypeName) -> Result<ObjectId, Refusal> {
    let refuse = |message: String| Err(Refusal::sql(message).at(name.at));
    let ty = cx.type_ref(name)?;
    let id = cx.catalog.type_named(ty.schema, ty.name).filter(|_| !ty.array);
    match id {
        Some(id) if id.kind == ObjectKind::Composite => Ok(id),
        Some(id) if id.kind == ObjectKind::Table && cx.since(18, "").is_ok() => {
            refuse(format!("type {} is the row type of another table", id.name))
        }
        _ => refuse(format!("type {} is not a composite type", written(&name.name))),
    }
}

fn columns_of(cx: &Replayer, ty: ObjectId) -> Vec<Column> {
    composite_columns(&cx.catalog, ty)
}

/// The columns of a table of a type.
pub(crate) fn composite_columns(catalog: &Catalog, ty: ObjectId) -> Vec<Column> {
    let attributes = catalog.find::<Composite>(ty).map(|one| one.attributes.as_slice()).unwrap_or_default();
    let column = |one: &crate::kinds::composite::Attribute| {
        let mut out = Column { name: one.name, ty: one.ty.clone(), not_null: false, default: None, extra: None };
        out.edit_extra(|extra| extra.collation = one.collation);
        out
    };
    attributes.iter().map(column).collect()
}

/// OF: the table must have the columns of the type, and no other.
pub(super) fn become_typed(cx: &mut Replayer, id: ObjectId, name: &TypeName) -> Outcome {
    let ty = composite(cx, name)?;
    let refuse = |message: String| Err(Refusal::sql(message));
    let Some(table) = cx.catalog.find::<Table>(id) else { return Ok(()) };
    if !table.parents().is_empty() || table.partition_of().is_some() {
        return refuse("typed tables cannot inherit".to_owned());
    }
    let wanted = columns_of(cx, ty);
    for (at, column) in wanted.iter().enumerate() {
        let name = column.name;
        let Some(own) = table.columns.get(at) else { return refuse(format!("table is missing column \"{name}\"")) };
        if own.name != name {
            return refuse(format!("table has column \"{}\" where type requires \"{name}\"", own.name));
        }
        if own.ty != column.ty || own.collation() != column.collation() {
            return refuse(format!("table \"{}\" has different type for column \"{name}\"", id.name));
        }
    }
    if let Some(extra) = table.columns.get(wanted.len()) {
        return refuse(format!("table has extra column \"{}\"", extra.name));
    }
    cx.catalog.edit::<Table>(id, |table| table.edit_family(|family| family.of_type = Some(ty)));
    Ok(())
}

/// NOT OF.
pub(super) fn become_plain(cx: &mut Replayer, id: ObjectId) -> Outcome {
    if cx.catalog.find::<Table>(id).is_none_or(|table| table.of_type().is_none()) {
        return Err(Refusal::sql(format!("\"{}\" is not a typed table", id.name)));
    }
    cx.catalog.edit::<Table>(id, |table| table.edit_family(|family| family.of_type = None));
    Ok(())
}

/// The tables of a type.
pub(crate) fn tables_of(cx: &Replayer, ty: ObjectId) -> Vec<ObjectId> {
    let of = |table: &&Table| table.of_type() == Some(ty);
    cx.catalog.dependents_of::<Table>(ty).filter(of).map(Model::id).collect()
}

/// Refuses a change of a type that its tables would have to follow, unless CASCADE says so.
pub(crate) fn may_follow(cx: &Replayer, ty: ObjectId, cascade: bool) -> Outcome {
    if cascade || tables_of(cx, ty).is_empty() {
        return Ok(());
    }
    Err(Refusal::sql(format!("cannot alter type \"{}\" because it is the type of a typed table", ty.name))
        .help("Use ALTER ... CASCADE to alter the typed tables too."))
}

/// The columns of its tables that go with an attribute.
pub(crate) fn columns_that_go(cx: &mut Replayer, ty: ObjectId, command: &AlterCommand) -> Result<Vec<Part>, Refusal> {
    let mut out = Vec::new();
    let AlterCommand::DropColumn { name, .. } = command else { return Ok(out) };
    for table in tables_of(cx, ty) {
        carry::keeps_key(cx, table, command)?;
        out.extend(heirs::columns_that_go(cx, table, *name, false));
    }
    Ok(out)
}

/// Lets its tables, and those that get their columns from them, follow a new or changed attribute.
pub(crate) fn follow(cx: &mut Replayer, ty: ObjectId, command: &AlterCommand) -> Outcome {
    for id in tables_of(cx, ty) {
        carry::keeps_key(cx, id, command)?;
        carry::follows_one(cx, id, command)?;
        match command {
            AlterCommand::AddColumn { column, .. } => {
                let Some(new) = columns_of(cx, ty).into_iter().find(|one| one.name == column.name) else { continue };
                crate::kinds::composite::not_of_itself(cx, id, &new.ty)?;
                cx.catalog.edit::<Table>(id, |table| table.columns.push(new));
            }
            AlterCommand::ColumnType { name, type_name, collation, using, cascade: _ } => {
                persistence::not_in_columns(cx, id)?;
                retype::retype(cx, id, *name, type_name, collation.as_ref(), using.as_ref())?;
            }
            _ => {}
        }
        carry::carry_on(cx, id, command)?;
    }
    Ok(())
}
