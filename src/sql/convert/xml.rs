//! Owns XML expressions and XMLTABLE.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::expr::{boxed, list, make, optional};
use super::names::{kind_of, offset, type_name};
use super::query::alias;
use super::{Converted, each, unsupported};
use crate::name::Ident;
use crate::sql::ast::{Expr, ExprNode, FromItem, Xml, XmlColumn, XmlOp, XmlTable};

/// XMLELEMENT and its kin, IS DOCUMENT.
pub(super) fn expr(xml: pb::XmlExpr) -> Converted<Expr> {
    use pb::XmlExprOp as Op;
    let pb::XmlExpr {
        xpr: _,
        op,
        name,
        named_args,
        arg_names: _,
        args,
        xmloption,
        indent: _,
        r#type: _,
        typmod: _,
        location,
    } = xml;
    let op = match Op::try_from(op) {
        Ok(Op::IsXmlconcat) => XmlOp::Concat,
        Ok(Op::IsXmlelement) => XmlOp::Element,
        Ok(Op::IsXmlforest) => XmlOp::Forest,
        Ok(Op::IsXmlparse) => XmlOp::Parse,
        Ok(Op::IsXmlpi) => XmlOp::Pi,
        Ok(Op::IsXmlroot) => XmlOp::Root,
        Ok(Op::IsDocument) => XmlOp::Document,
        Ok(Op::IsXmlserialize | Op::Undefined) | Err(_) => return unsupported("such an XML expression"),
    };
    let xml = Xml {
        op,
        name: (!name.is_empty()).then(|| Ident::new(&name)),
        named: each(named_args, named)?,
        args: list(args)?,
        document: is_document(xmloption),
        serialized: None,
    };
    make(ExprNode::Xml(Box::new(xml)), location)
}

/// XMLSERIALIZE.
pub(super) fn serialize(xml: pb::XmlSerialize) -> Converted<Expr> {
    let pb::XmlSerialize { xmloption, expr, type_name: target, indent, location } = xml;
    let Some(target) = target else { return unsupported("XMLSERIALIZE without a type") };
    let xml = Xml {
        op: XmlOp::Serialize,
        name: None,
        named: Vec::new(),
        args: vec![*boxed(expr)?],
        document: is_document(xmloption),
        serialized: Some((type_name(target)?, indent)),
    };
    make(ExprNode::Xml(Box::new(xml)), location)
}

fn is_document(option: i32) -> bool {
    option == pb::XmlOptionType::XmloptionDocument as i32
}

/// A value with AS.
fn named(node: pb::Node) -> Converted<(Option<Ident>, Expr)> {
    let Some(NodeEnum::ResTarget(target)) = node.node else {
        return unsupported(format!("{} among named values", kind_of(node.node.as_ref())));
    };
    let pb::ResTarget { name, indirection: _, val, location: _ } = *target;
    Ok(((!name.is_empty()).then(|| Ident::new(&name)), *boxed(val)?))
}

/// XMLTABLE.
pub(super) fn table(table: pb::RangeTableFunc) -> Converted<FromItem> {
    let pb::RangeTableFunc { lateral, docexpr, rowexpr, namespaces, columns, alias: called, location } = table;
    Ok(FromItem::XmlTable(Box::new(XmlTable {
        namespaces: each(namespaces, named)?,
        row: *boxed(rowexpr)?,
        document: *boxed(docexpr)?,
        columns: each(columns, column)?,
        alias: alias(called)?,
        lateral,
        at: offset(location),
    })))
}

fn column(node: pb::Node) -> Converted<XmlColumn> {
    let Some(NodeEnum::RangeTableFuncCol(column)) = node.node else {
        return unsupported(format!("{} among columns", kind_of(node.node.as_ref())));
    };
    let pb::RangeTableFuncCol { colname, type_name: ty, for_ordinality, is_not_null, colexpr, coldefexpr, location } =
        *column;
    Ok(XmlColumn {
        name: Ident::new(&colname),
        ty: if for_ordinality { None } else { ty.map(type_name).transpose()? },
        path: optional(colexpr)?.map(|one| *one),
        default: optional(coldefexpr)?.map(|one| *one),
        not_null: is_not_null,
        at: offset(location),
    })
}
