//! The data of a constraint.

use std::collections::BTreeMap;

use crate::catalog::{SqlExpr, index_columns};
use crate::kinds::index::{Born, IndexColumn, IndexKey, Marks, rename_columns};
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Slot, Strength};
use crate::name::{Ident, QualifiedName};

/// A constraint.
#[derive(Clone, PartialEq, Debug)]
pub struct Constraint {
    /// Its table or domain.
    pub owner: ObjectId,
    /// Its name.
    pub name: Ident,
    /// What it demands.
    pub body: Body,
    /// DEFERRABLE.
    pub deferrable: bool,
    /// INITIALLY DEFERRED.
    pub deferred: bool,
    /// NOT VALID.
    pub not_valid: bool,
    /// NOT ENFORCED.
    pub not_enforced: bool,
    /// NO INHERIT.
    pub no_inherit: bool,
    /// What its table says of its index.
    pub marks: Marks,
    /// The constraint of the parent that it comes from, in a partition.
    pub parent: Option<Box<ObjectId>>,
    /// It comes from a table that its own inherits from, and is declared here as well (`conislocal`).
    pub also_local: bool,
    /// What the columns of its index were called when it was made.
    pub born: Born,
}

/// What a constraint demands.
#[derive(Clone, PartialEq, Debug)]
pub enum Body {
    /// CHECK.
    Check(SqlExpr),
    /// PRIMARY KEY or UNIQUE.
    Key(Box<Key>),
    /// EXCLUDE.
    Exclusion(Box<Exclusion>),
    /// FOREIGN KEY.
    Foreign(Box<Foreign>),
}

/// PRIMARY KEY or UNIQUE, with its index.
#[derive(Clone, PartialEq, Debug)]
pub struct Key {
    /// PRIMARY KEY, else UNIQUE.
    pub primary: bool,
    /// Its columns in order.
    pub columns: Vec<Ident>,
    /// The last column is WITHOUT OVERLAPS.
    pub without_overlaps: bool,
    /// The extensions that its operator classes are of, where they are not the types' own.
    pub extensions: Vec<Ident>,
    /// INCLUDE.
    pub include: Vec<Ident>,
    /// NULLS NOT DISTINCT.
    pub nulls_not_distinct: bool,
    /// WITH (…).
    pub options: BTreeMap<Box<str>, Box<str>>,
    /// USING INDEX TABLESPACE.
    pub tablespace: Option<Ident>,
}

/// EXCLUDE, with its index.
#[derive(Clone, PartialEq, Debug)]
pub struct Exclusion {
    /// The access method.
    pub method: Ident,
    /// Keys with their operators, as written.
    pub elements: Vec<(IndexColumn, Box<str>)>,
    /// INCLUDE.
    pub include: Vec<Ident>,
    /// WHERE.
    pub predicate: Option<SqlExpr>,
    /// WITH (…).
    pub options: BTreeMap<Box<str>, Box<str>>,
    /// USING INDEX TABLESPACE.
    pub tablespace: Option<Ident>,
}

/// FOREIGN KEY.
#[derive(Clone, PartialEq, Debug)]
pub struct Foreign {
    /// Referencing columns.
    pub columns: Vec<Ident>,
    /// The referenced table.
    pub table: QualifiedName,
    /// Referenced columns, never empty.
    pub referenced: Vec<Ident>,
    /// The key or unique index that makes the referenced columns unique.
    pub key: ObjectId,
    /// `s`imple or `f`ull.
    pub match_type: char,
    /// `a` no action, `r`estrict, `c`ascade, set `n`ull, set `d`efault.
    pub on_update: char,
    /// As `on_update`.
    pub on_delete: char,
    /// SET NULL (columns), SET DEFAULT (columns).
    pub set_columns: Vec<Ident>,
    /// PERIOD on both sides.
    pub period: bool,
}

impl Constraint {
    /// Whether an index stands behind it, which takes its name among relations.
    pub fn has_index(&self) -> bool {
        matches!(self.body, Body::Key(_) | Body::Exclusion(_))
    }

    /// Its primary or unique key, if it is one.
    pub fn key(&self) -> Option<&Key> {
        if let Body::Key(key) = &self.body { Some(key) } else { None }
    }

    /// Its foreign key, if it is one.
    pub fn foreign(&self) -> Option<&Foreign> {
        if let Body::Foreign(foreign) = &self.body { Some(foreign) } else { None }
    }

    /// The columns of its own table that it uses.
    pub fn columns(&self) -> Vec<Ident> {
        match &self.body {
            Body::Check(expr) => expr.columns().to_vec(),
            Body::Key(key) => key.columns.iter().chain(&key.include).copied().collect(),
            Body::Foreign(foreign) => foreign.columns.clone(),
            Body::Exclusion(exclusion) => {
                let mut all: Vec<Ident> = exclusion.elements.iter().flat_map(|(key, _)| key.columns()).collect();
                all.extend(&exclusion.include);
                all.extend(exclusion.predicate.iter().flat_map(|expr| expr.columns()));
                all
            }
        }
    }
}

impl Constraint {
    /// The names of the columns of its index; none where it has no index.
    pub fn index_names(&self) -> Vec<Ident> {
        self.born.names(|| self.names_now())
    }

    /// The names that its columns would get if it were made now.
    pub fn names_now(&self) -> Vec<Ident> {
        match &self.body {
            Body::Key(key) => key.columns.iter().chain(&key.include).copied().collect(),
            Body::Exclusion(exclusion) => {
                let keys = exclusion.elements.iter().map(|(one, _)| one.key.label());
                index_columns(keys.chain(exclusion.include.iter().copied()))
            }
            Body::Check(_) | Body::Foreign(_) => Vec::new(),
        }
    }

    /// The columns that it uses. What only an expression of its index uses stands in the way of a drop: the index would go,
    /// which is the constraint's.
    fn column_strengths(&self) -> Vec<(Ident, Strength)> {
        let Body::Exclusion(exclusion) = &self.body else {
            return self.columns().into_iter().map(|column| (column, Strength::Auto)).collect();
        };
        let plain: Vec<Ident> = exclusion
            .elements
            .iter()
            .filter_map(|(key, _)| match key.key {
                IndexKey::Column(name) => Some(name),
                IndexKey::Expr(..) => None,
            })
            .collect();
        let strength = |column: &Ident| if plain.contains(column) { Strength::Auto } else { Strength::Normal };
        self.columns().into_iter().map(|column| (column, strength(&column))).collect()
    }
}

impl Model for Constraint {
    fn id(&self) -> ObjectId {
        ObjectId::constraint(self.owner, self.name)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        add(Dependency::on(self.owner, Strength::Auto));
        if let Some(parent) = self.parent.as_deref() {
            add(Dependency::on(*parent, Strength::Auto));
        }
        if self.owner.kind == ObjectKind::Table {
            for (column, strength) in self.column_strengths() {
                add(Dependency::on_column(self.owner, column, strength));
            }
        }
        match &self.body {
            Body::Check(expr) => expr.dependencies(None, add),
            Body::Key(key) => {
                for extension in &key.extensions {
                    let id = ObjectId::new(ObjectKind::Extension, Ident::EMPTY, *extension);
                    add(Dependency::on(id, Strength::Normal));
                }
            }
            Body::Exclusion(exclusion) => {
                exclusion.elements.iter().for_each(|(key, _)| key.dependencies(add));
                exclusion.predicate.iter().for_each(|expr| expr.dependencies(None, add));
            }
            Body::Foreign(foreign) => {
                let table = ObjectId::table(foreign.table);
                add(Dependency::on(table, Strength::Normal));
                for column in &foreign.referenced {
                    add(Dependency::on_column(table, *column, Strength::Normal));
                }
                add(Dependency::on(foreign.key, Strength::Normal));
            }
        }
    }

    fn rename(&mut self, renaming: &Renaming) {
        let owner = self.owner;
        if let Renaming::Object { from, to } = renaming {
            if *from == self.id() {
                self.name = to.name;
                self.owner = to.owner();
            } else if *from == owner {
                self.owner = *to;
            }
            if self.parent.as_deref() == Some(from) {
                self.parent = Some(Box::new(*to));
                // A check is called as its parent's.
                if matches!(self.body, Body::Check(_)) {
                    self.name = to.name;
                }
            }
        }
        if self.has_index() && matches!(renaming, Renaming::Column { of, .. } if *of == owner) {
            let now = self.names_now();
            self.born.keep(|| now);
        }
        match &mut self.body {
            Body::Check(expr) => expr.rename(renaming, Some(owner)),
            Body::Key(key) => {
                rename_columns(&mut key.columns, renaming, owner);
                rename_columns(&mut key.include, renaming, owner);
            }
            Body::Exclusion(exclusion) => {
                exclusion.elements.iter_mut().for_each(|(key, _)| key.rename(renaming, owner));
                rename_columns(&mut exclusion.include, renaming, owner);
                exclusion.predicate.iter_mut().for_each(|expr| expr.rename(renaming, Some(owner)));
            }
            Body::Foreign(foreign) => {
                rename_columns(&mut foreign.columns, renaming, owner);
                rename_columns(&mut foreign.set_columns, renaming, owner);
                rename_columns(&mut foreign.referenced, renaming, ObjectId::table(foreign.table));
                if let Renaming::Object { from, to } = renaming {
                    if *from == ObjectId::table(foreign.table) {
                        foreign.table = to.qualified();
                    }
                    if *from == foreign.key {
                        foreign.key = *to;
                    }
                }
            }
        }
    }

    fn slots(&self, add: &mut dyn FnMut(Slot)) {
        if self.has_index() {
            add(Slot::Relation(self.owner.schema, self.name));
        }
    }
}
