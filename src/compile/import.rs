//! SDL from a SQL file.

use std::collections::BTreeMap;

use super::Config;
use super::carry::carry;
use super::state::replay_sql;
use crate::catalog::Catalog;
use crate::diag::{Diagnostic, Severity};
use crate::dialect::{self, Dialect};
use crate::kinds::opaque::Opaque;
use crate::kinds::table::Table;
use crate::kinds::view::View;
use crate::kinds::{Model, ObjectId};
use crate::name::Ident;
use crate::sdl;
use crate::source::{FileId, SourceMap};
use crate::sql;
use crate::sql::ast::{AlterCommand, Role, StatementNode};

/// The SDL files of what a SQL file creates, in whichever dialect; none is PostgreSQL.
pub fn import(
    file: FileId,
    dialect: Option<Dialect>,
    sources: &SourceMap,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, String> {
    let mut catalog = match dialect {
        Some(dialect) => foreign(file, dialect, sources, config, diagnostics),
        None => own(file, sources, config, diagnostics),
    };
    other_dialect(file, dialect, sources, diagnostics);
    if diagnostics.iter().any(Diagnostic::is_error) {
        return BTreeMap::new();
    }
    let before: Vec<ObjectId> = catalog.of_kind::<Table>().map(Model::id).collect();
    config.ignored().without(&mut catalog);
    fill_views(&mut catalog);
    for id in before.into_iter().filter(|id| !catalog.has(*id)) {
        let message = format!("table `{}` is left to whom it belongs, and is not in the SDL", id.qualified());
        let found = Diagnostic::new(Severity::Notice, "ignored", None, message);
        diagnostics.push(found.help("migration runners keep their history there, or `[manage] ignore` names it"));
    }
    sdl::print(&catalog)
}

/// A schema of another dialect.
fn foreign(
    file: FileId,
    dialect: Dialect,
    sources: &SourceMap,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> Catalog {
    let translation = dialect::translate(file, &sources.file(file).text, dialect, config.import);
    let mut findings = translation.findings;
    let catalog = if findings.iter().any(Diagnostic::is_error) {
        // What was chosen says nothing while nothing is written.
        findings.retain(|one| one.severity != Severity::Notice);
        Catalog::initial()
    } else {
        let catalog = carry(translation.pieces, config, &mut findings);
        if catalog.of_kind::<Table>().next().is_none() && catalog.of_kind::<View>().next().is_none() {
            let message = "nothing of it could be taken over".to_owned();
            findings.push(Diagnostic::new(Severity::Error, "dialect-syntax", None, message));
        }
        catalog
    };
    // What is lost comes before what was chosen.
    findings.sort_by_key(|one| (one.severity, one.primary.as_ref().map(|place| (place.span.start, place.span.end))));
    diagnostics.extend(findings);
    catalog
}

/// Names the dialect that a text is written in, where another was named.
fn other_dialect(file: FileId, dialect: Option<Dialect>, sources: &SourceMap, diagnostics: &mut Vec<Diagnostic>) {
    let Some(guessed) = dialect::guess(&sources.file(file).text).filter(|guessed| *guessed != dialect) else { return };
    let (name, advice) = match guessed {
        Some(other) => (other.name(), format!("say so: `schemac import --dialect {}`", other.word())),
        None => ("PostgreSQL", "leave `--dialect` out".to_owned()),
    };
    let failed = diagnostics.iter().any(Diagnostic::is_error);
    if dialect.is_none() && !failed {
        return;
    }
    let severity = if failed { Severity::Error } else { Severity::Warning };
    if failed {
        // What another dialect's reader says of it is noise.
        diagnostics.clear();
    }
    let found = Diagnostic::new(severity, "other-dialect", None, format!("the file looks like {name}"));
    diagnostics.insert(0, found.help(advice));
}

/// A schema in PostgreSQL's own words.
fn own(file: FileId, sources: &SourceMap, config: &Config, diagnostics: &mut Vec<Diagnostic>) -> Catalog {
    let mut settings = config.settings();
    if settings.deployer.is_none() {
        settings.deployer = frequent_owner(&sources.file(file).text);
        if let Some(owner) = settings.deployer {
            let message = format!("what belongs to `{owner}` is taken to belong to who deploys");
            let found = Diagnostic::new(Severity::Notice, "import-owner", None, message);
            diagnostics.push(found.help(format!(
                "where the dump is the first migration, write `[roles] deployer = \"{owner}\"` in schemac.toml, or dump with --no-owner"
            )));
        }
    }
    replay_sql(Catalog::initial(), file, sources, &settings, diagnostics).catalog
}

/// pg_dump makes every materialized view empty, and fills it with the data: that is no wish.
fn fill_views(catalog: &mut Catalog) {
    let empty: Vec<ObjectId> = catalog.of_kind::<View>().filter(|one| !one.filled).map(Model::id).collect();
    empty.into_iter().for_each(|id| catalog.edit::<View>(id, |view| view.filled = true));
    let views: Vec<ObjectId> =
        catalog.of_kind::<Opaque>().filter(|one| one.kind == "materialized view").map(Model::id).collect();
    for id in views {
        catalog.edit::<Opaque>(id, |one| {
            if let Some(text) = one.statements.first_mut()
                && let Some(at) = text.to_ascii_lowercase().strip_suffix("with no data").map(str::len)
            {
                *text = text[..at].trim_end().into();
            }
        });
    }
}

/// The role that owns most, which stands for whoever deploys.
fn frequent_owner(text: &str) -> Option<Ident> {
    let mut counts: BTreeMap<Ident, u32> = BTreeMap::new();
    for statement in sql::parse(&sql::blank_psql(text)).statements {
        let owner = match statement.node {
            StatementNode::SetOwner { owner: Role::Named(owner), .. } => Some(owner),
            StatementNode::AlterTable(alter) => alter.commands.iter().find_map(|command| match command {
                AlterCommand::Owner(Role::Named(owner)) => Some(*owner),
                _ => None,
            }),
            _ => None,
        };
        if let Some(owner) = owner {
            *counts.entry(owner).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|(owner, count)| (*count, std::cmp::Reverse(*owner))).map(|(owner, _)| owner)
}
