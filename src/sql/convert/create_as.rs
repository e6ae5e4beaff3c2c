//! Owns CREATE TABLE AS and SELECT INTO.

use std::sync::Arc;

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::names::{idents, optional, relation, settings};
use super::query::query;
use super::{Converted, unsupported};
use crate::sql::ast::{CreateTable, CreateTableAs};

/// CREATE TABLE AS.
pub(super) fn create_table_as(stmt: pb::CreateTableAsStmt) -> Converted<CreateTableAs> {
    let pb::CreateTableAsStmt { query: node, into, objtype: _, is_select_into: _, if_not_exists } = stmt;
    match (node.and_then(|node| node.node), into) {
        (Some(NodeEnum::SelectStmt(select)), Some(into)) => made_of(*select, *into, if_not_exists),
        _ => unsupported("CREATE TABLE AS of something other than a query"),
    }
}

/// SELECT INTO.
pub(super) fn select_into(mut select: pb::SelectStmt) -> Converted<CreateTableAs> {
    match select.into_clause.take() {
        Some(into) => made_of(select, *into, false),
        None => unsupported("a query without INTO"),
    }
}

fn made_of(select: pb::SelectStmt, into: pb::IntoClause, if_not_exists: bool) -> Converted<CreateTableAs> {
    let pb::IntoClause {
        rel,
        col_names,
        access_method,
        options,
        on_commit: _,
        table_space_name,
        view_query: _,
        skip_data: _,
    } = into;
    let table = CreateTable {
        name: relation(rel)?,
        if_not_exists,
        elements: Vec::new(),
        inherits: Vec::new(),
        bound: None,
        partition_by: None,
        of_type: None,
        options: settings(options)?,
        tablespace: optional(&table_space_name),
        method: optional(&access_method),
    };
    Ok(CreateTableAs { table, columns: idents(col_names)?, query: Arc::new(query(select)?) })
}
