//! Gathers what an import has to say: what has no equivalent, each at its place; what was chosen, each choice once.

use std::collections::BTreeMap;

use super::left_out;
use crate::diag::{Diagnostic, Severity};
use crate::source::Span;

/// What an import has to say.
#[derive(Debug, Default)]
pub(super) struct Report {
    findings: Vec<Diagnostic>,
    choices: BTreeMap<String, (Span, u32, &'static str)>,
}

impl Report {
    pub(super) fn new(findings: Vec<Diagnostic>) -> Report {
        Report { findings, choices: BTreeMap::new() }
    }

    /// Something was left out.
    pub(super) fn lost(&mut self, at: Span, what: &str, why: &str, help: impl Into<String>) {
        self.findings.push(left_out(at, what, why).help(help));
    }

    /// Something is a little different now; said once, with the first place and the number of places.
    pub(super) fn chose(&mut self, at: Span, what: impl Into<String>, why: &'static str) {
        let entry = self.choices.entry(what.into()).or_insert((at, 0, why));
        entry.1 += 1;
    }

    /// All findings in the order of their places.
    pub(super) fn finish(self) -> Vec<Diagnostic> {
        let mut findings = self.findings;
        for (what, (at, count, why)) in self.choices {
            let times = if count > 1 { format!(" ({count} times, here first)") } else { String::new() };
            findings
                .push(Diagnostic::new(Severity::Notice, "import-choice", Some(at), format!("{what}{times}")).help(why));
        }
        findings.sort_by_key(|one| one.primary.as_ref().map(|place| (place.span.start, place.span.end)));
        findings
    }
}
