//! CREATE AGGREGATE: PostgreSQL's `DefineAggregate` and `AggregateCreate`.

use super::aggregate::WORDS;
use super::replay::{argument, plain, put};
use super::{Aggregate, Body, Returns, Routine, RoutineKind, SupportFunction};
use crate::analyze::{AnalyzeError, Columns, Env as _, NamedFunction, Purpose, analyze};
use crate::kinds::opaque::keep;
use crate::name::{Ident, QualifiedName, literal};
use crate::replay::{Mode, Outcome, Refusal, Replayer, split};
use crate::sql::ast::{AggregateValue, CreateAggregate};
use crate::types::TypeRef;

/// Why there is no aggregate: it is wrong, or it is kept as it is written.
enum Stop {
    Wrong(Refusal),
    Beyond,
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Stop {
        Stop::Wrong(refusal)
    }
}

pub(super) fn create_aggregate(cx: &mut Replayer, create: &CreateAggregate, words: &str) -> Outcome {
    match aggregate(cx, create) {
        Ok(routine) => put(cx, routine, create.replace),
        Err(Stop::Wrong(refusal)) => Err(refusal),
        Err(Stop::Beyond) => {
            cx.not_analysed += 1;
            keep(cx, &create.kept, words)
        }
    }
}

fn aggregate(cx: &mut Replayer, create: &CreateAggregate) -> Result<Routine, Stop> {
    let (schema, name) = split(&create.name)?;
    let name = QualifiedName::new(cx.creation_schema(schema)?, name);
    let mut args = Vec::with_capacity(create.parameters.len());
    for parameter in &create.parameters {
        args.push(argument(cx, parameter)?);
    }
    let mut making = Making { cx, create, out: Aggregate { direct: create.direct, ..Aggregate::default() } };
    let inputs: Vec<TypeRef> = args.iter().map(|arg| arg.ty.clone()).collect();
    making.check()?;
    let result = making.functions(&inputs)?;
    let parallel = making.texts()?;
    let mut definition = plain(Ident::from_static("internal"), Body::Aggregate(Box::new(making.out)));
    definition.parallel = parallel;
    let (kind, returns) = (RoutineKind::Aggregate, Returns::Type(result));
    Ok(Routine { name, kind, args, returns, definition, mentions: create.kept.mentions.clone() })
}

/// An aggregate under way.
struct Making<'m> {
    cx: &'m Replayer,
    create: &'m CreateAggregate,
    out: Aggregate,
}

impl Making<'_> {
    fn option(&self, word: &str) -> Option<&AggregateValue> {
        let mut found = self.create.options.iter().filter(|(one, _)| **one == *word);
        found.next_back().map(|(_, value)| value)
    }

    /// What goes with what.
    fn check(&self) -> Result<(), Stop> {
        let refuse = |message: String| Err(Stop::Wrong(Refusal::sql(message)));
        let known = |word: &str| WORDS.contains(&word) || matches!(word, "parallel" | "basetype");
        let unknown = self.create.options.iter().find(|(word, _)| !known(word));
        if let (Some((word, _)), Mode::Declared) = (unknown, self.cx.mode) {
            return refuse(format!("aggregate attribute \"{word}\" not recognized"));
        }
        let moving = self.option("mstype").is_some();
        for word in ["msfunc", "minvfunc"] {
            if moving && self.option(word).is_none() {
                return refuse(format!("aggregate {word} must be specified when mstype is specified"));
            }
        }
        for word in ["msfunc", "minvfunc", "mfinalfunc", "msspace", "minitcond"] {
            if !moving && self.option(word).is_some() {
                return refuse(format!("aggregate {word} must not be specified without mstype"));
            }
        }
        if self.flag("hypothetical") && self.create.direct.is_none() {
            return refuse("only ordered-set aggregates can be hypothetical".to_owned());
        }
        let allowed: [(&str, &[&str], &str); 3] = [
            ("parallel", &["safe", "restricted", "unsafe"], "SAFE, RESTRICTED, or UNSAFE"),
            ("finalfunc_modify", &["read_only", "shareable", "read_write"], "READ_ONLY, SHAREABLE, or READ_WRITE"),
            ("mfinalfunc_modify", &["read_only", "shareable", "read_write"], "READ_ONLY, SHAREABLE, or READ_WRITE"),
        ];
        for (word, values, list) in allowed {
            let Some(value) = self.option(word).and_then(AggregateValue::name) else { continue };
            if !value.last().is_some_and(|value| values.contains(&value.as_str())) {
                return refuse(format!("parameter \"{word}\" must be {list}"));
            }
        }
        for word in ["sspace", "msspace"] {
            let number = |value: &AggregateValue| matches!(value, AggregateValue::Text(Some(text)) if text.parse::<i32>().is_ok());
            if self.option(word).is_some_and(|value| !number(value)) {
                return refuse(format!("{word} requires an integer value"));
            }
        }
        Ok(())
    }

    /// The value that a state begins with is one of its type.
    fn begins(&self, word: &str, state: &TypeRef) -> Result<(), Stop> {
        let Some(AggregateValue::Text(Some(text))) = self.option(word) else { return Ok(()) };
        let Ok(parsed) = crate::sql::parse_expr(&literal(text)) else { return Ok(()) };
        let purpose = Purpose::Default { column: Ident::EMPTY, ty: state.clone() };
        match analyze(&parsed.expr, &self.cx.env(), &Columns::NONE, &purpose) {
            Err(AnalyzeError::Error { message, .. }) if !is_open(state) && state.name.as_str() != "internal" => {
                Err(Refusal::sql(message).into())
            }
            _ => Ok(()),
        }
    }

    /// The states and all support functions; what the aggregate returns.
    fn functions(&mut self, inputs: &[TypeRef]) -> Result<TypeRef, Stop> {
        let state = self.state("stype")?.ok_or_else(|| Refusal::sql("aggregate stype must be specified"))?;
        let moving = self.state("mstype")?;
        // An ordered-set aggregate's transition function is not given the direct arguments.
        let aggregated = &inputs[self.create.direct.filter(|at| *at < inputs.len()).unwrap_or(0)..];
        let with = |state: &TypeRef, rest: &[TypeRef]| -> Vec<TypeRef> {
            std::iter::once(state).chain(rest).cloned().collect()
        };
        let transition = self.support("sfunc", &with(&state, aggregated))?;
        let transition = transition.ok_or_else(|| Refusal::sql("aggregate sfunc must be specified"))?;
        self.returns_state(&transition, &state)?;
        self.begins("initcond", &state)?;
        moving.iter().try_for_each(|moving| self.begins("minitcond", moving))?;
        self.starts(&transition, &state, aggregated)?;
        let mut last = None;
        let finals = [("finalfunc", Some(&state)), ("mfinalfunc", moving.as_ref())];
        for (word, state) in finals {
            let Some(state) = state else { continue };
            let extra = self.flag(&format!("{word}_extra"));
            let direct = self.create.direct.map_or(&inputs[..0], |at| &inputs[..at.min(inputs.len())]);
            let rest = if extra { inputs } else { direct };
            let found = self.support(word, &with(state, rest))?;
            last = last.or(found.filter(|_| word == "finalfunc"));
        }
        if let Some(moving) = &moving {
            self.support("msfunc", &with(moving, aggregated))?;
            self.support("minvfunc", &with(moving, aggregated))?;
        }
        self.support("combinefunc", &[state.clone(), state.clone()])?;
        let (internal, bytea) = (TypeRef::core("internal"), TypeRef::core("bytea"));
        self.support("serialfunc", std::slice::from_ref(&internal))?;
        self.support("deserialfunc", &[bytea, internal])?;
        Ok(last.map_or(state, |function| function.result))
    }

    fn state(&mut self, word: &'static str) -> Result<Option<TypeRef>, Stop> {
        let Some(AggregateValue::Named(ty)) = self.option(word) else { return Ok(None) };
        let ty = self.cx.type_ref(ty)?.without_modifier();
        self.out.types.push((word, ty.clone()));
        Ok(Some(ty))
    }

    fn support(&mut self, word: &'static str, types: &[TypeRef]) -> Result<Option<NamedFunction>, Stop> {
        let Some(name) = self.option(word).and_then(AggregateValue::name) else { return Ok(None) };
        let Some((function, found)) = SupportFunction::find(self.cx, &name, types)? else { return Err(Stop::Beyond) };
        self.out.functions.push((word, function));
        Ok(Some(found))
    }

    /// A transition function gives the next state.
    fn returns_state(&self, found: &NamedFunction, state: &TypeRef) -> Result<(), Stop> {
        if found.result == *state || is_open(state) || is_open(&found.result) {
            return Ok(());
        }
        let message = format!("return type of transition function {} is not {}", found.name.name, state.sql());
        Err(Refusal::sql(message).into())
    }

    /// A strict transition function is not called with a state that is NULL: there must be another one to begin with.
    fn starts(&self, found: &NamedFunction, state: &TypeRef, inputs: &[TypeRef]) -> Result<(), Stop> {
        let begins = self.option("initcond").is_some();
        let fits = inputs.first().is_some_and(|first| first == state || is_open(first) || is_open(state))
            || inputs.first().is_some_and(|first| crate::analyze::coercible(&self.cx.env(), first, state));
        if !found.strict || begins || fits {
            return Ok(());
        }
        let message = "must not omit initial value when transition function is strict and transition type is not \
                       compatible with input type";
        Err(Refusal::sql(message).into())
    }

    fn flag(&self, word: &str) -> bool {
        match self.option(word) {
            None => false,
            Some(value) => value.name().is_none_or(|name| {
                let word = name.last().map_or("", |name| name.as_str());
                matches!(word.to_ascii_lowercase().as_str(), "true" | "on" | "1" | "t")
            }),
        }
    }

    /// All other options, but for those that say what PostgreSQL takes anyway; and how parallel it is.
    fn texts(&mut self) -> Result<char, Stop> {
        let modify = if self.create.direct.is_some() { "read_write" } else { "read_only" };
        for word in WORDS {
            let Some(value) = self.option(word) else { continue };
            let text = match value {
                AggregateValue::Text(text) => text.clone().unwrap_or_default(),
                other => other.name().unwrap_or_default().last().map_or("", |name| name.as_str()).into(),
            };
            let kept: Option<Box<str>> = match word {
                "sspace" | "msspace" => Some(text).filter(|text| &**text != "0"),
                "initcond" | "minitcond" => Some(text),
                "finalfunc_modify" | "mfinalfunc_modify" => Some(text).filter(|text| &**text != modify),
                "finalfunc_extra" | "mfinalfunc_extra" | "hypothetical" => self.flag(word).then(|| "".into()),
                "sortop" => Some(self.sort_operator()?),
                _ => None,
            };
            self.out.texts.extend(kept.map(|text| (word, text)));
        }
        let parallel = self.option("parallel").and_then(AggregateValue::name).unwrap_or_default();
        Ok(match parallel.last().map_or("unsafe", |word| word.as_str()) {
            "safe" => 's',
            "restricted" => 'r',
            _ => 'u',
        })
    }

    /// The name of PostgreSQL's own operator.
    fn sort_operator(&self) -> Result<Box<str>, Stop> {
        let name = self.option("sortop").and_then(AggregateValue::name).unwrap_or_default();
        let (schema, last) = split(&name)?;
        let core = schema.is_empty() || schema == Ident::PG_CATALOG;
        if !core || self.cx.env().has_user_operators(last) {
            return Err(Stop::Beyond);
        }
        Ok(last.as_str().into())
    }
}

/// Whether the type is one of any: what that becomes a call decides.
fn is_open(ty: &TypeRef) -> bool {
    ty.schema == Ident::PG_CATALOG && ty.name.as_str().starts_with("any")
}
