//! Owns the text of analysed expressions: PostgreSQL's `get_rule_expr`, without the "pretty" brackets.

mod literal;
mod sql_syntax;

use super::error::{Analysis, AnalyzeError};
use super::function::{Detail, Func, Wanted};
use super::node::{CallNode, CaseNode, Form, Node, OpNode, OpShape, RowCompareNode, SubscriptNode};
use super::operator::Oper;
use super::transform::boolean_test_words;
use super::ty::{Ty, Types};
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::{BoolOp, BooleanTest, SqlValue};

/// A field that is read of a user's row type: the type, and the field's name.
pub(crate) type FieldRead = (QualifiedName, Ident);

/// The expression as `pg_get_expr` writes it, and the fields that it reads, in the order in which they stand there.
pub(crate) fn print(types: &mut Types<'_>, node: &Node) -> Analysis<(String, Vec<FieldRead>)> {
    let mut printer = Printer { types, out: String::with_capacity(64), fields: Vec::new(), indent: 0, certain: true };
    printer.node(node, false)?;
    if printer.certain {
        Ok((printer.out, printer.fields))
    } else {
        Err(unprintable("a type whose modifier only its extension can spell"))
    }
}

/// How far the branches of CASE are moved in.
const INDENT_STEP: usize = 4;
/// Beyond this indentation grows more slowly and wraps.
const INDENT_LIMIT: usize = 40;

struct Printer<'p, 'a> {
    types: &'p mut Types<'a>,
    out: String,
    fields: Vec<FieldRead>,
    indent: usize,
    certain: bool,
}

impl Printer<'_, '_> {
    /// `get_rule_expr`; `implicit` shows a coercion on top that nobody wrote.
    fn node(&mut self, node: &Node, implicit: bool) -> Analysis<()> {
        match node {
            Node::Var { name, .. } => self.ident(*name),
            Node::WholeRow { relation, .. } => {
                self.ident(*relation);
                self.out.push_str(".*");
            }
            Node::Value { .. } => self.out.push_str("VALUE"),
            Node::Placeholder { .. } => self.out.push_str("CASE_TEST_EXPR"),
            Node::Const(constant) => self.constant(constant, true),
            Node::Call(call) => self.call(call, implicit)?,
            Node::Op(op) => self.operator(op)?,
            Node::AnyAll { op, any, sides } => self.any_all(*op, *any, sides)?,
            Node::Bool(op, args) => self.boolean(*op, args)?,
            Node::Relabel { arg, ty, typmod, form } | Node::ArrayCoerce { arg, element: _, ty, typmod, form } => {
                self.coercion(arg, (*ty, *typmod), *form, implicit)?;
            }
            Node::ViaIo { arg, ty, form } | Node::ToDomain { arg, ty, form } => {
                self.coercion(arg, (*ty, -1), *form, implicit)?;
            }
            Node::Case(case) => self.case(case)?,
            Node::Array(array) => {
                self.out.push_str("ARRAY[");
                self.list(&array.elements)?;
                self.out.push(']');
                if array.elements.is_empty() {
                    self.label(array.ty, -1);
                }
            }
            Node::Row { fields, ty, form } => {
                self.row(fields)?;
                if *form == Form::Cast {
                    self.label(*ty, -1);
                }
            }
            Node::RowCompare(rows) => self.row_compare(rows)?,
            Node::Coalesce { args, .. } => self.function("COALESCE", args)?,
            Node::MinMax { greatest, args, .. } => self.function(if *greatest { "GREATEST" } else { "LEAST" }, args)?,
            Node::SqlValue { value, .. } => self.out.push_str(&sql_value(*value)),
            Node::NullTest { arg, not, row } => self.null_test(arg, *not, *row)?,
            Node::BooleanTest { arg, test } => self.boolean_test(arg, *test)?,
            Node::Collate { arg, collation } => self.collate(arg, *collation, implicit)?,
            Node::Subscript(subscript) => self.subscript(subscript, implicit)?,
            Node::Field { arg, name, .. } => self.field(arg, *name)?,
            Node::Named { name, arg } => {
                self.ident(*name);
                self.out.push_str(" => ");
                self.node(arg, implicit)?;
            }
        }
        Ok(())
    }

    fn row_compare(&mut self, rows: &RowCompareNode) -> Analysis<()> {
        self.out.push('(');
        self.row(&rows.left)?;
        self.out.push(' ');
        if let Some(op) = rows.ops.first() {
            self.operator_name(*op);
        }
        self.out.push(' ');
        self.row(&rows.right)?;
        self.out.push(')');
        Ok(())
    }

    fn boolean_test(&mut self, arg: &Node, test: BooleanTest) -> Analysis<()> {
        self.out.push('(');
        self.node(arg, false)?;
        self.out.push(' ');
        self.out.push_str(boolean_test_words(test));
        self.out.push(')');
        Ok(())
    }

    fn collate(&mut self, arg: &Node, collation: QualifiedName, implicit: bool) -> Analysis<()> {
        self.out.push('(');
        self.node(arg, implicit)?;
        self.out.push_str(" COLLATE ");
        self.qualified(collation);
        self.out.push(')');
        Ok(())
    }

    fn ident(&mut self, name: Ident) {
        let quoted = name.sql().to_string();
        self.out.push_str(&quoted);
    }

    /// A name, with its schema outside `pg_catalog`.
    fn qualified(&mut self, name: QualifiedName) {
        if name.schema != Ident::PG_CATALOG {
            self.ident(name.schema);
            self.out.push('.');
        }
        self.ident(name.name);
    }

    /// `::type`
    fn label(&mut self, ty: Ty, typmod: i32) {
        self.out.push_str("::");
        self.certain &= self.types.spell(ty, typmod, &mut self.out);
    }

    fn list(&mut self, nodes: &[Node]) -> Analysis<()> {
        for (i, node) in nodes.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            self.node(node, true)?;
        }
        Ok(())
    }

    fn row(&mut self, fields: &[Node]) -> Analysis<()> {
        self.function("ROW", fields)
    }

    fn function(&mut self, name: &str, args: &[Node]) -> Analysis<()> {
        self.out.push_str(name);
        self.out.push('(');
        self.list(args)?;
        self.out.push(')');
        Ok(())
    }

    /// A coercion: nothing where it is implicit, else `(arg)::type` (`get_coercion_expr`).
    fn coercion(&mut self, arg: &Node, target: (Ty, i32), form: Form, implicit: bool) -> Analysis<()> {
        if form == Form::Implicit && !implicit {
            return self.node(arg, false);
        }
        match arg {
            Node::Const(constant) if constant.ty == target.0 && constant.typmod == -1 => self.constant(constant, false),
            _ => {
                self.out.push('(');
                self.node(arg, false)?;
                self.out.push(')');
            }
        }
        self.label(target.0, target.1);
        Ok(())
    }

    /// `get_func_expr`.
    fn call(&mut self, call: &CallNode, implicit: bool) -> Analysis<()> {
        match (call.form, call.args.first()) {
            (Form::Cast | Form::Implicit, Some(arg)) => {
                let typmod = call.length_coercion().unwrap_or(-1);
                return self.coercion(arg, (call.ty, typmod), call.form, implicit);
            }
            (Form::Sql, _) if self.sql_syntax(call)? => return Ok(()),
            _ => {}
        }
        self.function_name(call)?;
        self.out.push('(');
        for (i, arg) in call.args.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            if call.variadic && i + 1 == call.args.len() {
                self.out.push_str("VARIADIC ");
            }
            self.node(arg, true)?;
        }
        self.out.push(')');
        Ok(())
    }

    /// `generate_function_name`: bare where the bare name would be found again with an empty search path.
    fn function_name(&mut self, call: &CallNode) -> Analysis<()> {
        let name = call.func.name();
        let home = match &call.func {
            Func::Known(id) => self.types.function_home(*id).unwrap_or(Ident::PG_CATALOG),
            Func::User(user) => user.name.schema,
        };
        if home == Ident::PG_CATALOG && self.found_again(call, name)? {
            self.ident(name);
        } else {
            self.ident(home);
            self.out.push('.');
            self.ident(name);
        }
        Ok(())
    }

    fn found_again(&mut self, call: &CallNode, name: Ident) -> Analysis<bool> {
        let types: Vec<Ty> = call.args.iter().map(Node::ty).collect();
        let names: Vec<Ident> = call
            .args
            .iter()
            .filter_map(|arg| if let Node::Named { name, .. } = arg { Some(*name) } else { None })
            .collect();
        let wanted = Wanted {
            name: &vec![Ident::PG_CATALOG, name],
            names: &names,
            types: &types,
            variadic: call.variadic,
            constant: false,
            coercions: false,
            at: 0,
        };
        Ok(matches!(self.types.function(&wanted)?, Detail::Function(found) if found.func == call.func))
    }

    /// `generate_operator_name`.
    fn operator_name(&mut self, op: Oper) {
        let name = op.0.name();
        match self.types.home(op.0.home(), op.0.provider()) {
            Some(home) if home != Ident::PG_CATALOG => {
                self.out.push_str("OPERATOR(");
                self.ident(home);
                self.out.push('.');
                self.out.push_str(name);
                self.out.push(')');
            }
            _ => self.out.push_str(name),
        }
    }

    /// `get_oper_expr`, IS DISTINCT FROM and NULLIF.
    fn operator(&mut self, node: &OpNode) -> Analysis<()> {
        if node.shape == OpShape::NullIf {
            self.out.push_str("NULLIF(");
            if let Some(left) = &node.left {
                self.node(left, true)?;
            }
            self.out.push_str(", ");
            self.node(&node.right, true)?;
            self.out.push(')');
            return Ok(());
        }
        self.out.push('(');
        if let Some(left) = &node.left {
            self.node(left, true)?;
            self.out.push(' ');
        }
        if node.shape == OpShape::Distinct {
            self.out.push_str("IS DISTINCT FROM");
        } else {
            self.operator_name(node.op);
        }
        self.out.push(' ');
        self.node(&node.right, true)?;
        self.out.push(')');
        Ok(())
    }

    fn any_all(&mut self, op: Oper, any: bool, sides: &(Node, Node)) -> Analysis<()> {
        self.out.push('(');
        self.node(&sides.0, true)?;
        self.out.push(' ');
        self.operator_name(op);
        self.out.push_str(if any { " ANY (" } else { " ALL (" });
        self.node(&sides.1, true)?;
        self.out.push_str("))");
        Ok(())
    }

    fn boolean(&mut self, op: BoolOp, args: &[Node]) -> Analysis<()> {
        let between = match op {
            BoolOp::And => " AND ",
            BoolOp::Or => " OR ",
            BoolOp::Not => {
                self.out.push_str("(NOT ");
                ""
            }
        };
        if op != BoolOp::Not {
            self.out.push('(');
        }
        for (i, arg) in args.iter().enumerate() {
            if i > 0 {
                self.out.push_str(between);
            }
            self.node(arg, false)?;
        }
        self.out.push(')');
        Ok(())
    }

    fn null_test(&mut self, arg: &Node, not: bool, row: bool) -> Analysis<()> {
        let plain = row || !self.types.is_row(arg.ty());
        self.out.push('(');
        self.node(arg, true)?;
        self.out.push_str(match (plain, not) {
            (true, false) => " IS NULL)",
            (true, true) => " IS NOT NULL)",
            (false, false) => " IS NOT DISTINCT FROM NULL)",
            (false, true) => " IS DISTINCT FROM NULL)",
        });
        Ok(())
    }

    /// `printSubscripts` and what is before them.
    fn subscript(&mut self, node: &SubscriptNode, implicit: bool) -> Analysis<()> {
        let bare = matches!(node.container, Node::Var { .. } | Node::Field { .. });
        if !bare {
            self.out.push('(');
        }
        self.node(&node.container, implicit)?;
        if !bare {
            self.out.push(')');
        }
        for (lower, upper) in &node.indexes {
            self.out.push('[');
            if let Some(lower) = lower {
                self.node(lower, false)?;
            }
            if node.slice {
                self.out.push(':');
            }
            if let Some(upper) = upper {
                self.node(upper, false)?;
            }
            self.out.push(']');
        }
        Ok(())
    }

    fn field(&mut self, arg: &Node, name: Ident) -> Analysis<()> {
        let bare = matches!(arg, Node::Subscript(_) | Node::Field { .. });
        if !bare {
            self.out.push('(');
        }
        self.node(arg, true)?;
        if !bare {
            self.out.push(')');
        }
        self.out.push('.');
        self.ident(name);
        if let Some((of, _)) = self.types.user(self.types.base(arg.ty())) {
            self.fields.push((of, name));
        }
        Ok(())
    }

    /// CASE, one branch a line.
    fn case(&mut self, case: &CaseNode) -> Analysis<()> {
        self.line("CASE");
        self.indent += INDENT_STEP;
        if let Some(operand) = &case.operand {
            self.out.push(' ');
            self.node(operand, true)?;
        }
        for (when, then) in &case.whens {
            self.line("WHEN ");
            self.node(bare_when(case, when), false)?;
            self.out.push_str(" THEN ");
            self.node(then, true)?;
        }
        self.line("ELSE ");
        self.node(&case.otherwise, true)?;
        self.indent = self.indent.saturating_sub(INDENT_STEP);
        self.line("END");
        Ok(())
    }

    /// `appendContextKeyword`: the word on a line of its own.
    fn line(&mut self, word: &str) {
        self.out.truncate(self.out.trim_end_matches(' ').len());
        self.out.push('\n');
        let width = if self.indent < INDENT_LIMIT {
            self.indent
        } else {
            (INDENT_LIMIT + (self.indent - INDENT_LIMIT) / 4) % INDENT_LIMIT
        };
        self.out.extend(std::iter::repeat_n(' ', width));
        self.out.push_str(word);
    }
}

/// The right side of the comparison, where CASE has an operand.
fn bare_when<'n>(case: &CaseNode, when: &'n Node) -> &'n Node {
    match when {
        Node::Op(op) if case.operand.is_some() && op.shape == OpShape::Plain => match &op.left {
            Some(left) if matches!(without_implicit(left), Node::Placeholder { .. }) => &op.right,
            _ => when,
        },
        _ => when,
    }
}

/// `strip_implicit_coercions`.
fn without_implicit(node: &Node) -> &Node {
    match node {
        Node::Call(call) if call.form == Form::Implicit => call.args.first().map_or(node, without_implicit),
        Node::Relabel { arg, form: Form::Implicit, .. }
        | Node::ViaIo { arg, form: Form::Implicit, .. }
        | Node::ArrayCoerce { arg, form: Form::Implicit, .. }
        | Node::ToDomain { arg, form: Form::Implicit, .. } => without_implicit(arg),
        _ => node,
    }
}

fn sql_value(value: SqlValue) -> String {
    let with = |word: &str, precision: Option<i32>| match precision {
        Some(precision) => format!("{word}({precision})"),
        None => word.to_owned(),
    };
    match value {
        SqlValue::CurrentDate => "CURRENT_DATE".to_owned(),
        SqlValue::CurrentTime(p) => with("CURRENT_TIME", p),
        SqlValue::CurrentTimestamp(p) => with("CURRENT_TIMESTAMP", p),
        SqlValue::LocalTime(p) => with("LOCALTIME", p),
        SqlValue::LocalTimestamp(p) => with("LOCALTIMESTAMP", p),
        SqlValue::CurrentRole => "CURRENT_ROLE".to_owned(),
        SqlValue::CurrentUser => "CURRENT_USER".to_owned(),
        SqlValue::User => "USER".to_owned(),
        SqlValue::SessionUser => "SESSION_USER".to_owned(),
        SqlValue::CurrentCatalog => "CURRENT_CATALOG".to_owned(),
        SqlValue::CurrentSchema => "CURRENT_SCHEMA".to_owned(),
    }
}

/// Something that cannot be printed.
fn unprintable(what: &str) -> AnalyzeError {
    AnalyzeError::unknown(what, 0)
}
