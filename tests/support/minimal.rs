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
    let parsed = sql::parse(text);
    let after = run(world, before, &parsed.statements, text).ok_or("it is refused")?;
    for (words, fewer) in without_one(&parsed.statements, text) {
        if run(world, before, &fewer, text).is_some_and(|got| difference(&got, &after).is_none()) {
            needless.push(words);
        }
    }
    Ok(after)
}

/// The statements without one of them, or without one of its sub-commands. Rows are no part of a catalog, so what
/// changes rows cannot be missed.
fn without_one(statements: &[Statement], text: &str) -> Vec<(String, Vec<Statement>)> {
    let mut all = Vec::new();
    for (i, one) in statements.iter().enumerate() {
        let words = text.get(one.start as usize..one.end as usize).unwrap_or_default();
        if matches!(one.node, StatementNode::Dml(_) | StatementNode::NoEffect(_)) {
            continue;
        }
        let mut fewer = statements.to_vec();
        fewer.remove(i);
        all.push((words.to_owned(), fewer));
        let StatementNode::AlterTable(alter) = &one.node else { continue };
        if alter.commands.len() < 2 {
            continue;
        }
        for k in 0..alter.commands.len() {
            let mut fewer = statements.to_vec();
            let mut alter = alter.clone();
            alter.commands.remove(k);
            fewer[i].node = StatementNode::AlterTable(alter);
            all.push((format!("sub-command {} of {words}", k + 1), fewer));
        }
    }
    all
}

fn run(world: &World, from: &Catalog, statements: &[Statement], text: &str) -> Option<Catalog> {
    let mut replayer = Replayer::new(from.clone(), &world.config.settings(), Mode::Chain);
    for statement in statements {
        replayer.statement(statement, text).ok()?;
    }
    replayer.end_file();
    Some(replayer.catalog)
}
