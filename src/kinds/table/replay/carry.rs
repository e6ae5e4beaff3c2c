//! What a change of a table does to those that get their columns from it, partitions and children, and what it must not do.

use super::{inherit, partition, persistence, retype};
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::table::{Column, Table};
use crate::kinds::{Model, ObjectId};
use crate::name::Ident;
use crate::replay::{Outcome, Refusal, Replayer};
use crate::sql::ast::{self, AlterCommand, ConstraintNode};

/// Refuses what PostgreSQL lets no member of a family do for itself.
pub(super) fn guard(cx: &Replayer, id: ObjectId, command: &AlterCommand) -> Outcome {
    let Some(table) = cx.catalog.find::<Table>(id) else { return Ok(()) };
    if table.of_type().is_some() {
        of_a_type(command)?;
    }
    keeps_inherited(cx, id, command)?;
    if cx.only {
        not_alone(cx, table, command)?;
    } else {
        follows_one(cx, id, command)?;
    }
    let Some(of) = table.partition_of() else { return keeps_key(cx, id, command) };
    let parent = cx.catalog.find::<Table>(of.parent);
    let refuse = |message: String| Err(Refusal::sql(message));
    match command {
        AlterCommand::AddColumn { .. } => refuse("cannot add column to a partition".to_owned()),
        AlterCommand::NotNull { name, not_null: false }
            if parent.and_then(|parent| parent.column(*name)).is_some_and(|column| column.not_null) =>
        {
            refuse(format!("column \"{name}\" is marked NOT NULL in parent table"))
        }
        _ => keeps_key(cx, id, command),
    }
}

/// What a table has from another is dropped and changed there.
fn keeps_inherited(cx: &Replayer, id: ObjectId, command: &AlterCommand) -> Outcome {
    let inherited = |name: Ident| inherit::is_inherited(cx, id, name);
    let refuse = |message: String| Err(Refusal::sql(message));
    match command {
        AlterCommand::DropColumn { name, .. } if inherited(*name) => {
            refuse(format!("cannot drop inherited column \"{name}\""))
        }
        AlterCommand::ColumnType { name, .. } if inherited(*name) => {
            refuse(format!("cannot alter inherited column \"{name}\""))
        }
        AlterCommand::DropExpression { name, .. } if inherited(*name) => {
            refuse("cannot drop generation expression from inherited column".to_owned())
        }
        AlterCommand::DropConstraint { name, .. } => {
            let found = cx.catalog.find::<Constraint>(ObjectId::constraint(id, *name));
            match found.filter(|one| one.parent.is_some()) {
                Some(_) => refuse(format!("cannot drop inherited constraint \"{name}\" of relation \"{}\"", id.name)),
                None => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

/// With ONLY: what cannot be the table's alone while others get theirs from it.
fn not_alone(cx: &Replayer, table: &Table, command: &AlterCommand) -> Outcome {
    let id = table.id();
    let partitioned = !partition::partitions(cx, id).is_empty();
    if !partitioned && inherit::children(cx, id).is_empty() {
        return Ok(());
    }
    let message = match command {
        AlterCommand::AddColumn { .. } => "column must be added to child tables too".to_owned(),
        AlterCommand::ColumnType { name, .. } => {
            format!("type of inherited column \"{name}\" must be changed in child tables too")
        }
        AlterCommand::SetExpression { .. } => {
            "ALTER TABLE / SET EXPRESSION must be applied to child tables too".to_owned()
        }
        AlterCommand::DropExpression { .. } => {
            "ALTER TABLE / DROP EXPRESSION must be applied to child tables too".to_owned()
        }
        AlterCommand::ValidateConstraint(name) if is_check(cx, id, *name) => {
            "constraint must be validated on child tables too".to_owned()
        }
        AlterCommand::NotNull { not_null: true, .. } if partitioned => {
            "constraint must be added to child tables too".to_owned()
        }
        AlterCommand::DropColumn { .. } if partitioned => {
            "cannot drop column from only the partitioned table when partitions exist".to_owned()
        }
        AlterCommand::DropConstraint { .. } | AlterCommand::NotNull { not_null: false, .. } if partitioned => {
            "cannot remove constraint from only the partitioned table when partitions exist".to_owned()
        }
        _ => return Ok(()),
    };
    Err(Refusal::sql(message))
}

fn is_check(cx: &Replayer, id: ObjectId, name: Ident) -> bool {
    let found = cx.catalog.find::<Constraint>(ObjectId::constraint(id, name));
    found.is_some_and(|one| matches!(one.body, Body::Check(_)))
}

/// A descendant that has a column from elsewhere, too, does not follow.
pub(super) fn follows_one(cx: &Replayer, id: ObjectId, command: &AlterCommand) -> Outcome {
    let AlterCommand::ColumnType { name, .. } = command else { return Ok(()) };
    let family = inherit::with_descendants(cx, id);
    not_null_twice(cx, &family, *name)?;
    match inherit::of_other_source(cx, &family, *name) {
        Some(child) => {
            Err(Refusal::sql(format!("cannot alter inherited column \"{name}\" of relation \"{}\"", child.name)))
        }
        None => Ok(()),
    }
}

/// PostgreSQL 18 makes the NOT NULL of a parent anew with its type, and trips over one that a child has for itself.
fn not_null_twice(cx: &Replayer, family: &[ObjectId], name: Ident) -> Outcome {
    let column = |id: &ObjectId| cx.catalog.find::<Table>(*id).and_then(|table| table.column(name));
    let not_null = |id: &&ObjectId| column(id).is_some_and(|column| column.not_null);
    if !cx.settings.versions.contains(18) || !family.first().is_some_and(|id| not_null(&id)) {
        return Ok(());
    }
    let own = |id: &&ObjectId| not_null(id) && column(id).is_some_and(|column| !column.is_inherited());
    let Some(child) = family.iter().skip(1).find(own).and_then(|id| cx.catalog.find::<Table>(*id)) else {
        return Ok(());
    };
    let (made, table) = (child.chosen_not_null_name(name), child.name.name);
    let message = format!("cannot create not-null constraint \"{made}\" on column \"{name}\" of table \"{table}\"");
    Err(Refusal::sql(message).help("DROP NOT NULL on the parent before, and SET NOT NULL after"))
}

/// The columns of a typed table are its type's.
fn of_a_type(command: &AlterCommand) -> Outcome {
    let what = match command {
        AlterCommand::AddColumn { .. } => "cannot add column to typed table",
        AlterCommand::DropColumn { .. } => "cannot drop column from typed table",
        AlterCommand::ColumnType { .. } => "cannot alter column type of typed table",
        _ => return Ok(()),
    };
    Err(Refusal::sql(what))
}

/// A column of a partition key stays as it is, in the table and in partitions that are partitioned themselves.
pub(super) fn keeps_key(cx: &Replayer, id: ObjectId, command: &AlterCommand) -> Outcome {
    let (verb, name) = match command {
        AlterCommand::DropColumn { name, .. } => ("drop", *name),
        AlterCommand::ColumnType { name, .. } => ("alter", *name),
        _ => return Ok(()),
    };
    let Some(table) = cx.catalog.find::<Table>(id) else { return Ok(()) };
    if table.partition_by().is_some_and(|by| by.keys.iter().any(|key| key.columns().contains(&name))) {
        let relation = table.name.name;
        let message = format!(
            "cannot {verb} column \"{name}\" because it is part of the partition key of relation \"{relation}\""
        );
        return Err(Refusal::sql(message));
    }
    partition::partitions(cx, id).into_iter().try_for_each(|child| keeps_key(cx, child, command))
}

/// Carries a change of a table's columns on to its partitions and children.
pub(super) fn carry_on(cx: &mut Replayer, id: ObjectId, command: &AlterCommand) -> Outcome {
    let all: Vec<ObjectId> = partition::partitions(cx, id).into_iter().chain(inherit::children(cx, id)).collect();
    if let (AlterCommand::AddColumn { column, .. }, false) = (command, all.is_empty()) {
        inherit::may_spread(column)?;
    }
    for child in all {
        to_child(cx, id, child, command)?;
        carry_on(cx, child, command)?;
    }
    Ok(())
}

fn to_child(cx: &mut Replayer, id: ObjectId, child: ObjectId, command: &AlterCommand) -> Outcome {
    let of_parent =
        |cx: &Replayer, name: Ident| cx.catalog.find::<Table>(id).and_then(|table| table.column(name)).cloned();
    let edit = |cx: &mut Replayer, name: Ident, change: &dyn Fn(&mut Column)| {
        cx.catalog.edit::<Table>(child, |table| {
            if let Some(column) = table.column_mut(name) {
                change(column);
            }
        });
    };
    match command {
        AlterCommand::AddColumn { column, .. } => {
            let Some(new) = of_parent(cx, column.name) else { return Ok(()) };
            inherit::take_column(cx, child, &new)?;
        }
        AlterCommand::ColumnType { name, .. } if is_of_type(cx, child, *name, of_parent(cx, *name)) => {}
        AlterCommand::ColumnType { name, type_name, collation, using, cascade: _ } => {
            persistence::not_in_columns(cx, child)?;
            retype::retype(cx, child, *name, type_name, collation.as_ref(), using.as_ref())?;
        }
        AlterCommand::ColumnDefault { name, .. } => {
            let default = of_parent(cx, *name).and_then(|column| column.default);
            edit(cx, *name, &|column| column.default.clone_from(&default));
        }
        AlterCommand::NotNull { name, not_null: false } if inherit::keeps_not_null(cx, child, id, *name) => {}
        AlterCommand::NotNull { name, not_null } => edit(cx, *name, &|column| column.not_null = *not_null),
        AlterCommand::AddConstraint(ast::Constraint {
            node: ConstraintNode::NotNull(Some(name)),
            no_inherit: false,
            ..
        }) => {
            let state = of_parent(cx, *name).map(|column| column.not_null_state()).unwrap_or_default();
            edit(cx, *name, &|column| {
                let there = column.not_null;
                column.not_null = true;
                column.edit_extra(|extra| extra.not_null = if there { extra.not_null } else { state });
            });
        }
        AlterCommand::SetExpression { name, .. } | AlterCommand::DropExpression { name, .. } => {
            let generated = of_parent(cx, *name).and_then(|column| column.generated().cloned());
            edit(cx, *name, &|column| column.edit_extra(|extra| extra.generated.clone_from(&generated)));
        }
        AlterCommand::Statistics { name, target } => {
            edit(cx, *name, &|column| column.edit_extra(|extra| extra.statistics = *target));
        }
        AlterCommand::Storage { name, .. } => {
            let storage = of_parent(cx, *name).and_then(|column| column.extra.and_then(|extra| extra.storage));
            edit(cx, *name, &|column| column.edit_extra(|extra| extra.storage = storage));
        }
        AlterCommand::ValidateConstraint(name) | AlterCommand::AlterConstraint { name, .. } => {
            restate(cx, id, child, *name);
        }
        _ => {}
    }
    Ok(())
}

/// Gives the child's part of a constraint the state that the parent's has now.
fn restate(cx: &mut Replayer, id: ObjectId, child: ObjectId, name: Ident) {
    let above = ObjectId::constraint(id, name);
    let Some(now) = cx.catalog.find::<Constraint>(above).cloned() else {
        let table = cx.catalog.find::<Table>(id);
        let column = table.and_then(|table| table.column(table.column_not_null_by(name)?)).cloned();
        let Some(column) = column else { return };
        cx.catalog.edit::<Table>(child, |table| {
            if let Some(own) = table.column_mut(column.name) {
                own.edit_extra(|extra| extra.not_null.not_valid = column.not_null_state().not_valid);
            }
        });
        return;
    };
    let is_part = |one: &&Constraint| one.parent.as_deref() == Some(&above);
    let part = cx.catalog.dependents_of::<Constraint>(child).find(is_part).map(Model::id);
    if let Some(part) = part {
        cx.catalog.edit::<Constraint>(part, |one| {
            (one.deferrable, one.deferred) = (now.deferrable, now.deferred);
            (one.not_valid, one.not_enforced) = (now.not_valid, now.not_enforced);
        });
    }
}

/// Whether a column has its parent's type already: there are two ways to it.
fn is_of_type(cx: &Replayer, child: ObjectId, name: Ident, parent: Option<Column>) -> bool {
    let own = cx.catalog.find::<Table>(child).and_then(|table| table.column(name));
    own.zip(parent).is_some_and(|(own, parent)| own.ty == parent.ty && own.collation() == parent.collation())
}
