//! Owns what a table says of one of its indexes: that CLUSTER goes by it, that it is the replica identity. PostgreSQL keeps
//! both with the index (`pg_index`), so that they follow its renames and go with it.

use super::Index;
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::table::Table;
use crate::kinds::{Kind, Model, Object, ObjectId};
use crate::name::{Ident, QualifiedName};
use crate::plan::{Action, DiffCx, Lock, Verb};
use crate::replay::{Outcome, Refusal, Replayer};

/// What a table says of an index.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Marks {
    /// CLUSTER ON.
    pub clustered: bool,
    /// REPLICA IDENTITY USING INDEX.
    pub replica_identity: bool,
}

/// Which of the marks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Clustered,
    ReplicaIdentity,
}

impl Marks {
    fn set(&mut self, mark: Mark, on: bool) {
        match mark {
            Mark::Clustered => self.clustered = on,
            Mark::ReplicaIdentity => self.replica_identity = on,
        }
    }

    /// The clauses of ALTER TABLE that give an index its marks.
    pub(crate) fn clauses(self, index: Ident) -> Vec<String> {
        let cluster = self.clustered.then(|| format!("cluster on {}", index.sql()));
        let identity = self.replica_identity.then(|| format!("replica identity using index {}", index.sql()));
        cluster.into_iter().chain(identity).collect()
    }

    /// What gives an index that had others its marks. Replica identity goes by the table's own change.
    pub(crate) fn change(self, before: Marks, table: QualifiedName, index: Ident, cx: &DiffCx<'_>) -> Vec<Action> {
        let fresh = Marks {
            clustered: self.clustered && !before.clustered,
            replica_identity: self.replica_identity && !before.replica_identity,
        };
        let mut clauses = fresh.clauses(index);
        if before.clustered && !self.clustered && clustered(cx.new, ObjectId::table(table)).is_none() {
            clauses.push("set without cluster".to_owned());
        }
        let action = |clause: String| {
            let says = format!("{clause} on `{table}`");
            let lock = if clause.starts_with("replica") { Lock::AccessExclusive } else { Lock::ShareUpdateExclusive };
            Action::clause(Verb::Set, table, Ident::EMPTY, clause, says).lock(lock)
        };
        clauses.into_iter().map(action).collect()
    }
}

/// The index by which CLUSTER goes.
fn clustered(catalog: &crate::catalog::Catalog, table: ObjectId) -> Option<ObjectId> {
    let by_index = catalog.dependents_of::<Index>(table).find(|one| one.marks.clustered).map(Model::id);
    by_index.or_else(|| catalog.dependents_of::<Constraint>(table).find(|one| one.marks.clustered).map(Model::id))
}

/// ALTER TABLE … CLUSTER ON, SET WITHOUT CLUSTER, REPLICA IDENTITY: one index has the mark, or none.
pub(crate) fn mark(cx: &mut Replayer, table: ObjectId, mark: Mark, index: Option<Ident>) -> Outcome {
    let marked = match index {
        Some(name) => Some(candidate(cx, table, mark, name)?),
        None => None,
    };
    let indexes: Vec<ObjectId> = cx.catalog.dependents_of::<Index>(table).map(Model::id).collect();
    for id in indexes {
        edit::<Index>(cx, id, &|one| one.marks.set(mark, Some(id) == marked));
    }
    let keys: Vec<ObjectId> =
        cx.catalog.dependents_of::<Constraint>(table).filter(|one| one.owner == table).map(Model::id).collect();
    for id in keys {
        edit::<Constraint>(cx, id, &|one| one.marks.set(mark, Some(id) == marked));
    }
    Ok(())
}

fn edit<K: Kind + Clone + PartialEq>(cx: &mut Replayer, id: ObjectId, change: &dyn Fn(&mut K)) {
    let Some(before) = cx.catalog.find::<K>(id) else { return };
    let mut after = before.clone();
    change(&mut after);
    if after != *before {
        cx.catalog.edit::<K>(id, |one| *one = after);
    }
}

/// The index of that name, if it can have the mark; errors in PostgreSQL's words.
fn candidate(cx: &Replayer, table: ObjectId, mark: Mark, name: Ident) -> Result<ObjectId, Refusal> {
    let missing = || Refusal::sql(format!("index \"{name}\" for table \"{}\" does not exist", table.name));
    let id = cx.catalog.relation(table.schema, name).ok_or_else(missing)?;
    let facts = match cx.catalog.get(id) {
        Some(Object::Index(one)) if one.table == table => Facts::of_index(one),
        Some(Object::Constraint(one)) if one.owner == table => Facts::of_constraint(one),
        Some(_) => return Err(Refusal::sql(format!("\"{name}\" is not an index for table \"{}\"", table.name))),
        None => return Err(missing()),
    };
    let refused = match mark {
        Mark::Clustered => facts.not_clusterable(name),
        Mark::ReplicaIdentity => facts.no_identity(name, cx.catalog.find::<Table>(table)),
    };
    refused.map_or(Ok(id), |message| Err(Refusal::sql(message)))
}

/// What decides which marks an index can have.
struct Facts {
    method: Ident,
    unique: bool,
    immediate: bool,
    partial: bool,
    /// Its key columns; none of an expression.
    columns: Vec<Option<Ident>>,
}

impl Facts {
    fn of_index(one: &Index) -> Facts {
        let column = |key: &super::IndexColumn| match key.key {
            super::IndexKey::Column(name) => Some(name),
            super::IndexKey::Expr(..) => None,
        };
        Facts {
            method: one.method,
            unique: one.unique,
            immediate: true,
            partial: one.predicate.is_some(),
            columns: one.keys.iter().map(column).collect(),
        }
    }

    fn of_constraint(one: &Constraint) -> Facts {
        let btree = Ident::from_static("btree");
        let (method, unique, partial, columns) = match &one.body {
            Body::Key(key) if key.without_overlaps => (Ident::from_static("gist"), false, false, &key.columns[..]),
            Body::Key(key) => (btree, true, false, &key.columns[..]),
            Body::Exclusion(exclusion) => (exclusion.method, false, exclusion.predicate.is_some(), &[][..]),
            Body::Check(_) | Body::Foreign(_) => (btree, false, false, &[][..]),
        };
        let columns = columns.iter().map(|name| Some(*name)).collect();
        Facts { method, unique, immediate: !one.deferrable, partial, columns }
    }

    fn not_clusterable(&self, name: Ident) -> Option<String> {
        if !matches!(self.method.as_str(), "btree" | "gist") {
            return Some(format!(
                "cannot cluster on index \"{name}\" because access method does not support clustering"
            ));
        }
        self.partial.then(|| format!("cannot cluster on partial index \"{name}\""))
    }

    fn no_identity(&self, name: Ident, table: Option<&Table>) -> Option<String> {
        if !self.unique {
            return Some(format!("cannot use non-unique index \"{name}\" as replica identity"));
        }
        if !self.immediate {
            return Some(format!("cannot use non-immediate index \"{name}\" as replica identity"));
        }
        if self.columns.contains(&None) {
            return Some(format!("cannot use expression index \"{name}\" as replica identity"));
        }
        if self.partial {
            return Some(format!("cannot use partial index \"{name}\" as replica identity"));
        }
        let nullable = |column: &Ident| table?.column(*column).filter(|one| !one.not_null).map(|one| one.name);
        let column = self.columns.iter().flatten().find_map(nullable)?;
        Some(format!("index \"{name}\" cannot be used as replica identity because column \"{column}\" is nullable"))
    }
}
