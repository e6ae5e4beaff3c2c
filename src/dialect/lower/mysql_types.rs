//! The types of MySQL and MariaDB.

use super::scope::Class;
use super::types::{Target, json, target as plain, with_args, with_digits};
use super::{Cx, names};
use crate::dialect::model::{Column, SourceType, Table};
use crate::dialect::{Datetime, Tinyint1, Unsigned};
use crate::name;

pub(super) fn target(cx: &mut Cx, table: &Table, column: &Column, relation: &str, identity: bool) -> Target {
    let kind = &column.kind;
    let found = integer(cx, column, identity)
        .or_else(|| number(cx, kind))
        .or_else(|| text(cx, kind))
        .or_else(|| moment(cx, kind))
        .or_else(|| labelled(cx, table, column, relation))
        .or_else(|| other(cx, column));
    if kind.zerofill {
        let why = "pad where it is shown: `lpad(n::text, 5, '0')`";
        cx.report.chose(kind.at, "`zerofill` is left out: a number has no leading zeros", why);
    }
    found.unwrap_or_else(|| {
        let what = format!("the type `{}` of column `{}`", kind.words.to_lowercase(), column.name.text);
        cx.report.lost(
            kind.at,
            &what,
            "it is not known, so the column is text",
            "write the type that is meant in the SDL",
        );
        plain("text", Class::Text)
    })
}

/// Bytes of MySQL's integers.
fn bytes(words: &str) -> Option<u32> {
    Some(match words {
        "TINYINT" | "INT1" => 1,
        "SMALLINT" | "INT2" => 2,
        "MEDIUMINT" | "MIDDLEINT" | "INT3" => 3,
        "INT" | "INTEGER" | "INT4" => 4,
        "BIGINT" | "INT8" => 8,
        _ => return None,
    })
}

/// Whether a column is named as what refers to a number that counts: joined with that, it must have its type.
fn is_key(column: &Column) -> bool {
    let name = column.name.text.to_lowercase();
    name == "id" || name.ends_with("_id") || column.name.text.ends_with("Id") || column.name.text.ends_with("ID")
}

/// What became of an unsigned integer, when all types are settled.
pub(super) fn say_unsigned(cx: &mut Cx, column: &Column, sql: &str) {
    let kind = &column.kind;
    let Some(bytes) =
        bytes(&kind.words).filter(|bytes| kind.unsigned && (*bytes > 1 || cx.choices.unsigned == Unsigned::Same))
    else {
        return;
    };
    let why = match (cx.choices.unsigned, bytes, sql) {
        (Unsigned::Same, ..) => "it holds half of the values; larger ones are refused",
        (_, 8, "bigint") => {
            "it counts, refers to what counts, or is named as if it did; PostgreSQL counts up to 2^63 - 1"
        }
        _ => {
            "PostgreSQL has no unsigned types, and the next larger one holds all values; `[import] unsigned` has other ways"
        }
    };
    cx.report.chose(kind.at, format!("`{} unsigned` becomes `{sql}`", kind.words.to_lowercase()), why);
}

fn integer(cx: &mut Cx, column: &Column, identity: bool) -> Option<Target> {
    let kind = &column.kind;
    let bytes = bytes(&kind.words)?;
    let truth = column
        .default
        .as_ref()
        .is_none_or(|(expr, _)| super::default::is_null(expr) || super::shape::truth(expr).is_some());
    if bytes == 1 && kind.args == ["1"] && !identity && truth && cx.choices.tinyint1 == Tinyint1::Boolean {
        cx.report.chose(kind.at, "`tinyint(1)` becomes `boolean`", "`[import] tinyint1 = \"smallint\"` keeps numbers");
        return Some(plain("boolean", Class::Bool));
    }
    let unsigned = kind.unsigned;
    let wider = unsigned && cx.choices.unsigned != Unsigned::Same;
    let sql = match (bytes, wider) {
        (1, _) | (2, false) => "smallint",
        (2, true) | (3, _) | (4, false) => "integer",
        (4, true) | (8, false) => "bigint",
        // Nothing counts beyond what bigint holds.
        _ if identity || is_key(column) => "bigint",
        _ => "numeric(20)",
    };
    let class = if sql.starts_with("numeric") { Class::Numeric } else { Class::Int };
    let mut found = plain(sql, class);
    found.check = (unsigned && cx.choices.unsigned == Unsigned::Check).then(|| "$ >= 0".to_owned());
    Some(found)
}

fn number(cx: &mut Cx, kind: &SourceType) -> Option<Target> {
    let found = match kind.words.as_str() {
        "DECIMAL" | "NUMERIC" | "DEC" | "FIXED" => {
            let ten = ["10".to_owned()];
            let args = if kind.args.is_empty() { &ten[..] } else { &kind.args };
            plain(with_args("numeric", args), Class::Numeric)
        }
        "FLOAT" | "FLOAT4"
            if kind
                .args
                .first()
                .is_none_or(|digits| kind.args.len() == 2 || digits.parse().is_ok_and(|n: u32| n < 25)) =>
        {
            plain("real", Class::Float)
        }
        "FLOAT" | "DOUBLE" | "DOUBLE PRECISION" | "REAL" | "FLOAT8" => plain("double precision", Class::Float),
        "BIT" if kind.args.is_empty() || kind.args == ["1"] => {
            cx.report.chose(
                kind.at,
                "`bit(1)` becomes `boolean`",
                "that is what it is used for; write `bit(1)` in the SDL where it is not",
            );
            plain("boolean", Class::Bool)
        }
        "BIT" => plain(with_args("bit", &kind.args), Class::Other),
        "BOOL" | "BOOLEAN" => plain("boolean", Class::Bool),
        "YEAR" => plain("smallint", Class::Int),
        _ => return None,
    };
    if found.class == Class::Float && kind.args.len() == 2 {
        let why = "values are not rounded any more when they are stored; `numeric(…)` would round them";
        cx.report.chose(
            kind.at,
            format!("`{}` becomes `{}`", with_args(&kind.words.to_lowercase(), &kind.args), found.sql),
            why,
        );
    }
    if kind.unsigned && cx.choices.unsigned == Unsigned::Check {
        return Some(Target { check: Some("$ >= 0".to_owned()), ..found });
    }
    Some(found)
}

fn text(cx: &mut Cx, kind: &SourceType) -> Option<Target> {
    Some(match kind.words.as_str() {
        "CHAR" | "CHARACTER" | "NCHAR" | "NATIONAL CHAR" | "NATIONAL CHARACTER" => {
            let one = ["1".to_owned()];
            let args = if kind.args.is_empty() || kind.args == ["0"] { &one[..] } else { &kind.args };
            let why =
                "MySQL takes blanks off the end when it reads; PostgreSQL's `char` shows them, and finds no pattern";
            cx.report.chose(kind.at, "`char(n)` becomes `varchar(n)`", why);
            plain(with_args("varchar", args), Class::Text)
        }
        "VARCHAR"
        | "CHARACTER VARYING"
        | "CHAR VARYING"
        | "NVARCHAR"
        | "NATIONAL VARCHAR"
        | "NATIONAL VARYING"
        | "NCHAR VARYING"
        | "NCHAR VARCHAR"
        | "NATIONAL CHAR VARYING"
        | "NATIONAL CHARACTER VARYING"
            if kind.args != ["0"] =>
        {
            plain(with_args("varchar", &kind.args), Class::Text)
        }
        "VARCHAR" | "TINYTEXT" | "TEXT" | "MEDIUMTEXT" | "LONGTEXT" | "LONG" | "LONG VARCHAR" | "LONG CHAR"
        | "LONG VARYING" => plain("text", Class::Text),
        "BINARY" | "VARBINARY" | "TINYBLOB" | "BLOB" | "MEDIUMBLOB" | "LONGBLOB" | "LONG VARBINARY" | "CHAR BYTE" => {
            if !kind.args.is_empty() {
                let why = "`bytea` has no length; a check on octet_length(…) would limit it";
                cx.report.chose(kind.at, format!("`{}` becomes `bytea`", kind.words.to_lowercase()), why);
            }
            plain("bytea", Class::Bytes)
        }
        "JSON" => json(cx),
        _ => return None,
    })
}

fn moment(cx: &mut Cx, kind: &SourceType) -> Option<Target> {
    Some(match kind.words.as_str() {
        "DATE" => plain("date", Class::Date),
        "DATETIME" => {
            let name = match cx.choices.datetime {
                Datetime::Timestamp => "timestamp",
                Datetime::Timestamptz => "timestamptz",
            };
            plain(with_digits(name, &kind.args), Class::Timestamp)
        }
        // MySQL keeps it in UTC and shows it in the session's zone, as PostgreSQL does with this one.
        "TIMESTAMP" => plain(with_digits("timestamptz", &kind.args), Class::Timestamp),
        "TIME" => {
            let why =
                "MySQL's `time` reaches from -838 to 838 hours; where it is a duration, write `interval` in the SDL";
            cx.report.chose(kind.at, "`time` becomes `time`, which is a time of day", why);
            plain(with_digits("time", &kind.args), Class::Time)
        }
        _ => return None,
    })
}

/// ENUM is an enum type named after table and column, SET an array of text.
fn labelled(cx: &mut Cx, table: &Table, column: &Column, relation: &str) -> Option<Target> {
    let kind = &column.kind;
    let list = kind.labels.iter().map(|label| name::literal(label)).collect::<Vec<_>>().join(", ");
    match kind.words.as_str() {
        "ENUM" if kind.labels.iter().any(|label| label.len() > 63) => {
            let why = "labels of an enum have at most 63 bytes, so it is text with a check";
            cx.report.chose(kind.at, "an `enum` becomes `text`", why);
            Some(Target { check: Some(format!("$ in ({list})")), ..plain("text", Class::Text) })
        }
        "ENUM" => {
            let long = format!("{relation}_{}", cx.names.folded(&column.name));
            let type_name = cx.names.free(name::truncate(&long));
            let quoted = names::quote(&type_name);
            cx.piece(format!("enum `{type_name}`"), kind.at, format!("create type {quoted} as enum ({list})"));
            Some(plain(quoted, Class::Other))
        }
        "SET" => {
            let why = "PostgreSQL has no sets: an array with a check takes the same members; their order and doubles count now";
            cx.report.chose(kind.at, "`set` becomes `text[]` with a check", why);
            Some(Target { check: Some(format!("$ <@ array[{list}]::text[]")), ..plain("text[]", Class::Other) })
        }
        _ => {
            let _ = table;
            None
        }
    }
}

fn other(cx: &mut Cx, column: &Column) -> Option<Target> {
    let kind = &column.kind;
    Some(match kind.words.as_str() {
        "UUID" => plain("uuid", Class::Other),
        "INET4" | "INET6" => plain("inet", Class::Other),
        "POINT" => plain("point", Class::Other),
        "GEOMETRY" | "LINESTRING" | "POLYGON" | "MULTIPOINT" | "MULTILINESTRING" | "MULTIPOLYGON"
        | "GEOMETRYCOLLECTION" | "GEOMCOLLECTION" => {
            let what = format!("the type `{}` of column `{}`", kind.words.to_lowercase(), column.name.text);
            let help = "it is `bytea` now; with the extension PostGIS write `geometry` in the SDL";
            cx.report.lost(kind.at, &what, "PostgreSQL alone has no such type", help);
            plain("bytea", Class::Bytes)
        }
        _ => return None,
    })
}
