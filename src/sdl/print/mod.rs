//! A catalog as SDL: what [`super::read`] reads back as the same catalog. One file a schema.

mod item;
mod member;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Catalog;
use crate::kinds::comment::Comment;
use crate::kinds::constraint::Constraint;
use crate::kinds::default_privileges::{DefaultPrivileges, on};
use crate::kinds::enum_::Enum;
use crate::kinds::event_trigger::EventTrigger;
use crate::kinds::extension::Extension;
use crate::kinds::index::Index;
use crate::kinds::opaque::Opaque;
use crate::kinds::owner::Owner;
use crate::kinds::policy::Policy;
use crate::kinds::privileges::{self, Privileges};
use crate::kinds::routine::Routine;
use crate::kinds::rule::Rule;
use crate::kinds::schema::Schema;
use crate::kinds::table::Table;
use crate::kinds::trigger::Trigger;
use crate::kinds::view::View;
use crate::kinds::{Model, Object, ObjectId, ObjectKind};
use crate::name::{Ident, is_plain, is_reserved};
use crate::source::FileId;
use crate::sql::indent;

/// The SDL of a catalog: file names and their texts.
pub fn print(catalog: &Catalog) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    // The file of `public`.
    let mut taken = BTreeSet::from(["schema.sdl".to_owned()]);
    let printer = Printer { catalog };
    for schema in catalog.of_kind::<Schema>() {
        let text = printer.schema(schema.name);
        if schema.name == Ident::PUBLIC {
            let head = printer.without_schema();
            let all = [head, text].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
            if !all.is_empty() {
                files.insert("schema.sdl".to_owned(), all + "\n");
            }
        } else {
            let name = free_name(&file_stem(schema.name), &taken);
            taken.insert(name.to_lowercase());
            files.insert(name, text + "\n");
        }
    }
    // What is printed is in the one form that `fmt` makes.
    let formatted = |text: String| super::format::format(FileId::default(), &text).unwrap_or(text);
    files.into_iter().map(|(name, text)| (name, formatted(text))).collect()
}

fn file_stem(schema: Ident) -> String {
    schema.as_str().chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' }).collect()
}

/// A file's name that no other has, also where case says nothing.
fn free_name(stem: &str, taken: &BTreeSet<String>) -> String {
    let numbered = |number: u32| if number == 1 { format!("{stem}.sdl") } else { format!("{stem}-{number}.sdl") };
    let mut number = 1;
    while taken.contains(&numbered(number).to_lowercase()) {
        number += 1;
    }
    numbered(number)
}

/// A name in a position where a bare reserved word is a name.
pub(super) fn word(name: Ident) -> String {
    if is_plain(name.as_str()) { name.to_string() } else { format!("\"{}\"", name.as_str().replace('"', "\"\"")) }
}

/// A name in a position where a bare reserved word is none.
pub(super) fn strict_word(name: Ident) -> String {
    if is_plain(name.as_str()) && !is_reserved(name.as_str()) {
        name.to_string()
    } else {
        format!("\"{}\"", name.as_str().replace('"', "\"\""))
    }
}

struct Printer<'a> {
    catalog: &'a Catalog,
}

impl Printer<'_> {
    /// Extensions and what else stands outside schemas.
    fn without_schema(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        let extensions: Vec<String> = self.catalog.of_kind::<Extension>().map(item::extension).collect();
        if !extensions.is_empty() {
            parts.push(extensions.join("\n"));
        }
        parts.extend(self.comments(ObjectKind::Extension));
        parts.join("\n\n")
    }

    fn comments(&self, of: ObjectKind) -> Vec<String> {
        let all = self.catalog.of_kind::<Comment>().filter(|comment| comment.target.kind == of);
        all.map(item::comment).collect()
    }

    /// A schema's items; other schemas than `public` in a block.
    fn schema(&self, schema: Ident) -> String {
        let items = self.items(schema);
        let doc = self.doc_of(Schema::id_of(schema));
        if schema == Ident::PUBLIC {
            let comment = self.catalog.find::<Comment>(ObjectId::comment(Schema::id_of(schema), Ident::EMPTY));
            return comment.map(item::comment).into_iter().chain(items).collect::<Vec<_>>().join("\n\n");
        }
        let mut out = doc.unwrap_or_default();
        out.push_str(&format!("schema {}", word(schema)));
        if items.is_empty() {
            return out;
        }
        let body = indent(&items.join("\n\n"), 2);
        format!("{out} {{\n{body}\n}}")
    }

    fn items(&self, schema: Ident) -> Vec<String> {
        let mut out = Vec::new();
        let here = |id: ObjectId| id.schema == schema;
        for one in self.catalog.of_kind::<Enum>().filter(|one| here(one.id())) {
            out.push(self.documented(one.id(), item::enumeration(one)));
        }
        for (id, object) in self.catalog.iter().filter(|(id, _)| here(*id)) {
            let text = match object {
                Object::Domain(one) => item::domain(one, self.checks(id)),
                Object::Composite(one) => item::composite(one),
                Object::Sequence(one) => match item::sequence(one, self.catalog) {
                    Some(text) => text,
                    None => continue,
                },
                _ => continue,
            };
            out.push(self.documented(id, text));
            out.extend(self.part_comments(id));
        }
        for table in self.catalog.of_kind::<Table>().filter(|table| here(table.id())) {
            out.extend(self.table(table));
        }
        for routine in self.catalog.of_kind::<Routine>().filter(|one| here(one.id())) {
            out.push(self.documented(routine.id(), item::routine(routine)));
        }
        for view in self.catalog.of_kind::<View>().filter(|one| here(one.id())) {
            out.extend(self.view(view));
        }
        for one in self.catalog.of_kind::<Trigger>().filter(|one| here(one.table)) {
            out.push(self.documented(one.id(), one.item()));
            out.extend((one.firing != crate::sql::ast::Firing::Origin).then(|| one.firing_sql()));
        }
        for one in self.catalog.of_kind::<Policy>().filter(|one| here(one.table)) {
            out.push(self.documented(one.id(), one.item()));
        }
        for one in self.catalog.of_kind::<Rule>().filter(|one| here(one.table)) {
            out.push(self.documented(one.id(), one.item()));
            out.extend((one.firing != crate::sql::ast::Firing::Origin).then(|| one.firing_sql()));
        }
        let owners = self.catalog.of_kind::<Owner>().filter(|one| self.is_of(one.target, schema));
        out.extend(owners.filter_map(|one| one.item(self.catalog)));
        let with = self
            .catalog
            .iter()
            .map(|(id, _)| id)
            .filter(|id| (on(*id).is_some() || id.kind == ObjectKind::Opaque) && self.is_of(*id, schema));
        out.extend(with.flat_map(|id| privileges::items(self.catalog, id)));
        if schema == Ident::PUBLIC {
            let brought = self.catalog.of_kind::<Privileges>().filter(|one| !self.catalog.has(one.target));
            out.extend(brought.flat_map(Privileges::items));
            out.extend(self.catalog.of_kind::<DefaultPrivileges>().flat_map(DefaultPrivileges::items));
            for one in self.catalog.of_kind::<EventTrigger>() {
                out.push(self.documented(one.id(), one.item()));
                out.extend((one.firing != crate::sql::ast::Firing::Origin).then(|| one.firing_sql()));
            }
        }
        let mut opaque: Vec<&Opaque> =
            self.catalog.of_kind::<Opaque>().filter(|one| one.name.schema == schema).collect();
        if schema == Ident::PUBLIC {
            opaque.extend(self.catalog.of_kind::<Opaque>().filter(|one| one.name.schema.is_empty()));
        }
        opaque.sort_by_key(|one| one.id());
        for one in opaque {
            out.extend(item::opaque(one));
            out.extend((one.firing != crate::sql::ast::Firing::Origin).then(|| one.firing_sql()));
            out.extend(self.catalog.dependents_of::<Comment>(one.id()).map(item::comment));
        }
        out
    }

    /// A view, what its columns take by default, its indexes, comments on its parts.
    fn view(&self, view: &View) -> Vec<String> {
        let id = view.id();
        let mut out = vec![self.documented(id, item::view(view))];
        out.extend(item::view_defaults(view));
        for index in self.catalog.dependents_of::<Index>(id).filter(|one| one.table == id) {
            out.push(item::index(index));
            out.extend(self.catalog.dependents_of::<Comment>(index.id()).map(item::comment));
        }
        let columns =
            self.catalog.dependents_of::<Comment>(id).filter(|one| one.target == id && !one.column.is_empty());
        out.extend(columns.map(item::comment));
        out
    }

    /// Whether an object is printed with a schema: one is with itself.
    fn is_of(&self, target: ObjectId, schema: Ident) -> bool {
        match target.kind {
            ObjectKind::Schema => target.name == schema,
            // What stands outside schemas is printed with `public`.
            _ => target.schema == schema || target.schema.is_empty() && schema == Ident::PUBLIC,
        }
    }

    fn checks(&self, id: ObjectId) -> Vec<&Constraint> {
        self.catalog.dependents_of::<Constraint>(id).filter(|one| one.owner == id).collect()
    }

    /// The doc comment of an object, where its text can be one.
    pub(super) fn doc_of(&self, id: ObjectId) -> Option<String> {
        let comment = self.catalog.find::<Comment>(ObjectId::comment(id, Ident::EMPTY))?;
        doc_lines(&comment.text)
    }

    /// An item under its doc comment, or followed by the comment written out.
    fn documented(&self, id: ObjectId, text: String) -> String {
        let Some(comment) = self.catalog.find::<Comment>(ObjectId::comment(id, Ident::EMPTY)) else { return text };
        match doc_lines(&comment.text) {
            Some(doc) => doc + &text,
            None => format!("{text}\n{}", item::comment(comment)),
        }
    }

    /// Comments on attributes and constraints of a type.
    fn part_comments(&self, id: ObjectId) -> Vec<String> {
        let mut out: Vec<String> = self
            .catalog
            .dependents_of::<Comment>(id)
            .filter(|c| c.target == id && !c.column.is_empty())
            .map(item::comment)
            .collect();
        for check in self.checks(id) {
            out.extend(self.catalog.dependents_of::<Comment>(check.id()).map(item::comment));
        }
        out
    }
}

/// A comment as `///` lines, where it survives that.
pub(super) fn doc_lines(text: &str) -> Option<String> {
    let fits = |line: &str| line.trim_end() == line && !line.chars().any(char::is_control);
    if text.trim_end() != text || text.trim().is_empty() || !text.split('\n').all(fits) {
        return None;
    }
    Some(
        text.split('\n')
            .map(|line| if line.is_empty() { "///\n".to_owned() } else { format!("/// {line}\n") })
            .collect(),
    )
}
