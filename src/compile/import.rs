//! SDL from a SQL file.

use std::collections::BTreeMap;

use super::Config;
use super::state::replay_sql;
use crate::catalog::Catalog;
use crate::diag::Diagnostic;
use crate::name::Ident;
use crate::sdl;
use crate::source::{FileId, SourceMap};
use crate::sql;
use crate::sql::ast::{AlterCommand, Role, StatementNode};

/// The SDL files of what a SQL file creates.
pub fn import(
    file: FileId,
    sources: &SourceMap,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, String> {
    let mut settings = config.settings();
    if settings.deployer.is_none() {
        settings.deployer = frequent_owner(&sources.file(file).text);
    }
    let mut state = replay_sql(Catalog::initial(), file, sources, &settings, diagnostics);
    if diagnostics.iter().any(Diagnostic::is_error) {
        return BTreeMap::new();
    }
    config.ignored().without(&mut state.catalog);
    sdl::print(&state.catalog)
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
