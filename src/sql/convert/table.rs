//! Owns CREATE TABLE, columns and CREATE INDEX.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::constraint::{constraint, constraints, raw_constraint};
use super::names::{kind_of, name, offset, optional, range_var, relation, settings, string, type_name};
use super::{Converted, NotTaken, Source, each, unsupported};
use crate::name::Ident;
use crate::sql::ast::{ColumnDef, CreateIndex, CreateTable, IndexElem, IndexKey, PartitionBy, TableElement};

/// CREATE TABLE.
pub(super) fn create_table(stmt: pb::CreateStmt, source: Source<'_>) -> Converted<CreateTable> {
    let pb::CreateStmt {
        relation: name,
        table_elts,
        inh_relations,
        partbound,
        partspec,
        of_typename,
        constraints: _,
        nnconstraints: _,
        options,
        oncommit,
        tablespacename,
        access_method,
        if_not_exists,
    } = stmt;
    let name = relation(name)?;
    if oncommit > pb::OnCommitAction::OncommitNoop as i32 && name.persistence != 't' {
        return unsupported("ON COMMIT on a table that is not temporary");
    }
    Ok(CreateTable {
        name,
        if_not_exists,
        elements: each(table_elts, |node| element(node, source))?,
        inherits: each(inh_relations, |node| match node.node {
            Some(NodeEnum::RangeVar(var)) => range_var(var),
            other => unsupported(format!("{} in INHERITS", kind_of(other.as_ref()))),
        })?,
        bound: partbound.map(|bound| bound_text(&bound, source)),
        partition_by: partspec.map(|spec| partition_by(spec, source)).transpose()?,
        of_type: of_typename.map(type_name).transpose()?,
        options: settings(options)?,
        tablespace: optional(&tablespacename),
        method: optional(&access_method),
    })
}

fn element(node: pb::Node, source: Source<'_>) -> Converted<TableElement> {
    match node.node {
        Some(NodeEnum::ColumnDef(column)) => Ok(TableElement::Column(column_def(*column, source)?)),
        Some(NodeEnum::Constraint(_)) => Ok(TableElement::Constraint(constraint(raw_constraint(node)?, source)?)),
        Some(NodeEnum::TableLikeClause(pb::TableLikeClause { relation: table, options, relation_oid: _ })) => {
            Ok(TableElement::Like { table: relation(table)?, options })
        }
        other => unsupported(format!("{} in a table", kind_of(other.as_ref()))),
    }
}

/// A column's definition.
pub(super) fn column_def(column: pb::ColumnDef, source: Source<'_>) -> Converted<ColumnDef> {
    let pb::ColumnDef {
        colname,
        type_name: of,
        compression,
        inhcount: _,
        is_local: _,
        is_not_null: _,
        is_from_type: _,
        storage: _,
        storage_name,
        raw_default: _,
        cooked_default: _,
        identity: _,
        identity_sequence: _,
        generated: _,
        coll_clause,
        coll_oid: _,
        constraints: list,
        fdwoptions,
        location,
    } = column;
    if !fdwoptions.is_empty() {
        return unsupported("OPTIONS on a column");
    }
    Ok(ColumnDef {
        name: Ident::new(&colname),
        type_name: of.map(type_name).transpose()?,
        collation: coll_clause.map(|c| name(c.collname)).transpose()?,
        storage: optional(&storage_name.to_ascii_lowercase()),
        compression: optional(&compression),
        constraints: constraints(list, source)?,
        at: offset(location),
    })
}

/// The bound of a partition, as its tokens.
pub(super) fn bound_text(bound: &pb::PartitionBoundSpec, source: Source<'_>) -> Box<str> {
    let from = source.from(offset(bound.location));
    let list = &source.tokens.list;
    if bound.is_default {
        return "default".into();
    }
    let mut end = from;
    let mut depth = 0_usize;
    while let Some(token) = list.get(end) {
        match token.text(source.text) {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        end += 1;
        let closed = depth == 0 && token.text(source.text) == ")";
        let goes_on = list.get(end).is_some_and(|next| source.word(next) == "to");
        if closed && !goes_on {
            break;
        }
    }
    match (list.get(from), end.checked_sub(1).and_then(|e| list.get(e))) {
        (Some(a), Some(b)) => source.text[a.start as usize..b.end as usize].into(),
        _ => "".into(),
    }
}

fn partition_by(spec: pb::PartitionSpec, source: Source<'_>) -> Converted<PartitionBy> {
    let pb::PartitionSpec { strategy, part_params, location } = spec;
    let strategy = match pb::PartitionStrategy::try_from(strategy) {
        Ok(pb::PartitionStrategy::List) => 'l',
        Ok(pb::PartitionStrategy::Range) => 'r',
        Ok(pb::PartitionStrategy::Hash) => 'h',
        _ => return unsupported("a partitioning strategy of an unknown kind"),
    };
    let open =
        source.find(source.from(offset(location)), "(").or_else(|| bracket(source, source.from(offset(location))));
    let parts = open.map(|open| source.elements(open)).unwrap_or_default();
    let elements =
        each(part_params.into_iter().enumerate(), |(i, node)| partition_elem(node, source, parts.get(i).copied()))?;
    Ok(PartitionBy { strategy, elements })
}

fn partition_elem(node: pb::Node, source: Source<'_>, part: Option<(usize, usize)>) -> Converted<IndexElem> {
    let Some(NodeEnum::PartitionElem(element)) = node.node else {
        return unsupported("a partition key of an unknown shape");
    };
    let pb::PartitionElem { name: column, expr, collation, opclass, location: _ } = *element;
    Ok(IndexElem {
        key: index_key(&column, expr, source, part)?,
        collation: some_name(collation)?,
        opclass: some_name(opclass)?,
        opclass_options: Vec::new(),
        descending: false,
        nulls_first: None,
    })
}

fn bracket(source: Source<'_>, from: usize) -> Option<usize> {
    (from..source.tokens.list.len()).find(|i| source.tokens.list[*i].text(source.text) == "(")
}

/// CREATE INDEX.
pub(super) fn create_index(stmt: pb::IndexStmt, source: Source<'_>, end: u32) -> Converted<CreateIndex> {
    let pb::IndexStmt {
        idxname,
        relation: table,
        access_method,
        table_space,
        index_params,
        index_including_params,
        options,
        where_clause,
        exclude_op_names: _,
        idxcomment: _,
        index_oid: _,
        old_number: _,
        old_create_subid: _,
        old_first_relfilelocator_subid: _,
        unique,
        nulls_not_distinct,
        primary: _,
        isconstraint: _,
        iswithoutoverlaps: _,
        deferrable: _,
        initdeferred: _,
        transformed: _,
        concurrent,
        if_not_exists,
        reset_default_tblspc: _,
    } = stmt;
    let table = relation(table)?;
    let open = bracket(source, source.from(table.at));
    let parts = open.map(|open| source.elements(open)).unwrap_or_default();
    let predicate = match where_clause {
        Some(expr) => {
            let after = open.and_then(|open| source.closing(open)).and_then(|close| source.find(close + 1, "where"));
            match after {
                Some(word) => Some(source.to_end(word + 1, Some(expr))?),
                None => return unsupported("WHERE whose text cannot be found"),
            }
        }
        None => None,
    };
    debug_assert!(end >= table.at);
    Ok(CreateIndex {
        name: optional(&idxname),
        table,
        method: Ident::new(&access_method),
        unique,
        nulls_not_distinct,
        elements: each(index_params.into_iter().enumerate(), |(i, node)| {
            index_elem(node, source, parts.get(i).copied())
        })?,
        include: each(index_including_params, |node| included(index_elem(node, source, None)?))?,
        predicate,
        options: settings(options)?,
        tablespace: optional(&table_space),
        concurrently: concurrent,
        if_not_exists,
    })
}

/// A column of INCLUDE: nothing is looked up by it, so it has no order.
fn included(element: IndexElem) -> Converted<Ident> {
    let IndexElem { key, collation, opclass, opclass_options: _, descending, nulls_first, .. } = element;
    let cannot = |what: &str| Err(NotTaken::Wrong(format!("including column does not support {what}")));
    match key {
        IndexKey::Expr(_) => Err(NotTaken::Wrong("expressions are not supported in included columns".to_owned())),
        IndexKey::Column(_) if collation.is_some() => cannot("a collation"),
        IndexKey::Column(_) if opclass.is_some() => cannot("an operator class"),
        IndexKey::Column(_) if descending => cannot("ASC/DESC options"),
        IndexKey::Column(_) if nulls_first.is_some() => cannot("NULLS FIRST/LAST options"),
        IndexKey::Column(column) => Ok(column),
    }
}

/// A key of an index or an exclusion constraint.
pub(super) fn index_elem(node: pb::Node, source: Source<'_>, part: Option<(usize, usize)>) -> Converted<IndexElem> {
    let Some(NodeEnum::IndexElem(element)) = node.node else { return unsupported("an index key of an unknown shape") };
    let pb::IndexElem {
        name: column,
        expr,
        indexcolname: _,
        collation,
        opclass,
        opclassopts,
        ordering,
        nulls_ordering,
    } = *element;
    let nulls_first = match pb::SortByNulls::try_from(nulls_ordering) {
        Ok(pb::SortByNulls::SortbyNullsFirst) => Some(true),
        Ok(pb::SortByNulls::SortbyNullsLast) => Some(false),
        _ => None,
    };
    Ok(IndexElem {
        key: index_key(&column, expr, source, part)?,
        collation: some_name(collation)?,
        opclass: some_name(opclass)?,
        opclass_options: settings(opclassopts)?,
        descending: ordering == pb::SortByDir::SortbyDesc as i32,
        nulls_first,
    })
}

fn index_key(
    column: &str,
    expr: Option<Box<pb::Node>>,
    source: Source<'_>,
    part: Option<(usize, usize)>,
) -> Converted<IndexKey> {
    match (expr, part) {
        (None, _) => Ok(IndexKey::Column(Ident::new(column))),
        (Some(expr), Some(part)) => Ok(IndexKey::Expr(source.index_expression(part, expr)?)),
        (Some(_), None) => unsupported("an index expression whose text cannot be found"),
    }
}

fn some_name(nodes: Vec<pb::Node>) -> Converted<Option<crate::sql::ast::Name>> {
    if nodes.is_empty() { Ok(None) } else { name(nodes).map(Some) }
}

/// The columns of a composite type.
pub(super) fn columns(nodes: Vec<pb::Node>, source: Source<'_>) -> Converted<Vec<ColumnDef>> {
    each(nodes, |node| match node.node {
        Some(NodeEnum::ColumnDef(column)) => column_def(*column, source),
        other => unsupported(format!("{} in a composite type", kind_of(other.as_ref()))),
    })
}

/// The labels of an enum.
pub(super) fn labels(nodes: Vec<pb::Node>) -> Converted<Vec<Box<str>>> {
    each(nodes, |node| string(node).map(Into::into))
}
