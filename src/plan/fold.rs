//! Owns the making of statements from ordered steps: neighbours that alter one table share a statement.

use super::graph::Ordered;
use super::step::{Lock, Sql, Statement, Verb};
use crate::name::QualifiedName;

/// Folds steps into statements.
pub(super) fn fold(steps: Vec<Ordered>) -> Vec<Statement> {
    let mut out: Vec<(Option<QualifiedName>, Statement, Vec<String>)> = Vec::new();
    for step in steps {
        let Ordered { id, action, because, phase } = step;
        let mut first = true;
        for sql in action.sql {
            let (table, clause, replaced) = match sql {
                Sql::Statement(sql) => (None, sql, None),
                Sql::Replacement(sql, old) => (None, sql, Some(old)),
                Sql::Clause(table, clause) => (Some(table), clause, None),
            };
            // What lets writers go on shares no statement with what makes them wait.
            let light = action.lock == Lock::ShareUpdateExclusive;
            let shares = table.is_some()
                && out.last().is_some_and(|(last, with, _)| {
                    // PostgreSQL looks at an identity column before the statement begins.
                    let freed = with.steps.iter().any(|one| one.verb == Verb::DropIdentity && one.column == id.column);
                    *last == table
                        && with.phase == phase
                        && (with.lock == Lock::ShareUpdateExclusive) == light
                        && !(freed && id.verb == Verb::Type)
                });
            if !shares {
                out.push((table, empty(), Vec::new()));
            }
            let Some((_, statement, clauses)) = out.last_mut() else { continue };
            clauses.push(clause);
            statement.phase = phase;
            statement.lock = statement.lock.max(action.lock);
            statement.transactional &= action.transactional;
            statement.replaced = replaced;
            if first {
                statement.says.push(action.says.clone());
                for loss in &action.losses {
                    if !statement.losses.contains(loss) {
                        statement.losses.push(loss.clone());
                    }
                }
                statement
                    .because
                    .extend(because.iter().filter(|b| !statement.because.contains(b)).cloned().collect::<Vec<_>>());
                statement.steps.push(id);
            }
            if id.verb == Verb::Set && id.object.kind == crate::kinds::ObjectKind::Enum {
                statement.new_labels.extend(added_label(clauses.last().map_or("", |c| c)));
            }
            first = false;
        }
    }
    out.into_iter().map(finish).collect()
}

fn empty() -> Statement {
    Statement {
        sql: String::new(),
        says: Vec::new(),
        because: Vec::new(),
        lock: super::Lock::None,
        transactional: true,
        losses: Vec::new(),
        steps: Vec::new(),
        new_labels: Vec::new(),
        phase: 0,
        replaced: None,
    }
}

fn finish((table, mut statement, clauses): (Option<QualifiedName>, Statement, Vec<String>)) -> Statement {
    statement.sql = match (table, clauses.as_slice()) {
        (None, _) => clauses.join(";\n"),
        (Some(table), [only]) => format!("alter table {table} {only}"),
        (Some(table), _) => format!("alter table {table}\n  {}", clauses.join(",\n  ")),
    };
    statement
}

/// The label in `alter type … add value 'label' …`.
fn added_label(sql: &str) -> Option<Box<str>> {
    let rest = sql.split_once(" add value '")?.1;
    let mut label = String::new();
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\'' if chars.peek() == Some(&'\'') => {
                chars.next();
                label.push('\'');
            }
            '\'' => break,
            c => label.push(c),
        }
    }
    Some(label.into())
}
