//! Owns the functions that SQL/JSON brings.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::expr::{boxed, expression, make};
use super::names::{kind_of, type_name};
use super::query::{sort_list, window};
use super::{Converted, each, unsupported};
use crate::name::Ident;
use crate::sql::ast::{
    Alias, CallClauses, Expr, ExprNode, FromItem, Json, JsonBehavior, JsonFormat, JsonOp, JsonPath, JsonValue,
    JsonWrapper, SubLink, SubLinkKind, TypeName,
};

/// Nothing but which it is.
fn plain(op: JsonOp, values: Vec<JsonValue>) -> Json {
    let (keys, returning, unique, absent_on_null) = (Vec::new(), None, false, false);
    Json { op, keys, values, returning, unique, absent_on_null, clauses: None, path: None }
}

fn made(json: Json, location: i32) -> Converted<Expr> {
    make(ExprNode::Json(Box::new(json)), location)
}

/// JSON_OBJECT.
pub(super) fn object(one: pb::JsonObjectConstructor) -> Converted<Expr> {
    let pb::JsonObjectConstructor { exprs, output, absent_on_null, unique, location } = one;
    let (mut keys, mut values) = (Vec::new(), Vec::new());
    for node in exprs {
        let Some(NodeEnum::JsonKeyValue(pair)) = node.node else { return unsupported("such a key and value") };
        let (key, value) = key_value(Some(pair))?;
        keys.push(key);
        values.push(value);
    }
    let json = Json { keys, returning: output_of(output)?, unique, absent_on_null, ..plain(JsonOp::Object, values) };
    made(json, location)
}

/// JSON_ARRAY.
pub(super) fn array(one: pb::JsonArrayConstructor) -> Converted<Expr> {
    let pb::JsonArrayConstructor { exprs, output, absent_on_null, location } = one;
    let values = each(exprs, |node| match node.node {
        Some(NodeEnum::JsonValueExpr(value)) => json_value(Some(value)),
        other => unsupported(format!("{} in an array", kind_of(other.as_ref()))),
    })?;
    made(Json { returning: output_of(output)?, absent_on_null, ..plain(JsonOp::Array, values) }, location)
}

/// JSON_ARRAY over a query: `(SELECT JSON_ARRAYAGG(a) FROM (query) q(a))`, as PostgreSQL has it.
pub(super) fn array_of_query(one: pb::JsonArrayQueryConstructor) -> Converted<Expr> {
    let pb::JsonArrayQueryConstructor { query, output, format, absent_on_null, location } = one;
    let Some(NodeEnum::SelectStmt(select)) = query.and_then(|node| node.node) else {
        return unsupported("such a query in JSON_ARRAY");
    };
    // What a query has that the analyser does not know makes the whole expression so.
    let Ok(query) = super::query::query(*select) else {
        return make(ExprNode::Other("such a query"), location);
    };
    let [q, a] = [Ident::from_static("q"), Ident::from_static("a")];
    let value = JsonValue { value: make(ExprNode::Column(vec![q, a]), location)?, format: format_of(format) };
    let gathered = Json { returning: output_of(output)?, absent_on_null, ..plain(JsonOp::ArrayAgg, vec![value]) };
    let alias = Some(Alias { name: q, columns: vec![a] });
    let from = FromItem::Subquery { query: Box::new(query), alias, lateral: false };
    let query = super::modify::selecting(made(gathered, location)?, vec![from]);
    let link = SubLink { kind: SubLinkKind::Value, left: None, op: None, query };
    let value = JsonValue { value: make(ExprNode::SubLink(Box::new(link)), location)?, format: JsonFormat::Default };
    made(plain(JsonOp::ArrayOfQuery, vec![value]), location)
}

/// JSON_OBJECTAGG.
pub(super) fn object_agg(one: pb::JsonObjectAgg) -> Converted<Expr> {
    let pb::JsonObjectAgg { constructor, arg, absent_on_null, unique } = one;
    let (key, value) = key_value(arg)?;
    let (returning, clauses, location) = aggregate(constructor)?;
    let keys = vec![key];
    let json = plain(JsonOp::ObjectAgg, vec![value]);
    made(Json { keys, returning, unique, absent_on_null, clauses, ..json }, location)
}

/// JSON_ARRAYAGG.
pub(super) fn array_agg(one: pb::JsonArrayAgg) -> Converted<Expr> {
    let pb::JsonArrayAgg { constructor, arg, absent_on_null } = one;
    let (returning, clauses, location) = aggregate(constructor)?;
    let json = plain(JsonOp::ArrayAgg, vec![json_value(arg)?]);
    made(Json { returning, absent_on_null, clauses, ..json }, location)
}

type Returning = Option<(TypeName, JsonFormat)>;

fn aggregate(one: Option<Box<pb::JsonAggConstructor>>) -> Converted<(Returning, Option<Box<CallClauses>>, i32)> {
    let Some(one) = one else { return unsupported("such a JSON aggregate") };
    let pb::JsonAggConstructor { output, agg_filter, agg_order, over, location } = *one;
    let clauses = CallClauses {
        order: sort_list(agg_order)?,
        filter: agg_filter.map(|node| expression(*node)).transpose()?,
        within_group: false,
        over: over.map(|over| window(*over)).transpose()?,
    };
    Ok((output_of(output)?, Some(Box::new(clauses)), location))
}

/// JSON.
pub(super) fn parse(one: pb::JsonParseExpr) -> Converted<Expr> {
    let pb::JsonParseExpr { expr, output, unique_keys, location } = one;
    let json = plain(JsonOp::Parse, vec![json_value(expr)?]);
    made(Json { returning: output_of(output)?, unique: unique_keys, ..json }, location)
}

/// JSON_SCALAR.
pub(super) fn scalar(one: pb::JsonScalarExpr) -> Converted<Expr> {
    let pb::JsonScalarExpr { expr, output, location } = one;
    let value = JsonValue { value: *boxed(expr)?, format: JsonFormat::Default };
    made(Json { returning: output_of(output)?, ..plain(JsonOp::Scalar, vec![value]) }, location)
}

/// JSON_SERIALIZE.
pub(super) fn serialize(one: pb::JsonSerializeExpr) -> Converted<Expr> {
    let pb::JsonSerializeExpr { expr, output, location } = one;
    let json = plain(JsonOp::Serialize, vec![json_value(expr)?]);
    made(Json { returning: output_of(output)?, ..json }, location)
}

/// JSON_EXISTS, JSON_QUERY, JSON_VALUE.
pub(super) fn look(one: pb::JsonFuncExpr) -> Converted<Expr> {
    let pb::JsonFuncExpr {
        op,
        column_name: _,
        context_item,
        pathspec,
        passing,
        output,
        on_empty,
        on_error,
        wrapper,
        quotes,
        location,
    } = one;
    let op = match pb::JsonExprOp::try_from(op) {
        Ok(pb::JsonExprOp::JsonExistsOp) => JsonOp::Exists,
        Ok(pb::JsonExprOp::JsonQueryOp) => JsonOp::Query,
        Ok(pb::JsonExprOp::JsonValueOp) => JsonOp::Value,
        Ok(pb::JsonExprOp::JsonTableOp | pb::JsonExprOp::Undefined) | Err(_) => {
            return unsupported("such a JSON function");
        }
    };
    let path = JsonPath {
        path: *boxed(pathspec)?,
        passing: each(passing, |node| match node.node {
            Some(NodeEnum::JsonArgument(one)) => {
                let pb::JsonArgument { val, name } = *one;
                Ok((Ident::new(&name), json_value(val)?))
            }
            other => unsupported(format!("{} in PASSING", kind_of(other.as_ref()))),
        })?,
        on_empty: on_empty.map(|one| behavior(*one)).transpose()?,
        on_error: on_error.map(|one| behavior(*one)).transpose()?,
        wrapper: match pb::JsonWrapper::try_from(wrapper) {
            Ok(pb::JsonWrapper::JswConditional) => JsonWrapper::Conditional,
            Ok(pb::JsonWrapper::JswUnconditional) => JsonWrapper::Unconditional,
            _ => JsonWrapper::None,
        },
        omit_quotes: quotes == pb::JsonQuotes::JsQuotesOmit as i32,
    };
    let json = plain(op, vec![json_value(context_item)?]);
    made(Json { returning: output_of(output)?, path: Some(Box::new(path)), ..json }, location)
}

fn behavior(one: pb::JsonBehavior) -> Converted<JsonBehavior<Expr>> {
    use pb::JsonBehaviorType as Type;
    let pb::JsonBehavior { btype, expr, coerce: _, location: _ } = one;
    let word = match Type::try_from(btype) {
        Ok(Type::JsonBehaviorNull) => "NULL",
        Ok(Type::JsonBehaviorError) => "ERROR",
        Ok(Type::JsonBehaviorEmpty) => "EMPTY",
        Ok(Type::JsonBehaviorTrue) => "TRUE",
        Ok(Type::JsonBehaviorFalse) => "FALSE",
        Ok(Type::JsonBehaviorUnknown) => "UNKNOWN",
        Ok(Type::JsonBehaviorEmptyArray) => "EMPTY ARRAY",
        Ok(Type::JsonBehaviorEmptyObject) => "EMPTY OBJECT",
        Ok(Type::JsonBehaviorDefault) => "DEFAULT",
        Ok(Type::Undefined) | Err(_) => return unsupported("such a behavior"),
    };
    Ok(JsonBehavior { word, value: expr.map(|node| expression(*node)).transpose()? })
}

fn key_value(pair: Option<Box<pb::JsonKeyValue>>) -> Converted<(Expr, JsonValue)> {
    let Some(pair) = pair else { return unsupported("a missing key and value") };
    let pb::JsonKeyValue { key, value } = *pair;
    Ok((*boxed(key)?, json_value(value)?))
}

fn json_value(value: Option<Box<pb::JsonValueExpr>>) -> Converted<JsonValue> {
    let Some(value) = value else { return unsupported("a missing value") };
    let pb::JsonValueExpr { raw_expr, formatted_expr: _, format } = *value;
    Ok(JsonValue { value: *boxed(raw_expr)?, format: format_of(format) })
}

fn format_of(format: Option<pb::JsonFormat>) -> JsonFormat {
    let Some(pb::JsonFormat { format_type, encoding, location: _ }) = format else { return JsonFormat::Default };
    if format_type != pb::JsonFormatType::JsFormatJson as i32 {
        return JsonFormat::Default;
    }
    JsonFormat::Json(match pb::JsonEncoding::try_from(encoding) {
        Ok(pb::JsonEncoding::JsEncUtf8) => Some("UTF8"),
        Ok(pb::JsonEncoding::JsEncUtf16) => Some("UTF16"),
        Ok(pb::JsonEncoding::JsEncUtf32) => Some("UTF32"),
        _ => None,
    })
}

fn output_of(output: Option<pb::JsonOutput>) -> Converted<Returning> {
    let Some(pb::JsonOutput { type_name: ty, returning }) = output else { return Ok(None) };
    let Some(ty) = ty else { return Ok(None) };
    Ok(Some((type_name(ty)?, format_of(returning.and_then(|one| one.format)))))
}
