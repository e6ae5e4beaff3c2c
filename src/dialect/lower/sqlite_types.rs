//! The types of SQLite: what people mean by them, and where nobody knows, the affinity.

use super::Cx;
use super::scope::Class;
use super::types::{Target, json, target as plain, with_args, with_digits};
use crate::dialect::model::{Column, SourceType, Table};
use crate::dialect::{Datetime, SqliteInteger, Tinyint1};

pub(super) fn target(cx: &mut Cx, table: &Table, column: &Column, identity: bool) -> Target {
    let kind = &column.kind;
    if identity {
        return plain("bigint", Class::Int);
    }
    if table.strict && kind.words == "ANY" {
        cx.report.lost(
            kind.at,
            &format!("the type `ANY` of column `{}`", column.name.text),
            "a column of PostgreSQL has one type",
            "it is text now",
        );
        return plain("text", Class::Text);
    }
    known(cx, kind).unwrap_or_else(|| by_affinity(cx, column))
}

/// Types whose names say what is meant.
fn known(cx: &Cx, kind: &SourceType) -> Option<Target> {
    let args = numbers(&kind.args);
    let moment = |cx: &Cx| match cx.choices.datetime {
        Datetime::Timestamp => "timestamp",
        Datetime::Timestamptz => "timestamptz",
    };
    Some(match kind.words.as_str() {
        "BOOLEAN" | "BOOL" => plain("boolean", Class::Bool),
        "BIT" if kind.args.is_empty() || kind.args == ["1"] => plain("boolean", Class::Bool),
        "BIT" => plain("bigint", Class::Int),
        "TINYINT" if kind.args == ["1"] && cx.choices.tinyint1 == Tinyint1::Boolean => plain("boolean", Class::Bool),
        "INTEGER" | "INT" if !kind.unsigned && cx.choices.sqlite_integer == SqliteInteger::Integer => {
            plain("integer", Class::Int)
        }
        "TINYINT" | "INT2" | "SMALLINT" if !kind.unsigned => plain("smallint", Class::Int),
        "INT4" | "MEDIUMINT" => plain("integer", Class::Int),
        "SMALLINT" | "TINYINT" => plain("integer", Class::Int),
        "INTEGER" | "INT" | "BIGINT" | "BIG INT" | "INT8" | "LONG" => plain("bigint", Class::Int),
        "REAL" | "DOUBLE" | "DOUBLE PRECISION" | "FLOAT" | "FLOAT8" => plain("double precision", Class::Float),
        "NUMERIC" | "DECIMAL" | "DEC" => plain(with_args("numeric", args), Class::Numeric),
        "MONEY" | "CURRENCY" | "NUMBER" => plain(with_args("numeric", args), Class::Numeric),
        "VARCHAR"
        | "CHARACTER VARYING"
        | "VARYING CHARACTER"
        | "NVARCHAR"
        | "VARCHAR2"
        | "NVARCHAR2"
        | "CHAR"
        | "CHARACTER"
        | "NCHAR"
        | "NATIVE CHARACTER"
        | "NATIONAL CHARACTER"
        | "NATIONAL CHARACTER VARYING"
        | "STRING" => plain(if args.is_empty() { "text".to_owned() } else { with_args("varchar", args) }, Class::Text),
        "TEXT" | "CLOB" | "NCLOB" | "NTEXT" | "TINYTEXT" | "MEDIUMTEXT" | "LONGTEXT" | "LONGVARCHAR" | "MEMO" => {
            plain("text", Class::Text)
        }
        "BLOB" | "BINARY" | "VARBINARY" | "LONGBLOB" | "BYTEA" | "IMAGE" => plain("bytea", Class::Bytes),
        "DATE" => plain("date", Class::Date),
        "TIME" => plain(with_digits("time", args), Class::Time),
        "DATETIME" | "TIMESTAMP" | "DATETIME2" | "SMALLDATETIME" => {
            plain(with_digits(moment(cx), args), Class::Timestamp)
        }
        "TIMESTAMPTZ" | "DATETIMEOFFSET" | "TIMESTAMP WITH TIME ZONE" => {
            plain(with_digits("timestamptz", args), Class::Timestamp)
        }
        "JSON" | "JSONB" | "JSONTEXT" => json(cx),
        "UUID" | "GUID" | "UNIQUEIDENTIFIER" => plain("uuid", Class::Other),
        "INET" | "CIDR" | "INTERVAL" => plain(kind.words.to_lowercase(), Class::Other),
        _ => return None,
    })
}

/// Arguments that are numbers: PostgreSQL takes no others.
fn numbers(args: &[String]) -> &[String] {
    let fine = args.iter().all(|arg| arg.bytes().all(|b| b.is_ascii_digit()) && arg != "0");
    if fine { args } else { &[] }
}

/// <https://www.sqlite.org/datatype3.html#determination_of_column_affinity>
fn by_affinity(cx: &mut Cx, column: &Column) -> Target {
    let words = &column.kind.words;
    let has = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
    let found = if words.is_empty() {
        plain("text", Class::Text)
    } else if has(&["INT"]) {
        plain("bigint", Class::Int)
    } else if has(&["CHAR", "CLOB", "TEXT"]) {
        plain("text", Class::Text)
    } else if has(&["BLOB"]) {
        plain("bytea", Class::Bytes)
    } else if has(&["REAL", "FLOA", "DOUB"]) {
        plain("double precision", Class::Float)
    } else {
        // Its affinity is numeric, yet it keeps what is no number as it is.
        plain("text", Class::Text)
    };
    let what = if words.is_empty() {
        format!("a column without a type becomes `{}`", found.sql)
    } else {
        format!("`{}`, which PostgreSQL does not have, becomes `{}`", words.to_lowercase(), found.sql)
    };
    cx.report.chose(column.at, what, "that takes what SQLite keeps in it; write the type that is meant in the SDL");
    found
}
