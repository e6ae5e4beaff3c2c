//! The data of a composite type.

use crate::catalog::{collation_dependency, rename_collation, rename_type, type_dependency};
use crate::kinds::schema::Schema;
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Slot, Strength};
use crate::name::{Ident, QualifiedName};
use crate::types::TypeRef;

/// A composite type.
#[derive(Clone, PartialEq, Debug)]
pub struct Composite {
    /// Its name.
    pub name: QualifiedName,
    /// Its attributes in order.
    pub attributes: Vec<Attribute>,
}

/// An attribute of a composite type.
#[derive(Clone, PartialEq, Debug)]
pub struct Attribute {
    /// Its name.
    pub name: Ident,
    /// Its type.
    pub ty: TypeRef,
    /// Its collation, where it is not the type's.
    pub collation: Option<QualifiedName>,
}

impl Composite {
    /// The identity of the composite type of that name.
    pub fn id_of(name: QualifiedName) -> ObjectId {
        ObjectId::new(ObjectKind::Composite, name.schema, name.name)
    }
}

impl Model for Composite {
    fn id(&self) -> ObjectId {
        Composite::id_of(self.name)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        add(Dependency::on(Schema::id_of(self.name.schema), Strength::Normal));
        for attribute in &self.attributes {
            type_dependency(&attribute.ty, Some(attribute.name), add);
            collation_dependency(attribute.collation, Some(attribute.name), add);
        }
    }

    fn rename(&mut self, renaming: &Renaming) {
        self.attributes.iter_mut().for_each(|attribute| rename_collation(&mut attribute.collation, renaming));
        match renaming {
            Renaming::Object { from, to } => {
                if *from == self.id() {
                    self.name = to.qualified();
                }
                for attribute in &mut self.attributes {
                    rename_type(&mut attribute.ty, *from, *to);
                }
            }
            Renaming::Column { of, from, to } if *of == self.id() => {
                for attribute in self.attributes.iter_mut().filter(|a| a.name == *from) {
                    attribute.name = *to;
                }
            }
            Renaming::Column { .. } => {}
        }
    }

    fn slots(&self, add: &mut dyn FnMut(Slot)) {
        add(Slot::Relation(self.name.schema, self.name.name));
        add(Slot::Type(self.name.schema, self.name.name));
    }
}
