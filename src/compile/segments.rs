//! Owns commit boundaries: what cannot share a transaction, or waits for a commit, gets a pair of its own.

use crate::name::literal;
use crate::plan::{Statement, Verb};

/// Cuts statements into runs that may each be one transaction: an enum's new label cannot be used before a commit.
pub fn segments(statements: Vec<Statement>) -> Vec<Vec<Statement>> {
    let mut out: Vec<Vec<Statement>> = Vec::new();
    let mut current: Vec<Statement> = Vec::new();
    let mut fresh: Vec<String> = Vec::new();
    // Enums that have a new label: a cast to one may make it of a row's text.
    let mut enums: Vec<String> = Vec::new();
    for statement in statements {
        let casts = statement.steps.iter().any(|step| step.verb == Verb::Type);
        let uses = statement.new_labels.is_empty()
            && (fresh.iter().any(|label| statement.sql.contains(label))
                || casts && enums.iter().any(|cast| statement.sql.contains(cast)));
        let waits = current.last().is_some_and(|last| last.phase < statement.phase);
        let alone = !statement.transactional || current.last().is_some_and(|last| !last.transactional);
        if (uses || alone || waits) && !current.is_empty() {
            out.push(std::mem::take(&mut current));
            fresh.clear();
            enums.clear();
        }
        if !statement.new_labels.is_empty() {
            enums.extend(statement.steps.iter().map(|step| format!(" type {}", step.object.qualified())));
        }
        fresh.extend(statement.new_labels.iter().map(|label| literal(label)));
        current.push(statement);
    }
    if !current.is_empty() {
        out.push(current);
    }
    out
}
