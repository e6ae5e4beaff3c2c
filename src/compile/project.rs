//! A project in memory, and its plan.

use super::Config;
use super::bodies::broken_bodies;
use super::config::Locking;
use super::declare::{Wanted, declare};
use super::guide::guides;
use super::idle::idle_policies;
use super::kept::kept_results;
use super::likely::likely_renames;
use super::prove::difference;
use super::reach::lost_usage;
use super::state::replay_chain;
use super::values::values;
use crate::catalog::Catalog;
use crate::diag::{Diagnostic, Severity};
use crate::kinds::opaque::Opaque;
use crate::kinds::{Model, ObjectId, ObjectKind, Renaming};
use crate::migration::{Chain, ChainFile};
use crate::plan::{self, Guide, Plan, Renamed};
use crate::sdl;
use crate::source::{FileId, SourceMap};

/// A project's files.
#[derive(Debug, Default)]
pub struct Project {
    /// All texts.
    pub sources: SourceMap,
    /// `schema/**/*.sdl`.
    pub sdl: Vec<FileId>,
    /// `migrations/*.sql`.
    pub migrations: Vec<ChainFile>,
    /// schemac.toml.
    pub config: Config,
}

/// A plan with everything that it was made of.
#[derive(Debug)]
pub struct Planned {
    /// The chain.
    pub chain: Chain,
    /// Its state.
    pub now: Catalog,
    /// What the SDL declares, with what is unmanaged.
    pub wanted: Catalog,
    /// What annotations say, up and down.
    pub guides: (Guide, Guide),
    /// What they allow.
    pub hints: sdl::Hints,
    /// The way up.
    pub up: Plan,
    /// Expressions that were only compared by tokens.
    pub not_analysed: u32,
    /// Everything found.
    pub diagnostics: Vec<Diagnostic>,
}

impl Planned {
    /// What the SDL declares, with what all of it was called before: in the chain, and as the plan renames it.
    pub fn with_lineage(&self) -> Catalog {
        let mut now = self.now.clone();
        for one in &self.up.renames {
            match one {
                Renamed::Object { from, to } if from.kind == ObjectKind::Schema => {
                    now.rename_schema(from.name, to.name)
                }
                Renamed::Object { from, to } => now.rename(Renaming::Object { from: *from, to: *to }),
                Renamed::Column { table, from, to } => {
                    now.rename(Renaming::Column { of: *table, from: *from, to: *to });
                }
                Renamed::Label { of, from, to } => now.rename_label(*of, from, to),
            }
        }
        self.wanted.clone().with_lineage_of(&now)
    }

    /// Whether something is wrong.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }
}

/// Plans the way from the chain's state to what the SDL declares.
pub fn plan(project: &Project) -> Planned {
    let settings = project.config.settings();
    let mut diagnostics = Vec::new();
    let chain = Chain::read(&project.migrations, &project.sources, &mut diagnostics);
    let now = replay_chain(&chain, usize::MAX, &project.sources, &settings, &mut diagnostics);
    let mut declared = sdl::read(&project.sdl, &project.sources);
    let broken = declared.diagnostics.iter().any(Diagnostic::is_error);
    // What does not parse would only echo as things that are missing.
    let wanted = if broken {
        Wanted { catalog: now.catalog.clone(), not_analysed: 0 }
    } else {
        declare(&mut declared, &project.sources, &settings, &project.config.ignored(), &now.catalog)
    };
    declared.diagnostics.sort_by_key(|one| one.primary.as_ref().map(|place| (place.span.file, place.span.start)));
    diagnostics.append(&mut declared.diagnostics);
    let mut catalog = wanted.catalog;
    keep_unmanaged(&now.catalog, &mut catalog);
    if !broken {
        diagnostics.extend(project.config.ignored().stranded(&now.catalog, &catalog));
    }
    let mut guides = match broken {
        true => (Guide::default(), Guide::default()),
        false => guides(&declared.hints, &now.catalog, &catalog, &mut diagnostics),
    };
    guides.0.online = project.config.plan.locking == Locking::Online;
    if !broken {
        let (up, down) = &mut guides;
        let states = (&now.catalog, &catalog);
        diagnostics.extend(values(&declared.hints, states, (up, down), &project.sources, &settings));
    }
    let mut planned = Planned {
        chain,
        guides,
        hints: declared.hints,
        now: now.catalog,
        wanted: catalog,
        up: Plan::default(),
        not_analysed: now.not_analysed + wanted.not_analysed,
        diagnostics,
    };
    if !planned.has_errors() {
        planned.up = plan::plan(&planned.now, &planned.wanted, &planned.guides.0, &settings);
        planned.guides.1.renames = plan::inverse(&planned.up.renames);
        if planned.up.statements.is_empty() && planned.up.problems.is_empty() {
            planned.diagnostics.extend(unseen(&planned.now, &planned.wanted));
        }
        let likely = likely_renames(&planned.up.statements, &planned.now, &planned.wanted);
        // What is allowed is meant.
        let meant = |one: &Diagnostic| !planned.hints.drops.iter().any(|hint| names(hint, one));
        planned.diagnostics.extend(likely.into_iter().filter(meant));
        if !planned.up.statements.is_empty() {
            planned.diagnostics.extend(kept_results(&planned.up.statements, &planned.now, &planned.wanted));
            planned.diagnostics.extend(lost_usage(&planned.now, &planned.wanted, &planned.up.renames));
            planned.diagnostics.extend(idle_policies(&planned.up.statements, &planned.now, &planned.wanted));
            planned.diagnostics.extend(broken_bodies(&planned.up.statements, &planned.now, &planned.wanted, &settings));
        }
        for problem in &planned.up.problems {
            planned.diagnostics.push(
                Diagnostic::new(Severity::Error, problem.id, None, problem.message.clone()).help(problem.help.clone()),
            );
        }
    }
    planned
}

/// Whether a standing `@drop` is about what a finding guesses at.
fn names(hint: &sdl::DropHint, one: &Diagnostic) -> bool {
    let what = match hint.column {
        Some(column) => format!("column `{column}` of `{}` ", hint.name),
        None => format!("table `{}` ", hint.name),
    };
    one.message.starts_with(&what)
}

/// A plan that sees no difference where there is one.
fn unseen(now: &Catalog, wanted: &Catalog) -> Option<Diagnostic> {
    let (id, why) = difference(now, wanted)?;
    let message = format!("there is no way from the chain to the schema: {id}: {why}");
    let help = "this is a bug in schemac; please report it with the schema and the migrations";
    Some(Diagnostic::new(Severity::Error, "not-proved", None, message).help(help))
}

/// What is opaque and not declared is nobody's: it stays, with its owner, privileges and comments.
fn keep_unmanaged(now: &Catalog, wanted: &mut Catalog) {
    for one in now.of_kind::<Opaque>() {
        if wanted.has(one.id()) || one.is_managed() {
            continue;
        }
        // What hangs on a table that goes, goes with it.
        if one.parent.is_some_and(|parent| now.has(parent) && !wanted.has(parent)) {
            continue;
        }
        wanted.put(one.clone());
        let of_it = |id: &ObjectId| matches!(id.kind, ObjectKind::Comment | ObjectKind::Owner | ObjectKind::Privileges);
        now.dependents(one.id())
            .filter(of_it)
            .filter_map(|id| now.get(id))
            .for_each(|object| wanted.put(object.clone()));
    }
}
