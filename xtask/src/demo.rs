//! `cargo xtask demo`: the main job, on a copy of the repository's own example: a column is added
//! to the schema, and the migration for it appears.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{places, process::line, schemac, setup};

/// What the example consists of, under the repository's root.
const EXAMPLE: [&str; 3] = ["schema", "migrations", "schemac.toml"];
const FILE: &str = "schema/task.sdl";
const TABLE: &str = "table task {";
const MEMBER: &str = "  due_on  date?";

/// Builds schemac and shows it at work.
pub fn run() -> Result<(), String> {
    let program = schemac::build(&setup::prepare()?)?;
    show(&program, &places::repository(), &scratch_folder()?)
}

/// A new folder, which stays for whoever wants to look.
fn scratch_folder() -> Result<PathBuf, String> {
    let parent = std::env::temp_dir();
    for number in 1..10_000 {
        let folder = parent.join(format!("schemac-demo-{number}"));
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(e) if e.kind() == ErrorKind::AlreadyExists => {}
            Err(e) => return Err(format!("cannot create {}: {e}", folder.display())),
        }
    }
    Err(format!("{} is full of demos", parent.display()))
}

/// Shows a schemac program at work on a copy, in `folder`, of the example in `repository`.
fn show(program: &Path, repository: &Path, folder: &Path) -> Result<(), String> {
    copy_example(repository, folder)?;
    println!("schemac is {}; the example is copied to {}.", program.display(), folder.display());
    schemac(program, folder, "show")?;
    add_member(&folder.join(FILE))?;
    println!("\nNow `{}` is added to `{TABLE}` in {FILE}.", MEMBER.trim());
    let before = files(&folder.join("migrations"))?;
    schemac(program, folder, "plan")?;
    schemac(program, folder, "emit")?;
    let after = files(&folder.join("migrations"))?;
    for file in after.difference(&before) {
        println!("\n$ cat {}\n{}", file.display(), read(file)?.trim_end());
    }
    println!("\nThat is the whole migration; `schemac --help` lists what else there is.");
    Ok(())
}

fn schemac(program: &Path, folder: &Path, subcommand: &str) -> Result<(), String> {
    let mut command = Command::new(program);
    command.arg("-C").arg(folder).arg(subcommand);
    println!("\n$ {}", line(&command));
    let status = command.status().map_err(|e| format!("cannot start {}: {e}", program.display()))?;
    if status.success() {
        return Ok(());
    }
    Err(format!("`schemac {subcommand}` failed ({status})"))
}

fn add_member(file: &Path) -> Result<(), String> {
    let text = with_member(&read(file)?).ok_or_else(|| format!("no `{TABLE}` in {}", file.display()))?;
    fs::write(file, text).map_err(|e| format!("cannot write {}: {e}", file.display()))
}

/// The text with the new member as the last of the table: before its closing brace, which
/// starts a line.
fn with_member(text: &str) -> Option<String> {
    let table = text.find(TABLE)?;
    let end = table + text[table..].find("\n}")? + 1;
    Some(format!("{}{MEMBER}\n{}", &text[..end], &text[end..]))
}

fn copy_example(repository: &Path, folder: &Path) -> Result<(), String> {
    for name in EXAMPLE {
        let (from, to) = (repository.join(name), folder.join(name));
        if from.is_dir() {
            copy_folder(&from, &to)?;
        } else if from.exists() {
            copy_file(&from, &to)?;
        }
    }
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), String> {
    for file in files(from)? {
        copy_file(&file, &to.join(file.strip_prefix(from).unwrap_or(&file)))?;
    }
    Ok(())
}

fn copy_file(from: &Path, to: &Path) -> Result<(), String> {
    let folder = to.parent().unwrap_or(to);
    let copied = fs::create_dir_all(folder).and_then(|()| fs::copy(from, to));
    copied.map(drop).map_err(|e| format!("cannot copy {} to {}: {e}", from.display(), to.display()))
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|e| format!("cannot read {}: {e}", file.display()))
}

/// All files in a folder and the folders in it.
fn files(folder: &Path) -> Result<BTreeSet<PathBuf>, String> {
    let cannot = |e| format!("cannot read the folder {}: {e}", folder.display());
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).map_err(cannot)? {
        let path = entry.map_err(cannot)?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.insert(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_member_becomes_the_tables_last() {
        let text = "enum e { a }\n\ntable task {\n  id  int8\n  check (x) {\n  }\n}\n\ntable b {\n}\n";
        let wanted =
            "enum e { a }\n\ntable task {\n  id  int8\n  check (x) {\n  }\n  due_on  date?\n}\n\ntable b {\n}\n";
        assert_eq!(with_member(text).as_deref(), Some(wanted));
        assert_eq!(with_member("table other {\n}\n"), None);
    }

    /// Stands for schemac: it notes how it is called, and emits one file.
    const FAKE: &str = "#!/bin/sh\necho \"$3\" >> \"$2/calls\"\n\
                        [ \"$3\" != emit ] || grep due_on \"$2/schema/task.sdl\" > \"$2/migrations/2.sql\"\n";

    #[test]
    fn schemac_is_called_on_a_changed_copy() {
        let top = std::env::temp_dir().join(format!("schemac-demo-test-{}", std::process::id()));
        let repository = top.join("repository");
        write(&repository.join(FILE), "table task {\n  id  int8\n}\n");
        write(&repository.join("migrations/1.sql"), "");
        let program = top.join("fake");
        write(&program, FAKE);
        fs::set_permissions(&program, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();

        let copy = top.join("copy");
        show(&program, &repository, &copy).unwrap();

        assert_eq!(read(&copy.join("calls")).unwrap(), "show\nplan\nemit\n");
        assert_eq!(read(&copy.join("migrations/2.sql")).unwrap(), format!("{MEMBER}\n"));
        assert_eq!(read(&repository.join(FILE)).unwrap(), "table task {\n  id  int8\n}\n");
        fs::remove_dir_all(&top).unwrap();
    }

    fn write(file: &Path, text: &str) {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
}
