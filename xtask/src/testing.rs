//! `cargo xtask test`: all tests, with the servers that judge them.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use crate::{process, server, setup};

/// Without these no test is worth anything.
const NEEDED: [u32; 2] = [15, 18];
/// These judge too where they are at hand.
const WELCOME: [u32; 1] = [14];

/// Gets what is missing, runs `cargo test` with these arguments, and ends with the totals.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let ready = setup::prepare()?;
    let needed = NEEDED.map(server::ensure);
    for found in needed.into_iter().collect::<Result<Vec<_>, _>>()? {
        report(&found);
    }
    WELCOME.into_iter().filter_map(server::find).for_each(|found| report(&found));
    let mut command = ready.cargo("test");
    command.args(["--release", "--workspace"]).args(arguments);
    // One program that fails does not hide what the others say.
    if !arguments.iter().any(|one| one == "--no-fail-fast" || one == "--") {
        command.arg("--no-fail-fast");
    }
    let totals = watched(&mut command)?;
    if totals.programs > 0 {
        println!("\n{} passed, {} failed, {} skipped", totals.passed, totals.failed, totals.ignored);
    }
    if totals.fine { Ok(()) } else { Err(format!("`{}` failed", process::line(&command))) }
}

fn report(found: &server::Installation) {
    eprintln!("PostgreSQL {}: {}", found.major, found.bin.display());
}

/// What the test programs' closing lines add up to.
#[derive(Default)]
struct Totals {
    /// The test programs that came to their end: none where the build fails.
    programs: u64,
    passed: u64,
    failed: u64,
    ignored: u64,
    fine: bool,
}

/// Runs the tests with their output passed on as it comes.
fn watched(command: &mut Command) -> Result<Totals, String> {
    eprintln!("$ {}", process::line(command));
    let cannot = |e| format!("cannot run `cargo test`: {e}");
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(cannot)?;
    let mut totals = Totals::default();
    let mut out = std::io::stdout();
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(|lines| lines.split(b'\n')) {
        let line = line.map_err(cannot)?;
        out.write_all(&line).and_then(|()| out.write_all(b"\n")).map_err(cannot)?;
        totals.add(&String::from_utf8_lossy(&line));
    }
    totals.fine = child.wait().map_err(cannot)?.success();
    Ok(totals)
}

impl Totals {
    /// Adds a line such as `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
    fn add(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ") else {
            return;
        };
        self.programs += 1;
        let words: Vec<_> = counts.split([' ', ';']).collect();
        for pair in words.windows(2) {
            let number = pair[0].parse().unwrap_or(0);
            match pair[1] {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" => self.ignored += number,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_add_up() {
        let mut totals = Totals::default();
        totals.add("running 4 tests");
        totals.add("test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.00s");
        totals.add("test result: FAILED. 5 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out");
        assert_eq!(totals.programs, 2);
        assert_eq!((totals.passed, totals.failed, totals.ignored), (8, 2, 1));
    }
}
