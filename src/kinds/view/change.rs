//! What a view asks of a plan.

use super::View;
use crate::kinds::retyped::first_retyped;
use crate::kinds::table::options_change;
use crate::kinds::{Model, Object};
use crate::name::Ident;
use crate::plan::{Action, Change, DiffCx, Lock, Verb, Verdict};

impl Change for View {
    fn create(&self, _: &[&Object], _: &DiffCx<'_>) -> Vec<Action> {
        let says = format!("create {} `{}`", self.word(), self.name);
        let mut out = vec![Action::statement(Verb::Create, format!("create {}", self.definition()), says)];
        let none = View {
            columns: self.columns.iter().map(|one| super::ViewColumn { default: None, ..one.clone() }).collect(),
            ..self.clone()
        };
        out.extend(defaults(&none, self));
        out
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        let says = format!("drop {} `{}`", self.word(), self.name);
        let sql = format!("drop {} {}", self.word(), self.name);
        vec![Action::statement(Verb::Drop, sql, says).lock(Lock::AccessExclusive)]
    }

    fn alter(old: &Self, new: &Self, _: &DiffCx<'_>) -> Verdict {
        let same = old.query == new.query && old.extends(new) && new.extends(old);
        if !same && new.materialized {
            return Verdict::Recreate("PostgreSQL cannot replace the query of a materialized view".to_owned());
        }
        if !same && !new.extends(old) {
            return Verdict::Recreate(because(old, new));
        }
        let mut actions = Vec::new();
        if same {
            actions.extend(settings(old, new));
        } else {
            let says = format!("replace view `{}`", new.name);
            let sql = |one: &View| format!("create or replace {}", one.definition());
            let action = Action::replacement(Verb::Replace, sql(new), sql(old), says);
            actions.push(action.lock(Lock::AccessExclusive));
        }
        actions.extend(defaults(old, new));
        if old.method != new.method {
            let method = new.method.unwrap_or(Ident::from_static("heap"));
            actions.push(set(new, format!("set access method {}", method.sql())));
        }
        if old.tablespace != new.tablespace {
            let space = new.tablespace.unwrap_or(Ident::from_static("pg_default"));
            actions.push(set(new, format!("set tablespace {}", space.sql())));
        }
        Verdict::Alter(actions)
    }

    fn broken(&self, cx: &DiffCx<'_>) -> Option<String> {
        let (of, column) = first_retyped(cx, self.query.uses().iter().copied())?;
        Some(format!("column `{column}` of `{}`, which {} reads, changes its type", of.name, self.id()))
    }
}

/// Why CREATE OR REPLACE cannot.
fn because(old: &View, new: &View) -> String {
    let pairs = || old.columns.iter().zip(&new.columns);
    if let Some((was, is)) = pairs().find(|(was, is)| was.name != is.name) {
        return format!("PostgreSQL cannot replace view column `{}` by `{}`", was.name, is.name);
    }
    if let Some((was, _)) = pairs().find(|(was, is)| was.ty != is.ty || was.collation != is.collation) {
        return format!("PostgreSQL cannot change the type of view column `{}`", was.name);
    }
    "PostgreSQL cannot drop columns of a view".to_owned()
}

fn settings(old: &View, new: &View) -> Vec<Action> {
    options_change(&old.options, &new.options).into_iter().map(|clause| set(new, clause)).collect()
}

fn set(view: &View, clause: String) -> Action {
    let sql = format!("alter {} {} {clause}", view.word(), view.name);
    Action::statement(Verb::Set, sql, format!("{clause} on `{}`", view.name)).lock(Lock::AccessExclusive)
}

fn defaults(old: &View, new: &View) -> Vec<Action> {
    let mut out = Vec::new();
    for column in &new.columns {
        let before = old.column(column.name).and_then(|one| one.default.as_ref());
        if before == column.default.as_ref() {
            continue;
        }
        let clause = match &column.default {
            Some(default) => format!("alter {} set default {}", column.name.sql(), default.text()),
            None => format!("alter {} drop default", column.name.sql()),
        };
        let sql = format!("alter view {} {clause}", new.name);
        let says = format!("{clause} of `{}`", new.name);
        out.push(Action::statement(Verb::Set, sql, says).lock(Lock::AccessExclusive));
    }
    out
}
