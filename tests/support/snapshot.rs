//! What a reviewer reads: the change, the findings, the plan, the files.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use similar::TextDiff;

use super::page::Page;
use super::world::{Files, World};

/// The difference of two texts.
pub fn unified(a: &str, b: &str, context: usize) -> String {
    TextDiff::from_lines(a, b).unified_diff().context_radius(context).to_string()
}

/// Compares a case with the snapshot beside its page; a panic where it differs.
pub fn check(page: &Page, world: &World) -> Result<(), String> {
    let text = render(page, world)?;
    let folder = page.path.parent().unwrap_or(Path::new(".")).canonicalize().map_err(|error| error.to_string())?;
    let name = page.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    insta::with_settings!({ snapshot_path => folder, prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
    Ok(())
}

fn render(page: &Page, world: &World) -> Result<String, String> {
    let mut out = String::new();
    let mut section = |title: &str, text: &str| {
        let text = text.trim_matches('\n');
        if !text.is_empty() {
            out.push_str(&format!("--- {title} ---\n{text}\n\n"));
        }
    };
    if page.chain.is_none() {
        section("sdl diff", &without_ranges(&unified(&page.before, &page.after, 2)));
    }
    let (findings, plan) = commands(page, world)?;
    section("diagnostics", &findings);
    section("plan", &plan);
    let several = world.emitted.pairs.len() > 1;
    for (up, down) in &world.emitted.pairs {
        for (file, direction) in [(up, "up.sql"), (down, "down.sql")] {
            let title = if several { file.name.clone() } else { direction.to_owned() };
            section(&title, &without_identity(&file.text));
        }
    }
    Ok(out)
}

/// Line numbers say nothing here.
fn without_ranges(diff: &str) -> String {
    diff.lines()
        .filter(|line| !line.starts_with("@@ -0,0") && !line.ends_with("+0,0 @@"))
        .map(|line| if line.starts_with("@@ ") { "@@\n".to_owned() } else { format!("{line}\n") })
        .collect()
}

/// A file without the lines of its header that say which file it is: hashes would change with every case's chain.
fn without_identity(text: &str) -> String {
    let (header, body) = text.split_once("\n\n").unwrap_or(("", text));
    let keep = |line: &&str| {
        !["-- schemac: ", "-- revision: ", "-- parent: ", "-- hash: ", "-- transaction: on"]
            .iter()
            .any(|start| line.starts_with(start))
    };
    let header: String = header.lines().filter(keep).map(|line| format!("{line}\n")).collect();
    format!("{header}\n{body}")
}

/// What `plan` and `emit` say: findings, plan.
fn commands(page: &Page, world: &World) -> Result<(String, String), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let write = |name: &str, files: &Files| -> std::io::Result<()> {
        fs::create_dir_all(folder.path().join(name))?;
        files.iter().try_for_each(|(file, text)| fs::write(folder.path().join(name).join(file), text))
    };
    write("schema", &world.sdl).and_then(|()| write("migrations", &world.chain)).map_err(|error| error.to_string())?;
    if !page.toml.is_empty() {
        fs::write(folder.path().join("schemac.toml"), &page.toml).map_err(|error| error.to_string())?;
    }
    let plan = run(folder.path(), &["plan"])?;
    let mut arguments = vec!["emit".to_owned()];
    for what in &page.allow {
        arguments.extend(["--allow".to_owned(), what.clone()]);
    }
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let emit = run(folder.path(), &arguments)?;
    let findings = if emit.1 == plan.1 || world.emitted.diagnostics.is_empty() { plan.1 } else { emit.1 };
    for file in world.emitted.pairs.iter().flat_map(|(up, down)| [up, down]) {
        let written = fs::read_to_string(folder.path().join("migrations").join(&file.name)).unwrap_or_default();
        if written != file.text {
            return Err(format!("`emit` writes another {}:\n{}", file.name, unified(&file.text, &written, 3)));
        }
    }
    Ok((findings, plan.0))
}

fn run(folder: &Path, arguments: &[&str]) -> Result<(String, String), String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_schemac"));
    command.arg("-C").arg(folder).args(arguments).env("NO_COLOR", "1");
    let output = command.output().map_err(|error| error.to_string())?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.code() == Some(70) {
        return Err(format!("`{}` is a bug:\n{}", arguments.join(" "), text(&output.stderr)));
    }
    Ok((text(&output.stdout), text(&output.stderr)))
}
