//! Owns the way from the parse tree to analysed nodes: PostgreSQL's parse_expr.c.

mod array;
mod call;
mod cast;
mod column;
mod condition;
mod indirection;
mod json;
mod json_path;
mod operator;
mod row;
mod xml;

pub use column::SYSTEM_COLUMNS;
pub(crate) use condition::boolean_test_words;

use super::Analyzer;
use super::error::{Analysis, AnalyzeError};
use super::node::{Constant, Node};
use super::purpose::Purpose;
use super::ty::Ty;
use crate::sql::ast::{BoolOp, Const, Expr, ExprNode};

/// How deep expressions may be nested.
const MAX_DEPTH: u32 = 2_000;
/// How many nodes are looked at: BETWEEN looks at its left side twice, so nesting doubles the work.
const MAX_STEPS: u32 = 500_000;

impl Analyzer<'_> {
    /// `transformExprRecurse`.
    pub(crate) fn transform(&mut self, expr: &Expr) -> Analysis<Node> {
        self.depth += 1;
        self.steps += 1;
        if self.depth > MAX_DEPTH || self.steps > MAX_STEPS {
            return Err(AnalyzeError::unknown("an expression that is nested too deeply", expr.at));
        }
        let out = self.transform_node(expr).map_err(|error| error.or_at(expr.at));
        self.depth -= 1;
        out
    }

    fn transform_node(&mut self, expr: &Expr) -> Analysis<Node> {
        let at = expr.at;
        match &expr.node {
            ExprNode::Column(name) => self.column(name, at),
            ExprNode::Const(constant) => literal(constant, at),
            ExprNode::Cast(arg, t) => self.cast(arg, t, at),
            ExprNode::Collate(arg, name) => self.collate_clause(arg, name, at),
            ExprNode::Op { kind, name, left, right } => self.operator(*kind, name, left.as_deref(), right, at),
            ExprNode::Bool(op, args) => self.boolean(*op, args),
            ExprNode::NullTest(arg, not) => self.null_test(arg, *not),
            ExprNode::BooleanTest(arg, test) => self.boolean_test(arg, *test),
            ExprNode::Case { operand, whens, otherwise } => {
                self.case(operand.as_deref(), whens, otherwise.as_deref(), at)
            }
            ExprNode::Coalesce(args) => {
                let (args, ty) = self.common_args(args, "COALESCE", at)?;
                Ok(Node::Coalesce { args, ty })
            }
            ExprNode::MinMax(greatest, args) => {
                let (args, ty) = self.common_args(args, if *greatest { "GREATEST" } else { "LEAST" }, at)?;
                Ok(Node::MinMax { greatest: *greatest, args, ty })
            }
            ExprNode::Call(call) => self.call(call, at),
            ExprNode::Array(elements) => self.array(elements, None, at),
            ExprNode::Row(fields, _) => self.row(fields),
            ExprNode::Indirection(arg, steps) => self.indirection(arg, steps, at),
            ExprNode::SqlValue(value) => Ok(condition::sql_value(*value)),
            ExprNode::NamedArg(name, arg) => {
                let arg = self.transform(arg)?;
                Ok(Node::Named { name: *name, arg: Box::new(arg) })
            }
            ExprNode::Param(number) => match (self.purpose, usize::try_from(*number - 1)) {
                (Purpose::Body(parameters), Ok(number)) => self.parameter_numbered(parameters, number),
                _ => Err(AnalyzeError::error(format!("there is no parameter ${number}"), at)),
            },
            ExprNode::Star(name) => self.star(name, at),
            ExprNode::List(_) => Err(AnalyzeError::unknown("a list", at)),
            ExprNode::SubLink(link) => self.sublink(link, at),
            ExprNode::Grouping(args) => self.grouping_call(args, at),
            ExprNode::IsJson(arg, kind, unique) => self.is_json(arg, kind, *unique),
            ExprNode::Xml(xml) => self.xml(xml, at),
            ExprNode::Json(json) => self.json(json, at),
            ExprNode::Other(what) => self.other(what, at),
        }
    }

    fn other(&self, what: &str, at: u32) -> Analysis<Node> {
        match what {
            "DEFAULT" => Err(AnalyzeError::error("DEFAULT is not allowed in this context", at)),
            _ => Err(AnalyzeError::unknown(what, at)),
        }
    }

    /// Refuses what not all servers that count know.
    pub(crate) fn since(&self, major: u32, what: &str, at: u32) -> Analysis<()> {
        match self.types.env.versions().first() {
            Some(first) if first < major => Err(AnalyzeError::hinted(
                format!("{what} needs PostgreSQL {major}, but the project runs on {first} too"),
                format!("narrow the range in schemac.toml: `[postgres] versions = \"{major}..18\"`"),
                at,
            )),
            _ => Ok(()),
        }
    }

    /// GROUPING(…).
    fn grouping_call(&mut self, args: &[Expr], at: u32) -> Analysis<Node> {
        if self.levels.is_empty() {
            let kind = self.purpose.plural();
            return Err(AnalyzeError::error(format!("grouping operations are not allowed in {kind}"), at));
        }
        args.iter().map(|arg| self.transform(arg)).collect::<Analysis<_>>().map(Node::Grouping)
    }

    /// AND, OR, NOT.
    fn boolean(&mut self, op: BoolOp, args: &[Expr]) -> Analysis<Node> {
        let what = match op {
            BoolOp::And => "AND",
            BoolOp::Or => "OR",
            BoolOp::Not => "NOT",
        };
        let mut out = Vec::with_capacity(args.len());
        for arg in args {
            let node = self.transform(arg)?;
            out.push(self.coerce_to_boolean(node, what, arg.at)?);
        }
        Ok(Node::Bool(op, out))
    }

    /// Arguments that all become their common type.
    fn common_args(&mut self, args: &[Expr], what: &str, at: u32) -> Analysis<(Vec<Node>, Ty)> {
        let mut nodes = Vec::with_capacity(args.len());
        for arg in args {
            nodes.push(self.transform(arg)?);
        }
        let types: Vec<Ty> = nodes.iter().map(Node::ty).collect();
        let ty = self.types.common_type(&types, Some((what, at)))?.unwrap_or_else(Ty::text);
        let mut out = Vec::with_capacity(nodes.len());
        for node in nodes {
            out.push(self.coerce_to_common(node, ty, what, at)?);
        }
        Ok((out, ty))
    }
}

/// `make_const`.
fn literal(constant: &Const, at: u32) -> Analysis<Node> {
    let (ty, value): (Ty, Option<Box<str>>) = match constant {
        Const::Null => (Ty::unknown(), None),
        Const::Boolean(value) => (Ty::bool(), Some(if *value { "t" } else { "f" }.into())),
        Const::Integer(value) => (Ty::int4(), Some(value.to_string().into())),
        Const::Float(text) => super::constant::number_literal(text)?,
        Const::String(text) => (Ty::unknown(), Some(text.clone())),
        Const::BitString(text) => (Ty::bit(), Some(super::constant::bit_literal(text))),
    };
    Ok(Node::Const(Constant { ty, typmod: -1, value, at }))
}
