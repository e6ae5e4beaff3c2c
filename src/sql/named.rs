//! Owns what a statement names, for those whose meaning is beyond analysis.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::ast::Name;
use super::convert::{Source, mentions};
use super::token;
use crate::name::Ident;

/// The names in a statement, by what they are names of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// The statement.
    pub text: Box<str>,
    /// Every identifier outside strings, sorted. Which of them are columns, and whose, only analysis tells.
    pub mentions: Vec<Ident>,
    /// Relations, without the items of WITH.
    pub relations: BTreeSet<Name>,
    /// Functions.
    pub functions: BTreeSet<Name>,
    /// Operators, by their last names.
    pub operators: BTreeSet<Ident>,
    /// Types.
    pub types: BTreeSet<Name>,
    /// Strings, which may be names.
    pub strings: BTreeSet<String>,
    /// Where functions, types, and strings of types whose values are names (`regclass`) stand.
    pub places: Vec<Place>,
    /// Whether it may use columns that it does not name: by a star, NATURAL JOIN, INSERT without a list.
    pub all_columns: bool,
    /// Whether it changes rows.
    pub writes: bool,
    /// Of statistics: whether they are of expressions, too.
    pub calculates: bool,
    /// Whether rows are grouped, by a primary key perhaps.
    pub groups: bool,
}

/// What stands before an expression in a statement that is nothing else.
pub const BEFORE_EXPR: &str = "select ";

/// A place of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The byte of the statement at which it begins.
    pub at: usize,
    /// The name; none of a string.
    pub name: Name,
    /// What is named there.
    pub what: PlaceOf,
}

/// What a name in a statement is a name of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceOf {
    /// A function.
    Function,
    /// A type.
    Type,
    /// What a string of that type says.
    Constant(Ident, String),
}

/// What a statement names; nothing where it does not parse.
pub fn named(text: &str) -> Named {
    let mut out = Walk::default();
    if let Ok(tree) =
        pg_query::parse(text, 0).map_err(drop).and_then(|tree| serde_json::to_value(tree.protobuf).map_err(drop))
    {
        out.value(&tree);
    }
    let mut named = out.named;
    named.text = text.into();
    if let Ok(tokens) = token::scan(text) {
        named.mentions = mentions(Source { text, tokens: &tokens }, 0, u32::MAX);
    }
    named
}

#[derive(Default)]
struct Walk {
    named: Named,
    /// The items of WITH that can be named here.
    items: Vec<Ident>,
}

impl Walk {
    fn value(&mut self, value: &Value) {
        match value {
            Value::Array(list) => list.iter().for_each(|one| self.value(one)),
            Value::Object(fields) => {
                self.place(fields);
                let outside = self.items.len();
                if let Some(with) = fields.get("with_clause").and_then(Value::as_object) {
                    self.items_of(with);
                }
                let rest = fields.iter().filter(|(key, _)| *key != "with_clause");
                rest.for_each(|(key, one)| self.field(key, one));
                self.items.truncate(outside);
            }
            _ => {}
        }
    }

    /// Items of WITH can be named by those after them; by themselves only where it is RECURSIVE.
    fn items_of(&mut self, with: &Map<String, Value>) {
        let recursive = with.get("recursive").and_then(Value::as_bool).unwrap_or_default();
        let list = with.get("ctes").and_then(Value::as_array).into_iter().flatten();
        let items: Vec<(Option<Ident>, &Value)> = list
            .filter_map(|one| one.pointer("/node/CommonTableExpr"))
            .map(|one| (one.as_object().and_then(|fields| text(fields, "ctename")), one))
            .collect();
        if recursive {
            self.items.extend(items.iter().filter_map(|(name, _)| *name));
        }
        for (name, item) in items {
            self.value(item);
            self.items.extend(name.filter(|_| !recursive));
        }
    }

    fn place(&mut self, fields: &Map<String, Value>) {
        let at = |fields: &Map<String, Value>| fields.get("location")?.as_u64()?.try_into().ok();
        let named = [("funcname", PlaceOf::Function), ("names", PlaceOf::Type)];
        for (key, what) in named {
            if let (Some(list), Some(at)) = (fields.get(key), at(fields)) {
                self.named.places.push(Place { at, name: parts(list), what });
            }
        }
        if let Some((text, at)) = sequence(fields) {
            let what = PlaceOf::Constant(Ident::from_static("regclass"), text);
            self.named.places.push(Place { at, name: Name::new(), what });
        }
        if let Some((text, ty)) = registered(fields)
            && let Some(constant) = fields.get("arg").and_then(|arg| arg.pointer("/node/AConst")?.as_object())
            && let Some(at) = at(constant)
        {
            self.named.places.push(Place { at, name: Name::new(), what: PlaceOf::Constant(ty, text) });
        }
    }

    fn field(&mut self, key: &str, value: &Value) {
        match (key, value) {
            // What is made itself, and not what it is made of.
            ("view" | "rel", _) => return,
            ("CreateFunctionStmt", Value::Object(fields)) => {
                return fields.iter().filter(|(key, _)| *key != "funcname").for_each(|(key, one)| self.field(key, one));
            }
            // FOR UPDATE OF: what FROM calls them.
            ("locked_rels", _) => return,
            ("Sval", Value::Object(fields)) => {
                self.named.strings.extend(fields.get("sval").and_then(Value::as_str).map(str::to_owned));
            }
            ("String", Value::Object(fields)) => {
                self.named.operators.extend(text(fields, "sval").filter(|name| is_operator(name.as_str())));
            }
            ("InsertStmt", Value::Object(fields)) => {
                let listed = fields.get("cols").and_then(Value::as_array).is_some_and(|list| !list.is_empty());
                self.named.all_columns |= !listed;
            }
            ("StatsElem", Value::Object(fields)) => {
                self.named.calculates |= fields.get("expr").is_some_and(|one| !one.is_null());
            }
            ("group_clause", Value::Array(list)) => self.named.groups |= !list.is_empty(),
            ("funcname" | "objname", list) => {
                self.named.functions.insert(parts(list));
            }
            ("names", list) => {
                self.named.types.insert(parts(list));
            }
            ("AStar", _) | ("is_natural", Value::Bool(true)) => self.named.all_columns = true,
            // `from t as x(p, q)`: columns by other names.
            ("colnames", Value::Array(list)) => self.named.all_columns |= !list.is_empty(),
            _ => {}
        }
        self.named.writes |= matches!(key, "InsertStmt" | "UpdateStmt" | "DeleteStmt" | "MergeStmt");
        if let Value::Object(fields) = value
            && let Some(last) = text(fields, "relname")
        {
            let schema = text(fields, "schemaname");
            if schema.is_some() || !self.items.contains(&last) {
                self.named.relations.insert(schema.into_iter().chain([last]).collect());
            }
        }
        self.value(value);
    }
}

/// The name of a sequence that a function takes as a string, and where it stands.
fn sequence(call: &Map<String, Value>) -> Option<(String, usize)> {
    let function = parts(call.get("funcname")?).pop()?;
    let constant = call.get("args")?.pointer("/0/node/AConst")?;
    let text = constant.pointer("/val/Sval/sval")?.as_str()?;
    let at = constant.get("location")?.as_u64()?.try_into().ok()?;
    matches!(function.as_str(), "nextval" | "currval" | "setval").then(|| (text.to_owned(), at))
}

/// The constant of a cast, and its type where that is one whose values are names.
fn registered(cast: &Map<String, Value>) -> Option<(String, Ident)> {
    let ty = parts(cast.get("type_name")?.get("names")?).pop().filter(|ty| ty.as_str().starts_with("reg"))?;
    let text = cast.get("arg")?.pointer("/node/AConst/val/Sval/sval")?.as_str()?;
    Some((text.to_owned(), ty))
}

/// Whether a name is made of the characters of operators.
fn is_operator(name: &str) -> bool {
    name.chars().all(|c| "+-*/<>=~!@#%^&|`?".contains(c))
}

pub(super) fn text(fields: &Map<String, Value>, key: &str) -> Option<Ident> {
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
             select f(x), y::s.mood, 'a.u'::regclass, regproc 'f' from w join u using (id), xmltable('/r' passing g(u.x) columns n int)",
        );
        let names = |list: &BTreeSet<Name>| -> Vec<String> {
            list.iter().map(|name| name.iter().map(|one| one.as_str()).collect::<Vec<_>>().join(".")).collect()
        };
        assert_eq!(names(&found.relations), ["a.t", "u"]);
        assert_eq!(names(&found.functions), ["f", "g"]);
        assert!(names(&found.types).contains(&"s.mood".to_owned()), "{found:?}");
        assert!(found.all_columns);
        let constants: Vec<&PlaceOf> =
            found.places.iter().map(|one| &one.what).filter(|one| matches!(one, PlaceOf::Constant(..))).collect();
        let constant = |ty: &str, text: &str| PlaceOf::Constant(Ident::new(ty), text.to_owned());
        assert_eq!(constants, [&constant("regclass", "a.u"), &constant("regproc", "f")]);
    }

    #[test]
    fn places_are_bytes_of_the_text() {
        let text = "select 'é', s.f(x)::mood, 'u'::regclass";
        let at = |word: &str| text.find(word).unwrap();
        let mut places: Vec<usize> = named(text).places.iter().map(|one| one.at).collect();
        places.sort_unstable();
        assert_eq!(places, [at("s.f"), at("mood"), at("'u'"), at("regclass")]);
    }
}
