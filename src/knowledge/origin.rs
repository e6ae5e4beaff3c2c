//! Where objects come from and where they live.

use super::ExtensionId;
use super::layout::Object;

/// Who brings an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Provider {
    /// PostgreSQL itself: it is in every new database.
    Core,
    /// An extension: it is where that was created.
    Extension(ExtensionId),
}

impl Provider {
    /// A provider in the tables.
    pub(super) fn new(extension: Option<u16>) -> Provider {
        extension.map_or(Provider::Core, |number| Provider::Extension(ExtensionId::new(number)))
    }

    /// The extension, if it is one.
    pub fn extension(self) -> Option<ExtensionId> {
        match self {
            Provider::Core => None,
            Provider::Extension(extension) => Some(extension),
        }
    }
}

/// The schema that an object lives in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Home {
    /// One that always has this name: `pg_catalog`, `information_schema`, or a schema that an
    /// extension makes or insists on.
    Schema(&'static str),
    /// The one that the user chose for this extension.
    ExtensionSchema(ExtensionId),
}

impl Home {
    /// An object's home. One in the chosen schema of an extension is a member of that extension.
    pub(super) fn of(object: Object) -> Home {
        match (object.schema.some(), object.provider) {
            (None, Some(extension)) => Home::ExtensionSchema(ExtensionId::new(extension)),
            (schema, _) => Home::Schema(schema.unwrap_or_default()),
        }
    }

    /// Whether it is `pg_catalog`, which need not be in the search path.
    pub fn is_pg_catalog(self) -> bool {
        self == Home::Schema("pg_catalog")
    }
}
