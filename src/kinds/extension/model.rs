//! The data of an extension.

use crate::kinds::schema::Schema;
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Slot, Strength};
use crate::knowledge;
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
    /// The extensions that it needs.
    pub requires: Box<[Ident]>,
}

impl Extension {
    /// Whether it brings something of that name in each of these versions.
    pub fn brings(&self, slot: Slot, versions: knowledge::Versions) -> bool {
        let Some(known) = knowledge::extension(self.name.as_str()) else { return false };
        let (Slot::Relation(schema, name) | Slot::Type(schema, name)) = slot;
        if schema != self.schema {
            return false;
        }
        match slot {
            Slot::Relation(..) => known.relations(name.as_str()).any(|one| one.versions().includes(versions)),
            Slot::Type(..) => knowledge::types(name.as_str())
                .any(|one| one.provider().extension() == Some(known) && one.versions().includes(versions)),
        }
    }

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
        for required in &self.requires {
            add(Dependency::on(Extension::id_of(*required), Strength::Normal));
        }
    }

    fn rename(&mut self, renaming: &Renaming) {
        if let Renaming::Object { from, to } = renaming
            && *from == Schema::id_of(self.schema)
        {
            self.schema = to.name;
        }
    }
}
