//! Owns schemas, extensions, enums, domains and sequences.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::constraint::{constraint, constraints, raw_constraint};
use super::names::{def_elem, kind_of, listed_name, name, optional, required_type, role, type_name, value_text};
use super::{Converted, Source, each, unsupported};
use crate::name::Ident;
use crate::sql::ast::{AlterDomain, AlterEnum, CreateDomain, CreateExtension, SequenceOption, StatementNode};

/// CREATE EXTENSION.
pub(super) fn create_extension(stmt: pb::CreateExtensionStmt) -> Converted<CreateExtension> {
    let pb::CreateExtensionStmt { extname, if_not_exists, options } = stmt;
    let mut out =
        CreateExtension { name: Ident::new(&extname), if_not_exists, schema: None, version: None, cascade: false };
    for option in options {
        let element = def_elem(option)?;
        let value = element.arg.map(|arg| value_text(*arg)).transpose()?;
        match (element.defname.as_str(), value) {
            ("schema", Some(schema)) => out.schema = Some(Ident::new(&schema)),
            ("new_version", version) => out.version = version,
            ("cascade", _) => out.cascade = true,
            (other, _) => return unsupported(format!("CREATE EXTENSION … {other}")),
        }
    }
    Ok(out)
}

/// ALTER EXTENSION … UPDATE.
pub(super) fn alter_extension(stmt: pb::AlterExtensionStmt) -> Converted<StatementNode> {
    let pb::AlterExtensionStmt { extname, options } = stmt;
    let mut version = None;
    for option in options {
        let element = def_elem(option)?;
        version = element.arg.map(|arg| value_text(*arg)).transpose()?;
    }
    Ok(StatementNode::AlterExtension { name: Ident::new(&extname), version })
}

/// ALTER TYPE of an enum.
pub(super) fn alter_enum(stmt: pb::AlterEnumStmt) -> Converted<StatementNode> {
    let pb::AlterEnumStmt { type_name, old_val, new_val, new_val_neighbor, new_val_is_after, skip_if_new_val_exists } =
        stmt;
    let action = if old_val.is_empty() {
        let beside = (!new_val_neighbor.is_empty()).then(|| (new_val_neighbor.into(), new_val_is_after));
        AlterEnum::Add { label: new_val.into(), beside, if_not_exists: skip_if_new_val_exists }
    } else {
        AlterEnum::Rename { from: old_val.into(), to: new_val.into() }
    };
    Ok(StatementNode::AlterEnum { name: name(type_name)?, action })
}

/// CREATE DOMAIN.
pub(super) fn create_domain(stmt: pb::CreateDomainStmt, source: Source<'_>) -> Converted<CreateDomain> {
    let pb::CreateDomainStmt { domainname, type_name, coll_clause, constraints: list } = stmt;
    Ok(CreateDomain {
        name: name(domainname)?,
        base: required_type(type_name)?,
        collation: coll_clause.map(|c| name(c.collname)).transpose()?,
        constraints: constraints(list, source)?,
    })
}

/// ALTER DOMAIN.
pub(super) fn alter_domain(stmt: pb::AlterDomainStmt, source: Source<'_>, start: u32) -> Converted<StatementNode> {
    let pb::AlterDomainStmt { subtype, type_name, name: part, def, behavior, missing_ok } = stmt;
    let cascade = behavior == pb::DropBehavior::DropCascade as i32;
    let action = match (subtype.as_str(), def) {
        ("T", None) => AlterDomain::Default(None),
        ("T", def) => {
            let word = source.find(source.from(start), "default");
            match word {
                Some(word) => AlterDomain::Default(Some(source.to_end(word + 1, def)?)),
                None => return unsupported("DEFAULT whose text cannot be found"),
            }
        }
        ("N", _) => AlterDomain::NotNull(false),
        ("O", _) => AlterDomain::NotNull(true),
        ("C", Some(def)) => AlterDomain::Add(constraint(raw_constraint(*def)?, source)?),
        ("X", _) => AlterDomain::Drop { name: Ident::new(&part), if_exists: missing_ok, cascade },
        ("V", _) => AlterDomain::Validate(Ident::new(&part)),
        _ => return unsupported("an ALTER DOMAIN of an unknown kind"),
    };
    Ok(StatementNode::AlterDomain { name: name(type_name)?, action })
}

/// CREATE SCHEMA's and identity's sequence options.
pub(super) fn sequence_options(nodes: Vec<pb::Node>) -> Converted<Vec<SequenceOption>> {
    each(nodes, |node| sequence_option(def_elem(node)?))
}

fn sequence_option(element: pb::DefElem) -> Converted<SequenceOption> {
    let pb::DefElem { defnamespace: _, defname, arg, defaction: _, location: _, arg_location: _ } = element;
    Ok(match (defname.as_str(), arg) {
        ("as", Some(arg)) => match arg.node {
            Some(NodeEnum::TypeName(t)) => SequenceOption::Type(type_name(t)?),
            other => return unsupported(format!("{} as a sequence's type", kind_of(other.as_ref()))),
        },
        ("increment", Some(arg)) => SequenceOption::Increment(number(*arg)?),
        ("minvalue", arg) => SequenceOption::Min(arg.map(|a| number(*a)).transpose()?),
        ("maxvalue", arg) => SequenceOption::Max(arg.map(|a| number(*a)).transpose()?),
        ("start", Some(arg)) => SequenceOption::Start(number(*arg)?),
        ("cache", Some(arg)) => SequenceOption::Cache(number(*arg)?),
        ("cycle", Some(arg)) => SequenceOption::Cycle(&*value_text(*arg)? == "true"),
        ("owned_by", Some(arg)) => {
            let owner = listed_name(*arg)?;
            let none = owner.len() == 1 && owner[0].as_str() == "none";
            SequenceOption::OwnedBy(if none { Vec::new() } else { owner })
        }
        ("sequence_name", Some(arg)) => SequenceOption::Name(listed_name(*arg)?),
        ("restart", _) => SequenceOption::Restart,
        ("logged", _) => SequenceOption::Logged(true),
        ("unlogged", _) => SequenceOption::Logged(false),
        (other, _) => return unsupported(format!("the sequence option {other}")),
    })
}

fn number(node: pb::Node) -> Converted<i64> {
    let text = value_text(node)?;
    text.parse().or_else(|_| unsupported(format!("{text} as a number of a sequence (it is out of range)")))
}

/// The option GENERATED in ALTER COLUMN SET GENERATED, apart from the sequence's own.
pub(super) fn identity_options(nodes: Vec<pb::Node>) -> Converted<(Option<bool>, Vec<SequenceOption>)> {
    let (mut always, mut options) = (None, Vec::new());
    for node in nodes {
        let element = def_elem(node)?;
        if element.defname == "generated" {
            let value = element.arg.map(|arg| value_text(*arg)).transpose()?;
            always = Some(value.as_deref() == Some("97"));
        } else {
            options.push(sequence_option(element)?);
        }
    }
    Ok((always, options))
}

/// CREATE SCHEMA, without its elements.
pub(super) fn schema_head(stmt: &mut pb::CreateSchemaStmt) -> Converted<(Ident, Option<crate::sql::ast::Role>)> {
    let owner = stmt.authrole.take().map(|r| role(Some(r))).transpose()?;
    match (optional(&stmt.schemaname), owner) {
        (Some(schema), owner) => Ok((schema, owner)),
        (None, Some(crate::sql::ast::Role::Named(role))) => Ok((role, Some(crate::sql::ast::Role::Named(role)))),
        (None, _) => unsupported("CREATE SCHEMA AUTHORIZATION of whoever runs it"),
    }
}
