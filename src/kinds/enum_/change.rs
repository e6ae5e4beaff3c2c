//! What an enum asks of a plan: labels are added in place; anything else makes the type anew, with every column of it.

use std::collections::BTreeSet;

use super::Enum;
use super::follow::users;
use crate::kinds::opaque::Opaque;
use crate::kinds::table::{Table, alike};
use crate::kinds::{Model, Object, ObjectId, type_name};
use crate::name::{QualifiedName, literal};
use crate::plan::{Action, Change, DiffCx, Lock, Loss, Sql, Verb, Verdict};
use crate::types::TypeRef;

impl Change for Enum {
    fn create(&self, _: &[&Object], _: &DiffCx<'_>) -> Vec<Action> {
        vec![Action::statement(Verb::Create, self.create_sql(), format!("create enum `{}`", self.name))]
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        vec![Action::statement(
            Verb::Drop,
            format!("drop type {}", type_name(self.name)),
            format!("drop enum `{}`", self.name),
        )]
    }

    fn alter(old: &Self, new: &Self, cx: &DiffCx<'_>) -> Verdict {
        let Enum { name, labels: _ } = old;
        debug_assert_eq!(*name, new.name);
        if old.is_remade(new, cx) { remake(old, new, cx) } else { Verdict::Alter(additions(old, new)) }
    }
}

/// Whether a type is an enum that is made anew beside the old one: until its columns have followed, the two do not compare.
pub(crate) fn enum_is_remade(cx: &DiffCx<'_>, ty: &TypeRef) -> bool {
    let id = Enum::id_of(QualifiedName::new(ty.schema, ty.name));
    match (cx.old.find::<Enum>(id), cx.new.find::<Enum>(id)) {
        (Some(old), Some(new)) => old.is_remade(new, cx),
        _ => false,
    }
}

impl Enum {
    /// Whether it takes a new type. A label that is added cannot be used before the commit: what is one transaction, and
    /// uses it, makes the type anew.
    fn is_remade(&self, new: &Enum, cx: &DiffCx<'_>) -> bool {
        if !self.only_gains(new) {
            return true;
        }
        let gained = || new.labels.iter().filter(|label| !self.labels.contains(label));
        let uses = |object: &Object| {
            let mut found = false;
            crate::catalog::each_expr(object, &mut |expr| {
                found |= gained().any(|label| expr.uses_label(new.id(), label))
            });
            let queries = crate::catalog::queries(object);
            found || gained().any(|label| queries.iter().any(|query| query.uses_label(new.id(), label)))
        };
        // What is beyond analysis uses it where its words say so.
        let says = |one: &&Opaque| {
            let text = |label: &str| one.statements.iter().any(|text| text.contains(&literal(label)));
            one.is_managed() && cx.old.find::<Opaque>(one.id()) != Some(*one) && gained().any(|label| text(label))
        };
        let used = || cx.new.dependents(new.id()).filter_map(|id| cx.new.get(id)).any(uses);
        cx.guide.one_transaction && (used() || cx.new.of_kind::<Opaque>().any(|one| says(&one)))
    }

    /// Whether all labels stay in their order: then new ones are added in place.
    fn only_gains(&self, new: &Enum) -> bool {
        let mut rest = new.labels.iter();
        self.labels.iter().all(|label| rest.any(|other| other == label))
    }

    fn create_sql(&self) -> String {
        let labels: Vec<String> = self.labels.iter().map(|label| literal(label)).collect();
        let one_line = format!("create type {} as enum ({})", type_name(self.name), labels.join(", "));
        if one_line.len() <= 100 {
            one_line
        } else {
            format!("create type {} as enum (\n  {}\n)", type_name(self.name), labels.join(",\n  "))
        }
    }
}

/// ADD VALUE for each new label, beside a label that is there already.
fn additions(old: &Enum, new: &Enum) -> Vec<Action> {
    let mut there: Vec<&Box<str>> = old.labels.iter().collect();
    let mut actions = Vec::new();
    for (i, label) in new.labels.iter().enumerate() {
        if there.contains(&label) {
            continue;
        }
        let before = i.checked_sub(1).map(|i| &new.labels[i]);
        let place = match before {
            Some(previous) if there.last() == Some(&previous) => String::new(),
            Some(previous) => format!(" after {}", literal(previous)),
            None => there.first().map_or_else(String::new, |first| format!(" before {}", literal(first))),
        };
        let at = before.and_then(|p| there.iter().position(|l| *l == p)).map_or(0, |i| i + 1);
        there.insert(at, label);
        let sql = format!("alter type {} add value {}{place}", type_name(new.name), literal(label));
        actions.push(Action::statement(Verb::Set, sql, format!("add label {} to `{}`", literal(label), new.name)));
    }
    actions
}

/// Labels go or change places: the type is made anew beside the old one, and its columns follow through text.
fn remake(old: &Enum, new: &Enum, cx: &DiffCx<'_>) -> Verdict {
    let users = match users(cx, old.id()) {
        Ok(users) => users,
        Err(because) => return Verdict::Impossible(because),
    };
    let spare = spare_name(new, cx);
    let gone: Vec<String> = old.labels.iter().filter(|l| !new.labels.contains(l)).map(|l| literal(l)).collect();
    let mut action = Action::statement(
        Verb::Type,
        format!("alter type {} rename to {}", type_name(new.name), spare.name.sql()),
        if gone.is_empty() {
            format!("put the labels of `{}` into another order", new.name)
        } else {
            format!("remove {} from `{}`", gone.join(", "), new.name)
        },
    )
    .lock(Lock::AccessExclusive);
    action.sql.push(Sql::Statement(new.create_sql()));
    for user in &users {
        action.sql.extend(user.clauses.iter().map(|clause| Sql::Clause(user.table, clause.clone())));
        if user.part {
            continue;
        }
        action.losses.push(Loss::Rewrite { table: user.table.to_string() });
        let mapped = |label: &str| cx.guide.labels.contains_key(&(new.name, label.into()));
        let gone: Vec<String> = old
            .labels
            .iter()
            .filter(|label| !new.labels.contains(label) && !mapped(label))
            .map(|label| literal(label))
            .collect();
        let taken: Vec<String> = old
            .labels
            .iter()
            .filter(|label| !new.labels.contains(label) && mapped(label))
            .map(|label| literal(label))
            .collect();
        if !taken.is_empty() {
            let (column, table) = (user.column, user.table);
            let what = format!("which rows of `{table}` held {} in `{column}`", taken.join(" or "));
            action.losses.push(Loss::Told { what });
            let found = cx.old.find::<Table>(ObjectId::table(table));
            let found = found.filter(|_| merges(old, new, cx)).and_then(|table| Some((table, table.column(column)?)));
            action.losses.extend(found.and_then(|(table, column)| alike(table, column, "has fewer labels", cx)));
        }
        if !gone.is_empty() && !user.array {
            let (column, table) = (user.column.sql(), user.table);
            action.losses.push(Loss::Rows {
                what: format!("no row of `{table}` holds {} in `{}`", gone.join(" or "), user.column),
                query: format!("select * from {table} where {column}::text in ({})", gone.join(", ")),
            });
        }
    }
    action.sql.push(Sql::Statement(format!("drop type {spare}")));
    Verdict::Alter(vec![action])
}

/// Whether rows of two labels have one afterwards.
fn merges(old: &Enum, new: &Enum, cx: &DiffCx<'_>) -> bool {
    let mut held = BTreeSet::new();
    old.labels.iter().any(|label| {
        let taken = cx.guide.labels.get(&(new.name, label.clone())).filter(|_| !new.labels.contains(label));
        !held.insert(taken.unwrap_or(label))
    })
}

fn spare_name(new: &Enum, cx: &DiffCx<'_>) -> crate::name::QualifiedName {
    let mut number = 0;
    loop {
        let suffix = if number == 0 { "old".to_owned() } else { format!("old{number}") };
        let name = crate::name::Ident::new(&crate::catalog::make_name(new.name.name.as_str(), "", &suffix));
        let free =
            cx.old.type_named(new.name.schema, name).is_none() && cx.new.type_named(new.name.schema, name).is_none();
        if free {
            return crate::name::QualifiedName::new(new.name.schema, name);
        }
        number += 1;
    }
}
