//! Owns queries inside expressions: PostgreSQL's `transformSubLink`.

use super::node::SubLinkNode;
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::Node;
use crate::analyze::ty::Ty;
use crate::name::Ident;
use crate::sql::ast::{ExprNode, SubLink, SubLinkKind};

impl Analyzer<'_> {
    /// A query inside an expression.
    pub(crate) fn sublink(&mut self, link: &SubLink, at: u32) -> Analysis<Node> {
        if self.levels.is_empty()
            && let Some(kind) = self.purpose.singular()
        {
            return Err(AnalyzeError::error(format!("cannot use subquery in {kind}"), at));
        }
        let query = self.query(&link.query, true)?;
        let results: Vec<(Ty, i32)> = query.columns().map(|one| (one.node.ty(), one.node.typmod())).collect();
        let mut node = SubLinkNode { kind: link.kind, test: None, query, ty: Ty::bool(), typmod: -1, collation: None };
        match link.kind {
            SubLinkKind::Exists => {}
            SubLinkKind::Value | SubLinkKind::Array => {
                let [(ty, typmod)] = results.as_slice() else {
                    return Err(AnalyzeError::error("subquery must return only one column", at));
                };
                let first = node.query.columns().next().map(|target| target.node.clone());
                node.collation = first.map(|first| self.collation_of(&first)).transpose()?.flatten();
                (node.ty, node.typmod) = (*ty, *typmod);
                if link.kind == SubLinkKind::Array {
                    node.ty = match self.types.array(*ty) {
                        Some(array) => array,
                        None if self.types.element(*ty).is_some() => *ty,
                        None => {
                            let name = self.types.describe(*ty);
                            let message = format!("could not find array type for data type {name}");
                            return Err(AnalyzeError::error(message, at));
                        }
                    };
                }
            }
            SubLinkKind::Any | SubLinkKind::All | SubLinkKind::Row => {
                node.test = Some(self.sublink_test(link, &results, at)?)
            }
        }
        Ok(Node::SubLink(Box::new(node)))
    }

    /// The comparison of ANY and ALL: the columns of the query stand on its right side.
    fn sublink_test(&mut self, link: &SubLink, results: &[(Ty, i32)], at: u32) -> Analysis<Node> {
        let Some(left) = &link.left else { return Err(AnalyzeError::unknown("a comparison with a query", at)) };
        let lefts = match &left.node {
            ExprNode::Row(fields, _) => self.expression_list(fields)?,
            _ => vec![self.transform(left)?],
        };
        if lefts.len() != results.len() {
            let few = if lefts.len() < results.len() { "many" } else { "few" };
            return Err(AnalyzeError::error(format!("subquery has too {few} columns"), at));
        }
        let name = link.op.clone().unwrap_or_else(|| vec![Ident::from_static("=")]);
        let mut pairs = Vec::with_capacity(lefts.len());
        for (left, (ty, typmod)) in lefts.into_iter().zip(results) {
            pairs.push((left, Node::Placeholder { ty: *ty, typmod: *typmod }));
        }
        self.compare_rows(&name, pairs, at)
    }
}
