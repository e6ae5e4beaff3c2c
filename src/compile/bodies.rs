//! Owns what a plan leaves behind in bodies of functions: PostgreSQL looks into them at each call, and no dependency says so.

use crate::catalog::{Catalog, CatalogEnv};
use crate::diag::{Diagnostic, Severity};
use crate::kinds::Model;
use crate::kinds::routine::Routine;
use crate::kinds::schema::Schema;
use crate::replay::Settings;

/// The routines whose bodies do not work with what the schema declares, but for those that did not before and stay as they are.
pub(super) fn broken_bodies(now: &Catalog, wanted: &Catalog, settings: &Settings) -> Vec<Diagnostic> {
    // Who calls it may search other schemas: a name is wrong where no schema has it.
    let all = |catalog: &Catalog| {
        let schemas = catalog.of_kind::<Schema>().map(|schema| schema.name);
        settings.search_path.iter().copied().chain(schemas).collect::<Vec<_>>()
    };
    let paths = (all(now), all(wanted));
    let before = CatalogEnv::whole(now, &paths.0, settings.versions);
    let after = CatalogEnv::whole(wanted, &paths.1, settings.versions);
    let mut out = Vec::new();
    for routine in wanted.of_kind::<Routine>() {
        let Some(wrong) = routine.wrong_body(&after) else { continue };
        let same = now.find::<Routine>(routine.id()).filter(|old| *old == routine);
        if same.is_some_and(|old| old.wrong_body(&before).is_some()) {
            continue;
        }
        let (word, name, line) = (routine.word(), routine.reference(), wrong.line);
        let message = format!("{word} `{name}` will not work: line {line} of its body: {}", wrong.message);
        let help = match same {
            Some(_) => "the plan takes away what it uses: change its body, too",
            None => "correct its body; as it is, it is created without PostgreSQL's check of it",
        };
        out.push(Diagnostic::new(Severity::Warning, "broken-body", None, message).help(help));
    }
    out
}
