//! CREATE RULE, and ENABLE and DISABLE RULE.

use super::Rule;
use crate::kinds::opaque::{Opaque, keep};
use crate::kinds::{Object, ObjectId};
use crate::name::Ident;
use crate::replay::{Condition, Mode, Outcome, Refusal, Replay, Replayer};
use crate::sql::ast::{CreateRule, Firing, Statement, StatementNode};

impl Replay for Rule {
    fn replay(cx: &mut Replayer, statement: &Statement, text: &str) -> Option<Outcome> {
        let StatementNode::CreateRule(create) = &statement.node else { return None };
        let words = statement.written(text);
        Some(create_rule(cx, create, words))
    }
}

fn create_rule(cx: &mut Replayer, create: &CreateRule, words: &str) -> Outcome {
    let table = cx.find_relation(&create.table)?;
    match cx.catalog.get(table) {
        Some(Object::Table(_)) => {}
        Some(Object::View(view)) if view.materialized => {
            return Err(Refusal::sql("rules on materialized views are not supported").at(create.table.at));
        }
        Some(Object::View(_)) => {}
        Some(Object::Opaque(_)) => return keep(cx, &create.kept, words),
        _ => {
            let message = format!("relation \"{}\" cannot have rules", table.name);
            return Err(Refusal::sql(message).at(create.table.at));
        }
    }
    let id = Rule::id_of(table, create.name);
    let old = cx.catalog.find::<Rule>(id).map(|one| one.firing);
    if old.is_some() && (!create.replace || cx.mode == Mode::Declared) {
        let message = format!("rule \"{}\" for relation \"{}\" already exists", create.name, table.name);
        return Err(Refusal::sql(message));
    }
    match cx.rule(create, table.qualified())? {
        Condition::Analysed((body, starred)) => {
            // One that was beyond analysis goes with its text.
            cx.catalog.take(Opaque::id_of("rule", table.qualified(), create.name));
            let firing = old.unwrap_or(Firing::Origin);
            cx.catalog.put(Rule { table, name: create.name, event: create.event, body, starred, firing });
            Ok(())
        }
        Condition::Beyond => {
            cx.catalog.take(id);
            keep(cx, &create.kept, words)
        }
    }
}

/// ENABLE and DISABLE RULE.
pub(crate) fn fire(cx: &mut Replayer, table: ObjectId, name: Ident, firing: Firing) -> Outcome {
    let (id, kept) = (Rule::id_of(table, name), Opaque::id_of("rule", table.qualified(), name));
    if cx.catalog.has(id) {
        cx.catalog.edit::<Rule>(id, |one| one.firing = firing);
    } else if cx.catalog.has(kept) {
        cx.catalog.edit::<Opaque>(kept, |one| one.firing = firing);
    } else {
        return Err(Refusal::sql(format!("rule \"{name}\" for relation \"{}\" does not exist", table.name)));
    }
    Ok(())
}
