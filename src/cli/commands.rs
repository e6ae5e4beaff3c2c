//! The commands.

use std::mem::ManuallyDrop;
use std::path::Path;

use serde_json::json;

use super::args::{CheckArgs, Cli, Command, DialectArg, EmitArgs, Format, ImportArgs, PlanArgs, PlanFormat};
use super::disk::{self, Failure};
use super::report::{access_text, err, finding_json, findings, out, plan_json, plan_sql, plan_text};
use super::{chain, diff, explain, fmt, markdown, shell, show, status};
use crate::compile::{self, Allowance, EmitOptions, Gain, Planned, Project};
use crate::diag::{Diagnostic, Severity};
use crate::dialect::Dialect;
use crate::migration::{Chain, Migration};
use crate::plan::Loss;
use crate::source::SourceMap;

/// Runs a command; its exit status.
pub(super) fn dispatch(cli: &Cli) -> u8 {
    let done = match &cli.command {
        Command::Init => init(&cli.dir),
        Command::Plan(args) => plan_command(&cli.dir, args),
        Command::Emit(args) => emit(&cli.dir, args),
        Command::Check(args) => check(&cli.dir, args),
        Command::Show(args) => show::show(&cli.dir, args),
        Command::Fmt(args) => fmt::fmt(&cli.dir, args),
        Command::New { slug } => chain::new(&cli.dir, slug),
        Command::History(args) => chain::history(&cli.dir, args.format),
        Command::Heads(args) => chain::heads(&cli.dir, args.format),
        Command::Rebase(args) => chain::rebase(&cli.dir, args),
        Command::Squash(args) => chain::squash(&cli.dir, args),
        Command::Audit(args) => chain::audit(&cli.dir, args.format),
        Command::Diff(args) => diff::diff(&cli.dir, args),
        Command::Completions { shell } => Ok(shell::completions(*shell)),
        Command::Man => Ok(shell::man()),
        Command::Import(args) => import(&cli.dir, args),
        Command::Explain { rule } => Ok(explain::explain(rule.as_deref())),
    };
    match done {
        Ok(code) => code,
        Err(Failure(message)) => {
            err(&format!("error: {message}\n"));
            status::FINDINGS
        }
    }
}

fn init(dir: &Path) -> Result<u8, Failure> {
    let files = [
        ("schemac.toml", include_str!("../../data/init/schemac.toml")),
        ("schema/user.sdl", include_str!("../../data/init/user.sdl")),
        ("migrations/.gitkeep", ""),
    ];
    for (name, _) in &files {
        if dir.join(name).exists() {
            return Err(Failure(format!("{} exists already: nothing was written", dir.join(name).display())));
        }
    }
    let used = ["schema", "migrations"].iter().any(|folder| disk::holds(&dir.join(folder)));
    for (name, text) in files.into_iter().take(if used { 1 } else { files.len() }) {
        disk::create(&dir.join(name), text)?;
        err(&format!("wrote {name}\n"));
    }
    if used {
        return Ok(status::FINE);
    }
    err("next: edit schema/user.sdl, then run `schemac plan` and `schemac emit`\n");
    Ok(status::FINE)
}

/// The plan; but a chain without a schema is a schema that was lost, not one that is empty.
/// The plan of a project. It is never dropped: its memory goes with the process, at once.
fn planned(project: &Project) -> ManuallyDrop<Planned> {
    let mut planned = compile::plan(project);
    if project.sdl.is_empty() && !project.migrations.is_empty() && !planned.has_errors() {
        let message = "schema/ holds no .sdl file, which would mean that everything is to be dropped".to_owned();
        let help = "put the schema back; where dropping everything is meant, leave an empty file there";
        planned.diagnostics.push(Diagnostic::new(Severity::Error, "no-schema", None, message).help(help));
    }
    ManuallyDrop::new(planned)
}

fn plan_command(dir: &Path, args: &PlanArgs) -> Result<u8, Failure> {
    let project = disk::project(dir, false)?;
    let planned = planned(&project);
    match args.format {
        PlanFormat::Json => {
            let json = plan_json(
                &planned.up.statements,
                &gained(&planned),
                planned.not_analysed,
                &planned.diagnostics,
                &project.sources,
            );
            out(&format!("{json:#}\n"));
        }
        PlanFormat::Text | PlanFormat::Sql | PlanFormat::Markdown => findings(&planned.diagnostics, &project.sources),
    }
    if planned.has_errors() {
        return Ok(status::FINDINGS);
    }
    match args.format {
        PlanFormat::Text => {
            out(&plan_text(&planned.up.statements, &planned.hints, args.verbose.then_some(planned.not_analysed)));
            out(&access_text(&gained(&planned)));
        }
        PlanFormat::Sql => out(&plan_sql(&planned.up.statements)),
        PlanFormat::Markdown => {
            out(&(markdown::plan(&planned.up.statements, &planned.hints) + &markdown::access(&gained(&planned))))
        }
        PlanFormat::Json => {}
    }
    let pending = !planned.up.statements.is_empty();
    Ok(if pending && args.exit_code { status::PENDING } else { status::FINE })
}

/// Who may newly do what.
fn gained(planned: &Planned) -> Vec<Gain> {
    compile::gained(&planned.now, &planned.wanted, &planned.up.renames)
}

fn emit(dir: &Path, args: &EmitArgs) -> Result<u8, Failure> {
    let mut allow = Vec::new();
    for text in args.allow.iter().flat_map(|text| text.split(',')) {
        match Allowance::parse(text) {
            Ok(one) => allow.push(one),
            Err(message) => {
                err(&format!("error: {message}\n"));
                return Ok(status::USAGE);
            }
        }
    }
    // The plan is made under the lock: another emit's pair is part of what it sees.
    let _lock = disk::lock(dir)?;
    for name in disk::recover(dir)? {
        err(&format!("removed {name}: an emit that was cut off had left it\n"));
    }
    let project = disk::project(dir, false)?;
    let planned = planned(&project);
    let text = args.format == Format::Text;
    if text {
        findings(&planned.diagnostics, &project.sources);
    }
    if planned.has_errors() {
        return Ok(reported(&planned.diagnostics, &[], &project.sources, args.format));
    }
    let emitted = compile::emit(&project, &planned, &EmitOptions { name: args.name.clone(), allow });
    if !emitted.diagnostics.is_empty() {
        if text {
            findings(&emitted.diagnostics, &project.sources);
        }
        return Ok(reported(&emitted.diagnostics, &[], &project.sources, args.format));
    }
    disk::write_pairs(dir, &emitted.pairs)?;
    let names: Vec<&str> = emitted.pairs.iter().flat_map(|(up, down)| [up.name.as_str(), down.name.as_str()]).collect();
    if text {
        if names.is_empty() {
            err("Nothing to do: the chain already says what the schema says.\n");
        }
        for name in &names {
            out(&format!("migrations/{name}\n"));
        }
        // What the rows must be like is said before somebody runs it.
        let conditions = planned.up.statements.iter().flat_map(|one| &one.losses).filter_map(condition);
        conditions.for_each(|line| err(&format!("note: works only if {line}\n")));
        let lines = emitted.pairs.iter().flat_map(|(up, _)| up.text.lines());
        let back = lines.filter_map(|line| line.strip_prefix("-- down fails unless: "));
        back.for_each(|line| err(&format!("note: the way back works only if {line}\n")));
    }
    Ok(reported(&planned.diagnostics, &names, &project.sources, args.format))
}

/// What to do where schema and chain differ.
fn pending_help(chain: &Chain) -> String {
    let usual = "run `schemac plan` to see them, `schemac emit` to write them";
    let by_hand = |one: &&Migration| one.header.as_ref().is_none_or(|header| header.hash.is_empty());
    match chain.head().filter(by_hand) {
        Some(one) => format!(
            "{usual}; what `{}` did by hand belongs into the schema: `schemac show` prints what the chain says",
            one.revision
        ),
        None => usual.to_owned(),
    }
}

/// What must hold of the rows for a step to work.
fn condition(loss: &Loss) -> Option<String> {
    match loss {
        Loss::Rows { what, query: _ } => Some(crate::name::one_line(what)),
        Loss::Data { .. } | Loss::Told { .. } | Loss::Rewrite { .. } | Loss::Fires { .. } => None,
    }
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// The JSON report of a command that writes, and its status.
pub(super) fn reported(diagnostics: &[Diagnostic], written: &[&str], sources: &SourceMap, format: Format) -> u8 {
    if format == Format::Json {
        let all: Vec<_> = diagnostics.iter().map(|one| finding_json(one, sources)).collect();
        out(&format!("{:#}\n", json!({ "version": compile::JSON_VERSION, "written": written, "findings": all })));
    }
    if diagnostics.iter().any(Diagnostic::is_error) { status::FINDINGS } else { status::FINE }
}

fn check(dir: &Path, args: &CheckArgs) -> Result<u8, Failure> {
    let project = disk::project(dir, true)?;
    let planned = planned(&project);
    let mut all = planned.diagnostics.clone();
    if !planned.has_errors() {
        let settings = project.config.settings();
        all.extend(compile::left_broken(&planned.chain, &planned.now, &project.sources, &settings));
        let count: usize = planned.up.statements.iter().map(|one| one.says.len()).sum();
        if count > 0 {
            let first = planned.up.statements.first().and_then(|one| one.says.first()).cloned().unwrap_or_default();
            all.push(
                Diagnostic::new(
                    Severity::Error,
                    "pending",
                    None,
                    match count {
                        1 => format!("1 change is not in the chain yet: {first}"),
                        _ => format!("{count} changes are not in the chain yet, the first: {first}"),
                    },
                )
                .help(pending_help(&planned.chain)),
            );
        } else {
            all.extend(compile::stale_annotations(&planned));
        }
    }
    let strict = args.strict && all.iter().any(|one| one.severity == Severity::Warning);
    if args.format == Format::Text {
        findings(&all, &project.sources);
    }
    let code = reported(&all, &[], &project.sources, args.format);
    if code == status::FINE && !strict {
        if args.format == Format::Text {
            err(&format!(
                "ok: {}, {}, one head, nothing pending\n",
                counted(planned.wanted.len(), "object"),
                counted(planned.chain.migrations.len(), "migration")
            ));
        }
        return Ok(status::FINE);
    }
    Ok(status::FINDINGS)
}

fn import(dir: &Path, args: &ImportArgs) -> Result<u8, Failure> {
    let config = disk::config(dir)?;
    let folder = if args.out.is_absolute() { args.out.clone() } else { dir.join(&args.out) };
    // Two declarations of one thing would be an error from then on.
    if let (false, Some(there)) = (args.force, disk::declares(&folder)) {
        return Err(Failure(format!(
            "{} declares things already: nothing was written; take it away, name another folder with --out, or write all the same with --force",
            there.display()
        )));
    }
    let mut sources = SourceMap::default();
    let source = if dir == Path::new(".") { args.source.clone() } else { dir.join(&args.source) };
    let text = match args.dialect {
        DialectArg::Postgres => disk::read(&source)?,
        DialectArg::Sqlite | DialectArg::Mysql => disk::read_dump(&source)?,
    };
    let file = sources.add(&args.source.to_string_lossy(), &text);
    let mut diagnostics = Vec::new();
    let dialect = match args.dialect {
        DialectArg::Postgres => None,
        DialectArg::Sqlite => Some(Dialect::Sqlite),
        DialectArg::Mysql => Some(Dialect::Mysql),
    };
    let mut files = compile::import(file, dialect, &sources, &config, &mut diagnostics);
    findings(&diagnostics, &sources);
    if diagnostics.iter().any(Diagnostic::is_error) {
        return Ok(status::FINDINGS);
    }
    if files.is_empty() {
        // An empty schema is said, too: one that is missing would be taken for lost.
        files.insert("schema.sdl".to_owned(), "// Nothing is declared.\n".to_owned());
    }
    for (name, text) in &files {
        let path = folder.join(name);
        if args.force {
            disk::replace(&path, text)?
        } else {
            disk::create(&path, text)?
        }
        out(&format!("{}\n", path.display()));
    }
    Ok(status::FINE)
}
