//! `cargo xtask knowledge`: reads what PostgreSQL 14 to 18 and their extensions know by
//! themselves from real servers, and writes it to `data/`.
//!
//! One run reproduces the committed files: rows are held once, with the versions in which they
//! exist, in the order of their fields, and nothing in them depends on the machine.

mod extension;
mod kind;
mod merge;
mod read;
mod scratch;
mod source;
mod versions;
mod write;

use std::collections::BTreeMap;

use crate::places;
use merge::Merged;
use scratch::Scratch;
use source::Source;

/// Why an extension could not be read, by its name.
type Failures = BTreeMap<String, String>;

/// Reads all servers and extensions, installing what is missing, and writes `data/` anew.
pub fn run() -> Result<(), String> {
    let mut merged = Merged::default();
    let mut failures = Failures::new();
    for source in source::all()? {
        failures.extend(read_source(&source, &mut merged)?);
    }
    for note in notes(&merged, &failures) {
        eprintln!("note: {note}");
    }
    write::all(&places::repository().join("data"), &merged)
}

/// Adds what a source has, and says which of its extensions cannot be created.
fn read_source(source: &Source, merged: &mut Merged) -> Result<Failures, String> {
    let scratch = Scratch::start(&source.installation)?;
    eprintln!("reading PostgreSQL {} in {}", scratch.major(), source.installation.bin.display());
    if source.core {
        merged.add("", scratch.major(), read::core(&scratch.database("core")?)?);
    }
    let mut failures = Failures::new();
    for name in extension::available(&scratch)? {
        if source.only.as_ref().is_none_or(|only| only.contains(&name)) {
            match extension::create(&scratch, &name).and_then(|database| read::extension(&database, &name)) {
                Ok(rows) => merged.add(&name, scratch.major(), rows),
                Err(error) => drop(failures.insert(name, error)),
            }
        }
    }
    Ok(failures)
}

/// What a developer should look at.
fn notes(merged: &Merged, failures: &Failures) -> Vec<String> {
    let missing = failures.iter().filter(|(name, _)| !merged.has(name));
    let missing = missing.map(|(name, error)| format!("{name} is left out: {error}"));
    missing.chain(merged.notes()).collect()
}
