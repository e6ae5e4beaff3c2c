//! pip, only to fetch wheels that carry programs and libraries.

use std::path::Path;
use std::process::Command;

use crate::process;

/// Installs one wheel into a folder of its own, and nothing that it depends on.
pub fn install(wheel: &str, folder: &Path) -> Result<(), String> {
    let pip = find().ok_or("pip is not here either (neither `python3 -m pip` nor `pip3` runs)")?;
    eprintln!("installing {wheel} with pip into {}", folder.display());
    let mut command = Command::new(pip[0]);
    command
        .args(&pip[1..])
        .args(["install", "--quiet", "--no-deps", "--only-binary=:all:"]);
    command
        .args(["--disable-pip-version-check", "--target"])
        .arg(folder)
        .arg(wheel);
    process::output(&mut command).map(drop)
}

fn find() -> Option<&'static [&'static str]> {
    const WAYS: [&[&str]; 3] = [&["python3", "-m", "pip"], &["pip3"], &["pip"]];
    let runs = |way: &&&[&str]| {
        process::output(Command::new(way[0]).args(&way[1..]).arg("--version")).is_ok()
    };
    WAYS.iter().find(runs).copied()
}
