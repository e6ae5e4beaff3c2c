//! Owns what schemac keeps its hands off: `[manage] ignore`, and the tables in which runners note what they ran.

use crate::catalog::Catalog;
use crate::diag::{Diagnostic, Severity};
use crate::kinds::{Dependency, Object, ObjectId, ObjectKind, Strength};
use crate::name::Ident;

/// Tables in which runners of migrations note what they ran.
const HISTORIES: [&str; 14] = [
    "__diesel_schema_migrations",
    "__drizzle_migrations",
    "__efmigrationshistory",
    "_prisma_migrations",
    "_sqlx_migrations",
    "alembic_version",
    "atlas_schema_revisions",
    "databasechangelog",
    "databasechangeloglock",
    "flyway_schema_history",
    "goose_db_version",
    "pgmigrations",
    "refinery_schema_history",
    "schema_migrations",
];

/// What is ignored.
#[derive(Clone, Debug, Default)]
pub struct Ignored {
    patterns: Vec<String>,
}

impl Ignored {
    /// Names with their schema; `*` stands for any letters.
    pub fn new(patterns: &[String]) -> Ignored {
        Ignored { patterns: patterns.to_vec() }
    }

    /// Whether an object's own name is ignored: a relation's or a type's.
    fn names(&self, id: ObjectId) -> bool {
        let named = matches!(
            id.kind,
            ObjectKind::Table
                | ObjectKind::Sequence
                | ObjectKind::Enum
                | ObjectKind::Domain
                | ObjectKind::Composite
                | ObjectKind::View
                | ObjectKind::Routine
                | ObjectKind::Opaque
        );
        let history =
            id.kind == ObjectKind::Table && HISTORIES.contains(&id.name.as_str().to_ascii_lowercase().as_str());
        let full = format!("{}.{}", id.schema, id.name);
        named && (history || self.patterns.iter().any(|pattern| matches(pattern, &full)))
    }

    /// Whether something that an item declares is ignored, be it there already or not.
    pub fn declares(&self, schema: Ident, name: Ident) -> bool {
        self.names(ObjectId::new(ObjectKind::Table, schema, name))
    }

    /// What is ignored in a catalog, with what belongs to it: its constraints, indexes, sequences, comments.
    pub fn of(&self, catalog: &Catalog) -> Vec<ObjectId> {
        let mut all: Vec<ObjectId> = catalog.iter().map(|(id, _)| id).filter(|id| self.names(*id)).collect();
        let mut next = 0;
        while let Some(id) = all.get(next).copied() {
            next += 1;
            let belongs = |one: &ObjectId| {
                let comment = one.kind == ObjectKind::Comment;
                let goes_with = |one: ObjectId| {
                    catalog
                        .dependencies(one)
                        .iter()
                        .any(|d| d.on == id && d.own.is_none() && d.strength == Strength::Auto)
                };
                comment || goes_with(*one)
            };
            let more: Vec<ObjectId> = catalog.dependents(id).filter(belongs).filter(|one| !all.contains(one)).collect();
            all.extend(more);
        }
        all
    }

    /// A catalog to declare over: what is ignored is there already, as it is.
    pub fn start(&self, now: &Catalog) -> Catalog {
        let mut start = Catalog::initial();
        for object in self.of(now).into_iter().filter_map(|id| now.get(id)) {
            let schema = crate::kinds::schema::Schema::id_of(object_schema(object));
            if let Some(schema) = now.get(schema) {
                start.put(schema.clone());
            }
            start.put(object.clone());
        }
        start
    }

    /// What is ignored and needs something that is to go.
    pub fn stranded(&self, now: &Catalog, wanted: &Catalog) -> Vec<Diagnostic> {
        let mut out = Vec::new();
        for id in self.of(now) {
            let gone = |one: &Dependency| now.has(one.on) && !(wanted.has(one.on) && has_column(wanted, one));
            let Some(need) = now.dependencies(id).into_iter().find(|one| gone(one)) else { continue };
            let what = match need.column.filter(|_| wanted.has(need.on)) {
                Some(column) => format!("column `{column}` of {}", need.on),
                None => need.on.to_string(),
            };
            let message = format!("{id} is ignored, and needs {what}, which the schema does not have");
            let found = Diagnostic::new(Severity::Error, "ignored", None, message);
            out.push(found.help("declare what it needs, or manage it too"));
        }
        out
    }

    /// A catalog without what is ignored.
    pub fn without(&self, catalog: &mut Catalog) {
        for id in self.of(catalog) {
            catalog.take(id);
        }
    }
}

fn has_column(catalog: &Catalog, need: &Dependency) -> bool {
    let Some(column) = need.column else { return true };
    match catalog.get(need.on) {
        Some(Object::Table(table)) => table.column(column).is_some(),
        Some(Object::Composite(one)) => one.attributes.iter().any(|attribute| attribute.name == column),
        Some(Object::View(view)) => view.column(column).is_some(),
        _ => true,
    }
}

fn object_schema(object: &Object) -> Ident {
    crate::kinds::Model::id(object).schema
}

/// Whether a name fits a pattern: `*` stands for any letters, also none.
fn matches(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((start, rest)) => name.strip_prefix(start).is_some_and(|tail| {
            (0..=tail.len()).filter(|at| tail.is_char_boundary(*at)).any(|at| matches(rest, &tail[at..]))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn a_star_is_any_letters() {
        assert!(matches("public.event_2*", "public.event_2024"));
        assert!(matches("public.*_log", "public.user_log"));
        assert!(matches("*", "a.b"));
        assert!(matches("a.b", "a.b"));
        assert!(!matches("public.event_2*", "public.event_3"));
        assert!(!matches("public.event", "public.events"));
        assert!(!matches("a.*c", "a.cd"));
    }
}
