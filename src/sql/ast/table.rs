//! Owns the shape of tables, their columns, constraints and indexes as parsed: CREATE TABLE, CREATE INDEX, ALTER TABLE.

use std::sync::Arc;

use super::{
    Cascade, Fired, Firing, Name, ObjectType, Query, RangeVar, Role, SequenceOption, Setting, SqlText, TypeName,
};
use crate::name::Ident;

/// A column definition.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnDef {
    /// Its name.
    pub name: Ident,
    /// Its type; none in `OF type` and partition bodies (`b with options`).
    pub type_name: Option<TypeName>,
    /// COLLATE.
    pub collation: Option<Name>,
    /// STORAGE.
    pub storage: Option<Ident>,
    /// COMPRESSION.
    pub compression: Option<Ident>,
    /// Everything else.
    pub constraints: Vec<Constraint>,
    /// Byte offset.
    pub at: u32,
}

/// A constraint as written, of a column, a table or a domain.
#[derive(Clone, Debug, PartialEq)]
pub struct Constraint {
    /// Its name, where one is given.
    pub name: Option<Ident>,
    /// What it is.
    pub node: ConstraintNode,
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
    /// Byte offset.
    pub at: u32,
}

/// What a constraint is.
#[derive(Clone, Debug, PartialEq)]
pub enum ConstraintNode {
    /// NULL.
    Null,
    /// NOT NULL; the column where it is a table constraint.
    NotNull(Option<Ident>),
    /// DEFAULT.
    Default(SqlText),
    /// GENERATED … AS IDENTITY.
    Identity {
        /// ALWAYS (true) or BY DEFAULT.
        always: bool,
        /// Options of its sequence.
        options: Vec<SequenceOption>,
    },
    /// GENERATED ALWAYS AS (…).
    Generated {
        /// The expression.
        expr: SqlText,
        /// STORED (true) or VIRTUAL.
        stored: bool,
    },
    /// CHECK.
    Check(SqlText),
    /// PRIMARY KEY (true) or UNIQUE.
    Key(Box<KeyDef>),
    /// EXCLUDE.
    Exclude(Box<ExcludeDef>),
    /// FOREIGN KEY or REFERENCES.
    Foreign(Box<ForeignDef>),
}

/// PRIMARY KEY and UNIQUE.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyDef {
    /// PRIMARY KEY.
    pub primary: bool,
    /// Its columns; empty where it follows a column.
    pub columns: Vec<Ident>,
    /// WITHOUT OVERLAPS.
    pub without_overlaps: bool,
    /// INCLUDE.
    pub include: Vec<Ident>,
    /// NULLS NOT DISTINCT.
    pub nulls_not_distinct: bool,
    /// USING INDEX.
    pub using_index: Option<Ident>,
    /// WITH (…).
    pub options: Vec<Setting>,
    /// USING INDEX TABLESPACE.
    pub tablespace: Option<Ident>,
}

/// EXCLUDE.
#[derive(Clone, Debug, PartialEq)]
pub struct ExcludeDef {
    /// The access method; empty for the default.
    pub method: Ident,
    /// Keys with their operators.
    pub elements: Vec<(IndexElem, Name)>,
    /// INCLUDE.
    pub include: Vec<Ident>,
    /// WHERE.
    pub predicate: Option<SqlText>,
    /// WITH (…).
    pub options: Vec<Setting>,
    /// USING INDEX TABLESPACE.
    pub tablespace: Option<Ident>,
}

/// FOREIGN KEY.
#[derive(Clone, Debug, PartialEq)]
pub struct ForeignDef {
    /// Referencing columns; empty where it follows a column.
    pub columns: Vec<Ident>,
    /// The referenced table.
    pub table: RangeVar,
    /// The referenced columns; empty for its primary key.
    pub referenced: Vec<Ident>,
    /// `s`imple, `f`ull, `p`artial.
    pub match_type: char,
    /// `a` no action, `r`estrict, `c`ascade, set `n`ull, set `d`efault.
    pub on_update: char,
    /// As `on_update`.
    pub on_delete: char,
    /// SET NULL (columns).
    pub set_columns: Vec<Ident>,
    /// PERIOD on the referencing side.
    pub period: bool,
    /// PERIOD on the referenced side.
    pub referenced_period: bool,
}

/// A key of an index.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexElem {
    /// A column or an expression.
    pub key: IndexKey,
    /// COLLATE.
    pub collation: Option<Name>,
    /// The operator class.
    pub opclass: Option<Name>,
    /// Its options.
    pub opclass_options: Vec<Setting>,
    /// DESC.
    pub descending: bool,
    /// NULLS FIRST (true), NULLS LAST (false), or not written.
    pub nulls_first: Option<bool>,
}

/// What an index key is.
#[derive(Clone, Debug, PartialEq)]
pub enum IndexKey {
    /// A column.
    Column(Ident),
    /// An expression.
    Expr(SqlText),
}

/// CREATE INDEX.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateIndex {
    /// Its name, where one is given.
    pub name: Option<Ident>,
    /// The table.
    pub table: RangeVar,
    /// USING; `btree` where not written.
    pub method: Ident,
    /// UNIQUE.
    pub unique: bool,
    /// NULLS NOT DISTINCT.
    pub nulls_not_distinct: bool,
    /// The keys.
    pub elements: Vec<IndexElem>,
    /// INCLUDE.
    pub include: Vec<Ident>,
    /// WHERE.
    pub predicate: Option<SqlText>,
    /// WITH (…).
    pub options: Vec<Setting>,
    /// TABLESPACE.
    pub tablespace: Option<Ident>,
    /// CONCURRENTLY.
    pub concurrently: bool,
    /// IF NOT EXISTS.
    pub if_not_exists: bool,
}

/// CREATE TABLE.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateTable {
    /// Its name and persistence.
    pub name: RangeVar,
    /// IF NOT EXISTS.
    pub if_not_exists: bool,
    /// Columns, constraints and LIKE clauses in order.
    pub elements: Vec<TableElement>,
    /// INHERITS.
    pub inherits: Vec<RangeVar>,
    /// PARTITION OF: the parent is in `inherits`; the bound as written.
    pub bound: Option<Box<str>>,
    /// PARTITION BY.
    pub partition_by: Option<PartitionBy>,
    /// OF type.
    pub of_type: Option<TypeName>,
    /// WITH (…).
    pub options: Vec<Setting>,
    /// TABLESPACE.
    pub tablespace: Option<Ident>,
    /// USING.
    pub method: Option<Ident>,
}

/// CREATE TABLE AS, SELECT INTO.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateTableAs {
    /// The table, without columns.
    pub table: CreateTable,
    /// The names of its first columns.
    pub columns: Vec<Ident>,
    /// The query.
    pub query: Arc<Query>,
}

/// PARTITION BY.
#[derive(Clone, Debug, PartialEq)]
pub struct PartitionBy {
    /// `l`ist, `r`ange, `h`ash.
    pub strategy: char,
    /// Its keys.
    pub elements: Vec<IndexElem>,
}

/// An element of CREATE TABLE.
#[derive(Clone, Debug, PartialEq)]
pub enum TableElement {
    /// A column.
    Column(ColumnDef),
    /// A constraint.
    Constraint(Constraint),
    /// LIKE, with the bits of `TableLikeOption`.
    Like { table: RangeVar, options: u32 },
}

/// ALTER TABLE, ALTER INDEX, ALTER VIEW, ALTER TYPE of a composite type, …
#[derive(Clone, Debug, PartialEq)]
pub struct AlterTable {
    /// The word after ALTER.
    pub kind: ObjectType,
    /// The relation.
    pub name: RangeVar,
    /// IF EXISTS.
    pub if_exists: bool,
    /// The sub-commands in order.
    pub commands: Vec<AlterCommand>,
}

/// A sub-command of ALTER TABLE.
#[derive(Clone, Debug, PartialEq)]
pub enum AlterCommand {
    /// ADD COLUMN / ADD ATTRIBUTE.
    AddColumn { column: ColumnDef, if_not_exists: bool, cascade: Cascade },
    /// DROP COLUMN / DROP ATTRIBUTE.
    DropColumn { name: Ident, if_exists: bool, cascade: Cascade },
    /// ALTER COLUMN TYPE / ALTER ATTRIBUTE TYPE.
    ColumnType { name: Ident, type_name: TypeName, collation: Option<Name>, using: Option<SqlText>, cascade: Cascade },
    /// SET DEFAULT (some) or DROP DEFAULT.
    ColumnDefault { name: Ident, default: Option<SqlText> },
    /// SET NOT NULL (true) or DROP NOT NULL.
    NotNull { name: Ident, not_null: bool },
    /// SET EXPRESSION.
    SetExpression { name: Ident, expr: SqlText },
    /// DROP EXPRESSION.
    DropExpression { name: Ident, if_exists: bool },
    /// SET STATISTICS; none for DEFAULT.
    Statistics { name: Ident, target: Option<i32> },
    /// SET (…) on a column.
    ColumnOptions { name: Ident, options: Vec<Setting>, reset: bool },
    /// SET STORAGE.
    Storage { name: Ident, storage: Ident },
    /// SET COMPRESSION.
    Compression { name: Ident, method: Ident },
    /// ADD GENERATED … AS IDENTITY.
    AddIdentity { name: Ident, always: bool, options: Vec<SequenceOption> },
    /// SET GENERATED and options of an identity column.
    SetIdentity { name: Ident, always: Option<bool>, options: Vec<SequenceOption> },
    /// DROP IDENTITY.
    DropIdentity { name: Ident, if_exists: bool },
    /// ADD CONSTRAINT.
    AddConstraint(Constraint),
    /// ALTER CONSTRAINT: deferrable, deferred, enforced, no inherit where written.
    AlterConstraint { name: Ident, deferrable: Option<(bool, bool)>, enforced: Option<bool>, no_inherit: Option<bool> },
    /// VALIDATE CONSTRAINT.
    ValidateConstraint(Ident),
    /// DROP CONSTRAINT.
    DropConstraint { name: Ident, if_exists: bool, cascade: Cascade },
    /// OWNER TO.
    Owner(Role),
    /// SET LOGGED (true) or UNLOGGED.
    Logged(bool),
    /// SET (…) or RESET (…).
    Options { options: Vec<Setting>, reset: bool },
    /// SET TABLESPACE.
    Tablespace(Ident),
    /// SET ACCESS METHOD; none for DEFAULT.
    AccessMethod(Option<Ident>),
    /// CLUSTER ON (some) or SET WITHOUT CLUSTER.
    Cluster(Option<Ident>),
    /// REPLICA IDENTITY: `d`efault, `n`othing, `f`ull, `i`ndex with its name.
    ReplicaIdentity(char, Option<Ident>),
    /// ENABLE / DISABLE / FORCE / NO FORCE ROW LEVEL SECURITY.
    RowSecurity { enabled: Option<bool>, forced: Option<bool> },
    /// INHERIT (true) or NO INHERIT.
    Inherit { parent: RangeVar, add: bool },
    /// OF a composite type.
    Of(TypeName),
    /// NOT OF.
    NotOf,
    /// ATTACH PARTITION, with the bound as written; on an index without one.
    Attach { child: RangeVar, bound: Option<Box<str>> },
    /// DETACH PARTITION.
    Detach { child: RangeVar },
    /// ENABLE, DISABLE TRIGGER or RULE.
    Fire { which: Fired, firing: Firing },
    /// Any other, refused by its name.
    Refused(&'static str),
}
