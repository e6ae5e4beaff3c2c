//! What a trigger asks of a plan.

use super::Trigger;
use crate::kinds::Object;
use crate::kinds::retyped::first_retyped;
use crate::plan::{Action, Change, DiffCx, Lock, Verb, Verdict};
use crate::sql::ast::Firing;

impl Change for Trigger {
    fn create(&self, _: &[&Object], cx: &DiffCx<'_>) -> Vec<Action> {
        let says = format!("create trigger `{}` of `{}`", self.name, self.table.qualified());
        let lock = if cx.old.has(self.table) { Lock::ShareRowExclusive } else { Lock::None };
        let mut out = vec![Action::statement(Verb::Create, format!("create {}", self.item()), says).lock(lock)];
        if self.firing != Firing::Origin {
            out.push(self.fires());
        }
        out
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        let sql = format!("drop trigger {} on {}", self.name.sql(), self.table.qualified());
        let says = format!("drop trigger `{}` of `{}`", self.name, self.table.qualified());
        vec![Action::statement(Verb::Drop, sql, says).lock(Lock::AccessExclusive)]
    }

    fn alter(old: &Self, new: &Self, _: &DiffCx<'_>) -> Verdict {
        if (Trigger { firing: old.firing, ..new.clone() }) == *old {
            return Verdict::Alter(vec![new.fires()]);
        }
        if old.constraint.is_some() || new.constraint.is_some() {
            return Verdict::Recreate("PostgreSQL cannot replace a constraint trigger".to_owned());
        }
        let says = format!("replace trigger `{}` of `{}`", new.name, new.table.qualified());
        let sql = format!("create or replace {}", new.item());
        let mut out = vec![Action::statement(Verb::Set, sql, says).lock(Lock::ShareRowExclusive)];
        // OR REPLACE enables it.
        if new.firing != Firing::Origin {
            out.push(new.fires());
        }
        Verdict::Alter(out)
    }

    fn broken(&self, cx: &DiffCx<'_>) -> Option<String> {
        let own = self.columns.iter().map(|column| (self.table, Some(*column)));
        let read = self.when.iter().flat_map(|when| when.uses()).copied();
        let (of, column) = first_retyped(cx, own.chain(read))?;
        Some(format!("column `{column}` of `{}`, which trigger `{}` uses, changes its type", of.name, self.name))
    }
}

impl Trigger {
    fn fires(&self) -> Action {
        let state = self.firing.says();
        let says = format!("trigger `{}` of `{}` {state}", self.name, self.table.qualified());
        Action::statement(Verb::Set, self.firing_sql(), says).lock(Lock::ShareRowExclusive)
    }
}
