//! What privileges ask of a plan.

use super::Privileges;
use crate::kinds::{Object, ObjectKind};
use crate::plan::{Action, Change, DiffCx, Verb, Verdict};

impl Change for Privileges {
    fn create(&self, _: &[&Object], _: &DiffCx<'_>) -> Vec<Action> {
        self.from(&self.as_usual(), Verb::Create)
    }

    fn drop(&self, cx: &DiffCx<'_>) -> Vec<Action> {
        let (old, new) = (cx.old.owner_of(self.target), cx.new.owner_of(self.target));
        // A new owner has them all, and the old one none: OWNER TO sees to that.
        let takes_over = self.role == new && self.column.is_empty();
        if old != new && self.role.is_some() && (self.role == old || takes_over) {
            return Vec::new();
        }
        self.as_usual().from(self, Verb::Drop)
    }

    fn alter(old: &Self, new: &Self, _: &DiffCx<'_>) -> Verdict {
        let before = match (old.of_owner, new.of_owner) {
            (true, false) => new.emptied(),
            (false, true) => new.as_usual(),
            _ => old.clone(),
        };
        Verdict::Alter(new.from(&before, Verb::Set))
    }
}

impl Privileges {
    /// The statements that make these of others.
    fn from(&self, old: &Privileges, verb: Verb) -> Vec<Action> {
        let mut actions = Vec::new();
        let to = self.grantee();
        let lost = old.held.keys().filter(|one| !self.held.contains_key(one)).map(|one| one.as_str());
        if let Some(list) = self.list(lost.collect(), old.held.len()) {
            let sql = format!("revoke {list} on {} from {to}", self.subject());
            actions.push(Action::statement(verb, sql, self.says(&to, "no longer", &list)));
        }
        let held_back = self.held.iter().filter(|(one, option)| !**option && old.held.get(*one) == Some(&true));
        if let Some(list) = self.list(held_back.map(|(one, _)| one.as_str()).collect(), usize::MAX) {
            let sql = format!("revoke grant option for {list} on {} from {to}", self.subject());
            actions.push(Action::statement(verb, sql, format!("`{to}` may not grant {list} on any more")));
        }
        for option in [false, true] {
            let is_new = |held: Option<&bool>| held.is_none_or(|had| !had && option);
            let gained = self.held.iter().filter(|(one, with)| **with == option && is_new(old.held.get(*one)));
            let Some(list) = self.list(gained.map(|(one, _)| one.as_str()).collect(), self.held.len()) else {
                continue;
            };
            let tail = if option { " with grant option" } else { "" };
            let sql = format!("grant {list} on {} to {to}{tail}", self.subject());
            actions.push(Action::statement(verb, sql, self.says(&to, "now", &list)));
        }
        actions
    }

    fn says(&self, to: &str, when: &str, list: &str) -> String {
        format!("`{to}` may {when} {list} on {}", self.subject())
    }

    /// The privileges as GRANT lists them: ALL where it is all there are and nothing else is held.
    fn list(&self, some: Vec<&str>, held: usize) -> Option<String> {
        if some.is_empty() {
            return None;
        }
        let column = !self.column.is_empty();
        let columns = if column { format!(" ({})", self.column.sql()) } else { String::new() };
        let all = Privileges::all(self.target.kind, column);
        if some.as_slice() == all && held == all.len() && all.len() > 1 {
            return Some(format!("all{columns}"));
        }
        Some(some.iter().map(|one| format!("{one}{columns}")).collect::<Vec<_>>().join(", "))
    }

    /// What stands after ON.
    pub(crate) fn subject(&self) -> String {
        let target = self.target;
        match target.kind {
            ObjectKind::Sequence => format!("sequence {}", target.qualified()),
            ObjectKind::Routine => format!("routine {}({})", target.qualified(), target.key),
            ObjectKind::Schema => format!("schema {}", target.name.sql()),
            ObjectKind::Domain => format!("domain {}", target.qualified()),
            ObjectKind::Enum | ObjectKind::Composite => format!("type {}", target.qualified()),
            _ => target.qualified().to_string(),
        }
    }

    /// The items that declare them.
    pub(crate) fn items(&self) -> Vec<String> {
        let texts = self.from(&self.as_usual(), Verb::Create).into_iter().flat_map(|action| action.sql);
        texts.filter_map(|sql| if let crate::plan::Sql::Statement(text) = sql { Some(text) } else { None }).collect()
    }
}
