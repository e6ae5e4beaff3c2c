//! Owns the text of the functions that SQL/JSON brings.

use super::Printer;
use crate::analyze::error::Analysis;
use crate::analyze::node::{JsonNode, JsonPathNode, Node};
use crate::analyze::ty::Ty;
use crate::sql::ast::{JsonBehavior, JsonFormat, JsonOp, JsonWrapper};

impl<'n> Printer<'_, '_, 'n> {
    /// `get_json_constructor`, and what `get_rule_expr` makes of a `JsonExpr`.
    pub(super) fn json(&mut self, json: &'n JsonNode) -> Analysis<()> {
        match &json.call {
            Some(Node::Aggregate(call)) => return self.aggregate(call, Some(json)),
            Some(Node::WindowCall(call)) => return self.window_call(call, Some(json)),
            _ => {}
        }
        self.out.push_str(&json.op.word().to_uppercase());
        self.out.push('(');
        self.json_args(json.op, &json.args)?;
        match &json.path {
            Some(path) => self.json_path(json, path)?,
            None => self.json_options(json),
        }
        self.out.push(')');
        Ok(())
    }

    /// The values; a key is told from its value by a colon.
    pub(super) fn json_args(&mut self, op: JsonOp, args: &'n [Node]) -> Analysis<()> {
        let (keyed, shown) = match op {
            JsonOp::Object => (true, args.len()),
            JsonOp::ObjectAgg => (true, args.len().min(2)),
            _ => (false, args.len()),
        };
        for (i, arg) in args[..shown].iter().enumerate() {
            self.out.push_str(match i {
                0 => "",
                _ if keyed && i % 2 == 1 => " : ",
                _ => ", ",
            });
            self.node(arg, true)?;
        }
        Ok(())
    }

    /// `get_json_constructor_options`.
    pub(super) fn json_options(&mut self, json: &'n JsonNode) {
        self.out.push_str(match (json.op, json.absent_on_null) {
            (JsonOp::Object | JsonOp::ObjectAgg, true) => " ABSENT ON NULL",
            (JsonOp::Array | JsonOp::ArrayAgg, false) => " NULL ON NULL",
            _ => "",
        });
        self.out.push_str(if json.unique { " WITH UNIQUE KEYS" } else { "" });
        if !matches!(json.op, JsonOp::Parse | JsonOp::Scalar) {
            self.json_returning(json);
        }
    }

    /// `get_json_returning`.
    fn json_returning(&mut self, json: &'n JsonNode) {
        self.out.push_str(" RETURNING ");
        self.type_name(json.ty, json.typmod);
        if json.ty == Ty::jsonb() {
            self.json_format(json.format);
        }
    }

    /// `get_json_format`.
    pub(super) fn json_format(&mut self, format: JsonFormat) {
        let JsonFormat::Json(encoding) = format else { return };
        self.out.push_str(" FORMAT JSON");
        if let Some(encoding) = encoding {
            self.out.push_str(" ENCODING ");
            self.out.push_str(encoding);
        }
    }

    fn json_path(&mut self, json: &'n JsonNode, path: &'n JsonPathNode) -> Analysis<()> {
        self.out.push_str(", ");
        match &path.path {
            Node::Const(constant) => self.constant(constant, false),
            other => self.node(other, true)?,
        }
        for (i, (name, value)) in path.passing.iter().enumerate() {
            self.out.push_str(if i == 0 { " PASSING " } else { ", " });
            self.node(value, true)?;
            self.out.push_str(" AS ");
            self.ident(*name);
        }
        if json.op != JsonOp::Exists || json.ty != Ty::bool() {
            self.json_returning(json);
        }
        if json.op == JsonOp::Query {
            self.out.push_str(match path.wrapper {
                JsonWrapper::None => " WITHOUT WRAPPER",
                JsonWrapper::Conditional => " WITH CONDITIONAL WRAPPER",
                JsonWrapper::Unconditional => " WITH UNCONDITIONAL WRAPPER",
            });
            self.out.push_str(if path.omit_quotes { " OMIT QUOTES" } else { " KEEP QUOTES" });
        }
        let usual = if json.op == JsonOp::Exists { "FALSE" } else { "NULL" };
        self.json_behavior(path.on_empty.as_ref(), usual, "EMPTY")?;
        self.json_behavior(path.on_error.as_ref(), usual, "ERROR")
    }

    /// `get_json_behavior`.
    fn json_behavior(&mut self, one: Option<&'n JsonBehavior<Node>>, usual: &str, on: &str) -> Analysis<()> {
        let Some(one) = one.filter(|one| one.word != usual) else { return Ok(()) };
        self.out.push(' ');
        self.out.push_str(one.word);
        if let Some(value) = &one.value {
            self.out.push(' ');
            self.node(value, false)?;
        }
        self.out.push_str(" ON ");
        self.out.push_str(on);
        Ok(())
    }
}
