//! Owns what a statement names, for those whose meaning is beyond analysis.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::ast::Name;
use crate::name::Ident;

/// The names in a statement, by what they are names of. Columns are not among them: whose they are, only analysis tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Relations, without the items of WITH.
    pub relations: BTreeSet<Name>,
    /// Functions.
    pub functions: BTreeSet<Name>,
    /// Types.
    pub types: BTreeSet<Name>,
    /// Strings, which may be names.
    pub strings: BTreeSet<String>,
    /// Whether it may use columns that it does not name: by a star, NATURAL JOIN, INSERT without a list.
    pub all_columns: bool,
    /// Whether it changes rows.
    pub writes: bool,
    /// Whether rows are grouped, by a primary key perhaps.
    pub groups: bool,
}

/// What a statement names; nothing where it does not parse.
pub fn named(text: &str) -> Named {
    let mut out = Walk::default();
    if let Ok(tree) =
        pg_query::parse(text, 0).map_err(drop).and_then(|tree| serde_json::to_value(tree.protobuf).map_err(drop))
    {
        out.value(&tree);
    }
    let Walk { mut named, items } = out;
    named.relations.retain(|name| name.len() > 1 || !name.iter().any(|one| items.contains(one)));
    named
}

#[derive(Default)]
struct Walk {
    named: Named,
    items: BTreeSet<Ident>,
}

impl Walk {
    fn value(&mut self, value: &Value) {
        match value {
            Value::Array(list) => list.iter().for_each(|one| self.value(one)),
            Value::Object(fields) => fields.iter().for_each(|(key, one)| self.field(key, one)),
            _ => {}
        }
    }

    fn field(&mut self, key: &str, value: &Value) {
        match (key, value) {
            // What is made itself, and not what it is made of.
            ("view" | "rel", _) => return,
            ("CommonTableExpr", Value::Object(fields)) => self.items.extend(text(fields, "ctename")),
            ("Sval", Value::Object(fields)) => {
                self.named.strings.extend(fields.get("sval").and_then(Value::as_str).map(str::to_owned));
            }
            ("InsertStmt", Value::Object(fields)) => {
                let listed = fields.get("cols").and_then(Value::as_array).is_some_and(|list| !list.is_empty());
                self.named.all_columns |= !listed;
            }
            ("group_clause", Value::Array(list)) => self.named.groups |= !list.is_empty(),
            ("funcname", list) => {
                self.named.functions.insert(parts(list));
            }
            ("names", list) => {
                self.named.types.insert(parts(list));
            }
            ("AStar", _) | ("is_natural", Value::Bool(true)) => self.named.all_columns = true,
            _ => {}
        }
        self.named.writes |= matches!(key, "InsertStmt" | "UpdateStmt" | "DeleteStmt" | "MergeStmt");
        if let Value::Object(fields) = value
            && let Some(last) = text(fields, "relname")
        {
            let schema = text(fields, "schemaname");
            self.named.relations.insert(schema.into_iter().chain([last]).collect());
        }
        self.value(value);
    }
}

fn text(fields: &Map<String, Value>, key: &str) -> Option<Ident> {
    fields.get(key).and_then(Value::as_str).filter(|text| !text.is_empty()).map(Ident::new)
}

/// The parts of a name.
pub(super) fn parts(tree: &Value) -> Name {
    match tree {
        Value::Array(list) => list.iter().flat_map(parts).collect(),
        Value::Object(fields) => {
            let own = fields.get("sval").and_then(Value::as_str).map(Ident::new);
            own.into_iter().chain(fields.values().flat_map(parts)).collect()
        }
        _ => Name::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relations_functions_and_types_are_told_apart() {
        let found = named(
            "create view v as with w as (select * from a.t) \
             select f(x), y::s.mood from w join u using (id), xmltable('/r' passing g(u.x) columns n int)",
        );
        let names = |list: &BTreeSet<Name>| -> Vec<String> {
            list.iter().map(|name| name.iter().map(|one| one.as_str()).collect::<Vec<_>>().join(".")).collect()
        };
        assert_eq!(names(&found.relations), ["a.t", "u"]);
        assert_eq!(names(&found.functions), ["f", "g"]);
        assert!(names(&found.types).contains(&"s.mood".to_owned()), "{found:?}");
        assert!(found.all_columns);
    }
}
