//! JSON_OBJECT, JSON_QUERY and their kin.

use super::{CallClauses, Expr, TypeName};
use crate::name::Ident;

/// Which of the functions that SQL/JSON brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonOp {
    /// JSON_OBJECT.
    Object,
    /// JSON_ARRAY.
    Array,
    /// JSON_ARRAY over a query, which is the only value.
    ArrayOfQuery,
    /// JSON_OBJECTAGG.
    ObjectAgg,
    /// JSON_ARRAYAGG.
    ArrayAgg,
    /// JSON.
    Parse,
    /// JSON_SCALAR.
    Scalar,
    /// JSON_SERIALIZE.
    Serialize,
    /// JSON_EXISTS.
    Exists,
    /// JSON_QUERY.
    Query,
    /// JSON_VALUE.
    Value,
}

impl JsonOp {
    /// Its word, by which PostgreSQL calls its column, too.
    pub fn word(self) -> &'static str {
        match self {
            JsonOp::Object => "json_object",
            JsonOp::Array | JsonOp::ArrayOfQuery => "json_array",
            JsonOp::ObjectAgg => "json_objectagg",
            JsonOp::ArrayAgg => "json_arrayagg",
            JsonOp::Parse => "json",
            JsonOp::Scalar => "json_scalar",
            JsonOp::Serialize => "json_serialize",
            JsonOp::Exists => "json_exists",
            JsonOp::Query => "json_query",
            JsonOp::Value => "json_value",
        }
    }

    /// The first version of PostgreSQL that has it.
    pub fn since(self) -> u32 {
        match self {
            JsonOp::Object | JsonOp::Array | JsonOp::ArrayOfQuery | JsonOp::ObjectAgg | JsonOp::ArrayAgg => 16,
            _ => 17,
        }
    }
}

/// FORMAT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum JsonFormat {
    /// Nothing is written.
    #[default]
    Default,
    /// FORMAT JSON, with the ENCODING that is written.
    Json(Option<&'static str>),
}

/// A value with its format.
#[derive(Clone, Debug, PartialEq)]
pub struct JsonValue {
    /// The value.
    pub value: Expr,
    /// FORMAT.
    pub format: JsonFormat,
}

/// One of the functions that SQL/JSON brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Json {
    /// Which.
    pub op: JsonOp,
    /// The key of each value; none but of JSON_OBJECT and JSON_OBJECTAGG.
    pub keys: Vec<Expr>,
    /// The values.
    pub values: Vec<JsonValue>,
    /// RETURNING.
    pub returning: Option<(TypeName, JsonFormat)>,
    /// WITH UNIQUE KEYS.
    pub unique: bool,
    /// ABSENT ON NULL.
    pub absent_on_null: bool,
    /// What aggregates have.
    pub clauses: Option<Box<CallClauses>>,
    /// What JSON_EXISTS, JSON_QUERY and JSON_VALUE have.
    pub path: Option<Box<JsonPath<Expr, JsonValue>>>,
}

impl Json {
    /// All its expressions.
    pub fn expressions(&self) -> impl Iterator<Item = &Expr> {
        let of_path =
            self.path.iter().flat_map(|path| path.expressions().chain(path.passing.iter().map(|(_, one)| &one.value)));
        self.keys.iter().chain(self.values.iter().map(|one| &one.value)).chain(of_path)
    }
}

/// How a document is looked into, of expressions and what is passed, analysed or not.
#[derive(Clone, Debug, PartialEq)]
pub struct JsonPath<E, P> {
    /// The path.
    pub path: E,
    /// PASSING.
    pub passing: Vec<(Ident, P)>,
    /// ON EMPTY.
    pub on_empty: Option<JsonBehavior<E>>,
    /// ON ERROR.
    pub on_error: Option<JsonBehavior<E>>,
    /// WITH WRAPPER.
    pub wrapper: JsonWrapper,
    /// OMIT QUOTES.
    pub omit_quotes: bool,
}

impl<E, P> JsonPath<E, P> {
    /// All its expressions but those that are passed.
    pub fn expressions(&self) -> impl Iterator<Item = &E> {
        let behaviors = [&self.on_empty, &self.on_error].into_iter().flatten();
        [&self.path].into_iter().chain(behaviors.filter_map(|one| one.value.as_ref()))
    }
}

/// WRAPPER of JSON_QUERY.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonWrapper {
    /// WITHOUT.
    None,
    /// WITH CONDITIONAL.
    Conditional,
    /// WITH UNCONDITIONAL.
    Unconditional,
}

/// What is given in place of nothing, or of an error.
#[derive(Clone, Debug, PartialEq)]
pub struct JsonBehavior<E> {
    /// `NULL`, `ERROR`, `EMPTY`, `TRUE`, `FALSE`, `UNKNOWN`, `EMPTY ARRAY`, `EMPTY OBJECT`, `DEFAULT`.
    pub word: &'static str,
    /// The value of DEFAULT.
    pub value: Option<E>,
}
