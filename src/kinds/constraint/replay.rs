//! Constraints of tables: named as PostgreSQL names them, checked as far as it checks.

use std::borrow::Cow;

use super::{Body, Constraint, Exclusion, Key, foreign};
use crate::analyze::{Env, Purpose};
use std::sync::Arc;

use crate::catalog::Chooser;
use crate::kinds::comment::Comment;
use crate::kinds::index::{self, Index, IndexColumn, IndexKey};
use crate::kinds::table::{Table, carries_key, drop_not_null, holds_partition_key, restate_not_null, with_descendants};
use crate::kinds::{Kind, Model, ObjectId};
use crate::name::Ident;
use crate::replay::{Mode, Outcome, Refusal, Replay, Replayer, Scope, Stored, settings};
use crate::sql::ast::{self, ConstraintNode, ExcludeDef, KeyDef, SqlText, Statement};

impl Replay for Constraint {
    fn replay(_: &mut Replayer, _: &Statement, _: &str) -> Option<Outcome> {
        // Constraints come with CREATE TABLE, ALTER TABLE and ALTER DOMAIN, which call this file.
        None
    }
}

/// A constraint with the column that it follows, if it follows one.
pub(crate) type Written = (Option<Ident>, ast::Constraint);

/// Adds constraints in PostgreSQL's order: checks, the primary key, other keys, exclusions, foreign keys.
pub(crate) fn add_all(cx: &mut Replayer, table: ObjectId, list: &[Written]) -> Outcome {
    let mut ordered: Vec<&Written> = list.iter().collect();
    ordered.sort_by_key(|(_, constraint)| match &constraint.node {
        ConstraintNode::Check(_) => 0,
        ConstraintNode::Key(key) if key.primary => 1,
        ConstraintNode::Key(_) | ConstraintNode::Exclude(_) => 2,
        _ => 3,
    });
    if cx.mode == Mode::Declared {
        return ordered.iter().try_for_each(|(column, constraint)| add(cx, table, *column, constraint));
    }
    merged(&ordered).iter().try_for_each(|(column, constraint)| add(cx, table, *column, constraint))
}

/// Keys of one statement that are one for PostgreSQL: the first stays, under the first name that one of them has.
fn merged<'a>(ordered: &[&'a Written]) -> Vec<(Option<Ident>, Cow<'a, ast::Constraint>)> {
    let mut out: Vec<(Option<Ident>, Cow<'_, ast::Constraint>)> = Vec::new();
    for (column, constraint) in ordered {
        let own = columns_of(*column, constraint);
        let twin = out
            .iter_mut()
            .find(|(column, prior)| own.is_some() && columns_of(*column, prior) == own && same_key(prior, constraint));
        match twin {
            Some((_, prior)) if prior.name.is_none() && constraint.name.is_some() => {
                prior.to_mut().name = constraint.name;
            }
            Some(_) => {}
            None => out.push((*column, Cow::Borrowed(constraint))),
        }
    }
    out
}

fn columns_of(column: Option<Ident>, constraint: &ast::Constraint) -> Option<Vec<Ident>> {
    let ConstraintNode::Key(key) = &constraint.node else { return None };
    Some(column.into_iter().chain(key.columns.iter().copied()).collect()).filter(|all: &Vec<Ident>| !all.is_empty())
}

/// Two keys of one statement with the same columns are one for PostgreSQL (`transformIndexConstraints`).
fn same_key(a: &ast::Constraint, b: &ast::Constraint) -> bool {
    let (ConstraintNode::Key(x), ConstraintNode::Key(y)) = (&a.node, &b.node) else { return false };
    x.include == y.include
        && x.nulls_not_distinct == y.nulls_not_distinct
        && x.without_overlaps == y.without_overlaps
        && (a.deferrable, a.deferred) == (b.deferrable, b.deferred)
        && !(x.primary && y.primary)
        && x.using_index.is_none()
        && y.using_index.is_none()
}

fn add(cx: &mut Replayer, table: ObjectId, column: Option<Ident>, written: &ast::Constraint) -> Outcome {
    let at = written.at;
    if written.not_enforced {
        cx.since(18, "NOT ENFORCED").map_err(|refusal| refusal.at(at))?;
    }
    let partitioned = || cx.catalog.find::<Table>(table).is_some_and(|one| one.partition_by().is_some());
    if written.no_inherit && matches!(written.node, ConstraintNode::Check(_)) && partitioned() {
        let message = format!("cannot add NO INHERIT constraint to partitioned table \"{}\"", table.name);
        return Err(Refusal::sql(message).at(at));
    }
    let done = match &written.node {
        ConstraintNode::Check(text) => add_check(cx, table, written, text),
        ConstraintNode::Key(key) => add_key(cx, table, column, written, key),
        ConstraintNode::Exclude(exclude) => add_exclusion(cx, table, written, exclude),
        ConstraintNode::Foreign(foreign) => foreign::add(cx, table, column, written, foreign),
        _ => Ok(()),
    };
    done.map_err(|refusal| refusal.at(at))
}

pub(super) fn make(table: ObjectId, name: Ident, written: &ast::Constraint, body: Body) -> Constraint {
    Constraint {
        owner: table,
        name,
        body,
        deferrable: written.deferrable,
        deferred: written.deferred,
        not_valid: written.not_valid,
        not_enforced: written.not_enforced,
        no_inherit: written.no_inherit,
        marks: crate::kinds::index::Marks::default(),
        parent: None,
        also_local: false,
        born: crate::kinds::index::Born::default(),
    }
}

pub(super) fn chooser(cx: &Replayer) -> Chooser<'_> {
    if cx.mode == Mode::Declared { Chooser::plain(&cx.catalog) } else { Chooser::new(&cx.catalog) }
}

pub(super) fn put(cx: &mut Replayer, constraint: Constraint) -> Outcome {
    if crate::kinds::table::merges_with_inherited(cx, &constraint)? {
        return Ok(());
    }
    let named = |column: &crate::kinds::table::Column| {
        column.extra.as_ref().is_some_and(|extra| extra.not_null_name == Some(constraint.name))
    };
    let of_not_null = cx.catalog.find::<Table>(constraint.owner).is_some_and(|table| table.columns.iter().any(named));
    if cx.catalog.has(constraint.id()) || of_not_null && cx.since(18, "").is_ok() {
        let found = Refusal::sql(format!(
            "constraint \"{}\" for relation \"{}\" already exists",
            constraint.name, constraint.owner.name
        ));
        return Err(match cx.mode {
            Mode::Chain => found,
            Mode::Declared => found.help("PostgreSQL would call both so: give one a name, `constraint its_name …`"),
        });
    }
    let id = constraint.id();
    cx.create(constraint)?;
    crate::kinds::table::spread_constraint(cx, id)
}

pub(super) fn table_of(cx: &Replayer, id: ObjectId) -> Result<Arc<Table>, Refusal> {
    cx.catalog.shared(id).ok_or_else(|| cx.no_relation(id.schema, id.name))
}

fn add_check(cx: &mut Replayer, id: ObjectId, written: &ast::Constraint, text: &SqlText) -> Outcome {
    let table = table_of(cx, id)?;
    let expr = cx.expression(text, &Scope::table(&table), &Purpose::Check)?.expr;
    let name = written.name.unwrap_or_else(|| {
        let column = if let [only] = expr.columns() { only.as_str() } else { "" };
        chooser(cx).constraint(id.schema, id.name, column, "check")
    });
    put(cx, make(id, name, written, Body::Check(expr)))
}

pub(super) fn require_columns(table: &Table, columns: &[Ident], what: &str) -> Outcome {
    match columns.iter().find(|column| table.column(**column).is_none()) {
        Some(column) => {
            let refusal = Refusal::sql(format!("column \"{column}\" {what} does not exist"));
            let names = table.columns.iter().map(|c| c.name.as_str());
            Err(match crate::diag::nearest(column.as_str(), names) {
                Some(near) => refusal.help(format!("there is a column `{near}` in `{}`", table.name.name)),
                None => refusal,
            })
        }
        None => Ok(()),
    }
}

fn add_key(cx: &mut Replayer, id: ObjectId, column: Option<Ident>, written: &ast::Constraint, key: &KeyDef) -> Outcome {
    if let Some(index) = key.using_index {
        return key_of_index(cx, id, written, key, index);
    }
    if key.nulls_not_distinct {
        cx.since(15, "NULLS NOT DISTINCT")?;
    }
    if key.without_overlaps {
        cx.since(18, "WITHOUT OVERLAPS")?;
    }
    let table = table_of(cx, id)?;
    let columns: Vec<Ident> = column.into_iter().chain(key.columns.iter().copied()).collect();
    require_columns(&table, &columns, "named in key")?;
    require_columns(&table, &key.include, "named in key")?;
    if key.without_overlaps && columns.len() < 2 {
        return Err(Refusal::sql("constraint using WITHOUT OVERLAPS needs at least two columns"));
    }
    holds_partition_key(&table, &columns, if key.primary { "PRIMARY KEY" } else { "UNIQUE" })?;
    let mut extensions = Vec::new();
    for (i, column) in columns.iter().enumerate() {
        if columns[..i].contains(column) {
            let kind = if key.primary { "primary key" } else { "unique" };
            return Err(Refusal::sql(format!("column \"{column}\" appears twice in {kind} constraint")));
        }
        let Some(found) = table.column(*column) else { continue };
        if found.generated().is_some_and(|generated| !generated.stored) {
            let what = if key.primary { "primary keys" } else { "unique constraints" };
            return Err(Refusal::sql(format!("{what} on virtual generated columns are not supported")));
        }
        let method = Ident::from_static(if key.without_overlaps { "gist" } else { "btree" });
        cx.require_operator_class(method, &found.ty)?;
        if key.without_overlaps {
            extensions.extend(cx.default_operator_class(method, &found.ty).and_then(crate::replay::extension_of));
        }
    }
    let options = settings(&key.options);
    cx.storage_parameters(Stored::Index(if key.without_overlaps { "gist" } else { "btree" }), &options)?;
    let name = match written.name {
        Some(name) => name,
        None if key.primary => chooser(cx).key(id.schema, id.name, "", "pkey"),
        None => {
            let all: Vec<Ident> = columns.iter().chain(&key.include).copied().collect();
            chooser(cx).key(id.schema, id.name, &crate::catalog::index_addition(&all), "key")
        }
    };
    if key.primary {
        primary(cx, id, &columns)?;
    }
    let body = Key {
        primary: key.primary,
        columns,
        without_overlaps: key.without_overlaps,
        extensions,
        include: key.include.clone(),
        nulls_not_distinct: key.nulls_not_distinct,
        options,
        tablespace: key.tablespace.or(cx.default_tablespace),
    };
    put(cx, make(id, name, written, Body::Key(Box::new(body))))
}

/// One primary key a table; its columns become NOT NULL.
fn primary(cx: &mut Replayer, id: ObjectId, columns: &[Ident]) -> Outcome {
    let exists =
        cx.catalog.dependents_of::<Constraint>(id).any(|one| one.owner == id && one.key().is_some_and(|k| k.primary));
    if exists {
        return Err(Refusal::sql(format!("multiple primary keys for table \"{}\" are not allowed", id.name)));
    }
    let nullable = |column: &crate::kinds::table::Column| columns.contains(&column.name) && !column.not_null;
    let Some(table) = cx.catalog.shared::<Table>(id) else { return Ok(()) };
    let in_key = table.columns.iter().filter(|column| columns.contains(&column.name));
    in_key.into_iter().try_for_each(|column| carries_key(column, id.name))?;
    let new: Vec<Ident> = table.columns.iter().filter(|column| nullable(column)).map(|column| column.name).collect();
    if !new.is_empty() {
        cx.catalog.edit::<Table>(id, |table| {
            for column in table.columns.iter_mut().filter(|c| new.contains(&c.name)) {
                column.not_null = true;
            }
        });
        cx.choose_not_null_names(id, |column| new.contains(&column.name));
    }
    // Children get the NOT NULL of its columns, not the key.
    for child in with_descendants(cx, id).into_iter().skip(1).filter(|_| !cx.only) {
        cx.catalog.edit::<Table>(child, |table| {
            table.columns.iter_mut().filter(|c| columns.contains(&c.name)).for_each(|c| c.not_null = true);
        });
    }
    Ok(())
}

/// ADD CONSTRAINT … USING INDEX: the index becomes the constraint's and takes its name.
fn key_of_index(cx: &mut Replayer, id: ObjectId, written: &ast::Constraint, key: &KeyDef, name: Ident) -> Outcome {
    let index_id = ObjectId::new(crate::kinds::ObjectKind::Index, id.schema, name);
    let Some(found) = cx.catalog.find::<Index>(index_id).filter(|index| index.table == id).cloned() else {
        return Err(Refusal::sql(format!("index \"{name}\" does not exist")));
    };
    if cx.catalog.find::<Table>(id).is_some_and(|table| table.partition_by().is_some()) {
        let message = "ALTER TABLE / ADD CONSTRAINT USING INDEX is not supported on partitioned tables";
        return Err(Refusal::sql(message));
    }
    if !found.unique {
        return Err(Refusal::sql(format!("\"{name}\" is not a unique index")));
    }
    if found.predicate.is_some() {
        return Err(Refusal::sql(format!("\"{name}\" is a partial index")));
    }
    if key.primary && found.nulls_not_distinct {
        return Err(Refusal::sql("primary keys cannot use NULLS NOT DISTINCT indexes"));
    }
    let unusual =
        |one: &IndexColumn| one.descending || one.nulls_first || one.opclass.is_some() || one.collation.is_some();
    if let Some(at) = found.keys.iter().position(unusual) {
        let message = format!("index \"{name}\" column number {} does not have default sorting behavior", at + 1);
        return Err(Refusal::sql(message).help("a key needs an index in the column's own order"));
    }
    let columns: Option<Vec<Ident>> =
        found.keys.iter().map(|one| if let IndexKey::Column(c) = one.key { Some(c) } else { None }).collect();
    let Some(columns) = columns else { return Err(Refusal::sql(format!("index \"{name}\" contains expressions"))) };
    cx.catalog.take(index_id);
    if key.primary {
        primary(cx, id, &columns)?;
    }
    let body = Key {
        primary: key.primary,
        columns,
        without_overlaps: false,
        extensions: Vec::new(),
        include: found.include.clone(),
        nulls_not_distinct: found.nulls_not_distinct,
        options: found.options.clone(),
        tablespace: found.tablespace,
    };
    let made = make(id, written.name.unwrap_or(name), written, Body::Key(Box::new(body)));
    let target = made.id();
    put(cx, made)?;
    // What was said of the index is still said of it.
    let comment = cx.catalog.take(ObjectId::comment(index_id, Ident::EMPTY));
    if let Some(one) = comment.as_ref().and_then(Comment::of) {
        cx.catalog.put(Comment { target, index: true, ..one.clone() });
    }
    Ok(())
}

fn add_exclusion(cx: &mut Replayer, id: ObjectId, written: &ast::Constraint, exclude: &ExcludeDef) -> Outcome {
    let table = table_of(cx, id)?;
    let method = if exclude.method.is_empty() { Ident::from_static("btree") } else { exclude.method };
    may_exclude(cx, method, exclude.elements.len())?;
    let mut elements: Vec<(IndexColumn, Box<str>)> = Vec::new();
    let mut names = Vec::new();
    for (elem, operator) in &exclude.elements {
        let (key, name) = index::key(cx, &table, method, elem)?;
        if let (IndexKey::Column(column), [operator]) = (&key.key, operator.as_slice()) {
            excludes(cx, &table, method, (*column, &key), *operator)?;
        }
        names.push(name);
        elements.push((key, operator_text(operator)));
    }
    require_columns(&table, &exclude.include, "named in key")?;
    if table.partition_by().is_some() {
        cx.since(17, "an exclusion constraint on a partitioned table")?;
        let equal = elements.iter().filter(|(_, operator)| &**operator == "=");
        let columns = equal.filter_map(|(key, _)| if let IndexKey::Column(name) = key.key { Some(name) } else { None });
        holds_partition_key(&table, &columns.collect::<Vec<_>>(), "EXCLUDE")?;
    }
    let options = settings(&exclude.options);
    cx.storage_parameters(Stored::Index(method.as_str()), &options)?;
    let predicate = match &exclude.predicate {
        Some(text) => Some(cx.expression(text, &Scope::table(&table), &Purpose::Predicate)?.expr),
        None => None,
    };
    let name = written.name.unwrap_or_else(|| {
        let all = crate::catalog::index_columns(names.into_iter().chain(exclude.include.iter().copied()));
        chooser(cx).key(id.schema, id.name, &crate::catalog::index_addition(&all), "excl")
    });
    let body = Exclusion {
        method,
        elements,
        include: exclude.include.clone(),
        predicate,
        options,
        tablespace: exclude.tablespace.or(cx.default_tablespace),
    };
    put(cx, make(id, name, written, Body::Exclusion(Box::new(body))))
}

/// Refuses an access method that has no exclusion constraints, or none of so many columns.
fn may_exclude(cx: &Replayer, method: Ident, columns: usize) -> Outcome {
    match cx.access_method(method)? {
        Some(known) if !known.can_exclude() => {
            Err(Refusal::sql(format!("access method \"{method}\" does not support exclusion constraints")))
        }
        Some(known) if columns > 1 && !known.can_multi_col() => {
            Err(Refusal::sql(format!("access method \"{method}\" does not support multicolumn indexes")))
        }
        Some(_) | None => Ok(()),
    }
}

/// Refuses an operator that values of the column do not have, or that the access method cannot look for.
fn excludes(
    cx: &mut Replayer,
    table: &Table,
    method: Ident,
    (column, key): (Ident, &IndexColumn),
    operator: Ident,
) -> Outcome {
    let name = column.sql();
    let Ok(compared) = crate::sql::parse_expr(&format!("{name} {operator} {name}")) else { return Ok(()) };
    cx.expression(&compared, &Scope::table(table), &Purpose::Check)?;
    let own = cx.env().has_user_operators(operator);
    let mut known =
        crate::knowledge::operators(operator.as_str()).filter(|one| one.left() == Some(one.right())).peekable();
    if !own && known.peek().is_some() && known.all(|one| one.commutator() != Some(operator.as_str())) {
        let ty = table.column(column).map_or_else(String::new, |column| match column.ty.name.as_str() {
            _ if column.ty.array => "anyarray".to_owned(),
            "varchar" => "text".to_owned(),
            name if name.ends_with("multirange") => "anymultirange".to_owned(),
            name if name.ends_with("range") => "anyrange".to_owned(),
            _ => column.ty.without_modifier().sql(),
        });
        let found = Refusal::sql(format!("operator {operator}({ty},{ty}) is not commutative"));
        return Err(found.help("Only commutative operators can be used in exclusion constraints."));
    }
    let Some(ty) = table.column(column).map(|column| &column.ty).filter(|_| key.opclass.is_none()) else {
        return Ok(());
    };
    if cx.can_look_for(method, ty, operator) == Some(false) {
        let (ty, family) = (ty.without_modifier().sql(), cx.family_name(method, ty));
        let message = format!("operator {operator}({ty},{ty}) is not a member of operator family \"{family}\"");
        return Err(Refusal::sql(message));
    }
    Ok(())
}

/// An operator as SQL writes it; `pg_catalog` is what everybody sees anyway.
fn operator_text(name: &[Ident]) -> Box<str> {
    match name {
        [schema, operator] if *schema != Ident::PG_CATALOG => format!("operator({}.{operator})", schema.sql()).into(),
        [.., operator] => operator.as_str().into(),
        [] => "".into(),
    }
}

/// ALTER CONSTRAINT.
pub(crate) fn alter_constraint(
    cx: &mut Replayer,
    table: ObjectId,
    name: Ident,
    deferrable: Option<(bool, bool)>,
    enforced: Option<bool>,
    no_inherit: Option<bool>,
) -> Outcome {
    let id = match existing(cx, table, name) {
        Ok(id) => id,
        Err(refusal) => {
            let Some(no_inherit) = no_inherit else { return Err(refusal) };
            return restate_not_null(cx, table, name, |state| state.no_inherit = no_inherit).ok_or(refusal);
        }
    };
    if cx.catalog.find::<Constraint>(id).is_some_and(|one| one.foreign().is_none() && no_inherit.is_none()) {
        return Err(Refusal::sql(format!(
            "constraint \"{name}\" of relation \"{}\" is not a foreign key constraint",
            table.name
        )));
    }
    cx.catalog.edit::<Constraint>(id, |one| {
        if let Some((deferrable, deferred)) = deferrable {
            one.deferrable = deferrable || deferred;
            one.deferred = deferred;
        }
        if let Some(enforced) = enforced {
            one.not_enforced = !enforced;
            one.not_valid = !enforced;
        }
        if let Some(no_inherit) = no_inherit {
            one.no_inherit = no_inherit;
        }
    });
    Ok(())
}

/// VALIDATE CONSTRAINT.
pub(crate) fn validate(cx: &mut Replayer, table: ObjectId, name: Ident) -> Outcome {
    match existing(cx, table, name) {
        Ok(id) => {
            cx.catalog.edit::<Constraint>(id, |one| one.not_valid = false);
            Ok(())
        }
        Err(refusal) => restate_not_null(cx, table, name, |state| state.not_valid = false).ok_or(refusal),
    }
}

/// The column whose NOT NULL has that name, from PostgreSQL 18 on.
fn not_null_by(cx: &Replayer, table: ObjectId, name: Ident) -> Option<Ident> {
    cx.since(18, "").ok()?;
    cx.catalog.find::<Table>(table)?.column_not_null_by(name)
}

/// DROP CONSTRAINT, also of a named NOT NULL.
pub(crate) fn drop_constraint(
    cx: &mut Replayer,
    table: ObjectId,
    name: Ident,
    if_exists: bool,
    cascade: bool,
) -> Outcome {
    match existing(cx, table, name) {
        Ok(id) => {
            crate::kinds::table::let_go(cx, id, cx.only);
            cx.drop_parts(&[(id, None)], cascade)
        }
        Err(refusal) => match not_null_by(cx, table, name) {
            Some(column) => drop_not_null(cx, table, column),
            None if if_exists => Ok(()),
            None => Err(refusal),
        },
    }
}

fn existing(cx: &Replayer, table: ObjectId, name: Ident) -> Result<ObjectId, Refusal> {
    let id = ObjectId::constraint(table, name);
    if cx.catalog.has(id) {
        return Ok(id);
    }
    let refusal = Refusal::sql(format!("constraint \"{name}\" of relation \"{}\" does not exist", table.name));
    let names =
        cx.catalog.dependents_of::<Constraint>(table).filter(|one| one.owner == table).map(|one| one.name.as_str());
    Err(match crate::diag::nearest(name.as_str(), names) {
        Some(near) => refusal.help(format!("there is a constraint `{near}`")),
        None => refusal,
    })
}
