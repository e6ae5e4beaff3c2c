//! Owns the way of expressions into the catalog: analysed where they can be, kept by tokens where not.

use std::sync::Arc;

use crate::analyze::{
    self, AnalyzeError, Analyzed, AnalyzedBody, AnalyzedCondition, AnalyzedQuery, AnalyzedRule, ColumnInfo, Columns,
    Mark, Named, Parameters, Purpose, Reference,
};
use crate::catalog::{CatalogEnv, SqlExpr, SqlQuery, collation_object};
use crate::kinds::routine::Routine;
use crate::kinds::table::{Column, Table};
use crate::kinds::{Model, ObjectId, ObjectKind};
use crate::knowledge::Volatility;
use crate::name::{Ident, QualifiedName};
use crate::sql;
use crate::sql::ast::{CreateRule, SqlText};
use crate::types::{self, TypeRef};

use super::{Refusal, Replayer};

/// The columns that an expression may use.
pub(crate) struct Scope<'a> {
    pub(super) relation: Option<QualifiedName>,
    pub(super) columns: &'a [Column],
}

impl<'a> Scope<'a> {
    /// A table's columns.
    pub(crate) fn table(table: &'a Table) -> Scope<'a> {
        Scope { relation: Some(table.name), columns: &table.columns }
    }

    /// No columns.
    pub(crate) fn none() -> Scope<'a> {
        Scope { relation: None, columns: &[] }
    }

    fn info(&self, name: Ident) -> Option<ColumnInfo> {
        let column = self.columns.iter().find(|column| column.name == name)?;
        Some(ColumnInfo {
            ty: column.ty.clone(),
            collation: column.collation(),
            generated: column.generated().is_some(),
        })
    }
}

/// A condition that may read other relations.
pub(crate) enum Condition<T> {
    /// As analysis sees it.
    Analysed(T),
    /// It is beyond analysis.
    Beyond,
}

/// An expression in its catalog form, with what the analyser learnt.
pub(crate) struct Taken {
    /// The expression.
    pub(crate) expr: SqlExpr,
    /// Its type and the name it gives an index; none where it was not analysed.
    pub(crate) analyzed: Option<Analyzed>,
}

impl Replayer {
    /// A type after look-up.
    pub(crate) fn type_ref(&self, written: &sql::ast::TypeName) -> Result<TypeRef, Refusal> {
        types::resolve(written, &self.env()).map_err(|error| match error {
            AnalyzeError::Error { message, hint, at } => {
                let advice = message.ends_with("does not exist").then(|| self.advise_type(&written.name)).flatten();
                Refusal { help: hint.or(advice), ..Refusal::sql(message).at(written.at.max(at)) }
            }
            AnalyzeError::NotAnalysed { what, at } => {
                Refusal::unsupported(format!("the type cannot be resolved: {what}"), "write another type").at(at)
            }
        })
    }

    /// A value that UPDATE gives a column of a table, by names that mean the same under the project's `search_path`.
    pub(crate) fn sets(&mut self, table: &Table, column: &Column, value: &SqlText) -> Result<SqlExpr, Refusal> {
        let purpose = Purpose::Set { column: column.name, ty: column.ty.clone() };
        self.expression(value, &Scope::table(table), &purpose).map(|taken| taken.expr)
    }

    /// The same of USING for a column of a table that gets a type.
    pub(crate) fn converts(
        &mut self,
        table: &Table,
        name: Ident,
        ty: &TypeRef,
        using: &SqlText,
    ) -> Result<SqlExpr, Refusal> {
        let purpose = Purpose::Using { column: name, ty: ty.clone() };
        self.expression(using, &Scope::table(table), &purpose).map(|taken| taken.expr)
    }

    /// Analyses an expression as PostgreSQL would for that purpose.
    pub(crate) fn expression(
        &mut self,
        text: &SqlText,
        scope: &Scope<'_>,
        purpose: &Purpose,
    ) -> Result<Taken, Refusal> {
        self.numbers_are_known(&text.text)?;
        match self.analyse(text, scope, purpose, &self.path) {
            Ok(analyzed) => {
                let refs = self.references(&analyzed);
                let written = self.portable(text, scope, purpose, &analyzed);
                let expr =
                    SqlExpr::analysed(written, &analyzed.print, analyzed.settled(), analyzed.columns.clone(), refs)
                        .reading(self.fields(&analyzed))
                        .volatile(analyzed.volatility == Volatility::Volatile);
                self.labels_are_safe(&expr)?;
                Ok(Taken { expr, analyzed: Some(analyzed) })
            }
            Err(AnalyzeError::NotAnalysed { .. }) => {
                self.not_analysed += 1;
                Ok(Taken { expr: self.beyond(text, scope)?, analyzed: None })
            }
            Err(AnalyzeError::Error { message, hint, at }) => {
                let at = u32::try_from(i64::from(at) + text.base).unwrap_or(0);
                let missing = message.strip_prefix("function ").filter(|rest| rest.ends_with("does not exist"));
                let call = missing.and_then(|rest| rest.split('(').next());
                let hint = call.and_then(|call| self.advise_function(call)).or(hint);
                Err(Refusal { help: hint, ..Refusal::sql(message).at(at) })
            }
        }
    }

    fn analyse(
        &self,
        text: &SqlText,
        scope: &Scope<'_>,
        purpose: &Purpose,
        path: &[Ident],
    ) -> Result<Analyzed, AnalyzeError> {
        let env = CatalogEnv { path, ..self.env() };
        let find = |name: Ident| scope.info(name);
        let all = || scope.columns.iter().map(|column| column.name).collect();
        let columns = Columns { relation: scope.relation, find: &find, all: &all };
        analyze::analyze(&text.expr, &env, &columns, purpose)
    }

    /// What was written, where it means the same wherever it may be read; else the analysed print.
    fn portable(&self, text: &SqlText, scope: &Scope<'_>, purpose: &Purpose, analyzed: &Analyzed) -> Arc<str> {
        let same = |env: &CatalogEnv<'_>| {
            self.analyse(text, scope, purpose, env.path).is_ok_and(|again| again.print == analyzed.print)
        };
        if self.is_portable(same) { text.text.clone() } else { analyzed.print.as_ref().into() }
    }

    /// Whether what was written means the same under the project's own `search_path`, where statements go, and with the
    /// schemas of extensions behind it, as the SDL looks for names.
    fn is_portable(&self, same: impl Fn(&CatalogEnv<'_>) -> bool) -> bool {
        let project = &self.settings.search_path;
        let behind =
            || self.catalog.extension_schemas().filter(|one| *one != Ident::PG_CATALOG && !project.contains(one));
        if self.path == *project && behind().next().is_none() {
            return true;
        }
        let sdl: Vec<Ident> = project.iter().copied().chain(behind()).collect();
        let paths = [project, &sdl].into_iter().filter(|path| **path != self.path);
        paths.map(|path| CatalogEnv { path, ..self.env() }).all(|env| same(&env))
    }

    /// The user's objects that an analysed expression refers to.
    fn references(&self, analyzed: &Analyzed) -> Vec<ObjectId> {
        self.referred(&analyzed.refs)
    }

    /// The objects that are referred to, as far as they are the user's.
    pub(crate) fn referred(&self, refs: &[Reference]) -> Vec<ObjectId> {
        let mut out: Vec<ObjectId> = refs
            .iter()
            .filter_map(|one| match one {
                Reference::Type(name) => self.catalog.type_named(name.schema, name.name),
                Reference::Relation(name) => self.catalog.relation(name.schema, name.name),
                Reference::Extension(name) => {
                    Some(ObjectId::new(ObjectKind::Extension, Ident::EMPTY, Ident::from_static(name.name())))
                }
                Reference::Collation(name) => Some(collation_object(*name)),
                Reference::Function(name, args) => self.routine_of(*name, args),
                Reference::Key(table, key) => Some(ObjectId::constraint(ObjectId::table(*table), *key)),
            })
            .collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    /// A query in its catalog form; `written` only where it means the same under the project's own `search_path`.
    pub(crate) fn sql_query(
        &mut self,
        query: &sql::ast::Query,
        names: &[Ident],
        written: Option<Arc<str>>,
        analyzed: AnalyzedQuery,
    ) -> Result<SqlQuery, Refusal> {
        let portable = self.is_portable(|env| {
            analyze::analyze_query(query, env, names).is_ok_and(|again| again.print == analyzed.print)
        });
        let AnalyzedQuery { print, marks, resettled, uses, refs, .. } = analyzed;
        let settled = resettled.map(|(text, marks)| (text, self.placed(marks)));
        let (uses, refs) = (self.relations(&uses), self.referred(&refs));
        let taken = SqlQuery::new(written.filter(|_| portable), (print, self.placed(marks)), settled, uses, refs);
        self.labels_of_query_are_safe(&taken)?;
        Ok(taken)
    }

    /// The body of a function that PostgreSQL keeps analysed; none where it is beyond analysis.
    pub(crate) fn body_query(
        &mut self,
        statements: &[sql::ast::Query],
        text: &str,
        parameters: &Parameters,
    ) -> Result<Option<(SqlQuery, AnalyzedBody)>, Refusal> {
        let analyzed = match analyze::analyze_body(statements, &self.env(), parameters) {
            Ok(analyzed) => analyzed,
            Err(AnalyzeError::NotAnalysed { .. }) => return Ok(None),
            Err(AnalyzeError::Error { message, hint, at: _ }) => {
                return Err(Refusal { help: hint, ..Refusal::sql(message) });
            }
        };
        let portable = self
            .is_portable(|env| analyze::analyze_body(statements, env, parameters).is_ok_and(|again| again == analyzed));
        let (uses, refs) = (self.relations(&analyzed.uses), self.referred(&analyzed.refs));
        let written = portable.then(|| Arc::from(text));
        let (print, marks) = analyzed.print.clone().unwrap_or_else(|| (text.to_owned(), Vec::new()));
        let taken = SqlQuery::new(written, (print, self.placed(marks)), None, uses, refs);
        self.labels_of_query_are_safe(&taken)?;
        Ok(Some((taken, analyzed)))
    }

    /// A rule of a relation, and whether a star stands in it.
    pub(crate) fn rule(
        &mut self,
        rule: &CreateRule,
        of: QualifiedName,
    ) -> Result<Condition<(SqlQuery, bool)>, Refusal> {
        let analyzed = match analyze::analyze_rule(rule, &self.env(), of) {
            Ok(analyzed) => analyzed,
            Err(AnalyzeError::NotAnalysed { .. }) => {
                self.not_analysed += 1;
                return Ok(Condition::Beyond);
            }
            Err(AnalyzeError::Error { message, hint, at: _ }) => {
                return Err(Refusal { help: hint, ..Refusal::sql(message) });
            }
        };
        let portable = self
            .is_portable(|env| analyze::analyze_rule(rule, env, of).is_ok_and(|again| again.print == analyzed.print));
        let AnalyzedRule { print, marks, resettled, starred, uses, refs } = analyzed;
        let settled = resettled.map(|(text, marks)| (text, self.placed(marks)));
        let (uses, refs) = (self.relations(&uses), self.referred(&refs));
        let written = portable.then(|| Arc::from(&*rule.text));
        let taken = SqlQuery::new(written, (print, self.placed(marks)), settled, uses, refs);
        self.labels_of_query_are_safe(&taken)?;
        Ok(Condition::Analysed((taken, starred)))
    }

    /// The condition of a trigger or policy about these rows.
    pub(crate) fn condition(
        &mut self,
        text: &SqlText,
        rows: &[analyze::Row],
        purpose: &Purpose,
    ) -> Result<Condition<(SqlQuery, AnalyzedCondition)>, Refusal> {
        let analyzed = match analyze::analyze_condition(&text.expr, &self.env(), rows, purpose) {
            Ok(analyzed) => analyzed,
            Err(AnalyzeError::NotAnalysed { .. }) => {
                self.not_analysed += 1;
                return Ok(Condition::Beyond);
            }
            Err(AnalyzeError::Error { message, hint, at }) => {
                let at = u32::try_from(i64::from(at) + text.base).unwrap_or(0);
                return Err(Refusal { help: hint, ..Refusal::sql(message).at(at) });
            }
        };
        let portable = self.is_portable(|env| {
            analyze::analyze_condition(&text.expr, env, rows, purpose).is_ok_and(|again| again.print == analyzed.print)
        });
        let written = portable.then(|| text.text.clone());
        let AnalyzedCondition { print, marks, resettled, uses, refs, reads: _ } = analyzed.clone();
        let settled = resettled.map(|(text, marks)| (text, self.placed(marks)));
        let (uses, refs) = (self.relations(&uses), self.referred(&refs));
        let taken = SqlQuery::new(written, (print, self.placed(marks)), settled, uses, refs);
        self.labels_of_query_are_safe(&taken)?;
        Ok(Condition::Analysed((taken, analyzed)))
    }

    /// The objects behind the relations that a query reads.
    fn relations(&self, uses: &[analyze::Use]) -> Vec<(ObjectId, Option<Ident>)> {
        let found = |one: &analyze::Use| Some((self.catalog.relation(one.0.schema, one.0.name)?, one.1));
        uses.iter().filter_map(found).collect()
    }

    /// Places that name functions do so by the key of their identity.
    fn placed(&self, mut marks: Vec<Mark>) -> Vec<Mark> {
        for mark in &mut marks {
            if let Named::Function(name, args) = &mark.what
                && let Some(id) = self.routine_of(*name, args)
            {
                mark.what = Named::Function(*name, [id.key.to_string()].into());
            }
        }
        marks
    }

    /// The user's function of that name and those argument types.
    fn routine_of(&self, name: QualifiedName, args: &[String]) -> Option<ObjectId> {
        let is =
            |one: &&Routine| one.name == name && one.inputs().map(|arg| arg.ty.qualified()).eq(args.iter().cloned());
        self.catalog.of_kind::<Routine>().find(is).map(Model::id)
    }

    /// The fields that an analysed expression reads, by the objects that have them.
    fn fields(&self, analyzed: &Analyzed) -> Vec<(ObjectId, Ident)> {
        let found = |of: &QualifiedName| self.catalog.type_named(of.schema, of.name);
        analyzed.fields.iter().filter_map(|(of, field)| Some((found(of)?, *field))).collect()
    }

    /// The default of a column that gets another type: a value of the one that it had.
    pub(crate) fn default_again(
        &mut self,
        default: &SqlExpr,
        column: Ident,
        was: &TypeRef,
        ty: &TypeRef,
    ) -> Result<SqlExpr, Refusal> {
        let purpose = Purpose::Default { column, ty: ty.clone() };
        if default.print().is_some() || was == ty {
            return self.again(default, &Scope::none(), &purpose);
        }
        let text = format!("({})::{}", default.text(), was.short());
        let parsed = sql::parse_expr(&text).map_err(|error| Refusal::sql(error.message))?;
        self.expression(&parsed, &Scope::none(), &purpose).map(|taken| taken.expr)
    }

    /// Analyses what the catalog holds once more, after what it uses has changed its type: PostgreSQL parses the print again.
    pub(crate) fn again(&mut self, expr: &SqlExpr, scope: &Scope<'_>, purpose: &Purpose) -> Result<SqlExpr, Refusal> {
        let Some(print) = expr.print() else { return Ok(expr.clone()) };
        let parsed = sql::parse_expr(print).map_err(|error| {
            Refusal::unsupported(format!("`{print}` cannot be parsed again: {}", error.message), "report this")
        })?;
        let taken = self.expression(&parsed, scope, purpose)?;
        // What people wrote stays where it still means the same.
        let Ok(written) = sql::parse_expr(expr.text()) else { return Ok(taken.expr) };
        match (self.analyse(&written, scope, purpose, &self.settings.search_path), &taken.analyzed) {
            (Ok(same), Some(now)) if same.print == now.print => {
                let refs = taken.expr.refs().to_vec();
                let expr = SqlExpr::analysed(expr.text().into(), &now.print, now.settled(), now.columns.clone(), refs);
                Ok(expr.reading(self.fields(now)).volatile(now.volatility == Volatility::Volatile))
            }
            _ => Ok(taken.expr),
        }
    }
}
