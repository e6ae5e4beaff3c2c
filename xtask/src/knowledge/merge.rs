//! Rows of several servers, held once each with the versions in which they exist.

use std::collections::BTreeMap;

use super::kind::{KINDS, Kind, Merging};
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
    pub fn add(&mut self, provider: &str, major: u32, rows: Rows) {
        let provider = self.providers.entry(provider.to_owned()).or_default();
        provider.versions.insert(major);
        for (kind, rows) in rows {
            let table = provider.tables.entry(kind).or_default();
            for row in rows {
                table.entry(row).or_default().insert(major);
            }
        }
    }

    /// Whether a provider was read on any server.
    pub fn has(&self, provider: &str) -> bool {
        self.providers.contains_key(provider)
    }

    /// The providers by name; the core's is empty and comes first.
    pub fn providers(&self) -> impl Iterator<Item = (&str, &Provider)> {
        self.providers.iter().map(|(name, provider)| (name.as_str(), provider))
    }

    /// What a developer should look at: rows whose differences between versions are not kept.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        for (name, provider) in self.providers() {
            let provider_name = if name.is_empty() { "the core" } else { name };
            for kind in KINDS.iter().filter(|kind| kind.merging == Merging::Newest) {
                for row in provider.table(kind).dropped {
                    notes.push(format!("{provider_name}: for {} there is a newer row", row.join(" ")));
                }
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
        match kind.merging {
            Merging::All => Chosen { rows, dropped: Vec::new() },
            Merging::Newest => newest(kind, rows),
            Merging::Collations => Chosen { rows: everywhere(rows), dropped: Vec::new() },
        }
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

/// Collations; those of ICU have provider `i`.
fn everywhere(rows: Table) -> Table {
    let versions = |row: &Fields, read| if row[1] == "i" { Versions::all() } else { read };
    rows.into_iter().map(|(row, read)| (row.clone(), versions(&row, read))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::kind;

    fn row(fields: &str) -> Fields {
        fields.split(' ').map(str::to_owned).collect()
    }

    fn merged(kind: &'static str, rows: [(u32, &str); 2]) -> Vec<(String, String)> {
        let mut merged = Merged::default();
        for (major, fields) in rows {
            merged.add("", major, Rows::from([(kind, vec![row(fields)])]));
        }
        let kind = kind::named(kind).expect("a kind");
        let (_, provider) = merged.providers().next().expect("the core");
        let rows = provider.table(kind).rows.into_iter();
        rows.map(|(row, versions)| (row.join(" "), versions.to_string())).collect()
    }

    fn expected(rows: &[(&str, &str)]) -> Vec<(String, String)> {
        rows.iter().map(|(row, versions)| ((*row).to_owned(), (*versions).to_owned())).collect()
    }

    #[test]
    fn rows_that_differ_between_versions_are_kept() {
        let same = merged("languages", [(14, "sql t f"), (15, "sql t f")]);
        assert_eq!(same, expected(&[("sql t f", "14-15")]));
        let other = merged("languages", [(14, "sql t f"), (15, "sql t t")]);
        assert_eq!(other, expected(&[("sql t f", "14"), ("sql t t", "15")]));
    }

    #[test]
    fn of_types_the_newest_row_stands_for_all() {
        let types = merged("types", [(14, "char b S"), (15, "char b Z")]);
        assert_eq!(types, expected(&[("char b Z", "14-15")]));
    }

    #[test]
    fn collations_of_icu_are_of_no_version() {
        let collations = merged("collations", [(14, "de-x-icu i t"), (15, "C c t")]);
        assert_eq!(collations, expected(&[("C c t", "15"), ("de-x-icu i t", "14-18")]));
    }
}
