//! Owns renames, and moves between schemas.

use super::lookup::split;
use super::{Outcome, Refusal, Replayer, not_null};
use crate::analyze::SYSTEM_COLUMNS;
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::policy::Policy;
use crate::kinds::routine::Routine;
use crate::kinds::rule::Rule;
use crate::kinds::schema::Schema;
use crate::kinds::table::{Table, is_inherited, may_follow_type, of_other_source, with_descendants};
use crate::kinds::view::View;
use crate::kinds::{Model, Object, ObjectId, ObjectKind, Renaming};
use crate::name::Ident;
use crate::sql::ast::{Name, ObjectType, Rename};

/// ALTER … RENAME.
pub(super) fn rename(cx: &mut Replayer, rename: &Rename) -> Outcome {
    if let (Some(part), ObjectType::Other(word @ ("trigger" | "policy" | "rule"))) = (rename.part, rename.kind) {
        return rename_hook(cx, rename, part, word);
    }
    if let Some(part) = rename.part {
        return rename_part(cx, rename, part);
    }
    let Some(id) = renamed(cx, rename)? else { return Ok(()) };
    if id.kind == ObjectKind::Table && rename.kind == ObjectType::Type {
        return Err(Refusal::sql(format!("{} is a table's row type", id.name)).help("use ALTER TABLE instead"));
    }
    let to = match id.kind {
        // The index of a key is renamed with its constraint.
        ObjectKind::Constraint => ObjectId { name: rename.to, ..id },
        ObjectKind::Schema => return rename_schema(cx, id, rename.to),
        _ => ObjectId { name: rename.to, ..id },
    };
    move_to(cx, id, to)
}

/// ALTER TRIGGER and ALTER POLICY … RENAME.
fn rename_hook(cx: &mut Replayer, rename: &Rename, name: Ident, word: &str) -> Outcome {
    let full: Name = rename.name.iter().copied().chain([name]).collect();
    let Some(from) = cx.find_object(rename.kind, &full, rename.if_exists)? else { return Ok(()) };
    if from.kind == ObjectKind::Opaque {
        let what = format!("the rename of {from} is not replayed");
        return Err(Refusal::unsupported(what, "drop it and create it as it is to be"));
    }
    let to = ObjectId { name: rename.to, ..from };
    if cx.catalog.has(to) {
        let of = if word == "policy" { "table" } else { "relation" };
        return Err(Refusal::sql(format!("{word} \"{}\" for {of} \"{}\" already exists", rename.to, to.parent)));
    }
    cx.catalog.rename(Renaming::Object { from, to });
    Ok(())
}

/// What is renamed: for historical reasons ALTER TABLE and ALTER INDEX take other relations, too.
fn renamed(cx: &Replayer, rename: &Rename) -> Result<Option<ObjectId>, Refusal> {
    if matches!(rename.kind, ObjectType::Table | ObjectType::Index) {
        let (schema, last) = split(&rename.name)?;
        if let Some(id) = cx.relation_named(schema, last).filter(|id| id.kind != ObjectKind::Composite) {
            return Ok(Some(id));
        }
    }
    cx.find_object(rename.kind, &rename.name, rename.if_exists)
}

pub(crate) fn move_to(cx: &mut Replayer, from: ObjectId, to: ObjectId) -> Outcome {
    if from == to {
        return Err(Refusal::sql(format!("relation \"{}\" already exists", to.name)));
    }
    let Some(mut moved) = cx.catalog.get(from).cloned() else { return Ok(()) };
    bodies_follow(cx, from)?;
    Model::rename(&mut moved, &Renaming::Object { from, to });
    cx.check_free(&moved)?;
    not_null::keep_names(&mut cx.catalog, &cx.settings, from, None);
    cx.catalog.rename(Renaming::Object { from, to });
    not_null::settle_names(&mut cx.catalog, to);
    Ok(())
}

fn rename_schema(cx: &mut Replayer, id: ObjectId, to: Ident) -> Outcome {
    if cx.catalog.has(Schema::id_of(to)) {
        return Err(Refusal::sql(format!("schema \"{to}\" already exists")));
    }
    let inside: Vec<ObjectId> = cx.catalog.iter().map(|(one, _)| one).filter(|one| one.schema == id.name).collect();
    inside.into_iter().try_for_each(|one| bodies_follow(cx, one))?;
    cx.catalog.rename_schema(id.name, to);
    Ok(())
}

fn rename_part(cx: &mut Replayer, rename: &Rename, part: Ident) -> Outcome {
    let mut full = rename.name.clone();
    let Some(holder) = holder(cx, rename)? else { return Ok(()) };
    full.push(part);
    match rename.kind {
        ObjectType::TableConstraint | ObjectType::DomainConstraint => {
            let id = match cx.find_part(rename.kind, &full) {
                Ok((id, _)) => id,
                Err(refusal) => return rename_not_null(cx, holder, part, rename.to).ok_or(refusal),
            };
            check_may_be_renamed(cx, id, rename)?;
            move_to(cx, id, ObjectId { name: rename.to, ..id })
        }
        _ => {
            cx.check_column(holder, part)
                .map_err(|missing| Refusal { message: format!("column \"{part}\" does not exist"), ..missing })?;
            if holder.kind == ObjectKind::Table && SYSTEM_COLUMNS.contains(&rename.to.as_str()) {
                let message = format!("column name \"{}\" conflicts with a system column name", rename.to);
                return Err(Refusal::sql(message));
            }
            column_may_be_renamed(cx, holder, part, rename)?;
            views_follow(cx, holder, part)?;
            not_null::keep_names(&mut cx.catalog, &cx.settings, holder, Some(part));
            cx.catalog.rename(Renaming::Column { of: holder, from: part, to: rename.to });
            not_null::settle_names(&mut cx.catalog, holder);
            Ok(())
        }
    }
}

/// A column is renamed where it comes from, with all who have it from there and from nowhere else.
fn column_may_be_renamed(cx: &Replayer, holder: ObjectId, part: Ident, rename: &Rename) -> Outcome {
    if holder.kind == ObjectKind::Composite {
        may_follow_type(cx, holder, rename.cascade)?;
    }
    let family = with_descendants(cx, holder);
    if let Some(table) = cx.catalog.find::<Table>(holder) {
        if table.of_type().is_some() {
            return Err(Refusal::sql("cannot rename column of typed table"));
        }
        if is_inherited(cx, holder, part) || of_other_source(cx, &family, part).is_some() {
            return Err(Refusal::sql(format!("cannot rename inherited column \"{part}\"")));
        }
        if rename.only && has_heirs(cx, holder) {
            let message = format!("inherited column \"{part}\" must be renamed in child tables too");
            return Err(Refusal::sql(message));
        }
    }
    match family.into_iter().find(|one| column_exists(cx, *one, rename.to)) {
        Some(one) => {
            let message = format!("column \"{}\" of relation \"{}\" already exists", rename.to, one.name);
            Err(Refusal::sql(message))
        }
        None => Ok(()),
    }
}

/// Where USING names a column, PostgreSQL gives it an alias in the view.
fn views_follow(cx: &Replayer, holder: ObjectId, part: Ident) -> Outcome {
    let view = cx.catalog.dependents_of::<View>(holder).find(|view| !view.query.follows(holder, part));
    let stuck = |one: &&Policy| one.conditions().any(|one| !one.follows(holder, part));
    let policy = cx.catalog.dependents_of::<Policy>(holder).find(stuck);
    let stuck = |one: &&Routine| one.sql_body().is_some_and(|body| !body.follows(holder, Some(part)));
    let routine = cx.catalog.dependents_of::<Routine>(holder).find(stuck);
    let rule = cx.catalog.dependents_of::<Rule>(holder).find(|rule| !rule.body.follows(holder, part));
    let id = view.map(Model::id).or(policy.map(Model::id)).or(rule.map(Model::id));
    if let Some(routine) = routine {
        return Err(body_stays(routine));
    }
    match id {
        Some(id) => {
            let what = format!("{id} names column \"{part}\" in USING: its rename is not replayed");
            Err(Refusal::unsupported(what, "drop it before, and create it again"))
        }
        None => Ok(()),
    }
}

/// A body without a print follows no rename.
fn bodies_follow(cx: &Replayer, id: ObjectId) -> Outcome {
    let stuck = |one: &&Routine| one.sql_body().is_some_and(|body| !body.follows(id, None));
    cx.catalog.dependents_of::<Routine>(id).find(stuck).map_or(Ok(()), |one| Err(body_stays(one)))
}

fn body_stays(routine: &Routine) -> Refusal {
    let what =
        format!("the body of {} {} names what is renamed, which is not replayed", routine.word(), routine.reference());
    Refusal::unsupported(what, "drop the routine before, and create it again")
}

fn has_heirs(cx: &Replayer, table: ObjectId) -> bool {
    let is_heir = |one: &Table| {
        one.parents().contains(&table) || one.partition_of().is_some_and(|partition| partition.parent == table)
    };
    cx.catalog.dependents_of::<Table>(table).any(is_heir)
}

/// A check is renamed where it comes from.
fn check_may_be_renamed(cx: &Replayer, id: ObjectId, rename: &Rename) -> Outcome {
    let Some(one) = cx.catalog.find::<Constraint>(id).filter(|one| matches!(one.body, Body::Check(_))) else {
        return Ok(());
    };
    let name = one.name;
    let family = with_descendants(cx, one.owner);
    let heirs = || family.iter().skip(1).filter(|_| !one.no_inherit);
    let gives = |parent: &ObjectId| cx.catalog.has(ObjectId::constraint(*parent, name)) && !family.contains(parent);
    let elsewhere =
        |child: &ObjectId| cx.catalog.find::<Table>(*child).is_some_and(|table| table.parents().iter().any(gives));
    let taken = |child: &&ObjectId| cx.catalog.has(ObjectId::constraint(**child, rename.to));
    if let Some(child) = heirs().find(taken) {
        let message = format!("constraint \"{}\" for relation \"{}\" already exists", rename.to, child.name);
        return Err(Refusal::sql(message));
    }
    if one.parent.is_some() || heirs().any(elsewhere) {
        return Err(Refusal::sql(format!("cannot rename inherited constraint \"{name}\"")));
    }
    if rename.only && !one.no_inherit && has_heirs(cx, one.owner) {
        let message = format!("inherited constraint \"{name}\" must be renamed in child tables too");
        return Err(Refusal::sql(message));
    }
    Ok(())
}

/// A NOT NULL has a name from PostgreSQL 18 on.
fn rename_not_null(cx: &mut Replayer, table: ObjectId, from: Ident, to: Ident) -> Option<()> {
    cx.since(18, "the name of a NOT NULL").ok()?;
    let found = cx.catalog.find::<Table>(table)?;
    let column = found.column_not_null_by(from)?;
    let chosen = found.chosen_not_null_name(column);
    cx.catalog.edit::<Table>(table, |table| {
        if let Some(column) = table.column_mut(column) {
            column.edit_extra(|extra| extra.not_null_name = Some(to).filter(|name| *name != chosen));
        }
    });
    Some(())
}

fn column_exists(cx: &Replayer, holder: ObjectId, name: Ident) -> bool {
    match cx.catalog.get(holder) {
        Some(Object::Table(table)) => table.column(name).is_some(),
        Some(Object::Composite(composite)) => composite.attributes.iter().any(|a| a.name == name),
        Some(Object::View(view)) => view.column(name).is_some(),
        _ => false,
    }
}

/// Whose part is renamed: of the relations PostgreSQL takes any for the columns of any other.
fn holder(cx: &Replayer, rename: &Rename) -> Result<Option<ObjectId>, Refusal> {
    if let (ObjectType::Column, ObjectType::Table | ObjectType::View | ObjectType::MaterializedView) =
        (rename.kind, rename.relation_kind)
    {
        let (schema, last) = split(&rename.name)?;
        let found = cx.relation_named(schema, last);
        let relation = |id: &ObjectId| matches!(id.kind, ObjectKind::Table | ObjectKind::View);
        if let Some(id) = found.filter(relation) {
            return Ok(Some(id));
        }
    }
    cx.find_object(holder_type(rename), &rename.name, rename.if_exists)
}

fn holder_type(rename: &Rename) -> ObjectType {
    match (rename.kind, rename.relation_kind) {
        (ObjectType::DomainConstraint, _) => ObjectType::Domain,
        (ObjectType::Attribute, _) => ObjectType::Type,
        (ObjectType::Other(word), _) => ObjectType::Other(word),
        (_, ObjectType::Other(_)) => ObjectType::Table,
        (_, kind) => kind,
    }
}

/// ALTER … SET SCHEMA.
pub(super) fn set_schema(cx: &mut Replayer, kind: ObjectType, name: &Name, schema: Ident, if_exists: bool) -> Outcome {
    // ALTER TABLE takes these, too.
    let other = |id: &ObjectId| matches!(id.kind, ObjectKind::View | ObjectKind::Sequence);
    let found = match kind {
        ObjectType::Table => split(name).ok().and_then(|(schema, last)| cx.relation_named(schema, last)).filter(other),
        _ => None,
    };
    let is_relation =
        matches!(kind, ObjectType::Table | ObjectType::View | ObjectType::MaterializedView | ObjectType::Sequence);
    if let (true, false, Ok((of, last))) = (is_relation, if_exists, split(name))
        && cx.relation_named(of, last).is_none()
    {
        return Err(cx.no_relation(of, last));
    }
    let found = match found {
        Some(id) => Some(id),
        None => cx.find_object(kind, name, if_exists)?,
    };
    let Some(id) = found else { return Ok(()) };
    cx.require_schema(schema)?;
    if id.schema == schema {
        return Ok(());
    }
    if id.kind == ObjectKind::Extension {
        if let Some(user) = cx.catalog.dependents(id).find(|one| one.kind != ObjectKind::Comment) {
            let message =
                format!("extension {} moves to another schema while {user} uses it: not replayed yet", id.name);
            return Err(Refusal::unsupported(message, "create it where it is to be, in a new project"));
        }
        cx.catalog.edit::<crate::kinds::extension::Extension>(id, |extension| extension.schema = schema);
        return Ok(());
    }
    if let Some(owner) = cx.catalog.find::<crate::kinds::sequence::Sequence>(id).and_then(|one| one.owner()) {
        return Err(Refusal::sql("cannot move an owned sequence into another schema".to_owned())
            .help(format!("sequence \"{}\" is linked to table \"{}\"", id.name, owner.0.name)));
    }
    for index in cx.catalog.indexes_of(id) {
        if cx.catalog.relation(schema, index).is_some() {
            return Err(Refusal::sql(format!("relation \"{index}\" already exists in schema \"{schema}\"")));
        }
    }
    // What belongs to a table moves with it: its indexes follow by their own rename, owned sequences here.
    let owned: Vec<ObjectId> =
        cx.catalog.dependents_of::<crate::kinds::sequence::Sequence>(id).map(crate::kinds::Model::id).collect();
    move_to(cx, id, ObjectId { schema, ..id })?;
    for sequence in owned {
        move_to(cx, sequence, ObjectId { schema, ..sequence })?;
    }
    Ok(())
}
