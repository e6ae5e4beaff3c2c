//! Verbatim items: PostgreSQL's CREATE statement without the word `create`.

use std::sync::Arc;

use super::allow::allow;
use super::context::Cx;
use super::table::{annotation_parts, unknown_annotation};
use super::was::{part_word, was, was_part};
use crate::diag::{Diagnostic, nearest};
use crate::name::{Ident, QualifiedName};
use crate::sdl::Item;
use crate::sdl::parse::Rule;
use crate::sdl::scan::Unit;
use crate::sql;
use crate::sql::ast::{AlterCommand, Fired, ObjectType, StatementNode};

/// What a verbatim item may begin with. Those that stand as they are come with the word itself.
const WORDS: [&str; 39] = [
    "materialized",
    "recursive",
    "view",
    "function",
    "procedure",
    "aggregate",
    "constraint",
    "event",
    "trigger",
    "policy",
    "rule",
    "sequence",
    "unlogged",
    "domain",
    "type",
    "extension",
    "index",
    "unique",
    "statistics",
    "operator",
    "cast",
    "collation",
    "conversion",
    "text",
    "language",
    "transform",
    "access",
    "publication",
    "subscription",
    "foreign",
    "server",
    "user",
    "alter",
    "grant",
    "revoke",
    "comment",
    "table",
    "enum",
    "mixin",
];

/// A verbatim item.
pub(super) fn item(cx: &mut Cx<'_>, unit: &Unit) {
    let annotations = leading_annotations(cx, unit);
    let start = annotations.last().map_or(unit.start, |(_, end)| *end);
    let text = cx.clean[start..unit.end].trim_start();
    let start = unit.end - text.len();
    let word = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or("");
    if text.is_empty() {
        let span = cx.span(unit.start, unit.end);
        let found = Diagnostic::error("syntax", span, "nothing stands below this annotation");
        cx.report(found.help("an annotation stands on the line above its item; `@drop(…)` alone stands for itself"));
        return;
    }
    if text.starts_with('@') {
        return;
    }
    if word.is_empty() && text.starts_with('#') {
        let span = cx.span(start, unit.end);
        cx.report(Diagnostic::error("syntax", span, "`#` begins no comment").help("write `//` or `--`"));
        return;
    }
    // The words are SQL's, so their case says nothing.
    let folded = word.to_ascii_lowercase();
    if !WORDS.contains(&folded.as_str()) {
        unknown(cx, start, word);
        return;
    }
    let stands = matches!(folded.as_str(), "alter" | "grant" | "revoke" | "comment");
    let head = if stands { "" } else { "create " };
    let full = format!("{head}{text}");
    let parsed = sql::parse(&full);
    let shift = i64::try_from(start).unwrap_or(0) - i64::try_from(head.len()).unwrap_or(0);
    if let Some(error) = parsed.errors.first() {
        report(cx, unit, error, shift, text);
        return;
    }
    let mut statements = parsed.statements.into_iter();
    let (Some(statement), None) = (statements.next(), statements.next()) else {
        let span = cx.span(start, unit.end);
        cx.error("syntax", span, "one item is expected here");
        return;
    };
    let span = cx.span(start, unit.end);
    if let Some(refused) = not_a_declaration(&statement.node) {
        cx.report(
            Diagnostic::error("not-a-declaration", span, refused)
                .help("an item declares what is there, not how it got there"),
        );
        return;
    }
    rename_hints(cx, &annotations, &statement.node);
    docs(cx, unit, &statement.node);
    cx.out.items.push(Item { statement, shift, text: Arc::from(full), span, schema: cx.schema });
}

/// Annotations on the lines above the item: pairs of text range and end.
fn leading_annotations<'a>(cx: &mut Cx<'a>, unit: &Unit) -> Vec<(super::Pairs<'a>, usize)> {
    let mut found = Vec::new();
    let mut at = unit.start;
    while cx.clean[at..unit.end].starts_with('@') {
        let Some(line) = cx.parse(Rule::annotation_line, at, unit.end) else { break };
        let Some(annotation) = line.clone().into_inner().next() else { break };
        at += line.as_str().len();
        found.push((annotation, at));
    }
    found
}

fn rename_hints(cx: &mut Cx<'_>, annotations: &[(super::Pairs<'_>, usize)], node: &StatementNode) {
    for (annotation, _) in annotations {
        let Some((word, inside)) = annotation_parts(annotation) else { continue };
        if let ("was", Some((kind, table, name))) = (word.as_str(), on_table(cx, node)) {
            was(cx, &inside, kind, table, Some(name.as_str()));
            continue;
        }
        let target = target(cx, node);
        if let ("was", Some(part), Some((kind, name))) = (word.as_str(), part_word(node), target) {
            let kind = if part == "constraint" { ObjectType::Other(part) } else { kind };
            if was_part(cx, &inside, part, kind, name) {
                continue;
            }
        }
        match (word.as_str(), target) {
            ("was", Some((kind, name))) if !matches!(node, StatementNode::Opaque(_)) => {
                was(cx, &inside, kind, name, None);
                overload(cx, inside.as_str().trim(), kind, node);
            }
            ("allow", Some((_, name))) => allow(cx, &inside, &name.to_string()),
            ("was", _) => unknown_annotation(cx, annotation, &word, "item of this kind", &["allow"]),
            _ => unknown_annotation(cx, annotation, &word, "item of this kind", &["was", "allow"]),
        }
    }
}

/// The input types behind the old name of a routine, which are those of the item.
fn overload(cx: &mut Cx<'_>, written: &str, kind: ObjectType, node: &StatementNode) {
    let (ObjectType::Other(word), Some((_, types))) = (kind, written.split_once('(')) else { return };
    let own = signature(node);
    let probe = format!("comment on {word} x({types} is ''");
    let said = sql::parse(&probe).statements.pop().and_then(|one| match one.node {
        StatementNode::Comment(comment) => comment.name.last().copied(),
        _ => None,
    });
    let Some(hint) = cx.out.hints.renames.last_mut() else { return };
    if said == own {
        hint.overload = own;
        return;
    }
    let span = hint.span;
    cx.out.hints.renames.pop();
    let own = own.map_or_else(String::new, |own| own.to_string());
    let message = format!("`@was({written})` is on what has the input types {own}");
    cx.report(
        Diagnostic::error("was-nothing", span, message)
            .help("a rename changes no types: write those of the item, or the old name alone for all of that name"),
    );
}

/// What an item declares on a table: its kind, the table, its name.
fn on_table(cx: &Cx<'_>, node: &StatementNode) -> Option<(ObjectType, QualifiedName, Ident)> {
    let (word, table, name) = match node {
        StatementNode::CreateTrigger(one) => ("trigger", &one.table, one.name),
        StatementNode::CreatePolicy(one) => ("policy", &one.table, one.name),
        StatementNode::CreateRule(one) => ("rule", &one.table, one.name),
        _ => return None,
    };
    let own = cx.schema.unwrap_or(Ident::PUBLIC);
    let schema = if table.schema.is_empty() { own } else { table.schema };
    Some((ObjectType::Other(word), QualifiedName::new(schema, table.name), name))
}

/// What an item declares: its kind and full name.
fn target(cx: &Cx<'_>, node: &StatementNode) -> Option<(ObjectType, QualifiedName)> {
    let full = |name: &[Ident]| {
        let default = cx.schema.unwrap_or(Ident::PUBLIC);
        match name {
            [name] => Some(QualifiedName::new(default, *name)),
            [schema, name] => Some(QualifiedName::new(*schema, *name)),
            _ => None,
        }
    };
    let of_var =
        |var: &sql::ast::RangeVar| if var.schema.is_empty() { vec![var.name] } else { vec![var.schema, var.name] };
    let (kind, name) = match node {
        StatementNode::CreateSequence { name, .. } => (ObjectType::Sequence, full(&of_var(name))),
        StatementNode::CreateDomain(domain) => (ObjectType::Domain, full(&domain.name)),
        StatementNode::CreateComposite { name, .. } => (ObjectType::Type, full(&of_var(name))),
        StatementNode::CreateEnum { name, .. } => (ObjectType::Type, full(name)),
        StatementNode::CreateExtension(create) => {
            (ObjectType::Extension, Some(QualifiedName::new(Ident::EMPTY, create.name)))
        }
        StatementNode::CreateRoutine(create) => {
            (ObjectType::Other(if create.procedure { "procedure" } else { "function" }), full(&create.name))
        }
        StatementNode::CreateAggregate(create) => (ObjectType::Other("aggregate"), full(&create.name)),
        StatementNode::CreateEventTrigger(create) => {
            (ObjectType::Other("event trigger"), Some(QualifiedName::new(Ident::EMPTY, create.name)))
        }
        StatementNode::Opaque(opaque) if matches!(opaque.kind, "view" | "materialized view") => {
            (if opaque.kind == "view" { ObjectType::View } else { ObjectType::MaterializedView }, full(&opaque.name))
        }
        StatementNode::CreateView(view) => {
            (if view.materialized { ObjectType::MaterializedView } else { ObjectType::View }, full(&view.kept.name))
        }
        StatementNode::Opaque(opaque) if matches!(opaque.kind, "function" | "procedure" | "aggregate") => {
            let name = full(&opaque.name)?;
            return Some((ObjectType::Other(opaque.kind), name));
        }
        _ => return None,
    };
    name.map(|name| (kind, name))
}

fn docs(cx: &mut Cx<'_>, unit: &Unit, node: &StatementNode) {
    if unit.docs.is_empty() {
        return;
    }
    let of = |table: &sql::ast::RangeVar, name: Ident| {
        let schema = (!table.schema.is_empty()).then_some(table.schema);
        schema.into_iter().chain([table.name, name]).collect::<Vec<_>>()
    };
    match node {
        StatementNode::CreateTrigger(one) => {
            return cx.doc_comment(&unit.docs, ObjectType::Other("trigger"), of(&one.table, one.name));
        }
        StatementNode::CreateEventTrigger(one) => {
            return cx.doc_comment(&unit.docs, ObjectType::Other("event trigger"), vec![one.name]);
        }
        StatementNode::CreateRule(one) => {
            return cx.doc_comment(&unit.docs, ObjectType::Other("rule"), of(&one.table, one.name));
        }
        StatementNode::CreatePolicy(one) => {
            return cx.doc_comment(&unit.docs, ObjectType::Other("policy"), of(&one.table, one.name));
        }
        _ => {}
    }
    match target(cx, node) {
        Some((ObjectType::Extension, name)) => cx.doc_comment(&unit.docs, ObjectType::Extension, vec![name.name]),
        Some((kind, name)) => {
            let mut full = vec![name.schema, name.name];
            full.extend(signature(node));
            cx.doc_comment(&unit.docs, kind, full);
        }
        None => {
            let span = unit.docs[0].span;
            cx.report(
                Diagnostic::error("stray-doc", span, "a doc comment has no place on this item")
                    .help("write it out: `comment on … is '…'`"),
            );
        }
    }
}

/// The input types of a routine as a part of its name, for those that have namesakes.
fn signature(node: &StatementNode) -> Option<Ident> {
    let parameters = match node {
        StatementNode::CreateRoutine(create) => &create.parameters,
        StatementNode::CreateAggregate(create) => &create.parameters,
        _ => return None,
    };
    let inputs = parameters.iter().filter(|one| matches!(one.mode, 'i' | 'b' | 'v'));
    let text = |ty: &sql::ast::TypeName| {
        let base = ty.name.last().map_or("", |part| part.as_str());
        format!("{base}{}", if ty.array { "[]" } else { "" })
    };
    Some(Ident::new(&format!("({})", inputs.map(|one| text(&one.ty)).collect::<Vec<_>>().join(","))))
}

/// What is no state, in words.
pub(super) fn not_a_declaration(node: &StatementNode) -> Option<&'static str> {
    match node {
        StatementNode::NoEffect("roles") => Some("roles are a cluster's, and no part of a schema"),
        StatementNode::NoEffect("database settings") => {
            Some("settings of a database or a cluster are no part of a schema")
        }
        StatementNode::NoEffect(_) => Some("this statement declares nothing"),
        StatementNode::ReassignOwned { .. } | StatementNode::DropOwned { .. } => {
            Some("it says what becomes of things, not what is there: one `alter … owner to` for each object")
        }
        StatementNode::CreateTableAs(_) => Some("what is in a table is no part of a schema: declare its columns"),
        StatementNode::CreateTable(_) => Some("a table is declared with its columns in braces: `table name { … }`"),
        StatementNode::CreateIndex(index) if index.concurrently => Some("`concurrently` says how, not what"),
        StatementNode::CreateIndex(index) if index.if_not_exists => Some("`if not exists` says how, not what"),
        StatementNode::CreateSequence { if_not_exists: true, .. } => Some("`if not exists` says how, not what"),
        StatementNode::CreateExtension(create) if create.if_not_exists || create.cascade => {
            Some("`if not exists` and `cascade` say how, not what")
        }
        StatementNode::CreateAggregate(create) if create.replace => Some("`or replace` says how, not what"),
        StatementNode::CreateRoutine(create) if create.replace => Some("`or replace` says how, not what"),
        StatementNode::CreateView(create) if create.replace => Some("`or replace` says how, not what"),
        StatementNode::CreateTrigger(create) if create.replace => Some("`or replace` says how, not what"),
        StatementNode::CreateRule(create) if create.replace => Some("`or replace` says how, not what"),
        StatementNode::AlterPolicy(_) => Some("write what the policy says where it is declared"),
        StatementNode::AlterRoutine(_) => Some("write the options where the function is declared"),
        StatementNode::Opaque(opaque) if opaque.action == sql::ast::OpaqueAction::Replace => {
            Some("`or replace` says how, not what")
        }
        StatementNode::AlterTable(alter) => match alter.commands.as_slice() {
            [one] if is_state(one) => None,
            [AlterCommand::RowSecurity { .. }] => {
                Some("row level security stands in the table's head: `table name row level security [forced] { … }`")
            }
            [AlterCommand::Fire { which: Fired::Triggers, .. }] => Some("name the trigger: one `alter` item for each"),
            [AlterCommand::ColumnDefault { .. }] if alter.kind == ObjectType::View => None,
            _ => Some("only state for which CREATE has no words may be an `alter` item, one a line"),
        },
        StatementNode::AlterSequence { options, .. } => match options.as_slice() {
            [sql::ast::SequenceOption::OwnedBy(_)] => None,
            _ => Some("write the sequence's options where it is declared"),
        },
        StatementNode::AlterEnum { .. } | StatementNode::AlterDomain { .. } | StatementNode::Rename(_) => {
            Some("an `alter` item may not change what another item declares")
        }
        StatementNode::SetSchema { .. } | StatementNode::AlterExtension { .. } => {
            Some("an `alter` item may not change what another item declares")
        }
        _ => None,
    }
}

fn is_state(command: &AlterCommand) -> bool {
    matches!(
        command,
        AlterCommand::Owner(_)
            | AlterCommand::Fire { which: Fired::Trigger(_) | Fired::Rule(_), .. }
            | AlterCommand::RowSecurity { enabled: None, forced: Some(true) }
            | AlterCommand::Cluster(Some(_))
            | AlterCommand::ReplicaIdentity(..)
            | AlterCommand::Statistics { .. }
            | AlterCommand::Storage { .. }
            | AlterCommand::ColumnOptions { .. }
    )
}

/// A head in braces whose word is none that has them.
pub(super) fn stray_head(cx: &mut Cx<'_>, unit: &Unit, word: &str) {
    const HEADS: [&str; 4] = ["table", "enum", "mixin", "schema"];
    let folded = word.to_ascii_lowercase();
    let span = cx.span(unit.start, unit.start + word.len().max(1));
    if HEADS.contains(&folded.as_str()) {
        let found = Diagnostic::error("upper-case", span, format!("`{word}` is written in lower case"));
        cx.report(found.help(format!("write `{folded}`")));
    } else if matches!(folded.as_str(), "model" | "class" | "struct" | "entity") {
        let found = Diagnostic::error("syntax", span, format!("no item begins with `{word}`"));
        cx.report(found.help("a table is declared with `table name { … }`"));
    } else if WORDS.contains(&folded.as_str()) {
        let found =
            Diagnostic::error("syntax", span, format!("an item that begins with `{word}` has no body in braces"));
        cx.report(found.help("only table, enum, mixin and schema have one; others are PostgreSQL's CREATE statement"));
    } else {
        unknown(cx, unit.start, word);
    }
}

fn unknown(cx: &mut Cx<'_>, start: usize, word: &str) {
    let first = cx.clean[start..].chars().next().map_or(0, char::len_utf8);
    let end = start + word.len().max(first);
    let span = cx.span(start, end.min(cx.clean.len()));
    if word.eq_ignore_ascii_case("create") {
        let found = Diagnostic::error("habit-create", span, "items have no `create`");
        let table =
            cx.clean[end.min(cx.clean.len())..].trim_start().get(..5).is_some_and(|t| t.eq_ignore_ascii_case("table"));
        let help =
            if table { "write `table name { … }`: columns in braces, one a line" } else { "leave the word out" };
        cx.report(found.help(help));
        return;
    }
    let shown = if word.is_empty() { &cx.clean[start..start + first] } else { word };
    let found = Diagnostic::error("syntax", span, format!("no item begins with `{shown}`"));
    const GO_ON: [&str; 18] = [
        "select", "from", "where", "join", "group", "order", "having", "union", "for", "using", "execute", "returns",
        "language", "as", "begin", "with", "on", "when",
    ];
    if GO_ON.contains(&word.to_ascii_lowercase().as_str()) {
        cx.report(found.help("where it goes on with the item above, indent it deeper than that"));
        return;
    }
    if cx.clean[start..].starts_with("<<<<<<<") || cx.clean[start..].starts_with(">>>>>>>") {
        cx.report(found.help("a merge is not finished here: choose one side, and take the marks out"));
        return;
    }
    let known = WORDS.iter().copied().chain(["schema"]);
    cx.report(match nearest(&word.to_ascii_lowercase(), known) {
        Some(near) => found.help(format!("did you mean `{near}`?")),
        None => {
            found.help("items are table, enum, schema, mixin, extension, domain, type, sequence, view, function, …")
        }
    });
}

fn report(cx: &mut Cx<'_>, unit: &Unit, error: &sql::SqlError, shift: i64, text: &str) {
    let clamp = |at: u32| usize::try_from(i64::from(at) + shift).unwrap_or(unit.start).clamp(unit.start, unit.end);
    let (at, end) = (clamp(error.at), clamp(error.end));
    let span = if at < end { cx.span(at, end) } else { cx.span(unit.start, unit.end) };
    let found = Diagnostic::error("syntax", span, error.message.clone());
    let near = error.message.split("at or near \"").nth(1).map(|rest| rest.trim_end_matches('"'));
    cx.report(match near {
        Some(word) if crate::name::is_reserved(word) && text.contains(&format!("on {word}")) => {
            found.help(format!("`{word}` is reserved in SQL here; write `\"{word}\"`"))
        }
        _ => found,
    });
}
