//! Extensions.

use super::layout;
use super::{Home, Provider, RelationId, Versions, relations, table};

/// An extension of which it is known what it brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExtensionId(u16);

/// What an extension is on some major versions: what CREATE EXTENSION creates there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Release(layout::Release);

/// The extension of that name.
pub fn extension(name: &str) -> Option<ExtensionId> {
    table::extensions().equal(|row| row.name.order(name)).map(ExtensionId).next()
}

impl ExtensionId {
    /// A number in the tables.
    pub(super) fn new(number: u16) -> ExtensionId {
        ExtensionId(number)
    }

    /// All that are known, by name.
    pub fn all() -> impl ExactSizeIterator<Item = ExtensionId> + DoubleEndedIterator + Clone {
        table::extensions().all().map(ExtensionId)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.row().name.get()
    }

    /// The major versions in which it can be had, as far as is known.
    pub fn versions(self) -> Versions {
        self.releases().map(Release::versions).fold(Versions::NONE, Versions::union)
    }

    /// The major versions whose servers were asked. For the others what was read there stands.
    pub fn read(self) -> Versions {
        Versions::from_bits(self.row().read)
    }

    /// What it is on each major version, the newest first; one release may be that of several.
    pub fn releases(self) -> impl ExactSizeIterator<Item = Release> + Clone {
        self.row().releases.rows(table::releases()).map(Release)
    }

    /// What it is on one major version.
    pub fn release(self, major: u32) -> Option<Release> {
        self.releases().find(|release| release.versions().contains(major))
    }

    /// What it is on the newest of these versions; extensions differ little between them.
    pub fn newest(self, versions: Versions) -> Option<Release> {
        versions.last().and_then(|major| self.release(major)).or_else(|| self.releases().next())
    }

    /// The relations of that name that it creates.
    pub fn relations(self, name: &str) -> impl Iterator<Item = RelationId> + Clone + use<> {
        relations(name).filter(move |id| id.provider() == Provider::Extension(self))
    }

    /// Where its objects live, other than those in schemas that it makes.
    pub fn home(self) -> Home {
        let schema = self.releases().next().and_then(Release::schema);
        schema.map_or(Home::ExtensionSchema(self), Home::Schema)
    }

    fn row(self) -> layout::Extension {
        table::extensions().get(self.0.into())
    }
}

impl Release {
    /// The major versions on which it is so.
    pub fn versions(self) -> Versions {
        Versions::from_bits(self.0.versions)
    }

    /// The extension's version that is created unless another is asked for.
    pub fn default_version(self) -> &'static str {
        self.0.version.get()
    }

    /// All versions that can be asked for.
    pub fn available(self) -> impl ExactSizeIterator<Item = &'static str> + Clone {
        self.0.available.texts()
    }

    /// The schema that it insists on.
    pub fn schema(self) -> Option<&'static str> {
        self.0.schema.some()
    }

    /// Whether ALTER EXTENSION can move it to another schema.
    pub fn relocatable(self) -> bool {
        self.0.relocatable
    }

    /// Whether only a superuser may create it, unless it is trusted.
    pub fn superuser(self) -> bool {
        self.0.superuser
    }

    /// Whether anybody may create it who may create objects in the database.
    pub fn trusted(self) -> bool {
        self.0.trusted
    }

    /// The comment of its control file, which CREATE EXTENSION puts on it.
    pub fn comment(self) -> Option<&'static str> {
        self.0.comment.some()
    }

    /// The names of the extensions that it requires.
    pub fn requires(self) -> impl ExactSizeIterator<Item = &'static str> + Clone {
        self.0.requires.texts()
    }
}
