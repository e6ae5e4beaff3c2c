//! Owns the names that PostgreSQL chooses for what has none: `task_pkey`, `task_owner_id_fkey`, `task_title_idx1`.
//!
//! Ported in spirit from `makeObjectName`, `ChooseRelationName`, `ChooseConstraintName` and
//! `ChooseIndexColumnNames`: 63 bytes, cut on characters, the longer of the two parts first.

use std::collections::BTreeSet;

use super::Catalog;
use crate::name::{Ident, MAX_NAME_BYTES};

/// Chooses names that are free in a catalog.
#[derive(Debug)]
pub struct Chooser<'a> {
    catalog: &'a Catalog,
    /// Whether a taken name gets a number (as PostgreSQL does) or is returned as it is, for the caller to report.
    numbers: bool,
    /// Names given out but not in the catalog yet.
    given: BTreeSet<(Ident, Ident)>,
}

impl<'a> Chooser<'a> {
    /// As PostgreSQL chooses.
    pub fn new(catalog: &'a Catalog) -> Chooser<'a> {
        Chooser { catalog, numbers: true, given: BTreeSet::new() }
    }

    /// The name without a number, taken or not: the SDL's rule.
    pub fn plain(catalog: &'a Catalog) -> Chooser<'a> {
        Chooser { catalog, numbers: false, given: BTreeSet::new() }
    }

    /// The name of a constraint that has no index: check, foreign key.
    pub fn constraint(&mut self, schema: Ident, table: Ident, columns: &str, label: &str) -> Ident {
        self.choose(schema, table, columns, label, |catalog, name| catalog.has_constraint_name(schema, name))
    }

    /// The name of a relation: a sequence, an index.
    pub fn relation(&mut self, schema: Ident, table: Ident, columns: &str, label: &str) -> Ident {
        self.choose(schema, table, columns, label, |catalog, name| catalog.relation(schema, name).is_some())
    }

    /// The name of a constraint with an index behind it: it must be free in both ways.
    pub fn key(&mut self, schema: Ident, table: Ident, columns: &str, label: &str) -> Ident {
        self.choose(schema, table, columns, label, |catalog, name| {
            catalog.relation(schema, name).is_some() || catalog.has_constraint_name(schema, name)
        })
    }

    fn choose(
        &mut self,
        schema: Ident,
        first: Ident,
        second: &str,
        label: &str,
        taken: impl Fn(&Catalog, Ident) -> bool,
    ) -> Ident {
        let mut number = 0_u32;
        loop {
            let full = if number == 0 { label.to_owned() } else { format!("{label}{number}") };
            let name = Ident::new(&make_name(first.as_str(), second, &full));
            let free = !taken(self.catalog, name) && !self.given.contains(&(schema, name));
            if free || !self.numbers {
                self.given.insert((schema, name));
                return name;
            }
            number += 1;
        }
    }
}

/// `first_second_label`, cut to 63 bytes by shortening the longer of the first two parts.
pub(crate) fn make_name(first: &str, second: &str, label: &str) -> String {
    let mut overhead = 0;
    if !second.is_empty() {
        overhead += 1;
    }
    if !label.is_empty() {
        overhead += label.len() + 1;
    }
    let available = MAX_NAME_BYTES.saturating_sub(overhead);
    let (mut one, mut two) = (first.len(), second.len());
    while one + two > available {
        if one > two { one -= 1 } else { two -= 1 }
    }
    let mut out = clip(first, one).to_owned();
    for part in [clip(second, two), label] {
        if !part.is_empty() {
            out.push('_');
            out.push_str(part);
        }
    }
    out
}

fn clip(text: &str, mut bytes: usize) -> &str {
    while !text.is_char_boundary(bytes) {
        bytes -= 1;
    }
    &text[..bytes]
}

/// The columns' part of an index name: names joined by `_`, cut where it gets long (`ChooseIndexNameAddition`).
pub(crate) fn index_addition(names: &[Ident]) -> String {
    let mut out = String::new();
    for name in names {
        if !out.is_empty() {
            out.push('_');
        }
        out.push_str(name.as_str());
        if out.len() > MAX_NAME_BYTES {
            break;
        }
    }
    out
}

/// The names of an index's columns: as given, made unique by numbers (`ChooseIndexColumnNames`).
pub(crate) fn index_columns(wanted: impl IntoIterator<Item = Ident>) -> Vec<Ident> {
    let mut out: Vec<Ident> = Vec::new();
    for name in wanted {
        let mut candidate = name;
        let mut number = 1_u32;
        while out.contains(&candidate) {
            let suffix = number.to_string();
            let kept = clip(name.as_str(), name.as_str().len().min(MAX_NAME_BYTES - suffix.len()));
            candidate = Ident::new(&format!("{kept}{suffix}"));
            number += 1;
        }
        out.push(candidate);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::make_name;

    #[test]
    fn names_are_cut_as_the_server_cuts_them() {
        // select on PostgreSQL 15: create table <40 a> (<40 b> int unique)
        let (a, b) = ("a".repeat(40), "b".repeat(40));
        let name = make_name(&a, &b, "key");
        assert_eq!(name, format!("{}_{}_key", "a".repeat(29), "b".repeat(29)));
        assert_eq!(name.len(), 63);
        assert_eq!(make_name("task", "", "pkey"), "task_pkey");
    }

    #[test]
    fn characters_are_not_split() {
        let name = make_name(&"é".repeat(31), "", "pkey");
        assert!(name.len() <= 63 && name.ends_with("_pkey"), "{name}");
    }
}
