//! PostgreSQL servers: which are on this machine, how one gets here, and throw-away clusters on
//! them. A cluster of the user's is never touched.

mod cluster;
mod install;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{places, process};

pub use cluster::Cluster;
pub use install::install;

/// The environment variable that names servers: `[MAJOR=]FOLDER[:…]`, each folder holding the
/// programs, for example `15=/opt/pg15/bin:18=/opt/pg18/bin`.
pub const VARIABLE: &str = "SCHEMAC_PG";

/// One PostgreSQL server installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installation {
    /// The major version, such as 18.
    pub major: u32,
    /// The folder that holds `initdb`, `postgres` and `pg_ctl`.
    pub bin: PathBuf,
}

/// Looks for a server of that major version: in the folders that `SCHEMAC_PG` names, on `PATH`,
/// where Linux distributions and Homebrew keep several versions, and where [`install`] puts them.
pub fn find(major: u32) -> Option<Installation> {
    named(&env::var(VARIABLE).unwrap_or_default())
        .chain(on_path())
        .chain(usual(major))
        .chain(places::servers().map(|folder| folder.join(major.to_string()).join("bin")))
        .find(|bin| version_of(bin) == Some(major))
        .map(|bin| Installation { major, bin })
}

/// Finds a server of that major version, else installs it.
pub fn ensure(major: u32) -> Result<Installation, String> {
    find(major).map_or_else(|| install(major), Ok)
}

/// The folders that a value of `SCHEMAC_PG` names. The numbers are for its reader: what counts
/// is what the server there says of itself.
fn named(value: &str) -> impl Iterator<Item = PathBuf> {
    value
        .split(':')
        .map(|entry| entry.split_once('=').map_or(entry, |(_, folder)| folder))
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
}

/// The folder that `postgres` on `PATH` really lies in: with its companions beside it.
fn on_path() -> Option<PathBuf> {
    let file = process::on_path("postgres")?.canonicalize().ok()?;
    Some(file.parent()?.to_owned())
}

/// Debian; the PostgreSQL project's RPMs; Homebrew on its two kinds of machine.
fn usual(major: u32) -> [PathBuf; 4] {
    [
        format!("/usr/lib/postgresql/{major}/bin"),
        format!("/usr/pgsql-{major}/bin"),
        format!("/opt/homebrew/opt/postgresql@{major}/bin"),
        format!("/usr/local/opt/postgresql@{major}/bin"),
    ]
    .map(PathBuf::from)
}

/// The major version of the server in this folder, if there is a whole one that runs.
fn version_of(bin: &Path) -> Option<u32> {
    let whole = ["initdb", "postgres", "pg_ctl"].iter().all(|program| process::is_executable(&bin.join(program)));
    let said = whole.then(|| process::output(Command::new(bin.join("postgres")).arg("--version")));
    major_of(&said?.ok()?)
}

/// `postgres (PostgreSQL) 15.18 (Debian …)` is 15, `18beta1` is 18.
fn major_of(said: &str) -> Option<u32> {
    let version = said.split_whitespace().nth(2)?;
    let digits = version.find(|c: char| !c.is_ascii_digit()).unwrap_or(version.len());
    version[..digits].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variable_names_folders_with_and_without_a_version() {
        let folders: Vec<_> = named("15=/a/bin:/b/bin::18=").collect();
        assert_eq!(folders, [PathBuf::from("/a/bin"), PathBuf::from("/b/bin")]);
    }

    #[test]
    fn the_major_version_is_read_from_what_the_server_says() {
        assert_eq!(major_of("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"), Some(15));
        assert_eq!(major_of("postgres (PostgreSQL) 19beta1\n"), Some(19));
        assert_eq!(major_of("something else"), None);
    }
}
