//! Commands over the chain: `new`, `history`, `heads`, `rebase`, `squash`, `audit`.

use std::path::Path;

use serde_json::json;

use super::args::{Format, RebaseArgs, SquashArgs};
use super::commands::reported;
use super::disk::{self, Failure};
use super::report::{err, findings, out};
use super::{show, status};
use crate::compile::{self, Entry, OutputFile, Project};
use crate::diag::Diagnostic;
use crate::migration::Chain;
use crate::name::one_line;
use crate::sdl;

/// The chain; none where it is broken, which is told.
fn chain(project: &Project) -> Option<Chain> {
    let mut diagnostics = Vec::new();
    let chain = Chain::read(&project.migrations, &project.sources, &mut diagnostics);
    // Two heads are what some of these commands are for.
    diagnostics.retain(|one| one.id != "two-heads");
    findings(&diagnostics, &project.sources);
    (!diagnostics.iter().any(Diagnostic::is_error)).then_some(chain)
}

/// `new`: an empty pair.
pub(super) fn new(dir: &Path, slug: &str) -> Result<u8, Failure> {
    let _lock = disk::lock(dir)?;
    let project = disk::project(dir, true)?;
    let Some(chain) = chain(&project) else { return Ok(status::FINDINGS) };
    let pair = compile::empty_pair(&chain, slug);
    disk::write_pairs(dir, std::slice::from_ref(&pair))?;
    out(&format!("migrations/{}\nmigrations/{}\n", pair.0.name, pair.1.name));
    Ok(status::FINE)
}

/// `history`.
pub(super) fn history(dir: &Path, format: Format) -> Result<u8, Failure> {
    list(dir, format, |_| true, "There are no migrations yet.\n").map(|_| status::FINE)
}

/// `heads`: more than one is a finding.
pub(super) fn heads(dir: &Path, format: Format) -> Result<u8, Failure> {
    let count = list(dir, format, |entry| entry.head, "There are no migrations yet.\n")?;
    if count > 1 {
        err("several migrations have one number: run `schemac rebase NNNN_name` with the one that is to come later\n");
    }
    Ok(if count > 1 { status::FINDINGS } else { status::FINE })
}

fn list(dir: &Path, format: Format, wanted: fn(&Entry) -> bool, none: &str) -> Result<usize, Failure> {
    let project = disk::project(dir, true)?;
    let mut ignored = Vec::new();
    let chain = Chain::read(&project.migrations, &project.sources, &mut ignored);
    let entries: Vec<Entry> = compile::history(&chain, &project.sources).into_iter().filter(wanted).collect();
    if format == Format::Json {
        let all: Vec<_> = entries.iter().map(entry_json).collect();
        out(&format!("{:#}\n", json!({ "version": compile::JSON_VERSION, "migrations": all })));
        return Ok(entries.len());
    }
    if entries.is_empty() {
        err(none);
    }
    let width = entries.iter().map(|one| one.revision.chars().count()).max().unwrap_or(0);
    for one in &entries {
        let mut notes = vec![one.origin.word().to_owned()];
        notes.push(match one.statements {
            1 => "1 statement".to_owned(),
            count => format!("{count} statements"),
        });
        notes.extend((!one.down).then(|| "no down".to_owned()));
        notes.extend((!one.transaction).then(|| "no transaction".to_owned()));
        notes.extend(one.loses.iter().map(|loss| one_line(loss)));
        out(&format!("{:width$}  {}\n", one.revision, notes.join(" · ")));
    }
    Ok(entries.len())
}

fn entry_json(one: &Entry) -> serde_json::Value {
    json!({
        "revision": one.revision,
        "origin": one.origin.word(),
        "hash": one.hash,
        "statements": one.statements,
        "down": one.down,
        "transaction": one.transaction,
        "loses": one.loses,
        "head": one.head,
    })
}

/// `audit`.
pub(super) fn audit(dir: &Path, format: Format) -> Result<u8, Failure> {
    let project = disk::project(dir, true)?;
    let Some(chain) = chain(&project) else { return Ok(status::FINDINGS) };
    let found = compile::audit(&chain, &project.sources, &project.config.settings());
    if format == Format::Text {
        findings(&found, &project.sources);
        if found.is_empty() {
            err(&format!("ok: {} downs lead back\n", chain.migrations.iter().filter(|one| one.down.is_some()).count()));
        }
    }
    reported(&found, &[], &project.sources, format);
    Ok(if found.is_empty() { status::FINE } else { status::FINDINGS })
}

/// `rebase`.
pub(super) fn rebase(dir: &Path, args: &RebaseArgs) -> Result<u8, Failure> {
    let _lock = disk::lock(dir)?;
    let project = disk::project(dir, true)?;
    let Some(chain) = chain(&project) else { return Ok(status::FINDINGS) };
    let name = args
        .pair
        .as_deref()
        .map(|name| name.trim_end_matches(".sql").trim_end_matches(".up").trim_end_matches(".down"));
    let rebased = compile::rebase(&chain, &project.sources, &project.config.settings(), name);
    if args.format == Format::Text {
        findings(&rebased.diagnostics, &project.sources);
    }
    if !rebased.diagnostics.is_empty() {
        return Ok(reported(&rebased.diagnostics, &[], &project.sources, args.format));
    }
    // Downs first, then ups in order; what they replace goes when all of them are there.
    let downs = rebased.pairs.iter().filter_map(|(_, down)| down.as_ref());
    disk::write_migrations(dir, downs.chain(rebased.pairs.iter().map(|(up, _)| up)))?;
    disk::remove_migrations(dir, &rebased.removed)?;
    if args.format == Format::Text {
        for line in &rebased.says {
            out(&format!("{line}\n"));
        }
    }
    let names: Vec<&str> = rebased.pairs.iter().map(|(up, _)| up.name.as_str()).collect();
    Ok(reported(&[], &names, &project.sources, args.format))
}

/// `squash`.
pub(super) fn squash(dir: &Path, args: &SquashArgs) -> Result<u8, Failure> {
    let _lock = disk::lock(dir)?;
    let project = disk::project(dir, true)?;
    let Some(chain) = chain(&project) else { return Ok(status::FINDINGS) };
    let place = |word: &Option<String>, default: usize| match word {
        None => Ok(default),
        Some(word) => show::revision(&chain, word)
            .map(|count| count - 1)
            .ok_or_else(|| Failure(format!("there is no revision `{word}`: see `schemac history`"))),
    };
    let (from, to) = (place(&args.from, 0)?, place(&args.to, chain.migrations.len().saturating_sub(1))?);
    let squashed = compile::squash(&chain, &project.sources, &project.config.settings(), from, to);
    findings(&squashed.diagnostics, &project.sources);
    let Some((up, down)) = squashed.pair else { return Ok(status::FINDINGS) };
    let annotated = squashed.anew.then(|| sdl::read(&project.sdl, &project.sources).hints.renames.into_iter().next());
    if let Some(hint) = annotated.flatten() {
        let message = "this `@was` speaks of a rename that the squash would forget";
        let found = Diagnostic::error("squash-refused", hint.span, message);
        let help = "`schemac fmt --clean` takes away what is done; what is not done is emitted first";
        findings(&[found.help(help)], &project.sources);
        return Ok(status::FINDINGS);
    }
    let written: Vec<&OutputFile> = down.iter().chain([&up]).collect();
    if !args.force {
        for one in [&up].into_iter().chain(&down) {
            out(&format!("-- {}\n{}\n", one.name, one.text));
        }
        err(
            "nothing was written: with --force the pair takes the place of the files, also where they have been applied\n",
        );
        return Ok(status::FINE);
    }
    for one in &written {
        disk::replace(&dir.join("migrations").join(&one.name), &one.text)?;
    }
    let kept = |name: &String| written.iter().any(|one| one.name == *name);
    let removed: Vec<String> = squashed.removed.into_iter().filter(|name| !kept(name)).collect();
    disk::remove_migrations(dir, &removed)?;
    for one in [&up].into_iter().chain(&down) {
        out(&format!("migrations/{}\n", one.name));
    }
    Ok(status::FINE)
}
