//! Makes a failing pair small: leaves out edits, things, parts of things, for as long as the same law fails.

use std::time::{Duration, Instant};

use crate::avoided::avoid;
use crate::model::*;
use crate::repair::repair;
use crate::setting;

/// Seconds that it may take for all pairs of a run; `SCHEMAC_PROPS_SHRINK` allows others.
const PATIENCE: u64 = 60;

/// A pair of models.
pub type Pair = (Model, Model);

/// The smallest pair found for which the test still says true, given when the first of a run began.
pub fn shrink(pair: Pair, started: Instant, fails: &mut dyn FnMut(&Pair) -> bool) -> Pair {
    let deadline = started + Duration::from_secs(setting("SCHEMAC_PROPS_SHRINK", PATIENCE));
    let mut best = pair;
    loop {
        let mut better = false;
        for step in steps(&best) {
            if Instant::now() > deadline {
                return best;
            }
            let mut next = best.clone();
            step.apply(&mut next);
            repair(&mut next.0);
            repair(&mut next.1);
            avoid(&mut next);
            if next != best && fails(&next) {
                best = next;
                better = true;
            }
        }
        if !better {
            return best;
        }
    }
}

/// One attempt.
#[derive(Clone, Copy)]
enum Step {
    /// Leave a thing out of both.
    Remove(Id),
    /// Leave a thing in the second as it was in the first.
    Revert(Id),
    /// Leave a thing in the first as it will be in the second.
    Advance(Id),
    /// Take attributes from a thing in both.
    Strip(Id, u8),
}

fn steps(pair: &Pair) -> Vec<Step> {
    let mut ids: Vec<(bool, Id)> = Vec::new();
    for model in [&pair.0, &pair.1] {
        walk(&mut model.clone(), &mut |id, top| {
            if !ids.contains(&(!top, id)) {
                ids.push((!top, id));
            }
        });
    }
    // Whole things first.
    ids.sort_unstable();
    let mut all: Vec<Step> = Vec::new();
    all.extend(ids.iter().map(|(_, id)| Step::Remove(*id)));
    all.extend(ids.iter().flat_map(|(_, id)| [Step::Revert(*id), Step::Advance(*id)]));
    all.extend(ids.iter().flat_map(|(_, id)| (0..7).map(|what| Step::Strip(*id, what))));
    all
}

impl Step {
    fn apply(self, pair: &mut Pair) {
        match self {
            Step::Remove(id) => {
                remove(&mut pair.0, id);
                remove(&mut pair.1, id);
            }
            Step::Revert(id) => {
                let from = pair.0.clone();
                revert(&mut pair.1, &from, id);
            }
            Step::Advance(id) => {
                let from = pair.1.clone();
                revert(&mut pair.0, &from, id);
            }
            Step::Strip(id, what) => {
                strip(&mut pair.0, id, what);
                strip(&mut pair.1, id, what);
            }
        }
    }
}

/// Tells all identities, and whether they are of whole things.
fn walk(model: &mut Model, tell: &mut dyn FnMut(Id, bool)) {
    model.schemas.iter().for_each(|one| tell(one.id, true));
    model.extensions.iter().for_each(|one| tell(one.id, true));
    for one in &model.enums {
        tell(one.id, true);
        one.labels.iter().for_each(|part| tell(part.id, false));
    }
    for one in &model.domains {
        tell(one.id, true);
        one.checks.iter().for_each(|part| tell(part.id, false));
    }
    for one in &model.composites {
        tell(one.id, true);
        one.attributes.iter().for_each(|part| tell(part.id, false));
    }
    model.sequences.iter().for_each(|one| tell(one.id, true));
    for one in &model.tables {
        tell(one.id, true);
        one.columns.iter().for_each(|part| tell(part.id, false));
        one.keys.iter().for_each(|part| tell(part.id, false));
        one.foreign.iter().for_each(|part| tell(part.id, false));
        one.checks.iter().for_each(|part| tell(part.id, false));
        one.exclusions.iter().for_each(|part| tell(part.id, false));
        one.indexes.iter().for_each(|part| tell(part.id, false));
    }
}

fn remove(model: &mut Model, id: Id) {
    fn cut<T: Thing>(list: &mut Vec<T>, id: Id) {
        list.retain(|one| one.id() != id);
    }
    cut(&mut model.schemas, id);
    cut(&mut model.extensions, id);
    cut(&mut model.enums, id);
    cut(&mut model.domains, id);
    cut(&mut model.composites, id);
    cut(&mut model.sequences, id);
    cut(&mut model.tables, id);
    model.enums.iter_mut().for_each(|one| cut(&mut one.labels, id));
    model.domains.iter_mut().for_each(|one| cut(&mut one.checks, id));
    model.composites.iter_mut().for_each(|one| cut(&mut one.attributes, id));
    for one in &mut model.tables {
        cut(&mut one.columns, id);
        cut(&mut one.keys, id);
        cut(&mut one.foreign, id);
        cut(&mut one.checks, id);
        cut(&mut one.exclusions, id);
        cut(&mut one.indexes, id);
    }
}

/// Makes a thing what it is in another model: there or not, alike.
fn revert(model: &mut Model, from: &Model, id: Id) {
    fn put<T: Thing>(list: &mut Vec<T>, from: &[T], id: Id) {
        match (list.iter().position(|one| one.id() == id), from.iter().find(|one| one.id() == id)) {
            (Some(at), Some(old)) => list[at] = old.clone(),
            (Some(at), None) => {
                list.remove(at);
            }
            (None, Some(old)) => list.push(old.clone()),
            (None, None) => {}
        }
    }
    put(&mut model.schemas, &from.schemas, id);
    put(&mut model.extensions, &from.extensions, id);
    put(&mut model.enums, &from.enums, id);
    put(&mut model.domains, &from.domains, id);
    put(&mut model.composites, &from.composites, id);
    put(&mut model.sequences, &from.sequences, id);
    put(&mut model.tables, &from.tables, id);
    for one in &mut model.enums {
        let old = by_id(&from.enums, one.id).map_or(&[][..], |old| &old.labels);
        put(&mut one.labels, old, id);
    }
    for one in &mut model.domains {
        let old = by_id(&from.domains, one.id).map_or(&[][..], |old| &old.checks);
        put(&mut one.checks, old, id);
    }
    for one in &mut model.composites {
        let old = by_id(&from.composites, one.id).map_or(&[][..], |old| &old.attributes);
        put(&mut one.attributes, old, id);
    }
    for one in &mut model.tables {
        let Some(old) = from.table(one.id) else { continue };
        put(&mut one.columns, &old.columns, id);
        put(&mut one.keys, &old.keys, id);
        put(&mut one.foreign, &old.foreign, id);
        put(&mut one.checks, &old.checks, id);
        put(&mut one.exclusions, &old.exclusions, id);
        put(&mut one.indexes, &old.indexes, id);
    }
}

/// Takes an attribute away, by number.
fn strip(model: &mut Model, id: Id, what: u8) {
    if let Some(one) = by_id_mut(&mut model.schemas, id) {
        plain(&mut one.name, &mut one.comment, id, what);
    }
    if let Some(one) = by_id_mut(&mut model.extensions, id) {
        match what {
            0 => one.comment = None,
            _ => one.schema = None,
        }
    }
    if let Some(one) = by_id_mut(&mut model.enums, id) {
        home(&mut one.schema, what);
        plain(&mut one.name, &mut one.comment, id, what);
    }
    for one in &mut model.enums {
        if let Some(label) = by_id_mut(&mut one.labels, id) {
            label.text = simple(&label.text, id);
        }
    }
    if let Some(one) = by_id_mut(&mut model.domains, id) {
        home(&mut one.schema, what);
        plain(&mut one.name, &mut one.comment, id, what);
        match what {
            3 => one.default = None,
            4 => one.not_null = false,
            5 => one.collate = None,
            _ => {}
        }
    }
    if let Some(one) = by_id_mut(&mut model.composites, id) {
        home(&mut one.schema, what);
        plain(&mut one.name, &mut one.comment, id, what);
    }
    for one in &mut model.composites {
        if let Some(attribute) = by_id_mut(&mut one.attributes, id) {
            attribute.name = simple(&attribute.name, id);
        }
    }
    if let Some(one) = by_id_mut(&mut model.sequences, id) {
        home(&mut one.schema, what);
        plain(&mut one.name, &mut one.comment, id, what);
        match what {
            3 => one.options = Options::default(),
            4 => one.owner = None,
            5 => one.size = 8,
            _ => {}
        }
    }
    if let Some(one) = by_id_mut(&mut model.tables, id) {
        home(&mut one.schema, what);
        plain(&mut one.name, &mut one.comment, id, what);
        match what {
            3 => one.unlogged = false,
            4 => one.fillfactor = None,
            5 => one.row_security = false,
            _ => {}
        }
    }
    model.tables.iter_mut().for_each(|table| strip_part(table, id, what));
}

fn strip_part(table: &mut Table, id: Id, what: u8) {
    if let Some(one) = by_id_mut(&mut table.columns, id) {
        plain(&mut one.name, &mut one.comment, id, what);
        match what {
            2 => one.value = Value::Given,
            3 => one.collate = None,
            4 => (one.storage, one.compression) = (None, None),
            5 => one.ty.modifier = None,
            6 => one.nullable = true,
            _ => {}
        }
    }
    if let Some(one) = by_id_mut(&mut table.keys, id) {
        member(&mut one.name, &mut one.comment, what);
        match what {
            2 => one.deferrable = None,
            3 => one.nulls_not_distinct = false,
            4 => one.columns.truncate(1),
            5 => one.include.clear(),
            _ => {}
        }
    }
    if let Some(one) = by_id_mut(&mut table.foreign, id) {
        member(&mut one.name, &mut one.comment, what);
        match what {
            2 => one.deferrable = None,
            3 => (one.on_delete, one.on_update) = (0, 0),
            4 => one.full = false,
            5 => one.not_valid = false,
            _ => {}
        }
    }
    if let Some(one) = by_id_mut(&mut table.checks, id) {
        member(&mut one.name, &mut one.comment, what);
        match what {
            2 => one.no_inherit = false,
            3 => one.not_valid = false,
            _ => {}
        }
    }
    if let Some(one) = by_id_mut(&mut table.exclusions, id) {
        member(&mut one.name, &mut one.comment, what);
        match what {
            2 => one.deferrable = None,
            3 => one.filter = None,
            4 => one.parts = one.parts.last().copied().into_iter().collect(),
            _ => {}
        }
    }
    if let Some(one) = by_id_mut(&mut table.indexes, id) {
        member(&mut one.name, &mut one.comment, what);
        match what {
            2 => one.unique = false,
            3 => one.filter = None,
            4 => one.keys.truncate(1),
            5 => one.include.clear(),
            6 => {
                one.fillfactor = None;
                one.keys
                    .iter_mut()
                    .for_each(|key| (key.descending, key.nulls_first, key.collate) = (false, None, None));
            }
            _ => {}
        }
    }
}

fn home(schema: &mut Option<Id>, what: u8) {
    if what == 2 {
        *schema = None;
    }
}

fn plain(name: &mut String, comment: &mut Option<String>, id: Id, what: u8) {
    match what {
        0 => *comment = None,
        1 => *name = simple(name, id),
        _ => {}
    }
}

/// A short name; a name that changes goes on changing.
fn simple(name: &str, id: Id) -> String {
    let letter = name.chars().find(char::is_ascii_lowercase).unwrap_or('x');
    format!("{letter}{id}")
}

fn member(name: &mut Option<String>, comment: &mut Option<String>, what: u8) {
    match what {
        0 => *comment = None,
        1 => (*name, *comment) = (None, None),
        _ => {}
    }
}
