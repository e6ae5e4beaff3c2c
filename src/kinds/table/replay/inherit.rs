//! Inheritance: what a table gets from its parents (PostgreSQL's `MergeAttributes`), INHERIT and NO INHERIT, and what lets go
//! when something of a parent goes.

use super::{partition, persistence};
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::table::{Column, ColumnExtra, Table};
use crate::kinds::{Model, Object, ObjectId};
use crate::name::Ident;
use crate::replay::{Mode, Outcome, Refusal, Replayer};
use crate::sql::ast::{self, ConstraintNode, CreateTable, RangeVar, TableElement};

/// The tables that inherit from a table.
pub(crate) fn children(cx: &Replayer, id: ObjectId) -> Vec<ObjectId> {
    let inherits = |table: &&Table| table.parents().contains(&id);
    cx.catalog.dependents_of::<Table>(id).filter(inherits).map(Model::id).collect()
}

/// A table with everything that inherits from it, however deep.
pub(crate) fn with_descendants(cx: &Replayer, id: ObjectId) -> Vec<ObjectId> {
    let mut all = vec![id];
    let mut next = 0;
    while let Some(one) = all.get(next).copied() {
        let fresh: Vec<ObjectId> = children(cx, one).into_iter().filter(|child| !all.contains(child)).collect();
        all.extend(fresh);
        next += 1;
    }
    all
}

/// Another parent than `parent` that has the column.
pub(super) fn other_source(cx: &Replayer, child: ObjectId, parent: ObjectId, column: Ident) -> Option<ObjectId> {
    let table = cx.catalog.find::<Table>(child)?;
    let has = |id: &ObjectId| cx.catalog.find::<Table>(*id).is_some_and(|one| one.column(column).is_some());
    table.parents().iter().copied().find(|id| *id != parent && has(id))
}

/// Whether a column comes from a parent (`attinhcount`).
pub(crate) fn is_inherited(cx: &Replayer, id: ObjectId, column: Ident) -> bool {
    let has = |table: &Table| table.partition_of().is_some() && table.column(column).is_some();
    cx.catalog.find::<Table>(id).is_some_and(has) || other_source(cx, id, id, column).is_some()
}

/// A descendant that has the column from elsewhere, too: it cannot follow a change of the one.
pub(crate) fn of_other_source(cx: &Replayer, family: &[ObjectId], column: Ident) -> Option<ObjectId> {
    let has = |id: &ObjectId| cx.catalog.find::<Table>(*id).is_some_and(|one| one.column(column).is_some());
    let from_elsewhere = |id: &ObjectId| {
        let parents = cx.catalog.find::<Table>(*id).map(Table::parents).unwrap_or_default();
        parents.iter().any(|parent| !family.contains(parent) && has(parent))
    };
    family.iter().skip(1).copied().find(from_elsewhere)
}

/// The name of a NOT NULL that a parent gives, from PostgreSQL 18 on, where it is kept by whom it comes from.
pub(super) fn gives_not_null(cx: &Replayer, id: ObjectId, column: Ident, without: Option<ObjectId>) -> Option<Ident> {
    cx.since(18, "").ok()?;
    let table = cx.catalog.find::<Table>(id)?;
    let parents = table.parents().iter().filter(|parent| Some(**parent) != without);
    parents.filter_map(|parent| cx.catalog.find::<Table>(*parent)).find_map(|parent| {
        let above = parent.column(column).filter(|one| one.not_null && !one.not_null_state().no_inherit)?;
        Some(parent.not_null_name(above))
    })
}

/// Whether a child keeps its NOT NULL when a parent's goes: one of its own, or another parent's.
pub(super) fn keeps_not_null(cx: &Replayer, child: ObjectId, parent: ObjectId, column: Ident) -> bool {
    let own = cx.catalog.find::<Table>(child).and_then(|table| table.column(column));
    let partition = cx.catalog.find::<Table>(child).is_some_and(|table| table.partition_of().is_some());
    let local = !partition && own.is_some_and(|column| !column.is_inherited());
    cx.since(18, "").is_ok() && (local || gives_not_null(cx, child, column, Some(parent)).is_some())
}

/// A sequence is one table's: its children do not draw from it by being children.
pub(super) fn may_spread(column: &ast::ColumnDef) -> Outcome {
    if column.constraints.iter().any(|one| matches!(one.node, ConstraintNode::Identity { .. })) {
        return Err(Refusal::sql("cannot recursively add identity column to table that has child tables"));
    }
    Ok(())
}

/// Gives a child a new column of its parent; one that it has already must be of the same type.
pub(super) fn take_column(cx: &mut Replayer, child: ObjectId, new: &Column) -> Outcome {
    let Some(table) = cx.catalog.find::<Table>(child) else { return Ok(()) };
    let Some(own) = table.column(new.name) else {
        crate::kinds::composite::not_of_itself(cx, child, &new.ty)?;
        if new.default.is_some() || new.generated().is_some() {
            persistence::not_in_columns(cx, child)?;
        }
        let partition = table.partition_of().is_some();
        let column = if partition { partition::copied(new) } else { inherited(new, true) };
        cx.catalog.edit::<Table>(child, |table| table.columns.push(column));
        return Ok(());
    };
    same_type(new, own, child.name)
}

fn same_type(above: &Column, own: &Column, child: Ident) -> Outcome {
    let what = if above.ty != own.ty {
        "type"
    } else if above.collation() != own.collation() {
        "collation"
    } else {
        return Ok(());
    };
    Err(Refusal::sql(format!("child table \"{child}\" has different {what} for column \"{}\"", own.name)))
}

/// Whether a table that is there can be a child: it has its parent's columns.
pub(super) fn columns_fit(parent: &Table, child: &Table) -> Outcome {
    let name = child.name.name;
    for wanted in &parent.columns {
        let Some(own) = child.column(wanted.name) else {
            return Err(Refusal::sql(format!("child table is missing column \"{}\"", wanted.name)));
        };
        same_type(wanted, own, name)?;
        if wanted.not_null && !own.not_null {
            let message = format!("column \"{}\" in child table \"{name}\" must be marked NOT NULL", own.name);
            return Err(Refusal::sql(message));
        }
        let must = match (wanted.generated(), own.generated()) {
            (Some(_), None) => "must be",
            (None, Some(_)) => "must not be",
            _ => continue,
        };
        return Err(Refusal::sql(format!("column \"{}\" in child table {must} a generated column", own.name)));
    }
    Ok(())
}

/// The parents of a new table, each of which can be one.
pub(super) fn parents(cx: &Replayer, create: &CreateTable) -> Result<Vec<ObjectId>, Refusal> {
    let mut out = Vec::new();
    for written in &create.inherits {
        let id = parent(cx, written, create.name.persistence)?;
        if out.contains(&id) {
            let message = format!("relation \"{}\" would be inherited from more than once", id.name);
            return Err(Refusal::sql(message).at(written.at));
        }
        out.push(id);
    }
    Ok(out)
}

pub(super) fn parent(cx: &Replayer, written: &RangeVar, persistence: char) -> Result<ObjectId, Refusal> {
    let refuse = |message: String| Err(Refusal::sql(message).at(written.at));
    let id = cx.find_relation(written)?;
    let table = match cx.catalog.get(id) {
        Some(Object::Table(table)) => table,
        Some(Object::Opaque(one)) if one.kind == "foreign table" => {
            return Err(Refusal::unsupported("a foreign table as a parent cannot be replayed", "write a plain table"));
        }
        _ => return refuse(format!("inherited relation \"{}\" is not a table or foreign table", written.name)),
    };
    if table.partition_by().is_some() {
        return refuse(format!("cannot inherit from partitioned table \"{}\"", written.name));
    }
    if table.partition_of().is_some() {
        return refuse(format!("cannot inherit from partition \"{}\"", written.name));
    }
    if id.schema == crate::replay::TEMPORARY && persistence != 't' {
        return refuse(format!("cannot inherit from temporary relation \"{}\"", written.name));
    }
    Ok(id)
}

/// A column that parents give, and whether their defaults differ.
pub(crate) struct Merged {
    pub(crate) column: Column,
    conflict: bool,
}

/// The columns that parents give, each once.
pub(crate) fn merged(parents: &[&Table], declared: bool) -> Result<Vec<Merged>, Refusal> {
    let mut out: Vec<Merged> = Vec::new();
    for column in parents.iter().flat_map(|parent| &parent.columns) {
        match out.iter_mut().find(|one| one.column.name == column.name) {
            Some(known) => {
                same_shape(&known.column, column, "inherited column")?;
                known.column.not_null |= column.not_null && !column.not_null_state().no_inherit;
                match &known.column.default {
                    None => known.column.default.clone_from(&column.default),
                    Some(default) => {
                        known.conflict |= column.default.as_ref().is_some_and(|other| other != default);
                    }
                }
                let expr = |one: &Column| one.generated().map(|generated| generated.expr.clone());
                known.conflict |= expr(&known.column) != expr(column);
            }
            None => out.push(Merged { column: inherited(column, declared), conflict: false }),
        }
    }
    Ok(out)
}

/// A column as a child has it. An identity stays the parent's.
pub(super) fn inherited(column: &Column, declared: bool) -> Column {
    let mut out = partition::copied(column);
    out.not_null &= !column.not_null_state().no_inherit;
    out.edit_extra(|extra| {
        extra.inherited = true;
        // What a schema declares has no order: the child is as if it had been there before.
        extra.not_null.not_valid = declared && column.not_null_state().not_valid;
    });
    out
}

/// What two columns of one name must have alike.
fn same_shape(one: &Column, other: &Column, what: &str) -> Outcome {
    let name = one.name;
    let refuse = |message: String| Err(Refusal::sql(message));
    let extra = |column: &Column| {
        let extra = column.extra.as_deref().cloned().unwrap_or_default();
        (extra.storage, extra.compression, extra.generated.map(|generated| generated.stored))
    };
    let ((storage, compression, generated), (storage2, compression2, generated2)) = (extra(one), extra(other));
    if one.ty != other.ty {
        return refuse(format!("{what} \"{name}\" has a type conflict"));
    }
    if one.collation() != other.collation() {
        return refuse(format!("{what} \"{name}\" has a collation conflict"));
    }
    if storage != storage2 {
        return refuse(format!("{what} \"{name}\" has a storage parameter conflict"));
    }
    if compression.is_some() && compression2.is_some() && compression != compression2 {
        return refuse(format!("column \"{name}\" has a compression method conflict"));
    }
    if generated != generated2 {
        return refuse(format!("{what} \"{name}\" has a generation conflict"));
    }
    Ok(())
}

/// Puts what the parents give before a new table's own columns; a column that both have is one.
pub(super) fn columns(cx: &Replayer, table: &mut Table, create: &CreateTable, parents: &[ObjectId]) -> Outcome {
    let found: Vec<&Table> = parents.iter().filter_map(|id| cx.catalog.find::<Table>(*id)).collect();
    let mut own = std::mem::take(&mut table.columns);
    for Merged { mut column, conflict } in merged(&found, cx.mode == Mode::Declared)? {
        let name = column.name;
        let written = create.elements.iter().find_map(|element| match element {
            TableElement::Column(one) if one.name == name => Some(one),
            _ => None,
        });
        let has = |wanted: fn(&ConstraintNode) -> bool| {
            written.is_some_and(|one| one.constraints.iter().any(|constraint| wanted(&constraint.node)))
        };
        let is_default: fn(&ConstraintNode) -> bool = |node| matches!(node, ConstraintNode::Default(_));
        let is_generated: fn(&ConstraintNode) -> bool = |node| matches!(node, ConstraintNode::Generated { .. });
        if let Some(at) = own.iter().position(|one| one.name == name) {
            let mine = own.remove(at);
            from_generated(&column, written, has(is_default))?;
            column = both(column, mine)?;
        }
        let (defaults, generated) = (has(is_default), has(is_generated));
        if conflict && !defaults && !generated {
            return Err(conflicting(&column));
        }
        table.columns.push(column);
    }
    table.columns.extend(own);
    Ok(())
}

fn conflicting(column: &Column) -> Refusal {
    let name = column.name;
    if column.generated().is_some() {
        let help = "To resolve the conflict, specify a generation expression explicitly.";
        return Refusal::sql(format!("column \"{name}\" inherits conflicting generation expressions")).help(help);
    }
    Refusal::sql(format!("column \"{name}\" inherits conflicting default values"))
        .help("To resolve the conflict, specify a default explicitly.")
}

/// A column of a generated one is generated, and no other is.
fn from_generated(above: &Column, written: Option<&ast::ColumnDef>, default: bool) -> Outcome {
    let name = above.name;
    let nodes = || written.into_iter().flat_map(|one| &one.constraints).map(|one| &one.node);
    let identity = nodes().any(|node| matches!(node, ConstraintNode::Identity { .. }));
    let generated = nodes().find_map(|node| match node {
        ConstraintNode::Generated { stored, .. } => Some(*stored),
        _ => None,
    });
    let message = match above.generated() {
        Some(above) if generated.is_some_and(|stored| stored != above.stored) => {
            format!("column \"{name}\" inherits from generated column of different kind")
        }
        Some(_) if default => format!("column \"{name}\" inherits from generated column but specifies default"),
        Some(_) if identity => format!("column \"{name}\" inherits from generated column but specifies identity"),
        None if generated.is_some() => format!("child column \"{name}\" specifies generation expression"),
        _ => return Ok(()),
    };
    Err(Refusal::sql(message))
}

/// A column that a table declares and inherits.
fn both(above: Column, own: Column) -> Result<Column, Refusal> {
    let (given, mine) = (above.extra.as_deref().cloned().unwrap_or_default(), own.extra.as_deref().cloned());
    let mine = mine.unwrap_or_default();
    let alike = |one: &Column, extra: ColumnExtra| {
        let mut out = Column { extra: None, ..one.clone() };
        out.edit_extra(|all| *all = extra);
        out
    };
    // What the child is silent about is its parent's.
    let filled = ColumnExtra {
        storage: mine.storage.or(given.storage),
        compression: mine.compression.or(given.compression),
        generated: given.generated.clone(),
        ..mine
    };
    let out = alike(&own, filled);
    same_shape(&above, &out, "column")?;
    Ok(Column { not_null: above.not_null || out.not_null, default: own.default.or(above.default), ..out })
}

/// The typeless lines of a new table: what differs of a parent's column.
pub(super) fn is_typeless(element: &TableElement) -> bool {
    matches!(element, TableElement::Column(column) if column.type_name.is_none())
}

/// The checks that parents give a new table.
pub(super) fn checks(cx: &mut Replayer, child: ObjectId, parents: &[ObjectId]) -> Outcome {
    for parent in parents {
        for check in inheritable(cx, *parent) {
            let known = cx.catalog.find::<Constraint>(ObjectId::constraint(child, check.name));
            match known {
                Some(known) if known.body == check.body => {}
                Some(_) => {
                    let message = format!(
                        "check constraint name \"{}\" appears multiple times but with different expressions",
                        check.name
                    );
                    return Err(Refusal::sql(message));
                }
                None => cx.create(Constraint { not_valid: check.not_enforced, ..given(child, &check) })?,
            }
        }
    }
    Ok(())
}

pub(super) fn inheritable(cx: &Replayer, parent: ObjectId) -> Vec<Constraint> {
    let checks = |one: &&Constraint| one.owner == parent && !one.no_inherit && matches!(one.body, Body::Check(_));
    let mut all: Vec<Constraint> = cx.catalog.dependents_of::<Constraint>(parent).filter(checks).cloned().collect();
    all.sort_by_key(|one| one.name);
    all
}

fn given(child: ObjectId, check: &Constraint) -> Constraint {
    Constraint { owner: child, parent: Some(Box::new(check.id())), also_local: false, ..check.clone() }
}

/// A check that a table declares and has from a parent already; false where it has none of that name.
pub(crate) fn merges(cx: &mut Replayer, own: &Constraint) -> Result<bool, Refusal> {
    let id = own.id();
    let Some(known) = cx.catalog.find::<Constraint>(id).filter(|one| one.parent.is_some()) else { return Ok(false) };
    let is_child = cx.catalog.find::<Table>(own.owner).is_some_and(|table| !table.parents().is_empty());
    if !is_child || known.body != own.body {
        return Ok(false);
    }
    if own.no_inherit {
        let message = format!(
            "constraint \"{}\" conflicts with inherited constraint on relation \"{}\"",
            own.name, own.owner.name
        );
        return Err(Refusal::sql(message));
    }
    if own.not_enforced && !known.not_enforced {
        let message = format!(
            "constraint \"{}\" conflicts with NOT ENFORCED constraint on relation \"{}\"",
            own.name, own.owner.name
        );
        return Err(Refusal::sql(message));
    }
    cx.catalog.edit::<Constraint>(id, |one| {
        one.also_local = true;
        one.not_enforced = own.not_enforced;
        one.not_valid &= own.not_valid;
    });
    Ok(true)
}

/// Gives a new check to the children of its table.
pub(crate) fn spread(cx: &mut Replayer, id: ObjectId) -> Outcome {
    let Some(check) = cx.catalog.find::<Constraint>(id).cloned() else { return Ok(()) };
    if check.no_inherit || !matches!(check.body, Body::Check(_)) {
        return Ok(());
    }
    for child in children(cx, check.owner) {
        if cx.only {
            return Err(Refusal::sql("constraint must be added to child tables too"));
        }
        give(cx, child, &check)?;
    }
    Ok(())
}

fn give(cx: &mut Replayer, child: ObjectId, check: &Constraint) -> Outcome {
    let id = ObjectId::constraint(child, check.name);
    let Some(known) = cx.catalog.find::<Constraint>(id) else {
        cx.create(given(child, check))?;
        return spread(cx, id);
    };
    let what = format!("constraint \"{}\"", check.name);
    if known.body != check.body {
        return Err(Refusal::sql(format!("{what} for relation \"{}\" already exists", child.name)));
    }
    fits(known, check, &format!("relation \"{}\"", child.name))?;
    link(cx, id);
    Ok(())
}

/// Refuses a check of a child that cannot be its parent's as well.
pub(super) fn fits(known: &Constraint, check: &Constraint, child: &str) -> Outcome {
    let what = format!("constraint \"{}\" conflicts with", check.name);
    if known.no_inherit {
        return Err(Refusal::sql(format!("{what} non-inherited constraint on {child}")));
    }
    if known.not_enforced && !check.not_enforced {
        return Err(Refusal::sql(format!("{what} NOT ENFORCED constraint on {child}")));
    }
    if known.not_valid && !check.not_valid {
        return Err(Refusal::sql(format!("{what} NOT VALID constraint on {child}")));
    }
    Ok(())
}

/// Ties a check of a child to that of the first parent that has it; what was its own alone stays its own.
pub(super) fn link(cx: &mut Replayer, id: ObjectId) {
    let source = source(cx, id, None);
    cx.catalog.edit::<Constraint>(id, |one| {
        one.also_local |= one.parent.is_none();
        one.parent = source.map(Box::new);
    });
}

/// The check of that name of the first parent that gives one, but for the parent `without`.
pub(super) fn source(cx: &Replayer, id: ObjectId, without: Option<ObjectId>) -> Option<ObjectId> {
    let table = cx.catalog.find::<Table>(id.owner())?;
    let inherits = |one: &ObjectId| cx.catalog.find::<Constraint>(*one).is_some_and(|check| !check.no_inherit);
    let parents = table.parents().iter().filter(|parent| Some(**parent) != without);
    parents.map(|parent| ObjectId::constraint(*parent, id.name)).find(inherits)
}
