//! The laws, in memory: what must hold for every pair, whatever it is.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::time::Duration;

use schemac::catalog::Catalog;
use schemac::compile::{self, Allowance, Config, EmitOptions, OutputFile, Planned, Project, difference};
use schemac::diag::render_full;
use schemac::kinds::ObjectId;
use schemac::migration::ChainFile;
use schemac::plan::StepId;
use schemac::source::SourceMap;
use schemac::{sdl, sql};

use crate::model::Model;
use crate::render::{Style, render};

/// A plan and the pairs that it led to.
type Made = (Planned, Vec<(OutputFile, OutputFile)>);

/// Why a pair is no good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The law, which shrinking keeps.
    pub law: String,
    /// What happened.
    pub reason: String,
}

/// What came of a pair.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The refusal, where the planner said that it cannot.
    pub refused: Option<String>,
    /// The chain's files: those of the first model, then those of the change.
    pub files: Vec<(OutputFile, OutputFile)>,
    /// How many of them are the first model's.
    pub first: usize,
    /// The plan of the change.
    pub steps: Vec<StepId>,
    /// Objects before and after.
    pub before: Vec<ObjectId>,
    pub after: Vec<ObjectId>,
}

/// Findings that say that schemac cannot, which is allowed now and then.
const REFUSALS: [&str; 2] = ["not-supported", "opaque-dependent"];

fn failure<T>(law: impl Into<String>, reason: impl Into<String>) -> Result<T, Failure> {
    Err(Failure { law: law.into(), reason: reason.into() })
}

/// How long a pair may take: it needs some hundredths of a second.
const PATIENCE: Duration = Duration::from_secs(60);

/// The name of threads that may panic without a word: it is a finding.
pub const JUDGED: &str = "judged";

/// The law that whatever is asked, there is an answer.
pub const ENDS: &str = "it ends";

/// Judges a pair; a panic is a failure too, and so is an answer that never comes.
pub fn judge(before: &Model, after: &Model) -> Result<Outcome, Failure> {
    let (answer, wait) = mpsc::channel();
    let (before, after) = (before.clone(), after.clone());
    let work = move || {
        let _ = answer.send(catch_unwind(AssertUnwindSafe(|| judge_inside(&before, &after))));
    };
    std::thread::Builder::new().name(JUDGED.to_owned()).spawn(work).expect("a thread");
    match wait.recv_timeout(PATIENCE) {
        Ok(Ok(result)) => result,
        Err(_) => failure(ENDS, "it did not end by itself"),
        Ok(Err(panic)) => {
            let text = panic.downcast_ref::<String>().cloned();
            let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
            failure("no panic", text.unwrap_or_default())
        }
    }
}

/// The newest and oldest server that a pair is for.
pub fn versions(models: &[&Model]) -> &'static str {
    let fifteen = models.iter().flat_map(|model| &model.tables).any(|table| {
        table.keys.iter().any(|key| key.nulls_not_distinct)
            || table.unlogged
            || table.columns.iter().any(|column| column.compression.is_some())
    });
    if fifteen { "15..18" } else { "14..18" }
}

/// A project of one text of SDL and some files.
pub fn project(sdl: &[&str], files: &[(OutputFile, OutputFile)], versions: &str) -> Project {
    let mut sources = SourceMap::default();
    let sdl = sdl.iter().enumerate().map(|(i, text)| sources.add(&format!("schema/s{i}.sdl"), text)).collect();
    let mut migrations = Vec::new();
    for one in files.iter().flat_map(|(up, down)| [up, down]) {
        let file = sources.add(&format!("migrations/{}", one.name), &one.text);
        migrations.push(ChainFile { name: one.name.clone(), file });
    }
    let config = Config::parse(&format!("[postgres]\nversions = \"{versions}\"")).expect("a config");
    Project { sources, sdl, migrations, config }
}

/// Errors of a step as a failure, or as a refusal.
fn errors(law: &str, project: &Project, diagnostics: &[schemac::diag::Diagnostic]) -> Result<Option<String>, Failure> {
    let errors: Vec<_> = diagnostics.iter().filter(|one| one.is_error()).cloned().collect();
    let Some(first) = errors.first() else { return Ok(None) };
    let text = render_full(&errors, &project.sources, false);
    if errors.iter().all(|one| REFUSALS.contains(&one.id)) {
        return Ok(Some(format!("{}: {}", first.id, first.message)));
    }
    failure(format!("{law}: {}: {}", first.id, shape(&first.message)), text)
}

/// A message without names: what tells one cause from another.
pub fn shape(message: &str) -> String {
    let direction = if message.contains(".down.sql") { "down: " } else { "" };
    let tail = match message.split_once("is refused: ") {
        Some((_, tail)) => tail,
        None => message.split_once("nothing was written: ").map_or(message, |(_, tail)| tail),
    };
    let tail = tail.split(", wanted is").next().unwrap_or(tail);
    let mut words = Vec::new();
    let mut quote = None;
    for word in tail.split_whitespace() {
        let mark = word.chars().next().filter(|c| matches!(c, '"' | '`' | '\''));
        match (quote, mark) {
            (Some(end), _) => {
                if word.trim_end_matches([',', ';', ':', ')', '.']).ends_with(end) {
                    quote = None;
                }
            }
            (None, Some(mark)) => {
                let rest = word[1..].trim_end_matches([',', ';', ':', ')', '.']);
                quote = (!rest.ends_with(mark)).then_some(mark);
                words.push("…");
            }
            (None, None) if word.contains(|c: char| c.is_ascii_digit() || c == '"' || c == '.' || !c.is_ascii()) => {
                words.push("…")
            }
            (None, None) => words.push(word),
        }
    }
    format!("{direction}{}", words.into_iter().take(12).collect::<Vec<_>>().join(" "))
}

fn judge_inside(before: &Model, after: &Model) -> Result<Outcome, Failure> {
    let versions = versions(&[before, after]);
    let mut outcome = Outcome::default();
    let first_sdl = render(before, Style::default());
    let Some(first) = emit(&mut outcome, "the first", &first_sdl, before, None, &[], versions)? else {
        return Ok(outcome);
    };
    outcome.first = outcome.files.len();
    outcome.before = ids(&first.wanted);
    let style = Style { before: Some(before), shuffled: None };
    let second_sdl = render(after, style);
    let so_far = outcome.files.clone();
    let Some(second) = emit(&mut outcome, "the second", &second_sdl, after, Some(before), &so_far, versions)? else {
        return Ok(outcome);
    };
    outcome.after = ids(&second.wanted);
    outcome.steps = second.up.statements.iter().flat_map(|one| one.steps.clone()).collect();
    // Without the annotations, which say nothing any more.
    let plain = render(after, Style::default());
    let project = project(&[&plain], &outcome.files, versions);
    let again = compile::plan(&project);
    errors("the second without annotations", &project, &again.diagnostics)?;
    if let Some(one) = again.up.statements.first() {
        return failure(format!("annotations are of the change: {}", shape(&one.sql)), format!("still: {}", one.sql));
    }
    way_back(&outcome, &first.wanted, &second.wanted, versions)?;
    Ok(outcome)
}

fn ids(catalog: &Catalog) -> Vec<ObjectId> {
    catalog.iter().map(|(id, _)| id).collect()
}

/// Plans and emits one state on top of a chain; checks all laws about it. None where it is refused.
fn emit(
    outcome: &mut Outcome,
    law: &str,
    sdl: &str,
    model: &Model,
    before: Option<&Model>,
    chain: &[(OutputFile, OutputFile)],
    versions: &str,
) -> Result<Option<Planned>, Failure> {
    let make = |text: &str| -> Result<Result<Made, String>, Failure> {
        let project = project(&[text], chain, versions);
        let planned = compile::plan(&project);
        if let Some(refusal) = errors(law, &project, &planned.diagnostics)? {
            return Ok(Err(refusal));
        }
        let options = EmitOptions { name: None, allow: vec![Allowance::All] };
        let emitted = compile::emit(&project, &planned, &options);
        if let Some(refusal) = errors(law, &project, &emitted.diagnostics)? {
            return Ok(Err(refusal));
        }
        Ok(Ok((planned, emitted.pairs)))
    };
    let (planned, pairs) = match make(sdl)? {
        Ok(done) => done,
        Err(refusal) => {
            outcome.refused = Some(refusal);
            return Ok(None);
        }
    };
    // The same bytes: again, and from items in another order.
    let shuffled = render(model, Style { before, shuffled: Some(u64::from(model.next) + 17) });
    for (name, text) in [("a second run", sdl), ("another order", &shuffled)] {
        match make(text) {
            Ok(Ok((_, other))) if other == pairs => {}
            Ok(Ok((_, other))) => {
                return failure(format!("same bytes: {name}"), format!("{}\n{text}", first_difference(&pairs, &other)));
            }
            Ok(Err(refusal)) => return failure(format!("same bytes: {name}"), refusal),
            Err(other) => {
                return failure(format!("same bytes: {name}: {}", other.law), format!("{}\n{text}", other.reason));
            }
        }
    }
    for one in pairs.iter().flat_map(|(up, down)| [up, down]) {
        if let Some(error) = sql::parse(&one.text).errors.first() {
            return failure("every statement parses", format!("{}: {}\n{}", one.name, error.message, one.text));
        }
    }
    outcome.files.extend(pairs);
    // Replay is what was wanted; a second plan is empty.
    let project = project(&[sdl], &outcome.files, versions);
    let settled = compile::plan(&project);
    errors(&format!("{law}, again"), &project, &settled.diagnostics)?;
    if let Some((id, why)) = difference(&settled.now, &planned.wanted) {
        return failure(format!("replay is what was wanted: {}", shape(&why)), format!("{id}: {why}"));
    }
    if let Some(one) = settled.up.statements.first() {
        return failure(format!("the second plan is empty: {}", shape(&one.sql)), format!("still: {}", one.sql));
    }
    print_is_parse(&planned.wanted, versions)?;
    print_is_parse(&settled.now, versions)?;
    Ok(Some(planned))
}

fn first_difference(one: &[(OutputFile, OutputFile)], other: &[(OutputFile, OutputFile)]) -> String {
    let text = |pairs: &[(OutputFile, OutputFile)]| -> String {
        pairs.iter().map(|(up, down)| format!("{}{}", up.text, down.text)).collect()
    };
    let (one, other) = (text(one), text(other));
    let lines = one.lines().zip(other.lines()).find(|(a, b)| a != b && !a.starts_with("-- "));
    lines.map_or_else(|| "the headers differ".to_owned(), |(a, b)| format!("one has `{a}`, the other `{b}`"))
}

/// What is printed reads back as the same catalog.
fn print_is_parse(catalog: &Catalog, versions: &str) -> Result<(), Failure> {
    let files: BTreeMap<String, String> = sdl::print(catalog);
    let texts: Vec<&str> = files.values().map(String::as_str).collect();
    let project = project(&texts, &[], versions);
    let planned = compile::plan(&project);
    errors("print is parse", &project, &planned.diagnostics)?;
    match difference(&planned.wanted, catalog) {
        None => Ok(()),
        Some((id, why)) => failure(
            format!("print is parse: {} {}", id.kind.word(), shape(&why)),
            format!("{id}: {why}\n{}", texts.join("\n")),
        ),
    }
}

/// The downs of the change, last first, give the first state back; those of the first give nothing back.
fn way_back(outcome: &Outcome, first: &Catalog, second: &Catalog, versions: &str) -> Result<(), Failure> {
    let project = project(&[], &outcome.files, versions);
    let mut state = second.clone();
    for (i, migration) in project.migrations.chunks(2).enumerate().rev() {
        let mut diagnostics = Vec::new();
        state = compile::replay_sql(
            state,
            migration[1].file,
            &project.sources,
            &project.config.settings(),
            &mut diagnostics,
        )
        .catalog;
        errors("the way back", &project, &diagnostics)?;
        let goal = if i == outcome.first {
            Some(first.clone())
        } else if i == 0 {
            Some(Catalog::initial())
        } else {
            None
        };
        if let Some(goal) = goal
            && let Some((id, why)) = difference(&state, &goal)
        {
            return failure(
                format!("up then down is nothing: {} {}", id.kind.word(), shape(&why)),
                format!("{id}: {why}"),
            );
        }
    }
    Ok(())
}
