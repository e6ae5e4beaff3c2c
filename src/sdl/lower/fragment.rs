//! Owns pieces of SQL inside the language: expressions, types, options, handed to PostgreSQL's parser.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use pest::iterators::Pair;

use super::Pairs;
use super::context::Cx;
use crate::diag::Diagnostic;
use crate::sdl::parse::Rule;
use crate::sql::ast::{
    AlterCommand, ConstraintNode, SequenceOption, Setting, SqlText, StatementNode, TableElement, TypeName,
};
use crate::sql::{self, SqlError};

/// Parsed pieces of SQL by their text. Looked into, never iterated.
#[derive(Debug, Default)]
pub(in crate::sdl) struct Memo {
    types: HashMap<Box<str>, TypeName, FixedState>,
    expressions: HashMap<Box<str>, SqlText, FixedState>,
}

impl Memo {
    fn type_name(&mut self, raw: &str) -> Result<TypeName, SqlError> {
        if let Some(known) = self.types.get(raw) {
            return Ok(known.clone());
        }
        let parsed = sql::parse_type(&quote_reserved(raw))?;
        self.types.insert(raw.into(), parsed.clone());
        Ok(parsed)
    }

    fn expression(&mut self, raw: &str) -> Result<SqlText, SqlError> {
        if let Some(known) = self.expressions.get(raw) {
            return Ok(known.clone());
        }
        let parsed = sql::parse_expr(raw)?;
        self.expressions.insert(raw.into(), parsed.clone());
        Ok(parsed)
    }
}

impl Cx<'_> {
    /// An expression of the file.
    pub(super) fn expression(&mut self, pair: &Pairs<'_>) -> Option<SqlText> {
        let base = self.offset(pair);
        let raw = pair.as_str();
        match self.out.memo.expression(raw) {
            Ok(mut text) => {
                let lead = raw.len() - raw.trim_start().len();
                let start = i64::try_from(base + lead).unwrap_or(0);
                // From offsets in the parsed text to offsets in the file.
                text.base = text.shift + start;
                Some(text)
            }
            Err(error) => {
                self.sql_error(&error, base, raw);
                None
            }
        }
    }

    /// A type of the file.
    pub(super) fn type_name(&mut self, pair: &Pairs<'_>) -> Option<TypeName> {
        let raw = pair.as_str();
        if let Some(bare) = raw.split(['(', '[', ' ', '.']).next()
            && !bare.starts_with('"')
            && bare.chars().any(char::is_uppercase)
        {
            let span = self.place(pair);
            let lower = bare.to_lowercase();
            self.report(match crate::replay::habitual_type(&lower) {
                Some(known) => Diagnostic::error("habit-type", span, format!("`{bare}` is no type of PostgreSQL"))
                    .help(format!("write `{known}`")),
                None => Diagnostic::error("upper-case", span, format!("`{bare}` has upper-case letters but no quotes"))
                    .help(format!("write `{lower}`, or `\"{bare}\"`")),
            });
            return None;
        }
        match self.out.memo.type_name(raw) {
            Ok(mut t) => {
                t.at = u32::try_from(self.offset(pair)).unwrap_or(0);
                Some(t)
            }
            Err(error) => {
                let span = self.place(pair);
                let message = format!("`{raw}` is no type: {}", error.message);
                self.error("syntax", span, message);
                None
            }
        }
    }

    pub(super) fn sql_error(&mut self, error: &SqlError, base: usize, raw: &str) {
        let at = base + (error.at as usize).min(raw.len());
        let end = base + (error.end as usize).min(raw.len());
        let span = if at < end { self.span(at, end) } else { self.span(base, base + raw.len()) };
        let mut found = Diagnostic::error("syntax", span, error.message.clone());
        if let Some(clause) = clause_after(raw) {
            found = found.help(format!("clauses come before `=`: move `{clause}` in front of it"));
        }
        self.report(found);
    }

    /// Storage parameters in brackets.
    pub(super) fn settings(&mut self, parens: &Pair<'_, Rule>) -> Option<Vec<Setting>> {
        let sql_text = format!("alter table t set {}", parens.as_str());
        let parsed = sql::parse(&sql_text);
        let span = self.place(parens);
        if let Some(error) = parsed.errors.first() {
            let message = error.message.clone();
            self.error("syntax", span, message);
            return None;
        }
        let command = parsed.statements.into_iter().next().and_then(|s| match s.node {
            StatementNode::AlterTable(alter) => alter.commands.into_iter().next(),
            _ => None,
        });
        match command {
            Some(AlterCommand::Options { options, reset: _ }) => Some(options),
            _ => {
                self.error("syntax", span, "options are expected here: `(fillfactor = 90)`");
                None
            }
        }
    }

    /// Options of an identity column's sequence, in brackets.
    pub(super) fn sequence_options(&mut self, parens: &Pair<'_, Rule>) -> Option<Vec<SequenceOption>> {
        let sql_text = format!("create table t (c int generated always as identity {})", parens.as_str());
        let parsed = sql::parse(&sql_text);
        let span = self.place(parens);
        if let Some(error) = parsed.errors.first() {
            let message = error.message.clone();
            self.error("syntax", span, message);
            return None;
        }
        let element = parsed.statements.into_iter().next().and_then(|s| match s.node {
            StatementNode::CreateTable(table) => table.elements.into_iter().next(),
            StatementNode::Refused { .. } => None,
            _ => None,
        });
        let constraint = match element {
            Some(TableElement::Column(column)) => column.constraints.into_iter().next(),
            _ => None,
        };
        match constraint.map(|c| c.node) {
            Some(ConstraintNode::Identity { always: _, options }) => Some(options),
            _ => {
                self.error("syntax", span, "sequence options are expected here: `(start 100)`");
                None
            }
        }
    }
}

/// A type's bare name may be a reserved word of SQL here (a table called `user` has a row type).
fn quote_reserved(raw: &str) -> String {
    let end = raw.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(raw.len());
    let (word, rest) = raw.split_at(end);
    if crate::name::is_reserved(word) { format!("\"{word}\"{rest}") } else { raw.to_owned() }
}

/// A clause word outside brackets after a default, with what belongs to it: the habit of SQL hands.
fn clause_after(raw: &str) -> Option<String> {
    const WORDS: [&str; 7] = ["unique", "primary", "references", "check", "not null", "constraint", "generated"];
    let lower = raw.to_ascii_lowercase();
    let at = WORDS
        .iter()
        .filter_map(|word| {
            let at = lower.find(&format!(" {word}"))?;
            let depth = lower[..at].matches('(').count() as i64 - lower[..at].matches(')').count() as i64;
            (depth == 0).then_some(at + 1)
        })
        .min()?;
    Some(raw[at..].trim().to_owned())
}
