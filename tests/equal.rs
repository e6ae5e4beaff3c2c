//! Equality judged by PostgreSQL: each block of `tests/equal/*.sql` is two migrations. `-- same:` PostgreSQL holds the same
//! after both, and so does schemac; `-- different:` neither does. The topics are those in which tools that compare schemas
//! find differences for ever, or none where there is one. `-- settled:` PostgreSQL prints two forms, of which a dump and a
//! restore make one, so schemac holds them equal. `-- not analysed:` PostgreSQL holds the same, schemac cannot tell and sees a
//! difference: there may be few of those.

mod support;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};

use libtest_mimic::{Arguments, Trial};
use schemac::catalog::Catalog;
use schemac::compile::{Config, difference};
use support::server::{MAJORS, server};
use support::{reader, world};

/// Deep trees need a deep stack, as in the command itself.
const STACK: usize = 64 << 20;

/// Pairs that were looked at, for the floor.
static JUDGED: AtomicUsize = AtomicUsize::new(0);

/// Of which schemac cannot tell.
static UNKNOWN: AtomicUsize = AtomicUsize::new(0);

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    for path in scripts() {
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        for major in MAJORS {
            let path = path.clone();
            trials.push(Trial::test(format!("{name}@{major}"), move || {
                let judge = move || file(&path, major);
                let thread = std::thread::Builder::new().stack_size(STACK).spawn(judge)?;
                thread.join().map_err(|_| "it panicked: see above")?.map_err(Into::into)
            }));
        }
    }
    let whole = arguments.filter.is_none();
    let conclusion = libtest_mimic::run(&arguments, trials);
    let (judged, unknown) = (JUDGED.load(Ordering::Relaxed), UNKNOWN.load(Ordering::Relaxed));
    assert!(!whole || judged >= 2_000, "{judged} pairs are too few");
    assert!(unknown * 40 <= judged, "{unknown} of {judged} pairs are not analysed");
    conclusion.exit_code()
}

fn scripts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/equal");
    let entries = std::fs::read_dir(folder).expect("the folder is there").filter_map(Result::ok);
    let mut out: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    out.retain(|path| path.extension().is_some_and(|extension| extension == "sql"));
    out.sort();
    out
}

fn file(path: &Path, major: u32) -> Result<(), String> {
    let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    let config = Config::parse(&format!("[postgres]\nversions = \"{major}\"\n"))?;
    let mut line = 1;
    let mut wrong = Vec::new();
    for block in text.split("\n---\n") {
        if let Err(why) = judge(&config, block, major) {
            wrong.push(format!("{}:{line}\n{block}\n{why}", path.display()));
        }
        line += block.matches('\n').count() + 2;
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n\n")) }
}

fn judge(config: &Config, block: &str, major: u32) -> Result<(), String> {
    if block.lines().any(|line| line.starts_with("-- only: ") && !line.ends_with(&major.to_string())) {
        return Ok(());
    }
    // What PostgreSQL is to say, and what schemac.
    let (same, equal) = match block.split_once(':').map(|(word, _)| word) {
        Some("-- same") => (true, true),
        Some("-- different") => (false, false),
        Some("-- settled") => (false, true),
        Some("-- not analysed") => {
            UNKNOWN.fetch_add(1, Ordering::Relaxed);
            (true, false)
        }
        _ => return Err("a block begins with `-- same:` or `-- different:`".to_owned()),
    };
    let (one, other) = block.split_once("\n===\n").ok_or("a block has two halves")?;
    JUDGED.fetch_add(1, Ordering::Relaxed);
    let server = server(major);
    let (theirs, their_other) = (reader::read_made(server, one, true)?, reader::read_made(server, other, true)?);
    let real = reader::difference(&theirs, &their_other);
    if real.is_none() != same {
        return Err(format!("PostgreSQL says otherwise: {}", real.unwrap_or_else(|| "they are the same".to_owned())));
    }
    let replay = |text: &str| world::replay_text(config, &Catalog::initial(), text);
    let found = difference(&replay(one)?, &replay(other)?);
    match (equal, found) {
        (true, Some((id, why))) => Err(format!("schemac sees a difference: {id}: {why}")),
        (false, None) => Err(format!("schemac sees no difference: {}", real.unwrap_or_default())),
        _ => Ok(()),
    }
}
