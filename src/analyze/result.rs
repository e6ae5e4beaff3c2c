//! Owns the analysis of a whole query, as a view has it.

use super::error::Analysis;
use super::print::{self, Mark, Printed};
use super::query::{Clause, Row};
use super::{AnalyzeError, Analyzer, BodyStyle, Columns, Env, Parameters, Purpose, Reference, Use, settle};
use crate::name::{Ident, QualifiedName};
use crate::sql;
use crate::sql::ast::{Expr, Query};
use crate::types::TypeRef;

/// A column of a query's result.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultColumn {
    /// What it is called.
    pub name: Ident,
    /// Its type.
    pub ty: TypeRef,
    /// Its collation, where its type has one.
    pub collation: Option<QualifiedName>,
}

/// What PostgreSQL makes of a query.
#[derive(Clone, Debug, PartialEq)]
pub struct AnalyzedQuery {
    /// As `pg_get_viewdef` prints it with an empty `search_path`, but for white space.
    pub definition: String,
    /// The same without the names of its columns.
    pub print: String,
    /// The places of the print that name what is the user's.
    pub marks: Vec<Mark>,
    /// The print of the print, where that differs: what a dump and restore makes of it.
    pub resettled: Option<(String, Vec<Mark>)>,
    /// Whether PostgreSQL updates through a view of it by itself, as far as the query says.
    pub updatable: bool,
    /// Whether a star stands in a select list: it means the columns that are there now.
    pub starred: bool,
    /// Its columns.
    pub columns: Vec<ResultColumn>,
    /// The relations that it reads, and their columns.
    pub uses: Vec<Use>,
    /// What else it depends on, each once.
    pub refs: Vec<Reference>,
}

/// Analyses a query whose first columns get these names.
///
/// # Errors
///
/// [`AnalyzeError::Error`] where PostgreSQL would refuse it, [`AnalyzeError::NotAnalysed`] where it is beyond us.
pub fn analyze_query(query: &Query, env: &dyn Env, names: &[Ident]) -> Result<AnalyzedQuery, AnalyzeError> {
    let (mut out, unsettled) = analyze_once(query, env, names)?;
    if unsettled
        && let Ok(again) = sql::parse_query(&out.print)
        && let Ok((again, _)) = analyze_once(&again.query, env, names)
        && again.print != out.print
    {
        out.resettled = Some((again.print, again.marks));
    }
    Ok(out)
}

/// What PostgreSQL makes of the body of a function.
#[derive(Clone, Debug, PartialEq)]
pub struct AnalyzedBody {
    /// Its statements as PostgreSQL prints them, but for white space, each ended; none where there is no print of one.
    pub print: Option<(String, Vec<Mark>)>,
    /// Whether it changes rows.
    pub writes: bool,
    /// Whether a star stands in it: it means the columns that are there now.
    pub starred: bool,
    /// The relations that it reads or writes, and their columns.
    pub uses: Vec<Use>,
    /// What else it depends on, each once.
    pub refs: Vec<Reference>,
}

/// Analyses the statements of a function's body.
///
/// # Errors
///
/// [`AnalyzeError::Error`] where PostgreSQL would refuse one, [`AnalyzeError::NotAnalysed`] where one is beyond us.
pub fn analyze_body(
    statements: &[Query],
    env: &dyn Env,
    parameters: &Parameters,
) -> Result<AnalyzedBody, AnalyzeError> {
    let purpose = Purpose::Body(parameters.clone());
    let mut out = AnalyzedBody {
        print: Some((String::new(), Vec::new())),
        writes: false,
        starred: false,
        uses: Vec::new(),
        refs: Vec::new(),
    };
    for statement in statements {
        let mut analyzer = Analyzer::new(env, &Columns::NONE, &purpose);
        let node = analyzer.query(statement, true)?;
        let facts = analyzer.query_facts(&node);
        out.writes |= node.modify.is_some() || node.ctes.iter().any(|cte| cte.query.modify.is_some());
        out.starred |= analyzer.starred;
        out.uses.extend(facts.uses);
        out.refs.extend(facts.refs);
        let printed = print::print_statement(&mut analyzer.types, &node, parameters.style == BodyStyle::Return);
        out.print = match (out.print, printed) {
            (Some((mut text, mut marks)), Ok(printed)) => {
                let shift = text.len();
                let moved = |mark: Mark| Mark { start: mark.start + shift, end: mark.end + shift, ..mark };
                marks.extend(printed.marks.into_iter().map(moved));
                text.push_str(&printed.text);
                text.push_str(";\n");
                Some((text, marks))
            }
            _ => None,
        };
    }
    out.uses.sort_unstable();
    out.uses.dedup();
    out.refs.sort_unstable();
    out.refs.dedup();
    Ok(out)
}

/// What PostgreSQL makes of a condition about rows of relations.
#[derive(Clone, Debug, PartialEq)]
pub struct AnalyzedCondition {
    /// As `pg_get_triggerdef` and `pg_get_expr` print it with an empty `search_path`.
    pub print: String,
    /// The places of the print that name what is the user's.
    pub marks: Vec<Mark>,
    /// The print of the print, where that differs.
    pub resettled: Option<(String, Vec<Mark>)>,
    /// The columns that it reads itself: of which of the rows, and which; none for a whole row.
    pub reads: Vec<(u16, Option<Ident>)>,
    /// The relations that queries in it read, and their columns; and the columns that it reads itself.
    pub uses: Vec<Use>,
    /// What else it depends on, each once.
    pub refs: Vec<Reference>,
}

/// Analyses the condition of a trigger, or of a policy, about these rows.
///
/// # Errors
///
/// [`AnalyzeError::Error`] where PostgreSQL would refuse it, [`AnalyzeError::NotAnalysed`] where it is beyond us.
pub fn analyze_condition(
    expr: &Expr,
    env: &dyn Env,
    rows: &[Row],
    purpose: &Purpose,
) -> Result<AnalyzedCondition, AnalyzeError> {
    let (mut out, unsettled) = condition_once(expr, env, rows, purpose)?;
    if unsettled
        && let Ok(again) = sql::parse_expr(&out.print)
        && let Ok((again, _)) = condition_once(&again.expr, env, rows, purpose)
        && again.print != out.print
    {
        out.resettled = Some((again.print, again.marks));
    }
    Ok(out)
}

fn condition_once(expr: &Expr, env: &dyn Env, rows: &[Row], purpose: &Purpose) -> Analysis<(AnalyzedCondition, bool)> {
    let (clause, what) = match purpose {
        Purpose::When => (Clause::When, "WHEN"),
        _ => (Clause::Policy, "POLICY"),
    };
    let mut analyzer = Analyzer::new(env, &Columns::NONE, purpose);
    let node = analyzer.condition_on(rows, expr, clause, what)?;
    let facts = analyzer.condition_facts(&node);
    let Printed { text, fields: _, marks } = print::print_condition(&mut analyzer.types, &node)?;
    let mut unsettled = false;
    node.expressions(&mut |one| unsettled |= settle::is_unsettled(one));
    let reads = node.columns_read();
    let out = AnalyzedCondition { print: text, marks, resettled: None, reads, uses: facts.uses, refs: facts.refs };
    Ok((out, unsettled))
}

fn analyze_once(query: &Query, env: &dyn Env, names: &[Ident]) -> Analysis<(AnalyzedQuery, bool)> {
    let mut analyzer = Analyzer::new(env, &Columns::NONE, &Purpose::Query);
    let node = analyzer.query(query, true)?;
    if node.ctes.iter().any(|cte| cte.query.modify.is_some()) {
        return Err(AnalyzeError::error("views must not contain data-modifying statements in WITH", 0));
    }
    let shown = node.columns().count();
    if names.len() > shown {
        return Err(AnalyzeError::error("CREATE VIEW specifies more column names than columns", 0));
    }
    let mut columns = Vec::with_capacity(shown);
    for (i, target) in node.columns().enumerate() {
        let name = names.get(i).copied().unwrap_or(target.name);
        let ty = analyzer.types.type_ref(target.node.ty(), target.node.typmod());
        let collation = analyzer.collation_of(&target.node)?;
        if collation.is_none() && analyzer.types.collation(target.node.ty()).is_some() {
            let message = format!("could not determine which collation to use for view column \"{name}\"");
            let hint = "Use the COLLATE clause to set the collation explicitly.";
            return Err(AnalyzeError::hinted(message, hint, 0));
        }
        columns.push(ResultColumn { name, ty, collation });
    }
    let all: Vec<Ident> = columns.iter().map(|column| column.name).collect();
    let facts = analyzer.query_facts(&node);
    let definition = print::print_query(&mut analyzer.types, &node, Some(&all))?.text;
    let Printed { text, fields: _, marks } = print::print_query(&mut analyzer.types, &node, None)?;
    let mut unsettled = false;
    node.expressions(&mut |one| unsettled |= settle::is_unsettled(one));
    let out = AnalyzedQuery {
        definition,
        print: text,
        marks,
        resettled: None,
        starred: analyzer.starred,
        updatable: node.is_updatable(),
        columns,
        uses: facts.uses,
        refs: facts.refs,
    };
    Ok((out, unsettled))
}
