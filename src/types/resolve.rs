//! Owns the look-up of written types: PostgreSQL's `LookupTypeName` and `typenameTypeMod`.

use std::sync::Arc;

use super::{TypeRef, major_versions, modifier};
use crate::analyze::{AnalyzeError, Env, UserType};
use crate::knowledge::{self, Home, Provider, TypeId};
use crate::name::{Ident, QualifiedName};
use crate::sql::ast;

/// What a type's name means.
#[derive(Clone, Debug)]
pub(crate) enum Found {
    /// A type of PostgreSQL's or an extension's.
    Known(TypeId),
    /// A user's type.
    User(QualifiedName, UserType),
}

/// The type that a written one means; errors in PostgreSQL's words. SERIAL and its kin are no types: the caller's.
pub fn resolve(t: &ast::TypeName, env: &dyn Env) -> Result<TypeRef, AnalyzeError> {
    if t.of_column {
        return Err(AnalyzeError::unknown("%TYPE", t.at));
    }
    if t.setof {
        return Err(AnalyzeError::unknown("SETOF", t.at));
    }
    let (name, found, underscore) = look_up(t, env)?;
    let mut out = TypeRef { schema: name.schema, name: name.name, array: t.array, typmod: -1, modifiers: None };
    if underscore {
        out.array = true;
    } else if let Found::Known(id) = &found
        && let Some(element) = id.element()
        && element.array() == Some(*id)
    {
        // `_int4` is written: an array, and arrays of arrays are none.
        if t.array {
            return Err(AnalyzeError::error(format!("type \"{}[]\" does not exist", written(&t.name)), t.at));
        }
        out = TypeRef { array: true, ..known_ref(env, element) };
    }
    check_versions(&found, env, t.at)?;
    if t.typmods.is_empty() {
        return Ok(out);
    }
    apply_modifiers(&mut out, &found, t, env)?;
    Ok(out)
}

fn apply_modifiers(out: &mut TypeRef, found: &Found, t: &ast::TypeName, env: &dyn Env) -> Result<(), AnalyzeError> {
    let refuse = || {
        let brackets = if t.array { "[]" } else { "" };
        let message = format!("type modifier is not allowed for type \"{}{brackets}\"", written(&t.name));
        Err(AnalyzeError::error(message, t.at))
    };
    match found {
        Found::Known(id) if id.provider() == Provider::Core => {
            if !modifier::takes_modifier(id.name()) {
                return refuse();
            }
            let signed_scale = !env.versions().contains(14);
            let typmod = modifier::encode(id.name(), &t.typmods, signed_scale);
            out.typmod = typmod.map_err(|message| AnalyzeError::error(message, t.at))?;
            Ok(())
        }
        Found::Known(id) if id.has_typmod() => {
            out.modifiers = Some(Arc::from(t.typmods.clone()));
            Ok(())
        }
        Found::User(_, UserType::Opaque) => {
            out.modifiers = Some(Arc::from(t.typmods.clone()));
            Ok(())
        }
        Found::Known(_) | Found::User(..) => refuse(),
    }
}

/// The name as PostgreSQL's messages write it.
fn written(name: &ast::Name) -> String {
    let parts: Vec<&str> = match name.as_slice() {
        [schema, rest @ ..] if !rest.is_empty() && *schema == Ident::PG_CATALOG => {
            rest.iter().map(|part| part.as_str()).collect()
        }
        all => all.iter().map(|part| part.as_str()).collect(),
    };
    parts.join(".")
}

/// The schema and name of a type, what it is, and whether an array was asked for by its underscore name.
fn look_up(t: &ast::TypeName, env: &dyn Env) -> Result<(QualifiedName, Found, bool), AnalyzeError> {
    let missing = || {
        let brackets = if t.array { "[]" } else { "" };
        AnalyzeError::error(
            format!(
                "type \"{}{brackets}\" does not exist",
                t.name.iter().map(|p| p.as_str()).collect::<Vec<_>>().join(".")
            ),
            t.at,
        )
    };
    match t.name.as_slice() {
        [name] => {
            let path = [Ident::PG_CATALOG];
            for schema in path.iter().chain(env.search_path()) {
                if let Some((found, underscore)) = find_any(env, *schema, *name) {
                    return Ok(named(*schema, found, underscore));
                }
                if env.awaits(*schema, *name) {
                    break;
                }
            }
            Err(missing())
        }
        [schema, name] => {
            if let Some((found, underscore)) = find_any(env, *schema, *name) {
                return Ok(named(*schema, found, underscore));
            }
            if *schema != Ident::PG_CATALOG && !env.schema(*schema) {
                return Err(AnalyzeError::error(format!("schema \"{schema}\" does not exist"), t.at));
            }
            Err(missing())
        }
        _ => Err(AnalyzeError::unknown("a type named with its database", t.at)),
    }
}

fn named(schema: Ident, found: Found, underscore: bool) -> (QualifiedName, Found, bool) {
    let name = match &found {
        Found::Known(id) => Ident::from_static(id.name()),
        Found::User(user, _) => user.name,
    };
    (QualifiedName::new(schema, name), found, underscore)
}

/// As [`find`], also by the underscore name of an array.
fn find_any(env: &dyn Env, schema: Ident, name: Ident) -> Option<(Found, bool)> {
    if let Some(found) = find(env, schema, name) {
        return Some((found, false));
    }
    let element = name.as_str().strip_prefix('_')?;
    match find(env, schema, Ident::new(element))? {
        found @ Found::User(..) => Some((found, true)),
        Found::Known(_) => None,
    }
}

/// The type of that name in that schema.
pub(crate) fn find(env: &dyn Env, schema: Ident, name: Ident) -> Option<Found> {
    if schema == Ident::PG_CATALOG {
        return knowledge::core_type(name.as_str()).map(Found::Known);
    }
    for id in knowledge::types(name.as_str()) {
        let here = match id.home() {
            Home::Schema(home) => {
                home == schema.as_str() && id.provider().extension().is_none_or(|e| env.extension_schema(e).is_some())
            }
            Home::ExtensionSchema(extension) => env.extension_schema(extension) == Some(schema),
        };
        if here {
            return Some(Found::Known(id));
        }
    }
    env.user_type(schema, name).map(|kind| Found::User(QualifiedName::new(schema, name), kind))
}

fn known_ref(env: &dyn Env, id: TypeId) -> TypeRef {
    let schema = match id.home() {
        Home::Schema(schema) => Ident::from_static(schema),
        Home::ExtensionSchema(extension) => env.extension_schema(extension).unwrap_or(Ident::PUBLIC),
    };
    TypeRef { schema, name: Ident::from_static(id.name()), array: false, typmod: -1, modifiers: None }
}

fn check_versions(found: &Found, env: &dyn Env, at: u32) -> Result<(), AnalyzeError> {
    let Found::Known(id) = found else { return Ok(()) };
    let (has, needs) = (id.versions(), env.versions());
    if has.includes(needs) {
        return Ok(());
    }
    let (has, needs) = (major_versions(has), major_versions(needs));
    let message = format!("type {} exists only in PostgreSQL {has}, not in all of {needs}", id.name());
    Err(AnalyzeError::error(message, at))
}
