//! What names mean where an expression stands.

/// How values of a type behave, as far as expressions need it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Class {
    Bool,
    Int,
    Numeric,
    Float,
    Text,
    Bytes,
    Date,
    Time,
    Timestamp,
    Json,
    /// Something else: a uuid, an enum, an array.
    Other,
}

impl Class {
    pub(super) fn is_number(self) -> bool {
        matches!(self, Class::Int | Class::Numeric | Class::Float)
    }
}

/// A column as it will be.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// Its name in the dump.
    pub(super) source: String,
    /// Its name from now on.
    pub(super) name: String,
    /// Its type.
    pub(super) sql: String,
    pub(super) class: Class,
    /// The labels of an ENUM, the members of a SET.
    pub(super) labels: Vec<String>,
    /// Whether it compares without regard to case in the dump's database.
    pub(super) folds: bool,
    /// Whether it counts by itself.
    pub(super) identity: bool,
    /// What holds for its values besides their type, in SQL.
    pub(super) checks: Vec<String>,
}

/// A table as it will be.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    /// Its name in the dump.
    pub(super) source: String,
    /// Its name from now on.
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
}

impl Relation {
    /// A column by its name in the dump, without regard to case.
    pub(super) fn column(&self, source: &str) -> Option<&Column> {
        let lower = source.to_lowercase();
        self.columns.iter().find(|column| column.source.to_lowercase() == lower)
    }
}

/// The tables whose columns an expression may name, each with what it is called there.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope<'a> {
    pub(super) tables: Vec<(String, Option<&'a Relation>)>,
}

impl<'a> Scope<'a> {
    /// The columns of one table, without its name.
    pub(super) fn of(relation: &'a Relation) -> Scope<'a> {
        Scope { tables: vec![(relation.source.to_lowercase(), Some(relation))] }
    }

    /// A column by its name, of the table that is called so.
    pub(super) fn column(&self, table: Option<&str>, name: &str) -> Option<&'a Column> {
        let table = table.map(str::to_lowercase);
        let meant = self.tables.iter().filter(|(called, _)| table.as_ref().is_none_or(|table| table == called));
        meant.filter_map(|(_, relation)| relation.as_ref()?.column(name)).next()
    }
}
