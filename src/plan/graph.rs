//! Owns the order of steps: a vertex a step, an edge with its reason for everything that must come first.
//!
//! Kahn's algorithm over natural keys: where the graph is silent, names decide. A cycle is repaired by taking
//! one object out of the statement that would have made or dropped it along the way (a foreign key out of its CREATE
//! TABLE, say), the least by name; the repair is named in the plan.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::Problem;
use super::changes::{ChangeSet, Changed};
use super::dispatch;
use super::rename::RenameStep;
use super::step::{Action, DiffCx, StepId, Verb};
use crate::kinds::privileges::left_over;
use crate::kinds::{Model, Object, ObjectId, ObjectKind, Strength};
use crate::name::Ident;

/// A step in its place.
#[derive(Clone, Debug)]
pub(super) struct Ordered {
    pub(super) id: StepId,
    pub(super) action: Action,
    pub(super) because: Option<String>,
    /// How many commits come before it, at least.
    pub(super) phase: u8,
}

/// A part of a catalog: an object, or a column of it.
type Part = (ObjectId, Option<Ident>);

pub(super) struct Vertex {
    pub(super) id: StepId,
    /// The one action of an alteration or a rename; creations and drops are rendered when it is known what they absorb.
    pub(super) action: Option<Action>,
}

pub(super) struct Builder<'a> {
    pub(super) cx: &'a DiffCx<'a>,
    pub(super) changes: &'a ChangeSet,
    pub(super) vertices: Vec<Vertex>,
    pub(super) steps: BTreeSet<StepId>,
    /// Which vertex makes a part of the new catalog, and which ends a part of the old.
    pub(super) makers: BTreeMap<Part, usize>,
    pub(super) enders: BTreeMap<Part, usize>,
    /// Who is made or dropped along the way of whom.
    absorbed: BTreeMap<usize, usize>,
    /// Objects that a repair has set free.
    split: BTreeSet<StepId>,
    /// A part that a creation does without: what belongs to it comes in a vertex of its own.
    pub(super) deferred: BTreeMap<usize, Part>,
    pub(super) later: Vec<(usize, Part, usize)>,
    /// The last column added to an object, and pairs that keep their order.
    added: BTreeMap<ObjectId, usize>,
    pub(super) sequel: Vec<(usize, usize)>,
    /// Labels added to an enum: whoever needs the enum may need them.
    pub(super) additions: BTreeMap<ObjectId, Vec<usize>>,
    pub(super) edges: BTreeMap<(usize, usize), &'static str>,
}

/// Steps that wait for each other.
pub(super) struct Circle(pub(super) Vec<StepId>);

impl Circle {
    pub(super) fn problem(&self) -> Problem {
        let names: Vec<String> = self.0.iter().map(StepId::to_string).collect();
        Problem {
            id: "cycle",
            message: format!("these steps wait for each other: {}", names.join("; ")),
            help: "change them in two plans, one after the other".to_owned(),
        }
    }
}

/// Orders all steps.
pub(super) fn order(cx: &DiffCx<'_>, changes: &ChangeSet, renames: &[RenameStep]) -> Result<Vec<Ordered>, Circle> {
    let mut split = BTreeSet::new();
    loop {
        let mut builder = Builder {
            cx,
            changes,
            vertices: Vec::new(),
            steps: BTreeSet::new(),
            makers: BTreeMap::new(),
            enders: BTreeMap::new(),
            absorbed: BTreeMap::new(),
            split: split.clone(),
            deferred: BTreeMap::new(),
            later: Vec::new(),
            added: BTreeMap::new(),
            sequel: Vec::new(),
            additions: BTreeMap::new(),
            edges: BTreeMap::new(),
        };
        builder.vertices(renames);
        builder.absorb();
        builder.connect(renames.len());
        match builder.cycle() {
            None => return Ok(builder.sorted()),
            Some(cycle) => match builder.repair(&cycle) {
                Some(free) => {
                    split.insert(free);
                }
                None => return Err(Circle(cycle.iter().map(|vertex| builder.vertices[*vertex].id).collect())),
            },
        }
    }
}

impl Builder<'_> {
    fn push(&mut self, id: StepId, action: Option<Action>) -> usize {
        self.vertices.push(Vertex { id, action });
        self.steps.insert(id);
        self.vertices.len() - 1
    }

    fn vertices(&mut self, renames: &[RenameStep]) {
        for rename in renames {
            self.push(rename.id, Some(rename.action.clone()));
        }
        for (id, change) in &self.changes.changes {
            match change {
                Changed::Create => self.creation(*id),
                Changed::Drop => self.ending(*id),
                Changed::Recreate => {
                    self.ending(*id);
                    self.creation(*id);
                }
                Changed::Alter(actions) => {
                    for action in actions {
                        self.alteration(*id, action);
                    }
                }
            }
        }
    }

    fn creation(&mut self, id: ObjectId) {
        let vertex = self.push(StepId { object: id, column: Ident::EMPTY, verb: Verb::Create }, None);
        self.makers.insert((id, None), vertex);
        let later = self.cx.new.get(id).and_then(|object| dispatch::afterwards(object, self.cx));
        if let Some((part, action)) = later {
            let after = self.push(StepId { object: id, column: Ident::EMPTY, verb: action.verb }, Some(action));
            self.deferred.insert(vertex, part);
            self.later.push((vertex, part, after));
        }
    }

    fn ending(&mut self, id: ObjectId) {
        let vertex = self.push(StepId { object: id, column: Ident::EMPTY, verb: Verb::Drop }, None);
        self.enders.insert((id, None), vertex);
    }

    fn alteration(&mut self, id: ObjectId, action: &Action) {
        let step = StepId { object: id, column: action.column, verb: action.verb };
        let vertex = self.push(step, Some(action.clone()));
        let part = (id, (!action.column.is_empty()).then_some(action.column));
        match action.verb {
            Verb::DropColumn => {
                self.enders.insert(part, vertex);
            }
            Verb::Type => {
                self.makers.insert(part, vertex);
                if action.column.is_empty() {
                    self.enders.insert(part, vertex);
                }
            }
            Verb::AddColumn => {
                self.makers.insert(part, vertex);
                // Columns come in the order of the definition.
                if let Some(before) = self.added.insert(id, vertex) {
                    self.sequel.push((before, vertex));
                }
            }
            // It may have more columns, or do with fewer arguments, from here on.
            Verb::Replace => {
                self.makers.insert(part, vertex);
            }
            Verb::Set if id.kind == ObjectKind::Enum => self.additions.entry(id).or_default().push(vertex),
            _ => {}
        }
    }

    /// The vertex after which the new form of a part is there.
    pub(super) fn maker(&self, part: Part) -> Option<usize> {
        self.makers.get(&part).or_else(|| self.makers.get(&(part.0, None))).copied()
    }

    /// The vertex after which the old form of a part is gone.
    pub(super) fn ender(&self, part: Part) -> Option<usize> {
        self.enders.get(&(part.0, None)).or_else(|| self.enders.get(&part)).copied()
    }

    /// Finds what is made or dropped along the way of something else.
    fn absorb(&mut self) {
        for vertex in 0..self.vertices.len() {
            let id = self.vertices[vertex].id;
            let host = match id.verb {
                Verb::Create => self.create_host(id),
                Verb::Drop => self.drop_host(id.object),
                _ => None,
            };
            if let Some(host) = host.filter(|host| *host != vertex) {
                self.absorbed.insert(vertex, host);
            }
        }
    }

    fn create_host(&self, id: StepId) -> Option<usize> {
        let object = self.cx.new.get(id.object)?;
        let host = dispatch::create_host(object, self.cx)?;
        if self.split.contains(&id) && !host.always {
            return None;
        }
        let whole = self.makers.get(&(host.id, None)).copied();
        if host.column.is_empty() {
            return whole;
        }
        let wanted = |verb: Verb| StepId { object: host.id, column: host.column, verb };
        whole.or_else(|| {
            self.vertices.iter().position(|v| v.id == wanted(Verb::AddColumn) || v.id == wanted(Verb::AddIdentity))
        })
    }

    /// The table or column whose end takes the object along silently.
    fn drop_host(&self, id: ObjectId) -> Option<usize> {
        if self.split.contains(&StepId { object: id, column: Ident::EMPTY, verb: Verb::Drop }) {
            return None;
        }
        let gone = |part: Part| self.ender(part);
        let by_part = self
            .cx
            .old
            .dependencies(id)
            .into_iter()
            .filter(|one| one.strength == Strength::Auto)
            .find_map(|one| gone((one.on, one.column)));
        by_part.or_else(|| self.identity_host(id))
    }

    /// The sequence of an identity column goes with DROP IDENTITY.
    fn identity_host(&self, id: ObjectId) -> Option<usize> {
        let sequence = self.cx.old.find::<crate::kinds::sequence::Sequence>(id)?;
        let crate::kinds::sequence::Role::Identity(table, column) = sequence.role else { return None };
        let wanted = StepId { object: ObjectId::table(table), column, verb: Verb::DropIdentity };
        self.vertices.iter().position(|v| v.id == wanted)
    }

    /// The statement in which a vertex ends up.
    pub(super) fn group(&self, mut vertex: usize) -> usize {
        while let Some(host) = self.absorbed.get(&vertex) {
            vertex = *host;
        }
        vertex
    }

    pub(super) fn edge(&mut self, before: usize, after: usize, why: &'static str) {
        let (before, after) = (self.group(before), self.group(after));
        if before != after {
            self.edges.entry((before, after)).or_insert(why);
        }
    }

    fn cycle(&self) -> Option<Vec<usize>> {
        let mut graph: DiGraph<usize, ()> = DiGraph::new();
        let nodes: Vec<NodeIndex> = (0..self.vertices.len()).map(|vertex| graph.add_node(vertex)).collect();
        for (before, after) in self.edges.keys() {
            graph.add_edge(nodes[*before], nodes[*after], ());
        }
        tarjan_scc(&graph)
            .into_iter()
            .filter(|component| component.len() > 1)
            .map(|component| {
                let mut members: Vec<usize> = component.into_iter().map(|node| graph[node]).collect();
                members.sort_unstable();
                members
            })
            .min()
    }

    /// Takes one foreign key out of the statement it was part of.
    fn repair(&self, cycle: &[usize]) -> Option<StepId> {
        let foreign = |vertex: usize| {
            let id = self.vertices[vertex].id;
            let catalog = if id.verb == Verb::Create { self.cx.new } else { self.cx.old };
            let object = catalog.get(id.object);
            let is_foreign = matches!(object, Some(Object::Constraint(one)) if one.foreign().is_some());
            (!is_foreign, id)
        };
        let free = |vertex: &usize| {
            let id = self.vertices[*vertex].id;
            !self.split.contains(&id) && !self.must_be_absorbed(id)
        };
        self.absorbed
            .keys()
            .copied()
            .filter(|vertex| cycle.contains(&self.group(*vertex)))
            .filter(free)
            .map(foreign)
            .min()
            .map(|(_, id)| id)
    }

    fn must_be_absorbed(&self, id: StepId) -> bool {
        let identity = |catalog: &crate::catalog::Catalog| {
            catalog
                .find::<crate::kinds::sequence::Sequence>(id.object)
                .is_some_and(|one| matches!(one.role, crate::kinds::sequence::Role::Identity(..)))
        };
        // An owned sequence goes with its column, or not at all.
        let owned = id.object.kind == ObjectKind::Sequence && id.verb == Verb::Drop;
        id.object.kind == ObjectKind::Comment || owned || identity(self.cx.new) || identity(self.cx.old)
    }

    fn sorted(mut self) -> Vec<Ordered> {
        let mut waiting = vec![0_usize; self.vertices.len()];
        let mut following: Vec<Vec<usize>> = vec![Vec::new(); self.vertices.len()];
        for (before, after) in self.edges.keys() {
            waiting[*after] += 1;
            following[*before].push(*after);
        }
        // The heap of Kahn's algorithm, with its keys in order: what shares a statement can be found in it.
        let mut ready: BTreeMap<Key, usize> = BTreeMap::new();
        for (vertex, count) in waiting.iter().enumerate() {
            if !self.absorbed.contains_key(&vertex) && *count == 0 {
                ready.insert(key(self.vertices[vertex].id, vertex), vertex);
            }
        }
        let mut out = Vec::new();
        let mut last: Option<ObjectId> = None;
        loop {
            // Sub-commands on the table at hand come first, so that they share its statement.
            let same = last.and_then(|table| ready.keys().find(|key| key.shares(table)).copied());
            let Some(next) = same.or_else(|| ready.keys().next().copied()) else { break };
            let Some(vertex) = ready.remove(&next) else { break };
            last = Some(next.table);
            out.extend(self.render(vertex));
            for after in std::mem::take(&mut following[vertex]) {
                waiting[after] -= 1;
                if waiting[after] == 0 {
                    ready.insert(key(self.vertices[after].id, after), after);
                }
            }
        }
        out
    }

    fn render(&mut self, vertex: usize) -> Vec<Ordered> {
        let id = self.vertices[vertex].id;
        let because = self.changes.causes.get(&id.object).cloned();
        let actions = match (id.verb, self.vertices[vertex].action.take()) {
            (_, Some(action)) => vec![action],
            (Verb::Create, None) => {
                let absorbed = self.absorbed_objects(vertex);
                let cx = DiffCx { changes: Some(self.changes), ..*self.cx };
                let made = self.cx.new.get(id.object).map(|object| dispatch::create(object, &absorbed, &cx));
                let ids = std::iter::once(id.object).chain(absorbed.iter().map(|object| object.id()));
                let left = ids.flat_map(|id| left_over(id, &cx));
                made.unwrap_or_default().into_iter().chain(left).collect()
            }
            (_, None) => self.cx.old.get(id.object).map(|object| dispatch::drop(object, self.cx)).unwrap_or_default(),
        };
        actions.into_iter().map(|action| Ordered { id, action, because: because.clone(), phase: 0 }).collect()
    }

    fn absorbed_objects(&self, host: usize) -> Vec<&Object> {
        let mut ids: Vec<ObjectId> = self
            .absorbed
            .iter()
            .filter(|(_, into)| **into == host)
            .map(|(vertex, _)| self.vertices[*vertex].id.object)
            .collect();
        ids.sort_unstable();
        ids.into_iter().filter_map(|id| self.cx.new.get(id)).collect()
    }
}

/// Where the graph is silent: names decide, what goes before what comes, a table's steps together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Key {
    coming: u8,
    table: ObjectId,
    verb: Verb,
    object: ObjectId,
    column: Ident,
    vertex: usize,
    clause: bool,
}

impl Key {
    /// Whether it can share an ALTER TABLE with what came before.
    fn shares(&self, table: ObjectId) -> bool {
        self.table == table && self.clause
    }
}

fn key(id: StepId, vertex: usize) -> Key {
    let object = id.object;
    let table = match object.kind {
        ObjectKind::Constraint => object.owner(),
        _ => object,
    };
    let clause = match object.kind {
        ObjectKind::Constraint => true,
        ObjectKind::Table => !matches!(id.verb, Verb::Create | Verb::Drop | Verb::Rename),
        _ => false,
    };
    let coming = match id.verb {
        Verb::Rename => 0,
        Verb::Drop | Verb::DropColumn => 1,
        Verb::Create if matches!(object.kind, ObjectKind::Index) => 3,
        Verb::Create if matches!(object.kind, ObjectKind::Comment) => 4,
        _ => 2,
    };
    Key { coming, table, verb: id.verb, object, column: id.column, vertex, clause }
}
