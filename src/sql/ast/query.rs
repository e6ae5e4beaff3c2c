//! Owns the shape of queries as parsed.

use super::{Expr, Modify, Name, TypeName, XmlTable};
use crate::name::Ident;

/// SELECT, VALUES, or a combination of queries.
#[derive(Clone, Debug, PartialEq)]
pub struct Query {
    /// WITH.
    pub ctes: Vec<Cte>,
    /// WITH RECURSIVE.
    pub recursive: bool,
    /// What it selects.
    pub body: QueryBody,
    /// ORDER BY.
    pub sort: Vec<SortBy>,
    /// LIMIT.
    pub limit: Option<Box<Expr>>,
    /// OFFSET.
    pub offset: Option<Box<Expr>>,
    /// FETCH FIRST … WITH TIES.
    pub with_ties: bool,
    /// FOR UPDATE and its kin.
    pub locks: Vec<RowLock>,
}

/// FOR UPDATE and its kin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowLock {
    /// How.
    pub strength: LockStrength,
    /// OF these; all where there are none.
    pub of: Vec<Ident>,
    /// What is done about rows that others lock.
    pub wait: LockWait,
}

/// How rows are locked, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LockStrength {
    /// FOR KEY SHARE.
    KeyShare,
    /// FOR SHARE.
    Share,
    /// FOR NO KEY UPDATE.
    NoKeyUpdate,
    /// FOR UPDATE.
    Update,
}

impl LockStrength {
    /// The words after FOR.
    pub fn word(self) -> &'static str {
        match self {
            LockStrength::KeyShare => "KEY SHARE",
            LockStrength::Share => "SHARE",
            LockStrength::NoKeyUpdate => "NO KEY UPDATE",
            LockStrength::Update => "UPDATE",
        }
    }
}

/// What is done about rows that others lock; of two the greater counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LockWait {
    /// They are waited for.
    Block,
    /// SKIP LOCKED.
    Skip,
    /// NOWAIT.
    Error,
}

impl LockWait {
    /// The words at the end, with a space before them.
    pub fn words(self) -> &'static str {
        match self {
            LockWait::Block => "",
            LockWait::Skip => " SKIP LOCKED",
            LockWait::Error => " NOWAIT",
        }
    }
}

/// What a query selects.
#[derive(Clone, Debug, PartialEq)]
pub enum QueryBody {
    /// SELECT.
    Select(Box<Select>),
    /// VALUES.
    Values(Vec<Vec<Expr>>),
    /// UNION, INTERSECT, EXCEPT.
    Combined(Box<Combination>),
    /// INSERT, UPDATE, DELETE.
    Modify(Box<Modify>),
}

/// Which combination of two queries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetOp {
    /// UNION.
    Union,
    /// INTERSECT.
    Intersect,
    /// EXCEPT.
    Except,
}

/// Two queries made one.
#[derive(Clone, Debug, PartialEq)]
pub struct Combination {
    /// How.
    pub op: SetOp,
    /// ALL.
    pub all: bool,
    /// The first.
    pub left: Query,
    /// The second.
    pub right: Query,
}

/// DISTINCT.
#[derive(Clone, Debug, PartialEq)]
pub enum Distinct {
    /// Nothing is said.
    No,
    /// DISTINCT.
    All,
    /// DISTINCT ON (…).
    On(Vec<Expr>),
}

/// SELECT.
#[derive(Clone, Debug, PartialEq)]
pub struct Select {
    /// DISTINCT.
    pub distinct: Distinct,
    /// What is selected.
    pub targets: Vec<Target>,
    /// FROM.
    pub from: Vec<FromItem>,
    /// WHERE.
    pub filter: Option<Box<Expr>>,
    /// GROUP BY.
    pub group: Vec<Grouping>,
    /// GROUP BY DISTINCT.
    pub group_distinct: bool,
    /// HAVING.
    pub having: Option<Box<Expr>>,
    /// WINDOW.
    pub windows: Vec<Window>,
}

/// One item of a select list.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// AS.
    pub label: Option<Ident>,
    /// The expression, a star among them.
    pub value: Expr,
}

/// One item of GROUP BY.
#[derive(Clone, Debug, PartialEq)]
pub enum Grouping {
    /// An expression.
    Plain(Expr),
    /// `()`.
    Empty,
    /// ROLLUP.
    Rollup(Vec<Grouping>),
    /// CUBE.
    Cube(Vec<Grouping>),
    /// GROUPING SETS.
    Sets(Vec<Grouping>),
}

/// One item of ORDER BY.
#[derive(Clone, Debug, PartialEq)]
pub struct SortBy {
    /// The expression.
    pub value: Expr,
    /// DESC (true) or ASC, where one is written.
    pub descending: Option<bool>,
    /// NULLS FIRST (true) or LAST, where one is written.
    pub nulls_first: Option<bool>,
    /// USING.
    pub using: Option<Name>,
}

/// A window: `OVER (…)`, `OVER name`, or an item of WINDOW.
#[derive(Clone, Debug, PartialEq)]
pub struct Window {
    /// Its name in WINDOW, or the one that OVER names.
    pub name: Option<Ident>,
    /// The window that it begins with.
    pub base: Option<Ident>,
    /// PARTITION BY.
    pub partition: Vec<Expr>,
    /// ORDER BY.
    pub order: Vec<SortBy>,
    /// PostgreSQL's `frameOptions`.
    pub frame: i32,
    /// Where the frame starts.
    pub start: Option<Box<Expr>>,
    /// Where it ends.
    pub end: Option<Box<Expr>>,
}

/// An item of WITH.
#[derive(Clone, Debug, PartialEq)]
pub struct Cte {
    /// Its name.
    pub name: Ident,
    /// Its columns, where they are named.
    pub columns: Vec<Ident>,
    /// MATERIALIZED (true) or NOT MATERIALIZED.
    pub materialized: Option<bool>,
    /// The query.
    pub query: Query,
    /// SEARCH.
    pub search: Option<Box<Search>>,
    /// CYCLE.
    pub cycle: Option<Box<Cycle>>,
}

/// SEARCH of an item of WITH RECURSIVE.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// BREADTH FIRST; DEPTH FIRST otherwise.
    pub breadth_first: bool,
    /// BY these columns.
    pub columns: Vec<Ident>,
    /// SET this column.
    pub sequence: Ident,
}

/// CYCLE of an item of WITH RECURSIVE.
#[derive(Clone, Debug, PartialEq)]
pub struct Cycle {
    /// These columns.
    pub columns: Vec<Ident>,
    /// SET this column.
    pub mark: Ident,
    /// TO this value, in a cycle.
    pub value: Expr,
    /// DEFAULT this one.
    pub default: Expr,
    /// USING this column.
    pub path: Ident,
}

/// AS name (columns).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// The name.
    pub name: Ident,
    /// The names of the columns.
    pub columns: Vec<Ident>,
}

/// How two items of FROM are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinKind {
    /// JOIN, CROSS JOIN.
    Inner,
    /// LEFT JOIN.
    Left,
    /// RIGHT JOIN.
    Right,
    /// FULL JOIN.
    Full,
}

/// JOIN.
#[derive(Clone, Debug, PartialEq)]
pub struct Join {
    /// How.
    pub kind: JoinKind,
    /// NATURAL.
    pub natural: bool,
    /// The left side.
    pub left: FromItem,
    /// The right side.
    pub right: FromItem,
    /// USING.
    pub using: Vec<Ident>,
    /// USING (…) AS.
    pub using_alias: Option<Ident>,
    /// ON.
    pub on: Option<Box<Expr>>,
    /// The alias of it all.
    pub alias: Option<Alias>,
}

/// A column of a function's result, as a query states it.
#[derive(Clone, Debug, PartialEq)]
pub struct StatedColumn {
    /// Its name.
    pub name: Ident,
    /// Its type.
    pub ty: TypeName,
    /// COLLATE.
    pub collation: Option<Name>,
}

/// A function in FROM.
#[derive(Clone, Debug, PartialEq)]
pub struct FromFunction {
    /// The call.
    pub call: Expr,
    /// AS (name type, …).
    pub columns: Vec<StatedColumn>,
}

/// `relation TABLESAMPLE method (…)`.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// The relation.
    pub item: FromItem,
    /// The method.
    pub method: Name,
    /// Its arguments.
    pub args: Vec<Expr>,
    /// REPEATABLE.
    pub repeatable: Option<Expr>,
}

/// An item of FROM.
#[derive(Clone, Debug, PartialEq)]
pub enum FromItem {
    /// A table, a view, or an item of WITH.
    Relation {
        /// The name.
        name: Name,
        /// ONLY.
        only: bool,
        /// AS.
        alias: Option<Alias>,
        /// Byte offset.
        at: u32,
    },
    /// A query in brackets.
    Subquery {
        /// The query.
        query: Box<Query>,
        /// AS.
        alias: Option<Alias>,
        /// LATERAL.
        lateral: bool,
    },
    /// Functions.
    Functions {
        /// One, or those of ROWS FROM.
        list: Vec<FromFunction>,
        /// ROWS FROM (…).
        rows_from: bool,
        /// WITH ORDINALITY.
        ordinality: bool,
        /// AS.
        alias: Option<Alias>,
        /// LATERAL.
        lateral: bool,
    },
    /// JOIN.
    Join(Box<Join>),
    /// TABLESAMPLE.
    Sample(Box<Sample>),
    /// XMLTABLE.
    XmlTable(Box<XmlTable>),
    /// What the analyser does not know: JSON_TABLE.
    Other(&'static str),
}

/// What a query inside an expression is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubLinkKind {
    /// EXISTS (…).
    Exists,
    /// `left op ANY (…)`, IN.
    Any,
    /// `left op ALL (…)`.
    All,
    /// A value.
    Value,
    /// `row op (…)`.
    Row,
    /// ARRAY(…).
    Array,
}

/// A query inside an expression.
#[derive(Clone, Debug, PartialEq)]
pub struct SubLink {
    /// What for.
    pub kind: SubLinkKind,
    /// The left side of ANY and ALL.
    pub left: Option<Expr>,
    /// The operator of ANY and ALL; none for IN.
    pub op: Option<Name>,
    /// The query.
    pub query: Query,
}

/// A query as written.
#[derive(Clone, Debug, PartialEq)]
pub struct QueryText {
    /// The bytes, without surrounding white space or comments.
    pub text: std::sync::Arc<str>,
    /// Its tree; offsets count from the start of the text it was parsed from.
    pub query: std::sync::Arc<Query>,
    /// What has to be added to a tree offset to get one in the file.
    pub base: i64,
}
