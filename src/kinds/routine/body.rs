//! Owns what the text of a body means: PostgreSQL looks into it when the routine is created, and again at each call.

use std::collections::BTreeSet;

use super::{Body, Returns, Routine, RoutineKind};
use crate::analyze::{AnalyzeError, BodyStyle, Env, Parameters, Returned, analyze_body, check_returned};
use crate::catalog::CatalogEnv;
use crate::kinds::trigger::Trigger;
use crate::kinds::{Model, ObjectId};
use crate::knowledge;
use crate::name::{Ident, QualifiedName};
use crate::sql::{self, VariableType};
use crate::types::{self, TypeRef};

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

/// What is known of SQL in a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// PostgreSQL would refuse it.
    Wrong(WrongBody),
    /// It is beyond analysis: its line, and its text.
    Beyond(usize, String),
}

impl Routine {
    /// Whether the text of its body has one of these, in small letters, somewhere.
    pub(crate) fn says_any(&self, names: &BTreeSet<String>) -> bool {
        let Body::Text(text) = &self.definition.body else { return false };
        let text = text.to_lowercase();
        names.iter().any(|name| text.contains(name.as_str()))
    }

    /// Whether PostgreSQL looks for what its body names when it is created.
    pub(crate) fn is_checked(&self) -> bool {
        self.definition.language.as_str() == "sql"
    }

    /// What is found in its body, where that is a text in SQL or PL/pgSQL.
    pub(crate) fn findings(&self, env: &CatalogEnv<'_>) -> Vec<Finding> {
        match (&self.definition.body, self.definition.language.as_str()) {
            (Body::Text(text), "plpgsql") => self.plpgsql_findings(text, env),
            _ => self.wrong_body(env).map(Finding::Wrong).into_iter().collect(),
        }
    }

    fn plpgsql_findings(&self, text: &str, env: &CatalogEnv<'_>) -> Vec<Finding> {
        let names: Vec<Ident> = self.args.iter().filter_map(|arg| arg.name).collect();
        if let Some((line, message)) = sql::plpgsql_syntax_error(text, &names) {
            return vec![Finding::Wrong(WrongBody { line, message, hint: None })];
        }
        let Some(body) = sql::plpgsql_body(text, &names) else { return Vec::new() };
        let own = self.search_path();
        let env = CatalogEnv { path: own.as_deref().unwrap_or(env.path), ..*env };
        let parameters = self.variables(&body, &env);
        let mut out: Vec<Finding> = wrong_types(&body, &env).map(Finding::Wrong).collect();
        for one in body.embedded {
            let Some(query) = one.query else { continue };
            match analyze_body(&[query], &env, &parameters) {
                Ok(_) => {}
                Err(AnalyzeError::NotAnalysed { .. }) => out.push(Finding::Beyond(one.line, one.text)),
                Err(AnalyzeError::Error { message, hint, at: _ }) => {
                    out.push(Finding::Wrong(WrongBody { line: one.line, message, hint }));
                }
            }
        }
        out
    }

    /// Its parameters, then its variables; what has two types has none.
    fn variables(&self, body: &sql::PlBody, env: &CatalogEnv<'_>) -> Parameters {
        let mut list: Vec<(Option<Ident>, Option<TypeRef>)> =
            self.inputs().map(|arg| (arg.name, Some(arg.ty.clone()))).collect();
        list.extend(self.args.iter().filter(|arg| !arg.is_input()).map(|arg| (arg.name, Some(arg.ty.clone()))));
        let row = self.row_of_its_table(env);
        for variable in &body.variables {
            if self.args.iter().any(|arg| arg.name == Some(variable.name)) {
                continue;
            }
            let ty = match &variable.ty {
                None if matches!(variable.name.as_str(), "new" | "old") => row.clone(),
                None => None,
                Some(VariableType::Type(ty)) => types::resolve(ty, env).ok(),
                Some(VariableType::Of(what) | VariableType::Row(what)) => type_of(what, env),
            };
            match list.iter_mut().find(|(name, _)| *name == Some(variable.name)) {
                Some((_, other)) if *other != ty => *other = None,
                Some(_) => {}
                None => list.push((Some(variable.name), ty)),
            }
        }
        Parameters { function: self.name.name, style: BodyStyle::PlPgSql, list }
    }

    /// The row of the table whose triggers call it, where that is one.
    fn row_of_its_table(&self, env: &CatalogEnv<'_>) -> Option<TypeRef> {
        let mut tables: Vec<ObjectId> = env.catalog.dependents_of::<Trigger>(self.id()).map(|one| one.table).collect();
        tables.dedup();
        match tables.as_slice() {
            [one] => Some(TypeRef::row(one.qualified())),
            _ => None,
        }
    }

    /// What PostgreSQL would say of its body, where that is SQL as a text (`fmgr_sql_validator`), or of the syntax of one in
    /// PL/pgSQL. What is beyond analysis is taken to be right.
    pub(crate) fn wrong_body(&self, env: &CatalogEnv<'_>) -> Option<WrongBody> {
        let Body::Text(text) = &self.definition.body else { return None };
        if self.definition.language.as_str() == "plpgsql" {
            let names: Vec<Ident> = self.args.iter().filter_map(|arg| arg.name).collect();
            let syntax = sql::plpgsql_syntax_error(text, &names);
            let syntax = syntax.map(|(line, message)| WrongBody { line, message, hint: None });
            let own = self.search_path();
            let env = CatalogEnv { path: own.as_deref().unwrap_or(env.path), ..*env };
            return syntax.or_else(|| wrong_types(&sql::plpgsql_body(text, &names)?, &env).next());
        }
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
        let list = self.inputs().map(|arg| (arg.name, Some(arg.ty.clone()))).collect();
        let parameters = Parameters { function: self.name.name, style: BodyStyle::Statements, list };
        let wrong = |line: usize, error: AnalyzeError| match error {
            AnalyzeError::Error { message, hint, at: _ } => Some(WrongBody { line, message, hint }),
            AnalyzeError::NotAnalysed { .. } => None,
        };
        let last = statements.last().map(|one| (one.line, one.query.clone()));
        let found = statements.into_iter().find_map(|one| {
            analyze_body(&[one.query], &env, &parameters).err().and_then(|error| wrong(one.line, error))
        });
        let returned = || {
            let (line, query) = last.map_or((1, None), |(line, query)| (line, Some(query)));
            let checked = check_returned(query.as_ref(), &env, &parameters, &self.last_gives()?);
            checked.err().and_then(|error| wrong(line, error))
        };
        found.or_else(returned)
    }

    /// What its last statement has to give; none where that is nothing.
    fn last_gives(&self) -> Option<Returned> {
        let outputs: Vec<TypeRef> =
            self.args.iter().filter(|arg| matches!(arg.mode, 'o' | 'b' | 't')).map(|arg| arg.ty.clone()).collect();
        match (outputs.as_slice(), &self.returns) {
            ([], Returns::Type(ty) | Returns::SetOf(ty)) => Some(Returned::Value(ty.clone())),
            ([], Returns::Arguments) => None,
            ([only], _) if self.kind == RoutineKind::Function => Some(Returned::Value(only.clone())),
            _ => Some(Returned::Row(outputs)),
        }
    }
}

/// `table%rowtype`, `table.column%type`, by what stands before the percent sign.
/// The types of variables that there are not: PostgreSQL looks for them when the routine is created.
fn wrong_types(body: &sql::PlBody, env: &CatalogEnv<'_>) -> impl Iterator<Item = WrongBody> {
    body.variables.iter().filter_map(|variable| {
        let message = match variable.ty.as_ref()? {
            VariableType::Type(ty) => match types::resolve(ty, env) {
                Err(AnalyzeError::Error { message, .. }) => message,
                Ok(_) | Err(AnalyzeError::NotAnalysed { .. }) => return None,
            },
            VariableType::Of(what) if what.contains('.') && type_of(what, env).is_none() && !is_beyond(what, env) => {
                format!("invalid type name \"{what}%type\"")
            }
            VariableType::Row(what) if type_of(what, env).is_none() && !is_beyond(what, env) => {
                format!("relation \"{what}\" does not exist")
            }
            VariableType::Of(_) | VariableType::Row(_) => return None,
        };
        Some(WrongBody { line: variable.line, message, hint: None })
    })
}

/// Whether a name, or what stands before its last dot, may be a relation that nothing is known of here: PostgreSQL's own,
/// an extension's, one that is kept as text.
fn is_beyond(what: &str, env: &CatalogEnv<'_>) -> bool {
    let parts: Vec<Ident> = what.split('.').map(|part| Ident::new(part.trim().trim_matches('"'))).collect();
    let unseen = |schema: &Ident, name: Ident| {
        env.catalog.relation(*schema, name).is_some() && env.relation_columns(*schema, name).is_none()
    };
    let brought = |name: Ident| knowledge::relations(name.as_str()).next().is_some();
    parts.iter().any(|name| brought(*name) || env.path.iter().chain(parts.first()).any(|schema| unseen(schema, *name)))
}

fn type_of(what: &str, env: &CatalogEnv<'_>) -> Option<TypeRef> {
    let parts: Vec<Ident> = what.split('.').map(|part| Ident::new(part.trim().trim_matches('"'))).collect();
    let found = |schema: Option<Ident>, name: Ident| {
        let path = schema.map_or_else(|| env.path.to_vec(), |schema| vec![schema]);
        path.into_iter().find(|schema| env.catalog.relation(*schema, name).is_some()).map(|one| (one, name))
    };
    let column = |(schema, name): (Ident, Ident), column: Ident| {
        let columns = env.relation_columns(schema, name)?;
        columns.into_iter().find(|(name, _)| *name == column).map(|(_, info)| info.ty)
    };
    let row = |(schema, name)| TypeRef::row(QualifiedName::new(schema, name));
    match parts.as_slice() {
        [table] => found(None, *table).map(row),
        [first, second] => match found(None, *first) {
            Some(table) => column(table, *second),
            None => found(Some(*first), *second).map(row),
        },
        [schema, table, name] => column(found(Some(*schema), *table)?, *name),
        _ => None,
    }
}
