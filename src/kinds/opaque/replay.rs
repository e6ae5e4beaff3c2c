//! Statements of kinds that are not modelled: kept as they are, in order.

use super::model::with_name;
use super::{Guess, Opaque};
use crate::kinds::{Model as _, ObjectId};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Outcome, Refusal, Replay, Replayer};
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
        uses: Guess::default(),
        starred: false,
        path: Vec::new(),
        stale: false,
    };
    let fresh = match fresh.kind {
        _ if fresh.is_managed() => with_uses(cx, text, fresh)?,
        "alteration" | "owner" => Opaque { uses: Guess::subject(cx, text), ..fresh },
        _ if fresh.is_made_of_others() => Opaque { uses: guess(cx, &sql::named(text), &fresh)?, ..fresh },
        _ => fresh,
    };
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
    let uses = guess(cx, &named, &one)?;
    Ok(Opaque { uses, starred: named.all_columns, path: cx.own_path(), ..one })
}

/// What may be used; not itself, nor its table, with which it goes anyway.
fn guess(cx: &Replayer, named: &sql::Named, one: &Opaque) -> Result<Guess, Refusal> {
    let own = [Some((one.id(), None)), one.parent.map(|parent| (parent, None))];
    let guess = Guess::of(cx, named, &own)?;
    // What a definition names stands in its tree as a type.
    let defined = || named.types.iter().map(|name| name.as_slice());
    Ok(if one.is_made_of_others() { guess.with_routines(cx, defined()) } else { guess })
}

/// Looks again at what texts beyond analysis may use, when all that is declared is there.
pub(crate) fn guess_again(cx: &mut Replayer) {
    let managed: Vec<Opaque> =
        cx.catalog.of_kind::<Opaque>().filter(|one| one.is_managed() || one.is_made_of_others()).cloned().collect();
    for one in managed {
        let text = one.statements.first().map_or("", |text| text);
        cx.take_path(&one.path);
        if let Ok(uses) = guess(cx, &sql::named(text), &one) {
            cx.catalog.put(Opaque { uses, ..one });
        }
    }
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
            uses: Guess::default(),
            starred: false,
            path: Vec::new(),
            stale: false,
        };
        assert_eq!(one.id(), Opaque::id_of("function", name, Ident::new("int4")));
        assert_eq!(one.id().to_string(), "function f (int4)");
    }
}
