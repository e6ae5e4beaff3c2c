//! ALTER COLUMN … TYPE: what else PostgreSQL rewrites with it.
//!
//! Defaults, checks, index expressions and predicates that use the column are printed, and the print is parsed again
//! over the new type; so a default `'x'::character varying` stays that after the column has become text.

use std::sync::Arc;

use super::column;
use crate::analyze::Purpose;
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::index::{Index, IndexColumn, IndexKey};
use crate::kinds::opaque::Opaque;
use crate::kinds::policy::Policy;
use crate::kinds::routine::Routine;
use crate::kinds::rule::Rule;
use crate::kinds::sequence::{Role, Sequence, retype_identity};
use crate::kinds::table::Table;
use crate::kinds::trigger::Trigger;
use crate::kinds::view::View;
use crate::kinds::{Kind, Model, Object, ObjectId};
use crate::name::Ident;
use crate::replay::{Outcome, Refusal, Replayer, Scope};
use crate::sql::ast::{self, SqlText};
use crate::types::TypeRef;

/// Gives a column another type.
pub(super) fn retype(
    cx: &mut Replayer,
    id: ObjectId,
    name: Ident,
    written: &ast::TypeName,
    collation: Option<&ast::Name>,
    using: Option<&SqlText>,
) -> Outcome {
    let Some(table) = cx.catalog.find::<Table>(id).cloned() else { return Ok(()) };
    let ty = cx.type_ref(written)?;
    let collation = collation.map(|c| cx.collation(c, &ty)).transpose()?.flatten();
    refuse_generated(&table, name)?;
    let whole = ty.schema == Ident::PG_CATALOG && matches!(ty.name.as_str(), "int2" | "int4" | "int8") && !ty.array;
    if !whole && table.column(name).is_some_and(|column| column.identity().is_some()) {
        return Err(Refusal::sql("identity column type must be smallint, integer, or bigint"));
    }
    convertible(cx, &table, name, &ty, using)?;
    no_view_reads(cx, id, name)?;
    no_hook_uses(cx, id, name)?;
    let default = table.column(name).and_then(|column| Some((column.default.clone()?, column.ty.clone())));
    let generated = table.column(name).and_then(|column| column.generated().cloned());
    cx.catalog.edit::<Table>(id, |table| {
        if let Some(column) = table.column_mut(name) {
            column.ty = ty.clone();
            column.edit_extra(|extra| {
                extra.collation = collation;
                extra.storage = None;
                extra.compression = None;
            });
        }
    });
    if let Some((default, was)) = default {
        let again = cx.default_again(&default, name, &was, &ty).map_err(|refusal| Refusal {
            message: format!("default for column \"{name}\" cannot be cast automatically to type {}", ty.sql()),
            ..refusal
        })?;
        column::set_default(cx, id, name, Some(again));
    }
    if let Some(generated) = generated {
        let Some(table) = cx.catalog.find::<Table>(id).cloned() else { return Ok(()) };
        let expr =
            cx.again(&generated.expr, &Scope::table(&table), &Purpose::Generated { column: name, ty: ty.clone() })?;
        cx.catalog.edit::<Table>(id, |table| {
            if let Some(column) = table.column_mut(name) {
                column.edit_extra(|extra| extra.generated = Some(crate::kinds::table::Generated { expr, ..generated }));
            }
        });
    }
    identity(cx, id, name, &ty);
    classes_fit(cx, id, name, &ty)?;
    dependents(cx, id, name)
}

/// PostgreSQL rebuilds no view.
fn no_view_reads(cx: &Replayer, id: ObjectId, name: Ident) -> Outcome {
    let reads = |view: &&View| view.query.uses().contains(&(id, Some(name)));
    match cx.catalog.dependents_of::<View>(id).find(reads) {
        Some(view) => {
            let message = "cannot alter type of a column used by a view or rule";
            let help = format!("rule _RETURN on {} {} depends on column \"{name}\"", view.word(), view.name);
            Err(Refusal::sql(message).help(help))
        }
        None => no_rule_uses(cx, id, name),
    }
}

fn no_rule_uses(cx: &Replayer, id: ObjectId, name: Ident) -> Outcome {
    match cx.catalog.dependents_of::<Rule>(id).find(|rule| rule.body.uses().contains(&(id, Some(name)))) {
        Some(rule) => {
            let message = "cannot alter type of a column used by a view or rule";
            Err(Refusal::sql(message).help(format!("{} depends on column \"{name}\"", rule.id())))
        }
        None => no_kept_uses(cx, id, name),
    }
}

/// What is beyond analysis may use it where its words say so.
fn no_kept_uses(cx: &Replayer, id: ObjectId, name: Ident) -> Outcome {
    let uses = |one: &&Opaque| one.kind != "statistics" && one.uses.contains((id, Some(name)));
    let Some(one) = cx.catalog.dependents_of::<Opaque>(id).find(uses) else { return Ok(()) };
    let what = match one.kind {
        "policy" => "used in a policy definition",
        "trigger" => "used in a trigger definition",
        "function" | "procedure" => "used by a function or procedure",
        _ => "used by a view or rule",
    };
    let help = format!(
        "{} depends on column \"{name}\", as far as its words tell: drop it first, and create it again",
        one.id()
    );
    Err(Refusal::sql(format!("cannot alter type of a column {what}")).help(help))
}

fn no_hook_uses(cx: &Replayer, id: ObjectId, name: Ident) -> Outcome {
    let refused = |what: &str, one: &ObjectId| {
        let message = format!("cannot alter type of a column used in a {what} definition");
        Err(Refusal::sql(message).help(format!("{one} depends on column \"{name}\"")))
    };
    if let Some(one) = cx.catalog.dependents_of::<Trigger>(id).find(|one| one.table == id && one.uses(name)) {
        return refused("trigger", &one.id());
    }
    let reads = |one: &&Policy| one.conditions().any(|one| one.uses().contains(&(id, Some(name))));
    if let Some(one) = cx.catalog.dependents_of::<Policy>(id).find(reads) {
        return refused("policy", &one.id());
    }
    let reads = |one: &&Routine| one.sql_body().is_some_and(|body| body.uses(id, Some(name)));
    match cx.catalog.dependents_of::<Routine>(id).find(reads) {
        Some(one) => {
            let message = "cannot alter type of a column used by a function or procedure";
            Err(Refusal::sql(message).help(format!("{} {} depends on column \"{name}\"", one.word(), one.reference())))
        }
        None => Ok(()),
    }
}

/// Keys and indexes over the column are built anew: their operator classes must take the type.
fn classes_fit(cx: &Replayer, id: ObjectId, name: Ident, ty: &TypeRef) -> Outcome {
    for index in cx.catalog.dependents_of::<Index>(id).filter(|index| index.table == id) {
        let on_column = |key: &&IndexColumn| matches!(&key.key, IndexKey::Column(column) if *column == name);
        for key in index.keys.iter().filter(on_column) {
            match key.opclass {
                Some(class) => cx.operator_class(index.method, &[class.schema, class.name], Some(ty)).map(|_| ())?,
                None => cx.require_operator_class(index.method, ty)?,
            }
        }
    }
    let keys = cx.catalog.dependents_of::<Constraint>(id).filter(|one| one.owner == id).filter_map(Constraint::key);
    for key in keys.filter(|key| key.columns.contains(&name)) {
        let method = Ident::from_static(if key.without_overlaps { "gist" } else { "btree" });
        cx.require_operator_class(method, ty)?;
    }
    Ok(())
}

fn refuse_generated(table: &Table, name: Ident) -> Outcome {
    let user = table.columns.iter().find(|one| one.generated().is_some_and(|g| g.expr.columns().contains(&name)));
    match user {
        Some(user) => Err(Refusal::sql("cannot alter type of a column used by a generated column")
            .help(format!("column \"{name}\" is used by generated column \"{}\"", user.name))),
        None => Ok(()),
    }
}

/// Whether the values can become the new type: by assignment, or as USING says.
fn convertible(cx: &mut Replayer, table: &Table, name: Ident, ty: &TypeRef, using: Option<&SqlText>) -> Outcome {
    if table.column(name).is_some_and(|column| column.generated().is_some()) {
        return Ok(());
    }
    if let Some(using) = using {
        return cx.converts(table, name, ty, using).map(|_| ());
    }
    let bare = SqlText {
        text: name.sql().to_string().into(),
        expr: Arc::new(ast::Expr { node: ast::ExprNode::Column(vec![name]), at: 0 }),
        shift: 0,
        base: 0,
    };
    cx.converts(table, name, ty, &bare).map(|_| ()).map_err(|refusal| Refusal {
        message: format!("column \"{name}\" cannot be cast automatically to type {}", ty.without_modifier().sql()),
        help: Some(format!("say how with USING {}::{}", name.sql(), ty.sql())),
        ..refusal
    })
}

fn identity(cx: &mut Replayer, id: ObjectId, name: Ident, ty: &TypeRef) {
    let sequence = cx
        .catalog
        .dependents_of::<Sequence>(id)
        .find(|sequence| sequence.role == Role::Identity(id.qualified(), name))
        .map(Model::id);
    if let Some(sequence) = sequence {
        retype_identity(cx, sequence, ty.name);
    }
}

/// Constraints and indexes that use the column are made again.
fn dependents(cx: &mut Replayer, id: ObjectId, name: Ident) -> Outcome {
    let users: Vec<ObjectId> = cx
        .catalog
        .dependents(id)
        .filter(|one| cx.catalog.dependencies(*one).iter().any(|d| d.on == id && d.column == Some(name)))
        .collect();
    let Some(table) = cx.catalog.find::<Table>(id).cloned() else { return Ok(()) };
    for user in users {
        let Some(mut object) = cx.catalog.get(user).cloned() else { continue };
        remake(cx, &mut object, &table)?;
        cx.catalog.put(object);
    }
    Ok(())
}

fn remake(cx: &mut Replayer, object: &mut Object, table: &Table) -> Outcome {
    let scope = Scope::table(table);
    if let Some(index) = crate::kinds::index::Index::of_mut(object) {
        for key in &mut index.keys {
            remake_key(cx, &mut key.key, &scope)?;
        }
        if let Some(predicate) = &mut index.predicate {
            *predicate = cx.again(predicate, &scope, &Purpose::Predicate)?;
        }
    } else if let Some(constraint) = crate::kinds::constraint::Constraint::of_mut(object) {
        match &mut constraint.body {
            Body::Check(expr) if constraint.owner == table.id() => *expr = cx.again(expr, &scope, &Purpose::Check)?,
            Body::Exclusion(exclusion) => {
                for (key, _) in &mut exclusion.elements {
                    remake_key(cx, &mut key.key, &scope)?;
                }
                if let Some(predicate) = &mut exclusion.predicate {
                    *predicate = cx.again(predicate, &scope, &Purpose::Predicate)?;
                }
            }
            Body::Check(_) | Body::Key(_) | Body::Foreign(_) => {}
        }
    }
    Ok(())
}

fn remake_key(cx: &mut Replayer, key: &mut IndexKey, scope: &Scope<'_>) -> Outcome {
    if let IndexKey::Expr(expr, _) = key {
        *expr = cx.again(expr, scope, &Purpose::IndexKey)?;
    }
    Ok(())
}
