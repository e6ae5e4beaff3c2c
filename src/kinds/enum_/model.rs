//! The data of an enum.

use std::sync::Arc;

use crate::kinds::schema::Schema;
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Slot, Strength};
use crate::name::QualifiedName;

/// An enumerated type.
#[derive(Clone, PartialEq, Debug)]
pub struct Enum {
    /// Its name.
    pub name: QualifiedName,
    /// Its labels in order; the order is state.
    pub labels: Arc<[Box<str>]>,
}

impl Enum {
    /// The identity of the enum of that name.
    pub fn id_of(name: QualifiedName) -> ObjectId {
        ObjectId::new(ObjectKind::Enum, name.schema, name.name)
    }
}

impl Model for Enum {
    fn id(&self) -> ObjectId {
        Enum::id_of(self.name)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        add(Dependency::on(Schema::id_of(self.name.schema), Strength::Normal));
    }

    fn rename(&mut self, renaming: &Renaming) {
        if let Renaming::Object { from, to } = renaming
            && *from == self.id()
        {
            self.name = to.qualified();
        }
    }

    fn slots(&self, add: &mut dyn FnMut(Slot)) {
        add(Slot::Type(self.name.schema, self.name.name));
    }
}
