//! Owns what an analysed expression uses: columns, other objects, and what it promises.

use super::Analyzer;
use super::function::Func;
use super::node::Node;
use super::ty::{Ty, Types};
use crate::knowledge::{ExtensionId, Home, TypeId, TypeKind, Volatility};
use crate::name::{Ident, QualifiedName};

/// Something that an expression depends on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reference {
    /// A user's type.
    Type(QualifiedName),
    /// A user's function, with its argument types as `format_type` spells them, qualified.
    Function(QualifiedName, Vec<String>),
    /// A relation that a `regclass` constant names: a sequence as a rule.
    Relation(QualifiedName),
    /// A user's collation.
    Collation(QualifiedName),
    /// An extension of which something is used.
    Extension(ExtensionId),
}

/// What an expression uses.
pub(crate) struct Facts {
    pub(crate) columns: Vec<Ident>,
    pub(crate) whole_row: bool,
    pub(crate) refs: Vec<Reference>,
    pub(crate) volatility: Volatility,
}

impl Facts {
    fn refer(&mut self, reference: Reference) {
        if !self.refs.contains(&reference) {
            self.refs.push(reference);
        }
    }

    fn use_column(&mut self, name: Ident) {
        if !self.columns.contains(&name) {
            self.columns.push(name);
        }
    }

    fn promise(&mut self, volatility: Volatility) {
        self.volatility = self.volatility.max(volatility);
    }
}

impl Analyzer<'_> {
    /// What the expression uses.
    pub(crate) fn facts(&self, node: &Node) -> Facts {
        let mut facts =
            Facts { columns: Vec::new(), whole_row: false, refs: Vec::new(), volatility: Volatility::Immutable };
        gather(&self.types, node, &mut facts);
        facts
    }
}

fn gather(types: &Types<'_>, node: &Node, facts: &mut Facts) {
    match node {
        Node::Var { name, .. } => {
            facts.use_column(*name);
        }
        Node::WholeRow { .. } => facts.whole_row = true,
        Node::Const(constant) => {
            refer_type(types, constant.ty, facts);
            if constant.ty.core_name() == Some("regclass")
                && let Some(name) = constant.value.as_deref().and_then(super::constant::relation_name)
            {
                facts.refer(Reference::Relation(name));
            }
        }
        Node::Call(call) => {
            facts.promise(types.volatility(&call.func));
            refer_function(types, &call.func, facts);
        }
        Node::Op(op) => refer_operator(op.op, facts),
        Node::AnyAll { op, .. } => refer_operator(*op, facts),
        Node::RowCompare(rows) => rows.ops.iter().for_each(|op| refer_operator(*op, facts)),
        Node::ViaIo { arg, ty, .. } => {
            facts.promise(io_volatility(types, arg.ty(), false));
            facts.promise(io_volatility(types, *ty, true));
            refer_type(types, *ty, facts);
        }
        Node::Relabel { ty, .. } | Node::ArrayCoerce { ty, .. } | Node::ToDomain { ty, .. } | Node::Row { ty, .. } => {
            refer_type(types, *ty, facts);
        }
        Node::Array(array) => refer_type(types, array.ty, facts),
        Node::Field { arg, .. } => refer_type(types, types.base(arg.ty()), facts),
        Node::SqlValue { .. } => facts.promise(Volatility::Stable),
        Node::Collate { collation, .. } if collation.schema != Ident::PG_CATALOG => {
            facts.refer(Reference::Collation(*collation));
        }
        _ => {}
    }
    node.children(&mut |child| gather(types, child, facts));
}

fn refer_type(types: &Types<'_>, ty: Ty, facts: &mut Facts) {
    match types.element(ty).unwrap_or(ty) {
        Ty::Known(id) => {
            if let Some(extension) = id.provider().extension() {
                facts.refer(Reference::Extension(extension));
            }
        }
        user @ (Ty::User(_) | Ty::UserArray(_)) => {
            if let Some((name, _)) = types.user(user) {
                facts.refer(Reference::Type(name));
            }
        }
    }
}

fn refer_function(types: &Types<'_>, func: &Func, facts: &mut Facts) {
    match func {
        Func::Known(id) => {
            if let Some(extension) = id.provider().extension() {
                facts.refer(Reference::Extension(extension));
            }
        }
        Func::User(user) => {
            let args = user.args.iter().map(|(_, ty)| types.type_ref(*ty, -1).qualified()).collect();
            facts.refer(Reference::Function(user.name, args));
        }
    }
}

fn refer_operator(op: super::operator::Oper, facts: &mut Facts) {
    facts.promise(op.volatility());
    if let Some(extension) = op.0.provider().extension() {
        facts.refer(Reference::Extension(extension));
    }
}

/// What the input or output function of a type promises.
pub(crate) fn io_volatility(types: &Types<'_>, ty: Ty, input: bool) -> Volatility {
    let base = if input { types.base(ty) } else { ty };
    match base {
        Ty::User(_) | Ty::UserArray(_) => Volatility::Stable,
        Ty::Known(id) if types.element(base).is_some() || id.kind() != TypeKind::Base => Volatility::Stable,
        Ty::Known(id) => base_io_volatility(id, input),
    }
}

/// The types of `pg_catalog` whose input or output depends on settings.
fn base_io_volatility(id: TypeId, input: bool) -> Volatility {
    if id.home() != Home::Schema("pg_catalog") {
        return Volatility::Immutable;
    }
    let stable = match id.name() {
        "time" | "timetz" | "xml" => input,
        "aclitem" | "date" | "interval" | "money" | "timestamp" | "timestamptz" => true,
        name => name.starts_with("reg"),
    };
    if stable { Volatility::Stable } else { Volatility::Immutable }
}
