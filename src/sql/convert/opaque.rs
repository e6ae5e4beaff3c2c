//! Owns the kinds that replay keeps without looking into them: identity, and the names that their text mentions.

use std::collections::BTreeSet;

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::names::{name, range_var, relation_name, role, type_name};
use super::{Converted, Source, unsupported};
use crate::name::{Ident, is_reserved, unquoted};
use crate::sql::ast::{Name, Opaque, OpaqueAction, Role};

/// A statement of a kind that is kept as it is; none where the node is of no such kind.
pub(super) fn opaque(node: &NodeEnum, source: Source<'_>, start: u32, end: u32) -> Converted<Option<Opaque>> {
    let Some((kind, action, name, key)) = identity(node)? else { return Ok(None) };
    let key = if key.is_empty() && keyed_by_text(kind) { tokens_text(source, start, end).into() } else { key };
    Ok(Some(Opaque { kind, action, name, key, mentions: mentions(source, start, end) }))
}

fn keyed_by_text(kind: &str) -> bool {
    matches!(kind, "grant" | "default privileges" | "alteration")
}

type Identity = (&'static str, OpaqueAction, Name, Box<str>);

fn created(kind: &'static str, name: Name) -> Option<Identity> {
    Some((kind, OpaqueAction::Create, name, "".into()))
}

fn created_or_replaced(kind: &'static str, replace: bool, name: Name, key: &str) -> Option<Identity> {
    let action = if replace { OpaqueAction::Replace } else { OpaqueAction::Create };
    Some((kind, action, name, key.into()))
}

fn altered(kind: &'static str) -> Option<Identity> {
    Some((kind, OpaqueAction::Alter, Vec::new(), "".into()))
}

fn lone(name: &str) -> Name {
    vec![Ident::new(name)]
}

/// Kinds of relations and of what hangs on them.
fn identity(node: &NodeEnum) -> Converted<Option<Identity>> {
    Ok(match node {
        NodeEnum::ViewStmt(v) => {
            let temporary =
                v.view.as_ref().is_some_and(|view| view.relpersistence == "t" && view.schemaname.is_empty());
            let schema = temporary.then(|| Ident::from_static("pg_temp"));
            let name = schema.into_iter().chain(of_relation(v.view.as_ref())?).collect();
            created_or_replaced("view", v.replace, name, "")
        }
        NodeEnum::CreateTableAsStmt(c) if c.objtype == pb::ObjectType::ObjectMatview as i32 => {
            created("materialized view", of_relation(c.into.as_ref().and_then(|i| i.rel.as_ref()))?)
        }
        NodeEnum::CreateForeignTableStmt(t) => {
            created("foreign table", of_relation(t.base_stmt.as_ref().and_then(|b| b.relation.as_ref()))?)
        }
        NodeEnum::CreateTrigStmt(t) => {
            created_or_replaced("trigger", t.replace, of_relation(t.relation.as_ref())?, &t.trigname)
        }
        NodeEnum::CreatePolicyStmt(p) => {
            created_or_replaced("policy", false, of_relation(p.table.as_ref())?, &p.policy_name)
        }
        NodeEnum::RuleStmt(r) if r.event == pb::CmdType::CmdSelect as i32 => {
            let name = r.relation.as_ref().map_or("", |one| one.relname.as_str());
            return Err(super::NotTaken::Wrong(format!("relation \"{name}\" cannot have ON SELECT rules")));
        }
        NodeEnum::RuleStmt(r) => created_or_replaced("rule", r.replace, of_relation(r.relation.as_ref())?, &r.rulename),
        NodeEnum::CreateStatsStmt(s) => created("statistics", name(s.defnames.clone())?),
        NodeEnum::AlterPolicyStmt(_) | NodeEnum::AlterStatsStmt(_) => altered("alteration"),
        other => routine_or_type(other)?,
    })
}

/// Functions, types beyond enums and composites, operators.
fn routine_or_type(node: &NodeEnum) -> Converted<Option<Identity>> {
    Ok(match node {
        NodeEnum::CreateFunctionStmt(f) => {
            let kind = if f.is_procedure { "procedure" } else { "function" };
            let key = parameters(&f.parameters)?;
            created_or_replaced(kind, f.replace, name(f.funcname.clone())?, &key)
        }
        NodeEnum::DefineStmt(d) => define(d)?,
        NodeEnum::CreateRangeStmt(r) => created("type", name(r.type_name.clone())?),
        NodeEnum::CreateCastStmt(c) => {
            let key = cast_key(&[c.sourcetype.clone(), c.targettype.clone()])?;
            created_or_replaced("cast", false, Vec::new(), &key)
        }
        NodeEnum::CreateTransformStmt(t) => {
            let key = transform_key(t.type_name.clone(), &t.lang)?;
            created_or_replaced("transform", t.replace, Vec::new(), &key)
        }
        NodeEnum::CreateOpClassStmt(c) => {
            created_or_replaced("operator class", false, name(c.opclassname.clone())?, &c.amname)
        }
        NodeEnum::CreateOpFamilyStmt(c) => {
            created_or_replaced("operator family", false, name(c.opfamilyname.clone())?, &c.amname)
        }
        NodeEnum::CreateConversionStmt(c) => created("conversion", name(c.conversion_name.clone())?),
        NodeEnum::AlterFunctionStmt(_)
        | NodeEnum::AlterOperatorStmt(_)
        | NodeEnum::AlterTypeStmt(_)
        | NodeEnum::AlterOpFamilyStmt(_)
        | NodeEnum::AlterCollationStmt(_)
        | NodeEnum::AlterTsdictionaryStmt(_)
        | NodeEnum::AlterTsconfigurationStmt(_)
        | NodeEnum::AlterObjectDependsStmt(_)
        | NodeEnum::SecLabelStmt(_) => altered("alteration"),
        other => of_database(other)?,
    })
}

/// What has no schema, and privileges.
fn of_database(node: &NodeEnum) -> Converted<Option<Identity>> {
    Ok(match node {
        NodeEnum::CreateEventTrigStmt(t) => created("event trigger", lone(&t.trigname)),
        NodeEnum::CreatePlangStmt(l) => created_or_replaced("language", l.replace, lone(&l.plname), ""),
        NodeEnum::CreateAmStmt(a) => created("access method", lone(&a.amname)),
        NodeEnum::CreatePublicationStmt(p) => created("publication", lone(&p.pubname)),
        NodeEnum::CreateSubscriptionStmt(s) => created("subscription", lone(&s.subname)),
        NodeEnum::CreateFdwStmt(f) => created("foreign data wrapper", lone(&f.fdwname)),
        NodeEnum::CreateForeignServerStmt(s) => created("server", lone(&s.servername)),
        NodeEnum::CreateUserMappingStmt(m) => {
            let key = mapping_key(m.user.clone(), &m.servername)?;
            created_or_replaced("user mapping", false, Vec::new(), &key)
        }
        NodeEnum::GrantStmt(_) => altered("grant"),
        NodeEnum::AlterDefaultPrivilegesStmt(_) => altered("default privileges"),
        NodeEnum::AlterPublicationStmt(_)
        | NodeEnum::AlterSubscriptionStmt(_)
        | NodeEnum::AlterFdwStmt(_)
        | NodeEnum::AlterForeignServerStmt(_)
        | NodeEnum::AlterUserMappingStmt(_) => altered("alteration"),
        _ => None,
    })
}

fn define(d: &pb::DefineStmt) -> Converted<Option<Identity>> {
    let kind = match pb::ObjectType::try_from(d.kind) {
        Ok(pb::ObjectType::ObjectAggregate) => "aggregate",
        Ok(pb::ObjectType::ObjectOperator) => "operator",
        Ok(pb::ObjectType::ObjectType) => "type",
        Ok(pb::ObjectType::ObjectCollation) => "collation",
        Ok(pb::ObjectType::ObjectTsconfiguration) => "text search configuration",
        Ok(pb::ObjectType::ObjectTsdictionary) => "text search dictionary",
        Ok(pb::ObjectType::ObjectTsparser) => "text search parser",
        Ok(pb::ObjectType::ObjectTstemplate) => "text search template",
        _ => return unsupported("a definition of an unknown kind"),
    };
    let key = match kind {
        "aggregate" => aggregate_arguments(&d.args)?,
        "operator" => operands(&d.definition)?,
        _ => String::new(),
    };
    Ok(created_or_replaced(kind, d.replace, name(d.defnames.clone())?, &key))
}

/// The types that a cast goes between.
pub(super) fn cast_key(types: &[Option<pb::TypeName>]) -> Converted<String> {
    let texts: Vec<String> = types.iter().flatten().cloned().map(type_text).collect::<Converted<_>>()?;
    Ok(texts.join(" as "))
}

/// A type and a language, as DROP TRANSFORM names them.
pub(super) fn transform_key(of: Option<pb::TypeName>, language: &str) -> Converted<String> {
    let of = of.map(type_text).transpose()?.unwrap_or_default();
    Ok(format!("for {of} language {}", Ident::new(language).sql()))
}

/// A role and a server, as DROP USER MAPPING names them.
pub(super) fn mapping_key(user: Option<pb::RoleSpec>, server: &str) -> Converted<String> {
    let user = match role(user)? {
        Role::Named(name) => name.sql().to_string(),
        Role::Public => "public".to_owned(),
        Role::Deployer => "current_user".to_owned(),
    };
    Ok(format!("for {user} server {}", Ident::new(server).sql()))
}

/// The types of an operator's operands, as DROP OPERATOR lists them.
fn operands(definition: &[pb::Node]) -> Converted<String> {
    let mut types = ["none".to_owned(), "none".to_owned()];
    for node in definition {
        let Some(NodeEnum::DefElem(one)) = &node.node else { continue };
        let at = match one.defname.as_str() {
            "leftarg" => 0,
            "rightarg" => 1,
            _ => continue,
        };
        if let Some(NodeEnum::TypeName(ty)) = one.arg.as_ref().and_then(|arg| arg.node.as_ref()) {
            types[at] = type_text(ty.clone())?;
        }
    }
    Ok(types.join(","))
}

fn aggregate_arguments(args: &[pb::Node]) -> Converted<String> {
    match args.first().and_then(|node| node.node.as_ref()) {
        Some(NodeEnum::List(list)) => parameters(&list.items),
        _ => Ok(String::new()),
    }
}

/// The input types of a routine, which with its name make its identity.
fn parameters(nodes: &[pb::Node]) -> Converted<String> {
    use pb::FunctionParameterMode as Mode;
    let mut types = Vec::new();
    for node in nodes {
        let Some(NodeEnum::FunctionParameter(parameter)) = &node.node else { continue };
        let output = matches!(Mode::try_from(parameter.mode), Ok(Mode::FuncParamOut | Mode::FuncParamTable));
        if let (false, Some(t)) = (output, &parameter.arg_type) {
            types.push(type_text(t.clone())?);
        }
    }
    Ok(types.join(","))
}

/// A type of a routine's signature as text: the last part of its name, and `[]`.
pub(super) fn type_text(t: pb::TypeName) -> Converted<String> {
    let t = type_name(t)?;
    let base = t.name.last().map_or("", |part| part.as_str());
    Ok(format!("{base}{}", if t.array { "[]" } else { "" }))
}

fn of_relation(var: Option<&pb::RangeVar>) -> Converted<Name> {
    match var {
        Some(var) => range_var(pb::RangeVar { alias: None, ..var.clone() }).map(relation_name),
        None => unsupported("a statement without its relation"),
    }
}

/// Every identifier outside strings and comments, sorted.
pub(in crate::sql) fn mentions(source: Source<'_>, start: u32, end: u32) -> Vec<Ident> {
    let mut found = BTreeSet::new();
    for token in source.tokens.list.iter().skip(source.from(start)).take_while(|token| token.end <= end) {
        let text = token.text(source.text);
        if let Some(quoted) = unquoted(text) {
            found.insert(Ident::new(&quoted));
        } else if token.is_word(source.text) {
            let word = text.to_lowercase();
            if !is_reserved(&word) {
                found.insert(Ident::new(&word));
            }
        }
    }
    found.into_iter().collect()
}

/// The statement's tokens with one blank between them: white space and comments say nothing.
pub(super) fn tokens_text(source: Source<'_>, start: u32, end: u32) -> String {
    let mut out = String::new();
    for token in source.tokens.list.iter().skip(source.from(start)).take_while(|token| token.end <= end) {
        if !out.is_empty() {
            out.push(' ');
        }
        let text = token.text(source.text);
        if token.is_word(source.text) { out.push_str(&text.to_lowercase()) } else { out.push_str(text) }
    }
    out
}
