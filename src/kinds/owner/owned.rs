//! REASSIGN OWNED and DROP OWNED: all that a role owns, and what it may do.

use super::Owner;
use super::replay::own;
use crate::kinds::default_privileges::DefaultPrivileges;
use crate::kinds::policy::Policy;
use crate::kinds::privileges::Privileges;
use crate::kinds::{Model, ObjectId};
use crate::name::Ident;
use crate::replay::{Outcome, Refusal, Replayer};
use crate::sql::ast::Role;

/// The roles by name. What who deploys owns is all that nobody else does, tables of other migrations among it.
fn named(cx: &Replayer, roles: &[Role]) -> Result<Vec<Ident>, Refusal> {
    let name = |role: &Role| match role {
        Role::Named(name) if Some(*name) != cx.settings.deployer => Ok(*name),
        Role::Public => Err(Refusal::sql("role \"public\" does not exist")),
        Role::Named(_) | Role::Deployer => Err(Refusal::unsupported(
            "what belongs to who deploys cannot be told from what is to stay so",
            "name the objects: ALTER … OWNER TO, DROP, REVOKE",
        )),
    };
    roles.iter().map(name).collect()
}

fn owned_by(cx: &Replayer, roles: &[Ident]) -> Vec<ObjectId> {
    cx.catalog.of_kind::<Owner>().filter(|one| roles.contains(&one.role)).map(|one| one.target).collect()
}

/// REASSIGN OWNED BY … TO.
pub(super) fn reassign(cx: &mut Replayer, from: &[Role], to: Role) -> Outcome {
    let from = named(cx, from)?;
    let to = match to {
        Role::Named(name) if Some(name) != cx.settings.deployer => Some(name),
        Role::Public => return Err(Refusal::sql("role \"public\" does not exist")),
        Role::Named(_) | Role::Deployer => None,
    };
    owned_by(cx, &from).into_iter().for_each(|target| own(cx, target, to));
    Ok(())
}

/// DROP OWNED BY: what the roles own goes, and what they may do with what stays.
pub(super) fn drop(cx: &mut Replayer, roles: &[Role], cascade: bool) -> Outcome {
    let roles = named(cx, roles)?;
    let is = |role: Option<Ident>| role.is_some_and(|role| roles.contains(&role));
    let parts: Vec<(ObjectId, Option<Ident>)> = owned_by(cx, &roles).into_iter().map(|id| (id, None)).collect();
    cx.drop_parts(&parts, cascade)?;
    let held = cx.catalog.of_kind::<Privileges>().filter(|one| is(one.role)).map(Model::id);
    let by_default =
        cx.catalog.of_kind::<DefaultPrivileges>().filter(|one| is(one.role) || is(one.creator)).map(Model::id);
    let gone: Vec<ObjectId> = held.chain(by_default).collect();
    for id in gone {
        cx.catalog.take(id);
    }
    let named = |one: &&Policy| one.roles.iter().any(|role| matches!(role, Role::Named(name) if is(Some(*name))));
    let policies: Vec<Policy> = cx.catalog.of_kind::<Policy>().filter(named).cloned().collect();
    for mut policy in policies {
        policy.roles.retain(|role| !matches!(role, Role::Named(name) if is(Some(*name))));
        match policy.roles.is_empty() {
            true => cx.drop_parts(&[(policy.id(), None)], cascade)?,
            false => cx.catalog.put(policy),
        }
    }
    Ok(())
}
