//! Owns functions: which one a call means (PostgreSQL's `FuncnameGetCandidates` and `func_get_detail`).

use std::rc::Rc;

use super::candidate::{Choice, Overload};
use super::env::UserFunction;
use super::error::{Analysis, AnalyzeError};
use super::pathway::{Context, Pathway};
use super::ty::{Ty, Types};
use crate::knowledge::{self, FunctionId, FunctionKind, Home, Versions, Volatility};
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::Name;
use crate::types::{Found, find, major_versions};

/// A user's function with its types looked up.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct UserFunc {
    /// Its name.
    pub(crate) name: QualifiedName,
    /// Its arguments.
    pub(crate) args: Vec<(Option<Ident>, Ty)>,
    /// What it returns.
    pub(crate) result: Ty,
    /// The rest.
    pub(crate) function: UserFunction,
}

/// A chosen function.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Func {
    /// PostgreSQL's or an extension's.
    Known(FunctionId),
    /// The user's.
    User(Rc<UserFunc>),
}

impl Func {
    /// Its bare name.
    pub(crate) fn name(&self) -> Ident {
        match self {
            Func::Known(id) => Ident::from_static(id.name()),
            Func::User(user) => user.name.name,
        }
    }

    /// What it is declared to return.
    pub(crate) fn result(&self) -> Ty {
        match self {
            Func::Known(id) => Ty::Known(id.result()),
            Func::User(user) => user.result,
        }
    }

    /// Whether it returns a set.
    pub(crate) fn returns_set(&self) -> bool {
        match self {
            Func::Known(id) => id.returns_set(),
            Func::User(user) => user.function.returns_set,
        }
    }

    /// What kind it is.
    pub(crate) fn kind(&self) -> FunctionKind {
        match self {
            Func::Known(id) => id.kind(),
            Func::User(user) => user.function.kind,
        }
    }

    /// Its input arguments: name and type.
    pub(crate) fn args(&self) -> Vec<(Option<Ident>, Ty)> {
        match self {
            Func::Known(id) => id
                .args()
                .zip(id.arg_names())
                .map(|(ty, name)| (Some(name).filter(|name| !name.is_empty()).map(Ident::from_static), Ty::Known(ty)))
                .collect(),
            Func::User(user) => user.args.clone(),
        }
    }

    fn count(&self) -> usize {
        match self {
            Func::Known(id) => id.args().len(),
            Func::User(user) => user.args.len(),
        }
    }

    fn defaults(&self) -> usize {
        match self {
            Func::Known(id) => id.defaults(),
            Func::User(user) => user.function.defaults,
        }
    }

    /// The type of each variadic argument.
    pub(crate) fn variadic(&self, types: &Types<'_>) -> Option<Ty> {
        match self {
            Func::Known(id) => id.variadic().map(Ty::Known),
            Func::User(user) if user.function.variadic => match user.args.last() {
                Some((_, ty)) if *ty == Ty::any() => Some(*ty),
                last => last.and_then(|(_, ty)| types.element(*ty)),
            },
            Func::User(_) => None,
        }
    }
}

/// A function among others of its name, seen for one call.
pub(crate) struct FuncCandidate {
    /// The function.
    pub(crate) func: Func,
    /// The types that the arguments of the call have to become, in the order of the call, then those with defaults.
    pub(crate) args: Vec<Ty>,
    /// How many of the arguments make up a variadic one.
    pub(crate) expanded: usize,
}

impl Overload for FuncCandidate {
    fn args(&self) -> &[Ty] {
        &self.args
    }
}

/// A call to be resolved.
pub(crate) struct Wanted<'c> {
    /// The function's name as written.
    pub(crate) name: &'c Name,
    /// The names of the last arguments, where they are named.
    pub(crate) names: &'c [Ident],
    /// The types of all arguments.
    pub(crate) types: &'c [Ty],
    /// Whether VARIADIC is written.
    pub(crate) variadic: bool,
    /// Whether the only argument is a bare constant.
    pub(crate) constant: bool,
    /// Whether the call may be a coercion in disguise.
    pub(crate) coercions: bool,
    /// Byte offset.
    pub(crate) at: u32,
}

/// What a call means: PostgreSQL's `FuncDetailCode`.
pub(crate) enum Detail {
    /// Nothing.
    NotFound,
    /// Several functions alike.
    Several,
    /// A coercion to that type.
    Coercion(Ty),
    /// A function.
    Function(FuncCandidate),
}

impl Types<'_> {
    /// `func_get_detail`.
    pub(crate) fn function(&mut self, wanted: &Wanted<'_>) -> Analysis<Detail> {
        for ty in wanted.types {
            if self.is_opaque(self.base(*ty)) {
                return Err(AnalyzeError::unknown(format!("functions of type {}", self.describe(*ty)), wanted.at));
            }
        }
        let mut candidates = self.function_candidates(wanted)?;
        let count = wanted.types.len();
        if let Some(exact) = candidates.iter().position(|c| c.args[..count] == *wanted.types) {
            return Ok(Detail::Function(candidates.swap_remove(exact)));
        }
        if wanted.coercions
            && let [source] = wanted.types
            && wanted.names.is_empty()
            && let Some(target) = self.function_as_type(wanted.name)?
            && self.is_coercion_call(target, *source, wanted.constant)
        {
            return Ok(Detail::Coercion(target));
        }
        Ok(match self.choose(wanted.types, candidates) {
            Choice::One(candidate) => Detail::Function(candidate),
            Choice::Several => Detail::Several,
            Choice::None => Detail::NotFound,
        })
    }

    fn is_coercion_call(&self, target: Ty, source: Ty, constant: bool) -> bool {
        if source == Ty::unknown() && constant {
            return true;
        }
        match self.pathway(target, source, Context::Explicit) {
            Some(Pathway::Relabel) => true,
            Some(Pathway::ViaIo) => !(self.is_row(source) && self.category(target) == b'S'),
            Some(Pathway::Function(_) | Pathway::Array) | None => false,
        }
    }

    /// What a function promises on all versions that count.
    pub(crate) fn volatility(&self, func: &Func) -> Volatility {
        match func {
            Func::User(user) => user.function.volatility,
            Func::Known(id) if id.versions().includes(self.env.versions()) => id.volatility(),
            Func::Known(id) => knowledge::functions(id.name())
                .filter(|other| {
                    self.current(other.versions()) && other.home() == id.home() && other.args().eq(id.args())
                })
                .map(FunctionId::volatility)
                .max()
                .unwrap_or_else(|| id.volatility()),
        }
    }

    /// Refuses a function that is not on all versions that count.
    pub(crate) fn check_function(&self, func: &Func, at: u32) -> Analysis<()> {
        let Func::Known(id) = func else { return Ok(()) };
        // What is called alike: the same arguments, or more of them that have defaults.
        let alike = |other: &FunctionId| {
            let shared = other.args().len().min(id.args().len());
            let optional = |one: &FunctionId| one.args().len() - one.defaults() <= shared;
            let same = other.args().take(shared).eq(id.args().take(shared));
            other.home() == id.home() && same && optional(other) && optional(id)
        };
        let needs = self.env.versions();
        if id.versions().includes(needs) {
            return Ok(());
        }
        let has = knowledge::functions(id.name())
            .filter(alike)
            .map(FunctionId::versions)
            .fold(Versions::NONE, Versions::union);
        if has.includes(needs) {
            return Ok(());
        }
        let (name, has, needs) = (id.name(), major_versions(has), major_versions(needs));
        let args: Vec<String> = id.args().map(|ty| self.describe(Ty::Known(ty))).collect();
        let message =
            format!("function {name}({}) exists only in PostgreSQL {has}, not in all of {needs}", args.join(", "));
        Err(AnalyzeError::error(message, at))
    }

    /// `FuncNameAsType`.
    fn function_as_type(&mut self, name: &Name) -> Analysis<Option<Ty>> {
        let found = match name.as_slice() {
            [name] => {
                let pg_catalog = [Ident::PG_CATALOG];
                pg_catalog.iter().chain(self.env.search_path()).find_map(|schema| find(self.env, *schema, *name))
            }
            [schema, name] => find(self.env, *schema, *name),
            _ => None,
        };
        let Some(found) = found else { return Ok(None) };
        if let Found::Known(id) = &found
            && !self.current(id.versions())
        {
            return Ok(None);
        }
        let ty = self.found(found, false)?;
        Ok(Some(ty).filter(|ty| !self.is_complex(*ty)))
    }

    /// `FuncnameGetCandidates`.
    fn function_candidates(&mut self, wanted: &Wanted<'_>) -> Analysis<Vec<FuncCandidate>> {
        let (schema, name) = match wanted.name.as_slice() {
            [name] => (None, *name),
            [schema, name] => (Some(*schema), *name),
            _ => return Err(AnalyzeError::unknown("a function named with its database", wanted.at)),
        };
        if let Some(schema) = schema
            && schema != Ident::PG_CATALOG
            && !self.env.schema(schema)
        {
            return Err(AnalyzeError::error(format!("schema \"{schema}\" does not exist"), wanted.at));
        }
        let mut out = Vec::new();
        for id in knowledge::functions(name.as_str()) {
            if self.sees_function(schema, id)
                && let Some(candidate) = self.candidate(Func::Known(id), wanted)
            {
                out.push(candidate);
            }
        }
        self.user_candidates(schema, name, wanted, &mut out)?;
        Ok(drop_hidden(out, wanted.types.len()))
    }

    fn user_candidates(
        &mut self,
        schema: Option<Ident>,
        name: Ident,
        wanted: &Wanted<'_>,
        out: &mut Vec<FuncCandidate>,
    ) -> Analysis<()> {
        if schema == Some(Ident::PG_CATALOG) || !self.env.has_user_functions(name) {
            return Ok(());
        }
        let env = self.env;
        let schemas: &[Ident] = match &schema {
            Some(schema) => std::slice::from_ref(schema),
            None => env.search_path(),
        };
        let mut known = false;
        for schema in schemas {
            for function in env.user_functions(*schema, name) {
                known = true;
                let func = Func::User(Rc::new(self.user_function(*schema, name, function)?));
                out.extend(self.candidate(func, wanted));
            }
        }
        if known { Ok(()) } else { Err(AnalyzeError::unknown(format!("user-defined function {name}"), wanted.at)) }
    }

    fn user_function(&mut self, schema: Ident, name: Ident, function: UserFunction) -> Analysis<UserFunc> {
        let mut args = Vec::with_capacity(function.args.len());
        for (name, ty) in &function.args {
            args.push((*name, self.handle(ty)?.0));
        }
        let result = self.handle(&function.result)?.0;
        Ok(UserFunc { name: QualifiedName::new(schema, name), args, result, function })
    }

    /// Where a function lives, if it is there at all.
    pub(crate) fn function_home(&self, id: FunctionId) -> Option<Ident> {
        self.home(id.home(), id.provider())
    }

    fn sees_function(&self, schema: Option<Ident>, id: FunctionId) -> bool {
        self.function_home(id).is_some_and(|home| self.sees(schema, home)) && self.current(id.versions())
    }

    /// The function seen for this call, if the number and names of arguments allow it.
    fn candidate(&self, func: Func, wanted: &Wanted<'_>) -> Option<FuncCandidate> {
        let (given, count) = (wanted.types.len(), func.count());
        let variadic = func.variadic(self).filter(|_| !wanted.variadic);
        if !wanted.names.is_empty() {
            return if variadic.is_some() { None } else { named_candidate(func, wanted) };
        }
        if given < count && given + func.defaults() < count || given > count && variadic.is_none() {
            return None;
        }
        let mut args: Vec<Ty> = func.args().into_iter().map(|(_, ty)| ty).collect();
        let mut expanded = 0;
        if let Some(element) = variadic
            && count <= given
        {
            args.truncate(count - 1);
            expanded = given + 1 - count;
            args.resize(given, element);
        }
        Some(FuncCandidate { func, args, expanded })
    }
}

/// `MatchNamedCall`: the argument types in the order of the call.
fn named_candidate(func: Func, wanted: &Wanted<'_>) -> Option<FuncCandidate> {
    let parameters = func.args();
    let given = wanted.types.len();
    if given > parameters.len() {
        return None;
    }
    let positional = given - wanted.names.len();
    let mut filled: Vec<bool> = (0..parameters.len()).map(|i| i < positional).collect();
    let mut args: Vec<Ty> = parameters[..positional].iter().map(|(_, ty)| *ty).collect();
    for name in wanted.names {
        let at = parameters.iter().position(|(parameter, _)| *parameter == Some(*name))?;
        if filled[at] {
            return None;
        }
        filled[at] = true;
        args.push(parameters[at].1);
    }
    let first_default = parameters.len() - func.defaults();
    for (i, (_, ty)) in parameters.iter().enumerate().filter(|(i, _)| !filled[*i]) {
        if i < first_default {
            return None;
        }
        args.push(*ty);
    }
    Some(FuncCandidate { func, args, expanded: 0 })
}

/// Of candidates that take the same arguments, those earlier on the search path and those without VARIADIC hide the others.
fn drop_hidden(candidates: Vec<FuncCandidate>, given: usize) -> Vec<FuncCandidate> {
    let mut out: Vec<FuncCandidate> = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        let same = out.iter().position(|other| other.args[..given] == candidate.args[..given]);
        match same {
            Some(i) if out[i].expanded > 0 && candidate.expanded == 0 && same_home(&out[i], &candidate) => {
                out[i] = candidate;
            }
            Some(i) if out[i].args.len() == candidate.args.len() || candidate.expanded > 0 => {}
            _ => out.push(candidate),
        }
    }
    out
}

fn same_home(a: &FuncCandidate, b: &FuncCandidate) -> bool {
    let home = |candidate: &FuncCandidate| match &candidate.func {
        Func::Known(id) => id.home() == Home::Schema("pg_catalog"),
        Func::User(_) => false,
    };
    home(a) == home(b)
}
