//! Owns the disk: reading a project, writing files whole or not at all.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::compile::{Config, OutputFile, Project};
use crate::migration::{ChainFile, Header};

/// What the environment refused: a file that cannot be read, a folder that is not there.
#[derive(Debug)]
pub(super) struct Failure(pub(super) String);

fn failed(doing: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure(format!("cannot {doing} {}: {error}", path.display()))
}

/// Reads a text file; a byte order mark is left out.
pub(super) fn read(path: &Path) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(|error| failed("read", path, &error))?;
    no_database(path, &bytes)?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure(format!("{} is not UTF-8: byte {at} is no part of a character", path.display()))
    })?;
    if let Some(at) = text.find('\0') {
        let line = text[..at].matches('\n').count() + 1;
        return Err(Failure(format!(
            "{}:{line}: a NUL byte, which no text of SQL may hold: remove it",
            path.display()
        )));
    }
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Refuses a database itself, which people give for its dump.
fn no_database(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if bytes.starts_with(b"SQLite format 3\0") {
        let path = path.display();
        return Err(Failure(format!(
            "{path} is a SQLite database, and no SQL: run `sqlite3 {path} .schema > dump.sql`"
        )));
    }
    Ok(())
}

/// A dump of another database: rows in it may hold any bytes, and the names and words of a schema stand beside them.
pub(super) fn read_dump(path: &Path) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(|error| failed("read", path, &error))?;
    no_database(path, &bytes)?;
    let wide = match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => Some((rest, u16::from_le_bytes as fn([u8; 2]) -> u16)),
        [0xfe, 0xff, rest @ ..] => Some((rest, u16::from_be_bytes as fn([u8; 2]) -> u16)),
        _ => None,
    };
    if let Some((rest, unit)) = wide {
        let units: Vec<u16> = rest.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        return Ok(String::from_utf16_lossy(&units));
    }
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned())
}

/// Reads a project. The downs' texts are read where somebody looks into them; a plan needs to know only that they exist.
pub(super) fn project(dir: &Path, downs: bool) -> Result<Project, Failure> {
    let mut project = Project { config: config(dir)?, ..Project::default() };
    let schema = dir.join("schema");
    if schema.is_dir() {
        for path in walk(&schema)? {
            let name = relative(dir, &path);
            let text = read(&path)?;
            let id = project.sources.add(&name, &text);
            project.sdl.push(id);
        }
    }
    let migrations = dir.join("migrations");
    if migrations.is_dir() {
        for (name, path) in entries(&migrations)? {
            if !name.ends_with(".sql") {
                continue;
            }
            let text = if downs || !name.ends_with(".down.sql") { read(&path)? } else { String::new() };
            let file = project.sources.add(&relative(dir, &path), &text);
            project.migrations.push(ChainFile { name, file });
        }
    }
    if !schema.is_dir() && !migrations.is_dir() {
        return Err(Failure(no_project(dir)));
    }
    Ok(project)
}

/// What to do where there is no project: it may be further up.
fn no_project(dir: &Path) -> String {
    let here = if dir == Path::new(".") { "this folder".to_owned() } else { format!("`{}`", dir.display()) };
    if !dir.is_dir() {
        return format!("there is no folder {here}");
    }
    let full = dir.canonicalize().unwrap_or_else(|_| dir.to_owned());
    let is_project = |one: &&Path| one.join("schema").is_dir() || one.join("schemac.toml").is_file();
    match full.ancestors().skip(1).find(is_project) {
        Some(project) => format!("{here} is no project; there is one in {0}: use `-C {0}`", project.display()),
        None => format!("{here} has neither schema/ nor migrations/: run `schemac init` to make a project"),
    }
}

/// Whether a folder has something in it.
pub(super) fn holds(dir: &Path) -> bool {
    entries(dir).is_ok_and(|entries| !entries.is_empty())
}

/// A file of SDL or SQL in a folder, at any depth.
pub(super) fn declares(dir: &Path) -> Option<PathBuf> {
    if !dir.is_dir() {
        return None;
    }
    walk(dir).ok()?.into_iter().next()
}

/// Reads schemac.toml, which may be missing.
pub(super) fn config(dir: &Path) -> Result<Config, Failure> {
    let path = dir.join("schemac.toml");
    if !path.is_file() {
        return Ok(Config::default());
    }
    Config::parse(&read(&path)?).map_err(|error| Failure(format!("{}: {error}", path.display())))
}

fn relative(dir: &Path, path: &Path) -> String {
    path.strip_prefix(dir).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

fn entries(dir: &Path) -> Result<Vec<(String, PathBuf)>, Failure> {
    let mut out = Vec::new();
    for entry in fs::read_dir(dir).map_err(|error| failed("read", dir, &error))? {
        let entry = entry.map_err(|error| failed("read", dir, &error))?;
        // What editors and systems leave behind is hidden.
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        out.push((entry.file_name().to_string_lossy().into_owned(), entry.path()));
    }
    out.sort();
    Ok(out)
}

/// The `.sdl` and `.sql` files below a folder, by name.
fn walk(dir: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut out = Vec::new();
    for (name, path) in entries(dir)? {
        if path.is_dir() {
            out.extend(walk(&path)?);
        } else if name.ends_with(".sdl") || name.ends_with(".sql") {
            out.push(path);
        }
    }
    Ok(out)
}

/// Writes a file that may not exist yet: whole, or not at all.
pub(super) fn create(path: &Path, text: &str) -> Result<(), Failure> {
    let temporary = write_temporary(path, text)?;
    let linked = fs::hard_link(&temporary, path).map_err(|error| failed("write", path, &error));
    let _ = fs::remove_file(&temporary);
    linked
}

/// Writes a file over the one that may be there: whole, or not at all.
pub(super) fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    let temporary = write_temporary(path, text)?;
    fs::rename(&temporary, path).map_err(|error| failed("write", path, &error))
}

/// How the name of a file ends that is not whole yet.
const TEMPORARY: &str = ".schemac-new";

fn write_temporary(path: &Path, text: &str) -> Result<PathBuf, Failure> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| failed("make", folder, &error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = folder.join(format!(".{name}{TEMPORARY}"));
    let mut file = File::create(&temporary).map_err(|error| failed("write", &temporary, &error))?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    written.map_err(|error| failed("write", &temporary, &error))?;
    Ok(temporary)
}

/// Keeps other emits out until it is dropped. The lock is on the folder itself: nothing is left behind.
pub(super) fn lock(dir: &Path) -> Result<File, Failure> {
    let handle = File::open(dir).map_err(|error| failed("open", dir, &error))?;
    handle.lock().map_err(|error| failed("lock", dir, &error))?;
    Ok(handle)
}

/// Writes pairs: everything under temporary names first; then downs, then ups in order, never over what is there. So
/// no reader sees an up without its down or its predecessor.
pub(super) fn write_pairs(dir: &Path, pairs: &[(OutputFile, OutputFile)]) -> Result<(), Failure> {
    let order = pairs.iter().map(|(_, down)| down).chain(pairs.iter().map(|(up, _)| up));
    write_migrations(dir, order)
}

/// Writes files into the migrations folder in their order, all or none, never over what is there.
pub(super) fn write_migrations<'a>(dir: &Path, order: impl Iterator<Item = &'a OutputFile>) -> Result<(), Failure> {
    let folder = dir.join("migrations");
    fs::create_dir_all(&folder).map_err(|error| failed("make", &folder, &error))?;
    let mut temporaries = Vec::new();
    for file in order {
        let path = folder.join(&file.name);
        if path.exists() {
            clean(&temporaries);
            return Err(Failure(format!("{} exists already: nothing was written", path.display())));
        }
        match write_temporary(&path, &file.text) {
            Ok(temporary) => temporaries.push((temporary, path)),
            Err(failure) => {
                clean(&temporaries);
                return Err(failure);
            }
        }
    }
    let linked = temporaries.iter().try_for_each(|(temporary, path)| {
        fs::hard_link(temporary, path).map_err(|error| failed("write", path, &error))
    });
    clean(&temporaries);
    sync_folder(&folder);
    linked
}

/// Removes files of the migrations folder: ups last to first, then downs, so that no up is without its predecessor.
pub(super) fn remove_migrations(dir: &Path, names: &[String]) -> Result<(), Failure> {
    let folder = dir.join("migrations");
    let (mut ups, downs): (Vec<&String>, Vec<&String>) = names.iter().partition(|name| name.ends_with(".up.sql"));
    ups.sort_unstable_by(|a, b| b.cmp(a));
    for name in ups.into_iter().chain(downs) {
        let path = folder.join(name);
        fs::remove_file(&path).map_err(|error| failed("remove", &path, &error))?;
    }
    sync_folder(&folder);
    Ok(())
}

/// Removes what an emit left that was cut off: temporary files, and downs as it wrote them whose ups are not there. Under the
/// lock no other emit is under way. The names of what went.
pub(super) fn recover(dir: &Path) -> Result<Vec<String>, Failure> {
    let folder = dir.join("migrations");
    let mut gone = Vec::new();
    if !folder.is_dir() {
        return Ok(gone);
    }
    for entry in fs::read_dir(&folder).map_err(|error| failed("read", &folder, &error))? {
        let path = entry.map_err(|error| failed("read", &folder, &error))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let temporary = name.starts_with('.') && name.ends_with(TEMPORARY);
        let orphan = name.strip_suffix(".down.sql").is_some_and(|stem| {
            !folder.join(format!("{stem}.up.sql")).exists() && read(&path).is_ok_and(|text| Header::is_untouched(&text))
        });
        if temporary || orphan {
            fs::remove_file(&path).map_err(|error| failed("remove", &path, &error))?;
            gone.push(format!("migrations/{name}"));
        }
    }
    gone.sort();
    Ok(gone)
}

fn clean(temporaries: &[(PathBuf, PathBuf)]) {
    for (temporary, _) in temporaries {
        let _ = fs::remove_file(temporary);
    }
}

/// A folder's entries last only when it is synced; where folders cannot be, the files are there all the same.
fn sync_folder(folder: &Path) {
    if let Ok(handle) = File::open(folder) {
        let _ = handle.sync_all();
    }
}
