//! Which extensions are read, how they get here, and how they are created.

use super::scratch::{Database, Scratch};
use super::versions::Versions;

/// The schema that extensions are created in, where they leave that to the user.
const TARGET: &str = "target";

/// The server to which other packages than PostgreSQL's own bring extensions.
const PACKAGED: u32 = 15;

/// Installs the packages that bring extensions, as far as apt offers them.
pub fn install_packages() -> Result<(), String> {
    Ok(())
}

/// The extensions that a server offers, by name.
pub fn available(scratch: &Scratch) -> Result<Vec<String>, String> {
    let query = "SELECT name FROM pg_available_extensions ORDER BY name COLLATE \"C\";";
    let names = scratch.maintenance().script(query, &[])?;
    Ok(names.lines().map(str::to_owned).collect())
}

/// Creates an extension and those that it requires.
pub fn create(database: &Database, name: &str) -> Result<(), String> {
    database.script(&format!("CREATE SCHEMA {TARGET};"), &[])?;
    let create = format!("SET search_path = {TARGET}; CREATE EXTENSION IF NOT EXISTS :\"name\" CASCADE;");
    database.script(&create, &[("name", name)]).map(drop)
}

/// The versions that no server could be asked about, where what was read stands for them: those
/// of an extension that comes in a package of its own, for one server only.
pub fn assumed(read: Versions) -> Versions {
    if read.to_string() == PACKAGED.to_string() { read.complement() } else { Versions::default() }
}
