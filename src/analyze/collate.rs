//! Owns collations of expressions: PostgreSQL's parse_collate.c, as far as it decides the result or an error.

use super::Analyzer;
use super::error::{Analysis, AnalyzeError};
use super::node::Node;
use super::purpose::Purpose;
use super::ty::Types;
use crate::name::{Ident, Name, QualifiedName};

/// What is known of an expression's collation, weakest first.
#[derive(Clone, Copy, PartialEq, Debug)]
enum State {
    /// It has none.
    None,
    /// From a column or a type.
    Implicit(QualifiedName),
    /// Two that differ.
    Conflict,
    /// From a COLLATE.
    Explicit(QualifiedName),
}

/// The database's own collation.
pub(crate) const DEFAULT: QualifiedName =
    QualifiedName { schema: Ident::PG_CATALOG, name: Ident::constant(&Name::new("default")) };

impl State {
    fn strength(self) -> u8 {
        match self {
            State::None => 0,
            State::Implicit(_) => 1,
            State::Conflict => 2,
            State::Explicit(_) => 3,
        }
    }

    /// `merge_collation_state`.
    fn merge(self, other: State) -> Analysis<State> {
        Ok(match (self, other) {
            (a, b) if b.strength() > a.strength() => b,
            (a, b) if b.strength() < a.strength() => a,
            (State::Implicit(a), State::Implicit(b)) if a == b || b == DEFAULT => State::Implicit(a),
            (State::Implicit(a), State::Implicit(b)) if a == DEFAULT => State::Implicit(b),
            (State::Implicit(_), _) => State::Conflict,
            (State::Explicit(a), State::Explicit(b)) if a != b => {
                let message =
                    format!("collation mismatch between explicit collations \"{}\" and \"{}\"", a.name, b.name);
                return Err(AnalyzeError::error(message, 0));
            }
            (same, _) => same,
        })
    }
}

impl Analyzer<'_> {
    /// The collation of a finished expression.
    pub(crate) fn collation_of(&mut self, node: &Node) -> Analysis<Option<QualifiedName>> {
        let state = derive(&self.types, node)?;
        match state {
            State::None => Ok(None),
            State::Implicit(collation) | State::Explicit(collation) => Ok(Some(collation)),
            State::Conflict => match self.purpose {
                Purpose::IndexKey => Err(AnalyzeError::hinted(
                    "could not determine which collation to use for index expression",
                    "Use the COLLATE clause to set the collation explicitly.",
                    0,
                )),
                Purpose::PartitionKey => Err(AnalyzeError::hinted(
                    "could not determine which collation to use for partition expression",
                    "Use the COLLATE clause to set the collation explicitly.",
                    0,
                )),
                _ => Ok(None),
            },
        }
    }
}

/// `assign_collations_walker`.
fn derive(types: &Types<'_>, node: &Node) -> Analysis<State> {
    let of_type = |ty| types.collation(ty).map_or(State::None, State::Implicit);
    match node {
        Node::Var { collation, .. } | Node::Value { collation, .. } | Node::QueryVar { collation, .. } => {
            Ok(collation.map_or(State::None, State::Implicit))
        }
        Node::Const(constant) => Ok(of_type(constant.ty)),
        Node::Placeholder { ty, .. } | Node::SqlValue { ty, .. } => Ok(of_type(*ty)),
        Node::Collate { arg, collation } => {
            derive(types, arg)?;
            Ok(State::Explicit(*collation))
        }
        Node::Field { arg, collation, .. } => {
            derive(types, arg)?;
            Ok(collation.map_or(State::None, State::Implicit))
        }
        Node::Row { fields, .. } => {
            for field in fields {
                derive(types, field)?;
            }
            Ok(State::None)
        }
        Node::SubLink(link) => {
            if let Some(test) = &link.test {
                derive(types, test)?;
            }
            Ok(link.collation.map_or(State::None, State::Implicit))
        }
        Node::Aggregate(call) => of_all(types, node, call.direct.iter().chain(call.args.iter().take(call.shown))),
        Node::WindowCall(call) => of_all(types, node, &call.args),
        Node::RowCompare(rows) => {
            for (left, right) in rows.left.iter().zip(&rows.right) {
                derive(types, left)?.merge(derive(types, right)?)?;
            }
            Ok(State::None)
        }
        Node::Case(case) => {
            if let Some(operand) = &case.operand {
                derive(types, operand)?;
            }
            let mut state = State::None;
            for (when, then) in &case.whens {
                derive(types, when)?;
                state = state.merge(derive(types, then)?)?;
            }
            let state = state.merge(derive(types, &case.otherwise)?)?;
            Ok(settle(types, node, state))
        }
        Node::Subscript(subscript) => {
            for (lower, upper) in &subscript.indexes {
                for index in lower.iter().chain(upper) {
                    derive(types, index)?;
                }
            }
            let state = derive(types, &subscript.container)?;
            Ok(settle(types, node, state))
        }
        Node::ToDomain { arg, ty, .. } => {
            let state = derive(types, arg)?;
            let own = types.collation(*ty);
            Ok(if own.is_some_and(|own| own != DEFAULT) { of_type(*ty) } else { settle(types, node, state) })
        }
        _ => merged(types, node),
    }
}

/// What these parts of a node agree on.
fn of_all<'n>(types: &Types<'_>, node: &Node, parts: impl IntoIterator<Item = &'n Node>) -> Analysis<State> {
    let mut state = State::None;
    for part in parts {
        state = state.merge(derive(types, part)?)?;
    }
    Ok(settle(types, node, state))
}

/// The general case: what the parts agree on.
fn merged(types: &Types<'_>, node: &Node) -> Analysis<State> {
    let mut state = Ok(State::None);
    node.children(&mut |child| {
        if let Ok(known) = state {
            state = derive(types, child).and_then(|other| known.merge(other));
        }
    });
    Ok(settle(types, node, state?))
}

/// What a node's own type makes of the collation that its parts agree on.
fn settle(types: &Types<'_>, node: &Node, state: State) -> State {
    match (types.collation(node.ty()), state) {
        (None, _) => State::None,
        (Some(own), State::None) => State::Implicit(own),
        (Some(_), state) => state,
    }
}
