//! Owns GRANT and REVOKE on objects.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::names::{kind_of, range_var, relation_name, role, string};
use super::statement::{object_name, object_type};
use super::{Converted, unsupported};
use crate::name::Ident;
use crate::sql::ast::{Grant, GrantTargets, Name, ObjectType};

/// GRANT or REVOKE on relations, routines, schemas and types; others are not looked into.
pub(super) fn grant(stmt: pb::GrantStmt) -> Converted<Grant> {
    let pb::GrantStmt {
        is_grant,
        targtype,
        objtype,
        objects,
        privileges,
        grantees,
        grant_option,
        grantor: _,
        behavior: _,
    } = stmt;
    let kind = object_type(objtype);
    let known = matches!(
        kind,
        ObjectType::Table
            | ObjectType::Sequence
            | ObjectType::Schema
            | ObjectType::Type
            | ObjectType::Domain
            | ObjectType::Other("function" | "procedure" | "routine")
    );
    if !known {
        return unsupported("GRANT on such an object");
    }
    let targets = match pb::GrantTargetType::try_from(targtype) {
        Ok(pb::GrantTargetType::AclTargetObject) => {
            GrantTargets::Objects(objects.into_iter().map(object).collect::<Converted<_>>()?)
        }
        Ok(pb::GrantTargetType::AclTargetAllInSchema) => {
            let names = objects.into_iter().map(|node| string(node).map(|name| Ident::new(&name)));
            GrantTargets::InSchemas(names.collect::<Converted<_>>()?)
        }
        _ => return unsupported("default privileges"),
    };
    let (mut named, mut all_of, mut all) = (Vec::new(), Vec::new(), privileges.is_empty());
    for node in privileges {
        let Some(NodeEnum::AccessPriv(pb::AccessPriv { priv_name, cols })) = node.node else {
            return unsupported(format!("{} as a privilege", kind_of(node.node.as_ref())));
        };
        let columns =
            cols.into_iter().map(|node| string(node).map(|name| Ident::new(&name))).collect::<Converted<Vec<_>>>()?;
        if priv_name.is_empty() {
            all = true;
            all_of = columns;
        } else {
            named.push((Ident::new(&priv_name), columns));
        }
    }
    let grantees = grantees.into_iter().map(|node| match node.node {
        Some(NodeEnum::RoleSpec(one)) => role(Some(one)),
        other => unsupported(format!("{} as a role", kind_of(other.as_ref()))),
    });
    Ok(Grant {
        grant: is_grant,
        option: grant_option,
        kind,
        targets,
        privileges: (!all).then_some(named),
        all_of,
        grantees: grantees.collect::<Converted<_>>()?,
    })
}

fn object(node: pb::Node) -> Converted<Name> {
    match node.node {
        Some(NodeEnum::RangeVar(var)) => range_var(var).map(relation_name),
        Some(NodeEnum::TypeName(ty)) => super::names::type_name(ty).map(|ty| ty.name),
        other => object_name(pb::Node { node: other }),
    }
}
