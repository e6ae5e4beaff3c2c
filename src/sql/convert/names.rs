//! Owns names and types: lists of strings, range variables, type names, roles, settings.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::{Converted, each, unsupported};
use crate::name::Ident;
use crate::sql::ast::{Name, RangeVar, Role, Setting, TypeName};

/// The string of a String node.
pub(super) fn string(node: pb::Node) -> Converted<String> {
    match node.node {
        Some(NodeEnum::String(pb::String { sval })) => Ok(sval),
        other => unsupported(format!("{} where a name is expected", kind_of(other.as_ref()))),
    }
}

/// A name from a list of String nodes.
pub(super) fn name(nodes: Vec<pb::Node>) -> Converted<Name> {
    each(nodes, |node| string(node).map(|s| Ident::new(&s)))
}

/// A name from a List node (or a lone String).
pub(super) fn listed_name(node: pb::Node) -> Converted<Name> {
    match node.node {
        Some(NodeEnum::List(pb::List { items })) => name(items),
        Some(NodeEnum::String(pb::String { sval })) => Ok(vec![Ident::new(&sval)]),
        Some(NodeEnum::TypeName(t)) => Ok(type_name(t)?.name),
        other => unsupported(format!("{} where a name is expected", kind_of(other.as_ref()))),
    }
}

/// Identifiers of a list, one each.
pub(super) fn idents(nodes: Vec<pb::Node>) -> Converted<Vec<Ident>> {
    name(nodes)
}

/// A name that the parser leaves empty where there is none.
pub(super) fn optional(text: &str) -> Option<Ident> {
    if text.is_empty() { None } else { Some(Ident::new(text)) }
}

/// A relation's name.
pub(super) fn range_var(var: pb::RangeVar) -> Converted<RangeVar> {
    let pb::RangeVar { catalogname, schemaname, relname, inh, relpersistence, alias, location } = var;
    if !catalogname.is_empty() {
        return unsupported("a name with a database in it");
    }
    if alias.is_some() {
        return unsupported("an alias on this name");
    }
    Ok(RangeVar {
        schema: Ident::new(&schemaname),
        name: Ident::new(&relname),
        persistence: relpersistence.chars().next().unwrap_or('p'),
        inherited: inh,
        at: offset(location),
    })
}

/// The relation that a statement must have.
pub(super) fn relation(var: Option<pb::RangeVar>) -> Converted<RangeVar> {
    match var {
        Some(var) => range_var(var),
        None => unsupported("a statement without its relation"),
    }
}

/// A relation's name as a list of one or two parts.
pub(super) fn relation_name(var: RangeVar) -> Name {
    if var.schema.is_empty() { vec![var.name] } else { vec![var.schema, var.name] }
}

/// A type as written.
pub(crate) fn type_name(t: pb::TypeName) -> Converted<TypeName> {
    let pb::TypeName { names, type_oid: _, setof, pct_type, typmods, typemod: _, array_bounds, location } = t;
    Ok(TypeName {
        name: name(names)?,
        typmods: each(typmods, typmod)?,
        array: !array_bounds.is_empty(),
        setof,
        of_column: pct_type,
        at: offset(location),
    })
}

/// The type that a definition must have.
pub(super) fn required_type(t: Option<pb::TypeName>) -> Converted<TypeName> {
    match t {
        Some(t) => type_name(t),
        None => unsupported("a definition without a type"),
    }
}

fn typmod(node: pb::Node) -> Converted<Box<str>> {
    match node.node {
        Some(NodeEnum::AConst(c)) => constant_text(c),
        Some(NodeEnum::ColumnRef(pb::ColumnRef { fields, location: _ })) => {
            Ok(name(fields)?.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(".").into())
        }
        other => unsupported(format!("{} as a type modifier", kind_of(other.as_ref()))),
    }
}

/// A constant's text without quotes.
pub(super) fn constant_text(c: pb::AConst) -> Converted<Box<str>> {
    use pb::a_const::Val;
    let pb::AConst { isnull: _, location: _, val } = c;
    Ok(match val {
        Some(Val::Ival(pb::Integer { ival })) => ival.to_string().into(),
        Some(Val::Fval(pb::Float { fval })) => fval.into(),
        Some(Val::Sval(pb::String { sval })) => sval.into(),
        Some(Val::Bsval(pb::BitString { bsval })) => bsval.into(),
        Some(Val::Boolval(pb::Boolean { boolval })) => boolval.to_string().into(),
        None => return unsupported("NULL as a value here"),
    })
}

/// A byte offset; the parser's -1 becomes 0.
pub(super) fn offset(location: i32) -> u32 {
    u32::try_from(location).unwrap_or(0)
}

/// A role.
pub(super) fn role(role: Option<pb::RoleSpec>) -> Converted<Role> {
    let Some(pb::RoleSpec { roletype, rolename, location: _ }) = role else {
        return unsupported("a missing role");
    };
    Ok(match pb::RoleSpecType::try_from(roletype) {
        Ok(pb::RoleSpecType::RolespecCstring) => Role::Named(Ident::new(&rolename)),
        Ok(pb::RoleSpecType::RolespecPublic) => Role::Public,
        _ => Role::Deployer,
    })
}

/// Options of the shape `name = value`.
pub(super) fn settings(nodes: Vec<pb::Node>) -> Converted<Vec<Setting>> {
    each(nodes, |node| setting(def_elem(node)?))
}

/// The DefElem in a node.
pub(super) fn def_elem(node: pb::Node) -> Converted<pb::DefElem> {
    match node.node {
        Some(NodeEnum::DefElem(element)) => Ok(*element),
        other => unsupported(format!("{} where an option is expected", kind_of(other.as_ref()))),
    }
}

fn setting(element: pb::DefElem) -> Converted<Setting> {
    let pb::DefElem { defnamespace, defname, arg, defaction: _, location: _, arg_location: _ } = element;
    let value = arg.map(|node| value_text(*node)).transpose()?;
    Ok(Setting { space: Ident::new(&defnamespace), name: Ident::new(&defname), value })
}

/// The text of an option's value.
pub(super) fn value_text(node: pb::Node) -> Converted<Box<str>> {
    Ok(match node.node {
        Some(NodeEnum::Integer(pb::Integer { ival })) => ival.to_string().into(),
        Some(NodeEnum::Float(pb::Float { fval })) => fval.into(),
        Some(NodeEnum::String(pb::String { sval })) => sval.into(),
        Some(NodeEnum::Boolean(pb::Boolean { boolval })) => boolval.to_string().into(),
        Some(NodeEnum::AConst(c)) => constant_text(c)?,
        Some(NodeEnum::TypeName(t)) => type_name(t)?.name.last().map(|n| n.as_str().into()).unwrap_or_default(),
        Some(NodeEnum::List(pb::List { items })) => {
            name(items)?.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(".").into()
        }
        other => return unsupported(format!("{} as an option's value", kind_of(other.as_ref()))),
    })
}

/// A node's kind for messages.
pub(super) fn kind_of(node: Option<&NodeEnum>) -> String {
    match node {
        Some(node) => {
            let text = format!("{node:?}");
            text.split(['(', ' ', '{']).next().unwrap_or("a node").to_owned()
        }
        None => "nothing".to_owned(),
    }
}
