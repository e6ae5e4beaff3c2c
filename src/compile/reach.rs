//! Owns the warning of roles that keep what they may do with an object, and lose their way to it: USAGE of its schema.

use std::collections::BTreeMap;

use crate::catalog::Catalog;
use crate::diag::{Diagnostic, Severity};
use crate::kinds::owner::Owner;
use crate::kinds::privileges::Privileges;
use crate::kinds::schema::Schema;
use crate::kinds::{Model, ObjectId, subject};
use crate::name::Ident;
use crate::plan::{Renamed, before};

/// Roles that reached an object before a plan and do not after it, a finding for each role and schema.
pub(super) fn lost_usage(from: &Catalog, to: &Catalog, renames: &[Renamed]) -> Vec<Diagnostic> {
    let mut found: BTreeMap<(Ident, Ident), Vec<ObjectId>> = BTreeMap::new();
    for one in to.of_kind::<Privileges>().filter(|one| !one.of_owner && !one.target.schema.is_empty()) {
        let Some(role) = one.role.filter(|role| *role != Privileges::DEPLOYER) else { continue };
        let schema = one.target.schema;
        if one.held.is_empty() || enters(to, schema, role) || !to.has(Schema::id_of(schema)) {
            continue;
        }
        let was = before(renames, one.target);
        if reached(from, was, role) {
            let objects = found.entry((role, schema)).or_default();
            objects.extend(Some(one.target).filter(|id| !objects.contains(id)));
        }
    }
    found.into_iter().map(|((role, schema), objects)| finding(role, schema, &objects)).collect()
}

/// Whether a role held something on an object, and might enter its schema.
fn reached(catalog: &Catalog, id: ObjectId, role: Ident) -> bool {
    let on_it = |one: &Privileges| one.target == id && one.role == Some(role) && !one.held.is_empty();
    catalog.dependents_of::<Privileges>(id).any(on_it) && enters(catalog, id.schema, role)
}

/// Whether a role has USAGE of a schema, for itself, as its owner or as everybody.
fn enters(catalog: &Catalog, schema: Ident, role: Ident) -> bool {
    let id = Schema::id_of(schema);
    let usage = Ident::from_static("usage");
    let held_by = |role: Option<Ident>| {
        let usual = || Privileges::usual(id, Ident::EMPTY, role, false);
        let own = catalog.find::<Privileges>(usual().id()).cloned().unwrap_or_else(usual);
        own.held.contains_key(&usage)
    };
    let owns = catalog.find::<Owner>(Owner::id_of(id)).is_some_and(|owner| owner.role == role);
    owns || held_by(Some(role)) || held_by(None)
}

fn finding(role: Ident, schema: Ident, objects: &[ObjectId]) -> Diagnostic {
    let first = objects.first().map(|id| subject(*id)).unwrap_or_default();
    let more = match objects.len() {
        0 | 1 => String::new(),
        count => format!(" and {} more", count - 1),
    };
    let message = format!("`{role}` keeps what it may do with {first}{more}, and has no USAGE of schema `{schema}`");
    let help =
        format!("write `grant usage on schema {} to {}`, unless a group of the role has it", schema.sql(), role.sql());
    Diagnostic::new(Severity::Warning, "lost-usage", None, message).help(help)
}
