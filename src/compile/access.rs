//! Owns who may do something after a plan that they might not do before: what PUBLIC may, everybody may.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::catalog::Catalog;
use crate::kinds::privileges::Privileges;
use crate::kinds::routine::Routine;
use crate::kinds::{Model, ObjectId, ObjectKind, subject};
use crate::name::Ident;
use crate::plan::{Renamed, before, column_before};

/// Who holds what on an object or a column of it; PUBLIC is nobody.
type Holders = BTreeMap<Option<Ident>, BTreeSet<Ident>>;

/// What a role may do with an object, or a column of it, that it might not do before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gain {
    /// The role; none for everybody.
    pub role: Option<Ident>,
    /// What it may do.
    pub privileges: Vec<Ident>,
    /// The column, where it is about one.
    pub column: Option<Ident>,
    /// The object, with the word for its kind.
    pub object: String,
    /// Whether the object is a function that runs as its owner.
    pub runs_as_owner: bool,
}

impl fmt::Display for Gain {
    /// "`reader`: select, update on task".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.role {
            Some(role) => write!(f, "`{role}`")?,
            None => f.write_str("everybody")?,
        }
        let privileges: Vec<&str> = self.privileges.iter().map(|one| one.as_str()).collect();
        write!(f, ": {}", privileges.join(", "))?;
        if let Some(column) = self.column {
            write!(f, " ({})", column.sql())?;
        }
        write!(f, " on {}", self.object)?;
        f.write_str(if self.runs_as_owner { ", which runs as its owner" } else { "" })
    }
}

/// What each role may newly do with each object after a plan from one state to another.
pub fn gained(from: &Catalog, to: &Catalog, renames: &[Renamed]) -> Vec<Gain> {
    let (now, mut wanted) = (holders(from), holders(to));
    give_back((from, &now), (to, &mut wanted), renames);
    let mut out = Vec::new();
    for ((target, column), after) in &wanted {
        let old = before(renames, *target);
        let old_column = column_before(renames, old, *column);
        // What is held on a table is held on its columns, and what PUBLIC holds by everybody.
        let places = [(old, old_column), (old, Ident::EMPTY)];
        // What an extension brings is no object of the catalog.
        let there = from.has(old) || old.of == ObjectKind::Extension;
        let by_itself = Privileges::usual(old, Ident::EMPTY, None, false).held;
        let had = |role: Option<Ident>, what: Ident| {
            places.iter().any(|one| match now.get(one).and_then(|all| all.get(&role)) {
                Some(held) => held.contains(&what),
                None => role.is_none() && there && one.1.is_empty() && by_itself.contains_key(&what),
            })
        };
        let as_its_owner =
            |catalog: &Catalog, id| catalog.find::<Routine>(id).is_some_and(|one| one.definition.security_definer);
        let runs = as_its_owner(to, *target);
        // To call a function that runs as its owner from now on is something else than before.
        let rises = runs && !as_its_owner(from, old);
        for (role, held) in after {
            let new = |what: &Ident| rises || !had(*role, *what) && !had(None, *what);
            let privileges: Vec<Ident> = held.iter().copied().filter(new).collect();
            if privileges.is_empty() {
                continue;
            }
            out.push(Gain {
                role: *role,
                privileges,
                column: Some(*column).filter(|column| !column.is_empty()),
                object: subject(*target),
                runs_as_owner: runs,
            });
        }
    }
    out
}

/// Who holds what, by the object and its column.
type Held = BTreeMap<(ObjectId, Ident), Holders>;

/// What was taken from PUBLIC, and is not any more, it holds by itself.
fn give_back((from, now): (&Catalog, &Held), (to, wanted): (&Catalog, &mut Held), renames: &[Renamed]) {
    let brought = now.keys().map(|(target, _)| *target).filter(|target| !from.has(*target));
    for id in to.iter().map(|(id, _)| id).chain(brought) {
        let place = (id, Ident::EMPTY);
        let taken = now.get(&(before(renames, id), Ident::EMPTY)).is_some_and(|all| all.contains_key(&None));
        if taken && !wanted.get(&place).is_some_and(|all| all.contains_key(&None)) {
            let usual = Privileges::usual(id, Ident::EMPTY, None, false).held.into_keys().collect();
            wanted.entry(place).or_default().insert(None, usual);
        }
    }
}

fn holders(catalog: &Catalog) -> Held {
    let mut out = Held::new();
    // What a function that runs as its owner may be called by, is said even where that is PostgreSQL's own choice.
    for routine in catalog.of_kind::<Routine>().filter(|one| one.definition.security_definer) {
        let usual = BTreeMap::from([(None, BTreeSet::from([Ident::from_static("execute")]))]);
        out.insert((routine.id(), Ident::EMPTY), usual);
    }
    for one in catalog.of_kind::<Privileges>().filter(|one| !one.of_owner && one.role != Some(Privileges::DEPLOYER)) {
        let held = one.held.keys().copied().collect();
        out.entry((one.target, one.column)).or_default().insert(one.role, held);
    }
    out
}
