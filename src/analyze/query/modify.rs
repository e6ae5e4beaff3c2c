//! Owns INSERT, UPDATE and DELETE: PostgreSQL's `transformInsertStmt`, `transformUpdateStmt`, `transformDeleteStmt`.

use super::clause::Clause;
use super::from::{Placed, check_conflicts};
use super::node::{
    ConflictNode, FromNode, InsertNode, Modified, ModifyNode, QueryNode, RteColumn, RteKind, SetNode, SubLinkNode,
};
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::{Form, Node};
use crate::analyze::pathway::Context;
use crate::analyze::ty::Ty;
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::{
    Alias, Assignment, Conflict, Expr, ExprNode, FromItem, Modification, Modify, Query, QueryBody, SubLink, SubLinkKind,
};

/// The table that is written to.
struct Written {
    /// Its name.
    name: QualifiedName,
    /// Its columns.
    columns: Vec<RteColumn>,
}

impl Analyzer<'_> {
    /// INSERT, UPDATE or DELETE.
    pub(super) fn modify(&mut self, modify: &Modify, node: &mut QueryNode) -> Analysis<()> {
        let rte = self.table_rte(&modify.table, modify.only, modify.alias.as_ref(), modify.at)?;
        let RteKind::Relation { name, .. } = rte.kind else {
            return Err(AnalyzeError::unknown("a statement about such a relation", modify.at));
        };
        let table = Written { name, columns: rte.columns.clone() };
        let placed = self.place(rte)?;
        let FromNode::Item(target) = placed.node else {
            return Err(AnalyzeError::unknown("a statement about such a relation", modify.at));
        };
        let what = match &modify.what {
            Modification::Insert { columns, source, overriding, conflict } => {
                let mut insert = self.insert(&table, columns, source.as_ref())?;
                insert.overriding = *overriding;
                self.here().seen.extend(placed.seen);
                if let Some(conflict) = conflict {
                    insert.conflict = Some(self.on_conflict(&table, modify, conflict, node)?);
                }
                Modified::Insert(Box::new(insert))
            }
            Modification::Update { set, from, filter } => {
                self.sources(from, placed, node)?;
                let set = self.assignments(&table, set)?;
                node.filter = self.condition(filter.as_deref(), Clause::Where, "WHERE")?;
                Modified::Update(set)
            }
            Modification::Delete { from, filter } => {
                self.sources(from, placed, node)?;
                node.filter = self.condition(filter.as_deref(), Clause::Where, "WHERE")?;
                Modified::Delete
            }
        };
        node.targets = self.targets(&modify.returning)?;
        self.resolve_unknowns(&mut node.targets)?;
        node.modify = Some(Box::new(ModifyNode { target, what }));
        Ok(())
    }

    /// FROM or USING, beside the table itself.
    fn sources(&mut self, from: &[FromItem], placed: Placed, node: &mut QueryNode) -> Analysis<()> {
        node.from = self.source_list(from)?;
        check_conflicts(&placed.seen, &self.here().seen)?;
        self.here().seen.extend(placed.seen);
        Ok(())
    }

    fn insert(&mut self, table: &Written, named: &[Ident], source: Option<&Query>) -> Analysis<InsertNode> {
        let (columns, rows) = (Vec::new(), Vec::new());
        let mut out = InsertNode { columns, rows, source: None, overriding: None, conflict: None };
        let columns = match named {
            [] => table.columns.clone(),
            _ => named.iter().map(|name| table.column(*name)).collect::<Analysis<_>>()?,
        };
        if let Some(twice) = repeated(named) {
            return Err(AnalyzeError::error(format!("column \"{twice}\" specified more than once"), 0));
        }
        let Some(source) = source else { return Ok(out) };
        let rows = match &source.body {
            QueryBody::Values(rows) if is_rows(source) => rows,
            _ => {
                self.insert_query(&columns, named, source, &mut out)?;
                return Ok(out);
            }
        };
        if !source.ctes.is_empty() {
            return Err(AnalyzeError::unknown("WITH before VALUES of INSERT", 0));
        }
        let mut given = Vec::with_capacity(rows.len());
        for row in rows {
            given.push(self.within(Clause::Values, |analyzer| analyzer.given_values(row))?);
        }
        let width = given.first().map_or(0, Vec::len);
        if given.iter().any(|row| row.len() != width) {
            return Err(AnalyzeError::error("VALUES lists must all be the same length", 0));
        }
        fits(&columns, width, named)?;
        out.columns.extend(columns.iter().take(width).map(|column| column.name));
        for row in given {
            let values = row
                .into_iter()
                .zip(&columns)
                .map(|(value, column)| value.map(|(node, at)| self.assigned_node(node, column, at)).transpose());
            let values = values.collect::<Analysis<Vec<_>>>()?;
            out.rows.push(values);
        }
        Ok(out)
    }

    /// The values of a row of VALUES, with where they stand; none for DEFAULT.
    fn given_values(&mut self, row: &[Expr]) -> Analysis<Vec<Option<(Node, u32)>>> {
        let mut out = Vec::with_capacity(row.len());
        for value in row {
            if matches!(value.node, ExprNode::Other("DEFAULT")) {
                out.push(None);
                continue;
            }
            let nodes = self.expression_list(std::slice::from_ref(value))?;
            out.extend(nodes.into_iter().map(|node| Some((node, value.at))));
        }
        Ok(out)
    }

    fn insert_query(
        &mut self,
        columns: &[RteColumn],
        named: &[Ident],
        source: &Query,
        out: &mut InsertNode,
    ) -> Analysis<()> {
        let query = self.query(source, false)?;
        let given: Vec<Ty> = query.columns().map(|target| target.node.ty()).collect();
        fits(columns, given.len(), named)?;
        for (ty, column) in given.iter().zip(columns) {
            if *ty != Ty::unknown() && !self.types.can_coerce(*ty, column.ty, Context::Assignment) {
                return Err(self.is_of_type(column, *ty, 0));
            }
        }
        out.columns.extend(columns.iter().take(given.len()).map(|column| column.name));
        out.source = Some(query);
        Ok(())
    }

    fn on_conflict(
        &mut self,
        table: &Written,
        modify: &Modify,
        conflict: &Conflict,
        node: &mut QueryNode,
    ) -> Analysis<ConflictNode> {
        let mut keys = Vec::with_capacity(conflict.keys.len());
        for key in &conflict.keys {
            keys.push(self.within(Clause::Where, |analyzer| analyzer.transform(key))?);
        }
        let predicate = self.condition(conflict.predicate.as_deref(), Clause::Where, "WHERE")?;
        let constraint = conflict.constraint;
        if let Some(missing) = constraint.filter(|name| !self.types.env.has_constraint(table.name, *name)) {
            let message = format!("constraint \"{missing}\" for table \"{}\" does not exist", table.name.name);
            return Err(AnalyzeError::error(message, 0));
        }
        if !conflict.set.is_empty() && keys.is_empty() && constraint.is_none() {
            let message = "ON CONFLICT DO UPDATE requires inference specification or constraint name";
            let hint = "For example, ON CONFLICT (column_name).";
            return Err(AnalyzeError::hinted(message, hint, 0));
        }
        node.keys.extend(constraint.map(|constraint| (table.name, constraint)));
        let mut out = ConflictNode { constraint, keys, predicate, set: Vec::new(), filter: None };
        if conflict.set.is_empty() {
            return Ok(out);
        }
        let alias = Alias { name: Ident::from_static("excluded"), columns: Vec::new() };
        let rte = self.table_rte(&modify.table, false, Some(&alias), modify.at)?;
        let mut excluded = self.place(rte)?.seen;
        // `excluded` is found by its name only.
        excluded.iter_mut().for_each(|item| item.bare = false);
        let before = self.here().seen.len();
        self.here().seen.extend(excluded);
        out.set = self.assignments(table, &conflict.set)?;
        out.filter = self.condition(conflict.filter.as_deref(), Clause::Where, "WHERE")?;
        self.here().seen.truncate(before);
        Ok(out)
    }

    /// SET.
    fn assignments(&mut self, table: &Written, set: &[Assignment]) -> Analysis<Vec<SetNode>> {
        let whole: Vec<Ident> =
            set.iter().filter(|one| !one.part).flat_map(|one| one.columns.iter().copied()).collect();
        if let Some(twice) = repeated(&whole) {
            return Err(AnalyzeError::error(format!("multiple assignments to same column \"{twice}\""), 0));
        }
        let mut out = Vec::with_capacity(set.len());
        for one in set {
            let columns = one.columns.iter().map(|name| table.column(*name)).collect::<Analysis<Vec<_>>>()?;
            let value = match (columns.as_slice(), &one.value.node) {
                ([column], _) if !one.part && one.columns.len() == 1 => {
                    self.within(Clause::Where, |analyzer| analyzer.assigned(&one.value, column))?
                }
                ([_], _) => Some(self.within(Clause::Where, |analyzer| analyzer.transform(&one.value))?),
                (_, ExprNode::SubLink(link)) => Some(self.assigned_query(&columns, link)?),
                _ => return Err(AnalyzeError::unknown("SET of several columns", one.value.at)),
            };
            out.push(SetNode { columns: one.columns.clone(), part: one.part, value });
        }
        Ok(out)
    }

    /// `(a, b) = (SELECT …)`.
    fn assigned_query(&mut self, columns: &[RteColumn], link: &SubLink) -> Analysis<Node> {
        let query = self.query(&link.query, true)?;
        let given: Vec<Ty> = query.columns().map(|target| target.node.ty()).collect();
        if given.len() != columns.len() {
            return Err(AnalyzeError::error("number of columns does not match number of values", 0));
        }
        for (ty, column) in given.iter().zip(columns) {
            if !self.types.can_coerce(*ty, column.ty, Context::Assignment) {
                return Err(self.is_of_type(column, *ty, 0));
            }
        }
        let (kind, test, ty, typmod, collation) = (SubLinkKind::Value, None, Ty::record(), -1, None);
        Ok(Node::SubLink(Box::new(SubLinkNode { kind, test, query, ty, typmod, collation })))
    }

    /// `transformAssignedExpr`; none for DEFAULT.
    fn assigned(&mut self, value: &Expr, column: &RteColumn) -> Analysis<Option<Node>> {
        if matches!(value.node, ExprNode::Other("DEFAULT")) {
            return Ok(None);
        }
        let node = self.transform(value)?;
        self.assigned_node(node, column, value.at).map(Some)
    }

    fn assigned_node(&mut self, node: Node, column: &RteColumn, at: u32) -> Analysis<Node> {
        let found = node.ty();
        match self.coerce_to_target(node, (column.ty, column.typmod), Context::Assignment, Form::Implicit)? {
            Some(node) => Ok(node),
            None => Err(self.is_of_type(column, found, at)),
        }
    }

    fn is_of_type(&self, column: &RteColumn, found: Ty, at: u32) -> AnalyzeError {
        let (name, ty, found) = (column.name, self.types.describe(column.ty), self.types.describe(found));
        let message = format!("column \"{name}\" is of type {ty} but expression is of type {found}");
        AnalyzeError::hinted(message, "You will need to rewrite or cast the expression.", at)
    }
}

impl Written {
    fn column(&self, name: Ident) -> Analysis<RteColumn> {
        let found = self.columns.iter().find(|column| column.name == name);
        found.cloned().ok_or_else(|| {
            let message = format!("column \"{name}\" of relation \"{}\" does not exist", self.name.name);
            AnalyzeError::error(message, 0)
        })
    }
}

/// Whether the source of INSERT is nothing but rows.
pub(super) fn is_rows(source: &Query) -> bool {
    matches!(source.body, QueryBody::Values(_))
        && source.sort.is_empty()
        && source.limit.is_none()
        && source.offset.is_none()
}

/// A name that comes twice.
fn repeated(names: &[Ident]) -> Option<Ident> {
    (1..names.len()).find(|at| names[..*at].contains(&names[*at])).map(|at| names[at])
}

/// As many values as columns; fewer, where no columns are named.
fn fits(columns: &[RteColumn], values: usize, named: &[Ident]) -> Analysis<()> {
    if values > columns.len() {
        return Err(AnalyzeError::error("INSERT has more expressions than target columns", 0));
    }
    if values < columns.len() && !named.is_empty() {
        return Err(AnalyzeError::error("INSERT has more target columns than expressions", 0));
    }
    Ok(())
}
