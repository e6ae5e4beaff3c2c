//! Owns what a table needs before it becomes a partition: PostgreSQL wants the checks of the parent there, by their names and
//! words, and gives it keys of its own where those that it has are others.

use super::dispatch;
use super::graph::Ordered;
use super::rename::constraint_renamed;
use super::step::{Action, DiffCx, StepId, Verb};
use crate::catalog::Catalog;
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::table::Table;
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
        let mut out = Vec::new();
        for given in self.given() {
            let same = self.own().find(|one| one.name == given.name);
            if same.is_some_and(|one| one.body == given.body) {
                continue;
            }
            if let Some(other) = same {
                let actions = dispatch::drop(&Object::from(other.clone()), self.cx);
                out.extend(actions.into_iter().map(|action| self.step(other, Verb::Drop, action)));
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
            return vec![self.step(check, Verb::Rename, action)];
        }
        if check.columns().iter().any(|column| self.table.column(*column).is_none()) {
            return Vec::new();
        }
        let own = Constraint { parent: None, also_local: false, ..check.clone() };
        let actions = dispatch::create(&Object::from(own), &[], self.cx);
        actions.into_iter().map(|action| self.step(check, Verb::Create, action)).collect()
    }

    fn step(&self, of: &Constraint, verb: Verb, action: Action) -> Ordered {
        let because = Some(format!("`{}` joins `{}`", self.table.name, self.parent.qualified()));
        Ordered { id: StepId { object: of.id(), column: Ident::EMPTY, verb }, action, because, phase: 0 }
    }
}
