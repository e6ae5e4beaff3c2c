//! Owns function calls: PostgreSQL's `ParseFuncOrColumn`.

use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::function::{Detail, FuncCandidate, Wanted};
use crate::analyze::node::{ArrayNode, CallNode, Form, Node};
use crate::analyze::pathway::Context;
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
        let names = argument_names(&args, at)?;
        let types: Vec<Ty> = args.iter().map(Node::ty).collect();
        let constant = matches!(args.as_slice(), [Node::Const(_)]);
        let plain = !call.star && !call.distinct && !call.aggregate_clauses && !call.variadic;
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
            Detail::NotFound => self.not_found(call, &names, &types, at),
        }
    }

    fn not_found(&self, call: &Call, names: &[Ident], types: &[Ty], at: u32) -> Analysis<Node> {
        if let ([_], [ty]) = (call.name.as_slice(), types)
            && self.types.is_row(*ty)
        {
            return Err(AnalyzeError::unknown("a field written as a function", at));
        }
        Err(AnalyzeError::hinted(
            format!("function {} does not exist", self.signature(&call.name, names, types)),
            "No function matches the given name and argument types. You might need to add explicit type casts.",
            at,
        ))
    }

    /// `func_signature_string`.
    fn signature(&self, name: &Name, names: &[Ident], types: &[Ty]) -> String {
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

    fn check_kind(&self, call: &Call, func: &crate::analyze::function::Func, types: &[Ty], at: u32) -> Analysis<()> {
        let name = call.name.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(".");
        let kind = self.purpose.plural();
        match func.kind() {
            FunctionKind::Aggregate | FunctionKind::Window if call.over => {
                Err(AnalyzeError::error(format!("window functions are not allowed in {kind}"), at))
            }
            FunctionKind::Aggregate if call.variadic => Err(AnalyzeError::unknown("a variadic aggregate", at)),
            FunctionKind::Aggregate => {
                Err(AnalyzeError::error(format!("aggregate functions are not allowed in {kind}"), at))
            }
            FunctionKind::Window => {
                Err(AnalyzeError::error(format!("window function {name} requires an OVER clause"), at))
            }
            FunctionKind::Procedure => {
                let message = format!("{} is a procedure", self.signature(&call.name, &[], types));
                Err(AnalyzeError::hinted(message, "To call a procedure, use CALL.", at))
            }
            FunctionKind::Function if call.star => {
                let message = format!("{name}(*) specified, but {name} is not an aggregate function");
                Err(AnalyzeError::error(message, at))
            }
            FunctionKind::Function if call.distinct => {
                let message = format!("DISTINCT specified, but {name} is not an aggregate function");
                Err(AnalyzeError::error(message, at))
            }
            FunctionKind::Function if call.over => {
                let message = format!("OVER specified, but {name} is not a window function nor an aggregate function");
                Err(AnalyzeError::error(message, at))
            }
            FunctionKind::Function if call.aggregate_clauses => {
                Err(AnalyzeError::unknown("FILTER, OVER or ORDER BY", at))
            }
            FunctionKind::Function if func.returns_set() => {
                Err(AnalyzeError::error(format!("set-returning functions are not allowed in {kind}"), at))
            }
            FunctionKind::Function => Ok(()),
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
