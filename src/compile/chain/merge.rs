//! Owns what two branches disagree on: the same attribute of the same object, changed by both, to different ends.

use crate::catalog::Catalog;
use crate::kinds::table::{Column, Table};
use crate::kinds::{Object, ObjectId};
use crate::name::Ident;

/// Something that both branches changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Conflict {
    /// The object.
    pub(super) object: ObjectId,
    /// What of it.
    pub(super) attribute: String,
}

/// What two states, both made of one, disagree on.
pub(super) fn conflicts(base: &Catalog, ours: &Catalog, theirs: &Catalog) -> Vec<Conflict> {
    let mut all: Vec<ObjectId> = base.iter().chain(ours.iter()).chain(theirs.iter()).map(|(id, _)| id).collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter().filter_map(|id| conflict(id, base.get(id), ours.get(id), theirs.get(id))).collect()
}

fn conflict(id: ObjectId, base: Option<&Object>, ours: Option<&Object>, theirs: Option<&Object>) -> Option<Conflict> {
    if ours == base || theirs == base || ours == theirs && base.is_some() {
        return None;
    }
    let of = |attribute: String| Some(Conflict { object: id, attribute });
    match (base, ours, theirs) {
        (None, _, _) => of("both create it".to_owned()),
        (Some(_), None, _) | (Some(_), _, None) => of("one drops it, the other changes it".to_owned()),
        (Some(Object::Table(base)), Some(Object::Table(ours)), Some(Object::Table(theirs))) => {
            table(base, ours, theirs).and_then(of)
        }
        // Both may add labels: each says where by itself.
        (Some(Object::Enum(base)), Some(Object::Enum(ours)), Some(Object::Enum(theirs))) => {
            let added =
                |to: &[Box<str>]| to.iter().filter(|label| !base.labels.contains(label)).cloned().collect::<Vec<_>>();
            let (mine, other) = (added(&ours.labels), added(&theirs.labels));
            mine.iter().find(|label| other.contains(label)).and_then(|label| of(format!("both add label '{label}'")))
        }
        _ => of("both change it".to_owned()),
    }
}

fn table(base: &Table, ours: &Table, theirs: &Table) -> Option<String> {
    let mut names: Vec<Ident> =
        [base, ours, theirs].iter().flat_map(|one| one.columns.iter().map(|column| column.name)).collect();
    names.sort_unstable();
    names.dedup();
    let found = names.into_iter().find_map(|name| {
        column(base.column(name), ours.column(name), theirs.column(name)).map(|what| format!("column `{name}`: {what}"))
    });
    let rest = |one: &Table| Table { columns: Vec::new(), ..one.clone() };
    let (base, ours, theirs) = (rest(base), rest(ours), rest(theirs));
    found.or_else(|| (ours != base && theirs != base && ours != theirs).then(|| "both change its options".to_owned()))
}

fn column(base: Option<&Column>, ours: Option<&Column>, theirs: Option<&Column>) -> Option<String> {
    if ours == base || theirs == base {
        return None;
    }
    let (Some(base), Some(ours), Some(theirs)) = (base, ours, theirs) else {
        return match (base, ours, theirs) {
            (None, _, _) => Some("both add it".to_owned()),
            (Some(_), None, None) => Some("both drop it".to_owned()),
            _ => Some("one drops it, the other changes it".to_owned()),
        };
    };
    let both = |ours: bool, theirs: bool| ours && theirs;
    if both(ours.ty != base.ty, theirs.ty != base.ty) {
        return Some("both change its type".to_owned());
    }
    if both(ours.default != base.default, theirs.default != base.default) {
        return Some("both change its default".to_owned());
    }
    if both(ours.not_null != base.not_null, theirs.not_null != base.not_null) {
        return Some("both change whether it may be null".to_owned());
    }
    if both(ours.extra != base.extra, theirs.extra != base.extra) {
        return Some("both change its options".to_owned());
    }
    // A type under a default of the other branch, say: each alone is fine, and the proof looks at them together.
    None
}
