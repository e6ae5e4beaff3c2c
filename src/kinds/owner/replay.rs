//! ALTER … OWNER TO.

use super::{Owner, owned};
use crate::kinds::privileges::{Privileges, change_owner};
use crate::kinds::sequence::Sequence;
use crate::kinds::{Model, ObjectId, ObjectKind};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Outcome, Refusal, Replay, Replayer};
use crate::sql::ast::{ObjectType, Role, Statement, StatementNode};

impl Replay for Owner {
    fn replay(cx: &mut Replayer, statement: &Statement, text: &str) -> Option<Outcome> {
        let (kind, name, owner) = match &statement.node {
            StatementNode::SetOwner { kind, name, owner } => (kind, name, owner),
            StatementNode::ReassignOwned { from, to } => return Some(owned::reassign(cx, from, *to)),
            StatementNode::DropOwned { roles, cascade } => return Some(owned::drop(cx, roles, *cascade)),
            _ => return None,
        };
        // What has no identity but its text.
        if let ObjectType::Other("operator" | "operator class" | "operator family" | "large object") = kind {
            let words = statement.written(text);
            return Some(cx.keep_statement("owner", words));
        }
        // Databases and tablespaces are not the schema's.
        if let ObjectType::Other("database" | "tablespace" | "language") = kind {
            return Some(Ok(()));
        }
        Some(cx.find_object(*kind, name, false).and_then(|id| id.map_or(Ok(()), |id| set_owner(cx, id, *owner))))
    }
}

/// Gives an object to a role, with what follows it.
pub(crate) fn set_owner(cx: &mut Replayer, target: ObjectId, role: Role) -> Outcome {
    let table = cx.catalog.find::<Sequence>(target).and_then(|one| one.owner()).map(|(table, _)| table);
    if let Some(table) = table {
        let (sequence, table) = (target.name, table.name);
        return Err(Refusal::sql(format!("cannot change owner of sequence \"{sequence}\""))
            .help(format!("it is linked to table \"{table}\": change the owner of the table")));
    }
    let role = match role {
        Role::Public => return Err(Refusal::sql("role \"public\" does not exist")),
        Role::Named(role) if Some(role) != cx.settings.deployer => Some(role),
        Role::Named(_) | Role::Deployer => None,
    };
    own(cx, target, role);
    if target.kind == ObjectKind::Table {
        let sequences: Vec<ObjectId> = cx.catalog.dependents_of::<Sequence>(target).map(Model::id).collect();
        sequences.into_iter().for_each(|one| follow_table(cx, one, target.qualified()));
    }
    Ok(())
}

/// Notes whose an object is.
pub(crate) fn own(cx: &mut Replayer, target: ObjectId, role: Option<Ident>) {
    let (before, after) = (Privileges::owner(&cx.catalog, target), role.unwrap_or(Privileges::DEPLOYER));
    if before != after {
        change_owner(cx, target, before, after);
    }
    match role {
        Some(role) => cx.catalog.put(Owner { target, role }),
        None => {
            cx.catalog.take(Owner::id_of(target));
        }
    }
}

/// A sequence that a column owns has the owner of the table.
pub(crate) fn follow_table(cx: &mut Replayer, sequence: ObjectId, table: QualifiedName) {
    let role = cx.catalog.owner_of(ObjectId::table(table));
    own(cx, sequence, role);
}
