//! Owns names in statements: what they mean under the `search_path`.

use crate::diag::nearest;
use crate::kinds::constraint::Constraint;
use crate::kinds::event_trigger::EventTrigger;
use crate::kinds::opaque::Opaque;
use crate::kinds::routine::Routine;
use crate::kinds::schema::Schema;
use crate::kinds::table::Table;
use crate::kinds::{Kind, Object, ObjectId, ObjectKind};
use crate::name::Ident;
use crate::sql::ast::{Name, ObjectType, RangeVar};

use super::{Outcome, Refusal, Replayer};

impl Replayer {
    /// The relation that a name means.
    pub fn find_relation(&self, var: &RangeVar) -> Result<ObjectId, Refusal> {
        self.relation_named(var.schema, var.name).ok_or_else(|| self.no_relation(var.schema, var.name).at(var.at))
    }

    /// The relation of that name, under the `search_path` where no schema is written.
    pub fn relation_named(&self, schema: Ident, name: Ident) -> Option<ObjectId> {
        if schema.is_empty() {
            self.searched_for(name).find_map(|schema| self.catalog.relation(schema, name))
        } else {
            self.catalog.relation(schema, name)
        }
    }

    /// The schemas in which a bare name is looked for: none after one to which it will come.
    fn searched_for(&self, name: Ident) -> impl Iterator<Item = Ident> + '_ {
        let end = self.path.iter().position(|schema| self.awaited.contains(&(*schema, name)));
        self.path[..end.map_or(self.path.len(), |end| end + 1)].iter().copied()
    }

    /// PostgreSQL's complaint about a relation that is not there, with the nearest name.
    pub fn no_relation(&self, schema: Ident, name: Ident) -> Refusal {
        if !schema.is_empty() && !self.catalog.has(Schema::id_of(schema)) {
            return Refusal::sql(format!("schema \"{schema}\" does not exist"));
        }
        let written = if schema.is_empty() { name.to_string() } else { format!("{schema}.{name}") };
        let refusal = Refusal::sql(format!("relation \"{written}\" does not exist"));
        let tables = self.catalog.of_kind::<Table>().map(|table| table.name.name.as_str());
        match nearest(name.as_str(), tables) {
            Some(near) => refusal.help(format!("there is a table `{near}`")),
            None => refusal,
        }
    }

    /// The object of a kind that a relation's name means; a view where a table is wanted is PostgreSQL's error.
    pub fn find_kind<K: Kind>(&self, var: &RangeVar, word: &str) -> Result<ObjectId, Refusal> {
        let id = self.find_relation(var)?;
        match self.catalog.get(id) {
            Some(object) if K::of(object).is_some() => Ok(id),
            _ => Err(Refusal::sql(format!("\"{}\" is not {word}", var.name)).at(var.at)),
        }
    }

    /// The relation of a dotted name.
    pub fn relation_by_name(&self, name: &[Ident]) -> Result<ObjectId, Refusal> {
        let (schema, last) = split(name)?;
        self.relation_named(schema, last).ok_or_else(|| self.no_relation(schema, last))
    }

    /// The user's type that a name means.
    pub fn find_type(&self, name: &[Ident]) -> Result<ObjectId, Refusal> {
        let (schema, last) = split(name)?;
        let found = if schema.is_empty() {
            self.searched_for(last).find_map(|schema| self.catalog.type_named(schema, last))
        } else {
            self.catalog.type_named(schema, last)
        };
        found.ok_or_else(|| {
            let refusal = Refusal::sql(format!("type \"{}\" does not exist", written(name)));
            let types = self.catalog.iter().filter(|(id, _)| is_type(*id)).map(|(id, _)| id.name.as_str());
            match nearest(last.as_str(), types) {
                Some(near) => refusal.help(format!("there is a type `{near}`")),
                None => refusal,
            }
        })
    }

    /// The user's type of a kind.
    pub fn find_type_of<K: Kind>(&self, name: &[Ident], word: &str) -> Result<ObjectId, Refusal> {
        let id = self.find_type(name)?;
        match self.catalog.get(id) {
            Some(object) if K::of(object).is_some() => Ok(id),
            _ => Err(Refusal::sql(format!("\"{}\" is not {word}", written(name)))),
        }
    }

    /// What a statement names, whatever its kind: `Ok(None)` where it does not exist and IF EXISTS allows that.
    pub fn find_object(&self, kind: ObjectType, name: &Name, if_exists: bool) -> Result<Option<ObjectId>, Refusal> {
        let found = match kind {
            ObjectType::Schema => self.existing(Schema::id_of(only(name)?), name, "schema"),
            ObjectType::Extension => {
                self.existing(ObjectId::new(ObjectKind::Extension, Ident::EMPTY, only(name)?), name, "extension")
            }
            ObjectType::Type => self.find_type(name),
            ObjectType::Domain => self.find_type_of::<crate::kinds::domain::Domain>(name, "a domain"),
            ObjectType::Table
            | ObjectType::Sequence
            | ObjectType::Index
            | ObjectType::View
            | ObjectType::MaterializedView
            | ObjectType::ForeignTable => self.find_of_type(kind, name),
            ObjectType::Other(word @ "event trigger") => self.existing(EventTrigger::id_of(only(name)?), name, word),
            ObjectType::Other(word) => self.find_opaque(word, name),
            ObjectType::Column | ObjectType::Attribute | ObjectType::TableConstraint | ObjectType::DomainConstraint => {
                self.find_part(kind, name).map(|(id, _)| id)
            }
        };
        match found {
            Err(_) if if_exists => Ok(None),
            found => found.map(Some),
        }
    }

    fn existing(&self, id: ObjectId, name: &Name, word: &str) -> Result<ObjectId, Refusal> {
        if self.catalog.has(id) {
            Ok(id)
        } else {
            Err(Refusal::sql(format!("{word} \"{}\" does not exist", written(name))))
        }
    }

    fn find_of_type(&self, kind: ObjectType, name: &Name) -> Result<ObjectId, Refusal> {
        let (schema, last) = split(name)?;
        let (word, article) = relation_word(kind);
        let Some(id) = self.relation_named(schema, last) else {
            let missing = self.no_relation(schema, last);
            return Err(Refusal { message: format!("{word} \"{}\" does not exist", written(name)), ..missing });
        };
        let fits = match self.catalog.get(id) {
            Some(Object::Table(_)) => kind == ObjectType::Table,
            Some(Object::Sequence(_)) => kind == ObjectType::Sequence,
            Some(Object::Index(_) | Object::Constraint(_)) => kind == ObjectType::Index,
            Some(Object::View(view)) => view.word() == word,
            Some(Object::Opaque(one)) => one.kind == word,
            _ => false,
        };
        if fits { Ok(id) } else { Err(Refusal::sql(format!("\"{last}\" is not {article}"))) }
    }

    fn find_opaque(&self, word: &str, name: &Name) -> Result<ObjectId, Refusal> {
        let missing = || Refusal::sql(format!("{word} \"{}\" does not exist", written(name)));
        let is_routine = matches!(word, "function" | "procedure" | "aggregate" | "routine");
        let mut parts: Vec<Ident> = name.clone();
        let scoped = matches!(word, "trigger" | "policy" | "rule");
        let bracketed = parts.last().is_some_and(|last| last.as_str().starts_with('('));
        let signature = if scoped || bracketed { parts.pop() } else { None };
        let signature = signature.map(|s| {
            let text = s.as_str();
            text.strip_prefix('(').and_then(|t| t.strip_suffix(')')).filter(|_| bracketed).unwrap_or(text)
        });
        if parts.is_empty() {
            return self.find_keyed(word, signature.unwrap_or_default());
        }
        let (schema, last) = split(&parts)?;
        if let (Some(found), true) = (self.find_hook(word, schema, last, signature)?, scoped) {
            return Ok(found);
        }
        if let Some(found) = self.find_routine(word, schema, last, signature, name) {
            return found;
        }
        let mut hits = self.catalog.of_kind::<Opaque>().filter(|one| {
            let kind_fits =
                one.kind == word || word == "routine" && matches!(one.kind, "function" | "procedure" | "aggregate");
            kind_fits
                && one.name.name == last
                && (schema.is_empty() && self.searched(one.name.schema) || one.name.schema == schema)
                && signature.is_none_or(|s| one.signature.as_str() == s)
        });
        match (hits.next(), hits.next()) {
            (Some(one), None) => Ok(crate::kinds::Model::id(one)),
            (Some(_), Some(_)) => Err(Refusal::sql(format!("{word} name \"{}\" is not unique", written(name)))),
            _ if is_routine => Err(self.no_routine(word, &parts, signature)),
            _ => Err(missing()),
        }
    }

    /// What has no name but what it is between: casts, transforms, user mappings.
    pub(crate) fn find_keyed(&self, word: &str, key: &str) -> Result<ObjectId, Refusal> {
        let is = |one: &&Opaque| one.kind == word && one.signature.as_str() == key;
        let found = self.catalog.of_kind::<Opaque>().find(is).map(crate::kinds::Model::id);
        found.ok_or_else(|| match key.split_once(" as ") {
            Some((from, to)) if word == "cast" => {
                Refusal::sql(format!("cast from type {} to type {} does not exist", spelled(from), spelled(to)))
            }
            _ => Refusal::sql(format!("{word} {key} does not exist")),
        })
    }

    /// PostgreSQL's words where no routine of the kind is there.
    fn no_routine(&self, word: &str, name: &[Ident], signature: Option<&str>) -> Refusal {
        let Some(signature) = signature else {
            let article = if word == "aggregate" { "an" } else { "a" };
            return Refusal::sql(format!("could not find {article} {word} named \"{}\"", written(name)));
        };
        let other = split(name).ok().and_then(|(schema, last)| {
            let found = self.find_routine("routine", schema, last, Some(signature), &name.to_vec())?.ok()?;
            self.catalog.find::<Routine>(found)
        });
        match other {
            Some(one) if word == "function" && one.aggregate().is_some() => {
                Refusal::sql(format!("\"{}\" is an aggregate function", one.name.name))
            }
            Some(one) => {
                let types = one.inputs().map(|arg| arg.ty.sql()).collect::<Vec<_>>().join(", ");
                let (subject, not) = match word {
                    "aggregate" => ("function ", "an aggregate"),
                    "procedure" => ("", "a procedure"),
                    _ => ("", "a function"),
                };
                Refusal::sql(format!("{subject}{}({types}) is not {not}", one.name.name))
            }
            None => {
                let types =
                    signature.split(',').filter(|ty| !ty.is_empty()).map(spelled).collect::<Vec<_>>().join(", ");
                let types = if types.is_empty() && word == "aggregate" { "*".to_owned() } else { types };
                let word = if word == "routine" { "function" } else { word };
                Refusal::sql(format!("{word} {}({types}) does not exist", written(name)))
            }
        }
    }

    /// The trigger or policy of a relation; none where it is a rule, or of what is not modelled.
    fn find_hook(
        &self,
        word: &str,
        schema: Ident,
        table: Ident,
        name: Option<&str>,
    ) -> Result<Option<ObjectId>, Refusal> {
        let kind = match word {
            "trigger" => ObjectKind::Trigger,
            "policy" => ObjectKind::Policy,
            "rule" => ObjectKind::Rule,
            _ => return Ok(None),
        };
        let name = Ident::new(name.unwrap_or_default());
        let of = self.relation_named(schema, table).ok_or_else(|| self.no_relation(schema, table))?;
        let id = ObjectId::part(kind, of, name);
        if self.catalog.has(id) {
            return Ok(Some(id));
        }
        let kept = |one: &&Opaque| one.kind == word && one.parent == Some(of) && one.signature == name;
        match self.catalog.of_kind::<Opaque>().find(kept) {
            Some(one) => Ok(Some(crate::kinds::Model::id(one))),
            None => {
                let of = if word == "rule" { "relation" } else { "table" };
                Err(Refusal::sql(format!("{word} \"{name}\" for {of} \"{table}\" does not exist")))
            }
        }
    }

    /// A function or procedure by its name and, where they are written, the last names of its input types.
    fn find_routine(
        &self,
        word: &str,
        schema: Ident,
        last: Ident,
        signature: Option<&str>,
        name: &Name,
    ) -> Option<Result<ObjectId, Refusal>> {
        if !matches!(word, "function" | "procedure" | "aggregate" | "routine") {
            return None;
        }
        let fits = |one: &&Routine| {
            let here = schema.is_empty() && self.searched(one.name.schema) || one.name.schema == schema;
            let kind = word == "routine" || one.word() == word;
            one.name.name == last && here && kind && signature.is_none_or(|wanted| wanted == one.overload())
        };
        let mut hits = self.catalog.of_kind::<Routine>().filter(fits).map(crate::kinds::Model::id);
        match (hits.next(), hits.next()) {
            (None, _) => None,
            (Some(id), None) => Some(Ok(id)),
            (Some(_), Some(_)) => Some(Err(Refusal::sql(format!("{word} name \"{}\" is not unique", written(name))))),
        }
    }

    /// Whether bare names are looked for in a schema.
    pub(crate) fn searched(&self, schema: Ident) -> bool {
        schema.is_empty() || self.path.contains(&schema)
    }

    /// A column, attribute or constraint: the object that holds it, or the constraint itself, and the part's name.
    pub fn find_part(&self, kind: ObjectType, name: &Name) -> Result<(ObjectId, Ident), Refusal> {
        let Some((part, holder)) = name.split_last() else {
            return Err(Refusal::sql("a name is missing"));
        };
        match kind {
            ObjectType::DomainConstraint => {
                let id = ObjectId::constraint(self.find_type(holder)?, *part);
                if self.catalog.has(id) {
                    return Ok((id, *part));
                }
                Err(Refusal::sql(format!("constraint \"{part}\" for domain {} does not exist", written(holder))))
            }
            ObjectType::TableConstraint => {
                let (schema, table) = split(holder)?;
                let table_id = self.relation_named(schema, table).ok_or_else(|| self.no_relation(schema, table))?;
                let id = ObjectId::constraint(table_id, *part);
                if self.catalog.find::<Constraint>(id).is_some() {
                    return Ok((id, *part));
                }
                Err(Refusal::sql(format!("constraint \"{part}\" for table \"{table}\" does not exist")))
            }
            _ => {
                let (schema, relation) = split(holder)?;
                let id = self.relation_named(schema, relation).ok_or_else(|| self.no_relation(schema, relation))?;
                self.check_column(id, *part)?;
                Ok((id, *part))
            }
        }
    }

    /// Refuses a column that a relation or composite type does not have.
    pub(crate) fn check_column(&self, id: ObjectId, column: Ident) -> Outcome {
        let names: Vec<Ident> = match self.catalog.get(id) {
            Some(Object::Table(table)) => table.columns.iter().map(|c| c.name).collect(),
            Some(Object::Composite(composite)) => composite.attributes.iter().map(|a| a.name).collect(),
            Some(Object::View(view)) => view.columns.iter().map(|column| column.name).collect(),
            _ => return Ok(()),
        };
        if names.contains(&column) {
            return Ok(());
        }
        let refusal = Refusal::sql(format!("column \"{column}\" of relation \"{}\" does not exist", id.name));
        Err(match nearest(column.as_str(), names.iter().map(|n| n.as_str())) {
            Some(near) => refusal.help(format!("there is a column `{near}`")),
            None => refusal,
        })
    }
}

/// A type of a signature as messages spell it.
fn spelled(ty: &str) -> String {
    match crate::knowledge::core_type(ty.trim_end_matches("[]")) {
        Some(_) => {
            let array = ty.ends_with("[]");
            let name = Ident::new(ty.trim_end_matches("[]"));
            crate::types::TypeRef { array, name, ..crate::types::TypeRef::core("text") }.sql()
        }
        None => ty.to_owned(),
    }
}

/// Schema (or nothing) and name.
pub(crate) fn split(name: &[Ident]) -> Result<(Ident, Ident), Refusal> {
    match name {
        [name] => Ok((Ident::EMPTY, *name)),
        [schema, name] => Ok((*schema, *name)),
        [database, _, _] => Err(Refusal::sql(format!("cross-database references are not implemented: \"{database}\""))),
        _ => Err(Refusal::sql("improper qualified name")),
    }
}

fn only(name: &[Ident]) -> Result<Ident, Refusal> {
    split(name).map(|(_, name)| name)
}

/// A name as it was written.
pub(crate) fn written(name: &[Ident]) -> String {
    name.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(".")
}

fn is_type(id: ObjectId) -> bool {
    matches!(id.kind, ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Composite | ObjectKind::Table)
}

fn relation_word(kind: ObjectType) -> (&'static str, &'static str) {
    match kind {
        ObjectType::Sequence => ("sequence", "a sequence"),
        ObjectType::Index => ("index", "an index"),
        ObjectType::View => ("view", "a view"),
        ObjectType::MaterializedView => ("materialized view", "a materialized view"),
        ObjectType::ForeignTable => ("foreign table", "a foreign table"),
        _ => ("table", "a table"),
    }
}

/// The domain that a type's name means, for callers that scope constraints.
pub(crate) fn parent_of_domain(cx: &Replayer, name: &[Ident]) -> Result<ObjectId, Refusal> {
    cx.find_type_of::<crate::kinds::domain::Domain>(name, "a domain")
}
