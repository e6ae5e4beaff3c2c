//! Statements of kinds that are not modelled: kept as they are, in order.

use super::Opaque;
use super::model::with_name;
use crate::kinds::constraint::Constraint;
use crate::kinds::routine::Routine;
use crate::kinds::{Model as _, Object, ObjectId, ObjectKind};
use crate::knowledge;
use crate::name::{Ident, QualifiedName, folded};
use crate::replay::{Mode, Outcome, Refusal, Replay, Replayer, split};
use crate::sql;
use crate::sql::ast::{self, Firing, OpaqueAction, Statement, StatementNode};

impl Replay for Opaque {
    fn replay(cx: &mut Replayer, statement: &Statement, text: &str) -> Option<Outcome> {
        match &statement.node {
            StatementNode::Opaque(opaque) => Some(keep(cx, opaque, statement.written(text))),
            _ => None,
        }
    }
}

/// Keeps a statement as it is.
pub(crate) fn keep(cx: &mut Replayer, opaque: &ast::Opaque, text: &str) -> Outcome {
    let (name, parent) = place(cx, opaque)?;
    let id = Opaque::id_of(opaque.kind, name, Ident::new(&opaque.key));
    let fresh = Opaque {
        kind: opaque.kind,
        name,
        signature: Ident::new(&opaque.key),
        parent,
        statements: vec![with_name(opaque.kind, name, text)],
        firing: Firing::Origin,
        mentions: opaque.mentions.clone(),
        uses: Vec::new(),
        starred: false,
        path: Vec::new(),
        stale: false,
    };
    let fresh = if fresh.is_managed() { with_uses(cx, text, fresh)? } else { fresh };
    match opaque.action {
        OpaqueAction::Create if cx.catalog.has(id) => {
            let what = if opaque.key.is_empty() { name.to_string() } else { opaque.key.to_string() };
            Err(Refusal::sql(format!("{} \"{what}\" already exists", opaque.kind)))
        }
        OpaqueAction::Create => cx.create(fresh),
        OpaqueAction::Replace | OpaqueAction::Alter => {
            if cx.catalog.has(id) {
                // The place in the order stays: what depends on it came later.
                cx.catalog.edit::<Opaque>(id, |one| {
                    one.statements = fresh.statements;
                    one.mentions = fresh.mentions;
                    one.uses = fresh.uses;
                    one.starred = fresh.starred;
                    one.path = fresh.path;
                    one.stale = false;
                });
            } else {
                cx.catalog.put(fresh);
            }
            Ok(())
        }
    }
}

/// With what its text may use.
fn with_uses(cx: &Replayer, text: &str, one: Opaque) -> Result<Opaque, Refusal> {
    let named = sql::named(text);
    let own = one.id();
    let uses = uses(cx, &named, &one.mentions)?.into_iter().filter(|(of, _)| *of != own).collect();
    let path = if cx.path == cx.settings.search_path { Vec::new() } else { cx.path.clone() };
    Ok(Opaque { uses, starred: named.all_columns, path, ..one })
}

/// What a text may use: the relations, functions and types that it names, and all columns of those relations whose names
/// are in it; the sequences that its strings name, and the primary key where rows are grouped.
///
/// # Errors
///
/// A relation that is not declared, or not yet.
pub(crate) fn uses(
    cx: &Replayer,
    named: &sql::Named,
    mentions: &[Ident],
) -> Result<Vec<(ObjectId, Option<Ident>)>, Refusal> {
    let mut out = Vec::new();
    for name in &named.relations {
        let of = match cx.relation_by_name(name) {
            Ok(of) => of,
            Err(missing) if cx.mode == Mode::Declared && is_ours(name) => return Err(missing),
            Err(_) => continue,
        };
        out.push((of, None));
        let columns: Vec<Ident> = match cx.catalog.get(of) {
            Some(Object::Table(table)) => table.columns.iter().map(|one| one.name).collect(),
            Some(Object::View(view)) => view.columns.iter().map(|one| one.name).collect(),
            _ => Vec::new(),
        };
        let used = |column: &Ident| named.all_columns || mentions.binary_search(column).is_ok();
        out.extend(columns.into_iter().filter(used).map(|column| (of, Some(column))));
        let keys = cx.catalog.dependents_of::<Constraint>(of).filter(|one| named.groups && one.owner == of);
        out.extend(keys.filter(|one| one.key().is_some_and(|key| key.primary)).map(|one| (one.id(), None)));
    }
    let sequence = |text: &String| {
        let name: Vec<Ident> = text.split('.').map(|part| Ident::new(&folded(part))).collect();
        cx.relation_by_name(&name).ok().filter(|of| of.kind == ObjectKind::Sequence)
    };
    out.extend(named.strings.iter().filter_map(sequence).map(|of| (of, None)));
    out.extend(named.types.iter().filter_map(|name| cx.find_type(name).ok()).map(|of| (of, None)));
    for name in &named.functions {
        let Ok((schema, last)) = split(name) else { continue };
        let here = |one: &&Routine| one.name.name == last && (schema.is_empty() || one.name.schema == schema);
        out.extend(cx.catalog.of_kind::<Routine>().filter(here).map(|one| (one.id(), None)));
    }
    out.sort_unstable();
    out.dedup();
    Ok(out)
}

/// Whether a relation of that name is one that people make: no row of a rule, and nothing that PostgreSQL or an extension may
/// bring.
fn is_ours(name: &[Ident]) -> bool {
    let last = name.last().map_or("", |last| last.as_str());
    !matches!(last, "old" | "new") && knowledge::relations(last).next().is_none()
}

/// The full name, and the table that takes it along.
fn place(cx: &mut Replayer, opaque: &ast::Opaque) -> Result<(QualifiedName, Option<ObjectId>), Refusal> {
    let of_table = matches!(opaque.kind, "trigger" | "policy" | "rule");
    let (schema, name) = match opaque.name.as_slice() {
        [] => return Ok((QualifiedName::new(Ident::EMPTY, Ident::EMPTY), None)),
        [name] => (Ident::EMPTY, *name),
        [schema, name] => (*schema, *name),
        _ => return Err(Refusal::sql("improper qualified name")),
    };
    if of_table {
        let id = cx.relation_named(schema, name).ok_or_else(|| cx.no_relation(schema, name))?;
        return Ok((id.qualified(), Some(id)));
    }
    let in_schema = !matches!(
        opaque.kind,
        "language" | "access method" | "publication" | "subscription" | "foreign data wrapper" | "server"
    );
    let schema = if in_schema { cx.creation_schema(schema)? } else { Ident::EMPTY };
    Ok((QualifiedName::new(schema, name), None))
}

impl Replayer {
    /// Keeps a statement about the state of something opaque, `alter table … disable trigger`, say.
    pub(crate) fn keep_statement(&mut self, kind: &'static str, text: &str) -> Outcome {
        let key: Box<str> = text.split_whitespace().collect::<Vec<_>>().join(" ").into();
        let opaque = ast::Opaque { kind, action: OpaqueAction::Alter, name: Vec::new(), key, mentions: Vec::new() };
        keep(self, &opaque, text)
    }

    /// Keeps a statement that goes with something opaque, the index of a materialized view, say.
    pub(crate) fn keep_with(&mut self, of: ObjectId, text: &str) {
        self.catalog.edit::<Opaque>(of, |one| {
            one.statements.push(text.into());
            if let Some((_, more)) = one.statements.split_first_mut() {
                more.sort_unstable();
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identity_is_kind_name_and_signature() {
        let name = QualifiedName::new(Ident::PUBLIC, Ident::new("f"));
        let one = Opaque {
            kind: "function",
            name,
            signature: Ident::new("int4"),
            parent: None,
            statements: Vec::new(),
            firing: Firing::Origin,
            mentions: Vec::new(),
            uses: Vec::new(),
            starred: false,
            path: Vec::new(),
            stale: false,
        };
        assert_eq!(one.id(), Opaque::id_of("function", name, Ident::new("int4")));
        assert_eq!(one.id().to_string(), "function f (int4)");
    }
}
