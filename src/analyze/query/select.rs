//! Owns SELECT, VALUES and what all queries share: PostgreSQL's `transformSelectStmt` and `transformValuesClause`.

use super::clause::Clause;
use super::node::{DistinctNode, FromNode, QueryNode, Rte, RteColumn, RteKind, TargetNode};
use super::scope::Level;
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::label::column_label;
use crate::analyze::node::{Form, Node};
use crate::analyze::pathway::Context;
use crate::analyze::ty::Ty;
use crate::name::Ident;
use crate::sql::ast::{Expr, ExprNode, Query, QueryBody, Select, Step, Target};

/// How deep queries may be nested.
const MAX_QUERIES: usize = 200;

impl QueryNode {
    /// Nothing yet.
    pub(super) fn new() -> QueryNode {
        QueryNode {
            ctes: Vec::new(),
            recursive: false,
            rtable: Vec::new(),
            from: Vec::new(),
            targets: Vec::new(),
            filter: None,
            group: Vec::new(),
            sets: Vec::new(),
            group_distinct: false,
            having: None,
            windows: Vec::new(),
            distinct: DistinctNode::No,
            sort: Vec::new(),
            limit: None,
            offset: None,
            with_ties: false,
            locks: Vec::new(),
            setop: None,
            keys: Vec::new(),
            modify: None,
        }
    }
}

impl Analyzer<'_> {
    /// A query; `resolve` makes text of literals whose type is open.
    pub(crate) fn query(&mut self, query: &Query, resolve: bool) -> Analysis<QueryNode> {
        self.defining_query(query, resolve, None)
    }

    /// The query of an item of WITH RECURSIVE, by its number.
    pub(super) fn defining_query(
        &mut self,
        query: &Query,
        resolve: bool,
        defines: Option<usize>,
    ) -> Analysis<QueryNode> {
        if self.levels.len() >= MAX_QUERIES {
            return Err(AnalyzeError::unknown("queries that are nested too deeply", 0));
        }
        self.levels.push(Level { defines, ..Level::new() });
        let out = self.add_rule_rows(query).and_then(|()| self.query_here(query, resolve));
        let level = self.levels.pop();
        let mut node = out?;
        if let Some(level) = level {
            node.rtable = level.rtable;
            node.windows = level.windows;
        }
        Ok(node)
    }

    fn query_here(&mut self, query: &Query, resolve: bool) -> Analysis<QueryNode> {
        let mut node = QueryNode::new();
        node.recursive = query.recursive;
        // What a rule gives to its action it does not give to WITH.
        let rule_rows = self.rule_rows.take();
        node.ctes = self.with(&query.ctes, query.recursive).map_err(|error| match (rule_rows, &error) {
            (Some(_), AnalyzeError::Error { message, at, .. }) if message.ends_with("for table \"old\"") => {
                AnalyzeError::error("cannot refer to OLD within WITH query", *at)
            }
            (Some(_), AnalyzeError::Error { message, at, .. }) if message.ends_with("for table \"new\"") => {
                AnalyzeError::error("cannot refer to NEW within WITH query", *at)
            }
            _ => error,
        })?;
        self.rule_rows = rule_rows;
        match &query.body {
            QueryBody::Select(select) => self.select(query, select, resolve, &mut node)?,
            QueryBody::Values(rows) => self.values(query, rows, &mut node)?,
            QueryBody::Combined(_) => self.combined(query, &mut node)?,
            QueryBody::Modify(modify) => self.modify(modify, &mut node)?,
        }
        self.check_locks(query, &node)?;
        node.locks = self.locks(&query.locks, &node.from);
        Ok(node)
    }

    fn select(&mut self, query: &Query, select: &Select, resolve: bool, node: &mut QueryNode) -> Analysis<()> {
        self.here().written_windows.clone_from(&select.windows);
        node.from = self.source_list(&select.from)?;
        node.targets = self.targets(&select.targets)?;
        node.filter = self.condition(select.filter.as_deref(), Clause::Where, "WHERE")?;
        node.having = self.condition(select.having.as_deref(), Clause::Having, "HAVING")?;
        node.sort = self.sort_clause(&query.sort, &mut node.targets, Clause::Order, false)?;
        node.group_distinct = select.group_distinct;
        self.group_clause(&select.group, node)?;
        self.distinct_clause(&select.distinct, node)?;
        self.limits(query, node)?;
        self.window_clause(&mut node.targets)?;
        if resolve {
            self.resolve_unknowns(&mut node.targets)?;
        }
        self.check_grouped(node)
    }

    /// `transformValuesClause`.
    fn values(&mut self, query: &Query, rows: &[Vec<Expr>], node: &mut QueryNode) -> Analysis<()> {
        let mut nodes: Vec<Vec<Node>> = Vec::with_capacity(rows.len());
        for row in rows {
            nodes.push(self.within(Clause::Values, |analyzer| analyzer.expression_list(row))?);
        }
        let width = nodes.first().map_or(0, Vec::len);
        if nodes.iter().any(|row| row.len() != width) {
            return Err(AnalyzeError::error("VALUES lists must all be the same length", 0));
        }
        let mut columns = Vec::with_capacity(width);
        for index in 0..width {
            columns.push(self.value_column(&mut nodes, index)?);
        }
        let name = Ident::from_static("*VALUES*");
        let kind = RteKind::Values(nodes);
        let rte = Rte { kind, alias: None, aliased: 0, name, columns, lateral: false };
        let seen = super::from::seen_columns(0, &rte);
        let index = self.here().add(rte)?;
        let level = self.depth_of_query();
        for column in &seen {
            let var = super::VarRef { level, rte: column.is.0, column: column.is.1, shown: column.shown };
            let value = super::scope::var_node(var, column);
            node.targets.push(TargetNode { node: value, name: column.name, junk: false });
        }
        self.here().seen.push(super::scope::Seen {
            rte: index,
            name,
            relation: None,
            columns: seen,
            by_name: false,
            bare: true,
            lateral_only: false,
            lateral_ok: true,
        });
        node.from.push(FromNode::Item(index));
        node.sort = self.sort_clause(&query.sort, &mut node.targets, Clause::Order, false)?;
        self.limits(query, node)
    }

    fn value_column(&mut self, rows: &mut [Vec<Node>], index: usize) -> Analysis<RteColumn> {
        let types: Vec<Ty> = rows.iter().map(|row| row[index].ty()).collect();
        let ty = self.types.common_type(&types, Some(("VALUES", 0)))?.unwrap_or_else(Ty::text);
        let first = rows.first().map_or(-1, |row| row[index].typmod());
        let same = rows.iter().all(|row| row[index].ty() == ty && row[index].typmod() == first);
        let mut collation = None;
        for row in rows.iter_mut() {
            let node = std::mem::replace(&mut row[index], Node::Grouping(Vec::new()));
            row[index] = self.coerce_to_common(node, ty, "VALUES", 0)?;
            collation = collation.or(self.collation_of(&row[index])?);
        }
        let name = Ident::new(&format!("column{}", index + 1));
        Ok(RteColumn { name, ty, typmod: if same { first } else { -1 }, collation })
    }

    /// A condition of a clause; none where there is none.
    pub(super) fn condition(&mut self, expr: Option<&Expr>, clause: Clause, what: &str) -> Analysis<Option<Node>> {
        let Some(expr) = expr else { return Ok(None) };
        self.within(clause, |analyzer| {
            let node = analyzer.transform(expr)?;
            analyzer.coerce_to_boolean(node, what, expr.at).map(Some)
        })
    }

    /// `transformExpressionList`: a star stands for all columns.
    pub(crate) fn expression_list(&mut self, list: &[Expr]) -> Analysis<Vec<Node>> {
        let mut out = Vec::with_capacity(list.len());
        for one in list {
            match &one.node {
                ExprNode::Star(name) if !name.is_empty() && !self.levels.is_empty() => {
                    self.starred = true;
                    out.extend(self.columns_of(name, one.at)?.into_iter().map(|(_, node)| node));
                }
                // Of the table whose expression it is.
                ExprNode::Star(name) if !name.is_empty() && self.columns.relation.is_some() => {
                    self.star(name, one.at)?;
                    for column in (self.columns.all)() {
                        out.push(self.column(&vec![column], one.at)?);
                    }
                }
                _ => out.push(self.transform(one)?),
            }
        }
        Ok(out)
    }

    /// `transformTargetList`.
    pub(super) fn targets(&mut self, targets: &[Target]) -> Analysis<Vec<TargetNode>> {
        let mut out = Vec::with_capacity(targets.len());
        for target in targets {
            let at = target.value.at;
            let expanded = match &target.value.node {
                ExprNode::Star(name) if name.is_empty() => match self.all_columns() {
                    Some(columns) => {
                        self.starred = true;
                        columns
                    }
                    None => return Err(AnalyzeError::error("SELECT * with no tables specified is not valid", at)),
                },
                ExprNode::Star(name) => {
                    self.starred = true;
                    self.columns_of(name, at)?
                }
                ExprNode::Indirection(value, steps) if steps.last() == Some(&Step::Star) => {
                    self.starred = true;
                    let steps = &steps[..steps.len() - 1];
                    let node = self.within(Clause::Select, |analyzer| analyzer.indirection(value, steps, at))?;
                    self.all_fields(&node, at)?
                }
                _ => {
                    let node = self.within(Clause::Select, |analyzer| analyzer.transform(&target.value))?;
                    let name = target.label.or_else(|| column_label(&target.value));
                    vec![(name.unwrap_or(Ident::from_static("?column?")), node)]
                }
            };
            out.extend(expanded.into_iter().map(|(name, node)| TargetNode { node, name, junk: false }));
        }
        Ok(out)
    }

    /// `resolveTargetListUnknowns`.
    pub(super) fn resolve_unknowns(&mut self, targets: &mut [TargetNode]) -> Analysis<()> {
        for target in targets.iter_mut().filter(|target| target.node.ty() == Ty::unknown()) {
            self.resolve_unknown(target)?;
        }
        Ok(())
    }

    pub(super) fn resolve_unknown(&mut self, target: &mut TargetNode) -> Analysis<()> {
        if target.node.ty() == Ty::unknown() {
            let node = std::mem::replace(&mut target.node, Node::Grouping(Vec::new()));
            target.node = self.coerce_type(node, (Ty::text(), -1), Context::Implicit, Form::Implicit)?;
        }
        Ok(())
    }

    /// LIMIT and OFFSET.
    pub(super) fn limits(&mut self, query: &Query, node: &mut QueryNode) -> Analysis<()> {
        node.offset = self.limit(query.offset.as_deref(), "OFFSET")?;
        node.limit = self.limit(query.limit.as_deref(), "LIMIT")?;
        node.with_ties = query.with_ties;
        if node.with_ties && node.sort.is_empty() {
            return Err(AnalyzeError::error("WITH TIES cannot be specified without ORDER BY clause", 0));
        }
        Ok(())
    }

    fn limit(&mut self, expr: Option<&Expr>, what: &str) -> Analysis<Option<Node>> {
        let Some(expr) = expr else { return Ok(None) };
        let node = self.within(Clause::Limit, |analyzer| analyzer.transform(expr))?;
        let node = self.coerce_to_specific(node, Ty::int8(), what, expr.at)?;
        if has_var(&node, self.depth_of_query()) {
            return Err(AnalyzeError::error(format!("argument of {what} must not contain variables"), expr.at));
        }
        Ok(Some(node))
    }
}

/// Whether a column of that query is used.
pub(super) fn has_var(node: &Node, level: u16) -> bool {
    let mut found = matches!(node, Node::QueryVar { var, .. } if var.level == level);
    if !found {
        node.children(&mut |child| found |= has_var(child, level));
    }
    found
}
