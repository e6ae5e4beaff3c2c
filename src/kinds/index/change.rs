//! What an index asks of a plan.

use super::{Index, Marks};
use crate::kinds::Object;
use crate::kinds::retyped::beyond_broken;
use crate::kinds::table::options_change;
use crate::name::Ident;
use crate::plan::{Action, Change, DiffCx, Lock, Loss, Verb, Verdict};

impl Change for Index {
    fn create(&self, _: &[&Object], cx: &DiffCx<'_>) -> Vec<Action> {
        let unique = if self.unique { "unique " } else { "" };
        let table = self.table.qualified();
        let sql = format!("create {unique}index {} {}", self.name.name.sql(), self.definition(Some(table)));
        let says = format!("create {unique}index `{}` on `{table}`", self.name.name);
        let lock = if cx.old.has(self.table) { Lock::Share } else { Lock::None };
        let mut action = Action::statement(Verb::Create, sql, says).lock(lock);
        if self.unique {
            action.losses.push(Loss::Rows {
                what: format!("no two rows of `{table}` are alike in the keys of `{}`", self.name.name),
                query: String::new(),
            });
        }
        let mut actions = vec![action];
        actions.extend(self.marks.change(Marks::default(), table, self.name.name, cx));
        actions
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        let sql = format!("drop index {}", self.name);
        vec![Action::statement(Verb::Drop, sql, format!("drop index `{}`", self.name)).lock(Lock::AccessExclusive)]
    }

    fn alter(old: &Self, new: &Self, cx: &DiffCx<'_>) -> Verdict {
        let Index {
            name,
            table,
            method,
            unique,
            nulls_not_distinct,
            keys,
            include,
            predicate,
            options,
            tablespace,
            marks,
            parent: _,
            born: _,
        } = old;
        let same = *table == new.table
            && *method == new.method
            && *unique == new.unique
            && *nulls_not_distinct == new.nulls_not_distinct
            && *keys == new.keys
            && *include == new.include
            && *predicate == new.predicate;
        if !same {
            return Verdict::Recreate("PostgreSQL cannot change what an index is made of".to_owned());
        }
        let mut actions = Vec::new();
        for clause in options_change(options, &new.options) {
            let sql = format!("alter index {name} {clause}");
            // What changes how an index is built locks it wholly.
            let light =
                ["fillfactor", "deduplicate_items"].iter().any(|one| clause.contains(one)) && !clause.contains(',');
            let lock = if light { Lock::ShareUpdateExclusive } else { Lock::AccessExclusive };
            actions.push(Action::statement(Verb::Set, sql, format!("{clause} on index `{name}`")).lock(lock));
        }
        if *tablespace != new.tablespace {
            let space = new.tablespace.unwrap_or(Ident::from_static("pg_default"));
            let sql = format!("alter index {name} set tablespace {}", space.sql());
            let says = format!("move index `{name}` to tablespace `{space}`");
            actions.push(Action::statement(Verb::Set, sql, says).lock(Lock::AccessExclusive));
        }
        actions.extend(new.marks.change(*marks, table.qualified(), name.name, cx));
        Verdict::Alter(actions)
    }

    fn broken(&self, cx: &DiffCx<'_>) -> Option<String> {
        beyond_broken(&Object::from(self.clone()), self.table, cx)
    }
}
