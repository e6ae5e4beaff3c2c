//! Owns the shape of parsed SQL that the rest of schemac sees: PostgreSQL's own parse tree, made small.
//!
//! It is raw parse, not analysis: names are as written (folded), nothing is looked up. Every field of a parse
//! node that this shape has no place for is refused or made opaque in [`super::convert`], never dropped.

mod expr;
mod grant;
mod hook;
mod json;
mod modify;
mod query;
mod routine;
mod rule;
mod state;
mod table;
mod xml;

pub use expr::*;
pub use grant::*;
pub use hook::*;
pub use json::*;
pub use modify::*;
pub use query::*;
pub use routine::*;
pub use rule::*;
pub use state::*;
pub use table::*;
pub use xml::*;

use crate::name::Ident;

/// A relation as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RangeVar {
    /// The schema, empty where none is written.
    pub schema: Ident,
    /// The name.
    pub name: Ident,
    /// `p`, `u` (UNLOGGED) or `t` (TEMPORARY).
    pub persistence: char,
    /// Without ONLY.
    pub inherited: bool,
    /// Byte offset.
    pub at: u32,
}

/// An option of the shape `name = value`: storage parameters, sequence options and so on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Setting {
    /// The name space (`toast`), or empty.
    pub space: Ident,
    /// The option's name.
    pub name: Ident,
    /// Its value as text; none for a bare word.
    pub value: Option<Box<str>>,
}

/// A statement and where it stands (bytes of the file).
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// What it does.
    pub node: StatementNode,
    /// First byte of its first token.
    pub start: u32,
    /// The byte after its last token, without the semicolon.
    pub end: u32,
}

impl Statement {
    /// Its words in the text of its file, without the semicolon.
    pub fn written<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start as usize..self.end as usize).unwrap_or(text)
    }
}

/// CASCADE (true) or RESTRICT.
pub type Cascade = bool;

/// What a statement does, as far as replay cares.
#[derive(Clone, Debug, PartialEq)]
pub enum StatementNode {
    /// CREATE SCHEMA.
    CreateSchema(CreateSchema),
    /// CREATE EXTENSION.
    CreateExtension(CreateExtension),
    /// ALTER EXTENSION … UPDATE.
    AlterExtension { name: Ident, version: Option<Box<str>> },
    /// CREATE TYPE … AS ENUM.
    CreateEnum { name: Name, labels: Vec<Box<str>> },
    /// ALTER TYPE … ADD VALUE or RENAME VALUE.
    AlterEnum { name: Name, action: AlterEnum },
    /// CREATE DOMAIN.
    CreateDomain(Box<CreateDomain>),
    /// ALTER DOMAIN.
    AlterDomain { name: Name, action: AlterDomain },
    /// CREATE TYPE … AS (…).
    CreateComposite { name: RangeVar, columns: Vec<ColumnDef> },
    /// CREATE SEQUENCE.
    CreateSequence { name: RangeVar, options: Vec<SequenceOption>, if_not_exists: bool },
    /// ALTER SEQUENCE.
    AlterSequence { name: RangeVar, options: Vec<SequenceOption>, if_exists: bool },
    /// CREATE VIEW, CREATE MATERIALIZED VIEW.
    CreateView(Box<CreateView>),
    /// CREATE TABLE AS, SELECT INTO.
    CreateTableAs(Box<CreateTableAs>),
    /// CREATE TRIGGER.
    CreateTrigger(Box<CreateTrigger>),
    /// CREATE AGGREGATE.
    CreateAggregate(Box<CreateAggregate>),
    /// CREATE EVENT TRIGGER.
    CreateEventTrigger(CreateEventTrigger),
    /// CREATE RULE.
    CreateRule(Box<CreateRule>),
    /// CREATE POLICY.
    CreatePolicy(Box<CreatePolicy>),
    /// ALTER DEFAULT PRIVILEGES.
    AlterDefaultPrivileges(Box<AlterDefaultPrivileges>),
    /// ALTER EVENT TRIGGER … ENABLE, DISABLE.
    AlterEventTrigger {
        /// Its name.
        name: Ident,
        /// Whether, and where, it fires.
        firing: Firing,
    },
    /// ALTER POLICY.
    AlterPolicy(Box<AlterPolicy>),
    /// CREATE FUNCTION, CREATE PROCEDURE.
    CreateRoutine(Box<CreateRoutine>),
    /// ALTER FUNCTION, ALTER PROCEDURE with options.
    AlterRoutine(AlterRoutine),
    /// GRANT, REVOKE.
    Grant(Box<Grant>),
    /// CREATE TABLE.
    CreateTable(Box<CreateTable>),
    /// The SDL's `index name partition of parent`: what the partition's part of an index or key is called.
    NamePart { table: RangeVar, parent: RangeVar, name: Ident },
    /// ALTER TABLE and its kin.
    AlterTable(AlterTable),
    /// CREATE INDEX.
    CreateIndex(Box<CreateIndex>),
    /// DROP.
    Drop(Drop),
    /// ALTER … RENAME.
    Rename(Box<Rename>),
    /// ALTER … SET SCHEMA.
    SetSchema { kind: ObjectType, name: Name, schema: Ident, if_exists: bool },
    /// ALTER … OWNER TO.
    SetOwner { kind: ObjectType, name: Name, owner: Role },
    /// REASSIGN OWNED BY … TO.
    ReassignOwned { from: Vec<Role>, to: Role },
    /// DROP OWNED BY.
    DropOwned { roles: Vec<Role>, cascade: bool },
    /// COMMENT ON.
    Comment(Comment),
    /// SET, RESET and `select set_config(…)`.
    Set { name: Ident, values: Option<Vec<Box<str>>>, local: bool },
    /// BEGIN, COMMIT, SAVEPOINT, …
    Transaction(TransactionKind),
    /// INSERT, UPDATE, DELETE, TRUNCATE, COPY, SELECT: tables and columns it writes.
    Dml(Dml),
    /// What has no effect on the schema: LOCK, VACUUM, ANALYZE, …
    NoEffect(&'static str),
    /// A kind that replay keeps without looking into it.
    Opaque(Opaque),
    /// What PostgreSQL refuses after parsing, in its words.
    Wrong(String),
    /// What replay refuses, with the reason.
    Refused { what: String, why: &'static str },
}

/// CREATE VIEW, CREATE MATERIALIZED VIEW.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateView {
    /// Its name and persistence.
    pub name: RangeVar,
    /// MATERIALIZED.
    pub materialized: bool,
    /// OR REPLACE.
    pub replace: bool,
    /// IF NOT EXISTS.
    pub if_not_exists: bool,
    /// RECURSIVE: then the query's text is not all of it.
    pub recursive: bool,
    /// The names of its columns.
    pub columns: Vec<Ident>,
    /// What it selects.
    pub query: QueryText,
    /// WITH (…).
    pub options: Vec<Setting>,
    /// WITH CHECK OPTION: `local` or `cascaded`.
    pub check: Option<&'static str>,
    /// TABLESPACE.
    pub tablespace: Option<Ident>,
    /// USING.
    pub method: Option<Ident>,
    /// Without WITH NO DATA.
    pub filled: bool,
    /// How it is kept where its query cannot be analysed.
    pub kept: Opaque,
}

/// CREATE SCHEMA.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateSchema {
    /// Its name.
    pub name: Ident,
    /// AUTHORIZATION.
    pub owner: Option<Role>,
    /// IF NOT EXISTS.
    pub if_not_exists: bool,
    /// The statements inside.
    pub elements: Vec<Statement>,
}

/// CREATE EXTENSION.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateExtension {
    /// Its name.
    pub name: Ident,
    /// IF NOT EXISTS.
    pub if_not_exists: bool,
    /// SCHEMA.
    pub schema: Option<Ident>,
    /// VERSION.
    pub version: Option<Box<str>>,
    /// CASCADE.
    pub cascade: bool,
}

/// ALTER TYPE of an enum.
#[derive(Clone, Debug, PartialEq)]
pub enum AlterEnum {
    /// ADD VALUE.
    Add {
        /// The new label.
        label: Box<str>,
        /// The label it stands beside, and whether after it.
        beside: Option<(Box<str>, bool)>,
        /// IF NOT EXISTS.
        if_not_exists: bool,
    },
    /// RENAME VALUE.
    Rename {
        /// The label.
        from: Box<str>,
        /// Its new text.
        to: Box<str>,
    },
}

/// CREATE DOMAIN.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateDomain {
    /// Its name.
    pub name: Name,
    /// The underlying type.
    pub base: TypeName,
    /// COLLATE.
    pub collation: Option<Name>,
    /// DEFAULT, NOT NULL, CHECK.
    pub constraints: Vec<Constraint>,
}

/// ALTER DOMAIN.
#[derive(Clone, Debug, PartialEq)]
pub enum AlterDomain {
    /// SET DEFAULT (some) or DROP DEFAULT.
    Default(Option<SqlText>),
    /// SET NOT NULL or DROP NOT NULL.
    NotNull(bool),
    /// ADD CONSTRAINT.
    Add(Constraint),
    /// DROP CONSTRAINT.
    Drop {
        /// The constraint.
        name: Ident,
        /// IF EXISTS.
        if_exists: bool,
        /// CASCADE.
        cascade: Cascade,
    },
    /// VALIDATE CONSTRAINT.
    Validate(Ident),
}

/// An option of a sequence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SequenceOption {
    /// AS type.
    Type(TypeName),
    /// INCREMENT.
    Increment(i64),
    /// MINVALUE (some) or NO MINVALUE.
    Min(Option<i64>),
    /// MAXVALUE (some) or NO MAXVALUE.
    Max(Option<i64>),
    /// START.
    Start(i64),
    /// CACHE.
    Cache(i64),
    /// CYCLE or NO CYCLE.
    Cycle(bool),
    /// OWNED BY; empty for NONE.
    OwnedBy(Name),
    /// SEQUENCE NAME (identity only).
    Name(Name),
    /// RESTART: no effect on the schema.
    Restart,
    /// LOGGED (true) or UNLOGGED.
    Logged(bool),
}

/// PostgreSQL's `ObjectType`, as far as statements of the kinds here name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ObjectType {
    /// SCHEMA
    Schema,
    /// EXTENSION
    Extension,
    /// TYPE (enum, composite, range, base)
    Type,
    /// DOMAIN
    Domain,
    /// An attribute of a composite type
    Attribute,
    /// CONSTRAINT … ON DOMAIN
    DomainConstraint,
    /// SEQUENCE
    Sequence,
    /// TABLE
    Table,
    /// COLUMN
    Column,
    /// CONSTRAINT … ON table
    TableConstraint,
    /// INDEX
    Index,
    /// VIEW
    View,
    /// MATERIALIZED VIEW
    MaterializedView,
    /// FOREIGN TABLE
    ForeignTable,
    /// Anything else, by PostgreSQL's word
    Other(&'static str),
}

/// DROP.
#[derive(Clone, Debug, PartialEq)]
pub struct Drop {
    /// What.
    pub kind: ObjectType,
    /// Which; functions with their argument types as text in the last part.
    pub names: Vec<Name>,
    /// For kinds of a table (trigger, policy, rule) the last part of each name is the object's.
    pub if_exists: bool,
    /// CASCADE.
    pub cascade: Cascade,
    /// CONCURRENTLY.
    pub concurrently: bool,
}

/// ALTER … RENAME.
#[derive(Clone, Debug, PartialEq)]
pub struct Rename {
    /// What is renamed.
    pub kind: ObjectType,
    /// The word after ALTER (a column may be renamed by ALTER TABLE, VIEW, …).
    pub relation_kind: ObjectType,
    /// The object, or the relation that holds it.
    pub name: Name,
    /// The column, attribute or constraint.
    pub part: Option<Ident>,
    /// The new name.
    pub to: Ident,
    /// IF EXISTS.
    pub if_exists: bool,
    /// ONLY.
    pub only: bool,
    /// CASCADE.
    pub cascade: bool,
}

/// COMMENT ON.
#[derive(Clone, Debug, PartialEq)]
pub struct Comment {
    /// On what.
    pub kind: ObjectType,
    /// Its name; for columns and constraints the relation's name with the part at the end.
    pub name: Name,
    /// The identity of an opaque target as text (functions with arguments), where it is one.
    pub text: Option<Box<str>>,
}

/// A role as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A named role.
    Named(Ident),
    /// CURRENT_USER, CURRENT_ROLE, SESSION_USER: whoever deploys.
    Deployer,
    /// PUBLIC.
    Public,
}

impl Role {
    /// The role as SQL writes it.
    pub fn sql(self) -> String {
        match self {
            Role::Named(name) => name.sql().to_string(),
            Role::Deployer => "current_user".to_owned(),
            Role::Public => "public".to_owned(),
        }
    }
}

/// Transaction control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransactionKind {
    /// BEGIN, START TRANSACTION.
    Begin,
    /// COMMIT, END.
    Commit,
    /// ROLLBACK: undoes what was replayed since BEGIN.
    Rollback,
    /// SAVEPOINT and RELEASE.
    Savepoint,
    /// ROLLBACK TO.
    RollbackTo,
    /// Two-phase commit.
    Prepared,
}

/// Data manipulation: what it mentions.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Dml {
    /// The word: INSERT, UPDATE, …
    pub verb: &'static str,
    /// The table written to, and the columns named as targets.
    pub target: Option<(RangeVar, Vec<Ident>)>,
}

/// A statement about an object that replay does not model.
#[derive(Clone, Debug, PartialEq)]
pub struct Opaque {
    /// PostgreSQL's word for the kind: `view`, `function`, `trigger`, `grant`, …
    pub kind: &'static str,
    /// What it does to the object.
    pub action: OpaqueAction,
    /// The name (schema, name) where it has one; triggers, policies and rules: the table's.
    pub name: Name,
    /// What makes it unique beside the name: argument types, the trigger's own name, the grant's text.
    pub key: Box<str>,
    /// Every identifier in its text outside strings, sorted: what a drop or a rename may break.
    pub mentions: Vec<Ident>,
}

/// What is done to an opaque object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpaqueAction {
    /// CREATE.
    Create,
    /// CREATE OR REPLACE.
    Replace,
    /// A statement that changes or adds state (ALTER, GRANT): kept in order.
    Alter,
}
