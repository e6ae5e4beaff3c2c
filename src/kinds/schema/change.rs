//! What a schema asks of a plan.

use super::Schema;
use crate::kinds::Object;
use crate::plan::{Action, Change, DiffCx, Loss, Verb, Verdict};

impl Change for Schema {
    fn create(&self, _: &[&Object], _: &DiffCx<'_>) -> Vec<Action> {
        vec![Action::statement(
            Verb::Create,
            format!("create schema {}", self.name.sql()),
            format!("create schema `{}`", self.name),
        )]
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        let loss =
            Loss::Data { rule: "drop-schema", object: self.name.to_string(), what: format!("schema `{}`", self.name) };
        vec![
            Action::statement(
                Verb::Drop,
                format!("drop schema {}", self.name.sql()),
                format!("drop schema `{}`", self.name),
            )
            .loses(loss),
        ]
    }

    fn alter(old: &Self, new: &Self, _: &DiffCx<'_>) -> Verdict {
        let Schema { name } = old;
        debug_assert_eq!(*name, new.name);
        Verdict::Same
    }
}
