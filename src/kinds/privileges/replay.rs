//! GRANT and REVOKE.

use super::Privileges;
use super::model::{Class, of_extension, opaque_kind};
use crate::analyze::Env;
use crate::kinds::opaque::Opaque;
use crate::kinds::routine::Routine;
use crate::kinds::schema::Schema;
use crate::kinds::sequence::Sequence;
use crate::kinds::table::Table;
use crate::kinds::view::View;
use crate::kinds::{Model, Object, ObjectId};
use crate::knowledge;
use crate::name::{Ident, QualifiedName};
use crate::replay::{Outcome, Refusal, Replay, Replayer, split};
use crate::sql::ast::{Grant, GrantTargets, ObjectType, Role, Statement, StatementNode};

impl Replay for Privileges {
    fn replay(cx: &mut Replayer, statement: &Statement, _: &str) -> Option<Outcome> {
        match &statement.node {
            StatementNode::Grant(grant) => Some(replay(cx, grant)),
            _ => None,
        }
    }
}

fn replay(cx: &mut Replayer, grant: &Grant) -> Outcome {
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

/// A function that an extension brings, by its name and the last names of its input types.
fn brought(cx: &Replayer, name: &[Ident]) -> Option<ObjectId> {
    let (signature, name) = name.split_last()?;
    let inputs = signature.as_str().strip_prefix('(')?.strip_suffix(')')?;
    let (schema, last) = split(name).ok()?;
    knowledge::functions(last.as_str()).find_map(|one| {
        let extension = one.provider().extension()?;
        let home = cx.env().extension_schema(extension)?;
        let here = if schema.is_empty() { cx.path.contains(&home) } else { schema == home };
        let spelled = |ty: knowledge::TypeId| match ty.name().strip_prefix('_') {
            Some(element) => format!("{element}[]"),
            None => ty.name().to_owned(),
        };
        let same = one.args().map(spelled).collect::<Vec<_>>().join(",") == inputs;
        let full = QualifiedName::new(home, last);
        (here && same).then(|| of_extension(Ident::from_static(extension.name()), full, inputs))
    })
}

fn targets(cx: &Replayer, grant: &Grant) -> Result<Vec<ObjectId>, Refusal> {
    match &grant.targets {
        GrantTargets::Objects(names) => names
            .iter()
            .map(|name| {
                // TABLE means any relation.
                let found = match grant.kind {
                    ObjectType::Table => cx.relation_by_name(name).map(Some),
                    ObjectType::Type | ObjectType::Domain => cx.find_type(name).map(Some),
                    // FUNCTION means an aggregate, too.
                    ObjectType::Other("function" | "routine") => {
                        cx.find_object(grant.kind, name, false).or_else(|missing| {
                            let aggregate = cx.find_object(ObjectType::Other("aggregate"), name, false);
                            aggregate.or_else(|_| brought(cx, name).map(Some).ok_or(missing))
                        })
                    }
                    kind => cx.find_object(kind, name, false),
                };
                found.map(|id| id.unwrap_or(Schema::id_of(Ident::PUBLIC)))
            })
            .collect(),
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
                    _ => out.extend(cx.catalog.of_kind::<Routine>().map(Model::id).filter(here)),
                }
            }
            Ok(out)
        }
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
        let columns: Vec<Ident> =
            cx.catalog.dependents_of::<Privileges>(target).filter(of_column).map(|one| one.column).collect();
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
        Class::Foreign if opaque_kind(target) == "server" => "foreign server",
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
