//! Owns the dialects that are not PostgreSQL: SQLite's and MySQL's DDL, read with sqlparser, which is seen nowhere else, and
//! turned into PostgreSQL's statements. Knows no catalog: what becomes of the statements is the caller's.

mod guess;
mod lower;
mod model;
mod read;
mod report;
mod split;

use serde::Deserialize;

use crate::diag::Diagnostic;
use crate::source::{FileId, Span};

pub use guess::guess;

/// A dialect of SQL whose DDL can be read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Dialect {
    /// What `sqlite3 app.db .schema` and `.dump` print.
    Sqlite,
    /// What `mysqldump` and `mariadb-dump` print.
    Mysql,
}

impl Dialect {
    /// Its name as `--dialect` takes it.
    pub fn word(self) -> &'static str {
        match self {
            Dialect::Sqlite => "sqlite",
            Dialect::Mysql => "mysql",
        }
    }

    /// Its name as people write it.
    pub fn name(self) -> &'static str {
        match self {
            Dialect::Sqlite => "SQLite",
            Dialect::Mysql => "MySQL",
        }
    }
}

/// `[import]` of schemac.toml: what people disagree on.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Choices {
    /// Whose letters a name keeps.
    pub names: Names,
    /// What an unsigned integer is.
    pub unsigned: Unsigned,
    /// What `tinyint(1)` is.
    pub tinyint1: Tinyint1,
    /// What text is that compares without regard to case.
    pub case_insensitive: CaseInsensitive,
    /// What JSON is.
    pub json: Json,
    /// What SQLite's `INTEGER` is.
    pub sqlite_integer: SqliteInteger,
    /// What a moment without a time zone is.
    pub datetime: Datetime,
}

/// The letters of names.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Names {
    /// As PostgreSQL reads them: quoted names keep their letters, others are lower case.
    #[default]
    AsQuoted,
    /// All in lower case.
    Lower,
    /// All as they are written.
    Keep,
}

/// Unsigned integers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unsigned {
    /// The next larger type.
    #[default]
    Wider,
    /// The next larger type, and a check that it is not negative.
    Check,
    /// The type of the same size.
    Same,
}

/// `tinyint(1)`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tinyint1 {
    /// A truth value.
    #[default]
    Boolean,
    /// A small number.
    Smallint,
}

/// Text that compares without regard to case.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseInsensitive {
    /// `citext` where one column says so (NOCASE); plain where a whole database does (MySQL's `_ci`).
    #[default]
    Auto,
    /// `citext` everywhere.
    Citext,
    /// Plain text, which compares letters.
    Text,
}

/// JSON.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Json {
    /// `jsonb`.
    #[default]
    Jsonb,
    /// `json`.
    Json,
}

/// SQLite's `INTEGER` and `INT`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SqliteInteger {
    /// 64 bits, as in SQLite.
    #[default]
    Bigint,
    /// 32 bits.
    Integer,
}

/// `DATETIME`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Datetime {
    /// `timestamp`.
    #[default]
    Timestamp,
    /// `timestamptz`.
    Timestamptz,
}

/// What a dump is in PostgreSQL's words.
#[derive(Debug, Default)]
pub struct Translation {
    /// The statements, in an order in which they run; views are last, in any order.
    pub pieces: Vec<Piece>,
    /// What was chosen, what has no equivalent, what could not be read.
    pub findings: Vec<Diagnostic>,
}

/// A statement, of which parts may be left out.
#[derive(Clone, Debug)]
pub struct Piece {
    /// What it makes, for people: `table task`.
    pub what: String,
    /// Where it comes from.
    pub at: Span,
    /// Its text.
    pub parts: Vec<Part>,
    /// Whether it may have to wait for one that comes later.
    pub waits: bool,
}

/// A part of a statement.
#[derive(Clone, Debug)]
pub enum Part {
    /// It is always there.
    Fixed(String),
    /// It is left out where PostgreSQL would refuse it.
    Optional(Wish),
}

/// A part that is left out where PostgreSQL would refuse it.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The text.
    pub text: String,
    /// What it is, for people: `default 'x' of column c of table t`.
    pub what: String,
    /// Where it comes from.
    pub at: Span,
}

/// Reads a dump and says it in PostgreSQL's words. Errors among the findings mean that something could not be read.
pub fn translate(file: FileId, text: &str, dialect: Dialect, choices: Choices) -> Translation {
    let read = read::read(file, text, dialect);
    lower::lower(read, dialect, choices)
}

/// What is said of something that PostgreSQL refused, or that has no equivalent.
pub fn left_out(at: Span, what: &str, why: &str) -> Diagnostic {
    Diagnostic::warning("import-lost", at, format!("{what} was left out: {why}"))
}
