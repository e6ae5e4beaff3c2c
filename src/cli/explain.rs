//! `explain`: what findings mean.

use super::report::{err, out};
use super::status;
use crate::diag::nearest;

/// Findings by name, sorted: each has a page in docs/rules.
const RULES: &[(&str, &str)] = &[
    ("change-type", include_str!("../../docs/rules/change-type.md")),
    ("cycle", include_str!("../../docs/rules/cycle.md")),
    ("declared-twice", include_str!("../../docs/rules/declared-twice.md")),
    ("drop-attribute", include_str!("../../docs/rules/drop-attribute.md")),
    ("drop-column", include_str!("../../docs/rules/drop-column.md")),
    ("drop-extension", include_str!("../../docs/rules/drop-extension.md")),
    ("drop-schema", include_str!("../../docs/rules/drop-schema.md")),
    ("drop-sequence", include_str!("../../docs/rules/drop-sequence.md")),
    ("drop-table", include_str!("../../docs/rules/drop-table.md")),
    ("edited", include_str!("../../docs/rules/edited.md")),
    ("edited-parent", include_str!("../../docs/rules/edited-parent.md")),
    ("ignored", include_str!("../../docs/rules/ignored.md")),
    ("broken-body", include_str!("../../docs/rules/broken-body.md")),
    ("likely-rename", include_str!("../../docs/rules/likely-rename.md")),
    ("not-proved", include_str!("../../docs/rules/not-proved.md")),
    ("not-supported", include_str!("../../docs/rules/not-supported.md")),
    ("opaque-dependent", include_str!("../../docs/rules/opaque-dependent.md")),
    ("pending", include_str!("../../docs/rules/pending.md")),
    ("rebase-conflict", include_str!("../../docs/rules/rebase-conflict.md")),
    ("rename-onto-existing", include_str!("../../docs/rules/rename-onto-existing.md")),
    ("restart-sequence", include_str!("../../docs/rules/restart-sequence.md")),
    ("skipped", include_str!("../../docs/rules/skipped.md")),
    ("sql-error", include_str!("../../docs/rules/sql-error.md")),
    ("squash-refused", include_str!("../../docs/rules/squash-refused.md")),
    ("stale", include_str!("../../docs/rules/stale.md")),
    ("syntax", include_str!("../../docs/rules/syntax.md")),
    ("two-heads", include_str!("../../docs/rules/two-heads.md")),
    ("upper-case", include_str!("../../docs/rules/upper-case.md")),
    ("version", include_str!("../../docs/rules/version.md")),
    ("was-nothing", include_str!("../../docs/rules/was-nothing.md")),
    ("wrong-parent", include_str!("../../docs/rules/wrong-parent.md")),
];

/// Prints a finding's page, or the list of all.
pub(super) fn explain(rule: Option<&str>) -> u8 {
    let Some(rule) = rule else {
        for (name, text) in RULES {
            let title = text.lines().next().unwrap_or("").trim_start_matches("# ");
            out(&format!("{name:20} {title}\n"));
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
