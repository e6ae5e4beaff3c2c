//! Moves a pair, and what was written on top of it, after the other head.

use super::hazard::{hazard, reused};
use super::merge::{Conflict, Three};
use super::{after, body, with_header};
use crate::catalog::Catalog;
use crate::compile::OutputFile;
use crate::compile::losses::words;
use crate::compile::prove::difference;
use crate::diag::{Diagnostic, Severity};
use crate::migration::{Chain, Header, Migration, content_hash, file_name};
use crate::plan::{self, Guide};
use crate::replay::{Settings, run};
use crate::source::{SourceMap, Span};

/// What a rebase writes and takes away.
#[derive(Clone, Debug, Default)]
pub struct Rebased {
    /// The new files: ups with their downs, in order.
    pub pairs: Vec<(OutputFile, Option<OutputFile>)>,
    /// The names of the files that they replace.
    pub removed: Vec<String>,
    /// How each got there.
    pub says: Vec<String>,
    /// Why not.
    pub diagnostics: Vec<Diagnostic>,
}

/// Moves the pair of that number or name after the other head. Without a name it refuses, and shows the heads.
pub fn rebase(chain: &Chain, sources: &SourceMap, settings: &Settings, pair: Option<&str>) -> Rebased {
    let mut out = Rebased::default();
    let twins: Vec<&Migration> = chain.migrations.iter().filter(|one| has_twin(chain, one)).collect();
    if twins.is_empty() {
        let message = "the chain has one head: there is nothing to move";
        out.diagnostics.push(Diagnostic::new(Severity::Error, "one-head", None, message).help("run `schemac history`"));
        return out;
    }
    let fork = twins[0].number;
    let beside = |name: &str| chain.migrations.iter().find(|one| one.revision == name && one.number >= fork);
    let moved = match pair.and_then(beside) {
        Some(one) => descendants(chain, first_of_branch(chain, one, fork)),
        None => {
            let named = pair.map_or_else(String::new, |name| format!("`{name}` is none of them: "));
            let all: Vec<String> = twins.iter().map(|one| format!("`{}`", one.revision)).collect();
            let message = format!("{named}several migrations have one number: {}", all.join(", "));
            let mut found = Diagnostic::new(Severity::Error, "which-head", None, message)
                .help("name the one that has been applied nowhere yet: `schemac rebase NNNN_name`");
            found.secondary = twins
                .iter()
                .map(|one| crate::diag::Annotation { span: Span::new(one.up, 0, 0), label: String::new() })
                .collect();
            out.diagnostics.push(found);
            return out;
        }
    };
    let others: Vec<&Migration> =
        chain.migrations.iter().filter(|one| !moved.iter().any(|other| other.revision == one.revision)).collect();
    if let Err(found) = carry(chain, sources, settings, &moved, &others, &mut out) {
        out = Rebased { diagnostics: vec![*found], ..Rebased::default() };
    }
    out
}

fn has_twin(chain: &Chain, one: &Migration) -> bool {
    chain.migrations.iter().any(|other| other.number == one.number && other.revision != one.revision)
}

/// The pair with which a branch began, where two heads are from that number on.
fn first_of_branch<'a>(chain: &'a Chain, one: &'a Migration, fork: u64) -> &'a Migration {
    let parent = one.header.as_ref().and_then(|header| header.parent.as_ref());
    let found = parent.and_then(|(parent, _)| {
        chain.migrations.iter().find(|other| other.revision == *parent && (fork..one.number).contains(&other.number))
    });
    found.map_or(one, |found| first_of_branch(chain, found, fork))
}

/// A pair with all that say in their headers that they follow it.
fn descendants<'a>(chain: &'a Chain, first: &'a Migration) -> Vec<&'a Migration> {
    let mut out = vec![first];
    for one in &chain.migrations {
        let parent = one.header.as_ref().and_then(|header| header.parent.as_ref());
        if parent.is_some_and(|(parent, _)| out.iter().any(|other| other.revision == *parent))
            && one.revision != first.revision
        {
            out.push(one);
        }
    }
    out
}

type Found = Box<Diagnostic>;

fn carry(
    chain: &Chain,
    sources: &SourceMap,
    settings: &Settings,
    moved: &[&Migration],
    others: &[&Migration],
    out: &mut Rebased,
) -> Result<(), Found> {
    let broken = |why: String| Box::new(Diagnostic::new(Severity::Error, "rebase-conflict", None, why));
    let fork = moved[0].number;
    let shared: Vec<&Migration> = others.iter().copied().filter(|one| one.number < fork).collect();
    let theirs: Vec<&Migration> = others.iter().copied().filter(|one| one.number >= fork).collect();
    let base = after(&Catalog::initial(), &shared, sources, settings).map_err(broken)?;
    let mut state = after(&base, &theirs, sources, settings).map_err(broken)?;
    // What the branch was written against, one pair after the other.
    let mut own = base.clone();
    let last = others.last();
    let mut number = last.map_or(0, |one| one.number);
    let mut parent = last.map(|one| (one.revision.clone(), one.hash()));
    for one in moved {
        let text = &sources.file(one.up).text;
        let own_after = run(text, &own, settings).map_err(|why| broken(format!("{}.up.sql: {why}", one.revision)))?;
        let three = Three::new(&own, &state, &own_after);
        if let Some(conflict) = three.conflict().or_else(|| reused(text, &own, &state)) {
            return Err(refuse(one, &conflict, &theirs));
        }
        number += 1;
        let slug = one.revision.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('_');
        let revision = format!("{number:0width$}_{slug}", width = chain.width);
        let mover = Mover { sources, settings, one, revision: &revision, theirs: &theirs };
        let unseen = if Header::is_untouched(text) { None } else { hazard(text, &own, &state) };
        // What a statement does not find any more is said by its name, where that is known.
        let (up, down, next, says) = mover.pair(&state, parent.take()).map_err(|found| match &unseen {
            Some(conflict) => refuse(one, conflict, &theirs),
            None => found,
        })?;
        if let Some(conflict) = three.undone(&next).or(unseen) {
            return Err(refuse(one, &conflict, &theirs));
        }
        parent = Some((revision.clone(), content_hash(&up)));
        let name = |direction| file_name(number, chain.width, slug, direction);
        out.pairs.push((
            OutputFile { name: name("up"), text: up },
            down.map(|text| OutputFile { name: name("down"), text }),
        ));
        out.removed.push(format!("{}.up.sql", one.revision));
        out.removed.extend(one.down.map(|_| format!("{}.down.sql", one.revision)));
        out.says.push(format!("{} is now {revision}: {says}", one.revision));
        own = own_after;
        state = next;
    }
    Ok(())
}

fn refuse(one: &Migration, conflict: &Conflict, theirs: &[&Migration]) -> Found {
    let others: Vec<String> = theirs.iter().map(|other| format!("`{}`", other.revision)).collect();
    let message =
        format!("`{}` and {} disagree on {}: {}", one.revision, others.join(", "), conflict.object, conflict.what);
    let found = Diagnostic::new(Severity::Error, "rebase-conflict", Some(Span::new(one.up, 0, 0)), message);
    Box::new(found.help(format!(
        "decide which is meant: remove the pair `{}`, write the answer into the SDL, and run `schemac emit`",
        one.revision
    )))
}

struct Mover<'a> {
    sources: &'a SourceMap,
    settings: &'a Settings,
    one: &'a Migration,
    revision: &'a str,
    theirs: &'a [&'a Migration],
}

type Moved = (String, Option<String>, Catalog, &'static str);

impl Mover<'_> {
    /// Verbatim where that is proved; with another way back where emit wrote the pair; else the conflict.
    fn pair(&self, state: &Catalog, parent: Option<(String, String)>) -> Result<Moved, Found> {
        let text = &self.sources.file(self.one.up).text;
        let up = with_header(text, self.revision, parent.clone());
        let next = run(text, state, self.settings).map_err(|why| self.conflict("up", &why))?;
        // What is opaque may rest on what the up takes away: the plan knows.
        let again = plan::plan(state, &next, &Guide::default(), self.settings);
        if let Some(problem) = again.problems.iter().find(|problem| problem.id == "opaque-dependent") {
            return Err(self.conflict("up", &problem.message));
        }
        let Some(down) = self.one.down.map(|file| self.sources.file(file).text.clone()) else {
            return Ok((up, None, next, "moved as it is"));
        };
        let verbatim = run(&down, &next, self.settings).and_then(|back| match difference(&back, state) {
            Some((id, why)) => Err(format!("{id}: {why}")),
            None => Ok(()),
        });
        match verbatim {
            Ok(()) => Ok((up, Some(with_header(&down, self.revision, parent)), next, "moved as it is")),
            Err(_) if Header::is_untouched(text) && Header::is_untouched(&down) => {
                let (back, loses) = self.way_back(&next, state)?;
                let head = with_header(&down, self.revision, parent);
                let down =
                    with_losses(&format!("{}\n{back}", head_of(&head)), |header| header.loses.clone_from(&loses));
                let up = with_losses(&up, |header| header.down_loses.clone_from(&loses));
                Ok((up, Some(down), next, "its up as it is, its down written anew"))
            }
            Err(why) => Err(self.conflict("down", &why)),
        }
    }

    /// The statements back, and what they lose.
    fn way_back(&self, next: &Catalog, state: &Catalog) -> Result<(String, Vec<String>), Found> {
        let guide =
            Guide { renames: super::squash::renames(next, state, false), one_transaction: true, ..Guide::default() };
        let plan = plan::plan(next, state, &guide, self.settings);
        if let Some(problem) = plan.problems.first() {
            return Err(self.conflict("down", &problem.message));
        }
        let text = crate::compile::emit::body(&plan.statements);
        let back = run(&text, next, self.settings).map_err(|why| self.conflict("down", &why))?;
        match difference(&back, state) {
            Some((id, why)) => Err(self.conflict("down", &format!("{id}: {why}"))),
            None => Ok((text, plan.statements.iter().flat_map(|one| &one.losses).filter_map(words).collect())),
        }
    }

    fn conflict(&self, direction: &str, why: &str) -> Found {
        let file = if direction == "up" { Some(self.one.up) } else { self.one.down };
        let others: Vec<String> = self.theirs.iter().map(|other| format!("`{}`", other.revision)).collect();
        let message =
            format!("`{}.{direction}.sql` does not work after {}: {why}", self.one.revision, others.join(", "));
        let found =
            Diagnostic::new(Severity::Error, "rebase-conflict", file.map(|file| Span::new(file, 0, 0)), message);
        Box::new(found.help("change it by hand so that it does; or remove the pair and run `schemac emit`"))
    }
}

fn head_of(text: &str) -> String {
    text[..text.len() - body(text).len()].trim_end_matches('\n').to_owned() + "\n"
}

/// A file with another body, or another header: its hash says so.
fn with_losses(text: &str, change: impl Fn(&mut Header)) -> String {
    let Some(mut header) = Header::parse(text) else { return text.to_owned() };
    change(&mut header);
    let file = format!("{}\n{}", header.render(), body(text));
    with_header(&file, &header.revision.clone(), header.parent)
}
