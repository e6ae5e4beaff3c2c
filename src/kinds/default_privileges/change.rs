//! What default privileges ask of a plan: what is taken is taken before objects are created, what is given comes after them.

use super::DefaultPrivileges;
use super::model::all;
use crate::kinds::Object;
use crate::kinds::privileges::{Step, listed, steps};
use crate::name::Ident;
use crate::plan::{Action, Change, DiffCx, Verb, Verdict};

impl Change for DefaultPrivileges {
    fn create(&self, _: &[&Object], _: &DiffCx<'_>) -> Vec<Action> {
        self.from(&self.as_usual())
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        self.as_usual().from(self)
    }

    fn alter(old: &Self, new: &Self, _: &DiffCx<'_>) -> Verdict {
        Verdict::Alter(new.from(old))
    }
}

impl DefaultPrivileges {
    /// The statements that make these of others.
    fn from(&self, old: &DefaultPrivileges) -> Vec<Action> {
        let (on, to) = (self.on, self.role.map_or_else(|| "public".to_owned(), |role| role.sql().to_string()));
        let list = |some: &[Ident], held: usize| listed(some, held, all(on), "");
        let statement = |step: &Step| match step {
            Step::Revoke(some) => {
                let list = list(some, old.held.len());
                let says = format!("`{to}` may no longer {list} on new {on}{}", self.place());
                (Verb::Revoke, format!("revoke {list} on {on} from {to}"), says)
            }
            Step::RevokeOption(some) => {
                let list = list(some, usize::MAX);
                let says = format!("`{to}` may not grant {list} on new {on}{} any more", self.place());
                (Verb::Revoke, format!("revoke grant option for {list} on {on} from {to}"), says)
            }
            Step::Grant(some, option) => {
                let list = list(some, self.held.len());
                let tail = if *option { " with grant option" } else { "" };
                let says = format!("`{to}` may {list} on new {on}{}", self.place());
                (Verb::Grant, format!("grant {list} on {on} to {to}{tail}"), says)
            }
        };
        let action = |step: &Step| {
            let (verb, sql, says) = statement(step);
            Action::statement(verb, format!("alter default privileges{} {sql}", self.scope()), says)
        };
        steps(&old.held, &self.held).iter().map(action).collect()
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
        let texts = self.from(&self.as_usual()).into_iter().flat_map(|action| action.sql);
        texts.filter_map(|sql| if let crate::plan::Sql::Statement(text) = sql { Some(text) } else { None }).collect()
    }
}
