//! What a composite type asks of a plan.

use super::{Attribute, Composite};
use crate::kinds::domain::collation_sql;
use crate::kinds::enum_::enum_is_remade;
use crate::kinds::table::{Column, Table, attribute_losses};
use crate::kinds::{Model, Object, ObjectKind, type_name};
use crate::name::QualifiedName;
use crate::plan::{Action, Change, DiffCx, Lock, Loss, Sql, Verb, Verdict};

impl Change for Composite {
    fn create(&self, _: &[&Object], _: &DiffCx<'_>) -> Vec<Action> {
        let attributes: Vec<String> = self.attributes.iter().map(attribute_sql).collect();
        let sql = format!("create type {} as ({})", type_name(self.name), attributes.join(", "));
        let sql = if sql.len() <= 100 {
            sql
        } else {
            format!("create type {} as (\n  {}\n)", type_name(self.name), attributes.join(",\n  "))
        };
        vec![Action::statement(Verb::Create, sql, format!("create type `{}`", self.name))]
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        vec![Action::statement(
            Verb::Drop,
            format!("drop type {}", type_name(self.name)),
            format!("drop type `{}`", self.name),
        )]
    }

    fn drop_part(&self, column: crate::name::Ident) -> Option<Action> {
        Some(dropped(self.name, self.attributes.iter().find(|a| a.name == column)?))
    }

    fn alter(old: &Self, new: &Self, cx: &DiffCx<'_>) -> Verdict {
        let Composite { name, attributes } = old;
        let kept: Vec<&Attribute> =
            attributes.iter().filter(|a| new.attributes.iter().any(|b| a.name == b.name)).collect();
        let in_order = new.attributes.iter().take(kept.len()).map(|a| a.name).eq(kept.iter().map(|a| a.name));
        if !in_order {
            let used = cx.old.dependents(old.id()).any(|id| cx.new.has(id) && id.kind != ObjectKind::Comment);
            let because = "attributes can only be added at the end".to_owned();
            return if used { Verdict::Impossible(because) } else { Verdict::Recreate(because) };
        }
        let same_names = attributes.iter().map(|a| a.name).eq(new.attributes.iter().map(|a| a.name));
        let in_column = cx.old.dependents(old.id()).any(|id| {
            let holds = match id.kind {
                ObjectKind::Table => cx.old.find::<Table>(id).is_some_and(|table| table.of_type() != Some(old.id())),
                kind => kind == ObjectKind::Domain,
            };
            holds && cx.new.has(id)
        });
        if in_column && same_names {
            return Verdict::Recreate("PostgreSQL changes no attribute of a type that columns have".to_owned());
        }
        let changes = |one: &&Attribute| {
            let to = new.attributes.iter().find(|b| one.name == b.name);
            to.is_some_and(|b| *one != b || enum_is_remade(cx, &b.ty))
        };
        if let Some(changed) = attributes.iter().find(changes).filter(|_| in_column) {
            return Verdict::Impossible(format!(
                "columns have it, so `{}` changes only by way of text, and others come or go: take two steps",
                changed.name
            ));
        }
        let mut actions = Vec::new();
        for attribute in attributes.iter().filter(|a| !new.attributes.iter().any(|b| a.name == b.name)) {
            actions.push(dropped(*name, attribute));
        }
        for attribute in &new.attributes {
            match attributes.iter().find(|a| a.name == attribute.name) {
                None => actions.push(added(*name, attribute)),
                Some(same) if same == attribute => {}
                Some(_) => actions.push(retyped(*name, attribute)),
            }
        }
        let tables = cx.old.dependents_of::<Table>(old.id()).filter(|table| table.of_type() == Some(old.id()));
        tables.for_each(|table| actions.iter_mut().for_each(|action| with_table(action, table, new, cx)));
        Verdict::Alter(actions)
    }
}

/// A table of the type changes with it, when told so.
fn with_table(action: &mut Action, table: &Table, new: &Composite, cx: &DiffCx<'_>) {
    for sql in &mut action.sql {
        match sql {
            Sql::Statement(text) if !text.ends_with(" cascade") => text.push_str(" cascade"),
            _ => {}
        }
    }
    action.lock = Lock::AccessExclusive;
    let column = table.column(action.column).filter(|_| action.verb == Verb::Type);
    let attribute = new.attributes.iter().find(|one| one.name == action.column);
    if let (Some(old), Some(attribute)) = (column, attribute) {
        let changed = Column { ty: attribute.ty.clone(), ..old.clone() };
        action.losses.extend(attribute_losses(table, old, &changed, cx));
    }
}

fn attribute_sql(attribute: &Attribute) -> String {
    let Attribute { name, ty, collation } = attribute;
    let collation = collation.map_or_else(String::new, |c| format!(" collate {}", collation_sql(c)));
    format!("{} {}{collation}", name.sql(), ty.short())
}

fn statement(of: QualifiedName, attribute: &Attribute, verb: Verb, sql: &str, says: String) -> Action {
    let mut action = Action::statement(verb, format!("alter type {} {sql}", type_name(of)), says);
    action.column = attribute.name;
    action
}

fn added(of: QualifiedName, attribute: &Attribute) -> Action {
    let sql = format!("add attribute {}", attribute_sql(attribute));
    statement(of, attribute, Verb::AddColumn, &sql, format!("add attribute `{}` to `{of}`", attribute.name))
}

fn dropped(of: QualifiedName, attribute: &Attribute) -> Action {
    let sql = format!("drop attribute {}", attribute.name.sql());
    let loss = Loss::Data {
        rule: "drop-attribute",
        object: format!("{of}.{}", attribute.name),
        what: format!("the values of attribute `{}` of `{of}`", attribute.name),
    };
    statement(of, attribute, Verb::DropColumn, &sql, format!("drop attribute `{}` of `{of}`", attribute.name))
        .loses(loss)
}

fn retyped(of: QualifiedName, attribute: &Attribute) -> Action {
    let collation = attribute.collation.map_or_else(String::new, |c| format!(" collate {}", collation_sql(c)));
    let sql = format!("alter attribute {} type {}{collation}", attribute.name.sql(), attribute.ty.short());
    statement(
        of,
        attribute,
        Verb::Type,
        &sql,
        format!("change attribute `{}` of `{of}` to {}", attribute.name, attribute.ty.short()),
    )
}
