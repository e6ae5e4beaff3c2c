//! CREATE POLICY and ALTER POLICY.

use std::collections::BTreeSet;

use super::Policy;
use crate::analyze::Purpose;
use crate::catalog::SqlQuery;
use crate::kinds::opaque::keep;
use crate::kinds::{Model, Object, ObjectId};
use crate::name::Ident;
use crate::replay::{Condition, Outcome, Refusal, Replay, Replayer};
use crate::sql::ast::{AlterPolicy, CreatePolicy, Role, SqlText, Statement, StatementNode};

impl Replay for Policy {
    fn replay(cx: &mut Replayer, statement: &Statement, text: &str) -> Option<Outcome> {
        let words = statement.written(text);
        match &statement.node {
            StatementNode::CreatePolicy(create) => Some(create_policy(cx, create, words)),
            StatementNode::AlterPolicy(alter) => Some(alter_policy(cx, alter)),
            _ => None,
        }
    }
}

fn create_policy(cx: &mut Replayer, create: &CreatePolicy, words: &str) -> Outcome {
    let command = Ident::new(&create.command);
    if create.check.is_some() && matches!(command.as_str(), "select" | "delete") {
        return Err(Refusal::sql("WITH CHECK cannot be applied to SELECT or DELETE"));
    }
    if create.using.is_some() && command.as_str() == "insert" {
        return Err(Refusal::sql("only WITH CHECK expression allowed for INSERT"));
    }
    let table = cx.find_relation(&create.table)?;
    match cx.catalog.get(table) {
        Some(Object::Table(_)) => {}
        Some(Object::Opaque(_)) => return keep(cx, &create.kept, words),
        _ => return Err(Refusal::sql(format!("\"{}\" is not a table", table.name)).at(create.table.at)),
    }
    let roles = roles(cx, &create.roles);
    let (Ok(using), Ok(check)) =
        (condition(cx, table, create.using.as_ref())?, condition(cx, table, create.check.as_ref())?)
    else {
        return keep(cx, &create.kept, words);
    };
    let policy = Policy { table, name: create.name, permissive: create.permissive, command, roles, using, check };
    if cx.catalog.has(policy.id()) {
        let message = format!("policy \"{}\" for table \"{}\" already exists", create.name, table.name);
        return Err(Refusal::sql(message));
    }
    cx.catalog.put(policy);
    Ok(())
}

fn alter_policy(cx: &mut Replayer, alter: &AlterPolicy) -> Outcome {
    let table = cx.find_relation(&alter.table)?;
    let Some(mut policy) = cx.catalog.find::<Policy>(Policy::id_of(table, alter.name)).cloned() else {
        if !matches!(cx.catalog.get(table), Some(Object::Table(_))) {
            return Err(Refusal::sql(format!("\"{}\" is not a table", table.name)).at(alter.table.at));
        }
        let message = format!("policy \"{}\" for table \"{}\" does not exist", alter.name, table.name);
        return Err(Refusal::sql(message));
    };
    match policy.command.as_str() {
        "select" | "delete" if alter.check.is_some() => {
            return Err(Refusal::sql("only USING expression allowed for SELECT, DELETE"));
        }
        "insert" if alter.using.is_some() => {
            return Err(Refusal::sql("only WITH CHECK expression allowed for INSERT"));
        }
        _ => {}
    }
    if !alter.roles.is_empty() {
        policy.roles = roles(cx, &alter.roles);
    }
    for (written, place) in [(&alter.using, &mut policy.using), (&alter.check, &mut policy.check)] {
        let Some(text) = written else { continue };
        match condition(cx, table, Some(text))? {
            Ok(condition) => *place = condition,
            Err(Beyond) => {
                return Err(Refusal::unsupported(
                    "ALTER POLICY with a condition that is not analysed",
                    "drop the policy and create it as it is to be",
                ));
            }
        }
    }
    cx.catalog.put(policy);
    Ok(())
}

/// A condition that analysis does not reach.
struct Beyond;

fn condition(
    cx: &mut Replayer,
    table: ObjectId,
    text: Option<&SqlText>,
) -> Result<Result<Option<SqlQuery>, Beyond>, Refusal> {
    let Some(text) = text else { return Ok(Ok(None)) };
    Ok(match cx.condition(text, &[(table.qualified(), None)], &Purpose::Policy)? {
        Condition::Analysed((taken, _)) => Ok(Some(taken)),
        Condition::Beyond => Err(Beyond),
    })
}

/// The roles; PUBLIC is all of them.
fn roles(cx: &Replayer, written: &[Role]) -> BTreeSet<Role> {
    if written.contains(&Role::Public) {
        return BTreeSet::new();
    }
    let role = |one: &Role| match one {
        Role::Named(name) if Some(*name) == cx.settings.deployer => Role::Deployer,
        one => *one,
    };
    written.iter().map(role).collect()
}
