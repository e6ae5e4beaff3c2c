//! Owns CASE, the tests that IS makes, and SQL's own values.

use crate::analyze::Analyzer;
use crate::analyze::error::Analysis;
use crate::analyze::error::AnalyzeError;
use crate::analyze::node::{CaseNode, Constant, Node};
use crate::analyze::ty::Ty;
use crate::name::Ident;
use crate::sql::ast::{BooleanTest, Expr, SqlValue};

/// The highest precision of fractional seconds.
const MAX_SECONDS: i32 = 6;

impl Analyzer<'_> {
    /// CASE.
    pub(super) fn case(
        &mut self,
        operand: Option<&Expr>,
        whens: &[(Expr, Expr)],
        otherwise: Option<&Expr>,
        at: u32,
    ) -> Analysis<Node> {
        let operand = match operand {
            Some(operand) => Some(self.case_operand(operand)?),
            None => None,
        };
        let mut out = Vec::with_capacity(whens.len());
        for (when, then) in whens {
            let condition = match &operand {
                Some(operand) => {
                    let placeholder = Node::Placeholder { ty: operand.ty(), typmod: operand.typmod() };
                    let right = self.transform(when)?;
                    self.make_op(&vec![Ident::from_static("=")], Some(placeholder), right, when.at)?
                }
                None => self.transform(when)?,
            };
            let condition = self.coerce_to_boolean(condition, "CASE/WHEN", when.at)?;
            out.push((condition, self.transform(then)?));
        }
        let otherwise = match otherwise {
            Some(otherwise) => self.transform(otherwise)?,
            None => Node::Const(Constant { ty: Ty::unknown(), typmod: -1, value: None, at: 0 }),
        };
        let types: Vec<Ty> =
            std::iter::once(&otherwise).chain(out.iter().map(|(_, then)| then)).map(Node::ty).collect();
        let ty = self.types.common_type(&types, Some(("CASE", at)))?.unwrap_or_else(Ty::text);
        let otherwise = self.coerce_to_common(otherwise, ty, "CASE/ELSE", at)?;
        let mut whens = Vec::with_capacity(out.len());
        for (condition, then) in out {
            whens.push((condition, self.coerce_to_common(then, ty, "CASE/WHEN", at)?));
        }
        Ok(Node::Case(Box::new(CaseNode { ty, operand, whens, otherwise })))
    }

    fn case_operand(&mut self, operand: &Expr) -> Analysis<Node> {
        let node = self.transform(operand)?;
        if node.ty() == Ty::unknown() { self.coerce_to_common(node, Ty::text(), "CASE", operand.at) } else { Ok(node) }
    }

    /// IS NULL and IS NOT NULL.
    pub(super) fn null_test(&mut self, arg: &Expr, not: bool) -> Analysis<Node> {
        let arg = self.transform(arg)?;
        let row = self.types.is_row(arg.ty());
        Ok(Node::NullTest { arg: Box::new(arg), not, row })
    }

    /// IS JSON (`transformJsonIsPredicate`).
    pub(super) fn is_json(&mut self, arg: &Expr, kind: &'static str, unique: bool) -> Analysis<Node> {
        self.since(16, "IS JSON", arg.at)?;
        let node = self.transform(arg)?;
        let ty = self.types.base(node.ty());
        let arg = if node.ty() == Ty::unknown() || self.types.category(ty) == b'S' {
            self.coerce_to_common(node, Ty::text(), "IS JSON", arg.at)?
        } else if matches!(ty.core_name(), Some("json" | "jsonb" | "bytea")) {
            node
        } else {
            let ty = self.types.describe(node.ty());
            return Err(AnalyzeError::error(format!("cannot use type {ty} in IS JSON predicate"), arg.at));
        };
        Ok(Node::IsJson { arg: Box::new(arg), kind, unique })
    }

    /// IS TRUE and its kin.
    pub(super) fn boolean_test(&mut self, arg: &Expr, test: BooleanTest) -> Analysis<Node> {
        let node = self.transform(arg)?;
        let node = self.coerce_to_boolean(node, boolean_test_words(test), arg.at)?;
        Ok(Node::BooleanTest { arg: Box::new(node), test })
    }
}

/// The words of a boolean test.
pub(crate) fn boolean_test_words(test: BooleanTest) -> &'static str {
    match test {
        BooleanTest::True => "IS TRUE",
        BooleanTest::NotTrue => "IS NOT TRUE",
        BooleanTest::False => "IS FALSE",
        BooleanTest::NotFalse => "IS NOT FALSE",
        BooleanTest::Unknown => "IS UNKNOWN",
        BooleanTest::NotUnknown => "IS NOT UNKNOWN",
    }
}

/// `transformSQLValueFunction`.
pub(super) fn sql_value(value: SqlValue) -> Node {
    let reduced = |precision: Option<i32>| precision.map(|n| n.min(MAX_SECONDS));
    let (value, ty, precision) = match value {
        SqlValue::CurrentDate => (value, Ty::date(), None),
        SqlValue::CurrentTime(p) => (SqlValue::CurrentTime(reduced(p)), Ty::timetz(), reduced(p)),
        SqlValue::CurrentTimestamp(p) => (SqlValue::CurrentTimestamp(reduced(p)), Ty::timestamptz(), reduced(p)),
        SqlValue::LocalTime(p) => (SqlValue::LocalTime(reduced(p)), Ty::time(), reduced(p)),
        SqlValue::LocalTimestamp(p) => (SqlValue::LocalTimestamp(reduced(p)), Ty::timestamp(), reduced(p)),
        SqlValue::CurrentRole
        | SqlValue::CurrentUser
        | SqlValue::User
        | SqlValue::SessionUser
        | SqlValue::CurrentCatalog
        | SqlValue::CurrentSchema => (value, Ty::name(), None),
    };
    Node::SqlValue { value, ty, typmod: precision.unwrap_or(-1) }
}
