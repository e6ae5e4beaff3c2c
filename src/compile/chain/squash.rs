//! Puts migrations together: one pair, proved to do what they do.

use super::after;
use crate::catalog::Catalog;
use crate::compile::OutputFile;
use crate::compile::emit::body;
use crate::compile::prove::difference;
use crate::diag::{Diagnostic, Severity};
use crate::kinds::{Object, ObjectId};
use crate::migration::{Chain, Header, Migration, content_hash};
use crate::name::Ident;
use crate::plan::{self, Guide, Renamed};
use crate::replay::{Settings, run};
use crate::source::{SourceMap, Span};
use crate::sql;
use crate::sql::ast::StatementNode;

/// What a squash writes and takes away.
#[derive(Clone, Debug, Default)]
pub struct Squashed {
    /// The pair, which takes the name of the last migration that it replaces.
    pub pair: Option<(OutputFile, OutputFile)>,
    /// The names of the files that it replaces.
    pub removed: Vec<String>,
    /// Why not.
    pub diagnostics: Vec<Diagnostic>,
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
    let whole: Vec<&Migration> = range.iter().collect();
    if let Some((one, place)) = whole.iter().find_map(|one| changes_rows(one, sources).map(|place| (one, place))) {
        let message = format!("`{}` changes rows, which a squash would forget", one.revision);
        let found = Diagnostic::new(Severity::Error, "squash-refused", Some(place), message);
        out.diagnostics.push(found.help("squash up to it, and from after it"));
        return out;
    }
    let before: Vec<&Migration> = chain.migrations[..from].iter().collect();
    let made = after(&Catalog::initial(), &before, sources, settings)
        .and_then(|start| after(&start, &whole, sources, settings).map(|end| (start, end)))
        .and_then(|(start, end)| Ok((way(&start, &end, settings, true)?, way(&end, &start, settings, false)?)));
    let (up, down) = match made {
        Ok(both) => both,
        Err(why) => {
            out.diagnostics.push(refuse(format!("they cannot be one pair: {why}"), "squash fewer of them"));
            return out;
        }
    };
    let last = &range[range.len() - 1];
    let parent = before.last().map(|one| (one.revision.clone(), one.hash()));
    let file = |direction: &str, text: &str| {
        let mut header =
            Header { revision: last.revision.clone(), parent: parent.clone(), transaction: true, ..Header::default() };
        header.hash = content_hash(&format!("{}\n{text}", header.render()));
        OutputFile { name: format!("{}.{direction}.sql", last.revision), text: format!("{}\n{text}", header.render()) }
    };
    out.pair = Some((file("up", &up), file("down", &down)));
    for one in range {
        out.removed.push(format!("{}.up.sql", one.revision));
        out.removed.extend(one.down.map(|_| format!("{}.down.sql", one.revision)));
    }
    out
}

/// Where a migration changes rows, if it does.
fn changes_rows(one: &Migration, sources: &SourceMap) -> Option<Span> {
    let parsed = sql::parse(&sources.file(one.up).text);
    let found = parsed.statements.iter().find(|statement| matches!(statement.node, StatementNode::Dml(_)))?;
    Some(Span::new(one.up, found.start, found.end))
}

/// The statements from one state to another, proved, in one transaction.
fn way(from: &Catalog, to: &Catalog, settings: &Settings, forward: bool) -> Result<String, String> {
    let guide = Guide { renames: renames(from, to, forward), one_transaction: true, ..Guide::default() };
    let plan = plan::plan(from, to, &guide, settings);
    if let Some(problem) = plan.problems.first() {
        return Err(problem.message.clone());
    }
    let text = body(&plan.statements);
    let reached = run(&text, from, settings)?;
    match difference(&reached, to) {
        Some((id, why)) => Err(format!("{id}: {why}")),
        None => Ok(text),
    }
}

/// What has another name in the second state, as the chain's own renames tell; `forward` where the second is the later.
pub(super) fn renames(from: &Catalog, to: &Catalog, forward: bool) -> Vec<Renamed> {
    let (early, late) = if forward { (from, to) } else { (to, from) };
    let mut objects = Vec::new();
    let mut parts = Vec::new();
    for (id, object) in late.iter() {
        let old = early
            .iter()
            .map(|(other, _)| other)
            .find(|other| other.kind == id.kind && !late.has(*other) && late.lineage().was(id, other.qualified()));
        let before = match old.filter(|_| !early.has(id)) {
            Some(old) => {
                let (from, to) = if forward { (old, id) } else { (id, old) };
                objects.push(Renamed::Object { from, to });
                old
            }
            None => id,
        };
        parts.extend(columns(early, late, before, id, object, forward));
    }
    objects.extend(parts);
    objects
}

fn columns(
    early: &Catalog,
    late: &Catalog,
    before: ObjectId,
    id: ObjectId,
    object: &Object,
    forward: bool,
) -> Vec<Renamed> {
    let (Object::Table(now), Some(Object::Table(then))) = (object, early.get(before)) else { return Vec::new() };
    let has = |name: Ident| now.column(name).is_some();
    let mut out = Vec::new();
    for column in now.columns.iter().filter(|column| then.column(column.name).is_none()) {
        let was = |old: &&crate::kinds::table::Column| {
            !has(old.name) && late.lineage().part_was(id, column.name.as_str(), old.name.as_str())
        };
        if let Some(old) = then.columns.iter().find(was) {
            out.push(match forward {
                true => Renamed::Column { table: id, from: old.name, to: column.name },
                false => Renamed::Column { table: before, from: column.name, to: old.name },
            });
        }
    }
    out
}
