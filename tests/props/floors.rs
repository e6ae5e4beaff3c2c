//! Owns what a run must have hit, so that the generator cannot rot: every kind of change of every kind of object, and
//! edges by name.

use std::collections::{BTreeMap, BTreeSet};

use schemac::kinds::{ObjectId, ObjectKind};
use schemac::plan::{StepId, Verb};

use crate::avoided::AVOIDED;
use crate::laws::Outcome;
use crate::model::*;
use crate::shrink::Pair;
use crate::types::{Base, Family};

/// How often something must be hit in 500 pairs.
const FLOORS: &[(&str, usize)] = &[
    ("schema create", 10),
    ("schema drop", 4),
    ("schema rename", 4),
    ("schema comment", 4),
    ("extension create", 10),
    ("extension drop", 8),
    ("extension alter", 2),
    ("enum create", 15),
    ("enum drop", 10),
    ("enum rename", 8),
    ("enum alter", 20),
    ("domain create", 8),
    ("domain drop", 8),
    ("domain rename", 4),
    ("domain alter", 5),
    ("type create", 8),
    ("type drop", 6),
    ("type rename", 4),
    ("type alter", 8),
    ("sequence create", 15),
    ("sequence drop", 15),
    ("sequence rename", 4),
    ("sequence alter", 15),
    ("table create", 40),
    ("table drop", 40),
    ("table rename", 40),
    ("table alter", 150),
    ("constraint create", 100),
    ("constraint drop", 80),
    ("constraint rename", 15),
    ("constraint alter", 2),
    ("constraint recreate", 15),
    ("index create", 50),
    ("index drop", 40),
    ("index rename", 15),
    ("index recreate", 8),
    ("comment create", 40),
    ("comment drop", 40),
    ("comment alter", 5),
    ("view create", 30),
    ("view drop", 30),
    ("view alter", 15),
    ("view recreate", 60),
    ("trigger create", 20),
    ("trigger drop", 20),
    ("trigger alter", 5),
    ("trigger recreate", 2),
    ("policy create", 25),
    ("policy drop", 20),
    ("policy alter", 3),
    ("policy recreate", 3),
    ("rule create", 10),
    ("rule drop", 10),
    ("rule alter", 3),
    ("rule recreate", 2),
    ("function create", 20),
    ("function drop", 20),
    ("function recreate", 2),
    ("event trigger create", 4),
    ("event trigger drop", 4),
    ("owner create", 18),
    ("owner drop", 14),
    ("privileges create", 70),
    ("privileges drop", 40),
    ("edge: foreign keys in a circle", 8),
    ("edge: foreign key to itself", 15),
    ("edge: a new label is used at once", 3),
    ("edge: a generated name follows a rename", 15),
    ("edge: identity added", 5),
    ("edge: identity dropped", 5),
    ("edge: generated column", 80),
    ("edge: generated column made anew", 5),
    ("edge: type change", 50),
    ("edge: type change with default", 5),
    ("edge: type change with check", 5),
    ("edge: type change with index", 5),
    ("edge: type change with key", 5),
    ("edge: type change with foreign key", 2),
    ("edge: type change of what generates", 2),
    ("edge: rows are filled", 15),
    ("edge: not null set", 15),
    ("edge: not null dropped", 10),
    ("edge: dropped table with foreign keys to it", 10),
    ("edge: dropped column of a key", 10),
    ("edge: moved table", 8),
    ("edge: moved extension", 2),
    ("edge: labels change places or go", 8),
    ("edge: label renamed", 5),
    ("edge: another column takes the old name", 3),
    ("edge: name of 60 bytes and more", 30),
    ("edge: name that needs quotes", 150),
    ("edge: name that is reserved", 100),
    ("edge: exclusion", 20),
    ("edge: partial index", 60),
    ("edge: index of an expression", 60),
    ("edge: nulls not distinct", 20),
    ("edge: deferrable", 60),
    ("edge: column of a domain", 50),
    ("edge: column of a composite", 50),
    ("edge: array", 100),
];

/// What a run has hit.
#[derive(Default)]
pub struct Tally(BTreeMap<String, usize>);

impl Tally {
    fn hit(&mut self, what: impl Into<String>) {
        *self.0.entry(what.into()).or_default() += 1;
    }

    /// Counts a pair that was judged.
    pub fn count(&mut self, pair: &Pair, outcome: &Outcome) {
        let mut seen: BTreeSet<String> = changes(outcome);
        edges(pair, outcome, &mut |edge, there| {
            if there {
                seen.insert(format!("edge: {edge}"));
            }
        });
        for what in seen {
            self.hit(what);
        }
    }

    /// All counts, a line each.
    pub fn lines(&self) -> String {
        self.0.iter().map(|(what, count)| format!("    {count:4} {what}\n")).collect()
    }

    /// Floors that so many pairs did not reach.
    pub fn missed(&self, pairs: u64) -> Vec<String> {
        let excused: BTreeSet<&str> = AVOIDED.iter().flat_map(|one| one.floors).copied().collect();
        FLOORS
            .iter()
            .filter(|(what, _)| !excused.contains(what))
            .filter_map(|(what, least)| {
                let (got, least) =
                    (self.0.get(*what).copied().unwrap_or(0), least * usize::try_from(pairs).unwrap_or(0) / 500);
                (got < least).then(|| format!("{what}: {got} times, at least {least}"))
            })
            .collect()
    }
}

/// Kinds and changes of a plan.
fn changes(outcome: &Outcome) -> BTreeSet<String> {
    let mut verbs: BTreeMap<ObjectId, BTreeSet<Verb>> = BTreeMap::new();
    for step in &outcome.steps {
        let whole = step.column.is_empty();
        let verb =
            if !whole && matches!(step.verb, Verb::Rename | Verb::Create | Verb::Drop) { Verb::Set } else { step.verb };
        verbs.entry(step.object).or_default().insert(verb);
    }
    for id in &outcome.after {
        if !outcome.before.contains(id) && !verbs.contains_key(id) {
            verbs.entry(*id).or_default().insert(Verb::Create);
        }
    }
    for id in &outcome.before {
        if !outcome.after.contains(id) && !verbs.contains_key(id) {
            verbs.entry(*id).or_default().insert(Verb::Drop);
        }
    }
    let mut seen = BTreeSet::new();
    for (id, verbs) in verbs {
        let word = id.kind.word();
        if id.kind == ObjectKind::Comment && id.of == ObjectKind::Schema {
            seen.insert("schema comment".to_owned());
        }
        let mut add = |change: &str| seen.insert(format!("{word} {change}"));
        match (verbs.contains(&Verb::Create), verbs.contains(&Verb::Drop)) {
            (true, true) => add("recreate"),
            (true, false) => add("create"),
            (false, true) => add("drop"),
            (false, false) => true,
        };
        // COMMENT ON makes a comment, and changes it.
        if verbs.contains(&Verb::Comment) {
            add(if outcome.before.contains(&id) { "alter" } else { "create" });
        }
        if verbs.contains(&Verb::Rename) {
            add("rename");
        }
        if verbs.iter().any(|verb| !matches!(verb, Verb::Create | Verb::Drop | Verb::Rename | Verb::Comment)) {
            add("alter");
        }
    }
    seen
}

fn columns(pair: &Pair) -> Vec<(&Table, &Column, &Column)> {
    let (before, after) = pair;
    let tables = before.tables.iter().filter_map(|old| Some((old, after.table(old.id)?)));
    tables
        .flat_map(|(old, new)| old.columns.iter().filter_map(move |column| Some((old, column, new.column(column.id)?))))
        .collect()
}

fn edges(pair: &Pair, outcome: &Outcome, say: &mut dyn FnMut(&str, bool)) {
    let (before, after) = pair;
    let step = |kinds: &[ObjectKind], verb: Verb| {
        outcome.steps.iter().any(|step| kinds.contains(&step.object.kind) && step.verb == verb)
    };
    let generated = [ObjectKind::Constraint, ObjectKind::Index, ObjectKind::Sequence];
    say("a generated name follows a rename", step(&generated, Verb::Rename));
    say("a new label is used at once", outcome.files.len() > outcome.first + 1);
    say("identity added", step(&[ObjectKind::Table], Verb::AddIdentity));
    say("identity dropped", step(&[ObjectKind::Table], Verb::DropIdentity));
    say("rows are filled", step(&[ObjectKind::Table], Verb::Fill) || filled_by_default(outcome));
    say("not null set", step(&[ObjectKind::Table], Verb::SetNotNull));
    say("not null dropped", step(&[ObjectKind::Table], Verb::DropNotNull));
    say("foreign keys in a circle", circle(after));
    say(
        "foreign key to itself",
        after.tables.iter().any(|table| table.foreign.iter().any(|one| one.table == table.id)),
    );
    retypes(pair, say);
    let gone = |id: Id| after.table(id).is_none();
    let referenced =
        |id: Id| before.tables.iter().any(|table| !gone(table.id) && table.foreign.iter().any(|one| one.table == id));
    say(
        "dropped table with foreign keys to it",
        before.tables.iter().any(|table| gone(table.id) && referenced(table.id)),
    );
    let lost = |table: &Table, id: Id| after.table(table.id).is_some_and(|now| now.column(id).is_none());
    say(
        "dropped column of a key",
        before.tables.iter().any(|table| table.keys.iter().any(|key| key.columns.iter().any(|id| lost(table, *id)))),
    );
    let moved = |old: &Table| after.table(old.id).is_some_and(|new| new.schema != old.schema);
    say("moved table", before.tables.iter().any(moved));
    let moved = |old: &Extension| by_id(&after.extensions, old.id).is_some_and(|new| new.schema != old.schema);
    say("moved extension", before.extensions.iter().any(moved));
    for old in &before.enums {
        let Some(new) = by_id(&after.enums, old.id) else { continue };
        let mut rest = new.labels.iter();
        say("labels change places or go", !old.labels.iter().all(|label| rest.any(|other| other.id == label.id)));
        say(
            "label renamed",
            old.labels.iter().any(|label| by_id(&new.labels, label.id).is_some_and(|now| now.text != label.text)),
        );
    }
    say(
        "another column takes the old name",
        columns(pair).iter().any(|(table, old, new)| {
            let heir = after.table(table.id).and_then(|now| now.columns.iter().find(|one| one.name == old.name));
            old.name != new.name && heir.is_some()
        }),
    );
    contents(after, say);
}

/// A new column whose default is set once more, or dropped at once: the first one was for the rows that are there.
fn filled_by_default(outcome: &Outcome) -> bool {
    let added = outcome.steps.iter().filter(|step| step.verb == Verb::AddColumn);
    added.into_iter().any(|one| {
        let again =
            |step: &&StepId| (step.object, step.column, step.verb) == (one.object, one.column, Verb::SetDefault);
        outcome.steps.iter().any(|step| again(&step))
    })
}

fn retypes(pair: &Pair, say: &mut dyn FnMut(&str, bool)) {
    for (table, old, new) in columns(pair) {
        let id = old.id;
        let made_anew = matches!((&old.value, &new.value), (Value::Generated(a), Value::Generated(b)) if a != b);
        say("generated column made anew", made_anew);
        if old.ty == new.ty {
            continue;
        }
        say("type change", true);
        say("type change with default", matches!(old.value, Value::Default(_)));
        say("type change with check", table.checks.iter().any(|one| one.expr.columns.contains(&id)));
        say(
            "type change with index",
            table.indexes.iter().any(|one| one.keys.iter().any(|key| key.what == KeyPart::Column(id))),
        );
        say("type change with key", table.keys.iter().any(|one| one.columns.contains(&id)));
        say("type change with foreign key", table.foreign.iter().any(|one| one.columns.contains(&id)));
        let generates = |one: &Column| matches!(&one.value, Value::Generated(expr) if expr.columns.contains(&id));
        say("type change of what generates", table.columns.iter().any(generates));
    }
}

/// Foreign keys that lead back over another table.
fn circle(model: &Model) -> bool {
    let next = |id: Id| -> Vec<Id> {
        model
            .table(id)
            .map_or_else(Vec::new, |table| table.foreign.iter().map(|one| one.table).filter(|to| *to != id).collect())
    };
    model.tables.iter().any(|table| {
        let (mut seen, mut work) = (BTreeSet::new(), next(table.id));
        while let Some(id) = work.pop() {
            if id == table.id {
                return true;
            }
            if seen.insert(id) {
                work.extend(next(id));
            }
        }
        false
    })
}

/// What the second model holds.
fn contents(model: &Model, say: &mut dyn FnMut(&str, bool)) {
    let mut name = |name: &str| {
        say("name of 60 bytes and more", name.len() >= 60);
        say("name that needs quotes", !name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'));
        say(
            "name that is reserved",
            matches!(
                name,
                "user" | "order" | "select" | "table" | "group" | "check" | "default" | "desc" | "end" | "primary"
            ),
        );
    };
    for table in &model.tables {
        name(&table.name);
        table.columns.iter().for_each(|column| name(&column.name));
    }
    for table in &model.tables {
        say("exclusion", !table.exclusions.is_empty());
        say("nulls not distinct", table.keys.iter().any(|one| one.nulls_not_distinct));
        say(
            "deferrable",
            table.keys.iter().any(|one| one.deferrable.is_some())
                || table.foreign.iter().any(|one| one.deferrable.is_some()),
        );
        say("partial index", table.indexes.iter().any(|one| one.filter.is_some()));
        let expression = |key: &IndexKey| matches!(key.what, KeyPart::Expr(_));
        say("index of an expression", table.indexes.iter().any(|one| one.keys.iter().any(expression)));
        for column in &table.columns {
            say("generated column", matches!(column.value, Value::Generated(_)));
            say("column of a domain", matches!(column.ty.base, Base::Domain(_)));
            say("column of a composite", matches!(column.ty.family(model), Family::Row(_)));
            say("array", column.ty.array);
        }
    }
}
