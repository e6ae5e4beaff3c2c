//! Owns the analysed tree of expressions: PostgreSQL's own.

use super::function::Func;
use super::operator::Oper;
use super::query::{AggregateNode, SubLinkNode, VarRef, WindowCallNode};
use super::ty::Ty;
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::{BoolOp, BooleanTest, JsonFormat, JsonOp, JsonPath, SqlValue, XmlOp};

/// How a function call or a coercion is shown: PostgreSQL's `CoercionForm`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Form {
    /// A function call.
    Call,
    /// An explicit cast.
    Cast,
    /// An implicit cast, which is not shown.
    Implicit,
    /// SQL's own syntax: EXTRACT and its kin.
    Sql,
}

/// A constant of a known type. Where it stands makes no difference.
#[derive(Clone, Debug)]
pub(crate) struct Constant {
    /// Its type.
    pub(crate) ty: Ty,
    /// Its modifier.
    pub(crate) typmod: i32,
    /// Its value as the type's output function writes it; none for NULL.
    pub(crate) value: Option<Box<str>>,
    /// Byte offset.
    pub(crate) at: u32,
}

impl PartialEq for Constant {
    fn eq(&self, other: &Constant) -> bool {
        let Constant { ty, typmod, value, at: _ } = self;
        *ty == other.ty && *typmod == other.typmod && *value == other.value
    }
}

/// A function call.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct CallNode {
    /// The function.
    pub(crate) func: Func,
    /// Its arguments in the order of the call.
    pub(crate) args: Vec<Node>,
    /// What it returns here.
    pub(crate) ty: Ty,
    /// How it is shown.
    pub(crate) form: Form,
    /// Whether the last argument is shown with VARIADIC.
    pub(crate) variadic: bool,
}

/// What kind of node an operator makes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum OpShape {
    /// `left op right`.
    Plain,
    /// `left IS DISTINCT FROM right`.
    Distinct,
    /// `NULLIF(left, right)`.
    NullIf,
}

/// An operator with its operands.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct OpNode {
    /// The operator.
    pub(crate) op: Oper,
    /// The left operand; prefix operators have none.
    pub(crate) left: Option<Node>,
    /// The right operand.
    pub(crate) right: Node,
    /// What it gives here.
    pub(crate) ty: Ty,
    /// Which node it is.
    pub(crate) shape: OpShape,
}

/// CASE.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct CaseNode {
    /// What all results are.
    pub(crate) ty: Ty,
    /// CASE operand.
    pub(crate) operand: Option<Node>,
    /// WHEN, THEN; where there is an operand, WHEN holds the whole comparison.
    pub(crate) whens: Vec<(Node, Node)>,
    /// ELSE.
    pub(crate) otherwise: Node,
}

/// ARRAY[…].
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct ArrayNode {
    /// The array type.
    pub(crate) ty: Ty,
    /// The elements.
    pub(crate) elements: Vec<Node>,
    /// Whether the elements are arrays.
    pub(crate) nested: bool,
}

/// Subscripts of an array or of jsonb.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct SubscriptNode {
    /// What is subscripted.
    pub(crate) container: Node,
    /// `[lower:upper]`, or `[upper]`; a slice is marked, and its bounds may be missing.
    pub(crate) indexes: Vec<(Option<Node>, Option<Node>)>,
    /// Whether they are slices.
    pub(crate) slice: bool,
    /// What it gives.
    pub(crate) ty: Ty,
    /// Its modifier.
    pub(crate) typmod: i32,
}

/// A comparison of rows by order: `ROW(a, b) < ROW(c, d)`.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct RowCompareNode {
    /// The operator of each pair.
    pub(crate) ops: Vec<Oper>,
    /// The left sides.
    pub(crate) left: Vec<Node>,
    /// The right sides.
    pub(crate) right: Vec<Node>,
}

/// An XML expression.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct XmlNode {
    /// Which.
    pub(crate) op: XmlOp,
    /// NAME.
    pub(crate) name: Option<Ident>,
    /// XMLATTRIBUTES, or what XMLFOREST is made of, each with its name.
    pub(crate) named: Vec<(Ident, Node)>,
    /// The rest, as in the parse tree.
    pub(crate) args: Vec<Node>,
    /// DOCUMENT; else CONTENT.
    pub(crate) document: bool,
    /// The type and modifier of AS, and INDENT.
    pub(crate) serialized: Option<(Ty, i32, bool)>,
}

/// One of the functions that SQL/JSON brings.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct JsonNode {
    /// Which.
    pub(crate) op: JsonOp,
    /// The values; of JSON_OBJECT, keys and values by turns.
    pub(crate) args: Vec<Node>,
    /// The call of an aggregate, with OVER or without, of JSON_OBJECTAGG and JSON_ARRAYAGG.
    pub(crate) call: Option<Node>,
    /// What RETURNING says of the format.
    pub(crate) format: JsonFormat,
    /// WITH UNIQUE KEYS.
    pub(crate) unique: bool,
    /// ABSENT ON NULL.
    pub(crate) absent_on_null: bool,
    /// What JSON_EXISTS, JSON_QUERY and JSON_VALUE have.
    pub(crate) path: Option<JsonPathNode>,
    /// How what comes out becomes the type of RETURNING, where it must.
    pub(crate) coercion: Option<Node>,
    /// The type of RETURNING.
    pub(crate) ty: Ty,
    /// Its modifier.
    pub(crate) typmod: i32,
}

/// How a document is looked into.
pub(crate) type JsonPathNode = JsonPath<Node, Node>;

impl JsonNode {
    /// All its expressions.
    pub(crate) fn expressions(&self) -> impl Iterator<Item = &Node> {
        let of_path =
            self.path.iter().flat_map(|path| path.expressions().chain(path.passing.iter().map(|(_, one)| one)));
        self.args.iter().chain(&self.call).chain(of_path).chain(&self.coercion)
    }
}

/// An analysed expression.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Node {
    /// A column.
    Var { name: Ident, ty: Ty, typmod: i32, collation: Option<QualifiedName> },
    /// A whole row of the table.
    WholeRow { relation: Ident, ty: Ty },
    /// VALUE in a domain's check.
    Value { ty: Ty, typmod: i32, collation: Option<QualifiedName> },
    /// What CASE compares, or one element of the array that is coerced.
    Placeholder { ty: Ty, typmod: i32 },
    /// A constant.
    Const(Constant),
    /// A function call.
    Call(Box<CallNode>),
    /// An operator, IS DISTINCT FROM or NULLIF.
    Op(Box<OpNode>),
    /// `left op ANY (right)` (true) or ALL.
    AnyAll { op: Oper, any: bool, sides: Box<(Node, Node)> },
    /// AND, OR, NOT.
    Bool(BoolOp, Vec<Node>),
    /// The same bytes seen as another type.
    Relabel { arg: Box<Node>, ty: Ty, typmod: i32, form: Form },
    /// A conversion through text.
    ViaIo { arg: Box<Node>, ty: Ty, form: Form },
    /// A conversion of each element; the second node converts one.
    ArrayCoerce { arg: Box<Node>, element: Box<Node>, ty: Ty, typmod: i32, form: Form },
    /// A conversion to a domain.
    ToDomain { arg: Box<Node>, ty: Ty, form: Form },
    /// CASE.
    Case(Box<CaseNode>),
    /// ARRAY[…].
    Array(Box<ArrayNode>),
    /// ROW(…).
    Row { fields: Vec<Node>, ty: Ty, form: Form },
    /// A comparison of rows by order.
    RowCompare(Box<RowCompareNode>),
    /// COALESCE.
    Coalesce { args: Vec<Node>, ty: Ty },
    /// GREATEST (true) or LEAST.
    MinMax { greatest: bool, args: Vec<Node>, ty: Ty },
    /// CURRENT_DATE and its kin.
    SqlValue { value: SqlValue, ty: Ty, typmod: i32 },
    /// IS NULL (false), IS NOT NULL (true); `row` as PostgreSQL's `argisrow`.
    NullTest { arg: Box<Node>, not: bool, row: bool },
    /// IS JSON, of some kind, WITH UNIQUE KEYS.
    IsJson { arg: Box<Node>, kind: &'static str, unique: bool },
    /// XMLELEMENT and its kin, IS DOCUMENT.
    Xml(Box<XmlNode>),
    /// JSON_OBJECT, JSON_QUERY and their kin.
    Json(Box<JsonNode>),
    /// A value that was written with FORMAT JSON, or is taken as if it were; and what becomes of it.
    JsonValue { raw: Box<Node>, formatted: Box<Node>, format: JsonFormat },
    /// IS TRUE and its kin.
    BooleanTest { arg: Box<Node>, test: BooleanTest },
    /// COLLATE.
    Collate { arg: Box<Node>, collation: QualifiedName },
    /// Subscripts.
    Subscript(Box<SubscriptNode>),
    /// A field of a composite value.
    Field { arg: Box<Node>, name: Ident, ty: Ty, typmod: i32, collation: Option<QualifiedName> },
    /// `name => value`.
    Named { name: Ident, arg: Box<Node> },
    /// A parameter of a function, in its body.
    Parameter { number: usize, name: Option<Ident>, ty: Ty },
    /// A column of a query.
    QueryVar { var: VarRef, ty: Ty, typmod: i32, collation: Option<QualifiedName> },
    /// A call of an aggregate.
    Aggregate(Box<AggregateNode>),
    /// A call with OVER.
    WindowCall(Box<WindowCallNode>),
    /// GROUPING(…).
    Grouping(Vec<Node>),
    /// A query.
    SubLink(Box<SubLinkNode>),
}

impl Node {
    /// `strip_implicit_coercions`.
    pub(crate) fn without_implicit(&self) -> &Node {
        match self {
            Node::Call(call) if call.form == Form::Implicit => call.args.first().map_or(self, Node::without_implicit),
            Node::Relabel { arg, form: Form::Implicit, .. }
            | Node::ViaIo { arg, form: Form::Implicit, .. }
            | Node::ArrayCoerce { arg, form: Form::Implicit, .. }
            | Node::ToDomain { arg, form: Form::Implicit, .. } => arg.without_implicit(),
            _ => self,
        }
    }

    /// PostgreSQL's `exprType`.
    pub(crate) fn ty(&self) -> Ty {
        match self {
            Node::Var { ty, .. }
            | Node::WholeRow { ty, .. }
            | Node::Value { ty, .. }
            | Node::Placeholder { ty, .. }
            | Node::Relabel { ty, .. }
            | Node::ViaIo { ty, .. }
            | Node::ArrayCoerce { ty, .. }
            | Node::ToDomain { ty, .. }
            | Node::Row { ty, .. }
            | Node::Coalesce { ty, .. }
            | Node::MinMax { ty, .. }
            | Node::SqlValue { ty, .. }
            | Node::Parameter { ty, .. }
            | Node::QueryVar { ty, .. }
            | Node::Field { ty, .. } => *ty,
            Node::Aggregate(call) => call.ty,
            Node::WindowCall(call) => call.ty,
            Node::SubLink(link) => link.ty,
            Node::Grouping(_) => Ty::int4(),
            Node::Json(json) => json.ty,
            Node::JsonValue { formatted, .. } => formatted.ty(),
            Node::Xml(xml) => match xml.op {
                XmlOp::Document => Ty::bool(),
                XmlOp::Serialize => Ty::text(),
                _ => Ty::xml(),
            },
            Node::Const(constant) => constant.ty,
            Node::Call(call) => call.ty,
            Node::Op(op) => op.ty,
            Node::Case(case) => case.ty,
            Node::Array(array) => array.ty,
            Node::Subscript(subscript) => subscript.ty,
            Node::Collate { arg, .. } | Node::Named { arg, .. } => arg.ty(),
            Node::AnyAll { .. }
            | Node::Bool(..)
            | Node::RowCompare(_)
            | Node::NullTest { .. }
            | Node::IsJson { .. }
            | Node::BooleanTest { .. } => Ty::bool(),
        }
    }

    /// PostgreSQL's `exprTypmod`.
    pub(crate) fn typmod(&self) -> i32 {
        match self {
            Node::Var { typmod, .. }
            | Node::Value { typmod, .. }
            | Node::Placeholder { typmod, .. }
            | Node::Relabel { typmod, .. }
            | Node::ArrayCoerce { typmod, .. }
            | Node::SqlValue { typmod, .. }
            | Node::QueryVar { typmod, .. }
            | Node::Field { typmod, .. } => *typmod,
            Node::SubLink(link) => link.typmod,
            Node::Json(json) => json.typmod,
            Node::JsonValue { formatted, .. } => formatted.typmod(),
            Node::Const(constant) => constant.typmod,
            Node::Call(call) => call.length_coercion().unwrap_or(-1),
            Node::Op(op) if op.shape == OpShape::NullIf => op.left.as_ref().map_or(-1, Node::typmod),
            Node::Subscript(subscript) => subscript.typmod,
            Node::Case(case) => same_typmod(case.whens.iter().map(|(_, then)| then).chain([&case.otherwise])),
            Node::Array(array) => same_typmod(array.elements.iter()),
            Node::Coalesce { args, .. } | Node::MinMax { args, .. } => same_typmod(args.iter()),
            Node::Collate { arg, .. } | Node::Named { arg, .. } => arg.typmod(),
            Node::WholeRow { .. }
            | Node::Parameter { .. }
            | Node::Op(_)
            | Node::AnyAll { .. }
            | Node::Bool(..)
            | Node::ViaIo { .. }
            | Node::ToDomain { .. }
            | Node::Row { .. }
            | Node::RowCompare(_)
            | Node::NullTest { .. }
            | Node::Aggregate(_)
            | Node::WindowCall(_)
            | Node::Grouping(_)
            | Node::Xml(_)
            | Node::IsJson { .. }
            | Node::BooleanTest { .. } => -1,
        }
    }

    /// Whether it is the constant NULL.
    pub(crate) fn is_null_constant(&self) -> bool {
        matches!(self, Node::Const(Constant { value: None, .. }))
    }

    /// Whether it is the constant TRUE.
    pub(crate) fn is_true_constant(&self) -> bool {
        matches!(self, Node::Const(Constant { ty, value: Some(text), .. }) if *ty == Ty::bool() && &**text == "t")
    }

    /// Calls `f` on each node directly below, in PostgreSQL's order.
    pub(crate) fn children<'n>(&'n self, f: &mut dyn FnMut(&'n Node)) {
        match self {
            Node::Var { .. }
            | Node::WholeRow { .. }
            | Node::Value { .. }
            | Node::Placeholder { .. }
            | Node::Const(_)
            | Node::Parameter { .. }
            | Node::QueryVar { .. }
            | Node::SqlValue { .. } => {}
            Node::Aggregate(call) => call.expressions(f),
            Node::WindowCall(call) => call.args.iter().chain(&call.filter).for_each(f),
            Node::Grouping(args) => args.iter().for_each(f),
            Node::Json(json) => json.expressions().for_each(f),
            Node::JsonValue { raw, formatted, .. } => [&**raw, &**formatted].into_iter().for_each(f),
            Node::Xml(xml) => xml.named.iter().map(|(_, one)| one).chain(&xml.args).for_each(f),
            Node::SubLink(link) => {
                link.test.iter().for_each(&mut *f);
                link.query.expressions(f);
            }
            Node::Call(call) => call.args.iter().for_each(f),
            Node::Op(op) => op.left.iter().chain([&op.right]).for_each(f),
            Node::AnyAll { sides, .. } => [&sides.0, &sides.1].into_iter().for_each(f),
            Node::Bool(_, args) | Node::Coalesce { args, .. } | Node::MinMax { args, .. } => args.iter().for_each(f),
            Node::Row { fields, .. } => fields.iter().for_each(f),
            Node::ArrayCoerce { arg, element, .. } => [&**arg, &**element].into_iter().for_each(f),
            Node::Relabel { arg, .. }
            | Node::ViaIo { arg, .. }
            | Node::ToDomain { arg, .. }
            | Node::NullTest { arg, .. }
            | Node::IsJson { arg, .. }
            | Node::BooleanTest { arg, .. }
            | Node::Collate { arg, .. }
            | Node::Field { arg, .. }
            | Node::Named { arg, .. } => f(arg),
            Node::Case(case) => {
                case.operand.iter().for_each(&mut *f);
                for (when, then) in &case.whens {
                    f(when);
                    f(then);
                }
                f(&case.otherwise);
            }
            Node::Array(array) => array.elements.iter().for_each(f),
            Node::RowCompare(rows) => rows.left.iter().chain(&rows.right).for_each(f),
            Node::Subscript(node) => {
                node.indexes.iter().filter_map(|(_, upper)| upper.as_ref()).for_each(&mut *f);
                node.indexes.iter().filter_map(|(lower, _)| lower.as_ref()).for_each(&mut *f);
                f(&node.container);
            }
        }
    }
}

impl CallNode {
    /// PostgreSQL's `exprIsLengthCoercion`: the modifier, where this is a coercion to one.
    pub(crate) fn length_coercion(&self) -> Option<i32> {
        if !matches!(self.form, Form::Cast | Form::Implicit) || !matches!(self.args.len(), 2 | 3) {
            return None;
        }
        match &self.args[1] {
            Node::Const(Constant { ty, value: Some(text), .. }) if *ty == Ty::int4() => text.parse().ok(),
            _ => None,
        }
    }
}

/// The modifier on which all agree.
fn same_typmod<'n>(mut nodes: impl Iterator<Item = &'n Node>) -> i32 {
    let Some(first) = nodes.next().map(Node::typmod) else { return -1 };
    if first >= 0 && nodes.all(|node| node.typmod() == first) { first } else { -1 }
}
