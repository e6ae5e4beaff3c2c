//! The data of a rule, and how it reads in SQL.

use crate::catalog::SqlQuery;
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Strength};
use crate::name::Ident;
use crate::sql::ast::{Firing, RuleEvent};
use crate::sql::{dedent, indent};

/// A rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The table or view.
    pub table: ObjectId,
    /// Its name.
    pub name: Ident,
    /// What it is for.
    pub event: RuleEvent,
    /// All that follows its table: WHERE, DO, INSTEAD, the actions.
    pub body: SqlQuery,
    /// Whether a star stands in it, which means the columns of that day. No state, so never compared.
    pub starred: bool,
    /// Whether, and where, it fires.
    pub firing: Firing,
}

impl PartialEq for Rule {
    fn eq(&self, other: &Rule) -> bool {
        let Rule { table, name, event, body, starred: _, firing } = self;
        *table == other.table
            && *name == other.name
            && *event == other.event
            && *body == other.body
            && *firing == other.firing
    }
}

impl Rule {
    /// The identity of a relation's rule.
    pub fn id_of(table: ObjectId, name: Ident) -> ObjectId {
        ObjectId::part(ObjectKind::Rule, table, name)
    }

    /// CREATE RULE without `create`: the SDL's own item.
    pub(crate) fn item(&self) -> String {
        self.defined(self.body.written())
    }

    /// CREATE RULE without `create`, as it runs whatever columns there are by then.
    pub(crate) fn definition(&self) -> String {
        self.defined(self.body.written().filter(|_| !self.starred))
    }

    fn defined(&self, written: Option<&str>) -> String {
        let (name, event, table) = (self.name.sql(), self.event.word(), self.table.qualified());
        let body = indent(&dedent(written.unwrap_or(self.body.print())), 2);
        format!("rule {name} as on {event} to {table}\n{body}")
    }

    /// ALTER TABLE that says whether, and where, it fires.
    pub(crate) fn firing_sql(&self) -> String {
        format!("alter table {} {} rule {}", self.table.qualified(), self.firing.word(), self.name.sql())
    }
}

impl Model for Rule {
    fn id(&self) -> ObjectId {
        Rule::id_of(self.table, self.name)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        add(Dependency::on(self.table, Strength::Auto));
        self.body.dependencies(add);
    }

    fn rename(&mut self, renaming: &Renaming) {
        if let Renaming::Object { from, to } = renaming {
            if *from == self.id() {
                (self.name, self.table) = (to.name, to.owner());
            } else if *from == self.table {
                self.table = *to;
            }
        }
        self.body.rename(renaming);
    }
}
