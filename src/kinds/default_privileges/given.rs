//! Owns what PostgreSQL gives to an object that is created: `get_user_default_acl`.

use std::collections::{BTreeMap, BTreeSet};

use super::DefaultPrivileges;
use crate::catalog::Catalog;
use crate::kinds::opaque::Opaque;
use crate::kinds::privileges::Held;
use crate::kinds::{ObjectId, ObjectKind};
use crate::name::Ident;

/// The word for a kind of objects; none for those that have no privileges.
pub(crate) fn on(id: ObjectId) -> Option<Ident> {
    let word = match id.kind {
        ObjectKind::Opaque => match Opaque::kind_of(id) {
            "view" | "materialized view" | "foreign table" => "tables",
            "function" | "procedure" | "aggregate" => "functions",
            "type" => "types",
            _ => return None,
        },
        ObjectKind::Table | ObjectKind::View => "tables",
        ObjectKind::Sequence => "sequences",
        ObjectKind::Routine => "functions",
        ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Composite => "types",
        ObjectKind::Schema => "schemas",
        _ => return None,
    };
    Some(Ident::from_static(word))
}

/// What roles may do with an object that who deploys creates, of those of which something is said; where there are several
/// catalogs, what each of them gives.
pub(crate) fn given(catalogs: &[&Catalog], id: ObjectId) -> BTreeMap<Option<Ident>, Held> {
    let Some(on) = on(id) else { return BTreeMap::new() };
    let applies = |one: &&DefaultPrivileges| {
        one.creator.is_none() && one.on == on && (one.schema.is_empty() || one.schema == id.schema)
    };
    let said = catalogs.iter().flat_map(|catalog| catalog.of_kind::<DefaultPrivileges>().filter(applies));
    let roles: BTreeSet<Option<Ident>> = said.map(|one| one.role).collect();
    roles.into_iter().map(|role| (role, merged(catalogs, id.schema, on, role))).collect()
}

fn merged(catalogs: &[&Catalog], schema: Ident, on: Ident, role: Option<Ident>) -> Held {
    let mut out = common(catalogs, Ident::EMPTY, on, role);
    if !schema.is_empty() {
        for (privilege, option) in common(catalogs, schema, on, role) {
            *out.entry(privilege).or_default() |= option;
        }
    }
    out
}

/// What all catalogs say alike.
fn common(catalogs: &[&Catalog], schema: Ident, on: Ident, role: Option<Ident>) -> Held {
    let said = |catalog: &&Catalog| {
        let id = DefaultPrivileges::id_of(None, schema, on, role);
        let found = catalog.find::<DefaultPrivileges>(id).map(|one| one.held.clone());
        found.unwrap_or_else(|| DefaultPrivileges::usual(None, schema, on, role).held)
    };
    let both = |a: Held, b: Held| a.into_iter().filter_map(|(one, x)| b.get(&one).map(|y| (one, x && *y))).collect();
    catalogs.iter().map(said).reduce(both).unwrap_or_default()
}
