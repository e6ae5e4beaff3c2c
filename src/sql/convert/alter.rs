//! Owns ALTER TABLE: every sub-command that PostgreSQL's grammar has is taken or refused by its name.

use pb::AlterTableType as T;
use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::constraint::{constraint, raw_constraint};
use super::names::{kind_of, optional, range_var, relation, role, settings, string};
use super::object::{identity_options, sequence_options};
use super::statement::object_type;
use super::table::{bound_text, column_def};
use super::{Converted, Source, unsupported};
use crate::name::Ident;
use crate::sql::ast::{AlterCommand, AlterTable, Fired, Firing, RangeVar, SqlText};

/// ALTER TABLE and its kin.
pub(super) fn alter_table(stmt: pb::AlterTableStmt, source: Source<'_>) -> Converted<AlterTable> {
    let pb::AlterTableStmt { relation: table, cmds, objtype, missing_ok } = stmt;
    let table = relation(table)?;
    // Sub-commands have no position: each is found after the one before it, by the words it begins with.
    let mut cursor = source.from(table.at);
    let mut commands = Vec::with_capacity(cmds.len());
    for node in cmds {
        match node.node {
            Some(NodeEnum::AlterTableCmd(command)) => {
                cursor = next_command(source, cursor, commands.is_empty());
                commands.push(sub_command(*command, source, cursor)?);
            }
            other => return unsupported(format!("{} in ALTER TABLE", kind_of(other.as_ref()))),
        }
    }
    Ok(AlterTable { kind: object_type(objtype), name: table, if_exists: missing_ok, commands })
}

/// The token at which the next sub-command begins: after the relation's name, or after the next comma outside brackets.
fn next_command(source: Source<'_>, cursor: usize, first: bool) -> usize {
    if first { cursor } else { source.find(cursor, ",").map_or(cursor, |comma| comma + 1) }
}

fn sub_command(command: pb::AlterTableCmd, source: Source<'_>, from: usize) -> Converted<AlterCommand> {
    let pb::AlterTableCmd { subtype, name, num, newowner, def, behavior, missing_ok, recurse: _ } = command;
    let Ok(subtype) = T::try_from(subtype) else { return unsupported("an ALTER TABLE sub-command of an unknown kind") };
    let cascade = behavior == pb::DropBehavior::DropCascade as i32;
    let column = Ident::new(&name);
    Ok(match subtype {
        T::AtAddColumn => {
            AlterCommand::AddColumn { column: column_of(def, source)?, if_not_exists: missing_ok, cascade }
        }
        T::AtDropColumn => AlterCommand::DropColumn { name: column, if_exists: missing_ok, cascade },
        T::AtColumnDefault => {
            AlterCommand::ColumnDefault { name: column, default: after_word(source, from, "default", def)? }
        }
        T::AtAlterColumnType => column_type(column, def, source, from, cascade)?,
        T::AtDropNotNull => AlterCommand::NotNull { name: column, not_null: false },
        T::AtSetNotNull => AlterCommand::NotNull { name: column, not_null: true },
        T::AtSetExpression => match source.find(from, "as") {
            Some(_) => AlterCommand::SetExpression { name: column, expr: bracket_after(source, from, "as", def)? },
            None => return unsupported("SET EXPRESSION whose text cannot be found"),
        },
        T::AtDropExpression => AlterCommand::DropExpression { name: column, if_exists: missing_ok },
        T::AtSetStatistics => statistics(column, num, def)?,
        T::AtSetOptions => AlterCommand::ColumnOptions { name: column, options: settings(items(def)?)?, reset: false },
        T::AtResetOptions => AlterCommand::ColumnOptions { name: column, options: settings(items(def)?)?, reset: true },
        T::AtSetStorage => {
            AlterCommand::Storage { name: column, storage: Ident::new(&word(def)?.to_ascii_lowercase()) }
        }
        T::AtSetCompression => AlterCommand::Compression { name: column, method: Ident::new(&word(def)?) },
        T::AtAddConstraint => AlterCommand::AddConstraint(constraint_of(def, source)?),
        T::AtAlterConstraint => alter_constraint(def)?,
        T::AtValidateConstraint => AlterCommand::ValidateConstraint(column),
        T::AtDropConstraint => AlterCommand::DropConstraint { name: column, if_exists: missing_ok, cascade },
        T::AtAddIdentity => add_identity(column, def)?,
        T::AtSetIdentity => {
            let (always, options) = identity_options(items(def)?)?;
            AlterCommand::SetIdentity { name: column, always, options }
        }
        T::AtDropIdentity => AlterCommand::DropIdentity { name: column, if_exists: missing_ok },
        other => relation_command(other, column, newowner, def, source)?,
    })
}

/// The sub-commands that concern the whole relation.
fn relation_command(
    subtype: T,
    name: Ident,
    owner: Option<pb::RoleSpec>,
    def: Option<Box<pb::Node>>,
    source: Source<'_>,
) -> Converted<AlterCommand> {
    Ok(match subtype {
        T::AtChangeOwner => AlterCommand::Owner(role(owner)?),
        T::AtClusterOn => AlterCommand::Cluster(Some(name)),
        T::AtDropCluster => AlterCommand::Cluster(None),
        T::AtSetLogged => AlterCommand::Logged(true),
        T::AtSetUnLogged => AlterCommand::Logged(false),
        T::AtSetAccessMethod => AlterCommand::AccessMethod(optional(name.as_str())),
        T::AtSetTableSpace => AlterCommand::Tablespace(name),
        T::AtSetRelOptions => AlterCommand::Options { options: settings(items(def)?)?, reset: false },
        T::AtResetRelOptions => AlterCommand::Options { options: settings(items(def)?)?, reset: true },
        T::AtEnableRowSecurity => AlterCommand::RowSecurity { enabled: Some(true), forced: None },
        T::AtDisableRowSecurity => AlterCommand::RowSecurity { enabled: Some(false), forced: None },
        T::AtForceRowSecurity => AlterCommand::RowSecurity { enabled: None, forced: Some(true) },
        T::AtNoForceRowSecurity => AlterCommand::RowSecurity { enabled: None, forced: Some(false) },
        T::AtReplicaIdentity => replica_identity(def)?,
        T::AtAddOf => match required(def)?.node {
            Some(NodeEnum::TypeName(ty)) => AlterCommand::Of(super::names::type_name(ty)?),
            other => return unsupported(format!("{} where a type is expected", kind_of(other.as_ref()))),
        },
        T::AtDropOf => AlterCommand::NotOf,
        T::AtAddInherit => AlterCommand::Inherit { parent: parent(def)?, add: true },
        T::AtDropInherit => AlterCommand::Inherit { parent: parent(def)?, add: false },
        T::AtAttachPartition => attach(def, source)?,
        T::AtDetachPartition => match attach(def, source)? {
            AlterCommand::Attach { child, bound: _ } => AlterCommand::Detach { child },
            other => other,
        },
        other => fire_or_refuse(other, name),
    })
}

fn fire_or_refuse(subtype: T, name: Ident) -> AlterCommand {
    let fire = |which, firing| AlterCommand::Fire { which, firing };
    let (trigger, rule) = (Fired::Trigger(name), Fired::Rule(name));
    match subtype {
        T::AtEnableTrig => fire(trigger, Firing::Origin),
        T::AtEnableAlwaysTrig => fire(trigger, Firing::Always),
        T::AtEnableReplicaTrig => fire(trigger, Firing::Replica),
        T::AtDisableTrig => fire(trigger, Firing::Disabled),
        T::AtEnableTrigAll | T::AtEnableTrigUser => fire(Fired::Triggers, Firing::Origin),
        T::AtDisableTrigAll | T::AtDisableTrigUser => fire(Fired::Triggers, Firing::Disabled),
        T::AtEnableRule => fire(rule, Firing::Origin),
        T::AtEnableAlwaysRule => fire(rule, Firing::Always),
        T::AtEnableReplicaRule => fire(rule, Firing::Replica),
        T::AtDisableRule => fire(rule, Firing::Disabled),
        T::AtAlterColumnGenericOptions => AlterCommand::Refused("ALTER COLUMN … OPTIONS"),
        T::AtGenericOptions => AlterCommand::Refused("OPTIONS"),
        T::AtDropOids => AlterCommand::Refused("SET WITHOUT OIDS"),
        T::AtDetachPartitionFinalize => AlterCommand::Refused("DETACH PARTITION … FINALIZE"),
        T::AtAddColumnToView => AlterCommand::Refused("a column added to a view"),
        // The server makes these for itself; no SQL text parses to them.
        T::Undefined
        | T::AtCookedColumnDefault
        | T::AtAddIndex
        | T::AtReAddIndex
        | T::AtReAddConstraint
        | T::AtReAddDomainConstraint
        | T::AtAddIndexConstraint
        | T::AtReAddComment
        | T::AtReplaceRelOptions
        | T::AtReAddStatistics => AlterCommand::Refused("a sub-command that only the server makes"),
        _ => AlterCommand::Refused("a sub-command of an unknown kind"),
    }
}

fn required(def: Option<Box<pb::Node>>) -> Converted<pb::Node> {
    match def {
        Some(node) => Ok(*node),
        None => unsupported("an ALTER TABLE sub-command without its definition"),
    }
}

fn column_of(def: Option<Box<pb::Node>>, source: Source<'_>) -> Converted<crate::sql::ast::ColumnDef> {
    match required(def)?.node {
        Some(NodeEnum::ColumnDef(column)) => column_def(*column, source),
        other => unsupported(format!("{} where a column is expected", kind_of(other.as_ref()))),
    }
}

fn constraint_of(def: Option<Box<pb::Node>>, source: Source<'_>) -> Converted<crate::sql::ast::Constraint> {
    constraint(raw_constraint(required(def)?)?, source)
}

fn items(def: Option<Box<pb::Node>>) -> Converted<Vec<pb::Node>> {
    match def.map(|node| node.node) {
        Some(Some(NodeEnum::List(pb::List { items }))) => Ok(items),
        None => Ok(Vec::new()),
        Some(other) => unsupported(format!("{} where a list of options is expected", kind_of(other.as_ref()))),
    }
}

fn word(def: Option<Box<pb::Node>>) -> Converted<String> {
    string(required(def)?)
}

fn after_word(source: Source<'_>, from: usize, word: &str, def: Option<Box<pb::Node>>) -> Converted<Option<SqlText>> {
    let Some(def) = def else { return Ok(None) };
    match source.find(from, word) {
        Some(at) => source.to_end(at + 1, Some(def)).map(Some),
        None => unsupported(format!("{} whose text cannot be found", word.to_uppercase())),
    }
}

fn bracket_after(source: Source<'_>, from: usize, word: &str, def: Option<Box<pb::Node>>) -> Converted<SqlText> {
    let at = source.find(from, word).and_then(|i| source.tokens.list.get(i)).map_or(0, |token| token.start);
    source.bracketed(i32::try_from(at).unwrap_or(0), word, def)
}

fn column_type(
    column: Ident,
    def: Option<Box<pb::Node>>,
    source: Source<'_>,
    from: usize,
    cascade: bool,
) -> Converted<AlterCommand> {
    let Some(NodeEnum::ColumnDef(mut definition)) = required(def)?.node else {
        return unsupported("a column type of an unknown shape");
    };
    let using = after_word(source, from, "using", definition.raw_default.take())?;
    let definition = column_def(*definition, source)?;
    let Some(type_name) = definition.type_name else { return unsupported("a column type that is missing") };
    Ok(AlterCommand::ColumnType { name: column, type_name, collation: definition.collation, using, cascade })
}

fn statistics(column: Ident, num: i32, def: Option<Box<pb::Node>>) -> Converted<AlterCommand> {
    if column.is_empty() {
        return unsupported(format!("SET STATISTICS on column number {num} of an index"));
    }
    let target = match def.map(|node| super::names::value_text(*node)).transpose()? {
        Some(text) => match text.parse::<i32>() {
            Ok(-1) => None,
            Ok(target) => Some(target),
            Err(_) => return unsupported(format!("{text} as a statistics target")),
        },
        None => None,
    };
    Ok(AlterCommand::Statistics { name: column, target })
}

fn alter_constraint(def: Option<Box<pb::Node>>) -> Converted<AlterCommand> {
    let Some(NodeEnum::AtalterConstraint(c)) = required(def)?.node else {
        return unsupported("an ALTER CONSTRAINT of an unknown shape");
    };
    let pb::AtAlterConstraint {
        conname,
        alter_enforceability,
        is_enforced,
        alter_deferrability,
        deferrable,
        initdeferred,
        alter_inheritability,
        noinherit,
    } = c;
    Ok(AlterCommand::AlterConstraint {
        name: Ident::new(&conname),
        deferrable: alter_deferrability.then_some((deferrable, initdeferred)),
        enforced: alter_enforceability.then_some(is_enforced),
        no_inherit: alter_inheritability.then_some(noinherit),
    })
}

fn add_identity(column: Ident, def: Option<Box<pb::Node>>) -> Converted<AlterCommand> {
    let pb::Constraint { generated_when, options, .. } = raw_constraint(required(def)?)?;
    Ok(AlterCommand::AddIdentity { name: column, always: generated_when == "a", options: sequence_options(options)? })
}

fn replica_identity(def: Option<Box<pb::Node>>) -> Converted<AlterCommand> {
    let Some(NodeEnum::ReplicaIdentityStmt(pb::ReplicaIdentityStmt { identity_type, name })) = required(def)?.node
    else {
        return unsupported("a REPLICA IDENTITY of an unknown shape");
    };
    Ok(AlterCommand::ReplicaIdentity(identity_type.chars().next().unwrap_or('d'), optional(&name)))
}

fn parent(def: Option<Box<pb::Node>>) -> Converted<RangeVar> {
    match required(def)?.node {
        Some(NodeEnum::RangeVar(var)) => range_var(var),
        other => unsupported(format!("{} where a table is expected", kind_of(other.as_ref()))),
    }
}

fn attach(def: Option<Box<pb::Node>>, source: Source<'_>) -> Converted<AlterCommand> {
    let Some(NodeEnum::PartitionCmd(pb::PartitionCmd { name: child, bound, concurrent: _ })) = required(def)?.node
    else {
        return unsupported("a partition command of an unknown shape");
    };
    let bound = bound.map(|bound| bound_text(&bound, source));
    Ok(AlterCommand::Attach { child: relation(child)?, bound })
}
