//! Owns what names mean inside a query: PostgreSQL's `ParseState` with its name space.

use super::node::{FIRST_SYSTEM, Rte, VarRef, WHOLE_ROW};
use super::window::WindowNode;
use super::{Clause, RteKind};
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::Node;
use crate::analyze::transform::SYSTEM_COLUMNS;
use crate::analyze::ty::Ty;
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::{Name, Window};

/// A column that can be named.
#[derive(Clone, Debug)]
pub(crate) struct SeenColumn {
    /// What it is called.
    pub(super) name: Ident,
    /// The item and column that it is.
    pub(super) is: (u16, u16),
    /// The item and column by which it is written.
    pub(super) shown: (u16, u16),
    /// Its type.
    pub(super) ty: Ty,
    /// Its modifier.
    pub(super) typmod: i32,
    /// Its collation.
    pub(super) collation: Option<QualifiedName>,
    /// Whether a star stands for it, too.
    pub(super) starred: bool,
}

/// An item of FROM as names see it: PostgreSQL's `ParseNamespaceItem`.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    /// The item.
    pub(super) rte: u16,
    /// What it is called.
    pub(super) name: Ident,
    /// The relation, where it has no alias and may be named with its schema.
    pub(super) relation: Option<QualifiedName>,
    /// Its columns.
    pub(super) columns: Vec<SeenColumn>,
    /// Whether `name.column` finds it.
    pub(super) by_name: bool,
    /// Whether bare columns find it.
    pub(super) bare: bool,
    /// Whether only LATERAL sees it.
    pub(super) lateral_only: bool,
    /// Whether LATERAL may see it.
    pub(super) lateral_ok: bool,
}

/// An item of WITH that can be named.
#[derive(Clone, Debug)]
pub(crate) struct SeenCte {
    /// What it is called.
    pub(super) name: Ident,
    /// The names of columns that are written.
    pub(super) written: Vec<Ident>,
    /// Whether something reads it.
    pub(super) read: bool,
    /// Its columns; none while they are not known.
    pub(super) columns: Option<Vec<super::node::RteColumn>>,
    /// The columns that SEARCH and CYCLE add.
    pub(super) added: Vec<super::node::RteColumn>,
}

/// One query under way.
#[derive(Debug)]
pub(crate) struct Level {
    pub(super) rtable: Vec<Rte>,
    pub(super) seen: Vec<Seen>,
    pub(super) ctes: Vec<SeenCte>,
    /// WINDOW, and the windows of OVER.
    pub(super) written_windows: Vec<Window>,
    pub(super) windows: Vec<WindowNode>,
    pub(super) aggregates: bool,
    pub(super) clause: Clause,
    pub(super) lateral_active: bool,
    /// The item of WITH RECURSIVE, of the query around, that this query is.
    pub(super) defines: Option<usize>,
}

impl Level {
    /// Nothing yet.
    pub(super) fn new() -> Level {
        Level {
            rtable: Vec::new(),
            seen: Vec::new(),
            ctes: Vec::new(),
            written_windows: Vec::new(),
            windows: Vec::new(),
            aggregates: false,
            clause: Clause::Select,
            lateral_active: false,
            defines: None,
        }
    }

    /// Adds an item.
    pub(super) fn add(&mut self, rte: Rte) -> Analysis<u16> {
        let index = u16::try_from(self.rtable.len()).ok().filter(|index| *index < WHOLE_ROW);
        self.rtable.push(rte);
        index.ok_or_else(|| AnalyzeError::unknown("so many tables", 0))
    }

    /// Where a function that returns a set is not allowed.
    pub(crate) fn refuses_sets(&self) -> Option<&'static str> {
        self.clause.refuses_sets()
    }

    /// Whether there is a table of that name that cannot be named here: it has an alias, or stands elsewhere in FROM.
    pub(crate) fn hides(&self, name: Ident) -> bool {
        self.rtable.iter().any(|rte| match &rte.kind {
            RteKind::Relation { name: relation, .. } => relation.name == name || rte.name == name,
            _ => rte.name == name,
        })
    }

    fn visible(&self, item: &Seen) -> bool {
        !item.lateral_only || self.lateral_active && item.lateral_ok
    }
}

/// What a name was found to be.
enum Hit {
    /// Nothing.
    Nothing,
    /// One column.
    Column(VarRef, SeenColumn),
    /// Several.
    Several,
}

impl Analyzer<'_> {
    /// The innermost query.
    pub(super) fn here(&mut self) -> &mut Level {
        let last = self.levels.len() - 1;
        &mut self.levels[last]
    }

    /// The number of the innermost query.
    pub(super) fn depth_of_query(&self) -> u16 {
        u16::try_from(self.levels.len().saturating_sub(1)).unwrap_or(u16::MAX)
    }

    /// Does something with the innermost query seen as that part.
    pub(super) fn within<T>(&mut self, clause: Clause, f: impl FnOnce(&mut Self) -> Analysis<T>) -> Analysis<T> {
        let before = std::mem::replace(&mut self.here().clause, clause);
        let out = f(self);
        self.here().clause = before;
        out
    }

    /// `transformColumnRef` inside a query; none where no query around has it.
    pub(crate) fn query_column(&mut self, name: &Name, at: u32) -> Analysis<Option<Node>> {
        match name.as_slice() {
            [column] => match self.bare(*column) {
                Hit::Column(var, found) => Ok(Some(var_node(var, &found))),
                Hit::Several => Err(AnalyzeError::error(format!("column reference \"{column}\" is ambiguous"), at)),
                Hit::Nothing => match self.item(None, *column, at)? {
                    Some((level, index)) => self.whole_row_of(level, index).map(Some),
                    None => Ok(None),
                },
            },
            [relation, column] => self.qualified(None, *relation, *column, at),
            [schema, relation, column] => self.qualified(Some(*schema), *relation, *column, at),
            _ => Err(AnalyzeError::unknown("a column named with its database", at)),
        }
    }

    /// `t.*` as one value inside a query; none where no query around has it.
    pub(crate) fn query_row(&mut self, name: &Name, at: u32) -> Analysis<Option<Node>> {
        let found = match name.as_slice() {
            [relation] => self.item(None, *relation, at)?,
            [schema, relation] => self.item(Some(*schema), *relation, at)?,
            _ => return Err(AnalyzeError::unknown("a star", at)),
        };
        found.map(|(level, index)| self.whole_row_of(level, index)).transpose()
    }

    /// `colNameToVar`: whether it is a column of FROM here or around.
    pub(super) fn is_column(&self, name: Ident) -> bool {
        !matches!(self.bare(name), Hit::Nothing)
    }

    fn bare(&self, name: Ident) -> Hit {
        for (number, level) in self.levels.iter().enumerate().rev() {
            let items: Vec<&Seen> = level.seen.iter().filter(|item| item.bare && level.visible(item)).collect();
            let own = items.iter().flat_map(|item| item.columns.iter()).filter(|column| column.name == name);
            let system = items.iter().filter_map(|item| self.seen_system_column(level, item, name));
            let mut hits = own.cloned().chain(system);
            let (first, second) = (hits.next(), hits.next());
            match (first, second) {
                (Some(_), Some(_)) => return Hit::Several,
                (Some(found), None) => return Hit::Column(var_ref(number, &found), found),
                _ => {}
            }
        }
        Hit::Nothing
    }

    /// `refnameNamespaceItem`: the query and item.
    pub(super) fn item(&self, schema: Option<Ident>, name: Ident, at: u32) -> Analysis<Option<(usize, usize)>> {
        for (number, level) in self.levels.iter().enumerate().rev() {
            let fits = |item: &Seen| match (schema, item.relation) {
                (None, _) => item.name == name,
                (Some(schema), Some(relation)) => relation == QualifiedName::new(schema, name),
                (Some(_), None) => false,
            };
            let mut hits = (0..level.seen.len()).filter(|index| {
                let item = &level.seen[*index];
                item.by_name && level.visible(item) && fits(item)
            });
            match (hits.next(), hits.next()) {
                (Some(_), Some(_)) => {
                    return Err(AnalyzeError::error(format!("table reference \"{name}\" is ambiguous"), at));
                }
                (Some(index), None) => return Ok(Some((number, index))),
                _ => {}
            }
        }
        Ok(None)
    }

    fn qualified(&mut self, schema: Option<Ident>, relation: Ident, column: Ident, at: u32) -> Analysis<Option<Node>> {
        let Some((level, index)) = self.item(schema, relation, at)? else { return Ok(None) };
        let item = &self.levels[level].seen[index];
        let mut hits = item.columns.iter().filter(|one| one.name == column);
        match (hits.next(), hits.next()) {
            (Some(_), Some(_)) => Err(AnalyzeError::error(format!("column reference \"{column}\" is ambiguous"), at)),
            (Some(found), None) => Ok(Some(var_node(var_ref(level, found), found))),
            _ if let Some(found) = self.seen_system_column(&self.levels[level], item, column) => {
                Ok(Some(var_node(var_ref(level, &found), &found)))
            }
            _ => Err(AnalyzeError::error(format!("column {relation}.{column} does not exist"), at)),
        }
    }

    /// A column that every table has.
    fn seen_system_column(&self, level: &Level, item: &Seen, name: Ident) -> Option<SeenColumn> {
        let at = SYSTEM_COLUMNS.iter().position(|one| *one == name.as_str())?;
        let RteKind::Relation { name: relation, .. } = level.rtable.get(usize::from(item.rte))?.kind else {
            return None;
        };
        if !self.types.env.has_system_columns(relation) {
            return None;
        }
        let ty = ["oid", "tid", "xid", "cid", "xid", "cid"].get(at).and_then(|ty| crate::knowledge::core_type(ty))?;
        let number = FIRST_SYSTEM + u16::try_from(at).ok()?;
        let is = (item.rte, number);
        Some(SeenColumn { name, is, shown: is, ty: Ty::Known(ty), typmod: -1, collation: None, starred: false })
    }

    fn whole_row_of(&mut self, level: usize, index: usize) -> Analysis<Node> {
        let rte = self.levels[level].seen[index].rte;
        let entry = &self.levels[level].rtable[usize::from(rte)];
        let ty = match &entry.kind {
            RteKind::Relation { name, user: true, .. } => {
                let name = *name;
                let Some(kind) = self.types.env.user_type(name.schema, name.name) else {
                    return Err(AnalyzeError::unknown("a whole row", 0));
                };
                self.types.found(crate::types::Found::User(name, kind), false)?
            }
            RteKind::Relation { .. } => return Err(AnalyzeError::unknown("such a whole row", 0)),
            RteKind::Functions(list, shape) => match list.as_slice() {
                [one] if !shape.ordinality && self.types.is_row(one.call.ty()) => one.call.ty(),
                // The only column of a function that gives no rows is the function's value.
                [one] if !shape.ordinality && one.width == 1 => {
                    let columns = &self.levels[level].seen[index].columns;
                    let Some(first) = columns.first() else { return Err(AnalyzeError::unknown("a whole row", 0)) };
                    return Ok(var_node(var_ref(level, first), first));
                }
                _ => Ty::record(),
            },
            _ => Ty::record(),
        };
        let level = u16::try_from(level).unwrap_or(u16::MAX);
        let var = VarRef { level, rte, column: WHOLE_ROW, shown: (rte, WHOLE_ROW) };
        Ok(Node::QueryVar { var, ty, typmod: -1, collation: None })
    }

    /// A column of an item, where the value is the item's whole row.
    pub(crate) fn column_of_row(&self, node: &Node, name: Ident) -> Option<Node> {
        self.columns_of_row(node)?.into_iter().find(|(one, _)| *one == name).map(|(_, node)| node)
    }

    /// The columns of an item, where the value is the item's whole row.
    pub(crate) fn columns_of_row(&self, node: &Node) -> Option<Vec<(Ident, Node)>> {
        let Node::QueryVar { var, .. } = node else { return None };
        if var.column != WHOLE_ROW {
            return None;
        }
        let level = usize::from(var.level);
        let entry = self.levels.get(level)?.rtable.get(usize::from(var.rte))?;
        if matches!(entry.kind, RteKind::Join { .. }) {
            return None;
        }
        let columns = super::from::seen_columns(var.rte, entry);
        Some(columns.iter().map(|one| (one.name, var_node(var_ref(level, one), one))).collect())
    }

    /// All columns of FROM, for a bare star; none where there is no FROM.
    pub(super) fn all_columns(&self) -> Option<Vec<(Ident, Node)>> {
        let number = self.levels.len() - 1;
        let level = &self.levels[number];
        let items: Vec<&Seen> = level.seen.iter().filter(|item| item.bare && !item.lateral_only).collect();
        if items.is_empty() {
            return None;
        }
        Some(
            items
                .into_iter()
                .flat_map(|item| &item.columns)
                .filter(|one| one.starred)
                .map(|one| (one.name, var_node(var_ref(number, one), one)))
                .collect(),
        )
    }

    /// The columns of one item, for `t.*`.
    pub(super) fn columns_of(&self, name: &Name, at: u32) -> Analysis<Vec<(Ident, Node)>> {
        let (schema, relation) = match name.as_slice() {
            [relation] => (None, *relation),
            [schema, relation] => (Some(*schema), *relation),
            _ => return Err(AnalyzeError::unknown("a star", at)),
        };
        let Some((level, index)) = self.item(schema, relation, at)? else {
            return Err(AnalyzeError::error(format!("missing FROM-clause entry for table \"{relation}\""), at));
        };
        let columns = self.levels[level].seen[index].columns.iter().filter(|one| one.starred);
        Ok(columns.map(|one| (one.name, var_node(var_ref(level, one), one))).collect())
    }
}

fn var_ref(level: usize, column: &SeenColumn) -> VarRef {
    let level = u16::try_from(level).unwrap_or(u16::MAX);
    VarRef { level, rte: column.is.0, column: column.is.1, shown: column.shown }
}

/// The node for a column that can be named.
pub(super) fn var_node(var: VarRef, column: &SeenColumn) -> Node {
    Node::QueryVar { var, ty: column.ty, typmod: column.typmod, collation: column.collation }
}
