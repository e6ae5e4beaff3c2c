//! Every field of every model, by its name: which of them change in some case. The structs are taken apart without `..`, so
//! a new field asks for a case of its own.

use std::collections::BTreeMap;

use schemac::catalog::Catalog;
use schemac::kinds::Object;
use schemac::kinds::comment::Comment;
use schemac::kinds::composite::{Attribute, Composite};
use schemac::kinds::constraint::{Body, Constraint, Exclusion, Foreign, Key};
use schemac::kinds::default_privileges::DefaultPrivileges;
use schemac::kinds::domain::Domain;
use schemac::kinds::enum_::Enum;
use schemac::kinds::event_trigger::EventTrigger;
use schemac::kinds::extension::Extension;
use schemac::kinds::index::{Index, IndexColumn, Marks};
use schemac::kinds::owner::Owner;
use schemac::kinds::policy::Policy;
use schemac::kinds::privileges::Privileges;
use schemac::kinds::routine::{Argument, Definition, Routine};
use schemac::kinds::rule::Rule;
use schemac::kinds::sequence::{Options, Sequence};
use schemac::kinds::table::{Column, ColumnExtra, Family, NotNullState, Table};
use schemac::kinds::trigger::{Trigger, Waiting};
use schemac::kinds::view::{View, ViewColumn};

/// A field of an object: the part that has it, its name.
type Field = (String, &'static str);

/// Fields with their values as text.
type Fields = BTreeMap<Field, String>;

/// The names of the fields that differ between two catalogs, in objects and parts that both have.
pub fn changed(old: &Catalog, new: &Catalog) -> Vec<&'static str> {
    let mut out = Vec::new();
    for (id, before) in old.iter() {
        let Some(after) = new.get(id) else { continue };
        let (before, after) = (fields(before), fields(after));
        out.extend(
            before
                .iter()
                .filter(|(field, value)| after.get(field).is_some_and(|now| now != *value))
                .map(|(field, _)| field.1),
        );
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// The names of all fields that an object of a catalog has.
pub fn all(catalog: &Catalog) -> Vec<&'static str> {
    let mut out: Vec<&str> =
        catalog.iter().flat_map(|(_, object)| fields(object).into_keys()).map(|field| field.1).collect();
    out.sort_unstable();
    out.dedup();
    out
}

macro_rules! put {
    ($out:ident, $part:expr, $($name:literal: $value:expr),+ $(,)?) => {{
        $($out.insert(($part.to_string(), $name), format!("{:?}", $value));)+
    }};
}

fn fields(object: &Object) -> Fields {
    let mut out = Fields::new();
    match object {
        Object::Table(one) => table(one, &mut out),
        Object::Sequence(one) => sequence(one, &mut out),
        Object::Constraint(one) => constraint(one, &mut out),
        Object::Index(one) => index(one, &mut out),
        Object::Domain(one) => {
            let Domain { name: _, base, collation, default, not_null } = &**one;
            put!(out, "", "domain.base": base, "domain.collation": collation, "domain.default": default, "domain.not_null": not_null);
        }
        Object::Composite(one) => {
            let Composite { name: _, attributes } = &**one;
            put!(out, "", "composite.attributes": attributes.len());
            for Attribute { name, ty, collation } in attributes {
                put!(out, name, "attribute.ty": ty, "attribute.collation": collation);
            }
        }
        Object::Enum(one) => {
            let Enum { name: _, labels } = &**one;
            put!(out, "", "enum.labels": labels);
        }
        Object::Extension(one) => {
            let Extension { name: _, schema, version, requires: _ } = &**one;
            put!(out, "", "extension.schema": schema, "extension.version": version);
        }
        Object::Comment(one) => {
            let Comment { target: _, column: _, index: _, text } = &**one;
            put!(out, "", "comment.text": text);
        }
        Object::Routine(one) => routine(one, &mut out),
        Object::View(one) => view(one, &mut out),
        Object::Trigger(one) => trigger(one, &mut out),
        Object::Policy(one) => {
            let Policy { table: _, name: _, permissive, command, roles, using, check } = &**one;
            put!(out, "", "policy.permissive": permissive, "policy.command": command, "policy.roles": roles);
            put!(out, "", "policy.using": using, "policy.check": check);
        }
        Object::EventTrigger(one) => {
            let EventTrigger { name: _, event, tags, function, provider: _, firing } = &**one;
            put!(out, "", "event_trigger.event": event, "event_trigger.tags": tags);
            put!(out, "", "event_trigger.function": function, "event_trigger.firing": firing);
        }
        Object::Rule(one) => {
            let Rule { table: _, name: _, event, body, starred: _, firing } = &**one;
            put!(out, "", "rule.event": event, "rule.body": body, "rule.firing": firing);
        }
        Object::DefaultPrivileges(one) => {
            let DefaultPrivileges { creator: _, schema: _, on: _, role: _, held } = &**one;
            put!(out, "", "default_privileges.held": held)
        }
        Object::Owner(one) => {
            let Owner { target: _, role } = &**one;
            put!(out, "", "owner.role": role);
        }
        Object::Privileges(one) => {
            let Privileges { target: _, column: _, role: _, of_owner: _, held } = &**one;
            put!(out, "", "privileges.held": held)
        }
        Object::Schema(_) | Object::Opaque(_) => {}
    }
    out
}

fn trigger(one: &Trigger, out: &mut Fields) {
    let Trigger {
        table: _,
        name: _,
        constraint,
        timing,
        events,
        columns,
        row,
        when,
        old_table,
        new_table,
        function,
        provider: _,
        args,
        firing,
    } = one;
    put!(out, "", "trigger.timing": timing, "trigger.events": events, "trigger.columns": columns, "trigger.row": row);
    put!(out, "", "trigger.when": when, "trigger.old_table": old_table, "trigger.new_table": new_table);
    put!(out, "", "trigger.function": function, "trigger.args": args, "trigger.firing": firing);
    if let Some(Waiting { deferrable, deferred, from }) = constraint {
        put!(out, "", "trigger.deferrable": deferrable, "trigger.deferred": deferred, "trigger.from": from);
    }
}

fn table(one: &Table, out: &mut Fields) {
    let Table {
        name: _,
        columns,
        unlogged,
        options,
        tablespace,
        method,
        row_security,
        forced_row_security,
        replica_identity,
        family,
    } = one;
    put!(out, "", "table.unlogged": unlogged, "table.options": options, "table.tablespace": tablespace,
        "table.method": method, "table.row_security": row_security, "table.forced_row_security": forced_row_security,
        "table.replica_identity": replica_identity, "table.columns": columns.len());
    let none = Family::default();
    let Family { partition_by: _, partition_of, inherits, of_type } = family.as_deref().unwrap_or(&none);
    put!(out, "", "family.partition_of": partition_of, "family.inherits": inherits, "family.of_type": of_type);
    columns.iter().for_each(|one| column(one, out));
}

fn column(one: &Column, out: &mut Fields) {
    let Column { name, ty, not_null, default, extra } = one;
    let none = ColumnExtra::default();
    // Who a column comes from cannot change while both have it.
    let ColumnExtra {
        collation,
        identity,
        generated,
        storage,
        compression,
        statistics,
        options,
        inherited: _,
        not_null: NotNullState { no_inherit, not_valid },
        not_null_name,
    } = extra.as_deref().unwrap_or(&none);
    put!(out, name, "column.ty": ty, "column.not_null": not_null, "column.default": default,
        "column.collation": collation, "column.identity": identity, "column.generated": generated,
        "column.storage": storage, "column.compression": compression, "column.statistics": statistics,
        "column.options": options, "column.not_null.no_inherit": no_inherit, "column.not_null.not_valid": not_valid,
        "column.not_null_name": not_null_name);
}

fn view(one: &View, out: &mut Fields) {
    let View {
        name: _,
        materialized,
        columns,
        query,
        listed: _,
        starred: _,
        updatable: _,
        options,
        tablespace,
        method: _,
        filled: _,
    } = one;
    put!(out, "", "view.query": query.print(), "view.columns": columns.len(), "view.options": options);
    if *materialized {
        put!(out, "", "view.tablespace": tablespace);
    }
    for ViewColumn { name, ty, collation, default } in columns {
        put!(out, name, "view_column.ty": ty, "view_column.collation": collation, "view_column.default": default);
    }
}

fn sequence(one: &Sequence, out: &mut Fields) {
    let Sequence { name: _, options, unlogged, role } = one;
    let Options { ty, start, increment, min, max, cache, cycle } = options;
    put!(out, "", "sequence.ty": ty, "sequence.start": start, "sequence.increment": increment, "sequence.min": min,
        "sequence.max": max, "sequence.cache": cache, "sequence.cycle": cycle, "sequence.unlogged": unlogged,
        "sequence.role": role);
}

fn index(one: &Index, out: &mut Fields) {
    let Index {
        name: _,
        table: _,
        method,
        unique,
        nulls_not_distinct,
        keys,
        include,
        predicate,
        options,
        tablespace,
        marks: Marks { clustered, replica_identity },
        parent: _,
        born: _,
    } = one;
    put!(out, "", "index.method": method, "index.unique": unique, "index.nulls_not_distinct": nulls_not_distinct,
        "index.include": include, "index.predicate": predicate, "index.options": options, "index.tablespace": tablespace,
        "index.clustered": clustered, "index.replica_identity": replica_identity);
    keys.iter().enumerate().for_each(|(at, one)| index_column(at, one, out));
}

fn index_column(at: usize, one: &IndexColumn, out: &mut Fields) {
    let IndexColumn { key, collation, opclass, extension: _, opclass_options, descending, nulls_first } = one;
    put!(out, at, "index_column.key": key, "index_column.collation": collation, "index_column.opclass": opclass,
        "index_column.opclass_options": opclass_options, "index_column.descending": descending,
        "index_column.nulls_first": nulls_first);
}

fn constraint(one: &Constraint, out: &mut Fields) {
    let Constraint {
        owner: _,
        name: _,
        body,
        deferrable,
        deferred,
        not_valid,
        not_enforced,
        no_inherit,
        marks: Marks { clustered, replica_identity },
        parent: _,
        also_local: _,
        born: _,
    } = one;
    put!(out, "", "constraint.deferrable": deferrable, "constraint.deferred": deferred,
        "constraint.not_valid": not_valid, "constraint.not_enforced": not_enforced, "constraint.no_inherit": no_inherit,
        "constraint.clustered": clustered, "constraint.replica_identity": replica_identity);
    match body {
        Body::Check(expr) => {
            put!(out, "", "check.expr": expr);
        }
        Body::Key(key) => {
            let Key {
                primary: _,
                columns,
                without_overlaps,
                extensions: _,
                include,
                nulls_not_distinct,
                options,
                tablespace,
            } = &**key;
            put!(out, "", "key.columns": columns, "key.without_overlaps": without_overlaps, "key.include": include,
                "key.nulls_not_distinct": nulls_not_distinct, "key.options": options, "key.tablespace": tablespace);
        }
        Body::Exclusion(exclusion) => {
            let Exclusion { method, elements, include, predicate, options, tablespace } = &**exclusion;
            put!(out, "", "exclusion.method": method, "exclusion.elements": elements, "exclusion.include": include,
                "exclusion.predicate": predicate, "exclusion.options": options, "exclusion.tablespace": tablespace);
        }
        Body::Foreign(foreign) => {
            let Foreign { columns, table, referenced, key: _, match_type, on_update, on_delete, set_columns, period } =
                &**foreign;
            put!(out, "", "foreign.columns": columns, "foreign.table": table, "foreign.referenced": referenced,
                "foreign.match_type": match_type, "foreign.on_update": on_update, "foreign.on_delete": on_delete,
                "foreign.set_columns": set_columns, "foreign.period": period);
        }
    }
}

fn routine(one: &Routine, out: &mut Fields) {
    let Routine { name: _, kind, args, returns, definition, mentions: _ } = one;
    let Definition {
        language,
        body,
        volatility,
        strict,
        security_definer,
        leakproof,
        parallel,
        cost,
        rows,
        support,
        transforms,
        settings,
    } = definition;
    put!(out, "", "routine.kind": kind, "routine.returns": returns, "routine.language": language,
        "routine.body": body, "routine.volatility": volatility, "routine.strict": strict,
        "routine.security_definer": security_definer, "routine.leakproof": leakproof, "routine.parallel": parallel,
        "routine.cost": cost, "routine.rows": rows, "routine.support": support,
        "routine.transforms": transforms, "routine.settings": settings);
    for (at, Argument { mode, name, ty: _, default }) in args.iter().enumerate() {
        put!(out, at, "argument.mode": mode, "argument.name": name, "argument.default": default);
    }
}
