//! Rows of several servers, held once each with the versions in which they exist.

use std::collections::BTreeMap;

use super::kind::{self, Kind};
use super::read::Rows;
use super::versions::Versions;

/// The fields of a row.
pub type Fields = Vec<String>;

/// Rows of one kind, with their versions.
pub type Table = BTreeMap<Fields, Versions>;

/// All that was read: by provider (an extension's name, or empty for the core), then by kind.
#[derive(Debug, Default)]
pub struct Merged {
    providers: BTreeMap<String, Provider>,
}

/// What the core or one extension brings.
#[derive(Debug, Default)]
pub struct Provider {
    /// The servers on which it was read.
    pub versions: Versions,
    tables: BTreeMap<&'static str, Table>,
}

impl Merged {
    /// Adds what a provider has on one server.
    pub fn add(&mut self, provider: &str, major: u32, rows: Rows) -> Result<(), String> {
        let provider = self.providers.entry(provider.to_owned()).or_default();
        provider.versions.insert(major);
        for (kind, rows) in rows {
            let table = provider.tables.entry(kind).or_default();
            for row in rows {
                table.entry(row).or_default().insert(major);
            }
        }
        Ok(())
    }

    /// The providers by name; the core's is empty and comes first.
    pub fn providers(&self) -> impl Iterator<Item = (&str, &Provider)> {
        self.providers.iter().map(|(name, provider)| (name.as_str(), provider))
    }

    /// What a developer should look at: rows whose differences between versions are not kept.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        for (name, provider) in self.providers() {
            for kind in kind::KINDS.iter().filter(|kind| kind.newest) {
                let dropped = provider.table(kind).dropped;
                notes.extend(
                    dropped.iter().map(|row| format!("{name} {}: the newest stands for {}", kind.name, row.join(" "))),
                );
            }
        }
        notes
    }
}

/// The rows of a kind as they are written, and those for which a newer one stands.
#[derive(Debug, Default)]
pub struct Chosen {
    /// The rows, with their versions.
    pub rows: Table,
    dropped: Vec<Fields>,
}

impl Provider {
    /// The rows of a kind as they are to be written.
    pub fn table(&self, kind: &Kind) -> Chosen {
        let rows = self.tables.get(kind.name).cloned().unwrap_or_default();
        if kind.newest { newest(kind, rows) } else { Chosen { rows, dropped: Vec::new() } }
    }
}

/// One row for each key: that of the newest version, with the versions of all.
fn newest(kind: &Kind, rows: Table) -> Chosen {
    let mut by_key: BTreeMap<Fields, Vec<(Fields, Versions)>> = BTreeMap::new();
    for (row, versions) in rows {
        by_key.entry(row[..kind.key].to_vec()).or_default().push((row, versions));
    }
    let mut chosen = Chosen::default();
    for mut same in by_key.into_values() {
        same.sort_by_key(|(_, versions)| versions.last());
        let mut all = Versions::default();
        same.iter().for_each(|(_, versions)| all.extend(*versions));
        if let Some((row, _)) = same.pop() {
            chosen.rows.insert(row, all);
        }
        chosen.dropped.extend(same.into_iter().map(|(row, _)| row));
    }
    chosen
}
