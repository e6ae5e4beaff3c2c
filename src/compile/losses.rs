//! Owns the gate: a loss is refused until it is allowed by rule and object.

use crate::diag::{Diagnostic, Severity, nearest};
use crate::kinds::ObjectKind;
use crate::plan::{Loss, Statement, Verb};
use crate::sdl::{AllowHint, DropHint, Hints};

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
                // What is in `public` is called without it.
                let object = object.strip_prefix("public.").unwrap_or(object);
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
    let added = added_columns(statements);
    for loss in statements.iter().flat_map(|statement| &statement.losses) {
        let Loss::Data { rule, object, what } = loss else { continue };
        let by_flag = allowances.iter().any(|one| match one {
            Allowance::All => true,
            // A shell eats the quotes of a name.
            Allowance::One(r, o) => r == rule && (o == object || *o == object.replace('"', "")),
        });
        let words = allowed_by(hints, loss).or_else(|| by_flag.then(|| "--allow".to_owned()));
        match words {
            Some(words) => gate.allowed.push(format!("{rule}:{object} by {words}")),
            None => {
                let span = None;
                gate.refused.push(
                    Diagnostic::new(Severity::Error, rule, span, format!("this loses {what}"))
                        .help(advice(rule, object, &added)),
                );
            }
        }
    }
    let losses: Vec<String> = statements.iter().flat_map(|one| &one.losses).filter_map(named).collect();
    for one in allowances {
        let Allowance::One(rule, object) = one else { continue };
        let asked = format!("{rule}:{object}");
        if statements.is_empty() || losses.iter().any(|loss| loss.replace('"', "") == asked.replace('"', "")) {
            continue;
        }
        let message = format!("`--allow {asked}` matches nothing that this plan loses");
        let found = Diagnostic::new(Severity::Error, "allow-nothing", None, message);
        gate.refused.push(match nearest(&asked, losses.iter().map(String::as_str)) {
            Some(near) => found.help(format!("did you mean `{near}`?")),
            None => found.help("leave it out"),
        });
    }
    gate
}

/// The annotation that allows a gated loss, with its reason.
pub fn allowed_by(hints: &Hints, loss: &Loss) -> Option<String> {
    let Loss::Data { rule, object, what: _ } = loss else { return None };
    let drops = |hint: &&DropHint| {
        let named = match hint.column {
            Some(column) => format!("{}.{column}", hint.name),
            None => hint.name.to_string(),
        };
        *rule == format!("drop-{}", hint.kind) && *object == named
    };
    let dropped = hints.drops.iter().find(drops).map(|hint| format!("@drop, {}", reason(&hint.reason)));
    let allowed = || hints.allows.iter().find(|hint| allows(hint, loss));
    dropped.or_else(|| allowed().map(|hint| format!("@allow, {}", reason(&hint.reason))))
}

/// Whether an annotation speaks of a loss.
pub(super) fn allows(hint: &AllowHint, loss: &Loss) -> bool {
    matches!(loss, Loss::Data { rule, object, what: _ } if **rule == *hint.rule && **object == *hint.object)
}

/// A gated loss as an allowance names it.
fn named(loss: &Loss) -> Option<String> {
    match loss {
        Loss::Data { rule, object, what: _ } => Some(format!("{rule}:{object}")),
        Loss::Told { .. } | Loss::Rows { .. } | Loss::Rewrite { .. } | Loss::Fires { .. } => None,
    }
}

/// The columns that a plan adds, by table.
fn added_columns(statements: &[Statement]) -> Vec<(String, String)> {
    let steps = statements.iter().flat_map(|statement| &statement.steps);
    let added = steps.filter(|step| step.verb == Verb::AddColumn && step.object.kind == ObjectKind::Table);
    added.map(|step| (step.object.qualified().to_string(), step.column.sql().to_string())).collect()
}

/// How a loss is allowed; and how it is none, where a column may only have got another name.
fn advice(rule: &str, object: &str, added: &[(String, String)]) -> String {
    let flag = format!("{rule}:{object}");
    let flag = if flag.contains('"') { format!("'{flag}'") } else { flag };
    let mut out = format!("allow it with `--allow {flag}`");
    let place = match rule {
        "change-type" => Some("after the column"),
        "broken-body" => Some("above it"),
        _ => None,
    };
    if let Some(place) = place {
        out.push_str(&format!(", or with `@allow({rule}, 'why')` {place}"));
    }
    if rule == "broken-body" {
        out.insert_str(0, "correct the body; where it is right as it is, ");
    }
    let Some(kind) = rule.strip_prefix("drop-") else { return out };
    let (place, name) = match object.rsplit_once('.') {
        Some((table, column)) if kind == "column" => (format!(" in `table {table}`"), column),
        _ => (String::new(), object),
    };
    if matches!(kind, "column" | "table" | "enum" | "type" | "domain" | "sequence" | "schema" | "extension") {
        out.push_str(&format!(", or with the line `@drop({kind} {name}, 'why')`{place}"));
    }
    if kind == "column" {
        out.push_str(", where a third argument is the value that the way back gives the rows");
    }
    let renamed =
        added.iter().find(|(table, _)| kind == "column" && object.rsplit_once('.').is_some_and(|(t, _)| t == table));
    if let Some((_, column)) = renamed {
        out.push_str(&format!(
            "; if it was renamed, nothing is lost: write `@was({name})` after the type of `{column}`"
        ));
    }
    out
}

fn reason(text: &str) -> String {
    if text.is_empty() { "no reason given".to_owned() } else { format!("'{text}'") }
}

/// A loss as a line of a header.
pub(super) fn words(loss: &Loss) -> Option<String> {
    match loss {
        Loss::Data { rule: _, object: _, what } | Loss::Told { what } => Some(format!("loses: {what}")),
        Loss::Rows { what, query: _ } => Some(format!("fails unless: {what}")),
        Loss::Rewrite { .. } | Loss::Fires { .. } => None,
    }
}
