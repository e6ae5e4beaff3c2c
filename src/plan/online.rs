//! Owns `[plan] locking = "online"`: what would read all rows of a table while writers wait is done in steps that let them go
//! on. Indexes are built and dropped concurrently; constraints come without a look at the rows that are there, and are
//! validated after the commit. It takes more statements, and more pairs.

use std::collections::BTreeSet;

use super::graph::Ordered;
use super::step::{Action, DiffCx, Lock, Sql, StepId, Verb};
use crate::catalog::make_name;
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::index::Index;
use crate::kinds::table::Table;
use crate::kinds::{ObjectId, ObjectKind};
use crate::name::{Ident, QualifiedName};

/// The steps in ways that let writers go on; what has to wait for a commit comes last.
pub(super) fn online(steps: Vec<Ordered>, cx: &DiffCx<'_>) -> Vec<Ordered> {
    let fills = late_fills(&steps, cx);
    let (mut now, mut late, mut last): (Vec<Ordered>, Vec<Ordered>, Vec<Ordered>) = Default::default();
    for step in steps {
        match (Online { cx, id: step.id, fills: &fills }).of(&step.action) {
            Some(parts) => {
                let as_step = |action: Action, phase: u8| Ordered { action, phase, ..step.clone() };
                now.extend(parts.now.into_iter().map(|action| as_step(action, 0)));
                late.extend(parts.late.into_iter().map(|action| as_step(action, 1)));
                let phase = if parts.apart { 2 } else { 1 };
                last.extend(parts.last.into_iter().map(|action| as_step(action, phase)));
            }
            None => now.push(step),
        }
    }
    last.sort_by_key(|step| step.phase);
    now.into_iter().chain(late).chain(last).collect()
}

/// The columns that are filled after the commit, so that nobody waits for the lock under which they were added. What goes, or
/// changes its type, in the same plan may be read by the fill: then it stays where it is.
fn late_fills(steps: &[Ordered], cx: &DiffCx<'_>) -> BTreeSet<(ObjectId, Ident)> {
    let hinders = |table: ObjectId| {
        steps.iter().any(|one| one.id.object == table && matches!(one.id.verb, Verb::DropColumn | Verb::Type))
    };
    let fills = steps.iter().filter(|one| one.id.verb == Verb::Fill);
    let late = fills.filter(|one| stands_alone(cx, one.id.object) && !hinders(one.id.object));
    late.map(|one| (one.id.object, one.action.column)).collect()
}

/// A table that is there, and stands alone: PostgreSQL does none of this for partitioned tables.
fn stands_alone(cx: &DiffCx<'_>, id: ObjectId) -> bool {
    let alone = |table: &Table| table.partition_by().is_none() && table.partition_of().is_none();
    cx.old.find::<Table>(id).is_some_and(alone)
}

/// One step in parts: before the commit, after it, and after all that is validated.
#[derive(Default)]
struct Parts {
    now: Vec<Action>,
    late: Vec<Action>,
    last: Vec<Action>,
    /// Whether there is a commit between the latter two.
    apart: bool,
}

struct Online<'a> {
    cx: &'a DiffCx<'a>,
    id: StepId,
    fills: &'a BTreeSet<(ObjectId, Ident)>,
}

impl Online<'_> {
    fn of(&self, action: &Action) -> Option<Parts> {
        match (self.id.object.kind, action.verb) {
            (ObjectKind::Index, Verb::Create) => self.build(action),
            (ObjectKind::Index, Verb::Drop) => self.drop(action),
            (ObjectKind::Constraint, Verb::Create) => self.constraint(action),
            (ObjectKind::Table, Verb::SetNotNull) => self.not_null(action),
            (ObjectKind::Table, Verb::Fill) => {
                let late = self.fills.contains(&(self.id.object, action.column));
                late.then(|| Parts { late: vec![action.clone()], ..Parts::default() })
            }
            _ => None,
        }
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
        concurrent(action, "drop index ")
    }

    fn constraint(&self, action: &Action) -> Option<Parts> {
        let one = self.cx.new.find::<Constraint>(self.id.object).filter(|one| self.stands_alone(one.owner))?;
        match &one.body {
            Body::Check(_) | Body::Foreign(_) if !one.not_valid && !one.not_enforced => {
                Some(validated_later(one, action))
            }
            Body::Key(key) if !key.without_overlaps => Some(by_index(one, action)),
            _ => None,
        }
    }

    /// SET NOT NULL reads no row where a check that is valid says so already.
    fn not_null(&self, action: &Action) -> Option<Parts> {
        let table = self.cx.new.find::<Table>(self.id.object).filter(|_| self.stands_alone(self.id.object))?;
        let was_there = self.cx.old.find::<Table>(self.id.object)?.column(action.column).is_some()
            || self.fills.contains(&(self.id.object, action.column));
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
        // While rows are not filled, a check of new ones would refuse every UPDATE of an old one.
        if self.fills.contains(&(self.id.object, column)) {
            return Some(Parts { now: Vec::new(), late: vec![first], last: vec![validate, set, done], apart: true });
        }
        Some(Parts { now: vec![first], late: vec![validate], last: vec![set, done], apart: false })
    }
}

/// CONCURRENTLY: outside of a transaction, alone.
fn concurrent(action: &Action, word: &str) -> Option<Parts> {
    let [Sql::Statement(sql)] = action.sql.as_slice() else { return None };
    let rest = sql.strip_prefix(word)?;
    let sql = vec![Sql::Statement(format!("{word}concurrently {rest}"))];
    let lock = Lock::ShareUpdateExclusive;
    Some(Parts { now: vec![Action { sql, lock, transactional: false, ..action.clone() }], ..Parts::default() })
}

/// NOT VALID holds for new rows at once; the old ones are looked at after the commit.
fn validated_later(one: &Constraint, action: &Action) -> Parts {
    let owner = one.owner.qualified();
    let add = format!("add {} not valid", one.clause(true));
    let first = Action { sql: vec![Sql::Clause(owner, add)], losses: Vec::new(), ..action.clone() };
    let says = format!("validate constraint `{}`", one.name);
    let sql = format!("validate constraint {}", one.name.sql());
    let validate = Action::clause(Verb::Set, owner, Ident::EMPTY, sql, says).lock(Lock::ShareUpdateExclusive);
    let validate = Action { losses: action.losses.clone(), ..validate };
    Parts { now: vec![first], late: vec![validate], ..Parts::default() }
}

/// A key takes over an index that was built concurrently.
fn by_index(one: &Constraint, action: &Action) -> Parts {
    let Some(key) = one.key() else { return Parts::default() };
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
    Parts { now: vec![build, take], ..Parts::default() }
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
