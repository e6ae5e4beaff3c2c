//! The data of a table and its columns.

use std::collections::BTreeMap;

use super::family::{Family, PartitionBy, PartitionOf};
use crate::catalog::{SqlExpr, collation_dependency, make_name, rename_collation, rename_type, type_dependency};
use crate::kinds::schema::Schema;
use crate::kinds::{Dependency, Model, ObjectId, Renaming, Slot, Strength};
use crate::name::{Ident, QualifiedName};
use crate::types::TypeRef;

/// A table.
#[derive(Clone, PartialEq, Debug)]
pub struct Table {
    /// Its name.
    pub name: QualifiedName,
    /// Its columns in the order in which they were added.
    pub columns: Vec<Column>,
    /// UNLOGGED.
    pub unlogged: bool,
    /// WITH (…): `fillfactor`, `toast.autovacuum_enabled`, …
    pub options: BTreeMap<Box<str>, Box<str>>,
    /// TABLESPACE, where it is not the database's.
    pub tablespace: Option<Ident>,
    /// USING, where it is not `heap`.
    pub method: Option<Ident>,
    /// ROW LEVEL SECURITY is enabled.
    pub row_security: bool,
    /// … and forced for the owner too.
    pub forced_row_security: bool,
    /// REPLICA IDENTITY: `d`efault, `n`othing, `f`ull, or `i` for the index that has the mark.
    pub replica_identity: char,
    /// What ties it to other tables; most have nothing of it.
    pub family: Option<Box<Family>>,
}

/// A column.
#[derive(Clone, PartialEq, Debug)]
pub struct Column {
    /// Its name.
    pub name: Ident,
    /// Its type.
    pub ty: TypeRef,
    /// NOT NULL.
    pub not_null: bool,
    /// DEFAULT.
    pub default: Option<SqlExpr>,
    /// What most columns have nothing of.
    pub extra: Option<Box<ColumnExtra>>,
}

/// Attributes of a column that most columns lack.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct ColumnExtra {
    /// COLLATE, where it is not the type's.
    pub collation: Option<QualifiedName>,
    /// GENERATED … AS IDENTITY.
    pub identity: Option<Identity>,
    /// GENERATED ALWAYS AS (…).
    pub generated: Option<Generated>,
    /// STORAGE, where it is not the type's.
    pub storage: Option<Ident>,
    /// COMPRESSION.
    pub compression: Option<Ident>,
    /// SET STATISTICS.
    pub statistics: Option<i32>,
    /// SET (…): `n_distinct` and its kin.
    pub options: BTreeMap<Box<str>, Box<str>>,
    /// It comes from the tables that this one inherits from, and is not declared here as well (not `attislocal`).
    pub inherited: bool,
    /// What else is kept of its NOT NULL constraint (PostgreSQL 18).
    pub not_null: NotNullState,
    /// The name of its NOT NULL constraint (PostgreSQL 18), where it is not the one the server chooses.
    pub not_null_name: Option<Ident>,
}

/// What PostgreSQL 18 keeps of a NOT NULL beside its name.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct NotNullState {
    /// NO INHERIT.
    pub no_inherit: bool,
    /// NOT VALID.
    pub not_valid: bool,
}

/// GENERATED … AS IDENTITY; the sequence is an object of its own.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Identity {
    /// ALWAYS, else BY DEFAULT.
    pub always: bool,
}

/// GENERATED ALWAYS AS (…).
#[derive(Clone, PartialEq, Debug)]
pub struct Generated {
    /// The expression.
    pub expr: SqlExpr,
    /// STORED, else VIRTUAL.
    pub stored: bool,
}

impl Column {
    /// The collation, where it is not the type's.
    pub fn collation(&self) -> Option<QualifiedName> {
        self.extra.as_ref().and_then(|extra| extra.collation)
    }

    /// GENERATED … AS IDENTITY.
    pub fn identity(&self) -> Option<Identity> {
        self.extra.as_ref().and_then(|extra| extra.identity)
    }

    /// GENERATED ALWAYS AS (…).
    pub fn generated(&self) -> Option<&Generated> {
        self.extra.as_ref().and_then(|extra| extra.generated.as_ref())
    }

    /// The state of its NOT NULL.
    pub fn not_null_state(&self) -> NotNullState {
        self.extra.as_ref().map(|extra| extra.not_null).unwrap_or_default()
    }

    /// Whether it comes from the tables that this one inherits from, and is not declared here as well.
    pub fn is_inherited(&self) -> bool {
        self.extra.as_ref().is_some_and(|extra| extra.inherited)
    }

    /// Changes the rare attributes; a column that is left without any holds none.
    pub fn edit_extra(&mut self, change: impl FnOnce(&mut ColumnExtra)) {
        let mut extra = self.extra.take().unwrap_or_default();
        change(&mut extra);
        self.extra = (*extra != ColumnExtra::default()).then_some(extra);
    }
}

impl Table {
    /// The name of a column's NOT NULL: its own, else the one that PostgreSQL 18 chooses.
    pub fn not_null_name(&self, column: &Column) -> Ident {
        let own = column.extra.as_ref().and_then(|extra| extra.not_null_name);
        own.unwrap_or_else(|| self.chosen_not_null_name(column.name))
    }

    /// The name that PostgreSQL 18 chooses for a column's NOT NULL.
    pub fn chosen_not_null_name(&self, column: Ident) -> Ident {
        Ident::new(&make_name(self.name.name.as_str(), column.as_str(), "not_null"))
    }

    /// The column whose NOT NULL has that name.
    pub fn column_not_null_by(&self, name: Ident) -> Option<Ident> {
        self.columns.iter().find(|one| one.not_null && self.not_null_name(one) == name).map(|one| one.name)
    }

    /// PARTITION BY.
    pub fn partition_by(&self) -> Option<&PartitionBy> {
        self.family.as_ref().and_then(|family| family.partition_by.as_ref())
    }

    /// PARTITION OF.
    pub fn partition_of(&self) -> Option<&PartitionOf> {
        self.family.as_ref().and_then(|family| family.partition_of.as_ref())
    }

    /// INHERITS.
    pub fn parents(&self) -> &[ObjectId] {
        self.family.as_ref().map_or(&[], |family| &family.inherits)
    }

    /// OF.
    pub fn of_type(&self) -> Option<ObjectId> {
        self.family.as_ref().and_then(|family| family.of_type)
    }

    /// Changes what ties it to others; a table that is left without any holds none.
    pub fn edit_family(&mut self, change: impl FnOnce(&mut Family)) {
        let mut family = self.family.take().unwrap_or_default();
        change(&mut family);
        self.family = (*family != Family::default()).then_some(family);
    }

    /// A table without columns.
    pub fn new(name: QualifiedName) -> Table {
        Table {
            name,
            columns: Vec::new(),
            unlogged: false,
            options: BTreeMap::new(),
            tablespace: None,
            method: None,
            row_security: false,
            forced_row_security: false,
            replica_identity: 'd',
            family: None,
        }
    }

    /// The column of that name.
    pub fn column(&self, name: Ident) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The column of that name, to change it.
    pub fn column_mut(&mut self, name: Ident) -> Option<&mut Column> {
        self.columns.iter_mut().find(|column| column.name == name)
    }
}

impl Model for Table {
    fn id(&self) -> ObjectId {
        ObjectId::table(self.name)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        add(Dependency::on(Schema::id_of(self.name.schema), Strength::Normal));
        if let Some(by) = self.partition_by() {
            by.keys.iter().for_each(|key| key.dependencies(add));
        }
        // A partition goes with its parent, a column of it with its parent's.
        if let Some(of) = self.partition_of() {
            add(Dependency::on(of.parent, Strength::Auto));
            for column in &self.columns {
                let (own, on) = (Some(column.name), of.parent);
                add(Dependency { own, on, column: own, strength: Strength::Auto });
            }
        }
        for parent in self.parents() {
            add(Dependency::on(*parent, Strength::Normal));
        }
        if let Some(ty) = self.of_type() {
            add(Dependency::on(ty, Strength::Normal));
        }
        for column in &self.columns {
            type_dependency(&column.ty, Some(column.name), add);
            collation_dependency(column.collation(), Some(column.name), add);
            if let Some(default) = &column.default {
                default.dependencies(Some(column.name), &mut |one| {
                    add(Dependency { strength: Strength::Default, ..one });
                });
            }
            if let Some(generated) = column.generated() {
                generated.expr.dependencies(Some(column.name), add);
                for used in generated.expr.columns() {
                    add(Dependency {
                        own: Some(column.name),
                        on: self.id(),
                        column: Some(*used),
                        strength: Strength::Normal,
                    });
                }
            }
        }
    }

    fn rename(&mut self, renaming: &Renaming) {
        let own = self.id();
        match renaming {
            Renaming::Object { from, to } => {
                if *from == own {
                    self.name = to.qualified();
                }
                for column in &mut self.columns {
                    rename_type(&mut column.ty, *from, *to);
                }
            }
            Renaming::Column { of, from, to } if *of == own => {
                for column in self.columns.iter_mut().filter(|c| c.name == *from) {
                    column.name = *to;
                }
            }
            Renaming::Column { .. } => {}
        }
        if let Some(family) = &mut self.family {
            family.rename(renaming, own);
        }
        for column in &mut self.columns {
            if let Some(default) = &mut column.default {
                default.rename(renaming, Some(own));
            }
            if let Some(extra) = column.extra.as_mut() {
                rename_collation(&mut extra.collation, renaming);
                if let Some(generated) = &mut extra.generated {
                    generated.expr.rename(renaming, Some(own));
                }
            }
        }
    }

    fn echo(&self, renaming: &Renaming) -> Option<Renaming> {
        let Renaming::Column { of, from, to } = *renaming else { return None };
        let partition = self.partition_of().is_some_and(|one| one.parent == of);
        let follows = partition || self.parents().contains(&of) || self.of_type() == Some(of);
        follows.then(|| Renaming::Column { of: self.id(), from, to })
    }

    fn slots(&self, add: &mut dyn FnMut(Slot)) {
        add(Slot::Relation(self.name.schema, self.name.name));
        add(Slot::Type(self.name.schema, self.name.name));
    }
}
