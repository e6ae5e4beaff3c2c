//! Which extensions a server has, and how they are created and read.

use super::read::{self, Rows};
use super::scratch::Scratch;

/// The schemas that an extension is created in, where it leaves that to the user. What goes there
/// is told apart from what insists on a schema; but a few only work in `public`.
const TARGETS: [&str; 2] = ["target", "public"];

/// The extensions of which a server has the script, by name.
pub fn available(scratch: &Scratch) -> Result<Vec<String>, String> {
    let query = "SELECT name FROM pg_available_extension_versions \
                 JOIN pg_available_extensions USING (name) WHERE version = default_version \
                 ORDER BY name COLLATE \"C\";";
    let names = scratch.maintenance().script(query)?;
    Ok(names.lines().map(str::to_owned).collect())
}

/// What an extension brings, created in a database of its own with those that it requires.
pub fn read(scratch: &Scratch, name: &str) -> Result<Rows, String> {
    read_in_any(name, |script| scratch.database(name)?.script(script))
}

/// Creates and reads an extension in one run of a script, in a new database each time.
pub fn read_in_any(name: &str, run: impl Fn(&str) -> Result<String, String>) -> Result<Rows, String> {
    let [first, second] = TARGETS;
    let read_in = |target| run(&(creation(name, target) + &read::extension_script(name)));
    let printed = read_in(first).or_else(|error| read_in(second).map_err(|_| error))?;
    read::rows(&printed)
}

fn creation(name: &str, target: &str) -> String {
    format!(
        "CREATE SCHEMA IF NOT EXISTS {target}; SET search_path = {target};\n\
         CREATE EXTENSION IF NOT EXISTS \"{name}\" CASCADE;\n"
    )
}
