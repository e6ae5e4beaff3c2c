//! What an extension asks of a plan.

use super::Extension;
use crate::kinds::Model;
use crate::kinds::{Object, ObjectKind};
use crate::name::{Ident, literal};
use crate::plan::{Action, Change, DiffCx, Loss, Verb, Verdict};

impl Change for Extension {
    fn create(&self, _: &[&Object], _: &DiffCx<'_>) -> Vec<Action> {
        let Extension { name, schema, version, requires: _ } = self;
        let mut sql = format!("create extension {}", name.sql());
        if *schema != Ident::PUBLIC && !self.has_fixed_schema() {
            sql.push_str(&format!(" schema {}", schema.sql()));
        }
        if let Some(version) = version {
            sql.push_str(&format!(" version {}", literal(version)));
        }
        vec![Action::statement(Verb::Create, sql, format!("create extension `{name}`"))]
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        let loss = Loss::Data {
            rule: "drop-extension",
            object: self.name.to_string(),
            what: format!("extension `{}` with everything it keeps", self.name),
        };
        let says = format!("drop extension `{}`", self.name);
        vec![Action::statement(Verb::Drop, format!("drop extension {}", self.name.sql()), says).loses(loss)]
    }

    fn alter(old: &Self, new: &Self, cx: &DiffCx<'_>) -> Verdict {
        let Extension { name: _, schema, version, requires: _ } = old;
        let mut actions = Vec::new();
        if *schema != new.schema {
            let mut users = cx.old.dependents(old.id()).filter(|one| one.kind != ObjectKind::Comment);
            if let Some(user) = users.next() {
                return Verdict::Impossible(format!("{user} uses it, and what an extension brings does not move yet"));
            }
            let sql = format!("alter extension {} set schema {}", new.name.sql(), new.schema.sql());
            actions.push(Action::statement(
                Verb::Set,
                sql,
                format!("move extension `{}` to schema `{}`", new.name, new.schema),
            ));
        }
        if let Some(wanted) = &new.version
            && version.as_ref() != Some(wanted)
        {
            if version.as_ref().is_some_and(|old| is_older(wanted, old)) {
                let because = format!(
                    "extensions have no way back from version {} to {wanted}",
                    version.as_deref().unwrap_or_default()
                );
                return Verdict::Impossible(because);
            }
            let sql = format!("alter extension {} update to {}", new.name.sql(), literal(wanted));
            actions.push(Action::statement(Verb::Set, sql, format!("update extension `{}` to {wanted}", new.name)));
        }
        debug_assert_eq!(old.id(), new.id());
        Verdict::Alter(actions)
    }
}

/// Whether a version comes before another: number by number.
fn is_older(one: &str, other: &str) -> bool {
    let parts = |text: &str| text.split('.').map(|part| part.parse().unwrap_or(0)).collect::<Vec<u64>>();
    parts(one) < parts(other)
}

impl Extension {
    /// Whether its control file insists on a schema.
    pub(crate) fn has_fixed_schema(&self) -> bool {
        crate::knowledge::extension(self.name.as_str())
            .is_some_and(|known| known.releases().any(|release| release.schema().is_some()))
    }
}
