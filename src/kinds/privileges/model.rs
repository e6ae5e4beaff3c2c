//! The data of privileges.

use std::collections::BTreeMap;

use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Strength};
use crate::name::{Ident, QualifiedName};

/// What a role may do with an object.
#[derive(Clone, PartialEq, Debug)]
pub struct Privileges {
    /// The object.
    pub target: ObjectId,
    /// The column, or nothing.
    pub column: Ident,
    /// The role; none for PUBLIC.
    pub role: Option<Ident>,
    /// The role owns the object, and has all privileges by itself.
    pub of_owner: bool,
    /// The privileges, each with whether it may be granted on.
    pub held: BTreeMap<Ident, bool>,
}

impl Privileges {
    /// The identity of what a role may do with an object.
    pub fn id_of(target: ObjectId, column: Ident, role: Option<Ident>) -> ObjectId {
        let role = role.map_or("", |role| role.as_str());
        let key = Ident::new(&format!("{role}\u{1f}{column}\u{1f}{}", target.key));
        ObjectId { kind: ObjectKind::Privileges, of: target.kind, key, ..target }
    }

    /// What PostgreSQL gives by itself.
    pub fn usual(target: ObjectId, column: Ident, role: Option<Ident>, of_owner: bool) -> Privileges {
        let given: &'static [&'static str] = match kind_of(target) {
            _ if !column.is_empty() => &[],
            kind if of_owner => Privileges::all(kind, false),
            _ if role.is_some() => &[],
            ObjectKind::Routine => &["execute"],
            ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Composite => &["usage"],
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

    /// All privileges that there are on a kind of object; `maintain` from PostgreSQL 17 on.
    pub fn all(kind: ObjectKind, column: bool) -> &'static [&'static str] {
        match kind {
            _ if column => &["insert", "references", "select", "update"],
            ObjectKind::Sequence => &["select", "update", "usage"],
            ObjectKind::Routine => &["execute"],
            ObjectKind::Schema => &["create", "usage"],
            ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Composite => &["usage"],
            _ => &["delete", "insert", "maintain", "references", "select", "trigger", "truncate", "update"],
        }
    }

    /// The role as SQL writes it.
    pub fn grantee(&self) -> String {
        self.role.map_or_else(|| "public".to_owned(), |role| role.sql().to_string())
    }
}

/// The identity of a function that an extension brings: those are no objects of the catalog.
pub(super) fn of_extension(extension: Ident, name: QualifiedName, signature: &str) -> ObjectId {
    let id = ObjectId::new(ObjectKind::Routine, name.schema, name.name);
    ObjectId { of: ObjectKind::Extension, parent: extension, key: Ident::new(signature), ..id }
}

/// The extension that brings an object.
pub(super) fn brought_by(id: ObjectId) -> Option<ObjectId> {
    let brought = id.of == ObjectKind::Extension && id.kind != ObjectKind::Extension;
    brought.then(|| ObjectId::new(ObjectKind::Extension, Ident::EMPTY, id.parent))
}

/// The kind by whose rules privileges on an object go: an aggregate is a function.
pub(super) fn kind_of(target: ObjectId) -> ObjectKind {
    let aggregate = target.kind == ObjectKind::Opaque && target.key.as_str().starts_with("aggregate\u{1f}");
    if aggregate { ObjectKind::Routine } else { target.kind }
}

impl Model for Privileges {
    fn id(&self) -> ObjectId {
        Privileges::id_of(self.target, self.column, self.role)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        let on = brought_by(self.target).unwrap_or(self.target);
        add(Dependency::on(on, Strength::Auto));
        if !self.column.is_empty() {
            add(Dependency::on_column(self.target, self.column, Strength::Auto));
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
