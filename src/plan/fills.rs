//! Owns when rows are filled: after what the value is made of is there, before that goes, and before anything looks at them.

use std::collections::BTreeSet;

use super::graph::Builder;
use super::step::{StepId, Verb};
use crate::catalog::Catalog;
use crate::kinds::constraint::Constraint;
use crate::kinds::table::Filled;
use crate::kinds::trigger::Trigger;
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind};
use crate::name::Ident;

impl Builder<'_> {
    /// Rows are filled before anything looks at their new values: a constraint, an index, a generated column.
    pub(super) fn connect_fills(&mut self) {
        let fills: Vec<(usize, StepId)> = self.columns_with(Verb::Fill).collect();
        let generated: Vec<(usize, StepId)> = self.columns_with(Verb::AddColumn).collect();
        let cast = |id: StepId| self.value_of(id).is_some();
        let casts: Vec<(usize, StepId)> = self.columns_with(Verb::Type).filter(|(_, id)| cast(*id)).collect();
        for (vertex, id) in casts {
            self.connect_value(vertex, id);
        }
        for (fill, id) in fills {
            self.connect_value(fill, id);
            self.connect_triggers(fill, id);
            self.connect_fired(fill, id);
            let uses = |one: &Dependency| one.on == id.object && one.column == Some(id.column);
            let users: Vec<ObjectId> = self.cx.new.dependents(id.object).filter(|one| *one != id.object).collect();
            for user in users {
                let Some(maker) = self.makers.get(&(user, None)).copied() else { continue };
                if self.cx.new.dependencies(user).iter().any(uses) {
                    self.edge(fill, maker, "it looks at what the rows are filled with");
                }
            }
            for (maker, other) in generated.iter().filter(|(_, other)| other.object == id.object && *other != id) {
                let own = |one: &Dependency| uses(one) && one.own == Some(other.column);
                if self.cx.new.dependencies(id.object).iter().any(own) {
                    self.edge(fill, *maker, "it looks at what the rows are filled with");
                }
            }
        }
    }

    /// What a value that is written into rows may be made of is there before it, and goes after it: other columns, other tables,
    /// functions.
    fn connect_value(&mut self, at: usize, id: StepId) {
        let value = self.value_of(id);
        for vertex in (0..self.vertices.len()).filter(|vertex| *vertex != at) {
            let other = self.vertices[vertex].id;
            let sides = match &value {
                Some(value) if other.verb == Verb::Type && other.column.is_empty() => self.type_of(id, value, other),
                Some(value) if other.object == id.object => self.beside(id, value, other),
                Some(value) if value.may_use_other(other.object) => self.elsewhere(id, other),
                None if other.object == id.object && other.verb == Verb::DropColumn => Some(Side::Goes),
                _ => None,
            };
            match sides {
                Some(Side::Goes) => self.edge(at, vertex, "what goes may be what is written into the rows"),
                Some(Side::Comes) => self.edge(vertex, at, "it may be written into the rows"),
                None => {}
            }
        }
    }

    /// The same table's other columns.
    fn beside(&self, id: StepId, value: &Filled, other: StepId) -> Option<Side> {
        let (names, own) = (value.names(other.column), other.column == id.column);
        let mutual = || self.value_of(other).is_some_and(|value| value.names(id.column));
        match other.verb {
            Verb::DropColumn if !own && value.may_use(other.column) => Some(Side::Goes),
            Verb::AddColumn if !own && names && !self.generated_from(other, id.column) => Some(Side::Comes),
            Verb::Fill if !own && names && !mutual() => Some(Side::Comes),
            Verb::Type if !own && names && !mutual() => Some(self.by_type(id)),
            _ => None,
        }
    }

    /// An enum or a composite type that is made anew, of a column that the value reads.
    fn type_of(&self, id: StepId, value: &Filled, other: StepId) -> Option<Side> {
        let of = |one: &Dependency| {
            one.on == other.object && one.own.is_some_and(|own| own != id.column && value.names(own))
        };
        let found = self.cx.new.dependencies(id.object).iter().any(of);
        (found && id.verb == Verb::Fill).then(|| self.by_type(id))
    }

    /// What a value reads has the type before or after: a change of type sees all columns as they were.
    fn by_type(&self, id: StepId) -> Side {
        if id.verb == Verb::Type || self.cx.guide.by_types_before { Side::Goes } else { Side::Comes }
    }

    /// What is made or ended elsewhere.
    fn elsewhere(&self, id: StepId, other: StepId) -> Option<Side> {
        let read = |one: &Dependency| one.on == id.object && one.column == Some(id.column);
        let stands_on_it = || self.cx.new.dependencies(other.object).iter().any(read);
        let mutual = || self.value_of(other).is_some_and(|value| value.may_use_other(id.object));
        let own_type = || {
            self.cx.new.dependencies(id.object).iter().any(|one| one.on == other.object && one.own == Some(id.column))
        };
        match other.verb {
            Verb::DropColumn => Some(Side::Goes),
            Verb::Drop if !self.makers.contains_key(&(other.object, None)) => Some(Side::Goes),
            Verb::Create | Verb::Replace if !stands_on_it() => Some(Side::Comes),
            Verb::AddColumn => Some(Side::Comes),
            Verb::Fill if !mutual() => Some(Side::Comes),
            Verb::Type if !own_type() => Some(self.by_type(id)),
            _ => None,
        }
    }

    fn generated_from(&self, add: StepId, column: Ident) -> bool {
        let own = |one: &Dependency| one.own == Some(add.column) && one.column == Some(column) && one.on == add.object;
        self.cx.new.dependencies(add.object).iter().any(own)
    }

    /// A trigger that goes, or comes, has nothing to do with the rows that are filled.
    fn connect_triggers(&mut self, fill: usize, id: StepId) {
        for vertex in 0..self.vertices.len() {
            let other = self.vertices[vertex].id;
            if other.object.kind != ObjectKind::Trigger || other.object.owner() != id.object {
                continue;
            }
            match other.verb {
                Verb::Drop => self.edge(vertex, fill, "it goes before it is fired"),
                Verb::Create => self.edge(fill, vertex, "it comes after rows are filled"),
                _ => {}
            }
        }
    }

    /// What rows fire and what looks at them, triggers, checks and domains, may call functions: as they will be, with the columns
    /// that come, before any goes.
    fn connect_fired(&mut self, fill: usize, id: StepId) {
        if !self.is_looked_at(id) {
            return;
        }
        for vertex in (0..self.vertices.len()).filter(|vertex| *vertex != fill) {
            let other = self.vertices[vertex].id;
            let own = other.object == id.object;
            match other.verb {
                Verb::Replace
                    if other.object.kind == ObjectKind::Routine && !stands_on(self.cx.new, other.object, id.object) =>
                {
                    self.edge(vertex, fill, "it may be called where the rows are filled");
                }
                Verb::AddColumn if own && other.column != id.column && !self.is_generated(other) => {
                    self.edge(vertex, fill, "it may be written where the rows are filled");
                }
                Verb::DropColumn if own && !self.makers.contains_key(&(other.object, Some(other.column))) => {
                    self.edge(fill, vertex, "it may be read where the rows are filled");
                }
                _ => {}
            }
        }
    }

    fn is_looked_at(&self, id: StepId) -> bool {
        let calls = |on: ObjectId| self.cx.new.dependencies(on).iter().any(|one| one.on.kind == ObjectKind::Routine);
        let checks = || self.cx.new.dependents_of::<Constraint>(id.object).any(|one| calls(one.id()));
        let domains = || self.cx.new.dependencies(id.object).iter().any(|one| one.on.kind == ObjectKind::Domain);
        Trigger::fired_by_update(self.cx.old, self.cx.new, id.object, id.column).next().is_some()
            || checks()
            || domains()
    }

    fn is_generated(&self, add: StepId) -> bool {
        let own = |one: &Dependency| one.own == Some(add.column) && one.on == add.object;
        self.cx.new.dependencies(add.object).iter().any(own)
    }

    /// The value that a fill gives to a column, or that its change of type makes of it.
    fn value_of(&self, id: StepId) -> Option<Filled> {
        let key = (id.object.qualified(), id.column);
        let value = match id.verb {
            Verb::Fill => self.cx.guide.fills.get(&key)?,
            Verb::Type => self.cx.guide.casts.get(&key)?,
            _ => return None,
        };
        Some(Filled::new(id.object, value))
    }
}

/// Whether something is to be there before a value is written, or goes after it.
enum Side {
    Comes,
    Goes,
}

/// Whether something depends on something else, by way of others, too.
pub(super) fn stands_on(catalog: &Catalog, object: ObjectId, ground: ObjectId) -> bool {
    let (mut work, mut seen) = (vec![object], BTreeSet::new());
    while let Some(one) = work.pop() {
        if one == ground {
            return true;
        }
        if seen.insert(one) {
            work.extend(catalog.dependencies(one).iter().map(|on| on.on));
        }
    }
    false
}
