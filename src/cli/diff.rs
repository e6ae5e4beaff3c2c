//! `diff`: the way between any two states.

use std::path::Path;

use super::args::{DiffArgs, PlanFormat};
use super::disk::{self, Failure};
use super::report::{access_text, findings, out, plan_json, plan_sql, plan_text};
use super::{markdown, show, status};
use crate::catalog::Catalog;
use crate::compile::{self, Project};
use crate::diag::{Diagnostic, Severity};
use crate::migration::Chain;
use crate::sdl::Hints;

/// Shows the way from one state to another.
pub(super) fn diff(dir: &Path, args: &DiffArgs) -> Result<u8, Failure> {
    let mut project = disk::project(dir, false)?;
    let mut diagnostics = Vec::new();
    let from = state(dir, &mut project, &args.from, &mut diagnostics)?;
    let to = state(dir, &mut project, &args.to, &mut diagnostics)?;
    diagnostics.dedup();
    let (mut statements, mut gained) = (Vec::new(), Vec::new());
    if !diagnostics.iter().any(Diagnostic::is_error) {
        let plan = compile::way(&from, &to, &project.config.settings());
        diagnostics.extend(plan.problems.iter().map(|problem| {
            Diagnostic::new(Severity::Error, problem.id, None, problem.message.clone()).help(problem.help.clone())
        }));
        gained = compile::gained(&from, &to, &plan.renames);
        statements = plan.statements;
    }
    if args.format != PlanFormat::Json {
        findings(&diagnostics, &project.sources);
    }
    let failed = diagnostics.iter().any(Diagnostic::is_error);
    match args.format {
        PlanFormat::Json => out(&format!("{:#}\n", plan_json(&statements, &gained, 0, &diagnostics, &project.sources))),
        _ if failed => {}
        PlanFormat::Text if statements.is_empty() => out("No difference.\n"),
        PlanFormat::Text => out(&(plan_text(&statements, &Hints::default(), None) + &access_text(&gained))),
        PlanFormat::Sql => out(&plan_sql(&statements)),
        PlanFormat::Markdown => {
            out(&(markdown::plan(&statements, &Hints::default()) + &markdown::access(&gained)));
        }
    }
    Ok(match (failed, !statements.is_empty() && args.exit_code) {
        (true, _) => status::FINDINGS,
        (false, true) => status::PENDING,
        (false, false) => status::FINE,
    })
}

/// What a word of the command line means: `empty`, `schema`, a .sql file, or a revision.
fn state(dir: &Path, project: &mut Project, word: &str, diagnostics: &mut Vec<Diagnostic>) -> Result<Catalog, Failure> {
    let settings = project.config.settings();
    if word == "empty" {
        return Ok(Catalog::initial());
    }
    if word == "schema" {
        let planned = compile::plan(project);
        let wanted = planned.with_lineage();
        diagnostics.extend(planned.diagnostics);
        return Ok(wanted);
    }
    if word.ends_with(".sql") {
        let path = if dir == Path::new(".") { Path::new(word).to_owned() } else { dir.join(word) };
        let file = project.sources.add(word, &disk::read(&path)?);
        return Ok(compile::replay_sql(Catalog::initial(), file, &project.sources, &settings, diagnostics).catalog);
    }
    let chain = Chain::read(&project.migrations, &project.sources, diagnostics);
    let Some(count) = show::revision(&chain, word) else {
        return Err(Failure(format!("`{word}` is no state: write `schema`, `empty`, a revision, or a .sql file")));
    };
    Ok(compile::replay_chain(&chain, count, &project.sources, &settings, diagnostics).catalog)
}
