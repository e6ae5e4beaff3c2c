//! Owns the analysis of a whole query, as a view has it.

use super::error::Analysis;
use super::print::{self, Mark, Printed};
use super::{AnalyzeError, Analyzer, Columns, Env, Purpose, Reference, Use, settle};
use crate::name::{Ident, QualifiedName};
use crate::sql;
use crate::sql::ast::Query;
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

fn analyze_once(query: &Query, env: &dyn Env, names: &[Ident]) -> Analysis<(AnalyzedQuery, bool)> {
    let mut analyzer = Analyzer::new(env, &Columns::NONE, &Purpose::Query);
    let node = analyzer.query(query, true)?;
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
