//! Owns what a message adds about a name that means nothing: which extension would bring it, or what was meant.

use crate::diag::nearest;
use crate::kinds::ObjectKind;
use crate::knowledge::{self, Provider};
use crate::name::Ident;

use super::Replayer;

/// PostgreSQL's name for a type of other databases, languages and tools, in lower case.
pub(crate) fn habitual_type(word: &str) -> Option<&'static str> {
    Some(match word {
        "string" | "str" | "longtext" | "mediumtext" | "tinytext" | "nvarchar" | "clob" => "text",
        "tinyint" | "int16" => "smallint",
        "int32" | "mediumint" => "int",
        "long" | "int64" | "uint" | "uint32" => "bigint",
        "datetime" | "timestampz" | "timestamptx" => "timestamptz",
        "float32" => "real",
        "double" | "float64" => "float8",
        "number" => "numeric",
        "blob" | "bytes" | "binary" | "varbinary" | "longblob" => "bytea",
        "guid" | "uniqueidentifier" => "uuid",
        "object" | "dict" | "map" => "jsonb",
        _ => return None,
    })
}

impl Replayer {
    /// About a type that does not exist.
    pub(crate) fn advise_type(&self, name: &[Ident]) -> Option<String> {
        let last = name.last()?.as_str();
        if let Some(help) = self.brought_by(knowledge::types(last).map(|one| one.provider()), last) {
            return Some(help);
        }
        if let Some(known) = habitual_type(last) {
            return Some(format!("PostgreSQL's name for it is `{known}`"));
        }
        let own = |kind| matches!(kind, ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Composite);
        let users = self.catalog.iter().map(|(id, _)| id).filter(|id| own(id.kind)).map(|id| id.name.as_str());
        nearest(last, users.chain(COMMON_TYPES)).map(|near| format!("did you mean `{near}`?"))
    }

    /// About a function that does not exist; `call` is its name as a message writes it.
    pub(crate) fn advise_function(&self, call: &str) -> Option<String> {
        let last = call.rsplit('.').next()?;
        if let Some(help) = self.brought_by(knowledge::functions(last).map(|one| one.provider()), last) {
            return Some(help);
        }
        let core = knowledge::FunctionId::all().filter(|one| one.provider() == Provider::Core).map(|one| one.name());
        nearest(last, core.filter(|name| name.len() > 2)).map(|near| format!("did you mean `{near}`?"))
    }

    /// About an operator class that does not exist.
    pub(crate) fn advise_class(&self, method: &str, name: &str) -> Option<String> {
        let classes = knowledge::operator_classes(method, name).map(|one| one.provider());
        self.brought_by(classes, name)
    }

    /// Names the extension that is not there and would bring a name.
    fn brought_by(&self, providers: impl Iterator<Item = Provider>, name: &str) -> Option<String> {
        let mut missing: Vec<&str> = providers
            .filter(|one| !self.has_provider(*one))
            .filter_map(|one| one.extension().map(|extension| extension.name()))
            .collect();
        missing.sort_unstable();
        missing.dedup();
        let first = missing.first()?;
        let quoted = Ident::new(first).sql().to_string();
        Some(format!(
            "extension `{first}` brings `{name}`: it is created with `extension {quoted}` (SDL) or `create extension {quoted}`"
        ))
    }
}

/// What people mean most: the nearest of all would often be one that nobody knows.
const COMMON_TYPES: [&str; 30] = [
    "bigint",
    "bigserial",
    "bit",
    "bool",
    "boolean",
    "bytea",
    "char",
    "cidr",
    "date",
    "float4",
    "float8",
    "inet",
    "int",
    "int2",
    "int4",
    "int8",
    "integer",
    "interval",
    "json",
    "jsonb",
    "macaddr",
    "money",
    "numeric",
    "real",
    "serial",
    "smallint",
    "text",
    "timestamp",
    "timestamptz",
    "uuid",
];
