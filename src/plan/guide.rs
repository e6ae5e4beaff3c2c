//! Owns what people say about a change: renames, fills, casts. A guide is of one direction; the way back has its inverse.

use std::collections::BTreeMap;

use super::Problem;
use super::step::{Action, Lock, StepId, Verb};
use crate::catalog::{Catalog, make_name};
use crate::kinds::constraint::Constraint;
use crate::kinds::index::Index;
use crate::kinds::sequence::Sequence;
use crate::kinds::{Model, Object, ObjectId, ObjectKind, Renaming};
use crate::name::{Ident, QualifiedName};
use crate::replay::Settings;

/// One rename, in terms of before and after.
#[derive(Clone, Debug, PartialEq)]
pub enum Renamed {
    /// An object.
    Object {
        /// Its identity before.
        from: ObjectId,
        /// Its identity after.
        to: ObjectId,
    },
    /// A column; the table's identity is the one after.
    Column {
        /// The table.
        table: ObjectId,
        /// Before.
        from: Ident,
        /// After.
        to: Ident,
    },
    /// A label of an enum; the enum's identity is the one after.
    Label {
        /// The enum.
        of: ObjectId,
        /// Before.
        from: Box<str>,
        /// After.
        to: Box<str>,
    },
}

/// What people say about a change.
#[derive(Clone, Debug, Default)]
pub struct Guide {
    /// Renames, objects before columns.
    pub renames: Vec<Renamed>,
    /// What rows that exist get in a column, by table and column after.
    pub fills: BTreeMap<(QualifiedName, Ident), String>,
    /// USING expressions, by table and column after.
    pub casts: BTreeMap<(QualifiedName, Ident), String>,
}

/// The catalog with all names as they will be, and how it gets them.
#[derive(Debug)]
pub(super) struct Applied {
    pub(super) catalog: Catalog,
    pub(super) steps: Vec<RenameStep>,
    /// What people said, and what followed.
    pub(super) renames: Vec<Renamed>,
}

/// A step that renames.
#[derive(Clone, Debug)]
pub(super) struct RenameStep {
    pub(super) id: StepId,
    pub(super) action: Action,
}

impl Guide {
    /// Renames what the guide names, and what PostgreSQL named after it.
    pub(super) fn apply(&self, old: &Catalog, new: &Catalog, _: &Settings, problems: &mut Vec<Problem>) -> Applied {
        let mut catalog = old.clone();
        let mut steps = Vec::new();
        let mut pending = self.renames.clone();
        while !pending.is_empty() {
            // A name is taken when it is free; where all wait for each other, one steps aside.
            match pending.iter().position(|one| possible(&catalog, one)) {
                Some(next) => {
                    let one = pending.remove(next);
                    carry_out(&mut catalog, &one, &mut steps);
                }
                None => {
                    if !step_aside(&mut catalog, &mut pending, &mut steps) {
                        problems.extend(pending.iter().map(onto_existing));
                        break;
                    }
                }
            }
        }
        let mut renames = self.renames.clone();
        followers(&mut catalog, new, &mut steps, &mut renames);
        Applied { catalog, steps, renames }
    }
}

/// The same renames backwards, the last one first.
pub fn inverse(renames: &[Renamed]) -> Vec<Renamed> {
    renames
        .iter()
        .rev()
        .map(|one| match one {
            Renamed::Object { from, to } => Renamed::Object { from: *to, to: *from },
            Renamed::Column { table, from, to } => Renamed::Column { table: *table, from: *to, to: *from },
            Renamed::Label { of, from, to } => Renamed::Label { of: *of, from: to.clone(), to: from.clone() },
        })
        .collect()
}

/// Whether a rename can be carried out now: what it renames is there, and its new name is free.
fn possible(catalog: &Catalog, one: &Renamed) -> bool {
    match one {
        Renamed::Object { from, to } => catalog.has(*from) && free(catalog, *from, *to),
        Renamed::Column { table, from, to } => has_column(catalog, *table, *from) && !has_column(catalog, *table, *to),
        Renamed::Label { of, from, to } => has_label(catalog, *of, from) && !has_label(catalog, *of, to),
    }
}

fn free(catalog: &Catalog, from: ObjectId, to: ObjectId) -> bool {
    let holders = [catalog.relation(to.schema, to.name), catalog.type_named(to.schema, to.name)];
    let taken = match from.kind {
        ObjectKind::Table | ObjectKind::Sequence | ObjectKind::Index | ObjectKind::Composite => {
            holders[0].or(holders[1])
        }
        ObjectKind::Enum | ObjectKind::Domain => holders[1],
        _ => None,
    };
    !catalog.has(to) && taken.is_none_or(|holder| holder == from)
}

fn has_column(catalog: &Catalog, id: ObjectId, name: Ident) -> bool {
    match catalog.get(id) {
        Some(Object::Table(table)) => table.column(name).is_some(),
        Some(Object::Composite(one)) => one.attributes.iter().any(|a| a.name == name),
        _ => false,
    }
}

fn has_label(catalog: &Catalog, of: ObjectId, label: &str) -> bool {
    catalog.find::<crate::kinds::enum_::Enum>(of).is_some_and(|one| one.labels.iter().any(|l| &**l == label))
}

fn carry_out(catalog: &mut Catalog, one: &Renamed, steps: &mut Vec<RenameStep>) {
    match one {
        Renamed::Object { from, to } => rename_object(catalog, *from, *to, steps),
        Renamed::Column { table, from, to } => rename_column(catalog, *table, *from, *to, steps),
        Renamed::Label { of, from, to } => rename_label(catalog, *of, from, to, steps),
    }
}

/// Gives the first that can a name of its own for a while: a swap goes through it.
fn step_aside(catalog: &mut Catalog, pending: &mut [Renamed], steps: &mut Vec<RenameStep>) -> bool {
    let wanted: Vec<ObjectId> = pending
        .iter()
        .filter_map(|one| if let Renamed::Object { from, .. } = one { Some(*from) } else { None })
        .collect();
    let columns: Vec<(ObjectId, Ident)> = pending
        .iter()
        .filter_map(|one| if let Renamed::Column { table, from, .. } = one { Some((*table, *from)) } else { None })
        .collect();
    for one in pending.iter_mut() {
        match one {
            Renamed::Object { from, to }
                if catalog.has(*from) && wanted.contains(&ObjectId { kind: from.kind, of: from.of, ..*to }) =>
            {
                let aside = ObjectId { name: Ident::new(&make_name(from.name.as_str(), "", "swap")), ..*from };
                rename_object(catalog, *from, aside, steps);
                *from = aside;
                return true;
            }
            // Its new name must be given up by another one: else stepping aside would help nobody.
            Renamed::Column { table, from, to }
                if has_column(catalog, *table, *from) && from != to && columns.contains(&(*table, *to)) =>
            {
                let aside = Ident::new(&make_name(from.as_str(), "", "swap"));
                rename_column(catalog, *table, *from, aside, steps);
                *from = aside;
                return true;
            }
            _ => {}
        }
    }
    false
}

fn onto_existing(one: &Renamed) -> Problem {
    let what = match one {
        Renamed::Object { from, to } => format!("{from} cannot become {to}"),
        Renamed::Column { table, from, to } => format!("column `{from}` of {table} cannot become `{to}`"),
        Renamed::Label { of, from, to } => format!("label '{from}' of {of} cannot become '{to}'"),
    };
    Problem {
        id: "rename-onto-existing",
        message: format!("{what}: the chain has that name already"),
        help: "drop or rename the other one first, in a pair of its own".to_owned(),
    }
}

fn rename_column(catalog: &mut Catalog, table: ObjectId, from: Ident, to: Ident, steps: &mut Vec<RenameStep>) {
    catalog.rename(Renaming::Column { of: table, from, to });
    let sql = format!(
        "{} {} rename {} {} to {}",
        alter_word(table),
        table.qualified(),
        part_word(table),
        from.sql(),
        to.sql()
    );
    let says = format!("rename column `{from}` of `{}` to `{to}`", table.name);
    steps.push(step(table, to, sql, says));
}

fn step(object: ObjectId, column: Ident, sql: String, says: String) -> RenameStep {
    let lock = match object.kind {
        ObjectKind::Index => Lock::ShareUpdateExclusive,
        ObjectKind::Table | ObjectKind::Sequence => Lock::AccessExclusive,
        ObjectKind::Constraint if object.of == ObjectKind::Table => Lock::AccessExclusive,
        _ => Lock::None,
    };
    let mut action = Action::statement(Verb::Rename, sql, says).lock(lock);
    action.column = column;
    RenameStep { id: StepId { object, column, verb: Verb::Rename }, action }
}

fn alter_word(id: ObjectId) -> &'static str {
    match id.kind {
        ObjectKind::Composite => "alter type",
        _ => "alter table",
    }
}

fn part_word(id: ObjectId) -> &'static str {
    if id.kind == ObjectKind::Composite { "attribute" } else { "column" }
}

fn rename_object(catalog: &mut Catalog, from: ObjectId, to: ObjectId, steps: &mut Vec<RenameStep>) {
    if from.kind == ObjectKind::Schema {
        catalog.rename_schema(from.name, to.name);
        let sql = format!("alter schema {} rename to {}", from.name.sql(), to.name.sql());
        steps.push(step(to, Ident::EMPTY, sql, format!("rename schema `{}` to `{}`", from.name, to.name)));
        return;
    }
    if from.schema != to.schema {
        let middle = ObjectId { schema: to.schema, ..from };
        move_owned(catalog, from, to.schema);
        catalog.rename(Renaming::Object { from, to: middle });
        let sql = format!("alter {} {} set schema {}", object_word(from), from.qualified(), to.schema.sql());
        let says = format!("move {} `{}` to schema `{}`", from.kind.word(), from.name, to.schema);
        steps.push(step(middle, Ident::EMPTY, sql, says));
        if middle != to {
            rename_object(catalog, middle, to, steps);
        }
        return;
    }
    catalog.rename(Renaming::Object { from, to });
    let sql = match from.kind {
        ObjectKind::Constraint => {
            let owner = from.owner();
            let word = if owner.kind == ObjectKind::Domain { "domain" } else { "table" };
            format!("alter {word} {} rename constraint {} to {}", owner.qualified(), from.name.sql(), to.name.sql())
        }
        _ => format!("alter {} {} rename to {}", object_word(from), from.qualified(), to.name.sql()),
    };
    let says = format!("rename {} `{}` to `{}`", from.kind.word(), from.name, to.name);
    steps.push(step(to, Ident::EMPTY, sql, says));
}

/// Sequences that a table owns move with it.
fn move_owned(catalog: &mut Catalog, table: ObjectId, schema: Ident) {
    let owned: Vec<ObjectId> = catalog.dependents_of::<Sequence>(table).map(Model::id).collect();
    for sequence in owned {
        catalog.rename(Renaming::Object { from: sequence, to: ObjectId { schema, ..sequence } });
    }
}

fn object_word(id: ObjectId) -> &'static str {
    match id.kind {
        ObjectKind::Enum | ObjectKind::Composite => "type",
        kind => kind.word(),
    }
}

fn rename_label(catalog: &mut Catalog, of: ObjectId, from: &str, to: &str, steps: &mut Vec<RenameStep>) {
    catalog.rename_label(of, from, to);
    let (old, new) = (crate::name::literal(from), crate::name::literal(to));
    let sql = format!("alter type {} rename value {old} to {new}", of.qualified());
    steps.push(step(of, Ident::EMPTY, sql, format!("rename label {old} of `{}` to {new}", of.name)));
}

/// What only has another name follows: names that PostgreSQL made of a table's or column's name, and keys, constraints and
/// indexes that people call something else. A foreign key is known again only after its key has its new name: so it goes in
/// rounds.
fn followers(catalog: &mut Catalog, new: &Catalog, steps: &mut Vec<RenameStep>, renames: &mut Vec<Renamed>) {
    loop {
        let mut moves: Vec<(ObjectId, ObjectId)> = Vec::new();
        for (id, object) in catalog.iter() {
            if new.has(id) {
                continue;
            }
            let Some(candidate) = successor(object, catalog, new) else { continue };
            let taken = catalog.has(candidate) || moves.iter().any(|(_, to)| *to == candidate);
            if !taken && free(catalog, id, candidate) && catalog.relation(candidate.schema, candidate.name).is_none() {
                moves.push((id, candidate));
            }
        }
        if moves.is_empty() {
            return;
        }
        for (from, to) in moves {
            rename_object(catalog, from, to, steps);
            renames.push(Renamed::Object { from, to });
        }
    }
}

/// The object of the wanted schema that is this one but for its name; none where it could be one of several.
fn successor(object: &Object, catalog: &Catalog, new: &Catalog) -> Option<ObjectId> {
    match object {
        Object::Constraint(one) => {
            let named = |other: &Constraint, name: Ident| Constraint { name, ..other.clone() };
            let twins = |from: &Catalog, but: &Catalog| {
                let twin = |other: &&Constraint| other.owner == one.owner && named(other, one.name) == *one;
                only(from.dependents_of::<Constraint>(one.owner).filter(twin).map(Model::id), but)
            };
            twins(catalog, new)?;
            twins(new, catalog)
        }
        Object::Index(one) => {
            let named = |other: &Index, name: QualifiedName| Index { name, ..other.clone() };
            let twins = |from: &Catalog, but: &Catalog| {
                let twin = |other: &&Index| other.table == one.table && named(other, one.name) == *one;
                only(from.dependents_of::<Index>(one.table).filter(twin).map(Model::id), but)
            };
            twins(catalog, new)?;
            twins(new, catalog)
        }
        Object::Sequence(one) => {
            let (table, column) = one.owner()?;
            let wanted = make_name(table.name.as_str(), column.as_str(), "seq");
            let candidate = Sequence::id_of(QualifiedName::new(table.schema, Ident::new(&wanted)));
            let other = new.find::<Sequence>(candidate)?;
            (other.role == one.role).then_some(candidate)
        }
        _ => None,
    }
}

/// The only one that the other catalog does not have.
fn only(mut ids: impl Iterator<Item = ObjectId>, but: &Catalog) -> Option<ObjectId> {
    let mut left = ids.by_ref().filter(|id| !but.has(*id));
    let first = left.next()?;
    left.next().is_none().then_some(first)
}
