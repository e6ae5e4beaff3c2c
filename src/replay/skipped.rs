//! Owns what IF NOT EXISTS passes over: a definition that differs from what is there.

use super::Replayer;
use crate::kinds::{Object, ObjectId, ObjectKind};
use crate::name::Ident;
use crate::sql::ast::{AlterCommand, ObjectType, Statement, StatementNode};

impl Replayer {
    /// What a statement passes over although it says something else than what exists.
    pub(crate) fn passes_over(&self, statement: &Statement, text: &str) -> Option<String> {
        let conditional = match &statement.node {
            StatementNode::CreateTable(create) => create.if_not_exists,
            StatementNode::CreateIndex(create) => create.if_not_exists,
            StatementNode::CreateSequence { if_not_exists, .. } => *if_not_exists,
            StatementNode::AlterTable(alter) => {
                matches!(alter.commands.as_slice(), [AlterCommand::AddColumn { if_not_exists: true, .. }])
            }
            _ => false,
        };
        let (part, bare) = if conditional { self.bare(statement)? } else { return None };
        let mut other = self.clone();
        other.drop_parts(&[part], true).ok()?;
        other.statement(&bare, text).ok()?;
        let same = match part {
            (id, None) => other.catalog.get(id) == self.catalog.get(id),
            (id, Some(column)) => column_of(&other, id, column) == column_of(self, id, column),
        };
        let what = match part {
            (id, None) => format!("{} `{}`", id.kind.word(), id.qualified()),
            (id, Some(column)) => format!("column `{column}` of `{}`", id.qualified()),
        };
        (!same).then(|| format!("{what} exists already and is defined otherwise: this says nothing"))
    }

    /// What exists, and the statement without IF NOT EXISTS.
    fn bare(&self, statement: &Statement) -> Option<((ObjectId, Option<Ident>), Statement)> {
        let mut bare = statement.clone();
        let (flag, part) = match &mut bare.node {
            StatementNode::CreateTable(create) => {
                let id = self.relation_named(create.name.schema, create.name.name)?;
                (&mut create.if_not_exists, (id, None))
            }
            StatementNode::CreateSequence { name, if_not_exists, .. } => {
                (if_not_exists, (self.relation_named(name.schema, name.name)?, None))
            }
            StatementNode::CreateIndex(create) => {
                let table = self.relation_named(create.table.schema, create.table.name)?;
                (&mut create.if_not_exists, (self.relation_named(table.schema, create.name?)?, None))
            }
            StatementNode::AlterTable(alter) if alter.kind == ObjectType::Table => {
                let id = self.relation_named(alter.name.schema, alter.name.name)?;
                let [AlterCommand::AddColumn { column, if_not_exists, .. }] = alter.commands.as_mut_slice() else {
                    return None;
                };
                column_of(self, id, column.name)?;
                (if_not_exists, (id, Some(column.name)))
            }
            _ => return None,
        };
        let known = matches!(part.0.kind, ObjectKind::Table | ObjectKind::Sequence | ObjectKind::Index);
        *flag = false;
        known.then_some((part, bare))
    }
}

/// A column, but for its place.
fn column_of(cx: &Replayer, id: ObjectId, name: Ident) -> Option<crate::kinds::table::Column> {
    match cx.catalog.get(id)? {
        Object::Table(table) => table.column(name).cloned(),
        _ => None,
    }
}
