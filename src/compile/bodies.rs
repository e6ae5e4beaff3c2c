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
    // Who calls it may search other schemas.
    let anywhere = (now.anywhere(&settings.search_path), wanted.anywhere(&settings.search_path));
    let looks = [(&settings.search_path, &settings.search_path), (&anywhere.0, &anywhere.1)];
    let gone = gone(now, wanted);
    let mut out = Vec::new();
    for routine in wanted.of_kind::<Routine>() {
        let kept = now.find::<Routine>(routine.id()) == Some(routine);
        if kept && !routine.says_any(&touched) {
            continue;
        }
        // What works under the project's `search_path` is to go on working there; of another, a name is wrong where no
        // schema has it.
        let [own, wide] = looks.map(|(before, after)| {
            let env = |catalog, path| CatalogEnv::whole(catalog, path, settings.versions);
            (env(now, before), env(wanted, after))
        });
        let worked = kept && !routine.findings(&own.0).iter().any(|one| matches!(one, Finding::Wrong(_)));
        let (before, after) = if worked { own } else { wide };
        let found = routine.findings(&after);
        if found.is_empty() {
            continue;
        }
        let known = routine.findings(&before);
        let refused = routine.is_checked() || routine.wrong_body(&after).is_some();
        for finding in found {
            // PL/pgSQL may make at run time what it uses: only what was there before is known to be missed.
            let old = known.contains(&finding) && (kept || !refused);
            out.extend(match finding {
                Finding::Wrong(wrong) => (!old).then(|| broken(routine, (kept, refused), wrong.line, &wrong.message)),
                Finding::Beyond(line, text) => named(&gone, &text)
                    .map(|what| broken(routine, (kept, refused), line, &format!("it names {what}, which goes"))),
            });
        }
    }
    out
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

fn broken(routine: &Routine, (kept, refused): (bool, bool), line: usize, why: &str) -> Diagnostic {
    let (word, name) = (routine.word(), routine.reference());
    let message = format!("{word} `{name}` will not work: line {line} of its body: {why}");
    let help = match (kept, refused) {
        (true, _) => "the plan takes away what it uses: change its body, too",
        (false, true) => "correct its body; as it is, it is created without PostgreSQL's check of it",
        (false, false) => "correct its body; PostgreSQL looks into it at the first call only",
    };
    Diagnostic::new(Severity::Warning, "broken-body", None, message).help(help)
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
