//! Debian's packages, where we are root.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use crate::process;

/// Whether apt is here and could install this package.
pub fn offers(package: &str) -> bool {
    process::on_path("apt-get").is_some() && (has_candidate(package) || refreshed(package))
}

/// Installs packages, without what they only recommend.
pub fn install(packages: &[&str]) -> Result<(), String> {
    eprintln!("installing {} with apt", packages.join(" "));
    let get = || process::output(apt_get("install").args(["-y", "--no-install-recommends"]).args(packages));
    // Lists that are older than the mirror name files which are no more.
    let installed = get().or_else(|error| if refresh() { get() } else { Err(error) });
    installed.map(drop)
}

fn refreshed(package: &str) -> bool {
    refresh() && has_candidate(package)
}

/// Reads the mirror's lists, once; says whether that is newly done.
fn refresh() -> bool {
    static DONE: OnceLock<()> = OnceLock::new();
    let mut newly = false;
    DONE.get_or_init(|| newly = process::output(&mut apt_get("update")).is_ok());
    newly
}

fn has_candidate(package: &str) -> bool {
    let said = process::output(Command::new("apt-cache").env("LC_ALL", "C").args(["policy", package]));
    said.is_ok_and(|said| names_candidate(&said))
}

fn names_candidate(policy: &str) -> bool {
    let candidate = policy.lines().find_map(|line| line.trim().strip_prefix("Candidate: "));
    candidate.is_some_and(|version| version != "(none)")
}

fn apt_get(verb: &str) -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").env("UCF_FORCE_CONFFOLD", "1").args(["-q", verb]);
    command
}

/// While this lives, Debian's PostgreSQL packages make no cluster when they are installed: its
/// setting is written where there is none yet, and on drop becomes what the package ships.
pub struct NoCluster {
    written: bool,
}

impl NoCluster {
    const SETTING: &str = "/etc/postgresql-common/createcluster.conf";
    const SHIPPED: &str = "/usr/share/postgresql-common/createcluster.conf";
    const SET_ASIDE: &str = "/etc/postgresql-common/createcluster.conf.ucf-dist";

    /// Writes the setting, unless the machine's owner has one.
    pub fn new() -> Result<NoCluster, String> {
        let file = Path::new(Self::SETTING);
        if file.exists() {
            return Ok(NoCluster { written: false });
        }
        let folder = file.parent().unwrap_or(file);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(file, "create_main_cluster = false\n"))
            .map_err(|e| format!("cannot write {}: {e}", file.display()))?;
        Ok(NoCluster { written: true })
    }
}

impl Drop for NoCluster {
    fn drop(&mut self) {
        if self.written {
            let _ = fs::remove_file(Self::SETTING);
            let _ = fs::remove_file(Self::SET_ASIDE);
            let _ = fs::copy(Self::SHIPPED, Self::SETTING);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_candidate_is_a_version() {
        assert!(names_candidate("p:\n  Installed: (none)\n  Candidate: 15+248+deb12u1\n"));
        assert!(!names_candidate("p:\n  Installed: (none)\n  Candidate: (none)\n"));
        assert!(!names_candidate(""));
    }
}
