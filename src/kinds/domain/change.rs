//! What a domain asks of a plan, and how columns follow a type that is made anew.

use super::Domain;
use crate::kinds::{Model, Object, type_name};
use crate::name::{Ident, QualifiedName};
use crate::plan::{Action, Change, DiffCx, Lock, Loss, Verb, Verdict};

impl Change for Domain {
    fn create(&self, absorbed: &[&Object], _: &DiffCx<'_>) -> Vec<Action> {
        let Domain { name, base, collation, default, not_null } = self;
        let mut sql = format!("create domain {} as {}", type_name(*name), base.short());
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
            format!("drop domain {}", type_name(self.name)),
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
                format!("alter domain {} {sql}", type_name(*name)),
                format!("{sql} of domain `{name}`"),
            ));
        }
        if *not_null != new.not_null {
            let sql = if new.not_null { "set not null" } else { "drop not null" };
            let mut action = Action::statement(
                Verb::Set,
                format!("alter domain {} {sql}", type_name(*name)),
                format!("{sql} of domain `{name}`"),
            );
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
