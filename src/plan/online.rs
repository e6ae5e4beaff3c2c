//! Owns `[plan] locking = "online"`: what would read all rows of a table while writers wait is done in steps that let them go
//! on. Indexes are built and dropped concurrently; constraints come without a look at the rows that are there, and are
//! validated after the commit. It takes more statements, and more pairs.

use std::collections::BTreeSet;

use super::fills::stands_on;
use super::graph::Ordered;
use super::step::{Action, DiffCx, Lock, Sql, StepId, Verb};
use crate::catalog::{Catalog, make_name};
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::index::Index;
use crate::kinds::table::{Filled, Table};
use crate::kinds::view::View;
use crate::kinds::{Dependency, ObjectId, ObjectKind};
use crate::name::{Ident, QualifiedName};

/// The steps in ways that let writers go on; what has to wait for a commit comes last.
pub(super) fn online(steps: Vec<Ordered>, cx: &DiffCx<'_>) -> Vec<Ordered> {
    let fills = late_fills(&steps, cx);
    let replaced = replaced(&steps, cx);
    let mut out: Vec<(When, Ordered)> = Vec::with_capacity(steps.len());
    for step in steps {
        match (Online { cx, id: step.id, fills: &fills, replaced: &replaced }).of(&step.action) {
            Some(parts) => {
                out.extend(parts.into_iter().map(|(when, action)| {
                    let When(phase, _) = when;
                    (when, Ordered { action, phase, ..step.clone() })
                }));
            }
            None => {
                let because = step.because.clone().or_else(|| waiting(&step, cx));
                out.push((When(FIRST, false), Ordered { because, ..step }));
            }
        }
    }
    out.sort_by_key(|(when, _)| *when);
    out.into_iter().map(|(_, step)| step).collect()
}

/// The transaction, and whether after all else in it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct When(u8, bool);

/// Between any two of them is a commit. Rows are filled in a transaction of their own, so that nobody waits for the lock under
/// which their column was added.
const FIRST: u8 = 0;
/// Rows are filled: whom that locks, it locks until the end, so nothing is read here.
const FILLS: u8 = 1;
/// No new row may be without a value from here on. Before the rows were filled, that would have refused every UPDATE of an old
/// one.
const GUARDED: u8 = 2;
/// Rows that came while nobody guarded them.
const AGAIN: u8 = 3;
/// Rows that were there are read: what came without a look at them is validated. What nobody may read meanwhile comes after all
/// of that.
const LAST: u8 = 4;

/// The columns that are filled after the commit. What the fill may read goes after it; where something new takes a name that
/// goes with that, all stays in one transaction.
fn late_fills(steps: &[Ordered], cx: &DiffCx<'_>) -> BTreeSet<(ObjectId, Ident)> {
    let made: BTreeSet<(ObjectId, Ident)> =
        steps.iter().filter(|one| one.id.verb == Verb::AddColumn).map(|one| (one.id.object, one.id.column)).collect();
    let created: BTreeSet<Ident> =
        steps.iter().filter(|one| one.id.verb == Verb::Create).map(|one| one.id.object.name).collect();
    let hinders = |table: ObjectId| {
        let drops = steps.iter().filter(|one| one.id.object == table && one.id.verb == Verb::DropColumn);
        let with_it = |column: Ident| {
            let uses = move |one: &Dependency| one.on == table && one.column == Some(column);
            cx.old.dependents(table).filter(move |id| cx.old.dependencies(*id).iter().any(uses))
        };
        drops
            .map(|one| one.id.column)
            .any(|column| made.contains(&(table, column)) || with_it(column).any(|id| created.contains(&id.name)))
    };
    let fills = steps.iter().filter(|one| one.id.verb == Verb::Fill);
    let alone =
        |one: &&Ordered| stands_alone(cx, one.id.object) && !hinders(one.id.object) && !is_read(steps, one.id, cx);
    fills.filter(alone).map(|one| (one.id.object, one.action.column)).collect()
}

/// Whether what a column is filled with has to be there at once, for a generated column or another fill, or is made of what goes.
fn is_read(steps: &[Ordered], fill: StepId, cx: &DiffCx<'_>) -> bool {
    let value =
        |fill: StepId| Some(Filled::new(fill.object, cx.guide.fills.get(&(fill.object.qualified(), fill.column))?));
    let reads = |fill: StepId, other: ObjectId| value(fill).is_some_and(|value| value.may_use_other(other));
    let generated = |column: Ident| {
        let from =
            |one: &Dependency| one.own == Some(column) && one.column == Some(fill.column) && one.on == fill.object;
        cx.new.dependencies(fill.object).iter().any(from)
    };
    steps.iter().any(|one| match one.id.verb {
        Verb::AddColumn => one.id.object == fill.object && generated(one.id.column),
        Verb::Fill => reads(fill, one.id.object) || reads(one.id, fill.object),
        Verb::Drop | Verb::DropColumn => reads(fill, one.id.object),
        // A materialized view keeps the rows that it finds.
        Verb::Create => {
            let kept = cx.new.find::<View>(one.id.object).is_some_and(|view| view.materialized);
            kept && stands_on(cx.new, one.id.object, fill.object)
        }
        _ => false,
    })
}

/// Indexes and unique keys that go while others come on their table, as it is: they go last, so that there is no time without.
fn replaced(steps: &[Ordered], cx: &DiffCx<'_>) -> BTreeSet<ObjectId> {
    let comes = |one: &&Ordered| one.id.verb == Verb::Create;
    let made: Vec<(ObjectId, ObjectId)> =
        steps.iter().filter(comes).filter_map(|one| Some((one.id.object, index_of(cx.new, one.id.object)?))).collect();
    let changed: BTreeSet<ObjectId> = steps
        .iter()
        .filter(|one| matches!(one.id.verb, Verb::DropColumn | Verb::Type | Verb::Rename))
        .map(|one| one.id.object)
        .collect();
    let goes = |one: &Ordered| {
        let table = index_of(cx.old, one.id.object).filter(|_| one.id.verb == Verb::Drop)?;
        let by_another = made.iter().any(|(_, of)| *of == table);
        let name = |id: ObjectId| (id.schema, id.name);
        let taken = steps.iter().filter(comes).any(|other| name(other.id.object) == name(one.id.object));
        let used = cx.old.dependents(one.id.object).next().is_some();
        (by_another && !taken && !used && !changed.contains(&table)).then_some(one.id.object)
    };
    steps.iter().filter_map(goes).collect()
}

/// The table of an index, or of a key that is not the primary one: of those there may be several.
fn index_of(catalog: &Catalog, id: ObjectId) -> Option<ObjectId> {
    let key = |one: &&Constraint| one.key().is_some_and(|key| !key.primary);
    let of_key = || catalog.find::<Constraint>(id).filter(key).map(|one| one.owner);
    catalog.find::<Index>(id).map(|one| one.table).or_else(of_key)
}

/// A table that is there, and stands alone: for partitioned tables PostgreSQL does only a part of this, and that is not done yet.
fn stands_alone(cx: &DiffCx<'_>, id: ObjectId) -> bool {
    let alone = |table: &Table| table.partition_by().is_none() && table.partition_of().is_none();
    cx.old.find::<Table>(id).is_some_and(alone)
}

/// Why writers wait for a step that reads a table's rows, all the same.
fn waiting(step: &Ordered, cx: &DiffCx<'_>) -> Option<String> {
    let StepId { object, verb, .. } = step.id;
    let table = match (object.kind, verb) {
        (ObjectKind::Index, Verb::Create) => cx.new.find::<Index>(object)?.table,
        (ObjectKind::Constraint, Verb::Create) => cx.new.find::<Constraint>(object)?.owner,
        (ObjectKind::Table, Verb::SetNotNull) => object,
        _ => return None,
    };
    let whole = cx.old.find::<Table>(table).is_some() && !stands_alone(cx, table);
    whole.then(|| format!("`{}` is partitioned, or a partition: its writers have to wait", table.qualified()))
}

/// One step in parts, each with when it is done.
type Parts = Vec<(When, Action)>;

struct Online<'a> {
    cx: &'a DiffCx<'a>,
    id: StepId,
    fills: &'a BTreeSet<(ObjectId, Ident)>,
    replaced: &'a BTreeSet<ObjectId>,
}

impl Online<'_> {
    fn of(&self, action: &Action) -> Option<Parts> {
        match (self.id.object.kind, action.verb) {
            (ObjectKind::Index, Verb::Create) => self.build(action),
            (ObjectKind::Index, Verb::Drop) => self.drop(action),
            (ObjectKind::Constraint, Verb::Drop) if self.replaced.contains(&self.id.object) => {
                Some(vec![(When(FIRST, true), action.clone())])
            }
            (ObjectKind::Constraint, Verb::Create) => self.constraint(action),
            (ObjectKind::Table, Verb::SetNotNull) => self.not_null(action),
            (ObjectKind::Table, Verb::Fill) if self.is_late(action.column) => {
                let action = self.of_those_without(action);
                let again = format!("{}, where it came without in the meantime", action.says);
                let guarded = self.cx.new.find::<Table>(self.id.object)?.column(action.column)?.not_null;
                let again = guarded.then(|| (When(AGAIN, false), Action { says: again, ..action.clone() }));
                Some([(When(FILLS, false), action)].into_iter().chain(again).collect())
            }
            // The rows may be filled with what goes.
            (ObjectKind::Table, Verb::DropColumn) if self.fills.iter().any(|(table, _)| *table == self.id.object) => {
                Some(vec![(When(LAST, true), action.clone())])
            }
            _ => None,
        }
    }

    /// A fill that leaves alone what somebody wrote since the column came.
    fn of_those_without(&self, action: &Action) -> Action {
        let mut action = action.clone();
        let is_new =
            self.cx.old.find::<Table>(self.id.object).is_some_and(|table| table.column(action.column).is_none());
        if let Some(Sql::Statement(update)) = action.sql.first_mut().filter(|_| is_new) {
            update.push_str(&format!(" where {} is null", action.column.sql()));
        }
        action
    }

    fn is_late(&self, column: Ident) -> bool {
        self.fills.contains(&(self.id.object, column))
    }

    fn stands_alone(&self, id: ObjectId) -> bool {
        stands_alone(self.cx, id)
    }

    fn build(&self, action: &Action) -> Option<Parts> {
        let index = self.cx.new.find::<Index>(self.id.object).filter(|one| self.stands_alone(one.table))?;
        let word = if index.unique { "create unique index " } else { "create index " };
        concurrent(action, word)
    }

    fn drop(&self, action: &Action) -> Option<Parts> {
        self.cx.old.find::<Index>(self.id.object).filter(|one| self.stands_alone(one.table) && one.parent.is_none())?;
        let late = self.replaced.contains(&self.id.object);
        Some(concurrent(action, "drop index ")?.into_iter().map(|(_, action)| (When(FIRST, late), action)).collect())
    }

    fn constraint(&self, action: &Action) -> Option<Parts> {
        let one = self.cx.new.find::<Constraint>(self.id.object).filter(|one| self.stands_alone(one.owner))?;
        match &one.body {
            Body::Check(_) | Body::Foreign(_) if !one.not_valid && !one.not_enforced => {
                // A check of several columns would refuse their fills, which go one after the other.
                let filled = |on: &Dependency| on.column.is_some_and(|column| self.fills.contains(&(on.on, column)));
                let several = self.cx.new.dependencies(self.id.object).iter().filter(|on| filled(on)).count() > 1;
                Some(validated_later(one, action, if several { GUARDED } else { FIRST }))
            }
            Body::Key(key) if !key.without_overlaps => Some(by_index(one, action)),
            _ => None,
        }
    }

    /// SET NOT NULL reads no row where a check that is valid says so already.
    fn not_null(&self, action: &Action) -> Option<Parts> {
        let table = self.cx.new.find::<Table>(self.id.object).filter(|_| self.stands_alone(self.id.object))?;
        let was_there =
            self.cx.old.find::<Table>(self.id.object)?.column(action.column).is_some() || self.is_late(action.column);
        let [Sql::Clause(_, set)] = action.sql.as_slice() else { return None };
        if !was_there || !set.ends_with(" set not null") {
            return None;
        }
        let column = action.column;
        let check = Ident::new(&make_name(table.name.name.as_str(), column.as_str(), "is_not_null")).sql();
        let clause = |verb: Verb, sql: String, says: String| Action::clause(verb, table.name, column, sql, says);
        let add = format!("add constraint {check} check ({} is not null) not valid", column.sql());
        let first = clause(Verb::Set, add, format!("let no new row of `{}` have a null in `{column}`", table.name));
        let validate = clause(
            Verb::Set,
            format!("validate constraint {check}"),
            format!("see that no row of `{}` has a null in `{column}`", table.name),
        );
        let validate = Action { losses: action.losses.clone(), ..validate.lock(Lock::ShareUpdateExclusive) };
        let set = Action { losses: Vec::new(), ..action.clone() };
        let done = clause(Verb::Set, format!("drop constraint {check}"), format!("drop the check `{check}`"));
        let guard = if self.is_late(column) { GUARDED } else { FIRST };
        let then = When(LAST, true);
        Some(vec![(When(guard, false), first), (When(LAST, false), validate), (then, set), (then, done)])
    }
}

/// CONCURRENTLY: outside of a transaction, alone.
fn concurrent(action: &Action, word: &str) -> Option<Parts> {
    let [Sql::Statement(sql)] = action.sql.as_slice() else { return None };
    let rest = sql.strip_prefix(word)?;
    let sql = vec![Sql::Statement(format!("{word}concurrently {rest}"))];
    let lock = Lock::ShareUpdateExclusive;
    Some(vec![(When(FIRST, false), Action { sql, lock, transactional: false, ..action.clone() })])
}

/// NOT VALID holds for new rows at once; the old ones are looked at after the commit.
fn validated_later(one: &Constraint, action: &Action, from: u8) -> Parts {
    let owner = one.owner.qualified();
    let add = format!("add {} not valid", one.clause(true));
    let first = Action { sql: vec![Sql::Clause(owner, add)], losses: Vec::new(), ..action.clone() };
    let says = format!("validate constraint `{}`", one.name);
    let sql = format!("validate constraint {}", one.name.sql());
    let validate = Action::clause(Verb::Set, owner, Ident::EMPTY, sql, says).lock(Lock::ShareUpdateExclusive);
    let validate = Action { losses: action.losses.clone(), ..validate };
    vec![(When(from, false), first), (When(LAST, false), validate)]
}

/// A key takes over an index that was built concurrently.
fn by_index(one: &Constraint, action: &Action) -> Parts {
    let Some(key) = one.key() else { return Parts::new() };
    let (owner, name) = (one.owner.qualified(), one.name.sql());
    let built = build_sql(one, owner);
    let says = format!("build the index of `{}`", one.name);
    let build = Action::statement(Verb::Create, built, says).lock(Lock::ShareUpdateExclusive);
    let build = Action { transactional: false, losses: action.losses.clone(), ..build };
    let kind = if key.primary { "primary key" } else { "unique" };
    let deferrable = if one.deferrable { " deferrable" } else { "" };
    let deferred = if one.deferred { " initially deferred" } else { "" };
    let sql = format!("add constraint {name} {kind} using index {name}{deferrable}{deferred}");
    let take = Action { sql: vec![Sql::Clause(owner, sql)], losses: Vec::new(), ..action.clone() };
    vec![(When(FIRST, false), build), (When(FIRST, false), take)]
}

fn build_sql(one: &Constraint, owner: QualifiedName) -> String {
    let list = |columns: &[Ident]| columns.iter().map(|one| one.sql().to_string()).collect::<Vec<_>>().join(", ");
    let Some(key) = one.key() else { return String::new() };
    let mut sql = format!("create unique index concurrently {} on {owner} ({})", one.name.sql(), list(&key.columns));
    if !key.include.is_empty() {
        sql.push_str(&format!(" include ({})", list(&key.include)));
    }
    if key.nulls_not_distinct {
        sql.push_str(" nulls not distinct");
    }
    if !key.options.is_empty() {
        sql.push_str(&format!(" with {}", crate::kinds::table::options_list(&key.options)));
    }
    if let Some(space) = key.tablespace {
        sql.push_str(&format!(" tablespace {}", space.sql()));
    }
    sql
}
