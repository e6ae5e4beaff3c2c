//! Queries of views. What a view has that is not known here makes the view something to be written anew.

use sqlparser::ast::{
    Distinct, GroupByExpr, Join, JoinConstraint, JoinOperator, LimitClause, ObjectName, ObjectNamePart, OrderByExpr,
    OrderByKind, Query, Select, SelectItem, SelectItemQualifiedWildcardKind, SetExpr, SetOperator, SetQuantifier,
    TableAlias, TableFactor, TableWithJoins,
};

use super::expr::{No, Teller, no};
use super::scope::{Relation, Scope};
use super::{Cx, names};

/// A view's query.
pub(super) fn query(cx: &Cx, relations: &[Relation], query: &Query) -> Result<String, No> {
    nested(&Teller { cx, relations, scope: Scope::default(), ctes: Vec::new() }, query)
}

/// A query within another, which sees the other's tables.
pub(super) fn nested(around: &Teller, query: &Query) -> Result<String, No> {
    if query.fetch.is_some() || !query.locks.is_empty() || query.for_clause.is_some() {
        return Err(no("a query with FETCH or a lock"));
    }
    let mut sql = String::new();
    let own = query.with.iter().flat_map(|with| &with.cte_tables).map(|one| one.alias.name.value.to_lowercase());
    let ctes = around.ctes.iter().cloned().chain(own).collect();
    let around = &Teller { cx: around.cx, relations: around.relations, scope: around.scope.clone(), ctes };
    if let Some(with) = &query.with {
        let mut parts = Vec::new();
        for one in &with.cte_tables {
            let columns: Vec<String> = one.alias.columns.iter().map(|column| quoted(around.cx, &column.name)).collect();
            let columns = if columns.is_empty() { String::new() } else { format!(" ({})", columns.join(", ")) };
            parts.push(format!("{}{columns} as ({})", quoted(around.cx, &one.alias.name), nested(around, &one.query)?));
        }
        sql.push_str(if with.recursive { "with recursive " } else { "with " });
        sql.push_str(&parts.join(", "));
        sql.push('\n');
    }
    let (body, inside) = set(around, &query.body)?;
    sql.push_str(&body);
    if let Some(order) = &query.order_by {
        let OrderByKind::Expressions(items) = &order.kind else { return Err(no("ORDER BY ALL")) };
        sql.push_str(&format!("\n{}", order_by(&inside, items)?.trim_start()));
    }
    match &query.limit_clause {
        None => {}
        Some(LimitClause::LimitOffset { limit, offset, limit_by }) if limit_by.is_empty() => {
            if let Some(limit) = limit {
                sql.push_str(&format!("\nlimit {}", inside.expr(limit)?.sql));
            }
            if let Some(offset) = offset {
                sql.push_str(&format!(" offset {}", inside.expr(&offset.value)?.sql));
            }
        }
        Some(LimitClause::OffsetCommaLimit { offset, limit }) => {
            sql.push_str(&format!("\nlimit {} offset {}", inside.expr(limit)?.sql, inside.expr(offset)?.sql));
        }
        Some(_) => return Err(no("LIMIT BY")),
    }
    Ok(sql)
}

fn set<'a>(around: &Teller<'a>, body: &SetExpr) -> Result<(String, Teller<'a>), No> {
    match body {
        SetExpr::Select(one) => select(around, one),
        SetExpr::Query(inner) => Ok((format!("({})", nested(around, inner)?), within(around, Scope::default()))),
        SetExpr::SetOperation { left, op, set_quantifier, right } => {
            let all = match set_quantifier {
                SetQuantifier::All => " all",
                SetQuantifier::None | SetQuantifier::Distinct => "",
                _ => return Err(no("a set operation by name")),
            };
            let word = match op {
                SetOperator::Union => "union",
                SetOperator::Intersect => "intersect",
                SetOperator::Except | SetOperator::Minus => "except",
            };
            let (left, inside) = set(around, left)?;
            let (right, _) = set(around, right)?;
            Ok((format!("{left}\n{word}{all}\n{right}"), inside))
        }
        SetExpr::Values(_) => Err(no("VALUES")),
        _ => Err(no("a query that is no SELECT")),
    }
}

fn within<'a>(around: &Teller<'a>, mut scope: Scope<'a>) -> Teller<'a> {
    scope.tables.extend(around.scope.tables.iter().cloned());
    Teller { cx: around.cx, relations: around.relations, scope, ctes: around.ctes.clone() }
}

fn select<'a>(around: &Teller<'a>, one: &Select) -> Result<(String, Teller<'a>), No> {
    if one.top.is_some()
        || one.into.is_some()
        || one.qualify.is_some()
        || !one.named_window.is_empty()
        || one.select_modifiers.is_some()
    {
        return Err(no("a SELECT with a clause that is not known"));
    }
    let mut scope = Scope::default();
    for part in &one.from {
        collect(around, part, &mut scope)?;
    }
    let inside = within(around, scope);
    let distinct = match &one.distinct {
        None | Some(Distinct::All) => "",
        Some(Distinct::Distinct) => "distinct ",
        Some(Distinct::On(_)) => return Err(no("DISTINCT ON")),
    };
    let items: Result<Vec<String>, No> = one.projection.iter().map(|item| select_item(&inside, item)).collect();
    let mut sql = format!("select {distinct}{}", items?.join(", "));
    if !one.from.is_empty() {
        let parts: Result<Vec<String>, No> = one.from.iter().map(|part| from(&inside, part)).collect();
        sql.push_str(&format!("\nfrom {}", parts?.join(", ")));
    }
    if let Some(filter) = &one.selection {
        sql.push_str(&format!("\nwhere {}", inside.condition(filter)?.sql));
    }
    match &one.group_by {
        GroupByExpr::Expressions(list, modifiers) if modifiers.is_empty() => {
            if !list.is_empty() {
                sql.push_str(&format!("\ngroup by {}", inside.list(list)?));
            }
        }
        _ => return Err(no("GROUP BY with a modifier")),
    }
    if let Some(having) = &one.having {
        sql.push_str(&format!("\nhaving {}", inside.condition(having)?.sql));
    }
    Ok((sql, inside))
}

fn quoted(cx: &Cx, ident: &sqlparser::ast::Ident) -> String {
    names::quote(&label(cx, ident))
}

/// A name that the query itself gives.
fn label(cx: &Cx, ident: &sqlparser::ast::Ident) -> String {
    let at = crate::source::Span::new(crate::source::FileId::default(), 0, 0);
    cx.names.folded(&crate::dialect::model::Name { text: ident.value.clone(), quoted: ident.quote_style.is_some(), at })
}

fn select_item(inside: &Teller, item: &SelectItem) -> Result<String, No> {
    match item {
        SelectItem::UnnamedExpr(expr) => Ok(inside.expr(expr)?.sql),
        SelectItem::ExprWithAlias { expr, alias } => {
            let (said, name) = (inside.expr(expr)?.sql, quoted(inside.cx, alias));
            // mysqldump names every column, whatever it is called already.
            if said == name || said.rsplit_once('.').is_some_and(|(_, column)| column == name) {
                return Ok(said);
            }
            Ok(format!("{said} as {name}"))
        }
        SelectItem::Wildcard(_) => Ok("*".to_owned()),
        SelectItem::QualifiedWildcard(SelectItemQualifiedWildcardKind::ObjectName(name), _) => {
            Ok(format!("{}.*", names::quote(&alias(inside.cx, &inside.scope, last(name)?))))
        }
        other => Err(no(format!("`{other}` has no known counterpart"))),
    }
}

fn last(name: &ObjectName) -> Result<&str, No> {
    match name.0.last() {
        Some(ObjectNamePart::Identifier(ident)) => Ok(&ident.value),
        _ => Err(no("a name that is none")),
    }
}

/// What a table is called by that an expression names with its column: itself, or its alias.
pub(super) fn alias(cx: &Cx, scope: &Scope, written: &str) -> String {
    let lower = written.to_lowercase();
    let found = scope.tables.iter().find(|(called, _)| *called == lower);
    match found.and_then(|(_, relation)| relation.as_ref()) {
        Some(relation) if relation.source.to_lowercase() == lower => relation.name.clone(),
        // An alias, or a name of WITH.
        _ if found.is_some() => lower,
        _ => cx.names.find_table(written).unwrap_or(lower),
    }
}

/// The tables that a FROM brings.
fn collect<'a>(around: &Teller<'a>, part: &TableWithJoins, scope: &mut Scope<'a>) -> Result<(), No> {
    collect_factor(around, &part.relation, scope)?;
    part.joins.iter().try_for_each(|join| collect_factor(around, &join.relation, scope))
}

fn collect_factor<'a>(around: &Teller<'a>, factor: &TableFactor, scope: &mut Scope<'a>) -> Result<(), No> {
    match factor {
        TableFactor::Table { name, alias, .. } => {
            let source = last(name)?;
            let lower = source.to_lowercase();
            let hidden = around.ctes.contains(&lower);
            let relation = around.relations.iter().find(|one| !hidden && one.source.to_lowercase() == lower);
            let called = alias.as_ref().map_or(lower, |alias| alias.name.value.to_lowercase());
            scope.tables.push((called, relation));
        }
        TableFactor::NestedJoin { table_with_joins, .. } => collect(around, table_with_joins, scope)?,
        TableFactor::Derived { alias: Some(alias), .. } => scope.tables.push((alias.name.value.to_lowercase(), None)),
        _ => {}
    }
    Ok(())
}

fn from(inside: &Teller, part: &TableWithJoins) -> Result<String, No> {
    let mut sql = factor(inside, &part.relation)?;
    for one in &part.joins {
        sql.push_str(&join(inside, one)?);
    }
    Ok(sql)
}

fn factor(inside: &Teller, one: &TableFactor) -> Result<String, No> {
    match one {
        TableFactor::Table { partitions, .. } if !partitions.is_empty() => Err(no("a part of a partitioned table")),
        TableFactor::Table { name, alias, args: None, .. } => {
            let source = last(name)?;
            let lower = source.to_lowercase();
            let hidden = inside.ctes.contains(&lower);
            let table = names::quote(&if hidden { lower } else { inside.cx.names.table(source) });
            Ok(format!("{table}{}", aliased(alias.as_ref())))
        }
        TableFactor::NestedJoin { table_with_joins, alias: None } => {
            let text = from(inside, table_with_joins)?;
            Ok(if table_with_joins.joins.is_empty() { text } else { format!("({text})") })
        }
        TableFactor::Derived { lateral: false, subquery, alias, .. } => {
            let alias = aliased(alias.as_ref());
            Ok(format!("({}){}", nested(inside, subquery)?, if alias.is_empty() { " as q" } else { &alias }))
        }
        other => Err(no(format!("`{other}` has no known counterpart"))),
    }
}

fn aliased(alias: Option<&TableAlias>) -> String {
    alias.map_or(String::new(), |alias| format!(" as {}", names::quote(&alias.name.value.to_lowercase())))
}

fn join(inside: &Teller, one: &Join) -> Result<String, No> {
    let table = factor(inside, &one.relation)?;
    let (word, constraint) = match &one.join_operator {
        JoinOperator::Join(constraint) | JoinOperator::Inner(constraint) | JoinOperator::StraightJoin(constraint) => {
            ("join", constraint)
        }
        JoinOperator::Left(constraint) | JoinOperator::LeftOuter(constraint) => ("left join", constraint),
        JoinOperator::Right(constraint) | JoinOperator::RightOuter(constraint) => ("right join", constraint),
        JoinOperator::FullOuter(constraint) => ("full join", constraint),
        JoinOperator::CrossJoin(constraint) => ("cross join", constraint),
        _ => return Err(no("a join that is not known")),
    };
    match constraint {
        JoinConstraint::On(condition) => {
            let word = if word == "cross join" { "join" } else { word };
            Ok(format!("\n  {word} {table} on {}", inside.condition(condition)?.sql))
        }
        JoinConstraint::Using(columns) => {
            let mut list = Vec::new();
            for column in columns {
                let source = last(column)?;
                list.push(names::quote(&inside.cx.names.any_column(source).unwrap_or_else(|| source.to_lowercase())));
            }
            Ok(format!("\n  {word} {table} using ({})", list.join(", ")))
        }
        JoinConstraint::None if word == "join" => Ok(format!("\n  cross join {table}")),
        JoinConstraint::None => Ok(format!("\n  {word} {table}")),
        JoinConstraint::Natural => Ok(format!("\n  natural {word} {table}")),
        JoinConstraint::UsingAlias(..) => Err(no("USING with an alias")),
    }
}

/// ` order by …`
pub(super) fn order_by(inside: &Teller, items: &[OrderByExpr]) -> Result<String, No> {
    let mut list = Vec::new();
    for item in items {
        let descending = matches!(item.options.sort, Some(sqlparser::ast::OrderBySort::Desc));
        let nulls = match item.options.nulls_first {
            Some(true) => " nulls first",
            Some(false) => " nulls last",
            // Nulls are the least there, and the greatest in PostgreSQL.
            None if descending => " nulls last",
            None => " nulls first",
        };
        let sort = if descending { " desc" } else { "" };
        list.push(format!("{}{sort}{nulls}", inside.expr(&item.expr)?.sql));
    }
    Ok(format!(" order by {}", list.join(", ")))
}
