//! Owns GRANT and REVOKE on objects.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::names::{def_elem, kind_of, name, range_var, relation_name, role};
use super::statement::object_type;
use super::subject::object_name;
use super::{Converted, each, unsupported};
use crate::name::Ident;
use crate::sql::ast::{AlterDefaultPrivileges, Grant, GrantTargets, Name, ObjectType, Role};

/// GRANT or REVOKE on objects of a database; on parameters, tablespaces and the like they are not looked into.
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
            | ObjectType::Other("function" | "procedure" | "routine" | "server" | "foreign data wrapper" | "language")
    );
    if !known {
        return unsupported("GRANT on such an object");
    }
    let targets = match pb::GrantTargetType::try_from(targtype) {
        Ok(pb::GrantTargetType::AclTargetObject) => GrantTargets::Objects(each(objects, object)?),
        Ok(pb::GrantTargetType::AclTargetAllInSchema) => GrantTargets::InSchemas(name(objects)?),
        _ => return unsupported("default privileges"),
    };
    let (mut named, mut all_of, mut all) = (Vec::new(), Vec::new(), privileges.is_empty());
    for node in privileges {
        let Some(NodeEnum::AccessPriv(pb::AccessPriv { priv_name, cols })) = node.node else {
            return unsupported(format!("{} as a privilege", kind_of(node.node.as_ref())));
        };
        let columns = name(cols)?;
        if priv_name.is_empty() {
            all = true;
            all_of = columns;
        } else {
            named.push((Ident::new(&priv_name), columns));
        }
    }
    Ok(Grant {
        grant: is_grant,
        option: grant_option,
        kind,
        targets,
        privileges: (!all).then_some(named),
        all_of,
        grantees: each(grantees, grantee)?,
    })
}

/// ALTER DEFAULT PRIVILEGES.
pub(super) fn default_privileges(stmt: pb::AlterDefaultPrivilegesStmt) -> Converted<AlterDefaultPrivileges> {
    let pb::AlterDefaultPrivilegesStmt { options, action } = stmt;
    let Some(action) = action else { return unsupported("default privileges without a GRANT") };
    let on = match object_type(action.objtype) {
        ObjectType::Table => "tables",
        ObjectType::Sequence => "sequences",
        ObjectType::Other("function" | "procedure" | "routine") => "functions",
        ObjectType::Type => "types",
        ObjectType::Schema => "schemas",
        _ => return unsupported("default privileges on such objects"),
    };
    let (mut roles, mut schemas) = (Vec::new(), Vec::new());
    for option in options {
        let option = def_elem(option)?;
        let Some(NodeEnum::List(list)) = option.arg.and_then(|arg| arg.node) else {
            return unsupported("default privileges of nobody");
        };
        match option.defname.as_str() {
            "schemas" => schemas = super::names::idents(list.items)?,
            "roles" => roles = each(list.items, grantee)?,
            other => return unsupported(format!("default privileges with {other}")),
        }
    }
    let mut named = Vec::new();
    for node in action.privileges {
        match node.node {
            Some(NodeEnum::AccessPriv(pb::AccessPriv { priv_name, cols })) if cols.is_empty() => {
                named.push(Ident::new(&priv_name));
            }
            _ => return unsupported("default privileges on columns"),
        }
    }
    Ok(AlterDefaultPrivileges {
        roles,
        schemas,
        grant: action.is_grant,
        option: action.grant_option,
        on: Ident::from_static(on),
        privileges: (!named.is_empty()).then_some(named),
        grantees: each(action.grantees, grantee)?,
    })
}

/// A role in a list.
pub(super) fn grantee(node: pb::Node) -> Converted<Role> {
    match node.node {
        Some(NodeEnum::RoleSpec(one)) => role(Some(one)),
        other => unsupported(format!("{} as a role", kind_of(other.as_ref()))),
    }
}

fn object(node: pb::Node) -> Converted<Name> {
    match node.node {
        Some(NodeEnum::RangeVar(var)) => range_var(var).map(relation_name),
        Some(NodeEnum::TypeName(ty)) => super::names::type_name(ty).map(|ty| ty.name),
        other => object_name(pb::Node { node: other }),
    }
}
