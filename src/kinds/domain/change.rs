//! What a domain asks of a plan, and how columns follow a type that is made anew.

use super::Domain;
use crate::kinds::table::Table;
use crate::kinds::{Model, Object, ObjectId};
use crate::name::{Ident, QualifiedName};
use crate::plan::{Action, Change, DiffCx, Lock, Loss, Verb, Verdict};

impl Change for Domain {
    fn create(&self, absorbed: &[&Object], _: &DiffCx<'_>) -> Vec<Action> {
        let Domain { name, base, collation, default, not_null } = self;
        let mut sql = format!("create domain {name} as {}", base.short());
        if let Some(collation) = collation {
            sql.push_str(&format!(" collate {}", collation_sql(*collation)));
        }
        if let Some(default) = default {
            sql.push_str(&format!(" default {}", crate::kinds::table::default_sql(default)));
        }
        if *not_null {
            sql.push_str(" not null");
        }
        for object in absorbed {
            if let Object::Constraint(check) = object {
                sql.push_str(&format!("\n  {}", check.clause(true)));
            }
        }
        vec![Action::statement(Verb::Create, sql, format!("create domain `{name}`"))]
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        vec![Action::statement(
            Verb::Drop,
            format!("drop domain {}", self.name),
            format!("drop domain `{}`", self.name),
        )]
    }

    fn alter(old: &Self, new: &Self, cx: &DiffCx<'_>) -> Verdict {
        let Domain { name, base, collation, default, not_null } = old;
        let unread = new.not_null && !not_null && super::contained(cx.old, old.id()).is_some();
        if unread {
            return Verdict::Recreate("PostgreSQL does not look for nulls inside of arrays and rows".to_owned());
        }
        if *base != new.base || *collation != new.collation {
            return Verdict::Recreate("the type that it is over changes".to_owned());
        }
        let mut actions = Vec::new();
        if *default != new.default {
            let (sql, verb) = match &new.default {
                Some(default) => (format!("set default {}", default.text()), Verb::SetDefault),
                None => ("drop default".to_owned(), Verb::DropDefault),
            };
            actions.push(Action::statement(
                verb,
                format!("alter domain {name} {sql}"),
                format!("{sql} of domain `{name}`"),
            ));
        }
        if *not_null != new.not_null {
            let sql = if new.not_null { "set not null" } else { "drop not null" };
            let mut action =
                Action::statement(Verb::Set, format!("alter domain {name} {sql}"), format!("{sql} of domain `{name}`"));
            if new.not_null {
                action.losses.push(Loss::Rows { what: format!("no value of `{name}` is null"), query: String::new() });
                action.lock = Lock::Share;
            }
            actions.push(action);
        }
        Verdict::Alter(actions)
    }
}

/// A collation as SQL writes it.
pub(crate) fn collation_sql(name: QualifiedName) -> String {
    if name.schema == Ident::PG_CATALOG {
        format!("\"{}\"", name.name.as_str().replace('"', "\"\""))
    } else {
        name.sql()
    }
}

/// A column that has a type which is made anew.
pub(crate) struct User {
    pub(crate) table: QualifiedName,
    pub(crate) column: Ident,
    pub(crate) array: bool,
    /// What makes it follow.
    pub(crate) clauses: Vec<String>,
}

/// The columns of a type, each with the sub-commands that let it follow through another type; why not, where something
/// else than a column has the type.
pub(crate) fn users(cx: &DiffCx<'_>, id: ObjectId, through: &str) -> Result<Vec<User>, String> {
    let mut all = Vec::new();
    for dependent in cx.old.dependents(id) {
        let Some(new) = cx.new.get(dependent) else { continue };
        match (cx.old.find::<Table>(dependent), new) {
            (Some(old), Object::Table(new)) => {
                for column in &old.columns {
                    let same = new.column(column.name).is_some_and(|c| c.ty == column.ty);
                    if column.ty.schema == id.schema && column.ty.name == id.name && same {
                        all.push(user(column, new, through));
                    }
                }
            }
            (None, Object::Constraint(_) | Object::Index(_) | Object::Comment(_)) => {}
            // Made anew themselves, with the columns that have them.
            (None, Object::Domain(_) | Object::Composite(_)) => {}
            _ => return Err(format!("{dependent} uses it")),
        }
    }
    Ok(all)
}

fn user(column: &crate::kinds::table::Column, new: &Table, through: &str) -> User {
    let (name, ty) = (column.name.sql(), column.ty.short());
    let array = if column.ty.array { "[]" } else { "" };
    let mut clauses = Vec::new();
    if column.default.is_some() {
        clauses.push(format!("alter {name} drop default"));
    }
    clauses.push(format!("alter {name} type {ty} using {name}::{through}{array}::{ty}"));
    let after = new.column(column.name);
    if let Some(default) = after.and_then(|c| c.default.as_ref()) {
        clauses.push(format!("alter {name} set default {}", default.text()));
    }
    // A change of type puts both back to the type's own.
    let extra = after.and_then(|c| c.extra.as_deref());
    if let Some(storage) = extra.and_then(|extra| extra.storage) {
        clauses.push(format!("alter {name} set storage {storage}"));
    }
    if let Some(method) = extra.and_then(|extra| extra.compression) {
        clauses.push(format!("alter {name} set compression {method}"));
    }
    User { table: new.name, column: column.name, array: column.ty.array, clauses }
}
