//! Owns WITH: PostgreSQL's parse_cte.c.

use super::node::{QueryNode, RteColumn, SetTree};
use super::scope::SeenCte;
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::Node;
use crate::analyze::ty::Ty;
use crate::name::Ident;
use crate::sql::ast::{Cte, Cycle, Search};

/// An item of WITH.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct CteNode {
    /// Its name.
    pub(crate) name: Ident,
    /// The names of columns that are written.
    pub(crate) columns: Vec<Ident>,
    /// MATERIALIZED (true) or NOT MATERIALIZED.
    pub(crate) materialized: Option<bool>,
    /// The query.
    pub(crate) query: QueryNode,
    /// SEARCH.
    pub(crate) search: Option<Search>,
    /// CYCLE.
    pub(crate) cycle: Option<CycleNode>,
}

/// CYCLE of an item of WITH RECURSIVE.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct CycleNode {
    /// These columns.
    pub(crate) columns: Vec<Ident>,
    /// SET this column.
    pub(crate) mark: RteColumn,
    /// TO this value, in a cycle.
    pub(crate) value: Node,
    /// DEFAULT this one.
    pub(crate) default: Node,
    /// USING this column.
    pub(crate) path: Ident,
}

impl CteNode {
    /// The expressions beside the query.
    pub(crate) fn expressions(&self) -> impl Iterator<Item = &Node> {
        self.cycle.iter().flat_map(|cycle| [&cycle.value, &cycle.default])
    }
}

impl Analyzer<'_> {
    /// WITH.
    pub(super) fn with(&mut self, ctes: &[Cte], recursive: bool) -> Analysis<Vec<CteNode>> {
        let mut out = Vec::with_capacity(ctes.len());
        for (index, cte) in ctes.iter().enumerate() {
            if ctes[..index].iter().any(|other| other.name == cte.name) {
                let message = format!("WITH query name \"{}\" specified more than once", cte.name);
                return Err(AnalyzeError::error(message, 0));
            }
            if recursive {
                self.here().ctes.push(SeenCte {
                    name: cte.name,
                    written: cte.columns.clone(),
                    read: false,
                    columns: None,
                    added: Vec::new(),
                });
            }
        }
        for (index, cte) in ctes.iter().enumerate() {
            let cycle = cte.cycle.as_deref().map(|cycle| self.cycle(cycle)).transpose()?;
            let added = added_columns(cte.search.as_deref(), cycle.as_ref());
            if recursive {
                self.here().ctes[index].added.clone_from(&added);
            }
            let query = self.defining_query(&cte.query, true, recursive.then_some(index))?;
            let mut columns = self.result_columns(&query)?;
            name_columns(&mut columns, cte)?;
            let reads_itself = recursive && self.settled(index, &columns)?;
            check_added(cte, &columns, reads_itself.then_some(&query))?;
            let level = self.here();
            let seen = SeenCte { name: cte.name, written: Vec::new(), read: false, columns: Some(columns), added };
            if recursive {
                level.ctes[index] = seen
            } else {
                level.ctes.push(seen)
            }
            let Cte { name, materialized, .. } = *cte;
            let search = cte.search.as_deref().cloned();
            out.push(CteNode { name, columns: cte.columns.clone(), materialized, query, search, cycle });
        }
        Ok(out)
    }

    /// Whether an item reads itself; it has the columns that its first part has, then.
    fn settled(&mut self, index: usize, columns: &[RteColumn]) -> Analysis<bool> {
        let Some(cte) = self.here().ctes.get(index).filter(|cte| cte.read).cloned() else { return Ok(false) };
        let first = cte.columns.unwrap_or_default();
        let differs = |(_, (a, b)): &(usize, (&RteColumn, &RteColumn))| (a.ty, a.typmod) != (b.ty, b.typmod);
        match first.iter().zip(columns).enumerate().find(differs) {
            None => Ok(true),
            Some((at, (first, all))) => {
                let [first, all] = [first, all].map(|one| self.types.describe_with(one.ty, one.typmod));
                Err(AnalyzeError::hinted(
                    format!(
                        "recursive query \"{}\" column {} has type {first} in non-recursive term but type {all} overall",
                        cte.name,
                        at + 1
                    ),
                    "Cast the output of the non-recursive term to the correct type.",
                    0,
                ))
            }
        }
    }

    /// The item of WITH RECURSIVE that the innermost query is has these columns: its first part says so.
    pub(super) fn recursive_columns(&mut self, mut columns: Vec<RteColumn>) {
        let Some(index) = self.here().defines else { return };
        let outer = self.levels.len().saturating_sub(2);
        let Some(cte) = self.levels.get_mut(outer).and_then(|level| level.ctes.get_mut(index)) else { return };
        columns.iter_mut().zip(&cte.written).for_each(|(column, name)| column.name = *name);
        for column in columns.iter_mut().filter(|column| column.ty == Ty::unknown()) {
            column.ty = Ty::text();
        }
        cte.columns = Some(columns);
    }

    /// CYCLE.
    fn cycle(&mut self, cycle: &Cycle) -> Analysis<CycleNode> {
        let nodes = [self.transform(&cycle.value)?, self.transform(&cycle.default)?];
        let types = [nodes[0].ty(), nodes[1].ty()];
        let ty = self.types.common_type(&types, Some(("CYCLE", cycle.value.at)))?.unwrap_or_else(Ty::text);
        let [value, default] = nodes;
        let value = self.coerce_to_common(value, ty, "CYCLE/SET/TO", cycle.value.at)?;
        let default = self.coerce_to_common(default, ty, "CYCLE/SET/DEFAULT", cycle.default.at)?;
        self.types.check_equality(ty, cycle.value.at)?;
        let typmod = if value.typmod() == default.typmod() { value.typmod() } else { -1 };
        let collation = self.collation_of(&value)?;
        let mark = RteColumn { name: cycle.mark, ty, typmod, collation };
        Ok(CycleNode { columns: cycle.columns.clone(), mark, value, default, path: cycle.path })
    }
}

fn name_columns(columns: &mut [RteColumn], cte: &Cte) -> Analysis<()> {
    if cte.columns.len() > columns.len() {
        let (name, has, wants) = (cte.name, columns.len(), cte.columns.len());
        let message = format!("WITH query \"{name}\" has {has} columns available but {wants} columns specified");
        return Err(AnalyzeError::error(message, 0));
    }
    columns.iter_mut().zip(&cte.columns).for_each(|(column, name)| column.name = *name);
    Ok(())
}

/// The columns that SEARCH and CYCLE add.
fn added_columns(search: Option<&Search>, cycle: Option<&CycleNode>) -> Vec<RteColumn> {
    let column = |name, ty| RteColumn { name, ty, typmod: -1, collation: None };
    let mut out = Vec::new();
    if let Some(search) = search {
        out.push(column(search.sequence, if search.breadth_first { Ty::record() } else { Ty::record_array() }));
    }
    if let Some(cycle) = cycle {
        out.push(cycle.mark.clone());
        out.push(column(cycle.path, Ty::record_array()));
    }
    out
}

/// What SEARCH and CYCLE ask of the item, whose query is given where it reads itself, and of their columns.
fn check_added(cte: &Cte, columns: &[RteColumn], query: Option<&QueryNode>) -> Analysis<()> {
    let (search, cycle) = (cte.search.as_deref(), cte.cycle.as_deref());
    let error = |message: String| Err(AnalyzeError::error(message, 0));
    if search.is_none() && cycle.is_none() {
        return Ok(());
    }
    let Some(query) = query else { return error("WITH query is not recursive".into()) };
    if let Some(SetTree::Op { left, right, .. }) = &query.setop {
        for (side, which) in [(left, "left"), (right, "right")] {
            if !matches!(**side, SetTree::Leaf(_)) {
                return error(format!("with a SEARCH or CYCLE clause, the {which} side of the UNION must be a SELECT"));
            }
        }
    }
    let has = |name: Ident| columns.iter().any(|column| column.name == name);
    let listed = |what: &str, names: &[Ident]| {
        for (index, name) in names.iter().enumerate() {
            if !has(*name) {
                return error(format!("{what} column \"{name}\" not in WITH query column list"));
            }
            if names[..index].contains(name) {
                return error(format!("{what} column \"{name}\" specified more than once"));
            }
        }
        Ok(())
    };
    listed("search", search.map_or(&[], |search| &search.columns))?;
    listed("cycle", cycle.map_or(&[], |cycle| &cycle.columns))?;
    let sequence = search.map(|search| ("search sequence column", search.sequence));
    let mark = cycle.map(|cycle| ("cycle mark column", cycle.mark));
    let path = cycle.map(|cycle| ("cycle path column", cycle.path));
    let added: Vec<(&str, Ident)> = [sequence, mark, path].into_iter().flatten().collect();
    if let Some((what, name)) = added.iter().find(|(_, name)| has(*name)) {
        return error(format!("{what} name \"{name}\" already used in WITH query column list"));
    }
    for (index, (one, name)) in added.iter().enumerate() {
        if let Some((other, _)) = added[index + 1..].iter().find(|(_, other)| other == name) {
            return error(format!("{one} name and {other} name are the same"));
        }
    }
    Ok(())
}
