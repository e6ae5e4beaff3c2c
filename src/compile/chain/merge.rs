//! Owns what two branches disagree on: an attribute of an object that both changed, and what one would undo of the other.

use std::collections::BTreeSet;

use super::squash::renames;
use crate::catalog::Catalog;
use crate::compile::attributes::{Attributes, EXISTS, attributes};
use crate::kinds::table::Table;
use crate::kinds::{Object, ObjectId, Renaming, Strength};
use crate::name::Ident;
use crate::plan::Renamed;

/// Something that both branches changed, or that one would undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Conflict {
    /// The object.
    pub(super) object: ObjectId,
    /// What of it.
    pub(super) what: String,
}

/// Three states, all by the names that things have once both branches are done.
pub(super) struct Three {
    base: Catalog,
    ours: Catalog,
    theirs: Catalog,
    renamed: Option<Conflict>,
}

impl Three {
    /// Of the state that a pair was written against, the state that it comes to, and the state that it led to.
    pub(super) fn new(base: &Catalog, ours: &Catalog, theirs: &Catalog) -> Three {
        let (of_ours, of_theirs) = (renames(base, ours, true), renames(base, theirs, true));
        Three {
            base: apply(&apply(base, &of_ours), &of_theirs),
            ours: apply(ours, &of_theirs),
            theirs: apply(theirs, &of_ours),
            renamed: both_rename(&of_ours, &of_theirs),
        }
    }

    /// What both changed.
    pub(super) fn conflict(&self) -> Option<Conflict> {
        let all: BTreeSet<ObjectId> =
            [&self.base, &self.ours, &self.theirs].iter().flat_map(|one| one.iter()).map(|(id, _)| id).collect();
        self.renamed.clone().or_else(|| all.into_iter().find_map(|id| self.of_object(id)))
    }

    /// What the branch that was there made or changed, and is not any more after the pair.
    pub(super) fn undone(&self, after: &Catalog) -> Option<Conflict> {
        let all: BTreeSet<ObjectId> = self.ours.iter().chain(after.iter()).map(|(id, _)| id).collect();
        all.into_iter().find_map(|id| {
            let (base, ours, theirs) = (self.base.get(id), self.ours.get(id), self.theirs.get(id));
            let untouched = ours == base;
            if untouched {
                return None;
            }
            let (ours, base, after) = (all_of(ours), all_of(base), all_of(after.get(id)));
            let theirs = all_of(theirs);
            // What the branch itself changed to something else than before is told as a conflict of the two.
            let lost = ours.iter().find(|(key, value)| {
                base.get(*key) != Some(value) && theirs.get(*key) == base.get(*key) && after.get(*key) != Some(value)
            });
            let back = base.keys().find(|key| !ours.contains_key(*key) && after.contains_key(*key));
            let key = lost.map(|(key, _)| key).or(back)?;
            let what = match (key.part.as_str(), key.name.as_str()) {
                ("", _) if after.is_empty() => "it would go".to_owned(),
                ("", name) => format!("its {name} would be undone"),
                (part, EXISTS) => format!("{part} would be undone"),
                (part, name) => format!("{part}: its {name} would be undone"),
            };
            Some(Conflict { object: id, what })
        })
    }

    /// Whether an object hung on something that is gone in a state.
    fn went_along(&self, id: ObjectId, state: &Catalog) -> bool {
        self.base.dependencies(id).into_iter().filter(|one| one.strength == Strength::Auto).any(|one| {
            let column_gone =
                |column: Ident| state.find::<Table>(one.on).is_some_and(|table| table.column(column).is_none());
            !state.has(one.on) || one.column.is_some_and(column_gone)
        })
    }

    fn of_object(&self, id: ObjectId) -> Option<Conflict> {
        let (base, ours, theirs) = (self.base.get(id), self.ours.get(id), self.theirs.get(id));
        if ours == base || theirs == base {
            return None;
        }
        let of = |what: &str| Some(Conflict { object: id, what: what.to_owned() });
        match (base, ours, theirs) {
            (None, _, _) => of("both create it"),
            // What went along with something else was dropped by nobody.
            (Some(_), None, None) if self.went_along(id, &self.ours) || self.went_along(id, &self.theirs) => None,
            (Some(_), None, None) => of("both drop it"),
            (Some(_), None, _) | (Some(_), _, None) => of("one drops it, the other changes it"),
            (Some(base), Some(ours), Some(theirs)) => {
                of_attributes(&attributes(base), &attributes(ours), &attributes(theirs))
                    .map(|what| Conflict { object: id, what })
            }
        }
    }
}

fn all_of(object: Option<&Object>) -> Attributes {
    object.map(attributes).unwrap_or_default()
}

fn of_attributes(base: &Attributes, ours: &Attributes, theirs: &Attributes) -> Option<String> {
    let keys: BTreeSet<_> = base.keys().chain(ours.keys()).chain(theirs.keys()).collect();
    keys.into_iter().find_map(|key| {
        let (was, mine, other) = (base.get(key), ours.get(key), theirs.get(key));
        if mine == was || other == was {
            return None;
        }
        let exists = key.name == EXISTS;
        let what = match (was, mine, other) {
            (None, _, _) if exists => "both add it".to_owned(),
            (Some(_), None, None) if exists => "both drop it".to_owned(),
            (Some(_), None, None) => format!("both take its {} away", key.name),
            (Some(_), None, _) | (Some(_), _, None) if !key.part.is_empty() => {
                "one drops it, the other changes it".to_owned()
            }
            _ => format!("both change its {}", key.name),
        };
        Some(if key.part.is_empty() { what } else { format!("{}: {what}", key.part) })
    })
}

/// A thing that both rename.
fn both_rename(ours: &[Renamed], theirs: &[Renamed]) -> Option<Conflict> {
    ours.iter().find_map(|one| {
        theirs.iter().find_map(|other| match (one, other) {
            (Renamed::Object { from: a, to }, Renamed::Object { from: b, .. }) if a == b => {
                Some(Conflict { object: *to, what: "both rename it".to_owned() })
            }
            (Renamed::Column { table, from: a, .. }, Renamed::Column { table: other, from: b, .. })
                if a == b && table == other =>
            {
                Some(Conflict { object: *table, what: format!("column `{a}`: both rename it") })
            }
            _ => None,
        })
    })
}

/// A state with these renames carried out, as far as what they rename is there.
fn apply(state: &Catalog, all: &[Renamed]) -> Catalog {
    let mut out = state.clone();
    for one in all {
        match one {
            Renamed::Object { from, to } if from.kind == crate::kinds::ObjectKind::Schema => {
                if out.has(*from) && !out.has(*to) {
                    out.rename_schema(from.name, to.name);
                }
            }
            Renamed::Object { from, to } if out.has(*from) && !out.has(*to) => {
                out.rename(Renaming::Object { from: *from, to: *to });
            }
            Renamed::Column { table, from, to } => {
                if out.find::<Table>(*table).is_some_and(|one| one.column(*from).is_some() && one.column(*to).is_none())
                {
                    out.rename(Renaming::Column { of: *table, from: *from, to: *to });
                }
            }
            Renamed::Label { of, from, to } => out.rename_label(*of, from, to),
            Renamed::Object { .. } => {}
        }
    }
    out
}
