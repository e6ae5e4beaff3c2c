//! SQL files beside the SDL: each statement is an item, as it would be in the SDL with or without `create`. Their order
//! means nothing.

use std::sync::Arc;

use super::context::Cx;
use super::verbatim::not_a_declaration;
use crate::diag::Diagnostic;
use crate::sdl::Item;
use crate::source::Span;
use crate::sql;
use crate::sql::ast::{
    AlterCommand, AlterTable, Constraint, ConstraintNode, CreateTable, ObjectType, Statement, StatementNode,
    TableElement,
};

/// Reads a file of SQL.
pub(super) fn sql_file(cx: &mut Cx<'_>, text: &str) {
    let text: Arc<str> = Arc::from(&*sql::blank_psql(text));
    let parsed = sql::parse(&text);
    for error in parsed.errors {
        let span = Span::new(cx.file, error.at, error.end);
        cx.report(Diagnostic::error("sql-syntax", span, error.message));
    }
    for statement in parsed.statements {
        let span = Span::new(cx.file, statement.start, statement.end);
        if let Some(refused) = refused(&statement.node) {
            let found = Diagnostic::error("not-a-declaration", span, refused);
            cx.report(found.help("a file in schema/ declares what is there; how it gets there is for a migration"));
            continue;
        }
        item(cx, statement, &text, span);
    }
}

/// Why a statement is no item.
fn refused(node: &StatementNode) -> Option<&'static str> {
    match node {
        StatementNode::CreateTable(create) if create.if_not_exists => Some("`if not exists` says how, not what"),
        StatementNode::CreateTable(create) if create.name.persistence == 't' => {
            Some("a temporary table is its session's")
        }
        StatementNode::CreateTable(_) => None,
        StatementNode::Dml(_) => Some("rows are not declared"),
        StatementNode::Drop(_) => Some("what is not declared is not there: nothing is dropped here"),
        StatementNode::Set { .. } | StatementNode::Transaction(_) => {
            Some("settings and transactions are no declaration")
        }
        other => not_a_declaration(other),
    }
}

fn item(cx: &mut Cx<'_>, mut statement: Statement, text: &Arc<str>, span: Span) {
    let (start, end) = (statement.start, statement.end);
    let mut push = |statement: Statement| {
        cx.out.items.push(Item { statement, shift: 0, text: text.clone(), span, schema: None });
    };
    let mut foreign = Vec::new();
    if let StatementNode::CreateTable(create) = &mut statement.node {
        foreign = take_foreign(create);
    }
    push(statement);
    push_foreign(foreign, start, end, &mut push);
}

/// Foreign keys are items of their own: tables may refer to each other.
fn take_foreign(create: &mut CreateTable) -> Vec<AlterTable> {
    let mut taken: Vec<Constraint> = Vec::new();
    let is_foreign = |one: &Constraint| matches!(one.node, ConstraintNode::Foreign(_));
    let mut kept = Vec::with_capacity(create.elements.len());
    for element in std::mem::take(&mut create.elements) {
        match element {
            TableElement::Constraint(one) if is_foreign(&one) => taken.push(one),
            TableElement::Column(mut column) => {
                let (foreign, own): (Vec<_>, Vec<_>) =
                    std::mem::take(&mut column.constraints).into_iter().partition(is_foreign);
                column.constraints = own;
                taken.extend(foreign.into_iter().map(|mut one| {
                    if let ConstraintNode::Foreign(def) = &mut one.node {
                        def.columns = vec![column.name];
                    }
                    one
                }));
                kept.push(TableElement::Column(column));
            }
            other => kept.push(other),
        }
    }
    create.elements = kept;
    let alter = |one| AlterTable {
        kind: ObjectType::Table,
        name: create.name,
        if_exists: false,
        commands: vec![AlterCommand::AddConstraint(one)],
    };
    taken.into_iter().map(alter).collect()
}

fn push_foreign(foreign: Vec<AlterTable>, start: u32, end: u32, push: &mut dyn FnMut(Statement)) {
    for alter in foreign {
        push(Statement { node: StatementNode::AlterTable(alter), start, end });
    }
}
