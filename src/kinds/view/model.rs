//! The data of a view.

use std::collections::BTreeMap;

use crate::catalog::{SqlExpr, SqlQuery, type_dependency};
use crate::kinds::schema::Schema;
use crate::kinds::table::{Column, ColumnExtra, Table};
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Slot, Strength};
use crate::name::{Ident, Name, QualifiedName};
use crate::types::TypeRef;

/// A view.
#[derive(Clone, Debug)]
pub struct View {
    /// Its name.
    pub name: QualifiedName,
    /// MATERIALIZED.
    pub materialized: bool,
    /// Its columns in order.
    pub columns: Vec<ViewColumn>,
    /// What it selects.
    pub query: SqlQuery,
    /// Whether the names of its columns stand before the query. No state, so never compared.
    pub listed: bool,
    /// Whether the query as written has a star, which means the columns of that day. No state, so never compared.
    pub starred: bool,
    /// Whether PostgreSQL updates through it by itself. It follows from the query, so it is never compared.
    pub updatable: bool,
    /// WITH (…), with `check_option` for WITH CHECK OPTION.
    pub options: BTreeMap<Box<str>, Box<str>>,
    /// TABLESPACE.
    pub tablespace: Option<Ident>,
    /// USING: the table access method, where it is not `heap`.
    pub method: Option<Ident>,
    /// Whether it is filled when it is made. No state, so never compared.
    pub filled: bool,
}

/// A column of a view.
#[derive(Clone, PartialEq, Debug)]
pub struct ViewColumn {
    /// Its name.
    pub name: Ident,
    /// Its type.
    pub ty: TypeRef,
    /// Its collation, where its type has one.
    pub collation: Option<QualifiedName>,
    /// What an INSERT into the view takes where it says nothing.
    pub default: Option<SqlExpr>,
}

impl PartialEq for View {
    fn eq(&self, other: &View) -> bool {
        let View {
            name,
            materialized,
            columns,
            query,
            listed: _,
            starred: _,
            updatable: _,
            options,
            tablespace,
            method,
            filled: _,
        } = self;
        *name == other.name
            && *materialized == other.materialized
            && *columns == other.columns
            && *query == other.query
            && *options == other.options
            && *tablespace == other.tablespace
            && *method == other.method
    }
}

impl View {
    /// The key of a materialized view's identity.
    pub const MATERIALIZED: Ident = Ident::constant(&Name::new("materialized"));

    /// The identity of a view.
    pub fn id_of(name: QualifiedName, materialized: bool) -> ObjectId {
        let key = if materialized { View::MATERIALIZED } else { Ident::EMPTY };
        ObjectId { key, ..ObjectId::new(ObjectKind::View, name.schema, name.name) }
    }

    /// PostgreSQL's word for a view of that identity.
    pub fn word_of(id: ObjectId) -> &'static str {
        if id.key == View::MATERIALIZED { "materialized view" } else { "view" }
    }

    /// PostgreSQL's word for it.
    pub fn word(&self) -> &'static str {
        if self.materialized { "materialized view" } else { "view" }
    }

    /// The column of that name.
    pub fn column(&self, name: Ident) -> Option<&ViewColumn> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// A table of the same columns: what an index on a materialized view sees.
    pub(crate) fn as_table(&self) -> Table {
        let column = |one: &ViewColumn| Column {
            name: one.name,
            ty: one.ty.clone(),
            not_null: false,
            default: None,
            extra: one
                .collation
                .map(|collation| Box::new(ColumnExtra { collation: Some(collation), ..ColumnExtra::default() })),
        };
        Table { columns: self.columns.iter().map(column).collect(), ..Table::new(self.name) }
    }

    /// Whether its query, as it is printed, begins with these columns: then CREATE OR REPLACE can make it of them.
    pub(super) fn extends(&self, old: &View) -> bool {
        let same = |(new, old): (&ViewColumn, &ViewColumn)| {
            new.name == old.name && new.ty == old.ty && new.collation == old.collation
        };
        self.columns.len() >= old.columns.len() && self.columns.iter().zip(&old.columns).all(same)
    }
}

impl Model for View {
    fn id(&self) -> ObjectId {
        View::id_of(self.name, self.materialized)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        add(Dependency::on(Schema::id_of(self.name.schema), Strength::Normal));
        self.query.dependencies(add);
        for column in &self.columns {
            type_dependency(&column.ty, None, add);
            column.default.iter().for_each(|default| {
                default.dependencies(Some(column.name), &mut |one| {
                    add(Dependency { strength: Strength::Default, ..one });
                });
            });
        }
    }

    fn rename(&mut self, renaming: &Renaming) {
        match renaming {
            Renaming::Object { from, to } => {
                if *from == self.id() {
                    self.name = to.qualified();
                }
                for column in &mut self.columns {
                    crate::catalog::rename_type(&mut column.ty, *from, *to);
                }
            }
            Renaming::Column { of, from, to } if *of == self.id() => {
                // What was written calls it by its old name.
                self.listed = true;
                self.columns.iter_mut().filter(|one| one.name == *from).for_each(|one| one.name = *to);
            }
            Renaming::Column { .. } => {}
        }
        for default in self.columns.iter_mut().filter_map(|column| column.default.as_mut()) {
            default.rename(renaming, None);
        }
        self.query.rename(renaming);
    }

    fn slots(&self, add: &mut dyn FnMut(Slot)) {
        add(Slot::Relation(self.name.schema, self.name.name));
        add(Slot::Type(self.name.schema, self.name.name));
    }
}
