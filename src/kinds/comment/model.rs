//! The data of a comment.

use crate::kinds::{Dependency, Model, ObjectId, Renaming, Strength};
use crate::name::Ident;

/// A comment on an object or a column of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Comment {
    /// What it is on.
    pub target: ObjectId,
    /// The column, or nothing.
    pub column: Ident,
    /// It is on the index of a key, not on the constraint.
    pub index: bool,
    /// What it says, never empty.
    pub text: Box<str>,
}

impl Comment {
    /// The identity of the comment on the index of a key.
    pub fn on_index(key: ObjectId) -> ObjectId {
        ObjectId::comment(key, Ident::from_static("index"))
    }
}

impl Model for Comment {
    fn id(&self) -> ObjectId {
        if self.index { Comment::on_index(self.target) } else { ObjectId::comment(self.target, self.column) }
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        if self.column.is_empty() {
            add(Dependency::on(self.target, Strength::Auto));
        } else {
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
