//! CREATE FUNCTION, CREATE PROCEDURE and ALTER of both; CREATE AGGREGATE.

use super::define::create_aggregate;
use super::model::BEFORE_BODY;
use super::{Argument, Body, Definition, Returns, Routine, RoutineKind, SqlBody, SupportFunction, Transform};
use crate::analyze::{BodyStyle, Parameters, Purpose};
use crate::kinds::Model;
use crate::kinds::extension::Extension;
use crate::kinds::opaque::Guess;
use crate::name::{Ident, QualifiedName};
use crate::replay::{Mode, Outcome, Refusal, Replay, Replayer, Scope, split};
use crate::sql;
use crate::sql::ast::{
    self, AlterRoutine, CreateRoutine, Name, ObjectType, Parameter, RoutineOption, Statement, StatementNode, TypeName,
};
use crate::types::TypeRef;

impl Replay for Routine {
    fn replay(cx: &mut Replayer, statement: &Statement, text: &str) -> Option<Outcome> {
        match &statement.node {
            StatementNode::CreateRoutine(create) => Some(create_routine(cx, create)),
            StatementNode::CreateAggregate(create) => {
                let words = statement.written(text);
                Some(create_aggregate(cx, create, words))
            }
            StatementNode::AlterRoutine(alter) => Some(alter_routine(cx, alter)),
            _ => None,
        }
    }
}

/// RETURNS beside OUT parameters says again what those say, but for SETOF.
fn as_outputs_say(args: &[Argument], returns: Returns) -> Result<Returns, Refusal> {
    let outputs: Vec<&TypeRef> = args.iter().filter(|arg| matches!(arg.mode, 'o' | 'b')).map(|arg| &arg.ty).collect();
    let said = match outputs.as_slice() {
        [] => return Ok(returns),
        [only] => (*only).clone(),
        _ => TypeRef::core("record"),
    };
    match &returns {
        Returns::Type(ty) | Returns::SetOf(ty) if *ty != said => {
            let message = format!("function result type must be {} because of OUT parameters", said.spelled());
            Err(Refusal::sql(message))
        }
        Returns::Type(_) => Ok(Returns::Arguments),
        Returns::SetOf(_) | Returns::Arguments => Ok(returns),
    }
}

fn create_routine(cx: &mut Replayer, create: &CreateRoutine) -> Outcome {
    let (schema, name) = split(&create.name)?;
    let name = QualifiedName::new(cx.creation_schema(schema)?, name);
    let args = create.parameters.iter().map(|one| argument(cx, one)).collect::<Result<Vec<_>, _>>()?;
    let returns = match &create.returns {
        Some(ty) if ty.setof => Returns::SetOf(bare_type(cx, ty)?),
        Some(ty) => Returns::Type(bare_type(cx, ty)?),
        None => Returns::Arguments,
    };
    let returns = as_outputs_say(&args, returns)?;
    let outputs = args.iter().any(|arg| !arg.is_input() || arg.mode == 'b');
    if !create.procedure && returns == Returns::Arguments && !outputs {
        return Err(Refusal::sql("function result type must be specified"));
    }
    let set = matches!(returns, Returns::SetOf(_)) || args.iter().any(|arg| arg.mode == 't');
    let definition = definition(cx, create, &args, set)?;
    let kind = match create.procedure {
        true => RoutineKind::Procedure,
        false if create.options.contains(&RoutineOption::Window) => RoutineKind::Window,
        false => RoutineKind::Function,
    };
    let mut routine = Routine { name, kind, args, returns, definition, mentions: create.mentions.clone() };
    guess(cx, &mut routine)?;
    if cx.checks_bodies && cx.mode == Mode::Chain {
        return put_checked(cx, routine, create.replace);
    }
    put(cx, routine, create.replace)
}

/// PostgreSQL looks into the body of a function in SQL once the function is there.
fn put_checked(cx: &mut Replayer, routine: Routine, replace: bool) -> Outcome {
    let before = cx.catalog.clone();
    put(cx, routine.clone(), replace)?;
    match routine.wrong_body(&cx.env()) {
        None => Ok(()),
        Some(wrong) => {
            cx.catalog = before;
            let place = format!("line {} of the body of {} {}", wrong.line, routine.word(), routine.name);
            let help = wrong.hint.map_or_else(|| place.clone(), |hint| format!("{place}: {hint}"));
            Err(Refusal::sql(wrong.message).help(help))
        }
    }
}

/// A type of a parameter: modifiers are forgotten.
fn bare_type(cx: &Replayer, written: &TypeName) -> Result<TypeRef, Refusal> {
    cx.type_ref(&TypeName { setof: false, ..written.clone() }).map(|ty| ty.without_modifier())
}

/// A parameter with its type looked up.
pub(super) fn argument(cx: &mut Replayer, written: &Parameter) -> Result<Argument, Refusal> {
    let ty = bare_type(cx, &written.ty)?;
    let default = match &written.default {
        Some(text) => {
            let column = written.name.unwrap_or(Ident::EMPTY);
            let purpose = Purpose::Default { column, ty: ty.clone() };
            Some(cx.expression(text, &Scope::none(), &purpose)?.expr)
        }
        None => None,
    };
    Ok(Argument { mode: written.mode, name: written.name, ty, default })
}

/// A body that PostgreSQL analyses now and keeps so.
fn sql_body(
    cx: &mut Replayer,
    create: &CreateRoutine,
    args: &[Argument],
    body: &ast::SqlBody,
) -> Result<Body, Refusal> {
    let (_, function) = split(&create.name)?;
    // PostgreSQL counts the names of all parameters here, and the types of those that a call gives (interpret_AS_clause).
    let types = args.iter().filter(|arg| arg.is_input()).map(|arg| Some(arg.ty.clone()));
    let list = args.iter().map(|arg| arg.name).zip(types).collect();
    let style = if body.returns { BodyStyle::Return } else { BodyStyle::Statements };
    let found = match &body.statements {
        Some(statements) => cx.body_query(statements, &body.text, &Parameters { function, style, list })?,
        None => None,
    };
    if found.is_none() {
        cx.not_analysed += 1;
    }
    let (text, returns) = (body.text.clone(), body.returns);
    Ok(Body::Sql(match found {
        Some((query, found)) => {
            let (printed, writes, starred) = (found.print.is_some(), found.writes, found.starred);
            let (query, guessed, path) = (Some(query), Guess::default(), Vec::new());
            SqlBody { text, returns, query, printed, guessed, path, stale: false, writes, starred }
        }
        None => {
            // What it may use is looked for when its identity is known.
            let (guessed, path, named) = (Guess::default(), cx.own_path(), named(&text));
            let (writes, starred) = (named.writes, named.all_columns);
            SqlBody { text, returns, query: None, printed: false, guessed, path, stale: false, writes, starred }
        }
    }))
}

/// What stands in a body.
fn named(body: &str) -> sql::Named {
    sql::named(&format!("{BEFORE_BODY}{body}"))
}

/// What a body beyond analysis may use; itself is no dependency.
fn guess(cx: &Replayer, routine: &mut Routine) -> Outcome {
    let own = [Some((routine.id(), None))];
    if let Body::Sql(body) = &mut routine.definition.body
        && body.query.is_none()
    {
        body.guessed = Guess::of(cx, &named(&body.text), &own)?;
    }
    Ok(())
}

/// Looks again at what bodies beyond analysis may use, when all that is declared is there.
pub(crate) fn guess_again(cx: &mut Replayer) {
    let beyond = |one: &&Routine| one.sql_body().is_some_and(|body| body.query.is_none());
    let found: Vec<Routine> = cx.catalog.of_kind::<Routine>().filter(beyond).cloned().collect();
    for mut routine in found {
        cx.take_path(routine.sql_body().map_or(&[], |body| &body.path));
        if guess(cx, &mut routine).is_ok() {
            cx.catalog.put(routine);
        }
    }
}

fn definition(cx: &mut Replayer, create: &CreateRoutine, args: &[Argument], set: bool) -> Result<Definition, Refusal> {
    let mut out = plain(Ident::EMPTY, Body::Text("".into()));
    let mut body = create.sql_body.as_ref().map(|body| sql_body(cx, create, args, body)).transpose()?;
    for option in &create.options {
        if let RoutineOption::As(parts) = option {
            body = Some(match parts.as_slice() {
                [text] => Body::Text(text.clone()),
                [file, symbol, ..] => Body::Library(file.clone(), symbol.clone()),
                [] => Body::Text("".into()),
            });
        }
        apply(cx, &mut out, option)?;
    }
    if out.language.is_empty() {
        if create.sql_body.is_none() {
            return Err(Refusal::sql("no language specified"));
        }
        out.language = Ident::from_static("sql");
    }
    transforms(cx, &mut out)?;
    out.body = body.ok_or_else(|| Refusal::sql("no function body specified"))?;
    settle(&mut out, set);
    Ok(out)
}

/// A definition that says nothing more.
pub(super) fn plain(language: Ident, body: Body) -> Definition {
    Definition {
        language,
        body,
        volatility: 'v',
        strict: false,
        security_definer: false,
        leakproof: false,
        parallel: 'u',
        cost: None,
        rows: None,
        support: None,
        transforms: Vec::new(),
        settings: Vec::new(),
    }
}

/// What is said is nothing where it is what PostgreSQL takes anyway.
fn settle(one: &mut Definition, set: bool) {
    let number = |text: &str| text.parse::<f64>().ok();
    let usual = if matches!(one.language.as_str(), "c" | "internal") { 1.0 } else { 100.0 };
    one.cost = one.cost.take().filter(|cost| number(cost) != Some(usual));
    one.rows = one.rows.take().filter(|rows| set && number(rows) != Some(1000.0));
}

fn apply(cx: &Replayer, out: &mut Definition, option: &RoutineOption) -> Outcome {
    match option {
        RoutineOption::Support(name) => out.support = Some(support(cx, name)?),
        RoutineOption::Transform(types) => {
            let bare = |ty| bare_type(cx, ty).map(|ty| Transform { ty, of: None });
            out.transforms = types.iter().map(bare).collect::<Result<_, _>>()?;
        }
        RoutineOption::Window => {}
        RoutineOption::Language(name) => out.language = *name,
        RoutineOption::As(_) => {}
        RoutineOption::Volatility(letter) => out.volatility = *letter,
        RoutineOption::Strict(strict) => out.strict = *strict,
        RoutineOption::SecurityDefiner(definer) => out.security_definer = *definer,
        RoutineOption::Leakproof(leakproof) => out.leakproof = *leakproof,
        RoutineOption::Parallel(letter) => out.parallel = *letter,
        RoutineOption::Cost(cost) => out.cost = Some(cost.clone()),
        RoutineOption::Rows(rows) => out.rows = Some(rows.clone()),
        RoutineOption::Set(name, Some(values)) => set(out, *name, values),
        RoutineOption::SetFromCurrent(name) => set(out, *name, &[]),
        RoutineOption::Set(name, None) => {
            out.settings.retain(|(one, _)| one != name);
        }
        RoutineOption::ResetAll => out.settings.clear(),
    }
    Ok(())
}

/// A setting; without values what it is when the routine is created.
fn set(out: &mut Definition, name: Ident, values: &[Box<str>]) {
    match out.settings.iter_mut().find(|(one, _)| *one == name) {
        Some((_, old)) => *old = values.to_vec(),
        None => out.settings.push((name, values.to_vec())),
    }
}

/// `get_transform_oid`: what extensions bring is not known one by one.
fn transforms(cx: &Replayer, out: &mut Definition) -> Outcome {
    for one in &mut out.transforms {
        let key = format!("for {} language {}", one.ty.name, out.language.sql());
        one.of = cx.find_keyed("transform", &key).ok();
        if one.of.is_none() && cx.catalog.of_kind::<Extension>().next().is_none() {
            let (ty, language) = (one.ty.spelled(), out.language);
            return Err(Refusal::sql(format!("transform for type {ty} language \"{language}\" does not exist")));
        }
    }
    Ok(())
}

/// `interpret_func_support`.
fn support(cx: &Replayer, name: &Name) -> Result<SupportFunction, Refusal> {
    let internal = TypeRef::core("internal");
    let Some((function, found)) = SupportFunction::find(cx, name, std::slice::from_ref(&internal))? else {
        let name = name.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(".");
        return Err(Refusal::unsupported(
            format!("a support function {name} that schemac keeps as text"),
            "write the function in a way that schemac reads",
        ));
    };
    if found.result != internal {
        return Err(Refusal::sql(format!("support function {} must return type internal", function.name.name)));
    }
    Ok(function)
}

/// Puts a routine where it is new, or may take the place of the old one.
pub(super) fn put(cx: &mut Replayer, routine: Routine, replace: bool) -> Outcome {
    let id = routine.id();
    let Some(old) = cx.catalog.find::<Routine>(id) else { return cx.create(routine) };
    let name = routine.name.name;
    if !replace || cx.mode == Mode::Declared {
        let message = format!("function \"{name}\" already exists with same argument types");
        return Err(Refusal::sql(message));
    }
    let message = if old.kind != routine.kind {
        "cannot change routine kind".to_owned()
    } else {
        match old.cannot_become(&routine) {
            None => {
                cx.catalog.put(routine);
                return Ok(());
            }
            Some(why) if why.contains("returns") => "cannot change return type of existing function".to_owned(),
            Some(why) if why.contains("default") => {
                "cannot remove parameter defaults from existing function".to_owned()
            }
            Some(_) => {
                let renamed = |(a, b): &(&Argument, &Argument)| a.name.is_some() && a.name != b.name;
                let found = old.inputs().zip(routine.inputs()).find(renamed).and_then(|(a, _)| a.name);
                format!("cannot change name of input parameter \"{}\"", found.unwrap_or(Ident::EMPTY))
            }
        }
    };
    Err(Refusal::sql(message).help(format!("Use DROP {} {} first.", old.word().to_uppercase(), old.reference())))
}

fn alter_routine(cx: &mut Replayer, alter: &AlterRoutine) -> Outcome {
    let Some(id) = cx.find_object(ObjectType::Other(alter.word), &alter.name, false)? else { return Ok(()) };
    let Some(mut definition) = cx.catalog.find::<Routine>(id).map(|one| one.definition.clone()) else { return Ok(()) };
    for option in &alter.options {
        apply(cx, &mut definition, option)?;
    }
    cx.catalog.edit::<Routine>(id, |routine| {
        let set = matches!(routine.returns, Returns::SetOf(_)) || routine.args.iter().any(|arg| arg.mode == 't');
        settle(&mut definition, set);
        routine.definition = definition;
    });
    Ok(())
}
