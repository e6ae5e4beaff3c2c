//! How a policy reads in SQL.

use std::collections::BTreeSet;

use super::Policy;
use crate::catalog::SqlQuery;
use crate::sql::ast::Role;

impl Policy {
    /// CREATE POLICY without `create`.
    pub(crate) fn item(&self) -> String {
        let kind = if self.permissive { "" } else { " as restrictive" };
        let command = if self.command.as_str() == "all" { String::new() } else { format!(" for {}", self.command) };
        let to = if self.roles.is_empty() { String::new() } else { format!(" to {}", role_list(&self.roles)) };
        let head = format!("policy {} on {}{kind}{command}{to}", self.name.sql(), self.table.qualified());
        format!("{head}{}{}", clause("using", self.using.as_ref()), clause("with check", self.check.as_ref()))
    }
}

/// A clause on a line of its own; nothing where there is none.
pub(super) fn clause(word: &str, condition: Option<&SqlQuery>) -> String {
    condition.map_or_else(String::new, |one| format!("\n  {word} ({})", one.text()))
}

/// The roles behind TO.
pub(super) fn role_list(roles: &BTreeSet<Role>) -> String {
    if roles.is_empty() {
        return "public".to_owned();
    }
    roles.iter().map(|role| role.sql()).collect::<Vec<_>>().join(", ")
}
