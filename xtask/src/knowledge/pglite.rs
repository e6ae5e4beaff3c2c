//! PGlite, a PostgreSQL that runs in Node.js: extensions that no package for a server brings.

use std::path::PathBuf;
use std::process::Command;

use super::feed;
use crate::{npm, places, process};

/// The package, which holds all it needs.
const PACKAGE: &str = "@electric-sql/pglite@0.3.16";

/// The major version of PostgreSQL in it.
pub const MAJOR: u32 = 17;

/// The extensions in it that are read nowhere else, by the names of their folders there.
pub const EXTENSIONS: &[&str] = &["age", "pg_hashids", "pg_ivm", "pg_uuidv7"];

const PROGRAM: &str = include_str!("pglite.mjs");

/// PGlite, unpacked.
pub struct Pglite {
    folder: PathBuf,
}

impl Pglite {
    /// Downloads it, unless it is here.
    pub fn install() -> Result<Pglite, String> {
        let folder = places::cache()?.join("pglite");
        if !folder.join("package/dist/index.js").exists() {
            std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
            let archive = npm::ensure()?.pack(PACKAGE, &folder)?;
            process::output(Command::new("tar").current_dir(&folder).arg("-xzf").arg(archive))?;
        }
        let program = folder.join("pglite.mjs");
        std::fs::write(&program, PROGRAM).map_err(|e| format!("{}: {e}", program.display()))?;
        Ok(Pglite { folder })
    }

    /// Runs a script in a new database that may create an extension, and returns the rows that it
    /// selects: a line each, fields separated by tabs.
    pub fn script(&self, extension: &str, script: &str) -> Result<String, String> {
        let mut node = Command::new("node");
        node.arg(self.folder.join("pglite.mjs")).arg(self.folder.join("package")).arg(extension);
        feed::run(&mut node, script)
    }
}
