//! Owns when rows are filled: after what the value is made of is there, before that goes, and before anything looks at them.

use super::graph::Builder;
use super::step::{StepId, Verb};
use crate::kinds::table::Filled;
use crate::kinds::trigger::Trigger;
use crate::kinds::{Dependency, ObjectId};
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
            Verb::Fill | Verb::Type if !own && names && !mutual() => Some(Side::Comes),
            _ => None,
        }
    }

    /// What is made or ended elsewhere.
    fn elsewhere(&self, id: StepId, other: StepId) -> Option<Side> {
        let read = |one: &Dependency| one.on == id.object && one.column == Some(id.column);
        let stands_on_it = || self.cx.new.dependencies(other.object).iter().any(read);
        let mutual = || self.value_of(other).is_some_and(|value| value.may_use_other(id.object));
        match other.verb {
            Verb::DropColumn => Some(Side::Goes),
            Verb::Drop if !self.makers.contains_key(&(other.object, None)) => Some(Side::Goes),
            Verb::Create | Verb::Replace if !stands_on_it() => Some(Side::Comes),
            Verb::AddColumn => Some(Side::Comes),
            Verb::Fill if !mutual() => Some(Side::Comes),
            _ => None,
        }
    }

    fn generated_from(&self, add: StepId, column: Ident) -> bool {
        let own = |one: &Dependency| one.own == Some(add.column) && one.column == Some(column) && one.on == add.object;
        self.cx.new.dependencies(add.object).iter().any(own)
    }

    /// A trigger that a fill fires runs its function as it will be, and finds the columns there that come.
    fn connect_fired(&mut self, fill: usize, id: StepId) {
        let fired = Trigger::fired_by_update(self.cx.old, self.cx.new, id.object, id.column);
        let functions: Vec<ObjectId> = fired.filter_map(|trigger| trigger.provider).collect();
        let replaced: Vec<usize> =
            functions.iter().filter_map(|function| self.makers.get(&(*function, None)).copied()).collect();
        for maker in &replaced {
            self.edge(*maker, fill, "a trigger that the rows fire calls it");
        }
        let added: Vec<(usize, StepId)> = self.columns_with(Verb::AddColumn).collect();
        for (add, other) in added.into_iter().filter(|(_, other)| !replaced.is_empty() && other.object == id.object) {
            let generated = |one: &Dependency| one.own == Some(other.column) && one.on == id.object;
            if other.column != id.column && !self.cx.new.dependencies(id.object).iter().any(generated) {
                self.edge(add, fill, "a trigger that the rows fire may write it");
            }
        }
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
