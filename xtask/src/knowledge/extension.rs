//! Which extensions a server has, and how they are created.

use super::scratch::{Database, Scratch};

/// The schemas that an extension is created in, where it leaves that to the user. What goes there
/// is told apart from what insists on a schema; but a few only work in `public`.
const TARGETS: [&str; 2] = ["target", "public"];

/// The extensions of which a server has the script, by name.
pub fn available(scratch: &Scratch) -> Result<Vec<String>, String> {
    let query = "SELECT name FROM pg_available_extension_versions \
                 JOIN pg_available_extensions USING (name) WHERE version = default_version \
                 ORDER BY name COLLATE \"C\";";
    let names = scratch.maintenance().script(query, &[])?;
    Ok(names.lines().map(str::to_owned).collect())
}

/// Creates an extension and those that it requires in a database of its own.
pub fn create<'s>(scratch: &'s Scratch, name: &str) -> Result<Database<'s>, String> {
    let [first, second] = TARGETS;
    create_in(scratch, name, first).or_else(|error| create_in(scratch, name, second).map_err(|_| error))
}

fn create_in<'s>(scratch: &'s Scratch, name: &str, target: &str) -> Result<Database<'s>, String> {
    let database = scratch.database(name)?;
    let script = format!(
        "CREATE SCHEMA IF NOT EXISTS {target}; SET search_path = {target}; \
         CREATE EXTENSION IF NOT EXISTS :\"name\" CASCADE;"
    );
    database.script(&script, &[("name", name)])?;
    Ok(database)
}
