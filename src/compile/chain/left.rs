//! Bodies of routines that migrations of the chain left behind broken: no dependency says so, and PostgreSQL finds out at the
//! next call.

use crate::catalog::Catalog;
use crate::compile::bodies::{Way, called};
use crate::compile::state::chain_states;
use crate::diag::{Diagnostic, Severity};
use crate::kinds::Model;
use crate::kinds::routine::Routine;
use crate::migration::Chain;
use crate::replay::Settings;
use crate::source::{SourceMap, Span};

/// One finding for each routine whose body worked once, and does not at the end of the chain, at the migration that did it.
pub fn left_broken(chain: &Chain, head: &Catalog, sources: &SourceMap, settings: &Settings) -> Vec<Diagnostic> {
    let way = Way::new(head, head, settings);
    let suspects: Vec<&Routine> = head.of_kind::<Routine>().filter(|one| !way.is_fine(one)).collect();
    if suspects.is_empty() {
        return Vec::new();
    }
    let states = chain_states(chain, sources, settings);
    suspects.into_iter().filter_map(|one| broken_by(one, &states, chain, settings)).collect()
}

fn broken_by(routine: &Routine, states: &[Catalog], chain: &Chain, settings: &Settings) -> Option<Diagnostic> {
    let id = routine.id();
    let other = |state: &Catalog| state.find::<Routine>(id) != Some(routine);
    // Since when it is what it is.
    let first = states.iter().rposition(other).map_or(0, |at| at + 1);
    let breaks = |at: usize| Way::new(&states[first], &states[at], settings).breaks(routine, true);
    let last = states.len().checked_sub(1).filter(|last| *last > first && !breaks(*last).is_empty())?;
    let (mut fine, mut broken) = (first, last);
    while broken - fine > 1 {
        let middle = fine.midpoint(broken);
        if breaks(middle).is_empty() { fine = middle } else { broken = middle }
    }
    let migration = chain.migrations.get(broken)?;
    let place = breaks(broken).into_iter().next()?;
    let message = format!("{} does not work since `{}`: {}", called(routine), migration.revision, place.says());
    let found = Diagnostic::new(Severity::Warning, "broken-body", Some(Span::new(migration.up, 0, 0)), message);
    Some(found.help("change its body, too, or drop it"))
}
