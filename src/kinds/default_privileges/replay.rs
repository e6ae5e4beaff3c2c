//! ALTER DEFAULT PRIVILEGES.

use super::DefaultPrivileges;
use super::model::all;
use crate::kinds::Model;
use crate::name::Ident;
use crate::replay::{Outcome, Refusal, Replay, Replayer};
use crate::sql::ast::{AlterDefaultPrivileges, Role, Statement, StatementNode};

impl Replay for DefaultPrivileges {
    fn replay(cx: &mut Replayer, statement: &Statement, _: &str) -> Option<Outcome> {
        let StatementNode::AlterDefaultPrivileges(alter) = &statement.node else { return None };
        Some(replay(cx, alter))
    }
}

fn replay(cx: &mut Replayer, alter: &AlterDefaultPrivileges) -> Outcome {
    if alter.on.as_str() == "schemas" && !alter.schemas.is_empty() {
        return Err(Refusal::sql("cannot use IN SCHEMA clause when using GRANT/REVOKE ON SCHEMAS"));
    }
    let wanted = wanted(cx, alter)?;
    for schema in &alter.schemas {
        cx.require_schema(*schema)?;
    }
    let named = |cx: &Replayer, role: &Role| match role {
        Role::Named(name) if Some(*name) != cx.settings.deployer => Some(*name),
        _ => None,
    };
    let creators: Vec<Option<Ident>> = match alter.roles.as_slice() {
        [] => vec![None],
        roles => roles.iter().map(|role| named(cx, role)).collect(),
    };
    let schemas: &[Ident] = if alter.schemas.is_empty() { &[Ident::EMPTY] } else { &alter.schemas };
    for creator in creators {
        for schema in schemas {
            for grantee in &alter.grantees {
                let role = named(cx, grantee);
                // What who deploys may do with its own is everything.
                if role.is_none() && *grantee != Role::Public {
                    continue;
                }
                one(cx, alter, DefaultPrivileges::usual(creator, *schema, alter.on, role), &wanted);
            }
        }
    }
    Ok(())
}

fn wanted(cx: &Replayer, alter: &AlterDefaultPrivileges) -> Result<Vec<Ident>, Refusal> {
    let Some(list) = &alter.privileges else {
        // MAINTAIN came with PostgreSQL 17.
        let maintained = [17, 18].iter().any(|major| cx.settings.versions.contains(*major));
        let every = all(alter.on).iter().filter(|one| maintained || **one != "maintain");
        return Ok(every.map(|one| Ident::from_static(one)).collect());
    };
    for privilege in list {
        if !all(alter.on).contains(&privilege.as_str()) {
            let what = match alter.on.as_str() {
                "tables" => "relation",
                "sequences" => "sequence",
                "functions" => "function",
                "types" => "type",
                _ => "schema",
            };
            let name = privilege.as_str().to_uppercase();
            return Err(Refusal::sql(format!("invalid privilege type {name} for {what}")));
        }
    }
    Ok(list.clone())
}

fn one(cx: &mut Replayer, alter: &AlterDefaultPrivileges, usual: DefaultPrivileges, wanted: &[Ident]) {
    let id = usual.id();
    let own = usual.creator.is_some() && usual.creator == usual.role;
    let mut now = cx.catalog.find::<DefaultPrivileges>(id).cloned().unwrap_or_else(|| usual.clone());
    for privilege in wanted {
        match (alter.grant, alter.option) {
            (true, option) => *now.held.entry(*privilege).or_default() |= option && !own,
            (false, true) => {
                now.held.entry(*privilege).and_modify(|option| *option = false);
            }
            (false, false) => {
                now.held.remove(privilege);
            }
        }
    }
    if now == usual {
        cx.catalog.take(id);
    } else {
        cx.catalog.put(now);
    }
}
