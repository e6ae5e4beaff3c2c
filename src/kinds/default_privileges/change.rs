//! What default privileges ask of a plan: what is taken is taken before objects are created, what is given comes after them.

use super::DefaultPrivileges;
use super::model::all;
use crate::kinds::Object;
use crate::kinds::privileges::{Step, Wording};
use crate::plan::{Action, Change, DiffCx, Verb, Verdict};

impl Change for DefaultPrivileges {
    fn create(&self, _: &[&Object], cx: &DiffCx<'_>) -> Vec<Action> {
        self.from(&self.as_usual(), cx.oldest)
    }

    fn drop(&self, cx: &DiffCx<'_>) -> Vec<Action> {
        self.as_usual().from(self, cx.oldest)
    }

    fn alter(old: &Self, new: &Self, cx: &DiffCx<'_>) -> Verdict {
        Verdict::Alter(new.from(old, cx.oldest))
    }
}

impl DefaultPrivileges {
    /// The statements that make these of others, for servers from that version on.
    fn from(&self, old: &DefaultPrivileges, oldest: u32) -> Vec<Action> {
        let (on, to) = (self.on, self.role.map_or_else(|| "public".to_owned(), |role| role.sql().to_string()));
        let (scope, place) = (self.scope(), self.place());
        let statement = |step: &Step| match step {
            Step::Revoke(list) => {
                let says = format!("`{to}` may no longer {list} on new {on}{place}");
                (Verb::Revoke, format!("revoke {list} on {on} from {to}"), says)
            }
            Step::RevokeOption(list) => {
                let says = format!("`{to}` may not grant {list} on new {on}{place} any more");
                (Verb::Revoke, format!("revoke grant option for {list} on {on} from {to}"), says)
            }
            Step::Grant(list, option) => {
                let tail = if *option { " with grant option" } else { "" };
                let says = format!("`{to}` may {list} on new {on}{place}");
                (Verb::Grant, format!("grant {list} on {on} to {to}{tail}"), says)
            }
        };
        let action = |step: &Step| {
            let (verb, sql, says) = statement(step);
            Action::statement(verb, format!("alter default privileges{scope} {sql}"), says)
        };
        let wording = Wording { all: all(on), columns: "", oldest };
        wording.steps(&old.held, &self.held).iter().map(action).collect()
    }

    fn scope(&self) -> String {
        let creator = self.creator.map_or_else(String::new, |role| format!(" for role {}", role.sql()));
        let schema = if self.schema.is_empty() { String::new() } else { format!(" in schema {}", self.schema.sql()) };
        creator + &schema
    }

    fn place(&self) -> String {
        let creator = self.creator.map_or_else(String::new, |role| format!(" of {role}"));
        let schema = if self.schema.is_empty() { String::new() } else { format!(" in schema {}", self.schema) };
        creator + &schema
    }

    /// Whether they take away what PostgreSQL gives by itself, rather than give more.
    pub(crate) fn takes(&self) -> bool {
        !self.as_usual().held.is_empty()
    }

    /// The items that declare them.
    pub(crate) fn items(&self) -> Vec<String> {
        let texts = self.from(&self.as_usual(), u32::MAX).into_iter().flat_map(|action| action.sql);
        texts.filter_map(|sql| if let crate::plan::Sql::Statement(text) = sql { Some(text) } else { None }).collect()
    }
}
