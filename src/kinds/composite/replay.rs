//! CREATE TYPE … AS (…) and ALTER TYPE … ATTRIBUTE.

use super::{Attribute, Composite};
use crate::kinds::table::{Table, columns_of_attribute, follow_type, may_follow_type};
use crate::kinds::{Model, Object, ObjectId};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Outcome, Refusal, Replay, Replayer};
use crate::sql::ast::{AlterCommand, ColumnDef, ObjectType, RangeVar, Statement, StatementNode};
use crate::types::TypeRef;

impl Replay for Composite {
    fn replay(cx: &mut Replayer, statement: &Statement, _: &str) -> Option<Outcome> {
        match &statement.node {
            StatementNode::CreateComposite { name, columns } => Some(create(cx, name, columns)),
            StatementNode::AlterTable(alter) if alter.kind == ObjectType::Type => {
                Some(alter_type(cx, &alter.name, &alter.commands))
            }
            _ => None,
        }
    }
}

fn create(cx: &mut Replayer, name: &RangeVar, columns: &[ColumnDef]) -> Outcome {
    let name = QualifiedName::new(cx.creation_schema(name.schema)?, name.name);
    let mut attributes: Vec<Attribute> = Vec::new();
    for column in columns {
        let one = attribute(cx, column)?;
        if attributes.iter().any(|a| a.name == one.name) {
            return Err(Refusal::sql(format!("column \"{}\" specified more than once", one.name)).at(column.at));
        }
        attributes.push(one);
    }
    cx.create(Composite { name, attributes })
}

fn attribute(cx: &mut Replayer, column: &ColumnDef) -> Result<Attribute, Refusal> {
    let Some(written) = &column.type_name else {
        return Err(Refusal::sql("an attribute without a type").at(column.at));
    };
    let ty = cx.type_ref(written)?;
    cx.storable(&ty, column.name).map_err(|refusal| refusal.at(column.at))?;
    let collation = column.collation.as_ref().map(|c| cx.collation(c, &ty)).transpose()?.flatten();
    Ok(Attribute { name: column.name, ty, collation })
}

/// A row type, a table's too, may not hold itself, however deep.
pub(crate) fn not_of_itself(cx: &Replayer, id: ObjectId, ty: &TypeRef) -> Outcome {
    if !holds(cx, id, ty) {
        return Ok(());
    }
    Err(Refusal::sql(format!("composite type {} cannot be made a member of itself", id.name)))
}

fn holds(cx: &Replayer, id: ObjectId, ty: &TypeRef) -> bool {
    let Some(found) = cx.catalog.type_named(ty.schema, ty.name) else { return false };
    found == id
        || match cx.catalog.get(found) {
            Some(Object::Domain(domain)) => holds(cx, id, &domain.base),
            Some(Object::Composite(one)) => one.attributes.iter().any(|attribute| holds(cx, id, &attribute.ty)),
            Some(Object::Table(table)) => table.columns.iter().any(|column| holds(cx, id, &column.ty)),
            _ => false,
        }
}

fn alter_type(cx: &mut Replayer, name: &RangeVar, commands: &[AlterCommand]) -> Outcome {
    let id = cx.find_kind::<Composite>(name, "a composite type")?;
    commands.iter().try_for_each(|command| one_command(cx, id, command))
}

fn one_command(cx: &mut Replayer, id: ObjectId, command: &AlterCommand) -> Outcome {
    match command {
        AlterCommand::AddColumn { column, if_not_exists: _, cascade } => {
            let one = attribute(cx, column)?;
            if has(cx, id, one.name) {
                return Err(Refusal::sql(format!(
                    "column \"{}\" of relation \"{}\" already exists",
                    one.name, id.name
                )));
            }
            not_of_itself(cx, id, &one.ty)?;
            may_follow_type(cx, id, *cascade)?;
            cx.catalog.edit::<Composite>(id, |composite| composite.attributes.push(one));
            follow_type(cx, id, command)
        }
        AlterCommand::DropColumn { name, if_exists, cascade } => {
            if !has(cx, id, *name) {
                let missing = Refusal::sql(format!("column \"{name}\" of relation \"{}\" does not exist", id.name));
                return if *if_exists { Ok(()) } else { Err(missing) };
            }
            may_follow_type(cx, id, *cascade)?;
            let mut parts = vec![(id, Some(*name))];
            parts.extend(columns_of_attribute(cx, id, command)?);
            cx.drop_parts(&parts, *cascade)
        }
        AlterCommand::ColumnType { name, type_name, collation, using: _, cascade } => {
            if !has(cx, id, *name) {
                return Err(Refusal::sql(format!("column \"{name}\" of relation \"{}\" does not exist", id.name)));
            }
            in_use(cx, id)?;
            may_follow_type(cx, id, *cascade)?;
            let ty = cx.type_ref(type_name)?;
            let collation = collation.as_ref().map(|c| cx.collation(c, &ty)).transpose()?.flatten();
            cx.catalog.edit::<Composite>(id, |composite| {
                for one in composite.attributes.iter_mut().filter(|a| a.name == *name) {
                    one.ty = ty.clone();
                    one.collation = collation;
                }
            });
            follow_type(cx, id, command)
        }
        AlterCommand::Owner(role) => crate::kinds::owner::set_owner(cx, id, *role),
        _ => Err(Refusal::unsupported("this ALTER TYPE cannot be replayed", "state its effect with ATTRIBUTE clauses")),
    }
}

fn has(cx: &Replayer, id: ObjectId, attribute: Ident) -> bool {
    cx.catalog.find::<Composite>(id).is_some_and(|one| one.attributes.iter().any(|a| a.name == attribute))
}

/// Attributes cannot be retyped while a column has the type.
fn in_use(cx: &Replayer, id: ObjectId) -> Outcome {
    let user = cx.catalog.dependents_of::<Table>(id).find_map(|table| {
        let column = table.columns.iter().find(|c| c.ty.schema == id.schema && c.ty.name == id.name)?;
        Some((table.id(), column.name))
    });
    match user {
        Some((table, column)) => Err(Refusal::sql(format!(
            "cannot alter type \"{}\" because column \"{}.{column}\" uses it",
            id.name, table.name
        ))),
        None => Ok(()),
    }
}
