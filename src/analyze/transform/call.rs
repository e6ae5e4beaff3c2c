//! Owns function calls: PostgreSQL's `ParseFuncOrColumn`.

use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::function::{Detail, Func, FuncCandidate, Wanted};
use crate::analyze::node::{ArrayNode, CallNode, Form, Node};
use crate::analyze::pathway::Context;
use crate::analyze::query::Resolved;
use crate::analyze::ty::Ty;
use crate::knowledge::FunctionKind;
use crate::name::Ident;
use crate::sql::ast::{Call, Name};

impl Analyzer<'_> {
    /// A function call.
    pub(super) fn call(&mut self, call: &Call, at: u32) -> Analysis<Node> {
        let mut args = Vec::with_capacity(call.args.len());
        for arg in &call.args {
            args.push(self.transform(arg)?);
        }
        if let Some(clauses) = call.clauses.as_deref().filter(|clauses| clauses.within_group) {
            for sort in &clauses.order {
                args.push(self.transform(&sort.value)?);
            }
        }
        let names = argument_names(&args, at)?;
        let types: Vec<Ty> = args.iter().map(Node::ty).collect();
        let constant = matches!(args.as_slice(), [Node::Const(_)]);
        let plain = !call.star && !call.distinct && call.clauses.is_none() && !call.variadic;
        let wanted = Wanted {
            name: &call.name,
            names: &names,
            types: &types,
            variadic: call.variadic,
            constant,
            coercions: plain,
            at,
        };
        match self.types.function(&wanted)? {
            Detail::Function(chosen) => self.make_call(call, chosen, args, &types, at),
            Detail::Coercion(target) => match args.pop() {
                Some(arg) => self.coerce_type(arg, (target, -1), Context::Explicit, Form::Call),
                None => Err(AnalyzeError::unknown("a call", at)),
            },
            Detail::Several => Err(AnalyzeError::hinted(
                format!("function {} is not unique", self.signature(&call.name, &names, &types)),
                "Could not choose a best candidate function. You might need to add explicit type casts.",
                at,
            )),
            Detail::NotFound => match self.field_as_call(call, &args, at)? {
                Some(field) => Ok(field),
                None => self.not_found(call, &names, &types, at),
            },
        }
    }

    /// `field(row)`, where there is no such function.
    fn field_as_call(&mut self, call: &Call, args: &[Node], at: u32) -> Analysis<Option<Node>> {
        let ([name], [arg]) = (call.name.as_slice(), args) else { return Ok(None) };
        let base = self.types.base(arg.ty());
        if !self.types.is_row(base) {
            return Ok(None);
        }
        let known = self.types.is_complex(base) && !matches!(base, Ty::Known(_));
        if !known {
            return Err(AnalyzeError::unknown("a field written as a function", at));
        }
        match self.types.attribute(base, *name)? {
            Some(_) => self.field(arg.clone(), *name, at).map(Some),
            None => Ok(None),
        }
    }

    fn not_found(&self, call: &Call, names: &[Ident], types: &[Ty], at: u32) -> Analysis<Node> {
        Err(AnalyzeError::hinted(
            format!("function {} does not exist", self.signature(&call.name, names, types)),
            "No function matches the given name and argument types. You might need to add explicit type casts.",
            at,
        ))
    }

    /// `func_signature_string`.
    pub(crate) fn signature(&self, name: &Name, names: &[Ident], types: &[Ty]) -> String {
        let name = name.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(".");
        let positional = types.len() - names.len();
        let args: Vec<String> = types
            .iter()
            .enumerate()
            .map(|(i, ty)| match i.checked_sub(positional).and_then(|i| names.get(i)) {
                Some(name) => format!("{name} => {}", self.types.describe(*ty)),
                None => self.types.describe(*ty),
            })
            .collect();
        format!("{name}({})", args.join(", "))
    }

    fn make_call(
        &mut self,
        call: &Call,
        chosen: FuncCandidate,
        args: Vec<Node>,
        types: &[Ty],
        at: u32,
    ) -> Analysis<Node> {
        let FuncCandidate { func, args: mut declared, expanded } = chosen;
        self.check_kind(call, &func, types, at)?;
        self.types.check_function(&func, at)?;
        let ty = self.types.enforce_generic(types, &mut declared, func.result()).map_err(|e| e.or_at(at))?;
        let mut out = Vec::with_capacity(args.len());
        for (arg, target) in args.into_iter().zip(&declared) {
            out.push(self.coerce_argument(arg, *target)?);
        }
        let mut variadic = call.variadic;
        if expanded > 0 && declared.get(types.len() - expanded) != Some(&Ty::any()) {
            self.collect_variadic(&mut out, expanded, at)?;
            variadic = true;
        }
        match func.kind() {
            _ if call.is_windowed() => return self.window_call(call, Resolved { func, args: out, ty, variadic }, at),
            FunctionKind::Aggregate => {
                return self.aggregate_call(call, Resolved { func, args: out, ty, variadic }, at);
            }
            _ => {}
        }
        let form = if call.sql_syntax { Form::Sql } else { Form::Call };
        Ok(Node::Call(Box::new(CallNode { func, args: out, ty, form, variadic })))
    }

    /// Makes an array of the last arguments.
    fn collect_variadic(&mut self, args: &mut Vec<Node>, count: usize, at: u32) -> Analysis<()> {
        let elements = args.split_off(args.len() - count);
        let element = elements.first().map_or_else(Ty::text, Node::ty);
        let Some(ty) = self.types.array(element) else {
            let message = format!("could not find array type for data type {}", self.types.describe(element));
            return Err(AnalyzeError::error(message, at));
        };
        args.push(Node::Array(Box::new(ArrayNode { ty, elements, nested: false })));
        Ok(())
    }

    fn check_kind(&self, call: &Call, func: &Func, types: &[Ty], at: u32) -> Analysis<()> {
        let name = call.name.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(".");
        let kind = self.purpose.plural();
        let refuse = |message: String| Err(AnalyzeError::error(message, at));
        let alone = self.levels.is_empty();
        match func.kind() {
            FunctionKind::Aggregate | FunctionKind::Window if call.is_windowed() && alone => {
                refuse(format!("window functions are not allowed in {kind}"))
            }
            FunctionKind::Aggregate if call.variadic => Err(AnalyzeError::unknown("a variadic aggregate", at)),
            FunctionKind::Aggregate if alone => refuse(format!("aggregate functions are not allowed in {kind}")),
            FunctionKind::Aggregate if call.args.is_empty() && !call.star && call.clauses.is_none() => {
                refuse(format!("{name}(*) must be used to call a parameterless aggregate function"))
            }
            FunctionKind::Aggregate => Ok(()),
            FunctionKind::Window if call.is_windowed() => Ok(()),
            FunctionKind::Window => refuse(format!("window function {name} requires an OVER clause")),
            FunctionKind::Procedure => {
                let message = format!("{} is a procedure", self.signature(&call.name, &[], types));
                Err(AnalyzeError::hinted(message, "To call a procedure, use CALL.", at))
            }
            FunctionKind::Function => self.check_plain(call, func, &name, at),
        }
    }

    /// What a function that is no aggregate may not have.
    fn check_plain(&self, call: &Call, func: &Func, name: &str, at: u32) -> Analysis<()> {
        let refuse = |message: String| Err(AnalyzeError::error(message, at));
        let clauses = call.clauses.as_deref();
        if call.star {
            return refuse(format!("{name}(*) specified, but {name} is not an aggregate function"));
        }
        if call.distinct {
            return refuse(format!("DISTINCT specified, but {name} is not an aggregate function"));
        }
        if clauses.is_some_and(|clauses| clauses.within_group) {
            return refuse(format!("WITHIN GROUP specified, but {name} is not an aggregate function"));
        }
        if clauses.is_some_and(|clauses| !clauses.order.is_empty()) {
            return refuse(format!("ORDER BY specified, but {name} is not an aggregate function"));
        }
        if clauses.is_some_and(|clauses| clauses.filter.is_some()) {
            return refuse(format!("FILTER specified, but {name} is not an aggregate function"));
        }
        if call.is_windowed() {
            return refuse(format!("OVER specified, but {name} is not a window function nor an aggregate function"));
        }
        if !func.returns_set() {
            return Ok(());
        }
        let place = match self.levels.last() {
            None => Some(self.purpose.plural()),
            Some(level) => level.refuses_sets(),
        };
        match place {
            Some(place) => refuse(format!("set-returning functions are not allowed in {place}")),
            None => Ok(()),
        }
    }
}

/// The names of the named arguments, which come last.
fn argument_names(args: &[Node], at: u32) -> Analysis<Vec<Ident>> {
    let mut names = Vec::new();
    for arg in args {
        match arg {
            Node::Named { name, .. } if names.contains(name) => {
                return Err(AnalyzeError::error(format!("argument name \"{name}\" used more than once"), at));
            }
            Node::Named { name, .. } => names.push(*name),
            _ if !names.is_empty() => {
                return Err(AnalyzeError::error("positional argument cannot follow named argument", at));
            }
            _ => {}
        }
    }
    Ok(names)
}
