//! Owns what a printed query calls its items and their columns: PostgreSQL's `set_rtable_names` and `set_deparse_for_query`.

use std::collections::BTreeMap;

use super::{Named, Printer};
use crate::analyze::error::Analysis;
use crate::analyze::node::Node;
use crate::analyze::query::{QueryNode, Rte, RteKind, VarRef, WHOLE_ROW, system_column};
use crate::name::{Ident, QualifiedName};

/// An item as the print calls it.
pub(super) struct Called {
    /// Its name; an unnamed join has none.
    pub(super) name: Option<Ident>,
    /// Its columns.
    pub(super) columns: Vec<Ident>,
    /// Whether the names of columns stand behind it.
    pub(super) lists_columns: bool,
    /// The relation, where it is called by that name.
    pub(super) relation: Option<QualifiedName>,
}

/// A query that is being printed.
pub(super) struct Scope<'n> {
    /// The query.
    pub(super) query: &'n QueryNode,
    /// Its items.
    pub(super) called: Vec<Called>,
}

impl<'n> Printer<'_, '_, 'n> {
    /// Names the items of a query.
    pub(super) fn enter(&mut self, query: &'n QueryNode) {
        let mut taken: BTreeMap<Ident, u32> = BTreeMap::new();
        let base = self.base.map(|base| base.name);
        let around = self.scopes.iter().flat_map(|scope| &scope.called).filter_map(|called| called.name);
        for name in base.into_iter().chain(around) {
            taken.insert(name, 0);
        }
        let called = query.rtable.iter().map(|rte| called(rte, &mut taken)).collect();
        self.scopes.push(Scope { query, called });
    }

    /// `get_variable`: writes a column; what it would be called, where it stands alone in a select list.
    pub(super) fn query_var(&mut self, var: VarRef, top: bool) -> Analysis<Option<Ident>> {
        let Some(scope) = self.scopes.get(usize::from(var.level)) else {
            return Err(super::unprintable("a column of a query that is not there"));
        };
        let (item, column) = (usize::from(var.shown.0), usize::from(var.shown.1));
        let (Some(rte), Some(called)) = (scope.query.rtable.get(item), scope.called.get(item)) else {
            return Err(super::unprintable("a column of an item that is not there"));
        };
        let query = scope.query;
        if let (RteKind::Join { parts, .. }, None) = (&query.rtable[item].kind, called.name)
            && let Some(Node::QueryVar { var, .. }) = parts.get(column)
        {
            return self.query_var(*var, top);
        }
        let (name, relation) = (called.name, called.relation);
        let whole = var.shown.1 == WHOLE_ROW;
        let of_relation = match &rte.kind {
            RteKind::Relation { name, real, user: true, .. } => real.get(column).map(|real| (*name, *real)),
            _ => None,
        };
        let shown = called.columns.get(column).copied();
        let needs = shown.is_some_and(|shown| self.reads_as_output(shown, var));
        if let (Some(name), true) = (name, self.prefix || whole || needs) {
            self.marked(relation.map(Named::Prefix), |printer| printer.ident(name));
            self.out.push('.');
        }
        if whole {
            self.out.push('*');
            return Ok(None);
        }
        if let Some(name) = system_column(var.column) {
            self.out.push_str(name);
            return Ok(Some(Ident::from_static(name)));
        }
        let Some(shown) = shown else { return Err(super::unprintable("a column that is not there")) };
        // A column that an alias names does not follow the rename of what is below.
        let what = of_relation
            .filter(|(_, real)| *real == shown)
            .map(|(of, real)| Named::Column(of, real, top.then_some(shown)));
        self.marked(what, |printer| printer.ident(shown));
        Ok(Some(shown))
    }
}

/// The name of an item, different from all that are taken.
fn called(rte: &Rte, taken: &mut BTreeMap<Ident, u32>) -> Called {
    let wanted = match &rte.kind {
        _ if rte.alias.is_some() => rte.alias,
        RteKind::Join { .. } => None,
        _ => Some(rte.name),
    };
    let name = wanted.map(|name| unused(name, taken));
    let mut columns: Vec<Ident> = Vec::with_capacity(rte.columns.len());
    for column in &rte.columns {
        columns.push(unique(column.name, &columns));
    }
    let differs = |real: &[Ident]| columns.iter().zip(real).any(|(shown, real)| shown != real);
    let own: Vec<Ident> = rte.columns.iter().map(|column| column.name).collect();
    let lists_columns = match &rte.kind {
        RteKind::Relation { real, .. } => differs(real),
        RteKind::Functions(..) => true,
        RteKind::Join { .. } => rte.alias.is_some() && (rte.aliased > 0 || differs(&own)),
        _ => rte.aliased > 0 || differs(&own),
    };
    let relation = match &rte.kind {
        RteKind::Relation { name: relation, user: true, .. } if rte.alias.is_none() && name == Some(relation.name) => {
            Some(*relation)
        }
        _ => None,
    };
    Called { name, columns, lists_columns, relation }
}

fn unused(name: Ident, taken: &mut BTreeMap<Ident, u32>) -> Ident {
    let Some(mut number) = taken.get(&name).copied() else {
        taken.insert(name, 0);
        return name;
    };
    loop {
        number += 1;
        let other = Ident::new(&format!("{name}_{number}"));
        if !taken.contains_key(&other) {
            taken.insert(name, number);
            taken.insert(other, 0);
            return other;
        }
    }
}

/// `make_colname_unique`.
fn unique(name: Ident, before: &[Ident]) -> Ident {
    let mut number = 0;
    let mut out = name;
    while before.contains(&out) {
        number += 1;
        out = Ident::new(&format!("{name}_{number}"));
    }
    out
}
