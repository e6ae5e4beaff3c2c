//! Owns CREATE AGGREGATE, in the syntax of today and of before PostgreSQL 8.2.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::names::{def_elem, name, type_name, value_text};
use super::routine::parameter;
use super::{Converted, Source, each, unsupported};
use crate::sql::ast::{AggregateValue, CreateAggregate, Opaque, Parameter, TypeName};

/// Words of the old syntax, and those that took their place.
const OLD_WORDS: [(&str, &str); 3] = [("sfunc1", "sfunc"), ("stype1", "stype"), ("initcond1", "initcond")];

/// CREATE AGGREGATE.
pub(super) fn create_aggregate(stmt: pb::DefineStmt, kept: &Opaque, source: Source<'_>) -> Converted<CreateAggregate> {
    let pb::DefineStmt { kind: _, oldstyle, defnames, args, definition, if_not_exists: _, replace } = stmt;
    let mut args = args.into_iter();
    let mut parameters = match args.next().and_then(|node| node.node) {
        Some(NodeEnum::List(pb::List { items })) => each(items, |node| parameter(node, source, None))?,
        _ => Vec::new(),
    };
    let direct = match args.next().and_then(|node| node.node) {
        Some(NodeEnum::Integer(pb::Integer { ival })) => usize::try_from(ival).ok(),
        _ => None,
    };
    let mut options = Vec::with_capacity(definition.len());
    for node in definition {
        let element = def_elem(node)?;
        let word = element.defname.to_ascii_lowercase();
        let value = value(element.arg)?;
        match (oldstyle && word == "basetype", value) {
            (true, AggregateValue::Named(ty)) if !is_any(&ty) => parameters.push(plain(ty)),
            (true, _) => {}
            (false, value) => {
                let now = OLD_WORDS.iter().find(|(old, _)| oldstyle && *old == word).map_or(&*word, |(_, now)| now);
                options.push((now.into(), value));
            }
        }
    }
    Ok(CreateAggregate { replace, name: name(defnames)?, parameters, direct, options, kept: kept.clone() })
}

fn plain(ty: TypeName) -> Parameter {
    Parameter { mode: 'i', name: None, ty, default: None }
}

/// `basetype = "any"` means no arguments at all.
fn is_any(ty: &TypeName) -> bool {
    matches!(ty.name.as_slice(), [name] if name.as_str().eq_ignore_ascii_case("any"))
}

fn value(arg: Option<Box<pb::Node>>) -> Converted<AggregateValue> {
    Ok(match arg.and_then(|node| node.node) {
        None => AggregateValue::Text(None),
        Some(NodeEnum::TypeName(ty)) => AggregateValue::Named(type_name(ty)?),
        Some(NodeEnum::List(pb::List { items })) => AggregateValue::Operator(name(items)?),
        Some(NodeEnum::String(pb::String { sval })) => AggregateValue::Text(Some(sval.into())),
        Some(node @ (NodeEnum::Integer(_) | NodeEnum::Float(_) | NodeEnum::Boolean(_))) => {
            AggregateValue::Text(Some(value_text(pb::Node { node: Some(node) })?))
        }
        Some(_) => return unsupported("such an option of an aggregate"),
    })
}
