//! Expressions of the dump in PostgreSQL's words. What is not known to mean the same is not written.

use sqlparser::ast::{
    BinaryOperator as Op, CaseWhen, Expr, FunctionArg, FunctionArgExpr, Ident, InTarget, UnaryOperator, Value,
};

use super::scope::{Class, Relation, Scope};
use super::shape::{arguments, folds_case, string, truth, typeof_check, without_collation};
use super::{Cx, function, names, query};
use crate::dialect::Dialect;
use crate::dialect::read::UNREAD;
use crate::name::literal;

/// Why something cannot be said.
#[derive(Debug)]
pub(super) struct No {
    pub(super) why: String,
}

pub(super) fn no(why: impl Into<String>) -> No {
    No { why: why.into() }
}

/// How tightly a text binds, loosest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Binds {
    Or,
    And,
    Not,
    Is,
    Compare,
    Other,
    Add,
    Multiply,
    Unary,
    Atom,
}

/// An expression of PostgreSQL.
#[derive(Clone, Debug)]
pub(super) struct Out {
    pub(super) sql: String,
    pub(super) class: Option<Class>,
    pub(super) binds: Binds,
}

impl Out {
    pub(super) fn new(sql: impl Into<String>, class: impl Into<Option<Class>>, binds: Binds) -> Out {
        Out { sql: sql.into(), class: class.into(), binds }
    }

    pub(super) fn atom(sql: impl Into<String>, class: impl Into<Option<Class>>) -> Out {
        Out::new(sql, class, Binds::Atom)
    }

    /// The text where something binds that tightly around it.
    pub(super) fn inside(&self, around: Binds) -> String {
        if self.binds >= around { self.sql.clone() } else { format!("({})", self.sql) }
    }

    /// The text as a string of characters.
    pub(super) fn text(&self) -> String {
        match self.class {
            Some(Class::Text) => self.inside(Binds::Add),
            // 0 and 1 there.
            Some(Class::Bool) => format!("{}::int::text", self.inside(Binds::Atom)),
            _ => format!("{}::text", self.inside(Binds::Atom)),
        }
    }

    /// The same, where it is no bytes: those have another text.
    pub(super) fn characters(&self) -> Result<String, No> {
        if self.class == Some(Class::Bytes) { Err(no(format!("`{}` is bytes", self.sql))) } else { Ok(self.text()) }
    }
}

pub(super) type Said = Result<Out, No>;

/// Says expressions where some tables' columns can be named.
pub(super) struct Teller<'a> {
    pub(super) cx: &'a Cx,
    pub(super) relations: &'a [Relation],
    pub(super) scope: Scope<'a>,
    /// The names of WITH, in lower case: they hide tables.
    pub(super) ctes: Vec<String>,
}

impl<'a> Teller<'a> {
    /// For what stands in a table.
    pub(super) fn of(cx: &'a Cx, relation: &'a Relation) -> Teller<'a> {
        Teller { cx, relations: &[], scope: Scope::of(relation), ctes: Vec::new() }
    }

    /// An expression.
    pub(super) fn expr(&self, expr: &Expr) -> Said {
        match expr {
            Expr::Identifier(name) => self.identifier(name),
            Expr::CompoundIdentifier(parts) => self.compound(parts),
            Expr::Value(value) => self.value(&value.value),
            Expr::Nested(inner) => self.expr(inner),
            Expr::Prefixed { value, .. } => self.expr(value),
            Expr::BinaryOp { left, op, right } => self.binary(left, op, right),
            Expr::UnaryOp { op, expr } => self.unary(*op, expr),
            Expr::IsNull(inner) => self.is(inner, "is null"),
            Expr::IsNotNull(inner) => self.is(inner, "is not null"),
            Expr::IsTrue(inner) => self.truth_is(inner, "is true"),
            Expr::IsFalse(inner) => self.truth_is(inner, "is false"),
            Expr::IsNotTrue(inner) => self.truth_is(inner, "is not true"),
            Expr::IsNotFalse(inner) => self.truth_is(inner, "is not false"),
            Expr::IsDistinctFrom(left, right) => self.compare(left, "is distinct from", right),
            Expr::IsNotDistinctFrom(left, right) => self.compare(left, "is not distinct from", right),
            Expr::In { expr, target, negated, .. } => self.in_list(expr, target, *negated),
            Expr::Between { expr, negated, low, high } => self.between(expr, *negated, low, high),
            Expr::Like { negated, any: false, expr, pattern, escape_char } => {
                self.like(expr, pattern, escape_char.as_deref(), *negated)
            }
            Expr::RLike { negated, expr, pattern, .. } => self.regexp(expr, pattern, *negated),
            Expr::Case { operand, conditions, else_result, .. } => {
                self.case(operand.as_deref(), conditions, else_result.as_deref(), Self::expr)
            }
            Expr::Cast { expr, data_type, .. } => self.cast(expr, &data_type.to_string()),
            Expr::Convert { expr, data_type: Some(data_type), .. } => self.cast(expr, &data_type.to_string()),
            Expr::Convert { expr, data_type: None, .. } => self.expr(expr),
            Expr::Collate { expr, collation } => self.collate(expr, &collation.to_string()),
            Expr::Exists { subquery, negated } => {
                let not = if *negated { "not " } else { "" };
                let binds = if *negated { Binds::Not } else { Binds::Atom };
                Ok(Out::new(format!("{not}exists ({})", self.query(subquery)?), Class::Bool, binds))
            }
            Expr::Subquery(inner) => Ok(Out::atom(format!("({})", self.query(inner)?), None)),
            Expr::Tuple(items) => Ok(Out::atom(format!("({})", self.list(items)?), None)),
            Expr::Function(_)
            | Expr::Substring { .. }
            | Expr::Trim { .. }
            | Expr::Position { .. }
            | Expr::Extract { .. }
            | Expr::Ceil { .. }
            | Expr::Floor { .. }
            | Expr::Interval(_) => function::call(self, expr),
            other => Err(no(format!("`{other}` has no known counterpart"))),
        }
    }

    /// An expression that says whether something is so.
    pub(super) fn condition(&self, expr: &Expr) -> Said {
        let said = match expr {
            Expr::Value(value) => match &value.value {
                Value::Number(digits, _) => Out::atom(if digits == "0" { "false" } else { "true" }, Class::Bool),
                other => self.value(other)?,
            },
            Expr::Nested(inner) => return self.condition(inner),
            Expr::Case { operand, conditions, else_result, .. } => {
                self.case(operand.as_deref(), conditions, else_result.as_deref(), Self::condition)?
            }
            other => self.expr(other)?,
        };
        Ok(match said.class {
            Some(class) if class.is_number() => {
                Out::new(format!("{} <> 0", said.inside(Binds::Other)), Class::Bool, Binds::Compare)
            }
            _ => said,
        })
    }

    fn query(&self, inner: &sqlparser::ast::Query) -> Result<String, No> {
        query::nested(self, inner)
    }

    pub(super) fn list(&self, items: &[Expr]) -> Result<String, No> {
        let said: Result<Vec<String>, No> = items.iter().map(|item| self.expr(item).map(|out| out.sql)).collect();
        Ok(said?.join(", "))
    }

    fn identifier(&self, name: &Ident) -> Said {
        if let Some(column) = self.scope.column(None, &name.value) {
            return Ok(Out::atom(names::quote(&column.name), column.class));
        }
        if name.quote_style == Some(UNREAD) {
            return Err(no(name.value.clone()));
        }
        // SQLite takes a name in double marks for a string where no column has it.
        let known = self.scope.tables.iter().all(|(_, relation)| relation.is_some());
        let string = name.quote_style == Some('"') && self.cx.dialect == Dialect::Sqlite && known;
        if string {
            return Ok(Out::atom(literal(&name.value), Class::Text));
        }
        match name.value.to_lowercase().as_str() {
            "current_timestamp" => Ok(function::now(self)),
            "current_date" => Ok(function::today(self)),
            "true" | "false" => Ok(Out::atom(name.value.to_lowercase(), Class::Bool)),
            _ if self.relations.is_empty() => Err(no(format!("there is no column `{}`", name.value))),
            // An alias, or a column of something whose columns are not known.
            lower => {
                let known = self.cx.names.any_column(&name.value);
                Ok(Out::atom(names::quote(&known.unwrap_or_else(|| lower.to_owned())), None))
            }
        }
    }

    fn compound(&self, parts: &[Ident]) -> Said {
        let [.., table, column] = parts else { return Err(no("a name with no parts")) };
        let called = names::quote(&query::alias(self.cx, &self.scope, &table.value));
        match self.scope.column(Some(&table.value), &column.value) {
            Some(found) => Ok(Out::atom(format!("{called}.{}", names::quote(&found.name)), found.class)),
            None => {
                let known = self.cx.names.any_column(&column.value).unwrap_or_else(|| column.value.to_lowercase());
                Ok(Out::atom(format!("{called}.{}", names::quote(&known)), None))
            }
        }
    }

    fn value(&self, value: &Value) -> Said {
        Ok(match value {
            Value::Number(digits, _) if digits.starts_with("0x") || digits.starts_with("0X") => {
                return Err(no(format!(
                    "the number `{digits}` is written in a way that not all versions of PostgreSQL read"
                )));
            }
            Value::Number(digits, _) => {
                let class = if digits.contains(['.', 'e', 'E']) { Class::Numeric } else { Class::Int };
                Out::atom(digits.clone(), class)
            }
            Value::SingleQuotedString(text) | Value::DoubleQuotedString(text) | Value::NationalStringLiteral(text) => {
                Out::atom(literal(text), None)
            }
            Value::HexStringLiteral(digits) => Out::atom(format!("'\\x{digits}'::bytea"), Class::Bytes),
            Value::Boolean(true) => Out::atom("true", Class::Bool),
            Value::Boolean(false) => Out::atom("false", Class::Bool),
            Value::Null => Out::atom("null", None),
            other => return Err(no(format!("the constant `{other}` has no known counterpart"))),
        })
    }

    fn unary(&self, op: UnaryOperator, expr: &Expr) -> Said {
        if matches!(op, UnaryOperator::Not | UnaryOperator::BangNot) {
            let inner = self.condition(expr)?;
            return Ok(Out::new(format!("not {}", inner.inside(Binds::Is)), Class::Bool, Binds::Not));
        }
        let inner = self.expr(expr)?;
        let sign = match op {
            UnaryOperator::Minus => "-",
            UnaryOperator::Plus => "",
            UnaryOperator::BitwiseNot => "~",
            _ => return Err(no(format!("the operator `{op}` has no known counterpart"))),
        };
        Ok(Out::new(format!("{sign}{}", inner.inside(Binds::Atom)), inner.class, Binds::Unary))
    }

    fn is(&self, inner: &Expr, words: &str) -> Said {
        let inner = self.expr(inner)?;
        Ok(Out::new(format!("{} {words}", inner.inside(Binds::Other)), Class::Bool, Binds::Is))
    }

    fn truth_is(&self, inner: &Expr, words: &str) -> Said {
        let inner = self.condition(inner)?;
        Ok(Out::new(format!("{} {words}", inner.inside(Binds::Other)), Class::Bool, Binds::Is))
    }

    fn binary(&self, left: &Expr, op: &Op, right: &Expr) -> Said {
        match op {
            Op::And if typeof_check(left).is_some() => self.condition(right),
            Op::And if typeof_check(right).is_some() => self.condition(left),
            Op::And | Op::PGOverlap => self.joined(left, "and", right, Binds::And),
            Op::Or => self.joined(left, "or", right, Binds::Or),
            Op::StringConcat if self.cx.dialect == Dialect::Mysql => {
                Err(no("`||` is `or` in MySQL, unless it is told otherwise: write `or`, or `concat(…)`"))
            }
            Op::Xor => {
                let (a, b) = (self.condition(left)?, self.condition(right)?);
                Ok(Out::new(
                    format!("{} <> {}", a.inside(Binds::Other), b.inside(Binds::Other)),
                    Class::Bool,
                    Binds::Compare,
                ))
            }
            Op::Eq if self.is_json_type(left) => self.json_type(left, right),
            Op::Eq | Op::NotEq | Op::Lt | Op::LtEq | Op::Gt | Op::GtEq => {
                let sign = if *op == Op::NotEq { "<>".to_owned() } else { op.to_string() };
                self.compare(left, &sign, right)
            }
            Op::Is | Op::Spaceship => self.compare(left, "is not distinct from", right),
            Op::IsNot => self.compare(left, "is distinct from", right),
            Op::Regexp => self.regexp(left, right, false),
            Op::Glob => self.glob(left, right, false),
            Op::Arrow | Op::LongArrow => {
                let left = self.expr(left)?;
                function::json_path(&left, right, *op == Op::LongArrow)
            }
            _ => self.arithmetic(left, op, right),
        }
    }

    fn is_json_type(&self, call: &Expr) -> bool {
        matches!(call, Expr::Function(function) if function.name.to_string().eq_ignore_ascii_case("json_type"))
    }

    /// `json_type(c) = 'array'`. Other types have other names.
    fn json_type(&self, call: &Expr, wanted: &Expr) -> Said {
        let Expr::Function(function) = call else { return Err(no("no call")) };
        match (arguments(function), string(wanted).map(str::to_lowercase).as_deref()) {
            (Some([FunctionArg::Unnamed(FunctionArgExpr::Expr(of))]), Some(name @ ("object" | "array" | "null"))) => {
                let of = self.expr(of)?;
                Ok(Out::new(format!("jsonb_typeof({}) = '{name}'", of.sql), Class::Bool, Binds::Compare))
            }
            _ => Err(no("types of JSON have other names in PostgreSQL: see jsonb_typeof")),
        }
    }

    fn joined(&self, left: &Expr, word: &str, right: &Expr, binds: Binds) -> Said {
        let (a, b) = (self.condition(left)?, self.condition(right)?);
        Ok(Out::new(format!("{} {word} {}", a.inside(binds), b.inside(binds)), Class::Bool, binds))
    }

    /// A comparison. With a truth value, 0 and 1 are false and true.
    fn compare(&self, left: &Expr, sign: &str, right: &Expr) -> Said {
        if let Some(both) = self.folded(left, right) {
            let (a, b) = both?;
            return Ok(Out::new(format!("{a} {sign} {b}"), Class::Bool, Binds::Compare));
        }
        let (a, b) = (self.expr(left)?, self.expr(right)?);
        // The constant follows the column, whichever side it is on.
        let (a, b) = if truth(left).is_some() {
            (self.as_truth(a, &b, left)?, b)
        } else {
            let b = self.as_truth(b, &a, right)?;
            (self.as_truth(a, &b, left)?, b)
        };
        let binds = if sign.starts_with("is ") { Binds::Is } else { Binds::Compare };
        Ok(Out::new(format!("{} {sign} {}", a.inside(Binds::Other), b.inside(Binds::Other)), Class::Bool, binds))
    }

    /// A constant beside a truth value is one itself.
    fn as_truth(&self, out: Out, other: &Out, source: &Expr) -> Said {
        if other.class == Some(Class::Int) && out.class == Some(Class::Bool) {
            return match truth(source) {
                Some(word) => Ok(Out::atom(if word == "true" { "1" } else { "0" }, Class::Int)),
                None if !matches!(other.sql.as_str(), "0" | "1") => {
                    Ok(Out::atom(format!("{}::int", out.inside(Binds::Atom)), Class::Int))
                }
                None => Ok(out),
            };
        }
        if other.class != Some(Class::Bool) || !out.class.is_none_or(Class::is_number) {
            return Ok(out);
        }
        match truth(source) {
            Some(word) => Ok(Out::atom(word, Class::Bool)),
            None if out.class.is_some() => {
                Err(no(format!("`{}` is a truth value and `{}` a number", other.sql, out.sql)))
            }
            None => Ok(out),
        }
    }

    fn in_list(&self, expr: &Expr, target: &InTarget, negated: bool) -> Said {
        let folds = folds_case(expr);
        let tested = self.expr(without_collation(expr))?;
        let tested = if folds { Out::atom(format!("lower({})", tested.characters()?), Class::Text) } else { tested };
        let inside = match target {
            InTarget::List(items) if folds => {
                let said: Result<Vec<String>, No> =
                    items.iter().map(|item| Ok(format!("lower({})", self.expr(item)?.characters()?))).collect();
                said?.join(", ")
            }
            InTarget::List(items) if !items.is_empty() => {
                let said: Result<Vec<String>, No> =
                    items.iter().map(|item| Ok(self.as_truth(self.expr(item)?, &tested, item)?.sql)).collect();
                said?.join(", ")
            }
            InTarget::Subquery(inner) => self.query(inner)?,
            _ => return Err(no("an empty list")),
        };
        let not = if negated { "not " } else { "" };
        Ok(Out::new(format!("{} {not}in ({inside})", tested.inside(Binds::Other)), Class::Bool, Binds::Compare))
    }

    fn between(&self, expr: &Expr, negated: bool, low: &Expr, high: &Expr) -> Said {
        let (tested, low, high) = (self.expr(expr)?, self.expr(low)?, self.expr(high)?);
        let not = if negated { "not " } else { "" };
        let (low, high) = (low.inside(Binds::Other), high.inside(Binds::Other));
        Ok(Out::new(
            format!("{} {not}between {low} and {high}", tested.inside(Binds::Other)),
            Class::Bool,
            Binds::Compare,
        ))
    }

    fn arithmetic(&self, left: &Expr, op: &Op, right: &Expr) -> Said {
        let (a, b) = (self.expr(left)?, self.expr(right)?);
        let (word, binds) = match op {
            Op::Plus => ("+", Binds::Add),
            Op::Minus => ("-", Binds::Add),
            Op::Multiply => ("*", Binds::Multiply),
            Op::Divide | Op::Modulo | Op::MyIntegerDivide => return function::divide(self.cx.dialect, &a, op, &b),
            Op::StringConcat => {
                return Ok(Out::new(format!("{} || {}", a.text(), b.text()), Class::Text, Binds::Other));
            }
            Op::BitwiseAnd => ("&", Binds::Other),
            Op::BitwiseOr => ("|", Binds::Other),
            Op::BitwiseXor => ("#", Binds::Other),
            Op::PGBitwiseShiftLeft => ("<<", Binds::Other),
            Op::PGBitwiseShiftRight => (">>", Binds::Other),
            _ => return Err(no(format!("the operator `{op}` has no known counterpart"))),
        };
        if let Some(sum) = function::moved(&a, word, &b) {
            return Ok(sum);
        }
        if [&a, &b].iter().any(|side| side.class == Some(Class::Text)) {
            return Err(no(format!("`{}` {word} `{}` would make a number of a text", a.sql, b.sql)));
        }
        let class = match (a.class, b.class) {
            (Some(a), Some(b)) if a == b => Some(a),
            (Some(Class::Float), Some(_)) | (Some(_), Some(Class::Float)) => Some(Class::Float),
            (Some(a), Some(b)) if a.is_number() && b.is_number() => Some(Class::Numeric),
            _ => None,
        };
        // Products have 64 bits there.
        let a = match (op, a.class, b.class) {
            (Op::Multiply, Some(Class::Int), Some(Class::Int)) if self.cx.dialect == Dialect::Mysql => {
                Out::atom(format!("{}::bigint", a.inside(Binds::Atom)), Class::Int)
            }
            _ => a,
        };
        // What stands on the right of the same operator keeps its brackets: a - (b - c).
        let right = if b.binds == binds { format!("({})", b.sql) } else { b.inside(binds) };
        Ok(Out::new(format!("{} {word} {right}", a.inside(binds)), class, binds))
    }

    /// CASE, whose results are values or conditions, as the place asks.
    fn case(
        &self,
        operand: Option<&Expr>,
        arms: &[CaseWhen],
        otherwise: Option<&Expr>,
        result: fn(&Self, &Expr) -> Said,
    ) -> Said {
        let mut sql = "case".to_owned();
        if let Some(operand) = operand {
            sql.push_str(&format!(" {}", self.expr(operand)?.sql));
        }
        let mut class = None;
        for arm in arms {
            let when = if operand.is_some() { self.expr(&arm.condition)? } else { self.condition(&arm.condition)? };
            let then = result(self, &arm.result)?;
            class = class.or(then.class);
            sql.push_str(&format!(" when {} then {}", when.sql, then.sql));
        }
        if let Some(otherwise) = otherwise {
            let said = result(self, otherwise)?;
            class = class.or(said.class);
            sql.push_str(&format!(" else {}", said.sql));
        }
        sql.push_str(" end");
        Ok(Out::atom(sql, class))
    }

    fn cast(&self, expr: &Expr, wanted: &str) -> Said {
        let inner = self.expr(expr)?;
        let upper = wanted.to_uppercase();
        let (name, args) =
            upper.split_once('(').map_or((upper.as_str(), ""), |(name, args)| (name, args.trim_end_matches(')')));
        let (sql, class) = match name.trim() {
            "SIGNED" | "SIGNED INTEGER" | "UNSIGNED" | "UNSIGNED INTEGER" | "INTEGER" | "INT" | "BIGINT" => {
                match inner.class {
                    Some(Class::Int) | Some(Class::Bool) => ("bigint".to_owned(), Class::Int),
                    // PostgreSQL rounds where SQLite cuts.
                    Some(Class::Float | Class::Numeric) if self.cx.dialect == Dialect::Sqlite => {
                        return Ok(Out::atom(format!("trunc({})::bigint", inner.sql), Class::Int));
                    }
                    Some(Class::Numeric) => ("bigint".to_owned(), Class::Int),
                    _ => return Err(no(format!("`cast(… as {wanted})` reads numbers out of any text"))),
                }
            }
            "CHAR" | "VARCHAR" | "NCHAR" if !args.is_empty() => {
                return Ok(Out::atom(format!("{}::varchar({args})", inner.text()), Class::Text));
            }
            "CHAR" | "TEXT" | "VARCHAR" | "NCHAR" => return Ok(Out::atom(inner.text(), Class::Text)),
            "REAL" | "DOUBLE" | "FLOAT" => ("double precision".to_owned(), Class::Float),
            "DECIMAL" | "NUMERIC" if args.is_empty() && self.cx.dialect == Dialect::Mysql => {
                ("numeric(10,0)".to_owned(), Class::Numeric)
            }
            "DECIMAL" | "NUMERIC" if args.is_empty() => ("numeric".to_owned(), Class::Numeric),
            "DECIMAL" | "NUMERIC" => (format!("numeric({args})"), Class::Numeric),
            "DATE" => ("date".to_owned(), Class::Date),
            "DATETIME" | "TIMESTAMP" => ("timestamp".to_owned(), Class::Timestamp),
            "TIME" => ("time".to_owned(), Class::Time),
            "JSON" => ("jsonb".to_owned(), Class::Json),
            _ => return Err(no(format!("`cast(… as {wanted})` has no known counterpart"))),
        };
        let constant = string(expr).is_some_and(|text| text.parse::<f64>().is_ok());
        let number = constant || inner.class.is_some_and(Class::is_number);
        if matches!(class, Class::Float | Class::Numeric) && !number {
            return Err(no(format!("`cast(… as {wanted})` reads numbers out of any text")));
        }
        Ok(Out::atom(format!("{}::{sql}", inner.inside(Binds::Atom)), class))
    }
}
