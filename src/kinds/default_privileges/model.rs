//! The data of default privileges.

use std::collections::BTreeMap;

use crate::kinds::privileges::Class;
use crate::kinds::schema::Schema;
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Strength};
use crate::name::Ident;

/// What a role may do by default with objects of a kind.
#[derive(Clone, PartialEq, Debug)]
pub struct DefaultPrivileges {
    /// FOR ROLE: who creates the objects; none for who deploys.
    pub creator: Option<Ident>,
    /// IN SCHEMA; empty for any.
    pub schema: Ident,
    /// ON: `tables`, `sequences`, `functions`, `types`, `schemas`.
    pub on: Ident,
    /// The role that may; none for PUBLIC.
    pub role: Option<Ident>,
    /// The privileges, each with whether it may be granted on.
    pub held: BTreeMap<Ident, bool>,
}

impl DefaultPrivileges {
    /// The identity of default privileges.
    pub fn id_of(creator: Option<Ident>, schema: Ident, on: Ident, role: Option<Ident>) -> ObjectId {
        let word = |role: Option<Ident>| role.map_or("", |role| role.as_str());
        let key = Ident::new(&format!("{}\u{1f}{}", word(creator), word(role)));
        ObjectId { key, ..ObjectId::new(ObjectKind::DefaultPrivileges, schema, on) }
    }

    /// What PostgreSQL gives by itself. What is said of a schema only adds to what holds anywhere.
    pub fn usual(creator: Option<Ident>, schema: Ident, on: Ident, role: Option<Ident>) -> DefaultPrivileges {
        let given: &'static [&'static str] = match (on.as_str(), role) {
            _ if !schema.is_empty() => &[],
            (_, Some(_)) if role == creator => all(on),
            ("functions", None) => &["execute"],
            ("types", None) => &["usage"],
            _ => &[],
        };
        let held = given.iter().map(|one| (Ident::from_static(one), false)).collect();
        DefaultPrivileges { creator, schema, on, role, held }
    }

    /// What they would be, had nobody granted or revoked anything.
    pub(super) fn as_usual(&self) -> DefaultPrivileges {
        DefaultPrivileges::usual(self.creator, self.schema, self.on, self.role)
    }
}

/// All privileges on a kind of objects.
pub(super) fn all(on: Ident) -> &'static [&'static str] {
    let kind = match on.as_str() {
        "sequences" => ObjectKind::Sequence,
        "functions" => ObjectKind::Routine,
        "types" => ObjectKind::Domain,
        "schemas" => ObjectKind::Schema,
        _ => ObjectKind::Table,
    };
    Class::of_kind(kind).all(false)
}

impl Model for DefaultPrivileges {
    fn id(&self) -> ObjectId {
        DefaultPrivileges::id_of(self.creator, self.schema, self.on, self.role)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        if !self.schema.is_empty() {
            add(Dependency::on(Schema::id_of(self.schema), Strength::Auto));
        }
    }

    fn rename(&mut self, renaming: &Renaming) {
        match renaming {
            Renaming::Object { from, to } if from.kind == ObjectKind::Schema && from.name == self.schema => {
                self.schema = to.name;
            }
            _ => {}
        }
    }
}
