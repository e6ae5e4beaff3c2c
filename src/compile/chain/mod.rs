//! Commands over the chain itself: what is in it, moved, put together, looked through.

mod audit;
mod hazard;
mod history;
mod left;
mod merge;
mod rebase;
mod squash;

pub use audit::audit;
pub use history::{Entry, Origin, history};
pub use left::left_broken;
pub use rebase::{Rebased, rebase};
pub use squash::{Squashed, squash, way};

use crate::catalog::Catalog;
use crate::migration::{Header, Migration, content_hash};
use crate::replay::{Settings, run};
use crate::source::SourceMap;

/// A file's text without its header: what it does.
fn body(text: &str) -> &str {
    if Header::parse(text).is_none() {
        return text;
    }
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if !line.starts_with("--") {
            break;
        }
        at += line.len();
    }
    text[at..].trim_start_matches('\n')
}

/// A file with its header said anew: another revision, another parent.
fn with_header(text: &str, revision: &str, parent: Option<(String, String)>) -> String {
    let Some(old) = Header::parse(text) else { return text.to_owned() };
    let had_hash = !old.hash.is_empty();
    let mut header = Header { revision: revision.to_owned(), parent, hash: String::new(), ..old };
    let file = |header: &Header| format!("{}\n{}", header.render(), body(text));
    if had_hash {
        header.hash = content_hash(&file(&header));
    }
    file(&header)
}

/// The state after some migrations of a chain, from one before them.
fn after(
    from: &Catalog,
    migrations: &[&Migration],
    sources: &SourceMap,
    settings: &Settings,
) -> Result<Catalog, String> {
    let mut state = from.clone();
    for one in migrations {
        let text = &sources.file(one.up).text;
        state = run(text, &state, settings).map_err(|why| format!("{}.up.sql: {why}", one.revision))?;
    }
    Ok(state)
}
