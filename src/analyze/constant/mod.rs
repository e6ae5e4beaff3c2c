//! Owns what literals become: for each type its input function followed by its output function.
//!
//! A type that has no reader here, or a spelling that depends on the server's settings, is not analysed.

mod array;
mod bits;
mod datetime;
mod hstore;
mod interval;
mod json;
mod jsonpath;
mod network;
mod number;
mod range;
mod registered;
mod row;
mod search;
mod simple;
mod xml;

use super::env::UserType;
use super::error::{Analysis, AnalyzeError};
use super::ty::{Ty, Types};

pub use array::with as array_with;
pub(crate) use bits::literal as bit_literal;
pub(crate) use number::literal as number_literal;
pub(crate) use registered::{name_in, relation_name};

/// The value of a literal as the type's output function writes it. The type is no domain.
pub(crate) fn read(types: &mut Types<'_>, ty: Ty, typmod: i32, text: &str) -> Analysis<Box<str>> {
    if let Some(element) = types.element(ty) {
        return array::read(types, element, typmod, text);
    }
    match ty {
        Ty::User(_) | Ty::UserArray(_) => read_user(types, ty, text),
        Ty::Known(id) => match ty.core_name() {
            Some(name) => read_core(types, name, typmod, text),
            None if id.name() == "hstore" => hstore::read(text),
            None if matches!(id.name(), "citext" | "ltree") && plain_word(id.name(), text) => Ok(text.into()),
            None => Err(unread(id.name())),
        },
    }
}

fn unread(name: &str) -> AnalyzeError {
    AnalyzeError::unknown(format!("a constant of type {name}"), 0)
}

/// Whether the text is its own output for the type.
fn plain_word(ty: &str, text: &str) -> bool {
    ty == "citext"
        || text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.')) && !text.contains("..")
}

fn read_user(types: &mut Types<'_>, ty: Ty, text: &str) -> Analysis<Box<str>> {
    match types.user(ty) {
        Some((_, UserType::Enum { labels })) => {
            if labels.iter().any(|label| &**label == text) {
                return Ok(text.into());
            }
            let message = format!("invalid input value for enum {}: \"{text}\"", types.describe(ty));
            Err(AnalyzeError::error(message, 0))
        }
        Some((_, UserType::Composite { .. })) => row::read(types, ty, text),
        _ => Err(AnalyzeError::unknown(format!("a constant of type {}", types.describe(ty)), 0)),
    }
}

fn read_core(types: &mut Types<'_>, name: &'static str, typmod: i32, text: &str) -> Analysis<Box<str>> {
    match name {
        "text" | "varchar" | "bpchar" | "unknown" | "cstring" => Ok(text.into()),
        "bool" => simple::boolean(text),
        "int2" => number::integer(text, "smallint", i64::from(i16::MIN), i64::from(i16::MAX)),
        "int4" => number::integer(text, "integer", i64::from(i32::MIN), i64::from(i32::MAX)),
        "int8" => number::integer(text, "bigint", i64::MIN, i64::MAX),
        "oid" => number::oid(text),
        "numeric" => number::numeric(text),
        "float4" => number::real(text),
        "float8" => number::double(text),
        "name" => Ok(crate::name::truncate(text).into()),
        "char" => simple::one_byte(text),
        "uuid" => simple::uuid(text),
        "bytea" => simple::bytea(text),
        "json" => json::json(text),
        "jsonb" => json::jsonb(text),
        "jsonpath" => jsonpath::read(text),
        "bit" | "varbit" => bits::read(text),
        "date" => datetime::date(text),
        "time" => datetime::time(text),
        "timetz" => datetime::timetz(text),
        "timestamp" => datetime::timestamp(text),
        "timestamptz" => datetime::timestamptz(text, types.env.utc()),
        "interval" => interval::read(text, typmod),
        "inet" => network::inet(text),
        "cidr" => network::cidr(text),
        "macaddr" => network::macaddr(text),
        "regclass" => registered::relation(types, text),
        "regconfig" => registered::configuration(types, text),
        "regtype" => registered::type_name(types, text),
        "point" => number::point(text),
        "tid" => simple::tid(text),
        "tsvector" => search::vector(text),
        "tsquery" => search::query(text),
        "xml" => xml::read(text),
        "int4range" | "int8range" | "numrange" | "daterange" | "tsrange" | "tstzrange" => {
            range::read(types, name, text)
        }
        "record" => Err(AnalyzeError::error("input of anonymous composite types is not implemented", 0)),
        "anyarray" | "anyenum" | "anyrange" | "anymultirange" | "any" | "anyelement" => {
            Err(AnalyzeError::error(format!("cannot accept a value of type {name}"), 0))
        }
        _ => Err(unread(name)),
    }
}

/// PostgreSQL's message for a literal that the type does not understand.
fn invalid(ty: &str, text: &str) -> AnalyzeError {
    AnalyzeError::error(format!("invalid input syntax for type {ty}: \"{text}\""), 0)
}

/// What C's `isspace` accepts.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0b' | '\x0c')
}

/// The text without space around it.
fn trimmed(text: &str) -> &str {
    text.trim_matches(is_space)
}
