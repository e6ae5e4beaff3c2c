//! Owns the edges between keys, and between keys and the foreign keys that refer to them.

use std::collections::BTreeMap;

use super::graph::Builder;
use super::step::Verb;
use crate::catalog::Catalog;
use crate::kinds::constraint::Constraint;
use crate::kinds::index::Index;
use crate::kinds::{Model, ObjectId};
use crate::name::Ident;

impl Builder<'_> {
    /// A table has one primary key at a time.
    pub(super) fn connect_keys_of_tables(&mut self) {
        let primary = |catalog: &Catalog, id: ObjectId| {
            catalog.find::<Constraint>(id).filter(|one| one.key().is_some_and(|key| key.primary)).map(|one| one.owner)
        };
        let of = |builder: &Self, verb: Verb, catalog: &Catalog| -> BTreeMap<ObjectId, usize> {
            let with_verb = builder.vertices.iter().enumerate().filter(|(_, vertex)| vertex.id.verb == verb);
            with_verb.filter_map(|(i, vertex)| Some((primary(catalog, vertex.id.object)?, i))).collect()
        };
        let going = of(self, Verb::Drop, self.cx.old);
        for (table, coming) in of(self, Verb::Create, self.cx.new) {
            if let Some(going) = going.get(&table).copied() {
                self.edge(going, coming, "a table has one primary key");
            }
        }
    }

    pub(super) fn connect_keys(&mut self, table: ObjectId, column: Ident, verb: Verb, vertex: usize) {
        if verb != Verb::DropNotNull {
            return;
        }
        let keys: Vec<ObjectId> = self
            .cx
            .old
            .dependents_of::<Constraint>(table)
            .filter(|one| {
                one.owner == table && one.key().is_some_and(|key| key.primary && key.columns.contains(&column))
            })
            .map(Model::id)
            .collect();
        for key in keys {
            if let Some(ender) = self.ender((key, None)) {
                self.edge(ender, vertex, "a primary key's columns are not null");
            }
        }
    }

    /// A foreign key takes the first key of its columns that it finds (`transformFkeyCheckAttrs`): what goes is not to be
    /// there any more.
    pub(super) fn connect_referenced_keys(&mut self) {
        let mut edges = Vec::new();
        for (maker, vertex) in self.vertices.iter().enumerate().filter(|(_, one)| one.id.verb == Verb::Create) {
            let made = self.cx.new.find::<Constraint>(vertex.id.object);
            let Some(foreign) = made.and_then(Constraint::foreign) else { continue };
            let table = ObjectId::table(foreign.table);
            let fits = |id: &ObjectId| is_key_of(self.cx.old, *id, table, &foreign.referenced);
            let old = self.cx.old.dependents(table).filter(fits);
            edges.extend(old.filter_map(|key| self.enders.get(&(key, None))).map(|ender| (*ender, maker)));
        }
        for (ender, maker) in edges {
            self.edge(ender, maker, "it would refer to the old key");
        }
    }
}

/// Whether it makes exactly these columns of a table unique.
fn is_key_of(catalog: &Catalog, id: ObjectId, table: ObjectId, columns: &[Ident]) -> bool {
    if let Some(index) = catalog.find::<Index>(id) {
        return index.table == table && index.is_key_of(columns);
    }
    let own = catalog.find::<Constraint>(id).filter(|one| one.owner == table).and_then(Constraint::key);
    own.is_some_and(|key| {
        key.columns.len() == columns.len() && key.columns.iter().all(|column| columns.contains(column))
    })
}
