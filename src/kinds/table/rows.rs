//! Owns who holds whole rows of a table, or values of a composite type, in columns.

use crate::catalog::Catalog;
use crate::kinds::composite::Composite;
use crate::kinds::domain::Domain;
use crate::kinds::table::Table;
use crate::kinds::{Model, ObjectId};
use crate::name::Ident;

/// A column that has the type, or one that is made of it.
pub(super) fn column_with(catalog: &Catalog, of: ObjectId) -> Option<(ObjectId, Ident)> {
    let uses = |schema: Ident, name: Ident| (schema, name) == (of.schema, of.name);
    for table in catalog.dependents_of::<Table>(of) {
        if let Some(column) = table.columns.iter().find(|one| uses(one.ty.schema, one.ty.name)) {
            return Some((table.id(), column.name));
        }
    }
    let domains = catalog.dependents_of::<Domain>(of).map(Model::id);
    let composites = catalog.dependents_of::<Composite>(of).map(Model::id);
    domains.chain(composites).find_map(|one| column_with(catalog, one))
}
