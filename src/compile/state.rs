//! The state that a chain, or a lone SQL file, replays to.

use crate::catalog::Catalog;
use crate::diag::Diagnostic;
use crate::migration::Chain;
use crate::replay::{Mode, Refusal, Replayer, Settings};
use crate::source::{FileId, SourceMap, Span};
use crate::sql;

/// A state, and what was found on the way to it.
#[derive(Clone, Debug)]
pub struct State {
    /// The objects.
    pub catalog: Catalog,
    /// How many expressions were only compared by tokens.
    pub not_analysed: u32,
}

/// Replays a chain's ups, up to a number of them.
pub fn replay_chain(
    chain: &Chain,
    count: usize,
    sources: &SourceMap,
    settings: &Settings,
    diagnostics: &mut Vec<Diagnostic>,
) -> State {
    let mut replayer = Replayer::new(Catalog::initial(), settings, Mode::Chain);
    ups(&mut replayer, chain, count, sources, diagnostics, |_| ());
    State { not_analysed: replayer.not_analysed, catalog: replayer.catalog }
}

/// The state after each migration of a chain, as far as they can be replayed.
pub(super) fn chain_states(chain: &Chain, sources: &SourceMap, settings: &Settings) -> Vec<Catalog> {
    let mut replayer = Replayer::new(Catalog::initial(), settings, Mode::Chain);
    let mut out = Vec::with_capacity(chain.migrations.len());
    ups(&mut replayer, chain, usize::MAX, sources, &mut Vec::new(), |state| out.push(state.clone()));
    out
}

fn ups(
    replayer: &mut Replayer,
    chain: &Chain,
    count: usize,
    sources: &SourceMap,
    diagnostics: &mut Vec<Diagnostic>,
    mut after: impl FnMut(&Catalog),
) {
    for migration in chain.migrations.iter().take(count) {
        let text = sources.file(migration.up).text.clone();
        if !file(replayer, migration.up, &text, diagnostics) {
            break;
        }
        after(&replayer.catalog);
    }
}

/// Replays one file of SQL onto a catalog.
pub fn replay_sql(
    catalog: Catalog,
    id: FileId,
    sources: &SourceMap,
    settings: &Settings,
    diagnostics: &mut Vec<Diagnostic>,
) -> State {
    let mut replayer = Replayer::new(catalog, settings, Mode::Chain);
    let text = sources.file(id).text.clone();
    file(&mut replayer, id, &text, diagnostics);
    State { not_analysed: replayer.not_analysed, catalog: replayer.catalog }
}

/// Replays one file; false where a statement was refused: what follows would be told about a state that never was.
fn file(replayer: &mut Replayer, id: FileId, text: &str, diagnostics: &mut Vec<Diagnostic>) -> bool {
    let text = crate::sql::blank_psql(text);
    let parsed = sql::parse(&text);
    for error in &parsed.errors {
        diagnostics.push(Diagnostic::error("sql-syntax", Span::new(id, error.at, error.end), error.message.clone()));
    }
    if !parsed.errors.is_empty() {
        return false;
    }
    let mut fine = true;
    replayer.autocommit = is_autocommit(&text);
    for statement in &parsed.statements {
        if let Some(message) = replayer.passes_over(statement, &text) {
            let found = Diagnostic::warning("skipped", Span::new(id, statement.start, statement.end), message);
            diagnostics.push(found.help("leave it out, or say what is meant with ALTER"));
        }
        if let Err(refusal) = replayer.statement(statement, &text) {
            diagnostics.push(refused(id, &text, &refusal, statement));
            fine = false;
            break;
        }
    }
    replayer.end_file();
    fine
}

/// Whether a runner is told to run a file's statements outside of a transaction.
pub(super) fn is_autocommit(text: &str) -> bool {
    let comments = text.lines().map(str::trim).take_while(|line| line.is_empty() || line.starts_with("--"));
    comments
        .into_iter()
        .any(|line| matches!(line.trim_start_matches('-').trim(), "no-transaction" | "transaction: off"))
}

fn refused(file: FileId, text: &str, refusal: &Refusal, statement: &sql::ast::Statement) -> Diagnostic {
    let span = match refusal.at {
        Some(at) if at >= statement.start && at < statement.end => {
            Span::new(file, at, super::declare::word_end(text, at))
        }
        _ => Span::new(file, statement.start, statement.end),
    };
    let found = Diagnostic::error(refusal.id, span, refusal.message.clone());
    match &refusal.help {
        Some(help) => found.help(help.clone()),
        None => found,
    }
}
