//! What a rule asks of a plan.

use super::Rule;
use crate::kinds::Object;
use crate::kinds::retyped::first_retyped;
use crate::plan::{Action, Change, DiffCx, Lock, Verb, Verdict};
use crate::sql::ast::Firing;

impl Change for Rule {
    fn create(&self, _: &[&Object], cx: &DiffCx<'_>) -> Vec<Action> {
        let lock = match () {
            () if cx.old.has(self.table) => Lock::AccessExclusive,
            // Tables that it writes to are locked as by writing.
            () if self.body.uses().iter().any(|(of, _)| cx.old.has(*of)) => Lock::RowExclusive,
            () => Lock::None,
        };
        let says = format!("create {}", self.title());
        let create = Action::statement(Verb::Create, format!("create {}", self.definition()), says).lock(lock);
        let fires = (self.firing != Firing::Origin).then(|| self.fires());
        std::iter::once(create).chain(fires).collect()
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        let sql = format!("drop rule {} on {}", self.name.sql(), self.table.qualified());
        vec![Action::statement(Verb::Drop, sql, format!("drop {}", self.title())).lock(Lock::AccessExclusive)]
    }

    fn alter(old: &Self, new: &Self, _: &DiffCx<'_>) -> Verdict {
        // OR REPLACE leaves it enabled or disabled as it was.
        let fires = (new.firing != old.firing).then(|| new.fires());
        if (Rule { firing: old.firing, ..new.clone() }) == *old {
            return Verdict::Alter(fires.into_iter().collect());
        }
        let sql = |one: &Rule| format!("create or replace {}", one.definition());
        let action = Action::replacement(Verb::Set, sql(new), sql(old), format!("replace {}", new.title()));
        Verdict::Alter(std::iter::once(action.lock(Lock::AccessExclusive)).chain(fires).collect())
    }

    fn broken(&self, cx: &DiffCx<'_>) -> Option<String> {
        let (of, column) = first_retyped(cx, self.body.uses().iter().copied())?;
        Some(format!("column `{column}` of `{}`, which rule `{}` uses, changes its type", of.name, self.name))
    }
}

impl Rule {
    fn title(&self) -> String {
        format!("rule `{}` of `{}`", self.name, self.table.qualified())
    }

    fn fires(&self) -> Action {
        let says = format!("{} {}", self.title(), self.firing.says());
        Action::statement(Verb::Set, self.firing_sql(), says).lock(Lock::AccessExclusive)
    }
}
