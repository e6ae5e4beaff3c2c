//! Owns INSERT, UPDATE and DELETE: PostgreSQL's `transformInsertStmt`, `transformUpdateStmt`, `transformDeleteStmt`.

use super::clause::Clause;
use super::from::Placed;
use super::node::{ModifyNode, QueryNode, RteColumn, RteKind};
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::{Form, Node};
use crate::analyze::pathway::Context;
use crate::analyze::ty::Ty;
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::{Alias, Assignment, Conflict, Expr, ExprNode, FromItem, Modification, Modify, Query, QueryBody};

/// The table that is written to.
struct Written {
    /// Its name.
    name: QualifiedName,
    /// Its columns.
    columns: Vec<RteColumn>,
}

impl Analyzer<'_> {
    /// INSERT, UPDATE or DELETE; the table is the first item.
    pub(super) fn modify(&mut self, modify: &Modify, node: &mut QueryNode) -> Analysis<()> {
        let rte = self.table_rte(&modify.table, modify.only, modify.alias.as_ref(), modify.at)?;
        let RteKind::Relation { name, .. } = rte.kind else {
            return Err(AnalyzeError::unknown("a statement about such a relation", modify.at));
        };
        let table = Written { name, columns: rte.columns.clone() };
        let placed = self.place(rte)?;
        let mut out = ModifyNode { columns: Vec::new(), values: Vec::new(), source: None };
        match &modify.what {
            Modification::Insert { columns, source, conflict } => {
                self.insert(&table, columns, source.as_ref(), &mut out)?;
                self.here().seen.extend(placed.seen);
                conflict
                    .iter()
                    .try_for_each(|conflict| self.on_conflict(&table, modify, conflict, (node, &mut out)))?;
            }
            Modification::Update { set, from, filter } => {
                self.sources(from, placed, node)?;
                self.assignments(&table, set, &mut out)?;
                node.filter = self.condition(filter.as_deref(), Clause::Where, "WHERE")?;
            }
            Modification::Delete { from, filter } => {
                self.sources(from, placed, node)?;
                node.filter = self.condition(filter.as_deref(), Clause::Where, "WHERE")?;
            }
        }
        node.targets = self.targets(&modify.returning)?;
        self.resolve_unknowns(&mut node.targets)?;
        node.modify = Some(Box::new(out));
        Ok(())
    }

    /// FROM or USING, beside the table itself.
    fn sources(&mut self, from: &[FromItem], placed: Placed, node: &mut QueryNode) -> Analysis<()> {
        node.from = self.source_list(from)?;
        self.here().seen.extend(placed.seen);
        Ok(())
    }

    fn insert(
        &mut self,
        table: &Written,
        named: &[Ident],
        source: Option<&Query>,
        out: &mut ModifyNode,
    ) -> Analysis<()> {
        let columns = match named {
            [] => table.columns.clone(),
            _ => named.iter().map(|name| table.column(*name)).collect::<Analysis<_>>()?,
        };
        let Some(source) = source else { return Ok(()) };
        let rows = match &source.body {
            QueryBody::Values(rows) if source.sort.is_empty() && source.limit.is_none() && source.offset.is_none() => {
                rows
            }
            _ => return self.insert_query(&columns, named, source, out),
        };
        if !source.ctes.is_empty() {
            return Err(AnalyzeError::unknown("WITH before VALUES of INSERT", 0));
        }
        for row in rows {
            fits(&columns, row.len(), named)?;
            out.columns.extend(columns.iter().take(row.len()).map(|column| column.name));
            for (value, column) in row.iter().zip(&columns) {
                let value = self.within(Clause::Values, |analyzer| analyzer.assigned(value, column))?;
                out.values.extend(value);
            }
        }
        Ok(())
    }

    fn insert_query(
        &mut self,
        columns: &[RteColumn],
        named: &[Ident],
        source: &Query,
        out: &mut ModifyNode,
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
        (node, out): (&mut QueryNode, &mut ModifyNode),
    ) -> Analysis<()> {
        for key in &conflict.keys {
            let key = self.within(Clause::Where, |analyzer| analyzer.transform(key))?;
            out.values.push(key);
        }
        out.values.extend(self.condition(conflict.predicate.as_deref(), Clause::Where, "WHERE")?);
        if let Some(constraint) = conflict.constraint {
            node.keys.push((table.name, constraint));
        }
        if conflict.set.is_empty() {
            return Ok(());
        }
        let alias = Alias { name: Ident::from_static("excluded"), columns: Vec::new() };
        let rte = self.table_rte(&modify.table, false, Some(&alias), modify.at)?;
        let mut excluded = self.place(rte)?.seen;
        // `excluded` is found by its name only.
        excluded.iter_mut().for_each(|item| item.bare = false);
        let before = self.here().seen.len();
        self.here().seen.extend(excluded);
        self.assignments(table, &conflict.set, out)?;
        out.values.extend(self.condition(conflict.filter.as_deref(), Clause::Where, "WHERE")?);
        self.here().seen.truncate(before);
        Ok(())
    }

    /// SET.
    fn assignments(&mut self, table: &Written, set: &[Assignment], out: &mut ModifyNode) -> Analysis<()> {
        for one in set {
            let column = table.column(one.column)?;
            let value = if one.part {
                Some(self.within(Clause::Where, |analyzer| analyzer.transform(&one.value))?)
            } else {
                self.within(Clause::Where, |analyzer| analyzer.assigned(&one.value, &column))?
            };
            out.columns.push(column.name);
            out.values.extend(value);
        }
        Ok(())
    }

    /// `transformAssignedExpr`; none for DEFAULT.
    fn assigned(&mut self, value: &Expr, column: &RteColumn) -> Analysis<Option<Node>> {
        if matches!(value.node, ExprNode::Other("DEFAULT")) {
            return Ok(None);
        }
        let node = self.transform(value)?;
        let found = node.ty();
        match self.coerce_to_target(node, (column.ty, column.typmod), Context::Assignment, Form::Implicit)? {
            Some(node) => Ok(Some(node)),
            None => Err(self.is_of_type(column, found, value.at)),
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
