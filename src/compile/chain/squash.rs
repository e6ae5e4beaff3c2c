//! Puts migrations together: one pair, proved to lead where they lead.
//!
//! Where nothing can have rows yet, the pair is planned anew from the first state to the last. Elsewhere a plan would not do to
//! rows what the migrations did (a name that another thing takes later, a value that was filled in), so their statements
//! stay as they are, one after the other.

use super::{after, body as statements_of};
use crate::catalog::Catalog;
use crate::compile::OutputFile;
use crate::compile::emit::body;
use crate::compile::guide::parts;
use crate::compile::losses::words;
use crate::compile::prove::difference;
use crate::compile::state::is_autocommit;
use crate::diag::{Diagnostic, Severity};
use crate::kinds::table::Table;
use crate::kinds::{ObjectId, ObjectKind};
use crate::migration::{Chain, Header, Migration, content_hash};
use crate::name::{Ident, QualifiedName};
use crate::plan::{self, Guide, Plan, Renamed};
use crate::replay::{Settings, run};
use crate::source::{FileId, SourceMap};
use crate::sql;
use crate::sql::ast::StatementNode;

/// What a squash writes and takes away.
#[derive(Clone, Debug, Default)]
pub struct Squashed {
    /// The pair, which takes the name of the last migration that it replaces; without a down where one of them has none.
    pub pair: Option<(OutputFile, Option<OutputFile>)>,
    /// The names of the files that it replaces.
    pub removed: Vec<String>,
    /// Whether it is planned anew: then nobody knows any more what was renamed.
    pub anew: bool,
    /// Why not.
    pub diagnostics: Vec<Diagnostic>,
}

/// One direction of a squash.
struct Way {
    text: String,
    /// What it loses, and when it fails.
    loses: Vec<String>,
}

/// Puts the migrations from one position to another (both counted from 0, both among them) into one pair.
pub fn squash(chain: &Chain, sources: &SourceMap, settings: &Settings, from: usize, to: usize) -> Squashed {
    let mut out = Squashed::default();
    let refuse =
        |message: String, help: &str| Diagnostic::new(Severity::Error, "squash-refused", None, message).help(help);
    let Some(range) = chain.migrations.get(from..=to).filter(|range| range.len() > 1) else {
        out.diagnostics.push(refuse("a squash takes two migrations or more".to_owned(), "see `schemac history`"));
        return out;
    };
    let before: Vec<&Migration> = chain.migrations[..from].iter().collect();
    let (up, down, anew) = match both_ways(&before, range, sources, settings) {
        Ok(both) => both,
        Err(why) => {
            let why: Vec<&str> = why.split_whitespace().collect();
            let help =
                "squash fewer of them; from the first on, and without rows that one of them brings, they are made anew";
            out.diagnostics.push(refuse(format!("they cannot be one pair: {}", why.join(" ")), help));
            return out;
        }
    };
    let last = &range[range.len() - 1];
    let parent = before.last().map(|one| (one.revision.clone(), one.hash()));
    let allowed = range.iter().filter_map(|one| one.header.as_ref()).flat_map(|header| header.allowed.clone());
    let mut header = Header { revision: last.revision.clone(), parent, transaction: true, ..Header::default() };
    let file = |direction: &str, way: &Way, header: &Header| {
        let mut header = Header { loses: way.loses.clone(), ..header.clone() };
        header.hash = content_hash(&format!("{}\n{}", header.render(), way.text));
        let text = format!("{}\n{}", header.render(), way.text);
        OutputFile { name: format!("{}.{direction}.sql", last.revision), text }
    };
    let way_back = down.as_ref().map(|down| file("down", down, &header));
    header.allowed = distinct(allowed);
    header.down_loses = down.map(|down| down.loses).unwrap_or_default();
    out.anew = anew;
    out.pair = Some((file("up", &up, &header), way_back));
    for one in range {
        out.removed.push(format!("{}.up.sql", one.revision));
        out.removed.extend(one.down.map(|_| format!("{}.down.sql", one.revision)));
    }
    out
}

fn both_ways(
    before: &[&Migration],
    range: &[Migration],
    sources: &SourceMap,
    settings: &Settings,
) -> Result<(Way, Option<Way>, bool), String> {
    let whole: Vec<&Migration> = range.iter().collect();
    let start = after(&Catalog::initial(), before, sources, settings)?;
    let end = after(&start, &whole, sources, settings)?;
    let rowless = start.of_kind::<Table>().next().is_none() && !whole.iter().any(|one| brings_rows(one, sources));
    if rowless {
        return Ok((anew(&start, &end, settings, true)?, Some(anew(&end, &start, settings, false)?), true));
    }
    let ups = whole.iter().map(|one| (one.revision.as_str(), one.up));
    let up = as_they_are(ups, (&start, &end), sources, settings)?;
    let downs: Option<Vec<(&str, FileId)>> =
        whole.iter().rev().map(|one| Some((one.revision.as_str(), one.down?))).collect();
    let down = downs.map(|downs| as_they_are(downs.into_iter(), (&end, &start), sources, settings)).transpose()?;
    Ok((up, down, false))
}

/// Whether a migration may bring rows, or was written by hand and changes some; what was emitted fills rows that there are.
fn brings_rows(one: &Migration, sources: &SourceMap) -> bool {
    let text = &sources.file(one.up).text;
    let by_hand = one.header.as_ref().is_none_or(|header| header.hash.is_empty()) || !Header::is_untouched(text);
    let parsed = sql::parse(text);
    by_hand && parsed.statements.iter().any(|statement| matches!(statement.node, StatementNode::Dml(_)))
}

/// The statements of files one after the other, proved to lead from one state to the other.
fn as_they_are<'a>(
    files: impl Iterator<Item = (&'a str, FileId)>,
    (from, to): (&Catalog, &Catalog),
    sources: &SourceMap,
    settings: &Settings,
) -> Result<Way, String> {
    let mut parts = Vec::new();
    let mut loses = Vec::new();
    for (revision, file) in files {
        let text = &sources.file(file).text;
        let header = Header::parse(text);
        if is_autocommit(text) {
            return Err(format!("`{revision}` runs outside a transaction"));
        }
        loses.extend(header.map(|header| header.loses).unwrap_or_default());
        parts.push(format!("-- {revision}\n\n{}", statements_of(text).trim_end()));
    }
    let text = parts.join("\n\n") + "\n";
    proved(&text, from, to, settings)?;
    Ok(Way { text, loses: distinct(loses.into_iter()) })
}

fn distinct(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut out = Vec::new();
    for line in lines {
        if !out.contains(&line) {
            out.push(line);
        }
    }
    out
}

/// The statements that a plan finds from one state to another, proved, in one transaction.
fn anew(from: &Catalog, to: &Catalog, settings: &Settings, forward: bool) -> Result<Way, String> {
    let guide = Guide { renames: renames(from, to, forward), one_transaction: true, ..Guide::default() };
    let plan = plan::plan(from, to, &guide, settings);
    if let Some(problem) = plan.problems.first() {
        return Err(problem.message.clone());
    }
    let text = body(&plan.statements);
    proved(&text, from, to, settings)?;
    let loses = plan.statements.iter().flat_map(|one| &one.losses).filter_map(words);
    Ok(Way { text, loses: distinct(loses) })
}

fn proved(text: &str, from: &Catalog, to: &Catalog, settings: &Settings) -> Result<(), String> {
    match difference(&run(text, from, settings)?, to) {
        Some((id, why)) => Err(format!("{id}: {why}")),
        None => Ok(()),
    }
}

/// The way from one state to another, by the renames that the chain of either of them tells.
pub fn way(from: &Catalog, to: &Catalog, settings: &Settings) -> Plan {
    let forward = renames(from, to, true);
    let renames = if forward.is_empty() { renames(from, to, false) } else { forward };
    plan::plan(from, to, &Guide { renames, ..Guide::default() }, settings)
}

/// What has another name in the second state, as the chain's own renames tell; `forward` where the second is the later.
pub(super) fn renames(from: &Catalog, to: &Catalog, forward: bool) -> Vec<Renamed> {
    let (early, late) = if forward { (from, to) } else { (to, from) };
    let mut objects = Vec::new();
    let mut parts = Vec::new();
    for (id, _) in late.iter() {
        let apart = id.parent.is_empty() && id.kind != ObjectKind::Schema;
        let called = |name: &QualifiedName| {
            let schema = if apart { name.schema } else { id.schema };
            ObjectId { schema, name: name.name, ..id }
        };
        let former = late.lineage().former(id).iter().rev().map(called);
        let old = former.into_iter().find(|old| early.has(*old) && !late.has(*old));
        let before = match old.filter(|_| !early.has(id)) {
            Some(old) => {
                let (from, to) = if forward { (old, id) } else { (id, old) };
                objects.push(Renamed::Object { from, to });
                old
            }
            None => id,
        };
        parts.extend(renamed_parts(early, late, before, id, forward));
    }
    objects.extend(parts);
    objects
}

/// The columns, attributes and labels of something that have other names.
fn renamed_parts(early: &Catalog, late: &Catalog, before: ObjectId, id: ObjectId, forward: bool) -> Vec<Renamed> {
    let (Some(now), Some(then)) = (parts(late, id), parts(early, before)) else { return Vec::new() };
    let mut out = Vec::new();
    for name in now.iter().filter(|name| !then.contains(name)) {
        let was = |old: &&&str| !now.contains(old) && late.lineage().part_was(id, name, old);
        let Some(old) = then.iter().find(was) else { continue };
        let (of, from, to) = if forward { (id, *old, *name) } else { (before, *name, *old) };
        out.push(match id.kind {
            ObjectKind::Enum => Renamed::Label { of, from: from.into(), to: to.into() },
            _ => Renamed::Column { table: of, from: Ident::new(from), to: Ident::new(to) },
        });
    }
    out
}
