//! Owns fields and subscripts: PostgreSQL's `transformIndirection` and `transformContainerSubscripts`.

use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::{Form, Node, SubscriptNode};
use crate::analyze::pathway::Context;
use crate::analyze::ty::Ty;
use crate::knowledge::Subscript;
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::{Expr, Step};

/// A field of a composite value.
struct Field {
    name: Ident,
    ty: Ty,
    typmod: i32,
    collation: Option<QualifiedName>,
}

impl Field {
    fn of(self, value: Node) -> Node {
        let Field { name, ty, typmod, collation } = self;
        Node::Field { arg: Box::new(value), name, ty, typmod, collation }
    }
}

impl Analyzer<'_> {
    /// Fields and subscripts of an expression.
    pub(crate) fn indirection(&mut self, arg: &Expr, steps: &[Step], at: u32) -> Analysis<Node> {
        let mut node = self.transform(arg)?;
        let mut rest = steps;
        while let Some((first, after)) = rest.split_first() {
            match first {
                Step::Star => return Err(AnalyzeError::error("row expansion via \"*\" is not supported here", at)),
                Step::Field(name) => {
                    node = self.field(node, *name, at)?;
                    rest = after;
                }
                Step::Index(_) | Step::Slice(..) => {
                    let count = rest.iter().take_while(|step| matches!(step, Step::Index(_) | Step::Slice(..))).count();
                    node = self.subscript(node, &rest[..count], at)?;
                    rest = &rest[count..];
                }
            }
        }
        Ok(node)
    }

    /// A field of a composite value.
    pub(super) fn field(&mut self, node: Node, name: Ident, at: u32) -> Analysis<Node> {
        let ty = node.ty();
        if let Some(column) = self.column_of_row(&node, name) {
            return Ok(column);
        }
        if ty == Ty::record()
            && let Some(fields) = self.fields_of_record(&node)?
        {
            let found = fields.into_iter().find(|field| field.name == name);
            let missing =
                || AnalyzeError::error(format!("could not identify column \"{name}\" in record data type"), at);
            return found.map(|field| field.of(node)).ok_or_else(missing);
        }
        let base = self.types.base(ty);
        if !self.types.is_complex(base) {
            if base == Ty::record() || self.types.is_opaque(base) || ty == Ty::unknown() {
                return Err(AnalyzeError::unknown("a field of a row of no known type", at));
            }
            let message = format!(
                "column notation .{name} applied to type {}, which is not a composite type",
                self.types.describe(ty)
            );
            return Err(AnalyzeError::error(message, at));
        }
        if matches!(base, Ty::Known(_)) {
            return Err(AnalyzeError::unknown("a field of a composite type that is not the user's", at));
        }
        let Some((field, typmod)) = self.types.attribute(base, name)? else {
            let message = format!("column \"{name}\" not found in data type {}", self.types.describe(ty));
            return Err(AnalyzeError::error(message, at));
        };
        let collation = self.types.collation(field);
        Ok(Node::Field { arg: Box::new(node), name, ty: field, typmod, collation })
    }

    /// All fields of a composite value, for `(value).*`.
    pub(crate) fn all_fields(&mut self, node: &Node, at: u32) -> Analysis<Vec<(Ident, Node)>> {
        if let Some(columns) = self.columns_of_row(node) {
            return Ok(columns);
        }
        let ty = node.ty();
        let base = self.types.base(ty);
        let fields = match self.types.attributes(base)? {
            Some(attributes) => {
                let field = |(name, ty, typmod)| Field { name, ty, typmod, collation: self.types.collation(ty) };
                attributes.into_iter().map(field).collect()
            }
            None if ty == Ty::record() => match self.fields_of_record(node)? {
                Some(fields) => fields,
                None => return Err(AnalyzeError::unknown("the fields of a row of no known type", at)),
            },
            None if self.types.is_row(ty) || self.types.is_opaque(base) => {
                return Err(AnalyzeError::unknown("the fields of such a row", at));
            }
            None => {
                let ty = self.types.describe(ty);
                return Err(AnalyzeError::error(format!("type {ty} is not composite"), at));
            }
        };
        Ok(fields.into_iter().map(|field| (field.name, field.of(node.clone()))).collect())
    }

    /// What a value of type record is made of, as far as its expression says.
    fn fields_of_record(&mut self, node: &Node) -> Analysis<Option<Vec<Field>>> {
        match node {
            Node::Row { fields, .. } => {
                let mut out = Vec::with_capacity(fields.len());
                for (i, field) in fields.iter().enumerate() {
                    let collation = self.collation_of(field)?;
                    let name = Ident::new(&format!("f{}", i + 1));
                    out.push(Field { name, ty: field.ty(), typmod: field.typmod(), collation });
                }
                Ok(Some(out))
            }
            Node::Call(call) => {
                let outputs = self.types.outputs(&call.func)?;
                if outputs.is_empty() || outputs.iter().any(|(_, ty)| ty.poly().is_some()) {
                    return Ok(None);
                }
                let field = |(name, ty)| Field { name, ty, typmod: -1, collation: self.types.collation(ty) };
                Ok(Some(outputs.into_iter().map(field).collect()))
            }
            _ => Ok(None),
        }
    }

    fn subscript(&mut self, container: Node, steps: &[Step], at: u32) -> Analysis<Node> {
        let (base, typmod) = self.types.base_typmod(container.ty(), container.typmod());
        let slice = steps.iter().any(|step| matches!(step, Step::Slice(..)));
        if base == Ty::jsonb() {
            if slice {
                return Err(AnalyzeError::error("jsonb subscript does not support slices", at));
            }
            let indexes = self.jsonb_indexes(steps)?;
            let node = SubscriptNode { container, indexes, slice, ty: base, typmod: -1 };
            return Ok(Node::Subscript(Box::new(node)));
        }
        if matches!(base, Ty::Known(id) if id.subscript() == Some(Subscript::Hstore)) {
            return self.hstore_subscript(container, steps, at);
        }
        if let Some(element) = self.types.fixed_element(base) {
            if slice || steps.len() > 1 {
                return Err(AnalyzeError::unknown("slices of an array of fixed length", at));
            }
            let indexes = self.array_indexes(steps, false)?;
            let node = SubscriptNode { container, indexes, slice, ty: element, typmod: -1 };
            return Ok(Node::Subscript(Box::new(node)));
        }
        let Some(element) = self.types.element(base) else {
            if self.types.is_opaque(base) || base.core_name().is_none() && matches!(base, Ty::Known(_)) {
                return Err(AnalyzeError::unknown("subscripts of such a type", at));
            }
            let message =
                format!("cannot subscript type {} because it does not support subscripting", self.types.describe(base));
            return Err(AnalyzeError::error(message, at));
        };
        let indexes = self.array_indexes(steps, slice)?;
        let ty = if slice { base } else { element };
        Ok(Node::Subscript(Box::new(SubscriptNode { container, indexes, slice, ty, typmod })))
    }

    fn array_indexes(&mut self, steps: &[Step], slice: bool) -> Analysis<Vec<(Option<Node>, Option<Node>)>> {
        let mut out = Vec::with_capacity(steps.len());
        for step in steps {
            out.push(match step {
                Step::Index(index) => {
                    let upper = self.array_index(index)?;
                    let lower = slice.then(|| super::literal(&crate::sql::ast::Const::Integer(1), 0)).transpose()?;
                    (lower, Some(upper))
                }
                Step::Slice(lower, upper) => {
                    let lower = lower.as_deref().map(|lower| self.array_index(lower)).transpose()?;
                    (lower, upper.as_deref().map(|upper| self.array_index(upper)).transpose()?)
                }
                Step::Field(_) | Step::Star => (None, None),
            });
        }
        Ok(out)
    }

    fn array_index(&mut self, index: &Expr) -> Analysis<Node> {
        let node = self.transform(index)?;
        match self.coerce_to_target(node, (Ty::int4(), -1), Context::Assignment, Form::Implicit)? {
            Some(node) => Ok(node),
            None => Err(AnalyzeError::error("array subscript must have type integer", index.at)),
        }
    }

    fn hstore_subscript(&mut self, container: Node, steps: &[Step], at: u32) -> Analysis<Node> {
        let [Step::Index(index)] = steps else {
            return Err(AnalyzeError::error("hstore allows only one subscript", at));
        };
        let node = self.transform(index)?;
        match self.coerce_to_target(node, (Ty::text(), -1), Context::Assignment, Form::Implicit)? {
            Some(node) => {
                let indexes = vec![(None, Some(node))];
                let ty = Ty::text();
                Ok(Node::Subscript(Box::new(SubscriptNode { container, indexes, slice: false, ty, typmod: -1 })))
            }
            None => Err(AnalyzeError::error("hstore subscript must have type text", index.at)),
        }
    }

    fn jsonb_indexes(&mut self, steps: &[Step]) -> Analysis<Vec<(Option<Node>, Option<Node>)>> {
        let mut out = Vec::with_capacity(steps.len());
        for step in steps {
            let Step::Index(index) = step else { continue };
            let node = self.transform(index)?;
            let ty = node.ty();
            let fits = |target| ty != Ty::unknown() && self.types.can_coerce(ty, target, Context::Implicit);
            let target = match (fits(Ty::int4()), fits(Ty::text())) {
                _ if ty == Ty::unknown() => Ty::text(),
                (true, false) => Ty::int4(),
                (false, true) => Ty::text(),
                (true, true) | (false, false) => {
                    let message = format!("subscript type {} is not supported", self.types.describe(ty));
                    return Err(AnalyzeError::error(message, index.at));
                }
            };
            out.push((None, Some(self.coerce_argument(node, target)?)));
        }
        Ok(out)
    }
}
