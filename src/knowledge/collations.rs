//! Collations.

use super::object::object;
use super::table;

object! {
    /// A collation: `pg_collation`. Those of the C library depend on the machine of the server and
    /// are not known, but for `C` and `POSIX`; those of ICU (`de-x-icu`) depend on the version of
    /// its library, so a server may have others.
    CollationId in collations: Collation
}

/// What compares: `collprovider`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CollationLibrary {
    /// Whatever the database has.
    Database,
    /// PostgreSQL itself.
    Builtin,
    /// The C library.
    Libc,
    /// ICU.
    Icu,
}

/// All collations of that name.
pub fn collations(name: &str) -> impl ExactSizeIterator<Item = CollationId> + DoubleEndedIterator + Clone + use<> {
    table::collations().equal(|row| row.object.name.order(name)).map(CollationId)
}

impl CollationId {
    /// What compares.
    pub fn library(self) -> CollationLibrary {
        match self.row().library {
            b'd' => CollationLibrary::Database,
            b'b' => CollationLibrary::Builtin,
            b'i' => CollationLibrary::Icu,
            _ => CollationLibrary::Libc,
        }
    }

    /// Whether only the same bytes are equal.
    pub fn deterministic(self) -> bool {
        self.row().deterministic
    }
}
