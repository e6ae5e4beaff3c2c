//! Owns parse analysis: what PostgreSQL makes of an expression before it stores it, and how it prints that.
//!
//! Two expressions mean the same to schemac iff [`analyze`] prints the same for both. So the print is exactly
//! `pg_get_expr`'s (with an empty `search_path`: everything outside `pg_catalog` is qualified), or there is none and the
//! error says why. The rules are PostgreSQL's own, from its parse_expr.c, parse_oper.c, parse_func.c, parse_coerce.c,
//! parse_collate.c and ruleutils.c; what they say about a particular type or function is in [`crate::knowledge`].
//!
//! An expression passes through these in order: [`transform`] makes [`node`]s of the parse tree and finds out what each
//! name means, [`coerce`] adds the conversions, [`purpose`] does what the place of the expression asks for,
//! [`collate`] finds the collation, [`facts`] gathers what is used, [`print`] writes it, [`settle`] says whether that would
//! be stored as it is.

mod candidate;
mod coerce;
mod collate;
mod common_type;
mod comparable;
mod constant;
mod env;
mod error;
mod facts;
mod function;
mod generic;
mod label;
mod node;
mod operator;
mod pathway;
mod planned;
mod print;
mod purpose;
mod query;
mod result;
mod returned;
mod rule;
mod settle;
mod support;
mod transform;
mod ty;

use crate::name::{Ident, QualifiedName};
use crate::sql;
use crate::sql::ast::Expr;
use crate::types::TypeRef;

pub use constant::array_with;
pub(crate) use constant::name_in;
pub use env::{ColumnInfo, Columns, Env, FunctionKind, UserFunction, UserType, Volatility};
pub use error::AnalyzeError;
pub use facts::{Reference, Use};
pub use label::column_label;
pub use print::{Mark, Named};
pub use purpose::{BodyStyle, Parameters, Purpose};
pub use query::Row;
pub use result::{
    AnalyzedBody, AnalyzedCondition, AnalyzedQuery, ResultColumn, analyze_body, analyze_condition, analyze_query,
};
pub use returned::{Returned, check_returned};
pub use rule::{AnalyzedRule, analyze_rule};
pub use support::{NamedFunction, function_named};
pub use transform::SYSTEM_COLUMNS;

use error::Analysis;
use print::Printed;
use ty::Types;

/// What PostgreSQL makes of an expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Analyzed {
    /// As `pg_get_expr(…, pretty => false)` prints it with an empty `search_path`.
    pub print: Box<str>,
    /// The print of the print, where that differs: what a dump and restore makes of it.
    pub resettled: Option<Box<str>>,
    /// Its type.
    pub ty: TypeRef,
    /// Its collation, where its type has one and the rules decide on one.
    pub collation: Option<QualifiedName>,
    /// The columns that it uses, each once, in the order of their first appearance.
    pub columns: Vec<Ident>,
    /// The fields of users' row types that it reads, `(x).field`, in the order in which the print has them.
    pub fields: Vec<(QualifiedName, Ident)>,
    /// The places of the print that name what is the user's.
    pub marks: Vec<Mark>,
    /// The relations that queries in it read, and their columns.
    pub uses: Vec<Use>,
    /// Whether it uses a whole row of the table; PostgreSQL does not count that as using its columns.
    pub whole_row: bool,
    /// What else it depends on, each once.
    pub refs: Vec<Reference>,
    /// What it promises about its value.
    pub volatility: Volatility,
    /// The column, where an index key is nothing but that (perhaps with a COLLATE).
    pub column: Option<Ident>,
    /// Whether it is nothing but a constant NULL: as a default PostgreSQL does not store it.
    pub is_null: bool,
    /// Whether it is nothing but the constant TRUE: as a predicate PostgreSQL does not store it.
    pub is_true: bool,
    /// What PostgreSQL calls an index column made of it (`FigureIndexColname`): a function's name, a cast's type; none
    /// for `expr`.
    pub label: Option<Ident>,
}

impl Analyzed {
    /// The form that dumping and restoring no longer changes: equal for two expressions that a dump cannot tell apart.
    pub fn settled(&self) -> &str {
        self.resettled.as_deref().unwrap_or(&self.print)
    }
}

/// Analyses one expression for its purpose.
///
/// # Errors
///
/// [`AnalyzeError::Error`] where PostgreSQL would refuse it, [`AnalyzeError::NotAnalysed`] where it is beyond us.
pub fn analyze(expr: &Expr, env: &dyn Env, columns: &Columns<'_>, purpose: &Purpose) -> Result<Analyzed, AnalyzeError> {
    let (mut out, unsettled) = analyze_once(expr, env, columns, purpose)?;
    if unsettled
        && let Ok(again) = sql::parse_expr(&out.print)
        && let Ok((again, _)) = analyze_once(&again.expr, env, columns, purpose)
        && again.print != out.print
    {
        out.resettled = Some(again.print);
    }
    Ok(out)
}

/// Whether a value of a type becomes another type by itself, as an argument of a function would: `can_coerce_type`.
pub fn coercible(env: &dyn Env, source: &TypeRef, target: &TypeRef) -> bool {
    let mut types = Types::new(env);
    match (types.handle(source), types.handle(target)) {
        (Ok((source, _)), Ok((target, _))) => types.can_coerce(source, target, pathway::Context::Implicit),
        _ => false,
    }
}

/// The analysis, and whether its print may mean something else.
fn analyze_once(expr: &Expr, env: &dyn Env, columns: &Columns<'_>, purpose: &Purpose) -> Analysis<(Analyzed, bool)> {
    let mut analyzer = Analyzer::new(env, columns, purpose);
    let node = analyzer.transform(expr)?;
    analyzer.check_generated(&node, expr.at)?;
    let node = analyzer.finish(node, expr.at)?;
    let collation = analyzer.collation_of(&node)?;
    let (node, column) = analyzer.index_key(node)?;
    analyzer.check_index(&node, expr.at)?;
    let facts = analyzer.facts(&node);
    let Printed { text, fields, marks } = print::print(&mut analyzer.types, &node, columns.relation)?;
    let out = Analyzed {
        print: text.into_boxed_str(),
        marks,
        uses: facts.uses,
        resettled: None,
        ty: analyzer.types.type_ref(node.ty(), node.typmod()),
        collation,
        columns: facts.columns,
        fields,
        whole_row: facts.whole_row,
        refs: facts.refs,
        volatility: facts.volatility,
        column,
        is_null: node.is_null_constant(),
        is_true: node.is_true_constant(),
        label: column_label(expr),
    };
    Ok((out, settle::is_unsettled(&node)))
}

/// One analysis under way.
pub(crate) struct Analyzer<'a> {
    types: Types<'a>,
    columns: &'a Columns<'a>,
    purpose: &'a Purpose,
    depth: u32,
    steps: u32,
    /// The queries around, outermost first.
    levels: Vec<query::Level>,
    /// Whether a star stood in a select list.
    starred: bool,
    /// The relation of a rule, whose old and new rows its action still has to get.
    rule_rows: Option<QualifiedName>,
}

impl<'a> Analyzer<'a> {
    fn new(env: &'a dyn Env, columns: &'a Columns<'a>, purpose: &'a Purpose) -> Analyzer<'a> {
        let (depth, steps, levels, starred, rule_rows) = (0, 0, Vec::new(), false, None);
        Analyzer { types: Types::new(env), columns, purpose, depth, steps, levels, starred, rule_rows }
    }
}
