//! Names: which letters they keep, what they are called where PostgreSQL cannot have two of them, and who is meant.

use std::collections::{BTreeMap, BTreeSet};

use crate::dialect::model::{Key, KeyPart, Name, Schema, Table};
use crate::dialect::report::Report;
use crate::dialect::{Dialect, Names as Letters};
use crate::name::Ident;

/// A name as SQL has it, in quotes where it needs them.
pub(super) fn quote(name: &str) -> String {
    Ident::new(name).sql().to_string()
}

/// What everything is called.
#[derive(Debug, Default)]
pub(super) struct Names {
    letters: Letters,
    /// Tables, views and sequences by their names in the dump, and by those in lower case.
    relations: BTreeMap<String, String>,
    lower: BTreeMap<String, String>,
    /// Every name that a relation, a type or an index of the schema has.
    taken: BTreeSet<String>,
    /// The spelling of every column that there is, by its lower case; none where spellings differ.
    columns: BTreeMap<String, Option<String>>,
    /// How many keys of all tables have a name.
    keys: BTreeMap<String, u32>,
}

impl Names {
    pub(super) fn new(schema: &Schema, dialect: Dialect, letters: Letters, report: &mut Report) -> Names {
        let mut names = Names { letters, ..Names::default() };
        let relations = (schema.tables.iter().map(|table| &table.name))
            .chain(schema.views.iter().map(|view| &view.name))
            .chain(schema.sequences.iter().map(|sequence| &sequence.name));
        for name in relations {
            let wanted = names.checked(name, report);
            let target = names.free(&wanted);
            if target != wanted {
                report.chose(name.at, format!("`{}` is called `{target}`", name.text), "another has its name already");
            }
            names.lower.entry(name.text.to_lowercase()).or_insert_with(|| target.clone());
            names.relations.insert(name.text.clone(), target);
        }
        for column in schema.tables.iter().flat_map(|table| &table.columns) {
            let target = names.checked(&column.name, report);
            let entry = names.columns.entry(column.name.text.to_lowercase()).or_insert_with(|| Some(target.clone()));
            if entry.as_ref() != Some(&target) {
                *entry = None;
            }
        }
        for name in schema.tables.iter().flat_map(|table| &table.keys).filter_map(|key| key.name.as_ref()) {
            *names.keys.entry(names.folded(name)).or_default() += 1;
        }
        if dialect == Dialect::Sqlite {
            // There an index has its name in the whole schema.
            names.keys.values_mut().for_each(|count| *count = 1);
        }
        names
    }

    /// A column's name: PostgreSQL has some of its own.
    pub(super) fn column(&self, name: &Name) -> String {
        let folded = self.folded(name);
        let own = ["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"].contains(&folded.as_str());
        if own { format!("{folded}_") } else { folded }
    }

    /// A name in the letters that it keeps.
    pub(super) fn folded(&self, name: &Name) -> String {
        let keeps = match self.letters {
            Letters::AsQuoted => name.quoted,
            Letters::Lower => false,
            Letters::Keep => true,
        };
        let text = if keeps { name.text.clone() } else { name.text.to_lowercase() };
        crate::name::truncate(&text).to_owned()
    }

    /// The same, with what is to be said of it.
    fn checked(&self, name: &Name, report: &mut Report) -> String {
        let target = self.folded(name);
        if target.len() < name.text.len() {
            report.chose(
                name.at,
                format!("`{}` is cut to `{target}`", name.text),
                "PostgreSQL's names have at most 63 bytes",
            );
        }
        if target.chars().any(char::is_uppercase) {
            let why =
                "other programs find it by the same letters; `[import] names = \"lower\"` makes all names lower case";
            report.chose(name.at, "names in quotes keep their upper-case letters, and need quotes from now on", why);
        }
        target
    }

    /// A name that no relation or type has yet, taken.
    pub(super) fn free(&mut self, wanted: &str) -> String {
        let numbered = (2..).map(|n| format!("{}_{n}", shortened(wanted, 59)));
        let found = std::iter::once(wanted.to_owned()).chain(numbered).find(|name| !self.taken.contains(name));
        let name = found.unwrap_or_default();
        self.taken.insert(name.clone());
        name
    }

    /// What a table, view or sequence is called that the dump calls so.
    pub(super) fn table(&self, source: &str) -> String {
        self.find_table(source).unwrap_or_else(|| source.to_lowercase())
    }

    /// The same, where there is one.
    pub(super) fn find_table(&self, source: &str) -> Option<String> {
        self.relations.get(source).or_else(|| self.lower.get(&source.to_lowercase())).cloned()
    }

    /// What a column that is named somewhere is called, whoever's it is.
    pub(super) fn any_column(&self, source: &str) -> Option<String> {
        self.columns.get(&source.to_lowercase()).cloned().flatten()
    }

    /// What an index is called; none where PostgreSQL's own name is as good.
    pub(super) fn key(&mut self, table: &str, name: &Name, key: &Key, report: &mut Report) -> Option<String> {
        // MySQL calls a key after its first column.
        if key.parts.first().and_then(KeyPart::column).is_some_and(|column| name.is(column)) {
            return None;
        }
        let (wanted, at) = (self.folded(name), key.at);
        if self.keys.get(&wanted).copied().unwrap_or_default() <= 1 && !self.taken.contains(&wanted) {
            self.taken.insert(wanted.clone());
            return Some(wanted);
        }
        let why = "an index has its name in its schema, not in its table";
        report.chose(at, "indexes whose names others have too are called `table_name`", why);
        let long = format!("{table}_{wanted}");
        let target = crate::name::truncate(&long).to_owned();
        Some(self.free(&target))
    }

    /// What a constraint is called; none where the other database chose its name.
    pub(super) fn constraint(&self, table: &Table, name: Option<&Name>) -> Option<String> {
        let name = name?;
        let rest = name.text.strip_prefix(table.name.text.as_str()).unwrap_or_default();
        let chosen = ["_ibfk_", "_chk_"].iter().any(|mark| {
            rest.strip_prefix(mark)
                .is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
        }) || name.text.starts_with("CONSTRAINT_");
        (!chosen && !name.text.is_empty()).then(|| self.folded(name))
    }
}

/// The beginning of a name, of so many bytes.
fn shortened(name: &str, bytes: usize) -> &str {
    let mut end = name.len().min(bytes);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    &name[..end]
}
