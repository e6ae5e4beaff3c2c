//! Owns what a text that is beyond analysis may use, by the names in it: more rather than less.

use super::Opaque;
use crate::analyze::name_in;
use crate::kinds::constraint::Constraint;
use crate::kinds::routine::{Returns, Routine};
use crate::kinds::schema::Schema;
use crate::kinds::{Dependency, Model, Object, ObjectId, ObjectKind, Renaming, Strength};
use crate::knowledge;
use crate::name::{Ident, QualifiedName, folded};
use crate::replay::{Mode, Refusal, Replayer, split};
use crate::sql::{self, ColumnRename, PlaceOf, token};

/// An object, or a column of it.
type Used = (ObjectId, Option<Ident>);

/// What a text may use, in order.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Guess(Vec<Used>);

impl Guess {
    /// The relations, functions and types that a text names, and the columns of those relations that it may name; what its
    /// strings name, and the primary key where rows are grouped; `but` for these.
    ///
    /// # Errors
    ///
    /// A relation that is not declared, or not yet.
    pub(crate) fn of(cx: &Replayer, named: &sql::Named, but: &[Option<Used>]) -> Result<Guess, Refusal> {
        let relations = relations(cx, named)?;
        let own = but.iter().flatten().map(|(of, _)| *of).find(|of| relations.iter().any(|(other, _)| other == of));
        let mut out: Vec<Used> = relations.iter().map(|(of, _)| (*of, None)).collect();
        for (of, columns) in &relations {
            let used = |column: &&Ident| {
                let shared = relations.iter().any(|(other, columns)| other != of && columns.contains(column));
                let to = Ident::from_static("schemac_another_name");
                let (own, from) = (own.map(ObjectId::qualified), **column);
                let rename = ColumnRename { of: of.qualified(), own, shared, from, to };
                named.all_columns
                    || named.mentions.binary_search(column).is_ok() && sql::may_use_column(&named.text, rename)
            };
            out.extend(columns.iter().filter(used).map(|column| (*of, Some(*column))));
            let keys = cx.catalog.dependents_of::<Constraint>(*of).filter(|one| named.groups && one.owner == *of);
            out.extend(keys.filter(|one| one.key().is_some_and(|key| key.primary)).map(|one| (one.id(), None)));
        }
        out.extend(named.strings.iter().flat_map(|text| by_string(cx, text)).map(|of| (of, None)));
        let constants = named.places.iter().filter_map(|one| match &one.what {
            PlaceOf::Constant(ty, text) => Some((ty, text)),
            PlaceOf::Function | PlaceOf::Type => None,
        });
        out.extend(constants.flat_map(|(ty, text)| by_constant(cx, text, *ty)).map(|of| (of, None)));
        out.extend(named.types.iter().filter_map(|name| cx.find_type(name).ok()).map(|of| (of, None)));
        out.extend(named.functions.iter().flat_map(|name| routines(cx, name)).map(|of| (of, None)));
        let composites: Vec<Used> = out.iter().flat_map(|used| composite(cx, named, *used)).collect();
        out.extend(composites);
        let casts: Vec<Used> = out.iter().flat_map(|used| casts(cx, *used)).map(|of| (of, None)).collect();
        out.extend(casts);
        let operator = |one: &&Opaque| one.kind == "operator" && named.operators.contains(&one.name.name);
        out.extend(cx.catalog.of_kind::<Opaque>().filter(operator).map(|one| (one.id(), None)));
        out.retain(|one| !but.contains(&Some(*one)));
        out.sort_unstable();
        out.dedup();
        Ok(Guess(out))
    }

    /// With the functions of these names.
    pub(super) fn with_routines<'n>(mut self, cx: &Replayer, names: impl Iterator<Item = &'n [Ident]>) -> Guess {
        self.0.extend(names.flat_map(|name| routines(cx, name)).map(|of| (of, None)));
        self.0.sort_unstable();
        self.0.dedup();
        self
    }

    /// What is kept as text and a statement alters: `alter text search configuration c …`.
    pub(crate) fn subject(cx: &Replayer, text: &str) -> Guess {
        let words: Vec<String> = match token::scan(text) {
            Ok(tokens) => tokens.list.iter().map(|one| folded(one.text(text))).collect(),
            Err(_) => Vec::new(),
        };
        let is = |one: &&Opaque| {
            let head: Vec<&str> = std::iter::once("alter").chain(one.kind.split(' ')).collect();
            let named = words.get(head.len()..).unwrap_or_default();
            let name = match named {
                [schema, dot, name, ..] if dot == "." => [schema.as_str(), name.as_str()],
                [name, ..] => [one.name.schema.as_str(), name.as_str()],
                [] => return false,
            };
            words.iter().map(String::as_str).take(head.len()).eq(head.iter().copied())
                && name == [one.name.schema.as_str(), one.name.name.as_str()]
        };
        Guess(cx.catalog.of_kind::<Opaque>().filter(is).map(|one| (one.id(), None)).collect())
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = Used> + '_ {
        self.0.iter().copied()
    }

    /// The objects among them.
    pub fn objects(&self) -> impl Iterator<Item = ObjectId> + '_ {
        self.iter().filter(|(_, column)| column.is_none()).map(|(of, _)| of)
    }

    /// Whether it is among them.
    pub fn contains(&self, used: Used) -> bool {
        self.0.contains(&used)
    }

    pub(crate) fn dependencies(&self, strength: &dyn Fn(ObjectId) -> Strength, add: &mut dyn FnMut(Dependency)) {
        for (of, column) in self.iter() {
            let strength = strength(of);
            add(match column {
                Some(column) => Dependency::on_column(of, column, strength),
                None => Dependency::on(of, strength),
            });
        }
    }

    /// Follows a rename; whether it concerned any of them.
    pub(crate) fn rename(&mut self, renaming: &Renaming) -> bool {
        let mut concerned = false;
        for (of, column) in &mut self.0 {
            match renaming {
                Renaming::Object { from, to } if of == from => *of = *to,
                Renaming::Column { of: on, from, to } if (*of, *column) == (*on, Some(*from)) => *column = Some(*to),
                _ => continue,
            }
            concerned = true;
        }
        self.0.sort_unstable();
        concerned
    }
}

/// The relations that a text names, with their columns.
fn relations(cx: &Replayer, named: &sql::Named) -> Result<Vec<(ObjectId, Vec<Ident>)>, Refusal> {
    let mut out = Vec::new();
    for name in &named.relations {
        let of = match cx.relation_by_name(name) {
            Ok(of) => of,
            Err(missing) if cx.mode == Mode::Declared && is_ours(name) => return Err(missing),
            Err(_) => continue,
        };
        let columns = match cx.catalog.get(of) {
            Some(Object::Table(table)) => table.columns.iter().map(|one| one.name).collect(),
            Some(Object::View(view)) => view.columns.iter().map(|one| one.name).collect(),
            _ => Vec::new(),
        };
        out.push((of, columns));
    }
    Ok(out)
}

/// The functions of a name, whatever they take.
fn routines(cx: &Replayer, name: &[Ident]) -> Vec<ObjectId> {
    let Ok((schema, last)) = split(name) else { return Vec::new() };
    let here = |of: QualifiedName| {
        of.name == last && if schema.is_empty() { cx.searched(of.schema) } else { of.schema == schema }
    };
    let kept = |one: &&Opaque| matches!(one.kind, "function" | "procedure" | "aggregate");
    let analysed = cx.catalog.of_kind::<Routine>().filter(|one| here(one.name)).map(Model::id);
    let kept = cx.catalog.of_kind::<Opaque>().filter(kept).filter(|one| here(one.name)).map(Model::id);
    analysed.chain(kept).collect()
}

/// The row type of a column, or of what a function returns, with those of its fields that may be read.
fn composite(cx: &Replayer, named: &sql::Named, (of, column): Used) -> Vec<Used> {
    let ty = match (cx.catalog.get(of), column) {
        (Some(Object::Table(table)), Some(column)) => table.column(column).map(|one| &one.ty),
        (Some(Object::View(view)), Some(column)) => view.column(column).map(|one| &one.ty),
        (Some(Object::Routine(one)), None) => match &one.returns {
            Returns::Type(ty) | Returns::SetOf(ty) => Some(ty),
            Returns::Arguments => None,
        },
        _ => None,
    };
    let Some(id) = ty.and_then(|ty| cx.catalog.type_named(ty.schema, ty.name)) else { return Vec::new() };
    let fields: Vec<Ident> = match cx.catalog.get(id) {
        Some(Object::Composite(one)) => one.attributes.iter().map(|one| one.name).collect(),
        Some(Object::Table(one)) => one.columns.iter().map(|one| one.name).collect(),
        Some(Object::View(one)) => one.columns.iter().map(|one| one.name).collect(),
        _ => return Vec::new(),
    };
    let read = |name: &Ident| named.all_columns || named.mentions.binary_search(name).is_ok();
    std::iter::once((id, None)).chain(fields.into_iter().filter(read).map(|name| (id, Some(name)))).collect()
}

/// The user's casts of a type, or of a column's.
fn casts(cx: &Replayer, (of, column): Used) -> Vec<ObjectId> {
    let name = match (cx.catalog.get(of), column) {
        (Some(Object::Table(table)), Some(column)) => table.column(column).map(|one| one.ty.name),
        (Some(Object::View(view)), Some(column)) => view.column(column).map(|one| one.ty.name),
        (Some(Object::Enum(_) | Object::Domain(_) | Object::Composite(_)), None) => Some(of.name),
        _ => None,
    };
    let Some(name) = name else { return Vec::new() };
    cx.catalog.of_kind::<Opaque>().filter(|one| one.kind == "cast" && one.mentions(name)).map(Model::id).collect()
}

/// What a string names where a function takes it for a name: `nextval('s')`, `to_tsvector('c', x)`.
fn by_string(cx: &Replayer, text: &str) -> Vec<ObjectId> {
    let Some(name) = name_in(text) else { return Vec::new() };
    let sequence = cx.relation_by_name(&name).ok().filter(|of| of.kind == ObjectKind::Sequence);
    sequence.into_iter().chain(searching(cx, &name)).collect()
}

/// The text search configurations and dictionaries of a name.
fn searching(cx: &Replayer, name: &[Ident]) -> Vec<ObjectId> {
    let Ok((schema, last)) = split(name) else { return Vec::new() };
    let is = |one: &&Opaque| matches!(one.kind, "text search configuration" | "text search dictionary");
    let here = |one: &&Opaque| one.name.name == last && (schema.is_empty() || one.name.schema == schema);
    cx.catalog.of_kind::<Opaque>().filter(is).filter(here).map(Model::id).collect()
}

/// What a constant of a type like `regclass` names.
fn by_constant(cx: &Replayer, text: &str, ty: Ident) -> Vec<ObjectId> {
    let head = text.split('(').next().unwrap_or(text);
    let Some(name) = name_in(head) else { return Vec::new() };
    match ty.as_str() {
        "regclass" => cx.relation_by_name(&name).into_iter().collect(),
        "regproc" | "regprocedure" => routines(cx, &name),
        "regtype" => cx.find_type(&name).into_iter().collect(),
        "regnamespace" => {
            name.last().map(|last| Schema::id_of(*last)).filter(|id| cx.catalog.has(*id)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Whether a relation of that name is one that people make: no row of a rule, and nothing that PostgreSQL or an extension may
/// bring.
fn is_ours(name: &[Ident]) -> bool {
    let last = name.last().map_or("", |last| last.as_str());
    !matches!(last, "old" | "new") && knowledge::relations(last).next().is_none()
}
