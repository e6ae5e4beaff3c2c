//! What annotations mean for a plan, and for the way back.

use std::collections::BTreeMap;

use crate::catalog::{Catalog, type_object};
use crate::diag::{Diagnostic, nearest};
use crate::kinds::enum_::Enum;
use crate::kinds::schema::Schema;
use crate::kinds::table::Table;
use crate::kinds::{ObjectId, ObjectKind};
use crate::name::{Ident, QualifiedName};
use crate::plan::{Guide, Renamed};
use crate::sdl::{Hints, RenameHint};
use crate::sql::ast::ObjectType;

/// The guides up and down.
pub(super) fn guides(
    hints: &Hints,
    now: &Catalog,
    wanted: &Catalog,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Guide, Guide) {
    let (mut objects, mut parts) = (Vec::new(), Vec::new());
    for hint in &hints.renames {
        match rename(hint, now, wanted, &objects) {
            Ok(Some(renamed @ Renamed::Object { .. })) => objects.push(renamed),
            Ok(Some(renamed)) => parts.push(renamed),
            Ok(None) => {}
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
    objects.sort_by_key(order);
    parts.sort_by_key(order);
    objects.extend(parts);
    let mut up = Guide { renames: objects, fills: BTreeMap::new(), casts: BTreeMap::new() };
    let mut down = Guide { renames: inverse(&up.renames), fills: BTreeMap::new(), casts: BTreeMap::new() };
    for fill in &hints.fills {
        up.fills.insert((fill.table, fill.column), fill.value.text.to_string());
    }
    for cast in &hints.casts {
        up.casts.insert((cast.table, cast.column), cast.up.text.to_string());
        if let Some(back) = &cast.down {
            down.casts.insert((cast.table, cast.column), back.text.to_string());
        }
    }
    for drop in &hints.drops {
        if let (Some(column), Some(value)) = (drop.column, &drop.value) {
            down.fills.insert((drop.name, column), value.text.to_string());
        }
    }
    (up, down)
}

/// Renames go in the order of the new names, not of the items that ask for them.
fn order(one: &Renamed) -> (ObjectId, String) {
    match one {
        Renamed::Object { from: _, to } => (*to, String::new()),
        Renamed::Column { table, from: _, to } => (*table, to.to_string()),
        Renamed::Label { of, from: _, to } => (*of, to.to_string()),
    }
}

fn inverse(renames: &[Renamed]) -> Vec<Renamed> {
    renames
        .iter()
        .rev()
        .map(|one| match one {
            Renamed::Object { from, to } => Renamed::Object { from: *to, to: *from },
            Renamed::Column { table, from, to } => Renamed::Column { table: *table, from: *to, to: *from },
            Renamed::Label { of, from, to } => Renamed::Label { of: *of, from: to.clone(), to: from.clone() },
        })
        .collect()
}

/// `@was`: pending where the chain has the old name and not the new one; done where it has the new one.
fn rename(
    hint: &RenameHint,
    now: &Catalog,
    wanted: &Catalog,
    objects: &[Renamed],
) -> Result<Option<Renamed>, Diagnostic> {
    match (&hint.part, hint.kind) {
        (None, _) => object(hint, now, wanted),
        (Some(label), ObjectType::Type) => label_of(hint, label, now, objects),
        (Some(column), _) => column_of(hint, Ident::new(column), now, objects),
    }
}

fn ids(kind: ObjectType, name: QualifiedName) -> Vec<ObjectId> {
    match kind {
        ObjectType::Table => vec![ObjectId::table(name)],
        ObjectType::Schema => vec![Schema::id_of(name.name)],
        ObjectType::Type | ObjectType::Domain => type_object(name.schema, name.name)[..3].to_vec(),
        ObjectType::Sequence => vec![ObjectId::new(ObjectKind::Sequence, name.schema, name.name)],
        ObjectType::Index => vec![ObjectId::new(ObjectKind::Index, name.schema, name.name)],
        _ => Vec::new(),
    }
}

fn object(hint: &RenameHint, now: &Catalog, wanted: &Catalog) -> Result<Option<Renamed>, Diagnostic> {
    let Some(to) = ids(hint.kind, hint.name).into_iter().find(|id| wanted.has(*id)) else { return Ok(None) };
    let schema = if hint.from.schema.is_empty() { hint.name.schema } else { hint.from.schema };
    let from = ids(hint.kind, QualifiedName::new(schema, hint.from.name))
        .into_iter()
        .find(|id| id.kind == to.kind && now.has(*id));
    match (now.has(to), from) {
        (true, _) => Ok(None),
        (false, Some(from)) => Ok(Some(Renamed::Object { from, to })),
        (false, None) => {
            let names = now.iter().filter(|(id, _)| id.kind == to.kind).map(|(id, _)| id.name.as_str());
            Err(nothing(
                hint,
                &format!("{} `{}`", to.kind.word(), hint.from.name),
                nearest(hint.from.name.as_str(), names),
            ))
        }
    }
}

/// What a table or enum is called in the chain.
fn before(id: ObjectId, objects: &[Renamed]) -> ObjectId {
    objects
        .iter()
        .find_map(|one| match one {
            Renamed::Object { from, to } if *to == id => Some(*from),
            _ => None,
        })
        .unwrap_or(id)
}

fn column_of(
    hint: &RenameHint,
    column: Ident,
    now: &Catalog,
    objects: &[Renamed],
) -> Result<Option<Renamed>, Diagnostic> {
    let id = ObjectId::table(hint.name);
    let Some(table) = now.find::<Table>(before(id, objects)) else { return Ok(None) };
    if table.column(column).is_some() {
        return Ok(None);
    }
    if table.column(hint.from.name).is_some() {
        return Ok(Some(Renamed::Column { table: id, from: hint.from.name, to: column }));
    }
    let names = table.columns.iter().map(|c| c.name.as_str());
    let what = format!("column `{}` in `{}`", hint.from.name, hint.name);
    Err(nothing(hint, &what, nearest(hint.from.name.as_str(), names)))
}

fn label_of(hint: &RenameHint, label: &str, now: &Catalog, objects: &[Renamed]) -> Result<Option<Renamed>, Diagnostic> {
    let id = Enum::id_of(hint.name);
    let Some(one) = now.find::<Enum>(before(id, objects)) else { return Ok(None) };
    let has = |wanted: &str| one.labels.iter().any(|l| &**l == wanted);
    if has(label) {
        return Ok(None);
    }
    let old = hint.from.name.as_str();
    if has(old) {
        return Ok(Some(Renamed::Label { of: id, from: old.into(), to: label.into() }));
    }
    let what = format!("label `{old}` in `{}`", hint.name);
    Err(nothing(hint, &what, nearest(old, one.labels.iter().map(|l| &**l))))
}

fn nothing(hint: &RenameHint, what: &str, near: Option<&str>) -> Diagnostic {
    let found = Diagnostic::error("was-nothing", hint.span, format!("the chain has no {what}"));
    match near {
        Some(near) => found.help(format!("did you mean `@was({near})`?")),
        None => found.help("remove the annotation if this is new"),
    }
}
