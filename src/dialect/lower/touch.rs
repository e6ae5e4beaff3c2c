//! ON UPDATE CURRENT_TIMESTAMP: a trigger that does what MySQL does.

use std::collections::BTreeMap;

use super::expr::Teller;
use super::scope::{Column, Relation};
use super::{Cx, default, names};
use crate::dialect::model::{Schema, Table};

/// A function for each name that such columns have, a trigger for each column.
pub(super) fn triggers(cx: &mut Cx, schema: &Schema, relations: &[Relation]) {
    let mut functions: BTreeMap<String, String> = BTreeMap::new();
    for (table, relation) in schema.tables.iter().zip(relations) {
        for (source, column) in table.columns.iter().zip(&relation.columns) {
            let Some(at) = source.touched else { continue };
            let moment = default::touched(&Teller::of(cx, relation));
            let quoted = names::quote(&column.name);
            let what = format!("the trigger for `on update` of column `{}` of `{}`", column.name, relation.name);
            let function = match functions.get(&column.name) {
                Some(function) => function.clone(),
                None => {
                    let name = crate::name::truncate(&format!("touch_{}", column.name)).to_owned();
                    let body = format!("begin\n  new.{quoted} := {moment};\n  return new;\nend");
                    let text = format!(
                        "create function {}() returns trigger language plpgsql as $$\n{body}\n$$",
                        names::quote(&name)
                    );
                    cx.piece(format!("function `{name}`"), at, text);
                    functions.insert(column.name.clone(), name.clone());
                    name
                }
            };
            let on = names::quote(&relation.name);
            // MySQL leaves the column where a statement sets it, and where nothing changes.
            let [old, new] = ["old", "new"].map(|row| whole(row, table, relation));
            let when = format!("old.{quoted} is not distinct from new.{quoted} and {old} is distinct from {new}");
            let function = names::quote(&function);
            let text = format!(
                "create trigger {function} before update on {on} for each row when ({when}) execute function {function}()"
            );
            cx.piece(what, at, text);
            let why = "PostgreSQL has no such clause; the trigger sets the column where an UPDATE changes the row and not the column";
            cx.report.chose(at, "`on update current_timestamp` becomes a trigger", why);
        }
    }
}

/// A row, without the columns that are computed only after the trigger.
fn whole(row: &str, table: &Table, relation: &Relation) -> String {
    let unequal = |column: &Column| matches!(column.sql.as_str(), "point" | "json");
    if table.columns.iter().all(|column| column.generated.is_none()) && !relation.columns.iter().any(unequal) {
        return format!("{row}.*");
    }
    let plain = table.columns.iter().zip(&relation.columns).filter(|(source, _)| source.generated.is_none());
    let value = |column: &Column| {
        let text = if unequal(column) { "::text" } else { "" };
        format!("{row}.{}{text}", names::quote(&column.name))
    };
    let list: Vec<String> = plain.map(|(_, column)| value(column)).collect();
    format!("({})", list.join(", "))
}
