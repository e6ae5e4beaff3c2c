//! Partitions: what a new one gets from its parent, ATTACH and DETACH, what a change of the parent does to them.

use super::{bound, column, inherit, not_null, partition_key};
use crate::catalog::{Chooser, index_addition};
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::index::{Index, Marks};
use crate::kinds::table::{Bound, Column, ColumnExtra, PartitionBy, PartitionOf, Table};
use crate::kinds::{Model, ObjectId};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Mode, Outcome, Refusal, Replayer};
use crate::sql::ast::{self, ConstraintNode, CreateTable, RangeVar, TableElement};

/// The partitions of a table.
pub(super) fn partitions(cx: &Replayer, id: ObjectId) -> Vec<ObjectId> {
    let of = |table: &&Table| table.partition_of().is_some_and(|of| of.parent == id);
    cx.catalog.dependents_of::<Table>(id).filter(of).map(Model::id).collect()
}

/// PARTITION BY, after look-up.
pub(super) fn key(cx: &mut Replayer, table: &Table, written: &ast::PartitionBy) -> Result<PartitionBy, Refusal> {
    let method = Ident::from_static(if written.strategy == 'h' { "hash" } else { "btree" });
    if written.strategy == 'l' && written.elements.len() != 1 {
        return Err(Refusal::sql("cannot use \"list\" partition strategy with more than one column"));
    }
    let mut keys = Vec::new();
    for element in &written.elements {
        let (key, _) = crate::kinds::index::key(cx, table, method, element).map_err(|refusal| Refusal {
            message: refusal.message.replace("does not exist", "named in partition key does not exist"),
            ..refusal
        })?;
        keys.push(key);
    }
    Ok(PartitionBy { strategy: written.strategy, keys })
}

/// The columns of a new partition, and the constraints that are its own.
pub(super) fn columns(
    cx: &mut Replayer,
    table: &mut Table,
    create: &CreateTable,
) -> Result<Vec<(Option<Ident>, ast::Constraint)>, Refusal> {
    let (Some(parent), Some(text)) = (create.inherits.first(), create.bound.as_deref()) else { return Ok(Vec::new()) };
    let of = parent_of(cx, table.name.name, parent, text)?;
    let found =
        cx.catalog.find::<Table>(of.parent).cloned().ok_or_else(|| cx.no_relation(parent.schema, parent.name))?;
    table.columns = found.columns.iter().map(copied).collect();
    table.edit_family(|family| family.partition_of = Some(of));
    differing(cx, table, create)
}

/// What the typeless lines of a new table say of the columns that it gets from elsewhere; constraints of its own, where it is
/// a partition.
pub(super) fn differing(
    cx: &mut Replayer,
    table: &mut Table,
    create: &CreateTable,
) -> Result<Vec<(Option<Ident>, ast::Constraint)>, Refusal> {
    let mut constraints = Vec::new();
    let mut seen: Vec<Ident> = Vec::new();
    for element in &create.elements {
        if let TableElement::Column(written) = element {
            if seen.contains(&written.name) {
                let message = format!("column \"{}\" specified more than once", written.name);
                return Err(Refusal::sql(message).at(written.at));
            }
            seen.push(written.name);
        }
        if create.bound.is_none() && !inherit::is_typeless(element) {
            continue;
        }
        match element {
            TableElement::Column(written) => own_options(cx, table, written, &mut constraints)?,
            TableElement::Constraint(one) => constraints.push((None, one.clone())),
            TableElement::Like { table, .. } => {
                return Err(Refusal::sql("syntax error at or near \"like\"").at(table.at));
            }
        }
    }
    Ok(constraints)
}

fn parent_of(cx: &mut Replayer, child: Ident, parent: &RangeVar, text: &str) -> Result<PartitionOf, Refusal> {
    let id = cx.find_kind::<Table>(parent, "a table")?;
    let found = cx.catalog.find::<Table>(id).cloned().ok_or_else(|| cx.no_relation(parent.schema, parent.name))?;
    let Some(by) = found.partition_by() else {
        return Err(Refusal::sql(format!("\"{}\" is not partitioned", parent.name)).at(parent.at));
    };
    let bound = bound::bound(cx, &found, by, text).map_err(|refusal| refusal.at(parent.at))?;
    let others: Vec<(Ident, &Bound)> = partitions(cx, id)
        .into_iter()
        .filter_map(|other| Some((other.name, &cx.catalog.find::<Table>(other)?.partition_of()?.bound)))
        .collect();
    partition_key::fits(&found, by, child, &bound, &others).map_err(|refusal| refusal.at(parent.at))?;
    Ok(PartitionOf { parent: id, bound })
}

/// A column as a partition has it. An identity is the parent's alone before PostgreSQL 17, and its own doing from then on.
pub(super) fn copied(column: &Column) -> Column {
    let extra = column.extra.as_deref().cloned().unwrap_or_default();
    let kept = ColumnExtra {
        collation: extra.collation,
        generated: extra.generated,
        storage: extra.storage,
        compression: extra.compression,
        ..ColumnExtra::default()
    };
    let mut out = Column { extra: None, ..column.clone() };
    out.edit_extra(|extra| *extra = kept);
    out
}

/// `note with options default 'x' not null`: what a partition says of a column of its parent.
fn own_options(
    cx: &mut Replayer,
    table: &mut Table,
    written: &ast::ColumnDef,
    constraints: &mut Vec<(Option<Ident>, ast::Constraint)>,
) -> Outcome {
    let name = written.name;
    let Some(ty) = table.column(name).map(|column| column.ty.clone()) else {
        return Err(Refusal::sql(format!("column \"{name}\" does not exist")).at(written.at));
    };
    let place = if table.of_type().is_some() { "typed tables" } else { "partitions" };
    for constraint in &written.constraints {
        match &constraint.node {
            ConstraintNode::NotNull(None) => not_null::declare(cx, table, name, constraint)?,
            ConstraintNode::Null => {}
            ConstraintNode::Default(text) => {
                let default = column::default(cx, name, &ty, text)?;
                if let Some(column) = table.column_mut(name) {
                    column.default = default;
                }
            }
            ConstraintNode::Identity { .. } => {
                return Err(Refusal::sql(format!("identity columns are not supported on {place}")).at(written.at));
            }
            ConstraintNode::Generated { .. } => {
                return Err(Refusal::sql(format!("generated columns are not supported on {place}")).at(written.at));
            }
            _ => constraints.push((Some(name), constraint.clone())),
        }
    }
    Ok(())
}

/// Gives a partition what its parent has: checks, keys, foreign keys, indexes. `attached`: it must have the checks.
pub(super) fn inherit_all(cx: &mut Replayer, parent: ObjectId, child: ObjectId, attached: bool) -> Outcome {
    let mut constraints: Vec<Constraint> =
        cx.catalog.dependents_of::<Constraint>(parent).filter(|one| one.owner == parent).cloned().collect();
    constraints.sort_by_key(|one| (one.key().is_none_or(|key| !key.primary), one.rank(), one.name));
    for one in &constraints {
        let missing = matches!(one.body, Body::Check(_)) && !one.no_inherit;
        if attached && missing && !cx.catalog.has(ObjectId::constraint(child, one.name)) {
            return Err(Refusal::sql(format!("child table is missing constraint \"{}\"", one.name)));
        }
        inherit_constraint(cx, child, one)?;
    }
    let indexes: Vec<Index> =
        cx.catalog.dependents_of::<Index>(parent).filter(|one| one.table == parent).cloned().collect();
    indexes.iter().try_for_each(|one| take_index(cx, child, one))
}

/// Gives a new constraint to the partitions of its table.
pub(crate) fn spread_constraint(cx: &mut Replayer, id: ObjectId) -> Outcome {
    let Some(one) = cx.catalog.find::<Constraint>(id).cloned() else { return Ok(()) };
    // A foreign key cannot be the parent's alone, nor a check.
    let is_check = matches!(one.body, Body::Check(_));
    if is_check && cx.only && !one.no_inherit && !partitions(cx, one.owner).is_empty() {
        return Err(Refusal::sql("constraint must be added to child tables too"));
    }
    if cx.only && one.foreign().is_none() && !is_check {
        return Ok(());
    }
    inherit::spread(cx, id)?;
    partitions(cx, one.owner).into_iter().try_for_each(|child| inherit_constraint(cx, child, &one))
}

/// Gives a new index to the partitions of its table.
pub(crate) fn inherit_index(cx: &mut Replayer, table: ObjectId, id: ObjectId) -> Outcome {
    let Some(one) = cx.catalog.find::<Index>(id).filter(|_| !cx.only).cloned() else { return Ok(()) };
    partitions(cx, table).into_iter().try_for_each(|child| take_index(cx, child, &one))
}

fn chooser(cx: &Replayer) -> Chooser<'_> {
    if cx.mode == Mode::Declared { Chooser::plain(&cx.catalog) } else { Chooser::new(&cx.catalog) }
}

fn inherit_constraint(cx: &mut Replayer, child: ObjectId, source: &Constraint) -> Outcome {
    if source.no_inherit {
        return Ok(());
    }
    let own: Vec<Constraint> =
        cx.catalog.dependents_of::<Constraint>(child).filter(|one| one.owner == child).cloned().collect();
    let parent = Some(Box::new(source.id()));
    if let Some(mut same) = own.iter().find(|one| one.parent.is_none() && fits(one, source)).cloned() {
        let id = same.id();
        same.parent = parent;
        same.not_valid &= source.not_valid;
        cx.catalog.put(same);
        return descend(cx, child, id);
    }
    if own.iter().any(|one| one.parent == parent) {
        return Ok(());
    }
    let name = name_for(cx, child, source, &own);
    if cx.catalog.has(ObjectId::constraint(child, name)) {
        let message = format!("constraint \"{name}\" for relation \"{}\" already exists", child.name);
        return Err(Refusal::sql(message));
    }
    let primary = source.key().filter(|key| key.primary);
    if primary.is_some() && own.iter().any(|one| one.key().is_some_and(|key| key.primary)) {
        return Err(Refusal::sql(format!("multiple primary keys for table \"{}\" are not allowed", child.name)));
    }
    if let Some(key) = primary {
        cx.catalog.edit::<Table>(child, |table| {
            table.columns.iter_mut().filter(|one| key.columns.contains(&one.name)).for_each(|one| one.not_null = true);
        });
    }
    let copy = Constraint { owner: child, name, parent, marks: Marks::default(), ..source.clone() };
    let id = copy.id();
    cx.create(copy)?;
    descend(cx, child, id)
}

fn descend(cx: &mut Replayer, child: ObjectId, id: ObjectId) -> Outcome {
    let Some(one) = cx.catalog.find::<Constraint>(id).cloned() else { return Ok(()) };
    partitions(cx, child).into_iter().try_for_each(|grandchild| inherit_constraint(cx, grandchild, &one))
}

/// Whether a constraint of a partition can be the partition's part of its parent's.
fn fits(own: &Constraint, source: &Constraint) -> bool {
    match (&own.body, &source.body) {
        (Body::Check(a), Body::Check(b)) => own.name == source.name && a == b,
        (Body::Key(a), Body::Key(b)) => {
            let plain = |key: &crate::kinds::constraint::Key| {
                (key.primary, key.columns.clone(), key.include.clone(), key.nulls_not_distinct, key.without_overlaps)
            };
            plain(a) == plain(b) && (own.deferrable, own.deferred) == (source.deferrable, source.deferred)
        }
        (Body::Exclusion(a), Body::Exclusion(b)) => a.elements == b.elements && a.predicate == b.predicate,
        (Body::Foreign(a), Body::Foreign(b)) => {
            a == b && (own.deferrable, own.deferred) == (source.deferrable, source.deferred)
        }
        _ => false,
    }
}

/// The name of a partition's part: a check's is its parent's, a key's is of the partition.
fn name_for(cx: &Replayer, child: ObjectId, source: &Constraint, own: &[Constraint]) -> Ident {
    match &source.body {
        Body::Check(_) => source.name,
        Body::Foreign(_) if !own.iter().any(|one| one.name == source.name) => source.name,
        Body::Foreign(foreign) => {
            chooser(cx).constraint(child.schema, source.owner.name, &index_addition(&foreign.columns), "fkey")
        }
        Body::Key(key) if key.primary => chooser(cx).key(child.schema, child.name, "", "pkey"),
        Body::Key(_) => chooser(cx).key(child.schema, child.name, &index_addition(&source.index_names()), "key"),
        Body::Exclusion(_) => chooser(cx).key(child.schema, child.name, &index_addition(&source.index_names()), "excl"),
    }
}

fn take_index(cx: &mut Replayer, child: ObjectId, source: &Index) -> Outcome {
    let parent = Some(Box::new(source.id()));
    let own: Vec<Index> = cx.catalog.dependents_of::<Index>(child).filter(|one| one.table == child).cloned().collect();
    if own.iter().any(|one| one.parent == parent) {
        return Ok(());
    }
    let id = match own.into_iter().find(|one| one.parent.is_none() && same_index(one, source)) {
        Some(mut same) => {
            same.parent = parent;
            let id = same.id();
            cx.catalog.put(same);
            id
        }
        None => {
            let name = chooser(cx).relation(child.schema, child.name, &index_addition(&source.column_names()), "idx");
            let name = QualifiedName::new(child.schema, name);
            let copy = Index { name, table: child, marks: Marks::default(), parent, ..source.clone() };
            let id = copy.id();
            cx.create(copy)?;
            id
        }
    };
    let Some(one) = cx.catalog.find::<Index>(id).cloned() else { return Ok(()) };
    partitions(cx, child).into_iter().try_for_each(|grandchild| take_index(cx, grandchild, &one))
}

/// Whether an index of a partition can be the partition's part of its parent's: order and options say nothing.
fn same_index(own: &Index, source: &Index) -> bool {
    let keys =
        |index: &Index| index.keys.iter().map(|key| (key.key.clone(), key.collation, key.opclass)).collect::<Vec<_>>();
    own.method == source.method
        && own.unique == source.unique
        && own.nulls_not_distinct == source.nulls_not_distinct
        && keys(own) == keys(source)
        && own.include == source.include
        && own.predicate == source.predicate
}

/// ATTACH PARTITION.
pub(super) fn attach(cx: &mut Replayer, parent: ObjectId, child: &RangeVar, text: &str) -> Outcome {
    let id = cx.find_kind::<Table>(child, "a table")?;
    let Some(table) = cx.catalog.find::<Table>(id).cloned() else { return Ok(()) };
    if table.partition_of().is_some() {
        return Err(Refusal::sql(format!("\"{}\" is already a partition", child.name)).at(child.at));
    }
    if table.of_type().is_some() {
        return Err(Refusal::sql("cannot attach a typed table as partition").at(child.at));
    }
    if !table.parents().is_empty() {
        return Err(Refusal::sql("cannot attach inheritance child as partition").at(child.at));
    }
    if !inherit::children(cx, id).is_empty() {
        return Err(Refusal::sql("cannot attach inheritance parent as partition").at(child.at));
    }
    let var = RangeVar { schema: parent.schema, name: parent.name, persistence: 'p', inherited: true, at: child.at };
    let of = parent_of(cx, id.name, &var, text)?;
    let Some(above) = cx.catalog.find::<Table>(parent).cloned() else { return Ok(()) };
    columns_match(&above, &table).map_err(|refusal| refusal.at(child.at))?;
    cx.catalog.edit::<Table>(id, |table| {
        table.edit_family(|family| family.partition_of = Some(of));
        // A NOT NULL of a partition is its parent's, and called as that is.
        for column in &mut table.columns {
            column.edit_extra(|extra| extra.not_null_name = None);
        }
    });
    inherit_all(cx, parent, id, true)
}

fn columns_match(parent: &Table, child: &Table) -> Outcome {
    let (above, name) = (parent.name.name, child.name.name);
    if let Some(extra) = child.columns.iter().find(|one| parent.column(one.name).is_none()) {
        let message = format!("table \"{name}\" contains column \"{}\" not found in parent \"{above}\"", extra.name);
        return Err(Refusal::sql(message));
    }
    inherit::columns_fit(parent, child)
}

/// DETACH PARTITION: the table keeps what it has.
pub(super) fn detach(cx: &mut Replayer, parent: ObjectId, child: &RangeVar) -> Outcome {
    let id = cx.find_kind::<Table>(child, "a table")?;
    let of = cx.catalog.find::<Table>(id).and_then(Table::partition_of).map(|of| of.parent);
    if of != Some(parent) {
        let message = format!("relation \"{}\" is not a partition of relation \"{}\"", child.name, parent.name);
        return Err(Refusal::sql(message).at(child.at));
    }
    cx.catalog.edit::<Table>(id, |table| table.edit_family(|family| family.partition_of = None));
    let constraints: Vec<ObjectId> =
        cx.catalog.dependents_of::<Constraint>(id).filter(|one| one.owner == id).map(Model::id).collect();
    for one in constraints {
        cx.catalog.edit::<Constraint>(one, |constraint| constraint.parent = None);
    }
    let indexes: Vec<ObjectId> =
        cx.catalog.dependents_of::<Index>(id).filter(|one| one.table == id).map(Model::id).collect();
    for one in indexes {
        cx.catalog.edit::<Index>(one, |index| index.parent = None);
    }
    Ok(())
}

/// ALTER INDEX … ATTACH PARTITION.
pub(super) fn attach_index(cx: &mut Replayer, parent: ObjectId, child: &RangeVar) -> Outcome {
    let id = cx.find_relation(child)?;
    let link = Some(Box::new(parent));
    if cx.catalog.find::<Index>(id).is_some() {
        cx.catalog.edit::<Index>(id, |index| index.parent = link);
    } else if cx.catalog.find::<Constraint>(id).is_some() {
        cx.catalog.edit::<Constraint>(id, |constraint| constraint.parent = link);
    } else {
        return Err(Refusal::sql(format!("\"{}\" is not an index", child.name)).at(child.at));
    }
    Ok(())
}

/// `index name partition of parent_index`: what the partition's part of it is called.
pub(super) fn name_part(cx: &mut Replayer, table: ObjectId, parent: &RangeVar, name: Ident) -> Outcome {
    let above = cx.find_relation(parent)?;
    let link = Some(Box::new(above));
    let index =
        cx.catalog.dependents_of::<Index>(table).find(|one| one.table == table && one.parent == link).map(Model::id);
    let key = || {
        let mut all = cx.catalog.dependents_of::<Constraint>(table);
        all.find(|one| one.owner == table && one.parent == link).map(Model::id)
    };
    let Some(from) = index.or_else(key) else {
        let message =
            format!("relation \"{}\" does not exist as an index of a parent of \"{}\"", parent.name, table.name);
        return Err(Refusal::sql(message).at(parent.at));
    };
    crate::replay::move_to(cx, from, ObjectId { name, ..from })
}
