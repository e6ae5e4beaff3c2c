//! What the SDL declares, as a catalog: each item's statement is replayed when what it needs is there.

use std::collections::{BTreeSet, HashMap};

use foldhash::fast::FixedState;

use super::managed::Ignored;
use super::prune::{Pruned, prune};
use super::stated::Stated;
use crate::catalog::Catalog;
use crate::diag::Diagnostic;
use crate::kinds::extension::Extension;
use crate::kinds::table::{Column, Table};
use crate::kinds::{ObjectId, ObjectKind, opaque, routine};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Mode, Refusal, Replayer, Settings};
use crate::sdl::{Declared, Item};
use crate::source::{SourceMap, Span};
use crate::sql::ast::{AlterCommand, ConstraintNode, SequenceOption, Statement, StatementNode, TableElement};

/// Where each name was declared that is in the catalog.
type Taken = HashMap<Ident, Span, FixedState>;

/// The catalog, and how many expressions were only compared by tokens.
pub(super) struct Wanted {
    pub(super) catalog: Catalog,
    pub(super) not_analysed: u32,
}

/// Replays all items over what is ignored there, in whatever order works: order means nothing.
pub(super) fn declare(
    declared: &mut Declared,
    sources: &SourceMap,
    settings: &Settings,
    ignored: &Ignored,
    now: &Catalog,
) -> Wanted {
    let mut waiting = std::mem::take(&mut declared.items);
    split_owners(&mut waiting);
    waiting.retain(|item| is_managed(item, ignored, declared));
    let mut replayer = Replayer::new(ignored.start(now), settings, Mode::Declared);
    let mut stated = Stated::default();
    declared.diagnostics.extend(waiting.iter().filter_map(|item| stated.again(item)));
    // All trees are there now: the sort moves none of them aside.
    waiting.sort_by_cached_key(|item| rank(&item.statement.node));
    replayer.awaited = waiting.iter().filter_map(full_name).collect();
    for name in waiting.iter().filter_map(|item| routine_name(&item.statement.node)) {
        *replayer.awaited_routines.entry(name).or_default() += 1;
    }
    // Privileges may be of all that there is in a schema.
    let (grants, rest): (Vec<Item>, Vec<Item>) =
        waiting.into_iter().partition(|item| matches!(item.statement.node, StatementNode::Grant(_)));
    let mut found = Found { sources, declared, lost: Lost::default(), taken: Taken::default() };
    for batch in [rest, grants] {
        found.declare(&mut replayer, batch);
    }
    opaque::guess_again(&mut replayer);
    routine::guess_again(&mut replayer);
    Wanted { not_analysed: replayer.not_analysed, catalog: replayer.catalog }
}

/// What was found while items were replayed.
struct Found<'a> {
    sources: &'a SourceMap,
    declared: &'a mut Declared,
    lost: Lost,
    taken: Taken,
}

impl Found<'_> {
    /// Replays items until all are there, or what is left is wrong.
    fn declare(&mut self, replayer: &mut Replayer, mut waiting: Vec<Item>) {
        loop {
            let before = waiting.len();
            let mut failed: Vec<(Item, Refusal)> = Vec::new();
            for item in waiting {
                if let Err(refusal) = apply(replayer, &item) {
                    failed.push((item, refusal));
                } else {
                    if let Some(name) = full_name(&item) {
                        replayer.awaited.remove(&name);
                    }
                    self.declared.diagnostics.extend(row_types(replayer, &item));
                    // An item's tree goes as soon as it is in the catalog.
                    self.taken.extend(declared_name(&item.statement.node).map(|name| (name, item.span)));
                }
            }
            if failed.is_empty() {
                break;
            }
            // What lacks nothing will not get better by waiting; nor does anything where nobody got further.
            let stuck = failed.len() == before;
            let (missing, mut wrong): (Vec<_>, Vec<_>) =
                failed.into_iter().partition(|(_, r)| r.message.contains("does not exist"));
            waiting = Vec::new();
            let wrong_so_far = wrong.len();
            // What others rest on is told first: the rest may only echo it.
            let first = missing.iter().map(|(item, _)| rank(&item.statement.node)).min();
            for (item, refusal) in missing {
                if stuck && wrong_so_far == 0 && Some(rank(&item.statement.node)) == first {
                    wrong.push((item, refusal));
                } else {
                    waiting.push(item);
                }
            }
            for (item, refusal) in wrong {
                if !self.lost.explains(&refusal) && self.lost.first_of(&refusal) {
                    report(&item, &refusal, self.sources, &self.taken, self.declared);
                }
                waiting.extend(self.lost.without(item, &refusal));
            }
        }
    }
}

/// What is ignored is not declared.
fn is_managed(item: &Item, ignored: &Ignored, declared: &mut Declared) -> bool {
    let Some((schema, name)) = full_name(item).filter(|(schema, name)| ignored.declares(*schema, *name)) else {
        return true;
    };
    let message = format!("`{}` is ignored, and declared", QualifiedName::new(schema, name));
    let found = Diagnostic::error("ignored", item.span, message);
    declared.diagnostics.push(found.help("take it out of the schema, or out of `[manage] ignore` in schemac.toml"));
    false
}

/// OWNED BY and the column's default may need each other: ownership becomes an item of its own.
fn split_owners(items: &mut Vec<Item>) {
    for at in 0..items.len() {
        if let Some(node) = take_owner(&mut items[at].statement.node) {
            let Item { statement: Statement { start, end, .. }, shift, ref text, span, schema } = items[at];
            let statement = Statement { node, start, end };
            items.push(Item { statement, shift, text: text.clone(), span, schema });
        }
    }
}

/// OWNED BY of CREATE SEQUENCE, as the ALTER SEQUENCE that says it.
fn take_owner(node: &mut StatementNode) -> Option<StatementNode> {
    let StatementNode::CreateSequence { name, options, .. } = node else { return None };
    let (owned, rest): (Vec<_>, Vec<_>) =
        std::mem::take(options).into_iter().partition(|o| matches!(o, SequenceOption::OwnedBy(_)));
    *options = rest;
    (!owned.is_empty()).then_some(StatementNode::AlterSequence { name: *name, options: owned, if_exists: false })
}

/// The order in which most things work at the first try.
fn rank(node: &StatementNode) -> u8 {
    match node {
        // They hold for all that is declared.
        StatementNode::AlterDefaultPrivileges(alter) if alter.schemas.is_empty() => 0,
        StatementNode::CreateSchema(_) => 1,
        StatementNode::AlterDefaultPrivileges(_) => 2,
        node => 3 + rank_of_object(node),
    }
}

fn rank_of_object(node: &StatementNode) -> u8 {
    match node {
        StatementNode::CreateExtension(_) => 1,
        StatementNode::CreateEnum { .. } => 2,
        StatementNode::CreateDomain(_) | StatementNode::CreateComposite { .. } => 3,
        StatementNode::CreateSequence { .. } => 4,
        StatementNode::CreateRoutine(_) => 5,
        StatementNode::CreateAggregate(_) => 6,
        StatementNode::CreateView(_) => 10,
        StatementNode::Opaque(opaque) => match opaque.kind {
            "collation" | "type" | "text search configuration" => 2,
            "function" | "procedure" | "aggregate" | "operator" | "operator family" | "operator class" | "cast" => 5,
            "view" => 10,
            "materialized view" => 11,
            _ => 12,
        },
        // A copy is made of a table that has its indexes.
        StatementNode::CreateTable(create) if create.elements.iter().any(is_like) => 8,
        StatementNode::CreateTable(_) => 6,
        StatementNode::CreateIndex(_) => 7,
        StatementNode::AlterTable(alter) => match alter.commands.as_slice() {
            [AlterCommand::Owner(_)] => 14,
            [AlterCommand::AddConstraint(one)] if matches!(one.node, ConstraintNode::Foreign(_)) => 9,
            _ => 10,
        },
        StatementNode::SetOwner { .. } => 14,
        StatementNode::Comment(_) | StatementNode::Grant(_) => 15,
        _ => 13,
    }
}

fn is_like(element: &TableElement) -> bool {
    matches!(element, TableElement::Like { .. })
}

/// Warns of columns that hold whole rows of a table: mostly a reference was meant.
fn row_types(replayer: &Replayer, item: &Item) -> Vec<Diagnostic> {
    let StatementNode::CreateTable(create) = &item.statement.node else { return Vec::new() };
    let schema = item.schema.unwrap_or(create.name.schema);
    let Some(table) = replayer.catalog.find::<Table>(ObjectId::table(QualifiedName::new(schema, create.name.name)))
    else {
        return Vec::new();
    };
    let row_type = |column: &Column| {
        let id =
            replayer.catalog.type_named(column.ty.schema, column.ty.name).filter(|id| id.kind == ObjectKind::Table)?;
        let places = create.elements.iter().find_map(|element| match element {
            TableElement::Column(written) if written.name == column.name => Some(written.at),
            _ => None,
        });
        let at = u32::try_from(i64::from(places?) + item.shift).ok()?;
        let span = Span::new(item.span.file, at, at + u32::try_from(column.name.as_str().len()).unwrap_or(1));
        let message = format!("column `{}` holds whole rows of `{}`", column.name, id.qualified());
        let help = format!("to refer to one, write `{}_id … references {}`", column.name, id.qualified());
        Some(Diagnostic::warning("row-type", span, message).help(help))
    };
    table.columns.iter().filter_map(row_type).collect()
}

fn apply(replayer: &mut Replayer, item: &Item) -> Result<(), Refusal> {
    let mut path: Vec<Ident> = item.schema.into_iter().collect();
    path.push(Ident::PUBLIC);
    for extension in replayer.catalog.of_kind::<Extension>() {
        if !path.contains(&extension.schema) && extension.schema != Ident::PG_CATALOG {
            path.push(extension.schema);
        }
    }
    replayer.path = path;
    // It does not wait for itself.
    let routine = routine_name(&item.statement.node);
    let await_it = |replayer: &mut Replayer, waits: bool| {
        if let Some(count) = routine.and_then(|name| replayer.awaited_routines.get_mut(&name)) {
            *count = if waits { *count + 1 } else { count.saturating_sub(1) };
        }
    };
    await_it(replayer, false);
    let done = replayer.statement(&item.statement, &item.text);
    if done.is_err() {
        await_it(replayer, true);
    }
    done
}

/// The last name of a function.
fn routine_name(node: &StatementNode) -> Option<Ident> {
    match node {
        StatementNode::CreateRoutine(create) => create.name.last().copied(),
        StatementNode::CreateAggregate(create) => create.name.last().copied(),
        _ => None,
    }
}

/// By which PostgreSQL calls what is missing.
const ITEM_WORDS: [&str; 13] = [
    "relation ",
    "type ",
    "table ",
    "view ",
    "materialized view ",
    "function ",
    "procedure ",
    "aggregate ",
    "trigger ",
    "policy ",
    "rule ",
    "sequence ",
    "index ",
];

/// What failed itself: that it is missing elsewhere is an echo, not a finding.
#[derive(Default)]
struct Lost {
    /// Schemas that are missing: each is told once.
    schemas: BTreeSet<String>,
    items: BTreeSet<Ident>,
    columns: BTreeSet<Ident>,
}

impl Lost {
    /// The item without the member that is wrong; none where the whole item is lost.
    fn without(&mut self, mut item: Item, refusal: &Refusal) -> Option<Item> {
        match prune(&mut item, refusal) {
            Some(Pruned::Column(column)) => {
                self.columns.insert(column);
                Some(item)
            }
            Some(Pruned::Constraint) => Some(item),
            None => {
                self.items.extend(lost_name(&item.statement.node));
                None
            }
        }
    }

    /// Whether a missing schema is told for the first time.
    fn first_of(&mut self, refusal: &Refusal) -> bool {
        let of_schema = refusal.message.starts_with("schema ") && refusal.message.ends_with("does not exist");
        !of_schema || self.schemas.insert(refusal.message.clone())
    }

    /// Whether a refusal only says that something is missing which failed itself.
    fn explains(&self, refusal: &Refusal) -> bool {
        let missing = refusal.message.contains("does not exist");
        let last = |name: &'_ str| name.rsplit('.').next().map(str::to_owned).unwrap_or_default();
        let mut quoted = refusal.message.split('"').skip(1).step_by(2).map(last);
        let of_item = ITEM_WORDS.iter().find_map(|word| refusal.message.strip_prefix(word));
        // Functions stand without quotes, with their types behind them.
        let called = of_item.and_then(|rest| rest.split_once('(')).map(|(name, _)| last(name));
        let first = quoted.next().or(called).unwrap_or_default();
        let lost = |set: &BTreeSet<Ident>, name: &str| set.iter().any(|one| one.as_str() == name);
        missing
            && (of_item.is_some() && lost(&self.items, &first)
                || refusal.message.starts_with("column ") && lost(&self.columns, &first)
                || refusal.message.starts_with("column ")
                    && quoted.next().is_some_and(|table| lost(&self.items, &table)))
    }
}

fn report(item: &Item, refusal: &Refusal, sources: &SourceMap, taken: &Taken, declared: &mut Declared) {
    let at = refusal.at.map(|at| u32::try_from(i64::from(at) + item.shift).unwrap_or(0));
    let span = match at {
        Some(at) if at != 0 => Span::new(item.span.file, at, word_end(&sources.file(item.span.file).text, at)),
        _ => item.span,
    };
    let first = refusal.message.contains("already exists").then(|| same_name(item, taken)).flatten();
    // Which of the two was replayed first says nothing: the first is the one that is read first.
    let (first, span) = match first {
        Some(first) if first > span => (Some(span), first),
        first => (first, span),
    };
    let mut found = Diagnostic::error(refusal.id, span, refusal.message.clone());
    if let Some(first) = first {
        found = found.note(first, "first declared here");
    }
    declared.diagnostics.push(match &refusal.help {
        Some(help) => found.help(help.clone()),
        None => found,
    });
}

/// The end of the word, quoted name or string that begins at a byte.
pub(super) fn word_end(text: &str, at: u32) -> u32 {
    let rest = text.get(at as usize..).unwrap_or("");
    let width = match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => rest[1..].find(quote).map_or(1, |end| end + 2),
        Some(c) if c.is_alphanumeric() || c == '_' => {
            rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len())
        }
        Some(c) => c.len_utf8(),
        None => 0,
    };
    at + u32::try_from(width).unwrap_or(1)
}

/// The item that took the name first.
fn same_name(item: &Item, taken: &Taken) -> Option<Span> {
    taken.get(&declared_name(&item.statement.node)?).copied()
}

/// The schema and name under which a relation or a type is declared.
fn full_name(item: &Item) -> Option<(Ident, Ident)> {
    let home = item.schema.unwrap_or(Ident::PUBLIC);
    let in_schema = |schema: Ident, name: Ident| (if schema.is_empty() { home } else { schema }, name);
    let of = |name: &[Ident]| match name {
        [name] => Some((home, *name)),
        [schema, name] => Some((*schema, *name)),
        _ => None,
    };
    match &item.statement.node {
        StatementNode::CreateTable(create) => Some(in_schema(create.name.schema, create.name.name)),
        StatementNode::CreateView(create) => Some(in_schema(create.name.schema, create.name.name)),
        StatementNode::CreateEnum { name, .. } => of(name),
        StatementNode::CreateDomain(domain) => of(&domain.name),
        StatementNode::CreateComposite { name, .. } | StatementNode::CreateSequence { name, .. } => {
            Some(in_schema(name.schema, name.name))
        }
        _ => None,
    }
}

/// The name by which what a lost item declares will be missed.
fn lost_name(node: &StatementNode) -> Option<Ident> {
    match node {
        StatementNode::CreateRoutine(_) | StatementNode::CreateAggregate(_) => routine_name(node),
        StatementNode::CreateTrigger(create) => Some(create.name),
        StatementNode::CreatePolicy(create) => Some(create.name),
        StatementNode::CreateRule(create) => Some(create.name),
        other => declared_name(other),
    }
}

fn declared_name(node: &StatementNode) -> Option<Ident> {
    match node {
        StatementNode::CreateTable(create) => Some(create.name.name),
        StatementNode::CreateView(create) => Some(create.name.name),
        StatementNode::CreateEnum { name, .. } => name.last().copied(),
        StatementNode::CreateDomain(domain) => domain.name.last().copied(),
        StatementNode::CreateComposite { name, .. } | StatementNode::CreateSequence { name, .. } => Some(name.name),
        StatementNode::CreateIndex(index) => index.name,
        StatementNode::CreateExtension(create) => Some(create.name),
        _ => None,
    }
}
