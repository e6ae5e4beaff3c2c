//! The data of an index, and of keys, which exclusion constraints share.

use std::collections::BTreeMap;

use crate::catalog::{SqlExpr, collation_dependency, index_columns, rename_collation};
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Slot, Strength};
use crate::name::{Ident, QualifiedName};

/// An index.
#[derive(Clone, PartialEq, Debug)]
pub struct Index {
    /// Its name, in the schema of its table.
    pub name: QualifiedName,
    /// Its table.
    pub table: ObjectId,
    /// The access method.
    pub method: Ident,
    /// UNIQUE.
    pub unique: bool,
    /// NULLS NOT DISTINCT.
    pub nulls_not_distinct: bool,
    /// Its keys in order.
    pub keys: Vec<IndexColumn>,
    /// INCLUDE.
    pub include: Vec<Ident>,
    /// WHERE.
    pub predicate: Option<SqlExpr>,
    /// WITH (…).
    pub options: BTreeMap<Box<str>, Box<str>>,
    /// TABLESPACE.
    pub tablespace: Option<Ident>,
    /// What its table says of it.
    pub marks: super::Marks,
    /// The index or key of the parent that it is a partition of.
    pub parent: Option<Box<ObjectId>>,
    /// What its columns were called when it was made.
    pub born: Born,
}

/// The names that columns of an index got when it was made, where a column of the table was renamed since: PostgreSQL keeps
/// them, and names the indexes of new partitions and of LIKE after them. History and no state, so never compared.
#[derive(Clone, Debug, Default)]
pub struct Born(Option<Box<[Ident]>>);

impl PartialEq for Born {
    fn eq(&self, _: &Born) -> bool {
        true
    }
}

impl Born {
    /// Keeps the names before a rename that will change them.
    pub fn keep(&mut self, now: impl FnOnce() -> Vec<Ident>) {
        self.0.get_or_insert_with(|| now().into());
    }

    /// The names that were kept, else those of now.
    pub fn names(&self, now: impl FnOnce() -> Vec<Ident>) -> Vec<Ident> {
        self.0.as_ref().map_or_else(now, |kept| kept.to_vec())
    }
}

/// A key of an index.
#[derive(Clone, PartialEq, Debug)]
pub struct IndexColumn {
    /// What is indexed.
    pub key: IndexKey,
    /// COLLATE, where it is not the key's own.
    pub collation: Option<QualifiedName>,
    /// The operator class, where it is not the default one of the key's type.
    pub opclass: Option<QualifiedName>,
    /// The extension that the operator class is of, also where it is the default one.
    pub extension: Option<Ident>,
    /// Options of the operator class.
    pub opclass_options: BTreeMap<Box<str>, Box<str>>,
    /// DESC.
    pub descending: bool,
    /// NULLS FIRST.
    pub nulls_first: bool,
}

/// What is indexed.
#[derive(Clone, PartialEq, Debug)]
pub enum IndexKey {
    /// A column.
    Column(Ident),
    /// An expression, and the name that PostgreSQL makes index names of.
    Expr(SqlExpr, Option<Ident>),
}

impl IndexKey {
    /// The name that the index's column gets of it.
    pub fn label(&self) -> Ident {
        match self {
            IndexKey::Column(column) => *column,
            IndexKey::Expr(_, name) => name.unwrap_or(Ident::from_static("expr")),
        }
    }
}

impl IndexColumn {
    /// The columns it uses.
    pub fn columns(&self) -> Vec<Ident> {
        match &self.key {
            IndexKey::Column(column) => vec![*column],
            IndexKey::Expr(expr, _) => expr.columns().to_vec(),
        }
    }

    /// Its dependencies on objects.
    pub fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        if let IndexKey::Expr(expr, _) = &self.key {
            expr.dependencies(None, add);
        }
        collation_dependency(self.collation, None, add);
        if let Some(extension) = self.extension {
            let on = ObjectId::new(ObjectKind::Extension, Ident::EMPTY, extension);
            add(Dependency::on(on, Strength::Normal));
        }
    }

    /// Follows a rename of its table's columns or of what its expression refers to.
    pub fn rename(&mut self, renaming: &Renaming, table: ObjectId) {
        rename_collation(&mut self.collation, renaming);
        match &mut self.key {
            IndexKey::Column(column) => rename_columns(std::slice::from_mut(column), renaming, table),
            IndexKey::Expr(expr, _) => expr.rename(renaming, Some(table)),
        }
    }
}

/// Renames columns of a table in a list of them.
pub fn rename_columns(columns: &mut [Ident], renaming: &Renaming, table: ObjectId) {
    if let Renaming::Column { of, from, to } = renaming
        && *of == table
    {
        columns.iter_mut().filter(|column| **column == *from).for_each(|column| *column = *to);
    }
}

impl Index {
    /// The identity of the index of that name.
    pub fn id_of(name: QualifiedName) -> ObjectId {
        ObjectId::new(ObjectKind::Index, name.schema, name.name)
    }

    /// The columns of its table that it uses.
    pub fn columns(&self) -> Vec<Ident> {
        let mut all: Vec<Ident> = self.keys.iter().flat_map(IndexColumn::columns).collect();
        all.extend(&self.include);
        all.extend(self.predicate.iter().flat_map(|expr| expr.columns()));
        all
    }

    /// The names of its own columns (`pg_attribute.attname`).
    pub fn column_names(&self) -> Vec<Ident> {
        self.born.names(|| self.names_now())
    }

    /// The names that its columns would get if it were made now.
    pub fn names_now(&self) -> Vec<Ident> {
        index_columns(self.keys.iter().map(|one| one.key.label()).chain(self.include.iter().copied()))
    }

    /// Whether it makes exactly these columns unique for every row (what a foreign key needs).
    pub fn is_key_of(&self, columns: &[Ident]) -> bool {
        let plain: Option<Vec<Ident>> = self
            .keys
            .iter()
            .map(|one| if let IndexKey::Column(column) = one.key { Some(column) } else { None })
            .collect();
        let Some(mut own) = plain else { return false };
        let mut wanted = columns.to_vec();
        own.sort_unstable();
        wanted.sort_unstable();
        self.unique && self.predicate.is_none() && own == wanted
    }
}

impl Model for Index {
    fn id(&self) -> ObjectId {
        Index::id_of(self.name)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        add(Dependency::on(self.table, Strength::Auto));
        if let Some(parent) = self.parent.as_deref() {
            add(Dependency::on(*parent, Strength::Auto));
        }
        for column in self.columns() {
            add(Dependency::on_column(self.table, column, Strength::Auto));
        }
        self.keys.iter().for_each(|key| key.dependencies(add));
        self.predicate.iter().for_each(|expr| expr.dependencies(None, add));
    }

    fn rename(&mut self, renaming: &Renaming) {
        let table = self.table;
        if let Renaming::Object { from, to } = renaming {
            if *from == self.id() {
                self.name = to.qualified();
            }
            if *from == table {
                self.table = *to;
                self.name.schema = to.schema;
            }
            if self.parent.as_deref() == Some(from) {
                self.parent = Some(Box::new(*to));
            }
        }
        if matches!(renaming, Renaming::Column { of, .. } if *of == table) {
            let now = self.names_now();
            self.born.keep(|| now);
        }
        self.keys.iter_mut().for_each(|key| key.rename(renaming, table));
        rename_columns(&mut self.include, renaming, table);
        self.predicate.iter_mut().for_each(|expr| expr.rename(renaming, Some(table)));
    }

    fn slots(&self, add: &mut dyn FnMut(Slot)) {
        add(Slot::Relation(self.name.schema, self.name.name));
    }
}
