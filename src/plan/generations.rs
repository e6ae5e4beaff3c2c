//! Owns the plan over families of tables: what a parent's statement does to its partitions is seen by replaying it.
//!
//! Renames come first, then partitions leave that are to leave; then the plan is made generation by generation: tables
//! without a parent, what their partitions get from them, the partitions' own, and so on. After each the statements are
//! replayed, so the next one sees only what is left. No rule here says what PostgreSQL does to a partition.

use std::collections::{BTreeMap, BTreeSet};

use super::changes::{ChangeSet, Changed};
use super::graph::Ordered;
use super::joining::{preparations, whole};
use super::rename::Applied;
use super::step::{Action, DiffCx, Lock, Loss, Statement, StepId, Verb};
use super::wish::has_word;
use super::{Guide, Plan, Problem, Renamed, changes, dispatch, fold};
use crate::catalog::{Catalog, each_expr};
use crate::kinds::constraint::Constraint;
use crate::kinds::routine::Body;
use crate::kinds::schema::Schema;
use crate::kinds::table::Table;
use crate::kinds::trigger::Trigger;
use crate::kinds::{Dependency, Model, Object, ObjectId, ObjectKind};
use crate::name::{Ident, QualifiedName};
use crate::replay::{self, Settings};

/// Which objects a plan under way looks at.
#[derive(Clone, Copy, Debug)]
pub struct Generation<'a> {
    of: &'a BTreeMap<ObjectId, u32>,
    now: u32,
}

impl Generation<'_> {
    /// Whether an object's turn comes later.
    pub(super) fn waits(self, id: ObjectId) -> bool {
        self.of.get(&id).copied().unwrap_or(LAST) > self.now
    }
}

/// The generation of what is in neither catalog: what replay made, and nobody wants.
const LAST: u32 = u32::MAX;

/// The generation of what is kept without a look into it, and is about tables.
const AFTER_TABLES: u32 = LAST - 1;

/// Whether a catalog has partitions.
pub(super) fn has_families(catalog: &Catalog) -> bool {
    catalog.of_kind::<Table>().any(|table| !above(table).is_empty())
}

/// What a table gets its columns from: the table that it is a partition of, those that it inherits from, its type.
fn above(table: &Table) -> Vec<ObjectId> {
    let partition = table.partition_of().map(|of| of.parent);
    partition.into_iter().chain(table.parents().iter().copied()).chain(table.of_type()).collect()
}

/// Plans the way from `old` to `new`, one generation after the other.
pub(super) fn plan(old: &Catalog, new: &Catalog, guide: &Guide, settings: &Settings) -> Plan {
    let mut out = Plan::default();
    let renamed = Applied::new(guide, old, new, settings, &mut out.problems);
    out.renames = renamed.renames;
    let steps =
        renamed.steps.into_iter().map(|step| Ordered { id: step.id, action: step.action, because: None, phase: 0 });
    let homes = new_homes(&out.renames, old, new, &DiffCx::bare(old, new, guide, settings));
    let mut walk = Walk { first: Catalog::default(), state: old.clone(), settings, out };
    walk.go(fold::fold(homes));
    walk.go(fold::fold(steps.collect()));
    walk.first = walk.state.clone();
    let leaving = leaving(&walk.state, new);
    walk.go(leaving);
    let of = generations(&walk.state, new);
    let mut turns: Vec<u32> = of.values().copied().chain([LAST]).collect();
    turns.sort_unstable();
    turns.dedup();
    let guide = Guide { renames: Vec::new(), ..guide.clone() };
    for now in turns {
        if !walk.out.problems.is_empty() {
            break;
        }
        let generation = Generation { of: &of, now };
        let cx = DiffCx { generation: Some(generation), ..DiffCx::bare(&walk.state, new, &guide, settings) };
        let first = fold::fold(preparations(&walk.state, &cx));
        walk.go(first);
        let statements = walk.turn(new, &guide, generation);
        walk.go(statements);
    }
    walk.out
}

/// Schemas that are new, and that something moves into: they come before the renames.
fn new_homes(renames: &[Renamed], old: &Catalog, new: &Catalog, cx: &DiffCx<'_>) -> Vec<Ordered> {
    let moved_into = |schema: &Schema| {
        let moves = |one: &Renamed| matches!(one, Renamed::Object { from, to } if from.schema != to.schema && to.schema == schema.name);
        renames.iter().any(moves)
    };
    let is_renamed = |id: ObjectId| renames.iter().any(|one| matches!(one, Renamed::Object { to, .. } if *to == id));
    let homes = new.of_kind::<Schema>().filter(|one| !old.has(one.id()) && !is_renamed(one.id()) && moved_into(one));
    let made = homes.flat_map(|one| {
        let id = StepId { object: one.id(), column: Ident::EMPTY, verb: Verb::Create };
        dispatch::create(&Object::from(*one), &[], cx).into_iter().map(move |action| (id, action))
    });
    made.map(|(id, action)| Ordered { id, action, because: None, phase: 0 }).collect()
}

/// Whether a table gets its columns from the one of that name, or from one that does.
fn is_below(table: &Table, name: &str, state: &Catalog) -> bool {
    let mut parents = above(table).into_iter().filter_map(|id| state.find::<Table>(id));
    parents.any(|parent| parent.name.to_string() == name || is_below(parent, name, state))
}

struct Walk<'a> {
    /// The state at the start, by the new names.
    first: Catalog,
    state: Catalog,
    settings: &'a Settings,
    out: Plan,
}

impl Walk<'_> {
    fn turn(&mut self, new: &Catalog, guide: &Guide, generation: Generation<'_>) -> Vec<Statement> {
        let renamed = Applied::new(guide, &self.state, new, self.settings, &mut self.out.problems);
        let cx = DiffCx { generation: Some(generation), ..DiffCx::bare(&renamed.catalog, new, guide, self.settings) };
        let changes = changes::compare(&cx, &mut self.out.problems);
        let in_the_way = self.in_the_way(&changes, &cx);
        if !in_the_way.is_empty() && self.out.problems.is_empty() {
            self.go(in_the_way);
            return self.turn(new, guide, generation);
        }
        // What was not there at the start has nothing to be renamed back to.
        let known = |one: &&Renamed| matches!(one, Renamed::Object { from, .. } if self.first.has(*from));
        self.out.renames.extend(renamed.renames.iter().filter(known).cloned());
        let steps = super::arrange(&cx, changes, &renamed.steps, &mut self.out.problems);
        let mut statements = fold::fold(super::locking(steps, &cx));
        statements.iter_mut().for_each(|one| self.rewrites(one));
        statements
    }

    /// What uses a column of a table below one whose column changes its type: its turn is yet to come, so it goes now.
    fn in_the_way(&self, changes: &ChangeSet, cx: &DiffCx<'_>) -> Vec<Statement> {
        let mut users: BTreeMap<ObjectId, String> = BTreeMap::new();
        for (table, change) in &changes.changes {
            let Changed::Alter(actions) = change else { continue };
            let changes = |one: &&Action| matches!(one.verb, Verb::Type | Verb::DropColumn) && !one.column.is_empty();
            let retyped = actions.iter().filter(changes);
            let columns: Vec<Ident> = retyped.map(|one| one.column).collect();
            let name = table.qualified().to_string();
            let below =
                self.state.of_kind::<Table>().filter(|one| !columns.is_empty() && is_below(one, &name, &self.state));
            for id in below.map(Model::id) {
                let uses =
                    |one: &Dependency| one.on == id && one.column.is_some_and(|column| columns.contains(&column));
                let hit =
                    |user: ObjectId| self.state.dependencies(user).into_iter().find(uses).and_then(|one| one.column);
                let waiting = self.state.dependents(id).filter(|user| cx.waits(*user) && self.is_in_the_way(*user));
                let goes = |column| cx.new.find::<Table>(id).is_none_or(|table| table.column(column).is_none());
                let because = |column| {
                    let what = if goes(column) { "goes" } else { "changes its type" };
                    format!("column `{column}` of `{}` {what}", id.name)
                };
                users.extend(waiting.filter_map(|user| Some((user, because(hit(user)?)))));
            }
        }
        users.extend(self.namesakes(changes, cx));
        self.drops(users, cx)
    }

    /// A trigger for the rows of a partitioned table comes to its partitions, where none may have its name.
    fn namesakes(&self, changes: &ChangeSet, cx: &DiffCx<'_>) -> BTreeMap<ObjectId, String> {
        let mut out = BTreeMap::new();
        let made = changes.changes.iter().filter(|(_, change)| matches!(change, Changed::Create | Changed::Recreate));
        for trigger in made.filter_map(|(id, _)| cx.new.find::<Trigger>(*id)).filter(|one| one.row) {
            let has = |table: &&Table| whole(table.id(), &self.state).contains(&trigger.table);
            for partition in self.state.of_kind::<Table>().filter(has) {
                let own = Trigger::id_of(partition.id(), trigger.name);
                if self.state.has(own) && cx.waits(own) {
                    let table = trigger.table.qualified();
                    out.insert(own, format!("`{table}` gets one of that name for all its partitions"));
                }
            }
        }
        out
    }

    /// Whether a column cannot change its type while that uses it, or not without a change of what it means: the constants of
    /// what is beyond analysis stay of the old type.
    fn is_in_the_way(&self, id: ObjectId) -> bool {
        let own = match self.state.get(id) {
            Some(Object::Constraint(one)) => one.parent.is_none(),
            Some(Object::Index(one)) => one.parent.is_none(),
            _ => return is_in_the_way(id),
        };
        let mut beyond = false;
        if let Some(object) = self.state.get(id).filter(|_| own) {
            each_expr(object, &mut |expr| beyond |= expr.print().is_none());
        }
        beyond
    }

    /// Drops objects with what stands on them, which goes first.
    fn drops(&self, users: BTreeMap<ObjectId, String>, cx: &DiffCx<'_>) -> Vec<Statement> {
        let start: Vec<(ObjectId, Option<Ident>)> = users.keys().map(|id| (*id, None)).collect();
        let gone = self.state.closure(&start, true).map(|closure| closure.gone).unwrap_or_default();
        let mut left: Vec<ObjectId> = gone
            .into_iter()
            .filter(|(_, part)| part.is_none())
            .map(|(id, _)| id)
            .filter(|id| self.is_in_the_way(*id))
            .collect();
        let mut steps = Vec::new();
        while let Some(at) =
            left.iter().position(|id| !self.state.dependents(*id).any(|one| one != *id && left.contains(&one)))
        {
            let id = left.remove(at);
            let Some(object) = self.state.get(id) else { continue };
            let because = users.get(&id).cloned().or_else(|| Some("what it stands on goes".to_owned()));
            let step = StepId { object: id, column: Ident::EMPTY, verb: Verb::Drop };
            let actions = dispatch::drop(object, cx).into_iter();
            steps.extend(actions.map(|action| Ordered { id: step, action, because: because.clone(), phase: 0 }));
        }
        fold::fold(steps)
    }

    /// What rewrites a table rewrites its partitions.
    fn rewrites(&self, statement: &mut Statement) {
        let mut more = Vec::new();
        for loss in &statement.losses {
            let Loss::Rewrite { table } = loss else { continue };
            let below = self.state.of_kind::<Table>().filter(|one| is_below(one, table, &self.state));
            more.extend(below.map(|one| Loss::Rewrite { table: one.name.to_string() }));
        }
        more.retain(|loss| !statement.losses.contains(loss));
        statement.losses.extend(more);
    }

    /// Replays statements, and keeps them.
    fn go(&mut self, statements: Vec<Statement>) {
        if statements.is_empty() || !self.out.problems.is_empty() {
            return;
        }
        let text: String = statements.iter().map(|one| format!("{};\n", one.sql)).collect();
        match replay::run_apart(&text, &self.state, self.settings) {
            Ok(state) => self.state = state,
            Err(why) => self.out.problems.push(Problem {
                id: "not-supported",
                message: format!("there is no way found for the partitions, children or tables of a type: {why}"),
                help: "write the step by hand, as a migration of its own".to_owned(),
            }),
        }
        self.out.statements.extend(statements);
    }
}

/// Partitions that belong elsewhere, or take other rows: they leave first, with what they have.
fn leaving(state: &Catalog, new: &Catalog) -> Vec<Statement> {
    let mut steps = Vec::new();
    for table in state.of_kind::<Table>() {
        steps.extend(left_parents(table, new));
        let Some(of) = table.partition_of() else { continue };
        let stays = match new.find::<Table>(table.id()) {
            Some(after) => after.partition_of() == Some(of),
            // One that goes need not leave, unless somebody refers to the whole.
            None => !new.has(of.parent) || referrers(of.parent, state).is_empty(),
        };
        if stays {
            continue;
        }
        let parent = of.parent.qualified();
        let sql = format!("alter table {parent} detach partition {}", table.name);
        let says = format!("detach `{}` from `{parent}`", table.name);
        let mut action = Action::statement(Verb::Set, sql, says).lock(Lock::AccessExclusive);
        action.losses.extend(referrers(of.parent, state).into_iter().map(|other| Loss::Rows {
            what: format!("no row of `{other}` refers to a row of `{}`", table.name),
            query: String::new(),
        }));
        let id = StepId { object: table.id(), column: Ident::EMPTY, verb: Verb::Set };
        steps.push(Ordered { id, action, because: None, phase: 0 });
    }
    fold::fold(steps)
}

/// NO INHERIT, for a table that stays without some of its parents.
fn left_parents(table: &Table, new: &Catalog) -> Vec<Ordered> {
    let Some(after) = new.find::<Table>(table.id()) else { return Vec::new() };
    let left = table.parents().iter().filter(|id| !after.parents().contains(id));
    let leave = |parent: &ObjectId| {
        let parent = parent.qualified();
        let sql = format!("alter table {} no inherit {parent}", table.name);
        let says = format!("`{}` inherits from `{parent}` no longer", table.name);
        let action = Action::statement(Verb::Set, sql, says).lock(Lock::AccessExclusive);
        Ordered {
            id: StepId { object: table.id(), column: parent.name, verb: Verb::Set },
            action,
            because: None,
            phase: 0,
        }
    };
    left.map(leave).collect()
}

/// The tables with foreign keys to a table, or to one above it.
fn referrers(id: ObjectId, state: &Catalog) -> BTreeSet<QualifiedName> {
    let refers = |one: &&Constraint| one.foreign().is_some_and(|foreign| ObjectId::table(foreign.table) == id);
    let mut all: BTreeSet<QualifiedName> =
        state.dependents_of::<Constraint>(id).filter(refers).map(|one| one.owner.qualified()).collect();
    if let Some(of) = state.find::<Table>(id).and_then(Table::partition_of) {
        all.extend(referrers(of.parent, state));
    }
    all
}

/// Whether PostgreSQL changes no type of a column that one of that kind uses.
fn is_in_the_way(id: ObjectId) -> bool {
    matches!(
        id.kind,
        ObjectKind::View
            | ObjectKind::Policy
            | ObjectKind::Trigger
            | ObjectKind::Rule
            | ObjectKind::Routine
            | ObjectKind::Opaque
    )
}

/// Whose turn comes when: an even number for tables and what is their own, the odd one after it for what they get from
/// their parent. What is made or changed comes no earlier than what it needs and is made or changed, too.
fn generations(state: &Catalog, new: &Catalog) -> BTreeMap<ObjectId, u32> {
    let mut turns = Turns { state, new, named: BTreeMap::new(), known: BTreeMap::new(), open: BTreeSet::new() };
    for (id, object) in new.iter().filter(|(id, _)| is_named_in_texts(id.kind)) {
        if state.get(id) != Some(object) {
            turns.named.entry(id.name).or_default().push(id);
        }
    }
    let ids: BTreeSet<ObjectId> = state.iter().chain(new.iter()).map(|(id, _)| id).collect();
    ids.into_iter().map(|id| (id, turns.of(id))).collect()
}

fn is_named_in_texts(kind: ObjectKind) -> bool {
    matches!(kind, ObjectKind::Table | ObjectKind::View | ObjectKind::Routine)
}

struct Turns<'a> {
    state: &'a Catalog,
    new: &'a Catalog,
    /// What is made or changed, by the names that texts may say.
    named: BTreeMap<Ident, Vec<ObjectId>>,
    known: BTreeMap<ObjectId, u32>,
    /// Those that are asked about: a circle says nothing.
    open: BTreeSet<ObjectId>,
}

impl Turns<'_> {
    fn changes(&self, id: ObjectId) -> bool {
        self.state.get(id) != self.new.get(id)
    }

    fn of(&mut self, id: ObjectId) -> u32 {
        if let Some(known) = self.known.get(&id) {
            return *known;
        }
        if !self.open.insert(id) {
            return 0;
        }
        let own = generation(id, self.state, self.new);
        let needed = self.needs(id).into_iter().map(|on| self.of(on)).max().unwrap_or(0);
        self.open.remove(&id);
        let all = own.max(needed);
        self.known.insert(id, all);
        all
    }

    /// What is made or changed and must be there first.
    fn needs(&self, id: ObjectId) -> Vec<ObjectId> {
        if !self.new.has(id) || !self.changes(id) {
            return Vec::new();
        }
        let mut all: Vec<ObjectId> = self.new.dependencies(id).into_iter().map(|one| one.on).collect();
        if let Some(Object::Routine(one)) = self.new.get(id) {
            let text = match &one.definition.body {
                Body::Text(text) => text,
                Body::Sql(_) | Body::Library(..) | Body::Aggregate(_) => "",
            };
            all.extend(self.named.iter().filter(|(name, _)| has_word(text, **name)).flat_map(|(_, ids)| ids));
        }
        all.retain(|on| *on != id && self.changes(*on));
        all
    }
}

fn generation(id: ObjectId, state: &Catalog, new: &Catalog) -> u32 {
    let Some(object) = new.get(id).or_else(|| state.get(id)) else { return 0 };
    let table = |id: ObjectId| if new.has(id) { 2 * depth(id, new) } else { 0 };
    match object {
        Object::Table(_) => table(id),
        Object::Constraint(one) => {
            let inherited = u32::from(one.parent.is_some() && !one.also_local && new.has(one.owner));
            let target = one.foreign().map_or(0, |foreign| table(ObjectId::table(foreign.table)));
            (table(one.owner) + inherited).max(target)
        }
        Object::Index(one) => generation(one.table, state, new) + u32::from(one.parent.is_some() && new.has(one.table)),
        Object::Sequence(one) => one.owner().map_or(0, |(owner, _)| table(ObjectId::table(owner))),
        Object::View(one) => one.query.uses().iter().map(|(of, _)| generation(*of, state, new)).max().unwrap_or(0),
        Object::Routine(one) => {
            let used = one.query().into_iter().flat_map(|one| one.uses());
            used.map(|(of, _)| generation(*of, state, new)).max().unwrap_or(0)
        }
        Object::Trigger(one) => generation(one.table, state, new),
        Object::Policy(one) => {
            let read = one.conditions().flat_map(|one| one.uses()).map(|(of, _)| *of);
            read.chain([one.table]).map(|of| generation(of, state, new)).max().unwrap_or(0)
        }
        Object::Rule(one) => {
            let used = one.body.uses().iter().map(|(of, _)| *of).filter(|of| *of != one.table);
            used.chain([one.table]).map(|of| generation(of, state, new)).max().unwrap_or(0)
        }
        Object::Owner(one) => generation(one.target, state, new),
        Object::Privileges(one) => generation(one.target, state, new),
        Object::Comment(one) if one.target.kind != ObjectKind::Comment => generation(one.target, state, new),
        Object::Opaque(one) if one.uses.iter().next().is_some() => {
            one.uses.iter().map(|(of, _)| generation(of, state, new)).max().unwrap_or(0)
        }
        Object::Opaque(one) => one.parent.map_or_else(|| if one.is_of_tables() { AFTER_TABLES } else { 0 }, table),
        _ => 0,
    }
}

/// How many are above a table, one above the other.
fn depth(id: ObjectId, catalog: &Catalog) -> u32 {
    let parents = catalog.find::<Table>(id).map(above).unwrap_or_default();
    parents.into_iter().map(|parent| 1 + depth(parent, catalog)).max().unwrap_or(0)
}
