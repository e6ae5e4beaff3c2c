//! `cargo xtask setup`: what a build needs, and the cargo that is told of it.

use std::env;
use std::process::Command;

use crate::libclang::{self, Libclang};
use crate::{places, process, server};

/// Proof that a build has what it needs: made by [`prepare`], and the way to call cargo.
pub struct Ready {
    libclang: Libclang,
}

/// Finds or installs what a build needs, and says what that is.
pub fn prepare() -> Result<Ready, String> {
    if process::on_path("cc").is_none() {
        return Err("there is no C compiler `cc` on PATH; install one (Debian's package `gcc`)".into());
    }
    let libclang = libclang::ensure()?;
    eprintln!("libclang: {}", libclang.path.display());
    for (name, value) in &libclang.environment {
        eprintln!("  {name}={}", value.to_string_lossy());
    }
    Ok(Ready { libclang })
}

/// `cargo xtask setup`: prepares a build, and says which servers the tests will find.
pub fn run() -> Result<(), String> {
    let ready = prepare()?;
    for major in 14..=18 {
        if let Some(found) = server::find(major) {
            eprintln!("PostgreSQL {major}: {}", found.bin.display());
        }
    }
    if !ready.libclang.environment.is_empty() {
        eprintln!("`cargo xtask` sets those variables by itself; a plain `cargo build` needs them set");
    }
    Ok(())
}

impl Ready {
    /// A cargo command in the repository, in the environment that a build needs.
    pub fn cargo(&self, subcommand: &str) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.arg(subcommand).current_dir(places::repository());
        command.envs(self.libclang.environment.iter().map(|(name, value)| (name, value)));
        command
    }
}
