//! Owns the way from two catalogs to an ordered list of statements.
//!
//! [`changes`] compares object by object and finds what else must be made anew; [`graph`] orders the steps by what each
//! needs, frees and takes; [`fold`] puts sub-commands on one table into one statement. No step knows a phase: the order
//! comes from edges, and ties from natural keys.

mod changes;
mod dispatch;
mod edges;
mod fills;
mod fold;
mod generations;
mod graph;
mod guide;
mod joining;
mod keys;
mod make_way;
mod online;
mod rename;
mod step;
mod wish;

pub use changes::{Cause, ChangeSet, Changed};
pub use generations::Generation;
pub use guide::{Guide, Renamed, before, column_before, inverse};
pub use step::{Action, Change, DiffCx, Host, Lock, Loss, Sql, Statement, StepId, Verb, Verdict};

use crate::catalog::Catalog;
use crate::replay::Settings;
use rename::{Applied, RenameStep};

/// How to get from one catalog to another.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The statements in order.
    pub statements: Vec<Statement>,
    /// What stands in the way; then there are no statements that can be trusted.
    pub problems: Vec<Problem>,
    /// All renames: the way back has their inverse.
    pub renames: Vec<Renamed>,
}

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The finding's name.
    pub id: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Plans the way from `old` to `new`.
pub fn plan(old: &Catalog, new: &Catalog, guide: &Guide, settings: &Settings) -> Plan {
    if generations::has_families(old) || generations::has_families(new) {
        return generations::plan(old, new, guide, settings);
    }
    let mut problems = Vec::new();
    let renamed = Applied::new(guide, old, new, settings, &mut problems);
    let cx = DiffCx::bare(&renamed.catalog, new, guide, settings);
    let changes = changes::compare(&cx, &mut problems);
    let steps = arrange(&cx, changes, &renamed.steps, &mut problems);
    Plan { statements: fold::fold(locking(steps, &cx)), problems, renames: renamed.renames }
}

/// The steps in order. Who waits for itself, because it is to let go of one thing before another that it takes up can be, is
/// made anew where it keeps nothing of its own.
fn arrange(
    cx: &DiffCx<'_>,
    mut changes: ChangeSet,
    renames: &[RenameStep],
    problems: &mut Vec<Problem>,
) -> Vec<graph::Ordered> {
    loop {
        let circle = match graph::order(cx, &changes, renames) {
            Ok(steps) => return steps,
            Err(circle) => circle,
        };
        let Some(id) = changes.in_its_own_way(&circle.0) else {
            problems.push(circle.problem());
            return Vec::new();
        };
        changes.make_anew(cx, id, problems);
    }
}

/// The steps as `[plan] locking` has them. What must be one transaction can wait for no commit.
fn locking(steps: Vec<graph::Ordered>, cx: &DiffCx<'_>) -> Vec<graph::Ordered> {
    if cx.guide.online && !cx.guide.one_transaction { online::online(steps, cx) } else { steps }
}
