//! Which downs do not lead back to where their ups began.

use crate::catalog::Catalog;
use crate::compile::prove::difference;
use crate::diag::{Diagnostic, Severity};
use crate::migration::Chain;
use crate::replay::{Settings, run};
use crate::source::{SourceMap, Span};

/// Replays every up, and its down after it; one finding for each down that is refused or leads elsewhere.
pub fn audit(chain: &Chain, sources: &SourceMap, settings: &Settings) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let mut state = Catalog::initial();
    for one in &chain.migrations {
        let Ok(after) = run(&sources.file(one.up).text, &state, settings) else { break };
        if let Some(down) = one.down {
            let place = Some(Span::new(down, 0, 0));
            let name = format!("{}.down.sql", one.revision);
            match run(&sources.file(down).text, &after, settings) {
                Err(why) => out.push(
                    Diagnostic::new(Severity::Error, "down-refused", place, format!("`{name}` cannot run: {why}"))
                        .help("it follows its own up: write what takes that back"),
                ),
                Ok(back) => {
                    if let Some((id, why)) = difference(&back, &state) {
                        let message = format!("`{name}` does not lead back: {id}: {why}");
                        let found = Diagnostic::new(Severity::Warning, "down-differs", place, message);
                        out.push(found.help("where that is meant, leave it; a rollback will not be what it was"));
                    }
                }
            }
        }
        state = after;
    }
    out
}
