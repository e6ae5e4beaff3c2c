//! What is in the chain.

use std::collections::BTreeSet;

use crate::migration::{Chain, Header, Migration};
use crate::source::SourceMap;
use crate::sql;

/// Where a migration comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// As emit wrote it.
    Emitted,
    /// Emit wrote it, and somebody changed it.
    Edited,
    /// Somebody wrote it.
    ByHand,
}

impl Origin {
    /// The word for reports.
    pub fn word(self) -> &'static str {
        match self {
            Origin::Emitted => "emitted",
            Origin::Edited => "edited",
            Origin::ByHand => "by hand",
        }
    }
}

/// A migration as `history` lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// `0007_add_task_due_on`.
    pub revision: String,
    /// Where it comes from.
    pub origin: Origin,
    /// The hash of its up.
    pub hash: String,
    /// Statements in its up.
    pub statements: usize,
    /// Whether it has a down.
    pub down: bool,
    /// Whether its up runs in a transaction.
    pub transaction: bool,
    /// What its up loses, as its header says.
    pub loses: Vec<String>,
    /// Whether it is a head: nothing comes after it.
    pub head: bool,
}

/// Those on which none stands: by its header, or by its number where it names none that is there.
fn heads(chain: &Chain) -> Vec<&str> {
    let all = &chain.migrations;
    let named =
        |one: &Migration| one.header.as_ref().and_then(|header| header.parent.clone()).map(|(parent, _)| parent);
    let there = |parent: &String| all.iter().any(|one| one.revision == *parent);
    let before = |one: &Migration| all.iter().rfind(|other| other.number < one.number).map(|one| one.revision.clone());
    let parents: BTreeSet<String> =
        all.iter().filter_map(|one| named(one).filter(there).or_else(|| before(one))).collect();
    all.iter().map(|one| one.revision.as_str()).filter(|one| !parents.contains(*one)).collect()
}

/// All migrations in their order.
pub fn history(chain: &Chain, sources: &SourceMap) -> Vec<Entry> {
    let heads = heads(chain);
    chain
        .migrations
        .iter()
        .map(|one| {
            let text = &sources.file(one.up).text;
            let header = Header::parse(text);
            let origin = match &header {
                Some(header) if header.hash.is_empty() => Origin::ByHand,
                Some(_) if Header::is_untouched(text) => Origin::Emitted,
                Some(_) => Origin::Edited,
                None => Origin::ByHand,
            };
            Entry {
                revision: one.revision.clone(),
                origin,
                hash: one.hash(),
                statements: sql::parse(&sql::blank_psql(text)).statements.len(),
                down: one.down.is_some(),
                transaction: header.as_ref().is_none_or(|header| header.transaction),
                loses: header.map(|header| header.loses).unwrap_or_default(),
                head: heads.contains(&one.revision.as_str()),
            }
        })
        .collect()
}
