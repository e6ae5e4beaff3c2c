//! CREATE SCHEMA. DROP, RENAME and COMMENT are the trunk's.

use super::Schema;
use crate::kinds::owner::{Owner, own, set_owner};
use crate::kinds::{Model, ObjectId};
use crate::replay::{Outcome, Refusal, Replay, Replayer};
use crate::sql::ast::{CreateSchema, Statement, StatementNode};

impl Replay for Schema {
    fn replay(cx: &mut Replayer, statement: &Statement, text: &str) -> Option<Outcome> {
        let StatementNode::CreateSchema(create) = &statement.node else { return None };
        Some(create_schema(cx, create, text))
    }
}

fn create_schema(cx: &mut Replayer, create: &CreateSchema, text: &str) -> Outcome {
    let CreateSchema { name, owner, if_not_exists, elements } = create;
    let schema = Schema { name: *name };
    if cx.catalog.has(schema.id()) {
        if *if_not_exists {
            return Ok(());
        }
        return Err(Refusal::sql(format!("schema \"{name}\" already exists")));
    }
    if name.as_str().starts_with("pg_") {
        return Err(Refusal::sql(format!("unacceptable schema name \"{name}\""))
            .help("the prefix \"pg_\" is reserved for system schemas"));
    }
    cx.catalog.put(schema);
    cx.give_defaults(Schema::id_of(*name));
    // Inside, names without a schema are in the new one.
    let path = std::mem::replace(&mut cx.path, vec![*name]);
    cx.path.extend(path.iter().filter(|schema| *schema != name));
    let outcome = elements.iter().try_for_each(|element| cx.statement(element, text));
    cx.path = path;
    outcome?;
    // What it brings belongs to the same role.
    if let Some(role) = owner {
        let inside: Vec<ObjectId> =
            cx.catalog.in_schema(*name).into_iter().filter(|id| Owner::is_had_by(id.kind)).collect();
        set_owner(cx, Schema::id_of(*name), *role)?;
        let role = cx.catalog.owner_of(Schema::id_of(*name));
        inside.into_iter().for_each(|id| own(cx, id, role));
    }
    Ok(())
}
