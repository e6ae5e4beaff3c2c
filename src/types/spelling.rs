//! Owns the spellings of types: `format_type`'s and the SDL's.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::{TypeRef, modifier};
use crate::name::Ident;

/// As `format_type` spells it; `public` is written only where `full`, or where `pg_catalog` has a type of that name.
pub(crate) fn sql(t: &TypeRef, full: bool) -> String {
    let mut out = if t.schema == Ident::PG_CATALOG {
        core(t.name, t.typmod).into_owned()
    } else {
        let mut out = String::new();
        if full || t.schema != Ident::PUBLIC || crate::knowledge::core_type(t.name.as_str()).is_some() {
            let _ = write!(out, "{}.", t.schema.sql());
        }
        let _ = write!(out, "{}", t.name.sql());
        out
    };
    finish(&mut out, t);
    out
}

/// As the SDL spells it.
pub(crate) fn short(t: &TypeRef) -> String {
    if t.schema != Ident::PG_CATALOG {
        return sql(t, false);
    }
    let name = match t.name.as_str() {
        "int4" => "int",
        "int8" => "bigint",
        "int2" => "smallint",
        "bool" => "bool",
        "float4" => "real",
        "float8" => "float8",
        "timestamptz" => "timestamptz",
        "timestamp" => "timestamp",
        "timetz" => "timetz",
        "time" => "time",
        "varchar" => "varchar",
        "bpchar" if t.typmod > 4 => "char",
        "varbit" => "varbit",
        _ => return sql(t, false),
    };
    let mut out = String::from(name);
    let text = modifier::text(t.name.as_str(), t.typmod);
    let end = text.find(')').map_or(0, |at| at + 1);
    out.push_str(&text[..end]);
    finish(&mut out, t);
    out
}

/// Modifiers as written, and the brackets of an array.
fn finish(out: &mut String, t: &TypeRef) {
    if let Some(written) = &t.modifiers {
        out.push('(');
        for (i, text) in written.iter().enumerate() {
            if i > 0 {
                out.push(',');
            }
            out.push_str(text);
        }
        out.push(')');
    }
    if t.array {
        out.push_str("[]");
    }
}

/// A type of `pg_catalog` with its modifier, as `format_type` spells it where a modifier is given or known to be none.
pub(crate) fn core(name: Ident, typmod: i32) -> Cow<'static, str> {
    let spelled = match name.as_str() {
        "bpchar" if typmod < 0 => return Cow::Borrowed("bpchar"),
        "bit" if typmod < 0 => return Cow::Borrowed("\"bit\""),
        _ => base(name),
    };
    if typmod < 0 {
        return spelled;
    }
    let text = modifier::text(name.as_str(), typmod);
    match name.as_str() {
        "time" | "timetz" => Cow::Owned(format!("time{text}")),
        "timestamp" | "timestamptz" => Cow::Owned(format!("timestamp{text}")),
        _ => Cow::Owned(format!("{spelled}{text}")),
    }
}

/// A type of `pg_catalog` as `format_type_be` spells it in messages.
pub(crate) fn base(name: Ident) -> Cow<'static, str> {
    let spelled = match name.as_str() {
        "bit" => "bit",
        "bool" => "boolean",
        "bpchar" => "character",
        "float4" => "real",
        "float8" => "double precision",
        "int2" => "smallint",
        "int4" => "integer",
        "int8" => "bigint",
        "numeric" => "numeric",
        "interval" => "interval",
        "time" => "time without time zone",
        "timetz" => "time with time zone",
        "timestamp" => "timestamp without time zone",
        "timestamptz" => "timestamp with time zone",
        "varbit" => "bit varying",
        "varchar" => "character varying",
        "json" => "json",
        "any" => "\"any\"",
        "char" => "\"char\"",
        other if crate::name::is_plain(other) && !crate::name::needs_quotes(other) => other,
        _ => return Cow::Owned(name.sql().to_string()),
    };
    Cow::Borrowed(spelled)
}
