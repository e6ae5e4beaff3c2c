//! Owns the functions that SQL/JSON brings: PostgreSQL's `transformJsonObjectConstructor` and its kin.

use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::function::Func;
use crate::analyze::node::{Form, JsonNode, Node};
use crate::analyze::pathway::Context;
use crate::analyze::query::{Resolved, RteKind};
use crate::analyze::ty::Ty;
use crate::knowledge::{self, TypeKind};
use crate::name::Ident;
use crate::sql::ast::{Call, Json, JsonFormat, JsonOp, JsonValue};
use crate::types;

/// As what a value is taken where nothing is written.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Wanted {
    /// As it is.
    Any,
    /// As `json`.
    Json,
    /// As `jsonb`, by a cast.
    Jsonb,
    /// An argument of a path: as it is, if paths know its type; else as `jsonb`.
    Argument,
}

impl Analyzer<'_> {
    pub(super) fn json(&mut self, json: &Json, at: u32) -> Analysis<Node> {
        self.since(json.op.since(), &json.op.word().to_uppercase(), at)?;
        match json.op {
            JsonOp::ArrayOfQuery => self.json_array_of_query(json, at),
            JsonOp::Exists | JsonOp::Query | JsonOp::Value => self.json_look(json, at),
            JsonOp::ObjectAgg | JsonOp::ArrayAgg => self.json_aggregate(json, at),
            JsonOp::Object | JsonOp::Array | JsonOp::Parse | JsonOp::Scalar | JsonOp::Serialize => {
                let args = self.json_values(json)?;
                let returning = self.json_returning(json, true)?;
                let returning = self.json_output(json.op, returning, &args, at)?;
                self.json_made(json, args, None, returning, at)
            }
        }
    }

    /// `transformJsonArrayQueryConstructor`.
    fn json_array_of_query(&mut self, json: &Json, at: u32) -> Analysis<Node> {
        let Some(query) = json.values.first() else { return Err(AnalyzeError::unknown("such a JSON_ARRAY", at)) };
        let node = self.transform(&query.value)?;
        if let Node::SubLink(link) = &node
            && let Some(RteKind::Subquery(inner)) = link.query.rtable.first().map(|rte| &rte.kind)
            && inner.targets.iter().filter(|target| !target.junk).count() != 1
        {
            return Err(AnalyzeError::error("subquery must return only one column", at));
        }
        Ok(node)
    }

    /// Keys and values, by turns.
    fn json_values(&mut self, json: &Json) -> Analysis<Vec<Node>> {
        let what = format!("{}()", json.op.word().to_uppercase());
        let wanted = if matches!(json.op, JsonOp::Parse | JsonOp::Serialize) { Wanted::Json } else { Wanted::Any };
        let mut args = Vec::with_capacity(json.keys.len() + json.values.len());
        for (index, value) in json.values.iter().enumerate() {
            if let Some(key) = json.keys.get(index) {
                args.push(self.transform(key)?);
            }
            args.push(match json.op {
                JsonOp::Parse if json.unique => self.json_text(value)?,
                JsonOp::Parse => self.json_cast(value, &what, Ty::json())?,
                JsonOp::Scalar => self.json_known(value, "JSON_SCALAR")?,
                _ => self.json_value(value, &what, wanted)?,
            });
        }
        Ok(args)
    }

    /// What JSON(… WITH UNIQUE KEYS) looks into: `transformJsonParseArg`.
    fn json_text(&mut self, value: &JsonValue) -> Analysis<Node> {
        let node = self.transform(&value.value)?;
        if node.ty() == Ty::bytea() {
            return Ok(converted(node, Ty::text(), value.format));
        }
        if matches!(value.format, JsonFormat::Json(Some(_))) {
            let message = "cannot use JSON FORMAT ENCODING clause for non-bytea input types";
            return Err(AnalyzeError::error(message, value.value.at));
        }
        if node.ty() != Ty::unknown() && self.types.category(node.ty()) != b'S' {
            let message = "cannot use non-string types with WITH UNIQUE KEYS clause";
            return Err(AnalyzeError::error(message, value.value.at));
        }
        let ty = node.ty();
        let text = self.coerce_to_target(node, (Ty::text(), -1), Context::Implicit, Form::Implicit)?;
        text.ok_or_else(|| no_cast(&self.types.describe(ty), "text", value.value.at))
    }

    /// A value whose type is not open any more.
    fn json_known(&mut self, value: &JsonValue, what: &str) -> Analysis<Node> {
        let node = self.transform(&value.value)?;
        if node.ty() == Ty::unknown() {
            return self.coerce_to_specific(node, Ty::text(), what, value.value.at);
        }
        Ok(node)
    }

    /// `transformJsonValueExpr`.
    pub(super) fn json_value(&mut self, value: &JsonValue, what: &str, wanted: Wanted) -> Analysis<Node> {
        let node = self.json_known(value, what)?;
        let (ty, at) = (node.ty(), value.value.at);
        let is_json = ty == Ty::json() || ty == Ty::jsonb();
        let written = value.format != JsonFormat::Default;
        if matches!(value.format, JsonFormat::Json(Some(_))) && ty != Ty::bytea() {
            return Err(AnalyzeError::error("JSON ENCODING clause is only allowed for bytea input type", at));
        }
        let string = self.types.category(ty) == b'S';
        if !written && wanted == Wanted::Argument && (string || is_item(ty)) {
            return Ok(node);
        }
        let target = match wanted {
            Wanted::Jsonb if ty != Ty::jsonb() => Ty::jsonb(),
            _ if is_json => return Ok(node),
            _ if written => Ty::json(),
            Wanted::Any => return Ok(node),
            Wanted::Json => Ty::json(),
            Wanted::Jsonb | Wanted::Argument => Ty::jsonb(),
        };
        let free = matches!(wanted, Wanted::Any | Wanted::Json);
        if free && ty != Ty::bytea() && !string {
            let kind = if written { "explicit" } else { "implicit" };
            let message = format!("cannot use non-string types with {kind} FORMAT JSON clause");
            return Err(AnalyzeError::error(message, at));
        }
        self.json_formatted(node, value.format, target, wanted == Wanted::Jsonb, at)
    }

    /// A value that has to be castable.
    fn json_cast(&mut self, value: &JsonValue, what: &str, target: Ty) -> Analysis<Node> {
        let node = self.json_known(value, what)?;
        if matches!(value.format, JsonFormat::Json(Some(_))) && node.ty() != Ty::bytea() {
            let message = "JSON ENCODING clause is only allowed for bytea input type";
            return Err(AnalyzeError::error(message, value.value.at));
        }
        if node.ty() == target {
            return Ok(node);
        }
        self.json_formatted(node, value.format, target, true, value.value.at)
    }

    fn json_formatted(
        &mut self,
        raw: Node,
        format: JsonFormat,
        target: Ty,
        only_cast: bool,
        at: u32,
    ) -> Analysis<Node> {
        let bytes = raw.ty() == Ty::bytea();
        let from = if bytes { Node::Placeholder { ty: Ty::text(), typmod: -1 } } else { raw.clone() };
        let ty = from.ty();
        let formatted = match self.coerce_to_target(from.clone(), (target, -1), Context::Explicit, Form::Cast)? {
            Some(formatted) => formatted,
            None if only_cast => {
                return Err(no_cast(&self.types.describe(ty), &self.types.describe(target), at));
            }
            // By `to_json`, which takes everything.
            None => Node::Placeholder { ty: target, typmod: -1 },
        };
        if formatted == raw {
            return Ok(raw);
        }
        Ok(Node::JsonValue { raw: Box::new(raw), formatted: Box::new(formatted), format })
    }

    /// `transformJsonOutput`.
    pub(super) fn json_returning(&mut self, json: &Json, any_format: bool) -> Analysis<Option<(Ty, i32)>> {
        let Some((written, format)) = &json.returning else { return Ok(None) };
        let resolved = types::resolve(written, self.types.env)?;
        let (ty, typmod) = self.types.handle(&resolved)?;
        let at = written.at;
        let refuse = |message: &str| Err(AnalyzeError::error(message, at));
        if written.setof {
            return refuse("returning SETOF types is not supported in SQL/JSON functions");
        }
        if matches!(ty, Ty::Known(id) if id.kind() == TypeKind::Pseudo) {
            return refuse("returning pseudo-types is not supported in SQL/JSON functions");
        }
        let JsonFormat::Json(encoding) = format else { return Ok(Some((ty, typmod))) };
        let bytes = ty == Ty::bytea();
        let any = any_format || bytes || ty == Ty::json() || ty == Ty::jsonb();
        if !any && self.types.category(ty) != b'S' {
            return refuse("cannot use JSON format with non-string output types");
        }
        match encoding {
            Some(_) if !bytes => refuse("cannot set JSON encoding for non-bytea output types"),
            Some("UTF8") | None => Ok(Some((ty, typmod))),
            Some(_) => {
                Err(AnalyzeError::hinted("unsupported JSON encoding", "Only UTF8 JSON encoding is supported.", at))
            }
        }
    }

    /// `transformJsonConstructorOutput`: what comes out where nothing is said.
    fn json_output(&mut self, op: JsonOp, said: Option<(Ty, i32)>, args: &[Node], at: u32) -> Analysis<(Ty, i32)> {
        let Some(said) = said else {
            return Ok(match op {
                JsonOp::Serialize => (Ty::text(), -1),
                JsonOp::Parse | JsonOp::Scalar => (Ty::json(), -1),
                _ if args.iter().any(|arg| arg.ty() == Ty::jsonb()) => (Ty::jsonb(), -1),
                _ => (Ty::json(), -1),
            });
        };
        if op == JsonOp::Serialize && said.0 != Ty::bytea() && self.types.category(said.0) != b'S' {
            let ty = self.types.describe(said.0);
            let message = format!("cannot use type {ty} in RETURNING clause of JSON_SERIALIZE()");
            return Err(AnalyzeError::hinted(message, "Try returning a string type or bytea.", at));
        }
        Ok(said)
    }

    /// `transformJsonObjectAgg` and `transformJsonArrayAgg`.
    fn json_aggregate(&mut self, json: &Json, at: u32) -> Analysis<Node> {
        let args = self.json_values(json)?;
        let returning = self.json_returning(json, true)?;
        let returning = self.json_output(json.op, returning, &args, at)?;
        let binary = returning.0 == Ty::jsonb() && !matches!(json.returning, Some((_, JsonFormat::Json(_))));
        let name = match (json.op, json.unique, json.absent_on_null) {
            (JsonOp::ArrayAgg, _, false) => "agg",
            (JsonOp::ArrayAgg, _, true) => "agg_strict",
            (_, false, false) => "object_agg",
            (_, false, true) => "object_agg_strict",
            (_, true, false) => "object_agg_unique",
            (_, true, true) => "object_agg_unique_strict",
        };
        let name = format!("{}_{name}", if binary { "jsonb" } else { "json" });
        let Some(id) = knowledge::functions(&name).find(|id| self.types.current(id.versions())) else {
            return Err(AnalyzeError::unknown(format!("the aggregate {name}"), at));
        };
        let call = Call {
            name: vec![Ident::PG_CATALOG, Ident::new(&name)],
            args: Vec::new(),
            star: false,
            distinct: false,
            variadic: false,
            sql_syntax: false,
            clauses: json.clauses.clone(),
        };
        let ty = if binary { Ty::jsonb() } else { Ty::json() };
        let resolved = Resolved { func: Func::Known(id), args, ty, variadic: false };
        let node = match call.is_windowed() {
            true => self.window_call(&call, resolved, at)?,
            false => self.aggregate_call(&call, resolved, at)?,
        };
        self.json_made(json, Vec::new(), Some(node), returning, at)
    }

    /// `makeJsonConstructorExpr`.
    fn json_made(
        &mut self,
        json: &Json,
        args: Vec<Node>,
        call: Option<Node>,
        (ty, typmod): (Ty, i32),
        at: u32,
    ) -> Analysis<Node> {
        let format = json.returning.as_ref().map_or(JsonFormat::Default, |(_, format)| *format);
        let own = match &call {
            Some(call) => call.ty(),
            None if ty == Ty::jsonb() && format == JsonFormat::Default => Ty::jsonb(),
            None => Ty::json(),
        };
        let coercion = match ty {
            _ if ty == own || ty == Ty::bytea() => None,
            _ => {
                let node = Node::Placeholder { ty: own, typmod: -1 };
                let made = self.coerce_to_target(node, (ty, typmod), Context::Assignment, Form::Implicit)?;
                Some(made.ok_or_else(|| no_cast(&self.types.describe(own), &self.types.describe(ty), at))?)
            }
        };
        Ok(Node::Json(Box::new(JsonNode {
            op: json.op,
            args,
            call,
            format,
            unique: json.unique,
            absent_on_null: json.absent_on_null,
            path: None,
            coercion,
            ty,
            typmod,
        })))
    }
}

/// Bytes that are read as JSON.
fn converted(raw: Node, ty: Ty, format: JsonFormat) -> Node {
    Node::JsonValue { raw: Box::new(raw), formatted: Box::new(Node::Placeholder { ty, typmod: -1 }), format }
}

pub(super) fn no_cast(from: &str, to: &str, at: u32) -> AnalyzeError {
    AnalyzeError::error(format!("cannot cast type {from} to {to}"), at)
}

/// Whether paths know values of that type: `GetJsonPathVar`.
fn is_item(ty: Ty) -> bool {
    matches!(
        ty.core_name(),
        Some(
            "bool"
                | "numeric"
                | "int2"
                | "int4"
                | "int8"
                | "float4"
                | "float8"
                | "text"
                | "varchar"
                | "date"
                | "time"
                | "timetz"
                | "timestamp"
                | "timestamptz"
        )
    )
}
