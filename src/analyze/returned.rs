//! Whether the last statement of a body in SQL gives what its function returns: `check_sql_fn_retval`.

use super::error::{Analysis, AnalyzeError};
use super::pathway::Context;
use super::query::QueryNode;
use super::ty::Ty;
use super::{Analyzer, Columns, Env, Parameters, Purpose};
use crate::sql::ast::Query;
use crate::types::TypeRef;

/// What a function returns, by its type and its output parameters.
#[derive(Clone, Debug, PartialEq)]
pub enum Returned {
    /// A value, or a row of a named type.
    Value(TypeRef),
    /// A row of these types.
    Row(Vec<TypeRef>),
}

/// Checks the last statement of a body; none is there where the body is empty.
///
/// # Errors
///
/// [`AnalyzeError::Error`] where PostgreSQL would refuse it, [`AnalyzeError::NotAnalysed`] where it is beyond us.
pub fn check_returned(
    last: Option<&Query>,
    env: &dyn Env,
    parameters: &Parameters,
    wanted: &Returned,
) -> Result<(), AnalyzeError> {
    let purpose = Purpose::Body(parameters.clone());
    let mut analyzer = Analyzer::new(env, &Columns::NONE, &purpose);
    let node = last.map(|query| analyzer.query(query, true)).transpose()?;
    match wanted {
        Returned::Value(ty) => analyzer.returns_value(node.as_ref(), ty),
        Returned::Row(types) => {
            let handles =
                types.iter().map(|ty| analyzer.types.handle(ty).map(|(ty, _)| ty)).collect::<Analysis<Vec<Ty>>>()?;
            analyzer.returns_row(node.as_ref(), &handles, "record")
        }
    }
}

impl Analyzer<'_> {
    fn returns_value(&mut self, node: Option<&QueryNode>, wanted: &TypeRef) -> Analysis<()> {
        let (ty, _) = self.types.handle(wanted)?;
        if ty.core_name() == Some("void") || ty == Ty::record() {
            return Ok(());
        }
        let declared = self.types.describe(ty);
        if self.types.is_complex(ty) {
            let fields = self.types.attributes(ty)?;
            let Some(fields) = fields else { return Err(AnalyzeError::unknown("a row of no known type", 0)) };
            let fields: Vec<Ty> = fields.into_iter().map(|(_, ty, _)| ty).collect();
            return self.returns_row(node, &fields, &declared);
        }
        let targets = results(node, &declared)?;
        let [only] = targets.as_slice() else {
            return Err(mismatch(&declared, "Final statement must return exactly one column."));
        };
        self.column_fits(*only, ty, || "Actual return type is {}.".to_owned(), &declared)
    }

    fn returns_row(&mut self, node: Option<&QueryNode>, wanted: &[Ty], declared: &str) -> Analysis<()> {
        let targets = results(node, declared)?;
        // One value may be the whole row.
        if let [only] = targets.as_slice()
            && (self.types.is_row(*only) || *only == Ty::record())
        {
            return Ok(());
        }
        for (at, ty) in targets.iter().enumerate() {
            let Some(wanted) = wanted.get(at) else {
                return Err(mismatch(declared, "Final statement returns too many columns."));
            };
            let column = self.types.describe(*wanted);
            let says = || format!("Final statement returns {{}} instead of {column} at column {}.", at + 1);
            self.column_fits(*ty, *wanted, says, declared)?;
        }
        if targets.len() < wanted.len() {
            return Err(mismatch(declared, "Final statement returns too few columns."));
        }
        Ok(())
    }

    /// A column is coerced as an assignment would.
    fn column_fits(&mut self, found: Ty, wanted: Ty, says: impl Fn() -> String, declared: &str) -> Analysis<()> {
        // PostgreSQL makes text of a constant of no type before it looks.
        let found = if found == Ty::unknown() { Ty::text() } else { found };
        if wanted.poly().is_some() || self.types.can_coerce(found, wanted, Context::Assignment) {
            return Ok(());
        }
        if self.types.is_opaque(found) || self.types.is_opaque(wanted) {
            return Err(AnalyzeError::unknown("a type that is not known", 0));
        }
        Err(mismatch(declared, &says().replace("{}", &self.types.describe(found))))
    }
}

/// The types of the columns that the statement gives.
fn results(node: Option<&QueryNode>, declared: &str) -> Analysis<Vec<Ty>> {
    const NO_ROWS: &str = "Function's final statement must be SELECT or INSERT/UPDATE/DELETE RETURNING.";
    let node = node.ok_or_else(|| mismatch(declared, NO_ROWS))?;
    if node.modify.is_some() && node.targets.is_empty() {
        return Err(mismatch(declared, NO_ROWS));
    }
    Ok(node.targets.iter().filter(|target| !target.junk).map(|target| target.node.ty()).collect())
}

fn mismatch(declared: &str, detail: &str) -> AnalyzeError {
    AnalyzeError::hinted(format!("return type mismatch in function declared to return {declared}"), detail, 0)
}
