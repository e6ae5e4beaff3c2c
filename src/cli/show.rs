//! `show`: the state at any revision.

use std::path::Path;

use super::args::{ShowArgs, ShowFormat};
use super::disk::{self, Failure};
use super::report::{err, findings, out};
use super::status;
use crate::catalog::Catalog;
use crate::compile::{self, Project};
use crate::diag::Diagnostic;
use crate::migration::Chain;
use crate::plan::{self, Guide};
use crate::sdl;

/// Prints a state.
pub(super) fn show(dir: &Path, args: &ShowArgs) -> Result<u8, Failure> {
    let project = disk::project(dir, false)?;
    let mut diagnostics = Vec::new();
    let chain = Chain::read(&project.migrations, &project.sources, &mut diagnostics);
    let count = match &args.at {
        None => chain.migrations.len(),
        Some(at) => match revision(&chain, at) {
            Some(count) => count,
            None => return Err(Failure(no_revision(&chain, at))),
        },
    };
    let settings = project.config.settings();
    let state = compile::replay_chain(&chain, count, &project.sources, &settings, &mut diagnostics);
    findings(&diagnostics, &project.sources);
    if diagnostics.iter().any(Diagnostic::is_error) {
        return Ok(status::FINDINGS);
    }
    match args.format {
        ShowFormat::Sdl => {
            let files = sdl::print(&state.catalog);
            let texts: Vec<String> = files.into_values().collect();
            out(&texts.join("\n"));
        }
        ShowFormat::Sql => return Ok(show_sql(&state.catalog, &project)),
        ShowFormat::Json => out(&format!("{:#}\n", compile::catalog_json(&state.catalog))),
        ShowFormat::Mermaid => out(&compile::mermaid(&state.catalog)),
        ShowFormat::Dot => out(&compile::dot(&state.catalog)),
    }
    Ok(status::FINE)
}

/// How many migrations lead to a revision: its number or its whole name.
pub(super) fn revision(chain: &Chain, at: &str) -> Option<usize> {
    let number: Option<u64> = at.parse().ok();
    let all = &chain.migrations;
    let whole = all.iter().position(|one| one.revision == at || Some(one.number) == number);
    let begun: Vec<usize> = (0..all.len()).filter(|index| all[*index].revision.starts_with(at)).collect();
    let only = if let [only] = begun.as_slice() { Some(*only) } else { None };
    Some(whole.or(only)? + 1)
}

/// What is said where a revision is not there.
pub(super) fn no_revision(chain: &Chain, at: &str) -> String {
    match (chain.migrations.first(), chain.migrations.last()) {
        (Some(first), Some(last)) => format!(
            "there is no one revision `{at}`: name its number, or how its name begins; the chain goes from `{}` to `{}`",
            first.revision, last.revision
        ),
        _ => format!("there is no revision `{at}`: the chain is empty"),
    }
}

fn show_sql(catalog: &Catalog, project: &Project) -> u8 {
    let settings = project.config.settings();
    let plan = plan::plan(&Catalog::initial(), catalog, &Guide::default(), &settings);
    for problem in &plan.problems {
        err(&format!("error[{}]: {}\n", problem.id, problem.message));
    }
    let texts: Vec<String> = plan.statements.iter().map(|one| format!("{};\n", one.sql)).collect();
    out(&texts.join("\n"));
    if plan.problems.is_empty() { status::FINE } else { status::FINDINGS }
}
