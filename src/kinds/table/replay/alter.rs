//! ALTER TABLE: every sub-command, in the order of PostgreSQL's passes.

use super::create::no_parameters;
use super::{carry, column, heirs, not_null, partition, persistence, retype, typed};
use crate::kinds::constraint::{Constraint, add_all, alter_constraint, drop_constraint, implementable, validate};
use crate::kinds::index::{Mark, mark};
use crate::kinds::owner::set_owner;
use crate::kinds::sequence::{Role, Sequence, alter_sequence};
use crate::kinds::table::{Identity, Table};
use crate::kinds::trigger::fire;
use crate::kinds::{Kind, Model, Object, ObjectId};
use crate::name::Ident;
use crate::replay::{Outcome, Refusal, Replayer, Stored, settings};
use crate::sql::ast::{self, AlterCommand, AlterTable, Fired, ObjectType, SequenceOption, Setting, Statement};

/// ALTER TABLE, and ALTER INDEX and ALTER SEQUENCE by the same grammar.
pub(super) fn alter_table(cx: &mut Replayer, alter: &AlterTable, statement: &Statement, text: &str) -> Outcome {
    let id = match cx.find_relation(&alter.name) {
        Ok(id) => id,
        Err(_) if alter.if_exists => {
            return Ok(());
        }
        Err(refusal) => return Err(refusal),
    };
    let words = statement.written(text);
    match cx.catalog.get(id) {
        Some(Object::Table(_)) => {}
        Some(Object::Opaque(_)) => return alter_opaque(cx, id, alter, words),
        Some(Object::View(_)) => {
            return match alter.commands.as_slice() {
                [AlterCommand::Owner(role)] => set_owner(cx, id, *role),
                _ => crate::kinds::view::alter_view(cx, id, alter, words),
            };
        }
        Some(Object::Index(_) | Object::Constraint(_)) => return alter_index(cx, id, &alter.commands),
        Some(Object::Sequence(_)) => return alter_as_sequence(cx, id, alter),
        _ => return Err(Refusal::sql(format!("\"{}\" is not a table", alter.name.name)).at(alter.name.at)),
    }
    if !matches!(alter.kind, ObjectType::Table) {
        return Err(Refusal::sql(format!("\"{}\" is not {}", alter.name.name, kind_word(alter.kind))).at(alter.name.at));
    }
    let mut commands: Vec<&AlterCommand> = alter.commands.iter().collect();
    commands.sort_by_key(|command| pass(command));
    let before = std::mem::replace(&mut cx.only, !alter.name.inherited);
    let done = commands.into_iter().try_for_each(|command| {
        carry::guard(cx, id, command)?;
        one_command(cx, id, command)?;
        if cx.only { Ok(()) } else { carry::carry_on(cx, id, command) }
    });
    cx.only = before;
    done?;
    if alter.commands.iter().any(|command| matches!(command, AlterCommand::ColumnType { .. })) {
        // PostgreSQL makes foreign keys again when all columns have their types.
        let foreign: Vec<Constraint> =
            cx.catalog.dependents_of::<Constraint>(id).filter(|one| one.foreign().is_some()).cloned().collect();
        foreign.iter().try_for_each(|one| implementable(cx, one))?;
    }
    Ok(())
}

fn kind_word(kind: ObjectType) -> &'static str {
    match kind {
        ObjectType::Index => "an index",
        ObjectType::Sequence => "a sequence",
        ObjectType::View => "a view",
        ObjectType::MaterializedView => "a materialized view",
        ObjectType::ForeignTable => "a foreign table",
        _ => "a table",
    }
}

/// PostgreSQL's passes (`AT_PASS_*`): what is dropped goes first, constraints come last.
fn pass(command: &AlterCommand) -> u8 {
    match command {
        AlterCommand::DropColumn { .. }
        | AlterCommand::DropConstraint { .. }
        | AlterCommand::ColumnDefault { default: None, .. }
        | AlterCommand::NotNull { not_null: false, .. }
        | AlterCommand::DropExpression { .. }
        | AlterCommand::DropIdentity { .. } => 0,
        AlterCommand::ColumnType { .. } => 1,
        AlterCommand::AddColumn { .. } => 2,
        AlterCommand::SetExpression { .. } => 3,
        AlterCommand::NotNull { not_null: true, .. } | AlterCommand::SetIdentity { .. } => 4,
        AlterCommand::AddConstraint(constraint) => match constraint.node {
            ast::ConstraintNode::Key(_) | ast::ConstraintNode::Exclude(_) => 5,
            ast::ConstraintNode::Foreign(_) => 7,
            _ => 6,
        },
        AlterCommand::ColumnDefault { .. } | AlterCommand::AddIdentity { .. } => 6,
        _ => 8,
    }
}

fn one_command(cx: &mut Replayer, id: ObjectId, command: &AlterCommand) -> Outcome {
    match command {
        AlterCommand::AddColumn { column, if_not_exists, cascade: _ } => add_column(cx, id, column, *if_not_exists),
        AlterCommand::DropColumn { name, if_exists, cascade } => drop_column(cx, id, *name, *if_exists, *cascade),
        AlterCommand::ColumnType { name, type_name, collation, using, cascade: _ } => {
            require(cx, id, *name)?;
            persistence::not_in_columns(cx, id)?;
            retype::retype(cx, id, *name, type_name, collation.as_ref(), using.as_ref())
        }
        AlterCommand::AddConstraint(constraint) => match constraint.node {
            ast::ConstraintNode::NotNull(Some(column)) => not_null::add(cx, id, column, Some(constraint)),
            _ => add_all(cx, id, &[(None, constraint.clone())]),
        },
        AlterCommand::AlterConstraint { name, deferrable, enforced, no_inherit } => {
            alter_constraint(cx, id, *name, *deferrable, *enforced, *no_inherit)
        }
        AlterCommand::ValidateConstraint(name) => validate(cx, id, *name),
        AlterCommand::DropConstraint { name, if_exists, cascade } => {
            drop_constraint(cx, id, *name, *if_exists, *cascade)
        }
        AlterCommand::ColumnDefault { .. }
        | AlterCommand::NotNull { .. }
        | AlterCommand::SetExpression { .. }
        | AlterCommand::DropExpression { .. }
        | AlterCommand::Statistics { .. }
        | AlterCommand::ColumnOptions { .. }
        | AlterCommand::Storage { .. }
        | AlterCommand::Compression { .. } => column_command(cx, id, command),
        AlterCommand::AddIdentity { .. } | AlterCommand::SetIdentity { .. } | AlterCommand::DropIdentity { .. } => {
            identity_command(cx, id, command)
        }
        _ => table_command(cx, id, command),
    }
}

pub(super) fn require(cx: &Replayer, id: ObjectId, column: Ident) -> Outcome {
    let found = cx.catalog.find::<Table>(id).is_some_and(|table| table.column(column).is_some());
    if found {
        return Ok(());
    }
    let names = cx.catalog.find::<Table>(id).into_iter().flat_map(|t| &t.columns).map(|c| c.name.as_str());
    let refusal = Refusal::sql(format!("column \"{column}\" of relation \"{}\" does not exist", id.name));
    Err(match crate::diag::nearest(column.as_str(), names) {
        Some(near) => refusal.help(format!("there is a column `{near}`")),
        None => refusal,
    })
}

fn add_column(cx: &mut Replayer, id: ObjectId, written: &ast::ColumnDef, if_not_exists: bool) -> Outcome {
    let Some(mut table) = cx.catalog.find::<Table>(id).cloned() else { return Ok(()) };
    if table.column(written.name).is_some() {
        if if_not_exists {
            return Ok(());
        }
        return Err(Refusal::sql(format!("column \"{}\" of relation \"{}\" already exists", written.name, id.name))
            .at(written.at));
    }
    let one = column::bare(cx, &table, written)?;
    crate::kinds::composite::not_of_itself(cx, id, &one.ty)?;
    table.columns.push(one);
    column::fill_column(cx, &mut table, written)?;
    column::generated_of_generated(&table, written.name)?;
    if table.column(written.name).is_some_and(|column| column.default.is_some() || column.extra.is_some()) {
        persistence::not_in_columns(cx, id)?;
    }
    cx.catalog.put(table);
    cx.choose_not_null_names(id, |column| column.name == written.name);
    let constraints: Vec<_> = written
        .constraints
        .iter()
        .filter(|c| !column::is_own(&c.node))
        .map(|c| (Some(written.name), c.clone()))
        .collect();
    add_all(cx, id, &constraints)
}

fn drop_column(cx: &mut Replayer, id: ObjectId, name: Ident, if_exists: bool, cascade: bool) -> Outcome {
    if let Err(refusal) = require(cx, id, name) {
        return if if_exists { Ok(()) } else { Err(refusal) };
    }
    let parts = heirs::columns_that_go(cx, id, name, cx.only);
    cx.drop_parts(&parts, cascade)
}

fn edit_column(cx: &mut Replayer, id: ObjectId, name: Ident, change: impl FnOnce(&mut crate::kinds::table::Column)) {
    cx.catalog.edit::<Table>(id, |table| {
        if let Some(column) = table.column_mut(name) {
            change(column);
        }
    });
}

fn column_command(cx: &mut Replayer, id: ObjectId, command: &AlterCommand) -> Outcome {
    match command {
        AlterCommand::ColumnDefault { name, default } => set_default(cx, id, *name, default.as_ref()),
        AlterCommand::NotNull { name, not_null: true } => not_null::add(cx, id, *name, None),
        AlterCommand::NotNull { name, not_null: false } => not_null::drop(cx, id, *name),
        AlterCommand::SetExpression { name, expr } => {
            require(cx, id, *name)?;
            let stored = generated(cx, id, *name)?;
            column::generate(cx, id, *name, expr, stored)
        }
        AlterCommand::DropExpression { name, if_exists } => {
            require(cx, id, *name)?;
            match generated(cx, id, *name) {
                Ok(_) => edit_column(cx, id, *name, |column| column.edit_extra(|extra| extra.generated = None)),
                Err(_) if *if_exists => {}
                Err(refusal) => return Err(refusal),
            }
            Ok(())
        }
        AlterCommand::Statistics { name, target } => {
            require(cx, id, *name)?;
            edit_column(cx, id, *name, |column| column.edit_extra(|extra| extra.statistics = *target));
            Ok(())
        }
        AlterCommand::ColumnOptions { name, options, reset } => {
            require(cx, id, *name)?;
            edit_column(cx, id, *name, |column| {
                column.edit_extra(|extra| set_options(&mut extra.options, options, *reset))
            });
            Ok(())
        }
        AlterCommand::Storage { name, storage } => {
            require(cx, id, *name)?;
            let ty = column::column_type(cx, id, *name);
            let storage = ty.map(|ty| cx.storage(&ty, *storage)).transpose()?.flatten();
            edit_column(cx, id, *name, |column| column.edit_extra(|extra| extra.storage = storage));
            Ok(())
        }
        AlterCommand::Compression { name, method } => {
            require(cx, id, *name)?;
            let method = Some(*method).filter(|method| method.as_str() != "default");
            method.map_or(Ok(()), column::known_compression)?;
            edit_column(cx, id, *name, |column| column.edit_extra(|extra| extra.compression = method));
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Whether the column's expression is stored; an error where it has none.
fn generated(cx: &Replayer, id: ObjectId, name: Ident) -> Result<bool, Refusal> {
    let stored =
        cx.catalog.find::<Table>(id).and_then(|t| t.column(name)).and_then(|c| c.generated()).map(|g| g.stored);
    stored
        .ok_or_else(|| Refusal::sql(format!("column \"{name}\" of relation \"{}\" is not a generated column", id.name)))
}

fn set_default(cx: &mut Replayer, id: ObjectId, name: Ident, default: Option<&ast::SqlText>) -> Outcome {
    require(cx, id, name)?;
    let column = cx.catalog.find::<Table>(id).and_then(|table| table.column(name));
    if column.is_some_and(|column| column.identity().is_some()) {
        return Err(Refusal::sql(format!("column \"{name}\" of relation \"{}\" is an identity column", id.name)));
    }
    if column.is_some_and(|column| column.generated().is_some()) {
        return Err(Refusal::sql(format!("column \"{name}\" of relation \"{}\" is a generated column", id.name)));
    }
    let expr = match default {
        Some(text) => match column::column_type(cx, id, name) {
            Some(ty) => column::default(cx, name, &ty, text)?,
            None => None,
        },
        None => None,
    };
    column::set_default(cx, id, name, expr);
    Ok(())
}

fn identity_command(cx: &mut Replayer, id: ObjectId, command: &AlterCommand) -> Outcome {
    match command {
        AlterCommand::AddIdentity { name, always, options } => {
            require(cx, id, *name)?;
            add_identity(cx, id, *name, *always, options)
        }
        AlterCommand::SetIdentity { name, always, options } => {
            require(cx, id, *name)?;
            let sequence = identity_sequence(cx, id, *name)?;
            if let Some(always) = *always {
                edit_column(cx, id, *name, |c| c.edit_extra(|extra| extra.identity = Some(Identity { always })));
            }
            alter_sequence(cx, sequence, options)
        }
        AlterCommand::DropIdentity { name, if_exists } => {
            require(cx, id, *name)?;
            match identity_sequence(cx, id, *name) {
                Ok(sequence) => {
                    edit_column(cx, id, *name, |column| column.edit_extra(|extra| extra.identity = None));
                    cx.catalog.take_whole(sequence);
                    Ok(())
                }
                Err(_) if *if_exists => Ok(()),
                Err(refusal) => Err(refusal),
            }
        }
        _ => Ok(()),
    }
}

fn add_identity(cx: &mut Replayer, id: ObjectId, name: Ident, always: bool, options: &[SequenceOption]) -> Outcome {
    let Some(table) = cx.catalog.shared::<Table>(id) else { return Ok(()) };
    let Some(column) = table.column(name) else { return Ok(()) };
    let of = format!("column \"{name}\" of relation \"{}\"", id.name);
    if !column.not_null {
        return Err(Refusal::sql(format!("{of} must be declared NOT NULL before identity can be added")));
    }
    if column.not_null_state().not_valid {
        let own = table.not_null_name(column);
        let message = format!("incompatible NOT VALID constraint \"{own}\" on relation \"{}\"", id.name);
        return Err(Refusal::sql(message));
    }
    if column.identity().is_some() {
        return Err(Refusal::sql(format!("{of} is already an identity column")));
    }
    if column.default.is_some() {
        return Err(Refusal::sql(format!("{of} already has a default value")));
    }
    let ty = column.ty.clone();
    edit_column(cx, id, name, |column| column.edit_extra(|extra| extra.identity = Some(Identity { always })));
    column::identity_sequence(cx, &table, name, &ty, options)
}

fn identity_sequence(cx: &Replayer, id: ObjectId, name: Ident) -> Result<ObjectId, Refusal> {
    cx.catalog
        .dependents_of::<Sequence>(id)
        .find(|sequence| sequence.role == Role::Identity(id.qualified(), name))
        .map(|sequence| sequence.id())
        .ok_or_else(|| Refusal::sql(format!("column \"{name}\" of relation \"{}\" is not an identity column", id.name)))
}

fn set_options(options: &mut std::collections::BTreeMap<Box<str>, Box<str>>, list: &[Setting], reset: bool) {
    for (name, value) in settings(list) {
        if reset {
            options.remove(&name);
        } else {
            options.insert(name, value);
        }
    }
}

fn table_command(cx: &mut Replayer, id: ObjectId, command: &AlterCommand) -> Outcome {
    let mut edit = |change: &dyn Fn(&mut Table)| cx.catalog.edit::<Table>(id, |table| change(table));
    match command {
        AlterCommand::Logged(logged) => return persistence::set_logged(cx, id, *logged),
        AlterCommand::Options { options, reset } => {
            edit(&|table| set_options(&mut table.options, options, *reset));
            let Some(now) = cx.catalog.shared::<Table>(id) else { return Ok(()) };
            if now.partition_by().is_some() {
                return Err(no_parameters());
            }
            return cx.storage_parameters(Stored::Table, &now.options);
        }
        AlterCommand::Tablespace(space) => {
            edit(&|table| table.tablespace = Some(*space).filter(|s| s.as_str() != "pg_default"));
        }
        AlterCommand::AccessMethod(method) => edit(&|table| table.method = method.filter(|m| m.as_str() != "heap")),
        AlterCommand::Cluster(index) => return mark(cx, id, Mark::Clustered, *index),
        AlterCommand::ReplicaIdentity(kind, index) => {
            edit(&|table| table.replica_identity = *kind);
            return mark(cx, id, Mark::ReplicaIdentity, *index);
        }
        AlterCommand::RowSecurity { enabled, forced } => edit(&|table| {
            table.row_security = enabled.unwrap_or(table.row_security);
            table.forced_row_security = forced.unwrap_or(table.forced_row_security);
        }),
        AlterCommand::Owner(role) => return set_owner(cx, id, *role),
        AlterCommand::Attach { child, bound: Some(bound) } => return partition::attach(cx, id, child, bound),
        AlterCommand::Detach { child } => return partition::detach(cx, id, child),
        AlterCommand::Inherit { parent, add: true } => return heirs::join(cx, id, parent),
        AlterCommand::Inherit { parent, add: false } => return heirs::leave(cx, id, parent),
        AlterCommand::Of(ty) => return typed::become_typed(cx, id, ty),
        AlterCommand::NotOf => return typed::become_plain(cx, id),
        AlterCommand::Fire { which: Fired::Rule(name), firing } => {
            return crate::kinds::rule::fire(cx, id, *name, *firing);
        }
        AlterCommand::Fire { which, firing } => return fire(cx, id, *which, *firing),
        AlterCommand::Refused(what) => {
            return Err(Refusal::unsupported(
                format!("ALTER TABLE … {what} cannot be replayed"),
                "state its effect otherwise",
            ));
        }
        _ => return Err(Refusal::unsupported("this ALTER TABLE cannot be replayed", "state its effect otherwise")),
    }
    Ok(())
}

fn alter_opaque(cx: &mut Replayer, id: ObjectId, alter: &AlterTable, words: &str) -> Outcome {
    if let [AlterCommand::Owner(role)] = alter.commands.as_slice() {
        return set_owner(cx, id, *role);
    }
    cx.keep_statement("alteration", words)
}

fn alter_as_sequence(cx: &mut Replayer, id: ObjectId, alter: &AlterTable) -> Outcome {
    for command in &alter.commands {
        match command {
            AlterCommand::Owner(role) => set_owner(cx, id, *role)?,
            AlterCommand::Logged(logged) => cx.catalog.edit::<Sequence>(id, |one| one.unlogged = !logged),
            _ => return Err(Refusal::sql(format!("\"{}\" is not a table", alter.name.name)).at(alter.name.at)),
        }
    }
    Ok(())
}

/// ALTER INDEX: storage parameters and the tablespace, of an index or of a key's.
fn alter_index(cx: &mut Replayer, id: ObjectId, commands: &[AlterCommand]) -> Outcome {
    use crate::kinds::constraint::{Body, Constraint};
    use crate::kinds::index::Index;
    for command in commands {
        let (settings_change, space) = match command {
            AlterCommand::Options { options, reset } => (Some((options, *reset)), None),
            AlterCommand::Tablespace(space) => (None, Some(*space)),
            AlterCommand::Owner(_) => continue,
            AlterCommand::Attach { child, bound: None } => {
                partition::attach_index(cx, id, child)?;
                continue;
            }
            _ => return Err(Refusal::unsupported("this ALTER INDEX cannot be replayed", "recreate the index instead")),
        };
        let Some(mut object) = cx.catalog.get(id).cloned() else { return Ok(()) };
        let mut method = Ident::from_static("btree");
        let (options, tablespace) = if let Some(index) = Index::of_mut(&mut object) {
            method = index.method;
            (&mut index.options, &mut index.tablespace)
        } else if let Some(constraint) = Constraint::of_mut(&mut object) {
            match &mut constraint.body {
                Body::Key(key) => (&mut key.options, &mut key.tablespace),
                Body::Exclusion(exclusion) => {
                    method = exclusion.method;
                    (&mut exclusion.options, &mut exclusion.tablespace)
                }
                Body::Check(_) | Body::Foreign(_) => return Ok(()),
            }
        } else {
            return Ok(());
        };
        if let Some((list, reset)) = settings_change {
            set_options(options, list, reset);
            cx.storage_parameters(Stored::Index(method.as_str()), options)?;
        }
        if let Some(space) = space {
            *tablespace = Some(space).filter(|s| s.as_str() != "pg_default");
        }
        cx.catalog.put(object);
    }
    Ok(())
}
