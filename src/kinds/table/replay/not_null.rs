//! NOT NULL as PostgreSQL 18 has it, a constraint with a name and a state: added, validated, altered, dropped.

use super::alter::require;
use super::inherit;
use crate::kinds::constraint::Constraint;
use crate::kinds::table::{Column, NotNullState, Table};
use crate::kinds::{Model, ObjectId};
use crate::name::Ident;
use crate::replay::{Mode, Outcome, Refusal, Replayer};
use crate::sql::ast::{self, ConstraintNode};

/// The state that is written with a NOT NULL. A new table has no rows that would have to be looked at.
pub(super) fn state(cx: &Replayer, written: &ast::Constraint, new_table: bool) -> Result<NotNullState, Refusal> {
    if written.no_inherit {
        cx.since(18, "NO INHERIT of a NOT NULL").map_err(|refusal| refusal.at(written.at))?;
    }
    if written.not_valid {
        cx.since(18, "NOT VALID of a NOT NULL").map_err(|refusal| refusal.at(written.at))?;
    }
    let not_valid = written.not_valid && (!new_table || cx.mode == Mode::Declared);
    Ok(NotNullState { no_inherit: written.no_inherit, not_valid })
}

/// NOT NULL that names its column is PostgreSQL 18's; the language has it on all versions.
fn as_constraint(cx: &Replayer, written: &ast::Constraint) -> Outcome {
    match written.node {
        ConstraintNode::NotNull(Some(_)) if cx.mode == Mode::Chain => cx.since(18, "NOT NULL as a table constraint"),
        _ => Ok(()),
    }
}

/// The name that a NOT NULL is written with, where it is kept.
pub(super) fn kept_name(cx: &Replayer, written: &ast::Constraint) -> Option<Ident> {
    let kept = cx.mode == Mode::Declared || cx.since(18, "").is_ok();
    written.name.filter(|_| kept)
}

/// Marks a column of a new table NOT NULL by a table constraint.
pub(super) fn declare(cx: &Replayer, table: &mut Table, name: Ident, written: &ast::Constraint) -> Outcome {
    as_constraint(cx, written)?;
    let state = state(cx, written, true)?;
    let relation = table.name.name;
    let Some(column) = table.column_mut(name) else {
        return Err(Refusal::sql(format!("column \"{name}\" of relation \"{relation}\" does not exist")));
    };
    if column.not_null && column.not_null_state().no_inherit != state.no_inherit {
        let message = format!("conflicting NO INHERIT declaration for not-null constraint on column \"{name}\"");
        return Err(Refusal::sql(message));
    }
    let kept = kept_name(cx, written);
    column.not_null = true;
    column.edit_extra(|extra| {
        extra.not_null = state;
        extra.not_null_name = kept.or(extra.not_null_name);
    });
    Ok(())
}

/// Whether a key or an identity may rest on a column's NOT NULL.
pub(crate) fn carries_key(column: &Column, table: Ident) -> Outcome {
    let NotNullState { no_inherit, not_valid } = column.not_null_state();
    let name = column.name;
    let (what, help) = match (not_valid, no_inherit) {
        (true, _) => ("NOT VALID", "You might need to validate it using ALTER TABLE ... VALIDATE CONSTRAINT."),
        (false, true) => (
            "NO INHERIT",
            "You might need to make the existing constraint inheritable using ALTER TABLE ... ALTER CONSTRAINT ... INHERIT.",
        ),
        (false, false) => return Ok(()),
    };
    let help = format!("the not null of \"{name}\" of \"{table}\" is {what}. {help}");
    Err(Refusal::sql(format!("cannot create primary key on column \"{name}\"")).help(help))
}

/// ADD [CONSTRAINT …] NOT NULL, or SET NOT NULL where nothing is written.
pub(super) fn add(cx: &mut Replayer, id: ObjectId, name: Ident, written: Option<&ast::Constraint>) -> Outcome {
    require(cx, id, name)?;
    written.map_or(Ok(()), |written| as_constraint(cx, written))?;
    let wanted = written.map_or(Ok(NotNullState::default()), |written| state(cx, written, false))?;
    let Some(table) = cx.catalog.find::<Table>(id) else { return Ok(()) };
    let Some(column) = table.column(name) else { return Ok(()) };
    let (relation, partitioned) = (table.name.name, table.partition_by().is_some());
    if wanted.no_inherit && partitioned {
        return Err(Refusal::sql("not-null constraints on partitioned tables cannot be NO INHERIT"));
    }
    let there = column.not_null;
    if there {
        exists_already(table, column, wanted, written)?;
    }
    let now = column.not_null_state();
    if let Some(new) = written.and_then(|written| written.name).filter(|_| !there) {
        name_is_free(cx, table, new)?;
    }
    cx.catalog.edit::<Table>(id, |table| {
        if let Some(column) = table.column_mut(name) {
            column.not_null = true;
            column.edit_extra(|extra| {
                // SET NOT NULL looks at the rows of one that was not valid.
                extra.not_null = if there { NotNullState { not_valid: false, ..now } } else { wanted };
                extra.not_null_name = written.and_then(|written| written.name).or(extra.not_null_name);
            });
        }
    });
    debug_assert_eq!(relation, id.name);
    cx.choose_not_null_names(id, |column| !there && column.name == name);
    Ok(())
}

/// A table's constraints have names of their own, NOT NULL among them.
fn name_is_free(cx: &Replayer, table: &Table, name: Ident) -> Outcome {
    let id = table.id();
    if !cx.catalog.has(ObjectId::constraint(id, name)) && table.column_not_null_by(name).is_none() {
        return Ok(());
    }
    Err(Refusal::sql(format!("constraint \"{name}\" for relation \"{}\" already exists", id.name)))
}

/// A column has one NOT NULL: a second that says the same is none, any other is refused.
fn exists_already(table: &Table, column: &Column, wanted: NotNullState, written: Option<&ast::Constraint>) -> Outcome {
    let (now, name, relation) = (column.not_null_state(), column.name, table.name.name);
    let own = table.not_null_name(column);
    if now.no_inherit != wanted.no_inherit {
        let message =
            format!("cannot change NO INHERIT status of NOT NULL constraint \"{own}\" on relation \"{relation}\"");
        return Err(Refusal::sql(message));
    }
    let other_name = written.and_then(|one| one.name).is_some_and(|name| name != own);
    if !now.not_valid && (wanted.not_valid || other_name) {
        let made = written.and_then(|one| one.name).unwrap_or(own);
        let message =
            format!("cannot create not-null constraint \"{made}\" on column \"{name}\" of table \"{relation}\"");
        return Err(Refusal::sql(message).help(format!("a not-null constraint named \"{own}\" is there already")));
    }
    if now.not_valid && written.is_some() {
        let message = format!("incompatible NOT VALID constraint \"{own}\" on relation \"{relation}\"");
        return Err(
            Refusal::sql(message).help("You might need to validate it using ALTER TABLE ... VALIDATE CONSTRAINT.")
        );
    }
    Ok(())
}

/// DROP NOT NULL, and DROP CONSTRAINT of one.
pub(crate) fn drop(cx: &mut Replayer, id: ObjectId, name: Ident) -> Outcome {
    require(cx, id, name)?;
    let column = cx.catalog.find::<Table>(id).and_then(|table| table.column(name));
    if column.is_some_and(|column| column.identity().is_some()) {
        return Err(Refusal::sql(format!("column \"{name}\" of relation \"{}\" is an identity column", id.name)));
    }
    let in_key =
        |one: &Constraint| one.owner == id && one.key().is_some_and(|key| key.primary && key.columns.contains(&name));
    if cx.catalog.dependents_of::<Constraint>(id).any(in_key) {
        return Err(Refusal::sql(format!("column \"{name}\" is in a primary key")));
    }
    if let Some(above) = inherit::gives_not_null(cx, id, name, None) {
        return Err(Refusal::sql(format!("cannot drop inherited constraint \"{above}\" of relation \"{}\"", id.name)));
    }
    cx.catalog.edit::<Table>(id, |table| {
        if let Some(column) = table.column_mut(name) {
            column.not_null = false;
            column.edit_extra(|extra| {
                extra.not_null = NotNullState::default();
                extra.not_null_name = None;
            });
        }
    });
    Ok(())
}

/// Changes the state of a NOT NULL by its name: VALIDATE CONSTRAINT, ALTER CONSTRAINT … [NO] INHERIT. None where there is none.
pub(crate) fn restate(
    cx: &mut Replayer,
    table: ObjectId,
    constraint: Ident,
    change: impl FnOnce(&mut NotNullState),
) -> Option<()> {
    cx.since(18, "").ok()?;
    let column = cx.catalog.find::<Table>(table)?.column_not_null_by(constraint)?;
    cx.catalog.edit::<Table>(table, |table| {
        if let Some(column) = table.column_mut(column) {
            column.edit_extra(|extra| change(&mut extra.not_null));
        }
    });
    Some(())
}
