//! Owns XML expressions: PostgreSQL's `transformXmlExpr` and `transformXmlSerialize`.

use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::label::column_label;
use crate::analyze::node::{Form, Node, XmlNode};
use crate::analyze::pathway::Context;
use crate::analyze::ty::Ty;
use crate::name::Ident;
use crate::sql::ast::{Expr, ExprNode, Xml, XmlOp};
use crate::types;

impl Analyzer<'_> {
    pub(super) fn xml(&mut self, xml: &Xml, at: u32) -> Analysis<Node> {
        let mut named: Vec<(Ident, Node)> = Vec::with_capacity(xml.named.len());
        for (name, value) in &xml.named {
            let node = self.transform(value)?;
            let name = xml_name(xml.op, *name, value)?;
            if xml.op == XmlOp::Element && named.iter().any(|(other, _)| *other == name) {
                let message = format!("XML attribute name \"{name}\" appears more than once");
                return Err(AnalyzeError::error(message, value.at));
            }
            named.push((name, node));
        }
        let mut args = Vec::with_capacity(xml.args.len());
        for (index, arg) in xml.args.iter().enumerate() {
            let node = self.transform(arg)?;
            args.push(match wanted(xml.op, index) {
                Some(ty) => {
                    let what = if xml.op == XmlOp::Document { "IS DOCUMENT" } else { &xml.op.word().to_uppercase() };
                    self.coerce_to_specific(node, ty, what, arg.at)?
                }
                None => node,
            });
        }
        let serialized = match &xml.serialized {
            Some((target, indent)) => {
                if *indent {
                    self.since(16, "INDENT of XMLSERIALIZE", at)?;
                }
                let resolved = types::resolve(target, self.types.env)?;
                let (ty, typmod) = self.types.handle(&resolved)?;
                Some((ty, typmod, *indent))
            }
            None => None,
        };
        let node = XmlNode { op: xml.op, name: xml.name, named, args, document: xml.document, serialized };
        self.serialized(Node::Xml(Box::new(node)), serialized, at)
    }

    /// What XMLSERIALIZE gives, a text, as the type that is asked for.
    fn serialized(&mut self, node: Node, target: Option<(Ty, i32, bool)>, at: u32) -> Analysis<Node> {
        let Some((ty, typmod, _)) = target else { return Ok(node) };
        match self.coerce_to_target(node, (ty, typmod), Context::Implicit, Form::Implicit)? {
            Some(node) => Ok(node),
            None => {
                let message = format!("cannot cast XMLSERIALIZE result to {}", self.types.describe(ty));
                Err(AnalyzeError::error(message, at))
            }
        }
    }
}

/// What an attribute or element is called: a column gives it its name.
fn xml_name(op: XmlOp, name: Option<Ident>, value: &Expr) -> Analysis<Ident> {
    let own = || if matches!(value.node, ExprNode::Column(_)) { column_label(value) } else { None };
    name.or_else(own).ok_or_else(|| {
        let what = if op == XmlOp::Element { "attribute" } else { "element" };
        AnalyzeError::error(format!("unnamed XML {what} value must be a column reference"), value.at)
    })
}

/// What an argument must be.
fn wanted(op: XmlOp, index: usize) -> Option<Ty> {
    match (op, index) {
        (XmlOp::Concat | XmlOp::Forest | XmlOp::Document | XmlOp::Serialize, _) | (XmlOp::Root, 0) => Some(Ty::xml()),
        (XmlOp::Parse | XmlOp::Pi, 0) | (XmlOp::Root, 1) => Some(Ty::text()),
        (XmlOp::Parse, _) => Some(Ty::bool()),
        (XmlOp::Root, _) => Some(Ty::int4()),
        (XmlOp::Element | XmlOp::Pi, _) => None,
    }
}
