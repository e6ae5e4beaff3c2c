//! Owns the order of migrations, and what is wrong with a chain.

use std::collections::BTreeMap;

use petgraph::graph::DiGraph;

use super::{Header, TO_BE_WRITTEN, content_hash};
use crate::diag::{Diagnostic, Severity};
use crate::source::{FileId, SourceMap, Span};

/// A file of the migrations folder.
#[derive(Clone, Debug)]
pub struct ChainFile {
    /// Its name without the folder.
    pub name: String,
    /// Its text.
    pub file: FileId,
}

/// A pair.
#[derive(Clone, Debug)]
pub struct Migration {
    /// Its number.
    pub number: u64,
    /// `0007_add_task_due_on`.
    pub revision: String,
    /// The up.
    pub up: FileId,
    /// The down, where there is one.
    pub down: Option<FileId>,
    /// The up's header, where it has one.
    pub header: Option<Header>,
    /// The up's text.
    text: std::sync::Arc<str>,
}

impl Migration {
    /// The hash of the up's content. It is asked for only where a header says what it should be.
    pub fn hash(&self) -> String {
        content_hash(&self.text)
    }
}

/// The chain in order.
#[derive(Clone, Debug, Default)]
pub struct Chain {
    /// Pairs by number.
    pub migrations: Vec<Migration>,
    /// Digits of the numbers.
    pub width: usize,
}

impl Chain {
    /// Sorts files into a chain; says what is wrong with it.
    pub fn read(files: &[ChainFile], sources: &SourceMap, diagnostics: &mut Vec<Diagnostic>) -> Chain {
        let mut ups: BTreeMap<(u64, String), FileId> = BTreeMap::new();
        let mut downs: BTreeMap<(u64, String), FileId> = BTreeMap::new();
        let mut width = 0;
        for one in files {
            let Some((number, digits, revision, direction)) = parse_name(&one.name) else {
                if one.name.ends_with(".sql") {
                    diagnostics.push(stray(one));
                }
                continue;
            };
            width = width.max(digits);
            let side = if direction == "up" { &mut ups } else { &mut downs };
            side.insert((number, revision), one.file);
        }
        let mut chain = Chain { migrations: Vec::new(), width: if width == 0 { 4 } else { width } };
        for ((number, revision), up) in ups {
            let text = &sources.file(up).text;
            chain.migrations.push(Migration {
                number,
                down: downs.remove(&(number, revision.clone())),
                revision,
                up,
                header: Header::parse(text),
                text: text.clone(),
            });
        }
        for ((_, revision), down) in downs {
            let message = format!("`{revision}.down.sql` has no up");
            diagnostics.push(
                Diagnostic::error("down-without-up", start(down), message)
                    .help("restore its up, or remove the file: an emit that was cut off leaves such a down"),
            );
        }
        chain.check_heads(diagnostics);
        chain.check_parents(diagnostics);
        chain.check_downs(sources, diagnostics);
        chain.check_written(sources, diagnostics);
        chain
    }

    /// The last pair.
    pub fn head(&self) -> Option<&Migration> {
        self.migrations.last()
    }

    /// Two files of one number are two heads, whatever their headers say.
    fn check_heads(&self, diagnostics: &mut Vec<Diagnostic>) {
        let mut graph: DiGraph<usize, ()> = DiGraph::new();
        let nodes: Vec<_> = (0..self.migrations.len()).map(|i| graph.add_node(i)).collect();
        for (i, one) in self.migrations.iter().enumerate() {
            let parent = self.migrations.iter().rposition(|other| other.number < one.number);
            if let Some(parent) = parent {
                graph.add_edge(nodes[parent], nodes[i], ());
            }
        }
        for pair in self.migrations.windows(2) {
            if pair[0].number == pair[1].number {
                let message = format!("two heads: `{}` and `{}` have one number", pair[0].revision, pair[1].revision);
                let help = "`schemac rebase NNNN_name` moves the one after the other that has been applied nowhere yet";
                diagnostics.push(
                    Diagnostic::error("two-heads", start(pair[1].up), message)
                        .note(start(pair[0].up), "the other head")
                        .help(help),
                );
            }
        }
        debug_assert_eq!(graph.node_count(), self.migrations.len());
    }

    /// A parent that is not the file before is an error; one whose content changed is a notice.
    fn check_parents(&self, diagnostics: &mut Vec<Diagnostic>) {
        let mut before: Option<&Migration> = None;
        for one in &self.migrations {
            if one.header.is_some() && one.down.is_none() {
                let message = format!("`{}.down.sql` is gone, which was written with its up", one.revision);
                let found = Diagnostic::warning("up-without-down", start(one.up), message);
                diagnostics.push(found.help("put it back: your version control has it"));
            }
            let twin = before.is_some_and(|before| before.number == one.number);
            if let Some(header) = one.header.as_ref().filter(|_| !twin) {
                self.check_parent(one, header, before, diagnostics);
            }
            before = Some(one);
        }
    }

    /// A down has a hash of its own: what was written was proved, what was edited was not.
    fn check_downs(&self, sources: &SourceMap, diagnostics: &mut Vec<Diagnostic>) {
        for (one, down) in self.migrations.iter().filter_map(|one| Some((one, one.down?))) {
            let text = &sources.file(down).text;
            let Some(header) = Header::parse(text).filter(|header| !header.hash.is_empty()) else { continue };
            if header.hash != content_hash(text) {
                let message = format!("`{}.down.sql` was edited after it was written", one.revision);
                let help = "`schemac audit` says whether it still leads back; the old text is in your version control";
                diagnostics.push(Diagnostic::warning("edited", start(down), message).help(help));
            }
        }
    }

    /// A file that `schemac new` made, and nobody wrote.
    fn check_written(&self, sources: &SourceMap, diagnostics: &mut Vec<Diagnostic>) {
        let waits = |file: FileId| {
            let text = &sources.file(file).text;
            let says_nothing = |line: &str| line.trim().is_empty() || line.starts_with("--");
            text.lines().any(|line| TO_BE_WRITTEN.contains(&line)) && text.lines().all(says_nothing)
        };
        for one in &self.migrations {
            let files = [("up", Some(one.up)), ("down", one.down)];
            for (direction, file) in files.into_iter().filter_map(|(name, file)| Some((name, file?))) {
                if waits(file) {
                    let message = format!("`{}.{direction}.sql` is still to be written", one.revision);
                    let help = "write it; where there is nothing to do, say so in its place";
                    diagnostics.push(Diagnostic::warning("to-be-written", start(file), message).help(help));
                }
            }
        }
    }

    /// The parent of a pair, where two heads are between it and the pair, or at one of them.
    fn beside_another(&self, one: &Migration, parent: &str) -> Option<&Migration> {
        let found = self.migrations.iter().find(|other| other.revision == parent && other.number < one.number)?;
        let fork = |pair: &[Migration]| pair[0].number == pair[1].number && pair[0].number >= found.number;
        self.migrations.windows(2).any(|pair| fork(pair) && pair[0].number <= one.number).then_some(found)
    }

    fn check_parent(
        &self,
        one: &Migration,
        header: &Header,
        before: Option<&Migration>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        if header.format != Header::FORMAT {
            let message = format!(
                "`{}` has a header of format {}, which this schemac does not know",
                one.revision, header.format
            );
            let found = Diagnostic::error("unknown-format", start(one.up), message);
            diagnostics.push(found.help("a newer schemac wrote it: use that one"));
            return;
        }
        if !header.revision.is_empty() && header.revision != one.revision {
            let message = format!("`{}` says in its header that it is `{}`", one.revision, header.revision);
            let help = "a file that was copied or renamed: give it its old name, or write the new one in its head";
            diagnostics.push(Diagnostic::warning("other-revision", start(one.up), message).help(help));
        }
        if !header.hash.is_empty() && header.hash != one.hash() {
            let message = format!("`{}` was edited after it was written", one.revision);
            diagnostics.push(
                Diagnostic::warning("edited", start(one.up), message).help(
                    "where it has been applied, put the old text back (your version control has it) and write a new migration; \
                     where it has not, this is fine: take the line `-- hash:` out of its header, and it is one by hand",
                ),
            );
        }
        // In a branch beside another one, the file before may be the other's.
        let own = header.parent.as_ref().and_then(|(parent, _)| self.beside_another(one, parent));
        match (&header.parent, own.or(before)) {
            (Some((parent, hash)), Some(before)) if *parent == before.revision => {
                if *hash != before.hash() {
                    let message = format!("`{parent}` has changed since `{}` was written on top of it", one.revision);
                    diagnostics.push(
                        Diagnostic::new(Severity::Notice, "edited-parent", Some(start(one.up)), message)
                            .note(start(before.up), "the parent")
                            .help("look whether the later one still fits; its own text needs no change"),
                    );
                }
            }
            (Some((parent, _)), before) => {
                let is = before.map_or("nothing".to_owned(), |b| format!("`{}`", b.revision));
                let message = format!("the parent of `{}` is `{parent}`, but the file before it is {is}", one.revision);
                diagnostics.push(
                    Diagnostic::error("wrong-parent", start(one.up), message)
                        .help(match before {
                            Some(before) => format!(
                                "put the parent's file back; or, if it is meant to follow `{0}`, write `-- parent: {0}` in its head",
                                before.revision
                            ),
                            None => "put the parent's file back".to_owned(),
                        }),
                );
            }
            (None, _) => {}
        }
    }
}

fn start(file: FileId) -> Span {
    Span::new(file, 0, 0)
}

fn stray(one: &ChainFile) -> Diagnostic {
    Diagnostic::warning(
        "stray-file",
        start(one.file),
        format!("`{}` is no migration: its name says neither number nor direction", one.name),
    )
    .help("migrations are called `0001_name.up.sql` and `0001_name.down.sql`")
}

/// Number, digits, revision, direction.
fn parse_name(name: &str) -> Option<(u64, usize, String, &str)> {
    let stem = name.strip_suffix(".sql")?;
    let (revision, direction) = stem.rsplit_once('.')?;
    if !matches!(direction, "up" | "down") {
        return None;
    }
    let digits = revision.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &revision[digits..];
    if digits == 0 || !(rest.is_empty() || rest.starts_with('_')) {
        return None;
    }
    Some((revision[..digits].parse().ok()?, digits, revision.to_owned(), direction))
}
