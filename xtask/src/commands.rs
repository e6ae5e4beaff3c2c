//! The commands by name.

use std::io::Read;

use crate::{demo, knowledge, process, schemac, server, setup, testing};

const USAGE: &str = "\
usage: cargo xtask COMMAND

  demo            builds schemac and shows it at work; installs what the build needs
  test [ARG…]     runs all tests, on PostgreSQL 15 and 18 (14 too where it is here); installs
                  what is missing; ARGs go to `cargo test`
  setup           installs what a build needs, and says what is here
  lint            clippy over everything, warnings are errors
  check-own       `schemac check` on the repository's own schema
  knowledge       reads what PostgreSQL knows by itself from real servers
  server [MAJOR]  a throw-away server (18) to look at by hand, until Enter or Ctrl-D

SCHEMAC_PG=[MAJOR=]FOLDER[:…] names PostgreSQL servers by the folders of their programs.";

/// Runs the command that the arguments name.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["demo"] => demo::run(),
        ["test", ..] => testing::run(&arguments[1..]),
        ["setup"] => setup::run(),
        ["lint"] => lint(),
        ["check-own"] => schemac::check_own(&setup::prepare()?),
        ["knowledge"] => knowledge::run(),
        ["server"] => look_at(18),
        ["server", major] => look_at(major.parse().map_err(|_| format!("not a version: {major}"))?),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(format!("there is no such command: {}\n\n{USAGE}", words.join(" "))),
    }
}

fn lint() -> Result<(), String> {
    let mut clippy = setup::prepare()?.cargo("clippy");
    process::run(clippy.args(["--release", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn look_at(major: u32) -> Result<(), String> {
    let cluster = server::Cluster::start(&server::ensure(major)?)?;
    println!("psql -h {} -U postgres", cluster.socket_dir().display());
    eprintln!("PostgreSQL {major} runs until Enter or Ctrl-D");
    let waited = std::io::stdin().read(&mut [0]);
    waited.map(drop).map_err(|e| format!("cannot read standard input: {e}"))
}
