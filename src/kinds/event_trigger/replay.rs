//! CREATE EVENT TRIGGER, and ENABLE and DISABLE of one.

use super::EventTrigger;
use crate::kinds::trigger::function;
use crate::name::Ident;
use crate::replay::{Outcome, Refusal, Replay, Replayer};
use crate::sql::ast::{CreateEventTrigger, Firing, Statement, StatementNode};

/// What an event trigger can fire on; `login` came with PostgreSQL 17.
const EVENTS: [&str; 5] = ["ddl_command_start", "ddl_command_end", "sql_drop", "table_rewrite", "login"];

impl Replay for EventTrigger {
    fn replay(cx: &mut Replayer, statement: &Statement, _: &str) -> Option<Outcome> {
        match &statement.node {
            StatementNode::CreateEventTrigger(create) => Some(create_event_trigger(cx, create)),
            StatementNode::AlterEventTrigger { name, firing } => Some(fire(cx, *name, *firing)),
            _ => None,
        }
    }
}

fn create_event_trigger(cx: &mut Replayer, create: &CreateEventTrigger) -> Outcome {
    let since_17 = [14, 15, 16].iter().all(|major| !cx.settings.versions.contains(*major));
    if !EVENTS.contains(&&*create.event) || &*create.event == "login" && !since_17 {
        return Err(Refusal::sql(format!("unrecognized event name \"{}\"", create.event)));
    }
    let mut tags = None;
    for (variable, values) in &create.filters {
        match &**variable {
            "tag" if tags.is_some() => {
                return Err(Refusal::sql("filter variable \"tag\" specified more than once"));
            }
            "tag" => tags = Some(values.iter().map(|tag| tag.to_uppercase().into()).collect()),
            other => return Err(Refusal::sql(format!("unrecognized filter variable \"{other}\""))),
        }
    }
    if cx.catalog.has(EventTrigger::id_of(create.name)) {
        return Err(Refusal::sql(format!("event trigger \"{}\" already exists", create.name)));
    }
    let (function, provider) = function(cx, &create.function, "event_trigger")?;
    let (name, event, tags) = (create.name, create.event.clone(), tags.unwrap_or_default());
    cx.catalog.put(EventTrigger { name, event, tags, function, provider, firing: Firing::Origin });
    Ok(())
}

fn fire(cx: &mut Replayer, name: Ident, firing: Firing) -> Outcome {
    let id = EventTrigger::id_of(name);
    if !cx.catalog.has(id) {
        return Err(Refusal::sql(format!("event trigger \"{name}\" does not exist")));
    }
    cx.catalog.edit::<EventTrigger>(id, |one| one.firing = firing);
    Ok(())
}
