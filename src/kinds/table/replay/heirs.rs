//! INHERIT and NO INHERIT, and what children let go of when something of a parent goes.

use super::inherit::{children, columns_fit, fits, inheritable, link, other_source, parent, source, with_descendants};
use crate::catalog::Part;
use crate::kinds::ObjectId;
use crate::kinds::constraint::Constraint;
use crate::kinds::table::Table;
use crate::name::Ident;
use crate::replay::{Outcome, Refusal, Replayer};
use crate::sql::ast::RangeVar;

/// INHERIT.
pub(super) fn join(cx: &mut Replayer, id: ObjectId, written: &RangeVar) -> Outcome {
    let refuse = |message: String| Err(Refusal::sql(message).at(written.at));
    let Some(table) = cx.catalog.find::<Table>(id).cloned() else { return Ok(()) };
    may_change(&table)?;
    let persistence = if id.schema == crate::replay::TEMPORARY { 't' } else { 'p' };
    let found = cx.find_relation(written)?;
    if cx.catalog.find::<Table>(found).is_some_and(|one| one.partition_of().is_some()) {
        return refuse("cannot inherit from a partition".to_owned());
    }
    let above = parent(cx, written, persistence)?;
    if table.parents().contains(&above) {
        return refuse(format!("relation \"{}\" would be inherited from more than once", above.name));
    }
    if with_descendants(cx, id).contains(&above) {
        return refuse("circular inheritance not allowed".to_owned());
    }
    let Some(source) = cx.catalog.find::<Table>(above).cloned() else { return Ok(()) };
    columns_fit(&source, &table).map_err(|refusal| refusal.at(written.at))?;
    let checks = inheritable(cx, above);
    for check in &checks {
        let own = ObjectId::constraint(id, check.name);
        let Some(known) = cx.catalog.find::<Constraint>(own) else {
            return refuse(format!("child table is missing constraint \"{}\"", check.name));
        };
        if known.body != check.body {
            let name = check.name;
            return refuse(format!(
                "child table \"{}\" has different definition for check constraint \"{name}\"",
                id.name
            ));
        }
        fits(known, check, &format!("child table \"{}\"", id.name))?;
    }
    cx.catalog.edit::<Table>(id, |table| table.edit_family(|family| family.inherits.push(above)));
    checks.iter().for_each(|check| link(cx, ObjectId::constraint(id, check.name)));
    Ok(())
}

fn may_change(table: &Table) -> Outcome {
    let what = if table.partition_of().is_some() {
        "a partition"
    } else if table.of_type().is_some() {
        "typed table"
    } else if table.partition_by().is_some() {
        "partitioned table"
    } else {
        return Ok(());
    };
    Err(Refusal::sql(format!("cannot change inheritance of {what}")))
}

/// NO INHERIT: what comes from no other parent is the table's own from now on.
pub(super) fn leave(cx: &mut Replayer, id: ObjectId, written: &RangeVar) -> Outcome {
    let above = cx.find_relation(written)?;
    let Some(table) = cx.catalog.find::<Table>(id).cloned() else { return Ok(()) };
    may_change(&table)?;
    if !table.parents().contains(&above) {
        let message = format!("relation \"{}\" is not a parent of relation \"{}\"", above.name, id.name);
        return Err(Refusal::sql(message).at(written.at));
    }
    for column in cx.catalog.find::<Table>(above).map(|one| one.columns.clone()).unwrap_or_default() {
        let name = column.name;
        if other_source(cx, id, above, name).is_none() {
            make_local(cx, id, name);
        }
    }
    for check in inheritable(cx, above) {
        untie(cx, ObjectId::constraint(id, check.name), above);
    }
    cx.catalog.edit::<Table>(id, |table| table.edit_family(|family| family.inherits.retain(|one| *one != above)));
    Ok(())
}

fn make_local(cx: &mut Replayer, id: ObjectId, name: Ident) {
    cx.catalog.edit::<Table>(id, |table| {
        if let Some(column) = table.column_mut(name) {
            column.edit_extra(|extra| extra.inherited = false);
        }
    });
}

/// Unties a check from a parent: it is another parent's, or the table's own.
fn untie(cx: &mut Replayer, id: ObjectId, above: ObjectId) {
    let other = source(cx, id, Some(above));
    cx.catalog.edit::<Constraint>(id, |one| {
        if one.parent.as_ref().is_some_and(|parent| parent.owner() == above) {
            one.also_local &= other.is_some();
            one.parent = other.map(Box::new);
        }
    });
}

/// A column with those of children that go with it; those that stay let go of it. `only`: all stay.
pub(super) fn columns_that_go(cx: &mut Replayer, id: ObjectId, name: Ident, only: bool) -> Vec<Part> {
    let mut out = vec![(id, Some(name))];
    going(cx, id, name, only, &mut out);
    out
}

fn going(cx: &mut Replayer, id: ObjectId, name: Ident, only: bool, out: &mut Vec<Part>) {
    for child in children(cx, id) {
        if keeps_source(cx, child, name, out) || out.contains(&(child, Some(name))) {
            continue;
        }
        let local =
            cx.catalog.find::<Table>(child).and_then(|table| table.column(name)).is_some_and(|c| !c.is_inherited());
        if local || only {
            make_local(cx, child, name);
        } else {
            out.push((child, Some(name)));
            going(cx, child, name, false, out);
        }
    }
}

/// Whether a parent stays that gives a child the column.
fn keeps_source(cx: &Replayer, child: ObjectId, name: Ident, gone: &[Part]) -> bool {
    let Some(table) = cx.catalog.find::<Table>(child) else { return false };
    let has = |id: &ObjectId| cx.catalog.find::<Table>(*id).is_some_and(|one| one.column(name).is_some());
    table.parents().iter().any(|parent| has(parent) && !gone.contains(&(*parent, Some(name))))
}

/// Before a check goes: children that keep theirs let go of it. `only`: all keep theirs.
pub(crate) fn let_go(cx: &mut Replayer, id: ObjectId, only: bool) {
    let owner = id.owner();
    for child in children(cx, owner) {
        let own = ObjectId::constraint(child, id.name);
        let Some(known) = cx.catalog.find::<Constraint>(own).cloned() else { continue };
        if known.parent.as_deref() != Some(&id) {
            continue;
        }
        if only || known.also_local || source(cx, own, Some(owner)).is_some() {
            untie(cx, own, owner);
        } else {
            let_go(cx, own, false);
        }
    }
}
