//! Owns queries.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::expr::{boxed, expression, list, optional as optional_expr};
use super::names::{idents, kind_of, name, offset, optional, required_type};
use super::{Converted, each, unsupported};
use crate::name::Ident;
use crate::sql::ast::{
    Alias, Combination, Cte, Cycle, Distinct, FromFunction, FromItem, Grouping, Join, JoinKind, LockStrength, LockWait,
    Query, QueryBody, RowLock, Sample, Search, Select, SetOp, SortBy, StatedColumn, Target, Window,
};

/// SELECT, VALUES, or a combination of queries.
pub(crate) fn query(select: pb::SelectStmt) -> Converted<Query> {
    let pb::SelectStmt {
        distinct_clause,
        into_clause,
        target_list,
        from_clause,
        where_clause,
        group_clause,
        group_distinct,
        having_clause,
        window_clause,
        values_lists,
        sort_clause,
        limit_offset,
        limit_count,
        limit_option,
        locking_clause,
        with_clause,
        op,
        all,
        larg,
        rarg,
    } = select;
    if into_clause.is_some() {
        return unsupported("SELECT INTO here");
    }
    let body = if let (Some(left), Some(right)) = (larg, rarg) {
        let op = match pb::SetOperation::try_from(op) {
            Ok(pb::SetOperation::SetopUnion) => SetOp::Union,
            Ok(pb::SetOperation::SetopIntersect) => SetOp::Intersect,
            _ => SetOp::Except,
        };
        QueryBody::Combined(Box::new(Combination { op, all, left: query(*left)?, right: query(*right)? }))
    } else if !values_lists.is_empty() {
        QueryBody::Values(each(values_lists, row)?)
    } else {
        QueryBody::Select(Box::new(Select {
            distinct: distinct(distinct_clause)?,
            targets: each(target_list, target)?,
            from: each(from_clause, from_item)?,
            filter: optional_expr(where_clause)?,
            group: each(group_clause, grouping)?,
            group_distinct,
            having: optional_expr(having_clause)?,
            windows: each(window_clause, named_window)?,
        }))
    };
    let (ctes, recursive) = with(with_clause)?;
    Ok(Query {
        ctes,
        recursive,
        body,
        sort: sort_list(sort_clause)?,
        limit: optional_expr(limit_count)?,
        offset: optional_expr(limit_offset)?,
        with_ties: limit_option == pb::LimitOption::WithTies as i32,
        locks: each(locking_clause, row_lock)?,
    })
}

fn row(node: pb::Node) -> Converted<Vec<crate::sql::ast::Expr>> {
    match node.node {
        Some(NodeEnum::List(pb::List { items })) => list(items),
        other => unsupported(format!("{} in VALUES", kind_of(other.as_ref()))),
    }
}

/// DISTINCT is a list of one empty node, DISTINCT ON a list of expressions.
fn distinct(nodes: Vec<pb::Node>) -> Converted<Distinct> {
    match nodes.as_slice() {
        [] => Ok(Distinct::No),
        [pb::Node { node: None }] => Ok(Distinct::All),
        _ => Ok(Distinct::On(list(nodes)?)),
    }
}

pub(super) fn target(node: pb::Node) -> Converted<Target> {
    match node.node {
        Some(NodeEnum::ResTarget(target)) => {
            let pb::ResTarget { name, indirection, val, location: _ } = *target;
            if !indirection.is_empty() {
                return unsupported("subscripts of a column in a select list");
            }
            Ok(Target { label: optional(&name), value: *boxed(val)? })
        }
        other => unsupported(format!("{} in a select list", kind_of(other.as_ref()))),
    }
}

fn grouping(node: pb::Node) -> Converted<Grouping> {
    let Some(NodeEnum::GroupingSet(set)) = node.node else { return Ok(Grouping::Plain(expression(node)?)) };
    let pb::GroupingSet { kind, content, location: _ } = set;
    let inner = || each(content, grouping);
    Ok(match pb::GroupingSetKind::try_from(kind) {
        Ok(pb::GroupingSetKind::GroupingSetEmpty) => Grouping::Empty,
        Ok(pb::GroupingSetKind::GroupingSetRollup) => Grouping::Rollup(inner()?),
        Ok(pb::GroupingSetKind::GroupingSetCube) => Grouping::Cube(inner()?),
        Ok(pb::GroupingSetKind::GroupingSetSets) => Grouping::Sets(inner()?),
        _ => return unsupported("a grouping set of an unknown kind"),
    })
}

/// ORDER BY.
pub(super) fn sort_list(nodes: Vec<pb::Node>) -> Converted<Vec<SortBy>> {
    each(nodes, sort)
}

fn sort(node: pb::Node) -> Converted<SortBy> {
    let Some(NodeEnum::SortBy(sort)) = node.node else { return unsupported("such an ORDER BY") };
    let pb::SortBy { node, sortby_dir, sortby_nulls, use_op, location: _ } = *sort;
    Ok(SortBy {
        value: *boxed(node)?,
        descending: match pb::SortByDir::try_from(sortby_dir) {
            Ok(pb::SortByDir::SortbyAsc) => Some(false),
            Ok(pb::SortByDir::SortbyDesc) => Some(true),
            _ => None,
        },
        nulls_first: match pb::SortByNulls::try_from(sortby_nulls) {
            Ok(pb::SortByNulls::SortbyNullsFirst) => Some(true),
            Ok(pb::SortByNulls::SortbyNullsLast) => Some(false),
            _ => None,
        },
        using: if use_op.is_empty() { None } else { Some(name(use_op)?) },
    })
}

fn named_window(node: pb::Node) -> Converted<Window> {
    match node.node {
        Some(NodeEnum::WindowDef(one)) => window(*one),
        other => unsupported(format!("{} in WINDOW", kind_of(other.as_ref()))),
    }
}

/// A window's definition, or its name in OVER.
pub(super) fn window(one: pb::WindowDef) -> Converted<Window> {
    let pb::WindowDef {
        name,
        refname,
        partition_clause,
        order_clause,
        frame_options,
        start_offset,
        end_offset,
        location: _,
    } = one;
    Ok(Window {
        name: optional(&name),
        base: optional(&refname),
        partition: list(partition_clause)?,
        order: sort_list(order_clause)?,
        frame: frame_options,
        start: optional_expr(start_offset)?,
        end: optional_expr(end_offset)?,
    })
}

fn row_lock(node: pb::Node) -> Converted<RowLock> {
    let Some(NodeEnum::LockingClause(clause)) = node.node else { return unsupported("such a locking clause") };
    let pb::LockingClause { locked_rels, strength, wait_policy } = clause;
    let of = each(locked_rels, |node| match node.node {
        Some(NodeEnum::RangeVar(var)) => Ok(Ident::new(&var.relname)),
        other => unsupported(format!("{} in FOR UPDATE OF", kind_of(other.as_ref()))),
    })?;
    Ok(RowLock {
        strength: match pb::LockClauseStrength::try_from(strength) {
            Ok(pb::LockClauseStrength::LcsForkeyshare) => LockStrength::KeyShare,
            Ok(pb::LockClauseStrength::LcsForshare) => LockStrength::Share,
            Ok(pb::LockClauseStrength::LcsFornokeyupdate) => LockStrength::NoKeyUpdate,
            _ => LockStrength::Update,
        },
        of,
        wait: match pb::LockWaitPolicy::try_from(wait_policy) {
            Ok(pb::LockWaitPolicy::LockWaitSkip) => LockWait::Skip,
            Ok(pb::LockWaitPolicy::LockWaitError) => LockWait::Error,
            _ => LockWait::Block,
        },
    })
}

pub(super) fn with(clause: Option<pb::WithClause>) -> Converted<(Vec<Cte>, bool)> {
    let Some(pb::WithClause { ctes, recursive, location: _ }) = clause else { return Ok((Vec::new(), false)) };
    Ok((each(ctes, cte)?, recursive))
}

fn cte(node: pb::Node) -> Converted<Cte> {
    let Some(NodeEnum::CommonTableExpr(one)) = node.node else { return unsupported("such a WITH") };
    let pb::CommonTableExpr {
        ctename,
        aliascolnames,
        ctematerialized,
        ctequery,
        search_clause,
        cycle_clause,
        location: _,
        cterecursive: _,
        cterefcount: _,
        ctecolnames: _,
        ctecoltypes: _,
        ctecoltypmods: _,
        ctecolcollations: _,
    } = *one;
    let Some(inner) = ctequery.and_then(|node| node.node) else { return unsupported("WITH over nothing") };
    Ok(Cte {
        name: Ident::new(&ctename),
        columns: idents(aliascolnames)?,
        materialized: match pb::CteMaterialize::try_from(ctematerialized) {
            Ok(pb::CteMaterialize::Always) => Some(true),
            Ok(pb::CteMaterialize::Never) => Some(false),
            _ => None,
        },
        query: super::modify::statement(inner)?,
        search: search_clause.map(search).transpose()?.map(Box::new),
        cycle: cycle_clause.map(|clause| cycle(*clause)).transpose()?.map(Box::new),
    })
}

fn search(clause: pb::CteSearchClause) -> Converted<Search> {
    let pb::CteSearchClause { search_col_list, search_breadth_first, search_seq_column, location: _ } = clause;
    Ok(Search {
        breadth_first: search_breadth_first,
        columns: idents(search_col_list)?,
        sequence: Ident::new(&search_seq_column),
    })
}

fn cycle(clause: pb::CteCycleClause) -> Converted<Cycle> {
    let pb::CteCycleClause {
        cycle_col_list,
        cycle_mark_column,
        cycle_mark_value,
        cycle_mark_default,
        cycle_path_column,
        location: _,
        cycle_mark_type: _,
        cycle_mark_typmod: _,
        cycle_mark_collation: _,
        cycle_mark_neop: _,
    } = clause;
    let (Some(value), Some(default)) = (cycle_mark_value, cycle_mark_default) else {
        return unsupported("such a CYCLE");
    };
    Ok(Cycle {
        columns: idents(cycle_col_list)?,
        mark: Ident::new(&cycle_mark_column),
        value: expression(*value)?,
        default: expression(*default)?,
        path: Ident::new(&cycle_path_column),
    })
}

pub(super) fn alias(alias: Option<pb::Alias>) -> Converted<Option<Alias>> {
    let Some(pb::Alias { aliasname, colnames }) = alias else { return Ok(None) };
    Ok(Some(Alias { name: Ident::new(&aliasname), columns: idents(colnames)? }))
}

pub(super) fn from_item(node: pb::Node) -> Converted<FromItem> {
    match node.node {
        Some(NodeEnum::RangeVar(var)) => relation(var),
        Some(NodeEnum::RangeSubselect(one)) => {
            let pb::RangeSubselect { lateral, subquery, alias: named } = *one;
            let Some(NodeEnum::SelectStmt(select)) = subquery.and_then(|node| node.node) else {
                return unsupported("such a query in FROM");
            };
            Ok(FromItem::Subquery { query: Box::new(query(*select)?), alias: alias(named)?, lateral })
        }
        Some(NodeEnum::RangeFunction(one)) => functions(one),
        Some(NodeEnum::JoinExpr(one)) => join(*one),
        Some(NodeEnum::RangeTableSample(one)) => {
            let pb::RangeTableSample { relation, method, args, repeatable, location: _ } = *one;
            let Some(relation) = relation else { return unsupported("TABLESAMPLE of nothing") };
            Ok(FromItem::Sample(Box::new(Sample {
                item: from_item(*relation)?,
                method: name(method)?,
                args: list(args)?,
                repeatable: repeatable.map(|node| expression(*node)).transpose()?,
            })))
        }
        Some(NodeEnum::RangeTableFunc(one)) => super::xml::table(*one),
        Some(NodeEnum::JsonTable(_)) => Ok(FromItem::Other("JSON_TABLE")),
        other => unsupported(format!("{} in FROM", kind_of(other.as_ref()))),
    }
}

pub(super) fn relation(var: pb::RangeVar) -> Converted<FromItem> {
    let pb::RangeVar { catalogname, schemaname, relname, inh, relpersistence: _, alias: named, location } = var;
    if !catalogname.is_empty() {
        return unsupported("a name with a database in it");
    }
    let mut name = Vec::with_capacity(2);
    name.extend(optional(&schemaname));
    name.push(Ident::new(&relname));
    Ok(FromItem::Relation { name, only: !inh, alias: alias(named)?, at: offset(location) })
}

fn functions(one: pb::RangeFunction) -> Converted<FromItem> {
    let pb::RangeFunction { lateral, ordinality, is_rowsfrom, functions, alias: named, coldeflist } = one;
    let mut list = each(functions, function)?;
    if let ([only], false) = (list.as_mut_slice(), coldeflist.is_empty()) {
        only.columns = each(coldeflist, stated)?;
    }
    Ok(FromItem::Functions { list, rows_from: is_rowsfrom, ordinality, alias: alias(named)?, lateral })
}

/// A function comes as a list of the call and its columns.
fn function(node: pb::Node) -> Converted<FromFunction> {
    let Some(NodeEnum::List(pb::List { items })) = node.node else { return unsupported("such a function in FROM") };
    let mut items = items.into_iter();
    let Some(call) = items.next() else { return unsupported("such a function in FROM") };
    let columns = match items.next().and_then(|node| node.node) {
        Some(NodeEnum::List(pb::List { items })) => each(items, stated)?,
        _ => Vec::new(),
    };
    Ok(FromFunction { call: expression(call)?, columns })
}

fn stated(node: pb::Node) -> Converted<StatedColumn> {
    let Some(NodeEnum::ColumnDef(column)) = node.node else { return unsupported("such a column") };
    let collation = column.coll_clause.map(|clause| name(clause.collname)).transpose()?;
    Ok(StatedColumn { name: Ident::new(&column.colname), ty: required_type(column.type_name)?, collation })
}

fn join(one: pb::JoinExpr) -> Converted<FromItem> {
    let pb::JoinExpr {
        jointype,
        is_natural,
        larg,
        rarg,
        using_clause,
        join_using_alias,
        quals,
        alias: named,
        rtindex: _,
    } = one;
    let side = |node: Option<Box<pb::Node>>| match node {
        Some(node) => from_item(*node),
        None => unsupported("a join without a side"),
    };
    Ok(FromItem::Join(Box::new(Join {
        kind: match pb::JoinType::try_from(jointype) {
            Ok(pb::JoinType::JoinInner) => JoinKind::Inner,
            Ok(pb::JoinType::JoinLeft) => JoinKind::Left,
            Ok(pb::JoinType::JoinRight) => JoinKind::Right,
            Ok(pb::JoinType::JoinFull) => JoinKind::Full,
            _ => return unsupported("a join of an unknown kind"),
        },
        natural: is_natural,
        left: side(larg)?,
        right: side(rarg)?,
        using: idents(using_clause)?,
        using_alias: alias(join_using_alias)?.map(|alias| alias.name),
        on: optional_expr(quals)?,
        alias: alias(named)?,
    })))
}
