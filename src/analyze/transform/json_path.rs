//! Owns JSON_EXISTS, JSON_QUERY and JSON_VALUE: PostgreSQL's `transformJsonFuncExpr`.

use super::json::Wanted;
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::{Form, JsonNode, JsonPathNode, Node};
use crate::analyze::pathway::Context;
use crate::analyze::ty::Ty;
use crate::sql::ast::{Expr, Json, JsonBehavior, JsonFormat, JsonOp, JsonPath, JsonValue, JsonWrapper};

/// What may stand in an index, or not, by the rules of its own that PostgreSQL's `jspIsMutable` has.
const TIMELY: &str = "a JSON path with dates or times";

impl Analyzer<'_> {
    pub(super) fn json_look(&mut self, json: &Json, at: u32) -> Analysis<Node> {
        let what = json.op.word().to_uppercase();
        let (Some(path), [item]) = (json.path.as_deref(), json.values.as_slice()) else {
            return Err(AnalyzeError::unknown("such a JSON function", at));
        };
        if json.op != JsonOp::Query && matches!(json.returning, Some((_, JsonFormat::Json(_)))) {
            let message = format!("cannot specify FORMAT JSON in RETURNING clause of {what}()");
            return Err(AnalyzeError::error(message, at));
        }
        check_clauses(json.op, path, at)?;
        let item = self.json_value(item, &what, Wanted::Jsonb)?;
        let spec = self.json_path_spec(&path.path)?;
        let mut passing = Vec::with_capacity(path.passing.len());
        for (name, value) in &path.passing {
            let node = self.json_value(value, &what, Wanted::Argument)?;
            if matches!(self.types.category(node.ty()), b'D') {
                return Err(AnalyzeError::unknown(TIMELY, value.value.at));
            }
            passing.push((*name, node));
        }
        let (ty, typmod) = self.json_returning(json, false)?.unwrap_or_else(|| {
            let usual = match json.op {
                JsonOp::Exists => Ty::bool(),
                JsonOp::Query => Ty::jsonb(),
                _ => Ty::text(),
            };
            (usual, -1)
        });
        let on_empty = path.on_empty.as_ref().map(|one| self.json_behavior(one, (ty, typmod))).transpose()?;
        let on_error = path.on_error.as_ref().map(|one| self.json_behavior(one, (ty, typmod))).transpose()?;
        let JsonPath { wrapper, omit_quotes, .. } = *path;
        let path = JsonPathNode { path: spec, passing, on_empty, on_error, wrapper, omit_quotes };
        let format = match &json.returning {
            Some((_, format)) if json.op == JsonOp::Query => *format,
            _ => JsonFormat::Default,
        };
        Ok(Node::Json(Box::new(JsonNode {
            op: json.op,
            args: vec![item],
            call: None,
            format,
            unique: false,
            absent_on_null: false,
            path: Some(path),
            coercion: None,
            ty,
            typmod,
        })))
    }

    fn json_path_spec(&mut self, path: &Expr) -> Analysis<Node> {
        let node = self.transform(path)?;
        let ty = node.ty();
        let Some(node) = self.coerce_to_target(node, (Ty::jsonpath(), -1), Context::Explicit, Form::Implicit)? else {
            let ty = self.types.describe(ty);
            let message = format!("JSON path expression must be of type jsonpath, not of type {ty}");
            return Err(AnalyzeError::error(message, path.at));
        };
        let timely = |text: &str| ["date", "time"].iter().any(|word| text.contains(word));
        match &node {
            Node::Const(one) if one.value.as_deref().is_some_and(timely) => Err(AnalyzeError::unknown(TIMELY, path.at)),
            Node::Const(_) => Ok(node),
            _ => Err(AnalyzeError::unknown("a JSON path that is computed", path.at)),
        }
    }

    /// `transformJsonBehavior`.
    fn json_behavior(&mut self, one: &JsonBehavior<Expr>, target: (Ty, i32)) -> Analysis<JsonBehavior<Node>> {
        let Some(expr) = &one.value else { return Ok(JsonBehavior { word: one.word, value: None }) };
        let node = self.transform(expr)?;
        let refuse = |message: &str| Err(AnalyzeError::error(message, expr.at));
        if !may_be_default(&node) {
            let message = "can only specify a constant, non-aggregate function, or operator expression for DEFAULT";
            return refuse(message);
        }
        if any(&node, &|node| matches!(node, Node::Var { .. } | Node::QueryVar { .. })) {
            return refuse("DEFAULT expression must not contain column references");
        }
        if any(&node, &|node| matches!(node, Node::Call(call) if call.func.returns_set())) {
            return refuse("DEFAULT expression must not return a set");
        }
        let ty = node.ty();
        let as_it_is = ty == target.0 || node.is_null_constant() || ty == Ty::jsonb();
        if ty == Ty::bool() && !as_it_is && self.types.base(target.0) != Ty::int4() {
            return Err(AnalyzeError::unknown("a boolean DEFAULT of another type", expr.at));
        }
        if as_it_is {
            return Ok(JsonBehavior { word: one.word, value: Some(node) });
        }
        let text = matches!(self.types.category(target.0), b'S' | b'V');
        let context = if text { Context::Assignment } else { Context::Explicit };
        match self.coerce_to_target(node, target, context, Form::Cast)? {
            Some(node) => Ok(JsonBehavior { word: one.word, value: Some(node) }),
            None => {
                let (ty, target) = (self.types.describe(ty), self.types.describe(target.0));
                let message = format!("cannot cast behavior expression of type {ty} to {target}");
                let hint = format!("You will need to explicitly cast the expression to type {target}.");
                Err(AnalyzeError::hinted(message, hint, expr.at))
            }
        }
    }
}

/// `ValidJsonBehaviorDefaultExpr`.
fn may_be_default(node: &Node) -> bool {
    use crate::analyze::node::OpShape;
    match node {
        Node::Const(_) | Node::Call(_) => true,
        Node::Op(op) => op.shape == OpShape::Plain,
        Node::Relabel { arg, .. }
        | Node::ViaIo { arg, .. }
        | Node::ArrayCoerce { arg, .. }
        | Node::ToDomain { arg, .. }
        | Node::Collate { arg, .. } => may_be_default(arg),
        _ => false,
    }
}

fn any(node: &Node, test: &dyn Fn(&Node) -> bool) -> bool {
    let mut found = test(node);
    node.children(&mut |child| found |= any(child, test));
    found
}

/// What each function knows of WRAPPER, QUOTES, ON EMPTY and ON ERROR.
fn check_clauses(op: JsonOp, path: &JsonPath<Expr, JsonValue>, at: u32) -> Analysis<()> {
    if op == JsonOp::Query && path.omit_quotes && path.wrapper != JsonWrapper::None {
        let message = "SQL/JSON QUOTES behavior must not be specified when WITH WRAPPER is used";
        return Err(AnalyzeError::error(message, at));
    }
    let allowed: &[&str] = match op {
        JsonOp::Exists => &["ERROR", "TRUE", "FALSE", "UNKNOWN"],
        JsonOp::Query => &["ERROR", "NULL", "EMPTY", "EMPTY ARRAY", "EMPTY OBJECT", "DEFAULT"],
        _ => &["ERROR", "NULL", "DEFAULT"],
    };
    for (on, one) in [("EMPTY", &path.on_empty), ("ERROR", &path.on_error)] {
        if one.as_ref().is_some_and(|one| !allowed.contains(&one.word)) {
            return Err(AnalyzeError::error(format!("invalid ON {on} behavior"), at));
        }
    }
    Ok(())
}
