//! Owns the proof: what the written bytes replay to is what was wanted.

use super::attributes::first_difference;
use crate::catalog::Catalog;
use crate::kinds::table::Table;
use crate::kinds::{Object, ObjectId};
use crate::replay::{Mode, Replayer, Settings};
use crate::sql;

/// The catalog that a text of SQL leads to from another.
pub(super) fn run(text: &str, from: &Catalog, settings: &Settings) -> Result<Catalog, String> {
    let parsed = sql::parse(text);
    if let Some(error) = parsed.errors.first() {
        return Err(format!("it does not parse: {}", error.message));
    }
    let mut replayer = Replayer::new(from.clone(), settings, Mode::Chain);
    replayer.autocommit = parsed.statements.len() == 1;
    for statement in &parsed.statements {
        replayer.statement(statement, text).map_err(|refusal| {
            let words = text.get(statement.start as usize..statement.end as usize).unwrap_or("");
            format!("`{}` is refused: {}", crate::name::one_line(words), refusal.message)
        })?;
    }
    replayer.end_file();
    Ok(replayer.catalog)
}

/// The first object that differs, with the attribute: none where the catalogs are the same but for the order of columns.
pub fn difference(got: &Catalog, wanted: &Catalog) -> Option<(ObjectId, String)> {
    for (id, object) in wanted.iter() {
        match got.get(id) {
            None => return Some((id, "it is missing".to_owned())),
            Some(other) if same(other, object) => {}
            Some(other) => return Some((id, first_difference(other, object))),
        }
    }
    got.iter().map(|(id, _)| id).find(|id| !wanted.has(*id)).map(|id| (id, "it should not be there".to_owned()))
}

fn same(a: &Object, b: &Object) -> bool {
    match (a, b) {
        (Object::Table(a), Object::Table(b)) => a == b || sorted(a) == sorted(b),
        _ => a == b,
    }
}

/// PostgreSQL can only append columns: their order is kept, but it is no difference.
fn sorted(table: &Table) -> Table {
    let mut out = table.clone();
    out.columns.sort_by_key(|column| column.name);
    out
}
