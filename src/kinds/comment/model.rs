//! The data of a comment.

use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Strength};
use crate::knowledge::{self, Release, Versions};
use crate::name::{Ident, literal};

/// A comment on an object or a column of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Comment {
    /// What it is on.
    pub target: ObjectId,
    /// The column, or nothing.
    pub column: Ident,
    /// It is on the index of a key, not on the constraint.
    pub index: bool,
    /// What it says. It is not what the object has unasked, which is nothing, or what an extension brings.
    pub text: Box<str>,
}

impl Comment {
    /// The comment that an object has from the start: CREATE EXTENSION puts the one of its control file on it.
    pub(crate) fn of_new(target: ObjectId, versions: Versions) -> &'static str {
        if target.kind != ObjectKind::Extension {
            return "";
        }
        knowledge::extension(target.name.as_str())
            .and_then(|known| known.newest(versions))
            .and_then(Release::comment)
            .unwrap_or_default()
    }

    /// COMMENT ON … IS ….
    pub(crate) fn statement(&self, text: &str) -> String {
        let text = if text.is_empty() { "null".into() } else { literal(text) };
        format!("comment on {} is {text}", self.subject())
    }

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
