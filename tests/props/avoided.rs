//! Owns what the generator leaves out while schemac has a bug with it. Each entry goes when its bug is gone.

use crate::model::*;
use crate::repair::repair;
use crate::shrink::Pair;

/// A construct that is left out.
pub struct Avoided {
    /// What goes wrong with it.
    pub why: &'static str,
    /// Floors that cannot be reached meanwhile.
    pub floors: &'static [&'static str],
    /// Takes it out of a pair.
    pub cut: fn(&mut Pair),
}

/// All of them.
pub const AVOIDED: &[Avoided] = &[
    Avoided { why: "an extension moves out of a schema that goes", floors: &[], cut: moved_extension },
    Avoided {
        why: "something is renamed to the name of another of its kind that goes: asked for in a pair of its own",
        floors: &[],
        cut: taken_over_name,
    },
];

/// Takes out all that is avoided, and makes the pair valid again. `SCHEMAC_PROPS_AVOID=none` leaves all in, to see which
/// entries can go; a number leaves that one in.
pub fn avoid(pair: &mut Pair) {
    let but = std::env::var("SCHEMAC_PROPS_AVOID").unwrap_or_default();
    if but == "none" {
        return;
    }
    let left: Option<usize> = but.parse().ok();
    for _ in 0..3 {
        for (i, one) in AVOIDED.iter().enumerate() {
            if left != Some(i) {
                (one.cut)(pair);
            }
        }
        repair(&mut pair.0);
        repair(&mut pair.1);
    }
}

/// Who takes the name of one of its kind that goes gets a name of its own.
fn taken_over_name(pair: &mut Pair) {
    let before = pair.0.clone();
    let after = &mut pair.1;
    own_names(&before.tables, &mut after.tables, |one| (one.id, one.schema, &one.name), |one| &mut one.name);
    own_names(&before.enums, &mut after.enums, |one| (one.id, one.schema, &one.name), |one| &mut one.name);
    own_names(&before.domains, &mut after.domains, |one| (one.id, one.schema, &one.name), |one| &mut one.name);
    own_names(&before.composites, &mut after.composites, |one| (one.id, one.schema, &one.name), |one| &mut one.name);
    own_names(&before.sequences, &mut after.sequences, |one| (one.id, one.schema, &one.name), |one| &mut one.name);
    for table in &mut pair.1.tables {
        let Some(old) = before.table(table.id) else { continue };
        let there: Vec<Id> = table.columns.iter().map(|one| one.id).collect();
        for column in table.columns.iter_mut().filter(|one| old.column(one.id).is_some()) {
            let taken = old.columns.iter().find(|one| one.name == column.name && one.id != column.id);
            if taken.is_some_and(|taken| !there.contains(&taken.id)) {
                column.name = format!("n{}", column.id);
            }
        }
    }
    for one in &mut pair.1.enums {
        let Some(old) = by_id(&before.enums, one.id) else { continue };
        let there: Vec<Id> = one.labels.iter().map(|label| label.id).collect();
        for label in one.labels.iter_mut().filter(|label| old.labels.iter().any(|other| other.id == label.id)) {
            let taken = old.labels.iter().find(|other| other.text == label.text && other.id != label.id);
            if taken.is_some_and(|taken| !there.contains(&taken.id)) {
                label.text = format!("n{}", label.id);
            }
        }
    }
}

/// The same for the objects of a kind.
fn own_names<T>(before: &[T], after: &mut [T], key: fn(&T) -> (Id, Option<Id>, &str), name: fn(&mut T) -> &mut String) {
    let there: Vec<Id> = after.iter().map(|one| key(one).0).collect();
    for one in after {
        let (id, schema, called) = key(one);
        let old = before.iter().any(|other| key(other).0 == id);
        let goes = |other: &&T| !there.contains(&key(other).0);
        if old && before.iter().filter(goes).any(|other| (key(other).1, key(other).2) == (schema, called)) {
            *name(one) = format!("n{id}");
        }
    }
}

/// An extension that would leave a schema that goes stays, and so does the schema.
fn moved_extension(pair: &mut Pair) {
    let before = &pair.0;
    let after = &mut pair.1;
    for one in &mut after.extensions {
        let old = before.extensions.iter().find(|old| old.name == one.name);
        if let Some(home) = old.and_then(|old| by_id(&before.schemas, old.schema?))
            && by_id(&after.schemas, home.id).is_none()
        {
            one.schema = Some(home.id);
            after.schemas.push(home.clone());
        }
    }
}
