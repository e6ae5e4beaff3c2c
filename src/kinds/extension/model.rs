//! The data of an extension.

use crate::kinds::schema::Schema;
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Strength};
use crate::name::Ident;

/// An extension that is installed.
#[derive(Clone, PartialEq, Debug)]
pub struct Extension {
    /// Its name.
    pub name: Ident,
    /// The schema that holds its objects.
    pub schema: Ident,
    /// The version, where one is written.
    pub version: Option<Box<str>>,
}

impl Extension {
    /// The identity of the extension of that name.
    pub fn id_of(name: Ident) -> ObjectId {
        ObjectId::new(ObjectKind::Extension, Ident::EMPTY, name)
    }
}

impl Model for Extension {
    fn id(&self) -> ObjectId {
        Extension::id_of(self.name)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        add(Dependency::on(Schema::id_of(self.schema), Strength::Normal));
    }

    fn rename(&mut self, renaming: &Renaming) {
        if let Renaming::Object { from, to } = renaming
            && *from == Schema::id_of(self.schema)
        {
            self.schema = to.name;
        }
    }
}
