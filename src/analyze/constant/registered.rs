//! Owns constants that name catalog objects: regclass, regconfig, regtype.

use super::unread;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::ty::Types;
use crate::knowledge::{NamedKind, named};
use crate::name::{Ident, QualifiedName};
use crate::{sql, types};

/// `stringToQualifiedNameList`: the parts of a dotted name with quotes; none where it is malformed.
fn parts(text: &str) -> Option<Vec<String>> {
    let mut out = Vec::new();
    let mut rest = text.trim_matches(super::is_space);
    loop {
        let (part, after) = if let Some(quoted) = rest.strip_prefix('"') {
            let mut part = String::new();
            let mut chars = quoted.char_indices().peekable();
            let end = loop {
                match chars.next()? {
                    (at, '"') if chars.peek().is_some_and(|(_, c)| *c == '"') => {
                        chars.next();
                        part.push('"');
                        let _ = at;
                    }
                    (at, '"') => break at + 1,
                    (_, c) => part.push(c),
                }
            };
            (part, &quoted[end..])
        } else {
            let end = rest.find(|c: char| c == '.' || c == '"' || super::is_space(c)).unwrap_or(rest.len());
            (rest[..end].to_ascii_lowercase(), &rest[end..])
        };
        if part.is_empty() {
            return None;
        }
        out.push(crate::name::truncate(&part).to_owned());
        let after = after.trim_start_matches(super::is_space);
        match after.strip_prefix('.') {
            Some(next) => rest = next.trim_start_matches(super::is_space),
            None if after.is_empty() => return Some(out),
            None => return None,
        }
    }
}

/// The name that a text is, as in `'a."B"'::regclass`; none where it is malformed.
pub(crate) fn name_in(text: &str) -> Option<Vec<Ident>> {
    Some(parts(text)?.iter().map(|part| Ident::new(part)).collect())
}

/// `regclassin`, then `regclassout` with an empty search path.
pub(super) fn relation(types: &Types<'_>, text: &str) -> Analysis<Box<str>> {
    let bad = || AnalyzeError::error("invalid name syntax", 0);
    if text.bytes().all(|b| b.is_ascii_digit()) || text == "-" {
        return Err(unread("regclass"));
    }
    let parts = parts(text).ok_or_else(bad)?;
    let missing = || AnalyzeError::error(format!("relation \"{}\" does not exist", parts.join(".")), 0);
    let found = match parts.as_slice() {
        [name] => {
            let name = Ident::new(name);
            let schema = types.env.search_path().iter().find(|schema| types.env.relation(**schema, name));
            match schema {
                Some(schema) => QualifiedName::new(*schema, name),
                None if name.as_str().starts_with("pg_") => return Err(unread("regclass")),
                None => return Err(missing()),
            }
        }
        [schema, name] => {
            let (schema, name) = (Ident::new(schema), Ident::new(name));
            if matches!(schema.as_str(), "pg_catalog" | "information_schema" | "pg_temp") {
                return Err(unread("regclass"));
            }
            if !types.env.relation(schema, name) {
                return Err(missing());
            }
            QualifiedName::new(schema, name)
        }
        _ => return Err(unread("regclass")),
    };
    Ok(format!("{}.{}", found.schema.sql(), found.name.sql()).into())
}

/// The relation that a regclass constant names, from its output.
pub(crate) fn relation_name(text: &str) -> Option<QualifiedName> {
    match parts(text)?.as_slice() {
        [schema, name] => Some(QualifiedName::new(Ident::new(schema), Ident::new(name))),
        _ => None,
    }
}

/// `regconfigin`, then `regconfigout`, for the configurations that PostgreSQL brings.
pub(super) fn configuration(types: &Types<'_>, text: &str) -> Analysis<Box<str>> {
    let parts = parts(text).ok_or_else(|| AnalyzeError::error("invalid name syntax", 0))?;
    let name = match parts.as_slice() {
        [name] => name,
        [schema, name] if schema == "pg_catalog" => name,
        _ => return Err(unread("regconfig")),
    };
    let core = named(NamedKind::TextSearchConfiguration, name)
        .any(|id| id.home().is_pg_catalog() && types.current(id.versions()));
    if core { Ok(Ident::new(name).sql().to_string().into()) } else { Err(unread("regconfig")) }
}

/// `regtypein`, then `regtypeout` with an empty search path.
pub(super) fn type_name(types: &mut Types<'_>, text: &str) -> Analysis<Box<str>> {
    if text.bytes().all(|b| b.is_ascii_digit()) || text == "-" {
        return Err(unread("regtype"));
    }
    let parsed = sql::parse_type(text).map_err(|_| unread("regtype"))?;
    let found = types::resolve(&parsed, types.env)?.without_modifier();
    if found.schema != Ident::PG_CATALOG {
        return Ok(found.qualified().into());
    }
    let mut out = types::base_spelling(found.name).into_owned();
    if found.array {
        out.push_str("[]");
    }
    Ok(out.into())
}
