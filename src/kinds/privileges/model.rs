//! The data of privileges.

use std::collections::{BTreeMap, BTreeSet};

use super::brought::{brought_by, public};
use crate::catalog::Catalog;
use crate::kinds::opaque::Opaque;
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Strength};
use crate::name::{Ident, Name};

/// What a role may do with an object.
#[derive(Clone, PartialEq, Debug)]
pub struct Privileges {
    /// The object.
    pub target: ObjectId,
    /// The column, or nothing.
    pub column: Ident,
    /// The role, [`Privileges::DEPLOYER`] for the one that deploys; none for PUBLIC.
    pub role: Option<Ident>,
    /// The role owns the object, and has all privileges by itself.
    pub of_owner: bool,
    /// The privileges, each with whether it may be granted on.
    pub held: BTreeMap<Ident, bool>,
}

impl Privileges {
    /// Who deploys, whatever that role is called.
    pub const DEPLOYER: Ident = Ident::constant(&Name::new("\u{1f}deployer"));

    /// Who owns what PostgreSQL itself brings: never whom a statement names.
    const INSTALLER: Ident = Ident::constant(&Name::new("\u{1f}installer"));

    /// The role that owns an object.
    pub fn owner(catalog: &Catalog, target: ObjectId) -> Ident {
        let usual = if brought_by(target) == Some(None) { Privileges::INSTALLER } else { Privileges::DEPLOYER };
        catalog.owner_of(target).unwrap_or(usual)
    }

    /// The identity of what a role may do with an object.
    pub fn id_of(target: ObjectId, column: Ident, role: Option<Ident>) -> ObjectId {
        let role = role.map_or("", |role| role.as_str());
        let key = Ident::new(&format!("{role}\u{1f}{column}\u{1f}{}", target.key));
        ObjectId { kind: ObjectKind::Privileges, of: target.kind, key, ..target }
    }

    /// What PostgreSQL gives by itself.
    pub fn usual(target: ObjectId, column: Ident, role: Option<Ident>, of_owner: bool) -> Privileges {
        let given: &'static [&'static str] = match Class::of(target) {
            _ if !column.is_empty() => &[],
            class if of_owner => class.all(false),
            _ if role.is_some() => &[],
            _ if brought_by(target).is_some() => public(target),
            Class::Routine => &["execute"],
            Class::Type | Class::Language => &["usage"],
            // Up to PostgreSQL 14 everybody may create in it, too; a range of versions cannot say so.
            Class::Schema if target.name == Ident::PUBLIC => &["usage"],
            _ => &[],
        };
        let held = given.iter().map(|one| (Ident::from_static(one), false)).collect();
        Privileges { target, column, role, of_owner, held }
    }

    /// What they would be, had nobody granted or revoked anything.
    pub(super) fn as_usual(&self) -> Privileges {
        Privileges::usual(self.target, self.column, self.role, self.of_owner)
    }

    /// Nothing at all.
    pub(super) fn emptied(&self) -> Privileges {
        Privileges { held: BTreeMap::new(), ..self.clone() }
    }

    /// The role as SQL writes it.
    pub fn grantee(&self) -> String {
        match self.role {
            None => "public".to_owned(),
            Some(role) if role == Privileges::DEPLOYER => "current_user".to_owned(),
            Some(role) => role.sql().to_string(),
        }
    }

    /// `aclnewowner`: what the old owner of an object may do with it the new one may, and the old one nothing any more. What
    /// the new one has then, of the object and of the columns of which something is said.
    pub(crate) fn of_new_owner(catalog: &Catalog, target: ObjectId, from: Ident, to: Ident) -> Vec<Privileges> {
        let of_either = |one: &&Privileges| one.role == Some(from) || one.role == Some(to);
        let said = catalog.dependents_of::<Privileges>(target).filter(of_either).map(|one| one.column);
        let columns: BTreeSet<Ident> = said.chain([Ident::EMPTY]).collect();
        let merged = |column: Ident| {
            let held = |role: Ident, of_owner: bool| {
                let found = catalog.find::<Privileges>(Privileges::id_of(target, column, Some(role)));
                found.map_or_else(
                    || Privileges::usual(target, column, Some(role), of_owner).held,
                    |one| one.held.clone(),
                )
            };
            let mut all = held(from, true);
            all.extend(held(to, false).into_keys().map(|privilege| (privilege, false)));
            Privileges { target, column, role: Some(to), of_owner: true, held: all }
        };
        columns.into_iter().map(merged).collect()
    }
}

/// By whose rules privileges on an object go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    /// Tables, views, foreign tables.
    Relation,
    /// Sequences.
    Sequence,
    /// Functions, procedures, aggregates.
    Routine,
    /// Schemas.
    Schema,
    /// Types and domains.
    Type,
    /// Foreign servers and foreign data wrappers.
    Foreign,
    /// Languages.
    Language,
}

impl Class {
    /// That of an object.
    pub fn of(target: ObjectId) -> Class {
        match target.kind {
            ObjectKind::Opaque => match Opaque::kind_of(target) {
                "function" | "procedure" | "aggregate" => Class::Routine,
                "type" => Class::Type,
                "language" => Class::Language,
                "server" | "foreign data wrapper" => Class::Foreign,
                _ => Class::Relation,
            },
            kind => Class::of_kind(kind),
        }
    }

    /// That of all objects of a kind that is modelled.
    pub fn of_kind(kind: ObjectKind) -> Class {
        match kind {
            ObjectKind::Sequence => Class::Sequence,
            ObjectKind::Routine => Class::Routine,
            ObjectKind::Schema => Class::Schema,
            ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Composite => Class::Type,
            _ => Class::Relation,
        }
    }

    /// All privileges that there are; `maintain` from PostgreSQL 17 on.
    pub fn all(self, column: bool) -> &'static [&'static str] {
        match self {
            _ if column => &["insert", "references", "select", "update"],
            Class::Sequence => &["select", "update", "usage"],
            Class::Routine => &["execute"],
            Class::Schema => &["create", "usage"],
            Class::Type | Class::Foreign | Class::Language => &["usage"],
            Class::Relation => {
                &["delete", "insert", "maintain", "references", "select", "trigger", "truncate", "update"]
            }
        }
    }
}

impl Model for Privileges {
    fn id(&self) -> ObjectId {
        Privileges::id_of(self.target, self.column, self.role)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        match brought_by(self.target) {
            Some(extension) => extension.iter().for_each(|one| add(Dependency::on(*one, Strength::Auto))),
            None => {
                add(Dependency::on(self.target, Strength::Auto));
                if !self.column.is_empty() {
                    add(Dependency::on_column(self.target, self.column, Strength::Auto));
                }
            }
        }
    }

    fn rename(&mut self, renaming: &Renaming) {
        match renaming {
            Renaming::Object { from, to } if *from == self.target => self.target = *to,
            Renaming::Column { of, from, to } if *of == self.target && *from == self.column => self.column = *to,
            _ => {}
        }
    }
}
