//! A state for programs; docs/json/show.schema.json says what is where.

use serde_json::{Value, json};

use crate::catalog::Catalog;
use crate::kinds::comment::Comment;
use crate::kinds::composite::Composite;
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::default_privileges::DefaultPrivileges;
use crate::kinds::domain::Domain;
use crate::kinds::enum_::Enum;
use crate::kinds::event_trigger::EventTrigger;
use crate::kinds::extension::Extension;
use crate::kinds::index::Index;
use crate::kinds::opaque::Opaque;
use crate::kinds::owner::Owner;
use crate::kinds::policy::Policy;
use crate::kinds::privileges::Privileges;
use crate::kinds::routine::Routine;
use crate::kinds::rule::Rule;
use crate::kinds::schema::Schema;
use crate::kinds::sequence::{Role, Sequence};
use crate::kinds::table::{Column, Table};
use crate::kinds::trigger::Trigger;
use crate::kinds::view::View;
use crate::kinds::{Kind, Model, ObjectId};
use crate::name::Ident;

/// The version of every JSON shape.
pub const VERSION: u32 = 1;

/// The whole state.
pub fn catalog(catalog: &Catalog) -> Value {
    json!({
        "version": VERSION,
        "schemas": all(catalog, |one: &Schema| json!({ "name": one.name.as_str(), "comment": comment(catalog, one.id()) })),
        "extensions": all(catalog, |one: &Extension| json!({
            "name": one.name.as_str(), "schema": one.schema.as_str(), "version": one.version,
        })),
        "enums": all(catalog, |one: &Enum| json!({
            "schema": one.name.schema.as_str(), "name": one.name.name.as_str(),
            "labels": &*one.labels, "comment": comment(catalog, one.id()),
        })),
        "domains": all(catalog, |one: &Domain| domain(catalog, one)),
        "composites": all(catalog, |one: &Composite| json!({
            "schema": one.name.schema.as_str(), "name": one.name.name.as_str(),
            "attributes": one.attributes.iter()
                .map(|a| json!({ "name": a.name.as_str(), "type": a.ty.sql() })).collect::<Vec<_>>(),
            "comment": comment(catalog, one.id()),
        })),
        "sequences": all(catalog, |one: &Sequence| sequence(catalog, one)),
        "tables": all(catalog, |one: &Table| table(catalog, one)),
        "others": others(catalog),
    })
}

fn others(catalog: &Catalog) -> Vec<Value> {
    let routine = |one: &Routine| json!({ "kind": one.word(), "name": one.name.to_string(), "sql": [format!("create {}", one.item())] });
    let view = |one: &View| json!({ "kind": one.word(), "name": one.name.to_string(), "sql": [format!("create {}", one.item())] });
    let opaque = |one: &Opaque| json!({ "kind": one.kind, "name": one.name.to_string(), "sql": one.statements });
    let trigger = |one: &Trigger| json!({ "kind": "trigger", "name": one.name.as_str(), "table": one.table.qualified().to_string(), "sql": [format!("create {}", one.item())] });
    let policy = |one: &Policy| json!({ "kind": "policy", "name": one.name.as_str(), "table": one.table.qualified().to_string(), "sql": [format!("create {}", one.item())] });
    let rule = |one: &Rule| json!({ "kind": "rule", "name": one.name.as_str(), "table": one.table.qualified().to_string(), "sql": [format!("create {}", one.item())] });
    let event_trigger = |one: &EventTrigger| json!({ "kind": "event trigger", "name": one.name.as_str(), "sql": [format!("create {}", one.item())] });
    let owner = |one: &Owner| json!({ "kind": "owner", "name": one.id().to_string(), "role": one.role.as_str() });
    let default = |one: &DefaultPrivileges| json!({ "kind": "default privileges", "name": one.id().to_string(), "sql": one.items() });
    let held = |one: &Privileges| json!({ "kind": "privileges", "name": one.id().to_string(), "sql": one.items() });
    let all = [
        all(catalog, routine),
        all(catalog, view),
        all(catalog, trigger),
        all(catalog, policy),
        all(catalog, rule),
        all(catalog, event_trigger),
        all(catalog, owner),
        all(catalog, held),
        all(catalog, default),
        all(catalog, opaque),
    ];
    all.into_iter().flatten().collect()
}

fn all<K: Kind + 'static>(catalog: &Catalog, show: impl Fn(&K) -> Value) -> Vec<Value> {
    catalog.of_kind::<K>().map(show).collect()
}

fn comment(catalog: &Catalog, id: ObjectId) -> Option<&str> {
    catalog.find::<Comment>(ObjectId::comment(id, Ident::EMPTY)).map(|one| &*one.text)
}

fn domain(catalog: &Catalog, one: &Domain) -> Value {
    let checks = catalog.dependents_of::<Constraint>(one.id()).filter(|check| check.owner == one.id());
    json!({
        "schema": one.name.schema.as_str(),
        "name": one.name.name.as_str(),
        "type": one.base.sql(),
        "nullable": !one.not_null,
        "default": one.default.as_ref().map(|default| default.text()),
        "checks": checks.map(|check| constraint(catalog, check)).collect::<Vec<_>>(),
        "comment": comment(catalog, one.id()),
    })
}

fn sequence(catalog: &Catalog, one: &Sequence) -> Value {
    let owner = match one.role {
        Role::Free => Value::Null,
        Role::Owned(table, column) | Role::Identity(table, column) => json!(format!("{table}.{}", column.sql())),
    };
    json!({
        "schema": one.name.schema.as_str(),
        "name": one.name.name.as_str(),
        "owned_by": owner,
        "identity": matches!(one.role, Role::Identity(..)),
        "comment": comment(catalog, one.id()),
    })
}

fn table(catalog: &Catalog, one: &Table) -> Value {
    let id = one.id();
    let constraints = catalog.dependents_of::<Constraint>(id).filter(|other| other.owner == id);
    let indexes = catalog.dependents_of::<Index>(id).filter(|index| index.table == id);
    json!({
        "schema": one.name.schema.as_str(),
        "name": one.name.name.as_str(),
        "unlogged": one.unlogged,
        "row_level_security": one.row_security,
        "options": one.options,
        "columns": one.columns.iter().map(|column| column_json(catalog, one, column)).collect::<Vec<_>>(),
        "constraints": constraints.map(|other| constraint(catalog, other)).collect::<Vec<_>>(),
        "indexes": indexes.map(|index| index_json(catalog, index)).collect::<Vec<_>>(),
        "comment": comment(catalog, id),
    })
}

fn column_json(catalog: &Catalog, table: &Table, one: &Column) -> Value {
    let identity = one.identity().map(|identity| if identity.always { "always" } else { "by default" });
    let note = catalog.find::<Comment>(ObjectId::comment(table.id(), one.name)).map(|one| &*one.text);
    json!({
        "name": one.name.as_str(),
        "type": one.ty.sql(),
        "nullable": !one.not_null,
        "default": one.default.as_ref().map(|default| default.text()),
        "identity": identity,
        "generated": one.generated().map(|generated| generated.expr.text()),
        "collation": one.collation().map(|collation| collation.to_string()),
        "comment": note,
    })
}

fn constraint(catalog: &Catalog, one: &Constraint) -> Value {
    let (kind, columns, references) = match &one.body {
        Body::Check(expr) => ("check", expr.columns().to_vec(), None),
        Body::Key(key) => (if key.primary { "primary key" } else { "unique" }, key.columns.clone(), None),
        Body::Exclusion(_) => ("exclude", Vec::new(), None),
        Body::Foreign(foreign) => {
            let referenced: Vec<&str> = foreign.referenced.iter().map(|name| name.as_str()).collect();
            let to = json!({ "table": foreign.table.to_string(), "columns": referenced });
            ("foreign key", foreign.columns.clone(), Some(to))
        }
    };
    json!({
        "name": one.name.as_str(),
        "kind": kind,
        "columns": columns.iter().map(|name| name.as_str()).collect::<Vec<_>>(),
        "references": references,
        "definition": one.definition(),
        "comment": comment(catalog, one.id()),
    })
}

fn index_json(catalog: &Catalog, one: &Index) -> Value {
    json!({
        "name": one.name.name.as_str(),
        "unique": one.unique,
        "method": one.method.as_str(),
        "definition": one.definition(None),
        "comment": comment(catalog, one.id()),
    })
}
