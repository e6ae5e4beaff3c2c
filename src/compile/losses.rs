//! Owns the gate: a loss is refused until it is allowed by rule and object.

use crate::diag::{Diagnostic, Severity};
use crate::plan::{Loss, Statement};
use crate::sdl::Hints;

/// What is allowed on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowance {
    /// Every loss of this one plan.
    All,
    /// One rule for one object.
    One(String, String),
}

impl Allowance {
    /// `all`, or `drop-column:task.note`.
    pub fn parse(text: &str) -> Result<Allowance, String> {
        match text.split_once(':') {
            None if text == "all" => Ok(Allowance::All),
            Some((rule, object)) if !rule.is_empty() && !object.is_empty() => {
                Ok(Allowance::One(rule.to_owned(), object.to_owned()))
            }
            _ => Err(format!("`{text}` is no allowance: write RULE:OBJECT, as `drop-column:task.note`, or `all`")),
        }
    }
}

/// What a plan loses, in words, and what allowed it.
#[derive(Clone, Debug, Default)]
pub(super) struct Gate {
    pub(super) allowed: Vec<String>,
    pub(super) refused: Vec<Diagnostic>,
}

/// Checks every gated loss of a plan against what is allowed.
pub(super) fn gate(statements: &[Statement], allowances: &[Allowance], hints: &Hints) -> Gate {
    let mut gate = Gate::default();
    for loss in statements.iter().flat_map(|statement| &statement.losses) {
        let Loss::Data { rule, object, what } = loss else { continue };
        let by_hint = hints.drops.iter().find(|hint| {
            let named = match hint.column {
                Some(column) => format!("{}.{column}", hint.name),
                None => hint.name.to_string(),
            };
            *rule == format!("drop-{}", hint.kind) && *object == named
        });
        let by_flag = allowances.iter().any(|one| match one {
            Allowance::All => true,
            Allowance::One(r, o) => r == rule && o == object,
        });
        match by_hint {
            Some(hint) => gate.allowed.push(format!("{rule}:{object} by @drop, {}", reason(&hint.reason))),
            None if by_flag => gate.allowed.push(format!("{rule}:{object} by --allow")),
            None => {
                let span = None;
                gate.refused.push(
                    Diagnostic::new(Severity::Error, rule, span, format!("this loses {what}"))
                        .help(format!("allow it with `--allow {rule}:{object}`, or with `@drop(…)` in the schema")),
                );
            }
        }
    }
    gate
}

fn reason(text: &str) -> String {
    if text.is_empty() { "no reason given".to_owned() } else { format!("'{text}'") }
}

/// A loss as a line of a header.
pub(super) fn words(loss: &Loss) -> Option<String> {
    match loss {
        Loss::Data { rule: _, object: _, what } => Some(format!("loses: {what}")),
        Loss::Rows { what, query: _ } => Some(format!("fails unless: {what}")),
        Loss::Rewrite { .. } => None,
    }
}
