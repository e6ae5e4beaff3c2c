//! Schemas of SQLite and MySQL as people have them, `tests/dialects/<dialect>/<name>.sql`: what is imported and what is said of
//! it is a snapshot beside each; the laws hold for what is emitted of it; PostgreSQL runs it, both ways, with rows; and a real
//! SQLite takes and refuses the rows that PostgreSQL takes and refuses, but for what was said.
//!
//! `tests/dialects/bad` has what cannot be read, or is another dialect: `<name>.<dialect>.sql`.

#[path = "dialects/random.rs"]
mod random;
#[path = "dialects/rows.rs"]
mod rows;
#[path = "bad/scratch.rs"]
mod scratch;
mod support;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use insta::{Settings, assert_snapshot};
use libtest_mimic::{Arguments, Failed, Trial};
use scratch::{Scratch, entries};
use support::judge::{self, Rows};
use support::page::Page;
use support::world::World;
use support::{laws, server};

/// Deep trees need a deep stack, as in the command itself.
const STACK: usize = 64 << 20;
/// A schema of each dialect is written by somebody; fewer than these, and some were lost.
const FLOOR: usize = 12;
/// And as many bad inputs.
const BAD: usize = 30;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dialects");
    let mut trials = Vec::new();
    for dialect in ["sqlite", "mysql"] {
        let files = dumps(&root.join(dialect));
        let count = files.len();
        trials.push(Trial::test(format!("{dialect}: there are enough"), move || enough(count, FLOOR)));
        for path in files {
            schema(&mut trials, dialect, &path);
        }
    }
    let bad = dumps(&root.join("bad"));
    let count = bad.len();
    trials.push(Trial::test("bad: there are enough", move || enough(count, BAD)));
    for path in bad {
        let name = format!("bad/{}", stem(&path));
        trials.push(Trial::test(name, move || on_deep_stack(move || refused(&path))));
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The tests of one dump.
fn schema(trials: &mut Vec<Trial>, dialect: &'static str, path: &Path) {
    let path: Arc<Path> = path.into();
    let name = format!("{dialect}/{}", stem(&path));
    let own = path.clone();
    trials.push(Trial::test(name.clone(), move || on_deep_stack(move || imported(&own, dialect))));
    for major in server::MAJORS {
        let own = path.clone();
        trials
            .push(Trial::test(format!("{name}@{major}"), move || on_deep_stack(move || judged(&own, dialect, major))));
    }
    if dialect == "sqlite" {
        trials.push(Trial::test(format!("{name} rows"), move || on_deep_stack(move || same_rows(&path))));
    }
}

fn on_deep_stack(work: impl FnOnce() -> Result<(), String> + Send + 'static) -> Result<(), Failed> {
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(work)?;
    match thread.join() {
        Ok(result) => result.map_err(Failed::from),
        Err(_) => Err("it panicked: see above".into()),
    }
}

fn enough(count: usize, floor: usize) -> Result<(), Failed> {
    if count >= floor { Ok(()) } else { Err(format!("only {count}").into()) }
}

fn dumps(folder: &Path) -> Vec<PathBuf> {
    entries(folder).into_iter().filter(|path| path.extension().is_some_and(|e| e == "sql")).collect()
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// An import in a folder of its own: the SDL, and what was said.
struct Imported {
    scratch: Scratch,
    code: i32,
    said: String,
}

impl Imported {
    fn new(path: &Path, dialect: &str) -> Imported {
        let scratch = Scratch::new();
        scratch.write("dump.sql", fs::read(path).expect("a dump can be read"));
        let ran = scratch.run(&["import", "--dialect", dialect, "dump.sql"]);
        Imported { scratch, code: ran.code, said: ran.err }
    }

    /// All of the SDL.
    fn sdl(&self) -> String {
        let files = self.scratch.files();
        let sdl = files.iter().filter(|(name, _)| name.ends_with(".sdl"));
        sdl.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect::<Vec<_>>().join("\n")
    }
}

fn snapshot(path: &Path, text: &str) -> Result<(), String> {
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path(path.parent().expect("a dump has a folder"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let same = catch_unwind(AssertUnwindSafe(|| settings.bind(|| assert_snapshot!(stem(path), text))));
    same.map_err(|_| "it is not what the snapshot says".to_owned())
}

/// What is imported is written down, in the form that `fmt` makes; a chain that is emitted of it leaves nothing to do.
fn imported(path: &Path, dialect: &str) -> Result<(), String> {
    let imported = Imported::new(path, dialect);
    if imported.code != 0 {
        return Err(imported.said);
    }
    let scratch = &imported.scratch;
    snapshot(path, &format!("{}\n{}", imported.said, imported.sdl()))?;
    for args in [&["fmt", "--check"][..], &["emit", "--name", "first"], &["check", "--strict"]] {
        let ran = scratch.run(args);
        if ran.code != 0 {
            return Err(format!("{args:?}: {}", ran.err));
        }
    }
    Ok(())
}

fn world(path: &Path, dialect: &str) -> Result<World, String> {
    let imported = Imported::new(path, dialect);
    let page = Page { before: String::new(), after: imported.sdl(), allow: vec!["all".to_owned()], ..Page::default() };
    World::new(&page)
}

fn judged(path: &Path, dialect: &str, major: u32) -> Result<(), String> {
    let world = world(path, dialect)?;
    if major == server::MAJORS[0] {
        let broken = laws::broken(&world);
        if !broken.is_empty() {
            return Err(broken.join("\n\n"));
        }
    }
    judge::run(&world, Rows::WherePossible, "", major).map(|_| ())
}

fn same_rows(path: &Path) -> Result<(), String> {
    let imported = Imported::new(path, "sqlite");
    let scratch = &imported.scratch;
    let emitted = scratch.run(&["emit", "--name", "first"]);
    if emitted.code != 0 {
        return Err(emitted.err);
    }
    let ups: Vec<String> = (scratch.files().into_iter())
        .filter(|(name, _)| name.ends_with(".up.sql"))
        .map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned())
        .collect();
    let dump = fs::read_to_string(path).map_err(|error| error.to_string())?;
    rows::compare(&stem(path), &dump, &ups, &imported.said)
}

/// `<name>.<dialect>.sql`: the exit status and the messages, and that nothing was written.
fn refused(path: &Path) -> Result<(), String> {
    let whole = stem(path);
    let (_, dialect) = whole.rsplit_once('.').ok_or("its name tells no dialect")?;
    let imported = Imported::new(path, dialect);
    let written = imported.scratch.files().keys().any(|name| name.ends_with(".sdl"));
    if written != (imported.code == 0) {
        return Err(format!("exit status {} and something written: {written}", imported.code));
    }
    let sdl = if written { format!("\n{}", imported.sdl()) } else { String::new() };
    snapshot(path, &format!("exit status {}\n{}{sdl}", imported.code, imported.said))
}
