//! Owns types after look-up: what a written type means, and how each of its spellings is printed.

mod modifier;
mod resolve;
mod spelling;

use std::sync::Arc;

use crate::knowledge::Versions;
use crate::name::{Ident, QualifiedName};

pub(crate) use modifier::{INTERVAL_FULL_PRECISION, INTERVAL_FULL_RANGE, interval_parts, numeric_parts};
pub use resolve::resolve;
pub(crate) use resolve::{Found, find};
pub(crate) use spelling::{base as base_spelling, core as core_spelling};

/// A type after look-up, as PostgreSQL's catalogs hold it: which type, and with which modifier.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TypeRef {
    /// The schema: `pg_catalog`, `public`, …
    pub schema: Ident,
    /// The catalog's name, of the element where this is an array: `int4`, `varchar`, `mood`.
    pub name: Ident,
    /// Whether it is an array of that.
    pub array: bool,
    /// The modifier in PostgreSQL's encoding for types of `pg_catalog`; -1 for none.
    pub typmod: i32,
    /// Modifiers as written, of an extension's type: only the extension knows how to encode them.
    pub modifiers: Option<Arc<[Box<str>]>>,
}

impl TypeRef {
    /// A type of `pg_catalog` without a modifier.
    pub fn core(name: &'static str) -> TypeRef {
        TypeRef { schema: Ident::PG_CATALOG, name: Ident::from_static(name), array: false, typmod: -1, modifiers: None }
    }

    /// The row type of a table or view.
    pub fn row(name: QualifiedName) -> TypeRef {
        TypeRef { schema: name.schema, name: name.name, array: false, typmod: -1, modifiers: None }
    }

    /// The same type without its modifier.
    #[must_use]
    pub fn without_modifier(&self) -> TypeRef {
        TypeRef { typmod: -1, modifiers: None, ..self.clone() }
    }

    /// As `format_type(oid, typmod)` spells it: `character varying(10)`, `timestamp(3) with time zone[]`; other
    /// schemas than `pg_catalog` and `public` are written.
    pub fn sql(&self) -> String {
        spelling::sql(self, false)
    }

    /// As [`TypeRef::sql`], with the schema of everything outside `pg_catalog`.
    pub fn qualified(&self) -> String {
        spelling::sql(self, true)
    }

    /// As PostgreSQL's messages spell it: without the schema.
    pub fn spelled(&self) -> String {
        let single = if self.schema == Ident::PG_CATALOG {
            spelling::core(self.name, self.typmod).into_owned()
        } else {
            self.name.sql().to_string()
        };
        if self.array { format!("{single}[]") } else { single }
    }

    /// As the SDL spells it: `int`, `bool`, `timestamptz(3)`, `varchar(10)`, `text[]`.
    pub fn short(&self) -> String {
        spelling::short(self)
    }
}

/// A set of major versions in words: `17`, `15 to 18`, `14, 16 to 18`.
pub(crate) fn major_versions(versions: Versions) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for major in versions.iter() {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == major => *last = major,
            _ => runs.push((major, major)),
        }
    }
    let text =
        |(first, last): &(u32, u32)| if first == last { first.to_string() } else { format!("{first} to {last}") };
    runs.iter().map(text).collect::<Vec<_>>().join(", ")
}
