//! Owns references to columns and to a domain's VALUE: PostgreSQL's `transformColumnRef`.

use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::Node;
use crate::analyze::purpose::{BodyStyle, Parameters, Purpose};
use crate::name::Ident;
use crate::sql::ast::Name;
use crate::types::Found;

/// The columns that every table has.
pub const SYSTEM_COLUMNS: [&str; 6] = ["tableoid", "ctid", "xmin", "cmin", "xmax", "cmax"];

impl Analyzer<'_> {
    /// A column, or VALUE.
    pub(crate) fn column(&mut self, name: &Name, at: u32) -> Analysis<Node> {
        if let Some(node) = self.query_column(name, at)? {
            return Ok(node);
        }
        if let Purpose::Body(parameters) = self.purpose
            && let Some(node) = self.parameter(parameters, name, at)?
        {
            return Ok(node);
        }
        match (self.purpose, name.as_slice()) {
            (Purpose::Default { .. }, _) => {
                return Err(AnalyzeError::error("cannot use column reference in DEFAULT expression", at));
            }
            (Purpose::DomainCheck { base, collation }, [value]) if value.as_str() == "value" => {
                let (ty, typmod) = self.types.handle(&base.clone())?;
                let collation = collation.or_else(|| self.types.collation(ty));
                return Ok(Node::Value { ty, typmod, collation });
            }
            _ => {}
        }
        match name.as_slice() {
            [column] => match self.found(*column) {
                Some(node) => node,
                None if self.columns.relation.is_some_and(|name| name.name == *column) => self.whole_row(at),
                None => Err(self.missing(*column, at)),
            },
            [relation, column] => {
                self.check_relation(None, *relation, at)?;
                self.found(*column).unwrap_or_else(|| Err(self.missing_in(*relation, *column, at)))
            }
            [schema, relation, column] => {
                self.check_relation(Some(*schema), *relation, at)?;
                self.found(*column).unwrap_or_else(|| Err(self.missing_in(*relation, *column, at)))
            }
            _ => Err(AnalyzeError::unknown("a column named with its database", at)),
        }
    }

    /// `sql_fn_post_column_ref`: a parameter, or a field of one.
    fn parameter(&mut self, parameters: &Parameters, name: &Name, at: u32) -> Analysis<Option<Node>> {
        let own = |name: &Ident| *name == parameters.function;
        let rest = match name.as_slice() {
            [first, rest @ ..] if own(first) && !rest.is_empty() && parameters.position(rest[0]).is_some() => rest,
            all => all,
        };
        let Some((number, fields)) =
            rest.split_first().and_then(|(one, rest)| Some((parameters.position(*one)?, rest)))
        else {
            return Ok(None);
        };
        let node = self.parameter_numbered(parameters, number)?;
        match fields {
            [] => Ok(Some(node)),
            [field] => match self.field(node, *field, at) {
                Err(AnalyzeError::Error { .. }) if parameters.style == BodyStyle::PlPgSql => {
                    Err(AnalyzeError::error(format!("record \"{}\" has no field \"{field}\"", rest[0]), at))
                }
                Err(AnalyzeError::Error { .. }) => Ok(None),
                found => found.map(Some),
            },
            _ => Ok(None),
        }
    }

    /// The parameter of that number, from 0.
    pub(super) fn parameter_numbered(&mut self, parameters: &Parameters, number: usize) -> Analysis<Node> {
        let Some((name, ty)) = parameters.list.get(number) else {
            return Err(AnalyzeError::error(format!("there is no parameter ${}", number + 1), 0));
        };
        let Some(ty) = ty else { return Err(AnalyzeError::unknown("a row of no fixed shape", 0)) };
        let (ty, _) = self.types.handle(ty)?;
        Ok(Node::Parameter { number, name: *name, ty })
    }

    fn found(&mut self, column: Ident) -> Option<Analysis<Node>> {
        let info = (self.columns.find)(column)?;
        Some(self.types.handle(&info.ty).map(|(ty, typmod)| {
            let collation = info.collation.or_else(|| self.types.collation(ty));
            Node::Var { name: column, ty, typmod, collation }
        }))
    }

    /// `t.*`, where one value is expected: the row.
    pub(crate) fn star(&mut self, name: &Name, at: u32) -> Analysis<Node> {
        if let Some(node) = self.query_row(name, at)? {
            return Ok(node);
        }
        if matches!(self.purpose, Purpose::Default { .. }) {
            return Err(AnalyzeError::error("cannot use column reference in DEFAULT expression", at));
        }
        match name.as_slice() {
            [relation] => self.check_relation(None, *relation, at)?,
            [schema, relation] => self.check_relation(Some(*schema), *relation, at)?,
            _ => return Err(AnalyzeError::unknown("a star", at)),
        }
        self.whole_row(at)
    }

    /// The table's row as a value of its row type.
    fn whole_row(&mut self, at: u32) -> Analysis<Node> {
        if matches!(self.purpose, Purpose::Generated { .. }) {
            let detail = "This would cause the generated column to depend on its own value.";
            let message = "cannot use whole-row variable in column generation expression";
            return Err(AnalyzeError::hinted(message, detail, at));
        }
        let row =
            self.columns.relation.and_then(|name| Some((name, self.types.env.user_type(name.schema, name.name)?)));
        let Some((name, kind)) = row else { return Err(AnalyzeError::unknown("a whole row", at)) };
        let ty = self.types.found(Found::User(name, kind), false)?;
        Ok(Node::WholeRow { relation: name.name, ty })
    }

    fn check_relation(&self, schema: Option<Ident>, relation: Ident, at: u32) -> Analysis<()> {
        let fits = self
            .columns
            .relation
            .is_some_and(|name| name.name == relation && schema.is_none_or(|schema| schema == name.schema));
        if fits {
            return Ok(());
        }
        if self.levels.iter().any(|level| level.hides(relation)) {
            return Err(AnalyzeError::error(
                format!("invalid reference to FROM-clause entry for table \"{relation}\""),
                at,
            ));
        }
        Err(AnalyzeError::error(format!("missing FROM-clause entry for table \"{relation}\""), at))
    }

    fn missing(&self, column: Ident, at: u32) -> AnalyzeError {
        if SYSTEM_COLUMNS.contains(&column.as_str()) && self.columns.relation.is_some() {
            return self.system_column(column, at);
        }
        let message = format!("column \"{column}\" does not exist");
        self.suggest(message, column, at)
    }

    /// Where a row is not written yet, only its table is known.
    fn system_column(&self, column: Ident, at: u32) -> AnalyzeError {
        let message = match self.purpose {
            _ if column.as_str() == "tableoid" => return AnalyzeError::unknown("the system column tableoid", at),
            Purpose::Check => format!("system column \"{column}\" reference in check constraint is invalid"),
            Purpose::Generated { .. } => {
                format!("cannot use system column \"{column}\" in column generation expression")
            }
            Purpose::IndexKey | Purpose::Predicate => "index creation on system columns is not supported".to_owned(),
            _ => return AnalyzeError::unknown(format!("the system column {column}"), at),
        };
        AnalyzeError::error(message, at)
    }

    fn missing_in(&self, relation: Ident, column: Ident, at: u32) -> AnalyzeError {
        if SYSTEM_COLUMNS.contains(&column.as_str()) {
            return self.system_column(column, at);
        }
        self.suggest(format!("column {relation}.{column} does not exist"), column, at)
    }

    /// PostgreSQL's "perhaps you meant".
    fn suggest(&self, message: String, column: Ident, at: u32) -> AnalyzeError {
        let limit = column.as_str().len() / 2;
        let near = (self.columns.all)()
            .into_iter()
            .map(|name| (distance(column.as_str(), name.as_str()), name))
            .filter(|(distance, _)| *distance <= limit.min(3))
            .min_by_key(|(distance, _)| *distance);
        match (near, self.columns.relation) {
            (Some((_, name)), Some(relation)) => {
                let hint = format!("Perhaps you meant to reference the column \"{}.{name}\".", relation.name);
                AnalyzeError::hinted(message, hint, at)
            }
            _ => AnalyzeError::error(message, at),
        }
    }
}

/// Levenshtein's distance, of bytes.
fn distance(a: &str, b: &str) -> usize {
    let b = b.as_bytes();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
