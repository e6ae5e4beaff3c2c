//! Owns FROM: PostgreSQL's `transformFromClause`.

use super::clause::Clause;
use super::node::{FromNode, FunctionRte, FunctionShape, Rte, RteColumn, RteKind, SampleNode};
use super::relation::renamed;
use super::scope::{Seen, SeenColumn};
use super::select::has_var;
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::function::Func;
use crate::analyze::label::column_label;
use crate::analyze::node::{Form, Node};
use crate::analyze::pathway::Context;
use crate::analyze::ty::Ty;
use crate::name::Ident;
use crate::sql::ast::{Alias, Call, Expr, ExprNode, FromFunction, FromItem, Query, Sample, StatedColumn};

/// An item of FROM with what it brings into sight.
pub(super) struct Placed {
    /// Where it stands.
    pub(super) node: FromNode,
    /// Its own columns, for a join around it.
    pub(super) columns: Vec<SeenColumn>,
    /// What names see of it and of what is in it.
    pub(super) seen: Vec<Seen>,
}

impl Analyzer<'_> {
    /// The whole clause.
    pub(super) fn source_list(&mut self, items: &[FromItem]) -> Analysis<Vec<FromNode>> {
        let mut out = Vec::with_capacity(items.len());
        for item in items {
            let placed = self.source(item)?;
            let level = self.here();
            check_conflicts(&level.seen, &placed.seen)?;
            level.seen.extend(placed.seen.into_iter().map(|seen| Seen {
                lateral_only: true,
                lateral_ok: true,
                ..seen
            }));
            out.push(placed.node);
        }
        for seen in &mut self.here().seen {
            (seen.lateral_only, seen.lateral_ok) = (false, true);
        }
        Ok(out)
    }

    /// One item.
    pub(super) fn source(&mut self, item: &FromItem) -> Analysis<Placed> {
        match item {
            FromItem::Relation { name, only, alias, at } => {
                let rte = self.relation_rte(name, *only, alias.as_ref(), *at)?;
                self.place(rte)
            }
            FromItem::Subquery { query, alias, lateral } => {
                let rte = self.subquery_rte(query, alias.as_ref(), *lateral)?;
                self.place(rte)
            }
            FromItem::Functions { list, rows_from, ordinality, alias, lateral } => {
                let shape = FunctionShape { rows_from: *rows_from, ordinality: *ordinality };
                let rte = self.functions_rte(list, shape, alias.as_ref())?;
                let lateral = *lateral || self.looks_aside(&rte);
                self.place(Rte { lateral, ..rte })
            }
            FromItem::XmlTable(table) => {
                let rte = self.xml_table(table)?;
                self.place(rte)
            }
            FromItem::Join(join) => self.join(join),
            FromItem::Sample(sample) => self.sample(sample),
            FromItem::Other(what) => Err(AnalyzeError::unknown(*what, 0)),
        }
    }

    /// Adds an item that stands by itself.
    pub(super) fn place(&mut self, rte: Rte) -> Analysis<Placed> {
        let relation = match &rte.kind {
            RteKind::Relation { name, .. } if rte.alias.is_none() => Some(*name),
            _ => None,
        };
        let name = rte.name;
        let by_name = rte.alias.is_some() || !matches!(rte.kind, RteKind::Subquery(_) | RteKind::Values(_));
        let index = self.here().add(rte)?;
        let columns = seen_columns(index, &self.here().rtable[usize::from(index)]);
        let seen = Seen {
            rte: index,
            name,
            relation,
            columns: columns.clone(),
            by_name,
            bare: true,
            lateral_only: false,
            lateral_ok: true,
        };
        Ok(Placed { node: FromNode::Item(index), columns, seen: vec![seen] })
    }

    /// `transformRangeTableSample`, of the methods that PostgreSQL brings: both take a percentage.
    fn sample(&mut self, sample: &Sample) -> Analysis<Placed> {
        let FromItem::Relation { name, only, alias, at } = &sample.item else {
            return Err(AnalyzeError::unknown("TABLESAMPLE of what is no table", 0));
        };
        let mut rte = self.relation_rte(name, *only, alias.as_ref(), *at)?;
        let method = match sample.method.as_slice() {
            [method] if matches!(method.as_str(), "bernoulli" | "system") => *method,
            // Extensions bring others.
            [method] if !method.as_str().starts_with("system_") => {
                return Err(AnalyzeError::error(format!("tablesample method {method} does not exist"), *at));
            }
            _ => return Err(AnalyzeError::unknown("such a TABLESAMPLE", *at)),
        };
        let args = self.sample_values(&sample.args, "float4")?;
        let repeatable = self.sample_values(sample.repeatable.as_slice(), "float8")?.pop();
        match &mut rte.kind {
            RteKind::Relation { name, sample, .. } if self.types.env.has_system_columns(*name) => {
                *sample = Some(Box::new(SampleNode { method, args, repeatable }));
            }
            _ => {
                let message = "TABLESAMPLE clause can only be applied to tables and materialized views";
                return Err(AnalyzeError::error(message, *at));
            }
        }
        self.place(rte)
    }

    fn sample_values(&mut self, values: &[Expr], ty: &str) -> Analysis<Vec<Node>> {
        let Some(ty) = crate::knowledge::core_type(ty).map(Ty::Known) else { return Ok(Vec::new()) };
        let mut out = Vec::with_capacity(values.len());
        for value in values {
            let node = self.within(Clause::From, |analyzer| analyzer.transform(value))?;
            match self.coerce_to_target(node, (ty, -1), Context::Assignment, Form::Implicit)? {
                Some(node) => out.push(node),
                None => return Err(AnalyzeError::unknown("such an argument of TABLESAMPLE", value.at)),
            }
        }
        Ok(out)
    }

    fn subquery_rte(&mut self, query: &Query, alias: Option<&Alias>, lateral: bool) -> Analysis<Rte> {
        if alias.is_none() {
            self.since(16, "a subquery in FROM without an alias", 0)?;
        }
        let before = std::mem::replace(&mut self.here().lateral_active, lateral);
        let node = self.query(query, true)?;
        self.here().lateral_active = before;
        let columns = self.result_columns(&node)?;
        let unnamed = Ident::from_static("unnamed_subquery");
        let rte = renamed(RteKind::Subquery(Box::new(node)), unnamed, columns, alias, 0)?;
        Ok(Rte { lateral, ..rte })
    }

    /// The columns that a query gives, as an item of FROM.
    pub(super) fn result_columns(&mut self, query: &super::QueryNode) -> Analysis<Vec<RteColumn>> {
        let mut out = Vec::new();
        for target in query.columns() {
            let (ty, typmod) = (target.node.ty(), target.node.typmod());
            let collation = self.collation_of(&target.node)?;
            out.push(RteColumn { name: target.name, ty, typmod, collation });
        }
        Ok(out)
    }

    fn functions_rte(&mut self, list: &[FromFunction], shape: FunctionShape, alias: Option<&Alias>) -> Analysis<Rte> {
        let list = &unnested(list)[..];
        let mut functions = Vec::with_capacity(list.len());
        let mut columns = Vec::new();
        let mut first_name = None;
        for one in list {
            let name = function_name(&one.call)?;
            first_name = first_name.or(Some(name));
            // What stands to the left is in sight, with or without LATERAL.
            let before = std::mem::replace(&mut self.here().lateral_active, true);
            let call = self.within(Clause::From, |analyzer| analyzer.transform(&one.call))?;
            self.here().lateral_active = before;
            let called = alias.filter(|_| list.len() == 1).map_or(name, |alias| alias.name);
            let (stated, own) = self.function_columns(&call, &one.columns, called, one.call.at)?;
            let width = own.len();
            columns.extend(own);
            functions.push(FunctionRte { call, stated, width });
        }
        if shape.ordinality && !shape.rows_from && functions.iter().any(|one| !one.stated.is_empty()) {
            let message = "WITH ORDINALITY cannot be used with a column definition list";
            return Err(AnalyzeError::error(message, 0));
        }
        if shape.ordinality {
            let name = Ident::from_static("ordinality");
            columns.push(RteColumn { name, ty: Ty::int8(), typmod: -1, collation: None });
        }
        let name = first_name.unwrap_or(Ident::EMPTY);
        renamed(RteKind::Functions(functions, shape), name, columns, alias, 0)
    }

    /// Whether a function's arguments are columns of the same FROM.
    fn looks_aside(&self, rte: &Rte) -> bool {
        let level = self.depth_of_query();
        let RteKind::Functions(list, _) = &rte.kind else { return false };
        list.iter().any(|one| has_var(&one.call, level))
    }

    /// The columns of a function's result: those that the query states, and all.
    fn function_columns(
        &mut self,
        call: &Node,
        stated: &[StatedColumn],
        called: Ident,
        at: u32,
    ) -> Analysis<(Vec<RteColumn>, Vec<RteColumn>)> {
        let ty = call.ty();
        let outputs_of = |types: &mut crate::analyze::ty::Types<'_>| match call {
            Node::Call(node) => types.outputs(&node.func),
            _ => Ok(Vec::new()),
        };
        if !stated.is_empty() {
            if ty != Ty::record() {
                let message = "a column definition list is only allowed for functions returning \"record\"";
                return Err(AnalyzeError::error(message, at));
            }
            if !outputs_of(&mut self.types)?.is_empty() {
                let message = "a column definition list is redundant for a function with OUT parameters";
                return Err(AnalyzeError::error(message, at));
            }
            let mut out = Vec::with_capacity(stated.len());
            for column in stated {
                out.push(self.stated_column(column)?);
            }
            return Ok((out.clone(), out));
        }
        let outputs = outputs_of(&mut self.types)?;
        if ty == Ty::record() {
            return match outputs.as_slice() {
                [] => {
                    let message = "a column definition list is required for functions returning \"record\"";
                    Err(AnalyzeError::error(message, at))
                }
                _ if outputs.iter().any(|(_, ty)| ty.poly().is_some()) => {
                    Err(AnalyzeError::unknown("a function whose OUT parameters are polymorphic", at))
                }
                _ => Ok((Vec::new(), outputs.into_iter().map(|(name, ty)| self.plain_column(name, ty)).collect())),
            };
        }
        let base = self.types.base(ty);
        if self.types.is_complex(base) {
            let Some(attributes) = self.types.attributes(base)? else {
                return Err(AnalyzeError::unknown("a function that returns such a row", at));
            };
            let column = |(name, ty, typmod)| RteColumn { typmod, ..self.plain_column(name, ty) };
            return Ok((Vec::new(), attributes.into_iter().map(column).collect()));
        }
        let name = match outputs.as_slice() {
            [(name, _)] if !name.is_empty() => *name,
            _ => called,
        };
        Ok((Vec::new(), vec![RteColumn { typmod: call.typmod(), ..self.plain_column(name, ty) }]))
    }

    fn plain_column(&self, name: Ident, ty: Ty) -> RteColumn {
        RteColumn { name, ty, typmod: -1, collation: self.types.collation(ty) }
    }

    fn stated_column(&mut self, column: &StatedColumn) -> Analysis<RteColumn> {
        if column.collation.is_some() {
            return Err(AnalyzeError::unknown("COLLATE in a column definition list", 0));
        }
        let ty = crate::types::resolve(&column.ty, self.types.env)?;
        let (ty, typmod) = self.types.handle(&ty)?;
        Ok(RteColumn { typmod, ..self.plain_column(column.name, ty) })
    }
}

/// `unnest` of several arrays is several calls of it.
fn unnested(list: &[FromFunction]) -> Vec<FromFunction> {
    let mut out = Vec::with_capacity(list.len());
    for one in list {
        match &one.call.node {
            ExprNode::Call(call) if one.columns.is_empty() && is_plain_unnest(call) => {
                let single = |arg: &Expr| {
                    let name = vec![Ident::PG_CATALOG, Ident::from_static("unnest")];
                    let call = Call { name, args: vec![arg.clone()], ..(**call).clone() };
                    let call = Expr { node: ExprNode::Call(Box::new(call)), at: one.call.at };
                    FromFunction { call, columns: Vec::new() }
                };
                out.extend(call.args.iter().map(single));
            }
            _ => out.push(one.clone()),
        }
    }
    out
}

fn is_plain_unnest(call: &Call) -> bool {
    let named = matches!(call.name.as_slice(), [name] if name.as_str() == "unnest");
    named && call.args.len() > 1 && !call.variadic && !call.star && !call.distinct && call.clauses.is_none()
}

/// What the function is called, of those expressions that may stand in FROM.
fn function_name(call: &Expr) -> Analysis<Ident> {
    match &call.node {
        ExprNode::Call(inner) => Ok(inner.name.last().copied().unwrap_or(Ident::EMPTY)),
        _ => Ok(column_label(call).unwrap_or(Ident::from_static("?column?"))),
    }
}

/// The columns of an item as names see them.
pub(super) fn seen_columns(rte: u16, item: &Rte) -> Vec<SeenColumn> {
    let number = |index: usize| u16::try_from(index).unwrap_or(u16::MAX);
    let starred = match &item.kind {
        RteKind::Cte { added, own: false, .. } => item.columns.len() - added,
        _ => item.columns.len(),
    };
    item.columns
        .iter()
        .enumerate()
        .map(|(index, column)| SeenColumn {
            name: column.name,
            is: (rte, number(index)),
            shown: (rte, number(index)),
            ty: column.ty,
            typmod: column.typmod,
            collation: column.collation,
            starred: index < starred,
        })
        .collect()
}

/// `checkNameSpaceConflicts`.
pub(super) fn check_conflicts(one: &[Seen], other: &[Seen]) -> Analysis<()> {
    for a in one.iter().filter(|item| item.by_name) {
        let clashes = |b: &&Seen| {
            let both = a.relation.is_some() && b.relation.is_some() && a.relation != b.relation;
            b.by_name && b.name == a.name && !both
        };
        if other.iter().any(|b| clashes(&b)) {
            return Err(AnalyzeError::error(format!("table name \"{}\" specified more than once", a.name), 0));
        }
    }
    Ok(())
}

impl crate::analyze::ty::Types<'_> {
    /// The output columns of a function, as declared.
    pub(crate) fn outputs(&mut self, func: &Func) -> Analysis<Vec<(Ident, Ty)>> {
        match func {
            Func::Known(id) => {
                Ok(id.outputs().map(|one| (Ident::from_static(one.name), Ty::Known(one.type_id))).collect())
            }
            Func::User(user) => {
                let outputs = user.function.outputs.clone();
                outputs.iter().map(|(name, ty)| Ok((*name, self.handle(ty)?.0))).collect()
            }
        }
    }
}
