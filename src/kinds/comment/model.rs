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
    /// What it says, never empty.
    pub text: Box<str>,
}

impl Model for Comment {
    fn id(&self) -> ObjectId {
        ObjectId::comment(self.target, self.column)
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
