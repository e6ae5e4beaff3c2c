//! Owns what an object is called where it is dropped, renamed, commented on, or given to somebody.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::names::{listed_name, name, range_var, relation_name};
use super::opaque::{cast_key, transform_key, type_text};
use super::{Converted, each, unsupported};
use crate::name::Ident;
use crate::sql::ast::Name;

/// What a statement about objects of that kind names.
pub(super) fn name_of(kind: i32, node: pb::Node) -> Converted<Name> {
    use pb::ObjectType as T;
    let key = |key: String| vec![Ident::new(&format!("({key})"))];
    match (T::try_from(kind), node.node) {
        (Ok(T::ObjectCast), Some(NodeEnum::List(pb::List { items }))) => {
            let types: Vec<Option<pb::TypeName>> = items.into_iter().map(ty).collect();
            Ok(key(cast_key(&types)?))
        }
        (Ok(T::ObjectTransform), Some(NodeEnum::List(pb::List { items }))) => match <[pb::Node; 2]>::try_from(items) {
            Ok([of, language]) => Ok(key(transform_key(ty(of), &super::names::string(language)?)?)),
            Err(_) => unsupported("a transform of an unknown shape"),
        },
        // The access method comes first.
        (Ok(T::ObjectOpclass | T::ObjectOpfamily), Some(NodeEnum::List(pb::List { items }))) => {
            let mut parts = name(items)?;
            if !parts.is_empty() {
                parts.rotate_left(1);
            }
            if let Some(method) = parts.last_mut() {
                *method = Ident::new(&format!("({method})"));
            }
            Ok(parts)
        }
        (_, node) => object_name(pb::Node { node }),
    }
}

fn ty(node: pb::Node) -> Option<pb::TypeName> {
    if let Some(NodeEnum::TypeName(ty)) = node.node { Some(ty) } else { None }
}

/// An object's name; a routine's argument types make one more part, in brackets.
pub(super) fn object_name(node: pb::Node) -> Converted<Name> {
    match node.node {
        Some(NodeEnum::ObjectWithArgs(pb::ObjectWithArgs { objname, objargs, objfuncargs: _, args_unspecified })) => {
            let mut full = name(objname)?;
            if !args_unspecified {
                let args = each(objargs, |node| match node.node {
                    Some(NodeEnum::TypeName(t)) => type_text(t),
                    _ => Ok("none".to_owned()),
                })?;
                full.push(Ident::new(&format!("({})", args.join(","))));
            }
            Ok(full)
        }
        Some(NodeEnum::List(pb::List { items }))
            if items.iter().any(|i| !matches!(i.node, Some(NodeEnum::String(_)))) =>
        {
            let parts = each(items, object_name)?;
            Ok(parts.into_iter().flatten().collect())
        }
        other => listed_name(pb::Node { node: other }),
    }
}

/// The relation that is named, or the object of another kind.
pub(super) fn target(kind: i32, var: Option<pb::RangeVar>, object: Option<Box<pb::Node>>) -> Converted<Name> {
    match (var, object) {
        (Some(var), _) => range_var(var).map(relation_name),
        (None, Some(object)) => name_of(kind, *object),
        (None, None) => unsupported("a statement without its object"),
    }
}
