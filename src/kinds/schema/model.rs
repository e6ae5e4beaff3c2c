//! The data of a schema.

use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming};
use crate::name::Ident;

/// A schema.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Schema {
    /// Its name.
    pub name: Ident,
}

impl Schema {
    /// The identity of the schema of that name.
    pub fn id_of(name: Ident) -> ObjectId {
        ObjectId::new(ObjectKind::Schema, Ident::EMPTY, name)
    }
}

impl Model for Schema {
    fn id(&self) -> ObjectId {
        Schema::id_of(self.name)
    }

    fn dependencies(&self, _: &mut dyn FnMut(Dependency)) {}

    fn rename(&mut self, renaming: &Renaming) {
        if let Renaming::Object { from, to } = renaming
            && *from == self.id()
        {
            self.name = to.name;
        }
    }
}
