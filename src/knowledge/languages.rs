//! Languages of functions.

use super::object::global;
use super::table;

global! {
    /// A language of functions: `pg_language`. Its name is in no schema.
    LanguageId in languages: Language
}

/// The language of that name.
pub fn language(name: &str) -> Option<LanguageId> {
    table::languages().equal(|row| row.object.name.order(name)).map(LanguageId).next()
}

impl LanguageId {
    /// Whether users other than superusers may write functions in it.
    pub fn trusted(self) -> bool {
        self.row().trusted
    }

    /// Whether it is a procedural language: not C, internal or SQL.
    pub fn procedural(self) -> bool {
        self.row().procedural
    }
}
