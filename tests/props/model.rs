//! Owns the model of a schema that the generator works on: plain data, everything with an identity that no rename
//! touches. Two models of a pair share identities, so that a rename is a rename.

use crate::types::Type;

/// Who somebody is, whatever it is called.
pub type Id = u32;

/// A schema of PostgreSQL with all that is in it, and in all the others.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Model {
    pub schemas: Vec<Schema>,
    pub extensions: Vec<Extension>,
    pub enums: Vec<Enum>,
    pub domains: Vec<Domain>,
    pub composites: Vec<Composite>,
    pub sequences: Vec<Sequence>,
    pub tables: Vec<Table>,
    /// The next identity; the two of a pair count on together.
    pub next: Id,
}

/// A schema; `public` is not among them.
#[derive(Clone, PartialEq, Debug)]
pub struct Schema {
    pub id: Id,
    pub name: String,
    pub comment: Option<String>,
}

/// An extension.
#[derive(Clone, PartialEq, Debug)]
pub struct Extension {
    pub id: Id,
    pub name: &'static str,
    /// Its schema; none is `public`, here and below.
    pub schema: Option<Id>,
    pub comment: Option<String>,
}

/// An enumerated type.
#[derive(Clone, PartialEq, Debug)]
pub struct Enum {
    pub id: Id,
    pub schema: Option<Id>,
    pub name: String,
    pub labels: Vec<Label>,
    pub comment: Option<String>,
}

/// A label.
#[derive(Clone, PartialEq, Debug)]
pub struct Label {
    pub id: Id,
    pub text: String,
}

/// A domain.
#[derive(Clone, PartialEq, Debug)]
pub struct Domain {
    pub id: Id,
    pub schema: Option<Id>,
    pub name: String,
    pub base: Type,
    pub collate: Option<&'static str>,
    pub default: Option<Default>,
    pub not_null: bool,
    pub checks: Vec<Check>,
    pub comment: Option<String>,
}

/// A composite type.
#[derive(Clone, PartialEq, Debug)]
pub struct Composite {
    pub id: Id,
    pub schema: Option<Id>,
    pub name: String,
    pub attributes: Vec<Attribute>,
    pub comment: Option<String>,
}

/// An attribute of a composite type.
#[derive(Clone, PartialEq, Debug)]
pub struct Attribute {
    pub id: Id,
    pub name: String,
    pub ty: Type,
}

/// A sequence that is declared by itself.
#[derive(Clone, PartialEq, Debug)]
pub struct Sequence {
    pub id: Id,
    pub schema: Option<Id>,
    pub name: String,
    /// Bytes of its type.
    pub size: u8,
    pub options: Options,
    /// Table and column.
    pub owner: Option<(Id, Id)>,
    pub comment: Option<String>,
}

/// Options of a sequence.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Options {
    pub start: Option<i16>,
    pub increment: Option<i16>,
    pub min: Option<i16>,
    pub max: Option<i16>,
    pub cache: Option<i16>,
    pub cycle: bool,
}

/// A table.
#[derive(Clone, PartialEq, Debug)]
pub struct Table {
    pub id: Id,
    pub schema: Option<Id>,
    pub name: String,
    pub unlogged: bool,
    pub fillfactor: Option<u8>,
    pub row_security: bool,
    pub columns: Vec<Column>,
    pub keys: Vec<Key>,
    pub foreign: Vec<Foreign>,
    pub checks: Vec<Check>,
    pub exclusions: Vec<Exclusion>,
    pub indexes: Vec<Index>,
    pub comment: Option<String>,
}

/// A column.
#[derive(Clone, PartialEq, Debug)]
pub struct Column {
    pub id: Id,
    pub name: String,
    pub ty: Type,
    pub nullable: bool,
    pub value: Value,
    pub collate: Option<&'static str>,
    pub storage: Option<&'static str>,
    pub compression: Option<&'static str>,
    pub comment: Option<String>,
}

/// Where a column's values come from.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    /// Whoever inserts.
    Given,
    /// A default.
    Default(Default),
    /// GENERATED … AS IDENTITY.
    Identity { always: bool, options: Options },
    /// `serial` and its kin.
    Serial,
    /// GENERATED ALWAYS AS (…) STORED.
    Generated(Expr),
}

/// A default.
#[derive(Clone, PartialEq, Debug)]
pub enum Default {
    /// A constant; which one depends on the type.
    Constant(u8),
    /// A call; which one depends on the type.
    Function,
    /// `nextval('…')`.
    Next(Id),
    /// A label of the enum.
    Label(Id),
}

/// An expression over columns: a shape, and what fills it.
#[derive(Clone, PartialEq, Debug)]
pub struct Expr {
    pub shape: crate::shapes::Shape,
    pub columns: Vec<Id>,
    pub number: u8,
    pub labels: Vec<Id>,
}

/// PRIMARY KEY or UNIQUE.
#[derive(Clone, PartialEq, Debug)]
pub struct Key {
    pub id: Id,
    pub name: Option<String>,
    pub primary: bool,
    pub columns: Vec<Id>,
    pub include: Vec<Id>,
    pub nulls_not_distinct: bool,
    pub deferrable: Option<bool>,
    pub comment: Option<String>,
}

/// FOREIGN KEY.
#[derive(Clone, PartialEq, Debug)]
pub struct Foreign {
    pub id: Id,
    pub name: Option<String>,
    pub columns: Vec<Id>,
    pub table: Id,
    pub key: Id,
    pub full: bool,
    pub on_delete: u8,
    pub on_update: u8,
    pub deferrable: Option<bool>,
    pub not_valid: bool,
    pub comment: Option<String>,
}

/// CHECK, of a table or a domain.
#[derive(Clone, PartialEq, Debug)]
pub struct Check {
    pub id: Id,
    pub name: Option<String>,
    pub expr: Expr,
    pub no_inherit: bool,
    pub not_valid: bool,
    pub comment: Option<String>,
}

/// EXCLUDE.
#[derive(Clone, PartialEq, Debug)]
pub struct Exclusion {
    pub id: Id,
    pub name: Option<String>,
    /// Column and operator.
    pub parts: Vec<(Id, &'static str)>,
    pub filter: Option<Expr>,
    pub deferrable: Option<bool>,
    pub comment: Option<String>,
}

/// An index.
#[derive(Clone, PartialEq, Debug)]
pub struct Index {
    pub id: Id,
    pub name: Option<String>,
    pub unique: bool,
    pub method: &'static str,
    pub keys: Vec<IndexKey>,
    pub include: Vec<Id>,
    pub filter: Option<Expr>,
    pub fillfactor: Option<u8>,
    pub comment: Option<String>,
}

/// A key of an index.
#[derive(Clone, PartialEq, Debug)]
pub struct IndexKey {
    pub what: KeyPart,
    pub collate: Option<&'static str>,
    pub class: Option<&'static str>,
    pub descending: bool,
    pub nulls_first: Option<bool>,
}

/// What an index is over.
#[derive(Clone, PartialEq, Debug)]
pub enum KeyPart {
    Column(Id),
    Expr(Expr),
}

/// Whatever has an identity.
pub trait Thing: Clone + PartialEq {
    fn id(&self) -> Id;
}

macro_rules! things {
    ($($Type:ty),+) => {
        $(impl Thing for $Type {
            fn id(&self) -> Id {
                self.id
            }
        })+
    };
}
things!(
    Schema, Extension, Enum, Label, Domain, Composite, Attribute, Sequence, Table, Column, Key, Foreign, Check,
    Exclusion, Index
);

/// The thing of that identity.
pub fn by_id<T: Thing>(list: &[T], id: Id) -> Option<&T> {
    list.iter().find(|one| one.id() == id)
}

/// As [`by_id`], to change it.
pub fn by_id_mut<T: Thing>(list: &mut [T], id: Id) -> Option<&mut T> {
    list.iter_mut().find(|one| one.id() == id)
}

impl Model {
    /// An identity that nobody has.
    pub fn fresh(&mut self) -> Id {
        self.next += 1;
        self.next
    }

    /// The name of a schema.
    pub fn schema_name(&self, schema: Option<Id>) -> &str {
        schema.and_then(|id| by_id(&self.schemas, id)).map_or("public", |one| &one.name)
    }

    /// Whether an extension is there.
    pub fn has_extension(&self, name: &str) -> bool {
        self.extensions.iter().any(|one| one.name == name)
    }

    /// The schema of an extension.
    pub fn extension_schema(&self, name: &str) -> Option<Id> {
        self.extensions.iter().find(|one| one.name == name).and_then(|one| one.schema)
    }

    /// Columns of a table by identity, where all are there.
    pub fn table(&self, id: Id) -> Option<&Table> {
        by_id(&self.tables, id)
    }
}

impl Table {
    /// The column of that identity.
    pub fn column(&self, id: Id) -> Option<&Column> {
        by_id(&self.columns, id)
    }
}
