//! CREATE INDEX.

use super::{Index, IndexColumn, IndexKey};
use crate::analyze::{Purpose, column_label};
use std::sync::Arc;

use crate::catalog::{Chooser, index_addition, index_columns};
use crate::kinds::table::Table;
use crate::kinds::view::View;
use crate::kinds::{ObjectId, ObjectKind};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Mode, Outcome, Refusal, Replay, Replayer, Scope, Stored, settings};
use crate::sql::ast::{self, CreateIndex, IndexElem, Statement, StatementNode};
use crate::types::TypeRef;

impl Replay for Index {
    fn replay(cx: &mut Replayer, statement: &Statement, text: &str) -> Option<Outcome> {
        let StatementNode::CreateIndex(create) = &statement.node else { return None };
        let done = create_index(cx, create, statement, text);
        cx.only = false;
        Some(done)
    }
}

fn create_index(cx: &mut Replayer, create: &CreateIndex, statement: &Statement, text: &str) -> Outcome {
    let id = cx.find_relation(&create.table)?;
    cx.only = !create.table.inherited;
    let Some(table) = indexed(cx, id) else {
        return on_something_else(cx, create, id, statement, text);
    };
    if create.nulls_not_distinct {
        cx.since(15, "NULLS NOT DISTINCT")?;
    }
    let method = create.method;
    check_method(cx, create)?;
    let mut keys = Vec::with_capacity(create.elements.len());
    let mut names = Vec::with_capacity(create.elements.len());
    for element in &create.elements {
        let (key, name) = key(cx, &table, method, element)?;
        keys.push(key);
        names.push(name);
    }
    for column in &create.include {
        if table.column(*column).is_none() {
            return Err(no_column(&table, *column));
        }
    }
    if create.unique {
        let columns =
            keys.iter().filter_map(|one| if let IndexKey::Column(name) = one.key { Some(name) } else { None });
        crate::kinds::table::holds_partition_key(&table, &columns.collect::<Vec<_>>(), "UNIQUE")?;
    }
    let predicate = match &create.predicate {
        Some(text) => Some(cx.expression(text, &Scope::table(&table), &Purpose::Predicate)?.expr),
        None => None,
    };
    let options = settings(&create.options);
    cx.storage_parameters(Stored::Index(method.as_str()), &options)?;
    let name = create.name.unwrap_or_else(|| choose(cx, &table, names, create));
    let full = QualifiedName::new(table.name.schema, name);
    if create.if_not_exists && cx.catalog.relation(full.schema, full.name).is_some() {
        return Ok(());
    }
    cx.create(Index {
        name: full,
        table: id,
        method,
        unique: create.unique,
        nulls_not_distinct: create.nulls_not_distinct,
        keys,
        include: create.include.clone(),
        predicate,
        options,
        tablespace: create.tablespace.or(cx.default_tablespace),
        marks: super::Marks::default(),
        parent: None,
        born: super::Born::default(),
    })?;
    if id.kind == ObjectKind::View { Ok(()) } else { crate::kinds::table::inherit_index(cx, id, Index::id_of(full)) }
}

/// What an index is on: a table, or a materialized view as if it were one.
fn indexed(cx: &Replayer, id: ObjectId) -> Option<Arc<Table>> {
    let view = cx.catalog.find::<View>(id).filter(|view| view.materialized);
    view.map(|view| Arc::new(view.as_table())).or_else(|| cx.catalog.shared::<Table>(id))
}

/// An index on a materialized view that is kept as text is kept with it.
fn on_something_else(
    cx: &mut Replayer,
    create: &CreateIndex,
    id: crate::kinds::ObjectId,
    statement: &Statement,
    text: &str,
) -> Outcome {
    let words = statement.written(text);
    match cx.catalog.get(id) {
        Some(crate::kinds::Object::Opaque(_)) => {
            cx.keep_with(id, words);
            Ok(())
        }
        _ => {
            Err(Refusal::sql(format!("cannot create index on relation \"{}\"", create.table.name)).at(create.table.at))
        }
    }
}

fn check_method(cx: &Replayer, create: &CreateIndex) -> Outcome {
    let method = create.method;
    let Some(known) = cx.access_method(method)? else { return Ok(()) };
    let cannot = |what: &str| Err(Refusal::sql(format!("access method \"{method}\" does not support {what}")));
    if create.unique && !known.can_unique() {
        return cannot("unique indexes");
    }
    if !create.include.is_empty() && !known.can_include() {
        return cannot("included columns");
    }
    if create.elements.len() > 1 && !known.can_multi_col() {
        return cannot("multicolumn indexes");
    }
    if !known.can_order() {
        for element in &create.elements {
            if element.descending {
                return cannot("ASC/DESC options");
            }
            if element.nulls_first.is_some() {
                return cannot("NULLS FIRST/LAST options");
            }
        }
    }
    Ok(())
}

fn no_column(table: &Table, column: Ident) -> Refusal {
    let refusal = Refusal::sql(format!("column \"{column}\" does not exist"));
    match crate::diag::nearest(column.as_str(), table.columns.iter().map(|c| c.name.as_str())) {
        Some(near) => refusal.help(format!("there is a column `{near}` in `{}`", table.name.name)),
        None => refusal,
    }
}

fn choose(cx: &Replayer, table: &Table, names: Vec<Ident>, create: &CreateIndex) -> Ident {
    let all = index_columns(names.into_iter().chain(create.include.iter().copied()));
    let mut chooser = if cx.mode == Mode::Declared { Chooser::plain(&cx.catalog) } else { Chooser::new(&cx.catalog) };
    chooser.relation(table.name.schema, table.name.name, &index_addition(&all), "idx")
}

/// A key after look-up, and the name that PostgreSQL gives its column.
pub(crate) fn key(
    cx: &mut Replayer,
    table: &Table,
    method: Ident,
    element: &IndexElem,
) -> Result<(IndexColumn, Ident), Refusal> {
    let (key, ty, own_collation, inner_collation, name) = match &element.key {
        ast::IndexKey::Column(column) => {
            let Some(found) = table.column(*column) else { return Err(no_column(table, *column)) };
            if found.generated().is_some_and(|generated| !generated.stored) {
                return Err(Refusal::sql("indexes on virtual generated columns are not supported"));
            }
            let own = found.collation().or_else(|| cx.type_collation(&found.ty));
            (IndexKey::Column(*column), Some(found.ty.clone()), own, None, *column)
        }
        ast::IndexKey::Expr(text) => expression_key(cx, table, text)?,
    };
    let collation = match &element.collation {
        Some(written) => {
            if let Some(ty) = &ty {
                cx.collation(written, ty)?;
            }
            Some(cx.find_collation(written)?).filter(|found| own_collation != Some(*found))
        }
        None => inner_collation,
    };
    let (opclass, extension) = match &element.opclass {
        Some(written) => cx.operator_class(method, written, ty.as_ref())?,
        None => {
            if let Some(ty) = &ty {
                cx.require_operator_class(method, ty)?;
            }
            let class = ty.as_ref().and_then(|ty| cx.default_operator_class(method, ty));
            (None, class.and_then(crate::replay::extension_of))
        }
    };
    let nulls_first = element.nulls_first.unwrap_or(element.descending);
    let opclass_options = settings(&element.opclass_options);
    // Options need the class's name, also where it is the default.
    let opclass = match &element.opclass {
        Some(written) if !opclass_options.is_empty() && opclass.is_none() => cx.named_class(method, written)?,
        _ => opclass,
    };
    let one = IndexColumn {
        key,
        collation,
        opclass,
        extension,
        opclass_options,
        descending: element.descending,
        nulls_first,
    };
    Ok((one, name))
}

/// What is indexed, its type, its own collation, the one that the expression has instead, and the name of the column.
type ExpressionKey = (IndexKey, Option<TypeRef>, Option<QualifiedName>, Option<QualifiedName>, Ident);

fn expression_key(cx: &mut Replayer, table: &Table, text: &ast::SqlText) -> Result<ExpressionKey, Refusal> {
    let taken = cx.expression(text, &Scope::table(table), &Purpose::IndexKey)?;
    let chosen = match &taken.analyzed {
        Some(analyzed) => analyzed.label,
        None => column_label(&text.expr),
    };
    let name = chosen.unwrap_or(Ident::from_static("expr"));
    let Some(analyzed) = taken.analyzed else {
        return Ok((IndexKey::Expr(taken.expr, chosen), None, None, None, name));
    };
    // What is nothing but a column, in brackets, with a cast that does nothing or with a COLLATE, is the column.
    let column = analyzed.column.and_then(|name| table.column(name));
    let own = column.and_then(|column| column.collation()).or_else(|| cx.type_collation(&analyzed.ty));
    let collation = analyzed.collation.filter(|found| own != Some(*found));
    let key = match column {
        Some(column) => IndexKey::Column(column.name),
        // COLLATE on top is the key's, not the expression's.
        None if collation.is_some() => IndexKey::Expr(taken.expr.as_printed(), chosen),
        None => IndexKey::Expr(taken.expr, chosen),
    };
    let name = column.map_or(name, |column| column.name);
    Ok((key, Some(analyzed.ty), own, collation, name))
}
