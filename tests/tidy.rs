//! Owns the rules of the house that no compiler knows: layers, doors, sizes, and that nothing is left lying about.
//!
//! What is allowed stands in `tests/tidy/tables.rs`. An exception that is not needed any more fails as well.

#[path = "tidy/code.rs"]
mod code;
#[path = "tidy/tables.rs"]
mod tables;
#[path = "tidy/tree.rs"]
mod tree;

use code::{climbs, functions, line, paths, uses, without_tests, words};
use tables::{DOORS, Door, MODULES, Module};
use tree::{Finding, Source, entries, exists, files, is_folder, read, settle, sources};

/// The most lines of a function in `src`.
const FUNCTION_LINES: usize = 70;
/// The most lines of a file.
const FILE_LINES: usize = 550;
/// Everything that is written in Rust.
const RUST: &[&str] = &["build.rs", "build", "src", "tests", "xtask"];

#[test]
fn modules_import_what_the_table_allows() {
    let mut found = Vec::new();
    let mut seen = Vec::new();
    for source in sources(&["src"]).iter().filter(|source| !["src/lib.rs", "src/main.rs"].contains(&&*source.path)) {
        let inside = source.path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
        let from = inside.split('/').next().unwrap_or_default();
        let depth = inside.split('/').count();
        let row = MODULES.iter().find(|row| row.name == from);
        for (at, to) in paths(&source.code, "crate").into_iter().chain(climbs(&source.code, depth)) {
            if to != from && !row.is_some_and(|row| row.allows(to)) {
                found.push(source.finding(at, to, format!("`{from}` imports `{to}`, and the table does not allow it")));
            }
            seen.push((from.to_owned(), to.to_owned()));
        }
    }
    for row in MODULES {
        let unused = row.imports().filter(|to| !seen.iter().any(|(from, seen)| from == row.name && seen == to));
        found.extend(unused.map(|to| row.finding(to, format!("`{}` does not import `{to}` any more", row.name))));
    }
    settle(&found, &[], "Move the code to where it belongs, or change the line in tests/tidy/tables.rs with a reason.");
}

/// The table itself: all modules, each below what it says is above it.
#[test]
fn the_table_of_imports_is_in_order() {
    let mut found = Vec::new();
    let rank = |name: &str| MODULES.iter().position(|row| row.name == name);
    for (own, row) in MODULES.iter().enumerate() {
        let wrong_below = row.below.split_whitespace().filter(|to| rank(to).is_none_or(|rank| rank >= own));
        let wrong_above =
            row.above.iter().filter(|(to, why)| why.is_empty() || rank(to).is_none_or(|rank| rank <= own));
        for to in wrong_below.chain(wrong_above.map(|(to, _)| *to)) {
            found.push(
                row.finding(to, format!("`{to}` stands on the wrong side of `{}`'s line, or has no reason", row.name)),
            );
        }
    }
    let library = code::mask(&read("src/lib.rs"));
    let mut listed: Vec<&str> =
        library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let mut known: Vec<&str> = MODULES.iter().map(|row| row.name).collect();
    listed.sort_unstable();
    known.sort_unstable();
    assert_eq!(listed, known, "src/lib.rs and the table in tests/tidy/tables.rs name other modules");
    settle(&found, &[], "An import upwards belongs into the second list, with a reason.");
}

#[test]
fn libraries_have_one_door() {
    let all = sources(&["src", "build.rs", "build"]);
    let findings = |door: &'static Door| {
        let outside = all.iter().filter(|source| !door.inside.iter().any(|place| source.is_in(place)));
        outside.flat_map(|source| door.names.iter().flat_map(move |name| past(source, name, door))).collect::<Vec<_>>()
    };
    let found: Vec<Finding> = DOORS.iter().flat_map(findings).collect();
    settle(&found, tables::PAST_DOORS, "If it must be, make an exception in tests/tidy/tables.rs with a reason.");
}

fn past(source: &Source, name: &str, door: &Door) -> Vec<Finding> {
    let say = || format!("`{name}` is for {} only. {}", door.inside.join(", "), door.advice);
    uses(&source.code, name).into_iter().map(|at| source.finding(at, name, say())).collect()
}

#[test]
fn functions_are_short() {
    let mut found = Vec::new();
    let mut count = 0;
    for source in sources(&["src"]) {
        for one in functions(&source.code) {
            count += 1;
            if one.lines > FUNCTION_LINES {
                let say = format!("`{}` has {} lines, and {FUNCTION_LINES} are allowed", one.name, one.lines);
                found.push(source.finding(one.at, one.name, say));
            }
        }
    }
    assert!(count > 1000, "only {count} functions: the search for them is broken");
    settle(&found, tables::LONG_FUNCTIONS, "Give a part of it a name of its own.");
}

#[test]
fn files_are_short() {
    let mut found = Vec::new();
    for source in sources(RUST) {
        let lines = source.code.lines().count();
        if lines > FILE_LINES {
            let say = format!("the file has {lines} lines, and {FILE_LINES} are allowed");
            found.push(source.finding(source.code.len().saturating_sub(1), "lines", say));
        }
    }
    settle(&found, tables::LONG_FILES, "Split it by what its parts own.");
}

#[test]
fn hashed_collections_are_never_iterated() {
    let mut found = Vec::new();
    for source in sources(&["src"]) {
        for name in ["HashMap", "HashSet"] {
            found
                .extend(words(&source.code, name).map(|at| source.finding(at, name, format!("`{name}` has no order"))));
        }
    }
    settle(
        &found,
        tables::HASHED,
        "Take a BTreeMap or BTreeSet; one that is only looked into goes into tests/tidy/tables.rs with a reason.",
    );
}

#[test]
fn paths_in_documents_exist() {
    let mut found = Vec::new();
    for document in ["ARCHITECTURE.md", "README.md", "CONTRIBUTING.md"] {
        let text = read(document);
        for (at, _) in text.match_indices('`') {
            let Some(path) = text[at + 1..].split(['`', '\n', ' ', '#']).next().filter(|path| is_ours(path)) else {
                continue;
            };
            let fixed = path
                .find(['<', '*', '{'])
                .map_or(path, |end| path[..end].rsplit_once('/').map_or("", |(folder, _)| folder));
            if !exists(fixed) {
                let line = line(&text, at);
                let found_it = format!("there is no `{path}`");
                found.push(Finding { path: document.to_owned(), line, what: path.to_owned(), found: found_it });
            }
        }
    }
    settle(&found, &[], "Say where it is now.");
}

fn is_ours(path: &str) -> bool {
    ["src/", "tests/", "docs/", "grammar/", "xtask/", "data/"].iter().any(|folder| path.starts_with(folder))
}

#[test]
fn cases_are_pages_with_snapshots() {
    let all = files("tests/cases");
    let mut found = Vec::new();
    for path in &all {
        let (stem, extension) = path.rsplit_once('.').unwrap_or((path, ""));
        let other = match extension {
            "md" => format!("{stem}.snap"),
            "snap" => format!("{stem}.md"),
            _ => {
                found.push(whole(path, "it is neither a page nor a snapshot".to_owned()));
                continue;
            }
        };
        if !all.contains(&other) {
            found.push(whole(path, format!("there is no {other} beside it")));
        }
    }
    settle(&found, &[], "A case is a page (.md) and its snapshot (.snap): run the test, or take the rest away.");
}

#[test]
fn bad_input_has_its_snapshot() {
    // What `tests/bad.rs` itself is made of.
    let own = ["tests/bad/mutate", "tests/bad/mutate.rs", "tests/bad/scratch.rs"];
    let mut found = Vec::new();
    for path in entries("tests/bad").iter().filter(|path| !own.contains(&path.as_str())) {
        let stem = match path.rsplit_once('.') {
            _ if is_folder(path) => path,
            Some((stem, "sdl" | "sql")) => stem,
            Some((_, "snap")) => continue,
            _ => {
                found.push(whole(path, "it is neither input nor a snapshot".to_owned()));
                continue;
            }
        };
        if !exists(&format!("{stem}.snap")) {
            found.push(whole(path, format!("there is no {stem}.snap beside it")));
        }
    }
    settle(&found, &[], "Run the test, read what it says, and keep it as the snapshot.");
}

#[test]
fn no_snapshot_waits_for_review() {
    let all = ["src", "tests", "xtask"].iter().flat_map(|place| files(place));
    let waiting = all.filter(|path| path.ends_with(".snap.new") || path.ends_with(".pending-snap"));
    let found: Vec<Finding> = waiting.map(|path| whole(&path, "a snapshot waits for review".to_owned())).collect();
    settle(&found, &[], "Read it, then accept it or take it away.");
}

fn whole(path: &str, found: String) -> Finding {
    Finding { path: path.to_owned(), line: 1, what: path.to_owned(), found }
}

#[test]
fn nothing_is_left_unfinished() {
    let mut found = Vec::new();
    for source in sources(&["src", "tests", "xtask"]) {
        let ignored = source.code.match_indices("#[ignore");
        let macros = ["todo!", "unimplemented!", "dbg!"];
        let left = macros.iter().flat_map(|name| uses(&source.code, name).into_iter().map(move |at| (at, *name)));
        found.extend(ignored.chain(left).map(|(at, what)| source.finding(at, what, format!("`{what}` is left"))));
    }
    settle(&found, &[], "Finish it, or take it out and write down what is missing.");
}

#[test]
fn nothing_is_unwrapped() {
    let mut found = Vec::new();
    for source in sources(&["src"]).iter().filter(|source| !source.path.ends_with("/tests.rs")) {
        let code = without_tests(&source.code);
        let calls = code.match_indices(".unwrap()");
        found.extend(
            calls.map(|(at, what)| source.finding(at, what, "`unwrap()` does not say why it cannot fail".to_owned())),
        );
    }
    settle(&found, &[], "Write `expect` with the reason, or handle it.");
}

#[test]
fn every_rule_has_its_page() {
    let place = "src/cli/explain.rs";
    let text = read(place);
    let mut found = Vec::new();
    let mut known = Vec::new();
    for (at, start) in text.match_indices("../docs/rules/") {
        let page = text[at + start.len()..].split(".md\"").next().unwrap_or_default();
        // `("name", include_str!("../../docs/rules/name.md"))`
        let name = text[..at].rsplit('"').nth(2).unwrap_or_default();
        let line = line(&text, at);
        if name != page || !exists(&format!("docs/rules/{page}.md")) {
            let say = format!("`{name}` is explained by docs/rules/{page}.md");
            found.push(Finding { path: place.to_owned(), line, what: name.to_owned(), found: say });
        }
        known.push(format!("docs/rules/{page}.md"));
    }
    let unknown = files("docs/rules").into_iter().filter(|path| !known.contains(path));
    found.extend(unknown.map(|path| whole(&path, format!("{place} does not know the page"))));
    settle(&found, &[], "A rule is a line in src/cli/explain.rs and a page of its name in docs/rules.");
}

/// What stands in brackets behind `error` can be explained.
#[test]
fn every_finding_has_its_page() {
    let mut found = Vec::new();
    for path in files("src").into_iter().filter(|path| path.ends_with(".rs")) {
        let text = read(&path);
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for start in ["Diagnostic::error(", "Diagnostic::warning(", "Diagnostic::new("] {
            for (at, _) in text.match_indices(start) {
                let rest = &text[at + start.len()..];
                let Some(name) = rest.split('"').nth(1).filter(|_| rest.find('"').is_some_and(|quote| quote < 60))
                else {
                    continue;
                };
                let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
                if is_name && !exists(&format!("docs/rules/{name}.md")) {
                    let line = line(text, at);
                    found.push(Finding {
                        path: path.clone(),
                        line,
                        what: name.to_owned(),
                        found: format!("`{name}` has no page"),
                    });
                }
            }
        }
    }
    settle(&found, &[], "Write docs/rules/NAME.md, and a line in src/cli/explain.rs.");
}

#[test]
fn every_dependency_has_its_reason() {
    let mut found = Vec::new();
    for manifest in ["Cargo.toml", "xtask/Cargo.toml"] {
        let text = read(manifest);
        let mut before = "";
        let mut is_list = false;
        for (number, line) in text.lines().enumerate() {
            let name = match line.strip_prefix('[') {
                Some(header) => {
                    let header = header.trim_end_matches(']');
                    is_list = header.ends_with("dependencies");
                    header.rsplit_once("dependencies.").map(|(_, name)| name)
                }
                None => line.split_once('=').map(|(name, _)| name.trim_end()).filter(|_| is_list && is_key(line)),
            };
            if let Some(name) = name.filter(|_| !before.starts_with('#')) {
                let (path, say) = (manifest.to_owned(), format!("`{name}` has no comment above it"));
                found.push(Finding { path, line: number + 1, what: name.to_owned(), found: say });
            }
            before = line;
        }
    }
    settle(&found, tables::DEPENDENCIES, "Say in one line above it what it is for.");
}

fn is_key(line: &str) -> bool {
    line.starts_with(|c: char| c.is_alphanumeric() || c == '"')
}

impl Module {
    fn allows(&self, name: &str) -> bool {
        self.imports().any(|one| one == name)
    }

    fn imports(&self) -> impl Iterator<Item = &'static str> {
        self.below.split_whitespace().chain(self.above.iter().map(|(name, _)| *name))
    }

    fn finding(&self, what: &str, found: String) -> Finding {
        let path = self.place.file().to_owned();
        Finding { path, line: self.place.line() as usize, what: what.to_owned(), found }
    }
}
