//! Owns the catalog: every object of a schema, by identity, with who depends on whom. Knows no SQL text and no disk.

mod choose;
mod env;
mod expr;
mod lineage;
mod query;
mod rename;
mod types;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use foldhash::fast::FixedState;

pub use choose::Chooser;
pub(crate) use choose::{index_addition, index_columns, make_name};
pub use env::CatalogEnv;
pub(crate) use expr::Known;
pub use expr::{SqlExpr, each_expr, same_tokens};
pub use lineage::Lineage;
pub use query::SqlQuery;
pub(crate) use query::queries;
pub(crate) use rename::in_statement as renamed_in_statement;
pub use types::{collation_dependency, collation_object, rename_collation, rename_type, type_dependency, type_object};

use crate::kinds::opaque::Opaque;
use crate::kinds::owner::Owner;
use crate::kinds::routine::Routine;
use crate::kinds::schema::Schema;
use crate::kinds::{Dependency, Kind, Model, Object, ObjectId, ObjectKind, Renaming, Slot, Strength};
use crate::name::Ident;
use crate::types::TypeRef;

/// A schema's objects. A clone shares everything until one of the two changes.
#[derive(Clone, Debug, Default)]
pub struct Catalog {
    inner: Arc<Inner>,
}

#[derive(Clone, Debug, Default)]
struct Inner {
    objects: BTreeMap<ObjectId, Object>,
    slots: HashMap<Slot, ObjectId, FixedState>,
    /// Who depends on whom, sorted. What depends on a schema is found by its name instead: everything does.
    dependents: HashMap<ObjectId, Vec<ObjectId>, FixedState>,
    /// How often a constraint's name is taken in a schema. None of these three maps is ever iterated.
    constraint_names: HashMap<(Ident, Ident), u32, FixedState>,
    /// The extensions with their schemas: nearly every look-up of a name asks.
    extensions: Vec<(Ident, Ident)>,
    /// What things were called before; no state.
    lineage: Lineage,
}

impl Catalog {
    /// What a new database has: the schema `public`.
    pub fn initial() -> Catalog {
        let mut catalog = Catalog::default();
        catalog.put(Schema { name: Ident::PUBLIC });
        catalog
    }

    /// The object of that identity.
    pub fn get(&self, id: ObjectId) -> Option<&Object> {
        self.inner.objects.get(&id)
    }

    /// The object of that identity, kept beyond changes of the catalog.
    pub fn share(&self, id: ObjectId) -> Option<Object> {
        self.inner.objects.get(&id).cloned()
    }

    /// As [`Catalog::share`], as its kind.
    pub fn shared<K: Kind>(&self, id: ObjectId) -> Option<Arc<K>> {
        self.get(id).and_then(K::shared)
    }

    /// The object of that identity, as its kind.
    pub fn find<K: Kind>(&self, id: ObjectId) -> Option<&K> {
        self.get(id).and_then(K::of)
    }

    /// Whether it exists.
    pub fn has(&self, id: ObjectId) -> bool {
        self.inner.objects.contains_key(&id)
    }

    /// All objects by identity.
    pub fn iter(&self) -> impl Iterator<Item = (ObjectId, &Object)> {
        self.inner.objects.iter().map(|(id, object)| (*id, object))
    }

    /// All objects of a kind by identity.
    pub fn of_kind<K: Kind + 'static>(&self) -> impl Iterator<Item = &K> {
        let first = ObjectId {
            kind: K::KIND,
            of: ObjectKind::Schema,
            schema: Ident::EMPTY,
            parent: Ident::EMPTY,
            name: Ident::EMPTY,
            key: Ident::EMPTY,
        };
        self.inner
            .objects
            .range(first..)
            .take_while(|(id, _)| id.kind == K::KIND)
            .filter_map(|(_, object)| K::of(object))
    }

    /// How many objects there are.
    pub fn len(&self) -> usize {
        self.inner.objects.len()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.inner.objects.is_empty()
    }

    /// Who has the name.
    pub fn holder(&self, slot: Slot) -> Option<ObjectId> {
        self.inner.slots.get(&slot).copied()
    }

    /// The relation of that name: table, index, sequence, view, composite type, or a key's constraint.
    pub fn relation(&self, schema: Ident, name: Ident) -> Option<ObjectId> {
        self.holder(Slot::Relation(schema, name))
    }

    /// The type of that name, or the relation whose row type it is.
    pub fn type_named(&self, schema: Ident, name: Ident) -> Option<ObjectId> {
        self.holder(Slot::Type(schema, name))
    }

    /// Whether any constraint in the schema has the name.
    pub fn has_constraint_name(&self, schema: Ident, name: Ident) -> bool {
        self.inner.constraint_names.contains_key(&(schema, name))
    }

    /// Who depends on it, by identity.
    pub fn dependents(&self, id: ObjectId) -> impl Iterator<Item = ObjectId> + '_ {
        let inside = if id.kind == ObjectKind::Schema { self.on_schema(id.name) } else { Vec::new() };
        self.inner.dependents.get(&id).into_iter().flatten().copied().chain(inside)
    }

    fn on_schema(&self, schema: Ident) -> Vec<ObjectId> {
        let id = Schema::id_of(schema);
        self.inner.objects.keys().copied().filter(|one| self.dependencies(*one).iter().any(|d| d.on == id)).collect()
    }

    /// The dependents of a kind, as that kind.
    pub fn dependents_of<K: Kind + 'static>(&self, id: ObjectId) -> impl Iterator<Item = &K> {
        let of_kind = |dependent: &ObjectId| dependent.kind == K::KIND;
        self.dependents(id).filter(of_kind).filter_map(|dependent| self.find::<K>(dependent))
    }

    /// A path, and then all schemas there are: what somebody may search.
    pub fn anywhere(&self, path: &[Ident]) -> Vec<Ident> {
        path.iter().copied().chain(self.of_kind::<Schema>().map(|schema| schema.name)).collect()
    }

    /// The role that owns an object; none where it is the one that deploys.
    pub fn owner_of(&self, id: ObjectId) -> Option<Ident> {
        self.find::<Owner>(Owner::id_of(id)).map(|owner| owner.role)
    }

    /// The names of a table's indexes, those of its keys among them.
    pub fn indexes_of(&self, table: ObjectId) -> Vec<Ident> {
        let of_table = |id: &ObjectId| match self.get(*id) {
            Some(Object::Index(one)) => one.table == table,
            Some(Object::Constraint(one)) => one.owner == table && one.has_index(),
            _ => false,
        };
        self.dependents(table).filter(of_table).map(|id| id.name).collect()
    }

    /// Its dependencies.
    pub fn dependencies(&self, id: ObjectId) -> Vec<Dependency> {
        let mut all = Vec::new();
        if let Some(object) = self.get(id) {
            object.dependencies(&mut |one| all.push(one));
        }
        all
    }

    /// Adds an object, or replaces the one of that identity.
    pub fn put(&mut self, object: impl Into<Object>) {
        let object = object.into();
        let id = object.id();
        let inner = Arc::make_mut(&mut self.inner);
        inner.remove(id);
        inner.add(id, object);
    }

    /// The schema of an extension that is installed.
    pub fn extension_schema(&self, name: &str) -> Option<Ident> {
        self.inner.extensions.iter().find(|(one, _)| one.as_str() == name).map(|(_, schema)| *schema)
    }

    /// The schemas of the extensions that are installed.
    pub fn extension_schemas(&self) -> impl Iterator<Item = Ident> + '_ {
        self.inner.extensions.iter().map(|(_, schema)| *schema)
    }

    /// Takes an object out with what is said of it: its owner, privileges and comments.
    pub fn take_whole(&mut self, id: ObjectId) {
        let said =
            |one: &ObjectId| matches!(one.kind, ObjectKind::Owner | ObjectKind::Privileges | ObjectKind::Comment);
        let rest: Vec<ObjectId> = self.dependents(id).filter(said).collect();
        rest.into_iter().chain([id]).for_each(|one| {
            self.take(one);
        });
    }

    /// Takes an object out. Who depended on it still says so.
    pub fn take(&mut self, id: ObjectId) -> Option<Object> {
        if !self.has(id) {
            return None;
        }
        Arc::make_mut(&mut self.inner).remove(id)
    }

    /// Changes an object in place; its identity may change with it. Nothing happens where it does not exist.
    pub fn edit<K: Kind>(&mut self, id: ObjectId, change: impl FnOnce(&mut K)) {
        if let Some(mut object) = self.take(id) {
            if let Some(one) = K::of_mut(&mut object) {
                change(one);
            }
            self.put(object);
        }
    }

    /// What things were called before.
    pub fn lineage(&self) -> &Lineage {
        &self.inner.lineage
    }

    /// The same state, with what things were called before in another one.
    pub fn with_lineage_of(mut self, other: &Catalog) -> Catalog {
        Arc::make_mut(&mut self.inner).lineage = other.lineage().clone();
        self
    }

    /// Renames, and lets everybody who refers to it follow.
    pub fn rename(&mut self, renaming: Renaming) {
        let mut work = vec![renaming];
        Arc::make_mut(&mut self.inner).lineage.renamed(&renaming);
        while let Some(renaming) = work.pop() {
            let source = match renaming {
                Renaming::Object { from, .. } => from,
                Renaming::Column { of, .. } => of,
            };
            let mut affected: Vec<ObjectId> = self.dependents(source).filter(|id| *id != source).collect();
            affected.insert(0, source);
            for id in affected {
                let Some(mut object) = self.take(id) else { continue };
                work.extend(object.echo(&renaming));
                object.rename(&renaming);
                let now = object.id();
                self.put(object);
                // Whose identity followed has dependents of its own to tell.
                if now != id && id != source {
                    let followed = Renaming::Object { from: id, to: now };
                    Arc::make_mut(&mut self.inner).lineage.renamed(&followed);
                    work.push(followed);
                }
            }
        }
    }

    /// Renames a schema, with everything in it.
    pub fn rename_schema(&mut self, from: Ident, to: Ident) {
        self.rename(Renaming::Object { from: Schema::id_of(from), to: Schema::id_of(to) });
        // Routines have types in their identity: they are looked for once those have their new names.
        self.move_all(from, to, |kind| kind != ObjectKind::Routine);
        self.move_all(from, to, |kind| kind == ObjectKind::Routine);
        self.move_extension_types(from, to);
    }

    fn move_all(&mut self, from: Ident, to: Ident, of: impl Fn(ObjectKind) -> bool) {
        for one in self.in_schema(from).into_iter().filter(|one| of(one.kind)) {
            // What hangs on others has followed them.
            let hangs = matches!(
                one.kind,
                ObjectKind::Constraint
                    | ObjectKind::Trigger
                    | ObjectKind::Policy
                    | ObjectKind::Rule
                    | ObjectKind::Owner
                    | ObjectKind::Privileges
                    | ObjectKind::DefaultPrivileges
                    | ObjectKind::Comment
            );
            if !hangs {
                self.rename(Renaming::Object { from: one, to: ObjectId { schema: to, ..one } });
            }
        }
    }

    /// Types that an extension brought into a schema are no objects of the catalog: those who have them follow its rename here.
    fn move_extension_types(&mut self, from: Ident, to: Ident) {
        let there = |ty: &TypeRef| ty.schema == from;
        let has = |object: &Object| match object {
            Object::Table(table) => table.columns.iter().any(|one| there(&one.ty)),
            Object::Domain(domain) => there(&domain.base),
            Object::Composite(one) => one.attributes.iter().any(|attribute| there(&attribute.ty)),
            _ => false,
        };
        let having: Vec<ObjectId> = self.iter().filter(|(_, object)| has(object)).map(|(id, _)| id).collect();
        for id in having {
            let Some(mut object) = self.take(id) else { continue };
            let types: Vec<&mut TypeRef> = match &mut object {
                Object::Table(table) => Arc::make_mut(table).columns.iter_mut().map(|one| &mut one.ty).collect(),
                Object::Domain(domain) => vec![&mut Arc::make_mut(domain).base],
                Object::Composite(one) => {
                    Arc::make_mut(one).attributes.iter_mut().map(|attribute| &mut attribute.ty).collect()
                }
                _ => Vec::new(),
            };
            types.into_iter().filter(|ty| ty.schema == from).for_each(|ty| ty.schema = to);
            self.put(object);
        }
    }

    /// Renames a label of an enum, also where expressions have it as a constant.
    pub fn rename_label(&mut self, of: ObjectId, from: &str, to: &str) {
        Arc::make_mut(&mut self.inner).lineage.part_renamed(of, from, to);
        self.edit::<crate::kinds::enum_::Enum>(of, |one| {
            one.labels =
                one.labels.iter().map(|label| if &**label == from { to.into() } else { label.clone() }).collect();
        });
        let dependents: Vec<ObjectId> = self.dependents(of).collect();
        for id in dependents {
            let Some(mut object) = self.take(id) else { continue };
            expr::each(&mut object, &mut |expr| expr.rename_label(of, from, to));
            query::each(&mut object, &mut |query| query.rename_label(of, from, to));
            self.put(object);
        }
        self.outdate(of, from);
    }

    /// A text beyond analysis that stands on an enum, by way of tables and views, too, may have its label as a constant.
    fn outdate(&mut self, of: ObjectId, label: &str) {
        let (mut work, mut seen) = (vec![of], BTreeSet::from([of]));
        while let Some(ground) = work.pop() {
            let more: Vec<ObjectId> = self.dependents(ground).filter(|id| seen.insert(*id)).collect();
            work.extend(more);
        }
        let texts = seen.into_iter().filter(|id| matches!(id.kind, ObjectKind::Opaque | ObjectKind::Routine));
        for id in texts.collect::<Vec<_>>() {
            match self.get(id) {
                Some(Object::Opaque(_)) => self.edit::<Opaque>(id, |one| one.outdate(label)),
                Some(Object::Routine(_)) => self.edit::<Routine>(id, |one| one.outdate(label)),
                _ => {}
            }
        }
    }

    /// What goes when an object goes, or a column of one: `Ok` with everything that goes silently, or with `cascade`;
    /// `Err` with those that stand in the way, as pairs of dependent and what it depends on.
    pub fn closure(&self, start: &[(ObjectId, Option<Ident>)], cascade: bool) -> Result<Closure, Blockers> {
        let mut gone: Vec<(ObjectId, Option<Ident>)> = start.to_vec();
        let mut defaults = Vec::new();
        let mut blockers = Vec::new();
        let mut next = 0;
        while next < gone.len() {
            let (id, column) = gone[next];
            next += 1;
            for dependent in self.dependents(id) {
                for one in self.dependencies(dependent) {
                    let hit = one.on == id && (column.is_none() || one.column == column);
                    let target = (dependent, one.own);
                    let covered = gone.contains(&target)
                        || gone.contains(&(dependent, None))
                        || dependent == id && column.is_none();
                    if !hit || covered {
                        continue;
                    }
                    match one.strength {
                        Strength::Normal | Strength::Default if !cascade => blockers.push((target, (id, column))),
                        Strength::Default => defaults.push(target),
                        Strength::Normal | Strength::Auto => gone.push(target),
                    }
                }
            }
        }
        // A Normal dependent that goes anyway, through what is dropped with it, stands in nobody's way.
        blockers.retain(|(target, _)| !gone.contains(target) && !gone.contains(&(target.0, None)));
        defaults.retain(|target| !gone.contains(target) && !gone.contains(&(target.0, None)));
        if blockers.is_empty() { Ok(Closure { gone, defaults }) } else { Err(Blockers(blockers)) }
    }

    /// The objects in a schema.
    pub fn in_schema(&self, schema: Ident) -> Vec<ObjectId> {
        self.inner.objects.keys().filter(|id| id.schema == schema && !schema.is_empty()).copied().collect()
    }
}

impl Inner {
    fn add(&mut self, id: ObjectId, object: Object) {
        object.slots(&mut |slot| {
            self.slots.insert(slot, id);
        });
        object.dependencies(&mut |one| {
            if one.on.kind == ObjectKind::Schema {
                return;
            }
            let list = self.dependents.entry(one.on).or_default();
            if let Err(at) = list.binary_search(&id) {
                // Most have few: the room that a vector keeps by itself would add up.
                if list.len() < 8 {
                    list.reserve_exact(1);
                }
                list.insert(at, id);
            }
        });
        for name in constraint_names(id, &object) {
            *self.constraint_names.entry((id.schema, name)).or_default() += 1;
        }
        if let Object::Extension(one) = &object {
            self.extensions.push((one.name, one.schema));
        }
        self.objects.insert(id, object);
    }

    fn remove(&mut self, id: ObjectId) -> Option<Object> {
        let object = self.objects.remove(&id)?;
        if id.kind == ObjectKind::Extension {
            self.extensions.retain(|(name, _)| *name != id.name);
        }
        object.slots(&mut |slot| {
            if self.slots.get(&slot) == Some(&id) {
                self.slots.remove(&slot);
            }
        });
        object.dependencies(&mut |one| {
            if let Some(list) = self.dependents.get_mut(&one.on) {
                if let Ok(at) = list.binary_search(&id) {
                    list.remove(at);
                }
                if list.is_empty() {
                    self.dependents.remove(&one.on);
                }
            }
        });
        for name in constraint_names(id, &object) {
            let Some(count) = self.constraint_names.get_mut(&(id.schema, name)) else { continue };
            *count -= 1;
            if *count == 0 {
                self.constraint_names.remove(&(id.schema, name));
            }
        }
        Some(object)
    }
}

/// The names of constraints that an object is or has: NOT NULL constraints with names of their own are their table's.
fn constraint_names(id: ObjectId, object: &Object) -> impl Iterator<Item = Ident> + '_ {
    let own = (id.kind == ObjectKind::Constraint).then_some(id.name);
    let columns = if let Object::Table(table) = object { table.columns.as_slice() } else { &[] };
    own.into_iter().chain(columns.iter().filter_map(|column| column.extra.as_ref()?.not_null_name))
}

/// What goes with something.
#[derive(Clone, Debug, Default)]
pub struct Closure {
    /// Objects and columns.
    pub gone: Vec<Part>,
    /// Columns that stay, without their default.
    pub defaults: Vec<Part>,
}

/// Who stands in the way of a drop: the dependent (or its column), and what it depends on.
#[derive(Clone, Debug)]
pub struct Blockers(pub Vec<(Part, Part)>);

/// An object, or a column of it.
pub type Part = (ObjectId, Option<Ident>);
