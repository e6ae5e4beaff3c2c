//! What a table asks of a plan.

mod column;
pub(crate) use column::go_on;
pub(crate) use conversion::base_type;
mod conversion;
mod follow;
mod retype;

use super::render::{clause_sequence, column_sql, options_change, options_list};
use super::{Column, ColumnExtra, PartitionBy, PartitionOf, Table};
use crate::catalog::Catalog;
use crate::kinds::constraint::Constraint;
use crate::kinds::index::Marks;
use crate::kinds::sequence::Sequence;
use crate::kinds::{Model, Object, ObjectId};
use crate::name::Ident;
use crate::plan::{Action, Change, DiffCx, Lock, Loss, Sql, Verb, Verdict};

impl Change for Table {
    fn drop_part(&self, column: Ident) -> Option<Action> {
        Some(column::drop(self, self.column(column)?))
    }

    fn follow(old: &Self, new: &Self, column: Ident, ty: ObjectId, cx: &DiffCx<'_>) -> Option<Vec<Action>> {
        follow::follow(old, new, column, ty, cx)
    }

    fn create(&self, absorbed: &[&Object], cx: &DiffCx<'_>) -> Vec<Action> {
        let mut lines: Vec<String> = self
            .columns
            .iter()
            .map(|column| column_sql(column, self, clause_sequence(column.name, absorbed)))
            .collect();
        let mut constraints: Vec<_> = absorbed
            .iter()
            .filter_map(|object| if let Object::Constraint(one) = object { Some(one) } else { None })
            .collect();
        constraints.sort_by_key(|one| (one.rank(), one.name));
        lines.extend(constraints.iter().map(|one| one.clause(true)));
        let word = if self.unlogged { "unlogged table" } else { "table" };
        let mut sql = format!("create {word} {} ", self.name);
        match self.partition_of() {
            Some(of) => sql.push_str(&partition_sql(self, of, &constraints, cx)),
            None if lines.is_empty() => sql.push_str("()"),
            None => sql.push_str(&format!("(\n  {}\n)", lines.join(",\n  "))),
        }
        if let Some(by) = self.partition_by() {
            sql.push_str(&format!(" {}", partition_by_sql(by)));
        }
        if let Some(method) = self.method {
            sql.push_str(&format!(" using {}", method.sql()));
        }
        if !self.options.is_empty() {
            sql.push_str(&format!(" with {}", options_list(&self.options)));
        }
        if let Some(space) = self.tablespace {
            sql.push_str(&format!(" tablespace {}", space.sql()));
        }
        let mut actions = vec![Action::statement(Verb::Create, sql, format!("create table `{}`", self.name))];
        // What CREATE TABLE has no words for.
        let bare = Table { columns: self.columns.iter().map(column::as_created).collect(), ..Table::new(self.name) };
        let bare = Table {
            options: self.options.clone(),
            unlogged: self.unlogged,
            method: self.method,
            tablespace: self.tablespace,
            family: self.family.clone(),
            ..bare
        };
        if let Verdict::Alter(rest) = Table::alter(&bare, self, cx) {
            actions.extend(rest);
        }
        for one in &constraints {
            actions.extend(one.marks.change(Marks::default(), self.name, one.name, cx));
        }
        // Nobody waits for a table that is not there yet, but for those that it refers to.
        let refers = constraints
            .iter()
            .filter_map(|one| one.foreign())
            .any(|one| one.table != self.name && cx.old.has(crate::kinds::ObjectId::table(one.table)));
        let lock = if refers { Lock::ShareRowExclusive } else { Lock::None };
        let lock = lock.max(joining_lock(self, cx));
        actions.iter_mut().for_each(|action| action.lock = lock);
        actions.iter_mut().take(1).for_each(|action| action.losses.extend(from_default(self, cx)));
        actions
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        let loss = Loss::Data {
            rule: "drop-table",
            object: self.name.to_string(),
            what: format!("every row of table `{}`", self.name),
        };
        let sql = format!("drop table {}", self.name);
        vec![
            Action::statement(Verb::Drop, sql, format!("drop table `{}`", self.name))
                .lock(Lock::AccessExclusive)
                .loses(loss),
        ]
    }

    fn alter(old: &Self, new: &Self, cx: &DiffCx<'_>) -> Verdict {
        let Table {
            name,
            columns,
            unlogged,
            options,
            tablespace,
            method,
            row_security,
            forced_row_security,
            replica_identity,
            family: _,
        } = old;
        debug_assert_eq!(*name, new.name);
        if let Some(column) = columns.iter().find(|column| names_a_not_null(column, new)).filter(|_| cx.oldest < 18) {
            return Verdict::Impossible(format!(
                "the name of the not null of `{}` is kept from PostgreSQL 18 on only: leave it out, or set versions to 18",
                column.name
            ));
        }
        if old.partition_by() != new.partition_by() {
            return Verdict::Impossible("PostgreSQL cannot change how a table is partitioned".to_owned());
        }
        let in_key =
            |name: Ident| old.partition_by().is_some_and(|by| by.keys.iter().any(|key| key.columns().contains(&name)));
        let retyped = |one: &&super::Column| new.column(one.name).is_some_and(|new| new.ty != one.ty);
        if let Some(column) = columns.iter().filter(retyped).find(|one| in_key(one.name)) {
            return Verdict::Impossible(format!(
                "`{}` is part of its partition key, whose type PostgreSQL does not change",
                column.name
            ));
        }
        let mut actions = Vec::new();
        for column in columns {
            match new.column(column.name) {
                None => actions.push(column::drop(old, column)),
                Some(other) if other == column && !column::source_retyped(old, new, column, other) => {}
                Some(other) => actions.extend(column::alter(old, new, column, other, cx)),
            }
        }
        for column in &new.columns {
            if old.column(column.name).is_none() {
                actions.extend(column::add(new, column, cx));
            }
        }
        let mut rewritten = false;
        let mut set =
            |sql: String, says: String| actions.push(Action::clause(Verb::Set, new.name, Ident::EMPTY, sql, says));
        if *tablespace != new.tablespace {
            let space = new.tablespace.unwrap_or(Ident::from_static("pg_default"));
            set(format!("set tablespace {}", space.sql()), format!("move `{}` to tablespace `{space}`", new.name));
            rewritten = true;
        }
        if *method != new.method {
            let wanted = new.method.unwrap_or(Ident::from_static("heap"));
            set(
                format!("set access method {}", wanted.sql()),
                format!("store `{}` by access method `{wanted}`", new.name),
            );
            rewritten = true;
        }
        if *row_security != new.row_security {
            let word = if new.row_security { "enable" } else { "disable" };
            set(format!("{word} row level security"), format!("{word} row level security on `{}`", new.name));
        }
        if *forced_row_security != new.forced_row_security {
            let word = if new.forced_row_security { "force" } else { "no force" };
            set(format!("{word} row level security"), format!("{word} row level security on `{}`", new.name));
        }
        // An index says by itself that it is the identity now.
        let word = match new.replica_identity {
            'n' => Some("nothing"),
            'f' => Some("full"),
            'd' => Some("default"),
            _ => None,
        };
        if let Some(word) = word.filter(|_| *replica_identity != new.replica_identity) {
            set(format!("replica identity {word}"), format!("the replica identity of `{}` is {word}", new.name));
        }
        if rewritten {
            actions.iter_mut().last().into_iter().for_each(|action| action.losses.push(column::rewrite(new)));
        }
        for clause in options_change(options, &new.options) {
            let lock =
                if clause.contains("user_catalog_table") { Lock::AccessExclusive } else { Lock::ShareUpdateExclusive };
            let says = format!("{clause} on `{}`", new.name);
            actions.push(Action::clause(Verb::Set, new.name, Ident::EMPTY, clause, says).lock(lock));
        }
        actions.extend(attach(old, new, cx));
        if *unlogged != new.unlogged {
            let word = if new.unlogged { "unlogged" } else { "logged" };
            // PostgreSQL looks at the foreign keys before the statement begins: it stands alone.
            let sql = format!("alter table {} set {word}", new.name);
            let mut action = Action::statement(Verb::Persist, sql, format!("make `{}` {word}", new.name));
            action.sql.extend(left_behind(old, new, cx));
            actions.push(action.lock(Lock::AccessExclusive).loses(column::rewrite(new)));
        }
        let keep = |action: &Action| !by_primary_key(new, action, cx);
        actions.retain(keep);
        Verdict::Alter(actions)
    }
}

/// What stands after the name of a new partition.
fn partition_sql(table: &Table, of: &PartitionOf, constraints: &[&Constraint], cx: &DiffCx<'_>) -> String {
    let mut lines: Vec<String> =
        own_columns(table, cx.new).map(|(column, parent)| own_options(column, parent)).collect();
    lines.extend(constraints.iter().map(|one| one.clause(true)));
    let body = if lines.is_empty() { String::new() } else { format!(" (\n  {}\n)", lines.join(",\n  ")) };
    format!("partition of {}{body} {}", of.parent.qualified(), of.bound.text)
}

/// The columns in which a partition differs from its parent, each with the parent's.
pub(crate) fn own_columns<'a>(
    table: &'a Table,
    catalog: &'a Catalog,
) -> impl Iterator<Item = (&'a Column, &'a Column)> {
    let parent = table.partition_of().and_then(|of| catalog.find::<Table>(of.parent));
    let pair = move |column: &'a Column| Some((column, parent?.column(column.name)?));
    table.columns.iter().filter_map(pair).filter(|(own, above)| {
        own.default != above.default && own.generated().is_none() || own.not_null && !above.not_null
    })
}

fn own_options(column: &Column, parent: &Column) -> String {
    let mut out = format!("{} with options", column.name.sql());
    if column.default != parent.default {
        out.push_str(&match &column.default {
            Some(default) => format!(" default {}", super::default_sql(default)),
            None => " default null".to_owned(),
        });
    }
    if column.not_null && !parent.not_null {
        out.push_str(" not null");
    }
    out
}

/// What the creation of a partition takes on its parent.
fn joining_lock(table: &Table, cx: &DiffCx<'_>) -> Lock {
    let there = table.partition_of().is_some_and(|of| cx.old.has(of.parent));
    if there { Lock::AccessExclusive } else { Lock::None }
}

/// A default partition is read for rows that would not be its own any more.
fn from_default(table: &Table, cx: &DiffCx<'_>) -> Option<Loss> {
    let of = table.partition_of()?;
    let is_default = |one: &&Table| {
        one.partition_of().is_some_and(|other| other.parent == of.parent && &*other.bound.meaning == "default")
    };
    let default = cx.old.dependents_of::<Table>(of.parent).find(is_default)?;
    let what = format!("no row of `{}` is one {}", default.name, of.bound.text);
    Some(Loss::Rows { what, query: String::new() })
}

/// PARTITION BY.
pub(crate) fn partition_by_sql(by: &PartitionBy) -> String {
    let keys: Vec<String> = by.keys.iter().map(crate::kinds::index::key_sql).collect();
    format!("partition by {} ({})", by.word(), keys.join(", "))
}

/// ATTACH PARTITION, where the table is to be one; it has left its old parent before.
fn attach(old: &Table, new: &Table, cx: &DiffCx<'_>) -> Option<Action> {
    let of = new.partition_of().filter(|_| old.partition_of() != new.partition_of())?;
    let parent = of.parent.qualified();
    let sql = format!("alter table {parent} attach partition {} {}", new.name, of.bound.text);
    let action = Action::statement(Verb::Set, sql, format!("attach `{}` to `{parent}`", new.name));
    let what = format!("every row of `{}` is one {}", new.name, of.bound.text);
    let mut action = action.lock(Lock::AccessExclusive).loses(Loss::Rows { what, query: String::new() });
    action.losses.extend(from_default(new, cx));
    Some(action)
}

/// Whether a column that is there gets another name for its NOT NULL.
fn names_a_not_null(old: &super::Column, new: &Table) -> bool {
    let own = |column: &super::Column| column.extra.as_ref().and_then(|extra| extra.not_null_name);
    new.column(old.name).is_some_and(|new| new.not_null && own(old) != own(new))
}

/// Sequences of columns that stay logged, or unlogged, where their table takes all of them along.
fn left_behind(old: &Table, new: &Table, cx: &DiffCx<'_>) -> Vec<Sql> {
    let stays = |one: &&Sequence| {
        let was = cx.old.find::<Sequence>(one.id());
        one.unlogged != new.unlogged && was.is_some_and(|was| was.owner().is_some_and(|(of, _)| of == old.name))
    };
    let left = cx.new.dependents_of::<Sequence>(new.id()).filter(stays);
    left.map(|one| Sql::Statement(one.set_persistence())).collect()
}

/// A primary key that is added makes its columns NOT NULL by itself.
fn by_primary_key(table: &Table, action: &Action, cx: &DiffCx<'_>) -> bool {
    use crate::kinds::constraint::Constraint;
    action.verb == Verb::SetNotNull
        && cx.old.has(table.id())
        && cx.new.dependents_of::<Constraint>(table.id()).any(|one| {
            let fresh = cx.old.find::<Constraint>(one.id()) != Some(one);
            fresh
                && one.owner == table.id()
                && one.key().is_some_and(|key| key.primary && key.columns.contains(&action.column))
        })
}

/// Attributes that a column gets by CREATE TABLE and ADD COLUMN alike; the others come by ALTER COLUMN.
pub(super) fn created_extra(extra: &ColumnExtra) -> ColumnExtra {
    ColumnExtra { storage: None, statistics: None, options: std::collections::BTreeMap::new(), ..extra.clone() }
}
