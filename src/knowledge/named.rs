//! Objects of which only the name is known.

use super::object::object;
use super::table;

object! {
    /// An object of one of the kinds in [`NamedKind`].
    NamedId in names: Named
}

/// A kind of objects of which only the name is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NamedKind {
    /// A text search configuration.
    TextSearchConfiguration,
    /// A text search dictionary.
    TextSearchDictionary,
    /// A text search parser.
    TextSearchParser,
    /// A text search template.
    TextSearchTemplate,
    /// A conversion between encodings.
    Conversion,
    /// A foreign data wrapper; it is in no schema.
    ForeignDataWrapper,
    /// A foreign server; it is in no schema.
    ForeignServer,
    /// An event trigger; it is in no schema.
    EventTrigger,
    /// A schema.
    Schema,
    /// A predefined role.
    Role,
    /// A tablespace.
    Tablespace,
}

/// The objects of that kind and name, the core's first. Where the kind has no schemas, the home
/// of an object says nothing.
pub fn named(kind: NamedKind, name: &str) -> impl Iterator<Item = NamedId> + Clone + use<> {
    let same_name = table::names().equal(|row| row.object.name.order(name));
    same_name.map(NamedId).filter(move |id| id.row().kind.get() == kind.words())
}

impl NamedKind {
    /// What the kind is called, in lower case.
    pub fn words(self) -> &'static str {
        match self {
            NamedKind::TextSearchConfiguration => "text search configuration",
            NamedKind::TextSearchDictionary => "text search dictionary",
            NamedKind::TextSearchParser => "text search parser",
            NamedKind::TextSearchTemplate => "text search template",
            NamedKind::Conversion => "conversion",
            NamedKind::ForeignDataWrapper => "foreign data wrapper",
            NamedKind::ForeignServer => "foreign server",
            NamedKind::EventTrigger => "event trigger",
            NamedKind::Schema => "schema",
            NamedKind::Role => "role",
            NamedKind::Tablespace => "tablespace",
        }
    }
}
