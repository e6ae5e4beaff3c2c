//! Owns the shape of expressions, types and names as parsed.

use std::sync::Arc;

use super::{Json, SortBy, SubLink, Window, Xml};
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

impl SqlValue {
    /// The word that stands for it.
    pub fn keyword(self) -> &'static str {
        match self {
            SqlValue::CurrentDate => "current_date",
            SqlValue::CurrentTime(_) => "current_time",
            SqlValue::CurrentTimestamp(_) => "current_timestamp",
            SqlValue::LocalTime(_) => "localtime",
            SqlValue::LocalTimestamp(_) => "localtimestamp",
            SqlValue::CurrentRole => "current_role",
            SqlValue::CurrentUser => "current_user",
            SqlValue::User => "user",
            SqlValue::SessionUser => "session_user",
            SqlValue::CurrentCatalog => "current_catalog",
            SqlValue::CurrentSchema => "current_schema",
        }
    }
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
    /// What only aggregates and window functions have.
    pub clauses: Option<Box<CallClauses>>,
}

/// What only calls of aggregates and window functions have.
#[derive(Clone, Debug, PartialEq)]
pub struct CallClauses {
    /// ORDER BY, inside the brackets or after WITHIN GROUP.
    pub order: Vec<SortBy>,
    /// FILTER (WHERE …).
    pub filter: Option<Expr>,
    /// WITHIN GROUP.
    pub within_group: bool,
    /// OVER.
    pub over: Option<Window>,
}

impl Call {
    /// Whether OVER is written.
    pub fn is_windowed(&self) -> bool {
        self.clauses.as_ref().is_some_and(|clauses| clauses.over.is_some())
    }
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
    /// A query.
    SubLink(Box<SubLink>),
    /// GROUPING(…).
    Grouping(Vec<Expr>),
    /// JSON_OBJECT, JSON_QUERY and their kin.
    Json(Box<Json>),
    /// IS JSON: what is tested, `OBJECT`, `ARRAY`, `SCALAR` or nothing, WITH UNIQUE KEYS.
    IsJson(Box<Expr>, &'static str, bool),
    /// XMLELEMENT and its kin, IS DOCUMENT.
    Xml(Box<Xml>),
    /// What the analyser does not know, by its name.
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
