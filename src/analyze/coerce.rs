//! Owns the nodes that coercions add: PostgreSQL's `coerce_to_target_type`, `coerce_type` and `coerce_type_typmod`.

use super::Analyzer;
use super::constant;
use super::error::{Analysis, AnalyzeError};
use super::function::Func;
use super::node::{CallNode, Constant, Form, Node};
use super::pathway::{Context, Pathway};
use super::ty::{Poly, Ty};

impl Analyzer<'_> {
    /// `coerce_to_target_type`; none where there is no way.
    pub(crate) fn coerce_to_target(
        &mut self,
        node: Node,
        target: (Ty, i32),
        context: Context,
        form: Form,
    ) -> Analysis<Option<Node>> {
        let source = node.ty();
        if !self.types.can_coerce(source, target.0, context) {
            self.refuse_unknown_cast(source, target.0)?;
            return Ok(None);
        }
        let (bare, collation) = strip_collate(node);
        let result = self.coerce_type(bare, target, context, form)?;
        let hide = result.ty() != source && !matches!(result, Node::Const(_));
        let result = self.coerce_typmod(result, target, context, form, hide)?;
        Ok(Some(match collation {
            Some(collation) if self.types.collation(target.0).is_some() => {
                Node::Collate { arg: Box::new(result), collation }
            }
            _ => result,
        }))
    }

    /// Where no way is known between types of which not everything is known, the answer is unknown.
    fn refuse_unknown_cast(&self, source: Ty, target: Ty) -> Analysis<()> {
        for ty in [source, target] {
            let base = self.types.base(ty);
            let single = self.types.element(base).unwrap_or(base);
            let made = self.types.user(single).is_some_and(|(name, _)| self.types.env.has_user_casts(name));
            if made || self.types.is_opaque(single) {
                return Err(AnalyzeError::unknown(format!("casts of type {}", self.types.describe(ty)), 0));
            }
        }
        Ok(())
    }

    /// An argument for an operator or function: `make_fn_arguments` for one.
    pub(crate) fn coerce_argument(&mut self, node: Node, target: Ty) -> Analysis<Node> {
        if let Node::Named { name, arg } = node {
            let arg = self.coerce_argument(*arg, target)?;
            return Ok(Node::Named { name, arg: Box::new(arg) });
        }
        self.coerce_type(node, (target, -1), Context::Implicit, Form::Implicit)
    }

    /// `coerce_to_common_type`.
    pub(crate) fn coerce_to_common(&mut self, node: Node, target: Ty, what: &str, at: u32) -> Analysis<Node> {
        let source = node.ty();
        if source == target {
            return Ok(node);
        }
        if !self.types.can_coerce(source, target, Context::Implicit) {
            let (source, target) = (self.types.describe(source), self.types.describe(target));
            return Err(AnalyzeError::error(format!("{what} could not convert type {source} to {target}"), at));
        }
        self.coerce_argument(node, target)
    }

    /// `coerce_to_boolean`.
    pub(crate) fn coerce_to_boolean(&mut self, node: Node, what: &str, at: u32) -> Analysis<Node> {
        self.coerce_to_specific(node, Ty::bool(), what, at)
    }

    /// `coerce_to_specific_type`.
    pub(crate) fn coerce_to_specific(&mut self, node: Node, target: Ty, what: &str, at: u32) -> Analysis<Node> {
        if node.ty() == target {
            return Ok(node);
        }
        self.coerce_to_specific_typmod(node, (target, -1), what, at)
    }

    /// `coerce_to_specific_type_typmod`.
    pub(crate) fn coerce_to_specific_typmod(
        &mut self,
        node: Node,
        target: (Ty, i32),
        what: &str,
        at: u32,
    ) -> Analysis<Node> {
        let source = node.ty();
        match self.coerce_to_target(node, target, Context::Assignment, Form::Implicit)? {
            Some(node) => Ok(node),
            None => {
                let (target, source) = (self.types.describe(target.0), self.types.describe(source));
                let message = format!("argument of {what} must be type {target}, not type {source}");
                Err(AnalyzeError::error(message, at))
            }
        }
    }

    /// `coerce_type`. The caller knows that there is a way.
    pub(crate) fn coerce_type(
        &mut self,
        node: Node,
        target: (Ty, i32),
        context: Context,
        form: Form,
    ) -> Analysis<Node> {
        let source = node.ty();
        if target.0 == source || target.0 == Ty::any() {
            return Ok(node);
        }
        match target.0.poly() {
            Some(Poly::Element | Poly::NonArray | Poly::Compatible | Poly::CompatibleNonArray) => return Ok(node),
            Some(_) if source != Ty::unknown() => {
                let base = self.types.base(source);
                return Ok(if base == source { node } else { relabel(node, base, -1, form) });
            }
            _ => {}
        }
        match node {
            Node::Const(constant) if source == Ty::unknown() => self.coerce_literal(constant, target, context, form),
            Node::Collate { arg, collation } => {
                let arg = self.coerce_type(*arg, target, context, form)?;
                Ok(match self.types.collation(target.0) {
                    Some(_) => Node::Collate { arg: Box::new(arg), collation },
                    None => arg,
                })
            }
            node => self.coerce_known(node, source, target, context, form),
        }
    }

    /// A literal whose type was open becomes a constant of the type.
    fn coerce_literal(&mut self, literal: Constant, target: (Ty, i32), context: Context, form: Form) -> Analysis<Node> {
        let (base, base_typmod) = self.types.base_typmod(target.0, target.1);
        let typmod = if base == Ty::interval() { base_typmod } else { -1 };
        let value = match &literal.value {
            Some(text) => Some(constant::read(&mut self.types, base, typmod, text).map_err(|e| e.or_at(literal.at))?),
            None => None,
        };
        let result = Node::Const(Constant { ty: base, typmod, value, at: literal.at });
        if base == target.0 {
            return Ok(result);
        }
        self.coerce_to_domain(result, (base, base_typmod), target.0, context, form, false)
    }

    fn coerce_known(
        &mut self,
        node: Node,
        source: Ty,
        target: (Ty, i32),
        context: Context,
        form: Form,
    ) -> Analysis<Node> {
        let Some(pathway) = self.types.pathway(target.0, source, context) else {
            return self.coerce_row(node, source, target, context, form);
        };
        self.types.check_cast(source, target.0)?;
        let base = self.types.base_typmod(target.0, target.1);
        if pathway == Pathway::Relabel {
            if base.0 == target.0 {
                return Ok(relabel(node, target.0, -1, form));
            }
            return self.coerce_to_domain(node, base, target.0, context, form, false);
        }
        let result = self.convert(node, pathway, base, context, form)?;
        if base.0 == target.0 {
            return Ok(result);
        }
        self.coerce_to_domain(result, base, target.0, context, form, true)
    }

    fn coerce_row(
        &mut self,
        node: Node,
        source: Ty,
        target: (Ty, i32),
        context: Context,
        form: Form,
    ) -> Analysis<Node> {
        let array_of_rows = self.types.element(source).is_some_and(|element| self.types.is_complex(element));
        if target.0 == Ty::record() && self.types.is_complex(source) || target.0 == Ty::record_array() && array_of_rows
        {
            return Ok(node);
        }
        if let Node::Row { fields, .. } = node {
            return self.coerce_fields(fields, target, context, form);
        }
        Err(AnalyzeError::unknown("a row as a composite type", 0))
    }

    /// `coerce_record_to_complex` for ROW(…).
    fn coerce_fields(&mut self, fields: Vec<Node>, target: (Ty, i32), context: Context, form: Form) -> Analysis<Node> {
        let base = self.types.base_typmod(target.0, target.1);
        let Some(types) = self.types.attribute_types(base.0)? else {
            return Err(AnalyzeError::unknown("a row as a composite type", 0));
        };
        let refuse = |analyzer: &Self| {
            let name = analyzer.types.describe(target.0);
            AnalyzeError::error(format!("cannot cast type record to {name}"), 0)
        };
        if types.len() != fields.len() {
            return Err(refuse(self));
        }
        let mut out = Vec::with_capacity(fields.len());
        for (field, ty) in fields.into_iter().zip(types) {
            match self.coerce_to_target(field, ty, context, Form::Implicit)? {
                Some(field) => out.push(field),
                None => return Err(refuse(self)),
            }
        }
        if base.0 == target.0 {
            return Ok(Node::Row { fields: out, ty: base.0, form });
        }
        let row = Node::Row { fields: out, ty: base.0, form: Form::Implicit };
        self.coerce_to_domain(row, base, target.0, context, form, false)
    }

    /// `coerce_to_domain`.
    fn coerce_to_domain(
        &mut self,
        node: Node,
        base: (Ty, i32),
        target: Ty,
        context: Context,
        form: Form,
        hide: bool,
    ) -> Analysis<Node> {
        let node = if hide { hidden(node) } else { node };
        let node = self.coerce_typmod(node, base, context, Form::Implicit, false)?;
        Ok(Node::ToDomain { arg: Box::new(node), ty: target, form })
    }

    /// `coerce_type_typmod`.
    fn coerce_typmod(
        &mut self,
        node: Node,
        target: (Ty, i32),
        context: Context,
        form: Form,
        hide: bool,
    ) -> Analysis<Node> {
        if target.1 == node.typmod() {
            return Ok(node);
        }
        let node = if hide { hidden(node) } else { node };
        let pathway = if target.1 < 0 { None } else { self.types.typmod_pathway(target.0) };
        match pathway {
            Some(pathway) => self.convert(node, pathway, target, context, form),
            None => Ok(apply_relabel(node, target, form)),
        }
    }

    /// `build_coercion_expression`.
    fn convert(
        &mut self,
        node: Node,
        pathway: Pathway,
        target: (Ty, i32),
        context: Context,
        form: Form,
    ) -> Analysis<Node> {
        match pathway {
            Pathway::Function(function) => {
                let count = function.args().len();
                let mut args = vec![node];
                if count >= 2 {
                    args.push(constant_node(Ty::int4(), target.1.to_string()));
                }
                if count >= 3 {
                    let explicit = if context == Context::Explicit { "t" } else { "f" };
                    args.push(constant_node(Ty::bool(), explicit.to_owned()));
                }
                let func = Func::Known(function);
                Ok(Node::Call(Box::new(CallNode { func, args, ty: target.0, form, variadic: false })))
            }
            Pathway::ViaIo => Ok(Node::ViaIo { arg: Box::new(node), ty: target.0, form }),
            Pathway::Relabel => Ok(relabel(node, target.0, -1, form)),
            Pathway::Array => self.convert_array(node, target, context, form),
        }
    }

    fn convert_array(&mut self, node: Node, target: (Ty, i32), context: Context, form: Form) -> Analysis<Node> {
        let (source, typmod) = self.types.base_typmod(node.ty(), node.typmod());
        let (Some(from), Some(to)) = (self.types.element(source), self.types.element(target.0)) else {
            return Err(AnalyzeError::unknown("a cast of an array", 0));
        };
        let placeholder = Node::Placeholder { ty: from, typmod };
        let Some(element) = self.coerce_to_target(placeholder, (to, target.1), context, form)? else {
            return Err(AnalyzeError::unknown("a cast of an array's elements", 0));
        };
        let typmod = element.typmod();
        Ok(Node::ArrayCoerce { arg: Box::new(node), element: Box::new(element), ty: target.0, typmod, form })
    }
}

fn strip_collate(mut node: Node) -> (Node, Option<crate::name::QualifiedName>) {
    let mut top = None;
    while let Node::Collate { arg, collation } = node {
        top = top.or(Some(collation));
        node = *arg;
    }
    (node, top)
}

fn constant_node(ty: Ty, value: String) -> Node {
    Node::Const(Constant { ty, typmod: -1, value: Some(value.into()), at: 0 })
}

fn relabel(node: Node, ty: Ty, typmod: i32, form: Form) -> Node {
    Node::Relabel { arg: Box::new(node), ty, typmod, form }
}

/// `applyRelabelType`.
fn apply_relabel(mut node: Node, target: (Ty, i32), form: Form) -> Node {
    while let Node::Relabel { arg, .. } = node {
        node = *arg;
    }
    if let Node::Const(constant) = &mut node {
        (constant.ty, constant.typmod) = target;
        return node;
    }
    if node.ty() == target.0 && node.typmod() == target.1 {
        return node;
    }
    relabel(node, target.0, target.1, form)
}

/// `hide_coercion_node`.
fn hidden(mut node: Node) -> Node {
    match &mut node {
        Node::Call(call) => call.form = Form::Implicit,
        Node::Relabel { form, .. }
        | Node::ViaIo { form, .. }
        | Node::ArrayCoerce { form, .. }
        | Node::ToDomain { form, .. }
        | Node::Row { form, .. } => *form = Form::Implicit,
        _ => {}
    }
    node
}
