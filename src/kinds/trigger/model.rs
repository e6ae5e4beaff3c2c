//! The data of a trigger.

use crate::catalog::{Catalog, SqlQuery};
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Strength};
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::{Events, Firing, Timing};

/// A trigger.
#[derive(Clone, PartialEq, Debug)]
pub struct Trigger {
    /// The table or view.
    pub table: ObjectId,
    /// Its name.
    pub name: Ident,
    /// Of a constraint trigger, when it may wait.
    pub constraint: Option<Waiting>,
    /// When it fires.
    pub timing: Timing,
    /// What fires it.
    pub events: Events,
    /// UPDATE OF, in order.
    pub columns: Vec<Ident>,
    /// FOR EACH ROW.
    pub row: bool,
    /// WHEN.
    pub when: Option<SqlQuery>,
    /// REFERENCING OLD TABLE.
    pub old_table: Option<Ident>,
    /// REFERENCING NEW TABLE.
    pub new_table: Option<Ident>,
    /// The function, in `pg_catalog` where that is its schema.
    pub function: QualifiedName,
    /// The user's function, or the extension that brings it.
    pub provider: Option<ObjectId>,
    /// The function's arguments.
    pub args: Vec<Box<str>>,
    /// Whether, and where, it fires.
    pub firing: Firing,
}

/// When a constraint trigger may wait for the end of the transaction.
#[derive(Clone, PartialEq, Debug)]
pub struct Waiting {
    /// DEFERRABLE.
    pub deferrable: bool,
    /// INITIALLY DEFERRED.
    pub deferred: bool,
    /// FROM: a table that it refers to.
    pub from: Option<ObjectId>,
}

impl Trigger {
    /// The identity of a relation's trigger.
    pub fn id_of(table: ObjectId, name: Ident) -> ObjectId {
        ObjectId::part(ObjectKind::Trigger, table, name)
    }

    /// Whether it has to do with a column of its relation: it is an update of it, or the condition reads it.
    pub fn uses(&self, column: Ident) -> bool {
        let read = |when: &SqlQuery| when.uses().contains(&(self.table, Some(column)));
        self.columns.contains(&column) || self.when.as_ref().is_some_and(read)
    }

    /// The triggers of a table that are there before and after, as they are, and that an UPDATE of a column fires.
    pub fn fired_by_update<'a>(
        old: &'a Catalog,
        new: &'a Catalog,
        table: ObjectId,
        column: Ident,
    ) -> impl Iterator<Item = &'a Trigger> {
        let stays = |one: &&Trigger| new.find::<Trigger>(one.id()).is_some_and(|after| **one == *after);
        let fires = move |one: &&Trigger| one.table == table && one.is_fired_by_update_of(column);
        old.dependents_of::<Trigger>(table).filter(stays).filter(fires)
    }

    /// Whether an UPDATE of a column fires it, in a session like any other.
    fn is_fired_by_update_of(&self, column: Ident) -> bool {
        let awake = matches!(self.firing, Firing::Origin | Firing::Always);
        awake && self.events.update && (self.columns.is_empty() || self.columns.contains(&column))
    }
}

impl Model for Trigger {
    fn id(&self) -> ObjectId {
        Trigger::id_of(self.table, self.name)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        add(Dependency::on(self.table, Strength::Auto));
        for column in &self.columns {
            add(Dependency::on_column(self.table, *column, Strength::Normal));
        }
        self.when.iter().for_each(|when| when.dependencies(add));
        if let Some(from) = self.constraint.as_ref().and_then(|one| one.from) {
            add(Dependency::on(from, Strength::Auto));
        }
        if let Some(provider) = self.provider {
            add(Dependency::on(provider, Strength::Normal));
        }
    }

    fn rename(&mut self, renaming: &Renaming) {
        let table = self.table;
        match renaming {
            Renaming::Object { from, to } => {
                if *from == self.id() {
                    (self.name, self.table) = (to.name, to.owner());
                } else if *from == table {
                    self.table = *to;
                }
                if let Some(one) = self.constraint.as_mut().filter(|one| one.from == Some(*from)) {
                    one.from = Some(*to);
                }
                if self.provider == Some(*from) {
                    self.provider = Some(*to);
                    if to.kind != ObjectKind::Extension {
                        self.function = to.qualified();
                    }
                }
            }
            Renaming::Column { of, from, to } if *of == table => {
                self.columns.iter_mut().filter(|one| *one == from).for_each(|one| *one = *to);
            }
            Renaming::Column { .. } => {}
        }
        if let Some(when) = &mut self.when {
            when.rename(renaming);
        }
    }
}
