//! The program itself, as the other commands call it.

use std::env;
use std::path::PathBuf;

use crate::setup::Ready;
use crate::{places, process};

/// Builds schemac and returns where it is.
pub fn build(ready: &Ready) -> Result<PathBuf, String> {
    process::run(ready.cargo("build").arg("--release"))?;
    let here = env::current_exe().map_err(|e| format!("cannot tell where xtask itself is: {e}"))?;
    // Cargo puts all programs of one profile into one folder.
    Ok(here.with_file_name("schemac"))
}

/// `cargo xtask check-own`: the repository's own schema and migrations pass `schemac check`.
pub fn check_own(ready: &Ready) -> Result<(), String> {
    let program = build(ready)?;
    let mut check = std::process::Command::new(program);
    process::run(check.arg("-C").arg(places::repository()).arg("check"))
}
