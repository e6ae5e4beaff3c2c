//! `explain`: what findings mean.

use super::report::{err, out};
use super::status;
use crate::diag::nearest;

/// Findings by name, sorted: each has a page in docs/rules.
const RULES: &[(&str, &str)] = &[
    ("drop-column", include_str!("../../docs/rules/drop-column.md")),
    ("drop-table", include_str!("../../docs/rules/drop-table.md")),
    ("not-supported", include_str!("../../docs/rules/not-supported.md")),
    ("pending", include_str!("../../docs/rules/pending.md")),
    ("sql-error", include_str!("../../docs/rules/sql-error.md")),
    ("syntax", include_str!("../../docs/rules/syntax.md")),
    ("two-heads", include_str!("../../docs/rules/two-heads.md")),
    ("upper-case", include_str!("../../docs/rules/upper-case.md")),
];

/// Prints a finding's page, or the list of all.
pub(super) fn explain(rule: Option<&str>) -> u8 {
    let Some(rule) = rule else {
        for (name, text) in RULES {
            let title = text.lines().next().unwrap_or("").trim_start_matches("# ");
            out(&format!("{name:16} {title}\n"));
        }
        return status::FINE;
    };
    match RULES.iter().find(|(name, _)| *name == rule) {
        Some((_, text)) => {
            out(text);
            status::FINE
        }
        None => {
            err(&format!("error: there is no page on `{rule}`; `schemac explain` lists the pages\n"));
            if let Some(near) = nearest(rule, RULES.iter().map(|(name, _)| *name)) {
                err(&format!("help: did you mean `{near}`?\n"));
            }
            status::USAGE
        }
    }
}
