//! CREATE DOMAIN and ALTER DOMAIN.

use super::Domain;
use crate::analyze::Purpose;
use crate::catalog::{Catalog, Chooser};
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::enum_::new_type_name;
use crate::kinds::{Model, Object, ObjectId};
use crate::name::Ident;
use crate::replay::{Mode, Outcome, Refusal, Replay, Replayer, Scope, parent_of_domain};
use crate::sql::ast::{self, AlterDomain, ConstraintNode, CreateDomain, SqlText, Statement, StatementNode};
use crate::types::TypeRef;

impl Replay for Domain {
    fn replay(cx: &mut Replayer, statement: &Statement, _: &str) -> Option<Outcome> {
        match &statement.node {
            StatementNode::CreateDomain(create) => Some(create_domain(cx, create)),
            StatementNode::AlterDomain { name, action } => Some(alter(cx, name, action)),
            _ => None,
        }
    }
}

fn create_domain(cx: &mut Replayer, create: &CreateDomain) -> Outcome {
    let CreateDomain { name, base, collation, constraints } = create;
    let name = new_type_name(cx, name)?;
    let base = cx.type_ref(base)?;
    if cx.storable(&base, name.name).is_err() {
        let base = base.without_modifier().sql();
        return Err(Refusal::sql(format!("\"{base}\" is not a valid base type for a domain")));
    }
    let collation = collation.as_ref().map(|c| cx.collation(c, &base)).transpose()?.flatten();
    let mut domain = Domain { name, base, collation, default: None, not_null: false };
    let is_null = |one: &ast::Constraint| matches!(one.node, ConstraintNode::Null);
    let is_default = |one: &&ast::Constraint| matches!(one.node, ConstraintNode::Default(_));
    if constraints.iter().filter(is_default).count() > 1 {
        return Err(Refusal::sql("multiple default expressions"));
    }
    for constraint in constraints {
        match &constraint.node {
            ConstraintNode::NotNull(_) if constraints.iter().any(is_null) => {
                return Err(Refusal::sql("conflicting NULL/NOT NULL constraints"));
            }
            ConstraintNode::Check(_) if constraint.no_inherit => {
                return Err(Refusal::sql("check constraints for domains cannot be marked NO INHERIT"));
            }
            ConstraintNode::NotNull(_) => domain.not_null = true,
            ConstraintNode::Null | ConstraintNode::Check(_) => {}
            ConstraintNode::Default(text) => domain.default = default(cx, text, &domain.base, name.name)?,
            ConstraintNode::Key(key) if key.primary => {
                return Err(Refusal::sql("primary key constraints not possible for domains"));
            }
            ConstraintNode::Key(_) => return Err(Refusal::sql("unique constraints not possible for domains")),
            ConstraintNode::Foreign(_) => return Err(Refusal::sql("foreign key constraints not possible for domains")),
            _ => return Err(Refusal::sql("specifying this constraint is not possible for domains")),
        }
    }
    let id = domain.id();
    cx.create(domain)?;
    let checked = constraints.iter().try_for_each(|one| add_check(cx, id, one));
    if checked.is_err() {
        // A statement that fails leaves nothing.
        cx.drop_parts(&[(id, None)], true)?;
    }
    checked
}

/// A default; `DEFAULT NULL` is none.
fn default(
    cx: &mut Replayer,
    text: &SqlText,
    base: &TypeRef,
    column: Ident,
) -> Result<Option<crate::catalog::SqlExpr>, Refusal> {
    if matches!(text.expr.node, ast::ExprNode::Const(ast::Const::Null)) {
        return Ok(None);
    }
    cx.expression(text, &Scope::none(), &Purpose::Default { column, ty: base.clone() }).map(|taken| Some(taken.expr))
}

fn add_check(cx: &mut Replayer, id: ObjectId, constraint: &ast::Constraint) -> Outcome {
    let ConstraintNode::Check(text) = &constraint.node else { return Ok(()) };
    let Some((base, collation)) = cx.catalog.find::<Domain>(id).map(|domain| (domain.base.clone(), domain.collation))
    else {
        return Ok(());
    };
    let taken = cx.expression(text, &Scope::none(), &Purpose::DomainCheck { base, collation })?;
    let name = match constraint.name {
        Some(name) => name,
        None => {
            let plain = cx.mode == Mode::Declared;
            let mut chooser = if plain { Chooser::plain(&cx.catalog) } else { Chooser::new(&cx.catalog) };
            chooser.constraint(id.schema, id.name, "", "check")
        }
    };
    let object = Constraint {
        owner: id,
        name,
        body: Body::Check(taken.expr),
        deferrable: false,
        deferred: false,
        not_valid: constraint.not_valid,
        not_enforced: false,
        no_inherit: false,
        marks: crate::kinds::index::Marks::default(),
        parent: None,
        also_local: false,
        born: crate::kinds::index::Born::default(),
    };
    if cx.catalog.has(object.id()) {
        return Err(
            Refusal::sql(format!("constraint \"{name}\" for domain \"{}\" already exists", id.name)).at(constraint.at)
        );
    }
    cx.create(object)
}

/// PostgreSQL reads the columns of a domain when it gets a constraint; inside of arrays and rows it does not look.
fn readable(cx: &Replayer, id: ObjectId) -> Outcome {
    match contained(&cx.catalog, id) {
        Some((ty, table, column)) => Err(Refusal::sql(format!(
            "cannot alter type \"{}\" because column \"{}.{column}\" uses it",
            ty.name, table.name
        ))),
        None => Ok(()),
    }
}

/// A column that has the domain inside of an array or a row: the type that is inside, the table, the column.
pub(crate) fn contained(catalog: &Catalog, id: ObjectId) -> Option<(ObjectId, ObjectId, Ident)> {
    let mut work = vec![(id, id, false)];
    while let Some((ty, inner, inside)) = work.pop() {
        for dependent in catalog.dependents(ty) {
            let is = |one: &TypeRef| (one.schema, one.name) == (ty.schema, ty.name);
            match catalog.get(dependent) {
                Some(Object::Table(table)) => {
                    let found = table.columns.iter().find(|column| is(&column.ty) && (inside || column.ty.array));
                    if let Some(column) = found {
                        return Some((inner, dependent, column.name));
                    }
                }
                Some(Object::Composite(one)) if one.attributes.iter().any(|a| is(&a.ty)) => {
                    work.push((dependent, inner, true));
                }
                Some(Object::Domain(one)) if is(&one.base) => {
                    let inside = inside || one.base.array;
                    work.push((dependent, if inside { inner } else { dependent }, inside));
                }
                _ => {}
            }
        }
    }
    None
}

fn alter(cx: &mut Replayer, name: &[Ident], action: &AlterDomain) -> Outcome {
    let id = parent_of_domain(cx, name)?;
    let Some(base) = cx.catalog.find::<Domain>(id).map(|domain| domain.base.clone()) else { return Ok(()) };
    match action {
        AlterDomain::Default(None) => cx.catalog.edit::<Domain>(id, |domain| domain.default = None),
        AlterDomain::Default(Some(text)) => {
            let expr = default(cx, text, &base, id.name)?;
            cx.catalog.edit::<Domain>(id, |domain| domain.default = expr);
        }
        AlterDomain::NotNull(not_null) => {
            if *not_null {
                readable(cx, id)?;
            }
            cx.catalog.edit::<Domain>(id, |domain| domain.not_null = *not_null);
        }
        AlterDomain::Add(constraint) => match constraint.node {
            ConstraintNode::NotNull(_) => {
                readable(cx, id)?;
                cx.catalog.edit::<Domain>(id, |domain| domain.not_null = true);
            }
            _ => {
                if !constraint.not_valid {
                    readable(cx, id)?;
                }
                return add_check(cx, id, constraint);
            }
        },
        AlterDomain::Drop { name, if_exists, cascade: _ } => {
            let constraint = ObjectId::constraint(id, *name);
            if !cx.catalog.has(constraint) {
                let missing = format!("constraint \"{name}\" of domain \"{}\" does not exist", id.name);
                return if *if_exists { Ok(()) } else { Err(Refusal::sql(missing)) };
            }
            return cx.drop_parts(&[(constraint, None)], false);
        }
        AlterDomain::Validate(name) => {
            readable(cx, id)?;
            cx.catalog.edit::<Constraint>(ObjectId::constraint(id, *name), |one| one.not_valid = false);
        }
    }
    Ok(())
}
