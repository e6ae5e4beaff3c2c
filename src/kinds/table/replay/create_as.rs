//! CREATE TABLE AS and SELECT INTO: the columns are those of the query.

use super::create::bare;
use crate::analyze::{AnalyzeError, ResultColumn, analyze_query};
use crate::kinds::table::{Column, ColumnExtra};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Outcome, Refusal, Replayer};
use crate::sql::ast::CreateTableAs;

/// Creates the table; its rows are not looked at.
pub(super) fn create_table_as(cx: &mut Replayer, create: &CreateTableAs) -> Outcome {
    let CreateTableAs { table: made, columns, query } = create;
    let full = QualifiedName::new(cx.creation_schema_of(&made.name)?, made.name.name);
    if made.if_not_exists && cx.catalog.relation(full.schema, full.name).is_some() {
        return Ok(());
    }
    let mut table = bare(cx, made, full)?;
    let analyzed = analyze_query(query, &cx.env(), columns).map_err(|error| match error {
        AnalyzeError::Error { message, hint, at } => {
            let many = message.starts_with("CREATE VIEW specifies more column names");
            let message = if many { "too many column names were specified".to_owned() } else { message };
            Refusal { help: hint, ..Refusal::sql(message).at(at) }
        }
        AnalyzeError::NotAnalysed { what, at } => {
            Refusal::unsupported(format!("CREATE TABLE AS cannot be replayed: {what}"), "write CREATE TABLE and INSERT")
                .at(at)
        }
    })?;
    for one in analyzed.columns {
        if table.columns.iter().any(|other| other.name == one.name) {
            return Err(Refusal::sql(format!("column \"{}\" specified more than once", one.name)));
        }
        table.columns.push(column(one)?);
    }
    cx.create(table)
}

fn column(one: ResultColumn) -> Result<Column, Refusal> {
    let of_core = one.ty.schema == Ident::PG_CATALOG;
    if of_core && one.ty.name.as_str() == "record" {
        let ty = if one.ty.array { "record[]" } else { "record" };
        return Err(Refusal::sql(format!("column \"{}\" has pseudo-type {ty}", one.name)));
    }
    // What the type has by itself is said nowhere.
    let own = |collation: &QualifiedName| {
        let usual = if of_core && one.ty.name.as_str() == "name" { "C" } else { "default" };
        collation.schema == Ident::PG_CATALOG && collation.name.as_str() == usual
    };
    let collation = one.collation.filter(|collation| !own(collation));
    let extra = collation.map(|name| Box::new(ColumnExtra { collation: Some(name), ..ColumnExtra::default() }));
    Ok(Column { name: one.name, ty: one.ty, not_null: false, default: None, extra })
}
