//! Configuration settings.

use super::layout::Setting;
use super::{Versions, table};

/// A configuration setting in some major versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SettingId(u16);

/// The setting of that name, whatever its case, in the newest major version that has it.
pub fn setting(name: &str) -> Option<SettingId> {
    let same_name = table::settings().equal(|row| row.name.order_ignoring_case(name)).map(SettingId);
    same_name.max_by_key(|id| id.versions().last())
}

impl SettingId {
    /// All there are, by name.
    pub fn all() -> impl ExactSizeIterator<Item = SettingId> + Clone {
        table::settings().all().map(SettingId)
    }

    /// Its name, as the server writes it: some have capital letters.
    pub fn name(self) -> &'static str {
        self.row().name.get()
    }

    /// What it takes: `bool`, `enum`, `integer`, `real`, `string`.
    pub fn kind(self) -> &'static str {
        self.row().kind.get()
    }

    /// Who may set it, and when: `user`, `superuser`, `sighup`, `postmaster`, `internal`, …
    pub fn context(self) -> &'static str {
        self.row().context.get()
    }

    /// In which major versions it is so.
    pub fn versions(self) -> Versions {
        Versions::from_bits(self.row().versions)
    }

    fn row(self) -> Setting {
        table::settings().get(self.0.into())
    }
}
