//! `fmt`: the one form of the SDL.

use std::path::Path;

use super::args::FmtArgs;
use super::disk::{self, Failure};
use super::report::{err, findings, out};
use super::status;
use crate::compile;
use crate::diag::Diagnostic;
use crate::sdl;

/// Formats every file of the schema, or says which ones it would change.
pub(super) fn fmt(dir: &Path, args: &FmtArgs) -> Result<u8, Failure> {
    let _lock = if args.check { None } else { Some(disk::lock(dir)?) };
    let project = disk::project(dir, false)?;
    let mut gone = Vec::new();
    if args.clean {
        let planned = compile::plan(&project);
        if planned.has_errors() {
            findings(&planned.diagnostics, &project.sources);
            return Ok(status::FINDINGS);
        }
        gone = compile::done_annotations(&planned);
    }
    let mut changed = Vec::new();
    let mut broken: Vec<Diagnostic> = Vec::new();
    for id in &project.sdl {
        let file = project.sources.file(*id);
        if file.name.ends_with(".sql") {
            continue;
        }
        let text = sdl::without(&file.text, gone.iter().filter(|span| span.file == *id));
        match sdl::format(*id, &text) {
            Ok(new) if new == *file.text => {}
            Ok(new) => changed.push((file.name.to_string(), new)),
            Err(diagnostics) => broken.extend(diagnostics),
        }
    }
    findings(&broken, &project.sources);
    if !broken.is_empty() {
        return Ok(status::FINDINGS);
    }
    for (name, text) in &changed {
        if !args.check {
            disk::replace(&dir.join(name), text)?;
        }
        out(&format!("{name}\n"));
    }
    if args.check && !changed.is_empty() {
        err("these are not in their canonical form: run `schemac fmt`\n");
        return Ok(status::FINDINGS);
    }
    Ok(status::FINE)
}
