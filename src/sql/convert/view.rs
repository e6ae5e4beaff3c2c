//! Owns CREATE VIEW and CREATE MATERIALIZED VIEW.

use std::sync::Arc;

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::names::{idents, optional, relation, settings};
use super::query::query;
use super::{Converted, Source, unsupported};
use crate::sql::ast::{CreateView, Opaque, QueryText};

/// A view; none where the statement makes none.
pub(super) fn view(
    node: &NodeEnum,
    kept: &Opaque,
    source: Source<'_>,
    start: u32,
    end: u32,
) -> Converted<Option<CreateView>> {
    match node {
        NodeEnum::ViewStmt(stmt) => plain((**stmt).clone(), kept, source, start, end).map(Some),
        NodeEnum::CreateTableAsStmt(stmt) if stmt.objtype == pb::ObjectType::ObjectMatview as i32 => {
            materialized((**stmt).clone(), kept, source, start, end).map(Some)
        }
        _ => Ok(None),
    }
}

fn plain(stmt: pb::ViewStmt, kept: &Opaque, source: Source<'_>, start: u32, end: u32) -> Converted<CreateView> {
    let pb::ViewStmt { view, aliases, query, replace, options, with_check_option } = stmt;
    let check = match pb::ViewCheckOption::try_from(with_check_option) {
        Ok(pb::ViewCheckOption::LocalCheckOption) => Some("local"),
        Ok(pb::ViewCheckOption::CascadedCheckOption) => Some("cascaded"),
        _ => None,
    };
    let words: &[&str] = if check.is_some() { &["with", "local", "cascaded", "check", "option"] } else { &[] };
    let first = source.from(start);
    let recursive = source.tokens.list.iter().skip(first).take(5).any(|token| source.word(token) == "recursive");
    Ok(CreateView {
        name: relation(view)?,
        materialized: false,
        replace,
        if_not_exists: false,
        recursive,
        columns: idents(aliases)?,
        query: body(query, source, (start, end), words)?,
        options: settings(options)?,
        check,
        tablespace: None,
        method: None,
        filled: true,
        kept: kept.clone(),
    })
}

fn materialized(
    stmt: pb::CreateTableAsStmt,
    kept: &Opaque,
    source: Source<'_>,
    start: u32,
    end: u32,
) -> Converted<CreateView> {
    let pb::CreateTableAsStmt { query, into, objtype: _, is_select_into: _, if_not_exists } = stmt;
    let Some(into) = into else { return unsupported("a materialized view without a name") };
    let pb::IntoClause {
        rel,
        col_names,
        access_method,
        options,
        on_commit: _,
        table_space_name,
        view_query: _,
        skip_data,
    } = *into;
    Ok(CreateView {
        name: relation(rel)?,
        materialized: true,
        replace: false,
        if_not_exists,
        recursive: false,
        columns: idents(col_names)?,
        query: body(query, source, (start, end), &["with", "no", "data"])?,
        options: settings(options)?,
        check: None,
        tablespace: optional(&table_space_name),
        method: optional(&access_method),
        filled: !skip_data,
        kept: kept.clone(),
    })
}

/// The query after AS, without the words that may follow it.
fn body(
    node: Option<Box<pb::Node>>,
    source: Source<'_>,
    (start, end): (u32, u32),
    after: &[&str],
) -> Converted<QueryText> {
    let Some(NodeEnum::SelectStmt(select)) = node.and_then(|node| node.node) else {
        return unsupported("a view over something other than a query");
    };
    let list = &source.tokens.list;
    let from = source.find(source.from(start), "as").map(|index| index + 1);
    let Some(first) = from.and_then(|index| list.get(index)) else {
        return unsupported("a view whose query cannot be found");
    };
    let mut last = list.partition_point(|token| token.end <= end);
    // What follows a query begins with WITH, and a query does not end with one.
    let trailing = list[..last].iter().rev().take_while(|token| after.contains(&source.word(token).as_str())).count();
    let begins = list.get(last - trailing).is_some_and(|token| source.word(token) == "with");
    if begins {
        last -= trailing;
    }
    let Some(final_token) = last.checked_sub(1).and_then(|index| list.get(index)) else {
        return unsupported("a view whose query cannot be found");
    };
    let text = &source.text[first.start as usize..final_token.end as usize];
    Ok(QueryText { text: Arc::from(text), query: Arc::new(query(*select)?), base: 0 })
}
