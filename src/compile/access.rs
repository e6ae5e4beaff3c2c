//! Owns who may do something after a plan that they might not do before: what PUBLIC may, everybody may.

use std::collections::{BTreeMap, BTreeSet};

use super::project::Planned;
use crate::catalog::Catalog;
use crate::kinds::privileges::Privileges;
use crate::kinds::routine::Routine;
use crate::kinds::{Model, ObjectId, ObjectKind, subject};
use crate::name::Ident;
use crate::plan::{before, column_before};

/// Who holds what on an object or a column of it; PUBLIC is nobody.
type Holders = BTreeMap<Option<Ident>, BTreeSet<Ident>>;

/// A line for each role and object: "`reader`: select, update on task".
pub fn gained(planned: &Planned) -> Vec<String> {
    let renames = &planned.up.renames;
    let (now, wanted) = (holders(&planned.now), holders(&planned.wanted));
    let mut out = Vec::new();
    for ((target, column), after) in &wanted {
        let old = before(renames, *target);
        let old_column = column_before(renames, old, *column);
        // What is held on a table is held on its columns, and what PUBLIC holds by everybody.
        let places = [(old, old_column), (old, Ident::EMPTY)];
        // What an extension brings is no object of the catalog.
        let there = planned.now.has(old) || old.of == ObjectKind::Extension;
        let by_itself = Privileges::usual(old, Ident::EMPTY, None, false).held;
        let had = |role: Option<Ident>, what: Ident| {
            places.iter().any(|one| match now.get(one).and_then(|all| all.get(&role)) {
                Some(held) => held.contains(&what),
                None => role.is_none() && there && by_itself.contains_key(&what),
            })
        };
        let as_its_owner =
            |catalog: &Catalog, id| catalog.find::<Routine>(id).is_some_and(|one| one.definition.security_definer);
        let runs = as_its_owner(&planned.wanted, *target);
        // To call a function that runs as its owner from now on is something else than before.
        let rises = runs && !as_its_owner(&planned.now, old);
        for (role, held) in after {
            let new: Vec<&str> = held
                .iter()
                .filter(|what| rises || !had(*role, **what) && !had(None, **what))
                .map(|what| what.as_str())
                .collect();
            if new.is_empty() {
                continue;
            }
            let who = role.map_or_else(|| "everybody".to_owned(), |role| format!("`{role}`"));
            let columns = if column.is_empty() { String::new() } else { format!(" ({})", column.sql()) };
            let as_owner = if runs { ", which runs as its owner" } else { "" };
            out.push(format!("{who}: {}{columns} on {}{as_owner}", new.join(", "), subject(*target)));
        }
    }
    out
}

fn holders(catalog: &Catalog) -> BTreeMap<(ObjectId, Ident), Holders> {
    let mut out: BTreeMap<(ObjectId, Ident), Holders> = BTreeMap::new();
    // What a function that runs as its owner may be called by, is said even where that is PostgreSQL's own choice.
    for routine in catalog.of_kind::<Routine>().filter(|one| one.definition.security_definer) {
        let usual = BTreeMap::from([(None, BTreeSet::from([Ident::from_static("execute")]))]);
        out.insert((routine.id(), Ident::EMPTY), usual);
    }
    for one in catalog.of_kind::<Privileges>().filter(|one| !one.of_owner) {
        let held = one.held.keys().copied().collect();
        out.entry((one.target, one.column)).or_default().insert(one.role, held);
    }
    out
}
