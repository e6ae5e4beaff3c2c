//! Owns CREATE TRIGGER, CREATE EVENT TRIGGER, CREATE POLICY and ALTER POLICY.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::names::kind_of;
use super::names::{def_elem, idents, name, relation, role, string};
use super::{Converted, Source, each, unsupported};
use crate::name::Ident;
use crate::sql::ast::{
    AlterPolicy, CreateEventTrigger, CreatePolicy, CreateTrigger, Events, Opaque, SqlText, StatementNode, Timing,
    Transition,
};

/// A trigger or policy; none where the statement makes none.
pub(super) fn hook(node: &NodeEnum, kept: &Opaque, source: Source<'_>, start: u32) -> Converted<Option<StatementNode>> {
    match node {
        NodeEnum::CreateTrigStmt(stmt) => {
            let made = trigger((**stmt).clone(), kept, source, start)?;
            Ok(Some(StatementNode::CreateTrigger(Box::new(made))))
        }
        NodeEnum::CreateEventTrigStmt(stmt) => {
            Ok(Some(StatementNode::CreateEventTrigger(event_trigger(stmt.clone())?)))
        }
        NodeEnum::CreatePolicyStmt(stmt) => {
            let made = policy((**stmt).clone(), kept, source, start)?;
            Ok(Some(StatementNode::CreatePolicy(Box::new(made))))
        }
        _ => Ok(None),
    }
}

fn trigger(stmt: pb::CreateTrigStmt, kept: &Opaque, source: Source<'_>, start: u32) -> Converted<CreateTrigger> {
    // `TRIGGER_TYPE_…` of PostgreSQL's pg_trigger.h.
    const BEFORE: i32 = 1 << 1;
    const INSERT: i32 = 1 << 2;
    const DELETE: i32 = 1 << 3;
    const UPDATE: i32 = 1 << 4;
    const TRUNCATE: i32 = 1 << 5;
    const INSTEAD: i32 = 1 << 6;
    let pb::CreateTrigStmt {
        replace,
        isconstraint,
        trigname,
        relation: table,
        funcname,
        args,
        row,
        timing,
        events,
        columns,
        when_clause,
        transition_rels,
        deferrable,
        initdeferred,
        constrrel,
    } = stmt;
    let timing = match timing {
        BEFORE => Timing::Before,
        INSTEAD => Timing::InsteadOf,
        _ => Timing::After,
    };
    let has = |bit: i32| events & bit != 0;
    Ok(CreateTrigger {
        name: Ident::new(&trigname),
        table: relation(table)?,
        replace,
        constraint: isconstraint,
        timing,
        events: Events { insert: has(INSERT), delete: has(DELETE), update: has(UPDATE), truncate: has(TRUNCATE) },
        columns: idents(columns)?,
        row,
        when: clause(source, start, "when", when_clause)?,
        transitions: each(transition_rels, transition)?,
        deferrable,
        initially_deferred: initdeferred,
        from: constrrel.map(|from| relation(Some(from))).transpose()?,
        function: name(funcname)?,
        args: each(args, |arg| string(arg).map(String::into_boxed_str))?,
        kept: kept.clone(),
    })
}

fn event_trigger(stmt: pb::CreateEventTrigStmt) -> Converted<CreateEventTrigger> {
    let pb::CreateEventTrigStmt { trigname, eventname, whenclause, funcname } = stmt;
    let mut filters = Vec::with_capacity(whenclause.len());
    for node in whenclause {
        let element = def_elem(node)?;
        let values = match element.arg.and_then(|node| node.node) {
            Some(NodeEnum::List(pb::List { items })) => each(items, |one| string(one).map(String::into_boxed_str))?,
            other => return unsupported(format!("{} in WHEN", kind_of(other.as_ref()))),
        };
        filters.push((element.defname.into(), values));
    }
    Ok(CreateEventTrigger { name: Ident::new(&trigname), event: eventname.into(), filters, function: name(funcname)? })
}

fn transition(node: pb::Node) -> Converted<Transition> {
    match node.node {
        Some(NodeEnum::TriggerTransition(one)) => {
            let pb::TriggerTransition { name, is_new, is_table } = one;
            Ok(Transition { name: Ident::new(&name), new: is_new, table: is_table })
        }
        other => unsupported(format!("{} in REFERENCING", kind_of(other.as_ref()))),
    }
}

fn policy(stmt: pb::CreatePolicyStmt, kept: &Opaque, source: Source<'_>, start: u32) -> Converted<CreatePolicy> {
    let pb::CreatePolicyStmt { policy_name, table, cmd_name, permissive, roles, qual, with_check } = stmt;
    Ok(CreatePolicy {
        name: Ident::new(&policy_name),
        table: relation(table)?,
        permissive,
        command: cmd_name.into(),
        roles: each(roles, role_of)?,
        using: clause(source, start, "using", qual)?,
        check: clause(source, start, "check", with_check)?,
        kept: kept.clone(),
    })
}

/// ALTER POLICY.
pub(super) fn alter_policy(stmt: pb::AlterPolicyStmt, source: Source<'_>, start: u32) -> Converted<AlterPolicy> {
    let pb::AlterPolicyStmt { policy_name, table, roles, qual, with_check } = stmt;
    Ok(AlterPolicy {
        name: Ident::new(&policy_name),
        table: relation(table)?,
        roles: each(roles, role_of)?,
        using: clause(source, start, "using", qual)?,
        check: clause(source, start, "check", with_check)?,
    })
}

fn role_of(node: pb::Node) -> Converted<crate::sql::ast::Role> {
    match node.node {
        Some(NodeEnum::RoleSpec(spec)) => role(Some(spec)),
        other => unsupported(format!("{} where a role is expected", kind_of(other.as_ref()))),
    }
}

/// The expression in brackets after a word of the statement.
fn clause(source: Source<'_>, start: u32, word: &str, node: Option<Box<pb::Node>>) -> Converted<Option<SqlText>> {
    match node {
        Some(node) => source.bracketed(i32::try_from(start).unwrap_or(0), word, Some(node)).map(Some),
        None => Ok(None),
    }
}
