//! Replay judged by PostgreSQL: each block of `tests/replay/*.sql` is a migration that both run in an empty database, as
//! one transaction. Both take it, and hold the same afterwards; or both refuse it, in the same words, but where the block
//! says `-- other words`, as for what versions of PostgreSQL call differently.

mod support;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use schemac::catalog::Catalog;
use schemac::compile::Config;
use support::server::{MAJORS, Server, said, server};
use support::{reader, world};

/// Deep trees need a deep stack, as in the command itself.
const STACK: usize = 64 << 20;

/// Between two blocks of a file.
const SEPARATOR: &str = "\n---\n";

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
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn scripts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/replay");
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
    for block in text.split(SEPARATOR) {
        if let Err(why) = judge(&config, block, server(major)) {
            wrong.push(format!("{}:{line}\n{block}\n{why}", path.display()));
        }
        line += block.matches('\n').count() + 2;
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n\n")) }
}

fn judge(config: &Config, block: &str, server: &'static Server) -> Result<(), String> {
    let ours = world::replay_text(config, &Catalog::initial(), block);
    let theirs = refusal(server, block);
    match (ours, theirs) {
        (Ok(catalog), None) => {
            let sql = world::as_sql(config, &catalog)?;
            let wanted = reader::read_made(server, block, true)?;
            let got = reader::read_made(server, &sql, true)?;
            reader::difference(&got, &wanted).map_or(Ok(()), Err)
        }
        // What a version lacks has schemac's own words, which name the version.
        (Err(words), Some(message)) if words.contains(&message) || words.starts_with("error[version]") => Ok(()),
        (Err(_), Some(_)) if block.contains("-- other words") => Ok(()),
        (Err(words), Some(message)) => Err(format!("PostgreSQL says: {message}\nschemac says: {words}")),
        (Ok(_), Some(message)) => Err(format!("accepted, but PostgreSQL says: {message}")),
        (Err(words), None) => Err(format!("PostgreSQL accepts it, schemac says: {words}")),
    }
}

/// What the server says against a migration, without the details.
fn refusal(server: &'static Server, sql: &str) -> Option<String> {
    server.in_empty(|client| {
        client.batch_execute("begin").expect("a transaction begins");
        let done = client.batch_execute(sql);
        client.batch_execute("rollback").expect("a transaction ends");
        let error = done.err()?;
        Some(error.as_db_error().map_or_else(|| said(&error), |found| found.message().to_owned()))
    })
}
