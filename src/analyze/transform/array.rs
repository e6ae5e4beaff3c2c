//! Owns ARRAY[…]: PostgreSQL's `transformArrayExpr`.

use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::{ArrayNode, Form, Node};
use crate::analyze::pathway::Context;
use crate::analyze::ty::Ty;
use crate::sql::ast::{Expr, ExprNode};

impl Analyzer<'_> {
    /// ARRAY[…], perhaps with the array type, element type and modifier that a cast around it asks for.
    pub(super) fn array(&mut self, elements: &[Expr], wanted: Option<(Ty, Ty, i32)>, at: u32) -> Analysis<Node> {
        let mut nodes = Vec::with_capacity(elements.len());
        let mut nested = false;
        for element in elements {
            let node = match &element.node {
                ExprNode::Array(inner) => {
                    nested = true;
                    self.depth_guarded_array(inner, wanted, element.at)?
                }
                _ => self.transform(element)?,
            };
            let ty = node.ty();
            nested |= self.types.element(ty).is_some() || ty == Ty::int2vector() || ty == Ty::oidvector();
            nodes.push(node);
        }
        match wanted {
            Some((array, element, typmod)) => {
                let target = if nested { array } else { element };
                self.cast_elements(nodes, array, (target, typmod), nested, at)
            }
            None => self.common_elements(nodes, nested, at),
        }
    }

    fn depth_guarded_array(&mut self, inner: &[Expr], wanted: Option<(Ty, Ty, i32)>, at: u32) -> Analysis<Node> {
        self.depth += 1;
        if self.depth > super::MAX_DEPTH {
            return Err(AnalyzeError::unknown("an expression that is nested too deeply", at));
        }
        let out = self.array(inner, wanted, at);
        self.depth -= 1;
        out
    }

    fn cast_elements(
        &mut self,
        nodes: Vec<Node>,
        array: Ty,
        target: (Ty, i32),
        nested: bool,
        at: u32,
    ) -> Analysis<Node> {
        let mut elements = Vec::with_capacity(nodes.len());
        for node in nodes {
            let source = node.ty();
            match self.coerce_to_target(node, target, Context::Explicit, Form::Cast)? {
                Some(node) => elements.push(node),
                None => return Err(self.cannot_cast(source, target.0, at)),
            }
        }
        Ok(Node::Array(Box::new(ArrayNode { ty: array, elements, nested })))
    }

    fn common_elements(&mut self, nodes: Vec<Node>, nested: bool, at: u32) -> Analysis<Node> {
        if nodes.is_empty() {
            let hint = "Explicitly cast to the desired type, for example ARRAY[]::integer[].";
            return Err(AnalyzeError::hinted("cannot determine type of empty array", hint, at));
        }
        let types: Vec<Ty> = nodes.iter().map(Node::ty).collect();
        let common = self.types.common_type(&types, Some(("ARRAY", at)))?.unwrap_or_else(Ty::text);
        let array =
            if nested { Some(common).filter(|ty| self.types.element(*ty).is_some()) } else { self.types.array(common) };
        let Some(array) = array else {
            let what = if nested { "element" } else { "array" };
            let message = format!("could not find {what} type for data type {}", self.types.describe(common));
            return Err(AnalyzeError::error(message, at));
        };
        let mut elements = Vec::with_capacity(nodes.len());
        for node in nodes {
            elements.push(self.coerce_to_common(node, common, "ARRAY", at)?);
        }
        Ok(Node::Array(Box::new(ArrayNode { ty: array, elements, nested })))
    }
}
