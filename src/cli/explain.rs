//! `explain`: what findings mean.

use super::report::{err, out};
use super::status;
use crate::diag::nearest;

/// Findings by name, sorted: each has a page in docs/rules.
const RULES: &[(&str, &str)] = &[
    ("allow-nothing", include_str!("../../docs/rules/allow-nothing.md")),
    ("broken-body", include_str!("../../docs/rules/broken-body.md")),
    ("change-type", include_str!("../../docs/rules/change-type.md")),
    ("cycle", include_str!("../../docs/rules/cycle.md")),
    ("declared-twice", include_str!("../../docs/rules/declared-twice.md")),
    ("dialect-syntax", include_str!("../../docs/rules/dialect-syntax.md")),
    ("dotted-name", include_str!("../../docs/rules/dotted-name.md")),
    ("down-differs", include_str!("../../docs/rules/down-differs.md")),
    ("down-refused", include_str!("../../docs/rules/down-refused.md")),
    ("down-without-up", include_str!("../../docs/rules/down-without-up.md")),
    ("drop-attribute", include_str!("../../docs/rules/drop-attribute.md")),
    ("drop-column", include_str!("../../docs/rules/drop-column.md")),
    ("drop-extension", include_str!("../../docs/rules/drop-extension.md")),
    ("drop-schema", include_str!("../../docs/rules/drop-schema.md")),
    ("drop-sequence", include_str!("../../docs/rules/drop-sequence.md")),
    ("drop-table", include_str!("../../docs/rules/drop-table.md")),
    ("drop-without-reason", include_str!("../../docs/rules/drop-without-reason.md")),
    ("edited", include_str!("../../docs/rules/edited.md")),
    ("edited-parent", include_str!("../../docs/rules/edited-parent.md")),
    ("fills-nothing", include_str!("../../docs/rules/fills-nothing.md")),
    ("habit-create", include_str!("../../docs/rules/habit-create.md")),
    ("habit-default", include_str!("../../docs/rules/habit-default.md")),
    ("habit-null", include_str!("../../docs/rules/habit-null.md")),
    ("habit-type", include_str!("../../docs/rules/habit-type.md")),
    ("idle-policy", include_str!("../../docs/rules/idle-policy.md")),
    ("ignored", include_str!("../../docs/rules/ignored.md")),
    ("import-choice", include_str!("../../docs/rules/import-choice.md")),
    ("import-lost", include_str!("../../docs/rules/import-lost.md")),
    ("import-owner", include_str!("../../docs/rules/import-owner.md")),
    ("kept-results", include_str!("../../docs/rules/kept-results.md")),
    ("label-hint", include_str!("../../docs/rules/label-hint.md")),
    ("likely-rename", include_str!("../../docs/rules/likely-rename.md")),
    ("lost-usage", include_str!("../../docs/rules/lost-usage.md")),
    ("mixin-cycle", include_str!("../../docs/rules/mixin-cycle.md")),
    ("mixin-twice", include_str!("../../docs/rules/mixin-twice.md")),
    ("name-too-long", include_str!("../../docs/rules/name-too-long.md")),
    ("nested-schema", include_str!("../../docs/rules/nested-schema.md")),
    ("no-schema", include_str!("../../docs/rules/no-schema.md")),
    ("not-a-declaration", include_str!("../../docs/rules/not-a-declaration.md")),
    ("not-proved", include_str!("../../docs/rules/not-proved.md")),
    ("not-supported", include_str!("../../docs/rules/not-supported.md")),
    ("nullable-conflict", include_str!("../../docs/rules/nullable-conflict.md")),
    ("one-head", include_str!("../../docs/rules/one-head.md")),
    ("opaque-dependent", include_str!("../../docs/rules/opaque-dependent.md")),
    ("other-dialect", include_str!("../../docs/rules/other-dialect.md")),
    ("other-revision", include_str!("../../docs/rules/other-revision.md")),
    ("pending", include_str!("../../docs/rules/pending.md")),
    ("rebase-conflict", include_str!("../../docs/rules/rebase-conflict.md")),
    ("rename-onto-existing", include_str!("../../docs/rules/rename-onto-existing.md")),
    ("reserved-word", include_str!("../../docs/rules/reserved-word.md")),
    ("restart-sequence", include_str!("../../docs/rules/restart-sequence.md")),
    ("row-type", include_str!("../../docs/rules/row-type.md")),
    ("said-twice", include_str!("../../docs/rules/said-twice.md")),
    ("skipped", include_str!("../../docs/rules/skipped.md")),
    ("sql-error", include_str!("../../docs/rules/sql-error.md")),
    ("sql-syntax", include_str!("../../docs/rules/sql-syntax.md")),
    ("squash-refused", include_str!("../../docs/rules/squash-refused.md")),
    ("stale", include_str!("../../docs/rules/stale.md")),
    ("stray-doc", include_str!("../../docs/rules/stray-doc.md")),
    ("stray-file", include_str!("../../docs/rules/stray-file.md")),
    ("syntax", include_str!("../../docs/rules/syntax.md")),
    ("to-be-written", include_str!("../../docs/rules/to-be-written.md")),
    ("two-heads", include_str!("../../docs/rules/two-heads.md")),
    ("unknown-annotation", include_str!("../../docs/rules/unknown-annotation.md")),
    ("unknown-extension", include_str!("../../docs/rules/unknown-extension.md")),
    ("unknown-format", include_str!("../../docs/rules/unknown-format.md")),
    ("unknown-mixin", include_str!("../../docs/rules/unknown-mixin.md")),
    ("unknown-rule", include_str!("../../docs/rules/unknown-rule.md")),
    ("unused-mixin", include_str!("../../docs/rules/unused-mixin.md")),
    ("up-without-down", include_str!("../../docs/rules/up-without-down.md")),
    ("upper-case", include_str!("../../docs/rules/upper-case.md")),
    ("version", include_str!("../../docs/rules/version.md")),
    ("was-nothing", include_str!("../../docs/rules/was-nothing.md")),
    ("which-head", include_str!("../../docs/rules/which-head.md")),
    ("wrong-parent", include_str!("../../docs/rules/wrong-parent.md")),
];

/// Prints a finding's page, or the list of all.
pub(super) fn explain(rule: Option<&str>) -> u8 {
    let Some(rule) = rule else {
        for (name, text) in RULES {
            let title = text.lines().next().unwrap_or("").trim_start_matches("# ");
            out(&format!("{name:21} {title}\n"));
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
