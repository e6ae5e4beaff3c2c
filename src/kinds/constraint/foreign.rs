//! Foreign keys in replay: the key that they refer to, types that compare, actions that fit.

use super::replay::{chooser, make, put, require_columns, table_of};
use super::{Body, Constraint, Foreign};
use crate::analyze::Purpose;
use crate::kinds::index::Index;
use crate::kinds::table::Table;
use crate::kinds::{Model, ObjectId};
use crate::name::Ident;
use crate::replay::{Outcome, Refusal, Replayer, Scope};
use crate::sql::ast::{self, ForeignDef};

pub(super) fn add(
    cx: &mut Replayer,
    id: ObjectId,
    column: Option<Ident>,
    written: &ast::Constraint,
    foreign: &ForeignDef,
) -> Outcome {
    if foreign.period {
        cx.since(18, "PERIOD")?;
    }
    if !foreign.set_columns.is_empty() {
        cx.since(15, "SET NULL or SET DEFAULT of some columns")?;
    }
    let table = table_of(cx, id)?;
    let columns: Vec<Ident> = column.into_iter().chain(foreign.columns.iter().copied()).collect();
    require_columns(&table, &columns, "referenced in foreign key constraint")?;
    let target_id = cx.find_kind::<Table>(&foreign.table, "a table").map_err(|refusal| match refusal.id {
        "sql-error" if refusal.message.contains("is not a table") => {
            Refusal::sql(format!("referenced relation \"{}\" is not a table", foreign.table.name))
        }
        _ => refusal,
    })?;
    let target = table_of(cx, target_id)?;
    if target.unlogged && !table.unlogged {
        return Err(Refusal::sql("constraints on permanent tables may reference only permanent tables"));
    }
    if written.not_valid && table.partition_by().is_some() {
        cx.since(18, "a NOT VALID foreign key of a partitioned table")?;
    }
    actions_fit(&table, &columns, foreign)?;
    require_columns(&table, &foreign.set_columns, "referenced in foreign key constraint")?;
    if let Some(other) = foreign.set_columns.iter().find(|column| !columns.contains(column)) {
        let message = format!("column \"{other}\" referenced in ON DELETE SET action must be part of foreign key");
        return Err(Refusal::sql(message));
    }
    let (referenced, key) = referenced_key(cx, &target, &foreign.referenced)?;
    if referenced.len() != columns.len() {
        let refusal = Refusal::sql("number of referencing and referenced columns for foreign key disagree");
        let all: Vec<String> = referenced.iter().map(|name| name.sql().to_string()).collect();
        return Err(refusal.help(format!(
            "the key has {} columns; write a member of the table: `foreign key ({}) references {}`",
            all.len(),
            all.join(", "),
            target.name
        )));
    }
    let chosen = |cx: &Replayer| {
        let addition = crate::catalog::index_addition(&columns);
        written.name.unwrap_or_else(|| chooser(cx).constraint(id.schema, id.name, &addition, "fkey"))
    };
    comparable(cx, (&table, &columns), (&target, &referenced), foreign.period, chosen)?;
    let name = chosen(cx);
    let body = Foreign {
        columns,
        table: target.name,
        referenced,
        key,
        match_type: foreign.match_type,
        on_update: foreign.on_update,
        on_delete: foreign.on_delete,
        set_columns: foreign.set_columns.clone(),
        period: foreign.period,
    };
    put(cx, make(id, name, written, Body::Foreign(Box::new(body))))
}

/// Nothing is written into a generated column.
fn actions_fit(table: &Table, columns: &[Ident], foreign: &ForeignDef) -> Outcome {
    let generated = columns.iter().filter_map(|name| table.column(*name)?.generated()).next();
    let Some(generated) = generated else { return Ok(()) };
    if !generated.stored {
        return Err(Refusal::sql("foreign key constraints on virtual generated columns are not supported"));
    }
    let refuse = |what: &str| {
        let message = format!("invalid {what} action for foreign key constraint containing generated column");
        Err(Refusal::sql(message))
    };
    match (foreign.on_update, foreign.on_delete) {
        ('c' | 'n' | 'd', _) => refuse("ON UPDATE"),
        (_, 'n' | 'd') => refuse("ON DELETE"),
        _ => Ok(()),
    }
}

/// The key that makes the referenced columns unique; its columns where none are written.
fn referenced_key(cx: &Replayer, target: &Table, written: &[Ident]) -> Result<(Vec<Ident>, ObjectId), Refusal> {
    let id = target.id();
    let keys = || cx.catalog.dependents_of::<Constraint>(id).filter(|one| one.owner == id && !one.deferrable);
    if written.is_empty() {
        let primary = keys().find(|one| one.key().is_some_and(|key| key.primary));
        return match primary.and_then(|one| one.key().map(|key| (key.columns.clone(), one.id()))) {
            Some(found) => Ok(found),
            None => Err(Refusal::sql(format!("there is no primary key for referenced table \"{}\"", target.name.name))
                .help(unique_keys(cx, id))),
        };
    }
    require_columns(target, written, "referenced in foreign key constraint")?;
    let mut wanted = written.to_vec();
    wanted.sort_unstable();
    let mut candidates: Vec<&Constraint> = keys().collect();
    candidates.sort_by_key(|one| (one.rank(), one.name));
    let constraint = candidates.into_iter().find(|one| {
        one.key().is_some_and(|key| {
            let mut own = key.columns.clone();
            own.sort_unstable();
            own == wanted
        })
    });
    let index = || cx.catalog.dependents_of::<Index>(id).find(|index| index.table == id && index.is_key_of(written));
    match constraint.map(Model::id).or_else(|| index().map(Model::id)) {
        Some(key) => Ok((written.to_vec(), key)),
        None => Err(Refusal::sql(format!(
            "there is no unique constraint matching given keys for referenced table \"{}\"",
            target.name.name
        ))
        .help(unique_keys(cx, id))),
    }
}

fn unique_keys(cx: &Replayer, id: ObjectId) -> String {
    let keys: Vec<String> = cx
        .catalog
        .dependents_of::<Constraint>(id)
        .filter(|one| one.owner == id)
        .filter_map(|one| one.key())
        .map(|key| format!("({})", key.columns.iter().map(|c| c.sql().to_string()).collect::<Vec<_>>().join(", ")))
        .collect();
    if keys.is_empty() {
        "it has no unique keys at all".to_owned()
    } else {
        format!("its unique keys: {}", keys.join(", "))
    }
}

/// Whether a foreign key lives through a change of its columns' types, as they are now.
pub(crate) fn implementable(cx: &mut Replayer, one: &Constraint) -> Outcome {
    let Some(foreign) = one.foreign() else { return Ok(()) };
    let (Some(table), Some(target)) =
        (cx.catalog.shared::<Table>(one.owner), cx.catalog.shared::<Table>(ObjectId::table(foreign.table)))
    else {
        return Ok(());
    };
    comparable(cx, (&table, &foreign.columns), (&target, &foreign.referenced), foreign.period, |_| one.name)
}

/// Each referencing column must have an equality operator with the referenced one.
fn comparable(
    cx: &mut Replayer,
    (table, columns): (&Table, &[Ident]),
    (target, referenced): (&Table, &[Ident]),
    period: bool,
    name: impl Fn(&Replayer) -> Ident,
) -> Outcome {
    for (own, other) in columns.iter().zip(referenced) {
        let (Some(own), Some(other)) = (table.column(*own), target.column(*other)) else { continue };
        if own.ty.without_modifier() == other.ty.without_modifier() {
            continue;
        }
        let equal = match period {
            true => cx.compares_as_period(&other.ty, &own.ty),
            false => cx.compares_as_key(&other.ty, &own.ty).unwrap_or_else(|| cx.have_equality(&other.ty, &own.ty)),
        };
        if !equal {
            let name = name(cx);
            return Err(Refusal::sql(format!("foreign key constraint \"{name}\" cannot be implemented")).help(
                format!(
                    "key columns \"{}\" and \"{}\" are of incompatible types: {} and {}",
                    own.name,
                    other.name,
                    own.ty.without_modifier().sql(),
                    other.ty.without_modifier().sql()
                ),
            ));
        }
    }
    Ok(())
}

impl Replayer {
    /// Whether `=` compares values of the two types.
    fn have_equality(&mut self, left: &crate::types::TypeRef, right: &crate::types::TypeRef) -> bool {
        let column = |name: &'static str, ty: &crate::types::TypeRef| crate::kinds::table::Column {
            name: Ident::from_static(name),
            ty: ty.clone(),
            not_null: false,
            default: None,
            extra: None,
        };
        let mut table = Table::new(crate::name::QualifiedName::new(Ident::PUBLIC, Ident::from_static("comparison")));
        table.columns = vec![column("a", left), column("b", right)];
        match crate::sql::parse_expr("a = b") {
            Ok(text) => self.expression(&text, &Scope::table(&table), &Purpose::Check).is_ok(),
            Err(_) => true,
        }
    }
}
