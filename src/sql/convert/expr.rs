//! Owns expressions.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::names::{kind_of, name, offset, string, type_name};
use super::query::{query, sort_list, window};
use super::{Converted, each, unsupported};
use crate::name::Ident;
use crate::sql::ast::{
    BoolOp, BooleanTest, Call, CallClauses, Const, Expr, ExprNode, OpKind, SqlValue, Step, SubLink, SubLinkKind,
};

pub(super) fn make(node: ExprNode, location: i32) -> Converted<Expr> {
    Ok(Expr { node, at: offset(location) })
}

/// An expression. What the analyser has no rule for becomes [`ExprNode::Other`] with the node's name.
pub(crate) fn expression(node: pb::Node) -> Converted<Expr> {
    let Some(node) = node.node else { return unsupported("an empty expression") };
    match node {
        NodeEnum::ColumnRef(c) => column(c),
        NodeEnum::AConst(c) => constant(c),
        NodeEnum::ParamRef(pb::ParamRef { number, location }) => make(ExprNode::Param(number), location),
        NodeEnum::TypeCast(cast) => type_cast(*cast),
        NodeEnum::CollateClause(c) => collate(*c),
        NodeEnum::AExpr(e) => operator(*e),
        NodeEnum::BoolExpr(e) => boolean(*e),
        NodeEnum::NullTest(t) => null_test(*t),
        NodeEnum::BooleanTest(t) => boolean_test(*t),
        NodeEnum::CaseExpr(c) => case(*c),
        NodeEnum::CoalesceExpr(c) => {
            let pb::CoalesceExpr { xpr: _, coalescetype: _, coalescecollid: _, args, location } = *c;
            make(ExprNode::Coalesce(list(args)?), location)
        }
        NodeEnum::MinMaxExpr(m) => {
            let pb::MinMaxExpr { xpr: _, minmaxtype: _, minmaxcollid: _, inputcollid: _, op, args, location } = *m;
            make(ExprNode::MinMax(op == pb::MinMaxOp::IsGreatest as i32, list(args)?), location)
        }
        NodeEnum::FuncCall(f) => call(*f),
        NodeEnum::AArrayExpr(pb::AArrayExpr { elements, list_start: _, list_end: _, location }) => {
            make(ExprNode::Array(list(elements)?), location)
        }
        NodeEnum::RowExpr(r) => {
            let pb::RowExpr { xpr: _, args, row_typeid: _, row_format, colnames: _, location } = *r;
            make(ExprNode::Row(list(args)?, row_format == pb::CoercionForm::CoerceExplicitCall as i32), location)
        }
        NodeEnum::AIndirection(i) => indirection(*i),
        NodeEnum::SqlvalueFunction(f) => sql_value(*f),
        NodeEnum::NamedArgExpr(n) => {
            let pb::NamedArgExpr { xpr: _, arg, name, argnumber: _, location } = *n;
            make(ExprNode::NamedArg(Ident::new(&name), boxed(arg)?), location)
        }
        NodeEnum::List(pb::List { items }) => make(ExprNode::List(list(items)?), 0),
        NodeEnum::SubLink(s) => sublink(*s),
        NodeEnum::SetToDefault(s) => make(ExprNode::Other("DEFAULT"), s.location),
        NodeEnum::GroupingFunc(g) => {
            let pb::GroupingFunc { xpr: _, args, refs: _, agglevelsup: _, location } = *g;
            make(ExprNode::Grouping(list(args)?), location)
        }
        NodeEnum::XmlExpr(one) => super::xml::expr(*one),
        NodeEnum::XmlSerialize(one) => super::xml::serialize(*one),
        NodeEnum::CurrentOfExpr(_) => make(ExprNode::Other("CURRENT OF"), 0),
        NodeEnum::JsonIsPredicate(j) => {
            let pb::JsonIsPredicate { expr, format, item_type, unique_keys, location } = *j;
            let kind = match pb::JsonValueType::try_from(item_type) {
                Ok(pb::JsonValueType::JsTypeObject) => "OBJECT",
                Ok(pb::JsonValueType::JsTypeArray) => "ARRAY",
                Ok(pb::JsonValueType::JsTypeScalar) => "SCALAR",
                _ => "",
            };
            // FORMAT JSON says what goes without saying.
            let _ = format;
            make(ExprNode::IsJson(boxed(expr)?, kind, unique_keys), location)
        }
        NodeEnum::JsonObjectConstructor(one) => super::json::object(one),
        NodeEnum::JsonArrayConstructor(one) => super::json::array(one),
        NodeEnum::JsonArrayQueryConstructor(one) => super::json::array_of_query(*one),
        NodeEnum::JsonObjectAgg(one) => super::json::object_agg(*one),
        NodeEnum::JsonArrayAgg(one) => super::json::array_agg(*one),
        NodeEnum::JsonParseExpr(one) => super::json::parse(*one),
        NodeEnum::JsonScalarExpr(one) => super::json::scalar(*one),
        NodeEnum::JsonSerializeExpr(one) => super::json::serialize(*one),
        NodeEnum::JsonFuncExpr(one) => super::json::look(*one),
        other => unsupported(format!("{} in an expression", kind_of(Some(&other)))),
    }
}

pub(super) fn list(nodes: Vec<pb::Node>) -> Converted<Vec<Expr>> {
    each(nodes, expression)
}

pub(super) fn boxed(node: Option<Box<pb::Node>>) -> Converted<Box<Expr>> {
    match node {
        Some(node) => Ok(Box::new(expression(*node)?)),
        None => unsupported("a missing operand"),
    }
}

pub(super) fn optional(node: Option<Box<pb::Node>>) -> Converted<Option<Box<Expr>>> {
    node.map(|node| expression(*node).map(Box::new)).transpose()
}

fn column(c: pb::ColumnRef) -> Converted<Expr> {
    let pb::ColumnRef { mut fields, location } = c;
    let star = matches!(fields.last().and_then(|f| f.node.as_ref()), Some(NodeEnum::AStar(_)));
    if star {
        fields.pop();
        return make(ExprNode::Star(name(fields)?), location);
    }
    make(ExprNode::Column(name(fields)?), location)
}

fn constant(c: pb::AConst) -> Converted<Expr> {
    use pb::a_const::Val;
    let pb::AConst { isnull: _, location, val } = c;
    let value = match val {
        None => Const::Null,
        Some(Val::Ival(pb::Integer { ival })) => Const::Integer(ival),
        Some(Val::Fval(pb::Float { fval })) => Const::Float(fval.into()),
        Some(Val::Boolval(pb::Boolean { boolval })) => Const::Boolean(boolval),
        Some(Val::Sval(pb::String { sval })) => Const::String(sval.into()),
        Some(Val::Bsval(pb::BitString { bsval })) => Const::BitString(bsval.into()),
    };
    make(ExprNode::Const(value), location)
}

fn type_cast(cast: pb::TypeCast) -> Converted<Expr> {
    let pb::TypeCast { arg, type_name: target, location } = cast;
    let Some(target) = target else { return unsupported("a cast without a type") };
    make(ExprNode::Cast(boxed(arg)?, Box::new(type_name(target)?)), location)
}

fn collate(c: pb::CollateClause) -> Converted<Expr> {
    let pb::CollateClause { arg, collname, location } = c;
    make(ExprNode::Collate(boxed(arg)?, name(collname)?), location)
}

fn operator(e: pb::AExpr) -> Converted<Expr> {
    let pb::AExpr { kind, name: op, lexpr, rexpr, rexpr_list_start: _, rexpr_list_end: _, location } = e;
    let kind = match pb::AExprKind::try_from(kind) {
        Ok(pb::AExprKind::AexprOp) => OpKind::Plain,
        Ok(pb::AExprKind::AexprOpAny) => OpKind::Any,
        Ok(pb::AExprKind::AexprOpAll) => OpKind::All,
        Ok(pb::AExprKind::AexprDistinct) => OpKind::Distinct,
        Ok(pb::AExprKind::AexprNotDistinct) => OpKind::NotDistinct,
        Ok(pb::AExprKind::AexprNullif) => OpKind::NullIf,
        Ok(pb::AExprKind::AexprIn) => OpKind::In,
        Ok(pb::AExprKind::AexprLike) => OpKind::Like,
        Ok(pb::AExprKind::AexprIlike) => OpKind::ILike,
        Ok(pb::AExprKind::AexprSimilar) => OpKind::Similar,
        Ok(pb::AExprKind::AexprBetween) => OpKind::Between,
        Ok(pb::AExprKind::AexprNotBetween) => OpKind::NotBetween,
        Ok(pb::AExprKind::AexprBetweenSym) => OpKind::BetweenSymmetric,
        Ok(pb::AExprKind::AexprNotBetweenSym) => OpKind::NotBetweenSymmetric,
        Ok(pb::AExprKind::Undefined) | Err(_) => return unsupported("an operator of an unknown kind"),
    };
    make(ExprNode::Op { kind, name: name(op)?, left: optional(lexpr)?, right: boxed(rexpr)? }, location)
}

fn boolean(e: pb::BoolExpr) -> Converted<Expr> {
    let pb::BoolExpr { xpr: _, boolop, args, location } = e;
    let op = match pb::BoolExprType::try_from(boolop) {
        Ok(pb::BoolExprType::AndExpr) => BoolOp::And,
        Ok(pb::BoolExprType::OrExpr) => BoolOp::Or,
        _ => BoolOp::Not,
    };
    make(ExprNode::Bool(op, list(args)?), location)
}

fn null_test(t: pb::NullTest) -> Converted<Expr> {
    let pb::NullTest { xpr: _, arg, nulltesttype, argisrow: _, location } = t;
    make(ExprNode::NullTest(boxed(arg)?, nulltesttype == pb::NullTestType::IsNotNull as i32), location)
}

fn boolean_test(t: pb::BooleanTest) -> Converted<Expr> {
    let pb::BooleanTest { xpr: _, arg, booltesttype, location } = t;
    let test = match pb::BoolTestType::try_from(booltesttype) {
        Ok(pb::BoolTestType::IsTrue) => BooleanTest::True,
        Ok(pb::BoolTestType::IsNotTrue) => BooleanTest::NotTrue,
        Ok(pb::BoolTestType::IsFalse) => BooleanTest::False,
        Ok(pb::BoolTestType::IsNotFalse) => BooleanTest::NotFalse,
        Ok(pb::BoolTestType::IsUnknown) => BooleanTest::Unknown,
        Ok(pb::BoolTestType::IsNotUnknown) => BooleanTest::NotUnknown,
        Ok(pb::BoolTestType::Undefined) | Err(_) => return unsupported("a boolean test of an unknown kind"),
    };
    make(ExprNode::BooleanTest(boxed(arg)?, test), location)
}

fn case(c: pb::CaseExpr) -> Converted<Expr> {
    let pb::CaseExpr { xpr: _, casetype: _, casecollid: _, arg, args, defresult, location } = c;
    let whens = each(args, |node| match node.node {
        Some(NodeEnum::CaseWhen(when)) => {
            let pb::CaseWhen { xpr: _, expr, result, location: _ } = *when;
            Ok((*boxed(expr)?, *boxed(result)?))
        }
        other => unsupported(format!("{} in CASE", kind_of(other.as_ref()))),
    })?;
    make(ExprNode::Case { operand: optional(arg)?, whens, otherwise: optional(defresult)? }, location)
}

fn call(f: pb::FuncCall) -> Converted<Expr> {
    let pb::FuncCall {
        funcname,
        args,
        agg_order,
        agg_filter,
        over,
        agg_within_group,
        agg_star,
        agg_distinct,
        func_variadic,
        funcformat,
        location,
    } = f;
    let plain = agg_order.is_empty() && agg_filter.is_none() && over.is_none() && !agg_within_group;
    let clauses = CallClauses {
        order: sort_list(agg_order)?,
        filter: agg_filter.map(|node| expression(*node)).transpose()?,
        within_group: agg_within_group,
        over: over.map(|over| window(*over)).transpose()?,
    };
    let call = Call {
        name: name(funcname)?,
        args: list(args)?,
        star: agg_star,
        distinct: agg_distinct,
        variadic: func_variadic,
        sql_syntax: funcformat == pb::CoercionForm::CoerceSqlSyntax as i32,
        clauses: (!plain).then(|| Box::new(clauses)),
    };
    make(ExprNode::Call(Box::new(call)), location)
}

/// A query inside an expression.
fn sublink(s: pb::SubLink) -> Converted<Expr> {
    let pb::SubLink { xpr: _, sub_link_type, sub_link_id: _, testexpr, oper_name, subselect, location } = s;
    let kind = match pb::SubLinkType::try_from(sub_link_type) {
        Ok(pb::SubLinkType::ExistsSublink) => SubLinkKind::Exists,
        Ok(pb::SubLinkType::AnySublink) => SubLinkKind::Any,
        Ok(pb::SubLinkType::AllSublink) => SubLinkKind::All,
        Ok(pb::SubLinkType::ExprSublink) => SubLinkKind::Value,
        Ok(pb::SubLinkType::ArraySublink) => SubLinkKind::Array,
        _ => return make(ExprNode::Other("a query of an unknown kind"), location),
    };
    let Some(NodeEnum::SelectStmt(select)) = subselect.and_then(|node| node.node) else {
        return unsupported("a missing query");
    };
    // What a query has that the analyser does not know makes the whole expression so.
    let Ok(query) = query(*select) else { return make(ExprNode::Other("such a query"), location) };
    let left = testexpr.map(|node| expression(*node)).transpose()?;
    let op = if oper_name.is_empty() { None } else { Some(name(oper_name)?) };
    make(ExprNode::SubLink(Box::new(SubLink { kind, left, op, query })), location)
}

fn indirection(i: pb::AIndirection) -> Converted<Expr> {
    let pb::AIndirection { arg, indirection } = i;
    let steps = each(indirection, |node| match node.node {
        Some(NodeEnum::AStar(_)) => Ok(Step::Star),
        Some(NodeEnum::AIndices(indices)) => {
            let pb::AIndices { is_slice, lidx, uidx } = *indices;
            if is_slice { Ok(Step::Slice(optional(lidx)?, optional(uidx)?)) } else { Ok(Step::Index(boxed(uidx)?)) }
        }
        other => string(pb::Node { node: other }).map(|s| Step::Field(Ident::new(&s))),
    })?;
    let arg = boxed(arg)?;
    let at = arg.at;
    Ok(Expr { node: ExprNode::Indirection(arg, steps), at })
}

fn sql_value(f: pb::SqlValueFunction) -> Converted<Expr> {
    use pb::SqlValueFunctionOp as Op;
    let pb::SqlValueFunction { xpr: _, op, r#type: _, typmod, location } = f;
    let precision = Some(typmod);
    let value = match Op::try_from(op) {
        Ok(Op::SvfopCurrentDate) => SqlValue::CurrentDate,
        Ok(Op::SvfopCurrentTime) => SqlValue::CurrentTime(None),
        Ok(Op::SvfopCurrentTimeN) => SqlValue::CurrentTime(precision),
        Ok(Op::SvfopCurrentTimestamp) => SqlValue::CurrentTimestamp(None),
        Ok(Op::SvfopCurrentTimestampN) => SqlValue::CurrentTimestamp(precision),
        Ok(Op::SvfopLocaltime) => SqlValue::LocalTime(None),
        Ok(Op::SvfopLocaltimeN) => SqlValue::LocalTime(precision),
        Ok(Op::SvfopLocaltimestamp) => SqlValue::LocalTimestamp(None),
        Ok(Op::SvfopLocaltimestampN) => SqlValue::LocalTimestamp(precision),
        Ok(Op::SvfopCurrentRole) => SqlValue::CurrentRole,
        Ok(Op::SvfopCurrentUser) => SqlValue::CurrentUser,
        Ok(Op::SvfopUser) => SqlValue::User,
        Ok(Op::SvfopSessionUser) => SqlValue::SessionUser,
        Ok(Op::SvfopCurrentCatalog) => SqlValue::CurrentCatalog,
        Ok(Op::SvfopCurrentSchema) => SqlValue::CurrentSchema,
        Ok(Op::SqlvalueFunctionOpUndefined) | Err(_) => return unsupported("a value function of an unknown kind"),
    };
    make(ExprNode::SqlValue(value), location)
}
