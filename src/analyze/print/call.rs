//! Owns the text of calls of functions and of operators.

use super::{Named, Printer};
use crate::analyze::error::Analysis;
use crate::analyze::function::{Detail, Func, Wanted};
use crate::analyze::node::{CallNode, Form, Node, OpNode, OpShape};
use crate::analyze::operator::Oper;
use crate::analyze::ty::Ty;
use crate::name::{Ident, QualifiedName};

impl<'n> Printer<'_, '_, 'n> {
    /// `get_func_expr`.
    pub(super) fn call(&mut self, call: &'n CallNode, implicit: bool) -> Analysis<()> {
        match (call.form, call.args.first()) {
            (Form::Cast | Form::Implicit, Some(arg)) => {
                let typmod = call.length_coercion().unwrap_or(-1);
                return self.coercion(arg, (call.ty, typmod), call.form, implicit);
            }
            (Form::Sql, _) if self.sql_syntax(call)? => return Ok(()),
            _ => {}
        }
        self.function_name(&call.func, &call.args, call.variadic)?;
        self.out.push('(');
        self.arguments(&call.args, call.variadic)?;
        self.out.push(')');
        Ok(())
    }

    /// Arguments, the last perhaps with VARIADIC.
    pub(super) fn arguments(&mut self, args: &'n [Node], variadic: bool) -> Analysis<()> {
        for (i, arg) in args.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            if variadic && i + 1 == args.len() {
                self.out.push_str("VARIADIC ");
            }
            self.node(arg, true)?;
        }
        Ok(())
    }

    /// `generate_function_name`: bare where the bare name would be found again with an empty search path.
    pub(super) fn function_name(&mut self, func: &Func, args: &[Node], variadic: bool) -> Analysis<()> {
        let name = func.name();
        match func {
            Func::Known(id) => {
                let home = self.types.function_home(*id).unwrap_or(Ident::PG_CATALOG);
                if home == Ident::PG_CATALOG && self.found_again(func, args, variadic)? {
                    self.ident(name);
                } else {
                    self.full(QualifiedName::new(home, name));
                }
            }
            Func::User(user) => {
                let inputs: Vec<String> =
                    user.args.iter().map(|(_, ty)| self.types.type_ref(*ty, -1).qualified()).collect();
                let what = Named::Function(user.name, inputs.into());
                self.marked(Some(what), |printer| printer.full(user.name));
            }
        }
        Ok(())
    }

    fn found_again(&mut self, func: &Func, args: &[Node], variadic: bool) -> Analysis<bool> {
        let types: Vec<Ty> = args.iter().map(Node::ty).collect();
        let names: Vec<Ident> =
            args.iter().filter_map(|arg| if let Node::Named { name, .. } = arg { Some(*name) } else { None }).collect();
        let wanted = Wanted {
            name: &vec![Ident::PG_CATALOG, func.name()],
            names: &names,
            types: &types,
            variadic,
            constant: false,
            coercions: false,
            at: 0,
        };
        Ok(matches!(self.types.function(&wanted)?, Detail::Function(found) if found.func == *func))
    }

    /// `generate_operator_name`.
    pub(super) fn operator_name(&mut self, op: Oper) {
        let name = op.0.name();
        match self.types.home(op.0.home(), op.0.provider()) {
            Some(home) if home != Ident::PG_CATALOG => {
                self.out.push_str("OPERATOR(");
                self.ident(home);
                self.out.push('.');
                self.out.push_str(name);
                self.out.push(')');
            }
            _ => self.out.push_str(name),
        }
    }

    /// `get_oper_expr`, IS DISTINCT FROM and NULLIF.
    pub(super) fn operator(&mut self, node: &'n OpNode) -> Analysis<()> {
        if node.shape == OpShape::NullIf {
            self.out.push_str("NULLIF(");
            if let Some(left) = &node.left {
                self.node(left, true)?;
            }
            self.out.push_str(", ");
            self.node(&node.right, true)?;
            self.out.push(')');
            return Ok(());
        }
        self.out.push('(');
        if let Some(left) = &node.left {
            self.node(left, true)?;
            self.out.push(' ');
        }
        if node.shape == OpShape::Distinct {
            self.out.push_str("IS DISTINCT FROM");
        } else {
            self.operator_name(node.op);
        }
        self.out.push(' ');
        self.node(&node.right, true)?;
        self.out.push(')');
        Ok(())
    }

    pub(super) fn any_all(&mut self, op: Oper, any: bool, sides: &'n (Node, Node)) -> Analysis<()> {
        self.out.push('(');
        self.node(&sides.0, true)?;
        self.out.push(' ');
        self.operator_name(op);
        self.out.push_str(if any { " ANY (" } else { " ALL (" });
        self.node(&sides.1, true)?;
        self.out.push_str("))");
        Ok(())
    }
}
