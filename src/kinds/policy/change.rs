//! What a policy asks of a plan.

use super::Policy;
use super::render::{clause, role_list};
use crate::kinds::Object;
use crate::kinds::retyped::first_retyped;
use crate::plan::{Action, Change, DiffCx, Lock, Verb, Verdict};

impl Change for Policy {
    fn create(&self, _: &[&Object], cx: &DiffCx<'_>) -> Vec<Action> {
        let lock = if cx.old.has(self.table) { Lock::AccessExclusive } else { Lock::None };
        let says = format!("create {}", self.title());
        vec![Action::statement(Verb::Create, format!("create {}", self.item()), says).lock(lock)]
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        let sql = format!("drop policy {} on {}", self.name.sql(), self.table.qualified());
        vec![Action::statement(Verb::Drop, sql, format!("drop {}", self.title())).lock(Lock::AccessExclusive)]
    }

    fn alter(old: &Self, new: &Self, _: &DiffCx<'_>) -> Verdict {
        let why = match () {
            () if old.command != new.command => "PostgreSQL cannot change the command of a policy",
            () if old.permissive != new.permissive => "PostgreSQL cannot make a policy permissive or restrictive",
            () if old.using.is_some() && new.using.is_none() => "PostgreSQL cannot remove USING of a policy",
            () if old.check.is_some() && new.check.is_none() => "PostgreSQL cannot remove WITH CHECK of a policy",
            () => return Verdict::Alter(vec![altered(old, new)]),
        };
        Verdict::Recreate(why.to_owned())
    }

    fn broken(&self, cx: &DiffCx<'_>) -> Option<String> {
        let read = self.conditions().flat_map(|one| one.uses()).copied();
        let (table, column) = first_retyped(cx, read)?;
        Some(format!("column `{column}` of `{}`, which policy `{}` reads, changes its type", table.name, self.name))
    }
}

fn altered(old: &Policy, new: &Policy) -> Action {
    let mut clauses = String::new();
    let mut what = Vec::new();
    if old.roles != new.roles {
        clauses.push_str(&format!(" to {}", role_list(&new.roles)));
        what.push("its roles");
    }
    if old.using != new.using {
        clauses.push_str(&clause("using", new.using.as_ref()));
        what.push("USING");
    }
    if old.check != new.check {
        clauses.push_str(&clause("with check", new.check.as_ref()));
        what.push("WITH CHECK");
    }
    let sql = format!("alter policy {} on {}{clauses}", new.name.sql(), new.table.qualified());
    Action::statement(Verb::Set, sql, format!("change {} of {}", what.join(", "), new.title()))
        .lock(Lock::AccessExclusive)
}

impl Policy {
    fn title(&self) -> String {
        format!("policy `{}` of `{}`", self.name, self.table.qualified())
    }
}
