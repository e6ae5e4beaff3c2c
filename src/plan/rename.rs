//! Owns the renames of a plan: all of them come first, so that every other step can speak of things by their new names.

use super::Problem;
use super::guide::{Guide, Renamed};
use super::make_way::{clear, make_way, swap};
use super::step::{Action, DiffCx, Lock, StepId, Verb};
use crate::catalog::{Catalog, queries};
use crate::kinds::sequence::{Role, Sequence};
use crate::kinds::table::Table;
use crate::kinds::{Model, Object, ObjectId, ObjectKind, Renaming, subject, type_name};
use crate::name::Ident;
use crate::replay::{Settings, not_null};

/// The catalog with all names as they will be, and how it gets them.
#[derive(Debug)]
pub(super) struct Applied {
    pub(super) catalog: Catalog,
    pub(super) steps: Vec<RenameStep>,
    /// What people said, and what followed.
    pub(super) renames: Vec<Renamed>,
    settings: Settings,
    /// Who cannot follow a rename of a column: who, the table, the column.
    stuck: Vec<(ObjectId, ObjectId, Ident)>,
}

/// A step that renames, or that frees a name.
#[derive(Clone, Debug)]
pub(super) struct RenameStep {
    pub(super) id: StepId,
    pub(super) action: Action,
}

impl Applied {
    /// Renames what the guide names, and what PostgreSQL named after it.
    pub(super) fn new(
        guide: &Guide,
        old: &Catalog,
        new: &Catalog,
        settings: &Settings,
        problems: &mut Vec<Problem>,
    ) -> Applied {
        let mut out = Applied {
            catalog: old.clone(),
            steps: Vec::new(),
            renames: guide.renames.clone(),
            settings: settings.clone(),
            stuck: Vec::new(),
        };
        let mut pending = guide.renames.clone();
        let cx = DiffCx::bare(old, new, guide, settings);
        while !pending.is_empty() {
            if out.next(&mut pending, new, &cx) {
                continue;
            }
            // What followed one way need not be there on the way back.
            let before = pending.len();
            pending.retain(|one| is_there(&out.catalog, one) || !is_follower(one));
            if pending.len() == before {
                problems.extend(pending.iter().map(onto_existing));
                break;
            }
        }
        while out.followers(new) {}
        problems.extend(out.stuck.iter().map(stays));
        out
    }

    /// Carries out one rename, or makes way for one; who can wait for its table does, as long as others go on.
    fn next(&mut self, pending: &mut Vec<Renamed>, new: &Catalog, cx: &DiffCx<'_>) -> bool {
        self.one_of(pending, new, cx, true) || self.one_of(pending, new, cx, false) || swap(self, pending)
    }

    /// They go in their order: who is blocked by what goes anyway does not wait.
    fn one_of(&mut self, pending: &mut Vec<Renamed>, new: &Catalog, cx: &DiffCx<'_>, patient: bool) -> bool {
        for i in 0..pending.len() {
            if patient && waits(&self.catalog, &pending[i], pending) {
                continue;
            }
            if possible(&self.catalog, &pending[i]) {
                let one = pending.remove(i);
                match &one {
                    Renamed::Column { table, from, .. } => clear(self, *table, *from, cx),
                    Renamed::Object { from, to } if from.schema != to.schema => self.leave_behind(*from, *to, new),
                    _ => {}
                }
                self.carry_out(&one);
                moved_along(&self.catalog, &one, pending);
                return true;
            }
            if make_way(self, pending, i, new, cx) {
                return true;
            }
        }
        false
    }

    /// Sequences that a table owns move with it: those that are to stay are nobody's first.
    fn leave_behind(&mut self, from: ObjectId, to: ObjectId, new: &Catalog) {
        let owner = |one: &Sequence| one.owner().map(|(table, _)| ObjectId::table(table));
        let stays = |one: &&Sequence| new.find::<Sequence>(one.id()).is_some_and(|wanted| owner(wanted) != Some(to));
        let left: Vec<ObjectId> = self.catalog.dependents_of::<Sequence>(from).filter(stays).map(Model::id).collect();
        for id in left {
            let_go(&mut self.catalog, id, &mut self.steps);
        }
    }

    pub(super) fn carry_out(&mut self, one: &Renamed) {
        let (catalog, steps) = (&mut self.catalog, &mut self.steps);
        match one {
            Renamed::Object { from, to } => {
                not_null::keep_names(catalog, &self.settings, *from, None);
                rename_object(catalog, *from, *to, steps);
                not_null::settle_names(catalog, *to);
            }
            Renamed::Column { table, from, to } => {
                self.stuck.extend(merging(catalog, *table, *from).into_iter().map(|id| (id, *table, *from)));
                not_null::keep_names(catalog, &self.settings, *table, Some(*from));
                rename_column(catalog, *table, *from, *to, steps);
                not_null::settle_names(catalog, *table);
            }
            Renamed::Label { of, from, to } => rename_label(catalog, *of, from, to, steps),
        }
    }

    /// The names as they are now, to try something out.
    pub(super) fn copy(&self) -> Applied {
        Applied {
            catalog: self.catalog.clone(),
            steps: Vec::new(),
            renames: Vec::new(),
            settings: self.settings.clone(),
            stuck: Vec::new(),
        }
    }

    /// Carries out a rename that nobody asked for.
    pub(super) fn rename(&mut self, one: Renamed, lasting: bool) {
        self.carry_out(&one);
        if lasting {
            self.renames.push(one);
        }
    }
}

/// Who cannot follow the rename of a column: where USING names it, PostgreSQL rewrites more than the name.
pub(super) fn merging(catalog: &Catalog, table: ObjectId, column: Ident) -> Vec<ObjectId> {
    let merges = |id: &ObjectId| {
        let found = catalog.get(*id);
        found.is_some_and(|object| queries(object).iter().any(|query| !query.follows(table, column)))
    };
    catalog.dependents(table).filter(merges).collect()
}

/// Whether a rename can be carried out now: what it renames is there, and its new name is free.
fn possible(catalog: &Catalog, one: &Renamed) -> bool {
    match one {
        Renamed::Object { from, to } => catalog.has(*from) && free(catalog, *from, *to),
        Renamed::Column { table, from, to } => has_column(catalog, *table, *from) && !has_column(catalog, *table, *to),
        Renamed::Label { of, from, to } => has_label(catalog, *of, from) && !has_label(catalog, *of, to),
    }
}

/// Whether it is a sequence or an index whose table is to be renamed, or to take it along to another schema, before: it follows
/// by itself, or finds its name free then.
fn waits(catalog: &Catalog, one: &Renamed, pending: &[Renamed]) -> bool {
    let Renamed::Object { from, .. } = one else { return false };
    let table = match catalog.get(*from) {
        Some(Object::Sequence(one)) => one.owner().map(|(table, _)| ObjectId::table(table)),
        Some(Object::Index(one)) => Some(one.table),
        _ => None,
    };
    let renames = |other: &Renamed| matches!(other, Renamed::Object { from, .. } if Some(*from) == table);
    pending.iter().any(renames)
}

/// What a table took along is looked for where it is now.
fn moved_along(catalog: &Catalog, moved: &Renamed, pending: &mut Vec<Renamed>) {
    let Renamed::Object { from: old, to: new } = moved else { return };
    if old.kind != ObjectKind::Table || old.schema == new.schema {
        return;
    }
    for one in pending.iter_mut() {
        if let Renamed::Object { from, to } = one
            && matches!(from.kind, ObjectKind::Sequence | ObjectKind::Index)
            && !catalog.has(*from)
            && catalog.has(ObjectId { schema: new.schema, ..*from })
        {
            if to.schema == from.schema {
                to.schema = new.schema;
            }
            from.schema = new.schema;
        }
    }
    pending.retain(|one| !matches!(one, Renamed::Object { from, to } if from == to));
}

/// Whether nobody asked for it by itself: the name of a constraint, an index, a sequence.
fn is_follower(one: &Renamed) -> bool {
    matches!(one, Renamed::Object { from, .. }
        if matches!(from.kind, ObjectKind::Constraint | ObjectKind::Index | ObjectKind::Sequence))
}

fn is_there(catalog: &Catalog, one: &Renamed) -> bool {
    match one {
        Renamed::Object { from, .. } => catalog.has(*from),
        Renamed::Column { table, from, .. } => has_column(catalog, *table, *from),
        Renamed::Label { of, from, .. } => has_label(catalog, *of, from),
    }
}

pub(super) fn free(catalog: &Catalog, from: ObjectId, to: ObjectId) -> bool {
    let holders = [catalog.relation(to.schema, to.name), catalog.type_named(to.schema, to.name)];
    let taken = match from.kind {
        ObjectKind::Table | ObjectKind::View | ObjectKind::Sequence | ObjectKind::Index | ObjectKind::Composite => {
            holders[0].or(holders[1])
        }
        ObjectKind::Constraint => {
            let indexed = matches!(catalog.get(from), Some(Object::Constraint(one)) if one.has_index());
            holders[0].filter(|_| indexed)
        }
        ObjectKind::Enum | ObjectKind::Domain => holders[1],
        _ => None,
    };
    let clash = || {
        from.schema != to.schema
            && goes_along(catalog, from)
                .into_iter()
                .any(|name| name == to.name || catalog.relation(to.schema, name).is_some())
    };
    !catalog.has(to) && taken.is_none_or(|holder| holder == from) && !clash()
}

/// The names of what moves to another schema with a table: its indexes, and the sequences that its columns own.
pub(super) fn goes_along(catalog: &Catalog, table: ObjectId) -> Vec<Ident> {
    let sequences = catalog.dependents_of::<Sequence>(table).map(|one| one.id().name);
    catalog.indexes_of(table).into_iter().chain(sequences).collect()
}

pub(super) fn has_column(catalog: &Catalog, id: ObjectId, name: Ident) -> bool {
    match catalog.get(id) {
        Some(Object::Table(table)) => table.column(name).is_some(),
        Some(Object::Composite(one)) => one.attributes.iter().any(|a| a.name == name),
        Some(Object::View(view)) => view.column(name).is_some(),
        _ => false,
    }
}

pub(super) fn has_label(catalog: &Catalog, of: ObjectId, label: &str) -> bool {
    catalog.find::<crate::kinds::enum_::Enum>(of).is_some_and(|one| one.labels.iter().any(|l| &**l == label))
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

fn stays((who, table, column): &(ObjectId, ObjectId, Ident)) -> Problem {
    Problem {
        id: "not-supported",
        message: format!("{who} names column `{column}` of {table} in USING, and cannot follow its rename yet"),
        help: "take it out of the schema, in a pair of its own; then rename, and declare it again".to_owned(),
    }
}

fn rename_column(catalog: &mut Catalog, table: ObjectId, from: Ident, to: Ident, steps: &mut Vec<RenameStep>) {
    catalog.rename(Renaming::Column { of: table, from, to });
    let word = if table.kind == ObjectKind::Composite { "attribute" } else { "column" };
    // Tables of a composite type take the names of its attributes along, which PostgreSQL wants said.
    let taken_along = catalog.dependents_of::<Table>(table).any(|one| one.of_type() == Some(table));
    let cascade = if taken_along { " cascade" } else { "" };
    let sql = format!("alter {} rename {word} {} to {}{cascade}", subject(table), from.sql(), to.sql());
    let mut step = step(table, to, sql, format!("rename {word} `{from}` of `{}` to `{to}`", table.name));
    if taken_along {
        step.action = step.action.lock(Lock::AccessExclusive);
    }
    steps.push(step);
}

fn step(object: ObjectId, column: Ident, sql: String, says: String) -> RenameStep {
    let lock = match object.kind {
        ObjectKind::Index => Lock::ShareUpdateExclusive,
        ObjectKind::Table | ObjectKind::View | ObjectKind::Sequence => Lock::AccessExclusive,
        ObjectKind::Constraint if object.of == ObjectKind::Table => Lock::AccessExclusive,
        ObjectKind::Trigger | ObjectKind::Policy | ObjectKind::Rule => Lock::AccessExclusive,
        _ => Lock::None,
    };
    let mut action = Action::statement(Verb::Rename, sql, says).lock(lock);
    action.column = column;
    RenameStep { id: StepId { object, column, verb: Verb::Rename }, action }
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
        let first = ObjectId { name: to.name, ..from };
        // On the way it may not take a name that somebody has there.
        if from.name != to.name && !free(catalog, from, middle) && free(catalog, from, first) {
            rename_object(catalog, from, first, steps);
            rename_object(catalog, first, to, steps);
            return;
        }
        let_go(catalog, from, steps);
        move_owned(catalog, from, to.schema);
        catalog.rename(Renaming::Object { from, to: middle });
        let sql = format!("alter {} set schema {}", subject(from), to.schema.sql());
        let says = format!("move {} `{}` to schema `{}`", from.kind.word(), from.name, to.schema);
        steps.push(step(middle, Ident::EMPTY, sql, says));
        if middle != to {
            rename_object(catalog, middle, to, steps);
        }
        return;
    }
    catalog.rename(Renaming::Object { from, to });
    steps.push(step(to, Ident::EMPTY, renamed_sql(from, to), renamed_says(from, to)));
}

/// The action that renames a constraint, by itself.
pub(super) fn constraint_renamed(from: ObjectId, to: ObjectId) -> Action {
    step(to, Ident::EMPTY, renamed_sql(from, to), renamed_says(from, to)).action
}

fn renamed_says(from: ObjectId, to: ObjectId) -> String {
    format!("rename {} `{}` to `{}`", from.kind.word(), from.name, to.name)
}

fn renamed_sql(from: ObjectId, to: ObjectId) -> String {
    match from.kind {
        ObjectKind::Constraint => {
            let owner = from.owner();
            let word = if owner.kind == ObjectKind::Domain { "domain" } else { "table" };
            let name = if word == "domain" { type_name(owner.qualified()) } else { owner.qualified().sql() };
            format!("alter {word} {name} rename constraint {} to {}", from.name.sql(), to.name.sql())
        }
        _ => format!("alter {} rename to {}", subject(from), to.name.sql()),
    }
}

/// A sequence that a column owns does not move by itself: it is nobody's on the way.
fn let_go(catalog: &mut Catalog, id: ObjectId, steps: &mut Vec<RenameStep>) {
    if catalog.find::<Sequence>(id).is_some_and(|one| matches!(one.role, Role::Owned(..))) {
        catalog.edit::<Sequence>(id, |one| one.role = Role::Free);
        let sql = format!("alter sequence {} owned by none", id.qualified());
        steps.push(step(id, Ident::EMPTY, sql, format!("let nobody own sequence `{}`", id.name)));
    }
}

/// Sequences that a table owns move with it.
fn move_owned(catalog: &mut Catalog, table: ObjectId, schema: Ident) {
    let owned: Vec<ObjectId> = catalog.dependents_of::<Sequence>(table).map(Model::id).collect();
    for sequence in owned {
        catalog.rename(Renaming::Object { from: sequence, to: ObjectId { schema, ..sequence } });
    }
}

fn rename_label(catalog: &mut Catalog, of: ObjectId, from: &str, to: &str, steps: &mut Vec<RenameStep>) {
    catalog.rename_label(of, from, to);
    let (old, new) = (crate::name::literal(from), crate::name::literal(to));
    let sql = format!("alter type {} rename value {old} to {new}", type_name(of.qualified()));
    steps.push(step(of, Ident::EMPTY, sql, format!("rename label {old} of `{}` to {new}", of.name)));
}
