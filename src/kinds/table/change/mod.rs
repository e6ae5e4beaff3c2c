//! What a table asks of a plan.

mod column;
pub(crate) use column::{alike, go_on};
pub(crate) use conversion::base_type;
pub(crate) use family::{own_columns, partition_by_sql};
pub(crate) use retype::attribute_losses;
mod conversion;
mod family;
mod follow;
mod retype;

use super::render::{clause_sequence, column_sql, options_change, options_list};
use super::rows::column_with;
use super::{ColumnExtra, Table};
use crate::kinds::constraint::Constraint;
use crate::kinds::index::Marks;
use crate::kinds::sequence::Sequence;
use crate::kinds::{Kind, Model, Object, ObjectId};
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
            .filter(|column| !column.is_inherited())
            .map(|column| {
                let text = column_sql(&column::as_created(column), self, clause_sequence(column.name, absorbed));
                text + family::no_default(self, column, cx)
            })
            .collect();
        let mut constraints: Vec<_> = absorbed.iter().filter_map(|object| Constraint::of(object)).collect();
        constraints.sort_by_key(|one| (one.rank(), one.name));
        lines.extend(constraints.iter().map(|one| one.clause(true)));
        let word = if self.unlogged { "unlogged table" } else { "table" };
        let mut sql = format!("create {word} {} ", self.name);
        match (self.partition_of(), self.of_type()) {
            (Some(of), _) => sql.push_str(&family::partition_sql(self, of, &constraints, cx)),
            (None, Some(ty)) => sql.push_str(&family::typed_sql(self, ty, &constraints, cx)),
            (None, None) if lines.is_empty() => sql.push_str("()"),
            (None, None) => sql.push_str(&format!("(\n  {}\n)", lines.join(",\n  "))),
        }
        if !self.parents().is_empty() {
            sql.push_str(&format!(" inherits ({})", family::list(self.parents())));
        }
        if let Some(by) = self.partition_by() {
            sql.push_str(&format!(" {}", family::partition_by_sql(by)));
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
        let columns = self.columns.iter().map(|one| family::as_given(self, one, cx.new)).collect();
        let bare = Table { columns, ..Table::new(self.name) };
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
        let lock = lock.max(family::joining_lock(self, cx));
        actions.iter_mut().for_each(|action| action.lock = lock);
        actions.iter_mut().take(1).for_each(|action| action.losses.extend(family::from_default(self, cx)));
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
        if let Some(column) = columns.iter().find(|one| family::changes_hands(one, new)) {
            let how = if column.is_inherited() { "leave it out" } else { "write it out" };
            return Verdict::Impossible(format!("PostgreSQL keeps whose the column `{}` is: {how}", column.name));
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
        if let Some(why) = held_in_rows(old, new, cx) {
            return Verdict::Impossible(why);
        }
        let no_way =
            |one: &&super::Column| new.column(one.name).is_some_and(|other| retype::has_no_way(new, one, other, cx));
        if let Some((column, to)) = columns.iter().find(no_way).and_then(|one| Some((one, new.column(one.name)?))) {
            let (from, to) = (column.ty.short(), to.ty.short());
            return Verdict::Impossible(format!(
                "PostgreSQL has no cast from {from} to {to}: say what becomes of `{}` with `@cast(up, down)` after its type",
                column.name
            ));
        }
        let mut actions = Vec::new();
        actions.extend(family::not_of(old, new));
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
        actions.extend(family::join(old, new, cx));
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

/// What PostgreSQL does not change while columns hold whole rows of the table, which would keep their old form.
fn held_in_rows(old: &Table, new: &Table, cx: &DiffCx<'_>) -> Option<String> {
    let was = |one: &super::Column| old.column(one.name).map(|was| was.ty != one.ty);
    let fills = |one: &super::Column| one.default.is_some() || one.extra.is_some();
    let changed = new.columns.iter().find(|one| was(one).unwrap_or_else(|| fills(one)))?;
    let (user, column) = column_with(cx.old, old.id()).filter(|_| column_with(cx.new, new.id()).is_some())?;
    let holder = format!("while column `{column}` of `{}` holds whole rows", user.qualified());
    Some(match was(changed) {
        Some(_) => format!("PostgreSQL does not change the type of `{}` {holder}", changed.name),
        None => format!("PostgreSQL adds no column with a default, as `{}`, {holder}", changed.name),
    })
}
