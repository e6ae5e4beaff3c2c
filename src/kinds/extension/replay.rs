//! CREATE EXTENSION and ALTER EXTENSION … UPDATE. What it brings is known by `crate::knowledge`.

use super::Extension;
use crate::diag::nearest;
use crate::kinds::Model;
use crate::kinds::schema::Schema;
use crate::knowledge;
use crate::name::Ident;
use crate::replay::{Outcome, Refusal, Replay, Replayer};
use crate::sql::ast::{CreateExtension, Statement, StatementNode};

impl Replay for Extension {
    fn replay(cx: &mut Replayer, statement: &Statement, _: &str) -> Option<Outcome> {
        match &statement.node {
            StatementNode::CreateExtension(create) => Some(create_extension(cx, create)),
            StatementNode::AlterExtension { name, version } => Some(update(cx, *name, version.as_deref())),
            _ => None,
        }
    }
}

fn create_extension(cx: &mut Replayer, create: &CreateExtension) -> Outcome {
    let CreateExtension { name, if_not_exists, schema, version, cascade } = create;
    // PL/pgSQL is there from the start.
    let exists = cx.catalog.has(Extension::id_of(*name)) || name.as_str() == "plpgsql";
    if exists {
        if *if_not_exists {
            return Ok(());
        }
        return Err(Refusal::sql(format!("extension \"{name}\" already exists")));
    }
    let Some(known) = knowledge::extension(name.as_str()) else { return Err(unknown(*name)) };
    let release = known.newest(cx.settings.versions);
    let requires: Vec<&'static str> = release.iter().flat_map(|release| release.requires()).collect();
    for required in &requires {
        require(cx, *name, required, *cascade)?;
    }
    let requires = requires.into_iter().filter(|one| *one != "plpgsql").map(Ident::from_static).collect();
    let home = home(cx, release.and_then(|release| release.schema()), *schema)?;
    let extension = Extension { name: *name, schema: home, version: version.clone(), requires };
    names_are_free(cx, &extension)?;
    cx.catalog.put(extension);
    Ok(())
}

/// What it brings must not be there yet.
fn names_are_free(cx: &Replayer, extension: &Extension) -> Outcome {
    let mut taken = None;
    for id in cx.catalog.in_schema(extension.schema) {
        let Some(object) = cx.catalog.get(id) else { continue };
        object.slots(&mut |slot| {
            if extension.brings(slot, cx.settings.versions) {
                taken = taken.max(Some(slot));
            }
        });
    }
    taken.map_or(Ok(()), |slot| Err(Refusal::sql(slot.taken())))
}

/// The schema: the one its control file insists on, else the one written, else where things are created.
fn home(cx: &mut Replayer, fixed: Option<&'static str>, written: Option<Ident>) -> Result<Ident, Refusal> {
    match (fixed, written) {
        (Some("pg_catalog"), _) => Ok(Ident::PG_CATALOG),
        (Some(fixed), _) => {
            let schema = Schema { name: Ident::from_static(fixed) };
            if !cx.catalog.has(schema.id()) {
                cx.catalog.put(schema);
            }
            Ok(schema.name)
        }
        (None, Some(schema)) if schema == Ident::PG_CATALOG => Ok(schema),
        (None, Some(schema)) => cx.require_schema(schema),
        (None, None) => cx.creation_schema(Ident::EMPTY),
    }
}

fn require(cx: &mut Replayer, name: Ident, required: &'static str, cascade: bool) -> Outcome {
    let required = Ident::from_static(required);
    if cx.catalog.has(Extension::id_of(required)) || required.as_str() == "plpgsql" {
        return Ok(());
    }
    if cascade {
        let create =
            CreateExtension { name: required, if_not_exists: false, schema: None, version: None, cascade: true };
        return create_extension(cx, &create);
    }
    Err(Refusal::sql(format!("required extension \"{required}\" is not installed"))
        .help(format!("create extension {required} before {name}, or write CREATE EXTENSION … CASCADE")))
}

fn unknown(name: Ident) -> Refusal {
    let refusal =
        Refusal { id: "unknown-extension", ..Refusal::sql(format!("schemac does not know the extension \"{name}\"")) };
    match nearest(name.as_str(), knowledge::ExtensionId::all().map(|one| one.name())) {
        Some(near) => refusal.help(format!("there is an extension `{near}`")),
        None => refusal.help("it is not among the extensions whose contents schemac carries"),
    }
}

fn update(cx: &mut Replayer, name: Ident, version: Option<&str>) -> Outcome {
    let id = Extension::id_of(name);
    if !cx.catalog.has(id) {
        return Err(Refusal::sql(format!("extension \"{name}\" does not exist")));
    }
    cx.catalog.edit::<Extension>(id, |one| {
        if one.version.is_some() || version.is_some() {
            one.version = version.map(Into::into);
        }
    });
    Ok(())
}
