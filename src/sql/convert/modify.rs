//! Owns INSERT, UPDATE and DELETE where they are looked into: in bodies of functions and in WITH.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::expr::{boxed, expression, optional as optional_expr};
use super::names::{kind_of, optional};
use super::query::{from_item, query, target, with};
use super::{Converted, each, unsupported};
use crate::name::Ident;
use crate::sql::ast::{
    Assignment, Conflict, Distinct, Expr, FromItem, Modification, Modify, Query, QueryBody, Select, Target,
};

/// A statement that may stand in a body or in WITH.
pub(in crate::sql) fn statement(node: NodeEnum) -> Converted<Query> {
    match node {
        NodeEnum::SelectStmt(select) => query(*select),
        NodeEnum::InsertStmt(insert) => insert_into(*insert),
        NodeEnum::UpdateStmt(update) => update_of(*update),
        NodeEnum::DeleteStmt(delete) => delete_from(*delete),
        NodeEnum::ReturnStmt(one) => Ok(selecting(*boxed(one.returnval)?, Vec::new())),
        other => unsupported(format!("{} here", kind_of(Some(&other)))),
    }
}

/// SELECT of a value, as which RETURN of it counts.
pub(super) fn selecting(value: Expr, from: Vec<FromItem>) -> Query {
    let select = Select {
        distinct: Distinct::No,
        targets: vec![Target { label: None, value }],
        from,
        filter: None,
        group: Vec::new(),
        group_distinct: false,
        having: None,
        windows: Vec::new(),
    };
    plain(QueryBody::Select(Box::new(select)), (Vec::new(), false))
}

fn plain(body: QueryBody, (ctes, recursive): (Vec<crate::sql::ast::Cte>, bool)) -> Query {
    Query { ctes, recursive, body, sort: Vec::new(), limit: None, offset: None, with_ties: false, locks: Vec::new() }
}

fn insert_into(insert: pb::InsertStmt) -> Converted<Query> {
    let pb::InsertStmt { relation, cols, select_stmt, on_conflict_clause, returning_clause, with_clause, r#override } =
        insert;
    let source = match select_stmt.and_then(|node| node.node) {
        Some(NodeEnum::SelectStmt(select)) => Some(query(*select)?),
        Some(other) => return unsupported(format!("INSERT of {}", kind_of(Some(&other)))),
        None => None,
    };
    let what = Modification::Insert {
        columns: each(cols, column)?,
        source,
        overriding: match pb::OverridingKind::try_from(r#override) {
            Ok(pb::OverridingKind::OverridingSystemValue) => Some("SYSTEM"),
            Ok(pb::OverridingKind::OverridingUserValue) => Some("USER"),
            _ => None,
        },
        conflict: on_conflict_clause.map(|clause| conflict(*clause)).transpose()?,
    };
    modify(relation, what, returning_clause, with_clause)
}

fn update_of(update: pb::UpdateStmt) -> Converted<Query> {
    let pb::UpdateStmt { relation, target_list, where_clause, from_clause, returning_clause, with_clause } = update;
    let what = Modification::Update {
        set: assignments(target_list)?,
        from: each(from_clause, from_item)?,
        filter: optional_expr(where_clause)?,
    };
    modify(relation, what, returning_clause, with_clause)
}

fn delete_from(delete: pb::DeleteStmt) -> Converted<Query> {
    let pb::DeleteStmt { relation, using_clause, where_clause, returning_clause, with_clause } = delete;
    let what = Modification::Delete { from: each(using_clause, from_item)?, filter: optional_expr(where_clause)? };
    modify(relation, what, returning_clause, with_clause)
}

fn modify(
    relation: Option<pb::RangeVar>,
    what: Modification,
    returning: Option<pb::ReturningClause>,
    with_clause: Option<pb::WithClause>,
) -> Converted<Query> {
    let Some(relation) = relation.map(super::query::relation).transpose()? else {
        return unsupported("a statement without its table");
    };
    let FromItem::Relation { name: table, only, alias, at } = relation else {
        return unsupported("a statement about such a relation");
    };
    let returning = match returning {
        None => Vec::new(),
        Some(pb::ReturningClause { options, exprs }) if options.is_empty() => each(exprs, target)?,
        Some(_) => return unsupported("RETURNING WITH"),
    };
    let one = Modify { table, alias, only, at, what, returning };
    Ok(plain(QueryBody::Modify(Box::new(one)), with(with_clause)?))
}

fn column(node: pb::Node) -> Converted<Ident> {
    match node.node {
        Some(NodeEnum::ResTarget(target)) if target.indirection.is_empty() => Ok(Ident::new(&target.name)),
        other => unsupported(format!("{} as a column", kind_of(other.as_ref()))),
    }
}

/// SET; the columns of a query in brackets come one by one, each with the query.
fn assignments(nodes: Vec<pb::Node>) -> Converted<Vec<Assignment>> {
    let mut out: Vec<Assignment> = Vec::with_capacity(nodes.len());
    for node in nodes {
        let Some(NodeEnum::ResTarget(target)) = node.node else { return unsupported("such a SET") };
        let pb::ResTarget { name, indirection, val, location: _ } = *target;
        let (name, part) = (Ident::new(&name), !indirection.is_empty());
        let (value, of_query) = match val.and_then(|node| node.node) {
            Some(NodeEnum::MultiAssignRef(multi)) => match multi_assigned(*multi)? {
                Multi::Value(value) => (value, 0),
                Multi::Query(query, number) => (query, number),
            },
            value => (expression(pb::Node { node: value })?, 0),
        };
        match out.last_mut().filter(|_| of_query > 1) {
            Some(last) => {
                last.columns.push(name);
                last.part |= part;
            }
            None => out.push(Assignment { columns: vec![name], part, value }),
        }
    }
    Ok(out)
}

/// What a column of `(a, b) = …` gets.
enum Multi {
    /// Its own value, of a row.
    Value(Expr),
    /// A column of a query: which one, from 1.
    Query(Expr, i32),
}

fn multi_assigned(multi: pb::MultiAssignRef) -> Converted<Multi> {
    let pb::MultiAssignRef { source, colno, ncolumns: _ } = multi;
    match source.and_then(|node| node.node) {
        Some(NodeEnum::RowExpr(row)) => {
            let index = usize::try_from(colno - 1).unwrap_or(0);
            match row.args.into_iter().nth(index) {
                Some(value) => Ok(Multi::Value(expression(value)?)),
                None => unsupported("SET of columns from a row that is too short"),
            }
        }
        Some(query @ NodeEnum::SubLink(_)) => Ok(Multi::Query(expression(pb::Node { node: Some(query) })?, colno)),
        _ => unsupported("SET of several columns from an expression"),
    }
}

fn conflict(clause: pb::OnConflictClause) -> Converted<Conflict> {
    let pb::OnConflictClause { action: _, infer, target_list, where_clause, location: _ } = clause;
    let (mut keys, mut predicate, mut constraint) = (Vec::new(), None, None);
    if let Some(infer) = infer {
        let pb::InferClause { index_elems, where_clause, conname, location: _ } = *infer;
        keys = each(index_elems, key)?;
        predicate = optional_expr(where_clause)?;
        constraint = optional(&conname);
    }
    let set = assignments(target_list)?;
    Ok(Conflict { constraint, keys, predicate, set, filter: optional_expr(where_clause)? })
}

fn key(node: pb::Node) -> Converted<Expr> {
    let Some(NodeEnum::IndexElem(element)) = node.node else { return unsupported("such an ON CONFLICT") };
    if !element.collation.is_empty() || !element.opclass.is_empty() {
        return unsupported("ON CONFLICT with a collation or an operator class");
    }
    match element.expr {
        Some(expr) => expression(*expr),
        None => Ok(Expr { node: crate::sql::ast::ExprNode::Column(vec![Ident::new(&element.name)]), at: 0 }),
    }
}
