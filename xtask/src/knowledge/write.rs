//! Writes the data files: one for each kind of the core, one for each extension.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use super::kind::{KINDS, Kind};
use super::merge::{Merged, Provider};
use super::source;

/// Writes `core/KIND.tsv` and `extensions/NAME.tsv`, in place of all that are there.
pub fn all(data: &Path, merged: &Merged) -> Result<(), String> {
    for folder in ["core", "extensions"] {
        let folder = data.join(folder);
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
        fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    for (name, provider) in merged.providers() {
        if name.is_empty() {
            core(&data.join("core"), provider)?;
        } else {
            let file = data.join("extensions").join(format!("{name}.tsv"));
            file_of(&file, &extension_file(name, provider))?;
        }
    }
    Ok(())
}

fn core(folder: &Path, provider: &Provider) -> Result<(), String> {
    for kind in KINDS.iter().filter(|kind| kind.name != "extension") {
        let text = format!("{}{}", header(kind, ""), lines(kind, provider, ""));
        file_of(&folder.join(format!("{}.tsv", kind.name)), &text)?;
    }
    Ok(())
}

/// A line starts with its kind; so does a header before the lines of each kind.
fn extension_file(name: &str, provider: &Provider) -> String {
    let mut text = String::new();
    let assumed = source::assumed(name, provider.versions).to_string();
    if !assumed.is_empty() {
        let _ = writeln!(text, "assumed\t{assumed}");
    }
    for kind in KINDS {
        let lines = lines(kind, provider, &format!("{}\t", kind.name));
        if !lines.is_empty() {
            text += &header(kind, &format!("#{}\t", kind.name));
            text += &lines;
        }
    }
    text
}

/// The names of the columns; `versions` comes after those that identify a row.
fn header(kind: &Kind, start: &str) -> String {
    let (key, rest) = kind.columns.split_at(kind.key);
    format!("{start}{}\n", [key, &["versions"], rest].concat().join("\t"))
}

fn lines(kind: &Kind, provider: &Provider, start: &str) -> String {
    let mut text = String::new();
    let mut rows: Vec<_> = provider.table(kind).rows.into_iter().collect();
    rows.sort_by(|(a, a_versions), (b, b_versions)| (&a[..kind.key], a_versions).cmp(&(&b[..kind.key], b_versions)));
    for (row, versions) in rows {
        let (key, rest) = row.split_at(kind.key);
        let fields = [key, &[versions.to_string()], rest].concat();
        let _ = writeln!(text, "{start}{}", fields.join("\t"));
    }
    text
}

fn file_of(file: &Path, text: &str) -> Result<(), String> {
    fs::write(file, text).map_err(|e| format!("{}: {e}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places;

    #[test]
    fn the_committed_files_have_the_columns_of_today() {
        let core = places::repository().join("data/core");
        for kind in KINDS.iter().filter(|kind| kind.name != "extension") {
            let file = core.join(format!("{}.tsv", kind.name));
            let text = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
            assert_eq!(text.lines().next(), header(kind, "").lines().next(), "run `cargo xtask knowledge`");
        }
    }

    #[test]
    fn versions_follow_what_tells_rows_apart() {
        let kind = super::super::kind::named("casts").expect("a kind");
        assert_eq!(header(kind, "#casts\t"), "#casts\tsource\ttarget\tversions\tcontext\tmethod\tfunction\n");
    }
}
