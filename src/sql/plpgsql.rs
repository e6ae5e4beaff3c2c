//! Owns bodies in PL/pgSQL: their variables, and the SQL in them. pg_query's own parser of functions fails on triggers and on types
//! that it does not know, so the body is parsed inside of a function that has everything.

use std::ops::Range;

use serde_json::Value;

use super::ast::{Query, TypeName};
use super::parse::{parse_type, statement_query};
use super::token;
use crate::name::{Ident, folded};

/// A variable.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// Its name.
    pub name: Ident,
    /// Its type; none for rows of no fixed shape.
    pub ty: Option<VariableType>,
    /// The line of the body on which it is declared, from 1.
    pub line: usize,
}

/// How the type of a variable is written.
#[derive(Clone, Debug, PartialEq)]
pub enum VariableType {
    /// A type.
    Type(TypeName),
    /// `column%type`, `variable%type`: what stands before the percent sign.
    Of(String),
    /// `table%rowtype`: the table.
    Row(String),
}

/// SQL in a body.
#[derive(Clone, Debug, PartialEq)]
pub struct Embedded {
    /// The line of the body on which its statement begins, from 1.
    pub line: usize,
    /// As PL/pgSQL hands it to the parser.
    pub text: String,
    /// Its tree; none where schemac has no model of it.
    pub query: Option<Query>,
}

/// A body taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlBody {
    /// All variables, those of inner blocks among them.
    pub variables: Vec<Variable>,
    /// The SQL in it, in order.
    pub embedded: Vec<Embedded>,
}

/// What triggers have beside NEW and OLD.
const OF_TRIGGERS: &str = "new record; old record; tg_op text; tg_name text; tg_when text; tg_level text; tg_relid oid; \
     tg_relname text; tg_table_name text; tg_table_schema text; tg_nargs int; tg_argv text[]; tg_event text; tg_tag text;";

/// What PostgreSQL says of a body whose syntax is wrong. What the parser says of types and names it does not know, it says
/// for want of a database. With its line of the body, from 1, where only one place can be meant; else 1.
pub fn plpgsql_syntax_error(body: &str, parameters: &[Ident]) -> Option<(usize, String)> {
    let list: Vec<String> = parameters.iter().map(|name| format!("{} text", name.sql())).collect();
    let tag = tag(body)?;
    let text = format!("create function f({}) returns record language plpgsql as {tag}{body}{tag}", list.join(", "));
    match pg_query::parse_plpgsql(&text) {
        Err(pg_query::Error::Parse(message)) if message.starts_with("syntax error") => {
            Some((line_of(body, &message), message))
        }
        _ => None,
    }
}

/// The line of the word that a message names.
fn line_of(body: &str, message: &str) -> usize {
    let tokens = token::scan(body).unwrap_or_default().list;
    let named = message.split('"').nth(1).unwrap_or_default();
    let mut places = tokens.iter().filter(|one| one.text(body) == named);
    match (places.next(), places.next()) {
        (Some(only), None) => body[..only.start as usize].matches('\n').count() + 1,
        _ => 1,
    }
}

/// Takes a body apart; none where it is not PL/pgSQL, or a text that cannot be parsed by itself.
pub fn plpgsql_body(body: &str, parameters: &[Ident]) -> Option<PlBody> {
    let declared = declarations(body);
    let parsed = parsed(body, &declared, parameters)?;
    let function = parsed.get(0)?.get("PLpgSQL_function")?;
    let mut out = PlBody::default();
    for one in &declared {
        let ty = type_written(&body[one.range.clone()]);
        out.variables.push(Variable { name: one.name, ty, line: one.line });
    }
    for datum in function.get("datums").and_then(Value::as_array).into_iter().flatten() {
        out.variables.extend(variable(datum).filter(|one| declared.iter().all(|other| other.name != one.name)));
        gather(datum, 1, &mut out.embedded);
    }
    gather(function.get("action")?, 1, &mut out.embedded);
    out.embedded.sort_by_key(|one| one.line);
    Some(out)
}

/// A dollar quote that does not stand in a body.
fn tag(body: &str) -> Option<String> {
    (0..).map(|number| format!("$schemac{number}$")).find(|tag| !body.contains(tag.as_str()))
}

/// The parser's tree, of whichever function the body can stand in.
fn parsed(body: &str, declared: &[Declaration], parameters: &[Ident]) -> Option<Value> {
    let shapeless = without_unknown_types(body, declared);
    let own: String = parameters.iter().map(|name| format!("{} text; ", name.sql())).collect();
    let tag = tag(body)?;
    [body, shapeless.as_str()].into_iter().find_map(|body| {
        let inner = body.trim_end().trim_end_matches(';');
        ["record", "setof record", "void"].into_iter().find_map(|returns| {
            let head = format!("create function f() returns {returns} language plpgsql as");
            let text = format!("{head} {tag}declare {OF_TRIGGERS} {own} begin {inner}\n; end{tag}");
            pg_query::parse_plpgsql(&text).ok()
        })
    })
}

/// `name type …;` in a DECLARE.
struct Declaration {
    name: Ident,
    /// Where its type stands.
    range: Range<usize>,
    line: usize,
}

/// What the DECLAREs of a body declare with a type: the parser forgets the types that it does not know.
fn declarations(body: &str) -> Vec<Declaration> {
    let tokens = token::scan(body).unwrap_or_default().list;
    let word = |at: usize| tokens.get(at).map_or("", |one| one.text(body));
    let is = |at: usize, known: &str| word(at).eq_ignore_ascii_case(known);
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !is(at, "declare") {
            at += 1;
            continue;
        }
        at += 1;
        while at < tokens.len() && !is(at, "begin") {
            let end = (at..tokens.len()).find(|one| word(*one) == ";").unwrap_or(tokens.len());
            let first = at + 1 + usize::from(is(at + 1, "constant"));
            let ends = |one: &usize| {
                matches!(word(*one), ":=" | "=" | ";")
                    || ["default", "not", "collate"].iter().any(|word| is(*one, word))
            };
            let last = (first..end).find(ends).unwrap_or(end);
            let other = ["alias", "cursor", "no", "scroll"].iter().any(|word| is(first, word));
            if last > first && !other {
                out.push(Declaration {
                    name: Ident::new(&folded(word(at))),
                    range: tokens[first].start as usize..tokens[last - 1].end as usize,
                    line: body[..tokens[at].start as usize].matches('\n').count() + 1,
                });
            }
            at = end + 1;
        }
    }
    out
}

/// The body with `record` for each type that the parser may stumble over, for want of a database.
fn without_unknown_types(body: &str, declared: &[Declaration]) -> String {
    let mut out = body.to_owned();
    for one in declared.iter().rev() {
        if body[one.range.clone()].contains(['.', '%', '[']) {
            out.replace_range(one.range.clone(), "record");
        }
    }
    out
}

/// A variable that no DECLARE declares with a type: of a loop, of a cursor, of a trigger.
fn variable(datum: &Value) -> Option<Variable> {
    let name = |of: &Value| of.get("refname").and_then(Value::as_str).map(Ident::new);
    if let Some(record) = datum.get("PLpgSQL_rec") {
        return Some(Variable { name: name(record)?, ty: None, line: 1 });
    }
    let variable = datum.get("PLpgSQL_var")?;
    let written = variable.pointer("/datatype/PLpgSQL_type/typname").and_then(Value::as_str)?;
    Some(Variable { name: name(variable)?, ty: type_written(written), line: 1 })
}

fn type_written(text: &str) -> Option<VariableType> {
    match text.rsplit_once('%') {
        Some((of, word)) if word.trim().eq_ignore_ascii_case("rowtype") => {
            Some(VariableType::Row(of.trim().to_owned()))
        }
        Some((of, _)) => Some(VariableType::Of(of.trim().to_owned())),
        None if text.eq_ignore_ascii_case("record") => None,
        None => parse_type(text).ok().map(VariableType::Type),
    }
}

/// Everything of the shape of an expression below a node, with the line of the statement around it.
fn gather(node: &Value, line: usize, out: &mut Vec<Embedded>) {
    match node {
        Value::Array(list) => list.iter().for_each(|one| gather(one, line, out)),
        Value::Object(fields) => {
            let own = fields.get("lineno").and_then(Value::as_u64).and_then(|line| usize::try_from(line).ok());
            let line = own.unwrap_or(line);
            match fields.get("PLpgSQL_expr") {
                Some(expr) => {
                    out.extend(embedded(expr, line));
                    out.extend(assigned(expr, line));
                }
                None => fields.values().for_each(|one| gather(one, line, out)),
            }
        }
        _ => {}
    }
}

/// The field of a row that is assigned to, as what reads it.
fn assigned(expr: &Value, line: usize) -> Option<Embedded> {
    let text = expr.get("query").and_then(Value::as_str)?;
    let mode = expr.get("parseMode").and_then(Value::as_u64).unwrap_or(0);
    let (target, _) = assignment(text).filter(|(target, _)| !matches!(mode, 0 | 2) && target.contains('.'))?;
    Some(Embedded { line, text: target.trim().to_owned(), query: value(target) })
}

fn embedded(expr: &Value, line: usize) -> Option<Embedded> {
    let text = expr.get("query").and_then(Value::as_str)?.to_owned();
    let query = match expr.get("parseMode").and_then(Value::as_u64).unwrap_or(0) {
        0 => statement_query(&text),
        2 => value(&text),
        // An assignment: what is assigned.
        _ => assignment(&text).and_then(|(_, assigned)| value(assigned)),
    };
    Some(Embedded { line, text, query })
}

/// What is assigned to, and what.
fn assignment(text: &str) -> Option<(&str, &str)> {
    text.split_once(":=").or_else(|| text.split_once('='))
}

fn value(text: &str) -> Option<Query> {
    statement_query(&format!("SELECT {text}"))
}
