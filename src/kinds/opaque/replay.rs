//! Statements of kinds that are not modelled: kept as they are, in order.

use super::Opaque;
use super::model::with_name;
use crate::kinds::routine::Routine;
use crate::kinds::{Model as _, Object, ObjectId};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Outcome, Refusal, Replay, Replayer, split};
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
    };
    let uses = if fresh.is_managed() { uses(cx, text, id, &fresh.mentions) } else { Vec::new() };
    let fresh = Opaque { uses, ..fresh };
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
                });
            } else {
                cx.catalog.put(fresh);
            }
            Ok(())
        }
    }
}

/// What a text may use: the relations, functions and types that it names, and all columns of those relations whose names
/// are in it.
fn uses(cx: &Replayer, text: &str, own: ObjectId, mentions: &[Ident]) -> Vec<(ObjectId, Option<Ident>)> {
    let named = sql::named(text);
    let mut out = Vec::new();
    for name in &named.relations {
        let Ok(of) = cx.relation_by_name(name) else { continue };
        out.push((of, None));
        let columns: Vec<Ident> = match cx.catalog.get(of) {
            Some(Object::Table(table)) => table.columns.iter().map(|one| one.name).collect(),
            Some(Object::View(view)) => view.columns.iter().map(|one| one.name).collect(),
            _ => Vec::new(),
        };
        let used = |column: &Ident| named.all_columns || mentions.binary_search(column).is_ok();
        out.extend(columns.into_iter().filter(used).map(|column| (of, Some(column))));
    }
    out.extend(named.types.iter().filter_map(|name| cx.find_type(name).ok()).map(|of| (of, None)));
    for name in &named.functions {
        let Ok((schema, last)) = split(name) else { continue };
        let here = |one: &&Routine| one.name.name == last && (schema.is_empty() || one.name.schema == schema);
        out.extend(cx.catalog.of_kind::<Routine>().filter(here).map(|one| (one.id(), None)));
    }
    out.retain(|(of, _)| *of != own);
    out.sort_unstable();
    out.dedup();
    out
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
        };
        assert_eq!(one.id(), Opaque::id_of("function", name, Ident::new("int4")));
        assert_eq!(one.id().to_string(), "function f (int4)");
    }
}
