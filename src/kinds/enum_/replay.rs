//! CREATE TYPE … AS ENUM, ADD VALUE, RENAME VALUE.

use std::collections::BTreeSet;

use super::Enum;
use crate::diag::nearest;
use crate::name::{Ident, MAX_NAME_BYTES, QualifiedName};
use crate::replay::{Outcome, Refusal, Replay, Replayer};
use crate::sql::ast::{AlterEnum, Statement, StatementNode};

impl Replay for Enum {
    fn replay(cx: &mut Replayer, statement: &Statement, _: &str) -> Option<Outcome> {
        match &statement.node {
            StatementNode::CreateEnum { name, labels } => Some(create(cx, name, labels)),
            StatementNode::AlterEnum { name, action } => Some(alter(cx, name, action)),
            _ => None,
        }
    }
}

fn create(cx: &mut Replayer, name: &[Ident], labels: &[Box<str>]) -> Outcome {
    let name = new_type_name(cx, name)?;
    let mut seen = BTreeSet::new();
    for label in labels {
        check_label(label)?;
        if !seen.insert(label) {
            return Err(Refusal::sql(format!("enum label \"{label}\" used more than once")));
        }
    }
    cx.created_enum(Enum::id_of(name));
    cx.create(Enum { name, labels: labels.into() })
}

/// The full name of a type that is created.
pub(crate) fn new_type_name(cx: &mut Replayer, name: &[Ident]) -> Result<QualifiedName, Refusal> {
    let (schema, last) = match name {
        [name] => (Ident::EMPTY, *name),
        [schema, name] => (*schema, *name),
        _ => return Err(Refusal::sql("improper qualified name")),
    };
    Ok(QualifiedName::new(cx.creation_schema(schema)?, last))
}

fn check_label(label: &str) -> Outcome {
    if label.len() > MAX_NAME_BYTES {
        return Err(Refusal::sql(format!("invalid enum label \"{label}\""))
            .help(format!("labels must be {MAX_NAME_BYTES} bytes or less")));
    }
    Ok(())
}

fn alter(cx: &mut Replayer, name: &[Ident], action: &AlterEnum) -> Outcome {
    let id = cx.find_type_of::<Enum>(name, "an enum")?;
    let Some(found) = cx.catalog.find::<Enum>(id) else { return Ok(()) };
    let mut labels = found.labels.to_vec();
    match action {
        AlterEnum::Add { label, beside, if_not_exists } => {
            check_label(label)?;
            if labels.contains(label) {
                if *if_not_exists {
                    return Ok(());
                }
                return Err(Refusal::sql(format!("enum label \"{label}\" already exists")));
            }
            let at = match beside {
                None => labels.len(),
                Some((neighbour, after)) => position(&labels, neighbour)? + usize::from(*after),
            };
            labels.insert(at, label.clone());
            cx.added_label(id, label);
        }
        AlterEnum::Rename { from, to } => {
            let at = position(&labels, from)?;
            check_label(to)?;
            if labels.contains(to) {
                return Err(Refusal::sql(format!("enum label \"{to}\" already exists")));
            }
            debug_assert_eq!(&labels[at], from);
            cx.catalog.rename_label(id, from, to);
            return Ok(());
        }
    }
    cx.catalog.edit::<Enum>(id, |one| one.labels = labels.into());
    Ok(())
}

fn position(labels: &[Box<str>], label: &str) -> Result<usize, Refusal> {
    labels.iter().position(|one| &**one == label).ok_or_else(|| {
        let refusal = Refusal::sql(format!("\"{label}\" is not an existing enum label"));
        match nearest(label, labels.iter().map(|one| &**one)) {
            Some(near) => refusal.help(format!("there is a label '{near}'")),
            None => refusal,
        }
    })
}
