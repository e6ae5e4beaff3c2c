//! Owns XMLTABLE in FROM: PostgreSQL's `transformRangeTableFunc`.

use super::clause::Clause;
use super::node::{Rte, RteColumn, RteKind};
use super::relation::renamed;
use super::select::has_var;
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::Node;
use crate::analyze::ty::Ty;
use crate::name::Ident;
use crate::sql::ast::{Expr, XmlColumn, XmlTable};
use crate::types;

/// What PostgreSQL calls it, in messages and as an item.
const NAME: &str = "XMLTABLE";

/// XMLTABLE: PostgreSQL's `TableFunc`.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct XmlTableNode {
    /// XMLNAMESPACES.
    pub(crate) namespaces: Vec<(Option<Ident>, Node)>,
    /// What finds the rows.
    pub(crate) row: Node,
    /// PASSING.
    pub(crate) document: Node,
    /// COLUMNS.
    pub(crate) columns: Vec<XmlColumnNode>,
}

/// A column of XMLTABLE.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct XmlColumnNode {
    /// Its name.
    pub(crate) name: Ident,
    /// Its type and modifier; none for FOR ORDINALITY.
    pub(crate) ty: Option<(Ty, i32)>,
    /// PATH.
    pub(crate) path: Option<Node>,
    /// DEFAULT.
    pub(crate) default: Option<Node>,
    /// NOT NULL.
    pub(crate) not_null: bool,
}

impl XmlTableNode {
    /// Its expressions.
    pub(crate) fn expressions(&self) -> impl Iterator<Item = &Node> {
        let of_columns = self.columns.iter().flat_map(|column| column.default.iter().chain(&column.path));
        [&self.row, &self.document].into_iter().chain(of_columns).chain(self.namespaces.iter().map(|(_, uri)| uri))
    }
}

impl Analyzer<'_> {
    pub(super) fn xml_table(&mut self, table: &XmlTable) -> Analysis<Rte> {
        // What stands to the left is in sight, with or without LATERAL.
        let before = std::mem::replace(&mut self.here().lateral_active, true);
        let node = self.within(Clause::From, |analyzer| analyzer.xml_table_node(table));
        self.here().lateral_active = before;
        let node = node.map_err(|error| error.or_at(table.at))?;
        let level = self.depth_of_query();
        let lateral = table.lateral || node.expressions().any(|one| has_var(one, level));
        let columns = node.columns.iter().map(|column| {
            let (ty, typmod) = column.ty.unwrap_or((Ty::int4(), -1));
            RteColumn { name: column.name, ty, typmod, collation: self.types.collation(ty) }
        });
        let (columns, name) = (columns.collect(), Ident::from_static("xmltable"));
        let rte = renamed(RteKind::XmlTable(Box::new(node)), name, columns, table.alias.as_ref(), table.at)?;
        Ok(Rte { lateral, ..rte })
    }

    fn xml_table_node(&mut self, table: &XmlTable) -> Analysis<XmlTableNode> {
        let row = self.as_text(&table.row)?;
        let document = self.transform(&table.document)?;
        let document = self.coerce_to_specific(document, Ty::xml(), NAME, table.document.at)?;
        let mut columns: Vec<XmlColumnNode> = Vec::with_capacity(table.columns.len());
        for column in &table.columns {
            let node = self.xml_column(column).map_err(|error| error.or_at(column.at))?;
            if node.ty.is_none() && columns.iter().any(|other| other.ty.is_none()) {
                return Err(AnalyzeError::error("only one FOR ORDINALITY column is allowed", column.at));
            }
            if columns.iter().any(|other| other.name == node.name) {
                return Err(AnalyzeError::error(format!("column name \"{}\" is not unique", node.name), column.at));
            }
            columns.push(node);
        }
        let mut namespaces: Vec<(Option<Ident>, Node)> = Vec::with_capacity(table.namespaces.len());
        for (name, uri) in &table.namespaces {
            let node = self.as_text(uri)?;
            if namespaces.iter().any(|(other, _)| other == name) {
                let message = match name {
                    Some(name) => format!("namespace name \"{name}\" is not unique"),
                    None => "only one default namespace is allowed".to_owned(),
                };
                return Err(AnalyzeError::error(message, uri.at));
            }
            namespaces.push((*name, node));
        }
        Ok(XmlTableNode { namespaces, row, document, columns })
    }

    fn xml_column(&mut self, column: &XmlColumn) -> Analysis<XmlColumnNode> {
        let ty = match &column.ty {
            Some(ty) => {
                let ty = types::resolve(ty, self.types.env)?;
                Some(self.types.handle(&ty)?)
            }
            None => None,
        };
        let path = column.path.as_ref().map(|path| self.as_text(path)).transpose()?;
        let default = match (&column.default, ty) {
            (Some(value), Some(ty)) => {
                let node = self.transform(value)?;
                Some(self.coerce_to_specific_typmod(node, ty, NAME, value.at)?)
            }
            _ => None,
        };
        Ok(XmlColumnNode { name: column.name, ty, path, default, not_null: column.not_null })
    }

    fn as_text(&mut self, expr: &Expr) -> Analysis<Node> {
        let node = self.transform(expr)?;
        self.coerce_to_specific(node, Ty::text(), NAME, expr.at)
    }
}
