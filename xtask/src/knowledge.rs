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
mod versions;
mod write;

use crate::{places, server};
use merge::Merged;
use scratch::Scratch;
use versions::MAJORS;

/// Reads all servers and extensions, installing what is missing, and writes `data/` anew.
pub fn run() -> Result<(), String> {
    extension::install_packages()?;
    let mut merged = Merged::default();
    for major in MAJORS {
        let scratch = Scratch::start(&server::ensure(major)?)?;
        read_core(&scratch, &mut merged)?;
        read_extensions(&scratch, &mut merged)?;
    }
    for note in merged.notes() {
        eprintln!("note: {note}");
    }
    write::all(&places::repository().join("data"), &merged)
}

fn read_core(scratch: &Scratch, merged: &mut Merged) -> Result<(), String> {
    let database = scratch.database("core")?;
    merged.add("", scratch.major(), read::core(&database)?)
}

fn read_extensions(scratch: &Scratch, merged: &mut Merged) -> Result<(), String> {
    for name in extension::available(scratch)? {
        match read_extension(scratch, &name) {
            Ok(rows) => merged.add(&name, scratch.major(), rows)?,
            Err(reason) => eprintln!("note: {name} on {} left out: {reason}", scratch.major()),
        }
    }
    Ok(())
}

fn read_extension(scratch: &Scratch, name: &str) -> Result<read::Rows, String> {
    let database = scratch.database(name)?;
    extension::create(&database, name)?;
    read::extension(&database, name)
}
