//! A case carried out in memory: its chain before, its plan, the files that come of it.

use std::collections::BTreeMap;

use schemac::catalog::Catalog;
use schemac::compile::{self, Allowance, Config, EmitOptions, Emitted, OutputFile, Planned, Project};
use schemac::diag::{Diagnostic, render_full};
use schemac::migration::{Chain, ChainFile};
use schemac::plan::{self, Guide, Plan};
use schemac::source::SourceMap;

use super::page::Page;

/// Names and texts: SDL files or migrations.
pub type Files = Vec<(String, String)>;

/// A case and what schemac makes of it.
pub struct World {
    /// schemac.toml.
    pub config: Config,
    /// What is allowed.
    pub allow: Vec<Allowance>,
    /// The migrations before.
    pub chain: Files,
    /// The SDL after.
    pub sdl: Files,
    /// The plan.
    pub planned: Planned,
    /// The pairs.
    pub emitted: Emitted,
}

/// A project of these files.
pub fn project(config: &Config, sdl: &Files, chain: &Files) -> Project {
    let mut project = Project { config: config.clone(), ..Project::default() };
    for (name, text) in sdl {
        let id = project.sources.add(&format!("schema/{name}"), text);
        project.sdl.push(id);
    }
    for (name, text) in chain {
        let file = project.sources.add(&format!("migrations/{name}"), text);
        project.migrations.push(ChainFile { name: name.clone(), file });
    }
    project
}

/// One SDL file, or none where there is nothing to say.
pub fn one_file(text: &str) -> Files {
    if text.is_empty() { Files::new() } else { vec![("schema.sdl".to_owned(), text.to_owned())] }
}

/// What a printed catalog is in files.
pub fn printed(catalog: &Catalog) -> Files {
    let files: BTreeMap<String, String> = schemac::sdl::print(catalog);
    files.into_iter().collect()
}

/// Ups and downs of pairs, as files of a chain.
pub fn files(pairs: &[(OutputFile, OutputFile)]) -> Files {
    pairs.iter().flat_map(|(up, down)| [up, down]).map(|file| (file.name.clone(), file.text.clone())).collect()
}

/// Findings in words.
pub fn words(diagnostics: &[Diagnostic], sources: &SourceMap) -> String {
    render_full(diagnostics, sources, false)
}

/// Plans and emits; errors are an error.
pub fn compile(
    config: &Config,
    sdl: &Files,
    chain: &Files,
    allow: &[Allowance],
    name: Option<&str>,
) -> Result<(Planned, Emitted), String> {
    let project = project(config, sdl, chain);
    let planned = compile::plan(&project);
    if planned.has_errors() {
        return Err(words(&planned.diagnostics, &project.sources));
    }
    let options = EmitOptions { name: name.map(str::to_owned), allow: allow.to_vec() };
    let emitted = compile::emit(&project, &planned, &options);
    if emitted.diagnostics.is_empty() {
        Ok((planned, emitted))
    } else {
        Err(words(&emitted.diagnostics, &project.sources))
    }
}

/// The state after each of a chain's first `count` ups.
pub fn replay(config: &Config, chain: &Files, count: usize) -> Result<Catalog, String> {
    let project = project(config, &Files::new(), chain);
    let mut diagnostics = Vec::new();
    let read = Chain::read(&project.migrations, &project.sources, &mut diagnostics);
    let state = compile::replay_chain(&read, count, &project.sources, &config.settings(), &mut diagnostics);
    if diagnostics.iter().any(Diagnostic::is_error) {
        Err(words(&diagnostics, &project.sources))
    } else {
        Ok(state.catalog)
    }
}

/// The state after one more text.
pub fn replay_text(config: &Config, from: &Catalog, text: &str) -> Result<Catalog, String> {
    let mut sources = SourceMap::default();
    let file = sources.add("text.sql", text);
    let mut diagnostics = Vec::new();
    let state = compile::replay_sql(from.clone(), file, &sources, &config.settings(), &mut diagnostics);
    if diagnostics.iter().any(Diagnostic::is_error) { Err(words(&diagnostics, &sources)) } else { Ok(state.catalog) }
}

/// What `show --format sql` says of a catalog.
pub fn as_sql(config: &Config, catalog: &Catalog) -> Result<String, String> {
    let plan = plan::plan(&Catalog::initial(), catalog, &Guide::default(), &config.settings());
    if let Some(problem) = plan.problems.first() {
        return Err(format!("it cannot be shown as SQL: {}", problem.message));
    }
    Ok(plan.statements.iter().map(|one| format!("{};\n", one.sql)).collect())
}

impl World {
    /// Carries out a case. The state before must be without errors; the way to the state after may be wrong.
    pub fn new(page: &Page) -> Result<World, String> {
        let config = Config::parse(&page.toml)?;
        let mut allow = Vec::new();
        for what in &page.allow {
            allow.push(Allowance::parse(what)?);
        }
        let chain = match &page.chain {
            Some(text) => vec![("0001_before.up.sql".to_owned(), text.clone())],
            None => {
                let before = one_file(&page.before);
                let made = compile(&config, &before, &Files::new(), &[], Some("before"));
                files(&made.map_err(|why| format!("the state before: {why}"))?.1.pairs)
            }
        };
        let sdl = one_file(&page.after);
        let project = project(&config, &sdl, &chain);
        let planned = compile::plan(&project);
        let options = EmitOptions { name: None, allow: allow.clone() };
        let emitted =
            if planned.has_errors() { Emitted::default() } else { compile::emit(&project, &planned, &options) };
        let found: Vec<_> =
            planned.diagnostics.iter().chain(&emitted.diagnostics).filter(|one| one.is_error()).cloned().collect();
        match &page.fails {
            None if !found.is_empty() => Err(words(&found, &project.sources)),
            Some(rule) if !found.iter().any(|one| one.id == rule) => Err(format!("it should fail with {rule}")),
            _ => Ok(World { config, allow, chain, sdl, planned, emitted }),
        }
    }

    /// Whether there is a way to the state after.
    pub fn works(&self) -> bool {
        !self.planned.has_errors() && self.emitted.diagnostics.is_empty()
    }

    /// The chain with what was emitted.
    pub fn whole_chain(&self) -> Files {
        let mut all = self.chain.clone();
        all.extend(files(&self.emitted.pairs));
        all
    }

    /// How many pairs there were before.
    pub fn pairs_before(&self) -> usize {
        self.chain.iter().filter(|(name, _)| name.ends_with(".up.sql")).count()
    }

    /// The way down as a plan: what it may cost.
    pub fn down(&self) -> Plan {
        plan::plan(&self.planned.wanted, &self.planned.now, &self.planned.guides.1, &self.config.settings())
    }
}
