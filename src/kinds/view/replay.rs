//! CREATE VIEW, CREATE MATERIALIZED VIEW and ALTER of both.

use std::collections::BTreeMap;

use super::{View, ViewColumn};
use crate::analyze::{AnalyzeError, AnalyzedQuery, Purpose, ResultColumn};
use crate::catalog::SqlExpr;
use crate::kinds::index::{Mark, mark};
use crate::kinds::opaque::keep;
use crate::kinds::{Model, Object, ObjectId};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Mode, Outcome, Refusal, Replay, Replayer, Scope, Stored, TEMPORARY, settings};
use crate::sql::ast::{AlterCommand, AlterTable, CreateView, Fired, Firing, Statement, StatementNode};

impl Replay for View {
    fn replay(cx: &mut Replayer, statement: &Statement, text: &str) -> Option<Outcome> {
        match &statement.node {
            StatementNode::CreateView(create) => Some(create_view(cx, create, statement, text)),
            _ => None,
        }
    }
}

fn create_view(cx: &mut Replayer, create: &CreateView, statement: &Statement, text: &str) -> Outcome {
    match (create.name.persistence, create.materialized) {
        ('u', true) => return Err(Refusal::sql("materialized views cannot be unlogged")),
        ('u', false) => {
            return Err(Refusal::sql("views cannot be unlogged because they do not have storage"));
        }
        _ => {}
    }
    let mut schema = cx.creation_schema_of(&create.name)?;
    let there = cx.catalog.relation(schema, create.name.name);
    if create.if_not_exists && there.is_some() {
        return Ok(());
    }
    let analyzed = match cx.analyse_query(&create.query, &create.columns) {
        Ok(analyzed) => analyzed,
        Err(AnalyzeError::NotAnalysed { .. }) => {
            cx.not_analysed += 1;
            let words = statement.written(text);
            if let Some(id) = there.filter(|id| create.replace && cx.catalog.find::<View>(*id).is_some()) {
                cx.catalog.take(id);
            }
            return keep(cx, &create.kept, words);
        }
        Err(AnalyzeError::Error { message, hint, at }) => {
            let at = u32::try_from(i64::from(at) + create.query.base).unwrap_or(0);
            return Err(Refusal { help: hint, ..Refusal::sql(message).at(at) });
        }
    };
    if !create.materialized && analyzed.uses.iter().any(|(of, _)| of.schema == TEMPORARY) {
        if !create.name.schema.is_empty() && create.name.schema != TEMPORARY {
            return Err(Refusal::sql("cannot create temporary relation in non-temporary schema"));
        }
        cx.ensure_temporary();
        schema = TEMPORARY;
    }
    let options = options(cx, create, analyzed.updatable)?;
    let columns = columns(&analyzed.columns)?;
    let listed = !create.columns.is_empty();
    let (starred, updatable) = (analyzed.starred, analyzed.updatable);
    let written = (!create.recursive).then(|| create.query.text.clone());
    let query = cx.sql_query(&create.query.query, &create.columns, written, analyzed)?;
    let view = View {
        name: QualifiedName::new(schema, create.name.name),
        materialized: create.materialized,
        columns,
        query,
        listed,
        starred,
        updatable,
        options,
        tablespace: create.tablespace.or(if create.materialized { cx.default_tablespace } else { None }),
        method: create.method.filter(|method| method.as_str() != "heap"),
        filled: create.filled,
    };
    put(cx, view, create.replace)
}

fn columns(list: &[ResultColumn]) -> Result<Vec<ViewColumn>, Refusal> {
    let mut out: Vec<ViewColumn> = Vec::with_capacity(list.len());
    for column in list {
        let name = column.name;
        if out.iter().any(|other| other.name == name) {
            return Err(Refusal::sql(format!("column \"{name}\" specified more than once")));
        }
        if column.ty.schema == Ident::PG_CATALOG && column.ty.name.as_str() == "record" {
            let ty = if column.ty.array { "record[]" } else { "record" };
            return Err(Refusal::sql(format!("column \"{name}\" has pseudo-type {ty}")));
        }
        out.push(ViewColumn { name, ty: column.ty.clone(), collation: column.collation, default: None });
    }
    Ok(out)
}

fn options(cx: &Replayer, create: &CreateView, updatable: bool) -> Result<BTreeMap<Box<str>, Box<str>>, Refusal> {
    let mut options = settings(&create.options);
    let twice =
        create.options.iter().enumerate().find(|(i, one)| create.options[..*i].iter().any(|b| b.name == one.name));
    if let Some((_, one)) = twice {
        return Err(Refusal::sql(format!("parameter \"{}\" specified more than once", one.name)));
    }
    if let Some(check) = create.check
        && options.insert("check_option".into(), check.into()).is_some()
    {
        return Err(Refusal::sql("parameter \"check_option\" specified more than once"));
    }
    check_options(cx, create.materialized, &options)?;
    if options.contains_key("check_option") && !create.materialized && !updatable {
        return Err(not_updatable());
    }
    Ok(options)
}

fn not_updatable() -> Refusal {
    Refusal::sql("WITH CHECK OPTION is supported only on automatically updatable views")
}

/// What PostgreSQL's `parse_bool` takes.
fn is_bool(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let prefix = |word: &str, least: usize| value.len() >= least && word.starts_with(&value);
    matches!(&*value, "on" | "1" | "0")
        || prefix("true", 1)
        || prefix("false", 1)
        || prefix("yes", 1)
        || prefix("no", 1)
        || prefix("off", 2)
}

/// The options that a view may have.
fn check_options(cx: &Replayer, materialized: bool, options: &BTreeMap<Box<str>, Box<str>>) -> Outcome {
    if materialized {
        return cx.storage_parameters(Stored::Table, options);
    }
    for (name, value) in options {
        match &**name {
            "security_invoker" => cx.since(15, "security_invoker")?,
            "security_barrier" if is_bool(value) => {}
            "security_barrier" => {
                let message = format!("invalid value for boolean option \"security_barrier\": {value}");
                return Err(Refusal::sql(message));
            }
            "check_option" if matches!(&**value, "local" | "cascaded") => {}
            "check_option" => {
                let message = format!("invalid value for enum option \"check_option\": {value}");
                return Err(Refusal::sql(message).help("Valid values are \"local\" and \"cascaded\"."));
            }
            _ => return Err(Refusal::sql(format!("unrecognized parameter \"{name}\""))),
        }
    }
    Ok(())
}

/// A new view, or one that replaces another.
fn put(cx: &mut Replayer, mut view: View, replace: bool) -> Outcome {
    let there = cx.catalog.relation(view.name.schema, view.name.name);
    let replaced = there.filter(|_| replace && cx.mode == Mode::Chain);
    match replaced.and_then(|id| cx.catalog.get(id)) {
        None => cx.create(view),
        Some(Object::View(old)) if !old.materialized => {
            may_replace(old, &view)?;
            for column in &mut view.columns {
                column.default = old.column(column.name).and_then(|one| one.default.clone());
            }
            cx.catalog.put(view);
            Ok(())
        }
        Some(Object::Opaque(old)) if old.kind == "view" => {
            let id = old.id();
            cx.catalog.take(id);
            cx.create(view)
        }
        Some(_) => Err(Refusal::sql(format!("\"{}\" is not a view", view.name.name))),
    }
}

/// PostgreSQL's `checkViewColumns`.
fn may_replace(old: &View, new: &View) -> Outcome {
    if new.columns.len() < old.columns.len() {
        return Err(Refusal::sql("cannot drop columns from view"));
    }
    for (was, is) in old.columns.iter().zip(&new.columns) {
        if was.name != is.name {
            let message = format!("cannot change name of view column \"{}\" to \"{}\"", was.name, is.name);
            let help = "Use ALTER VIEW ... RENAME COLUMN ... to change name of view column instead.";
            return Err(Refusal::sql(message).help(help));
        }
        if was.ty != is.ty {
            let (name, from, to) = (was.name, was.ty.spelled(), is.ty.spelled());
            return Err(Refusal::sql(format!("cannot change data type of view column \"{name}\" from {from} to {to}")));
        }
        if was.collation != is.collation {
            let named = |one: Option<QualifiedName>| one.map_or_else(String::new, |one| one.name.to_string());
            let (name, from, to) = (was.name, named(was.collation), named(is.collation));
            let message = format!("cannot change collation of view column \"{name}\" from \"{from}\" to \"{to}\"");
            return Err(Refusal::sql(message));
        }
    }
    Ok(())
}

/// ALTER VIEW, ALTER MATERIALIZED VIEW, and ALTER TABLE of them.
pub(crate) fn alter_view(cx: &mut Replayer, id: ObjectId, alter: &AlterTable, words: &str) -> Outcome {
    for command in &alter.commands {
        match command {
            AlterCommand::Cluster(index) if id.key == View::MATERIALIZED => mark(cx, id, Mark::Clustered, *index)?,
            // Of the columns of a materialized view nothing is held but what its query says.
            AlterCommand::Statistics { name, .. }
            | AlterCommand::Storage { name, .. }
            | AlterCommand::Compression { name, .. }
            | AlterCommand::ColumnOptions { name, .. }
                if id.key == View::MATERIALIZED && alter.commands.len() == 1 =>
            {
                cx.check_column(id, *name)?;
                cx.keep_statement("alteration", words)?;
            }
            AlterCommand::Options { options, reset: false } => {
                let added = settings(options);
                check_options(cx, id.key == View::MATERIALIZED, &added)?;
                if added.contains_key("check_option") && cx.catalog.find::<View>(id).is_some_and(|view| !view.updatable)
                {
                    return Err(not_updatable());
                }
                cx.catalog.edit::<View>(id, |view| view.options.extend(added));
            }
            AlterCommand::Options { options, reset: true } => cx.catalog.edit::<View>(id, |view| {
                options.iter().for_each(|one| {
                    view.options.remove(one.name.as_str());
                });
            }),
            AlterCommand::ColumnDefault { name, default } => set_default(cx, id, *name, default.as_ref())?,
            AlterCommand::Tablespace(space) if id.key == View::MATERIALIZED => {
                let space = Some(*space).filter(|space| space.as_str() != "pg_default");
                cx.catalog.edit::<View>(id, |view| view.tablespace = space);
            }
            command => return Err(cannot(id, command)),
        }
    }
    Ok(())
}

/// What PostgreSQL does not do to a view, or replay does not know.
fn cannot(id: ObjectId, command: &AlterCommand) -> Refusal {
    let action = match command {
        AlterCommand::AddColumn { .. } => "ADD COLUMN",
        AlterCommand::DropColumn { .. } => "DROP COLUMN",
        AlterCommand::ColumnType { .. } => "ALTER COLUMN ... SET DATA TYPE",
        AlterCommand::NotNull { not_null: true, .. } => "ALTER COLUMN ... SET NOT NULL",
        AlterCommand::NotNull { not_null: false, .. } => "ALTER COLUMN ... DROP NOT NULL",
        AlterCommand::AddConstraint(_) => "ADD CONSTRAINT",
        AlterCommand::DropConstraint { .. } => "DROP CONSTRAINT",
        AlterCommand::Fire { which: Fired::Rule(_), firing } => match firing {
            Firing::Origin => "ENABLE RULE",
            Firing::Always => "ENABLE ALWAYS RULE",
            Firing::Replica => "ENABLE REPLICA RULE",
            Firing::Disabled => "DISABLE RULE",
        },
        AlterCommand::Fire { which: Fired::Trigger(_), firing } => match firing {
            Firing::Origin => "ENABLE TRIGGER",
            Firing::Always => "ENABLE ALWAYS TRIGGER",
            Firing::Replica => "ENABLE REPLICA TRIGGER",
            Firing::Disabled => "DISABLE TRIGGER",
        },
        _ => {
            let what = format!("ALTER of such a thing of {id} is not replayed");
            return Refusal::unsupported(what, "drop it and create it as it is to be");
        }
    };
    Refusal::sql(format!("ALTER action {action} cannot be performed on relation \"{}\"", id.name))
}

fn set_default(cx: &mut Replayer, id: ObjectId, name: Ident, text: Option<&crate::sql::ast::SqlText>) -> Outcome {
    let found = cx.catalog.find::<View>(id).and_then(|view| view.column(name)).cloned();
    let Some(column) = found else {
        return Err(Refusal::sql(format!("column \"{name}\" of relation \"{}\" does not exist", id.name)));
    };
    let default: Option<SqlExpr> = match text {
        Some(text) => {
            let purpose = Purpose::Default { column: name, ty: column.ty };
            Some(cx.expression(text, &Scope::none(), &purpose)?.expr)
        }
        None => None,
    };
    cx.catalog.edit::<View>(id, |view| {
        view.columns.iter_mut().filter(|one| one.name == name).for_each(|one| one.default = default.clone());
    });
    Ok(())
}

impl Replayer {
    /// Analyses a query as PostgreSQL would.
    fn analyse_query(
        &self,
        query: &crate::sql::ast::QueryText,
        names: &[Ident],
    ) -> Result<AnalyzedQuery, AnalyzeError> {
        crate::analyze::analyze_query(&query.query, &self.env(), names)
    }
}
