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
    Avoided {
        why: "a column takes the name that another had, in a renamed table or from one that goes",
        floors: &[],
        cut: taken_over_name,
    },
    Avoided { why: "names that are free only after something else goes", floors: &[], cut: reused_name },
    Avoided { why: "an extension moves out of a schema that goes", floors: &[], cut: moved_extension },
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

/// Renamed columns whose old name another one takes, in a table that is renamed as well; and columns that take the name
/// of one that goes.
fn taken_over_name(pair: &mut Pair) {
    let before = pair.0.clone();
    for table in &mut pair.1.tables {
        let Some(old) = before.table(table.id) else { continue };
        let renamed = (&old.name, old.schema) != (&table.name, table.schema);
        let there: Vec<Id> = table.columns.iter().map(|one| one.id).collect();
        for column in &mut table.columns {
            if let Some(was) = old.columns.iter().find(|one| one.name == column.name)
                && was.id != column.id
                && (renamed || old.column(column.id).is_some() && !there.contains(&was.id))
            {
                column.name = old.column(column.id).map_or_else(|| format!("n{}", column.id), |own| own.name.clone());
            }
        }
    }
}

/// Names that relations and types share, with those who have them.
fn all_names(model: &Model) -> Vec<(Id, String)> {
    let mut all: Vec<(Id, String)> = Vec::new();
    all.extend(model.enums.iter().map(|one| (one.id, one.name.clone())));
    all.extend(model.domains.iter().map(|one| (one.id, one.name.clone())));
    all.extend(model.composites.iter().map(|one| (one.id, one.name.clone())));
    all.extend(model.sequences.iter().map(|one| (one.id, one.name.clone())));
    for table in &model.tables {
        all.push((table.id, table.name.clone()));
        all.extend(table.keys.iter().filter_map(|one| Some((one.id, one.name.clone()?))));
        all.extend(table.exclusions.iter().filter_map(|one| Some((one.id, one.name.clone()?))));
        all.extend(table.indexes.iter().filter_map(|one| Some((one.id, one.name.clone()?))));
    }
    all
}

/// Who takes a name that another one had gets a name of its own.
fn reused_name(pair: &mut Pair) {
    let before = all_names(&pair.0);
    let settle = |id: Id, name: &mut String| {
        if before.iter().any(|(other, taken)| *other != id && taken == name) {
            *name = format!("n{id}");
        }
    };
    let after = &mut pair.1;
    after.enums.iter_mut().for_each(|one| settle(one.id, &mut one.name));
    after.domains.iter_mut().for_each(|one| settle(one.id, &mut one.name));
    after.composites.iter_mut().for_each(|one| settle(one.id, &mut one.name));
    after.sequences.iter_mut().for_each(|one| settle(one.id, &mut one.name));
    for table in &mut after.tables {
        settle(table.id, &mut table.name);
        table.keys.iter_mut().for_each(|one| one.name.iter_mut().for_each(|name| settle(one.id, name)));
        table.exclusions.iter_mut().for_each(|one| one.name.iter_mut().for_each(|name| settle(one.id, name)));
        table.indexes.iter_mut().for_each(|one| one.name.iter_mut().for_each(|name| settle(one.id, name)));
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
