//! Owns the comparison of two catalogs, and what else must be made anew because of it.

use std::collections::BTreeMap;

use super::Problem;
use super::dispatch;
use super::step::{Action, DiffCx, StepId, Verb, Verdict};
use crate::kinds::opaque::Opaque;
use crate::kinds::routine::Routine;
use crate::kinds::{Kind, Model, Object, ObjectId, ObjectKind, Strength};
use crate::name::Ident;

/// What happens to an object.
#[derive(Clone, Debug, PartialEq)]
pub enum Changed {
    /// It is new.
    Create,
    /// It goes.
    Drop,
    /// It changes in place.
    Alter(Vec<Action>),
    /// It goes and comes again.
    Recreate,
}

/// Why something happens that the SDL does not ask for by itself.
pub type Cause = String;

/// All changes by object, with their causes where they are not plain.
#[derive(Clone, Debug, Default)]
pub struct ChangeSet {
    /// What happens to whom.
    pub changes: BTreeMap<ObjectId, Changed>,
    /// Why, where the SDL does not say it by itself.
    pub causes: BTreeMap<ObjectId, Cause>,
}

impl ChangeSet {
    /// Whether the old form of a part goes: the whole object, or a column of it.
    pub(super) fn removes(&self, id: ObjectId, column: Option<Ident>) -> bool {
        match self.changes.get(&id) {
            Some(Changed::Drop | Changed::Recreate) => true,
            Some(Changed::Alter(actions)) => actions.iter().any(|action| match action.verb {
                Verb::DropColumn | Verb::Loosen => column == Some(action.column),
                // The whole type is made anew beside the old one, which goes.
                Verb::Type => action.column.is_empty(),
                _ => false,
            }),
            Some(Changed::Create) | None => false,
        }
    }
}

impl ChangeSet {
    /// Whoever among these steps can be made anew, and is only altered so far: first who nothing depends on.
    pub(super) fn in_its_own_way(&self, circle: &[StepId]) -> Option<ObjectId> {
        let rank = |kind: ObjectKind| match kind {
            ObjectKind::Policy | ObjectKind::Rule | ObjectKind::Trigger => Some(0),
            ObjectKind::View => Some(1),
            ObjectKind::Routine => Some(2),
            _ => None,
        };
        let altered = |id: &ObjectId| matches!(self.changes.get(id), Some(Changed::Alter(_)));
        let found = circle.iter().map(|step| step.object).filter(altered);
        found.filter_map(|id| rank(id.kind).map(|rank| (rank, id))).min().map(|(_, id)| id)
    }

    /// Makes something anew after all, and what must follow.
    pub(super) fn make_anew(&mut self, cx: &DiffCx<'_>, id: ObjectId, problems: &mut Vec<Problem>) {
        self.changes.insert(id, Changed::Recreate);
        self.causes.insert(id, "what it used goes before what it uses can be changed".to_owned());
        spread(cx, self, problems);
    }
}

/// Compares object by object, then spreads what must follow.
pub(super) fn compare(cx: &DiffCx<'_>, problems: &mut Vec<Problem>) -> ChangeSet {
    let mut set = ChangeSet::default();
    for (id, old) in cx.old.iter().filter(|(id, _)| !cx.waits(*id)) {
        match cx.new.get(id) {
            None => {
                set.changes.insert(id, Changed::Drop);
            }
            Some(new) if old == new => {}
            Some(new) => match dispatch::alter(old, new, cx) {
                Verdict::Same => {}
                Verdict::Alter(actions) if actions.is_empty() => {}
                Verdict::Alter(actions) => {
                    set.changes.insert(id, Changed::Alter(actions));
                }
                Verdict::Recreate(because) => {
                    set.changes.insert(id, Changed::Recreate);
                    set.causes.insert(id, because);
                }
                Verdict::Impossible(because) => problems.push(Problem {
                    id: "not-supported",
                    message: format!("{id} cannot be changed: {because}"),
                    help: "write the step by hand, as a migration of its own".to_owned(),
                }),
            },
        }
    }
    for (id, change) in &set.changes {
        let Some(one) = cx.old.find::<Opaque>(*id).filter(|_| *change == Changed::Drop) else { continue };
        let undone = one.goes_with_its_object(cx);
        if !undone && matches!(one.kind, "owner" | "alteration" | "default privileges" | "index") {
            problems.push(Problem {
                id: "not-supported",
                message: format!("{id} cannot be undone: what was before it is not known"),
                help: "write the step by hand".to_owned(),
            });
        }
    }
    for (id, _) in cx.new.iter() {
        if !cx.old.has(id) && !cx.waits(id) {
            set.changes.insert(id, Changed::Create);
        }
    }
    refuse_stale(cx, problems);
    remake(cx, &mut set);
    spread(cx, &mut set, problems);
    refuse_mentioned(cx, &set, problems);
    refuse_ground_taken(cx, problems);
    set
}

/// What is beyond analysis, and whose text did not follow a rename, cannot be made again.
fn refuse_stale(cx: &DiffCx<'_>, problems: &mut Vec<Problem>) {
    let kept = cx.new.of_kind::<Opaque>().filter(|one| one.stale).map(Model::id);
    let bodies = cx.new.of_kind::<Routine>().filter(|one| one.sql_body().is_some_and(|body| body.stale)).map(Model::id);
    for id in kept.chain(bodies).filter(|id| cx.old.get(*id) != cx.new.get(*id)) {
        problems.push(Problem {
            id: "not-supported",
            message: format!("{id} cannot be made again: what it names was renamed, and its text did not follow"),
            help: "in the migration with the rename, drop it first, and create it again at the end".to_owned(),
        });
    }
}

/// What is created may need something else to be made anew.
fn remake(cx: &DiffCx<'_>, set: &mut ChangeSet) {
    let created = set.changes.iter().filter(|(_, change)| matches!(change, Changed::Create | Changed::Recreate));
    let needs: Vec<(ObjectId, Cause)> =
        created.filter_map(|(id, _)| cx.new.get(*id)).filter_map(|object| dispatch::remakes(object, cx)).collect();
    for (id, because) in needs {
        if !matches!(set.changes.get(&id), Some(Changed::Drop | Changed::Create)) {
            set.changes.insert(id, Changed::Recreate);
            set.causes.insert(id, because);
        }
    }
}

/// Whatever depends on something that goes, and stays itself, goes and comes again.
fn spread(cx: &DiffCx<'_>, set: &mut ChangeSet, problems: &mut Vec<Problem>) {
    let mut work: Vec<ObjectId> = set.changes.keys().copied().collect();
    while let Some(id) = work.pop() {
        let dependents: Vec<ObjectId> = cx.old.dependents(id).collect();
        for dependent in dependents {
            let done = matches!(set.changes.get(&dependent), Some(Changed::Drop | Changed::Recreate));
            if done || !cx.new.has(dependent) || cx.waits(dependent) {
                continue;
            }
            let hit = cx
                .old
                .dependencies(dependent)
                .into_iter()
                .find(|one| one.on == id && (set.removes(id, one.column)) && one.own.is_none());
            let repointed = |hit: &crate::kinds::Dependency| {
                matches!(set.changes.get(&dependent), Some(Changed::Alter(_)))
                    && !cx
                        .new
                        .dependencies(dependent)
                        .iter()
                        .any(|one| one.on == hit.on && one.column == hit.column || is_overload(one.on, hit.on))
            };
            if let Some(hit) = hit.filter(|hit| !repointed(hit)) {
                let because = match hit
                    .column
                    .filter(|_| !matches!(set.changes.get(&id), Some(Changed::Drop | Changed::Recreate)))
                {
                    Some(column) => format!("column `{column}` of `{}` is made anew", id.name),
                    None if set.changes.get(&id) == Some(&Changed::Drop) => format!("{id} goes"),
                    None => format!("{id} is made anew"),
                };
                set.changes.insert(dependent, Changed::Recreate);
                set.causes.insert(dependent, because);
                work.push(dependent);
            } else if let Some(because) = cx.old.get(dependent).and_then(|one| dispatch::broken(one, cx)) {
                set.changes.insert(dependent, Changed::Recreate);
                set.causes.insert(dependent, because);
                work.push(dependent);
            } else if sees_to_columns(set, id, dependent) {
                // The type's own change lets the table's columns follow; what hangs on those may not live through it.
                broken_with(cx, set, dependent, &mut work);
            } else if set.removes(id, None) && dependent != id {
                match carry(cx, set, id, dependent) {
                    Carried::Unneeded => {}
                    Carried::Follows => work.push(dependent),
                    Carried::Stuck(problem) => problems.push(problem),
                }
            }
        }
    }
}

/// Who depends on a table whose columns follow a type, and does not live through that.
fn broken_with(cx: &DiffCx<'_>, set: &mut ChangeSet, table: ObjectId, work: &mut Vec<ObjectId>) {
    for one in cx.old.dependents(table) {
        let done = matches!(set.changes.get(&one), Some(Changed::Drop | Changed::Recreate));
        if done || !cx.new.has(one) {
            continue;
        }
        if let Some(because) = cx.old.get(one).and_then(|object| dispatch::broken(object, cx)) {
            set.changes.insert(one, Changed::Recreate);
            set.causes.insert(one, because);
            work.push(one);
        }
    }
}

/// Whether the change of a type lets the columns of tables follow by itself.
fn sees_to_columns(set: &ChangeSet, id: ObjectId, dependent: ObjectId) -> bool {
    let remade = set.removes(id, None) && matches!(set.changes.get(&id), Some(Changed::Alter(_)));
    remade && dependent != id && dependent.kind == ObjectKind::Table
}

/// What becomes of the columns of something that uses what is made anew.
enum Carried {
    /// None of them does, or their own changes see to it.
    Unneeded,
    /// They let go of it, and take the new one.
    Follows,
    /// They cannot.
    Stuck(Problem),
}

/// Columns let go of a type that is made anew; a composite type is made anew with those of its attributes.
fn carry(cx: &DiffCx<'_>, set: &mut ChangeSet, id: ObjectId, dependent: ObjectId) -> Carried {
    let (Some(old), Some(new)) = (cx.old.get(dependent), cx.new.get(dependent)) else { return Carried::Unneeded };
    let still = |own: Option<Ident>| cx.new.dependencies(dependent).iter().any(|one| one.on == id && one.own == own);
    // What reads the same may mean another: `f(1)`, where f has other parameters.
    let same = |own: Option<Ident>| own.is_some_and(|name| same_column(old, new, name));
    let overloads =
        |own: Option<Ident>| cx.new.dependencies(dependent).iter().any(|one| one.own == own && is_overload(one.on, id));
    let uses = |one: &crate::kinds::Dependency| {
        one.on == id && one.strength != Strength::Auto && (still(one.own) || same(one.own) || overloads(one.own))
    };
    let mut columns: Vec<Ident> =
        cx.old.dependencies(dependent).into_iter().filter(uses).filter_map(|one| one.own).collect();
    columns.dedup();
    if columns.is_empty() {
        return Carried::Unneeded;
    }
    let because = set.causes.get(&id).cloned().unwrap_or_default();
    if dependent.kind == ObjectKind::Composite {
        set.changes.insert(dependent, Changed::Recreate);
        set.causes.insert(dependent, format!("{id} is made anew"));
        return Carried::Follows;
    }
    let mut actions = match set.changes.get(&dependent) {
        Some(Changed::Alter(actions)) => actions.clone(),
        _ => Vec::new(),
    };
    for column in columns {
        let Some(more) = dispatch::follow(old, new, column, id, cx) else {
            return Carried::Stuck(Problem {
                id: "not-supported",
                message: format!("{id} cannot be made anew ({because}) while {dependent} (column `{column}`) uses it"),
                help: "write the step by hand, as a migration of its own".to_owned(),
            });
        };
        // Its own changes of the same things are in what follows: both end at the new column.
        actions.retain(|one| one.column != column || !more.iter().any(|other| other.verb == one.verb));
        actions.extend(more);
    }
    set.changes.insert(dependent, Changed::Alter(actions));
    set.causes.entry(dependent).or_insert_with(|| format!("{id} is made anew"));
    Carried::Follows
}

/// Whether a call of one may be read as a call of the other while both are there.
fn is_overload(one: ObjectId, other: ObjectId) -> bool {
    one.kind == ObjectKind::Routine && one != other && (one.kind, one.qualified()) == (other.kind, other.qualified())
}

/// Whether both have a column, and it is the same.
fn same_column(old: &Object, new: &Object, name: Ident) -> bool {
    let (Object::Table(old), Object::Table(new)) = (old, new) else { return false };
    old.column(name).is_some_and(|column| new.column(name) == Some(column))
}

/// What is opaque may depend on what changes; nobody can tell.
fn refuse_mentioned(cx: &DiffCx<'_>, set: &ChangeSet, problems: &mut Vec<Problem>) {
    let kept: Vec<&Opaque> = cx
        .old
        .of_kind::<Opaque>()
        .filter(|one| {
            !one.is_managed() && !matches!(set.changes.get(&one.id()), Some(Changed::Drop | Changed::Recreate))
        })
        .collect();
    if kept.is_empty() {
        return;
    }
    for (id, change) in &set.changes {
        let Some(old) = cx.old.get(*id) else { continue };
        for (name, what) in broken_names(*id, old, change) {
            // A trigger goes with its table, but not with a column that it names.
            let whole = matches!(change, Changed::Drop | Changed::Recreate);
            let parent = |one: &&&Opaque| whole && one.parent == Some(*id);
            // What is granted on a table goes with it; on a function that is made anew it would be lost in silence.
            let passes = |one: &&&Opaque| id.kind != ObjectKind::Routine && matches!(one.kind, "owner" | "grant");
            let mut named = kept.iter().filter(|one| one.mentions(name) && one.mentions(id.name));
            let Some(one) = named.find(|one| !parent(one) && !passes(one)) else {
                continue;
            };
            problems.push(Problem {
                id: "opaque-dependent",
                message: format!("{what} of {id} may break {}, which schemac does not look into yet", one.id()),
                help: format!("it mentions `{name}`; write the step by hand, as a migration of its own"),
            });
        }
    }
}

/// What is kept as text and declared nowhere stays, and so must what it is made of.
fn refuse_ground_taken(cx: &DiffCx<'_>, problems: &mut Vec<Problem>) {
    for one in cx.new.of_kind::<Opaque>().filter(|one| one.is_made_of_others()) {
        let gone = one.uses.objects().find(|of| cx.old.has(*of) && !cx.new.has(*of));
        if let Some(of) = gone.filter(|_| cx.old.find::<Opaque>(one.id()) == Some(one)) {
            problems.push(Problem {
                id: "opaque-dependent",
                message: format!("{} stays, and is made of {of}, which goes", one.id()),
                help: "drop it by hand first, in a migration of its own".to_owned(),
            });
        }
    }
}

/// Names whose meaning ends with a change.
fn broken_names(id: ObjectId, old: &Object, change: &Changed) -> Vec<(Ident, String)> {
    let relation = crate::kinds::table::Table::of(old).is_some()
        || matches!(
            id.kind,
            ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Composite | ObjectKind::Sequence | ObjectKind::Routine
        );
    let retypes = |actions: &[Action]| actions.iter().any(|action| action.verb == Verb::Type);
    match change {
        Changed::Drop | Changed::Recreate if relation => vec![(id.name, "the end".to_owned())],
        Changed::Alter(actions) if matches!(id.kind, ObjectKind::Enum | ObjectKind::Composite) && retypes(actions) => {
            vec![(id.name, "a change".to_owned())]
        }
        Changed::Alter(actions) => actions
            .iter()
            .filter(|action| matches!(action.verb, Verb::DropColumn | Verb::Type))
            .map(|action| (action.column, format!("a change to column `{}`", action.column)))
            .collect(),
        _ => Vec::new(),
    }
}
