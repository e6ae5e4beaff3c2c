//! Owns the text of FROM: PostgreSQL's `get_from_clause`.

use super::query::Labels;
use super::{Named, Printer};
use crate::analyze::error::Analysis;
use crate::analyze::function::Func;
use crate::analyze::node::{Form, Node, OpShape};
use crate::analyze::query::{FromNode, FunctionRte, FunctionShape, JoinNode, QueryNode, Rte, RteKind, SampleNode};
use crate::analyze::ty::Ty;
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::JoinKind;

impl<'n> Printer<'_, '_, 'n> {
    /// FROM, where there is one; USING of DELETE.
    pub(super) fn source_list(&mut self, query: &'n QueryNode, word: &str) -> Analysis<()> {
        for (i, item) in query.from.iter().enumerate() {
            if i == 0 {
                self.clause(word)
            } else {
                self.out.push_str(", ")
            }
            self.source(item, query)?;
        }
        Ok(())
    }

    fn source(&mut self, item: &'n FromNode, query: &'n QueryNode) -> Analysis<()> {
        match item {
            FromNode::Item(index) => self.item(usize::from(*index), query),
            FromNode::Join(join) => self.join(join, query),
        }
    }

    fn item(&mut self, index: usize, query: &'n QueryNode) -> Analysis<()> {
        let Some(rte) = query.rtable.get(index) else { return Err(super::unprintable("an item that is not there")) };
        if rte.lateral {
            self.out.push_str("LATERAL ");
        }
        match &rte.kind {
            RteKind::Relation { name, only, user, .. } => {
                if *only {
                    self.out.push_str("ONLY ");
                }
                self.relation(*name, *user);
            }
            RteKind::Subquery(inner) => {
                self.out.push('(');
                self.query(inner, Labels::Own)?;
                self.out.push(')');
            }
            RteKind::Functions(list, shape) => self.functions(list, *shape)?,
            RteKind::XmlTable(table) => self.xml_table(table)?,
            RteKind::Values(rows) => {
                self.out.push('(');
                self.values(rows)?;
                self.out.push(')');
            }
            RteKind::Cte { level, index, .. } => {
                let cte =
                    self.scopes.get(usize::from(*level)).and_then(|scope| scope.query.ctes.get(usize::from(*index)));
                self.ident(cte.map_or(rte.name, |cte| cte.name));
            }
            RteKind::Join { .. } => return Err(super::unprintable("a join in the place of a table")),
        }
        self.alias(index, rte);
        match &rte.kind {
            RteKind::Relation { sample: Some(sample), .. } => self.sample(sample),
            _ => Ok(()),
        }
    }

    /// `get_tablesample_def`.
    fn sample(&mut self, sample: &'n SampleNode) -> Analysis<()> {
        self.out.push_str(" TABLESAMPLE ");
        self.ident(sample.method);
        self.out.push_str(" (");
        for (i, arg) in sample.args.iter().enumerate() {
            self.out.push_str(if i == 0 { "" } else { ", " });
            self.node(arg, false)?;
        }
        if let Some(repeatable) = &sample.repeatable {
            self.out.push_str(") REPEATABLE (");
            self.node(repeatable, false)?;
        }
        self.out.push(')');
        Ok(())
    }

    /// A relation's name in full.
    pub(super) fn relation(&mut self, name: QualifiedName, user: bool) {
        if name.schema == Ident::PG_CATALOG {
            return self.ident(name.name);
        }
        self.marked(user.then_some(Named::Relation(name)), |printer| printer.full(name));
    }

    /// `get_rte_alias`, and the names of columns or their definitions.
    pub(super) fn alias(&mut self, index: usize, rte: &'n Rte) {
        let Some(called) = self.scopes.last().and_then(|scope| scope.called.get(index)) else { return };
        let (name, lists) = (called.name, called.lists_columns);
        let columns = if lists { called.columns.clone() } else { Vec::new() };
        let own = match &rte.kind {
            RteKind::Relation { name, .. } => Some(name.name),
            RteKind::Cte { .. } => Some(rte.name),
            RteKind::XmlTable(_) => Some(Ident::from_static("xmltable")),
            _ => None,
        };
        let shown = rte.alias.is_some() || lists || name != own;
        if let (Some(name), true) = (name, shown) {
            self.out.push(' ');
            self.ident(name);
        }
        match &rte.kind {
            RteKind::Functions(list, _) if list.iter().any(|one| !one.stated.is_empty()) && list.len() == 1 => {
                list.iter().for_each(|one| self.stated(one));
            }
            RteKind::Relation { name, real, user: true, .. } if lists => {
                // Those that the alias does not name follow the rename of the column.
                for (i, column) in columns.iter().enumerate() {
                    self.out.push_str(if i == 0 { "(" } else { ", " });
                    let own = real.get(i).filter(|real| i >= rte.aliased && *real == column);
                    let what = own.map(|real| Named::Column(*name, *real, None));
                    self.marked(what, |printer| printer.ident(*column));
                }
                self.out.push(')');
            }
            _ => self.column_names(&columns),
        }
    }

    /// `get_from_clause_coldeflist`.
    fn stated(&mut self, function: &FunctionRte) {
        for (i, column) in function.stated.iter().enumerate() {
            self.out.push_str(if i == 0 { "(" } else { ", " });
            self.ident(column.name);
            self.out.push(' ');
            self.type_name(column.ty, column.typmod);
        }
        self.out.push(')');
    }

    fn functions(&mut self, list: &'n [FunctionRte], shape: FunctionShape) -> Analysis<()> {
        let stated = list.iter().any(|one| !one.stated.is_empty());
        let plain = list.len() == 1 && !(stated && shape.ordinality);
        if !plain && let Some(args) = unnested(list) {
            self.out.push_str("UNNEST(");
            for (i, arg) in args.into_iter().enumerate() {
                self.out.push_str(if i == 0 { "" } else { ", " });
                self.node(arg, true)?;
            }
            self.out.push_str(if shape.ordinality { ") WITH ORDINALITY" } else { ")" });
            return Ok(());
        }
        if !plain {
            self.out.push_str("ROWS FROM(");
        }
        for (i, one) in list.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            self.function_call(&one.call)?;
            if !plain && !one.stated.is_empty() {
                self.out.push_str(" AS ");
                self.stated(one);
            }
        }
        if !plain {
            self.out.push(')');
        }
        if shape.ordinality {
            self.out.push_str(" WITH ORDINALITY");
        }
        Ok(())
    }

    /// `get_rule_expr_funccall`: what does not look like a function is cast to its own type.
    fn function_call(&mut self, node: &'n Node) -> Analysis<()> {
        let looks_so = match node {
            Node::Call(call) => matches!(call.form, Form::Call | Form::Sql),
            Node::Op(op) => op.shape == OpShape::NullIf,
            Node::Coalesce { .. } | Node::MinMax { .. } | Node::SqlValue { .. } | Node::Xml(_) => true,
            Node::Json(json) => json.path.is_some(),
            _ => false,
        };
        if looks_so {
            return self.node(node, true);
        }
        self.out.push_str("CAST(");
        self.node(node, false)?;
        self.out.push_str(" AS ");
        self.type_name(node.ty(), node.typmod());
        self.out.push(')');
        Ok(())
    }

    fn join(&mut self, join: &'n JoinNode, query: &'n QueryNode) -> Analysis<()> {
        self.out.push('(');
        self.source(&join.left, query)?;
        self.out.push_str(match (join.kind, &join.on) {
            (JoinKind::Inner, Some(_)) => " JOIN ",
            (JoinKind::Inner, None) => " CROSS JOIN ",
            (JoinKind::Left, _) => " LEFT JOIN ",
            (JoinKind::Right, _) => " RIGHT JOIN ",
            (JoinKind::Full, _) => " FULL JOIN ",
        });
        self.source(&join.right, query)?;
        if !join.using.is_empty() {
            self.out.push_str(" USING ");
            self.using(join, query);
            if let Some(alias) = join.using_alias {
                self.out.push_str(" AS ");
                self.ident(alias);
            }
        } else if let Some(on) = &join.on {
            self.out.push_str(" ON (");
            self.node(on, false)?;
            self.out.push(')');
        } else if join.kind != JoinKind::Inner {
            self.out.push_str(" ON TRUE");
        }
        self.out.push(')');
        let rte = &query.rtable[usize::from(join.rte)];
        if rte.alias.is_some() {
            self.alias(usize::from(join.rte), rte);
        }
        Ok(())
    }

    /// The columns of USING; each stands for one of each side.
    fn using(&mut self, join: &'n JoinNode, query: &'n QueryNode) {
        let start = self.out.len();
        self.column_names(&join.using);
        let end = self.out.len();
        for rte in &query.rtable {
            if let RteKind::Relation { name, real, user: true, .. } = &rte.kind {
                for column in real.iter().filter(|column| join.using.contains(column)) {
                    let what = Named::Merged(*name, *column);
                    self.marks.push(super::Mark { start, end, what });
                }
            }
        }
    }
}

/// The arguments, where all functions are `unnest` of an array.
fn unnested(list: &[FunctionRte]) -> Option<Vec<&Node>> {
    let arg = |one: &'_ FunctionRte| -> Option<usize> {
        let Node::Call(call) = &one.call else { return None };
        let array = matches!(call.func, Func::Known(id) if id.name() == "unnest"
            && id.args().any(|arg| Ty::Known(arg).core_name() == Some("anyarray")));
        (array && one.stated.is_empty()).then_some(call.args.len())
    };
    if !list.iter().all(|one| arg(one) == Some(1)) {
        return None;
    }
    Some(
        list.iter().filter_map(|one| if let Node::Call(call) = &one.call { call.args.first() } else { None }).collect(),
    )
}
