//! Owns the analysis of a whole rule.

use super::error::Analysis;
use super::print::{self, Mark, Printed};
use super::query::{ActionNode, RuleOf};
use super::{AnalyzeError, Analyzer, Columns, Env, Purpose, Reference, Use, settle};
use crate::name::QualifiedName;
use crate::sql;
use crate::sql::ast::{CreateRule, RuleEvent, StatementNode};

/// What PostgreSQL makes of a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct AnalyzedRule {
    /// What follows its table, as `pg_get_ruledef` prints it with an empty `search_path`.
    pub print: String,
    /// The places of the print that name what is the user's.
    pub marks: Vec<Mark>,
    /// The print of the print, where that differs.
    pub resettled: Option<(String, Vec<Mark>)>,
    /// Whether a star stands in it: it means the columns that are there now.
    pub starred: bool,
    /// The relations that it reads or writes, and their columns.
    pub uses: Vec<Use>,
    /// What else it depends on, each once.
    pub refs: Vec<Reference>,
}

/// Analyses a rule of that relation.
///
/// # Errors
///
/// [`AnalyzeError::Error`] where PostgreSQL would refuse it, [`AnalyzeError::NotAnalysed`] where it is beyond us.
pub fn analyze_rule(rule: &CreateRule, env: &dyn Env, table: QualifiedName) -> Result<AnalyzedRule, AnalyzeError> {
    let (mut out, unsettled) = analyze_once(rule, env, table)?;
    if unsettled
        && let Some(again) = read_again(rule.event, table, &out.print)
        && let Ok((again, _)) = analyze_once(&again, env, table)
        && again.print != out.print
    {
        out.resettled = Some((again.print, again.marks));
    }
    Ok(out)
}

fn read_again(event: RuleEvent, table: QualifiedName, print: &str) -> Option<CreateRule> {
    let text = format!("create rule r as on {} to {table} {print}", event.word());
    match sql::parse(&text).statements.pop()?.node {
        StatementNode::CreateRule(rule) => Some(*rule),
        _ => None,
    }
}

fn analyze_once(rule: &CreateRule, env: &dyn Env, table: QualifiedName) -> Analysis<(AnalyzedRule, bool)> {
    let mut analyzer = Analyzer::new(env, &Columns::NONE, &Purpose::Query);
    let of = RuleOf { table, event: rule.event, instead: rule.instead };
    let node = analyzer.rule(of, rule.condition.as_deref(), &rule.actions)?;
    let (mut uses, mut refs, mut unsettled) = (Vec::new(), Vec::new(), false);
    let mut look = |one| unsettled |= settle::is_unsettled(one);
    if let Some(condition) = &node.condition {
        let facts = analyzer.condition_facts(condition);
        uses.extend(facts.uses);
        refs.extend(facts.refs);
        condition.expressions(&mut look);
    }
    for action in &node.actions {
        let ActionNode::Query(query) = action else { continue };
        let facts = analyzer.query_facts(query);
        uses.extend(facts.uses);
        refs.extend(facts.refs);
        query.expressions(&mut look);
    }
    uses.sort_unstable();
    uses.dedup();
    refs.sort_unstable();
    refs.dedup();
    let Printed { text, fields: _, marks } = print::print_rule(&mut analyzer.types, &node, rule.instead)?;
    Ok((AnalyzedRule { print: text, marks, resettled: None, starred: analyzer.starred, uses, refs }, unsettled))
}
