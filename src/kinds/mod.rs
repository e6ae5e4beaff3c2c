//! The one list of kinds, and the closed enum over them. A new kind is a folder, a `mod` line and a line of the list.

pub mod comment;
pub mod composite;
pub mod constraint;
pub mod default_privileges;
pub mod domain;
pub mod enum_;
pub mod event_trigger;
pub mod extension;
mod id;
pub mod index;
pub mod opaque;
pub mod owner;
pub mod policy;
pub mod privileges;
mod retyped;
pub mod routine;
pub mod rule;
pub mod schema;
pub mod sequence;
mod subject;
pub mod table;
pub mod trigger;
pub mod view;

use std::sync::Arc;

pub(crate) use subject::{routine_name, subject, type_name};

pub use id::{Dependency, Model, ObjectId, ObjectKind, Renaming, Slot, Strength};

/// Calls a macro with every kind: variant and type. Phases derive their dispatch from it.
macro_rules! for_each_kind {
    ($callback:ident) => {
        $callback! {
            Schema => crate::kinds::schema::Schema,
            Extension => crate::kinds::extension::Extension,
            Enum => crate::kinds::enum_::Enum,
            Domain => crate::kinds::domain::Domain,
            Composite => crate::kinds::composite::Composite,
            Sequence => crate::kinds::sequence::Sequence,
            Table => crate::kinds::table::Table,
            Constraint => crate::kinds::constraint::Constraint,
            Index => crate::kinds::index::Index,
            View => crate::kinds::view::View,
            Routine => crate::kinds::routine::Routine,
            Trigger => crate::kinds::trigger::Trigger,
            Policy => crate::kinds::policy::Policy,
            Rule => crate::kinds::rule::Rule,
            EventTrigger => crate::kinds::event_trigger::EventTrigger,
            Owner => crate::kinds::owner::Owner,
            Privileges => crate::kinds::privileges::Privileges,
            DefaultPrivileges => crate::kinds::default_privileges::DefaultPrivileges,
            Comment => crate::kinds::comment::Comment,
            Opaque => crate::kinds::opaque::Opaque,
        }
    };
}
pub(crate) use for_each_kind;

/// Data that is one kind's, found in an [`Object`].
pub trait Kind: Model + Clone {
    /// The kind.
    const KIND: ObjectKind;
    /// The object's data, if it is of this kind.
    fn of(object: &Object) -> Option<&Self>;
    /// As [`Kind::of`], kept beyond changes of the catalog.
    fn shared(object: &Object) -> Option<Arc<Self>>;
    /// As [`Kind::of`], to change it; who else has the object keeps it as it is.
    fn of_mut(object: &mut Object) -> Option<&mut Self>;
}

macro_rules! define {
    ($($Kind:ident => $Type:ty,)+) => {
        /// An object of any kind, in no more room than its kind needs. A clone shares the data.
        #[derive(Clone, Debug)]
        pub enum Object {
            $(#[doc = concat!("A ", stringify!($Kind), ".")] $Kind(Arc<$Type>),)+
        }

        impl PartialEq for Object {
            fn eq(&self, other: &Object) -> bool {
                match (self, other) {
                    $((Object::$Kind(one), Object::$Kind(two)) => Arc::ptr_eq(one, two) || one == two,)+
                    _ => false,
                }
            }
        }

        impl Model for Object {
            fn id(&self) -> ObjectId {
                match self { $(Object::$Kind(one) => one.id(),)+ }
            }
            fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
                match self { $(Object::$Kind(one) => one.dependencies(add),)+ }
            }
            fn rename(&mut self, renaming: &Renaming) {
                match self { $(Object::$Kind(one) => Arc::make_mut(one).rename(renaming),)+ }
            }
            fn echo(&self, renaming: &Renaming) -> Option<Renaming> {
                match self { $(Object::$Kind(one) => one.echo(renaming),)+ }
            }
            fn slots(&self, add: &mut dyn FnMut(Slot)) {
                match self { $(Object::$Kind(one) => one.slots(add),)+ }
            }
        }

        $(
            impl Kind for $Type {
                const KIND: ObjectKind = ObjectKind::$Kind;

                fn of(object: &Object) -> Option<&Self> {
                    if let Object::$Kind(one) = object { Some(one) } else { None }
                }
                fn shared(object: &Object) -> Option<Arc<Self>> {
                    if let Object::$Kind(one) = object { Some(one.clone()) } else { None }
                }
                fn of_mut(object: &mut Object) -> Option<&mut Self> {
                    if let Object::$Kind(one) = object { Some(Arc::make_mut(one)) } else { None }
                }
            }

            impl From<$Type> for Object {
                fn from(one: $Type) -> Object {
                    Object::$Kind(Arc::new(one))
                }
            }
        )+
    };
}
for_each_kind!(define);
