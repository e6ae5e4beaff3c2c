//! Throw-away databases on a throw-away cluster, and psql, which talks to them.

use std::path::PathBuf;
use std::process::Command;

use super::feed;
use crate::process;
use crate::server::{Cluster, Installation};

/// A cluster that lives as long as this value.
pub struct Scratch {
    cluster: Cluster,
    psql: PathBuf,
}

impl Scratch {
    /// Starts a cluster on a server.
    pub fn start(installation: &Installation) -> Result<Scratch, String> {
        let beside = installation.bin.join("psql");
        let psql = if beside.exists() { Some(beside) } else { process::on_path("psql") };
        Ok(Scratch {
            cluster: Cluster::start(installation)?,
            psql: psql.ok_or("psql is not installed: apt-get install postgresql-client")?,
        })
    }

    /// The server's major version.
    pub fn major(&self) -> u32 {
        self.cluster.major()
    }

    /// Makes a database, in place of one of that name.
    pub fn database(&self, name: &str) -> Result<Database<'_>, String> {
        let name = format!("scratch {name}");
        let make = format!("DROP DATABASE IF EXISTS \"{name}\";\nCREATE DATABASE \"{name}\";");
        self.maintenance().script(&make)?;
        Ok(Database { scratch: self, name })
    }

    /// The database that is always there.
    pub fn maintenance(&self) -> Database<'_> {
        Database { scratch: self, name: "postgres".to_owned() }
    }
}

/// A database of a scratch cluster.
pub struct Database<'s> {
    scratch: &'s Scratch,
    name: String,
}

impl Database<'_> {
    /// Runs a script and returns the rows it selects: a line each, fields separated by tabs.
    pub fn script(&self, script: &str) -> Result<String, String> {
        let mut command = Command::new(&self.scratch.psql);
        command.args(["-X", "-q", "-A", "-t", "-F", "\t", "-U", "postgres", "-d", &self.name]);
        command.arg("-h").arg(self.scratch.cluster.socket_dir());
        command.args(["-p", &self.scratch.cluster.port().to_string(), "-v", "ON_ERROR_STOP=1"]);
        command.args(["-f", "-"]).env("PGOPTIONS", "-c client_min_messages=error");
        feed::run(&mut command, script)
    }
}
