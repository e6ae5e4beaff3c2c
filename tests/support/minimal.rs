//! Leaving out any one statement, or any one sub-command of an ALTER TABLE, must show.

use schemac::catalog::Catalog;
use schemac::compile::difference;
use schemac::replay::{Mode, Replayer};
use schemac::sql;
use schemac::sql::ast::{Statement, StatementNode};

use super::world::World;

/// Looks for statements that nobody would miss.
pub fn check(world: &World) -> Result<(), String> {
    let mut needless = Vec::new();
    let mut state = world.planned.now.clone();
    for (up, down) in &world.emitted.pairs {
        let after = file(world, &state, &up.text, &mut needless)?;
        file(world, &after, &down.text, &mut needless)?;
        state = after;
    }
    if needless.is_empty() { Ok(()) } else { Err(needless.join("\n")) }
}

/// Looks in one file; the state after it.
fn file(world: &World, before: &Catalog, text: &str, needless: &mut Vec<String>) -> Result<Catalog, String> {
    let statements = sql::parse(text).statements;
    let mut states = vec![Replayer::new(before.clone(), &world.config.settings(), Mode::Chain)];
    for statement in &statements {
        let mut next = states[states.len() - 1].clone();
        next.statement(statement, text).map_err(|_| "it is refused")?;
        states.push(next);
    }
    let after = end(states[statements.len()].clone(), &[], text).ok_or("it is refused")?;
    // What gives the session back as it was changes nothing of the schema.
    let lasting = |one: &&Statement| !text[one.start as usize..one.end as usize].starts_with("reset ");
    for (i, one) in statements.iter().enumerate().filter(|(_, one)| lasting(one)) {
        for (words, instead) in without_one(one, text) {
            let mut state = states[i].clone();
            if instead.is_none_or(|fewer| state.statement(&fewer, text).is_ok())
                && end(state, &statements[i + 1..], text).is_some_and(|got| difference(&got, &after).is_none())
            {
                needless.push(words);
            }
        }
    }
    Ok(after)
}

/// What can stand instead of a statement: nothing, or the statement without one of its sub-commands. Rows are no part of
/// a catalog, so what changes rows cannot be missed.
fn without_one(one: &Statement, text: &str) -> Vec<(String, Option<Statement>)> {
    let words = text.get(one.start as usize..one.end as usize).unwrap_or_default();
    let mut all = Vec::new();
    if matches!(one.node, StatementNode::Dml(_) | StatementNode::NoEffect(_)) {
        return all;
    }
    all.push((words.to_owned(), None));
    let StatementNode::AlterTable(alter) = &one.node else { return all };
    for k in (0..alter.commands.len()).filter(|_| alter.commands.len() > 1) {
        let mut alter = alter.clone();
        alter.commands.remove(k);
        let fewer = Statement { node: StatementNode::AlterTable(alter), ..one.clone() };
        all.push((format!("sub-command {} of {words}", k + 1), Some(fewer)));
    }
    all
}

/// The state at the end of the file, where the rest of it goes through.
fn end(mut state: Replayer, rest: &[Statement], text: &str) -> Option<Catalog> {
    for statement in rest {
        state.statement(statement, text).ok()?;
    }
    state.end_file();
    Some(state.catalog)
}
