//! Owns the shape of parsed SQL that the rest of schemac sees: PostgreSQL's own parse tree, made small.
//!
//! It is raw parse, not analysis: names are as written (folded), nothing is looked up. Every field of a parse
//! node that this shape has no place for is refused or made opaque in [`super::convert`], never dropped.

use std::sync::Arc;

use crate::name::Ident;

/// A name of one to three parts, as written.
pub type Name = Vec<Ident>;

/// An expression and where it starts (byte offset in the text it was parsed from).
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// What it is.
    pub node: ExprNode,
    /// Byte offset; 0 where the parser keeps none.
    pub at: u32,
}

/// A constant.
#[derive(Clone, Debug, PartialEq)]
pub enum Const {
    /// NULL.
    Null,
    /// TRUE or FALSE.
    Boolean(bool),
    /// An integer that fits int4.
    Integer(i32),
    /// Any other number, as written.
    Float(Box<str>),
    /// A string.
    String(Box<str>),
    /// `b'…'` or `x'…'`, with the letter as first character.
    BitString(Box<str>),
}

/// PostgreSQL's `A_Expr_Kind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpKind {
    /// An operator, unary where there is no left side.
    Plain,
    /// `left op ANY (right)`.
    Any,
    /// `left op ALL (right)`.
    All,
    /// IS DISTINCT FROM.
    Distinct,
    /// IS NOT DISTINCT FROM.
    NotDistinct,
    /// NULLIF.
    NullIf,
    /// IN (operator `=`) or NOT IN (`<>`); the right side is an [`ExprNode::List`].
    In,
    /// LIKE (`~~`) and NOT LIKE (`!~~`).
    Like,
    /// ILIKE.
    ILike,
    /// SIMILAR TO.
    Similar,
    /// BETWEEN; the right side is a list of two.
    Between,
    /// NOT BETWEEN.
    NotBetween,
    /// BETWEEN SYMMETRIC.
    BetweenSymmetric,
    /// NOT BETWEEN SYMMETRIC.
    NotBetweenSymmetric,
}

/// AND, OR, NOT.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoolOp {
    /// AND.
    And,
    /// OR.
    Or,
    /// NOT.
    Not,
}

/// IS TRUE and its kin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BooleanTest {
    /// IS TRUE.
    True,
    /// IS NOT TRUE.
    NotTrue,
    /// IS FALSE.
    False,
    /// IS NOT FALSE.
    NotFalse,
    /// IS UNKNOWN.
    Unknown,
    /// IS NOT UNKNOWN.
    NotUnknown,
}

/// CURRENT_DATE and its kin, with the precision where one is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SqlValue {
    /// CURRENT_DATE.
    CurrentDate,
    /// CURRENT_TIME.
    CurrentTime(Option<i32>),
    /// CURRENT_TIMESTAMP.
    CurrentTimestamp(Option<i32>),
    /// LOCALTIME.
    LocalTime(Option<i32>),
    /// LOCALTIMESTAMP.
    LocalTimestamp(Option<i32>),
    /// CURRENT_ROLE.
    CurrentRole,
    /// CURRENT_USER.
    CurrentUser,
    /// USER.
    User,
    /// SESSION_USER.
    SessionUser,
    /// CURRENT_CATALOG.
    CurrentCatalog,
    /// CURRENT_SCHEMA.
    CurrentSchema,
}

/// One step of an indirection.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// `.field`
    Field(Ident),
    /// `.*`
    Star,
    /// `[index]`
    Index(Box<Expr>),
    /// `[lower:upper]`
    Slice(Option<Box<Expr>>, Option<Box<Expr>>),
}

/// A function call.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// The function's name as written.
    pub name: Name,
    /// Arguments, named ones as [`ExprNode::NamedArg`].
    pub args: Vec<Expr>,
    /// `f(*)`.
    pub star: bool,
    /// `f(DISTINCT …)`.
    pub distinct: bool,
    /// `f(VARIADIC …)`.
    pub variadic: bool,
    /// Written in SQL's own syntax: EXTRACT, OVERLAY, POSITION, SUBSTRING, TRIM, AT TIME ZONE, …
    pub sql_syntax: bool,
    /// FILTER, OVER, ORDER BY or WITHIN GROUP is present: an aggregate or window call.
    pub aggregate_clauses: bool,
    /// OVER is among them: a window call.
    pub over: bool,
}

/// What an expression is.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprNode {
    /// A column, qualified or not.
    Column(Name),
    /// `*` or `t.*`.
    Star(Name),
    /// A constant.
    Const(Const),
    /// `$1`.
    Param(i32),
    /// CAST or `::`.
    Cast(Box<Expr>, Box<TypeName>),
    /// COLLATE.
    Collate(Box<Expr>, Name),
    /// An operator of any kind; its name may be qualified.
    Op {
        /// Which of PostgreSQL's kinds.
        kind: OpKind,
        /// The operator's name, qualified by `operator(schema.+)`.
        name: Name,
        /// The left side; none for a prefix operator.
        left: Option<Box<Expr>>,
        /// The right side.
        right: Box<Expr>,
    },
    /// AND, OR (two or more), NOT (one).
    Bool(BoolOp, Vec<Expr>),
    /// IS NULL (false) and IS NOT NULL (true).
    NullTest(Box<Expr>, bool),
    /// IS TRUE and its kin.
    BooleanTest(Box<Expr>, BooleanTest),
    /// CASE.
    Case {
        /// CASE expr WHEN …
        operand: Option<Box<Expr>>,
        /// WHEN, THEN.
        whens: Vec<(Expr, Expr)>,
        /// ELSE.
        otherwise: Option<Box<Expr>>,
    },
    /// COALESCE.
    Coalesce(Vec<Expr>),
    /// GREATEST (true) or LEAST (false).
    MinMax(bool, Vec<Expr>),
    /// A function call.
    Call(Box<Call>),
    /// ARRAY[…].
    Array(Vec<Expr>),
    /// ROW(…); true where the word ROW is written.
    Row(Vec<Expr>, bool),
    /// Fields and subscripts of an expression.
    Indirection(Box<Expr>, Vec<Step>),
    /// CURRENT_DATE and its kin.
    SqlValue(SqlValue),
    /// `name => value`.
    NamedArg(Ident, Box<Expr>),
    /// A bare list: the right side of IN and BETWEEN.
    List(Vec<Expr>),
    /// What the analyser does not know: sub-queries, XML and JSON constructors, … with the node's name.
    Other(&'static str),
}

/// A type as written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeName {
    /// The name; the parser itself puts `pg_catalog` before SQL's own names (`int`, `varchar`).
    pub name: Name,
    /// Modifiers as written: `10`, `2`, `point`.
    pub typmods: Vec<Box<str>>,
    /// Whether it is an array (PostgreSQL ignores the number of dimensions and bounds).
    pub array: bool,
    /// SETOF.
    pub setof: bool,
    /// `name%TYPE`.
    pub of_column: bool,
    /// Byte offset.
    pub at: u32,
}

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
    CreateDomain(CreateDomain),
    /// ALTER DOMAIN.
    AlterDomain { name: Name, action: AlterDomain },
    /// CREATE TYPE … AS (…).
    CreateComposite { name: RangeVar, columns: Vec<ColumnDef> },
    /// CREATE SEQUENCE.
    CreateSequence { name: RangeVar, options: Vec<SequenceOption>, if_not_exists: bool },
    /// ALTER SEQUENCE.
    AlterSequence { name: RangeVar, options: Vec<SequenceOption>, if_exists: bool },
    /// CREATE TABLE.
    CreateTable(Box<CreateTable>),
    /// ALTER TABLE and its kin.
    AlterTable(AlterTable),
    /// CREATE INDEX.
    CreateIndex(Box<CreateIndex>),
    /// DROP.
    Drop(Drop),
    /// ALTER … RENAME.
    Rename(Rename),
    /// ALTER … SET SCHEMA.
    SetSchema { kind: ObjectType, name: Name, schema: Ident, if_exists: bool },
    /// ALTER … OWNER TO.
    SetOwner { kind: ObjectType, name: Name, owner: Role },
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
    /// What replay refuses, with the reason.
    Refused { what: String, why: &'static str },
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

/// A piece of SQL as written, with its tree.
#[derive(Clone, Debug, PartialEq)]
pub struct SqlText {
    /// The bytes, without surrounding white space or comments.
    pub text: Arc<str>,
    /// Its tree, shared by everybody who wrote the same; offsets count from the start of the text it was parsed from.
    pub expr: Arc<Expr>,
    /// What has to be added to a tree offset to get one in `text` (negative as a rule).
    pub shift: i64,
    /// What has to be added to a tree offset to get one in the file.
    pub base: i64,
}

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
    AddColumn { column: ColumnDef, if_not_exists: bool },
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
    /// ATTACH PARTITION, with the bound as written; on an index without one.
    Attach { child: RangeVar, bound: Option<Box<str>> },
    /// DETACH PARTITION.
    Detach { child: RangeVar },
    /// ENABLE, DISABLE TRIGGER or RULE: state of opaque objects.
    Fire { what: &'static str, name: Ident },
    /// Any other, refused by its name.
    Refused(&'static str),
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A named role.
    Named(Ident),
    /// CURRENT_USER, CURRENT_ROLE, SESSION_USER: whoever deploys.
    Deployer,
    /// PUBLIC.
    Public,
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
