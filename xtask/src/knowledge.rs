//! `cargo xtask knowledge`: reads what PostgreSQL 14 to 18 and their extensions know by
//! themselves from real servers, and writes it to `data/`.
//!
//! One run reproduces the committed files: rows are held once, with the versions in which they
//! exist, in the order of their fields, and nothing in them depends on the machine.

mod extension;
mod feed;
mod kind;
mod merge;
mod pglite;
mod read;
mod scratch;
mod source;
mod versions;
mod write;

use std::collections::BTreeMap;

use crate::places;
use merge::Merged;
use pglite::Pglite;
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
    match source {
        Source::Pglite(pglite) => Ok(read_pglite(pglite, merged)),
        Source::Server { installation, core, only } => {
            let scratch = Scratch::start(installation)?;
            eprintln!("reading PostgreSQL {} in {}", scratch.major(), installation.bin.display());
            if *core {
                let printed = scratch.database("core")?.script(&read::core_script())?;
                merged.add("", scratch.major(), read::rows(&printed)?);
            }
            let mut names = extension::available(&scratch)?;
            names.retain(|name| only.as_ref().is_none_or(|only| only.contains(name)));
            Ok(add(merged, scratch.major(), names, |name| extension::read(&scratch, name)))
        }
    }
}

fn read_pglite(pglite: &Pglite, merged: &mut Merged) -> Failures {
    eprintln!("reading PGlite");
    let names = pglite::EXTENSIONS.iter().map(|name| (*name).to_owned()).collect();
    let read = |name: &str| extension::read_in_any(name, |script| pglite.script(name, script));
    add(merged, pglite::MAJOR, names, read)
}

fn add(
    merged: &mut Merged,
    major: u32,
    names: Vec<String>,
    read: impl Fn(&str) -> Result<read::Rows, String>,
) -> Failures {
    let mut failures = Failures::new();
    for name in names {
        match read(&name) {
            Ok(rows) => merged.add(&name, major, rows),
            Err(error) => drop(failures.insert(name, error)),
        }
    }
    failures
}

/// What a developer should look at.
fn notes(merged: &Merged, failures: &Failures) -> Vec<String> {
    let missing = failures.iter().filter(|(name, _)| !merged.has(name));
    let missing = missing.map(|(name, error)| format!("{name} is left out: {error}"));
    missing.chain(merged.notes()).collect()
}
