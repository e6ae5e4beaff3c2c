//! Owns what may be said once only: of two comments, owners or identities neither could win, for order means nothing.

use std::collections::BTreeMap;

use crate::diag::Diagnostic;
use crate::name::Ident;
use crate::sdl::Item;
use crate::source::Span;
use crate::sql::ast::{AlterCommand, ObjectType, RangeVar, SequenceOption, StatementNode};

/// What has been said so far, and where.
#[derive(Default)]
pub(super) struct Stated {
    places: BTreeMap<String, Span>,
}

impl Stated {
    /// Notes what an item states; the finding where that is said already.
    pub(super) fn again(&mut self, item: &Item) -> Option<Diagnostic> {
        let (what, of) = statement(item)?;
        // A table and a type may have one name, and a comment each.
        let kind = match &item.statement.node {
            StatementNode::Comment(comment) => Some(comment.kind),
            _ => None,
        };
        let first = match self.places.entry(format!("{what} {kind:?} {of}")) {
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(item.span);
                return None;
            }
            std::collections::btree_map::Entry::Occupied(entry) => *entry.get(),
        };
        let (first, second) = if first <= item.span { (first, item.span) } else { (item.span, first) };
        let found = Diagnostic::error("said-twice", second, format!("{what} of {of} is said twice"));
        Some(found.note(first, "first said here").help("leave one of the two out"))
    }
}

/// What an item states of what, where it may be stated once.
fn statement(item: &Item) -> Option<(&'static str, String)> {
    let default = item.schema.unwrap_or(Ident::PUBLIC);
    let full = |name: &[Ident], parts: usize| {
        let missing = (name.len() + 1 == parts).then_some(default);
        let all: Vec<String> =
            missing.iter().chain(name).filter(|p| **p != Ident::PUBLIC).map(|p| p.sql().to_string()).collect();
        all.join(".")
    };
    let of_var = |var: &RangeVar| match var.schema.is_empty() {
        true => full(&[var.name], 2),
        false => full(&[var.schema, var.name], 2),
    };
    match &item.statement.node {
        StatementNode::Comment(comment) => {
            let parts = match comment.kind {
                ObjectType::Schema | ObjectType::Extension => 1,
                ObjectType::Column | ObjectType::Attribute | ObjectType::TableConstraint => 3,
                _ => 2,
            };
            Some(("the comment", full(&comment.name, parts)))
        }
        StatementNode::AlterSequence { name, options, .. } => match options.as_slice() {
            [SequenceOption::OwnedBy(_)] => Some(("the column that owns it", of_var(name))),
            _ => None,
        },
        StatementNode::AlterTable(alter) => {
            let [command] = alter.commands.as_slice() else { return None };
            let table = of_var(&alter.name);
            match command {
                AlterCommand::Owner(_) => Some(("the owner", table)),
                AlterCommand::ReplicaIdentity(..) => Some(("the replica identity", table)),
                AlterCommand::Cluster(_) => Some(("the index to cluster on", table)),
                AlterCommand::Statistics { name, .. } => {
                    Some(("the statistics target", format!("{table}.{}", name.sql())))
                }
                AlterCommand::Storage { name, .. } => Some(("the storage", format!("{table}.{}", name.sql()))),
                _ => None,
            }
        }
        _ => None,
    }
}
