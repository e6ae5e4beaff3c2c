//! What a head says of others: PARTITION BY, PARTITION OF, INHERITS and OF, PostgreSQL's own words.

use super::Pairs;
use super::context::Cx;
use super::table::Building;
use crate::name::Ident;
use crate::sdl::parse::Rule;
use crate::sdl::scan::Unit;
use crate::sql;
use crate::sql::ast::{CreateTable, ObjectType, RangeVar, StatementNode};

/// `partition by range (at)`.
pub(super) fn partition_by(cx: &mut Cx<'_>, pair: &Pairs<'_>, create: &mut CreateTable) {
    if let Some(parsed) = parse(cx, pair, "create table t (c int) ", pair.as_str()) {
        create.partition_by = parsed.partition_by;
    }
}

/// `partition of log for values in (1) partition by …`: what follows the bound is PostgreSQL's, too.
pub(super) fn partition_of(cx: &mut Cx<'_>, pair: &Pairs<'_>, create: &mut CreateTable) -> Option<bool> {
    let text = pair.as_str().trim_end();
    let (text, forced) = match text.strip_suffix("forced").map(str::trim_end) {
        Some(rest) if rest.ends_with("row level security") => (rest, true),
        _ => (text, false),
    };
    let (text, secured) = match text.strip_suffix("row level security") {
        Some(rest) => (rest.trim_end(), true),
        None => (text, false),
    };
    let parsed = parse(cx, pair, "create table t ", text)?;
    create.inherits = parsed.inherits;
    create.bound = parsed.bound;
    create.partition_by = parsed.partition_by.or(create.partition_by.take());
    create.method = parsed.method.or(create.method);
    create.tablespace = parsed.tablespace.or(create.tablespace);
    if !parsed.options.is_empty() {
        create.options = parsed.options;
    }
    for parent in &mut create.inherits {
        parent.at = u32::try_from(cx.offset(pair)).unwrap_or(0);
    }
    secured.then_some(forced)
}

/// `inherits (base, audit.stamped)`.
pub(super) fn inherits(cx: &mut Cx<'_>, pair: &Pairs<'_>, create: &mut CreateTable) {
    let Some(list) = pair.as_str().trim().strip_prefix("inherits").map(str::trim) else { return };
    let inner = list.trim_start_matches('(').trim_end_matches(')');
    let names: Vec<String> = inner.split(',').map(|name| quoted(name.trim())).collect();
    if let Some(parsed) = parse(cx, pair, "create table t () ", &format!("inherits ({})", names.join(", "))) {
        create.inherits = parsed.inherits;
        for parent in &mut create.inherits {
            parent.at = u32::try_from(cx.offset(pair)).unwrap_or(0);
        }
    }
}

/// `of address`.
pub(super) fn of_type(cx: &mut Cx<'_>, pair: &Pairs<'_>, create: &mut CreateTable) {
    let Some(name) = pair.as_str().trim().strip_prefix("of").map(str::trim) else { return };
    if let Some(parsed) = parse(cx, pair, "create table t ", &format!("of {}", quoted(name))) {
        create.of_type = parsed.of_type;
        if let Some(ty) = &mut create.of_type {
            ty.at = u32::try_from(cx.offset(pair)).unwrap_or(0);
        }
    }
}

/// A name in a name position: a bare reserved word is one there.
fn quoted(name: &str) -> String {
    if crate::name::is_reserved(name) { format!("\"{name}\"") } else { name.to_owned() }
}

fn parse(cx: &mut Cx<'_>, pair: &Pairs<'_>, head: &str, text: &str) -> Option<CreateTable> {
    let full = format!("{head}{}", quote_reserved(text));
    let parsed = sql::parse(&full);
    if let Some(error) = parsed.errors.first() {
        let span = cx.place(pair);
        let message = error.message.clone();
        cx.error("syntax", span, message);
        return None;
    }
    match parsed.statements.into_iter().next().map(|statement| statement.node) {
        Some(StatementNode::CreateTable(create)) => Some(*create),
        _ => {
            let span = cx.place(pair);
            cx.error("syntax", span, "this cannot be read");
            None
        }
    }
}

/// The parent's name stands in a name position: a bare reserved word is a name there.
fn quote_reserved(text: &str) -> String {
    let Some(rest) = text.strip_prefix("partition of ") else { return text.to_owned() };
    let rest = rest.trim_start();
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
    let (word, tail) = rest.split_at(end);
    match crate::name::is_reserved(word) {
        true => format!("partition of \"{word}\"{tail}"),
        false => text.to_owned(),
    }
}

/// `index name partition of parent_index`.
pub(super) fn index_part(cx: &mut Cx<'_>, pair: &Pairs<'_>, unit: &Unit, building: &Building) {
    let mut parts = pair.clone().into_inner();
    let (Some(name), Some(parent)) = (parts.next(), parts.next()) else { return };
    let Some(name) = name.into_inner().next().and_then(|name| cx.optional_name(&name)) else { return };
    let at = u32::try_from(cx.offset(&parent)).unwrap_or(0);
    let (schema, parent) = match cx.qname(&parent).as_deref() {
        Some([parent]) => (Ident::EMPTY, *parent),
        Some([schema, parent]) => (*schema, *parent),
        _ => return,
    };
    let parent = RangeVar { schema, name: parent, persistence: 'p', inherited: true, at };
    let span = cx.place(pair);
    cx.made(StatementNode::NamePart { table: building.range_var(), parent, name }, span);
    cx.doc_comment(&unit.docs, ObjectType::Index, vec![building.name.schema, name]);
}

/// Whether a column is one of the parent's, of which only what differs is said.
pub(super) fn is_of_parent(pair: &Pairs<'_>) -> bool {
    pair.clone().into_inner().any(|part| part.as_rule() == Rule::with_options)
}
