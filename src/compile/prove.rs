//! Owns the proof: what the written bytes replay to is what was wanted.

use super::attributes::first_difference;
use crate::catalog::Catalog;
use crate::kinds::table::Table;
use crate::kinds::{Object, ObjectId};

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
