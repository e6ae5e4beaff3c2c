//! Owns the warning of policies that have no effect: PostgreSQL asks them only where row level security is on.

use crate::catalog::Catalog;
use crate::diag::{Diagnostic, Severity};
use crate::kinds::ObjectKind;
use crate::kinds::policy::Policy;
use crate::kinds::table::Table;
use crate::plan::{Statement, Verb};

/// The policies that a plan makes on tables without row level security.
pub(super) fn idle_policies(statements: &[Statement], now: &Catalog, wanted: &Catalog) -> Vec<Diagnostic> {
    let made = statements.iter().flat_map(|one| &one.steps);
    let made = made
        .filter(|step| step.object.kind == ObjectKind::Policy && step.verb == Verb::Create && !now.has(step.object));
    let off = |policy: &&Policy| wanted.find::<Table>(policy.table).is_some_and(|table| !table.row_security);
    made.filter_map(|step| wanted.find::<Policy>(step.object))
        .filter(off)
        .map(|policy| {
            let table = policy.table.qualified();
            let message = format!("policy `{}` has no effect: row level security of `{table}` is off", policy.name);
            let help = format!("write `table {table} row level security {{ … }}`");
            Diagnostic::new(Severity::Warning, "idle-policy", None, message).help(help)
        })
        .collect()
}
