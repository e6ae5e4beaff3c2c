//! Owns the warning of what was calculated by a function whose body changes: PostgreSQL keeps it as it was.

use std::collections::BTreeSet;

use crate::catalog::Catalog;
use crate::diag::{Diagnostic, Severity};
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::routine::Routine;
use crate::kinds::table::Table;
use crate::kinds::{Dependency, ObjectId, ObjectKind};
use crate::name::QualifiedName;
use crate::plan::{Statement, Verb};

/// Indexes, checks and stored columns that stay, of functions that are replaced by others.
pub(super) fn kept_results(statements: &[Statement], now: &Catalog, wanted: &Catalog) -> Vec<Diagnostic> {
    let steps = || statements.iter().flat_map(|one| &one.steps);
    let made: BTreeSet<ObjectId> = steps().filter(|one| one.verb == Verb::Create).map(|one| one.object).collect();
    let replaced = steps().filter(|one| one.verb == Verb::Replace && one.object.kind == ObjectKind::Routine);
    let mut out = Vec::new();
    for step in replaced {
        let (Some(old), Some(new)) = (now.find::<Routine>(step.object), wanted.find::<Routine>(step.object)) else {
            continue;
        };
        if old.definition.body == new.definition.body {
            continue;
        }
        let stays = |id: &ObjectId| now.has(*id) && !made.contains(id);
        for dependent in wanted.dependents(step.object).filter(stays) {
            out.extend(kept(wanted, step.object, dependent).map(|(what, help)| {
                let message = format!("{what} what the old body of {} `{}` gave", new.word(), new.name);
                Diagnostic::new(Severity::Warning, "kept-results", None, message).help(help)
            }));
        }
    }
    out
}

/// What keeps results, and what to do about it.
fn kept(catalog: &Catalog, function: ObjectId, id: ObjectId) -> Option<(String, String)> {
    let name = QualifiedName::new(id.schema, id.name);
    match id.kind {
        ObjectKind::Index => {
            Some((format!("index `{name}` keeps"), format!("`reindex index {name}` once it is applied")))
        }
        ObjectKind::Constraint => {
            let one = catalog.find::<Constraint>(id).filter(|one| matches!(one.body, Body::Check(_)))?;
            let (of, constraint) = (one.owner.qualified(), one.name);
            let help = "to have all rows looked at, drop it and add it again in a migration by hand (`schemac new`)";
            Some((format!("check `{constraint}` of `{of}` keeps"), help.to_owned()))
        }
        ObjectKind::Table => {
            let stored = |one: &Dependency| {
                let column = catalog.find::<Table>(id)?.column(one.own.filter(|_| one.on == function)?)?;
                column.generated().is_some_and(|generated| generated.stored).then_some(column.name)
            };
            let column = catalog.dependencies(id).iter().find_map(stored)?;
            let help = format!("`update {name} set {0} = default` once it is applied", column.sql());
            Some((format!("column `{column}` of `{name}` keeps"), help))
        }
        _ => None,
    }
}
