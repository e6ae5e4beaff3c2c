//! The data of an owner.

use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Strength};
use crate::name::Ident;

/// The role that owns an object.
#[derive(Clone, PartialEq, Debug)]
pub struct Owner {
    /// The object.
    pub target: ObjectId,
    /// The role; never the one that deploys.
    pub role: Ident,
}

impl Owner {
    /// Whether objects of a kind have an owner of their own.
    pub(crate) fn is_had_by(kind: ObjectKind) -> bool {
        match kind {
            ObjectKind::Schema
            | ObjectKind::Enum
            | ObjectKind::Domain
            | ObjectKind::Composite
            | ObjectKind::Sequence
            | ObjectKind::Table
            | ObjectKind::View
            | ObjectKind::Routine => true,
            ObjectKind::Extension
            | ObjectKind::Constraint
            | ObjectKind::Index
            | ObjectKind::Trigger
            | ObjectKind::Policy
            | ObjectKind::Rule
            | ObjectKind::EventTrigger
            | ObjectKind::Owner
            | ObjectKind::Privileges
            | ObjectKind::DefaultPrivileges
            | ObjectKind::Comment
            | ObjectKind::Opaque => false,
        }
    }

    /// The identity of an object's owner.
    pub fn id_of(target: ObjectId) -> ObjectId {
        ObjectId { kind: ObjectKind::Owner, of: target.kind, ..target }
    }
}

impl Model for Owner {
    fn id(&self) -> ObjectId {
        Owner::id_of(self.target)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        add(Dependency::on(self.target, Strength::Auto));
    }

    fn rename(&mut self, renaming: &Renaming) {
        match renaming {
            Renaming::Object { from, to } if *from == self.target => self.target = *to,
            _ => {}
        }
    }
}
