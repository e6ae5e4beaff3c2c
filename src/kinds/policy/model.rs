//! The data of a policy.

use std::collections::BTreeSet;

use crate::catalog::SqlQuery;
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Strength};
use crate::name::Ident;
use crate::sql::ast::Role;

/// A policy.
#[derive(Clone, PartialEq, Debug)]
pub struct Policy {
    /// The table.
    pub table: ObjectId,
    /// Its name.
    pub name: Ident,
    /// PERMISSIVE, else RESTRICTIVE.
    pub permissive: bool,
    /// FOR: `all`, `select`, `insert`, `update`, `delete`.
    pub command: Ident,
    /// TO; nobody in particular is PUBLIC.
    pub roles: BTreeSet<Role>,
    /// USING.
    pub using: Option<SqlQuery>,
    /// WITH CHECK.
    pub check: Option<SqlQuery>,
}

impl Policy {
    /// The identity of a table's policy.
    pub fn id_of(table: ObjectId, name: Ident) -> ObjectId {
        ObjectId::part(ObjectKind::Policy, table, name)
    }

    /// Whether a condition of its own reads a column of its table.
    pub fn uses(&self, column: Ident) -> bool {
        self.conditions().any(|one| one.uses().contains(&(self.table, Some(column))))
    }

    /// USING and WITH CHECK.
    pub fn conditions(&self) -> impl Iterator<Item = &SqlQuery> {
        self.using.iter().chain(&self.check)
    }
}

impl Model for Policy {
    fn id(&self) -> ObjectId {
        Policy::id_of(self.table, self.name)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        add(Dependency::on(self.table, Strength::Auto));
        self.conditions().for_each(|one| one.dependencies(add));
    }

    fn rename(&mut self, renaming: &Renaming) {
        if let Renaming::Object { from, to } = renaming {
            if *from == self.id() {
                (self.name, self.table) = (to.name, to.owner());
            } else if *from == self.table {
                self.table = *to;
            }
        }
        self.using.iter_mut().chain(&mut self.check).for_each(|one| one.rename(renaming));
    }
}
