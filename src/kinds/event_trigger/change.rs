//! What an event trigger asks of a plan.

use super::EventTrigger;
use crate::kinds::Object;
use crate::plan::{Action, Change, DiffCx, Verb, Verdict};
use crate::sql::ast::Firing;

impl Change for EventTrigger {
    fn create(&self, _: &[&Object], _: &DiffCx<'_>) -> Vec<Action> {
        let says = format!("create event trigger `{}`", self.name);
        let create = Action::statement(Verb::Create, format!("create {}", self.item()), says);
        let fires = (self.firing != Firing::Origin).then(|| self.fires());
        std::iter::once(create).chain(fires).collect()
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        let sql = format!("drop event trigger {}", self.name.sql());
        vec![Action::statement(Verb::Drop, sql, format!("drop event trigger `{}`", self.name))]
    }

    fn alter(old: &Self, new: &Self, _: &DiffCx<'_>) -> Verdict {
        if (EventTrigger { firing: old.firing, ..new.clone() }) == *old {
            return Verdict::Alter(vec![new.fires()]);
        }
        Verdict::Recreate("PostgreSQL cannot replace an event trigger".to_owned())
    }
}

impl EventTrigger {
    fn fires(&self) -> Action {
        let says = format!("event trigger `{}` {}", self.name, self.firing.says());
        Action::statement(Verb::Set, self.firing_sql(), says)
    }
}
