//! Owns what a table needs before it becomes a partition: PostgreSQL wants the checks of the parent there, by their names and
//! words, gives it keys of its own where those that it has are others, and its triggers, whose names must be free.

use super::dispatch;
use super::graph::Ordered;
use super::rename::constraint_renamed;
use super::step::{Action, DiffCx, StepId, Verb};
use crate::catalog::Catalog;
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::table::Table;
use crate::kinds::trigger::Trigger;
use crate::kinds::{Model, Object, ObjectId};
use crate::name::Ident;

/// The steps that make tables fit for what they become partitions of in this turn.
pub(super) fn preparations(state: &Catalog, cx: &DiffCx<'_>) -> Vec<Ordered> {
    let mut steps = Vec::new();
    for new in cx.new.of_kind::<Table>().filter(|one| !cx.waits(one.id())) {
        let Some(old) = state.find::<Table>(new.id()) else { continue };
        let Some(of) = new.partition_of().filter(|_| old.partition_of() != new.partition_of()) else { continue };
        steps.extend(Joining { state, cx, table: old, parent: of.parent }.steps());
    }
    steps
}

/// The partitioned tables that a table is a part of, the nearest first.
pub(super) fn whole(table: ObjectId, catalog: &Catalog) -> Vec<ObjectId> {
    let parent = |id: &ObjectId| Some(catalog.find::<Table>(*id)?.partition_of()?.parent);
    std::iter::successors(parent(&table), parent).collect()
}

struct Joining<'a> {
    state: &'a Catalog,
    cx: &'a DiffCx<'a>,
    table: &'a Table,
    parent: ObjectId,
}

impl Joining<'_> {
    fn own(&self) -> impl Iterator<Item = &Constraint> {
        let id = self.table.id();
        self.state.dependents_of::<Constraint>(id).filter(move |one| one.owner == id)
    }

    /// What the table is to have from the parent.
    fn given(&self) -> impl Iterator<Item = &Constraint> {
        let all = self.cx.new.dependents_of::<Constraint>(self.table.id()).filter(|one| one.owner == self.table.id());
        all.filter(|one| one.parent.as_ref().is_some_and(|from| from.owner() == self.parent))
    }

    fn steps(&self) -> Vec<Ordered> {
        let mut out = self.namesakes();
        for given in self.given() {
            let same = self.own().find(|one| one.name == given.name);
            if same.is_some_and(|one| one.body == given.body) {
                continue;
            }
            if let Some(other) = same {
                let actions = dispatch::drop(&Object::from(other.clone()), self.cx);
                out.extend(actions.into_iter().map(|action| self.step(other.id(), Verb::Drop, action)));
            }
            if matches!(given.body, Body::Check(_)) {
                out.extend(self.made(given, same.is_none()));
            }
        }
        out
    }

    /// The check, by a new name where the table has it by another that nobody wants.
    fn made(&self, check: &Constraint, renames: bool) -> Vec<Ordered> {
        let alike = |one: &&Constraint| one.body == check.body && !self.cx.new.has(one.id());
        if let Some(other) = self.own().find(alike).filter(|_| renames) {
            let action = constraint_renamed(other.id(), check.id());
            return vec![self.step(check.id(), Verb::Rename, action)];
        }
        if check.columns().iter().any(|column| self.table.column(*column).is_none()) {
            return Vec::new();
        }
        let own = Constraint { parent: None, also_local: false, ..check.clone() };
        let actions = dispatch::create(&Object::from(own), &[], self.cx);
        actions.into_iter().map(|action| self.step(check.id(), Verb::Create, action)).collect()
    }

    /// The table's own triggers go whose names are those of triggers that come from above.
    fn namesakes(&self) -> Vec<Ordered> {
        let above = whole(self.table.id(), self.cx.new);
        let comes = |name: Ident| {
            let given =
                |table: &ObjectId| self.cx.new.find::<Trigger>(Trigger::id_of(*table, name)).is_some_and(|one| one.row);
            above.iter().any(given)
        };
        let own = self.state.dependents_of::<Trigger>(self.table.id()).filter(|one| one.table == self.table.id());
        let gone = own.filter(|one| comes(one.name));
        let drop = |one: &Trigger| {
            let actions = dispatch::drop(&Object::from(one.clone()), self.cx);
            actions.into_iter().map(|action| self.step(one.id(), Verb::Drop, action)).collect::<Vec<_>>()
        };
        gone.flat_map(drop).collect()
    }

    fn step(&self, object: ObjectId, verb: Verb, action: Action) -> Ordered {
        let because = Some(format!("`{}` joins `{}`", self.table.name, self.parent.qualified()));
        Ordered { id: StepId { object, column: Ident::EMPTY, verb }, action, because, phase: 0 }
    }
}
