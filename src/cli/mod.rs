//! Owns the command line: arguments, disk, output, exit statuses. With `db`, the only module that touches the world.

mod args;
mod chain;
mod commands;
mod diff;
mod disk;
mod explain;
mod fmt;
mod markdown;
mod report;
mod shell;
mod show;

use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser as _;

/// Exit statuses.
pub(crate) mod status {
    /// Fine.
    pub(crate) const FINE: u8 = 0;
    /// The input has errors or findings.
    pub(crate) const FINDINGS: u8 = 1;
    /// Changes are pending (`--exit-code` only).
    pub(crate) const PENDING: u8 = 2;
    /// Wrong usage.
    pub(crate) const USAGE: u8 = 64;
    /// A bug in schemac.
    pub(crate) const BUG: u8 = 70;
}

/// Deep trees need a deep stack: the parser is recursive, and so is what walks its trees.
const STACK: usize = 256 << 20;

/// Runs the command line; a panic is a bug and says so.
pub fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|info| {
        let mut err = std::io::stderr();
        let _ = writeln!(
            err,
            "error: this is a bug in schemac {}: {info}\nplease report it with the command and the files that led to it",
            env!("CARGO_PKG_VERSION")
        );
    }));
    let worker = std::thread::Builder::new().stack_size(STACK).spawn(run);
    let code = match worker.map(std::thread::JoinHandle::join) {
        Ok(Ok(code)) => code,
        Ok(Err(_)) | Err(_) => status::BUG,
    };
    ExitCode::from(code)
}

fn run() -> u8 {
    match args::Cli::try_parse() {
        Ok(cli) => commands::dispatch(&cli),
        Err(error) => {
            let code = if error.use_stderr() { status::USAGE } else { status::FINE };
            let _ = error.print();
            code
        }
    }
}
