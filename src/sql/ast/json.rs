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
    pub path: Option<Box<JsonPath>>,
}

impl Json {
    /// All its expressions.
    pub fn expressions(&self) -> impl Iterator<Item = &Expr> {
        let of_path = self.path.iter().flat_map(|path| {
            let behaviours = [&path.on_empty, &path.on_error].into_iter().flatten();
            let passing = path.passing.iter().map(|(_, one)| &one.value);
            [&path.path].into_iter().chain(passing).chain(behaviours.filter_map(|one| one.value.as_ref()))
        });
        self.keys.iter().chain(self.values.iter().map(|one| &one.value)).chain(of_path)
    }
}

/// How a document is looked into.
#[derive(Clone, Debug, PartialEq)]
pub struct JsonPath {
    /// The path.
    pub path: Expr,
    /// PASSING.
    pub passing: Vec<(Ident, JsonValue)>,
    /// ON EMPTY.
    pub on_empty: Option<JsonBehavior<Expr>>,
    /// ON ERROR.
    pub on_error: Option<JsonBehavior<Expr>>,
    /// WITH WRAPPER.
    pub wrapper: JsonWrapper,
    /// OMIT QUOTES.
    pub omit_quotes: bool,
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
pub struct JsonBehavior<V> {
    /// `NULL`, `ERROR`, `EMPTY`, `TRUE`, `FALSE`, `UNKNOWN`, `EMPTY ARRAY`, `EMPTY OBJECT`, `DEFAULT`.
    pub word: &'static str,
    /// The value of DEFAULT.
    pub value: Option<V>,
}
