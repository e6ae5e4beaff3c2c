//! Constraints and indexes as members, with a name exactly where PostgreSQL would choose another.

use super::{strict_word, word};
use crate::catalog::{Catalog, index_addition, make_name};
use crate::kinds::constraint::{Body, Constraint, action_words};
use crate::kinds::index::Index;
use crate::kinds::table::Table;
use crate::kinds::{Model, ObjectId};
use crate::name::{Ident, QualifiedName};

/// Whether PostgreSQL would choose the constraint's name.
pub(super) fn is_chosen(one: &Constraint, table: &Table) -> bool {
    let name = table.name.name.as_str();
    let chosen = match &one.body {
        Body::Check(expr) => {
            let column = if let [only] = expr.columns() { only.as_str() } else { "" };
            make_name(name, column, "check")
        }
        Body::Key(key) if key.primary => make_name(name, "", "pkey"),
        Body::Key(_) => make_name(name, &index_addition(&one.names_now()), "key"),
        Body::Foreign(foreign) => make_name(name, &index_addition(&foreign.columns), "fkey"),
        Body::Exclusion(_) => make_name(name, &index_addition(&one.names_now()), "excl"),
    };
    one.name.as_str() == chosen
}

/// The column after which a constraint may stand inline.
pub(super) fn inline_column(one: &Constraint) -> Option<Ident> {
    // Its words would be taken for another constraint's of the same column.
    if one.not_valid || one.not_enforced || one.no_inherit || one.deferrable {
        return None;
    }
    match &one.body {
        Body::Key(key) => match key.columns.as_slice() {
            [column]
                if key.include.is_empty()
                    && key.options.is_empty()
                    && key.tablespace.is_none()
                    && !key.without_overlaps =>
            {
                Some(*column)
            }
            _ => None,
        },
        Body::Foreign(foreign) => match foreign.columns.as_slice() {
            [column] if !foreign.period => Some(*column),
            _ => None,
        },
        Body::Check(expr) => match expr.columns() {
            [column] if expr.text().len() <= 60 && !expr.text().contains('\n') => Some(*column),
            _ => None,
        },
        Body::Exclusion(_) => None,
    }
}

/// A constraint as it stands after its column.
pub(super) fn inline(one: &Constraint, table: &Table, catalog: &Catalog) -> String {
    let name = if is_chosen(one, table) { String::new() } else { format!("constraint {} ", strict_word(one.name)) };
    let body = match &one.body {
        Body::Key(key) if key.primary => "primary key".to_owned(),
        Body::Key(key) => if key.nulls_not_distinct { "unique nulls not distinct" } else { "unique" }.to_owned(),
        Body::Foreign(_) => references(one, catalog, table.name.schema),
        _ => return name + &one.definition(),
    };
    name + &body + &state(one)
}

/// A constraint as a member.
pub(super) fn member(one: &Constraint, table: &Table, catalog: &Catalog) -> String {
    let name = if is_chosen(one, table) { String::new() } else { format!("constraint {} ", strict_word(one.name)) };
    match &one.body {
        Body::Foreign(foreign) => {
            let columns = names(&foreign.columns, foreign.period);
            format!("{name}foreign key {columns} {}{}", references(one, catalog, table.name.schema), state(one))
        }
        // Plain column lists are name positions: reserved words may stand bare, and SQL's quotes do no harm.
        _ => name + &one.definition(),
    }
}

fn names(columns: &[Ident], period: bool) -> String {
    let last = columns.len().saturating_sub(1);
    let all: Vec<String> = columns
        .iter()
        .enumerate()
        .map(|(i, column)| if period && i == last { format!("period {}", word(*column)) } else { word(*column) })
        .collect();
    format!("({})", all.join(", "))
}

fn references(one: &Constraint, catalog: &Catalog, here: Ident) -> String {
    let Body::Foreign(foreign) = &one.body else { return String::new() };
    let target = table_name(foreign.table, here);
    let primary = catalog
        .dependents_of::<Constraint>(ObjectId::table(foreign.table))
        .find(|key| key.owner == ObjectId::table(foreign.table) && key.key().is_some_and(|k| k.primary));
    let is_primary =
        primary.and_then(|key| key.key()).is_some_and(|key| key.columns == foreign.referenced && !foreign.period)
            && primary.is_some_and(|key| key.id() == foreign.key);
    let columns = if is_primary { String::new() } else { format!(" {}", names(&foreign.referenced, foreign.period)) };
    let mut out = format!("references {target}{columns}");
    if foreign.match_type == 'f' {
        out.push_str(" match full");
    }
    if let Some(action) = action_words(foreign.on_delete) {
        out.push_str(&format!(" on delete {action}"));
        if !foreign.set_columns.is_empty() {
            out.push_str(&format!(" {}", names(&foreign.set_columns, false)));
        }
    }
    if let Some(action) = action_words(foreign.on_update) {
        out.push_str(&format!(" on update {action}"));
    }
    out
}

/// A table's name as a block of a schema sees it.
pub(super) fn table_name(name: QualifiedName, here: Ident) -> String {
    if name.schema == here || name.schema == Ident::PUBLIC && here == Ident::PUBLIC {
        word(name.name)
    } else {
        format!("{}.{}", word(name.schema), word(name.name))
    }
}

fn state(one: &Constraint) -> String {
    let mut out = String::new();
    if one.deferrable {
        out.push_str(" deferrable");
    }
    if one.deferred {
        out.push_str(" initially deferred");
    }
    if one.not_enforced {
        out.push_str(" not enforced");
    } else if one.not_valid {
        out.push_str(" not valid");
    }
    out
}

/// Whether PostgreSQL would choose the index's name.
pub(super) fn is_chosen_index(one: &Index, table: &Table) -> bool {
    one.name.name.as_str() == make_name(table.name.name.as_str(), &index_addition(&one.names_now()), "idx")
}

/// An index as a member.
pub(super) fn index(one: &Index, table: &Table) -> String {
    let unique = if one.unique { "unique " } else { "" };
    let name = if is_chosen_index(one, table) { String::new() } else { format!("{} ", strict_word(one.name.name)) };
    format!("{unique}index {name}{}", one.definition(None))
}
