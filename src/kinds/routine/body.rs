//! Owns what the text of a body means: PostgreSQL looks into it when the routine is created, and again at each call.

use super::{Body, Routine};
use crate::analyze::{AnalyzeError, Parameters, analyze_body};
use crate::catalog::CatalogEnv;
use crate::name::Ident;
use crate::sql;

/// What is wrong with a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongBody {
    /// The line of the body on which the statement begins, from 1.
    pub line: usize,
    /// What PostgreSQL would say.
    pub message: String,
    /// Its hint.
    pub hint: Option<String>,
}

impl Routine {
    /// What PostgreSQL would say of its body, where that is SQL as a text: `fmgr_sql_validator`. What is beyond analysis is
    /// taken to be right.
    pub(crate) fn wrong_body(&self, env: &CatalogEnv<'_>) -> Option<WrongBody> {
        let Body::Text(text) = &self.definition.body else { return None };
        // What a parameter of any type is, only a call says.
        let any =
            self.inputs().any(|arg| arg.ty.schema == Ident::PG_CATALOG && arg.ty.name.as_str().starts_with("any"));
        if self.definition.language.as_str() != "sql" || any {
            return None;
        }
        let own = self.search_path();
        let env = CatalogEnv { path: own.as_deref().unwrap_or(env.path), ..*env };
        let statements = match sql::body_statements(text) {
            Ok(statements) => statements,
            Err(message) => return Some(WrongBody { line: 1, message, hint: None }),
        };
        let list = self.inputs().map(|arg| (arg.name, arg.ty.clone())).collect();
        let parameters = Parameters { function: self.name.name, returns: false, list };
        statements.into_iter().find_map(|one| match analyze_body(&[one.query], &env, &parameters) {
            Err(AnalyzeError::Error { message, hint, at: _ }) => Some(WrongBody { line: one.line, message, hint }),
            Ok(_) | Err(AnalyzeError::NotAnalysed { .. }) => None,
        })
    }
}
