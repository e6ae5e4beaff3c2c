//! The data of an event trigger, and how it reads in SQL.

use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Strength, routine_name};
use crate::name::{Ident, QualifiedName, literal};
use crate::sql::ast::Firing;

/// An event trigger.
#[derive(Clone, PartialEq, Debug)]
pub struct EventTrigger {
    /// Its name.
    pub name: Ident,
    /// On which event it fires.
    pub event: Box<str>,
    /// WHEN TAG IN: the commands, in order; all where there are none.
    pub tags: Vec<Box<str>>,
    /// The function, in `pg_catalog` where that is its schema.
    pub function: QualifiedName,
    /// The user's function, or the extension that brings it.
    pub provider: Option<ObjectId>,
    /// Whether, and where, it fires.
    pub firing: Firing,
}

impl EventTrigger {
    /// The identity of the event trigger of that name.
    pub fn id_of(name: Ident) -> ObjectId {
        ObjectId::new(ObjectKind::EventTrigger, Ident::EMPTY, name)
    }

    /// CREATE EVENT TRIGGER without `create`.
    pub(crate) fn item(&self) -> String {
        let tags: Vec<String> = self.tags.iter().map(|tag| literal(tag)).collect();
        let when = if tags.is_empty() { String::new() } else { format!("\n  when tag in ({})", tags.join(", ")) };
        let core = self.function.schema == Ident::PG_CATALOG;
        let function = if core { self.function.name.sql().to_string() } else { routine_name(self.function) };
        format!("event trigger {} on {}{when}\n  execute function {function}()", self.name.sql(), self.event)
    }

    /// ALTER EVENT TRIGGER that says whether, and where, it fires.
    pub(crate) fn firing_sql(&self) -> String {
        format!("alter event trigger {} {}", self.name.sql(), self.firing.word())
    }
}

impl Model for EventTrigger {
    fn id(&self) -> ObjectId {
        EventTrigger::id_of(self.name)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        self.provider.iter().for_each(|provider| add(Dependency::on(*provider, Strength::Normal)));
    }

    fn rename(&mut self, renaming: &Renaming) {
        let Renaming::Object { from, to } = renaming else { return };
        if *from == self.id() {
            self.name = to.name;
        }
        if self.provider == Some(*from) {
            self.provider = Some(*to);
            if to.kind != ObjectKind::Extension {
                self.function = to.qualified();
            }
        }
    }
}
