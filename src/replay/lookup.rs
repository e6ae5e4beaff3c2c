//! Owns names in statements: what they mean under the `search_path`, renames, moves between schemas.

use crate::analyze::SYSTEM_COLUMNS;
use crate::diag::nearest;
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::opaque::Opaque;
use crate::kinds::policy::Policy;
use crate::kinds::routine::Routine;
use crate::kinds::schema::Schema;
use crate::kinds::table::{Table, is_inherited, may_follow_type, of_other_source, with_descendants};
use crate::kinds::view::View;
use crate::kinds::{Kind, Object, ObjectId, ObjectKind, Renaming};
use crate::name::Ident;
use crate::sql::ast::{Name, ObjectType, RangeVar, Rename};

use super::{Outcome, Refusal, Replayer, not_null};

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
        let mut parts: Vec<Ident> = name.clone();
        let scoped = matches!(word, "trigger" | "policy" | "rule");
        let bracketed = parts.last().is_some_and(|last| last.as_str().starts_with('('));
        let signature = if scoped || bracketed { parts.pop() } else { None };
        let signature = signature.map(|s| {
            let text = s.as_str();
            text.strip_prefix('(').and_then(|t| t.strip_suffix(')')).filter(|_| bracketed).unwrap_or(text)
        });
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
            _ => Err(missing()),
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
            None => Err(Refusal::sql(format!("{word} \"{name}\" for table \"{table}\" does not exist"))),
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
        if !matches!(word, "function" | "procedure" | "routine") {
            return None;
        }
        let types = |one: &Routine| {
            let text = |arg: &crate::kinds::routine::Argument| {
                format!("{}{}", arg.ty.name, if arg.ty.array { "[]" } else { "" })
            };
            one.inputs().map(text).collect::<Vec<_>>().join(",")
        };
        let fits = |one: &&Routine| {
            let here = schema.is_empty() && self.searched(one.name.schema) || one.name.schema == schema;
            let kind = word == "routine" || one.word() == word;
            one.name.name == last && here && kind && signature.is_none_or(|wanted| wanted == types(one))
        };
        let mut hits = self.catalog.of_kind::<Routine>().filter(fits).map(crate::kinds::Model::id);
        match (hits.next(), hits.next()) {
            (None, _) => None,
            (Some(id), None) => Some(Ok(id)),
            (Some(_), Some(_)) => Some(Err(Refusal::sql(format!("{word} name \"{}\" is not unique", written(name))))),
        }
    }

    fn searched(&self, schema: Ident) -> bool {
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

/// ALTER … RENAME.
pub(super) fn rename(cx: &mut Replayer, rename: &Rename) -> Outcome {
    if let (Some(part), ObjectType::Other(word @ ("trigger" | "policy" | "rule"))) = (rename.part, rename.kind) {
        return rename_hook(cx, rename, part, word);
    }
    if let Some(part) = rename.part {
        return rename_part(cx, rename, part);
    }
    let Some(id) = renamed(cx, rename)? else { return Ok(()) };
    if id.kind == ObjectKind::Table && rename.kind == ObjectType::Type {
        return Err(Refusal::sql(format!("{} is a table's row type", id.name)).help("use ALTER TABLE instead"));
    }
    let to = match id.kind {
        // The index of a key is renamed with its constraint.
        ObjectKind::Constraint => ObjectId { name: rename.to, ..id },
        ObjectKind::Schema => return rename_schema(cx, id, rename.to),
        _ => ObjectId { name: rename.to, ..id },
    };
    move_to(cx, id, to)
}

/// ALTER TRIGGER and ALTER POLICY … RENAME.
fn rename_hook(cx: &mut Replayer, rename: &Rename, name: Ident, word: &str) -> Outcome {
    let full: Name = rename.name.iter().copied().chain([name]).collect();
    let Some(from) = cx.find_object(rename.kind, &full, rename.if_exists)? else { return Ok(()) };
    if from.kind == ObjectKind::Opaque {
        let what = format!("the rename of {from} is not replayed");
        return Err(Refusal::unsupported(what, "drop it and create it as it is to be"));
    }
    let to = ObjectId { name: rename.to, ..from };
    if cx.catalog.has(to) {
        let of = if word == "trigger" { "relation" } else { "table" };
        return Err(Refusal::sql(format!("{word} \"{}\" for {of} \"{}\" already exists", rename.to, to.parent)));
    }
    cx.catalog.rename(Renaming::Object { from, to });
    Ok(())
}

/// What is renamed: for historical reasons ALTER TABLE and ALTER INDEX take other relations, too.
fn renamed(cx: &Replayer, rename: &Rename) -> Result<Option<ObjectId>, Refusal> {
    if matches!(rename.kind, ObjectType::Table | ObjectType::Index) {
        let (schema, last) = split(&rename.name)?;
        if let Some(id) = cx.relation_named(schema, last).filter(|id| id.kind != ObjectKind::Composite) {
            return Ok(Some(id));
        }
    }
    cx.find_object(rename.kind, &rename.name, rename.if_exists)
}

pub(crate) fn move_to(cx: &mut Replayer, from: ObjectId, to: ObjectId) -> Outcome {
    if from == to {
        return Err(Refusal::sql(format!("relation \"{}\" already exists", to.name)));
    }
    let Some(mut moved) = cx.catalog.get(from).cloned() else { return Ok(()) };
    crate::kinds::Model::rename(&mut moved, &Renaming::Object { from, to });
    cx.check_free(&moved)?;
    not_null::keep_names(&mut cx.catalog, &cx.settings, from, None);
    cx.catalog.rename(Renaming::Object { from, to });
    not_null::settle_names(&mut cx.catalog, to);
    Ok(())
}

fn rename_schema(cx: &mut Replayer, id: ObjectId, to: Ident) -> Outcome {
    if cx.catalog.has(Schema::id_of(to)) {
        return Err(Refusal::sql(format!("schema \"{to}\" already exists")));
    }
    cx.catalog.rename_schema(id.name, to);
    Ok(())
}

fn rename_part(cx: &mut Replayer, rename: &Rename, part: Ident) -> Outcome {
    let mut full = rename.name.clone();
    let holder = cx.find_object(holder_type(rename), &rename.name, rename.if_exists)?;
    let Some(holder) = holder else { return Ok(()) };
    full.push(part);
    match rename.kind {
        ObjectType::TableConstraint | ObjectType::DomainConstraint => {
            let id = match cx.find_part(rename.kind, &full) {
                Ok((id, _)) => id,
                Err(refusal) => return rename_not_null(cx, holder, part, rename.to).ok_or(refusal),
            };
            check_may_be_renamed(cx, id, rename)?;
            move_to(cx, id, ObjectId { name: rename.to, ..id })
        }
        _ => {
            cx.check_column(holder, part)?;
            if holder.kind == ObjectKind::Table && SYSTEM_COLUMNS.contains(&rename.to.as_str()) {
                let message = format!("column name \"{}\" conflicts with a system column name", rename.to);
                return Err(Refusal::sql(message));
            }
            column_may_be_renamed(cx, holder, part, rename)?;
            views_follow(cx, holder, part)?;
            not_null::keep_names(&mut cx.catalog, &cx.settings, holder, Some(part));
            cx.catalog.rename(Renaming::Column { of: holder, from: part, to: rename.to });
            not_null::settle_names(&mut cx.catalog, holder);
            Ok(())
        }
    }
}

/// A column is renamed where it comes from, with all who have it from there and from nowhere else.
fn column_may_be_renamed(cx: &Replayer, holder: ObjectId, part: Ident, rename: &Rename) -> Outcome {
    if holder.kind == ObjectKind::Composite {
        may_follow_type(cx, holder, rename.cascade)?;
    }
    let family = with_descendants(cx, holder);
    if let Some(table) = cx.catalog.find::<Table>(holder) {
        if table.of_type().is_some() {
            return Err(Refusal::sql("cannot rename column of typed table"));
        }
        if is_inherited(cx, holder, part) || of_other_source(cx, &family, part).is_some() {
            return Err(Refusal::sql(format!("cannot rename inherited column \"{part}\"")));
        }
        if rename.only && has_heirs(cx, holder) {
            let message = format!("inherited column \"{part}\" must be renamed in child tables too");
            return Err(Refusal::sql(message));
        }
    }
    match family.into_iter().find(|one| column_exists(cx, *one, rename.to)) {
        Some(one) => {
            let message = format!("column \"{}\" of relation \"{}\" already exists", rename.to, one.name);
            Err(Refusal::sql(message))
        }
        None => Ok(()),
    }
}

/// Where USING names a column, PostgreSQL gives it an alias in the view.
fn views_follow(cx: &Replayer, holder: ObjectId, part: Ident) -> Outcome {
    let view = cx.catalog.dependents_of::<View>(holder).find(|view| !view.query.follows(holder, part));
    let stuck = |one: &&Policy| one.conditions().any(|one| !one.follows(holder, part));
    let policy = cx.catalog.dependents_of::<Policy>(holder).find(stuck);
    let id = view.map(crate::kinds::Model::id).or(policy.map(crate::kinds::Model::id));
    match id {
        Some(id) => {
            let what = format!("{id} names column \"{part}\" in USING: its rename is not replayed");
            Err(Refusal::unsupported(what, "drop it before, and create it again"))
        }
        None => Ok(()),
    }
}

fn has_heirs(cx: &Replayer, table: ObjectId) -> bool {
    let is_heir = |one: &Table| {
        one.parents().contains(&table) || one.partition_of().is_some_and(|partition| partition.parent == table)
    };
    cx.catalog.dependents_of::<Table>(table).any(is_heir)
}

/// A check is renamed where it comes from.
fn check_may_be_renamed(cx: &Replayer, id: ObjectId, rename: &Rename) -> Outcome {
    let Some(one) = cx.catalog.find::<Constraint>(id).filter(|one| matches!(one.body, Body::Check(_))) else {
        return Ok(());
    };
    let name = one.name;
    let family = with_descendants(cx, one.owner);
    let heirs = || family.iter().skip(1).filter(|_| !one.no_inherit);
    let gives = |parent: &ObjectId| cx.catalog.has(ObjectId::constraint(*parent, name)) && !family.contains(parent);
    let elsewhere =
        |child: &ObjectId| cx.catalog.find::<Table>(*child).is_some_and(|table| table.parents().iter().any(gives));
    let taken = |child: &&ObjectId| cx.catalog.has(ObjectId::constraint(**child, rename.to));
    if let Some(child) = heirs().find(taken) {
        let message = format!("constraint \"{}\" for relation \"{}\" already exists", rename.to, child.name);
        return Err(Refusal::sql(message));
    }
    if one.parent.is_some() || heirs().any(elsewhere) {
        return Err(Refusal::sql(format!("cannot rename inherited constraint \"{name}\"")));
    }
    if rename.only && !one.no_inherit && has_heirs(cx, one.owner) {
        let message = format!("inherited constraint \"{name}\" must be renamed in child tables too");
        return Err(Refusal::sql(message));
    }
    Ok(())
}

/// A NOT NULL has a name from PostgreSQL 18 on.
fn rename_not_null(cx: &mut Replayer, table: ObjectId, from: Ident, to: Ident) -> Option<()> {
    cx.since(18, "the name of a NOT NULL").ok()?;
    let found = cx.catalog.find::<Table>(table)?;
    let column = found.column_not_null_by(from)?;
    let chosen = found.chosen_not_null_name(column);
    cx.catalog.edit::<Table>(table, |table| {
        if let Some(column) = table.column_mut(column) {
            column.edit_extra(|extra| extra.not_null_name = Some(to).filter(|name| *name != chosen));
        }
    });
    Some(())
}

fn column_exists(cx: &Replayer, holder: ObjectId, name: Ident) -> bool {
    match cx.catalog.get(holder) {
        Some(Object::Table(table)) => table.column(name).is_some(),
        Some(Object::Composite(composite)) => composite.attributes.iter().any(|a| a.name == name),
        Some(Object::View(view)) => view.column(name).is_some(),
        _ => false,
    }
}

fn holder_type(rename: &Rename) -> ObjectType {
    match (rename.kind, rename.relation_kind) {
        (ObjectType::DomainConstraint, _) => ObjectType::Domain,
        (ObjectType::Attribute, _) => ObjectType::Type,
        (ObjectType::Other(word), _) => ObjectType::Other(word),
        (_, ObjectType::Other(_)) => ObjectType::Table,
        (_, kind) => kind,
    }
}

/// ALTER … SET SCHEMA.
pub(super) fn set_schema(cx: &mut Replayer, kind: ObjectType, name: &Name, schema: Ident, if_exists: bool) -> Outcome {
    let Some(id) = cx.find_object(kind, name, if_exists)? else { return Ok(()) };
    cx.require_schema(schema)?;
    if id.schema == schema {
        return Ok(());
    }
    if id.kind == ObjectKind::Extension {
        if let Some(user) = cx.catalog.dependents(id).find(|one| one.kind != ObjectKind::Comment) {
            let message =
                format!("extension {} moves to another schema while {user} uses it: not replayed yet", id.name);
            return Err(Refusal::unsupported(message, "create it where it is to be, in a new project"));
        }
        cx.catalog.edit::<crate::kinds::extension::Extension>(id, |extension| extension.schema = schema);
        return Ok(());
    }
    if let Some(owner) = cx.catalog.find::<crate::kinds::sequence::Sequence>(id).and_then(|one| one.owner()) {
        return Err(Refusal::sql("cannot move an owned sequence into another schema".to_owned())
            .help(format!("sequence \"{}\" is linked to table \"{}\"", id.name, owner.0.name)));
    }
    for index in cx.catalog.indexes_of(id) {
        if cx.catalog.relation(schema, index).is_some() {
            return Err(Refusal::sql(format!("relation \"{index}\" already exists in schema \"{schema}\"")));
        }
    }
    // What belongs to a table moves with it: its indexes follow by their own rename, owned sequences here.
    let owned: Vec<ObjectId> =
        cx.catalog.dependents_of::<crate::kinds::sequence::Sequence>(id).map(crate::kinds::Model::id).collect();
    move_to(cx, id, ObjectId { schema, ..id })?;
    for sequence in owned {
        move_to(cx, sequence, ObjectId { schema, ..sequence })?;
    }
    Ok(())
}
