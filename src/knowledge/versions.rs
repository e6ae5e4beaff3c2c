//! Sets of PostgreSQL's major versions.

use std::fmt;

/// A set of major versions from 14 to 18.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Versions(u8);

impl Versions {
    /// The oldest major version that is known.
    pub const OLDEST: u32 = 14;
    /// The newest major version that is known.
    pub const NEWEST: u32 = 18;
    /// All that are known.
    pub const ALL: Versions = Versions((1 << (Self::NEWEST - Self::OLDEST + 1)) - 1);
    /// None.
    pub const NONE: Versions = Versions(0);

    /// A set from the tables: bit 0 is 14.
    pub(super) const fn from_bits(bits: u8) -> Versions {
        Versions(bits)
    }

    /// The known ones from `first` to `last`, both included.
    pub fn range(first: u32, last: u32) -> Versions {
        let range = first.max(Self::OLDEST)..=last.min(Self::NEWEST);
        range.fold(Versions::NONE, |set, major| Versions(set.0 | bit(major)))
    }

    /// Whether a major version is in the set.
    pub fn contains(self, major: u32) -> bool {
        self.0 & bit(major) != 0
    }

    /// Whether all of another set are in this one.
    pub fn includes(self, others: Versions) -> bool {
        self.0 & others.0 == others.0
    }

    /// Those that are also in another set.
    pub fn intersection(self, other: Versions) -> Versions {
        Versions(self.0 & other.0)
    }

    /// Those of both sets.
    pub fn union(self, other: Versions) -> Versions {
        Versions(self.0 | other.0)
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The oldest of them.
    pub fn first(self) -> Option<u32> {
        self.iter().next()
    }

    /// The newest of them.
    pub fn last(self) -> Option<u32> {
        self.iter().next_back()
    }

    /// Each of them, the oldest first.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = u32> + Clone {
        (Self::OLDEST..=Self::NEWEST).filter(move |&major| self.contains(major))
    }
}

fn bit(major: u32) -> u8 {
    match major {
        Versions::OLDEST..=Versions::NEWEST => 1 << (major - Versions::OLDEST),
        _ => 0,
    }
}

impl fmt::Debug for Versions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_know_their_members() {
        let some = Versions::range(16, 99);
        assert_eq!((some.first(), some.last()), (Some(16), Some(18)));
        assert!(!some.contains(15) && !some.contains(19) && !some.contains(0));
        assert!(Versions::ALL.includes(some) && !some.includes(Versions::ALL));
        assert_eq!(some.intersection(Versions::range(14, 15)), Versions::NONE);
        assert_eq!(some.union(Versions::range(14, 15)), Versions::ALL);
        assert_eq!(format!("{some:?}"), "{16, 17, 18}");
    }
}
