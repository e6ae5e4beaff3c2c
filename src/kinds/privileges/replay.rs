//! GRANT and REVOKE.

use super::model::Class;
use super::{Privileges, brought};
use crate::kinds::opaque::Opaque;
use crate::kinds::routine::Routine;
use crate::kinds::schema::Schema;
use crate::kinds::sequence::Sequence;
use crate::kinds::table::Table;
use crate::kinds::view::View;
use crate::kinds::{Model, Object, ObjectId};
use crate::name::Ident;
use crate::replay::{Outcome, Refusal, Replay, Replayer};
use crate::sql::ast::{Grant, GrantTargets, Name, ObjectType, Role, Statement, StatementNode};

impl Replay for Privileges {
    fn replay(cx: &mut Replayer, statement: &Statement, _: &str) -> Option<Outcome> {
        match &statement.node {
            StatementNode::Grant(grant) => Some(replay(cx, grant)),
            _ => None,
        }
    }
}

fn replay(cx: &mut Replayer, grant: &Grant) -> Outcome {
    if grant.grant && grant.option && grant.grantees.contains(&Role::Public) {
        return Err(Refusal::sql("grant options can only be granted to roles"));
    }
    for target in targets(cx, grant)? {
        for grantee in &grant.grantees {
            let role = match grantee {
                Role::Named(role) if Some(*role) == cx.settings.deployer => Some(Privileges::DEPLOYER),
                Role::Deployer => Some(Privileges::DEPLOYER),
                Role::Named(role) => Some(*role),
                Role::Public => None,
            };
            one(cx, grant, target, role)?;
        }
    }
    Ok(())
}

fn targets(cx: &Replayer, grant: &Grant) -> Result<Vec<ObjectId>, Refusal> {
    match &grant.targets {
        GrantTargets::Objects(names) => names.iter().map(|name| target(cx, grant.kind, name)).collect(),
        GrantTargets::InSchemas(schemas) => {
            let mut out = Vec::new();
            for schema in schemas {
                cx.require_schema(*schema)?;
                let here = |id: &ObjectId| id.schema == *schema;
                match grant.kind {
                    ObjectType::Table => {
                        out.extend(cx.catalog.of_kind::<Table>().map(Model::id).filter(here));
                        out.extend(cx.catalog.of_kind::<View>().map(Model::id).filter(here));
                        let views = cx.catalog.of_kind::<Opaque>().filter(|one| one.is_relation());
                        out.extend(views.map(Model::id).filter(here));
                    }
                    ObjectType::Sequence => out.extend(cx.catalog.of_kind::<Sequence>().map(Model::id).filter(here)),
                    _ => {
                        out.extend(cx.catalog.of_kind::<Routine>().map(Model::id).filter(here));
                        let kept = cx.catalog.of_kind::<Opaque>().map(Model::id);
                        out.extend(kept.filter(here).filter(|id| Class::of(*id) == Class::Routine));
                    }
                }
            }
            Ok(out)
        }
    }
}

/// What PostgreSQL brings is found before what the user made, and that before what an extension brings.
fn target(cx: &Replayer, kind: ObjectType, name: &Name) -> Result<ObjectId, Refusal> {
    if let Some(found) = brought::find(cx, kind, name, true)? {
        return Ok(found);
    }
    let found = match kind {
        // TABLE means any relation.
        ObjectType::Table => cx.relation_by_name(name).map(Some),
        ObjectType::Type | ObjectType::Domain => cx.find_type(name).map(Some),
        // FUNCTION means an aggregate, too.
        ObjectType::Other("function" | "routine") => cx
            .find_object(kind, name, false)
            .or_else(|missing| cx.find_object(ObjectType::Other("aggregate"), name, false).map_err(|_| missing)),
        kind => cx.find_object(kind, name, false),
    };
    match found {
        Ok(found) => Ok(found.unwrap_or(Schema::id_of(Ident::PUBLIC))),
        Err(missing) => brought::find(cx, kind, name, false)?.ok_or(missing),
    }
}

fn one(cx: &mut Replayer, grant: &Grant, target: ObjectId, role: Option<Ident>) -> Outcome {
    let mut wanted: Vec<(Ident, Ident)> = Vec::new();
    match &grant.privileges {
        None if grant.all_of.is_empty() => {
            // MAINTAIN came with PostgreSQL 17.
            let maintained = [17, 18].iter().any(|major| cx.settings.versions.contains(*major));
            let all = Class::of(target).all(false).iter().filter(|one| maintained || **one != "maintain");
            wanted.extend(all.map(|one| (Ident::from_static(one), Ident::EMPTY)));
        }
        None => {
            let all = Class::of(target).all(true);
            let pairs = grant.all_of.iter().flat_map(|column| all.iter().map(|one| (Ident::from_static(one), *column)));
            wanted.extend(pairs);
        }
        Some(list) => {
            for (privilege, columns) in list {
                known(target, *privilege, !columns.is_empty())?;
                if columns.is_empty() {
                    wanted.push((*privilege, Ident::EMPTY));
                }
                wanted.extend(columns.iter().map(|column| (*privilege, *column)));
            }
        }
    }
    for (privilege, column) in &wanted {
        let missing = match cx.catalog.get(target) {
            Some(Object::Table(table)) => table.column(*column).is_none(),
            Some(Object::View(view)) => view.column(*column).is_none(),
            None => brought::brought_by(target).is_some() && !brought::has_column(target, *column),
            _ => false,
        };
        if !column.is_empty() && missing {
            let message = format!("column \"{column}\" of relation \"{}\" does not exist", target.name);
            return Err(Refusal::sql(message));
        }
        set(cx, grant, target, *column, role, *privilege);
    }
    // What is revoked of the table is revoked of its columns.
    if !grant.grant && !grant.option {
        let whole: Vec<Ident> = wanted.iter().filter(|(_, column)| column.is_empty()).map(|(one, _)| *one).collect();
        let of_column = |one: &&Privileges| one.target == target && one.role == role && !one.column.is_empty();
        let columns: Vec<Ident> = match brought::brought_by(target) {
            Some(_) => cx.catalog.of_kind::<Privileges>().filter(of_column).map(|one| one.column).collect(),
            None => cx.catalog.dependents_of::<Privileges>(target).filter(of_column).map(|one| one.column).collect(),
        };
        for column in columns {
            whole.iter().for_each(|privilege| set(cx, grant, target, column, role, *privilege));
        }
    }
    Ok(())
}

fn known(target: ObjectId, privilege: Ident, column: bool) -> Outcome {
    if Class::of(target).all(column).contains(&privilege.as_str()) {
        return Ok(());
    }
    let what = match Class::of(target) {
        _ if column => "column",
        Class::Sequence => "sequence",
        Class::Routine => "function",
        Class::Schema => "schema",
        Class::Type => "type",
        Class::Language => "language",
        Class::Foreign if Opaque::kind_of(target) == "server" => "foreign server",
        Class::Foreign => "foreign-data wrapper",
        Class::Relation => "relation",
    };
    Err(Refusal::sql(format!("invalid privilege type {} for {what}", privilege.as_str().to_uppercase())))
}

fn set(cx: &mut Replayer, grant: &Grant, target: ObjectId, column: Ident, role: Option<Ident>, privilege: Ident) {
    let id = Privileges::id_of(target, column, role);
    let of_owner = role == Some(Privileges::owner(&cx.catalog, target));
    let usual = Privileges::usual(target, column, role, of_owner);
    let mut now = cx.catalog.find::<Privileges>(id).cloned().unwrap_or_else(|| usual.clone());
    match (grant.grant, grant.option) {
        // An owner may grant anyway.
        (true, option) => *now.held.entry(privilege).or_default() |= option && !of_owner,
        (false, true) => {
            now.held.entry(privilege).and_modify(|option| *option = false);
        }
        (false, false) => {
            now.held.remove(&privilege);
        }
    }
    keep(cx, now);
}

/// Keeps what is not as PostgreSQL has it by itself.
fn keep(cx: &mut Replayer, one: Privileges) {
    if one == one.as_usual() {
        cx.catalog.take(one.id());
    } else {
        cx.catalog.put(one);
    }
}

/// What the old owner and the new one may do with an object that changes hands.
pub(crate) fn change_owner(cx: &mut Replayer, target: ObjectId, from: Ident, to: Ident) {
    let merged = Privileges::of_new_owner(&cx.catalog, target, from, to);
    for one in merged {
        cx.catalog.take(Privileges::id_of(target, one.column, Some(from)));
        keep(cx, one);
    }
}
