//! Owns what things were called before: the chain's own renames. It is no state and is never compared; it tells an
//! annotation that is done from one that is not.

use std::collections::BTreeMap;

use crate::kinds::{ObjectId, Renaming};
use crate::name::{Ident, QualifiedName};

/// The former names of objects, of their columns and of their labels, oldest first. What goes and comes again under its name
/// keeps them: that is how an index is changed.
#[derive(Clone, Debug, Default)]
pub struct Lineage {
    objects: BTreeMap<ObjectId, Vec<QualifiedName>>,
    /// Columns, attributes and labels, by their object.
    parts: BTreeMap<ObjectId, BTreeMap<Box<str>, Vec<Box<str>>>>,
}

impl Lineage {
    /// Whether the object was once called that.
    pub fn was(&self, id: ObjectId, name: QualifiedName) -> bool {
        self.objects.get(&id).is_some_and(|names| names.contains(&name))
    }

    /// Whether what stands on something else was once called that, wherever that was then.
    pub fn was_called(&self, id: ObjectId, name: Ident) -> bool {
        self.former(id).iter().any(|former| former.name == name)
    }

    /// Whether the column, attribute or label was once called that.
    pub fn part_was(&self, of: ObjectId, part: &str, name: &str) -> bool {
        self.parts.get(&of).and_then(|parts| parts.get(part)).is_some_and(|names| names.iter().any(|n| &**n == name))
    }

    /// What an object was called before, oldest first.
    pub fn former(&self, id: ObjectId) -> &[QualifiedName] {
        self.objects.get(&id).map_or(&[], |names| names)
    }

    /// What the columns, attributes or labels of an object were called before: the name now, a former one.
    pub fn former_parts(&self, of: ObjectId) -> impl Iterator<Item = (&str, &str)> {
        let parts = self.parts.get(&of).into_iter().flatten();
        parts.flat_map(|(part, names)| names.iter().map(move |name| (&**part, &**name)))
    }

    /// Takes a rename down.
    pub(super) fn renamed(&mut self, renaming: &Renaming) {
        match renaming {
            Renaming::Object { from, to } => {
                let mut names = self.objects.get(from).cloned().unwrap_or_default();
                // What stands on something else may follow it under its own name.
                if from.qualified() != to.qualified() {
                    names.push(from.qualified());
                }
                self.objects.insert(*to, names);
                // Who comes under the old name is the same made anew, or has no annotations to ask about.
                if let Some(parts) = self.parts.get(from).cloned() {
                    self.parts.insert(*to, parts);
                }
            }
            Renaming::Column { of, from, to } => self.part_renamed(*of, from.as_str(), to.as_str()),
        }
    }

    /// Takes the rename of a column, an attribute or a label down.
    pub(super) fn part_renamed(&mut self, of: ObjectId, from: &str, to: &str) {
        let parts = self.parts.entry(of).or_default();
        let mut names = parts.remove(from).unwrap_or_default();
        names.push(from.into());
        parts.insert(to.into(), names);
    }
}
