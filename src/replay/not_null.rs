//! Owns the names of NOT NULL constraints, which PostgreSQL 18 keeps: they stay when their table or column is renamed, and a
//! new one takes none that is taken. Where a project runs on older servers too, nobody holds such names.

use super::{Mode, Replayer, Settings};
use crate::catalog::{Catalog, make_name};
use crate::kinds::ObjectId;
use crate::kinds::table::{Column, Table};
use crate::name::Ident;

fn own_name(column: &Column) -> Option<Ident> {
    column.extra.as_ref().and_then(|extra| extra.not_null_name)
}

/// Whether all servers of a project hold the names.
fn held(settings: &Settings) -> bool {
    settings.versions.first().is_some_and(|first| first >= 18)
}

/// Before a rename of a table, or of a column of it: names that were chosen stay.
pub(crate) fn keep_names(catalog: &mut Catalog, settings: &Settings, table: ObjectId, column: Option<Ident>) {
    let Some(found) = catalog.shared::<Table>(table).filter(|_| held(settings)) else { return };
    let concerned =
        |one: &Column| one.not_null && own_name(one).is_none() && column.is_none_or(|name| name == one.name);
    if found.partition_of().is_some() || !found.columns.iter().any(concerned) {
        return;
    }
    catalog.edit::<Table>(table, |table| {
        let chosen: Vec<Ident> = table.columns.iter().map(|one| table.chosen_not_null_name(one.name)).collect();
        for (one, chosen) in table.columns.iter_mut().zip(chosen) {
            if concerned(one) {
                one.edit_extra(|extra| extra.not_null_name = Some(chosen));
            }
        }
    });
}

/// After it: a name that would be chosen now is none of its own.
pub(crate) fn settle_names(catalog: &mut Catalog, table: ObjectId) {
    let own =
        |table: &Table, one: &Column| own_name(one).is_some_and(|own| own == table.chosen_not_null_name(one.name));
    let Some(found) = catalog.shared::<Table>(table) else { return };
    let settled: Vec<Ident> = found.columns.iter().filter(|one| own(&found, one)).map(|one| one.name).collect();
    if settled.is_empty() {
        return;
    }
    catalog.edit::<Table>(table, |table| {
        for one in table.columns.iter_mut().filter(|one| settled.contains(&one.name)) {
            one.edit_extra(|extra| extra.not_null_name = None);
        }
    });
}

impl Replayer {
    /// Chooses names for columns that have become NOT NULL, where the usual one is taken; one that is written as it would be
    /// chosen is none of its own.
    pub(crate) fn choose_not_null_names(&mut self, table: ObjectId, new: impl Fn(&Column) -> bool) {
        settle_names(&mut self.catalog, table);
        if self.mode != Mode::Chain || !held(&self.settings) {
            return;
        }
        let Some(found) = self.catalog.shared::<Table>(table) else { return };
        for one in found.columns.iter().filter(|one| one.not_null && own_name(one).is_none() && new(one)) {
            let taken = |name: Ident| self.catalog.has_constraint_name(table.schema, name);
            if !taken(found.chosen_not_null_name(one.name)) {
                continue;
            }
            let numbered = |number: u32| {
                let label = format!("not_null{number}");
                Ident::new(&make_name(table.name.as_str(), one.name.as_str(), &label))
            };
            let free = (1..).map(numbered).find(|name| !taken(*name));
            self.catalog.edit::<Table>(table, |table| {
                if let Some(column) = table.column_mut(one.name) {
                    column.edit_extra(|extra| extra.not_null_name = free);
                }
            });
        }
    }
}
