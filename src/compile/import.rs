//! SDL from a SQL file.

use std::collections::BTreeMap;

use super::state::replay_sql;
use crate::catalog::Catalog;
use crate::diag::Diagnostic;
use crate::replay::Settings;
use crate::sdl;
use crate::source::{FileId, SourceMap};

/// The SDL files of what a SQL file creates.
pub fn import(
    file: FileId,
    sources: &SourceMap,
    settings: &Settings,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, String> {
    let state = replay_sql(Catalog::initial(), file, sources, settings, diagnostics);
    if diagnostics.iter().any(Diagnostic::is_error) {
        return BTreeMap::new();
    }
    sdl::print(&state.catalog)
}
