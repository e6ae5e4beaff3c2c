//! Qualified names in data files, and which row of a table each of them means.

use std::collections::BTreeMap;

use crate::data::{Data, Row};
use crate::layout::Object;
use crate::output::{Output, number};

/// A name with its home, as a data file writes it: bare in `pg_catalog`, `@extschema@.name` in
/// the schema chosen for the line's own extension, `@extschema:other@.name` for another one's.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Name {
    /// The name without its schema.
    pub(crate) name: String,
    /// The extension that brings it, as far as the name itself tells.
    pub(crate) extension: Option<u16>,
    /// The schema; empty for the one chosen for the extension.
    pub(crate) schema: String,
}

impl Name {
    /// A name in `pg_catalog`.
    pub(crate) fn builtin(name: &str) -> Name {
        Name { name: name.to_owned(), extension: None, schema: "pg_catalog".to_owned() }
    }

    /// Parses a name in a line of some extension, or of the core.
    pub(crate) fn parse(data: &Data, provider: Option<u16>, text: &str) -> Name {
        let of =
            |name: &str, extension, schema: &str| Name { name: name.to_owned(), extension, schema: schema.to_owned() };
        if let Some(name) = text.strip_prefix("@extschema@.") {
            return of(name, provider, "");
        }
        if let Some((other, name)) = text.strip_prefix("@extschema:").and_then(|rest| rest.split_once("@.")) {
            let place = data.extensions.iter().position(|extension| extension == other);
            let place = place.unwrap_or_else(|| panic!("no extension `{other}`"));
            return of(name, Some(number(place)), "");
        }
        match text.split_once('.') {
            Some((schema, name)) if !schema.is_empty() => of(name, None, schema),
            _ => Name::builtin(text),
        }
    }

    /// The name in a column of a row.
    pub(crate) fn of(data: &Data, row: &Row, column: &str) -> Name {
        Name::parse(data, row.provider, row.get(column))
    }

    /// The object that a row of this name is.
    pub(crate) fn object(&self, output: &mut Output, provider: Option<u16>, versions: u8) -> Object {
        Object { name: output.text(&self.name), schema: output.text(&self.schema), provider, versions }
    }
}

/// Rows in the order of their table: by name, the core before extensions, then by schema, then as
/// in the data. The order of data files is fixed, so this order is too.
pub(crate) fn sorted<'d>(data: &'d Data, kind: &str, column: &str) -> Vec<(Name, &'d Row)> {
    let rows = data.rows(kind).iter();
    let mut rows: Vec<_> = rows.map(|row| (Name::of(data, row, column), row)).collect();
    rows.sort_by(|(a, a_row), (b, b_row)| order(a, a_row.provider).cmp(&order(b, b_row.provider)));
    rows
}

fn order(name: &Name, provider: Option<u16>) -> (&str, Option<u16>, &str) {
    (&name.name, provider, &name.schema)
}

/// The numbers of rows, by name and what else tells them apart.
pub(crate) struct Numbers<K>(BTreeMap<(Name, K), Vec<Numbered>>);

/// A row's number, and the versions in which it holds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Numbered {
    /// The versions: bit 0 is 14.
    pub(crate) versions: u8,
    /// The number.
    pub(crate) number: u16,
}

impl<K: Ord + Clone + std::fmt::Debug> Numbers<K> {
    /// No rows yet.
    pub(crate) fn new() -> Numbers<K> {
        Numbers(BTreeMap::new())
    }

    /// Adds a row.
    pub(crate) fn insert(&mut self, name: &Name, key: K, versions: u8, number: u16) {
        let rows = self.0.entry((name.clone(), key)).or_default();
        rows.push(Numbered { versions, number });
    }

    /// The rows of that name and key: several where they differ between versions.
    pub(crate) fn all(&self, name: &Name, key: K) -> &[Numbered] {
        self.0.get(&(name.clone(), key)).map_or(&[], Vec::as_slice)
    }

    /// The row of that name and key that the newest of these versions has.
    pub(crate) fn newest(&self, name: &Name, key: K, versions: u8) -> u16 {
        let rows = self.all(name, key.clone()).iter();
        let found = rows.max_by_key(|row| row.versions & versions);
        found.unwrap_or_else(|| panic!("no row for {name:?} {key:?}")).number
    }
}
