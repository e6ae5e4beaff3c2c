//! What an owner asks of a plan.

use super::Owner;
use crate::kinds::privileges::{Privileges, settled};
use crate::kinds::sequence::Sequence;
use crate::kinds::{Object, ObjectId, ObjectKind, subject};
use crate::name::Ident;
use crate::plan::{Action, Change, DiffCx, Lock, Verb, Verdict};

impl Change for Owner {
    fn create(&self, _: &[&Object], cx: &DiffCx<'_>) -> Vec<Action> {
        self.set(Privileges::DEPLOYER, self.role, Verb::Create, cx)
    }

    fn drop(&self, cx: &DiffCx<'_>) -> Vec<Action> {
        self.set(self.role, Privileges::DEPLOYER, Verb::Drop, cx)
    }

    fn alter(old: &Self, new: &Self, cx: &DiffCx<'_>) -> Verdict {
        Verdict::Alter(new.set(old.role, new.role, Verb::Set, cx))
    }
}

impl Owner {
    fn set(&self, from: Ident, to: Ident, verb: Verb, cx: &DiffCx<'_>) -> Vec<Action> {
        let settled = settled(self.target, from, to, cx);
        if follows_table(self.target, cx) {
            return settled.into_iter().map(|one| Action { verb, ..one }).collect();
        }
        let what = subject(self.target);
        let role = if to == Privileges::DEPLOYER { "current_user".to_owned() } else { to.sql().to_string() };
        let whose = if to == Privileges::DEPLOYER { "who deploys" } else { role.as_str() };
        let relation = matches!(self.target.kind, ObjectKind::Table | ObjectKind::View | ObjectKind::Sequence);
        let lock = if relation { Lock::AccessExclusive } else { Lock::None };
        let action =
            Action::statement(verb, format!("alter {what} owner to {role}"), format!("{what} belongs to {whose}"));
        // PostgreSQL hands over what the old owner may do; what the new one is to have comes with that.
        let mut action = action.lock(lock);
        for one in settled {
            action.says.push_str(&format!("; {}", one.says));
            action.sql.extend(one.sql);
        }
        vec![action]
    }

    /// The item that declares it; none for what has the owner of its table anyway.
    pub(crate) fn item(&self, catalog: &crate::catalog::Catalog) -> Option<String> {
        let owned = catalog.find::<Sequence>(self.target).is_some_and(|one| one.owner().is_some());
        (!owned).then(|| format!("alter {} owner to {}", subject(self.target), self.role.sql()))
    }
}

/// Whether PostgreSQL lets a sequence go along with its table, and refuses to give it to anybody alone.
fn follows_table(target: ObjectId, cx: &DiffCx<'_>) -> bool {
    let table = |catalog: &crate::catalog::Catalog| catalog.find::<Sequence>(target).and_then(|one| one.owner());
    let Some((now, _)) = table(cx.new) else { return false };
    let made_with_it = cx.new.find::<Sequence>(target).is_some_and(|one| one.create_host(cx).is_some());
    made_with_it || !cx.is_made(target) && table(cx.old).is_some_and(|(before, _)| before == now)
}
