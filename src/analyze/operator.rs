//! Owns operators: which one a name with operand types means (PostgreSQL's parse_oper.c), and the nodes made of it.

use std::cell::RefCell;
use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::Analyzer;
use super::candidate::{Choice, Overload};
use super::error::{Analysis, AnalyzeError};
use super::node::{Node, OpNode, OpShape};
use super::ty::{Ty, Types};
use crate::knowledge::{self, Home, OperatorId, Provider, Versions, Volatility};
use crate::name::Ident;
use crate::sql::ast::Name;
use crate::types::major_versions;

/// A chosen operator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Oper(pub(crate) OperatorId);

impl Oper {
    /// What its function promises.
    pub(crate) fn volatility(self) -> Volatility {
        self.0.function().volatility()
    }

    /// Declared operand types: left (none for prefix operators) and right.
    fn operands(self) -> (Option<Ty>, Ty) {
        (self.0.left().map(Ty::Known), Ty::Known(self.0.right()))
    }
}

/// What is asked of the choice among operators: their name, the operands' types, the versions.
type Question = (&'static str, Option<Ty>, Ty, Versions);

thread_local! {
    /// Choices among PostgreSQL's own operators, which nothing changes: its `OprCacheHash`.
    static CHOSEN: RefCell<HashMap<Question, Oper, FixedState>> = RefCell::default();
}

/// An operator among others of its name.
struct OperCandidate {
    oper: Oper,
    args: [Ty; 2],
    count: usize,
}

impl Overload for OperCandidate {
    fn args(&self) -> &[Ty] {
        &self.args[..self.count]
    }
}

impl Types<'_> {
    /// `oper` and `left_oper`: which operator is meant.
    pub(crate) fn operator(&self, name: &Name, left: Option<Ty>, right: Ty, at: u32) -> Analysis<Oper> {
        let written = name.last().copied().unwrap_or(Ident::EMPTY);
        if self.env.has_user_operators(written) {
            return Err(AnalyzeError::unknown(format!("user-defined operators {written}"), at));
        }
        for ty in left.iter().chain([&right]) {
            if self.is_opaque(self.base(*ty)) {
                return Err(AnalyzeError::unknown(format!("operators of type {}", self.describe(*ty)), at));
            }
        }
        let schema = if let [schema, _] = name.as_slice() { Some(*schema) } else { None };
        let chosen = match self.exact_operator(schema, written, left, right) {
            Some(oper) => oper,
            None => self.best_operator(schema, name, left, right, at)?,
        };
        self.check_operator(chosen, at)?;
        Ok(chosen)
    }

    /// `binary_oper_exact`, with the rule for one unknown side.
    fn exact_operator(&self, schema: Option<Ident>, name: Ident, left: Option<Ty>, right: Ty) -> Option<Oper> {
        let unknown = Ty::unknown();
        let Some(mut left) = left else { return self.find_operator(schema, name, None, right) };
        let mut right = right;
        let guessed = (left == unknown) != (right == unknown);
        if guessed {
            let known = if left == unknown { right } else { left };
            (left, right) = (known, known);
        }
        self.find_operator(schema, name, Some(left), right).or_else(|| {
            let base = self.base(left);
            if guessed && base != left { self.find_operator(schema, name, Some(base), base) } else { None }
        })
    }

    fn find_operator(&self, schema: Option<Ident>, name: Ident, left: Option<Ty>, right: Ty) -> Option<Oper> {
        let Ty::Known(right) = right else { return None };
        let left = match left {
            None => None,
            Some(Ty::Known(left)) => Some(left),
            Some(Ty::User(_) | Ty::UserArray(_)) => return None,
        };
        let fits = |id: &OperatorId| id.right() == right && id.left() == left && self.sees_operator(schema, *id);
        knowledge::operators(name.as_str()).find(fits).map(Oper)
    }

    /// Whether the operator is installed, and visible or in the schema that is written.
    fn sees_operator(&self, schema: Option<Ident>, id: OperatorId) -> bool {
        self.home(id.home(), id.provider()).is_some_and(|home| self.sees(schema, home)) && self.current(id.versions())
    }

    /// The schema in which something is, if it is there at all.
    pub(crate) fn home(&self, home: Home, provider: Provider) -> Option<Ident> {
        match home {
            Home::Schema(home) => self.installed(provider).then_some(Ident::from_static(home)),
            Home::ExtensionSchema(extension) => self.env.extension_schema(extension),
        }
    }

    /// Whether a schema is the written one, or searched where none is.
    pub(crate) fn sees(&self, written: Option<Ident>, home: Ident) -> bool {
        match written {
            Some(written) => written == home,
            None => home == Ident::PG_CATALOG || self.env.search_path().contains(&home),
        }
    }

    fn best_operator(
        &self,
        schema: Option<Ident>,
        name: &Name,
        left: Option<Ty>,
        right: Ty,
        at: u32,
    ) -> Analysis<Oper> {
        let written = name.last().copied().unwrap_or(Ident::EMPTY);
        let candidates: Vec<OperatorId> =
            knowledge::operators(written.as_str()).filter(|id| self.sees_operator(schema, *id)).collect();
        // Without operators of extensions or types of the user the choice is always the same.
        let key = match (candidates.first(), candidates.last(), left, right) {
            (Some(first), Some(last), None | Some(Ty::Known(_)), Ty::Known(_)) if last.provider() == Provider::Core => {
                Some((first.name(), left, right, self.env.versions()))
            }
            _ => None,
        };
        if let Some(key) = key
            && let Some(known) = CHOSEN.with_borrow(|chosen| chosen.get(&key).copied())
        {
            return Ok(known);
        }
        let candidates = candidates.into_iter().filter_map(|id| {
            let oper = Oper(id);
            match (left, oper.operands()) {
                (Some(_), (Some(l), r)) => Some(OperCandidate { oper, args: [l, r], count: 2 }),
                (None, (None, r)) => Some(OperCandidate { oper, args: [r, r], count: 1 }),
                _ => None,
            }
        });
        let candidates = candidates.collect();
        let one = [right];
        let two = left.map(|left| [left, right]);
        let inputs: &[Ty] = two.as_ref().map_or(&one, |two| two);
        match self.choose(inputs, candidates) {
            Choice::One(candidate) => {
                if let Some(key) = key {
                    CHOSEN.with_borrow_mut(|chosen| chosen.insert(key, candidate.oper));
                }
                Ok(candidate.oper)
            }
            Choice::Several => Err(AnalyzeError::hinted(
                format!("operator is not unique: {}", self.operator_signature(name, left, right)),
                "Could not choose a best candidate operator. You might need to add explicit type casts.",
                at,
            )),
            Choice::None => Err(AnalyzeError::hinted(
                format!("operator does not exist: {}", self.operator_signature(name, left, right)),
                "No operator matches the given name and argument types. You might need to add explicit type casts.",
                at,
            )),
        }
    }

    fn operator_signature(&self, name: &Name, left: Option<Ty>, right: Ty) -> String {
        let name = name.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(".");
        let right = self.describe(right);
        match left {
            Some(left) => format!("{} {name} {right}", self.describe(left)),
            None => format!("{name} {right}"),
        }
    }

    fn check_operator(&self, oper: Oper, at: u32) -> Analysis<()> {
        let (has, needs) = (oper.0.versions(), self.env.versions());
        if has.includes(needs) {
            return Ok(());
        }
        let (left, right) = oper.operands();
        let text = self.operator_signature(&vec![Ident::from_static(oper.0.name())], left, right);
        let (has, needs) = (major_versions(has), major_versions(needs));
        Err(AnalyzeError::error(format!("operator {text} exists only in PostgreSQL {has}, not in all of {needs}"), at))
    }
}

impl Analyzer<'_> {
    /// `make_op`.
    pub(crate) fn make_op(&mut self, name: &Name, left: Option<Node>, right: Node, at: u32) -> Analysis<Node> {
        self.make_shape(name, left, right, at, OpShape::Plain)
    }

    /// `make_op`, `make_distinct_op` and NULLIF.
    pub(crate) fn make_shape(
        &mut self,
        name: &Name,
        left: Option<Node>,
        right: Node,
        at: u32,
        shape: OpShape,
    ) -> Analysis<Node> {
        let (left_ty, right_ty) = (left.as_ref().map(Node::ty), right.ty());
        let op = self.types.operator(name, left_ty, right_ty, at)?;
        let (declared_left, declared_right) = op.operands();
        let result = Ty::Known(op.0.result());
        let (left, right, ty) = match (left, left_ty, declared_left) {
            (Some(left), Some(left_ty), Some(declared_left)) => {
                let mut declared = [declared_left, declared_right];
                let ty =
                    self.types.enforce_generic(&[left_ty, right_ty], &mut declared, result).map_err(|e| e.or_at(at))?;
                let left = self.coerce_argument(left, declared[0])?;
                (Some(left), self.coerce_argument(right, declared[1])?, ty)
            }
            _ => {
                let mut declared = [declared_right];
                let ty = self.types.enforce_generic(&[right_ty], &mut declared, result).map_err(|e| e.or_at(at))?;
                (None, self.coerce_argument(right, declared[0])?, ty)
            }
        };
        let ty = match shape {
            OpShape::Plain => ty,
            OpShape::Distinct | OpShape::NullIf if ty != Ty::bool() => {
                let what = if shape == OpShape::NullIf { "NULLIF" } else { "IS DISTINCT FROM" };
                return Err(AnalyzeError::error(format!("{what} requires = operator to yield boolean"), at));
            }
            OpShape::Distinct => ty,
            OpShape::NullIf => left.as_ref().map_or(ty, Node::ty),
        };
        Ok(Node::Op(Box::new(OpNode { op, left, right, ty, shape })))
    }

    /// `make_scalar_array_op`.
    pub(crate) fn make_any_all(&mut self, name: &Name, any: bool, left: Node, right: Node, at: u32) -> Analysis<Node> {
        let (left_ty, array) = (left.ty(), right.ty());
        let right_ty = if array == Ty::unknown() {
            Ty::unknown()
        } else {
            self.types
                .base_element(array)
                .ok_or_else(|| AnalyzeError::error("op ANY/ALL (array) requires array on right side", at))?
        };
        let op = self.types.operator(name, Some(left_ty), right_ty, at)?;
        let (declared_left, declared_right) = op.operands();
        let mut declared = [declared_left.unwrap_or(declared_right), declared_right];
        let ty = self
            .types
            .enforce_generic(&[left_ty, right_ty], &mut declared, Ty::Known(op.0.result()))
            .map_err(|e| e.or_at(at))?;
        if ty != Ty::bool() {
            return Err(AnalyzeError::error("op ANY/ALL (array) requires operator to yield boolean", at));
        }
        let left = self.coerce_argument(left, declared[0])?;
        let right = if declared[1].poly().is_some() {
            right
        } else {
            let target = self.types.array(declared[1]).ok_or_else(|| {
                let name = self.types.describe(declared[1]);
                AnalyzeError::error(format!("could not find array type for data type {name}"), at)
            })?;
            self.coerce_argument(right, target)?
        };
        Ok(Node::AnyAll { op, any, sides: Box::new((left, right)) })
    }
}
