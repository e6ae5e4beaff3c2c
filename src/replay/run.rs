//! Owns the replay of a text of SQL from one catalog to the next.

use super::{Mode, Replayer, Settings};
use crate::catalog::Catalog;
use crate::sql;

/// The catalog that a text of SQL leads to from another; why not.
pub fn run(text: &str, from: &Catalog, settings: &Settings) -> Result<Catalog, String> {
    replay(text, from, settings, |statements| statements == 1)
}

/// The same, each statement committed by itself: where the commits will be is not known yet.
pub(crate) fn run_apart(text: &str, from: &Catalog, settings: &Settings) -> Result<Catalog, String> {
    replay(text, from, settings, |_| true)
}

fn replay(
    text: &str,
    from: &Catalog,
    settings: &Settings,
    autocommit: impl Fn(usize) -> bool,
) -> Result<Catalog, String> {
    let parsed = sql::parse(text);
    if let Some(error) = parsed.errors.first() {
        return Err(format!("it does not parse: {}", error.message));
    }
    let mut replayer = Replayer::new(from.clone(), settings, Mode::Chain);
    replayer.autocommit = autocommit(parsed.statements.len());
    for statement in &parsed.statements {
        replayer.statement(statement, text).map_err(|refusal| {
            let words = text.get(statement.start as usize..statement.end as usize).unwrap_or("");
            format!("`{}` is refused: {}", crate::name::one_line(words), refusal.message)
        })?;
    }
    replayer.end_file();
    Ok(replayer.catalog)
}
