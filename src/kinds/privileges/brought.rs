//! Objects that PostgreSQL itself or an extension brings. They are no objects of the catalog; what may be done with them is
//! state all the same.

use crate::analyze::Env as _;
use crate::kinds::opaque::Opaque;
use crate::kinds::schema::Schema;
use crate::kinds::{ObjectId, ObjectKind};
use crate::knowledge::{self, Home, LanguageId, Provider, RelationKind, TypeId};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Refusal, Replayer, split};
use crate::sql::ast::ObjectType;
use crate::types::TypeRef;

/// Who brings an object: an extension, or nobody but PostgreSQL. Nothing for what the user made.
pub(super) fn brought_by(id: ObjectId) -> Option<Option<ObjectId>> {
    let brought = id.of == ObjectKind::Extension && id.kind != ObjectKind::Extension;
    let extension = || ObjectId::new(ObjectKind::Extension, Ident::EMPTY, id.parent);
    brought.then(|| (!id.parent.is_empty()).then(extension))
}

/// What everybody may do with such an object before anybody grants or revokes anything.
pub(super) fn public(id: ObjectId) -> &'static [&'static str] {
    let name = id.name.as_str();
    match id.kind {
        ObjectKind::Routine => knowledge::functions(name).next().map_or(&[], |one| one.public_privileges()),
        ObjectKind::Schema => &["usage"],
        ObjectKind::Opaque if Opaque::kind_of(id) == "language" => &["usage"],
        _ => {
            let same = |one: &knowledge::RelationId| provided(one.provider()) == id.parent;
            knowledge::relations(name).find(same).map_or(&[], |one| one.public_privileges())
        }
    }
}

/// The types of a function's parameters as its identity has them, for SQL.
pub(super) fn inputs(id: ObjectId) -> String {
    let spelled = |name: &str| match name.strip_suffix("[]") {
        Some(element) => format!("{}[]", of_any(element)),
        None => of_any(name),
    };
    id.key.as_str().split(',').filter(|name| !name.is_empty()).map(spelled).collect::<Vec<_>>().join(", ")
}

fn of_any(name: &str) -> String {
    let core = knowledge::core_type(name).map(|one| TypeRef::core(one.name()).short());
    core.unwrap_or_else(|| Ident::new(name).sql().to_string())
}

/// The object of that name which PostgreSQL or an extension brings; one of PostgreSQL's own where `core` says so.
pub(super) fn find(cx: &Replayer, kind: ObjectType, name: &[Ident], core: bool) -> Result<Option<ObjectId>, Refusal> {
    let found = match kind {
        ObjectType::Other("language") => name.first().and_then(|name| knowledge::language(name.as_str())),
        _ => None,
    };
    if let Some(language) = found {
        return language_id(cx, language, core);
    }
    Ok(match kind {
        ObjectType::Schema => name.first().filter(|name| core && is_system(**name)).map(|name| {
            let id = Schema::id_of(*name);
            ObjectId { of: ObjectKind::Extension, ..id }
        }),
        ObjectType::Table => relation(cx, name, core),
        ObjectType::Other("function" | "routine" | "procedure") => function(cx, name, core),
        _ => None,
    })
}

/// Whether such a relation has the column.
pub(super) fn has_column(id: ObjectId, column: Ident) -> bool {
    let same = |one: &knowledge::RelationId| provided(one.provider()) == id.parent;
    let mut columns = knowledge::relations(id.name.as_str()).filter(same).flat_map(|one| one.columns());
    columns.any(|one| one.name == column.as_str())
}

fn is_system(schema: Ident) -> bool {
    schema == Ident::PG_CATALOG || schema.as_str() == "information_schema"
}

fn provided(provider: Provider) -> Ident {
    provider.extension().map_or(Ident::EMPTY, |one| Ident::from_static(one.name()))
}

fn language_id(cx: &Replayer, language: LanguageId, core: bool) -> Result<Option<ObjectId>, Refusal> {
    // `plpgsql` is an extension that every database has.
    let of = Some(provided(language.provider())).filter(|one| one.as_str() != "plpgsql").unwrap_or(Ident::EMPTY);
    let there = language.provider().extension().is_none_or(|one| cx.env().extension_schema(one).is_some());
    if of.is_empty() != core || !of.is_empty() && !there {
        return Ok(None);
    }
    if !language.trusted() {
        let help = "GRANT and REVOKE are not allowed on untrusted languages: only superusers use them";
        return Err(Refusal::sql(format!("language \"{}\" is not trusted", language.name())).help(help));
    }
    let name = QualifiedName::new(Ident::EMPTY, Ident::from_static(language.name()));
    Ok(Some(ObjectId { of: ObjectKind::Extension, parent: of, ..Opaque::id_of("language", name, Ident::EMPTY) }))
}

/// Where an object of that home is, if a name with that schema, or none, finds it.
fn found_in(cx: &Replayer, home: Home, schema: Ident) -> Option<Ident> {
    let place = match home {
        Home::Schema(place) => Ident::from_static(place),
        Home::ExtensionSchema(extension) => cx.env().extension_schema(extension)?,
    };
    let searched = || place == Ident::PG_CATALOG || cx.path.contains(&place);
    (schema == place || schema.is_empty() && searched()).then_some(place)
}

fn is_there(cx: &Replayer, provider: Provider, core: bool) -> bool {
    match provider.extension() {
        None => core,
        Some(extension) => !core && cx.env().extension_schema(extension).is_some(),
    }
}

fn relation(cx: &Replayer, name: &[Ident], core: bool) -> Option<ObjectId> {
    let (schema, last) = split(name).ok()?;
    knowledge::relations(last.as_str()).filter(|one| is_there(cx, one.provider(), core)).find_map(|one| {
        let readable = !matches!(one.kind(), RelationKind::Index | RelationKind::CompositeType);
        let place = found_in(cx, one.home(), schema).filter(|_| readable)?;
        let kind = if one.kind() == RelationKind::Sequence { ObjectKind::Sequence } else { ObjectKind::Table };
        let id = ObjectId::new(kind, place, last);
        Some(ObjectId { of: ObjectKind::Extension, parent: provided(one.provider()), ..id })
    })
}

/// A function by its name and the last names of its input types.
fn function(cx: &Replayer, name: &[Ident], core: bool) -> Option<ObjectId> {
    let (last, rest) = name.split_last()?;
    let wanted = last.as_str().strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let (schema, last) = split(if wanted.is_some() { rest } else { name }).ok()?;
    let spelled = |ty: TypeId| match ty.name().strip_prefix('_') {
        Some(element) => format!("{element}[]"),
        None => ty.name().to_owned(),
    };
    let mut fits =
        knowledge::functions(last.as_str()).filter(|one| is_there(cx, one.provider(), core)).filter_map(|one| {
            let inputs = one.args().map(spelled).collect::<Vec<_>>().join(",");
            let place = found_in(cx, one.home(), schema).filter(|_| wanted.is_none_or(|wanted| inputs == wanted))?;
            let id = ObjectId::new(ObjectKind::Routine, place, last);
            let (of, parent, key) = (ObjectKind::Extension, provided(one.provider()), Ident::new(&inputs));
            Some(ObjectId { of, parent, key, ..id })
        });
    let first = fits.next()?;
    // Without parameters, a name must be the only one of its kind.
    (wanted.is_some() || fits.all(|other| other == first)).then_some(first)
}
