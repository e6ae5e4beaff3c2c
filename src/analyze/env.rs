//! Owns what the analyser asks of its surroundings: which types, functions and columns a name means.

use std::sync::Arc;

use crate::knowledge;
pub use crate::knowledge::{Aggregate, FunctionKind, Volatility};
use crate::name::{Ident, QualifiedName};
use crate::types::TypeRef;

/// A type that the user made.
#[derive(Clone, Debug, PartialEq)]
pub enum UserType {
    /// CREATE TYPE … AS ENUM.
    Enum {
        /// Its labels in order.
        labels: Arc<[Box<str>]>,
    },
    /// CREATE DOMAIN.
    Domain {
        /// What it is over, with the modifier.
        base: TypeRef,
        /// Its collation, where one is written.
        collation: Option<QualifiedName>,
    },
    /// CREATE TYPE … AS (…), and the row type of every table.
    Composite {
        /// Its attributes in order.
        attributes: Arc<[(Ident, TypeRef)]>,
    },
    /// Ranges and base types: what is done with them is not analysed.
    Opaque,
}

/// A user-defined function, as far as a call needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct UserFunction {
    /// Input arguments in order: name and type.
    pub args: Vec<(Option<Ident>, TypeRef)>,
    /// How many of the last arguments have defaults.
    pub defaults: usize,
    /// Whether the last argument is VARIADIC.
    pub variadic: bool,
    /// What it returns.
    pub result: TypeRef,
    /// Its OUT, INOUT and TABLE parameters.
    pub outputs: Arc<[(Ident, TypeRef)]>,
    /// RETURNS SETOF or RETURNS TABLE.
    pub returns_set: bool,
    /// What it is.
    pub kind: FunctionKind,
    /// How it is called, where it is an aggregate.
    pub aggregate: Option<Aggregate>,
    /// What it promises.
    pub volatility: Volatility,
    /// STRICT.
    pub strict: bool,
    /// LANGUAGE SQL: its body may take the place of a call.
    pub sql: bool,
}

/// What names mean around an expression. Implemented by the catalog.
pub trait Env {
    /// The schemas that are searched after `pg_catalog`, which always comes first.
    fn search_path(&self) -> &[Ident];
    /// Whether a relation or type of that name will come to the schema: until then the name means nothing further down
    /// the path either.
    fn awaits(&self, _schema: Ident, _name: Ident) -> bool {
        false
    }
    /// Whether the schema exists, for messages.
    fn schema(&self, schema: Ident) -> bool;
    /// The user's type of that name: enum, domain, composite, table row.
    fn user_type(&self, schema: Ident, name: Ident) -> Option<UserType>;
    /// The schema in which the extension is installed, if it is.
    fn extension_schema(&self, extension: knowledge::ExtensionId) -> Option<Ident>;
    /// Whether a user-defined function of that name exists in a schema that is searched (or anywhere).
    fn has_user_functions(&self, name: Ident) -> bool;
    /// The user-defined functions of that name in that schema, where the catalog knows their signatures. A name that
    /// [`Env::has_user_functions`] claims and for which this lists nothing is not analysed.
    fn user_functions(&self, schema: Ident, name: Ident) -> Vec<UserFunction> {
        let _ = (schema, name);
        Vec::new()
    }
    /// Whether a user-defined operator of that name exists.
    fn has_user_operators(&self, name: Ident) -> bool {
        let _ = name;
        false
    }
    /// Whether a user-defined cast to or from that user's type exists.
    fn has_user_casts(&self, name: QualifiedName) -> bool {
        let _ = name;
        false
    }
    /// Whether the relation exists, for `regclass` constants.
    fn relation(&self, schema: Ident, name: Ident) -> bool;
    /// The columns of a user's table or view, where they are known.
    fn relation_columns(&self, schema: Ident, name: Ident) -> Option<Vec<(Ident, ColumnInfo)>> {
        let _ = (schema, name);
        None
    }
    /// Whether the table has a constraint of that name.
    fn has_constraint(&self, table: QualifiedName, name: Ident) -> bool;
    /// Whether the relation has `ctid` and its kin: a table has, a view has not.
    fn has_system_columns(&self, name: QualifiedName) -> bool {
        let _ = name;
        true
    }
    /// The primary key of a user's table that GROUP BY may rest on: the constraint's name, and its columns.
    fn primary_key(&self, schema: Ident, name: Ident) -> Option<(Ident, Vec<Ident>)> {
        let _ = (schema, name);
        None
    }
    /// Whether a user-made collation exists.
    fn collation(&self, schema: Ident, name: Ident) -> bool;
    /// Whether moments without a zone are read in UTC, because the databases' TimeZone is known to be that. Otherwise a
    /// constant such as `timestamptz '2020-01-01'` is not analysed.
    fn utc(&self) -> bool {
        false
    }
    /// The versions of PostgreSQL that must all agree.
    fn versions(&self) -> knowledge::Versions;
}

/// What a column is, as far as an expression needs it.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnInfo {
    /// Its type.
    pub ty: TypeRef,
    /// Its collation, where it differs from its type's.
    pub collation: Option<QualifiedName>,
    /// Whether it is GENERATED ALWAYS AS (…).
    pub generated: bool,
}

/// The columns an expression may use.
#[derive(Clone, Copy)]
pub struct Columns<'a> {
    /// The table, for qualified references.
    pub relation: Option<QualifiedName>,
    /// The column of that name.
    pub find: &'a dyn Fn(Ident) -> Option<ColumnInfo>,
    /// All names, for "perhaps you meant".
    pub all: &'a dyn Fn() -> Vec<Ident>,
}

impl Columns<'_> {
    /// No columns at all.
    pub const NONE: Columns<'static> = Columns { relation: None, find: &|_| None, all: &Vec::new };
}
