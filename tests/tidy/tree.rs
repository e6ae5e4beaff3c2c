//! Owns the files that the rules look at, and how what is wrong is reported.

use std::fmt::Write as _;
use std::fs;
use std::panic::Location;
use std::path::Path;

use super::code::{line, mask};

/// A file of Rust.
pub struct Source {
    /// From the project's root, with `/`.
    pub path: String,
    /// Its code: see [`mask`].
    pub code: String,
}

/// Something that is not as the rule wants it.
pub struct Finding {
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What an exception would name.
    pub what: String,
    /// What was found, as a sentence.
    pub found: String,
}

/// Something that may stay as it is.
pub struct Exception {
    path: &'static str,
    what: &'static str,
    because: &'static str,
    /// Where the exception is made.
    pub place: &'static Location<'static>,
}

/// A file may have what the rule forbids, because of something.
#[track_caller]
pub const fn except(path: &'static str, what: &'static str, because: &'static str) -> Exception {
    Exception { path, what, because, place: Location::caller() }
}

impl Source {
    /// What is wrong at a place.
    pub fn finding(&self, at: usize, what: &str, found: String) -> Finding {
        Finding { path: self.path.clone(), line: line(&self.code, at), what: what.to_owned(), found }
    }

    /// Whether it lies in a folder, or is that file.
    pub fn is_in(&self, place: &str) -> bool {
        self.path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// Fails with all that was found and no exception allows, and with exceptions that allow nothing.
pub fn settle(found: &[Finding], exceptions: &[Exception], advice: &str) {
    let mut report = String::new();
    let allows = |one: &Exception, finding: &Finding| one.path == finding.path && one.what == finding.what;
    for one in found.iter().filter(|finding| !exceptions.iter().any(|one| allows(one, finding))) {
        let _ = writeln!(report, "{}:{}: {}\n    {advice}", one.path, one.line, one.found);
    }
    for one in exceptions {
        let Exception { path, what, because, place } = one;
        if because.is_empty() {
            let _ = writeln!(report, "{place}: the exception of {path} has no reason\n    Say why it is one.");
        }
        if !found.iter().any(|finding| allows(one, finding)) {
            let _ = writeln!(report, "{place}: {path} has no `{what}` to except any more\n    Take the line out.");
        }
    }
    assert!(report.is_empty(), "the house's rules are broken\n\n{report}");
}

/// The files of Rust below some places, masked.
pub fn sources(places: &[&str]) -> Vec<Source> {
    let paths = places.iter().flat_map(|place| files(place)).filter(|path| path.ends_with(".rs"));
    let out: Vec<Source> = paths.map(|path| Source { code: mask(&read(&path)), path }).collect();
    assert!(!out.is_empty(), "no Rust in {places:?}: this test looks in the wrong place");
    out
}

/// Every file below a place, sorted; a file is below itself.
pub fn files(place: &str) -> Vec<String> {
    if !full(place).is_dir() {
        return vec![place.to_owned()];
    }
    entries(place).iter().flat_map(|entry| files(entry)).collect()
}

/// What a folder holds, sorted.
pub fn entries(folder: &str) -> Vec<String> {
    let list = fs::read_dir(full(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let name = |entry: fs::DirEntry| format!("{folder}/{}", entry.file_name().to_string_lossy());
    let mut out: Vec<String> = list.map(|entry| name(entry.expect("entries can be read"))).collect();
    out.sort();
    out
}

/// A file's text.
pub fn read(path: &str) -> String {
    fs::read_to_string(full(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Whether there is such a file or folder.
pub fn exists(path: &str) -> bool {
    full(path).exists()
}

/// Whether there is such a folder.
pub fn is_folder(path: &str) -> bool {
    full(path).is_dir()
}

fn full(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
