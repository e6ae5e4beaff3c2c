//! What is in the chain.

use crate::migration::{Chain, Header};
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

/// All migrations in their order.
pub fn history(chain: &Chain, sources: &SourceMap) -> Vec<Entry> {
    let last = chain.migrations.last().map(|one| one.number);
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
                head: Some(one.number) == last,
            }
        })
        .collect()
}
