//! Owns tables, views and items of WITH in FROM.

use super::node::{Rte, RteColumn, RteKind};
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::ty::Ty;
use crate::knowledge::{self, RelationKind};
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::{Alias, Name};

/// A relation that was looked up: its name, its columns, whether it is the user's.
type Found = (QualifiedName, Vec<RteColumn>, bool);

impl Analyzer<'_> {
    /// The item for a relation's name.
    pub(super) fn relation_rte(&mut self, name: &Name, only: bool, alias: Option<&Alias>, at: u32) -> Analysis<Rte> {
        if let [bare] = name.as_slice()
            && let Some((level, index)) = self.find_cte(*bare)
        {
            return self.cte_rte(*bare, level, index, alias, at);
        }
        self.table_rte(name, only, alias, at)
    }

    /// The same where no item of WITH is meant.
    pub(super) fn table_rte(&mut self, name: &Name, only: bool, alias: Option<&Alias>, at: u32) -> Analysis<Rte> {
        let (found, columns, user) = self.find_relation(name, at)?;
        let real = columns.iter().map(|column| column.name).collect();
        let kind = RteKind::Relation { name: found, real, only, sample: None, user };
        renamed(kind, found.name, columns, alias, at)
    }

    fn find_cte(&self, name: Ident) -> Option<(usize, usize)> {
        self.levels.iter().enumerate().rev().find_map(|(number, level)| {
            level.ctes.iter().rposition(|cte| cte.name == name).map(|index| (number, index))
        })
    }

    fn cte_rte(&mut self, name: Ident, level: usize, index: usize, alias: Option<&Alias>, at: u32) -> Analysis<Rte> {
        self.levels[level].ctes[index].read = true;
        let cte = &self.levels[level].ctes[index];
        let Some(columns) = cte.columns.clone() else {
            return Err(AnalyzeError::unknown("a reference to an item of WITH RECURSIVE that comes later", at));
        };
        let extra = cte.added.clone();
        let short = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
        let (own, added) = (level + 1 == self.levels.len(), extra.len());
        let kind = RteKind::Cte { level: short(level), index: short(index), own, added };
        // The alias has no names for the columns that are added.
        let mut rte = renamed(kind, name, columns, alias, at)?;
        rte.columns.extend(extra);
        Ok(rte)
    }

    fn find_relation(&mut self, name: &Name, at: u32) -> Analysis<Found> {
        let (schema, bare) = match name.as_slice() {
            [name] => (None, *name),
            [schema, name] => (Some(*schema), *name),
            _ => return Err(AnalyzeError::unknown("a relation named with its database", at)),
        };
        let env = self.types.env;
        let path: Vec<Ident> = match schema {
            Some(schema) => vec![schema],
            None => std::iter::once(Ident::PG_CATALOG).chain(env.search_path().iter().copied()).collect(),
        };
        for schema in path {
            if let Some(found) = self.relation_in(schema, bare, at)? {
                return Ok(found);
            }
            if env.awaits(schema, bare) {
                break;
            }
        }
        let written = name.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(".");
        Err(AnalyzeError::error(format!("relation \"{written}\" does not exist"), at))
    }

    fn relation_in(&mut self, schema: Ident, name: Ident, at: u32) -> Analysis<Option<Found>> {
        let env = self.types.env;
        let full = QualifiedName::new(schema, name);
        if let Some(columns) = env.relation_columns(schema, name) {
            let mut out = Vec::with_capacity(columns.len());
            for (name, info) in columns {
                let (ty, typmod) = self.types.handle(&info.ty)?;
                let collation = info.collation.or_else(|| self.types.collation(ty));
                out.push(RteColumn { name, ty, typmod, collation });
            }
            return Ok(Some((full, out, true)));
        }
        if env.relation(schema, name) {
            return Err(AnalyzeError::unknown(format!("the relation {}", full.sql()), at));
        }
        Ok(self.system_columns(schema, name).map(|columns| (full, columns, false)))
    }

    /// The columns of a relation that PostgreSQL or an extension brings, as far as all versions have them.
    fn system_columns(&self, schema: Ident, name: Ident) -> Option<Vec<RteColumn>> {
        let there = |id: &knowledge::RelationId| {
            self.types.home(id.home(), id.provider()) == Some(schema)
                && self.types.current(id.versions())
                && matches!(
                    id.kind(),
                    RelationKind::Table
                        | RelationKind::View
                        | RelationKind::MaterializedView
                        | RelationKind::ForeignTable
                )
        };
        let all: Vec<knowledge::RelationId> = knowledge::relations(name.as_str()).filter(there).collect();
        let last = all.last()?;
        let everywhere = |column: &knowledge::Column| all.iter().all(|id| id.columns().any(|other| other == *column));
        let columns = last.columns().filter(everywhere).map(|column| {
            let ty = Ty::Known(column.type_id);
            RteColumn {
                name: Ident::from_static(column.name),
                ty,
                typmod: column.modifier.unwrap_or(-1),
                collation: self.types.collation(ty),
            }
        });
        Some(columns.collect())
    }
}

/// An item whose alias may rename its columns.
pub(super) fn renamed(
    kind: RteKind,
    name: Ident,
    mut columns: Vec<RteColumn>,
    alias: Option<&Alias>,
    at: u32,
) -> Analysis<Rte> {
    let names = alias.map_or(&[][..], |alias| &alias.columns);
    let called = alias.map_or(name, |alias| alias.name);
    if names.len() > columns.len() {
        let (has, wants) = (columns.len(), names.len());
        let message = format!("table \"{called}\" has {has} columns available but {wants} columns specified");
        return Err(AnalyzeError::error(message, at));
    }
    for (column, name) in columns.iter_mut().zip(names) {
        column.name = *name;
    }
    let (alias, aliased) = (alias.map(|alias| alias.name), names.len());
    Ok(Rte { kind, alias, aliased, name: called, columns, lateral: false })
}
