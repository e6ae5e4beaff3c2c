//! The data of a domain.

use crate::catalog::{SqlExpr, collation_dependency, rename_collation, rename_type, type_dependency};
use crate::kinds::schema::Schema;
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Slot, Strength};
use crate::name::QualifiedName;
use crate::types::TypeRef;

/// A domain.
#[derive(Clone, PartialEq, Debug)]
pub struct Domain {
    /// Its name.
    pub name: QualifiedName,
    /// The type it is over.
    pub base: TypeRef,
    /// Its collation, where it is not the base type's.
    pub collation: Option<QualifiedName>,
    /// Its default.
    pub default: Option<SqlExpr>,
    /// NOT NULL.
    pub not_null: bool,
}

impl Domain {
    /// The identity of the domain of that name.
    pub fn id_of(name: QualifiedName) -> ObjectId {
        ObjectId::new(ObjectKind::Domain, name.schema, name.name)
    }
}

impl Model for Domain {
    fn id(&self) -> ObjectId {
        Domain::id_of(self.name)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        add(Dependency::on(Schema::id_of(self.name.schema), Strength::Normal));
        type_dependency(&self.base, None, add);
        collation_dependency(self.collation, None, add);
        if let Some(default) = &self.default {
            default.dependencies(None, add);
        }
    }

    fn rename(&mut self, renaming: &Renaming) {
        if let Renaming::Object { from, to } = renaming {
            if *from == self.id() {
                self.name = to.qualified();
            }
            rename_type(&mut self.base, *from, *to);
        }
        rename_collation(&mut self.collation, renaming);
        if let Some(default) = &mut self.default {
            default.rename(renaming, None);
        }
    }

    fn slots(&self, add: &mut dyn FnMut(Slot)) {
        add(Slot::Type(self.name.schema, self.name.name));
    }
}
