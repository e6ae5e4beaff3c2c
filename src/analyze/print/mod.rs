//! Owns the text of analysed expressions: PostgreSQL's `get_rule_expr`, without the "pretty" brackets.

mod call;
mod from;
mod json;
mod literal;
mod mark;
mod modify;
mod names;
mod query;
mod sql_syntax;
mod window;
mod xml;

pub use mark::{Mark, Named};

use super::error::{Analysis, AnalyzeError};
use super::node::{CaseNode, Form, Node, OpShape, RowCompareNode, SubscriptNode};
use super::query::{ActionNode, QueryNode, RuleNode, TargetNode};
use super::transform::boolean_test_words;
use super::ty::{Ty, Types};
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::{BoolOp, BooleanTest, SqlValue};

/// A field that is read of a user's row type: the type, and the field's name.
pub(crate) type FieldRead = (QualifiedName, Ident);

/// What was written.
pub(crate) struct Printed {
    /// The text.
    pub(crate) text: String,
    /// The fields that are read, in the order in which they stand there.
    pub(crate) fields: Vec<FieldRead>,
    /// Where the text names what is the user's.
    pub(crate) marks: Vec<Mark>,
}

/// The expression as `pg_get_expr` writes it; bare columns are those of `base`.
pub(crate) fn print(types: &mut Types<'_>, node: &Node, base: Option<QualifiedName>) -> Analysis<Printed> {
    let mut printer = Printer::new(types, base);
    printer.node(node, false)?;
    printer.done()
}

/// The query as `pg_get_viewdef` writes it, its columns called by those names; without any, where there are none.
pub(crate) fn print_query(types: &mut Types<'_>, query: &QueryNode, names: Option<&[Ident]>) -> Analysis<Printed> {
    let mut printer = Printer::new(types, None);
    printer.query(query, names.map_or(query::Labels::None, query::Labels::Named))?;
    printer.done()
}

/// A statement of a body as `pg_get_function_sqlbody` writes it.
pub(crate) fn print_statement(types: &mut Types<'_>, query: &QueryNode, returns: bool) -> Analysis<Printed> {
    let mut printer = Printer::new(types, None);
    printer.nested = true;
    printer.query(query, if returns { query::Labels::None } else { query::Labels::Hidden })?;
    printer.done()
}

/// The condition of a query that has nothing else, as `pg_get_triggerdef` and `pg_get_expr` write it.
pub(crate) fn print_condition(types: &mut Types<'_>, query: &QueryNode) -> Analysis<Printed> {
    let mut printer = Printer::new(types, None);
    printer.prefix = query.rtable.len() != 1;
    printer.enter(query);
    if let Some(filter) = &query.filter {
        printer.node(filter, false)?;
    }
    printer.done()
}

/// What follows the table of a rule, as `pg_get_ruledef` writes it.
pub(crate) fn print_rule(types: &mut Types<'_>, rule: &RuleNode, instead: bool) -> Analysis<Printed> {
    let mut out = Printed { text: String::new(), fields: Vec::new(), marks: Vec::new() };
    if let Some(condition) = &rule.condition {
        out.text.push_str("WHERE ");
        out.append(print_condition(types, condition)?);
        out.text.push(' ');
    }
    out.text.push_str(if instead { "DO INSTEAD " } else { "DO " });
    let several = rule.actions.len() > 1;
    if rule.actions.is_empty() {
        out.text.push_str("NOTHING");
    }
    for (i, action) in rule.actions.iter().enumerate() {
        out.text.push_str(if several && i == 0 { "(" } else { "" });
        match action {
            ActionNode::Query(query) => {
                let mut printer = Printer::new(types, None);
                printer.query(query, query::Labels::Own)?;
                out.append(printer.done()?);
            }
            ActionNode::Notify(channel, payload) => {
                out.text.push_str(&format!("NOTIFY {}", channel.sql()));
                let payload = payload.as_ref().map(|text| format!(", {}", crate::name::literal(text)));
                out.text.push_str(&payload.unwrap_or_default());
            }
        }
        out.text.push_str(if several { ";\n  " } else { "" });
    }
    out.text.truncate(out.text.trim_end().len());
    out.text.push_str(if several { ")" } else { "" });
    Ok(out)
}

impl Printed {
    /// Adds another text at the end.
    fn append(&mut self, other: Printed) {
        let shift = self.text.len();
        let moved = |mark: Mark| Mark { start: mark.start + shift, end: mark.end + shift, ..mark };
        self.marks.extend(other.marks.into_iter().map(moved));
        self.fields.extend(other.fields);
        self.text.push_str(&other.text);
    }
}

/// How far the branches of CASE are moved in.
const INDENT_STEP: usize = 4;
/// Beyond this indentation grows more slowly and wraps.
const INDENT_LIMIT: usize = 40;

struct Printer<'p, 'a, 'n> {
    types: &'p mut Types<'a>,
    out: String,
    fields: Vec<FieldRead>,
    marks: Vec<Mark>,
    /// The table whose columns stand bare.
    base: Option<QualifiedName>,
    /// The queries around, outermost first.
    scopes: Vec<names::Scope<'n>>,
    /// Whether columns of queries are written with their table.
    prefix: bool,
    /// Whether the outermost query stands in something else.
    nested: bool,
    /// The select list of the query whose ORDER BY is written.
    ordering: Option<&'n [TargetNode]>,
    indent: usize,
    certain: bool,
}

impl<'p, 'a> Printer<'p, 'a, '_> {
    fn new(types: &'p mut Types<'a>, base: Option<QualifiedName>) -> Self {
        Printer {
            types,
            out: String::with_capacity(64),
            fields: Vec::new(),
            marks: Vec::new(),
            base,
            scopes: Vec::new(),
            prefix: false,
            nested: false,
            ordering: None,
            indent: 0,
            certain: true,
        }
    }

    fn done(self) -> Analysis<Printed> {
        if self.certain {
            Ok(Printed { text: self.out, fields: self.fields, marks: self.marks })
        } else {
            Err(unprintable("a type whose modifier only its extension can spell"))
        }
    }
}

impl<'n> Printer<'_, '_, 'n> {
    /// `get_rule_expr`; `implicit` shows a coercion on top that nobody wrote.
    fn node(&mut self, node: &'n Node, implicit: bool) -> Analysis<()> {
        match node {
            Node::Var { name, .. } => self.column(*name),
            Node::WholeRow { relation, .. } => {
                let base = self.base.filter(|base| base.name == *relation);
                self.marked(base.map(Named::Prefix), |printer| printer.ident(*relation));
                self.out.push_str(".*");
            }
            Node::QueryVar { var, .. } => {
                self.query_var(*var, false)?;
            }
            Node::Parameter { number, name, .. } => self.parameter(*number, *name),
            Node::Aggregate(call) => self.aggregate(call, None)?,
            Node::WindowCall(call) => self.window_call(call, None)?,
            Node::Grouping(args) => self.function("GROUPING", args)?,
            Node::SubLink(link) => self.sublink(link)?,
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
            Node::IsJson { arg, kind, unique } => self.is_json(arg, kind, *unique)?,
            Node::Xml(xml) => self.xml(xml)?,
            Node::Json(json) => self.json(json)?,
            Node::JsonValue { raw, format, .. } => {
                self.node(raw, false)?;
                self.json_format(*format);
            }
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

    /// By its name, where no column can be meant; else by its number.
    fn parameter(&mut self, number: usize, name: Option<Ident>) {
        let alone = self.scopes.iter().all(|scope| scope.query.rtable.is_empty());
        match name.filter(|_| alone) {
            Some(name) => self.ident(name),
            None => self.out.push_str(&format!("${}", number + 1)),
        }
    }

    fn row_compare(&mut self, rows: &'n RowCompareNode) -> Analysis<()> {
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

    fn is_json(&mut self, arg: &'n Node, kind: &str, unique: bool) -> Analysis<()> {
        self.out.push('(');
        self.node(arg, false)?;
        self.out.push_str(" IS JSON");
        if !kind.is_empty() {
            self.out.push(' ');
            self.out.push_str(kind);
        }
        self.out.push_str(if unique { " WITH UNIQUE KEYS)" } else { ")" });
        Ok(())
    }

    fn boolean_test(&mut self, arg: &'n Node, test: BooleanTest) -> Analysis<()> {
        self.out.push('(');
        self.node(arg, false)?;
        self.out.push(' ');
        self.out.push_str(boolean_test_words(test));
        self.out.push(')');
        Ok(())
    }

    fn collate(&mut self, arg: &'n Node, collation: QualifiedName, implicit: bool) -> Analysis<()> {
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

    /// A collation's name, with its schema outside `pg_catalog`.
    fn qualified(&mut self, name: QualifiedName) {
        if name.schema == Ident::PG_CATALOG {
            return self.ident(name.name);
        }
        self.marked(Some(Named::Collation(name)), |printer| printer.full(name));
    }

    /// A name with its schema.
    fn full(&mut self, name: QualifiedName) {
        self.ident(name.schema);
        self.out.push('.');
        self.ident(name.name);
    }

    /// A bare column: of the table that the expression is about.
    fn column(&mut self, name: Ident) {
        let base = self.base;
        if let (Some(base), false) = (base, self.scopes.is_empty()) {
            self.marked(Some(Named::Prefix(base)), |printer| printer.ident(base.name));
            self.out.push('.');
        }
        self.marked(base.map(|base| Named::Column(base, name, None)), |printer| printer.ident(name));
    }

    /// Remembers that what is written names that.
    fn marked(&mut self, what: Option<Named>, write: impl FnOnce(&mut Self)) {
        let start = self.out.len();
        write(self);
        if let Some(what) = what {
            self.marks.push(Mark { start, end: self.out.len(), what });
        }
    }

    /// `::type`
    fn label(&mut self, ty: Ty, typmod: i32) {
        self.out.push_str("::");
        self.type_name(ty, typmod);
    }

    /// A type.
    fn type_name(&mut self, ty: Ty, typmod: i32) {
        let start = self.out.len();
        self.certain &= self.types.spell(ty, typmod, &mut self.out);
        let single = self.types.element(ty).unwrap_or(ty);
        if let Some((name, _)) = self.types.user(single) {
            let brackets = if single == ty { 0 } else { 2 };
            self.marks.push(Mark { start, end: self.out.len() - brackets, what: Named::Type(name) });
        }
    }

    fn list(&mut self, nodes: &'n [Node]) -> Analysis<()> {
        for (i, node) in nodes.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            self.node(node, true)?;
        }
        Ok(())
    }

    fn row(&mut self, fields: &'n [Node]) -> Analysis<()> {
        self.function("ROW", fields)
    }

    fn function(&mut self, name: &str, args: &'n [Node]) -> Analysis<()> {
        self.out.push_str(name);
        self.out.push('(');
        self.list(args)?;
        self.out.push(')');
        Ok(())
    }

    /// A coercion: nothing where it is implicit, else `(arg)::type` (`get_coercion_expr`).
    fn coercion(&mut self, arg: &'n Node, target: (Ty, i32), form: Form, implicit: bool) -> Analysis<()> {
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

    fn boolean(&mut self, op: BoolOp, args: &'n [Node]) -> Analysis<()> {
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

    fn null_test(&mut self, arg: &'n Node, not: bool, row: bool) -> Analysis<()> {
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
    fn subscript(&mut self, node: &'n SubscriptNode, implicit: bool) -> Analysis<()> {
        let bare = matches!(node.container, Node::Var { .. } | Node::QueryVar { .. } | Node::Field { .. });
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

    fn field(&mut self, arg: &'n Node, name: Ident) -> Analysis<()> {
        let bare = matches!(arg, Node::Subscript(_) | Node::Field { .. });
        if !bare {
            self.out.push('(');
        }
        self.node(arg, true)?;
        if !bare {
            self.out.push(')');
        }
        self.out.push('.');
        let of = self.types.user(self.types.base(arg.ty())).map(|(of, _)| of);
        self.marked(of.map(|of| Named::Column(of, name, None)), |printer| printer.ident(name));
        self.fields.extend(of.map(|of| (of, name)));
        Ok(())
    }

    /// CASE, one branch a line.
    fn case(&mut self, case: &'n CaseNode) -> Analysis<()> {
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
            Some(left) if matches!(left.without_implicit(), Node::Placeholder { .. }) => &op.right,
            _ => when,
        },
        _ => when,
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
