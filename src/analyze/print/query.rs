//! Owns the text of queries: PostgreSQL's `get_query_def` and what it calls.

use super::{Mark, Named, Printer};
use crate::analyze::error::Analysis;
use crate::analyze::node::Node;
use crate::analyze::query::{
    CteNode, CycleNode, DistinctNode, GroupNode, QueryNode, RteKind, SetTree, SortNode, SubLinkNode, TargetNode,
    VarRef, comparison,
};
use crate::analyze::ty::Ty;
use crate::name::Ident;
use crate::sql::ast::{SetOp, SubLinkKind};

/// What the columns of a query are called.
#[derive(Clone, Copy)]
pub(super) enum Labels<'l> {
    /// By these names.
    Named(&'l [Ident]),
    /// By these names, where nobody sees them.
    NamedHidden(&'l [Ident]),
    /// By their own.
    Own,
    /// By their own, where nobody sees them.
    Hidden,
    /// By names that stand elsewhere.
    None,
}

impl Labels<'_> {
    /// The name of a column.
    fn of(self, index: usize) -> Option<Ident> {
        match self {
            Labels::Named(names) | Labels::NamedHidden(names) => names.get(index).copied(),
            _ => None,
        }
    }

    /// For a query whose columns another one names.
    fn hidden(self) -> Self {
        match self {
            Labels::Named(names) | Labels::NamedHidden(names) => Labels::NamedHidden(names),
            Labels::Own | Labels::Hidden => Labels::Hidden,
            Labels::None => Labels::None,
        }
    }

    fn are_hidden(self) -> bool {
        matches!(self, Labels::Hidden | Labels::NamedHidden(_))
    }
}

impl<'n> Printer<'_, '_, 'n> {
    /// `get_query_def`.
    pub(super) fn query(&mut self, query: &'n QueryNode, labels: Labels<'_>) -> Analysis<()> {
        let nested = self.nested || !self.scopes.is_empty() || self.base.is_some();
        let before = std::mem::replace(&mut self.prefix, nested || query.rtable.len() != 1);
        self.enter(query);
        let out = self.query_here(query, labels);
        self.scopes.pop();
        self.prefix = before;
        out
    }

    fn query_here(&mut self, query: &'n QueryNode, labels: Labels<'_>) -> Analysis<()> {
        self.with(query)?;
        if let Some(modify) = &query.modify {
            return self.modify(query, modify, labels);
        }
        let numbers = match &query.setop {
            Some(tree) => {
                self.set_tree(tree, query, labels)?;
                true
            }
            None => {
                self.select(query, labels)?;
                false
            }
        };
        if !query.sort.is_empty() {
            self.clause("ORDER BY");
            self.order(&query.sort, &query.targets, numbers)?;
        }
        if let Some(offset) = &query.offset {
            self.clause("OFFSET");
            self.node(offset, false)?;
        }
        if let Some(limit) = &query.limit {
            if query.with_ties {
                self.clause("FETCH FIRST (");
                self.node(limit, false)?;
                self.out.push_str(") ROWS WITH TIES");
            } else {
                self.clause("LIMIT");
                if is_null(limit) { self.out.push_str("ALL") } else { self.node(limit, false)? }
            }
        }
        self.locks(query);
        Ok(())
    }

    fn locks(&mut self, query: &'n QueryNode) {
        for lock in &query.locks {
            self.clause("FOR");
            self.out.push_str(lock.strength.word());
            self.out.push_str(" OF ");
            let called = self.scopes.last().and_then(|scope| scope.called.get(usize::from(lock.rte)));
            let name = called.and_then(|called| called.name);
            self.ident(name.unwrap_or(Ident::EMPTY));
            self.out.push_str(lock.wait.words());
        }
    }

    /// A word that begins a clause: on a line of its own in the outermost query.
    pub(super) fn clause(&mut self, word: &str) {
        let alone = self.scopes.len() == 1 && self.base.is_none();
        if !self.out.is_empty() && !self.out.ends_with(['(', ' ']) {
            self.out.push_str(if alone { "\n  " } else { " " });
        }
        self.out.push_str(word);
        if !word.ends_with('(') {
            self.out.push(' ');
        }
    }

    fn with(&mut self, query: &'n QueryNode) -> Analysis<()> {
        for (i, cte) in query.ctes.iter().enumerate() {
            match (i, query.recursive) {
                (0, true) => self.out.push_str("WITH RECURSIVE "),
                (0, false) => self.out.push_str("WITH "),
                _ => self.out.push_str(", "),
            }
            self.cte(cte)?;
        }
        Ok(())
    }

    fn cte(&mut self, cte: &'n CteNode) -> Analysis<()> {
        self.ident(cte.name);
        self.column_names(&cte.columns);
        self.out.push_str(match cte.materialized {
            Some(true) => " AS MATERIALIZED (",
            Some(false) => " AS NOT MATERIALIZED (",
            None => " AS (",
        });
        self.query(&cte.query, Labels::Own)?;
        self.out.push(')');
        if let Some(search) = &cte.search {
            self.out.push_str(if search.breadth_first { " SEARCH BREADTH" } else { " SEARCH DEPTH" });
            self.out.push_str(" FIRST BY ");
            self.names(&search.columns);
            self.out.push_str(" SET ");
            self.ident(search.sequence);
        }
        match &cte.cycle {
            Some(cycle) => self.cycle(cycle),
            None => Ok(()),
        }
    }

    fn cycle(&mut self, cycle: &'n CycleNode) -> Analysis<()> {
        self.out.push_str(" CYCLE ");
        self.names(&cycle.columns);
        self.out.push_str(" SET ");
        self.ident(cycle.mark.name);
        if !(is_bool(&cycle.value, true) && is_bool(&cycle.default, false)) {
            self.out.push_str(" TO ");
            self.node(&cycle.value, false)?;
            self.out.push_str(" DEFAULT ");
            self.node(&cycle.default, false)?;
        }
        self.out.push_str(" USING ");
        self.ident(cycle.path);
        Ok(())
    }

    fn names(&mut self, names: &[Ident]) {
        for (i, name) in names.iter().enumerate() {
            self.out.push_str(if i == 0 { "" } else { ", " });
            self.ident(*name);
        }
    }

    /// `(a, b)`, where there are any.
    pub(super) fn column_names(&mut self, names: &[Ident]) {
        for (i, name) in names.iter().enumerate() {
            self.out.push_str(if i == 0 { "(" } else { ", " });
            self.ident(*name);
        }
        if !names.is_empty() {
            self.out.push(')');
        }
    }

    /// `get_setop_query`.
    fn set_tree(&mut self, tree: &'n SetTree, query: &'n QueryNode, labels: Labels<'_>) -> Analysis<()> {
        match tree {
            SetTree::Leaf(index) => {
                let Some(RteKind::Subquery(leaf)) = query.rtable.get(usize::from(*index)).map(|rte| &rte.kind) else {
                    return Err(super::unprintable("a part of a combination that is not there"));
                };
                let brackets = !leaf.ctes.is_empty()
                    || !leaf.sort.is_empty()
                    || !leaf.locks.is_empty()
                    || leaf.limit.is_some()
                    || leaf.offset.is_some()
                    || leaf.setop.is_some();
                self.bracketed(brackets, |printer| printer.query(leaf, labels))
            }
            SetTree::Op { op, all, left, right } => {
                let same = |tree: &SetTree| matches!(tree, SetTree::Op { op: o, all: a, .. } if o == op && a == all);
                let inner = matches!(**left, SetTree::Op { .. }) && !same(left);
                self.bracketed(inner, |printer| printer.set_tree(left, query, labels))?;
                self.clause(match op {
                    SetOp::Union => "UNION",
                    SetOp::Intersect => "INTERSECT",
                    SetOp::Except => "EXCEPT",
                });
                if *all {
                    self.out.push_str("ALL ");
                }
                let inner = matches!(**right, SetTree::Op { .. });
                self.bracketed(inner, |printer| printer.set_tree(right, query, labels.hidden()))
            }
        }
    }

    /// With brackets around it, or without.
    pub(super) fn bracketed(&mut self, yes: bool, f: impl FnOnce(&mut Self) -> Analysis<()>) -> Analysis<()> {
        if yes {
            self.out.push('(');
        }
        f(self)?;
        if yes {
            self.out.push(')');
        }
        Ok(())
    }

    /// `get_basic_select_query`.
    fn select(&mut self, query: &'n QueryNode, labels: Labels<'_>) -> Analysis<()> {
        if let Some(rows) = simple_values(query, labels) {
            return self.values(rows);
        }
        self.clause("SELECT");
        match &query.distinct {
            DistinctNode::No => {}
            DistinctNode::All => self.out.push_str("DISTINCT "),
            DistinctNode::On(list) => {
                self.out.push_str("DISTINCT ON (");
                self.sort_targets(list, &query.targets)?;
                self.out.push_str(") ");
            }
        }
        self.targets(query, labels)?;
        self.source_list(query, "FROM")?;
        if let Some(filter) = &query.filter {
            self.clause("WHERE");
            self.node(filter, false)?;
        }
        if !query.group.is_empty() || !query.sets.is_empty() {
            self.clause("GROUP BY");
            if query.group_distinct {
                self.out.push_str("DISTINCT ");
            }
            if query.sets.is_empty() {
                self.sort_targets(&query.group, &query.targets)?;
            } else {
                self.group_sets(&query.sets, &query.targets, false)?;
            }
        }
        if let Some(having) = &query.having {
            self.clause("HAVING");
            self.node(having, false)?;
        }
        let mut first = true;
        for window in query.windows.iter().filter(|window| window.name.is_some()) {
            if first {
                self.clause("WINDOW")
            } else {
                self.out.push_str(", ")
            }
            first = false;
            self.ident(window.name.unwrap_or(Ident::EMPTY));
            self.out.push_str(" AS ");
            self.window(window, &query.targets)?;
        }
        Ok(())
    }

    /// `get_target_list`.
    pub(super) fn targets(&mut self, query: &'n QueryNode, labels: Labels<'_>) -> Analysis<()> {
        let alone = self.scopes.len() == 1 && self.base.is_none();
        for (i, target) in query.columns().enumerate() {
            if i > 0 {
                self.out.push_str(if alone { ",\n    " } else { ", " });
            }
            let own = match &target.node {
                Node::QueryVar { var, ty, .. } => {
                    let own = self.query_var(*var, !matches!(labels, Labels::None))?;
                    if own.is_none() {
                        self.label(*ty, -1);
                    }
                    own
                }
                node => {
                    self.node(node, true)?;
                    labels.are_hidden().then_some(Ident::from_static("?column?"))
                }
            };
            let name = labels.of(i).unwrap_or(target.name);
            if own != Some(name) && !matches!(labels, Labels::None) {
                let before = self.out.len();
                self.out.push_str(" AS ");
                self.ident(name);
                let end = self.out.len();
                if let Some(Mark { end: last, what: Named::Column(_, _, Some(label)), .. }) = self.marks.last_mut()
                    && *last == before
                {
                    (*last, *label) = (end, name);
                }
            }
        }
        Ok(())
    }

    /// `get_values_def`.
    pub(super) fn values(&mut self, rows: &'n [Vec<Node>]) -> Analysis<()> {
        self.out.push_str("VALUES ");
        for (i, row) in rows.iter().enumerate() {
            self.out.push_str(if i == 0 { "(" } else { ", (" });
            for (i, node) in row.iter().enumerate() {
                if i > 0 {
                    self.out.push(',');
                }
                self.node(node, false)?;
            }
            self.out.push(')');
        }
        Ok(())
    }

    pub(super) fn sort_targets(&mut self, list: &[usize], targets: &'n [TargetNode]) -> Analysis<()> {
        for (i, target) in list.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            self.sort_target(*target, targets, false, false)?;
        }
        Ok(())
    }

    /// `get_rule_sortgroupclause`.
    fn sort_target(&mut self, index: usize, targets: &'n [TargetNode], number: bool, order: bool) -> Analysis<()> {
        if number {
            self.out.push_str(&(index + 1).to_string());
            return Ok(());
        }
        let Some(target) = targets.get(index) else {
            return Err(super::unprintable("a sort key that is not there"));
        };
        self.sort_key(&target.node, order.then_some(targets))
    }

    /// What is sorted or grouped by, so that it cannot be taken for a number or for CUBE.
    /// In ORDER BY of a query with this select list a column may be qualified for that.
    pub(super) fn sort_key(&mut self, node: &'n Node, ordering: Option<&'n [TargetNode]>) -> Analysis<()> {
        match node {
            Node::Const(constant) => {
                self.constant(constant, false);
                self.label(constant.ty, constant.typmod);
                Ok(())
            }
            Node::QueryVar { var, .. } => {
                self.ordering = ordering;
                let out = self.query_var(*var, false);
                self.ordering = None;
                out.map(|_| ())
            }
            node => {
                let brackets = matches!(node, Node::Aggregate(_) | Node::WindowCall(_) | Node::Call(_));
                self.bracketed(brackets, |printer| printer.node(node, true))
            }
        }
    }

    /// `get_rule_orderby`.
    pub(super) fn order(&mut self, list: &[SortNode], targets: &'n [TargetNode], number: bool) -> Analysis<()> {
        for (i, sort) in list.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            self.sort_target(sort.target, targets, number, true)?;
            self.out.push_str(direction(sort));
        }
        Ok(())
    }

    /// Whether a bare column of ORDER BY would be taken for a column of the result that is another.
    pub(super) fn reads_as_output(&self, name: Ident, var: VarRef) -> bool {
        let Some(targets) = self.ordering else { return false };
        let same = |target: &TargetNode| matches!(&target.node, Node::QueryVar { var: other, .. } if *other == var);
        targets.iter().any(|target| !target.junk && target.name == name && !same(target))
    }

    /// A list of grouping sets; in GROUPING SETS one expression stands in brackets too.
    fn group_sets(&mut self, sets: &[GroupNode], targets: &'n [TargetNode], brackets: bool) -> Analysis<()> {
        for (i, set) in sets.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            match set {
                GroupNode::Empty => self.out.push_str("()"),
                GroupNode::Simple(list) => {
                    self.bracketed(brackets || list.len() != 1, |printer| printer.sort_targets(list, targets))?;
                }
                GroupNode::Rollup(list) => self.group_set("ROLLUP(", list, targets)?,
                GroupNode::Cube(list) => self.group_set("CUBE(", list, targets)?,
                GroupNode::Sets(list) => self.group_set("GROUPING SETS (", list, targets)?,
            }
        }
        Ok(())
    }

    fn group_set(&mut self, word: &str, list: &[GroupNode], targets: &'n [TargetNode]) -> Analysis<()> {
        self.out.push_str(word);
        self.group_sets(list, targets, word.starts_with("GROUPING"))?;
        self.out.push(')');
        Ok(())
    }

    /// `get_sublink_expr`.
    pub(super) fn sublink(&mut self, link: &'n SubLinkNode) -> Analysis<()> {
        self.out.push_str(if link.kind == SubLinkKind::Array { "ARRAY(" } else { "(" });
        let mut op = None;
        if let Some(test) = &link.test {
            let Some((lefts, oper)) = comparison(test) else {
                return Err(super::unprintable("such a comparison with a query"));
            };
            self.bracketed(lefts.len() > 1 || !matches!(test, Node::Op(_)), |printer| {
                for (i, left) in lefts.into_iter().enumerate() {
                    if i > 0 {
                        printer.out.push_str(", ");
                    }
                    printer.node(left, true)?;
                }
                Ok(())
            })?;
            op = Some(oper);
        }
        let brackets = match (link.kind, op) {
            (SubLinkKind::Exists, _) => {
                self.out.push_str("EXISTS ");
                true
            }
            (SubLinkKind::Any, Some(op)) if op.0.name() == "=" => {
                self.out.push_str(" IN ");
                true
            }
            (SubLinkKind::Any | SubLinkKind::All, Some(op)) => {
                self.out.push(' ');
                self.operator_name(op);
                self.out.push_str(if link.kind == SubLinkKind::Any { " ANY " } else { " ALL " });
                true
            }
            (SubLinkKind::Row, Some(op)) => {
                self.out.push(' ');
                self.operator_name(op);
                self.out.push(' ');
                true
            }
            _ => false,
        };
        self.bracketed(brackets, |printer| printer.query(&link.query, Labels::Hidden))?;
        self.out.push(')');
        Ok(())
    }
}

fn is_null(node: &Node) -> bool {
    match node {
        Node::Const(constant) => constant.value.is_none(),
        _ => false,
    }
}

pub(super) fn direction(sort: &SortNode) -> &'static str {
    match (sort.descending, sort.nulls_first) {
        (false, false) => "",
        (false, true) => " NULLS FIRST",
        (true, true) => " DESC",
        (true, false) => " DESC NULLS LAST",
    }
}

/// `get_simple_values_rte`: the rows, where the query is nothing but VALUES.
fn simple_values<'n>(query: &'n QueryNode, labels: Labels<'_>) -> Option<&'n [Vec<Node>]> {
    let [rte] = query.rtable.as_slice() else { return None };
    let RteKind::Values(rows) = &rte.kind else { return None };
    if rte.alias.is_some() || query.targets.len() != rte.columns.len() {
        return None;
    }
    let named = |(i, target): (usize, &TargetNode)| {
        let name =
            if matches!(labels, Labels::None) { rte.columns[i].name } else { labels.of(i).unwrap_or(target.name) };
        let is_it = matches!(&target.node, Node::QueryVar { var, .. } if usize::from(var.column) == i);
        is_it && !target.junk && name == rte.columns[i].name
    };
    query.targets.iter().enumerate().all(named).then_some(rows)
}

fn is_bool(node: &Node, value: bool) -> bool {
    let written = if value { "t" } else { "f" };
    matches!(node, Node::Const(one) if one.ty == Ty::bool() && one.value.as_deref() == Some(written))
}
