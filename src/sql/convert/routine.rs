//! Owns CREATE FUNCTION, CREATE PROCEDURE and ALTER of both.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::names::{constant_text, def_elem, kind_of, name, required_type, string, type_name, value_text};
use super::opaque::mentions;
use super::statement::object_type;
use super::subject::object_name;
use super::{Converted, Source, each, unsupported};
use crate::name::Ident;
use crate::sql::ast::{
    AlterRoutine, CreateRoutine, Name, ObjectType, Parameter, Query, RoutineOption, SqlBody, TypeName,
};

/// CREATE FUNCTION or PROCEDURE.
pub(super) fn create_routine(
    stmt: pb::CreateFunctionStmt,
    source: Source<'_>,
    start: u32,
    end: u32,
) -> Converted<CreateRoutine> {
    let pb::CreateFunctionStmt { is_procedure, replace, funcname, parameters, return_type, options, sql_body } = stmt;
    let open = source.find_bracket(source.from(start));
    let parts = open.map(|open| source.elements(open)).unwrap_or_default();
    // The columns of RETURNS TABLE are parameters too, in brackets of their own; they have no defaults.
    let parameters =
        each(parameters.into_iter().enumerate(), |(at, node)| parameter(node, source, parts.get(at).copied()))?;
    let table = parameters.iter().any(|one| one.mode == 't');
    Ok(CreateRoutine {
        procedure: is_procedure,
        replace,
        name: name(funcname)?,
        parameters,
        // RETURNS TABLE says what it returns by its columns.
        returns: return_type.filter(|_| !table).map(type_name).transpose()?,
        options: each(options, option)?,
        sql_body: sql_body.map(|node| body(*node, source, start, end)).transpose()?,
        mentions: mentions(source, start, end),
    })
}

/// A parameter, with where its text stands.
pub(super) fn parameter(node: pb::Node, source: Source<'_>, part: Option<(usize, usize)>) -> Converted<Parameter> {
    use pb::FunctionParameterMode as Mode;
    let Some(NodeEnum::FunctionParameter(parameter)) = node.node else {
        return unsupported(format!("{} as a parameter", kind_of(node.node.as_ref())));
    };
    let pb::FunctionParameter { name, arg_type, mode, defexpr, location: _ } = *parameter;
    let mode = match Mode::try_from(mode) {
        Ok(Mode::FuncParamOut) => 'o',
        Ok(Mode::FuncParamInout) => 'b',
        Ok(Mode::FuncParamVariadic) => 'v',
        Ok(Mode::FuncParamTable) => 't',
        _ => 'i',
    };
    let default = match (defexpr, part) {
        (None, _) => None,
        (Some(expr), Some((first, end))) => Some(source.after_equals(first, end, expr)?),
        (Some(_), None) => return unsupported("a default whose text cannot be found"),
    };
    let name = (!name.is_empty()).then(|| Ident::new(&name));
    Ok(Parameter { mode, name, ty: required_type(arg_type)?, default })
}

/// The body that is the statement's own SQL: from RETURN or BEGIN ATOMIC to the end.
fn body(node: pb::Node, source: Source<'_>, start: u32, end: u32) -> Converted<SqlBody> {
    let from = source.from(start);
    let returns = matches!(node.node, Some(NodeEnum::ReturnStmt(_)));
    let found = source.find(from, if returns { "return" } else { "begin" });
    let Some(token) = found.and_then(|at| source.tokens.list.get(at)) else {
        return unsupported("a body whose text cannot be found");
    };
    let text = source.text[token.start as usize..end as usize].trim_end().into();
    Ok(SqlBody { text, returns, statements: body_statements(node).ok() })
}

/// BEGIN ATOMIC comes as a list of lists.
fn body_statements(node: pb::Node) -> Converted<Vec<Query>> {
    let mut out = Vec::new();
    match node.node {
        Some(NodeEnum::List(pb::List { items })) => {
            for item in items {
                out.extend(body_statements(item)?);
            }
        }
        Some(one) => out.push(super::modify::statement(one)?),
        None => {}
    }
    Ok(out)
}

fn option(node: pb::Node) -> Converted<RoutineOption> {
    let pb::DefElem { defnamespace: _, defname, arg, defaction: _, location: _, arg_location: _ } = def_elem(node)?;
    let Some(arg) = arg else { return unsupported(format!("{defname} of a function")) };
    let text = |node: Box<pb::Node>| value_text(*node);
    let flag = |node: Box<pb::Node>| value_text(*node).map(|value| matches!(&*value, "true" | "1"));
    let letter = |node: Box<pb::Node>| value_text(*node).map(|value| value.chars().next().unwrap_or('v'));
    Ok(match defname.as_str() {
        "language" => RoutineOption::Language(Ident::new(&text(arg)?.to_lowercase())),
        "as" => RoutineOption::As(texts(*arg)?),
        "volatility" => RoutineOption::Volatility(letter(arg)?),
        "strict" => RoutineOption::Strict(flag(arg)?),
        "security" => RoutineOption::SecurityDefiner(flag(arg)?),
        "leakproof" => RoutineOption::Leakproof(flag(arg)?),
        "parallel" => RoutineOption::Parallel(letter(arg)?),
        "cost" => RoutineOption::Cost(text(arg)?),
        "rows" => RoutineOption::Rows(text(arg)?),
        "support" => RoutineOption::Support(value_name(*arg)?),
        "window" => RoutineOption::Window,
        "transform" => RoutineOption::Transform(type_names(*arg)?),
        "set" => set(*arg)?,
        other => return unsupported(format!("{other} of a function")),
    })
}

fn texts(node: pb::Node) -> Converted<Vec<Box<str>>> {
    match node.node {
        Some(NodeEnum::List(pb::List { items })) => each(items, |one| string(one).map(Into::into)),
        other => unsupported(format!("{} as a body", kind_of(other.as_ref()))),
    }
}

fn value_name(node: pb::Node) -> Converted<Name> {
    match node.node {
        Some(NodeEnum::List(pb::List { items })) => name(items),
        other => unsupported(format!("{} as the name of a function", kind_of(other.as_ref()))),
    }
}

fn type_names(node: pb::Node) -> Converted<Vec<TypeName>> {
    match node.node {
        Some(NodeEnum::List(pb::List { items })) => each(items, |one| match one.node {
            Some(NodeEnum::TypeName(ty)) => type_name(ty),
            other => unsupported(format!("{} as a type", kind_of(other.as_ref()))),
        }),
        other => unsupported(format!("{} as a list of types", kind_of(other.as_ref()))),
    }
}

fn set(node: pb::Node) -> Converted<RoutineOption> {
    let Some(NodeEnum::VariableSetStmt(set)) = node.node else { return unsupported("SET of an unknown shape") };
    let pb::VariableSetStmt { kind, name, args, jumble_args: _, is_local: _, location: _ } = set;
    let name = Ident::new(&name.to_ascii_lowercase());
    match pb::VariableSetKind::try_from(kind) {
        Ok(pb::VariableSetKind::VarSetValue) => {
            let values = each(args, |node| match node.node {
                Some(NodeEnum::AConst(constant)) => constant_text(constant),
                other => unsupported(format!("{} as a setting", kind_of(other.as_ref()))),
            })?;
            Ok(RoutineOption::Set(name, Some(values)))
        }
        Ok(pb::VariableSetKind::VarSetDefault | pb::VariableSetKind::VarReset) => Ok(RoutineOption::Set(name, None)),
        Ok(pb::VariableSetKind::VarResetAll) => Ok(RoutineOption::ResetAll),
        Ok(pb::VariableSetKind::VarSetCurrent) => Ok(RoutineOption::SetFromCurrent(name)),
        _ => unsupported("SET of an unknown shape"),
    }
}

/// ALTER FUNCTION, PROCEDURE or ROUTINE with options.
pub(super) fn alter_routine(stmt: pb::AlterFunctionStmt) -> Converted<AlterRoutine> {
    let pb::AlterFunctionStmt { objtype, func, actions } = stmt;
    let Some(func) = func else { return unsupported("ALTER FUNCTION without its name") };
    let word = match object_type(objtype) {
        ObjectType::Other(word) => word,
        _ => "function",
    };
    Ok(AlterRoutine {
        word,
        name: object_name(pb::Node { node: Some(NodeEnum::ObjectWithArgs(func)) })?,
        options: each(actions, option)?,
    })
}
