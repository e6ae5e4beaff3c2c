//! Owns how a name becomes free for a rename: what has it follows a rename of its own, goes, or steps aside for a while.

use super::dispatch;
use super::guide::Renamed;
use super::rename::{Applied, RenameStep, free, goes_along, has_column, has_label, merging};
use super::step::{DiffCx, StepId, Verb};
use crate::catalog::{Catalog, make_name};
use crate::kinds::constraint::Constraint;
use crate::kinds::index::Index;
use crate::kinds::sequence::Sequence;
use crate::kinds::{Model, Object, ObjectId, ObjectKind};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Mode, Replayer};

/// Makes the name free that a pending rename waits for; not where another pending one will give it up.
pub(super) fn make_way(out: &mut Applied, pending: &[Renamed], i: usize, new: &Catalog, cx: &DiffCx<'_>) -> bool {
    let Some(one) = holder(&out.catalog, &pending[i]) else { return make_way_for_part(out, pending, i, new, cx) };
    if pending.iter().any(|other| gives_up(other, &one)) {
        return false;
    }
    out.followers(new)
        || !follows(out, &one, &pending[i], new) && drop(out, &one, pending, new, cx)
        || aside(out, &one).is_some()
}

/// Whether the holder is a constraint or an index of what is renamed, and would be known again after it.
fn follows(out: &Applied, holder: &Holder, one: &Renamed, new: &Catalog) -> bool {
    let (Renamed::Object { from, .. }, Holder::Object(id)) = (one, holder) else { return false };
    let own = match out.catalog.get(*id) {
        Some(Object::Constraint(one)) => one.owner == *from,
        Some(Object::Index(one)) => one.table == *from,
        _ => false,
    };
    if !own {
        return false;
    }
    let mut trial = out.copy();
    let Some(Renamed::Object { to: waiting, .. }) = aside(&mut trial, holder) else { return false };
    trial.carry_out(one);
    trial.followers(new);
    trial.renames.iter().any(|one| matches!(one, Renamed::Object { from, .. } if from.name == waiting.name))
}

/// An index, or a sequence of a column, moves along with its table, and must find its name free there: else it gets another one
/// on the way.
fn make_way_for_part(out: &mut Applied, pending: &[Renamed], i: usize, new: &Catalog, cx: &DiffCx<'_>) -> bool {
    let Renamed::Object { from, to } = &pending[i] else { return false };
    let Some((own, there)) = part_in_the_way(&out.catalog, *from, *to) else { return false };
    let holder = Holder::Object(there);
    if pending.iter().any(|other| gives_up(other, &holder)) {
        return false;
    }
    !new.has(there) && drop(out, &holder, pending, new, cx) || aside(out, &Holder::Object(own)).is_some()
}

/// What moves along with a table to another schema, and who has its name there.
fn part_in_the_way(catalog: &Catalog, from: ObjectId, to: ObjectId) -> Option<(ObjectId, ObjectId)> {
    let moves = from.schema != to.schema;
    let mut names = goes_along(catalog, from).into_iter().filter(|_| moves);
    names.find_map(|name| catalog.relation(from.schema, name).zip(catalog.relation(to.schema, name)))
}

/// Where all wait for each other, one steps aside.
pub(super) fn swap(out: &mut Applied, pending: &mut [Renamed]) -> bool {
    for i in 0..pending.len() {
        let swapped = holder(&out.catalog, &pending[i]).is_some_and(|one| pending.iter().any(|p| gives_up(p, &one)));
        if swapped && step_aside(out, &mut pending[i]) {
            return true;
        }
    }
    false
}

/// Who has a name that somebody else wants.
#[derive(PartialEq)]
enum Holder {
    Object(ObjectId),
    Column(ObjectId, Ident),
    Label(ObjectId, Box<str>),
}

fn holder(catalog: &Catalog, one: &Renamed) -> Option<Holder> {
    match one {
        Renamed::Object { from, to } if catalog.has(*from) => {
            let names = [catalog.relation(to.schema, to.name), catalog.type_named(to.schema, to.name)];
            let own = catalog.has(*to).then_some(*to);
            let part = goes_along(catalog, *from).contains(&to.name).then(|| catalog.relation(from.schema, to.name));
            let mut holders = own.into_iter().chain(names.into_iter().flatten()).chain(part.flatten());
            let holder = holders.find(|holder| holder != from)?;
            Some(Holder::Object(holder))
        }
        Renamed::Column { table, from, to } if has_column(catalog, *table, *from) => {
            has_column(catalog, *table, *to).then_some(Holder::Column(*table, *to))
        }
        Renamed::Label { of, from, to } if has_label(catalog, *of, from) => {
            has_label(catalog, *of, to).then(|| Holder::Label(*of, to.clone()))
        }
        _ => None,
    }
}

fn gives_up(one: &Renamed, holder: &Holder) -> bool {
    match (one, holder) {
        (Renamed::Object { from, .. }, Holder::Object(id)) => from == id,
        (Renamed::Column { table, from, .. }, Holder::Column(of, name)) => table == of && from == name,
        (Renamed::Label { of, from, .. }, Holder::Label(id, label)) => of == id && from == label,
        _ => false,
    }
}

fn becomes(one: &Renamed, id: ObjectId) -> bool {
    matches!(one, Renamed::Object { to, .. } if *to == id)
}

/// Drops the holder now, where nothing goes along that stays in the new catalog: what another one is to be called does not.
fn drop(out: &mut Applied, holder: &Holder, pending: &[Renamed], new: &Catalog, cx: &DiffCx<'_>) -> bool {
    let (id, column) = match holder {
        Holder::Object(id) if id.kind != ObjectKind::Schema => (*id, None),
        Holder::Column(id, column) => (*id, Some(*column)),
        Holder::Object(_) | Holder::Label(..) => return false,
    };
    let Ok(closure) = out.catalog.closure(&[(id, column)], false) else { return false };
    let stays = |other: ObjectId| new.has(other) && !pending.iter().any(|one| becomes(one, other));
    if closure.gone.iter().any(|(other, part)| *other != id && part.is_none() && stays(*other)) {
        return false;
    }
    let Some(object) = out.catalog.get(id) else { return false };
    let here = DiffCx { old: &out.catalog, ..*cx };
    let actions = match column {
        None => dispatch::drop(object, &here),
        Some(column) => dispatch::drop_part(object, column).into_iter().collect(),
    };
    let mut replayer = Replayer::new(out.catalog.clone(), cx.settings, Mode::Chain);
    if actions.is_empty() || replayer.drop_parts(&[(id, column)], false).is_err() {
        return false;
    }
    out.catalog = replayer.catalog;
    let step = StepId { object: id, column: column.unwrap_or(Ident::EMPTY), verb: Verb::Rename };
    out.steps.extend(actions.into_iter().map(|action| RenameStep { id: step, action }));
    true
}

/// Drops who cannot follow the rename of a column, with all that stands on them: they come again once all names are new.
pub(super) fn clear(out: &mut Applied, table: ObjectId, column: Ident, cx: &DiffCx<'_>) {
    let parts: Vec<(ObjectId, Option<Ident>)> =
        merging(&out.catalog, table, column).into_iter().map(|id| (id, None)).collect();
    let Ok(closure) = out.catalog.closure(&parts, true) else { return };
    let goes = |id: ObjectId| closure.gone.contains(&(id, None));
    let kept = |id: &ObjectId| match id.kind {
        ObjectKind::Table | ObjectKind::Composite | ObjectKind::Domain | ObjectKind::Constraint => true,
        ObjectKind::Index => out.catalog.find::<Index>(*id).is_some_and(|index| !goes(index.table)),
        _ => false,
    };
    if closure.gone.iter().any(|(id, part)| part.is_some() || kept(id)) || !closure.defaults.is_empty() {
        return;
    }
    let code = |id: &ObjectId| {
        let kinds = [ObjectKind::View, ObjectKind::Policy, ObjectKind::Trigger, ObjectKind::Rule, ObjectKind::Routine];
        kinds.contains(&id.kind)
    };
    let mut left: Vec<ObjectId> = closure.gone.iter().map(|(id, _)| *id).filter(code).collect();
    let mut replayer = Replayer::new(out.catalog.clone(), cx.settings, Mode::Chain);
    if replayer.drop_parts(&parts, true).is_err() {
        return;
    }
    let here = DiffCx { old: &out.catalog, ..*cx };
    while let Some(at) =
        left.iter().position(|id| !out.catalog.dependents(*id).any(|one| one != *id && left.contains(&one)))
    {
        let id = left.remove(at);
        let actions = out.catalog.get(id).map(|object| dispatch::drop(object, &here)).unwrap_or_default();
        let step = StepId { object: id, column: Ident::EMPTY, verb: Verb::Rename };
        let because = if parts.contains(&(id, None)) { "it names" } else { "what it stands on names" };
        out.steps.extend(actions.into_iter().map(|mut action| {
            action.says = format!("{}: {because} column `{column}` of `{}` in USING", action.says, table.name);
            RenameStep { id: step, action }
        }));
    }
    out.catalog = replayer.catalog;
}

/// Gives the holder another name, under which it goes or waits.
fn aside(out: &mut Applied, holder: &Holder) -> Option<Renamed> {
    let one = match holder {
        Holder::Object(id) if matches!(id.kind, ObjectKind::Opaque | ObjectKind::Comment | ObjectKind::Extension) => {
            return None;
        }
        Holder::Object(id) => {
            let name = spare(id.name.as_str(), |name| !out.catalog.has(ObjectId { name, ..*id }));
            Renamed::Object { from: *id, to: ObjectId { name, ..*id } }
        }
        Holder::Column(table, from) => {
            let to = spare(from.as_str(), |name| !has_column(&out.catalog, *table, name));
            Renamed::Column { table: *table, from: *from, to }
        }
        Holder::Label(of, from) => {
            let to = spare(from, |name| !has_label(&out.catalog, *of, name.as_str()));
            Renamed::Label { of: *of, from: from.clone(), to: to.as_str().into() }
        }
    };
    out.rename(one.clone(), false);
    Some(one)
}

/// Gives one of a circle a name of its own for a while: a swap goes through it.
fn step_aside(out: &mut Applied, pending: &mut Renamed) -> bool {
    let own = match &*pending {
        Renamed::Object { from, .. } => Holder::Object(*from),
        Renamed::Column { table, from, .. } => Holder::Column(*table, *from),
        Renamed::Label { of, from, .. } => Holder::Label(*of, from.clone()),
    };
    match (pending, aside(out, &own)) {
        (Renamed::Object { from, .. }, Some(Renamed::Object { to, .. })) => *from = to,
        (Renamed::Column { from, .. }, Some(Renamed::Column { to, .. })) => *from = to,
        (Renamed::Label { from, .. }, Some(Renamed::Label { to, .. })) => *from = to,
        _ => return false,
    }
    true
}

/// A name like it that nobody has.
fn spare(name: &str, free: impl Fn(Ident) -> bool) -> Ident {
    let mut number = 0_u32;
    loop {
        let label = if number == 0 { "swap".to_owned() } else { format!("swap{number}") };
        let found = Ident::new(&make_name(name, "", &label));
        if free(found) {
            return found;
        }
        number += 1;
    }
}

/// What only has another name follows: names that PostgreSQL made of a table's or column's name, and keys, constraints and
/// indexes that people call something else. A foreign key is known again only after its key has its new name: so it goes in
/// rounds.
impl Applied {
    /// One round; whether it moved anything.
    pub(super) fn followers(&mut self, new: &Catalog) -> bool {
        let mut moves: Vec<(ObjectId, ObjectId)> = Vec::new();
        for (id, object) in self.catalog.iter() {
            if new.has(id) && !inherited(object, &self.catalog, new) {
                continue;
            }
            let Some(candidate) = successor(object, &self.catalog, new) else { continue };
            let taken = self.catalog.has(candidate) || moves.iter().any(|(_, to)| *to == candidate);
            let relation = self.catalog.relation(candidate.schema, candidate.name);
            if !taken && free(&self.catalog, id, candidate) && relation.is_none() {
                moves.push((id, candidate));
            }
        }
        for (from, to) in &moves {
            self.rename(Renamed::Object { from: *from, to: *to }, true);
        }
        if let (true, Some(displaced)) = (moves.is_empty(), displaced(&self.catalog, new)) {
            return aside(self, &Holder::Object(displaced)).is_some();
        }
        !moves.is_empty()
    }
}

/// Whether the name of an index, or of a column's sequence, goes to that of a table that is yet to come.
fn inherited(object: &Object, catalog: &Catalog, new: &Catalog) -> bool {
    let heir = match object {
        Object::Sequence(one) => {
            one.owner().and_then(|_| new.find::<Sequence>(one.id())?.owner()).map(|(table, _)| ObjectId::table(table))
        }
        Object::Index(one) => new.find::<Index>(one.id()).map(|heir| heir.table),
        _ => None,
    };
    heir.is_some_and(|table| !catalog.has(table))
}

/// A sequence whose name goes to that of another column: names that PostgreSQL cuts may be alike.
fn displaced(catalog: &Catalog, new: &Catalog) -> Option<ObjectId> {
    let heir = |one: &&Sequence| {
        let Some(wanted) = new.find::<Sequence>(one.id()).filter(|wanted| wanted.role != one.role) else {
            return false;
        };
        let Some((table, _)) = wanted.owner() else { return false };
        let mut others = catalog.dependents_of::<Sequence>(ObjectId::table(table));
        others.any(|other| other.role == wanted.role && !new.has(other.id()))
    };
    catalog.of_kind::<Sequence>().find(heir).map(Model::id)
}

/// The object of the wanted schema that is this one but for its name; none where it could be one of several.
fn successor(object: &Object, catalog: &Catalog, new: &Catalog) -> Option<ObjectId> {
    match object {
        Object::Constraint(one) => {
            let named = |other: &Constraint, name: Ident| Constraint { name, ..other.clone() };
            let twins = |from: &Catalog, but: &Catalog| {
                let twin = |other: &&Constraint| other.owner == one.owner && named(other, one.name) == **one;
                only(from.dependents_of::<Constraint>(one.owner).filter(twin).map(Model::id), but)
            };
            twins(catalog, new)?;
            twins(new, catalog)
        }
        Object::Index(one) => {
            let named = |other: &Index, name: QualifiedName| Index { name, ..other.clone() };
            let here =
                |from: &Catalog, id: ObjectId| from.find::<Index>(id).is_some_and(|other| other.table == one.table);
            let twins = |from: &Catalog, but: &Catalog| {
                let twin = |other: &&Index| {
                    here(from, other.id()) && named(other, one.name) == **one && !here(but, other.id())
                };
                single(from.dependents_of::<Index>(one.table).filter(twin).map(Model::id))
            };
            twins(catalog, new)?;
            twins(new, catalog).filter(|id| !catalog.has(*id))
        }
        Object::Sequence(one) => {
            let (table, _) = one.owner()?;
            let of_column = |other: &&Sequence| other.role == one.role;
            only(new.dependents_of::<Sequence>(ObjectId::table(table)).filter(of_column).map(Model::id), catalog)
        }
        _ => None,
    }
}

/// The only one that the other catalog does not have.
fn only(ids: impl Iterator<Item = ObjectId>, but: &Catalog) -> Option<ObjectId> {
    single(ids.filter(|id| !but.has(*id)))
}

fn single(mut ids: impl Iterator<Item = ObjectId>) -> Option<ObjectId> {
    let first = ids.next()?;
    ids.next().is_none().then_some(first)
}
