//! Owns the dispatch over statements, and those without a file of their own: DROP, RENAME, COMMENT, SET, DML.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::aggregate::create_aggregate;
use super::alter::alter_table;
use super::create_as::{create_table_as, select_into};
use super::do_block::makes_roles_only;
use super::grant::{default_privileges, grant, grantee};
use super::hook::{alter_policy, hook};
use super::names::{constant_text, kind_of, name, range_var, relation, role};
use super::object::{
    alter_domain, alter_enum, alter_extension, create_domain, create_extension, schema_head, sequence_options,
};
use super::opaque::{mapping_key, opaque};
use super::routine::{alter_routine, create_routine};
use super::rule::create_rule;
use super::subject::{name_of, target};
use super::table::{columns, create_index, create_table, labels};
use super::view::view;
use super::{Converted, NotTaken, Source, each, unsupported};
use crate::name::Ident;
use crate::sql::ast::{
    AlterCommand, AlterTable, Comment, CreateSchema, Dml, Drop, Firing, ObjectType, Rename, Statement, StatementNode,
    TransactionKind,
};

/// One statement; what cannot be taken becomes [`StatementNode::Refused`] with PostgreSQL's word for it.
pub(crate) fn statement(node: pb::Node, source: Source<'_>, start: u32, end: u32) -> Statement {
    let node = match node.node {
        Some(node) => convert(node, source, start, end),
        None => unsupported("an empty statement"),
    };
    let node = node.unwrap_or_else(|error| match error {
        NotTaken::Wrong(message) => StatementNode::Wrong(message),
        NotTaken::Unsupported(what) => {
            // A name of the parser's own says less than the statement's first words.
            let what = if what.ends_with("Stmt") { source.words(start, end) } else { what };
            StatementNode::Refused { what, why: "schemac has no model of it" }
        }
    });
    Statement { node, start, end }
}

/// Kinds of which only some forms are modelled: the others are kept as they are.
fn modelled(node: &NodeEnum, source: Source<'_>, start: u32, end: u32) -> Option<StatementNode> {
    if let NodeEnum::CreateFunctionStmt(stmt) = node
        && let Ok(routine) = create_routine((**stmt).clone(), source, start, end)
        && routine.is_modelled()
    {
        return Some(StatementNode::CreateRoutine(Box::new(routine)));
    }
    if let NodeEnum::GrantStmt(pb::GrantStmt { grantor: Some(grantor), .. }) = node
        && grantor.roletype == pb::RoleSpecType::RolespecCstring as i32
    {
        return refused("GRANTED BY", "who deploys grants: leave it out").ok();
    }
    if let NodeEnum::GrantStmt(stmt) = node
        && let Ok(grant) = grant(stmt.clone())
    {
        return Some(StatementNode::Grant(Box::new(grant)));
    }
    if let NodeEnum::AlterDefaultPrivilegesStmt(stmt) = node
        && let Ok(alter) = default_privileges(stmt.clone())
    {
        return Some(StatementNode::AlterDefaultPrivileges(Box::new(alter)));
    }
    if let NodeEnum::AlterPolicyStmt(stmt) = node
        && let Ok(alter) = alter_policy((**stmt).clone(), source, start)
    {
        return Some(StatementNode::AlterPolicy(Box::new(alter)));
    }
    if let NodeEnum::AlterFunctionStmt(stmt) = node
        && let Ok(alter) = alter_routine(stmt.clone())
    {
        return Some(StatementNode::AlterRoutine(alter));
    }
    None
}

fn convert(node: NodeEnum, source: Source<'_>, start: u32, end: u32) -> Converted<StatementNode> {
    if let Some(made) = modelled(&node, source, start, end) {
        return Ok(made);
    }
    if let Some(kept) = opaque(&node, source, start, end)? {
        return Ok(match view(&node, &kept, source, start, end) {
            Ok(Some(view)) => StatementNode::CreateView(Box::new(view)),
            _ => match (hook(&node, &kept, source, start), &node) {
                (Ok(Some(made)), _) => made,
                (_, NodeEnum::DefineStmt(define)) if kept.kind == "aggregate" => {
                    match create_aggregate(define.clone(), &kept, source) {
                        Ok(made) => StatementNode::CreateAggregate(Box::new(made)),
                        Err(_) => StatementNode::Opaque(kept),
                    }
                }
                (_, NodeEnum::RuleStmt(rule)) => match create_rule((**rule).clone(), &kept, source, start, end) {
                    Ok(made) => StatementNode::CreateRule(Box::new(made)),
                    Err(_) => StatementNode::Opaque(kept),
                },
                _ => StatementNode::Opaque(kept),
            },
        });
    }
    Ok(match node {
        NodeEnum::CreateStmt(s) => StatementNode::CreateTable(Box::new(create_table(s, source)?)),
        NodeEnum::IndexStmt(s) => StatementNode::CreateIndex(Box::new(create_index(*s, source, end)?)),
        NodeEnum::AlterTableStmt(s) => StatementNode::AlterTable(alter_table(s, source)?),
        NodeEnum::CreateSchemaStmt(s) => create_schema(s, source, start, end)?,
        NodeEnum::CreateExtensionStmt(s) => StatementNode::CreateExtension(create_extension(s)?),
        NodeEnum::AlterExtensionStmt(s) => alter_extension(s)?,
        NodeEnum::CreateEnumStmt(pb::CreateEnumStmt { type_name, vals }) => {
            StatementNode::CreateEnum { name: name(type_name)?, labels: labels(vals)? }
        }
        NodeEnum::AlterEnumStmt(s) => alter_enum(s)?,
        NodeEnum::CreateDomainStmt(s) => StatementNode::CreateDomain(Box::new(create_domain(*s, source)?)),
        NodeEnum::AlterDomainStmt(s) => alter_domain(*s, source, start)?,
        NodeEnum::CompositeTypeStmt(pb::CompositeTypeStmt { typevar, coldeflist }) => {
            StatementNode::CreateComposite { name: relation(typevar)?, columns: columns(coldeflist, source)? }
        }
        NodeEnum::CreateSeqStmt(pb::CreateSeqStmt {
            sequence,
            options,
            owner_id: _,
            for_identity: _,
            if_not_exists,
        }) => StatementNode::CreateSequence {
            name: relation(sequence)?,
            options: sequence_options(options)?,
            if_not_exists,
        },
        NodeEnum::AlterSeqStmt(pb::AlterSeqStmt { sequence, options, for_identity: _, missing_ok }) => {
            StatementNode::AlterSequence {
                name: relation(sequence)?,
                options: sequence_options(options)?,
                if_exists: missing_ok,
            }
        }
        other => of_any_kind(other)?,
    })
}

/// Statements that speak of objects of any kind.
fn of_any_kind(node: NodeEnum) -> Converted<StatementNode> {
    Ok(match node {
        NodeEnum::DropStmt(s) => StatementNode::Drop(drop(s)?),
        NodeEnum::DropUserMappingStmt(pb::DropUserMappingStmt { user, servername, missing_ok }) => {
            let key = mapping_key(user, &servername)?;
            StatementNode::Drop(Drop {
                kind: ObjectType::Other("user mapping"),
                names: vec![vec![Ident::new(&format!("({key})"))]],
                if_exists: missing_ok,
                cascade: false,
                concurrently: false,
            })
        }
        NodeEnum::RenameStmt(s) => StatementNode::Rename(Box::new(rename(*s)?)),
        NodeEnum::AlterEventTrigStmt(pb::AlterEventTrigStmt { trigname, tgenabled }) => {
            let firing = match tgenabled.as_str() {
                "D" => Firing::Disabled,
                "R" => Firing::Replica,
                "A" => Firing::Always,
                _ => Firing::Origin,
            };
            StatementNode::AlterEventTrigger { name: Ident::new(&trigname), firing }
        }
        NodeEnum::CommentStmt(s) => StatementNode::Comment(comment(*s)?),
        NodeEnum::AlterObjectSchemaStmt(s) => {
            let pb::AlterObjectSchemaStmt { object_type: kind, relation: var, object, newschema, missing_ok } = *s;
            StatementNode::SetSchema {
                kind: object_type(kind),
                name: target(kind, var, object)?,
                schema: Ident::new(&newschema),
                if_exists: missing_ok,
            }
        }
        NodeEnum::AlterOwnerStmt(s) => {
            let pb::AlterOwnerStmt { object_type: kind, relation: var, object, newowner } = *s;
            StatementNode::SetOwner {
                kind: object_type(kind),
                name: target(kind, var, object)?,
                owner: role(newowner)?,
            }
        }
        NodeEnum::ReassignOwnedStmt(pb::ReassignOwnedStmt { roles, newrole }) => {
            StatementNode::ReassignOwned { from: each(roles, grantee)?, to: role(newrole)? }
        }
        NodeEnum::DropOwnedStmt(pb::DropOwnedStmt { roles, behavior }) => StatementNode::DropOwned {
            roles: each(roles, grantee)?,
            cascade: behavior == pb::DropBehavior::DropCascade as i32,
        },
        NodeEnum::VariableSetStmt(s) => set(s)?,
        NodeEnum::TransactionStmt(s) => StatementNode::Transaction(transaction(s.kind)?),
        other => without_schema(other)?,
    })
}

/// CLUSTER names the index that the table is clustered on from then on; without one it only works.
fn cluster(node: pb::ClusterStmt) -> Converted<StatementNode> {
    let pb::ClusterStmt { relation, indexname, params: _ } = node;
    match relation {
        Some(relation) if !indexname.is_empty() => Ok(StatementNode::AlterTable(AlterTable {
            kind: ObjectType::Table,
            name: range_var(relation)?,
            if_exists: false,
            commands: vec![AlterCommand::Cluster(Some(Ident::new(&indexname)))],
        })),
        _ => Ok(StatementNode::NoEffect("cluster")),
    }
}

/// Data, settings, maintenance; and what replay cannot know.
fn without_schema(node: NodeEnum) -> Converted<StatementNode> {
    let nothing = |what| Ok(StatementNode::NoEffect(what));
    match node {
        NodeEnum::SelectStmt(s) => select(*s),
        NodeEnum::InsertStmt(s) => dml("insert", s.relation, targets(&s.cols)),
        NodeEnum::UpdateStmt(s) => dml("update", s.relation, targets(&s.target_list)),
        NodeEnum::DeleteStmt(s) => dml("delete", s.relation, Vec::new()),
        NodeEnum::MergeStmt(s) => dml("merge", s.relation, Vec::new()),
        NodeEnum::CopyStmt(s) => dml("copy", s.relation, Vec::new()),
        NodeEnum::TruncateStmt(_) => nothing("truncate"),
        NodeEnum::LockStmt(_) => nothing("lock"),
        NodeEnum::VacuumStmt(_) => nothing("vacuum"),
        NodeEnum::ReindexStmt(_) => nothing("reindex"),
        NodeEnum::RefreshMatViewStmt(_) => nothing("refresh materialized view"),
        NodeEnum::ConstraintsSetStmt(_) => nothing("set constraints"),
        NodeEnum::NotifyStmt(_) | NodeEnum::ListenStmt(_) | NodeEnum::UnlistenStmt(_) => nothing("notify"),
        NodeEnum::DiscardStmt(_) => nothing("discard"),
        NodeEnum::CheckPointStmt(_) => nothing("checkpoint"),
        NodeEnum::ExplainStmt(_) => nothing("explain"),
        NodeEnum::VariableShowStmt(_) => nothing("show"),
        NodeEnum::LoadStmt(_) => nothing("load"),
        // What can be prepared reads rows or changes them.
        NodeEnum::PrepareStmt(_) | NodeEnum::ExecuteStmt(_) | NodeEnum::DeallocateStmt(_) => nothing("prepare"),
        NodeEnum::CreateRoleStmt(_)
        | NodeEnum::AlterRoleStmt(_)
        | NodeEnum::AlterRoleSetStmt(_)
        | NodeEnum::DropRoleStmt(_)
        | NodeEnum::GrantRoleStmt(_) => nothing("roles"),
        NodeEnum::AlterDatabaseStmt(_) | NodeEnum::AlterDatabaseSetStmt(_) | NodeEnum::AlterSystemStmt(_) => {
            nothing("database settings")
        }
        NodeEnum::ClusterStmt(s) => cluster(s),
        NodeEnum::DoStmt(s) if makes_roles_only(&s) => nothing("roles"),
        NodeEnum::DoStmt(_) => {
            refused("a DO block", "what it does is known only when it runs; write its statements out")
        }
        NodeEnum::CallStmt(_) => refused("CALL", "a procedure may change the schema; write its statements out"),
        NodeEnum::CreateTableAsStmt(s) => match create_table_as(*s) {
            Ok(made) => Ok(StatementNode::CreateTableAs(Box::new(made))),
            Err(_) => refused("CREATE TABLE AS of such a query", "write CREATE TABLE and INSERT"),
        },
        other => unsupported(kind_of(Some(&other))),
    }
}

fn refused(what: &str, why: &'static str) -> Converted<StatementNode> {
    Ok(StatementNode::Refused { what: what.to_owned(), why })
}

fn dml(verb: &'static str, var: Option<pb::RangeVar>, columns: Vec<Ident>) -> Converted<StatementNode> {
    let target = match var {
        Some(var) => Some((super::names::range_var(pb::RangeVar { alias: None, ..var })?, columns)),
        None => None,
    };
    Ok(StatementNode::Dml(Dml { verb, target }))
}

fn targets(nodes: &[pb::Node]) -> Vec<Ident> {
    nodes
        .iter()
        .filter_map(|node| match &node.node {
            Some(NodeEnum::ResTarget(target)) => Some(Ident::new(&target.name)),
            _ => None,
        })
        .collect()
}

/// SELECT: `set_config` is a SET (every pg_dump has one), any other has no effect of its own.
fn select(s: pb::SelectStmt) -> Converted<StatementNode> {
    if s.into_clause.is_some() {
        return match select_into(s) {
            Ok(made) => Ok(StatementNode::CreateTableAs(Box::new(made))),
            Err(_) => refused("SELECT INTO of such a query", "write CREATE TABLE and INSERT"),
        };
    }
    let only = match s.target_list.as_slice() {
        [one] => one.node.as_ref(),
        _ => None,
    };
    if let Some(NodeEnum::ResTarget(target)) = only
        && let Some(NodeEnum::FuncCall(call)) = target.val.as_ref().and_then(|val| val.node.as_ref())
    {
        let function = name(call.funcname.clone())?;
        if function.last().is_some_and(|f| f.as_str() == "set_config") {
            return set_config(call.args.clone());
        }
    }
    Ok(StatementNode::Dml(Dml { verb: "select", target: None }))
}

fn set_config(args: Vec<pb::Node>) -> Converted<StatementNode> {
    let mut texts = Vec::new();
    for arg in args {
        match arg.node {
            Some(NodeEnum::AConst(c)) => texts.push(constant_text(c)?),
            _ => return refused("set_config with computed arguments", "write the setting as a constant"),
        }
    }
    match texts.as_slice() {
        [setting, value, local] => {
            let values = value.split(',').map(|v| v.trim().trim_matches('"')).filter(|v| !v.is_empty()).map(Into::into);
            Ok(StatementNode::Set {
                name: Ident::new(&setting.to_ascii_lowercase()),
                values: Some(values.collect()),
                local: &**local == "true",
            })
        }
        _ => unsupported("set_config of an unknown shape"),
    }
}

fn set(s: pb::VariableSetStmt) -> Converted<StatementNode> {
    let pb::VariableSetStmt { kind, name: setting, args, jumble_args: _, is_local, location: _ } = s;
    let values = match pb::VariableSetKind::try_from(kind) {
        Ok(pb::VariableSetKind::VarSetValue) => Some(each(args, |node| match node.node {
            Some(NodeEnum::AConst(c)) => constant_text(c),
            _ => Ok("".into()),
        })?),
        Ok(pb::VariableSetKind::VarSetMulti) => return Ok(StatementNode::NoEffect("set transaction")),
        _ => None,
    };
    Ok(StatementNode::Set { name: Ident::new(&setting.to_ascii_lowercase()), values, local: is_local })
}

fn transaction(kind: i32) -> Converted<TransactionKind> {
    use pb::TransactionStmtKind as K;
    Ok(match K::try_from(kind) {
        Ok(K::TransStmtBegin | K::TransStmtStart) => TransactionKind::Begin,
        Ok(K::TransStmtCommit) => TransactionKind::Commit,
        Ok(K::TransStmtRollback) => TransactionKind::Rollback,
        Ok(K::TransStmtSavepoint | K::TransStmtRelease) => TransactionKind::Savepoint,
        Ok(K::TransStmtRollbackTo) => TransactionKind::RollbackTo,
        Ok(K::TransStmtPrepare | K::TransStmtCommitPrepared | K::TransStmtRollbackPrepared) => {
            TransactionKind::Prepared
        }
        _ => return unsupported("transaction control of an unknown kind"),
    })
}

fn create_schema(mut s: pb::CreateSchemaStmt, source: Source<'_>, start: u32, end: u32) -> Converted<StatementNode> {
    let (name, owner) = schema_head(&mut s)?;
    let mut elements = Vec::with_capacity(s.schema_elts.len());
    elements.extend(s.schema_elts.into_iter().map(|node| statement(node, source, start, end)));
    Ok(StatementNode::CreateSchema(CreateSchema { name, owner, if_not_exists: s.if_not_exists, elements }))
}

fn drop(s: pb::DropStmt) -> Converted<Drop> {
    let pb::DropStmt { objects, remove_type, behavior, missing_ok, concurrent } = s;
    Ok(Drop {
        kind: object_type(remove_type),
        names: each(objects, |node| name_of(remove_type, node))?,
        if_exists: missing_ok,
        cascade: behavior == pb::DropBehavior::DropCascade as i32,
        concurrently: concurrent,
    })
}

fn rename(s: pb::RenameStmt) -> Converted<Rename> {
    let pb::RenameStmt { rename_type, relation_type, relation: var, object, subname, newname, behavior, missing_ok } =
        s;
    let (kind, relation_kind) = (object_type(rename_type), object_type(relation_type));
    let only = var.as_ref().is_some_and(|var| !var.inh);
    let cascade = behavior == pb::DropBehavior::DropCascade as i32;
    // A schema, a role or a database keeps its old name in `subname`.
    if var.is_none() && object.is_none() {
        return Ok(Rename {
            kind,
            relation_kind,
            name: vec![Ident::new(&subname)],
            part: None,
            to: Ident::new(&newname),
            if_exists: missing_ok,
            only,
            cascade,
        });
    }
    let part = (!subname.is_empty()).then(|| Ident::new(&subname));
    Ok(Rename {
        kind,
        relation_kind,
        name: target(rename_type, var, object)?,
        part,
        to: Ident::new(&newname),
        if_exists: missing_ok,
        only,
        cascade,
    })
}

fn comment(s: pb::CommentStmt) -> Converted<Comment> {
    let pb::CommentStmt { objtype, object, comment } = s;
    let Some(object) = object else { return unsupported("COMMENT without its object") };
    let name = name_of(objtype, *object)?;
    let text = (!comment.is_empty()).then(|| comment.into());
    Ok(Comment { kind: object_type(objtype), name, text })
}

/// PostgreSQL's word for what a statement names.
pub(super) fn object_type(kind: i32) -> ObjectType {
    use pb::ObjectType as T;
    match T::try_from(kind) {
        Ok(T::ObjectSchema) => ObjectType::Schema,
        Ok(T::ObjectExtension) => ObjectType::Extension,
        Ok(T::ObjectType) => ObjectType::Type,
        Ok(T::ObjectDomain) => ObjectType::Domain,
        Ok(T::ObjectAttribute) => ObjectType::Attribute,
        Ok(T::ObjectDomconstraint) => ObjectType::DomainConstraint,
        Ok(T::ObjectSequence) => ObjectType::Sequence,
        Ok(T::ObjectTable) => ObjectType::Table,
        Ok(T::ObjectColumn) => ObjectType::Column,
        Ok(T::ObjectTabconstraint) => ObjectType::TableConstraint,
        Ok(T::ObjectIndex) => ObjectType::Index,
        Ok(T::ObjectView) => ObjectType::View,
        Ok(T::ObjectMatview) => ObjectType::MaterializedView,
        Ok(T::ObjectForeignTable) => ObjectType::ForeignTable,
        Ok(T::ObjectFunction) => ObjectType::Other("function"),
        Ok(T::ObjectProcedure) => ObjectType::Other("procedure"),
        Ok(T::ObjectRoutine) => ObjectType::Other("routine"),
        Ok(T::ObjectAggregate) => ObjectType::Other("aggregate"),
        Ok(T::ObjectTrigger) => ObjectType::Other("trigger"),
        Ok(T::ObjectPolicy) => ObjectType::Other("policy"),
        Ok(T::ObjectRule) => ObjectType::Other("rule"),
        Ok(T::ObjectStatisticExt) => ObjectType::Other("statistics"),
        Ok(T::ObjectCollation) => ObjectType::Other("collation"),
        Ok(T::ObjectOperator) => ObjectType::Other("operator"),
        Ok(T::ObjectOpclass) => ObjectType::Other("operator class"),
        Ok(T::ObjectOpfamily) => ObjectType::Other("operator family"),
        Ok(T::ObjectCast) => ObjectType::Other("cast"),
        Ok(T::ObjectConversion) => ObjectType::Other("conversion"),
        Ok(T::ObjectEventTrigger) => ObjectType::Other("event trigger"),
        Ok(T::ObjectLanguage) => ObjectType::Other("language"),
        Ok(T::ObjectAccessMethod) => ObjectType::Other("access method"),
        Ok(T::ObjectPublication) => ObjectType::Other("publication"),
        Ok(T::ObjectSubscription) => ObjectType::Other("subscription"),
        Ok(T::ObjectFdw) => ObjectType::Other("foreign data wrapper"),
        Ok(T::ObjectForeignServer) => ObjectType::Other("server"),
        Ok(T::ObjectTransform) => ObjectType::Other("transform"),
        Ok(T::ObjectTsconfiguration) => ObjectType::Other("text search configuration"),
        Ok(T::ObjectTsdictionary) => ObjectType::Other("text search dictionary"),
        Ok(T::ObjectTsparser) => ObjectType::Other("text search parser"),
        Ok(T::ObjectTstemplate) => ObjectType::Other("text search template"),
        Ok(T::ObjectDatabase) => ObjectType::Other("database"),
        Ok(T::ObjectRole) => ObjectType::Other("role"),
        Ok(T::ObjectTablespace) => ObjectType::Other("tablespace"),
        _ => ObjectType::Other("object"),
    }
}
