//! Rebase: `tests/rebase/*.md`, two branches of one chain, with the verdict that a careful person would give.
//!
//! A page has the SDL before (`sdl base`), after the branch that is merged first (`sdl ours`), after the one that has to move
//! (`sdl theirs`), and the SDL that both together mean (`sdl both`, where there is one). `sql up` and `sql down` are a
//! pair that somebody wrote by hand instead of an emit for the branch that moves; `flags` are for the emits. The last block,
//! `verdict`, is the first line that rebase prints, or the message of its finding; `*` stands for anything.

#[path = "bad/scratch.rs"]
mod scratch;

use std::path::Path;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use scratch::{Scratch, entries};

/// Fewer pages than these, and some were lost.
const FLOOR: usize = 60;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rebase");
    let mut trials = Vec::new();
    for path in entries(&folder) {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        trials.push(Trial::test(name, move || page(&path).map_err(Failed::from)));
    }
    let count = trials.len();
    trials.push(Trial::test("no page is lost", move || {
        if count < FLOOR { Err(format!("only {count} pages").into()) } else { Ok(()) }
    }));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The block of a page that opens with these words.
fn block<'a>(text: &'a str, head: &str) -> Option<&'a str> {
    let from = text.find(&format!("```{head}\n"))? + head.len() + 4;
    Some(&text[from..from + text[from..].find("```")?])
}

fn page(path: &Path) -> Result<(), String> {
    let text = std::fs::read_to_string(path).map_err(|error| error.to_string())?;
    let need = |head: &str| block(&text, head).ok_or_else(|| format!("the page has no block `{head}`"));
    let flags: Vec<&str> = block(&text, "flags").unwrap_or("").split_whitespace().collect();
    let scratch = Scratch::new();
    emit(&scratch, need("sdl base")?, "base", &[])?;
    let base = scratch.files();
    // The branch that moves is emitted first: the other one's files come beside it then, as in a merge.
    let moves = match (block(&text, "sql up"), block(&text, "sql down")) {
        (None, _) => emit(&scratch, need("sdl theirs")?, "theirs", &flags)?,
        (Some(up), down) => {
            scratch.write("migrations/0002_theirs.up.sql", up);
            if let Some(down) = down {
                scratch.write("migrations/0002_theirs.down.sql", down);
            }
            "0002_theirs".to_owned()
        }
    };
    let theirs: Vec<(String, Vec<u8>)> = scratch
        .files()
        .into_iter()
        .filter(|(name, _)| name.contains("migrations/") && !base.contains_key(name))
        .collect();
    for (name, _) in &theirs {
        std::fs::remove_file(scratch.path().join(name)).map_err(|error| error.to_string())?;
    }
    emit(&scratch, need("sdl ours")?, "ours", &flags)?;
    for (name, bytes) in &theirs {
        scratch.write(name, bytes);
    }
    let before = scratch.files();
    let ran = scratch.run(&["rebase", &moves]);
    let said = match ran.code {
        0 => ran.out.lines().next().unwrap_or("").to_owned(),
        _ => ran.err.lines().next().unwrap_or("").to_owned(),
    };
    let verdict = need("verdict")?.trim();
    if !fits(verdict, &said) {
        return Err(format!("verdict: {verdict}\n   said: {said}\n{ran}"));
    }
    if ran.code != 0 {
        return if scratch.files() == before { Ok(()) } else { Err("a conflict wrote files".to_owned()) };
    }
    let audit = scratch.run(&["audit"]);
    if audit.code != 0 {
        return Err(format!("the chain does not lead back: {audit}"));
    }
    if let Some(both) = block(&text, "sdl both") {
        scratch.write("schema/app.sdl", both);
        let check = scratch.run(&["check"]);
        if check.code != 0 {
            return Err(format!("the branches together are something else: {check}"));
        }
    }
    Ok(())
}

/// Writes the SDL and emits; the revision of the first pair.
fn emit(scratch: &Scratch, sdl: &str, name: &str, flags: &[&str]) -> Result<String, String> {
    scratch.write("schema/app.sdl", sdl);
    let mut arguments = vec!["emit", "--name", name];
    arguments.extend(flags.iter().flat_map(|flag| ["--allow", flag]));
    let ran = scratch.run(&arguments);
    let first = ran.out.lines().next().and_then(|line| line.strip_prefix("migrations/"));
    match first.and_then(|name| name.strip_suffix(".up.sql")) {
        Some(revision) => Ok(revision.to_owned()),
        None => Err(format!("emit of `{name}`: {ran}")),
    }
}

/// Whether a text fits a pattern in which `*` stands for anything.
fn fits(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| text.strip_prefix(first)) else { return false };
    let all: Vec<&str> = parts.collect();
    for (i, part) in all.iter().enumerate() {
        if i + 1 == all.len() {
            return rest.ends_with(part);
        }
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.is_empty()
}
