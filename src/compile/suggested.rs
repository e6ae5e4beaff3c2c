//! Owns the slug that a pair gets where nobody gives one.

use std::collections::BTreeSet;

use crate::kinds::{ObjectId, ObjectKind};
use crate::plan::{Statement, StepId, Verb};

/// A slug from what the plan does: `add_task_due_on`, `create_project`. What only goes and comes again says nothing, as long
/// as there is something else to say.
pub(super) fn suggested(statements: &[Statement]) -> String {
    let steps = || statements.iter().flat_map(|one| one.steps.iter().map(move |step| (one, *step)));
    let with = |verb: Verb| steps().filter(move |(_, step)| step.verb == verb).map(|(_, step)| step.object);
    let made: BTreeSet<ObjectId> = with(Verb::Create).collect();
    let again: BTreeSet<ObjectId> = with(Verb::Drop).filter(|id| made.contains(id)).collect();
    let mut parts: Vec<String> = Vec::new();
    for (statement, step) in steps().filter(|(_, step)| !again.contains(&step.object)) {
        parts.extend(part(statement, step));
    }
    if parts.is_empty() {
        parts.extend(again.iter().filter(|id| id.kind != ObjectKind::Comment).map(|id| format!("alter_{}", id.name)));
    }
    let mut seen = BTreeSet::new();
    parts.retain(|part| seen.insert(part.clone()));
    match parts.as_slice() {
        [] => "change".to_owned(),
        [one] => one.clone(),
        [one, two] => format!("{one}_{two}"),
        [one, ..] => format!("{one}_and_more"),
    }
}

/// What a step does, as a part of a slug.
fn part(statement: &Statement, step: StepId) -> Option<String> {
    let name = step.object.name;
    Some(match (step.object.kind, step.verb) {
        (ObjectKind::Comment, _) => return None,
        (ObjectKind::Owner, _) => format!("owner_of_{name}"),
        (ObjectKind::DefaultPrivileges, _) => "default_privileges".to_owned(),
        (ObjectKind::Privileges, _) => {
            format!("{}_{name}", if statement.sql.starts_with("revoke") { "revoke" } else { "grant" })
        }
        (_, Verb::AddColumn) => format!("add_{name}_{}", step.column),
        (_, Verb::DropColumn) => format!("drop_{name}_{}", step.column),
        (_, Verb::Create) => format!("create_{name}"),
        (_, Verb::Drop) => format!("drop_{name}"),
        (_, verb) => {
            let word = if verb == Verb::Rename { "rename" } else { "alter" };
            let column = step.column;
            if column.is_empty() { format!("{word}_{name}") } else { format!("{word}_{name}_{column}") }
        }
    })
}
