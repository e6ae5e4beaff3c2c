//! Owns what a plan leaves behind in bodies of functions: PostgreSQL looks into them at each call, and no dependency says so.

use std::collections::BTreeSet;

use super::guide::parts;
use crate::catalog::{Catalog, CatalogEnv};
use crate::diag::{Diagnostic, Severity};
use crate::kinds::routine::{Finding, Routine};
use crate::kinds::table::Table;
use crate::kinds::{Model, ObjectId};
use crate::name::Ident;
use crate::plan::Statement;
use crate::replay::Settings;
use crate::sql::token;

/// What the SQL in bodies of routines uses and a plan takes away, by line; and what new bodies in SQL use that is not there.
pub(super) fn broken_bodies(
    statements: &[Statement],
    now: &Catalog,
    wanted: &Catalog,
    settings: &Settings,
) -> Vec<Diagnostic> {
    let touched = touched(statements, now, wanted);
    let way = Way::new(now, wanted, settings);
    let mut out = Vec::new();
    for routine in wanted.of_kind::<Routine>() {
        let kept = now.find::<Routine>(routine.id()) == Some(routine);
        if kept && !routine.says_any(&touched) {
            continue;
        }
        let broken = way.breaks(routine, kept);
        if broken.is_empty() {
            continue;
        }
        let refused = || routine.is_checked() || routine.wrong_body(&way.after(&way.anywhere.1)).is_some();
        let help = match kept {
            true => "the plan takes away what it uses: change its body, too",
            false if refused() => "correct its body; as it is, it is created without PostgreSQL's check of it",
            false => "correct its body; PostgreSQL looks into it at the first call only",
        };
        out.extend(broken.iter().map(|one| {
            let message = format!("{} will not work: {}", called(routine), one.says());
            Diagnostic::new(Severity::Warning, "broken-body", None, message).help(help)
        }));
    }
    out
}

/// A routine in a message.
pub(super) fn called(routine: &Routine) -> String {
    format!("{} `{}`", routine.word(), routine.reference())
}

/// A place in a body that will not work.
pub(super) struct Broken {
    line: usize,
    why: String,
}

impl Broken {
    /// In words.
    pub(super) fn says(&self) -> String {
        format!("line {} of its body: {}", self.line, self.why)
    }
}

/// The way from one state to another, as bodies see it.
pub(super) struct Way<'a> {
    now: &'a Catalog,
    wanted: &'a Catalog,
    settings: &'a Settings,
    /// Who calls a routine may search other schemas: all there are before and after.
    anywhere: (Vec<Ident>, Vec<Ident>),
    gone: Vec<(ObjectId, Option<Ident>)>,
}

impl<'a> Way<'a> {
    /// The way between these.
    pub(super) fn new(now: &'a Catalog, wanted: &'a Catalog, settings: &'a Settings) -> Way<'a> {
        let anywhere = (now.anywhere(&settings.search_path), wanted.anywhere(&settings.search_path));
        Way { now, wanted, settings, anywhere, gone: gone(now, wanted) }
    }

    fn before<'p>(&'p self, path: &'p [Ident]) -> CatalogEnv<'p> {
        CatalogEnv::whole(self.now, path, self.settings.versions)
    }

    fn after<'p>(&'p self, path: &'p [Ident]) -> CatalogEnv<'p> {
        CatalogEnv::whole(self.wanted, path, self.settings.versions)
    }

    /// Whether nothing is found in a body at the end.
    pub(super) fn is_fine(&self, routine: &Routine) -> bool {
        routine.findings(&self.after(&self.settings.search_path)).is_empty()
    }

    /// What is missed at its end in the body of a routine: one that is there all the time (`kept`), or comes.
    pub(super) fn breaks(&self, routine: &Routine, kept: bool) -> Vec<Broken> {
        // What works under the project's `search_path` is to go on working there; of another, a name is wrong where no
        // schema has it.
        let own = &self.settings.search_path;
        let works = |env: &CatalogEnv<'_>| !routine.findings(env).iter().any(|one| matches!(one, Finding::Wrong(_)));
        let (before, after) = match kept && works(&self.before(own)) {
            true => (self.before(own), self.after(own)),
            false => (self.before(&self.anywhere.0), self.after(&self.anywhere.1)),
        };
        let found = routine.findings(&after);
        if found.is_empty() {
            return Vec::new();
        }
        let known = routine.findings(&before);
        let refused = routine.is_checked() || routine.wrong_body(&after).is_some();
        let mut out = Vec::new();
        for finding in found {
            // PL/pgSQL may make at run time what it uses: only what was there before is known to be missed.
            let old = known.contains(&finding) && (kept || !refused);
            out.extend(match finding {
                Finding::Wrong(wrong) => (!old).then_some(Broken { line: wrong.line, why: wrong.message }),
                Finding::Beyond(line, text) => {
                    named(&self.gone, &text).map(|what| Broken { line, why: format!("it names {what}, which goes") })
                }
            });
        }
        out
    }
}

/// The names that a plan gives, takes and changes, in small letters: a body that has none of them is as it was.
fn touched(statements: &[Statement], now: &Catalog, wanted: &Catalog) -> BTreeSet<String> {
    let steps = statements.iter().flat_map(|one| &one.steps);
    let mut names: BTreeSet<&str> = steps.flat_map(|step| [step.object.name.as_str(), step.column.as_str()]).collect();
    for (id, _) in now.iter().filter(|(id, object)| wanted.get(*id) != Some(object)) {
        names.insert(id.name.as_str());
        let of = |catalog| parts(catalog, id).unwrap_or_default();
        let left = of(wanted);
        names.extend(of(now).into_iter().filter(|part| !left.contains(part)));
    }
    names.into_iter().filter(|name| !name.is_empty()).map(str::to_lowercase).collect()
}

/// The columns that go, and the tables.
fn gone(now: &Catalog, wanted: &Catalog) -> Vec<(ObjectId, Option<Ident>)> {
    let mut out = Vec::new();
    for old in now.of_kind::<Table>() {
        match wanted.find::<Table>(old.id()) {
            None => out.push((old.id(), None)),
            Some(new) => {
                let lost = old.columns.iter().filter(|column| new.column(column.name).is_none());
                out.extend(lost.map(|column| (old.id(), Some(column.name))));
            }
        }
    }
    out
}

/// The first of them that a text names, by its words alone.
fn named(gone: &[(ObjectId, Option<Ident>)], text: &str) -> Option<String> {
    let tokens = token::scan(text).unwrap_or_default();
    let has = |name: Ident| tokens.list.iter().any(|one| one.text(text).trim_matches('"') == name.as_str());
    let row = || has(Ident::from_static("new")) || has(Ident::from_static("old"));
    gone.iter().find_map(|(table, column)| match column {
        Some(column) if has(*column) && (has(table.name) || row()) => {
            Some(format!("column `{column}` of `{}`", table.qualified()))
        }
        None if has(table.name) => Some(format!("table `{}`", table.qualified())),
        _ => None,
    })
}
