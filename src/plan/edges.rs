//! Owns the edges of the graph: what must come before what, each with its reason.

use std::collections::{BTreeMap, BTreeSet};

use super::changes::Changed;
use super::graph::{Builder, Vertex};
use super::step::{StepId, Verb, slots};
use crate::catalog::Catalog;
use crate::kinds::constraint::Constraint;
use crate::kinds::default_privileges::on;
use crate::kinds::owner::Owner;
use crate::kinds::sequence::Sequence;
use crate::kinds::table::Table;
use crate::kinds::{Dependency, Model, Object, ObjectId, ObjectKind, Slot, Strength};
use crate::name::Ident;

impl Builder<'_> {
    /// Connects all vertices; the first `renames` of them rename.
    pub(super) fn connect(&mut self, renames: usize) {
        for vertex in 1..renames {
            self.edge(vertex - 1, vertex, "renames go in their order");
        }
        for vertex in renames..self.vertices.len() {
            let id = self.vertices[vertex].id;
            let entered = self.vertices[..renames].iter().any(|one| one.id.object.schema == id.object.name);
            if id.object.kind == ObjectKind::Schema && id.verb == Verb::Create && entered {
                self.edge(vertex, 0, "something moves into it");
                continue;
            }
            if renames > 0 {
                self.edge(renames - 1, vertex, "names are the new ones from here on");
            }
            self.connect_vertex(vertex);
        }
        for (creation, part, after) in self.later.clone() {
            self.edge(creation, after, "it is there first");
            if let Some(maker) = self.maker(part) {
                self.edge(maker, after, "it needs it");
            }
        }
        self.connect_columns();
        self.connect_fills();
        self.connect_slots();
        self.connect_retyped();
        self.connect_remade();
        self.connect_takers();
        self.connect_contained();
        self.connect_persistence();
        self.connect_owners();
        self.connect_default_privileges();
        self.connect_keys_of_tables();
        self.connect_referenced_keys();
        self.connect_event_triggers(renames);
        self.connect_wishes();
    }

    /// An event trigger fires on what a plan does: it goes before all else, and comes after it.
    fn connect_event_triggers(&mut self, renames: usize) {
        let objects: Vec<ObjectId> = self.vertices.iter().map(|vertex| vertex.id.object).collect();
        let fires: Vec<usize> =
            (renames..objects.len()).filter(|at| objects[*at].kind == ObjectKind::EventTrigger).collect();
        if fires.is_empty() {
            return;
        }
        let of_such = |id: ObjectId| {
            id.kind == ObjectKind::EventTrigger
                || [self.cx.old, self.cx.new]
                    .iter()
                    .any(|one| one.dependencies(id).iter().any(|on| on.on.kind == ObjectKind::EventTrigger))
        };
        // A schema into which something is moved by name comes before everything.
        let entered = |at: usize| renames > 0 && self.edges.contains_key(&(at, 0));
        let others: Vec<usize> =
            (renames..objects.len()).filter(|at| !of_such(objects[*at]) && !entered(*at)).collect();
        for one in fires {
            let ends = self.vertices[one].id.verb == Verb::Drop;
            for other in &others {
                let (before, after) = if ends { (one, *other) } else { (*other, one) };
                self.edge(before, after, "an event trigger fires on what is done");
            }
        }
    }

    fn connect_vertex(&mut self, vertex: usize) {
        let id = self.vertices[vertex].id;
        let ending = matches!(
            id.verb,
            Verb::Drop
                | Verb::DropColumn
                | Verb::DropIdentity
                | Verb::DropDefault
                | Verb::DropExpression
                | Verb::DropNotNull
                | Verb::Loosen
        );
        if !ending {
            self.after_what_it_needs(vertex, id);
        }
        self.before_what_it_used_ends(vertex, id, ending);
    }

    /// New dependencies: whatever is needed is made first.
    fn after_what_it_needs(&mut self, vertex: usize, id: StepId) {
        for one in self.cx.new.dependencies(id.object) {
            let concerns =
                id.column.is_empty() || one.own == Some(id.column) || one.own.is_none() && id.verb == Verb::Create;
            let later = self.deferred.get(&vertex).is_some_and(|(on, _)| *on == one.on);
            if !concerns || later {
                continue;
            }
            if let Some(maker) = self.maker((one.on, one.column)).filter(|maker| *maker != vertex) {
                self.edge(maker, vertex, "it needs it");
            }
            for addition in self.additions.get(&one.on).cloned().unwrap_or_default() {
                self.edge(addition, vertex, "it may use the new label");
            }
        }
        // What takes the place of something comes after it went.
        if let Some(ender) =
            self.ender((id.object, (!id.column.is_empty()).then_some(id.column))).filter(|e| *e != vertex)
        {
            self.edge(ender, vertex, "it takes its place");
        }
        // A new form of a part that goes with something else: after that.
        if id.verb == Verb::Create {
            for one in self.cx.old.dependencies(id.object) {
                if let Some(ender) = self.enders.get(&(one.on, one.column)).copied().filter(|e| *e != vertex) {
                    self.edge(ender, vertex, "its old form goes with it");
                }
            }
        }
    }

    /// Old dependencies: whatever was used ends only after its users did, or changed.
    fn before_what_it_used_ends(&mut self, vertex: usize, id: StepId, ending: bool) {
        let anew = matches!(self.changes.changes.get(&id.object), Some(Changed::Create | Changed::Recreate));
        if anew && !ending {
            return;
        }
        for one in self.cx.old.dependencies(id.object) {
            let whole = id.column.is_empty();
            let concerns =
                if ending && whole { true } else { one.own == Some(id.column) || one.own.is_none() && whole };
            let keeps = id.verb == Verb::Set && !whole && self.cx.new.dependencies(id.object).contains(&one);
            if !concerns || keeps || !self.releases(id, one.strength) {
                continue;
            }
            if let Some(ender) = self.ender((one.on, one.column)).filter(|ender| *ender != vertex) {
                self.edge(vertex, ender, "it still uses it");
            }
        }
    }

    /// Whether a step lets go of what its object used: of the steps on one column the one that drops its default does,
    /// where there is one.
    fn releases(&self, id: StepId, strength: Strength) -> bool {
        let has = |verb: Verb| self.steps.contains(&StepId { verb, ..id });
        match id.verb {
            Verb::Create
            | Verb::AddColumn
            | Verb::GoOn
            | Verb::AddIdentity
            | Verb::Fill
            | Verb::SetNotNull
            | Verb::DropNotNull => false,
            // What only the default uses is let go of with it; the type by the step that changes it.
            Verb::Type if !id.column.is_empty() => {
                !(has(Verb::Loosen) || strength == Strength::Default && has(Verb::DropDefault))
            }
            Verb::SetDefault | Verb::Set if !id.column.is_empty() => !(has(Verb::DropDefault) || has(Verb::Loosen)),
            _ => true,
        }
    }

    /// Steps on one column go in the order of their verbs; a primary key ends before its column may be null again.
    fn connect_columns(&mut self) {
        let mut by_column: BTreeMap<(ObjectId, Ident), Vec<(Verb, usize)>> = BTreeMap::new();
        for (index, vertex) in self.vertices.iter().enumerate() {
            if vertex.id.verb != Verb::Rename && !vertex.id.column.is_empty() {
                by_column.entry((vertex.id.object, vertex.id.column)).or_default().push((vertex.id.verb, index));
            }
        }
        for ((table, column), mut steps) in by_column {
            steps.sort_unstable();
            for pair in steps.windows(2) {
                self.edge(pair[0].1, pair[1].1, "one column, one thing after the other");
            }
            for (verb, vertex) in steps {
                self.connect_keys(table, column, verb, vertex);
            }
        }
    }

    /// What uses a column goes before the column changes its type: it may not fit the new one.
    fn connect_retyped(&mut self) {
        let retyped: Vec<(usize, StepId)> =
            self.columns_with(Verb::Type).chain(self.columns_with(Verb::Loosen)).collect();
        let ended = [Verb::DropColumn, Verb::DropExpression];
        let dropped: Vec<(usize, StepId)> = ended.iter().flat_map(|verb| self.columns_with(*verb)).collect();
        for (vertex, id) in retyped {
            // A generated column of the table itself.
            for (drop, other) in dropped.iter().filter(|(_, other)| other.object == id.object) {
                let uses = |one: &Dependency| one.own == Some(other.column) && one.column == Some(id.column);
                if self.cx.old.dependencies(id.object).iter().any(|one| one.on == id.object && uses(one)) {
                    self.edge(*drop, vertex, "it may not fit the new type");
                }
            }
            for dependent in self.cx.old.dependents(id.object) {
                let Some(ender) = self.enders.get(&(dependent, None)).copied() else { continue };
                // A composite type's columns use it as a whole.
                let whole = id.object.kind == ObjectKind::Composite;
                let part = |column: Option<Ident>| column == Some(id.column) || whole && column.is_none();
                let uses = |one: &Dependency| one.on == id.object && part(one.column);
                if dependent != id.object && self.cx.old.dependencies(dependent).iter().any(uses) {
                    self.edge(ender, vertex, "it may not fit the new type");
                }
            }
        }
    }

    /// A function that takes rows of a table, and is made anew, is gone while they are written.
    fn connect_takers(&mut self) {
        let takes = |catalog: &Catalog, id: ObjectId, of: ObjectId| {
            catalog.dependencies(id).iter().any(|one| one.on == of && one.column.is_none())
        };
        let written: Vec<(usize, StepId)> =
            self.columns_with(Verb::Type).chain(self.columns_with(Verb::AddColumn)).collect();
        for (vertex, id) in written {
            let routines = self.cx.old.dependents(id.object).filter(|one| one.kind == ObjectKind::Routine);
            let takers: Vec<ObjectId> = routines.filter(|one| takes(self.cx.old, *one, id.object)).collect();
            for taker in takers {
                let Some(ender) = self.enders.get(&(taker, None)).copied() else { continue };
                self.edge(ender, vertex, "its rows are written anew");
                if let Some(maker) = self.makers.get(&(taker, None)).copied() {
                    self.edge(vertex, maker, "its rows are written anew");
                }
            }
        }
    }

    /// PostgreSQL reads the columns of a domain that gets a constraint, and does not look inside of arrays and rows; nor does it
    /// write the rows of a composite type anew whose attribute gets another type. Such columns come afterwards, or go before.
    fn connect_contained(&mut self) {
        let of = |id: StepId| match (id.object.kind, id.verb) {
            (ObjectKind::Domain, Verb::Set) => Some(id.object),
            (ObjectKind::Composite, Verb::Type) if !id.column.is_empty() => Some(id.object),
            (ObjectKind::Constraint, Verb::Create) if id.object.of == ObjectKind::Domain => Some(id.object.owner()),
            _ => None,
        };
        let stricter: Vec<(usize, ObjectId)> =
            self.vertices.iter().enumerate().filter_map(|(i, vertex)| Some((i, of(vertex.id)?))).collect();
        for (vertex, domain) in stricter {
            for part in columns_with(self.cx.new, domain) {
                if let Some(maker) = self.makers.get(&part).or_else(|| self.makers.get(&(part.0, None))).copied() {
                    self.edge(vertex, maker, "PostgreSQL could not read it any more");
                }
            }
            for part in columns_with(self.cx.old, domain) {
                if let Some(ender) = self.ender(part) {
                    self.edge(ender, vertex, "PostgreSQL could not read it");
                }
            }
        }
    }

    /// A type that is made anew beside the old one takes its columns along: foreign keys between them, and what PostgreSQL
    /// does not let live through that, are gone meanwhile.
    fn connect_remade(&mut self) {
        let remade: Vec<(usize, ObjectId)> = self
            .vertices
            .iter()
            .enumerate()
            .filter(|(_, vertex)| vertex.id.verb == Verb::Type && vertex.id.column.is_empty())
            .map(|(i, vertex)| (i, vertex.id.object))
            .collect();
        for (vertex, id) in remade {
            let users = |catalog: &Catalog| -> BTreeSet<ObjectId> {
                let tables = catalog.dependents(id).filter(|one| one.kind == ObjectKind::Table);
                tables.flat_map(|table| catalog.dependents(table)).filter(|one| is_in_the_way(catalog, *one)).collect()
            };
            for user in users(self.cx.old) {
                if let Some(ender) = self.enders.get(&(user, None)).copied() {
                    self.edge(ender, vertex, "its columns change one after the other");
                }
            }
            let users = users(self.cx.new);
            for other in 0..self.vertices.len() {
                let StepId { object, verb, .. } = self.vertices[other].id;
                if !matches!(verb, Verb::Drop | Verb::Rename) && users.contains(&object) {
                    self.edge(vertex, other, "its columns change one after the other");
                }
            }
        }
    }

    /// SET LOGGED and SET UNLOGGED: foreign keys go before and come after; a table that stays referred to is the last to become
    /// unlogged, the first to become logged.
    fn connect_persistence(&mut self) {
        let tables: BTreeMap<ObjectId, usize> = self
            .vertices
            .iter()
            .enumerate()
            .filter(|(_, vertex)| vertex.id.verb == Verb::Persist)
            .map(|(i, vertex)| (vertex.id.object, i))
            .collect();
        self.connect_sequences(&tables);
        for (table, vertex) in &tables {
            let unlogged = self.cx.new.find::<Table>(*table).is_some_and(|one| one.unlogged);
            let keys: BTreeSet<ObjectId> = [self.cx.old, self.cx.new]
                .iter()
                .flat_map(|catalog| catalog.dependents_of::<Constraint>(*table))
                .filter(|one| one.foreign().is_some())
                .map(Model::id)
                .collect();
            for key in keys {
                if let Some(ender) = self.enders.get(&(key, None)).copied() {
                    self.edge(ender, *vertex, "a foreign key does not cross over");
                }
                if let Some(maker) = self.makers.get(&(key, None)).copied() {
                    self.edge(*vertex, maker, "a foreign key does not cross over");
                }
                let Some(one) = self.cx.old.find::<Constraint>(key).filter(|_| !self.enders.contains_key(&(key, None)))
                else {
                    continue;
                };
                let partner =
                    one.foreign().map(|foreign| ObjectId::table(foreign.table)).filter(|_| one.owner == *table);
                if let Some(partner) = partner.and_then(|partner| tables.get(&partner)).copied() {
                    let (first, last) = if unlogged { (*vertex, partner) } else { (partner, *vertex) };
                    self.edge(first, last, "a logged table refers to no unlogged one");
                }
            }
        }
    }

    /// A table takes the sequences along that its columns own: who leaves does so before, who joins afterwards.
    fn connect_sequences(&mut self, tables: &BTreeMap<ObjectId, usize>) {
        let owner = |one: &Sequence| one.owner().map(|(table, _)| ObjectId::table(table));
        let mut edges = Vec::new();
        for (i, step) in self.vertices.iter().enumerate().filter(|(_, step)| step.id.verb == Verb::Set) {
            let old = self.cx.old.find::<Sequence>(step.id.object).and_then(owner);
            let new = self.cx.new.find::<Sequence>(step.id.object).and_then(owner);
            if old != new {
                edges.extend(old.and_then(|table| tables.get(&table)).map(|table| (i, *table)));
                edges.extend(new.and_then(|table| tables.get(&table)).map(|table| (*table, i)));
            }
        }
        for (first, last) in edges {
            self.edge(first, last, "a table's sequences become logged or unlogged with it");
        }
    }

    /// OWNED BY takes a sequence and a table of one owner; nobody gives a sequence away that a column owns.
    fn connect_owners(&mut self) {
        let owners: BTreeMap<ObjectId, usize> = self
            .vertices
            .iter()
            .enumerate()
            .map(|(i, step)| (step.id.object, i))
            .filter(|(id, _)| id.kind == ObjectKind::Owner)
            .collect();
        if owners.is_empty() {
            return;
        }
        let table = |catalog: &Catalog, id: ObjectId| {
            catalog.find::<Sequence>(id).and_then(|one| one.owner()).map(|(table, _)| ObjectId::table(table))
        };
        let mut edges = Vec::new();
        for (id, i) in &owners {
            // What a sequence's owners are to have comes after it went along with its table.
            let Some(Object::Owner(one)) = self.cx.new.get(*id).or_else(|| self.cx.old.get(*id)) else { continue };
            let table = table(self.cx.new, one.target).or_else(|| table(self.cx.old, one.target));
            edges.extend(table.and_then(|table| owners.get(&Owner::id_of(table))).map(|owner| (*owner, *i)));
        }
        for (i, step) in self.vertices.iter().enumerate().filter(|(_, step)| step.id.verb != Verb::Drop) {
            let target = match self.cx.new.get(step.id.object) {
                Some(Object::Privileges(one)) => one.target,
                _ => continue,
            };
            edges.extend(owners.get(&Owner::id_of(target)).map(|owner| (*owner, i)));
        }
        for (i, step) in self.vertices.iter().enumerate().filter(|(_, step)| step.id.verb == Verb::Set) {
            let id = step.id.object;
            let (old, new) = (table(self.cx.old, id), table(self.cx.new, id));
            if old == new && !self.enders.contains_key(&(id, None)) {
                continue;
            }
            let of = |target: Option<ObjectId>| target.and_then(|target| owners.get(&Owner::id_of(target))).copied();
            edges.extend(of(new).map(|owner| (owner, i)));
            edges.extend(of(old).filter(|_| old != new).map(|owner| (i, owner)));
            edges.extend(of(Some(id)).map(|owner| if new.is_some() { (owner, i) } else { (i, owner) }));
        }
        for (i, step) in self.vertices.iter().enumerate().filter(|(_, step)| step.id.verb == Verb::Loosen) {
            let id = step.id.object;
            let owned = |(_, other): &(usize, &Vertex)| other.id.object == id && other.id.verb == Verb::Set;
            edges.extend(self.vertices.iter().enumerate().filter(owned).map(|(other, _)| (i, other)));
            edges.extend(owners.get(&Owner::id_of(id)).map(|owner| (i, *owner)));
        }
        for (first, last) in edges {
            self.edge(first, last, "PostgreSQL asks for an owner first");
        }
    }

    /// What default privileges lose they lose before objects are created, what they gain comes after that: in between is what
    /// stays.
    fn connect_default_privileges(&mut self) {
        let mut steps: Vec<(usize, ObjectId, bool)> = Vec::new();
        for (i, step) in self.vertices.iter().enumerate() {
            let (old, new) = (self.cx.old.get(step.id.object), self.cx.new.get(step.id.object));
            let gives = match (step.id.verb, old, new) {
                (Verb::Create, _, Some(Object::DefaultPrivileges(one))) => !one.takes(),
                (Verb::Drop, Some(Object::DefaultPrivileges(one)), _) => one.takes(),
                (verb, Some(Object::DefaultPrivileges(_)), _) => verb == Verb::Grant,
                _ => continue,
            };
            steps.push((i, step.id.object, gives));
        }
        if steps.is_empty() {
            return;
        }
        let makers: Vec<(usize, ObjectId)> = self
            .makers
            .iter()
            .filter(|((_, column), _)| column.is_none())
            .map(|((id, _), vertex)| (*vertex, *id))
            .collect();
        for (step, id, gives) in steps {
            let concerned =
                |made: ObjectId| on(made) == Some(id.name) && (id.schema.is_empty() || id.schema == made.schema);
            for (maker, _) in makers.iter().filter(|(_, made)| concerned(*made)) {
                let (first, last) = if gives { (*maker, step) } else { (step, *maker) };
                self.edge(first, last, "what is new gets what default privileges give");
            }
        }
    }

    pub(super) fn columns_with(&self, verb: Verb) -> impl Iterator<Item = (usize, StepId)> + '_ {
        let with = move |(i, vertex): (usize, &Vertex)| {
            (vertex.id.verb == verb && !vertex.id.column.is_empty()).then_some((i, vertex.id))
        };
        self.vertices.iter().enumerate().filter_map(with)
    }

    /// A name is taken after it was freed.
    fn connect_slots(&mut self) {
        let mut freed: BTreeMap<Slot, usize> = BTreeMap::new();
        let mut taken: Vec<(Slot, usize)> = Vec::new();
        for (index, vertex) in self.vertices.iter().enumerate() {
            match vertex.id.verb {
                Verb::Drop => {
                    for slot in self.cx.old.get(vertex.id.object).map(slots).unwrap_or_default() {
                        freed.insert(slot, index);
                    }
                }
                Verb::Create => {
                    let all = self.cx.new.get(vertex.id.object).map(slots).unwrap_or_default();
                    taken.extend(all.into_iter().map(|slot| (slot, index)));
                }
                _ => {}
            }
        }
        for (slot, taker) in taken {
            if let Some(freer) = freed.get(&slot).copied() {
                self.edge(freer, taker, "it takes the name");
            }
        }
    }
}

/// Whether something must go before a column of a table that it uses changes its type.
fn is_in_the_way(catalog: &Catalog, id: ObjectId) -> bool {
    match catalog.get(id) {
        Some(Object::Constraint(one)) => one.foreign().is_some(),
        Some(Object::View(_) | Object::Trigger(_) | Object::Policy(_) | Object::Rule(_)) => true,
        _ => false,
    }
}

/// The columns of tables that have a composite type, or a domain inside of an array or a row.
fn columns_with(catalog: &Catalog, start: ObjectId) -> Vec<(ObjectId, Option<Ident>)> {
    let (mut out, mut work, mut seen) =
        (Vec::new(), vec![(start, start.kind == ObjectKind::Composite)], BTreeSet::new());
    while let Some((ty, inside)) = work.pop() {
        let is = |schema: Ident, name: Ident| (schema, name) == (ty.schema, ty.name);
        for dependent in catalog.dependents(ty) {
            match catalog.get(dependent) {
                Some(Object::Table(table)) => {
                    let with =
                        table.columns.iter().filter(|one| is(one.ty.schema, one.ty.name) && (inside || one.ty.array));
                    out.extend(with.map(|one| (dependent, Some(one.name))));
                }
                Some(Object::Composite(_)) if seen.insert(dependent) => work.push((dependent, true)),
                Some(Object::Domain(one)) if seen.insert(dependent) => work.push((dependent, inside || one.base.array)),
                _ => {}
            }
        }
    }
    out
}
